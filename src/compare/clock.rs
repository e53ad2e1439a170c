//! Times of day: `3 p.m.`, `15:00`, 下午三时.

use std::sync::OnceLock;

use super::folding::{FoldedToken, whole_tokens};
use super::tables::rows;
use crate::text::hanzi_number;

/// The most tokens of a time of day.
const LONGEST: usize = 9;

/// What stands before a time of day written without a colon: `at 1500 hours`, but not `1500 hours of training`.
const BEFORE: [&str; 7] = ["at", "by", "from", "until", "till", "before", "after"];

/// A time of day at the front of some tokens: the minutes since midnight, and of how many tokens.
pub(super) fn clock(tokens: &[FoldedToken], before: Option<&str>) -> Option<(f64, usize)> {
    let text: String = tokens.iter().take(LONGEST).map(|token| token.text.as_str()).collect();
    let (half, rest) = half(&text).map_or((None, text.as_str()), |(half, rest)| (Some(half), rest));
    let (hour, minutes, rest) = in_digits(rest, before).or_else(|| in_chinese(rest, half.is_some()))?;
    let (half, rest, is_told) = match (half, self::half(rest)) {
        (None, Some((half, rest))) => (Some(half), rest, true),
        (half, _) => (half, rest, minutes.is_some()),
    };
    let added = half.filter(|added| hour < 12.0 || *added == 0.0 && hour == 12.0).unwrap_or(0.0);
    let hour = if half == Some(0.0) && hour == 12.0 { 0.0 } else { hour + added };
    let len = text.chars().count() - rest.chars().count();
    // The word behind may have taken the sign of the minutes: 三十分开始.
    let taken = whole_tokens(tokens, len).or_else(|| whole_tokens(tokens, len - 1).filter(|_| minutes > Some(0.0)))?;
    (is_told && hour <= 24.0).then_some((hour * 60.0 + minutes.unwrap_or(0.0), taken))
}

/// What says before a time, or behind it, in which half of the day it is: how many hours that adds, and the rest.
fn half(text: &str) -> Option<(f64, &str)> {
    static ALL: OnceLock<Vec<(&str, f64)>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let halves = rows(include_str!("../../data/numerals.tsv")).filter(|row| row.get(1) == Some(&"half"));
        let forms = halves.filter_map(|row| Some((row.get(2)?.parse().ok()?, row.get(3)?.split('|'))));
        forms.flat_map(|(added, forms)| forms.map(move |form| (form, added))).collect()
    });
    all.iter().find_map(|(word, added)| Some((*added, text.strip_prefix(word)?)))
}

/// An hour in digits, the minutes if they are told, and the rest: `15:00`, `9.30`, `1500 hours`, `3`.
fn in_digits<'t>(text: &'t str, before: Option<&str>) -> Option<(f64, Option<f64>, &'t str)> {
    let digits = |text: &'t str| text.split_at(text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len()));
    let (hour, rest) = digits(text);
    if let Some(behind) = rest.strip_prefix("hours").filter(|_| hour.len() == 4)
        && before.is_some_and(|before| BEFORE.contains(&before))
    {
        let (hour, minutes) = hour.split_at_checked(2)?;
        return Some((hour.parse().ok()?, Some(minutes.parse().ok()?), behind));
    }
    let hour: f64 = hour.parse().ok().filter(|_| hour.len() <= 2)?;
    let two = rest.strip_prefix([':', '：']).map(digits);
    if let Some((minutes, behind)) = two.filter(|(minutes, _)| minutes.len() == 2) {
        return Some((
            hour,
            minutes.parse().ok().filter(|minutes| *minutes < 60.0),
            behind.strip_prefix("hours").unwrap_or(behind),
        ));
    }
    // 15时 is told by its sign, and so is `9.30 a.m.` by what stands behind.
    let dotted =
        rest.strip_prefix('.').map(digits).filter(|(minutes, behind)| minutes.len() == 2 && half(behind).is_some());
    match dotted {
        Some((minutes, behind)) => Some((hour, Some(minutes.parse().ok()?), behind)),
        None if rest.starts_with(['时', '点']) => None,
        None => Some((hour, None, rest)),
    }
}

/// An hour before 时, or before 点 where the half of the day is told, and the minutes behind it.
fn in_chinese(text: &str, is_told: bool) -> Option<(f64, Option<f64>, &str)> {
    let number = |text: &str| -> Option<(f64, usize)> {
        let len =
            text.find(|c: char| !c.is_ascii_digit() && !"零一二两三四五六七八九十".contains(c)).unwrap_or(text.len());
        let numeral = text.get(..len)?;
        Some((numeral.parse().ok().or_else(|| hanzi_number(&numeral.replace('两', "二")).map(f64::from))?, len))
    };
    let (hour, len) = number(text)?;
    let rest = text.get(len..)?;
    let rest = rest.strip_prefix('时').or_else(|| rest.strip_prefix('点').filter(|_| is_told))?;
    let rest = rest.strip_prefix('整').or_else(|| rest.strip_prefix('钟')).unwrap_or(rest);
    if let Some(rest) = rest.strip_prefix('半') {
        return Some((hour, Some(30.0), rest));
    }
    let minutes = number(rest).and_then(|(minutes, len)| Some((minutes, rest.get(len..)?.strip_prefix('分')?)));
    Some(minutes.map_or((hour, Some(0.0), rest), |(minutes, rest)| (hour, Some(minutes), rest)))
}

#[cfg(test)]
mod tests {
    use super::super::language::Language;
    use super::super::token::{TokenSide, Vocabulary};
    use super::*;

    fn minutes(text: &str, language: Language) -> Option<f64> {
        let side = TokenSide::read(text, &mut Vocabulary::of(language));
        let tokens: Vec<FoldedToken> = (0..side.tokens.len()).map(|at| side.folded(at)).collect();
        clock(&tokens, Some("at")).map(|(minutes, _)| minutes)
    }

    #[test]
    fn one_time_in_all_its_writings() {
        for (language, writings, wanted) in [
            (Language::English, "3 p.m.|3pm|3:00 p.m.|15:00|1500 hours|15:00 hours", 900.0),
            (Language::English, "9.30 a.m.|9:30 am|09:30", 570.0),
            (Language::English, "12 p.m.|12:00", 720.0),
            (Language::Chinese, "下午三点|下午3时|15时|十五时|15:00|下午三点钟", 900.0),
            (Language::Chinese, "上午九时三十分，开始|上午9时30分开始|上午九点半|9:30", 570.0),
        ] {
            for writing in writings.split('|') {
                assert_eq!(minutes(writing, language), Some(wanted), "{writing}");
            }
        }
    }

    #[test]
    fn what_is_no_time_of_day() {
        for (language, text) in [
            (Language::English, "3 tonnes"),
            (Language::English, "3:2"),
            (Language::English, "15:75"),
            (Language::English, "150 hours"),
            (Language::Chinese, "三点意见"),
            (Language::Chinese, "3小时"),
        ] {
            assert_eq!(minutes(text, language), None, "{text}");
        }
    }
}
