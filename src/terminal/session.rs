//! The browser's stay in the terminal, from the first byte to the last.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};

use super::lifecycle::Lifecycle;
use super::modes::Questions;
use super::painter::Painter;
use super::parser::Parser;
use super::queue::{EventQueue, Events};
use super::system::{Console, InputReader};
use super::tty::{Owner, Tty};
use super::{SessionEnd, SessionEvent};
use crate::i18n::Lang;
use crate::i18n::terminal::Message;

/// How a session uses the terminal, chosen before it enters.
#[derive(Clone, Copy, Debug)]
pub struct SessionOptions {
    /// Whether the browser hears the mouse from the start.
    pub mouse: bool,
    /// Whether colours are written; emphasis always is.
    pub colour: bool,
    /// What to ask the terminal; answers come as [`Event::Answer`], from terminals that answer.
    pub questions: Questions,
    /// Whether standard input brings the programme, so that keys come from the terminal itself.
    pub data_on_stdin: bool,
    /// The language of messages after the terminal was given back.
    pub lang: Lang,
}

/// Why the browser cannot run here.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// Standard input or output is no terminal.
    #[error("not a terminal")]
    NotATerminal,
    /// The terminal says that it can only print lines (`TERM=dumb`).
    #[error("the terminal can only print lines")]
    Dumb,
    /// The system refused; its own words tell why.
    #[error(transparent)]
    System(#[from] io::Error),
}

impl EnterError {
    /// What to tell the person, as one sentence.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NotATerminal => Message::NotATerminal.text(lang),
            Self::Dumb => Message::DumbTerminal.text(lang),
            Self::System(error) => Message::CannotTake { cause: &error.to_string() }.text(lang),
        }
    }
}

/// A terminal in the browser's hands. Dropping it gives the terminal back, as does every other way out.
pub struct TerminalSession {
    painter: Painter,
    /// What the next frame is drawn on.
    ///
    /// Ratatui's own `Terminal` holds two grids and compares them; the painter has to know the screen anyway and
    /// compares better. Without it the first frame is made of one grid, and each grid is a fiftieth of the memory
    /// that the program has by then.
    grid: Buffer,
    /// Where the hidden cursor waits.
    rest: Position,
    tty: Arc<Tty>,
    reader: Option<InputReader>,
    /// Starts to read again, for the queue of the first time.
    restart: Box<dyn Fn() -> io::Result<InputReader> + Send>,
    damage: u64,
    /// Puts the end into the queue.
    tell: Box<dyn Fn(SessionEnd) + Send>,
}

impl TerminalSession {
    /// Takes the terminal. Nothing is written before it is sure that there is one.
    ///
    /// # Errors
    /// When there is no terminal, or not one that can do this.
    pub fn enter<M: Send + 'static>(options: SessionOptions) -> Result<(Self, Events<M>), EnterError> {
        let console = Console::open(options.data_on_stdin)?;
        let is_dvtm = std::env::var_os("TERM").is_some_and(|term| term.as_encoded_bytes().starts_with(b"dvtm"));
        let tty = Arc::new(Tty::new(console, options.mouse, is_dvtm));
        let lifecycle = Lifecycle { tty: Arc::clone(&tty), queue: Arc::new(EventQueue::default()) };
        // Before the first byte: a signal in the first moments must find somebody who gives the terminal back.
        lifecycle.watch_signals()?;
        lifecycle.watch_panics(options.lang);
        let questions = options.questions.bytes();
        let parser = if options.questions.ambiguous_width { Parser::asked() } else { Parser::default() };
        let events = Events::new(Arc::clone(&lifecycle.queue));
        let mut session = Self {
            painter: Painter::new(options.colour),
            grid: Buffer::default(),
            rest: Position::ORIGIN,
            damage: tty.damage(),
            reader: None,
            restart: Box::new({
                let lifecycle = lifecycle.clone();
                move || InputReader::start(lifecycle.clone(), Parser::knowing(lifecycle.tty.has_kitty_keys()))
            }),
            tell: Box::new({
                let queue = Arc::clone(&lifecycle.queue);
                move |ending| queue.push(SessionEvent::End(ending))
            }),
            tty,
        };
        if let Err(error) = session.tty.take(&questions) {
            if session.tty.owner() == Owner::Nobody {
                // A signal was faster, and its thread is ending the program.
                std::thread::sleep(Duration::from_secs(1));
            }
            return Err(error.into());
        }
        session.reader = Some(InputReader::start(lifecycle, parser)?);
        Ok((session, events))
    }

    /// Draws one frame; only what changed is written. When the terminal takes no more, the next event is the end.
    ///
    /// `render` gets a blank grid as large as the screen and gives the place of the cursor; none hides it.
    pub fn draw(&mut self, render: impl FnOnce(&mut Buffer) -> Option<Position>) {
        let damage = self.tty.damage();
        if std::mem::replace(&mut self.damage, damage) != damage {
            self.painter.forget();
        }
        let Size { width, height } = self.size();
        let area = Rect { x: 0, y: 0, width, height };
        if self.grid.area == area {
            self.grid.reset();
        } else {
            self.grid = Buffer::empty(area);
        }
        let cursor = render(&mut self.grid);
        let bytes = self.painter.paint(&mut self.grid, cursor, self.rest);
        if !bytes.is_empty() && self.tty.write_frame(&bytes).is_err() {
            (self.tell)(SessionEnd::TerminalGone);
        }
    }

    /// Waits for the terminal's answers, but no longer than so.
    pub fn await_answers(&self, at_most: Duration) {
        self.tty.wait_for_answers(at_most);
    }

    /// Has the next frame drawn whole.
    pub fn redraw(&self) {
        self.tty.mark_damaged();
    }

    /// Where the hidden cursor waits when a frame shows none: on what is selected, for all that follow the cursor.
    pub const fn rest_cursor(&mut self, at: Position) {
        self.rest = at;
    }

    /// The size of the screen now.
    pub fn size(&self) -> Size {
        self.tty.size()
    }

    /// Lets the browser hear the mouse, or the person select text with it.
    pub fn set_mouse(&mut self, on: bool) {
        if self.tty.set_mouse(on).is_err() {
            (self.tell)(SessionEnd::TerminalGone);
        }
    }

    /// Sends a command of the terminal that draws nothing, such as one for the clipboard.
    pub fn send(&mut self, command: &impl crossterm::Command) {
        let mut bytes = String::new();
        if command.write_ansi(&mut bytes).is_ok() && self.tty.write_frame(bytes.as_bytes()).is_err() {
            (self.tell)(SessionEnd::TerminalGone);
        }
    }

    /// Lends the terminal to another program, such as an editor, and takes it back after `work`.
    ///
    /// # Errors
    /// When the terminal cannot be taken back; the next event is the end.
    pub fn lend<T>(&mut self, work: impl FnOnce() -> T) -> io::Result<T> {
        self.tty.wait_for_answers(Duration::MAX);
        self.reader = None;
        self.tty.give(Owner::Guest);
        let result = work();
        if self.tty.owner() == Owner::Guest {
            match self.tty.take(b"").and_then(|()| (self.restart)()) {
                Ok(reader) => self.reader = Some(reader),
                Err(error) => {
                    (self.tell)(SessionEnd::TerminalGone);
                    return Err(error);
                }
            }
        }
        Ok(result)
    }
}

impl Drop for TerminalSession {
    fn drop(&mut self) {
        self.tty.wait_for_answers(Duration::MAX);
        self.reader = None;
        self.tty.give(Owner::Nobody);
    }
}
