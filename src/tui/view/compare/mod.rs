//! The comparison: two texts on facing rows, what differs between them, who cites what.

mod detail;
mod header;
mod text;

use ratatui::layout::Position;

use super::{prompt, status};
use crate::tui::action::{AppAction, CompareAction};
use crate::tui::draw::Pen;
use crate::tui::state::App;
use crate::tui::state::compare::areas;

/// Draws the comparison; gives the place of the cursor while something is typed.
pub fn draw(app: &App, pen: &mut Pen<'_>) -> Option<Position> {
    let areas = areas(app);
    match app.compare.facing() {
        Some(facing) => {
            header::draw(app, facing, &areas, pen);
            text::draw(app, facing, &areas, pen);
            detail::draw(app, facing, areas.detail, pen);
        }
        None => {
            header::waiting(app, areas.header, pen);
            text::frames(app, "", &areas, pen);
        }
    }
    if app.query.typing {
        return Some(prompt::draw(app, areas.footer, pen));
    }
    let keys = [
        CompareAction::NextCandidate.into(),
        CompareAction::NextPair.into(),
        AppAction::Back.into(),
        CompareAction::CycleFraming.into(),
        CompareAction::FoldEqual.into(),
        AppAction::OpenHelp.into(),
    ];
    status::compare(app, &keys, areas.footer, pen);
    None
}
