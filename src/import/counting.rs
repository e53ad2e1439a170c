//! How word processors and web pages write the numbers that they count: `12`, `xii`, `十二`, `壹拾贰`, `⑫`, `甲`.
//!
//! Each format is known to Word, OpenDocument and CSS by another name; their readers turn these names into a [`NumberFormat`].
//! What is written follows ECMA-376 17.18.59 for Word, and what LibreOffice prints where that leaves it open.

use super::numbering::NumeralStyle;
use crate::text::in_roman;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NumberFormat {
    /// Digits, with zeros before them up to this many: `7`, `07`.
    Decimal(usize),
    /// Digits of full width: `１２`.
    FullWidth,
    /// `XII`; the other case by `is_lower`.
    Roman {
        /// Whether it is written in small letters.
        is_lower: bool,
    },
    /// The letters of an alphabet, doubled when it is at its end: `z`, `aa`, `bb`.
    Letters(&'static str),
    /// `十二`, `一百零二`.
    Hanzi,
    /// Chinese digits one by one: `一二`, `一〇二`.
    HanziDigits,
    /// The numerals of contracts, with their digits and their tens, hundreds, thousands: `壹拾贰`.
    Legal(&'static str),
    /// Signs for the first few numbers, digits behind them: `甲`, `⑫`.
    Signs(&'static str),
    /// `12th`.
    Ordinal,
    /// `- 12 -`.
    InDashes,
    Nothing,
    /// A bullet, which counts nothing.
    Bullet,
}

const STEMS: &str = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES: &str = "子丑寅卯辰巳午未申酉戌亥";
const CIRCLED: &str = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const IN_BRACKETS: &str = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇";
const WITH_STOPS: &str = "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛";
const CIRCLED_HANZI: &str = "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉";
const SIMPLIFIED: &str = "零壹贰叁肆伍陆柒捌玖拾佰仟";
const TRADITIONAL: &str = "零壹貳參肆伍陸柒捌玖拾佰仟";
const JAPANESE: &str = "零壱弐参四伍六七八九拾百阡";
const UPPER: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const LOWER: &str = "abcdefghijklmnopqrstuvwxyz";
const RUSSIAN_UPPER: &str = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЫЭЮЯ";
const RUSSIAN_LOWER: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";
const GREEK_LOWER: &str = "αβγδεζηθικλμνξοπρστυφχψω";
const ARABIC: &str = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const ABJAD: &str = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

impl NumberFormat {
    /// A format by the name that Word gives it; `None` for one that is not known here.
    pub(super) fn of_word(name: &str) -> Option<Self> {
        Some(match name {
            "decimal" | "decimalHalfWidth" | "hindiArabic" => Self::Decimal(1),
            "decimalZero" => Self::Decimal(2),
            "decimalFullWidth" | "decimalFullWidth2" => Self::FullWidth,
            "upperRoman" => Self::Roman { is_lower: false },
            "lowerRoman" => Self::Roman { is_lower: true },
            "upperLetter" => Self::Letters(UPPER),
            "lowerLetter" => Self::Letters(LOWER),
            "russianUpper" => Self::Letters(RUSSIAN_UPPER),
            "russianLower" => Self::Letters(RUSSIAN_LOWER),
            "arabicAlpha" => Self::Letters(ARABIC),
            "arabicAbjad" => Self::Letters(ABJAD),
            "chineseCounting"
            | "chineseCountingThousand"
            | "taiwaneseCounting"
            | "taiwaneseCountingThousand"
            | "japaneseCounting"
            | "koreanDigital2" => Self::Hanzi,
            "ideographDigital" | "taiwaneseDigital" | "japaneseDigitalTenThousand" => Self::HanziDigits,
            "chineseLegalSimplified" => Self::Legal(SIMPLIFIED),
            "ideographLegalTraditional" => Self::Legal(TRADITIONAL),
            "japaneseLegal" => Self::Legal(JAPANESE),
            "ideographTraditional" => Self::Signs(STEMS),
            "ideographZodiac" => Self::Signs(BRANCHES),
            "decimalEnclosedCircle" | "decimalEnclosedCircleChinese" => Self::Signs(CIRCLED),
            "decimalEnclosedParen" => Self::Signs(IN_BRACKETS),
            "decimalEnclosedFullstop" => Self::Signs(WITH_STOPS),
            "ideographEnclosedCircle" => Self::Signs(CIRCLED_HANZI),
            "ordinal" => Self::Ordinal,
            "numberInDash" => Self::InDashes,
            "none" => Self::Nothing,
            "bullet" => Self::Bullet,
            _ => return None,
        })
    }

    /// A format by the pattern that OpenDocument gives it: `1`, `a`, `一, 二, 三, ...`.
    pub(super) fn of_open_document(pattern: &str) -> Option<Self> {
        let mut firsts = pattern.split([',', ' ']).filter(|sign| !sign.is_empty());
        let (first, second, third) = (firsts.next().unwrap_or(""), firsts.next(), firsts.next());
        Some(match (first, second) {
            ("", _) => Self::Nothing,
            ("1", _) => Self::Decimal(1),
            ("01", _) => Self::Decimal(2),
            ("001", _) => Self::Decimal(3),
            ("１", _) => Self::FullWidth,
            ("I", _) => Self::Roman { is_lower: false },
            ("i", _) => Self::Roman { is_lower: true },
            ("A", _) => Self::Letters(UPPER),
            ("a", _) => Self::Letters(LOWER),
            ("一" | "〇", _) => Self::Hanzi,
            ("壹" | "零", Some("贰" | "壹")) => Self::Legal(SIMPLIFIED),
            ("壹", Some("貳")) => Self::Legal(TRADITIONAL),
            ("壱", _) => Self::Legal(JAPANESE),
            ("甲", _) => Self::Signs(STEMS),
            ("子", _) => Self::Signs(BRANCHES),
            ("①", _) => Self::Signs(CIRCLED),
            ("А" | "Aa", _) => Self::Letters(RUSSIAN_UPPER),
            ("а", _) => Self::Letters(RUSSIAN_LOWER),
            ("أ" | "ا", _) => Self::Letters(if third == Some("ت") { ARABIC } else { ABJAD }),
            ("1st", _) => Self::Ordinal,
            _ => return None,
        })
    }

    /// A format by the name that CSS gives it, or the letter of HTML's `type`.
    pub(super) fn of_web_page(name: &str) -> Option<Self> {
        Some(match name {
            "decimal" | "1" => Self::Decimal(1),
            "decimal-leading-zero" => Self::Decimal(2),
            "cjk-decimal" => Self::HanziDigits,
            "fullwidth-decimal" => Self::FullWidth,
            "upper-roman" | "I" => Self::Roman { is_lower: false },
            "lower-roman" | "i" => Self::Roman { is_lower: true },
            "upper-alpha" | "upper-latin" | "A" => Self::Letters(UPPER),
            "lower-alpha" | "lower-latin" | "a" => Self::Letters(LOWER),
            "lower-greek" => Self::Letters(GREEK_LOWER),
            "upper-russian" => Self::Letters(RUSSIAN_UPPER),
            "lower-russian" => Self::Letters(RUSSIAN_LOWER),
            "cjk-ideographic" | "trad-chinese-informal" | "simp-chinese-informal" | "japanese-informal" => Self::Hanzi,
            "simp-chinese-formal" => Self::Legal(SIMPLIFIED),
            "trad-chinese-formal" => Self::Legal(TRADITIONAL),
            "japanese-formal" => Self::Legal(JAPANESE),
            "cjk-heavenly-stem" => Self::Signs(STEMS),
            "cjk-earthly-branch" => Self::Signs(BRANCHES),
            "disc" | "circle" | "square" => Self::Bullet,
            "none" => Self::Nothing,
            _ => return None,
        })
    }

    pub(super) fn written(&self, number: u32) -> String {
        match self {
            Self::Decimal(width) => format!("{number:0width$}"),
            Self::FullWidth => number.to_string().chars().map(full_width).collect(),
            Self::Roman { is_lower: false } => roman(number),
            Self::Roman { is_lower: true } => roman(number).to_lowercase(),
            Self::Letters(letters) => lettered(letters, number),
            Self::Hanzi => in_places("零一二三四五六七八九十百千", number, true),
            Self::HanziDigits => number.to_string().chars().map(hanzi_digit).collect(),
            Self::Legal(digits) => in_places(digits, number, false),
            Self::Signs(signs) => {
                let sign = number.checked_sub(1).and_then(|at| signs.chars().nth(at as usize));
                sign.map_or_else(|| number.to_string(), String::from)
            }
            Self::Ordinal => ordinal(number),
            Self::InDashes => format!("- {number} -"),
            Self::Nothing | Self::Bullet => String::new(),
        }
    }

    /// The style of its numerals, by which sections of one level are known.
    pub(super) fn style(&self) -> Option<NumeralStyle> {
        Some(match self {
            Self::Decimal(_) | Self::FullWidth | Self::Ordinal | Self::InDashes => NumeralStyle::Arabic,
            Self::Roman { is_lower: false } => NumeralStyle::Roman,
            Self::Roman { is_lower: true } => NumeralStyle::LowerRoman,
            Self::Letters(UPPER) => NumeralStyle::Letter,
            Self::Letters(_) => NumeralStyle::LowerLetter,
            Self::Hanzi | Self::HanziDigits => NumeralStyle::Hanzi,
            Self::Legal(_) => NumeralStyle::Legal,
            Self::Signs(STEMS) => NumeralStyle::Stem,
            Self::Signs(BRANCHES) => NumeralStyle::Branch,
            Self::Signs(_) => NumeralStyle::Arabic,
            Self::Nothing | Self::Bullet => return None,
        })
    }
}

/// A numeral of a style, as a report names it.
pub(super) fn written(style: NumeralStyle, value: u32) -> String {
    let format = match style {
        NumeralStyle::Hanzi => NumberFormat::Hanzi,
        NumeralStyle::HanziInBrackets => return format!("（{}）", NumberFormat::Hanzi.written(value)),
        NumeralStyle::Roman => NumberFormat::Roman { is_lower: false },
        NumeralStyle::LowerRoman => NumberFormat::Roman { is_lower: true },
        NumeralStyle::Letter | NumeralStyle::Division { is_lettered: true, .. } => NumberFormat::Letters(UPPER),
        NumeralStyle::LowerLetter => NumberFormat::Letters(LOWER),
        NumeralStyle::Legal => NumberFormat::Legal(SIMPLIFIED),
        NumeralStyle::Stem => NumberFormat::Signs(STEMS),
        NumeralStyle::Branch => NumberFormat::Signs(BRANCHES),
        NumeralStyle::Arabic | NumeralStyle::Levels(_) | NumeralStyle::Division { .. } => NumberFormat::Decimal(1),
    };
    format.written(value)
}

fn full_width(digit: char) -> char {
    digit.to_digit(10).and_then(|value| char::from_u32(u32::from('０') + value)).unwrap_or(digit)
}

fn hanzi_digit(digit: char) -> char {
    digit.to_digit(10).and_then(|value| "〇一二三四五六七八九".chars().nth(value as usize)).unwrap_or(digit)
}

/// Roman numerals go below four thousand; beyond stand digits.
fn roman(number: u32) -> String {
    if (1..4000).contains(&number) { in_roman(number) } else { number.to_string() }
}

fn lettered(letters: &str, number: u32) -> String {
    let count = u32::try_from(letters.chars().count()).unwrap_or(u32::MAX).max(1);
    let Some(at) = number.checked_sub(1) else { return number.to_string() };
    let letter = letters.chars().nth((at % count) as usize);
    let times = (at / count + 1).min(30) as usize;
    letter.map_or_else(|| number.to_string(), |letter| letter.to_string().repeat(times))
}

/// A number with signs for its places. `digits` are those from zero to nine, then the signs of tens, hundreds and
/// thousands. In counting ten is `十`, not `一十`.
fn in_places(digits: &str, number: u32, is_counting: bool) -> String {
    let sign = |at: u32| digits.chars().nth(at as usize).map_or_else(String::new, String::from);
    if number == 0 || number > 9999 {
        return if number == 0 { sign(0) } else { number.to_string().chars().map(hanzi_digit).collect() };
    }
    let mut numeral = String::new();
    let mut is_gap = false;
    for (place, worth) in [(3_u32, 1000_u32), (2, 100), (1, 10), (0, 1)] {
        let digit = number / worth % 10;
        if digit == 0 {
            is_gap = !numeral.is_empty();
            continue;
        }
        if is_gap {
            numeral.push_str(&sign(0));
            is_gap = false;
        }
        if !(is_counting && place == 1 && digit == 1 && number < 20) {
            numeral.push_str(&sign(digit));
        }
        if place > 0 {
            numeral.push_str(&sign(9 + place));
        }
    }
    numeral
}

fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(name: &str, numbers: [u32; 4]) -> String {
        let format = NumberFormat::of_word(name).expect(name);
        numbers.map(|number| format.written(number)).join(" ")
    }

    #[test]
    fn words_formats_are_written_as_word_writes_them() {
        for (name, numbers, expected) in [
            ("decimalZero", [1, 9, 10, 100], "01 09 10 100"),
            ("upperRoman", [4, 49, 99, 1994], "IV XLIX XCIX MCMXCIV"),
            ("lowerLetter", [1, 26, 27, 53], "a z aa aaa"),
            ("chineseCountingThousand", [10, 19, 101, 9010], "十 十九 一百零一 九千零一十"),
            ("chineseLegalSimplified", [1, 10, 21, 300], "壹 壹拾 贰拾壹 叁佰"),
            ("ideographLegalTraditional", [2, 3, 12, 100], "貳 參 壹拾貳 壹佰"),
            ("ideographDigital", [1, 10, 21, 105], "一 一〇 二一 一〇五"),
            ("ideographTraditional", [1, 10, 11, 0], "甲 癸 11 0"),
            ("decimalEnclosedCircleChinese", [1, 20, 21, 0], "① ⑳ 21 0"),
            ("ordinal", [1, 12, 22, 113], "1st 12th 22nd 113th"),
            ("russianLower", [1, 4, 29, 30], "а г я аа"),
        ] {
            assert_eq!(word(name, numbers), expected, "{name}");
        }
        assert_eq!(NumberFormat::of_word("hebrew1"), None);
    }

    #[test]
    fn a_report_names_a_number_in_the_style_of_its_list() {
        let names =
            [NumeralStyle::Letter, NumeralStyle::Hanzi, NumeralStyle::HanziInBrackets, NumeralStyle::LowerRoman];
        assert_eq!(names.map(|style| written(style, 12)), ["L", "十二", "（十二）", "xii"]);
    }

    #[test]
    fn a_chinese_number_reads_back_and_no_two_are_alike() {
        let mut seen = std::collections::HashSet::new();
        for number in 1..=9999 {
            let numeral = NumberFormat::Hanzi.written(number);
            if number < 100 {
                assert_eq!(super::super::numbering::hanzi(&numeral), Some(number), "{numeral}");
            }
            assert!(seen.insert(numeral.clone()), "{numeral} twice");
        }
    }

    #[test]
    fn each_of_the_three_names_one_format() {
        for (open, web, word) in [
            ("1", "decimal", "decimal"),
            ("i", "lower-roman", "lowerRoman"),
            ("A", "upper-alpha", "upperLetter"),
            ("一, 二, 三, ...", "cjk-ideographic", "chineseCounting"),
            ("壹, 贰, 叁, ...", "simp-chinese-formal", "chineseLegalSimplified"),
            ("甲, 乙, 丙, ...", "cjk-heavenly-stem", "ideographTraditional"),
        ] {
            let format = NumberFormat::of_word(word);
            assert!(format.is_some());
            assert_eq!(
                (NumberFormat::of_open_document(open), NumberFormat::of_web_page(web)),
                (format.clone(), format)
            );
        }
    }
}
