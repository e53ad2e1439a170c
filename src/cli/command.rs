//! The command line described once: parsing, help, completions and the manual page all come out of it.

use std::path::PathBuf;

use clap::{Arg, ArgAction, Command, value_parser};

use super::export::formats;
use crate::compare::Kind;
use crate::i18n::Lang;
use crate::i18n::cli::{Help, help};

/// The version of the program and that of the data form.
pub(super) const VERSION: &str = concat!(env!("CARGO_PKG_VERSION"), " (ctc-programme/1)");

/// The languages that `--lang` takes.
pub(super) const LANGS: [&str; 3] = ["auto", "en", "zh"];

/// The themes that `--theme` takes.
pub(super) const THEMES: [&str; 7] = ["auto", "terminal", "dark", "light", "high-contrast", "colour-blind", "mono"];

pub(super) const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

/// The whole command line, its help in a language.
pub(super) fn command(lang: Lang) -> Command {
    let words = CommandWords(lang);
    let args = [
        words.positional("file", Help::File, "FILE").value_parser(value_parser!(PathBuf)),
        words.positional("next", Help::NextYear, "NEW").num_args(1..).value_parser(value_parser!(PathBuf)),
        words.data(),
        words.option("query", Help::Query, "QUERY"),
        words.option("goto", Help::Goto, "WHERE"),
        words.option("compare", Help::ComparePair, "WHERE"),
        words.choice("theme", Help::Theme, "THEME", &THEMES),
        words.choice("ambiguous", Help::Ambiguous, "WIDTH", &["auto", "narrow", "wide"]),
        words.flag("no-mouse", Help::NoMouse),
        words.flag("plain", Help::Plain),
        words.choice("lang", Help::Lang, "LANG", &LANGS).global(true),
        words.flag("lenient", Help::Lenient).global(true),
        words.flag("bom", Help::Bom).global(true),
        words.option("library", Help::LibraryFolder, "DIR").value_parser(value_parser!(PathBuf)).global(true),
        words.flag("version", Help::VersionOption).short('V').action(ArgAction::Version),
    ];
    words
        .command(super::output::NAME, Help::Program, args)
        .version(VERSION)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(help(lang, Help::Commands))
        .after_help(help(lang, Help::Examples))
        .subcommands(finding(words))
        .subcommands(languages(words))
        .subcommands(making(words))
}

/// The commands that read a programme.
fn finding(words: CommandWords) -> [Command; 8] {
    let search = [
        words.positional("query", Help::SearchQuery, "QUERY").num_args(1..).required(true),
        words.data(),
        words.flag("json", Help::Json),
        words.option("limit", Help::Limit, "N").value_parser(value_parser!(u32)),
        words.flag("certain", Help::Certain),
        words.choice("in", Help::SearchIn, "WHERE", &["programme", "library", "all"]),
        words.option("also", Help::SearchAlso, "FILE").value_parser(value_parser!(PathBuf)).action(ArgAction::Append),
    ];
    let show = [
        words.positional("where", Help::Where, "WHERE").num_args(1..).required(true),
        words.data(),
        words.flag("json", Help::Json),
    ];
    let compare = [
        words.positional("where", Help::Where, "WHERE").num_args(1..).required_unless_present("all"),
        words.flag("all", Help::All).conflicts_with("where"),
        words.data(),
        words.flag("json", Help::Json),
        words.flag("html", Help::Html).conflicts_with("json"),
        words.option("width", Help::Width, "N").value_parser(value_parser!(u16).range(4..=1000)),
        words.several("only", Help::OnlyKind, "KIND", Kind::BY_WEIGHT.into_iter().map(Kind::name).collect()),
    ];
    let changes = [
        words.positional("old", Help::OldYear, "OLD").value_parser(value_parser!(PathBuf)).required(true),
        words.positional("new", Help::NewYear, "NEW").value_parser(value_parser!(PathBuf)).required(true),
        words.flag("json", Help::Json),
        words.flag("html", Help::Html).conflicts_with("json"),
        words.flag("markdown", Help::Markdown).conflicts_with_all(["json", "html"]),
        words.flag("csv", Help::Csv).conflicts_with_all(["json", "html", "markdown"]),
        words.several("only", Help::Only, "KIND", super::changes::names_of_wanted()),
        words.option("part", Help::OnlyPart, "PART"),
    ];
    let history = [
        words.positional("document", Help::HistoryDocument, "DOCUMENT").required(true),
        words
            .positional("file", Help::HistoryFiles, "FILE")
            .num_args(1..)
            .value_parser(value_parser!(PathBuf))
            .required(true),
        words.flag("json", Help::Json),
    ];
    let resolutions = [
        words.data(),
        words.flag("json", Help::Json),
        words.flag("csv", Help::Csv).conflicts_with("json"),
        words.option("only", Help::OnlyCited, "PART"),
    ];
    let check = [
        words.positional("file", Help::CheckFile, "FILE").value_parser(value_parser!(PathBuf)).required(true),
        words.flag("json", Help::Json),
    ];
    [
        words.command("search", Help::Search, search),
        words.command("show", Help::Show, show),
        words.command("compare", Help::Compare, compare),
        words.command("changes", Help::Changes, changes),
        words.command("history", Help::History, history),
        words.command("resolutions", Help::Resolutions, resolutions),
        words.command("check", Help::Check, check),
        cited(words),
    ]
}

/// The commands that read one text in two languages.
fn languages(words: CommandWords) -> [Command; 2] {
    let both = || {
        [
            words.positional("left", Help::AlignLeft, "LEFT").value_parser(value_parser!(PathBuf)).required(true),
            words.positional("right", Help::AlignRight, "RIGHT").value_parser(value_parser!(PathBuf)).required(true),
            words.flag("json", Help::Json),
            words.flag("csv", Help::Csv).conflicts_with("json"),
            words.option("left-code", Help::LeftCode, "TAG"),
            words.option("right-code", Help::RightCode, "TAG"),
        ]
    };
    let align = [
        words.flag("html", Help::Html).conflicts_with_all(["json", "csv"]),
        words.flag("tmx", Help::Tmx).conflicts_with_all(["json", "csv", "html"]),
        words.flag("by-paragraph", Help::ByParagraph).requires("tmx"),
    ];
    let terms = [words.flag("tbx", Help::Tbx).conflicts_with_all(["json", "csv"])];
    [
        words.command("align", Help::Align, both().into_iter().chain(align)),
        words.command("terms", Help::TermsOf, both().into_iter().chain(terms)),
    ]
}

/// The command that prints a cited text, or who cites it.
fn cited(words: CommandWords) -> Command {
    let args = [
        words.positional("document", Help::CitedDocument, "DOCUMENT").required_unless_present("all"),
        words
            .option("paragraph", Help::CitedParagraph, "N")
            .value_delimiter(',')
            .value_parser(value_parser!(u32))
            .conflicts_with_all(["tree", "dot", "all"]),
        words.option("language", Help::LibraryLanguage, "TAG").conflicts_with_all(["tree", "dot", "all"]),
        words.flag("tree", Help::CitedTree),
        words.flag("all", Help::CitedAll).conflicts_with_all(["document", "tree"]),
        words.flag("dot", Help::CitedDot).conflicts_with_all(["tree", "json"]),
        words.flag("json", Help::Json),
        words.data(),
    ];
    words.command("cited", Help::Cited, args)
}

/// The commands that make something.
fn making(words: CommandWords) -> [Command; 7] {
    let import = [
        words.positional("text", Help::ImportText, "TEXT").value_parser(value_parser!(PathBuf)).required(true),
        words.output(),
        words.option("language", Help::ImportLanguage, "TAG"),
        words.flag("keep-furniture", Help::KeepFurniture),
        words.option("symbol", Help::ImportSymbol, "SYMBOL"),
    ];
    let export = [
        words.choice("format", Help::Format, "FORMAT", &formats()).required_unless_present("output"),
        words.flag("marked", Help::Marked),
        words.option("query", Help::ExportFound, "QUERY").conflicts_with("marked"),
        words.flag("pairs", Help::ExportPairs).conflicts_with_all(["marked", "query"]),
        words
            .several("only", Help::OnlyKind, "KIND", Kind::BY_WEIGHT.into_iter().map(Kind::name).collect())
            .conflicts_with_all(["marked", "query"]),
        words.option("where", Help::ExportWhere, "WHERE").num_args(1..).conflicts_with_all(["marked", "query"]),
        words.flag("with-cited", Help::WithCited).conflicts_with_all(["marked", "query", "pairs", "only"]),
        words.data(),
        words.output(),
    ];
    let completions = [words.positional("shell", Help::Shell, "SHELL").value_parser(SHELLS).required(true)];
    [
        words.command("import", Help::Import, import),
        words.command("export", Help::Export, export),
        library(words),
        words.command("config", Help::Config, []),
        words.command("schema", Help::Schema, []),
        words.command("completions", Help::Completions, completions),
        words.command("man", Help::Man, []),
    ]
}

/// The commands that keep the texts that programmes cite.
fn library(words: CommandWords) -> Command {
    let files = words.positional("file", Help::LibraryFiles, "FILE").value_parser(value_parser!(PathBuf));
    let add = [files.num_args(1..).required(true), words.flag("replace", Help::LibraryReplace)];
    let list = [words.flag("json", Help::Json)];
    let remove = [
        words.positional("document", Help::LibraryDocuments, "DOCUMENT").num_args(1..).required(true),
        words.option("language", Help::LibraryLanguage, "TAG"),
    ];
    let check = [
        words.positional("file", Help::LibraryProgramme, "PROGRAMME").value_parser(value_parser!(PathBuf)),
        words.flag("json", Help::Json),
    ];
    words.command("library", Help::Library, []).subcommand_required(true).disable_help_subcommand(true).subcommands([
        words.command("add", Help::LibraryAdd, add),
        words.command("list", Help::LibraryList, list),
        words.command("remove", Help::LibraryRemove, remove),
        words.command("check", Help::LibraryCheck, check),
    ])
}

/// Makes commands and arguments in a language.
#[derive(Clone, Copy)]
struct CommandWords(Lang);

impl CommandWords {
    fn say(self, what: Help) -> &'static str {
        help(self.0, what)
    }

    fn command(self, name: &'static str, about: Help, args: impl IntoIterator<Item = Arg>) -> Command {
        let template = format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}\n", self.say(Help::Usage));
        let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
        Command::new(name)
            .max_term_width(100)
            .about(self.say(about))
            .help_template(template)
            .disable_help_flag(true)
            .args(args)
            .arg(help.help(self.say(Help::Itself)).help_heading(self.say(Help::Options)))
    }

    fn positional(self, name: &'static str, about: Help, value: &'static str) -> Arg {
        Arg::new(name).help(self.say(about)).help_heading(self.say(Help::Arguments)).value_name(value)
    }

    fn flag(self, name: &'static str, about: Help) -> Arg {
        let arg = Arg::new(name).long(name).action(ArgAction::SetTrue);
        arg.help(self.say(about)).help_heading(self.say(Help::Options))
    }

    fn option(self, name: &'static str, about: Help, value: &'static str) -> Arg {
        let arg = Arg::new(name).long(name).value_name(value);
        arg.help(self.say(about)).help_heading(self.say(Help::Options))
    }

    fn choice<const N: usize>(
        self,
        name: &'static str,
        about: Help,
        value: &'static str,
        choices: &[&'static str; N],
    ) -> Arg {
        let about = format!("{} ({})", self.say(about), choices.join(", "));
        let arg = Arg::new(name).long(name).value_name(value).value_parser(*choices);
        arg.help(about).help_heading(self.say(Help::Options)).hide_possible_values(true)
    }

    /// An option that takes one or several of the choices, parted by commas.
    fn several(self, name: &'static str, about: Help, value: &'static str, choices: Vec<&'static str>) -> Arg {
        let about = format!("{} ({})", self.say(about), choices.join(", "));
        let arg = Arg::new(name).long(name).value_name(value).value_delimiter(',').value_parser(choices);
        arg.help(about).help_heading(self.say(Help::Options)).hide_possible_values(true)
    }

    fn data(self) -> Arg {
        self.option("data", Help::Data, "FILE").value_parser(value_parser!(PathBuf))
    }

    fn output(self) -> Arg {
        self.option("output", Help::Output, "FILE").short('o').value_parser(value_parser!(PathBuf))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SCHEMA;

    #[test]
    fn the_description_is_sound_in_both_languages() {
        for lang in [Lang::En, Lang::Zh] {
            command(lang).debug_assert();
        }
    }

    #[test]
    fn the_version_names_the_schema() {
        assert!(VERSION.contains(SCHEMA));
    }
}
