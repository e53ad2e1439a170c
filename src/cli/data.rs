//! The programme that a command works on, with the catalogue that belongs to it.

use super::Context;
use super::ending::Failure;
use crate::files::Source;
use crate::i18n::cli::Say;
use crate::model::{AddressFault, Document, Place, embedded, load, places};

/// Reads the programme that is asked for, or the one that the program carries.
pub(super) fn document(data: Option<&Source>, _context: Context) -> Result<Document, Failure> {
    Ok(match data {
        Some(source) => load(source)?,
        None => embedded()?,
    })
}

/// What addresses lead to.
pub(super) fn find(document: &Document, words: &[String]) -> Result<Vec<Place>, Failure> {
    places(document, words).map_err(|fault| {
        Failure::Said(match fault {
            AddressFault::Unknown(word) => Say::NoAddress(word),
            AddressFault::Nowhere(word) => Say::Nowhere(word),
        })
    })
}
