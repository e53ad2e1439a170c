//! Text to citations: where a text names a document, and which paragraphs of it.

use super::Symbol;
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

/// Finds every mention of a document, in the order of the text.
///
/// Full-width digits and brackets count as their half-width forms.
#[must_use]
pub fn scan(text: &str) -> Vec<Citation> {
    let chars: Vec<char> = text.chars().map(narrow).collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let cursor = Cursor { chars: &chars, at };
        let hit = symbol(cursor).or_else(|| resolution(cursor)).or_else(|| assembly_resolution(cursor));
        match hit {
            Some((symbol, end)) => {
                let paragraphs = pinpoint(Cursor { chars: &chars, at: end });
                found.push(Citation { symbol, span: Span::new(at, end), paragraphs });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// A place in the text from which readers look ahead; cheap to copy, so that a failed try costs nothing.
#[derive(Clone, Copy)]
struct Cursor<'a> {
    chars: &'a [char],
    at: usize,
}

impl Cursor<'_> {
    fn peek(self) -> Option<char> {
        self.chars.get(self.at).copied()
    }

    fn before(self) -> Option<char> {
        self.chars.get(self.at.checked_sub(1)?).copied()
    }

    fn skip_blanks(mut self) -> Self {
        while matches!(self.peek(), Some(' ' | '\u{a0}')) {
            self.at += 1;
        }
        self
    }

    fn eat(mut self, literal: &str) -> Option<Self> {
        for wanted in literal.chars() {
            if self.peek() != Some(wanted) {
                return None;
            }
            self.at += 1;
        }
        Some(self)
    }

    fn number(mut self) -> Option<(u32, Self)> {
        let mut value: u32 = 0;
        let start = self.at;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            value = value.checked_mul(10)?.checked_add(digit)?;
            self.at += 1;
        }
        (self.at > start).then_some((value, self))
    }
}

fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3000}' => ' ',
        other => other,
    }
}

/// `1373(2001)`, `1373 (2001)`.
fn resolution(cursor: Cursor<'_>) -> Option<(Symbol, usize)> {
    if cursor.before().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-')) {
        return None;
    }
    let (number, cursor) = cursor.number()?;
    let (year, cursor) = cursor.skip_blanks().eat("(")?.number()?;
    let cursor = cursor.eat(")")?;
    ((1..=9999).contains(&number) && YEARS.contains(&year)).then(|| (Symbol::resolution(number, year), cursor.at))
}

/// `S/2020/731`, `A/RES/77/298`, `S/RES/1373(2001)`.
fn symbol(cursor: Cursor<'_>) -> Option<(Symbol, usize)> {
    let starts_a_word = !cursor.before().is_some_and(|c| c.is_ascii_alphanumeric() || c == '/');
    if !starts_a_word || !matches!(cursor.peek(), Some('S' | 'A' | 'E')) {
        return None;
    }
    let start = cursor.at;
    let mut end = cursor;
    while end.peek().is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-')) {
        end.at += 1;
    }
    if let Some(closed) = bracketed_year(end) {
        end = closed;
    }
    let written: String = end.chars.get(start..end.at)?.iter().filter(|c| **c != ' ').collect();
    let written = written.trim_end_matches(['.', '-', '/']);
    let is_symbol = written.chars().nth(1) == Some('/') && written.ends_with(|c: char| c.is_ascii_digit() || c == ')');
    is_symbol.then(|| (Symbol::new(written), start + written.chars().count()))
}

fn bracketed_year(cursor: Cursor<'_>) -> Option<Cursor<'_>> {
    let (year, cursor) = cursor.skip_blanks().eat("(")?.number()?;
    YEARS.contains(&year).then_some(cursor)?.eat(")")
}

/// `第 77/298 号决议`: a General Assembly resolution named without its symbol.
fn assembly_resolution(cursor: Cursor<'_>) -> Option<(Symbol, usize)> {
    if cursor.before().is_some_and(|c| c.is_ascii_alphanumeric() || c == '/') {
        return None;
    }
    let (session, after) = cursor.number()?;
    let (number, after) = after.eat("/")?.number()?;
    after.skip_blanks().eat("号决议")?;
    Some((Symbol::assembly_resolution(session, number), after.at))
}

/// `号决议第 11 和 14 段`: the paragraphs named behind a resolution.
fn pinpoint(cursor: Cursor<'_>) -> Vec<u32> {
    let Some(mut cursor) = cursor.skip_blanks().eat("号决议").and_then(|c| c.skip_blanks().eat("第")) else {
        return Vec::new();
    };
    let mut paragraphs = Vec::new();
    while let Some((number, after)) = cursor.skip_blanks().number() {
        paragraphs.push(number);
        cursor = after.skip_blanks();
        match ["和", "、", "及"].iter().find_map(|joint| cursor.eat(joint)) {
            Some(next) => cursor = next,
            None => break,
        }
    }
    if cursor.eat("段").is_some() { paragraphs } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn symbols(text: &str) -> Vec<String> {
        scan(text).iter().map(|c| c.symbol.to_string()).collect()
    }

    #[test]
    fn every_mention_of_a_resolution_counts() {
        assert_eq!(
            symbols("第1267(1999)、1989 (2011)和２２５３（２０１５）号决议，第1267(1999)号"),
            ["S/RES/1267(1999)", "S/RES/1989(2011)", "S/RES/2253(2015)", "S/RES/1267(1999)"]
        );
    }

    #[test]
    fn spans_cover_the_number_and_its_year() {
        let text = "第 1989 (2011)号";
        let spans: Vec<&str> = scan(text).iter().map(|c| crate::text::slice(text, c.span)).collect();
        assert_eq!(spans, ["1989 (2011)"]);
    }

    #[test]
    fn symbols_and_assembly_resolutions_are_found() {
        assert_eq!(
            symbols("(S/2020/731，附件)、大会第 77/298 号决议、A/RES/60/288。"),
            ["S/2020/731", "A/RES/77/298", "A/RES/60/288"]
        );
    }

    #[test]
    fn pinpoints_are_kept() {
        assert_eq!(
            scan("第2617(2021)号决议第 11 和 14 段提交").first().map(|c| c.paragraphs.clone()),
            Some(vec![11, 14])
        );
        assert_eq!(scan("第2617(2021)号决议第 11 次").first().map(|c| c.paragraphs.clone()), Some(vec![]));
    }

    #[test]
    fn years_and_dates_are_no_resolutions() {
        assert_eq!(symbols("2024年1月1日至12月31日，12(3)个月，3/17"), Vec::<String>::new());
    }
}
