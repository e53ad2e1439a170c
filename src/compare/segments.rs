//! Changes cut into pieces of one kind each, before they are marks.

use std::ops::Range;

use super::Kind;
use super::align;
use super::anchors::Change;
use super::coalesce::{between, is_stray, join};
use super::cut::{Cut, Segment, bag, of_change, set_apart, shared};
use super::framing::Framing;
use super::moves;
use super::token::{Token, TokenClass, TokenSide, weight};
use crate::model::{Side, Sides};

/// How much a run must weigh to be set against its like in two texts that are otherwise unlike.
const LEAST_SHARED: usize = 8;

impl Cut {
    /// Sets the framing of two aligned sides apart and what moved far, and aligns what is left once more.
    pub(super) fn new(sides: Sides<TokenSide>, changes: Vec<Change>, framing: &Framing) -> Self {
        let labels = framed(&sides, &changes, framing);
        let mut first = Self::of(sides, changes, &labels);
        moves::find(&mut first, moves::FAR);
        let labels = first.labels();
        let Self { sides, changes, .. } = first;
        let refined = changes.into_iter().flat_map(|change| refine(&sides, &labels, framing, change)).collect();
        let changes = join(&sides.left, refined, is_stray);
        let mut cut = Self::of(sides, changes, &labels);
        moves::find(&mut cut, moves::NEAR);
        cut.absorb();
        cut.look_into_moves();
        cut
    }

    /// Sets two sides against each other that are too unlike for their words to be: only long runs are equal.
    pub(super) fn coarse(sides: Sides<TokenSide>, changes: Vec<Change>) -> Self {
        let changes = join(&sides.left, changes, |gap| weight(gap) < LEAST_SHARED);
        let labels = no_labels(&sides);
        Self::of(sides, changes, &labels)
    }

    fn of(sides: Sides<TokenSide>, changes: Vec<Change>, labels: &TokenLabels) -> Self {
        let pieces = Sides::of(|side| pieces(&labels[side], changes.iter().map(|change| change[side].clone())));
        Self { sides, changes, inner: Vec::new(), inner_equal: Vec::new(), pieces }
    }

    fn labels(&self) -> TokenLabels {
        let mut labels = no_labels(&self.sides);
        for side in Side::BOTH {
            for piece in &self.pieces[side] {
                let label = TokenLabel { kind: piece.kind, recurs: piece.recurs, moved: piece.moved };
                labels[side].get_mut(piece.tokens.clone()).unwrap_or_default().fill(label);
            }
        }
        labels
    }

    /// Sets apart what differs within each moved passage.
    fn look_into_moves(&mut self) {
        let ends = |pieces: &[Segment], moved: usize| {
            pieces.iter().find(|piece| piece.moved == Some(moved)).map(|piece| piece.tokens.clone())
        };
        let Sides { left, right } = &self.pieces;
        let moves = left.iter().filter_map(|piece| Some((piece.moved?, piece.tokens.clone())));
        let moves: Vec<_> = moves.filter_map(|(moved, a)| Some((moved, a, ends(right, moved)?))).collect();
        for (moved, a, b) in moves {
            let Sides { left, right } = &self.sides;
            let changes = align::align(left, right, Change { left: a.clone(), right: b.clone() }, align::WITHIN);
            let from = Sides { left: a.start, right: b.start };
            let relative: Vec<Change> =
                changes.iter().map(|change| change.shifted(from, usize::wrapping_sub)).collect();
            let equal = between(&relative, a.len(), b.len()).into_iter();
            self.inner_equal.extend(equal.map(|(left, right)| {
                let Sides { left, right } = Change { left, right }.shifted(from, usize::wrapping_add);
                (left, right)
            }));
            for change in changes {
                let region = self.changes.len() + self.inner.len();
                for side in Side::BOTH {
                    let holds = |piece: &Segment| piece.moved == Some(moved);
                    let tell = |piece: &mut Segment| (piece.kind, piece.region) = (None, region);
                    set_apart(&mut self.pieces[side], &change[side], holds, tell);
                }
                self.inner.push(change);
            }
        }
    }

    /// The stretches of tokens that are equal on both sides, those within moved passages included.
    pub(super) fn equal_tokens(&self) -> Vec<(Range<usize>, Range<usize>)> {
        let Sides { left, right } = &self.sides;
        let mut equal = between(&self.changes, left.tokens.len(), right.tokens.len());
        equal.extend(self.inner_equal.iter().cloned());
        equal
    }

    /// How many changes there are, those within moved passages included.
    pub(super) fn regions(&self) -> usize {
        self.changes.len() + self.inner.len()
    }

    /// Whether framing stands in a change.
    pub(super) fn is_framed(&self, region: usize) -> bool {
        let framed = |pieces: &Vec<Segment>| {
            let own = pieces.get(of_change(pieces, region)).unwrap_or_default();
            own.iter().any(|piece| piece.kind == Some(Kind::Role))
        };
        self.pieces.iter().any(framed)
    }

    /// Where a change begins on the left.
    pub(super) fn left_place(&self, region: usize) -> usize {
        let inner = || self.inner.get(region.checked_sub(self.changes.len())?);
        let change = self.changes.get(region).or_else(inner);
        change.map_or(0, |change| change.left.start)
    }

    /// Gives scraps to the framing or the move beside them.
    fn absorb(&mut self) {
        for (side, pieces) in self.sides.each().zip(self.pieces.each_mut()) {
            *pieces = absorb(side, std::mem::take(pieces));
        }
    }
}

/// How much of two sides stands in both wherever it stands, by the weight of its words, from 0 to 1.
pub(super) fn similarity(left: &TokenSide, right: &TokenSide) -> f64 {
    let (left, right) = (bag(&left.tokens), bag(&right.tokens));
    let total: usize = left.values().chain(right.values()).sum();
    let ratio = |part: usize| f64::from(u32::try_from(part).unwrap_or(u32::MAX));
    if total == 0 { 1.0 } else { 2.0 * ratio(shared(&left, &right)) / ratio(total) }
}

/// What is known of a token in a change.
#[derive(Clone, Copy, Debug, Default)]
struct TokenLabel {
    kind: Option<Kind>,
    recurs: usize,
    moved: Option<usize>,
}

impl TokenLabel {
    fn agrees(self, other: &Segment) -> bool {
        self.kind == other.kind && self.moved == other.moved
    }
}

/// What is known of each token of both sides.
type TokenLabels = Sides<Vec<TokenLabel>>;

fn no_labels(sides: &Sides<TokenSide>) -> TokenLabels {
    sides.each().map(|side| vec![TokenLabel::default(); side.tokens.len()])
}

fn framed(sides: &Sides<TokenSide>, changes: &[Change], framing: &Framing) -> TokenLabels {
    let mut labels = no_labels(sides);
    for change in changes {
        let covers = Sides::of(|side| framing.phrases[side].cover(&sides[side], change[side].clone()));
        // One word alone is framing only if framing answers it.
        if covers.iter().flatten().filter(|recurs| **recurs > 0).count() < 2 {
            continue;
        }
        for side in Side::BOTH {
            let slots = labels[side].get_mut(change[side].clone()).unwrap_or_default();
            for (label, recurs) in slots.iter_mut().zip(&covers[side]).filter(|(_, recurs)| **recurs > 0) {
                *label = TokenLabel { kind: Some(Kind::Role), recurs: *recurs, moved: None };
            }
        }
    }
    labels
}

/// Cuts a change where what its framing leaves is equal on both sides.
fn refine(sides: &Sides<TokenSide>, labels: &TokenLabels, framing: &Framing, change: Change) -> Vec<Change> {
    let left = &sides.left;
    let open = Sides::of(|side| unlabelled(&sides[side], &labels[side], change[side].clone()));
    let Sides { left: (kept_left, places_left), right: (kept_right, places_right) } = &open;
    let whole = Change { left: 0..places_left.len(), right: 0..places_right.len() };
    let plain = places_left.len() == change.left.len() && places_right.len() == change.right.len();
    let opening = if plain { align::AGAIN } else { align::WITHIN };
    let changes = align::align(kept_left, kept_right, whole, opening);
    let mut refined = Vec::new();
    let (mut from_left, mut from_right) = (change.left.start, change.right.start);
    for (gap_left, gap_right) in between(&changes, places_left.len(), places_right.len()) {
        for (a, b) in contiguous(places_left.get(gap_left), places_right.get(gap_right)) {
            let run = left.run(a.clone());
            if weight(run) < 2 || is_stray(run) || run.iter().all(|token| framing.is_core(token.word)) {
                continue;
            }
            refined.push(Change { left: from_left..a.start, right: from_right..b.start });
            (from_left, from_right) = (a.end, b.end);
        }
    }
    refined.push(Change { left: from_left..change.left.end, right: from_right..change.right.end });
    refined.retain(|change| !change.left.is_empty() || !change.right.is_empty());
    refined
}

/// The tokens of a stretch that nothing is known of yet, as a side of their own, and their places.
fn unlabelled(side: &TokenSide, labels: &[TokenLabel], within: Range<usize>) -> (TokenSide, Vec<usize>) {
    let plain = |place: &usize| labels.get(*place).is_some_and(|label| label.kind.is_none());
    let places: Vec<usize> = within.filter(plain).collect();
    let tokens = places.iter().filter_map(|place| side.tokens.get(*place)).copied().collect();
    (TokenSide { tokens, ..TokenSide::default() }, places)
}

/// Stretches of places that run on without a break on both sides.
fn contiguous(left: Option<&[usize]>, right: Option<&[usize]>) -> Vec<(Range<usize>, Range<usize>)> {
    let mut runs: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for (&a, &b) in left.unwrap_or_default().iter().zip(right.unwrap_or_default()) {
        match runs.last_mut() {
            Some((left, right)) if left.end == a && right.end == b => {
                left.end += 1;
                right.end += 1;
            }
            _ => runs.push((a..a + 1, b..b + 1)),
        }
    }
    runs
}

/// Cuts the changes of one side where what is known of its tokens changes.
fn pieces(labels: &[TokenLabel], changes: impl Iterator<Item = Range<usize>>) -> Vec<Segment> {
    let mut pieces: Vec<Segment> = Vec::new();
    for (change, range) in changes.enumerate() {
        for place in range {
            let label = labels.get(place).copied().unwrap_or_default();
            match pieces.last_mut() {
                Some(last) if last.change == change && label.agrees(last) => {
                    last.tokens.end = place + 1;
                    last.recurs = last.recurs.min(label.recurs.max(1));
                }
                _ => pieces.push(Segment {
                    tokens: place..place + 1,
                    change,
                    region: change,
                    kind: label.kind,
                    recurs: label.recurs.max(1),
                    moved: label.moved,
                    why: None,
                }),
            }
        }
    }
    pieces
}

/// Joins grammatical words and marks that no reader would take by themselves to the framing or the move beside them.
fn absorb(side: &TokenSide, pieces: Vec<Segment>) -> Vec<Segment> {
    let is_scrap = |piece: &Segment| {
        let scrap = |token: &Token| {
            matches!(token.class, TokenClass::Function | TokenClass::Clause | TokenClass::Mark) && !token.qualifies
        };
        piece.kind.is_none() && side.run(piece.tokens.clone()).iter().all(scrap)
    };
    let mut kept: Vec<Segment> = Vec::new();
    let mut pieces = pieces.into_iter().peekable();
    while let Some(mut piece) = pieces.next() {
        let joins = |other: &Segment| other.change == piece.change && other.kind.is_some();
        let scrap = is_scrap(&piece);
        if let Some(last) = kept.last_mut().filter(|last| scrap && joins(last)) {
            last.tokens.end = piece.tokens.end;
            continue;
        }
        if let Some(next) = pieces.next_if(|next| scrap && joins(next)) {
            piece = Segment { tokens: piece.tokens.start..next.tokens.end, ..next };
        }
        match kept.last_mut() {
            Some(last) if last.change == piece.change && last.kind == piece.kind && last.moved == piece.moved => {
                last.tokens.end = piece.tokens.end;
                last.recurs = last.recurs.min(piece.recurs);
            }
            _ => kept.push(piece),
        }
    }
    kept
}
