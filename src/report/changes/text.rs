//! The changes for a person at a terminal: counts first, then sections, documents cited, and each change with its words.

use std::io;

use super::super::compare::{kind_name, kind_sign};
use super::super::sheet::{Sheet, TextRole};
use super::{ChangesFilter, SuccessionRow, beside, changed_sections, counts, work_name};
use crate::i18n::Lang;
use crate::i18n::changes::{Message, Word};
use crate::successor::Changes;
use crate::text::{Sliced, Span};

/// How far the text stands in from its name.
const INDENT: usize = 2;

/// So many characters of what is equal stand on either side of an edit; what lies between is left out.
const AROUND: usize = 24;

/// Writes the changes: `[-words that went-]`, `{+words that came+}`, so that they survive without colour.
pub(crate) fn show_changes(sheet: &mut Sheet<'_>, changes: &Changes<'_>, wanted: &ChangesFilter) -> io::Result<()> {
    let lang = sheet.style().lang;
    sheet.put_line(TextRole::Heading, &format!("{} → {}", work_name(changes.old), work_name(changes.new)))?;
    if changes.is_empty() {
        return sheet.put_line(TextRole::Text, Word::NothingDiffers.text(lang));
    }
    let counted: Vec<String> = counts(changes, lang).iter().map(|(_, name, count)| format!("{name} {count}")).collect();
    sheet.put_line(TextRole::Text, &format!("{}: {}", Word::Paragraphs.text(lang), counted.join("   ")))?;
    for (part, fate, said) in changed_sections(changes, lang) {
        sheet.put_line(TextRole::Text, &format!("{} {fate}: {}: {said}", Word::Section.text(lang), part.id))?;
    }
    sheet.put_documents(Word::CitedNow.text(lang), &changes.added)?;
    sheet.put_documents(Word::CitedNoMore.text(lang), &changes.removed)?;
    beside(changes, lang).iter().try_for_each(|said| sheet.put_line(TextRole::Text, said))?;
    for (number, row) in SuccessionRow::changed(changes, wanted).enumerate() {
        sheet.end_line()?;
        change(sheet, number + 1, &row)?;
    }
    sheet.end_line()?;
    sheet.put_line(TextRole::Dim, Word::Caution.text(lang))
}

/// Writes one change: its number, where it stands, what became of it, and its words.
pub(super) fn change(sheet: &mut Sheet<'_>, number: usize, row: &SuccessionRow<'_>) -> io::Result<()> {
    let lang = sheet.style().lang;
    let places: Vec<String> = row.addresses().into_iter().filter(|place| !place.is_empty()).collect();
    sheet.put(TextRole::Heading, &format!("{number}. {}", places.join(" → ")))?;
    sheet.put(TextRole::Dim, &format!("  {}{}", row.fates(lang), kinds(row, lang)))?;
    if let Some(near) = row.near() {
        sheet.put(TextRole::Dim, &format!("  {}", Message::Resembles(near).text(lang)))?;
    }
    sheet.end_line()?;
    let year = usize::from(!row.link.new.is_empty());
    if row.link.edits.is_empty() {
        return row.texts(year).into_iter().try_for_each(|(_, text)| sheet.flow(text, &[], INDENT));
    }
    let (text, roles) = woven(row);
    sheet.flow(&text, &roles, INDENT)
}

/// How many edits there are of each kind: ` ! substance 2`.
fn kinds(row: &SuccessionRow<'_>, lang: Lang) -> String {
    let mut said = String::new();
    for kind in crate::compare::Kind::BY_WEIGHT {
        let count = row.kinds.iter().filter(|other| **other == kind).count();
        if count > 0 {
            said.push_str(&format!("  {} {} {count}", kind_sign(kind), kind_name(lang, kind)));
        }
    }
    said
}

/// The new text with the words that went put where they stood; what is equal at length is left out.
fn woven(row: &SuccessionRow<'_>) -> (String, Vec<(Span, TextRole)>) {
    let (mut woven, mut roles) = (String::new(), Vec::new());
    let news: Vec<(usize, Sliced<'_>)> =
        row.link.new.iter().copied().zip(row.texts(1).into_iter().map(|(_, text)| Sliced::new(text))).collect();
    let edits = row.edits();
    // The place of each edit in the new text; one without a place there stands behind the one before it.
    let mut placed: Vec<(usize, Span, usize)> = Vec::new();
    for (at, edit) in row.link.edits.iter().enumerate() {
        let before = placed.last().map(|(place, span, _)| (*place, Span::new(span.end, span.end)));
        let first = row.link.new.first().map(|place| (*place, Span::new(0, 0)));
        if let Some((place, span)) = edit.new.or(before).or(first) {
            placed.push((place, span, at));
        }
    }
    let mut length = 0;
    let mut push = |woven: &mut String, text: &str| {
        woven.push_str(text);
        length += text.chars().count();
        length
    };
    for (place, text) in &news {
        if !woven.is_empty() {
            push(&mut woven, "\n");
        }
        let mut at = 0;
        let own: Vec<&(usize, Span, usize)> = placed.iter().filter(|(held, ..)| held == place).collect();
        for (index, (_, span, edit)) in own.iter().enumerate() {
            let start = push(&mut woven, &shortened(text, Span::new(at, span.start.max(at)), index == 0, false));
            let (went, came) = edits.get(*edit).map_or(("", ""), |(went, came, _)| (went.as_str(), came.as_str()));
            let mark = match (went.is_empty(), came.is_empty()) {
                (false, true) => format!("[-{went}-]"),
                (true, _) => format!("{{+{came}+}}"),
                (false, false) => format!("[-{went}-]{{+{came}+}}"),
            };
            let end = push(&mut woven, &mark);
            roles.push((Span::new(start, end), TextRole::Match));
            at = span.end.max(at);
        }
        push(&mut woven, &shortened(text, Span::new(at, text.len()), own.is_empty(), true));
    }
    (woven, roles)
}

/// A stretch without edits: its beginning and its end, where an edit stands there.
fn shortened(text: &Sliced<'_>, span: Span, is_first: bool, is_last: bool) -> String {
    if span.len() <= 2 * AROUND {
        return text.get(span).to_owned();
    }
    let before = if is_first { "" } else { text.get(Span::new(span.start, span.start + AROUND)) };
    let behind = if is_last { "" } else { text.get(Span::new(span.end - AROUND, span.end)) };
    format!("{before} … {behind}")
}
