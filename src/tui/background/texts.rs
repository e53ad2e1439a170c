//! Cited texts read from the library.

use std::sync::Arc;

use crate::citation::DocumentKey;
use crate::i18n::Lang;
use crate::i18n::search::Message;
use crate::library::{Kept, Network, Shelf};
use crate::model::Library;
use crate::search::Searcher;
use crate::tui::event::Event;
use crate::tui::theme::Role;

/// Looks which cited texts there are; a folder that cannot be read has none, which is said where one is asked for.
pub(crate) fn listed(shelf: Option<&Shelf>) -> Event {
    Event::Shelved(Arc::new(shelf.and_then(|shelf| shelf.holdings().ok()).unwrap_or_default()))
}

/// Reads who cites whom in a programme and the texts of the library, and says in `lang` which of these cannot be read.
pub(crate) fn networked(shelf: Option<&Shelf>, document: &Library, lang: Lang) -> Vec<Event> {
    let (works, passed_over) = read_all(shelf, lang);
    let network = Network::of(document, &works, &document.first().language);
    let said = passed_over.map(|files| Event::Told(Role::Warn, files.text(lang)));
    [Event::Networked(Arc::new(network))].into_iter().chain(said).collect()
}

/// Brings the texts of the library to a search that looks through them, when one does so for the first time.
pub(crate) fn brought(shelf: Option<&Shelf>, finder: &mut Searcher, document: &Library, (query, lang): (&str, Lang)) {
    if finder.lacks_cited(document, query) {
        let (works, passed_over) = read_all(shelf, lang);
        let texts = works.into_iter().map(|kept| kept.work).collect::<Vec<_>>();
        finder.bring_cited(Library::laid_out(texts), passed_over);
    }
}

/// The texts of the library, and what is to be said of its files that cannot be read; a folder that cannot be read has none.
fn read_all(shelf: Option<&Shelf>, lang: Lang) -> (Vec<Kept>, Option<Message>) {
    let (works, unread) = shelf.and_then(|shelf| shelf.read_all().ok()).unwrap_or_default();
    let first = unread.first().map(|unread| unread.message(lang));
    (works, first.map(|first| Message::PassedOver { files: unread.len(), first }))
}

/// Reads a cited text in the first of these languages that there is; what goes wrong is said in `lang`.
pub(crate) fn opened(shelf: Option<&Shelf>, document: DocumentKey, languages: &[String], lang: Lang) -> Event {
    let kept = shelf.map_or(Ok(None), |shelf| shelf.open(&document, languages));
    let text = kept.map(|kept| kept.map(|kept| Arc::new(kept.into()))).map_err(|unread| unread.message(lang));
    Event::TextOpened(document, text)
}
