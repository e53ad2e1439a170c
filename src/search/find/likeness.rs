//! Nearly the characters: wrong, left out, swapped, with others between, in another order.

use super::coverage::Coverage;
use super::fuzzy::{Fuzzy, least_beside};
use super::matches::{Matcher, Matches, Way};
use super::phrase::Phrase;
use super::{dictionary, exact};
use crate::search::context::Context;
use crate::search::index::bit_set::BitSet;
use crate::search::rank::hit::Tier;
use crate::search::rank::score;
use crate::search::speed::candidates;
use crate::search::speed::parallel::Cancelled;
use crate::text::{WordList, is_han};

/// How many paragraphs the fuzzy matcher is shown: those that promise most.
const MOST_COMPARED: usize = 48;

/// From so many characters on a known word may be meant by another of its sound.
const LONG: usize = 4;

/// How many times as often as with a sound-alike the rest of a query must stand for that to be chance.
const BY_CHANCE: usize = 2;

/// How many paragraphs are looked at before the question whether enough promise all there is; a multiple of 64.
const A_ROUND: usize = 1 << 15;

/// Adds what is nearly the word: by sound, with gaps, in another order.
pub(crate) fn nearly(context: &Context<'_>, word: &str, found: &mut Matches) -> Result<(), Cancelled> {
    let query: Vec<char> = word.chars().filter(|c| is_han(*c)).collect();
    if word.chars().any(|c| c.is_ascii_alphanumeric()) {
        return Ok(());
    }
    let corpus = context.corpus();
    if let Some(fuzzy) = Fuzzy::new(corpus, context.readings(), &query) {
        let promising = promising(context, &fuzzy)?;
        let is_spelled = dictionary::is_words(&query) || WordList::common().knows(&query);
        let alike = context.each(&promising, 0..corpus.len(), |paragraph, text| {
            let likeness = fuzzy.compare(corpus, text)?;
            // Who types nothing but words slipped nowhere: what lacks a character of these says something else.
            let is_other = likeness.lacks && is_spelled;
            // A short word that is known is meant as it is written: 疫情 is no 议情.
            if is_spelled && query.len() < LONG && likeness.homophone.is_some() {
                return None;
            }
            Some((paragraph, likeness.score, !likeness.certain || is_other, likeness.homophone))
        })?;
        let chance = by_chance(context, &query, &alike)?;
        let mut scored: Vec<(u32, f32, bool)> = alike
            .into_iter()
            .map(|(paragraph, score, weak, wrong)| (paragraph, score, weak || wrong.is_some() && wrong == chance))
            .collect();
        let best = scored.iter().filter(|(.., weak)| !weak).map(|(_, score, _)| *score).fold(0.0, f32::max);
        for (_, score, weak) in &mut scored {
            *weak |= *score < least_beside(best);
            *score *= score::FUZZY;
        }
        found.add(Way { tier: Tier::Fuzzy, reason: None, matcher: Matcher::Fuzzy(fuzzy) }, scored);
    }
    if found.is_uncertain()
        && let Some(coverage) = Coverage::new(corpus, &query)
    {
        let scored = context.scan(&candidates::of_coverage(context, &coverage), |_, text| {
            let (share, certain) = coverage.share(text)?;
            Some((score::COVERAGE * share, !certain))
        })?;
        found.add(Way { tier: Tier::Fuzzy, reason: None, matcher: Matcher::Coverage(coverage) }, scored);
    }
    Ok(())
}

/// The end of the query whose character sounds like another one by chance, if one does: the rest of the query stands
/// mostly without it, so that it is no slip but what the reader asks for. 核 in 核恐怖主义 is not 和.
fn by_chance(
    context: &Context<'_>,
    query: &[char],
    alike: &[(u32, f32, bool, Option<usize>)],
) -> Result<Option<usize>, Cancelled> {
    let last = query.len().saturating_sub(1);
    for (at, rest) in [(0, query.get(1..)), (last, query.get(..last))] {
        let with_it = alike.iter().filter(|(.., weak, wrong)| !weak && *wrong == Some(at)).count();
        let Some(rest) = rest.filter(|rest| with_it > 0 && rest.len() > 1) else { continue };
        let Some(phrase) = Phrase::word(context.corpus(), &rest.iter().collect::<String>()) else { continue };
        if exact::stands_in_more(context, &phrase, BY_CHANCE * with_it)? {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

/// The paragraphs that promise most to the fuzzy matcher; of equals the first in the document.
///
/// Those that can promise most are looked at first, and no more of them than can change the choice.
fn promising(context: &Context<'_>, fuzzy: &Fuzzy) -> Result<BitSet, Cancelled> {
    let corpus = context.corpus();
    let mut promises: Vec<(u32, u32)> = Vec::new();
    let enough = |promises: &[(u32, u32)], least: u32| {
        promises.iter().filter(|(promise, _)| *promise >= least).count() >= MOST_COMPARED
    };
    for (candidates, most) in candidates::of_fuzzy(context, fuzzy) {
        if enough(&promises, most + 1) {
            break;
        }
        for start in (0..corpus.len()).step_by(A_ROUND) {
            promises.extend(context.each(&candidates, start..start + A_ROUND, |paragraph, text| {
                let promise = fuzzy.promise(text);
                (promise > 0).then_some((promise, paragraph))
            })?);
            if enough(&promises, fuzzy.most_of_all()) {
                break;
            }
        }
    }
    promises.sort_unstable_by_key(|(promise, paragraph)| (std::cmp::Reverse(*promise), *paragraph));
    Ok(BitSet::of(corpus.len(), promises.into_iter().take(MOST_COMPARED).map(|(_, paragraph)| paragraph)))
}
