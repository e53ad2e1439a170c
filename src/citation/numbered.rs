//! Resolutions that a text names by their numbers: `1373 (2001)`, `77/298`, `S-21/2`, `1472 A (XIV)`.

use super::Symbol;
use super::body::Body;
use super::reader::{self, eat, in_brackets, number, skip_blanks};
use crate::text::half_width;

/// A document as a text names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Named {
    /// A resolution of the Security Council, with the year as printed.
    Resolution { number: u32, year: u32 },
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

/// The years a resolution can bear: the Council first met in 1946.
pub(super) const YEARS: std::ops::RangeInclusive<u32> = 1946..=2100;

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

/// What the text around a number says of it.
pub(super) trait Around {
    /// Whether the text says that the number is a resolution's.
    fn is_named(&self) -> bool;
    /// The body that adopted it, where the text says so; `rest` is the text behind the number.
    fn body(&self, rest: &str) -> Option<Body>;
    /// The body by what the whole text speaks of, where nothing around the number names one.
    fn body_of_text(&self) -> Option<Body>;
}

/// The resolution that `text` begins with, and the text behind it.
pub(super) fn read<'a>(text: &'a str, around: &impl Around) -> Option<(Named, &'a str)> {
    council(text, around).or_else(|| by_session(text, around)).or_else(|| of_old(text, around))
}

/// `1373(2001)`, `1373 (2001)`. Where the text does not say that it is a resolution, number and year must suit.
fn council<'a>(text: &'a str, around: &impl Around) -> Option<(Named, &'a str)> {
    let (number, rest) = number(text).filter(|(number, _)| (1..=9999).contains(number))?;
    let (year, rest) = in_brackets(rest, reader::number).filter(|(year, _)| YEARS.contains(year))?;
    let is_meant = suits(number, year) || around.is_named() || skip_blanks(rest).starts_with(['号', '號']);
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

/// `77/298`, `56/210 B`, `2024/18`, `S-21/2`, `ES-10/17`: numbered by session or by year.
fn by_session<'a>(text: &'a str, around: &impl Around) -> Option<(Named, &'a str)> {
    let (session, first, rest) = session(text)?;
    let (number, rest) = eat(rest, '/').and_then(reader::number)?;
    let is_whole = !rest.starts_with(|c: char| half_width(c).is_ascii_alphanumeric() || half_width(c) == '/');
    if !is_whole || !(1..=500).contains(&number) || !around.is_named() {
        return None;
    }
    let is_special = !session.is_empty();
    let body = around.body(rest).or_else(|| {
        // The Human Rights Council counts as the Assembly did from 1976 to 2006, with fewer resolutions a session.
        let is_shared = !is_special && (1..=60).contains(&first) && number <= 60;
        if is_shared { around.body_of_text() } else { None }
    });
    let (stem, takes_letter) = match body {
        Some(Body::HumanRightsCouncil) if first < 200 => ("A/HRC/RES/", false),
        Some(Body::SomeCouncil) if first < 200 && !is_special => ("A/HRC/RES/", false),
        Some(Body::CommissionOnHumanRights) if YEARS.contains(&first) => ("E/CN.4/RES/", false),
        Some(Body::EconomicAndSocialCouncil | Body::SomeCouncil) | None if YEARS.contains(&first) => ("E/RES/", false),
        Some(Body::GeneralAssembly) | None if is_special || SESSIONS.contains(&first) => ("A/RES/", true),
        _ => return None,
    };
    let (letter, rest) = letters(rest).filter(|_| takes_letter).unwrap_or((String::new(), rest));
    // Parts were printed as one document up to the forty-ninth session; since then the first one bears no letter.
    let is_own = is_special || first >= 50 && letter != "A";
    let letter = if is_own { letter } else { String::new() };
    Some((Named::Other(Symbol::new(&format!("{stem}{session}{first}/{number}{letter}"))), rest))
}

/// `77`, `S-21`, `ES-10`: the mark of a special session, its number, and the text behind.
fn session(text: &str) -> Option<(&'static str, u32, &str)> {
    let marked = |mark: &'static str| {
        let rest = mark.chars().try_fold(text, eat)?;
        let (value, rest) = number(rest).filter(|(value, _)| (1..=60).contains(value))?;
        Some((mark, value, rest))
    };
    marked("ES-").or_else(|| marked("S-")).or_else(|| number(text).map(|(value, rest)| ("", value, rest)))
}

/// `2625 (XXV)`, `1472 A (XIV)`: of the sessions with Roman numbers, whose parts share one symbol.
fn of_old<'a>(text: &'a str, around: &impl Around) -> Option<(Named, &'a str)> {
    let (first, rest) = number(text)?;
    let rest = letters(rest).map_or(rest, |(_, rest)| rest);
    let (session, rest) = in_brackets(rest, roman)?;
    if !around.is_named() {
        return None;
    }
    let stem = match around.body(rest) {
        Some(Body::EconomicAndSocialCouncil | Body::SomeCouncil) => "E/RES/",
        // The Assembly gave up Roman numbers behind its thirtieth session; the Council had sixty-three.
        None if is_past_thirty(session) => "E/RES/",
        Some(Body::GeneralAssembly) | None => "A/RES/",
        Some(_) => return None,
    };
    Some((Named::Other(Symbol::new(&format!("{stem}{first}({session})"))), rest))
}

/// The letters of a resolution in parts: ` B`, ` A–C`; with the text behind.
pub(super) fn letters(text: &str) -> Option<(String, &str)> {
    let letter = |text: &'_ str| {
        let c = text.chars().next().filter(char::is_ascii_uppercase)?;
        Some((c, c.len_utf8()))
    };
    // `B.` ends a sentence; `B.C` is a name.
    let is_end = |rest: &str| {
        let is_bound = |c: char| c.is_alphanumeric() && c.is_ascii() || matches!(c, '/' | '’' | '\'');
        !rest.starts_with(is_bound) && !rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(is_bound))
    };
    let inner = skip_blanks(text);
    let (first, length) = letter(inner)?;
    let rest = inner.get(length..)?;
    let last = rest.strip_prefix(['-', '–']).and_then(|rest| Some((letter(rest)?, rest)));
    match last {
        Some(((last, length), after)) => {
            let rest = after.get(length..)?;
            is_end(rest).then(|| (format!("{first}-{last}"), rest))
        }
        None => is_end(rest).then(|| (first.to_string(), rest)),
    }
}

fn is_past_thirty(session: &str) -> bool {
    session.contains('L') || session.starts_with("XXXI") || session.starts_with("XXXV") || session.starts_with("XXXX")
}

fn roman(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c| !matches!(c, 'I' | 'V' | 'X' | 'L')).filter(|end| (1..=7).contains(end))?;
    text.split_at_checked(end)
}
