//! What two languages say in one link, as the side-by-side screen reads it.

use super::Within;
use super::checked::{Discrepancy, Lack};
use super::clauses::Stretch;
use crate::citation::scan;
use crate::compare::{Citations, Comparison, Difference, Kind, Mark, Meaning};
use crate::model::{Library, Link, LinkEnd};
use crate::text::Span;

/// A link as a comparison: what one side lacks is marked, what it perhaps lacks as another wording, and the clauses face
/// each other. Offsets count in the joint text of a side, see [`Library::text_of`].
pub(crate) fn comparison(library: &Library, link: &Link, within: &Within) -> Comparison {
    let starts = [starts(library, &link.left), starts(library, &link.right)];
    let [left_starts, right_starts] = &starts;
    let clauses: Vec<(Span, Span)> = within
        .clauses
        .iter()
        .filter_map(|pair| Some((placed(left_starts, pair.left?)?, placed(right_starts, pair.right?)?)))
        .collect();
    // A row begins where a clause and its answer begin, as far as neither text is turned about.
    let mut equal: Vec<(Span, Span)> = Vec::new();
    for (left, right) in &clauses {
        if equal.last().is_none_or(|(a, b)| a.start < left.start && b.start < right.start) {
            equal.push((Span::new(left.start, left.start + 1), Span::new(right.start, right.start + 1)));
        }
    }
    let [mut left, mut right] = [Vec::new(), Vec::new()];
    let mut differences = Vec::new();
    for one in &within.differences {
        let (marks, starts) = if one.side == 0 { (&mut left, left_starts) } else { (&mut right, right_starts) };
        let Some(mark) = mark(starts, one) else { continue };
        if marks.last().is_some_and(|last: &Mark| last.span.overlaps(mark.span)) {
            continue;
        }
        let place = Some(marks.len());
        let (on_left, on_right) = if one.side == 0 { (place, None) } else { (None, place) };
        differences.push(Difference { kind: mark.kind, left: on_left, right: on_right });
        marks.push(mark);
    }
    Comparison {
        link: link.clone(),
        left,
        right,
        differences,
        equal,
        clauses,
        similarity: link.confidence.unwrap_or(1.0),
        unlike: false,
        too_long: false,
        citations: cited(library, link),
    }
}

/// Where each text of a side begins in their joint text.
fn starts(library: &Library, end: &LinkEnd) -> Vec<usize> {
    let mut at = 0;
    let mut starts = Vec::with_capacity(end.len());
    for id in end {
        starts.push(at);
        at += library.text(*id).chars().count() + 1;
    }
    starts
}

fn placed(starts: &[usize], stretch: Stretch) -> Option<Span> {
    let start = starts.get(stretch.paragraph)?;
    Some(Span::new(start + stretch.span.start, start + stretch.span.end))
}

fn mark(starts: &[usize], one: &Discrepancy) -> Option<Mark> {
    let (kind, why) = match one.lack {
        Lack::Citation | Lack::Pinpoint => (Kind::Citation, None),
        Lack::Number | Lack::Percentage => (Kind::Substance, Some(Meaning::Number)),
        Lack::Date => (Kind::Substance, Some(Meaning::Date)),
        Lack::Condition => (Kind::Variant, Some(Meaning::Condition)),
        Lack::Negation => (Kind::Variant, Some(Meaning::Negation)),
        Lack::Hedge => (Kind::Variant, Some(Meaning::Hedge)),
    };
    let kind = if one.is_sure { kind } else { Kind::Variant };
    Some(Mark { span: placed(starts, one.at)?, kind, partner: None, recurs: 1, why })
}

fn cited(library: &Library, link: &Link) -> Citations {
    let [left, right] = [&link.left, &link.right].map(|end| {
        let mut symbols = Vec::new();
        for citation in end.iter().flat_map(|id| scan(library.text(*id))) {
            if !symbols.contains(&citation.symbol) {
                symbols.push(citation.symbol);
            }
        }
        symbols
    });
    Citations {
        only_left: left.iter().filter(|symbol| !right.contains(symbol)).cloned().collect(),
        only_right: right.iter().filter(|symbol| !left.contains(symbol)).cloned().collect(),
        both: left.iter().filter(|symbol| right.contains(symbol)).cloned().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::align;
    use super::*;
    use crate::model::{Programme, WorkId};

    #[test]
    fn what_a_side_lacks_is_marked_and_clauses_face_each_other() {
        let work = |language: &str, texts: &[&str]| -> Programme {
            let paragraphs: Vec<_> = texts
                .iter()
                .zip(1..)
                .map(|(text, number)| serde_json::json!({"number": number, "text": text}))
                .collect();
            serde_json::from_value(serde_json::json!({"schema": "ctc-programme/1", "language": language,
                "parts": [{"id": "annex", "paragraphs": paragraphs}]}))
            .expect("a programme")
        };
        let mut library = Library::from(work(
            "zh",
            &["公司应在2030年前向会员国报告第1999(2011)号决议的执行情况，并请执行局公布15项数据。", "渡船停航。"],
        ));
        let right = library.add(work(
            "en",
            &[
                "The company shall, before 2030, report to Member States on the implementation of resolution 1999 (2011), and \
                 shall ask the Executive Directorate to publish the data.",
                "The ferry stops.",
            ],
        ));
        let found = align(&library, WorkId(0), right, crate::model::Catalogue::built_in().glossary());
        let (link, within) = found.parts[0].links().next().expect("a link");
        let comparison = comparison(&library, link, within);
        let marked: Vec<(Kind, &str)> = comparison
            .left
            .iter()
            .map(|mark| (mark.kind, crate::text::slice(library.text(link.left[0]), mark.span)))
            .collect();
        assert_eq!(marked, [(Kind::Substance, "15")]);
        assert!(comparison.right.is_empty() && comparison.citations.both.len() == 1);
        assert!(comparison.clauses.len() >= 2, "{:?}", comparison.clauses);
    }
}
