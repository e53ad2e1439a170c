//! The browser as a person meets it: keys in, screens out, without a terminal.

mod bounds;
mod bursts;
mod comparing;
mod filtering;
mod moving;
mod overview;
mod screens;
mod years;
