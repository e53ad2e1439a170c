//! The command line, which joins the rest.

mod align;
mod args;
mod browse;
mod changes;
mod check;
mod cited;
mod command;
mod compare;
mod config;
mod data;
mod ending;
mod export;
mod generate;
mod given;
mod history;
mod import;
mod languages;
mod library;
mod output;
mod progress;
mod resolutions;
mod search;
mod show;
mod usage;
mod works;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use args::Args;
use ending::{Ending, Failure};
use given::GivenArgs;

use crate::files::Source;
use crate::i18n::Lang;
use crate::model::Strictness;

/// What every task needs to know besides what it is asked for.
#[derive(Clone, Copy, Debug)]
struct CommandContext<'a> {
    lang: Lang,
    config: &'a config::Config,
    /// The programme to work on; none: the one that the program carries.
    data: Option<&'a Source>,
    /// Whether a programme whose numbers contradict each other is used all the same.
    lenient: bool,
    /// The folder of cited texts that is asked for; none: the person's own.
    library: Option<&'a Path>,
    /// Whether a table in CSV begins with a byte order mark.
    has_mark: bool,
}

impl CommandContext<'_> {
    /// Whether a programme that contradicts itself is used.
    const fn strictness(&self) -> Strictness {
        if self.lenient { Strictness::Lenient } else { Strictness::Strict }
    }
}

/// Runs the program.
pub fn main() -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let variable = |name: &str| std::env::var(name).ok();
    let locale = Lang::of_locale(|name| {
        variable(name).or_else(|| (name == "LANG").then(crate::surroundings::system_language).flatten())
    });
    let config = config::load(args::language_asked(&words).unwrap_or(locale));
    let lang = args::language_asked(&words).unwrap_or_else(|| config.lang(locale));
    let result = match args::parse(words, lang) {
        Ok(args) => {
            let context = CommandContext {
                lang,
                config: &config,
                data: args.data.as_ref(),
                lenient: args.lenient,
                library: args.library.as_deref(),
                has_mark: args.has_mark,
            };
            run(&args, context)
        }
        Err(refused) => usage::answer(&refused),
    };
    ending::conclude(result, lang)
}

fn run(args: &Args, context: CommandContext) -> Result<Ending, Failure> {
    let (name, given) = match &args.command {
        Some((name, matches)) => (name.as_str(), GivenArgs(matches)),
        None => {
            context.config.sound(context.lang)?;
            return browse::run(&args.browse, context);
        }
    };
    match name {
        // These say the same whatever the configuration holds.
        "schema" => return generate::schema(),
        "completions" => return generate::completions(&given.text("shell").unwrap_or_default(), context),
        "man" => return generate::man(context),
        _ => context.config.sound(context.lang)?,
    }
    match name {
        "search" => search::run(given, context),
        "show" => show::run(given, context),
        "compare" => compare::run(given, context),
        "changes" => changes::run(given, context),
        "history" => history::run(given, context),
        "align" => align::run(given, context),
        "terms" => align::terms(given, context),
        "resolutions" => resolutions::run(given, context),
        "check" => check::run(given, context),
        "import" => import::run(given, context),
        "export" => export::run(given, context),
        "cited" => cited::run(given, context),
        "library" => library::run(given, context),
        _ => config::print(context),
    }
}
