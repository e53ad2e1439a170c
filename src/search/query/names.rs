//! Names to choose from, such as those of actions, sections and documents, by whatever of a name one types.

use std::collections::BTreeSet;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use pinyin::ToPinyinMulti;

use crate::text::half_width;

/// A way to match, from the most to the least certain; the first that matches a word counts.
const WAYS: [(i64, MatchWay); 3] = [(2_000, as_written), (1_000, by_sound), (0, scattered)];

/// More than a scattered match can score, so that the ways never mix.
const MOST_SCATTERED: i64 = 900;

type MatchWay = fn(&PreparedName, &[char], &SkimMatcherV2) -> Option<NameMatch>;

/// What matched of a name: how well, which characters, and whether that is no chance.
type NameMatch = (i64, Vec<usize>, bool);

/// From so many letters on a sound is no chance: fewer are the initials of some words in any long list.
const SURE_SOUND: usize = 4;

#[derive(Clone, Debug, Default)]
pub(crate) struct NameList {
    names: Vec<PreparedName>,
}

#[derive(Clone, Debug)]
struct PreparedName {
    /// Its characters in lower case, half width.
    chars: Vec<char>,
    /// How each of its hanzi is read; all readings.
    readings: Vec<Vec<&'static str>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameHit {
    pub place: usize,
    /// Which of its characters matched, in order.
    pub matched: Vec<usize>,
    /// Whether it is what was typed, not only like it.
    pub is_sure: bool,
}

impl NameList {
    /// Makes the names ready, in the order of rank among equals.
    pub(crate) fn new<'a>(names: impl IntoIterator<Item = &'a str>) -> Self {
        Self { names: names.into_iter().map(PreparedName::new).collect() }
    }

    /// The names in which every word typed matches, best first: as written, then by sound (pinyin or initials), then
    /// scattered. All names when nothing is typed.
    pub(crate) fn find(&self, typed: &str) -> Vec<NameHit> {
        let words: Vec<Vec<char>> = typed.split_whitespace().map(|word| word.chars().map(narrow).collect()).collect();
        let matcher = SkimMatcherV2::default();
        let places = self.names.iter().enumerate();
        let mut found: Vec<(i64, NameHit)> = places
            .filter_map(|(place, name)| {
                let (score, matched, is_sure) = name.matches(&words, &matcher)?;
                Some((score, NameHit { place, matched: matched.into_iter().collect(), is_sure }))
            })
            .collect();
        found.sort_by_key(|(score, named)| (!named.is_sure, -score, named.place));
        found.into_iter().map(|(_, named)| named).collect()
    }
}

impl PreparedName {
    fn new(name: &str) -> Self {
        let chars: Vec<char> = name.chars().map(narrow).collect();
        let readings = chars.iter().map(|c| {
            let multi = c.to_pinyin_multi();
            multi.into_iter().flat_map(|multi| multi.into_iter().map(pinyin::Pinyin::plain)).collect()
        });
        Self { readings: readings.collect(), chars }
    }

    fn matches(&self, words: &[Vec<char>], matcher: &SkimMatcherV2) -> Option<(i64, BTreeSet<usize>, bool)> {
        let mut total = (0, BTreeSet::new(), true);
        for word in words {
            let (score, matched, is_sure) = WAYS
                .iter()
                .find_map(|(worth, way)| way(self, word, matcher).map(|(s, m, sure)| (s + worth, m, sure)))?;
            total.0 += score;
            total.1.extend(matched);
            total.2 &= is_sure;
        }
        // Of two names that match alike the shorter is meant.
        let length = i64::try_from(self.chars.len()).unwrap_or(i64::MAX).min(100);
        Some((if words.is_empty() { 0 } else { total.0 - length }, total.1, total.2))
    }

    /// Whether characters of a sort go on across this place: a piece of a number is another number.
    fn cuts(&self, at: usize, is_of_sort: fn(&char) -> bool) -> bool {
        let stands = |place: Option<usize>| place.and_then(|at| self.chars.get(at)).is_some_and(is_of_sort);
        stands(at.checked_sub(1)) && stands(Some(at))
    }

    /// Whether a word begins at this place.
    fn is_start(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.chars.get(before));
        before.is_none_or(|c| !c.is_alphanumeric())
    }
}

fn as_written(name: &PreparedName, word: &[char], _: &SkimMatcherV2) -> Option<NameMatch> {
    let starts = || (0..name.chars.len()).filter(|at| name.chars.get(*at..).is_some_and(|rest| rest.starts_with(word)));
    let at = starts().find(|at| name.is_start(*at)).or_else(|| starts().next())?;
    let worth = if at == 0 { 300 } else { 200 * i64::from(name.is_start(at)) };
    let end = at + word.len();
    Some((
        worth,
        (at..end).collect(),
        !name.cuts(at, char::is_ascii_alphanumeric) && !name.cuts(end, char::is_ascii_digit),
    ))
}

/// The word is how consecutive hanzi sound: each in full or by its first letter, the last by as much as is typed.
fn by_sound(name: &PreparedName, word: &[char], _: &SkimMatcherV2) -> Option<NameMatch> {
    if !word.iter().any(char::is_ascii_alphabetic) {
        return None;
    }
    let at = (0..name.chars.len()).find_map(|at| Some((at, sounds(name, at, word)?)));
    at.map(|(at, end)| (100 * i64::from(at == 0), (at..end).collect(), word.len() >= SURE_SOUND))
}

/// Where in the name the match of what is typed ends, that begins at `start`.
///
/// All ways to read the name go side by side, each known by how much of what is typed it has used up, so that many
/// readings cost no more than one.
fn sounds(name: &PreparedName, start: usize, typed: &[char]) -> Option<usize> {
    let mut used = vec![0];
    for (at, (c, readings)) in name.chars.iter().zip(&name.readings).enumerate().skip(start) {
        let ways = used.iter().flat_map(|used| steps(*c, readings, typed.get(*used..).unwrap_or_default(), *used));
        used = ways.collect();
        used.sort_unstable();
        used.dedup();
        if used.contains(&typed.len()) {
            return Some(at + 1);
        }
        if used.is_empty() {
            break;
        }
    }
    None
}

/// How much of what is typed may be used up after one more character of the name.
fn steps(c: char, readings: &[&str], rest: &[char], used: usize) -> Vec<usize> {
    let mut steps = Vec::new();
    if rest.first() == Some(&c) {
        steps.push(used + 1);
    }
    for reading in readings {
        let same = reading.chars().zip(rest).take_while(|(read, typed)| read == *typed).count();
        let is_whole = same == reading.len() || same == rest.len();
        steps.extend((same > 0 && is_whole).then_some(used + same));
        steps.extend((same > 0).then_some(used + 1));
    }
    steps
}

/// The characters of the word stand in the name in their order, others between them.
fn scattered(name: &PreparedName, word: &[char], matcher: &SkimMatcherV2) -> Option<NameMatch> {
    let first_is_there = word.first().is_some_and(|c| name.chars.contains(c));
    // Two scattered letters are in nearly every name, and a scattered number is another number.
    if !first_is_there || word.len() < 3 || word.iter().any(char::is_ascii_digit) {
        return None;
    }
    let (name, word): (String, String) = (name.chars.iter().collect(), word.iter().collect());
    let (score, matched) = matcher.fuzzy_indices(&name, &word)?;
    Some((score.min(MOST_SCATTERED), matched, false))
}

/// A character in lower case and half width.
fn narrow(c: char) -> char {
    let half = half_width(c);
    half.to_lowercase().next().unwrap_or(half)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: [&str; 8] = [
        "next match", "Next colour theme", "Quit", "B. 反恐执行局", "二.C 对照 重要", "银行与了解", "S/RES/1373(2001)",
        "Interface in Chinese or English",
    ];

    fn found(typed: &str) -> Vec<&'static str> {
        NameList::new(LIST).find(typed).into_iter().map(|named| LIST[named.place]).collect()
    }

    fn matched(typed: &str) -> String {
        let named = NameList::new(LIST).find(typed).into_iter().next().expect("found");
        let chars: Vec<char> = LIST[named.place].chars().collect();
        named.matched.iter().map(|at| chars[*at]).collect()
    }

    #[test]
    fn what_is_written_comes_first_and_where_it_begins_a_word() {
        assert_eq!(found("next"), ["next match", "Next colour theme"]);
        assert_eq!(found("1373"), ["S/RES/1373(2001)"]);
        assert_eq!(found("ＴＨＥＭＥ"), ["Next colour theme"]);
        assert_eq!(found("对照"), ["二.C 对照 重要"]);
    }

    #[test]
    fn every_word_must_match_in_any_order() {
        assert_eq!(found("theme next"), ["Next colour theme"]);
        assert_eq!(found("theme quit"), [""; 0]);
        assert_eq!(matched("or eng"), "or Eng".replace(' ', ""));
    }

    #[test]
    fn hanzi_are_found_by_sound_and_initials_in_any_reading() {
        for typed in ["fankong", "fkzxj", "fankzhixing", "fankzhi", "反k", "zhixingju"] {
            assert_eq!(found(typed)[0], "B. 反恐执行局", "{typed}");
        }
        assert_eq!(matched("zhixing"), "执行");
        assert_eq!([found("yinhang")[0], found("liaojie")[0]], ["银行与了解"; 2]);
        assert_eq!([found("zhongyao")[0], found("chongyao")[0]], ["二.C 对照 重要"; 2]);
    }

    #[test]
    fn letters_left_out_still_find_but_numbers_are_exact() {
        assert_eq!(found("nxtmtch")[0], "next match");
        assert_eq!(found("1337"), [""; 0]);
        assert_eq!(found("qx"), [""; 0]);
    }

    #[test]
    fn what_is_only_like_a_name_is_told_from_it_and_stands_behind() {
        let sure = |typed: &str| {
            let hits = NameList::new(LIST).find(typed);
            hits.first().map(|hit| (LIST[hit.place], hit.is_sure))
        };
        assert_eq!(sure("1373"), Some(("S/RES/1373(2001)", true)));
        assert_eq!(sure("373"), Some(("S/RES/1373(2001)", false)), "a piece of a number is another number");
        assert_eq!([sure("200"), sure("RES/1")], [Some(("S/RES/1373(2001)", false)); 2]);
        assert_eq!(sure("olour"), Some(("Next colour theme", false)));
        assert_eq!(sure("fkzx"), Some(("B. 反恐执行局", true)));
        assert_eq!(sure("fk"), Some(("B. 反恐执行局", false)), "two initials are a chance");
        assert_eq!(sure("nxtmtch"), Some(("next match", false)));
        assert_eq!(sure("colour"), Some(("Next colour theme", true)));
        assert_eq!(NameList::new(["第12345号", "abc 234 d"]).find("234")[0].place, 1, "the sure one stands first");
    }

    #[test]
    fn nothing_typed_keeps_the_order() {
        assert_eq!(found(" "), LIST);
    }

    #[test]
    fn a_long_name_costs_little() {
        let long = "的行".repeat(2_000);
        let _ = NameList::new([long.as_str()]).find("dxdxdxdxdxdxdxdxdxdxdxdxdxdxdxdz");
    }
}
