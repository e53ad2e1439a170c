//! Where the footnotes of a page begin, and how their marks are printed.

use super::super::wordlists::words_of;
use std::cell::LazyCell;

use super::super::furniture::is_rule;
use super::super::line::Line;
use super::super::marker::Marker;
use super::super::{joining, parts, resolution};
use super::{circled, is_number, mark, marks};
use crate::model::raised;

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
    headed(page, expected).or_else(|| below_adoption(page, next)).or_else(|| without_rule(page, expected, next))
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
    let is_heading = |line: &Line| {
        words_of("notes-heading").contains(&line.text.trim_end_matches([':', '：']).to_lowercase().as_str())
    };
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

/// Notes whose marks have a stop, among paragraphs that count on as if they were not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stopped {
    /// The places of their first lines.
    pub places: Vec<usize>,
    /// A line that may be the last paragraph as well as a note, and its number.
    pub doubt: Option<(usize, u32)>,
}

/// The number of the paragraph that begins with a line.
pub(super) fn number(line: &Line) -> Option<u32> {
    match line.marker() {
        Marker::Paragraph { number, .. } if line.footnote.is_none() => Some(number),
        _ => None,
    }
}

/// How many such notes may stand together.
const TOGETHER: usize = 60;

/// Finds them: the text above bears their marks, and the paragraphs' numbers are in order without them and not with them.
/// `next` is the first line of the page behind, `before` the number of the last paragraph on the pages before.
pub(super) fn stopped(page: &[Line], mut expected: u32, next: Option<&Line>, mut before: u32) -> Stopped {
    let numbered: Vec<(usize, u32)> =
        page.iter().enumerate().filter_map(|(place, line)| Some((place, number(line)?))).collect();
    let next_number = next.map(number);
    // Whether a number may stand before that of the paragraph behind; what a page breaks off tells nothing of it.
    let fits = |number: u32, behind: Option<&(usize, u32)>| match behind.map(|it| Some(it.1)).or(next_number) {
        Some(behind) => behind.is_some_and(|behind| behind == number.saturating_add(1) || behind == 1),
        None => true,
    };
    let mut found = Stopped::default();
    let borne = LazyCell::new(|| marks::borne(page));
    let mut runs = numbered.chunk_by(|a, b| a.1.checked_add(1) == Some(b.1)).peekable();
    while let Some(mut run) = runs.next() {
        let behind = runs.peek().and_then(|run| run.first());
        while let [(place, first), ..] = run {
            let last = run.last().map_or(*first, |last| last.1);
            let is_next = *first == before.saturating_add(1);
            if is_next && fits(last, behind) {
                let end = run.last().filter(|(place, last)| {
                    behind.is_none() && next.is_none() && ends_in_mark(page.get(..*place).unwrap_or_default(), *last)
                });
                (found.doubt, before) = (end.copied(), last);
                break;
            }
            let is_above = |number: &u32| borne.get(number).is_some_and(|above| above < place);
            let may_begin = (expected == 1 || *first == expected) && !heads_list(page.get(..*place), next);
            // A number that is in order is that of a paragraph, though another one bears it behind: which of the two is the
            // note is not told by their order.
            let most = if may_begin && !is_next { run.len().min(TOGETHER) } else { 0 };
            let referred = (*first..).take(most).take_while(is_above).count();
            let notes = (1..=referred).rev().find(|length| {
                let behind = run.get(*length).or(behind);
                // The first note may bear any number where the paragraphs' go on behind it.
                let is_one = *first == expected || behind.is_some() || next.is_some();
                is_one && fits(before, behind)
            });
            let (here, rest) = run.split_at_checked(notes.unwrap_or(1)).unwrap_or((run, &[]));
            if notes.is_some() {
                found.places.extend(here.iter().map(|(place, _)| *place));
                expected = here.last().map_or(expected, |last| last.1.saturating_add(1));
            } else {
                before = *first;
            }
            run = rest;
        }
    }
    found
}

/// Whether what follows is the list of a heading or of a part, which is one of paragraphs, unless a page ends below it.
fn heads_list(above: Option<&[Line]>, next: Option<&Line>) -> bool {
    let heads = |line: &Line| matches!(line.marker(), Marker::Section { .. }) || parts::label_of(line).is_some();
    next.is_none() && above.unwrap_or_default().iter().rev().find(|line| !line.is_blank()).is_some_and(heads)
}

/// Whether a text ends with the mark of a note, behind a stop.
fn ends_in_mark(lines: &[Line], number: u32) -> bool {
    let last = lines.iter().rev().find(|line| !line.is_blank()).map_or("", |line| line.text.as_str());
    let marks = [number.to_string(), raised(&number.to_string())];
    marks.iter().any(|mark| last.strip_suffix(mark.as_str()).is_some_and(|text| text.ends_with(['.', '。', ';', '；'])))
}

/// Whether a text has the mark of a footnote.
fn refers(lines: &[Line], number: u32) -> bool {
    let bears = |text: &str| marks::find(text, number).is_some() || marks::bears_raised(text, number);
    lines.iter().any(|line| line.footnote.is_none() && bears(&line.text))
}
