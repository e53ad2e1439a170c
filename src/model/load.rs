//! Bytes to a document, or one clear error.

use super::{Document, Programme};
use crate::files::{LARGEST, Source, read_text};
use crate::i18n::Lang;

/// Why a programme could not be read.
#[derive(Debug, thiserror::Error)]
#[error("{file}:{line}:{column}: {message} (at {path})")]
pub struct LoadError {
    /// The file, as the user named it.
    pub file: String,
    /// The line of the fault, counted from 1.
    pub line: usize,
    /// The column of the fault, counted from 1.
    pub column: usize,
    /// The JSON path of the fault.
    pub path: String,
    /// What was expected.
    pub message: String,
}

/// Reads a programme from the bytes of its JSON; `file` names them in errors.
///
/// # Errors
/// When the bytes are no programme: with the place, the path and what was expected.
pub fn from_slice(bytes: &[u8], file: &str) -> Result<Document, LoadError> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let programme: Programme = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let path = error.path().to_string();
        let inner = error.inner();
        LoadError {
            file: file.to_owned(),
            line: inner.line(),
            column: inner.column(),
            path,
            message: inner.to_string(),
        }
    })?;
    Ok(Document::from(programme))
}

/// The programme that the binary carries: that of 2024, in Chinese.
///
/// # Errors
/// Never in a sound build; a test loads it.
pub fn embedded() -> Result<Document, LoadError> {
    from_slice(include_bytes!("../../data/programme-2024.zh.json"), "data/programme-2024.zh.json")
}

/// Reads a programme from a file or from standard input.
///
/// # Errors
/// When it cannot be read, or is no programme.
pub fn load(source: &Source) -> Result<Document, LoadError> {
    let name = source.name();
    let text = read_text(source, LARGEST).map_err(|error| LoadError {
        file: name.clone(),
        line: 1,
        column: 1,
        path: String::new(),
        message: error.to_string(),
    })?;
    from_slice(text.as_bytes(), &name)
}

impl LoadError {
    /// The message in a language.
    #[must_use]
    pub fn message(&self, _lang: Lang) -> String {
        self.to_string()
    }
}
