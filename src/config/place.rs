//! Where the configuration lies.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::{Fault, Faults, Settings, Vocabulary, parse};
use crate::i18n::config::ConfigMessage;

/// The variable of the environment that names another file.
pub const VARIABLE: &str = "CTC_PROGRAMME_CONFIG";

/// Where the settings come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// This file.
    Read(PathBuf),
    /// The defaults; a file would lie here, if a person has a place for one.
    Absent(Option<PathBuf>),
}

impl Source {
    /// The sentence that says it.
    pub(super) fn message(&self) -> ConfigMessage {
        let name = |path: &Path| path.to_string_lossy().into_owned();
        match self {
            Self::Read(path) => ConfigMessage::ReadFrom(name(path)),
            Self::Absent(Some(path)) => ConfigMessage::NoFile(name(path)),
            Self::Absent(None) => ConfigMessage::NoPlace,
        }
    }
}

/// The file in the configuration place: `$XDG_CONFIG_HOME/ctc-programme/config.toml`, by default below `~/.config`.
///
/// `None` when the person has no home.
#[must_use]
pub fn locate() -> Option<PathBuf> {
    let places = etcetera::choose_base_strategy().ok()?;
    Some(places.config_dir().join("ctc-programme").join("config.toml"))
}

/// Reads the settings from `named`, the file that a person names, else from `usual` if that exists.
///
/// # Errors
/// All faults of the file, or that it cannot be read; a file that is named must exist.
pub fn load(
    named: Option<PathBuf>,
    usual: Option<PathBuf>,
    vocabulary: Vocabulary<'_>,
) -> Result<(Settings, Source), Faults> {
    let must_exist = named.is_some();
    let Some(path) = named.or(usual) else {
        return Ok((Settings::default_for(vocabulary), Source::Absent(None)));
    };
    let file = path.to_string_lossy().into_owned();
    match fs::read(&path) {
        Ok(bytes) => {
            let text = String::from_utf8(bytes).map_err(|error| not_text(&file, &error))?;
            let settings = parse(text.strip_prefix('\u{feff}').unwrap_or(&text), &file, vocabulary)?;
            Ok((settings, Source::Read(path)))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound && !must_exist => {
            Ok((Settings::default_for(vocabulary), Source::Absent(Some(path))))
        }
        Err(error) => {
            let message = ConfigMessage::Unreadable(error.to_string());
            Err(Faults { file, faults: vec![Fault { line: 0, column: 0, key: String::new(), message }] })
        }
    }
}

fn not_text(file: &str, error: &std::string::FromUtf8Error) -> Faults {
    let before = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
    let line = before.filter(|byte| **byte == b'\n').count() + 1;
    let message = ConfigMessage::Syntax("UTF-8".to_owned());
    Faults { file: file.to_owned(), faults: vec![Fault { line, column: 1, key: String::new(), message }] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::testing::vocabulary;
    use crate::i18n::Lang;

    #[test]
    fn no_file_and_no_home_are_no_faults() {
        let defaults = Settings::default_for(vocabulary());
        assert_eq!(load(None, None, vocabulary()), Ok((defaults.clone(), Source::Absent(None))));
        let nowhere = PathBuf::from("/nowhere/config.toml");
        assert_eq!(load(None, Some(nowhere.clone()), vocabulary()), Ok((defaults, Source::Absent(Some(nowhere)))));
    }

    #[test]
    fn a_file_that_is_named_must_be_there() {
        let faults = load(Some(PathBuf::from("/nowhere/x\u{7}.toml")), None, vocabulary()).expect_err("no file");
        let said = faults.text(Lang::Zh);
        assert!(said.contains("无法读取") && !said.contains('\u{7}') && !said.contains(":0"), "{said}");
    }

    #[test]
    fn a_file_is_read_with_or_without_a_byte_order_mark() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("config.toml");
        fs::write(&path, "\u{feff}theme = 'dark'").expect("written");
        let (settings, source) = load(None, Some(path.clone()), vocabulary()).expect("no faults");
        assert_eq!((settings.theme.as_str(), source), ("dark", Source::Read(path.clone())));
        fs::write(&path, b"# ok\n# \xff").expect("written");
        let faults = load(None, Some(path), vocabulary()).expect_err("no text");
        assert_eq!(faults.faults[0].line, 2);
        assert!(load(Some(folder.path().to_owned()), None, vocabulary()).is_err(), "a folder is no file");
    }
}
