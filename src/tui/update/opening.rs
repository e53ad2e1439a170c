//! A large file of which the beginning is on the screen: what keys do meanwhile, and what becomes of it when the rest is
//! there.

use std::sync::Arc;

use super::filter;
use crate::i18n::notices::Notice;
use crate::model::Library;
use crate::tui::action::{Action, AppAction, BrowseAction, FilterAction, Motion};
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::key;
use crate::tui::pane::Pane;
use crate::tui::state::browse::{Browse, relist_from};
use crate::tui::state::{App, Screen};
use crate::tui::theme::Role;

/// So many of a hundred parts are read.
pub(super) fn so_far(app: &mut App, percent: u8) {
    if let Some(opening) = &mut app.opening {
        opening.percent = percent;
    }
}

/// The whole stands now: the reader stays on the paragraph that they are at, for the beginning bears the same names in it.
pub(super) fn opened(app: &mut App, whole: Arc<Library>) {
    let Some(opening) = app.opening.take() else { return };
    let begins_it = whole.begins_with(&app.document);
    let (spot, row) = (app.browse.spot(), app.browse.tree.selected());
    app.document = whole.clone();
    if begins_it {
        app.browse.tree.lay(&whole);
        relist_from(app, &spot, spot.paragraph);
        app.browse.return_to(&spot);
        app.browse.tree.select(&whole, row);
    } else {
        // The file has its sections before the paragraphs that stand above them: nobody could know.
        app.browse = Browse::of(&whole);
        app.waiting.give_up();
        app.say(Role::Warn, Notice::ReadAnew);
    }
    // A key that waits was pressed on what is shown, so the reader stays there.
    let has_acted = (opening.has_acted || !app.waiting.is_empty()) && begins_it;
    app.request(Effect::TakeUp { has_acted });
    filter::ask_held(app);
}

/// Whether an input means the same now as when all is read. What does not waits: the end of a list that is growing, and
/// whatever asks for the whole.
pub(super) fn acts_at_once(app: &App, event: &Event) -> bool {
    let pressed = match event {
        Event::Key(pressed) => pressed,
        Event::Paste(_) | Event::Click(_) | Event::RightClick(_) | Event::Wheel(..) => return false,
        _ => return true,
    };
    match key::command(pressed).and_then(|key| app.keymap.action(app.scopes(), key)) {
        // The help is all that can stand above the panes.
        _ if app.popup.is_some() => true,
        // What is typed goes into the prompt, which asks once all is read.
        None => true,
        Some(Action::Filter(action)) => matches!(action, FilterAction::CancelFilter),
        Some(Action::Move(motion)) => stays_within(app, motion),
        Some(Action::Paragraphs(_)) => stays_within(app, Motion::Down),
        Some(Action::App(action)) => {
            matches!(
                action,
                AppAction::Quit | AppAction::OpenHelp | AppAction::OpenFilter | AppAction::Redraw | AppAction::Back
            )
        }
        Some(Action::Browse(action)) => matches!(
            action,
            BrowseAction::NextPane
                | BrowseAction::PreviousPane
                | BrowseAction::ReaderDown
                | BrowseAction::ReaderUp
                | BrowseAction::Zoom
        ),
        Some(_) => false,
    }
}

/// Whether a motion ends before the last row that is known.
fn stays_within(app: &App, motion: Motion) -> bool {
    let pane = app.browse.focus;
    let ((cursor, len), page) = (app.browse.rows(pane), app.browse.panes(app.size).page(pane));
    let is_known = app.screen == Screen::Browse && pane != Pane::Resolutions;
    is_known && motion.target(cursor.at, len, page) + 1 < len
}
