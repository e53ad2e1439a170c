//! The rest of a large file, read beside its first screen.

use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use crate::files::{Progress, ReadSoFar, Stage};
use crate::model::RestOfFile;
use crate::tui::event::Event;
use crate::tui::state::opening::READ;

/// How often it is told how far the reading is: often enough to be seen moving.
const BEAT: Duration = Duration::from_millis(125);

/// Reads the rest in another thread, tells how far it is, and in the end the whole.
pub(crate) fn read(rest: RestOfFile, tell: impl Fn(Event) + Send + Sync + 'static) {
    thread::spawn(move || {
        let progress = Progress::default();
        let (done, is_done) = channel::<()>();
        let whole = thread::scope(|scope| {
            let (tell, progress) = (&tell, &progress);
            scope.spawn(move || {
                while is_done.recv_timeout(BEAT) == Err(RecvTimeoutError::Timeout) {
                    tell(Event::ReadSoFar(percent(progress.look())));
                }
            });
            let whole = rest.read(progress);
            drop(done);
            whole
        });
        tell(Event::Opened(whole.map(Arc::new).map_err(Box::new)));
    });
}

/// How much of all is done, of a hundred; what follows upon the parsing is little.
fn percent(reached: ReadSoFar) -> u8 {
    let share = match (reached.stage, reached.of) {
        (Stage::Reading | Stage::Parsing, Some(of)) => reached.bytes.saturating_mul(100) / of.max(1),
        (Stage::Reading | Stage::Parsing, None) => 0,
        (Stage::Checking, _) => READ.into(),
    };
    u8::try_from(share).map_or(READ, |share| share.min(READ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_is_that_of_the_bytes_and_never_all() {
        let reached = |stage, bytes, of| percent(ReadSoFar { stage, bytes, of, paragraphs: 0 });
        assert_eq!(reached(Stage::Parsing, 120, Some(1000)), 12);
        assert_eq!(reached(Stage::Parsing, 1000, Some(1000)), 99);
        assert_eq!(reached(Stage::Reading, 7, None), 0);
        assert_eq!(reached(Stage::Checking, 0, None), 99);
        assert_eq!(reached(Stage::Parsing, u64::MAX, Some(0)), 99);
    }
}
