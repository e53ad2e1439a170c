//! One word of a query to the paragraphs it leads to, by the surest way that leads anywhere.

use super::Tier;
use super::before::Claim;
use super::coverage::Coverage;
use super::engine::{Engine, Overtaken};
use super::fuzzy::{Fuzzy, least_beside};
use super::letters::Letters;
use super::phrase::Phrase;
use super::readings::readings;
use super::score::{self, Mentions};
use super::set::Set;
use super::spelling::Spelling;
use super::thesaurus::Expansion;
use super::titles::{Marks, Titles};
use super::way::{Matcher, Resolution, Way};
use super::wordings::Wording;
use crate::text::{is_han, is_spaced};

/// The most characters of which a part is looked for when nothing else is found.
const LONGEST_LEAST: usize = 12;

/// How many paragraphs the fuzzy matcher is shown: those that promise most.
const MOST_COMPARED: usize = 48;

/// How many paragraphs are looked at before the question whether enough promise all there is; a multiple of 64.
const A_ROUND: usize = 1 << 15;

impl Engine<'_> {
    /// A word that may be found in any way.
    pub(super) fn word(&self, word: &str) -> Result<Resolution, Overtaken> {
        if word.chars().all(|c| is_spaced(c) && !c.is_ascii_digit() || matches!(c, '\'' | '-' | ' ')) {
            return self.letters_word(word);
        }
        let mut found = self.exact(word)?;
        if !found.found.is_empty() {
            self.same_terms(word, true, &mut found)?;
        }
        self.under_heading(word, &mut found)?;
        if found.found.is_empty() {
            self.same_terms(word, false, &mut found)?;
        }
        if found.found.is_empty() {
            self.mixed(word, &mut found)?;
        }
        if found.found.is_empty() {
            self.pieces(word, &mut found)?;
        }
        if found.is_uncertain() {
            self.nearly(word, &mut found)?;
        }
        if found.found.is_empty() {
            let begun = self.thesaurus().begun(word);
            self.guesses(|engine, guessed| engine.expansions(begun.into_iter(), guessed), &mut found)?;
        }
        if found.found.is_empty() {
            self.guesses(|engine, guessed| engine.least(word, guessed), &mut found)?;
        }
        Ok(found)
    }

    /// These characters and nothing else.
    pub(super) fn exact(&self, word: &str) -> Result<Resolution, Overtaken> {
        let mut found = Resolution::default();
        let claim = Claim::Said(word.to_owned());
        if let Some(phrase) = Phrase::word(self.corpus(), word) {
            let heading = self.headed(word)?;
            let candidates = self.within(&claim, self.candidates(&phrase)?);
            let scored = self.phrase_in(&candidates, &phrase, score::EXACT, |paragraph| heading.contains(paragraph))?;
            found.add(Way { tier: Tier::Exact, reason: None, matcher: Matcher::Phrase(phrase) }, scored);
        }
        found.claims.push(claim);
        Ok(found)
    }

    /// Scores the paragraphs that hold a phrase.
    pub(super) fn phrase(
        &self,
        phrase: &Phrase,
        base: f32,
        headed: impl Fn(u32) -> bool + Sync,
    ) -> Result<Vec<(u32, f32, bool)>, Overtaken> {
        self.phrase_in(&self.narrowed(self.candidates(phrase)?), phrase, base, headed)
    }

    /// Scores those of some paragraphs that hold a phrase.
    pub(super) fn phrase_in(
        &self,
        candidates: &Set,
        phrase: &Phrase,
        base: f32,
        headed: impl Fn(u32) -> bool + Sync,
    ) -> Result<Vec<(u32, f32, bool)>, Overtaken> {
        let corpus = self.corpus();
        let (average, marks) = (corpus.average_len(), Marks::of(corpus));
        self.scan(candidates, |paragraph, text| {
            let mut mentions = Mentions::default();
            let mut titles = Titles::new(marks.as_ref(), paragraph, text);
            if titles.are_none() {
                mentions.count = phrase.count(corpus, text, score::MOST_COUNTED);
            } else {
                for span in phrase.places(corpus, text).take(score::MOST_COUNTED) {
                    mentions.count += 1;
                    mentions.in_titles += usize::from(titles.hold(span.start));
                }
            }
            mentions.headed = mentions.count > 0 && headed(paragraph);
            (mentions.count > 0).then(|| (score::phrase(base, mentions, text.len(), average), false))
        })
    }

    /// Adds the terms that say the same; `sure` ones only where the word itself was found.
    pub(super) fn same_terms(&self, word: &str, sure: bool, found: &mut Resolution) -> Result<(), Overtaken> {
        let same = self.thesaurus().same(word);
        // A longer name that holds the word leads nowhere the word has not led already.
        let tells = |expansion: &Expansion| !sure || expansion.is_term && !expansion.phrase.contains(word);
        self.expansions(same.into_iter().filter(tells), found)
    }

    /// Adds the paragraphs that hold other names of what was typed.
    pub(super) fn expansions(
        &self,
        expansions: impl Iterator<Item = Expansion>,
        found: &mut Resolution,
    ) -> Result<(), Overtaken> {
        let (mut wordings, mut reasons) = (Vec::new(), Vec::new());
        for expansion in expansions {
            let Some(phrase) = Phrase::whole(self.corpus(), &expansion.phrase) else { continue };
            let base = score::GLOSSARY * (0.7 + 0.3 * expansion.fit);
            wordings.push(Wording { phrase, base, headed: self.headed(&expansion.phrase)? });
            reasons.push(expansion.reason);
        }
        let lists = self.wordings(&wordings)?;
        for ((wording, reason), scored) in wordings.into_iter().zip(reasons).zip(lists) {
            let matcher = Matcher::Phrase(wording.phrase);
            found.add(Way { tier: Tier::Glossary, reason: Some(reason.into()), matcher }, scored);
        }
        Ok(())
    }

    /// Adds the least that can be said of Chinese characters: what sounds like them, or holds some of them.
    fn least(&self, word: &str, found: &mut Resolution) -> Result<(), Overtaken> {
        let hanzi: Vec<char> = word.chars().filter(|c| is_han(*c)).collect();
        if hanzi.is_empty() || word.chars().any(char::is_numeric) {
            return Ok(());
        }
        let sound: String = hanzi.iter().filter_map(|c| readings(*c).into_iter().next_back()).collect();
        self.spelled(&sound.chars().collect::<Vec<_>>(), Spelling::Full, score::ERRING, found)?;
        for length in (1..hanzi.len().min(LONGEST_LEAST)).rev() {
            for part in hanzi.windows(length).take(LONGEST_LEAST) {
                if found.found.is_empty()
                    && let Some(phrase) = Phrase::word(self.corpus(), &part.iter().collect::<String>())
                {
                    let scored = self.phrase(&phrase, score::ERRING, |_| false)?;
                    found.add(Way { tier: Tier::Fuzzy, reason: None, matcher: Matcher::Phrase(phrase) }, scored);
                }
            }
        }
        Ok(())
    }

    /// Adds what a way finds, but as guesses: for words still being typed.
    pub(super) fn guesses(
        &self,
        find: impl FnOnce(&Self, &mut Resolution) -> Result<(), Overtaken>,
        found: &mut Resolution,
    ) -> Result<(), Overtaken> {
        let mut guessed = Resolution::default();
        find(self, &mut guessed)?;
        for (place, way) in (0u16..).zip(guessed.ways) {
            let of_way = guessed.found.iter().filter(move |found| found.way == place);
            found.add(way, of_way.map(|one| (one.paragraph, one.score, true)));
        }
        Ok(())
    }

    /// Adds the paragraphs under a heading that says the word, when the word is most of the heading or stands nowhere
    /// else.
    fn under_heading(&self, word: &str, found: &mut Resolution) -> Result<(), Overtaken> {
        let length = word.chars().count();
        if length < 2 {
            return Ok(());
        }
        let stands_nowhere_else = found.found.is_empty();
        let mut scored: Vec<(u32, f32, bool)> = Vec::new();
        for (section, heading_length) in self.headings_with(word)? {
            if !stands_nowhere_else && length * 10 < heading_length * 6 {
                continue;
            }
            let paragraphs = self.own_paragraphs(section);
            let total = paragraphs.len().max(1) as f32;
            scored.extend(
                (0u16..)
                    .zip(paragraphs)
                    .map(|(place, paragraph)| (paragraph, score::HEADING - 0.05 * f32::from(place) / total, false)),
            );
        }
        scored.sort_unstable_by_key(|(paragraph, ..)| *paragraph);
        scored.dedup_by_key(|(paragraph, ..)| *paragraph);
        found.add(Way { tier: Tier::Heading, reason: None, matcher: Matcher::Whole }, scored);
        Ok(())
    }

    /// Adds what letters and characters mixed in one word lead to.
    fn mixed(&self, word: &str, found: &mut Resolution) -> Result<(), Overtaken> {
        let units: Vec<char> = word.chars().filter(|c| c.is_ascii_lowercase() || is_han(*c)).collect();
        let both = units.iter().any(char::is_ascii_lowercase) && units.iter().any(|c| is_han(*c));
        if both && units.len() == word.chars().count() {
            for (spelling, base) in score::MIXED {
                self.spelled(&units, *spelling, *base, found)?;
                if !found.found.is_empty() {
                    break;
                }
            }
        }
        Ok(())
    }

    /// Adds what pinyin leads to, spelled in one way.
    pub(super) fn spelled(
        &self,
        units: &[char],
        spelling: Spelling,
        base: f32,
        found: &mut Resolution,
    ) -> Result<(), Overtaken> {
        let corpus = self.corpus();
        let Some(letters) = Letters::new(corpus, self.readings(), self.pairs()?, units, spelling) else {
            return Ok(());
        };
        let (average, marks) = (corpus.average_len(), Marks::of(corpus));
        // How often a text holds a sound of one or two letters says little.
        let most = score::MOST_COUNTED.min(units.len() * 4);
        let claim = Claim::Spelled(spelling, units.to_vec());
        let candidates = self.within(&claim, letters.candidates(corpus, self.pairs()?));
        let scored = self.scan(&candidates, |paragraph, text| {
            let mut sound = 0;
            let mut mentions = Mentions::default();
            let mut titles = Titles::new(marks.as_ref(), paragraph, text);
            for span in letters.places(text).take(most) {
                mentions.count += 1;
                mentions.in_titles += usize::from(titles.hold(span.start));
                sound += usize::from(!letters.binds(text, span));
            }
            let score = score::phrase(base, mentions, text.len(), average);
            (mentions.count > 0).then_some((score, sound == 0))
        })?;
        found.add(Way { tier: Tier::Pinyin, reason: None, matcher: Matcher::Letters(letters) }, scored);
        found.claims.push(claim);
        Ok(())
    }

    /// Adds the paragraphs that hold every piece of a word written together: `2462资助`, `无人机，毒品`.
    fn pieces(&self, word: &str, found: &mut Resolution) -> Result<(), Overtaken> {
        let pieces = pieces_of(word);
        if pieces.len() < 2 || pieces.len() > 60 {
            return Ok(());
        }
        let mut resolved = Vec::new();
        for piece in &pieces {
            let is_number = piece.chars().all(|c| c.is_ascii_digit());
            let resolution = if is_number { self.number(piece, false)? } else { self.word(piece)? };
            if resolution.is_uncertain() {
                return Ok(());
            }
            resolved.push(resolution);
        }
        let tier = resolved.iter().flat_map(|piece| &piece.ways).map(|way| way.tier).max().unwrap_or(Tier::Exact);
        let scored = super::rank::intersection(&resolved.iter().collect::<Vec<_>>());
        let scored: Vec<(u32, f32, bool)> =
            scored.into_iter().map(|(paragraph, score, weak)| (paragraph, score * score::PIECES, weak)).collect();
        found.add(Way { tier, reason: None, matcher: Matcher::Pieces(resolved) }, scored);
        Ok(())
    }

    /// Adds what is nearly the word: by sound, with gaps, in another order.
    fn nearly(&self, word: &str, found: &mut Resolution) -> Result<(), Overtaken> {
        let query: Vec<char> = word.chars().filter(|c| is_han(*c)).collect();
        if word.chars().any(|c| c.is_ascii_alphanumeric()) {
            return Ok(());
        }
        let corpus = self.corpus();
        if let Some(fuzzy) = Fuzzy::new(corpus, self.readings(), &query) {
            let promising = self.promising(&fuzzy)?;
            let mut scored = self.scan(&promising, |_, text| {
                let likeness = fuzzy.compare(corpus, text)?;
                Some((likeness.score, !likeness.certain))
            })?;
            let best = scored.iter().filter(|(.., weak)| !weak).map(|(_, score, _)| *score).fold(0.0, f32::max);
            for (_, score, weak) in &mut scored {
                *weak |= *score < least_beside(best);
                *score *= score::FUZZY;
            }
            found.add(Way { tier: Tier::Fuzzy, reason: None, matcher: Matcher::Fuzzy(fuzzy) }, scored);
        }
        if found.is_uncertain()
            && let Some(coverage) = Coverage::new(corpus, &query)
        {
            let scored = self.scan(&self.narrowed(coverage.candidates(corpus)), |_, text| {
                let (share, certain) = coverage.share(text)?;
                Some((score::COVERAGE * share, !certain))
            })?;
            found.add(Way { tier: Tier::Fuzzy, reason: None, matcher: Matcher::Coverage(coverage) }, scored);
        }
        Ok(())
    }

    /// The paragraphs that promise most to the fuzzy matcher; of equals the first in the document.
    ///
    /// Those that can promise most are looked at first, and no more of them than can change the choice.
    fn promising(&self, fuzzy: &Fuzzy) -> Result<Set, Overtaken> {
        let corpus = self.corpus();
        let everything = || vec![(Set::all(corpus.len()), fuzzy.most_of_all())];
        let tiers = if self.index.narrows { fuzzy.candidates(corpus) } else { everything() };
        let mut promises: Vec<(u32, u32)> = Vec::new();
        let enough = |promises: &[(u32, u32)], least: u32| {
            promises.iter().filter(|(promise, _)| *promise >= least).count() >= MOST_COMPARED
        };
        for (candidates, most) in tiers {
            if enough(&promises, most + 1) {
                break;
            }
            for start in (0..corpus.len()).step_by(A_ROUND) {
                promises.extend(self.each(&candidates, start..start + A_ROUND, |paragraph, text| {
                    let promise = fuzzy.promise(text);
                    (promise > 0).then_some((promise, paragraph))
                })?);
                if enough(&promises, fuzzy.most_of_all()) {
                    break;
                }
            }
        }
        promises.sort_unstable_by_key(|(promise, paragraph)| (std::cmp::Reverse(*promise), *paragraph));
        Ok(Set::of(corpus.len(), promises.into_iter().take(MOST_COMPARED).map(|(_, paragraph)| paragraph)))
    }
}

/// The pieces of a word between separators and where the script changes.
fn pieces_of(word: &str) -> Vec<String> {
    let script = |c: char| match c {
        _ if is_han(c) => 1,
        _ if c.is_ascii_digit() => 2,
        _ if is_spaced(c) => 3,
        _ => 0,
    };
    let mut pieces: Vec<String> = Vec::new();
    let mut last = 0;
    for c in word.chars() {
        let kind = script(c);
        match pieces.last_mut() {
            Some(piece) if kind == last && kind != 0 => piece.push(c),
            _ if kind != 0 => pieces.push(c.to_string()),
            _ => {}
        }
        last = kind;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_falls_into_pieces_at_signs_and_scripts() {
        assert_eq!(pieces_of("无人机,毒品"), ["无人机", "毒品"]);
        assert_eq!(pieces_of("cted访问2462"), ["cted", "访问", "2462"]);
        assert_eq!(pieces_of("《战略》"), ["战略"]);
        assert_eq!(pieces_of("、、"), Vec::<String>::new());
    }
}
