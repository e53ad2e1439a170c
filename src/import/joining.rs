//! How two lines of one paragraph become one text, and whether a text ends where its sentence ends.

use super::clean::is_hanzi;

/// Appends a line to the text before it: Chinese without a space, Latin script with one.
pub(super) fn join(text: &mut String, line: &str) {
    let (last, first) = (text.chars().next_back(), line.chars().next());
    if let (Some(last), Some(first)) = (last, first)
        && !is_tight(last)
        && !is_tight(first)
    {
        text.push(' ');
    }
    text.push_str(line);
}

/// Whether a line break beside `c` stands for no space.
fn is_tight(c: char) -> bool {
    is_hanzi(c) || matches!(c, '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff5e}' | '“' | '”' | '‘' | '’' | '—' | '…')
}

/// Whether a text ends where a sentence or an item of a list can end.
pub(super) fn is_finished(text: &str) -> bool {
    let last = text.chars().rev().find(|c| !matches!(c, '”' | '"' | '’' | '»' | ')' | '）' | '」' | '』' | ']' | ' '));
    last.is_none_or(|c| matches!(c, '.' | '。' | '．' | '!' | '！' | '?' | '？' | ';' | '；' | ':' | '：' | '؟' | '؛'))
}

#[cfg(test)]
mod tests {
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
        assert_eq!(joined("", "Council"), "Council");
    }

    #[test]
    fn a_text_is_finished_at_the_end_of_a_sentence() {
        assert!(is_finished("分发为荷。"));
        assert!(is_finished("the “Council”.”"));
        assert!(is_finished("特别关注："));
        assert!(!is_finished("避免在进一步落实"));
        assert!(!is_finished("恐怖主义，"));
    }
}
