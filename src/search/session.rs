//! One query after another, as they are typed: what a word led to is kept while the word stays.

use std::ops::Range;
use std::sync::Arc;

use super::address::Address;
use super::answer::MOST_GUESSES;
use super::engine::{Engine, Overtaken};
use super::query::{Sought, Term};
use super::set::Set;
use super::way::{Matcher, Resolution, Way};
use super::{Answer, Index, Outside, Query, Tier, rank};
use crate::model::Document;
use crate::text::is_spaced;

/// How many words' results are kept, and how many times the document they may hold in all: a common word leads to
/// most paragraphs.
const MOST_KEPT: usize = 24;
const MOST_TIMES: usize = 2;

/// What the words of a query standing together add to the worth of a paragraph.
const TOGETHER: f32 = 0.04;

/// Answers queries one after another and does again only what the last keystroke changed.
#[derive(Debug, Default)]
pub struct Session {
    kept: Vec<(Unit, Vec<Arc<Resolution>>)>,
}

/// What is looked for as one.
#[derive(Clone, Debug, PartialEq)]
enum Unit {
    Word(String),
    Exact(String),
    /// Words in letters, one behind another.
    Run(Vec<String>),
    Number {
        digits: String,
        resolution: bool,
    },
    Symbol(String),
    /// Paragraphs by their addresses, and the number that may mean a resolution too.
    Places(Vec<u32>, Option<String>),
}

impl Session {
    /// Answers a query as [`Index::answer`] does, faster when it resembles the one before. `None` when overtaken.
    ///
    /// A session belongs to one index and document.
    pub fn answer(
        &mut self,
        index: &Index,
        document: &Document,
        query: &Query,
        outside: &Outside<'_>,
        overtaken: &(dyn Fn() -> bool + Sync),
    ) -> Option<Answer> {
        let engine = Engine { index, document, overtaken, before: None };
        self.ask(&engine, query, outside).ok()
    }

    fn ask(&mut self, engine: &Engine<'_>, query: &Query, outside: &Outside<'_>) -> Result<Answer, Overtaken> {
        if query.is_empty() || (engine.overtaken)() {
            return if query.is_empty() { Ok(Answer::default()) } else { Err(Overtaken) };
        }
        let narrow = query.terms.iter().any(|term| matches!(term.sought, Sought::PartWord(..)));
        let attempts: &[bool] = if narrow { &[false, true] } else { &[true] };
        let mut answer = Answer::default();
        // A part's name narrows first; where that leaves nothing it is a word like others.
        for part_is_word in attempts {
            answer = self.attempt(engine, query, outside, *part_is_word)?;
            if answer.is_certain() {
                break;
            }
        }
        if answer.is_empty() { self.guesses(engine, query, outside) } else { Ok(answer) }
    }

    /// When there is nothing at all: what an address begun may come to, or what the excluded words leave when they
    /// are not excluded; the query is still being typed.
    fn guesses(&mut self, engine: &Engine<'_>, query: &Query, outside: &Outside<'_>) -> Result<Answer, Overtaken> {
        let terms: Vec<Term> = query.terms.iter().filter(|term| !term.negated).cloned().collect();
        let answer = if query.begun.is_empty() {
            let excludes = terms.len() < query.terms.len() && !terms.is_empty();
            let without = Query { terms, ..Query::default() };
            if excludes { self.attempt(engine, &without, outside, true)? } else { Answer::default() }
        } else {
            let parts = query.begun.iter().filter_map(|id| engine.document.part(*id));
            let places = parts.flat_map(|part| part.paragraphs.clone().take(MOST_GUESSES));
            let places: Vec<u32> = places.filter_map(|place| u32::try_from(place).ok()).collect();
            let resolution = Arc::new(at_places(engine, &places, None)?);
            let scored = places.iter().map(|place| (*place, 1.0, true)).collect();
            Answer::new(engine.document, vec![resolution], scored)
        };
        Ok(answer.into_guesses())
    }

    fn attempt(
        &mut self,
        engine: &Engine<'_>,
        query: &Query,
        outside: &Outside<'_>,
        part_is_word: bool,
    ) -> Result<Answer, Overtaken> {
        let units = units_of(engine.document, query, part_is_word);
        let resolved = self.resolve_all(engine, &units)?;
        let allowed = self.allowed(engine, query, outside, part_is_word)?;
        let words: Vec<&Resolution> = resolved.iter().map(AsRef::as_ref).collect();
        let mut ranked = if words.is_empty() {
            allowed.iter().flat_map(Set::members).map(|paragraph| (paragraph, 1.0, false)).collect()
        } else {
            rank::intersection(&words)
        };
        let may = |paragraph: u32| allowed.as_ref().is_none_or(|allowed| allowed.contains(paragraph));
        ranked.retain(|(paragraph, ..)| may(*paragraph));
        if ranked.iter().any(|(.., weak)| !weak) {
            ranked.retain(|(.., weak)| !weak);
        } else if ranked.is_empty() && words.len() > 1 {
            ranked = rank::union(&words, engine.corpus().len());
            ranked.retain(|(paragraph, ..)| may(*paragraph));
        }
        self.stand_together(engine, &units, &mut ranked)?;
        Ok(Answer::new(engine.document, resolved, ranked))
    }

    /// Raises the paragraphs in which several words stand together as typed.
    fn stand_together(
        &self,
        engine: &Engine<'_>,
        units: &[Unit],
        ranked: &mut [(u32, f32, bool)],
    ) -> Result<(), Overtaken> {
        let words: Vec<&str> = units
            .iter()
            .flat_map(|unit| match unit {
                Unit::Word(word) | Unit::Exact(word) => vec![word.as_str()],
                Unit::Run(words) => words.iter().map(String::as_str).collect(),
                Unit::Number { .. } | Unit::Symbol(_) | Unit::Places(..) => Vec::new(),
            })
            .collect();
        if words.len() < 2 || ranked.is_empty() {
            return Ok(());
        }
        let Some(phrase) = super::phrase::Phrase::word(engine.corpus(), &crate::text::folded(&words.join(" "))) else {
            return Ok(());
        };
        let corpus = engine.corpus();
        let mut candidates = Set::of(corpus.len(), ranked.iter().map(|(paragraph, ..)| *paragraph));
        candidates.keep(&engine.narrowed(phrase.candidates(corpus)));
        let together = engine.scan(&candidates, |_, text| phrase.find(corpus, text, 0).map(|_| (0.0, false)))?;
        let set = Set::of(corpus.len(), together.into_iter().map(|(paragraph, ..)| paragraph));
        for (_, score, _) in ranked.iter_mut().filter(|(paragraph, ..)| set.contains(*paragraph)) {
            *score += TOGETHER;
        }
        Ok(())
    }

    /// The paragraphs that the narrowing words and exclusions leave; `None` when there are none of these.
    fn allowed(
        &mut self,
        engine: &Engine<'_>,
        query: &Query,
        outside: &Outside<'_>,
        part_is_word: bool,
    ) -> Result<Option<Set>, Overtaken> {
        let mut allowed: Option<Set> = None;
        for term in &query.terms {
            let Some(set) = self.narrowed(engine, term, outside, part_is_word)? else { continue };
            let all = allowed.get_or_insert_with(|| Set::all(engine.corpus().len()));
            if term.negated { all.remove(&set) } else { all.keep(&set) }
        }
        Ok(allowed)
    }

    fn narrowed(
        &mut self,
        engine: &Engine<'_>,
        term: &Term,
        outside: &Outside<'_>,
        part_is_word: bool,
    ) -> Result<Option<Set>, Overtaken> {
        let size = engine.corpus().len();
        let places = |range: Range<usize>| Set::of(size, range.filter_map(|place| u32::try_from(place).ok()));
        let part =
            |id| engine.document.part(id).map_or_else(|| Set::none(size), |part| places(part.paragraphs.clone()));
        Ok(match &term.sought {
            Sought::Part(id) => Some(part(*id)),
            Sought::PartWord(id, _) if term.negated || !part_is_word => Some(part(*id)),
            Sought::Sections(sections) => {
                let mut set = Set::none(size);
                for section in sections.iter().filter_map(|id| engine.document.section(*id)) {
                    set.add(&places(section.paragraphs.clone()));
                }
                Some(set)
            }
            Sought::Differing => Some(engine.differing()?),
            Sought::Marked => {
                let marked = outside.marked.into_iter().flatten().map(|paragraph| paragraph.0);
                Some(Set::of(size, marked))
            }
            sought if term.negated => Some(self.excluded(engine, sought)?),
            Sought::Word(_) | Sought::Exact(_) | Sought::Number { .. } | Sought::Symbol(_) | Sought::PartWord(..) => {
                None
            }
        })
    }

    /// What a word excludes: what it surely finds.
    fn excluded(&mut self, engine: &Engine<'_>, sought: &Sought) -> Result<Set, Overtaken> {
        let mut set = Set::none(engine.corpus().len());
        let Some(unit) = unit_of(sought) else { return Ok(set) };
        for resolution in self.resolve(engine, &unit)? {
            for found in resolution.found.iter().filter(|found| !found.weak) {
                let tier = resolution.way(found).map(|way| way.tier);
                if !matches!(tier, Some(Tier::Fuzzy | Tier::Heading) | None) {
                    set.insert(found.paragraph);
                }
            }
        }
        Ok(set)
    }

    fn resolve_all(&mut self, engine: &Engine<'_>, units: &[Unit]) -> Result<Vec<Arc<Resolution>>, Overtaken> {
        let mut resolved = Vec::new();
        for unit in units {
            resolved.extend(self.resolve(engine, unit)?);
        }
        Ok(resolved)
    }

    fn resolve(&mut self, engine: &Engine<'_>, unit: &Unit) -> Result<Vec<Arc<Resolution>>, Overtaken> {
        if let Some((_, kept)) = self.kept.iter().find(|(known, _)| known == unit) {
            return Ok(kept.clone());
        }
        let before = self.before(unit);
        let engine = Engine { before: before.as_deref(), ..*engine };
        let resolved: Vec<Arc<Resolution>> = match unit {
            Unit::Word(word) => vec![engine.word(word)?],
            Unit::Exact(word) => vec![engine.exact(word)?],
            Unit::Run(words) => engine.letters_run(words)?,
            Unit::Number { digits, resolution } => vec![engine.number(digits, *resolution)?],
            Unit::Symbol(symbol) => vec![engine.symbol(symbol)?],
            Unit::Places(places, bare) => vec![at_places(&engine, places, bare.as_deref())?],
        }
        .into_iter()
        .map(Arc::new)
        .collect();
        self.kept.push((unit.clone(), resolved.clone()));
        self.forget(engine.corpus().len());
        Ok(resolved)
    }

    /// What the longest beginning of a word has found.
    fn before(&self, unit: &Unit) -> Option<Arc<Resolution>> {
        let word = unit.word()?;
        let begun = self.kept.iter().filter(|(known, _)| known.word().is_some_and(|begun| word.starts_with(begun)));
        let (_, resolved) = begun.max_by_key(|(known, _)| known.word().map(str::len))?;
        resolved.first().cloned()
    }

    /// Forgets what was asked longest ago, when there is too much of it.
    fn forget(&mut self, paragraphs: usize) {
        let mut room = MOST_TIMES * paragraphs;
        let mut fits = |(_, resolved): &(Unit, Vec<Arc<Resolution>>)| {
            let size = resolved.iter().map(|word| word.found.len()).sum::<usize>();
            let has_room = size <= room;
            room = room.saturating_sub(size);
            has_room
        };
        let kept = self.kept.iter().rev().take(MOST_KEPT).take_while(|one| fits(one)).count();
        self.kept.drain(..self.kept.len() - kept.max(1));
    }
}

impl Unit {
    /// The word, of a unit that is one.
    fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) | Self::Exact(word) => Some(word),
            Self::Run(words) => match words.as_slice() {
                [word] => Some(word),
                _ => None,
            },
            Self::Number { .. } | Self::Symbol(_) | Self::Places(..) => None,
        }
    }
}

/// The positive words of a query as units; an address stands for the whole query.
fn units_of(document: &Document, query: &Query, part_is_word: bool) -> Vec<Unit> {
    if let Some(address) = &query.address {
        let (places, bare) = addressed(document, address);
        return vec![Unit::Places(places, bare)];
    }
    let mut units = Vec::new();
    for term in query.terms.iter().filter(|term| !term.negated) {
        let unit = match &term.sought {
            Sought::PartWord(_, word) if part_is_word => Some(Unit::Word(word.clone())),
            sought => unit_of(sought),
        };
        match (units.last_mut(), unit) {
            (_, None) => {}
            (Some(Unit::Run(words)), Some(Unit::Run(more))) => words.extend(more),
            (_, Some(unit)) => units.push(unit),
        }
    }
    units
}

fn unit_of(sought: &Sought) -> Option<Unit> {
    match sought {
        Sought::Word(word) if is_letters(word) => Some(Unit::Run(vec![word.clone()])),
        Sought::Word(word) => Some(Unit::Word(word.clone())),
        Sought::Exact(word) => Some(Unit::Exact(word.clone())),
        Sought::Number { digits, resolution } => Some(Unit::Number { digits: digits.clone(), resolution: *resolution }),
        Sought::Symbol(symbol) => Some(Unit::Symbol(symbol.clone())),
        Sought::PartWord(..) | Sought::Part(_) | Sought::Sections(_) | Sought::Differing | Sought::Marked => None,
    }
}

fn is_letters(word: &str) -> bool {
    word.chars().all(|c| is_spaced(c) && !c.is_ascii_digit() || matches!(c, '\'' | '-'))
}

/// The paragraphs at an address, in document order.
fn addressed(document: &Document, address: &Address) -> (Vec<u32>, Option<String>) {
    let places = |range: Range<usize>| range.filter_map(|place| u32::try_from(place).ok());
    let (mut places, bare): (Vec<u32>, _) = match address {
        Address::Paragraphs { found, bare } => (found.iter().map(|id| id.0).collect(), bare.clone()),
        Address::Sections(sections) => {
            let sections = sections.iter().filter_map(|id| document.section(*id));
            (sections.flat_map(|section| places(section.paragraphs.clone())).collect(), None)
        }
        Address::Part(id) => {
            (document.part(*id).into_iter().flat_map(|part| places(part.paragraphs.clone())).collect(), None)
        }
    };
    places.sort_unstable();
    places.dedup();
    (places, bare)
}

/// Paragraphs by their addresses, and those that cite a resolution of the same number.
fn at_places(engine: &Engine<'_>, places: &[u32], bare: Option<&str>) -> Result<Resolution, Overtaken> {
    let mut resolution = Resolution::default();
    let way = Way { tier: Tier::Address, reason: None, matcher: Matcher::Whole };
    resolution.add(way, places.iter().map(|place| (*place, 1.0, false)));
    if let Some(digits) = bare {
        engine.cited(digits, false, &mut resolution)?;
    }
    Ok(resolution)
}
