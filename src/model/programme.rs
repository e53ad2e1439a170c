//! The programme as its JSON file holds it, key by key.
//!
//! Keys that this version does not know are kept, so that an export loses nothing.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

use super::object_de::keyed;
use super::relation_form::{ParagraphRef, RelationForm};
use crate::citation::Symbol;

/// The schema that this version reads and writes: a name and a major version.
pub const SCHEMA: &str = "ctc-programme/1";

/// One programme of work: a letter and its parts.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Programme {
    /// `ctc-programme/1`, optionally with a minor version: `ctc-programme/1.2`.
    pub schema: String,
    /// What the document is: a programme of work where nothing is said.
    #[serde(default, skip_serializing_if = "WorkKind::is_programme")]
    #[cfg_attr(test, schemars(with = "String"))]
    pub kind: WorkKind,
    /// The language of the text, as a BCP 47 tag.
    pub language: String,
    /// The document's own symbol, where the source gives it.
    #[serde(default)]
    pub symbol: Option<Symbol>,
    /// What the source prints above the title, line by line: the organ, the distribution, the meeting.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub masthead: Vec<String>,
    /// The title of the whole document: `Resolution 1373 (2001)`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The line that says how the document was adopted, by which organ and when, as printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adoption: Option<String>,
    /// The date of the letter or of the adoption, `YYYY-MM-DD`.
    #[serde(default)]
    pub dated: Option<String>,
    /// The days that the programme covers.
    #[serde(default)]
    pub period: Option<Period>,
    /// The letter that carries the programmes.
    #[serde(default)]
    pub letter: Option<Letter>,
    /// The programmes, in the order of the file.
    pub parts: Vec<PartForm>,
    /// Which paragraphs of the first part face which of the second; null: equal numbers do.
    #[serde(default)]
    pub pairs: Option<Vec<PairEntry>>,
    /// Links to the paragraphs of other works, as a person has corrected them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<RelationForm>,
    /// Keys unknown to this version.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

keyed!(Programme {
    must: [schema, language, parts of_objects],
    may: [kind, symbol, masthead, title, adoption, dated, period, letter, pairs, links of_objects]
});

/// What a document is. A kind that this version does not know is kept, and read as a reference work.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum WorkKind {
    /// A programme of work, usually of two parts: annex and enclosure.
    #[default]
    Programme,
    /// A resolution: preambular and operative paragraphs.
    Resolution,
    /// Some other text that programmes cite: `statement`.
    Other(String),
}

impl WorkKind {
    /// Whether the document is a programme of work rather than a text that programmes cite.
    pub const fn is_programme(&self) -> bool {
        matches!(self, Self::Programme)
    }

    /// The kind as the file writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Programme => "programme",
            Self::Resolution => "resolution",
            Self::Other(kind) => kind,
        }
    }
}

impl From<String> for WorkKind {
    fn from(kind: String) -> Self {
        match kind.as_str() {
            "programme" => Self::Programme,
            "resolution" => Self::Resolution,
            _ => Self::Other(kind),
        }
    }
}

impl From<WorkKind> for String {
    fn from(kind: WorkKind) -> Self {
        match kind {
            WorkKind::Other(kind) => kind,
            kind => kind.as_str().to_owned(),
        }
    }
}

/// The first and the last day of a programme, `YYYY-MM-DD`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Period {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// Keys unknown to this version.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

keyed!(Period { must: [from, to], may: [] });

/// The letter to the Council.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Letter {
    /// Its heading.
    #[serde(default)]
    pub title: Option<String>,
    /// Its paragraphs, unnumbered.
    #[serde(default)]
    pub paragraphs: Vec<String>,
    /// The lines of the signature.
    #[serde(default)]
    pub signature: Vec<String>,
    /// Keys unknown to this version.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

keyed!(Letter { must: [], may: [title, paragraphs, signature] });

/// One programme within the file: the annex or the enclosure.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PartForm {
    /// Names the part within the file: `annex`, `enclosure`, `annex-2`, `body`.
    pub id: String,
    /// The word that marks it in the text: `附件`, `Annex I`.
    #[serde(default)]
    pub label: Option<String>,
    /// Whose programme it is: `committee`, `cted`.
    #[serde(default)]
    pub author: Option<String>,
    /// Its title.
    #[serde(default)]
    pub title: Option<String>,
    /// The preambular paragraphs of a resolution, unnumbered; they stand before all others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub preamble: Vec<ParagraphForm>,
    /// Paragraphs before the first section.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub paragraphs: Vec<ParagraphForm>,
    /// Its sections.
    #[serde(default)]
    pub sections: Vec<SectionForm>,
    /// Its footnotes, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<FootnoteForm>,
    /// Keys unknown to this version.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

impl PartForm {
    /// Its paragraphs in their order, those of its sections too, without the preamble.
    pub(crate) fn behind_preamble(&self) -> Vec<&ParagraphForm> {
        fn below(section: &SectionForm) -> Vec<&ParagraphForm> {
            section.paragraphs.iter().chain(section.sections.iter().flat_map(below)).collect()
        }
        self.paragraphs.iter().chain(self.sections.iter().flat_map(below)).collect()
    }
}

keyed!(PartForm {
    must: [id],
    may: [label, author, title, preamble of_paragraphs, paragraphs of_paragraphs, sections of_objects, footnotes]
});

/// A footnote of a part.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct FootnoteForm {
    /// The mark that stands in the text: `1`, `a`, `*`.
    pub mark: String,
    /// What it says.
    pub text: String,
    /// The documents it cites, in the order of first mention.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cites: Vec<Cite>,
    /// Keys unknown to this version.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

keyed!(FootnoteForm { must: [mark, text], may: [cites] });

/// A section: its own paragraphs, then its sub-sections.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct SectionForm {
    /// Its number as printed, without the mark behind it: `一`, `A`, `II`.
    #[serde(default)]
    pub number: Option<String>,
    /// Its heading.
    #[serde(default)]
    pub heading: String,
    /// The paragraphs before its first sub-section.
    #[serde(default)]
    pub paragraphs: Vec<ParagraphForm>,
    /// Its sub-sections.
    #[serde(default)]
    pub sections: Vec<SectionForm>,
    /// Keys unknown to this version.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

keyed!(SectionForm { must: [], may: [number, heading, paragraphs of_paragraphs, sections of_objects] });

/// One paragraph.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ParagraphForm {
    /// Its number; null where the source numbers none.
    #[serde(default)]
    pub number: Option<u32>,
    /// Its text without the number. Lettered sub-paragraphs stand on lines of their own.
    pub text: String,
    /// The documents it cites, in the order of first mention.
    #[serde(default)]
    pub cites: Vec<Cite>,
    /// Keys unknown to this version.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

keyed!(ParagraphForm { must: [text], may: [number, cites] });

/// What a paragraph cites. A pinpoint follows the plain symbol of its document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Cite {
    /// A document.
    Document(Symbol),
    /// Certain paragraphs of a document.
    // Boxed, for they are rare: a citation then takes no more room than its symbol.
    Pinpoint(Box<Pinpoint>),
}

/// Certain paragraphs of a document.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Pinpoint {
    /// The document.
    pub symbol: Symbol,
    /// Its paragraphs, in the order named.
    pub paragraphs: Vec<u32>,
    /// Keys unknown to this version.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

keyed!(Pinpoint { must: [symbol, paragraphs], may: [] });

impl<'de> Deserialize<'de> for Cite {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = Cite;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a symbol or a pinpoint")
            }

            fn visit_str<E: Error>(self, symbol: &str) -> Result<Cite, E> {
                Ok(Cite::Document(Symbol::shared(symbol)))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Cite, A::Error> {
                Pinpoint::deserialize(MapAccessDeserializer::new(map))
                    .map(|pinpoint| Cite::Pinpoint(Box::new(pinpoint)))
            }
        }

        deserializer.deserialize_any(Either)
    }
}

impl Cite {
    /// The document cited.
    pub fn symbol(&self) -> &Symbol {
        match self {
            Self::Document(symbol) => symbol,
            Self::Pinpoint(pinpoint) => &pinpoint.symbol,
        }
    }
}

/// One pair: `[12, 12]`, `[13, null]`, and with the confidence of a proposal `[14, 15, 0.82]`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum PairEntry {
    /// As a person states it.
    Stated(Option<ParagraphRef>, Option<ParagraphRef>),
    /// As the importer proposes it, with its confidence from 0 to 1.
    Proposed(Option<ParagraphRef>, Option<ParagraphRef>, f64),
}

impl PairEntry {
    /// The two ends, left and right.
    pub const fn ends(&self) -> (&Option<ParagraphRef>, &Option<ParagraphRef>) {
        match self {
            Self::Stated(left, right) | Self::Proposed(left, right, _) => (left, right),
        }
    }

    /// How sure the proposal is, from 0 to 1; `None` for a pair that a person states.
    pub const fn confidence(&self) -> Option<f64> {
        match self {
            Self::Stated(..) => None,
            Self::Proposed(_, _, confidence) => Some(*confidence),
        }
    }
}
