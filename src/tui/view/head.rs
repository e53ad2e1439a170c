//! The first line: which document this is, by title, year, language and symbol.

use ratatui::layout::Rect;

use super::place;
use crate::i18n::notices::Notice;
use crate::tui::draw::Pen;
use crate::tui::state::App;
use crate::tui::theme::Role;

/// Draws the line. What tells documents apart stands at its right edge; the title has the room that is left.
pub(crate) fn draw(app: &App, area: Rect, pen: &mut Pen<'_>) {
    if area.is_empty() {
        return;
    }
    let dot = format!(" {} ", pen.dot());
    let facts = format!("{} ", facts(app).join(&dot));
    let used = pen.text_right(area, &facts, pen.style(Role::Base));
    let room = Rect { x: area.x + 1, width: area.width.saturating_sub(used + 2), ..area };
    pen.text(room, &title(app), pen.style(Role::Title));
}

/// All that tells the document apart, in one line for a screen that has no room for a line of its own.
pub(crate) fn whole(app: &App) -> String {
    let mut pieces = facts(app);
    pieces.push(title(app));
    pieces.join(", ")
}

/// The title of the document: of its first part that has one, else of the letter.
fn title(app: &App) -> String {
    let document = &app.document;
    let part = document.parts().iter().find_map(|part| part.title.clone());
    let letter = || document.first().letter.as_ref().and_then(|letter| letter.title.clone());
    part.or_else(letter).unwrap_or_default()
}

/// Year, language and symbol.
fn facts(app: &App) -> Vec<String> {
    let (work, lang) = (app.document.first(), app.settings.lang);
    let language = place::language(&work.language, lang);
    let symbol = work.symbol.as_ref().map_or_else(|| Notice::NoSymbol.text(lang), ToString::to_string);
    work.year().map(str::to_owned).into_iter().chain([language, symbol]).collect()
}
