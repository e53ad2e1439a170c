//! Any bytes as a programme: read, checked and exported without a fault of our own, and alike in all three.
//!
//! `cargo +nightly fuzz run loader`

#![no_main]

#[path = "../bodies/loader.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| body::run(bytes));
