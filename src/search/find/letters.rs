//! Pinyin letters, alone or mixed with characters, matched against the readings of a run of characters.
//!
//! What was typed is a row of units; a character of the text takes the row from one place to a later one when the
//! units between spell it. A run of characters that leads from the first place to the last is a match. All places
//! reached are kept as the bits of one word, so a text is read once, whatever the readings.

use super::fuzzy::FUNCTION_WORDS;
use super::readings::{Readings, SpellingTable};
use super::spelling::{Spelling, Typed};
use crate::search::index::char_table::CharTable;
use crate::search::index::corpus::{CharId, Corpus};
use crate::text::{Span, is_han};

/// The most units that are looked up: places are the bits of one word.
pub(crate) const MOST_UNITS: usize = 62;

/// Typed units, ready to be matched against a corpus.
#[derive(Debug)]
pub(crate) struct Letters {
    /// Each symbol's row in `steps`; `u32::MAX` for one that takes no step.
    rows: Vec<u32>,
    /// By symbol: the places that it reaches from the first one, by cost; none where no match begins with it.
    begins: Vec<[u64; 2]>,
    /// By symbol: whether a match may begin with it.
    starts: CharTable,
    /// By symbol: whether it only binds others, as no name does.
    binding: CharTable,
    /// Rows of one word a place and cost: the places reached from there.
    steps: Vec<u64>,
    typed: Vec<char>,
    costs: usize,
    all_steps: Vec<(usize, usize, usize)>,
}

const NONE: u32 = u32::MAX;

/// The places reached so far, by the cost of getting there.
type ReachedPlaces = [u64; 3];

impl Letters {
    /// Prepares folded units: letters and hanzi. `None` when they are too many, or no text can match.
    pub(crate) fn new(corpus: &Corpus, readings: &Readings, units: &[char], spelling: Spelling) -> Option<Self> {
        if units.is_empty() || units.len() > MOST_UNITS {
            return None;
        }
        let (table, costs) = match spelling {
            Spelling::Full | Spelling::Initials | Spelling::Mixed => (&readings.plain, 1),
            Spelling::Merged => (&readings.merged, 1),
            Spelling::Erring(_) => (&readings.merged, 2),
        };
        let mut letters = Self {
            rows: vec![NONE; corpus.alphabet_len()],
            begins: Vec::new(),
            starts: CharTable::new(),
            binding: CharTable::of(corpus.alphabet(), |c| FUNCTION_WORDS.contains(c)),
            steps: Vec::new(),
            typed: units.to_vec(),
            costs: if let Spelling::Erring(most) = spelling { most.min(2) + 1 } else { 1 },
            all_steps: Vec::new(),
        };
        let typed = Typed::new(units);
        let by_spelling: Vec<Vec<(usize, usize, usize)>> =
            table.spellings().iter().map(|reading| typed.steps_of(reading, spelling)).collect();
        letters.fill(table, &by_spelling, costs);
        letters.fill_hanzi(corpus, units);
        letters.begins = (0..letters.rows.len()).map(|symbol| letters.first_step(symbol)).collect();
        for (symbol, _) in (0..).zip(&letters.begins).filter(|(_, reached)| **reached != [0; 2]) {
            letters.starts.set(symbol, 1);
        }
        let hanzi = (0..).zip(units).filter(|(_, unit)| is_han(**unit)).map(|(place, _)| (place, place + 1, 0));
        let steps = by_spelling.into_iter().flatten().chain(hanzi).filter(|(.., cost)| *cost < letters.costs);
        letters.all_steps = steps.collect();
        letters.all_steps.sort_unstable();
        letters.all_steps.dedup();
        Some(letters)
    }

    fn fill(&mut self, table: &SpellingTable, by_spelling: &[Vec<(usize, usize, usize)>], costs: usize) {
        for symbol in 0..self.rows.len() {
            let Ok(symbol) = CharId::try_from(symbol) else { continue };
            let spellings = table.of(symbol).iter().filter_map(|spelling| by_spelling.get(*spelling as usize));
            for (from, to, cost) in spellings.flatten() {
                if *cost < costs {
                    self.step(symbol, *from, *to, *cost);
                }
            }
        }
    }

    fn fill_hanzi(&mut self, corpus: &Corpus, units: &[char]) {
        for (place, unit) in units.iter().enumerate() {
            if is_han(*unit)
                && let Some(symbol) = corpus.symbol(*unit)
            {
                self.step(symbol, place, place + 1, 0);
            }
        }
    }

    fn step(&mut self, symbol: CharId, from: usize, to: usize, cost: usize) {
        let width = self.typed.len() * 2;
        let Some(row) = self.rows.get_mut(symbol as usize) else { return };
        if *row == NONE {
            *row = u32::try_from(self.steps.len()).unwrap_or(NONE);
            self.steps.resize(self.steps.len() + width, 0);
        }
        if let Some(reached) = self.steps.get_mut(*row as usize + from * 2 + cost) {
            *reached |= 1 << to;
        }
    }

    fn row(&self, symbol: usize) -> Option<&[u64]> {
        let row = *self.rows.get(symbol)?;
        self.steps.get(row as usize..row as usize + self.typed.len() * 2)
    }

    fn first_step(&self, symbol: usize) -> [u64; 2] {
        let row = self.row(symbol).unwrap_or_default();
        std::array::from_fn(|cost| row.get(cost).copied().unwrap_or(0))
    }

    pub(crate) fn units(&self) -> &[char] {
        &self.typed
    }

    /// All steps that a character may take: from where to where in the units, and with how many slips.
    pub(crate) fn steps(&self) -> &[(usize, usize, usize)] {
        &self.all_steps
    }

    /// How many slips there may be in all.
    pub(crate) const fn most_slips(&self) -> usize {
        self.costs - 1
    }

    /// For every unit the symbols that may stand for it, and those that a match may begin with: a text that matches
    /// holds one of each.
    pub(crate) fn passing(&self) -> Vec<Vec<CharId>> {
        let mut passing: Vec<Vec<CharId>> = vec![Vec::new(); self.typed.len()];
        for symbol in 0..self.rows.len() {
            let Ok(number) = CharId::try_from(symbol) else { continue };
            let passed = self.row(symbol).map_or(0, passed);
            for (unit, symbols) in passing.iter_mut().enumerate() {
                if passed >> unit & 1 == 1 {
                    symbols.push(number);
                }
            }
        }
        let begins: Vec<CharId> =
            (0..).zip(&self.begins).filter_map(|(symbol, reached)| (*reached != [0; 2]).then_some(symbol)).collect();
        passing.push(begins);
        passing.dedup();
        passing
    }

    /// Whether a run begins or ends with a word that only binds others: no name does.
    pub(crate) fn binds(&self, text: &[CharId], span: Span) -> bool {
        let is_binding = |at: usize| text.get(at).is_some_and(|symbol| self.binding.holds(*symbol));
        span.len() > 1 && (is_binding(span.start) || is_binding(span.end - 1))
    }

    /// Whether every character of a match is typed with a whole syllable.
    pub(crate) fn are_whole(&self, text: &[CharId], span: Span, readings: &Readings) -> bool {
        let letters: String = self.typed.iter().collect();
        let mut reached = vec![0];
        for symbol in text.get(span.start..span.end).unwrap_or_default() {
            let spelled =
                readings.plain.of(*symbol).iter().filter_map(|id| readings.plain.spellings().get(*id as usize));
            let spelled: Vec<&String> = spelled.collect();
            let behind = |from: &usize| letters.get(*from..).unwrap_or_default().to_owned();
            reached = reached
                .iter()
                .flat_map(|from| {
                    let rest = behind(from);
                    spelled.iter().filter(move |one| rest.starts_with(one.as_str())).map(move |one| from + one.len())
                })
                .collect();
        }
        reached.contains(&letters.len())
    }

    /// Where a folded text matches, without overlaps.
    pub(crate) fn places<'a>(&'a self, text: &'a [CharId]) -> impl Iterator<Item = Span> + 'a {
        let mut from = 0;
        std::iter::from_fn(move || {
            let found = self.find(text, from)?;
            from = found.end;
            Some(found)
        })
    }

    /// Where a folded text first matches, from a place on.
    pub(crate) fn find(&self, text: &[CharId], from: usize) -> Option<Span> {
        let mut start = from;
        loop {
            start += text.get(start..)?.iter().position(|symbol| self.starts.holds(*symbol))?;
            let [exact, wrong] = self.begins.get(*text.get(start)? as usize).copied()?;
            if let Some(length) = self.run(text.get(start + 1..)?, [exact, wrong, 0]) {
                return Some(Span::new(start, start + 1 + length));
            }
            start += 1;
        }
    }

    /// How far a match goes on in a text, when these places were reached before it.
    fn run(&self, text: &[CharId], mut reached: ReachedPlaces) -> Option<usize> {
        let mut rest = text.iter();
        let mut length = 0;
        loop {
            let all = reached.iter().fold(0, |all, some| all | some);
            if all >> self.typed.len() & 1 == 1 {
                return Some(length);
            }
            if all == 0 {
                return None;
            }
            let row = self.row(*rest.next()? as usize)?;
            reached = self.advance(reached, row);
            length += 1;
        }
    }

    fn advance(&self, reached: ReachedPlaces, row: &[u64]) -> ReachedPlaces {
        let mut next: ReachedPlaces = [0; 3];
        for (cost, places) in reached.iter().enumerate().take(self.costs) {
            let mut places = *places;
            while places != 0 {
                let place = places.trailing_zeros() as usize;
                places &= places - 1;
                for (more, to) in row.get(place * 2..place * 2 + 2).into_iter().flatten().enumerate() {
                    if cost + more < self.costs
                        && let Some(next) = next.get_mut(cost + more)
                    {
                        *next |= to;
                    }
                }
            }
        }
        next
    }
}

/// The units that the steps of a row pass over, as bits.
fn passed(row: &[u64]) -> u64 {
    row.iter().enumerate().fold(0, |passed, (place, reached)| {
        let from = place / 2;
        let farthest = (u64::BITS - reached.leading_zeros()).saturating_sub(1);
        let up_to = |unit: u32| (1u64 << unit) - 1;
        if *reached == 0 { passed } else { passed | up_to(farthest) & !up_to(from as u32) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, typed: &str, spelling: Spelling) -> Option<String> {
        let corpus = Corpus::build([text], &|| false).unwrap();
        let units: Vec<char> = typed.chars().collect();
        let letters = Letters::new(&corpus, &Readings::of(&corpus), &units, spelling)?;
        let text = corpus.text(0);
        let span = letters.find(text, 0)?;
        let holds_any = |symbols: &Vec<CharId>| symbols.iter().any(|symbol| text.contains(symbol));
        assert!(letters.passing().iter().all(holds_any), "the index leads to every match");
        Some(text[span.start..span.end].iter().map(|symbol| corpus.char_of(*symbol)).collect())
    }

    #[test]
    fn whole_syllables_and_an_unfinished_last_one() {
        for typed in ["zhanchangzhengju", "zhanchangzhengj", "zhanchangzh", "zhanc"] {
            assert!(found("也称为战场证据的", typed, Spelling::Full).is_some(), "{typed}");
        }
        assert_eq!(found("也称为战场证据的", "zhanchangzh", Spelling::Full).as_deref(), Some("战场证"));
        assert_eq!(found("也称为战场证据的", "zcz", Spelling::Full), None);
    }

    #[test]
    fn every_reading_counts() {
        assert_eq!(found("银行", "yinhang", Spelling::Full).as_deref(), Some("银行"));
        assert_eq!(found("执行局", "zhixingju", Spelling::Full).as_deref(), Some("执行局"));
        assert_eq!(found("妇女", "funv", Spelling::Full).as_deref(), Some("妇女"));
        assert_eq!(found("妇女", "funu", Spelling::Full).as_deref(), Some("妇女"));
    }

    #[test]
    fn initials_and_mixtures() {
        assert_eq!(found("文化财产", "whcc", Spelling::Initials).as_deref(), Some("文化财产"));
        assert_eq!(found("战场证据", "zhchzhj", Spelling::Initials).as_deref(), Some("战场证据"));
        assert_eq!(found("文化财产", "wenhcc", Spelling::Mixed).as_deref(), Some("文化财产"));
        assert_eq!(found("性别平等", "xingbie平等", Spelling::Full).as_deref(), Some("性别平等"));
        assert_eq!(found("(妇女署)", "妇女sh", Spelling::Full).as_deref(), Some("妇女署"));
    }

    #[test]
    fn sounds_and_slips() {
        assert_eq!(found("战场证据", "zanchangzengju", Spelling::Merged).as_deref(), Some("战场证据"));
        assert_eq!(found("无人机", "wurneji", Spelling::Erring(1)).as_deref(), Some("无人机"));
        assert_eq!(found("仇外心理", "chowaixinli", Spelling::Erring(1)).as_deref(), Some("仇外心理"));
        assert_eq!(found("仇外心理", "chowaixinly", Spelling::Erring(1)), None);
    }

    #[test]
    fn what_is_too_long_is_refused() {
        let corpus = Corpus::build(["甲"], &|| false).unwrap();
        let units = vec!['a'; MOST_UNITS + 1];
        assert!(Letters::new(&corpus, &Readings::of(&corpus), &units, Spelling::Full).is_none());
    }
}
