//! One query after another, as they are typed: what a word led to is kept while the word stays.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

use super::context::Context;
use super::find::matches::{Matcher, Matches, Way};
use super::find::phrase::Phrase;
use super::find::{citations, exact, latin_word, word};
use super::index::bit_set::BitSet;
use super::index::{Index, Outside};
use super::query::{
    AddressedPlaces, Query, QueryError, QueryTerm, SearchUnit, Sought, parse, together, unit_of, units_of,
};
use super::rank::answer::{Answer, MOST_GUESSES, QueryParts};
use super::rank::combine;
use super::rank::hit::{Hit, Tier};
use super::speed::parallel::Cancelled;
use crate::model::Library;

/// How many words' results are kept, and how many times the document they may hold in all: a common word leads to
/// most paragraphs.
const MOST_KEPT: usize = 24;
const MOST_TIMES: usize = 2;

/// What the translation of a find is worth, of what the find is.
const TRANSLATED: f32 = 0.99;

/// What the words of a query standing together add to the worth of a paragraph.
const TOGETHER: f32 = 0.04;

/// Parses and answers a query; gives the hits, best first, each with all that is known of it. An empty query finds
/// nothing.
///
/// `cancelled` is asked between slices of work; once it says yes the answer is given up as `Ok(None)`.
pub fn search(
    index: &Index,
    document: &Library,
    query: &str,
    cancelled: &(dyn Fn() -> bool + Sync),
) -> Result<Option<Vec<Hit>>, QueryError> {
    let query = parse(document, query)?;
    let answer = Session::default().answer(index, document, &query, &Outside::default(), cancelled);
    Ok(answer.map(|answer| answer.hits(index, document).collect()))
}

/// Makes now what the first query would wait for: sounds, glossary, headings, words. What `cancelled` cuts short is
/// made by the first query that needs it.
pub fn warm(index: &Index, document: &Library, cancelled: &(dyn Fn() -> bool + Sync)) {
    let _ = Context { index, document, cancelled, earlier: None }.warm();
}

/// Answers queries one after another and does again only what the last keystroke changed.
#[derive(Clone, Debug, Default)]
pub struct Session {
    kept: Vec<(SearchUnit, Vec<Arc<Matches>>)>,
}

impl Session {
    /// Answers a query, faster when it resembles the one before. `None` when cancelled.
    ///
    /// A session belongs to one index and document.
    pub fn answer(
        &mut self,
        index: &Index,
        document: &Library,
        query: &Query,
        outside: &Outside,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Option<Answer> {
        let context = Context { index, document, cancelled, earlier: None };
        self.ask(&context, query, outside).ok()
    }

    fn ask(&mut self, context: &Context<'_>, query: &Query, outside: &Outside) -> Result<Answer, Cancelled> {
        if query.is_empty() || !query.asks(context.index.source) {
            return Ok(Answer::default());
        }
        if (context.cancelled)() {
            return Err(Cancelled);
        }
        let narrow = query.terms.iter().any(|term| matches!(term.sought, Sought::PartWord(..)));
        let attempts: &[bool] = if narrow { &[false, true] } else { &[true] };
        let mut answer = Answer::default();
        // A part's name narrows first; where that leaves nothing it is a word like others.
        for part_is_word in attempts {
            answer = self.attempt(context, query, outside, *part_is_word)?;
            if answer.is_certain() {
                break;
            }
        }
        if answer.is_empty() && !query.begun.is_empty() { begun(context, query) } else { Ok(answer) }
    }

    fn attempt(
        &mut self,
        context: &Context<'_>,
        query: &Query,
        outside: &Outside,
        part_is_word: bool,
    ) -> Result<Answer, Cancelled> {
        let mut units = units_of(context.document, query, part_is_word);
        if let Some(written_together) = together(&units) {
            // Blanks within a word of Chinese are only that, if the word is there.
            let whole = [SearchUnit::Exact(written_together)];
            if self.resolve_all(context, &whole)?.iter().any(|word| !word.is_uncertain()) {
                units = whole.into();
            }
        }
        let resolved = self.resolve_all(context, &units)?;
        let allowed = self.allowed(context, query, outside, part_is_word)?;
        let words: Vec<&Matches> = resolved.iter().map(AsRef::as_ref).collect();
        let mut ranked = if words.is_empty() {
            let all = BitSet::all(context.corpus().len());
            let listed = allowed.as_ref().or_else(|| query.terms.is_empty().then_some(&all));
            listed.into_iter().flat_map(BitSet::members).map(|paragraph| (paragraph, 1.0, false)).collect()
        } else {
            combine::intersection(&words)
        };
        let may = |paragraph: u32| allowed.as_ref().is_none_or(|allowed| allowed.contains(paragraph));
        ranked.retain(|(paragraph, ..)| may(*paragraph));
        if ranked.is_empty() && words.len() > 1 {
            ranked = combine::union(&words, context.corpus().len());
            ranked.retain(|(paragraph, ..)| may(*paragraph));
        }
        let mut resolved = resolved;
        let twice = match query.address {
            None => add_translated(context, &mut resolved, &mut ranked, may),
            Some(_) => 0,
        };
        let words: Vec<&Matches> = resolved.iter().map(AsRef::as_ref).collect();
        let is_certain = ranked.iter().any(|(.., weak)| !weak);
        let parts = if is_certain { QueryParts::default() } else { QueryParts::of(context, &words)? };
        let is_together = self.stand_together(context, &units, &mut ranked)?;
        Ok(Answer::new(context.document, resolved, ranked).with_words(parts, is_together, twice))
    }

    /// Raises the paragraphs in which words stand together as typed; says whether there is any.
    fn stand_together(
        &self,
        context: &Context<'_>,
        units: &[SearchUnit],
        ranked: &mut [(u32, f32, bool)],
    ) -> Result<bool, Cancelled> {
        let words: Vec<&str> = units.iter().flat_map(SearchUnit::words).map(String::as_str).collect();
        if words.len() < 2 || ranked.is_empty() {
            return Ok(words.len() == 1);
        }
        let Some(phrase) = Phrase::word(context.corpus(), &crate::text::folded(&words.join(" "))) else {
            return Ok(false);
        };
        let corpus = context.corpus();
        let mut candidates = BitSet::of(corpus.len(), ranked.iter().map(|(paragraph, ..)| *paragraph));
        candidates.keep(&phrase.candidates(corpus));
        let together = context.scan(&candidates, |_, text| phrase.find(corpus, text, 0).map(|_| (0.0, false)))?;
        let set = BitSet::of(corpus.len(), together.into_iter().map(|(paragraph, ..)| paragraph));
        for (_, score, _) in ranked.iter_mut().filter(|(paragraph, ..)| set.contains(*paragraph)) {
            *score += TOGETHER;
        }
        Ok(!set.is_empty())
    }

    /// The paragraphs that the narrowing words and exclusions leave; `None` when there are none of these.
    fn allowed(
        &mut self,
        context: &Context<'_>,
        query: &Query,
        outside: &Outside,
        part_is_word: bool,
    ) -> Result<Option<BitSet>, Cancelled> {
        let mut allowed: Option<BitSet> = None;
        for term in &query.terms {
            let Some(set) = self.narrowed(context, term, outside, part_is_word)? else { continue };
            let all = allowed.get_or_insert_with(|| BitSet::all(context.corpus().len()));
            if term.negated { all.remove(&set) } else { all.keep(&set) }
        }
        Ok(allowed)
    }

    fn narrowed(
        &mut self,
        context: &Context<'_>,
        term: &QueryTerm,
        outside: &Outside,
        part_is_word: bool,
    ) -> Result<Option<BitSet>, Cancelled> {
        let size = context.corpus().len();
        let places = |range: Range<usize>| BitSet::of(size, range.filter_map(|place| u32::try_from(place).ok()));
        let part =
            |id| context.document.part(id).map_or_else(|| BitSet::none(size), |part| places(part.paragraphs.clone()));
        Ok(match &term.sought {
            Sought::Part(id) => Some(part(*id)),
            Sought::PartWord(id, _) if term.negated || !part_is_word => Some(part(*id)),
            Sought::Sections(sections) => {
                let mut set = BitSet::none(size);
                for section in sections.iter().filter_map(|id| context.document.section(*id)) {
                    set.add(&places(section.paragraphs.clone()));
                }
                Some(set)
            }
            Sought::Differing => Some(context.differing()?),
            // No paragraph does what the letter alone does.
            Sought::CitedOnlyInLetter => Some(BitSet::none(size)),
            Sought::CitedOnlyIn(part) => Some(context.cited_only_in(*part)?),
            Sought::Changing(class) => Some(context.changing(*class)?),
            Sought::Marked => {
                let marked = outside.marked.iter().map(|paragraph| paragraph.0);
                Some(BitSet::of(size, marked))
            }
            sought if term.negated => Some(self.excluded(context, sought)?),
            Sought::Word(_) | Sought::Exact(_) | Sought::Number { .. } | Sought::Symbol(_) | Sought::PartWord(..) => {
                None
            }
        })
    }

    /// What a word excludes: what it surely finds.
    fn excluded(&mut self, context: &Context<'_>, sought: &Sought) -> Result<BitSet, Cancelled> {
        let mut set = BitSet::none(context.corpus().len());
        let Some(unit) = unit_of(sought) else { return Ok(set) };
        for resolution in self.resolve(context, &unit)? {
            for found in resolution.found.iter().filter(|found| !found.weak) {
                let tier = resolution.way(found).map(|way| way.tier);
                if !matches!(tier, Some(Tier::Fuzzy | Tier::Heading) | None) {
                    set.insert(found.paragraph);
                }
            }
        }
        Ok(set)
    }

    fn resolve_all(&mut self, context: &Context<'_>, units: &[SearchUnit]) -> Result<Vec<Arc<Matches>>, Cancelled> {
        let mut resolved = Vec::new();
        for unit in units {
            resolved.extend(self.resolve(context, unit)?);
        }
        Ok(resolved)
    }

    fn resolve(&mut self, context: &Context<'_>, unit: &SearchUnit) -> Result<Vec<Arc<Matches>>, Cancelled> {
        if let Some((_, kept)) = self.kept.iter().find(|(known, _)| known == unit) {
            return Ok(kept.clone());
        }
        let earlier = self.earlier(unit);
        let context = Context { earlier: earlier.as_deref(), ..*context };
        let resolved: Vec<Arc<Matches>> = match unit {
            SearchUnit::Word(word) => vec![word::any_way(&context, word)?],
            SearchUnit::Exact(word) => vec![exact::exact(&context, word)?],
            SearchUnit::Run(words) => latin_word::run(&context, words)?,
            SearchUnit::Number { digits, resolution, year } => {
                vec![citations::number(&context, digits, *resolution, year.as_deref())?]
            }
            SearchUnit::Symbol(symbol) => vec![citations::symbol(&context, symbol)?],
            SearchUnit::Places(places) => vec![at_places(&context, places)?],
        }
        .into_iter()
        .map(|found| {
            Arc::new(if let SearchUnit::Run(_) = unit { found } else { found.of_words(&unit.words().join(" ")) })
        })
        .collect();
        self.kept.push((unit.clone(), resolved.clone()));
        self.forget(context.corpus().len());
        Ok(resolved)
    }

    /// What the longest beginning of a word has found.
    fn earlier(&self, unit: &SearchUnit) -> Option<Arc<Matches>> {
        let word = unit.word()?;
        let begun = self.kept.iter().filter(|(known, _)| known.word().is_some_and(|begun| word.starts_with(begun)));
        let (_, resolved) = begun.max_by_key(|(known, _)| known.word().map(str::len))?;
        resolved.first().cloned()
    }

    /// Forgets what was asked longest ago, when there is too much of it.
    fn forget(&mut self, paragraphs: usize) {
        let mut room = MOST_TIMES * paragraphs;
        let mut fits = |(_, resolved): &(SearchUnit, Vec<Arc<Matches>>)| {
            let size = resolved.iter().map(|word| word.found.len()).sum::<usize>();
            let has_room = size <= room;
            room = room.saturating_sub(size);
            has_room
        };
        let kept = self.kept.iter().rev().take(MOST_KEPT).take_while(|one| fits(one)).count();
        self.kept.drain(..self.kept.len() - kept.max(1));
    }
}

/// Adds what translates a certain find word for word or not; gives how many finds are the same ones in another language.
fn add_translated(
    context: &Context<'_>,
    resolved: &mut Vec<Arc<Matches>>,
    ranked: &mut Vec<(u32, f32, bool)>,
    may: impl Fn(u32) -> bool,
) -> usize {
    let Some(facing) = context.index.facing.get() else { return 0 };
    let certain: HashMap<u32, f32> = ranked.iter().filter(|(.., weak)| !weak).map(|one| (one.0, one.1)).collect();
    let (mut added, mut twice) = (BTreeMap::new(), 0);
    for [left, right] in facing {
        let (other, score) = match (certain.get(&left.0), certain.get(&right.0)) {
            (Some(score), None) => (right.0, *score),
            (None, Some(score)) => (left.0, *score),
            (both, _) => {
                twice += usize::from(both.is_some());
                continue;
            }
        };
        if may(other) {
            twice += 1;
            added.insert(other, score * TRANSLATED);
        }
    }
    ranked.retain(|(paragraph, ..)| !added.contains_key(paragraph));
    ranked.extend(added.iter().map(|(paragraph, score)| (*paragraph, *score, false)));
    ranked.sort_unstable_by_key(|(paragraph, ..)| *paragraph);
    let mut matches = Matches::default();
    let way = Way { tier: Tier::Translation, reason: None, matcher: Matcher::Whole };
    matches.add(way, added.into_iter().map(|(paragraph, score)| (paragraph, score, false)));
    resolved.push(Arc::new(matches));
    twice
}

/// What an address that is still being typed may come to.
fn begun(context: &Context<'_>, query: &Query) -> Result<Answer, Cancelled> {
    let parts = query.begun.iter().filter_map(|id| context.document.part(*id));
    let places = parts.flat_map(|part| part.paragraphs.clone().take(MOST_GUESSES));
    let places: Vec<u32> = places.filter_map(|place| u32::try_from(place).ok()).collect();
    let scored = places.iter().map(|place| (*place, 1.0, true)).collect();
    let resolution = at_places(context, &AddressedPlaces { places, ..AddressedPlaces::default() })?;
    Ok(Answer::new(context.document, vec![Arc::new(resolution)], scored).into_guesses())
}

/// Paragraphs by their addresses, and those that cite a resolution of the same number.
fn at_places(context: &Context<'_>, addressed: &AddressedPlaces) -> Result<Matches, Cancelled> {
    let mut resolution = Matches::default();
    let way = Way { tier: Tier::Address, reason: None, matcher: Matcher::Whole };
    resolution.add(way, addressed.places.iter().map(|place| (*place, 1.0, addressed.lacks_item)));
    if let Some(digits) = &addressed.bare {
        citations::cited(context, digits, false, &mut resolution)?;
    }
    Ok(resolution)
}
