//! Where the configuration lies.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::{BrowserVocabulary, Fault, Faults, Settings, parse};
use crate::files;
use crate::i18n::config::ConfigMessage;
use crate::i18n::files::FileFault;

/// The variable of the environment that names another file.
pub(crate) const VARIABLE: &str = "CTC_PROGRAMME_CONFIG";

/// The largest file that is read: 1 MiB.
const LARGEST: u64 = 1 << 20;

/// Where the settings come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum SettingsSource {
    Read(PathBuf),
    /// The defaults; a file would lie here, if a person has a place for one.
    Absent(Option<PathBuf>),
}

impl SettingsSource {
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
pub(crate) fn locate() -> Option<PathBuf> {
    let places = etcetera::choose_base_strategy().ok()?;
    Some(places.config_dir().join("ctc-programme").join("config.toml"))
}

/// Reads the settings from `named`, the file that a person names, else from `usual` if that exists.
///
/// # Errors
/// All faults of the file, or that it cannot be read; a file that is named must exist.
pub(crate) fn load(
    named: Option<PathBuf>,
    usual: Option<PathBuf>,
    vocabulary: BrowserVocabulary<'_>,
) -> Result<(Settings, SettingsSource), Faults> {
    let must_exist = named.is_some();
    let Some(path) = named.or(usual) else {
        return Ok((Settings::default_for(vocabulary), SettingsSource::Absent(None)));
    };
    let file = path.to_string_lossy().into_owned();
    match files::read_text(&files::Source::File(path.clone()), LARGEST) {
        Ok(text) => Ok((parse(&text, &file, vocabulary)?, SettingsSource::Read(path))),
        Err(error) if error.fault == FileFault::Missing && !must_exist => {
            Ok((Settings::default_for(vocabulary), SettingsSource::Absent(Some(path))))
        }
        Err(error) => {
            let (line, column) = error.place.unwrap_or_default();
            let message = ConfigMessage::Unreadable(error.fault);
            Err(Faults { file, faults: vec![Fault { line, column, key: String::new(), message }] })
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::config::tests::vocabulary;

    #[test]
    fn no_file_and_no_home_are_no_faults() {
        let defaults = Settings::default_for(vocabulary());
        assert_eq!(load(None, None, vocabulary()), Ok((defaults.clone(), SettingsSource::Absent(None))));
        let nowhere = PathBuf::from("/nowhere/config.toml");
        assert_eq!(
            load(None, Some(nowhere.clone()), vocabulary()),
            Ok((defaults, SettingsSource::Absent(Some(nowhere))))
        );
    }

    // Windows has another word for a name that no file may have.
    #[cfg(not(windows))]
    #[test]
    fn a_file_that_is_named_must_be_there() {
        let faults = load(Some(PathBuf::from("/nowhere/x\u{7}.toml")), None, vocabulary()).expect_err("no file");
        let said = faults.text(crate::i18n::Lang::Zh);
        assert!(said.contains("没有这个文件") && !said.contains('\u{7}') && !said.contains(":0"), "{said}");
    }

    #[test]
    fn a_file_is_read_with_or_without_a_byte_order_mark() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("config.toml");
        fs::write(&path, "\u{feff}theme = 'dark'").expect("written");
        let (settings, source) = load(None, Some(path.clone()), vocabulary()).expect("no faults");
        assert_eq!((settings.theme.as_str(), source), ("dark", SettingsSource::Read(path.clone())));
        fs::write(&path, b"# ok\n# \xff").expect("written");
        let faults = load(None, Some(path), vocabulary()).expect_err("no text");
        assert_eq!(faults.faults[0].line, 2);
        assert!(load(Some(folder.path().to_owned()), None, vocabulary()).is_err(), "a folder is no file");
    }
}
