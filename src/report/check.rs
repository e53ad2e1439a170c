//! What a check found, for a person and for other programs.

use std::io;

use serde::Serialize;

use super::sheet::{Sheet, TextRole};
use crate::files::FileError;
use crate::i18n::Lang;
use crate::i18n::report::{Word, word};
use crate::model::check::{PlacedFinding, Weight};

/// What a check found, as `check --json` has it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CheckJson<'a> {
    ok: bool,
    faults: Vec<FoundJson<'a>>,
    warnings: Vec<FoundJson<'a>>,
}

#[derive(Clone, Debug, Serialize)]
struct FoundJson<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    message: String,
}

/// The form of what was found: faults, and apart from them what is only worth knowing.
pub(crate) fn check_form(found: &[PlacedFinding], lang: Lang) -> CheckJson<'_> {
    let of = |is_warning: bool| {
        found
            .iter()
            .filter(move |found| (found.weight == Weight::Warning) == is_warning)
            .map(|found| FoundJson {
                path: &found.path,
                line: found.line,
                column: found.column,
                message: found.trouble.text(lang),
            })
            .collect::<Vec<_>>()
    };
    let faults = of(false);
    CheckJson { ok: faults.is_empty(), faults, warnings: of(true) }
}

/// The form for a file that cannot be read as text at all.
pub(crate) fn unreadable_form(error: &FileError, lang: Lang) -> CheckJson<'static> {
    let (line, column) = error.place.unwrap_or((1, 1));
    let message = error.fault.headline(lang);
    CheckJson { ok: false, faults: vec![FoundJson { path: "$", line, column, message }], warnings: Vec::new() }
}

/// Lists what was found, a line each: file, line, column, path, fault.
pub(crate) fn list_found(sheet: &mut Sheet<'_>, file: &str, found: &[PlacedFinding]) -> io::Result<()> {
    let lang = sheet.style().lang;
    for found in found {
        sheet.put(TextRole::Heading, &format!("{file}:{}:{}: ", found.line, found.column))?;
        if found.weight == Weight::Warning {
            sheet.put(TextRole::Warning, &format!("{}: ", word(lang, Word::Warning)))?;
        }
        sheet.put(TextRole::Dim, &format!("{}: ", found.path))?;
        sheet.put_line(TextRole::Text, &found.trouble.text(lang))?;
    }
    Ok(())
}
