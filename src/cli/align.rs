//! `align` and `terms`: two languages of one text side by side, and the terms that stand in both.

use super::CommandContext;
use super::ending::{Ending, Failure};
use super::output::{complain, print, print_csv, style};
use super::works;
use crate::align::{Alignment, align};
use crate::files::Source;
use crate::i18n::align::Message;
use crate::model::{Catalogue, Library, WorkId};
use crate::report::{
    Codes, Sheet, SideBySide, TranslationUnit, alignment_form, html_of_alignment, list_terms, show_alignment,
    table_of_alignment, table_of_terms, tbx_of_terms, terms_form, tmx_of_alignment, write_json,
};

/// How two languages are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AlignForm {
    /// For a person at a terminal.
    Text,
    Json,
    /// As a page to open and to print.
    Html,
    Csv,
    Tmx(TranslationUnit),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TermsForm {
    /// For a person at a terminal.
    Text,
    Json,
    Csv,
    Tbx,
}

/// Below this share of text that finds an answer two works are not one text.
const LEAST_KINSHIP: f64 = 0.15;

pub(super) fn run(
    sources: &[Source; 2],
    form: AlignForm,
    codes: &[Option<String>; 2],
    context: CommandContext,
) -> Result<Ending, Failure> {
    let (library, right, alignment) = aligned(sources, context)?;
    let both = SideBySide { library: &library, works: [WorkId(0), right], alignment: &alignment };
    match form {
        AlignForm::Text => {
            print(|out| show_alignment(&mut Sheet::new(out, style(context, &library.first().language)), both))?
        }
        AlignForm::Json => print(|out| write_json(out, &alignment_form(both)))?,
        AlignForm::Html => print(|out| html_of_alignment(out, both, context.lang))?,
        AlignForm::Csv => print_csv(&table_of_alignment(both), context)?,
        AlignForm::Tmx(unit) => {
            let written = tmx_of_alignment(both, unit, &called(codes, &library, right), context.lang);
            exchanged(written, context)?;
        }
    }
    Ok(Ending::Done)
}

pub(super) fn terms(
    sources: &[Source; 2],
    form: TermsForm,
    codes: &[Option<String>; 2],
    context: CommandContext,
) -> Result<Ending, Failure> {
    let (library, right, alignment) = aligned(sources, context)?;
    let terms = &alignment.terms;
    match form {
        TermsForm::Text => {
            print(|out| list_terms(&mut Sheet::new(out, style(context, &library.first().language)), terms))?
        }
        TermsForm::Json => print(|out| write_json(out, &terms_form(terms)))?,
        TermsForm::Csv => print_csv(&table_of_terms(terms), context)?,
        TermsForm::Tbx => exchanged(tbx_of_terms(terms, &called(codes, &library, right), context.lang), context)?,
    }
    Ok(if terms.is_empty() { Ending::Nothing } else { Ending::Done })
}

/// Prints what another program reads, and says how many characters its form cannot hold.
fn exchanged((written, dropped): (String, usize), context: CommandContext) -> Result<(), Failure> {
    print(|out| out.write_all(written.as_bytes()))?;
    if dropped > 0 {
        complain(&Message::Dropped { count: dropped }.text(context.lang));
    }
    Ok(())
}

fn called(codes: &[Option<String>; 2], library: &Library, right: WorkId) -> Codes {
    let [left_code, right_code] = codes;
    let language = |work: WorkId| library.work(work).map_or("", |work| work.language.as_str());
    Codes::of([left_code.as_deref(), right_code.as_deref()], [language(WorkId(0)), language(right)])
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
