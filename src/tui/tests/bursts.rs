//! Keys that arrive faster than what they lead to: whatever pieces they come in, the result is the same.

use ratatui::layout::Size;

#[path = "../../../tests/key_sequences.rs"]
mod key_sequences;

use key_sequences::{Dice, bytes, sequences};

use crate::terminal::parser::{Input, Parser};
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::state::Screen;
use crate::tui::state::waiting::MOST;
use crate::tui::tests::person::Person;

/// What is left when all keys are pressed and all answers are there.
#[derive(PartialEq, Eq)]
struct Left {
    screen: String,
    kind: Screen,
    asked: Vec<Effect>,
}

impl std::fmt::Debug for Left {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:?} {:?}\n{}", self.kind, self.asked, self.screen)
    }
}

fn feed(person: &mut Person, parser: &mut Parser, bytes: &[u8]) {
    let mut found = Vec::new();
    parser.feed(bytes, &mut found);
    press(person, found);
}

fn press(person: &mut Person, found: Vec<Input>) {
    for input in found {
        if let Input::Key(key) = input {
            person.happen(Event::Key(key));
        }
    }
}

/// Sends a sequence in pieces; between two of them `answers` says how many of the answers come.
fn left_by(sequence: &str, cut: &mut dyn FnMut(usize) -> usize, answers: &mut dyn FnMut() -> usize) -> Left {
    let mut person = Person::at(80, 24);
    person.is_slow = true;
    let mut parser = Parser::default();
    let bytes: Vec<u8> = bytes(sequence).concat();
    let mut rest = bytes.as_slice();
    while !rest.is_empty() {
        let (now, later) = rest.split_at(cut(rest.len()).clamp(1, rest.len()));
        feed(&mut person, &mut parser, now);
        for _ in 0..answers() {
            person.deliver();
        }
        rest = later;
    }
    let mut found = Vec::new();
    parser.expire(&mut found);
    press(&mut person, found);
    while person.deliver() {}
    assert!(person.app.waiting.is_empty(), "{sequence}: keys still wait");
    let asked = person.effects.iter().filter(|effect| !matches!(effect, Effect::Search { .. })).cloned().collect();
    Left { screen: person.screen() + &person.styles(), kind: person.app.screen, asked }
}

/// A user who waits for each answer.
fn patient(sequence: &str) -> Left {
    left_by(sequence, &mut |_| 1, &mut || usize::from(u8::MAX))
}

#[test]
fn what_came_in_one_write_byte_by_byte_and_in_any_pieces_is_the_same() {
    let mut dice = Dice::new(0x9E37_79B9_7F4A_7C15);
    let sequences = sequences();
    // Two hundred random cuts in all, and two of the extremes for each sequence.
    let each = 200_usize.div_ceil(sequences.len());
    for sequence in &sequences {
        let expected = patient(sequence);
        assert_eq!(left_by(sequence, &mut |len| len, &mut || 0), expected, "{sequence}: in one write");
        assert_eq!(left_by(sequence, &mut |_| 1, &mut || 0), expected, "{sequence}: no answer until the end");
        for _ in 0..each {
            let (mut cuts, mut answers) = (Dice::new(dice.roll()), Dice::new(dice.roll()));
            let left = left_by(sequence, &mut |len| 1 + cuts.below(len), &mut || answers.below(3));
            assert_eq!(left, expected, "{sequence}");
        }
    }
}

#[test]
fn a_burst_acts_on_the_paragraph_that_it_names() {
    let left = left_by("40 Enter y p", &mut |len| len, &mut || 0);
    let [Effect::Copy { text, .. }] = left.asked.as_slice() else { panic!("{left:?}") };
    assert!(text.contains("40"), "{text}");
    let left = left_by("/ 2462 Enter c", &mut |len| len, &mut || 0);
    assert_eq!(left, patient("/ 2462 Enter c"));
    assert_eq!(left.kind, Screen::Compare);
}

#[test]
fn the_next_pair_worth_reading_is_found_beside_the_screen() {
    let mut person = Person::at(80, 24);
    person.press("c");
    person.is_slow = true;
    person.press("} n");
    let before = person.app.compare.place;
    assert_eq!(person.app.waiting.len(), 2, "the pairs between are not compared yet, and nothing compares them here");
    while person.deliver() {}
    let place = person.app.compare.place;
    assert!(place > before && person.app.waiting.is_empty());
    assert!(person.app.summary.stats(place).is_some_and(|stats| stats.is_worth_reading));
    // Once it is known, a key waits for nothing.
    person.press("}");
    assert!(person.app.compare.place > place && person.app.waiting.is_empty());
}

#[test]
fn an_escape_and_a_key_in_one_write_are_two_keys() {
    let mut person = Person::at(80, 24);
    feed(&mut person, &mut Parser::default(), b"c\x1bj");
    assert_eq!((person.app.screen, person.here().as_str()), (Screen::Browse, "附件 2"));
}

#[test]
fn the_user_is_told_that_keys_wait_and_can_give_up() {
    let mut person = Person::at(80, 24);
    person.is_slow = true;
    person.press("/ 2462 <Enter> c");
    assert!(!person.app.waiting.is_empty() && !person.screen().contains("Waiting"));
    person.happen(Event::Reminded(person.app.waiting.number));
    assert!(person.last_line().contains("Waiting for the search"), "{}", person.last_line());
    person.press("<Esc>");
    assert!(person.app.waiting.is_empty() && person.app.query.typing, "the keys are dropped, the prompt stays");
    assert!(person.last_line().contains("dropped"), "{}", person.last_line());
    while person.deliver() {}
    assert_eq!(person.app.screen, Screen::Browse);
    person.press("<Enter> c");
    assert_eq!(person.app.screen, Screen::Compare);
}

#[test]
fn keys_that_wait_too_long_are_dropped_and_a_reminder_of_another_wait_means_nothing() {
    let mut person = Person::at(80, 24);
    person.is_slow = true;
    person.press("/ 2462 <Enter>");
    let number = person.app.waiting.number;
    person.happen(Event::Reminded(number + 7));
    person.happen(Event::Reminded(number));
    assert_eq!(person.app.waiting.len(), 1);
    person.happen(Event::Reminded(number));
    assert!(person.app.waiting.is_empty());
    assert!(person.last_line().contains("dropped"), "{}", person.last_line());
    person.press("m");
    assert!(
        person.effects.iter().all(|effect| matches!(effect, Effect::Search { .. })),
        "what comes behind them neither acts"
    );
    pause(&mut person);
    while person.deliver() {}
    person.press("<Enter> m");
    assert!(matches!(person.last(), Effect::Keep(_)), "{:?}", person.last());
}

#[test]
fn a_paste_waits_its_turn_and_commands_nothing() {
    let mut person = Person::at(80, 24);
    person.is_slow = true;
    person.press("40 <Enter>");
    person.happen(Event::Paste("m\ny\nq".into()));
    assert_eq!(person.app.waiting.len(), 2);
    while person.deliver() {}
    assert!(!person.has_quit && person.app.query.typing && person.app.query.input.value() == "m y q");
    assert!(person.effects.iter().all(|effect| matches!(effect, Effect::Search { .. })), "{:?}", person.effects);
}

#[test]
fn a_click_does_not_act_on_a_list_that_it_did_not_see() {
    let mut person = Person::at(80, 24);
    person.is_slow = true;
    person.press("/ 2462 <Enter>");
    person.happen(Event::Click(ratatui::layout::Position::new(40, 5)));
    assert_eq!(person.app.waiting.len(), 1, "the mouse does not wait");
    person.happen(Event::Resize(Size::new(90, 30)));
    while person.deliver() {}
    assert_eq!(person.app.browse.cursor.at, 0);
}

/// The keys pause: the reminder comes, and once more if some came meanwhile.
fn pause(person: &mut Person) {
    for _ in 0..2 {
        person.happen(Event::Reminded(person.app.waiting.number));
    }
}

#[test]
fn a_key_held_down_fills_no_memory_and_no_key_acts_behind_a_dropped_one() {
    let mut person = Person::at(80, 24);
    person.is_slow = true;
    person.press("/ 2462 <Enter>");
    person.press(&"j".repeat(20_000));
    assert_eq!(person.app.waiting.len(), MOST);
    while person.deliver() {}
    assert!(person.app.waiting.is_empty());
    let asked = person.effects.len();
    // The rest of the burst was meant for what the dropped keys would have led to.
    person.press("m q");
    person.happen(Event::Click(ratatui::layout::Position::new(40, 5)));
    assert!(!person.has_quit && person.effects.len() == asked);
    pause(&mut person);
    assert!(person.last_line().contains("dropped, as their answer did not come: 3619"), "{}", person.last_line());
    person.press("m");
    assert_eq!(person.effects.len(), asked + 1, "after a pause keys act again");
}

#[test]
fn two_thousand_keys_in_one_write_all_act() {
    let mut person = Person::at(80, 24);
    person.is_slow = true;
    person.press("/ 2462 <Enter>");
    person.press(&"j k ".repeat(1000).replace(' ', ""));
    person.press("j m");
    while person.deliver() {}
    assert!(matches!(person.last(), Effect::Keep(_)), "{:?}", person.last());
    assert_eq!((person.app.browse.cursor.at, person.app.waiting.dropped), (1, 0));
}
