//! Paragraphs as a page.

use std::io;

use super::super::html::{STYLE, addresses, escaped, linked, write_page};
use super::{Handout, HandoutText, title};
use crate::citation::{Citation, Links, scan};
use crate::i18n::Lang;
use crate::model::Library;

/// Each paragraph under its reference, with the note on it.
pub(super) fn passages(document: &Library, passages: &[HandoutText], lang: Lang, links: &Links) -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let tag = escaped(&document.first().language);
    write_page(&mut page, &title(&Handout::Passages(Vec::new()), document, lang), lang, STYLE, |out| {
        writeln!(out, "<main>")?;
        for passage in passages {
            let mark = if passage.is_marked { " *" } else { "" };
            writeln!(out, "<section class=\"passage\">\n<h3>{}{mark}</h3>", escaped(&passage.reference))?;
            for line in passage.note.iter().flat_map(|note| note.lines()) {
                writeln!(out, "<p class=\"own\">{}</p>", escaped(line))?;
            }
            for line in passage.text.split('\n') {
                writeln!(out, "<p lang=\"{tag}\">{}</p>", linked(line, links))?;
            }
            writeln!(out, "</section>")?;
        }
        let cited: Vec<Citation> = passages.iter().flat_map(|passage| scan(&passage.text)).collect();
        addresses(out, cited.iter().map(|citation| &citation.symbol), lang, links)?;
        writeln!(out, "</main>")
    })?;
    Ok(page)
}
