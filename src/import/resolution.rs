//! A resolution: what stands above it, its preamble, and the lines of its operative part.
//!
//! A preambular paragraph bears no number and ends with a comma, so it is told by where it stands: behind the line
//! that names the organ (`The Security Council,`) and before the first operative paragraph.

mod head;
mod words;

use super::blocks::BlockContext;
use super::joining;
use super::line::{Line, is_hanzi, is_symbol};
use super::marker::{self, Marker};
use super::report::Report;
use super::stated::{KnownNumber, ListNumber};
use crate::i18n::import::Notice;
use crate::model::{ParagraphForm, cites_of};
use crate::text::is_raised_digit;
use head::add;
pub(super) use head::{Head, head, own, symbol_by_year};
use words::{is_adoption, is_opening};
pub(super) use words::{is_closing, is_decision, is_operative, is_preambular};

/// The lines of one resolution, or of one part of it, taken apart.
#[derive(Clone, Debug, Default)]
pub(super) struct ResolutionLines {
    /// The lines above the opening.
    pub head: Vec<Line>,
    /// The opening and the preambular paragraphs, none of them numbered.
    pub preamble: Vec<ParagraphForm>,
    /// The operative part and what follows it, with the footnotes of all.
    pub rest: Vec<Line>,
}

/// The line with which a resolution begins: the one that names its organ, or what is told before that.
pub(super) fn opening(lines: &[Line]) -> Option<usize> {
    let named = lines.iter().enumerate().position(|(at, line)| {
        let next = lines.get(at + 1..).and_then(|behind| behind.iter().find(|line| line.is_text()));
        line.footnote.is_none() && is_opening(&line.text) && next.is_some_and(|next| follows_opening(&next.text))
    });
    named.or_else(|| led_opening(lines)).or_else(|| unnamed_opening(lines))
}

/// Where what is told begins that leads to the opening: `Therefore the Security Council,`.
fn led_opening(lines: &[Line]) -> Option<usize> {
    let texts = lines.iter().enumerate().filter(|(_, line)| line.is_text());
    let mut below = texts.skip_while(|(_, line)| !words::is_title(&line.text));
    let (first, _) = below.nth(1)?;
    below.take(NEAR).any(|(_, line)| words::is_led_opening(&line.text)).then_some(first)
}

/// The title of another resolution that opens below the first one; parts of one resolution open without a title.
pub(super) fn second(lines: &[Line], first: usize) -> Option<&Line> {
    let behind = lines.get(first + 1..)?;
    let titles = behind.iter().enumerate().filter(|(_, line)| words::is_title(&line.text) && line.footnote.is_none());
    let opens = |below: &[Line]| below.iter().take(NEAR).any(|line| is_opening(&line.text));
    titles.into_iter().find(|(at, _)| behind.get(at + 1..).is_some_and(opens)).map(|(_, title)| title)
}

/// How many lines a heading has at most.
const HEADING_LINES: usize = 3;

/// In how many lines below its title a resolution opens.
const NEAR: usize = 12;

/// Where the preamble of a resolution begins whose organ is not named above it: below the title and the adoption.
fn unnamed_opening(lines: &[Line]) -> Option<usize> {
    let title = lines.iter().position(|line| words::is_title(&line.text))?;
    let mut below = lines.iter().enumerate().skip(title + 1).take(NEAR);
    let begins = |text: &str| is_preambular(text) && text.starts_with(|c| char::is_uppercase(c) || is_hanzi(c));
    let (at, _) = below.find(|(_, line)| begins(&line.text) && !is_adoption(&line.text))?;
    let between = lines.get(title + 1..at)?;
    between.iter().all(|line| line.is_blank() || line.marker() == Marker::None).then_some(at)
}

/// Whether a line may stand behind the opening: a preambular paragraph, or at once an operative one.
fn follows_opening(text: &str) -> bool {
    let is_marked = matches!(marker::read(text), Marker::Paragraph { number: 1, .. } | Marker::Item);
    is_preambular(text) || is_operative(text) || is_marked
}

/// Takes the lines of a resolution that opens at a line apart; `None` where there is no such line.
pub(super) fn split(lines: &[Line], at: usize, context: &BlockContext, report: &mut Report) -> Option<ResolutionLines> {
    let (head, behind) = lines.split_at_checked(at)?;
    let opening = behind.first().filter(|line| is_opening(&line.text));
    let behind = if opening.is_some() { behind.get(1..)? } else { behind };
    let texts = opening.map(|line| line.text.clone()).into_iter().collect();
    let step = opening.map_or(0, |line| line.indent);
    let mut reading = Preamble { context, report, texts, last: Line::default(), is_open: false, is_small: false, step };
    let (mut rest, head): (Vec<Line>, Vec<Line>) = head.iter().cloned().partition(|line| line.footnote.is_some());
    let mut lines = behind.iter();
    let mut is_parted = true;
    while let Some(line) = lines.next() {
        // In a file with structure each line is a paragraph.
        is_parted |= line.stated.is_some();
        if line.footnote.is_some() {
            rest.push(line.clone());
        } else if line.is_blank() {
            is_parted = true;
        } else if reading.ends_at(line, is_parted) || is_parted && reading.is_heading(line, lines.as_slice()) {
            rest.push(line.clone());
            rest.extend(lines.by_ref().cloned());
        } else {
            reading.line(line, is_parted);
            is_parted = false;
        }
    }
    let texts = reading.texts;
    name_misread(&mut rest, report);
    let preamble =
        texts.into_iter().map(|text| ParagraphForm { cites: cites_of(&text), text, ..ParagraphForm::default() });
    Some(ResolutionLines { head, preamble: preamble.collect(), rest })
}

/// Gives operative paragraphs the numbers that were misread as letters: `Z. Demands` behind 1 is 2. It is said.
fn name_misread(lines: &mut [Line], report: &mut Report) {
    let mut next = 1;
    for line in lines.iter_mut().filter(|line| line.is_text()) {
        let length = match line.marker() {
            Marker::Paragraph { number, .. } => {
                next = number.saturating_add(1);
                continue;
            }
            Marker::Section { printed, rest, .. } if words::is_misread(printed, next) && is_operative(rest) => {
                line.text.len() - rest.len()
            }
            _ => continue,
        };
        line.known = Some(KnownNumber::Paragraph { number: next, length });
        report.add(line.number, Notice::NumberMisprinted, line.text.clone());
        next += 1;
    }
}

/// The preambular paragraphs while their lines come in.
struct Preamble<'a> {
    context: &'a BlockContext,
    report: &'a mut Report,
    texts: Vec<String>,
    /// The last line of the paragraph under way.
    last: Line,
    /// Whether a paragraph is under way, not the opening.
    is_open: bool,
    /// Whether the paragraphs begin with small letters, as they do in Russian.
    is_small: bool,
    /// The column at which the opening begins.
    step: usize,
}

impl Preamble<'_> {
    /// Whether the operative part begins with a line.
    fn ends_at(&self, line: &Line, is_parted: bool) -> bool {
        // Behind the opening alone anything may follow: old prints set no comma behind it.
        let is_pause = !self.is_open || self.texts.last().is_none_or(|text| is_ended(text));
        match line.marker() {
            Marker::Paragraph { number: 1, .. } => is_pause || is_parted,
            Marker::Paragraph { rest, .. } if is_operative(rest) => is_pause && is_parted,
            Marker::Section { .. } => is_parted && is_pause,
            _ if !self.is_open && marker::read(&line.text) == Marker::Item => true,
            // The clauses of a decision bear letters: `(a) Expresses`.
            Marker::Item => is_pause && lettered(&line.text).is_some_and(is_operative),
            _ if words::is_part_mark(&line.text) => is_parted && is_pause,
            _ if words::is_misprinted_first(&line.text) => is_pause && is_parted,
            _ if words::is_decision(&line.text) && self.is_open => true,
            _ => is_operative(&line.text) && is_pause && (is_parted || self.texts.len() > 1 || !self.is_open),
        }
    }

    /// Whether a line that is parted from those above begins a heading: the file says so, or it is no clause, and apart
    /// from it stands the first operative paragraph.
    fn is_heading(&mut self, line: &Line, below: &[Line]) -> bool {
        if !self.is_open || line.footnote.is_some() || self.texts.last().is_none_or(|last| !is_ended(last)) {
            return false;
        }
        let is_stated = line.stated.as_ref().is_some_and(|stated| stated.heading.is_some());
        if is_stated || !heads(line, below, |number| number == 1) {
            return is_stated;
        }
        // A clause without its comma looks like one that begins so, unless others head what follows.
        let is_clause = is_preambular(&line.text);
        let others =
            below.iter().enumerate().filter(|(at, _)| at.checked_sub(1).is_some_and(|at| is_blank_at(below, at)));
        let is_one = !is_clause
            || others.into_iter().any(|(at, line)| heads(line, below.get(at + 1..).unwrap_or_default(), |it| it > 1));
        if is_clause && is_one {
            self.report.add(line.number, Notice::HeadingByLooks, line.text.clone());
        }
        is_one
    }

    /// Whether the last line ends so far before the margin that a paragraph ends with it, as every one does in a text of
    /// whole lines.
    fn ends_early(&self) -> bool {
        let layout = self.context.layout;
        !layout.is_wrapped || self.last.end() * 4 < layout.margin * 3
    }

    fn line(&mut self, line: &Line, is_parted: bool) {
        // What a list prints before a line belongs to it here, where no paragraph is counted.
        let number = line.stated.as_ref().and_then(|stated| stated.number.as_ref());
        // A bullet may stand before each preambular paragraph.
        let is_of_item = |number: &&ListNumber| !number.numeral.is_empty() || !is_preambular(&line.text);
        let printed = number.filter(is_of_item).map(|number| number.printed.trim());
        let text = &printed.map_or_else(|| line.text.clone(), |printed| format!("{printed} {}", line.text));
        let is_small = text.starts_with(char::is_lowercase);
        self.is_small |= !self.is_open && is_small;
        // Without a blank line between them such paragraphs are told by the step of the first one.
        let is_stepped = is_parted || line.indent >= 3 && line.indent == self.step;
        let is_small = is_small && !(self.is_small && is_stepped && is_preambular(text));
        let is_item = printed.is_some() || marker::read(text) == Marker::Item && !line.is_decided();
        let begins = !self.is_open
            || line.is_decided()
            || (self.texts.last().is_some_and(|last| is_ended(last))
                && !is_small
                && (is_parted || is_preambular(text) || self.ends_early() && text.starts_with(is_hanzi)))
            || (is_parted && is_preambular(text) && !is_small);
        match self.texts.last_mut() {
            Some(last) if is_item => {
                last.push('\n');
                last.push_str(text);
            }
            Some(last) if !begins => {
                if let Some((notice, divided)) = self.context.words.join(last, text) {
                    self.report.add(line.number, notice, divided);
                }
            }
            _ => self.texts.push(text.to_owned()),
        }
        self.last = line.clone();
        self.is_open = true;
    }
}

/// Whether a line, with those right below it, is no sentence and no clause, and heads a numbered paragraph.
fn heads(line: &Line, below: &[Line], is_next: impl Fn(u32) -> bool) -> bool {
    let rest = below.iter().position(|below| below.is_blank() || below.stated.is_some()).unwrap_or(below.len());
    let (heading, behind) = below.split_at_checked(rest).unwrap_or((below, &[]));
    let first = behind.iter().find(|line| line.is_text());
    let is_above =
        first.is_some_and(|line| matches!(line.marker(), Marker::Paragraph { number, .. } if is_next(number)));
    let is_short = |line: &Line| !joining::is_finished(&line.text) && !line.text.ends_with([',', '，', '、']);
    let begins = line.text.starts_with(|c: char| c.is_uppercase() || is_hanzi(c)) && line.marker() == Marker::None;
    is_above && begins && heading.len() < HEADING_LINES && std::iter::once(line).chain(heading).all(is_short)
}

fn is_blank_at(lines: &[Line], at: usize) -> bool {
    lines.get(at).is_some_and(Line::is_blank)
}

/// The words behind the letter of an item.
fn lettered(text: &str) -> Option<&str> {
    text.split_once([')', '）', '.']).map(|(_, words)| words.trim_start())
}

/// Whether a preambular paragraph may end here.
fn is_ended(text: &str) -> bool {
    let text = text.trim_end_matches(|c: char| c.is_ascii_digit() || is_raised_digit(c) || matches!(c, '/' | ' '));
    text.ends_with([',', '，', ';', '；', ':', '：', '.', '。'])
}

/// How much text, in columns, may stand from the line that says how a resolution was adopted to its end: notes may.
const LONGEST_END: usize = 500;

/// Takes the lines off an operative part that say how it was adopted: `Adopted unanimously at the 3312th meeting.` What
/// goes on with a note below it, or is one whose mark is misread, goes to the notes.
pub(super) fn adoption_below(lines: &mut Vec<Line>, notes: &mut Vec<Line>, report: &mut Report) -> Option<String> {
    while let Some(line) = lines.pop_if(|line| line.is_blank() || words::misread_note(&line.text).is_some()) {
        if let Some((mark, text)) = words::misread_note(&line.text) {
            report.add(line.number, Notice::NoteWithoutMark, line.text.clone());
            notes.push(Line { footnote: Some(mark.to_owned()), text: text.to_owned(), ..line.clone() });
        }
    }
    let start = lines.iter().rposition(|line| line.is_text() && is_closing(&line.text))?;
    let is_last =
        lines.get(start..)?.iter().filter(|line| line.is_text()).map(Line::width).sum::<usize>() <= LONGEST_END;
    let numbered =
        lines.get(start..)?.iter().any(|line| matches!(line.marker(), Marker::Paragraph { .. }) && line.is_text());
    if !is_last || numbered {
        return None;
    }
    let below = lines.split_off(start);
    let mut adoption = None;
    let mut is_over = false;
    for line in below {
        is_over |= adoption.as_deref().is_some_and(joining::is_finished) && line.is_blank();
        let note = notes.iter_mut().filter(|note| note.number < line.number).max_by_key(|note| note.number);
        let note = note.filter(|note| is_symbol(&line.text) && !joining::is_finished(&note.text));
        match (note, &mut adoption) {
            _ if !line.is_text() => lines.push(line),
            _ if !is_over || is_closing(&line.text) => add(&mut adoption, &line.text),
            (Some(note), _) => joining::join(&mut note.text, &line.text),
            // A heading of the volume, or a scrap of the line above.
            (None, Some(adoption)) if words::is_scrap(&line.text) => {
                report.add(line.number, Notice::Unnumbered, line.text.clone());
                adoption.push('\n');
                adoption.push_str(&line.text);
            }
            _ => lines.push(line),
        }
    }
    adoption
}

/// Reports a preamble that has no operative part behind it.
pub(super) fn check(resolution: &ResolutionLines, line: usize, report: &mut Report) {
    if resolution.rest.iter().all(|line| line.is_blank() || line.footnote.is_some()) {
        report.add(line, Notice::NoOperative, "");
    }
}

#[cfg(test)]
mod tests;
