//! The line that tells a person how far the reading of a large file is.
//!
//! It stands on standard error, while that is a terminal, from the moment at which waiting is felt until the work is done.

use std::io::{self, IsTerminal as _, Write as _};
use std::panic::resume_unwind;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use super::output::columns_of_errors;
use crate::files::{Progress, ReadSoFar, Stage};
use crate::i18n::Lang;
use crate::i18n::cli::{self, Doing};
use crate::text::{Ambiguous, Shown, pad};

/// What takes longer than this is told of.
const PATIENCE: Duration = Duration::from_millis(150);

/// How often the line is written anew: often enough to be seen moving, seldom enough to be read.
const BEAT: Duration = Duration::from_millis(125);

/// Does some reading of what is named so, and tells how far it is when it takes a while.
pub(super) fn watched<T: Send>(name: &str, lang: Lang, work: impl FnOnce(&Progress) -> T + Send) -> T {
    let progress = Progress::default();
    if !(io::stderr().is_terminal() && io::stdout().is_terminal()) {
        return work(&progress);
    }
    let (done, is_done) = channel::<()>();
    thread::scope(|scope| {
        let worker = scope.spawn(|| {
            // Dropped with the end of the work, also when it fails.
            let _done = done;
            work(&progress)
        });
        let mut wait = PATIENCE;
        let mut columns = None;
        while is_done.recv_timeout(wait) == Err(RecvTimeoutError::Timeout) {
            columns = columns_of_errors();
            write(&cli::progress(lang, doing(progress.look()), name), columns);
            wait = BEAT;
        }
        if wait == BEAT {
            write("", columns);
            let _ = write!(io::stderr(), "\r");
        }
        worker.join().unwrap_or_else(|panic| resume_unwind(panic))
    })
}

fn doing(reached: ReadSoFar) -> Doing {
    match reached.stage {
        Stage::Reading => Doing::Reading(reached.bytes, reached.of),
        Stage::Parsing => Doing::Parsing(reached.bytes, reached.of.unwrap_or(reached.bytes), reached.paragraphs),
        Stage::Checking => Doing::Checking(reached.paragraphs),
    }
}

/// Writes over what the line held before. Blanks do it, for not every terminal knows a sequence to erase.
fn write(line: &str, columns: Option<usize>) {
    let mut err = io::stderr().lock();
    let _ = write!(err, "\r{}", fitted(line, columns.unwrap_or(80)));
    let _ = err.flush();
}

/// The line filled to the terminal's width, but for the last column, where many terminals begin another line.
fn fitted(line: &str, columns: usize) -> String {
    pad(Shown::line(line).as_str(), columns.saturating_sub(1), Ambiguous::Narrow)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width;

    #[test]
    fn the_line_fits_and_is_safe_to_show() {
        let reached = ReadSoFar { stage: Stage::Parsing, bytes: 3, of: Some(4), paragraphs: 1_234_567 };
        for lang in [Lang::En, Lang::Zh] {
            let line = cli::progress(lang, doing(reached), "大\u{1b}[2J\n.json");
            for columns in [1, 2, 20, 40, 80] {
                let fitted = fitted(&line, columns);
                assert_eq!(width(&fitted, Ambiguous::Narrow), columns - 1, "{fitted}");
                assert!(!fitted.contains(char::is_control), "{fitted:?}");
            }
            assert!(fitted(&line, 20).contains("75 %"), "what moves stands where there is room");
        }
    }

    #[test]
    fn the_work_is_done_and_its_result_comes_back() {
        let length = watched("x", Lang::En, |progress| {
            progress.reach(1);
            progress.look().bytes
        });
        assert_eq!(length, 1);
    }
}
