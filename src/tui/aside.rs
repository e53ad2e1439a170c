//! Long texts made ready beside the screen, so that no key waits for them.
//!
//! One thread cuts texts into lines, another compares pairs. Of what is asked for while one is at work only the newest is
//! done: what was asked before is no longer looked at.

use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::thread;

use super::event::Event;
use super::state::compare::{Facing, FacingWanted};
use super::state::reader::Wrapping;
use crate::compare::Framing;
use crate::model::{Document, Link};

/// Takes an event to the browser.
type Tell = Arc<dyn Fn(Event) + Send + Sync>;

/// The threads that make long texts ready; each is started when it is first needed.
pub struct Asides {
    document: Arc<Document>,
    tell: Tell,
    wrapping: Option<Sender<Wrapping>>,
    facing: Option<Sender<ToFace>>,
}

/// A pair with what it is compared by.
struct ToFace {
    wanted: FacingWanted,
    pair: Link,
    framing: Arc<Framing>,
}

impl Asides {
    /// Threads for a document; what they have made is sent as events.
    #[must_use]
    pub fn new(document: Arc<Document>, tell: impl Fn(Event) + Send + Sync + 'static) -> Self {
        Self { document, tell: Arc::new(tell), wrapping: None, facing: None }
    }

    /// Cuts a text into lines.
    pub fn wrap(&mut self, wrapping: Wrapping) {
        let (document, tell) = (self.document.clone(), self.tell.clone());
        let sender = self.wrapping.get_or_insert_with(|| newest(move |asked| tell(wrapped(&document, asked))));
        let _ = sender.send(wrapping);
    }

    /// Compares and sets a pair.
    pub fn face(&mut self, wanted: FacingWanted, pair: Link, framing: Arc<Framing>) {
        let (document, tell) = (self.document.clone(), self.tell.clone());
        let sender = self.facing.get_or_insert_with(|| {
            newest(move |asked: ToFace| tell(faced(&document, asked.wanted, &asked.pair, &asked.framing)))
        });
        let _ = sender.send(ToFace { wanted, pair, framing });
    }
}

/// A text in lines.
#[must_use]
pub fn wrapped(document: &Document, wrapping: Wrapping) -> Event {
    Event::Wrapped(wrapping, Arc::new(wrapping.whole(document)))
}

/// A pair compared and set.
#[must_use]
pub fn faced(document: &Document, wanted: FacingWanted, pair: &Link, framing: &Framing) -> Event {
    Event::Faced(wanted, Arc::new(Facing::new(document, framing, pair, wanted.setting)))
}

/// Starts a thread that does the newest of what it is asked for.
fn newest<T: Send + 'static>(work: impl Fn(T) + Send + 'static) -> Sender<T> {
    let (sender, asked) = channel();
    thread::spawn(move || {
        while let Ok(mut job) = asked.recv() {
            while let Ok(newer) = asked.try_recv() {
                job = newer;
            }
            work(job);
        }
    });
    sender
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_newest_of_what_waits_is_done() {
        let (began, begins) = channel();
        let (go, gone) = channel::<()>();
        let sender = newest(move |job: u32| {
            let _ = began.send(job);
            let _ = gone.recv();
        });
        let ask = |job: u32| sender.send(job).expect("it listens");
        ask(1);
        assert_eq!(begins.recv(), Ok(1));
        (2..=9).for_each(ask);
        go.send(()).expect("it waits");
        assert_eq!(begins.recv(), Ok(9));
        drop((sender, go));
        assert!(begins.recv().is_err());
    }
}
