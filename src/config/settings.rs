//! The settings and what they may be.

use super::{Fault, Key};
use crate::citation::LINK_BASE;
use crate::i18n::Lang;

/// What the browser lends to the configuration: names that are its own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct BrowserVocabulary<'a> {
    /// The themes, without `auto`.
    pub themes: &'a [&'a str],
    /// The actions, in the order of the help.
    pub actions: &'a [Bindable],
    /// Scopes that had another name in earlier versions, with the name of today: both may stand in the file.
    pub renamed_scopes: &'a [(&'a str, &'a str)],
    /// Scopes that work at the same time, so that a key can mean but one action in all of them.
    pub together: &'a [Vec<&'a str>],
}

impl BrowserVocabulary<'_> {
    /// Whether a key would mean the actions of both scopes at the same time.
    pub(super) fn meet(&self, one: &str, other: &str) -> bool {
        one == other || self.together.iter().any(|scopes| scopes.contains(&one) && scopes.contains(&other))
    }
}

/// An action that keys can be bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bindable {
    pub scope: &'static str,
    /// Its name in the file: `next-match`.
    pub action: &'static str,
    pub keys: Vec<Key>,
    /// What it does, in the language of the interface.
    pub meaning: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Binding {
    pub scope: &'static str,
    pub action: &'static str,
    /// The keys; none: it can still be chosen in the palette.
    pub keys: Vec<Key>,
}

/// The language of the interface, as set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum LangChoice {
    #[default]
    Auto,
    Fixed(Lang),
}

impl LangChoice {
    /// Each choice with its name in the file and on the command line.
    pub(crate) const ALL: [(&'static str, Self); 3] =
        [("auto", Self::Auto), ("en", Self::Fixed(Lang::En)), ("zh", Self::Fixed(Lang::Zh))];

    /// The language meant, where `locale` is that of the locale.
    pub(crate) const fn resolve(self, locale: Lang) -> Lang {
        match self {
            Self::Auto => locale,
            Self::Fixed(lang) => lang,
        }
    }
}

/// How wide the terminal draws characters of ambiguous width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum AmbiguousWidth {
    /// As the terminal shows when asked.
    #[default]
    Auto,
    Narrow,
    Wide,
}

impl AmbiguousWidth {
    /// Each choice with its name in the file and on the command line.
    pub(crate) const ALL: [(&'static str, Self); 3] =
        [("auto", Self::Auto), ("narrow", Self::Narrow), ("wide", Self::Wide)];
}

/// The effective settings: the defaults with what the file sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Settings {
    pub lang: LangChoice,
    /// The name of the theme; `auto` or one of the vocabulary.
    pub theme: String,
    /// The width of ambiguous characters.
    pub ambiguous: AmbiguousWidth,
    /// Whether the browser takes the mouse.
    pub mouse: bool,
    /// Whether place, widths, theme and language last until the next run.
    pub remember: bool,
    /// The site of the official pages.
    pub link_base: String,
    /// The language of the official pages; `None`: that of the programme.
    pub link_lang: Option<&'static str>,
    /// The keys of every action of the vocabulary, in its order.
    pub keys: Vec<Binding>,
    /// What still works but would better be written otherwise.
    pub advice: Vec<Fault>,
}

impl Settings {
    /// The settings without a file.
    pub(crate) fn default_for(vocabulary: BrowserVocabulary<'_>) -> Self {
        let binding = |of: &Bindable| Binding { scope: of.scope, action: of.action, keys: of.keys.clone() };
        Self {
            lang: LangChoice::Auto,
            theme: "auto".to_owned(),
            ambiguous: AmbiguousWidth::Auto,
            mouse: true,
            remember: true,
            link_base: LINK_BASE.to_owned(),
            link_lang: None,
            keys: vocabulary.actions.iter().map(binding).collect(),
            advice: Vec::new(),
        }
    }
}

pub(super) fn name_of<T: PartialEq>(all: &[(&'static str, T)], choice: &T) -> &'static str {
    all.iter().find(|(_, one)| one == choice).map_or("auto", |(name, _)| name)
}
