//! Any bytes as a programme: read, checked and exported without a fault of our own, and alike in all three.

use ctc_programme::model::check::{Weight, check};
use ctc_programme::model::{self, Strictness};

/// Fails where the bytes show a fault.
pub fn run(bytes: &[u8]) {
    let _ = model::from_slice(bytes, "fuzz");
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let found = check(text);
    let read = model::from_text(text, "fuzz", Strictness::Lenient);
    assert_eq!(read.is_ok(), found.iter().all(|found| found.weight != Weight::Unreadable), "{found:?}");
    let strict = model::from_text(text, "fuzz", Strictness::Strict);
    assert_eq!(strict.is_ok(), found.iter().all(|found| found.weight > Weight::Contradiction), "{found:?}");
    if let Ok(document) = read {
        let json = serde_json::to_string(&document.to_programme(document.first())).expect("a programme is JSON");
        let again = model::from_text(&json, "again", Strictness::Lenient).expect("an export can be read");
        assert_eq!(again.to_programme(again.first()), document.to_programme(document.first()));
    }
}
