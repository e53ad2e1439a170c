//! The browser.

use super::Context;
use super::args::Browse;
use super::data;
use super::ending::{Ending, Failure};
use super::output::is_terminal;
use crate::i18n::cli::Say;

pub(super) fn run(browse: Browse, context: Context) -> Result<Ending, Failure> {
    if !is_terminal() {
        return Err(Failure::Said(Say::NoTerminal));
    }
    let _document = data::document(browse.file.as_ref(), context)?;
    Ok(Ending::Done)
}
