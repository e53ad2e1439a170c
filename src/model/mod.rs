//! The programme: as written in its JSON ([`Programme`]) and as meant ([`Document`]).

mod document;
mod load;
mod pairing;
mod programme;

pub use document::{Document, Paragraph, ParagraphId, Part, PartId, Section, SectionId};
pub use load::{LoadError, embedded, from_slice};
pub use pairing::{Pair, Pairing};
pub use programme::{
    Cite, FootnoteForm, Letter, PairEnd, PairEntry, ParagraphForm, PartForm, Period, Programme, SCHEMA, SectionForm,
};
