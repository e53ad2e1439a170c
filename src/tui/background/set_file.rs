//! A set of paragraphs or pairs, written to a file that is not there yet.

use std::path::PathBuf;
use std::sync::Arc;

use crate::citation::Links;
use crate::compare::{Comparison, Framing, Kind, compare};
use crate::files::write_new;
use crate::i18n::Lang;
use crate::i18n::notices::Notice;
use crate::model::{Library, Relation};
use crate::report::{Handout, HandoutForm, HandoutText, written_handout};
use crate::store::{Entry, Subject};
use crate::tui::event::Event;
use crate::tui::theme::Role;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SetWanted {
    Texts(Vec<(Subject, Option<Entry>)>),
    /// Pairs, by their places in the relation, with the differences of some kinds; of none: with all.
    Pairs {
        places: Vec<usize>,
        kinds: Vec<Kind>,
    },
}

impl SetWanted {
    /// How many texts or pairs it has.
    pub(crate) const fn len(&self) -> usize {
        match self {
            Self::Texts(texts) => texts.len(),
            Self::Pairs { places, .. } => places.len(),
        }
    }
}

/// A set with the file that it is to be written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileWanted {
    pub(crate) path: PathBuf,
    pub(crate) form: HandoutForm,
    pub(crate) set: SetWanted,
    /// The language of what is said around it.
    pub(crate) lang: Lang,
    pub(crate) links: Links,
}

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
    let (role, notice) = match written {
        Ok(true) => (Role::Info, Notice::FileWritten(name)),
        Ok(false) => (Role::Warn, Notice::FileThere(name)),
        Err(why) => (Role::Error, Notice::FileRefused(why)),
    };
    Event::Told(role, notice.text(wanted.lang))
}
