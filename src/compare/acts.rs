//! Who does a verb and to whom it is done, where both sides have the same words: by the clause that tells which, by the
//! voice, by the preposition before the one who acts.

use super::grammar::{self, FunctionWord};
use super::judge::Bench;
use super::language::Language;
use super::lexicon::Sense;
use super::meaning::Meaning;
use super::regions::{Answered, SHORT_MOVE};
use super::stem::stem;
use super::token::TokenClass;

/// Two words that share more letters at their beginning are forms of one verb.
const ALIKE: usize = 4;

impl Bench<'_> {
    /// Whether both sides have as many words that tell that a verb is passive.
    pub(super) fn keeps_voice(&self) -> bool {
        *self.keeps_voice.get_or_init(|| self.passives(0) == self.passives(1))
    }

    fn passives(&self, side: usize) -> usize {
        let tokens = self.sides.get(side).map_or(0, |text| text.tokens.len());
        let tells =
            |word: &String| grammar::is(FunctionWord::Passive, word) || grammar::is(FunctionWord::Auxiliary, word);
        (0..tokens).map(|at| self.word(side, at)).filter(tells).count()
    }

    /// Whether a clause that tells which begins with one of two crossed units on either side: `whom suspects accuse`, `who
    /// accuse suspects`. `Que visite le Comité` is `que le Comité visite`: there the pronoun tells.
    pub(super) fn turns_relative(&self, one: &Answered, other: &Answered) -> Option<bool> {
        if self.language() == Language::Chinese {
            return None;
        }
        let pronoun = |side: usize, unit: usize| self.pronoun_before(side, self.unit(side, unit).tokens.start);
        let pronouns = pronoun(0, one.left).zip(pronoun(1, other.right));
        let is_free = matches!(self.language(), Language::French | Language::Spanish);
        pronouns.filter(|_| self.keeps_voice()).map(|(left, right)| !is_free || left != right)
    }

    /// The relative pronoun of which the clause begins with a token, articles aside.
    fn pronoun_before(&self, side: usize, token: usize) -> Option<String> {
        let language = self.language();
        let words = (0..token).rev().map(|at| self.word(side, at));
        let is_article = |word: &String| grammar::uncontracted(word, language).is_empty();
        let before = words.into_iter().find(|word| !is_article(word))?;
        let is_que = language == Language::French && before.starts_with("qu");
        (is_que || grammar::does(FunctionWord::Relative, &before, language)).then_some(before)
    }

    /// Marks the verbs that one side has in the passive, without anybody who acts, behind the same one who acts on the other:
    /// `the board will inform`, `the board will be informed`.
    pub(super) fn bare_passives(&mut self, all: &[Answered], is_alone: bool) {
        if self.language() == Language::Chinese {
            return;
        }
        let found: Vec<_> =
            all.iter().filter_map(|verb| Some((verb, self.bare_passive(verb, all, is_alone)?))).collect();
        for (verb, (side, auxiliary)) in found {
            self.exchanged.extend([(0, verb.left, Meaning::Actor), (1, verb.right, Meaning::Actor)]);
            self.turned.push((side, auxiliary..auxiliary + 1, Meaning::Actor));
        }
    }

    /// The side on which a verb is in such a passive, and the auxiliary there.
    fn bare_passive(&self, verb: &Answered, all: &[Answered], is_alone: bool) -> Option<(usize, usize)> {
        let language = self.language();
        let is_auxiliary = |word: &str| grammar::does(FunctionWord::Auxiliary, word, language);
        let unit = |side: usize| if side == 0 { verb.left } else { verb.right };
        // `Be informed` may be one unit.
        let start = |side: usize| {
            let tokens = self.unit(side, unit(side)).tokens.clone();
            tokens.clone().find(|at| !is_auxiliary(&self.word(side, *at))).unwrap_or(tokens.start)
        };
        let before = [0, 1].map(|side| start(side).checked_sub(1).map(|at| self.word(side, at)).unwrap_or_default());
        let auxiliary = |side: usize| {
            let own = start(side).checked_sub(1).filter(|at| is_auxiliary(&self.word(side, *at)));
            own.or_else(|| self.auxiliary_before(side, unit(side)))
        };
        let (side, place) = match [0, 1].map(auxiliary) {
            [Some(place), None] => (0, place),
            [None, Some(place)] => (1, place),
            // `Is closed`, `is closing`.
            [Some(place), Some(_)] => {
                let goes_on = [0, 1].map(|side| self.word(side, start(side)).ends_with("ing"));
                let is_same = goes_on[0] != goes_on[1] && self.keeps_word(verb) && self.keeps_subject(verb, all);
                return is_same.then_some((0, place));
            }
            _ => return None,
        };
        let (passive, active) = (self.word(side, start(side)), self.word(1 - side, start(1 - side)));
        let before_active = before.get(1 - side).map_or("", String::as_str);
        // `Se publicará` is a passive, `goods seized` may be one, and `sont convenus` is none.
        let is_open = matches!(before_active, "se" | "s'")
            || grammar::does(FunctionWord::Joint, before_active, language)
            || passive == active
                && (!is_alone || (place.saturating_sub(1)..=place).any(|at| self.pronoun_before(side, at).is_some()))
            || language == Language::French
                && grammar::does(FunctionWord::Has, before_active, language)
                && before.get(side).is_none_or(|word| word != "été")
            || before_active != "to" && self.is_noun(1 - side, unit(1 - side));
        let has_agent = || {
            let text = self.sides.get(side).map(|text| text.run(start(side)..text.tokens.len())).unwrap_or_default();
            let end = text.iter().take_while(|token| token.class != TokenClass::Clause).count();
            (start(side)..start(side) + end).any(|at| grammar::is(FunctionWord::Passive, &self.word(side, at)))
        };
        let is_verb = !verb.is_weak && verb.meaning.is_none_or(Meaning::may_name);
        let is_bare = is_verb
            && !is_open
            && ![&passive, &active].iter().any(|word| word.ends_with("ing"))
            && (stem(&passive, language) == stem(&active, language) || is_future(&passive, &active, language))
            && !has_agent()
            && self.keeps_subject(verb, all);
        is_bare.then_some((side, place))
    }

    /// The auxiliary before a unit, over an adverb: `is only lit`.
    fn auxiliary_before(&self, side: usize, unit: usize) -> Option<usize> {
        let limits = |at: &usize| {
            let unit = self.unit(side, *at);
            let tells =
                |sense: &Sense| matches!(sense.meaning, Meaning::Scope | Meaning::Negation | Meaning::Frequency);
            unit.word.is_none() && !unit.senses.is_empty() && unit.senses.iter().all(tells)
        };
        let over = (0..unit).rev().find(|at| !limits(at))?;
        let at = self.unit(side, over).tokens.end.checked_sub(1)?;
        grammar::does(FunctionWord::Auxiliary, &self.word(side, at), self.language()).then_some(at)
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
    pub(super) fn marked_agents(&mut self, all: &[Answered]) {
        if self.language() != Language::Chinese || self.keeps_voice() {
            return;
        }
        let mut found = Vec::new();
        for side in 0..2 {
            let (own, other) = (
                |unit: &Answered| if side == 0 { unit.left } else { unit.right },
                |unit: &Answered| if side == 0 { unit.right } else { unit.left },
            );
            let marks = (0..self.units(side).len()).filter(|at| {
                let word = self.sides.get(side).map(|text| text.text(self.unit(side, *at).tokens.clone()));
                word.is_some_and(|word| matches!(&*word, "被" | "由" | "遭"))
            });
            for mark in marks.filter(|mark| !all.iter().any(|unit| own(unit) == *mark)) {
                let in_clause = |unit: &&Answered| {
                    let (from, to) = (mark.min(own(unit)), mark.max(own(unit)));
                    self.is_thing(unit) && unit.may_trade() && !(from..to).any(|at| self.ends_member(side, at))
                };
                let mut behind: Vec<&Answered> = all.iter().filter(|unit| own(unit) > mark).filter(in_clause).collect();
                behind.sort_unstable_by_key(|unit| own(unit));
                let [agent, verb, ..] = behind[..] else { continue };
                let patient = all.iter().filter(|unit| own(unit) < mark).filter(in_clause).max_by_key(|unit| own(unit));
                let stays = patient.is_some_and(|patient| other(patient) < other(agent).min(other(verb)));
                let is_bare = grammar::case(
                    &self.word(1 - side, self.unit(1 - side, other(agent)).tokens.start.saturating_sub(1)),
                    Language::Chinese,
                )
                .is_none();
                if is_bare && (other(verb) < other(agent) || stays) {
                    let units =
                        [agent, verb].map(|unit| [(0, unit.left, Meaning::Actor), (1, unit.right, Meaning::Actor)]);
                    found.push((side, mark, units.concat()));
                }
            }
        }
        for (side, mark, units) in found {
            self.exchanged.extend(units);
            self.turned.push((side, self.unit(side, mark).tokens.clone(), Meaning::Actor));
        }
    }

    /// Marks two actors of which each stands where the other side has the other one, whatever is framing: `the Committee
    /// asks the Directorate`. With other words between them, or in another case, either part speaks of itself.
    pub(super) fn actor_exchanges(&mut self) {
        let [left, right] = [0, 1].map(|side| self.actor_pairs(side));
        let holds = |pairs: &[ActorPair], pair: &ActorPair, is_turned: bool| {
            let [one, other] = if is_turned { [pair.actors[1], pair.actors[0]] } else { pair.actors };
            pairs.iter().position(|known| known.actors == [one, other] && known.between == pair.between)
        };
        let mut found = Vec::new();
        for pair in &left {
            let turned = holds(&right, pair, true).and_then(|at| right.get(at));
            if let Some(turned) = turned
                && holds(&right, pair, false).is_none()
                && holds(&left, pair, true).is_none()
            {
                let units = pair.units.iter().map(|unit| (0, *unit)).chain(turned.units.iter().map(|unit| (1, *unit)));
                found.extend(units.map(|(side, unit)| (side, unit, Meaning::Actor)));
            }
        }
        self.exchanged.extend(found);
    }

    /// The actors of a side that stand next to each other in a sentence, with what stands between them.
    fn actor_pairs(&self, side: usize) -> Vec<ActorPair> {
        let units = self.units(side);
        let is_actor = |sense: &&Sense| sense.meaning == Meaning::Actor;
        let actors =
            units.iter().enumerate().filter_map(|(at, unit)| Some((at, unit.senses.iter().find(is_actor)?.value)));
        let actors: Vec<(usize, u64)> = actors.collect();
        let pair = |pair: &[(usize, u64)]| {
            let [(first, one), (second, other)] = pair[..] else { return None };
            let tokens = self.unit(side, first).tokens.end..self.unit(side, second).tokens.start;
            let ends = self.sides.get(side)?.run(tokens.clone()).iter().any(|token| token.class == TokenClass::Clause);
            let words = tokens.map(|at| grammar::uncontracted(&self.word(side, at), self.language()));
            let between: Vec<String> = words.filter(|word| !word.is_empty()).collect();
            let is_bond = |word: &String| {
                let is = |part| grammar::is(part, word);
                !is(FunctionWord::Joint) && grammar::case(word, self.language()) != Some(FunctionWord::Both)
            };
            // What only joins two actors, or brings them together, says the same either way.
            let is_even = between.iter().any(|word| !is_bond(word));
            let len = self.carried.get(self.unit(side, first).tokens.start).copied().flatten();
            let is_carried = side == 0 && len.is_some_and(|len| len > SHORT_MOVE);
            (one != other && !ends && !is_even && !between.is_empty() && !is_carried).then_some(ActorPair {
                actors: [one, other],
                units: [first, second],
                between,
            })
        };
        actors.windows(2).filter_map(pair).collect()
    }

    /// Whether a unit ends a clause or a member of a list.
    fn ends_member(&self, side: usize, unit: usize) -> bool {
        let tokens = self.unit(side, unit).tokens.clone();
        let is_joint = grammar::is(FunctionWord::Joint, &self.word(side, tokens.start));
        is_joint || self.parts(side, unit)
    }
}

/// Two actors that stand next to each other.
struct ActorPair {
    /// What each of them is known by, equal for its short and its full name.
    actors: [u64; 2],
    units: [usize; 2],
    /// The words between them, articles aside.
    between: Vec<String>,
}

/// Whether one word may be the future of the other, which in French and Spanish is no form that the stems know.
fn is_future(one: &str, other: &str, language: Language) -> bool {
    let begin_alike = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    begin_alike > ALIKE && matches!(language, Language::French | Language::Spanish)
}
