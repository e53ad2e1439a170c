//! A set of paragraphs or pairs, written to a file that is not there yet.

use std::sync::Arc;

use crate::compare::{Comparison, Framing, compare};
use crate::files::write_new;
use crate::i18n::notices::Notice;
use crate::model::{Library, Relation};
use crate::report::{Handout, HandoutText, written_handout};
use crate::store::{Entry, Subject};
use crate::tui::effect::{FileWanted, SetWanted};
use crate::tui::event::Event;
use crate::tui::theme::Role;

/// The relation of pairs, and its framing where that is learnt.
pub(crate) type Paired = (Option<Arc<Relation>>, Option<Arc<Framing>>);

/// Writes a set and says so, or why not.
pub(crate) fn written(document: &Library, wanted: &FileWanted, (pairing, framing): &Paired) -> Event {
    let handout = match &wanted.set {
        SetWanted::Texts(texts) => {
            let passage = |(subject, entry): &(Subject, Option<Entry>)| {
                HandoutText::of(document, *subject, entry.as_ref(), wanted.lang)
            };
            Handout::Passages(texts.iter().map(passage).collect())
        }
        SetWanted::Pairs { places, kinds } => {
            let learnt = || pairing.as_ref().map_or_else(Default::default, |pairing| Framing::learn(document, pairing));
            let framing = framing.clone().unwrap_or_else(|| Arc::new(learnt()));
            let links = pairing.as_ref().map_or(&[][..], |pairing| pairing.links());
            let compared = places.iter().filter_map(|place| Some(compare(document, &framing, links.get(*place)?)));
            let narrowed = |pair: Comparison| if kinds.is_empty() { pair } else { pair.narrowed(kinds) };
            Handout::Pairs(compared.map(narrowed).collect())
        }
    };
    let name = wanted.path.to_string_lossy().into_owned();
    let written = written_handout(&handout, document, wanted.form, wanted.lang, &wanted.links)
        .map_err(|error| error.to_string())
        .and_then(|bytes| write_new(&wanted.path, &bytes).map_err(|error| error.message(wanted.lang)));
    let why = match written {
        Ok(true) => return Event::Told(Role::Info, Notice::FileWritten(name).text(wanted.lang)),
        Ok(false) => Notice::FileThere(name.clone()),
        Err(why) => Notice::FileRefused(why),
    };
    Event::NotWritten(name, wanted.set.len(), why.text(wanted.lang))
}
