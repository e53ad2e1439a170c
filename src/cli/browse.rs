//! The browser.

use super::Context;
use super::args::Browse;
use super::data;
use super::ending::{Ending, Failure};
use super::output::is_terminal;
use crate::files::Source;
use crate::i18n::cli::Say;
use crate::model::{Document, ParagraphId, Place};
use crate::tui::{self, Options};

pub(super) fn run(browse: Browse, context: Context) -> Result<Ending, Failure> {
    if !is_terminal() {
        return Err(Failure::Said(Say::NoTerminal));
    }
    let document = data::document(browse.file.as_ref(), context)?;
    let goto = browse.goto.as_ref().map(|place| paragraph(&document, place)).transpose()?.flatten();
    let mut options = Options { query: browse.query, goto, ask_width: true, ..Options::default() };
    options.settings.lang = context.lang;
    options.no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    options.data_on_stdin = matches!(browse.file, Some(Source::Stdin));
    match tui::run(document, &options) {
        Ok(None) => Ok(Ending::Done),
        Ok(Some(ending)) => std::process::exit(ending.status()),
        Err(_) => Err(Failure::Said(Say::NoTerminal)),
    }
}

/// The first paragraph that an address leads to.
fn paragraph(document: &Document, address: &str) -> Result<Option<ParagraphId>, Failure> {
    let places = data::find(document, &[address.to_owned()])?;
    Ok(places.into_iter().find_map(|place| match place {
        Place::Letter => None,
        Place::Paragraphs(ids) => ids.first().copied(),
    }))
}
