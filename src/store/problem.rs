//! What can go wrong with the state folder. None of it stops the program.

use std::path::{Path, PathBuf};

use crate::i18n::Lang;
use crate::i18n::files::FileFault;
use crate::i18n::store::StoreMessage;
use crate::text::Shown;

/// Why something could not be read from or kept in the state folder.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Problem {
    /// There is no state folder: the person has no home.
    #[error("there is no state folder")]
    NoPlace,
    /// The file could not be read.
    #[error("cannot read {0}")]
    Unreadable(PathBuf, FileFault),
    /// The file could not be written; what was to be kept is held until the program ends.
    #[error("cannot write {0}")]
    Unwritable(PathBuf, FileFault),
    /// The file is no JSON of this form. It lies aside, where the second path says; if that is `None`, it stays as it
    /// is and nothing is written over it.
    #[error("{0} is damaged")]
    Damaged(PathBuf, Option<PathBuf>),
    /// The file is of a later version of the program. It stays as it is.
    #[error("{0} is of a later version")]
    Later(PathBuf),
    /// Another instance holds the file.
    #[error("{0} is in use")]
    Busy(PathBuf),
}

impl Problem {
    /// The sentence to tell the person, on one line and safe to show.
    pub(crate) fn message(&self, lang: Lang) -> String {
        let name = |path: &Path| Shown::line(&path.to_string_lossy()).to_string();
        // What to do about it, on the lines that follow, has no room on the status line.
        let reason = |fault: &FileFault| fault.headline(lang);
        let message = match self {
            Self::NoPlace => StoreMessage::NoPlace,
            Self::Unreadable(path, fault) => StoreMessage::Unreadable { path: name(path), reason: reason(fault) },
            Self::Unwritable(path, fault) => StoreMessage::Unwritable { path: name(path), reason: reason(fault) },
            Self::Damaged(path, Some(aside)) => StoreMessage::Damaged { path: name(path), aside: name(aside) },
            Self::Damaged(path, None) => StoreMessage::DamagedInPlace { path: name(path) },
            Self::Later(path) => StoreMessage::Later { path: name(path) },
            Self::Busy(path) => StoreMessage::Busy { path: name(path) },
        };
        message.text(lang)
    }
}
