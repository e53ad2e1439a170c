//! A command line as typed, to what it asks for.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::ArgMatches;

use super::changes::ChangesForm;
use super::command::command;
use crate::files::Source;
use crate::i18n::Lang;

/// What a command line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Args {
    /// What to do.
    pub task: Task,
    /// Whether a programme whose numbers contradict each other is used all the same.
    pub lenient: bool,
}

/// One of the things that the program does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Task {
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
    },
    /// Write a programme in another form.
    Export {
        /// Which programme.
        data: Option<Source>,
        /// The form.
        format: Format,
        /// Whether only what bears a bookmark or a note is wanted.
        only_marked: bool,
        /// Where to write.
        output: Option<PathBuf>,
    },
    /// Print the effective configuration.
    Config,
    /// Print the schema.
    Schema,
    /// Print completions for a shell.
    Completions(String),
    /// Print the manual page.
    Man,
}

/// How the browser starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Browse {
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
    fn first_set(&self) -> Option<String> {
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

/// How a comparison is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CompareForm {
    /// For a person.
    Text,
    /// For programs.
    Json,
    /// As a page.
    Html,
}

/// How a list is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListForm {
    /// For a person.
    Text,
    /// For programs.
    Json,
    /// For spreadsheets.
    Csv,
}

/// What an export writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The programme's own form.
    Json,
    /// A table of paragraphs.
    Csv,
    /// A text with marks.
    Markdown,
    /// A page.
    Html,
}

/// Why a command line asks for nothing that can be done.
#[derive(Debug)]
pub enum Refused {
    /// What `clap` says: wrong usage, or help and version, which were asked for.
    Clap(Box<clap::Error>),
    /// Two that do not go together.
    Conflict(String, String),
}

/// Reads a command line; the first word is the program's name.
///
/// # Errors
/// When it is wrong, or asks for help or the version.
pub fn parse(words: Vec<OsString>, lang: Lang) -> Result<Args, Refused> {
    // The usual start asks for nothing, and the description of all that could be asked for is not made for it.
    if words.len() <= 1 {
        return Ok(Args { task: Task::Browse(Browse::default()), lenient: false });
    }
    described(words, lang)
}

fn described(words: Vec<OsString>, lang: Lang) -> Result<Args, Refused> {
    let matches = command(lang).try_get_matches_from(words).map_err(|error| Refused::Clap(Box::new(error)))?;
    let browse = browse(&matches);
    let lenient = matches.get_flag("lenient");
    let task = match matches.subcommand() {
        None => Task::Browse(browse),
        Some((name, matches)) => {
            // The browser's own options mean nothing to a command: better said than ignored.
            if let Some(option) = browse.first_set() {
                return Err(Refused::Conflict(option, name.to_owned()));
            }
            task(name, matches)
        }
    };
    Ok(Args { task, lenient })
}

/// The language that `--lang` asks for, read before anything else so that every message can be in it.
#[must_use]
pub fn language_asked(words: &[OsString]) -> Option<Lang> {
    let mut words = words.iter().map(|word| word.to_string_lossy()).take_while(|word| word != "--");
    while let Some(word) = words.next() {
        let value = match word.strip_prefix("--lang") {
            Some("") => words.next()?.into_owned(),
            Some(rest) => rest.strip_prefix('=').unwrap_or_default().to_owned(),
            None => continue,
        };
        return match value.as_str() {
            "en" => Some(Lang::En),
            "zh" => Some(Lang::Zh),
            _ => None,
        };
    }
    None
}

fn browse(matches: &ArgMatches) -> Browse {
    Browse {
        file: source(matches, "file"),
        next: source(matches, "next"),
        query: text(matches, "query"),
        goto: text(matches, "goto"),
        compare: text(matches, "compare"),
        theme: text(matches, "theme"),
        ambiguous: text(matches, "ambiguous"),
        no_mouse: matches.get_flag("no-mouse"),
        plain: matches.get_flag("plain"),
        lang: text(matches, "lang"),
    }
}

fn task(name: &str, matches: &ArgMatches) -> Task {
    match name {
        "search" => Task::Search {
            data: source(matches, "data"),
            query: texts(matches, "query").join(" "),
            json: matches.get_flag("json"),
            limit: matches.get_one::<u32>("limit").map(|limit| *limit as usize),
            certain: matches.get_flag("certain"),
        },
        "show" => Task::Show {
            data: source(matches, "data"),
            places: texts(matches, "where"),
            json: matches.get_flag("json"),
        },
        "compare" => Task::Compare {
            data: source(matches, "data"),
            places: (!matches.get_flag("all")).then(|| texts(matches, "where")),
            form: match (matches.get_flag("json"), matches.get_flag("html")) {
                (true, _) => CompareForm::Json,
                (false, true) => CompareForm::Html,
                (false, false) => CompareForm::Text,
            },
            width: matches.get_one::<u16>("width").map(|width| usize::from(*width)),
        },
        "changes" => Task::Changes {
            sources: [required(matches, "old"), required(matches, "new")],
            only: texts(matches, "only"),
            part: text(matches, "part"),
            form: changes_form(matches),
        },
        "history" => Task::History {
            word: text(matches, "document").unwrap_or_default(),
            sources: paths(matches, "file").iter().map(|path| Source::from_argument(path)).collect(),
            json: matches.get_flag("json"),
        },
        "resolutions" => Task::Resolutions {
            data: source(matches, "data"),
            form: match (matches.get_flag("json"), matches.get_flag("csv")) {
                (true, _) => ListForm::Json,
                (false, true) => ListForm::Csv,
                (false, false) => ListForm::Text,
            },
        },
        "check" => Task::Check { file: required(matches, "file"), json: matches.get_flag("json") },
        "import" => Task::Import {
            text: required(matches, "text"),
            output: path(matches, "output"),
            language: text(matches, "language"),
            keeps_furniture: matches.get_flag("keep-furniture"),
        },
        "export" => Task::Export {
            data: source(matches, "data"),
            format: match text(matches, "format").as_deref() {
                Some("csv") => Format::Csv,
                Some("markdown") => Format::Markdown,
                Some("html") => Format::Html,
                _ => Format::Json,
            },
            only_marked: matches.get_flag("marked"),
            output: path(matches, "output"),
        },
        "completions" => Task::Completions(text(matches, "shell").unwrap_or_default()),
        "config" => Task::Config,
        "man" => Task::Man,
        _ => Task::Schema,
    }
}

fn changes_form(matches: &ArgMatches) -> ChangesForm {
    let forms = [
        ("json", ChangesForm::Json),
        ("html", ChangesForm::Html),
        ("markdown", ChangesForm::Markdown),
        ("csv", ChangesForm::Csv),
    ];
    forms.into_iter().find(|(name, _)| matches.get_flag(name)).map_or(ChangesForm::Text, |(_, form)| form)
}

fn text(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.try_get_one::<String>(name).ok().flatten().cloned()
}

fn texts(matches: &ArgMatches, name: &str) -> Vec<String> {
    matches.get_many::<String>(name).into_iter().flatten().cloned().collect()
}

fn paths(matches: &ArgMatches, name: &str) -> Vec<PathBuf> {
    matches.get_many::<PathBuf>(name).into_iter().flatten().cloned().collect()
}

fn path(matches: &ArgMatches, name: &str) -> Option<PathBuf> {
    matches.try_get_one::<PathBuf>(name).ok().flatten().cloned()
}

fn source(matches: &ArgMatches, name: &str) -> Option<Source> {
    path(matches, name).map(|path| Source::from_argument(&path))
}

/// A source that the description of the command line requires; standard input stands in for what cannot be missing.
fn required(matches: &ArgMatches, name: &str) -> Source {
    source(matches, name).unwrap_or(Source::Stdin)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Args, Refused> {
        parse(std::iter::once("ctc-programme").chain(line.split_whitespace()).map(OsString::from).collect(), Lang::En)
    }

    #[test]
    fn queries_may_begin_with_a_hyphen_behind_two() {
        let Task::Search { query, limit, .. } = parsed("search --limit 3 -- -决议 2462").expect("parsed").task else {
            panic!("a search");
        };
        assert_eq!((query.as_str(), limit), ("-决议 2462", Some(3)));
        assert!(parsed("search -决议").is_err());
    }

    #[test]
    fn a_line_of_no_words_means_the_same_described_or_not() {
        let words = || vec![OsString::from("ctc-programme")];
        assert_eq!(parse(words(), Lang::En).expect("parsed"), described(words(), Lang::En).expect("parsed"));
    }

    #[test]
    fn the_browser_takes_a_file_or_standard_input() {
        let file = |line| match parsed(line).expect("parsed").task {
            Task::Browse(browse) => browse.file,
            other => panic!("{other:?}"),
        };
        assert_eq!(file(""), None);
        assert_eq!(file("-"), Some(Source::Stdin));
        assert_eq!(file("--goto a23 x.json"), Some(Source::File("x.json".into())));
    }

    #[test]
    fn options_of_the_browser_are_refused_before_a_command() {
        assert!(parsed("--goto 3 show 4").is_err());
        assert!(parsed("--lang zh show 4").is_ok());
        assert!(parsed("show 4 --lang zh").is_ok());
    }

    #[test]
    fn the_language_is_known_before_the_line_is_parsed() {
        let asked = |line: &str| language_asked(&line.split(' ').map(OsString::from).collect::<Vec<_>>());
        assert_eq!(asked("x --lang zh --wrong"), Some(Lang::Zh));
        assert_eq!(asked("x show --lang=en"), Some(Lang::En));
        assert_eq!(asked("x search -- --lang zh"), None);
        assert_eq!(asked("x --lang"), None);
    }
}
