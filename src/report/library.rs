//! What the library holds, and what a programme cites of it, for people and for other programs.

use std::io;

use serde::Serialize;

use super::sheet::{Sheet, TextRole, columns_of};
use crate::citation::{Links, Symbol};
use crate::i18n::Lang;
use crate::i18n::library::{LibraryMessage, LibraryWord};
use crate::library::{Against, CitedText, Kept, Unread};
use crate::model::{CitingPassage, Library, address_of};

/// One work, as `library list --json` has it.
#[derive(Debug, Serialize)]
pub(crate) struct WorkJson<'a> {
    symbol: &'a Symbol,
    dated: Option<&'a str>,
    language: &'a str,
    title: Option<&'a str>,
    preambular: usize,
    operative: usize,
    /// Paragraphs of annexes.
    annexed: usize,
    file: &'a str,
}

/// The form of the works that a library holds.
pub(crate) fn works_form(works: &[Kept]) -> Vec<WorkJson<'_>> {
    works.iter().map(work_form).collect()
}

fn work_form(Kept { file, symbol, work }: &Kept) -> WorkJson<'_> {
    let (preambular, operative, annexed) = Kept::counts(work);
    let (dated, title) = (work.dated.as_deref(), work.title.as_deref());
    WorkJson { symbol, dated, language: &work.language, title, preambular, operative, annexed, file }
}

/// Lists the works that a library holds: symbol, date, language, paragraphs, file.
pub(crate) fn list_works(sheet: &mut Sheet<'_>, works: &[Kept]) -> io::Result<()> {
    let lang = sheet.style().lang;
    let widest = works.iter().map(|kept| columns_of(kept.symbol.as_str())).max().unwrap_or(0);
    let words = [LibraryWord::Preambular, LibraryWord::Operative, LibraryWord::Annexed].map(|word| word.text(lang));
    let [in_preamble, in_operative, in_annexes] = words;
    for kept in works {
        sheet.put_document(&kept.symbol, kept.symbol.as_str())?;
        let padding = " ".repeat(widest - columns_of(kept.symbol.as_str()));
        let (preambular, operative, annexed) = Kept::counts(&kept.work);
        let annexed = if annexed > 0 { format!("  {annexed} {in_annexes}") } else { String::new() };
        let dated = kept.work.dated.as_deref().unwrap_or("-");
        sheet.put(TextRole::Text, &format!("{padding}  {dated:<10}  {:<5}", kept.work.language))?;
        sheet.put_line(
            TextRole::Dim,
            &format!("  {preambular:>3} {in_preamble}  {operative:>3} {in_operative}{annexed}  {}", kept.file),
        )?;
    }
    Ok(())
}

/// What a programme cites against what the library holds, as `library check --json` has it.
#[derive(Debug, Serialize)]
pub(crate) struct HoldingsJson<'a> {
    held: Vec<HeldJson<'a>>,
    missing: Vec<MissingJson<'a>>,
    warnings: Vec<MisfitJson>,
    unread: Vec<String>,
}

#[derive(Debug, Serialize)]
struct HeldJson<'a> {
    symbol: &'a Symbol,
    languages: Vec<&'a str>,
    places: Vec<String>,
}

#[derive(Debug, Serialize)]
struct MissingJson<'a> {
    symbol: &'a Symbol,
    address: String,
    places: Vec<String>,
}

#[derive(Debug, Serialize)]
struct MisfitJson {
    place: String,
    message: String,
}

/// The form of what a programme cites against what the library holds; `links` make the official addresses.
pub(crate) fn holdings_form<'a>(
    programme: &Library,
    against: &'a Against<'a>,
    unread: &[Unread],
    links: &Links,
    lang: Lang,
) -> HoldingsJson<'a> {
    let places = |cited: &CitedText<'_>| cited.passages.iter().map(|place| place_name(programme, *place)).collect();
    let held = |cited: &'a CitedText<'a>| HeldJson {
        symbol: &cited.symbol,
        languages: languages(cited),
        places: places(cited),
    };
    let missing = |cited: &'a CitedText<'a>| MissingJson {
        symbol: &cited.symbol,
        address: links.to(&cited.symbol),
        places: places(cited),
    };
    let misfits = against.misfits.iter();
    let warnings = misfits
        .map(|misfit| MisfitJson { place: place_name(programme, misfit.passage), message: misfit.trouble.text(lang) });
    HoldingsJson {
        held: against.held().map(held).collect(),
        missing: against.missing().map(missing).collect(),
        warnings: warnings.collect(),
        unread: unread.iter().map(|unread| unread.message(lang)).collect(),
    }
}

fn languages<'a>(cited: &CitedText<'a>) -> Vec<&'a str> {
    cited.works.iter().map(|kept| kept.work.language.as_str()).collect()
}

/// What to call a place of a programme: its address, `a12`, `sec:二.C`, `letter`.
pub(super) fn place_name(programme: &Library, passage: CitingPassage) -> String {
    match passage {
        CitingPassage::Paragraph(id) => address_of(programme, id),
        CitingPassage::Heading(id) => {
            let section = programme.section(id);
            let part = section.and_then(|section| programme.part(section.part)).map_or("", |part| &part.id);
            let path =
                section.map_or("", |section| if section.path.is_empty() { &section.heading } else { &section.path });
            format!("{part} sec:{path}")
        }
        CitingPassage::Footnote(id, place) => {
            let part = programme.part(id);
            let mark = part.and_then(|part| part.footnotes.get(place)).map_or("", |note| &note.mark);
            format!("{} note {mark}", part.map_or("", |part| &part.id))
        }
        CitingPassage::Letter => "letter".to_owned(),
    }
}

/// Lists what of a programme's citations the library holds, what is missing with its official address, and the citations
/// that do not fit.
pub(crate) fn list_holdings(
    sheet: &mut Sheet<'_>,
    programme: &Library,
    against: &Against<'_>,
    links: &Links,
) -> io::Result<()> {
    let lang = sheet.style().lang;
    let widest = against.cited.iter().map(|cited| columns_of(cited.symbol.as_str())).max().unwrap_or(0);
    let lists =
        [(LibraryWord::Held, against.held().collect::<Vec<_>>()), (LibraryWord::Missing, against.missing().collect())];
    for (head, cited) in lists.into_iter().filter(|(_, cited)| !cited.is_empty()) {
        sheet.put_line(TextRole::Heading, &format!("{} ({})", head.text(lang), cited.len()))?;
        for document in cited {
            sheet.put(TextRole::Text, "  ")?;
            sheet.put_document(&document.symbol, document.symbol.as_str())?;
            let padding = " ".repeat(widest - columns_of(document.symbol.as_str()));
            let told = match head {
                LibraryWord::Held => languages(document).join(", "),
                _ => links.to(&document.symbol),
            };
            sheet.put(TextRole::Text, &format!("{padding}  {told}"))?;
            let places = LibraryMessage::Places(document.passages.len()).text(lang);
            sheet.put_line(TextRole::Dim, &format!("  {places}"))?;
        }
    }
    if against.misfits.is_empty() {
        return Ok(());
    }
    sheet.put_line(TextRole::Heading, &format!("{} ({})", LibraryWord::Warnings.text(lang), against.misfits.len()))?;
    for misfit in &against.misfits {
        sheet.put(TextRole::Text, &format!("  {}: ", place_name(programme, misfit.passage)))?;
        sheet.put_line(TextRole::Warning, &misfit.trouble.text(lang))?;
    }
    Ok(())
}
