//! The configuration: read before anything else, printed on request.

use super::CommandContext;
use super::ending::{Ending, Failure};
use super::output;
use crate::citation::Links;
use crate::config::{self, Faults, Settings, SettingsSource};
use crate::i18n::Lang;
use crate::tui::vocabulary::BrowserNames;

/// What the person has set, or what is wrong with it; then the defaults stand in.
#[derive(Debug)]
pub(super) struct Config {
    pub settings: Settings,
    source: SettingsSource,
    faults: Option<Faults>,
}

/// Reads the configuration; its comments, should it be printed, are in `lang`.
pub(super) fn load(lang: Lang) -> Config {
    let names = BrowserNames::new(lang);
    let named = std::env::var_os(config::VARIABLE).filter(|name| !name.is_empty()).map(Into::into);
    match config::load(named, config::locate(), names.vocabulary()) {
        Ok((settings, source)) => Config { settings, source, faults: None },
        Err(faults) => {
            let settings = Settings::default_for(names.vocabulary());
            Config { settings, source: SettingsSource::Absent(None), faults: Some(faults) }
        }
    }
}

impl Config {
    /// The language to speak, where `locale` is that of the locale.
    pub(super) const fn lang(&self, locale: Lang) -> Lang {
        self.settings.lang.resolve(locale)
    }

    /// Fails with all that is wrong with the configuration.
    pub(super) fn sound(&self, lang: Lang) -> Result<(), Failure> {
        self.faults.as_ref().map_or(Ok(()), |faults| Err(Failure::Config(faults.text(lang))))
    }

    /// What works in the file, yet would better be written otherwise: one line each.
    pub(super) fn advice(&self, lang: Lang) -> Option<String> {
        let SettingsSource::Read(path) = &self.source else { return None };
        let faults = self.settings.advice.clone();
        (!faults.is_empty()).then(|| Faults { file: path.to_string_lossy().into_owned(), faults }.text(lang))
    }

    /// Makes the addresses of official pages, for a programme in the language `tag`.
    pub(super) fn links(&self, tag: &str) -> Links {
        Links::new(Some(&self.settings.link_base), self.settings.link_lang.unwrap_or(tag))
    }
}

/// Prints the effective configuration.
pub(super) fn print(context: CommandContext) -> Result<Ending, Failure> {
    let names = BrowserNames::new(context.lang);
    let config = context.config;
    let page = config::print(&config.settings, &config.source, names.vocabulary(), context.lang);
    output::print(|out| out.write_all(page.as_bytes()))?;
    if let Some(advice) = config.advice(context.lang) {
        output::tell(&advice);
    }
    Ok(Ending::Done)
}
