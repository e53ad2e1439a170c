//! The last line: where one is, what can be done, how many there are; or a message.

use ratatui::layout::{Position, Rect};

use super::{place, prompt};
use crate::i18n::browser::Label;
use crate::text::{visible_line, width};
use crate::tui::action::{Action, AppAction, BrowseAction, ResolutionsAction, SectionsAction};
use crate::tui::draw::Pen;
use crate::tui::list::Cursor;
use crate::tui::pane::Pane;
use crate::tui::prose::Prose;
use crate::tui::state::browse::Subject;
use crate::tui::state::opening;
use crate::tui::state::{App, Notice};
use crate::tui::theme::Role;

/// Keys to be told in a line, the most useful first, and the room for them.
pub(crate) struct Hints {
    pub actions: Vec<Action>,
    pub room: Rect,
}

/// Draws the last line of the three panes.
pub(super) fn draw(app: &App, area: Rect, pen: &mut Pen<'_>) {
    footer(app, area, &counts(app), &hints(app, area), pen);
    if app.notice.is_none() {
        let (trail, room) = trail_in(app, area);
        pen.text(room, &trail, pen.style(Role::Title));
    }
}

/// Where one is, and the room for saying so.
fn trail_in(app: &App, area: Rect) -> (String, Rect) {
    let used = columns(app, &counts(app)).min(area.width.saturating_sub(1));
    (trail(app), Rect { x: area.x + 1, width: area.width.saturating_sub(used + 3), ..area })
}

/// The keys told in the last line of the three panes.
pub(super) fn hints(app: &App, area: Rect) -> Hints {
    let (trail, room) = trail_in(app, area);
    let used = columns(app, &trail).min(room.width);
    let room = Rect { x: room.x + used + 2, width: room.width.saturating_sub(used + 2), ..room };
    Hints { actions: useful(app), room }
}

pub(super) fn columns(app: &App, text: &str) -> u16 {
    u16::try_from(width(&visible_line(text), app.settings.ambiguous)).unwrap_or(u16::MAX)
}

/// The most lines that a message takes.
const MOST_LINES: usize = 3;

/// Draws a message, led by a sign of its gravity, from the last line upward where one line does not hold it.
pub(super) fn draw_notice(app: &App, notice: &Notice, last: Rect, pen: &mut Pen<'_>) {
    let sign = match notice.role {
        Role::Error => "x",
        Role::Warn => "!",
        _ => "i",
    };
    let text = visible_line(&notice.text.text(app.settings.lang)).into_owned();
    let prose = Prose::wrapped(&text, usize::from(last.width.saturating_sub(4)), pen.mode());
    let shown = prose.len().min(MOST_LINES);
    for line in 0..shown {
        let up = u16::try_from(shown - line - 1).unwrap_or(0);
        let Some((y, (_, words))) = last.y.checked_sub(up).zip(prose.line(line)) else { continue };
        let row = Rect { y, height: 1, ..last };
        pen.clear_rows(row);
        let goes_on = if line + 1 == shown && prose.len() > shown { pen.ellipsis() } else { "" };
        let lead = if line == 0 { sign } else { " " };
        pen.text(row, &format!(" {lead} {words}{goes_on}"), pen.style(notice.role));
    }
}

/// Draws the last line of a screen: the message there is, else the keys, and at its right edge what is counted there.
pub(super) fn footer(app: &App, area: Rect, counted: &str, hints: &Hints, pen: &mut Pen<'_>) {
    if app.notice.is_some() {
        // It comes last, over all that is drawn.
        return;
    }
    pen.text_right(Rect { width: area.width.saturating_sub(1), ..area }, counted, pen.style(Role::Base));
    keys(app, hints, pen);
}

/// The row of a list in which the selection stands, where the hidden cursor waits.
pub(super) fn row_selected(list: Rect, cursor: Cursor) -> Position {
    let line = u16::try_from(cursor.at.saturating_sub(cursor.top)).unwrap_or(0);
    Position::new(list.x, list.y + line.min(list.height.saturating_sub(1)))
}

/// Draws keys with their short words, as many as there is room for.
fn keys(app: &App, hints: &Hints, pen: &mut Pen<'_>) {
    for (action, place, key) in placed(app, hints) {
        let used = pen.text(place, &key, pen.style(Role::Title));
        let after = Rect { x: place.x + used + 1, width: place.width.saturating_sub(used + 1), ..place };
        pen.text(after, action.row().short(app.settings.lang), pen.style(Role::Dim));
    }
}

/// Where each key stands with its words, as far as there is room.
pub(super) fn placed(app: &App, hints: &Hints) -> impl Iterator<Item = (Action, Rect, String)> {
    let mut room = hints.room;
    hints.actions.iter().filter_map(move |action| {
        let key = app.keymap.key(*action);
        let needed = columns(app, &key) + columns(app, action.row().short(app.settings.lang)) + 1;
        if key.is_empty() || needed > room.width {
            return None;
        }
        let place = Rect { width: needed, height: 1, ..room };
        room = Rect { x: room.x + needed + 2, width: room.width.saturating_sub(needed + 2), ..room };
        Some((*action, place, key))
    })
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
    let total_known = opening::count(app, total);
    let counts = if listed == total { total_known } else { format!("{listed}/{total_known}") };
    if let Some(reading) = opening::words(app, app.settings.lang) {
        return format!("{reading}  {counts}");
    }
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
        Pane::Paragraphs if app.browse.subject().is_none() => actions.push(BrowseAction::Choose.into()),
        Pane::Paragraphs => actions.extend([Action::from(BrowseAction::OpenCompare), BrowseAction::Counterpart.into()]),
        Pane::Resolutions => {
            actions.extend([Action::from(BrowseAction::Choose), Action::from(BrowseAction::CycleBasis)]);
            if app.browse.cited.selected().is_some_and(|row| app.reference.holds(&row.symbol)) {
                actions.push(ResolutionsAction::NarrowToCiting.into());
            }
        }
    }
    if !app.query.is_active() {
        actions.push(AppAction::OpenFilter.into());
    }
    actions.extend([Action::from(BrowseAction::NextPane), AppAction::OpenHelp.into()]);
    actions
}
