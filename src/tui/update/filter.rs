//! The filter: typing, asking, taking in the answer.

use super::browse;
use crate::i18n::browser::Label;
use crate::i18n::notices::Notice;
use crate::model::ParagraphId;
use crate::tui::action::{AppAction, FilterAction, Motion};
use crate::tui::effect::Effect;
use crate::tui::event::SearchAnswer;
use crate::tui::pane::Pane;
use crate::tui::state::browse::{relist, relist_from};
use crate::tui::state::history::Jump;
use crate::tui::state::listing::Narrow;
use crate::tui::state::typed::QUERY;
use crate::tui::state::{App, Screen};
use crate::tui::text_field::TextField;
use crate::tui::theme::Role;
use crate::tui::view::{nothing_found, place};

/// Opens the prompt with the filter in force selected: what is typed takes its place.
pub(super) fn open(app: &mut App) {
    app.query.opened_on = std::mem::take(&mut app.screen);
    app.query.typing = true;
    app.query.input.select();
    begin(app);
}

/// Remembers where the user is before a question is asked.
fn begin(app: &mut App) {
    app.query.chosen = None;
    app.query.came_from = Some(app.browse.spot());
}

/// Opens the prompt with a text typed.
pub(super) fn open_with(app: &mut App, typed: impl Into<String>) {
    open(app);
    app.query.input = TextField::new(typed);
    ask(app)
}

/// Does what an action of the prompt asks for.
pub(super) fn update(app: &mut App, action: FilterAction) {
    match action {
        FilterAction::AcceptFilter => accept(app),
        FilterAction::CancelFilter => cancel(app),
        FilterAction::NextFound => select(app, Motion::Down),
        FilterAction::PreviousFound => select(app, Motion::Up),
        FilterAction::FoundPageDown => select(app, Motion::PageDown),
        FilterAction::FoundPageUp => select(app, Motion::PageUp),
        FilterAction::OlderQuery => recall(app, true),
        FilterAction::NewerQuery => recall(app, false),
        FilterAction::TakeOffered => take_offered(app),
    }
}

fn select(app: &mut App, motion: Motion) {
    browse::move_in_list(app, motion);
    app.query.chosen = app.browse.selected();
}

/// Puts the next term offered into the prompt.
fn take_offered(app: &mut App) {
    if !app.query.take_offered() {
        app.say(Role::Info, Label::NothingOffered);
        return;
    }
    app.query.chosen = None;
    ask(app)
}

pub(super) fn edited(app: &mut App) {
    app.query.offer = None;
    ask(app)
}

/// Puts a query into force as if it had been typed and accepted.
pub(crate) fn set(app: &mut App, query: &str) {
    app.screen = Screen::Browse;
    begin(app);
    app.query.input.clear();
    app.query.input.paste(query, QUERY);
    if app.query.input.take_refused() {
        app.say(Role::Warn, Notice::TextCut(QUERY));
    }
    app.query.remember();
    ask(app)
}

/// Asks the question in force again, as what it asks for has changed.
pub(super) fn ask_again(app: &mut App) {
    begin(app);
    app.query.chosen = app.browse.selected();
    ask(app)
}

fn ask(app: &mut App) {
    let query = app.query.input.value().to_owned();
    if query.trim().is_empty() {
        withdraw(app);
        return;
    }
    app.query.generation += 1;
    app.query.is_waiting = true;
    // Of the beginning of a file no answer is whole.
    if app.opening.is_none() {
        app.request(Effect::Search { generation: app.query.generation, query });
    }
}

/// Asks what was typed while a file was still being read.
pub(super) fn ask_held(app: &mut App) {
    if app.query.is_waiting {
        begin(app);
        ask(app)
    }
}

/// Takes in the answer to the newest question.
pub(super) fn answered(app: &mut App, answer: SearchAnswer) {
    app.query.is_waiting = false;
    match answer.outcome {
        Ok(found) => {
            app.query.take(found, answer.query);
            app.browse.narrowing.push(Narrow::Filter);
            let spot = app.query.came_from.unwrap_or_else(|| app.browse.spot());
            let chosen = app.query.chosen;
            relist_from(app, &spot, chosen);
            app.browse.reader.at_match = None;
        }
        // What was found before stays: a query is often wrong only until its next character.
        Err(error) => {
            if !app.query.typing {
                let reason = error.message.text(app.settings.lang);
                app.say(Role::Error, Notice::FilterWrong(reason));
            }
            app.query.error = Some(error);
        }
    }
}

fn accept(app: &mut App) {
    // What is listed answers an earlier question, if any: to go there would be to go astray.
    if app.query.error.is_some() {
        return;
    }
    app.query.typing = false;
    app.query.remember();
    let before = app.query.came_from.and_then(|spot| spot.read());
    let came_from = before.filter(|before| app.browse.selected() != Some(*before));
    came_from.into_iter().for_each(|paragraph| app.history.leave(Jump { paragraph, list: None }));
    let Some(found) = app.query.found.clone() else { return };
    let opened_on = std::mem::take(&mut app.query.opened_on);
    if opened_on != Screen::Browse && found.findings.counts() == (0, 0) {
        // Of another screen nothing is left for an empty list.
        let said = nothing_found(app, &found).into_iter().next();
        withdraw(app);
        app.screen = opened_on;
        said.into_iter().for_each(|said| app.say(Role::Warn, said));
        return;
    }
    app.browse.focus_on(Pane::Paragraphs);
    let Some(address) = found.address else { return };
    // Of a pair both are listed: the one that is selected is meant.
    let Some(id) = app.browse.selected() else { return hidden(app, address) };
    app.query.clear();
    app.browse.narrowing.remove(Narrow::Filter);
    relist(app, false);
    crate::tui::state::browse::go_to(app, id);
    app.say(Role::Info, Label::JumpedTo(place::of_paragraph(&app.document, id)));
}

/// The list is narrowed to others than the paragraph asked for: nothing is selected, the next step back widens it.
fn hidden(app: &mut App, address: ParagraphId) {
    app.browse.narrowing.make_first(Narrow::Filter);
    app.matrix.opened = false;
    let number = place::number(&app.document, address);
    app.say(Role::Warn, Notice::Hidden(number, app.keymap.key(AppAction::Back)));
}

/// Clears the filter and goes back to where one was, on whichever screen.
fn cancel(app: &mut App) {
    app.query.typing = false;
    app.query.remember();
    withdraw(app);
    app.screen = std::mem::take(&mut app.query.opened_on);
}

fn withdraw(app: &mut App) {
    app.query.generation += 1;
    app.query.is_waiting = false;
    app.query.error = None;
    if app.query.found.is_some() {
        let typed = app.query.input.clone();
        let was_typing = app.query.typing;
        app.query.clear();
        if was_typing {
            app.query.input = typed;
        }
        app.browse.narrowing.remove(Narrow::Filter);
        relist(app, false);
        if let Some(spot) = app.query.came_from {
            app.browse.return_to(&spot);
        }
    } else if !app.query.typing {
        app.query.input.clear();
    }
}

fn recall(app: &mut App, older: bool) {
    if app.query.recall(older) {
        ask(app);
    }
}
