//! Everything that a key can ask for: one row an action, from which key lookup, help, key line and tables are made.
//!
//! Each area has its own small enum and table; an action of no key, of no words, or without an arm in the update
//! does not compile or fails a test.

mod app;
mod browse;
mod compare;
mod fates;
mod filter;
mod keep;
mod matrix;
mod motion;
mod popup;
mod reference;
mod summary;
mod years;

pub(crate) use app::AppAction;
pub(crate) use browse::{BrowseAction, ParagraphsAction, ResolutionsAction, SectionsAction};
pub(crate) use compare::CompareAction;
pub(crate) use fates::FatesAction;
pub(crate) use filter::FilterAction;
pub(crate) use keep::{CopyAction, HistoryAction, KeepAction, NoteAction, PaneWidthAction, PickAction};
pub(crate) use matrix::MatrixAction;
pub(crate) use motion::Motion;
pub(crate) use popup::PopupAction;
pub(crate) use reference::ReferenceAction;
pub(crate) use summary::SummaryAction;
pub(crate) use years::YearsAction;

use crate::i18n::commands::{Command, Group};

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
    /// Its words.
    pub command: Command,
}

/// Defines the actions of one scope with their rows.
macro_rules! actions {
    ($(#[$doc:meta])* $name:ident in $scope:ident {
        $($variant:ident: $id:literal, [$($key:literal),+], $group:ident;)+
    }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(clippy::enum_variant_names)] // they are the names of the help
        pub enum $name {
            $($variant,)+
        }

        impl $name {
            /// All of them, in the order of the help.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

            pub const fn row(self) -> crate::tui::action::ActionRow {
                match self {
                    $(Self::$variant => crate::tui::action::ActionRow {
                        id: $id,
                        keys: &[$($key),+],
                        scope: crate::tui::action::Scope::$scope,
                        group: crate::i18n::commands::Group::$group,
                        command: crate::i18n::commands::Command::$variant,
                    },)+
                }
            }
        }
    };
}
pub(crate) use actions;

/// Joins the areas: one variant an area.
macro_rules! areas {
    ($($(#[$doc:meta])* $variant:ident($area:ident)),+ $(,)?) => {
        /// Anything that a key can ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)] // the actions of an area say what it is
        pub enum Action {
            $($(#[$doc])* $variant($area),)+
        }

        impl Action {
            /// What is known of it.
            pub const fn row(self) -> ActionRow {
                match self {
                    $(Self::$variant(action) => action.row(),)+
                }
            }

            /// All actions, area by area.
            pub fn all() -> impl Iterator<Item = Self> {
                std::iter::empty()$(.chain($area::ALL.iter().map(|action| Self::$variant(*action))))+
            }
        }

        $(impl From<$area> for Action {
            fn from(action: $area) -> Self {
                Self::$variant(action)
            }
        })+
    };
}

areas! {
    App(AppAction),
    /// Of whatever is selected, on every screen.
    Keep(KeepAction),
    Years(YearsAction),
    Move(Motion),
    Browse(BrowseAction),
    /// Back and forward across jumps.
    History(HistoryAction),
    PaneWidth(PaneWidthAction),
    Sections(SectionsAction),
    Paragraphs(ParagraphsAction),
    Resolutions(ResolutionsAction),
    Summary(SummaryAction),
    Matrix(MatrixAction),
    Reference(ReferenceAction),
    /// Of the filter being typed.
    Filter(FilterAction),
    Compare(CompareAction),
    /// Of the comparison of two years.
    Fates(FatesAction),
    /// Of a window above the screen.
    Popup(PopupAction),
    Copy(CopyAction),
    Note(NoteAction),
    /// Of a list that is narrowed by typing.
    Pick(PickAction),
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::i18n::Lang;
    use crate::text::{Ambiguous, width};

    #[test]
    fn every_action_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = Action::all().map(|action| action.row().id).collect();
        assert_eq!(names.len(), Action::all().count());
    }

    #[test]
    fn every_action_has_keys_and_words_in_each_language() {
        for action in Action::all() {
            let row = action.row();
            assert!(!row.keys.is_empty(), "{} has no key", row.id);
            for lang in [Lang::En, Lang::Zh] {
                assert!(!row.command.short(lang).is_empty(), "{}: no short words in {lang:?}", row.id);
                let sentence = row.command.sentence(lang);
                assert!(!sentence.is_empty(), "{}: no sentence in {lang:?}", row.id);
                // So much room has the help on a screen of 80 columns.
                assert!(width(sentence, Ambiguous::Narrow) <= 51, "{}: too long in {lang:?}: {sentence}", row.id);
            }
        }
    }
}
