//! Who cites what: the places of a programme and the texts of a library that cite a document, those that cite these, and
//! so on.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;

use super::Kept;
use super::against::passages;
use super::shelf::primary;
use crate::citation::{DocumentKey, Symbol, scan};
use crate::model::{CitationIndex, CitedId, CitingPassage, Library, Matrix, ParagraphId, Programme};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TextPlace {
    /// A preambular paragraph, by its place counted from 1.
    Preambular(usize),
    /// An operative paragraph that bears this number.
    Operative(u32),
    /// A paragraph without a number, by its place among those behind the preamble, counted from 1.
    Unnumbered(usize),
    /// A footnote, by its place counted from 1.
    Footnote(usize),
}

impl TextPlace {
    /// The place of a paragraph in its work.
    pub(crate) fn of(texts: &Library, id: ParagraphId) -> Self {
        let paragraph = texts.paragraph(id);
        let part = paragraph.and_then(|paragraph| texts.part(paragraph.part));
        let place = part.map_or(0, |part| id.index() - part.paragraphs.start) + 1;
        let preamble = part.map_or(0, |part| part.preamble);
        match paragraph.and_then(|paragraph| paragraph.number) {
            _ if place <= preamble => Self::Preambular(place),
            Some(number) => Self::Operative(number),
            None => Self::Unnumbered(place - preamble),
        }
    }
}

impl fmt::Display for TextPlace {
    /// An operative paragraph by its number alone: `35`, `pp3`, `#2`, `n1`.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Preambular(place) => write!(out, "pp{place}"),
            Self::Operative(number) => write!(out, "{number}"),
            Self::Unnumbered(place) => write!(out, "#{place}"),
            Self::Footnote(place) => write!(out, "n{place}"),
        }
    }
}

/// A place that cites a document, with the paragraphs of the document that it points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CitingPlace<P> {
    pub place: P,
    /// Which paragraphs of the document it points at, in the order named.
    pub pinpoints: Vec<u32>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct CitedBy {
    /// The places of the programme, in its order.
    pub programme: Vec<CitingPlace<CitingPassage>>,
    /// The texts of the library, each with its places.
    pub texts: BTreeMap<DocumentKey, Vec<CitingPlace<TextPlace>>>,
}

/// Why a text is not followed further in a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CutBranch {
    /// It stands above itself: who cites it would lead round in a circle.
    Cycle,
    /// Who cites it is shown at an earlier row.
    Shown,
}

/// A row of the tree of texts: what cites the row that it stands under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TreeRow {
    /// How far below the document in question, which itself is at 0.
    pub depth: usize,
    pub document: DocumentKey,
    /// The one that it cites; `None` for the document in question.
    pub cites: Option<DocumentKey>,
    /// Why it is not followed further, though somebody cites it.
    pub cut: Option<CutBranch>,
}

/// Who cites what in a programme and a library.
#[derive(Clone, Debug, Default)]
pub struct Network {
    cited: BTreeMap<DocumentKey, CitedBy>,
    names: BTreeMap<DocumentKey, Symbol>,
    held: BTreeSet<DocumentKey>,
}

impl Network {
    /// Reads the citations of the first work of a programme and of the texts of a library. Of a text in several languages
    /// the one in `language` is read, else the first: all say the same.
    pub(crate) fn of(programme: &Library, works: &[Kept], language: &str) -> Self {
        let mut network = Self::default();
        for (passage, text) in passages(programme) {
            for (document, pinpoints) in mentions(text, &mut network.names) {
                note(&mut network.cited.entry(document).or_default().programme, passage, pinpoints);
            }
        }
        let mut chosen: BTreeMap<DocumentKey, &Kept> = BTreeMap::new();
        for kept in works {
            let one = chosen.entry(kept.key()).or_insert(kept);
            if primary(&one.work.language) != primary(language) && primary(&kept.work.language) == primary(language) {
                *one = kept;
            }
        }
        for (from, kept) in chosen {
            // The text itself knows its name best.
            network.names.insert(from.clone(), kept.symbol.clone());
            for (place, text) in texts_of(&kept.work) {
                for (document, pinpoints) in mentions(text, &mut network.names) {
                    // A text that names itself leans on nobody.
                    if document != from {
                        let cited = network.cited.entry(document).or_default();
                        note(cited.texts.entry(from.clone()).or_default(), place, pinpoints);
                    }
                }
            }
            network.held.insert(from);
        }
        network
    }

    /// The name of a document with its year, as its text or whoever cites it prints it.
    pub(crate) fn name(&self, document: &DocumentKey) -> String {
        self.names.get(document).map_or_else(|| document.to_string(), Symbol::to_string)
    }

    /// The symbol of a document, as its text or whoever cites it prints it.
    pub(crate) fn symbol(&self, document: &DocumentKey) -> Option<&Symbol> {
        self.names.get(document)
    }

    /// Whether the library has a text of a document.
    pub(crate) fn holds(&self, document: &DocumentKey) -> bool {
        self.held.contains(document)
    }

    /// All documents that are cited, or whose text is there, in their order.
    pub(crate) fn documents(&self) -> BTreeSet<&DocumentKey> {
        self.cited.keys().chain(&self.held).collect()
    }

    /// Who cites a document; `None` where nobody does.
    pub(crate) fn cited_by(&self, document: &DocumentKey) -> Option<&CitedBy> {
        self.cited.get(document)
    }

    /// The first numbered paragraph of a text that cites a document.
    pub(crate) fn first_place(&self, text: &DocumentKey, document: &DocumentKey) -> Option<u32> {
        let places = self.cited_by(document)?.texts.get(text)?;
        places.iter().find_map(|place| if let TextPlace::Operative(number) = place.place { Some(number) } else { None })
    }

    /// The texts against the documents that they cite, with an index of these.
    pub(crate) fn matrix(&self) -> (Matrix, CitationIndex) {
        let mut texts: BTreeMap<&DocumentKey, BTreeMap<CitedId, usize>> = BTreeMap::new();
        let cited = self.cited.iter().filter(|(_, cited)| !cited.texts.is_empty());
        let index = CitationIndex::of_documents(cited.clone().filter_map(|(key, _)| self.symbol(key).cloned()));
        for (document, cited) in cited {
            let Some(id) = self.symbol(document).and_then(|symbol| index.find(symbol)) else { continue };
            for (text, places) in &cited.texts {
                texts.entry(text).or_default().insert(id, places.len());
            }
        }
        let named = texts.into_iter().filter_map(|(text, cited)| Some((self.symbol(text)?.clone(), cited)));
        (Matrix::of_texts(named.collect()), index)
    }

    /// The texts that cite a document, those that cite these, and so on, each followed once: every row stands behind the
    /// one that it cites.
    pub(crate) fn tree(&self, root: &DocumentKey) -> Vec<TreeRow> {
        let mut rows = Vec::new();
        let mut path: Vec<DocumentKey> = Vec::new();
        let mut followed: HashSet<DocumentKey> = HashSet::new();
        let mut next = vec![(0, root.clone(), None)];
        while let Some((depth, document, cites)) = next.pop() {
            path.truncate(depth);
            let texts = self.cited_by(&document).map(|cited| &cited.texts).filter(|texts| !texts.is_empty());
            let is_cycle = path.contains(&document);
            let is_new = !is_cycle && followed.insert(document.clone());
            match texts {
                // The last one goes in first, as the first one comes out.
                Some(texts) if is_new => {
                    let below = texts.keys().rev().map(|text| (depth + 1, text.clone(), Some(document.clone())));
                    next.extend(below);
                }
                _ => {}
            }
            let cut = if is_cycle { CutBranch::Cycle } else { CutBranch::Shown };
            let cut = (texts.is_some() && !is_new).then_some(cut);
            path.push(document.clone());
            rows.push(TreeRow { depth, document, cites, cut });
        }
        rows
    }
}

/// Notes that a place cites: several texts may share one, as the paragraphs of a letter do.
fn note<P: PartialEq>(places: &mut Vec<CitingPlace<P>>, place: P, pinpoints: Vec<u32>) {
    match places.last_mut().filter(|last| last.place == place) {
        Some(last) => add_new(&mut last.pinpoints, &pinpoints),
        None => places.push(CitingPlace { place, pinpoints }),
    }
}

fn add_new(known: &mut Vec<u32>, numbers: &[u32]) {
    for number in numbers {
        if !known.contains(number) {
            known.push(*number);
        }
    }
}

/// The documents that a text cites, each once, with all paragraphs that it points at; their names are noted.
fn mentions(text: &str, names: &mut BTreeMap<DocumentKey, Symbol>) -> Vec<(DocumentKey, Vec<u32>)> {
    let mut found: Vec<(DocumentKey, Vec<u32>)> = Vec::new();
    for citation in scan(text) {
        let document = DocumentKey::of(&citation.symbol);
        names.entry(document.clone()).or_insert(citation.symbol);
        match found.iter_mut().find(|(known, _)| *known == document) {
            Some((_, pinpoints)) => add_new(pinpoints, &citation.paragraphs),
            None => found.push((document, citation.paragraphs)),
        }
    }
    found
}

/// The texts of a work that can cite, with their places.
fn texts_of(work: &Programme) -> Vec<(TextPlace, &str)> {
    let mut texts = Vec::new();
    let (mut preambular, mut unnumbered, mut notes) = (0, 0, 0);
    for part in &work.parts {
        for paragraph in &part.preamble {
            preambular += 1;
            texts.push((TextPlace::Preambular(preambular), paragraph.text.as_str()));
        }
        for paragraph in part.behind_preamble() {
            unnumbered += usize::from(paragraph.number.is_none());
            let place = paragraph.number.map_or(TextPlace::Unnumbered(unnumbered), TextPlace::Operative);
            texts.push((place, &paragraph.text));
        }
        for note in &part.footnotes {
            notes += 1;
            texts.push((TextPlace::Footnote(notes), &note.text));
        }
    }
    texts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::model::ParagraphId;

    fn kept(number: u32, language: &str, preamble: &str, operative: &str) -> Kept {
        let symbol = Symbol::resolution(number, 2030);
        let work = serde_json::from_value(json!({
            "schema": "ctc-programme/1", "kind": "resolution", "language": language, "symbol": symbol,
            "parts": [{"id": "body", "preamble": [{"text": preamble}], "paragraphs": [{"number": 1, "text": operative}]}]
        }));
        Kept { file: format!("{number}.json"), symbol, work: work.expect("a work") }
    }

    fn programme(text: &str) -> Library {
        let form = json!({"schema": "ctc-programme/1", "language": "en",
            "parts": [{"id": "annex", "paragraphs": [{"number": 1, "text": text}]}]});
        Library::from(serde_json::from_value::<Programme>(form).expect("a programme"))
    }

    fn drawn(network: &Network, root: u32) -> Vec<String> {
        let row = |row: TreeRow| format!("{}{} {:?}", " ".repeat(row.depth), row.document, row.cut);
        network.tree(&DocumentKey::Resolution(root)).into_iter().map(row).collect()
    }

    #[test]
    fn who_cites_a_document_is_known_with_place_and_pinpoints() {
        let works =
            [kept(8, "en", "Recalling resolution 7 (2030),", "Reaffirms paragraphs 2 and 3 of resolution 7 (2031);")];
        let network =
            Network::of(&programme("Paragraph 4 of resolution 7 (2030), and resolution 8 (2030)."), &works, "en");
        let cited = network.cited_by(&DocumentKey::Resolution(7)).expect("cited");
        assert_eq!(
            cited.programme,
            [CitingPlace { place: CitingPassage::Paragraph(ParagraphId(0)), pinpoints: vec![4] }]
        );
        let expected = [
            CitingPlace { place: TextPlace::Preambular(1), pinpoints: vec![] },
            CitingPlace { place: TextPlace::Operative(1), pinpoints: vec![2, 3] },
        ];
        assert_eq!(cited.texts[&DocumentKey::Resolution(8)], expected);
        assert_eq!(network.name(&DocumentKey::Resolution(7)), "S/RES/7(2030)");
        assert!(network.holds(&DocumentKey::Resolution(8)) && !network.holds(&DocumentKey::Resolution(7)));
    }

    #[test]
    fn a_place_of_several_texts_is_one() {
        let letter = ["Resolution 7 (2030) and", "paragraph 4 of resolution 7 (2030)", "resolution 7 (2030)"];
        let form =
            json!({"schema": "ctc-programme/1", "language": "en", "letter": {"paragraphs": letter}, "parts": []});
        let programme = Library::from(serde_json::from_value::<Programme>(form).expect("a programme"));
        let network = Network::of(&programme, &[], "en");
        let cited = network.cited_by(&DocumentKey::Resolution(7)).expect("cited");
        assert_eq!(cited.programme, [CitingPlace { place: CitingPassage::Letter, pinpoints: vec![4] }]);
    }

    #[test]
    fn a_tree_follows_each_text_once_and_cuts_circles() {
        let cites = |number, text: &str| kept(number, "en", text, "Decides;");
        let works = [
            cites(2, "Recalling resolution 1 (2030),"),
            cites(3, "Recalling resolutions 1 (2030) and 2 (2030),"),
            cites(4, "Recalling resolution 3 (2030),"),
            // What cannot be, but may stand in a file: a circle, and a text that names itself.
            kept(1, "en", "Recalling resolutions 4 (2030) and 1 (2030),", "Decides;"),
        ];
        let network = Network::of(&programme(""), &works, "en");
        let expected = [
            "S/RES/1 None", " S/RES/2 None", "  S/RES/3 None", "   S/RES/4 None", "    S/RES/1 Some(Cycle)",
            " S/RES/3 Some(Shown)",
        ];
        assert_eq!(drawn(&network, 1), expected);
        assert_eq!(drawn(&network, 99), ["S/RES/99 None"]);
    }

    #[test]
    fn two_languages_of_a_text_are_one() {
        let works = [
            kept(8, "en", "Recalling resolution 7 (2030),", "a"),
            kept(8, "zh", "回顾第7(2030)号和第6(2030)号决议，", "a"),
        ];
        let count = |language| {
            let network = Network::of(&programme(""), &works, language);
            let of = |number| network.cited_by(&DocumentKey::Resolution(number)).map_or(0, |cited| cited.texts.len());
            [of(6), of(7)]
        };
        assert_eq!([count("en"), count("zh"), count("fr")], [[0, 1], [1, 1], [0, 1]]);
    }

    proptest! {
        #[test]
        fn a_tree_of_anything_ends_and_has_each_edge_at_most_once(edges in prop::collection::vec((1u32..9, 1u32..9), 0..40)) {
            let works: Vec<Kept> = (1..9)
                .map(|number| {
                    let cited = edges.iter().filter(|(from, _)| *from == number);
                    let text: Vec<String> = cited.map(|(_, to)| format!("resolution {to} (2030)")).collect();
                    kept(number, "en", &text.join(" and "), "Decides;")
                })
                .collect();
            let rows = Network::of(&programme(""), &works, "en").tree(&DocumentKey::Resolution(1));
            let distinct: BTreeSet<_> = edges.iter().filter(|(from, to)| from != to).collect();
            prop_assert!(rows.len() <= distinct.len() + 1);
            let mut told = HashSet::new();
            prop_assert!(rows.iter().all(|row| told.insert((row.document.clone(), row.cites.clone()))));
            // Whoever leans on the document, over however many steps, has a row.
            let mut reached = BTreeSet::from([1]);
            while let Some(&(from, _)) = edges.iter().find(|(from, to)| reached.contains(to) && !reached.contains(from)) {
                reached.insert(from);
            }
            let rows: BTreeSet<_> = rows.iter().map(|row| row.document.clone()).collect();
            prop_assert_eq!(rows, reached.into_iter().map(DocumentKey::Resolution).collect::<BTreeSet<_>>());
        }
    }
}
