//! The effective configuration as a file that could be saved: every setting with what it means.

use std::fmt::Write as _;

use super::settings::name_of;
use super::{AmbiguousWidth, BrowserVocabulary, LangChoice, Settings, SettingsSource};
use crate::citation::OFFICIAL_LANGUAGES;
use crate::i18n::Lang;
use crate::i18n::config::ConfigMessage;
use crate::text::Shown;

/// The effective settings as TOML with comments, headed by where they come from.
pub(crate) fn print(
    settings: &Settings,
    source: &SettingsSource,
    vocabulary: BrowserVocabulary<'_>,
    lang: Lang,
) -> String {
    let mut page = SettingsPage { text: String::new(), lang };
    page.comment(&ConfigMessage::Head);
    page.comment(&source.message());
    page.setting(&ConfigMessage::AboutLang, "lang", &quoted(name_of(&LangChoice::ALL, &settings.lang)));
    let themes = vocabulary.themes.iter().map(|theme| (*theme).to_owned()).collect();
    page.setting(&ConfigMessage::AboutTheme(themes), "theme", &quoted(&settings.theme));
    let ambiguous = quoted(name_of(&AmbiguousWidth::ALL, &settings.ambiguous));
    page.setting(&ConfigMessage::AboutAmbiguous, "ambiguous", &ambiguous);
    page.setting(&ConfigMessage::AboutMouse, "mouse", &settings.mouse.to_string());
    page.setting(&ConfigMessage::AboutRemember, "remember", &settings.remember.to_string());
    page.text.push_str("\n[link]");
    page.setting(&ConfigMessage::AboutLinkBase, "base", &quoted(&settings.link_base));
    let languages = OFFICIAL_LANGUAGES.iter().map(|code| (*code).to_owned()).collect();
    let link_lang = quoted(settings.link_lang.unwrap_or("auto"));
    page.setting(&ConfigMessage::AboutLinkLang(languages), "lang", &link_lang);
    page.text.push('\n');
    page.comment(&ConfigMessage::AboutKeys);
    page.keys(settings, vocabulary);
    page.text
}

struct SettingsPage {
    text: String,
    lang: Lang,
}

impl SettingsPage {
    fn comment(&mut self, message: &ConfigMessage) {
        let text = message.text(self.lang);
        // A path in a comment is data: what would end the line or steer the terminal is made visible.
        let _ = writeln!(self.text, "# {}", Shown::line(&text));
    }

    fn setting(&mut self, about: &ConfigMessage, name: &str, value: &str) {
        self.text.push('\n');
        self.comment(about);
        let _ = writeln!(self.text, "{name} = {value}");
    }

    /// The keys of every action, by scope, each line with its meaning behind it.
    fn keys(&mut self, settings: &Settings, vocabulary: BrowserVocabulary<'_>) {
        let mut scope = "";
        for (binding, action) in settings.keys.iter().zip(vocabulary.actions) {
            if binding.scope != scope {
                scope = binding.scope;
                let _ = writeln!(self.text, "\n[keys.{scope}]");
            }
            let keys: Vec<String> = binding.keys.iter().map(|key| quoted(&key.to_string())).collect();
            let line = format!("{} = [{}]", binding.action, keys.join(", "));
            let _ = writeln!(self.text, "{line:<40} # {}", action.meaning);
        }
    }
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::config::parse;
    use crate::config::tests::vocabulary;

    fn printed(settings: &Settings, lang: Lang) -> String {
        print(settings, &SettingsSource::Read(PathBuf::from("/home/a/c.toml")), vocabulary(), lang)
    }

    #[test]
    fn what_is_printed_is_read_as_the_same_settings() {
        let odd = "lang = 'en'\ntheme = 'light'\nambiguous = 'narrow'\nmouse = false\nremember = false\n\
                   link = {base = 'http://x/\"y', lang = 'ru'}\nkeys.list = {down = ['\"', '\\', '#', '。'], up = []}";
        for text in ["", odd] {
            let settings = parse(text, "c.toml", vocabulary()).expect("no faults");
            for lang in [Lang::En, Lang::Zh] {
                let printed = printed(&settings, lang);
                assert_eq!(parse(&printed, "printed", vocabulary()), Ok(settings.clone()), "{printed}");
            }
        }
    }

    #[test]
    fn the_page_reads_well() {
        insta::assert_snapshot!(printed(&Settings::default_for(vocabulary()), Lang::En));
    }

    #[test]
    fn a_path_cannot_leave_its_comment() {
        let source = SettingsSource::Absent(Some(PathBuf::from("/a\nlang = 1\u{1b}[2J")));
        let text = print(&Settings::default_for(vocabulary()), &source, vocabulary(), Lang::Zh);
        assert!(parse(&text, "printed", vocabulary()).is_ok() && !text.contains('\u{1b}'), "{text}");
    }
}
