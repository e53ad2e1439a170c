//! Several wordings of one thing, scored in one reading.

use super::engine::{Engine, Overtaken};
use super::phrase::Phrase;
use super::score::{self, Mentions};
use super::set::Set;
use super::several::{PhraseId, Several};
use super::share;
use super::titles::{Marks, Titles};
use crate::text::Span;

/// A way of saying what is looked for.
pub(super) struct Wording {
    pub phrase: Phrase,
    /// What it is worth.
    pub base: f32,
    /// The paragraphs under a heading about it.
    pub headed: Set,
}

/// Paragraphs in document order, each with its worth and whether it is a guess.
type Scored = Vec<(u32, f32, bool)>;

/// What one text says of one wording.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    mentions: Mentions,
    /// Where the last mention ends: none begins before.
    end: usize,
}

impl Engine<'_> {
    /// Scores the paragraphs that hold each of some wordings; each list is what [`Engine::phrase`] gives.
    pub(super) fn wordings(&self, wordings: &[Wording]) -> Result<Vec<Scored>, Overtaken> {
        if let [one] = wordings {
            return Ok(vec![self.phrase(&one.phrase, one.base, |paragraph| one.headed.contains(paragraph))?]);
        }
        let corpus = self.corpus();
        let (average, marks) = (corpus.average_len(), Marks::of(corpus));
        let phrases: Vec<Phrase> = wordings.iter().map(|wording| wording.phrase.clone()).collect();
        let several = Several::new(&phrases);
        let mut candidates = Set::none(corpus.len());
        for phrase in &phrases {
            candidates.add(&self.candidates(phrase)?);
        }
        let candidates = self.narrowed(candidates);
        let read = share::each_in(&candidates, 0..corpus.len(), self.overtaken, |paragraphs, scored| {
            let mut said = vec![Said::default(); wordings.len()];
            for paragraph in paragraphs {
                let text = corpus.text(*paragraph);
                let mut titles = Titles::new(marks.as_ref(), *paragraph, text);
                several.read(corpus, text, |id, span| {
                    said.iter_mut().skip(id).take(1).for_each(|said| said.mention(span, &mut titles));
                });
                for ((id, said), wording) in said.iter_mut().enumerate().zip(wordings) {
                    let mut mentions = std::mem::take(said).mentions;
                    if mentions.count > 0 {
                        mentions.headed = wording.headed.contains(*paragraph);
                        let worth = score::phrase(wording.base, mentions, text.len(), average);
                        scored.push((id, *paragraph, worth));
                    }
                }
            }
        })?;
        let mut lists: Vec<Scored> = wordings.iter().map(|_| Vec::new()).collect();
        for (id, paragraph, worth) in read {
            let id: PhraseId = id;
            lists.iter_mut().skip(id).take(1).for_each(|list| list.push((paragraph, worth, false)));
        }
        Ok(lists)
    }
}

impl Said {
    fn mention(&mut self, span: Span, titles: &mut Titles<'_>) {
        if span.start >= self.end && self.mentions.count < score::MOST_COUNTED {
            self.mentions.count += 1;
            self.mentions.in_titles += usize::from(titles.hold(span.start));
            self.end = span.end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Index;
    use crate::search::tests::sample;

    #[test]
    fn together_they_score_as_each_alone() {
        let document = sample();
        let index = Index::build(&document);
        let engine = Engine { index: &index, document: &document, overtaken: &|| false, before: None };
        let words =
            ["反恐怖主义", "反恐怖主义办公室", "恐怖主义", "决议", "联合国", "FATF", "1373", "战略", "全球反恐战略"];
        let wording = |word: &str| {
            let phrase = Phrase::whole(engine.corpus(), &crate::text::folded(word))?;
            Some(Wording { phrase, base: score::GLOSSARY, headed: engine.headed(word).ok()? })
        };
        let wordings: Vec<Wording> = words.iter().filter_map(|word| wording(word)).collect();
        assert!(wordings.len() > 6);
        let together = engine.wordings(&wordings).unwrap();
        for (one, list) in wordings.iter().zip(together) {
            let alone = engine.phrase(&one.phrase, one.base, |paragraph| one.headed.contains(paragraph)).unwrap();
            assert_eq!(list, alone);
        }
    }
}
