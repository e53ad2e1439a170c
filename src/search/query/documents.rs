//! Resolutions and other documents in a query, by number or symbol.

use std::borrow::Cow;

use super::form::{QueryTerm, Sought};
use crate::text::{hanzi_digits, hanzi_number, is_hanzi_numeral, leading_digits};

/// Resolutions in one word: `1373、1624`, `第1373和1624号决议`, `2195/2482`; `None` unless there are two and more.
pub(crate) fn several(text: &str) -> Option<Vec<Sought>> {
    let worded = BEFORE.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let inner = BEHIND.iter().find_map(|word| worded.strip_suffix(word)).unwrap_or(worded);
    let numbers = inner.split(JOINTS).filter(|number| !number.is_empty());
    let numbers: Vec<&str> =
        numbers.map(|number| BEFORE.iter().find_map(|word| number.strip_prefix(word)).unwrap_or(number)).collect();
    let is_resolution = |number: &&str| leading_digits(number).0.len() == 4;
    // `2253/2015` is one resolution with its year, `1267/1989/2253` are three.
    let is_dated = text.contains('/') && matches!(numbers[..], [_, year] if is_year(year));
    if numbers.len() < 2 || !numbers.iter().all(is_resolution) || is_dated {
        return None;
    }
    let found: Option<Vec<Sought>> = numbers.iter().map(|number| resolution(number)).collect();
    let said = |sought| match sought {
        Sought::Number { digits, year, .. } => Sought::Number { digits, resolution: true, year },
        other => other,
    };
    Some(found?.into_iter().map(said).collect())
}

/// Whether a number behind a stroke may be a year.
fn is_year(number: &str) -> bool {
    number.len() == 4 && (number.starts_with("19") || number.starts_with("20"))
}

/// What joins the numbers of several resolutions.
const JOINTS: [char; 8] = ['、', ',', ';', '和', '及', '与', '/', '&'];
/// What may stand before the number of a resolution, folded, and behind it.
const BEFORE: &[&str] = &["s/res/", "unscr", "scr", "res.", "res", "决议第", "决议", "安理会第", "安全理事会第", "第"];
const BEHIND: &[&str] = &["号决议", "号决", "号", "决议"];

/// Words between numbers that only join them.
fn is_joint(word: &str) -> bool {
    matches!(word, "and" | "et" | "y" | "和" | "及" | "与" | "以及" | "&" | "+")
}

/// A number, a resolution or a symbol.
pub(crate) fn numbered(text: &str) -> Option<Sought> {
    resolution(text).or_else(|| symbol(text))
}

/// `2462`, `1373(2001)`, `1373(20`, `第2178号决议`, `2178号`, `s/res/2462(2019)`, `res2396`.
fn resolution(text: &str) -> Option<Sought> {
    let worded = BEFORE.iter().find_map(|word| text.strip_prefix(word));
    let (digits, rest) = leading_number(worded.unwrap_or(text));
    if digits.is_empty() || digits.len() > 4 {
        return None;
    }
    let (year, rest) = match rest.strip_prefix('(').map(leading_number) {
        Some((year, rest)) => (Some(year), rest.trim_start_matches(')')),
        None => (None, rest),
    };
    let after = matches!(rest, "号" | "号决" | "号决议" | "决议");
    if !rest.is_empty() && !after {
        return None;
    }
    let digits = digits.trim_start_matches('0').to_owned();
    let resolution = worded.is_some() || year.is_some() || after;
    let year = year.filter(|year| year.len() == 4).map(Cow::into_owned);
    (!digits.is_empty()).then_some(Sought::Number { digits, resolution, year })
}

/// The digits at the front of a text, and the rest. A number of four places may be written in hanzi: those of a lesser
/// one are rather taken for a word.
fn leading_number(text: &str) -> (Cow<'_, str>, &str) {
    let (digits, rest) = leading_digits(text);
    let end = text.find(|c: char| !is_hanzi_numeral(c)).unwrap_or(text.len());
    let (numeral, behind) = text.split_at_checked(end).unwrap_or_default();
    let value = hanzi_number(numeral).or_else(|| hanzi_digits(numeral));
    match value.filter(|value| (1000..10_000).contains(value)) {
        Some(value) => (value.to_string().into(), behind),
        None => (digits.into(), rest),
    }
}

/// `s/2020/731`, `a/res/77/298`, `77/298`, also unfinished.
fn symbol(text: &str) -> Option<Sought> {
    let (first, rest) = text.split_once('/')?;
    let is_organ = matches!(first, "s" | "a" | "e" | "st" | "ccpr");
    let is_session = first.chars().all(|c| c.is_ascii_digit()) && !first.is_empty();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '(' | ')');
    let rest = rest.strip_suffix("号决议").unwrap_or(rest);
    ((is_organ || is_session) && rest.chars().all(plain)).then(|| Sought::Symbol(format!("{first}/{rest}")))
}

/// Joins what blanks have parted: `res 2396`, `1373 (2001)`, `第 2178 号决议`, `resolution 2396`.
pub(crate) fn joined(terms: Vec<QueryTerm>) -> Vec<QueryTerm> {
    let mut joined: Vec<QueryTerm> = Vec::new();
    let is_number = |term: Option<&QueryTerm>| matches!(term, Some(QueryTerm { sought: Sought::Number { .. }, .. }));
    let mut terms = terms.into_iter().peekable();
    while let Some(term) = terms.next() {
        let parts_numbers = matches!(&term.sought, Sought::Word(word) if is_joint(word));
        let names_another = |term: Option<&QueryTerm>| {
            is_number(term)
                || term.is_some_and(|term| matches!(&term.sought, Sought::Word(word) if is_resolution_word(word)))
        };
        if parts_numbers && is_number(joined.last()) && names_another(terms.peek()) {
            continue;
        }
        let before =
            joined.last().filter(|last| last.negated == term.negated || !term.negated).map(|last| &last.sought);
        let number = match (before, &term.sought) {
            (Some(Sought::Word(word)), Sought::Number { digits, year, .. }) if is_resolution_word(word) => {
                Some((digits.clone(), year.clone()))
            }
            (Some(Sought::Number { digits, year, .. }), Sought::Word(word)) if is_behind_number(word) => {
                Some((digits.clone(), year.clone().or_else(|| year_in(word))))
            }
            _ => None,
        };
        let is_named =
            matches!((before, &term.sought), (Some(Sought::Word(word)), Sought::Symbol(_)) if is_resolution_word(word));
        match (number, joined.last_mut()) {
            (None, Some(last)) if is_named => last.sought = term.sought,
            (Some((digits, year)), Some(last)) => {
                last.sought = Sought::Number { digits, resolution: true, year };
                // Whose resolution it is goes without saying.
                let named = joined.iter().rev().skip(1).take_while(|term| !term.negated && is_council(&term.sought));
                let from = joined.len() - 1 - named.count();
                joined.drain(from..joined.len() - 1);
            }
            (_, _) => joined.push(term),
        }
    }
    joined
}

/// Whether a word is of the Council's name.
fn is_council(sought: &Sought) -> bool {
    const NAMES: [&str; 9] = ["sc", "unsc", "un", "united", "nations", "security", "council", "安理会", "安全理事会"];
    matches!(sought, Sought::Word(word) if NAMES.contains(&word.as_str()))
}

fn is_resolution_word(word: &str) -> bool {
    matches!(
        word,
        "res"
            | "res."
            | "resolution"
            | "resolutions"
            | "unscr"
            | "scr"
            | "决议"
            | "第"
            | "安理会第"
            | "résolution"
            | "resolucion"
            | "resolución"
    )
}

/// The year in a word behind a resolution's number: `(2001)号`.
fn year_in(word: &str) -> Option<String> {
    let year = leading_digits(word.strip_prefix('(')?).0;
    (year.len() == 4).then(|| year.to_owned())
}

fn is_behind_number(word: &str) -> bool {
    let year = word.strip_prefix('(').map(|rest| leading_digits(rest).1);
    matches!(word, "号" | "号决议" | "决议") || matches!(year, Some("" | ")" | ")号" | ")号决议"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_resolutions_may_be_one_word() {
        let digits = |text: &str| -> Vec<String> {
            let found = several(text).unwrap_or_default().into_iter();
            found
                .filter_map(|sought| if let Sought::Number { digits, .. } = sought { Some(digits) } else { None })
                .collect()
        };
        for text in [
            "1373、1624",
            "第1373和1624号决议",
            "1373(2001),1624(2005)",
            "1373/1624",
            "决议1373及1624",
            "第1373号和第1624号决议",
            "第1373(2001)号决议和第1624(2005)号决议",
            "scr1373,scr1624",
        ] {
            assert_eq!(digits(text), ["1373", "1624"], "{text}");
        }
        for text in ["2253/2015", "77/298", "1373", "无人机、毒品", "s/2020/731", "12、13"] {
            assert_eq!(several(text), None, "{text}");
        }
    }
}
