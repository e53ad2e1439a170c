//! Footnotes: found at the foot of their page, and set apart from the text that they interrupt.
//!
//! The notes of a document count on by one: `28 and 29 June` below note 1 is text. Where no rule stands above them, a
//! number is a note's only if the text of the page refers to it. The mark in the sentence is raised, so that it is read
//! as a mark and not as a number.

mod foot;
mod marks;

use std::collections::{HashMap, HashSet, VecDeque};

use super::furniture::is_rule;
use super::line::{Line, is_hanzi};
use super::marker::Marker;
use super::report::Report;
use super::{joining, parts};
use crate::i18n::import::Notice;
use crate::model::plain_mark;
use crate::text::is_raised_digit;
use foot::{Foot, MarkShape, Stopped, foot_of, is_alone, stopped};

/// Joins the lines of each footnote to one, which bears its mark; takes the rules away.
pub(super) fn set_apart(lines: Vec<Line>, report: &mut Report) -> Vec<Line> {
    let mut reading = NoteReading { expected: 1, kept: Vec::with_capacity(lines.len()), doubts: Vec::new(), report };
    let mut pages: VecDeque<Vec<Line>> = VecDeque::from([Vec::new()]);
    let (bracketed, starred) = (references(&lines), stars(&lines));
    for mut line in lines {
        let text = Some(line.text.as_str()).filter(|_| line.footnote.is_none() && !line.is_decided());
        let in_brackets = || text.and_then(in_brackets).filter(|(mark, _)| bracketed.contains(*mark));
        let in_stars = || text.and_then(in_stars).filter(|(mark, _)| starred.contains(*mark));
        if let Some((mark, text)) = in_brackets().or_else(in_stars) {
            (line.footnote, line.text) = (Some(mark.to_owned()), text.to_owned());
        }
        if line.is_after_page && pages.back().is_some_and(|page| !page.is_empty()) {
            pages.push_back(Vec::new());
        }
        if let Some(page) = pages.back_mut() {
            page.push(line);
        }
    }
    while let Some(page) = pages.pop_front() {
        let next = pages.iter().flatten().find(|line| !line.is_blank()).cloned();
        reading.page(page, !pages.is_empty(), next.as_ref());
    }
    let is_note = |number: &u32| reading.kept.iter().any(|line| line.footnote.as_ref() == Some(&number.to_string()));
    for (_, line) in reading.doubts.into_iter().filter(|(number, _)| !is_note(number)) {
        reading.report.add(line.number, Notice::NoteOrText, line.text);
    }
    let places = starred_places(&reading.kept);
    beside_marks(reading.kept, &places)
}

/// The places of the lines that bear the stars of notes, by the numbers of the notes' lines: the first `*` below the text
/// belongs to the first word that bears one.
fn starred_places(lines: &[Line]) -> HashMap<usize, usize> {
    let mut borne: HashMap<&str, VecDeque<usize>> = HashMap::new();
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| line.footnote.is_none()) {
        line.text
            .split_whitespace()
            .filter_map(star_of)
            .for_each(|mark| borne.entry(mark).or_default().push_back(place));
    }
    let mut places = HashMap::new();
    for (place, note) in lines.iter().enumerate() {
        let Some(marks) = note.footnote.as_deref().and_then(|mark| borne.get_mut(mark)) else { continue };
        if let Some(marked) = marks.front().copied().filter(|marked| *marked < place) {
            marks.pop_front();
            places.insert(note.number, marked);
        }
    }
    places
}

/// The stars that a word bears behind it.
fn star_of(word: &str) -> Option<&str> {
    let marked = word.trim_end_matches(|c: char| !c.is_alphanumeric() && !STARS.contains(&c));
    let before = marked.trim_end_matches(STARS);
    let is_borne = !before.starts_with('*') && before.contains(char::is_alphanumeric);
    marked.strip_prefix(before).filter(|mark| is_borne && !mark.is_empty())
}

/// The numbers in brackets to which the text refers: `the programme.[1] It`.
fn references(lines: &[Line]) -> HashSet<String> {
    let mut found = HashSet::new();
    for line in lines {
        let behind = line.text.split('[').skip(1).filter_map(|behind| behind.split_once(']'));
        let starts = usize::from(line.text.starts_with('['));
        found.extend(behind.skip(starts).filter(|(mark, _)| is_number(mark)).map(|(mark, _)| mark.to_owned()));
    }
    found
}

/// A line that begins with a number in brackets: its number and its text.
fn in_brackets(line: &str) -> Option<(&str, &str)> {
    let (mark, text) = line.strip_prefix('[')?.split_once(']')?;
    let text = text.trim_start();
    (is_number(mark) && !text.is_empty()).then_some((mark, text))
}

/// The stars right behind a word of the text, by which it refers to a note: `Annex*`, `the plan.**` Where more lines begin
/// with them than words bear them, they are those of a list.
fn stars(lines: &[Line]) -> HashSet<String> {
    let mut counts: HashMap<&str, isize> = HashMap::new();
    for line in lines {
        if let Some((mark, _)) = in_stars(&line.text) {
            *counts.entry(mark).or_default() -= 1;
        }
        line.text.split_whitespace().filter_map(star_of).for_each(|mark| *counts.entry(mark).or_default() += 1);
    }
    counts.into_iter().filter(|(_, count)| *count >= 0).map(|(mark, _)| mark.to_owned()).collect()
}

/// A line that begins with stars: these and its text.
fn in_stars(line: &str) -> Option<(&str, &str)> {
    let (mark, text) = line.split_once(char::is_whitespace)?;
    let is_mark = !mark.is_empty() && mark.trim_end_matches(STARS).is_empty();
    (is_mark && !text.trim().is_empty()).then_some((mark, text.trim_start()))
}

const STARS: [char; 3] = ['*', '†', '‡'];

fn is_number(mark: &str) -> bool {
    (1..=3).contains(&mark.len()) && mark.chars().all(|c| c.is_ascii_digit()) && !mark.starts_with('0')
}

/// The notes of a document while its pages come in.
struct NoteReading<'a> {
    /// The number of the next note.
    expected: u32,
    kept: Vec<Line>,
    /// What may be a paragraph as well as the note of its number, unless there is another such note.
    doubts: Vec<(u32, Line)>,
    report: &'a mut Report,
}

impl NoteReading<'_> {
    /// Reads one page; `ends` says that a page ends below it, `next` is the first line of text behind that.
    fn page(&mut self, page: Vec<Line>, ends: bool, next: Option<&Line>) {
        let mut foot = foot_of(&page, self.expected, next);
        let before = self.kept.iter().rev().find_map(foot::number).unwrap_or(0);
        let stopped = if foot.is_none() { stopped(&page, self.expected, next, before) } else { Stopped::default() };
        let doubt = stopped.doubt.and_then(|(place, number)| Some((number, page.get(place)?.clone())));
        self.doubts.extend(doubt);
        let (first_kept, carried) = (self.kept.len(), self.carried(&page));
        let mut numbers = Vec::new();
        let mut is_open = false;
        let (mut is_after_blank, mut is_markdown) = (false, false);
        let alone: Vec<bool> = (0..page.len()).map(|place| is_alone(&page, place)).collect();
        for (place, mut line) in page.into_iter().enumerate() {
            if line.footnote.is_some() {
                // In a text without structure its further lines are still to come.
                (is_open, is_after_blank, is_markdown) = (line.stated.is_none(), false, false);
                self.kept.push(line);
                continue;
            }
            let heads_notes = foot.is_some_and(|foot| foot.heading == Some(place));
            if is_rule(&line.text) && !line.is_decided() || heads_notes {
                self.report.add(line.number, Notice::Furniture, line.text);
                continue;
            }
            let here = foot.filter(|foot| place >= foot.start);
            if carried == Some(place) {
                (is_open, is_after_blank) = (true, false);
            }
            let is_alone = alone.get(place).copied().unwrap_or(false);
            let stopped = stopped.places.contains(&place).then(|| mark(&line, MarkShape::Stopped)).flatten();
            if let Some(found) = stopped.or_else(|| self.begins(&line, here, is_open)).filter(|_| !is_alone) {
                if let Ok(number) = found.mark.parse::<u32>() {
                    self.expected = number.saturating_add(1);
                    numbers.push((number, line.number));
                }
                if foot.is_some_and(|foot| foot.is_amid_sentence && foot.start == place) {
                    self.report.add(line.number, Notice::NoteAmidSentence, line.text.clone());
                }
                // In Markdown all that stands in by four columns below a note belongs to it.
                is_markdown = !ends && line.text.starts_with("[^");
                (line.footnote, line.text) = (Some(found.mark), found.text);
                is_open = true;
                self.kept.push(line);
            } else if is_open
                && !line.is_blank()
                && (is_markdown && line.indent >= 4 || self.goes_on(&line, is_after_blank, here.is_some(), ends))
            {
                if let Some(note) = self.kept.iter_mut().rev().find(|line| line.footnote.is_some()) {
                    joining::join(&mut note.text, &line.text);
                }
            } else {
                if is_open
                    && !is_after_blank
                    && !line.is_blank()
                    && line.marker() == Marker::None
                    && joining::is_finished(&line.text)
                    && parts::label_of(&line).is_none()
                {
                    self.report.add(line.number, Notice::NoteOrText, line.text.clone());
                }
                is_open &= line.is_blank();
                // What stands below a list of notes is text again, be it numbered as they are.
                foot = foot.filter(|foot| place < foot.start || foot.heading.is_none() || line.is_blank());
                is_after_blank = line.is_blank();
                self.kept.push(line);
                continue;
            }
            is_after_blank = false;
        }
        let mut lines = self.kept.split_off(first_kept);
        let places = marks::raise(&mut lines, &numbers, self.report);
        self.kept.extend(beside_marks(lines, &places));
    }

    /// Where below the rule of a page the last note of the page before goes on: its sentence is open.
    fn carried(&self, page: &[Line]) -> Option<usize> {
        let note = self.kept.iter().rev().find(|line| line.footnote.is_some())?;
        let rule = page.iter().rposition(|line| is_rule(&line.text))?;
        let below = page.iter().enumerate().skip(rule + 1).find(|(_, line)| !line.is_blank());
        below
            .filter(|(_, line)| !joining::is_finished(&note.text) && joining::goes_on(&line.text))
            .map(|(place, _)| place)
    }

    fn begins(&self, line: &Line, foot: Option<Foot>, is_open: bool) -> Option<NoteStart> {
        let found = mark(line, foot.map_or(MarkShape::Bare, |foot| foot.shape))?;
        if found.is_sure {
            return Some(found);
        }
        foot?;
        // The first note of a page may bear any number; those below it count on.
        let counts_on = found.mark.parse::<u32>().ok().is_none_or(|number| !is_open || number == self.expected);
        counts_on.then_some(found)
    }

    /// Whether a line belongs to the footnote above it. Below it a page ends; elsewhere only its sentence can tell.
    fn goes_on(&self, line: &Line, is_after_blank: bool, is_in_foot: bool, ends: bool) -> bool {
        let is_numbered =
            line.stated.as_ref().is_some_and(|stated| stated.number.is_some() || stated.heading.is_some());
        let is_marked = line.marker() != Marker::None || is_numbered;
        let note = self.kept.iter().rev().find(|line| line.footnote.is_some());
        if note.is_some_and(Line::is_blank) && !is_marked {
            return true;
        }
        let is_finished = note.is_none_or(|note| joining::is_finished(&note.text));
        match (is_in_foot, ends) {
            (true, true) => true,
            (true, false) => !(is_after_blank || is_marked && is_finished),
            (false, _) => !is_after_blank && !is_marked && !is_finished,
        }
    }
}

/// Sets each note behind the line that bears its mark, so that it belongs to the same part.
fn beside_marks(lines: Vec<Line>, places: &HashMap<usize, usize>) -> Vec<Line> {
    let mut notes: HashMap<usize, Vec<Line>> = HashMap::new();
    let mut others = Vec::with_capacity(lines.len());
    for (place, line) in lines.into_iter().enumerate() {
        match places.get(&line.number).filter(|_| line.footnote.is_some()) {
            Some(marked) => notes.entry(*marked).or_default().push(line),
            None => others.push((place, line)),
        }
    }
    let mut ordered = Vec::with_capacity(others.len());
    for (place, line) in others {
        ordered.push(line);
        ordered.extend(notes.remove(&place).unwrap_or_default());
    }
    debug_assert!(notes.is_empty(), "a note beside a note");
    ordered.extend(notes.into_values().flatten());
    ordered
}

/// The beginning of a footnote.
struct NoteStart {
    mark: String,
    text: String,
    /// Whether it can be nothing else, wherever it stands.
    is_sure: bool,
}

fn mark(line: &Line, shape: MarkShape) -> Option<NoteStart> {
    let found = |mark: &str, text: &str, is_sure| {
        Some(NoteStart { mark: mark.to_owned(), text: text.trim_start().to_owned(), is_sure })
    };
    if line.known.is_some() || line.is_decided() {
        return None;
    }
    let text = line.text.as_str();
    if let Some((mark, text)) = text.strip_prefix("[^").and_then(|line| line.split_once("]:")) {
        return found(mark, text, true);
    }
    let text_behind = text.trim_start_matches(is_raised_digit);
    if let Some(raised) = text.strip_suffix(text_behind).filter(|raised| !raised.is_empty()) {
        return found(&plain_mark(raised), text_behind, true);
    }
    if let Some(circled) = circled(text) {
        return found(circled, text.strip_prefix(circled)?, false);
    }
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, rest) = text.split_at_checked(digits)?;
    if is_number(number) && rest.starts_with(is_hanzi) && line.is_set_off {
        return found(number, rest, false);
    }
    let bracketed = text.strip_prefix(['(', '（']).and_then(|text| text.split_once([')', '）']));
    if let Some((number, rest)) = bracketed.filter(|(number, _)| shape == MarkShape::Bracketed && is_number(number)) {
        return found(number, rest, false);
    }
    if let Some(rest) = rest.strip_prefix(['.', '．']).filter(|_| shape == MarkShape::Stopped && is_number(number)) {
        return found(number, rest, false);
    }
    let (mark, text) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let mark = mark.strip_suffix('/').filter(|mark| is_number(mark)).unwrap_or(mark);
    let is_stars = mark.chars().all(|c| matches!(c, '*' | '†' | '‡'));
    let is_letter = mark.len() == 1 && mark.chars().all(|c| c.is_ascii_lowercase());
    ((is_number(mark) || is_stars || is_letter) && !mark.is_empty()).then(|| found(mark, text, false)).flatten()
}

/// The number in a circle that a text begins with.
fn circled(text: &str) -> Option<&str> {
    text.split_at_checked(text.chars().next().filter(|c| matches!(c, '①'..='⑳'))?.len_utf8()).map(|(mark, _)| mark)
}

#[cfg(test)]
mod tests;
