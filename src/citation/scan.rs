//! Text to citations: where a text names a document, and which paragraphs of it.

use super::reader::{eat, in_brackets, narrow, number, skip_blanks};
use super::{Symbol, pinpoint};
use crate::text::Span;

/// One mention of a document in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The document meant.
    pub symbol: Symbol,
    /// Where its number or symbol stands: `1373(2001)`, `S/2020/731`.
    pub span: Span,
    /// The paragraphs of the document that the text points at, in the order named.
    pub paragraphs: Vec<u32>,
}

/// The years a resolution can bear: the Council first met in 1946.
const YEARS: std::ops::RangeInclusive<u32> = 1946..=2100;

/// The number that the Council's resolutions had reached at the end of some years.
const REACHED: [(u32, u32); 12] = [
    (1946, 15),
    (1960, 160),
    (1970, 291),
    (1980, 484),
    (1990, 683),
    (1994, 969),
    (2000, 1334),
    (2005, 1651),
    (2010, 1966),
    (2015, 2259),
    (2020, 2560),
    (2100, 7000),
];

/// How far a number may lie from those of its year: misprinted years are still citations, `12 (2015)` is none.
const SLACK: u32 = 250;

/// The sessions of the General Assembly whose resolutions are numbered by session.
const SESSIONS: std::ops::RangeInclusive<u32> = 31..=150;

/// How many bytes can join two documents of one list: `, `, `、第`, ` and `.
const JOINT: usize = 8;

/// Finds every mention of a document, in the order of the text.
///
/// Resolutions of the Council and of the Assembly are known by number and year or session, other documents by their
/// symbols; in Chinese, English, French and Spanish the paragraphs pointed at are known too. Full-width digits and
/// brackets count as their half-width forms.
#[must_use]
pub fn scan(text: &str) -> Vec<Citation> {
    let mut found = Found { text, citations: Vec::new(), last_end: 0, counted: (0, 0) };
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        at = match byte {
            b'0'..=b'9' => found.at_digits(at),
            // The first byte of a full-width digit or letter, among others.
            0xef if text.get(at..).is_some_and(|rest| rest.starts_with(|c| narrow(c).is_ascii_alphanumeric())) => {
                if text.get(at..).is_some_and(|rest| number(rest).is_some()) {
                    found.at_digits(at)
                } else {
                    found.at_letter(at)
                }
            }
            b'S' | b'A' | b'E' => found.at_letter(at),
            _ => at + 1,
        };
    }
    found.citations
}

/// The citations of a text while they are found. Places are bytes until a citation is kept.
struct Found<'a> {
    text: &'a str,
    citations: Vec<Citation>,
    /// Where the last one ended.
    last_end: usize,
    /// A byte up to which the characters were counted, and their count.
    counted: (usize, usize),
}

impl Found<'_> {
    /// Reads a number; answers where to go on.
    fn at_digits(&mut self, at: usize) -> usize {
        let (before, here) = (self.text.get(..at).unwrap_or(""), self.text.get(at..).unwrap_or(""));
        let end = at + here.find(|c| !narrow(c).is_ascii_digit()).unwrap_or(here.len());
        let is_within = before
            .chars()
            .next_back()
            .map(narrow)
            .is_some_and(|c| c.is_alphanumeric() && c.is_ascii() || matches!(c, '/' | '.' | '-'));
        // A number that goes on with a stop or a stroke before it is part of another: `1.5`, `A/1`, `2014-15`.
        let is_within = is_within && !before.ends_with(". ");
        if is_within {
            return end;
        }
        let is_named = || self.is_listed(at) || pinpoint::names_resolution(before);
        let read = resolution(here, is_named).or_else(|| assembly(here, is_named));
        match read {
            Some((symbol, rest)) => self.keep(symbol, at, self.text.len() - rest.len()),
            None => end,
        }
    }

    /// Reads a symbol; answers where to go on.
    fn at_letter(&mut self, at: usize) -> usize {
        let (before, here) = (self.text.get(..at).unwrap_or(""), self.text.get(at..).unwrap_or(""));
        let next = at + here.chars().next().map_or(1, char::len_utf8);
        let is_within = before.chars().next_back().map(narrow).is_some_and(|c| c.is_ascii_alphanumeric() || c == '/');
        match symbol(here).filter(|_| !is_within) {
            Some((symbol, rest)) => self.keep(symbol, at, self.text.len() - rest.len()),
            None => next,
        }
    }

    /// Whether the last citation stands so close before that both are of one list.
    fn is_listed(&self, at: usize) -> bool {
        !self.citations.is_empty() && at - self.last_end <= JOINT
    }

    fn keep(&mut self, symbol: Symbol, start: usize, end: usize) -> usize {
        let span = Span::new(self.chars_to(start), self.chars_to(end));
        let mut paragraphs = pinpoint::before(self.text.get(..start).unwrap_or(""));
        if paragraphs.is_empty() {
            paragraphs = pinpoint::behind(self.text.get(end..).unwrap_or(""));
        }
        self.citations.push(Citation { symbol, span, paragraphs });
        self.last_end = end;
        end
    }

    /// How many characters stand before a byte; asked in the order of the text.
    fn chars_to(&mut self, byte: usize) -> usize {
        let (counted, chars) = self.counted;
        let more = self.text.get(counted..byte).map_or(0, |between| between.chars().count());
        self.counted = (byte, chars + more);
        chars + more
    }
}

/// `1373(2001)`, `1373 (2001)`: with the text behind. Where the text does not say that it is a resolution, number and
/// year must suit each other.
fn resolution(text: &str, is_named: impl Fn() -> bool) -> Option<(Symbol, &str)> {
    let (number, rest) = number(text).filter(|(number, _)| (1..=9999).contains(number))?;
    let (year, rest) = in_brackets(rest, self::number).filter(|(year, _)| YEARS.contains(year))?;
    let is_meant = suits(number, year) || is_named() || skip_blanks(rest).starts_with(['号', '號']);
    is_meant.then(|| (Symbol::resolution(number, year), rest))
}

fn suits(number: u32, year: u32) -> bool {
    let reached = REACHED.windows(2).find_map(|pair| {
        let [(from, low), (to, high)] = pair else { return None };
        (*from..=*to).contains(&year).then(|| low + (high - low) * (year - from) / (to - from))
    });
    // `2014 (2015)` is more likely two years than a resolution with the wrong one.
    let slack = if (1945..=2050).contains(&number) { SLACK / 4 } else { SLACK };
    reached.is_some_and(|reached| number.abs_diff(reached) <= slack)
}

/// `77/298`, `3034 (XXVII)`: a resolution of the General Assembly where the text says that it is one.
fn assembly(text: &str, is_named: impl Fn() -> bool) -> Option<(Symbol, &str)> {
    let (first, rest) = number(text)?;
    if let Some((number, rest)) = eat(rest, '/').and_then(number) {
        let is_whole = !rest.starts_with(|c: char| c.is_alphanumeric() && c.is_ascii() || c == '/');
        let is_one = SESSIONS.contains(&first) && (1..=400).contains(&number) && is_whole && is_named();
        return is_one.then(|| (Symbol::assembly_resolution(first, number), rest));
    }
    let (session, rest) = in_brackets(rest, roman)?;
    is_named().then(|| (Symbol::new(&format!("A/RES/{first}({session})")), rest))
}

fn roman(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c| !matches!(c, 'I' | 'V' | 'X')).filter(|end| (1..=6).contains(end))?;
    text.split_at_checked(end)
}

/// `S/2020/731`, `A/RES/77/298`, `S/RES/1373 (2001)`, `S/2015/123/Add.1`: with the text behind.
fn symbol(text: &str) -> Option<(Symbol, &str)> {
    let mut chars = text.chars();
    let (organ, stroke, next) = (chars.next()?, chars.next()?, chars.next()?);
    let is_start = matches!(narrow(organ), 'S' | 'A' | 'E') && narrow(stroke) == '/';
    if !is_start || !(narrow(next).is_ascii_uppercase() || narrow(next).is_ascii_digit()) {
        return None;
    }
    let is_part = |c: char| narrow(c).is_ascii_alphanumeric() || matches!(narrow(c), '/' | '.' | '-');
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    // `S/2015/1-A/69/2` names two documents.
    let end = text.get(..end)?.find("-A/").or_else(|| text.get(..end)?.find("-S/")).unwrap_or(end);
    let written = text.get(..end)?.trim_end_matches(|c| matches!(narrow(c), '.' | '-' | '/'));
    let rest = text.get(written.len()..)?;
    let written: String = written.chars().map(narrow).collect();
    if let Some((year, rest)) =
        in_brackets(rest, number).filter(|(year, _)| written.contains("/RES/") && YEARS.contains(year))
    {
        return Some((Symbol::new(&format!("{written}({year})")), rest));
    }
    let is_whole = written.ends_with(|c: char| c.is_ascii_digit()) && written.matches('/').count() >= 2;
    is_whole.then(|| (Symbol::new(&written), rest))
}

#[cfg(test)]
mod tests;
