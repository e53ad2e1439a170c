//! Paragraphs and the letter, for a person to read.

use std::io;

use super::json::stated_cites;
use super::sheet::{Sheet, TextRole};
use crate::citation::{Symbol, scan};
use crate::i18n::Lang;
use crate::i18n::report::{Word, word};
use crate::model::{Catalogue, Cite, Letter, Library, ParagraphId, address_of};
use crate::text::{Span, cut};

/// How far the text stands in from its name.
const INDENT: usize = 2;

/// Writes a paragraph: where it stands, its text, and what it cites.
pub(crate) fn show_paragraph(
    sheet: &mut Sheet<'_>,
    document: &Library,
    catalogue: &Catalogue,
    id: ParagraphId,
) -> io::Result<()> {
    let Some(paragraph) = document.paragraph(id) else {
        return Ok(());
    };
    name(sheet, document, id)?;
    sheet.end_line()?;
    sheet.flow(&paragraph.text, &citation_marks(&paragraph.text), INDENT)?;
    notes(sheet, document, &[id])?;
    list_cites(sheet, catalogue, &stated_cites(paragraph))
}

/// Writes the footnotes of some paragraphs below them, each with its mark.
pub(super) fn notes(sheet: &mut Sheet<'_>, document: &Library, paragraphs: &[ParagraphId]) -> io::Result<()> {
    for line in document.note_lines(paragraphs) {
        sheet.flow(&line, &citation_marks(&line), INDENT * 2)?;
    }
    Ok(())
}

/// Writes the letter: its title, its paragraphs and the signature.
pub(crate) fn show_letter(sheet: &mut Sheet<'_>, letter: &Letter) -> io::Result<()> {
    if let Some(title) = &letter.title {
        sheet.flow(title, &[(Span::new(0, title.chars().count()), TextRole::Heading)], 0)?;
        sheet.end_line()?;
    }
    for paragraph in &letter.paragraphs {
        sheet.flow(paragraph, &citation_marks(paragraph), INDENT)?;
        sheet.end_line()?;
    }
    for line in &letter.signature {
        sheet.flow(line, &[], INDENT)?;
    }
    Ok(())
}

/// Writes the name of a paragraph: its address, its part and its sections.
pub(super) fn name(sheet: &mut Sheet<'_>, document: &Library, id: ParagraphId) -> io::Result<()> {
    named(sheet, document, id, usize::MAX)
}

/// Like [`name`], with no more than so many characters of each heading: in a list a heading of four lines, said again
/// and again, would hide what was found.
pub(super) fn named(sheet: &mut Sheet<'_>, document: &Library, id: ParagraphId, most: usize) -> io::Result<()> {
    sheet.put(TextRole::Heading, &address_of(document, id))?;
    let part = document.paragraph(id).and_then(|paragraph| document.part(paragraph.part));
    sheet.put(TextRole::Dim, &format!("  {}", part.map_or("", |part| part.name())))?;
    let mut section = document.paragraph(id).and_then(|paragraph| paragraph.section);
    let mut steps = Vec::new();
    while let Some(at) = section.and_then(|section| document.section(section)) {
        steps.push([at.number.as_deref().unwrap_or(""), &at.heading].join(" "));
        section = at.parent;
    }
    for step in steps.iter().rev() {
        sheet.put(TextRole::Dim, &format!(" › {}", cut(step.trim(), most)))?;
    }
    Ok(())
}

pub(super) fn citation_marks(text: &str) -> Vec<(Span, TextRole)> {
    scan(text).into_iter().map(|citation| (citation.span, TextRole::Citation)).collect()
}

/// Lists what is cited, each with its subject and the paragraphs pointed at.
fn list_cites(sheet: &mut Sheet<'_>, catalogue: &Catalogue, cites: &[Cite]) -> io::Result<()> {
    let lang = sheet.style().lang;
    let documents = cites.iter().filter_map(|cite| match cite {
        Cite::Document(symbol) => Some(symbol),
        Cite::Pinpoint(_) => None,
    });
    for (place, symbol) in documents.enumerate() {
        let lead = if place == 0 { word(lang, Word::Cites) } else { "" };
        let width = super::sheet::columns_of(word(lang, Word::Cites));
        let padding = " ".repeat(width.saturating_sub(super::sheet::columns_of(lead)));
        sheet.put(TextRole::Dim, &format!("  {lead}{padding}  "))?;
        sheet.put_document(symbol, symbol.as_str())?;
        for paragraph in pinpoints(cites, symbol) {
            sheet.put(TextRole::Citation, &format!(" §{paragraph}"))?;
        }
        let subject = catalogue.subject(symbol, lang == Lang::Zh).unwrap_or(word(lang, Word::NotInCatalogue));
        sheet.put_line(TextRole::Dim, &format!("  {subject}"))?;
    }
    Ok(())
}

fn pinpoints<'a>(cites: &'a [Cite], of: &'a Symbol) -> impl Iterator<Item = u32> + 'a {
    cites
        .iter()
        .flat_map(move |cite| match cite {
            Cite::Pinpoint(point) if point.symbol == *of => point.paragraphs.as_slice(),
            Cite::Pinpoint(_) | Cite::Document(_) => &[],
        })
        .copied()
}
