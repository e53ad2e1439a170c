//! Words with a number before a paragraph or above several: `Rule 1`, `Artículo 2.º`, `第三条`, `规则4`.
//!
//! Any word can be one, for its number counts on from line to line. Alone on its line or above a title it is the number
//! of a section; before a sentence it is that of a paragraph, in whose text the word stays.

use std::collections::HashMap;

use super::super::blocks::LONGEST_HEADING;
use super::super::joining;
use super::super::line::{Line, is_hanzi};
use super::super::marker::{self, Marker};
use super::super::numbering::{self, NumeralStyle};
use super::super::parts;
use super::super::stated::KnownNumber;
use super::super::wordlists::words_of;
use super::{Candidate, NumberForm, chain, count_labels, is_typed};
use crate::text::half_width;
use unicode_width::UnicodeWidthStr as _;

/// A word with its number at the beginning of a line.
pub(super) struct Label<'a> {
    pub word: &'a str,
    pub number: u32,
    /// How many bytes of the line both take.
    length: usize,
    /// What stands behind them and their stop.
    pub rest: &'a str,
}

impl<'a> Label<'a> {
    /// What it says of the paragraph that it begins. A word stays in the text, unless any paragraph might be called so.
    pub(super) fn of_paragraph(&self, place: usize, length: usize) -> (NumberForm<'a>, Candidate) {
        let last = self.word.rsplit(char::is_whitespace).next().unwrap_or("").to_lowercase();
        let is_usual = words_of("label-paragraph").contains(&last.as_str());
        let length = if is_usual { length - self.rest.len() } else { 0 };
        let form = NumberForm { before: self.word, behind: "", is_filled: false, is_labelled: true };
        (form, Candidate { place, number: self.number, length })
    }
}

/// How many words, and how many letters, a label has at most: `Guiding principle 1`.
const MOST_WORDS: usize = 3;
const LONGEST: usize = 40;

/// Words whose number is another one.
const NO_LABELS: [&str; 4] = ["no-label", "month-en", "month-fr", "month-es"];

/// Reads the word and the number with which a line begins.
pub(super) fn label(text: &str) -> Option<Label<'_>> {
    let (word, numeral) = match text.strip_prefix('第') {
        Some(behind) => {
            let at = behind.find(|c| words_of("label-zh").iter().any(|word| word.starts_with(c)))?;
            (behind.get(at..)?.get(..'条'.len_utf8())?, behind.get(..at)?)
        }
        None if text.starts_with(is_hanzi) => {
            let end = text.find(|c: char| !is_hanzi(c))?;
            let (word, behind) = text.split_at_checked(end)?;
            (word, behind.get(..behind.find(|c| !half_width(c).is_ascii_digit()).unwrap_or(behind.len()))?)
        }
        None => latin(text)?,
    };
    let digits: String = numeral.chars().map(half_width).collect();
    let value = digits.parse().ok().or_else(|| numbering::roman(numeral)).or_else(|| numbering::hanzi(numeral));
    let number = value.filter(|number| (1..1000).contains(number) && !digits.starts_with('0'))?;
    let is_chinese = word.starts_with(is_hanzi);
    let is_short = if is_chinese { word.chars().count() <= 4 } else { word.len() <= LONGEST };
    let behind = match text.strip_prefix('第') {
        Some(rest) => rest.get(numeral.len() + word.len()..)?,
        None => text.get(word.len()..)?.trim_start().strip_prefix(numeral)?,
    };
    // `1.º`, `1er`: how some languages write that it is a number.
    let behind = ["er", "re"].iter().find_map(|end| behind.strip_prefix(end)).unwrap_or(behind);
    let behind = behind.strip_prefix(".º").or_else(|| behind.strip_prefix(['º', 'ª', '°'])).unwrap_or(behind);
    let rest = behind.trim_start_matches(marker::is_behind_numeral);
    let is_apart = rest.is_empty() || rest.len() < behind.len() || is_chinese && !rest.starts_with(char::is_numeric);
    let first = rest.trim_start_matches(['“', '"', '«', '(', '（']).chars().next();
    let begins = first.is_none_or(|c| c.is_alphabetic() && !c.is_lowercase());
    let small = word.to_lowercase();
    let is_other =
        NO_LABELS.iter().any(|class| words_of(class).contains(&small.as_str())) || parts::label(text).is_some();
    (is_short && is_apart && begins && !is_other).then_some(Label {
        word,
        number,
        length: text.len() - behind.len(),
        rest,
    })
}

/// The words before a numeral, and the numeral: `Art. 1`, `Guiding principle IV`.
fn latin(text: &str) -> Option<(&str, &str)> {
    if !text.starts_with(char::is_uppercase) {
        return None;
    }
    let mut end = 0;
    for (count, word) in text.split_inclusive([' ', '\u{a0}']).enumerate() {
        let bare = word.trim_end();
        let numeral = bare.find(|c: char| !c.is_ascii_alphanumeric()).map_or(bare, |at| bare.get(..at).unwrap_or(""));
        if count > 0 && (numeral.starts_with(|c: char| c.is_ascii_digit()) || numbering::roman(numeral).is_some()) {
            let digits = numeral.trim_end_matches(|c: char| c.is_ascii_lowercase());
            return Some((text.get(..end)?.trim_end(), digits));
        }
        let letters = bare.strip_suffix('.').filter(|letters| letters.len() < 6).unwrap_or(bare);
        if count == MOST_WORDS || letters.len() < 2 || !letters.chars().all(char::is_alphabetic) {
            return None;
        }
        end += word.len();
    }
    None
}

/// The lines that are such labels and nothing else, or have a title behind them: the numbers of sections.
pub(super) fn headings(lines: &[Line]) -> Vec<(usize, KnownNumber)> {
    let mut words: Vec<&str> = Vec::new();
    let mut found: HashMap<&str, Vec<Candidate>> = HashMap::new();
    let is_open = |line: &Line| line.is_text() && line.known.is_none() && is_typed(line);
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| is_open(line)) {
        let Some(label) = label(&line.text).filter(|_| marker::read(&line.text) == Marker::None) else { continue };
        if is_heading(lines, place, label.rest) {
            let candidate = Candidate { place, number: label.number, length: label.length };
            found.entry(label.word).or_insert_with(|| {
                words.push(label.word);
                Vec::new()
            });
            found.entry(label.word).or_default().push(candidate);
        }
    }
    let labels = count_labels(lines);
    let mut known = Vec::new();
    for (word, label) in (marker::DIVISIONS.len()..).zip(words) {
        let candidates = found.remove(label).unwrap_or_default();
        let chain = chain(lines, &candidates, labels, true);
        let Some(style) = u8::try_from(word).ok().filter(|_| chain.len() > 1) else { continue };
        let style = NumeralStyle::Division { word: style, is_lettered: false };
        let section =
            |it: Candidate| (it.place, KnownNumber::Section { reading: (style, it.number), length: it.length });
        known.extend(chain.into_iter().map(section));
    }
    known
}

/// The candidates before which no sentence is open: `as is said in` / `Rule 2. …` names a rule that stands elsewhere. The
/// last word of a heading is often a name. `Article 2` is what a paragraph is called anyway.
pub(super) fn behind_sentences(lines: &[Line], found: Vec<Candidate>) -> Vec<Candidate> {
    let is_behind = |candidate: &Candidate| {
        let above = lines.get(..candidate.place).and_then(|above| above.iter().rev().find(|line| !line.is_blank()));
        let text = above.map_or("", |above| above.text.trim_end());
        let last = text.rsplit(char::is_whitespace).next().unwrap_or("");
        candidate.number == 1
            || candidate.length > 0
            || joining::is_finished(text)
            || text.ends_with([';', '；', ':', '：'])
            || !last.starts_with(char::is_lowercase) && !text.starts_with(is_hanzi)
    };
    found.into_iter().filter(is_behind).collect()
}

/// Whether what stands behind a label, and right below it, is no sentence. A file with structure may say so.
pub(super) fn is_heading(lines: &[Line], place: usize, rest: &str) -> bool {
    let stated = lines.get(place).and_then(|line| line.stated.as_ref());
    let goes_on = |line: &&Line| {
        stated.is_none() && !line.is_blank() && line.marker() == Marker::None && label(&line.text).is_none()
    };
    let below = lines.iter().skip(place + 1).take_while(goes_on).map(|line| line.text.as_str());
    rest.is_empty()
        || stated.is_some_and(|stated| stated.heading.is_some())
        || rest.width() <= LONGEST_HEADING && !rest.contains(". ") && !below.chain([rest]).any(joining::is_finished)
}
