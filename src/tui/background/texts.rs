//! Cited texts read from the library.

use std::sync::Arc;

use crate::citation::DocumentKey;
use crate::i18n::Lang;
use crate::library::{Network, Shelf};
use crate::model::Library;
use crate::search::Searcher;
use crate::tui::event::Event;

/// Looks which cited texts there are; a folder that cannot be read has none, which is said where one is asked for.
pub(crate) fn listed(shelf: Option<&Shelf>) -> Event {
    Event::Shelved(Arc::new(shelf.and_then(|shelf| shelf.holdings().ok()).unwrap_or_default()))
}

/// Reads who cites whom in a programme and the texts of the library that can be read; those that cannot are told where one
/// is opened.
pub(crate) fn networked(shelf: Option<&Shelf>, document: &Library) -> Event {
    let works = shelf.and_then(|shelf| shelf.read_all().ok()).map_or_else(Vec::new, |(works, _)| works);
    Event::Networked(Arc::new(Network::of(document, &works, &document.first().language)))
}

/// Brings the texts of the library to a search that looks through them, when one does so for the first time.
pub(crate) fn brought(shelf: Option<&Shelf>, finder: &mut Searcher, document: &Library, query: &str) {
    if finder.lacks_cited(document, query) {
        let works = shelf.and_then(|shelf| shelf.read_all().ok()).map_or_else(Vec::new, |(works, _)| works);
        let texts = works.into_iter().map(|kept| kept.work).collect::<Vec<_>>();
        if let Some(texts) = Library::laid_out(texts) {
            finder.bring_cited(texts);
        }
    }
}

/// Reads a cited text in the first of these languages that there is; what goes wrong is said in `lang`.
pub(crate) fn opened(shelf: Option<&Shelf>, document: DocumentKey, languages: &[String], lang: Lang) -> Event {
    let kept = shelf.map_or(Ok(None), |shelf| shelf.open(&document, languages));
    let text = kept.map(|kept| kept.map(|kept| Arc::new(kept.into()))).map_err(|unread| unread.message(lang));
    Event::TextOpened(document, text)
}
