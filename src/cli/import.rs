//! `import`: a document to a programme.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use super::Context;
use super::ending::{Ending, Failure};
use super::output::{print, tell};
use crate::files::{LARGEST, Source, is_same_file, read, write_whole};
use crate::i18n::Lang;
use crate::i18n::cli::{Say, say};
use crate::import::{self, Imported, Options, Report};
use crate::report::write_pretty_json;

pub(super) fn run(
    text: &Source,
    output: Option<&Path>,
    language: Option<String>,
    context: Context,
) -> Result<Ending, Failure> {
    refuse_same(text, output)?;
    let read = import::read(&read(text, LARGEST)?, &text.name())?;
    let Imported { programme, report } = import::import_source(&read, &Options { language });
    tell_report(&report, &programme.language, context.lang);
    let faults = report.faults().count();
    if faults > 0 && !context.lenient {
        return Err(Failure::Said(Say::NotImported(faults)));
    }
    let mut json = Vec::new();
    write_pretty_json(&mut json, &programme)?;
    deliver(&json, output, context)
}

/// Writes bytes to a file in one step, or to standard output.
pub(super) fn deliver(bytes: &[u8], output: Option<&Path>, context: Context) -> Result<Ending, Failure> {
    match output.filter(|output| output.as_os_str() != "-") {
        Some(output) => {
            write_whole(output, bytes)?;
            tell(&say(context.lang, &Say::Written(output.to_string_lossy().into_owned())));
        }
        None => print(|out| out.write_all(bytes))?,
    }
    Ok(Ending::Done)
}

/// Refuses to write over what is read.
pub(super) fn refuse_same(input: &Source, output: Option<&Path>) -> Result<(), Failure> {
    match (input, output) {
        (Source::File(input), Some(output)) if is_same_file(input, output) => {
            Err(Failure::Said(Say::OutputIsInput(output.to_string_lossy().into_owned())))
        }
        _ => Ok(()),
    }
}

/// Says what was found, what was mended how often, and every fault with its line.
fn tell_report(report: &Report, language: &str, lang: Lang) {
    let parts = report.found.parts.iter();
    let parts = parts.map(|part| (part.id.clone(), part.sections, part.paragraphs, part.citations)).collect();
    tell(&say(lang, &Say::Imported { language: language.to_owned(), parts }));
    let mut mended: BTreeMap<String, usize> = BTreeMap::new();
    for entry in report.mended() {
        *mended.entry(entry.notice.text(lang)).or_default() += 1;
    }
    for (what, times) in mended {
        tell(&say(lang, &Say::Mended(what, times)));
    }
    for fault in report.faults() {
        let mut line = format!("{}: {}", fault.place.text(lang), fault.notice.text(lang));
        // Whole: what found no place stands nowhere else.
        if !fault.text.is_empty() {
            let _ = write!(line, ": {}", fault.text);
        }
        tell(&line);
    }
}
