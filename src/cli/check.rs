//! `check`: every fault of a programme with its place.

use super::CommandContext;
use super::ending::{Ending, Failure};
use super::output::{print, style, tell};
use crate::files::{LARGEST, Source, read_text};
use crate::i18n::cli::{Say, say};
use crate::model::check::{PlacedFinding, Weight, check};
use crate::report::{Sheet, check_form, list_found, unreadable_form, write_json};

pub(super) fn run(file: &Source, json: bool, context: CommandContext) -> Result<Ending, Failure> {
    let text = match read_text(file, LARGEST) {
        Ok(text) => text,
        Err(error) => {
            if json {
                print(|out| write_json(out, &unreadable_form(&error, context.lang)))?;
            }
            return Err(Failure::File(error));
        }
    };
    let found = check(&text);
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

/// A programme that cannot be read is unreadable input; one with faults was read and judged.
fn ending(found: &[PlacedFinding]) -> Result<Ending, Failure> {
    match found.iter().map(|found| found.weight).min() {
        Some(Weight::Unreadable) => Ok(Ending::Unreadable),
        Some(Weight::Contradiction | Weight::Fault) => Ok(Ending::Nothing),
        Some(Weight::Warning) | None => Ok(Ending::Done),
    }
}
