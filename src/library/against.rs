//! What a programme cites against what the library holds: which texts are there, and which citations do not fit them.

use std::collections::BTreeMap;

use super::Kept;
use super::shelf::primary;
use crate::citation::{Citation, DocumentKey, Symbol, scan, title_behind};
use crate::i18n::library::CitationTrouble;
use crate::model::{CitingPassage, Library, PartForm, Programme};
use crate::text::{behind, folded};

/// One document that a programme cites, by the works of it that the library holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct CitedText<'a> {
    /// The document, as its text names itself, else as first printed.
    pub symbol: Symbol,
    /// Its works, one a language; none where the library has no text of it.
    pub works: Vec<&'a Kept>,
    /// Where it is cited, in the order of the programme, each place once.
    pub passages: Vec<CitingPassage>,
}

/// A citation that does not fit the text that it cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Misfit {
    pub passage: CitingPassage,
    pub(crate) trouble: CitationTrouble,
}

/// What a programme cites against what a library holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Against<'a> {
    /// Every document cited: resolutions of the Council by number, then the others.
    pub cited: Vec<CitedText<'a>>,
    /// The citations that do not fit, in the order of the programme.
    pub misfits: Vec<Misfit>,
}

impl<'a> Against<'a> {
    /// Holds what `programme` cites against `works`.
    pub(crate) fn of(programme: &Library, works: &'a [Kept]) -> Self {
        let mut held: BTreeMap<DocumentKey, Vec<&Kept>> = BTreeMap::new();
        works.iter().for_each(|kept| held.entry(kept.key()).or_default().push(kept));
        let mut cited: BTreeMap<DocumentKey, CitedText<'_>> = BTreeMap::new();
        let mut misfits = Vec::new();
        for (passage, text) in passages(programme) {
            for citation in scan(text) {
                let key = DocumentKey::of(&citation.symbol);
                let works = held.get(&key).cloned().unwrap_or_default();
                let troubles = works.first().map(|_| troubles(text, &citation, &works, &programme.first().language));
                misfits.extend(troubles.into_iter().flatten().map(|trouble| Misfit { passage, trouble }));
                // The text itself knows its year best.
                let symbol = works.first().map_or(citation.symbol, |kept| kept.symbol.clone());
                let document = CitedText { symbol, works, passages: Vec::new() };
                let document = cited.entry(key).or_insert(document);
                if document.passages.last() != Some(&passage) {
                    document.passages.push(passage);
                }
            }
        }
        Self { cited: cited.into_values().collect(), misfits }
    }

    /// The documents whose text is there.
    pub(crate) fn held(&self) -> impl Iterator<Item = &CitedText<'a>> {
        self.cited.iter().filter(|cited| !cited.works.is_empty())
    }

    pub(crate) fn missing(&self) -> impl Iterator<Item = &CitedText<'a>> {
        self.cited.iter().filter(|cited| cited.works.is_empty())
    }
}

/// An operative paragraph that a programme points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CitedParagraph {
    /// The document, as its text names itself, else as it is cited.
    pub symbol: Symbol,
    pub number: u32,
    /// Its text; `None` where the library has no such paragraph.
    pub text: Option<String>,
}

/// The paragraphs that a programme points at, each once, by document and number, in the language of the programme where
/// the library has that.
pub(crate) fn cited_paragraphs(programme: &Library, works: &[Kept]) -> Vec<CitedParagraph> {
    let own = primary(&programme.first().language);
    let mut wanted: BTreeMap<(DocumentKey, u32), Symbol> = BTreeMap::new();
    for citation in passages(programme).flat_map(|(_, text)| scan(text)) {
        for &number in &citation.paragraphs {
            wanted.entry((DocumentKey::of(&citation.symbol), number)).or_insert_with(|| citation.symbol.clone());
        }
    }
    let find = |((document, number), symbol): ((DocumentKey, u32), Symbol)| {
        let mut held: Vec<&Kept> = works.iter().filter(|kept| kept.key() == document).collect();
        held.sort_by_key(|kept| primary(&kept.work.language) != own);
        let text = held.iter().find_map(|kept| text_of(&kept.work, number));
        let symbol = held.first().map_or(symbol, |kept| kept.symbol.clone());
        CitedParagraph { symbol, number, text }
    };
    wanted.into_iter().map(find).collect()
}

fn text_of(work: &Programme, number: u32) -> Option<String> {
    let mut paragraphs = work.parts.iter().flat_map(PartForm::behind_preamble);
    paragraphs.find(|paragraph| paragraph.number == Some(number)).map(|paragraph| paragraph.text.clone())
}

/// All texts of the first work that can cite: the letter, headings, paragraphs and footnotes.
pub(super) fn passages(programme: &Library) -> impl Iterator<Item = (CitingPassage, &str)> {
    let letter = programme.first().letter.iter().flat_map(|letter| &letter.paragraphs);
    let headings = programme.section_ids().zip(programme.sections());
    let paragraphs = programme.paragraph_ids().map(|id| (CitingPassage::Paragraph(id), programme.text(id)));
    let notes = programme.part_ids().zip(programme.parts()).flat_map(|(id, part)| {
        let notes = part.footnotes.iter().enumerate();
        notes.map(move |(place, note)| (CitingPassage::Footnote(id, place), note.text.as_str()))
    });
    letter
        .map(|text| (CitingPassage::Letter, text.as_str()))
        .chain(headings.map(|(id, section)| (CitingPassage::Heading(id), section.heading.as_str())))
        .chain(paragraphs)
        .chain(notes)
}

/// What is wrong with a citation by the works of its document, of which there is one at least.
fn troubles(text: &str, citation: &Citation, works: &[&Kept], language: &str) -> Vec<CitationTrouble> {
    let mut troubles = Vec::new();
    let symbol = citation.symbol.to_string();
    let own = works.iter().find_map(|kept| kept.symbol.resolution_year());
    if let (Some(printed), Some(own)) = (citation.symbol.resolution_year(), own)
        && printed != own
    {
        troubles.push(CitationTrouble::WrongYear { printed: symbol.clone(), year: own });
    }
    let numbers: Vec<Vec<u32>> = works.iter().map(|kept| numbers_of(&kept.work)).collect();
    // One language may lack what another has: only what none has is not there.
    let is_missing = |number: &&u32| !numbers.iter().any(|numbers| numbers.contains(number));
    let missing: Vec<u32> = citation.paragraphs.iter().filter(is_missing).copied().collect();
    if !missing.is_empty() {
        let (symbol, last) = (symbol.clone(), numbers.iter().flatten().max());
        troubles.push(match last {
            Some(&last) => CitationTrouble::NoParagraph { symbol, numbers: missing, last },
            None => CitationTrouble::Unnumbered { symbol, numbers: missing },
        });
    }
    let same = |kept: &&&Kept| primary(&kept.work.language) == primary(language);
    if let (Some((true, quoted, _)), Some(kept)) =
        (title_behind(behind(text, citation.span.end)), works.iter().find(same))
        && !quoted.is_empty()
    {
        let titles: Vec<&str> = titles_of(&kept.work);
        let is_like = |title: &&str| bare(title).contains(&bare(quoted)) || bare(quoted).contains(&bare(title));
        if let (Some(title), false) = (titles.first(), titles.iter().any(is_like)) {
            let (quoted, title) = (quoted.to_owned(), (*title).to_owned());
            troubles.push(CitationTrouble::OtherTitle { symbol, quoted, title });
        }
    }
    troubles
}

/// The numbers of the operative paragraphs of a work, in all of its parts.
fn numbers_of(work: &Programme) -> Vec<u32> {
    work.parts.iter().flat_map(PartForm::behind_preamble).filter_map(|paragraph| paragraph.number).collect()
}

/// The titles that a work bears; what only says its number again is none.
fn titles_of(work: &Programme) -> Vec<&str> {
    let says_more = |title: &&str| bare(title).chars().filter(|c| !c.is_numeric()).count() > "resolution".len();
    let parts = work.parts.iter().filter_map(|part| part.title.as_deref());
    let mut titles: Vec<&str> = work.title.as_deref().into_iter().chain(parts).filter(says_more).collect();
    titles.dedup();
    titles
}

/// A title as it is compared: letters and digits alone, in one case and one width.
fn bare(title: &str) -> String {
    folded(title).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::{ParagraphId, PartId, SectionId};

    fn kept(symbol: &str, language: &str, title: &str, numbers: &[u32]) -> Kept {
        let paragraphs: Vec<_> = numbers.iter().map(|number| json!({"number": number, "text": "Urges;"})).collect();
        let work = json!({
            "schema": "ctc-programme/1", "kind": "resolution", "language": language, "symbol": symbol, "title": title,
            "parts": [{"id": "body", "sections": [{"number": "A", "paragraphs": paragraphs}]}]
        });
        let work = serde_json::from_value(work).expect("a work");
        Kept { file: "x.json".into(), symbol: Symbol::new(symbol), work }
    }

    fn programme(text: &str, heading: &str) -> Library {
        let form = json!({
            "schema": "ctc-programme/1", "language": "en", "letter": {"paragraphs": ["Under resolution 8 (2030)."]},
            "parts": [{"id": "annex", "footnotes": [{"mark": "1", "text": "See A/RES/90/1."}],
                       "sections": [{"heading": heading, "paragraphs": [{"number": 1, "text": text}]}]}]
        });
        Library::from(serde_json::from_value::<Programme>(form).expect("a programme"))
    }

    fn troubles_of(text: &str, works: &[Kept]) -> Vec<CitationTrouble> {
        let programme = programme(text, "");
        Against::of(&programme, works).misfits.into_iter().map(|misfit| misfit.trouble).collect()
    }

    #[test]
    fn every_place_that_cites_is_looked_at() {
        let programme = programme("Resolutions 9 (2030) and 8 (2030), then 9 (2030).", "Resolution 9 (2030)");
        let works = [kept("S/RES/9(2030)", "en", "", &[1]), kept("S/RES/9(2030)", "zh", "", &[1])];
        let against = Against::of(&programme, &works);
        let symbols: Vec<&str> = against.cited.iter().map(|cited| cited.symbol.as_str()).collect();
        assert_eq!(symbols, ["S/RES/8(2030)", "S/RES/9(2030)", "A/RES/90/1"]);
        let (paragraph, heading) = (CitingPassage::Paragraph(ParagraphId(0)), CitingPassage::Heading(SectionId(0)));
        assert_eq!(against.cited[0].passages, [CitingPassage::Letter, paragraph]);
        assert_eq!((&against.cited[1].passages[..], against.cited[1].works.len()), (&[heading, paragraph][..], 2));
        assert_eq!(against.cited[2].passages, [CitingPassage::Footnote(PartId(0), 0)]);
        assert_eq!((against.held().count(), against.missing().count(), against.misfits.len()), (1, 2, 0));
    }

    #[test]
    fn years_and_paragraphs_that_the_text_does_not_have_are_told() {
        let works = [kept("S/RES/9(2030)", "en", "", &[1, 2, 4]), kept("S/RES/8(2030)", "en", "", &[])];
        let told = troubles_of("See resolution 9 (2031) and paragraphs 2 to 4 of resolution 9 (2030).", &works);
        let symbol = || "S/RES/9(2030)".to_owned();
        let expected = [
            CitationTrouble::WrongYear { printed: "S/RES/9(2031)".into(), year: 2030 },
            CitationTrouble::NoParagraph { symbol: symbol(), numbers: vec![3], last: 4 },
        ];
        assert_eq!(told, expected);
        let told = troubles_of("paragraph 2 of resolution 8 (2030)", &works);
        assert_eq!(told, [CitationTrouble::Unnumbered { symbol: "S/RES/8(2030)".into(), numbers: vec![2] }]);
        // One line of what one citation asks for, and none of what it asks of the preamble.
        let told = troubles_of("paragraphs 3 and 5 to 9 of resolution 9 (2030)", &works);
        assert_eq!(told, [CitationTrouble::NoParagraph { symbol: symbol(), numbers: vec![3, 5, 6, 7, 8, 9], last: 4 }]);
        assert!(told[0].text(crate::i18n::Lang::En).contains("no paragraph 3, 5–9:"));
        assert_eq!(troubles_of("preambular paragraph 77 of resolution 9 (2030)", &works), []);
        let programme = programme("Resolution 9 (2031), then resolution 9 (2030).", "");
        let against = Against::of(&programme, &works);
        assert_eq!(against.held().map(|cited| cited.symbol.as_str()).collect::<Vec<_>>()[1], "S/RES/9(2030)");
        assert_eq!(
            troubles_of("paragraph 7 of resolution 7 (2031)", &works),
            [],
            "nothing is known of what is not held"
        );
    }

    #[test]
    fn the_paragraphs_pointed_at_are_found_each_once_in_the_programmes_language() {
        let mut works = [kept("S/RES/9(2030)", "zh", "", &[1, 2]), kept("S/RES/9(2030)", "en", "", &[1, 2])];
        works[0].work.parts[0].sections[0].paragraphs[1].text = "促请；".to_owned();
        let programme = programme(
            "Paragraphs 2 and 7 of resolution 9 (2031); paragraph 2 of resolution 9 (2030); paragraph 1 of resolution 8 (2030).",
            "",
        );
        let found = cited_paragraphs(&programme, &works);
        let found: Vec<(&str, u32, Option<&str>)> =
            found.iter().map(|one| (one.symbol.as_str(), one.number, one.text.as_deref())).collect();
        let expected = [("S/RES/8(2030)", 1, None), ("S/RES/9(2030)", 2, Some("Urges;")), ("S/RES/9(2030)", 7, None)];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_paragraph_that_one_language_has_is_there() {
        let works = [kept("S/RES/9(2030)", "en", "", &[1]), kept("S/RES/9(2030)", "zh", "", &[1, 2])];
        assert_eq!(troubles_of("paragraph 2 of resolution 9 (2030)", &works), []);
    }

    #[test]
    fn a_quoted_title_is_held_against_that_of_the_text() {
        let works = [kept("A/RES/90/1", "en", "90/1. Safe crossings of borders", &[1])];
        for fits in [
            "its resolution A/RES/90/1, entitled “Safe crossings of borders”",
            "A/RES/90/1 entitled \"SAFE  CROSSINGS of borders\"",
            "A/RES/90/1 on “the crossings”",
            "A/RES/90/1. A report entitled “Something else”",
            "A/RES/90/1 and, as was said in the general debate of that year, a text entitled “Other”",
        ] {
            assert_eq!(troubles_of(fits, &works), [], "{fits}");
        }
        let told = troubles_of("A/RES/90/1, entitled “Unsafe borders”", &works);
        assert!(matches!(told.as_slice(), [CitationTrouble::OtherTitle { quoted, .. }] if quoted == "Unsafe borders"));
        let in_chinese = [kept("A/RES/90/1", "zh", "安全过境的各项措施与办法", &[1])];
        assert_eq!(troubles_of("A/RES/90/1, entitled “Unsafe borders”", &in_chinese), [], "another language");
        let bare = [kept("A/RES/90/1", "en", "Resolution 90/1", &[1])];
        assert_eq!(troubles_of("A/RES/90/1, entitled “Unsafe borders”", &bare), [], "no title to compare");
    }
}
