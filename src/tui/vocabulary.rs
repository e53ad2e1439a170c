//! The browser's own names, lent to the configuration: its themes, and its actions with their keys.

use super::action::Action;
use super::keymap::STACKS;
use super::theme::ThemeName;
use crate::config::{Bindable, BrowserVocabulary};
use crate::i18n::Lang;

/// Scopes that were named otherwise in earlier versions.
const RENAMED: &[(&str, &str)] = &[("way", "panes")];

/// The names, with what each action does in a language.
#[derive(Clone, Debug)]
pub(crate) struct BrowserNames {
    themes: Vec<&'static str>,
    actions: Vec<Bindable>,
    together: Vec<Vec<&'static str>>,
}

impl BrowserNames {
    /// The names, explained in a language.
    pub(crate) fn new(lang: Lang) -> Self {
        let bindable = |action: Action| {
            let row = action.row();
            let keys = row.keys.iter().filter_map(|key| key.parse().ok()).collect();
            Bindable { scope: row.scope.id(), action: row.id, keys, meaning: row.sentence(lang) }
        };
        Self {
            themes: ThemeName::ALL.iter().map(|theme| theme.id()).collect(),
            actions: Action::all().map(bindable).collect(),
            together: STACKS.iter().map(|stack| stack.iter().map(|scope| scope.id()).collect()).collect(),
        }
    }

    /// What the configuration may say.
    pub(crate) fn vocabulary(&self) -> BrowserVocabulary<'_> {
        BrowserVocabulary {
            themes: &self.themes,
            actions: &self.actions,
            renamed_scopes: RENAMED,
            together: &self.together,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Settings, SettingsSource, parse, print};
    use crate::tui::keymap::Keymap;

    #[test]
    fn the_whole_keymap_is_printed_and_read_back() {
        for lang in [Lang::En, Lang::Zh] {
            let names = BrowserNames::new(lang);
            let settings = Settings::default_for(names.vocabulary());
            let printed = print(&settings, &SettingsSource::Absent(None), names.vocabulary(), lang);
            let read = parse(&printed, "printed", names.vocabulary()).unwrap_or_else(|faults| panic!("{faults}"));
            assert!(read == settings, "{printed}");
        }
    }

    #[test]
    fn a_changed_key_reaches_the_keymap() {
        let names = BrowserNames::new(Lang::En);
        let settings = parse("keys.app.quit = 'x'", "c.toml", names.vocabulary()).expect("sound");
        let keymap = Keymap::of(&settings.keys).expect("sound");
        let stack = STACKS.first().expect("a stack");
        let named = |key: &str| keymap.action(stack, key.parse().expect("a key")).map(|action| action.row().id);
        assert_eq!((named("x"), named("q")), (Some("quit"), None));
    }

    #[test]
    fn keys_of_an_earlier_version_go_on_working() {
        let names = BrowserNames::new(Lang::En);
        let settings = parse("[keys.way]\nhistory.back = 'f6'", "c.toml", names.vocabulary()).expect("sound");
        let bound = settings.keys.iter().find(|binding| binding.action == "history.back").expect("an action");
        assert_eq!(bound.keys.iter().map(ToString::to_string).collect::<Vec<_>>(), ["f6"]);
        assert_eq!(settings.advice.len(), 1);
    }

    #[test]
    fn actions_of_a_scope_stand_together() {
        let names = BrowserNames::new(Lang::En);
        let mut scopes: Vec<&str> = names.actions.iter().map(|action| action.scope).collect();
        scopes.dedup();
        let all = scopes.len();
        scopes.sort_unstable();
        scopes.dedup();
        assert_eq!(scopes.len(), all, "a scope would be printed as two tables");
    }
}
