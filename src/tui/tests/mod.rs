//! The browser as a person meets it: keys in, screens out, without a terminal.

mod bounds;
mod bursts;
mod comparing;
mod dress;
mod every_key;
mod filtering;
mod languages;
mod moving;
mod opening;
mod overview;
pub(in crate::tui) mod person;
mod reach;
mod reading;
mod review;
mod screens;
mod tasks;
mod years;
