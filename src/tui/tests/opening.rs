//! A large file: its beginning on the screen while the rest is read, and what keys do meanwhile.

use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use ratatui::crossterm::event::KeyCode;

use crate::model::Library;
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::state::Screen;
use crate::tui::tests::person::{Person, any_key, programme};
use crate::tui::{update, view};

/// The 2024 programme as far as its first sections go.
fn beginning() -> Library {
    let whole = programme();
    let mut form = whole.to_programme(whole.first());
    form.parts.truncate(1);
    for part in &mut form.parts {
        part.sections.truncate(2);
        if let Some(last) = part.sections.last_mut() {
            last.sections.truncate(2);
        }
    }
    let beginning = Library::from(form);
    assert!(whole.begins_with(&beginning));
    beginning
}

fn whole() -> Event {
    Event::Opened(Ok(programme()))
}

fn opening() -> Person {
    static BEGINNING: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(beginning()));
    Person::opening(BEGINNING.clone(), 100, 30)
}

#[test]
fn what_is_shown_of_a_beginning_is_true() {
    let mut person = opening();
    let known = person.app.document.paragraphs().len();
    assert!(known < 40 && person.screen().contains(&format!("1/{known}+")), "{}", person.screen());
    person.happen(Event::ReadSoFar(12));
    assert!(person.last_line().ends_with(&format!("reading, 12 %  {known}+")), "{}", person.last_line());
    person.happen(Event::ReadSoFar(99));
    assert!(person.last_line().contains("read, making it ready"), "nor does a share stand still");
    let mut person = person.in_chinese();
    assert!(person.last_line().contains("已读完，整理中"), "{}", person.last_line());
    person.happen(whole());
    assert!(person.screen().contains("1/102") && !person.screen().contains("102+"), "{}", person.screen());
}

#[test]
fn one_reads_on_at_once_and_stays_where_one_is() {
    let mut person = opening();
    person.press("j j <Tab> <Tab> <Tab> j");
    assert_eq!(person.here(), "附件 4", "before the rest is there");
    let at = view::resting_place(&person.app);
    person.happen(whole());
    assert_eq!(person.here(), "附件 4");
    assert_eq!(view::resting_place(&person.app), at, "nor does its row move");
    person.press("j");
    assert_eq!(person.here(), "附件 5");
}

#[test]
fn what_asks_for_the_whole_waits_for_it() {
    for (keys, place) in [("G", "附文 51"), ("/ 无人机 <Enter>", "附件 38"), ("4 0 <Enter>", "附件 40")] {
        let mut person = opening();
        person.press("j").press(keys);
        assert_eq!(person.here(), "附件 2", "{keys}");
        person.happen(whole());
        assert_eq!(person.here(), place, "{keys}");
    }
}

#[test]
fn the_prompt_opens_at_once_and_the_answer_comes_when_all_is_there() {
    for (keys, typed) in [("/ 无人机", "无人机"), ("4 0", "40")] {
        let mut person = opening();
        person.press(keys);
        assert!(person.app.query.typing && person.app.query.input.value() == typed, "{keys}");
        assert!(person.effects.is_empty() && person.app.waiting.is_empty(), "{keys}: {:?}", person.effects);
        person.happen(whole());
        assert_eq!(person.effects.len(), 1, "one question: {:?}", person.effects);
        assert!(person.app.query.found.is_some() && !person.app.query.is_waiting);
    }
    let mut person = opening();
    person.press("/ x <Esc>").happen(whole());
    assert!(!person.app.query.typing && person.effects.is_empty(), "what was given up is not asked");
    // Whatever else waits says so at once.
    let mut person = opening();
    let effects = update::handle(&mut person.app, Event::Key(KeyCode::Char('m').into()));
    let effects = [effects, update::go_on(&mut person.app).unwrap_or_default()].concat();
    assert!(effects.iter().any(|it| matches!(it, Effect::Remind { after, .. } if after.is_zero())), "{effects:?}");
    person.happen(Event::Reminded(person.app.waiting.number));
    assert!(person.last_line().contains("the rest of the file"), "{}", person.last_line());
}

#[test]
fn the_end_of_what_is_known_is_no_end() {
    let mut person = opening();
    let known = person.app.document.paragraphs().len();
    person.press(&vec!["j"; known + 3].join(" "));
    assert_eq!(person.app.browse.cursor.at, known - 2, "the last one known is not gone to");
    person.happen(whole());
    assert_eq!(person.app.browse.cursor.at, known + 3);
}

#[test]
fn a_file_in_an_unusual_order_begins_anew() {
    let mut person = opening();
    person.press("j j");
    let mut form = programme().to_programme(programme().first());
    form.parts.reverse();
    person.press("G m");
    person.happen(Event::Opened(Ok(Arc::new(Library::from(form)))));
    assert_eq!(person.app.browse.cursor.at, 0);
    assert!(person.last_line().contains("unusual order") && person.effects.is_empty(), "no key is meant for it");
}

#[test]
fn a_key_that_waits_keeps_the_reader_where_it_was_pressed() {
    for (keys, acted) in [("", false), ("m", true), ("Y", true)] {
        let mut person = opening();
        person.press(keys);
        let effects = update::handle(&mut person.app, whole());
        let asked = |effect: &Effect| matches!(effect, Effect::TakeUp { has_acted } if *has_acted == acted);
        assert!(effects.iter().any(asked), "{keys}: {effects:?}");
    }
}

#[test]
fn a_pair_that_was_asked_for_opens_when_the_pairs_are_known() {
    let mut person = opening();
    let id = person.app.browse.selected();
    update::open_compare(&mut person.app, id);
    assert_eq!(person.app.screen, Screen::Browse);
    person.happen(whole());
    assert_eq!((person.app.screen, person.app.notice.is_none()), (Screen::Compare, true));
    let mut person = opening();
    update::open_compare(&mut person.app, id);
    person.press("l");
    person.happen(whole());
    assert_eq!(
        (person.app.screen, person.app.compare.place),
        (Screen::Compare, 1),
        "what is typed is meant for the pair"
    );
}

#[test]
fn the_other_relation_waits_until_relations_are_known() {
    let mut person = Person::at(100, 30);
    person.app.index = None;
    person.press("Y");
    assert!(!person.app.waiting.is_empty() && person.app.notice.is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn keys_do_what_they_would_have_done(keys in proptest::collection::vec(any_key(), 0..25), at in 0usize..25) {
        let (mut early, mut late) = (opening(), Person::at(100, 30));
        late.app.framing = None;
        for (place, key) in keys.iter().enumerate() {
            if place == at {
                early.happen(whole());
            }
            early.happen(Event::Key(*key));
            late.happen(Event::Key(*key));
        }
        early.happen(whole());
        prop_assert_eq!(early.here(), late.here());
        prop_assert_eq!((early.app.screen, early.app.browse.focus), (late.app.screen, late.app.browse.focus));
        prop_assert_eq!(early.app.browse.reader.top, late.app.browse.reader.top);
        let done = |person: &Person| {
            // What is typed before all is read is asked once, and not letter by letter.
            let effects = person.effects.iter().filter(|effect| !matches!(effect, Effect::Search { .. }));
            effects.map(|effect| format!("{effect:?}")).collect::<Vec<_>>()
        };
        prop_assert_eq!(done(&early), done(&late));
    }
}
