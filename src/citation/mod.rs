//! Symbols of documents, and the citations that a text holds.

mod scan;
mod symbol;

pub use scan::{Citation, scan};
pub use symbol::Symbol;
