//! The works that a command takes: programme JSON, or any text that can be imported.

use std::path::Path;

use super::CommandContext;
use super::ending::Failure;
use super::languages::{self, TwoLanguages};
use super::output::{complain, tell};
use crate::files::{LARGEST, Progress, Source, is_json, read};
use crate::i18n::changes::Message;
use crate::i18n::cli::Say;
use crate::i18n::load::Trouble;
use crate::import::{self, Imported, Options, Report};
use crate::model::{Library, Programme, RestOfFile, Version, WorkId, from_text, version_of};
use crate::report::year_of;

/// Reads two works, both at once.
pub(super) fn both(old: &Source, new: &Source, context: CommandContext) -> Result<(Library, Library), Failure> {
    if (old, new) == (&Source::Stdin, &Source::Stdin) {
        return Err(Failure::Years(Message::StdinTwice));
    }
    let (old, new) = rayon::join(|| work(old, context), || work(new, context));
    Ok((old?, new?))
}

/// A work that was read, with the report of its import where it was no JSON.
pub(super) struct Brought {
    pub work: Library,
    pub report: Option<Report>,
}

/// Reads a work: what begins as JSON is one already, everything else is imported.
pub(super) fn bring(source: &Source, context: CommandContext) -> Result<Brought, Failure> {
    let large = RestOfFile::of(source, context.strictness());
    if let Some(library) = large.and_then(|file| file.in_pieces(&Progress::default())) {
        warn_of_version(&library, source, context);
        return Ok(Brought { work: library, report: None });
    }
    let bytes = read(source, LARGEST)?;
    if is_json(&bytes) {
        let text = crate::files::decode(&bytes, &source.name())?;
        let library = from_text(text, &source.name(), context.strictness())?;
        warn_of_version(&library, source, context);
        return Ok(Brought { work: library, report: None });
    }
    let read = import::read(&bytes, &source.name())?;
    let Imported { programme, report } = import::import_source(&read, &Options::default());
    Ok(Brought { work: Library::from(programme), report: Some(report) })
}

/// Says so when a programme has something more than this version knows.
pub(super) fn warn_of_version(document: &Library, source: &Source, context: CommandContext) {
    if version_of(&document.first().schema) == Version::NewerMinor {
        let trouble = Trouble::NewerMinor(document.first().schema.clone());
        complain(&format!("{}: {}", source.name(), trouble.text(context.lang)));
    }
}

/// Reads a work as [`bring`] does, and tells what is wrong with it.
pub(super) fn work(source: &Source, context: CommandContext) -> Result<Library, Failure> {
    told(source, context).map(|(work, _)| work)
}

/// The same, with the report of its import.
pub(super) fn told(source: &Source, context: CommandContext) -> Result<(Library, Report), Failure> {
    let Brought { work, report } = bring(source, context)?;
    let report = report.unwrap_or_default();
    let faults: Vec<_> = report.faults().collect();
    for fault in &faults {
        tell(&format!("{}: {}", source.name(), super::import::whole(fault, context.lang)));
    }
    if !faults.is_empty() && !context.lenient {
        return Err(Failure::Said(Say::NotOpened(faults.len())));
    }
    let doubts = report.of(import::Class::Doubt).count();
    if doubts > 0 {
        complain(&Message::Doubts { file: source.name(), count: doubts }.text(context.lang));
    }
    Ok((work, report))
}

/// Opens years in one library, the newest first: it is the one that is read, and whose bookmarks are kept. Their parts are
/// called by their years too, for one word names a part of each. Two languages of one text are opened in the order given.
pub(super) fn years(old: &Source, later: &[Source], context: CommandContext) -> Result<Library, Failure> {
    let sources: Vec<&Source> = std::iter::once(old).chain(later).collect();
    let mut works = Vec::with_capacity(sources.len());
    match sources.as_slice() {
        [old, new] => works.extend(<[Library; 2]>::from(both(old, new, context)?)),
        _ => {
            for source in &sources {
                works.push(work(source, context)?);
            }
        }
    }
    if let ([one, other], [old, new]) = (works.as_slice(), sources.as_slice())
        && !languages::are_alike(one, other)
    {
        return languages(one.clone(), other, &[old.name(), new.name()], context).map(|(library, _)| library);
    }
    for (two, names) in works.windows(2).zip(sources.windows(2)) {
        if let ([one, other], [old, new]) = (two, names) {
            check_order(one, other, &[old.name(), new.name()], context)?;
        }
    }
    let names: Vec<String> = sources.iter().map(|source| source.name()).collect();
    let newest_first = works.iter().zip(tags(&works, &names)).rev().map(|(work, tag)| called(work, &tag));
    Library::laid_out(newest_first).ok_or(Failure::Years(Message::StdinTwice))
}

/// Refuses two languages and years the wrong way round; says so when both are of one year.
pub(super) fn check_order(
    old: &Library,
    new: &Library,
    names: &[String; 2],
    context: CommandContext,
) -> Result<(), Failure> {
    let [old_name, new_name] = names.clone();
    let base = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    if base(&old.first().language) != base(&new.first().language) && !context.lenient {
        let (left, right) = (old.first().language.clone(), new.first().language.clone());
        return Err(Failure::Years(Message::Languages { old: old_name, new: new_name, left, right }));
    }
    let (Some(old_year), Some(new_year)) = (year_of(old), year_of(new)) else { return Ok(()) };
    if old_year > new_year && !context.lenient {
        let (old_year, new_year) = (old_year.to_owned(), new_year.to_owned());
        return Err(Failure::Years(Message::Exchanged { old: old_name, new: new_name, old_year, new_year }));
    }
    if old_year == new_year {
        complain(&Message::SameYear(old_year.to_owned()).text(context.lang));
    }
    Ok(())
}

/// Opens two languages of one text in one library, the left one first; says what speaks against it.
pub(super) fn languages(
    left: Library,
    right: &Library,
    names: &[String; 2],
    context: CommandContext,
) -> Result<(Library, WorkId), Failure> {
    let TwoLanguages { library, right, notices } =
        languages::opened(left, right, names, context.lenient).map_err(Failure::Languages)?;
    notices.iter().for_each(|notice| complain(&notice.text(context.lang)));
    Ok((library, right))
}

/// What tells works apart in the names of their parts: the year; of several of one year the symbol, else the file.
fn tags(works: &[Library], names: &[String]) -> Vec<String> {
    let year = |work: &Library| year_of(work).unwrap_or_default().to_owned();
    let symbol = |work: &Library| work.first().symbol.as_ref().map(ToString::to_string).unwrap_or_default();
    let stem = |name: &String| Path::new(name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let ways: [Vec<String>; 4] = [
        works.iter().map(year).collect(),
        works.iter().map(symbol).collect(),
        names.iter().map(|name| stem(name).unwrap_or_default()).collect(),
        names.to_vec(),
    ];
    let own = |way: &Vec<String>, place: usize| {
        let tag = way.get(place).filter(|tag| !tag.is_empty())?;
        (way.iter().filter(|other| *other == tag).count() == 1).then(|| tag.clone())
    };
    let tag = |place: usize| ways.iter().find_map(|way| own(way, place)).unwrap_or_else(|| (place + 1).to_string());
    (0..works.len()).map(tag).collect()
}

fn called(library: &Library, tag: &str) -> Programme {
    let mut programme = library.to_programme(library.first());
    for part in &mut programme.parts {
        let name = part.label.as_deref().unwrap_or(&part.id);
        part.label = Some(format!("{name} {tag}"));
    }
    programme
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::from_slice;

    #[test]
    fn works_are_told_apart_by_year_then_symbol_then_file() {
        let work = |dated: &str, symbol: &str| {
            let part = serde_json::json!({"id": "annex", "label": "Annex", "paragraphs": [{"number": 1, "text": "x"}]});
            let mut value = serde_json::json!({"schema": "ctc-programme/1", "language": "en", "parts": [part]});
            for (key, said) in [("dated", dated), ("symbol", symbol)] {
                if !said.is_empty() {
                    value[key] = said.into();
                }
            }
            from_slice(value.to_string().as_bytes(), "made").expect("a work")
        };
        let tags =
            |works: &[Library], names: &[&str]| tags(works, &names.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(tags(&[work("2031-01-01", ""), work("2032-01-01", "")], &["a.json", "b.json"]), ["2031", "2032"]);
        let same = [work("2031-01-01", "S/2031/7"), work("2031-02-01", "S/2031/9")];
        assert_eq!(tags(&same, &["a.json", "b.json"]), ["S/2031/7", "S/2031/9"]);
        let bare = [work("2031-01-01", ""), work("2031-02-01", ""), work("2033-01-01", "")];
        assert_eq!(tags(&bare, &["x/draft.txt", "x/final.txt", "x/next.txt"]), ["draft", "final", "2033"]);
        assert_eq!(tags(&bare[..2], &["x/same.txt", "y/same.txt"]), ["x/same.txt", "y/same.txt"]);
        assert_eq!(tags(&bare[..2], &["-", "-"]), ["1", "2"]);
        assert_eq!(called(&same[0], "S/2031/7").parts[0].label.as_deref(), Some("Annex S/2031/7"));
    }
}
