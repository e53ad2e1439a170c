//! Where a terminal does not say that text is pasted: keys that come in one burst are a paste, not commands.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::event::Paste;
use super::parser::Input;

/// How many keys are looked at together.
#[cfg(windows)]
pub(super) const MOST: usize = 64 * 1024;
/// From how many keys at once on it is a paste: nobody types so many before the first is read.
const LEAST: usize = 4;

/// What keys that came together mean: keys, or, where they are text in a burst, pastes. Keys let go mean nothing.
pub(super) fn inputs(keys: &[KeyEvent]) -> Vec<Input> {
    let pressed: Vec<KeyEvent> = keys.iter().copied().filter(|key| key.kind != KeyEventKind::Release).collect();
    let runs = pressed.chunk_by(|a, b| text(a).is_some() == text(b).is_some());
    runs.flat_map(|run| if is_paste(run) { vec![pasted(run)] } else { run.iter().copied().map(Input::Key).collect() })
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

/// Whether a run is a paste. A key that is held down repeats as fast, but is always the same.
fn is_paste(run: &[KeyEvent]) -> bool {
    let first = run.first().and_then(text);
    run.len() >= LEAST && first.is_some() && run.iter().any(|key| text(key) != first)
}

fn pasted(run: &[KeyEvent]) -> Input {
    Input::Paste(paste(&run.iter().filter_map(text).collect::<String>()))
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

    #[test]
    fn keys_let_go_mean_nothing() {
        let up = |key: KeyEvent| KeyEvent { kind: KeyEventKind::Release, ..key };
        let both = |text: &str| typed(text).into_iter().flat_map(|key| [key, up(key)]).collect::<Vec<_>>();
        assert_eq!(inputs(&both("ab")), keys("ab"));
        assert_eq!(inputs(&both("abcd")), pasted("abcd"));
    }

    #[test]
    fn a_long_burst_is_cut_at_a_character() {
        let cut = paste(&"第".repeat(30_000));
        assert!(cut.cut && cut.text.len() <= Paste::LIMIT && cut.text.ends_with('第'));
        assert_eq!(paste("a\r\nb\rc").text, "a\nb\nc");
    }
}
