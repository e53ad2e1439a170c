//! `export`: the programme in another form, written whole or not at all.

use std::path::Path;

use super::CommandContext;
use super::command::FORMATS;
use super::data;
use super::ending::{Ending, Failure};
use super::import::{deliver, refuse_same};
use super::library::{read_all, shelf};
use super::output::is_terminal;
use super::task::Format;
use super::works;
use crate::compare::{Comparison, Framing, compare};
use crate::files::Source;
use crate::i18n::cli::{Say, UsageFault};
use crate::library::{CitedParagraph, cited_paragraphs};
use crate::model::{Library, Link};
use crate::report::{
    akoma_ntoso, csv_of_marked, csv_of_paragraphs, html_with_cited, json_of_marked, markdown, markdown_of_cited,
    markdown_of_marked, write_html, write_pretty_json,
};
use crate::store::{ProgrammeState, state_folder};
use crate::text::Shown;

#[derive(Clone, Copy, Debug)]
pub(super) struct ExportFilter {
    /// Only what bears a bookmark or a note.
    pub only_marked: bool,
    pub with_cited: bool,
}

pub(super) fn run(
    data: Option<&Source>,
    format: Format,
    output: Option<&Path>,
    ExportFilter { only_marked, with_cited }: ExportFilter,
    context: CommandContext,
) -> Result<Ending, Failure> {
    if let Some(data) = data {
        refuse_same(data, output)?;
    }
    let conflict = match format {
        Format::Html | Format::AkomaNtoso if only_marked => Some("--marked"),
        Format::Json | Format::Csv | Format::AkomaNtoso if with_cited => Some("--with-cited"),
        _ => None,
    };
    if let Some(option) = conflict {
        let name = FORMATS.get(format as usize).copied().unwrap_or_default();
        let fault = UsageFault::Conflict(option.to_owned(), format!("--format {name}"));
        return Err(Failure::Said(Say::Usage(fault)));
    }
    // What is written in that form may be a cited text, which people have in any form.
    let document = match data {
        Some(data) if format == Format::AkomaNtoso => works::work(data, context)?,
        data => data::document(data, context)?,
    };
    let cited = if with_cited { cited(&document, context)? } else { Vec::new() };
    let mut bytes = if only_marked {
        written_marks(&document, format, context)?
    } else {
        written(&document, format, &cited, context)?
    };
    if output.is_none() && is_terminal() && format != Format::Json {
        // A file keeps every character; a terminal must not be steered by one.
        bytes = Shown::text(&String::from_utf8_lossy(&bytes).replace('\r', "")).to_string().into_bytes();
    }
    deliver(&bytes, output, context)
}

/// The bookmarks and notes on the programme.
fn written_marks(document: &Library, format: Format, context: CommandContext) -> Result<Vec<u8>, Failure> {
    let mut state = ProgrammeState::open(state_folder(), document);
    if let Some(problem) = state.take_problem() {
        return Err(Failure::Config(problem.message(context.lang)));
    }
    let placed = state.marks().placed(document);
    Ok(match format {
        Format::Json => json_of_marked(document, &placed)?,
        Format::Csv => csv_of_marked(document, &placed).into_bytes(),
        // `--marked` and the other forms are refused together.
        Format::Markdown | Format::Html | Format::AkomaNtoso => markdown_of_marked(document, &placed).into_bytes(),
    })
}

/// The paragraphs that a programme points at, as the library has them.
fn cited(document: &Library, context: CommandContext) -> Result<Vec<CitedParagraph>, Failure> {
    let (works, _) = read_all(&shelf(context)?, context)?;
    Ok(cited_paragraphs(document, &works))
}

fn written(
    document: &Library,
    format: Format,
    cited: &[CitedParagraph],
    context: CommandContext,
) -> Result<Vec<u8>, Failure> {
    let links = context.config.links(&document.first().language);
    Ok(match format {
        Format::Json => {
            let mut json = Vec::new();
            write_pretty_json(&mut json, &document.to_programme(document.first()))?;
            json
        }
        Format::Csv => csv_of_paragraphs(document).into_bytes(),
        Format::Markdown => (markdown(document, &links) + &markdown_of_cited(cited, context.lang)).into_bytes(),
        Format::AkomaNtoso => akoma_ntoso(document).into_bytes(),
        Format::Html => {
            let mut page = Vec::new();
            write_html(&mut page, document, &compared(document), context.lang, &links)?;
            if cited.is_empty() {
                return Ok(page);
            }
            html_with_cited(&String::from_utf8_lossy(&page), cited, context.lang).into_bytes()
        }
    })
}

/// All pairs compared; the paragraphs of a programme of one part stand alone.
fn compared(document: &Library) -> Vec<Comparison> {
    let Some(pairing) = document.counterparts() else {
        let alone = document.paragraph_ids().map(|id| Link::between([id], []));
        let framing = Framing::default();
        return alone.map(|link| compare(document, &framing, &link)).collect();
    };
    let framing = Framing::learn(document, &pairing);
    pairing.links().iter().map(|pair| compare(document, &framing, pair)).collect()
}
