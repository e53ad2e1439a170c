//! The sequences that put a terminal into the browser's state and back, and the questions asked of it.

/// Own screen, cleared; no cursor; lines do not wrap by themselves.
pub(super) const ON: &[u8] = b"\x1b[?1049h\x1b[0m\x1b[2J\x1b[?25l\x1b[?7l";

/// Focus and pastes are reported.
pub(super) const REPORTS_ON: &[u8] = b"\x1b[?1004h\x1b[?2004h";

/// All of it back, from whatever a half-written frame left. A terminal with one screen only keeps the browser's last
/// picture, so the shell goes on below it.
pub(super) const OFF: &[u8] = b"\x1b[?2026l\x1b[0m\x1b[?2004l\x1b[?1004l\x1b[?7h\x1b[999;1H\r\n\x1b[?1049l\x1b[?25h";

/// dvtm 0.15 does not keep the cursor with its screen. Elsewhere this would do harm: a terminal with one screen only
/// would have the shell write over the browser's last picture.
pub(super) const CURSOR_KEPT: &[u8] = b"\x1b7";
pub(super) const CURSOR_BACK: &[u8] = b"\x1b8";

/// Buttons, wheel and drags with SGR coordinates. Bare movements are not asked for: over a slow line they only cost.
#[cfg(any(unix, test))] // Windows tells its console by a mode
pub(super) const MOUSE_ON: &[u8] = b"\x1b[?1000h\x1b[?1002h\x1b[?1006h";
/// The mouse is the terminal's again.
pub(super) const MOUSE_OFF: &[u8] = b"\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// Asks whether the terminal speaks kitty's keyboard protocol; terminals that do not know it ignore it.
const KITTY_ASK: &str = "\x1b[?u";
/// Keys that other protocols cannot tell apart, such as Esc and what begins with it, have sequences of their own.
pub(super) const KITTY_ON: &[u8] = b"\x1b[>1u";
/// The keyboard is as it was.
pub(super) const KITTY_OFF: &[u8] = b"\x1b[<u";

/// From here on the terminal shows nothing until [`FRAME_END`]; terminals that do not know it ignore it.
pub(super) const FRAME_BEGIN: &[u8] = b"\x1b[?2026h";
/// Ends a synchronized update: the frame is whole and may be shown.
pub(super) const FRAME_END: &[u8] = b"\x1b[?2026l";

/// What to ask a terminal when the browser starts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Questions {
    /// Whether ─ and its like take one column or two.
    pub ambiguous_width: bool,
    /// Whether the background is light or dark.
    pub background: bool,
}

impl Questions {
    /// The bytes that ask, and leave the screen as it was. Nobody waits for answers: they come as events, or not.
    ///
    /// Nearly every terminal knows the last question (dvtm 0.15 does not), and answers it last (GNU screen 4.9 does
    /// not). So its answer says that no other is to be waited for, not that none will come.
    pub(super) fn bytes(self) -> Vec<u8> {
        if self == Self::default() {
            return Vec::new();
        }
        let width = if self.ambiguous_width { "\x1b[H─\x1b[6n\r\x1b[K" } else { "" };
        let background = if self.background { "\x1b]11;?\x1b\\" } else { "" };
        [width, background, KITTY_ASK, "\x1b[c"].concat().into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mode_is_switched_back() {
        let (on, off) = ([ON, REPORTS_ON, MOUSE_ON].concat(), [MOUSE_OFF, OFF].concat());
        let modes = |bytes: &[u8], last| {
            let text = String::from_utf8(bytes.to_vec()).unwrap();
            let mut modes: Vec<_> = text
                .split("\x1b[?")
                .skip(1)
                .filter_map(|part| part.split_once(last))
                .map(|(n, _)| n.to_owned())
                .collect();
            modes.retain(|mode| mode.bytes().all(|b| b.is_ascii_digit()));
            modes
        };
        // The cursor and the wrapping of lines are on outside, the rest is off.
        for mode in modes(&on, 'h') {
            assert!(modes(&off, 'l').contains(&mode), "{mode}");
        }
        for mode in modes(&on, 'l') {
            assert!(modes(&off, 'h').contains(&mode), "{mode}");
        }
    }

    #[test]
    fn nothing_is_asked_unless_wanted() {
        assert_eq!(Questions::default().bytes(), b"");
        assert!(Questions { background: true, ..Questions::default() }.bytes().ends_with(b"\x1b[c"));
    }
}
