//! Reading: one thread that sleeps until the terminal sends something, and ends with the terminal.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::super::event::SessionEnd;
use super::super::lifecycle::Lifecycle;
use super::super::parser::Parser;

/// The thread that reads, until it is stopped or the terminal is gone.
pub(in crate::terminal) struct InputReader {
    stop: Arc<AtomicBool>,
    wake: UnixStream,
    /// Lets the thread see that it must stop while it waits for room in the queue.
    nudge: Box<dyn Fn() + Send>,
    thread: Option<JoinHandle<()>>,
}

/// What ended the reader's sleep.
enum Woken {
    Read(usize),
    Waited,
    Stopped,
    Gone,
}

impl InputReader {
    /// Starts to read for the lifecycle's queue.
    pub(in crate::terminal) fn start<M: Send + 'static>(lifecycle: Lifecycle<M>, parser: Parser) -> io::Result<Self> {
        let (wake, woken) = UnixStream::pair()?;
        let stop = Arc::new(AtomicBool::new(false));
        let reading = ReadLoop { lifecycle: lifecycle.clone(), parser, woken, stop: Arc::clone(&stop) };
        let thread = std::thread::Builder::new().name("keys".to_owned()).spawn(move || reading.run())?;
        Ok(Self { stop, wake, nudge: Box::new(move || lifecycle.queue.nudge()), thread: Some(thread) })
    }
}

impl Drop for InputReader {
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

struct ReadLoop<M> {
    lifecycle: Lifecycle<M>,
    parser: Parser,
    woken: UnixStream,
    stop: Arc<AtomicBool>,
}

impl<M: Send + 'static> ReadLoop<M> {
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
                    std::thread::spawn(move || self.lifecycle.end(SessionEnd::TerminalGone));
                    return;
                }
            }
            for input in found.drain(..) {
                self.lifecycle.take_in(input, || self.stop.load(Ordering::Acquire));
            }
        }
    }

    /// Sleeps until there is something to read, or the patience with something half read is over.
    fn wait(&self, buffer: &mut [u8]) -> Woken {
        let mut input = self.lifecycle.tty.console().input();
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
}
