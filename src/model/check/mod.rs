//! Whether a programme is sound: its form, its numbers and pairs, its citations; every fault with its place.

mod content;
mod contradictions;
mod finding;
mod shape;

use super::json::{SyntaxFault, scan};
use super::{Library, ParagraphId, PartId, Programme, SectionId};
use crate::i18n::library::CitationTrouble;
use crate::i18n::load::{Syntax, Trouble};
use finding::Finder;
use shape::At;

pub(crate) use contradictions::is_language_tag;
pub(crate) use finding::PlacedFinding;
pub use finding::Weight;

/// A place of a programme that bears text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CitingPassage {
    /// The text of a paragraph, of whatever part.
    Paragraph(ParagraphId),
    /// The heading of a section, without its number.
    Heading(SectionId),
    /// A footnote of a part, by its place among them.
    Footnote(PartId, usize),
    /// One of the paragraphs of the letter.
    Letter,
}

/// What the texts that a programme cites say against its citations, each with its place.
pub(crate) type Misfits<'a> = dyn Fn(&Library) -> Vec<(CitingPassage, CitationTrouble)> + 'a;

/// All that is to be said of the JSON of a programme, in the order of the file.
pub fn check(text: &str) -> Vec<PlacedFinding> {
    check_against(text, &|_| Vec::new())
}

/// The same, with warnings of what does not fit the texts that the programme cites.
pub(crate) fn check_against(text: &str, misfits: &Misfits<'_>) -> Vec<PlacedFinding> {
    match scan(text) {
        Err(fault) => vec![syntax(text, &fault)],
        Ok(tree) => {
            let mut finder = Finder::new(&tree);
            let nodes = shape::walk(&mut finder);
            if finder.is_readable() {
                match serde_json::from_str::<Programme>(text) {
                    Ok(programme) => {
                        let document = Library::from(programme);
                        contradictions::find(&document, &mut |at, trouble| finder.fault(nodes.of(&tree, at), trouble));
                        content::find(&document, &mut |at, weight, trouble| {
                            finder.add(nodes.of(&tree, at), weight, trouble);
                        });
                        for (passage, trouble) in misfits(&document) {
                            finder.add(nodes.of(&tree, place(passage)), Weight::Warning, Trouble::Cited(trouble));
                        }
                    }
                    // The shape lets through what the types refuse: still said, if with less.
                    Err(error) => finder.unplaced(error.line(), error.column(), Trouble::Other(error.to_string())),
                }
            }
            finder.finish(text)
        }
    }
}

const fn place(passage: CitingPassage) -> At {
    match passage {
        CitingPassage::Paragraph(id) => At::Paragraph(id.index(), "text"),
        CitingPassage::Heading(id) => At::Section(id.index(), "heading"),
        CitingPassage::Footnote(part, at) => At::Footnote(part.index(), at),
        CitingPassage::Letter => At::Programme("letter", Some("paragraphs")),
    }
}

/// The first reason why a programme cannot be used; `None` when nothing contradicts.
pub(super) fn contradiction(document: &Library) -> Option<Trouble> {
    let mut first = None;
    contradictions::find(document, &mut |_, trouble| {
        first.get_or_insert(trouble);
    });
    first
}

fn syntax(text: &str, fault: &SyntaxFault) -> PlacedFinding {
    let (line, column) = super::json::places(text, &[fault.offset]).first().copied().unwrap_or((1, 1));
    let trouble = Trouble::Syntax(match &fault.fault {
        // What is no JSON at all is said at its beginning.
        Syntax::Value(word) if fault.path == "$" => Syntax::Value(word.clone()),
        fault => fault.clone(),
    });
    PlacedFinding { path: fault.path.clone(), line, column, weight: Weight::Unreadable, trouble }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    /// A small programme that has every key there is.
    fn sample() -> Value {
        json!({
            "schema": "ctc-programme/1", "language": "zh", "symbol": null, "dated": "2024-02-23",
            "period": {"from": "2024-01-01", "to": "2024-12-31"},
            "letter": {"title": "信", "paragraphs": ["谨"], "signature": ["主席"]},
            "kind": "resolution", "masthead": ["Distr.: General"], "title": "题", "adoption": null,
            "links": [{"kind": "translation", "work": {"symbol": null, "language": "en", "dated": null}, "left": "annex",
                "right": "annex", "links": [{"left": [1, "#2"], "right": [1], "fate": "merged", "confidence": 0.5}]}],
            "parts": [
                {"id": "annex", "label": "附件", "author": null, "title": "甲",
                 "footnotes": [{"mark": "1", "text": "注", "cites": []}], "preamble": [{"text": "回顾"}],
                 "paragraphs": [{"number": null, "text": "前"}],
                 "sections": [{"number": "一", "heading": "引", "sections": [], "paragraphs": [
                     {"number": 1, "text": "甲", "cites": ["S/1", {"symbol": "S/1", "paragraphs": [3]}]}]}]},
                {"id": "enclosure", "sections": []}],
            "pairs": [[1, null], ["#1", null, 0.5]],
        })
    }

    /// The pointers of all values within a value.
    fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
        all.push(at.to_owned());
        match value {
            Value::Object(map) => map.iter().for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), all)),
            Value::Array(items) => {
                items.iter().enumerate().for_each(|(place, value)| pointers(value, &format!("{at}/{place}"), all));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }

    fn replacement() -> impl Strategy<Value = Value> {
        prop::sample::select(vec![
            json!(null),
            json!(true),
            json!(0),
            json!(1),
            json!(-1),
            json!(1.5),
            json!(4_294_967_296_u64),
            json!(""),
            json!("x"),
            json!("#1"),
            json!([]),
            json!([1]),
            json!([1, 2, 3, 4]),
            json!({}),
            json!({"symbol": "S/1"}),
            json!({"text": "x"}),
            json!({"id": "x"}),
        ])
    }

    proptest! {
        #[test]
        fn the_tables_let_pass_what_the_types_do(place in any::<prop::sample::Index>(), by in replacement()) {
            let mut value = sample();
            let mut all = Vec::new();
            pointers(&value, "", &mut all);
            let pointer = place.get(&all).clone();
            if let Some(slot) = value.pointer_mut(&pointer) {
                *slot = by;
            }
            let text = value.to_string();
            let found = check(&text);
            let is_readable = found.iter().all(|found| found.weight != Weight::Unreadable);
            let is_ours = value["schema"].as_str().is_none_or(|schema| schema.starts_with("ctc-programme/1"));
            prop_assert_eq!(is_readable, serde_json::from_str::<Programme>(&text).is_ok() && is_ours, "{}: {:?}", text, found);
            prop_assert!(found.iter().all(|found| !matches!(found.trouble, Trouble::Other(_))), "{:?}", found);
        }
    }

    #[test]
    fn links_to_another_work_are_checked_on_the_side_that_is_here() {
        let links =
            |kind: &str, right: &str, links: Value| json!([{"kind": kind, "work": {}, "right": right, "links": links}]);
        let cases = [
            (links("successor", "annex", json!([{"left": [7], "right": [2]}])), "$.links[0].links[0].right[0]"),
            (
                links("successor", "annex", json!([{"right": [1]}, {"right": ["#3", 1]}])),
                "$.links[0].links[1].right[0]",
            ),
            (links("successor", "annex", json!([{"left": [], "right": []}])), "$.links[0].links[0]"),
            (links("successor", "annex", json!([{"right": [1], "confidence": 2}])), "$.links[0].links[0].confidence"),
            (
                links("successor", "annex", json!([{"left": [7], "right": [1]}, {"left": [7]}])),
                "$.links[0].links[1].left[0]",
            ),
            (
                links("successor", "annex", json!([{"left": [7], "right": [1], "fate": "new"}])),
                "$.links[0].links[0].fate",
            ),
            (
                links("successor", "annex", json!([{"left": [7], "right": [1], "fate": "split"}])),
                "$.links[0].links[0].fate",
            ),
            (links("translation", "appendix", json!([])), "$.links[0].right"),
            (links("counterpart", "annex", json!([])), "$.links[0].kind"),
        ];
        for (links, path) in cases {
            let mut value = sample();
            value["links"] = links;
            let found = check(&value.to_string());
            let contradictions: Vec<&PlacedFinding> =
                found.iter().filter(|found| found.weight == Weight::Contradiction).collect();
            assert!(contradictions.iter().any(|found| found.path == path), "{path}: {contradictions:?}");
        }
    }

    #[test]
    fn a_kind_of_document_from_a_later_version_is_kept_with_a_warning() {
        let mut value = sample();
        value["kind"] = json!("treaty");
        let found = check(&value.to_string());
        assert!(found.iter().any(|found| found.path == "$.kind" && found.weight == Weight::Warning));
        let document = Library::from(serde_json::from_value::<Programme>(value).expect("sound"));
        assert_eq!(serde_json::to_value(document.to_programme(document.first())).expect("JSON")["kind"], "treaty");
    }

    #[test]
    fn a_sound_programme_has_but_a_doubt_about_a_citation() {
        let weights: Vec<Weight> = check(&sample().to_string()).into_iter().map(|found| found.weight).collect();
        assert_eq!(
            weights,
            [Weight::Fault, Weight::Warning],
            "the sample states a citation that its text does not have, and has no symbol"
        );
    }
}
