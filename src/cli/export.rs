//! `export`: the programme, or a set of its paragraphs or pairs, in another form, written whole or not at all.

use std::path::Path;

use super::CommandContext;
use super::compare::{chosen, kinds_named};
use super::data;
use super::ending::{Ending, Failure, wrong_usage};
use super::given::GivenArgs;
use super::import::{deliver, refuse_same};
use super::library::{read_all, shelf};
use super::output::{complain, is_terminal};
use super::search::{QUOTED, notes};
use super::works;
use crate::compare::{Comparison, Framing, compare};
use crate::i18n::cli::{Say, UsageFault, say};
use crate::library::{CitedParagraph, cited_paragraphs};
use crate::model::Library;
use crate::report::{
    Handout, HandoutForm, HandoutText, akoma_ntoso, json_of_marked, write_pretty_json, written_handout,
};
use crate::search::{Outside, Searcher};
use crate::store::{Placed, ProgrammeState, Subject, state_folder};
use crate::text::{Shown, cut};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Json,
    Csv,
    Markdown,
    Html,
    /// The form of the United Nations, in XML.
    AkomaNtoso,
    Docx,
    Xlsx,
}

/// The forms, each with its name on the command line and the ending of its files.
const FORMS: [(Format, &str, &str); 7] = [
    (Format::Json, "json", "json"),
    (Format::Csv, "csv", "csv"),
    (Format::Markdown, "markdown", "md"),
    (Format::Html, "html", "html"),
    (Format::AkomaNtoso, "akn", "xml"),
    (Format::Docx, "docx", "docx"),
    (Format::Xlsx, "xlsx", "xlsx"),
];

/// The names of the forms on the command line.
pub(super) fn formats() -> [&'static str; 7] {
    FORMS.map(|(_, name, _)| name)
}

/// What of a programme is wanted.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Selection {
    Whole,
    /// What bears a bookmark or a note.
    Marked,
    Found(String),
    Pairs {
        /// The names of the kinds of difference; empty: all.
        only: Vec<String>,
        places: Vec<String>,
    },
}

fn selection(given: GivenArgs<'_>) -> Selection {
    let (only, places) = (given.texts("only"), given.texts("where"));
    match given.text("query") {
        Some(query) => Selection::Found(query),
        None if given.flag("marked") => Selection::Marked,
        None if given.flag("pairs") || !only.is_empty() || !places.is_empty() => Selection::Pairs { only, places },
        None => Selection::Whole,
    }
}

pub(super) fn run(given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let (wanted, with_cited, output) = (selection(given), given.flag("with-cited"), given.path("output"));
    let output = output.as_deref();
    if let Some(data) = context.data {
        refuse_same(data, output)?;
    }
    let named = given.text("format").and_then(|wanted| FORMS.into_iter().find(|(_, name, _)| *name == wanted));
    let format = named.map_or_else(|| format_of(output), |(format, ..)| Ok(format))?;
    check(format, output, (&wanted, with_cited), context)?;
    // What is written in that form may be a cited text, which people have in any form.
    let document = match context.data {
        Some(data) if format == Format::AkomaNtoso => works::work(data, context)?,
        _ => data::document(context)?,
    };
    let (mut bytes, ending) = match &wanted {
        Selection::Marked if format == Format::Json => {
            (json_of_marked(&document, &marks(&document, context)?)?, Ending::Done)
        }
        _ if format == Format::Json => {
            let mut json = Vec::new();
            write_pretty_json(&mut json, &document.to_programme(document.first()))?;
            (json, Ending::Done)
        }
        _ if format == Format::AkomaNtoso => (akoma_ntoso(&document).into_bytes(), Ending::Done),
        _ => {
            let (handout, ending) = set(&document, (&wanted, with_cited), format, context)?;
            (handed_out(&handout, &document, format, context)?, ending)
        }
    };
    let is_text = !matches!(format, Format::Json | Format::Docx | Format::Xlsx);
    if output.is_none() && is_terminal() && is_text {
        // A file keeps every character; a terminal must not be steered by one.
        bytes = Shown::text(&String::from_utf8_lossy(&bytes).replace('\r', "")).to_string().into_bytes();
    }
    deliver(&bytes, output, context)?;
    Ok(ending)
}

/// The form that the name of the output asks for by its ending.
fn format_of(output: Option<&Path>) -> Result<Format, Failure> {
    let name = output.map_or_else(String::new, |output| output.to_string_lossy().into_owned());
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
    FORMS.into_iter().find(|(.., own)| *own == ending).map(|(format, ..)| format).ok_or_else(|| {
        let known = FORMS.map(|(.., ending)| format!("NAME.{ending}")).to_vec();
        wrong_usage(UsageFault::Value("--output".to_owned(), name, known), Some("export"))
    })
}

/// Refuses what does not go together.
fn check(
    format: Format,
    output: Option<&Path>,
    (wanted, with_cited): (&Selection, bool),
    context: CommandContext,
) -> Result<(), Failure> {
    let is_whole_only = matches!(format, Format::Json | Format::AkomaNtoso);
    let option = match wanted {
        Selection::Marked if format == Format::AkomaNtoso => Some("--marked"),
        Selection::Found(_) if is_whole_only => Some("--query"),
        Selection::Pairs { .. } if is_whole_only => Some("--pairs"),
        _ if with_cited && !matches!(format, Format::Markdown | Format::Html | Format::Docx) => Some("--with-cited"),
        _ if context.has_mark && format != Format::Csv => Some("--bom"),
        _ => None,
    };
    let name = FORMS.iter().find(|(other, ..)| *other == format).map_or("", |(_, name, _)| *name);
    if let Some(option) = option {
        let fault = UsageFault::Conflict(option.to_owned(), format!("--format {name}"));
        return Err(wrong_usage(fault, Some("export")));
    }
    if matches!(format, Format::Docx | Format::Xlsx) && output.is_none() && is_terminal() {
        return Err(Failure::Said(Say::NeedsFile(name.to_owned())));
    }
    Ok(())
}

/// The bookmarks and notes on the programme.
fn marks(document: &Library, context: CommandContext) -> Result<Placed, Failure> {
    let mut state = ProgrammeState::open(state_folder(), document);
    match state.take_problem() {
        Some(problem) => Err(Failure::Config(problem.message(context.lang))),
        None => Ok(state.marks().placed(document)),
    }
}

/// A set of paragraphs or pairs, and whether it is what was asked for.
fn set(
    document: &Library,
    (wanted, with_cited): (&Selection, bool),
    format: Format,
    context: CommandContext,
) -> Result<(Handout, Ending), Failure> {
    Ok(match wanted {
        Selection::Marked => {
            let passages = HandoutText::all_marked(document, &marks(document, context)?, context.lang);
            (Handout::Passages(passages), Ending::Done)
        }
        Selection::Found(query) => {
            let (passages, ending) = found(document, query, context)?;
            (Handout::Passages(passages), ending)
        }
        Selection::Pairs { only, places } => {
            let pairs = pairs(document, only, places)?;
            let ending = if pairs.is_empty() { Ending::Nothing } else { Ending::Done };
            (Handout::Pairs(pairs), ending)
        }
        Selection::Whole => {
            let cited = if with_cited { cited(document, context)? } else { Vec::new() };
            if matches!(format, Format::Csv | Format::Xlsx) && has_more_than_paragraphs(document) {
                complain(&say(context.lang, &Say::ParagraphsAlone));
            }
            (Handout::Work(cited), Ending::Done)
        }
    })
}

/// What a filter finds for certain; where there is nothing, which is told, what may be meant.
fn found(document: &Library, query: &str, context: CommandContext) -> Result<(Vec<HandoutText>, Ending), Failure> {
    let mut finder = Searcher::new(document);
    let outside = Outside { notes: notes(document, context), ..Outside::default() };
    let findings = finder
        .find(document, query, &outside, &|| false)
        .map_err(|error| Say::BadQuery(cut(query, QUOTED), error.message.text(context.lang)))?
        .unwrap_or_default();
    let is_certain = findings.answer.counts().0 > 0;
    let hits = findings.answer.hits(finder.index(), document).filter(|hit| !hit.weak || !is_certain);
    let passage = |id| HandoutText::of(document, Subject::Paragraph(id), None, context.lang);
    let passages: Vec<HandoutText> = hits.map(|hit| passage(hit.paragraph)).collect();
    if is_certain {
        return Ok((passages, Ending::Done));
    }
    let quoted = cut(query, QUOTED);
    let said = if passages.is_empty() { Say::NothingFound(quoted) } else { Say::NothingCertain(quoted) };
    complain(&say(context.lang, &said));
    Ok((passages, Ending::Nothing))
}

fn handed_out(
    handout: &Handout,
    document: &Library,
    format: Format,
    context: CommandContext,
) -> Result<Vec<u8>, Failure> {
    let form = match format {
        Format::Csv => HandoutForm::Csv { has_mark: context.has_mark },
        Format::Html => HandoutForm::Html,
        Format::Docx => HandoutForm::Docx,
        Format::Xlsx => HandoutForm::Xlsx,
        // What else there is was refused, or written another way.
        Format::Markdown | Format::Json | Format::AkomaNtoso => HandoutForm::Markdown,
    };
    let links = context.config.links(&document.first().language);
    let written = written_handout(handout, document, form, context.lang, &links);
    written.map_err(|error| Failure::Said(Say::CannotExport(error.to_string())))
}

/// The pairs that hold a difference of the kinds that are wanted, with these differences alone.
fn pairs(document: &Library, only: &[String], places: &[String]) -> Result<Vec<Comparison>, Failure> {
    let kinds = kinds_named(only);
    let Some(pairing) = document.counterparts() else { return Err(Failure::Said(Say::NothingToCompare)) };
    let links =
        if places.is_empty() { pairing.links().to_vec() } else { chosen(&pairing, &data::find(document, places)?) };
    let framing = Framing::learn(document, &pairing);
    let compared = links.iter().map(|link| compare(document, &framing, link));
    if kinds.is_empty() {
        return Ok(compared.collect());
    }
    let has_any = |comparison: &Comparison| kinds.iter().any(|kind| comparison.count(*kind) > 0);
    Ok(compared.filter(has_any).map(|comparison| comparison.narrowed(&kinds)).collect())
}

/// Whether a work has text that a table of its paragraphs does not hold: letter, masthead, titles of parts.
fn has_more_than_paragraphs(document: &Library) -> bool {
    let work = document.first();
    let is_titled = work.letter.is_some() || !work.masthead.is_empty() || work.title.is_some();
    is_titled || document.parts().iter().any(|part| part.title.is_some())
}

/// The paragraphs that a programme points at, as the library has them.
fn cited(document: &Library, context: CommandContext) -> Result<Vec<CitedParagraph>, Failure> {
    let (works, _) = read_all(&shelf(context)?, context)?;
    Ok(cited_paragraphs(document, &works))
}
