//! Who does a verb and to whom it is done, where both sides have the same words: by the clause that tells which, by the
//! voice, by the preposition before the one who acts.

use super::grammar::{self, FunctionWord};
use super::language::Language;
use super::lexicon::Sense;
use super::meaning::Meaning;
use super::regions::{Answered, SHORT_MOVE};
use super::stem::stem;
use super::texts::{Texts, Turned};
use super::token::TokenClass;
use crate::model::{
    Side::{self, Left, Right},
    Sides,
};

/// Two words that share more letters at their beginning are forms of one verb.
const ALIKE: usize = 4;

impl Texts<'_> {
    /// Whether both sides have as many words that tell that a verb is passive.
    pub(super) fn keeps_voice(&self) -> bool {
        *self.keeps_voice.get_or_init(|| self.passives(Left) == self.passives(Right))
    }

    fn passives(&self, side: Side) -> usize {
        let tells =
            |word: &&str| grammar::is(FunctionWord::Passive, word) || grammar::is(FunctionWord::Auxiliary, word);
        (0..self.sides[side].tokens.len()).map(|at| self.word(side, at)).filter(tells).count()
    }

    /// Whether a clause that tells which begins with one of two crossed units on either side: `whom suspects accuse`, `who
    /// accuse suspects`. `Que visite le Comité` is `que le Comité visite`: there the pronoun tells.
    pub(super) fn turns_relative(&self, one: &Answered, other: &Answered) -> Option<bool> {
        if self.language() == Language::Chinese {
            return None;
        }
        let pronoun = |side: Side, unit: usize| self.pronoun_before(side, self.unit(side, unit).tokens.start);
        let pronouns = pronoun(Left, one.left).zip(pronoun(Right, other.right));
        let is_free = matches!(self.language(), Language::French | Language::Spanish);
        pronouns.filter(|_| self.keeps_voice()).map(|(left, right)| !is_free || left != right)
    }

    /// The relative pronoun of which the clause begins with a token, articles aside.
    fn pronoun_before(&self, side: Side, token: usize) -> Option<&str> {
        let language = self.language();
        let mut words = (0..token).rev().map(|at| self.word(side, at));
        let before = words.find(|word| !grammar::uncontracted(word, language).is_empty())?;
        self.is_relative(before).then_some(before)
    }

    fn is_relative(&self, word: &str) -> bool {
        let is_other = match self.language() {
            Language::French => word.starts_with("qu"),
            Language::English => word == "that",
            _ => false,
        };
        is_other || grammar::does(FunctionWord::Relative, word, self.language())
    }

    /// Marks the verbs of which either side has another one in a clause that tells which: `the bridge which was built is open`,
    /// `the bridge which is open was built`.
    pub(super) fn relative_clauses(&self) -> Vec<Turned> {
        let heads = Sides::of(|side| self.relative_heads(side));
        if heads.left.len() != heads.right.len() {
            return Vec::new();
        }
        let says = |side: Side, unit: usize| {
            let unit = self.unit(side, unit);
            unit.known_as().or_else(|| unit.senses.first().map(|sense| sense.value))
        };
        let mut turned = Sides::<Vec<Turned>>::default();
        for side in Side::BOTH {
            let other = side.other();
            for head in &heads[side] {
                let is_same = |at: &usize| says(side, *head).is_some() && says(other, *at) == says(side, *head);
                let elsewhere = (0..self.units(other).len()).find(is_same);
                if let Some(elsewhere) = elsewhere.filter(|_| !heads[other].iter().any(is_same)) {
                    turned[side].push(self.turned(side, *head, Meaning::Referent));
                    turned[side].push(self.turned(other, elsewhere, Meaning::Referent));
                }
            }
        }
        let is_exchange = !turned.left.is_empty() && !turned.right.is_empty();
        if is_exchange { [turned.left, turned.right].concat() } else { Vec::new() }
    }

    /// The first unit of each clause that tells which that says something, where no preposition stands before it.
    fn relative_heads(&self, side: Side) -> Vec<usize> {
        let units = self.units(side);
        let head = |pronoun: usize| {
            let opens = |at: &usize| {
                let case = grammar::case(self.first_word(side, *at), self.language());
                case.is_some_and(|case| !matches!(case, FunctionWord::Is | FunctionWord::Was))
            };
            let behind = units.partition_point(|unit| unit.tokens.start <= pronoun)..units.len();
            // `Que le pilote visite` is `que visite le pilote`: behind an article stands no verb.
            let is_noun = |at: &usize| {
                let before = self.unit(side, *at).tokens.start.saturating_sub(1);
                grammar::uncontracted(self.word(side, before), self.language()).is_empty()
            };
            behind.take_while(|at| !opens(at)).find(|at| self.says(side, *at)).filter(|at| !is_noun(at))
        };
        let pronouns = (0..self.sides[side].tokens.len()).filter(|at| self.is_relative(self.word(side, *at)));
        pronouns.filter_map(head).collect()
    }

    /// Marks the verbs that one side has in the passive, without anybody who acts, behind the same one who acts on the other:
    /// `the board will inform`, `the board will be informed`.
    pub(super) fn bare_passives(&self, all: &[Answered], is_alone: bool) -> Vec<Turned> {
        let turned = |verb: &Answered| {
            let (side, auxiliary) = self.bare_passive(verb, all, is_alone)?;
            let auxiliary = Turned { side, tokens: auxiliary..auxiliary + 1, why: Meaning::Actor };
            Some(self.both_turned(verb, Meaning::Actor).into_iter().chain([auxiliary]))
        };
        let verbs = if self.language() == Language::Chinese { &[] } else { all };
        verbs.iter().filter_map(turned).flatten().collect()
    }

    /// The side on which a verb is in such a passive, and the auxiliary there.
    fn bare_passive(&self, verb: &Answered, all: &[Answered], is_alone: bool) -> Option<(Side, usize)> {
        let language = self.language();
        let is_auxiliary = |word: &str| grammar::does(FunctionWord::Auxiliary, word, language);
        // `Be informed` may be one unit.
        let start = Sides::of(|side| {
            let tokens = self.unit(side, verb.on(side)).tokens.clone();
            tokens.clone().find(|at| !is_auxiliary(self.word(side, *at))).unwrap_or(tokens.start)
        });
        let before = Sides::of(|side| start[side].checked_sub(1).map_or("", |at| self.word(side, at)));
        let auxiliary = Sides::of(|side| {
            let own = start[side].checked_sub(1).filter(|_| is_auxiliary(before[side]));
            own.or_else(|| self.auxiliary_before(side, verb.on(side)))
        });
        let words = Sides::of(|side| self.word(side, start[side]));
        let goes_on = words.map(|word| word.ends_with("ing"));
        let (side, place) = match (auxiliary.left, auxiliary.right) {
            (Some(place), None) => (Left, place),
            (None, Some(place)) => (Right, place),
            // `Is closed`, `is closing`.
            (Some(place), Some(_)) => {
                let is_turned = goes_on.left != goes_on.right;
                return (is_turned && self.keeps_word(verb) && self.keeps_subject(verb, all)).then_some((Left, place));
            }
            (None, None) => return None,
        };
        let (passive, active) = (words[side], words[side.other()]);
        let before_active = before[side.other()];
        // `Se publicará` is a passive, `goods seized` may be one, and `sont convenus` is none.
        let is_open = matches!(before_active, "se" | "s'")
            || grammar::does(FunctionWord::Joint, before_active, language)
            || passive == active
                && (!is_alone || (place.saturating_sub(1)..=place).any(|at| self.pronoun_before(side, at).is_some()))
            || language == Language::French
                && grammar::does(FunctionWord::Has, before_active, language)
                && before[side] != "été"
            || before_active != "to" && self.is_noun(side.other(), verb.on(side.other()));
        let has_agent = || {
            let text = &self.sides[side];
            let mut behind = (start[side]..text.tokens.len()).take_while(|at| !text.is(*at, TokenClass::Clause));
            behind.any(|at| grammar::is(FunctionWord::Passive, text.word(at)))
        };
        let is_verb = !verb.is_weak && verb.meaning.is_none_or(Meaning::may_name);
        let is_bare = is_verb
            && !is_open
            && !goes_on.left
            && !goes_on.right
            && (stem(passive, language) == stem(active, language) || is_future(passive, active, language))
            && !has_agent()
            && self.keeps_subject(verb, all);
        is_bare.then_some((side, place))
    }

    /// The auxiliary before a unit, over an adverb: `is only lit`.
    fn auxiliary_before(&self, side: Side, unit: usize) -> Option<usize> {
        let limits = |at: &usize| {
            let unit = self.unit(side, *at);
            let tells =
                |sense: &Sense| matches!(sense.meaning, Meaning::Scope | Meaning::Negation | Meaning::Frequency);
            unit.word.is_none() && !unit.senses.is_empty() && unit.senses.iter().all(tells)
        };
        let over = (0..unit).rev().find(|at| !limits(at))?;
        let at = self.unit(side, over).tokens.end.checked_sub(1)?;
        grammar::does(FunctionWord::Auxiliary, self.word(side, at), self.language()).then_some(at)
    }

    /// Whether the same thing stands before a verb on both sides, as the nearest.
    fn keeps_subject(&self, verb: &Answered, all: &[Answered]) -> bool {
        let things = || all.iter().filter(|unit| self.is_thing(unit));
        let left = things().filter(|unit| unit.left < verb.left).max_by_key(|unit| unit.left);
        let right = things().filter(|unit| unit.right < verb.right).max_by_key(|unit| unit.right);
        left.map(|unit| unit.left) == right.map(|unit| unit.left)
    }

    /// Marks in Chinese the one who acts by 被 or 由 on one side and on the other is acted on, or stands behind another who
    /// acts: `the crew is searched by police`, `the crew searches police`.
    pub(super) fn marked_agents(&self, all: &[Answered]) -> Vec<Turned> {
        let mut turned = Vec::new();
        if self.language() != Language::Chinese || self.keeps_voice() {
            return turned;
        }
        for side in Side::BOTH {
            let (own, other) = (|unit: &Answered| unit.on(side), |unit: &Answered| unit.on(side.other()));
            let marks = (0..self.units(side).len()).filter(|at| matches!(&*self.text(side, *at), "被" | "由" | "遭"));
            for mark in marks.filter(|mark| !all.iter().any(|unit| own(unit) == *mark)) {
                let in_clause = |unit: &&Answered| {
                    let (from, to) = (mark.min(own(unit)), mark.max(own(unit)));
                    self.is_thing(unit) && unit.may_trade() && !(from..to).any(|at| self.ends_member(side, at))
                };
                let mut behind: Vec<&Answered> = all.iter().filter(|unit| own(unit) > mark).filter(in_clause).collect();
                behind.sort_unstable_by_key(|unit| own(unit));
                let [agent, verb, ..] = behind[..] else { continue };
                if self.is_of_thing(side, self.unit(side, own(agent))) {
                    continue;
                }
                let patient = all.iter().filter(|unit| own(unit) < mark).filter(in_clause).max_by_key(|unit| own(unit));
                let stays = patient.is_some_and(|patient| other(patient) < other(agent).min(other(verb)));
                let before = self.unit(side.other(), other(agent)).tokens.start.saturating_sub(1);
                let is_bare = grammar::case(self.word(side.other(), before), Language::Chinese).is_none();
                if is_bare && (other(verb) < other(agent) || stays) {
                    turned.extend([agent, verb].into_iter().flat_map(|unit| self.both_turned(unit, Meaning::Actor)));
                    turned.push(self.turned(side, mark, Meaning::Actor));
                }
            }
        }
        turned
    }

    /// Marks two actors of which each stands where the other side has the other one, whatever is framing: `the Committee
    /// asks the Directorate`. With other words between them, or in another case, either part speaks of itself.
    pub(super) fn actor_exchanges(&self) -> Vec<Turned> {
        let pairs = Sides::of(|side| self.actor_pairs(side));
        let holds = |side: Side, pair: &ActorPair<'_>, is_turned: bool| {
            let [one, other] = pair.actors;
            let actors = if is_turned { [other, one] } else { [one, other] };
            pairs[side].iter().find(|known| known.actors == actors && known.between == pair.between)
        };
        let mut found = Vec::new();
        for pair in &pairs.left {
            if let Some(turned) = holds(Right, pair, true)
                && holds(Right, pair, false).is_none()
                && holds(Left, pair, true).is_none()
            {
                found.extend(pair.units.map(|unit| self.turned(Left, unit, Meaning::Actor)));
                found.extend(turned.units.map(|unit| self.turned(Right, unit, Meaning::Actor)));
            }
        }
        found
    }

    /// The actors of a side that stand next to each other in a sentence, with what stands between them.
    fn actor_pairs(&self, side: Side) -> Vec<ActorPair<'_>> {
        let units = self.units(side);
        let is_actor = |sense: &&Sense| sense.meaning == Meaning::Actor;
        let actors =
            units.iter().enumerate().filter_map(|(at, unit)| Some((at, unit.senses.iter().find(is_actor)?.value)));
        let actors: Vec<(usize, u64)> = actors.collect();
        let pair = |pair: &[(usize, u64)]| {
            let [(first, one), (second, other)] = pair[..] else { return None };
            let tokens = self.unit(side, first).tokens.end..self.unit(side, second).tokens.start;
            let ends = tokens.clone().any(|at| self.sides[side].is(at, TokenClass::Clause));
            let words = tokens.map(|at| grammar::uncontracted(self.word(side, at), self.language()));
            let between: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
            let is_bond = |word: &&str| {
                !grammar::is(FunctionWord::Joint, word)
                    && grammar::case(word, self.language()) != Some(FunctionWord::Both)
            };
            // What only joins two actors, or brings them together, says the same either way.
            let is_even = !between.iter().all(is_bond);
            let len = self.carried.get(self.unit(side, first).tokens.start).copied().flatten();
            let is_carried = side == Left && len.is_some_and(|len| len > SHORT_MOVE);
            (one != other && !ends && !is_even && !between.is_empty() && !is_carried).then_some(ActorPair {
                actors: [one, other],
                units: [first, second],
                between,
            })
        };
        actors.windows(2).filter_map(pair).collect()
    }

    /// Whether a unit ends a clause or a member of a list.
    fn ends_member(&self, side: Side, unit: usize) -> bool {
        grammar::is(FunctionWord::Joint, self.first_word(side, unit)) || self.parts(side, unit)
    }
}

/// Two actors that stand next to each other.
struct ActorPair<'a> {
    /// What each of them is known by, equal for its short and its full name.
    actors: [u64; 2],
    units: [usize; 2],
    /// The words between them, articles aside.
    between: Vec<&'a str>,
}

/// Whether one word may be the future of the other, which in French and Spanish is no form that the stems know.
fn is_future(one: &str, other: &str, language: Language) -> bool {
    let begin_alike = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    begin_alike > ALIKE && matches!(language, Language::French | Language::Spanish)
}
