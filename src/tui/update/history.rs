//! Back and forward across jumps through the programme.

use crate::i18n::keep::KeepLabel;
use crate::model::ParagraphId;
use crate::tui::action::{Action, HistoryAction, Motion};
use crate::tui::state::App;
use crate::tui::state::browse::go_to;
use crate::tui::theme::Role;

/// Goes back or forward along the jumps.
pub(super) fn update(app: &mut App, action: HistoryAction) {
    match action {
        HistoryAction::HistoryBack => step(app, true),
        HistoryAction::HistoryForward => step(app, false),
    }
}

fn step(app: &mut App, back: bool) {
    let Some(here) = app.browse.selected() else { return };
    let place = if back { app.history.back(here) } else { app.history.forward(here) };
    match place {
        Some(place) => go_to(app, place),
        None => app.say(Role::Info, if back { KeepLabel::NothingBefore } else { KeepLabel::NothingAfter }),
    }
}

/// Notes a jump: what did more than step on left the paragraph `before`.
pub(super) fn note_jump(app: &mut App, action: Action, before: Option<ParagraphId>) {
    if let Some(before) = before.filter(|before| app.browse.selected() != Some(*before) && is_jump(action)) {
        app.history.leave(before);
    }
}

/// Whether an action goes elsewhere, rather than to the neighbour or back along the history.
const fn is_jump(action: Action) -> bool {
    match action {
        Action::Move(motion) => matches!(motion, Motion::Top | Motion::Bottom),
        action => !matches!(action, Action::Paragraphs(_) | Action::History(_) | Action::Filter(_)),
    }
}

#[cfg(test)]
mod tests {
    use crate::tui::tests::person::Person;

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
}
