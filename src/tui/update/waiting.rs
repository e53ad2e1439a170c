//! Which key rests on an answer that is still to come, and what becomes of it.

use std::time::Duration;

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{compare, opening, summary};
use crate::i18n::notices::{Notice, Wait};
use crate::tui::action::{
    Action, AppAction, BrowseAction, CompareAction, FilterAction, KeepAction, MatrixAction, PickAction, SummaryAction,
};
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::key;
use crate::tui::pane::Pane;
use crate::tui::state::waiting::Awaited;
use crate::tui::state::{App, Popup, Screen};
use crate::tui::theme::Role;

/// After so long the user is told that keys wait, and for what.
const TOLD_AFTER: Duration = Duration::from_secs(2);
/// After so much longer they are dropped: better no key than one on another paragraph.
const DROPPED_AFTER: Duration = Duration::from_secs(18);
/// So many pairs are compared while a user waits.
const AT_A_GLANCE: usize = 5_000;
/// Once keys were dropped, none acts before they have paused for so long.
const PAUSE: Duration = Duration::from_millis(300);

/// Lets input wait its turn. The mouse points at what is on the screen, so it never waits: it is heard at once, or not
/// at all where keys wait that may change the screen.
pub(super) fn push(app: &mut App, event: Event) {
    match event {
        Event::Key(key) if app.waiting.is_told && is_way_out(app, &key) => {
            let dropped = app.waiting.give_up();
            say_dropped(app, dropped);
        }
        Event::Key(key) => {
            // An Esc right before another key comes like Alt with that key, which no action has by default.
            let parts = split(app, key);
            parts.into_iter().flatten().for_each(|key| app.waiting.push(Event::Key(key)));
        }
        Event::Click(_) | Event::RightClick(_) | Event::Wheel(..)
            if !app.waiting.is_empty() || app.waiting.is_dropping() || app.opening.is_some() => {}
        event => app.waiting.push(event),
    }
}

/// The oldest input, once it rests on nothing that is still to come.
pub(super) fn next(app: &mut App) -> Option<Event> {
    let first = app.waiting.first()?;
    if awaited(app, first).is_some() {
        return None;
    }
    app.waiting.pop()
}

/// What is to be done for input that waits: the pairs compared that a key asks for, and a reminder.
pub(super) fn help(app: &mut App) {
    let asks = app.screen == Screen::Compare
        && app.waiting.first().is_some_and(|first| awaited(app, first) == Some(Awaited::Summary));
    if asks {
        summary::ask(app);
    }
    remind(app);
}

/// Asks to be reminded when input begins to wait, or to be dropped.
fn remind(app: &mut App) {
    let after = match (app.waiting.is_empty(), app.waiting.is_dropping()) {
        // A large file is read for seconds: that a key waits is seen at once.
        (false, _) if app.opening.is_some() && !app.waiting.is_told => Duration::ZERO,
        (false, _) => TOLD_AFTER,
        (true, true) => PAUSE,
        (true, false) => return,
    };
    if !std::mem::replace(&mut app.waiting.is_timed, true) {
        app.request(Effect::Remind { number: app.waiting.number, after });
    }
}

/// The time is over: the first time the user is told, the second time the keys are dropped, with those that come after
/// them before they pause.
pub(super) fn reminded(app: &mut App, number: u64) {
    if number != app.waiting.number {
        return;
    }
    if app.waiting.is_dropping() {
        if !app.waiting.has_paused() {
            return app.request(Effect::Remind { number, after: PAUSE });
        }
        let dropped = app.waiting.give_up();
        say_dropped(app, dropped);
        return;
    }
    let Some(first) = app.waiting.first() else { return };
    let Some(awaited) = awaited(app, first) else { return };
    // A long list is not whole within seconds: from now on keys act on what it shows, but those that were typed before
    // anybody saw that do not.
    let is_long = awaited == Awaited::Summary && app.summary.progress().1 > AT_A_GLANCE;
    if app.waiting.is_told || is_long {
        app.summary.acts_on_part |= awaited == Awaited::Summary;
        let dropped = app.waiting.drop_all();
        say_dropped(app, dropped);
        return;
    }
    let wait = match awaited {
        Awaited::Opening => Wait::Opening,
        Awaited::Search => Wait::Search,
        Awaited::Reading => Wait::Reading,
        Awaited::Comparison => Wait::Comparison,
        Awaited::Counts => Wait::Counts,
        Awaited::Summary => Wait::Summary,
        Awaited::Text => Wait::Text,
    };
    app.waiting.is_told = true;
    let key = app.keymap.key(AppAction::Back);
    app.say(Role::Info, Notice::KeysWait(wait, app.waiting.len(), key));
    app.request(Effect::Remind { number, after: DROPPED_AFTER });
}

/// Whether a key gives up, once the user was told that keys wait.
fn is_way_out(app: &App, key: &KeyEvent) -> bool {
    key::command(key).is_some_and(|key| {
        app.keymap.keys(AppAction::Back).contains(&key) || app.keymap.keys(FilterAction::CancelFilter).contains(&key)
    })
}

fn say_dropped(app: &mut App, dropped: usize) {
    app.say(Role::Warn, Notice::KeysDropped(dropped));
}

/// Alt with a character that means nothing here is an Esc and the character, typed at once.
fn split(app: &App, event: KeyEvent) -> [Option<KeyEvent>; 2] {
    let is_alt = matches!(event.code, KeyCode::Char(_)) && event.modifiers.contains(KeyModifiers::ALT);
    let is_bound = key::command(&event).is_some_and(|key| app.keymap.is_bound(key));
    if !is_alt || is_bound || event.modifiers.contains(KeyModifiers::CONTROL) {
        return [Some(event), None];
    }
    let plain = KeyEvent { modifiers: event.modifiers.difference(KeyModifiers::ALT), ..event };
    [Some(KeyCode::Esc.into()), Some(plain)]
}

/// What input waits for; `None` when it can act.
fn awaited(app: &App, event: &Event) -> Option<Awaited> {
    // What is typed is meant for the pair that was asked for.
    if app.asked_pair.is_some() {
        return (!is_leaving(app, event)).then_some(Awaited::Reading);
    }
    if app.opening.is_some() {
        return (!opening::acts_at_once(app, event)).then_some(Awaited::Opening);
    }
    match event {
        Event::Key(pressed) => {
            let action = key::command(pressed).and_then(|key| app.keymap.action(app.scopes(), key));
            match action {
                Some(action) => action_awaits(app, action),
                // A character goes into the text that is typed; where none is, a digit opens the prompt.
                None => key::digit(pressed).and_then(|_| text(app).or(search(app)).filter(|_| !is_typing(app))),
            }
        }
        Event::Paste(_) => search(app).filter(|_| !is_typing(app)),
        _ => None,
    }
}

fn is_leaving(app: &App, event: &Event) -> bool {
    let Event::Key(pressed) = event else { return false };
    let action = key::command(pressed).and_then(|key| app.keymap.action(app.scopes(), key));
    matches!(action, Some(Action::App(AppAction::Back | AppAction::Quit)))
}

const fn is_typing(app: &App) -> bool {
    app.query.typing || app.note.is_some() || app.popup.is_some()
}

fn search(app: &App) -> Option<Awaited> {
    app.query.is_waiting.then_some(Awaited::Search)
}

/// A text that was asked for comes onto the screen: what is typed meanwhile is meant for it.
fn text(app: &App) -> Option<Awaited> {
    (app.reference.asked.is_some() || app.reference.tree_asked.is_some()).then_some(Awaited::Text)
}

fn reading(app: &App) -> Option<Awaited> {
    app.index.is_none().then_some(Awaited::Reading)
}

fn action_awaits(app: &App, action: Action) -> Option<Awaited> {
    match action {
        Action::Filter(FilterAction::CancelFilter | FilterAction::OlderQuery | FilterAction::NewerQuery) => None,
        Action::Filter(_) => search(app),
        Action::Note(_) => None,
        Action::Copy(_) => reading(app).or_else(|| on_row(app)),
        Action::Popup(_) => match app.popup {
            Some(Popup::Copy(_)) => reading(app).or_else(|| on_row(app)),
            _ => None,
        },
        // What is taken by name acts on the screen below.
        Action::Pick(PickAction::Pick) => match &app.popup {
            Some(Popup::Pick(pick)) => pick.selected_action().and_then(|action| on_screen(app, action)),
            _ => None,
        },
        Action::Pick(_) => None,
        Action::Move(_) if app.popup.is_some() => None,
        Action::App(AppAction::Back | AppAction::Quit) => search(app),
        _ => text(app).or(search(app)).or_else(|| on_screen(app, action)),
    }
}

/// What an action waits for by the screen that it acts on.
fn on_screen(app: &App, action: Action) -> Option<Awaited> {
    match (app.screen, action) {
        // What is left on a text of the summary is left on that of the selected row.
        (Screen::Summary, Action::Keep(KeepAction::ToggleMouse)) => None,
        (Screen::Summary, Action::Keep(_) | Action::Years(_)) => reading(app).or_else(|| on_row(app)),
        (
            _,
            Action::Keep(
                KeepAction::OpenPalette
                | KeepAction::HandOn
                | KeepAction::OpenCopy
                | KeepAction::OpenPage
                | KeepAction::History
                | KeepAction::TakeOver
                | KeepAction::ToggleRead,
            ),
        ) => reading(app),
        (_, Action::App(AppAction::OpenSummary | AppAction::OpenMatrix) | Action::Years(_)) => reading(app),
        (Screen::Browse, Action::Resolutions(_)) => reading(app),
        (Screen::Browse, Action::Move(_)) if app.browse.focus == Pane::Resolutions => reading(app),
        // Whether a text opens or the list narrows, the library decides.
        (Screen::Browse, Action::Browse(BrowseAction::Choose))
            if app.browse.focus == Pane::Resolutions && app.reference.is_listing =>
        {
            Some(Awaited::Text)
        }
        (
            Screen::Browse,
            Action::Browse(
                BrowseAction::OpenCompare | BrowseAction::Choose | BrowseAction::Counterpart | BrowseAction::CycleBasis,
            ),
        ) => reading(app),
        (
            Screen::Compare,
            Action::Compare(
                CompareAction::NextCandidate
                | CompareAction::PreviousCandidate
                | CompareAction::NextMark
                | CompareAction::PreviousMark
                | CompareAction::NextWorth
                | CompareAction::Partner,
            )
            | Action::Move(_),
        ) => comparison(app).or_else(|| pairs_ahead(app, action)),
        (Screen::Summary, Action::Summary(SummaryAction::OpenPair) | Action::Move(_)) => app.summary.awaits(),
        (Screen::Matrix, Action::Matrix(MatrixAction::CloseMatrix)) => None,
        (Screen::Matrix, Action::Matrix(_) | Action::Move(_)) => app.matrix.counts.is_none().then_some(Awaited::Counts),
        _ => None,
    }
}

/// The rows of the summary stand still once all pairs are compared.
fn on_row(app: &App) -> Option<Awaited> {
    (app.screen == Screen::Summary).then(|| app.summary.awaits()).flatten()
}

/// The way to the next pair worth reading is known once the pairs between are compared.
fn pairs_ahead(app: &App, action: Action) -> Option<Awaited> {
    let Action::Compare(action) = action else { return None };
    (!app.summary.acts_on_part && compare::is_open_ahead(app, action)).then_some(Awaited::Summary)
}

/// The pair must be compared by the framing before one goes from mark to mark in it.
fn comparison(app: &App) -> Option<Awaited> {
    let is_ready = app.framing.is_some() && app.compare.is_set();
    (!is_ready && app.pairing.is_some()).then_some(Awaited::Comparison)
}
