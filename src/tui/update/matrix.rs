//! The matrix of sections and cited documents: moving in it, and reading what stands behind a cell.

use std::sync::Arc;

use ratatui::layout::Position;

use crate::citation::{DocumentKey, Symbol};
use crate::i18n::notices::Notice;
use crate::model::{CitationIndex, Counting, Matrix};
use crate::tui::action::{MatrixAction, Motion};
use crate::tui::effect::Effect;
use crate::tui::list::Cursor;
use crate::tui::pane::Pane;
use crate::tui::state::browse::relist;
use crate::tui::state::history::LeftList;
use crate::tui::state::listing::Narrow;
use crate::tui::state::matrix::areas;
use crate::tui::state::reference::{BeginAt, WantedText};
use crate::tui::state::{App, Screen};
use crate::tui::theme::Role;

/// Opens the screen, and has the citations counted the first time.
pub(super) fn open(app: &mut App) {
    app.screen = Screen::Matrix;
    app.matrix.opened = false;
    go_on(app)
}

pub(super) fn close(app: &mut App) {
    app.screen = Screen::Browse;
}

/// Has the citations counted as soon as they are known, while the screen is open.
pub(super) fn go_on(app: &mut App) {
    if app.screen == Screen::Matrix && app.index.is_some() && app.matrix.counts.is_none() {
        app.request(Effect::CountCitations)
    }
}

pub(super) fn counted(app: &mut App, counts: Arc<Matrix>) {
    if let Some(index) = app.index.clone() {
        app.matrix.show(counts, &index);
    }
}

/// Does what an action of the matrix asks for.
pub(super) fn update(app: &mut App, action: MatrixAction) {
    let columns = app.matrix.counts.as_ref().map_or(0, |counts| counts.columns().len());
    if action == MatrixAction::WhoCites {
        let symbol = super::copy::selected_document(app);
        return super::reference::ask_who_cites(app, symbol.as_ref());
    }
    let column = &mut app.matrix.column.at;
    match action {
        MatrixAction::OpenCell => open_cell(app),
        MatrixAction::CycleCounting => cycle_counting(app),
        MatrixAction::WhoCites => {}
        MatrixAction::CellRight => *column = (*column + 1).min(columns.saturating_sub(1)),
        MatrixAction::CellLeft => *column = column.saturating_sub(1),
        MatrixAction::NextCited => step_cited(app, true),
        MatrixAction::PreviousCited => step_cited(app, false),
        MatrixAction::FirstColumn => *column = 0,
        MatrixAction::LastColumn => *column = columns.saturating_sub(1),
        MatrixAction::CloseMatrix => close(app),
    }
}

/// Counts the next thing; behind those of the programme what the texts of the library cite, where there are any.
fn cycle_counting(app: &mut App) {
    let next = app.matrix.next_counting(&app.document);
    let has_library = app.reference.holdings.as_ref().is_some_and(|holdings| !holdings.is_empty());
    match app.matrix.sections.take() {
        Some((sections, _)) => {
            let Some(index) = app.index.clone() else { return };
            turn(app, sections, &index, next);
        }
        None if next == Counting::default() && has_library => {
            app.matrix.asks_texts = true;
            if app.reference.network.is_none() {
                return app.request(Effect::ReadNetwork);
            }
            count_texts(app);
        }
        None => app.matrix.counting = next,
    }
}

/// Shows which texts of the library cite which, where that was asked for, once they are read.
pub(super) fn count_texts(app: &mut App) {
    let (Some(network), Some(sections)) = (app.reference.network.clone(), app.matrix.counts.clone()) else { return };
    if std::mem::take(&mut app.matrix.asks_texts) {
        let (texts, index) = network.matrix();
        turn(app, Arc::new(texts), &index, Counting::Texts);
        app.matrix.sections = Some((sections, Arc::new(index)));
    }
}

/// Shows other counts, from their beginning.
fn turn(app: &mut App, counts: Arc<Matrix>, index: &CitationIndex, counting: Counting) {
    (app.matrix.row, app.matrix.column) = (Cursor::default(), Cursor::default());
    app.matrix.show(counts, index);
    app.matrix.counting = counting;
}

/// Opens the text of a row where it cites the document of the column; of all texts, the tree of those that do.
fn open_text(app: &mut App, text: Option<Symbol>) {
    let Some(document) = super::copy::selected_document(app) else { return };
    let Some(symbol) = text else { return super::reference::ask_who_cites(app, Some(&document)) };
    let network = app.reference.network.clone().unwrap_or_default();
    let Some(number) = network.first_place(&DocumentKey::of(&symbol), &DocumentKey::of(&document)) else {
        return app.say(Role::Info, Notice::EmptyCell);
    };
    super::reference::ask(app, WantedText { at: Some(BeginAt::Number(number)), ..WantedText::of(symbol) });
}

/// Moves the selection up and down.
pub(super) fn motion(app: &mut App, motion: Motion) {
    let rows = app.matrix.counts.as_ref().map_or(0, |counts| counts.rows().len());
    let page = areas(app).page();
    app.matrix.row.at = motion.target(app.matrix.row.at, rows, page);
}

fn step_cited(app: &mut App, forward: bool) {
    let matrix = &mut app.matrix;
    let Some(counts) = &matrix.counts else { return };
    if let Some(column) = counts.next_cited(matrix.row.at, matrix.column.at, forward, matrix.counting) {
        matrix.column.at = column;
    }
}

/// Narrows the three panes to the section and the document of the cell.
fn open_cell(app: &mut App) {
    let Some(counts) = app.matrix.counts.clone() else { return };
    let (row, column) = (app.matrix.row.at, app.matrix.column.at);
    let Some(document) = counts.columns().get(column) else { return };
    if app.matrix.counting == Counting::Texts {
        return open_text(app, counts.rows().get(row).and_then(|row| row.text.clone()));
    }
    let part = app.matrix.part();
    let sections = counts.rows().get(row).map_or(&[][..], |row| row.sections.as_slice());
    let of_part = |id: &&crate::model::SectionId| app.document.section(**id).map(|section| section.part) == part;
    let step = match (part, sections.is_empty()) {
        (None, false) => Some(Narrow::Row(row, app.matrix.counting)),
        (None, true) => Some(Narrow::Row(row, app.matrix.counting)).filter(|_| app.document.works().count() > 1),
        (Some(part), true) => Some(Narrow::Part(part)),
        (Some(_), false) => match sections.iter().find(of_part) {
            Some(section) => Some(Narrow::Section(*section)),
            // This part does not have the section.
            None => return app.say(Role::Info, Notice::EmptyCell),
        },
    };
    let is_empty = app.index.as_ref().is_some_and(|index| app.matrix.behind(&app.document, index, 1).is_empty());
    if is_empty {
        app.say(Role::Info, Notice::EmptyCell);
        return;
    }
    app.matrix.left = LeftList::of(app);
    app.query.clear();
    app.browse.narrowing = Default::default();
    if let Some(step) = step {
        app.browse.narrowing.push(step);
    }
    app.browse.narrowing.push(Narrow::Document(*document));
    app.matrix.opened = true;
    app.screen = Screen::Browse;
    relist(app, true);
    app.browse.focus_on(Pane::Paragraphs);
}

/// Takes back the narrowing by which a cell was opened and returns to it; says whether `step` is part of that.
pub(super) fn return_to(app: &mut App, step: Narrow) -> bool {
    let is_of_cell = match step {
        Narrow::Document(_) | Narrow::Row(..) => true,
        Narrow::Filter | Narrow::Part(_) | Narrow::Section(_) => false,
    };
    if !(is_of_cell && app.matrix.opened) {
        return false;
    }
    app.matrix.opened = false;
    match app.matrix.left.take() {
        Some(list) => list.restore(app),
        None => {
            app.browse.narrowing = Default::default();
            relist(app, false);
        }
    }
    app.screen = Screen::Matrix;
    true
}

/// A click selects a cell; on the selected one it opens it, on the heading of a column it selects that.
pub(super) fn click(app: &mut App, position: Position) {
    let places = areas(app);
    let rows = app.matrix.counts.as_ref().map_or(0, |counts| counts.rows().len());
    if places.heads.contains(position) {
        app.matrix.column.at = column_at(app, position).unwrap_or(app.matrix.column.at);
    }
    let Some(row) = app.matrix.row.row_at(places.list, position, 1, rows) else { return };
    let column = column_at(app, position).unwrap_or(app.matrix.column.at);
    if (row, column) == (app.matrix.row.at, app.matrix.column.at) {
        open_cell(app);
        return;
    }
    app.matrix.row.at = row;
    app.matrix.column.at = column;
}

fn column_at(app: &App, position: Position) -> Option<usize> {
    let cells = areas(app).cells();
    let mut x = cells.x;
    app.matrix.columns_in(cells.width).find(|column| {
        x += app.matrix.width(*column);
        position.x >= cells.x && position.x < x
    })
}

/// The wheel scrolls the rows.
pub(super) fn wheel(app: &mut App, lines: isize) {
    let rows = app.matrix.counts.as_ref().map_or(0, |counts| counts.rows().len());
    app.matrix.row.scroll(lines, rows, areas(app).page());
}
