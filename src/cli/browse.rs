//! The browser: how it begins, by the command line first, then by the configuration.

use std::ffi::OsStr;
use std::io::{self, IsTerminal as _};
use std::path::Path;

use super::CommandContext;
use super::args::{self, BrowseArgs};
use super::ending::{Ending, Failure};
use super::{data, show, works};
use crate::config::{AmbiguousWidth, LangChoice};
use crate::files::{FileError, Source, begins_as_json};
use crate::i18n::changes::Message;
use crate::i18n::cli::Say;
use crate::import::{Class, Report, ReportEntry};
use crate::library::library_folder;
use crate::model::{Library, Place};
use crate::store::{Subject, state_folder};
use crate::terminal::{Colours, EnterError, background_told};
use crate::text;
use crate::tui::persistence::MayChoose;
use crate::tui::state::Doubt;
use crate::tui::theme::ThemeName;
use crate::tui::{self, BrowserOptions};

pub(super) fn run(browse: &BrowseArgs, context: CommandContext<'_>) -> Result<Ending, Failure> {
    if browse.plain {
        return plain(browse, context);
    }
    let keys = io::stdin().is_terminal() || context.data == Some(&Source::Stdin);
    if !io::stdout().is_terminal() || !keys {
        // A mistyped command is a file that is not there: that is the fault to tell.
        if let Some(Source::File(path)) = context.data {
            std::fs::metadata(path).map_err(|error| FileError::reading(path, &error))?;
        }
        return Err(Failure::Browser(tui::Error::Terminal(EnterError::NotATerminal)));
    }
    let mut report = Report::default();
    let (document, rest) = match context.data {
        Some(old) if !browse.later.is_empty() => (works::years(old, &browse.later, context)?, None),
        Some(file) if !begins_as_json(file) => {
            let (document, told) = works::told(file, context)?;
            report = told;
            (document, None)
        }
        // What is asked for at once may stand anywhere in the file.
        Some(file) if browse.goto.is_none() && browse.query.is_none() && browse.compare.is_none() => {
            data::beginning(file, context)?
        }
        _ => (data::document(context)?, None),
    };
    let goto = browse.goto.as_ref().map(|place| subject(&document, place)).transpose()?.flatten();
    let compare = browse.compare.as_ref().map(|place| subject(&document, place)).transpose()?.flatten();
    let compare = match compare {
        Some(Subject::Letter) => return Err(Failure::Said(Say::LetterFacesNothing)),
        Some(Subject::Paragraph(id)) => Some(id),
        None => None,
    };
    let doubts = report.entries.into_iter().filter(|entry| entry.class() != Class::Mended);
    let doubt = |entry: ReportEntry| {
        let is_in_text = entry.class() != Class::LeftOut;
        Doubt { place: entry.place, notice: entry.notice, text: entry.text, is_in_text }
    };
    let doubts = doubts.map(doubt).collect();
    let query = browse.query.clone();
    let mut options = BrowserOptions { query, goto, compare, doubts, ..BrowserOptions::default() };
    set(&mut options, browse, context);
    match tui::open(document, rest, &options).map_err(Failure::Browser)? {
        Some(ending) => Ok(Ending::Ended(u8::try_from(ending.status()).unwrap_or(1))),
        None => Ok(Ending::Done),
    }
}

/// Takes over what the command line and the configuration say.
fn set(options: &mut BrowserOptions, browse: &BrowseArgs, context: CommandContext) {
    let is_set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    let variable = |name: &str| std::env::var(name).ok();
    let settings = &context.config.settings;
    options.settings.colours = Colours::of(variable);
    options.keys.clone_from(&settings.keys);
    options.settings.lang = context.lang;
    options.no_colour = is_set("NO_COLOR");
    options.data_on_stdin = context.data == Some(&Source::Stdin);
    // GNU screen 4.9 holds back an Esc while it passes the mouse on, until the next key.
    options.settings.in_screen = is_set("STY");
    options.no_mouse = browse.no_mouse || !settings.mouse || options.settings.in_screen;
    options.settings.mouse = !options.no_mouse;
    options.settings.link_base = Some(settings.link_base.clone());
    options.settings.link_lang = settings.link_lang;
    options.advice = context.config.advice(context.lang);
    options.state = state_folder();
    options.library = context.library.map(Path::to_owned).or_else(library_folder);
    options.remember = settings.remember;
    options.may_choose = MayChoose {
        theme: browse.theme.is_none() && settings.theme == "auto",
        lang: browse.lang.is_none() && settings.lang == LangChoice::Auto,
        place: browse.goto.is_none() && browse.query.is_none() && browse.compare.is_none(),
    };
    let theme = browse.theme.as_deref().unwrap_or(&settings.theme);
    match ThemeName::named(theme) {
        Some(theme) => options.settings.theme = theme,
        None => {
            if let Some(is_light) = background_told(variable) {
                options.settings.theme = if is_light { ThemeName::Light } else { ThemeName::Dark };
            }
            // Over a slow line the answer could come amid the first keys; screen passes it on later than all others.
            let is_far = is_set("SSH_CONNECTION") || is_set("STY");
            options.ask_background = !options.no_colour && !is_far && options.settings.colours == Colours::Many;
        }
    }
    let asked = AmbiguousWidth::ALL.into_iter().find(|(name, _)| Some(*name) == browse.ambiguous.as_deref());
    match asked.map_or(settings.ambiguous, |(_, choice)| choice) {
        AmbiguousWidth::Auto => {
            options.ask_width = true;
            options.holds_first_frame = is_east_asian(variable);
        }
        AmbiguousWidth::Narrow => options.settings.ambiguous = text::Ambiguous::Narrow,
        AmbiguousWidth::Wide => options.settings.ambiguous = text::Ambiguous::Wide,
    }
}

/// Whether the locale is Chinese, Japanese or Korean, where terminals often draw ambiguous characters wide.
fn is_east_asian(variable: impl Fn(&str) -> Option<String>) -> bool {
    let set = |name: &str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(set).unwrap_or_default();
    ["zh", "ja", "ko"].iter().any(|language| locale.starts_with(language))
}

/// Prints what the browser would show, line by line, by the commands that do so: what is asked for, or everything.
fn plain(browse: &BrowseArgs, context: CommandContext) -> Result<Ending, Failure> {
    let command = |words: &[&OsStr]| {
        let words = std::iter::once(super::output::NAME.as_ref()).chain(words.iter().copied());
        match args::parse(words.map(OsStr::to_owned).collect(), context.lang) {
            Ok(args) => super::run(&args, context),
            Err(refused) => super::usage::answer(&refused),
        }
    };
    let mut ending = None;
    for two in context.data.into_iter().chain(&browse.later).collect::<Vec<_>>().windows(2) {
        let [old, new] = two else { continue };
        let told = match command(&["changes".as_ref(), "--".as_ref(), old.argument(), new.argument()]) {
            Err(Failure::Years(Message::Languages { .. })) => {
                command(&["align".as_ref(), "--".as_ref(), old.argument(), new.argument()])
            }
            told => told,
        };
        ending = ending.filter(|ending| *ending == Ending::Nothing).or(Some(told?));
    }
    if let Some(ending) = ending {
        return Ok(ending);
    }
    let asked = [("compare", &browse.compare), ("search", &browse.query), ("show", &browse.goto)];
    match asked.into_iter().find_map(|(name, place)| Some((name, place.as_ref()?))) {
        Some((name, place)) => command(&[name.as_ref(), "--".as_ref(), place.as_ref()]),
        None => show::everything(context),
    }
}

/// What an address leads to first: the letter, or a paragraph.
fn subject(document: &Library, address: &str) -> Result<Option<Subject>, Failure> {
    let places = data::find(document, &[address.to_owned()])?;
    Ok(places.into_iter().find_map(|place| match place {
        Place::Letter => Some(Subject::Letter),
        Place::Paragraphs(ids) => ids.first().copied().map(Subject::Paragraph),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_frame_waits_only_where_wide_characters_are_usual() {
        let of = |locale: &str| is_east_asian(|name| (name == "LC_CTYPE").then(|| locale.to_owned()));
        assert_eq!(
            ["zh_CN.UTF-8", "ja_JP", "ko_KR.eucKR", "en_US.UTF-8", "C", ""].map(of),
            [true, true, true, false, false, false]
        );
    }
}
