//! The comparison of all pairs for the summary, chunk by chunk.

use crate::compare::{Framing, PairStats, compare};
use crate::model::{Library, Relation};
use crate::tui::event::Event;
use crate::tui::state::summary::CHUNK;

/// Compares the pairs of a chunk; `None` once it is cancelled.
pub(crate) fn compared(
    document: &Library,
    (pairing, framing): (&Relation, &Framing),
    (generation, chunk): (u64, u32),
    is_cancelled: &dyn Fn() -> bool,
) -> Option<Event> {
    let pairs = pairing.links().iter().skip(chunk as usize * CHUNK).take(CHUNK);
    let stats = pairs.map(|pair| {
        if is_cancelled() {
            return None;
        }
        Some(PairStats::from(&compare(document, framing, pair)))
    });
    Some(Event::Compared { generation, chunk, stats: stats.collect::<Option<Vec<PairStats>>>()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::embedded;

    #[test]
    fn a_cancelled_chunk_tells_nothing() {
        let document = embedded().expect("the embedded programme");
        let pairing = document.counterparts().expect("two parts");
        assert!(compared(&document, (&pairing, &Framing::default()), (1, 0), &|| true).is_none());
    }
}
