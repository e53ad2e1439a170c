//! Pairs proposed for parts whose numbers differ.

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;

fn paragraph(number: Option<u32>, text: &str) -> ParagraphForm {
    ParagraphForm { number, text: text.to_owned(), cites: crate::model::cites_of(text), extra: serde_json::Map::new() }
}

fn part(paragraphs: Vec<ParagraphForm>) -> PartForm {
    PartForm { id: "p".to_owned(), paragraphs, ..PartForm::default() }
}

fn numbered(texts: &[(u32, &str)]) -> PartForm {
    part(texts.iter().map(|(number, text)| paragraph(Some(*number), text)).collect())
}

/// The pairs as JSON without their confidence.
fn proposed(parts: &[PartForm]) -> Option<Vec<String>> {
    let entries = propose(parts, &mut Report::default())?;
    let end = |end: &Option<ParagraphRef>| serde_json::to_string(end).expect("JSON");
    Some(entries.iter().map(|entry| format!("{} {}", end(entry.ends().0), end(entry.ends().1))).collect())
}

#[test]
fn equal_numbers_need_no_proposal() {
    let part = numbered(&[(1, "one"), (2, "two")]);
    assert_eq!(proposed(&[part.clone(), part.clone()]), None);
    assert_eq!(proposed(std::slice::from_ref(&part)), None);
    assert_eq!(proposed(&[part, numbered(&[])]), None);
}

#[test]
fn likeness_and_citations_find_the_counterpart() {
    let left = numbered(&[
        (1, "The Committee will monitor border management and passenger data."),
        (2, "The Committee will consider resolution 2462 (2019)."),
        (3, "The Committee will promote technical assistance among donors."),
    ]);
    let right = numbered(&[
        (1, "The Directorate will publish a bulletin every spring."),
        (2, "The Directorate will study border management and passenger data."),
        (3, "In this respect the Directorate reports under resolution 2462 (2019)."),
        (5, "The Directorate will facilitate technical assistance and bring donors together."),
    ]);
    assert_eq!(proposed(&[left, right]).expect("pairs"), ["null 1", "1 2", "2 3", "3 5"]);
}

#[test]
fn what_stands_alone_between_two_pairs_needs_less_likeness() {
    let left = numbered(&[
        (1, "The Committee will monitor border management and passenger data."),
        (2, "It will maintain dialogue by visiting every region."),
        (3, "The Committee will promote technical assistance among donors."),
    ]);
    let right = numbered(&[
        (1, "The Directorate will study border management and passenger data."),
        (2, "Preparatory missions precede visiting delegations."),
        (3, "The Directorate will facilitate technical assistance and bring donors together."),
        (4, "Weather permitting, newsletters appear quarterly."),
    ]);
    assert_eq!(proposed(&[left, right]).expect("pairs"), ["1 1", "2 2", "3 3", "null 4"]);
}

#[test]
fn chinese_is_compared_by_pairs_of_characters() {
    let left = numbered(&[(1, "委员会将监测边境管理"), (2, "委员会将促进技术援助")]);
    let right = numbered(&[(4, "执行局将协助监测边境管理"), (5, "执行局将出版通讯"), (6, "执行局将便利技术援助")]);
    assert_eq!(proposed(&[left, right]).expect("pairs"), ["1 4", "null 5", "2 6"]);
}

#[test]
fn paragraphs_without_a_number_of_their_own_are_named_by_their_place() {
    let unnumbered = |text: &str| paragraph(None, text);
    let left = part(vec![unnumbered("border management of States"), unnumbered("technical assistance by donors")]);
    assert_eq!(proposed(&[left.clone(), left]).expect("pairs"), [r##""#1" "#1""##, r##""#2" "#2""##]);
    let doubled = numbered(&[(1, "border management"), (1, "technical assistance")]);
    assert_eq!(proposed(&[doubled.clone(), doubled]).expect("pairs"), [r##""#1" "#1""##, r##""#2" "#2""##]);
}

proptest! {
    #[test]
    fn everybody_is_named_once_and_no_confidence_leaves_its_bounds(
        left in prop::collection::vec((prop::option::of(1..9_u32), "[a-d]{4,5}( [a-d]{4,5}){0,4}"), 1..12),
        right in prop::collection::vec((prop::option::of(1..9_u32), "[a-d]{4,5}( [a-d]{4,5}){0,4}|[一-三]{0,6}"), 1..12),
    ) {
        let form = |texts: &[(Option<u32>, String)]| part(texts.iter().map(|(n, t)| paragraph(*n, t)).collect());
        let Some(entries) = propose(&[form(&left), form(&right)], &mut Report::default()) else { return Ok(()) };
        for (names, count) in [
            (entries.iter().filter_map(|entry| entry.ends().0.clone()).collect::<Vec<_>>(), left.len()),
            (entries.iter().filter_map(|entry| entry.ends().1.clone()).collect::<Vec<_>>(), right.len()),
        ] {
            prop_assert_eq!(names.len(), count);
            prop_assert_eq!(names.into_iter().collect::<HashSet<_>>().len(), count);
        }
        for entry in &entries {
            prop_assert!(entry.confidence().is_some_and(|confidence| (0.0..=1.0).contains(&confidence)));
        }
    }

    #[test]
    fn the_same_paragraphs_find_each_other_whatever_stands_between(
        texts in prop::collection::hash_set("[a-z]{5,9} [a-z]{5,9} [a-z]{5,9}", 2..10), gap in 0..10_usize,
    ) {
        let left: Vec<String> = texts.into_iter().collect();
        let mut right = left.clone();
        right.insert(gap.min(left.len()), "quite another matter".to_owned());
        let unnumbered = |texts: &[String]| part(texts.iter().map(|text| paragraph(None, text)).collect());
        let entries = propose(&[unnumbered(&left), unnumbered(&right)], &mut Report::default()).expect("pairs");
        let text = |texts: &[String], end: &Option<ParagraphRef>| match end {
            Some(ParagraphRef::Place(place)) => texts[place.trim_start_matches('#').parse::<usize>().expect("a place") - 1].clone(),
            _ => String::new(),
        };
        for (left_end, right_end) in entries.iter().map(PairEntry::ends).filter(|ends| ends.0.is_some()) {
            prop_assert_eq!(text(&left, left_end), text(&right, right_end));
        }
    }
}
