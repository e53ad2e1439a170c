//! A window of lines to be read.

use ratatui::layout::{Rect, Size};

use crate::i18n::browser::Label;
use crate::text::Ambiguous;
use crate::tui::action::PopupAction;
use crate::tui::draw::{Frame, Pen, scrollbar, window};
use crate::tui::prose::Prose;
use crate::tui::state::{App, TextWindow};
use crate::tui::theme::Role;

/// The lines, cut for the window that a screen has room for.
fn prose(lines: &TextWindow, screen: Size, mode: Ambiguous) -> Prose {
    let width = window(screen, u16::MAX - 2).width.saturating_sub(4);
    Prose::wrapped(lines.text.trim_end(), usize::from(width), mode)
}

pub(crate) fn len(lines: &TextWindow, screen: Size) -> usize {
    prose(lines, screen, Ambiguous::Narrow).len()
}

pub(crate) fn draw(app: &App, lines: &TextWindow, pen: &mut Pen<'_>) {
    let prose = prose(lines, app.size, pen.mode());
    let area = window(app.size, u16::try_from(prose.len()).unwrap_or(u16::MAX - 2));
    pen.clear(area);
    let close = Label::CloseHint(app.keymap.key(PopupAction::ClosePopup)).text(app.settings.lang);
    Frame { title: &lines.title, right: &close, has_focus: true, ..Frame::default() }.draw(pen, area);
    let inside = Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(2),
    };
    let top = lines.top.min(prose.len().saturating_sub(usize::from(inside.height)));
    let shown = top..(top + usize::from(inside.height)).min(prose.len());
    for (y, line) in (inside.y..inside.bottom()).zip(shown.clone()) {
        let words = prose.line(line).map_or("", |(_, words)| words);
        pen.text(Rect { y, height: 1, ..inside }, words, pen.style(Role::Base));
    }
    scrollbar(pen, area, Rect { width: inside.width + 1, ..inside }, &shown, prose.len());
}
