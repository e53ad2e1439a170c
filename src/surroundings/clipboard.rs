//! A text to the clipboard of the machine that the person sits at, whichever way leads there.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::Surroundings;
use super::command::{answer, feed};
use crate::files::write_whole;
use crate::i18n::Lang;
use crate::i18n::surroundings::{CopiedText, SurroundingsMessage};
use crate::text::{Shown, holds_hidden};

/// The most that terminals take in one OSC 52 sequence, in bytes before encoding: xterm's old limit.
const LARGEST: usize = 74_000;

/// The name of the file in the state folder that holds what was copied last.
const FILE: &str = "clipboard.txt";

/// The most bytes of one string that GNU screen passes on to its terminal: its buffer has 768.
const SCREEN_STRING: usize = 512;

/// Where a text to copy arrived, as far as that can be known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct CopyOutcome {
    /// The command that took it for the desktop's clipboard.
    pub desktop: Option<&'static str>,
    /// Whether the clipboard was read back and holds the text.
    pub is_verified: bool,
    /// Whether tmux's buffer holds it.
    pub tmux: bool,
    /// Whether it was sent to the terminal by OSC 52, by tmux or without it. A terminal gives no answer, and many do nothing with it.
    pub terminal: bool,
}

impl CopyOutcome {
    pub(crate) const fn is_anywhere(self) -> bool {
        self.desktop.is_some() || self.tmux || self.terminal
    }
}

/// What became of a text to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Copied {
    /// Where it arrived; nowhere: it is too long, or nothing took it.
    pub reached: CopyOutcome,
    /// The file that holds it too.
    pub kept: Option<PathBuf>,
    pub chars: usize,
    /// Whether it holds characters that no eye sees.
    pub hidden: bool,
}

impl Copied {
    /// What to tell the person, where `what` names the text; safe to show. It claims no more than is known.
    pub(crate) fn message(&self, what: &str, lang: Lang) -> String {
        let what = CopiedText { what: what.to_owned(), chars: self.chars, hidden: self.hidden };
        let kept = self.kept.as_ref().map(|path| path.to_string_lossy().into_owned());
        let message = match (self.reached, kept) {
            (CopyOutcome { desktop: Some(by), is_verified: true, tmux, .. }, _) => {
                SurroundingsMessage::InClipboard { what, by, tmux }
            }
            (CopyOutcome { desktop: Some(by), tmux, .. }, _) => SurroundingsMessage::SentToClipboard { what, by, tmux },
            (CopyOutcome { tmux: true, terminal, .. }, _) => {
                SurroundingsMessage::InTmuxBuffer { what, sent_on: terminal }
            }
            (CopyOutcome { terminal: true, .. }, _) => SurroundingsMessage::SentToTerminal { what },
            (_, Some(path)) => SurroundingsMessage::InFile { what: what.what, path },
            (_, None) => SurroundingsMessage::NotCopied { what: what.what },
        };
        Shown::line(&message.text(lang)).to_string()
    }
}

/// Sends a text to every clipboard in reach, and keeps it in the state folder besides, where no terminal can lose it.
///
/// tmux and the desktop both get it: tmux says that it took a text whatever its terminal then does with it.
/// `terminal` is where escape sequences go; nothing else may be writing to it meanwhile.
pub(crate) fn copy(text: &str, here: &Surroundings, state: Option<&Path>, terminal: &mut impl Write) -> Copied {
    let to_tmux = |given: &[&str]| here.tmux && feed("tmux", given, text.as_bytes());
    // Before 3.2 it has no `-w`, by which it sends the text on to its terminal.
    let sent_on = to_tmux(&["load-buffer", "-w", "-"]);
    let tmux = sent_on || to_tmux(&["load-buffer", "-"]);
    let desktop = desktop(here).find(|command| feed(command.copy, command.copy_with, &command.encoded(text)));
    let is_verified = desktop.is_some_and(|command| command.holds(text));
    let terminal = sent_on || (!tmux && !is_verified && through_terminal(text, here.screen, terminal));
    let reached = CopyOutcome { desktop: desktop.map(|command| command.copy), is_verified, tmux, terminal };
    let kept = state.and_then(|folder| keep(text, folder));
    Copied { reached, kept, chars: text.chars().count(), hidden: holds_hidden(text) }
}

/// A command that fills the desktop's clipboard, and the one that reads it.
#[derive(Clone, Copy)]
struct DesktopCommand {
    copy: &'static str,
    copy_with: &'static [&'static str],
    paste: &'static str,
    paste_with: &'static [&'static str],
}

impl DesktopCommand {
    /// The text as the command takes it.
    fn encoded(self, text: &str) -> Vec<u8> {
        if self.copy == "clip.exe" {
            // It takes bytes for the console's old code page, unless they begin with this mark of UTF-16.
            return "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        }
        text.into()
    }

    /// Whether the clipboard holds the text now.
    fn holds(self, text: &str) -> bool {
        !self.paste.is_empty() && answer(self.paste, self.paste_with).is_some_and(|held| held == text.as_bytes())
    }
}

/// The commands that fill the desktop's clipboard here, the surest first.
fn desktop(here: &Surroundings) -> impl Iterator<Item = DesktopCommand> + use<> {
    let command = |copy, copy_with, paste, paste_with| DesktopCommand { copy, copy_with, paste, paste_with };
    let at_home = !here.remote;
    [
        (
            at_home && here.wayland,
            command("wl-copy", &["--type", "text/plain;charset=utf-8"], "wl-paste", &["--no-newline"]),
        ),
        (
            at_home && here.x11,
            command("xclip", &["-selection", "clipboard"], "xclip", &["-selection", "clipboard", "-out"]),
        ),
        (at_home && here.x11, command("xsel", &["--input", "--clipboard"], "xsel", &["--output", "--clipboard"])),
        (at_home && cfg!(target_os = "macos"), command("pbcopy", &[], "pbpaste", &[])),
        // Windows has no command that gives the clipboard back quickly.
        (at_home && cfg!(windows), command("clip.exe", &[], "", &[])),
    ]
    .into_iter()
    .filter_map(|(there, command)| there.then_some(command))
}

/// Sends the text by OSC 52; in GNU screen wrapped in strings that it passes on, each short enough for it.
fn through_terminal(text: &str, screen: bool, terminal: &mut impl Write) -> bool {
    if text.len() > LARGEST {
        return false;
    }
    let sequence = format!("\x1b]52;c;{}\x07", STANDARD.encode(text)).into_bytes();
    let bytes = if screen {
        let strings = sequence.chunks(SCREEN_STRING).map(|part| [b"\x1bP", part, b"\x1b\\"].concat());
        strings.collect::<Vec<_>>().concat()
    } else {
        sequence
    };
    terminal.write_all(&bytes).and_then(|()| terminal.flush()).is_ok()
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

    const BY_TERMINAL: CopyOutcome = CopyOutcome { desktop: None, is_verified: false, tmux: false, terminal: true };

    #[test]
    fn alone_the_terminal_gets_the_text() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut terminal = Vec::new();
        let copied = copy("决议", &Surroundings::default(), Some(folder.path()), &mut terminal);
        assert_eq!(terminal, b"\x1b]52;c;5Yaz6K6u\x07");
        assert_eq!((copied.reached, copied.chars, copied.hidden), (BY_TERMINAL, 2, false));
        assert_eq!(fs::read_to_string(copied.kept.expect("kept")).expect("text"), "决议");
    }

    #[test]
    fn what_is_too_long_for_the_terminal_is_in_the_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut terminal = Vec::new();
        let state = folder.path().join("not/yet/there");
        let copied = copy(&"x".repeat(LARGEST + 1), &Surroundings::default(), Some(&state), &mut terminal);
        assert_eq!((copied.reached.is_anywhere(), terminal.len()), (false, 0));
        assert_eq!(fs::metadata(copied.kept.expect("kept")).expect("a file").len(), LARGEST as u64 + 1);
    }

    #[test]
    fn hidden_characters_are_copied_and_told() {
        let mut terminal = Vec::new();
        let copied = copy("a\u{202e}b", &Surroundings::default(), None, &mut terminal);
        assert!(copied.hidden && copied.kept.is_none());
        let said = copied.message("annex 1", Lang::En);
        assert_eq!(
            said,
            "Sent to the terminal, which may not put it into the clipboard: annex 1 (3 characters; it holds hidden characters)"
        );
        assert_eq!(terminal, b"\x1b]52;c;YeKArmI=\x07");
    }

    #[test]
    fn screen_gets_it_in_strings_that_it_passes_on_whole() {
        let mut terminal = Vec::new();
        let here = Surroundings { screen: true, ..Surroundings::default() };
        let text = "决议".repeat(500);
        assert_eq!(copy(&text, &here, None, &mut terminal).reached, BY_TERMINAL);
        let sent = String::from_utf8(terminal).expect("text");
        let strings: Vec<_> = sent.split_terminator("\x1b\\").collect();
        assert!(strings.iter().all(|string| string.starts_with("\x1bP") && string.len() <= SCREEN_STRING + 2));
        let passed_on = strings.iter().map(|string| string.get(2..).unwrap_or_default()).collect::<String>();
        assert_eq!(passed_on, format!("\x1b]52;c;{}\x07", STANDARD.encode(&text)));
    }

    #[test]
    fn the_desktop_is_asked_only_at_home() {
        let commands = |here: &Surroundings| desktop(here).map(|command| command.copy).collect::<Vec<_>>();
        let desk = Surroundings { tmux: true, x11: true, wayland: true, ..Surroundings::default() };
        assert_eq!(commands(&desk)[..3], ["wl-copy", "xclip", "xsel"]);
        assert_eq!(commands(&Surroundings { remote: true, ..desk }), [""; 0]);
    }

    #[test]
    fn the_message_names_what_was_reached() {
        let said = |reached| Copied { reached, kept: None, chars: 1, hidden: false }.message("annex 1", Lang::En);
        let desktop = CopyOutcome { desktop: Some("xclip"), is_verified: true, tmux: true, terminal: false };
        assert_eq!(said(desktop), "In the clipboard (xclip) and tmux's buffer: annex 1 (1 character)");
        let sent = CopyOutcome { is_verified: false, tmux: false, ..desktop };
        assert_eq!(said(sent), "Sent to the clipboard by xclip: annex 1 (1 character)");
        let tmux = CopyOutcome { tmux: true, ..CopyOutcome::default() };
        assert_eq!(said(tmux), "In tmux's buffer (prefix ] pastes): annex 1 (1 character)");
        assert_eq!(
            said(CopyOutcome { terminal: true, ..tmux }),
            "In tmux's buffer (prefix ] pastes); tmux sent it to the terminal: annex 1 (1 character)"
        );
        assert_eq!(said(CopyOutcome::default()), "Could not copy annex 1: nothing took it");
    }
}
