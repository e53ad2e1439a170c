//! Everything that a key can ask for: one row an action, from which key lookup, help, key line and tables are made.
//!
//! Each area has its own small enum and table (`table`); an action of no key, of no words, or without an arm in the update
//! does not compile or fails a test.

mod table;

pub use table::Action;
pub(crate) use table::{
    AppAction, BrowseAction, CompareAction, CopyAction, FatesAction, FilterAction, HistoryAction, KeepAction,
    MatrixAction, Motion, NoteAction, PaneWidthAction, ParagraphsAction, PickAction, PopupAction, ReferenceAction,
    ResolutionsAction, SectionsAction, SummaryAction, YearsAction,
};

use crate::i18n::Lang;
use crate::i18n::browser::Group;

/// Where a key means its action.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Wherever no text is typed.
    App,
    /// In everything that scrolls or has a selection.
    Motion,
    /// In the three panes.
    Browse,
    /// In the pane of sections.
    Sections,
    /// In the pane of paragraphs.
    Paragraphs,
    /// In the pane of cited documents.
    Resolutions,
    /// In the summary of the pairs.
    Summary,
    /// In the matrix of citations.
    Matrix,
    /// In a cited text.
    Reference,
    /// While a filter is typed.
    Filter,
    /// In the comparison.
    Compare,
    /// In a window above the screen.
    Popup,
    /// In the choice of what to copy.
    Copy,
    /// While a note is typed.
    Note,
    /// In a list that is narrowed by typing.
    Pick,
}

impl Scope {
    /// Its lasting name, for the configuration.
    pub const fn id(self) -> &'static str {
        match self {
            Self::App => "app",
            Self::Motion => "move",
            Self::Browse => "panes",
            Self::Sections => "sections",
            Self::Paragraphs => "paragraphs",
            Self::Resolutions => "cited",
            Self::Summary => "summary",
            Self::Matrix => "matrix",
            Self::Reference => "reference",
            Self::Filter => "filter",
            Self::Compare => "compare",
            Self::Popup => "window",
            Self::Copy => "copy",
            Self::Note => "note",
            Self::Pick => "pick",
        }
    }
}

/// What is known of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActionRow {
    /// Its lasting name, for the configuration: `compare.next-pair`.
    pub id: &'static str,
    /// The keys that ask for it by default, as [`super::key::Key`] reads them.
    pub keys: &'static [&'static str],
    /// Where.
    pub scope: Scope,
    /// Under which heading the help shows it.
    pub group: Group,
    /// Short words and a sentence, in English, then in Chinese.
    words: [&'static str; 4],
}

impl ActionRow {
    /// One or two words, for the key line.
    pub const fn short(&self, lang: Lang) -> &'static str {
        let [en, _, zh, _] = self.words;
        match lang {
            Lang::En => en,
            Lang::Zh => zh,
        }
    }

    /// What it does, for the help.
    pub const fn sentence(&self, lang: Lang) -> &'static str {
        let [_, en, _, zh] = self.words;
        match lang {
            Lang::En => en,
            Lang::Zh => zh,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::text::{Ambiguous, width};

    #[test]
    fn every_action_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = Action::all().map(|action| action.row().id).collect();
        assert_eq!(names.len(), Action::all().count());
    }

    #[test]
    fn every_action_has_keys_and_words_that_fit_their_places_in_every_language() {
        // What the help has room for at 80 columns, and what the key line can spare for one action.
        const SENTENCE: usize = 51;
        const SHORT: usize = 20;
        let mut faults = String::new();
        for action in Action::all() {
            let row = action.row();
            assert!(!row.keys.is_empty(), "{} has no key", row.id);
            for lang in Lang::ALL {
                for (words, most) in [(row.sentence(lang), SENTENCE), (row.short(lang), SHORT)] {
                    let columns = width(words, Ambiguous::Narrow);
                    if words.is_empty() || columns > most {
                        faults += &format!("{} ({lang:?}): {columns} columns, room for {most}: {words}\n", row.id);
                    }
                }
            }
        }
        assert!(faults.is_empty(), "\n{faults}");
    }
}
