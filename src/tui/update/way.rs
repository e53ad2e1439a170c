//! The ways through the three panes: back and forward across jumps, and how wide the panes are.

use super::browse::go_to;
use crate::i18n::keep::KeepLabel;
use crate::model::ParagraphId;
use crate::tui::action::{Action, Motion, WayAction};
use crate::tui::effect::Effect;
use crate::tui::layout::{Shape, Widths};
use crate::tui::state::App;
use crate::tui::state::browse::Pane;

/// How many columns a key widens a pane by.
const STEP: i32 = 2;

/// Does what an action of the ways asks for.
pub fn update(app: &mut App, action: WayAction) -> Vec<Effect> {
    match action {
        WayAction::HistoryBack => step(app, true),
        WayAction::HistoryForward => step(app, false),
        WayAction::Widen => widen(app, STEP),
        WayAction::Thin => widen(app, -STEP),
        WayAction::ResetWidths => app.browse.widths = Widths::default(),
    }
    Vec::new()
}

fn step(app: &mut App, back: bool) {
    let Some(here) = app.browse.selected() else { return };
    let place = if back { app.history.back(here) } else { app.history.forward(here) };
    match place {
        Some(place) => go_to(app, place),
        None => app.tell(if back { KeepLabel::NothingBefore } else { KeepLabel::NothingAfter }),
    }
}

/// Widens the pane that has the focus; the one in the middle takes from or gives to both others.
fn widen(app: &mut App, columns: i32) {
    let panes = app.browse.panes(app.size);
    let [left, right] = [panes.sections.width, panes.cited.width].map(i32::from);
    let widths = &mut app.browse.widths;
    match (app.browse.focus, panes.shape) {
        (_, Shape::Narrow) => {}
        (Pane::Sections, _) | (Pane::Resolutions, Shape::Medium) => widths.set_left(left + columns),
        (Pane::Resolutions, Shape::Wide) => widths.set_right(right + columns),
        (Pane::Paragraphs, Shape::Medium) => widths.set_left(left - columns),
        (Pane::Paragraphs, Shape::Wide) => {
            widths.set_left(left - columns);
            widths.set_right(right - columns);
        }
    }
}

/// Notes a jump: what did more than step on left the paragraph `before`.
pub fn note_jump(app: &mut App, action: Action, before: Option<ParagraphId>) {
    if let Some(before) = before.filter(|before| app.browse.selected() != Some(*before) && is_jump(action)) {
        app.history.leave(before);
    }
}

/// Whether an action goes elsewhere, rather than to the neighbour or along a way already gone.
const fn is_jump(action: Action) -> bool {
    match action {
        Action::Move(motion) => matches!(motion, Motion::Top | Motion::Bottom),
        Action::Paragraphs(_) | Action::Way(_) | Action::Filter(_) => false,
        Action::App(_)
        | Action::Keep(_)
        | Action::Browse(_)
        | Action::Sections(_)
        | Action::Resolutions(_)
        | Action::Compare(_)
        | Action::Popup(_)
        | Action::Copy(_)
        | Action::Note(_)
        | Action::Pick(_) => true,
    }
}
