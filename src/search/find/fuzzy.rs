//! Nearly the words: Chinese characters wrong, left out or swapped, or with others between them.
//!
//! Wrong characters are mostly homophones, so sentences are compared by sound: every character that sounds like one
//! of the query becomes that one's letter of a private alphabet, and the fuzzy matcher scores the sentence as it
//! would score letters. What it scores is then judged by what it cannot know: how many characters are truly the
//! same, how rare they are, and whether they stand together.

mod promise;

use std::cell::RefCell;
use std::collections::HashMap;

use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::phrase;
use super::sentences::{sentences, stops};
use super::slips::{self, QueryReading};
use crate::search::find::readings::{Readings, merged_readings};
use crate::search::index::bit_set::BitSet;
use crate::search::index::char_table::CharTable;
use crate::search::index::corpus::{CharId, Corpus};
use crate::text::Span;

/// The most characters that are compared by sound; longer queries are judged by coverage.
pub(crate) const MOST_CHARS: usize = 24;

/// The most sentences of one text that the matcher is shown.
const MOST_SENTENCES: usize = 8;

/// What the matcher gives for one matched character with its neighbour, and what the last one lacks.
const PER_CHAR: f32 = 20.0;
const LACKING: f32 = 4.0;

/// What counts against a match by sound.
const BY_SOUND: f32 = 0.03;

const CERTAIN: f32 = 0.65;
/// How much of the query's weight must stand together, when there are gaps, for the match to be certain.
const TOGETHER: f32 = 0.4;
/// How much each character of a short query must tell on average, when there are gaps.
const TELLING: f32 = 1.3;
/// From so many characters on a query is a phrase rather than a name.
const LONG: usize = 8;
/// How far a likeness may lie below the best: little when the best is all but the words themselves.
const NEAR_BEST: f32 = 0.06;
const NEAR_GOOD: f32 = 0.12;
const ALL_BUT: f32 = 0.85;
/// Below this a match is not even a guess.
const GUESS: f32 = 0.45;

/// Characters that bind words rather than carry meaning: a wrong character is not one of these.
pub(crate) const FUNCTION_WORDS: &str = "的了和与及或在将从并而";

/// A query of Chinese characters, ready to be compared.
#[derive(Debug)]
pub(crate) struct Fuzzy {
    /// By symbol: 1 + the class of its sound in the query, [`STOP`] for what ends a sentence, or 0.
    classes: CharTable,
    /// By place in the query: its class, its symbol if any text holds it, its weight.
    query: Vec<QueryChar>,
    members: Vec<Vec<CharId>>,
    /// By class: the classes that stand at most two places from it in the query, in either order, as bits.
    near: Vec<u64>,
    weight: f32,
}

#[derive(Clone, Copy, Debug)]
struct QueryChar {
    class: u8,
    symbol: Option<CharId>,
    weight: f32,
}

/// Stands among the classes for what ends a sentence.
const STOP: u8 = u8::MAX;

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Likeness {
    /// From 0 to 1.
    pub score: f32,
    /// Whether it is more than a guess.
    pub certain: bool,
    /// What matched in the folded text.
    pub spans: Vec<Span>,
    /// Whether a character of the query was left out to match.
    pub lacks: bool,
    /// The place in the query of the only character that is another one of the same sound, in a match without gaps.
    pub homophone: Option<usize>,
}

thread_local! {
    /// The matcher keeps its matrices from call to call.
    static MATCHER: RefCell<SkimMatcherV2> = RefCell::new(SkimMatcherV2::default().respect_case());
}

impl Fuzzy {
    /// Prepares a folded query of two characters or more; `None` when it is too short or too long.
    pub(crate) fn new(corpus: &Corpus, readings: &Readings, query: &[char]) -> Option<Self> {
        if !(2..=MOST_CHARS).contains(&query.len()) {
            return None;
        }
        let mut fuzzy =
            Self { classes: CharTable::new(), query: Vec::new(), members: Vec::new(), near: Vec::new(), weight: 0.0 };
        let mut by_sound: HashMap<String, u8> = HashMap::new();
        for c in query {
            let sounds = merged_readings(*c);
            let sound = sounds.first().cloned().unwrap_or_else(|| c.to_string());
            let next = u8::try_from(fuzzy.members.len()).ok()?;
            let class = *by_sound.entry(sound).or_insert(next);
            if class == next {
                fuzzy.members.push(Vec::new());
            }
            let symbol = corpus.symbol(*c);
            let weight = weight(corpus, symbol);
            fuzzy.weight += weight;
            fuzzy.query.push(QueryChar { class, symbol, weight });
        }
        fuzzy.near = (0u8..).take(fuzzy.members.len()).map(|class| fuzzy.classes_near(class)).collect();
        fuzzy.hear(corpus, readings, &by_sound);
        for stop in stops(corpus).into_iter().flatten() {
            fuzzy.classes.set(stop, STOP);
        }
        Some(fuzzy)
    }

    /// Gives every symbol that sounds like a character of the query that one's class.
    fn hear(&mut self, corpus: &Corpus, readings: &Readings, by_sound: &HashMap<String, u8>) {
        let spellings: Vec<Option<u8>> =
            readings.merged.spellings().iter().map(|spelling| by_sound.get(spelling).copied()).collect();
        for symbol in 0..corpus.alphabet_len() {
            let Ok(symbol) = CharId::try_from(symbol) else { continue };
            let heard = readings.merged.of(symbol).iter().find_map(|id| spellings.get(*id as usize).copied().flatten());
            let same = self.query.iter().find(|wanted| wanted.symbol == Some(symbol)).map(|wanted| wanted.class);
            let is_function = FUNCTION_WORDS.contains(corpus.char_of(symbol));
            let Some(class) = same.or(heard.filter(|_| !is_function)) else { continue };
            self.classes.set(symbol, class + 1);
            if let Some(members) = self.members.get_mut(class as usize) {
                members.push(symbol);
            }
        }
    }

    /// The texts that hold every sound of the query, and those that lack one, each with the most that they can promise.
    pub(crate) fn candidates(&self, corpus: &Corpus) -> Vec<(BitSet, u32)> {
        let sets: Vec<BitSet> =
            self.members.iter().map(|members| corpus.holding_any(members.iter().copied())).collect();
        let sounds = sets.len();
        let all = BitSet::in_at_least(&sets, corpus.len(), sounds);
        let mut tiers = vec![(all.clone(), self.most(sounds))];
        if self.query.len() >= 3 && sounds > 1 {
            let mut lacking = BitSet::in_at_least(&sets, corpus.len(), sounds - 1);
            lacking.remove(&all);
            tiers.push((lacking, self.most(sounds - 1)));
        }
        tiers
    }

    /// The most that a text can promise which holds so many sounds of the query.
    fn most(&self, sounds: usize) -> u32 {
        1 + 3 * sounds.min(self.members.len()) as u32
    }

    /// The most that any text can promise.
    pub(crate) fn most_of_all(&self) -> u32 {
        self.most(self.members.len())
    }

    fn class(&self, symbol: CharId) -> u8 {
        match self.classes.get(symbol) {
            STOP => 0,
            class => class,
        }
    }

    pub(crate) fn compare(&self, corpus: &Corpus, text: &[CharId]) -> Option<Likeness> {
        let readings = slips::readings(self.query.len());
        let mut best: Option<Likeness> = None;
        for sentence in self.most_promising(corpus, text) {
            let part = text.get(sentence.start..sentence.end).unwrap_or_default();
            for reading in &readings {
                let Some(mut found) = self.compare_sentence(part, reading, sentence.start) else { continue };
                found.certain &= !self.are_two_things(corpus, text, &found.spans);
                if best.as_ref().is_none_or(|best| (best.certain, best.score) < (found.certain, found.score)) {
                    best = Some(found);
                }
            }
        }
        best.filter(|best| best.score >= GUESS)
    }

    /// Whether the two words of a name stand so in a text that they are two things: a mark parts them, as a network and
    /// terrorism, or the second stands within another word.
    fn are_two_things(&self, corpus: &Corpus, text: &[CharId], spans: &[Span]) -> bool {
        let [first, second] = spans else { return false };
        let between = text.get(first.end..second.start).unwrap_or_default();
        let are_parted = between.iter().any(|symbol| !corpus.char_of(*symbol).is_alphanumeric());
        let is_within = || !phrase::borders(corpus, text, second.start, second.end).contains(&second.start);
        self.query.len() < LONG && (are_parted || is_within())
    }

    /// The sentences that promise most, so that a text of any length costs no more than a long paragraph.
    fn most_promising(&self, corpus: &Corpus, text: &[CharId]) -> Vec<Span> {
        let mut promising: Vec<(u32, Span)> = sentences(corpus, text)
            .map(|span| (self.promise_of(text.get(span.start..span.end).unwrap_or_default()), span))
            .filter(|(promise, _)| *promise > 0)
            .collect();
        promising.sort_by_key(|(promise, span)| (std::cmp::Reverse(*promise), span.start));
        promising.truncate(MOST_SENTENCES);
        promising.into_iter().map(|(_, span)| span).collect()
    }

    fn compare_sentence(&self, sentence: &[CharId], reading: &QueryReading, start: usize) -> Option<Likeness> {
        let letter = |class: u8| char::from_u32(0xe000 + u32::from(class)).unwrap_or('\u{e0ff}');
        let choice: String =
            sentence.iter().map(|symbol| self.class(*symbol).checked_sub(1).map_or('\u{e0ff}', letter)).collect();
        let wanted: Vec<QueryChar> =
            reading.places.iter().filter_map(|place| self.query.get(*place).copied()).collect();
        let pattern: String = wanted.iter().map(|wanted| letter(wanted.class)).collect();
        let (score, indices) = MATCHER.with_borrow(|matcher| matcher.fuzzy_indices(&choice, &pattern))?;
        self.judge(sentence, &wanted, score as f32, &indices, reading, start)
    }

    fn judge(
        &self,
        sentence: &[CharId],
        wanted: &[QueryChar],
        score: f32,
        indices: &[usize],
        reading: &QueryReading,
        start: usize,
    ) -> Option<Likeness> {
        let (len, penalty) = (self.query.len(), reading.penalty);
        // A character too many at either end is no slip: it says of what the rest is meant.
        let is_cut =
            reading.places.len() < len && (!reading.places.contains(&0) || !reading.places.contains(&(len - 1)));
        let homophones = wanted
            .iter()
            .zip(indices)
            .filter(|(wanted, index)| sentence.get(**index).copied() != wanted.symbol)
            .count();
        let repairs = usize::from(penalty > 0.0);
        if homophones + repairs > (len / 3).max(1) {
            return None;
        }
        let spans = runs(indices);
        // Single characters that stand scattered say nothing.
        if !spans.iter().any(|run| run.len() > 1) {
            return None;
        }
        let together: f32 = spans
            .iter()
            .filter(|run| run.len() > 1)
            .flat_map(|run| wanted.iter().zip(indices).filter(move |(_, index)| run.contains(**index)))
            .map(|(wanted, _)| wanted.weight)
            .sum();
        let by_sound = if homophones > 0 { BY_SOUND } else { 0.0 };
        let norm = (score / (PER_CHAR * len as f32 - LACKING)).min(1.0) - penalty - by_sound;
        let contiguous = spans.len() == 1 && wanted.len() == len;
        // A sound-alike that stands apart from the rest is another word: 何 is no 核 in 核恐怖主义.
        let is_alone = |index: &usize| spans.iter().any(|run| run.len() == 1 && run.contains(*index));
        let strays = wanted
            .iter()
            .zip(indices)
            .any(|(wanted, index)| sentence.get(*index).copied() != wanted.symbol && is_alone(index));
        if strays {
            return None;
        }
        let certain = match len {
            0..=3 => contiguous && penalty == 0.0 && (len == 3 || homophones == 0),
            _ if is_cut => false,
            // Three of four characters may be another word: 国际法 is no 国际法院.
            4 if wanted.len() < len => false,
            _ if contiguous => norm >= CERTAIN,
            // Common words meet by chance.
            4 | 5 if self.weight < TELLING * len as f32 => false,
            // A slip beside a gap is more than one.
            _ if homophones + repairs > 0 && len < LONG => false,
            _ => norm >= CERTAIN && together >= TOGETHER * self.weight,
        };
        let spans = spans.into_iter().map(|run| Span::new(run.start + start, run.end + start)).collect();
        let homophone = if homophones == 1 && contiguous {
            wanted.iter().zip(indices).position(|(wanted, index)| sentence.get(*index).copied() != wanted.symbol)
        } else {
            None
        };
        Some(Likeness { score: norm, certain, spans, lacks: wanted.len() < len, homophone })
    }
}

/// The likeness below which a match beside the best one is but a guess.
pub(crate) fn least_beside(best: f32) -> f32 {
    best - if best >= ALL_BUT { NEAR_BEST } else { NEAR_GOOD }
}

/// How much a character tells: the rarer the more.
pub(crate) fn weight(corpus: &Corpus, symbol: Option<CharId>) -> f32 {
    let holding = symbol.map_or(0, |symbol| corpus.frequency(symbol));
    (1.0 + corpus.len() as f32 / (holding as f32 + 0.5)).ln()
}

fn runs(indices: &[usize]) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    for index in indices {
        match runs.last_mut() {
            Some(run) if run.end == *index => run.end += 1,
            _ => runs.push(Span::new(*index, index + 1)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    fn compare(text: &str, query: &str) -> Option<Likeness> {
        let texts = [&[text][..], &["无关"; 20]].concat();
        let corpus = Corpus::build(texts, &|| false).unwrap();
        let query: Vec<char> = query.chars().collect();
        let fuzzy = Fuzzy::new(&corpus, &Readings::of(&corpus), &query)?;
        let likeness = fuzzy.compare(&corpus, corpus.text(0));
        if likeness.is_some() {
            let candidates = fuzzy.candidates(&corpus);
            let (_, most) = candidates.iter().find(|(set, _)| set.contains(0)).expect("the index leads to every match");
            assert!((1..=*most).contains(&fuzzy.promise(corpus.text(0))));
        }
        likeness
    }

    fn is_certain(text: &str, query: &str) -> bool {
        compare(text, query).is_some_and(|likeness| likeness.certain)
    }

    #[test]
    fn the_promise_of_a_text_is_that_of_its_best_sentence() {
        let long = format!("证{}文化。财产；文化{}财产", "甲".repeat(500), "乙".repeat(390));
        for text in ["文化。财产", "文甲化财产；文化", &long, "", "。"] {
            let corpus = Corpus::build([text], &|| false).unwrap();
            let query: Vec<char> = "文化财产".chars().collect();
            let fuzzy = Fuzzy::new(&corpus, &Readings::of(&corpus), &query).unwrap();
            let text = corpus.text(0);
            let of = |span: Span| fuzzy.promise_of(&text[span.start..span.end]);
            assert_eq!(fuzzy.promise(text), sentences(&corpus, text).map(of).max().unwrap_or(0));
        }
    }

    #[test]
    fn the_words_themselves_score_one() {
        let likeness = compare("妥善收集战场证据。", "战场证据").unwrap();
        assert!(likeness.score >= 0.98 && likeness.certain, "{likeness:?}");
        assert_eq!(likeness.spans, [Span::new(4, 8)]);
    }

    #[test]
    fn wrong_missing_and_swapped_characters_are_found() {
        let text = "关于被贩运的文化财产方面；与塔利班协商";
        for query in ["文化材产", "塔里班", "文财化产"] {
            assert!(compare(text, query).is_some(), "{query}");
        }
        assert!(is_certain(text, "文化材产") && is_certain(text, "塔里班"));
    }

    #[test]
    fn words_with_others_between_are_found() {
        assert!(is_certain("特别是与回返和迁居的外国恐怖主义作战人员家属有关的问题", "回返家属"));
        assert!(is_certain("参加全球反恐怖主义研究网络的活动", "全球反恐网络"));
    }

    #[test]
    fn two_things_are_no_name_of_one() {
        for (text, query) in [
            ("利用该网络的合作，推动有效落实打击资助恐怖主义", "网络恐怖主义"),
            ("儿童权利的影响，特别是与外国作战人员有关的问题", "儿童作战人员"),
            ("人道对待因恐怖主义行为", "人道主义"),
            ("安全理事会的人和安全理事会", "人权理事会"),
        ] {
            assert!(!is_certain(text, query) && compare(text, query).is_some(), "{query}");
        }
    }

    #[test]
    fn scattered_characters_and_chance_homophones_are_no_match() {
        assert!(!is_certain("袭击或贩运毒品和武器所构成的威胁", "核武器"));
        assert!(!is_certain("网络接入、外联、讲习班和打击恐怖主义", "网络攻击"));
        assert_eq!(compare("执行法律。办公", "执法办公室主任"), None);
    }
}
