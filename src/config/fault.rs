//! What is wrong with a configuration file, and where.

use crate::i18n::Lang;
use crate::i18n::config::ConfigMessage;
use crate::text::Shown;

/// One fault of a configuration file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// The line, counted from 1; 0 when the file as a whole is meant.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// The setting: `link.base`. Empty when none can be told.
    pub key: String,
    /// What is wrong, and what is allowed.
    pub message: ConfigMessage,
}

/// The faults of one configuration file, at least one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.text(Lang::En))]
pub(crate) struct Faults {
    /// The file, as a person would name it.
    pub file: String,
    pub faults: Vec<Fault>,
}

impl Faults {
    /// One line a fault: file, line, column, setting, what is wrong. Safe to show.
    pub(crate) fn text(&self, lang: Lang) -> String {
        let lines: Vec<String> = self.faults.iter().map(|fault| self.line(fault, lang)).collect();
        lines.join("\n")
    }

    fn line(&self, fault: &Fault, lang: Lang) -> String {
        let mut line = self.file.clone();
        if fault.line > 0 {
            line.push_str(&format!(":{}:{}", fault.line, fault.column));
        }
        if !fault.key.is_empty() {
            line.push_str(&format!(": {}", fault.key));
        }
        line.push_str(&format!(": {}", fault.message.text(lang)));
        Shown::line(&line).to_string()
    }
}
