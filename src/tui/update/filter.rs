//! The filter: typing, asking, taking in the answer.

use ratatui::crossterm::event::KeyEvent;
use tui_input::backend::crossterm::to_input_request;
use tui_input::{Input, InputRequest};

use super::browse;
use crate::i18n::browser::Label;
use crate::tui::action::{FilterAction, Motion};
use crate::tui::effect::Effect;
use crate::tui::event::Answer;
use crate::tui::state::browse::{Pane, relist};
use crate::tui::state::listing::Narrow;
use crate::tui::state::{App, Screen};
use crate::tui::theme::Role;
use crate::tui::view::place;

/// The longest query that is taken, in characters: nobody reads a longer one, and none is lost by it.
const LONGEST: usize = 10_000;

/// Opens the prompt with the filter in force.
pub fn open(app: &mut App) {
    app.screen = Screen::Browse;
    app.query.typing = true;
    app.query.has_chosen = false;
    app.query.came_from = app.browse.selected();
}

/// Opens the prompt, empty, and types a character.
pub fn open_with(app: &mut App, c: char) -> Vec<Effect> {
    open(app);
    app.query.input = Input::new(c.to_string());
    ask(app)
}

/// Does what an action of the prompt asks for.
pub fn update(app: &mut App, action: FilterAction) -> Vec<Effect> {
    match action {
        FilterAction::AcceptFilter => accept(app),
        FilterAction::CancelFilter => cancel(app),
        FilterAction::NextFound => select(app, Motion::Down),
        FilterAction::PreviousFound => select(app, Motion::Up),
        FilterAction::FoundPageDown => select(app, Motion::PageDown),
        FilterAction::FoundPageUp => select(app, Motion::PageUp),
        FilterAction::OlderQuery => return recall(app, true),
        FilterAction::NewerQuery => return recall(app, false),
    }
    Vec::new()
}

fn select(app: &mut App, motion: Motion) {
    app.query.has_chosen = true;
    browse::move_in_list(app, motion);
}

/// Edits what is typed.
pub fn edit(app: &mut App, key: &KeyEvent) -> Vec<Effect> {
    let is_full = app.query.input.value().chars().count() >= LONGEST;
    let request = to_input_request(&ratatui::crossterm::event::Event::Key(*key))
        .filter(|request| !(is_full && matches!(request, InputRequest::InsertChar(_))));
    let changed = request.and_then(|request| app.query.input.handle(request)).is_some_and(|change| change.value);
    if changed { ask(app) } else { Vec::new() }
}

/// Puts a pasted text into the prompt, opening it; line ends become blanks.
pub fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    if app.popup.is_some() {
        return Vec::new();
    }
    if !app.query.typing {
        open(app);
        app.query.input.reset();
    }
    let input = &mut app.query.input;
    let cursor = input.cursor();
    let room = LONGEST.saturating_sub(input.value().chars().count());
    let pasted: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(room).collect();
    let before: String = input.value().chars().take(cursor).collect();
    let after: String = input.value().chars().skip(cursor).collect();
    let end = cursor + pasted.chars().count();
    *input = Input::new(format!("{before}{pasted}{after}")).with_cursor(end);
    ask(app)
}

/// Puts a query into force as if it had been typed and accepted.
pub fn set(app: &mut App, query: &str) -> Vec<Effect> {
    app.query.came_from = app.browse.selected();
    app.query.input = Input::new(query.chars().take(LONGEST).collect());
    app.query.remember();
    ask(app)
}

/// Asks the question in force again, as what it asks for has changed.
pub fn ask_again(app: &mut App) -> Vec<Effect> {
    ask(app)
}

fn ask(app: &mut App) -> Vec<Effect> {
    let query = app.query.input.value().to_owned();
    if query.trim().is_empty() {
        withdraw(app);
        return Vec::new();
    }
    app.query.generation += 1;
    app.query.is_waiting = true;
    vec![Effect::Search { generation: app.query.generation, query }]
}

/// Takes in the answer to the newest question.
pub fn answered(app: &mut App, answer: Answer) {
    app.query.is_waiting = false;
    match answer.outcome {
        Ok(found) => {
            app.query.take(found, answer.query);
            app.browse.narrowing.push(Narrow::Filter);
            app.browse.reader.at_match = None;
            // What the person chose stays chosen while it is found; else the best hit is selected.
            let chosen = app.query.has_chosen;
            relist(app, !chosen);
        }
        // What was found before stays: a query is often wrong only until its next character.
        Err(error) => app.query.error = Some(error),
    }
}

fn accept(app: &mut App) {
    app.query.typing = false;
    app.query.remember();
    let came_from = app.query.came_from.filter(|before| app.browse.selected() != Some(*before));
    came_from.into_iter().for_each(|before| app.history.leave(before));
    let Some(found) = app.query.found.clone() else { return };
    app.browse.focus_on(Pane::Paragraphs);
    if found.address.is_some() {
        // Of a pair both are listed: the one that is selected is meant.
        let target = app.browse.selected();
        app.query.clear();
        app.browse.narrowing.remove(Narrow::Filter);
        relist(app, false);
        if let Some(id) = target {
            super::go_to(app, id);
            app.say(Role::Info, Label::JumpedTo(place::of_paragraph(&app.document, id)));
        }
    }
    if app.screen == Screen::Compare {
        let _ = super::compare::open(app, app.browse.selected());
    }
}

/// Clears the filter and goes back to where one was.
fn cancel(app: &mut App) {
    app.query.typing = false;
    app.query.remember();
    withdraw(app);
}

fn withdraw(app: &mut App) {
    app.query.generation += 1;
    app.query.is_waiting = false;
    app.query.error = None;
    if app.query.found.is_some() {
        let was_typing = app.query.typing;
        let input: Input = app.query.input.clone();
        app.query.clear();
        if was_typing {
            app.query.input = input;
        }
        app.browse.narrowing.remove(Narrow::Filter);
        relist(app, false);
        if let Some(id) = app.query.came_from {
            let document = app.document.clone();
            app.browse.select(&document, id);
        }
    } else if !app.query.typing {
        app.query.input.reset();
    }
}

fn recall(app: &mut App, older: bool) -> Vec<Effect> {
    let changed = app.query.recall(older);
    let _ = app.query.input.handle(InputRequest::GoToEnd);
    if changed { ask(app) } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::LONGEST;
    use crate::tui::event::Event;
    use crate::tui::update::testing::Person;

    #[test]
    fn a_query_is_only_so_long_typed_or_pasted() {
        let mut person = Person::at(80, 24);
        person.press("/").happen(Event::Paste("决".repeat(2 * LONGEST)));
        let asked = person.effects.len();
        person.press("abc");
        assert_eq!(person.app.query.input.value().chars().count(), LONGEST);
        assert_eq!(person.effects.len(), asked);
        person.press("<Backspace> z");
        assert!(person.app.query.input.value().ends_with("决z"));
    }
}
