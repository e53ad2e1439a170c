//! `export`: the programme in another form, written whole or not at all.

use std::path::Path;

use super::Context;
use super::data;
use super::ending::{Ending, Failure};
use super::import::{deliver, refuse_same};
use super::output::is_terminal;
use super::task::Format;
use crate::compare::{Comparison, Framing, compare};
use crate::files::Source;
use crate::i18n::cli::{Say, UsageFault};
use crate::model::{Document, Link};
use crate::report::{
    csv_of_marked, csv_of_paragraphs, json_of_marked, markdown, markdown_of_marked, write_html, write_pretty_json,
};
use crate::store::{ProgrammeState, state_folder};
use crate::text::Shown;

pub(super) fn run(
    data: Option<&Source>,
    format: Format,
    output: Option<&Path>,
    only_marked: bool,
    context: Context,
) -> Result<Ending, Failure> {
    if let Some(data) = data {
        refuse_same(data, output)?;
    }
    if only_marked && format == Format::Html {
        let fault = UsageFault::Conflict("--marked".to_owned(), "--format html".to_owned());
        return Err(Failure::Said(Say::Usage(fault)));
    }
    let document = data::document(data, context)?;
    let mut bytes =
        if only_marked { written_marks(&document, format, context)? } else { written(&document, format, context)? };
    if output.is_none() && is_terminal() && format != Format::Json {
        // A file keeps every character; a terminal must not be steered by one.
        bytes = Shown::text(&String::from_utf8_lossy(&bytes).replace('\r', "")).to_string().into_bytes();
    }
    deliver(&bytes, output, context)
}

/// The bookmarks and notes on the programme.
fn written_marks(document: &Document, format: Format, context: Context) -> Result<Vec<u8>, Failure> {
    let mut state = ProgrammeState::open(state_folder(), document);
    if let Some(problem) = state.take_problem() {
        return Err(Failure::Config(problem.message(context.lang)));
    }
    let placed = state.marks().placed(document);
    Ok(match format {
        Format::Json => json_of_marked(document, &placed)?,
        Format::Csv => csv_of_marked(document, &placed).into_bytes(),
        // `--marked` and HTML are refused together.
        Format::Markdown | Format::Html => markdown_of_marked(document, &placed).into_bytes(),
    })
}

fn written(document: &Document, format: Format, context: Context) -> Result<Vec<u8>, Failure> {
    let links = context.config.links(&document.first().language);
    Ok(match format {
        Format::Json => {
            let mut json = Vec::new();
            write_pretty_json(&mut json, &document.to_programme(document.first()))?;
            json
        }
        Format::Csv => csv_of_paragraphs(document).into_bytes(),
        Format::Markdown => markdown(document, &links).into_bytes(),
        Format::Html => {
            let mut page = Vec::new();
            write_html(&mut page, document, &compared(document), context.lang, &links)?;
            page
        }
    })
}

/// All pairs compared; the paragraphs of a programme of one part stand alone.
fn compared(document: &Document) -> Vec<Comparison> {
    let Some(pairing) = document.counterparts() else {
        let alone = document.paragraph_ids().map(|id| Link::between([id], []));
        return alone.map(|link| compare(document, &Framing::default(), &link)).collect();
    };
    let framing = Framing::learn(document, &pairing);
    pairing.links().iter().map(|pair| compare(document, &framing, pair)).collect()
}
