//! The works: as written in their JSON ([`Programme`]), as meant ([`Library`]), and how they are related.

mod address;
mod catalogue;
pub mod check;
mod citations;
mod cites;
mod flat;
mod json;
mod library;
mod load;
mod matrix;
mod notes;
mod object_de;
mod programme;
mod progress_de;
mod relation;
mod relation_form;
mod schema;
mod table;

pub(crate) use address::{
    Address, Among, Reading as AddressReading, begun as address_begun, names_of_parts, part_named,
    read as read_address, sections_numbered,
};
pub use address::{AddressFault, Place, address_of, places};
pub use catalogue::{Catalogue, OtherDocument, Resolution, TableKind, Term};
pub use citations::{CitationIndex, CitedDocument, CitedId, Tally};
pub use cites::cites_of;
pub use library::{Library, Paragraph, ParagraphId, Part, PartId, Section, SectionId, Work, WorkId};
/// The name of [`Library`] while it held one work; goes when its last user has moved.
pub type Document = Library;
pub use load::{
    LoadError, Strictness, Version, embedded, from_slice, from_text, load, load_telling, programme_from_text,
    version_of,
};
pub use matrix::{Counting, Matrix, MatrixRow};
pub use programme::{
    Cite, FootnoteForm, Letter, PairEntry, ParagraphForm, PartForm, Period, Pinpoint, Programme, SCHEMA, SectionForm,
    WorkKind,
};
pub use relation::{Link, LinkEnd, Relation};
pub use relation_form::{Fate, LinkForm, ParagraphRef, RelationForm, RelationKind, WorkRef};
pub use schema::SCHEMA_JSON;
pub use table::{TableError, TableFault};
