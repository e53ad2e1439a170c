//! A query cut at blanks.

use crate::text::{Span, fold_char, folded};

/// A word or quoted phrase as typed.
#[derive(Debug, PartialEq)]
pub(crate) struct QueryToken {
    pub negated: bool,
    pub quoted: bool,
    /// Folded, without its sign and quotation marks.
    pub text: String,
    pub span: Span,
}

/// Splits a query at blanks outside quotation marks.
pub(crate) fn tokens(text: &str) -> Vec<QueryToken> {
    let chars: Vec<(char, char)> = text.chars().map(|c| (c, first_folded(c))).collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some((_, c)) = chars.get(at) {
        if *c == ' ' {
            at += 1;
            continue;
        }
        let start = at;
        let negated = matches!(c, '!' | '-');
        at += usize::from(negated);
        let quoted = chars.get(at).is_some_and(|(_, c)| *c == '"');
        at += usize::from(quoted);
        let stops = |c: char| if quoted { c == '"' } else { c == ' ' };
        let from = at;
        while chars.get(at).is_some_and(|(_, c)| !stops(*c)) {
            at += 1;
        }
        let raw: String = chars.get(from..at).unwrap_or_default().iter().map(|(raw, _)| *raw).collect();
        at += usize::from(quoted);
        let mut text = folded(&raw);
        // Commas part words, and a stop ends the query.
        let bare = text.trim_matches([',', ';', '、', '。', '，']);
        if !quoted && !bare.is_empty() {
            text = if is_dotted(bare) { bare.replace('.', "") } else { bare.to_owned() };
        }
        if !text.trim().is_empty() {
            tokens.push(QueryToken { negated, quoted, text, span: Span::new(start, at.min(chars.len())) });
        }
    }
    tokens
}

/// Whether it is an abbreviation with its stops: `u.n.`
fn is_dotted(text: &str) -> bool {
    let letters = text.strip_suffix('.').unwrap_or(text).split('.');
    letters.clone().count() > 1 && letters.into_iter().all(|one| matches!(one.as_bytes(), [b'a'..=b'z']))
}

/// The first of what a character folds to; one that leaves no trace stands for itself.
fn first_folded(c: char) -> char {
    let mut first = None;
    fold_char(c, |folded| _ = first.get_or_insert(folded));
    first.unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stops_of_an_abbreviation_go() {
        let texts = |query: &str| tokens(query).into_iter().map(|token| token.text).collect::<Vec<_>>();
        assert_eq!(texts("U.N. e.u"), ["un", "eu"]);
        for text in ["c.", "a.b1", "no.", "2.c"] {
            assert_eq!(texts(text), [text], "{text}");
        }
    }
}
