//! The programme that a command works on, with the catalogue that belongs to it.

use super::Context;
use super::ending::Failure;
use super::output::complain;
use super::progress::watched;
use crate::files::Source;
use crate::i18n::cli::Say;
use crate::i18n::load::Trouble;
use crate::model::{AddressFault, Document, Place, Strictness, Version, embedded, load_telling, places, version_of};

/// Reads the programme that is asked for, or the one that the program carries.
pub(super) fn document(data: Option<&Source>, context: Context) -> Result<Document, Failure> {
    let Some(source) = data else {
        return Ok(embedded()?);
    };
    let strictness = if context.lenient { Strictness::Lenient } else { Strictness::Strict };
    let document = watched(&source.name(), context.lang, |progress| load_telling(source, strictness, progress))?;
    if version_of(&document.first().schema) == Version::NewerMinor {
        let trouble = Trouble::NewerMinor(document.first().schema.clone());
        complain(&format!("{}: {}", source.name(), trouble.text(context.lang)));
    }
    Ok(document)
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
