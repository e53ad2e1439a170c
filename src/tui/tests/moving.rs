//! Moving among sections, paragraphs and documents, narrowing and widening, keys and mouse.

use proptest::prelude::*;
use ratatui::layout::{Position, Size};

use crate::model::{Library, Programme};
use crate::tui::event::Event;
use crate::tui::pane::Pane;
use crate::tui::state::browse::Subject;
use crate::tui::state::tree::SectionRow;
use crate::tui::tests::person::{Person, any_key};

#[test]
fn keys_move_the_selection_and_the_tree_follows() {
    let mut person = Person::at(120, 36);
    assert_eq!(person.here(), "附件 1");
    assert_eq!(person.press("j j j").here(), "附件 4");
    assert_eq!(person.press("G").here(), "附文 51");
    assert!(person.last_line().contains("附文 enclosure › 三 › 51"), "{}", person.last_line());
    assert_eq!(person.press("g <Ctrl-D>").here(), "附件 7");
    let SectionRow::Section(section) = person.app.browse.tree.selected() else { panic!("a section") };
    assert_eq!(person.app.document.section(section).expect("one").path, "二.A");
}

#[test]
fn a_section_chosen_narrows_the_list_and_esc_widens_it() {
    let mut person = Person::at(120, 36);
    person.press("<Shift-Tab> g j j j j j j");
    assert_eq!(person.here(), "附件 27", "moving in the tree goes to the section");
    assert_eq!(person.listed().len(), 102, "and narrows nothing yet");
    person.press("<Enter>");
    assert_eq!(person.listed().len(), 6);
    assert_eq!(person.app.browse.focus, Pane::Paragraphs);
    assert!(person.screen().contains("in: 附件 二.B · Esc undoes"), "{}", person.screen());
    assert!(person.last_line().ends_with("6/102"));
    person.press("j <Esc>");
    assert_eq!((person.listed().len(), person.here().as_str()), (102, "附件 28"));
    person.press("<Esc>");
    assert!(person.last_line().contains("q quits") && !person.has_quit);
}

#[test]
fn a_document_chosen_narrows_the_list_to_who_cites_it() {
    let mut person = Person::at(120, 36);
    person.press("2 3 <Enter> g <Tab> g <Enter>");
    let symbol = person.app.browse.narrowing.document().and_then(|id| person.app.index.as_ref()?.document(id));
    assert_eq!(symbol.map(|cited| cited.symbol.as_str()), Some("S/RES/1373(2001)"));
    assert_eq!(person.listed().len(), 31);
    assert!(person.screen().contains("citing: 1373(2001)"));
    person.press("<Shift-Tab> g j j <Enter>");
    assert_eq!(person.app.browse.narrowing.steps().len(), 2);
    person.press("<Esc>");
    assert_eq!(person.listed().len(), 31, "one step at a time");
    assert_eq!(person.press("<Esc>").listed().len(), 102);
}

#[test]
fn documents_are_those_of_the_paragraph_its_section_the_list_or_all() {
    let mut person = Person::at(120, 36);
    let mut counts = Vec::new();
    for _ in 0..4 {
        counts.push(person.app.browse.cited.rows.len());
        person.press("s");
    }
    // Then what one part alone cites, or the letter, and round again.
    assert!(person.screen().contains("only in 附件"), "{}", person.screen());
    person.press("s s");
    assert!(person.screen().contains("only in Letter"), "{}", person.screen());
    person.press("s");
    assert_eq!(counts[0], 3);
    assert!(counts[1] >= counts[0] && counts[2] == counts[3] && counts[3] > 31, "{counts:?}");
    assert!(person.screen().contains("Cited by 附件 1"));
}

#[test]
fn the_letter_can_be_read() {
    let mut person = Person::at(120, 36);
    person.press("<Shift-Tab> g j");
    assert_eq!(person.app.browse.subject(), Some(Subject::Letter));
    assert!(person.screen().contains("谨随函附上"));
    person.press("J J").press("<Tab> j");
    assert!(matches!(person.app.browse.subject(), Some(Subject::Paragraph(_))));
}

#[test]
fn the_counterpart_is_one_key_away() {
    let mut person = Person::at(80, 24);
    assert_eq!(person.press("j x").here(), "附文 2");
    assert_eq!(person.press("x").here(), "附件 2");
}

#[test]
fn the_text_is_read_on_from_paragraph_to_paragraph() {
    let mut person = Person::at(40, 12);
    let mut seen = 0;
    while person.here() == "附件 1" {
        person.press("<Space>");
        seen += 1;
    }
    assert!(seen > 1, "the first paragraph is longer than the screen");
    assert_eq!(person.here(), "附件 2");
    person.press("<Backspace>");
    assert_eq!(person.here(), "附件 1");
}

#[test]
fn folding_hides_sections() {
    let mut person = Person::at(120, 36);
    let rows = person.app.browse.tree.rows().len();
    person.press("<Shift-Tab> g j j <Space>");
    assert_eq!(person.app.browse.tree.rows().len(), rows - 10);
    assert!(person.screen().contains("+ 附件"));
    assert_eq!(person.press("Z Z").app.browse.tree.rows().len(), rows - 14);
}

#[test]
fn clicks_select_and_go_in_and_the_wheel_scrolls() {
    let mut person = Person::at(120, 36);
    let third = person.row_with("  3 委员会");
    person.happen(Event::Click(Position::new(40, third)));
    assert_eq!(person.here(), "附件 3");
    person.happen(Event::Wheel(Position::new(40, third), 6));
    assert_ne!(person.here(), "附件 3", "the selection stays in sight");
    let section = person.row_with("B 协助");
    person.happen(Event::Click(Position::new(5, section)));
    assert_eq!((person.here().as_str(), person.app.browse.focus), ("附件 27", Pane::Sections));
    person.happen(Event::Click(Position::new(5, section)));
    assert_eq!(person.listed().len(), 6, "a second click goes in");
    let documents = person.app.browse.focus;
    person.happen(Event::Click(Position::new(200, 200)));
    assert_eq!(person.app.browse.focus, documents, "outside the screen there is nothing");
}

#[test]
fn tabs_of_a_narrow_screen_can_be_clicked() {
    let mut person = Person::at(45, 20);
    person.happen(Event::Click(Position::new(2, 1)));
    assert_eq!(person.app.browse.focus, Pane::Sections);
    person.happen(Event::Click(Position::new(44, 1)));
    assert_eq!(person.app.browse.focus, Pane::Resolutions);
}

#[test]
fn what_is_read_stays_at_the_top_when_the_size_changes() {
    let mut person = Person::at(60, 12);
    person.press("j j j J J J");
    let first = |person: &Person| {
        let reader = &person.app.browse.reader;
        reader.prose.line(reader.top).expect("a line").0
    };
    let before = first(&person).start;
    person.happen(Event::Resize(Size { width: 52, height: 12 }));
    let now = first(&person);
    assert!(now.start <= before && before < now.end, "{before} in {now:?}");
}

#[test]
fn language_and_theme_change_at_a_key() {
    let mut person = Person::at(80, 24);
    person.press("L");
    assert!(person.screen().contains("段落"));
    assert!(person.press("t").last_line().contains("主题"));
    assert!(!person.press("j").last_line().contains("主题"), "a message goes with the next key");
}

#[test]
fn q_closes_the_help_and_then_the_program() {
    let mut person = Person::at(120, 55);
    assert!(person.press("? q").app.popup.is_none() && !person.has_quit);
    assert!(person.press("q").has_quit);
}

#[test]
fn a_programme_of_one_part_or_of_nothing_is_shown() {
    let read = |json: &str| Library::from(serde_json::from_str::<Programme>(json).expect("a programme"));
    let one = r#"{"schema": "ctc-programme/1", "language": "en",
        "parts": [{"id": "body", "paragraphs": [{"text": "The Committee will monitor resolution 1373 (2001)."}]}]}"#;
    let mut person = Person::reading(read(one), 80, 24);
    assert!(person.screen().contains("The Committee will monitor"));
    assert!(person.press("c").last_line().contains("one part"));
    assert!(person.press("x").last_line().contains("one part"));
    let none = r#"{"schema": "ctc-programme/1", "language": "en", "parts": []}"#;
    let mut person = Person::reading(read(none), 80, 24);
    assert!(person.screen().contains("no paragraphs"));
    person.press("j G c x n <Enter> <Tab> <Enter> <Tab> <Enter> s z / a <Enter>");
}

#[test]
fn hostile_text_reaches_no_cell() {
    let json = r#"{"schema": "ctc-programme/1", "language": "en", "parts": [
        {"id": "a\u001b[2J", "label": "A\u0007", "sections": [
            {"number": "I\u202e", "heading": "H\u001b]0;x\u0007", "paragraphs": [
                {"number": 1, "text": "x\u001b[31m\u202ey\u200b\nz\u0000"}]}]}]}"#;
    let document = Library::from(serde_json::from_str::<Programme>(json).expect("a programme"));
    for (width, height) in [(40, 12), (80, 24), (120, 36)] {
        let mut person = Person::reading(document.clone(), width, height);
        for _ in 0..3 {
            let hostile = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202e}' | '\u{200b}');
            assert!(!person.screen().contains(hostile), "{}", person.screen());
            person.press("<Tab>");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn no_keys_and_no_sizes_break_it(
        keys in proptest::collection::vec(any_key(), 0..40),
        sizes in proptest::collection::vec((1u16..160, 1u16..50), 1..4),
    ) {
        let mut person = Person::at(80, 24);
        for (keys, (width, height)) in keys.chunks(12).zip(sizes.iter().cycle()) {
            person.happen(Event::Resize(Size { width: *width, height: *height }));
            for key in keys {
                person.happen(Event::Key(*key));
            }
            person.happen(Event::Click(Position::new(width / 2, height / 3)));
            person.happen(Event::Wheel(Position::new(width / 3, height / 2), 3));
            person.look();
        }
    }
}
