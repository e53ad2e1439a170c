//! The program in a pseudo-terminal, from start to end: what the terminal shows, and how it is left.

#[cfg(all(test, unix))]
mod browser;
#[cfg(all(test, unix))]
mod bursts;
#[cfg(all(test, unix))]
mod guest;
#[cfg(all(test, unix))]
mod hostile;
#[cfg(all(test, unix))]
mod keeping;
#[cfg(all(test, unix))]
#[path = "../key_sequences.rs"]
mod key_sequences;
#[cfg(all(test, unix))]
mod session;
#[cfg(all(test, unix))]
mod support;
