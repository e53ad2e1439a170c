//! Verbs and the nouns made of them, by their endings.

use super::language::Language;

/// The fewest letters that a verb and the noun made of it share.
const SHORTEST_ROOT: usize = 5;

/// Endings of verbs and those of nouns of doing, folded, parted by blanks; none at all is one of a verb too.
const ENGLISH: [&str; 2] = [
    "e s es ed d ted ing ting y is ying ies ied ize ise izes ises ized ised izing ising",
    "ion ions tion ation ations ition ment ments al als ance ence ure ication ications ization isation",
];
const FRENCH: [&str; 2] = [
    "e er ent ant e\u{301} e\u{301}e e\u{301}s e\u{301}es era eront ir it ie ier ie\u{301} ie\u{301}e re quer que quent que\u{301} que\u{301}e uire uit uits uisent uira",
    "cation cations uction uctions lement ation ations ion ions tion ition ication ications ement ements issement age ure ance ence",
];
const SPANISH: [&str; 2] = [
    "a e o s an en ar er ir o\u{301} ado ada ados adas ido ida ara\u{301} era\u{301} ira\u{301} ara\u{301}n ando iendo",
    "cio\u{301}n ciones acio\u{301}n aciones icio\u{301}n encia ancia miento amiento imiento ura",
];

/// Whether two folded words are one root, one with the ending of a verb and one with that of a noun of doing; who does it
/// (-or, -ist, -ant) is another, and so are `police` and `policy`.
pub(super) fn is_derived(one: &str, other: &str, language: Language) -> bool {
    let [verbs, nouns] = match language {
        Language::English => ENGLISH,
        Language::French => FRENCH,
        Language::Spanish => SPANISH,
        Language::Chinese | Language::Other => return false,
    };
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    (SHORTEST_ROOT..=shared).any(|root| {
        let ending = |word: &str| word.chars().skip(root).collect::<String>();
        let (a, b) = (ending(one), ending(other));
        let is_verb = |ending: &str| ending.is_empty() || verbs.split(' ').any(|known| known == ending);
        let is_noun = |ending: &str| nouns.split(' ').any(|known| known == ending);
        is_verb(&a) && is_noun(&b) || is_noun(&a) && is_verb(&b) || is_noun(&a) && is_noun(&b)
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
            (Language::English, "improved", "improvements"),
            (Language::English, "committed", "commitment"),
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
            (Language::English, "police", "policy"),
            (Language::English, "expert", "expertise"),
            (Language::French, "formateur", "formation"),
            (Language::Spanish, "migrante", "migración"),
        ] {
            assert!(!is_derived(&folded(one), &folded(other), language), "{one} {other}");
        }
    }
}
