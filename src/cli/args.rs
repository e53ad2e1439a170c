//! A command line as typed, to what it asks for.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::align::{AlignForm, TermsForm};
use super::changes::ChangesFormat;
use super::command::{FORMATS, command};
use super::task::{
    Args, BrowseArgs, CitedForm, CompareForm, Format, LibraryTask, ListForm, SearchPlace, Selection, Task,
};
use crate::files::Source;
use crate::i18n::Lang;
use crate::report::TranslationUnit;

/// How like a command a word must be to be taken for a misspelling of it, from 0 to 1.
const LIKE_A_COMMAND: f64 = 0.85;

/// Why a command line asks for nothing that can be done.
#[derive(Debug)]
pub(super) enum Refused {
    /// What `clap` says: wrong usage, or help and version, which were asked for.
    Clap(Box<clap::Error>),
    /// Two that do not go together.
    Conflict(String, String),
    /// A word in the place of a command that is like one of them.
    Command(String, String),
}

/// Reads a command line; the first word is the program's name.
///
/// # Errors
/// When it is wrong, or asks for help or the version.
pub(super) fn parse(words: Vec<OsString>, lang: Lang) -> Result<Args, Refused> {
    // The usual start asks for nothing, and the description of all that could be asked for is not made for it.
    if words.len() <= 1 {
        return Ok(Args { task: Task::Browse(BrowseArgs::default()), lenient: false, library: None, has_mark: false });
    }
    described(words, lang)
}

fn described(words: Vec<OsString>, lang: Lang) -> Result<Args, Refused> {
    let description = command(lang);
    if let Some((word, meant)) = misspelt(&words, &description) {
        return Err(Refused::Command(word, meant));
    }
    let matches = description.try_get_matches_from(words).map_err(|error| Refused::Clap(Box::new(error)))?;
    let browse = browse(&matches);
    let data = source(&matches, "data");
    let (lenient, library) = (matches.get_flag("lenient"), path(&matches, "library"));
    let has_mark = matches.get_flag("bom");
    let task = match matches.subcommand() {
        None => match (browse.file.is_some(), data) {
            (true, Some(_)) => return Err(Refused::Conflict("--data".to_owned(), "FILE".to_owned())),
            (false, Some(data)) => Task::Browse(BrowseArgs { file: Some(data), ..browse }),
            (_, None) => Task::Browse(browse),
        },
        Some((name, matches)) => {
            // The browser's own options mean nothing to a command: better said than ignored.
            if let Some(option) = browse.first_set() {
                return Err(Refused::Conflict(option, name.to_owned()));
            }
            let mut task = task(name, matches);
            if let Some(data) = data {
                // Before a command it means what it means behind it.
                match task.data_mut() {
                    Some(slot @ None) => *slot = Some(data),
                    Some(Some(_)) => return Err(Refused::Conflict("--data".to_owned(), "--data".to_owned())),
                    None => return Err(Refused::Conflict("--data".to_owned(), name.to_owned())),
                }
            }
            if library.is_some() && !task.uses_library() {
                return Err(Refused::Conflict("--library".to_owned(), name.to_owned()));
            }
            if has_mark && !task.writes_csv() {
                return Err(Refused::Conflict("--bom".to_owned(), name.to_owned()));
            }
            task
        }
    };
    if has_mark && matches!(task, Task::Browse(_)) {
        return Err(Refused::Conflict("--bom".to_owned(), super::output::NAME.to_owned()));
    }
    Ok(Args { task, lenient, library, has_mark })
}

/// The first word that is no option, when it is no command and no file, but nearly a command; with that command.
fn misspelt(words: &[OsString], description: &Command) -> Option<(String, String)> {
    let word = words.get(1)?.to_str()?;
    let is_plain = word.chars().all(|c| c.is_ascii_lowercase());
    if !is_plain || description.find_subcommand(word).is_some() || std::path::Path::new(word).exists() {
        return None;
    }
    let names = description.get_subcommands().map(Command::get_name);
    let (likeness, name) =
        names.map(|name| (strsim::jaro_winkler(name, word), name)).max_by(|a, b| a.0.total_cmp(&b.0))?;
    (likeness > LIKE_A_COMMAND).then(|| (word.to_owned(), name.to_owned()))
}

/// The language that `--lang` asks for, read before anything else so that every message can be in it.
pub(super) fn language_asked(words: &[OsString]) -> Option<Lang> {
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

fn browse(matches: &ArgMatches) -> BrowseArgs {
    BrowseArgs {
        file: source(matches, "file"),
        later: paths(matches, "next").iter().map(|path| Source::from_argument(path)).collect(),
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
        "search" => search_task(matches),
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
            only: texts(matches, "only"),
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
        "align" | "terms" => languages(name == "terms", matches),
        "resolutions" => Task::Resolutions {
            data: source(matches, "data"),
            only: text(matches, "only"),
            form: match (matches.get_flag("json"), matches.get_flag("csv")) {
                (true, _) => ListForm::Json,
                (false, true) => ListForm::Csv,
                (false, false) => ListForm::Text,
            },
        },
        "check" => Task::Check { file: required(matches, "file"), json: matches.get_flag("json") },
        "import" => Task::Import {
            symbol: text(matches, "symbol"),
            text: required(matches, "text"),
            output: path(matches, "output"),
            language: text(matches, "language"),
            keeps_furniture: matches.get_flag("keep-furniture"),
        },
        "export" => Task::Export {
            data: source(matches, "data"),
            format: text(matches, "format").and_then(|name| {
                let named = FORMATS.iter().zip(Format::ALL).find(|(format, _)| **format == name);
                named.map(|(_, format)| format)
            }),
            selection: selection(matches),
            with_cited: matches.get_flag("with-cited"),
            output: path(matches, "output"),
        },
        "cited" => cited_task(matches),
        "library" => Task::Library(library_task(matches)),
        "completions" => Task::Completions(text(matches, "shell").unwrap_or_default()),
        "config" => Task::Config,
        "man" => Task::Man,
        _ => Task::Schema,
    }
}

fn selection(matches: &ArgMatches) -> Selection {
    let (only, places) = (texts(matches, "only"), texts(matches, "where"));
    match text(matches, "query") {
        Some(query) => Selection::Found(query),
        None if matches.get_flag("marked") => Selection::Marked,
        None if matches.get_flag("pairs") || !only.is_empty() || !places.is_empty() => {
            Selection::Pairs { only, places }
        }
        None => Selection::Whole,
    }
}

fn search_task(matches: &ArgMatches) -> Task {
    Task::Search {
        data: source(matches, "data"),
        query: texts(matches, "query").join(" "),
        json: matches.get_flag("json"),
        limit: matches.get_one::<u32>("limit").map(|limit| *limit as usize),
        certain: matches.get_flag("certain"),
        within: match text(matches, "in").as_deref() {
            Some("library") => SearchPlace::Library,
            Some("all") => SearchPlace::All,
            _ => SearchPlace::Programme,
        },
    }
}

fn cited_task(matches: &ArgMatches) -> Task {
    Task::Cited {
        data: source(matches, "data"),
        word: text(matches, "document"),
        numbers: matches.get_many::<u32>("paragraph").into_iter().flatten().copied().collect(),
        language: text(matches, "language"),
        form: match (matches.get_flag("dot"), matches.get_flag("tree"), matches.get_flag("json")) {
            (true, ..) => CitedForm::Graph,
            (false, true, true) => CitedForm::TreeJson,
            (false, true, false) => CitedForm::Tree,
            (false, false, true) => CitedForm::Json,
            (false, false, false) => CitedForm::Text,
        },
    }
}

fn library_task(matches: &ArgMatches) -> LibraryTask {
    let json = |matches: &ArgMatches| matches.get_flag("json");
    match matches.subcommand() {
        Some(("add", matches)) => {
            LibraryTask::Add { paths: paths(matches, "file"), replaces: matches.get_flag("replace") }
        }
        Some(("remove", matches)) => {
            LibraryTask::Remove { words: texts(matches, "document"), language: text(matches, "language") }
        }
        Some(("check", matches)) => LibraryTask::Check { file: source(matches, "file"), json: json(matches) },
        Some((_, matches)) => LibraryTask::List { json: json(matches) },
        // The description asks for one of them.
        None => LibraryTask::List { json: false },
    }
}

fn changes_form(matches: &ArgMatches) -> ChangesFormat {
    let forms = [
        ("json", ChangesFormat::Json),
        ("html", ChangesFormat::Html),
        ("markdown", ChangesFormat::Markdown),
        ("csv", ChangesFormat::Csv),
    ];
    first_set(matches, forms).unwrap_or(ChangesFormat::Text)
}

/// What is asked of two languages: their terms, or all.
fn languages(only_terms: bool, matches: &ArgMatches) -> Task {
    let sources = [required(matches, "left"), required(matches, "right")];
    let codes = [text(matches, "left-code"), text(matches, "right-code")];
    if only_terms {
        let forms = [("json", TermsForm::Json), ("csv", TermsForm::Csv), ("tbx", TermsForm::Tbx)];
        return Task::Terms { sources, form: first_set(matches, forms).unwrap_or(TermsForm::Text), codes };
    }
    let unit = if matches.get_flag("by-paragraph") { TranslationUnit::Paragraph } else { TranslationUnit::Clause };
    let forms =
        [("json", AlignForm::Json), ("csv", AlignForm::Csv), ("html", AlignForm::Html), ("tmx", AlignForm::Tmx(unit))];
    Task::Align { sources, form: first_set(matches, forms).unwrap_or(AlignForm::Text), codes }
}

fn first_set<const N: usize, F>(matches: &ArgMatches, forms: [(&str, F); N]) -> Option<F> {
    forms.into_iter().find(|(name, _)| matches.get_flag(name)).map(|(_, form)| form)
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
    fn the_programme_may_be_named_before_the_command_and_behind_it() {
        let of = |line: &str| parsed(line).ok().and_then(|mut args| args.task.data_mut().cloned().flatten());
        let file = Some(Source::File("x.json".into()));
        assert_eq!((of("--data x.json search 人权"), of("search --data x.json 人权")), (file.clone(), file.clone()));
        let Task::Browse(browse) = parsed("--data x.json").expect("parsed").task else { panic!("the browser") };
        assert_eq!(browse.file, file);
        for line in ["--data x.json y.json", "--data x.json search --data y.json 人", "--data x.json schema"] {
            assert!(matches!(parsed(line), Err(Refused::Conflict(..))), "{line}");
        }
    }

    #[test]
    fn a_misspelt_command_is_named_as_such() {
        for (line, meant) in [("serch drone", "search"), ("comapre 3", "compare"), ("exprot", "export")] {
            let Err(Refused::Command(_, name)) = parsed(line) else { panic!("{line}") };
            assert_eq!(name, meant);
        }
        assert!(parsed("mine.json").is_ok() && parsed("programme").is_ok() && parsed("./serch").is_ok());
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
