//! How a text is set: wrapped at a width or one line a paragraph, with blank lines between paragraphs, all lines, or none.

use unicode_width::UnicodeWidthStr as _;

use super::joining;
use super::line::{Line, is_hanzi};
use super::marker::Marker;

/// A line longer than this is no wrapped one: no page is so wide.
const WIDEST: usize = 160;

/// How the lines of a text are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Layout {
    /// Whether paragraphs are broken into lines of a page's width.
    pub is_wrapped: bool,
    /// The column at which full lines end.
    pub margin: usize,
    /// How far before the margin a full line may end, beside the word that found no room: letters differ in width.
    pub slack: usize,
    /// Whether a blank line stands behind nearly every line, so that one blank line divides nothing.
    pub is_double_spaced: bool,
    /// Whether blank lines part the paragraphs, so that what stands right below a line belongs to it.
    pub is_parted: bool,
    /// Whether the first line of a paragraph without a number stands further in than the others.
    pub is_indented: bool,
    /// Whether nearly every line is a whole paragraph, though some were too long for the page and were broken.
    pub is_mostly_whole: bool,
}

impl Layout {
    /// Learns how the lines are set.
    pub(super) fn of(lines: &[Line], is_unwrapped: bool) -> Self {
        let lines: Vec<&Line> = lines.iter().filter(|line| line.footnote.is_none()).collect();
        let filled = lines.iter().filter(|line| !line.is_blank()).count();
        let wide = lines.iter().filter(|line| line.width() > WIDEST).count();
        let is_narrow = !is_unwrapped && wide * 50 < filled;
        let pairs = || lines.windows(2).filter_map(|pair| Some((*pair.first()?, *pair.last()?)));
        let stacked = || pairs().filter(|(a, b)| !a.is_blank() && !b.is_blank());
        let margin = margin(stacked().map(|(above, _)| above.end()).collect())
            .unwrap_or_else(|| lines.iter().map(|line| line.end()).max().unwrap_or(0));
        let margin = if is_unwrapped { 0 } else { margin };
        let slack = slack(stacked(), margin);
        let followed = pairs().filter(|(a, b)| !a.is_blank() && b.is_blank()).count();
        let is_broken = |line: &&&Line| line.end() * 5 >= margin * 4 && !joining::is_finished(&line.text);
        let broken = lines.iter().filter(is_broken).count();
        let is_double_spaced = is_narrow && filled >= 20 && followed * 20 >= filled * 19 && broken * 3 >= filled;
        Self {
            is_wrapped: is_narrow && (stacked().next().is_some() || is_double_spaced),
            slack,
            margin: if is_double_spaced { lines.iter().map(|line| line.end()).max().unwrap_or(0) } else { margin },
            is_double_spaced,
            is_parted: is_parted(&lines) && !is_unwrapped,
            is_mostly_whole: is_mostly_whole(stacked(), margin.saturating_sub(slack)),
            is_indented: stacked().any(|(a, b)| is_first_and_second(a, b)),
        }
    }

    /// Whether a line is so full that the first word of the next one found no room on it.
    pub(super) fn is_full(self, end: usize, next: &str) -> bool {
        self.is_wrapped && self.reaches_margin(end, next)
    }

    /// Whether a heading is so full that the first word of the next line found no room on it: its letters may be larger
    /// or bolder than those of the text, so that a fifth of the width is spared.
    pub(super) fn is_full_heading(self, end: usize, next: &str) -> bool {
        self.is_wrapped && (end + first_unit(next) + self.slack) * 5 >= self.margin * 4
    }

    /// Whether a line goes as far as the widest ones, be they wrapped or not: the end of a page may have cut it.
    pub(super) fn reaches_margin(self, end: usize, next: &str) -> bool {
        end + first_unit(next) + self.slack >= self.margin
    }
}

/// The column at which all but the longest lines end.
fn margin(mut ends: Vec<usize>) -> Option<usize> {
    ends.sort_unstable();
    ends.get((ends.len() * 19 / 20).min(ends.len().saturating_sub(1))).copied()
}

/// What full lines leave free before the margin: learnt from those that end in the middle of a sentence.
fn slack<'a>(stacked: impl Iterator<Item = (&'a Line, &'a Line)>, margin: usize) -> usize {
    let is_sure = |(above, below): &(&Line, &Line)| {
        above.end() * 5 >= margin * 3
            && !joining::is_finished(&above.text)
            && below.marker() == Marker::None
            && below.text.starts_with(|c: char| c.is_lowercase() || is_hanzi(c) || c.is_ascii_digit())
    };
    let mut free: Vec<usize> = stacked
        .filter(is_sure)
        .map(|(above, below)| margin.saturating_sub(above.end() + first_unit(&below.text)))
        .collect();
    free.sort_unstable();
    let usual = free.get(free.len() * 9 / 10).copied();
    usual.map_or(margin / 8, |usual| (usual + 1).min(margin / 4))
}

/// Whether nearly all numbered paragraphs, headings and items stand behind a blank line.
fn is_parted(lines: &[&Line]) -> bool {
    let mut is_behind_blank = true;
    let (mut marked, mut apart) = (0, 0);
    for line in lines {
        if !line.is_blank() && matches!(line.marker(), Marker::Paragraph { .. } | Marker::Section { .. }) {
            marked += 1;
            apart += usize::from(is_behind_blank || line.is_after_page);
        }
        is_behind_blank = line.is_blank();
    }
    marked > 0 && apart * 10 >= marked * 9
}

/// Whether few of the lines that have another one right below them are broken in the middle of a sentence, at a column
/// where the page can have ended.
fn is_mostly_whole<'a>(stacked: impl Iterator<Item = (&'a Line, &'a Line)>, full: usize) -> bool {
    let is_broken = |above: &Line, below: &Line| {
        above.end() >= full && !joining::is_finished(&above.text) && below.marker() == Marker::None
    };
    let (all, broken) =
        stacked.fold((0, 0), |(all, broken), (above, below)| (all + 1, broken + usize::from(is_broken(above, below))));
    all >= 8 && broken * 8 <= all
}

/// Whether two lines are the first and the second of a paragraph whose first line stands further in.
fn is_first_and_second(a: &Line, b: &Line) -> bool {
    (3..=12).contains(&a.indent)
        && b.indent == 0
        && !joining::is_finished(&a.text)
        && a.marker() == Marker::None
        && b.marker() == Marker::None
}

/// The columns of what cannot be parted at the start of a line: a word, or a Chinese character with what clings to it.
fn first_unit(text: &str) -> usize {
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if c.is_whitespace() || at > 24 {
            break;
        }
        end = at + c.len_utf8();
        if is_hanzi(c) {
            break;
        }
    }
    text.get(..end).map_or(0, |unit| unit.width())
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
        assert_eq!(layout(wrapped).margin, 57);
        assert!(!layout(&wrapped.replace('\n', " ").repeat(5)).is_wrapped);
    }

    #[test]
    fn double_spacing_is_seen() {
        assert!(layout(&"a line\n\n".repeat(30)).is_double_spaced);
        assert!(!layout(&"a line\nanother\n\n".repeat(30)).is_double_spaced);
    }
}
