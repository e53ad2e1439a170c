//! Which tokens each change holds, with the words that it cuts into on either side.

use std::ops::Range;

use super::Kind;
use super::cut::Cut;
use super::framing::Framing;
use super::lexicon::Sense;
use super::meaning::Meaning;
use super::token::TokenClass;
use super::units::{MeaningUnit, read};
use crate::model::{Side, Sides};

/// Which change each token is in.
#[derive(Clone)]
pub(super) struct ChangeRegions {
    /// For each change between which tokens it lies; empty where a side has none of it.
    pub bounds: Vec<Sides<Range<usize>>>,
    /// For each token the number of its change.
    pub owner: Sides<Vec<Option<usize>>>,
    /// For each token outside all changes the token that it equals.
    across: Sides<Vec<Option<usize>>>,
    /// For each token whether it is known to be framing.
    pub framing: Sides<Vec<bool>>,
    /// The length of the moved passage that each token of the left side belongs to.
    pub carried: Vec<Option<usize>>,
}

/// The most tokens of a moved passage that may have changed places with something: a clause moves as a whole.
pub(super) const SHORT_MOVE: usize = 8;

impl ChangeRegions {
    /// The changes, without what is moved.
    pub(super) fn of(cut: &Cut) -> Self {
        let mut regions = Self {
            bounds: vec![Sides::default(); cut.regions()],
            owner: cut.sides.each().map(|side| vec![None; side.tokens.len()]),
            across: cut.sides.each().map(|side| vec![None; side.tokens.len()]),
            framing: cut.sides.each().map(|side| vec![false; side.tokens.len()]),
            carried: vec![None; cut.sides.left.tokens.len()],
        };
        for side in Side::BOTH {
            for piece in cut.pieces[side].iter().filter(|piece| matches!(piece.kind, None | Some(Kind::Role))) {
                piece.tokens.clone().for_each(|at| _ = regions.take(side, at, piece.region));
                if piece.kind.is_some() {
                    regions.framing[side].get_mut(piece.tokens.clone()).unwrap_or_default().fill(true);
                }
            }
        }
        for piece in cut.pieces.left.iter().filter(|piece| piece.moved.is_some()) {
            regions.carried.get_mut(piece.tokens.clone()).unwrap_or_default().fill(Some(piece.tokens.len()));
        }
        for (a, b) in cut.equal_tokens() {
            for (a, b) in a.zip(b) {
                if let (Some(left), Some(right)) = (regions.across.left.get_mut(a), regions.across.right.get_mut(b)) {
                    (*left, *right) = (Some(b), Some(a));
                }
            }
        }
        regions
    }

    /// The token of the other side that a token equals, outside all changes.
    fn facing(&self, side: Side, at: usize) -> Option<usize> {
        self.across[side].get(at).copied().flatten()
    }

    /// The change that a token stands in, if any.
    pub(super) fn owner(&self, side: Side, at: usize) -> Option<usize> {
        self.owner[side].get(at).copied().flatten()
    }

    /// The tokens of a side that stand in one change.
    pub(super) fn tokens(&self, side: Side, region: usize) -> impl Iterator<Item = usize> {
        let bounds = self.bounds.get(region).map_or(0..0, |bounds| bounds[side].clone());
        bounds.filter(move |at| self.owner(side, *at) == Some(region))
    }

    /// Whether a token is known to be framing.
    pub(super) fn is_framing(&self, side: Side, at: usize) -> bool {
        self.framing[side].get(at) == Some(&true)
    }

    /// Whether a token of the left side moved with all of a long passage.
    fn is_carried(&self, left: usize) -> bool {
        self.carried.get(left).copied().flatten().is_some_and(|len| len > SHORT_MOVE)
    }

    /// Reads the clauses of a side that hold changes.
    pub(super) fn units(&self, cut: &Cut, side: Side, framing: &Framing) -> Vec<MeaningUnit> {
        let (text, owner) = (&cut.sides[side], &self.owner[side]);
        let facing = |at: usize| self.facing(side, at);
        let beside = |at: usize| {
            // A change of the other side alone stands between two tokens that do not face neighbours.
            let next = at + 1;
            next < owner.len() && matches!((facing(at), facing(next)), (Some(a), Some(b)) if b != a + 1)
        };
        let mut units = Vec::new();
        let mut start = 0;
        while start < owner.len() {
            let ends = |at: &usize| text.is(*at, TokenClass::Clause);
            let end = (start..owner.len()).find(ends).map_or(owner.len(), |at| at + 1);
            let mut within = start..end;
            // Of what stands before the first token or behind the last one no two neighbours tell.
            let other = cut.sides[side.other()].tokens.len();
            let opens = start == 0 && facing(0).is_some_and(|first| first > 0);
            let closes = end == owner.len() && facing(end - 1).is_some_and(|last| last + 1 < other);
            let reaches = end < owner.len() && beside(end - 1) || start > 0 && beside(start - 1) || opens || closes;
            // What is neither in a change nor equal in place has moved.
            let differs = |at: usize| self.owner(side, at).is_some() || facing(at).is_none();
            let reaches = reaches || start > 0 && differs(start - 1);
            if within.clone().any(differs) || within.any(beside) || reaches {
                units.extend(read(text, start..end, framing.language, &framing.terms));
            }
            start = end;
        }
        units
    }

    /// The regions with the words that they cut into, on both sides.
    pub(super) fn grown(&self, units: &Sides<Vec<MeaningUnit>>) -> Self {
        let mut grown = self.clone();
        for _ in 0..4 {
            let mut grew = false;
            for side in Side::BOTH {
                for unit in &units[side] {
                    grew |= grown.grow(side, unit.tokens.clone());
                }
            }
            if !grew {
                break;
            }
        }
        grown
    }

    /// Gives all of a unit to the region that has a part of it, and what faces it as well.
    fn grow(&mut self, side: Side, tokens: Range<usize>) -> bool {
        let own = tokens.clone().find_map(|at| self.owner(side, at));
        let Some(region) = own.or_else(|| self.between(side, tokens.clone())) else { return false };
        let mut grew = false;
        for at in tokens {
            grew |= self.take(side, at, region);
            if let Some(facing) = self.facing(side, at) {
                grew |= self.take(side.other(), facing, region);
            }
        }
        grew
    }

    fn take(&mut self, side: Side, at: usize, region: usize) -> bool {
        let (Some(slot @ None), Some(bounds)) = (self.owner[side].get_mut(at), self.bounds.get_mut(region)) else {
            return false;
        };
        *slot = Some(region);
        let known = bounds[side].clone();
        bounds[side] = if known.is_empty() { at..at + 1 } else { known.start.min(at)..known.end.max(at + 1) };
        true
    }

    /// The region that the other side has between two tokens of one unit.
    fn between(&self, side: Side, tokens: Range<usize>) -> Option<usize> {
        let (first, last) = (self.facing(side, tokens.start)?, self.facing(side, tokens.end.checked_sub(1)?)?);
        (first + 1..last).find_map(|at| self.owner(side.other(), at))
    }

    /// Whether framing stands in the sentence of a change, on one side.
    pub(super) fn is_near_framing(&self, cut: &Cut, side: Side, region: usize) -> bool {
        let (text, owners) = (&cut.sides[side], self.owner[side].len());
        let Some(first) = self.tokens(side, region).next() else { return false };
        let start = (0..first).rev().find(|at| text.ends_sentence(*at)).map_or(0, |at| at + 1);
        let end = (first..owners).find(|at| text.ends_sentence(*at)).unwrap_or(owners);
        (start..end).any(|at| self.is_framing(side, at))
    }
}

/// A unit of the left side and the one that answers it on the right.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answered {
    pub left: usize,
    pub right: usize,
    /// Its class; `None` for a word without one.
    pub meaning: Option<Meaning>,
    /// Whether it only tells where others stand: a word without weight.
    pub is_weak: bool,
    /// Whether framing stands in its change: then who stands where is framing too, and only denials are looked at.
    pub is_framed: bool,
    /// Whether it moved with all of a long passage.
    pub is_carried: bool,
}

impl Answered {
    pub(super) fn on(&self, side: Side) -> usize {
        side.of(self.left, self.right)
    }

    /// Whether it may have changed places with another.
    pub(super) const fn may_trade(&self) -> bool {
        !self.is_weak && !self.is_framed
    }

    /// Whether others may change places about it: weak words too, where they are verbs: `include`, `need`.
    pub(super) const fn may_act(&self) -> bool {
        !self.is_framed && (!self.is_weak || matches!(self.meaning, Some(Meaning::Scope | Meaning::Hedge)))
    }
}

/// The units with a content of their own that stand equal outside all changes.
pub(super) fn equal(Sides { left, right }: &Sides<Vec<MeaningUnit>>, regions: &ChangeRegions) -> Vec<Answered> {
    let acts = |sense: &Sense| !sense.is_weak || matches!(sense.meaning, Meaning::Scope | Meaning::Hedge);
    let weighs = |unit: &&MeaningUnit| unit.word.is_some() && !unit.is_light || unit.senses.iter().any(acts);
    let answer = |(at, unit): (usize, &MeaningUnit)| {
        let facing = regions.facing(Side::Left, unit.tokens.start)?;
        let is_carried = regions.is_carried(unit.tokens.start);
        // What leans on a word begins where the word does.
        let leaning = left.iter().take(at).rev().take_while(|other| other.tokens.start == unit.tokens.start).count();
        let place = right.partition_point(|unit| unit.tokens.start < facing) + leaning;
        let is_there = right.get(place).is_some_and(|unit| unit.tokens.start == facing);
        let sense = unit.senses.first();
        let is_weak = unit.is_light || sense.is_some_and(|sense| sense.is_weak);
        let meaning = sense.map(|sense| sense.meaning);
        is_there.then_some(Answered { left: at, right: place, meaning, is_weak, is_framed: false, is_carried })
    };
    left.iter().enumerate().filter(|(_, unit)| weighs(unit)).filter_map(answer).collect()
}
