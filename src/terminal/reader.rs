//! Reading: one thread that sleeps until the terminal sends something, and ends with the terminal.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::event::{Answer, Ending, Event};
use super::lifecycle::Lifecycle;
use super::parser::{Input, Parser, Report};

/// The thread that reads, until it is stopped or the terminal is gone.
pub(super) struct Reader {
    stop: Arc<AtomicBool>,
    wake: UnixStream,
    /// Lets the thread see that it must stop while it waits for room in the queue.
    nudge: Box<dyn Fn() + Send>,
    thread: Option<JoinHandle<()>>,
}

/// What woke the reader.
enum Woken {
    Read(usize),
    Waited,
    Stopped,
    Gone,
}

impl Reader {
    /// Starts to read for the lifecycle's queue.
    pub(super) fn start<M: Send + 'static>(lifecycle: Lifecycle<M>, parser: Parser) -> io::Result<Self> {
        let (wake, woken) = UnixStream::pair()?;
        let stop = Arc::new(AtomicBool::new(false));
        let reading = Reading { lifecycle: lifecycle.clone(), parser, woken, stop: Arc::clone(&stop) };
        let thread = std::thread::Builder::new().name("keys".to_owned()).spawn(move || reading.run())?;
        Ok(Self { stop, wake, nudge: Box::new(move || lifecycle.queue.nudge()), thread: Some(thread) })
    }
}

impl Drop for Reader {
    /// Stops reading: what is typed from now on is for somebody else.
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Release);
        (self.nudge)();
        // A thread that has ended already hears nothing, and need not.
        let _ = self.wake.write_all(b".");
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

struct Reading<M> {
    lifecycle: Lifecycle<M>,
    parser: Parser,
    woken: UnixStream,
    stop: Arc<AtomicBool>,
}

impl<M: Send + 'static> Reading<M> {
    fn run(mut self) {
        let mut buffer = vec![0; 16 * 1024];
        let mut found = Vec::new();
        loop {
            match self.wait(&mut buffer) {
                Woken::Read(len) => self.parser.feed(buffer.get(..len).unwrap_or_default(), &mut found),
                Woken::Waited => self.parser.expire(&mut found),
                Woken::Stopped => return,
                Woken::Gone => {
                    // In a thread of its own: whoever leaves the terminal waits for this one.
                    std::thread::spawn(move || self.lifecycle.end(Ending::TerminalGone));
                    return;
                }
            }
            for input in found.drain(..) {
                self.pass_on(input);
            }
        }
    }

    /// Sleeps until there is something to read, or the patience with something half read is over.
    fn wait(&self, buffer: &mut [u8]) -> Woken {
        let mut input = self.lifecycle.tty.input();
        let patience = self.parser.patience().and_then(|patience| Timespec::try_from(patience).ok());
        let mut files = [PollFd::new(input, PollFlags::IN), PollFd::new(&self.woken, PollFlags::IN)];
        match poll(&mut files, patience.as_ref()) {
            Ok(0) => return Woken::Waited,
            Err(rustix::io::Errno::INTR) => return Woken::Read(0),
            Err(_) => return Woken::Gone,
            Ok(_) => {}
        }
        let [keys, stop] = files.map(|file| file.revents());
        if !stop.is_empty() {
            return Woken::Stopped;
        }
        if keys.is_empty() {
            return Woken::Read(0);
        }
        // A hung-up terminal is readable, too, and reading it is what tells.
        match input.read(buffer) {
            Ok(0) => Woken::Gone,
            Ok(len) => Woken::Read(len),
            Err(error) if matches!(error.kind(), io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock) => {
                Woken::Read(0)
            }
            Err(_) => Woken::Gone,
        }
    }

    fn pass_on(&self, input: Input) {
        let tty = &self.lifecycle.tty;
        let event = match input {
            Input::Key(KeyEvent { code: KeyCode::Char('z'), modifiers: KeyModifiers::CONTROL, .. }) => {
                return self.lifecycle.suspend();
            }
            Input::Key(key) => Event::Key(key),
            Input::Mouse(mouse) => {
                let size = tty.size();
                if mouse.column >= size.width || mouse.row >= size.height {
                    return;
                }
                Event::Mouse(mouse)
            }
            Input::Paste(paste) => Event::Paste(paste),
            Input::FocusGained => {
                // Windows that lay in front, or a font that changed, leave half glyphs behind in some terminals.
                tty.mark_damaged();
                Event::Redraw
            }
            Input::Report(Report::CursorColumn(column)) => Event::Answer(Answer::AmbiguousIsWide(column == 3)),
            Input::Report(Report::Background(colour)) => Event::Answer(Answer::LightBackground(is_light(colour))),
            Input::Report(Report::Device) => return tty.answers_came(),
            Input::Report(Report::KittyKeys) => return tty.use_kitty_keys(),
        };
        self.lifecycle.queue.push_input(event, || self.stop.load(Ordering::Acquire));
    }
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
