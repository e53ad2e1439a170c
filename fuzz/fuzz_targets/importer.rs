//! Any bytes as a file to import: they are refused, or become a programme that can be written and read again.
//!
//! `cargo +nightly fuzz run importer`

#![no_main]

use ctc_programme::import::{self, Options};
use ctc_programme::model;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
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
});
