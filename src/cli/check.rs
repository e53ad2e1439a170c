//! `check`: every fault of a programme with its place.

use super::CommandContext;
use super::ending::{Ending, Failure};
use super::given::GivenArgs;
use super::import::whole;
use super::output::{print, style, tell};
use super::works::bring;
use crate::citation::Symbol;
use crate::files::{LARGEST, Source, begins_as_json, read_text};
use crate::i18n::cli::{Say, say};
use crate::i18n::library::CitationTrouble;
use crate::import::Class;
use crate::library::{Against, Kept};
use crate::model::Catalogue;
use crate::model::check::{PlacedFinding, Weight, check_against};
use crate::report::{Sheet, check_form, list_found, unreadable_form, write_json};

pub(super) fn run(given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let (file, json) = (given.required("file"), given.flag("json"));
    if !json && !begins_as_json(&file) {
        return text(&file, context);
    }
    let text = match read_text(&file, LARGEST) {
        Ok(text) => text,
        Err(error) => {
            if json {
                print(|out| write_json(out, &unreadable_form(&error, context.lang)))?;
            }
            return Err(Failure::File(error));
        }
    };
    let works = kept(context)?;
    let found = check_against(&text, &|programme| {
        let misfits = Against::of(programme, &works).misfits.into_iter();
        // A wrong year that the catalogue knows is said already.
        let is_new = |trouble: &CitationTrouble| match trouble {
            CitationTrouble::WrongYear { printed, .. } => {
                Catalogue::built_in().resolution_of(&Symbol::new(printed)).is_none()
            }
            _ => true,
        };
        misfits.map(|misfit| (misfit.passage, misfit.trouble)).filter(|(_, trouble)| is_new(trouble)).collect()
    });
    if json {
        print(|out| write_json(out, &check_form(&found, context.lang)))?;
    } else {
        let style = style(context, "");
        print(|out| list_found(&mut Sheet::new(out, style), &file.name(), &found))?;
        let warnings = found.iter().filter(|found| found.weight == Weight::Warning).count();
        tell(&say(
            context.lang,
            &match (found.len() - warnings, warnings) {
                (0, 0) => Say::Sound,
                (faults, warnings) => Say::Checked(faults, warnings),
            },
        ));
    }
    ending(&found)
}

/// What the import of a text is not sure of: a text that is no programme in JSON is checked by reading it.
fn text(file: &Source, context: CommandContext) -> Result<Ending, Failure> {
    let report = bring(file, context)?.report.unwrap_or_default();
    let (faults, doubts): (Vec<_>, Vec<_>) = (report.faults().collect(), report.of(Class::Doubt).collect());
    for entry in faults.iter().chain(&doubts) {
        print(|out| writeln!(out, "{}: {}", file.name(), whole(entry, context.lang)))?;
    }
    tell(&say(context.lang, &Say::Checked(faults.len(), doubts.len())));
    Ok(if faults.is_empty() { Ending::Done } else { Ending::Nothing })
}

/// The texts of the library; none where there is no library, for a programme can be checked without.
fn kept(context: CommandContext) -> Result<Vec<Kept>, Failure> {
    match super::library::shelf(context) {
        Ok(shelf) if context.library.is_some() || shelf.folder().is_dir() => {
            Ok(super::library::read_all(&shelf, context)?.0)
        }
        _ => Ok(Vec::new()),
    }
}

/// A programme that cannot be read is unreadable input; one with faults was read and judged.
fn ending(found: &[PlacedFinding]) -> Result<Ending, Failure> {
    match found.iter().map(|found| found.weight).min() {
        Some(Weight::Unreadable) => Ok(Ending::Unreadable),
        Some(Weight::Contradiction | Weight::Fault) => Ok(Ending::Nothing),
        Some(Weight::Warning) | None => Ok(Ending::Done),
    }
}
