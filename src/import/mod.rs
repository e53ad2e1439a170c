//! A plain text, as people get it, to a programme and a report of what was done to it.
//!
//! Steps: [`clean`] takes the markup off each line, [`blocks`] joins lines to paragraphs and headings by the
//! [`marker`] that each begins with, [`structure`] and [`letter`] build the programme from these. No step drops a
//! character that is neither markup nor page furniture: what finds no place goes into the [`Report`].

mod blocks;
mod clean;
mod date;
mod docx;
mod joining;
mod language;
mod letter;
mod marker;
mod numbering;
mod parts;
mod pdf;
mod report;
mod source;
mod structure;

pub use report::{Class, Entry, Found, PartFound, Report};
pub use source::{ReadError, Source, read};

use crate::model::{Programme, SCHEMA};

/// What the caller knows better than the text.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The language of the text, as a BCP 47 tag; found out when not given.
    pub language: Option<String>,
}

/// What came of a text.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The programme.
    pub programme: Programme,
    /// What was found, mended, and found faulty.
    pub report: Report,
}

/// Makes a programme from a text.
#[must_use]
pub fn import(text: &str, options: &Options) -> Imported {
    import_source(&Source::from(text), options)
}

/// Makes a programme from the text of a file; see [`read`].
#[must_use]
pub fn import_source(source: &Source, options: &Options) -> Imported {
    let mut report = Report::default();
    let lines = clean::lines(&source.text, &mut report);
    let language = options.language.clone().unwrap_or_else(|| language::of(&lines).to_owned());
    let regions = parts::split(lines);
    let (letter, dates) = letter::read(&regions.front, &mut report);
    let mut parts = Vec::with_capacity(regions.parts.len());
    for region in regions.parts {
        parts.push(structure::part(region, &mut report));
    }
    let period = dates.period.or_else(|| parts.iter().find_map(structure::period_of));
    let programme = Programme {
        schema: SCHEMA.to_owned(),
        language,
        symbol: None,
        dated: dates.dated,
        period,
        letter,
        parts,
        pairs: None,
        extra: serde_json::Map::new(),
    };
    report.finish(&programme, source);
    Imported { programme, report }
}
