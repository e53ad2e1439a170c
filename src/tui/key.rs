//! Keys as a terminal sends them to keys as the keymap knows them.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::config::{Code, Key};
use crate::terminal::half_width;

/// The key that commands; `None` for one that the keymap has no name for.
///
/// What an input method left on makes of a key counts as the key itself. Alt-Esc is how terminals send an Esc typed
/// right after another key.
pub(crate) fn command(event: &KeyEvent) -> Option<Key> {
    let event = half_width(*event);
    let held = |modifier| event.modifiers.contains(modifier);
    let (code, shift) = match event.code {
        KeyCode::Esc => return Some(Key::new(Code::Esc, false, false, false)),
        KeyCode::BackTab => (Code::Tab, true),
        // Shift is part of the character.
        KeyCode::Char(c) => (Code::Char(c), false),
        other => (named(other)?, held(KeyModifiers::SHIFT)),
    };
    Some(Key::new(code, held(KeyModifiers::CONTROL), held(KeyModifiers::ALT), shift))
}

const fn named(code: KeyCode) -> Option<Code> {
    Some(match code {
        KeyCode::Enter => Code::Enter,
        KeyCode::Tab => Code::Tab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::F(number),
        _ => return None,
    })
}

/// The digit that a key types; `None` for any other key.
pub(crate) fn digit(event: &KeyEvent) -> Option<char> {
    match half_width(*event).code {
        KeyCode::Char(c) if c.is_ascii_digit() && event.modifiers.is_empty() => Some(c),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(written: &str) -> Option<Key> {
        written.parse().ok()
    }

    #[test]
    fn terminals_are_brought_to_one_form() {
        let event = |code, modifiers| command(&KeyEvent::new(code, modifiers));
        assert_eq!(event(KeyCode::Char('G'), KeyModifiers::SHIFT), key("G"));
        assert_eq!(event(KeyCode::Char('D'), KeyModifiers::CONTROL | KeyModifiers::SHIFT), key("Ctrl-D"));
        assert_eq!(event(KeyCode::Esc, KeyModifiers::ALT), key("Esc"));
        assert_eq!(event(KeyCode::BackTab, KeyModifiers::SHIFT), key("Shift-Tab"));
        assert_eq!(event(KeyCode::Left, KeyModifiers::ALT), key("Alt-Left"));
        assert_eq!(event(KeyCode::CapsLock, KeyModifiers::NONE), None);
    }

    #[test]
    fn an_input_method_left_on_still_commands() {
        assert_eq!(command(&KeyCode::Char('／').into()), key("/"));
        assert_eq!(command(&KeyCode::Char('ｊ').into()), key("j"));
        assert_eq!(digit(&KeyCode::Char('２').into()), Some('2'));
        assert_eq!(digit(&KeyCode::Char('j').into()), None);
    }
}
