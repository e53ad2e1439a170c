//! The forms of numbers that only the whole text can tell: `(1)`, `1)`, `01.`, `1:`, `[1]`, `Paragraph 1.`, a bare `1`,
//! a word with its number, `Rule 1`, and the numeral of a section alone on its line, or without a stop.
//!
//! One line that begins with `(3)` is an item, a note or the end of a sentence. A form is that of the document's
//! paragraphs only where its numbers count from 1 through whole texts, begin anew no oftener than the parts do, are
//! announced by no colon, and where most of the text stands behind them. What they mean is kept beside the line: its
//! text stays as it is until it is known whether a sentence goes on there.

use std::collections::{HashMap, HashSet};

mod labels;

use super::line::{Line, is_hanzi};
use super::marker::{self, Marker};
use super::numbering::{self, NumeralStyle};
use super::stated::KnownNumber;
use super::{joining, parts, resolution};
use crate::text::half_width;

/// How a number is printed, without its digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct NumberForm<'a> {
    /// `(`, `Rule`, or nothing; and what stands behind the digits: `)`, `:`, or nothing.
    before: &'a str,
    behind: &'static str,
    /// Whether nought fills the first place: `01`.
    is_filled: bool,
    /// Whether what stands before is a word.
    is_labelled: bool,
}

impl NumberForm<'_> {
    /// How many numbers a form needs: fewer without a sign behind them may stand at the beginning of lines by chance.
    const fn least(self) -> usize {
        if self.behind.is_empty() && !self.is_labelled { 3 } else { 2 }
    }
}

/// A line that begins with a number of a form.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    place: usize,
    number: u32,
    length: usize,
}

/// Signs that can stand before a number; words are [`labels`].
const BEFORE: [&str; 6] = ["(", "（", "[", "【", "§", "№"];

/// What can stand behind the number, by what stands before it.
fn endings(before: &str) -> &'static [&'static str] {
    match before {
        "(" | "（" => &[")", "）"],
        "[" => &["]"],
        "【" => &["】"],
        "" => &[")", "）", ":", "：", " .", ".", " –", " —", " -", "/", ""],
        _ => &[":", ".", " –", " —", " -", ""],
    }
}

/// Reads a number of any form at the beginning of a line.
fn candidate(place: usize, text: &str) -> Option<(NumberForm<'_>, Candidate)> {
    if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '０'..='９'))
        && !BEFORE.iter().any(|it| text.starts_with(it))
    {
        return None;
    }
    let before = BEFORE.iter().find(|before| text.starts_with(**before)).copied().unwrap_or("");
    let rest = text.strip_prefix(before)?.trim_start();
    let digits: String = rest.chars().take(4).map(half_width).take_while(char::is_ascii_digit).collect();
    let number = digits.parse().ok().filter(|number| *number > 0 && digits.len() <= 3)?;
    let rest = rest.get(rest.char_indices().nth(digits.len()).map_or(rest.len(), |(at, _)| at)..)?;
    let behind = endings(before).iter().find(|behind| rest.starts_with(**behind)).copied()?;
    let text_behind = rest.strip_prefix(behind)?;
    let sentence = text_behind.trim_start();
    let first = sentence.chars().next()?;
    // Most scripts know no small letters.
    let begins = first.is_alphabetic() && !first.is_lowercase() || matches!(first, '“' | '"' | '«');
    let is_apart = sentence.len() < text_behind.len();
    // `1.The` is a form of its own; a bare number needs its blank, or a hanzi.
    let is_parted = is_apart || is_hanzi(first) || matches!(behind, "." | "：" | "）" | "】");
    // `10.` goes on with `09.`.
    let is_filled = digits.starts_with('0') || before.is_empty() && behind == "." && is_apart;
    let length = text.len() - sentence.len();
    let form = NumberForm { before, behind, is_filled, is_labelled: false };
    (begins && is_parted).then_some((form, Candidate { place, number, length }))
}

/// Marks the lines whose numbers only the whole text can tell.
pub(super) fn mark(lines: &mut [Line]) {
    for find in [paragraphs, sections] {
        set(lines, find(lines));
    }
}

/// Marks the lines that number sections with a word; running heads, which may look like them, are gone.
pub(super) fn with_labels(mut lines: Vec<Line>) -> Vec<Line> {
    let found = labels::headings(&lines);
    set(&mut lines, found);
    lines
}

fn set(lines: &mut [Line], found: Vec<(usize, KnownNumber)>) {
    for (place, known) in found {
        if let Some(line) = lines.get_mut(place) {
            line.known = Some(known);
        }
    }
}

/// Whether the number of a line, should it bear one, is typed: it is no automatic one.
fn is_typed(line: &Line) -> bool {
    line.stated.as_ref().is_none_or(|stated| stated.number.is_none())
}

/// The lines that begin numbered paragraphs.
fn paragraphs(lines: &[Line]) -> Vec<(usize, KnownNumber)> {
    let is_text = |line: &Line| !line.is_blank() && is_typed(line);
    let mut forms: HashMap<NumberForm<'_>, Vec<Candidate>> = HashMap::new();
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| is_text(line)) {
        let labelled = || labels::label(&line.text).filter(|label| !labels::is_heading(lines, place, label.rest));
        let found = candidate(place, &line.text).or_else(|| Some(labelled()?.of_paragraph(place, line.text.len())));
        let Some((form, found)) = found else { continue };
        // The usual form, which `marker` reads, counts only where it goes on with `01.`.
        let goes_on = || found.number >= 10 && forms.contains_key(&form);
        if !form.is_filled || line.text.starts_with(['0', '０']) || goes_on() {
            forms.entry(form).or_default().push(found);
        }
    }
    forms.retain(|form, found| found.len() >= form.least());
    if forms.is_empty() {
        return Vec::new();
    }
    let is_usual = |line: &&Line| match line.stated.as_ref().and_then(|stated| stated.number.as_ref()) {
        Some(number) => number.style == Some(NumeralStyle::Arabic),
        None => matches!(marker::read(&line.text), Marker::Paragraph { .. }),
    };
    let usual = lines.iter().filter(is_usual).count();
    let labels = count_labels(lines);
    let opens = lines.iter().any(|line| labels::label(&line.text).is_some_and(|label| label.number == 1));
    let chains = forms.into_iter().map(|(form, found)| {
        let found = if form.is_labelled { labels::behind_sentences(lines, found) } else { found };
        // An excerpt that tells its numbers by a word may begin with any of them.
        (form, chain(lines, &found, labels, form.is_labelled && !opens))
    });
    let is_of_paragraphs = |(form, chain): &(NumberForm<'_>, Vec<Candidate>)| {
        // Few lines of the usual form are headings: `1. Introduction`.
        let is_alone = if form.is_labelled { usual == 0 } else { form.is_filled || usual * 2 <= chain.len() };
        chain.len() >= form.least() && is_alone && is_most_of(lines, chain)
    };
    let chain = chains.filter(is_of_paragraphs).max_by_key(|(_, chain)| chain.len()).map(|(_, chain)| chain);
    let known = |it: Candidate| (it.place, KnownNumber::Paragraph { number: it.number, length: it.length });
    chain.unwrap_or_default().into_iter().map(known).collect()
}

fn count_labels(lines: &[Line]) -> usize {
    lines.iter().filter(|line| parts::label_of(line).is_some()).count()
}

/// The candidates that count on by one, each behind a whole text; nothing where they begin anew too often. Where an
/// excerpt tells its numbers by a word, it may begin with any.
fn chain(lines: &[Line], found: &[Candidate], labels: usize, begins_anywhere: bool) -> Vec<Candidate> {
    let mut chain: Vec<Candidate> = Vec::new();
    let mut runs = 0;
    for candidate in found {
        let above = lines.get(..candidate.place).and_then(|above| above.iter().rev().find(|line| !line.is_blank()));
        let is_parted = candidate.place.checked_sub(1).and_then(|at| lines.get(at)).is_none_or(Line::is_blank);
        let is_whole = is_parted || above.is_none_or(|above| joining::is_finished(&above.text) || above.width() < 60);
        let expected = chain.last().map_or(1, |last| last.number + 1);
        let is_announced = above.is_some_and(|above| above.text.ends_with([':', '：']));
        let is_next = candidate.number == expected || is_parted && (expected..expected + 3).contains(&candidate.number);
        match candidate.number {
            1 if is_whole && is_announced => return Vec::new(),
            _ if is_whole && (candidate.number == 1 || begins_anywhere && chain.is_empty()) => runs += 1,
            _ if is_whole && is_next => {}
            _ => continue,
        }
        chain.push(*candidate);
    }
    if runs == 0 || runs > labels.max(1) { Vec::new() } else { chain }
}

/// Whether most of the text stands in the paragraphs of a chain, as notes and lists do not. A preamble may be longer.
fn is_most_of(lines: &[Line], chain: &[Candidate]) -> bool {
    let starts: HashSet<usize> = chain.iter().map(|candidate| candidate.place).collect();
    let Some(first) = chain.first() else { return false };
    let begins = lines.iter().position(|line| parts::label_of(line).is_some()).filter(|label| *label < first.place);
    let (mut all, mut inside, mut is_inside) = (0, 0, false);
    for (place, line) in lines.iter().enumerate().skip(begins.unwrap_or(0)) {
        is_inside = starts.contains(&place) || is_inside && !line.is_blank() && line.stated.is_none();
        all += line.text.len();
        inside += if is_inside { line.text.len() } else { 0 };
    }
    let is_clause =
        lines.get(first.place).and_then(|line| line.text.get(first.length..)).is_some_and(resolution::is_operative);
    inside * 2 >= all || is_clause
}

/// The styles in which sections count that bear no stop, or small letters.
const STYLES: [NumeralStyle; 4] =
    [NumeralStyle::Roman, NumeralStyle::Letter, NumeralStyle::Hanzi, NumeralStyle::LowerRoman];

/// The lines that begin with the numeral of a section, or are nothing else, counting in one style: `II`, `II Work`,
/// `ii. Work`. A numeral without a heading stands above it or above the first paragraph. Letters count within numerals.
fn sections(lines: &[Line]) -> Vec<(usize, KnownNumber)> {
    let mut found: Vec<(usize, KnownNumber)> = Vec::new();
    for style in STYLES {
        let places = [false, true].map(|is_headed| counting(lines, style, is_headed)).into_iter();
        let longest = places.max_by_key(Vec::len).unwrap_or_default();
        let is_below = style == NumeralStyle::Letter && found.len() > 1;
        if longest.len() > 1 && is_below {
            found.extend(longest);
        } else if longest.len() > found.len().max(1) {
            found = longest;
        }
    }
    found
}

/// The lines whose numerals of a style count from one, and again where a part begins.
fn counting(lines: &[Line], style: NumeralStyle, is_headed: bool) -> Vec<(usize, KnownNumber)> {
    let (mut last, mut places) = (0, Vec::new());
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_blank()) {
        let numeral = if is_headed { headed(&line.text, style) } else { alone(&line.text, style) };
        let Some((value, length)) = numeral else { continue };
        let below = lines.get(place + 1..).and_then(|below| below.iter().find(|line| !line.is_blank()));
        let is_above_text = below.is_some_and(|below| match below.marker() {
            Marker::None if is_headed => STYLES.iter().any(|style| headed(&below.text, *style).is_some()),
            // A part of a resolution opens with the organ's name and a comma; where one has no more than a number, the
            // clauses of a preamble may stand in the next.
            Marker::None if last > 0 && resolution::is_preambular(&below.text) => true,
            Marker::None => below.width() <= 80 && !below.text.ends_with([',', '，']),
            Marker::Paragraph { .. } => true,
            Marker::Section { .. } => is_headed,
            Marker::Item => false,
        });
        // Where two have counted on, one may be missing: that is said.
        if is_above_text && (value == last + 1 || value == 1 || is_headed && last > 1 && value == last + 2) {
            // What was counted as the first one before a first one was none: `I have the honour`.
            if value == 1 && last == 1 {
                places.pop();
            }
            last = value;
            places.push((place, KnownNumber::Section { reading: (style, last), length }));
        }
    }
    places
}

/// A line that is a numeral and nothing else: its value and its bytes.
fn alone(text: &str, style: NumeralStyle) -> Option<(u32, usize)> {
    let is_short = text.len() <= 12 && style != NumeralStyle::LowerRoman;
    is_short.then(|| value(text, style).map(|value| (value, text.len()))).flatten()
}

/// A numeral with a heading behind it, parted by a blank: its value and its bytes. Small ones have their stop.
fn headed(text: &str, style: NumeralStyle) -> Option<(u32, usize)> {
    let (numeral, heading) = text.split_once([' ', '\t', '\u{a0}', '\u{3000}'])?;
    let bare = if style == NumeralStyle::LowerRoman { numeral.strip_suffix('.')? } else { numeral };
    let heading = heading.trim_start();
    let is_heading = heading.starts_with(|c: char| c.is_uppercase() || is_hanzi(c))
        && !joining::is_finished(heading)
        && !heading.ends_with([',', '，'])
        && heading.chars().count() <= 80;
    is_heading.then(|| value(bare, style).map(|value| (value, numeral.len()))).flatten()
}

fn value(numeral: &str, style: NumeralStyle) -> Option<u32> {
    match style {
        NumeralStyle::Roman => numbering::roman(numeral),
        NumeralStyle::Letter => numbering::letter(numeral),
        NumeralStyle::LowerRoman if numeral.chars().all(|c| c.is_ascii_lowercase()) => {
            numbering::roman(&numeral.to_uppercase())
        }
        NumeralStyle::Hanzi => numbering::hanzi(numeral),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
