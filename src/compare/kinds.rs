//! What each piece is that is neither framing nor moved.
//!
//! Telling a rewording from a difference in substance needs its meaning. What decides here are signs that can be seen: a
//! document, a number or a hedge on one side only, an actor changed for another, words that nothing answers. In doubt it
//! is substance: better looked at in vain than passed over.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::Kind;
use super::framing::Framing;
use super::lexicon;
use super::pieces::{Cut, Piece};
use super::token::{Class, Side, Token, Word};

/// How much content, in Chinese characters, one side must have alone to be more than a rewording.
const ALONE: usize = 5;

/// Decides the kind of every piece that has none.
pub(super) fn decide(cut: &mut Cut, framing: &Framing, unlike: bool) {
    let [left, right] = &cut.sides;
    let [a, b] = &cut.pieces;
    let lone = [lone_words(left, a, right, b), lone_words(right, b, left, a)];
    for ((side, pieces), lone) in cut.sides.iter().zip(&mut cut.pieces).zip(&lone) {
        let whole = std::mem::take(pieces);
        *pieces = whole.into_iter().flat_map(|piece| carve(side, piece, lone)).collect();
    }
    let [a, b] = &cut.pieces;
    let kinds = [kinds(&cut.sides, [a, b], framing, unlike), kinds_mirrored(&cut.sides, [b, a], framing, unlike)];
    for (pieces, kinds) in cut.pieces.iter_mut().zip(kinds) {
        for (piece, kind) in pieces.iter_mut().zip(kinds) {
            piece.kind = Some(kind);
        }
    }
}

/// Words that only one side has, and that are a difference wherever they stand.
struct Lone {
    /// Documents that the other side never cites.
    citations: HashSet<Word>,
    /// Hedges, and how many more of each this side has within its changes.
    qualifiers: HashMap<Word, usize>,
}

fn lone_words(side: &Side, pieces: &[Piece], other: &Side, others: &[Piece]) -> Lone {
    let cited: HashSet<Word> = citations(&other.tokens).collect();
    let mut qualifiers: HashMap<Word, usize> = HashMap::new();
    for token in changed(side, pieces).filter(|token| token.qualifies) {
        *qualifiers.entry(token.word).or_default() += 1;
    }
    for token in changed(other, others).filter(|token| token.qualifies) {
        qualifiers.entry(token.word).and_modify(|count| *count = count.saturating_sub(1));
    }
    Lone { citations: citations(&side.tokens).filter(|word| !cited.contains(word)).collect(), qualifiers }
}

fn citations(tokens: &[Token]) -> impl Iterator<Item = Word> {
    tokens.iter().filter(|token| token.class == Class::Citation).map(|token| token.word)
}

fn changed<'a>(side: &'a Side, pieces: &'a [Piece]) -> impl Iterator<Item = &'a Token> {
    pieces.iter().flat_map(|piece| side.run(piece.tokens.clone()))
}

/// Cuts a piece around what only its side has.
fn carve(side: &Side, piece: Piece, lone: &Lone) -> Vec<Piece> {
    if piece.kind.is_some() {
        return vec![piece];
    }
    let run = side.run(piece.tokens.clone());
    let kinds: Vec<Option<Kind>> = run
        .iter()
        .map(|token| match token.class {
            Class::Citation if lone.citations.contains(&token.word) => Some(Kind::Citation),
            _ if lone.qualifiers.get(&token.word).is_some_and(|more| *more > 0) => Some(Kind::Substance),
            _ => None,
        })
        .collect();
    let cited: usize =
        run.iter().zip(&kinds).filter(|(_, kind)| **kind == Some(Kind::Citation)).map(|(t, _)| t.span.len()).sum();
    if cited * 2 >= side.span(piece.tokens.clone()).len() {
        return vec![Piece { kind: Some(Kind::Citation), ..piece }];
    }
    let kinds = widen(side, &piece.tokens, kinds);
    let mut parts: Vec<Piece> = Vec::new();
    for (place, kind) in piece.tokens.clone().zip(kinds) {
        match parts.last_mut() {
            Some(last) if last.kind == kind => last.tokens.end = place + 1,
            _ => parts.push(Piece { tokens: place..place + 1, kind, ..piece.clone() }),
        }
    }
    parts
}

/// Takes what belongs to a lone word along: 第 and 号决议 around a number, grammatical words that would stand alone.
fn widen(side: &Side, tokens: &Range<usize>, mut kinds: Vec<Option<Kind>>) -> Vec<Option<Kind>> {
    let joins = |place: usize, kind: Kind| {
        side.tokens.get(place).is_some_and(|token| {
            let text = side.text(place..place + 1);
            match kind {
                Kind::Citation => lexicon::names_citation(&text) || matches!(token.class, Class::Mark),
                _ => matches!(token.class, Class::Function | Class::Mark),
            }
        })
    };
    let spread = |kinds: &mut Vec<Option<Kind>>, at: usize, from: Option<usize>| {
        let before = from.and_then(|from| kinds.get(from)).copied().flatten();
        if let (Some(slot @ None), Some(kind)) = (kinds.get_mut(at), before)
            && joins(tokens.start + at, kind)
        {
            *slot = Some(kind);
        }
    };
    for at in 0..kinds.len() {
        spread(&mut kinds, at, at.checked_sub(1));
    }
    for at in (0..kinds.len()).rev() {
        spread(&mut kinds, at, Some(at + 1));
    }
    kinds
}

fn kinds_mirrored(sides: &[Side; 2], [own, other]: [&Vec<Piece>; 2], framing: &Framing, unlike: bool) -> Vec<Kind> {
    let [left, right] = sides;
    own.iter().map(|piece| kind(right, piece, left, other, framing, unlike)).collect()
}

fn kinds(sides: &[Side; 2], [own, other]: [&Vec<Piece>; 2], framing: &Framing, unlike: bool) -> Vec<Kind> {
    let [left, right] = sides;
    own.iter().map(|piece| kind(left, piece, right, other, framing, unlike)).collect()
}

fn kind(side: &Side, piece: &Piece, other: &Side, others: &[Piece], framing: &Framing, unlike: bool) -> Kind {
    if let Some(kind) = piece.kind {
        return kind;
    }
    let run = side.run(piece.tokens.clone());
    let first = others.partition_point(|other| other.change < piece.change);
    let last = others.partition_point(|other| other.change <= piece.change);
    let answers = others.get(first..last).unwrap_or_default().iter().filter(|other| other.kind.is_none());
    let answer: Vec<Token> = answers.flat_map(|answer| other.run(answer.tokens.clone())).copied().collect();
    let number = |tokens: &[Token]| -> Vec<Word> {
        tokens.iter().filter(|token| token.class == Class::Number).map(|token| token.word).collect()
    };
    let substance = unlike
        || number(run) != number(&answer)
        || swaps_actor(run, &answer, framing)
        || (content(&answer) == 0 && content(run) >= ALONE);
    if substance { Kind::Substance } else { Kind::Variant }
}

fn content(tokens: &[Token]) -> usize {
    let content = tokens.iter().filter(|token| token.class == Class::Content);
    content.map(|token| usize::from(token.weight)).sum()
}

/// Whether one actor stands where the other side names another.
fn swaps_actor(run: &[Token], answer: &[Token], framing: &Framing) -> bool {
    match (run, answer) {
        ([one], [other]) => framing.is_core(one.word) && framing.is_core(other.word),
        _ => false,
    }
}
