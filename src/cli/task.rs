//! What a command line can ask for.

use std::path::PathBuf;

use super::align::{AlignForm, TermsForm};
use super::changes::ChangesFormat;
use crate::files::Source;

/// What a command line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Args {
    pub task: Task,
    /// Whether a programme whose numbers contradict each other is used all the same.
    pub lenient: bool,
    /// The folder of cited texts that is asked for.
    pub library: Option<PathBuf>,
    /// Whether a table in CSV begins with a byte order mark.
    pub has_mark: bool,
}

/// One of the things that the program does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Task {
    Browse(BrowseArgs),
    Search {
        data: Option<Source>,
        query: String,
        json: bool,
        /// How many to print at most.
        limit: Option<usize>,
        /// Whether to leave out what is not certain.
        certain: bool,
        within: SearchPlace,
    },
    Show {
        data: Option<Source>,
        places: Vec<String>,
        json: bool,
    },
    Compare {
        data: Option<Source>,
        places: Option<Vec<String>>,
        form: CompareForm,
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
        part: Option<String>,
        form: ChangesFormat,
    },
    /// Tell which paragraphs of several years cite a document.
    History {
        word: String,
        sources: Vec<Source>,
        json: bool,
    },
    /// Set two languages of one text side by side.
    Align {
        /// The left language and the right one.
        sources: [Source; 2],
        form: AlignForm,
        /// What the languages are called in what translators' programs read, where a person says so.
        codes: [Option<String>; 2],
    },
    /// List the terms that stand in both languages of a text.
    Terms {
        /// The left language and the right one.
        sources: [Source; 2],
        form: TermsForm,
        /// What the languages are called in what translators' programs read, where a person says so.
        codes: [Option<String>; 2],
    },
    Resolutions {
        data: Option<Source>,
        /// The part that alone cites them; none: all are wanted.
        only: Option<String>,
        form: ListForm,
    },
    Check {
        file: Source,
        json: bool,
    },
    /// Make a programme of a document.
    Import {
        text: Source,
        output: Option<PathBuf>,
        language: Option<String>,
        /// Whether running heads and the like stay in the text.
        keeps_furniture: bool,
        /// The document's own symbol.
        symbol: Option<String>,
    },
    /// Write a programme in another form.
    Export {
        data: Option<Source>,
        /// The form; none: as the name of the output says.
        format: Option<Format>,
        selection: Selection,
        /// Whether the cited paragraphs are appended.
        with_cited: bool,
        output: Option<PathBuf>,
    },
    /// Print a cited text, or who cites it.
    Cited {
        data: Option<Source>,
        word: Option<String>,
        /// The operative paragraphs that are wanted; none: all.
        numbers: Vec<u32>,
        language: Option<String>,
        form: CitedForm,
    },
    /// Keep the texts that programmes cite.
    Library(LibraryTask),
    /// Print the effective configuration.
    Config,
    Schema,
    /// Print completions for a shell.
    Completions(String),
    Man,
}

impl Task {
    /// Whether it looks at the library of cited texts.
    pub(super) const fn uses_library(&self) -> bool {
        matches!(
            self,
            Self::Library(_)
                | Self::Browse(_)
                | Self::Check { .. }
                | Self::Cited { .. }
                | Self::Search { .. }
                | Self::Export { .. }
        )
    }

    pub(super) const fn writes_csv(&self) -> bool {
        matches!(
            self,
            Self::Resolutions { form: ListForm::Csv, .. }
                | Self::Changes { form: ChangesFormat::Csv, .. }
                | Self::Align { form: AlignForm::Csv, .. }
                | Self::Terms { form: TermsForm::Csv, .. }
                | Self::Export { format: Some(Format::Csv) | None, .. }
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
    Add {
        /// Files, and folders of them.
        paths: Vec<PathBuf>,
        /// Whether another text of the same document and language is replaced.
        replaces: bool,
    },
    List {
        json: bool,
    },
    Remove {
        /// The documents, as a person names them.
        words: Vec<String>,
        language: Option<String>,
    },
    /// Hold a programme's citations against it.
    Check {
        file: Option<Source>,
        json: bool,
    },
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct BrowseArgs {
    pub file: Option<Source>,
    /// The years after it, to be set against it, or the other language.
    pub later: Vec<Source>,
    pub query: Option<String>,
    /// The paragraph to start at.
    pub goto: Option<String>,
    pub compare: Option<String>,
    pub theme: Option<String>,
    /// The width of ambiguous characters, when one is asked for.
    pub ambiguous: Option<String>,
    /// Whether the mouse stays the terminal's.
    pub no_mouse: bool,
    /// Whether to print everything as plain lines instead.
    pub plain: bool,
    pub lang: Option<String>,
}

impl BrowseArgs {
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

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum SearchPlace {
    #[default]
    Programme,
    Library,
    /// In both, the programme first.
    All,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CompareForm {
    Text,
    Json,
    Html,
}

/// What is printed of a cited document, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CitedForm {
    Text,
    Json,
    /// Who cites it, for a person.
    Tree,
    /// Who cites it, for programs.
    TreeJson,
    Graph,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListForm {
    Text,
    Json,
    Csv,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Json,
    Csv,
    Markdown,
    Html,
    /// The form of the United Nations, in XML.
    AkomaNtoso,
    Docx,
    Xlsx,
}

impl Format {
    /// All of them, in the order of their names in the description of the command line.
    pub(super) const ALL: [Self; 7] =
        [Self::Json, Self::Csv, Self::Markdown, Self::Html, Self::AkomaNtoso, Self::Docx, Self::Xlsx];
}

/// What of a programme is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Selection {
    Whole,
    /// What bears a bookmark or a note.
    Marked,
    Found(String),
    Pairs {
        /// The names of the kinds of difference; empty: all.
        only: Vec<String>,
        places: Vec<String>,
    },
}
