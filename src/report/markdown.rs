//! A work as Markdown: headings, numbered paragraphs, citations that lead to their pages.

use std::fmt::Write as _;

use super::outline::{OutlineBlock, outline};
use crate::citation::{Links, scan};
use crate::i18n::Lang;
use crate::i18n::library::LibraryWord;
use crate::library::CitedParagraph;
use crate::model::Library;
use crate::quotation::escaped;

/// The whole work; citations lead where `links` says.
pub(super) fn markdown(document: &Library, links: &Links) -> String {
    let mut text = String::new();
    for block in outline(document) {
        match block {
            // Markdown knows six levels.
            OutlineBlock::Heading(depth, lines) => {
                let sign = "#".repeat((depth + 1).min(6));
                text += &lines
                    .iter()
                    .map(|line| format!("{sign} {}", inline(line, links)))
                    .collect::<Vec<_>>()
                    .join("\n\n");
            }
            OutlineBlock::Text(words) => text += &lines(words.split('\n'), links),
            OutlineBlock::Lines(signature) => text += &lines(signature.iter().map(String::as_str), links),
            OutlineBlock::Paragraph(id) => {
                // The number stands as text: a Markdown list would number anew.
                if let Some(number) = document.paragraph(id).and_then(|paragraph| paragraph.number) {
                    let _ = write!(text, "**{number}.** ");
                }
                text += &lines(document.text(id).split('\n'), links);
            }
            OutlineBlock::Footnote(note) => text += &lines(note.line().split('\n'), links),
        }
        text += "\n\n";
    }
    text.truncate(text.trim_end().len());
    text.push('\n');
    text
}

/// The cited paragraphs behind a programme, each with its document and number.
pub(super) fn markdown_of_cited(cited: &[CitedParagraph], lang: Lang) -> String {
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

/// Lines of one paragraph: two blanks at the end keep a line end within it.
fn lines<'t>(lines: impl Iterator<Item = &'t str>, links: &Links) -> String {
    lines.map(|line| inline(line, links)).collect::<Vec<_>>().join("  \n")
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
