//! A file of which the beginning is on the screen while the rest is read.

use crate::i18n::Lang;
use crate::i18n::notices::Notice;
use crate::tui::state::App;

/// From so many of a hundred parts on all is read, and is being made ready.
pub(crate) const READ: u8 = 99;

/// How far the reading of a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// So many of a hundred parts.
    pub percent: u8,
    /// Whether a key was pressed meanwhile, so that the reader stays where they are.
    pub has_acted: bool,
}

/// A count of what stands in the document as it is known: `312+` while there may be more.
pub(crate) fn count(app: &App, count: usize) -> String {
    if app.opening.is_some() { format!("{count}+") } else { count.to_string() }
}

/// How far the reading is, in words; `None` once all is read.
pub(crate) fn words(app: &App, lang: Lang) -> Option<String> {
    let said = |opening: Opening| {
        if opening.percent < READ { Notice::ReadingFile(opening.percent) } else { Notice::MakingReady }
    };
    app.opening.map(|opening| said(opening).text(lang))
}
