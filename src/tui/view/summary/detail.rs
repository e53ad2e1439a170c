//! Below the list: how the two texts of the selected pair begin.

use ratatui::layout::Rect;

use super::super::place;
use crate::i18n::browser::Label;
use crate::model::ParagraphId;
use crate::text::{Span, slice};
use crate::tui::draw::{Frame, Pen};
use crate::tui::prose::Prose;
use crate::tui::state::App;
use crate::tui::theme::Role;

/// Draws the beginnings of both texts, one above the other.
pub(super) fn draw(app: &App, frame: Rect, pen: &mut Pen<'_>) {
    if frame.height < 4 || frame.width < 4 {
        return;
    }
    Frame::default().draw(pen, frame);
    let pairs = app.pairing.as_ref().map_or(&[][..], |pairing| pairing.links());
    let Some(pair) = app.summary.selected().and_then(|place| pairs.get(place)) else { return };
    let inside = Rect { x: frame.x + 2, y: frame.y + 1, width: frame.width - 4, height: frame.height - 2 };
    let half = inside.height / 2;
    let upper = Rect { height: half, ..inside };
    let lower = Rect { y: inside.y + half, height: inside.height - half, ..inside };
    for (side, area) in [(&pair.left, upper), (&pair.right, lower)] {
        if side.is_empty() {
            pen.text(area, &Label::NoOtherSide.text(app.settings.lang), pen.style(Role::Dim));
        } else {
            text(app, side, area, pen);
        }
    }
}

fn text(app: &App, side: &[ParagraphId], area: Rect, pen: &mut Pen<'_>) {
    let names: Vec<String> = side.iter().map(|id| place::of_paragraph(&app.document, *id)).collect();
    let name = names.join(" + ");
    let used = pen.text(area, &name, pen.style(Role::Title));
    let area = Rect { x: area.x + used + 2, width: area.width.saturating_sub(used + 2), ..area };
    // As many characters as can be seen at all, and a few for what is cut.
    let most = usize::from(area.width) * (usize::from(area.height) + 1);
    let whole = app.document.text_of(side);
    let shown = slice(&whole, Span::new(0, most));
    let prose = Prose::wrapped(shown, usize::from(area.width), pen.mode());
    for (y, line) in (area.y..area.bottom()).zip(0..prose.len()) {
        let Some((_, text)) = prose.line(line) else { continue };
        let is_cut = y + 1 == area.bottom() && line + 1 < prose.len();
        let words = if is_cut { format!("{text}{}", pen.ellipsis()) } else { text.to_owned() };
        pen.text(Rect { y, height: 1, ..area }, &words, pen.style(Role::Base));
    }
}
