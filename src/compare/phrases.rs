//! Phrases that recur: runs of words that stand in several paragraphs.

use rustc_hash::FxHashMap;

use super::token::{Token, WordId};

/// The most words of a phrase.
const LONGEST: usize = 24;

/// Runs of tokens from many paragraphs, in which phrases are counted.
#[derive(Debug, Default)]
pub(super) struct Runs {
    tokens: Vec<Token>,
    starts: Vec<Start>,
}

/// A place at which a phrase may begin.
#[derive(Clone, Copy, Debug)]
struct Start {
    at: usize,
    end: usize,
    paragraph: usize,
    /// Equal for starts whose words agree so far.
    class: u32,
}

impl Runs {
    /// Adds a run. Paragraphs come in ascending order.
    pub(super) fn add(&mut self, paragraph: usize, run: &[Token]) {
        let first = self.tokens.len();
        self.tokens.extend_from_slice(run);
        let end = self.tokens.len();
        self.starts.extend((first..end).map(|at| Start { at, end, paragraph, class: 0 }));
    }

    /// The phrases that stand in at least `least` paragraphs and please `wanted`, with the number of these.
    ///
    /// Word by word all starts that still agree stay together, and those that too few share fall away.
    pub(super) fn recurring(&self, least: usize, wanted: impl Fn(&[Token]) -> bool) -> FxHashMap<Vec<WordId>, usize> {
        let mut found = FxHashMap::default();
        let mut starts = self.starts.clone();
        for len in 1..=LONGEST {
            let groups = self.regroup(&mut starts, len);
            starts.retain(|start| groups.get(start.class as usize).is_some_and(|group| group.paragraphs >= least));
            if starts.is_empty() {
                break;
            }
            for group in groups.iter().filter(|group| group.paragraphs >= least) {
                let phrase = self.tokens.get(group.at..group.at + len).unwrap_or_default();
                if wanted(phrase) {
                    found.insert(phrase.iter().map(|token| token.word).collect(), group.paragraphs);
                }
            }
        }
        found
    }

    /// Parts the starts by their word number `len`; those whose run ends before it fall away.
    fn regroup(&self, starts: &mut Vec<Start>, len: usize) -> Vec<StartGroup> {
        let mut classes: FxHashMap<(u32, WordId), u32> = FxHashMap::default();
        let mut groups: Vec<StartGroup> = Vec::new();
        starts.retain_mut(|start| {
            let at = start.at + len - 1;
            let Some(token) = self.tokens.get(at).filter(|_| at < start.end) else {
                return false;
            };
            let next = u32::try_from(groups.len()).unwrap_or(u32::MAX);
            start.class = *classes.entry((start.class, token.word)).or_insert(next);
            match groups.get_mut(start.class as usize) {
                Some(group) => group.meet(start.paragraph),
                None => groups.push(StartGroup { at: start.at, last: start.paragraph, paragraphs: 1 }),
            }
            true
        });
        groups
    }
}

/// Starts that agree: where the first of them is, and in how many paragraphs they stand.
struct StartGroup {
    at: usize,
    last: usize,
    paragraphs: usize,
}

impl StartGroup {
    fn meet(&mut self, paragraph: usize) {
        if self.last != paragraph {
            self.last = paragraph;
            self.paragraphs += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::token::{TokenSide, Vocabulary};
    use super::*;

    fn recurring(least: usize, runs: &[(usize, &str)]) -> Vec<(usize, usize)> {
        let mut vocabulary = Vocabulary::default();
        let mut all = Runs::default();
        for (paragraph, text) in runs {
            let side = TokenSide::read(text, &mut vocabulary);
            all.add(*paragraph, &side.tokens);
        }
        let mut found: Vec<(usize, usize)> =
            all.recurring(least, |_| true).into_iter().map(|(phrase, recurs)| (phrase.len(), recurs)).collect();
        found.sort_unstable();
        found
    }

    #[test]
    fn a_phrase_counts_once_a_paragraph() {
        assert_eq!(recurring(2, &[(0, "审议"), (0, "审议"), (1, "审议")]), [(1, 2)]);
        assert_eq!(recurring(2, &[(0, "审议"), (0, "审议")]), []);
    }

    #[test]
    fn phrases_grow_while_enough_paragraphs_share_them() {
        assert_eq!(recurring(2, &[(0, "委员会审议资料"), (1, "委员会审议报告")]), [(1, 2), (1, 2), (2, 2)]);
    }

    #[test]
    fn no_phrase_runs_over_the_end_of_its_run() {
        assert_eq!(recurring(2, &[(0, "委员会"), (0, "审议"), (1, "委员会"), (1, "审议")]), [(1, 2), (1, 2)]);
    }
}
