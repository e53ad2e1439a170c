//! Which paragraphs of two parts face each other, proposed where their numbers do not tell.
//!
//! Two paragraphs that serve each other share their rarest words and the documents that they cite, and stand at about
//! the same place. The surest pair is taken first, then the surest of those that are left.
//! What then stands alone between the same two pairs on both sides needs less likeness.

mod features;
mod neighbours;

use std::collections::HashMap;

use super::report::Report;
use crate::i18n::import::Notice;
use crate::model::{PairEntry, ParagraphForm, ParagraphRef, PartForm};
use features::Profile;

/// Two paragraphs less alike than this do not face each other.
const LEAST: f64 = 0.25;

/// How many of a paragraph's rarest features call others to be compared with it.
const CALLS: usize = 40;

/// A feature in more paragraphs than this calls nobody: that bounds the work for large programmes.
const COMMONEST: usize = 64;

/// How many of those called are compared in full.
const CANDIDATES: usize = 8;

/// What standing at the same place of both parts counts.
const PLACE: f64 = 0.1;

/// Proposes the pairs of the first two parts; `None` where equal numbers tell, or nothing is there to pair.
pub(super) fn propose(parts: &[PartForm], report: &mut Report) -> Option<Vec<PairEntry>> {
    let [left, right, ..] = parts else { return None };
    let (left, right) = (left.behind_preamble(), right.behind_preamble());
    if left.is_empty() || right.is_empty() || tell_by_number(&left, &right) {
        return None;
    }
    let entries = entries(&left, &right, &facing(&left, &right));
    let pairs = entries.iter().filter(|entry| matches!(entry.ends(), (Some(_), Some(_)))).count();
    let is_numbered = left.iter().chain(&right).any(|paragraph| paragraph.number.is_some());
    report.add(1, Notice::PairsProposed { pairs, alone: entries.len() - pairs, is_numbered }, "");
    Some(entries)
}

/// Whether both parts bear the same numbers, each once.
fn tell_by_number(left: &[&ParagraphForm], right: &[&ParagraphForm]) -> bool {
    let numbers = |paragraphs: &[&ParagraphForm]| -> Option<Vec<u32>> {
        let mut numbers: Vec<u32> = paragraphs.iter().map(|paragraph| paragraph.number).collect::<Option<_>>()?;
        numbers.sort_unstable();
        numbers.windows(2).all(|pair| pair.first() != pair.last()).then_some(numbers)
    };
    numbers(left).is_some_and(|left| numbers(right) == Some(left))
}

/// Two paragraphs that could face each other.
#[derive(Clone, Copy, Debug)]
struct FacingMatch {
    left: usize,
    right: usize,
    score: f64,
}

/// The pairs, the surest first taken; in the order of the left part.
fn facing(left: &[&ParagraphForm], right: &[&ParagraphForm]) -> Vec<FacingMatch> {
    let profiles = features::profiles(left, right);
    let calls = callers(&profiles.right);
    let mut matches: Vec<FacingMatch> = profiles
        .left
        .iter()
        .enumerate()
        .flat_map(|(place, profile)| {
            let called = called(profile, &calls);
            let profiles = &profiles;
            called.into_iter().filter_map(move |other| {
                let text = profile.likeness(profiles.right.get(other)?);
                let score = text * (1.0 - PLACE) + nearness(place, left.len(), other, right.len()) * PLACE;
                (text >= LEAST).then_some(FacingMatch { left: place, right: other, score })
            })
        })
        .collect();
    matches.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.left.cmp(&b.left)).then(a.right.cmp(&b.right)));
    let (mut is_left_taken, mut is_right_taken) = (vec![false; left.len()], vec![false; right.len()]);
    matches.retain(|found| take(&mut is_left_taken, &mut is_right_taken, found));
    matches.sort_by_key(|found| found.left);
    let between = neighbours::between(&matches, &profiles);
    matches.extend(between);
    matches.sort_by_key(|found| found.left);
    matches
}

fn take(left: &mut [bool], right: &mut [bool], found: &FacingMatch) -> bool {
    let (Some(left), Some(right)) = (left.get_mut(found.left), right.get_mut(found.right)) else { return false };
    let is_free = !*left && !*right;
    if is_free {
        (*left, *right) = (true, true);
    }
    is_free
}

/// The paragraphs of the right part by the features that they bear.
fn callers(profiles: &[Profile]) -> HashMap<u32, Vec<usize>> {
    let mut callers: HashMap<u32, Vec<usize>> = HashMap::new();
    for (place, profile) in profiles.iter().enumerate() {
        for feature in profile.features() {
            callers.entry(feature).or_default().push(place);
        }
    }
    callers
}

/// The paragraphs that share the most of a paragraph's rarest features.
fn called(profile: &Profile, callers: &HashMap<u32, Vec<usize>>) -> Vec<usize> {
    let mut shared: HashMap<usize, f64> = HashMap::new();
    let known = profile.rarest().filter_map(|(feature, weight)| Some((callers.get(&feature)?, weight)));
    for (places, weight) in known.filter(|(places, _)| places.len() <= COMMONEST).take(CALLS) {
        for place in places {
            *shared.entry(*place).or_default() += weight;
        }
    }
    let mut called: Vec<(usize, f64)> = shared.into_iter().collect();
    called.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    called.into_iter().take(CANDIDATES).map(|(place, _)| place).collect()
}

/// From 0 to 1: whether two places lie equally far into their parts.
fn nearness(left: usize, left_len: usize, right: usize, right_len: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "places are far below 2^52")]
    let share = |place: usize, len: usize| place as f64 / len.max(1) as f64;
    1.0 - (share(left, left_len) - share(right, right_len)).abs()
}

/// The pairs and those that stand alone, in the order of reading.
fn entries(left: &[&ParagraphForm], right: &[&ParagraphForm], matches: &[FacingMatch]) -> Vec<PairEntry> {
    let (left_ends, right_ends) = (ends(left), ends(right));
    let by_left: HashMap<usize, &FacingMatch> = matches.iter().map(|found| (found.left, found)).collect();
    let faced: HashMap<usize, usize> = matches.iter().map(|found| (found.right, found.left)).collect();
    // Those alone on the right stand behind the pair of the paragraph before them.
    let mut alone: HashMap<Option<usize>, Vec<usize>> = HashMap::new();
    let mut before = None;
    for place in 0..right.len() {
        match faced.get(&place) {
            Some(left) => before = Some(*left),
            None => alone.entry(before).or_default().push(place),
        }
    }
    let mut entries = Vec::with_capacity(left.len() + right.len());
    for place in std::iter::once(None).chain((0..left.len()).map(Some)) {
        if let Some(place) = place {
            let found = by_left.get(&place);
            let facing = found.and_then(|found| right_ends.get(found.right)).cloned();
            let confidence = found.map_or(1.0 - LEAST, |found| found.score);
            entries.push(PairEntry::Proposed(left_ends.get(place).cloned(), facing, rounded(confidence)));
        }
        for place in alone.remove(&place).unwrap_or_default() {
            entries.push(PairEntry::Proposed(None, right_ends.get(place).cloned(), rounded(1.0 - LEAST)));
        }
    }
    entries
}

/// How each paragraph of a part is named: by its number, or by its place where that number is not its alone.
fn ends(paragraphs: &[&ParagraphForm]) -> Vec<ParagraphRef> {
    let mut counts: HashMap<u32, usize> = HashMap::new();
    for number in paragraphs.iter().filter_map(|paragraph| paragraph.number) {
        *counts.entry(number).or_default() += 1;
    }
    let name = |(place, paragraph): (usize, &&ParagraphForm)| match paragraph.number {
        Some(number) if counts.get(&number) == Some(&1) => ParagraphRef::Number(number),
        Some(_) | None => ParagraphRef::Place(format!("#{}", place + 1)),
    };
    paragraphs.iter().enumerate().map(name).collect()
}

/// Two digits are as much as a proposal can claim.
fn rounded(confidence: f64) -> f64 {
    (confidence.clamp(0.0, 1.0) * 100.0).round() / 100.0
}

#[cfg(test)]
mod tests;
