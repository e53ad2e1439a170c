//! Several words' paragraphs to one ranked list.

use crate::search::find::matches::Matches;

/// The paragraphs that all of some words lead to, in document order, each with its mean worth; a guess where one is.
pub(crate) fn intersection(words: &[&Matches]) -> Vec<(u32, f32, bool)> {
    let Some((first, others)) = words.split_first() else { return Vec::new() };
    let mut kept: Vec<(u32, f32, bool)> =
        first.found.iter().map(|found| (found.paragraph, found.score, found.weak)).collect();
    for other in others {
        let mut found = other.found.iter().peekable();
        kept.retain_mut(|(paragraph, score, weak)| {
            while found.next_if(|found| found.paragraph < *paragraph).is_some() {}
            let Some(same) = found.peek().filter(|found| found.paragraph == *paragraph) else { return false };
            *score += same.score;
            *weak |= same.weak;
            true
        });
    }
    let count = words.len() as f32;
    kept.iter_mut().for_each(|(_, score, _)| *score /= count);
    kept
}

/// The paragraphs that most of some words lead to, when none holds them all: those of more words first, then by the share of
/// the words, weighted by how few paragraphs each leads to.
pub(crate) fn union(words: &[&Matches], paragraphs: usize) -> Vec<(u32, f32, bool)> {
    let weight = |word: &Matches| (1.0 + paragraphs as f32 / (word.found.len() as f32 + 0.5)).ln();
    let total: f32 = words.iter().map(|word| weight(word)).sum();
    let each = 1.0 / words.len().max(1) as f32;
    let mut worth = std::collections::BTreeMap::<u32, f32>::new();
    for word in words {
        for found in &word.found {
            let share = found.score * weight(word) / total;
            *worth.entry(found.paragraph).or_default() += (each + each * share) / 2.0;
        }
    }
    worth.into_iter().map(|(paragraph, score)| (paragraph, score, true)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::find::matches::{Matcher, Way};
    use crate::search::rank::hit::Tier;

    fn word(found: &[(u32, f32, bool)]) -> Matches {
        let mut resolution = Matches::default();
        resolution.add(Way { tier: Tier::Exact, reason: None, matcher: Matcher::Whole }, found.iter().copied());
        resolution
    }

    #[test]
    fn words_are_anded() {
        let (one, other) =
            (word(&[(1, 1.0, false), (2, 0.75, false), (5, 1.0, false)]), word(&[(2, 0.25, true), (5, 1.0, false)]));
        assert_eq!(intersection(&[&one, &other]), [(2, 0.5, true), (5, 1.0, false)]);
        assert_eq!(intersection(&[]), []);
    }

    #[test]
    fn the_rarer_word_counts_for_more_when_none_has_all() {
        let (common, rare) = (word(&[(1, 1.0, false), (2, 1.0, false), (3, 1.0, false)]), word(&[(7, 1.0, false)]));
        let found = union(&[&common, &rare], 100);
        let best = found.iter().max_by(|one, other| one.1.total_cmp(&other.1)).unwrap();
        assert_eq!(best.0, 7);
    }
}
