//! How a document was cited year by year: in a window, for the document that is selected.

use std::fmt::Write as _;

use super::copy;
use crate::i18n::Lang;
use crate::i18n::notices::Notice;
use crate::model::{CitationIndex, Fate, ParagraphId, RelationKind, WorkId};
use crate::tui::state::{App, Popup, TextWindow};
use crate::tui::view::place;
use crate::tui::view::summary::fate_word;

/// Opens the window; without a document that is said.
pub(super) fn open(app: &mut App) {
    let (Some(symbol), Some(index)) = (copy::selected_document(app), app.index.clone()) else {
        copy::nothing_cited(app);
        return;
    };
    let lang = app.settings.lang;
    let citing = index.find(&symbol).and_then(|id| index.document(id)).map_or(&[][..], |cited| &cited.paragraphs);
    let mut text = String::new();
    let works: Vec<WorkId> = (0..).map(WorkId).take(app.document.works().count()).collect();
    // The new year is opened first; one reads from the old one on.
    for work in works.into_iter().rev() {
        let of_work = |id: &&ParagraphId| {
            let part = app.document.paragraph(**id).and_then(|paragraph| app.document.part(paragraph.part));
            part.is_some_and(|part| part.work == work)
        };
        let own: Vec<ParagraphId> = citing.iter().filter(of_work).copied().collect();
        let _ = writeln!(text, "{}", Notice::CitedInYear(year(app, work), own.len()).text(lang));
        for id in own {
            let _ = writeln!(
                text,
                "  {}{}",
                place::of_paragraph(&app.document, id),
                became(app, &index, &symbol, id, lang)
            );
        }
        text.push('\n');
    }
    let title = Notice::HistoryOf(place::short_symbol(&symbol).to_owned()).text(lang);
    app.popup = Some(Popup::Text(TextWindow { title, text, top: 0 }));
}

fn year(app: &App, work: WorkId) -> String {
    let work = app.document.work(work);
    let dated = work.and_then(|work| work.period.as_ref().map(|period| period.from.clone()).or(work.dated.clone()));
    dated.map_or_else(|| "?".to_owned(), |dated| dated.chars().take_while(char::is_ascii_digit).collect())
}

/// What became of a paragraph from year to year, and whether the other one cites the document too.
fn became(app: &App, index: &CitationIndex, symbol: &crate::citation::Symbol, id: ParagraphId, lang: Lang) -> String {
    let years = app.relations.all.iter().filter(|relation| relation.kind == RelationKind::Successor);
    let Some((relation, link)) = years.into_iter().find_map(|relation| Some((relation, relation.link_of(id)?))) else {
        return String::new();
    };
    let is_old = app.document.paragraph(id).is_some_and(|paragraph| paragraph.part == relation.left);
    let others = link.facing(id);
    let names: Vec<String> = others.iter().map(|other| place::of_paragraph(&app.document, *other)).collect();
    let fate = link.fate.unwrap_or(Fate::Same);
    let mut said = format!(": {}", fate_word(fate).text(lang));
    if !names.is_empty() {
        let arrow = if is_old { "»" } else { "«" };
        let _ = write!(said, " {arrow} {}", names.join(" + "));
    }
    let is_cited_there = index.find(symbol).is_some_and(|cited| others.iter().any(|other| index.cites(*other, cited)));
    if !is_cited_there && !others.is_empty() {
        let notice = if is_old { Notice::CitesNoMore } else { Notice::CitesNow };
        let _ = write!(said, " ({})", notice.text(lang));
    }
    said
}
