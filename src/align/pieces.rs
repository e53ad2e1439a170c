//! A text cut at its characters and words.

use unicode_segmentation::UnicodeSegmentation;

use crate::compare::{FormStep, Language, fold, is_function, word_elements};
use crate::text::{Span, is_han};

/// How many letters two words must begin with alike to be of one origin.
const KINSHIP: usize = 5;

/// A Chinese character, or a word of another script.
#[derive(Clone, Copy, Debug)]
pub(super) struct CharOrWord {
    pub span: Span,
    /// The character, or the stem.
    pub element: FormStep,
    /// Stands for the word as it is written.
    pub folded: u64,
    /// Stands for its first letters without accents; 0 for a short word.
    pub begins: u64,
    pub is_han: bool,
    /// Whether it has two capitals or more.
    pub is_acronym: bool,
    /// Whether it is a grammatical word.
    pub is_function: bool,
}

/// Cuts a text at its characters and words, what stands in `cited` left out.
pub(super) fn pieces(text: &str, language: Language, cited: &[Span]) -> Vec<CharOrWord> {
    let mut pieces = Vec::new();
    let mut at = 0;
    let mut cited = cited.iter().peekable();
    for word in text.split_word_bounds() {
        let span = Span::new(at, at + word.chars().count());
        at = span.end;
        while cited.next_if(|span| span.end <= at && span.end < at).is_some() {}
        let is_cited = cited.peek().is_some_and(|one| one.overlaps(span));
        let first = word.chars().next().unwrap_or(' ');
        if is_cited || !first.is_alphabetic() {
            continue;
        }
        if is_han(first) {
            for (offset, c) in word.chars().enumerate() {
                let span = Span::new(span.start + offset, span.start + offset + 1);
                let element = u64::from(u32::from(c));
                let piece = CharOrWord {
                    span,
                    element,
                    folded: element,
                    begins: 0,
                    is_han: is_han(c),
                    is_acronym: false,
                    is_function: false,
                };
                pieces.push(piece);
            }
            continue;
        }
        let folded: String = word.chars().flat_map(fold).collect();
        let plain: String = folded.chars().filter(char::is_ascii_alphabetic).collect();
        let mut elements = Vec::new();
        word_elements(&folded, language, &mut elements);
        let is_acronym = word.chars().filter(|c| c.is_uppercase()).count() > 1;
        for element in elements {
            pieces.push(CharOrWord {
                span,
                element,
                folded: key(&plain),
                begins: plain.get(..KINSHIP).map_or(0, key),
                is_han: false,
                is_acronym,
                is_function: is_function(&folded),
            });
        }
    }
    pieces
}

fn key(word: &str) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}

/// The words that pieces make: two Chinese characters that stand together are one, whatever words they are of.
pub(super) fn words(pieces: &[CharOrWord]) -> impl Iterator<Item = (u64, Span)> + '_ {
    (0..pieces.len()).filter_map(|at| word_at(pieces, at))
}

/// The word that begins at a piece, and where it stands.
pub(super) fn word_at(pieces: &[CharOrWord], at: usize) -> Option<(u64, Span)> {
    let piece = pieces.get(at)?;
    if !piece.is_han {
        return (!piece.is_function).then_some((piece.element, piece.span));
    }
    let next = pieces.get(at + 1).filter(|next| next.is_han && next.span.start == piece.span.end)?;
    Some(((piece.element << 32) | next.element, Span::new(piece.span.start, next.span.end)))
}
