//! Frames that share their rules, scrollbars on them, and windows above everything.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::{Color, Modifier, Style};
use ratatui::symbols::border;
use ratatui::symbols::merge::MergeStrategy;
use ratatui::widgets::{Block, Borders, Clear, Widget};

use super::Pen;
use crate::text::Ambiguous;
use crate::tui::theme::Role;

const ASCII: border::Set<'_> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

#[derive(Clone, Debug, Default)]
pub(crate) struct Frame<'a> {
    /// At the left of the upper rule.
    pub title: &'a str,
    /// At the right of the upper rule.
    pub right: &'a str,
    /// At the right of the lower rule.
    pub bottom: &'a str,
    /// Whether keys go to what is inside.
    pub has_focus: bool,
    /// Whether it belongs to what has the focus, and is coloured like it.
    pub is_near_focus: bool,
    pub rule_only: bool,
}

impl Frame<'_> {
    pub(crate) fn draw(&self, pen: &mut Pen<'_>, area: Rect) {
        if area.is_empty() {
            return;
        }
        let style = pen.style(if self.has_focus || self.is_near_focus { Role::Focus } else { Role::Dim });
        let borders = if self.rule_only { Borders::TOP } else { Borders::ALL };
        let mut block = Block::new().borders(borders).border_style(style);
        block = match pen.mode() {
            Ambiguous::Narrow => block.merge_borders(MergeStrategy::Exact),
            Ambiguous::Wide => block.border_set(ASCII),
        };
        block.render(area, pen.buffer());
        self.titles(pen, area);
    }

    fn titles(&self, pen: &mut Pen<'_>, area: Rect) {
        let inset = u16::from(!self.rule_only);
        let room = Rect { x: area.x + inset, width: area.width.saturating_sub(2 * inset), height: 1, ..area };
        let role = if self.has_focus { Role::Focus } else { Role::Title };
        let title = format!(" {}{} ", if self.has_focus { "▸" } else { "" }, self.title);
        let style = if self.has_focus { pen.style(role) } else { pen.style(Role::Base) };
        let used = if self.title.is_empty() { 0 } else { pen.text(room, &title, style) };
        let rest = Rect { x: room.x + used, width: room.width.saturating_sub(used), ..room };
        let side = pen.style(if self.has_focus { Role::Focus } else { Role::Dim });
        if !self.right.is_empty() && rest.width > 3 {
            pen.text_right(rest, &format!(" {} ", self.right), side);
        }
        if !self.bottom.is_empty() && area.height > 1 && !self.rule_only {
            pen.text_right(Rect { y: area.bottom() - 1, ..room }, &format!(" {} ", self.bottom), side);
        }
    }
}

/// Draws on the right rule which part of `len` rows is in sight; nothing when all are.
pub(crate) fn scrollbar(pen: &mut Pen<'_>, frame: Rect, inside: Rect, window: &Range<usize>, len: usize) {
    if window.len() >= len || inside.height < 2 {
        return;
    }
    let track = usize::from(inside.height);
    let thumb = (window.len() * track / len).clamp(1, track);
    let first = if window.end >= len { track - thumb } else { window.start * (track - thumb) / (len - window.len()) };
    let glyph = match pen.mode() {
        Ambiguous::Narrow => "┃",
        Ambiguous::Wide => "#",
    };
    let x = if frame.right() > inside.right() { inside.right() } else { inside.right().saturating_sub(1) };
    for row in first..first + thumb {
        let y = inside.y + u16::try_from(row).unwrap_or(0);
        if let Some(cell) = pen.buffer().cell_mut(Position::new(x, y)) {
            cell.set_symbol(glyph);
        }
    }
}

/// The place of a window in the middle of a screen: seven tenths of it, but 74 to 80 columns where there is room.
pub(crate) fn window(screen: Size, rows: u16) -> Rect {
    let width = (screen.width * 7 / 10).clamp(74, 80).min(screen.width);
    let height = rows.saturating_add(2).min(screen.height.saturating_sub(3).max(3)).min(screen.height);
    Rect { x: (screen.width - width) / 2, y: (screen.height - height) / 2, width, height }
}

impl Pen<'_> {
    /// Clears whole rows, and nothing else.
    pub(crate) fn clear_rows(&mut self, area: Rect) {
        Clear.render(area, self.buffer());
        let style = self.style(Role::Base);
        self.fill(area, style);
    }

    /// Dims everything drawn so far and clears an area of it.
    ///
    /// A wide character that reaches into the area from the left is taken away whole, and the right half of one that
    /// sticks out leaves nothing behind.
    pub(crate) fn clear(&mut self, area: Rect) {
        let everything = *self.buffer().area();
        let dim = self.style(Role::Dim);
        self.buffer()
            .set_style(everything, Style::new().bg(Color::Reset).remove_modifier(Modifier::BOLD | Modifier::REVERSED));
        self.buffer().set_style(everything, dim);
        cut_left_edge(self.buffer(), area);
        Clear.render(area, self.buffer());
    }
}

/// Takes away the characters that stand left of an area and reach into it.
fn cut_left_edge(buffer: &mut Buffer, area: Rect) {
    let Some(x) = area.x.checked_sub(1) else { return };
    for y in area.top()..area.bottom() {
        if let Some(cell) = buffer.cell_mut(Position::new(x, y))
            && ratatui::buffer::CellWidth::cell_width(cell) > 1
        {
            cell.set_symbol(" ").set_diff_option(ratatui::buffer::CellDiffOption::None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::ThemeName;

    fn rows(buffer: &Buffer) -> Vec<String> {
        let width = usize::from(buffer.area().width);
        buffer.content().chunks(width).map(|row| row.iter().map(|cell| cell.symbol()).collect()).collect()
    }

    fn drawn(width: u16, height: u16, mode: Ambiguous, draw: impl Fn(&mut Pen<'_>)) -> Buffer {
        let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
        let theme = ThemeName::Mono.theme(crate::terminal::Colours::Many);
        draw(&mut Pen::new(&mut buffer, &theme, mode));
        buffer
    }

    #[test]
    fn neighbours_share_one_rule() {
        let draw = |pen: &mut Pen<'_>| {
            Frame { title: "a", ..Frame::default() }.draw(pen, Rect::new(0, 0, 6, 3));
            Frame { title: "b", has_focus: true, ..Frame::default() }.draw(pen, Rect::new(5, 0, 7, 3));
        };
        assert_eq!(rows(&drawn(12, 3, Ambiguous::Narrow, draw)), ["┌ a ─┬ ▸b ─┐", "│    │     │", "└────┴─────┘"]);
        assert_eq!(rows(&drawn(12, 3, Ambiguous::Wide, draw)), ["+ a -+ ▸b -+", "|    |     |", "+----+-----+"]);
    }

    #[test]
    fn the_scrollbar_shows_where_one_is() {
        let bar = |window: Range<usize>, len| {
            let buffer = drawn(3, 6, Ambiguous::Wide, |pen| {
                scrollbar(pen, Rect::new(0, 0, 3, 6), Rect::new(1, 1, 1, 4), &window, len);
            });
            rows(&buffer)[1..5].iter().map(|row| if row.ends_with('#') { '#' } else { '.' }).collect::<String>()
        };
        assert_eq!([bar(0..4, 8), bar(2..6, 8), bar(4..8, 8), bar(0..4, 4)], ["##..", ".##.", "..##", "...."]);
        assert_eq!(bar(999_996..1_000_000, 1_000_000), "...#");
    }

    #[test]
    fn a_window_leaves_no_half_character_at_any_offset() {
        for x in 0..8 {
            let buffer = drawn(20, 3, Ambiguous::Narrow, |pen| {
                for y in 0..3 {
                    pen.text(Rect::new(u16::from(y % 2 == 1), y, 20, 1), "安全理事会决议反恐委", Style::new());
                }
                let area = Rect::new(4 + x, 0, 6, 3);
                pen.clear(area);
                Frame::default().draw(pen, area);
            });
            for y in 0..3u16 {
                let cell = |column: u16| buffer.cell(Position::new(column, y)).expect("on the grid").symbol();
                assert!("┌│└".contains(cell(4 + x)), "left edge at {x}, row {y}");
                assert!("┐│┘".contains(cell(9 + x)), "right edge at {x}, row {y}");
                let before = cell(3 + x);
                assert!(crate::text::width(before, Ambiguous::Narrow) == 1, "{before} reaches into the window");
            }
        }
    }

    #[test]
    fn windows_stay_on_the_screen() {
        for (width, height) in [(40, 12), (80, 24), (200, 55), (1, 1), (0, 0)] {
            let window = window(Size { width, height }, 30);
            assert!(window.right() <= width && window.bottom() <= height, "{width}x{height}: {window:?}");
        }
    }
}
