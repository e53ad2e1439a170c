//! A work, or a set of its paragraphs or pairs, to hand on: what a filter found, what bears bookmarks and notes, the
//! differences of chosen kinds, as Markdown, a page, a Word document or a table.

mod docx;
mod page;
mod passage;
mod table;
#[cfg(test)]
mod tests;
mod text;

use std::io;

pub(crate) use passage::HandoutText;

use super::table::TableError;
use crate::citation::Links;
use crate::compare::Comparison;
use crate::i18n::Lang;
use crate::i18n::compare::{Word, word};
use crate::library::CitedParagraph;
use crate::model::{Library, Work};
use crate::quotation::source;

#[derive(Clone, Debug)]
pub(crate) enum Handout {
    /// The whole work, from its first line to its last, and behind it the paragraphs of other documents that it cites.
    Work(Vec<CitedParagraph>),
    /// Paragraphs, with what their reader left on them.
    Passages(Vec<HandoutText>),
    Pairs(Vec<Comparison>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum HandoutForm {
    Markdown,
    /// A page to open in any browser and to print.
    Html,
    Docx,
    Xlsx,
    /// A table; with a byte order mark or without.
    Csv {
        /// Whether a byte order mark stands before it.
        has_mark: bool,
    },
}

impl HandoutForm {
    /// The form that the name of a file asks for by its ending.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        let (_, ending) = name.rsplit_once('.')?;
        Some(match ending.to_ascii_lowercase().as_str() {
            "md" | "markdown" => Self::Markdown,
            "html" | "htm" => Self::Html,
            "docx" => Self::Docx,
            "xlsx" => Self::Xlsx,
            "csv" => Self::Csv { has_mark: false },
            _ => return None,
        })
    }
}

/// Why a set cannot be written.
#[derive(Debug, thiserror::Error)]
pub(crate) enum HandoutError {
    #[error(transparent)]
    Table(#[from] TableError),
    #[error(transparent)]
    Output(#[from] io::Error),
}

/// A set in one of the forms, as the bytes of a file.
/// Fails where the form cannot hold it, as a cell of a spreadsheet a very long text.
pub(crate) fn written_handout(
    handout: &Handout,
    document: &Library,
    form: HandoutForm,
    lang: Lang,
    links: &Links,
) -> Result<Vec<u8>, HandoutError> {
    Ok(match (form, handout) {
        (HandoutForm::Markdown, Handout::Work(cited)) => {
            (super::markdown(document, links) + &super::markdown_of_cited(cited, lang)).into_bytes()
        }
        (HandoutForm::Html, Handout::Work(cited)) => {
            let mut page = Vec::new();
            super::html_of_work(&mut page, document, cited, lang, links)?;
            page
        }
        (HandoutForm::Markdown, Handout::Passages(passages)) => {
            text::passages(&title(handout, document, lang), passages).into_bytes()
        }
        (HandoutForm::Markdown, Handout::Pairs(pairs)) => text::pairs(document, pairs, lang).into_bytes(),
        (HandoutForm::Html, Handout::Passages(passages)) => page::passages(document, passages, lang, links)?,
        (HandoutForm::Html, Handout::Pairs(pairs)) => {
            let mut page = Vec::new();
            super::write_html(&mut page, document, pairs, lang, links)?;
            page
        }
        (HandoutForm::Docx, _) => docx::written(handout, document, lang)?,
        (HandoutForm::Xlsx, _) => table::of(handout, document).xlsx()?,
        (HandoutForm::Csv { has_mark }, _) => table::of(handout, document).csv(has_mark).into_bytes(),
    })
}

fn title(handout: &Handout, document: &Library, lang: Lang) -> String {
    // Without a symbol the letter's own title tells whose it is, which its date alone does not.
    let letter = |work: &Work| work.letter.as_ref()?.title.clone().filter(|_| work.symbol.is_none());
    let mut sources: Vec<String> =
        document.works().map(|work| letter(work).unwrap_or_else(|| source(work, lang))).collect();
    sources.retain(|source| !source.is_empty());
    sources.dedup();
    let source = sources.join(", ");
    match handout {
        Handout::Passages(_) | Handout::Work(_) => source,
        Handout::Pairs(_) if source.is_empty() => word(lang, Word::Title).to_owned(),
        Handout::Pairs(_) => format!("{source}: {}", word(lang, Word::Title)),
    }
}
