//! Numbers, periods and dates, whatever they are written in: `23`, 二十三, `twenty-three`, `3 million`, `两年`.

use super::cardinal::{cardinal, compound_ordinal, digits};
use super::folding::FoldedToken;
use super::grammar::{self, FunctionWord};
use super::language::Language;
use super::lexicon::{Sense, hash};
use super::meaning::Meaning;
use super::numerals::{month, ordinal, roman, word_value};
use super::stem::{stem, unaccented};
use crate::text::{hanzi_digits, hanzi_number, is_han};

/// How much, how many, how long or when, whatever language says it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Quantity {
    /// A number, a place in a row, a period, a frequency or a date.
    pub meaning: Meaning,
    pub value: f64,
    /// `%`, `month`, `hour`, `day`, `year`, `times`; empty for a bare number.
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
    let in_chinese = first.chars().next().is_some_and(is_han) || language == Language::Chinese;
    if let Some(found) = in_chinese.then(|| chinese(tokens, before, language)).flatten() {
        return Some(found);
    }
    let division = before.map(unaccented).filter(|before| grammar::is(FunctionWord::Division, before));
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

/// A stretch of time in hours or, where its length in hours is not fixed, months.
fn period(value: f64, unit: &str) -> Option<Quantity> {
    let (factor, base) = match unit {
        "年" | "year" | "an" | "annee" | "ano" => (12.0, "month"),
        "半年" | "semester" | "semestre" => (6.0, "month"),
        "季度" | "quarter" | "trimestre" => (3.0, "month"),
        "个月" | "month" | "mois" | "mes" => (1.0, "month"),
        "decade" | "decennie" | "decada" => (120.0, "month"),
        "周" | "星期" | "week" | "semaine" | "semana" => (168.0, "hour"),
        "fortnight" | "quinzaine" | "quincena" => (336.0, "hour"),
        "天" | "day" | "jour" | "dia" => (24.0, "hour"),
        "小时" | "hour" | "heure" | "hora" => (1.0, "hour"),
        "分钟" | "minute" | "minuto" => (1.0 / 60.0, "hour"),
        _ => return None,
    };
    Some(said(Meaning::Period, value * factor, base))
}

/// The digits in Chinese characters.
const DIGITS: &str = "〇零一二三四五六七八九";

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
    let halves = [("年半", 12.0, 6.0, "month"), ("个半月", 1.0, 0.5, "month"), ("个半小时", 1.0, 0.5, "hour")];
    for (unit, factor, half, base) in halves {
        if let Some(taken) = after(unit) {
            return Some((said(Meaning::Period, value * factor + half, base), taken));
        }
    }
    // Some more than a round number: 二十余名, 20多个. The measure word behind it is none of it.
    if let Some(behind) = rest.strip_prefix(['余', '多']).filter(|behind| !behind.starts_with(TIME) && value >= 10.0)
    {
        return Some((number(value, "+", false), taken(behind)?));
    }
    for unit in ["半年", "年", "季度", "个月", "周", "星期", "天", "小时", "分钟"] {
        let is_year = unit == "年" && value >= 1000.0;
        let counted = || rest.strip_prefix('个').and_then(|rest| rest.strip_prefix(unit)).and_then(taken);
        let named = if unit == "半年" { None } else { after(unit).or_else(counted).filter(|_| !is_year) };
        if let Some(taken) = named {
            return period(value, unit).map(|quantity| (quantity, taken));
        }
    }
    for (sign, unit) in [("年", "year"), ("月", "month"), ("日", "day"), ("号", "day")] {
        let is_number_of_document = sign == "号" && before == Some("第");
        // Behind a month or another day it is a day of the calendar, elsewhere as many of them: 30日内.
        let is_length =
            sign == "日" && !before.is_some_and(|before| before.ends_with(['月', '至', '、', '和', '到', '日', '-']));
        if let Some(taken) = after(sign).filter(|_| is_length) {
            return period(value, "天").map(|quantity| (quantity, taken));
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
    Some((number(value, "", !is_digit && (value - 1.0).abs() < f64::EPSILON), taken(rest)?))
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
        return rest.starts_with('年').then_some((0.5, rest));
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

/// How many tokens the first `chars` characters are; `None` where they end within one.
fn whole_tokens(tokens: &[FoldedToken], chars: usize) -> Option<usize> {
    let mut left = chars;
    for (count, token) in tokens.iter().enumerate() {
        if left == 0 {
            return (count > 0).then_some(count);
        }
        left = left.checked_sub(token.text.chars().count())?;
    }
    (left == 0).then_some(tokens.len())
}

/// A number in words or digits of an alphabetic language.
fn alphabetic(tokens: &[FoldedToken], before: Option<&str>, language: Language) -> Option<(Quantity, usize)> {
    let Some((mut value, mut taken, mut is_article)) = cardinal(tokens, language) else { return a_half_more(tokens) };
    let text = |at: usize| tokens.get(at).map(|token| token.text.as_str());
    if let Some((place, words)) = compound_ordinal(value, tokens.get(taken..)?, language) {
        return Some((said(Meaning::Ordinal, place, ""), taken + words));
    }
    if let (Some("/"), Some(whole)) = (text(taken), text(taken + 1).and_then(|whole| whole.parse::<f64>().ok()))
        && (value + 1.0..=100.0).contains(&whole)
    {
        return Some((number(value / whole * 100.0, "%", false), taken + 2));
    }
    if let (Some("quarter" | "quarters"), Some("of")) = (text(taken), text(taken + 1)) {
        return Some((number(value * 25.0, "%", false), taken + 1));
    }
    if let Some(half) = HALVES.iter().find(|half| (taken..).zip(**half).all(|(at, word)| text(at) == Some(word))) {
        (value, taken, is_article) = (value + 0.5, taken + half.len(), false);
        if let Some(scale) = text(taken).and_then(|word| word_value(word, language)).filter(|scale| *scale >= 1e3) {
            (value, taken) = (value * scale, taken + 1);
        }
    }
    let skip = usize::from(matches!(text(taken), Some("-")));
    let next = text(taken + skip).map(|word| stem(word, language));
    let next = next.as_deref().unwrap_or("");
    let cent = |at: usize| matches!(text(at), Some("cent" | "ciento" | "100"));
    if matches!(text(taken), Some("%" | "percent")) {
        return Some((number(value, "%", false), taken + 1));
    }
    if matches!(text(taken), Some("per" | "pour" | "por")) && cent(taken + 1) {
        return Some((number(value, "%", false), taken + 2));
    }
    if let Some(quantity) = UNITS.iter().find(|(form, _)| *form == next).and_then(|(_, unit)| period(value, unit)) {
        // deux ans et demi
        taken += skip + 1;
        let half = HALVES.iter().find(|half| (taken..).zip(**half).all(|(at, word)| text(at) == Some(word)));
        let whole = half.map_or(quantity.value, |_| quantity.value + quantity.value / value / 2.0);
        return Some((Quantity { value: whole, ..quantity }, taken + half.map_or(0, |half| half.len())));
    }
    let is_month = |at: usize| text(at).is_some_and(|word| month(word, language).is_some());
    let follows_month = before.is_some_and(|word| month(word, language).is_some());
    let of = usize::from(matches!(text(taken), Some("of" | "de")));
    let is_year = (1900.0..2100.0).contains(&value) && value.fract() == 0.0;
    if is_month(taken + of) || follows_month || is_year {
        return Some((said(Meaning::Date, value, if is_year { "year" } else { "day" }), taken));
    }
    if TIMES.contains(&next) {
        taken += 1;
        return Some((said(Meaning::Frequency, value, "times"), taken));
    }
    Some((number(value, "", is_article), taken))
}

/// `a year and a half`: one and a half, where the article counts.
fn a_half_more(tokens: &[FoldedToken]) -> Option<(Quantity, usize)> {
    let text = |at: usize| tokens.get(at).map(|token| token.text.as_str());
    let unit = text(1).filter(|_| text(0) == Some("a") || text(0) == Some("an"))?;
    let half = HALVES.iter().find(|half| (2..).zip(**half).all(|(at, word)| text(at) == Some(word)))?;
    let (_, unit) = UNITS.iter().find(|(form, _)| *form == stem(unit, Language::English))?;
    period(1.5, unit).map(|quantity| (quantity, 2 + half.len()))
}

/// What adds a half to the number or the time before it.
const HALVES: &[&[&str]] =
    &[&["and", "a", "half"], &["y", "medio"], &["y", "media"], &["et", "demi"], &["et", "demie"]];

/// The units of time by their stems.
const UNITS: &[(&str, &str)] = &[
    ("year", "year"),
    ("month", "month"),
    ("week", "week"),
    ("dai", "day"),
    ("hour", "hour"),
    ("minut", "minute"),
    ("quarter", "quarter"),
    ("fortnight", "fortnight"),
    ("decad", "decade"),
    ("=an", "year"),
    ("=ans", "year"),
    ("ann", "year"),
    ("moi", "month"),
    ("semain", "week"),
    ("jour", "day"),
    ("heur", "hour"),
    ("trimestr", "quarter"),
    ("semestr", "semester"),
    ("semest", "semester"),
    ("trimest", "quarter"),
    ("ano", "year"),
    ("=mes", "month"),
    ("mes", "month"),
    ("seman", "week"),
    ("dia", "day"),
    ("di", "day"),
    ("hor", "hour"),
];

/// What counts how often, by stem.
const TIMES: &[&str] = &["time", "foi", "vec", "=vez", "occasion"];

#[cfg(test)]
mod tests {
    use super::super::token::{TokenSide, Vocabulary};
    use super::*;

    fn sense(text: &str, language: Language) -> Option<Sense> {
        let side = TokenSide::read(text, &mut Vocabulary::of(language));
        let pieces: Vec<FoldedToken> = (0..side.tokens.len()).map(|at| side.piece(at)).collect();
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
            (Language::Chinese, "第十二|第12"),
            (Language::Chinese, "三次|3次"),
            (Language::English, "twenty-three|23"),
            (Language::English, "three million|3 million|3,000,000|3 000 000"),
            (Language::English, "forty per cent|40 per cent|40%"),
            (Language::English, "two years|24 months|twenty-four months"),
            (Language::English, "1.2 million|1,200,000"),
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
            (Language::English, "1.2 million", "2.1 million"),
            (Language::English, "June", "July"),
        ] {
            assert_ne!(sense(one, language), sense(other, language), "{one} {other}");
        }
        assert_eq!(sense("committee", Language::English), None);
        assert_eq!(sense("委员会", Language::Chinese), None);
    }
}
