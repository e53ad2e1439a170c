//! A programme as Markdown: headings, numbered paragraphs, citations that lead to their pages.

use std::fmt::Write as _;

use crate::citation::{Links, scan};
use crate::i18n::Lang;
use crate::i18n::library::LibraryWord;
use crate::library::CitedParagraph;
use crate::model::{Library, Paragraph, Part, PartId, SectionId};
use crate::quotation::escaped;

/// The whole programme; citations lead where `links` says.
pub(crate) fn markdown(document: &Library, links: &Links) -> String {
    let mut text = String::new();
    if let Some(letter) = &document.first().letter {
        if let Some(title) = &letter.title {
            let _ = write!(text, "# {}\n\n", inline(title, links));
        }
        for paragraph in &letter.paragraphs {
            let _ = write!(text, "{}\n\n", inline(paragraph, links));
        }
        let signature: Vec<String> = letter.signature.iter().map(|line| inline(line, links)).collect();
        if !signature.is_empty() {
            // Two blanks at the end keep a line end within a paragraph.
            let _ = write!(text, "{}\n\n", signature.join("  \n"));
        }
    }
    for (id, one) in document.part_ids().zip(document.parts()) {
        part(&mut text, document, id, one, links);
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// The cited paragraphs behind a programme, each with its document and number.
pub(crate) fn markdown_of_cited(cited: &[CitedParagraph], lang: Lang) -> String {
    let mut text = String::new();
    if !cited.is_empty() {
        let _ = writeln!(text, "\n## {}", LibraryWord::CitedParagraphs.text(lang));
    }
    for CitedParagraph { symbol, number, text: words } in cited {
        let words = words.as_deref().unwrap_or(LibraryWord::TextMissing.text(lang));
        let words = escaped(words).replace('\n', "  \n");
        let _ = write!(text, "\n**{} §{number}** {words}\n", escaped(symbol.as_str()));
    }
    text
}

fn part(text: &mut String, document: &Library, id: PartId, part: &Part, links: &Links) {
    let title = part.title.as_deref().unwrap_or("");
    let name = [part.name(), title].join(" ");
    let _ = write!(text, "# {}\n\n", inline(name.trim(), links));
    let mut sections = document.section_ids().skip(part.sections.start).take(part.sections.len()).peekable();
    for id in document.paragraphs_of(id) {
        let starts = |section: &SectionId| {
            document.section(*section).is_some_and(|section| section.paragraphs.start <= id.index())
        };
        while let Some(section) = sections.next_if(starts) {
            heading(text, document, section, links);
        }
        if let Some(one) = document.paragraph(id) {
            paragraph(text, one, links);
        }
    }
    for section in sections {
        heading(text, document, section, links);
    }
    for note in &part.footnotes {
        let _ = write!(text, "[{}] {}\n\n", inline(&note.mark, links), inline(&note.text, links));
    }
}

fn heading(text: &mut String, document: &Library, id: SectionId, links: &Links) {
    let Some(section) = document.section(id) else { return };
    // Markdown knows six levels; the parts take the first.
    let level = "#".repeat((section.depth + 2).min(6));
    let heading = [section.number.as_deref().unwrap_or(""), &section.heading].join(" ");
    let _ = write!(text, "{level} {}\n\n", inline(heading.trim(), links));
}

/// The number stands as text: a Markdown list would number anew.
fn paragraph(text: &mut String, paragraph: &Paragraph, links: &Links) {
    if let Some(number) = paragraph.number {
        let _ = write!(text, "**{number}.** ");
    }
    let lines: Vec<String> = paragraph.text.split('\n').map(|line| inline(line, links)).collect();
    let _ = write!(text, "{}\n\n", lines.join("  \n"));
}

/// Text as Markdown shows it again, its citations linked.
fn inline(text: &str, links: &Links) -> String {
    let mut shown = String::with_capacity(text.len() * 2);
    let mut characters = text.chars();
    let mut at = 0;
    for citation in scan(text) {
        escape(&mut shown, characters.by_ref().take(citation.span.start - at));
        shown.push('[');
        escape(&mut shown, characters.by_ref().take(citation.span.len()));
        let _ = write!(shown, "]({})", links.to(&citation.symbol));
        at = citation.span.end;
    }
    escape(&mut shown, characters);
    shown
}

/// A backslash before whatever Markdown would take for its own.
fn escape(shown: &mut String, characters: impl Iterator<Item = char>) {
    for c in characters {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '!') {
            shown.push('\\');
        }
        shown.push(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::embedded;

    fn plain(text: &str) -> String {
        inline(text, &Links::new(None, "zh"))
    }

    #[test]
    fn citations_lead_to_their_pages_and_signs_stay_signs() {
        assert_eq!(plain("*见*第1373(2001)号"), "\\*见\\*第[1373(2001)](https://undocs.org/zh/S/RES/1373%282001%29)号");
    }

    #[test]
    fn every_heading_and_paragraph_is_there() {
        let document = embedded().expect("the embedded programme");
        let text = markdown(&document, &Links::new(None, "zh"));
        assert_eq!(text.lines().filter(|line| line.starts_with("## ")).count(), 6);
        assert_eq!(text.lines().filter(|line| line.starts_with("### ")).count(), 14);
        assert_eq!(text.lines().filter(|line| line.starts_with("**51.** ")).count(), 2);
    }
}
