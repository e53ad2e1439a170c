//! Any bytes as keys: the parser never fails, gives no control character as a key, is bounded, and hears the next key.
//!
//! `cargo +nightly fuzz run keys`

#![no_main]

#[path = "../bodies/keys.rs"]
mod body;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| body::run(bytes));
