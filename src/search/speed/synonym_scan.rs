//! Several wordings of one thing, scored in one reading.

use super::multi_phrase::{MultiPhrase, PhraseId};
use super::parallel::{self, Cancelled};
use crate::search::context::Context;
use crate::search::find::exact;
use crate::search::find::phrase::Phrase;
use crate::search::find::title_spans::{TitleMarks, TitleSpans};
use crate::search::index::bit_set::BitSet;
use crate::search::rank::score::{self, Mentions};
use crate::text::Span;

/// A way of saying what is looked for.
pub(crate) struct Wording {
    pub phrase: Phrase,
    /// What a mention of it is worth, from 0 to 1.
    pub base: f32,
    /// The paragraphs under a heading about it.
    pub headed: BitSet,
    /// The paragraphs that may hold it.
    pub candidates: BitSet,
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

/// Scores the paragraphs that hold each of some wordings, of all or of some; each list is what [`exact::phrase`] gives.
pub(crate) fn wordings(
    context: &Context<'_>,
    wordings: &[Wording],
    within: Option<&BitSet>,
) -> Result<Vec<Scored>, Cancelled> {
    let narrowed = |mut candidates: BitSet| {
        within.iter().for_each(|within| candidates.keep(within));
        candidates
    };
    if let [one] = wordings {
        let candidates = narrowed(one.candidates.clone());
        let headed = |paragraph| one.headed.contains(paragraph);
        return Ok(vec![exact::phrase_in(context, &candidates, &one.phrase, one.base, headed)?]);
    }
    let corpus = context.corpus();
    let (average, marks) = (corpus.average_len(), TitleMarks::of(corpus));
    let phrases: Vec<Phrase> = wordings.iter().map(|wording| wording.phrase.clone()).collect();
    let several = MultiPhrase::new(&phrases);
    let mut candidates = BitSet::none(corpus.len());
    wordings.iter().for_each(|wording| candidates.add(&wording.candidates));
    let candidates = narrowed(candidates);
    let read = parallel::each_in(&candidates, 0..corpus.len(), context.cancelled, |paragraphs, scored| {
        let mut said = vec![Said::default(); wordings.len()];
        for paragraph in paragraphs {
            let text = corpus.text(*paragraph);
            let mut titles = TitleSpans::new(marks.as_ref(), *paragraph, text);
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

impl Said {
    fn mention(&mut self, span: Span, titles: &mut TitleSpans<'_>) {
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
    use crate::search::speed::candidates;
    use crate::search::tests::sample;

    #[test]
    fn together_they_score_as_each_alone() {
        let document = sample();
        let index = Index::build(&document);
        let context = Context { index: &index, document: &document, cancelled: &|| false, earlier: None };
        let words =
            ["反恐怖主义", "反恐怖主义办公室", "恐怖主义", "决议", "联合国", "FATF", "1373", "战略", "全球反恐战略"];
        let wording = |word: &str| {
            let phrase = Phrase::whole(context.corpus(), &crate::text::folded(word))?;
            let candidates = candidates::of_phrase(&context, &phrase).ok()?;
            Some(Wording { phrase, base: score::GLOSSARY, headed: context.headed(word).ok()?, candidates })
        };
        let wordings: Vec<Wording> = words.iter().filter_map(|word| wording(word)).collect();
        assert!(wordings.len() > 6);
        let together = super::wordings(&context, &wordings, None).unwrap();
        for (one, list) in wordings.iter().zip(together) {
            let alone =
                exact::phrase(&context, &one.phrase, one.base, |paragraph| one.headed.contains(paragraph)).unwrap();
            assert_eq!(list, alone);
        }
    }
}
