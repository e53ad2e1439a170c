//! A text in the person's editor.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::Surroundings;
use crate::i18n::Lang;
use crate::i18n::surroundings::SurroundingsMessage;
use crate::text::Shown;

/// The largest text that is taken back: 1 MiB.
const LARGEST: u64 = 1 << 20;

/// What came back from the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum EditorOutcome {
    /// The text as the person left it.
    Text(String),
    /// The editor was left with an error (`:cq`): the text stays as it was.
    GivenUp,
}

#[derive(Debug, thiserror::Error)]
pub(crate) enum EditorError {
    /// No editor could be started.
    #[error("cannot start the editor {0:?}: {1}")]
    NotStarted(OsString, #[source] io::Error),
    /// The text could not be handed over or taken back; where it lies, if it does, is the path.
    #[error("cannot pass the text through {0}: {1}")]
    NotPassed(PathBuf, #[source] io::Error),
}

impl EditorError {
    /// What to tell the person, on one line and safe to show.
    pub(crate) fn message(&self, lang: Lang) -> String {
        let message = match self {
            Self::NotStarted(editor, _) => {
                SurroundingsMessage::NoEditor { editor: editor.to_string_lossy().into_owned() }
            }
            Self::NotPassed(path, _) => SurroundingsMessage::NoteInFile { path: path.to_string_lossy().into_owned() },
        };
        Shown::line(&message.text(lang)).to_string()
    }
}

/// The editor that [`edit`] would start, as a user would name it.
pub(crate) fn editor_name(here: &Surroundings) -> String {
    Shown::line(&here.editor.clone().unwrap_or_else(fallback).to_string_lossy()).to_string()
}

/// Lets the person edit a text in the editor of `$VISUAL` or `$EDITOR`, else the system's. The terminal must be theirs
/// meanwhile.
///
/// The text lies in a file of `folder` (none: that of temporary files) as long as it is edited; should the program die,
/// it is still there.
///
/// # Errors
/// When no editor starts, or the text cannot be passed. What was written then stays in the file.
pub(crate) fn edit(text: &str, here: &Surroundings, folder: Option<&Path>) -> Result<EditorOutcome, EditorError> {
    let folder = folder.map_or_else(std::env::temp_dir, Path::to_owned);
    let not_passed = |error| EditorError::NotPassed(folder.clone(), error);
    fs::create_dir_all(&folder).map_err(not_passed)?;
    let file = tempfile::Builder::new().prefix("note-").suffix(".md").tempfile_in(&folder).map_err(not_passed)?;
    // Kept until the text is safely back.
    let (_, path) = file.keep().map_err(|error| not_passed(error.error))?;
    fs::write(&path, text).map_err(not_passed)?;
    let editor = here.editor.clone().unwrap_or_else(fallback);
    let status = command(&editor, &path).status().map_err(|error| {
        let _ = fs::remove_file(&path);
        EditorError::NotStarted(editor.clone(), error)
    })?;
    let edited = if status.success() { EditorOutcome::Text(take_back(&path)?) } else { EditorOutcome::GivenUp };
    let _ = fs::remove_file(&path);
    Ok(edited)
}

fn take_back(path: &Path) -> Result<String, EditorError> {
    let not_passed = |error| EditorError::NotPassed(path.to_owned(), error);
    if fs::metadata(path).map_err(not_passed)?.len() > LARGEST {
        return Err(not_passed(io::ErrorKind::FileTooLarge.into()));
    }
    let text = String::from_utf8(fs::read(path).map_err(not_passed)?);
    text.map_err(|_| not_passed(io::ErrorKind::InvalidData.into()))
}

fn fallback() -> OsString {
    if cfg!(windows) { "notepad" } else { "vi" }.into()
}

/// The command of an editor that may bring arguments: `code --wait`. A shell reads the editor, never the path.
#[cfg(unix)]
fn command(editor: &OsStr, path: &Path) -> Command {
    let mut script = editor.to_owned();
    script.push(" \"$@\"");
    let mut command = Command::new("/bin/sh");
    command.arg("-c").arg(script).arg(editor).arg(path);
    command
}

/// The command of an editor that may bring arguments, parted by blanks, unless all of it is a program's own path.
#[cfg(not(unix))]
fn command(editor: &OsStr, path: &Path) -> Command {
    if Path::new(editor).is_file() {
        let mut command = Command::new(editor);
        command.arg(path);
        return command;
    }
    let editor = editor.to_string_lossy();
    let mut words = editor.split_whitespace();
    let mut command = Command::new(words.next().unwrap_or("notepad"));
    command.args(words).arg(path);
    command
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;

    fn with(editor: &str, folder: &Path) -> Result<EditorOutcome, EditorError> {
        let here = Surroundings { editor: Some(editor.into()), ..Surroundings::default() };
        edit("原文\n", &here, Some(folder))
    }

    fn left_behind(folder: &Path) -> usize {
        fs::read_dir(folder).expect("a folder").count()
    }

    #[test]
    fn the_editor_may_bring_arguments_and_its_text_comes_back() {
        let folder = tempfile::tempdir().expect("a folder");
        let odd = folder.path().join("a b;c");
        let edited = with("sed -i -e s/原文/新文/", &odd).expect("edited");
        assert_eq!(edited, EditorOutcome::Text("新文\n".into()));
        assert_eq!(left_behind(&odd), 0);
    }

    #[test]
    fn an_editor_left_with_an_error_changes_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(with("sh -c 'echo x > \"$0\"; exit 1'", folder.path()).expect("given up"), EditorOutcome::GivenUp);
        assert_eq!(left_behind(folder.path()), 0);
    }

    #[test]
    fn a_text_that_cannot_be_taken_back_stays_in_its_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let error = with("sh -c 'printf \"\\377\" > \"$0\"'", folder.path()).expect_err("no text");
        let EditorError::NotPassed(path, _) = error else { panic!("{error}") };
        assert_eq!(fs::read(path).expect("still there"), b"\xff");
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        fs::write(&file, "").expect("written");
        assert!(matches!(with("true", &file.join("x")), Err(EditorError::NotPassed(..))));
    }
}
