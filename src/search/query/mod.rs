//! What was meant: a query cut into words, addresses, numbers and symbols; names that one types to choose from.

mod documents;
mod form;
mod names;
mod parse;
mod tokens;
mod unit;

pub(crate) use form::{Query, QueryError, QueryTerm, Sought, TextSource};
pub(crate) use names::{NameHit, NameList};
pub use parse::parse;
pub(crate) use parse::unknown_section;
pub(crate) use unit::{AddressedPlaces, SearchUnit, together, unit_of, units_of};
