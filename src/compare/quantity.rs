//! Numbers, periods and dates, whatever they are written in: `23`, 二十三, `twenty-three`, `3 million`, `两年`.

use super::lexicon::{Language, Sense, hash};
use super::meaning::Meaning;
use super::numerals::{month, ordinal, word_value};
use super::stem::stem;
use crate::text::{hanzi_digits, hanzi_number, is_han};

/// A folded token, and whether a blank stands before it.
#[derive(Clone, Debug)]
pub(super) struct FoldedToken {
    pub text: String,
    pub after_blank: bool,
}

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
        Sense { meaning: self.meaning, value: hash(&format!("{} {}", self.value, self.unit)), is_weak: self.is_weak }
    }
}

/// Reads a quantity at the front of some tokens: what it says, and of how many tokens.
pub(super) fn read(tokens: &[FoldedToken], before: Option<&str>, language: Language) -> Option<(Quantity, usize)> {
    let first = tokens.first()?.text.as_str();
    let in_chinese = first.chars().next().is_some_and(is_han) || language == Language::Chinese;
    if let Some(found) = in_chinese.then(|| chinese(tokens, before, language)).flatten() {
        return Some(found);
    }
    ordinal(first, language)
        .map(|value| (said(Meaning::Ordinal, value, ""), 1))
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
    let after = |unit: &str| rest.strip_prefix(unit).and_then(taken);
    for unit in ["半年", "年", "季度", "个月", "周", "星期", "天", "小时", "分钟"] {
        let is_year = unit == "年" && value >= 1000.0;
        let named = if unit == "半年" { None } else { after(unit).filter(|_| !is_year) };
        if let Some(taken) = named {
            return period(value, unit).map(|quantity| (quantity, taken));
        }
    }
    if let Some(taken) = after("个半月").or_else(|| after("年半")) {
        let months = if rest.starts_with('年') { value * 12.0 + 6.0 } else { value + 0.5 };
        return Some((said(Meaning::Period, months, "month"), taken));
    }
    for (sign, unit) in [("年", "year"), ("月", "month"), ("日", "day"), ("号", "day")] {
        let is_number_of_document = sign == "号" && before == Some("第");
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
    Some((number(value, "", (value - 1.0).abs() < f64::EPSILON), taken(rest)?))
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
        let (scale, after) = match (after.strip_prefix('万'), after.strip_prefix('亿')) {
            (Some(after), _) => after.strip_prefix('亿').map_or((1e4, after), |after| (1e12, after)),
            (_, Some(after)) => (1e8, after),
            _ => (1.0, after),
        };
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

/// A number in digits, with the marks that part thousands and the point of its language.
fn digits(text: &str, language: Language) -> Option<f64> {
    let (thousands, point) = match language {
        Language::French | Language::Spanish => ('.', ','),
        _ => (',', '.'),
    };
    let in_threes = |mark: char| {
        let mut groups = text.split(mark);
        let first = groups.next().map_or(0, str::len);
        text.contains(mark) && (1..=3).contains(&first) && groups.all(|group| group.len() == 3)
    };
    let plain = if in_threes(thousands) || (thousands == '.' && in_threes(',') && text.matches(',').count() > 1) {
        text.replace(thousands, "").replace(point, ".")
    } else {
        text.replace(point, ".")
    };
    plain.parse().ok()
}

/// A number in words or digits of an alphabetic language.
fn alphabetic(tokens: &[FoldedToken], before: Option<&str>, language: Language) -> Option<(Quantity, usize)> {
    let (value, mut taken, is_article) = cardinal(tokens, language)?;
    let text = |at: usize| tokens.get(at).map(|token| token.text.as_str());
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
        return Some((quantity, taken + skip + 1));
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

/// A cardinal number: its value, of how many tokens, and whether it may be an article.
fn cardinal(tokens: &[FoldedToken], language: Language) -> Option<(f64, usize, bool)> {
    let first = tokens.first()?;
    if first.text.starts_with(|c: char| c.is_ascii_digit()) {
        return in_digits(tokens, language);
    }
    let (mut total, mut current, mut taken, mut words) = (0.0, 0.0, 0, 0);
    while let Some(token) = tokens.get(taken) {
        let joins = words > 0 && matches!(token.text.as_str(), "-" | "and" | "et" | "y");
        if joins && tokens.get(taken + 1).is_some_and(|next| word_value(&next.text, language).is_some()) {
            taken += 1;
            continue;
        }
        let Some(value) = word_value(&token.text, language) else { break };
        match value {
            100.0 if language != Language::Spanish || words == 0 => current = f64::max(current, 1.0) * 100.0,
            1000.0.. => {
                total += f64::max(current, 1.0) * value;
                current = 0.0;
            }
            // quatre-vingts
            20.0 if current == 4.0 && language == Language::French => current = 80.0,
            _ => current += value,
        }
        taken += 1;
        words += 1;
    }
    let is_article = words == 1 && total + current == 1.0;
    (words > 0).then_some((total + current, taken, is_article))
}

/// Digits, with groups parted by blanks and a word for thousands or millions behind them.
fn in_digits(tokens: &[FoldedToken], language: Language) -> Option<(f64, usize, bool)> {
    let is_group = |token: &&FoldedToken| token.text.len() == 3 && token.text.bytes().all(|byte| byte.is_ascii_digit());
    let first = tokens.first()?.text.trim_end_matches(['.', ',']);
    let may_go_on = first.len() <= 3 && first.bytes().all(|byte| byte.is_ascii_digit());
    let groups = tokens.get(1..)?.iter().take_while(|token| may_go_on && token.after_blank && is_group(token)).count();
    let joined: String = tokens.iter().take(groups + 1).map(|token| token.text.as_str()).collect();
    let text = if groups > 0 { joined } else { first.to_owned() };
    let value = digits(&text, language)?;
    let scale =
        tokens.get(groups + 1).and_then(|token| word_value(&token.text, language)).filter(|value| *value >= 1e3);
    Some((value * scale.unwrap_or(1.0), groups + 1 + usize::from(scale.is_some()), false))
}

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
            (Language::Chinese, "百分之四十|40%"),
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
