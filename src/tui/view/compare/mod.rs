//! The comparison: two texts on facing rows, what differs between them, who cites what.

mod detail;
mod header;
mod text;

pub(crate) use text::hit;

use ratatui::layout::{Position, Rect};

use super::status::Hints;
use super::{prompt, status};
use crate::tui::action::{AppAction, CompareAction};
use crate::tui::draw::Pen;
use crate::tui::state::App;
use crate::tui::state::compare::areas;

/// Draws the comparison; gives the place of the cursor while something is typed.
pub(crate) fn draw(app: &App, pen: &mut Pen<'_>) -> Option<Position> {
    let areas = areas(app);
    match app.compare.facing() {
        Some(facing) => {
            header::draw(app, facing, &areas, pen);
            text::draw(app, &areas, pen);
            detail::draw(app, facing, areas.detail, pen);
        }
        None => {
            header::waiting(app, areas.header, pen);
            text::draw(app, &areas, pen);
        }
    }
    if app.query.typing {
        return Some(prompt::draw(app, areas.footer, pen));
    }
    status::footer(app, areas.footer, "", &hints(app), pen);
    None
}

/// The keys told in the last line.
pub(crate) fn hints(app: &App) -> Hints {
    let footer = areas(app).footer;
    let actions = vec![
        CompareAction::NextCandidate.into(),
        CompareAction::NextPair.into(),
        AppAction::Back.into(),
        CompareAction::CycleFraming.into(),
        CompareAction::FoldEqual.into(),
        AppAction::OpenHelp.into(),
    ];
    Hints { actions, room: Rect { x: footer.x + 1, width: footer.width.saturating_sub(1), ..footer } }
}
