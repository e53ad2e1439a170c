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
mod history;
mod import;
mod languages;
mod library;
mod output;
mod progress;
mod resolutions;
mod search;
mod show;
mod task;
mod usage;
mod works;

use std::ffi::OsString;
use std::path::Path;
use std::process::ExitCode;

use ending::{Ending, Failure};
use task::{Args, Task};

use crate::i18n::Lang;
use crate::model::Strictness;

/// What every task needs to know besides what it is asked for.
#[derive(Clone, Copy, Debug)]
struct CommandContext<'a> {
    lang: Lang,
    config: &'a config::Config,
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
        Ok(Args { task, lenient, library, has_mark }) => {
            let context = CommandContext { lang, config: &config, lenient, library: library.as_deref(), has_mark };
            config.fault(&task, lang).map_or_else(|| run(task, context), Err)
        }
        Err(refused) => usage::answer(&refused),
    };
    ending::conclude(result, lang)
}

fn run(task: Task, context: CommandContext) -> Result<Ending, Failure> {
    match task {
        Task::Browse(browse) => browse::run(&browse, context),
        Task::Search { data, query, json, limit, certain, within } => {
            search::run(data.as_ref(), &query, search::SearchFormat { json, limit, certain, within }, context)
        }
        Task::Show { data, places, json } => show::run(data.as_ref(), Some(&places), json, context),
        Task::Compare { data, places, form, width, only } => {
            compare::run(data.as_ref(), places.as_deref(), form, (width, &only), context)
        }
        Task::Changes { sources, only, part, form } => changes::run(&sources, &only, part.as_deref(), form, context),
        Task::History { word, sources, json } => history::run(&word, &sources, json, context),
        Task::Align { sources, form, codes } => align::run(&sources, form, &codes, context),
        Task::Terms { sources, form, codes } => align::terms(&sources, form, &codes, context),
        Task::Resolutions { data, form, only } => resolutions::run(data.as_ref(), form, only.as_deref(), context),
        Task::Check { file, json } => check::run(&file, json, context),
        Task::Import { text, output, language, keeps_furniture, symbol } => {
            let options = crate::import::Options { language, keeps_furniture };
            import::run(&text, output.as_deref(), &options, symbol.as_deref(), context)
        }
        Task::Export { data, format, output, selection, with_cited } => {
            let wanted = export::ExportFilter { selection, with_cited };
            export::run(data.as_ref(), format, output.as_deref(), &wanted, context)
        }
        Task::Cited { data, word, numbers, language, form } => {
            let asked =
                cited::CitedRequest { word: word.as_deref(), numbers: &numbers, language: language.as_deref(), form };
            cited::run(data.as_ref(), &asked, context)
        }
        Task::Library(task) => library::run(&task, context),
        Task::Config => config::print(context),
        Task::Schema => generate::schema(),
        Task::Completions(shell) => generate::completions(&shell, context),
        Task::Man => generate::man(context),
    }
}
