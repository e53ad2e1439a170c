//! What a programme says outside its paragraphs: the letter, signatures, titles, headings, footnotes.
//!
//! They are few, so they are searched as a small programme of their own, by the same ways of finding.

use super::index::{Index, Outside};
use super::query::parse;
use super::rank::hit::Tier;
use super::session::Session;
use crate::model::{Address, AddressReading, Among, Document, PartId, SectionId, from_slice, read_address};
use crate::text::Span;

/// Where a text outside the paragraphs stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Margin {
    /// In the letter.
    Letter,
    /// In the signature of the letter.
    Signature,
    /// The title of a part.
    Title(PartId),
    /// A heading of a part.
    Heading(PartId, SectionId),
    /// A footnote of a part.
    Footnote(PartId),
}

impl Margin {
    /// The name in `search --json`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Signature => "signature",
            Self::Title(_) => "title",
            Self::Heading(..) => "heading",
            Self::Footnote(_) => "footnote",
        }
    }
}

/// A text outside the paragraphs that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct MarginHit {
    /// Where it stands.
    pub place: Margin,
    /// The text.
    pub text: String,
    /// From 0 to 1; comparable within one answer only.
    pub score: f32,
    /// How it was found.
    pub tier: Tier,
    /// Whether it is a guess.
    pub weak: bool,
    /// What matched in the text.
    pub ranges: Vec<Span>,
}

/// Finds what a programme says outside its paragraphs, best first; guesses only where nothing is certain.
///
/// A query that is an address finds nothing here, but for that of the letter, whose texts it finds all.
#[must_use]
pub fn search_margins(document: &Document, query: &str) -> Vec<MarginHit> {
    let texts = texts(document);
    let address = read_address(document, query, Among::Words);
    if address == AddressReading::Found(Address::Letter) {
        let of_letter = texts.into_iter().filter(|(place, _)| matches!(place, Margin::Letter | Margin::Signature));
        let hit =
            |(place, text)| MarginHit { place, text, score: 1.0, tier: Tier::Address, weak: false, ranges: Vec::new() };
        return of_letter.map(hit).collect();
    }
    if address != AddressReading::NoAddress {
        return Vec::new();
    }
    let Some(margins) = programme_of(document, &texts) else { return Vec::new() };
    let index = Index::build(&margins);
    let Ok(query) = parse(&margins, query) else { return Vec::new() };
    let answer = Session::default().answer(&index, &margins, &query, &Outside::default(), &|| false);
    let hits = answer.iter().flat_map(|answer| answer.hits(&index, &margins));
    hits.filter_map(|hit| {
        let (place, text) = texts.get(hit.paragraph.index())?;
        Some(MarginHit {
            place: *place,
            text: text.clone(),
            score: hit.score,
            tier: hit.tier,
            weak: hit.weak,
            ranges: hit.ranges,
        })
    })
    .collect()
}

/// The texts outside the paragraphs, in the order of reading.
fn texts(document: &Document) -> Vec<(Margin, String)> {
    let mut texts: Vec<(Margin, String)> = Vec::new();
    if let Some(letter) = &document.first().letter {
        texts.extend(letter.title.iter().chain(&letter.paragraphs).map(|text| (Margin::Letter, text.clone())));
        texts.extend(letter.signature.iter().map(|text| (Margin::Signature, text.clone())));
    }
    for (id, part) in document.part_ids().zip(document.parts()) {
        texts.extend(part.title.iter().map(|text| (Margin::Title(id), text.clone())));
        let sections = document.section_ids().zip(document.sections()).filter(|(_, section)| section.part == id);
        texts.extend(sections.map(|(section, own)| (Margin::Heading(id, section), own.heading.clone())));
        texts.extend(part.footnotes.iter().map(|footnote| (Margin::Footnote(id), footnote.text.clone())));
    }
    texts.retain(|(_, text)| !text.trim().is_empty());
    texts
}

/// Texts as the unnumbered paragraphs of a programme.
fn programme_of(document: &Document, texts: &[(Margin, String)]) -> Option<Document> {
    let paragraphs: Vec<serde_json::Value> =
        texts.iter().map(|(_, text)| serde_json::json!({ "number": null, "text": text })).collect();
    let json = serde_json::json!({
        "schema": "ctc-programme/1",
        "language": document.first().language,
        "parts": [{ "id": "margins", "paragraphs": paragraphs }],
    });
    from_slice(json.to_string().as_bytes(), "margins").ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::tests::sample;

    fn found(query: &str) -> Vec<(&'static str, bool)> {
        search_margins(&sample(), query).iter().map(|hit| (hit.place.name(), hit.weak)).collect()
    }

    #[test]
    fn letter_and_headings_are_found() {
        assert!(found("安全理事会主席").contains(&("letter", false)));
        assert!(found("xuanchuan zhanlue").contains(&("heading", false)));
        assert!(found("letter").iter().all(|(name, _)| matches!(*name, "letter" | "signature")));
        assert!(!found("letter").is_empty() && found("a23").is_empty() && found("sec:二.C").is_empty());
    }
}
