//! A query to everything that it leads to: paragraphs, what stands outside them, notes; and, where nothing is certain,
//! what to ask for instead.

use std::sync::Arc;

use super::context::Context;
use super::homophones::unsaid;
use super::index::{Index, Outside, OwnNote};
use super::margins::{Margin, MarginAnswer, MarginHit, MarginTexts};
use super::nearest::nearest_terms;
use super::query::{Query, QueryError, TextSource, parse, unknown_section};
use super::rank::answer::{Answer, MOST_GUESSES, QueryParts};
use super::rank::hit::Verdict;
use super::session::{Session, warm};
use crate::i18n::search::Message;
use crate::model::{Library, Missing};
use crate::text::in_one_alphabet;

/// Answers queries one after another, as they are typed.
///
/// It belongs to one document.
#[derive(Clone, Debug)]
pub struct Searcher {
    index: Arc<Index>,
    session: Session,
    outside: Option<(Arc<MarginTexts>, Session)>,
    notes: Option<(Vec<OwnNote>, Arc<MarginTexts>, Session)>,
    cited: Option<(Arc<MarginTexts>, Session)>,
    /// What of the cited texts could not be read.
    passed_over: Option<Message>,
}

/// Everything that a query led to, inside and outside the paragraphs.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// The paragraphs found, best first.
    pub answer: Answer,
    pub query: Query,
    /// What more is to be said of the finds: what is there in part only, what is not there.
    pub remark: Option<Message>,
    /// Where nothing is certain, up to three terms that the text has instead, the nearest first.
    pub nearest: Vec<String>,
    beside: Vec<MarginAnswer>,
}

impl Searcher {
    /// Makes a document ready.
    pub fn new(document: &Library) -> Self {
        Self::over(Index::build(document))
    }

    /// Makes a document ready for one question.
    pub(crate) fn for_one_question(document: &Library) -> Self {
        Self::over(Index { is_asked_once: true, ..Index::build(document) })
    }

    fn over(index: Index) -> Self {
        Self {
            index: Arc::new(index),
            session: Session::default(),
            outside: None,
            notes: None,
            cited: None,
            passed_over: None,
        }
    }

    /// Whether a query looks through the texts that are cited, and these were not brought yet.
    pub(crate) fn lacks_cited(&self, document: &Library, text: &str) -> bool {
        self.cited.is_none() && parse(document, text).is_ok_and(|query| query.asks(TextSource::Library))
    }

    /// Takes the texts that are cited, laid one behind the other, and what is to be said of those that cannot be read.
    pub(crate) fn bring_cited(&mut self, texts: Option<Library>, passed_over: Option<Message>) {
        self.cited = texts.map(|texts| {
            let texts = MarginTexts::of_cited(texts).asked_once(self.index.is_asked_once);
            (Arc::new(texts), Session::default())
        });
        self.passed_over = passed_over;
    }

    /// Makes now what the first query would wait for. What `cancelled` cuts short is made by the first query that needs
    /// it.
    pub fn warm(&mut self, document: &Library, cancelled: &(dyn Fn() -> bool + Sync)) {
        warm(&self.index, document, cancelled);
        if self.outside.is_none() && !cancelled() {
            self.outside = Some((Arc::new(MarginTexts::of_programme(document)), Session::default()));
        }
    }

    /// What the paragraphs are looked up in.
    pub const fn index(&self) -> &Arc<Index> {
        &self.index
    }

    /// Answers a query as typed; `None` once `cancelled` says yes.
    pub fn find(
        &mut self,
        document: &Library,
        text: &str,
        outside: &Outside,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Result<Option<Findings>, QueryError> {
        let text = in_one_alphabet(text);
        let query = parse(document, &text)?;
        Ok(self.found(document, (&text, query), outside, cancelled))
    }

    fn found(
        &mut self,
        document: &Library,
        (text, query): (&str, Query),
        outside: &Outside,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Option<Findings> {
        let answer = self.session.answer(&self.index, document, &query, outside, cancelled)?;
        let mut beside = self.beside(document, (text, &query), outside, cancelled)?;
        let is_certain = answer.is_certain() || beside.iter().any(|beside| beside.answer.is_certain());
        // Outside the paragraphs guesses stand only where nothing is certain, and where there is room for them.
        let mut room = if is_certain { 0 } else { MOST_GUESSES.saturating_sub(answer.len()) };
        for beside in &mut beside {
            beside.answer.keep_guesses(room);
            room = room.saturating_sub(beside.answer.counts().1);
        }
        let mut found = Findings { answer, query, beside, ..Findings::default() };
        if self.passed_over.is_some() && found.query.asks(TextSource::Library) {
            found.remark = self.passed_over.clone();
            return Some(found);
        }
        if !found.query.asks(TextSource::Programme) {
            return Some(found);
        }
        if let Some(missing) = found.query.missing.as_ref().filter(|_| !is_certain || found.query.address.is_some()) {
            found.remark = Some(not_there(document, missing));
            return Some(found);
        }
        if is_certain {
            let unsaid = unsaid(&self.index, document, &found.query, &found.answer);
            found.remark = (!unsaid.is_empty()).then_some(Message::NotThere { words: unsaid });
        } else if !found.query.is_empty() {
            found.remark = partly(&found.answer);
            // What was left out on purpose is not offered.
            if found.query.terms.iter().all(|term| !term.negated) {
                found.nearest = nearest_terms(&self.index, document, text, cancelled);
            }
        }
        Some(found)
    }

    /// What is found outside the paragraphs: in the texts of the programme, in notes, last in the texts that are cited.
    fn beside(
        &mut self,
        document: &Library,
        (text, query): (&str, &Query),
        outside: &Outside,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Option<Vec<MarginAnswer>> {
        let once = self.index.is_asked_once;
        let programme = || (Arc::new(MarginTexts::of_programme(document).asked_once(once)), Session::default());
        let (texts, session) = self.outside.get_or_insert_with(programme);
        let answer = if query.asks_letter_alone() {
            let context = Context { index: &self.index, document, cancelled, earlier: None };
            texts.answer_to(texts.of_the_letter_alone(context.citations().ok()?), session, cancelled)?
        } else {
            texts.answer(session, document, text, cancelled)?
        };
        let mut found = vec![MarginAnswer { texts: texts.clone(), answer }];
        if self.notes.as_ref().is_none_or(|(notes, ..)| *notes != outside.notes) {
            let texts = Arc::new(MarginTexts::of_notes(document, &outside.notes).asked_once(once));
            self.notes = Some((outside.notes.clone(), texts, Session::default()));
        }
        if let Some((_, texts, session)) = self.notes.as_mut().filter(|(notes, ..)| !notes.is_empty()) {
            let answer = texts.answer(session, document, text, cancelled)?;
            found.push(MarginAnswer { texts: texts.clone(), answer });
        }
        if let Some((texts, session)) = &mut self.cited {
            let answer = texts.answer(session, document, text, cancelled)?;
            found.push(MarginAnswer { texts: texts.clone(), answer });
        }
        Some(found)
    }
}

/// That what an address names is not there, and what is.
pub(crate) fn not_there(document: &Library, missing: &Missing) -> Message {
    match missing {
        Missing::Paragraphs { numbers, there, is_bare } => {
            let missing = Message::NoParagraph { numbers: numbers.clone(), there: there.clone() };
            let number = numbers.first().filter(|_| *is_bare).cloned();
            number.map_or(missing.clone(), |number| Message::NothingCites { number, nor: Box::new(missing) })
        }
        Missing::Section(typed) => unknown_section(document, typed),
    }
}

/// Which parts of the query stand by themselves, and which nowhere.
fn partly(answer: &Answer) -> Option<Message> {
    let QueryParts { there, lacking } = answer.parts().clone();
    match (there.len(), lacking.len()) {
        (0, _) | (1, 0) => None,
        (_, 0) => Some(Message::EachAlone { words: there }),
        _ => Some(Message::Partly { there, lacking }),
    }
}

impl Findings {
    /// How many places are certain, and how many perhaps what was meant. What stands there in two languages is one.
    pub fn counts(&self) -> (usize, usize) {
        let (certain, perhaps) = self.places();
        (certain - self.answer.twice().min(certain), perhaps)
    }

    fn places(&self) -> (usize, usize) {
        let answers = std::iter::once(&self.answer).chain(self.beside.iter().map(|beside| &beside.answer));
        answers.map(Answer::counts).fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1))
    }

    /// What the finds say of what was asked for.
    pub fn verdict(&self) -> Verdict {
        Verdict::on(self.counts())
    }

    /// How many texts outside the paragraphs were found.
    pub fn margins(&self) -> usize {
        self.beside.iter().map(|beside| beside.answer.len()).sum()
    }

    /// The texts that are cited, as far as they were brought.
    pub(crate) fn texts(&self) -> Option<&Library> {
        self.beside.iter().find_map(MarginAnswer::cited)
    }

    /// How many of the texts outside the paragraphs, the last ones, are of those that are cited: certain ones, and others.
    pub(crate) fn counts_cited(&self) -> (usize, usize) {
        let of_cited = self.beside.iter().find(|beside| beside.cited().is_some());
        of_cited.map_or((0, 0), |beside| beside.answer.counts())
    }

    /// The text outside the paragraphs in a row.
    pub fn margin(&self, row: usize) -> Option<MarginHit> {
        let (beside, row) = self.beside_of(row)?;
        beside.get(row)
    }

    /// Where the text outside the paragraphs in a row stands.
    pub fn margin_place(&self, row: usize) -> Option<Margin> {
        let (beside, row) = self.beside_of(row)?;
        beside.place(row)
    }

    fn beside_of(&self, mut row: usize) -> Option<(&MarginAnswer, usize)> {
        for beside in &self.beside {
            if row < beside.answer.len() {
                return Some((beside, row));
            }
            row -= beside.answer.len();
        }
        None
    }

    /// Whether what stands outside the paragraphs comes first: it says the words as typed, and no paragraph does; or it is
    /// certain, and no paragraph is.
    pub fn begins_outside(&self) -> bool {
        let own = self.beside.iter().filter(|beside| beside.cited().is_none());
        let is_said_first = own.clone().any(|beside| beside.answer.says() > self.answer.says());
        is_said_first || own.clone().any(|beside| beside.answer.is_certain()) && !self.answer.is_certain()
    }
}
