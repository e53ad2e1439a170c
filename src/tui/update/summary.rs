//! The summary of the pairs: what is asked for there, and the order of work that fills it.

use ratatui::layout::Position;

use super::compare;
use crate::i18n::browser::Label;
use crate::model::Link;
use crate::tui::action::{Motion, SummaryAction};
use crate::tui::effect::Effect;
use crate::tui::state::summary::{CHUNK, areas};
use crate::tui::state::{App, Screen, relations, review};
use crate::tui::theme::Role;
use crate::tui::view::summary as view;

/// Opens the screen and has the pairs compared that are not yet.
pub(super) fn open(app: &mut App) {
    app.screen = Screen::Summary;
    go_on(app);
    review::tell_summary(app);
}

/// Back to the three panes; what is not compared yet is left.
pub(super) fn close(app: &mut App) {
    app.screen = Screen::Browse;
    app.summary.asked = false;
    app.request(Effect::StopSummary);
}

/// Has the pairs compared, once, that a key of the side-by-side screen asks for.
pub(super) fn ask(app: &mut App) {
    if !std::mem::replace(&mut app.summary.asked, true) {
        go_on(app);
    }
}

/// Gives the order to compare once everything needed for it is there, while the screen is open.
pub(super) fn go_on(app: &mut App) {
    // A pair opened from here does not stop the rest.
    let is_asked = app.summary.asked && app.screen == Screen::Compare;
    if app.screen != Screen::Summary && !app.summary.opened && !is_asked {
        return;
    }
    let Some(pairing) = &app.pairing else { return };
    app.summary.expect(pairing.links().len());
    if app.framing.is_none() {
        return app.request(Effect::LearnFraming);
    }
    let mut chunks = app.summary.missing();
    if chunks.is_empty() {
        return;
    }
    if is_asked {
        // What is asked for stands behind the pair that is read.
        let (before, behind): (Vec<u32>, Vec<u32>) =
            chunks.into_iter().partition(|chunk| (*chunk as usize + 1) * CHUNK <= app.compare.place);
        chunks = behind.into_iter().chain(before).collect();
    }
    app.summary.generation += 1;
    app.request(Effect::Summarise { generation: app.summary.generation, chunks });
}

/// Does what an action of the summary asks for.
pub(super) fn update(app: &mut App, action: SummaryAction) {
    match action {
        SummaryAction::OpenPair => open_pair(app),
        SummaryAction::CycleOrder => {
            app.summary.order = app.summary.order.next(app.summary.has_fates());
            app.summary.relist();
        }
        SummaryAction::CycleOnly => {
            app.summary.only = app.summary.only.next(app.summary.has_fates(), &app.summary.classes());
            app.summary.relist();
        }
        SummaryAction::NextPart => other_part(app),
        SummaryAction::CloseSummary => close(app),
    }
}

/// Lists the pairs of the next part that has some of this kind.
fn other_part(app: &mut App) {
    let next = relations::others(app).next().cloned();
    match next {
        Some(next) => {
            relations::read(app, next);
            go_on(app)
        }
        None => app.say(Role::Info, Label::NoOtherRelation),
    }
}

pub(super) fn motion(app: &mut App, motion: Motion) {
    let page = areas(app).page();
    let row = motion.target(app.summary.cursor.at, app.summary.rows().len(), page);
    select(app, row);
}

/// Puts the cursor on a row, where it stays.
pub(super) fn select(app: &mut App, row: usize) {
    app.summary.cursor.at = row;
    app.summary.moved = true;
}

fn open_pair(app: &mut App) {
    let pair = app.summary.selected().and_then(|place| app.pairing.as_ref()?.links().get(place));
    let Some(id) = pair.and_then(Link::first) else { return };
    app.summary.moved = true;
    compare::open(app, Some(id));
    app.summary.opened = app.screen == Screen::Compare;
}

/// A click selects a pair; on the selected one it opens it, on the heading of a column it sorts by that.
pub(super) fn click(app: &mut App, position: Position) {
    let list = areas(app).list;
    if let Some(order) = view::order_at(app, position) {
        app.summary.order = order;
        app.summary.relist();
    }
    match app.summary.cursor.row_at(list, position, 1, app.summary.rows().len()) {
        Some(row) if row == app.summary.cursor.at => open_pair(app),
        Some(row) => select(app, row),
        None => {}
    }
}

/// The wheel scrolls the list.
pub(super) fn wheel(app: &mut App, lines: isize) {
    let page = areas(app).page();
    let len = app.summary.rows().len();
    app.summary.cursor.scroll(lines, len, page);
    app.summary.moved = true;
}
