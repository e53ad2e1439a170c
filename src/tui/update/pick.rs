//! Choosing by name: typing, moving, taking.

use ratatui::crossterm::event::{Event as TerminalEvent, KeyEvent};
use tui_input::Input;
use tui_input::backend::crossterm::to_input_request;

use super::browse::go_to;
use crate::tui::action::{Motion, PickAction};
use crate::tui::effect::Effect;
use crate::tui::state::browse::{Pane, relist};
use crate::tui::state::listing::Narrow;
use crate::tui::state::pick::{Pick, Target};
use crate::tui::state::{App, Popup};
use crate::tui::view::pick as view;

/// Opens the list of everything.
pub fn open(app: &mut App) {
    app.popup = Some(Popup::Pick(Box::new(Pick::of(app))));
}

/// Does what an action of a list asks for; in the help it scrolls.
pub fn update(app: &mut App, action: PickAction) -> Vec<Effect> {
    match action {
        PickAction::Pick => return take(app),
        PickAction::LeavePick => leave(app),
        PickAction::PickDown => motion(app, Motion::Down),
        PickAction::PickUp => motion(app, Motion::Up),
        PickAction::PickPageDown => motion(app, Motion::PageDown),
        PickAction::PickPageUp => motion(app, Motion::PageUp),
    }
    Vec::new()
}

/// What is typed in the window; `None` where nothing is.
fn input(app: &mut App) -> Option<&mut Input> {
    match &mut app.popup {
        Some(Popup::Pick(pick)) => Some(&mut pick.input),
        Some(Popup::Help(help)) => help.search.as_mut(),
        Some(Popup::Copy(_)) | None => None,
    }
}

/// Edits what is typed.
pub fn edit(app: &mut App, key: &KeyEvent) {
    let request = to_input_request(&TerminalEvent::Key(*key));
    let change = input(app).zip(request).and_then(|(input, request)| input.handle(request));
    if change.is_some_and(|change| change.value) {
        find(app);
    }
}

/// Types a pasted text.
pub fn paste(app: &mut App, text: &str) {
    if let Some(input) = input(app) {
        let pasted: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(200).collect();
        *input = Input::new(format!("{}{pasted}", input.value()));
        find(app);
    }
}

fn find(app: &mut App) {
    match app.popup.take() {
        Some(Popup::Pick(mut pick)) => {
            pick.find(app);
            app.popup = Some(Popup::Pick(pick));
        }
        Some(Popup::Help(mut help)) => {
            help.cursor.top = 0;
            app.popup = Some(Popup::Help(help));
        }
        other => app.popup = other,
    }
}

/// Clears what is typed; once nothing is, closes.
fn leave(app: &mut App) {
    let was_empty = input(app).is_none_or(|input| input.value().is_empty());
    if !was_empty {
        if let Some(input) = input(app) {
            input.reset();
        }
        find(app);
    } else if let Some(Popup::Help(help)) = &mut app.popup {
        help.search = None;
    } else {
        app.popup = None;
    }
}

fn motion(app: &mut App, motion: Motion) {
    if let Some(Popup::Pick(pick)) = &mut app.popup {
        pick.cursor.at = motion.target(pick.cursor.at, pick.found.len(), view::page(app.size));
    } else {
        super::popup::motion(app, motion);
    }
}

fn take(app: &mut App) -> Vec<Effect> {
    let Some(Popup::Pick(pick)) = &app.popup else {
        app.popup = None;
        return Vec::new();
    };
    let target = pick.entry(pick.cursor.at).map(|(entry, _)| entry.target);
    app.popup = None;
    match target {
        Some(Target::Action(action)) => return super::update(app, action),
        Some(Target::Paragraph(id)) => {
            go_to(app, id);
            app.browse.focus_on(Pane::Paragraphs);
        }
        Some(Target::Document(id)) => {
            app.browse.narrowing.push(Narrow::Document(id));
            relist(app, false);
            app.browse.focus_on(Pane::Paragraphs);
        }
        None => {}
    }
    Vec::new()
}
