//! Two languages for a person at a terminal and for spreadsheets.

use std::io;

use super::super::sheet::{Sheet, TextRole};
use super::super::table::{Cell, Table};
use super::{Lacking, LinkRow, SideBySide, lack_told, percent};
use crate::align::FoundTerm;
use crate::i18n::align::Word;
use crate::text::{Span, width};

/// How far the texts stand in from their numbers.
const INDENT: usize = 2;

/// Writes each link: its numbers, both texts, and what one side has and the other lacks.
pub(crate) fn show_alignment(sheet: &mut Sheet<'_>, both: SideBySide<'_>) -> io::Result<()> {
    let lang = sheet.style().lang;
    for part in &both.alignment.parts {
        let names = format!(
            "{} ({}) | {} ({})",
            both.part_name(part, 0),
            both.language(0),
            both.part_name(part, 1),
            both.language(1)
        );
        sheet.put_line(TextRole::Heading, &names)?;
        sheet.end_line()?;
        for link in LinkRow::all(both, part) {
            heading(sheet, &link)?;
            for side in [0, 1] {
                if link.end(side).is_empty() {
                    sheet.put_line(TextRole::Warning, &format!("  {}", Word::NoAnswer.text(lang)))?;
                }
                for (paragraph, text) in link.texts(side).into_iter().enumerate() {
                    let own =
                        link.within.differences.iter().filter(|one| (one.side, one.at.paragraph) == (side, paragraph));
                    let mut marks: Vec<(Span, TextRole)> = own
                        .map(|one| (one.at.span, if one.is_sure { TextRole::Match } else { TextRole::Dim }))
                        .collect();
                    marks.dedup_by(|next, kept| next.0.overlaps(kept.0));
                    sheet.flow(text, &marks, INDENT)?;
                }
            }
            link.lacks().try_for_each(|lack| put_lack(sheet, both, lack))?;
            sheet.end_line()?;
        }
    }
    if both.letter_lacks().next().is_some() {
        sheet.put_line(TextRole::Heading, Word::Letter.text(lang))?;
        both.letter_lacks().try_for_each(|lack| put_lack(sheet, both, lack))?;
        sheet.end_line()?;
    }
    sheet.put_line(TextRole::Dim, Word::Caution.text(lang))
}

fn put_lack(sheet: &mut Sheet<'_>, both: SideBySide<'_>, lack: Lacking<'_>) -> io::Result<()> {
    let (_, _, is_sure, _) = lack;
    let said = format!("  {}", lack_told(both, sheet.style().lang, lack));
    sheet.put_line(if is_sure { TextRole::Warning } else { TextRole::Dim }, &said)
}

fn heading(sheet: &mut Sheet<'_>, link: &LinkRow<'_>) -> io::Result<()> {
    let lang = sheet.style().lang;
    let side = |side: usize| if link.end(side).is_empty() { "–".to_owned() } else { link.numbers(side) };
    sheet.put(TextRole::Heading, &format!("{} | {}", side(0), side(1)))?;
    if link.within.moved {
        sheet.put(TextRole::Warning, &format!("  {}", Word::Moved.text(lang)))?;
    }
    if let Some(percent) = percent(link.link) {
        sheet.put(TextRole::Dim, &format!("  {} {percent} %", Word::Confidence.text(lang)))?;
    }
    sheet.end_line()
}

/// Writes the terms that stand in both texts, one a line.
pub(crate) fn list_terms(sheet: &mut Sheet<'_>, terms: &[FoundTerm]) -> io::Result<()> {
    let lang = sheet.style().lang;
    let widest = terms.iter().map(|term| width(&term.left, Default::default())).max().unwrap_or(0).min(40);
    for term in terms {
        let blanks = " ".repeat(widest.saturating_sub(width(&term.left, Default::default())));
        sheet.put(TextRole::Dim, &format!("{:>4}  ", term.count))?;
        sheet.put(TextRole::Text, &format!("{}{blanks}  {}", term.left, term.right))?;
        if term.is_learnt {
            sheet.put(TextRole::Dim, &format!("  ({})", Word::Learnt.text(lang)))?;
        }
        sheet.end_line()?;
    }
    Ok(())
}

/// The links as a table: part, numbers, confidence, whether moved, both texts, and what one side lacks.
pub(crate) fn table_of_alignment(both: SideBySide<'_>) -> Table {
    let heads = ["part", "left", "right", "confidence", "moved", "left_text", "right_text", "differences"];
    let mut table = Table::new(heads);
    for part in &both.alignment.parts {
        for link in LinkRow::all(both, part) {
            let sure = link.link.confidence.filter(|_| !link.link.is_one_sided());
            table.push([
                both.part(part).into(),
                link.numbers(0).into(),
                link.numbers(1).into(),
                sure.map_or(Cell::Empty, |sure| Cell::rounded(sure, 3)),
                if link.within.moved { "moved" } else { "" }.into(),
                link.texts(0).join("\n").into(),
                link.texts(1).join("\n").into(),
                lacks_in_a_cell(link.lacks()).into(),
            ]);
        }
    }
    let [left, right] = [0, 1].map(|side| both.work(side).letter_texts().join("\n"));
    if !left.is_empty() && !right.is_empty() {
        let lacks = lacks_in_a_cell(both.letter_lacks());
        let [numbers, others, sure, moved] = [const { Cell::Empty }; 4];
        table.push(["letter".into(), numbers, others, sure, moved, left.into(), right.into(), lacks.into()]);
    }
    table
}

fn lacks_in_a_cell<'a>(lacks: impl Iterator<Item = Lacking<'a>>) -> String {
    let told = lacks.map(|(side, lack, is_sure, words)| {
        let side = if side == 0 { "left" } else { "right" };
        format!("{side} {}{}: {words}", lack.name(), if is_sure { "" } else { "?" })
    });
    told.collect::<Vec<_>>().join("; ")
}

/// The terms as a table: left, right, in how many clauses, whether learnt.
pub(crate) fn table_of_terms(terms: &[FoundTerm]) -> Table {
    let mut table = Table::new(["left", "right", "count", "learnt"]);
    for term in terms {
        let learnt = if term.is_learnt { "learnt" } else { "" };
        let count = u32::try_from(term.count).ok();
        table.push([term.left.as_str().into(), term.right.as_str().into(), count.into(), learnt.into()]);
    }
    table
}
