//! A text to the clipboard of the machine that the person sits at, whichever way leads there.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Surroundings;
use super::command::feed;
use crate::files::write_whole;
use crate::i18n::Lang;
use crate::i18n::surroundings::SurroundingsMessage;
use crate::text::{Shown, holds_hidden};

/// The most that terminals take in one OSC 52 sequence, in bytes before encoding: xterm's old limit.
const LARGEST: usize = 74_000;

/// The name of the file in the state folder that holds what was copied last.
const FILE: &str = "clipboard.txt";

/// The way that a text was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// tmux, which passes it on to the terminal's clipboard.
    Tmux,
    /// tmux's own buffer; this tmux is too old to pass it on.
    TmuxBuffer,
    /// A command of the desktop.
    Desktop(&'static str),
    /// The terminal, by OSC 52. It gives no answer: it may not do it.
    Terminal,
}

/// What became of a text to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// How it was sent; `None`: it is too long, or nothing took it.
    pub way: Option<Way>,
    /// The file that holds it too.
    pub kept: Option<PathBuf>,
    /// Its length in characters.
    pub chars: usize,
    /// Whether it holds characters that no eye sees.
    pub hidden: bool,
}

impl Copied {
    /// What to tell the person, where `what` names the text; safe to show. It never claims more than that it was sent.
    #[must_use]
    pub fn message(&self, what: &str, lang: Lang) -> String {
        let what = what.to_owned();
        let (chars, hidden) = (self.chars, self.hidden);
        let sent = |what, by| SurroundingsMessage::Sent { what, by, chars, hidden };
        let message = match (self.way, &self.kept) {
            (Some(Way::Tmux), _) => sent(what, Some("tmux".to_owned())),
            (Some(Way::Desktop(command)), _) => sent(what, Some(command.to_owned())),
            (Some(Way::Terminal), _) => sent(what, None),
            (Some(Way::TmuxBuffer), _) => SurroundingsMessage::SentToTmuxBuffer { what },
            (None, Some(path)) => SurroundingsMessage::InFile { what, path: path.to_string_lossy().into_owned() },
            (None, None) => SurroundingsMessage::NotCopied { what },
        };
        Shown::line(&message.text(lang)).to_string()
    }
}

/// Sends a text to the clipboard, and keeps it in the state folder besides, where no terminal can lose it.
///
/// `terminal` is where escape sequences go; nothing else may be writing to it meanwhile.
pub fn copy(text: &str, here: &Surroundings, state: Option<&Path>, terminal: &mut impl Write) -> Copied {
    let way = commands(here)
        .find(|(_, program, arguments)| feed(program, arguments, text))
        .map(|(way, ..)| way)
        .or_else(|| through_terminal(text, terminal).then_some(Way::Terminal));
    let kept = state.and_then(|folder| keep(text, folder));
    Copied { way, kept, chars: text.chars().count(), hidden: holds_hidden(text) }
}

/// The commands that take a text for the clipboard here, the surest first.
fn commands(here: &Surroundings) -> impl Iterator<Item = (Way, &'static str, &'static [&'static str])> + use<> {
    // Inside tmux a program's OSC 52 is dropped by default; tmux's own is not.
    let tmux: &[(Way, &'static str, &'static [&'static str])] =
        &[(Way::Tmux, "tmux", &["load-buffer", "-w", "-"]), (Way::TmuxBuffer, "tmux", &["load-buffer", "-"])];
    let wayland: &[_] = &[(Way::Desktop("wl-copy"), "wl-copy", &["--type", "text/plain;charset=utf-8"] as &[_])];
    let x11: &[_] = &[
        (Way::Desktop("xclip"), "xclip", &["-selection", "clipboard"] as &[_]),
        (Way::Desktop("xsel"), "xsel", &["--input", "--clipboard"]),
    ];
    let mac: &[_] = &[(Way::Desktop("pbcopy"), "pbcopy", &[] as &[_])];
    let here_only = !here.remote;
    [
        (here.tmux, tmux),
        (here_only && here.wayland, wayland),
        (here_only && here.x11, x11),
        (here_only && cfg!(target_os = "macos"), mac),
    ]
    .into_iter()
    .filter(|(there, _)| *there)
    .flat_map(|(_, commands)| commands.iter().copied())
}

fn through_terminal(text: &str, terminal: &mut impl Write) -> bool {
    if text.len() > LARGEST {
        return false;
    }
    let sequence = format!("\x1b]52;c;{}\x07", STANDARD.encode(text));
    terminal.write_all(sequence.as_bytes()).and_then(|()| terminal.flush()).is_ok()
}

fn keep(text: &str, folder: &Path) -> Option<PathBuf> {
    fs::create_dir_all(folder).ok()?;
    let file = folder.join(FILE);
    write_whole(&file, text.as_bytes()).ok()?;
    Some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alone_the_terminal_gets_the_text() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut terminal = Vec::new();
        let copied = copy("决议", &Surroundings::default(), Some(folder.path()), &mut terminal);
        assert_eq!(terminal, b"\x1b]52;c;5Yaz6K6u\x07");
        assert_eq!((copied.way, copied.chars, copied.hidden), (Some(Way::Terminal), 2, false));
        assert_eq!(fs::read_to_string(copied.kept.expect("kept")).expect("text"), "决议");
    }

    #[test]
    fn what_is_too_long_for_the_terminal_is_in_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut terminal = Vec::new();
        let state = folder.path().join("not/yet/there");
        let copied = copy(&"x".repeat(LARGEST + 1), &Surroundings::default(), Some(&state), &mut terminal);
        assert_eq!((copied.way, terminal.len()), (None, 0));
        assert_eq!(fs::metadata(copied.kept.expect("kept")).expect("a file").len(), LARGEST as u64 + 1);
    }

    #[test]
    fn hidden_characters_are_copied_and_told() {
        let mut terminal = Vec::new();
        let copied = copy("a\u{202e}b", &Surroundings::default(), None, &mut terminal);
        assert!(copied.hidden && copied.kept.is_none());
        let said = copied.message("annex 1", Lang::En);
        assert_eq!(said, "Sent to the clipboard by the terminal: annex 1 (3 characters; it holds hidden characters)");
        assert_eq!(terminal, b"\x1b]52;c;YeKArmI=\x07");
    }

    #[test]
    fn tmux_comes_first_and_the_desktop_only_at_home() {
        let ways = |here: &Surroundings| commands(here).map(|(way, ..)| way).collect::<Vec<_>>();
        let desk = Surroundings { tmux: true, x11: true, wayland: true, ..Surroundings::default() };
        assert_eq!(ways(&desk)[..3], [Way::Tmux, Way::TmuxBuffer, Way::Desktop("wl-copy")]);
        let away = Surroundings { remote: true, tmux: false, ..desk };
        assert_eq!(ways(&away), []);
    }
}
