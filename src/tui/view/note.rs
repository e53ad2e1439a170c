//! The line in which a note is written, at the bottom of any screen; a long note takes more lines.

use ratatui::layout::{Position, Rect};

use super::{place, status};
use crate::i18n::keep::KeepLabel;
use crate::text::{slice, visible_line, width};
use crate::tui::draw::Pen;
use crate::tui::prose::Prose;
use crate::tui::state::{App, LineFor, NoteLine};
use crate::tui::theme::Role;

/// Draws the lines, upward from the last one of the screen; gives the place of the cursor.
pub(super) fn draw(app: &App, note: &NoteLine, pen: &mut Pen<'_>) -> Position {
    let lang = app.settings.lang;
    let (columns, rows) = (app.size.width, app.size.height);
    let prompt = match note.wanted {
        LineFor::Note(at) => KeepLabel::NotePrompt(place::of_subject(&app.document, at, lang)),
        LineFor::File(count) => KeepLabel::FilePrompt(count),
    };
    let prompt = prompt.text(lang).into_owned();
    let text = visible_line(note.input.value());
    // The prompt stands before the first line, and the cursor may stand behind the last.
    let whole = format!("{prompt}{text} ");
    let prose = Prose::wrapped(&whole, usize::from(columns), pen.mode());
    let at = prompt.chars().count() + note.input.cursor();
    let most = usize::from(rows / 2).max(1);
    let cursor_line = prose.line_of(at);
    let first = (cursor_line + 1).saturating_sub(most);
    let shown = first..prose.len().min(first + most);
    let height = u16::try_from(shown.len()).unwrap_or(1).max(1);
    let area = Rect { x: 0, y: rows.saturating_sub(height), width: columns, height };
    pen.clear_rows(area);
    if let (Some(notice), Some(y)) = (&app.notice, area.y.checked_sub(1)) {
        status::draw_notice(app, notice, Rect { y, height: 1, ..area }, pen);
    }
    let mut cursor = area.as_position();
    for (y, line) in (area.y..).zip(shown) {
        let Some((span, words)) = prose.line(line) else { continue };
        let row = Rect { y, height: 1, ..area };
        pen.text(row, words, pen.style(Role::Base));
        if span.start < prompt.chars().count() {
            pen.text(row, slice(&prompt, crate::text::Span::new(span.start, span.end)), pen.style(Role::Focus));
        }
        if line == cursor_line {
            let before = slice(words, crate::text::Span::new(0, at.saturating_sub(span.start)));
            let column = u16::try_from(width(before, pen.mode())).unwrap_or(0).min(columns.saturating_sub(1));
            cursor = Position::new(column, y);
        }
    }
    if text.is_empty() {
        let used = pen.width(&prompt).min(columns);
        let room = Rect { x: used, width: columns - used, y: area.bottom().saturating_sub(1), height: 1 };
        let placeholder = match note.wanted {
            LineFor::Note(_) => KeepLabel::NotePlaceholder,
            LineFor::File(_) => KeepLabel::FilePlaceholder,
        };
        pen.text(room, &placeholder.text(lang), pen.style(Role::Dim));
    }
    cursor
}
