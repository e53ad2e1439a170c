//! The programme that a command works on, with the catalogue that belongs to it.

use super::CommandContext;
use super::ending::Failure;
use super::output::complain;
use super::progress::watched;
use crate::files::Source;
use crate::i18n::cli::Say;
use crate::i18n::load::Trouble;
use crate::model::{AddressFault, Library, Place, RestOfFile, Version, embedded, load_telling, places, version_of};

/// Reads the programme that is asked for, or the one that the program carries.
pub(super) fn document(context: CommandContext) -> Result<Library, Failure> {
    let Some(source) = context.data else {
        return Ok(embedded()?);
    };
    let strictness = context.strictness();
    let document = watched(&source.name(), context.lang, |progress| load_telling(source, strictness, progress))?;
    warn_of_version(&document, source, context);
    Ok(document)
}

/// The first paragraphs of a large programme, with what reads the rest of it; of any other the whole.
pub(super) fn beginning(source: &Source, context: CommandContext) -> Result<(Library, Option<RestOfFile>), Failure> {
    if let Some(mut rest) = RestOfFile::of(source, context.strictness())
        && let Some(beginning) = rest.beginning()
    {
        warn_of_version(&beginning, source, context);
        return Ok((beginning, Some(rest)));
    }
    Ok((document(context)?, None))
}

/// Says so when a programme has something more than this version knows.
pub(super) fn warn_of_version(document: &Library, source: &Source, context: CommandContext) {
    if version_of(&document.first().schema) == Version::NewerMinor {
        let trouble = Trouble::NewerMinor(document.first().schema.clone());
        complain(&format!("{}: {}", source.name(), trouble.text(context.lang)));
    }
}

pub(super) fn find(document: &Library, words: &[String]) -> Result<Vec<Place>, Failure> {
    places(document, words).map_err(|fault| {
        Failure::Said(match fault {
            AddressFault::Unknown(word) => Say::NoAddress(word),
            AddressFault::Nowhere(word) => Say::Nowhere(word),
        })
    })
}
