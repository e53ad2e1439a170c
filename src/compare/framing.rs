//! Framing, learnt by counting: who acts, who supports, who submits, who considers.
//!
//! No phrase is listed. What recurs in the differences of several pairs, on one side for itself, and is built around the
//! words that nearly all differences have, is how that side speaks of its part, not what it says.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Comparison;
use super::align;
use super::anchors::Change;
use super::coalesce;
use super::language::Language;
use super::oversized;
use super::phrases::Runs;
use super::terms::Terms;
use super::token::{Known, Token, TokenClass, TokenSide, Vocabulary, WordId};
use super::units;
use crate::model::{Library, Link, ParagraphId, Relation, Side, Sides};

/// In how many paragraphs a phrase must recur.
const LEAST: usize = 3;

/// A word is at the core of framing when the differences of one pair in this many hold it.
const CORE_IN: usize = 4;

/// A word belongs to framing beside others of its kind when the differences of one pair in this many hold it.
const USUAL_IN: usize = 10;

/// In how many tokens the one who speaks is named.
const OPENING: usize = 8;

/// The most pairs that are read: enough for every phrase worth knowing, and read before a person notices.
const MOST_PAIRS: usize = 128;

/// The largest pair that is read, in tokens of the one side times tokens of the other: a giant would hold up the rest.
const MOST_CELLS: usize = 1_000_000;

/// What was learnt by reading the programme: which phrases are framing.
#[derive(Clone, Debug, Default)]
pub struct Framing {
    pub(super) words: FxHashMap<String, Known>,
    pub(super) language: Language,
    /// The names that the texts shorten.
    pub(super) terms: Terms,
    pub(super) phrases: Sides<Phrases>,
    /// The two who speak, by what they are known by.
    actors: Option<[u64; 2]>,
    read: usize,
    /// By the first paragraph of its link: what was read of a pair, so that comparing it need not read it again.
    kept: FxHashMap<ParagraphId, ReadPair>,
    /// By the first and the last paragraph of its link: what is not to be found by words.
    known: FxHashMap<[ParagraphId; 2], Comparison>,
}

/// A pair as it was read.
#[derive(Clone, Debug)]
struct ReadPair {
    texts: [String; 2],
    sides: Sides<TokenSide>,
    changes: Vec<Change>,
}

/// How many tokens of pairs are kept as they were read: some 5 MB.
const MOST_KEPT: usize = 100_000;

/// The framing phrases of one side, each with the number of paragraphs it recurs in.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrases {
    recurs: FxHashMap<Vec<WordId>, usize>,
    longest: usize,
    core: FxHashSet<WordId>,
    usual: FxHashSet<WordId>,
}

impl Framing {
    /// Counts the phrases that recur in the differences of the pairs.
    ///
    /// Of a long programme a few hundred pairs are read, evenly spread: that suffices, and takes a blink.
    pub fn learn(document: &Library, pairing: &Relation) -> Self {
        let stride = pairing.links().len().div_ceil(MOST_PAIRS).max(1);
        let first = pairing.links().iter().find_map(|link| link.left.first().copied());
        let language =
            first.and_then(|id| document.work_of(id)).map_or(Language::Other, |work| Language::of(&work.language));
        let mut terms = Terms::default();
        let mut vocabulary = Vocabulary::of(language);
        let mut pairs: Vec<(Option<ParagraphId>, ReadPair)> = Vec::new();
        for link in pairing.links().iter().step_by(stride).filter(|link| !link.is_one_sided()) {
            let (a, b) = (&*document.text_of(&link.left), &*document.text_of(&link.right));
            if oversized::is_due(a, b) {
                continue;
            }
            terms.learn(a, language);
            terms.learn(b, language);
            let texts = [a, b].map(str::to_owned);
            let (a, b) = (TokenSide::read(a, &mut vocabulary), TokenSide::read(b, &mut vocabulary));
            if a.tokens.len().saturating_mul(b.tokens.len()) > MOST_CELLS {
                continue;
            }
            let changes = first_changes(&a, &b);
            pairs.push((link.first(), ReadPair { texts, sides: Sides { left: a, right: b }, changes }));
        }
        let read = pairs.len();
        let openings: Vec<Sides<Vec<u64>>> =
            pairs.iter().map(|(_, pair)| pair.sides.each().map(|side| opening(side, language, &terms))).collect();
        let actors = actors(&openings);
        // What pairs differ in that name neither of the two is said otherwise again and again, and no framing.
        let names = |opening: &Sides<Vec<u64>>| {
            actors.is_some_and(|two| opening.iter().flatten().any(|name| two.contains(name)))
        };
        let mut runs: Sides<Runs> = Sides::default();
        for (at, (_, pair)) in pairs.iter().enumerate().filter(|(at, _)| openings.get(*at).is_some_and(names)) {
            for change in &pair.changes {
                for side in Side::BOTH {
                    runs[side].add(at, pair.sides[side].run(change[side].clone()));
                }
            }
        }
        let (mut kept, mut room) = (FxHashMap::default(), MOST_KEPT);
        for (first, pair) in pairs {
            let tokens: usize = pair.sides.iter().map(|side| side.tokens.len()).sum();
            if let (Some(first), Some(left)) = (first, room.checked_sub(tokens)) {
                room = left;
                kept.insert(first, pair);
            }
        }
        Self {
            actors,
            phrases: runs.map(|runs| Phrases::among(&runs, read)),
            words: vocabulary.into_words(),
            language,
            terms,
            read,
            kept,
            known: FxHashMap::default(),
        }
    }

    /// No framing, for texts in a language (BCP 47) of which no pairs were read.
    pub fn none_in(language: &str) -> Self {
        Self { language: Language::of(language), ..Self::default() }
    }

    /// What stands in the place of framing where two languages face each other: comparisons that are made already.
    pub fn known_already(comparisons: impl IntoIterator<Item = Comparison>) -> Self {
        let ends = |comparison: Comparison| Some((ends(&comparison.link)?, comparison));
        Self { known: comparisons.into_iter().filter_map(ends).collect(), ..Self::default() }
    }

    /// The comparison of a link that is made already.
    pub(super) fn known(&self, link: &Link) -> Option<&Comparison> {
        self.known.get(&ends(link)?).filter(|known| known.link == *link)
    }

    /// What was read of a link whose texts are these: its sides, and its changes before framing is known.
    pub(super) fn kept(&self, link: &Link, left: &str, right: &str) -> Option<(Sides<TokenSide>, Vec<Change>)> {
        let kept = self.kept.get(&link.first()?).filter(|kept| kept.texts == [left, right])?;
        Some((kept.sides.clone(), kept.changes.clone()))
    }

    /// How many pairs were read to learn it: what "recurs in N paragraphs" is counted in.
    pub const fn pairs_read(&self) -> usize {
        self.read
    }

    /// Whether a word is at the core of the framing: an actor, or what actors do to each other.
    pub(super) fn is_core(&self, word: WordId) -> bool {
        self.phrases.iter().all(|phrases| phrases.core.contains(&word))
    }

    /// The two who speak, the one of the left side first, by what they are known by.
    pub(super) const fn actors(&self) -> Option<[u64; 2]> {
        self.actors
    }
}

/// The first and the last paragraph of a link: a paragraph may face others in several relations.
fn ends(link: &Link) -> Option<[ParagraphId; 2]> {
    Some([link.first()?, link.paragraphs().last()?])
}

/// The changes of two sides as they are before framing is known.
pub(super) fn first_changes(left: &TokenSide, right: &TokenSide) -> Vec<Change> {
    let whole = Change { left: 0..left.tokens.len(), right: 0..right.tokens.len() };
    let changes = align::align(left, right, whole, align::FIRST);
    coalesce::join(left, changes, coalesce::is_light)
}

/// By what those are known whom a side opens with.
fn opening(side: &TokenSide, language: Language, terms: &Terms) -> Vec<u64> {
    let units = units::read(side, 0..side.tokens.len().min(OPENING), language, terms);
    units.iter().filter_map(units::MeaningUnit::known_as).collect()
}

/// What the two sides of pairs most often open with where they open otherwise.
fn actors(openings: &[Sides<Vec<u64>>]) -> Option<[u64; 2]> {
    let mut counts: FxHashMap<[u64; 2], usize> = FxHashMap::default();
    for Sides { left, right } in openings {
        // In a language without a table the article stands before the name.
        if let Some((one, other)) = left.iter().zip(right).take(2).find(|(one, other)| one != other) {
            *counts.entry([*one, *other]).or_default() += 1;
        }
    }
    let often = counts.into_iter().filter(|(_, count)| *count >= LEAST && count * USUAL_IN >= openings.len());
    often.max_by_key(|(actors, count)| (*count, *actors)).map(|(actors, _)| actors)
}

impl Phrases {
    fn among(runs: &Runs, pairs: usize) -> Self {
        let words = runs.recurring(LEAST, |phrase| matches!(phrase, [token] if token.class == TokenClass::Content));
        let held_by = |one_in: usize| -> FxHashSet<WordId> {
            let enough = |recurs: usize| recurs * one_in >= pairs;
            words
                .iter()
                .filter(|(_, recurs)| enough(**recurs))
                .flat_map(|(phrase, _)| phrase.first().copied())
                .collect()
        };
        let (core, usual) = (held_by(CORE_IN), held_by(USUAL_IN));
        let is_framing = |phrase: &[Token]| {
            let content = |token: &&Token| token.class == TokenClass::Content;
            let held = phrase.iter().filter(content).filter(|token| usual.contains(&token.word)).count();
            let framed = phrase.iter().any(|token| core.contains(&token.word)) || held >= 2;
            framed && !phrase.iter().any(|token| token.qualifies || is_reference(token))
        };
        let recurs = runs.recurring(LEAST, is_framing);
        let longest = recurs.keys().map(Vec::len).max().unwrap_or(0);
        Self { recurs, longest, core, usual }
    }

    /// Whether a word is usual in the differences of this side.
    pub(super) fn is_usual(&self, word: WordId) -> bool {
        self.usual.contains(&word)
    }

    /// Covers a stretch with framing phrases: for each token in how many paragraphs its phrase recurs, 0 for none.
    ///
    /// The cover that takes most of the text with fewest phrases wins.
    pub(super) fn cover(&self, side: &TokenSide, within: Range<usize>) -> Vec<usize> {
        let run = side.run(within.clone());
        // From the end backwards: what is best covered from each place on, and the phrase that begins there.
        let mut best: Vec<(i64, usize)> = vec![(0, 0); run.len() + 1];
        for at in (0..run.len()).rev() {
            let after = |len: usize| best.get(at + len).map_or(0, |(covered, _)| *covered);
            let lengths = (1..=self.longest.min(run.len() - at)).filter(|len| self.recurs_at(run, at, *len) > 0);
            let cheapest = lengths
                .map(|len| (after(len) + 10 * i64::try_from(len).unwrap_or(0) - 1, len))
                .chain(std::iter::once((after(1), 0)))
                .max();
            if let (Some(slot), Some(found)) = (best.get_mut(at), cheapest) {
                *slot = found;
            }
        }
        let mut recurs = vec![0; run.len()];
        let mut at = 0;
        while at < run.len() {
            let len = best.get(at).map_or(0, |(_, len)| *len);
            let count = self.recurs_at(run, at, len);
            recurs.get_mut(at..at + len).unwrap_or_default().fill(count);
            at += len.max(1);
        }
        drop_lone_words(side, within, &mut recurs);
        recurs
    }

    fn recurs_at(&self, run: &[Token], at: usize, len: usize) -> usize {
        let phrase: Vec<WordId> = run.iter().skip(at).take(len).map(|token| token.word).collect();
        self.recurs.get(&phrase).copied().unwrap_or(0)
    }
}

/// A single word is framing only where a clause begins: 委员会 as the one who acts, not as one of those named.
fn drop_lone_words(side: &TokenSide, within: Range<usize>, recurs: &mut [usize]) {
    let mut at = 0;
    while at < recurs.len() {
        let len = recurs.iter().skip(at).take_while(|count| **count > 0).count();
        let run = side.run(within.start + at..within.start + at + len);
        let words = run.iter().filter(|token| token.class == TokenClass::Content).count();
        let before = (within.start + at).checked_sub(1).and_then(|place| side.tokens.get(place));
        let begins = before.is_none_or(|token| token.class == TokenClass::Clause);
        if words < 2 && !begins {
            recurs.get_mut(at..at + len).unwrap_or_default().fill(0);
        }
        at += len.max(1);
    }
}

/// Whether a token points at something: a citation or a number is never framing.
const fn is_reference(token: &Token) -> bool {
    matches!(token.class, TokenClass::Citation | TokenClass::Number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Programme;

    fn programme(matters: &[&str]) -> Library {
        let part = |id: &str, frame: &str| {
            let texts = matters.iter().enumerate();
            let paragraphs: Vec<_> = texts
                .map(|(at, matter)| serde_json::json!({"number": at + 1, "text": format!("{frame}{matter}。")}))
                .collect();
            serde_json::json!({"id": id, "paragraphs": paragraphs})
        };
        let json = serde_json::json!({"schema": "ctc-programme/1", "language": "zh",
            "parts": [part("annex", "委员会将在执行局的支持下，"), part("enclosure", "执行局将协助委员会")]});
        Library::from(serde_json::from_value::<Programme>(json).expect("a programme"))
    }

    fn framed(document: &Library, text: &str) -> Vec<usize> {
        let framing = Framing::learn(document, &document.counterparts().expect("two parts"));
        let side = TokenSide::read(text, &mut Vocabulary::beyond(&framing.words, framing.language));
        framing.phrases.left.cover(&side, 0..side.tokens.len())
    }

    const MATTERS: &[&str] = &["加强会员国边境管制", "审查各国立法", "促进区域合作"];

    #[test]
    fn what_recurs_around_the_matter_is_framing() {
        assert_eq!(framed(&programme(MATTERS), "委员会将在执行局的支持下，制止招募"), [3, 3, 3, 3, 3, 3, 3, 3, 0, 0]);
    }

    #[test]
    fn what_recurs_too_seldom_is_none() {
        assert_eq!(framed(&programme(&MATTERS[..2]), "委员会将在执行局的支持下"), [0; 7]);
    }

    #[test]
    fn what_recurs_without_the_two_who_speak_is_none() {
        let turned = |one: &str, other: &str| format!("各港应扣押{one}并保护{other}。");
        let goods = ["灯具", "船帆", "缆绳", "海图"];
        let part = |id: &str, is_turned: bool| {
            let texts = goods.iter().map(|thing| if is_turned { turned("船只", thing) } else { turned(thing, "船只") });
            let paragraphs: Vec<_> =
                texts.zip(1..).map(|(text, number)| serde_json::json!({"number": number, "text": text})).collect();
            serde_json::json!({"id": id, "paragraphs": paragraphs})
        };
        let json = serde_json::json!({"schema": "ctc-programme/1", "language": "zh",
            "parts": [part("annex", false), part("enclosure", true)]});
        let document = Library::from(serde_json::from_value::<Programme>(json).expect("a programme"));
        assert!(framed(&document, "保护船只").iter().all(|recurs| *recurs == 0));
    }

    #[test]
    fn a_hedge_is_never_framing() {
        let hedged: Vec<String> = MATTERS.iter().map(|matter| format!("考虑{matter}")).collect();
        let hedged: Vec<&str> = hedged.iter().map(String::as_str).collect();
        assert!(framed(&programme(&hedged), "考虑").iter().all(|recurs| *recurs == 0));
    }

    #[test]
    fn of_a_long_programme_a_part_is_read() {
        let matters = vec!["加强会员国边境管制"; 1_000];
        let document = programme(&matters);
        let framing = Framing::learn(&document, &document.counterparts().expect("two parts"));
        assert!((100..=MOST_PAIRS).contains(&framing.pairs_read()));
    }
}
