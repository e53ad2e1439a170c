//! Two languages of one text in the browser as a person meets them.

use crate::model::{Library, ParagraphId, Programme, RelationKind};
use crate::text::slice;
use crate::tui::background;
use crate::tui::effect::Effect;
use crate::tui::state::Screen;
use crate::tui::tests::person::Person;

const CHINESE: &[&str] = &[
    "渡船公司应根据第2462(2019)号决议第35段，在12个月内向会员国提交报告。",
    "执行局可应请求提供技术援助，并公布15项数据。",
    "委员会将在2031年3月前审议所有码头的护栏。",
];

/// The same in another order.
const ENGLISH: &[&str] = &[
    "The Executive Directorate may, upon request, provide technical assistance and publish the data.",
    "The Committee will consider the railings of all landing stages before March 2031.",
    "Pursuant to paragraph 35 of resolution 2462 (2019), the ferry company shall report to Member States within 12 months.",
];

/// What a person has stated: three paragraphs are too few to learn from.
const LINKS: [(u32, u32); 3] = [(1, 3), (2, 1), (3, 2)];

fn programme(language: &str, texts: &[&str]) -> Programme {
    let paragraphs = texts.iter().zip(1..).map(|(text, number)| serde_json::json!({"number": number, "text": text}));
    let links = LINKS.map(|(left, right)| serde_json::json!({"left": [left], "right": [right]}));
    let links =
        serde_json::json!([{"kind": "translation", "work": {"language": "zh"}, "right": "annex", "links": links}]);
    let links = if language == "zh" { serde_json::json!([]) } else { links };
    serde_json::from_value(serde_json::json!({"schema": "ctc-programme/1", "language": language, "dated": "2030-02-20",
        "links": links,
        "parts": [{"id": "annex", "label": if language == "zh" { "附件" } else { "Annex" },
            "paragraphs": paragraphs.collect::<Vec<_>>()}]}))
    .expect("a programme")
}

pub(super) fn reading(width: u16, height: u16) -> Person {
    let mut library = Library::from(programme("zh", CHINESE));
    library.add(programme("en", ENGLISH));
    let mut person = Person::reading(library, width, height);
    let event = background::prepared(&person.app.document.clone());
    person.happen(event);
    person
}

#[test]
fn both_languages_stand_side_by_side_and_what_one_lacks_is_marked() {
    let mut person = reading(120, 30);
    person.press("j c");
    assert_eq!(person.app.screen, Screen::Compare);
    assert_eq!(person.app.pairing.as_ref().map(|relation| relation.kind), Some(RelationKind::Translation));
    let screen = person.screen();
    assert!(screen.contains("执行局可应请求") && screen.contains("The Executive Directorate may"), "{screen}");
    assert!(screen.contains("Member States") || screen.contains("执行局 Executive Directorate"), "the terms: {screen}");
    person.press("Tab");
    assert!(person.screen().contains("15"), "{}", person.screen());
    let marked = person.app.compare.comparison().expect("a comparison").left.len();
    assert_eq!(marked, 1);
}

#[test]
fn a_clause_under_the_cursor_marks_the_one_that_answers_it() {
    let mut person = reading(120, 30);
    person.press("c . .");
    let clauses = person.app.compare.clauses().to_vec();
    let [(left, right)] = clauses[..] else { panic!("one clause: {clauses:?}") };
    let text = |id: u32, span| slice(person.app.document.text(ParagraphId(id)), span).to_owned();
    assert!(text(0, left).contains("12个月内"), "{}", text(0, left));
    assert!(text(5, right).contains("within 12 months"), "{}", text(5, right));
    person.press("l");
    assert!(person.app.compare.clauses().is_empty(), "another pair has no clause looked at");
}

#[test]
fn a_key_goes_to_the_paragraph_in_the_other_language_and_back() {
    let mut person = reading(100, 24);
    person.press("T");
    assert_eq!(person.app.browse.selected(), Some(ParagraphId(5)));
    assert!(person.screen().contains("Pursuant to paragraph 35"), "{}", person.screen());
    person.press("T");
    assert_eq!(person.app.browse.selected(), Some(ParagraphId(0)));
    let mut alone = Person::at(100, 24);
    alone.press("T");
    assert!(alone.screen().contains("LEFT RIGHT"), "{}", alone.screen());
}

#[test]
fn a_pair_of_languages_is_copied_with_both_references() {
    let mut person = reading(100, 24);
    person.press("y b");
    let copied = person.effects.iter().find_map(|effect| match effect {
        Effect::Copy { text, .. } => Some(text.clone()),
        _ => None,
    });
    let copied = copied.expect("copied");
    assert!(copied.contains(CHINESE[0]) && copied.contains(ENGLISH[2]), "{copied}");
}

#[test]
fn the_annex_of_one_language_faces_the_enclosure_of_the_other() {
    let work = |language: &str, [annex, enclosure]: [&str; 2]| -> Programme {
        let part = |id: &str, text: &str| serde_json::json!({"id": id, "paragraphs": [{"number": 1, "text": text}]});
        let links = |id: &str| {
            serde_json::json!({"kind": "translation", "work": {"language": "zh"}, "right": id,
                "links": [{"left": [1], "right": [1]}]})
        };
        let links = if language == "zh" { vec![] } else { vec![links("annex"), links("enclosure")] };
        serde_json::from_value(serde_json::json!({"schema": "ctc-programme/1", "language": language,
            "dated": "2030-02-20", "links": links, "parts": [part("annex", annex), part("enclosure", enclosure)]}))
        .expect("a programme")
    };
    let mut library = Library::from(work("zh", ["委员会将审议第2462(2019)号决议。", "执行局将提供资料。"]));
    library.add(work(
        "en",
        ["The Committee will consider resolution 2462 (2019).", "The Executive Directorate will provide material."],
    ));
    let mut person = Person::reading(library, 120, 30);
    let event = background::prepared(&person.app.document.clone());
    person.happen(event);
    person.press("c Y Y");
    let screen = person.screen();
    assert!(screen.contains("委员会将审议") && screen.contains("will provide material"), "{screen}");
    let only_left = person.app.compare.comparison().map(|comparison| comparison.citations.only_left.len());
    assert_eq!(only_left, Some(1), "what the annex alone cites: {screen}");
    assert!(screen.contains("counterpart in the other"), "{screen}");
    person.press("Y");
    assert!(person.screen().contains("will consider resolution"), "round again: {}", person.screen());
}
