//! Reading: one thread that takes the console's events, and tells a paste from typing.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use crossterm::event::{self, Event as Raw};

use super::super::bursts;
use super::super::event::{SessionEnd, SessionEvent};
use super::super::lifecycle::Lifecycle;
use super::super::parser::{Input, Parser};
use super::super::size;

/// How long the thread waits before it looks whether it is to stop.
const LOOK: Duration = Duration::from_millis(50);
/// How long a paste may pause between two of its pieces.
const PAUSE: Duration = Duration::from_millis(10);

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
        match batch() {
            Ok(events) => {
                let mut keys = Vec::new();
                for event in events {
                    match event {
                        Raw::Key(key) => keys.push(key),
                        other => {
                            pass_on(lifecycle, bursts::inputs(&std::mem::take(&mut keys)), stop);
                            take_in(lifecycle, other, stop);
                        }
                    }
                }
                pass_on(lifecycle, bursts::inputs(&keys), stop);
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

/// What has come by now, without a longer pause in it.
fn batch() -> io::Result<Vec<Raw>> {
    let mut events = Vec::new();
    let mut patience = LOOK;
    while events.len() < bursts::MOST && event::poll(patience)? {
        events.push(event::read()?);
        // One key is passed on at once; where more are waiting, it may be a paste that goes on.
        patience = if events.len() < 4 { Duration::ZERO } else { PAUSE };
    }
    Ok(events)
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
        Raw::Resize(width, height) => {
            lifecycle.queue.push(SessionEvent::Resized(size::sound(ratatui::layout::Size::new(width, height))));
        }
        Raw::Paste(text) => pass_on(lifecycle, vec![Input::Paste(bursts::paste(&text))], stop),
        Raw::Key(_) | Raw::FocusLost => {}
    }
}
