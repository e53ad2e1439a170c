//! The console of Windows 10 and later: keys, mouse and sizes as events, frames as sequences.
//!
//! By crossterm: its calls to the system are safe to use, and this crate has no unsafe code of its own. Tried under
//! wine only.

mod console;
mod reader;

pub(super) use console::{Console, columns};
pub(super) use reader::InputReader;

use super::event::SessionEnd;
use super::lifecycle::Lifecycle;

/// Has Ctrl-Break, and the closing of the window, give the console back.
pub(super) fn watch<M: Send + 'static>(lifecycle: Lifecycle<M>) -> std::io::Result<()> {
    // Ctrl-C comes as a key while the browser has the console, and is the editor's while that has it.
    ctrlc::set_handler(move || {
        if lifecycle.tty.owner() != super::tty::Owner::Guest {
            lifecycle.end(SessionEnd::TerminalGone);
        }
    })
    .map_err(std::io::Error::other)
}

/// Does nothing: on Windows no program is suspended from its console.
pub(super) const fn suspend<M>(_: &Lifecycle<M>) {}

/// Ends the program at once, from any thread.
pub(super) fn exit(status: i32) -> ! {
    std::process::exit(status)
}
