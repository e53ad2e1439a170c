//! Any bytes as a file to import: they are refused, or become a programme that can be written and read again.

use ctc_programme::import::{self, Options};
use ctc_programme::model;

/// Fails where the bytes show a fault.
pub fn run(bytes: &[u8]) {
    // A PDF starts another program, which is not what is tried here.
    if bytes.trim_ascii_start().starts_with(b"%PDF-") {
        return;
    }
    if let Ok(source) = import::read(bytes, "input") {
        let imported = import::import_source(&source, &Options::default());
        let json = serde_json::to_vec(&imported.programme).expect("a programme can be written");
        let again: model::Programme = serde_json::from_slice(&json).expect("what was written can be read");
        assert_eq!(again, imported.programme);
    }
}
