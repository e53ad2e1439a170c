//! What a person has set: the configuration file, read strictly and printed with what each setting means.
//!
//! No file is needed. What the browser can do (its themes, and the actions that keys are bound to) comes in as a
//! [`Vocabulary`], so that this part knows no screen.

mod fault;
mod key;
mod place;
mod print;
mod read;
mod settings;
#[cfg(test)]
mod testing;

pub use fault::{Fault, Faults};
pub use key::{Code, Key, NoKey};
pub use place::{Source, VARIABLE, load, locate};
pub use print::print;
pub use read::parse;
pub use settings::{Ambiguous, Bindable, Binding, LangChoice, Settings, Vocabulary};
