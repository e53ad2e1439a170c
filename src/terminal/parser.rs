//! Bytes from the terminal to keys, mouse, pastes and reports.
//!
//! Whatever arrives, in whatever pieces, the parser finds its way back: an unknown sequence is skipped whole, a half
//! one is given up after a moment, bytes that are no UTF-8 are dropped one by one. So nothing that a terminal or a bad
//! line sends can make the program deaf or type keys that nobody pressed.

mod sequence;

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers, MouseEvent};

use super::event::Paste;

/// How long after an escape the rest of its sequence may take; a lone Esc key is known only then.
const ESCAPE_PATIENCE: Duration = Duration::from_millis(25);
/// How long a character or a report may pause in its middle.
const PATIENCE: Duration = Duration::from_millis(100);
/// How long a paste may pause: a bad line drops nothing of it, and a lost end does not swallow the next keys for ever.
const PASTE_PATIENCE: Duration = Duration::from_secs(1);
/// The longest sequence of parameters that is kept; no terminal sends one near it.
const LONGEST: usize = 256;
/// The sequence by which the terminal ends a paste.
const PASTE_END: &[u8] = b"\x1b[201~";

/// One thing read from the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key that was pressed; none that was let go.
    Key(KeyEvent),
    /// The mouse; cells count from 0.
    Mouse(MouseEvent),
    /// A pasted text, whole or cut at its limit.
    Paste(Paste),
    /// The terminal's window came to the front.
    FocusGained,
    /// The terminal's answer to a question that the program asked.
    Report(TerminalReport),
}

/// An answer of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TerminalReport {
    /// Where the cursor is: the column, counted from 1.
    CursorColumn(u16),
    /// The background: red, green and blue from 0 to 255.
    Background([u8; 3]),
    /// What kind of terminal it is; asked last. Others may come after it all the same: GNU screen answers this one by
    /// itself while it passes the rest on.
    Device,
    /// The terminal speaks kitty's keyboard protocol.
    KittyKeys,
}

/// Reads bytes as they come, in any pieces.
#[derive(Debug, Default)]
pub struct Parser {
    state: ParserState,
    asked: bool,
    /// Whether the terminal said that it speaks kitty's keyboard protocol, in which `CSI P` is another key than in st.
    kitty_keys: bool,
    /// An escape came before the one that began what is being read: with a key of several bytes it is Alt, as PuTTY
    /// and urxvt send it (`ESC ESC [ D`); before anything else it is the Esc key.
    escaped: bool,
}

#[derive(Debug, Default)]
enum ParserState {
    #[default]
    Ground,
    /// In a character of several bytes.
    Character { bytes: Vec<u8>, len: usize, alt: bool },
    /// After an escape, which may begin a sequence.
    Escape,
    /// After `ESC [`, within a control sequence (CSI).
    Control(Vec<u8>),
    /// After `ESC [ [`, as the Linux console sends F1 to F5.
    ConsoleKey,
    /// After `ESC O`; konsole puts a number before the letter.
    Application(Option<u8>),
    /// After `ESC [ M`: the three bytes of the oldest mouse protocol.
    OldMouse(Vec<u8>),
    /// In a string that a terminal sends as an answer, after its introducer.
    Text { introducer: u8, bytes: Vec<u8>, escape: bool },
    /// In a bracketed paste; `matched` bytes of its end have come.
    Paste { bytes: Vec<u8>, matched: usize, cut: bool },
}

impl Parser {
    /// A parser that takes reports as answers until [`Report::Device`] came and the column of the cursor.
    pub fn asked() -> Self {
        Self { asked: true, ..Self::default() }
    }

    /// A parser for a terminal of which it is known whether it speaks kitty's keyboard protocol.
    pub(super) fn knowing(kitty_keys: bool) -> Self {
        Self { kitty_keys, ..Self::default() }
    }

    /// Reads the next bytes; a sequence may go on in later ones.
    pub fn feed(&mut self, bytes: &[u8], found: &mut Vec<Input>) {
        for byte in bytes {
            self.byte(*byte, found);
        }
    }

    /// How long to wait for more before [`Parser::expire`]; `None` when nothing is half read.
    pub const fn patience(&self) -> Option<Duration> {
        match self.state {
            ParserState::Ground => None,
            ParserState::Escape => Some(ESCAPE_PATIENCE),
            ParserState::Paste { .. } => Some(PASTE_PATIENCE),
            _ => Some(PATIENCE),
        }
    }

    /// Gives up waiting for the rest of what is half read.
    pub fn expire(&mut self, found: &mut Vec<Input>) {
        if std::mem::take(&mut self.escaped) {
            found.push(Input::Key(KeyCode::Esc.into()));
        }
        match std::mem::take(&mut self.state) {
            ParserState::Escape => found.push(Input::Key(KeyCode::Esc.into())),
            ParserState::Control(bytes) if bytes.is_empty() => found.push(alt('[')),
            ParserState::Application(None) => found.push(alt('O')),
            ParserState::Text { introducer, bytes, .. } if bytes.is_empty() => found.push(alt(char::from(introducer))),
            ParserState::Paste { mut bytes, matched, cut } => {
                bytes.extend(PASTE_END.iter().take(matched));
                found.push(Input::Paste(paste(&bytes, cut)));
            }
            ParserState::Ground
            | ParserState::Character { .. }
            | ParserState::Control(_)
            | ParserState::Application(Some(_))
            | ParserState::ConsoleKey
            | ParserState::OldMouse(_)
            | ParserState::Text { .. } => {}
        }
    }

    fn byte(&mut self, byte: u8, found: &mut Vec<Input>) {
        let before = found.len();
        let was_in_key =
            matches!(self.state, ParserState::Control(_) | ParserState::Application(_) | ParserState::ConsoleKey);
        self.step(byte, found);
        let is_in_key = matches!(
            self.state,
            ParserState::Escape | ParserState::Control(_) | ParserState::Application(_) | ParserState::ConsoleKey
        );
        if self.escaped && !is_in_key {
            self.escaped = false;
            match found.get_mut(before) {
                Some(Input::Key(key)) if was_in_key && byte.is_ascii_graphic() => key.modifiers |= KeyModifiers::ALT,
                _ => found.insert(before, Input::Key(KeyCode::Esc.into())),
            }
        }
    }

    fn step(&mut self, byte: u8, found: &mut Vec<Input>) {
        self.state = match std::mem::take(&mut self.state) {
            ParserState::Ground => ground(byte, false, found),
            ParserState::Character { bytes, len, alt } => character(bytes, len, alt, byte, found),
            ParserState::Escape if byte == 0x1B => {
                if std::mem::replace(&mut self.escaped, true) {
                    found.push(Input::Key(KeyCode::Esc.into()));
                }
                ParserState::Escape
            }
            ParserState::Escape => escape(byte, found),
            ParserState::Control(bytes) => self.control(bytes, byte, found),
            ParserState::ConsoleKey => {
                found.extend(sequence::console_key(byte).map(Input::Key));
                ParserState::Ground
            }
            ParserState::Application(None) if byte.is_ascii_digit() => ParserState::Application(Some(byte - b'0')),
            ParserState::Application(modifiers) => match sequence::application_key(byte, modifiers) {
                Some(key) => {
                    found.push(Input::Key(key));
                    ParserState::Ground
                }
                None if byte.is_ascii_graphic() => ParserState::Ground,
                None => ground(byte, false, found),
            },
            // Each of the three is a number and 32: this one begins something else.
            ParserState::OldMouse(_) if byte < 32 => ground(byte, false, found),
            ParserState::OldMouse(mut bytes) => {
                bytes.push(byte);
                if bytes.len() < 3 {
                    ParserState::OldMouse(bytes)
                } else {
                    found.extend(sequence::old_mouse(&bytes).map(Input::Mouse));
                    ParserState::Ground
                }
            }
            ParserState::Text { introducer, bytes, escape } => text(introducer, bytes, escape, byte, found),
            ParserState::Paste { bytes, matched, cut } => pasted(bytes, matched, cut, byte, found),
        };
    }

    /// A byte of a control sequence: its parameters, then one letter.
    fn control(&mut self, mut bytes: Vec<u8>, byte: u8, found: &mut Vec<Input>) -> ParserState {
        match byte {
            b'[' if bytes.is_empty() => ParserState::ConsoleKey,
            b'M' if bytes.is_empty() => ParserState::OldMouse(Vec::new()),
            b'~' if bytes == b"200" => ParserState::Paste { bytes: Vec::new(), matched: 0, cut: false },
            b' '..=b'?' => {
                if bytes.len() < LONGEST {
                    bytes.push(byte);
                }
                ParserState::Control(bytes)
            }
            b'@'..=b'~' => {
                let input = sequence::control(&bytes, byte, self.asked, self.kitty_keys);
                match input {
                    // The one answer that looks like a key, Shift-F3: it is a key again once it came.
                    Some(Input::Report(TerminalReport::CursorColumn(_))) => self.asked = false,
                    Some(Input::Report(TerminalReport::KittyKeys)) => self.kitty_keys = true,
                    _ => {}
                }
                found.extend(input);
                ParserState::Ground
            }
            // No sequence holds such a byte: what came was cut off, and this is the next key.
            _ => ground(byte, false, found),
        }
    }
}

fn alt(c: char) -> Input {
    Input::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::ALT))
}

/// A byte that begins something; `alt` when an escape stands before it.
fn ground(byte: u8, alt: bool, found: &mut Vec<Input>) -> ParserState {
    let len = match byte {
        0x1B => return ParserState::Escape,
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        0x80.. => return ParserState::Ground,
        _ => {
            found.push(Input::Key(with_alt(sequence::key(char::from(byte)), alt)));
            return ParserState::Ground;
        }
    };
    ParserState::Character { bytes: vec![byte], len, alt }
}

fn with_alt(mut key: KeyEvent, alt: bool) -> KeyEvent {
    key.modifiers.set(KeyModifiers::ALT, alt);
    key
}

fn character(mut bytes: Vec<u8>, len: usize, alt: bool, byte: u8, found: &mut Vec<Input>) -> ParserState {
    if !(0x80..0xC0).contains(&byte) {
        return ground(byte, false, found);
    }
    bytes.push(byte);
    if bytes.len() < len {
        return ParserState::Character { bytes, len, alt };
    }
    let read = std::str::from_utf8(&bytes).ok().and_then(|text| text.chars().next());
    if let Some(c) = read.filter(|c| !c.is_control()) {
        found.push(Input::Key(with_alt(sequence::key(c), alt)));
    }
    ParserState::Ground
}

fn escape(byte: u8, found: &mut Vec<Input>) -> ParserState {
    match byte {
        b'[' => ParserState::Control(Vec::new()),
        b'O' => ParserState::Application(None),
        b']' | b'P' | b'X' | b'^' | b'_' => ParserState::Text { introducer: byte, bytes: Vec::new(), escape: false },
        _ => ground(byte, true, found),
    }
}

/// A byte of a string: it ends with `ESC \`, or a bell.
fn text(introducer: u8, mut bytes: Vec<u8>, escaped: bool, byte: u8, found: &mut Vec<Input>) -> ParserState {
    match byte {
        0x07 => {}
        b'\\' if escaped => {}
        // Another sequence begins: the string was cut off.
        _ if escaped => return escape(byte, found),
        0x1B => return ParserState::Text { introducer, bytes, escape: true },
        _ => {
            if bytes.len() < LONGEST {
                bytes.push(byte);
            }
            return ParserState::Text { introducer, bytes, escape: false };
        }
    }
    if introducer == b']' {
        found.extend(sequence::background(&bytes).map(|colour| Input::Report(TerminalReport::Background(colour))));
    }
    ParserState::Ground
}

/// A byte of a paste: kept up to the limit, dropped after it, until the end mark is there.
fn pasted(mut bytes: Vec<u8>, matched: usize, mut cut: bool, byte: u8, found: &mut Vec<Input>) -> ParserState {
    if PASTE_END.get(matched) == Some(&byte) {
        let matched = matched + 1;
        if matched == PASTE_END.len() {
            found.push(Input::Paste(paste(&bytes, cut)));
            return ParserState::Ground;
        }
        return ParserState::Paste { bytes, matched, cut };
    }
    // Only its first byte is an escape, so the mark can begin again nowhere but here.
    let begins = byte == 0x1B;
    let kept = PASTE_END.iter().take(matched).chain((!begins).then_some(&byte));
    for byte in kept {
        cut = cut || bytes.len() >= Paste::LIMIT;
        if !cut {
            bytes.push(*byte);
        }
    }
    ParserState::Paste { bytes, matched: usize::from(begins), cut }
}

fn paste(bytes: &[u8], cut: bool) -> Paste {
    // A cut through a character leaves at most three bytes of it.
    let whole = match std::str::from_utf8(bytes) {
        Err(error) if cut && error.error_len().is_none() => bytes.get(..error.valid_up_to()).unwrap_or(bytes),
        _ => bytes,
    };
    let text = String::from_utf8_lossy(whole).replace("\r\n", "\n").replace('\r', "\n");
    Paste { text, cut }
}

#[cfg(test)]
mod tests;
