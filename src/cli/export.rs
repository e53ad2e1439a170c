//! `export`: the programme in another form, written whole or not at all.

use std::path::Path;

use super::Context;
use super::args::Format;
use super::data;
use super::ending::{Ending, Failure};
use super::import::{deliver, refuse_same};
use super::output::is_terminal;
use crate::citation::Links;
use crate::files::Source;
use crate::model::Document;
use crate::report::{csv_of_paragraphs, markdown, write_pretty_json};
use crate::text::Shown;

pub(super) fn run(
    data: Option<&Source>,
    format: Format,
    output: Option<&Path>,
    context: Context,
) -> Result<Ending, Failure> {
    if let Some(data) = data {
        refuse_same(data, output)?;
    }
    let document = data::document(data, context)?;
    let mut bytes = written(&document, format)?;
    if output.is_none() && is_terminal() && format != Format::Json {
        // A file keeps every character; a terminal must not be steered by one.
        bytes = Shown::text(&String::from_utf8_lossy(&bytes).replace('\r', "")).to_string().into_bytes();
    }
    deliver(&bytes, output, context)
}

fn written(document: &Document, format: Format) -> Result<Vec<u8>, Failure> {
    let links = Links::new(None, &document.language);
    Ok(match format {
        Format::Json => {
            let mut json = Vec::new();
            write_pretty_json(&mut json, &document.to_programme())?;
            json
        }
        Format::Csv => csv_of_paragraphs(document).into_bytes(),
        Format::Markdown => markdown(document, &links).into_bytes(),
        Format::Html => Vec::new(),
    })
}
