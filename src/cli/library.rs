//! `library`: the texts that programmes cite, added, listed, removed, and held against a programme.

use std::path::{Path, PathBuf};

use super::CommandContext;
use super::data;
use super::ending::{Ending, Failure};
use super::given::GivenArgs;
use super::output::{complain, print, style, tell};
use super::works::{self, Brought};
use crate::citation::named;
use crate::files::Source;
use crate::i18n::library::LibraryMessage;
use crate::import::Class;
use crate::library::{Added, Against, Kept, Shelf, Unread, library_folder};
use crate::report::{Sheet, holdings_form, list_holdings, list_works, works_form, write_json};

pub(super) fn run(given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let shelf = shelf(context)?;
    match given.0.subcommand().map(|(name, matches)| (name, GivenArgs(matches))) {
        Some(("add", given)) => add(&shelf, &given.paths("file"), given.flag("replace"), context),
        Some(("remove", given)) => remove(&shelf, &given.texts("document"), given.text("language").as_deref(), context),
        Some(("check", given)) => check(&shelf, given.source("file").as_ref(), given.flag("json"), context),
        other => list(&shelf, other.is_some_and(|(_, given)| given.flag("json")), context),
    }
}

/// The library that is asked for, or the person's own.
pub(super) fn shelf(context: CommandContext) -> Result<Shelf, Failure> {
    let folder = context.library.map(Path::to_owned).or_else(library_folder);
    folder.map(Shelf::at).ok_or(Failure::Library(LibraryMessage::NoPlace))
}

/// Reads all works of a library, and names the files that it passes over.
pub(super) fn read_all(shelf: &Shelf, context: CommandContext) -> Result<(Vec<Kept>, Vec<Unread>), Failure> {
    let (works, unread) = shelf.read_all()?;
    unread.iter().for_each(|unread| complain(&unread.message(context.lang)));
    Ok((works, unread))
}

enum Outcome {
    Added,
    There,
    Refused,
    /// The file cannot be read as a document.
    Unreadable,
}

fn add(shelf: &Shelf, paths: &[PathBuf], replaces: bool, context: CommandContext) -> Result<Ending, Failure> {
    let mut files = Vec::new();
    for path in paths {
        let before = files.len();
        find_files(path, &mut files);
        if files.len() == before {
            complain(&LibraryMessage::NothingToAdd(path.to_string_lossy().into_owned()).text(context.lang));
        }
    }
    let mut outcomes = Vec::with_capacity(files.len());
    for (place, path) in files.iter().enumerate() {
        let (outcome, said) = add_one(shelf, path, replaces, context)?;
        outcomes.push(outcome);
        tell(&match files.len() {
            1 => said,
            of => LibraryMessage::Progress { at: place + 1, of, said }.text(context.lang),
        });
    }
    let count = |wanted: fn(&Outcome) -> bool| outcomes.iter().filter(|outcome| wanted(outcome)).count();
    let added = count(|outcome| matches!(outcome, Outcome::Added));
    let there = count(|outcome| matches!(outcome, Outcome::There));
    let unreadable = count(|outcome| matches!(outcome, Outcome::Unreadable));
    let refused = outcomes.len() - added - there;
    if files.len() != 1 {
        tell(&LibraryMessage::Sum { added, there, refused }.text(context.lang));
    }
    Ok(match (added + there, refused) {
        (_, 0) if !files.is_empty() => Ending::Done,
        (0, refused) if refused == unreadable => Ending::Unreadable,
        _ => Ending::Nothing,
    })
}

/// The files below a path, in the order of their names; hidden ones and what links lead to besides are left out.
fn find_files(path: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(path) else {
        files.push(path.to_owned());
        return;
    };
    let mut below: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    below.sort();
    for path in below {
        let is_hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        // A link to a folder could lead round in a circle.
        if !(is_hidden || path.is_symlink() && path.is_dir()) {
            find_files(&path, files);
        }
    }
}

/// Adds one file; says what became of it. Only a library that cannot be written is an error, for it ends everything.
fn add_one(shelf: &Shelf, path: &Path, replaces: bool, context: CommandContext) -> Result<(Outcome, String), Failure> {
    let file = path.to_string_lossy().into_owned();
    let lang = context.lang;
    let Brought { work, report } = match works::bring(&Source::from_argument(path), context) {
        Ok(brought) => brought,
        Err(failure) => return Ok((Outcome::Unreadable, failure.text(lang))),
    };
    let programme = work.to_programme(work.first());
    let faults: Vec<_> = report.iter().flat_map(|report| report.faults()).collect();
    let refused = if !context.lenient && !faults.is_empty() {
        let listed: Vec<String> =
            faults.iter().map(|fault| format!("  {}", super::import::whole(fault, lang))).collect();
        Some(
            LibraryMessage::Doubtful { file: file.clone(), faults: faults.len() }.text(lang)
                + "\n"
                + &listed.join("\n"),
        )
    } else if !context.lenient && programme.kind.is_programme() {
        Some(LibraryMessage::NotCited(file.clone()).text(lang))
    } else if programme.symbol.is_none() {
        Some(LibraryMessage::NoSymbol(file.clone()).text(lang))
    } else {
        None
    };
    let (Some(symbol), None) = (&programme.symbol, &refused) else {
        return Ok((Outcome::Refused, refused.unwrap_or_default()));
    };
    let (name, language) = (symbol.to_string(), programme.language.clone());
    let (preambular, operative, annexed) = Kept::counts(&programme);
    let (outcome, said) = match shelf.add(symbol, &programme, replaces)? {
        Added::New => {
            (Outcome::Added, LibraryMessage::Added { file, symbol: name, language, preambular, operative, annexed })
        }
        Added::Replaced => (Outcome::Added, LibraryMessage::Replaced { file, symbol: name, language }),
        Added::There => (Outcome::There, LibraryMessage::There { file, symbol: name, language }),
        Added::Differs => (Outcome::Refused, LibraryMessage::Differs { file, symbol: name, language }),
    };
    let unsure = report.iter().map(|report| report.of(Class::Doubt).count() + report.faults().count()).sum();
    let look = if unsure > 0 { LibraryMessage::WorthALook(unsure).text(lang) } else { String::new() };
    Ok((outcome, said.text(lang) + &look))
}

fn list(shelf: &Shelf, json: bool, context: CommandContext) -> Result<Ending, Failure> {
    let (works, _) = read_all(shelf, context)?;
    if json {
        print(|out| write_json(out, &works_form(&works)))?;
    } else {
        print(|out| list_works(&mut Sheet::new(out, style(context, "")), &works))?;
    }
    if works.is_empty() {
        complain(&LibraryMessage::Empty(shelf.folder().to_string_lossy().into_owned()).text(context.lang));
        return Ok(Ending::Nothing);
    }
    Ok(Ending::Done)
}

fn remove(shelf: &Shelf, words: &[String], language: Option<&str>, context: CommandContext) -> Result<Ending, Failure> {
    let mut documents = Vec::with_capacity(words.len());
    for word in words {
        let document =
            named(word).ok_or_else(|| Failure::Years(crate::i18n::changes::Message::NoDocument(word.clone())))?;
        documents.push((word, document));
    }
    let mut ending = Ending::Done;
    for (word, document) in documents {
        let gone = shelf.remove(&document, language)?;
        if gone.is_empty() {
            let folder = shelf.folder().to_string_lossy().into_owned();
            complain(&LibraryMessage::NotHeld { symbol: word.clone(), folder }.text(context.lang));
            ending = Ending::Nothing;
        }
        gone.into_iter().for_each(|file| tell(&LibraryMessage::Removed(file).text(context.lang)));
    }
    Ok(ending)
}

fn check(shelf: &Shelf, file: Option<&Source>, json: bool, context: CommandContext) -> Result<Ending, Failure> {
    let programme = match file {
        Some(file) => works::work(file, context)?,
        None => data::document(context)?,
    };
    let (works, unread) = read_all(shelf, context)?;
    let against = Against::of(&programme, &works);
    let language = &programme.first().language;
    let links = context.config.links(language);
    if json {
        print(|out| write_json(out, &holdings_form(&programme, &against, &unread, &links, context.lang)))?;
    } else {
        let style = style(context, language);
        print(|out| list_holdings(&mut Sheet::new(out, style), &programme, &against, &links))?;
    }
    let (held, missing, warnings) = (against.held().count(), against.missing().count(), against.misfits.len());
    if against.cited.is_empty() {
        complain(&LibraryMessage::NothingCited.text(context.lang));
        return Ok(Ending::Nothing);
    }
    tell(&LibraryMessage::Checked { held, missing, warnings }.text(context.lang));
    Ok(if missing + warnings > 0 { Ending::Nothing } else { Ending::Done })
}
