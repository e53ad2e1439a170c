//! What the browser asks of the outside; an update says it, the runner does it.

use std::path::PathBuf;
use std::time::Duration;

use crate::citation::{DocumentKey, Links};
use crate::compare::Kind;
use crate::i18n::Lang;
use crate::report::HandoutForm;
use crate::store::{Entry, MarkChange, Subject};
use crate::tui::prose::Wrapping;
use crate::tui::state::compare::facing::FacingWanted;

/// Something to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // where a name says what it is
pub enum Effect {
    /// Search, and forget any search before it.
    Search {
        generation: u64,
        query: String,
    },
    /// Send a reminder after a while, as keys have begun to wait.
    Remind {
        number: u64,
        after: Duration,
    },
    /// Make the document ready for search, as a query is about to be typed.
    PrepareSearch,
    /// Cut a long text into lines.
    Wrap(Wrapping),
    /// Compare and set two long texts.
    Face(FacingWanted),
    /// Learn the framing of the programme, for the comparison.
    LearnFraming,
    /// Keep a bookmark or a note.
    Keep(MarkChange),
    /// Let the person write a note in their editor.
    EditNote {
        at: Subject,
        was: Option<String>,
    },
    /// Send a text to the clipboard.
    Copy {
        what: String,
        text: String,
    },
    /// Write a set to a new file, and say how that went.
    HandOn(Box<FileWanted>),
    OpenPage(String),
    /// Hear the mouse, or leave it to the terminal.
    SetMouse(bool),
    /// Compare the pairs of these chunks for the summary, in this order, and forget any such order before it.
    Summarise {
        generation: u64,
        chunks: Vec<u32>,
    },
    /// Give up comparing for the summary.
    StopSummary,
    /// Count the citations of all sections, for the matrix.
    CountCitations,
    /// Read a text of the library, in the first of these languages that there is.
    OpenText {
        document: DocumentKey,
        /// The languages, as BCP 47 tags.
        languages: Vec<String>,
    },
    /// Read who cites whom in the programme and the library.
    ReadNetwork,
    /// Begin what works on the whole document: it stands now.
    TakeUp {
        /// Whether the reader has pressed a key meanwhile, and so stays where they are.
        has_acted: bool,
    },
    Redraw,
    Quit,
}

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
