//! What a command line can ask for.

use std::path::PathBuf;

use super::align::{AlignForm, TermsForm};
use super::changes::ChangesForm;
use crate::files::Source;

/// What a command line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Args {
    /// What to do.
    pub task: Task,
    /// Whether a programme whose numbers contradict each other is used all the same.
    pub lenient: bool,
    /// The folder of cited texts that is asked for.
    pub library: Option<PathBuf>,
}

/// One of the things that the program does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Task {
    /// The browser.
    Browse(Browse),
    /// Find paragraphs.
    Search {
        /// Which programme.
        data: Option<Source>,
        /// What to find.
        query: String,
        /// Whether to print JSON.
        json: bool,
        /// How many to print at most.
        limit: Option<usize>,
        /// Whether to leave out what is not certain.
        certain: bool,
        /// Where to look.
        within: SearchPlace,
    },
    /// Print paragraphs.
    Show {
        /// Which programme.
        data: Option<Source>,
        /// Which paragraphs.
        places: Vec<String>,
        /// Whether to print JSON.
        json: bool,
    },
    /// Compare pairs.
    Compare {
        /// Which programme.
        data: Option<Source>,
        /// Which pairs; none: all.
        places: Option<Vec<String>>,
        /// How to print.
        form: CompareForm,
        /// The columns of one side.
        width: Option<usize>,
        /// The names of the kinds of difference that are wanted; none: all.
        only: Vec<String>,
    },
    /// Tell what became of each paragraph from one year to the next.
    Changes {
        /// The old year and the new one.
        sources: [Source; 2],
        /// What is wanted; empty: everything.
        only: Vec<String>,
        /// The part that is wanted.
        part: Option<String>,
        /// How to print.
        form: ChangesForm,
    },
    /// Tell which paragraphs of several years cite a document.
    History {
        /// The document.
        word: String,
        /// The years.
        sources: Vec<Source>,
        /// Whether to print JSON.
        json: bool,
    },
    /// Set two languages of one text side by side.
    Align {
        /// The left language and the right one.
        sources: [Source; 2],
        /// How to print.
        form: AlignForm,
        /// What the languages are called in what translators' programs read, where a person says so.
        codes: [Option<String>; 2],
    },
    /// List the terms that stand in both languages of a text.
    Terms {
        /// The left language and the right one.
        sources: [Source; 2],
        /// How to print.
        form: TermsForm,
        /// What the languages are called in what translators' programs read, where a person says so.
        codes: [Option<String>; 2],
    },
    /// List resolutions.
    Resolutions {
        /// Which programme.
        data: Option<Source>,
        /// How to print.
        form: ListForm,
    },
    /// Check a programme.
    Check {
        /// Which programme.
        file: Source,
        /// Whether to print JSON.
        json: bool,
    },
    /// Make a programme of a document.
    Import {
        /// The document.
        text: Source,
        /// Where to write.
        output: Option<PathBuf>,
        /// The language of the text.
        language: Option<String>,
        /// Whether running heads and the like stay in the text.
        keeps_furniture: bool,
        /// The document's own symbol.
        symbol: Option<String>,
    },
    /// Write a programme in another form.
    Export {
        /// Which programme.
        data: Option<Source>,
        /// The form.
        format: Format,
        /// Whether only what bears a bookmark or a note is wanted.
        only_marked: bool,
        /// Whether the cited paragraphs are appended.
        with_cited: bool,
        /// Where to write.
        output: Option<PathBuf>,
    },
    /// Print a cited text, or who cites it.
    Cited {
        /// Which programme.
        data: Option<Source>,
        /// The document; none: all.
        word: Option<String>,
        /// The operative paragraphs that are wanted; none: all.
        numbers: Vec<u32>,
        /// The language that is wanted.
        language: Option<String>,
        /// How to print, and what.
        form: CitedForm,
    },
    /// Keep the texts that programmes cite.
    Library(LibraryTask),
    /// Print the effective configuration.
    Config,
    /// Print the schema.
    Schema,
    /// Print completions for a shell.
    Completions(String),
    /// Print the manual page.
    Man,
}

impl Task {
    /// Whether it looks at the library of cited texts.
    pub(super) const fn uses_library(&self) -> bool {
        matches!(
            self,
            Self::Library(_) | Self::Browse(_) | Self::Cited { .. } | Self::Search { .. } | Self::Export { .. }
        )
    }

    /// Which programme it reads; `None` where it reads none of this kind.
    pub(super) fn data_mut(&mut self) -> Option<&mut Option<Source>> {
        match self {
            Self::Search { data, .. }
            | Self::Show { data, .. }
            | Self::Compare { data, .. }
            | Self::Resolutions { data, .. }
            | Self::Export { data, .. }
            | Self::Cited { data, .. } => Some(data),
            Self::Browse(_)
            | Self::Check { .. }
            | Self::Changes { .. }
            | Self::History { .. }
            | Self::Align { .. }
            | Self::Terms { .. }
            | Self::Import { .. }
            | Self::Library(_)
            | Self::Completions(_)
            | Self::Config
            | Self::Man
            | Self::Schema => None,
        }
    }
}

/// What to do with the library of cited texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum LibraryTask {
    /// Put texts into it.
    Add {
        /// Files, and folders of them.
        paths: Vec<PathBuf>,
        /// Whether another text of the same document and language is replaced.
        replaces: bool,
    },
    /// List its texts.
    List {
        /// Whether to print JSON.
        json: bool,
    },
    /// Take texts out of it.
    Remove {
        /// The documents, as a person names them.
        words: Vec<String>,
        /// The one language that is meant.
        language: Option<String>,
    },
    /// Hold a programme's citations against it.
    Check {
        /// Which programme.
        file: Option<Source>,
        /// Whether to print JSON.
        json: bool,
    },
}

/// How the browser starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Browse {
    /// Which programme.
    pub file: Option<Source>,
    /// The year after it, to be set against it.
    pub next: Option<Source>,
    /// The filter to start with.
    pub query: Option<String>,
    /// The paragraph to start at.
    pub goto: Option<String>,
    /// The pair to start with.
    pub compare: Option<String>,
    /// The theme, when one is asked for.
    pub theme: Option<String>,
    /// The width of ambiguous characters, when one is asked for.
    pub ambiguous: Option<String>,
    /// Whether the mouse stays the terminal's.
    pub no_mouse: bool,
    /// Whether to print everything as plain lines instead.
    pub plain: bool,
    /// The language, when one is asked for.
    pub lang: Option<String>,
}

impl Browse {
    /// What is set that only the browser takes.
    pub(super) fn first_set(&self) -> Option<String> {
        let options = [
            ("--query", &self.query),
            ("--goto", &self.goto),
            ("--compare", &self.compare),
            ("--theme", &self.theme),
            ("--ambiguous", &self.ambiguous),
        ];
        let option = options.into_iter().find(|(_, value)| value.is_some()).map(|(name, _)| name.to_owned());
        let mouse = self.no_mouse.then(|| "--no-mouse".to_owned());
        let plain = self.plain.then(|| "--plain".to_owned());
        option.or(mouse).or(plain).or_else(|| self.file.as_ref().map(Source::name))
    }
}

/// Where a search looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum SearchPlace {
    /// In the programme.
    #[default]
    Programme,
    /// In the texts of the library.
    Library,
    /// In both, the programme first.
    All,
}

/// How a comparison is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CompareForm {
    /// For a person.
    Text,
    /// For programs.
    Json,
    /// As a page.
    Html,
}

/// What is printed of a cited document, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CitedForm {
    /// Its text, for a person.
    Text,
    /// Its text, for programs.
    Json,
    /// Who cites it, for a person.
    Tree,
    /// Who cites it, for programs.
    TreeJson,
    /// Who cites it, for Graphviz.
    Graph,
}

/// How a list is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListForm {
    /// For a person.
    Text,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
}

/// What an export writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// The programme's own form.
    Json,
    /// A table of paragraphs.
    Csv,
    /// A text with marks.
    Markdown,
    /// A page.
    Html,
    /// The form of the United Nations, in XML.
    AkomaNtoso,
}
