//! A plain text, as people get it, to a programme and a report of what was done to it.
//!
//! Steps: `clean` takes the markup off each line, `furniture` the lines that belong to the page, `footnotes` sets these
//! apart; `parts` divides at the annexes, `blocks` joins lines to paragraphs and headings by the `marker` that each
//! begins with, `letter` and `structure` build the programme of them. No step drops a character: what finds no place in
//! the programme, markup and furniture too, goes into the [`Report`]. `balance` holds this for the parts of a package.

mod akn;
mod archive;
mod balance;
mod blocks;
mod clean;
mod columns;
mod counting;
mod date;
mod docx;
mod file;
mod footnotes;
mod forms;
mod formula;
mod furniture;
mod gather;
mod html;
mod joining;
mod language;
mod layout;
mod letter;
mod line;
mod marker;
mod markup;
mod numbering;
mod odt;
mod office;
mod own;
mod pairs;
mod parts;
mod passage;
mod pdf;
mod report;
mod resolution;
mod roles;
mod source;
mod stated;
mod structure;
mod table;
mod wordlists;
mod xml;

pub(crate) use file::ReadError;
pub use file::read;
pub use report::Class;
pub(crate) use report::{Report, ReportEntry};
pub use source::SourceText;

use crate::i18n::import::Notice;
use crate::model::{PartForm, Period, Programme, SCHEMA, WorkKind};
use blocks::BlockContext;
use joining::KnownWords;
use layout::Layout;
use parts::{PartLines, PartRegions};
use resolution::Head;

/// What the caller knows better than the text.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The language of the text, as a BCP 47 tag; found out when not given.
    pub language: Option<String>,
    /// Whether running heads, page numbers and the like stay in the text.
    pub keeps_furniture: bool,
}

/// What came of a text: the programme in it, and what is to be said of that.
#[derive(Clone, Debug)]
pub struct Imported {
    /// The programme, or the resolution that the text is.
    pub programme: Programme,
    /// What was found, mended, and found faulty.
    pub report: Report,
}

/// Makes a programme from a text.
pub fn import(text: &str, options: &Options) -> Imported {
    import_source(&SourceText::from(text), options)
}

/// Makes a programme from the text of a file; see [`read`].
pub fn import_source(source: &SourceText, options: &Options) -> Imported {
    let mut report = Report::default();
    if let Some(name) = source.guessed_encoding {
        report.add(1, Notice::Encoding { name: name.to_owned() }, "");
    }
    for (line, notice, words) in &source.notices {
        report.add(*line, notice.clone(), words.clone());
    }
    let mut lines = clean::of_source(source, &mut report);
    table::mark(&mut lines, &mut report);
    forms::mark(&mut lines);
    read_marks(&mut lines, &mut report);
    let language = options.language.clone().unwrap_or_else(|| language::of(&lines).to_owned());
    let stripped = furniture::strip(lines, options.keeps_furniture, &mut report);
    let mut lines = forms::with_labels(footnotes::set_apart(stripped.lines, &mut report));
    roles::assign(&mut lines);
    let context = BlockContext { layout: Layout::of(&lines, source.is_unwrapped), words: KnownWords::of(&lines) };
    columns::check(&lines, source, &mut report);
    let wraps = |line: &line::Line| context.layout.is_full(line.end(), "") && !joining::is_finished(&line.text);
    let mut regions = parts::split(lines, wraps);
    if let Some(line) = regions.parts.iter().find_map(|part| letter::title::second(&part.lines)) {
        report.add(line.number, Notice::SecondDocument, line.text.clone());
    }
    let head = whole_resolution(&mut regions, &mut report);
    let front = letter::read(regions.front, regions.parts.is_empty(), &context, &mut report);
    if front.body.iter().any(|line| !line.is_blank() || line.footnote.is_some()) {
        regions.parts.insert(0, PartLines::body(front.body));
    }
    let mut parts = Vec::with_capacity(regions.parts.len());
    for region in regions.parts {
        parts.extend(structure::parts(region, &context, &mut report));
    }
    let is_resolution = head.is_some();
    let period = if is_resolution { None } else { period_covered(front.period, &parts) };
    let head = head.unwrap_or_default();
    if !is_resolution {
        parts.iter_mut().for_each(without_preamble);
    }
    if let Some(part) = parts.first_mut().filter(|_| is_resolution)
        && let Some(title) = std::mem::replace(&mut part.title, head.title.clone())
    {
        report.add(1, Notice::LeftOver, title);
    }
    let programme = Programme {
        schema: SCHEMA.to_owned(),
        kind: if is_resolution { WorkKind::Resolution } else { WorkKind::Programme },
        language,
        symbol: head
            .symbol
            .or(front.symbol)
            .or(stripped.symbol)
            .or_else(|| source.edges.iter().find_map(|edge| letter::symbol_in(edge))),
        masthead: head.masthead,
        title: head.title,
        adoption: head.adoption,
        dated: head
            .dated
            .or(front.dated)
            .or_else(|| source.edges.iter().find_map(|edge| date::first(edge).or_else(|| date::in_digits(edge)))),
        period,
        letter: front.letter,
        pairs: if is_resolution { None } else { pairs::propose(&parts, &mut report) },
        parts,
        ..Programme::default()
    };
    report.finish(&programme, source);
    if report.entries.iter().any(|entry| entry.notice == Notice::Quoted) {
        // What else was found in such lines was found in the signs before them.
        report.entries.retain(|entry| entry.notice == Notice::Quoted || entry.class() == Class::LeftOut);
    }
    Imported { programme, report }
}

/// The period that a programme covers: by its letter, else its parts, else the year in a title. A resolution covers none: the
/// days that it names are those of what it speaks of.
fn period_covered(in_letter: Option<Period>, parts: &[PartForm]) -> Option<Period> {
    let named = in_letter.or_else(|| parts.iter().find_map(structure::period_of));
    named.or_else(|| parts.iter().find_map(|part| date::year(part.title.as_deref()?)))
}

/// Reports lines that a mail quotes, for the sign before each of them hides its number; else reads the marks of Markdown.
fn read_marks(lines: &mut [line::Line], report: &mut Report) {
    let mut filled = lines.iter().filter(|line| !line.is_blank()).peekable();
    let first = filled.peek().map_or(1, |line| line.number);
    let (all, quoted) = filled
        .fold((0_usize, 0_usize), |(all, quoted), line| (all + 1, quoted + usize::from(line.text.starts_with('>'))));
    if quoted * 5 > all * 4 {
        report.add(first, Notice::Quoted, "");
    } else {
        clean::markdown::read(lines, report);
    }
}

/// Takes a document that is a resolution as a whole apart: what stands above it is handed back, and the part that it is
/// begins with its opening. `None` for a document that is none.
fn whole_resolution(regions: &mut PartRegions, report: &mut Report) -> Option<Head> {
    let opening = resolution::opening(&regions.front)?;
    let above = regions.front.get(..opening)?;
    if let Some(title) = resolution::second(&regions.front, opening) {
        report.add(title.number, Notice::SecondDocument, title.text.clone());
    }
    if above.iter().any(|line| letter::title::title_start(&line.text).is_some()) {
        return None;
    }
    let mut head = resolution::head(above);
    let opens = regions.front.get(opening).map_or("", |line| line.text.as_str());
    head.symbol = head.symbol.take().or_else(|| resolution::symbol_by_year(&head, opens));
    let (mut notes, mut lines): (Vec<_>, Vec<_>) = std::mem::take(&mut regions.front)
        .into_iter()
        .enumerate()
        .filter(|(at, line)| *at >= opening || line.footnote.is_some())
        .map(|(_, line)| line)
        .partition(|line| line.footnote.is_some());
    if let Some(below) = resolution::adoption_below(&mut lines, &mut notes, report) {
        match &mut head.adoption {
            Some(adoption) => *adoption = format!("{adoption}\n{below}"),
            None => head.adoption = Some(below),
        }
    }
    lines.extend(notes);
    regions.parts.insert(0, PartLines { is_opened: true, ..PartLines::body(lines) });
    Some(head)
}

/// In a programme the preamble of an annexed resolution stands among its paragraphs, for a programme has none.
fn without_preamble(part: &mut PartForm) {
    let paragraphs = std::mem::take(&mut part.paragraphs);
    part.paragraphs = std::mem::take(&mut part.preamble);
    part.paragraphs.extend(paragraphs);
}
