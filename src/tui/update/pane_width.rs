//! How wide the three panes are.

use crate::i18n::browser::Label;
use crate::tui::action::PaneWidthAction;
use crate::tui::layout::{Arrangement, Widths};
use crate::tui::pane::Pane;
use crate::tui::state::App;
use crate::tui::theme::Role;

/// How many columns a key widens a pane by.
const STEP: i32 = 2;

/// Changes or resets the widths.
pub(super) fn update(app: &mut App, action: PaneWidthAction) {
    let before = app.browse.panes(app.size);
    match action {
        PaneWidthAction::Widen => widen(app, STEP),
        PaneWidthAction::Thin => widen(app, -STEP),
        PaneWidthAction::ResetWidths => app.browse.widths = Widths::default(),
    }
    if app.browse.panes(app.size) == before {
        app.say(Role::Info, Label::WidthsStay);
    }
}

/// Widens the pane that has the focus; the one in the middle takes from or gives to both others.
fn widen(app: &mut App, columns: i32) {
    let panes = app.browse.panes(app.size);
    let [left, right] = [panes.sections.width, panes.cited.width].map(i32::from);
    let widths = &mut app.browse.widths;
    match (app.browse.focus, panes.shape) {
        (_, Arrangement::Narrow) => {}
        (Pane::Sections, _) | (Pane::Resolutions, Arrangement::Medium) => widths.set_left(left + columns),
        (Pane::Resolutions, Arrangement::Wide) => widths.set_right(right + columns),
        (Pane::Paragraphs, Arrangement::Medium) => widths.set_left(left - columns),
        (Pane::Paragraphs, Arrangement::Wide) => {
            widths.set_left(left - columns);
            widths.set_right(right - columns);
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Position;

    use crate::tui::event::Event;
    use crate::tui::tests::person::Person;

    fn columns(person: &Person) -> (u16, u16) {
        let panes = person.app.browse.panes(person.app.size);
        (panes.sections.width, panes.cited.width)
    }

    #[test]
    fn panes_are_widened_and_put_back() {
        let mut person = Person::at(130, 30);
        let usual = columns(&person);
        person.press("< <");
        assert_eq!(columns(&person), (usual.0 + 4, usual.1 + 4), "the middle gives to both sides");
        person.press("= <Tab> > >");
        assert_eq!(columns(&person), (usual.0, usual.1 + 4));
        person.press("=");
        assert_eq!(columns(&person), usual);
        let mut small = Person::at(80, 24);
        small.press("<Tab> > >");
        assert_eq!(columns(&small), (28, 28), "of two columns the left one");
    }

    #[test]
    fn no_width_squeezes_a_pane_away() {
        for (width, height) in [(60, 12), (80, 24), (110, 30), (200, 55)] {
            for keys in [">", "<", "<Tab> >", "<Tab> <"] {
                let mut person = Person::at(width, height);
                for _ in 0..100 {
                    person.press(keys);
                }
                let panes = person.app.browse.panes(person.app.size);
                assert!(panes.list.width >= 30 && panes.sections.width >= 12, "{width}: {keys}: {panes:?}");
                assert!(panes.list.right() <= width);
            }
        }
    }

    #[test]
    fn a_border_follows_the_mouse_until_it_is_let_go() {
        let mut person = Person::at(130, 30);
        let (left, right) = columns(&person);
        person.happen(Event::Click(Position::new(left - 1, 9)));
        person.happen(Event::Drag(Position::new(left + 9, 9)));
        assert_eq!(columns(&person), (left + 10, right));
        person.happen(Event::Release);
        person.happen(Event::Drag(Position::new(60, 9)));
        assert_eq!(columns(&person), (left + 10, right));
        person.happen(Event::Click(Position::new(130 - right, 9)));
        person.happen(Event::Drag(Position::new(130 - right - 6, 9)));
        assert_eq!(columns(&person), (left + 10, right + 6));
    }
}
