//! Symbols of documents, and the citations that a text holds.

mod body;
mod link;
mod numbered;
mod pinpoint;
mod reader;
mod scan;
mod symbol;
mod written;

pub use link::Links;
pub(crate) use link::{BASE as LINK_BASE, LANGUAGES as OFFICIAL_LANGUAGES, official_language};
pub(crate) use numbered::Named;
pub(crate) use pinpoint::title_behind;
pub use scan::scan;
pub(crate) use scan::{Citation, mentioned, named, pointed_at};
pub(crate) use symbol::{DocumentKey, Symbol};
