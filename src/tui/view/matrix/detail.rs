//! Below the matrix: what the selected cell says, and the paragraphs behind it.

use ratatui::layout::Rect;

use super::super::place;
use super::row_name;
use crate::i18n::Lang;
use crate::i18n::overview::Words;
use crate::model::{Catalogue, Counting};
use crate::text::{Span, slice};
use crate::tui::draw::{Frame, Pen};
use crate::tui::state::App;
use crate::tui::state::matrix::index;
use crate::tui::theme::Role;

/// How many parts are told of: more than stand in the widest line.
const MOST_PARTS: usize = 200;

/// Draws the selected cell in words and the paragraphs behind it, as many as there is room for.
pub(super) fn draw(app: &App, frame: Rect, pen: &mut Pen<'_>) {
    if frame.height < 3 || frame.width < 4 {
        return;
    }
    Frame::default().draw(pen, frame);
    let inside = Rect { x: frame.x + 2, y: frame.y + 1, width: frame.width - 4, height: frame.height - 2 };
    let used = pen.text(inside, &cell(app), pen.style(Role::Title));
    let rest = Rect { x: inside.x + used + 2, width: inside.width.saturating_sub(used + 2), ..inside };
    pen.text(rest, &about(app), pen.style(Role::Dim));
    let Some(index) = &app.index else { return };
    let room = usize::from(inside.height - 1);
    let behind = app.matrix.behind(&app.document, index, usize::MAX);
    let total = behind.len();
    let shown = if total > room { room - 1 } else { room };
    for (y, id) in (inside.y + 1..).zip(behind.iter().take(shown)) {
        let row = Rect { y, height: 1, ..inside };
        let name = place::of_paragraph(&app.document, *id);
        let used = pen.text(row, &name, pen.style(Role::Base));
        let rest = Rect { x: row.x + used + 2, width: row.width.saturating_sub(used + 2), ..row };
        let text = slice(app.document.text(*id), Span::new(0, usize::from(rest.width) + 8));
        pen.text(rest, text, pen.style(Role::Dim));
    }
    if total > shown {
        let row = Rect { y: inside.bottom() - 1, height: 1, ..inside };
        pen.text(row, &Words::More(total - shown).text(app.settings.lang), pen.style(Role::Dim));
    }
}

/// The selected cell in words: which document, how often in each part.
pub(super) fn cell(app: &App) -> String {
    let lang = app.settings.lang;
    let (Some(counts), Some(index)) = (&app.matrix.counts, index(app)) else { return String::new() };
    let (row, column) = (app.matrix.row.at, app.matrix.column.at);
    let Some(cited) = counts.columns().get(column).and_then(|id| index.document(*id)) else { return String::new() };
    let parts = counts.by_part(row, column).take(MOST_PARTS).filter_map(|(part, count)| {
        let is_text = app.matrix.counting == Counting::Texts;
        let name = if is_text { row_name(app, row) } else { app.document.part(part)?.name().to_owned() };
        Some(Words::CitedIn(name, count as usize).text(lang).into_owned())
    });
    let mut pieces: Vec<String> = parts.collect();
    if pieces.is_empty() {
        pieces.push(Words::CitedNowhere.text(lang).into_owned());
    }
    format!("{}: {}", place::short_symbol(&cited.symbol), pieces.join(if lang == Lang::Zh { "，" } else { ", " }))
}

/// The section, and what the document is about.
fn about(app: &App) -> String {
    let counts = app.matrix.counts.as_ref();
    let id = counts.and_then(|counts| counts.columns().get(app.matrix.column.at));
    let cited = id.and_then(|id| index(app)?.document(*id));
    let subject = cited.and_then(|cited| Catalogue::built_in().subject(&cited.symbol, app.settings.lang == Lang::Zh));
    match subject {
        Some(subject) if !subject.is_empty() => format!("{} | {subject}", row_name(app, app.matrix.row.at)),
        _ => row_name(app, app.matrix.row.at),
    }
}
