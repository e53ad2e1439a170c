//! Where a terminal does not say that text is pasted: keys that come in one burst are a paste, not commands.

use std::io;
use std::time::Duration;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::event::Paste;
use super::parser::Input;

/// How many keys are looked at together.
const MOST: usize = 64 * 1024;
/// From how many different keys at once on it is a paste: nobody types so many before the first is read.
const LEAST: usize = 4;
/// How long the first event is waited for, before somebody looks whether reading is to stop.
const LOOK: Duration = Duration::from_millis(50);
/// How long a key waits for the next one: less than between the keys of a person or of one that is held down, more than
/// the pauses of a paste (over 5 ms under wine on a busy machine). Never nothing: crossterm says that there is no event
/// as soon as the first record is none, such as Shift before a capital.
const PAUSE: Duration = Duration::from_millis(15);

/// The keys that came together, without a longer pause in them, and what came after them that is no key.
///
/// `next` waits for an event, at most so long.
pub(super) fn batch(
    mut next: impl FnMut(Duration) -> io::Result<Option<Event>>,
) -> io::Result<(Vec<KeyEvent>, Option<Event>)> {
    let mut keys = Vec::new();
    while keys.len() < MOST {
        match next(if keys.is_empty() { LOOK } else { PAUSE })? {
            Some(Event::Key(key)) => keys.push(key),
            other => return Ok((keys, other)),
        }
    }
    Ok((keys, None))
}

/// What keys that came together mean: keys, or, where they are text in a burst, pastes. Keys let go mean nothing.
pub(super) fn inputs(keys: &[KeyEvent]) -> Vec<Input> {
    let keys: Vec<KeyEvent> = keys.iter().copied().filter(|key| is_down(key) || text(key).is_some()).collect();
    let runs = keys.chunk_by(|a, b| text(a).is_some() == text(b).is_some());
    runs.flat_map(|run| {
        let pressed: Vec<KeyEvent> = run.iter().copied().filter(is_down).collect();
        if is_paste(run, &pressed) { vec![pasted(&pressed)] } else { pressed.into_iter().map(Input::Key).collect() }
    })
    .collect()
}

/// A paste of a text, cut where one is too long.
pub(super) fn paste(text: &str) -> Paste {
    let mut end = text.len().min(Paste::LIMIT);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let kept = text.get(..end).unwrap_or(text);
    Paste { text: kept.replace("\r\n", "\n").replace('\r', "\n"), cut: end < text.len() }
}

/// Whether a run is a paste: keys of text that were pressed and let go one after the other. Fingers that type so fast hold
/// the first key while they press the next, and a key that is held down is let go once. A console that does not tell
/// what is let go gives many keys, which are not all the same. One key let go a few times over is that key, tapped while
/// the console stood still.
fn is_paste(run: &[KeyEvent], pressed: &[KeyEvent]) -> bool {
    let let_go = run.windows(2).filter(|keys| matches!(keys, [a, b] if is_down(a) && !is_down(b) && a.code == b.code));
    let first = pressed.first().and_then(text);
    let is_mixed = pressed.iter().any(|key| text(key) != first);
    let let_go = let_go.count();
    first.is_some() && (let_go >= LEAST || is_mixed && (let_go > 1 || pressed.len() >= LEAST))
}

fn is_down(key: &KeyEvent) -> bool {
    key.kind != KeyEventKind::Release
}

fn pasted(pressed: &[KeyEvent]) -> Input {
    Input::Paste(paste(&pressed.iter().filter_map(text).collect::<String>()))
}

fn text(key: &KeyEvent) -> Option<char> {
    let writes = !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT)
        || key.modifiers.contains(KeyModifiers::CONTROL | KeyModifiers::ALT);
    match key.code {
        KeyCode::Char(c) => writes.then_some(c),
        KeyCode::Enter => writes.then_some('\n'),
        KeyCode::Tab => writes.then_some('\t'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Vec<KeyEvent> {
        let key = |c| match c {
            '\n' => KeyCode::Enter.into(),
            c => KeyCode::Char(c).into(),
        };
        text.chars().map(key).collect()
    }

    fn keys(text: &str) -> Vec<Input> {
        typed(text).into_iter().map(Input::Key).collect()
    }

    fn pasted(text: &str) -> Vec<Input> {
        vec![Input::Paste(Paste { text: text.to_owned(), cut: false })]
    }

    #[test]
    fn a_burst_of_text_is_one_paste_and_no_command() {
        assert_eq!(inputs(&typed("第1373号\nq")), pasted("第1373号\nq"));
        assert_eq!(inputs(&typed("q\n/x")), pasted("q\n/x"));
    }

    #[test]
    fn what_is_typed_and_what_is_held_down_stays_keys() {
        for text in ["", "q", "jk", "/ab", "jjjjjjjjjj"] {
            assert_eq!(inputs(&typed(text)), keys(text), "{text}");
        }
        let arrows = vec![KeyEvent::from(KeyCode::Down), KeyCode::Up.into(), KeyCode::Down.into(), KeyCode::Up.into()];
        assert_eq!(inputs(&arrows), arrows.iter().copied().map(Input::Key).collect::<Vec<_>>());
        let control = KeyEvent::new(KeyCode::Char('c'), KeyModifiers::CONTROL);
        assert_eq!(inputs(&[typed("abcd"), vec![control]].concat()).last(), Some(&Input::Key(control)));
    }

    fn up(key: KeyEvent) -> KeyEvent {
        KeyEvent { kind: KeyEventKind::Release, ..key }
    }

    /// Each key pressed and let go before the next.
    fn both(text: &str) -> Vec<KeyEvent> {
        typed(text).into_iter().flat_map(|key| [key, up(key)]).collect()
    }

    #[test]
    fn keys_let_go_mean_nothing() {
        assert_eq!(inputs(&both("q")), keys("q"));
        assert_eq!(inputs(&both("jj")), keys("jj"));
        assert_eq!(inputs(&[up(KeyCode::Enter.into())]), []);
        // Arrows of a terminal behind the console.
        let arrows = [KeyCode::Down, KeyCode::Up, KeyCode::Down].map(KeyEvent::from);
        assert_eq!(inputs(&arrows.map(|key| [key, up(key)]).concat()), arrows.map(Input::Key));
    }

    #[test]
    fn keys_let_go_one_by_one_in_no_time_are_a_paste_however_few_or_alike() {
        for text in ["Sq", "qqqqqqqq", "决议", "abcd"] {
            assert_eq!(inputs(&both(text)), pasted(text), "{text}");
        }
    }

    #[test]
    fn fingers_overlap_and_a_held_key_is_let_go_once() {
        let [s, q] = [KeyCode::Char('s'), KeyCode::Char('q')].map(KeyEvent::from);
        assert_eq!(inputs(&[s, q, up(s), up(q)]), keys("sq"));
        assert_eq!(inputs(&[typed("jjjjjjjj"), vec![up(typed("j")[0])]].concat()), keys("jjjjjjjj"));
        // The key before is let go when the burst begins.
        assert_eq!(inputs(&[up(s), q, up(q)]), keys("q"));
    }

    /// One record of a console's input, of which crossterm makes an event or nothing.
    #[derive(Clone)]
    enum Record {
        Event(Event),
        /// Shift, or the first half of a character of two units.
        Swallowed,
        /// Nothing for so many milliseconds.
        Silence(u64),
    }

    /// The records of a paste: each character pressed and let go, Shift around capitals, two units for rare characters.
    fn records(text: &str) -> Vec<Record> {
        let key = |key: KeyEvent| Record::Event(Event::Key(key));
        let of = |pressed: KeyEvent| match pressed.code {
            KeyCode::Char('A'..='Z') => vec![Record::Swallowed, key(pressed), key(up(pressed)), Record::Swallowed],
            KeyCode::Char('\u{10000}'..) => vec![Record::Swallowed, key(pressed)],
            _ => vec![key(pressed), key(up(pressed))],
        };
        typed(text).into_iter().flat_map(of).collect()
    }

    /// Reads a stream as the browser does, from a console that waits as crossterm 0.29 does on Windows: it looks at
    /// records until the time is over, and at one if there is no time.
    fn read(records: Vec<Record>) -> Vec<Input> {
        let mut records = std::collections::VecDeque::from(records);
        let mut read = Vec::new();
        while !records.is_empty() {
            let next = |patience: Duration| {
                while let Some(record) = records.pop_front() {
                    match record {
                        Record::Event(event) => return Ok(Some(event)),
                        Record::Swallowed if patience.is_zero() => return Ok(None),
                        Record::Swallowed => {}
                        Record::Silence(millis) if Duration::from_millis(millis) > patience => return Ok(None),
                        Record::Silence(_) => {}
                    }
                }
                Ok(None)
            };
            let (keys, other) = batch(next).unwrap();
            read.extend(inputs(&keys));
            read.extend(other.map(|_| Input::FocusGained));
        }
        read
    }

    #[test]
    fn a_paste_is_one_input_wherever_its_capitals_stand() {
        for text in ["qUERY THE COUNCIL", "Security Council", "Q", "aB", "q𠀀x", "𠀀q𠀁Q"] {
            let expected = if text == "Q" { keys(text) } else { pasted(text) };
            assert_eq!(read(records(text)), expected, "{text}");
        }
    }

    #[test]
    fn keys_with_time_between_them_are_keys_and_a_paste_may_pause() {
        let slowly = |millis, text: &str| {
            text.chars().flat_map(|c| [records(&c.to_string()), vec![Record::Silence(millis)]].concat()).collect()
        };
        assert_eq!(read(slowly(60, "Squids")), keys("Squids"));
        assert_eq!(
            read(slowly(20, "Squids")),
            [keys("S"), keys("q"), keys("u"), keys("i"), keys("d"), keys("s")].concat()
        );
        let pieces = [records("a"), vec![Record::Silence(12)], records("Quay")].concat();
        assert_eq!(read(pieces), pasted("aQuay"));
    }

    #[test]
    fn what_is_no_key_is_passed_on_at_once_and_in_order() {
        let moved = Record::Event(Event::FocusGained);
        let expected = [keys("j"), vec![Input::FocusGained], pasted("ab"), vec![Input::FocusGained]].concat();
        assert_eq!(read([records("j"), vec![moved.clone()], records("ab"), vec![moved]].concat()), expected);
    }

    #[test]
    fn a_long_burst_is_cut_at_a_character() {
        let cut = paste(&"第".repeat(30_000));
        assert!(cut.cut && cut.text.len() <= Paste::LIMIT && cut.text.ends_with('第'));
        assert_eq!(paste("a\r\nb\rc").text, "a\nb\nc");
    }
}
