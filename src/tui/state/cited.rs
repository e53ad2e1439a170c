//! The documents cited by what is selected.

use std::collections::{HashMap, HashSet};

use crate::citation::{Citation, DocumentKey, Symbol, scan};
use crate::library::Network;
use crate::model::{CitationIndex, CitedId, Library, ParagraphId, Relation, Side, Tally};
use crate::tui::list::Cursor;

use super::tree::{SectionRow, paragraphs_below};
use crate::tui::list::next_of;

/// Of what the documents are those cited, as the person chose it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CitedScope {
    /// Of the selected paragraph, or of the selected section while its pane has the focus.
    #[default]
    Selection,
    /// Of the section around the selected paragraph.
    Section,
    Listed,
    Programme,
    /// Of the whole programme, as far as one part alone cites them, or the letter.
    Only(OnlyBy),
    /// Of the texts of the library.
    Library,
}

/// Who alone cites a document in the whole programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnlyBy {
    Side(Side),
    /// The letter: no paragraph does.
    Letter,
}

impl CitedScope {
    pub fn next(self) -> Self {
        let only = [OnlyBy::Side(Side::Left), OnlyBy::Side(Side::Right), OnlyBy::Letter].map(Self::Only);
        let [left, right, letter] = only;
        let all = [Self::Selection, Self::Section, Self::Listed, Self::Programme, left, right, letter, Self::Library];
        next_of(&all, self)
    }
}

/// Of what the documents on the screen are those cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    Nothing,
    Paragraph(ParagraphId),
    Node(SectionRow),
    /// All paragraphs listed; the number changes with the list.
    Listed(u64),
    /// What is cited in one place alone.
    Only(OnlyBy),
    /// What the texts of the library cite; whether these are read.
    Library(bool),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedRow {
    pub symbol: Symbol,
    /// Its place in the index; `None` for one that only the letter cites.
    pub id: Option<CitedId>,
    /// How many paragraphs of each part cite it, in the whole programme; of the library, how many texts.
    pub counts: Vec<usize>,
    /// The side that alone cites it: of the selected pair, else of the programme.
    pub only: Option<Side>,
    /// The paragraphs of it that the selected paragraph points at.
    pub pinpoints: Vec<u32>,
    /// Whether footnotes of the selected paragraph alone cite it.
    pub is_in_note: bool,
}

/// The documents cited by what is selected, with the selection among them.
#[derive(Clone, Debug, Default)]
pub struct CitedPane {
    pub cursor: Cursor,
    pub scope: CitedScope,
    pub rows: Vec<CitedRow>,
    /// The most paragraphs of one part that cite one document, for the length of bars.
    pub most: usize,
    basis: Option<Basis>,
    /// The document that the user chose: wherever it is cited it is selected again, whatever was shown on the way.
    chosen: Option<Symbol>,
}

impl CitedPane {
    pub fn selected(&self) -> Option<&CitedRow> {
        self.rows.get(self.cursor.at)
    }

    pub fn select(&mut self, row: usize) {
        self.cursor.at = row;
        self.chosen = self.selected().map(|row| row.symbol.clone());
    }

    pub fn basis(&self) -> Basis {
        self.basis.unwrap_or(Basis::Nothing)
    }

    /// Forgets what is shown, so that it is read anew.
    pub fn forget(&mut self) {
        self.basis = None;
    }

    /// Shows the documents cited by `basis`; costs nothing when they are shown already.
    pub fn show(&mut self, basis: Basis, facts: &Facts<'_>, listed: impl Iterator<Item = ParagraphId>) {
        if self.basis == Some(basis) {
            return;
        }
        self.rows = match basis {
            Basis::Nothing => Vec::new(),
            Basis::Paragraph(id) => facts.of_paragraph(id),
            Basis::Node(SectionRow::Letter) => facts.of_letter(),
            Basis::Node(node) => {
                let places = paragraphs_below(facts.document, node);
                facts.rows(facts.index.tally_within(facts.document, &places))
            }
            Basis::Only(by) => facts.only(by),
            Basis::Library(_) => facts.of_library(),
            Basis::Listed(_) => facts.rows(facts.index.tally(facts.document, listed)),
        };
        let most = self.rows.iter().flat_map(|row| &row.counts).copied().max().unwrap_or(0);
        self.most = if matches!(basis, Basis::Library(_)) { most } else { facts.most() };
        self.basis = Some(basis);
        let kept = self.chosen.as_ref().and_then(|symbol| self.rows.iter().position(|row| row.symbol == *symbol));
        self.cursor.at = kept.unwrap_or(0);
    }
}

/// What the rows are read from.
pub struct Facts<'a> {
    pub document: &'a Library,
    pub index: &'a CitationIndex,
    pub pairing: Option<&'a Relation>,
    /// Where the text in the reader cites documents: reading it through once more would show in a long one.
    pub read: &'a [Citation],
    /// Who cites whom in the library, once that is read.
    pub network: Option<&'a Network>,
}

impl Facts<'_> {
    fn most(&self) -> usize {
        let counts = self.index.documents().iter().map(|document| document.paragraphs.len());
        counts.max().unwrap_or(0)
    }

    fn rows(&self, tallies: Vec<Tally>) -> Vec<CitedRow> {
        tallies.into_iter().filter_map(|tally| self.row(tally.document)).collect()
    }

    fn of_paragraph(&self, id: ParagraphId) -> Vec<CitedRow> {
        let link = self.pairing.and_then(|pairing| pairing.link_of(id)).filter(|link| !link.is_one_sided());
        let on_left = self
            .pairing
            .is_some_and(|pairing| self.document.paragraph(id).is_some_and(|paragraph| paragraph.part == pairing.left));
        let mut rows = self.rows(self.index.tally(self.document, std::iter::once(id)));
        let mut pinpoints: HashMap<CitedId, Vec<u32>> = HashMap::new();
        for citation in self.read.iter().filter(|citation| !citation.paragraphs.is_empty()) {
            if let Some(cited) = self.index.find(&citation.symbol) {
                pinpoints.entry(cited).or_default().extend(&citation.paragraphs);
            }
        }
        let answered: Option<HashSet<CitedId>> =
            link.map(|link| link.facing(id).iter().flat_map(|other| self.index.cited_by(*other)).copied().collect());
        for row in &mut rows {
            if let (Some(cited), Some(answered)) = (row.id, &answered) {
                let alone = if on_left { Side::Left } else { Side::Right };
                row.only = (!answered.contains(&cited)).then_some(alone);
            }
            row.pinpoints = row.id.and_then(|cited| pinpoints.remove(&cited)).unwrap_or_default();
        }
        self.add_of_notes(id, &mut rows);
        rows
    }

    /// Adds what footnotes of a paragraph alone cite: they are no part of its text, and of no count.
    fn add_of_notes(&self, id: ParagraphId, rows: &mut Vec<CitedRow>) {
        for citation in self.document.notes_of(id).into_iter().flat_map(|note| scan(&note.text)) {
            let is_same = |row: &&mut CitedRow| DocumentKey::of(&row.symbol) == DocumentKey::of(&citation.symbol);
            match rows.iter_mut().find(is_same) {
                Some(row) if row.is_in_note => row.pinpoints.extend(citation.paragraphs),
                Some(_) => {}
                None => {
                    let known = self.index.find(&citation.symbol).and_then(|id| self.row(id));
                    let row = known.unwrap_or_else(|| self.row_of_none(citation.symbol));
                    rows.push(CitedRow { only: None, pinpoints: citation.paragraphs, is_in_note: true, ..row });
                }
            }
        }
    }

    fn of_letter(&self) -> Vec<CitedRow> {
        let mut rows: Vec<CitedRow> = Vec::new();
        let mut seen: HashSet<Symbol> = HashSet::new();
        let texts = self.document.first().letter.iter().flat_map(|letter| &letter.paragraphs);
        for citation in texts.flat_map(|text| scan(text)) {
            if !seen.insert(citation.symbol.clone()) {
                continue;
            }
            let known = self.index.find(&citation.symbol).and_then(|id| self.row(id));
            rows.push(known.unwrap_or_else(|| self.row_of_none(citation.symbol)));
        }
        rows.sort_by_key(|row| (row.symbol.resolution_number().is_none(), row.symbol.resolution_number()));
        rows
    }

    /// What is cited in one place alone, in the whole programme.
    fn only(&self, by: OnlyBy) -> Vec<CitedRow> {
        match by {
            OnlyBy::Side(side) => {
                let places = paragraphs_below(self.document, SectionRow::All);
                let mut rows = self.rows(self.index.tally_within(self.document, &places));
                rows.retain(|row| row.only == Some(side));
                rows
            }
            OnlyBy::Letter => {
                let mut rows = self.of_letter();
                rows.retain(|row| row.counts.iter().all(|count| *count == 0));
                rows
            }
        }
    }

    /// What the texts of the library cite, by how many of them do.
    fn of_library(&self) -> Vec<CitedRow> {
        let Some(network) = self.network else { return Vec::new() };
        let row = |document: &DocumentKey| {
            let texts = network.cited_by(document).map(|cited| cited.texts.len()).filter(|texts| *texts > 0)?;
            let symbol = network.symbol(document)?.clone();
            let id = self.index.find(&symbol);
            Some(CitedRow { symbol, id, counts: vec![texts], only: None, pinpoints: Vec::new(), is_in_note: false })
        };
        let mut rows: Vec<CitedRow> = network.documents().into_iter().filter_map(row).collect();
        rows.sort_by_key(|row| std::cmp::Reverse(row.counts.iter().sum::<usize>()));
        rows
    }

    fn row_of_none(&self, symbol: Symbol) -> CitedRow {
        let counts = vec![0; self.document.parts().len()];
        CitedRow { symbol, id: None, counts, only: None, pinpoints: Vec::new(), is_in_note: false }
    }

    fn row(&self, id: CitedId) -> Option<CitedRow> {
        let cited = self.index.document(id)?;
        let counts: Vec<usize> = self.document.parts().iter().map(|part| within(&cited.paragraphs, part)).collect();
        Some(CitedRow {
            symbol: cited.symbol.clone(),
            id: Some(id),
            only: self.only_side(&counts),
            counts,
            pinpoints: Vec::new(),
            is_in_note: false,
        })
    }

    fn only_side(&self, counts: &[usize]) -> Option<Side> {
        let pairing = self.pairing?;
        match (counts.get(pairing.left.index())?, counts.get(pairing.right.index())?) {
            (0, 0) => None,
            (_, 0) => Some(Side::Left),
            (0, _) => Some(Side::Right),
            _ => None,
        }
    }
}

/// How many of some paragraphs, which stand in the order of the document, are of a part.
fn within(paragraphs: &[ParagraphId], part: &crate::model::Part) -> usize {
    let before = |end: usize| paragraphs.partition_point(|id| id.index() < end);
    before(part.paragraphs.end).saturating_sub(before(part.paragraphs.start))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PartId, embedded};

    fn cited_by(number: u32, part: u32) -> Vec<CitedRow> {
        let document = embedded().expect("the embedded programme");
        let index = CitationIndex::build(&document);
        let pairing = document.counterparts();
        let facts = Facts { document: &document, index: &index, pairing: pairing.as_ref(), read: &[], network: None };
        let id = document.paragraph_numbered(PartId(part), number).expect("a paragraph");
        let mut cited = CitedPane::default();
        cited.show(Basis::Paragraph(id), &facts, std::iter::empty());
        cited.rows
    }

    #[test]
    fn what_only_one_side_of_a_pair_cites_is_told() {
        let only = |rows: &[CitedRow], side| -> Vec<u32> {
            let rows = rows.iter().filter(|row| row.only == Some(side));
            rows.filter_map(|row| row.symbol.resolution_number()).collect()
        };
        assert_eq!(only(&cited_by(1, 0), Side::Left), [1624, 2178]);
        assert_eq!(only(&cited_by(10, 0), Side::Left).len(), 7);
        assert!(only(&cited_by(12, 0), Side::Left).is_empty());
    }

    #[test]
    fn the_letter_shows_documents_that_no_paragraph_cites() {
        let document = embedded().expect("the embedded programme");
        let index = CitationIndex::build(&document);
        let facts = Facts { document: &document, index: &index, pairing: None, read: &[], network: None };
        let mut cited = CitedPane::default();
        cited.show(Basis::Node(SectionRow::Letter), &facts, std::iter::empty());
        assert_eq!(cited.rows.len(), 29);
        assert!(cited.rows.iter().any(|row| row.id.is_none() && row.counts == [0, 0]));
    }

    #[test]
    fn what_one_part_or_the_letter_alone_cites_is_told_apart() {
        let document = embedded().expect("the embedded programme");
        let index = CitationIndex::build(&document);
        let pairing = document.counterparts();
        let facts = Facts { document: &document, index: &index, pairing: pairing.as_ref(), read: &[], network: None };
        let all = |by| facts.only(by);
        let [left, right] = [Side::Left, Side::Right].map(|side| all(OnlyBy::Side(side)));
        assert!(left.iter().all(|row| row.counts[0] > 0 && row.counts[1] == 0));
        assert!(!right.is_empty() && right.iter().all(|row| row.counts[0] == 0 && row.counts[1] > 0));
        let everywhere = facts.rows(index.tally_within(&document, &paragraphs_below(&document, SectionRow::All)));
        let one_sided = everywhere.iter().filter(|row| row.only.is_some()).count();
        assert_eq!(left.len() + right.len(), one_sided);
        assert!(all(OnlyBy::Letter).iter().all(|row| row.id.is_none()));
        let seen: Vec<CitedScope> =
            std::iter::successors(Some(CitedScope::default()), |scope| Some(scope.next())).take(9).collect();
        assert_eq!((seen[0], seen[8]), (CitedScope::Selection, CitedScope::Selection));
    }

    #[test]
    fn what_footnotes_cite_is_told_apart() {
        let json = r#"{"schema": "ctc-programme/1", "language": "en", "parts": [{"id": "annex",
            "paragraphs": [{"number": 1, "text": "On resolution 1373 (2001).¹"}, {"number": 2, "text": "Nothing."}],
            "footnotes": [{"mark": "1", "text": "See resolutions 1373 (2001) and 2462 (2019), paragraph 5."}]}]}"#;
        let document = crate::model::from_slice(json.as_bytes(), "made").expect("a programme");
        let index = CitationIndex::build(&document);
        let facts = Facts { document: &document, index: &index, pairing: None, read: &[], network: None };
        let rows: Vec<(String, bool, Vec<u32>)> = document
            .paragraph_ids()
            .flat_map(|id| facts.of_paragraph(id))
            .map(|row| (row.symbol.to_string(), row.is_in_note, row.pinpoints))
            .collect();
        let of = |symbol: &str, is_in_note, pinpoints: &[u32]| (symbol.to_owned(), is_in_note, pinpoints.to_vec());
        assert_eq!(rows, [of("S/RES/1373(2001)", false, &[]), of("S/RES/2462(2019)", true, &[5])]);
    }

    #[test]
    fn the_selection_stays_on_its_document() {
        let document = embedded().expect("the embedded programme");
        let index = CitationIndex::build(&document);
        let facts = Facts { document: &document, index: &index, pairing: None, read: &[], network: None };
        let mut cited = CitedPane::default();
        cited.show(Basis::Node(SectionRow::All), &facts, std::iter::empty());
        let place = cited.rows.iter().position(|row| row.symbol.as_str() == "S/RES/1373(2001)").expect("cited");
        cited.select(place);
        let id = document.paragraph_numbered(PartId(0), 1).expect("paragraph 1");
        cited.show(Basis::Paragraph(id), &facts, std::iter::empty());
        assert_eq!(cited.selected().map(|row| row.symbol.as_str()), Some("S/RES/1373(2001)"));
    }
}
