//! What the first run tells, once: what to press.

use ratatui::layout::Rect;

use crate::i18n::browser::{Label, WelcomeKeys};
use crate::tui::action::{Action, AppAction, BrowseAction, CompareAction};
use crate::tui::draw::{Frame, Pen};
use crate::tui::prose::Prose;
use crate::tui::state::App;
use crate::tui::theme::Role;

/// The sentences, cut for the width of the screen.
fn prose(app: &App) -> Prose {
    let key = |action: Action| app.keymap.key(action);
    let keys = WelcomeKeys {
        find: key(AppAction::OpenFilter.into()),
        compare: key(BrowseAction::OpenCompare.into()),
        next: key(CompareAction::NextCandidate.into()),
        back: key(AppAction::Back.into()),
        help: key(AppAction::OpenHelp.into()),
        menu: key(AppAction::OpenMenu.into()),
        quit: key(AppAction::Quit.into()),
    };
    let words = Label::Welcome(Box::new(keys)).text(app.settings.lang);
    Prose::wrapped(&words, usize::from(app.size.width.saturating_sub(4)), app.settings.ambiguous)
}

/// Where they stand: in a frame above the last line.
pub(crate) fn area(app: &App) -> Rect {
    let bottom = app.size.height.saturating_sub(1);
    let height = u16::try_from(prose(app).len() + 2).unwrap_or(u16::MAX).min(bottom);
    Rect { x: 0, y: bottom - height, width: app.size.width, height }
}

pub(crate) fn draw(app: &App, pen: &mut Pen<'_>) {
    let (prose, area) = (prose(app), area(app));
    pen.clear_rows(area);
    Frame { has_focus: true, ..Frame::default() }.draw(pen, area);
    for (y, line) in (area.y + 1..area.bottom().saturating_sub(1)).zip(0..) {
        let room = Rect { x: area.x + 2, y, width: area.width.saturating_sub(4), height: 1 };
        pen.text(room, prose.line(line).map_or("", |(_, words)| words), pen.style(Role::Base));
    }
}
