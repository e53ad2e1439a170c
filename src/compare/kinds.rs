//! What each piece is that is neither framing nor moved.
//!
//! Telling a rewording from a difference in substance needs its meaning. What decides here are signs that can be seen: a
//! document, a number or a hedge on one side only, an actor changed for another, words that nothing answers. In doubt it
//! is substance: better looked at in vain than passed over.

use std::collections::HashSet;

use super::Kind;
use super::cut::{Cut, Segment, of_change};
use super::framing::Framing;
use super::judge::{Judgement, TokenMeanings, judge};
use super::lexicon;
use super::meaning::Meaning;
use super::token::{Token, TokenClass, TokenSide, WordId};
use crate::model::{Side, Sides};

/// How much may stand beside framing that only framing answers, and still be part of it.
const BESIDE_FRAMING: usize = 6;

/// Decides the kind of every piece that has none.
pub(super) fn decide(cut: &mut Cut, framing: &Framing, unlike: bool) {
    let lone = Sides::of(|side| lone_citations(&cut.sides[side], &cut.sides[side.other()]));
    cut.carve(|text, side, piece| carve_citations(text, piece, &lone[side]));
    if unlike {
        for piece in cut.pieces.each_mut().into_iter().flatten().filter(|piece| piece.kind.is_none()) {
            (piece.kind, piece.why) = (Some(Kind::Substance), Some(Meaning::Matter));
        }
    } else {
        let Judgement { substance, turned, framing } = judge(cut, framing);
        settle_moves(cut, &turned);
        cut.carve(|_, side, piece| carve_service(piece, &framing[side]));
        let with_words: Sides<HashSet<usize>> =
            cut.pieces.each().map(|pieces| pieces.iter().map(|piece| piece.region).collect());
        cut.carve(|text, side, piece| match piece.kind {
            Some(Kind::Role) => carve_framing(text, piece, &turned[side]),
            _ => carve_substance(text, piece, &substance[side], &with_words[side.other()]),
        });
    }
    let kinds = Sides::of(|side| {
        let view = View { cut, framing, side };
        (0..cut.pieces[side].len()).map(|at| view.kind(at)).collect::<Vec<Kind>>()
    });
    for (pieces, kinds) in cut.pieces.each_mut().zip(kinds) {
        for (piece, kind) in pieces.iter_mut().zip(kinds) {
            piece.kind = Some(kind);
        }
        *pieces = joined(std::mem::take(pieces));
    }
}

impl Cut {
    /// Cuts each piece of both sides into others.
    fn carve(&mut self, carve: impl Fn(&TokenSide, Side, Segment) -> Vec<Segment>) {
        for side in Side::BOTH {
            let text = &self.sides[side];
            let pieces = std::mem::take(&mut self.pieces[side]);
            self.pieces[side] = pieces.into_iter().flat_map(|piece| carve(text, side, piece)).collect();
        }
    }
}

/// Joins neighbours of one kind within a change.
fn joined(pieces: Vec<Segment>) -> Vec<Segment> {
    let mut kept: Vec<Segment> = Vec::new();
    for piece in pieces {
        let key = |piece: &Segment| (piece.change, piece.region, piece.kind, piece.moved);
        let same = |last: &&mut Segment| key(last) == key(&piece) && last.tokens.end == piece.tokens.start;
        match kept.last_mut().filter(same) {
            Some(last) => {
                last.tokens.end = piece.tokens.end;
                last.why = last.why.into_iter().chain(piece.why).min();
                last.recurs = if last.recurs > 1 && piece.recurs > 1 {
                    last.recurs.min(piece.recurs)
                } else {
                    last.recurs.max(piece.recurs)
                };
            }
            None => kept.push(piece),
        }
    }
    kept
}

/// The documents that a side cites and the other never does.
fn lone_citations(side: &TokenSide, other: &TokenSide) -> HashSet<WordId> {
    let cited: HashSet<WordId> = citations(&other.tokens).collect();
    citations(&side.tokens).filter(|word| !cited.contains(word)).collect()
}

/// Cuts a piece around the documents that only its side cites.
fn carve_citations(side: &TokenSide, piece: Segment, lone: &HashSet<WordId>) -> Vec<Segment> {
    if piece.kind.is_some() {
        return vec![piece];
    }
    let run = side.run(piece.tokens.clone());
    let is_lone = |token: &Token| token.class == TokenClass::Citation && lone.contains(&token.word);
    let cited: usize = run.iter().filter(|token| is_lone(token)).map(|token| token.span.len()).sum();
    if cited > 0 && cited * 2 >= side.span(piece.tokens.clone()).len() {
        return vec![Segment { kind: Some(Kind::Citation), ..piece }];
    }
    let found: Vec<Option<()>> = run.iter().map(|token| is_lone(token).then_some(())).collect();
    let joins = |place: usize| {
        let is_mark = side.tokens.get(place).is_some_and(|token| token.class == TokenClass::Mark);
        is_mark || lexicon::names_citation(&side.text(place..place + 1))
    };
    carve(&piece, spread(&piece, found, joins), |piece, ()| piece.kind = Some(Kind::Citation))
}

/// Cuts a piece around what changes its meaning; grammatical words beside it belong to it, and so does all of a clause that
/// the other side has nothing for.
fn carve_substance(
    side: &TokenSide,
    piece: Segment,
    found: &[Option<Meaning>],
    answered: &HashSet<usize>,
) -> Vec<Segment> {
    if piece.kind.is_some() {
        return vec![piece];
    }
    let mut found = found.get(piece.tokens.clone()).unwrap_or_default().to_vec();
    if !answered.contains(&piece.region) {
        whole_clauses(side, &piece, &mut found);
    }
    let joins = |place: usize| {
        side.tokens.get(place).is_some_and(|token| matches!(token.class, TokenClass::Function | TokenClass::Mark))
    };
    carve(&piece, spread(&piece, found, joins), |piece, why| {
        piece.kind = Some(Kind::Substance);
        piece.why = piece.why.into_iter().chain([why]).min();
    })
}

/// What moved and says something else where it stands now has not only moved: it is judged as part of its change.
fn settle_moves(cut: &mut Cut, turned: &TokenMeanings) {
    let mut moves: HashSet<usize> = HashSet::new();
    for side in Side::BOTH {
        let is_turned =
            |piece: &&Segment| turned[side].get(piece.tokens.clone()).unwrap_or_default().iter().any(Option::is_some);
        moves.extend(cut.pieces[side].iter().filter(is_turned).filter_map(|piece| piece.moved));
    }
    let is_settled = |piece: &&mut Segment| piece.moved.is_some_and(|at| moves.contains(&at));
    for piece in cut.pieces.each_mut().into_iter().flatten().filter(is_settled) {
        (piece.kind, piece.moved, piece.region) = (None, None, piece.change);
    }
}

/// Cuts a piece around what turned out to be framing.
fn carve_service(piece: Segment, framed: &[bool]) -> Vec<Segment> {
    if piece.kind.is_some() {
        return vec![piece];
    }
    let framed = framed.get(piece.tokens.clone()).unwrap_or_default().iter();
    carve(&piece, framed.map(|is_framed| is_framed.then_some(())).collect(), |piece, ()| piece.kind = Some(Kind::Role))
}

/// Cuts framing around the actors in it that changed places.
fn carve_framing(side: &TokenSide, piece: Segment, turned: &[Option<Meaning>]) -> Vec<Segment> {
    let turned = turned.get(piece.tokens.clone()).unwrap_or_default().to_vec();
    if turned.iter().all(Option::is_none) {
        return vec![piece];
    }
    let is_function = |place: usize| side.tokens.get(place).is_some_and(|token| token.class == TokenClass::Function);
    carve(&piece, spread(&piece, turned, is_function), |piece, why| {
        (piece.kind, piece.why) = (Some(Kind::Substance), Some(why));
    })
}

/// Takes all of each clause of a piece along that holds something found.
fn whole_clauses(side: &TokenSide, piece: &Segment, found: &mut [Option<Meaning>]) {
    let ends =
        |at: usize| side.tokens.get(piece.tokens.start + at).is_some_and(|token| token.class == TokenClass::Clause);
    let mut start = 0;
    while start < found.len() {
        let end = (start..found.len()).find(|at| ends(*at)).map_or(found.len(), |at| at + 1);
        let clause = found.get_mut(start..end).unwrap_or_default();
        if let Some(weightiest) = clause.iter().flatten().min().copied() {
            clause.iter_mut().for_each(|slot| *slot = slot.or(Some(weightiest)));
        }
        start = end;
    }
}

/// Cuts a piece into runs that were found and runs that were not.
fn carve<T: Copy>(piece: &Segment, found: Vec<Option<T>>, tell: impl Fn(&mut Segment, T)) -> Vec<Segment> {
    let mut parts: Vec<(bool, Segment)> = Vec::new();
    for (place, found) in piece.tokens.clone().zip(found) {
        match parts.last_mut() {
            Some((is_found, last)) if *is_found == found.is_some() => last.tokens.end = place + 1,
            _ => parts.push((found.is_some(), Segment { tokens: place..place + 1, ..piece.clone() })),
        }
        if let (Some((_, last)), Some(found)) = (parts.last_mut(), found) {
            tell(last, found);
        }
    }
    parts.into_iter().map(|(_, piece)| piece).collect()
}

/// Takes what belongs to something found along: 第 and 号决议 around a number, grammatical words that would stand alone.
fn spread<T: Copy>(piece: &Segment, mut found: Vec<Option<T>>, joins: impl Fn(usize) -> bool) -> Vec<Option<T>> {
    let mut take = |at: usize, from: Option<usize>| {
        let known = from.and_then(|from| found.get(from)).copied().flatten();
        if let (Some(slot @ None), Some(known)) = (found.get_mut(at), known)
            && joins(piece.tokens.start + at)
        {
            *slot = Some(known);
        }
    };
    let len = piece.tokens.len();
    (0..len).for_each(|at| take(at, at.checked_sub(1)));
    (0..len).rev().for_each(|at| take(at, Some(at + 1)));
    found
}

fn citations(tokens: &[Token]) -> impl Iterator<Item = WordId> {
    tokens.iter().filter(|token| token.class == TokenClass::Citation).map(|token| token.word)
}

/// The pieces as one side sees them.
struct View<'a> {
    cut: &'a Cut,
    framing: &'a Framing,
    side: Side,
}

impl View<'_> {
    fn own(&self) -> &[Segment] {
        &self.cut.pieces[self.side]
    }

    fn kind(&self, at: usize) -> Kind {
        let Some(piece) = self.own().get(at) else {
            return Kind::Variant;
        };
        if let Some(kind) = piece.kind {
            return kind;
        }
        let run = self.cut.sides[self.side].run(piece.tokens.clone());
        let answer = self.answer(piece);
        let unanswered = content(&answer) == 0;
        if (unanswered && self.joins_framing(at, run)) || self.is_usual(run, &answer) {
            Kind::Role
        } else {
            Kind::Variant
        }
    }

    /// What the other side has in the same change that is neither framing nor moved.
    fn answer(&self, piece: &Segment) -> Vec<Token> {
        let other = &self.cut.sides[self.side.other()];
        let answers = self.facing(piece).iter().filter(|piece| !matches!(piece.kind, Some(Kind::Role | Kind::Move)));
        answers.flat_map(|answer| other.run(answer.tokens.clone())).copied().collect()
    }

    /// The other side's pieces of the same change.
    fn facing(&self, piece: &Segment) -> &[Segment] {
        let others = &self.cut.pieces[self.side.other()];
        others.get(of_change(others, piece.change)).unwrap_or_default()
    }

    /// How much content some tokens have that is not usual in the framing of this side.
    fn novel(&self, tokens: &[Token]) -> usize {
        let usual = |token: &&Token| self.framing.phrases[self.side].is_usual(token.word);
        let novel = tokens.iter().filter(|token| token.class == TokenClass::Content && !usual(token));
        novel.map(|token| usize::from(token.weight)).sum()
    }

    /// Whether a neighbour within the change is of a kind.
    fn beside(&self, at: usize, kind: Kind) -> bool {
        let change = self.own().get(at).map(|piece| piece.change);
        let neighbours = [at.checked_sub(1), Some(at + 1)];
        let mut neighbours = neighbours.into_iter().flatten().filter_map(|at| self.own().get(at));
        neighbours.any(|piece| Some(piece.change) == change && piece.kind == Some(kind))
    }

    /// Whether a piece that nothing answers stands with framing and is short enough to be part of it.
    fn joins_framing(&self, at: usize, run: &[Token]) -> bool {
        let faces = self
            .own()
            .get(at)
            .is_some_and(|piece| self.facing(piece).iter().any(|other| other.kind == Some(Kind::Role)));
        let short = self.novel(run) <= BESIDE_FRAMING && citations(run).next().is_none();
        short && (faces || self.beside(at, Kind::Role))
    }

    /// Whether both sides have only words that are usual in framing: the ends of its sentences.
    fn is_usual(&self, run: &[Token], answer: &[Token]) -> bool {
        let is_usual = |tokens: &[Token], side: Side| {
            let mut content = tokens.iter().filter(|token| token.class == TokenClass::Content).peekable();
            content.peek().is_some() && content.all(|token| self.framing.phrases[side].is_usual(token.word))
        };
        is_usual(run, self.side) && is_usual(answer, self.side.other())
    }
}

fn content(tokens: &[Token]) -> usize {
    let content = tokens.iter().filter(|token| matches!(token.class, TokenClass::Content | TokenClass::Citation));
    content.map(|token| usize::from(token.weight)).sum()
}
