//! What automatic numbers make of their lines: headings, numbered paragraphs, or items of a list.
//!
//! A word processor knows a number's list, level and value, not what its author meant by it. That is told by the level
//! as a whole, in the whole document: by heading styles, by whether its lines end as sentences do, by what announces
//! them. So one short paragraph among long ones is no heading.

use std::collections::HashMap;

use unicode_width::UnicodeWidthStr as _;

use super::blocks::LONGEST_HEADING;
use super::clean::Line;
use super::joining;
use super::numbering::Style;
use super::stated::{ListNumber, Role};

/// The lines of one level of one list, counted.
#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    lines: usize,
    /// Those that bear a heading style.
    styled: usize,
    /// Those that cannot be headings: they end with a stop, or are too long.
    sentences: usize,
    /// Those that a line ending in a colon announces.
    announced: usize,
}

/// A level of a list.
type Level<'a> = (&'a str, usize);

/// Sets the role of every line that bears an automatic number.
pub(super) fn assign(lines: &mut [Line]) {
    let roles: Vec<Option<Role>> = {
        let tallies = tallies(lines);
        lines.iter().map(|line| number(line).map(|number| role(number, &tallies))).collect()
    };
    for (line, role) in lines.iter_mut().zip(roles) {
        if let Some(stated) = &mut line.stated {
            stated.role = role;
        }
    }
}

fn number(line: &Line) -> Option<&ListNumber> {
    line.stated.as_ref()?.number.as_ref()
}

fn tallies(lines: &[Line]) -> HashMap<Level<'_>, Tally> {
    let mut tallies: HashMap<Level<'_>, Tally> = HashMap::new();
    let mut above: Option<&Line> = None;
    // The levels that an announcement above them opened, outermost first.
    let mut announced: Vec<Level<'_>> = Vec::new();
    for line in lines.iter().filter(|line| !line.is_blank() && line.footnote.is_none()) {
        if let Some(number) = number(line) {
            let here = (number.list.as_str(), number.level);
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
            tally.styled += usize::from(line.stated.as_ref().is_some_and(|stated| stated.heading.is_some()));
            tally.sentences += usize::from(joining::is_finished(&line.text) || line.text.width() > LONGEST_HEADING);
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

fn role(number: &ListNumber, tallies: &HashMap<Level<'_>, Tally>) -> Role {
    let tally = tallies.get(&(number.list.as_str(), number.level)).copied().unwrap_or_default();
    let is_small = matches!(number.style, Some(Style::LowerLetter | Style::LowerRoman));
    let is_of_headings = tally.styled * 2 > tally.lines
        || (tally.sentences * 2 < tally.lines && tally.announced < tally.lines && !(is_small && number.is_bracketed()));
    match number.style {
        None if number.numeral.is_empty() => Role::Item,
        Some(style) if is_of_headings => {
            let numeral = if style == Style::HanziInBrackets { number.printed.trim() } else { &number.numeral };
            Role::Section { printed: numeral.to_owned(), reading: (style, number.value) }
        }
        None if is_of_headings => {
            Role::Section { printed: number.numeral.clone(), reading: (Style::Levels(number.level), number.value) }
        }
        None => Role::Text,
        Some(_) if tally.announced == tally.lines || is_small || lies_below_text(number, tallies) => Role::Item,
        Some(_) => Role::Paragraph(number.value),
    }
}

/// Whether a level of the same list above the number's own is one of paragraphs.
fn lies_below_text(number: &ListNumber, tallies: &HashMap<Level<'_>, Tally>) -> bool {
    (0..number.level).any(|level| {
        let above = tallies.get(&(number.list.as_str(), level)).copied().unwrap_or_default();
        above.styled * 2 <= above.lines && above.sentences * 2 >= above.lines && above.lines > 0
    })
}
