//! How two lines of one paragraph become one text, and whether a text ends where its sentence ends.

use super::wordlists::words_of;
use std::collections::HashSet;

use unicode_width::UnicodeWidthStr as _;

use super::marker::{self, Marker};

use super::line::{Line, is_hanzi};
use crate::i18n::import::Notice;
use crate::text::is_raised_digit;

/// Appends a line to the text before it: Latin script with a space; Chinese without, but between two Latin words.
pub(super) fn join(text: &mut String, line: &str) {
    if let Some(soft) = text.strip_suffix('\u{ad}') {
        text.truncate(soft.len());
    } else if let (Some(last), Some(first)) = (text.chars().next_back(), line.chars().next())
        && !is_tight(last)
        && !is_tight(first)
        && !last.is_whitespace()
        && !is_cut(text, line)
    {
        text.push(' ');
    }
    text.push_str(line);
}

/// Whether a line end cuts a number or a symbol: `2178(2 | 014)`, `S/ | 2020/731`.
///
/// In Chinese no blank stands but between Latin words. In other texts one stands there too, unless a symbol ends in its
/// stroke, or a bracket that holds a number is still open.
fn is_cut(text: &str, line: &str) -> bool {
    let (Some(last), Some(first)) = (text.chars().next_back(), line.chars().next()) else { return false };
    if matches!(last, '(' | '[' | '“' | '‘')
        || matches!(first, ')' | ']' | ',' | ';' | ':' | '!' | '?' | '”' | '’')
        || line.starts_with(". ")
        || line == "."
    {
        return true;
    }
    let is_word = |c: char| c.is_alphabetic() && !is_hanzi(c);
    let begins_word =
        is_word(first) || matches!(first, '“' | '"' | '‘' | '(') && is_word(line.chars().nth(1).unwrap_or(' '));
    let ends_word = is_word(last)
        || matches!(last, ',' | ';' | ':' | '.' | '”' | '"' | '’' | ')')
            && text.chars().rev().find(|c| !c.is_ascii_punctuation()).is_some_and(is_word);
    // `and/` / `or`: a stroke that stands right behind a word has no blank before the next one either.
    if text.strip_suffix('/').is_some_and(|before| before.ends_with(char::is_alphanumeric)) {
        return first.is_alphanumeric();
    }
    if first == '/' && last.is_ascii_alphanumeric() {
        let symbol: String =
            text.chars().rev().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-')).collect();
        return symbol.contains('/') && !symbol.ends_with(char::is_lowercase);
    }
    // `paras. 12–` / `19`: a dash that stands right behind a word has none before the next one either.
    if text.strip_suffix(['–', '—']).is_some_and(|before| before.ends_with(char::is_alphanumeric)) {
        return true;
    }
    if is_in_year(text) && line.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with([')', '）']) {
        return last.is_ascii_digit() || last == '(';
    }
    text.chars().rev().take(CONTEXT).any(is_hanzi)
        && line.chars().take(CONTEXT).any(is_hanzi)
        && !(begins_word && ends_word)
}

/// How far from a line end a Chinese character tells that the text is Chinese.
const CONTEXT: usize = 60;

/// Whether a text ends within the year of a resolution: `2178(2`, `2178 (201`.
fn is_in_year(text: &str) -> bool {
    let digits = text.chars().rev().take_while(char::is_ascii_digit).count();
    let before = text.len().checked_sub(digits).and_then(|end| text.get(..end)).unwrap_or("");
    digits < 4
        && before
            .strip_suffix(['(', '（'])
            .is_some_and(|number| number.trim_end().ends_with(|c: char| c.is_ascii_digit()))
}

/// Whether a line break beside `c` stands for no space.
fn is_tight(c: char) -> bool {
    is_hanzi(c) || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff5e}')
}

/// Whether a text ends where a sentence or an item of a list can end, be it with the mark of a footnote behind.
pub(super) fn is_finished(text: &str) -> bool {
    let text = text.trim_end_matches(is_raised_digit);
    let unmarked = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_marked = (1..=2).contains(&(text.len() - unmarked.len())) && ends_word_and_stop(unmarked);
    let last = text.chars().rev().find(|c| !is_closing(*c));
    is_marked || last.is_none_or(is_stop) && !ends_in_title_of_person(text)
}

/// Whether a text ends before a name, or within its first letters: `by Ms.` / `I. Petrova`, `with Mr. C.` / `D. Amin`.
pub(super) fn ends_in_title_of_person(text: &str) -> bool {
    const TITLES: [&str; 7] = ["Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Sr.", "Sra."];
    let is_initial = |word: &&str| word.len() == 2 && word.ends_with('.') && word.starts_with(char::is_uppercase);
    let mut words = text.rsplit(char::is_whitespace).skip_while(is_initial);
    text.ends_with('.') && words.next().is_some_and(|word| TITLES.contains(&word))
}

/// Whether a line stops in the middle of a sentence; a short one may be a heading or a name.
pub(super) fn stops_amid_sentence(line: &str) -> bool {
    !is_finished(line) && !is_short(line)
}

/// Whether a line is too short to tell a sentence from a heading, a name or a head.
pub(super) fn is_short(line: &str) -> bool {
    line.width() <= 20
}

/// Whether a line goes on with a sentence rather than beginning one.
pub(super) fn goes_on(line: &str) -> bool {
    marker::read(line) == Marker::None && !line.starts_with(char::is_uppercase)
}

fn is_closing(c: char) -> bool {
    matches!(c, '”' | '"' | '’' | '»' | ')' | '）' | '」' | '』' | ']' | ' ' | '\u{a0}')
}

fn is_stop(c: char) -> bool {
    matches!(c, '.' | '。' | '．' | '!' | '！' | '?' | '？' | ';' | '；' | ':' | '：' | '؟' | '؛')
}

/// Whether a text ends with a stop behind a word, not behind a digit: `survey.`, not `1.`.
fn ends_word_and_stop(text: &str) -> bool {
    let mut chars = text.chars().rev();
    chars.next().is_some_and(|c| is_stop(c) || is_closing(c) && c != ' ')
        && chars.find(|c| !is_closing(*c) && !is_stop(*c)).is_some_and(char::is_alphabetic)
        && text.chars().rev().any(is_stop)
}

/// The words of a text, by which it is told whether a hyphen at the end of a line belongs to the word.
#[derive(Clone, Debug, Default)]
pub(super) struct KnownWords {
    words: HashSet<String>,
    /// Whether the text divides words at the ends of lines: one is known that it does divide.
    divides: bool,
}

/// What a hyphen at the end of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hyphen {
    /// Part of the word: the text has the word elsewhere.
    Kept,
    /// The word's division: the text has it whole elsewhere.
    Division,
    /// A division, for its second half is no word; or part of the word, for its first half keeps one.
    Likely,
    KeptLikely,
    Unknown,
}

/// Whether the hyphen at the end of a text divides a word that goes on in the next line, or else is part of it; by their
/// halves alone. `None` where no word goes on: `short-` / `and long-term`.
pub(super) fn divides(text: &str, line: &str) -> Option<bool> {
    let before = text.strip_suffix(['-', '‐']).filter(|before| before.ends_with(char::is_alphabetic))?;
    let (first, second) = (last_word(before).to_lowercase(), first_word(line));
    let goes_on = line.starts_with(char::is_alphabetic) && !["and", "or", "to", "et", "ou", "y"].contains(&second);
    let is_part = words_of("hyphen-first").contains(&first.as_str()) || words_of("hyphen-second").contains(&second);
    goes_on.then_some(!is_part && before.ends_with(char::is_lowercase) && line.starts_with(char::is_lowercase))
}

impl KnownWords {
    /// Learns the words within the lines; those that a line's end may have cut do not count.
    pub(super) fn of(lines: &[Line]) -> Self {
        let mut words = HashSet::new();
        let mut is_cut = false;
        for line in lines.iter().filter(|line| line.text.is_ascii() || !line.text.chars().any(is_hanzi)) {
            let found = line.text.split(|c: char| !is_of_word(c)).filter(|word| !word.is_empty());
            let mut found: Vec<&str> = found.skip(usize::from(is_cut)).collect();
            is_cut = line.text.ends_with(['-', '‐', '¬']);
            if is_cut {
                found.pop();
            }
            words.extend(found.into_iter().map(str::to_lowercase));
        }
        let mut vocabulary = Self { words, divides: false };
        vocabulary.divides = lines.windows(2).any(|pair| {
            let [above, below] = pair else { return false };
            let first = above.text.strip_suffix(['-', '‐']).map(last_word);
            first.is_some_and(|first| vocabulary.hyphen(first, first_word(&below.text)) == Hyphen::Division)
        });
        vocabulary
    }

    fn hyphen(&self, first: &str, second: &str) -> Hyphen {
        let (first, second) = (first.to_lowercase(), second.to_lowercase());
        let knows = |word: &str| self.words.contains(word);
        if knows(&format!("{first}-{second}")) {
            Hyphen::Kept
        } else if knows(&format!("{first}{second}")) {
            Hyphen::Division
        } else if knows(&first) && knows(&second) || words_of("hyphen-second").contains(&second.as_str()) {
            Hyphen::Kept
        } else if words_of("hyphen-first").contains(&first.as_str()) {
            if knows(&second) { Hyphen::Kept } else { Hyphen::KeptLikely }
        } else if words_of("division-end").iter().any(|ending| second == *ending) && !knows(&second) {
            Hyphen::Likely
        } else {
            Hyphen::Unknown
        }
    }

    /// Joins a line to the text before it, which may end in a divided word; says what was decided of its hyphen.
    pub(super) fn join(&self, text: &mut String, line: &str) -> Option<(Notice, String)> {
        let Some(before) = text.strip_suffix(['-', '‐', '¬']).filter(|before| before.ends_with(char::is_alphanumeric))
        else {
            join(text, line);
            return None;
        };
        if !line.starts_with(char::is_alphabetic) || !before.ends_with(char::is_alphabetic) {
            text.push_str(line);
            return None;
        }
        let (first, second) = (last_word(before), first_word(line));
        let hyphen = match self.hyphen(first, second) {
            _ if !line.starts_with(char::is_lowercase) => Hyphen::Kept,
            // Programs that divide words set a sign of their own, which nobody types.
            Hyphen::Unknown | Hyphen::KeptLikely if text.ends_with('‐') => Hyphen::Likely,
            hyphen => hyphen,
        };
        let divided = format!("{first}-|{second}");
        let (notice, is_kept) = match hyphen {
            Hyphen::Kept => (Notice::HyphenKept, true),
            Hyphen::Division => (Notice::Unhyphenated, false),
            Hyphen::Likely => (Notice::HyphenGuessed, false),
            Hyphen::KeptLikely => (Notice::HyphenGuessed, true),
            Hyphen::Unknown => (Notice::HyphenGuessed, !self.divides),
        };
        // A program that reads pages writes `¬` where the page divides a word, and nowhere else.
        let is_kept = is_kept && !text.ends_with('¬');
        if !is_kept {
            let end = before.len();
            text.truncate(end);
        }
        text.push_str(line);
        Some((notice, divided))
    }
}

fn first_word(text: &str) -> &str {
    text.split(|c: char| !is_of_word(c)).next().unwrap_or("")
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
        assert_eq!(joined("paras. 12–", "19"), "paras. 12–19");
        assert_eq!(joined("the list –", "which"), "the list – which");
    }

    #[test]
    fn divided_words_are_whole_again_and_compounds_keep_their_hyphen() {
        let mut divided = "the har\u{2010}".to_owned();
        let said = KnownWords::default().join(&mut divided, "bour");
        assert_eq!((divided.as_str(), said.map(|it| it.0)), ("the harbour", Some(Notice::HyphenGuessed)));
        let text = "implementation counter-terrorism capacity and building law\nimple-\nmentation";
        let words = KnownWords::of(&clean::lines(text, &mut Report::default()));
        for (a, b, expected) in [
            ("the imple-", "mentation of", "the implementation of"),
            ("counter-", "terrorism", "counter-terrorism"),
            ("capacity-", "building", "capacity-building"),
            ("non-", "permanent", "non-permanent"),
            ("Al-", "Qaida", "Al-Qaida"),
            ("consi-", "dering", "considering"),
            ("even-", "handedness", "even-handedness"),
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
    fn signs_that_only_divide_words_go() {
        let joined = |text: &str| {
            let mut lines = clean::lines(text, &mut Report::default());
            let words = KnownWords::of(&lines);
            let mut whole = lines.remove(0).text;
            words.join(&mut whole, &lines.remove(0).text);
            whole
        };
        assert_eq!(joined("the harb¬\nour"), "the harbour");
        assert_eq!(joined("counter¬\nterrorism"), "counterterrorism");
        assert_eq!(joined("the harb‐\nour"), "the harbour");
        assert_eq!(joined("the harb-\nour"), "the harb-our");
    }

    #[test]
    fn a_text_is_finished_at_the_end_of_a_sentence() {
        assert!(is_finished("分发为荷。"));
        assert!(is_finished("the “Council”.”"));
        assert!(is_finished("特别关注："));
        assert!(is_finished("the Council.¹"));
        assert!(is_finished("the survey.2"));
        assert!(is_finished("the “survey”.12"));
        assert!(!is_finished("paragraph 2"));
        assert!(!is_finished("version 1.2"));
        assert!(!is_finished("避免在进一步落实"));
        assert!(!is_finished("恐怖主义，"));
    }
}
