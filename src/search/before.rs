//! What the word before, a beginning of this one, has found: a longer word is found nowhere else.

use super::engine::Engine;
use super::set::Set;
use super::spelling::Spelling;
use super::way::Resolution;

/// Something of which a resolution holds every paragraph that says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Claim {
    /// These characters, folded, from the beginning of a word.
    Said(String),
    /// These units, spelled so.
    Spelled(Spelling, Vec<char>),
}

impl Claim {
    /// Whether what is said is said only where this is.
    fn is_begun_by(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::Said(word), Self::Said(earlier)) => word.starts_with(earlier),
            // A longer word in merged or mistaken sounds may be where its beginning is not.
            (Self::Spelled(spelling @ (Spelling::Full | Spelling::Initials | Spelling::Mixed), units), other) => {
                matches!(other, Self::Spelled(same, earlier) if same == spelling && units.starts_with(earlier))
            }
            (Self::Said(_) | Self::Spelled(Spelling::Merged | Spelling::Erring(_), _), _) => false,
        }
    }
}

impl Engine<'_> {
    /// Narrows the candidates for what is said by what its beginning has found.
    pub fn within(&self, claim: &Claim, mut candidates: Set) -> Set {
        let narrows = |before: &&Resolution| before.claims.iter().any(|earlier| claim.is_begun_by(earlier));
        if let Some(before) = self.before.filter(narrows) {
            candidates.keep(&Set::of(candidates.size(), before.found.iter().map(|found| found.paragraph)));
        }
        self.narrowed(candidates)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_word_is_found_only_where_its_beginning_is() {
        let said = |word: &str| Claim::Said(word.to_owned());
        let spelled = |spelling, units: &str| Claim::Spelled(spelling, units.chars().collect());
        assert!(said("战场证据").is_begun_by(&said("战场")) && said("战场").is_begun_by(&said("战场")));
        assert!(!said("战场").is_begun_by(&said("场")) && !said("zhan").is_begun_by(&spelled(Spelling::Full, "zh")));
        for spelling in [Spelling::Full, Spelling::Initials, Spelling::Mixed] {
            assert!(spelled(spelling, "zhanc").is_begun_by(&spelled(spelling, "zha")));
            assert!(!spelled(spelling, "zhanc").is_begun_by(&spelled(Spelling::Merged, "zha")));
        }
        for spelling in [Spelling::Merged, Spelling::Erring(1)] {
            assert!(!spelled(spelling, "zhanc").is_begun_by(&spelled(spelling, "zha")));
        }
    }
}
