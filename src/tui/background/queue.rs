//! The queue of background jobs: a set of wanted jobs in lanes, the nearest first, each of which can be cancelled.
//!
//! A lane holds jobs of one sort. What is wanted of it can be replaced as a whole: jobs that wait are forgotten and those
//! under way are told that they are cancelled. Lanes do not wait for one another, so that a search never stands behind
//! the comparison of a book; a lane of one thread does its jobs one after another.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// The most threads of one lane: beyond, the memory is what they wait for.
const MOST_THREADS: usize = 4;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Lane {
    /// Answers to the filter, and what is made ready for them.
    Search,
    /// Reading the document through, and learning its framing.
    Reading,
    /// Long texts cut into lines.
    Wrapping,
    /// One pair compared and set.
    Pair,
    /// Pairs compared for the summary, on the processors that the screen leaves free.
    Summary,
    Counting,
}

impl Lane {
    fn threads(self) -> usize {
        match self {
            Self::Summary => {
                let processors = thread::available_parallelism().map_or(1, std::num::NonZero::get);
                processors.saturating_sub(1).clamp(1, MOST_THREADS)
            }
            Self::Reading => 2,
            Self::Search | Self::Wrapping | Self::Pair | Self::Counting => 1,
        }
    }
}

/// Whether a job is no longer wanted; cheap to ask and to clone.
#[derive(Clone, Debug, Default)]
pub(crate) struct CancelFlag(Arc<AtomicBool>);

impl CancelFlag {
    pub(crate) fn is_set(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }

    fn set(&self) {
        self.0.store(true, Ordering::Release);
    }
}

/// A job: how far it is from what the user looks at, and what is done.
pub(crate) struct Job {
    distance: usize,
    work: Box<dyn FnOnce(&CancelFlag) + Send>,
}

impl Job {
    /// Work that is done in the order of `distance`, the nearest first.
    pub(crate) fn new(distance: usize, work: impl FnOnce(&CancelFlag) + Send + 'static) -> Self {
        Self { distance, work: Box::new(work) }
    }
}

/// The jobs that are wanted; dropped, all of them are cancelled.
#[derive(Default)]
pub(crate) struct JobQueue {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<QueueState>,
    changed: Condvar,
}

#[derive(Default)]
struct QueueState {
    /// By lane and distance; of equal ones the older first.
    wanted: BTreeMap<(Lane, usize, u64), Job>,
    added: u64,
    running: Vec<(Lane, CancelFlag)>,
    threads: Vec<Lane>,
    is_closed: bool,
}

impl JobQueue {
    /// Wants jobs beside those that are wanted in the lane.
    pub(crate) fn add(&self, lane: Lane, jobs: impl IntoIterator<Item = Job>) {
        let mut state = self.shared.lock();
        state.add(lane, jobs);
        self.start(lane, state);
    }

    /// Wants these jobs of a lane and no others: what waits is forgotten, what is under way is cancelled.
    pub(crate) fn replace(&self, lane: Lane, jobs: impl IntoIterator<Item = Job>) {
        let mut state = self.shared.lock();
        state.cancel(lane);
        state.add(lane, jobs);
        self.start(lane, state);
    }

    /// Wants nothing of a lane any more.
    pub(crate) fn cancel(&self, lane: Lane) {
        self.shared.lock().cancel(lane);
    }

    /// Wakes the threads of a lane, and starts those that it lacks for what is wanted.
    fn start(&self, lane: Lane, mut state: MutexGuard<'_, QueueState>) {
        let wanted = state.wanted_of(lane).count();
        let running = state.running.iter().filter(|(of, _)| *of == lane).count();
        let there = state.threads.iter().filter(|of| **of == lane).count();
        for _ in there..(wanted + running).min(lane.threads()).max(there) {
            state.threads.push(lane);
            let shared = self.shared.clone();
            thread::spawn(move || shared.work(lane));
        }
        drop(state);
        self.shared.changed.notify_all();
    }
}

impl Drop for JobQueue {
    fn drop(&mut self) {
        let mut state = self.shared.lock();
        state.is_closed = true;
        state.wanted.clear();
        state.running.iter().for_each(|(_, cancelled)| cancelled.set());
        drop(state);
        self.shared.changed.notify_all();
    }
}

impl QueueState {
    fn add(&mut self, lane: Lane, jobs: impl IntoIterator<Item = Job>) {
        for job in jobs {
            self.added += 1;
            self.wanted.insert((lane, job.distance, self.added), job);
        }
    }

    fn wanted_of(&self, lane: Lane) -> impl Iterator<Item = &(Lane, usize, u64)> {
        self.wanted.range((lane, 0, 0)..=(lane, usize::MAX, u64::MAX)).map(|(key, _)| key)
    }

    fn cancel(&mut self, lane: Lane) {
        self.wanted.retain(|(of, ..), _| *of != lane);
        self.running.iter().filter(|(of, _)| *of == lane).for_each(|(_, cancelled)| cancelled.set());
    }

    fn take(&mut self, lane: Lane) -> Option<Job> {
        let nearest = *self.wanted_of(lane).next()?;
        self.wanted.remove(&nearest)
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, QueueState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn work(&self, lane: Lane) {
        let mut state = self.lock();
        loop {
            if state.is_closed {
                return;
            }
            let Some(job) = state.take(lane) else {
                state = self.changed.wait(state).unwrap_or_else(PoisonError::into_inner);
                continue;
            };
            let cancelled = CancelFlag::default();
            state.running.push((lane, cancelled.clone()));
            drop(state);
            (job.work)(&cancelled);
            state = self.lock();
            state.running.retain(|(_, other)| !Arc::ptr_eq(&other.0, &cancelled.0));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{Receiver, Sender, channel};

    use super::*;

    /// A job that says its name, then waits to be let go, then says whether it was cancelled meanwhile.
    fn job(name: usize, says: &Sender<(usize, bool)>, go: Receiver<()>) -> Job {
        let says = says.clone();
        Job::new(name, move |cancelled| {
            let _ = says.send((name, false));
            let _ = go.recv();
            let _ = says.send((name, cancelled.is_set()));
        })
    }

    #[test]
    fn the_nearest_is_done_first_and_what_is_replaced_is_cancelled() {
        let (says, said) = channel();
        let queue = JobQueue::default();
        let (go, wait) = channel();
        queue.add(Lane::Pair, [job(9, &says, wait)]);
        assert_eq!(said.recv(), Ok((9, false)));
        let quick = |name| job(name, &says, channel().1);
        queue.add(Lane::Pair, [quick(5)]);
        queue.replace(Lane::Pair, [quick(3), quick(1), quick(2)]);
        go.send(()).expect("it waits");
        let order: Vec<_> = said.iter().take(7).collect();
        assert_eq!(order[0], (9, true), "what is under way is told");
        assert_eq!(order[1..].iter().map(|(name, _)| *name).collect::<Vec<_>>(), [1, 1, 2, 2, 3, 3]);
    }

    #[test]
    fn no_lane_waits_for_another() {
        let (says, said) = channel();
        let queue = JobQueue::default();
        let (_go, wait) = channel();
        queue.add(Lane::Pair, [job(1, &says, wait)]);
        assert_eq!(said.recv(), Ok((1, false)));
        queue.add(Lane::Search, [job(2, &says, channel().1)]);
        assert_eq!(said.recv(), Ok((2, false)));
        assert_eq!(said.recv(), Ok((2, false)));
        queue.cancel(Lane::Search);
    }

    #[test]
    fn a_queue_that_is_gone_cancels_what_it_left() {
        let (says, said) = channel();
        let queue = JobQueue::default();
        let (go, wait) = channel();
        queue.add(Lane::Wrapping, [job(1, &says, wait)]);
        assert_eq!(said.recv(), Ok((1, false)));
        drop(queue);
        go.send(()).expect("it waits");
        assert_eq!(said.recv(), Ok((1, true)));
    }
}
