//! The years of a document: who cites it in each, and what became of these paragraphs.

use super::{BEGINNING, PickEntry, PickList, Target};
use crate::citation::Symbol;
use crate::i18n::notices::Notice;
use crate::model::{CitationIndex, Fate, Link, ParagraphId, Relation, RelationKind, WorkId};
use crate::report::fate_word;
use crate::tui::state::App;
use crate::tui::view::place;

/// The rows of all years that are open, the oldest first.
pub(super) fn rows(list: &mut PickList, app: &App, index: &CitationIndex, symbol: &Symbol) {
    let lang = app.settings.lang;
    let citing = index.find(symbol).and_then(|id| index.document(id)).map_or(&[][..], |cited| &cited.paragraphs);
    let works: Vec<WorkId> = (0..).map(WorkId).take(app.document.works().count()).collect();
    if works.len() == 1 {
        let label = Notice::OneYearOnly.text(lang);
        list.push(PickEntry { label, hint: String::new(), target: Target::Nothing }, "");
    }
    // The new year is opened first; one reads from the old one on.
    for work in works.iter().rev() {
        let own = app.document.work(*work).map_or(0..0, |work| work.paragraphs.clone());
        let own: Vec<ParagraphId> = citing.iter().filter(|id| own.contains(&id.index())).copied().collect();
        let label = Notice::CitedInYear(place::year(&app.document, *work), own.len()).text(lang);
        list.push(PickEntry { label, hint: String::new(), target: Target::Nothing }, "");
        for id in own {
            let text: String = app.document.text(id).chars().take(BEGINNING).collect();
            let label = format!("  {}  {text}", place::of_paragraph(&app.document, id));
            let found = links(app, id);
            let (later, earlier): (Vec<_>, Vec<_>) =
                found.into_iter().partition(|(_, relation, _)| is_old(app, relation, id));
            let target = |(place, ..): &(usize, &Relation, &Link)| Target::Years(*place, id);
            let said =
                |(_, relation, link): &(usize, &Relation, &Link)| became(app, relation, link, (index, symbol, id));
            let hint = earlier.first().map_or_else(String::new, said);
            let own = earlier.first().or(later.first()).map_or(Target::Paragraph(id), target);
            list.push(PickEntry { label, hint, target: own }, "");
            // What goes on citing it has a row of its own in the next year.
            let is_over = |(.., link): &&(usize, &Relation, &Link)| !goes_on(index, symbol, link, id);
            for one in later.iter().filter(is_over) {
                let label = format!("    {}", said(one));
                list.push(PickEntry { label, hint: String::new(), target: target(one) }, "");
            }
        }
    }
}

/// The links from year to year that hold a paragraph, each with its relation and the place of that among all.
fn links(app: &App, id: ParagraphId) -> Vec<(usize, &Relation, &Link)> {
    let all = app.relations.all.iter().enumerate();
    let years = all.filter(|(_, relation)| relation.kind == RelationKind::Successor);
    years.filter_map(|(place, relation)| Some((place, &**relation, relation.link_of(id)?))).collect()
}

fn is_old(app: &App, relation: &Relation, id: ParagraphId) -> bool {
    app.document.paragraph(id).is_some_and(|paragraph| paragraph.part == relation.left)
}

/// Whether what faces a paragraph in another year cites the document too.
fn goes_on(index: &CitationIndex, symbol: &Symbol, link: &Link, id: ParagraphId) -> bool {
    index.find(symbol).is_some_and(|cited| link.facing(id).iter().any(|other| index.cites(*other, cited)))
}

/// What became of a paragraph in the next year, or what it was in the one before, and whether that cites the document too.
fn became(
    app: &App,
    relation: &Relation,
    link: &Link,
    (index, symbol, id): (&CitationIndex, &Symbol, ParagraphId),
) -> String {
    let (lang, is_old) = (app.settings.lang, is_old(app, relation, id));
    let others = link.facing(id);
    let fate = fate_word(link.fate.unwrap_or(Fate::Same)).text(lang);
    let names: Vec<String> = others.iter().map(|other| place::of_paragraph(&app.document, *other)).collect();
    let arrow = if is_old { "»" } else { "«" };
    let there = if names.is_empty() { String::new() } else { format!(" {arrow} {}", names.join(" + ")) };
    let is_cited_there = goes_on(index, symbol, link, id);
    let notice = if is_old { Notice::CitesNoMore } else { Notice::CitesNow };
    let cites = if is_cited_there || others.is_empty() { String::new() } else { format!(" ({})", notice.text(lang)) };
    format!("{fate}{there}{cites}")
}
