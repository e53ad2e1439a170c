//! The language that a person's locale asks for.

use super::Lang;

impl Lang {
    /// The language of the locale, where `variable` gives the variables of the environment.
    ///
    /// They count in the order of POSIX: `LANGUAGE` (a list, unless the locale is `C`), `LC_ALL`, `LC_MESSAGES`,
    /// `LANG`. English stands in for every other language.
    pub fn of_locale(variable: impl Fn(&str) -> Option<String>) -> Self {
        let set = |name: &str| variable(name).filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(set).unwrap_or_default();
        if matches!(locale.split('.').next(), Some("" | "C" | "POSIX")) {
            return Self::En;
        }
        let wanted = set("LANGUAGE").unwrap_or_default();
        wanted.split(':').find_map(named).or_else(|| named(&locale)).unwrap_or(Self::En)
    }
}

/// The language that a locale or a language tag names: `zh_CN.UTF-8`, `en-GB`.
fn named(tag: &str) -> Option<Lang> {
    match tag.split(['_', '-', '.', '@']).next()?.to_ascii_lowercase().as_str() {
        "zh" => Some(Lang::Zh),
        "en" => Some(Lang::En),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(set: &[(&str, &str)]) -> Lang {
        Lang::of_locale(|name| set.iter().find(|(one, _)| *one == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_strongest_variable_that_is_set_counts() {
        assert_eq!(of(&[]), Lang::En);
        assert_eq!(of(&[("LANG", "zh_CN.UTF-8")]), Lang::Zh);
        assert_eq!(of(&[("LANG", "zh_TW"), ("LC_MESSAGES", "en_US.UTF-8")]), Lang::En);
        assert_eq!(of(&[("LANG", "en_US"), ("LC_MESSAGES", "en_US"), ("LC_ALL", "zh_HK")]), Lang::Zh);
        assert_eq!(of(&[("LANG", "zh_CN"), ("LC_ALL", "")]), Lang::Zh);
    }

    #[test]
    fn a_list_of_languages_counts_first_but_not_in_the_c_locale() {
        assert_eq!(of(&[("LANG", "fr_FR"), ("LANGUAGE", "fr:zh:en")]), Lang::Zh);
        assert_eq!(of(&[("LANG", "C.UTF-8"), ("LANGUAGE", "zh")]), Lang::En);
        assert_eq!(of(&[("LANG", "zh_CN"), ("LANGUAGE", "fr")]), Lang::Zh);
    }

    #[test]
    fn another_language_is_english() {
        assert_eq!(of(&[("LANG", "zhuang")]), Lang::En);
        assert_eq!(of(&[("LANG", "fr_CH.UTF-8@euro")]), Lang::En);
    }
}
