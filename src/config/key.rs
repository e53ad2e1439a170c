//! Keys as a person writes them: `ctrl-p`, `alt-left`, `?`, `space`, `G`.

use std::fmt;
use std::str::FromStr;

/// A key with what is held down beside it, in the one writing in which a terminal delivers it.
///
/// Shift is part of a character (`G`), and counts only with named keys. A terminal sends the same for `ctrl-i` and
/// `tab`, `ctrl-m` and `enter`, `ctrl-[` and `esc`; each pair is one `Key`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    pub code: Code,
    pub ctrl: bool,
    pub alt: bool,
    /// Whether Shift is held; never with a character.
    pub shift: bool,
}

/// A key without what is held beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A character, as Shift makes it.
    Char(char),
    /// A function key, 1 to 24.
    F(u8),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

/// The named keys: the name to write first, then others that are understood.
const NAMES: &[(Code, &[&str])] = &[
    (Code::Char(' '), &["space"]),
    (Code::Enter, &["enter", "return"]),
    (Code::Esc, &["esc", "escape"]),
    (Code::Tab, &["tab"]),
    (Code::Backspace, &["backspace"]),
    (Code::Delete, &["delete", "del"]),
    (Code::Insert, &["insert", "ins"]),
    (Code::Up, &["up"]),
    (Code::Down, &["down"]),
    (Code::Left, &["left"]),
    (Code::Right, &["right"]),
    (Code::Home, &["home"]),
    (Code::End, &["end"]),
    (Code::PageUp, &["pageup", "pgup"]),
    (Code::PageDown, &["pagedown", "pgdn"]),
];

const LAST_F: u8 = 24;

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no key is written like this")]
pub struct NoKey;

impl Key {
    /// The key in its one writing.
    pub fn new(code: Code, ctrl: bool, alt: bool, shift: bool) -> Self {
        let (code, ctrl, shift) = match code {
            Code::Char('i' | 'I') if ctrl => (Code::Tab, false, shift),
            Code::Char('m' | 'M') if ctrl => (Code::Enter, false, shift),
            Code::Char('[') if ctrl => (Code::Esc, false, shift),
            // A terminal sends one code for Ctrl with a letter, whether Shift is held or not.
            Code::Char(c) if ctrl => (Code::Char(c.to_ascii_lowercase()), true, false),
            Code::Char(c) if shift => (Code::Char(c.to_ascii_uppercase()), false, false),
            other => (other, ctrl, shift),
        };
        Self { code, ctrl, alt, shift: shift && !matches!(code, Code::Char(_)) }
    }

    pub fn char(c: char) -> Self {
        Self::new(Code::Char(c), false, false, false)
    }

    /// The key as it is shown on the screen: `Ctrl-P`, `PageUp`, `?`.
    pub fn label(self) -> String {
        let mut label = String::new();
        for (held, name) in [(self.ctrl, "Ctrl-"), (self.alt, "Alt-"), (self.shift, "Shift-")] {
            label.push_str(if held { name } else { "" });
        }
        match self.code {
            Code::Char(c) if self.ctrl && c != ' ' => label.extend(c.to_uppercase()),
            Code::PageUp => label.push_str("PageUp"),
            Code::PageDown => label.push_str("PageDown"),
            code => label.push_str(&capitalised(&code.to_string())),
        }
        label
    }
}

/// A name with its first letter large; a single character stays as it is.
fn capitalised(name: &str) -> String {
    let mut chars = name.chars();
    match chars.next() {
        Some(first) if chars.as_str().is_empty() => first.to_string(),
        Some(first) => first.to_ascii_uppercase().to_string() + chars.as_str(),
        None => String::new(),
    }
}

impl FromStr for Code {
    type Err = NoKey;

    fn from_str(text: &str) -> Result<Self, NoKey> {
        let mut chars = text.chars();
        if let (Some(c), None) = (chars.next(), chars.next()) {
            return if c.is_control() || c.is_whitespace() { Err(NoKey) } else { Ok(Self::Char(c)) };
        }
        let name = text.to_ascii_lowercase();
        if let Some((code, _)) = NAMES.iter().find(|(_, names)| names.contains(&name.as_str())) {
            return Ok(*code);
        }
        let number = name.strip_prefix('f').filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()));
        let number = number.and_then(|digits| digits.parse().ok());
        number.filter(|number| (1..=LAST_F).contains(number)).map(Self::F).ok_or(NoKey)
    }
}

impl FromStr for Key {
    type Err = NoKey;

    /// Reads a key. Modifiers come first, in any order, each followed by `-` or `+`: `ctrl-alt-x`, `C-x`.
    fn from_str(text: &str) -> Result<Self, NoKey> {
        let (mut ctrl, mut alt, mut shift) = (false, false, false);
        let mut rest = text.trim();
        while let Some((name, after)) = rest.split_once(['-', '+']).filter(|(_, after)| !after.is_empty()) {
            let held = match name.to_ascii_lowercase().as_str() {
                "ctrl" | "control" | "c" => &mut ctrl,
                "alt" | "meta" | "a" => &mut alt,
                "shift" | "s" => &mut shift,
                _ => break,
            };
            if std::mem::replace(held, true) {
                return Err(NoKey);
            }
            rest = after;
        }
        Ok(Self::new(rest.parse()?, ctrl, alt, shift))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = NAMES.iter().find(|(code, _)| code == self).and_then(|(_, names)| names.first());
        match (self, name) {
            (_, Some(name)) => out.write_str(name),
            (Self::F(number), None) => write!(out, "f{number}"),
            (Self::Char(c), None) => write!(out, "{c}"),
            (other, None) => write!(out, "{other:?}"),
        }
    }
}

impl fmt::Display for Key {
    /// The key as the configuration writes it.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [(self.ctrl, "ctrl-"), (self.alt, "alt-"), (self.shift, "shift-")] {
            out.write_str(if held { name } else { "" })?;
        }
        self.code.fmt(out)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(text: &str) -> Key {
        text.parse().unwrap_or_else(|_| panic!("{text} is a key"))
    }

    #[test]
    fn keys_are_read_in_the_ways_people_write_them() {
        for (text, same) in [
            ("ctrl-p", "Ctrl+P"),
            ("C-x", "control-X"),
            ("shift-g", "G"),
            ("alt-left", "Alt-Left"),
            ("ctrl-i", "tab"),
            ("ctrl-m", "return"),
            ("ctrl-[", "escape"),
            ("F12", "f12"),
            ("pgdn", "PageDown"),
            ("ctrl-alt-x", "alt-ctrl-x"),
        ] {
            assert_eq!(key(text), key(same), "{text} and {same}");
        }
        assert_ne!(key("g"), key("G"));
        assert_ne!(key("tab"), key("shift-tab"));
    }

    #[test]
    fn signs_that_join_are_keys_too() {
        assert_eq!(key("-"), Key::char('-'));
        assert_eq!(key("+"), Key::char('+'));
        assert_eq!(key("ctrl--").code, Code::Char('-'));
        assert_eq!(key("a"), Key::char('a'));
        assert_eq!(key("。"), Key::char('。'));
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in
            ["", " ", "ctrl-", "ctrl-ctrl-x", "hyper-x", "f0", "f25", "f99999", "f+1", "spacebar", "\u{1b}", "xy"]
        {
            assert_eq!(text.parse::<Key>(), Err(NoKey), "{text:?}");
        }
    }

    #[test]
    fn labels_are_for_reading() {
        let label = |text: &str| key(text).label();
        assert_eq!(label("ctrl-p"), "Ctrl-P");
        assert_eq!(label("space"), "Space");
        assert_eq!(label("shift-tab"), "Shift-Tab");
        assert_eq!([label("g"), label("G"), label("pgup"), label("f1")], ["g", "G", "PageUp", "F1"]);
    }

    proptest! {
        #[test]
        fn every_key_is_read_as_it_is_written(
            c in any::<char>(), ctrl: bool, alt: bool, shift: bool, named in 0..NAMES.len(), f in 1..=LAST_F, kind in 0..3,
        ) {
            prop_assume!(!c.is_control() && !c.is_whitespace());
            let code = match kind { 0 => Code::Char(c), 1 => NAMES[named].0, _ => Code::F(f) };
            let key = Key::new(code, ctrl, alt, shift);
            prop_assert_eq!(key.to_string().parse::<Key>(), Ok(key));
        }

        #[test]
        fn no_text_breaks_the_reading(text in "\\PC{0,12}") {
            let _ = text.parse::<Key>();
        }
    }
}
