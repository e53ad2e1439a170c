//! The programme that a command works on, with the catalogue that belongs to it.

use super::ending::Failure;
use super::progress::watched;
use super::{CommandContext, works};
use crate::files::{Source, begins_as_json};
use crate::i18n::cli::Say;
use crate::model::{AddressFault, Library, Place, RestOfFile, embedded, load_telling, places};

/// Reads the programme that is asked for, or the one that the program carries. A file that holds no JSON is imported.
pub(super) fn document(context: CommandContext) -> Result<Library, Failure> {
    let Some(source) = context.data else {
        return Ok(embedded()?);
    };
    if !begins_as_json(source) {
        return works::work(source, context);
    }
    let strictness = context.strictness();
    let document = watched(&source.name(), context.lang, |progress| load_telling(source, strictness, progress))?;
    works::warn_of_version(&document, source, context);
    Ok(document)
}

/// The first paragraphs of a large programme, with what reads the rest of it; of any other the whole.
pub(super) fn beginning(source: &Source, context: CommandContext) -> Result<(Library, Option<RestOfFile>), Failure> {
    if let Some(mut rest) = RestOfFile::of(source, context.strictness())
        && let Some(beginning) = rest.beginning()
    {
        works::warn_of_version(&beginning, source, context);
        return Ok((beginning, Some(rest)));
    }
    Ok((document(context)?, None))
}

pub(super) fn find(document: &Library, words: &[String]) -> Result<Vec<Place>, Failure> {
    places(document, words).map_err(|fault| {
        Failure::Said(match fault {
            AddressFault::Unknown(word) => Say::NoAddress(word),
            AddressFault::Nowhere(word) => Say::Nowhere(word),
        })
    })
}
