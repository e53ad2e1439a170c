//! Runs of Chinese characters to words, by a list of words.
//!
//! Chinese writes no spaces. The list holds the common words of such documents, one a line; what it does not know stands
//! as single characters. Of all ways to cut a run the one with the fewest pieces wins, a grammatical character counting
//! less than any other single one, so that 及其他 is 及 and 其他, not 及其 and 他.

use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};

/// The price of a piece that the list holds, of a grammatical character, and of any other single character.
const WORD: u32 = 10;
const PARTICLE: u32 = 8;
const STRAY: u32 = 16;

/// Single characters that are words of their own in written Chinese, mostly grammatical ones.
const PARTICLES: &str = "的和与同及在对为将等以其于或并由从向就所之后中上下内这该此各是有被把使而但则也还又已经至到按据了地得着应可不未令让请均仍";

/// A list of words, ready to cut runs by.
#[derive(Debug, Default)]
pub(crate) struct WordList {
    /// Those of two and three characters, each packed into one number.
    short: FxHashSet<u64>,
    /// Longer ones by their first character.
    long: FxHashMap<char, Vec<Vec<char>>>,
}

impl WordList {
    /// The list that the program carries.
    pub(crate) fn common() -> &'static Self {
        static COMMON: OnceLock<WordList> = OnceLock::new();
        COMMON.get_or_init(|| Self::new(include_str!("../../data/words.zh.txt").lines()))
    }

    /// A list of the words given; blank ones and single characters are passed over.
    pub(crate) fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let mut list = Self::default();
        for word in words {
            let chars: Vec<char> = word.trim().chars().collect();
            match chars.first() {
                Some(_) if (2..=3).contains(&chars.len()) => _ = list.short.insert(packed(&chars)),
                Some(first) if chars.len() > 3 => list.long.entry(*first).or_default().push(chars),
                _ => {}
            }
        }
        list
    }

    /// Whether these characters are one listed word.
    pub(crate) fn knows(&self, word: &[char]) -> bool {
        self.starting(word).any(|len| len == word.len())
    }

    /// Cuts a run of Chinese characters: the lengths of its words, in order.
    pub(crate) fn cut(&self, run: &[char]) -> Vec<usize> {
        // From the end backwards: the cheapest way to cut what follows each place, and its first piece.
        let mut best: Vec<(u32, usize)> = vec![(0, 0); run.len() + 1];
        for at in (0..run.len()).rev() {
            let rest = run.get(at..).unwrap_or_default();
            let after = |len: usize| best.get(at + len).map_or(u32::MAX, |(price, _)| *price);
            let single = (price_alone(rest).saturating_add(after(1)), 1);
            let cheapest = self
                .starting(rest)
                .map(|len| (WORD.saturating_add(after(len)), len))
                .chain(std::iter::once(single))
                .min_by_key(|&(price, len)| (price, std::cmp::Reverse(len)));
            if let (Some(slot), Some(cheapest)) = (best.get_mut(at), cheapest) {
                *slot = cheapest;
            }
        }
        let mut lengths = Vec::new();
        let mut at = 0;
        while let Some(&(_, len)) = best.get(at).filter(|(_, len)| *len > 0) {
            lengths.push(len);
            at += len;
        }
        lengths
    }

    /// The lengths of the listed words that `rest` begins with.
    fn starting<'a>(&'a self, rest: &'a [char]) -> impl Iterator<Item = usize> + 'a {
        let is_word = |len: &usize| rest.get(..*len).is_some_and(|word| self.short.contains(&packed(word)));
        let long = rest.first().and_then(|first| self.long.get(first)).map_or(&[][..], Vec::as_slice);
        let long = long.iter().filter(|word| rest.starts_with(word)).map(Vec::len);
        (2..=3).filter(is_word).chain(long)
    }
}

/// Up to three characters as one number.
fn packed(word: &[char]) -> u64 {
    word.iter().fold(0, |packed, c| packed << 21 | u64::from(u32::from(*c)))
}

fn price_alone(rest: &[char]) -> u32 {
    if rest.first().is_some_and(|&first| is_particle(first)) { PARTICLE } else { STRAY }
}

/// Whether a character mostly stands as a grammatical word of its own: 的, 和, 在.
pub(crate) fn is_particle(c: char) -> bool {
    PARTICLES.contains(c)
}

/// Whether a character is a Chinese one, which needs a list of words to be cut by.
pub(crate) const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(run: &str) -> String {
        let chars: Vec<char> = run.chars().collect();
        let mut rest = &chars[..];
        let mut pieces = Vec::new();
        for len in WordList::common().cut(&chars) {
            let (piece, after) = rest.split_at(len);
            pieces.push(piece.iter().collect::<String>());
            rest = after;
        }
        pieces.join("|")
    }

    #[test]
    fn words_of_such_documents_stay_whole() {
        assert_eq!(cut("委员会将在执行局的支持下"), "委员会|将|在|执行局|的|支持|下");
        assert_eq!(cut("供其审议"), "供|其|审议");
        assert_eq!(
            cut("委员会同会员国的共同会议，各国同意会同讨论"),
            "委员会|同|会员国|的|共同|会议|，|各国|同意|会同|讨论"
        );
        assert_eq!(cut("及其他相关决议"), "及|其他|相关|决议");
    }

    #[test]
    fn a_list_of_ones_own_serves_too() {
        let words = WordList::new(["北京", "", "大学", "北京大学"]);
        assert_eq!(words.cut(&['北', '京', '大', '学', '生']), [4, 1]);
        assert_eq!(WordList::new([]).cut(&['北', '京']), [1, 1]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_no_piece_is_empty(run in "[\u{4e00}-\u{4e60}委员会执行局]{0,40}") {
            let chars: Vec<char> = run.chars().collect();
            let lengths = WordList::common().cut(&chars);
            prop_assert_eq!(lengths.iter().sum::<usize>(), chars.len());
            prop_assert!(lengths.iter().all(|len| *len > 0));
        }
    }
}
