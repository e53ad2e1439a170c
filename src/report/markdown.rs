//! A work as Markdown: headings, numbered paragraphs, citations that lead to their pages.

use std::fmt::Write as _;

use super::outline::{OutlineBlock, outline};
use crate::citation::{Links, scan};
use crate::i18n::Lang;
use crate::i18n::library::LibraryWord;
use crate::library::CitedParagraph;
use crate::model::{Library, MARKDOWN_END, MARKDOWN_MARK};
use crate::quotation::escaped;

/// The whole work; citations lead where `links` says.
pub(super) fn markdown(document: &Library, links: &Links) -> String {
    let mut text = format!("{MARKDOWN_MARK}\n\n");
    for block in outline(document) {
        match block {
            // Markdown knows six levels.
            OutlineBlock::Heading(depth, lines) => {
                let sign = "#".repeat((depth + 1).min(6));
                let heading = |line: &String| format!("{sign} {}", inline(&line.replace('\n', " "), links));
                text += &lines.iter().map(heading).collect::<Vec<_>>().join("\n\n");
            }
            OutlineBlock::Text(words) => text += &lines(words, links),
            OutlineBlock::Lines(signature) => {
                let slanted = signature.iter().map(|line| format!("_{}_", inline(line, links)));
                text += &slanted.collect::<Vec<_>>().join(LINE_END);
            }
            OutlineBlock::Paragraph(id) => {
                // The number stands as text: a Markdown list would number anew.
                match document.paragraph(id).and_then(|paragraph| paragraph.number) {
                    Some(number) => {
                        let words = lines(document.text(id), links);
                        let _ = write!(text, "**{number}.** {words}");
                    }
                    None => text += &lines(document.text(id), links),
                }
            }
            OutlineBlock::Footnote(note) => {
                let _ = write!(text, "<sup>{}</sup> {}", escaped(&note.mark), lines(&note.text, links));
            }
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
        let _ = writeln!(text, "\n{MARKDOWN_END}\n\n## {}", LibraryWord::CitedParagraphs.text(lang));
    }
    for CitedParagraph { symbol, number, text: words } in cited {
        let words = words.as_deref().unwrap_or(LibraryWord::TextMissing.text(lang));
        let words = escaped(words).replace('\n', LINE_END);
        let _ = write!(text, "\n**{} §{number}** {words}\n", escaped(symbol.as_str()));
    }
    text
}

/// A line end within a paragraph; unlike two blanks it can stand behind an empty line too.
const LINE_END: &str = "\\\n";

/// A paragraph, each of its lines on one of the page.
fn lines(text: &str, links: &Links) -> String {
    text.split('\n').map(|line| begun(inline(line, links))).collect::<Vec<_>>().join(LINE_END)
}

/// A line that begins no list, heading or rule: `1. one`, `- x`, `===`.
fn begun(mut line: String) -> String {
    let text = line.len() - line.trim_start().len();
    let digits =
        line.get(text..).map_or(0, |text| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len());
    let signs: &[char] = if digits == 0 { &['-', '+', '='] } else { &['.', ')'] };
    if line.get(text + digits..).is_some_and(|rest| rest.starts_with(signs)) {
        line.insert(text + digits, '\\');
    }
    line
}

/// Text as Markdown shows it again, its citations linked.
fn inline(text: &str, links: &Links) -> String {
    let mut shown = String::with_capacity(text.len() * 2);
    let mut characters = text.chars();
    let mut at = 0;
    let mut next = |count: usize| escaped(&characters.by_ref().take(count).collect::<String>());
    for citation in scan(text) {
        shown += &next(citation.span.start - at);
        // Right before a link it would make a picture of it.
        if shown.ends_with('!') {
            shown.insert(shown.len() - 1, '\\');
        }
        let _ = write!(shown, "[{}]({})", next(citation.span.len()), links.to(&citation.symbol));
        at = citation.span.end;
    }
    shown + &next(usize::MAX)
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
        assert!(plain("见!第1373(2001)号").starts_with("见\\!第[") || plain("!1373 (2001)").starts_with("\\!["));
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
