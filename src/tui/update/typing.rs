//! Typing: a key or a paste goes into the text that is written, whichever that is; what does not fit is told.

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::{filter, pick};
use crate::i18n::notices::Notice;
use crate::terminal::Paste;
use crate::tui::action::Motion;
use crate::tui::key;
use crate::tui::state::typed::typed_field;
use crate::tui::state::{App, Popup};
use crate::tui::text_field::TextField;
use crate::tui::theme::Role;

pub(super) fn key(app: &mut App, key: &KeyEvent) {
    if let (Some(Popup::Pick(_)), KeyCode::Home | KeyCode::End) = (&app.popup, key.code) {
        // The ends of a list are further off than those of a name.
        return pick::motion(app, if key.code == KeyCode::Home { Motion::Top } else { Motion::Bottom });
    }
    if let (Some(Popup::Copy(window)), Some(digit)) = (&mut app.popup, key::digit(key))
        && window.range.is_none()
    {
        // A number names a paragraph.
        window.range = Some(TextField::new(digit));
        return;
    }
    let Some((field, most)) = typed_field(app).filter(|_| TextField::knows(key)) else {
        return super::say_idle(app, key);
    };
    let has_changed = field.edit(key, most);
    tell_cut(app, false);
    if has_changed {
        changed(app);
    }
}

/// Puts a pasted text into the text that is written; where none is, into the prompt of the filter, opening it empty.
pub(super) fn paste(app: &mut App, paste: &Paste) {
    if app.popup.is_none() && app.note.is_none() && !app.query.typing {
        filter::open(app);
    }
    let Some((field, most)) = typed_field(app) else { return };
    field.paste(&paste.text, most);
    tell_cut(app, paste.cut);
    changed(app)
}

/// Tells that not all of a text was taken, so that nobody takes it for whole.
fn tell_cut(app: &mut App, is_cut: bool) {
    let Some((field, _)) = typed_field(app) else { return };
    if field.take_refused() || is_cut {
        let kept = field.value().chars().count();
        app.say(Role::Warn, Notice::TextCut(kept));
    }
}

/// What follows from another text.
fn changed(app: &mut App) {
    if app.popup.is_some() {
        pick::find(app);
    } else if app.note.is_none() {
        filter::edited(app)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::event::Event;
    use crate::tui::state::typed::{NAME, NOTE, QUERY};
    use crate::tui::tests::person::Person;

    fn is_told(person: &Person, kept: usize) -> bool {
        person.screen().contains(&format!("only {kept} characters"))
    }

    #[test]
    fn a_query_is_only_so_long_typed_or_pasted_and_that_is_told() {
        let mut person = Person::at(80, 24);
        person.press("/").happen(Event::Paste("决".repeat(2 * QUERY).into()));
        assert!(is_told(&person, QUERY), "{}", person.screen());
        let asked = person.effects.len();
        person.press("abc");
        assert_eq!(person.app.query.input.value().chars().count(), QUERY);
        assert_eq!(person.effects.len(), asked);
        assert!(is_told(&person, QUERY), "a key that is refused is told: {}", person.screen());
        person.press("<Backspace>");
        assert!(!is_told(&person, QUERY - 1) && person.effects.len() > asked, "{}", person.screen());
    }

    #[test]
    fn a_paste_that_is_cut_is_told_wherever_one_types() {
        for (keys, most) in [("e", NOTE), (":", NAME), ("? /", NAME), ("y r", NAME), ("", QUERY)] {
            for (width, height) in [(80, 24), (40, 12)] {
                let mut person = Person::at(width, height);
                if !keys.is_empty() {
                    person.press(keys);
                }
                person.happen(Event::Paste("长".repeat(most + 1).into()));
                assert!(is_told(&person, most), "{keys} at {width}: {}", person.screen());
            }
        }
    }

    #[test]
    fn what_the_terminal_cut_is_told_though_all_that_came_fits() {
        let mut person = Person::at(80, 24);
        person.happen(Event::Paste(Paste { text: "人权".into(), cut: true }));
        assert!(is_told(&person, 2), "{}", person.screen());
        person.press("<Esc>").happen(Event::Paste("人权".into()));
        assert!(!is_told(&person, 2), "{}", person.screen());
    }

    #[test]
    fn a_query_that_is_given_at_the_beginning_is_told_to_be_cut() {
        let mut person = Person::at(80, 24);
        crate::tui::update::set_filter(&mut person.app, &"长".repeat(QUERY + 1));
        assert!(is_told(&person, QUERY), "{}", person.screen());
    }
}
