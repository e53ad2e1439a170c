//! The last line: where one is, what can be done, how many there are; or a message.

use ratatui::layout::Rect;

use super::{place, prompt};
use crate::i18n::browser::Label;
use crate::tui::action::{Action, AppAction, BrowseAction, SectionsAction};
use crate::tui::draw::Pen;
use crate::tui::state::browse::{Pane, Subject};
use crate::tui::state::{App, Notice};
use crate::tui::theme::Role;

/// Draws the last line of the three panes.
pub fn draw(app: &App, area: Rect, pen: &mut Pen<'_>) {
    if let Some(notice) = &app.notice {
        return draw_notice(app, notice, area, pen);
    }
    let counts = counts(app);
    let used = pen.text_right(Rect { width: area.width.saturating_sub(1), ..area }, &counts, pen.style(Role::Base));
    let room = Rect { x: area.x + 1, width: area.width.saturating_sub(used + 3), ..area };
    let trail = trail(app);
    let used = pen.text(room, &trail, pen.style(Role::Title));
    let rest = Rect { x: room.x + used + 2, width: room.width.saturating_sub(used + 2), ..room };
    keys(app, &useful(app), rest, pen);
}

/// Draws the last line of the comparison: keys, or a message.
pub fn compare(app: &App, actions: &[Action], area: Rect, pen: &mut Pen<'_>) {
    match &app.notice {
        Some(notice) => draw_notice(app, notice, area, pen),
        None => keys(app, actions, Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area }, pen),
    }
}

/// Draws a message, led by a sign of its gravity.
pub fn draw_notice(app: &App, notice: &Notice, area: Rect, pen: &mut Pen<'_>) {
    let sign = match notice.role {
        Role::Error => "x",
        Role::Warn => "!",
        Role::Info
        | Role::Base
        | Role::Dim
        | Role::Title
        | Role::Focus
        | Role::Selection
        | Role::Match
        | Role::Citation
        | Role::Left
        | Role::Right => "i",
    };
    let words = format!(" {sign} {}", notice.text.text(app.settings.lang));
    pen.text(area, &words, pen.style(notice.role));
}

/// Draws keys with their short words, as many as there is room for.
pub fn keys(app: &App, actions: &[Action], area: Rect, pen: &mut Pen<'_>) {
    let mut room = area;
    for action in actions {
        let key = app.keymap.key(*action);
        let words = action.row().command.short(app.settings.lang);
        let needed = pen.width(&key) + pen.width(words) + 1;
        if key.is_empty() || needed > room.width {
            continue;
        }
        let used = pen.text(room, &key, pen.style(Role::Title));
        let after = Rect { x: room.x + used + 1, width: room.width - used - 1, ..room };
        let used = pen.text(after, words, pen.style(Role::Dim));
        room = Rect { x: after.x + used + 2, width: after.width.saturating_sub(used + 2), ..after };
    }
}

fn trail(app: &App) -> String {
    match app.browse.subject() {
        Some(Subject::Paragraph(id)) => place::trail(&app.document, id, app.settings.lang),
        Some(Subject::Letter) => Label::Letter.text(app.settings.lang).into_owned(),
        None => String::new(),
    }
}

/// How many of how many paragraphs are listed.
fn counts(app: &App) -> String {
    let (listed, total) = (app.browse.listing.counts().0, app.document.paragraphs().len());
    let counts = if listed == total { total.to_string() } else { format!("{listed}/{total}") };
    let verdict = app.query.found.as_ref().and_then(|found| prompt::verdict(found));
    verdict.map_or(counts.clone(), |verdict| format!("{}  {counts}", verdict.text(app.settings.lang)))
}

/// The most useful keys now, the most useful first.
fn useful(app: &App) -> Vec<Action> {
    let mut actions: Vec<Action> = Vec::new();
    if app.browse.narrowing.last().is_some() {
        actions.push(AppAction::Back.into());
    }
    if app.query.is_active() {
        actions.push(AppAction::NextMatch.into());
    }
    match app.browse.focus {
        Pane::Sections => actions.extend([Action::from(BrowseAction::Choose), Action::from(SectionsAction::Fold)]),
        Pane::Paragraphs => actions.extend([Action::from(BrowseAction::OpenCompare), BrowseAction::Counterpart.into()]),
        Pane::Resolutions => {
            actions.extend([Action::from(BrowseAction::Choose), Action::from(BrowseAction::CycleBasis)])
        }
    }
    if !app.query.is_active() {
        actions.push(AppAction::OpenFilter.into());
    }
    actions.extend([Action::from(BrowseAction::NextPane), AppAction::OpenHelp.into()]);
    actions
}
