//! Two things that changed places about a third one: who acts on whom, which number goes with what.

use std::ops::Range;

use super::grammar::{self, FunctionWord};
use super::judge::{Bench, Framed, Item};
use super::lexicon::Sense;
use super::meaning::Meaning;
use super::regions::{Answered, SHORT_MOVE};
use super::token::{Token, TokenClass, WordId};

impl Bench<'_> {
    /// Remembers which items answer each other, to see what changed places.
    pub(super) fn remember(&mut self, one: usize, other: usize, pairs: &[(usize, usize)]) {
        let is_here = |region: usize| self.regions.get(region).is_none_or(|region| region.framed == Framed::Here);
        let is_framed = is_here(one) || is_here(other);
        let item = |region: usize, side: usize, place: usize| -> Option<&Item> {
            self.regions.get(region)?.items.get(side)?.get(place)
        };
        let found: Vec<Answered> = pairs
            .iter()
            .filter_map(|(left, right)| {
                let (left, right) = (item(one, 0, *left)?, item(other, 1, *right)?);
                let is_said = !left.is_framing && !right.is_framing;
                let is_weak = self.unit(0, left.unit).is_light || left.sense.is_some_and(|sense| sense.is_weak);
                let meaning = left.sense.map(|sense| sense.meaning);
                let found = Answered { left: left.unit, right: right.unit, meaning, is_weak, is_framed };
                is_said.then_some(found)
            })
            .collect();
        self.answered.extend(found);
    }

    /// Marks what changed places: `A informs B`, `B informs A`; `3 months … 12 months`, `12 months … 3 months`. One phrase
    /// alone that went elsewhere has changed places with nothing.
    pub(super) fn exchanges(&mut self, all: &[Answered]) {
        for (place, one) in all.iter().enumerate().filter(|(_, one)| one.may_trade()) {
            for (at, other) in all.iter().enumerate().skip(place + 1).filter(|(_, other)| other.may_trade()) {
                if one.left >= other.left || other.right >= one.right {
                    continue;
                }
                let is_denied = self.is_denied_between(one, other, all);
                let denies =
                    [one, other].iter().any(|unit| unit.meaning == Some(Meaning::Negation) && !self.is_denial(unit));
                let is_alike = are_alike(one, other)
                    || is_denied
                    || denies
                        && [one, other].iter().any(|unit| matches!(unit.meaning, None | Some(Meaning::Direction)));
                let is_ratio = self.is_ratio(0, one.left, other.left) && self.is_ratio(1, other.right, one.right);
                if !is_alike || !is_ratio && !self.is_exchange(one, other, is_denied) {
                    continue;
                }
                let rights = other.right + 1..one.right;
                let is_between = |third: &&Answered| {
                    !third.is_framed
                        && third.left > one.left
                        && third.left < other.left
                        && rights.contains(&third.right)
                };
                let third = all.get(place..at).unwrap_or_default().iter().find(is_between);
                if third.is_none() && !is_ratio && !self.trade_cases(one, other) && !self.are_steps(one, other) {
                    continue;
                }
                let has_moved = |unit: &Answered| {
                    self.carried.get(self.unit(0, unit.left).tokens.start).copied().flatten().is_some()
                };
                let is_loose = [one, other].into_iter().chain(third).any(has_moved) || self.is_parted(one, other);
                if is_loose && !is_ratio && !self.stand_alike(one, other) {
                    continue;
                }
                let why = one.meaning.unwrap_or(Meaning::Matter).min(other.meaning.unwrap_or(Meaning::Matter));
                // Where one of them stands as if it had not moved, the others show it.
                let involved = [one, other].into_iter().chain(third);
                self.exchanged.extend(involved.flat_map(|unit| [(0, unit.left, why), (1, unit.right, why)]));
            }
        }
    }

    /// Whether two crossed units changed places: in one sentence, in other parts than before, and not as members of a list.
    /// About a denial a list in another order is another one.
    fn is_exchange(&self, one: &Answered, other: &Answered, is_denied: bool) -> bool {
        let keeps_part = |unit: &Answered| {
            let part = |side: usize, unit: usize| self.part_before(side, self.unit(side, unit).tokens.start);
            part(0, unit.left).is_some_and(|before| part(1, unit.right) == Some(before))
        };
        let pairs = ((one.left, one.right), (other.left, other.right));
        // Who stands first in the framing is how either side speaks of itself.
        let is_core = |unit: &Answered| {
            let run = self.sides.first().map(|text| text.run(self.unit(0, unit.left).tokens.clone()));
            run.unwrap_or_default().iter().any(|token| self.framing.is_core(token.word))
        };
        // Between clauses, or members of a list, one thing in the same case is as good as another.
        let is_parted = self.is_parted(one, other);
        let keeps_place =
            !is_parted && !is_denied && (keeps_part(one) || keeps_part(other)) || is_core(one) && is_core(other);
        let says_otherwise = is_parted && !is_denied && self.move_whole(one, other) && !self.are_steps(one, other)
            || self.changes_voice(&pairs.0, &pairs.1);
        // A verb that is said in another word has not gone where the other one stood: `help States improve`,
        // `contribute to improving`.
        let says = |side: usize, unit: usize| {
            self.sides.get(side).map(|text| text.text(self.unit(side, unit).tokens.clone()).to_lowercase())
        };
        let is_reworded = |unit: &Answered| says(0, unit.left) != says(1, unit.right);
        // Where a sentence ends between them on one side alone, it was cut otherwise.
        let ends = self.ends_between(0, one.left, other.left) != self.ends_between(1, one.right, other.right);
        let turns = matches!(one.meaning, Some(Meaning::Direction | Meaning::Hedge))
            && (is_reworded(one) || is_reworded(other));
        !(keeps_place || says_otherwise || ends || turns)
    }

    /// What the grammatical word before a token does, over an article or a pronoun between them.
    fn part_before(&self, side: usize, start: usize) -> Option<(FunctionWord, Option<FunctionWord>)> {
        for at in (start.saturating_sub(2)..start).rev() {
            let word = self.word(side, at);
            let part = [FunctionWord::Agent, FunctionWord::Other].into_iter().find(|part| grammar::is(*part, &word));
            if let Some(part) = part {
                return Some((part, grammar::case(&word, self.language())));
            }
            let is_end = |token: &Token| matches!(token.class, TokenClass::Clause | TokenClass::Mark);
            if self.sides.get(side)?.tokens.get(at).is_some_and(is_end) {
                return None;
            }
        }
        None
    }

    /// Whether a denial, or what takes in or leaves out, stands between two crossed units on both sides: `to exports but not
    /// to imports`.
    fn is_denied_between(&self, one: &Answered, other: &Answered, all: &[Answered]) -> bool {
        let (lefts, rights) = (one.left + 1..other.left, other.right + 1..one.right);
        let is_between = |unit: &&Answered| lefts.contains(&unit.left) && rights.contains(&unit.right);
        let parts = |unit: &Answered| self.is_denial(unit) || unit.meaning == Some(Meaning::Scope);
        all.iter().filter(is_between).any(parts)
    }

    /// Whether nothing but the sign of a ratio stands between two units: `1:10`.
    fn is_ratio(&self, side: usize, one: usize, other: usize) -> bool {
        let tokens = self.unit(side, one).tokens.end..self.unit(side, other).tokens.start;
        tokens.len() == 1 && matches!(&*self.word(side, tokens.start), ":" | "：" | "∶" | "比")
    }

    /// Whether a sentence ends between two units.
    fn ends_between(&self, side: usize, one: usize, other: usize) -> bool {
        let tokens = self.unit(side, one.min(other)).tokens.end..self.unit(side, one.max(other)).tokens.start;
        tokens.into_iter().any(|at| matches!(&*self.word(side, at), "。" | "." | "；" | ";" | "?" | "!"))
    }

    /// Whether a word that tells which step comes next stands between two units on both sides: `first lamps, then sails`.
    fn are_steps(&self, one: &Answered, other: &Answered) -> bool {
        let tells = |side: usize, first: usize, second: usize| {
            let mut between = self.unit(side, first).tokens.end..self.unit(side, second).tokens.start;
            between.any(|at| grammar::is(FunctionWord::Sequence, &self.word(side, at)))
        };
        tells(0, one.left, other.left) && tells(1, other.right, one.right)
    }

    /// Whether the members of a list, or clauses, are parted between two crossed units on both sides.
    fn is_parted(&self, one: &Answered, other: &Answered) -> bool {
        self.joints(0, one.left..other.left).is_some() && self.joints(1, other.right..one.right).is_some()
    }

    /// Whether one of two crossed units stands beside the word that the other stands beside across.
    fn stand_alike(&self, one: &Answered, other: &Answered) -> bool {
        let beside = |side: usize, unit: usize| -> [Option<String>; 2] {
            let tokens = self.unit(side, unit).tokens.clone();
            let told = |at: usize| {
                let token = self.sides.get(side)?.tokens.get(at)?;
                let word = grammar::uncontracted(&self.word(side, at), self.language());
                (!matches!(token.class, TokenClass::Clause | TokenClass::Mark)).then_some(word)
            };
            let is_article = |word: &Option<String>| word.as_ref().is_some_and(String::is_empty);
            let before = (tokens.start.saturating_sub(2)..tokens.start).rev().map(told).find(|word| !is_article(word));
            [before.flatten(), told(tokens.end)]
        };
        let alike = |left: usize, right: usize| {
            let (left, right) = (beside(0, left), beside(1, right));
            left.iter().zip(&right).any(|(one, other)| one.is_some() && one == other)
        };
        alike(one.left, other.right) || alike(other.left, one.right)
    }

    /// Whether two crossed units are members of a list, or stand in clauses, that moved with all that they hold: `knots and
    /// flags`, `flags and knots`. `First lamps, then sails` and `first sails, then lamps` did not.
    fn move_whole(&self, one: &Answered, other: &Answered) -> bool {
        let ((a, b), (c, d)) = ((one.left, other.left), (other.right, one.right));
        let (Some((first, last)), Some((begin, end))) = (self.joints(0, a..b), self.joints(1, c..d)) else {
            return false;
        };
        let member = |side: usize, unit: usize| {
            let start = (0..unit).rev().find(|at| self.is_joint(side, *at)).map_or(0, |at| at + 1);
            let units = self.units(side).len();
            start..(unit..units).find(|at| self.is_joint(side, *at)).unwrap_or(units)
        };
        let holds = |side: usize, unit: usize, member: Range<usize>| {
            let key = self.key(side, unit);
            let is_told = [one, other].iter().any(|pair| unit == if side == 0 { pair.left } else { pair.right });
            is_told || key.is_none() || member.into_iter().any(|at| self.key(1 - side, at) == key)
        };
        let goes_along =
            |side: usize, mut cut: Range<usize>, unit: usize| cut.all(|at| holds(side, at, member(1 - side, unit)));
        goes_along(0, a..first, d)
            && goes_along(0, last + 1..b + 1, c)
            && goes_along(1, c..begin, b)
            && goes_along(1, end + 1..d + 1, a)
    }

    /// The first and the last of some units that part the members of a list or clauses.
    fn joints(&self, side: usize, within: Range<usize>) -> Option<(usize, usize)> {
        let mut joints = within.filter(|at| self.is_joint(side, *at));
        let first = joints.next()?;
        Some((first, joints.next_back().unwrap_or(first)))
    }

    /// Whether a unit parts the members of a list or the clauses of a sentence.
    fn is_joint(&self, side: usize, unit: usize) -> bool {
        let unit = self.unit(side, unit);
        let run = self.sides.get(side).map(|text| text.run(unit.tokens.clone())).unwrap_or_default();
        run.iter().any(|token| matches!(token.class, TokenClass::Mark | TokenClass::Clause))
            || unit.senses.iter().any(|sense| sense.meaning == Meaning::List)
    }

    /// What a unit with a content of its own says, as a number.
    fn key(&self, side: usize, unit: usize) -> Option<u64> {
        let unit = self.unit(side, unit);
        let strong = unit.senses.iter().find(|sense| !sense.is_weak && sense.meaning != Meaning::List);
        let word = unit.word.as_ref().filter(|_| !unit.is_light);
        strong.map(|sense| sense.value).or_else(|| word.map(|word| word.stem))
    }

    /// Whether two units stand on both sides about the same grammatical word, each in the case of the other: `from Oslo to
    /// Bergen`, `from Bergen to Oslo`. Two that stand in the same case are only ordered otherwise.
    fn trade_cases(&self, one: &Answered, other: &Answered) -> bool {
        let between = |side: usize, first: usize, second: usize| -> Option<(Range<usize>, String)> {
            let within = self.unit(side, first).tokens.end..self.unit(side, second).tokens.start;
            Some((within.clone(), self.sides.get(side)?.text(within).to_lowercase()))
        };
        let Some(((left, said), (_, answer))) =
            between(0, one.left, other.left).zip(between(1, other.right, one.right))
        else {
            return false;
        };
        let case = |behind: usize| {
            let mut before = (behind.saturating_sub(2)..behind).rev();
            before.find_map(|at| grammar::case(&self.word(0, at), self.language()))
        };
        let joins = left.clone().any(|at| grammar::is(FunctionWord::Joint, &self.word(0, at)));
        let (before, behind) = (case(self.unit(0, one.left).tokens.start), case(left.end));
        !joins
            && said == answer
            && left.len() <= 4
            && before != behind
            && behind.is_some_and(|case| !matches!(case, FunctionWord::Both))
    }

    /// The documents that stand once on either side: they change places as other things do.
    pub(super) fn citations(&self) -> Vec<Answered> {
        let once = |side: usize| -> Vec<(usize, WordId)> {
            let cited = self.units(side).iter().enumerate().filter_map(|(at, unit)| {
                let token = self.sides.get(side)?.tokens.get(unit.tokens.start)?;
                (token.class == TokenClass::Citation).then_some((at, token.word))
            });
            let cited: Vec<(usize, WordId)> = cited.collect();
            let is_single = |word: WordId| cited.iter().filter(|(_, other)| *other == word).count() == 1;
            cited.iter().copied().filter(|(_, word)| is_single(*word)).collect()
        };
        let others = once(1);
        let answer = |(left, word): (usize, WordId)| {
            let (right, _) = others.iter().find(|(_, other)| *other == word)?;
            Some(Answered { left, right: *right, meaning: Some(Meaning::Referent), is_weak: false, is_framed: false })
        };
        once(0).into_iter().filter_map(answer).collect()
    }

    /// A token as it is written, but in small letters.
    pub(super) fn word(&self, side: usize, token: usize) -> String {
        self.sides.get(side).map(|text| text.text(token..token + 1).to_lowercase()).unwrap_or_default()
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
}

/// Two actors that stand next to each other.
struct ActorPair {
    /// What each of them is known by, equal for its short and its full name.
    actors: [u64; 2],
    units: [usize; 2],
    /// The words between them, articles aside.
    between: Vec<String>,
}

/// Whether two units can stand in each other's place: two things, or two of one class.
fn are_alike(one: &Answered, other: &Answered) -> bool {
    let is_thing = |unit: &Answered| unit.meaning.is_none_or(|meaning| meaning == Meaning::Actor);
    one.meaning == other.meaning || is_thing(one) && is_thing(other)
}
