//! The program's life in the terminal: suspends, continues and ends the program, whatever its main thread is doing.

use std::io::{self, Write};
use std::panic::PanicHookInfo;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::event::{SessionEnd, SessionEvent, TerminalAnswer};
use super::parser::{Input, TerminalReport};
use super::queue::EventQueue;
use super::system;
use super::tty::Tty;
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
    pub(super) queue: Arc<EventQueue<M>>,
}

impl<M> Clone for Lifecycle<M> {
    fn clone(&self) -> Self {
        Self { tty: Arc::clone(&self.tty), queue: Arc::clone(&self.queue) }
    }
}

impl<M: Send + 'static> Lifecycle<M> {
    /// Listens from now on to what the system says to the program.
    pub(super) fn watch_signals(&self) -> io::Result<()> {
        system::watch(self.clone())
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
                lifecycle.end(SessionEnd::Fault);
            }
        }));
    }

    /// Puts what was read into the queue; waits while too much is there, unless `hurry` says that reading is to stop.
    pub(super) fn take_in(&self, input: Input, hurry: impl Fn() -> bool) {
        let tty = &self.tty;
        let event = match input {
            Input::Key(KeyEvent { code: KeyCode::Char('z'), modifiers: KeyModifiers::CONTROL, .. }) => {
                return system::suspend(self);
            }
            Input::Key(key) => SessionEvent::Key(key),
            Input::Mouse(mouse) => {
                let size = tty.size();
                if mouse.column >= size.width || mouse.row >= size.height {
                    return;
                }
                SessionEvent::Mouse(mouse)
            }
            Input::Paste(paste) => SessionEvent::Paste(paste),
            Input::FocusGained => {
                // Windows that lay in front, or a font that changed, leave half glyphs behind in some terminals.
                tty.mark_damaged();
                SessionEvent::Redraw
            }
            Input::Report(TerminalReport::CursorColumn(column)) => {
                SessionEvent::Answer(TerminalAnswer::AmbiguousIsWide(column == 3))
            }
            Input::Report(TerminalReport::Background(colour)) => {
                SessionEvent::Answer(TerminalAnswer::LightBackground(is_light(colour)))
            }
            Input::Report(TerminalReport::Device) => return tty.answers_came(),
            Input::Report(TerminalReport::KittyKeys) => return tty.use_kitty_keys(),
        };
        self.queue.push_input(event, hurry);
    }

    /// Ends the program: the main thread is told and has a moment to save and leave; then it is done without it.
    pub(super) fn end(&self, ending: SessionEnd) {
        let told = Instant::now();
        // Nobody waits for answers of a terminal that is gone, nor after a signal: there is too little time.
        self.tty.answers_came();
        self.queue.push(SessionEvent::End(ending));
        if !self.tty.wait_given_back(GRACE) {
            self.tty.give_back_soon();
        }
        std::thread::sleep(LAST.saturating_sub(told.elapsed()));
        system::exit(ending.status());
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

/// Whether dark text reads better on a colour, by its luminance.
fn is_light([red, green, blue]: [u8; 3]) -> bool {
    2126 * u32::from(red) + 7152 * u32::from(green) + 722 * u32::from(blue) > 10_000 * 127
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn light_and_dark_backgrounds_are_told_apart() {
        for (colour, light) in [
            ([255, 255, 255], true),
            ([253, 246, 227], true),
            ([0, 0, 0], false),
            ([0, 43, 54], false),
            ([0, 0, 255], false),
        ] {
            assert_eq!(is_light(colour), light, "{colour:?}");
        }
    }
}
