//! The only place where the state changes: an event becomes an action by the keymap, an action changes the state.

mod app;
mod browse;
mod compare;
mod copy;
mod filter;
mod hand_on;
mod history;
mod keep;
mod matrix;
mod mouse;
mod offers;
mod opening;
mod pane_width;
mod pick;
mod popup;
mod reference;
mod summary;
mod typing;
mod waiting;
mod years;

use std::sync::Arc;

pub(crate) use compare::open as open_compare;
pub(crate) use filter::set as set_filter;

use ratatui::crossterm::event::{KeyEvent, KeyModifiers};

use super::action::{Action, AppAction, BrowseAction, CompareAction, KeepAction};
use super::effect::Effect;
use super::event::Event;
use super::key;
use super::state::able::is_able;
use super::state::relations::{self, Relations};
use super::state::{App, NextTake, Screen, browse as panes, compare as facing};
use super::theme::{Role, ThemeName};
use super::view::place;
use crate::compare::Framing;
use crate::i18n::browser::Label;
use crate::i18n::changes;
use crate::i18n::keep::KeepLabel;
use crate::i18n::notices::Notice;
use crate::model::{CitationIndex, RelationKind};

/// Takes in what happened; what the outside is to do comes back. A key may have to wait, so that whoever calls this goes
/// on with [`go_on`] until nothing more comes of it.
pub fn handle(app: &mut App, event: Event) -> Vec<Effect> {
    if !event.is_input() {
        return finished(app, event);
    }
    waiting::push(app, event);
    go_on(app).unwrap_or_else(|| {
        waiting::help(app);
        std::mem::take(&mut app.effects)
    })
}

/// Takes in the next key that has waited, once the answer that it rests on is there. Call it when the effects of what
/// was taken in before are done, until it gives `None`.
pub fn go_on(app: &mut App) -> Option<Vec<Effect>> {
    let event = waiting::next(app)?;
    Some(finished(app, event))
}

/// Takes in an event and makes ready what the screen shows then.
fn finished(app: &mut App, event: Event) -> Vec<Effect> {
    take_in(app, event);
    settle(app);
    waiting::help(app);
    std::mem::take(&mut app.effects)
}

fn take_in(app: &mut App, event: Event) {
    match event {
        Event::Key(key) => on_key(app, &key),
        Event::Paste(paste) => typing::paste(app, &paste),
        Event::Click(position) => mouse::click(app, position),
        Event::RightClick(position) => mouse::right_click(app, position),
        Event::Drag(position) => mouse::drag(app, position),
        Event::Release => {
            app.browse.dragged = None;
        }
        Event::Kept(marks, letter) => keep::kept(app, marks, letter),
        Event::Edited { at, was, text } => keep::keep_note(app, at, was.as_deref(), &text),
        Event::Told(role, text) => app.say(role, Label::Keep(KeepLabel::Said(text))),
        Event::NotWritten(name, count, why) => hand_on::refused(app, name, count, why),
        Event::Wheel(position, lines) => mouse::wheel(app, position, lines),
        Event::Resize(size) => {
            app.size = size;
        }
        Event::Ambiguous(mode) => {
            app.settings.ambiguous = mode;
            // What is on the screen is not where the painter takes it to be.
            app.request(Effect::Redraw);
        }
        Event::Background { is_light } => {
            app.settings.theme = if is_light { ThemeName::Light } else { ThemeName::Dark };
        }
        Event::Answer(answer) if answer.generation == app.query.generation => filter::answered(app, answer),
        // A later question was asked meanwhile.
        Event::Answer(_) => {}
        Event::ReadSoFar(percent) => opening::so_far(app, percent),
        Event::Opened(Ok(whole)) => opening::opened(app, whole),
        // The loop ends with the reason.
        Event::Opened(Err(_)) => {}
        Event::Prepared(index, relations) => on_prepared(app, index, relations),
        Event::Wrapped(wrapping, prose) => {
            app.browse.reader.take(wrapping, prose);
            app.browse.cited.forget();
        }
        Event::Faced(wanted, set) => {
            app.compare.take(wanted, set);
            app.compare.is_sought = true;
        }
        Event::Framed(framing) => on_framed(app, framing),
        Event::Compared { generation, chunk, stats } => {
            if app.summary.knows(generation) {
                app.summary.learn(chunk, stats);
            }
        }
        Event::Counted(counts) => matrix::counted(app, counts),
        Event::Networked(network) => {
            reference::networked(app, network);
            matrix::count_texts(app)
        }
        Event::Shelved(holdings) => reference::listed(app, holdings),
        Event::TextOpened(document, text) => reference::opened(app, &document, text),
        Event::Reminded(number) => waiting::reminded(app, number),
    }
}

/// Does what an action asks for.
pub fn update(app: &mut App, action: Action) {
    match action {
        Action::App(action) => app::update(app, action),
        Action::Keep(action) => keep::update(app, action),
        Action::History(action) => history::update(app, action),
        Action::PaneWidth(action) => pane_width::update(app, action),
        Action::Copy(action) => copy::copy(app, action),
        Action::Note(action) => keep::update_note(app, action),
        Action::Pick(action) => pick::update(app, action),
        Action::Move(motion) => match (&app.popup, app.screen) {
            (Some(_), _) => popup::motion(app, motion),
            (None, Screen::Browse) => browse::motion(app, motion),
            (None, Screen::Compare) => compare::motion(app, motion),
            (None, Screen::Summary) => summary::motion(app, motion),
            (None, Screen::Matrix) => matrix::motion(app, motion),
            (None, Screen::Reference) => reference::motion(app, motion),
        },
        Action::Browse(action) => browse::update(app, action),
        Action::Sections(action) => browse::update_sections(app, action),
        Action::Paragraphs(action) => browse::update_paragraphs(app, action),
        Action::Resolutions(action) => browse::update_resolutions(app, action),
        Action::Compare(action) => compare::update(app, action),
        Action::Fates(action) => years::step(app, action),
        Action::Years(action) => years::update(app, action),
        Action::Summary(action) => summary::update(app, action),
        Action::Matrix(action) => matrix::update(app, action),
        Action::Reference(action) => reference::update(app, action),
        Action::Filter(action) => filter::update(app, action),
        Action::Popup(action) => popup::update(app, action),
    }
}

/// Makes ready what the screen shows, and has long texts made ready beside it.
pub fn settle(app: &mut App) {
    if let (Screen::Browse, Some(id)) = (app.screen, app.browse.selected()) {
        relations::follow(app, id);
    }
    panes::settle(app);
    match app.screen {
        Screen::Browse => {}
        Screen::Compare => facing::settle(app),
        Screen::Summary => crate::tui::state::summary::settle(app),
        Screen::Matrix => crate::tui::state::matrix::settle(app),
        Screen::Reference => crate::tui::state::reference_screen::settle(app),
    }
    popup::settle(app);
    let wrap = app.browse.reader.take_wanted().map(Effect::Wrap);
    app.effects.extend(wrap.into_iter().chain(app.compare.take_wanted().map(Effect::Face)));
}

fn on_key(app: &mut App, key: &KeyEvent) {
    app.notice = None;
    app.welcomes = false;
    if let Some(opening) = &mut app.opening {
        opening.has_acted = true;
    }
    let offered = std::mem::take(&mut app.offers_menu);
    let scopes = app.scopes();
    let action = key::command(key).and_then(|key| app.keymap.action(scopes, key));
    if action != Some(KeepAction::TakeOver.into()) {
        app.next_take = NextTake::default();
    }
    match (action, key::digit(key)) {
        (Some(Action::Browse(BrowseAction::Choose) | Action::Compare(CompareAction::Partner)), _) if offered => {
            update(app, AppAction::OpenMenu.into())
        }
        (Some(action), _) => {
            let is_idle = !is_able(app, action);
            history::act(app, action);
            if is_idle && app.notice.is_none() {
                say_idle(app, key);
            }
        }
        (None, _) if app.popup.is_some() || app.note.is_some() || app.query.typing => typing::key(app, key),
        (None, Some(digit)) if app.screen == Screen::Reference => reference::digit(app, digit),
        // A number names a paragraph: it opens the prompt with the digit typed.
        (None, Some(digit)) => filter::open_with(app, digit),
        (None, None)
            if !app.reference.number.is_empty()
                && app.screen == Screen::Reference
                && key.modifiers.difference(KeyModifiers::SHIFT).is_empty() =>
        {
            reference::correct(app, key.code);
        }
        (None, None) => say_idle(app, key),
    }
}

/// Says that a key does nothing here: a key that is pressed in vain looks like one that has acted out of sight.
fn say_idle(app: &mut App, key: &KeyEvent) {
    let Some(key) = key::command(key) else { return };
    app.say(Role::Info, Notice::IdleKey(key.label(), app.keymap.key(AppAction::OpenHelp)));
}

fn on_prepared(app: &mut App, index: Arc<CitationIndex>, relations: Relations) {
    app.index = Some(index);
    app.relations = relations;
    if let Some(first) = app.relations.all.first().cloned() {
        relations::read(app, first);
    }
    app.browse.cited.forget();
    let old_marks = std::mem::take(&mut app.old_marks);
    offers::offer(app, &old_marks);
    if let Some(kinship) = app.relations.kinship.filter(|kinship| *kinship < LEAST_KINSHIP) {
        let percent = (kinship * 100.0).round() as u32;
        app.say(Role::Warn, Notice::Unrelated(percent));
    } else if let Some(year) = same_year(app) {
        app.say(Role::Warn, Label::Keep(KeepLabel::Said(changes::Message::SameYear(year).text(app.settings.lang))));
    }
    summary::go_on(app);
    matrix::go_on(app);
    if let Some(id) = app.asked_pair.take() {
        app.notice = None;
        compare::open(app, Some(id));
    }
}

fn on_framed(app: &mut App, framing: Arc<Framing>) {
    app.relations.framing = Some(framing.clone());
    if app.pairing.as_ref().is_none_or(|relation| relation.kind == RelationKind::Counterpart) {
        app.framing = Some(framing);
    }
    summary::go_on(app)
}

/// The year that two works bear which are read as two years.
fn same_year(app: &App) -> Option<String> {
    let year = |work| Some(place::year(&app.document, work)).filter(|year| year != "?");
    app.relations.news.iter().find_map(|news| year(news.new).filter(|_| year(news.old) == year(news.new)))
}

/// Below this share of text in common two works are no two years of one document.
const LEAST_KINSHIP: f32 = 0.05;
