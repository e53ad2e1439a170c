//! What a person has set: the configuration file, read strictly and printed with what each setting means.
//!
//! No file is needed. What the browser can do (its themes, and the actions that keys are bound to) comes in as a
//! [`BrowserVocabulary`], so that this part knows no screen.

mod fault;
mod key;
mod place;
mod print;
mod read;
mod settings;
#[cfg(test)]
mod tests;

pub(crate) use fault::{Fault, Faults};
pub(crate) use key::{Code, Key};
pub(crate) use place::{SettingsSource, VARIABLE, load, locate};
pub(crate) use print::print;
pub(crate) use read::parse;
pub(crate) use settings::{AmbiguousWidth, Bindable, Binding, BrowserVocabulary, LangChoice, Settings};
