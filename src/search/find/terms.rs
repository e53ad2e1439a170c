//! The same matter in other words.

use super::exact;
use super::matches::{Matcher, Matches, Way};
use super::phrase::Phrase;
use super::stem::{inflections_of, stem};
use super::thesaurus::Expansion;
use crate::search::context::Context;
use crate::search::index::bit_set::BitSet;
use crate::search::rank::hit::Tier;
use crate::search::rank::score;
use crate::search::speed::candidates;
use crate::search::speed::parallel::Cancelled;

/// The shortest name that is looked for in other forms, in letters.
const SHORTEST_FORM: usize = 5;

/// Adds the terms that say the same; `sure` ones only where the word itself was found.
pub(crate) fn same(context: &Context<'_>, word: &str, sure: bool, found: &mut Matches) -> Result<(), Cancelled> {
    let same = context.thesaurus().same(word);
    // A longer name that holds the word leads nowhere the word has not led already.
    let tells = |expansion: &Expansion| !sure || expansion.is_term && !expansion.phrase.contains(word);
    expansions(context, same.into_iter().filter(tells), found)?;
    let translated = context.translations().map_or_else(Vec::new, |known| known.same(word));
    let wordings = Wordings::of(context, translated.into_iter())?;
    Wordings { tier: Tier::Translation, ..wordings }.add(context, None, found)
}

/// Adds the paragraphs that hold other names of what was typed.
pub(crate) fn expansions(
    context: &Context<'_>,
    expansions: impl Iterator<Item = Expansion>,
    found: &mut Matches,
) -> Result<(), Cancelled> {
    Wordings::of(context, expansions)?.add(context, None, found)
}

/// A way of saying what is looked for.
struct Wording {
    phrase: Phrase,
    /// What a mention of it is worth, from 0 to 1.
    base: f32,
    /// The paragraphs under a heading about it.
    headed: BitSet,
    /// The paragraphs that may hold it.
    candidates: BitSet,
}

/// Other names that may stand in some text, each with why it is looked for.
pub(crate) struct Wordings {
    tier: Tier,
    wordings: Vec<Wording>,
    reasons: Vec<String>,
}

impl Wordings {
    pub(crate) const fn none() -> Self {
        Self { tier: Tier::Glossary, wordings: Vec::new(), reasons: Vec::new() }
    }

    /// Those of some names that may stand somewhere; of dozens nearly none does.
    pub(crate) fn of(context: &Context<'_>, expansions: impl Iterator<Item = Expansion>) -> Result<Self, Cancelled> {
        let mut read = Self::none();
        for expansion in expansions.flat_map(|expansion| in_its_forms(context, expansion)) {
            let Some(phrase) = Phrase::term(context.corpus(), &expansion.phrase) else { continue };
            let candidates = candidates::of_phrase(context, &phrase)?;
            if candidates.is_empty() {
                continue;
            }
            let base = score::GLOSSARY * (0.7 + 0.3 * expansion.fit);
            let headed = context.headed(&expansion.phrase)?;
            read.wordings.push(Wording { phrase, base, headed, candidates });
            read.reasons.push(expansion.reason);
        }
        Ok(read)
    }

    /// The paragraphs that may hold each.
    pub(crate) fn candidates(&self) -> impl Iterator<Item = &BitSet> {
        self.wordings.iter().map(|wording| &wording.candidates)
    }

    /// Adds the paragraphs that hold them, of all or of some.
    pub(crate) fn add(
        &self,
        context: &Context<'_>,
        within: Option<&BitSet>,
        found: &mut Matches,
    ) -> Result<(), Cancelled> {
        for (Wording { phrase, base, headed, candidates }, reason) in self.wordings.iter().zip(&self.reasons) {
            let mut candidates = candidates.clone();
            within.iter().for_each(|within| candidates.keep(within));
            let scored = exact::phrase_in(context, &candidates, phrase, *base, |paragraph| headed.contains(paragraph))?;
            let matcher = Matcher::Phrase(phrase.clone());
            found.add(Way { tier: self.tier, reason: Some(reason.as_str().into()), matcher }, scored);
        }
        Ok(())
    }
}

/// A name in letters that the text has only in other forms stands for these: `trafficking` for `trafficked`.
fn in_its_forms(context: &Context<'_>, expansion: Expansion) -> Vec<Expansion> {
    let is_word = expansion.phrase.len() >= SHORTEST_FORM && expansion.phrase.chars().all(|c| c.is_ascii_lowercase());
    if !is_word || !context.index.is_alphabetic {
        return vec![expansion];
    }
    let vocabulary = context.vocabulary().unwrap_or_default();
    if vocabulary.binary_search(&expansion.phrase).is_ok() {
        return vec![expansion];
    }
    let stemmed = stem(&expansion.phrase);
    let is_inflection = inflections_of(&expansion.phrase, context.language());
    let forms = vocabulary.iter().filter(|known| stem(known) == stemmed || is_inflection(known));
    let forms: Vec<Expansion> = forms.map(|known| Expansion { phrase: known.clone(), ..expansion.clone() }).collect();
    if forms.is_empty() { vec![expansion.clone()] } else { forms }
}
