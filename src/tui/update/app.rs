//! What can be asked for everywhere.

use super::{browse, compare, filter, matrix, pick, reference, summary};
use crate::i18n::Lang;
use crate::i18n::browser::Label;
use crate::i18n::notices::Notice;
use crate::tui::action::AppAction;
use crate::tui::effect::Effect;
use crate::tui::state::listing::Narrow;
use crate::tui::state::{App, Help, Pick, Popup, Screen, browse as panes};
use crate::tui::theme::Role;

/// Does what an action of the whole program asks for.
pub(super) fn update(app: &mut App, action: AppAction) {
    match action {
        AppAction::OpenFilter => {
            filter::open(app);
            app.request(Effect::PrepareSearch)
        }
        AppAction::NextMatch => step_match(app, true),
        AppAction::PreviousMatch => step_match(app, false),
        AppAction::OpenSummary => summary::open(app),
        AppAction::OpenMatrix => matrix::open(app),
        AppAction::Back => back(app),
        AppAction::OpenHelp => app.popup = Some(Popup::Help(Help::default())),
        AppAction::OpenMenu => pick::open_menu(app),
        AppAction::ListDoubts if app.doubts.is_empty() => app.say(Role::Info, Notice::NoDoubts),
        AppAction::ListDoubts => app.popup = Some(Popup::Pick(Box::new(Pick::doubts(app)))),
        AppAction::SwitchLanguage => {
            app.settings.lang = match app.settings.lang {
                Lang::En => Lang::Zh,
                Lang::Zh => Lang::En,
            };
            app.say(Role::Info, Label::LanguageName);
        }
        AppAction::NextTheme => {
            app.settings.theme = app.settings.theme.next();
            app.say(Role::Info, Label::Theme(app.settings.theme.id()));
        }
        AppAction::Redraw => app.request(Effect::Redraw),
        AppAction::Quit => app.request(Effect::Quit),
    }
}

/// Matches are those of the paragraphs: the screens of the whole programme have none.
fn step_match(app: &mut App, forward: bool) {
    match app.screen {
        Screen::Browse => browse::step_match(app, forward),
        Screen::Compare => compare::step_match(app, forward),
        Screen::Summary | Screen::Matrix | Screen::Reference => {}
    }
}

fn back(app: &mut App) {
    // What was asked for is no longer wanted.
    if app.reference.asked.take().is_some() || app.reference.tree_asked.take().is_some() {
        return;
    }
    match app.screen {
        Screen::Browse => widen(app),
        Screen::Compare if app.compare.current.is_some() => {
            // Whoever has but arrows, Enter and Esc comes to the menu by this step.
            app.compare.current = None;
            app.offers_menu = true;
            app.say(Role::Info, Label::MenuOffered(app.keymap.key(AppAction::Back)));
        }
        Screen::Compare => compare::close(app),
        Screen::Summary => summary::close(app),
        Screen::Matrix => matrix::close(app),
        Screen::Reference => reference::back(app),
    }
}

/// One step back out of the three panes: the last narrowing goes first, then the zoom.
fn widen(app: &mut App) {
    let Some(step) = app.browse.narrowing.last() else {
        if std::mem::take(&mut app.browse.zoomed) {
            return;
        }
        let quit = app.keymap.key(AppAction::Quit);
        app.offers_menu = true;
        app.say(Role::Info, Label::NothingToUndo(quit));
        return;
    };
    if matrix::return_to(app, step) {
        return;
    }
    app.browse.narrowing.remove(step);
    // From a filter that found nothing one comes back to where it was asked.
    let came_from = app.query.came_from.filter(|_| step == Narrow::Filter && app.browse.selected().is_none());
    match step {
        Narrow::Filter => app.query.clear(),
        Narrow::Part(_) | Narrow::Section(_) | Narrow::Row(..) | Narrow::Document(_) => {}
    }
    panes::relist(app, false);
    if let Some(spot) = came_from {
        app.browse.return_to(&spot);
    }
}
