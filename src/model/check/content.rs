//! What is wrong or worth knowing in a programme that can be used all the same.

use std::collections::HashSet;

use super::finding::Weight;
use super::shape::At;
use crate::citation::Symbol;
use crate::i18n::load::Trouble;
use crate::model::load::{Version, version_of};
use crate::model::{Catalogue, Cite, Library, Paragraph, WorkKind, cites_of};

/// The usual ids of parts, each of which may have a number behind it: `annex-2`.
const PARTS: [&str; 4] = ["annex", "enclosure", "appendix", "body"];

/// Says all that is to be said, in no particular order.
pub(super) fn find(document: &Library, say: &mut dyn FnMut(At, Weight, Trouble)) {
    if version_of(&document.first().schema) == Version::NewerMinor {
        say(At::Programme("schema", None), Weight::Warning, Trouble::NewerMinor(document.first().schema.clone()));
    }
    if document.first().symbol.is_none() {
        say(At::Programme("symbol", None), Weight::Warning, Trouble::NoSymbol);
    }
    if let WorkKind::Other(kind) = &document.first().kind {
        say(At::Programme("kind", None), Weight::Warning, Trouble::UnknownKind(kind.clone()));
    }
    for (place, part) in document.parts().iter().enumerate() {
        let id = part.id.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
        if !PARTS.contains(&id) {
            say(At::Part(place, "id"), Weight::Warning, Trouble::UnknownPart(part.id.clone()));
        }
    }
    let mut before: Option<&Paragraph> = None;
    for (place, paragraph) in document.paragraphs().iter().enumerate() {
        numbers(place, before, paragraph, say);
        if paragraph.number.is_some() {
            before = Some(paragraph);
        }
        if paragraph.text.trim().is_empty() {
            say(At::Paragraph(place, "text"), Weight::Fault, Trouble::EmptyText);
        }
        citations(place, paragraph, say);
    }
}

/// Numbers rise by one; a section may begin with 1 anew.
fn numbers(place: usize, before: Option<&Paragraph>, paragraph: &Paragraph, say: &mut dyn FnMut(At, Weight, Trouble)) {
    let Some(number) = paragraph.number else { return };
    let expected = before.filter(|before| before.part == paragraph.part).and_then(|before| before.number);
    let wanted = expected.map_or(1, |before| before.saturating_add(1));
    let is_anew = number == 1 && before.is_some_and(|before| before.section != paragraph.section);
    if number == wanted || is_anew {
        return;
    }
    let trouble = match expected {
        // Said as a contradiction.
        Some(before) if number == before => return,
        Some(before) if number < before => Trouble::NumberBackwards(before, number),
        _ => Trouble::NumberGap(wanted, number),
    };
    say(At::Paragraph(place, "number"), Weight::Fault, trouble);
}

/// What the file states against what the text says, and the years printed.
fn citations(place: usize, paragraph: &Paragraph, say: &mut dyn FnMut(At, Weight, Trouble)) {
    let read = cites_of(&paragraph.text);
    if read != paragraph.cites {
        let symbols = |cites: &[Cite]| -> HashSet<Symbol> { cites.iter().map(|cite| cite.symbol().clone()).collect() };
        let (in_text, stated) = (symbols(&read), symbols(&paragraph.cites));
        let trouble = if in_text == stated {
            Trouble::CitesOrder
        } else {
            Trouble::CitesDiffer(only(&read, &stated), only(&paragraph.cites, &in_text))
        };
        say(At::Paragraph(place, "cites"), Weight::Fault, trouble);
    }
    for symbol in read.iter().filter(|cite| matches!(cite, Cite::Document(_))).map(Cite::symbol) {
        let known = Catalogue::built_in().resolution_of(symbol);
        if let Some(known) = known.filter(|known| Some(known.year) != symbol.resolution_year()) {
            let trouble = Trouble::WrongYear(symbol.to_string(), known.year);
            say(At::Paragraph(place, "text"), Weight::Warning, trouble);
        }
    }
}

/// The documents that the others lack, each once, in their order.
fn only(cites: &[Cite], others: &HashSet<Symbol>) -> Vec<String> {
    let mut seen = HashSet::new();
    let missing = cites.iter().map(Cite::symbol).filter(|symbol| !others.contains(symbol));
    missing.filter(|symbol| seen.insert((*symbol).clone())).map(Symbol::to_string).collect()
}
