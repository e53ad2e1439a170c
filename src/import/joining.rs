//! How two lines of one paragraph become one text, and whether a text ends where its sentence ends.

use std::collections::HashSet;

use super::clean::{Line, is_hanzi};
use crate::i18n::import::Notice;

/// Appends a line to the text before it: Chinese without a space, Latin script with one.
pub(super) fn join(text: &mut String, line: &str) {
    if let Some(soft) = text.strip_suffix('\u{ad}') {
        text.truncate(soft.len());
    } else if let (Some(last), Some(first)) = (text.chars().next_back(), line.chars().next())
        && !is_tight(last)
        && !is_tight(first)
        && !last.is_whitespace()
    {
        text.push(' ');
    }
    text.push_str(line);
}

/// Whether a line break beside `c` stands for no space.
fn is_tight(c: char) -> bool {
    is_hanzi(c) || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff5e}')
}

/// Whether a text ends where a sentence or an item of a list can end.
pub(super) fn is_finished(text: &str) -> bool {
    let last = text
        .chars()
        .rev()
        .find(|c| !matches!(c, '”' | '"' | '’' | '»' | ')' | '）' | '」' | '』' | ']' | ' ' | '\u{a0}'));
    last.is_none_or(|c| {
        matches!(
            c,
            '.' | '。' | '．' | '!' | '！' | '?' | '？' | ';' | '；' | ':' | '：' | '؟' | '؛' | '⁰'
                ..='⁹' | '¹' | '²' | '³'
        )
    })
}

/// The words of a text, by which it is told whether a hyphen at the end of a line belongs to the word.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary {
    words: HashSet<String>,
}

/// First parts of words that keep their hyphen.
const PREFIXES: [&str; 14] =
    ["counter", "non", "follow", "cross", "self", "co", "post", "pre", "long", "short", "well", "high", "anti", "sub"];

impl Vocabulary {
    /// Learns the words within the lines; those that a line's end may have cut do not count.
    pub fn of(lines: &[Line]) -> Self {
        let mut words = HashSet::new();
        for line in lines.iter().filter(|line| line.text.is_ascii() || !line.text.chars().any(is_hanzi)) {
            let mut found: Vec<&str> =
                line.text.split(|c: char| !is_of_word(c)).filter(|word| !word.is_empty()).collect();
            if line.text.ends_with('-') {
                found.pop();
            }
            words.extend(found.into_iter().map(str::to_lowercase));
        }
        Self { words }
    }

    /// Joins a line to the text before it, which may end in a divided word; says what was decided of its hyphen.
    pub fn join(&self, text: &mut String, line: &str) -> Option<(Notice, String)> {
        let Some(before) = text.strip_suffix(['-', '‐']).filter(|before| before.ends_with(char::is_alphanumeric))
        else {
            join(text, line);
            return None;
        };
        if !line.starts_with(char::is_alphabetic) || !before.ends_with(char::is_alphabetic) {
            text.push_str(line);
            return None;
        }
        let first = last_word(before).to_lowercase();
        let second = line.split(|c: char| !is_of_word(c)).next().unwrap_or("").to_lowercase();
        let knows = |word: &str| self.words.contains(word);
        let keeps = if knows(&format!("{first}-{second}")) || !line.starts_with(char::is_lowercase) {
            true
        } else if knows(&format!("{first}{second}")) {
            false
        } else {
            PREFIXES.contains(&first.as_str()) || (knows(&first) && knows(&second))
        };
        let divided = format!("{first}-|{second}");
        if !keeps {
            let end = before.len();
            text.truncate(end);
        }
        text.push_str(line);
        Some((if keeps { Notice::HyphenKept } else { Notice::Unhyphenated }, divided))
    }
}

fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

fn last_word(text: &str) -> &str {
    let start = text.char_indices().rev().take_while(|(_, c)| is_of_word(*c)).last().map_or(text.len(), |(at, _)| at);
    text.get(start..).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::super::{clean, report::Report};
    use super::*;

    fn joined(a: &str, b: &str) -> String {
        let mut text = a.to_owned();
        join(&mut text, b);
        text
    }

    #[test]
    fn chinese_joins_without_a_space_and_latin_with_one() {
        assert_eq!(joined("避免在进一步落实", "第1373(2001)号"), "避免在进一步落实第1373(2001)号");
        assert_eq!(joined("避免在进一步落实第", "1373(2001)号"), "避免在进一步落实第1373(2001)号");
        assert_eq!(joined("the Security", "Council"), "the Security Council");
        assert_eq!(joined("the", "“Council”"), "the “Council”");
        assert_eq!(joined("", "Council"), "Council");
    }

    #[test]
    fn divided_words_are_whole_again_and_compounds_keep_their_hyphen() {
        let text = "implementation counter-terrorism capacity and building law\nimple-";
        let words = Vocabulary::of(&clean::lines(text, &mut Report::default()));
        for (a, b, expected) in [
            ("the imple-", "mentation of", "the implementation of"),
            ("counter-", "terrorism", "counter-terrorism"),
            ("capacity-", "building", "capacity-building"),
            ("non-", "permanent", "non-permanent"),
            ("Al-", "Qaida", "Al-Qaida"),
            ("consi-", "dering", "considering"),
            ("2014-", "2015", "2014-2015"),
            ("the", "Council", "the Council"),
        ] {
            let mut text = a.to_owned();
            words.join(&mut text, b);
            assert_eq!(text, expected);
        }
        assert_eq!(joined("imple\u{ad}", "mentation"), "implementation");
    }

    #[test]
    fn a_text_is_finished_at_the_end_of_a_sentence() {
        assert!(is_finished("分发为荷。"));
        assert!(is_finished("the “Council”.”"));
        assert!(is_finished("特别关注："));
        assert!(is_finished("the Council.¹"));
        assert!(!is_finished("避免在进一步落实"));
        assert!(!is_finished("恐怖主义，"));
    }
}
