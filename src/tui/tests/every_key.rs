//! No key does nothing in silence: on every screen each one shows something else, asks the outside for something, or says
//! why it does not.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::config::Key;
use crate::tui::action::Action;
use crate::tui::event::Event;
use crate::tui::state::Screen;
use crate::tui::tests::person::{Person, event};
use crate::tui::tests::{languages, reading, years};

/// What moves or deletes, and so may have come to an end.
const ENDING: &[&str] = &[
    "Up", "Down", "Left", "Right", "PgUp", "PgDn", "Home", "End", "Backspace", "Delete", "g", "G", "j", "k", "Ctrl-U",
    "Ctrl-D", "Ctrl-F", "Ctrl-N", "Ctrl-P",
];

/// All keys that mean something somewhere, all that type a character in ASCII, and some that mean nothing.
fn keys() -> BTreeSet<String> {
    let bound = Action::all().flat_map(|action| action.row().keys).map(|key| (*key).to_owned());
    let typed = ('!'..='~').map(String::from);
    let idle = ["F5", "Insert", "Delete", "Ctrl-O", "Alt-Up"].map(str::to_owned);
    bound.chain(typed).chain(idle).filter(|key| !ENDING.contains(&key.as_str())).collect()
}

/// The keys that do nothing in silence where `person` is.
fn silent(name: &str, person: &mut dyn FnMut() -> Person) -> String {
    let mut faults = String::new();
    let seen = |person: &Person| (person.look(), person.effects.len(), person.has_quit, person.redraws);
    let mut spare = None;
    for key in keys() {
        let pressed: Key = key.parse().expect("a key");
        let mut one = spare.take().unwrap_or_else(&mut *person);
        (one.app.notice, one.app.offers_menu) = (None, false);
        let before = seen(&one);
        let means = one.app.keymap.action(one.app.scopes(), pressed).is_some();
        one.happen(Event::Key(event(pressed)));
        if seen(&one) == before {
            let _ = writeln!(faults, "{name}: {key}");
        }
        // What means nothing changes nothing, so that the same person may press the next key.
        spare = (!means).then_some(one);
    }
    faults
}

#[test]
fn every_key_on_every_screen_acts_or_says_why_not() {
    let mut faults = String::new();
    for (name, to) in [
        ("list", "j j j"),
        ("sections", "h j j"),
        ("cited", "j l j"),
        ("filtered list", "/ 无人机 <Enter>"),
        ("reader alone", "j z"),
        ("letter", "h g j"),
        ("comparison", "j c"),
        ("summary", "S j j"),
        ("matrix", "R j j l l"),
        ("help", "? j"),
        ("search in the help", "? / ctrl <Left>"),
        ("menu", "<F10> j j"),
        ("palette", ": a <Left>"),
        ("copy", "y j"),
        ("several", "y r 12 <Left>"),
        ("filter", "/ 无人 <Left>"),
        ("note", "e ab <Left>"),
    ] {
        faults += &silent(name, &mut || {
            let mut person = Person::at(80, 24);
            person.press(to);
            person
        });
    }
    for (name, to) in [("years", "j"), ("years compared", "c l"), ("years in the list", "S j")] {
        faults += &silent(name, &mut || {
            let mut person = years::reading(80, 24);
            person.press(to);
            person
        });
    }
    for (name, to) in [("languages", "j"), ("languages compared", "c l"), ("languages in the list", "S j")] {
        faults += &silent(name, &mut || {
            let mut person = languages::reading(80, 24);
            person.press(to);
            person
        });
    }
    let (_folder, shelf) = reading::library();
    for (name, to) in [("cited text", "<Tab> <Enter> k"), ("tree", "<Tab> w"), ("cited alone", "<Tab>")] {
        faults += &silent(name, &mut || {
            let mut person = Person::reading(reading::programme(), 80, 24).with_library(shelf.clone());
            person.press(to);
            person
        });
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn what_looks_like_a_place_or_a_key_is_asked_about_before_it_becomes_a_note() {
    for (screen, to) in [("list", "j"), ("comparison", "j c"), ("summary", "S j")] {
        for typed in ["6", "12-14", "a23", "二十三", "附文23", "第6段", "2462", "letter", "j", "?"] {
            let mut person = Person::at(80, 24);
            person.press(&format!("{to} e {typed} <Enter>"));
            assert!(person.app.marks.is_empty() && person.app.note.is_some(), "{screen}: {typed}");
            assert!(person.screen().contains("Enter keeps the note, Tab looks up"), "{}", person.screen());
            person.press("<Enter>");
            let notes: Vec<_> = person.app.marks.values().filter_map(|entry| entry.note.as_deref()).collect();
            assert_eq!(notes, [typed], "{screen}: kept by a second Enter");
        }
        for note in ["6th?", "2024-02-23", "ask", "问", "see a23"] {
            let mut person = Person::at(80, 24);
            person.press(&format!("{to} e {note} <Enter>"));
            assert_eq!(person.app.marks.len(), 1, "{note}");
        }
    }
}

#[test]
fn a_place_typed_as_a_note_is_gone_to_by_one_key_and_leaves_the_note_as_it_was() {
    for (to, typed, here) in
        [("j", "23", "附文 23"), ("j", "a23", "附件 23"), ("j c", "附文7", "附文 7"), ("x", "二十三", "附文 23")]
    {
        let mut person = Person::at(80, 24);
        person.press(&format!("{to} e see <Enter> e {typed} <Enter> <Tab> <Enter>"));
        assert_eq!((person.here().as_str(), person.app.screen), (here, Screen::Browse), "{typed}");
        let notes: Vec<_> = person.app.marks.values().filter_map(|entry| entry.note.as_deref()).collect();
        assert_eq!(notes, ["see"]);
    }
    let mut person = Person::at(80, 24);
    person.press("e 2462 <Tab> <Enter>");
    assert!(person.app.marks.is_empty() && person.screen().contains("filter: 2462"), "{}", person.screen());
}

#[test]
fn a_note_that_is_left_comes_back_when_it_is_opened_again() {
    let mut person = Person::at(80, 24);
    person.press("j e 问 <Enter> e 副代表 <Esc>");
    assert!(person.last_line().contains("e here brings back"), "{}", person.last_line());
    person.press("k e 另 <Enter> j e");
    assert!(person.screen().contains("问副代表"), "{}", person.screen());
    person.press("<Enter> e <Esc>");
    assert!(person.app.draft.is_none(), "nothing was typed");
    let notes: Vec<_> = person.app.marks.values().filter_map(|entry| entry.note.as_deref()).collect();
    assert_eq!(notes, ["另", "问副代表"]);
}
