//! Which tokens each change holds, with the words that it cuts into on either side.

use std::ops::Range;

use super::Kind;
use super::cut::Cut;
use super::framing::Framing;
use super::lexicon::Sense;
use super::meaning::Meaning;
use super::token::TokenClass;
use super::units::{MeaningUnit, read};

/// Which change each token is in.
pub(super) struct ChangeRegions {
    pub count: usize,
    /// For each side and token the number of its change.
    pub owner: [Vec<Option<usize>>; 2],
    /// For each side and token outside all changes the token that it equals.
    across: [Vec<Option<usize>>; 2],
    /// For each side and token whether it is known to be framing.
    pub framing: [Vec<bool>; 2],
    /// For each token of the left side of how many tokens the passage is that it moved with.
    pub carried: Vec<Option<usize>>,
}

/// The most tokens of a moved passage that may have changed places with something: a clause moves as a whole.
pub(super) const SHORT_MOVE: usize = 8;

impl ChangeRegions {
    /// The changes, without what is moved.
    pub(super) fn of(cut: &Cut) -> Self {
        let mut owner = cut.sides.each_ref().map(|side| vec![None; side.tokens.len()]);
        let mut across = owner.clone();
        let mut framing = cut.sides.each_ref().map(|side| vec![false; side.tokens.len()]);
        for (framing, pieces) in framing.iter_mut().zip(&cut.pieces) {
            for piece in pieces.iter().filter(|piece| piece.kind == Some(Kind::Role)) {
                framing.iter_mut().take(piece.tokens.end).skip(piece.tokens.start).for_each(|slot| *slot = true);
            }
        }
        for (owner, pieces) in owner.iter_mut().zip(&cut.pieces) {
            for piece in pieces.iter().filter(|piece| matches!(piece.kind, None | Some(Kind::Role))) {
                for slot in owner.iter_mut().take(piece.tokens.end).skip(piece.tokens.start) {
                    *slot = Some(piece.region);
                }
            }
        }
        let [left, _] = &cut.sides;
        let mut carried = vec![None; left.tokens.len()];
        for piece in cut.pieces.first().into_iter().flatten().filter(|piece| piece.moved.is_some()) {
            let len = Some(piece.tokens.len());
            carried.iter_mut().take(piece.tokens.end).skip(piece.tokens.start).for_each(|slot| *slot = len);
        }
        let [left, right] = &mut across;
        for (a, b) in cut.equal_tokens() {
            for (a, b) in a.zip(b) {
                if let (Some(left), Some(right)) = (left.get_mut(a), right.get_mut(b)) {
                    (*left, *right) = (Some(b), Some(a));
                }
            }
        }
        Self { count: cut.regions(), owner, across, framing, carried }
    }

    /// The token of the right side that a token of the left side equals, outside all changes.
    pub(super) fn facing(&self, left: usize) -> Option<usize> {
        self.across.first().and_then(|across| across.get(left)).copied().flatten()
    }

    /// Whether a token stands in a change, words that it cuts into aside.
    pub(super) fn is_changed(&self, side: usize, token: usize) -> bool {
        self.owner.get(side).and_then(|owner| owner.get(token)).is_some_and(Option::is_some)
    }

    /// The tokens of a side that stand in one change.
    pub(super) fn tokens(&self, side: usize, region: usize) -> impl Iterator<Item = usize> {
        let owner = self.owner.get(side).into_iter().flatten().enumerate();
        owner.filter(move |(_, owner)| **owner == Some(region)).map(|(token, _)| token)
    }

    /// Whether a token of the left side moved with all of a long passage.
    pub(super) fn is_carried(&self, left: usize) -> bool {
        self.carried.get(left).copied().flatten().is_some_and(|len| len > SHORT_MOVE)
    }

    /// Reads the clauses of a side that hold changes.
    pub(super) fn units(&self, cut: &Cut, side: usize, framing: &Framing) -> Vec<MeaningUnit> {
        let (Some(text), Some(owner)) = (cut.sides.get(side), self.owner.get(side)) else { return Vec::new() };
        let facing = |at: usize| self.across.get(side).and_then(|across| across.get(at)).copied().flatten();
        let beside = |at: usize| {
            // A change of the other side alone stands between two tokens that do not face neighbours.
            let next = at + 1;
            next < owner.len() && matches!((facing(at), facing(next)), (Some(a), Some(b)) if b != a + 1)
        };
        let mut units = Vec::new();
        let mut start = 0;
        while start < owner.len() {
            let ends = |at: &usize| text.tokens.get(*at).is_some_and(|token| token.class == TokenClass::Clause);
            let end = (start..owner.len()).find(ends).map_or(owner.len(), |at| at + 1);
            let mut within = start..end;
            // Of what stands before the first token or behind the last one no two neighbours tell.
            let other = cut.sides.get(1 - side).map_or(0, |text| text.tokens.len());
            let opens = start == 0 && facing(0).is_some_and(|first| first > 0);
            let closes = end == owner.len() && facing(end - 1).is_some_and(|last| last + 1 < other);
            let reaches = end < owner.len() && beside(end - 1) || start > 0 && beside(start - 1) || opens || closes;
            // What is neither in a change nor equal in place has moved.
            let differs = |at: usize| owner.get(at).is_some_and(Option::is_some) || facing(at).is_none();
            let reaches = reaches || start > 0 && differs(start - 1);
            if within.clone().any(differs) || within.any(beside) || reaches {
                units.extend(read(text, start..end, framing.language, &framing.terms));
            }
            start = end;
        }
        units
    }

    /// The regions with the words that they cut into, on both sides.
    pub(super) fn grown(&self, cut: &Cut, units: &[Vec<MeaningUnit>; 2]) -> Self {
        let (owner, across, framing) = (self.owner.clone(), self.across.clone(), self.framing.clone());
        let carried = self.carried.clone();
        let mut grown = Self { count: self.count, owner, across, framing, carried };
        for _ in 0..4 {
            let mut grew = false;
            for side in 0..2 {
                for unit in units.get(side).into_iter().flatten() {
                    grew |= grown.grow(side, unit.tokens.clone());
                }
            }
            if !grew {
                break;
            }
        }
        debug_assert!(cut.sides.iter().zip(&grown.owner).all(|(side, owner)| side.tokens.len() == owner.len()));
        grown
    }

    /// Gives all of a unit to the region that has a part of it, and what faces it as well.
    fn grow(&mut self, side: usize, tokens: Range<usize>) -> bool {
        let owner = |at: usize| self.owner.get(side).and_then(|owner| owner.get(at)).copied().flatten();
        let Some(region) = tokens.clone().find_map(owner).or_else(|| self.between(side, tokens.clone())) else {
            return false;
        };
        let mut grew = false;
        for at in tokens {
            grew |= self.take(side, at, region);
            if let Some(facing) = self.across.get(side).and_then(|across| across.get(at)).copied().flatten() {
                grew |= self.take(1 - side, facing, region);
            }
        }
        grew
    }

    fn take(&mut self, side: usize, at: usize, region: usize) -> bool {
        match self.owner.get_mut(side).and_then(|owner| owner.get_mut(at)) {
            Some(slot @ None) => {
                *slot = Some(region);
                true
            }
            _ => false,
        }
    }

    /// The region that the other side has between two tokens of one unit.
    fn between(&self, side: usize, tokens: Range<usize>) -> Option<usize> {
        let facing = |at: usize| self.across.get(side).and_then(|across| across.get(at)).copied().flatten();
        let (first, last) = (facing(tokens.start)?, facing(tokens.end.checked_sub(1)?)?);
        (first + 1..last).find_map(|at| self.owner.get(1 - side)?.get(at).copied().flatten())
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
pub(super) fn equal([left, right]: &[Vec<MeaningUnit>; 2], regions: &ChangeRegions) -> Vec<Answered> {
    let acts = |sense: &Sense| !sense.is_weak || matches!(sense.meaning, Meaning::Scope | Meaning::Hedge);
    let weighs = |unit: &&MeaningUnit| unit.word.is_some() && !unit.is_light || unit.senses.iter().any(acts);
    let answer = |(at, unit): (usize, &MeaningUnit)| {
        let facing = regions.facing(unit.tokens.start)?;
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

/// Whether framing stands in the sentence of a change, on one side.
pub(super) fn near_framing(cut: &Cut, regions: &ChangeRegions, side: usize, region: usize) -> bool {
    let (Some(text), Some(owner), Some(framing)) =
        (cut.sides.get(side), regions.owner.get(side), regions.framing.get(side))
    else {
        return false;
    };
    let Some(first) = owner.iter().position(|owner| *owner == Some(region)) else { return false };
    let ends = |at: &usize| matches!(text.text(*at..*at + 1).as_str(), "。" | "." | "；" | ";");
    let start = (0..first).rev().find(ends).map_or(0, |at| at + 1);
    let end = (first..owner.len()).find(ends).unwrap_or(owner.len());
    framing.get(start..end).is_some_and(|framing| framing.contains(&true))
}
