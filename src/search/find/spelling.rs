//! How the reading of a character spells typed letters: in full, by its first letter, by ear, with a slip.

use crate::search::find::readings::merge;

/// How letters may stand for a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Spelling {
    /// Whole syllables; the last may be unfinished.
    Full,
    Initials,
    /// Syllables and first letters mixed.
    Mixed,
    /// Whole syllables with often mixed-up sounds merged.
    Merged,
    /// Merged syllables with this many wrong, missing, doubled or swapped letters in all, one a syllable at most.
    Erring(usize),
}

pub(crate) struct Typed {
    from: Vec<Rest>,
}

/// The letters from one place on, as many as a syllable may have.
struct Rest {
    letters: String,
    /// Whether they are the last ones.
    at_end: bool,
    /// Each beginning of them with its sounds merged, the shortest first.
    merged: Vec<String>,
}

/// The most letters that are taken for a syllable.
pub(super) const LONGEST_SYLLABLE: usize = 8;

impl Typed {
    pub(crate) fn new(units: &[char]) -> Self {
        let rest = |from: usize| {
            let rest = units.get(from..).unwrap_or_default();
            let run = rest.iter().take_while(|c| c.is_ascii_lowercase()).count();
            let letters: String = rest.iter().take(run.min(LONGEST_SYLLABLE)).collect();
            let merged = (1..=letters.len()).map(|length| merge(letters.get(..length).unwrap_or_default())).collect();
            Rest { at_end: run == rest.len(), letters, merged }
        };
        Self { from: (0..units.len()).map(rest).collect() }
    }

    /// From where to where a reading takes the units, and the wrong letters on the way.
    pub(crate) fn steps_of(&self, reading: &str, spelling: Spelling) -> Vec<(usize, usize, usize)> {
        let mut steps = Vec::new();
        for (from, rest) in self.from.iter().enumerate().filter(|(_, rest)| !rest.letters.is_empty()) {
            match spelling {
                Spelling::Full => rest.whole(reading, from, &mut steps),
                Spelling::Initials => rest.initials(reading, from, &mut steps),
                Spelling::Mixed => {
                    rest.whole(reading, from, &mut steps);
                    rest.initials(reading, from, &mut steps);
                }
                Spelling::Merged => rest.merged(reading, from, 0, &mut steps),
                Spelling::Erring(_) => rest.merged(reading, from, 1, &mut steps),
            }
        }
        steps
    }
}

impl Rest {
    fn whole(&self, reading: &str, from: usize, steps: &mut Vec<(usize, usize, usize)>) {
        let letters = self.letters.as_str();
        if letters.starts_with(reading) {
            steps.push((from, from + reading.len(), 0));
        } else if self.at_end && reading.starts_with(letters) {
            steps.push((from, from + letters.len(), 0));
        }
    }

    fn initials(&self, reading: &str, from: usize, steps: &mut Vec<(usize, usize, usize)>) {
        let letters = self.letters.as_str();
        if letters.chars().next() == reading.chars().next() {
            steps.push((from, from + 1, 0));
            let doubled = ["zh", "ch", "sh"].iter().any(|both| reading.starts_with(both) && letters.starts_with(both));
            if doubled {
                steps.push((from, from + 2, 0));
            }
        }
    }

    fn merged(&self, reading: &str, from: usize, most: usize, steps: &mut Vec<(usize, usize, usize)>) {
        for (length, typed) in (1..).zip(&self.merged) {
            if typed == reading {
                steps.push((from, from + length, 0));
            } else if most > 0 && reading.len() > 1 && is_one_slip(typed.as_bytes(), reading.as_bytes()) {
                steps.push((from, from + length, 1));
            }
        }
    }
}

/// Whether one wrong, missing or doubled letter, or two swapped ones, tell two words apart: whether their distance
/// is 1. It is asked of some ten thousand pairs a keystroke, most of which differ in length or in their first letters.
fn is_one_slip(one: &[u8], other: &[u8]) -> bool {
    if one.len().abs_diff(other.len()) > 1 {
        return false;
    }
    let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
    let (one, other) = (one.get(same..).unwrap_or_default(), other.get(same..).unwrap_or_default());
    match (one.split_first(), other.split_first()) {
        (None, None) => false,
        (None, Some((_, rest))) | (Some((_, rest)), None) => rest.is_empty(),
        (Some((first, one_rest)), Some((second, other_rest))) => {
            let swapped = one_rest.split_first().zip(other_rest.split_first()).is_some_and(
                |((third, one_behind), (fourth, other_behind))| {
                    first == fourth && second == third && one_behind == other_behind
                },
            );
            one_rest == other_rest || one_rest == other || one == other_rest || swapped
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn one_slip_is_a_distance_of_one(one in "[ab]{0,5}", other in "[abc]{0,5}") {
            prop_assert_eq!(is_one_slip(one.as_bytes(), other.as_bytes()), strsim::osa_distance(&one, &other) == 1);
        }
    }

    #[test]
    fn a_reading_takes_letters_from_one_place_to_another() {
        let typed = Typed::new(&"zhanche".chars().collect::<Vec<_>>());
        assert_eq!(typed.steps_of("zhan", Spelling::Full), [(0, 4, 0)]);
        assert_eq!(typed.steps_of("chen", Spelling::Full), [(4, 7, 0)], "the last syllable may be unfinished");
        assert_eq!(typed.steps_of("chang", Spelling::Initials), [(4, 5, 0), (4, 6, 0)]);
        assert_eq!(typed.steps_of("zan", Spelling::Merged), [(0, 4, 0)]);
        assert!(typed.steps_of("zen", Spelling::Erring(1)).contains(&(0, 4, 1)));
    }
}
