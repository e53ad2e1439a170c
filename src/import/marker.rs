//! What a line begins with: the number of a section or a paragraph, the letter of an item, or nothing.

use super::numbering::{self, NumeralReading, NumeralStyle};
use crate::text::half_width;

/// The beginning of a line, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Marker<'a> {
    /// `二. 工作方案`, `A. Monitoring`: a numeral that may be read in one or two ways.
    Section {
        /// As printed, without the mark behind it.
        printed: &'a str,
        readings: Vec<NumeralReading>,
        rest: &'a str,
    },
    /// `12. The Committee`.
    Paragraph { number: u32, rest: &'a str },
    /// `(a) to continue`, `a) continuer`, `• to go`: an item of a list; its letter belongs to the text.
    Item,
    /// A line that begins with its text.
    None,
}

pub(super) fn read(line: &str) -> Marker<'_> {
    division(line).or_else(|| section(line)).or_else(|| paragraph(line)).or_else(|| item(line)).unwrap_or(Marker::None)
}

/// The text behind the mark that closes a number: `. `, or `.` and a Chinese character; a digit goes on with a list.
fn after_stop(rest: &str) -> Option<&str> {
    let text = rest.strip_prefix(['.', '．', '、'])?;
    // `1.- El Comité`: Spanish sets a stroke behind the stop.
    if let Some(text) = text.strip_prefix(['-', '–']).filter(|text| text.starts_with(char::is_whitespace)) {
        return Some(text.trim_start());
    }
    let next = text.chars().next();
    let is_end = match rest.chars().next() {
        Some('.') => next.is_none_or(|c| c.is_whitespace() || !c.is_ascii()),
        _ => next.is_none_or(|c| !c.is_ascii_digit()),
    };
    is_end.then(|| text.trim_start())
}

/// Words before the numeral of a section: `CHAPTER I. GENERAL`, `Section 2: Work`. In Chinese they stand behind it.
pub(super) const DIVISIONS: [&str; 16] = [
    "chapter", "section", "part", "chapitre", "section", "partie", "capítulo", "sección", "parte", "глава", "раздел",
    "часть", "章", "节", "節", "部分",
];

/// A heading whose numeral has a word to it; a sentence that begins so is none.
fn division(line: &str) -> Option<Marker<'_>> {
    let (numeral, word, rest) = match line.strip_prefix('第') {
        Some(behind) => {
            let (numeral, rest) = behind.split_at_checked(behind.find(['章', '节', '節', '部'])?)?;
            let word = DIVISIONS.iter().position(|word| rest.starts_with(word))?;
            (numeral, word, rest.strip_prefix(DIVISIONS.get(word)?)?)
        }
        None => {
            let (first, behind) = line.split_once([' ', '\u{a0}'])?;
            // Most lines are no headings, and every step asks: no copy is made of their first words.
            let is_word = |word: &&str| word.chars().eq(first.chars().flat_map(char::to_lowercase));
            let word = DIVISIONS.iter().position(|word| first.len() == word.len() && is_word(word))?;
            let end = behind.find(|c: char| !c.is_alphanumeric()).unwrap_or(behind.len());
            let (numeral, rest) = behind.split_at_checked(end)?;
            let is_closed = rest.is_empty() || rest.trim_start().starts_with(['.', ':', '：', '–', '—', '-']);
            (numeral, word, Some(rest).filter(|_| is_closed)?)
        }
    };
    let numeral: String = numeral.chars().map(half_width).collect();
    let value = numeral.parse().ok().or_else(|| numbering::hanzi(&numeral)).or_else(|| numbering::roman(&numeral));
    let (is_lettered, value) = match value {
        Some(value) => (false, value),
        None => (true, numbering::letter(&numeral)?),
    };
    let printed = line.strip_suffix(rest)?;
    let rest = rest.trim_start_matches(is_behind_numeral);
    let style = NumeralStyle::Division { word: u8::try_from(word).ok()?, is_lettered };
    (!rest.ends_with(['.', '。', ';', '；'])).then_some(Marker::Section {
        printed,
        readings: vec![(style, value)],
        rest,
    })
}

/// Whether a sign parts a numeral with a word to it from what follows.
pub(super) fn is_behind_numeral(c: char) -> bool {
    c.is_whitespace() || matches!(c, '.' | ':' | '：' | '、' | '–' | '—' | '-')
}

fn section(line: &str) -> Option<Marker<'_>> {
    let first = line.chars().next()?;
    if let Some((style, value)) = numbering::enclosed(first) {
        let (printed, rest) = line.split_at_checked(first.len_utf8())?;
        let rest = if style == NumeralStyle::Roman { after_stop(rest)? } else { rest.trim() };
        return (style != NumeralStyle::Arabic).then(|| Marker::Section {
            printed,
            readings: vec![(style, value)],
            rest,
        });
    }
    if let Some((numeral, rest)) = line.strip_prefix(['(', '（']).and_then(|line| line.split_once([')', '）'])) {
        let value = numbering::hanzi(numeral)?;
        let printed = line.strip_suffix(rest)?;
        return Some(Marker::Section {
            printed,
            readings: vec![(NumeralStyle::HanziInBrackets, value)],
            rest: rest.trim(),
        });
    }
    let end = line.find(['.', '．', '、'])?;
    let (printed, rest) = line.split_at_checked(end).filter(|(printed, _)| printed.len() <= LONGEST_NUMERAL)?;
    let numeral: String = printed.trim_end().chars().map(half_width).collect();
    let mut readings = Vec::new();
    readings.extend(numbering::hanzi(&numeral).map(|value| (NumeralStyle::Hanzi, value)));
    readings.extend(numbering::legal(&numeral).map(|value| (NumeralStyle::Legal, value)));
    readings.extend(numbering::roman(&numeral).map(|value| (NumeralStyle::Roman, value)));
    readings.extend(numbering::letter(&numeral).map(|value| (NumeralStyle::Letter, value)));
    let rest = after_stop(rest)?;
    (!readings.is_empty()).then_some(Marker::Section { printed, readings, rest })
}

/// The longest numeral of a section, in bytes.
const LONGEST_NUMERAL: usize = 24;

fn paragraph(line: &str) -> Option<Marker<'_>> {
    let end = line.find(|c: char| narrow(c).is_none()).unwrap_or(line.len());
    let (digits, rest) = line.split_at_checked(end)?;
    let digits: String = digits.chars().filter_map(narrow).collect();
    let number = digits.parse().ok().filter(|_| digits.len() <= 6 && !digits.starts_with('0'))?;
    Some(Marker::Paragraph { number, rest: after_stop(rest)? })
}

/// A digit, be it of full width, as an ASCII digit.
fn narrow(c: char) -> Option<char> {
    Some(half_width(c)).filter(char::is_ascii_digit)
}

fn item(line: &str) -> Option<Marker<'_>> {
    let bullet = line.strip_prefix(['•', '◦', '▪', '●', '‣', '\u{f0b7}', '-', '–', '—']);
    if bullet.is_some_and(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace)) {
        return Some(Marker::Item);
    }
    let mut chars = line.chars();
    let first = chars.next()?;
    let is_lettered = half_width(first).is_ascii_lowercase() && chars.as_str().starts_with(['、', '．']);
    if is_lettered || numbering::enclosed(first).is_some_and(|(style, _)| style == NumeralStyle::Arabic) {
        return Some(Marker::Item);
    }
    let is_open = line.starts_with(['(', '（']);
    let (mark, rest) = line.trim_start_matches(['(', '（']).split_once([')', '）'])?;
    let mark: String = mark.chars().take(6).map(half_width).collect();
    // In Russian the letters of items are Cyrillic: `а)`.
    let is_letter = mark.chars().count() == 1 && mark.chars().all(|c| matches!(c, 'a'..='z' | 'а'..='я'));
    let is_roman = (1..=5).contains(&mark.len()) && mark.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let is_number = (1..=2).contains(&mark.len()) && mark.chars().all(|c| c.is_ascii_digit());
    // `a)` alone, without the bracket that opens, needs its space, or a Chinese word: `17)、` ends a number.
    let is_apart = is_open
        || rest.is_empty()
        || rest.starts_with(|c: char| c.is_whitespace() || c.is_alphabetic() && !c.is_ascii());
    ((is_letter || is_roman || is_number) && is_apart).then_some(Marker::Item)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section_of(line: &str) -> Option<(&str, Vec<NumeralReading>, &str)> {
        match read(line) {
            Marker::Section { printed, readings, rest } => Some((printed, readings, rest)),
            _ => None,
        }
    }

    #[test]
    fn sections_of_each_style() {
        assert_eq!(section_of("二. 工作方案"), Some(("二", vec![(NumeralStyle::Hanzi, 2)], "工作方案")));
        assert_eq!(section_of("十一、结语"), Some(("十一", vec![(NumeralStyle::Hanzi, 11)], "结语")));
        assert_eq!(section_of("（三）结语"), Some(("（三）", vec![(NumeralStyle::HanziInBrackets, 3)], "结语")));
        assert_eq!(section_of("II. Programme"), Some(("II", vec![(NumeralStyle::Roman, 2)], "Programme")));
        assert_eq!(
            section_of("I. Introduction").map(|found| found.1),
            Some(vec![(NumeralStyle::Roman, 1), (NumeralStyle::Letter, 9)])
        );
        assert_eq!(section_of("S.A. of"), None);
        assert_eq!(section_of("A.B"), None);
    }

    #[test]
    fn a_numeral_with_a_word_to_it_is_that_of_a_section() {
        for (line, printed, value, rest) in [
            ("CHAPTER I. GENERAL", "CHAPTER I", 1, "GENERAL"),
            ("Section 2: Work", "Section 2", 2, "Work"),
            ("Part B – Lamps", "Part B", 2, "Lamps"),
            ("Chapitre IV", "Chapitre IV", 4, ""),
            ("Глава II. Работа", "Глава II", 2, "Работа"),
            ("第一章 总则", "第一章", 1, "总则"),
            ("第十二部分：港口", "第十二部分", 12, "港口"),
        ] {
            let found = section_of(line).map(|(printed, readings, rest)| (printed, readings[0].1, rest));
            assert_eq!(found, Some((printed, value, rest)), "{line}");
        }
        for line in
            ["Part of it", "Section 2 of the plan", "Part I. It is over.", "第一章规定了工作。", "第一批", "Chapter"]
        {
            assert_eq!(section_of(line), None, "{line}");
        }
    }

    #[test]
    fn paragraphs_need_a_number_and_a_stop() {
        assert_eq!(read("12. The"), Marker::Paragraph { number: 12, rest: "The" });
        assert_eq!(read("１２．委员会"), Marker::Paragraph { number: 12, rest: "委员会" });
        assert_eq!(read("12.- El puerto"), Marker::Paragraph { number: 12, rest: "El puerto" });
        assert_eq!(read("12."), Marker::Paragraph { number: 12, rest: "" });
        assert_eq!(read("12.委员会"), Marker::Paragraph { number: 12, rest: "委员会" });
        for line in ["1373 (2001)", "12.5 per cent", "2024年", "1234567. x", "007. x", "12"] {
            assert_eq!(read(line), Marker::None, "{line}");
        }
    }

    #[test]
    fn items_keep_their_letters() {
        for line in ["(a) x", "(iv) x", "（a）x", "(1) x", "a) x", "б) x", "iv) x", "• x", "– x"] {
            assert_eq!(read(line), Marker::Item, "{line}");
        }
        for line in ["(see) x", "(2001) x", "(A) x", "(signed", "-x", "a)x", "see) x"] {
            assert_eq!(read(line), Marker::None, "{line}");
        }
    }
}
