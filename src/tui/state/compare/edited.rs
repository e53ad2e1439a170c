//! A side of the comparison as it is set: with signs around its marks, or without its framing.

use crate::compare::{Kind, Mark};
use crate::text::{Span, slice};

/// What stands for framing that is hidden.
const HIDDEN: &str = "…";

/// What is done to a text before it is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Editing {
    /// The signs before and behind what only this side has.
    pub signs: Option<(&'static str, &'static str)>,
    pub without_framing: bool,
}

/// A text as it is set, and where its places went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edited {
    pub text: String,
    /// Its marks, in the same order as before.
    pub marks: Vec<Mark>,
    /// Stretches of the old text with their places in the new one, in order; they tile the old text.
    pieces: Vec<(Span, Span)>,
}

impl Edited {
    pub fn of(text: &str, marks: &[Mark], editing: Editing) -> Self {
        let mut edited = Self::default();
        let mut length = 0;
        let mut at = 0;
        for mark in marks {
            edited.keep(text, Span::new(at, mark.span.start), &mut length);
            let start = length;
            edited.set_mark(text, mark, editing, &mut length);
            edited.marks.push(Mark { span: Span::new(start, length), ..mark.clone() });
            at = mark.span.end;
        }
        edited.keep(text, Span::new(at, text.chars().count()), &mut length);
        edited
    }

    fn set_mark(&mut self, text: &str, mark: &Mark, editing: Editing, length: &mut usize) {
        if mark.kind == Kind::Role && editing.without_framing {
            self.put(mark.span, HIDDEN, length);
            return;
        }
        let (open, close) = editing.signs.filter(|_| mark.kind != Kind::Role).unwrap_or_default();
        self.add(open, length);
        self.keep(text, mark.span, length);
        self.add(close, length);
    }

    fn keep(&mut self, text: &str, span: Span, length: &mut usize) {
        self.put(span, slice(text, span), length);
    }

    /// Sets a text for a stretch of the old one.
    fn put(&mut self, old: Span, new: &str, length: &mut usize) {
        let start = *length;
        self.add(new, length);
        self.pieces.push((old, Span::new(start, *length)));
    }

    fn add(&mut self, new: &str, length: &mut usize) {
        self.text.push_str(new);
        *length += new.chars().count();
    }

    /// Where a stretch of the old text is now.
    pub fn place(&self, old: Span) -> Span {
        let place = |offset: usize, is_end: bool| {
            let held = |(piece, _): &(Span, Span)| if is_end { piece.end < offset } else { piece.end <= offset };
            let found = self.pieces.partition_point(held);
            let Some((piece, new)) = self.pieces.get(found).or(self.pieces.last()) else { return 0 };
            (new.start + offset.saturating_sub(piece.start)).min(new.end)
        };
        let start = place(old.start, false);
        Span::new(start, place(old.end, true).max(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: usize, end: usize, kind: Kind) -> Mark {
        Mark { span: Span::new(start, end), kind, partner: None, recurs: 1, why: None }
    }

    fn edited(editing: Editing) -> Edited {
        Edited::of("委员会将酌情审议。", &[mark(0, 4, Kind::Role), mark(4, 6, Kind::Substance)], editing)
    }

    #[test]
    fn nothing_changes_unless_asked_for() {
        let edited = edited(Editing { signs: None, without_framing: false });
        assert_eq!(edited.text, "委员会将酌情审议。");
        assert_eq!(edited.marks[1].span, Span::new(4, 6));
        assert_eq!(edited.place(Span::new(6, 8)), Span::new(6, 8));
    }

    #[test]
    fn signs_stand_around_marks_and_places_follow() {
        let edited = edited(Editing { signs: Some(("[-", "-]")), without_framing: false });
        assert_eq!(edited.text, "委员会将[-酌情-]审议。");
        assert_eq!(slice(&edited.text, edited.marks[1].span), "[-酌情-]");
        assert_eq!(slice(&edited.text, edited.place(Span::new(6, 8))), "审议");
        assert_eq!(slice(&edited.text, edited.place(Span::new(4, 6))), "酌情");
        assert_eq!(slice(&edited.text, edited.place(Span::new(0, 9))), edited.text);
    }

    #[test]
    fn framing_can_be_left_out() {
        let edited = edited(Editing { signs: None, without_framing: true });
        assert_eq!(edited.text, "…酌情审议。");
        assert_eq!(slice(&edited.text, edited.place(Span::new(4, 8))), "酌情审议");
        assert_eq!(edited.place(Span::new(1, 3)).len(), 0);
    }
}
