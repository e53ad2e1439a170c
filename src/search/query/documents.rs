//! Resolutions and other documents in a query, by number or symbol.

use super::form::{Sought, Term};
use crate::text::leading_digits;

/// A number, a resolution or a symbol.
pub(crate) fn numbered(text: &str) -> Option<Sought> {
    resolution(text).or_else(|| symbol(text))
}

/// `2462`, `1373(2001)`, `1373(20`, `第2178号决议`, `2178号`, `s/res/2462(2019)`, `res2396`.
fn resolution(text: &str) -> Option<Sought> {
    let worded = ["s/res/", "unscr", "scr", "res.", "res", "决议第", "决议", "安理会第", "第"]
        .iter()
        .find_map(|word| text.strip_prefix(word));
    let (digits, rest) = leading_digits(worded.unwrap_or(text));
    if digits.is_empty() || digits.len() > 4 {
        return None;
    }
    let (year, rest) = match rest.strip_prefix('(') {
        Some(rest) => (true, leading_digits(rest).1.trim_start_matches(')')),
        None => (false, rest),
    };
    let after = matches!(rest, "号" | "号决" | "号决议" | "决议");
    if !rest.is_empty() && !after {
        return None;
    }
    let digits = digits.trim_start_matches('0').to_owned();
    (!digits.is_empty()).then_some(Sought::Number { digits, resolution: worded.is_some() || year || after })
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
pub(crate) fn joined(terms: Vec<Term>) -> Vec<Term> {
    let mut joined: Vec<Term> = Vec::new();
    for term in terms {
        let before =
            joined.last().filter(|last| last.negated == term.negated || !term.negated).map(|last| &last.sought);
        let number = match (before, &term.sought) {
            (Some(Sought::Word(word)), Sought::Number { digits, .. }) if is_resolution_word(word) => {
                Some(digits.clone())
            }
            (Some(Sought::Number { digits, .. }), Sought::Word(word)) if is_behind_number(word) => Some(digits.clone()),
            _ => None,
        };
        let is_named =
            matches!((before, &term.sought), (Some(Sought::Word(word)), Sought::Symbol(_)) if is_resolution_word(word));
        match (number, joined.last_mut()) {
            (None, Some(last)) if is_named => last.sought = term.sought,
            (Some(digits), Some(last)) => last.sought = Sought::Number { digits, resolution: true },
            (_, _) => joined.push(term),
        }
    }
    joined
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

fn is_behind_number(word: &str) -> bool {
    let year = word.strip_prefix('(').map(|rest| leading_digits(rest).1);
    matches!(word, "号" | "号决议" | "决议") || matches!(year, Some("" | ")" | ")号" | ")号决议"))
}
