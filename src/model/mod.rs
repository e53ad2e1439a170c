//! The programme: as written in its JSON ([`Programme`]) and as meant ([`Document`]).

mod address;
mod catalogue;
pub mod check;
mod citations;
mod cites;
mod document;
mod flat;
mod json;
mod keyed;
mod load;
mod matrix;
mod pairing;
mod programme;
mod relation_form;
mod schema;
mod table;
mod telling;

pub use address::{AddressFault, Place, address_of, places};
pub use catalogue::{Catalogue, OtherDocument, Resolution, TableKind, Term};
pub use citations::{CitationIndex, CitedDocument, CitedId, Tally};
pub use cites::cites_of;
pub use document::{Document, Paragraph, ParagraphId, Part, PartId, Section, SectionId};
pub use load::{LoadError, Strictness, Version, embedded, from_slice, from_text, load, load_telling, version_of};
pub use matrix::{Counting, Matrix, MatrixRow};
pub use pairing::{Pair, Pairing};
pub use programme::{
    Cite, FootnoteForm, Letter, PairEntry, ParagraphForm, ParagraphRef, PartForm, Period, Pinpoint, Programme, SCHEMA,
    SectionForm, WorkKind,
};
pub use relation_form::{Fate, LinkForm, RelationForm, RelationKind, WorkRef};
pub use schema::SCHEMA_JSON;
pub use table::{TableError, TableFault};
