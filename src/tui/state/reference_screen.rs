//! The screen of a cited text as a whole: what is read, what was read before it, and what the library holds.

use std::sync::Arc;

use super::opened::OpenText;
use super::reference::{LineAt, ReferenceReader, WantedText};
use super::{App, Screen};
use crate::citation::{DocumentKey, Symbol, official_language};
use crate::library::{Holdings, Network};
use crate::tui::layout::{self, ReferenceAreas};

#[derive(Clone, Debug, Default)]
pub struct ReferenceScreen {
    /// Where the library stands; `None` until it is looked at, or where there is none.
    pub holdings: Option<Arc<Holdings>>,
    /// Whether it is being looked at.
    pub is_listing: bool,
    /// Who cites whom; `None` until it is read.
    pub network: Option<Arc<Network>>,
    /// The document whose tree of citations is asked for.
    pub tree_asked: Option<DocumentKey>,
    /// The text that is on its way.
    pub asked: Option<WantedText>,
    pub reading: Option<ReferenceReader>,
    /// The screen on which the first one was opened.
    pub opened_on: Screen,
    /// The texts before it, the nearest last, and those behind it.
    pub before: Vec<ReferenceReader>,
    /// The texts that a step back left.
    pub behind: Vec<ReferenceReader>,
    /// The number of a paragraph while it is typed.
    pub number: String,
    /// The line at the top and the selected one before it was typed.
    pub before_number: (LineAt, LineAt),
}

impl ReferenceScreen {
    /// Whether the library has a text of a document.
    pub fn holds(&self, symbol: &Symbol) -> bool {
        self.holdings.as_ref().is_some_and(|holdings| holdings.contains_key(&DocumentKey::of(symbol)))
    }

    /// The languages that the library has a document in.
    pub fn languages(&self, symbol: &Symbol) -> &[String] {
        let holdings = self.holdings.as_ref();
        holdings.and_then(|holdings| holdings.get(&DocumentKey::of(symbol))).map_or(&[], Vec::as_slice)
    }

    /// The document that the screen is about: that of the selected citation, else the text itself.
    pub fn selected(&self) -> Option<&Symbol> {
        let reading = self.reading.as_ref()?;
        Some(reading.selected_citation().map_or(&reading.text.symbol, |citation| &citation.symbol))
    }
}

/// The languages in which a text is wanted, the first one first: that of the interface, that of the programme.
pub(crate) fn languages(app: &App, wanted: &WantedText) -> Vec<String> {
    let own = [app.settings.lang.code().to_owned(), app.document.first().language.clone()];
    wanted.language.iter().cloned().chain(own).collect()
}

/// Whether a text is in another language than the reader's, so that it has to be said.
pub(crate) fn is_foreign(app: &App, text: &OpenText) -> bool {
    official_language(&text.work.first().language) != Some(app.settings.lang.code())
}

/// Where everything stands on the screen.
pub(crate) fn areas(app: &App) -> ReferenceAreas {
    let cites = app.reference.reading.as_ref().is_some_and(|reading| reading.wanted.citing.is_some());
    layout::reference(app.size, cites)
}

/// Makes ready what the screen shows.
pub(crate) fn settle(app: &mut App) {
    let (areas, mode, document) = (areas(app), app.settings.ambiguous, app.document.clone());
    if let Some(reading) = &mut app.reference.reading {
        reading.settle(&document, areas, mode);
    }
}
