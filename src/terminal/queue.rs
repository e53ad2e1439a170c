//! One queue for everything that comes in, so that the program waits in one place and sleeps while nothing happens.

use std::collections::VecDeque;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crossterm::event::MouseEventKind;
use ratatui::layout::Size;

use super::event::{SessionEnd, SessionEvent};

/// How long [`Events::pending`] goes on before a frame is due.
const FRAME: Duration = Duration::from_millis(16);
/// The longest that it goes on when drawing is slow.
const LONGEST: Duration = Duration::from_millis(250);
/// How many events wait before reading stops and the terminal's own buffer fills.
const MOST_WAITING: usize = 4096;

/// The receiving end: what the browser's loop waits on.
#[derive(Debug)]
pub struct Events<M> {
    queue: Arc<EventQueue<M>>,
    frame_due: Instant,
    /// When [`Events::pending`] last said that there is nothing, after which a frame is drawn.
    left: Instant,
}

impl<M> Events<M> {
    pub(super) fn new(queue: Arc<EventQueue<M>>) -> Self {
        Self { queue, frame_due: Instant::now(), left: Instant::now() }
    }

    /// Waits for the next event. Once an [`Event::End`] came, every further call gives it again.
    pub fn next_event(&mut self) -> SessionEvent<M> {
        let drawing = self.left.elapsed();
        let event = self.queue.wait();
        self.frame_due = Instant::now() + until_frame(drawing);
        event
    }

    /// What else has come already, until a frame is due: handle these before drawing, and a held key or a burst of
    /// keys costs one frame, not one each.
    pub fn pending(&mut self) -> Option<SessionEvent<M>> {
        let now = Instant::now();
        let event = if now < self.frame_due { self.queue.take() } else { None };
        if event.is_none() {
            self.left = now;
        }
        event
    }

    /// What has come already, whether or not a frame is due.
    pub fn arrived(&mut self) -> Option<SessionEvent<M>> {
        self.queue.take()
    }

    /// Forgets the keys, pastes and movements of the mouse that wait; says how many keys and pastes.
    pub fn forget_input(&mut self) -> usize {
        let mut waiting = self.queue.lock();
        let typed = waiting
            .events
            .iter()
            .filter(|event| matches!(event, SessionEvent::Key(_) | SessionEvent::Paste(_)))
            .count();
        waiting
            .events
            .retain(|event| !matches!(event, SessionEvent::Key(_) | SessionEvent::Paste(_) | SessionEvent::Mouse(_)));
        drop(waiting);
        self.queue.nudge();
        typed
    }

    /// An end for workers to send from.
    pub fn sender(&self) -> Sender<M> {
        Sender { queue: Arc::clone(&self.queue) }
    }
}

/// How long to take in events before the next frame, when the last one took so long: on a slow machine a burst of keys
/// must not cost a frame each.
fn until_frame(drawing: Duration) -> Duration {
    drawing.clamp(FRAME, LONGEST)
}

/// The workers' end of the queue.
#[derive(Debug)]
pub struct Sender<M> {
    queue: Arc<EventQueue<M>>,
}

impl<M> Clone for Sender<M> {
    fn clone(&self) -> Self {
        Self { queue: Arc::clone(&self.queue) }
    }
}

impl<M> Sender<M> {
    /// Puts a message into the queue; never waits.
    pub fn send(&self, message: M) {
        self.queue.push(SessionEvent::Message(message));
    }
}

/// The events that nobody has taken yet.
#[derive(Debug)]
pub(super) struct EventQueue<M> {
    waiting: Mutex<PendingEvents<M>>,
    filled: Condvar,
    emptied: Condvar,
}

#[derive(Debug)]
struct PendingEvents<M> {
    events: VecDeque<SessionEvent<M>>,
    /// Only the last size counts.
    resized: Option<Size>,
    redraw: bool,
    ending: Option<SessionEnd>,
}

impl<M> Default for EventQueue<M> {
    fn default() -> Self {
        let waiting = PendingEvents { events: VecDeque::new(), resized: None, redraw: false, ending: None };
        Self { waiting: Mutex::new(waiting), filled: Condvar::new(), emptied: Condvar::new() }
    }
}

impl<M> EventQueue<M> {
    fn lock(&self) -> MutexGuard<'_, PendingEvents<M>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds an event. The last of several sizes, redraws, endings or drags of the mouse stands for all of them.
    pub(super) fn push(&self, event: SessionEvent<M>) {
        self.lock().add(event);
        self.filled.notify_one();
    }

    /// Adds an event that a person caused; waits while too many do, unless `hurry` says that reading is to stop.
    pub(super) fn push_input(&self, event: SessionEvent<M>, hurry: impl Fn() -> bool) {
        let full = |waiting: &mut PendingEvents<M>| waiting.events.len() >= MOST_WAITING && !hurry();
        let mut waiting = self.emptied.wait_while(self.lock(), full).unwrap_or_else(PoisonError::into_inner);
        waiting.add(event);
        drop(waiting);
        self.filled.notify_one();
    }

    /// Lets a waiting [`Queue::push_input`] ask again whether to hurry.
    pub(super) fn nudge(&self) {
        // The lock makes sure that a writer is either before its question or already waiting.
        let _waiting = self.lock();
        self.emptied.notify_all();
    }

    fn take(&self) -> Option<SessionEvent<M>> {
        let mut waiting = self.lock();
        let event = waiting.take();
        self.tell_of_room(&waiting);
        event
    }

    /// Lets reading go on once half the room is free: at every single event the two threads would only wake each other.
    fn tell_of_room(&self, waiting: &PendingEvents<M>) {
        if waiting.events.len() == MOST_WAITING / 2 {
            self.emptied.notify_one();
        }
    }

    fn wait(&self) -> SessionEvent<M> {
        let mut waiting = self.lock();
        loop {
            if let Some(event) = waiting.take() {
                self.tell_of_room(&waiting);
                return event;
            }
            waiting = self.filled.wait(waiting).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl<M> PendingEvents<M> {
    fn add(&mut self, event: SessionEvent<M>) {
        match event {
            SessionEvent::Resized(size) => self.resized = Some(size),
            SessionEvent::Redraw => self.redraw = true,
            SessionEvent::End(ending) => self.ending = self.ending.or(Some(ending)),
            event => {
                if let (Some(SessionEvent::Mouse(last)), SessionEvent::Mouse(new)) = (self.events.back_mut(), &event)
                    && last.kind == new.kind
                    && matches!(new.kind, MouseEventKind::Drag(_) | MouseEventKind::Moved)
                {
                    *last = *new;
                } else {
                    self.events.push_back(event);
                }
            }
        }
    }

    /// The most urgent event: the end, then the size, then the rest in order.
    fn take(&mut self) -> Option<SessionEvent<M>> {
        if let Some(ending) = self.ending {
            return Some(SessionEvent::End(ending));
        }
        if let Some(size) = self.resized.take() {
            self.redraw = false;
            return Some(SessionEvent::Resized(size));
        }
        if std::mem::take(&mut self.redraw) {
            return Some(SessionEvent::Redraw);
        }
        self.events.pop_front()
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyModifiers, MouseButton, MouseEvent};

    use super::*;

    fn events() -> Events<u32> {
        let mut events = Events::new(Arc::new(EventQueue::default()));
        events.frame_due = Instant::now() + Duration::from_secs(3600);
        events
    }

    fn drag(column: u16) -> SessionEvent<u32> {
        let kind = MouseEventKind::Drag(MouseButton::Left);
        SessionEvent::Mouse(MouseEvent { kind, column, row: 0, modifiers: KeyModifiers::NONE })
    }

    #[test]
    fn events_come_in_order_and_then_none() {
        let mut events = events();
        events.sender().send(1);
        events.queue.push(SessionEvent::Key(KeyCode::Esc.into()));
        events.sender().clone().send(2);
        assert_eq!(events.pending(), Some(SessionEvent::Message(1)));
        assert_eq!(events.pending(), Some(SessionEvent::Key(KeyCode::Esc.into())));
        assert_eq!(events.next_event(), SessionEvent::Message(2));
        assert_eq!(events.pending(), None);
    }

    #[test]
    fn what_was_typed_can_be_forgotten_and_the_rest_stays() {
        let mut events = events();
        events.queue.push(SessionEvent::Key(KeyCode::Esc.into()));
        events.sender().send(1);
        events.queue.push(drag(3));
        assert_eq!(events.forget_input(), 1);
        assert_eq!((events.pending(), events.pending()), (Some(SessionEvent::Message(1)), None));
    }

    #[test]
    fn slow_frames_leave_more_time_for_events() {
        let millis = |n| until_frame(Duration::from_millis(n)).as_millis();
        assert_eq!([millis(1), millis(100), millis(5000)], [16, 100, 250]);
    }

    #[test]
    fn storms_of_sizes_and_drags_count_once() {
        let mut events = events();
        for n in 1..100 {
            events.queue.push(drag(n));
            events.queue.push(SessionEvent::Redraw);
            events.queue.push(SessionEvent::Resized(Size::new(n, n)));
        }
        assert_eq!(events.pending(), Some(SessionEvent::Resized(Size::new(99, 99))));
        assert_eq!(events.pending(), Some(drag(99)));
        assert_eq!(events.pending(), None);
    }

    #[test]
    fn the_end_overtakes_everything_and_stays() {
        let mut events = events();
        events.sender().send(1);
        events.queue.push(SessionEvent::End(SessionEnd::Signal(15)));
        events.queue.push(SessionEvent::End(SessionEnd::TerminalGone));
        assert_eq!(events.next_event(), SessionEvent::End(SessionEnd::Signal(15)));
        assert_eq!(events.next_event(), SessionEvent::End(SessionEnd::Signal(15)));
    }

    #[test]
    fn a_flood_waits_until_there_is_room() {
        let mut events = events();
        let queue = Arc::clone(&events.queue);
        let typing = std::thread::spawn(move || {
            for n in 0..3 * MOST_WAITING {
                queue.push_input(SessionEvent::Message(u32::try_from(n).unwrap()), || false);
            }
        });
        for n in 0..3 * MOST_WAITING {
            assert_eq!(events.next_event(), SessionEvent::Message(u32::try_from(n).unwrap()));
            assert!(events.queue.lock().events.len() <= MOST_WAITING);
        }
        typing.join().unwrap();
    }

    #[test]
    fn a_flood_does_not_wait_when_reading_stops() {
        let events = events();
        for _ in 0..2 * MOST_WAITING {
            events.queue.push_input(SessionEvent::Message(0), || true);
        }
        assert_eq!(events.queue.lock().events.len(), 2 * MOST_WAITING);
    }
}
