//! Paragraphs that stand alone between the same two pairs: their place tells what their words alone do not.

use super::features::Profiles;
use super::{FacingMatch, PLACE};

/// Two paragraphs at the same place less alike than this do not face each other.
const LEAST: f64 = 0.08;

/// Longer stretches than this tell too little of the place.
const LONGEST: usize = 12;

/// The pairs among those that stand alone between two pairs, in both parts; `matches` go by the left part.
pub(super) fn between(matches: &[FacingMatch], profiles: &Profiles) -> Vec<FacingMatch> {
    let mut is_taken = vec![false; profiles.right.len()];
    for found in matches {
        if let Some(is) = is_taken.get_mut(found.right) {
            *is = true;
        }
    }
    let ends = matches.iter().map(|found| Some((found.left, found.right))).chain([None]);
    let mut before: Option<(usize, usize)> = None;
    let mut found = Vec::new();
    for end in ends {
        let next = |place: Option<usize>| place.map_or(0, |place| place + 1);
        let left = next(before.map(|it| it.0))..end.map_or(profiles.left.len(), |it| it.0);
        let right = next(before.map(|it| it.1))..end.map_or(profiles.right.len(), |it| it.1);
        if left.len() <= LONGEST && right.len() <= LONGEST {
            let right: Vec<usize> = right.filter(|place| is_taken.get(*place) == Some(&false)).collect();
            found.extend(surest(left.collect(), right, profiles));
        }
        before = end.or(before);
    }
    found
}

/// The likest two first, then the likest of those that are left.
fn surest(mut left: Vec<usize>, mut right: Vec<usize>, profiles: &Profiles) -> Vec<FacingMatch> {
    let mut found: Vec<FacingMatch> = Vec::new();
    while let Some(best) = likest(&left, &right, profiles) {
        left.retain(|place| *place != best.left);
        right.retain(|place| *place != best.right);
        found.push(best);
    }
    found
}

fn likest(left: &[usize], right: &[usize], profiles: &Profiles) -> Option<FacingMatch> {
    let likeness = |left: usize, right: usize| Some(profiles.left.get(left)?.likeness(profiles.right.get(right)?));
    let all = left.iter().flat_map(|left| right.iter().map(move |right| (*left, *right)));
    let scored = all.filter_map(|(left, right)| Some((left, right, likeness(left, right)?)));
    let best =
        scored.filter(|it| it.2 >= LEAST).max_by(|a, b| a.2.total_cmp(&b.2).then((b.0, b.1).cmp(&(a.0, a.1))))?;
    Some(FacingMatch { left: best.0, right: best.1, score: best.2 * (1.0 - PLACE) + PLACE })
}
