//! Signals: they suspend, continue and end the program, whatever its main thread is doing.

use std::io;
use std::time::Duration;

use rustix::process::{Signal, kill_current_process_group};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::super::event::{SessionEnd, SessionEvent};
use super::super::lifecycle::Lifecycle;
use super::super::tty::Owner;

/// Listens to signals from now on. Until the program ends: once caught they cannot be let go again.
pub(in crate::terminal) fn watch<M: Send + 'static>(lifecycle: Lifecycle<M>) -> io::Result<()> {
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in &mut signals {
            obey(&lifecycle, signal);
        }
    })?;
    Ok(())
}

fn obey<M: Send + 'static>(lifecycle: &Lifecycle<M>, signal: i32) {
    let Lifecycle { tty, queue } = lifecycle;
    match signal {
        SIGTSTP => suspend(lifecycle),
        SIGCONT => {
            tty.take_back();
            queue.push(SessionEvent::Resized(tty.size()));
        }
        SIGWINCH => queue.push(SessionEvent::Resized(tty.size())),
        // Typed for the editor that has the terminal now.
        SIGINT | SIGQUIT if tty.owner() == Owner::Guest => {}
        _ => lifecycle.end(SessionEnd::Signal(signal)),
    }
}

/// Gives the terminal to the shell and stops, until the shell continues the program. While the terminal's answers are
/// under way it stops a moment later, so that they are not typed into the shell.
pub(in crate::terminal) fn suspend<M: Send + 'static>(lifecycle: &Lifecycle<M>) {
    // The first process of a container cannot be stopped, nor would anybody continue it.
    if std::process::id() == 1 {
        return;
    }
    if lifecycle.tty.awaits_answers() {
        let lifecycle = lifecycle.clone();
        // In a thread of its own: answers and signals are heard by those that ask for this.
        std::thread::spawn(move || {
            lifecycle.tty.wait_for_answers(Duration::MAX);
            // Whoever asked twice is suspended once; and the end may have been faster.
            if lifecycle.tty.owner() == Owner::Browser {
                stop(&lifecycle);
            }
        });
    } else {
        stop(lifecycle);
    }
}

fn stop<M>(lifecycle: &Lifecycle<M>) {
    if lifecycle.tty.owner() == Owner::Browser {
        lifecycle.tty.give(Owner::Shell);
    }
    // Not the terminal's own stop signal: the system discards it where no shell watches the group.
    if kill_current_process_group(Signal::STOP).is_err() {
        lifecycle.tty.take_back();
        lifecycle.queue.push(SessionEvent::Redraw);
    }
}

/// Ends the program at once, from any thread.
pub(in crate::terminal) fn exit(status: i32) -> ! {
    signal_hook::low_level::exit(status)
}
