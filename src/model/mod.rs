//! The works: as written in their JSON ([`Programme`]), as meant ([`Library`]), and how they are related.

mod address;
mod catalogue;
pub mod check;
pub(crate) use check::CitingPassage;
mod citations;
mod cites;
mod cutter;
mod flat;
mod frame_de;
mod json;
mod library;
mod load;
mod matrix;
mod notes;
mod object_de;
mod own;
mod pieces;
mod programme;
mod relation;
mod relation_form;
mod schema;
mod side;

pub(crate) use address::{
    Address, AddressFault, AddressReading, Among, Missing, Place, address_of, begun as address_begun, names_of_parts,
    part_named, places, read as read_address, sections_numbered,
};
pub(crate) use catalogue::{Catalogue, Term};
pub use citations::CitationIndex;
pub(crate) use citations::{CitedDocument, CitedId, Tally};
pub(crate) use cites::cites_of;
pub use library::{Library, ParagraphId, WorkId};
pub(crate) use library::{Paragraph, Part, PartId, Section, SectionId, Work};
pub(crate) use load::{LoadError, RestOfFile, Version, load_telling, programme_from_text, version_of};
pub use load::{Strictness, embedded, from_slice, from_text};
pub(crate) use matrix::Counting;
pub use matrix::Matrix;
pub(crate) use notes::{plain_mark, raised};
pub(crate) use own::{MARKDOWN_END, MARKDOWN_MARK, OwnBlock, PAGE_MARK};
pub use programme::{Cite, PairEntry, ParagraphForm, PartForm, Programme, SCHEMA, SectionForm};
pub(crate) use programme::{FootnoteForm, Letter, Period, Pinpoint, WorkKind};
pub(crate) use relation::{Link, LinkEnd, Relation};
pub(crate) use relation_form::{Fate, ParagraphRef, RelationKind};
pub(crate) use schema::SCHEMA_JSON;
pub(crate) use side::{Side, Sides};
