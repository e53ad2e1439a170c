//! Near terms of Chinese words that stand nowhere: by the dictionary, whole or piece by piece, so that 走私毒品 leads to
//! 贩运毒品. Guesses, unless all pieces stand side by side, each as it is or by a name that says the same.

use std::sync::Arc;

use super::dictionary::{self, Near};
use super::exact;
use super::matches::{Matcher, Matches, Way};
use super::phrase::Phrase;
use super::terms::{self, Wordings};
use super::thesaurus::Expansion;
use crate::search::context::Context;
use crate::search::index::bit_set::BitSet;
use crate::search::rank::answer::MOST_GUESSES;
use crate::search::rank::hit::Tier;
use crate::search::rank::{combine, score};
use crate::search::speed::candidates;
use crate::search::speed::parallel::Cancelled;
use crate::text::{Span, is_han};

/// The longest word that is taken apart, in characters.
const LONGEST: usize = 8;
/// How far apart in one clause the pieces may stand to be said together, in characters, and what that adds to their worth.
const TOGETHER: [(usize, f32); 2] = [(6, CLOSEST), (12, 0.07)];
const CLOSEST: f32 = 0.14;

/// What says a piece of a word: itself, what is the same, what is nearly so.
struct WordPiece {
    phrase: Option<Phrase>,
    same: Wordings,
    near: Wordings,
    /// The paragraphs that may hold any of these.
    candidates: BitSet,
}

/// Adds the near terms of a word.
pub(crate) fn add(context: &Context<'_>, word: &str, found: &mut Matches) -> Result<(), Cancelled> {
    let length = word.chars().count();
    if !(2..=LONGEST).contains(&length) || !word.chars().all(is_han) {
        return Ok(());
    }
    let near = near_names(context, word);
    found.add_guesses(|guessed| terms::expansions(context, near.into_iter(), guessed))?;
    in_pieces(context, word, found)?;
    if found.found.is_empty() {
        found.add_guesses(|guessed| terms::expansions(context, holding(context, word).into_iter(), guessed))?;
    }
    Ok(())
}

/// Adds the paragraphs that say all pieces of a word.
pub(crate) fn in_pieces(context: &Context<'_>, word: &str, found: &mut Matches) -> Result<(), Cancelled> {
    let length = word.chars().count();
    let mut known: Vec<(String, WordPiece)> = Vec::new();
    for cut in cuts(length) {
        let pieces = pieces(word, &cut);
        // Only what may say all the pieces is read.
        let mut within = BitSet::all(context.corpus().len());
        for name in &pieces {
            if !known.iter().any(|(known, _)| known == name) {
                known.push((name.clone(), WordPiece::of(context, name)?));
            }
            let piece = known.iter().find(|(known, _)| known == name);
            piece.iter().for_each(|(_, piece)| within.keep(&piece.candidates));
            if within.is_empty() {
                break;
            }
        }
        if !within.is_empty() {
            let pieces: Vec<&(String, WordPiece)> =
                pieces.iter().filter_map(|name| known.iter().find(|(known, _)| known == name)).collect();
            together(context, &pieces, &within, found)?;
        }
    }
    Ok(())
}

/// Adds those of some paragraphs that say all the pieces.
fn together(
    context: &Context<'_>,
    pieces: &[&(String, WordPiece)],
    within: &BitSet,
    found: &mut Matches,
) -> Result<(), Cancelled> {
    let mut matches = Vec::with_capacity(pieces.len());
    for (_, piece) in pieces {
        let said = piece.said(context, within)?;
        if said.found.is_empty() {
            return Ok(());
        }
        matches.push(Arc::new(said));
    }
    let words: Vec<&Matches> = matches.iter().map(AsRef::as_ref).collect();
    let mut scored = combine::intersection(&words);
    // What standing close together cannot bring among the best is not looked at for that.
    let mut worths: Vec<f32> = scored.iter().map(|(_, worth, _)| *worth * score::NEAR).collect();
    worths.sort_unstable_by(|one, other| other.total_cmp(one));
    let least = worths.get(MOST_GUESSES).map_or(0.0, |least| least - CLOSEST);
    // A piece of one character says hardly anything of itself.
    let are_words = pieces.iter().all(|(name, _)| name.chars().count() > 1);
    for (paragraph, worth, weak) in &mut scored {
        *worth *= score::NEAR;
        let nearness = if *worth >= least { nearness(context, &words, *paragraph) } else { 0.0 };
        *worth += nearness;
        *weak |= !are_words || nearness < CLOSEST;
    }
    let reason = Some(pieces.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(" + ").into());
    found.add(Way { tier: Tier::Glossary, reason, matcher: Matcher::Pieces(matches) }, scored);
    Ok(())
}

/// Near words of a word, and what the tables of this field say is the same as these.
fn near_names(context: &Context<'_>, word: &str) -> Vec<Expansion> {
    let mut names: Vec<Expansion> = Vec::new();
    for near in dictionary::synonyms(word) {
        let direct = expansion(word, near);
        let further = context.thesaurus().same(near.word).into_iter().map(|same| Expansion {
            reason: format!("{} → {}", direct.reason, same.phrase),
            fit: direct.fit * 0.7,
            is_term: false,
            ..same
        });
        for name in std::iter::once(direct.clone()).chain(further.collect::<Vec<_>>()) {
            if !names.iter().any(|known| known.phrase == name.phrase) {
                names.push(name);
            }
        }
    }
    names
}

/// Names that hold another name of a word, whole: a jail is a prison, as in "prison sentences"; an AI is no aircraft.
pub(crate) fn holding(context: &Context<'_>, word: &str) -> Vec<Expansion> {
    let same = context.thesaurus().same(word).into_iter();
    let partly = same.flat_map(|same| context.thesaurus().partly(&same.phrase)).filter(|name| !name.is_begun);
    let partly = partly.map(|name| Expansion { reason: format!("{word} → {}", name.reason), ..name });
    partly.chain(context.thesaurus().near(word)).collect()
}

/// Near words of a word as what to look for.
pub(crate) fn expansion(shown: &str, near: Near) -> Expansion {
    let fit = (0.2 + 0.2 * near.shared as f32).min(0.8);
    let reason = format!("{shown} ≈ {} ({})", near.word, near.gloss);
    Expansion { phrase: near.word.to_owned(), reason, fit, is_term: false, is_begun: false }
}

/// The ways to cut a word of so many characters into pieces of two and three; of three into one and two.
fn cuts(length: usize) -> Vec<Vec<usize>> {
    if length == 3 {
        return vec![vec![1, 2], vec![2, 1]];
    }
    let mut cuts = Vec::new();
    for first in [2, 3].into_iter().filter(|first| *first < length) {
        match length - first {
            rest @ 2..=3 => cuts.push(vec![first, rest]),
            rest => cuts.extend(cuts_behind(first, rest)),
        }
    }
    cuts
}

fn cuts_behind(first: usize, rest: usize) -> impl Iterator<Item = Vec<usize>> {
    cuts(rest).into_iter().filter(move |_| rest > 3).map(move |cut| std::iter::once(first).chain(cut).collect())
}

fn pieces(word: &str, cut: &[usize]) -> Vec<String> {
    let mut chars = word.chars();
    cut.iter().map(|length| chars.by_ref().take(*length).collect()).collect()
}

impl WordPiece {
    fn of(context: &Context<'_>, name: &str) -> Result<Self, Cancelled> {
        // A piece is said as a word of its own: 主义 is not in 恐怖主义.
        let phrase = Phrase::term(context.corpus(), name);
        let mut candidates = match &phrase {
            Some(phrase) => candidates::of_phrase(context, phrase)?,
            None => BitSet::none(context.corpus().len()),
        };
        let [mut same, mut near] = [Wordings::none(), Wordings::none()];
        if name.chars().count() > 1 {
            same = Wordings::of(context, context.thesaurus().same(name).into_iter())?;
            near = Wordings::of(context, near_names(context, name).into_iter())?;
        }
        same.candidates().chain(near.candidates()).for_each(|more| candidates.add(more));
        Ok(Self { phrase, same, near, candidates })
    }

    /// Those of some paragraphs that say the piece.
    fn said(&self, context: &Context<'_>, within: &BitSet) -> Result<Matches, Cancelled> {
        let mut found = Matches::default();
        if let Some(phrase) = &self.phrase {
            let scored = exact::phrase_in(context, within, phrase, score::EXACT, |_| false)?;
            found.add(Way { tier: Tier::Exact, reason: None, matcher: Matcher::Phrase(phrase.clone()) }, scored);
        }
        self.same.add(context, Some(within), &mut found)?;
        found.add_guesses(|guessed| self.near.add(context, Some(within), guessed))?;
        Ok(found)
    }
}

/// What the closest places of the pieces add: words that stand side by side in a clause are said together.
fn nearness(context: &Context<'_>, pieces: &[&Matches], paragraph: u32) -> f32 {
    let corpus = context.corpus();
    let places: Vec<Vec<Span>> = pieces.iter().map(|piece| piece.folded_spans(corpus, paragraph)).collect();
    let Some((first, others)) = places.split_first() else { return 0.0 };
    let gap = |one: &Span, other: &Span| {
        let (before, behind) = if one.start <= other.start { (one, other) } else { (other, one) };
        let between = corpus.text(paragraph).get(before.end..behind.start).unwrap_or_default();
        let are_parted = between.iter().any(|symbol| !corpus.char_of(*symbol).is_alphanumeric());
        if are_parted { usize::MAX } else { between.len() }
    };
    let widest = |start: &Span| {
        others.iter().map(|spans| spans.iter().map(|span| gap(start, span)).min().unwrap_or(usize::MAX)).max()
    };
    let closest = first.iter().filter_map(widest).min().unwrap_or(usize::MAX);
    TOGETHER.iter().find(|(most, _)| closest <= *most).map_or(0.0, |(_, bonus)| *bonus)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_into_pieces_of_two_and_three() {
        assert_eq!(cuts(4), [vec![2, 2]]);
        assert_eq!(cuts(3), [vec![1, 2], vec![2, 1]]);
        assert_eq!(cuts(5), [vec![2, 3], vec![3, 2]]);
        assert!(cuts(6).contains(&vec![2, 2, 2]) && cuts(6).contains(&vec![3, 3]) && cuts(2).is_empty());
        assert_eq!(pieces("走私毒品", &[2, 2]), ["走私", "毒品"]);
    }
}
