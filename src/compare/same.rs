//! The same in another number of words: two negations, a negating syllable, a compound, initials.

use super::grammar::{self, FunctionWord};
use super::items::Item;
use super::judge::Judging;
use super::language::Language;
use super::lexicon::{FormStep, Sense, hash};
use super::meaning::Meaning;
use super::near_words::NearWords;
use super::texts::Texts;
use crate::model::{
    Side::{self, Left, Right},
    Sides,
};
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
    item.sense.is_some_and(|sense| sense.means(meaning, value))
}

/// Whether an item is the first half of a French denial.
fn is_half(item: &Item) -> bool {
    is(item, Meaning::Negation, "ne")
}

impl Judging<'_> {
    /// Two negations of one side cancel each other, and so do a negating syllable and a negation: `not uncommon`, `common`.
    pub(super) fn negations(&mut self, at: usize) {
        self.negating_syllables(at);
        for side in Side::BOTH {
            let mut open = self.open(at, side);
            // `Personne ne` is one denial.
            if open.iter().filter(|(_, item)| denies(item).is_some()).count() > 2 {
                let (halves, rest): (Vec<_>, Vec<_>) = open.into_iter().partition(|(_, item)| is_half(item));
                self.close_all(at, side, &halves);
                open = rest;
            }
            let no: Vec<&(usize, Item)> = open.iter().filter(|(_, item)| denies(item).is_some()).collect();
            let [(a, one), (b, other)] = no[..] else { continue };
            if !self.texts.cancel(side, one, other) {
                continue;
            }
            let mut others = self.open(at, side.other());
            others.retain(|(_, answer)| !answer.is_weak());
            let says_so = |(_, answer): &(usize, Item)| {
                is(answer, Meaning::Quantifier, "all") || self.texts.affirms(side.other(), answer, [one, other])
            };
            // Far apart each denies something of its own.
            let mut between = one.unit.min(other.unit) + 1..one.unit.max(other.unit);
            let is_empty = |unit: usize| {
                let unit = self.texts.unit(side, unit);
                let only_modal = unit.senses.iter().all(|sense| sense.meaning == Meaning::Modality);
                only_modal && (unit.word.is_none() || unit.is_light)
            };
            let is_double = between.all(is_empty) && open.len() == 2;
            let answers = Side::BOTH.iter().any(|side| self.items(at, *side).iter().any(|item| item.is_answered));
            let cancels = if others.is_empty() { is_double && answers } else { others.iter().all(says_so) };
            if cancels {
                [*a, *b].into_iter().for_each(|place| self.close(at, side, place));
                self.close_all(at, side.other(), &others);
            }
        }
    }

    /// A denied word says its opposite: `not rare`, `frequent`; `cannot be ignored`, `must be heeded`.
    pub(super) fn litotes(&mut self, at: usize) {
        for side in Side::BOTH {
            let (own, others) = (self.open(at, side), self.open(at, side.other()));
            // What cannot be ignored must be heeded.
            let weighs = |item: &Item, may: bool| {
                item.sense.is_some_and(|sense| match sense.meaning {
                    Meaning::Permission => may,
                    Meaning::Modality => may == ["may", "can"].iter().any(|value| sense.value == hash(value)),
                    _ => false,
                })
            };
            let (no, rest): (Vec<_>, Vec<_>) =
                own.iter().partition(|(_, item)| denies(item) == Some(true) || is_half(item));
            let (may, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(|(_, item)| weighs(item, true));
            let (must, mut rest_of_others): (Vec<_>, Vec<_>) = others.iter().partition(|(_, item)| weighs(item, false));
            let is_degree = |item: &Item| grammar::is(FunctionWord::Degree, &self.texts.words(side.other(), item));
            rest_of_others.retain(|(_, item)| !is_degree(item));
            let ([_], [(_, denied)], [(_, said)]) = (&no[..], &rest[..], &rest_of_others[..]) else { continue };
            if may.len() != must.len() {
                continue;
            }
            let (one, other) = (self.texts.bare_form(side, denied), self.texts.bare_form(side.other(), said));
            if NearWords::of(self.texts.language()).are_opposite(one, other) {
                self.close_all(at, side, &own);
                self.close_all(at, side.other(), &others);
            }
        }
    }

    /// Two negations that stand in different changes of one clause: 没有人不同意 says what 所有人都同意 says, and 非经批准不可
    /// what 必须经批准 says.
    pub(super) fn negations_apart(&mut self) {
        for side in Side::BOTH {
            let mut found: Vec<(usize, Item)> = Vec::new();
            for region in 0..self.regions.len() {
                let no = self.open(region, side).into_iter().filter(|(_, item)| denies(item).is_some());
                found.extend(no.map(|(_, item)| (region, item)));
            }
            for pair in found.windows(2) {
                let [(one, a), (other, b)] = pair else { continue };
                if !self.share_clause(*one, *other) || !self.texts.cancel(side, a, b) {
                    continue;
                }
                let open = |side: Side| -> Vec<(usize, usize, Item)> {
                    let of = |region: usize| {
                        let open = self.open(region, side).into_iter();
                        open.map(move |(place, item)| (region, place, item))
                    };
                    let both = Some(*other).filter(|other| other != one).into_iter().flat_map(of);
                    of(*one).chain(both).filter(|(.., item)| !item.is_weak()).collect()
                };
                let (own, others) = (open(side), open(side.other()));
                let says_so = |(.., item): &(usize, usize, Item)| {
                    is(item, Meaning::Quantifier, "all")
                        || is(item, Meaning::Modality, "shall")
                        || is(item, Meaning::Condition, "only-if")
                        || self.texts.affirms(side.other(), item, [a, b])
                };
                // `Cannot meet without a quorum` allows what `can meet only with a quorum` does.
                let may = |(.., item): &(usize, usize, Item)| {
                    is(item, Meaning::Modality, "can") || is(item, Meaning::Modality, "may")
                };
                let is_bound = others.iter().any(|(.., item)| is(item, Meaning::Condition, "only-if"));
                // 非经批准不得 forbids what 须经批准方可 allows.
                let is_own = |(.., item): &(usize, usize, Item)| item.unit == a.unit || item.unit == b.unit;
                let has_condition = self.texts.has(side, a.unit, Meaning::Condition);
                let is_double = own.len() == 2 || has_condition && own.iter().all(is_own);
                let is_answer = |other: &(usize, usize, Item)| says_so(other) || is_bound && may(other);
                if is_double && !others.is_empty() && others.iter().all(is_answer) {
                    own.iter().for_each(|(region, place, _)| self.close(*region, side, *place));
                    others.iter().for_each(|(region, place, _)| self.close(*region, side.other(), *place));
                }
            }
        }
    }

    /// `uncommon` is a negation and `common`, where the other side says `common`.
    fn negating_syllables(&mut self, at: usize) {
        for side in Side::BOTH {
            let others = self.open(at, side.other());
            for (place, item) in self.open(at, side).into_iter().filter(|(_, item)| item.sense.is_none()) {
                let word = self.texts.words(side, &item);
                let positive = ["un", "in", "im", "ir", "il", "dis", "non", "de", "a"].iter().find_map(|syllable| {
                    let rest = word.strip_prefix(syllable).filter(|rest| rest.len() > 3)?;
                    others.iter().find(|(_, other)| self.texts.words(side.other(), other) == rest)
                });
                // Where both sides have both words, they stand for themselves.
                let other = &self.texts.sides[side.other()];
                let is_there = || (0..other.tokens.len()).any(|at| other.word(at) == word);
                if let Some((answer, _)) = positive.filter(|_| !is_there()) {
                    self.close(at, side.other(), *answer);
                    if let Some(item) = self.item(at, side, place) {
                        item.sense = Some(Sense { meaning: Meaning::Negation, value: hash("not"), is_weak: false });
                    }
                }
            }
        }
    }

    /// One word against the same in two, or against its initials: `counterterrorism`, `UNODC`, 反恐办.
    pub(super) fn spellings(&mut self, at: usize) {
        let open = Sides::of(|side| self.open(at, side));
        let all = |side: Side| -> Vec<String> {
            let mut units: Vec<usize> = open[side].iter().map(|(_, item)| item.unit).collect();
            units.dedup();
            units.into_iter().map(|unit| self.texts.text(side, unit)).collect()
        };
        // 完全不同意 is not 不完全同意: no denial is joined over what it bears on.
        let is_run = |side: Side| {
            let is_next = |a: &Item, b: &Item| (a.unit + 1..b.unit).all(|unit| !self.texts.says(side, unit));
            let denies = open[side].iter().any(|(_, item)| denies(item).is_some());
            !denies || open[side].windows(2).all(|pair| matches!(pair, [(_, a), (_, b)] if is_next(a, b)))
        };
        if is_run(Left) && is_run(Right) && is_joined(&all(Left), &all(Right), self.texts.language()) {
            Side::BOTH.into_iter().for_each(|side| self.close_all(at, side, &open[side]));
            return;
        }
        let words = open.map(|mut open| {
            open.retain(|(_, item)| item.sense.is_none());
            open
        });
        let Sides { left, right } = Sides::of(|side| -> Vec<String> {
            words[side].iter().map(|(_, item)| self.texts.text(side, item.unit)).collect()
        });
        if !left.is_empty() && !right.is_empty() && (is_short_for(&left, &right) || is_short_for(&right, &left)) {
            Side::BOTH.into_iter().for_each(|side| self.close_all(at, side, &words[side]));
        }
    }
}

impl Texts<'_> {
    /// What a word is made of, without what leans on it: `n'ignore`.
    fn bare_form(&self, side: Side, item: &Item) -> &[FormStep] {
        match &self.unit(side, item.unit).word {
            Some(word) => self.sides[side].elements.get(word.form.clone()).unwrap_or_default(),
            None => self.form(side, item.unit),
        }
    }

    /// Whether two negations of one side are a yes. The two halves of a French one are a single no: `ne … aucun`.
    fn cancel(&self, side: Side, one: &Item, other: &Item) -> bool {
        let says_without = |item: &Item| self.words(side, item) == "sans";
        if is_half(one) || is_half(other) {
            return says_without(one)
                || says_without(other)
                || !is(one, Meaning::Negation, "not") && !is(other, Meaning::Negation, "not");
        }
        denies(one) == Some(true) || denies(other) == Some(true)
    }

    /// Whether a word says what two negations of the other side come to: `has merit` for `is not without merit`.
    fn affirms(&self, side: Side, item: &Item, negations: [&Item; 2]) -> bool {
        let words = self.words(side, item);
        let agrees =
            negations.iter().any(|item| is(item, Meaning::Negation, "deny") || is(item, Meaning::Negation, "refuse"));
        grammar::is(FunctionWord::Has, &words) || agrees && grammar::is(FunctionWord::Agrees, &words)
    }
}

/// Whether words are the same but for where they are parted. Digits are parted for a reason: `11 2` is no `112`.
fn is_joined(left: &[String], right: &[String], language: Language) -> bool {
    let plain = |words: &[String]| -> String {
        let mut joined = String::new();
        for part in words.iter().flat_map(|word| word.split(|c: char| !c.is_alphanumeric())) {
            if joined.ends_with(char::is_numeric) && part.starts_with(char::is_numeric) {
                joined.push(' ');
            }
            joined.push_str(&part.to_lowercase());
        }
        // It writes posconflicto and post-conflicto.
        if language == Language::Spanish { joined.replace("post", "pos") } else { joined }
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
        let is_joined = |one: &str, other: &str, language| is_joined(&words(one), &words(other), language);
        assert!(is_joined("re enter", "reenter", Language::English));
        assert!(is_joined("the G 7", "the G7", Language::English));
        assert!(!is_joined("enter", "enter", Language::English));
        assert!(!is_joined("re enter", "entry", Language::English));
        assert!(is_joined("post bélico", "posbélico", Language::Spanish));
        for (one, other) in [("11 2", "112"), ("3 : 2", "32"), ("1,5 km", "15km"), ("4 a 7", "4a7 b")] {
            assert!(!is_joined(one, other, Language::English), "{one} {other}");
        }
    }
}
