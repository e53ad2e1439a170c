//! What the sequences that a terminal sends stand for, as xterm, the Linux console and tmux send them.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};

use super::{Input, TerminalReport};

/// The key of one character, control characters as the keys that send them.
pub(super) fn key(c: char) -> KeyEvent {
    let control = |c| KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL);
    match c {
        '\0' => control(' '),
        '\t' => KeyCode::Tab.into(),
        // The Enter of the keypad is a line feed in alacritty 0.11 and tmux 3.3a, and nobody types Ctrl-J here.
        '\r' | '\n' => KeyCode::Enter.into(),
        '\x1B' => KeyCode::Esc.into(),
        '\x7F' => KeyCode::Backspace.into(),
        '\x01'..='\x1A' => control(shifted(c, 'a', '\x01')),
        '\x1C'..='\x1F' => control(shifted(c, '4', '\x1C')),
        c if c.is_uppercase() => KeyEvent::new(KeyCode::Char(c), KeyModifiers::SHIFT),
        c => KeyCode::Char(c).into(),
    }
}

/// The character as far after `to` as `c` is after `from`.
fn shifted(c: char, to: char, from: char) -> char {
    char::from_u32(u32::from(c) - u32::from(from) + u32::from(to)).unwrap_or(c)
}

/// F1 to F5 as the Linux console sends them, after `ESC [ [`.
pub(super) fn console_key(last: u8) -> Option<KeyEvent> {
    matches!(last, b'A'..=b'E').then(|| KeyCode::F(last - b'A' + 1).into())
}

/// A key after `ESC O`: arrows in application mode, F1 to F4, the keypad; konsole's `ESC O 2 P` has modifiers.
pub(super) fn application_key(last: u8, modifiers: Option<u8>) -> Option<KeyEvent> {
    let code = match last {
        b'M' => KeyCode::Enter,
        b'I' => KeyCode::Tab,
        b'j'..=b'y' => KeyCode::Char(char::from(last - b'j' + b'*')),
        b'X' => KeyCode::Char('='),
        _ => letter_key(last)?,
    };
    Some(KeyEvent::new(code, modifiers_of(modifiers.map_or(1, u16::from))))
}

/// What a control sequence means: its parameters and its last byte. `asked`: whether answers are due; `kitty_keys`:
/// whether keys come by kitty's protocol, which has F1 where st has Delete.
pub(super) fn control(parameters: &[u8], last: u8, asked: bool, kitty_keys: bool) -> Option<Input> {
    let text = std::str::from_utf8(parameters).ok()?;
    if let Some(mouse) = text.strip_prefix('<') {
        return mouse_event(mouse, last).map(Input::Mouse);
    }
    if text.starts_with('?') {
        return match last {
            b'c' => Some(Input::Report(TerminalReport::Device)),
            b'u' => Some(Input::Report(TerminalReport::KittyKeys)),
            _ => None,
        };
    }
    let numbers = Numbers::read(text)?;
    match last {
        b'I' if text.is_empty() => Some(Input::FocusGained),
        b'R' if asked && numbers.second.is_some() => {
            numbers.second.map(|column| Input::Report(TerminalReport::CursorColumn(column)))
        }
        b'Z' => Some(Input::Key(KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT))),
        b'~' => tilde_key(&numbers).map(Input::Key),
        b'u' => code_key(numbers.first?, &numbers).map(Input::Key),
        // st 0.9: Delete and Insert.
        b'P' if text.is_empty() && !kitty_keys => Some(Input::Key(KeyCode::Delete.into())),
        b'h' if text == "4" => Some(Input::Key(KeyCode::Insert.into())),
        _ => numbers.key(letter_key(last)?).map(Input::Key),
    }
}

fn letter_key(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        _ => return None,
    })
}

fn tilde_key(numbers: &Numbers) -> Option<KeyEvent> {
    let code = match numbers.first? {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        n @ 11..=15 => KeyCode::F(small(n - 10)),
        n @ 17..=21 => KeyCode::F(small(n - 11)),
        n @ 23..=24 => KeyCode::F(small(n - 12)),
        // xterm's form for keys that have no other: the modifiers, then the character.
        27 => return code_key(numbers.third?, numbers),
        _ => return None,
    };
    numbers.key(code)
}

fn small(n: u16) -> u8 {
    u8::try_from(n).unwrap_or(u8::MAX)
}

fn code_key(code: u16, numbers: &Numbers) -> Option<KeyEvent> {
    // Super, Hyper and Meta: the window manager's keys, never meant for a program of letters.
    if numbers.second.unwrap_or(1).saturating_sub(1) & 0b11_1000 != 0 {
        return None;
    }
    let mut plain =
        match kitty_key(code) {
            Some(code) => code.into(),
            None => key(char::from_u32(u32::from(code))
                .filter(|c| !matches!(c, '\u{80}'..='\u{9F}' | '\u{E000}'..='\u{F8FF}'))?),
        };
    plain.modifiers |= numbers.key(plain.code)?.modifiers;
    Some(plain)
}

/// Up to three numbers of a sequence; of each, what stands before a colon.
struct Numbers {
    first: Option<u16>,
    second: Option<u16>,
    third: Option<u16>,
    released: bool,
}

impl Numbers {
    fn read(text: &str) -> Option<Self> {
        if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b';' || byte == b':') {
            return None;
        }
        let mut fields = text.split(';');
        let mut next = || fields.next().map(|field| field.split_once(':').unwrap_or((field, "")));
        let (first, second, third) = (next(), next(), next());
        let number = |field: Option<(&str, &str)>| field.and_then(|(number, _)| number.parse().ok());
        let released = second.is_some_and(|(_, kind)| kind == "3");
        Some(Self { first: number(first), second: number(second), third: number(third), released })
    }

    /// The key with the modifiers of the second number; none when it was let go.
    fn key(&self, code: KeyCode) -> Option<KeyEvent> {
        (!self.released).then(|| KeyEvent::new(code, modifiers_of(self.second.unwrap_or(1))))
    }
}

/// The modifiers of a sequence's number, which is one more than their bits.
fn modifiers_of(number: u16) -> KeyModifiers {
    let bits = number.saturating_sub(1);
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::SHIFT, bits & 1 != 0);
    modifiers.set(KeyModifiers::ALT, bits & 2 != 0);
    modifiers.set(KeyModifiers::CONTROL, bits & 4 != 0);
    modifiers
}

/// A key of the keypad by its number in kitty's keyboard protocol, which tells it from the one of the main block.
fn kitty_key(code: u16) -> Option<KeyCode> {
    Some(match code {
        57399..=57408 => KeyCode::Char(char::from(b'0' + small(code - 57399))),
        57409 => KeyCode::Char('.'),
        57410 => KeyCode::Char('/'),
        57411 => KeyCode::Char('*'),
        57412 => KeyCode::Char('-'),
        57413 => KeyCode::Char('+'),
        57414 => KeyCode::Enter,
        57415 => KeyCode::Char('='),
        57417 => KeyCode::Left,
        57418 => KeyCode::Right,
        57419 => KeyCode::Up,
        57420 => KeyCode::Down,
        57421 => KeyCode::PageUp,
        57422 => KeyCode::PageDown,
        57423 => KeyCode::Home,
        57424 => KeyCode::End,
        57425 => KeyCode::Insert,
        57426 => KeyCode::Delete,
        _ => return None,
    })
}

/// The mouse as `CSI < button ; column ; row M`, or `m` when a button is let go.
fn mouse_event(text: &str, last: u8) -> Option<MouseEvent> {
    let numbers = Numbers::read(text)?;
    let released = match last {
        b'M' => false,
        b'm' => true,
        _ => return None,
    };
    mouse(numbers.first?, numbers.second?.checked_sub(1)?, numbers.third?.checked_sub(1)?, released)
}

/// The mouse in three bytes, each 32 more than its number.
pub(super) fn old_mouse(bytes: &[u8]) -> Option<MouseEvent> {
    let &[button, column, row] = bytes else { return None };
    let button = button.checked_sub(32)?;
    mouse(u16::from(button), u16::from(column.checked_sub(33)?), u16::from(row.checked_sub(33)?), button & 0b11 == 3)
}

fn mouse(bits: u16, column: u16, row: u16, released: bool) -> Option<MouseEvent> {
    let button = match bits & 0b11 {
        1 => MouseButton::Middle,
        2 => MouseButton::Right,
        _ => MouseButton::Left,
    };
    let kind = match (bits & 0b1100_0000, bits & 0b11, bits & 0b10_0000 != 0) {
        (0, 3, true) => MouseEventKind::Moved,
        (0, _, true) => MouseEventKind::Drag(button),
        (0, _, false) if released => MouseEventKind::Up(button),
        (0, _, false) => MouseEventKind::Down(button),
        (64, 0, _) => MouseEventKind::ScrollUp,
        (64, 1, _) => MouseEventKind::ScrollDown,
        (64, 2, _) => MouseEventKind::ScrollLeft,
        (64, _, _) => MouseEventKind::ScrollRight,
        _ => return None,
    };
    let mut modifiers = KeyModifiers::NONE;
    modifiers.set(KeyModifiers::SHIFT, bits & 4 != 0);
    modifiers.set(KeyModifiers::ALT, bits & 8 != 0);
    modifiers.set(KeyModifiers::CONTROL, bits & 16 != 0);
    Some(MouseEvent { kind, column, row, modifiers })
}

/// The colour of `11;rgb:RRRR/GGGG/BBBB`, each part with one to four hexadecimal digits.
pub(super) fn background(bytes: &[u8]) -> Option<[u8; 3]> {
    let text = std::str::from_utf8(bytes).ok()?;
    let mut parts = text.strip_prefix("11;rgb:")?.split('/').map(|part| {
        let most = 16_u32.checked_pow(u32::try_from(part.len()).ok().filter(|len| (1..=4).contains(len))?)? - 1;
        u8::try_from(u32::from_str_radix(part, 16).ok()? * 255 / most).ok()
    });
    Some([parts.next()??, parts.next()??, parts.next()??])
}
