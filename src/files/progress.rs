//! How far the reading of a large file is: counted by the thread that reads, looked at by one that tells a person.

use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};

/// What is being done with a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Stage {
    #[default]
    Reading,
    /// They are made into what they mean.
    Parsing,
    /// What they mean is made ready and checked.
    Checking,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ReadSoFar {
    pub stage: Stage,
    /// The bytes done at this stage.
    pub bytes: u64,
    /// The bytes that there are; `None` while the end is not known, as of standard input.
    pub of: Option<u64>,
    /// The paragraphs made so far.
    pub paragraphs: u64,
}

/// The counts of one reading. Looking need not see one moment: they are shown, and nothing is decided by them.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    stage: AtomicU8,
    bytes: AtomicU64,
    /// One more than the bytes that there are; 0 while they are not known.
    of: AtomicU64,
    paragraphs: AtomicU64,
}

impl Progress {
    /// Another stage begins, over so many bytes.
    pub(crate) fn begin(&self, stage: Stage, of: Option<u64>) {
        self.bytes.store(0, Ordering::Relaxed);
        self.of.store(of.map_or(0, |of| of.saturating_add(1)), Ordering::Relaxed);
        self.stage.store(stage as u8, Ordering::Relaxed);
    }

    /// So many bytes of this stage are done.
    pub(crate) fn reach(&self, bytes: u64) {
        self.bytes.store(bytes, Ordering::Relaxed);
    }

    /// So many more paragraphs are made.
    pub(crate) fn add_paragraphs(&self, count: usize) {
        self.paragraphs.fetch_add(count as u64, Ordering::Relaxed);
    }

    pub(crate) fn look(&self) -> ReadSoFar {
        let stages = [Stage::Reading, Stage::Parsing, Stage::Checking];
        let stage = self.stage.load(Ordering::Relaxed);
        ReadSoFar {
            stage: stages.into_iter().find(|known| *known as u8 == stage).unwrap_or_default(),
            bytes: self.bytes.load(Ordering::Relaxed),
            of: self.of.load(Ordering::Relaxed).checked_sub(1),
            paragraphs: self.paragraphs.load(Ordering::Relaxed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stage_begins_at_nothing_and_paragraphs_add_up() {
        let progress = Progress::default();
        assert_eq!(progress.look(), ReadSoFar::default());
        progress.reach(7);
        progress.add_paragraphs(1);
        progress.begin(Stage::Parsing, Some(0));
        progress.add_paragraphs(1);
        assert_eq!(progress.look(), ReadSoFar { stage: Stage::Parsing, bytes: 0, of: Some(0), paragraphs: 2 });
    }
}
