//! The program's life in the terminal: suspends, continues and ends the program, whatever its main thread is doing.

use std::io::{self, Write};
use std::panic::PanicHookInfo;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rustix::process::{Signal, kill_current_process_group};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::event::{Ending, Event};
use super::queue::Queue;
use super::tty::{Owner, Tty};
use crate::i18n::{Lang, terminal::Message};
use crate::text::Shown;

/// How long the main thread may take to give the terminal back by itself.
const GRACE: Duration = Duration::from_millis(70);
/// How long the program may live on after it was told to end.
const LAST: Duration = Duration::from_millis(150);

/// What a thread needs to act for the whole program.
#[derive(Debug)]
pub(super) struct Lifecycle<M> {
    pub(super) tty: Arc<Tty>,
    pub(super) queue: Arc<Queue<M>>,
}

impl<M> Clone for Lifecycle<M> {
    fn clone(&self) -> Self {
        Self { tty: Arc::clone(&self.tty), queue: Arc::clone(&self.queue) }
    }
}

impl<M: Send + 'static> Lifecycle<M> {
    /// Listens to signals from now on. Until the program ends: once caught they cannot be let go again.
    pub(super) fn watch_signals(&self) -> io::Result<()> {
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
        let lifecycle = self.clone();
        std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
            for signal in &mut signals {
                lifecycle.obey(signal);
            }
        })?;
        Ok(())
    }

    /// Has every panic give the terminal back before it says a word.
    pub(super) fn watch_panics(&self, lang: Lang) {
        let lifecycle = self.clone();
        let home = std::thread::current().id();
        let backtrace = std::env::var_os("RUST_BACKTRACE").is_some_and(|wanted| wanted != "0");
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            lifecycle.tty.give_back_soon();
            if backtrace {
                before(info)
            } else {
                say_fault(info, lang)
            }
            if std::thread::current().id() != home {
                lifecycle.end(Ending::Fault);
            }
        }));
    }

    fn obey(&self, signal: i32) {
        match signal {
            SIGTSTP => self.suspend(),
            SIGCONT => {
                self.tty.take_back();
                self.queue.push(Event::Resized(self.tty.size()));
            }
            SIGWINCH => self.queue.push(Event::Resized(self.tty.size())),
            // Typed for the editor that has the terminal now.
            SIGINT | SIGQUIT if self.tty.owner() == Owner::Guest => {}
            _ => self.end(Ending::Signal(signal)),
        }
    }

    /// Gives the terminal to the shell and stops, until the shell continues the program.
    pub(super) fn suspend(&self) {
        // The first process of a container cannot be stopped, nor would anybody continue it.
        if std::process::id() == 1 {
            return;
        }
        if self.tty.owner() == Owner::Browser {
            self.tty.give(Owner::Shell);
        }
        // Not the terminal's own stop signal: the system discards it where no shell watches the group.
        if kill_current_process_group(Signal::STOP).is_err() {
            self.tty.take_back();
            self.queue.push(Event::Redraw);
        }
    }

    /// Ends the program: the main thread is told and has a moment to save and leave; then it is done without it.
    pub(super) fn end(&self, ending: Ending) {
        let told = Instant::now();
        // Nobody waits for answers of a terminal that is gone, nor after a signal: there is too little time.
        self.tty.answers_came();
        self.queue.push(Event::End(ending));
        if !self.tty.wait_given_back(GRACE) {
            self.tty.give_back_soon();
        }
        std::thread::sleep(LAST.saturating_sub(told.elapsed()));
        signal_hook::low_level::exit(ending.status());
    }
}

/// Says on standard error what went wrong inside the program, and that it is no fault of the person's.
fn say_fault(info: &PanicHookInfo<'_>, lang: Lang) {
    let payload = info.payload();
    let text = payload.downcast_ref::<&str>().copied().or_else(|| payload.downcast_ref::<String>().map(String::as_str));
    let place = info.location().map(ToString::to_string).unwrap_or_default();
    let message = Message::Fault { place: &place, cause: text.unwrap_or_default() }.text(lang);
    // Standard error may be closed or full, and a panic in here would abort.
    let _ = writeln!(io::stderr(), "{}", Shown::text(&message));
}
