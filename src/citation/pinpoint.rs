//! The paragraphs of a document that a text points at, before its number or behind it.

use super::reader::{self, ARTICLES, PARAGRAPH, eat, is_one_of, skip_blanks};

const RESOLUTION: [&str; 14] = [
    "resolution", "resolutions", "résolution", "résolutions", "resolución", "resoluciones", "резолюции", "резолюция",
    "резолюций", "резолюцией", "резолюцию", "резолюциях", "резолюциями", "res.",
];

/// Words that lead from the paragraph to its document.
const OF: [&str; 9] = ["of", "in", "de", "du", "des", "del", "dans", "en", "à"];

/// Words that may stand on the way from the paragraph to its document.
const BETWEEN: [&str; 32] = [
    "security", "council", "council’s", "council's", "general", "assembly", "the", "its", "said", "that", "same",
    "his", "la", "las", "le", "les", "su", "sus", "sa", "ses", "conseil", "sécurité", "consejo", "seguridad",
    "générale", "asamblea", "citada", "ladite", "ее", "своей", "указанной", "этой",
];

/// How far before a number its paragraphs can stand, in bytes.
const REACH: usize = 160;

/// Whether a text ends with the word for a resolution, so that the number behind it is one's.
pub(super) fn names_resolution(before: &str) -> bool {
    let before = before.trim_end_matches(reader::is_blank);
    if before.ends_with(['第', '议']) {
        return before.ends_with('第') || before.ends_with("决议");
    }
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("").to_lowercase();
    RESOLUTION.contains(&word.as_str()) || matches!(word.as_str(), "القرار" | "القرارات")
}

/// The paragraphs of a document that the texts before and behind its name point at.
pub(super) fn around(text_before: &str, text_behind: &str) -> Vec<u32> {
    let paragraphs = before(text_before);
    if paragraphs.is_empty() { behind(text_behind) } else { paragraphs }
}

/// The paragraphs pointed at behind a document: `号决议第11和14段`, `, paragraph 35`, ` (para. 6)`.
fn behind(text: &str) -> Vec<u32> {
    in_chinese(text).or_else(|| in_words(text)).unwrap_or_default()
}

fn in_chinese(text: &str) -> Option<Vec<u32>> {
    let mut rest = skip_blanks(text);
    for word in ["号", "號", "决议", "決議", "的", "执行部分", "執行部分", "，", "(", "（"] {
        rest = skip_blanks(rest.strip_prefix(word).unwrap_or(rest));
    }
    let (numbers, rest) = reader::numbers(skip_blanks(rest.strip_prefix('第')?))?;
    let is_paragraph = skip_blanks(rest).starts_with('段');
    is_paragraph.then_some(numbers)
}

fn in_words(text: &str) -> Option<Vec<u32>> {
    if !text.starts_with([',', ' ', '\u{a0}', '(']) {
        return None;
    }
    let rest = skip_blanks(text.strip_prefix(',').unwrap_or(text));
    let rest = eat(rest, '(').unwrap_or(rest);
    let (word, rest) = rest.split_once(reader::is_blank)?;
    is_one_of(&PARAGRAPH, word).then(|| reader::numbers(skip_blanks(rest))).flatten().map(|(numbers, _)| numbers)
}

/// The paragraphs pointed at before a document: `paragraphs 11 and 14 of Security Council resolution `.
fn before(text: &str) -> Vec<u32> {
    // The words are of writings with capitals: a number behind Chinese, the most of all, costs but this look.
    let is_cased = |c: char| c.is_lowercase() || c.is_uppercase();
    if !text.trim_end_matches(reader::is_blank).ends_with(is_cased) {
        return Vec::new();
    }
    let mut start = text.len().saturating_sub(REACH);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let tail = text.get(start..).unwrap_or("");
    let mut words = tail.rsplit(|c: char| c.is_whitespace()).filter(|word| !word.is_empty()).peekable();
    let mut is_of = false;
    while let Some(word) =
        words.next_if(|word| is_one_of(&RESOLUTION, word) || is_one_of(&BETWEEN, word) || is_one_of(&OF, word))
    {
        is_of |= is_one_of(&OF, word) || is_russian(word);
    }
    if is_of { numbers_before(words).unwrap_or_default() } else { Vec::new() }
}

/// Whether a word is Russian, where its ending says what `of` does.
fn is_russian(word: &str) -> bool {
    word.starts_with(|c: char| matches!(c, '\u{400}'..='\u{4ff}'))
}

/// Reads `paragraphs 11 and 14` from its end, and `paragraph 5 and paragraph 35`.
fn numbers_before<'a>(words: impl Iterator<Item = &'a str>) -> Option<Vec<u32>> {
    let (mut list, mut begun): (Vec<&str>, usize) = (Vec::new(), 0);
    for word in words.take(32) {
        let names_paragraph = list.last().is_some_and(|last| is_one_of(&PARAGRAPH, last));
        if is_one_of(&PARAGRAPH, word.trim_start_matches(['(', '“', '"'])) {
            begun = list.len();
        } else if !(is_of_list(word) || names_paragraph && is_one_of(&ARTICLES, word)) {
            break;
        }
        list.push(word);
    }
    // What stands before the first paragraph named is not of the list.
    list.truncate(begun);
    list.reverse();
    let list = list.join(" ");
    let (numbers, rest) = reader::numbers(&list)?;
    rest.trim().is_empty().then_some(numbers)
}

/// Whether a word can stand in a list of paragraphs: a number, the letter of an item, a joint.
fn is_of_list(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit() || c == '(')
        || ["and", "or", "to", "et", "ou", "à", "au", "y", "o", "a", "al", "и", "или", "по"].contains(&word)
}
