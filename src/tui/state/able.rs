//! Which actions do something where one is: help and menu list these and no others.

use super::{App, Popup, Screen, relations};
use crate::tui::action::{Action, AppAction, KeepAction, PopupAction, Scope, SummaryAction, YearsAction};

/// Whether an action does something on the screen below any window, or in a window that opens there.
pub(crate) fn is_able(app: &App, action: Action) -> bool {
    let scope = action.row().scope;
    let is_of_screen = match scope {
        Scope::Sections | Scope::Paragraphs | Scope::Resolutions => app.screen == Screen::Browse,
        Scope::Browse | Scope::Compare | Scope::Summary | Scope::Matrix | Scope::Reference => {
            app.screen_scopes().contains(&scope)
        }
        Scope::App | Scope::Motion => true,
        Scope::Filter | Scope::Popup | Scope::Copy | Scope::Note | Scope::Pick => true,
    };
    is_of_screen && !is_idle(app, action)
}

/// Whether an action that is asked for here would only say that it can do nothing.
fn is_idle(app: &App, action: Action) -> bool {
    let has_no_paragraph = matches!(app.screen, Screen::Matrix | Screen::Reference);
    match action {
        Action::App(AppAction::NextMatch | AppAction::PreviousMatch) => {
            !matches!(app.screen, Screen::Browse | Screen::Compare)
        }
        Action::App(AppAction::OpenSummary) => app.screen == Screen::Summary,
        Action::Keep(KeepAction::MarkListed) => app.screen != Screen::Browse || app.browse.narrowing.last().is_none(),
        Action::Summary(SummaryAction::NextPart) => relations::others(app).next().is_none(),
        Action::App(AppAction::ListDoubts) => app.doubts.is_empty(),
        Action::App(AppAction::OpenMatrix) => app.screen == Screen::Matrix,
        Action::Keep(KeepAction::Mark | KeepAction::Note | KeepAction::NoteInEditor | KeepAction::ToggleRead)
        | Action::Note(_) => has_no_paragraph,
        Action::Keep(KeepAction::HandOn) => app.screen == Screen::Reference,
        Action::Keep(KeepAction::TakeOver) => has_no_paragraph || app.offered.is_empty(),
        Action::Years(YearsAction::TurnRelation) => {
            let mut kinds = app.relations.all.iter().map(|relation| relation.kind);
            let first = kinds.next();
            has_no_paragraph || !kinds.any(|kind| Some(kind) != first)
        }
        Action::Years(YearsAction::TurnLanguage) => has_no_paragraph || app.relations.languages.is_none(),
        Action::Fates(_) => has_no_paragraph || !app.relations.has_years(),
        Action::Popup(PopupAction::SearchHelp) => matches!(app.popup, Some(Popup::Copy(_) | Popup::Pick(_))),
        _ => false,
    }
}
