//! Which paragraphs to read for each way of finding. Where the index does not narrow, all of them.

use super::pinyin_lattice::{Lattice, LatticeStep, Room};
use super::prefix_reuse;
use crate::search::context::Context;
use crate::search::find::cited::CitedNumber;
use crate::search::find::coverage::Coverage;
use crate::search::find::fuzzy::Fuzzy;
use crate::search::find::letters::Letters;
use crate::search::find::matches::Claim;
use crate::search::find::phrase::Phrase;
use crate::search::find::readings::{Initials, initials_of};
use crate::search::index::bit_set::BitSet;
use crate::search::speed::parallel::Cancelled;
use crate::text::is_han;

/// Those that may hold a phrase.
pub(crate) fn of_phrase(context: &Context<'_>, phrase: &Phrase) -> Result<BitSet, Cancelled> {
    if !context.index.narrows {
        return Ok(everything(context));
    }
    let mut candidates = phrase.candidates(context.corpus());
    if phrase.symbols().len() > 1 && !candidates.is_empty() && !context.index.is_asked_once {
        context.bigrams()?.keep_neighbours(&mut candidates, phrase.symbols());
    }
    Ok(candidates)
}

/// Those that may hold a phrase, among those in which its beginning was found.
pub(crate) fn said(context: &Context<'_>, claim: &Claim, phrase: &Phrase) -> Result<BitSet, Cancelled> {
    let mut candidates = of_phrase(context, phrase)?;
    if context.index.narrows {
        prefix_reuse::keep(context, claim, &mut candidates);
    }
    Ok(candidates)
}

/// Those that may hold what letters spell: with a character for every unit, and with the neighbours that a match is
/// made of.
pub(crate) fn spelled(context: &Context<'_>, claim: &Claim, letters: &Letters) -> Result<BitSet, Cancelled> {
    if !context.index.narrows {
        return Ok(everything(context));
    }
    let mut candidates = everything(context);
    for symbols in &letters.passing() {
        context.corpus().keep_holding_any(symbols, &mut candidates);
    }
    if let Some(lattice) = lattice(context, letters)? {
        let mut room = Room::default();
        for (block, texts) in context.bigrams()?.blocks().enumerate() {
            candidates.keep_in_block(block, || lattice.through(texts, &mut room));
        }
    }
    prefix_reuse::keep(context, claim, &mut candidates);
    Ok(candidates)
}

/// The steps of letters as a lattice of pairs; `None` when a unit has no sound.
fn lattice(context: &Context<'_>, letters: &Letters) -> Result<Option<Lattice>, Cancelled> {
    let (corpus, bigrams) = (context.corpus(), context.bigrams()?);
    let sound = |unit: &char| match corpus.symbol(*unit).filter(|_| is_han(*unit)) {
        Some(symbol) => bigrams.initials(symbol),
        None => initials_of(*unit),
    };
    let initials: Vec<Initials> = letters.units().iter().map(sound).collect();
    let steps =
        letters.steps().iter().map(|(from, to, cost)| LatticeStep { from: *from, to: *to, slip: *cost > 0 }).collect();
    Ok((!initials.contains(&0)).then(|| Lattice::new(&initials, steps, letters.most_slips())))
}

/// Those that may cite a resolution.
pub(crate) fn of_cited(context: &Context<'_>, number: &CitedNumber) -> BitSet {
    if context.index.narrows { number.candidates(context.corpus()) } else { everything(context) }
}

/// Those that may hold enough of a long query.
pub(crate) fn of_coverage(context: &Context<'_>, coverage: &Coverage) -> BitSet {
    if context.index.narrows { coverage.candidates(context.corpus()) } else { everything(context) }
}

/// Those that the fuzzy matcher may like, the most promising first, each lot with the most that it can promise.
pub(crate) fn of_fuzzy(context: &Context<'_>, fuzzy: &Fuzzy) -> Vec<(BitSet, u32)> {
    if context.index.narrows {
        fuzzy.candidates(context.corpus())
    } else {
        vec![(everything(context), fuzzy.most_of_all())]
    }
}

fn everything(context: &Context<'_>) -> BitSet {
    BitSet::all(context.corpus().len())
}
