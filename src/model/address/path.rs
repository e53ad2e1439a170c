//! Sections by their numbers: `C`, `二.C`, `2C`, `II.A`, whatever the style in which the text numbers them.

use unicode_normalization::UnicodeNormalization as _;

use crate::model::{Library, PartId, SectionId};
use crate::text::{folded, hanzi_number, is_hanzi_numeral, roman_number};

/// One numeral of a path, in every way it may be read: `I` is a number and a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct PathStep {
    number: Option<u32>,
    letter: Option<char>,
    is_arabic: bool,
}

impl PathStep {
    fn is_like(self, other: Self) -> bool {
        let same_number = self.number.is_some() && self.number == other.number;
        same_number || self.letter.is_some() && self.letter == other.letter
    }
}

/// The numerals of a folded path, outermost first; `None` for what is no path.
pub(super) fn path_of(text: &str) -> Option<Vec<PathStep>> {
    let mut steps = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = |is_of: fn(char) -> bool| rest.split_at_checked(rest.find(|c| !is_of(c)).unwrap_or(rest.len()));
        let (numeral, behind) = match first {
            '.' | '。' | '、' | ',' | ' ' | '(' | ')' | '-' | ':' | '/' | '·' | '节' | '章' => {
                rest = rest.get(first.len_utf8()..)?;
                continue;
            }
            '0'..='9' => run(|c| c.is_ascii_digit())?,
            'a'..='z' => run(|c| c.is_ascii_lowercase())?,
            _ => run(is_hanzi_numeral)?,
        };
        match first {
            '0'..='9' => steps.push(PathStep { number: numeral.parse().ok(), letter: None, is_arabic: true }),
            'a'..='z' => steps.extend(letters(numeral)?),
            _ => steps.push(PathStep { number: Some(hanzi_number(numeral)?), letter: None, is_arabic: false }),
        }
        rest = behind;
    }
    (!steps.is_empty()).then_some(steps)
}

/// A run of letters: a letter, a Roman numeral, or one behind the other as in `iia`.
fn letters(run: &str) -> Option<Vec<PathStep>> {
    let roman = |numeral: &str| roman_number(&numeral.to_ascii_uppercase());
    let mut chars = run.chars();
    let last = chars.next_back()?;
    let letter = |number| PathStep { number, letter: Some(last), is_arabic: false };
    if chars.as_str().is_empty() {
        return Some(vec![letter(roman(run))]);
    }
    if let Some(number) = roman(run) {
        return Some(vec![PathStep { number: Some(number), letter: None, is_arabic: false }]);
    }
    let outer = PathStep { number: Some(roman(chars.as_str())?), letter: None, is_arabic: false };
    Some(vec![outer, letter(None)])
}

/// Whether nothing but a section's path is written so: a numeral and a letter, `2C`, `二.C`.
pub(super) fn is_telling(path: &[PathStep]) -> bool {
    path.len() > 1 && path.first().is_some_and(|step| step.number.is_some()) && path.iter().any(|step| !step.is_arabic)
}

/// Whether nothing but digits is written.
pub(super) fn is_arabic(path: &[PathStep]) -> bool {
    path.iter().all(|step| step.is_arabic)
}

/// Whether a Roman numeral is written in capitals, as no word is: `III`.
pub(super) fn is_capital_roman(written: &str) -> bool {
    let half: String = written.nfkc().collect();
    half.chars().all(|c| matches!(c, 'I' | 'V' | 'X')) && roman_number(&half).is_some()
}

/// Whether it is a capital letter with the stop of a heading: `C.`
pub(super) fn is_lettered(written: &str) -> bool {
    let half: String = written.nfkc().collect();
    matches!(half.as_bytes(), [b'A'..=b'Z', b'.'])
}

/// The paragraph and the sub-paragraph of a path that is none: `51b`.
pub(super) fn with_item(path: &[PathStep]) -> Option<(u32, char)> {
    let [number, item] = path else { return None };
    Some((number.number.filter(|_| number.is_arabic)?, item.letter?))
}

/// The sections whose path ends with this one, in one part or all.
pub(super) fn sections_at(document: &Library, part: Option<PartId>, path: &[PathStep]) -> Vec<SectionId> {
    let sections = document.section_ids().zip(document.sections());
    let is_wanted = |printed: &str| {
        let own = path_of(&folded(printed)).unwrap_or_default();
        let tail = own.len().checked_sub(path.len()).and_then(|from| own.get(from..));
        tail.is_some_and(|tail| tail.iter().zip(path).all(|(own, wanted)| own.is_like(*wanted)))
    };
    sections
        .filter(|(_, section)| part.is_none_or(|part| part == section.part))
        .filter(|(_, section)| section.number.is_some() && is_wanted(&section.path))
        .map(|(id, _)| id)
        .collect()
}

/// The sections with a number as written, `C`, `二C`, in one part or all.
pub(crate) fn sections_numbered(document: &Library, part: Option<PartId>, number: &str) -> Vec<SectionId> {
    path_of(&folded(number)).map_or_else(Vec::new, |path| sections_at(document, part, &path))
}

/// The sections of a path whose last numeral is a paragraph's number, with that number: `二.C 38`.
pub(super) fn sections_before_number(
    document: &Library,
    part: Option<PartId>,
    path: &[PathStep],
) -> Option<(Vec<SectionId>, u32)> {
    let (last, outer) = path.split_last().filter(|(last, outer)| last.is_arabic && !outer.is_empty())?;
    let sections = sections_at(document, part, outer);
    Some((sections, last.number?)).filter(|(sections, _)| !sections.is_empty())
}
