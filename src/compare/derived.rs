//! Verbs and the nouns made of them, by their endings.

use super::language::Language;

/// The fewest letters that a verb and the noun made of it share.
const SHORTEST_ROOT: usize = 5;

/// Endings of verbs and of nouns of doing, folded, parted by blanks; none at all is one too.
const ENGLISH: &str = "e s es ed ing ion ions tion ation ations ition ment ments al als ance ence ure y is ying ies ied \
    ication ications ization isation ize ise izes ises ized ised izing ising";
const FRENCH: &str = "e er ent ant e\u{301} e\u{301}e e\u{301}s e\u{301}es era eront ir it ie ier ie\u{301} ie\u{301}e ation ations \
    ion ions tion ition ication ications ement ements issement age ure ance ence re";
const SPANISH: &str = "a e o s an en ar er ir o\u{301} ado ada ados adas ido ida ara\u{301} era\u{301} ira\u{301} ara\u{301}n cio\u{301}n \
    ciones acio\u{301}n aciones icio\u{301}n encia ancia miento amiento imiento ura ando iendo";

/// Whether two folded words are one root with endings of verbs and of nouns of doing; who does it (-or, -ist, -ant) is
/// another.
pub(super) fn is_derived(one: &str, other: &str, language: Language) -> bool {
    let endings = match language {
        Language::English => ENGLISH,
        Language::French => FRENCH,
        Language::Spanish => SPANISH,
        Language::Chinese | Language::Other => return false,
    };
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    (SHORTEST_ROOT..=shared).any(|root| {
        let ends = |word: &str| {
            let ending: String = word.chars().skip(root).collect();
            ending.is_empty() || endings.split(' ').any(|known| known == ending)
        };
        ends(one) && ends(other)
    })
}

#[cfg(test)]
mod tests {
    use super::super::folding::fold;
    use super::*;

    fn folded(text: &str) -> String {
        text.chars().flat_map(fold).collect()
    }

    #[test]
    fn a_verb_and_the_noun_made_of_it_are_one_and_who_does_it_is_another() {
        for (language, one, other) in [
            (Language::English, "evaluate", "evaluation"),
            (Language::English, "verifying", "verification"),
            (Language::French, "vérifier", "vérification"),
            (Language::Spanish, "asistir", "asistencia"),
            (Language::French, "recouvrer", "recouvrement"),
            (Language::Spanish, "recuperar", "recuperación"),
        ] {
            assert!(is_derived(&folded(one), &folded(other), language), "{one} {other}");
        }
        for (language, one, other) in [
            (Language::English, "translator", "translation"),
            (Language::English, "terrorist", "terrorism"),
            (Language::French, "formateur", "formation"),
            (Language::Spanish, "migrante", "migración"),
        ] {
            assert!(!is_derived(&folded(one), &folded(other), language), "{one} {other}");
        }
    }
}
