//! The texts that programmes cite, kept to be read where they are cited: one JSON file a work and a language, in a folder.
//!
//! The folder is the person's own (`$XDG_DATA_HOME/ctc-programme/library`) or any other, such as one of a repository.
//! Two processes may add at once: a file appears whole under its name, and never in the place of another text.

mod against;
mod name;
mod network;
mod shelf;

use std::path::PathBuf;

use etcetera::BaseStrategy;

pub(crate) use against::{Against, CitedParagraph, CitedText, cited_paragraphs};
pub(crate) use network::{CitedBy, CitingPlace, CutBranch, Network, TextPlace, TreeRow};
pub(crate) use shelf::{Added, Holdings, Kept, Shelf, Unread};

/// The folder in the data place: `$XDG_DATA_HOME/ctc-programme/library`, by default below `~/.local/share`.
///
/// `None` when the person has no home.
pub(crate) fn library_folder() -> Option<PathBuf> {
    let places = etcetera::choose_base_strategy().ok()?;
    Some(places.data_dir().join("ctc-programme").join("library"))
}
