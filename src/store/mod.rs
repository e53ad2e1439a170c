//! What a person leaves behind between two runs: bookmarks and notes on a programme, the last place, widths, theme.
//!
//! It lies in the state folder as JSON that can be read and mended by hand. Every change is applied to the newest file
//! under a lock, so that two instances never undo each other; a file that cannot be read is kept aside, never
//! overwritten. Nothing here stops the program: what goes wrong is a [`Problem`] to be told once.

mod identity;
mod marks;
mod problem;
mod programme_state;
mod remembered;
mod shared_file;
mod words;

use std::path::PathBuf;

use etcetera::BaseStrategy;

pub(crate) use identity::{ParagraphKey, digest, identity};
pub(crate) use marks::{Entry, MarkChange, Marks, Placed};
pub(crate) use problem::Problem;
pub(crate) use programme_state::ProgrammeState;
pub(crate) use remembered::{Remembered, RememberedPlace};
pub(crate) use shared_file::SharedFile;
pub(crate) use words::{Placer, Subject, letter_text};

/// The folder below the state place that is the program's own.
const FOLDER: &str = "ctc-programme";

/// The program's folder in the state place: `$XDG_STATE_HOME/ctc-programme`, by default `~/.local/state/ctc-programme`.
///
/// `None` when the person has no home.
pub(crate) fn state_folder() -> Option<PathBuf> {
    let places = etcetera::choose_base_strategy().ok()?;
    Some(places.state_dir().unwrap_or_else(|| places.data_dir()).join(FOLDER))
}
