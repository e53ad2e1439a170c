//! A command line as typed, to what it asks for.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{ArgMatches, Command};

use super::command::command;
use super::given::GivenArgs;
use crate::files::Source;
use crate::i18n::Lang;

/// How like a command a word must be to be taken for a misspelling of it, from 0 to 1.
const LIKE_A_COMMAND: f64 = 0.85;

/// The commands that work on one programme, which may be named before them as well as behind.
const OF_A_PROGRAMME: [&str; 6] = ["search", "show", "compare", "resolutions", "export", "cited"];

/// The commands that look at the library of cited texts.
const OF_THE_LIBRARY: [&str; 5] = ["library", "check", "cited", "search", "export"];

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

/// What a command line asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Args {
    /// The command with what was typed for it; none: the browser.
    pub command: Option<(String, ArgMatches)>,
    pub browse: BrowseArgs,
    /// The programme to work on; none: the one that the program carries.
    pub data: Option<Source>,
    /// Whether a programme whose numbers contradict each other is used all the same.
    pub lenient: bool,
    /// The folder of cited texts that is asked for.
    pub library: Option<PathBuf>,
    /// Whether a table in CSV begins with a byte order mark.
    pub has_mark: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct BrowseArgs {
    /// The years after the one that is opened, to be set against it, or the other language.
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

/// Reads a command line; the first word is the program's name.
///
/// # Errors
/// When it is wrong, or asks for help or the version.
pub(super) fn parse(words: Vec<OsString>, lang: Lang) -> Result<Args, Refused> {
    // The usual start asks for nothing, and the description of all that could be asked for is not made for it.
    if words.len() <= 1 { Ok(Args::default()) } else { described(words, lang) }
}

fn described(words: Vec<OsString>, lang: Lang) -> Result<Args, Refused> {
    let description = command(lang);
    if let Some((word, meant)) = misspelt(&words, &description) {
        return Err(Refused::Command(word, meant));
    }
    let mut matches = description.try_get_matches_from(words).map_err(|error| Refused::Clap(Box::new(error)))?;
    let command = matches.remove_subcommand();
    let given = GivenArgs(&matches);
    let (file, data) = (given.source("file"), given.source("data"));
    let refused = |one: &str, other: &str| Err(Refused::Conflict(one.to_owned(), other.to_owned()));
    let mut args = Args {
        command: None,
        browse: browse(given),
        data: None,
        lenient: given.flag("lenient"),
        library: given.path("library"),
        has_mark: given.flag("bom"),
    };
    let Some((name, own)) = command else {
        if file.is_some() && data.is_some() {
            return refused("--data", "FILE");
        }
        args.data = file.or(data);
        return if args.has_mark { refused("--bom", super::output::NAME) } else { Ok(args) };
    };
    // The browser's own options mean nothing to a command: better said than ignored.
    if let Some(option) = args.browse.first_set().or(file.map(|file| file.name())) {
        return refused(&option, &name);
    }
    // Before a command the programme means what it means behind it.
    let behind = GivenArgs(&own).source("data");
    if data.is_some() && behind.is_some() {
        return refused("--data", "--data");
    }
    if data.is_some() && !OF_A_PROGRAMME.contains(&name.as_str()) {
        return refused("--data", &name);
    }
    if args.library.is_some() && !OF_THE_LIBRARY.contains(&name.as_str()) {
        return refused("--library", &name);
    }
    if args.has_mark && !writes_csv(&name, GivenArgs(&own)) {
        return refused("--bom", &name);
    }
    args.data = data.or(behind);
    args.command = Some((name, own));
    Ok(args)
}

fn writes_csv(name: &str, given: GivenArgs<'_>) -> bool {
    match name {
        "resolutions" | "changes" | "align" | "terms" => given.flag("csv"),
        "export" => given.text("format").is_none_or(|format| format == "csv"),
        _ => false,
    }
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
        return Lang::ALL.into_iter().find(|lang| lang.code() == value);
    }
    None
}

fn browse(given: GivenArgs<'_>) -> BrowseArgs {
    BrowseArgs {
        later: given.sources("next"),
        query: given.text("query"),
        goto: given.text("goto"),
        compare: given.text("compare"),
        theme: given.text("theme"),
        ambiguous: given.text("ambiguous"),
        no_mouse: given.flag("no-mouse"),
        plain: given.flag("plain"),
        lang: given.text("lang"),
    }
}

impl BrowseArgs {
    /// The first option that is set and that only the browser takes.
    fn first_set(&self) -> Option<String> {
        let options = [
            ("--query", self.query.is_some()),
            ("--goto", self.goto.is_some()),
            ("--compare", self.compare.is_some()),
            ("--theme", self.theme.is_some()),
            ("--ambiguous", self.ambiguous.is_some()),
            ("--no-mouse", self.no_mouse),
            ("--plain", self.plain),
        ];
        options.into_iter().find(|(_, is_set)| *is_set).map(|(name, _)| name.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Args, Refused> {
        parse(std::iter::once("ctc-programme").chain(line.split_whitespace()).map(OsString::from).collect(), Lang::En)
    }

    #[test]
    fn queries_may_begin_with_a_hyphen_behind_two() {
        let (name, own) = parsed("search --limit 3 -- -决议 2462").expect("parsed").command.expect("a command");
        assert_eq!((name.as_str(), GivenArgs(&own).texts("query").join(" ")), ("search", "-决议 2462".to_owned()));
        assert_eq!(own.get_one::<u32>("limit"), Some(&3));
        assert!(parsed("search -决议").is_err());
    }

    #[test]
    fn a_line_of_no_words_means_the_same_described_or_not() {
        let words = || vec![OsString::from("ctc-programme")];
        assert_eq!(parse(words(), Lang::En).expect("parsed"), described(words(), Lang::En).expect("parsed"));
    }

    #[test]
    fn the_browser_takes_a_file_or_standard_input() {
        let file = |line| {
            let args = parsed(line).expect("parsed");
            assert!(args.command.is_none());
            args.data
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
        let of = |line: &str| parsed(line).ok().and_then(|args| args.data);
        let file = Some(Source::File("x.json".into()));
        for line in ["--data x.json search 人权", "search --data x.json 人权", "--data x.json"] {
            assert_eq!(of(line), file, "{line}");
        }
        for line in ["--data x.json y.json", "--data x.json search --data y.json 人", "--data x.json schema"] {
            assert!(matches!(parsed(line), Err(Refused::Conflict(..))), "{line}");
        }
    }

    #[test]
    fn a_byte_order_mark_and_a_library_are_taken_where_they_mean_something() {
        for line in ["--bom resolutions --csv", "--bom export -o x.csv", "--library d cited 2462", "--library d"] {
            assert!(parsed(line).is_ok(), "{line}");
        }
        for line in ["--bom resolutions", "--bom export --format html", "--bom", "--library d show 3"] {
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
