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
        | Action::Fates(_)
        | Action::Years(_)
        | Action::Summary(_)
        | Action::Matrix(_)
        | Action::Popup(_)
        | Action::Copy(_)
        | Action::Note(_)
        | Action::Pick(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Position;

    use super::super::testing::Person;
    use crate::tui::event::Event;

    #[test]
    fn jumps_are_gone_back_over_and_forward_again() {
        let mut person = Person::at(100, 30);
        person.press("j j x");
        assert_eq!(person.here(), "附文 3");
        person.press("G b");
        assert_eq!(person.here(), "附文 3");
        person.press("b");
        assert_eq!(person.here(), "附件 3", "steps are no jumps");
        person.press("b");
        assert_eq!(
            (person.here().as_str(), person.last_line().as_str()),
            ("附件 3", "i There was no jump before this place")
        );
        person.press("f f f");
        assert_eq!(person.here(), "附文 51");
    }

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
