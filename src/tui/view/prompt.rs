//! The prompt of the filter, in the last line while it is typed.

use ratatui::layout::{Position, Rect};

use super::input;
use crate::i18n::browser::Label;
use crate::i18n::search::Message;
use crate::tui::draw::Pen;
use crate::tui::short::is_short;
use crate::tui::state::{App, FilterResult};
use crate::tui::theme::Role;

/// Draws the prompt; gives the place of the cursor.
pub(super) fn draw(app: &App, area: Rect, pen: &mut Pen<'_>) -> Position {
    let (answer, role) = match &app.notice {
        // Keys that wait or were dropped are told here too: there is no other line.
        Some(notice) => (notice.text.text(app.settings.lang).into_owned(), notice.role),
        None => answer(app, usize::from(area.width - area.width / 2), pen),
    };
    // What is told for once may hide the query, which is still there afterwards.
    let least = if app.notice.is_some() { area.width.min(2) } else { area.width / 2 };
    let used = pen.width(&answer).min(area.width.saturating_sub(least));
    let right = Rect { x: area.right() - used, width: used, ..area };
    pen.text(right, &answer, pen.style(role));
    let prompt = pen.text(area, "/", pen.style(Role::Focus));
    let room = Rect { x: area.x + prompt, width: area.width.saturating_sub(prompt + used + 2), ..area };
    let fault = app.query.error.as_ref().map(|error| error.span);
    input::draw(&app.query.input, &Label::FilterPlaceholder.text(app.settings.lang), fault, room, pen)
}

/// What was found so far and how, or what is wrong with the query.
fn answer(app: &App, room: usize, pen: &Pen<'_>) -> (String, Role) {
    if let Some(error) = &app.query.error {
        return (error.message.text(app.settings.lang), Role::Error);
    }
    let total = app.document.paragraphs().len();
    // In a short programme the answer is there before the eye is.
    let is_waiting = app.query.is_waiting && !is_short(&app.document);
    let Some(found) = &app.query.found else {
        let said = if is_waiting { Label::Searching.text(app.settings.lang).into_owned() } else { total.to_string() };
        return (said, Role::Dim);
    };
    let (listed, beside) = app.browse.listing.counts();
    let cited = found.findings.counts_cited();
    let beside = beside.saturating_sub(cited.0 + cited.1);
    let lang = app.settings.lang;
    let mut pieces = vec![format!("{listed}/{total} ")];
    // Counts come first; how they were found is told as far as there is room.
    if cited != (0, 0) {
        let verdict = Message::Verdict { certain: cited.0, perhaps: cited.1 };
        pieces.push(Message::InLibrary { verdict: Box::new(verdict) }.text(lang));
    }
    pieces.extend((beside > 0).then(|| Message::Elsewhere { count: beside }.text(lang)));
    pieces.extend(verdict(found).map(|verdict| verdict.text(lang)));
    for (tier, count) in &found.tiers {
        pieces.push(format!("{} {count}", tier.label().text(lang)));
    }
    if is_waiting {
        pieces.push(pen.ellipsis().to_owned());
    }
    let mut said = String::new();
    for piece in pieces {
        let longer = if said.is_empty() { piece } else { format!("{said} {piece}") };
        if said.is_empty() || usize::from(pen.width(&longer)) <= room {
            said = longer;
        }
    }
    (said, Role::Dim)
}

/// How sure the finds are and what more is to be said, where it is not plain that all are certain.
pub(super) fn verdict(found: &FilterResult) -> Option<Message> {
    let (certain, perhaps) = found.findings.counts();
    let verdict = Message::Verdict { certain, perhaps };
    match &found.findings.remark {
        Some(remark) => Some(Message::Remarked { verdict: Box::new(verdict), remark: Box::new(remark.clone()) }),
        None => (perhaps > 0).then_some(verdict),
    }
}
