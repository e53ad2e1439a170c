//! A text to the pieces that comparing sees: citations, numbers, words and single marks, folded.
//!
//! Folding is for comparing only: full and half width, letter case and straight or curly quotes are one, blanks are
//! nothing. A token keeps the range of the text it stands for, and the text shown is never changed.

use std::ops::Range;

use rustc_hash::FxHashMap;
use unicode_segmentation::UnicodeSegmentation;

use super::folding::{FoldedToken, alone, fold};
use super::language::{Language, is_function};
use super::lexicon::{self, FormStep};
use crate::citation;
use crate::text::{Span, WordList, ends_sentence, is_han, is_raised_digit};

/// What a token is, which decides how much its standing on both sides is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenClass {
    /// A symbol or the number of a resolution with its year.
    Citation,
    Number,
    /// A mark that ends a clause: `，`, `。`, `;`.
    Clause,
    /// Any other mark: a bracket, a quote, `、`.
    Mark,
    Function,
    Content,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub span: Span,
    /// Equal for tokens that are equal when folded, within one [`Vocabulary`].
    pub word: WordId,
    pub class: TokenClass,
    /// How much it weighs in Chinese characters: a Latin word counts as two.
    pub weight: u16,
    /// Whether it is written in Chinese characters.
    pub is_han: bool,
    /// Whether it limits, renews or weighs a duty: such a word is never framing.
    pub qualifies: bool,
    /// Where its elements begin in its side's; they end where those of the next token begin.
    pub elements: usize,
    /// Where it begins among the small letters of its side.
    small: usize,
}

/// Names a folded word within its [`Vocabulary`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct WordId(pub u32);

/// The folded words met so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Vocabulary<'a> {
    language: Language,
    known: Option<&'a FxHashMap<String, Known>>,
    words: FxHashMap<String, Known>,
}

/// What is known of a folded word once it was met.
#[derive(Clone, Debug)]
pub(super) struct Known {
    word: WordId,
    qualifies: bool,
    is_function: bool,
    elements: Box<[FormStep]>,
}

impl<'a> Vocabulary<'a> {
    /// One that takes the words of another as they are and adds its own.
    pub(super) fn beyond(known: &'a FxHashMap<String, Known>, language: Language) -> Self {
        Self { language, known: Some(known), words: FxHashMap::default() }
    }

    /// An empty one for texts of a language.
    pub(super) fn of(language: Language) -> Self {
        Self { language, ..Self::default() }
    }

    pub(super) fn into_words(self) -> FxHashMap<String, Known> {
        self.words
    }

    fn known(&mut self, folded: String) -> &Known {
        if let Some(known) = self.known.and_then(|known| known.get(&folded)) {
            return known;
        }
        let next = self.known.map_or(0, FxHashMap::len) + self.words.len();
        let language = self.language;
        self.words.entry(folded).or_insert_with_key(|folded| {
            let mut elements = Vec::new();
            lexicon::word_elements(folded, language, &mut elements);
            Known {
                word: WordId(u32::try_from(next).unwrap_or(u32::MAX)),
                qualifies: lexicon::qualifies(&elements, language),
                // A lone letter in a Chinese text names something.
                is_function: is_function(folded) && !(language == Language::Chinese && folded.is_ascii()),
                elements: elements.into_boxed_slice(),
            }
        })
    }
}

/// One side of a pair, cut into tokens.
#[derive(Clone, Debug, Default)]
pub(super) struct TokenSide {
    pub chars: Vec<char>,
    pub tokens: Vec<Token>,
    /// What the tokens are made of, one behind another: see [`Token::elements`].
    pub elements: Vec<FormStep>,
    /// The tokens as they are written but in small letters, one behind another.
    pub small: String,
}

impl TokenSide {
    /// Cuts a text; its words join `vocabulary`.
    pub(super) fn read(text: &str, vocabulary: &mut Vocabulary<'_>) -> Self {
        let chars = text.chars().map(alone).collect();
        let side = Self { chars, ..Self::default() };
        let mut reader = TokenReader { side, vocabulary };
        let mut at = 0;
        for citation in citation::scan(text) {
            reader.plain(at..citation.span.start);
            reader.push(citation.span, TokenClass::Citation);
            at = citation.span.end;
        }
        reader.plain(at..reader.side.chars.len());
        reader.side
    }

    /// The range of text from the first to the last of some tokens; empty for none.
    pub(super) fn span(&self, tokens: Range<usize>) -> Span {
        let run = self.tokens.get(tokens).unwrap_or_default();
        match (run.first(), run.last()) {
            (Some(first), Some(last)) => Span::new(first.span.start, last.span.end),
            _ => Span::new(0, 0),
        }
    }

    /// The tokens of a range; those past the end are left out.
    pub(super) fn run(&self, tokens: Range<usize>) -> &[Token] {
        self.tokens.get(tokens).unwrap_or_default()
    }

    /// A token folded; an empty one past the end.
    pub(super) fn folded(&self, at: usize) -> FoldedToken {
        let span = self.tokens.get(at).map_or(Span::new(0, 0), |token| token.span);
        let chars = self.chars.get(span.start..span.end).unwrap_or_default();
        let text = chars.iter().copied().filter(|c| !c.is_whitespace()).flat_map(fold).collect();
        let before = span.start.checked_sub(1).and_then(|before| self.chars.get(before));
        FoldedToken { text, after_blank: before.is_some_and(|c| c.is_whitespace()) }
    }

    /// Whether a token is written as a name is: with a capital letter that no sentence begins with.
    pub(super) fn is_name(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let is_capital = self.chars.get(token.span.start).is_some_and(|c| c.is_uppercase());
        let before = at.checked_sub(1).and_then(|before| self.tokens.get(before));
        is_capital && before.is_some_and(|before| before.class != TokenClass::Clause)
    }

    /// The places of the elements of some tokens.
    pub(super) fn elements_of(&self, tokens: Range<usize>) -> Range<usize> {
        let start = |at: usize| self.tokens.get(at).map_or(self.elements.len(), |token| token.elements);
        start(tokens.start)..start(tokens.end)
    }

    /// A token as it is written, but in small letters; nothing past the end.
    pub(super) fn word(&self, at: usize) -> &str {
        let start = |at: usize| self.tokens.get(at).map_or(self.small.len(), |token| token.small);
        self.small.get(start(at)..start(at + 1)).unwrap_or_default()
    }

    /// Whether a token ends a sentence or the part of one that stands for itself.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| ends_sentence(&self.chars, token.span.start))
    }

    /// Whether a token is of a class; none is past the end.
    pub(super) fn is(&self, at: usize, class: TokenClass) -> bool {
        self.tokens.get(at).is_some_and(|token| token.class == class)
    }

    /// Whether a bracket opens right before a token.
    pub(super) fn is_bracketed(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| matches!(self.word(before), "(" | "（"))
    }

    pub(super) fn text(&self, tokens: Range<usize>) -> String {
        let span = self.span(tokens);
        self.chars.get(span.start..span.end).unwrap_or_default().iter().collect()
    }
}

/// How much some tokens weigh together, in Chinese characters.
pub(super) fn weight(tokens: &[Token]) -> usize {
    tokens.iter().map(|token| usize::from(token.weight)).sum()
}

struct TokenReader<'a, 'b> {
    side: TokenSide,
    vocabulary: &'a mut Vocabulary<'b>,
}

impl TokenReader<'_, '_> {
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
        self.side.chars.get(at).copied()
    }

    fn han(&mut self, range: Range<usize>) {
        let lengths = WordList::common().cut(self.side.chars.get(range.clone()).unwrap_or_default());
        let mut at = range.start;
        for len in lengths {
            self.push(Span::new(at, at + len), TokenClass::Content);
            at += len;
        }
    }

    fn other(&mut self, range: Range<usize>) {
        let text: String = self.side.chars.get(range.clone()).unwrap_or_default().iter().collect();
        let (mut at, mut start) = (range.start, range.start);
        for piece in text.split_word_bounds() {
            let end = at + piece.chars().count();
            if self.is_minus(at) {
                at = end;
                continue;
            }
            if !piece.chars().all(char::is_whitespace) && !self.is_mark_of_note(piece, at) {
                let class = if piece.chars().any(char::is_alphabetic) {
                    TokenClass::Content
                } else if piece.chars().any(char::is_numeric) {
                    TokenClass::Number
                } else {
                    TokenClass::Mark
                };
                self.push(Span::new(start, end), class);
            }
            (at, start) = (end, end);
        }
    }

    /// Whether a dash makes the number behind it a negative one. Behind a word or a number it joins two: `2-5`, 3月-5月.
    fn is_minus(&self, at: usize) -> bool {
        let is_digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
        let (before, behind) = self.side.chars.split_at_checked(at).unwrap_or_default();
        if !matches!(behind.first(), Some('-' | '−')) || !is_digit(behind.get(1)) {
            return false;
        }
        let is_blank = |c: &&char| c.is_whitespace();
        let mut words = before.iter().rev().skip_while(is_blank).skip_while(|c| is_han(**c));
        match before.last() {
            Some(c) if c.is_alphanumeric() && !is_han(*c) || *c == '/' => false,
            _ => !is_digit(words.next()),
        }
    }

    /// Whether raised digits call a footnote: `week.¹`, `小组会议²`. Behind a figure or a unit they are none: `5 km²`. The
    /// notes themselves are compared; how they are counted is nothing that a paragraph says.
    fn is_mark_of_note(&self, piece: &str, at: usize) -> bool {
        let is_raised = |c: &char| is_raised_digit(*c);
        let before = self.side.chars.get(..at).unwrap_or_default();
        let mut before = before.iter().rev().copied().skip_while(is_raised).peekable();
        let is_behind_figure = before.peek().is_some_and(char::is_ascii_digit);
        let unit = before.take_while(|c| c.is_alphabetic() && !is_han(*c)).count();
        piece.chars().all(|c| is_raised(&c)) && !is_behind_figure && !(1..=2).contains(&unit)
    }

    fn push(&mut self, span: Span, class: TokenClass) {
        let chars = self.side.chars.get(span.start..span.end).unwrap_or_default();
        let folded: String = chars.iter().copied().filter(|c| !c.is_whitespace()).flat_map(fold).collect();
        // 15:00 goes on over its colon.
        let is_digit = |at: Option<usize>| at.and_then(|at| self.side.chars.get(at)).is_some_and(char::is_ascii_digit);
        let parts_digits = is_digit(span.start.checked_sub(1)) && is_digit(Some(span.end));
        let ends_clause = class == TokenClass::Mark && !parts_digits && lexicon::ends_clause(&folded);
        let known = self.vocabulary.known(folded);
        let class = match class {
            TokenClass::Content if known.is_function => TokenClass::Function,
            TokenClass::Mark if ends_clause => TokenClass::Clause,
            other => other,
        };
        let is_han = chars.first().copied().is_some_and(is_han);
        let weight = if is_han { span.len() } else { latin_weight(class) };
        let weight = u16::try_from(weight).unwrap_or(u16::MAX);
        let elements = self.side.elements.len();
        self.side.elements.extend_from_slice(&known.elements);
        let (word, qualifies) = (known.word, known.qualifies);
        let small = self.side.small.len();
        self.side.small.extend(chars.iter().flat_map(|c| c.to_lowercase()));
        self.side.tokens.push(Token { span, word, class, weight, is_han, qualifies, elements, small });
    }
}

const fn latin_weight(class: TokenClass) -> usize {
    match class {
        TokenClass::Content | TokenClass::Citation | TokenClass::Number => 2,
        TokenClass::Clause | TokenClass::Mark | TokenClass::Function => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> String {
        let side = TokenSide::read(text, &mut Vocabulary::default());
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
    fn a_minus_belongs_to_its_number_and_a_dash_does_not() {
        assert_eq!(tokens("at -5 or (−2.5), 低于-5度"), "at|-5|or|(|−2.5|)|,|低|于|-5|度");
        for (text, wanted) in
            [("3月-5月", "3|月|-|5|月"), ("2-5 km", "2|-|5|km"), ("F-16", "F|-|16"), ("2 -5", "2|-|5")]
        {
            assert_eq!(tokens(text), wanted);
        }
    }

    #[test]
    fn latin_words_are_whole_and_blanks_are_nothing() {
        assert_eq!(tokens("The Committee’s  work, d’abord"), "The|Committee’s|work|,|d’abord");
    }

    #[test]
    fn marks_of_notes_are_no_tokens_and_squares_are() {
        assert_eq!(tokens("the week.¹ It"), tokens("the week. It"));
        assert_eq!(tokens("小组会议¹²开会"), tokens("小组会议开会"));
        assert_ne!(tokens("5 km² of sea"), tokens("5 km of sea"));
        assert_ne!(tokens("10² boats"), tokens("10 boats"));
    }

    #[test]
    fn width_case_and_quotes_are_no_difference() {
        let mut vocabulary = Vocabulary::default();
        let mut words = |text: &str| -> Vec<WordId> {
            TokenSide::read(text, &mut vocabulary).tokens.iter().map(|token| token.word).collect()
        };
        assert_eq!(words("(“战场证据”), the Council"), words("（\"战场证据\"），The　council"));
        assert_ne!(words("，"), words("、"));
    }
}
