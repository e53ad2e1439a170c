//! Which paragraph of one part faces which of another.

use std::collections::HashMap;

use super::{Document, ParagraphId, PartId};

/// Two paragraphs that face each other, or one that faces none.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The paragraph of the left part.
    pub left: Option<ParagraphId>,
    /// The paragraph of the right part.
    pub right: Option<ParagraphId>,
    /// How sure a proposed pair is, from 0 to 1; `None` for one that is stated or follows from equal numbers.
    pub confidence: Option<f64>,
}

/// The pairs of two parts, in the order of reading. Every paragraph of the two stands in at least one.
#[derive(Clone, Debug, PartialEq)]
pub struct Pairing {
    /// The part on the left: the Committee's.
    pub left: PartId,
    /// The part on the right: the Executive Directorate's.
    pub right: PartId,
    pairs: Vec<Pair>,
    places: HashMap<ParagraphId, usize>,
}

impl Pairing {
    /// The pairing of a document's first two parts: as stated, else by equal numbers.
    ///
    /// `None` when the document has fewer than two parts. What a stated pair names in vain is passed over here and
    /// reported by the check.
    #[must_use]
    pub fn of(document: &Document) -> Option<Self> {
        let (left, right) = (PartId(0), PartId(1));
        document.part(right)?;
        let pairs = match &document.first().pair_entries {
            Some(entries) => entries
                .iter()
                .filter_map(|entry| {
                    let (left_end, right_end) = entry.ends();
                    let pair = Pair {
                        left: left_end.as_ref().and_then(|end| document.referred(left, end)),
                        right: right_end.as_ref().and_then(|end| document.referred(right, end)),
                        confidence: entry.confidence(),
                    };
                    (pair.left.is_some() || pair.right.is_some()).then_some(pair)
                })
                .collect(),
            None => by_number(document, left, right),
        };
        Some(Self::complete(document, left, right, pairs))
    }

    /// The pairs in the order of reading.
    #[must_use]
    pub fn pairs(&self) -> &[Pair] {
        &self.pairs
    }

    /// The place among the pairs of the first pair that holds a paragraph.
    #[must_use]
    pub fn place_of(&self, paragraph: ParagraphId) -> Option<usize> {
        self.places.get(&paragraph).copied()
    }

    /// The paragraph that faces this one.
    #[must_use]
    pub fn counterpart(&self, paragraph: ParagraphId) -> Option<ParagraphId> {
        let pair = self.pairs.get(self.place_of(paragraph)?)?;
        if pair.left == Some(paragraph) { pair.right } else { pair.left }
    }

    /// Adds the paragraphs that no pair names, each behind the pair of the paragraph before it.
    fn complete(document: &Document, left: PartId, right: PartId, pairs: Vec<Pair>) -> Self {
        let named: std::collections::HashSet<ParagraphId> =
            pairs.iter().flat_map(|pair| [pair.left, pair.right]).flatten().collect();
        let mut behind: HashMap<Option<ParagraphId>, Vec<Pair>> = HashMap::new();
        for (part, is_left) in [(left, true), (right, false)] {
            let mut before = None;
            for id in document.paragraphs_of(part) {
                if named.contains(&id) {
                    before = Some(id);
                } else {
                    let (left, right) = if is_left { (Some(id), None) } else { (None, Some(id)) };
                    behind.entry(before).or_default().push(Pair { left, right, confidence: None });
                }
            }
        }
        let mut ordered = behind.remove(&None).unwrap_or_default();
        for pair in pairs {
            ordered.push(pair);
            for end in [pair.left, pair.right] {
                if end.is_some() {
                    ordered.extend(behind.remove(&end).unwrap_or_default());
                }
            }
        }
        let mut places = HashMap::with_capacity(ordered.len() * 2);
        for (place, pair) in ordered.iter().enumerate() {
            for id in [pair.left, pair.right].into_iter().flatten() {
                places.entry(id).or_insert(place);
            }
        }
        Self { left, right, pairs: ordered, places }
    }
}

fn by_number(document: &Document, left: PartId, right: PartId) -> Vec<Pair> {
    let mut facing: HashMap<u32, ParagraphId> = HashMap::new();
    for id in document.paragraphs_of(right) {
        if let Some(number) = document.paragraph(id).and_then(|paragraph| paragraph.number) {
            facing.entry(number).or_insert(id);
        }
    }
    document
        .paragraphs_of(left)
        .filter_map(|id| {
            let number = document.paragraph(id)?.number?;
            let right = facing.remove(&number)?;
            Some(Pair { left: Some(id), right: Some(right), confidence: None })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Programme;

    fn pairs(json: &str) -> Vec<(Option<u32>, Option<u32>)> {
        let programme: Programme = serde_json::from_str(json).expect("a programme");
        let document = Document::from(programme);
        let number = |id: Option<ParagraphId>| id.and_then(|id| document.paragraph(id)).and_then(|p| p.number);
        let pairing = Pairing::of(&document).expect("two parts");
        pairing.pairs().iter().map(|pair| (number(pair.left), number(pair.right))).collect()
    }

    fn json(pairs: &str, left: &[u32], right: &[u32]) -> String {
        let part = |id: &str, numbers: &[u32]| {
            let paragraphs: Vec<String> =
                numbers.iter().map(|n| format!(r#"{{"number": {n}, "text": "t"}}"#)).collect();
            format!(r#"{{"id": "{id}", "paragraphs": [{}]}}"#, paragraphs.join(","))
        };
        format!(
            r#"{{"schema": "ctc-programme/1", "language": "zh", "pairs": {pairs}, "parts": [{}, {}]}}"#,
            part("annex", left),
            part("enclosure", right)
        )
    }

    #[test]
    fn equal_numbers_pair_and_the_others_stand_alone_where_they_belong() {
        assert_eq!(
            pairs(&json("null", &[1, 2, 3], &[1, 3, 4])),
            [(Some(1), Some(1)), (Some(2), None), (Some(3), Some(3)), (None, Some(4))]
        );
    }

    #[test]
    fn stated_pairs_win_and_leave_nobody_out() {
        assert_eq!(
            pairs(&json("[[1, 2], [2, null], [9, 9]]", &[1, 2], &[1, 2])),
            [(None, Some(1)), (Some(1), Some(2)), (Some(2), None)]
        );
    }
}
