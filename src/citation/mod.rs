//! Symbols of documents, and the citations that a text holds.

mod body;
mod link;
mod numbered;
mod pinpoint;
mod reader;
mod scan;
mod symbol;
mod written;

pub use link::{BASE as LINK_BASE, LANGUAGES as OFFICIAL_LANGUAGES, Links, official_language};
pub use scan::{Citation, Named, mentioned, named, scan};
pub use symbol::{DocumentKey, Symbol};
