//! What is found otherwise than by its name: what there is too much of to be named, and addresses.

use super::{MOST_NAMED, Pick, PickEntry, Target, many, paragraph};
use crate::i18n::browser::Label;
use crate::model::{AddressReading, Among, Place, places, read_address};
use crate::search::{NameHit, not_there};
use crate::tui::state::App;

impl Pick {
    /// Puts what an address leads to first, and says what there is where it leads nowhere.
    pub(super) fn find_places(&mut self, app: &App) {
        let typed = self.input.value();
        for (entry, matched) in many::found(app, typed, MOST_NAMED) {
            self.found.push(NameHit { place: self.entries.len(), matched, is_sure: true });
            self.entries.push(entry);
        }
        if let Ok(found) = places(&app.document, &[typed.to_owned()]) {
            let entries = found.into_iter().flat_map(|place| match place {
                Place::Letter => vec![letter(app)],
                Place::Paragraphs(ids) => ids.into_iter().take(2).map(|id| paragraph(app, id)).collect(),
            });
            // An address says exactly what is meant, so it comes first.
            for (rank, entry) in entries.take(2).enumerate() {
                self.found.insert(rank, NameHit { place: self.entries.len(), matched: Vec::new(), is_sure: true });
                self.entries.push(entry);
            }
        }
        self.missing = match read_address(&app.document, typed, Among::Addresses) {
            AddressReading::Partly(_, missing) | AddressReading::Nowhere(missing) => {
                Some(not_there(&app.document, &missing))
            }
            AddressReading::Found(_) | AddressReading::NoAddress => None,
        };
    }
}

fn letter(app: &App) -> PickEntry {
    PickEntry { label: Label::Letter.text(app.settings.lang).into(), hint: String::new(), target: Target::Letter }
}
