//! What stands outside the paragraphs: the letter, signatures, titles, headings, footnotes; and what the reader noted.
//!
//! Each sort of texts is searched as the paragraphs of a small work of its own, by the same ways of finding. A further
//! sort is a [`TextSource`] and a list of texts with their places.

use std::sync::Arc;

use super::index::{Index, Outside, OwnNote};
use super::query::{Query, TextSource, parse};
use super::rank::answer::Answer;
use super::rank::hit::Hit;
use super::session::Session;
use crate::citation::scan;
use crate::i18n::search::MarginName;
use crate::model::{
    Address, AddressReading, Among, CitationIndex, Library, Missing, ParagraphForm, ParagraphId, Part, PartForm,
    PartId, Programme, SectionId, read_address,
};

/// Where a text outside the paragraphs stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Margin {
    /// A title or paragraph of the letter.
    Letter,
    /// In the signature of the letter.
    Signature,
    /// The title above a part, `Programme of work`.
    Title(PartId),
    /// The heading of a section of a part.
    Heading(PartId, SectionId),
    /// A footnote of a part, by its place among them.
    Footnote(PartId, usize),
    /// The reader's note on a paragraph or, without one, on the letter.
    Note(Option<ParagraphId>),
    /// A paragraph of the texts that are cited, by its place among those of [`super::Findings::texts`].
    Cited(ParagraphId),
}

impl Margin {
    /// The name in `search --json`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Signature => "signature",
            Self::Title(_) => "title",
            Self::Heading(..) => "heading",
            Self::Footnote(..) => "footnote",
            Self::Note(_) => "note",
            Self::Cited(_) => "cited",
        }
    }

    /// What sort of text it is, for the person.
    pub(crate) const fn label(self) -> MarginName {
        match self {
            Self::Letter => MarginName::Letter,
            Self::Signature => MarginName::Signature,
            Self::Title(_) => MarginName::Title,
            Self::Heading(..) => MarginName::Heading,
            Self::Footnote(..) => MarginName::Footnote,
            Self::Note(_) => MarginName::Note,
            Self::Cited(_) => MarginName::Cited,
        }
    }

    /// Where it stands: the part with the section, the mark, or the number of the paragraph noted on.
    pub fn stands_at(self, document: &Library) -> String {
        let part = self.part(document).and_then(|part| document.part(part)).map_or("", Part::name);
        let within = match self {
            Self::Letter | Self::Signature | Self::Title(_) | Self::Note(None) | Self::Cited(_) => None,
            Self::Heading(_, section) => document.section(section).map(|section| section.path.clone()),
            Self::Footnote(part, place) => {
                document.part(part).and_then(|part| part.footnotes.get(place)).map(|footnote| footnote.mark.clone())
            }
            Self::Note(Some(id)) => {
                document.paragraph(id).and_then(|paragraph| paragraph.number).map(|number| number.to_string())
            }
        };
        [part, within.as_deref().unwrap_or_default()].join(" ").trim().to_owned()
    }

    /// The part that it belongs to.
    pub fn part(self, document: &Library) -> Option<PartId> {
        match self {
            Self::Letter | Self::Signature | Self::Note(None) | Self::Cited(_) => None,
            Self::Title(part) | Self::Heading(part, _) | Self::Footnote(part, _) => Some(part),
            Self::Note(Some(id)) => document.paragraph(id).map(|paragraph| paragraph.part),
        }
    }

    /// The paragraph that is read with it: the one noted on, the first below a heading or title.
    pub fn paragraph(self, document: &Library) -> Option<ParagraphId> {
        let first = |places: &std::ops::Range<usize>| u32::try_from(places.start).ok().filter(|_| !places.is_empty());
        match self {
            Self::Letter | Self::Signature | Self::Footnote(..) | Self::Note(None) | Self::Cited(_) => None,
            Self::Note(Some(id)) => Some(id),
            Self::Title(part) => first(&document.part(part)?.paragraphs).map(ParagraphId),
            Self::Heading(_, section) => first(&document.section(section)?.paragraphs).map(ParagraphId),
        }
    }
}

/// A text outside the paragraphs that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct MarginHit {
    /// Where in the programme it stands.
    pub place: Margin,
    /// The text as it stands there, whole.
    pub text: String,
    /// How it was found; its paragraph is the text's place among those of its sort.
    pub hit: Hit,
}

/// MarginTexts of one sort, ready to be searched.
#[derive(Debug)]
pub(crate) struct MarginTexts {
    places: Vec<Margin>,
    work: Library,
    index: Index,
}

impl MarginTexts {
    /// The texts of a programme outside its paragraphs, in the order of reading.
    pub(super) fn of_programme(document: &Library) -> Self {
        let mut texts: Vec<(Margin, &str)> = Vec::new();
        let signature = document.first().letter.as_ref().map(|letter| letter.signature.join("\n"));
        if let Some(letter) = &document.first().letter {
            texts.extend(letter.title.iter().chain(&letter.paragraphs).map(|text| (Margin::Letter, text.as_str())));
        }
        texts.extend(signature.iter().map(|text| (Margin::Signature, text.as_str())));
        let mut sections = document.section_ids().zip(document.sections()).peekable();
        for (id, part) in document.part_ids().zip(document.parts()) {
            texts.extend(part.title.iter().map(|text| (Margin::Title(id), text.as_str())));
            while let Some((section, own)) = sections.next_if(|(_, section)| section.part == id) {
                texts.push((Margin::Heading(id, section), own.heading.as_str()));
            }
            let footnotes = part.footnotes.iter().enumerate();
            texts.extend(footnotes.map(|(place, footnote)| (Margin::Footnote(id, place), footnote.text.as_str())));
        }
        Self::new(document, TextSource::Programme, texts)
    }

    /// What the reader noted, as far as it has a place.
    pub(super) fn of_notes(document: &Library, notes: &[OwnNote]) -> Self {
        let texts = notes.iter().map(|(on, text)| (Margin::Note(*on), text.as_str()));
        Self::new(document, TextSource::Notes, texts)
    }

    /// The paragraphs of the texts that are cited, laid one behind the other.
    pub(super) fn of_cited(work: Library) -> Self {
        let index = Index { source: TextSource::Library, ..Index::build(&work) };
        Self { places: work.paragraph_ids().map(Margin::Cited).collect(), work, index }
    }

    fn new<'t>(document: &Library, source: TextSource, texts: impl IntoIterator<Item = (Margin, &'t str)>) -> Self {
        let (places, paragraphs) = texts
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(place, text)| (place, ParagraphForm { text: text.to_owned(), ..ParagraphForm::default() }))
            .unzip();
        let part = PartForm { id: source_part(source).to_owned(), paragraphs, ..PartForm::default() };
        let language = document.first().language.clone();
        let work = Library::from(Programme { language, parts: vec![part], ..Programme::default() });
        let index = Index { source, ..Index::build(&work) };
        Self { places, work, index }
    }

    /// For one whole question, or else for many while they are typed.
    pub(super) fn asked_once(mut self, is_asked_once: bool) -> Self {
        self.index.is_asked_once = is_asked_once;
        self
    }

    /// The texts to which a query leads; an address leads to none, but for that of the letter. `None` when cancelled.
    pub(super) fn answer(
        &self,
        session: &mut Session,
        document: &Library,
        query: &str,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Option<Answer> {
        self.answer_to(self.meant(document, query), session, cancelled)
    }

    /// The paragraphs of the letter that cite a document which no paragraph of the programme cites.
    pub(super) fn of_the_letter_alone(&self, citations: &CitationIndex) -> Query {
        let is_alone = |id| scan(self.work.text(id)).iter().any(|cited| citations.find(&cited.symbol).is_none());
        let places = self.work.paragraph_ids().zip(&self.places).filter(|(_, place)| **place == Margin::Letter);
        Query::of_paragraphs(places.map(|(id, _)| id).filter(|id| is_alone(*id)).collect())
    }

    fn meant(&self, document: &Library, query: &str) -> Query {
        match read_address(document, query, Among::Words) {
            AddressReading::Found(Address::Letter(place)) => self.of_the_letter(document, place),
            // What narrows the paragraphs, `sec:二.C`, leads to none of these.
            AddressReading::NoAddress | AddressReading::Nowhere(Missing::Paragraphs { is_bare: true, .. }) => {
                parse(&self.work, query).unwrap_or_default()
            }
            AddressReading::Found(_) | AddressReading::Partly(..) | AddressReading::Nowhere(_) => Query::default(),
        }
    }

    /// The texts to which a query for them leads; `None` when cancelled.
    pub(super) fn answer_to(
        &self,
        query: Query,
        session: &mut Session,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Option<Answer> {
        let lists_all = self.index.source != TextSource::Programme && query.names(self.index.source);
        if !query.seeks() && !lists_all {
            return Some(Answer::default());
        }
        session.answer(&self.index, &self.work, &query, &Outside::default(), cancelled)
    }

    /// The letter, or its paragraph at a place from 1, before which only the title stands.
    fn of_the_letter(&self, document: &Library, place: Option<usize>) -> Query {
        let places = self.work.paragraph_ids().zip(&self.places);
        let mut found: Vec<_> =
            places.filter(|(_, place)| matches!(place, Margin::Letter | Margin::Signature)).map(|(id, _)| id).collect();
        if let Some(place) = place {
            let titles = document.first().letter.iter().filter(|letter| letter.title.is_some()).count();
            found = (titles + place).checked_sub(1).and_then(|at| found.get(at)).copied().into_iter().collect();
        }
        Query::of_paragraphs(found)
    }
}

/// The name of the part that holds the texts of a sort; none that anybody types.
const fn source_part(source: TextSource) -> &'static str {
    match source {
        TextSource::Programme => "\u{1}programme",
        TextSource::Notes => "\u{1}notes",
        TextSource::Library => "\u{1}library",
    }
}

/// What was found among texts of one sort.
#[derive(Clone, Debug)]
pub(crate) struct MarginAnswer {
    pub texts: Arc<MarginTexts>,
    pub answer: Answer,
}

impl MarginAnswer {
    pub(super) fn get(&self, row: usize) -> Option<MarginHit> {
        let id = *self.answer.order().get(row)?;
        let hit = self.answer.hit(&self.texts.index, &self.texts.work, id)?;
        let place = *self.texts.places.get(id.index())?;
        Some(MarginHit { place, text: self.texts.work.text(id).to_owned(), hit })
    }

    /// The texts that are cited, where the answer is from these.
    pub(super) fn cited(&self) -> Option<&Library> {
        (self.texts.index.source == TextSource::Library).then_some(&self.texts.work)
    }

    /// Where the text of a row stands.
    pub(super) fn place(&self, row: usize) -> Option<Margin> {
        self.texts.places.get(self.answer.order().get(row)?.index()).copied()
    }
}
