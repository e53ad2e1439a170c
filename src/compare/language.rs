//! The languages whose words are known, and their grammatical words.

use std::sync::OnceLock;

use crate::text::is_particle;

/// The language of a programme, as far as its words are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Language {
    #[default]
    Chinese,
    English,
    French,
    Spanish,
    /// One whose words are not listed.
    Other,
}

impl Language {
    /// The language of a BCP 47 tag.
    pub(crate) fn of(tag: &str) -> Self {
        match tag.get(..2).map(str::to_ascii_lowercase).as_deref() {
            Some("zh") => Self::Chinese,
            Some("en") => Self::English,
            Some("fr") => Self::French,
            Some("es") => Self::Spanish,
            _ => Self::Other,
        }
    }

    /// Whether the rows of a language of the tables serve a text in this one: English words stand in Chinese texts.
    pub(crate) fn reads(self, code: &str) -> bool {
        match self {
            Self::Chinese => matches!(code, "zh" | "en"),
            Self::English => code == "en",
            Self::French => code == "fr",
            Self::Spanish => code == "es",
            Self::Other => false,
        }
    }

    /// Whether the rows of a language of the tables are in this one.
    pub(super) fn owns(self, code: &str) -> bool {
        self.reads(code) && (code == "zh" || self != Self::Chinese)
    }
}

/// What is read for one language when it is first asked for, and kept.
pub(super) struct ByLanguage<T>([OnceLock<T>; 5]);

impl<T> ByLanguage<T> {
    pub(super) const fn new() -> Self {
        Self([const { OnceLock::new() }; 5])
    }

    /// That of a language, read by `load` the first time.
    pub(super) fn get(&self, language: Language, load: fn(Language) -> T) -> &T {
        let place = match language {
            Language::Chinese => &self.0[0],
            Language::English => &self.0[1],
            Language::French => &self.0[2],
            Language::Spanish => &self.0[3],
            Language::Other => &self.0[4],
        };
        place.get_or_init(|| load(language))
    }
}

/// Grammatical words besides the single Chinese characters of [`is_particle`]: equal, they are worth less.
const FUNCTION: &[&str] = &[
    "以及", "及其", "并且", "或者", // Chinese
    "the", "a", "an", "of", "to", "in", "on", "at", "by", "for", "with", "from", "as", "and", "or", "its", "it",
    "their", "that", "which", "this", "these", "those", "is", "are", "be", "been", "into", "upon", // English
    "le", "la", "les", "l", "de", "des", "du", "d", "un", "une", "et", "ou", "a\u{300}", "au", "aux", "en", "dans",
    "par", "sur", "pour", "avec", "que", "qui", "sa", "son", "ses", "leur", "leurs", "ce", "cette", "ces", "est",
    "sont", // French
    "el", "los", "las", "ante", "y", "o", "del", "al", "con", "por", "para", "su", "sus", "se", "lo", // Spanish
];

/// Whether a folded word is a grammatical one.
pub(crate) fn is_function(folded: &str) -> bool {
    let mut chars = folded.chars();
    match (chars.next(), chars.next()) {
        (Some(single), None) if is_particle(single) => true,
        _ => FUNCTION.contains(&folded),
    }
}
