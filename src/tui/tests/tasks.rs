//! The tasks of a desk officer, each with its keys counted: a word that is typed counts as one.

use crate::tui::effect::{Effect, SetWanted};
use crate::tui::state::Screen;
use crate::tui::tests::person::Person;

/// The most keys that a task may take.
const MOST: usize = 10;

/// Presses keys, each of them a key or a word.
fn done(person: &mut Person, keys: &[&str]) {
    assert!(keys.len() <= MOST, "{keys:?}");
    for key in keys {
        person.press(key);
    }
}

fn copied(person: &Person) -> &str {
    match person.last() {
        Effect::Copy { text, .. } => text,
        other => panic!("{other:?}"),
    }
}

#[test]
fn which_document_this_is_stands_on_the_first_screen() {
    let person = Person::at(80, 24);
    let head = person.screen().lines().next().expect("a line").to_owned();
    assert!(head.contains("2024 · Chinese · no symbol") && head.contains("1373(2001)"), "{head}");
}

#[test]
fn subjects_are_found_by_english_pinyin_and_hanzi_and_what_is_missing_is_said_to_be() {
    for (word, shown) in [("victims", "受害者"), ("wenhua caichan", "文化"), ("无人机", "无人"), ("drone", "无人")]
    {
        let mut person = Person::at(120, 36);
        done(&mut person, &["/", word, "<Enter>"]);
        assert!(person.screen().contains(shown), "{word}: {}", person.screen());
    }
    let mut person = Person::at(120, 36);
    person.press("/ artificial");
    let line = person.last_line();
    assert!(line.contains("0 certain") || line.contains("Nothing") || line.contains("0/102"), "{line}");
}

#[test]
fn what_rests_on_a_resolution_is_listed_with_its_sections() {
    let mut person = Person::at(120, 36);
    done(&mut person, &["/", "2396", "<Enter>"]);
    assert!(person.app.browse.listing.len() > 3 && person.screen().contains("/48"), "{}", person.screen());
}

#[test]
fn pairs_are_copied_with_their_references_in_the_language_of_the_interface() {
    for (is_chinese, reference) in [(false, "annex, para. 40"), (true, "附件，第40段")] {
        let mut person = Person::at(120, 36);
        if is_chinese {
            person = person.in_chinese();
        }
        done(&mut person, &["40", "<Enter>", "y", "b"]);
        let text = copied(&person);
        assert!(text.replace(' ', "").contains(&reference.replace(' ', "")), "{text}");
    }
    let mut person = Person::at(120, 36);
    done(&mut person, &["20", "<Enter>", "y", "r", "20-23", "<Enter>"]);
    assert!(copied(&person).contains("annex, paras. 20-23\n20. "), "{}", copied(&person));
}

#[test]
fn notes_are_written_while_comparing_and_handed_on_with_bookmarks() {
    let mut person = Person::at(120, 36);
    done(&mut person, &["12", "<Enter>", "c", "e", "问", "<Enter>", "m"]);
    assert!(person.app.marks.values().any(|entry| entry.note.as_deref() == Some("问")));
    done(&mut person, &["<Esc>", "j", "m", "j", "m", "y", "m"]);
    assert!(copied(&person).contains("annex, paras. 12-14\n12. "), "{}", copied(&person));
}

#[test]
fn several_paragraphs_are_bookmarked_at_once_noted_and_sent_on() {
    let mut person = Person::at(120, 36);
    person.press("B");
    assert!(person.app.marks.is_empty() && person.last_line().contains("Narrow the list first"));
    done(&mut person, &["12-14", "<Enter>", "B", "c", "e", "问", "<Enter>", "<Esc>", "W", "<Enter>"]);
    let marked = person.app.marks.values().filter(|entry| entry.marked).count();
    assert_eq!((marked, person.app.marks.values().filter(|entry| entry.note.is_some()).count()), (6, 1));
    let Effect::HandOn(wanted) = person.last() else { panic!("{:?}", person.effects) };
    assert!(
        matches!(&wanted.set, SetWanted::Texts(texts) if texts.iter().filter(|(_, entry)| entry.is_some()).count() == 6)
    );
    person.press("B");
    assert!(person.app.marks.values().all(|entry| !entry.marked), "once more takes them away");
    person.press("/ a20-22 <Enter> B");
    assert_eq!(person.app.marks.values().filter(|entry| entry.marked).count(), 3, "of one side alone");
}

#[test]
fn pairs_by_their_numbers_are_gone_through_with_what_changes() {
    let mut person = Person::at(120, 36);
    done(&mut person, &["10,12,25,40", "<Enter>", "c", "n", "n", "n"]);
    assert_eq!((person.app.screen, person.app.compare.place), (Screen::Compare, 39), "{}", person.screen());
}

#[test]
fn the_differences_of_a_pair_are_gone_through_by_one_key() {
    for key in ["<Tab>", "<Enter>"] {
        let mut person = Person::at(120, 36);
        done(&mut person, &["10", "<Enter>", "c", key]);
        let first = person.app.compare.current;
        person.press(key);
        assert!(first.is_some() && (person.app.compare.current, person.app.compare.place) != (first, 9), "{key}");
    }
}

#[test]
fn whoever_is_lost_comes_back_by_one_key_pressed_several_times() {
    let mut person = Person::at(80, 24);
    done(&mut person, &["R", "j", "<Tab>", "<Enter>", "/", "委员会", "<Enter>", "c"]);
    assert_eq!(person.app.screen, Screen::Compare);
    for _ in 0..6 {
        person.press("<Esc>");
    }
    assert_eq!((person.app.screen, person.app.browse.listing.len()), (Screen::Browse, 102), "{}", person.screen());
    assert!(person.app.popup.is_none() && !person.has_quit);
}

#[test]
fn what_is_still_to_be_read_is_listed() {
    let mut person = Person::at(80, 24);
    done(&mut person, &["c", "d", "<Esc>", "S", "v", "v"]);
    assert!(person.screen().contains("unread only"), "{}", person.screen());
}

#[test]
fn what_one_side_or_the_letter_alone_cites_is_listed() {
    let mut person = Person::at(120, 36);
    let mut titles = Vec::new();
    for _ in 0..6 {
        person.press("s");
        titles.push(person.screen());
    }
    for (screen, words) in titles.iter().skip(3).zip(["only in 附件", "only in 附文", "only in Letter"]) {
        assert!(screen.contains(words), "{words}: {screen}");
    }
    done(&mut person, &["/", "only:enclosure", "<Enter>"]);
    assert!(person.listed().iter().all(|place| place.starts_with("附文")) && !person.listed().is_empty());
    done(&mut person, &["/", "only:letter", "<Enter>"]);
    assert!(person.screen().contains("1 outside the paragraphs"), "{}", person.screen());
}

#[test]
fn all_pairs_are_read_one_after_the_other_without_leaving_the_screen() {
    let mut person = Person::at(120, 36);
    done(&mut person, &["c"]);
    let mut read = std::collections::BTreeSet::new();
    while person.app.compare.place < 50 {
        let shown = person.app.compare.shown().iter().map(|shown| shown.place);
        read.extend(shown);
        let before = (person.app.compare.place, person.screen());
        person.press("<PageDown>");
        assert_ne!((person.app.compare.place, person.screen()), before, "it goes on");
        assert_eq!(person.app.screen, Screen::Compare);
    }
    read.extend(person.app.compare.shown().iter().map(|shown| shown.place));
    assert_eq!(read.len(), 51, "{read:?}");
}

#[test]
fn the_differences_that_change_meaning_are_sent_on_as_one_page() {
    let mut person = Person::at(120, 36);
    done(&mut person, &["S", "v", "v", "v", "W", "<ctrl-u>", "page.html", "<Enter>"]);
    let Effect::HandOn(wanted) = person.last() else { panic!("{:?}", person.effects) };
    assert!(wanted.path.ends_with("page.html") && wanted.set.len() == person.app.summary.rows().len());
    assert_eq!(person.app.summary.only, crate::tui::state::summary::Only::Class(crate::compare::Kind::Substance));
}
