//! Any bytes as a file to import: they are refused, or become a programme that can be written and read again.
//!
//! `cargo +nightly fuzz run importer`

#![no_main]

#[path = "../bodies/importer.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| body::run(bytes));
