//! A work from its first line to its last, block by block: what every form that hands on a whole work walks through, so
//! that none leaves out what another has.

use crate::citation::Symbol;
use crate::model::{FootnoteForm, Library, ParagraphId, PartId, SectionId, WorkId, WorkKind};

/// A block of a work, in the order of its pages.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum OutlineBlock<'d> {
    /// A heading, line by line, and how deep it stands: 0 for the letter and the parts, 1 for their sections, and so on.
    Heading(usize, Vec<String>),
    /// A text by itself: a line of the masthead, the line of adoption, a paragraph of the letter.
    Text(&'d str),
    /// The lines of a signature.
    Lines(&'d [String]),
    Paragraph(ParagraphId),
    /// A note at the end of its part.
    Footnote(&'d FootnoteForm),
}

/// The first work of a library, whole.
pub(super) fn outline(document: &Library) -> Vec<OutlineBlock<'_>> {
    let mut blocks = front(document);
    for part in document.parts_in(WorkId(0)) {
        let title = part_title(document, part);
        blocks.extend((!title.is_empty()).then_some(OutlineBlock::Heading(0, title)));
        let mut sections = document.sections_of(part);
        let mut next = sections.next();
        for id in document.paragraphs_of(part) {
            while let Some(section) = next.filter(|section| starts_by(document, *section, id)) {
                blocks.extend(heading(document, section));
                next = sections.next();
            }
            blocks.push(OutlineBlock::Paragraph(id));
        }
        blocks.extend(next.into_iter().chain(sections).filter_map(|section| heading(document, section)));
        blocks.extend(document.part(part).iter().flat_map(|part| &part.footnotes).map(OutlineBlock::Footnote));
    }
    blocks
}

/// What stands before the parts: masthead, title, line of adoption, letter.
pub(super) fn front(document: &Library) -> Vec<OutlineBlock<'_>> {
    let work = document.first();
    let mut blocks: Vec<OutlineBlock<'_>> = Vec::new();
    // A resolution's is its title in other words.
    let symbol = work.symbol.as_ref().map(Symbol::as_str).filter(|_| work.kind == WorkKind::Programme);
    let stands = |symbol: &&str| work.masthead.iter().any(|line| line.contains(symbol));
    blocks.extend(symbol.filter(|symbol| !stands(symbol)).map(OutlineBlock::Text));
    blocks.extend(work.masthead.iter().map(|line| OutlineBlock::Text(line)));
    blocks.extend(work.title.clone().map(|title| OutlineBlock::Heading(0, vec![title])));
    blocks.extend(work.adoption.iter().map(|line| OutlineBlock::Text(line)));
    if let Some(letter) = &work.letter {
        blocks.extend(letter.title.clone().map(|title| OutlineBlock::Heading(0, vec![title])));
        blocks.extend(letter.paragraphs.iter().map(|text| OutlineBlock::Text(text)));
        blocks.extend((!letter.signature.is_empty()).then_some(OutlineBlock::Lines(&letter.signature)));
    }
    blocks
}

/// What a part is called and its title, each a line; the only part of a work may have neither.
pub(super) fn part_title(document: &Library, id: PartId) -> Vec<String> {
    let Some(part) = document.part(id) else { return Vec::new() };
    let is_only = document.first().parts.len() == 1;
    let in_full = part.extra.get("label_in_full").and_then(serde_json::Value::as_str);
    let name = in_full.or(part.label.as_deref()).or((!is_only).then_some(part.id.as_str()));
    // The body of a resolution bears the title that heads the work already.
    let title = part.title.as_deref().filter(|title| document.first().title.as_deref() != Some(title));
    name.into_iter().chain(title).map(str::to_owned).collect()
}

/// A section's number and heading, a stop between them as on the page.
pub(super) fn section_title(document: &Library, id: SectionId) -> Option<String> {
    let section = document.section(id)?;
    let number = section.number.as_deref().unwrap_or_default();
    let stop = if number.ends_with(char::is_alphanumeric) && number.chars().count() <= 6 { "." } else { "" };
    Some(format!("{number}{stop} {}", section.heading).trim().to_owned())
}

fn heading(document: &Library, id: SectionId) -> Option<OutlineBlock<'_>> {
    let depth = document.section(id)?.depth;
    section_title(document, id).map(|title| OutlineBlock::Heading(depth + 1, vec![title]))
}

fn starts_by(document: &Library, section: SectionId, paragraph: ParagraphId) -> bool {
    document.section(section).is_some_and(|section| section.paragraphs.start <= paragraph.index())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::from_slice;

    #[test]
    fn many_parts_are_walked_through_once() {
        let part =
            |id| serde_json::json!({"id": format!("p{id}"), "sections": [{"heading": "Boats", "paragraphs": []}]});
        let parts: Vec<_> = (0..30_000).map(part).collect();
        let form = serde_json::json!({"schema": "ctc-programme/1", "language": "en", "parts": parts});
        let document = Library::from(serde_json::from_value::<crate::model::Programme>(form).expect("a work"));
        let start = std::time::Instant::now();
        assert_eq!(outline(&document).len(), 60_000);
        // A tenth of a second of work; with a look at all sections for each part it was a quarter of a minute.
        assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
    }

    #[test]
    fn a_work_comes_whole_and_in_order() {
        let form = serde_json::json!({"schema": "ctc-programme/1", "language": "en", "masthead": ["United Nations"],
            "title": "Ferries", "adoption": "Adopted in May",
            "letter": {"title": "Letter", "paragraphs": ["We send it."], "signature": ["(Signed) A. B."]},
            "parts": [{"id": "annex", "label": "Annex", "title": "Boats", "paragraphs": [{"number": 1, "text": "One."}],
                "sections": [
                    {"number": "I", "heading": "Rafts", "paragraphs": [{"number": 2, "text": "Two."}],
                        "sections": [{"number": "A", "heading": "Of reed", "paragraphs": [{"number": 3, "text": "Three."}]}]},
                    {"heading": "Last", "paragraphs": []}],
                "footnotes": [{"mark": "1", "text": "Note."}]}]});
        let document = from_slice(form.to_string().as_bytes(), "made").expect("a programme");
        let said: Vec<String> = outline(&document)
            .iter()
            .map(|block| match block {
                OutlineBlock::Heading(depth, lines) => format!("{depth} {}", lines.join("|")),
                OutlineBlock::Text(text) => (*text).to_owned(),
                OutlineBlock::Lines(lines) => lines.join("|"),
                OutlineBlock::Paragraph(id) => document.text(*id).to_owned(),
                OutlineBlock::Footnote(note) => format!("[{}] {}", note.mark, note.text),
            })
            .collect();
        let whole = ["United Nations", "0 Ferries", "Adopted in May", "0 Letter", "We send it.", "(Signed) A. B."];
        let part = ["0 Annex|Boats", "One.", "1 I. Rafts", "Two.", "2 A. Of reed", "Three.", "1 Last", "[1] Note."];
        assert_eq!(said, [&whole[..], &part[..]].concat());
    }
}
