//! Characters and tokens as comparing sees them.

use unicode_normalization::char::decompose_canonical;

use crate::text::{half_width, is_han, look_alike};

/// The text of a token, folded, and whether a blank stands before it.
#[derive(Clone, Debug)]
pub(super) struct FoldedToken {
    pub text: String,
    pub after_blank: bool,
}

/// How many tokens the first `chars` characters are; `None` where they end within one.
pub(super) fn whole_tokens(tokens: &[FoldedToken], chars: usize) -> Option<usize> {
    let mut left = chars;
    for (count, token) in tokens.iter().enumerate() {
        if left == 0 {
            return (count > 0).then_some(count);
        }
        left = left.checked_sub(token.text.chars().count())?;
    }
    (left == 0).then_some(tokens.len())
}

/// A character as comparing sees it: width, case, quotes and hyphens of every kind are one, accents are marks of their own,
/// and what looks like another character is that one.
pub(crate) fn fold(c: char) -> impl Iterator<Item = char> {
    let narrow = match c {
        '“' | '”' | '„' | '«' | '»' | '「' | '」' => '"',
        '‘' | '’' => '\'',
        '｡' => '。',
        '､' => '、',
        // The dot within foreign names.
        '・' | '･' | '‧' => '·',
        '\u{2010}' | '\u{2011}' | '\u{2212}' => '-',
        other => half_width(alone(other)),
    };
    // A letter has few accents; what has more keeps the first of them.
    let mut parts = ['\0'; 4];
    let mut len = 0;
    let mut push = |part| {
        if let Some(slot) = parts.get_mut(len) {
            *slot = part;
            len += 1;
        }
    };
    // Nearly every character is one of the first two.
    if narrow.is_ascii() {
        push(narrow.to_ascii_lowercase());
    } else if is_han(narrow) {
        push(narrow);
    } else {
        decompose_canonical(narrow, |part| part.to_lowercase().for_each(&mut push));
    }
    parts.into_iter().take(len)
}

/// What a character stands for that looks like another one, where it stands for one alone.
pub(super) fn alone(c: char) -> char {
    if c.is_ascii() || matches!(c, '\u{4e00}'..='\u{9fff}') {
        return c;
    }
    let meant = look_alike(c);
    let mut chars = meant.as_deref().unwrap_or("").chars();
    match (chars.next(), chars.next()) {
        (Some(meant), None) => meant,
        _ => c,
    }
}
