//! A configuration file to settings, or everything that is wrong with it.

mod keys;

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{AmbiguousWidth, BrowserVocabulary, Fault, Faults, LangChoice, Settings};
use crate::citation::OFFICIAL_LANGUAGES;
use crate::i18n::config::{ConfigMessage, Kind};

/// Reads the text of a configuration file; `file` names it in errors.
pub(crate) fn parse(text: &str, file: &str, vocabulary: BrowserVocabulary<'_>) -> Result<Settings, Faults> {
    let mut reader =
        SettingsReader { text, vocabulary, settings: Settings::default_for(vocabulary), faults: Vec::new() };
    match DeTable::parse(text) {
        Ok(table) => reader.top(items(table.get_ref())),
        Err(error) => {
            let message = ConfigMessage::Syntax(error.message().replace('\n', ", "));
            reader.fault(error.span().unwrap_or_default(), "", message);
        }
    }
    if reader.faults.is_empty() {
        return Ok(reader.settings);
    }
    reader.faults.sort_by_key(|fault| (fault.line, fault.column));
    Err(Faults { file: file.to_owned(), faults: reader.faults })
}

pub(super) type Value<'i> = Spanned<DeValue<'i>>;

/// An entry of a table: its name, where the name stands, its value.
pub(super) type TableItem<'v, 'i> = (&'v str, Range<usize>, &'v Value<'i>);

/// A table's entries in the order of the file.
fn items<'v, 'i>(table: &'v DeTable<'i>) -> Vec<TableItem<'v, 'i>> {
    let mut items: Vec<_> = table.iter().map(|(key, value)| (key.get_ref().as_ref(), key.span(), value)).collect();
    items.sort_by_key(|(_, span, _)| span.start);
    items
}

/// Reads the file entry by entry and gathers its faults.
pub(super) struct SettingsReader<'a> {
    text: &'a str,
    pub(super) vocabulary: BrowserVocabulary<'a>,
    pub(super) settings: Settings,
    faults: Vec<Fault>,
}

impl SettingsReader<'_> {
    fn top(&mut self, items: Vec<TableItem<'_, '_>>) {
        for (name, span, value) in items {
            match name {
                "lang" => self.settings.lang = self.choice(name, value, &LangChoice::ALL, LangChoice::Auto),
                "theme" => self.theme(name, value),
                "ambiguous" => {
                    self.settings.ambiguous = self.choice(name, value, &AmbiguousWidth::ALL, AmbiguousWidth::Auto);
                }
                "mouse" => self.settings.mouse = self.switch(name, value, true),
                "remember" => self.settings.remember = self.switch(name, value, true),
                "link" => self.links(name, value),
                "keys" => keys::read(self, name, value),
                _ => {
                    let known = ["lang", "theme", "ambiguous", "mouse", "remember", "link", "keys"];
                    self.unknown(span, name, &known);
                }
            }
        }
    }

    fn links(&mut self, at: &str, value: &Value<'_>) {
        for (name, span, value) in self.table(at, value) {
            let at = format!("{at}.{name}");
            match name {
                "base" => self.address(&at, value),
                "lang" => {
                    let all = std::iter::once(("auto", None)).chain(OFFICIAL_LANGUAGES.map(|code| (code, Some(code))));
                    let all: Vec<_> = all.collect();
                    self.settings.link_lang = self.choice(&at, value, &all, None);
                }
                _ => self.unknown(span, &at, &["base", "lang"]),
            }
        }
    }

    fn theme(&mut self, at: &str, value: &Value<'_>) {
        let themes = self.vocabulary.themes;
        let all = std::iter::once(&"auto").chain(themes).map(|theme| (*theme, *theme));
        let all: Vec<_> = all.collect();
        self.settings.theme = self.choice(at, value, &all, "auto").to_owned();
    }

    fn address(&mut self, at: &str, value: &Value<'_>) {
        let address = self.text_of(at, value).unwrap_or_default();
        let site = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
        if site.is_some_and(|site| !site.is_empty() && address.bytes().all(|byte| byte.is_ascii_graphic())) {
            self.settings.link_base = address;
        } else if value.get_ref().is_str() {
            self.wrong_kind(at, value, Kind::Address);
        }
    }

    /// The choice that a value names; `otherwise` after a fault.
    fn choice<T: Copy>(&mut self, at: &str, value: &Value<'_>, all: &[(&str, T)], otherwise: T) -> T {
        let Some(name) = self.text_of(at, value) else { return otherwise };
        if let Some((_, choice)) = all.iter().find(|(one, _)| *one == name) {
            return *choice;
        }
        let allowed = all.iter().map(|(name, _)| (*name).to_owned()).collect();
        self.fault(value.span(), at, ConfigMessage::WrongValue { found: format!("\"{name}\""), allowed });
        otherwise
    }

    fn switch(&mut self, at: &str, value: &Value<'_>, otherwise: bool) -> bool {
        let switch = value.get_ref().as_bool();
        if switch.is_none() {
            self.wrong_kind(at, value, Kind::Switch);
        }
        switch.unwrap_or(otherwise)
    }

    fn text_of(&mut self, at: &str, value: &Value<'_>) -> Option<String> {
        let text = value.get_ref().as_str().map(str::to_owned);
        if text.is_none() {
            self.wrong_kind(at, value, Kind::Text);
        }
        text
    }

    pub(super) fn table<'v, 'i>(&mut self, at: &str, value: &'v Value<'i>) -> Vec<TableItem<'v, 'i>> {
        if let Some(table) = value.get_ref().as_table() {
            return items(table);
        }
        self.wrong_kind(at, value, Kind::Table);
        Vec::new()
    }

    pub(super) fn unknown(&mut self, span: Range<usize>, at: &str, known: &[&str]) {
        let known = known.iter().map(|name| (*name).to_owned()).collect();
        self.fault(span, at, ConfigMessage::Unknown(known));
    }

    pub(super) fn wrong_kind(&mut self, at: &str, value: &Value<'_>, wanted: Kind) {
        let found = self.text.get(value.span()).unwrap_or("").lines().next().unwrap_or("").to_owned();
        self.fault(value.span(), at, ConfigMessage::WrongKind { wanted, found });
    }

    pub(super) fn fault(&mut self, span: Range<usize>, at: &str, message: ConfigMessage) {
        let fault = self.placed(span, at, message);
        self.faults.push(fault);
    }

    /// Notes what works, yet would better be written otherwise.
    pub(super) fn advise(&mut self, span: Range<usize>, at: &str, message: ConfigMessage) {
        let advice = self.placed(span, at, message);
        self.settings.advice.push(advice);
    }

    fn placed(&self, span: Range<usize>, at: &str, message: ConfigMessage) -> Fault {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        Fault { line, column, key: at.to_owned(), message }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::tests::vocabulary;
    use crate::i18n::Lang;

    fn faults(text: &str) -> String {
        parse(text, "c.toml", vocabulary()).expect_err("faults").text(Lang::En)
    }

    #[test]
    fn no_text_gives_the_defaults() {
        assert_eq!(parse("", "c.toml", vocabulary()), Ok(Settings::default_for(vocabulary())));
    }

    #[test]
    fn every_setting_is_read() {
        let text = "lang = 'zh'\ntheme = 'dark'\nambiguous = 'wide'\nmouse = false\nremember = false\n\
                    [link]\nbase = 'https://docs.un.org'\nlang = 'fr'\n";
        let settings = parse(text, "c.toml", vocabulary()).expect("no faults");
        assert_eq!(settings.lang, LangChoice::Fixed(Lang::Zh));
        assert_eq!((settings.theme.as_str(), settings.ambiguous), ("dark", AmbiguousWidth::Wide));
        assert_eq!((settings.mouse, settings.remember), (false, false));
        assert_eq!((settings.link_base.as_str(), settings.link_lang), ("https://docs.un.org", Some("fr")));
        assert_eq!(parse("link.lang = 'auto'", "c", vocabulary()).map(|settings| settings.link_lang), Ok(None));
    }

    #[test]
    fn each_fault_names_file_line_column_setting_and_what_is_allowed() {
        assert_eq!(
            faults("\nthme = 'dark'"),
            "c.toml:2:1: thme: no such setting; there are: lang, theme, ambiguous, mouse, remember, link, keys"
        );
        assert_eq!(faults("theme = 'drak'"), "c.toml:1:9: theme: \"drak\" is not allowed; allowed: auto, dark, light");
        assert_eq!(faults("# 决议\nmouse = 'no'"), "c.toml:2:9: mouse: 'no' stands where true or false is wanted");
        assert_eq!(faults("lang = 1"), "c.toml:1:8: lang: 1 stands where a text in quotes is wanted");
        assert_eq!(faults("link = 1"), "c.toml:1:8: link: 1 stands where a table of settings is wanted");
        assert_eq!(faults("link.url = ''"), "c.toml:1:6: link.url: no such setting; there are: base, lang");
        assert!(faults("link.lang = 'de'").ends_with("allowed: auto, ar, en, es, fr, ru, zh"));
    }

    #[test]
    fn a_site_is_an_address_of_the_web() {
        for site in ["'ftp://x'", "''", "'https://'", "'https://a b'", "\"https://x\\u001b[2J\""] {
            let said = faults(&format!("link.base = {site}"));
            assert!(said.ends_with("stands where an address that begins with https:// or http:// is wanted"), "{said}");
            assert!(!said.contains('\u{1b}'));
        }
    }

    #[test]
    fn broken_toml_names_its_line() {
        let said = faults("lang = 'zh'\ntheme = \"dark\nmouse = true");
        assert!(
            said.starts_with("c.toml:2:") && said.contains("not valid TOML") && said.lines().count() == 1,
            "{said}"
        );
        assert!(faults("lang = 'zh'\nlang = 'en'").starts_with("c.toml:2:1"));
    }

    #[test]
    fn all_faults_come_at_once_in_the_order_of_the_file() {
        let said = faults("mouse = 1\nx = 1\nlang = 'xx'");
        let lines: Vec<&str> = said.lines().filter_map(|line| line.split(':').nth(1)).collect();
        assert_eq!(lines, ["1", "2", "3"]);
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "[a-z\\[\\]={}.'\"\n 1\\u{4e00}]{0,40}") {
            let _ = parse(&text, "c.toml", vocabulary());
        }
    }
}
