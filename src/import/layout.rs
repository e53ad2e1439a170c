//! How a text is set: wrapped at a width or one line a paragraph, with blank lines between all lines or some.

use super::clean::Line;

/// A line longer than this is no wrapped one: no page is so wide.
const WIDEST: usize = 160;

/// How the lines of a text are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// Whether paragraphs are broken into lines of a page's width.
    pub is_wrapped: bool,
    /// The width of a full line, in columns.
    pub width: usize,
    /// Whether a blank line stands behind nearly every line, so that one blank line divides nothing.
    pub is_double_spaced: bool,
}

impl Layout {
    /// Learns how the lines are set.
    pub fn of(lines: &[Line], is_unwrapped: bool) -> Self {
        let mut widths: Vec<usize> = lines.iter().filter(|line| !line.is_blank()).map(Line::width).collect();
        widths.sort_unstable();
        let wide = widths.len() - widths.partition_point(|width| *width <= WIDEST);
        let pairs = lines.windows(2).filter_map(|pair| Some((pair.first()?, pair.last()?)));
        let followed = pairs.filter(|(a, b)| !a.is_blank() && b.is_blank()).count();
        let is_wrapped = !is_unwrapped && wide * 50 < widths.len();
        Self {
            is_wrapped,
            width: widths.get(widths.len() * 9 / 10).copied().unwrap_or(0),
            is_double_spaced: is_wrapped && widths.len() >= 20 && followed * 20 >= widths.len() * 19,
        }
    }

    /// Whether a line is so full that what follows may be the same sentence.
    pub fn is_full(self, line: &Line) -> bool {
        self.is_wrapped && line.width() * 2 >= self.width
    }

    /// Whether a line ends well before the margin: the last one of its paragraph.
    pub fn is_short(self, line: &Line) -> bool {
        line.width() * 4 < self.width * 3
    }
}

#[cfg(test)]
mod tests {
    use super::super::clean;
    use super::super::report::Report;
    use super::*;

    fn layout(text: &str) -> Layout {
        Layout::of(&clean::lines(text, &mut Report::default()), false)
    }

    #[test]
    fn long_lines_are_paragraphs_and_short_ones_are_wrapped() {
        let wrapped = "The Committee will continue to monitor the implementation\nof the resolution.\n";
        assert!(layout(wrapped).is_wrapped);
        assert_eq!(layout(wrapped).width, 57);
        assert!(!layout(&wrapped.replace('\n', " ").repeat(5)).is_wrapped);
    }

    #[test]
    fn double_spacing_is_seen() {
        assert!(layout(&"a line\n\n".repeat(30)).is_double_spaced);
        assert!(!layout(&"a line\nanother\n\n".repeat(30)).is_double_spaced);
    }
}
