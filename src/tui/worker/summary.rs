//! Comparing all pairs for the summary, chunk by chunk, on the processors that the screen leaves free.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::thread;

use super::Tell;
use crate::compare::{Framing, Gist, compare};
use crate::model::{Document, Relation};
use crate::tui::event::Event;
use crate::tui::state::summary::CHUNK;

/// The most threads that compare: beyond, the memory is what they wait for.
const MOST_THREADS: usize = 4;

/// What is to be compared, and with what.
pub struct Job {
    /// The programme.
    pub document: Arc<Document>,
    /// Who faces whom.
    pub pairing: Arc<Relation>,
    /// The framing of the programme.
    pub framing: Arc<Framing>,
    /// The chunks, in the order in which they are wanted.
    pub chunks: Vec<u32>,
}

/// Starts to compare; every chunk is told as it is done, until `newest` is another number than `generation`.
pub fn start(job: Job, generation: u64, newest: &Arc<AtomicU64>, tell: &Tell) {
    let threads =
        thread::available_parallelism().map_or(1, |count| count.get().saturating_sub(1)).clamp(1, MOST_THREADS);
    let (job, next) = (Arc::new(job), Arc::new(AtomicUsize::new(0)));
    for _ in 0..threads {
        let (job, next, newest, tell) = (job.clone(), next.clone(), newest.clone(), tell.clone());
        thread::spawn(move || {
            let is_overtaken = || newest.load(Ordering::Acquire) != generation;
            while let Some(chunk) = job.chunks.get(next.fetch_add(1, Ordering::Relaxed)) {
                match compared(&job, (generation, *chunk), &is_overtaken) {
                    Some(event) => tell(event),
                    None => return,
                }
            }
        });
    }
}

/// Compares the pairs of a chunk; `None` once it is overtaken.
#[must_use]
pub fn compared(job: &Job, (generation, chunk): (u64, u32), is_overtaken: &dyn Fn() -> bool) -> Option<Event> {
    let pairs = job.pairing.links().iter().skip(chunk as usize * CHUNK).take(CHUNK);
    let gists = pairs.map(|pair| {
        if is_overtaken() {
            return None;
        }
        Some(Gist::from(&compare(&job.document, &job.framing, pair)))
    });
    Some(Event::Compared { generation, chunk, gists: gists.collect::<Option<Vec<Gist>>>()? })
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;
    use crate::model::embedded;

    fn job() -> Job {
        let document = embedded().expect("the embedded programme");
        let pairing = document.counterparts().expect("two parts");
        let framing = Framing::learn(&document, &pairing);
        Job { document: document.into(), pairing: pairing.into(), framing: framing.into(), chunks: vec![1, 0] }
    }

    #[test]
    fn every_pair_is_told_once() {
        let (sender, events) = channel();
        let tell: Tell = Arc::new(move |event| {
            let _ = sender.send(event);
        });
        start(job(), 7, &Arc::new(AtomicU64::new(7)), &tell);
        drop(tell);
        let mut told: Vec<(u32, usize)> = events
            .iter()
            .filter_map(|event| match event {
                Event::Compared { chunk, gists, .. } => Some((chunk, gists.len())),
                _ => None,
            })
            .collect();
        told.sort_unstable();
        assert_eq!(told, [(0, CHUNK), (1, 51 - CHUNK)]);
    }

    #[test]
    fn an_overtaken_job_tells_nothing() {
        let (sender, events) = channel();
        let tell: Tell = Arc::new(move |event| {
            let _ = sender.send(event);
        });
        start(job(), 1, &Arc::new(AtomicU64::new(2)), &tell);
        drop(tell);
        assert_eq!(events.iter().count(), 0);
    }
}
