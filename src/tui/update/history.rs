//! Back and forward across jumps through the programme.

use crate::i18n::keep::KeepLabel;
use crate::i18n::notices::Notice;
use crate::tui::action::{Action, AppAction, HistoryAction, Motion};
use crate::tui::state::browse::go_to;
use crate::tui::state::history::{Jump, LeftList};
use crate::tui::state::{App, Screen};
use crate::tui::theme::Role;

/// Goes back or forward along the jumps.
pub(super) fn update(app: &mut App, action: HistoryAction) {
    match action {
        HistoryAction::HistoryBack => step(app, true),
        HistoryAction::HistoryForward => step(app, false),
    }
}

fn step(app: &mut App, back: bool) {
    let Some(paragraph) = app.browse.selected() else { return };
    let here = Jump { paragraph, list: LeftList::of(app) };
    let place = if back { app.history.back(here) } else { app.history.forward(here) };
    match place {
        Some(Jump { list: Some(list), .. }) => list.restore(app),
        Some(place) => go_to(app, place.paragraph),
        None => app.say(Role::Info, if back { KeepLabel::NothingBefore } else { KeepLabel::NothingAfter }),
    }
}

/// Does what an action asks for, and notes a jump: what did more than step on left the paragraph, or the list.
pub(super) fn act(app: &mut App, action: Action) {
    // One step back out of the list leaves it on purpose.
    let is_widening = app.screen == Screen::Browse && matches!(action, Action::App(AppAction::Back));
    let (before, list) = (app.browse.selected(), LeftList::of(app).filter(|_| !is_widening));
    super::update(app, action);
    let Some(paragraph) = before.filter(|before| app.browse.selected() != Some(*before) && is_jump(action)) else {
        return;
    };
    let list = list.filter(|list| list.is_left(app));
    let has_left = list.as_ref().is_some_and(|_| app.browse.narrowing.last().is_none());
    app.history.leave(Jump { paragraph, list });
    if has_left && app.screen == Screen::Browse {
        let key = app.keymap.key(HistoryAction::HistoryBack);
        app.say(Role::Info, Notice::LeftList(key));
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
