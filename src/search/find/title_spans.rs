//! Whether a place lies within the title of a document, 《》: such a mention only names the document.

use crate::search::index::bit_set::BitSet;
use crate::search::index::corpus::{CharId, Corpus};

/// How far back the beginning of a title is looked for, in characters.
const LONGEST_TITLE: usize = 60;

/// The marks around titles, where a corpus has them.
#[derive(Clone, Debug)]
pub(crate) struct TitleMarks {
    opens: CharId,
    closes: CharId,
    /// The texts in which titles begin.
    texts: BitSet,
}

impl TitleMarks {
    pub(crate) fn of(corpus: &Corpus) -> Option<Self> {
        let (opens, closes) = (corpus.symbol('《')?, corpus.symbol('》')?);
        Some(Self { opens, closes, texts: corpus.holding_any([opens]) })
    }
}

/// The titles of one text, met from its beginning on, so that no part of it is read twice.
#[derive(Debug)]
pub(crate) struct TitleSpans<'t> {
    marks: Option<(CharId, CharId)>,
    text: &'t [CharId],
    /// How far the text was read.
    read: usize,
    /// Where the last mark before that stands, and whether it opens a title.
    last: Option<(usize, bool)>,
}

impl<'t> TitleSpans<'t> {
    /// The titles of the text at a place of the corpus.
    pub(crate) fn new(marks: Option<&TitleMarks>, place: u32, text: &'t [CharId]) -> Self {
        let marks = marks.filter(|marks| marks.texts.contains(place)).map(|marks| (marks.opens, marks.closes));
        Self { marks, text, read: 0, last: None }
    }

    pub(crate) const fn are_none(&self) -> bool {
        self.marks.is_none()
    }

    /// Whether a place lies within a title. Places are asked for in order.
    pub(crate) fn hold(&mut self, at: usize) -> bool {
        let Some((opens, closes)) = self.marks else { return false };
        let earliest = at.saturating_sub(LONGEST_TITLE);
        let from = self.read.max(earliest);
        let unread = self.text.get(from..at).unwrap_or_default();
        if let Some(place) = unread.iter().rposition(|symbol| *symbol == opens || *symbol == closes) {
            self.last = unread.get(place).map(|mark| (from + place, *mark == opens));
        }
        self.read = at;
        self.last.is_some_and(|(place, is_open)| is_open && place >= earliest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn held(text: &str, places: &[usize]) -> Vec<bool> {
        let corpus = Corpus::build([text, "《》"], &|| false).unwrap();
        let marks = TitleMarks::of(&corpus);
        let mut titles = TitleSpans::new(marks.as_ref(), 0, corpus.text(0));
        places.iter().map(|at| titles.hold(*at)).collect()
    }

    #[test]
    fn what_stands_between_the_marks_is_in_a_title() {
        assert_eq!(held("甲《乙丙》丁《戊》", &[0, 2, 3, 5, 7]), [false, true, true, false, true]);
        assert_eq!(held("甲《乙丙》丁", &[5]), [false]);
    }

    #[test]
    fn a_title_is_only_so_long() {
        let text = format!("《{}", "甲".repeat(80));
        assert_eq!(held(&text, &[1, 60, 61]), [true, true, false]);
        assert_eq!(held(&text, &[61]), [false]);
    }
}
