//! Cited texts read where they are cited: opening at the pinpoint, reading on, the way back.

use std::sync::Arc;

use proptest::prelude::*;
use ratatui::layout::Position;
use serde_json::{Value, json};

use crate::citation::Symbol;
use crate::library::Shelf;
use crate::model::{Library, from_slice};
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::state::{Popup, Screen};
use crate::tui::tests::person::{Person, any_key};

fn resolution(number: u32, language: &str, preamble: &[&str], operative: &[&str]) -> Value {
    let numbered = (1..).zip(operative).map(|(number, text)| json!({"number": number, "text": text}));
    json!({"schema": "ctc-programme/1", "kind": "resolution", "language": language, "symbol": Symbol::resolution(number, 2031),
        "title": format!("Resolution {number} (2031)"), "adoption": "Adopted on 6 May 2031", "dated": "2031-05-06",
        "parts": [{"id": "body", "title": format!("Resolution {number} (2031)"),
            "preamble": preamble.iter().map(|text| json!({"text": text})).collect::<Vec<_>>(),
            "paragraphs": numbered.collect::<Vec<_>>(), "footnotes": [{"mark": "1", "text": "See S/2031/5."}]}]})
}

pub(super) fn library() -> (tempfile::TempDir, Shelf) {
    let folder = tempfile::tempdir().expect("a folder");
    let shelf = Shelf::at(folder.path().to_owned());
    let long: Vec<String> =
        (1..=40).map(|n| format!("Urges Member States to keep crossing {n} safe and lit;")).collect();
    let mut operative: Vec<&str> = long.iter().map(String::as_str).collect();
    operative.push("Recalls paragraph 2 of resolution 9002 (2031), and resolution 9009 (2031).");
    let opening = ["The Security Council,", "Recalling its resolution 9002 (2031),"];
    for work in [
        resolution(9001, "en", &opening, &operative),
        resolution(
            9002,
            "en",
            &opening[..1],
            &["Decides to meet: (a) by day; (b) by night;", "Decides to meet again under resolution 9001 (2031)."],
        ),
        resolution(9002, "zh", &["安全理事会，"], &["决定开会；", "决定根据第9001(2031)号决议再次开会。"]),
    ] {
        let work = serde_json::from_value(work).expect("a work");
        let symbol = crate::model::Programme::clone(&work).symbol.expect("a symbol");
        shelf.add(&symbol, &work, false).expect("added");
    }
    (folder, shelf)
}

pub(super) fn programme() -> Library {
    let text = "It rests on paragraph 41 of resolution 9001 (2031), and on resolution 9007 (2031).";
    let part = |id: &str| json!({"id": id, "label": id, "paragraphs": [{"number": 1, "text": text}, {"number": 2, "text": "None."}]});
    let programme = json!({"schema": "ctc-programme/1", "language": "en", "parts": [part("annex"), part("enclosure")]});
    from_slice(programme.to_string().as_bytes(), "made").expect("a programme")
}

fn person(width: u16, height: u16) -> (tempfile::TempDir, Person) {
    let (folder, shelf) = library();
    (folder, Person::reading(programme(), width, height).with_library(shelf))
}

/// The document that is read, and the number of the selected paragraph.
fn here(person: &Person) -> (String, Option<u32>) {
    let reading = person.app.reference.reading.as_ref().expect("a text");
    (reading.text.symbol.to_string(), reading.text.pieces[reading.at.piece].number)
}

#[test]
fn a_text_opens_at_its_pinpoint_beside_what_cites_it_and_leads_on_and_back() {
    let (_folder, mut person) = person(120, 36);
    assert!(
        person.screen().contains("9001(2031) >") && !person.screen().contains("9007(2031) >"),
        "{}",
        person.screen()
    );
    person.press("<Tab> <Enter>");
    assert_eq!((person.app.screen, here(&person)), (Screen::Reference, ("S/RES/9001(2031)".into(), Some(41))));
    let screen = person.screen();
    assert!(
        screen.contains("annex 1")
            && screen.contains("41. Recalls paragraph 2")
            && screen.contains("operative 41 of 41")
            && screen.contains("▸*41."),
        "{screen}"
    );
    person.press("<Enter>");
    assert_eq!(
        here(&person),
        ("S/RES/9002(2031)".into(), Some(2)),
        "its own citation leads on, to the paragraph named"
    );
    assert!(person.screen().contains("S/RES/9001(2031) 41"), "{}", person.screen());
    person.press("<Esc>");
    assert_eq!(here(&person), ("S/RES/9001(2031)".into(), Some(41)));
    person.press("f");
    assert_eq!(here(&person), ("S/RES/9002(2031)".into(), Some(2)), "and forward again");
    person.press("b <Esc>");
    assert_eq!((person.app.screen, person.here().as_str()), (Screen::Browse, "annex 1"));
}

#[test]
fn a_key_for_paragraphs_says_in_a_text_what_it_would_act_on() {
    let (_folder, mut person) = person(120, 36);
    person.press("<Tab> <Enter>");
    for key in ["m", "e"] {
        person.press(key);
        let line = person.last_line();
        assert!(line.contains("for the programme's paragraphs (Esc goes back); y copies this one"), "{line}");
    }
    assert!(person.app.marks.is_empty() && person.app.note.is_none());
    person.press("g y p");
    assert!(person.last_line().contains("is in no paragraph: ] goes to the next one"), "{}", person.last_line());
    person.press("] y p");
    assert!(matches!(person.last(), Effect::Copy { text, .. } if text.contains("The Security Council")));
}

#[test]
fn the_matrix_counts_through_the_library() {
    let (_folder, mut person) = person(120, 36);
    person.press("R");
    let own = person.screen();
    for _ in 0..4 {
        person.press("v");
    }
    let screen = person.screen();
    assert!(screen.contains("which texts of the library cite which") && screen.contains("all texts"), "{screen}");
    // The programme cites 9001 and 9007; of the library, 9002 cites 9001 in its paragraph 2.
    let row = screen.lines().find(|line| line.contains("9002(2031)")).expect("the text that cites");
    assert!(row.contains('1'), "{screen}");
    person.press("<Down> <Down> <Enter>");
    assert_eq!((person.app.screen, here(&person)), (Screen::Reference, ("S/RES/9002(2031)".into(), Some(2))));
    person.press("<Esc>");
    assert_eq!(person.app.screen, Screen::Matrix, "one comes back to where the text was opened");
    person.press("g <Enter>");
    assert!(matches!(person.app.popup, Some(Popup::Pick(_))), "of all texts, who cites it");
    person.press("<Esc> v");
    assert_eq!(person.screen(), own, "and the sections are counted again");
    let mut alone = Person::at(120, 36);
    alone.press("R v v v v");
    assert!(!alone.screen().contains("which texts of the library"), "without a library there is none to count");
}

#[test]
fn who_cites_what_is_told_where_nothing_is_cited() {
    let mut person = Person::at(120, 36);
    person.press("3 8 <Enter> <Tab> w");
    assert!(person.last_line().contains("No document is cited here"), "{}", person.last_line());
}

#[test]
fn who_cites_a_document_is_walked_as_a_tree() {
    let (_folder, mut person) = person(120, 36);
    person.press("<Tab> w");
    let screen = person.screen();
    // The programme cites it in two places, a text of the library cites it, which it cites itself: a circle that ends.
    for row in ["S/RES/9001(2031)", "annex 1 §41", "enclosure 1 §41", "  S/RES/9002(2031)  2", "2+1"] {
        assert!(screen.contains(row), "{row}: {screen}");
    }
    assert!(screen.matches("S/RES/9001(2031)").count() <= 5, "{screen}");
    person.press("9002 <Enter>");
    assert_eq!((person.app.screen, here(&person)), (Screen::Reference, ("S/RES/9002(2031)".into(), Some(2))));
    person.press("w enclosure <Enter>");
    assert_eq!((person.app.screen, person.here().as_str()), (Screen::Browse, "enclosure 1"));
    let mut without = Person::reading(programme(), 80, 24);
    without.press("<Tab> w");
    assert!(without.screen().contains("annex 1 §41"), "the programme alone is a tree too: {}", without.screen());
}

#[test]
fn every_row_of_the_tree_opens_or_says_that_there_is_nothing() {
    let (_folder, shelf) = library();
    let cites = "We rest on resolution 9001 (2031).";
    let programme = json!({"schema": "ctc-programme/1", "language": "en",
        "letter": {"title": "Letter", "paragraphs": [cites]}, "parts": [{"id": "annex", "label": "annex",
            "footnotes": [{"mark": "1", "text": format!("{cites} And on resolution 9007 (2031).")}],
            "paragraphs": [{"number": 1, "text": "None."}],
            "sections": [{"number": "A", "heading": "On resolution 9001 (2031)", "paragraphs": [
                {"number": 2, "text": cites}, {"number": 3, "text": "It rests on resolution 9007 (2031)."}]}]}]});
    let programme = from_slice(programme.to_string().as_bytes(), "made").expect("a programme");
    let mut person = Person::reading(programme, 100, 30).with_library(shelf);
    for (typed, at) in [("Letter", None), ("On resolution", Some("annex 2")), ("footnote", Some("annex 1"))] {
        person.press("2 <Enter> <Tab> g w").press("<Esc>");
        person.press("w").press(&typed.replace(' ', " <Space> ")).press("<Enter>");
        assert!(person.app.popup.is_none(), "{typed}: {}", person.screen());
        match at {
            None => assert_eq!(person.app.browse.subject(), Some(crate::store::Subject::Letter)),
            Some(at) => assert_eq!(person.here(), at),
        }
    }
    person.press("3 <Enter> <Tab> g w <End>");
    let last = person.app.popup.clone();
    person.press("<Home> <Enter>");
    assert!(last.is_some() && person.app.popup.is_some(), "{}", person.screen());
    assert!(person.last_line().contains("Nothing to open in this row: S/RES/9007(2031)"), "{}", person.last_line());
}

#[test]
fn the_ends_of_a_list_are_reached_by_home_and_end() {
    let mut person = Person::at(80, 24);
    person.press(": <End>");
    let at = |person: &Person| match &person.app.popup {
        Some(Popup::Pick(pick)) => (pick.cursor.at, pick.found.len() - 1),
        _ => panic!("{}", person.screen()),
    };
    assert_eq!(at(&person).0, at(&person).1);
    person.press("<Home>");
    assert_eq!(at(&person).0, 0);
}

#[test]
fn a_tree_that_is_asked_for_holds_the_keys_that_are_meant_for_it() {
    let (_folder, mut person) = person(80, 24);
    person.is_slow = true;
    person.press("<Tab> w <Down> <Enter>");
    assert!(person.app.popup.is_none() && person.app.waiting.len() == 2);
    while person.deliver() {}
    assert_eq!((person.app.screen, person.here().as_str()), (Screen::Browse, "annex 1"));
}

#[test]
fn what_the_library_lacks_is_said_and_narrows_as_ever() {
    let (_folder, mut person) = person(120, 36);
    person.press("<Tab> j <Enter>");
    assert_eq!((person.app.screen, person.listed().len()), (Screen::Browse, 2));
    assert!(person.last_line().contains("S/RES/9007(2031) is not in the library; o opens"), "{}", person.last_line());
    person.press("<Esc> <Tab> k p");
    assert_eq!((person.app.screen, person.listed().len()), (Screen::Browse, 2), "what is held narrows by its own key");
    let mut without = Person::reading(programme(), 120, 36);
    without.press("<Tab> <Enter>");
    assert_eq!(without.app.screen, Screen::Browse);
    assert!(!without.last_line().contains("library"), "nobody without a library is told of one");
}

#[test]
fn every_paragraph_is_reached_by_its_number_and_every_citation_by_its_key() {
    let (_folder, mut person) = person(80, 24);
    person.press("<Tab> <Enter>");
    for (typed, number) in [("7", 7), ("38", 38), ("1", 1), ("12", 12)] {
        person.press("g").press(typed);
        assert_eq!(here(&person).1, Some(number));
        assert!(person.screen().contains(&format!("{number}. Urges")), "{}", person.screen());
    }
    let selected = |person: &Person| person.app.reference.selected().map(ToString::to_string).expect("a document");
    person.press("g <Tab>");
    assert_eq!(selected(&person), "S/RES/9002(2031)");
    person.press("<Tab> <Tab>");
    assert_eq!((selected(&person).as_str(), here(&person).1), ("S/RES/9009(2031)", Some(41)));
    person.press("<Enter>");
    assert!(person.last_line().contains("S/RES/9009(2031) is not in the library"), "{}", person.last_line());
    person.press("o");
    assert_eq!(person.last(), &Effect::OpenPage("https://undocs.org/en/S/RES/9009%282031%29".into()));
    person.press("<shift-tab> <shift-tab> ] ] [ [");
    assert_eq!(here(&person).1, None, "back in the preamble");
}

#[test]
fn a_number_that_is_not_there_is_said_leads_nowhere_and_enter_opens_nothing_for_it() {
    let (_folder, mut person) = person(80, 24);
    person.press("<Tab> <Enter>");
    for typed in ["42", "99", "410", "0"] {
        person.press(typed);
        assert_eq!(here(&person), ("S/RES/9001(2031)".into(), Some(41)), "{typed}");
        let told = format!("S/RES/9001(2031) has no paragraph {typed}");
        assert!(person.last_line().contains(&told), "{}", person.last_line());
        person.press("<Enter>");
        assert_eq!(here(&person).0, "S/RES/9001(2031)", "{typed}: what paragraph 41 cites was not asked for");
        assert!(person.last_line().contains(&told), "{}", person.last_line());
    }
    for (typed, told) in [("4 2 7", "427"), ("3 , 9 9", "3,99")] {
        let before = here(&person);
        person.press(typed);
        assert_eq!(here(&person), before, "{typed}: the end of a number that is not there is none");
        assert!(person.last_line().contains(&format!("has no paragraph {told}")), "{}", person.last_line());
        person.press("<Enter>");
        assert_eq!(here(&person), before, "{typed}");
    }
    person.press("9 <Backspace> 7");
    assert_eq!(here(&person).1, Some(7), "a number is corrected");
    person.press("g 4 1 <Enter>");
    assert_eq!(here(&person).0, "S/RES/9002(2031)", "what is there is opened by its number");
    person.press("g 1 a");
    assert_eq!(here(&person).1, Some(1), "an item stands in its paragraph");
    person.press("g 1 c");
    assert!(person.last_line().contains("has no paragraph 1c"), "{}", person.last_line());
}

#[test]
fn a_pinpoint_that_the_text_lacks_is_said() {
    let (_folder, shelf) = library();
    let text = |cited: &str| {
        json!({"schema": "ctc-programme/1", "language": "en", "parts": [{"id": "annex", "label": "annex",
        "paragraphs": [{"number": 1, "text": format!("It rests on {cited} of resolution 9002 (2031).")}]}]})
    };
    for (cited, number, told) in [
        ("paragraph 14", None, "S/RES/9002(2031) has no paragraph 14"),
        ("paragraphs 2 and 14", Some(2), "S/RES/9002(2031) has no paragraph 14"),
        ("paragraphs 3 and 14", None, "S/RES/9002(2031) has no paragraph 3, 14"),
        ("paragraph 2", Some(2), "Enter open"),
    ] {
        let programme = from_slice(text(cited).to_string().as_bytes(), "made").expect("a programme");
        let mut person = Person::reading(programme, 80, 24).with_library(shelf.clone());
        person.press("<Tab> <Enter>");
        assert_eq!((person.app.screen, here(&person).1), (Screen::Reference, number), "{cited}");
        assert!(person.last_line().contains(told), "{cited}: {}", person.last_line());
    }
}

#[test]
fn the_help_of_a_text_tells_its_signs_and_no_key_that_does_nothing_there() {
    let (_folder, mut person) = person(100, 60);
    person.press("<Tab> <Enter> ?");
    let screen = person.screen();
    for words in ["the selected line", "a paragraph that the citation points at", "Text: the next citation"] {
        assert!(screen.contains(words), "{words}: {screen}");
    }
    for words in ["Bookmark the paragraph", "Note on the paragraph", "counts as read", "Next match"] {
        assert!(!screen.contains(words), "{words}: {screen}");
    }
}

#[test]
fn the_readers_language_is_opened_if_there_is_one_else_any_and_it_is_said() {
    let (_folder, mut person) = person(120, 36);
    person.press("<Tab> <Enter> <Enter>");
    assert!(person.screen().contains("English") && !person.screen().contains("Chinese"), "{}", person.screen());
    person.press("v");
    assert!(
        person.screen().contains("2. 决定根据") && person.screen().contains("v: in English"),
        "{}",
        person.screen()
    );
    person.press("v <Esc>");
    assert_eq!(here(&person).0, "S/RES/9001(2031)", "the other language is no further step");
    person.press("v");
    assert!(person.last_line().contains("one language only"), "{}", person.last_line());
    let (_folder, mut chinese) = self::person(120, 36);
    chinese = chinese.in_chinese();
    chinese.press("<Tab> <Enter>");
    assert!(chinese.screen().contains("文库中没有中文案文"), "{}", chinese.screen());
    chinese.press("<Enter>");
    assert!(chinese.screen().contains("2. 决定根据"), "{}", chinese.screen());
}

#[test]
fn keys_act_on_the_text_that_is_read_and_never_on_the_paragraph_behind_it() {
    let (_folder, mut person) = person(120, 36);
    person.press("<Tab> <Enter> y p");
    let Effect::Copy { what, text } = person.last() else { panic!("{:?}", person.last()) };
    assert!(what.contains("S/RES/9001(2031)") && what.contains("41"), "{what}");
    assert!(text.ends_with("Recalls paragraph 2 of resolution 9002 (2031), and resolution 9009 (2031)."), "{text}");
    person.press("y r 3-4 <Enter>");
    let Effect::Copy { text, .. } = person.last() else { panic!("{:?}", person.last()) };
    assert!(text.contains("3. Urges") && text.contains("4. Urges") && !text.contains("It rests"), "{text}");
    let asked = person.effects.len();
    person.press("m e x E");
    assert_eq!((person.effects.len(), person.app.note.is_none(), person.app.marks.len()), (asked, true, 0));
    person.press("g y p");
    assert_eq!(person.effects.len(), asked, "a title is no paragraph");
}

#[test]
fn keys_typed_before_the_text_comes_are_meant_for_it() {
    let (_folder, mut person) = person(120, 36);
    person.is_slow = true;
    person.press("<Tab> <Enter> g j");
    assert_eq!((person.app.screen, person.app.browse.cited.cursor.at), (Screen::Browse, 0));
    while person.deliver() {}
    assert_eq!(
        (person.app.screen, person.app.reference.reading.as_ref().map(|reading| reading.at.piece)),
        (Screen::Reference, Some(1))
    );
    person.press("<Esc> <Enter> <Esc>");
    while person.deliver() {}
    assert_eq!(person.app.screen, Screen::Browse, "what was given up does not come after all");
}

#[test]
fn a_file_that_is_damaged_or_gone_is_said() {
    let (folder, mut person) = person(120, 36);
    std::fs::write(folder.path().join("S_RES_9001.en.json"), "{").expect("written");
    person.press("<Tab> <Enter>");
    assert_eq!(person.app.screen, Screen::Browse);
    assert!(person.last_line().contains("S_RES_9001.en.json"), "{}", person.last_line());
    std::fs::remove_file(folder.path().join("S_RES_9001.en.json")).expect("removed");
    person.press("<Enter>");
    assert!(person.last_line().contains("is not in the library"), "{}", person.last_line());
}

#[test]
fn the_mouse_selects_scrolls_and_opens() {
    let (_folder, mut person) = person(120, 36);
    person.press("<Tab> <Enter> g");
    let row = person.row_with("3. Urges");
    person.happen(Event::Click(Position::new(80, row)));
    assert_eq!(here(&person).1, Some(3));
    person.happen(Event::Wheel(Position::new(80, 10), 3));
    assert!(!person.screen().contains("Adopted on") && person.screen().contains("3. Urges"), "{}", person.screen());
    person.press("G");
    person.press("4 1");
    let row = person.row_with("41. Recalls");
    person.happen(Event::Click(Position::new(80, row)));
    assert_eq!(here(&person).0, "S/RES/9002(2031)", "a click on the selected line opens what is cited there");
}

#[test]
fn the_screen_at_every_size() {
    for (width, height) in [(40, 12), (80, 24), (120, 36), (200, 55)] {
        let (_folder, mut person) = person(width, height);
        person.press("<Tab> <Enter>");
        if person.app.screen != Screen::Reference {
            person.press("<Tab> <Enter>");
        }
        insta::assert_snapshot!(format!("text-{width}x{height}"), person.screen());
    }
    let (_folder, mut person) = person(80, 24);
    person.press("<Tab> <Enter>");
    insta::assert_snapshot!("text-styles-80x24", person.styles());
    let (_folder, person) = self::person(80, 24);
    let mut person = person.in_chinese();
    person.press("<Tab> <Enter> <Enter>");
    insta::assert_snapshot!("text-zh-80x24", person.screen());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_selected_line_is_in_sight_whatever_is_pressed(
        width in 40u16..140, height in 12u16..60, keys in prop::collection::vec(any_key(), 0..40),
    ) {
        let (_folder, mut person) = person(width, height);
        let shown = Arc::new(crate::tui::state::opened::OpenText::from(
            library().1.open(&crate::citation::DocumentKey::Resolution(9001), &[]).expect("readable").expect("held"),
        ));
        prop_assert_eq!(shown.numbered(41).is_some(), true);
        person.press("<Tab> <Enter>");
        for key in keys {
            person.happen(Event::Key(key));
            let Some(reading) = person.app.reference.reading.clone().filter(|_| person.app.screen == Screen::Reference) else { continue };
            let line = reading.prose(reading.at.piece).and_then(|prose| prose.line(reading.at.line));
            prop_assert!(line.is_some(), "{:?}", reading.at);
            prop_assert!(reading.top <= reading.at);
            prop_assert!(person.app.popup.is_some() || person.screen().contains('▸'), "{}", person.screen());
        }
    }
}

#[test]
fn the_texts_of_the_library_are_searched_and_a_find_opens_at_its_paragraph() {
    let (_folder, mut person) = person(120, 36);
    person.press("/ in:library <Space> crossing <Space> 7 <Enter>");
    let screen = person.screen();
    assert!(screen.contains("1 certain in the library") && person.listed().is_empty(), "{screen}");
    assert!(screen.contains("9001(2031) para. 7 · English"), "{screen}");
    person.press("<Enter>");
    assert_eq!((person.app.screen, here(&person)), (Screen::Reference, ("S/RES/9001(2031)".into(), Some(7))));
    person.press("<Esc>");
    assert!(person.app.screen == Screen::Browse && person.screen().contains("in:library crossing 7"), "as it was left");
    // A preambular paragraph bears no number: it is told apart, and opens all the same, in the language of the find.
    person.press("/ in:library <Space> 安全理事会 <Enter>");
    assert!(person.screen().contains("9002(2031) preamble 1 · Chinese"), "{}", person.screen());
    person.press("<Enter>");
    let reading = person.app.reference.reading.as_ref().expect("a text");
    assert_eq!(reading.text.pieces[reading.at.piece].text, "安全理事会，");
}

#[test]
fn what_the_programme_has_stands_before_the_library_each_under_its_count() {
    let (_folder, mut person) = person(100, 40);
    person.press("/ in:all <Space> resolution <Enter>");
    let rows = ["annex · cites 2", "in the library", "9001(2031) para. 41"].map(|text| person.row_with(text));
    assert!(rows.is_sorted() && person.listed().len() == 2, "{}", person.screen());
    person.press("<Esc> / resolution <Enter>");
    assert!(!person.screen().contains("in the library"), "only where it is asked for");
}

#[test]
fn a_library_without_texts_or_finds_says_so() {
    let mut bare = Person::reading(programme(), 100, 30);
    bare.press("/ in:library <Space> crossing <Enter>");
    assert!(bare.screen().contains("The library has no texts"), "{}", bare.screen());
    let (_folder, mut person) = person(100, 30);
    person.press("/ in:library <Space> zeppelin <Enter>");
    // Three texts with 43, 3 and 3 paragraphs.
    assert!(person.screen().contains("in 49 paragraphs"), "{}", person.screen());
    person.press("c");
    assert!(person.app.screen == Screen::Browse && person.app.notice.is_some(), "there is nothing to compare");
}

#[test]
fn a_damaged_file_of_the_library_is_named_where_its_texts_are_searched_or_counted() {
    for keys in ["/ in:library <Space> crossing <Enter>", "s s s s s s s"] {
        let (folder, mut person) = person(120, 36);
        std::fs::write(folder.path().join("S_RES_9003.en.json"), "{\"schema\": ").expect("written");
        person.press(keys);
        assert!(person.screen().contains("1 file of the library cannot be read"), "{keys}: {}", person.screen());
    }
}

#[test]
fn what_the_library_cites_is_counted_by_its_texts() {
    let (_folder, mut person) = person(120, 36);
    person.press("s s s s s s s <Tab>");
    let screen = person.screen();
    assert!(screen.contains("Cited in the library"), "{screen}");
    let rows: Vec<(String, usize)> =
        person.app.browse.cited.rows.iter().map(|row| (row.symbol.to_string(), row.counts[0])).collect();
    // 9001 is cited by 9002; 9002 and 9009 by 9001; two languages of 9002 are one text.
    let cited: Vec<&str> = rows.iter().map(|(symbol, _)| symbol.as_str()).collect();
    assert!(
        ["S/RES/9001(2031)", "S/RES/9002(2031)", "S/RES/9009(2031)"].iter().all(|one| cited.contains(one)),
        "{rows:?}"
    );
    assert_eq!(rows.first(), Some(&("S/2031/5".to_owned(), 2)), "what most texts cite comes first");
    person.press("<Down> <Enter>");
    assert_eq!(person.app.screen, Screen::Reference, "the text itself opens");
    person.press("<Esc> s");
    assert!(person.screen().contains("Cited by annex 1"), "round again: {}", person.screen());
    let mut bare = Person::reading(programme(), 120, 36);
    bare.press("s s s s s s s");
    assert!(bare.screen().contains("Cited by annex 1"), "without a library that view is left out: {}", bare.screen());
}

#[test]
fn who_cites_a_document_is_asked_in_the_matrix_too() {
    let (_folder, mut person) = person(120, 36);
    person.press("R w");
    assert!(
        person.screen().contains("Who cites") && person.screen().contains("S/RES/9002(2031)"),
        "{}",
        person.screen()
    );
}
