//! The one place that changes the terminal's state: who owns it now, and how it was found.
//!
//! Frames, the loan to an editor, the suspension and the return for good all go through one hold, so that no frame is
//! ever written after the terminal was given back.

use std::io;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use ratatui::layout::Size;

use super::modes;
use super::system::Console;

/// How long a frame that the terminal does not take may hold up the return of the terminal.
const FROZEN: Duration = Duration::from_millis(40);
/// How long after its questions the terminal's answers are awaited before the terminal goes back to the shell: a line
/// that takes a second each way is the slowest that people work on. Terminals that answer are waited for no longer.
const LATE_ANSWERS: Duration = Duration::from_millis(2500);

/// Who may write to the terminal and set its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// Whoever started the program: the browser has not taken it yet.
    Starter,
    /// The browser, between taking the terminal and giving it away.
    Browser,
    /// The shell, until the program is continued.
    #[cfg_attr(windows, expect(dead_code, reason = "Windows suspends no program"))]
    Shell,
    /// Another program that the browser started, such as an editor.
    Guest,
    /// Whoever comes after: the browser is done.
    Nobody,
}

/// The terminal that the browser runs in.
#[derive(Debug)]
pub(super) struct Tty {
    console: Console,
    /// Whether the cursor's place has to be kept besides the screen.
    keeps_cursor: bool,
    state: Mutex<TtyState>,
    changed: Condvar,
    /// Goes up when what is on the screen is no longer known.
    damage: AtomicU64,
}

#[derive(Debug)]
struct TtyState {
    owner: Owner,
    held: bool,
    mouse: bool,
    /// Whether the terminal speaks kitty's keyboard protocol.
    kitty_keys: bool,
    /// Until when answers of the terminal may come.
    answers_until: Option<Instant>,
}

/// The right to change the terminal; nobody else can until it is dropped.
struct Hold<'a>(&'a Tty);

impl Drop for Hold<'_> {
    fn drop(&mut self) {
        self.0.state().held = false;
        self.0.changed.notify_all();
    }
}

impl Tty {
    /// Looks at the terminal without changing it.
    pub(super) fn new(console: Console, mouse: bool, keeps_cursor: bool) -> Self {
        let state = TtyState { owner: Owner::Starter, held: false, mouse, kitty_keys: false, answers_until: None };
        let (state, changed, damage) = (Mutex::new(state), Condvar::new(), AtomicU64::new(0));
        Self { console, keeps_cursor, state, changed, damage }
    }

    #[cfg(unix)]
    pub(super) const fn console(&self) -> &Console {
        &self.console
    }

    pub(super) fn size(&self) -> Size {
        self.console.size()
    }

    pub(super) fn owner(&self) -> Owner {
        self.state().owner
    }

    /// A number that changes when the next frame must be drawn whole.
    pub(super) fn damage(&self) -> u64 {
        self.damage.load(Ordering::Acquire)
    }

    /// Has the next frame drawn whole.
    pub(super) fn mark_damaged(&self) {
        self.damage.fetch_add(1, Ordering::AcqRel);
    }

    /// Makes the terminal the browser's: raw, its own screen, and `questions` asked. What was given back for good is
    /// never taken again: a signal may come before the first byte.
    pub(super) fn take(&self, questions: &[u8]) -> io::Result<()> {
        let _hold = self.hold();
        if self.owner() == Owner::Nobody {
            return Err(io::ErrorKind::Interrupted.into());
        }
        self.console.raw()?;
        self.state().owner = Owner::Browser;
        let (reports, questions): (_, &[u8]) =
            if Console::REPORTS_IN_SEQUENCES { (modes::REPORTS_ON, questions) } else { (b"", b"") };
        if !questions.is_empty() {
            self.state().answers_until = Some(Instant::now() + LATE_ANSWERS);
        }
        self.mark_damaged();
        let TtyState { mouse, kitty_keys, .. } = *self.state();
        let cursor = when(self.keeps_cursor, modes::CURSOR_KEPT);
        let parts = [cursor, modes::ON, reports, when(kitty_keys, modes::KITTY_ON), questions];
        self.console.write(&parts.concat())?;
        if mouse { self.console.set_mouse(true) } else { Ok(()) }
    }

    /// What gives the terminal back to others.
    fn off(&self) -> Vec<u8> {
        let parts = [
            modes::MOUSE_OFF,
            when(self.state().kitty_keys, modes::KITTY_OFF),
            modes::OFF,
            when(self.keeps_cursor, modes::CURSOR_BACK),
        ];
        parts.concat()
    }

    /// Whether the terminal tells its keys by kitty's protocol.
    pub(super) fn has_kitty_keys(&self) -> bool {
        self.state().kitty_keys
    }

    /// Has the terminal tell its keys by kitty's protocol, which it said it speaks.
    pub(super) fn use_kitty_keys(&self) {
        let _hold = self.hold();
        if self.owner() == Owner::Browser && !std::mem::replace(&mut self.state().kitty_keys, true) {
            // A terminal that is gone says so to the reader.
            let _ = self.console.write(modes::KITTY_ON);
        }
    }

    /// Takes the terminal again from the shell after a suspension; from nobody else.
    #[cfg(unix)]
    pub(super) fn take_back(&self) {
        // A program that was stopped from outside did not see it coming, and the shell has set the line its own way.
        if matches!(self.owner(), Owner::Browser | Owner::Shell) {
            // Without a terminal there is nothing to take; reading tells the rest of the program.
            let _ = self.take(b"");
        }
    }

    /// Gives the terminal away, as it was found. What it owns for good is never given away again.
    pub(super) fn give(&self, to: Owner) {
        let _hold = self.hold();
        let before = self.owner();
        if before == Owner::Nobody {
            return;
        }
        if before == Owner::Browser {
            // Errors say that the terminal is gone, and then there is nothing to give back.
            self.console.cook();
            let _ = self.console.write(&self.off());
        }
        self.state().owner = to;
        self.changed.notify_all();
    }

    /// Gives the terminal back for good, also when a frame is stuck in it; never waits long.
    pub(super) fn give_back_soon(&self) {
        self.console.cut();
        let hold = self.hold_for(FROZEN);
        if self.owner() == Owner::Browser {
            self.console.cook();
            self.console.write_soon(&self.off(), FROZEN);
        }
        self.state().owner = Owner::Nobody;
        self.changed.notify_all();
        drop(hold);
    }

    /// Waits until the browser has given the terminal back by itself; false when it has not in time.
    pub(super) fn wait_given_back(&self, limit: Duration) -> bool {
        let state = self.state();
        let wait = self.changed.wait_timeout_while(state, limit, |state| state.owner != Owner::Nobody);
        wait.unwrap_or_else(PoisonError::into_inner).0.owner == Owner::Nobody
    }

    /// Writes if the terminal is the browser's, in one piece.
    pub(super) fn write_frame(&self, bytes: &[u8]) -> io::Result<()> {
        let _hold = self.hold();
        if self.owner() == Owner::Browser { self.console.write(bytes) } else { Ok(()) }
    }

    /// Lets the browser hear the mouse, or the person select text with it.
    pub(super) fn set_mouse(&self, on: bool) -> io::Result<()> {
        let _hold = self.hold();
        self.state().mouse = on;
        if self.owner() == Owner::Browser { self.console.set_mouse(on) } else { Ok(()) }
    }

    /// Says that all answers are there: nothing late can reach the shell.
    pub(super) fn answers_came(&self) {
        self.state().answers_until = None;
        self.changed.notify_all();
    }

    /// Whether answers of the terminal may still come.
    #[cfg(unix)]
    pub(super) fn awaits_answers(&self) -> bool {
        self.state().answers_until.is_some_and(|until| Instant::now() < until)
    }

    /// Waits for answers under way, so that they are not typed into the shell.
    pub(super) fn wait_for_answers(&self, at_most: Duration) {
        let state = self.state();
        let Some(until) = state.answers_until else { return };
        let limit = until.saturating_duration_since(Instant::now()).min(at_most);
        drop(self.changed.wait_timeout_while(state, limit, |state| state.answers_until.is_some()));
    }

    fn state(&self) -> std::sync::MutexGuard<'_, TtyState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn hold(&self) -> Hold<'_> {
        let state = self.changed.wait_while(self.state(), |state| state.held);
        state.unwrap_or_else(PoisonError::into_inner).held = true;
        Hold(self)
    }

    fn hold_for(&self, limit: Duration) -> Option<Hold<'_>> {
        let wait = self.changed.wait_timeout_while(self.state(), limit, |state| state.held);
        let (mut state, waited) = wait.unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            return None;
        }
        state.held = true;
        drop(state);
        Some(Hold(self))
    }
}

/// The bytes, if they are wanted.
const fn when(wanted: bool, bytes: &[u8]) -> &[u8] {
    if wanted { bytes } else { b"" }
}
