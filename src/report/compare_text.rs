//! A comparison for a person to read: both texts whole, each mark with the sign of its kind.

use std::io;

use super::compare::{kind_meaning, kind_name, kind_sign};
use super::sheet::{Sheet, TextRole};
use super::show::{name, notes};
use crate::compare::{Comparison, Difference, Kind, Mark};
use crate::i18n::Lang;
use crate::i18n::compare::{Word, only_in, word};
use crate::i18n::meaning;
use crate::model::{Library, ParagraphId};
use crate::text::{Span, slice};

/// How far the texts stand in from their names.
const INDENT: usize = 2;

/// Writes a comparison: its counts, both texts with their marks, what only one side has, and the citations.
///
/// A mark is `[!考虑]`: the sign tells its kind, so that it survives without colour.
pub(crate) fn show_comparison(sheet: &mut Sheet<'_>, document: &Library, comparison: &Comparison) -> io::Result<()> {
    let lang = sheet.style().lang;
    for (side, marks) in [(&comparison.link.left, &comparison.left), (&comparison.link.right, &comparison.right)] {
        if side.is_empty() {
            sheet.put_line(TextRole::Warning, word(lang, Word::NoCounterpart))?;
            continue;
        }
        for id in side {
            name(sheet, document, *id)?;
            sheet.end_line()?;
        }
        let (text, roles) = signed(&document.text_of(side), marks);
        sheet.flow(&text, &roles, INDENT)?;
        notes(sheet, document, side)?;
    }
    counts(sheet, comparison)?;
    for difference in comparison.ranked().into_iter().filter_map(|place| comparison.differences.get(place)) {
        if difference.kind.is_real() {
            real(sheet, document, comparison, *difference)?;
        }
    }
    citations(sheet, document, comparison)
}

/// Writes what the signs mean.
pub(crate) fn show_legend(sheet: &mut Sheet<'_>) -> io::Result<()> {
    let lang = sheet.style().lang;
    for kind in Kind::BY_WEIGHT {
        let line = format!("[{}] {}: {}", kind_sign(kind), kind_name(lang, kind), kind_meaning(lang, kind));
        sheet.put_line(TextRole::Dim, &line)?;
    }
    Ok(())
}

/// A text with the signs of its marks, and the roles of the marked stretches.
fn signed(text: &str, marks: &[Mark]) -> (String, Vec<(Span, TextRole)>) {
    let mut signed = String::with_capacity(text.len() + marks.len() * 3);
    let mut roles = Vec::with_capacity(marks.len());
    let (mut at, mut written) = (0, 0);
    let mut chars = text.chars();
    for mark in marks {
        signed.extend(chars.by_ref().take(mark.span.start - at));
        written += mark.span.start - at;
        signed.extend(['[', kind_sign(mark.kind)]);
        signed.extend(chars.by_ref().take(mark.span.len()));
        signed.push(']');
        roles.push((Span::new(written, written + mark.span.len() + 3), role(mark.kind)));
        written += mark.span.len() + 3;
        at = mark.span.end;
    }
    signed.extend(chars);
    (signed, roles)
}

const fn role(kind: Kind) -> TextRole {
    match kind {
        Kind::Role => TextRole::Dim,
        Kind::Variant | Kind::Move => TextRole::Heading,
        Kind::Citation => TextRole::Citation,
        Kind::Substance => TextRole::Match,
    }
}

/// Writes how many differences there are of each kind.
fn counts(sheet: &mut Sheet<'_>, comparison: &Comparison) -> io::Result<()> {
    let lang = sheet.style().lang;
    let warnings = [(comparison.unlike, Word::Unlike), (comparison.too_long, Word::TooLong)];
    for (_, warning) in warnings.into_iter().filter(|(is_due, _)| *is_due) {
        sheet.put_line(TextRole::Warning, word(lang, warning))?;
    }
    if comparison.differences.is_empty() {
        let said = if comparison.one_sided() { return Ok(()) } else { Word::Equal };
        return sheet.put_line(TextRole::Dim, word(lang, said));
    }
    let counted =
        Kind::BY_WEIGHT.into_iter().map(|kind| (kind, comparison.count(kind))).filter(|(_, count)| *count > 0);
    let counted: Vec<String> =
        counted.map(|(kind, count)| format!("{} {} {count}", kind_sign(kind), kind_name(lang, kind))).collect();
    sheet.put_line(TextRole::Dim, &counted.join("   "))
}

/// Writes a candidate for a real difference: what each side has.
fn real(sheet: &mut Sheet<'_>, document: &Library, comparison: &Comparison, difference: Difference) -> io::Result<()> {
    let lang = sheet.style().lang;
    let said = match real_words(document, comparison, difference) {
        [Some(left), Some(right)] => format!("{left}  |  {right}"),
        [Some(text), None] => only_here(lang, document, &comparison.link.left, &text),
        [None, Some(text)] => only_here(lang, document, &comparison.link.right, &text),
        [None, None] => return Ok(()),
    };
    let why = comparison.why(&difference).map(|why| format!("{}: ", meaning::class(lang, why.name())));
    sheet.put_line(TextRole::Text, &format!("{} {}{said}", kind_sign(difference.kind), why.unwrap_or_default()))
}

fn only_here(lang: Lang, document: &Library, side: &[ParagraphId], text: &str) -> String {
    let part = side.first().map_or("", |id| part_name(document, *id));
    format!("{}: {text}", only_in(lang, part))
}

/// The words of a difference on both sides, without the blanks around them.
pub(super) fn real_words(document: &Library, comparison: &Comparison, difference: Difference) -> [Option<String>; 2] {
    let words = |side: &[ParagraphId], marks: &[Mark], place: Option<usize>| {
        let mark = marks.get(place?)?;
        Some(slice(&document.text_of(side), mark.span).trim().to_owned())
    };
    [
        words(&comparison.link.left, &comparison.left, difference.left),
        words(&comparison.link.right, &comparison.right, difference.right),
    ]
}

fn part_name(document: &Library, id: ParagraphId) -> &str {
    document.paragraph(id).and_then(|paragraph| document.part(paragraph.part)).map_or("", |part| part.name())
}

/// Writes the documents that one side or both cite.
fn citations(sheet: &mut Sheet<'_>, document: &Library, comparison: &Comparison) -> io::Result<()> {
    let lang = sheet.style().lang;
    let part = |side: &[ParagraphId]| side.first().map_or("", |id| part_name(document, *id));
    let only = |side: &[ParagraphId]| only_in(lang, part(side));
    let cited = &comparison.citations;
    sheet.put_documents(&only(&comparison.link.left), &cited.only_left)?;
    sheet.put_documents(&only(&comparison.link.right), &cited.only_right)?;
    sheet.put_documents(word(lang, Word::CitedByBoth), &cited.both)
}
