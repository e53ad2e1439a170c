//! `align` and `terms`: two languages of one text side by side, and the terms that stand in both.

use super::CommandContext;
use super::ending::{Ending, Failure, wrong_usage};
use super::given::GivenArgs;
use super::output::{complain, print, print_csv, style};
use super::works;
use crate::align::{Alignment, align};
use crate::files::Source;
use crate::i18n::align::Message;
use crate::i18n::cli::UsageFault;
use crate::model::check::is_language_tag;
use crate::model::{Catalogue, Library, WorkId};
use crate::report::{
    Codes, Sheet, SideBySide, TranslationUnit, alignment_form, html_of_alignment, list_terms, show_alignment,
    table_of_alignment, table_of_terms, tbx_of_terms, terms_form, tmx_of_alignment, write_json,
};

/// Below this share of text that finds an answer two works are not one text.
const LEAST_KINSHIP: f64 = 0.15;

pub(super) fn run(given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let unit = if given.flag("by-paragraph") { TranslationUnit::Paragraph } else { TranslationUnit::Clause };
    let (library, right, alignment) = aligned(&sources(given), context)?;
    let both = SideBySide { library: &library, works: [WorkId(0), right], alignment: &alignment };
    match given.form(&["json", "csv", "html", "tmx"]) {
        "json" => print(|out| write_json(out, &alignment_form(both)))?,
        "html" => print(|out| html_of_alignment(out, both, context.lang))?,
        "csv" => print_csv(&table_of_alignment(both), context)?,
        "tmx" => {
            let written = tmx_of_alignment(both, unit, &called(given, &library, right)?, context.lang);
            exchanged(written, context)?;
        }
        _ => print(|out| show_alignment(&mut Sheet::new(out, style(context, &library.first().language)), both))?,
    }
    Ok(Ending::Done)
}

pub(super) fn terms(given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let (library, right, alignment) = aligned(&sources(given), context)?;
    let terms = &alignment.terms;
    match given.form(&["json", "csv", "tbx"]) {
        "json" => print(|out| write_json(out, &terms_form(terms)))?,
        "csv" => print_csv(&table_of_terms(terms), context)?,
        "tbx" => exchanged(tbx_of_terms(terms, &called(given, &library, right)?, context.lang), context)?,
        _ => print(|out| list_terms(&mut Sheet::new(out, style(context, &library.first().language)), terms))?,
    }
    Ok(if terms.is_empty() { Ending::Nothing } else { Ending::Done })
}

fn sources(given: GivenArgs<'_>) -> [Source; 2] {
    ["left", "right"].map(|side| given.required(side))
}

/// Prints what another program reads, and says how many characters its form cannot hold.
fn exchanged((written, dropped): (String, usize), context: CommandContext) -> Result<(), Failure> {
    print(|out| out.write_all(written.as_bytes()))?;
    if dropped > 0 {
        complain(&Message::Dropped { count: dropped }.text(context.lang));
    }
    Ok(())
}

/// What the languages are called in what translators' programs read, where a person says so. A code that is none, or the
/// same for both, makes those programs lose all in silence.
fn called(given: GivenArgs<'_>, library: &Library, right: WorkId) -> Result<Codes, Failure> {
    let names = ["left-code", "right-code"];
    let wished = names.map(|name| given.text(name));
    let language = |work: WorkId| library.work(work).map_or("", |work| work.language.as_str());
    let languages = [language(WorkId(0)), language(right)];
    let codes = Codes::of(wished.each_ref().map(Option::as_deref), languages);
    let [left, right] = &codes.0;
    let is_wished = wished.iter().any(Option::is_some);
    let no_code = |code: &String| !is_language_tag(code);
    let fault = match names.into_iter().zip(wished).find_map(|(name, code)| Some((name, code.filter(no_code)?))) {
        Some((name, code)) => {
            let known = ["zh-CN", "en", "fr-FR"].map(str::to_owned).to_vec();
            UsageFault::Value(format!("--{name}"), code, known)
        }
        None if is_wished && left.eq_ignore_ascii_case(right) => {
            UsageFault::Conflict(format!("--left-code {left}"), format!("--right-code {right}"))
        }
        None => return Ok(codes),
    };
    Err(wrong_usage(fault, None))
}

/// Reads two texts and sets them side by side, unless they are no two languages of one.
fn aligned(sources: &[Source; 2], context: CommandContext) -> Result<(Library, WorkId, Alignment), Failure> {
    let names = [sources[0].name(), sources[1].name()];
    let (library, right) = both(sources, context)?;
    let alignment = align(&library, WorkId(0), right, Catalogue::built_in().glossary());
    let kinship = alignment.kinship(&library);
    if kinship < LEAST_KINSHIP && !context.lenient {
        let [left, right] = names;
        let percent = (kinship * 100.0).round() as u32;
        return Err(Failure::Languages(Message::Unrelated { left, right, percent }));
    }
    Ok((library, right, alignment))
}

/// Reads two languages of one text into one library; says what speaks against it.
fn both(sources: &[Source; 2], context: CommandContext) -> Result<(Library, WorkId), Failure> {
    let [left, right] = sources;
    if (left, right) == (&Source::Stdin, &Source::Stdin) {
        return Err(Failure::Languages(Message::StdinTwice));
    }
    let (one, other) = works::both(left, right, context)?;
    works::languages(one, &other, &[left.name(), right.name()], context)
}
