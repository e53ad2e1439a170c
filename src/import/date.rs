//! Dates as letters print them, in Chinese, English, French, Spanish and Russian.

use unicode_normalization::UnicodeNormalization as _;

use super::wordlists::words_of;
use crate::model::Period;

/// The classes of the names of months, by language.
const MONTHS: [&str; 4] = ["month-en", "month-fr", "month-es", "month-ru"];

/// What may stand between the first and the last day of a period.
const JOINTS: [&str; 14] = ["to", "through", "until", "and", "au", "à", "al", "a", "hasta", "至", "到", "по", "-", "–"];

/// What may stand within a date or beside a joint.
const FILLERS: [&str; 12] = ["er", "de", "del", "of", ",", "the", "le", "el", "du", "º", "os", "—"];

/// Whether a word is the name of a month as English prints it.
pub(super) fn is_english_month(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && words_of("month-en").contains(&word.to_lowercase().as_str())
}

/// A text that is a date as files write it, `YYYY-MM-DD`.
pub(super) fn in_digits(text: &str) -> Option<String> {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    (shape == "0000-00-00").then(|| text.to_owned())
}

/// The first whole date of a text, `YYYY-MM-DD`.
pub(super) fn first(text: &str) -> Option<String> {
    let tokens = tokens(text);
    let mut found = (0..tokens.len()).filter_map(|at| date(&tokens, at));
    found.find_map(|(date, _)| date.day.and_then(|_| date.first_day()))
}

/// The first period of a text: `2024年1月1日至12月31日`, `1 July to 31 December 2008`, `July through December 2006`.
pub(super) fn period(text: &str) -> Option<Period> {
    let tokens = tokens(text);
    (0..tokens.len()).find_map(|at| {
        let (from, end) = date(&tokens, at)?;
        let (to, _) = date(&tokens, after_joint(&tokens, end)?)?;
        let from = Date { year: from.year.or(to.year), ..from };
        let to = Date { year: to.year.or(from.year), ..to };
        Some(Period { from: from.first_day()?, to: to.last_day()?, extra: serde_json::Map::new() })
    })
}

/// The year of a title: `Programme of work for 2015`, `2024年工作方案`. A year in brackets is a resolution's.
pub(super) fn year(title: &str) -> Option<Period> {
    let mut before = None;
    for token in tokens(title) {
        if let DateToken::Number(year @ 1990..=2100) = token
            && before != Some(DateToken::Word("(".to_owned()))
        {
            let (from, to) = (format!("{year}-01-01"), format!("{year}-12-31"));
            return Some(Period { from, to, extra: serde_json::Map::new() });
        }
        before = Some(token);
    }
    None
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Date {
    year: Option<u32>,
    month: u32,
    day: Option<u32>,
}

impl Date {
    fn first_day(self) -> Option<String> {
        Some(format!("{:04}-{:02}-{:02}", self.year?, self.month, self.day.unwrap_or(1)))
    }

    fn last_day(self) -> Option<String> {
        let year = self.year?;
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let last = match self.month {
            2 => 28 + u32::from(is_leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        Some(format!("{:04}-{:02}-{:02}", year, self.month, self.day.unwrap_or(last)))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum DateToken {
    Number(u32),
    /// A word in lower case, or a single sign.
    Word(String),
}

fn tokens(text: &str) -> Vec<DateToken> {
    let mut tokens = Vec::new();
    // An accent may stand as a character of its own, as some programs write é.
    let mut chars = text.nfc().peekable();
    while let Some(c) = chars.next() {
        let is_word = |c: char| c.is_alphabetic() && !super::line::is_hanzi(c);
        if c.is_ascii_digit() {
            let mut number = c.to_digit(10);
            while let Some(digit) = chars.next_if(char::is_ascii_digit) {
                number = number.and_then(|number| number.checked_mul(10)?.checked_add(digit.to_digit(10)?));
            }
            tokens.push(number.map_or_else(|| DateToken::Word(String::new()), DateToken::Number));
        } else if is_word(c) {
            let mut word: String = c.to_lowercase().collect();
            while let Some(next) = chars.next_if(|c| is_word(*c)) {
                word.extend(next.to_lowercase());
            }
            tokens.push(DateToken::Word(word));
        } else if !c.is_whitespace() {
            tokens.push(DateToken::Word(c.to_string()));
        }
    }
    tokens
}

fn number(tokens: &[DateToken], at: usize) -> Option<u32> {
    match tokens.get(at)? {
        DateToken::Number(number) => Some(*number),
        DateToken::Word(_) => None,
    }
}

fn is_one_of(tokens: &[DateToken], at: usize, words: &[&str]) -> bool {
    matches!(tokens.get(at), Some(DateToken::Word(word)) if words.contains(&word.as_str()))
}

fn skip_fillers(tokens: &[DateToken], mut at: usize) -> usize {
    while is_one_of(tokens, at, &FILLERS) {
        at += 1;
    }
    at
}

fn month(tokens: &[DateToken], at: usize) -> Option<u32> {
    let Some(DateToken::Word(word)) = tokens.get(at) else { return None };
    let place = MONTHS.iter().find_map(|names| words_of(names).iter().position(|name| name == word))?;
    u32::try_from(place + 1).ok()
}

/// The date that begins at a token, and the place behind it.
fn date(tokens: &[DateToken], at: usize) -> Option<(Date, usize)> {
    chinese(tokens, at).or_else(|| european(tokens, at))
}

fn chinese(tokens: &[DateToken], at: usize) -> Option<(Date, usize)> {
    let is = |at, sign| is_one_of(tokens, at, &[sign]);
    let year = number(tokens, at).filter(|year| is(at + 1, "年") && is_year(*year));
    let at = if year.is_some() { at + 2 } else { at };
    let month = number(tokens, at).filter(|month| is(at + 1, "月") && (1..=12).contains(month))?;
    let day = number(tokens, at + 2).filter(|day| is(at + 3, "日") && (1..=31).contains(day));
    Some((Date { year, month, day }, at + if day.is_some() { 4 } else { 2 }))
}

fn european(tokens: &[DateToken], at: usize) -> Option<(Date, usize)> {
    let day = number(tokens, at).filter(|day| (1..=31).contains(day));
    let mut next = if day.is_some() { skip_fillers(tokens, at + 1) } else { at };
    let month = month(tokens, next)?;
    next += 1;
    let after = skip_fillers(tokens, next);
    let american = number(tokens, after).filter(|number| day.is_none() && (1..=31).contains(number));
    let after = if american.is_some() { skip_fillers(tokens, after + 1) } else { after };
    let year = number(tokens, after).filter(|year| is_year(*year));
    let end = if year.is_some() {
        after + 1
    } else if american.is_some() {
        after
    } else {
        next
    };
    Some((Date { year, month, day: day.or(american) }, end))
}

fn is_year(year: u32) -> bool {
    (1945..=2100).contains(&year)
}

/// The place behind the words that join the two days of a period.
fn after_joint(tokens: &[DateToken], at: usize) -> Option<usize> {
    let at = skip_fillers(tokens, at);
    is_one_of(tokens, at, &JOINTS).then(|| skip_fillers(tokens, at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_each_language() {
        for (text, date) in [
            ("2024年2月23日安全理事会", "2024-02-23"),
            ("Letter dated 3 August 2006 from the Acting Chairman", "2006-08-03"),
            ("Letter dated February 13, 2015", "2015-02-13"),
            ("Lettre datée du 1er mars 2013, adressée", "2013-03-01"),
            ("Lettre datée du 13 fe\u{301}vrier 2015", "2015-02-13"),
            ("Carta de fecha 13 de febrero de 2015 dirigida", "2015-02-13"),
            ("Письмо Председателя от 13 февраля 2015 года", "2015-02-13"),
        ] {
            assert_eq!(first(text).as_deref(), Some(date), "{text}");
        }
        for text in ["第 1373(2001)号", "resolution 1373 (2001)", "12 months", "in March 2015", "99999999999 May"] {
            assert_eq!(first(text), None, "{text}");
        }
    }

    #[test]
    fn periods_of_each_language() {
        for (text, from, to) in [
            ("执行局(见附文)2024年1月1日至12月31日期间", "2024-01-01", "2024-12-31"),
            ("for the period from 1 July to 31 December 2008", "2008-07-01", "2008-12-31"),
            ("(1 July-31 December 2006)", "2006-07-01", "2006-12-31"),
            ("the months from July through December 2006", "2006-07-01", "2006-12-31"),
            ("January to February 2016", "2016-01-01", "2016-02-29"),
            ("du 1er janvier au 31 décembre 2015", "2015-01-01", "2015-12-31"),
            ("del 1 de enero al 31 de diciembre de 2015", "2015-01-01", "2015-12-31"),
        ] {
            let found = period(text).expect(text);
            assert_eq!((found.from.as_str(), found.to.as_str()), (from, to), "{text}");
        }
        assert_eq!(period("on 1 May 2015 and it"), None);
    }

    #[test]
    fn the_year_of_a_title() {
        let from = |title| year(title).map(|period| period.from);
        assert_eq!(from("Programme of work for 2015").as_deref(), Some("2015-01-01"));
        assert_eq!(from("第1373(2001)号决议所设委员会2024年工作方案").as_deref(), Some("2024-01-01"));
        assert_eq!(from("resolution 1373 (2001)"), None);
    }
}
