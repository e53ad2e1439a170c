//! `import`: a document to a programme.

use std::collections::BTreeMap;
use std::path::Path;

use super::Context;
use super::ending::{Ending, Failure};
use super::output::{print, tell};
use crate::files::{LARGEST, Source, is_same_file, read_text, write_whole};
use crate::i18n::Lang;
use crate::i18n::cli::{Say, say};
use crate::import::{Imported, Options, Report, import};
use crate::report::write_pretty_json;

/// How much of a text that found no place is quoted.
const QUOTED: usize = 60;

pub(super) fn run(
    text: &Source,
    output: Option<&Path>,
    language: Option<String>,
    context: Context,
) -> Result<Ending, Failure> {
    refuse_same(text, output)?;
    let read = read_text(text, LARGEST)?;
    let Imported { programme, report } = import(&read, &Options { language });
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
        let quoted: String = fault.text.chars().take(QUOTED).collect();
        let more = if quoted.len() < fault.text.len() { "…" } else { "" };
        tell(&format!("{}: {}: {quoted}{more}", say(lang, &Say::Line(fault.line)), fault.notice.text(lang)));
    }
}
