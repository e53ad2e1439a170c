//! Where clauses and sentences end.

/// Whether a clause ends with the character at `at`. A Latin mark ends one only before a blank: `1,000` and `10.30` go on.
pub(crate) fn ends_clause(chars: &[char], at: usize) -> bool {
    match chars.get(at) {
        Some('，' | '。' | '；' | '：' | '！' | '？') => true,
        Some(',' | ';' | ':' | '.' | '!' | '?') => chars.get(at + 1).is_none_or(|next| next.is_whitespace()),
        _ => false,
    }
}

/// Whether a sentence, or what stands between two semicolons, ends with the character at `at`. The stop of an
/// abbreviation ends none: behind it comes a number or a small letter.
pub(crate) fn ends_sentence(chars: &[char], at: usize) -> bool {
    match chars.get(at) {
        Some('。' | '；' | ';' | '！' | '？') => true,
        Some('.' | '!' | '?') => {
            let behind = chars.get(at + 1..).unwrap_or_default();
            let next = behind.iter().find(|c| !c.is_whitespace());
            behind.first().is_none_or(|c| c.is_whitespace())
                && next.is_none_or(|next| !next.is_lowercase() && !next.is_numeric())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, ends: fn(&[char], usize) -> bool) -> Vec<String> {
        let chars: Vec<char> = text.chars().collect();
        let mut pieces = vec![String::new()];
        for (at, c) in chars.iter().enumerate() {
            if let Some(piece) = pieces.last_mut() {
                piece.push(*c);
            }
            if ends(&chars, at) {
                pieces.push(String::new());
            }
        }
        pieces.retain(|piece| !piece.is_empty());
        pieces
    }

    #[test]
    fn numbers_and_abbreviations_go_on() {
        assert_eq!(
            cut("The 1,000 boats, all old, sail. See para. 3 and No. 4; then rest.", ends_sentence),
            ["The 1,000 boats, all old, sail.", " See para. 3 and No. 4;", " then rest."]
        );
        assert_eq!(cut("渡船停航，码头关闭；夜间除外。", ends_sentence), ["渡船停航，码头关闭；", "夜间除外。"]);
        assert_eq!(cut("The 1,000 boats, all old: sail", ends_clause), ["The 1,000 boats,", " all old:", " sail"]);
    }
}
