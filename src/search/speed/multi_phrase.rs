//! Several phrases looked for in one reading of a text: the names of one thing can be dozens.

use crate::search::find::phrase::Phrase;
use crate::search::index::char_table::CharTable;
use crate::search::index::corpus::{CharId, Corpus};
use crate::text::Span;

/// Names a phrase by its place among those looked for.
pub(crate) type PhraseId = usize;

/// Some phrases, joined where they begin alike.
#[derive(Debug)]
pub(crate) struct MultiPhrase<'a> {
    phrases: &'a [Phrase],
    /// By symbol: whether a phrase begins with it.
    starts: CharTable,
    nodes: Vec<TrieNode>,
}

/// What follows upon a common beginning.
#[derive(Debug, Default)]
struct TrieNode {
    next: Vec<(CharId, usize)>,
    ends: Vec<PhraseId>,
}

impl<'a> MultiPhrase<'a> {
    pub(crate) fn new(phrases: &'a [Phrase]) -> Self {
        let mut several = Self { phrases, starts: CharTable::new(), nodes: vec![TrieNode::default()] };
        for (id, phrase) in phrases.iter().enumerate() {
            phrase.symbols().iter().take(1).for_each(|symbol| several.starts.set(*symbol, 1));
            let end = phrase.symbols().iter().fold(0, |node, symbol| several.grow(node, *symbol));
            several.nodes.iter_mut().skip(end).take(1).for_each(|node| node.ends.push(id));
        }
        several
    }

    fn grow(&mut self, from: usize, symbol: CharId) -> usize {
        if let Some(known) = self.next(from, symbol) {
            return known;
        }
        let new = self.nodes.len();
        self.nodes.push(TrieNode::default());
        self.nodes.iter_mut().skip(from).take(1).for_each(|node| node.next.push((symbol, new)));
        new
    }

    fn next(&self, from: usize, symbol: CharId) -> Option<usize> {
        self.nodes.get(from)?.next.iter().find(|(known, _)| *known == symbol).map(|(_, node)| *node)
    }

    /// Tells `found` where each phrase stands in a folded text, overlaps and all, in the order of where they begin.
    pub(crate) fn read(&self, corpus: &Corpus, text: &[CharId], mut found: impl FnMut(PhraseId, Span)) {
        for (start, _) in text.iter().enumerate().filter(|(_, symbol)| self.starts.holds(**symbol)) {
            let mut node = 0;
            for (end, symbol) in (start + 1..).zip(text.iter().skip(start)) {
                let Some(next) = self.next(node, *symbol) else { break };
                node = next;
                for id in self.nodes.get(node).map_or(&[][..], |node| &node.ends) {
                    if self.phrases.get(*id).is_some_and(|phrase| phrase.edges_hold(corpus, text, start, end)) {
                        found(*id, Span::new(start, end));
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn one_reading_finds_what_many_do(text in "[甲乙a ]{0,30}", phrases in prop::collection::vec("[甲乙a]{1,4}", 1..8)) {
            let corpus = Corpus::build([text.as_str(), "甲乙a"], &|| false).unwrap();
            let phrases: Vec<Phrase> = phrases.iter().filter_map(|phrase| Phrase::whole(&corpus, phrase)).collect();
            let mut ends = vec![0; phrases.len()];
            let mut read: Vec<Vec<Span>> = vec![Vec::new(); phrases.len()];
            MultiPhrase::new(&phrases).read(&corpus, corpus.text(0), |id, span| {
                if span.start >= ends[id] {
                    ends[id] = span.end;
                    read[id].push(span);
                }
            });
            for (phrase, read) in phrases.iter().zip(read) {
                prop_assert_eq!(phrase.places(&corpus, corpus.text(0)).collect::<Vec<_>>(), read);
            }
        }
    }
}
