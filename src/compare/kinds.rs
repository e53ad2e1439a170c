//! What each piece is that is neither framing nor moved.
//!
//! Telling a rewording from a difference in substance needs its meaning. What decides here are signs that can be seen: a
//! document, a number or a hedge on one side only, an actor changed for another, words that nothing answers. In doubt it
//! is substance: better looked at in vain than passed over.

use std::collections::{HashMap, HashSet};

use super::Kind;
use super::framing::Framing;
use super::lexicon;
use super::pieces::{Cut, Piece, of_change};
use super::token::{Class, Side, Token, Word};

/// How much content, in Chinese characters, one side must have alone to be more than a rewording.
const ALONE: usize = 6;

/// How much may stand beside framing that only framing answers, and still be part of it.
const BESIDE_FRAMING: usize = 6;

/// How much more than twice its answer a side must say to be more than a rewording.
const MORE: usize = 3;

/// How much may stand beside a hedge of its side, unanswered, and still belong to it.
const BESIDE_HEDGE: usize = 4;

/// Decides the kind of every piece that has none.
pub(super) fn decide(cut: &mut Cut, framing: &Framing, unlike: bool) {
    let [left, right] = &cut.sides;
    let [a, b] = &cut.pieces;
    let lone = [Lone::of([left, right], [a, b]), Lone::of([right, left], [b, a])];
    for ((side, pieces), lone) in cut.sides.iter().zip(&mut cut.pieces).zip(&lone) {
        *pieces = std::mem::take(pieces).into_iter().flat_map(|piece| lone.carve(side, piece)).collect();
    }
    let [left, right] = &cut.sides;
    let [a, b] = &cut.pieces;
    let views = [
        View { side: left, own: a, other: right, others: b, framing, place: 0, unlike },
        View { side: right, own: b, other: left, others: a, framing, place: 1, unlike },
    ];
    let kinds = views.map(|view| (0..view.own.len()).map(|at| view.kind(at)).collect::<Vec<Kind>>());
    for (pieces, kinds) in cut.pieces.iter_mut().zip(kinds) {
        for (piece, kind) in pieces.iter_mut().zip(kinds) {
            piece.kind = Some(kind);
        }
        *pieces = joined(std::mem::take(pieces));
    }
}

/// Joins neighbours of one kind within a change.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut kept: Vec<Piece> = Vec::new();
    for piece in pieces {
        let same = |last: &&mut Piece| (last.change, last.kind, last.moved) == (piece.change, piece.kind, piece.moved);
        match kept.last_mut().filter(same) {
            Some(last) => {
                last.tokens.end = piece.tokens.end;
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

/// Words that only one side has, and that are a difference wherever they stand.
struct Lone {
    /// Documents that the other side never cites.
    citations: HashSet<Word>,
    /// Hedges, by change, of which the change and the whole side have more than the other.
    hedges: HashSet<(usize, usize)>,
}

impl Lone {
    fn of([side, other]: [&Side; 2], [own, others]: [&[Piece]; 2]) -> Self {
        let cited: HashSet<Word> = citations(&other.tokens).collect();
        let (mut whole, mut by_change): (HashMap<usize, i64>, HashMap<(usize, usize), i64>) = Default::default();
        for (side, pieces, sign) in [(side, own, 1), (other, others, -1)] {
            for piece in pieces {
                for hedge in side.run(piece.tokens.clone()).iter().filter_map(|token| token.hedge) {
                    *whole.entry(hedge).or_default() += sign;
                    *by_change.entry((piece.change, hedge)).or_default() += sign;
                }
            }
        }
        let more = |hedge: &usize| whole.get(hedge).is_some_and(|count| *count > 0);
        let hedges = by_change.into_iter().filter(|((_, hedge), count)| *count > 0 && more(hedge));
        Self {
            citations: citations(&side.tokens).filter(|word| !cited.contains(word)).collect(),
            hedges: hedges.map(|(place, _)| place).collect(),
        }
    }

    /// Cuts a piece around what only its side has.
    fn carve(&self, side: &Side, piece: Piece) -> Vec<Piece> {
        if piece.kind.is_some() {
            return vec![piece];
        }
        let run = side.run(piece.tokens.clone());
        let kinds: Vec<Option<Kind>> = run.iter().map(|token| self.kind(token, piece.change)).collect();
        let cited = run.iter().zip(&kinds).filter(|(_, kind)| **kind == Some(Kind::Citation));
        let cited: usize = cited.map(|(token, _)| token.span.len()).sum();
        if cited * 2 >= side.span(piece.tokens.clone()).len() {
            return vec![Piece { kind: Some(Kind::Citation), ..piece }];
        }
        let mut parts: Vec<Piece> = Vec::new();
        for (place, kind) in piece.tokens.clone().zip(widen(side, &piece, kinds)) {
            match parts.last_mut() {
                Some(last) if last.kind == kind => last.tokens.end = place + 1,
                _ => parts.push(Piece { tokens: place..place + 1, kind, ..piece.clone() }),
            }
        }
        parts
    }

    fn kind(&self, token: &Token, change: usize) -> Option<Kind> {
        match token.class {
            Class::Citation if self.citations.contains(&token.word) => Some(Kind::Citation),
            _ if token.hedge.is_some_and(|hedge| self.hedges.contains(&(change, hedge))) => Some(Kind::Substance),
            _ => None,
        }
    }
}

fn citations(tokens: &[Token]) -> impl Iterator<Item = Word> {
    tokens.iter().filter(|token| token.class == Class::Citation).map(|token| token.word)
}

/// Takes what belongs to a lone word along: 第 and 号决议 around a number, grammatical words that would stand alone.
fn widen(side: &Side, piece: &Piece, mut kinds: Vec<Option<Kind>>) -> Vec<Option<Kind>> {
    let joins = |at: usize, kind: Kind| {
        let place = piece.tokens.start + at;
        side.tokens.get(place).is_some_and(|token| match kind {
            Kind::Citation => lexicon::names_citation(&side.text(place..place + 1)) || token.class == Class::Mark,
            _ => matches!(token.class, Class::Function | Class::Mark),
        })
    };
    let mut spread = |at: usize, from: Option<usize>| {
        let known = from.and_then(|from| kinds.get(from)).copied().flatten();
        if let (Some(slot @ None), Some(kind)) = (kinds.get_mut(at), known)
            && joins(at, kind)
        {
            *slot = Some(kind);
        }
    };
    let len = piece.tokens.len();
    (0..len).for_each(|at| spread(at, at.checked_sub(1)));
    (0..len).rev().for_each(|at| spread(at, Some(at + 1)));
    kinds
}

/// The pieces as one side sees them.
struct View<'a> {
    side: &'a Side,
    own: &'a [Piece],
    other: &'a Side,
    others: &'a [Piece],
    framing: &'a Framing,
    /// 0 for the left side, 1 for the right one.
    place: usize,
    unlike: bool,
}

impl View<'_> {
    fn kind(&self, at: usize) -> Kind {
        let Some(piece) = self.own.get(at) else {
            return Kind::Variant;
        };
        if let Some(kind) = piece.kind {
            return kind;
        }
        let run = self.side.run(piece.tokens.clone());
        let answer = self.answer(piece);
        let unanswered = content(&answer) == 0;
        let real = self.unlike
            || numbers(run) != numbers(&answer)
            || self.swaps_actor(run, &answer)
            || (unanswered && run.iter().any(|token| token.demands))
            || (unanswered && self.beside(at, Kind::Substance) && (1..=BESIDE_HEDGE).contains(&content(run)))
            || (unanswered && self.stands_alone(run) && !self.joins_framing(at, run))
            || self.says_more(piece, &answer);
        if real {
            Kind::Substance
        } else if (unanswered && self.joins_framing(at, run)) || self.is_usual(run, &answer) {
            Kind::Role
        } else {
            Kind::Variant
        }
    }

    /// What the other side has in the same change that is neither framing nor moved.
    fn answer(&self, piece: &Piece) -> Vec<Token> {
        let answers = self.facing(piece).iter().filter(|piece| !matches!(piece.kind, Some(Kind::Role | Kind::Move)));
        answers.flat_map(|answer| self.other.run(answer.tokens.clone())).copied().collect()
    }

    /// The other side's pieces of the same change.
    fn facing(&self, piece: &Piece) -> &[Piece] {
        self.others.get(of_change(self.others, piece.change)).unwrap_or_default()
    }

    /// Whether some tokens are enough to be a difference when nothing answers them: much content, or an actor.
    fn stands_alone(&self, run: &[Token]) -> bool {
        let mut words = run.iter().filter(|token| token.class == Class::Content);
        let actor = words.next().is_some_and(|word| self.framing.is_core(word.word)) && words.next().is_none();
        actor || content(run) >= ALONE
    }

    /// Whether its side says far more in the change than the other does, framing aside.
    fn says_more(&self, piece: &Piece, answer: &[Token]) -> bool {
        let own = self.own.get(of_change(self.own, piece.change)).unwrap_or_default();
        let own = own.iter().filter(|own| own.kind.is_none());
        let own: usize = own.map(|own| self.novel(self.side.run(own.tokens.clone()), self.place)).sum();
        content(answer) > 0 && own >= 2 * self.novel(answer, 1 - self.place) + MORE
    }

    /// How much content some tokens of a side have that is not usual in its framing.
    fn novel(&self, tokens: &[Token], place: usize) -> usize {
        let phrases = self.framing.sides();
        let usual = |token: &&Token| phrases.get(place).is_some_and(|phrases| phrases.is_usual(token.word));
        let novel = tokens.iter().filter(|token| token.class == Class::Content && !usual(token));
        novel.map(|token| usize::from(token.weight)).sum()
    }

    /// Whether a neighbour within the change is of a kind.
    fn beside(&self, at: usize, kind: Kind) -> bool {
        let change = self.own.get(at).map(|piece| piece.change);
        let neighbours = [at.checked_sub(1), Some(at + 1)];
        let mut neighbours = neighbours.into_iter().flatten().filter_map(|at| self.own.get(at));
        neighbours.any(|piece| Some(piece.change) == change && piece.kind == Some(kind))
    }

    /// Whether a piece that nothing answers stands with framing and is short enough to be part of it.
    fn joins_framing(&self, at: usize, run: &[Token]) -> bool {
        let faces =
            self.own.get(at).is_some_and(|piece| self.facing(piece).iter().any(|other| other.kind == Some(Kind::Role)));
        let short = self.novel(run, self.place) <= BESIDE_FRAMING && citations(run).next().is_none();
        short && (faces || self.beside(at, Kind::Role))
    }

    /// Whether both sides have only words that are usual in framing: the ends of its sentences.
    fn is_usual(&self, run: &[Token], answer: &[Token]) -> bool {
        let usual = |tokens: &[Token], place: usize| {
            let phrases = self.framing.sides();
            let content = tokens.iter().filter(|token| token.class == Class::Content);
            content.clone().count() > 0
                && content.clone().all(|token| phrases.get(place).is_some_and(|phrases| phrases.is_usual(token.word)))
        };
        usual(run, self.place) && usual(answer, 1 - self.place)
    }

    /// Whether one actor stands where the other side names another.
    fn swaps_actor(&self, run: &[Token], answer: &[Token]) -> bool {
        match (run, answer) {
            ([one], [other]) => self.framing.is_core(one.word) && self.framing.is_core(other.word),
            _ => false,
        }
    }
}

fn content(tokens: &[Token]) -> usize {
    let content = tokens.iter().filter(|token| matches!(token.class, Class::Content | Class::Citation));
    content.map(|token| usize::from(token.weight)).sum()
}

fn numbers(tokens: &[Token]) -> Vec<Word> {
    tokens.iter().filter(|token| token.class == Class::Number).map(|token| token.word).collect()
}
