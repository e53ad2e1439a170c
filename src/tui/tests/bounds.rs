//! Giants: what a key does at once stays small however large the text, the pair or the list.
//!
//! Nothing is timed. Either the work is counted, or the size is one at which work that grows with its square would
//! never end.

use std::sync::Arc;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;

use crate::model::{Library, from_slice};
use crate::text::slice;
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::keymap::Keymap;
use crate::tui::state::{App, Appearance, Popup};
use crate::tui::tests::person::{Person, event};
use crate::tui::{BrowserOptions, background, begin, update, view};

/// A programme of two parts with the same paragraphs but for one word at the end of the second.
fn document(paragraphs: &[&str]) -> Library {
    let part = |id: &str, tail: &str| {
        let numbered = (1..).zip(paragraphs).map(|(number, text)| {
            let text = if number == 2 { format!("{text}{tail}") } else { (*text).to_owned() };
            serde_json::json!({"number": number, "text": text})
        });
        serde_json::json!({"id": id, "paragraphs": numbered.collect::<Vec<_>>()})
    };
    let parts = [part("annex", "左"), part("enclosure", "右")];
    let programme = serde_json::json!({"schema": "ctc-programme/1", "language": "zh", "parts": parts});
    from_slice(programme.to_string().as_bytes(), "made").expect("a programme")
}

fn giant() -> Library {
    let text = "委员会将继续促进第1373(2001)号决议的执行。".repeat(12_000);
    document(&["短", &text, "短"])
}

/// The browser with nobody who does what it asks for.
fn alone(document: Library) -> App {
    let size = Size { width: 100, height: 30 };
    let keymap = Keymap::standard().expect("sound keys");
    let mut app = App::new(Arc::new(document), Appearance::default(), keymap, size);
    begin(&mut app, &BrowserOptions::default());
    let prepared = background::prepared(&app.document.clone());
    update::handle(&mut app, prepared);
    app
}

fn press(app: &mut App, key: &str) -> Vec<Effect> {
    update::handle(app, Event::Key(event(key.parse().expect("a key"))))
}

#[test]
fn of_a_giant_paragraph_only_what_is_seen_is_cut_at_once() {
    let mut app = alone(giant());
    let effects = press(&mut app, "j");
    let [Effect::Wrap(wrapping)] = effects.as_slice() else { panic!("{effects:?}") };
    let cut = app.browse.reader.prose.len();
    assert!(!app.browse.reader.prose.is_whole() && (30..2_000).contains(&cut), "{cut} lines");
    assert_eq!(press(&mut app, "J"), [], "it is asked for once");
    let top = app.browse.reader.prose.line(app.browse.reader.top).expect("a line").0;
    let whole = background::long_text::wrapped(&app.document.clone(), *wrapping);
    update::handle(&mut app, whole);
    let reader = &app.browse.reader;
    assert!(reader.prose.is_whole() && reader.prose.len() > 5_000);
    assert_eq!(reader.prose.line(reader.top).expect("a line").0, top, "what is read stays where it is");
    press(&mut app, "k");
    assert_eq!(press(&mut app, "j"), [], "its lines are kept");
    assert!(app.browse.reader.prose.is_whole());
}

#[test]
fn the_end_of_a_giant_paragraph_is_reached_before_it_is_cut() {
    let mut app = alone(giant());
    for key in ["j", "z", "G"] {
        press(&mut app, key);
    }
    let prose = &app.browse.reader.prose;
    assert!(!prose.is_whole() && prose.reaches_end());
    let (_, last) = prose.line(prose.len() - 1).expect("a line");
    assert!(last.ends_with('左'), "{last}");
    press(&mut app, "g");
    assert!(app.browse.reader.prose.holds(0) && app.browse.reader.top == 0);
}

#[test]
fn a_match_at_the_end_of_a_giant_paragraph_is_gone_to() {
    let mut person = Person::reading(giant(), 100, 30);
    person.press("/ \"左\" <Enter> g n");
    assert!(person.screen().contains('左'), "{}", person.screen());
    let reader = &person.app.browse.reader;
    let span = *person.app.query.ranges(person.app.browse.selected().expect("found")).first().expect("a match");
    let text = person.app.document.text(person.app.browse.selected().expect("found"));
    assert_eq!(slice(text, span), "左");
    assert!((reader.top..reader.top + 30).contains(&reader.prose.line_of(span.start)));
}

#[test]
fn a_resized_giant_is_cut_beside_the_screen() {
    let mut person = Person::reading(giant(), 100, 30);
    person.press("j J J J J J J");
    let (before, _) = person.app.browse.reader.prose.line(person.app.browse.reader.top).expect("a line");
    let effects = update::handle(&mut person.app, Event::Resize(Size { width: 80, height: 24 }));
    assert!(matches!(effects.as_slice(), [Effect::Wrap(_)]), "{effects:?}");
    let reader = &person.app.browse.reader;
    let (after, _) = reader.prose.line(reader.top).expect("a line");
    assert!(!reader.prose.is_whole() && (after.start..after.end).contains(&before.start), "{before:?} {after:?}");
}

#[test]
fn a_giant_pair_is_compared_beside_the_screen() {
    let mut app = alone(giant());
    press(&mut app, "j");
    let effects = press(&mut app, "c");
    let wanted = effects.iter().find_map(|effect| match effect {
        Effect::Face(wanted) => Some(*wanted),
        _ => None,
    });
    assert!(wanted.is_some() && app.compare.facing().is_none(), "{effects:?}");
    assert!(app.compare.paragraph(app.compare.first()).is_some(), "one knows what is compared");
    let effects = press(&mut app, "j");
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Face(_))), "it is asked for once: {effects:?}");
    let mut person = Person::reading(giant(), 100, 30);
    person.happen(background::prepared(&person.app.document.clone()));
    person.press("j c");
    assert!(person.screen().contains("too long to compare by words"), "{}", person.screen());
    assert!(person.app.compare.comparison().is_some_and(|comparison| comparison.differences.len() == 1));
}

/// Who cites a document is looked up, not looked for, among many.
#[test]
fn a_paragraph_that_cites_thousands_of_documents_is_shown() {
    let text: String = (1..=8_000).map(|number| format!("S/2020/{number}、")).collect();
    let mut app = alone(document(&["短", &text]));
    let effects = press(&mut app, "j");
    for effect in effects {
        if let Effect::Wrap(wrapping) = effect {
            let whole = background::long_text::wrapped(&app.document.clone(), wrapping);
            update::handle(&mut app, whole);
        }
    }
    assert_eq!(app.browse.cited.rows.len(), 8_000);
    assert!(app.browse.cited.rows.iter().all(|row| row.only.is_none()), "the other side cites them all");
}

/// What is named is scored in every way with each letter; a hundred thousand sections are not named.
#[test]
fn among_a_hundred_thousand_sections_one_is_found_by_its_heading() {
    let section = |number: usize| {
        serde_json::json!({"number": number.to_string(), "heading": format!("Border {number}"),
        "paragraphs": [{"number": number, "text": "x"}]})
    };
    let sections: Vec<serde_json::Value> = (1..=100_000).map(section).collect();
    let programme = serde_json::json!({"schema": "ctc-programme/1", "language": "en",
        "parts": [{"id": "annex", "sections": sections}]});
    let document = from_slice(programme.to_string().as_bytes(), "made").expect("a programme");
    let mut app = alone(document);
    press(&mut app, ":");
    let found = |app: &App| match &app.popup {
        Some(Popup::Pick(pick)) => pick.found.len(),
        _ => 0,
    };
    assert!((500..1_000).contains(&found(&app)), "{}", found(&app));
    for key in "bORDER".chars().map(String::from).chain(["space".into()]).chain("99321".chars().map(String::from)) {
        press(&mut app, &key);
    }
    assert_eq!(found(&app), 1);
    press(&mut app, "enter");
    assert_eq!(app.browse.selected().map(|id| id.0), Some(99_320));
    assert_eq!(app.browse.tree.rows().len(), 100_002);
}

fn last_line(app: &App) -> String {
    let mut terminal = Terminal::new(TestBackend::new(app.size.width, app.size.height)).expect("a grid");
    terminal.draw(|frame| view::draw(app, frame)).expect("drawn");
    terminal.backend().to_string().lines().last().expect("a line").to_owned()
}

#[test]
fn a_search_that_takes_a_while_says_so() {
    let mut app = alone(giant());
    press(&mut app, "/");
    assert!(!last_line(&app).contains("searching…"));
    let effects = press(&mut app, "z");
    assert!(matches!(effects.as_slice(), [Effect::Search { generation, .. }] if *generation == app.query.generation));
    assert!(last_line(&app).contains("searching…"), "{}", last_line(&app));
    press(&mut app, "Backspace");
    assert!(!last_line(&app).contains("searching…"), "nothing is asked any more");

    let mut short = alone(document(&["短"]));
    press(&mut short, "/");
    press(&mut short, "z");
    assert!(!last_line(&short).contains("searching…"), "the answer is there before the eye is");
}
