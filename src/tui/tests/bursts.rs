//! Keys that arrive faster than what they lead to: whatever pieces they come in, the result is the same.

use ratatui::layout::Size;

use crate::terminal::parser::{Input, Parser};
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::state::Screen;
use crate::tui::testing::Person;

/// Sequences of a desk officer's work, each followed by what it ends at. The README's own are added to them.
const SEQUENCES: &[&str] = &[
    "40 Enter y p",
    "40 Enter y b",
    "40 Enter c y b",
    "/ 2462 Enter c",
    "/ drone Enter c Tab Tab",
    "/ wurenji Enter n n N y y",
    "/ 人权 Enter j j m M j e 问 Enter",
    "12 Enter c ] ] e note Enter Esc",
    "40 Enter m 41 Enter m M y p",
    "/ 2462 Ctrl-N Ctrl-N Enter c",
    "/ nosuchthing Enter Esc j y p",
    "/ 2396 Enter Tab j o Esc x y c",
    "/ zzz Esc j c",
    "/ cites:2462 Enter Esc Esc Z j j y p",
    "S j j Enter Tab Esc Esc y p",
    "S v v j Enter . . Esc",
    "R j l l Enter j y p",
    "R Tab Tab Enter Esc Esc",
    ": 2462 Enter Enter j y p",
    "G x c Tab Enter Esc b b y p",
    "/ 23 Enter x / 24 Enter y p b y p",
    "/ abc Backspace Backspace Backspace Enter j y p",
    "/ 人权 Up Esc / 无人机 Enter / Up Up Enter y p",
    "Esc j Esc j c Esc j y p",
    "Tab j Enter j y l",
    "/ \" Enter Esc j y p",
];

/// The sequences of the README's table of what to press.
fn of_the_readme() -> Vec<String> {
    let readme = include_str!("../../../README.md");
    let rows = readme
        .lines()
        .skip_while(|line| !line.starts_with("| you ask"))
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let keys = |row: &str| row.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>().join(" ");
    rows.map(keys).collect()
}

/// The bytes that a terminal sends for a key, or for a word that is typed.
fn bytes(word: &str) -> Vec<u8> {
    match word {
        "Enter" => b"\r".to_vec(),
        "Esc" => b"\x1b".to_vec(),
        "Tab" => b"\t".to_vec(),
        "Backspace" => b"\x7f".to_vec(),
        "Up" => b"\x1b[A".to_vec(),
        "Ctrl-N" => vec![14],
        word => word.as_bytes().to_vec(),
    }
}

/// A start that is the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(n).expect("a number")).expect("a number")
    }
}

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
    let bytes: Vec<u8> = sequence.split(' ').flat_map(bytes).collect();
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

fn sequences() -> Vec<String> {
    let readme = of_the_readme();
    assert!(readme.len() >= 3, "{readme:?}");
    readme.into_iter().chain(SEQUENCES.iter().map(|keys| (*keys).to_owned())).collect()
}

/// A user who waits for each answer.
fn patient(sequence: &str) -> Left {
    left_by(sequence, &mut |_| 1, &mut || usize::from(u8::MAX))
}

#[test]
fn what_came_in_one_write_byte_by_byte_and_in_any_pieces_is_the_same() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let sequences = sequences();
    // Two hundred random cuts in all, and two of the extremes for each sequence.
    let each = 200_usize.div_ceil(sequences.len());
    for sequence in &sequences {
        let expected = patient(sequence);
        assert_eq!(left_by(sequence, &mut |len| len, &mut || 0), expected, "{sequence}: in one write");
        assert_eq!(left_by(sequence, &mut |_| 1, &mut || 0), expected, "{sequence}: no answer until the end");
        for _ in 0..each {
            let (mut cuts, mut answers) =
                (Dice(dice.below(usize::MAX) as u64 | 1), Dice(dice.below(usize::MAX) as u64 | 1));
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

#[test]
fn a_key_held_down_fills_no_memory() {
    let mut person = Person::at(80, 24);
    person.is_slow = true;
    person.press("/ 2462 <Enter>");
    person.press(&"j".repeat(5000));
    assert!(person.app.waiting.len() <= 1000);
    while person.deliver() {}
    assert!(person.last_line().contains("dropped"), "{}", person.last_line());
}
