//! How a run ends: what is said, and the exit code.

use std::io;
use std::process::ExitCode;

use super::output::complain;
use crate::files::FileError;
use crate::i18n::Lang;
use crate::i18n::cli::{Say, UsageFault, say};
use crate::i18n::library::LibraryMessage;
use crate::model::LoadError;

/// How a task ended that did what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    Done,
    /// Nothing found, or faults found.
    Nothing,
    /// Done, and the input is unreadable.
    Unreadable,
    /// The browser was ended from outside, with this exit status.
    Ended(u8),
}

/// Why a task could not be done.
#[derive(Debug)]
pub(super) enum Failure {
    Said(Say),
    /// The library of cited texts cannot do what is asked.
    Library(LibraryMessage),
    /// Two years cannot be set against each other.
    Years(crate::i18n::changes::Message),
    /// Two texts are not two languages of one.
    Languages(crate::i18n::align::Message),
    /// A programme cannot be used.
    Load(Box<LoadError>),
    /// A file cannot be read or written.
    File(FileError),
    /// The configuration cannot be used: all that is wrong with it.
    Config(String),
    Document(crate::import::ReadError),
    Browser(crate::tui::Error),
    Output(io::Error),
}

/// A failure of wrong usage, of a command or of the program as a whole.
pub(super) fn wrong_usage(fault: UsageFault, command: Option<&str>) -> Failure {
    let help = ["ctc-programme"].into_iter().chain(command).chain(["--help"]);
    Failure::Said(Say::Usage(fault, help.collect::<Vec<_>>().join(" ")))
}

impl From<crate::import::ReadError> for Failure {
    fn from(error: crate::import::ReadError) -> Self {
        Self::Document(error)
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        Self::Load(Box::new(error))
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl From<Say> for Failure {
    fn from(message: Say) -> Self {
        Self::Said(message)
    }
}

/// Says what went wrong, if anything, and gives the exit code: 0 done or found, 1 nothing found or faults found,
/// 2 wrong usage, unreadable input, or an output that cannot be written.
pub(super) fn conclude(result: Result<Ending, Failure>, lang: Lang) -> ExitCode {
    match result {
        Ok(Ending::Done) => ExitCode::SUCCESS,
        Ok(Ending::Nothing) => ExitCode::from(1),
        Ok(Ending::Unreadable) => ExitCode::from(2),
        Ok(Ending::Ended(status)) => ExitCode::from(status),
        Err(failure) => fail(&failure, lang),
    }
}

impl Failure {
    pub(super) fn text(&self, lang: Lang) -> String {
        match self {
            Self::Output(error) => say(lang, &Say::CannotPrint(error.to_string())),
            Self::Library(message) => message.text(lang),
            Self::Years(message) => message.text(lang),
            Self::Languages(message) => message.text(lang),
            Self::Load(error) => error.message(lang),
            Self::Document(error) => error.text(lang),
            Self::Browser(error) => error.text(lang),
            Self::File(error) => error.message(lang),
            Self::Config(faults) => faults.clone(),
            Self::Said(message) => say(lang, message),
        }
    }
}

fn fail(failure: &Failure, lang: Lang) -> ExitCode {
    match failure {
        // The reader has seen enough.
        Failure::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => return ExitCode::SUCCESS,
        failure => complain(&failure.text(lang)),
    }
    match failure {
        Failure::Said(Say::Nowhere(_) | Say::NotImported(_) | Say::NotOpened(_))
        | Failure::Library(LibraryMessage::NotHeld { .. }) => ExitCode::from(1),
        _ => ExitCode::from(2),
    }
}
