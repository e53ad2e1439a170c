//! `align` and `terms`: two languages of one text side by side, and the terms that stand in both.

use super::Context;
use super::ending::{Ending, Failure};
use super::output::{complain, print, style};
use super::works;
use crate::align::{Alignment, align};
use crate::files::Source;
use crate::i18n::align::Message;
use crate::model::{Catalogue, Library, PartId, WorkId};
use crate::report::{
    Codes, Sheet, SideBySide, Unit, alignment_form, csv_of_alignment, csv_of_terms, html_of_alignment, list_terms,
    show_alignment, tbx_of_terms, terms_form, tmx_of_alignment, write_json, year_of,
};

/// How two languages are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AlignForm {
    /// For a person at a terminal.
    Text,
    /// For other programs.
    Json,
    /// As a page to open and to print.
    Html,
    /// For spreadsheets.
    Csv,
    /// As a translation memory.
    Tmx(Unit),
}

/// How terms are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TermsForm {
    /// For a person at a terminal.
    Text,
    /// For other programs.
    Json,
    /// For spreadsheets.
    Csv,
    /// As a term base.
    Tbx,
}

/// Below this share of text that finds an answer two works are not one text.
const LEAST_KINSHIP: f64 = 0.15;

/// The languages whose words are known, or whose numbers are read like those of one that is.
const KNOWN: [&str; 5] = ["zh", "en", "fr", "es", "ru"];

/// Languages written from right to left.
const RIGHT_TO_LEFT: [&str; 7] = ["ar", "dv", "fa", "he", "iw", "ps", "ur"];

pub(super) fn run(
    sources: &[Source; 2],
    form: AlignForm,
    codes: &[Option<String>; 2],
    context: Context,
) -> Result<Ending, Failure> {
    let (library, right, alignment) = aligned(sources, context)?;
    let both = SideBySide { library: &library, works: [WorkId(0), right], alignment: &alignment };
    match form {
        AlignForm::Text => {
            print(|out| show_alignment(&mut Sheet::new(out, style(context, &library.first().language)), both))?
        }
        AlignForm::Json => print(|out| write_json(out, &alignment_form(both)))?,
        AlignForm::Html => print(|out| html_of_alignment(out, both, context.lang))?,
        AlignForm::Csv => print(|out| out.write_all(csv_of_alignment(both).as_bytes()))?,
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
    context: Context,
) -> Result<Ending, Failure> {
    let (library, right, alignment) = aligned(sources, context)?;
    let terms = &alignment.terms;
    match form {
        TermsForm::Text => {
            print(|out| list_terms(&mut Sheet::new(out, style(context, &library.first().language)), terms))?
        }
        TermsForm::Json => print(|out| write_json(out, &terms_form(terms)))?,
        TermsForm::Csv => print(|out| out.write_all(csv_of_terms(terms).as_bytes()))?,
        TermsForm::Tbx => exchanged(tbx_of_terms(terms, &called(codes, &library, right), context.lang), context)?,
    }
    Ok(if terms.is_empty() { Ending::Nothing } else { Ending::Done })
}

/// Prints what another program reads, and says how many characters its form cannot hold.
fn exchanged((written, dropped): (String, usize), context: Context) -> Result<(), Failure> {
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
fn aligned(sources: &[Source; 2], context: Context) -> Result<(Library, WorkId, Alignment), Failure> {
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

/// Opens two languages of one text in one library; says what speaks against it.
pub(super) fn both(sources: &[Source; 2], context: Context) -> Result<(Library, WorkId), Failure> {
    let [left_source, right_source] = sources;
    if (left_source, right_source) == (&Source::Stdin, &Source::Stdin) {
        return Err(Failure::Languages(Message::StdinTwice));
    }
    let (mut library, other) = works::both(left_source, right_source, context)?;
    let names = [left_source.name(), right_source.name()];
    check_languages(&library, &other, &names, context)?;
    if !context.lenient {
        check_works(&library, &other, &names)?;
    }
    let right = library.add(other.to_programme(other.first()));
    check_parts(&library, right, &names, context)?;
    Ok((library, right))
}

/// The language of a tag without its region.
pub(super) fn base(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

fn check_languages(left: &Library, right: &Library, names: &[String; 2], context: Context) -> Result<(), Failure> {
    let languages = [left, right].map(|library| library.first().language.clone());
    for (file, language) in names.iter().zip(&languages) {
        let (file, language) = (file.clone(), language.clone());
        if RIGHT_TO_LEFT.contains(&base(&language).as_str()) {
            return Err(Failure::Languages(Message::RightToLeft { file, language }));
        }
        if !KNOWN.contains(&base(&language).as_str()) {
            complain(&Message::OtherLanguage { file, language }.text(context.lang));
        }
    }
    let [left_language, right_language] = languages;
    if base(&left_language) == base(&right_language) {
        let [left, right] = names.clone();
        return Err(Failure::Languages(Message::OneLanguage { left, right, language: left_language }));
    }
    Ok(())
}

/// Refuses two documents and two years.
fn check_works(one: &Library, other: &Library, names: &[String; 2]) -> Result<(), Failure> {
    let [left, right] = names.clone();
    if let (Some(left_symbol), Some(right_symbol)) = (&one.first().symbol, &other.first().symbol)
        && left_symbol != right_symbol
    {
        let (left_symbol, right_symbol) = (left_symbol.to_string(), right_symbol.to_string());
        return Err(Failure::Languages(Message::OtherDocuments { left, right, left_symbol, right_symbol }));
    }
    match (year_of(one), year_of(other)) {
        (Some(left_year), Some(right_year)) if left_year != right_year => {
            let (left_year, right_year) = (left_year.to_owned(), right_year.to_owned());
            Err(Failure::Languages(Message::OtherYears { left, right, left_year, right_year }))
        }
        _ => Ok(()),
    }
}

/// Says which parts stand beside nothing and where no paragraph has a number; refuses works without a part in common.
fn check_parts(library: &Library, right: WorkId, names: &[String; 2], context: Context) -> Result<(), Failure> {
    let facing = crate::successor::facing((library, WorkId(0)), (library, right));
    let id = |part: PartId| library.part(part).map(|part| part.id.clone()).unwrap_or_default();
    let [left_name, right_name] = names;
    if !facing.iter().any(|(left, right)| left.is_some() && right.is_some()) {
        let parts = |work: WorkId| library.parts_in(work).map(id).collect();
        let (left_parts, right_parts) = (parts(WorkId(0)), parts(right));
        let (left, right) = (left_name.clone(), right_name.clone());
        return Err(Failure::Languages(Message::NoCommonPart { left, right, left_parts, right_parts }));
    }
    for pair in facing {
        let (file, part) = match pair {
            (Some(part), None) => (left_name, part),
            (None, Some(part)) => (right_name, part),
            _ => continue,
        };
        complain(&Message::OnlyIn { file: file.clone(), part: id(part) }.text(context.lang));
    }
    for (work, file) in [(WorkId(0), left_name), (right, right_name)] {
        let paragraphs = library.work(work).map_or(0..0, |work| work.paragraphs.clone());
        let own = library.paragraphs().get(paragraphs).unwrap_or_default();
        if own.iter().all(|paragraph| paragraph.number.is_none()) {
            complain(&Message::NoNumbers(file.clone()).text(context.lang));
        }
    }
    Ok(())
}
