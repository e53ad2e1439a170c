//! What automatic numbers make of their lines: headings, numbered paragraphs, or items of a list.
//!
//! A word processor knows a number's list, level and value, not what its author meant by it. That is told by the level
//! as a whole, in the whole document: by heading styles, by whether its lines end as sentences do, by what announces
//! them. So one short paragraph among long ones is no heading.

use std::collections::HashMap;

use unicode_width::UnicodeWidthStr as _;

use super::blocks::LONGEST_HEADING;
use super::joining;
use super::line::Line;
use super::marker::Marker;
use super::numbering::NumeralStyle;
use super::resolution;
use super::stated::{LineRole, ListNumber};

/// The lines of one level of one list, counted.
#[derive(Clone, Copy, Debug, Default)]
struct LevelTally {
    lines: usize,
    /// Those that cannot be headings: they end with a stop, or are too long.
    sentences: usize,
    /// Those that a line ending in a colon announces.
    announced: usize,
    /// How its numbers are written.
    style: Option<NumeralStyle>,
}

/// A level of a list. Lines that bear a heading style are judged apart from those of the same level that bear none.
type ListLevelKey<'a> = (&'a str, usize, bool);

/// Sets the role of every line that bears an automatic number.
pub(super) fn assign(lines: &mut [Line]) {
    let roles: Vec<Option<LineRole>> = {
        let tallies = tallies(lines);
        let has_numbers = lines.iter().any(|line| match number(line) {
            Some(number) => number.style.is_some_and(|style| !is_small(style)) && is_sentence(line),
            None => matches!(line.marker(), Marker::Paragraph { .. }),
        });
        let role = |line: &Line| {
            let role = role(line, number(line)?, &tallies);
            // Where nothing else bears a number, `i. The board meets.` is no item of a paragraph.
            let is_paragraph =
                !has_numbers && role == LineRole::Item && is_sentence(line) && !is_announced(line, &tallies);
            Some(if is_paragraph { LineRole::Text } else { role })
        };
        lines.iter().map(role).collect()
    };
    for (line, role) in lines.iter_mut().zip(roles) {
        if let Some(stated) = line.stated.as_mut().filter(|_| role.is_some()) {
            stated.role = role;
        }
    }
}

/// Whether a style is that of items as a rule.
const fn is_small(style: NumeralStyle) -> bool {
    matches!(style, NumeralStyle::LowerLetter | NumeralStyle::LowerRoman)
}

/// Whether a line's level was announced anywhere, or its number is no numeral.
fn is_announced(line: &Line, tallies: &HashMap<ListLevelKey<'_>, LevelTally>) -> bool {
    number(line).is_none_or(|number| {
        number.numeral.is_empty()
            || number.level > 0
            || tally(number, number.level, is_styled(line), tallies).announced > 0
    })
}

fn number(line: &Line) -> Option<&ListNumber> {
    line.stated.as_ref()?.number.as_ref()
}

fn is_styled(line: &Line) -> bool {
    line.stated.as_ref().is_some_and(|stated| stated.heading.is_some())
}

fn tallies(lines: &[Line]) -> HashMap<ListLevelKey<'_>, LevelTally> {
    let mut tallies: HashMap<ListLevelKey<'_>, LevelTally> = HashMap::new();
    let mut above: Option<&Line> = None;
    // The levels that an announcement above them opened, outermost first.
    let mut announced: Vec<ListLevelKey<'_>> = Vec::new();
    for line in lines.iter().filter(|line| line.is_text()) {
        if let Some(number) = number(line) {
            let here = (number.list.as_str(), number.level, is_styled(line));
            let is_announcing = above.is_some_and(|above| above.text.ends_with([':', '：']));
            match announced.iter().position(|level| *level == here) {
                Some(place) => announced.truncate(place + 1),
                None if is_announcing && above.and_then(self::number).is_none_or(|above| !is_deeper(above, number)) => {
                    announced.push(here);
                }
                None => announced.clear(),
            }
            let tally = tallies.entry(here).or_default();
            tally.lines += 1;
            tally.style = tally.style.or(number.style);
            tally.sentences += usize::from(is_sentence(line));
            tally.announced += usize::from(announced.last() == Some(&here));
        } else {
            announced.clear();
        }
        above = Some(line);
    }
    tallies
}

/// Whether a number lies deeper in its list than another one of the same list.
fn is_deeper(number: &ListNumber, than: &ListNumber) -> bool {
    number.list == than.list && number.level >= than.level
}

/// Whether a line cannot be a heading. Some put a stop behind headings; a heading style says that they are such.
fn is_sentence(line: &Line) -> bool {
    let shortest = if is_styled(line) { LONGEST_HEADING / 2 } else { 0 };
    let width = line.text.width();
    width > LONGEST_HEADING || (width > shortest && joining::is_finished(&line.text))
}

fn role(line: &Line, number: &ListNumber, tallies: &HashMap<ListLevelKey<'_>, LevelTally>) -> LineRole {
    let is_styled = is_styled(line);
    let tally = tally(number, number.level, is_styled, tallies);
    let is_small = number.style.is_some_and(is_small);
    let is_item = tally.announced == tally.lines || (is_small && number.is_bracketed());
    let is_heading = tally.sentences * 2 < tally.lines && (is_styled || !is_item);
    match number.style {
        None if number.numeral.is_empty() => LineRole::Item,
        _ if number.has_words() => {
            if is_item {
                LineRole::Item
            } else {
                LineRole::Text
            }
        }
        style if is_heading => {
            // Where a level above writes its numbers alike, only the level tells the two apart.
            let is_alike = |level| {
                [true, false]
                    .map(|is_styled| self::tally(number, level, is_styled, tallies))
                    .iter()
                    .any(|above| above.lines > 0 && above.style == style)
            };
            let style =
                style.filter(|_| !(0..number.level).any(is_alike)).unwrap_or(NumeralStyle::Levels(number.level));
            let numeral = if style == NumeralStyle::HanziInBrackets { number.printed.trim() } else { &number.numeral };
            LineRole::Section { printed: numeral.to_owned(), reading: (style, number.value) }
        }
        None => LineRole::Text,
        Some(_) if is_item || is_small || lies_below_text(number, tallies) => LineRole::Item,
        // `A. The Council will meet.`: a sentence keeps its letter; only those of resolutions count in Roman numerals.
        Some(NumeralStyle::Letter) => LineRole::Text,
        Some(NumeralStyle::Roman) if !resolution::is_operative(&line.text) => LineRole::Text,
        Some(_) => LineRole::Paragraph(number.value),
    }
}

fn tally(
    number: &ListNumber,
    level: usize,
    is_styled: bool,
    tallies: &HashMap<ListLevelKey<'_>, LevelTally>,
) -> LevelTally {
    tallies.get(&(number.list.as_str(), level, is_styled)).copied().unwrap_or_default()
}

/// Whether a level of the same list above the number's own is one of paragraphs.
fn lies_below_text(number: &ListNumber, tallies: &HashMap<ListLevelKey<'_>, LevelTally>) -> bool {
    (0..number.level).any(|level| {
        let above = tally(number, level, false, tallies);
        above.sentences * 2 >= above.lines && above.lines > 0
    })
}

#[cfg(test)]
mod tests {
    use super::super::stated::Stated;
    use super::*;

    /// A line of the list `list`, at a level, numbered in a style.
    fn item(list: &str, level: usize, style: NumeralStyle, text: &str) -> Line {
        let (value, numeral, printed) = (1, "1".to_owned(), "(1)".to_owned());
        let number = ListNumber { list: list.to_owned(), level, value, printed, numeral, style: Some(style) };
        let stated = Stated { number: Some(number), ..Stated::default() };
        Line { text: text.to_owned(), stated: Some(Box::new(stated)), ..Line::default() }
    }

    fn roles(mut lines: Vec<Line>) -> String {
        assign(&mut lines);
        let role = |line: &Line| match line.stated.as_ref().and_then(|stated| stated.role.as_ref()) {
            Some(LineRole::Section { reading: (NumeralStyle::Levels(_), _), .. }) => 'L',
            Some(LineRole::Section { .. }) => 'S',
            Some(LineRole::Paragraph(_)) => 'P',
            Some(LineRole::Item) => 'i',
            Some(LineRole::Text | LineRole::Signature) => 't',
            None => '-',
        };
        lines.iter().map(role).collect()
    }

    fn styled(mut line: Line) -> Line {
        if let Some(stated) = &mut line.stated {
            stated.heading = Some(1);
        }
        line
    }

    #[test]
    fn a_level_is_what_most_of_its_lines_are() {
        let lines = vec![
            item("a", 0, NumeralStyle::Roman, "Introduction"),
            item("b", 0, NumeralStyle::Arabic, "The Committee meets."),
            item("b", 0, NumeralStyle::Arabic, "It reports."),
            item("b", 0, NumeralStyle::Arabic, "A line without a stop"),
            item("a", 1, NumeralStyle::Letter, "Monitoring"),
            item("b", 1, NumeralStyle::LowerLetter, "one;"),
            Line { text: "Text".to_owned(), ..Line::default() },
        ];
        assert_eq!(roles(lines), "SPPPSi-");
    }

    #[test]
    fn what_a_colon_announces_are_items_whatever_their_numbers() {
        let lines = vec![
            item("b", 0, NumeralStyle::Arabic, "The Committee will:"),
            item("c", 0, NumeralStyle::Hanzi, "meet"),
            item("c", 0, NumeralStyle::Hanzi, "report"),
            item("b", 0, NumeralStyle::Arabic, "It will act."),
        ];
        assert_eq!(roles(lines), "PiiP");
    }

    #[test]
    fn a_heading_style_parts_the_headings_of_a_level_from_its_paragraphs() {
        let lines = vec![
            styled(item("a", 0, NumeralStyle::Arabic, "Introduction.")),
            item("a", 0, NumeralStyle::Arabic, "The Committee meets."),
            item("a", 0, NumeralStyle::Arabic, "It reports."),
        ];
        assert_eq!(roles(lines), "SPP");
        let numbered = "The Committee will consider the reports of its Executive Directorate and the views of its members, and will report.";
        assert_eq!(roles(vec![styled(item("a", 1, NumeralStyle::Arabic, numbered))]), "P");
    }

    #[test]
    fn a_sentence_keeps_its_letter_and_a_clause_counts_in_roman_numerals() {
        let two = |style, text: &str| roles(vec![item("a", 0, style, text), item("a", 0, style, text)]);
        assert_eq!(two(NumeralStyle::Letter, "The lamp will be lit at dusk."), "tt");
        assert_eq!(two(NumeralStyle::Roman, "The lamp will be lit at dusk."), "tt");
        assert_eq!(two(NumeralStyle::Roman, "Requests the keeper to light the lamp;"), "PP");
        assert_eq!(two(NumeralStyle::Hanzi, "灯塔将在黄昏点灯。"), "PP");
    }

    #[test]
    fn a_number_with_words_is_never_one_of_a_paragraph() {
        let labelled = |printed: &str, numeral: &str| {
            let mut line = item("a", 0, NumeralStyle::Arabic, "The lamp will be lit at dusk.");
            let number = line.stated.as_mut().and_then(|stated| stated.number.as_mut()).expect("a number");
            (number.printed, number.numeral) = (printed.to_owned(), numeral.to_owned());
            roles(vec![line])
        };
        for (printed, numeral) in [("Lamp 1.", "1"), ("3.1", "1"), ("1 bis.", "1"), ("A/1.", "1"), ("10.1", "1")] {
            assert_eq!(labelled(printed, numeral), "t", "{printed}");
        }
        for (printed, numeral) in [("1.", "1"), ("（１）", "１"), ("OP 1.", "1"), ("1.º", "1"), ("§ 12", "12")] {
            assert_eq!(labelled(printed, numeral), "P", "{printed}");
        }
    }

    #[test]
    fn levels_that_are_written_alike_are_told_by_their_depth() {
        let lines = vec![
            item("a", 0, NumeralStyle::Hanzi, "引言"),
            item("a", 1, NumeralStyle::Hanzi, "监测"),
            item("a", 0, NumeralStyle::Hanzi, "结语"),
        ];
        assert_eq!(roles(lines), "SLS");
    }
}
