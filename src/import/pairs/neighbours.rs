//! Paragraphs that stand alone between the same two pairs: their place tells what their words alone do not.

use super::features::Profiles;
use super::{FacingMatch, PLACE, take};

/// Two paragraphs at the same place less alike than this do not face each other.
const LEAST: f64 = 0.08;

/// Longer stretches than this tell too little of the place.
const LONGEST: usize = 12;

/// The pairs among those that stand alone between two pairs, in both parts; `matches` go by the left part.
pub(super) fn between(matches: &[FacingMatch], profiles: &Profiles) -> Vec<FacingMatch> {
    let (mut is_left_taken, mut is_right_taken) = (vec![false; profiles.left.len()], vec![false; profiles.right.len()]);
    for found in matches {
        take(&mut is_left_taken, &mut is_right_taken, found);
    }
    let ends = matches.iter().map(|found| Some((found.left, found.right))).chain([None]);
    let mut before: Option<(usize, usize)> = None;
    let mut found = Vec::new();
    for end in ends {
        let next = |place: Option<usize>| place.map_or(0, |place| place + 1);
        let left = next(before.map(|it| it.0))..end.map_or(profiles.left.len(), |it| it.0);
        let right = next(before.map(|it| it.1))..end.map_or(profiles.right.len(), |it| it.1);
        if left.len() <= LONGEST && right.len() <= LONGEST {
            let alike = likest(left, right, profiles).into_iter();
            found.extend(alike.filter(|pair| take(&mut is_left_taken, &mut is_right_taken, pair)));
        }
        before = end.or(before);
    }
    found
}

/// All that are alike enough, the likest first.
fn likest(left: std::ops::Range<usize>, right: std::ops::Range<usize>, profiles: &Profiles) -> Vec<FacingMatch> {
    let likeness = |left: usize, right: usize| Some(profiles.left.get(left)?.likeness(profiles.right.get(right)?));
    let all = left.flat_map(|left| right.clone().map(move |right| (left, right)));
    let alike = all.filter_map(|(left, right)| Some((left, right, likeness(left, right).filter(|it| *it >= LEAST)?)));
    let matches = alike.map(|(left, right, text)| FacingMatch { left, right, score: text * (1.0 - PLACE) + PLACE });
    let mut matches: Vec<FacingMatch> = matches.collect();
    matches.sort_by(|a, b| b.score.total_cmp(&a.score).then((a.left, a.right).cmp(&(b.left, b.right))));
    matches
}
