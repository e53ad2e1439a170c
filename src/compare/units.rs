//! A side read for what it means: words, phrases, numbers and names, each with its classes and values.

use std::ops::Range;

use super::folding::FoldedToken;
use super::language::Language;
use super::lexicon::{FormFacts, Lexicon, Sense, hash, whole};
use super::meaning::Meaning;
use super::quantity::{self, Quantity};
use super::terms::Terms;
use super::token::{TokenClass, TokenSide};
pub(super) use super::unit::{ContentWord, MeaningUnit};

/// The most tokens that a number and its unit take.
const LONGEST_QUANTITY: usize = 9;

/// How many tokens before a stretch say how it is to be read.
const FOLDED_BEFORE: usize = 2;

pub(super) fn read(side: &TokenSide, within: Range<usize>, language: Language, terms: &Terms) -> Vec<MeaningUnit> {
    let first_folded = within.start.saturating_sub(FOLDED_BEFORE);
    let folded = (first_folded..within.end).map(|at| side.folded(at)).collect();
    let lexicon = Lexicon::of(language);
    let mut reader = UnitReader { side, folded, first_folded, lexicon, language, terms, units: Vec::new() };
    let mut at = within.start;
    while at < within.end {
        at = reader.token(at, within.end);
    }
    frame_in_context(&mut reader.units);
    match language {
        Language::French => only(side, &mut reader.units),
        Language::Chinese => {
            upon_request(side, &mut reader.units);
            besides(side, &mut reader.units);
        }
        _ => {}
    }
    reader.units
}

struct UnitReader<'a> {
    side: &'a TokenSide,
    /// The tokens of the stretch that is read, and those just before it.
    folded: Vec<FoldedToken>,
    first_folded: usize,
    lexicon: &'static Lexicon,
    language: Language,
    terms: &'a Terms,
    units: Vec<MeaningUnit>,
}

impl<'a> UnitReader<'a> {
    /// Reads what begins at a token and gives the place behind it.
    fn token(&mut self, at: usize, end: usize) -> usize {
        let Some(token) = self.side.tokens.get(at) else { return end };
        if token.class == TokenClass::Citation {
            self.push(at..at + 1, Vec::new(), None, false);
            return at + 1;
        }
        if self.is_letter(at) {
            let content = self.content(token.elements, &(at..at + 1));
            self.push(at..at + 1, Vec::new(), content, false);
            return at + 1;
        }
        let mut from = token.elements;
        let mut known = self.longest(from, at, end);
        let quantity = self.quantity(at, end);
        if let Some((quantity, taken)) = quantity
            && known.as_ref().is_none_or(|(next, _)| *next <= at + taken)
        {
            self.push(at..at + taken, vec![quantity.sense()], None, false);
            if let Some(unit) = self.units.last_mut() {
                unit.quantity = Some(quantity);
            }
            return at + taken;
        }
        // What leans on a word is read by itself: `n'` before `ont`, `n't` behind `did`.
        if !token.is_han {
            while known.is_none() && from + 1 < self.start(at + 1) {
                self.leaning(from, at);
                from += 1;
                known = self.longest(from, at, end);
            }
        }
        match known {
            Some((next, entry)) => {
                self.entry(at..next, entry, from);
                next
            }
            None => self.unknown(at, end, from),
        }
    }

    /// Whether a token is the letter of a subparagraph behind its number: `para. 12 (a)`.
    fn is_letter(&self, at: usize) -> bool {
        let is_number = |at: usize| {
            let class = self.side.tokens.get(at).map(|token| token.class);
            matches!(class, Some(TokenClass::Number | TokenClass::Citation))
        };
        let opens = |at: usize| matches!(self.folded(at), "(" | "（");
        at.checked_sub(2).is_some_and(|number| is_number(number) && opens(number + 1))
            && self.folded(at).chars().count() == 1
    }

    /// A token as comparing sees it, folded.
    fn folded(&self, at: usize) -> &str {
        let token = at.checked_sub(self.first_folded).and_then(|at| self.folded.get(at));
        token.map_or("", |token| token.text.as_str())
    }

    /// Reads one element of a token by itself.
    fn leaning(&mut self, element: usize, at: usize) {
        let elements = self.side.elements.get(element..element + 1).unwrap_or_default();
        match self.lexicon.longest(elements, |_| true) {
            Some((_, entry)) => self.entry(at..at + 1, entry, element),
            None => {
                let stem = elements.first().copied().unwrap_or_default();
                let form = element..element + 1;
                let content = ContentWord { stem, form };
                self.push(at..at + 1, Vec::new(), Some(content), false);
            }
        }
    }

    /// The longest form or term that begins with an element: the token behind it, and the entry.
    fn longest(&self, from: usize, at: usize, end: usize) -> Option<(usize, &'a FormFacts)> {
        let last = self.side.tokens.get(end).map_or(self.side.elements.len(), |token| token.elements);
        let elements = self.side.elements.get(from..last)?;
        let boundary = |len: usize| self.token_ending_at(from + len, at, end).is_some();
        let known = self.lexicon.longest(elements, boundary);
        let term = self.terms.longest(elements, boundary);
        let (len, entry) = match (known, term) {
            (Some(known), Some(term)) if known.0 > term.0 => known,
            (_, Some(term)) => term,
            (known, None) => known?,
        };
        Some((self.token_ending_at(from + len, at, end)?, entry))
    }

    /// The token behind the one that ends before an element; `None` where a token goes on over it.
    fn token_ending_at(&self, element: usize, at: usize, end: usize) -> Option<usize> {
        let start = |token: usize| self.side.tokens.get(token).map_or(self.side.elements.len(), |token| token.elements);
        // Marks without elements begin where the word behind them does.
        (at + 1..=end).find(|next| start(*next) >= element).filter(|next| start(*next) == element)
    }

    fn quantity(&self, at: usize, end: usize) -> Option<(Quantity, usize)> {
        let token = self.side.tokens.get(at)?;
        if token.class == TokenClass::Mark || token.class == TokenClass::Clause {
            return None;
        }
        let may = token.class == TokenClass::Number
            || !token.is_han
            || self
                .side
                .chars
                .get(token.span.start)
                .is_some_and(|c| "〇零一二两三四五六七八九十百千半第上下早晚凌清傍中".contains(*c));
        if !may {
            return None;
        }
        let from = at.checked_sub(self.first_folded)?;
        let tokens = self.folded.get(from..from + LONGEST_QUANTITY.min(end - at))?;
        let before = from.checked_sub(1).and_then(|before| self.folded.get(before));
        // A small `may` is no month.
        let is_small = self.side.chars.get(token.span.start).is_some_and(|c| c.is_lowercase());
        if is_small && self.language == Language::English && self.folded(at) == "may" {
            return None;
        }
        quantity::read(tokens, before.map(|token| token.text.as_str()), self.language)
    }

    fn entry(&mut self, tokens: Range<usize>, entry: &FormFacts, from: usize) {
        // WHO is a name, `who` is not.
        let is_small = self.side.chars.get(self.side.span(tokens.clone()).start).is_some_and(|c| c.is_lowercase());
        let is_word = entry.is_light && is_small && entry.senses.iter().all(|sense| sense.meaning == Meaning::Actor);
        let entry = if is_word { &FormFacts { senses: Vec::new(), ..entry.clone() } } else { entry };
        if !entry.senses.is_empty() || (entry.is_light && entry.groups.is_empty()) {
            self.push(tokens, entry.senses.clone(), None, entry.is_frame);
        } else {
            let content = self.content(from, &tokens);
            self.push(tokens, Vec::new(), content, entry.is_frame);
        }
        if let Some(unit) = self.units.last_mut() {
            unit.is_light = entry.is_light && entry.senses.is_empty();
            unit.carries = entry.carries;
            unit.service = entry.service;
            unit.groups.clone_from(&entry.groups);
        }
    }

    /// What no table knows: marks and grammatical words are light, a word of an alphabet stands for itself, and so do
    /// Chinese characters that no word claims, as long as they stand together.
    fn unknown(&mut self, at: usize, end: usize, from: usize) -> usize {
        let Some(token) = self.side.tokens.get(at) else { return end };
        let is_content = |at: usize| self.side.tokens.get(at).is_some_and(|token| token.class == TokenClass::Content);
        if token.class == TokenClass::Number {
            let sense = Sense { meaning: Meaning::Number, value: hash(self.folded(at)), is_weak: false };
            self.push(at..at + 1, vec![sense], None, false);
            return at + 1;
        }
        if !is_content(at) {
            self.push(at..at + 1, Vec::new(), None, false);
            return at + 1;
        }
        let stray = |at: usize| {
            let alone = self.side.tokens.get(at).is_some_and(|token| token.is_han && token.span.len() == 1);
            alone
                && is_content(at)
                && self.longest(self.start(at), at, end).is_none()
                && self.quantity(at, end).is_none()
        };
        let next = if stray(at) { (at + 1..end).find(|next| !stray(*next)).unwrap_or(end) } else { at + 1 };
        let content = self.content(from, &(at..next));
        self.push(at..next, Vec::new(), content, false);
        next
    }

    fn start(&self, at: usize) -> usize {
        self.side.tokens.get(at).map_or(self.side.elements.len(), |token| token.elements)
    }

    /// A word of content, from an element to the end of some tokens.
    fn content(&self, from: usize, tokens: &Range<usize>) -> Option<ContentWord> {
        let form = from..self.start(tokens.end);
        let stem = whole(self.side.elements.get(form.clone())?);
        Some(ContentWord { stem, form })
    }

    fn push(&mut self, tokens: Range<usize>, senses: Vec<Sense>, word: Option<ContentWord>, is_frame: bool) {
        self.units.push(MeaningUnit { tokens, senses, word, is_frame, ..MeaningUnit::NONE });
    }
}

/// A word that weighs a duty and also belongs to framing is framing before what one actor gives to another: `consider the
/// information`, but not `consider revising`.
fn frame_in_context(units: &mut [MeaningUnit]) {
    let is_plain_frame =
        |unit: &MeaningUnit| unit.is_frame && unit.senses.iter().all(|sense| sense.meaning == Meaning::Actor);
    let is_light =
        |unit: &MeaningUnit| unit.senses.iter().all(|sense| sense.is_weak) && unit.word.is_none() && !unit.is_frame;
    for at in 0..units.len() {
        let (_, rest) = units.split_at_mut(at);
        let Some((unit, after)) = rest.split_first_mut() else { continue };
        if unit.is_frame && !is_plain_frame(unit) {
            unit.is_frame = after.iter().take(4).find(|unit| !is_light(unit)).is_some_and(is_plain_frame);
        }
    }
}

/// How many units behind `ne` the word is searched in that makes it `only`.
const NE_QUE: usize = 4;

/// In `ne signe que` nothing is denied: it says `only`.
fn only(side: &TokenSide, units: &mut [MeaningUnit]) {
    let value =
        |unit: &MeaningUnit| unit.senses.iter().find(|sense| sense.meaning == Meaning::Negation).map(|one| one.value);
    for at in 0..units.len() {
        let begins = |unit: &MeaningUnit| {
            value(unit) == Some(hash("ne")) || side.text(unit.tokens.clone()).to_lowercase().starts_with("ne ")
        };
        if !units.get(at).is_some_and(begins) {
            continue;
        }
        let behind = units.get(at + 1..).unwrap_or_default().iter().take(NE_QUE);
        let word = |unit: &MeaningUnit| side.text(unit.tokens.clone()).to_lowercase();
        let ends = |unit: &&MeaningUnit| {
            let word = word(unit);
            value(unit).is_some() || matches!(&*word, "pas" | "point" | "plus") || is_que(&word)
        };
        let Some(behind) = behind.into_iter().position(|unit| ends(&unit)) else { continue };
        let only = Sense { meaning: Meaning::Scope, value: hash("only"), is_weak: false };
        if let [ne, .., que] = units.get_mut(at..at + behind + 2).unwrap_or_default()
            && is_que(&word(que))
        {
            ne.senses.retain(|sense| sense.meaning != Meaning::Negation);
            (que.senses, que.word, que.is_light) = (vec![only], None, false);
        }
    }
}

/// What closes 除 … 之外 in one clause says nothing of its own.
fn besides(side: &TokenSide, units: &mut [MeaningUnit]) {
    let mut opens = false;
    for unit in units {
        match &*side.text(unit.tokens.clone()) {
            "除" | "除了" => opens = true,
            "之外" | "以外" | "外" if opens => (unit.senses, unit.word, unit.is_light) = (Vec::new(), None, true),
            _ => {}
        }
        opens &= !side.is(unit.tokens.start, TokenClass::Clause);
    }
}

/// 应会员国请求 is no duty: it says at whose request.
fn upon_request(side: &TokenSide, units: &mut [MeaningUnit]) {
    let text = |unit: &MeaningUnit| side.text(unit.tokens.clone());
    let is_request = |unit: &MeaningUnit| matches!(&*text(unit), "请求" | "要求" | "邀请");
    for at in 0..units.len() {
        let (before, rest) = units.split_at_mut(at);
        let Some((should, behind)) = rest.split_first_mut().filter(|(unit, _)| text(unit) == "应") else { continue };
        let names = |unit: &MeaningUnit| unit.senses.iter().all(|sense| sense.meaning == Meaning::Actor);
        let whose = behind.iter().take(4).position(is_request).filter(|whose| *whose > 0);
        let whose = whose.and_then(|whose| behind.get(..whose)).filter(|whose| whose.iter().all(names));
        let opens = || before.last().is_none_or(|unit| unit.word.is_none());
        if whose.is_some_and(|whose| opens() || whose.iter().any(|unit| !unit.senses.is_empty())) {
            should.senses = vec![Sense { meaning: Meaning::Condition, value: hash("request"), is_weak: true }];
        }
    }
}

fn is_que(word: &str) -> bool {
    word == "que" || word.starts_with("qu'") || word.starts_with("qu’")
}

#[cfg(test)]
mod tests {
    use super::super::token::Vocabulary;
    use super::*;

    /// Each unit's words, with the classes of its senses, `=` for a word of content, `.` for a light one.
    fn units(text: &str, language: Language) -> String {
        let side = TokenSide::read(text, &mut Vocabulary::of(language));
        let units = read(&side, 0..side.tokens.len(), language, &Terms::default());
        let told = |unit: &MeaningUnit| {
            let senses: Vec<&str> = unit.senses.iter().map(|sense| sense.meaning.name()).collect();
            let content = if unit.word.is_some() && !unit.is_light {
                "="
            } else if senses.is_empty() {
                "."
            } else {
                ""
            };
            format!("{}/{}{content}", side.text(unit.tokens.clone()), senses.join("+"))
        };
        units.iter().map(told).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_longest_form_wins() {
        assert_eq!(units("各国不断改变手法", Language::Chinese), "各国/= 不断/= 改变/= 手法/=");
        assert_eq!(units("不公布", Language::Chinese), "不/negation 公布/publicity");
        assert_eq!(units("上合组织介绍了经验", Language::Chinese), "上合组织/actor 介绍/= 了/tense 经验/=");
        assert_eq!(
            units("此举便利了情报交流", Language::Chinese),
            "此/referent 举/= 便利/direction 了/tense 情报/= 交流/="
        );
        assert_eq!(units("at least twice a month", Language::English), "at least/bound twice/frequency a/. month/=");
    }

    #[test]
    fn what_leans_on_a_word_is_read_by_itself() {
        assert_eq!(units("n'ont", Language::French), "n'ont/negation n'ont/tense");
        assert_eq!(units("l'appui", Language::French), "l'appui/. l'appui/=");
        assert_eq!(units("didn't", Language::English), "didn't/tense didn't/negation");
    }

    #[test]
    fn consider_is_framing_before_what_is_given() {
        let is_frame = |text: &str| {
            let side = TokenSide::read(text, &mut Vocabulary::of(Language::English));
            let units = read(&side, 0..side.tokens.len(), Language::English, &Terms::default());
            units.first().map(|unit| unit.is_frame)
        };
        assert_eq!(is_frame("consider the information provided"), Some(true));
        assert_eq!(is_frame("consider revising the rules"), Some(false));
    }
}
