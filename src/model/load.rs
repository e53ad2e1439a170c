//! Bytes to a document, or one clear error.

use super::check::{self, PlacedFinding, Weight};
use std::io::Read;

use super::pieces::{Pieces, STEP, WORTHWHILE};
use super::{Library, Programme};
use crate::files::{FileError, LARGEST, Progress, Source, Stage, open_large, read_text_telling};
use crate::i18n::Lang;
use crate::i18n::load::{Trouble, advice};

/// Why a programme could not be read.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadError {
    /// Its file cannot be read as text.
    File(FileError),
    /// Its text is no sound programme.
    Faulty {
        /// The file, as the user named it.
        file: String,
        first: Box<PlacedFinding>,
    },
}

impl LoadError {
    /// The message in a language: file, line, column, path and fault; on a second line what to do.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            Self::File(error) => error.message(lang),
            Self::Faulty { file, first } => {
                let PlacedFinding { path, line, column, trouble, .. } = &**first;
                format!("{file}:{line}:{column}: {path}: {}\n  {}", trouble.text(lang), advice(lang, trouble, file))
            }
        }
    }
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for LoadError {}

impl From<FileError> for LoadError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// Whether a programme that contradicts itself is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Strictness {
    /// It is refused.
    #[default]
    Strict,
    /// It is used: where two paragraphs bear a number, the first is meant.
    Lenient,
}

/// What a schema means to this version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Version {
    Known,
    /// It has something more, which is kept but not shown.
    NewerMinor,
    Foreign,
}

/// What `ctc-programme/MAJOR` or `ctc-programme/MAJOR.MINOR` means to this version.
pub(crate) fn version_of(schema: &str) -> Version {
    let version = schema.strip_prefix("ctc-programme/").unwrap_or("");
    let (major, minor) = version.split_once('.').unwrap_or((version, "0"));
    match (major, minor.parse::<u32>()) {
        ("1", Ok(0)) => Version::Known,
        ("1", Ok(_)) => Version::NewerMinor,
        _ => Version::Foreign,
    }
}

/// Reads a programme from a file or from standard input, telling how far it is.
pub(crate) fn load_telling(source: &Source, strictness: Strictness, progress: &Progress) -> Result<Library, LoadError> {
    match RestOfFile::of(source, strictness) {
        Some(file) => file.read(progress),
        None => in_one_go(source, strictness, progress),
    }
}

/// A large programme that is being read: first as far as a screen needs it, then to its end.
pub(crate) struct RestOfFile {
    pieces: Pieces<Box<dyn Read + Send>>,
    size: u64,
    source: Source,
    strictness: Strictness,
}

impl RestOfFile {
    /// Opens a file; `None` for what is not large, and for what cannot be opened.
    pub(crate) fn of(source: &Source, strictness: Strictness) -> Option<Self> {
        let (file, size) = open_large(source, WORTHWHILE)?;
        let pieces = Pieces::of(Box::new(file) as Box<dyn Read + Send>);
        Some(Self { pieces, size, source: source.clone(), strictness })
    }

    /// Reads the first paragraphs, as a library of which the whole one will be a longer form. `None` where they cannot be
    /// shown before the rest is known.
    pub(crate) fn beginning(&mut self) -> Option<Library> {
        sound(self.pieces.beginning()?, self.strictness, &Progress::default())
    }

    /// Reads the rest, telling how far it is.
    ///
    /// # Errors
    /// As for a programme that is read in one go.
    pub(crate) fn read(self, progress: &Progress) -> Result<Library, LoadError> {
        let (source, strictness) = (self.source.clone(), self.strictness);
        // What pieces do not make sense of is read in one go, which says what is wrong and where.
        self.in_pieces(progress).map_or_else(|| in_one_go(&source, strictness, progress), Ok)
    }

    /// Reads the rest; `None` where it is no programme that can be used.
    pub(crate) fn in_pieces(self, progress: &Progress) -> Option<Library> {
        progress.begin(Stage::Parsing, Some(self.size));
        sound(self.pieces.all(STEP, progress)?, self.strictness, progress)
    }
}

fn in_one_go(source: &Source, strictness: Strictness, progress: &Progress) -> Result<Library, LoadError> {
    let text = read_text_telling(source, LARGEST, progress)?;
    from_text_telling(&text, &source.name(), strictness, progress)
}

/// Reads a programme from its JSON; `file` names it in errors.
///
/// # Errors
/// When the text is no sound programme: with the place, the path and what was expected.
pub fn from_text(text: &str, file: &str, strictness: Strictness) -> Result<Library, LoadError> {
    from_text_telling(text, file, strictness, &Progress::default())
}

fn from_text_telling(
    text: &str,
    file: &str,
    strictness: Strictness,
    progress: &Progress,
) -> Result<Library, LoadError> {
    let read = programme_telling(text, file, progress)?;
    sound(read, strictness, progress).ok_or_else(|| faulty(text, file, String::new()))
}

/// The programme laid flat; `None` where it contradicts itself and is to be refused for that.
fn sound(programme: Programme, strictness: Strictness, progress: &Progress) -> Option<Library> {
    progress.begin(Stage::Checking, None);
    let known = Some(programme).filter(|programme| version_of(&programme.schema) != Version::Foreign);
    let document = Library::from(known?);
    (strictness == Strictness::Lenient || check::contradiction(&document).is_none()).then_some(document)
}

/// Reads a work from its JSON as it is written, even where its numbers contradict each other.
///
/// # Errors
/// When the text is no work: with the place, the path and what was expected.
pub(crate) fn programme_from_text(text: &str, file: &str) -> Result<Programme, LoadError> {
    programme_telling(text, file, &Progress::default())
}

fn programme_telling(text: &str, file: &str, progress: &Progress) -> Result<Programme, LoadError> {
    progress.begin(Stage::Parsing, Some(text.len() as u64));
    let pieces = (text.len() as u64 >= WORTHWHILE).then(|| Pieces::of(text.as_bytes()).all(STEP, progress)).flatten();
    let read = pieces.map_or_else(|| serde_json::from_str::<Programme>(text), Ok);
    let said = read.as_ref().err().map(ToString::to_string);
    let programme = read.ok().filter(|programme| version_of(&programme.schema) != Version::Foreign);
    programme.ok_or_else(|| faulty(text, file, said.unwrap_or_default()))
}

fn faulty(text: &str, file: &str, said: String) -> LoadError {
    LoadError::Faulty { file: file.to_owned(), first: Box::new(first_fault(text, said)) }
}

/// The fault that keeps a text from being a programme; `said` is what the JSON reader says of it.
///
/// Reading knows nothing of places: they cost a second reading, made only now that there is something to say.
fn first_fault(text: &str, said: String) -> PlacedFinding {
    let worst = check::check(text).into_iter().min_by_key(|found| found.weight);
    worst.filter(|found| found.weight <= Weight::Contradiction).unwrap_or_else(|| PlacedFinding {
        path: "$".to_owned(),
        line: 1,
        column: 1,
        weight: Weight::Unreadable,
        trouble: Trouble::Other(said),
    })
}

/// Reads a programme from the bytes of its JSON; `file` names them in errors.
///
/// # Errors
/// When the bytes are no sound programme: with the place, the path and what was expected.
pub fn from_slice(bytes: &[u8], file: &str) -> Result<Library, LoadError> {
    let text = crate::files::decode(bytes, file)?;
    from_text(text, file, Strictness::Strict)
}

/// The programme that the binary carries: that of 2024, in Chinese.
pub fn embedded() -> Result<Library, LoadError> {
    from_text(include_str!("../../data/programme-2024.zh.json"), "data/programme-2024.zh.json", Strictness::Strict)
}
