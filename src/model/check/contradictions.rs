//! What makes a programme contradict itself, so that a number or a pair could mean two things.

use std::collections::HashSet;

use super::shape::At;
use crate::i18n::load::{Expected, Trouble};
use crate::model::{Library, PairEntry, ParagraphId, PartId, RelationKind, WorkId};

/// The longest text of a paragraph, in bytes: 64 MiB.
const LONGEST_TEXT: usize = 64 << 20;

/// Says all contradictions, in no particular order. Costs one walk through the document.
pub(super) fn find(document: &Library, say: &mut dyn FnMut(At, Trouble)) {
    heads(document, say);
    parts(document, say);
    paragraphs(document, say);
    pairs(document, say);
    links(document, say);
}

fn heads(document: &Library, say: &mut dyn FnMut(At, Trouble)) {
    if !is_language_tag(&document.first().language) {
        say(At::Programme("language", None), Trouble::Language(document.first().language.clone()));
    }
    if let Some(day) = document.first().dated.as_deref().filter(|day| !is_day(day)) {
        say(At::Programme("dated", None), Trouble::Day(day.to_owned()));
    }
    let Some(period) = &document.first().period else { return };
    for (key, day) in [("from", &period.from), ("to", &period.to)] {
        if !is_day(day) {
            say(At::Programme("period", Some(key)), Trouble::Day(day.clone()));
        }
    }
    if is_day(&period.from) && is_day(&period.to) && period.from > period.to {
        say(At::Programme("period", None), Trouble::PeriodBackwards);
    }
}

fn parts(document: &Library, say: &mut dyn FnMut(At, Trouble)) {
    if document.parts().is_empty() {
        say(At::Programme("parts", None), Trouble::NoParts);
    }
    let mut ids = HashSet::new();
    for (place, part) in document.parts().iter().enumerate() {
        if part.id.trim().is_empty() {
            say(At::Part(place, "id"), Trouble::EmptyPartId);
        } else if !ids.insert(part.id.as_str()) {
            say(At::Part(place, "id"), Trouble::DoublePart(part.id.clone()));
        }
    }
}

/// Numbers are told apart within a part; some documents count anew in each section, which then begins with 1.
fn paragraphs(document: &Library, say: &mut dyn FnMut(At, Trouble)) {
    let mut run = Run::default();
    let mut within = None;
    for (place, paragraph) in document.paragraphs().iter().enumerate() {
        if paragraph.text.len() > LONGEST_TEXT {
            say(At::Paragraph(place, "text"), Trouble::TextTooLong(LONGEST_TEXT));
        }
        let Some(number) = paragraph.number else { continue };
        let here = (paragraph.part, paragraph.section);
        let is_other_part = within.is_none_or(|(part, _)| part != here.0);
        if is_other_part || (within != Some(here) && number == 1) {
            run = Run::default();
        }
        within = Some(here);
        if number == 0 {
            say(At::Paragraph(place, "number"), Trouble::NumberZero);
        }
        if !run.is_new(number) {
            say(At::Paragraph(place, "number"), Trouble::DoubleNumber(number));
        }
    }
}

/// The numbers of a run. As long as they rise, the last one tells all: remembering each is left until one does not.
#[derive(Default)]
struct Run {
    risen: Vec<u32>,
    seen: Option<HashSet<u32>>,
}

impl Run {
    /// Takes a number into the run; whether it was not yet there.
    fn is_new(&mut self, number: u32) -> bool {
        if self.seen.is_none() && self.risen.last().is_none_or(|last| *last < number) {
            self.risen.push(number);
            return true;
        }
        self.seen.get_or_insert_with(|| std::mem::take(&mut self.risen).into_iter().collect()).insert(number)
    }
}

fn pairs(document: &Library, say: &mut dyn FnMut(At, Trouble)) {
    let Some(entries) = document.first().pairs.as_ref().filter(|entries| !entries.is_empty()) else {
        return;
    };
    if document.parts().len() < 2 {
        return say(At::Programme("pairs", None), Trouble::PairsWithoutParts);
    }
    let mut paired = HashSet::new();
    for (place, entry) in entries.iter().enumerate() {
        pair(document, place, entry, &mut paired, say);
    }
}

fn pair(
    document: &Library,
    place: usize,
    entry: &PairEntry,
    paired: &mut HashSet<ParagraphId>,
    say: &mut dyn FnMut(At, Trouble),
) {
    let (left, right) = entry.ends();
    if left.is_none() && right.is_none() {
        // Both ends are written as null: the pair itself is at fault.
        say(At::Pair(place, usize::MAX), Trouble::PairEmpty);
    }
    for (end_place, (part, end)) in [(PartId(0), left), (PartId(1), right)].into_iter().enumerate() {
        let Some(end) = end else { continue };
        let name = || document.part(part).map(|part| part.id.clone()).unwrap_or_default();
        match document.referred(part, end) {
            None => say(At::Pair(place, end_place), Trouble::PairNowhere(end.to_string(), name())),
            Some(id) if !paired.insert(id) => {
                say(At::Pair(place, end_place), Trouble::PairTwice(end.to_string(), name()))
            }
            Some(_) => {}
        }
    }
    if let Some(confidence) = entry.confidence().filter(|confidence| !(0.0..=1.0).contains(confidence)) {
        say(At::Pair(place, 2), Trouble::ConfidenceRange(confidence));
    }
}

/// Links are checked on the side that is here; the other work is not open now.
fn links(document: &Library, say: &mut dyn FnMut(At, Trouble)) {
    for (place, relation) in document.first().links.iter().enumerate() {
        if relation.kind == RelationKind::Counterpart {
            let found = Trouble::Type(Expected::RelationKind, "\"counterpart\"".to_owned());
            say(At::Relation(place, "kind"), found);
        }
        let Some(part) = document.part_named(WorkId(0), &relation.right) else {
            say(At::Relation(place, "right"), Trouble::LinkPart(relation.right.clone()));
            continue;
        };
        let (mut linked, mut left_linked) = (HashSet::new(), HashSet::new());
        for (link_place, link) in relation.links.iter().enumerate() {
            let at = |key, member| At::Link(place, link_place, key, member);
            if link.left.is_empty() && link.right.is_empty() {
                say(at("", usize::MAX), Trouble::LinkEmpty);
            }
            for (member, end) in link.left.iter().enumerate().filter(|(_, end)| !left_linked.insert(*end)) {
                say(
                    at("left", member),
                    Trouble::LinkTwice(
                        end.to_string(),
                        relation.left.clone().unwrap_or_else(|| relation.right.clone()),
                    ),
                );
            }
            if let Some(fate) = link.fate.filter(|fate| !fate.fits(link.left.len(), link.right.len())) {
                say(at("fate", 0), Trouble::LinkFate(fate.as_str().to_owned()));
            }
            for (member, end) in link.right.iter().enumerate() {
                match document.referred(part, end) {
                    None => say(at("right", member), Trouble::LinkNowhere(end.to_string(), relation.right.clone())),
                    Some(id) if !linked.insert(id) => {
                        say(at("right", member), Trouble::LinkTwice(end.to_string(), relation.right.clone()));
                    }
                    Some(_) => {}
                }
            }
            if let Some(confidence) = link.confidence.filter(|confidence| !(0.0..=1.0).contains(confidence)) {
                say(at("confidence", 0), Trouble::ConfidenceRange(confidence));
            }
        }
    }
}

/// `YYYY-MM-DD`, a day that the calendar has.
fn is_day(day: &str) -> bool {
    let mut fields = day.split('-');
    let mut field = |digits: usize| {
        let field = fields.next()?;
        (field.len() == digits && field.bytes().all(|digit| digit.is_ascii_digit()))
            .then(|| field.parse::<u32>().ok())?
    };
    let (Some(year), Some(month), Some(of_month)) = (field(4), field(2), field(2)) else {
        return false;
    };
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&of_month) && fields.next().is_none()
}

/// A BCP 47 tag in form: subtags of letters and digits, the first of letters.
pub(crate) fn is_language_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let is_first = |first: &str| (2..=8).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_next = |next: &str| (1..=8).contains(&next.len()) && next.bytes().all(|byte| byte.is_ascii_alphanumeric());
    subtags.next().is_some_and(is_first) && subtags.all(is_next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        assert!(["2024-02-29", "2000-02-29", "2024-12-31"].into_iter().all(is_day));
        assert!(
            !["2023-02-29", "1900-02-29", "2024-13-01", "2024-1-1", "2024-01-00", "24-01-01", "", "2024-01-01-"]
                .into_iter()
                .any(is_day)
        );
    }

    #[test]
    fn a_number_is_new_but_once_in_whatever_order() {
        let mut run = Run::default();
        let new: Vec<bool> = [1, 2, 5, 3, 5, 6, 2, 7].into_iter().map(|number| run.is_new(number)).collect();
        assert_eq!(new, [true, true, true, true, false, true, false, true]);
    }

    #[test]
    fn tags_are_letters_and_digits() {
        assert!(["zh", "zh-Hans", "en-GB", "es-419"].into_iter().all(is_language_tag));
        assert!(!["", "z", "chinese language", "zh_CN", "1x", "zh-"].into_iter().any(is_language_tag));
    }
}
