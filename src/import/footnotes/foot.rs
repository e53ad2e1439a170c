//! Where the footnotes of a page begin, and how their marks are printed.

use super::super::furniture::is_rule;
use super::super::line::Line;
use super::super::marker::Marker;
use super::super::{joining, parts, resolution};
use super::{circled, is_number, mark, marks};

/// How the marks of notes are printed where the notes stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MarkShape {
    /// `1 See`, `1/ See`, `* See`.
    Bare,
    /// `1. See`, as some programs print them; and `(1) See`.
    Stopped,
    Bracketed,
}

/// Where the notes of a page begin, and how sure that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Foot {
    pub start: usize,
    pub shape: MarkShape,
    /// The line that heads them, where they are a list of their own: `Notes`.
    pub heading: Option<usize>,
    /// Whether they stand where a sentence may go on: it ends neither above them nor below.
    pub is_amid_sentence: bool,
}

pub(super) fn foot_of(page: &[Line], expected: u32, next: Option<&Line>) -> Option<Foot> {
    let rule = page.iter().rposition(|line| is_rule(&line.text));
    let below = rule.and_then(|rule| Some(rule + 1 + page.get(rule + 1..)?.iter().position(|line| !line.is_blank())?));
    if let Some(start) = below.filter(|start| !is_alone(page, *start)) {
        let above = page.get(..start)?;
        let fits = |shape: &MarkShape| {
            let is_mark = page.get(start).is_some_and(|line| mark(line, *shape).is_some());
            let is_referred = match shape {
                MarkShape::Bare => page.get(start).and_then(|line| circled(&line.text)).is_none_or(|mark| {
                    above.iter().any(|line| line.text.contains(mark) && !line.text.starts_with(mark))
                }),
                MarkShape::Stopped => {
                    // Paragraphs count on as well, but not all of them have a mark above.
                    let below = page.iter().skip(start).filter_map(|line| mark(line, *shape)?.mark.parse().ok());
                    let last = below.fold(expected, |last, number: u32| if number == last + 1 { number } else { last });
                    (expected..=last).all(|number| refers(above, number))
                }
                MarkShape::Bracketed => above.iter().any(|line| marks::is_in_brackets(&line.text, expected)),
            };
            is_mark && is_referred
        };
        if let Some(shape) = [MarkShape::Bare, MarkShape::Stopped, MarkShape::Bracketed].into_iter().find(fits) {
            return Some(Foot { start, shape, heading: None, is_amid_sentence: false });
        }
    }
    headed(page, expected)
        .or_else(|| below_adoption(page, next))
        .or_else(|| without_rule(page, expected, next))
        .or_else(|| stopped(page, expected, next))
}

/// Notes below the line that says how a resolution was adopted, which ends its text: nothing else there bears a number.
fn below_adoption(page: &[Line], next: Option<&Line>) -> Option<Foot> {
    let end = page.iter().rposition(|line| resolution::is_closing(&line.text)).filter(|_| next.is_none())?;
    let is_parted = |place: usize| place.checked_sub(1).and_then(|above| page.get(above)).is_some_and(Line::is_blank);
    let number = |line: &Line| mark(line, MarkShape::Bare).filter(|found| is_number(&found.mark));
    let start = (end + 1..page.len()).find(|place| {
        is_parted(*place)
            && page.get(*place).and_then(number).is_some_and(|it| !it.text.starts_with(char::is_lowercase))
    })?;
    let is_plain = |line: &Line| !matches!(line.marker(), Marker::Paragraph { .. } | Marker::Section { .. });
    let below = page.get(end..)?;
    let is_end = below.iter().all(|line| is_plain(line) && parts::label_of(line).is_none());
    is_end.then_some(Foot { start, shape: MarkShape::Bare, heading: None, is_amid_sentence: false })
}

/// Notes below a blank line: the first one bears the next number, to which the text above refers.
fn without_rule(page: &[Line], expected: u32, next: Option<&Line>) -> Option<Foot> {
    // Right below a paragraph it is one where the paragraph bears the mark behind its stop.
    let begins = |place: usize| {
        let above = place.checked_sub(1).and_then(|above| page.get(above));
        above.is_none_or(|above| above.is_blank() || joining::is_finished(&above.text))
    };
    let number = |line: &Line| mark(line, MarkShape::Bare).and_then(|found| found.mark.parse::<u32>().ok());
    let is_next = |number: u32| number == expected || next.is_none() && expected == 1;
    let start = page.iter().enumerate().position(|(place, line)| {
        begins(place)
            && !is_alone(page, place)
            && number(line)
                .is_some_and(|number| is_next(number) && refers(page.get(..place).unwrap_or_default(), number))
    })?;
    // What stands between may be the head of a page.
    let is_head = |line: &&Line| line.is_blank() || joining::is_short(&line.text) && !joining::is_finished(&line.text);
    let above = page.get(..start)?.iter().rev().find(|line| !is_head(line));
    let is_amid_sentence = above.is_some_and(|above| joining::stops_amid_sentence(&above.text))
        && !next.is_some_and(|next| joining::goes_on(&next.text));
    Some(Foot { start, shape: MarkShape::Bare, heading: None, is_amid_sentence })
}

/// Notes in a list of their own below a heading that says so, to which the text above refers.
fn headed(page: &[Line], expected: u32) -> Option<Foot> {
    const HEADINGS: [&str; 11] =
        ["notes", "endnotes", "footnotes", "notas", "notes de fin", "примечания", "注", "注释", "註", "註釋", "脚注"];
    let is_heading = |line: &Line| HEADINGS.contains(&line.text.trim_end_matches([':', '：']).to_lowercase().as_str());
    let heading = page.iter().rposition(is_heading)?;
    let start = heading + 1 + page.get(heading + 1..)?.iter().position(|line| !line.is_blank())?;
    let first = page.get(start)?;
    let above = page.get(..heading)?;
    let is_first = |shape: &MarkShape| mark(first, *shape).is_some_and(|found| found.mark.parse() == Ok(expected));
    let shape = [MarkShape::Bare, MarkShape::Stopped, MarkShape::Bracketed].into_iter().find(is_first)?;
    let is_referred = refers(above, expected) || above.iter().any(|line| marks::is_in_brackets(&line.text, expected));
    is_referred.then_some(Foot { start, shape, heading: Some(heading), is_amid_sentence: false })
}

/// Whether a mark stands alone, with no text of a note behind it or below it: the number of a page, or a stray sign.
pub(super) fn is_alone(page: &[Line], place: usize) -> bool {
    let is_mark = page.get(place).is_some_and(|line| {
        is_number(line.text.trim_end_matches(['.', '．', '/']))
            || mark(line, MarkShape::Bare).is_some_and(|it| it.text.is_empty())
    });
    let is_text = |below: &Line| {
        let is_note = mark(below, MarkShape::Bare).is_some_and(|found| found.is_sure);
        let is_structure = below.marker() != Marker::None || parts::label_of(below).is_some();
        !below.is_blank() && !is_note && !is_structure
    };
    is_mark && !page.get(place + 1).is_some_and(is_text)
}

/// Notes whose marks have a stop: the last lines of a page, which count on from the notes before and not with the
/// paragraphs, whose numbers go on behind them as if they were not there.
fn stopped(page: &[Line], expected: u32, next: Option<&Line>) -> Option<Foot> {
    let number = |line: &Line| match line.marker() {
        Marker::Paragraph { number, .. } => Some(number),
        _ => None,
    };
    let next = match next {
        Some(next) => Some(number(next)?),
        None => None,
    };
    let start = page.iter().rposition(|line| number(line) == Some(expected))?;
    let mut last = expected;
    for found in page.get(start + 1..)?.iter().filter_map(number) {
        (found == last + 1).then_some(())?;
        last = found;
    }
    let above = page.get(..start)?;
    let before = above.iter().rev().find_map(number).unwrap_or(0);
    let is_next = match next {
        Some(next) => (expected != before + 1 || next != last + 1) && (next == before + 1 || next == 1),
        None => expected != before + 1,
    };
    let is_referred = (expected..=last).all(|number| refers(above, number));
    // A list that begins below a heading or the mark of a part is one of paragraphs, unless a page ends below it.
    let is_below_heading = next.is_none()
        && above
            .iter()
            .rev()
            .find(|line| !line.is_blank())
            .is_some_and(|line| matches!(line.marker(), Marker::Section { .. }) || parts::label_of(line).is_some());
    (is_next && is_referred && !is_below_heading).then_some(Foot {
        start,
        shape: MarkShape::Stopped,
        heading: None,
        is_amid_sentence: false,
    })
}

/// Whether a text has the mark of a footnote.
fn refers(lines: &[Line], number: u32) -> bool {
    let bears = |text: &str| marks::find(text, number).is_some() || marks::bears_raised(text, number);
    lines.iter().any(|line| line.footnote.is_none() && bears(&line.text))
}
