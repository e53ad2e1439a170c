//! Text to citations: where a text names a document, and which paragraphs of it.

use super::reader::{eat, in_brackets, number, skip_blanks};
use super::{Symbol, pinpoint};
use crate::text::{Span, half_width};

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

/// A document as a text names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// A resolution of the Security Council, with the year as printed.
    Resolution {
        /// Its number.
        number: u32,
        /// Its year.
        year: u32,
    },
    /// Whatever is named by its symbol.
    Other(Symbol),
}

impl From<Named> for Symbol {
    fn from(named: Named) -> Self {
        match named {
            Named::Resolution { number, year } => Self::resolution(number, year),
            Named::Other(symbol) => symbol,
        }
    }
}

/// Finds every mention of a document, in the order of the text.
///
/// Resolutions of the Council and of the Assembly are known by number and year or session, other documents by their
/// symbols; in Chinese, English, French and Spanish the paragraphs pointed at are known too. Full-width digits and
/// brackets count as their half-width forms.
#[must_use]
pub fn scan(text: &str) -> Vec<Citation> {
    let (mut counted, mut chars) = (0, 0);
    // How many characters stand before a byte; asked in the order of the text.
    let mut chars_to = |byte: usize| {
        chars += text.get(counted..byte).map_or(0, |between| between.chars().count());
        counted = byte;
        chars
    };
    let citation = |Mention { document, start, end }| Citation {
        symbol: Symbol::from(document),
        span: Span::new(chars_to(start), chars_to(end)),
        paragraphs: pinpoint::around(text.get(..start).unwrap_or(""), text.get(end..).unwrap_or("")),
    };
    Mentions::of(text).map(citation).collect()
}

/// The documents that [`scan`] finds, mention by mention, for those who ask neither where nor which paragraphs.
pub fn mentioned(text: &str) -> impl Iterator<Item = Named> {
    Mentions::of(text).map(|mention| mention.document)
}

/// One mention, in bytes.
struct Mention {
    document: Named,
    start: usize,
    end: usize,
}

/// Walks over a text from mention to mention.
struct Mentions<'a> {
    text: &'a str,
    at: usize,
    /// Where the last mention ended.
    last_end: Option<usize>,
}

impl Iterator for Mentions<'_> {
    type Item = Mention;

    fn next(&mut self) -> Option<Mention> {
        loop {
            let ahead = self.text.as_bytes().get(self.at..)?;
            let start = self.at + ahead.iter().position(|byte| may_begin(*byte))?;
            let (document, end) = self.read(start);
            self.at = end;
            if let Some(document) = document {
                self.last_end = Some(end);
                return Some(Mention { document, start, end });
            }
        }
    }
}

/// Whether a number or a symbol can begin with this byte: the last one is the first of a full-width character.
const fn may_begin(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'S' | b'A' | b'E' | 0xef)
}

impl<'a> Mentions<'a> {
    const fn of(text: &'a str) -> Self {
        Self { text, at: 0, last_end: None }
    }

    /// Reads what begins at a place: the document, if it names one, and where to go on.
    fn read(&self, at: usize) -> (Option<Named>, usize) {
        let (before, here) = self.text.split_at_checked(at).unwrap_or((self.text, ""));
        match here.chars().next() {
            Some(c) if half_width(c).is_ascii_digit() => self.at_digits(before, here),
            Some(c) if half_width(c).is_ascii_alphabetic() => self.at_letter(before, here),
            other => (None, at + other.map_or(1, char::len_utf8)),
        }
    }

    /// Reads a number.
    fn at_digits(&self, before: &str, here: &str) -> (Option<Named>, usize) {
        let at = before.len();
        let end = at + here.find(|c| !half_width(c).is_ascii_digit()).unwrap_or(here.len());
        let is_within = before
            .chars()
            .next_back()
            .map(half_width)
            .is_some_and(|c| c.is_alphanumeric() && c.is_ascii() || matches!(c, '/' | '.' | '-'));
        // A number that goes on with a stop or a stroke before it is part of another: `1.5`, `A/1`, `2014-15`.
        let is_within = is_within && !before.ends_with(". ");
        if is_within {
            return (None, end);
        }
        let is_named = || self.is_listed(at) || pinpoint::names_resolution(before);
        match resolution(here, is_named).or_else(|| assembly(here, is_named)) {
            Some((document, rest)) => (Some(document), self.text.len() - rest.len()),
            None => (None, end),
        }
    }

    /// Reads a symbol.
    fn at_letter(&self, before: &str, here: &str) -> (Option<Named>, usize) {
        let next = before.len() + here.chars().next().map_or(1, char::len_utf8);
        let is_within =
            before.chars().next_back().map(half_width).is_some_and(|c| c.is_ascii_alphanumeric() || c == '/');
        match symbol(here).filter(|_| !is_within) {
            Some((symbol, rest)) => (Some(Named::Other(symbol)), self.text.len() - rest.len()),
            None => (None, next),
        }
    }

    /// Whether the last mention stands so close before that both are of one list.
    fn is_listed(&self, at: usize) -> bool {
        self.last_end.is_some_and(|end| at - end <= JOINT)
    }
}

/// `1373(2001)`, `1373 (2001)`: with the text behind. Where the text does not say that it is a resolution, number and
/// year must suit each other.
fn resolution(text: &str, is_named: impl Fn() -> bool) -> Option<(Named, &str)> {
    let (number, rest) = number(text).filter(|(number, _)| (1..=9999).contains(number))?;
    let (year, rest) = in_brackets(rest, self::number).filter(|(year, _)| YEARS.contains(year))?;
    let is_meant = suits(number, year) || is_named() || skip_blanks(rest).starts_with(['号', '號']);
    is_meant.then_some((Named::Resolution { number, year }, rest))
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
fn assembly(text: &str, is_named: impl Fn() -> bool) -> Option<(Named, &str)> {
    let (first, rest) = number(text)?;
    if let Some((number, rest)) = eat(rest, '/').and_then(number) {
        let is_whole = !rest.starts_with(|c: char| c.is_alphanumeric() && c.is_ascii() || c == '/');
        let is_one = SESSIONS.contains(&first) && (1..=400).contains(&number) && is_whole && is_named();
        return is_one.then(|| (Named::Other(Symbol::assembly_resolution(first, number)), rest));
    }
    let (session, rest) = in_brackets(rest, roman)?;
    is_named().then(|| (Named::Other(Symbol::new(&format!("A/RES/{first}({session})"))), rest))
}

fn roman(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c| !matches!(c, 'I' | 'V' | 'X')).filter(|end| (1..=6).contains(end))?;
    text.split_at_checked(end)
}

/// `S/2020/731`, `A/RES/77/298`, `S/RES/1373 (2001)`, `S/2015/123/Add.1`: with the text behind.
fn symbol(text: &str) -> Option<(Symbol, &str)> {
    let mut chars = text.chars();
    let (organ, stroke, next) = (chars.next()?, chars.next()?, chars.next()?);
    let is_start = matches!(half_width(organ), 'S' | 'A' | 'E') && half_width(stroke) == '/';
    if !is_start || !(half_width(next).is_ascii_uppercase() || half_width(next).is_ascii_digit()) {
        return None;
    }
    let is_part = |c: char| half_width(c).is_ascii_alphanumeric() || matches!(half_width(c), '/' | '.' | '-');
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    // `S/2015/1-A/69/2` names two documents.
    let end = text.get(..end)?.find("-A/").or_else(|| text.get(..end)?.find("-S/")).unwrap_or(end);
    let written = text.get(..end)?.trim_end_matches(|c| matches!(half_width(c), '.' | '-' | '/'));
    let rest = text.get(written.len()..)?;
    let written: String = written.chars().map(half_width).collect();
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
