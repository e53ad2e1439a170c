//! What the query was before its last keystroke has found: a longer word is found nowhere else.

use crate::search::context::Context;
use crate::search::find::matches::{Claim, Matches};
use crate::search::find::spelling::Spelling;
use crate::search::index::bit_set::BitSet;

/// Keeps of some candidates for what is claimed those in which a beginning of it was found.
pub(crate) fn keep(context: &Context<'_>, claim: &Claim, candidates: &mut BitSet) {
    let narrows = |earlier: &&Matches| earlier.claims.iter().any(|known| is_begun_by(claim, known));
    if let Some(earlier) = context.earlier.filter(narrows) {
        candidates.keep(&BitSet::of(candidates.size(), earlier.found.iter().map(|found| found.paragraph)));
    }
}

/// Whether what is claimed is said only where the earlier claim is.
fn is_begun_by(claim: &Claim, earlier: &Claim) -> bool {
    match (claim, earlier) {
        (Claim::Said(word), Claim::Said(earlier)) => word.starts_with(earlier),
        // A longer word in merged or mistaken sounds may be where its beginning is not.
        (Claim::Spelled(spelling @ (Spelling::Full | Spelling::Initials | Spelling::Mixed), units), other) => {
            matches!(other, Claim::Spelled(same, earlier) if same == spelling && units.starts_with(earlier))
        }
        (Claim::Said(_) | Claim::Spelled(Spelling::Merged | Spelling::Erring(_), _), _) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_word_is_found_only_where_its_beginning_is() {
        let said = |word: &str| Claim::Said(word.to_owned());
        let spelled = |spelling, units: &str| Claim::Spelled(spelling, units.chars().collect());
        assert!(is_begun_by(&said("战场证据"), &said("战场")) && is_begun_by(&said("战场"), &said("战场")));
        assert!(
            !is_begun_by(&said("战场"), &said("场")) && !is_begun_by(&said("zhan"), &spelled(Spelling::Full, "zh"))
        );
        for spelling in [Spelling::Full, Spelling::Initials, Spelling::Mixed] {
            assert!(is_begun_by(&spelled(spelling, "zhanc"), &spelled(spelling, "zha")));
            assert!(!is_begun_by(&spelled(spelling, "zhanc"), &spelled(Spelling::Merged, "zha")));
        }
        for spelling in [Spelling::Merged, Spelling::Erring(1)] {
            assert!(!is_begun_by(&spelled(spelling, "zhanc"), &spelled(spelling, "zha")));
        }
    }
}
