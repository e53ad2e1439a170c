//! Which paragraph cites which document, over the whole programme, and the tallies that screens and reports show.

use std::collections::HashMap;
use std::ops::Range;

use super::{Library, ParagraphId};
use crate::citation::{DocumentKey, Named, Symbol, mentioned};

/// Names a cited document by its place in [`CitationIndex::documents`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CitedId(u32);

impl CitedId {
    /// The place in the index's list.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

/// One document that the programme's paragraphs cite.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedDocument {
    /// The document, as first printed.
    pub symbol: Symbol,
    /// The paragraphs that cite it, in file order, each once.
    pub paragraphs: Vec<ParagraphId>,
    pub mentions: usize,
}

/// How many of some paragraphs cite a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    pub document: CitedId,
    /// How many paragraphs of each part cite it, in the order of the parts.
    pub paragraphs: Vec<usize>,
}

impl Tally {
    /// How many paragraphs cite it, in all parts.
    pub fn total(&self) -> usize {
        self.paragraphs.iter().sum()
    }

    /// Whether paragraphs of one part alone cite it, of several parts.
    pub fn is_one_sided(&self) -> bool {
        self.paragraphs.len() > 1 && self.paragraphs.iter().filter(|count| **count > 0).count() == 1
    }
}

/// The citations of all paragraphs, read from their texts. Headings and the letter are left out.
///
/// Security Council resolutions are told apart by number alone: the year printed may be wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CitationIndex {
    documents: Vec<CitedDocument>,
    by_key: HashMap<DocumentKey, CitedId>,
    /// For each paragraph, where its documents stand in `cited`.
    ranges: Vec<Range<u32>>,
    cited: Vec<CitedId>,
    parts: usize,
}

impl CitationIndex {
    /// Reads every paragraph once.
    pub fn build(document: &Library) -> Self {
        Self::build_unless(document, &|| false).unwrap_or_default()
    }

    /// Reads every paragraph once; `None` when `overtaken` says yes on the way.
    pub fn build_unless(document: &Library, overtaken: &dyn Fn() -> bool) -> Option<Self> {
        let mut index = Self { parts: document.parts().len(), ..Self::default() };
        for (place, id) in document.paragraph_ids().enumerate() {
            if place % 1024 == 0 && overtaken() {
                return None;
            }
            index.add(id, document.text(id));
        }
        Some(index)
    }

    fn add(&mut self, id: ParagraphId, text: &str) {
        let start = self.cited.len();
        for named in mentioned(text) {
            let cited = self.cited_id(named);
            let is_new = !self.cited.get(start..).unwrap_or_default().contains(&cited);
            if let Some(document) = self.documents.get_mut(cited.index()) {
                document.mentions += 1;
                if is_new {
                    document.paragraphs.push(id);
                    self.cited.push(cited);
                }
            }
        }
        self.ranges.push(count(start)..count(self.cited.len()));
    }

    fn cited_id(&mut self, named: Named) -> CitedId {
        let next = CitedId(count(self.documents.len()));
        let key = match &named {
            Named::Resolution { number, .. } => DocumentKey::Resolution(*number),
            Named::Other(symbol) => DocumentKey::of(symbol),
        };
        let id = *self.by_key.entry(key).or_insert(next);
        if id == next {
            self.documents.push(CitedDocument { symbol: named.into(), paragraphs: Vec::new(), mentions: 0 });
        }
        id
    }

    /// Documents in this order, of which no paragraph is known that cites them.
    pub(crate) fn of_documents(symbols: impl Iterator<Item = Symbol>) -> Self {
        let mut index = Self::default();
        symbols.for_each(|symbol| _ = index.cited_id(Named::Other(symbol)));
        index
    }

    /// Every document cited, in the order of first mention.
    pub fn documents(&self) -> &[CitedDocument] {
        &self.documents
    }

    /// A cited document; `None` for an id of another index.
    pub fn document(&self, id: CitedId) -> Option<&CitedDocument> {
        self.documents.get(id.index())
    }

    /// The place of a document in this index; a resolution is found whatever year its symbol prints.
    pub fn find(&self, symbol: &Symbol) -> Option<CitedId> {
        self.by_key.get(&DocumentKey::of(symbol)).copied()
    }

    /// The documents that a paragraph cites, in the order of first mention.
    pub fn cited_by(&self, paragraph: ParagraphId) -> &[CitedId] {
        let Some(range) = self.ranges.get(paragraph.index()) else {
            return &[];
        };
        self.cited.get(range.start as usize..range.end as usize).unwrap_or_default()
    }

    /// Whether a paragraph cites a document.
    pub fn cites(&self, paragraph: ParagraphId, document: CitedId) -> bool {
        self.cited_by(paragraph).contains(&document)
    }

    /// How many of `paragraphs` cite each document, by part; resolutions by number first, then other documents.
    pub fn tally(&self, document: &Library, paragraphs: impl Iterator<Item = ParagraphId>) -> Vec<Tally> {
        // By document, then by part: looked up, not hashed, as a filter can list the whole programme at every key.
        let mut counts: Vec<Vec<usize>> = vec![Vec::new(); self.documents.len()];
        for id in paragraphs {
            let cited_by = self.cited_by(id);
            let Some(paragraph) = document.paragraph(id).filter(|_| !cited_by.is_empty()) else { continue };
            for cited in cited_by {
                let Some(per_part) = counts.get_mut(cited.index()) else { continue };
                per_part.resize(self.parts, 0);
                if let Some(count) = per_part.get_mut(paragraph.part.index()) {
                    *count += 1;
                }
            }
        }
        let counted = (0..).zip(counts).filter(|(_, paragraphs)| !paragraphs.is_empty());
        let mut tallies: Vec<Tally> =
            counted.map(|(id, paragraphs)| Tally { document: CitedId(id), paragraphs }).collect();
        tallies.sort_by_cached_key(|tally| self.order(tally.document));
        tallies
    }

    /// How many paragraphs at these places of the document cite each document: as [`Self::tally`], but by looking up
    /// where each document's paragraphs begin and end, which is cheaper for a long stretch.
    pub fn tally_within(&self, document: &Library, places: &Range<usize>) -> Vec<Tally> {
        if places.len() < self.documents.len() {
            let ids = places.clone().filter_map(|place| u32::try_from(place).ok()).map(ParagraphId);
            return self.tally(document, ids);
        }
        let within = |cited: &CitedDocument, part: &Range<usize>| {
            let before = |end: usize| cited.paragraphs.partition_point(|id| id.index() < end);
            let (start, end) = (part.start.max(places.start), part.end.min(places.end));
            before(end).saturating_sub(before(start))
        };
        let mut tallies: Vec<Tally> = (0..)
            .zip(&self.documents)
            .map(|(id, cited)| {
                let paragraphs = document.parts().iter().map(|part| within(cited, &part.paragraphs)).collect();
                Tally { document: CitedId(id), paragraphs }
            })
            .filter(|tally| tally.total() > 0)
            .collect();
        tallies.sort_by_cached_key(|tally| self.order(tally.document));
        tallies
    }

    /// Sorts resolutions by number, before all other documents by symbol.
    fn order(&self, id: CitedId) -> Option<DocumentKey> {
        self.document(id).map(|document| DocumentKey::of(&document.symbol))
    }
}

/// Counts of one programme fit 32 bits: so do the places of its paragraphs.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Programme;

    fn document() -> Library {
        let programme: Programme = serde_json::from_str(
            r#"{"schema": "ctc-programme/1", "language": "zh", "parts": [
                 {"id": "annex", "paragraphs": [
                   {"number": 1, "text": "第2462(2019)号决议，第1373(2001)号决议，第2462(2019)号决议"},
                   {"number": 2, "text": "S/2020/731"}, {"number": 3, "text": "无"}]},
                 {"id": "enclosure", "paragraphs": [{"number": 1, "text": "第1373(2002)号决议"}]}]}"#,
        )
        .expect("a programme");
        Library::from(programme)
    }

    fn symbols<'a>(index: &'a CitationIndex, ids: &[CitedId]) -> Vec<&'a str> {
        ids.iter().filter_map(|id| index.document(*id)).map(|document| document.symbol.as_str()).collect()
    }

    #[test]
    fn a_paragraph_cites_each_document_once_but_every_mention_counts() {
        let index = CitationIndex::build(&document());
        assert_eq!(symbols(&index, index.cited_by(ParagraphId(0))), ["S/RES/2462(2019)", "S/RES/1373(2001)"]);
        let cited = index.find(&Symbol::resolution(2462, 2019)).and_then(|id| index.document(id)).expect("cited");
        assert_eq!((cited.mentions, cited.paragraphs.len()), (2, 1));
        assert!(index.cited_by(ParagraphId(2)).is_empty());
        assert!(index.cited_by(ParagraphId(99)).is_empty());
    }

    #[test]
    fn a_resolution_is_the_same_whatever_year_is_printed() {
        let index = CitationIndex::build(&document());
        let cited = index.find(&Symbol::resolution(1373, 1999)).expect("found by number");
        assert!(index.cites(ParagraphId(0), cited) && index.cites(ParagraphId(3), cited));
    }

    #[test]
    fn tallies_count_by_part_and_stand_in_the_order_of_numbers() {
        let document = document();
        let index = CitationIndex::build(&document);
        let tallies = index.tally(&document, document.paragraph_ids());
        let ids: Vec<CitedId> = tallies.iter().map(|tally| tally.document).collect();
        assert_eq!(symbols(&index, &ids), ["S/RES/1373(2001)", "S/RES/2462(2019)", "S/2020/731"]);
        let counts: Vec<&[usize]> = tallies.iter().map(|tally| tally.paragraphs.as_slice()).collect();
        assert_eq!(counts, [&[1, 1][..], &[1, 0], &[1, 0]]);
        assert_eq!(tallies.iter().map(Tally::is_one_sided).collect::<Vec<_>>(), [false, true, true]);
    }

    #[test]
    fn a_long_stretch_is_tallied_like_its_paragraphs() {
        let document = crate::model::embedded().expect("the embedded programme");
        let index = CitationIndex::build(&document);
        for places in [0..102, 0..51, 51..102, 3..99, 40..60, 7..7] {
            let ids = places.clone().map(|place| ParagraphId(place as u32));
            assert_eq!(index.tally_within(&document, &places), index.tally(&document, ids), "{places:?}");
        }
    }

    #[test]
    fn a_build_that_is_overtaken_gives_nothing() {
        assert_eq!(CitationIndex::build_unless(&document(), &|| true), None);
    }
}
