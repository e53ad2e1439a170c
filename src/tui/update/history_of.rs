//! How a document was cited year by year: in a list, for the document that is selected.

use super::copy;
use crate::tui::state::{App, Pick, Popup};

/// Opens the list; without a document that is said.
pub(super) fn open(app: &mut App) {
    let (Some(symbol), Some(index)) = (copy::selected_document(app), app.index.clone()) else {
        copy::nothing_cited(app);
        return;
    };
    app.popup = Some(Popup::Pick(Box::new(Pick::history(app, &index, &symbol))));
}
