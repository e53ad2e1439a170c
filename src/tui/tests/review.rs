//! Reading all pairs: what counts as read, and what is still to be read.

use crate::model::{Library, Programme};
use crate::tui::state::review;
use crate::tui::state::summary::Only;
use crate::tui::tests::person::Person;

fn read(person: &Person) -> Vec<usize> {
    (0..51).filter(|place| review::is_read(&person.app, *place)).collect()
}

#[test]
fn what_is_read_on_past_its_end_is_read_and_what_is_passed_over_is_not() {
    let mut person = Person::at(80, 24);
    person.press("c ] ] [");
    assert!(read(&person).is_empty(), "passed over");
    let place = person.app.compare.place;
    while person.app.compare.place == place {
        person.press("j");
    }
    assert_eq!(read(&person), [place]);
    while person.app.compare.place == place + 1 {
        person.press("<Tab>");
    }
    assert_eq!(read(&person), [place, place + 1], "all its differences were looked at");
    person.press("k k k");
    assert_eq!(read(&person).len(), 2, "going back reads nothing");
}

#[test]
fn a_key_says_read_and_unread_on_every_screen() {
    let mut person = Person::at(100, 30);
    person.press("j j d");
    assert_eq!((read(&person), person.last_line().as_str()), (vec![2], "i Pair 3: read"));
    person.press("c");
    assert!(person.screen().lines().next().is_some_and(|line| line.contains("3/51 ✓")), "{}", person.screen());
    person.press("d");
    assert_eq!((read(&person), person.last_line().as_str()), (vec![], "i Pair 3: unread"));
    person.press("<Esc> S d");
    let place = person.app.summary.selected().expect("a pair");
    assert_eq!(read(&person), [place]);
    assert!(person.screen().contains("▸✓"), "{}", person.screen());
}

#[test]
fn the_summary_counts_what_was_read_and_lists_what_was_not() {
    let mut person = Person::at(120, 36);
    person.press("S");
    let worth = person.app.summary.found().0;
    assert!(person.last_line().contains(&format!("0 of {worth} read")), "{}", person.last_line());
    person.press("d j d");
    assert!(person.last_line().is_empty() || !person.screen().contains("unread only"));
    person.press("v v");
    assert_eq!((person.app.summary.only, person.app.summary.rows().len()), (Only::Unread, worth - 2));
    assert!(person.last_line().contains(&format!("2 of {worth} read")), "{}", person.last_line());
    person.press("<Esc> S");
    assert_eq!(person.app.summary.rows().len(), worth - 2, "what was read stays read");
}

fn pair(left: &str, right: &str) -> Library {
    let json = serde_json::json!({"schema": "ctc-programme/1", "language": "en", "parts": [
        {"id": "annex", "paragraphs": [{"number": 1, "text": left}]},
        {"id": "enclosure", "paragraphs": [{"number": 1, "text": right}]}]});
    Library::from(serde_json::from_value::<Programme>(json).expect("a programme"))
}

#[test]
fn a_pair_whose_words_change_is_unread_again_and_blanks_change_nothing() {
    let mut person = Person::reading(pair("The bell rings.", "The bell shall ring."), 80, 24);
    person.press("d");
    let known = person.app.review.clone();
    for (left, right, expected) in [
        ("The bell rings.", "The bell shall ring.", true),
        ("The  bell\nrings.", "The bell shall ring.", true),
        ("The bell rings.", "The bell may ring.", false),
    ] {
        let mut later = Person::reading(pair(left, right), 80, 24);
        later.app.review = known.clone();
        assert_eq!(review::is_read(&later.app, 0), expected, "{left} {right}");
    }
    let names: Vec<String> = known.names().collect();
    assert_eq!(review::Review::of(names.iter()), known);
}
