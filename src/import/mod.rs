//! A plain text, as people get it, to a programme and a report of what was done to it.
//!
//! Steps: `clean` takes the markup off each line, `furniture` the lines that belong to the page, `footnotes` sets these
//! apart; `parts` divides at the annexes, `blocks` joins lines to paragraphs and headings by the `marker` that each
//! begins with, `letter` and `structure` build the programme of them. No step drops a character: what finds no place in
//! the programme, markup and furniture too, goes into the [`Report`].

mod archive;
mod blocks;
mod clean;
mod columns;
mod counting;
mod date;
mod docx;
mod footnotes;
mod furniture;
mod gather;
mod html;
mod joining;
mod language;
mod layout;
mod letter;
mod marker;
mod markup;
mod numbering;
mod odt;
mod office;
mod pairs;
mod parts;
mod passage;
mod pdf;
mod report;
mod roles;
mod source;
mod stated;
mod structure;
mod xml;

pub use report::{Class, Entry, Found, PartFound, Report};
pub use source::{ReadError, Source, read};

use crate::i18n::import::Notice;
use crate::model::{Programme, SCHEMA};
use blocks::Context;
use joining::Vocabulary;
use layout::Layout;
use parts::PartLines;

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
    if let Some(name) = source.guessed_encoding {
        report.add(1, Notice::Encoding { name: name.to_owned() }, "");
    }
    for (line, notice, words) in &source.notices {
        report.add(*line, notice.clone(), words.clone());
    }
    let lines = clean::of_source(source, &mut report);
    let language = options.language.clone().unwrap_or_else(|| language::of(&lines).to_owned());
    let stripped = furniture::strip(lines, &mut report);
    let mut lines = footnotes::set_apart(stripped.lines, &mut report);
    roles::assign(&mut lines);
    let context = Context { layout: Layout::of(&lines, source.is_unwrapped), words: Vocabulary::of(&lines) };
    columns::check(&lines, source, &mut report);
    let wraps = |line: &clean::Line| context.layout.is_full(line) && !joining::is_finished(&line.text);
    let mut regions = parts::split(lines, wraps);
    let front = letter::read(regions.front, regions.parts.is_empty(), &context, &mut report);
    if front.body.iter().any(|line| !line.is_blank()) {
        regions.parts.insert(0, PartLines::body(front.body));
    }
    let mut parts = Vec::with_capacity(regions.parts.len());
    for region in regions.parts {
        parts.extend(structure::parts(region, &context, &mut report));
    }
    let period = front.period.or_else(|| parts.iter().find_map(structure::period_of));
    let programme = Programme {
        schema: SCHEMA.to_owned(),
        language,
        symbol: front
            .symbol
            .or(stripped.symbol)
            .or_else(|| source.edges.iter().find_map(|edge| letter::symbol_in(edge))),
        dated: front.dated.or_else(|| source.edges.iter().find_map(|edge| date::first(edge))),
        period: period.or_else(|| parts.iter().find_map(|part| date::year(part.title.as_deref()?))),
        letter: front.letter,
        pairs: pairs::propose(&parts, &mut report),
        parts,
        ..Programme::default()
    };
    report.finish(&programme, source);
    Imported { programme, report }
}
