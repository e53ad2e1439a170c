//! Words in letters: words of the text, terms of the glossary, pinyin in full or by initials, and slips of all these.

use super::Tier;
use super::before::Claim;
use super::engine::{Engine, Overtaken};
use super::phrase::Phrase;
use super::score;
use super::spelling::Spelling;
use super::stem::stem;
use super::way::{Matcher, Resolution, Way};

/// The shortest pinyin in which a slip is forgiven, and from which the result is certain.
const SHORTEST_SLIP: usize = 5;
const CERTAIN_SLIP: usize = 9;
/// The shortest pinyin in which two slips are; always a guess.
const TWO_SLIPS: usize = 12;

impl Engine<'_> {
    /// A word in letters that may be found in any way.
    pub(super) fn letters_word(&self, word: &str) -> Result<Resolution, Overtaken> {
        let mut found = self.exact_word(word)?;
        self.same_terms(word, false, &mut found)?;
        let by_name = found.ways.iter().any(|way| way.tier == Tier::Glossary);
        let units = units(word);
        if !by_name {
            self.spelled(&units, Spelling::Full, score::FULL, &mut found)?;
        }
        if found.is_uncertain() {
            if units.len() > 1 {
                self.spelled(&units, Spelling::Initials, score::INITIALS, &mut found)?;
            }
            if units.len() > 2 {
                self.expansions(best_partly(self.thesaurus().partly(word)).into_iter(), &mut found)?;
            }
        }
        for (spelling, base) in [(Spelling::Merged, score::MERGED), (Spelling::Mixed, score::MIXTURE)] {
            if found.is_uncertain() {
                self.spelled(&units, spelling, base, &mut found)?;
            }
        }
        if found.is_uncertain() {
            self.slips(word, &units, &mut found)?;
        }
        Ok(found)
    }

    /// The word where a word of the text begins with it.
    fn exact_word(&self, word: &str) -> Result<Resolution, Overtaken> {
        let mut found = Resolution::default();
        let whole = Phrase::whole(self.corpus(), word);
        let begun = Phrase::word(self.corpus(), word);
        let heading = self.headed(word)?;
        let claim = Claim::Said(word.to_owned());
        for (phrase, base) in [(whole, score::EXACT), (begun, score::EXACT - 0.04)] {
            let Some(phrase) = phrase else { continue };
            let candidates = self.within(&claim, self.candidates(&phrase)?);
            let scored = self.phrase_in(&candidates, &phrase, base, |paragraph| heading.contains(paragraph))?;
            found.add(Way { tier: Tier::Exact, reason: None, matcher: Matcher::Phrase(phrase) }, scored);
        }
        found.claims.push(claim);
        Ok(found)
    }

    /// Adds what a slip of the fingers led away from.
    fn slips(&self, word: &str, units: &[char], found: &mut Resolution) -> Result<(), Overtaken> {
        self.near_words(word, found)?;
        if found.is_uncertain() {
            self.expansions(self.thesaurus().nearly(word).into_iter(), found)?;
        }
        if found.is_uncertain() {
            self.erring(units, found)?;
        }
        Ok(())
    }

    /// Adds pinyin with slips; in short words, or with two, it is a guess.
    fn erring(&self, units: &[char], found: &mut Resolution) -> Result<(), Overtaken> {
        for (slips, shortest) in [(1, SHORTEST_SLIP), (2, TWO_SLIPS)] {
            let mut slipped = Resolution::default();
            if units.len() >= shortest {
                self.spelled(units, Spelling::Erring(slips), score::ERRING, &mut slipped)?;
            }
            let certain = slips == 1 && units.len() >= CERTAIN_SLIP;
            if let Some(way) = slipped.ways.pop() {
                let all = slipped.found.iter();
                found.add(way, all.map(|one| (one.paragraph, one.score, one.weak || !certain)));
                break;
            }
        }
        Ok(())
    }

    /// Adds words of the text with the same stem, or a typing error away.
    fn near_words(&self, word: &str, found: &mut Resolution) -> Result<(), Overtaken> {
        let length = word.chars().count();
        if length < 4 {
            return Ok(());
        }
        let most = if length >= 9 { 2 } else { 1 };
        let stemmed = stem(word);
        let first = word.chars().next();
        let near = |known: &&String| {
            stem(known) == stemmed
                || length >= 5 && known.chars().next() == first && strsim::osa_distance(known, word) <= most
        };
        let words: Vec<&String> = self.vocabulary()?.iter().filter(near).take(40).collect();
        for known in words {
            let Some(phrase) = Phrase::whole(self.corpus(), known) else { continue };
            let scored = self.phrase(&phrase, score::FUZZY, |_| false)?;
            let way = Way { tier: Tier::Fuzzy, reason: Some(known.as_str().into()), matcher: Matcher::Phrase(phrase) };
            found.add(way, scored);
        }
        Ok(())
    }

    /// Several words in letters, one behind another: terms and pinyin of several words are found as one.
    pub(super) fn letters_run(&self, words: &[String]) -> Result<Vec<Resolution>, Overtaken> {
        let stands = |word: &String| {
            Phrase::word(self.corpus(), word).is_some_and(|phrase| !phrase.candidates(self.corpus()).is_empty())
        };
        if words.len() < 2 || self.is_alphabetic() && words.iter().all(stands) {
            return words.iter().map(|word| self.guessed_word(self.letters_word(word)?, word)).collect();
        }
        let mut resolved = Vec::new();
        let mut rest = words;
        while !rest.is_empty() {
            let (taken, resolution) = self.longest(rest)?;
            resolved.push(resolution);
            rest = rest.get(taken..).unwrap_or_default();
        }
        if resolved.iter().any(Resolution::is_uncertain) {
            let mut whole = Resolution::default();
            let units = units(&words.concat());
            self.erring(&units, &mut whole)?;
            if !whole.found.is_empty() && (!whole.is_uncertain() || resolved.iter().any(|word| word.found.is_empty())) {
                return Ok(vec![whole]);
            }
        }
        if let (Some(last), Some(word)) = (resolved.pop(), words.last()) {
            resolved.push(self.guessed_word(last, word)?);
        }
        Ok(resolved)
    }

    /// What the beginning of a word leads to, as guesses, when the word itself leads nowhere: it is being typed.
    fn guessed_word(&self, mut found: Resolution, word: &str) -> Result<Resolution, Overtaken> {
        let units = units(word);
        for length in (1..units.len()).rev() {
            if !found.found.is_empty() {
                break;
            }
            let begun = units.get(..length).unwrap_or_default();
            for spelling in [Spelling::Full, Spelling::Merged, Spelling::Initials] {
                if found.found.is_empty() {
                    self.guesses(
                        |engine, guessed| engine.spelled(begun, spelling, score::ERRING, guessed),
                        &mut found,
                    )?;
                }
            }
        }
        if found.found.is_empty() {
            let begun = self.thesaurus().begun(word);
            self.guesses(|engine, guessed| engine.expansions(begun.into_iter(), guessed), &mut found)?;
        }
        Ok(found)
    }

    /// The longest beginning of a run that is one term, and how many words it has.
    fn longest(&self, words: &[String]) -> Result<(usize, Resolution), Overtaken> {
        for taken in (2..=words.len().min(12)).rev() {
            let joined = self.joined(words.get(..taken).unwrap_or_default())?;
            if !joined.is_uncertain() {
                return Ok((taken, joined));
            }
        }
        let Some(first) = words.first() else { return Ok((1, Resolution::default())) };
        Ok((1, self.letters_word(first)?))
    }

    /// Words that are one term.
    fn joined(&self, words: &[String]) -> Result<Resolution, Overtaken> {
        let phrase = words.join(" ");
        let mut found = self.exact_word(&phrase)?;
        self.same_terms(&phrase, false, &mut found)?;
        let units = units(&words.concat());
        for (spelling, base) in [(Spelling::Full, score::FULL), (Spelling::Merged, score::MERGED)] {
            if found.is_uncertain() {
                self.spelled(&units, spelling, base, &mut found)?;
            }
        }
        if found.is_uncertain() {
            self.expansions(best_partly(self.thesaurus().partly(&phrase)).into_iter(), &mut found)?;
        }
        Ok(found)
    }

    /// Whether the text is written in letters for the greater part.
    pub(super) fn is_alphabetic(&self) -> bool {
        self.index.is_alphabetic
    }
}

/// Of names that hold some of the typed words, those that are mostly made of them, if any are.
fn best_partly(expansions: Vec<super::thesaurus::Expansion>) -> Vec<super::thesaurus::Expansion> {
    let best = expansions.iter().map(|expansion| expansion.fit).fold(0.0, f32::max);
    expansions.into_iter().filter(|expansion| expansion.fit >= best * 0.6).collect()
}

/// The letters of a word as the units of pinyin.
fn units(word: &str) -> Vec<char> {
    word.chars().filter(char::is_ascii_lowercase).collect()
}
