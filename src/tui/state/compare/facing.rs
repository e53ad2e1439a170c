//! Two paragraphs laid out to be drawn: compared, edited, set in rows.

use super::edited::{Edited, Editing};
use crate::compare::{self, Comparison, Framing, Kind, Mark};
use crate::model::{Library, Link, ParagraphId, SectionId, Side};
use crate::text::{Ambiguous, Span};
use crate::tui::prose::Prose;

/// How two paragraphs are to be set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    pub columns: u16,
    /// How wide ambiguous characters are.
    pub ambiguous: Ambiguous,
    /// Whether one side stands under the other.
    pub stacked: bool,
    /// Whether written signs stand around the marks.
    pub signs: bool,
    pub without_framing: bool,
    /// Whether rows without a difference are folded away.
    pub folded: bool,
    pub first: Side,
}

/// A pair to be set, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacingWanted {
    /// Which pair, by its place in the order of reading.
    pub place: usize,
    pub setting: Setting,
    /// Whether the framing of the programme is known.
    pub has_framing: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FacingLine {
    /// The rule with the names of both sides, where they stand beside each other.
    Head,
    /// The headings of the sections that begin with the pair.
    Section,
    Both(usize),
    One(Side, usize),
    /// The name of a side, where one stands under the other.
    Name(Side),
    Folded(usize),
}

/// Two paragraphs ready to be drawn.
#[derive(Clone, Debug)]
pub struct Facing {
    pub comparison: Comparison,
    /// The lines, from top to bottom.
    pub lines: Vec<FacingLine>,
    texts: [Edited; 2],
    prose: [Prose; 2],
}

/// How many rows without a difference are shown beside one that has any, where the others are folded.
const CONTEXT: usize = 1;

/// A text in its lines, with its footnotes below it. The places of the text stay what they are.
fn with_notes(text: &str, mut lines: Vec<Span>, notes: &str, setting: Setting) -> Prose {
    if notes.is_empty() {
        return Prose::with_lines(text, lines);
    }
    let start = text.chars().count() + 2;
    let set = Prose::wrapped(notes, usize::from(setting.columns), setting.ambiguous);
    lines.push(Span::new(start - 1, start - 1));
    let shown = (0..set.len()).filter_map(|line| set.line(line));
    lines.extend(shown.map(|(span, _)| Span::new(span.start + start, span.end + start)));
    Prose::with_lines(&[text, notes].join("\n\n"), lines)
}

impl Facing {
    /// Compares two paragraphs and sets them.
    pub fn new(document: &Library, framing: &Framing, pair: &Link, setting: Setting) -> Self {
        let comparison = compare::compare(document, framing, pair);
        let editing = |signs| Editing {
            signs: if setting.signs { Some(signs) } else { None },
            without_framing: setting.without_framing,
        };
        let texts = [
            Edited::of(&document.text_of(&pair.left), &comparison.left, editing(("[-", "-]"))),
            Edited::of(&document.text_of(&pair.right), &comparison.right, editing(("{+", "+}"))),
        ];
        let mut facing = Self { comparison, lines: Vec::new(), texts, prose: [Prose::default(), Prose::default()] };
        let notes = [&pair.left, &pair.right].map(|end| document.note_lines(end).join("\n"));
        facing.prose = if setting.stacked { facing.stacked(setting, &notes) } else { facing.beside(setting, &notes) };
        facing.lines = facing.lay(setting);
        if begins_section(document, pair) {
            facing.lines.insert(usize::from(!setting.stacked), FacingLine::Section);
        }
        facing
    }

    fn beside(&self, setting: Setting, [left_notes, right_notes]: &[String; 2]) -> [Prose; 2] {
        let [left, right] = &self.texts;
        let set = Comparison {
            left: left.marks.clone(),
            right: right.marks.clone(),
            equal: self.comparison.equal.iter().map(|(a, b)| (left.place(*a), right.place(*b))).collect(),
            ..self.comparison.clone()
        };
        let columns = usize::from(setting.columns);
        let rows = compare::rows(&set, &left.text, &right.text, columns, setting.ambiguous);
        let lines = |span: &dyn Fn(&compare::Row) -> Span| rows.iter().map(span).collect::<Vec<Span>>();
        [
            with_notes(&left.text, lines(&|row| row.left), left_notes, setting),
            with_notes(&right.text, lines(&|row| row.right), right_notes, setting),
        ]
    }

    fn stacked(&self, setting: Setting, [left_notes, right_notes]: &[String; 2]) -> [Prose; 2] {
        let set = |text: &str, notes: &str| {
            let whole = if notes.is_empty() { text.to_owned() } else { [text, notes].join("\n\n") };
            Prose::wrapped(&whole, usize::from(setting.columns), setting.ambiguous)
        };
        let [left, right] = &self.texts;
        [set(&left.text, left_notes), set(&right.text, right_notes)]
    }

    fn lay(&self, setting: Setting) -> Vec<FacingLine> {
        let sides = [setting.first, setting.first.other()];
        if !setting.stacked {
            let rows = Side::BOTH.map(|side| self.prose(side).len()).into_iter().max().unwrap_or(0);
            let lines =
                (0..rows).map(|row| (FacingLine::Both(row), Side::BOTH.iter().any(|side| self.is_marked(*side, row))));
            let rows = if setting.folded { fold(lines) } else { lines.map(|(line, _)| line).collect() };
            return std::iter::once(FacingLine::Head).chain(rows).collect();
        }
        let mut all = Vec::new();
        for side in sides {
            all.push(FacingLine::Name(side));
            let lines = (0..self.prose(side).len()).map(|row| (FacingLine::One(side, row), self.is_marked(side, row)));
            all.extend(if setting.folded { fold(lines) } else { lines.map(|(line, _)| line).collect() });
        }
        all
    }

    /// The text of a side in lines.
    pub fn prose(&self, side: Side) -> &Prose {
        let [left, right] = &self.prose;
        side.of(left, right)
    }

    pub fn marks(&self, side: Side) -> &[Mark] {
        &self.edited(side).marks
    }

    /// The text of a side as set, with the places of the old one.
    pub fn edited(&self, side: Side) -> &Edited {
        let [left, right] = &self.texts;
        side.of(left, right)
    }

    pub fn mark_of(&self, difference: usize, side: Side) -> Option<&Mark> {
        let difference = self.comparison.differences.get(difference)?;
        self.marks(side).get(side.of(difference.left, difference.right)?)
    }

    /// The gravest kind of difference in a row of a side; framing is none.
    pub fn gravest(&self, side: Side, row: usize) -> Option<Kind> {
        let (span, _) = self.prose(side).line(row)?;
        let marks = self.marks(side);
        let first = marks.partition_point(|mark| mark.span.end <= span.start);
        let here = marks.get(first..).unwrap_or_default().iter().take_while(|mark| mark.span.start < span.end);
        let rank = |kind: &Kind| Kind::BY_WEIGHT.iter().position(|other| other == kind);
        here.map(|mark| mark.kind).filter(|kind| *kind != Kind::Role).min_by_key(rank)
    }

    fn is_marked(&self, side: Side, row: usize) -> bool {
        self.gravest(side, row).is_some()
    }

    /// The places of stretches of a side as it is set.
    pub fn placed(&self, clauses: &[(Span, Span)], side: Side) -> Vec<Span> {
        let own = clauses.iter().map(|(left, right)| side.of(*left, *right));
        let mut own: Vec<Span> = own.map(|span| self.edited(side).place(span)).collect();
        own.sort_unstable();
        own.dedup();
        own
    }

    /// The line of the screen on which a difference begins.
    pub fn line_of(&self, difference: usize) -> Option<usize> {
        let places = Side::BOTH.into_iter().filter_map(|side| {
            let mark = self.mark_of(difference, side)?;
            self.line_of_mark(side, mark.span.start)
        });
        places.min()
    }

    /// The line of the screen on which a place of a side stands; `None` where it is folded away.
    pub fn line_of_mark(&self, side: Side, offset: usize) -> Option<usize> {
        let row = self.prose(side).line_of(offset);
        self.lines.iter().position(|line| *line == FacingLine::Both(row) || *line == FacingLine::One(side, row))
    }
}

/// The sections that begin with a paragraph, the outermost first.
pub(crate) fn sections_begun(document: &Library, id: ParagraphId) -> impl DoubleEndedIterator<Item = SectionId> {
    let begins = |section: u32| {
        let section = document.section(SectionId(section));
        section.is_some_and(|section| section.paragraphs.start == id.index() && !section.paragraphs.is_empty())
    };
    let last = document.paragraph(id).and_then(|paragraph| paragraph.section).map(|section| section.0);
    let end = last.filter(|last| begins(*last)).map_or(0, |last| last + 1);
    let start = (0..end).rev().take_while(|section| begins(*section)).last().unwrap_or(end);
    (start..end).map(SectionId)
}

/// Whether a section begins with a pair, on either side.
pub(crate) fn begins_section(document: &Library, pair: &Link) -> bool {
    [pair.left.first(), pair.right.first()]
        .into_iter()
        .flatten()
        .any(|id| sections_begun(document, *id).next().is_some())
}

/// Folds lines without a difference that stand together.
fn fold(lines: impl Iterator<Item = (FacingLine, bool)>) -> Vec<FacingLine> {
    let lines: Vec<(FacingLine, bool)> = lines.collect();
    let near = |place: usize| {
        let window = place.saturating_sub(CONTEXT)..(place + CONTEXT + 1).min(lines.len());
        lines.get(window).unwrap_or_default().iter().any(|(_, is_marked)| *is_marked)
    };
    let mut folded = Vec::new();
    for (place, (line, _)) in lines.iter().enumerate() {
        match (near(place), folded.last_mut()) {
            (true, _) => folded.push(*line),
            (false, Some(FacingLine::Folded(count))) => *count += 1,
            (false, _) => folded.push(FacingLine::Folded(1)),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn footnotes_stand_below_the_text_of_their_side() {
        let part = |id: &str, text: &str, note: &str| {
            serde_json::json!({"id": id, "paragraphs": [{"number": 1, "text": text}],
                "footnotes": [{"mark": "1", "text": note}]})
        };
        let parts = [part("annex", "It meets.¹", "Weekly."), part("enclosure", "It meets.", "Never called.")];
        let programme = serde_json::json!({"schema": "ctc-programme/1", "language": "en", "parts": parts});
        let document = crate::model::from_slice(programme.to_string().as_bytes(), "made").expect("a programme");
        let relation = document.counterparts().expect("two parts");
        for stacked in [true, false] {
            let setting = Setting {
                columns: 30,
                ambiguous: Ambiguous::Narrow,
                stacked,
                signs: false,
                without_framing: false,
                folded: false,
                first: Side::Left,
            };
            let facing =
                Facing::new(&document, &Framing::default(), relation.links().first().expect("a pair"), setting);
            let shown = |side| {
                let prose = facing.prose(side);
                (0..prose.len()).filter_map(|row| prose.line(row)).map(|(_, text)| text.to_owned()).collect::<Vec<_>>()
            };
            assert_eq!(shown(Side::Left), ["It meets.¹", "", "¹ Weekly."]);
            assert_eq!(shown(Side::Right), ["It meets."]);
        }
    }

    #[test]
    fn rows_without_a_difference_fold_but_for_those_beside_one() {
        let marked = [false, false, false, true, false, false, false, false];
        let lines = marked.iter().enumerate().map(|(row, marked)| (FacingLine::Both(row), *marked));
        assert_eq!(
            fold(lines),
            [
                FacingLine::Folded(2),
                FacingLine::Both(2),
                FacingLine::Both(3),
                FacingLine::Both(4),
                FacingLine::Folded(3)
            ]
        );
        assert_eq!(fold(std::iter::empty()), []);
    }
}
