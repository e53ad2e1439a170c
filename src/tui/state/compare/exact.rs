//! The very characters in which two wordings of the same thing differ.

use crate::text::Span;

/// The longest wording looked at, in characters: the work grows with the square.
const LONGEST: usize = 400;

/// The characters of each text that the other does not have in the same order; offsets count from `starts`.
///
/// Nothing for texts too long to be told apart at once: there the whole wording stands out as it is.
pub(crate) fn unshared([left, right]: [&str; 2], [left_start, right_start]: [usize; 2]) -> [Vec<Span>; 2] {
    let (a, b): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    if a.len() > LONGEST || b.len() > LONGEST {
        return [Vec::new(), Vec::new()];
    }
    let (mut only_a, mut only_b) = (vec![true; a.len()], vec![true; b.len()]);
    for (i, j) in shared(&a, &b) {
        if let (Some(left), Some(right)) = (only_a.get_mut(i), only_b.get_mut(j)) {
            (*left, *right) = (false, false);
        }
    }
    [runs(&only_a, left_start), runs(&only_b, right_start)]
}

/// The places of a longest common subsequence.
fn shared(a: &[char], b: &[char]) -> Vec<(usize, usize)> {
    // lengths[i][j]: how much the rest of `a` from i and of `b` from j have in common.
    let mut lengths = vec![vec![0u16; b.len() + 1]; a.len() + 1];
    let at = |lengths: &[Vec<u16>], i: usize, j: usize| lengths.get(i).and_then(|row| row.get(j)).copied().unwrap_or(0);
    for (i, x) in a.iter().enumerate().rev() {
        for (j, y) in b.iter().enumerate().rev() {
            let length = if x == y {
                at(&lengths, i + 1, j + 1) + 1
            } else {
                at(&lengths, i + 1, j).max(at(&lengths, i, j + 1))
            };
            if let Some(cell) = lengths.get_mut(i).and_then(|row| row.get_mut(j)) {
                *cell = length;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = Vec::new();
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        if x == y {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if at(&lengths, i + 1, j) >= at(&lengths, i, j + 1) {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

fn runs(set: &[bool], start: usize) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for place in set.iter().enumerate().filter(|(_, is_set)| **is_set).map(|(place, _)| start + place) {
        match spans.last_mut() {
            Some(last) if last.end == place => last.end += 1,
            _ => spans.push(Span::new(place, place + 1)),
        }
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_told() {
        let [left, right] = unshared(["减少累犯率", "降低累犯"], [10, 20]);
        assert_eq!(left, [Span::new(10, 12), Span::new(14, 15)]);
        assert_eq!(right, [Span::new(20, 22)]);
        assert_eq!(unshared(["相同", "相同"], [0, 0]), [vec![], vec![]]);
        assert_eq!(unshared(["", "新"], [0, 3]), [vec![], vec![Span::new(3, 4)]]);
    }

    #[test]
    fn very_long_wordings_are_left_alone() {
        let long = "长".repeat(LONGEST + 1);
        assert_eq!(unshared([&long, "短"], [0, 0]), [vec![], vec![]]);
    }
}
