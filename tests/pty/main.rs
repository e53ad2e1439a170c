//! The program in a pseudo-terminal, from start to end: what the terminal shows, and how it is left.

#![cfg(unix)]

#[cfg(test)]
mod browser;
#[cfg(test)]
mod bursts;
#[cfg(test)]
mod guest;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod keeping;
#[cfg(test)]
#[path = "../key_sequences.rs"]
mod key_sequences;
#[cfg(test)]
mod session;
#[cfg(test)]
mod support;
