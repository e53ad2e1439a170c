//! Slow work beside the screen: reading the document through, searching it, learning its framing.
//!
//! One thread searches; a question overtakes the one before it. What must be read through first is read there too, so
//! that the first frame waits for nothing.

pub mod summary;

use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, OnceLock};
use std::thread;

use super::event::{Answer, Event};
use super::state::Found;
use super::state::relations::Relations;
use crate::compare::Framing;
use crate::model::{CitationIndex, Document, Matrix, ParagraphId, Relation, WorkId};
use crate::search::{Index, Outside, Session, parse, warm};
use crate::successor::successors;

/// A question to the searching thread.
struct Question {
    generation: u64,
    query: String,
    marked: HashSet<ParagraphId>,
}

/// Takes an event to the browser.
pub(super) type Tell = Arc<dyn Fn(Event) + Send + Sync>;

/// The threads that work for the browser.
pub struct Workers {
    document: Arc<Document>,
    events: Tell,
    questions: Option<Sender<Question>>,
    newest: Arc<AtomicU64>,
    summarised: Arc<AtomicU64>,
    is_learning: bool,
    /// The document's citations, once they are read.
    citations: Citations,
}

/// The document's citations, once they are read: for the screen and for the search alike.
type Citations = Arc<OnceLock<Arc<CitationIndex>>>;

impl Workers {
    /// Workers for a document; what they find out is sent as events.
    #[must_use]
    pub fn new(document: Arc<Document>, tell: impl Fn(Event) + Send + Sync + 'static) -> Self {
        Self {
            document,
            events: Arc::new(tell),
            questions: None,
            newest: Arc::default(),
            summarised: Arc::default(),
            is_learning: false,
            citations: Citations::default(),
        }
    }

    /// Reads the document through in the background.
    pub fn prepare(&self) {
        let (document, events, citations) = (self.document.clone(), self.events.clone(), self.citations.clone());
        thread::spawn(move || {
            let event = prepared(&document);
            if let Event::Prepared(index, _) = &event {
                let _ = citations.set(index.clone());
            }
            events(event);
        });
    }

    /// Asks a question; any question before it is given up.
    pub fn search(&mut self, generation: u64, query: String, marked: HashSet<ParagraphId>) {
        self.newest.store(generation, Ordering::Release);
        let question = Question { generation, query, marked };
        if let Err(unsent) = self.searcher().send(question) {
            // The thread is gone; another takes its place.
            self.questions = None;
            let _ = self.searcher().send(unsent.0);
        }
    }

    /// Makes the document ready for search before the first question; does nothing the second time.
    pub fn warm(&mut self) {
        self.searcher();
    }

    /// The way to the searching thread, which is started when it is first needed.
    fn searcher(&mut self) -> &Sender<Question> {
        let (document, events, newest) = (&self.document, &self.events, &self.newest);
        self.questions.get_or_insert_with(|| {
            let (sender, receiver) = channel();
            let (document, events, newest) = (document.clone(), events.clone(), newest.clone());
            let citations = self.citations.clone();
            thread::spawn(move || answer_all((&document, &citations), &receiver, &*events, &newest));
            sender
        })
    }

    /// Compares the pairs of chunks for the summary; any order before it is given up.
    pub fn summarise(&self, generation: u64, chunks: Vec<u32>, pairing: Arc<Relation>, framing: Arc<Framing>) {
        self.summarised.store(generation, Ordering::Release);
        let job = summary::Job { document: self.document.clone(), pairing, framing, chunks };
        summary::start(job, generation, &self.summarised, &self.events);
    }

    /// Gives up comparing for the summary.
    pub fn stop_summary(&self) {
        self.summarised.store(0, Ordering::Release);
    }

    /// Counts the citations of all sections in the background.
    pub fn count_citations(&self, index: Arc<CitationIndex>) {
        let (document, events) = (self.document.clone(), self.events.clone());
        thread::spawn(move || events(Event::Counted(Arc::new(Matrix::build(&document, &index)))));
    }

    /// Learns the framing of the programme in the background, once.
    pub fn learn_framing(&mut self) {
        if std::mem::replace(&mut self.is_learning, true) {
            return;
        }
        let (document, events) = (self.document.clone(), self.events.clone());
        thread::spawn(move || {
            events(framed(&document));
        });
    }
}

/// Reads the document through.
#[must_use]
pub fn prepared(document: &Document) -> Event {
    Event::Prepared(Arc::new(CitationIndex::build(document)), relations(document))
}

/// What the parts that are open have to do with each other: years first, then counterparts. Of two years the new one
/// is opened first.
fn relations(document: &Document) -> Relations {
    let mut all = Vec::new();
    let mut near = HashMap::new();
    let works: Vec<WorkId> = (0..).map(WorkId).take(document.works().count()).collect();
    for years in works.windows(2) {
        let [new, old] = years else { continue };
        for found in successors(document, *old, *new) {
            near.extend(found.near);
            all.push(Arc::new(found.relation));
        }
    }
    all.extend(works.iter().filter_map(|work| Relation::counterparts(document, *work)).map(Arc::new));
    Relations { all, near, framing: None }
}

/// Learns the framing of a programme; one of a single part has none.
#[must_use]
pub fn framed(document: &Document) -> Event {
    let framing = document.counterparts().map(|pairing| Framing::learn(document, &pairing));
    Event::Framed(Arc::new(framing.unwrap_or_default()))
}

/// What answers questions, one after another.
#[derive(Debug)]
pub struct Searcher {
    index: Arc<Index>,
    session: Session,
}

impl Searcher {
    /// Makes a document ready for search.
    #[must_use]
    pub fn new(document: &Document) -> Self {
        Self { index: Arc::new(Index::build(document)), session: Session::default() }
    }
}

/// Answers one question, given by its number and its query; `None` once it is overtaken.
#[must_use]
pub fn answer(
    searcher: &mut Searcher,
    document: &Document,
    (generation, query): (u64, &str),
    outside: &Outside<'_>,
    overtaken: &(dyn Fn() -> bool + Sync),
) -> Option<Event> {
    let outcome = match parse(document, query) {
        Ok(parsed) => {
            let Searcher { index, session } = searcher;
            let answer = session.answer(index, document, &parsed, outside, overtaken)?;
            Ok(Arc::new(Found::new(answer, &parsed, index.clone())))
        }
        Err(error) => Err(error),
    };
    Some(Event::Answer(Answer { generation, query: query.to_owned(), outcome }))
}

fn answer_all(
    (document, citations): (&Document, &Citations),
    questions: &Receiver<Question>,
    tell: &dyn Fn(Event),
    newest: &AtomicU64,
) {
    let mut searcher = Searcher::new(document);
    // What the first question may need is made while there is none.
    warm(&searcher.index, document, &|| newest.load(Ordering::Acquire) != 0);
    while let Ok(mut question) = questions.recv() {
        // Whatever was asked meanwhile makes the earlier ones pointless.
        while let Ok(newer) = questions.try_recv() {
            question = newer;
        }
        if let Some(read) = citations.get() {
            searcher.index.use_citations(read.clone());
        }
        let overtaken = || newest.load(Ordering::Acquire) != question.generation;
        let outside = Outside { marked: Some(&question.marked) };
        let asked = (question.generation, question.query.as_str());
        if let Some(event) = answer(&mut searcher, document, asked, &outside, &overtaken) {
            tell(event);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::embedded;

    #[test]
    fn the_last_question_is_answered() {
        let (sender, events) = channel();
        let mut workers = Workers::new(Arc::new(embedded().expect("the embedded programme")), move |event| {
            let _ = sender.send(event);
        });
        workers.search(1, "人".into(), HashSet::new());
        workers.search(2, "人权".into(), HashSet::new());
        let answers = events.iter().filter_map(|event| match event {
            Event::Answer(answer) => Some(answer),
            _ => None,
        });
        let last = answers.into_iter().find(|answer| answer.generation == 2).expect("an answer to the last");
        assert_eq!(last.query, "人权");
        assert!(!last.outcome.expect("a sound query").answer.is_empty());
    }

    #[test]
    fn an_overtaken_question_has_no_answer() {
        let document = embedded().expect("the embedded programme");
        let mut searcher = Searcher::new(&document);
        assert!(answer(&mut searcher, &document, (1, "人权"), &Outside::default(), &|| true).is_none());
    }
}
