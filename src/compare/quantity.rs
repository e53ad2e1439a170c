//! Numbers, periods and dates, whatever they are written in: `23`, 二十三, `twenty-three`, `3 million`, `两年`.

use super::cardinal::{cardinal, compound_ordinal, digits};
use super::clock::clock;
use super::folding::{FoldedToken, whole_tokens};
use super::grammar::{self, FunctionWord};
use super::language::Language;
use super::lexicon::{Sense, hash};
use super::meaning::Meaning;
use super::measures::{Measure, hanzi_measure, measure};
use super::numerals::{month, ordinal, roman, word_value};
use super::stem::{stem, unaccented};
use crate::text::{hanzi_digits, hanzi_number, is_han};

/// How much, how many, how long or when, whatever language says it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Quantity {
    /// A number, a place in a row, a period, a frequency or a date.
    pub meaning: Meaning,
    pub value: f64,
    /// `%`, `month`, `minute`, `metre`, `day`, `year`, `times`; empty for a bare number.
    pub unit: &'static str,
    /// Whether it is a one that may be an article.
    pub is_weak: bool,
}

impl Quantity {
    /// It as a class of meaning with a value.
    pub(super) fn sense(self) -> Sense {
        // A third is none of so many hundredths.
        let value = (self.value * 100.0).round() / 100.0;
        Sense { meaning: self.meaning, value: hash(&format!("{value} {}", self.unit)), is_weak: self.is_weak }
    }
}

/// Reads a quantity at the front of some tokens: what it says, and of how many tokens.
pub(super) fn read(tokens: &[FoldedToken], before: Option<&str>, language: Language) -> Option<(Quantity, usize)> {
    let first = tokens.first()?.text.as_str();
    if let Some(rest) = first.strip_prefix('-').filter(|rest| !rest.is_empty()) {
        let positive = FoldedToken { text: rest.to_owned(), after_blank: true };
        let tokens: Vec<_> = [positive].into_iter().chain(tokens.iter().skip(1).cloned()).collect();
        let (quantity, taken) = read(&tokens, None, language)?;
        return Some((Quantity { value: -quantity.value, ..quantity }, taken));
    }
    if let Some((minutes, taken)) = clock(tokens, before) {
        return Some((said(Meaning::Date, minutes, "clock"), taken));
    }
    let division = before.map(unaccented).filter(|before| grammar::is(FunctionWord::Division, before));
    // Rule 2.10 is the tenth of its sort.
    if let (Some(_), Some((whole, part))) = (&division, first.split_once('.'))
        && let (Ok(whole), Ok(part)) = (whole.parse::<f64>(), part.parse::<f64>())
    {
        return Some((number(whole * 1000.0 + part, ".", false), 1));
    }
    let in_chinese = first.chars().next().is_some_and(is_han) || language == Language::Chinese;
    if let Some(found) = in_chinese.then(|| chinese(tokens, before, language)).flatten() {
        return Some(found);
    }
    if let Some(value) = division.and_then(|_| roman(first)) {
        return Some((number(value, "", false), 1));
    }
    ordinal(first, language)
        .map(|value| {
            let behind = compound_ordinal(value, tokens.get(1..).unwrap_or_default(), language);
            let (place, words) = behind.unwrap_or((value, 0));
            (said(Meaning::Ordinal, place, ""), 1 + words)
        })
        .or_else(|| month(first, language).map(|month| (said(Meaning::Date, month, "month"), 1)))
        .or_else(|| alphabetic(tokens, before, language))
}

const fn said(meaning: Meaning, value: f64, unit: &'static str) -> Quantity {
    Quantity { meaning, value, unit, is_weak: false }
}

/// A number, `weak` where it is a one that may be an article.
const fn number(value: f64, unit: &'static str, is_weak: bool) -> Quantity {
    Quantity { is_weak, ..said(Meaning::Number, value, unit) }
}

/// So many of a unit of measure: a stretch of time, or a number.
fn measured(value: f64, measure: &Measure) -> Quantity {
    let meaning = if matches!(measure.base, "minute" | "month") { Meaning::Period } else { Meaning::Number };
    said(meaning, value * measure.size, measure.base)
}

/// The digits in Chinese characters.
const DIGITS: &str = "〇零一二三四五六七八九";

/// How many minutes a day has.
const DAY: f64 = 1440.0;

/// What a length of time is measured in by one character.
const TIME: [char; 7] = ['年', '月', '日', '天', '周', '个', '小'];

/// A quantity in Chinese, in hanzi or digits.
fn chinese(tokens: &[FoldedToken], before: Option<&str>, language: Language) -> Option<(Quantity, usize)> {
    // What follows, as one run: the list of words cuts 个月 in one text and 个, 月 in another.
    let run: String = tokens.iter().take(8).map(|token| token.text.as_str()).collect();
    let share = run.strip_prefix("百分之");
    let counted = share.or_else(|| run.strip_prefix('第')).unwrap_or(&run);
    let is_ordinal = share.is_none() && (run.starts_with('第') || before == Some("第"));
    let (value, rest) = leading_number(counted, language)?;
    let taken = |rest: &str| whole_tokens(tokens, run.chars().count() - rest.chars().count());
    if share.is_some() {
        return Some((number(value, "%", false), taken(rest)?));
    }
    if is_ordinal {
        return Some((said(Meaning::Ordinal, value, ""), taken(rest)?));
    }
    if let Some((share, rest)) = share_of(value, rest, language) {
        return Some((number(share, "%", false), taken(rest)?));
    }
    let after = |unit: &str| rest.strip_prefix(unit).and_then(taken);
    // Some more than a round number: 二十余名, 20多个. The measure word behind it is none of it.
    if let Some(behind) = rest.strip_prefix(['余', '多']).filter(|behind| !behind.starts_with(TIME) && value >= 10.0)
    {
        return Some((number(value, "+", false), taken(behind)?));
    }
    if let Some((quantity, rest)) = hanzi_measured(value, rest) {
        return Some((quantity, taken(rest)?));
    }
    for (sign, unit) in [("年", "year"), ("月", "month"), ("日", "day"), ("号", "day")] {
        let is_number_of_document = sign == "号" && before == Some("第");
        // Behind a month or another day it is a day of the calendar, elsewhere as many of them: 30日内.
        let is_length =
            sign == "日" && !before.is_some_and(|before| before.ends_with(['月', '至', '、', '和', '到', '日', '-']));
        if let Some(taken) = after(sign).filter(|_| is_length) {
            return Some((said(Meaning::Period, value * DAY, "minute"), taken));
        }
        if let Some(taken) = after(sign).filter(|_| !is_number_of_document) {
            return Some((said(Meaning::Date, value, unit), taken));
        }
    }
    for sign in ["次", "回", "遍"] {
        if let Some(taken) = after(sign) {
            return Some((said(Meaning::Frequency, value, "times"), taken));
        }
    }
    for percent in ["%", "个百分点", "percent"] {
        if let Some(taken) = after(percent) {
            return Some((number(value, "%", false), taken));
        }
    }
    let is_half = value == 0.5;
    (!is_half).then_some(())?;
    // In digits a one is no article.
    let is_digit = run.starts_with(|c: char| c.is_ascii_digit());
    // The list of words has 两个 as one.
    let taken = taken(rest).or_else(|| after("个"))?;
    Some((number(value, "", !is_digit && (value - 1.0).abs() < f64::EPSILON), taken))
}

/// So many of a unit that stands behind a number, and the rest: 两年, 三个星期, 一年半, 一个半小时.
fn hanzi_measured(value: f64, rest: &str) -> Option<(Quantity, &str)> {
    if let Some(rest) = rest.strip_prefix("个半") {
        // 一个半月 counts months, 半月 does not.
        let (measure, rest) =
            hanzi_measure(rest).or_else(|| Some((hanzi_measure("个月")?.0, rest.strip_prefix('月')?)))?;
        return Some((measured(value + 0.5, measure), rest));
    }
    let (measure, behind) = hanzi_measure(rest).or_else(|| hanzi_measure(rest.strip_prefix('个')?))?;
    // 2024年 is a date.
    if rest.starts_with('年') && value >= 1000.0 {
        return None;
    }
    let half = behind.strip_prefix('半').filter(|_| measure.base == "month" || measure.base == "minute");
    Some(half.map_or((measured(value, measure), behind), |behind| (measured(value + 0.5, measure), behind)))
}

/// What a number is a share of: 三分之一, 1/3, 三成; in hundredths, and the rest.
fn share_of(value: f64, rest: &str, language: Language) -> Option<(f64, &str)> {
    if let Some(rest) = rest.strip_prefix("分之") {
        let (part, rest) = leading_number(rest, language)?;
        return (value > 0.0).then(|| (part / value * 100.0, rest));
    }
    if let Some(rest) = rest.strip_prefix('/').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        let (whole, rest) = leading_number(rest, language)?;
        return (value > 0.0 && value < whole && whole <= 100.0).then(|| (value / whole * 100.0, rest));
    }
    let rest =
        rest.strip_prefix('成').filter(|rest| !rest.starts_with(['立', '员', '果', '功', '为', '本', '就', '交']))?;
    (value > 0.0 && value < 10.0 && value.fract() == 0.0).then_some((value * 10.0, rest))
}

/// The power of ten that is written behind digits or a numeral, and the rest.
fn scale(after: &str, is_digits: bool) -> (f64, &str) {
    const BEHIND_DIGITS: [(&str, f64); 4] = [("千万", 1e7), ("百万", 1e6), ("千", 1e3), ("百", 1e2)];
    const BEHIND_ALL: [(&str, f64); 3] = [("万亿", 1e12), ("万", 1e4), ("亿", 1e8)];
    let digits = if is_digits { &BEHIND_DIGITS[..] } else { &[] };
    let found = digits.iter().chain(&BEHIND_ALL).find_map(|(sign, scale)| Some((*scale, after.strip_prefix(sign)?)));
    found.unwrap_or((1.0, after))
}

/// A Chinese numeral or digits at the front of a text, with the 万 and 亿 behind it, and the rest.
fn leading_number(text: &str, language: Language) -> Option<(f64, &str)> {
    if let Some(rest) = text.strip_prefix('半') {
        return (hanzi_measured(0.5, rest).is_some()).then_some((0.5, rest));
    }
    let (mut total, mut rest, mut any) = (0.0, text, false);
    loop {
        let hanzi = rest.find(|c: char| !"〇零一二两三四五六七八九十百千".contains(c)).unwrap_or(rest.len());
        let digits = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(rest.len());
        let len = hanzi.max(digits);
        let Some((numeral, after)) = rest.split_at_checked(len).filter(|(numeral, _)| !numeral.is_empty()) else {
            break;
        };
        let Some(value) = numeral_value(numeral, language) else { break };
        any = true;
        // 一点五亿
        let fraction = after
            .strip_prefix('点')
            .map(|rest| rest.split_at(rest.find(|c| !DIGITS.contains(c)).unwrap_or(rest.len())));
        let point = fraction
            .and_then(|(digits, after)| Some((f64::from(hanzi_digits(digits)?), digits.chars().count(), after)));
        let (value, after) = point.map_or((value, after), |(digits, places, after)| {
            (value + digits / 10f64.powi(i32::try_from(places).unwrap_or(i32::MAX)), after)
        });
        let (scale, after) = scale(after, numeral.starts_with(|c: char| c.is_ascii_digit()));
        total += value * scale;
        rest = after;
        if scale == 1.0 {
            break;
        }
    }
    any.then_some((total, rest))
}

fn numeral_value(numeral: &str, language: Language) -> Option<f64> {
    if numeral.starts_with(|c: char| c.is_ascii_digit()) {
        return digits(numeral.trim_end_matches(['.', ',']), language);
    }
    let plain = numeral.replace('两', "二");
    // 七八 is seven or eight.
    let digit = |c: char| DIGITS.chars().skip(1).position(|digit| digit == c);
    if let [a, b] = plain.chars().collect::<Vec<char>>()[..]
        && let (Some(a @ 1..), Some(b)) = (digit(a), digit(b))
        && b == a + 1
    {
        return u32::try_from(a).ok().map(|a| f64::from(a) + 0.5);
    }
    let value = hanzi_number(&plain).or_else(|| hanzi_digits(&plain).filter(|_| plain.chars().count() > 1));
    value.map(f64::from)
}

/// A number in words or digits of an alphabetic language.
fn alphabetic(tokens: &[FoldedToken], before: Option<&str>, language: Language) -> Option<(Quantity, usize)> {
    let Some((mut value, mut taken, mut is_article)) = cardinal(tokens, language) else {
        return alone(tokens, language).or_else(|| articled(tokens, before, language));
    };
    let text = |at: usize| tokens.get(at).map(|token| token.text.as_str());
    if let Some((place, words)) = compound_ordinal(value, tokens.get(taken..)?, language) {
        return Some((said(Meaning::Ordinal, place, ""), taken + words));
    }
    if let (Some("/"), Some(whole)) = (text(taken), text(taken + 1).and_then(|whole| whole.parse::<f64>().ok()))
        && (value + 1.0..=100.0).contains(&whole)
    {
        return Some((number(value / whole * 100.0, "%", false), taken + 2));
    }
    let is_timed = measure(tokens.get(taken..)?, language).is_some_and(|(_, words)| words > 1);
    if let (Some("quarter" | "quarters"), Some("of"), false) = (text(taken), text(taken + 1), is_timed) {
        return Some((number(value * 25.0, "%", false), taken + 1));
    }
    if let Some(half) = half_more(tokens.get(taken..)?) {
        (value, taken, is_article) = (value + 0.5, taken + half, false);
        if let Some(scale) = text(taken).and_then(|word| word_value(word, language)).filter(|scale| *scale >= 1e3) {
            (value, taken) = (value * scale, taken + 1);
        }
    }
    let skip = usize::from(matches!(text(taken), Some("-")));
    let cent = |at: usize| matches!(text(at), Some("cent" | "ciento" | "100"));
    if matches!(text(taken), Some("%" | "percent")) {
        return Some((number(value, "%", false), taken + 1));
    }
    if matches!(text(taken), Some("per" | "pour" | "por")) && cent(taken + 1) {
        return Some((number(value, "%", false), taken + 2));
    }
    let unit = tokens.get(taken + skip..).and_then(|behind| measure(behind, language));
    if let Some((measure, words)) = unit.filter(|(measure, _)| !measure.is_alone) {
        // deux ans et demi
        taken += skip + words;
        let half = half_more(tokens.get(taken..).unwrap_or_default());
        let value = if half.is_some() { value + 0.5 } else { value };
        return Some((measured(value, measure), taken + half.unwrap_or(0)));
    }
    let is_month = |at: usize| text(at).is_some_and(|word| month(word, language).is_some());
    let follows_month = before.is_some_and(|word| month(word, language).is_some());
    let of = usize::from(matches!(text(taken), Some("of" | "de")));
    let is_year = (1900.0..2100.0).contains(&value) && value.fract() == 0.0;
    if is_month(taken + of) || follows_month || is_year {
        return Some((said(Meaning::Date, value, if is_year { "year" } else { "day" }), taken));
    }
    let next = text(taken + skip).map(|word| stem(word, language));
    if TIMES.contains(&next.as_deref().unwrap_or("")) {
        taken += 1;
        return Some((said(Meaning::Frequency, value, "times"), taken));
    }
    Some((number(value, "", is_article), taken))
}

/// A unit that says its number itself: `half an hour`.
fn alone(tokens: &[FoldedToken], language: Language) -> Option<(Quantity, usize)> {
    let (measure, words) = measure(tokens, language).filter(|(measure, _)| measure.is_alone)?;
    Some((measured(1.0, measure), words))
}

/// An article that counts: `for a year`, `a year and a half`, `a dozen`. A year alone may be that of `twice a year`.
fn articled(tokens: &[FoldedToken], before: Option<&str>, language: Language) -> Option<(Quantity, usize)> {
    let behind = tokens.get(1..).filter(|_| tokens.first().is_some_and(|word| matches!(&*word.text, "a" | "an")))?;
    let (measure, words) = measure(behind, language)?;
    let half = half_more(behind.get(words..)?);
    let lasts = before
        .is_some_and(|before| grammar::is(FunctionWord::Opening, before) || grammar::is(FunctionWord::For, before));
    // A quarter is one of four, too.
    let is_open =
        words == 1 && half.is_none() && (!lasts && !measure.base.is_empty() || behind.first()?.text == "quarter");
    let value = if half.is_some() { 1.5 } else { 1.0 };
    (!is_open).then(|| (measured(value, measure), 1 + words + half.unwrap_or(0)))
}

/// How many words add a half to the number or the time before them.
fn half_more(behind: &[FoldedToken]) -> Option<usize> {
    let stands = |half: &&&[&str]| {
        half.len() <= behind.len() && half.iter().zip(behind).all(|(word, token)| token.text == *word)
    };
    HALVES.iter().find(stands).map(|half| half.len())
}

/// What adds a half to the number or the time before it.
const HALVES: &[&[&str]] =
    &[&["and", "a", "half"], &["y", "medio"], &["y", "media"], &["et", "demi"], &["et", "demie"]];

/// What counts how often, by stem.
const TIMES: &[&str] = &["time", "foi", "vec", "=vez", "occasion"];

#[cfg(test)]
mod tests {
    use super::super::token::{TokenSide, Vocabulary};
    use super::*;

    fn sense(text: &str, language: Language) -> Option<Sense> {
        let side = TokenSide::read(text, &mut Vocabulary::of(language));
        let pieces: Vec<FoldedToken> = (0..side.tokens.len()).map(|at| side.folded(at)).collect();
        read(&pieces, None, language).map(|(quantity, _)| quantity.sense())
    }

    #[test]
    fn one_number_in_all_its_writings() {
        for (language, writings) in [
            (Language::Chinese, "二十三|23"),
            (Language::Chinese, "三百万|300万|3000000|3,000,000"),
            (Language::Chinese, "百分之四十|40%|四成|五分之二|2/5"),
            (Language::Chinese, "一点五亿|1.5亿"),
            (Language::Chinese, "一年半|十八个月"),
            (Language::Chinese, "一个半小时|90分钟"),
            (Language::Chinese, "二十余名|20多名"),
            (Language::Chinese, "两年|2年|24个月|二十四个月"),
            (Language::Chinese, "半年|六个月|6个月"),
            (Language::Chinese, "48小时|两天"),
            (Language::Chinese, "一刻钟|十五分钟"),
            (Language::Chinese, "半小时|半个小时|30分钟"),
            (Language::Chinese, "两个半小时|150分钟"),
            (Language::Chinese, "1500米|1.5公里"),
            (Language::Chinese, "3平方公里|300公顷"),
            (Language::Chinese, "第十二|第12"),
            (Language::Chinese, "三次|3次"),
            (Language::English, "twenty-three|23"),
            (Language::English, "three million|3 million|3,000,000|3 000 000"),
            (Language::English, "forty per cent|40 per cent|40%"),
            (Language::English, "two years|24 months|twenty-four months"),
            (Language::English, "1.2 million|1,200,000"),
            (Language::English, "half an hour|a half-hour|30 minutes"),
            (Language::English, "a quarter of an hour|15 minutes"),
            (Language::English, "a year and a half|18 months"),
            (Language::English, "two dozen|24"),
            (Language::English, "2.5 metric tons|2,500 kilograms"),
            (Language::French, "une demi-heure|30 minutes"),
            (Language::French, "trois quarts d'heure|45 minutes"),
            (Language::French, "deux ans et demi|30 mois"),
            (Language::Spanish, "media hora|30 minutos"),
            (Language::Spanish, "3 kilómetros|3.000 metros"),
            (Language::English, "third|3rd"),
            (Language::French, "vingt-trois|23"),
            (Language::French, "quatre-vingts|80"),
            (Language::French, "deux cent cinquante|250"),
            (Language::French, "2 000|2000|deux mille"),
            (Language::Spanish, "veintitrés|23"),
            (Language::Spanish, "2.000|2000|dos mil"),
            (Language::Spanish, "ciento veinte|120"),
            (Language::Spanish, "cuarenta por ciento|40 por ciento|40%"),
        ] {
            let senses: Vec<_> = writings.split('|').map(|writing| sense(writing, language)).collect();
            assert!(senses[0].is_some() && senses.windows(2).all(|pair| pair[0] == pair[1]), "{writings}: {senses:?}");
        }
    }

    #[test]
    fn what_is_no_number_and_what_is_another() {
        for (language, one, other) in [
            (Language::Chinese, "六个月", "六周"),
            (Language::Chinese, "6月", "6个月"),
            (Language::Chinese, "三次", "三"),
            (Language::English, "15", "50"),
            (Language::English, "two dozen", "14"),
            (Language::English, "3 tonnes", "3 kilograms"),
            (Language::Chinese, "一刻钟", "三刻钟"),
            (Language::English, "1.2 million", "2.1 million"),
            (Language::English, "June", "July"),
        ] {
            assert_ne!(sense(one, language), sense(other, language), "{one} {other}");
        }
        assert_eq!(sense("committee", Language::English), None);
        assert_eq!(sense("委员会", Language::Chinese), None);
    }
}
