//! Two texts too long to be compared word by word: where they begin and end alike, and one difference between.
//!
//! Aligning words takes time and memory that a book on either side would not leave to anything else; and nobody reads a
//! hundred thousand marks. What is found here costs one look at either text.

use super::{Citations, Comparison, Difference, Kind, Mark, Meaning};
use crate::text::Span;

/// The most characters of both sides together that are compared word by word: some eighty pages.
pub(super) const MOST_CHARACTERS: usize = 100_000;

/// Whether two texts are too long to be compared word by word.
pub(super) fn is_due(left: &str, right: &str) -> bool {
    // No character takes more than four bytes, so that counting is not needed for what people write.
    let bytes = left.len().saturating_add(right.len());
    bytes > MOST_CHARACTERS && left.chars().count() + right.chars().count() > MOST_CHARACTERS
}

/// Compares two texts as wholes.
pub(super) fn compare(left: &str, right: &str, citations: Citations) -> Comparison {
    let (left_len, right_len) = (left.chars().count(), right.chars().count());
    let head = left.chars().zip(right.chars()).take_while(|(a, b)| a == b).count();
    let shorter = left_len.min(right_len) - head;
    let tail = left.chars().rev().zip(right.chars().rev()).take(shorter).take_while(|(a, b)| a == b).count();
    let spans = [Span::new(head, left_len - tail), Span::new(head, right_len - tail)];
    let [left, right] = spans.map(|span| !span.is_empty());
    let marks = |span: Span, answered: bool| -> Vec<Mark> {
        let mark =
            Mark { span, kind: Kind::Substance, partner: answered.then_some(0), recurs: 1, why: Some(Meaning::Matter) };
        if span.is_empty() { Vec::new() } else { vec![mark] }
    };
    let difference = Difference { kind: Kind::Substance, left: left.then_some(0), right: right.then_some(0) };
    let alike = (Span::new(0, head), Span::new(0, head));
    let end = (Span::new(left_len - tail, left_len), Span::new(right_len - tail, right_len));
    let [left_span, right_span] = spans;
    Comparison {
        left: marks(left_span, right),
        right: marks(right_span, left),
        differences: if left || right { vec![difference] } else { Vec::new() },
        equal: [alike, end].into_iter().filter(|(span, _)| !span.is_empty()).collect(),
        similarity: share(2 * (head + tail), left_len + right_len),
        too_long: true,
        citations,
        ..Comparison::default()
    }
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 1.0 } else { number(part) / number(whole) }
}

#[cfg(test)]
mod tests {
    use super::super::{Framing, compare, rows};
    use super::*;
    use crate::model::{Library, from_slice};
    use crate::text::Ambiguous;

    fn document(left: &str, right: &str) -> Library {
        let part = |id: &str, text: &str| serde_json::json!({"id": id, "paragraphs": [{"number": 1, "text": text, "cites": []}]});
        let programme = serde_json::json!({
            "schema": "ctc-programme/1", "language": "en", "parts": [part("annex", left), part("enclosure", right)]});
        from_slice(programme.to_string().as_bytes(), "made").expect("a programme")
    }

    fn compared(document: &Library) -> Comparison {
        let pairing = document.counterparts().expect("two parts");
        let pair = pairing.links().first().expect("a pair");
        compare(document, &Framing::learn(document, &pairing), pair)
    }

    /// Word by word this would take a table of a million million cells, and days.
    #[test]
    fn ten_megabytes_are_compared_as_wholes() {
        let words = "each of these words stands here often ".repeat(250_000);
        let document = document(&format!("{words}A{words}"), &format!("{words}no{words}"));
        let comparison = compared(&document);
        assert!(comparison.too_long);
        let len = words.chars().count();
        let span = |marks: &[Mark]| marks.iter().map(|mark| mark.span).collect::<Vec<Span>>();
        assert_eq!(span(&comparison.left), [Span::new(len, len + 1)]);
        assert_eq!(span(&comparison.right), [Span::new(len, len + 2)]);
        assert_eq!(comparison.differences.len(), 1);
        assert!(comparison.similarity > 0.99);
        let (left, right) = (&*document.text_of(&comparison.link.left), "");
        assert_eq!(
            rows(&comparison, left, right, 60, Ambiguous::Narrow).last().map(|row| row.left.end),
            Some(2 * len + 1)
        );
    }

    #[test]
    fn equal_texts_have_no_mark_and_what_only_one_has_is_one() {
        let words = "word ".repeat(MOST_CHARACTERS / 5);
        let equal = compared(&document(&words, &words));
        assert!(equal.too_long && equal.differences.is_empty() && equal.left.is_empty());
        let longer = compared(&document(&words, &format!("{words}{words}")));
        assert_eq!((longer.left.len(), longer.right.len()), (0, 1));
        assert_eq!(longer.right.first().and_then(|mark| mark.partner), None);
    }

    #[test]
    fn what_people_write_is_compared_word_by_word() {
        let words = "word ".repeat(MOST_CHARACTERS / 10);
        assert!(!compared(&document(&words, &words)).too_long);
    }

    /// Ten thousand marks on either side: looking through all of them for each would take minutes.
    #[test]
    fn many_changes_are_joined_in_one_walk() {
        let count = 100_000;
        let mark = |at: usize| Mark {
            span: Span::new(at, at + 1),
            kind: Kind::Variant,
            partner: Some(at),
            recurs: 1,
            why: None,
        };
        let marks: Vec<Mark> = (0..count).map(mark).collect();
        let order: Vec<usize> = (0..count).collect();
        let found = super::super::summary::differences(&marks, &marks, [&order, &order]);
        assert_eq!(found.len(), count);
    }
}
