//! `import`: a document to a programme.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use super::CommandContext;
use super::ending::{Ending, Failure, wrong_usage};
use super::given::GivenArgs;
use super::output::{print, tell};
use crate::citation::Symbol;
use crate::files::{LARGEST, Source, is_same_file, read, write_whole};
use crate::i18n::Lang;
use crate::i18n::cli::{Say, UsageFault, say};
use crate::import::{self, Class, Imported, Options, Report, ReportEntry};
use crate::report::write_pretty_json;

pub(super) fn run(given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let (text, output) = (given.required("text"), given.path("output"));
    let output = output.as_deref();
    let options = Options { language: given.text("language"), keeps_furniture: given.flag("keep-furniture") };
    let symbol = given.text("symbol").as_deref().map(own_symbol).transpose()?;
    refuse_same(&text, output)?;
    let read = import::read(&read(&text, LARGEST)?, &text.name())?;
    let Imported { mut programme, report } = import::import_source(&read, &options);
    tell_report(&report, &programme.language, context.lang);
    let faults = report.faults().count();
    if faults > 0 && !context.lenient {
        return Err(Failure::Said(Say::NotImported(faults)));
    }
    programme.symbol = symbol.or(programme.symbol);
    let mut json = Vec::new();
    write_pretty_json(&mut json, &programme)?;
    deliver(&json, output, context)
}

/// The symbol that is given for the document.
fn own_symbol(given: &str) -> Result<Symbol, Failure> {
    let is_symbol = given.contains('/') && given.bytes().all(|byte| byte.is_ascii_graphic());
    if !is_symbol {
        let fault = UsageFault::Value("--symbol".to_owned(), given.to_owned(), Vec::new());
        return Err(wrong_usage(fault, Some("import")));
    }
    Ok(Symbol::new(given))
}

/// Writes bytes to a file in one step, or to standard output.
pub(super) fn deliver(bytes: &[u8], output: Option<&Path>, context: CommandContext) -> Result<Ending, Failure> {
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

/// Says what was found, what was mended and where, what was left out, and every doubt and fault with its line.
fn tell_report(report: &Report, language: &str, lang: Lang) {
    let parts = report.found.parts.iter();
    let parts = parts.map(|part| (part.id.clone(), part.sections, part.paragraphs, part.citations)).collect();
    tell(&say(lang, &Say::Imported { language: language.to_owned(), parts }));
    let mut mended: BTreeMap<String, Vec<&ReportEntry>> = BTreeMap::new();
    for entry in report.of(Class::Mended) {
        mended.entry(entry.notice.text(lang)).or_default().push(entry);
    }
    for (what, entries) in mended {
        tell(&say(lang, &Say::Mended(what, entries.len())));
        tell(&format!("  {}", places(&entries, lang)));
    }
    tell_left_out(report, lang);
    for doubt in report.of(Class::Doubt) {
        tell(&say(lang, &Say::Doubt(whole(doubt, lang))));
    }
    for fault in report.faults() {
        tell(&whole(fault, lang));
    }
}

/// Lists what stands nowhere in the programme, for a person to read over: what recurs once, with all its places.
fn tell_left_out(report: &Report, lang: Lang) {
    let mut left_out: BTreeMap<String, Vec<&ReportEntry>> = BTreeMap::new();
    for entry in report.of(Class::LeftOut) {
        left_out.entry(entry.notice.text(lang)).or_default().push(entry);
    }
    for (what, entries) in left_out {
        tell(&say(lang, &Say::LeftOut(what, entries.len())));
        for alike in alike(&entries) {
            let [first, others @ ..] = alike.as_slice() else { continue };
            let is_one_text = !others.is_empty() && others.iter().all(|entry| entry.text == first.text);
            let told = alike.iter().map(|entry| match entry.place.text(lang) {
                place if is_one_text => place,
                place => format!("{place}: {}", entry.text),
            });
            let told = told.collect::<Vec<_>>().join("; ");
            let text = if is_one_text { format!("{} ({}x): ", first.text, alike.len()) } else { String::new() };
            tell(&format!("  {text}{told}"));
        }
    }
}

/// Those side by side whose texts differ in their numbers alone: the running head of every page, page numbers.
fn alike<'a>(entries: &[&'a ReportEntry]) -> Vec<Vec<&'a ReportEntry>> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut groups: Vec<Vec<&ReportEntry>> = Vec::new();
    for entry in entries {
        let numberless = entry.text.replace(|c: char| c.is_ascii_digit(), "");
        let group = *seen.entry(numberless).or_insert(groups.len());
        match groups.get_mut(group) {
            Some(group) => group.push(entry),
            None => groups.push(vec![entry]),
        }
    }
    groups
}

/// An entry with its place and its text, which is whole: what found no place stands nowhere else.
pub(super) fn whole(entry: &ReportEntry, lang: Lang) -> String {
    let (place, notice) = (entry.place.text(lang), entry.notice.text(lang));
    if entry.text.is_empty() { format!("{place}: {notice}") } else { format!("{place}: {notice}: {}", entry.text) }
}

/// The first places of what was mended.
fn places(entries: &[&ReportEntry], lang: Lang) -> String {
    const SHOWN: usize = 8;
    let shown: Vec<String> = entries.iter().take(SHOWN).map(|entry| entry.place.text(lang)).collect();
    let separator = match lang {
        Lang::En => ", ",
        Lang::Zh => "、",
    };
    format!("{}{}", shown.join(separator), if entries.len() > SHOWN { " …" } else { "" })
}
