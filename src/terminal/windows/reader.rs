//! Reading: one thread that takes the console's events, and tells a paste from typing.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

use crossterm::event::{self, Event as Raw};

use super::super::bursts;
use super::super::event::{SessionEnd, SessionEvent};
use super::super::lifecycle::Lifecycle;
use super::super::parser::{Input, Parser};

/// The thread that reads, until it is stopped or the console is gone.
pub(in crate::terminal) struct InputReader {
    stop: Arc<AtomicBool>,
    /// Lets the thread see that it must stop while it waits for room in the queue.
    nudge: Box<dyn Fn() + Send>,
    thread: Option<JoinHandle<()>>,
}

impl InputReader {
    /// Starts to read for the queue. A console answers no questions, so no bytes have to be parsed.
    pub(in crate::terminal) fn start<M: Send + 'static>(lifecycle: Lifecycle<M>, _: Parser) -> io::Result<Self> {
        let stop = Arc::new(AtomicBool::new(false));
        let (stopped, reading) = (Arc::clone(&stop), lifecycle.clone());
        // No answer will come.
        lifecycle.tty.answers_came();
        let thread = std::thread::Builder::new().name("keys".to_owned()).spawn(move || read(&reading, &stopped))?;
        Ok(Self { stop, nudge: Box::new(move || lifecycle.queue.nudge()), thread: Some(thread) })
    }
}

impl Drop for InputReader {
    /// Stops reading: what is typed from now on is for somebody else.
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Release);
        (self.nudge)();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn read<M: Send + 'static>(lifecycle: &Lifecycle<M>, stop: &AtomicBool) {
    while !stop.load(Ordering::Acquire) {
        match bursts::batch(|patience| if event::poll(patience)? { event::read().map(Some) } else { Ok(None) }) {
            Ok((keys, other)) => {
                pass_on(lifecycle, bursts::inputs(&keys), stop);
                if let Some(other) = other {
                    take_in(lifecycle, other, stop);
                }
            }
            Err(_) => {
                // In a thread of its own: whoever leaves the console waits for this one.
                let lifecycle = lifecycle.clone();
                std::thread::spawn(move || lifecycle.end(SessionEnd::TerminalGone));
                return;
            }
        }
    }
}

fn pass_on<M: Send + 'static>(lifecycle: &Lifecycle<M>, inputs: Vec<Input>, stop: &AtomicBool) {
    for input in inputs {
        lifecycle.take_in(input, || stop.load(Ordering::Acquire));
    }
}

fn take_in<M: Send + 'static>(lifecycle: &Lifecycle<M>, event: Raw, stop: &AtomicBool) {
    match event {
        Raw::Mouse(mouse) => pass_on(lifecycle, vec![Input::Mouse(mouse)], stop),
        Raw::FocusGained => pass_on(lifecycle, vec![Input::FocusGained], stop),
        // Its numbers may be those of the buffer, which is higher than the window.
        Raw::Resize(..) => lifecycle.queue.push(SessionEvent::Resized(lifecycle.tty.size())),
        Raw::Paste(text) => pass_on(lifecycle, vec![Input::Paste(bursts::paste(&text))], stop),
        Raw::Key(_) | Raw::FocusLost => {}
    }
}
