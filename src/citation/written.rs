//! Symbols as texts print them: `S/2020/731`, `A/75/5 (Vol. II)`, `ST/SGB/2007/11 and Amend.1`.

use super::Symbol;
use super::numbered::{self, YEARS};
use super::reader::{self, eat, in_brackets, skip_blanks};
use crate::text::half_width;

/// What the symbols of organs and series begin with.
const STEMS: [&str; 22] = [
    "S/", "A/", "E/", "T/", "ST/", "CCPR/", "CAT/", "CEDAW/", "CERD/", "CRC/", "CMW/", "CRPD/", "CED/", "CEB/",
    "FCCC/", "HRI/", "DP/", "TD/", "JIU/", "UNEP/", "HSP/", "BWC/",
];

/// Marks of what was added to a document, and how they begin.
const ADDED: [&str; 5] = ["Add.", "Corr.", "Rev.", "Amend.", "Summary."];

/// Whether a symbol can begin with this byte.
pub(super) const fn may_begin(byte: u8) -> bool {
    matches!(byte, b'S' | b'A' | b'E' | b'T' | b'C' | b'F' | b'H' | b'D' | b'J' | b'U' | b'B')
}

/// The symbol that `text` begins with, and the text behind it.
pub(super) fn read(text: &str) -> Option<(Symbol, &str)> {
    // Asked at every capital: most are no symbol, for no stroke follows.
    let is_wide = text.starts_with(|c: char| !c.is_ascii());
    if !is_wide && !text.as_bytes().iter().take(8).any(|byte| matches!(byte, b'/' | 0xef)) {
        return None;
    }
    let start: String = text.chars().take(6).map(half_width).collect();
    let stem = STEMS.iter().find(|stem| start.starts_with(**stem))?;
    let next = text.chars().nth(stem.len()).map(half_width)?;
    if !(next.is_ascii_uppercase() || next.is_ascii_digit()) {
        return None;
    }
    let is_part = |c: char| half_width(c).is_ascii_alphanumeric() || matches!(half_width(c), '/' | '.' | '-');
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    // `S/2015/1-A/69/2` names two documents.
    let two = ["-A/", "-S/", "-E/"].iter().filter_map(|joint| text.get(..end)?.find(joint)).min();
    let end = two.unwrap_or(end);
    let written = text.get(..end)?.trim_end_matches(|c| matches!(half_width(c), '.' | '-' | '/'));
    let rest = text.get(written.len()..)?;
    let written: String = written.chars().map(half_width).collect();
    if let Some((year, rest)) =
        in_brackets(rest, reader::number).filter(|(year, _)| written.contains("/RES/") && YEARS.contains(year))
    {
        return Some((Symbol::new(&format!("{written}({year})")), rest));
    }
    let is_whole = written.ends_with(|c: char| c.is_ascii_digit())
        && (written.matches('/').count() >= 2
            || written.contains("/PV.")
            || written.contains("/SR.")
            || written.strip_prefix("S/").is_some_and(is_of_old_count));
    if !is_whole {
        return lettered(&written).then(|| (Symbol::new(&written), rest));
    }
    if written.contains("/RES/") {
        let (more, rest) = numbered::letters(rest).unwrap_or((String::new(), rest));
        return Some((Symbol::new(&format!("{written}{more}")), rest));
    }
    let (more, rest) = volume(rest).or_else(|| of_committee(rest)).unwrap_or((String::new(), rest));
    Some((Symbol::new(&format!("{written}{more}")), rest))
}

/// `S/1501`, `S/25704`: the Council's documents were counted through until 1993. A year is none.
fn is_of_old_count(number: &str) -> bool {
    let is_year = number.parse().is_ok_and(|number: u32| YEARS.contains(&number));
    (3..=5).contains(&number.len()) && !is_year && number.chars().all(|c| c.is_ascii_digit())
}

/// `A/RES/56/210B`: the letter of a part is written without a blank, too.
fn lettered(written: &str) -> bool {
    let stem = written.trim_end_matches(|c: char| c.is_ascii_uppercase());
    written.contains("/RES/") && written.len() - stem.len() == 1 && stem.ends_with(|c: char| c.is_ascii_digit())
}

/// ` (Vol. II)`, ` (Sect. 12)`: as a symbol has it, `(Vol.II)`.
fn volume(text: &str) -> Option<(String, &str)> {
    in_brackets(text, |inner| {
        let (kind, rest) =
            ["Vol.", "Sect.", "Supp.", "Part"].iter().find_map(|kind| Some((*kind, inner.strip_prefix(kind)?)))?;
        let rest = skip_blanks(rest);
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).filter(|end| (1..=6).contains(end))?;
        let (number, rest) = rest.split_at_checked(end)?;
        Some((format!("({kind}{number})"), rest))
    })
}

/// `/(1373)/3` behind `S/AC.37/2026`: the resolution that a committee serves stands within its symbols.
fn of_committee(text: &str) -> Option<(String, &str)> {
    let (resolution, rest) = in_brackets(text.strip_prefix('/')?, reader::number)?;
    let (number, rest) = reader::number(eat(rest, '/')?)?;
    Some((format!("/({resolution})/{number}"), rest))
}

/// `Add.1` behind `A/75/5` and what joins them: the symbol of the addition, and the text behind it.
pub(super) fn addition<'a>(base: &Symbol, between: &str, text: &'a str) -> Option<(Symbol, &'a str)> {
    let is_joint = |text: &str| {
        matches!(
            text.trim_matches(reader::is_blank),
            "and" | "," | ", and" | "、" | "和" | "及" | "et" | "y" | "и" | "-" | "–"
        )
    };
    let mark = ADDED.iter().find(|mark| text.starts_with(**mark)).filter(|_| is_joint(between))?;
    let (number, rest) = reader::number(text.strip_prefix(mark)?)?;
    let stem = ADDED.iter().filter_map(|mark| base.as_str().find(&format!("/{mark}"))).min();
    let stem = stem.and_then(|end| base.as_str().get(..end)).unwrap_or(base.as_str());
    Some((Symbol::new(&format!("{stem}/{mark}{number}")), rest))
}
