//! Puts text on the grid, grapheme by grapheme, and nothing but what may be shown.

use std::num::NonZeroU16;

use ratatui::buffer::{Buffer, CellDiffOption};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use crate::text::{Ambiguous, Span, grapheme_width, graphemes, visible_line, width};
use crate::tui::theme::{Role, Theme};

/// The most characters that one column is given: what bears more marks is cut.
const MOST_PER_COLUMN: usize = 8;

/// Stretches of a text that are drawn in a style of their own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Layer<'a> {
    /// Where, in order and without overlaps.
    pub spans: &'a [Span],
    pub style: Style,
}

/// Draws on a grid in one theme and one width of ambiguous characters.
#[derive(Debug)]
pub(crate) struct Pen<'a> {
    buffer: &'a mut Buffer,
    theme: &'a Theme,
    mode: Ambiguous,
}

impl<'a> Pen<'a> {
    pub(crate) const fn new(buffer: &'a mut Buffer, theme: &'a Theme, mode: Ambiguous) -> Self {
        Self { buffer, theme, mode }
    }

    pub(crate) fn style(&self, role: Role) -> Style {
        self.theme.of(role)
    }

    /// How wide ambiguous characters are.
    pub(crate) const fn mode(&self) -> Ambiguous {
        self.mode
    }

    /// The grid, for widgets that draw themselves.
    pub(crate) const fn buffer(&mut self) -> &mut Buffer {
        self.buffer
    }

    pub(crate) fn width(&self, text: &str) -> u16 {
        u16::try_from(width(&shown(text, self.buffer.area.width), self.mode)).unwrap_or(u16::MAX)
    }

    pub(crate) const fn ellipsis(&self) -> &'static str {
        match self.mode {
            Ambiguous::Narrow => "…",
            Ambiguous::Wide => "..",
        }
    }

    /// The sign between two things said in one line.
    pub(crate) const fn dot(&self) -> &'static str {
        match self.mode {
            Ambiguous::Narrow => "·",
            Ambiguous::Wide => "|",
        }
    }

    pub(crate) fn fill(&mut self, area: Rect, style: Style) {
        self.buffer.set_style(area, style);
    }

    /// Draws a text in the first row of an area, cut with a mark at its edge; gives the columns it took.
    pub(crate) fn text(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        self.layered(area, text, 0, style, &[])
    }

    /// Draws a text that ends at the right edge of the first row of an area; gives the columns it took.
    pub(crate) fn text_right(&mut self, area: Rect, text: &str, style: Style) -> u16 {
        let width = self.width(text).min(area.width);
        let x = area.right() - width;
        self.text(Rect { x, width, ..area }, text, style)
    }

    /// Draws a text whose first character stands at `first` of the text that the layers speak of.
    ///
    /// A later layer is put over an earlier one. What does not fit is cut, with a mark.
    pub(crate) fn layered(&mut self, area: Rect, text: &str, first: usize, style: Style, layers: &[Layer<'_>]) -> u16 {
        if area.height == 0 {
            return 0;
        }
        let text = shown(text, area.width);
        let room = usize::from(area.width);
        let fits = width(&text, self.mode) <= room;
        let ellipsis = if fits { "" } else { self.ellipsis() };
        let room = room.saturating_sub(width(ellipsis, self.mode));
        let mut used = 0;
        let mut at = first;
        for (grapheme, columns) in graphemes(&text, self.mode) {
            if used + columns > room {
                break;
            }
            self.put(area.x + short(used), area.y, grapheme, columns, dressed(style, layers, at));
            used += columns;
            at += grapheme.chars().count();
        }
        for c in ellipsis.chars() {
            let mut bytes = [0; 4];
            let mark: &str = c.encode_utf8(&mut bytes);
            let columns = grapheme_width(mark, self.mode);
            if used + columns <= usize::from(area.width) {
                self.put(area.x + short(used), area.y, mark, columns, style);
                used += columns;
            }
        }
        short(used)
    }

    /// Draws one grapheme; a wide one takes the next cell, too.
    fn put(&mut self, x: u16, y: u16, grapheme: &str, columns: usize, style: Style) {
        let Some(cell) = self.buffer.cell_mut(Position::new(x, y)) else { return };
        if columns == 0 {
            return;
        }
        cell.set_symbol(grapheme).set_style(style);
        // What the terminal draws wider than the library thinks must say so itself.
        let is_forced = self.mode == Ambiguous::Wide && columns != grapheme_width(grapheme, Ambiguous::Narrow);
        let forced = NonZeroU16::new(short(columns)).filter(|_| is_forced);
        let forced = forced.map_or(CellDiffOption::None, CellDiffOption::ForcedWidth);
        cell.set_diff_option(forced);
        for next in 1..short(columns) {
            if let Some(cell) = self.buffer.cell_mut(Position::new(x + next, y)) {
                cell.reset();
                cell.set_style(style);
            }
        }
    }
}

/// As much of a text as so many columns can show, safe to show.
fn shown(text: &str, columns: u16) -> std::borrow::Cow<'_, str> {
    let most = usize::from(columns).saturating_add(2).saturating_mul(MOST_PER_COLUMN);
    let end = text.char_indices().nth(most).map_or(text.len(), |(byte, _)| byte);
    visible_line(text.get(..end).unwrap_or(text))
}

fn dressed(style: Style, layers: &[Layer<'_>], at: usize) -> Style {
    layers.iter().filter(|layer| covers(layer.spans, at)).fold(style, |style, layer| style.patch(layer.style))
}

/// Whether one of the spans, which stand in order, holds a place.
fn covers(spans: &[Span], at: usize) -> bool {
    let place = spans.partition_point(|span| span.end <= at);
    spans.get(place).is_some_and(|span| span.contains(at))
}

fn short(columns: usize) -> u16 {
    u16::try_from(columns).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use ratatui::style::Modifier;

    use super::*;
    use crate::tui::theme::ThemeName;

    fn drawn(text: &str, columns: u16, mode: Ambiguous) -> (Buffer, u16) {
        let area = Rect::new(0, 0, columns, 1);
        let mut buffer = Buffer::empty(area);
        let theme = ThemeName::Mono.theme(crate::terminal::Colours::Many);
        let used = Pen::new(&mut buffer, &theme, mode).text(area, text, Style::new());
        (buffer, used)
    }

    fn row(buffer: &Buffer) -> String {
        buffer.content().iter().map(|cell| cell.symbol()).collect()
    }

    #[test]
    fn a_text_that_is_cut_says_so() {
        assert_eq!(row(&drawn("决议案", 6, Ambiguous::Narrow).0), "决 议 案 ");
        let (buffer, used) = drawn("决议案", 5, Ambiguous::Narrow);
        assert_eq!((row(&buffer).as_str(), used), ("决 议 …", 5));
        assert_eq!(row(&drawn("abcdef", 4, Ambiguous::Wide).0), "ab..");
    }

    #[test]
    fn ambiguous_characters_take_two_cells_where_the_terminal_says_so() {
        let (buffer, used) = drawn("“a", 4, Ambiguous::Wide);
        assert_eq!(used, 3);
        assert_eq!(buffer.content()[0].diff_option, CellDiffOption::ForcedWidth(NonZeroU16::new(2).expect("two")));
        assert_eq!(drawn("“a", 4, Ambiguous::Narrow).1, 2);
    }

    #[test]
    fn nothing_that_steers_a_terminal_is_drawn() {
        let (buffer, _) = drawn("a\u{1b}[2J\u{202e}b\nc", 20, Ambiguous::Narrow);
        assert!(!row(&buffer).chars().any(|c| c.is_control() || c == '\u{202e}'), "{}", row(&buffer));
    }

    #[test]
    fn layers_dress_the_characters_they_name() {
        let area = Rect::new(0, 0, 12, 1);
        let mut buffer = Buffer::empty(area);
        let theme = ThemeName::Mono.theme(crate::terminal::Colours::Many);
        let spans = [Span::new(11, 12)];
        let layer = Layer { spans: &spans, style: Style::new().add_modifier(Modifier::UNDERLINED) };
        Pen::new(&mut buffer, &theme, Ambiguous::Narrow).layered(area, "决议案", 10, Style::new(), &[layer]);
        let dressed: Vec<usize> = (0..6).filter(|x| !buffer.content()[*x].modifier.is_empty()).collect();
        assert_eq!(dressed, [2, 3]);
    }

    #[test]
    fn right_edges_line_up() {
        let area = Rect::new(0, 0, 6, 1);
        let mut buffer = Buffer::empty(area);
        let theme = ThemeName::Mono.theme(crate::terminal::Colours::Many);
        let used = Pen::new(&mut buffer, &theme, Ambiguous::Narrow).text_right(area, "引 3", Style::new());
        assert_eq!((row(&buffer).as_str(), used), ("  引  3", 4));
    }
}
