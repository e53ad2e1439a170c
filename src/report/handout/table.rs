//! A set as a table: a row a paragraph, or a row a difference.

use super::super::compare_text::real_words;
use super::super::table::{Cell, Table};
use super::super::tables::table_of_paragraphs;
use super::{Handout, HandoutText};
use crate::compare::Comparison;
use crate::model::{Library, address_of};

pub(super) fn of(handout: &Handout, document: &Library) -> Table {
    match handout {
        Handout::Work(_) => table_of_paragraphs(document),
        Handout::Passages(passages) => of_passages(passages),
        Handout::Pairs(pairs) => of_pairs(document, pairs),
    }
}

fn of_passages(passages: &[HandoutText]) -> Table {
    let mut table = Table::new(["place", "reference", "section", "bookmark", "note", "text"]);
    for passage in passages {
        let bookmark = if passage.is_marked { "yes" } else { "" };
        let note = passage.note.as_deref().unwrap_or_default();
        let cells = [&passage.place, &passage.reference, &passage.section, bookmark, note, &passage.text];
        table.push(cells.map(Cell::from));
    }
    table
}

/// A pair without a difference has a row too: nothing that was chosen is left out.
fn of_pairs(document: &Library, pairs: &[Comparison]) -> Table {
    let heads = ["left", "right", "section", "kind", "meaning", "left_words", "right_words", "left_text", "right_text"];
    let mut table = Table::new(heads);
    for pair in pairs {
        let sides = [&pair.link.left, &pair.link.right];
        let names = sides.map(|side| side.iter().map(|id| address_of(document, *id)).collect::<Vec<_>>().join(" + "));
        let section = pair.link.first().map_or("", |id| document.section_path(id));
        let texts = sides.map(|side| document.text_of(side));
        let mut row = |kind: &str, meaning: &str, words: [Option<String>; 2]| {
            let [left, right] = words.map(|words| Cell::from(words.unwrap_or_default()));
            let [left_name, right_name] = names.clone().map(Cell::from);
            let [left_text, right_text] =
                [0, 1].map(|side| texts.get(side).map_or(Cell::Empty, |text| (**text).into()));
            let cells = [section.into(), kind.into(), meaning.into(), left, right, left_text, right_text];
            table.push([left_name, right_name].into_iter().chain(cells));
        };
        if pair.differences.is_empty() {
            row("", "", [None, None]);
        }
        for difference in &pair.differences {
            let why = pair.why(difference).map_or("", |why| why.name());
            row(difference.kind.name(), why, real_words(document, pair, *difference));
        }
    }
    table
}
