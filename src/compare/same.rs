//! The same in another number of words: two negations, a negating syllable, a compound, initials.

use super::grammar::{self, FunctionWord};
use super::judge::{Bench, Item};
use super::lexicon::{FormStep, Sense, hash};
use super::meaning::Meaning;
use super::near_words::NearWords;
use super::units::MeaningUnit;
use crate::text::is_han;

/// Whether an item says no: by itself (`true`), or of something, as `lack` and `disagree` do.
fn denies(item: &Item) -> Option<bool> {
    if is(item, Meaning::Negation, "not") {
        return Some(true);
    }
    let of_something = ["ne", "lack", "deny", "refuse", "fail"];
    of_something.iter().any(|value| is(item, Meaning::Negation, value)).then_some(false)
}

/// Whether an item is a sense of a class and value.
fn is(item: &Item, meaning: Meaning, value: &str) -> bool {
    item.sense.is_some_and(|sense| sense.meaning == meaning && sense.value == hash(value))
}

impl Bench<'_> {
    /// Two negations of one side cancel each other, and so do a negating syllable and a negation: `not uncommon`, `common`.
    pub(super) fn negations(&mut self, at: usize) {
        self.negating_syllables(at);
        for side in 0..2 {
            let Some(mut open) = self.open(at, side) else { continue };
            // `Personne ne` is one denial.
            if open.iter().filter(|(_, item)| denies(item).is_some()).count() > 2 {
                let halves: Vec<usize> =
                    open.iter().filter(|(_, item)| is(item, Meaning::Negation, "ne")).map(|(at, _)| *at).collect();
                halves.iter().for_each(|half| self.close(at, side, *half));
                open.retain(|(place, _)| !halves.contains(place));
            }
            let no: Vec<(usize, &Item)> =
                open.iter().filter(|(_, item)| denies(item).is_some()).map(|(at, item)| (*at, item)).collect();
            let [(a, one), (b, other)] = no[..] else { continue };
            if !self.cancel(side, one, other) {
                continue;
            }
            let mut others = self.open(at, 1 - side).unwrap_or_default();
            others.retain(|(_, answer)| !answer.sense.is_some_and(|sense| sense.is_weak));
            let says_so = |(_, answer): &(usize, Item)| {
                is(answer, Meaning::Quantifier, "all") || self.affirms(1 - side, answer, [one, other])
            };
            // Far apart each denies something of its own.
            let between = one.unit.min(other.unit) + 1..one.unit.max(other.unit);
            let is_empty = |unit: &MeaningUnit| {
                let only_modal = unit.senses.iter().all(|sense| sense.meaning == Meaning::Modality);
                only_modal && (unit.word.is_none() || unit.is_light)
            };
            let is_double = between.clone().all(|unit| is_empty(self.unit(side, unit))) && open.len() == 2;
            let answers =
                self.regions.get(at).is_some_and(|region| region.items.iter().flatten().any(|item| item.is_answered));
            let cancels = if others.is_empty() { is_double && answers } else { others.iter().all(says_so) };
            if cancels {
                [a, b].into_iter().for_each(|place| self.close(at, side, place));
                others.into_iter().for_each(|(place, _)| self.close(at, 1 - side, place));
            }
        }
    }

    /// A denied word says its opposite: `not rare`, `frequent`; `cannot be ignored`, `must be heeded`.
    pub(super) fn litotes(&mut self, at: usize) {
        for side in 0..2 {
            let (Some(own), Some(others)) = (self.open(at, side), self.open(at, 1 - side)) else { continue };
            // What cannot be ignored must be heeded.
            let weighs = |item: &Item, may: bool| {
                item.sense.is_some_and(|sense| match sense.meaning {
                    Meaning::Permission => may,
                    Meaning::Modality => may == ["may", "can"].iter().any(|value| sense.value == hash(value)),
                    _ => false,
                })
            };
            let (no, rest): (Vec<_>, Vec<_>) =
                own.iter().partition(|(_, item)| denies(item) == Some(true) || is(item, Meaning::Negation, "ne"));
            let (may, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(|(_, item)| weighs(item, true));
            let (must, mut rest_of_others): (Vec<_>, Vec<_>) = others.iter().partition(|(_, item)| weighs(item, false));
            rest_of_others.retain(|(_, item)| !grammar::is(FunctionWord::Degree, &self.words(1 - side, item)));
            let ([_], [(_, denied)], [(_, said)]) = (&no[..], &rest[..], &rest_of_others[..]) else { continue };
            if may.len() != must.len() {
                continue;
            }
            let form = |side: usize, item: &Item| -> Option<Vec<FormStep>> {
                let (text, unit) = (self.sides.get(side)?, self.unit(side, item.unit));
                // Without what leans on the word: `n'ignore`.
                let form =
                    unit.word.as_ref().map_or_else(|| text.elements_of(unit.tokens.clone()), |word| word.form.clone());
                text.elements.get(form).map(<[FormStep]>::to_vec)
            };
            let (one, other) = (form(side, denied), form(1 - side, said));
            let near = NearWords::of(self.language());
            if one.zip(other).is_some_and(|(one, other)| near.are_opposite(&one, &other)) {
                own.iter().for_each(|(place, _)| self.close(at, side, *place));
                others.iter().for_each(|(place, _)| self.close(at, 1 - side, *place));
            }
        }
    }

    /// Two negations that stand in different changes of one clause: 没有人不同意 says what 所有人都同意 says, and 非经批准不可
    /// what 必须经批准 says.
    pub(super) fn negations_apart(&mut self) {
        for side in 0..2 {
            let mut found: Vec<(usize, usize, Item)> = Vec::new();
            for region in 0..self.regions.len() {
                let open = self.open(region, side).unwrap_or_default();
                let no = open.into_iter().filter(|(_, item)| denies(item).is_some());
                found.extend(no.map(|(place, item)| (region, place, item)));
            }
            for pair in found.windows(2) {
                let [(one, _, a), (other, _, b)] = pair else { continue };
                if one == other || !self.share_clause(*one, *other) || !self.cancel(side, a, b) {
                    continue;
                }
                let open = |side: usize| -> Vec<(usize, usize, Item)> {
                    let of = |region: usize| {
                        let items = self.open(region, side).unwrap_or_default();
                        items.into_iter().map(move |(place, item)| (region, place, item))
                    };
                    let strong = |(.., item): &(usize, usize, Item)| !item.sense.is_some_and(|sense| sense.is_weak);
                    of(*one).chain(of(*other)).filter(strong).collect()
                };
                let (own, others) = (open(side), open(1 - side));
                let says_so = |item: &Item| {
                    is(item, Meaning::Quantifier, "all")
                        || is(item, Meaning::Modality, "shall")
                        || is(item, Meaning::Condition, "only-if")
                        || self.affirms(1 - side, item, [a, b])
                };
                // 非经批准不得 forbids what 须经批准方可 allows.
                let is_own = |(.., item): &(usize, usize, Item)| item.unit == a.unit || item.unit == b.unit;
                let has_condition = |item: &Item| {
                    self.unit(side, item.unit).senses.iter().any(|sense| sense.meaning == Meaning::Condition)
                };
                let is_double = own.len() == 2 || has_condition(a) && own.iter().all(is_own);
                if is_double && !others.is_empty() && others.iter().all(|(.., item)| says_so(item)) {
                    own.iter().for_each(|(region, place, _)| self.close(*region, side, *place));
                    others.iter().for_each(|(region, place, _)| self.close(*region, 1 - side, *place));
                }
            }
        }
    }

    /// Whether two negations of one side are a yes. The two halves of a French one are a single no: `ne … aucun`.
    fn cancel(&self, side: usize, one: &Item, other: &Item) -> bool {
        let is_half = |item: &Item| is(item, Meaning::Negation, "ne");
        let says_without = |item: &Item| self.words(side, item) == "sans";
        if is_half(one) || is_half(other) {
            return says_without(one)
                || says_without(other)
                || !is(one, Meaning::Negation, "not") && !is(other, Meaning::Negation, "not");
        }
        denies(one) == Some(true) || denies(other) == Some(true)
    }

    /// Whether a word says what two negations of the other side come to: `has merit` for `is not without merit`.
    fn affirms(&self, side: usize, item: &Item, negations: [&Item; 2]) -> bool {
        let words = self.words(side, item);
        let agrees =
            negations.iter().any(|item| is(item, Meaning::Negation, "deny") || is(item, Meaning::Negation, "refuse"));
        grammar::is(FunctionWord::Has, &words) || agrees && grammar::is(FunctionWord::Agrees, &words)
    }

    /// Whether of two denials one says that something lacks and the other that it is not there: 缺乏经费, 没有经费.
    pub(super) fn is_lack(&self, left: &Item, right: &Item) -> bool {
        let lacks = |item: &Item| is(item, Meaning::Negation, "lack");
        let without = |side: usize, item: &Item| grammar::is(FunctionWord::Without, &self.words(side, item));
        lacks(left) && without(1, right) || lacks(right) && without(0, left)
    }

    fn words(&self, side: usize, item: &Item) -> String {
        let text = self.sides.get(side).map(|text| text.text(self.unit(side, item.unit).tokens.clone()));
        text.unwrap_or_default().to_lowercase()
    }

    /// `uncommon` is a negation and `common`, where the other side says `common`.
    fn negating_syllables(&mut self, at: usize) {
        for side in 0..2 {
            let (Some(own), Some(others)) = (self.open(at, side), self.open(at, 1 - side)) else { continue };
            for (place, item) in own.iter().filter(|(_, item)| item.sense.is_none()) {
                let word = self.words(side, item);
                let positive = ["un", "in", "im", "ir", "il", "dis", "non", "de", "a"].iter().find_map(|syllable| {
                    let rest = word.strip_prefix(syllable).filter(|rest| rest.len() > 3)?;
                    others.iter().find(|(_, other)| self.words(1 - side, other) == rest)
                });
                // Where both sides have both words, they stand for themselves.
                let tokens = self.sides.get(1 - side).map_or(0, |text| text.tokens.len());
                let positive = positive.filter(|_| (0..tokens).all(|at| self.word(1 - side, at) != word));
                if let Some((answer, _)) = positive {
                    let answer = *answer;
                    self.close(at, 1 - side, answer);
                    if let Some(item) =
                        self.regions.get_mut(at).and_then(|region| region.items.get_mut(side)?.get_mut(*place))
                    {
                        item.sense = Some(Sense { meaning: Meaning::Negation, value: hash("not"), is_weak: false });
                    }
                }
            }
        }
    }

    /// One word against the same in two, or against its initials: `counterterrorism`, `UNODC`, 反恐办.
    pub(super) fn spellings(&mut self, at: usize) {
        let (Some(left), Some(right)) = (self.open(at, 0), self.open(at, 1)) else { return };
        let words = |side: usize, open: &[(usize, Item)]| -> Vec<String> {
            let text =
                |item: &Item| self.sides.get(side).map(|text| text.text(self.unit(side, item.unit).tokens.clone()));
            open.iter().filter(|(_, item)| item.sense.is_none()).filter_map(|(_, item)| text(item)).collect()
        };
        let all = |side: usize, open: &[(usize, Item)]| -> Vec<String> {
            let mut units: Vec<usize> = open.iter().map(|(_, item)| item.unit).collect();
            units.dedup();
            let text = |unit| self.sides.get(side).map(|text| text.text(self.unit(side, unit).tokens.clone()));
            units.into_iter().filter_map(text).collect()
        };
        // 完全不同意 is not 不完全同意: no denial is joined over what it bears on.
        let is_run = |side: usize, open: &[(usize, Item)]| {
            let is_next = |a: &Item, b: &Item| (a.unit + 1..b.unit).all(|unit| !self.says(side, unit));
            let denies = open.iter().any(|(_, item)| denies(item).is_some());
            !denies || open.windows(2).all(|pair| matches!(pair, [(_, a), (_, b)] if is_next(a, b)))
        };
        if is_run(0, &left) && is_run(1, &right) && is_joined(&all(0, &left), &all(1, &right)) {
            left.iter().for_each(|(place, _)| self.close(at, 0, *place));
            right.iter().for_each(|(place, _)| self.close(at, 1, *place));
            return;
        }
        let (a, b) = (words(0, &left), words(1, &right));
        if a.is_empty() || b.is_empty() {
            return;
        }
        if is_short_for(&a, &b) || is_short_for(&b, &a) {
            for (side, open) in [(0, left), (1, right)] {
                for (place, item) in open {
                    if item.sense.is_none() {
                        self.close(at, side, place);
                    }
                }
            }
        }
    }
}

/// Whether words are the same but for where they are parted.
fn is_joined(left: &[String], right: &[String]) -> bool {
    let plain = |words: &[String]| -> String {
        let joined: String = words.concat().to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
        // Spanish writes posconflicto and post-conflicto.
        joined.replace("post", "pos")
    };
    left.len() != right.len() && plain(left) == plain(right)
}

/// Whether one word is made of the others: of their initials, or of a character of each.
fn is_short_for(short: &[String], long: &[String]) -> bool {
    let letters: Vec<char> = short.concat().chars().filter(|c| c.is_alphanumeric()).collect();
    let name = long.concat();
    if letters.len() < 2 || letters.len() >= name.chars().count() {
        return false;
    }
    if letters.iter().all(|c| c.is_uppercase()) {
        let initials = long.iter().filter_map(|word| word.chars().find(|c| c.is_alphabetic()));
        return long.len() > 1 && initials.flat_map(char::to_uppercase).eq(letters);
    }
    if !letters.iter().all(|c| is_han(*c)) || long.len() < 2 {
        return false;
    }
    // Each word of the long name gives its characters in order, at least one, and not every word all of its own.
    let mut rest = &letters[..];
    let mut is_cut = false;
    for word in long {
        let from = rest.len();
        for c in word.chars() {
            match rest.split_first() {
                Some((first, after)) if *first == c => rest = after,
                _ => is_cut = true,
            }
        }
        if rest.len() == from {
            return false;
        }
    }
    rest.is_empty() && is_cut
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn a_short_name_is_made_of_the_words_of_the_long_one() {
        assert!(is_short_for(&words("BMF"), &words("Border Management Forum")));
        assert!(is_short_for(&words("边管办"), &words("边境 管理 办公室")));
        assert!(!is_short_for(&words("BMF"), &words("Border Forum")));
        assert!(!is_short_for(&words("国际 组织"), &words("国际 刑警 组织")), "a word is left out");
        assert!(!is_short_for(&words("边办"), &words("海关 办公室")));
    }

    #[test]
    fn a_compound_is_its_parts() {
        assert!(is_joined(&words("re enter"), &words("reenter")));
        assert!(!is_joined(&words("enter"), &words("enter")));
        assert!(!is_joined(&words("re enter"), &words("entry")));
    }
}
