//! Slow work beside the screen: searching, reading the document through, long texts, the comparison of all pairs.
//!
//! Each thing wanted is a job in the [`queue`]; what comes of it goes to the browser as an event. The functions that do
//! the work stand apart from the threads, so that tests call them in turn.

pub(crate) mod long_text;
pub(crate) mod opening;
pub(crate) mod queue;
pub(crate) mod set_file;
pub(crate) mod summary;
pub(crate) mod texts;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread;
use std::time::Duration;

use crate::align::{FoundTerm, align_across, comparison};
use crate::citation::DocumentKey;
use crate::compare::Framing;
use crate::i18n::Lang;
use crate::library::Shelf;
use crate::model::{Catalogue, CitationIndex, Library, Link, Matrix, ParagraphId, Relation, RelationKind, WorkId};
use crate::search::{Outside, Searcher};
use crate::successor::successors;
use crate::tui::effect::FileWanted;
use crate::tui::event::{Event, SearchAnswer};
use crate::tui::prose::Wrapping;
use crate::tui::state::FilterResult;
use crate::tui::state::compare::FacingWanted;
use crate::tui::state::relations::{Relations, YearNews};
use queue::{CancelFlag, Job, JobQueue, Lane};
use set_file::Paired;

/// Takes an event to the browser.
type Tell = Arc<dyn Fn(Event) + Send + Sync>;

/// The document's citations and the terms of its two languages, once they are read: for the screen and the search alike.
type SharedReading = Arc<OnceLock<(Arc<CitationIndex>, Vec<FoundTerm>, Vec<Arc<Relation>>)>>;

/// What works for the browser on a document.
pub struct Background {
    document: Arc<Library>,
    tell: Tell,
    queue: JobQueue,
    finder: Arc<Mutex<Option<Searcher>>>,
    is_learning: bool,
    known: SharedReading,
    /// Where the cited texts are kept.
    shelf: Option<Shelf>,
    /// How long each search is held up, to try how the browser bears it.
    delay: Duration,
}

impl Background {
    /// For a document; what is found out is sent as events. Each search is held up by `delay`.
    pub fn new(document: Arc<Library>, delay: Duration, tell: impl Fn(Event) + Send + Sync + 'static) -> Self {
        Self {
            shelf: None,
            document,
            tell: Arc::new(tell),
            queue: JobQueue::default(),
            finder: Arc::default(),
            is_learning: false,
            known: SharedReading::default(),
            delay,
        }
    }

    /// Works on a longer form of the document from now on.
    pub(crate) fn take_up(&mut self, document: Arc<Library>) {
        self.document = document;
    }

    pub(crate) fn hand_on(&self, wanted: FileWanted, paired: Paired) {
        let work = move |document: &Library, _: &CancelFlag| Some(set_file::written(document, &wanted, &paired));
        self.queue.add(Lane::Reading, [self.job(0, work)]);
    }

    /// Takes the cited texts from this folder.
    pub fn with_library(self, folder: Option<PathBuf>) -> Self {
        Self { shelf: folder.map(Shelf::at), ..self }
    }

    /// Looks which cited texts there are.
    pub fn list_texts(&self) {
        let shelf = self.shelf.clone();
        self.queue.add(Lane::Reading, [self.job(0, move |_, _| Some(texts::listed(shelf.as_ref())))]);
    }

    pub(crate) fn read_network(&self, lang: Lang) {
        let (shelf, tell) = (self.shelf.clone(), self.tell.clone());
        let work = move |document: &Library, _: &CancelFlag| {
            texts::networked(shelf.as_ref(), document, lang).into_iter().for_each(|event| tell(event));
            None
        };
        self.queue.add(Lane::Reading, [self.job(0, work)]);
    }

    /// Reads a cited text.
    pub fn open_text(&self, document: DocumentKey, languages: Vec<String>, lang: Lang) {
        let shelf = self.shelf.clone();
        let work = move |_: &Library, _: &CancelFlag| Some(texts::opened(shelf.as_ref(), document, &languages, lang));
        self.queue.add(Lane::Reading, [self.job(0, work)]);
    }

    fn job(&self, distance: usize, work: impl FnOnce(&Library, &CancelFlag) -> Option<Event> + Send + 'static) -> Job {
        let (document, tell) = (self.document.clone(), self.tell.clone());
        Job::new(distance, move |cancelled| {
            if let Some(event) = work(&document, cancelled) {
                tell(event);
            }
        })
    }

    /// Reads the document through.
    pub fn prepare(&self) {
        let known = self.known.clone();
        let work = move |document: &Library, _: &CancelFlag| {
            let event = prepared(document);
            if let Event::Prepared(index, relations) = &event {
                let _ = known.set((index.clone(), relations.terms.clone(), relations.all.clone()));
            }
            Some(event)
        };
        self.queue.add(Lane::Reading, [self.job(0, work)]);
    }

    /// Answers a question; any question before it is cancelled.
    pub fn search(&self, generation: u64, (query, lang): (String, Lang), outside: Outside) {
        let (finder, known, delay) = (self.finder.clone(), self.known.clone(), self.delay);
        let shelf = self.shelf.clone();
        let work = move |document: &Library, cancelled: &CancelFlag| {
            thread::sleep(delay);
            if cancelled.is_set() {
                return None;
            }
            let mut finder = finder.lock().unwrap_or_else(PoisonError::into_inner);
            let finder = finder.get_or_insert_with(|| Searcher::new(document));
            if let Some((citations, terms, relations)) = known.get() {
                finder.index().use_citations(citations.clone());
                let terms = terms.iter().map(|term| [term.left.as_str(), term.right.as_str()]);
                let translations = relations.iter().filter(|one| one.kind == RelationKind::Translation);
                let links = translations.flat_map(|one| one.links());
                finder.index().use_translations(terms, links.filter_map(Link::pair));
            }
            texts::brought(shelf.as_ref(), finder, document, (&query, lang));
            answer(finder, document, (generation, &query), &outside, &|| cancelled.is_set())
        };
        self.queue.replace(Lane::Search, [self.job(0, work)]);
    }

    /// Makes the document ready for search before the first question; does nothing the second time.
    pub fn warm(&self) {
        let finder = self.finder.clone();
        let work = move |document: &Library, cancelled: &CancelFlag| {
            let mut finder = finder.lock().unwrap_or_else(PoisonError::into_inner);
            if finder.is_none() {
                finder.insert(Searcher::new(document)).warm(document, &|| cancelled.is_set());
            }
            None
        };
        self.queue.add(Lane::Search, [self.job(1, work)]);
    }

    /// Compares the pairs of chunks for the summary; any order before it is cancelled.
    pub fn summarise(&self, generation: u64, chunks: Vec<u32>, pairing: &Arc<Relation>, framing: &Arc<Framing>) {
        let jobs = chunks.into_iter().enumerate().map(|(distance, chunk)| {
            let (pairing, framing) = (pairing.clone(), framing.clone());
            self.job(distance, move |document, cancelled| {
                summary::compared(document, (&pairing, &framing), (generation, chunk), &|| cancelled.is_set())
            })
        });
        self.queue.replace(Lane::Summary, jobs);
    }

    /// Gives up comparing for the summary.
    pub fn stop_summary(&self) {
        self.queue.cancel(Lane::Summary);
    }

    /// Counts the citations of all sections.
    pub fn count_citations(&self, index: Arc<CitationIndex>) {
        let work = move |document: &Library, _: &CancelFlag| Some(counted(document, &index));
        self.queue.replace(Lane::Counting, [self.job(0, work)]);
    }

    /// Learns the framing of the programme, once.
    pub fn learn_framing(&mut self) {
        if !std::mem::replace(&mut self.is_learning, true) {
            self.queue.add(Lane::Reading, [self.job(1, |document, _| Some(framed(document)))]);
        }
    }

    /// Cuts a text into lines; of texts that wait only the newest is cut.
    pub fn wrap(&self, wrapping: Wrapping) {
        let work = move |document: &Library, _: &CancelFlag| Some(long_text::wrapped(document, wrapping));
        self.queue.replace(Lane::Wrapping, [self.job(0, work)]);
    }

    /// Compares and sets a pair; of pairs that wait only the newest is compared.
    pub fn face(&self, wanted: FacingWanted, pair: Link, framing: Arc<Framing>) {
        let work = move |document: &Library, _: &CancelFlag| Some(long_text::faced(document, wanted, &pair, &framing));
        self.queue.replace(Lane::Pair, [self.job(0, work)]);
    }

    /// Tells the browser after a while that keys still wait. A thread of its own sleeps: in a lane one reminder would
    /// hold up the next.
    pub fn remind(&self, number: u64, after: Duration) {
        let tell = self.tell.clone();
        thread::spawn(move || {
            thread::sleep(after);
            tell(Event::Reminded(number));
        });
    }
}

/// Reads the document through.
pub fn prepared(document: &Library) -> Event {
    let index = CitationIndex::build(document);
    let mut relations = relations(document);
    if relations.has_years() {
        let works: Vec<WorkId> = (0..).map(WorkId).take(document.works().count()).collect();
        let two = works.windows(2).filter_map(|two| Some((two.last()?, two.first()?)));
        relations.news = two.map(|(old, new)| YearNews::between(document, &index, *old, *new)).collect();
    }
    Event::Prepared(Arc::new(index), relations)
}

/// What the parts that are open have to do with each other: years and languages first, then counterparts. Of two years
/// the new one is opened first, of two languages the left one.
fn relations(document: &Library) -> Relations {
    let mut relations = Relations::default();
    let (mut comparisons, mut across) = (Vec::new(), Vec::new());
    let works: Vec<WorkId> = (0..).map(WorkId).take(document.works().count()).collect();
    for years in works.windows(2) {
        let [new, old] = years else { continue };
        if language(document, *new) != language(document, *old) {
            let aligned = align_across(document, *new, *old, Catalogue::built_in().glossary());
            for part in aligned.parts.iter().chain(&aligned.across) {
                comparisons.extend(part.links().map(|(link, within)| comparison(document, link, within)));
            }
            relations.all.extend(aligned.parts.into_iter().map(|part| Arc::new(part.relation)));
            across.extend(aligned.across.into_iter().map(|part| Arc::new(part.relation)));
            relations.terms.extend(aligned.terms);
            continue;
        }
        // Of two years the parts that share most count, of several years the two that share least.
        let mut shared: Option<f32> = None;
        for found in successors(document, *old, *new) {
            let (left, right) = (found.relation.left, found.relation.right);
            let other =
                |id: ParagraphId| if document.paragraph(id).is_some_and(|one| one.part == left) { right } else { left };
            relations.near.extend(found.near.iter().map(|(alone, near)| ((*alone, other(*alone)), *near)));
            relations.retitled.extend(found.retitled);
            shared = Some(shared.map_or(found.kinship, |other| other.max(found.kinship)));
            relations.all.push(Arc::new(found.relation));
        }
        relations.kinship = relations.kinship.into_iter().chain(shared).reduce(f32::min);
    }
    if relations.has_years() {
        relations.count_changed(document.paragraphs().len());
        relations.find_alone(document);
    }
    let counterparts = works.iter().filter_map(|work| Relation::counterparts(document, *work));
    relations.all.extend(counterparts.map(Arc::new).chain(across));
    relations.languages = (!comparisons.is_empty()).then(|| Arc::new(Framing::known_already(comparisons)));
    relations
}

/// The language of a work without its region.
fn language(document: &Library, work: WorkId) -> &str {
    let tag = document.work(work).map_or("", |work| work.language.as_str());
    tag.split('-').next().unwrap_or_default()
}

/// Learns the framing of a programme; one of a single part has none.
pub fn framed(document: &Library) -> Event {
    let framing = document.counterparts().map(|pairing| Framing::learn(document, &pairing));
    Event::Framed(Arc::new(framing.unwrap_or_default()))
}

/// Counts the citations of all sections.
pub fn counted(document: &Library, index: &CitationIndex) -> Event {
    Event::Counted(Arc::new(Matrix::build(document, index)))
}

/// Answers one question, given by its number and its query; `None` once it is cancelled.
pub fn answer(
    finder: &mut Searcher,
    document: &Library,
    (generation, query): (u64, &str),
    outside: &Outside,
    is_cancelled: &(dyn Fn() -> bool + Sync),
) -> Option<Event> {
    let outcome = match finder.find(document, query, outside, is_cancelled) {
        Ok(findings) => Ok(Arc::new(FilterResult::new(findings?, document, finder.index().clone()))),
        Err(error) => Err(error),
    };
    Some(Event::Answer(SearchAnswer { generation, query: query.to_owned(), outcome }))
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;
    use crate::model::embedded;

    fn document() -> Arc<Library> {
        Arc::new(embedded().expect("the embedded programme"))
    }

    #[test]
    fn the_last_question_is_answered_and_the_first_cancelled() {
        let (sender, events) = channel();
        let background = Background::new(document(), Duration::from_millis(50), move |event| {
            let _ = sender.send(event);
        });
        background.warm();
        background.search(1, ("人".into(), Lang::Zh), Outside::default());
        background.search(2, ("人权".into(), Lang::Zh), Outside::default());
        let Ok(Event::Answer(answer)) = events.recv() else { panic!("an answer") };
        assert_eq!((answer.generation, answer.query.as_str()), (2, "人权"));
        assert!(!answer.outcome.expect("a sound query").findings.answer.is_empty());
    }

    #[test]
    fn a_cancelled_question_has_no_answer() {
        let document = document();
        let mut finder = Searcher::new(&document);
        assert!(answer(&mut finder, &document, (1, "人权"), &Outside::default(), &|| true).is_none());
    }

    #[test]
    fn every_pair_of_the_summary_is_told_once() {
        let (sender, events) = channel();
        let background = Background::new(document(), Duration::ZERO, move |event| {
            let _ = sender.send(event);
        });
        let pairing = Arc::new(document().counterparts().expect("two parts"));
        let Event::Framed(framing) = framed(&document()) else { panic!("learnt") };
        background.summarise(7, vec![1, 0], &pairing, &framing);
        let mut told: Vec<(u32, usize)> = (0..2)
            .map(|_| match events.recv() {
                Ok(Event::Compared { generation: 7, chunk, stats }) => (chunk, stats.len()),
                other => panic!("{other:?}"),
            })
            .collect();
        told.sort_unstable();
        assert_eq!(told, [(0, crate::tui::state::summary::CHUNK), (1, 51 - crate::tui::state::summary::CHUNK)]);
    }

    #[test]
    fn a_reminder_comes_with_its_number() {
        let (sender, events) = channel();
        let background = Background::new(document(), Duration::ZERO, move |event| {
            let _ = sender.send(event);
        });
        background.remind(7, Duration::ZERO);
        assert!(matches!(events.recv(), Ok(Event::Reminded(7))));
    }
}
