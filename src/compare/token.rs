//! A text to the pieces that comparing sees: citations, numbers, words and single marks, folded.
//!
//! Folding is for comparing only: full and half width, letter case and straight or curly quotes are one, blanks are
//! nothing. A token keeps the range of the text it stands for, and the text shown is never changed.

use std::collections::HashMap;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::lexicon;
use crate::citation;
use crate::text::{Span, Words, half_width, is_han};

/// What a token is, which decides how much its standing on both sides is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A symbol or the number of a resolution with its year.
    Citation,
    /// A number.
    Number,
    /// A mark that ends a clause: `，`, `。`, `;`.
    Clause,
    /// Any other mark: a bracket, a quote, `、`.
    Mark,
    /// A grammatical word.
    Function,
    /// Any other word.
    Content,
}

/// One piece of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// Where it stands.
    pub span: Span,
    /// Equal for tokens that are equal when folded, within one [`Vocabulary`].
    pub word: Word,
    pub class: Class,
    /// How much it weighs in Chinese characters: a Latin word counts as two.
    pub weight: u16,
    /// Whether it is written in Chinese characters.
    pub is_han: bool,
    /// Which hedge it is, if one: a word that limits or renews a duty.
    pub hedge: Option<usize>,
    /// Whether it lays a duty on somebody or says how many or how hard.
    pub demands: bool,
}

/// Names a folded word within its [`Vocabulary`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Word(pub u32);

/// The folded words met so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary<'a> {
    known: Option<&'a HashMap<String, Word>>,
    words: HashMap<String, Word>,
}

impl<'a> Vocabulary<'a> {
    /// One that takes the words of another as they are and adds its own.
    pub fn beyond(known: &'a HashMap<String, Word>) -> Self {
        Self { known: Some(known), words: HashMap::new() }
    }

    /// The words that it added.
    pub fn into_words(self) -> HashMap<String, Word> {
        self.words
    }

    fn word(&mut self, folded: String) -> Word {
        if let Some(word) = self.known.and_then(|known| known.get(&folded)) {
            return *word;
        }
        let next = self.known.map_or(0, HashMap::len) + self.words.len();
        *self.words.entry(folded).or_insert(Word(u32::try_from(next).unwrap_or(u32::MAX)))
    }
}

/// One side of a pair, cut into tokens.
#[derive(Clone, Debug, Default)]
pub(super) struct Side {
    pub chars: Vec<char>,
    pub tokens: Vec<Token>,
}

impl Side {
    /// Cuts a text; its words join `vocabulary`.
    pub fn read(text: &str, vocabulary: &mut Vocabulary<'_>) -> Self {
        let mut reader = Reader { tokens: Vec::new(), vocabulary, chars: text.chars().collect() };
        let mut at = 0;
        for citation in citation::scan(text) {
            reader.plain(at..citation.span.start);
            reader.push(citation.span, Class::Citation);
            at = citation.span.end;
        }
        reader.plain(at..reader.chars.len());
        let Reader { tokens, chars, .. } = reader;
        Self { chars, tokens }
    }

    /// The range of text from the first to the last of some tokens; empty for none.
    pub fn span(&self, tokens: Range<usize>) -> Span {
        let run = self.tokens.get(tokens).unwrap_or_default();
        match (run.first(), run.last()) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
            _ => Span::new(0, 0),
        }
    }

    /// The tokens of a range; those past the end are left out.
    pub fn run(&self, tokens: Range<usize>) -> &[Token] {
        self.tokens.get(tokens).unwrap_or_default()
    }

    /// The text of some tokens.
    pub fn text(&self, tokens: Range<usize>) -> String {
        let span = self.span(tokens);
        self.chars.get(span.start..span.end).unwrap_or_default().iter().collect()
    }
}

/// How much some tokens weigh together, in Chinese characters.
pub(super) fn weight(tokens: &[Token]) -> usize {
    tokens.iter().map(|token| usize::from(token.weight)).sum()
}

struct Reader<'a, 'b> {
    chars: Vec<char>,
    tokens: Vec<Token>,
    vocabulary: &'a mut Vocabulary<'b>,
}

impl Reader<'_, '_> {
    /// Cuts a stretch without citations: runs of Chinese by the list of words, the rest by the Unicode word rules.
    fn plain(&mut self, range: Range<usize>) {
        let mut at = range.start;
        while at < range.end {
            let han = self.char_at(at).is_some_and(is_han);
            let end = (at..range.end).find(|&next| self.char_at(next).is_some_and(is_han) != han).unwrap_or(range.end);
            if han {
                self.han(at..end)
            } else {
                self.other(at..end)
            }
            at = end;
        }
    }

    fn char_at(&self, at: usize) -> Option<char> {
        self.chars.get(at).copied()
    }

    fn han(&mut self, range: Range<usize>) {
        let lengths = Words::common().cut(self.chars.get(range.clone()).unwrap_or_default());
        let mut at = range.start;
        for len in lengths {
            self.push(Span::new(at, at + len), Class::Content);
            at += len;
        }
    }

    fn other(&mut self, range: Range<usize>) {
        let text: String = self.chars.get(range.clone()).unwrap_or_default().iter().collect();
        let mut at = range.start;
        for piece in text.split_word_bounds() {
            let end = at + piece.chars().count();
            if !piece.chars().all(char::is_whitespace) {
                let class = if piece.chars().any(char::is_alphabetic) {
                    Class::Content
                } else if piece.chars().any(char::is_numeric) {
                    Class::Number
                } else {
                    Class::Mark
                };
                self.push(Span::new(at, end), class);
            }
            at = end;
        }
    }

    fn push(&mut self, span: Span, class: Class) {
        let chars = self.chars.get(span.start..span.end).unwrap_or_default();
        let folded: String = chars.iter().copied().filter(|c| !c.is_whitespace()).flat_map(fold).collect();
        let class = match class {
            Class::Content if lexicon::is_function(&folded) => Class::Function,
            Class::Mark if lexicon::ends_clause(&folded) => Class::Clause,
            other => other,
        };
        let is_han = chars.first().copied().is_some_and(is_han);
        let weight = if is_han { span.len() } else { latin_weight(class) };
        let (hedge, demands) = (lexicon::hedge(&folded), lexicon::demands(&folded));
        let word = self.vocabulary.word(folded);
        let weight = u16::try_from(weight).unwrap_or(u16::MAX);
        self.tokens.push(Token { span, word, class, weight, is_han, hedge, demands });
    }
}

const fn latin_weight(class: Class) -> usize {
    match class {
        Class::Content | Class::Citation | Class::Number => 2,
        Class::Clause | Class::Mark | Class::Function => 1,
    }
}

/// A character as comparing sees it.
pub(super) fn fold(c: char) -> impl Iterator<Item = char> {
    let narrow = match c {
        '“' | '”' | '„' | '«' | '»' | '「' | '」' => '"',
        '‘' | '’' => '\'',
        '｡' => '。',
        '､' => '、',
        '\u{2010}' | '\u{2011}' => '-',
        other => half_width(other),
    };
    narrow.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> String {
        let side = Side::read(text, &mut Vocabulary::default());
        (0..side.tokens.len()).map(|at| side.text(at..at + 1)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn citations_symbols_and_numbers_are_whole() {
        assert_eq!(
            tokens("第1989 (2011)号决议(S/2020/731, 附件)，12个月。"),
            "第|1989 (2011)|号|决议|(|S/2020/731|,|附件|)|，|12|个月|。"
        );
    }

    #[test]
    fn latin_words_are_whole_and_blanks_are_nothing() {
        assert_eq!(tokens("The Committee’s  work, d’abord"), "The|Committee’s|work|,|d’abord");
    }

    #[test]
    fn width_case_and_quotes_are_no_difference() {
        let mut vocabulary = Vocabulary::default();
        let mut words = |text: &str| -> Vec<Word> {
            Side::read(text, &mut vocabulary).tokens.iter().map(|token| token.word).collect()
        };
        assert_eq!(words("(“战场证据”), the Council"), words("（\"战场证据\"），The　council"));
        assert_ne!(words("，"), words("、"));
    }
}
