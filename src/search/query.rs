//! A query as typed and as meant.

use super::QueryError;
use super::address::{self, Address};
use crate::i18n::search::Message;
use crate::model::{Document, ParagraphId, PartId, SectionId};
use crate::text::{Span, fold_char, folded, leading_digits};

/// The most characters and words of a query.
const MOST_CHARS: usize = 4000;
const MOST_WORDS: usize = 200;

/// A query as meant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    pub(super) address: Option<Address>,
    pub(super) terms: Vec<Term>,
    /// The parts whose address may be begun.
    pub(super) begun: Vec<PartId>,
}

/// One word of a query.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Term {
    /// Whether what it finds is left out.
    pub negated: bool,
    pub sought: Sought,
}

/// What a word of a query asks for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Sought {
    /// The word in any way it can be found, folded.
    Word(String),
    /// Nothing but these characters, folded.
    Exact(String),
    /// A number, in digits; with a year, `号` or `res` it can only be a resolution's.
    Number { digits: String, resolution: bool },
    /// A document by its symbol, folded, perhaps unfinished.
    Symbol(String),
    /// A part, said by `part:`.
    Part(PartId),
    /// A word that is also the name of a part.
    PartWord(PartId, String),
    /// Sections.
    Sections(Vec<SectionId>),
    /// Pairs whose citations differ.
    Differing,
    /// What the reader has marked.
    Marked,
}

impl Query {
    /// The paragraph whose address the whole query is (`a23`, `附件23`, `enclosure 5`); of a pair (`23`) the first. The
    /// browser goes there instead of filtering.
    #[must_use]
    pub fn address(&self) -> Option<ParagraphId> {
        match &self.address {
            Some(Address::Paragraphs { found, .. }) => found.first().copied(),
            Some(Address::Sections(_) | Address::Part(_)) | None => None,
        }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.address.is_none() && self.terms.is_empty()
    }
}

/// Reads a query as typed.
///
/// What is still being typed is no error: an open quotation mark, `part:` without a name, `!` without a word.
///
/// # Errors
/// When it names a part or section that the document does not have, or is too long.
pub fn parse(document: &Document, text: &str) -> Result<Query, QueryError> {
    let length = text.chars().count();
    if length > MOST_CHARS {
        let message = Message::TooLong { length, limit: MOST_CHARS };
        return Err(QueryError { span: Span::new(MOST_CHARS, length), message });
    }
    let tokens = tokens(text);
    if tokens.len() > MOST_WORDS {
        let start = tokens.get(MOST_WORDS).map_or(0, |token| token.span.start);
        let message = Message::TooManyWords { limit: MOST_WORDS };
        return Err(QueryError { span: Span::new(start, length), message });
    }
    let mut terms = Vec::new();
    for token in tokens {
        if let Some(sought) = meant(document, &token)? {
            terms.push(Term { negated: token.negated, sought });
        }
    }
    Ok(Query { address: address::address(document, text), terms: joined(terms), begun: address::begun(document, text) })
}

/// A word as typed.
#[derive(Debug, PartialEq)]
struct Token {
    negated: bool,
    quoted: bool,
    /// Folded, without its sign and quotation marks.
    text: String,
    span: Span,
}

/// Splits a query at blanks outside quotation marks.
fn tokens(text: &str) -> Vec<Token> {
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
        let text = folded(&raw);
        if !text.trim().is_empty() {
            tokens.push(Token { negated, quoted, text, span: Span::new(start, at.min(chars.len())) });
        }
    }
    tokens
}

/// The first of what a character folds to; one that leaves no trace stands for itself.
fn first_folded(c: char) -> char {
    let mut first = None;
    fold_char(c, |folded| _ = first.get_or_insert(folded));
    first.unwrap_or(c)
}

/// The narrowing words, each with its other names.
const FIELDS: &[(&str, &[&str])] = &[
    ("part:", &["in:", "部分:"]),
    ("sec:", &["section:", "节:"]),
    ("cites:", &["cite:", "引用:"]),
    ("diff:", &["差异:"]),
    ("marked:", &["mark:", "标记:"]),
];

fn meant(document: &Document, token: &Token) -> Result<Option<Sought>, QueryError> {
    let text = token.text.as_str();
    if token.quoted {
        return Ok(Some(Sought::Exact(text.to_owned())));
    }
    for (field, others) in FIELDS {
        let value = std::iter::once(field).chain(others.iter()).find_map(|name| text.strip_prefix(name));
        if let Some(value) = value {
            let fault = |message| QueryError { span: token.span, message };
            return narrowing(document, field, value.trim_matches('"')).map_err(fault);
        }
    }
    if let Some(part) = address::part_named(document, text) {
        return Ok(Some(Sought::PartWord(part, text.to_owned())));
    }
    Ok(Some(numbered(text).unwrap_or_else(|| Sought::Word(text.to_owned()))))
}

fn narrowing(document: &Document, field: &'static str, value: &str) -> Result<Option<Sought>, Message> {
    match (field, value) {
        ("diff:", "") => Ok(Some(Sought::Differing)),
        ("marked:", "") => Ok(Some(Sought::Marked)),
        ("diff:" | "marked:", _) => Err(Message::NoValueWanted { word: field }),
        (_, "") => Ok(None),
        ("part:", value) => part(document, value).map(Some),
        ("sec:", value) => sections(document, value).map(Some),
        (_, value) => match numbered(value) {
            Some(Sought::Number { digits, .. }) => Ok(Some(Sought::Number { digits, resolution: true })),
            Some(sought) => Ok(Some(sought)),
            None => Err(Message::UnknownDocument { typed: value.to_owned() }),
        },
    }
}

/// A part by a name or the beginning of one.
fn part(document: &Document, value: &str) -> Result<Sought, Message> {
    let begun = || {
        let starts =
            |part: &crate::model::Part| folded(&part.id).starts_with(value) || folded(part.name()).starts_with(value);
        document.parts().iter().position(starts).and_then(|place| u32::try_from(place).ok()).map(PartId)
    };
    let found = address::part_named(document, value).or_else(begun);
    let unknown = || Message::UnknownPart { typed: value.to_owned(), known: address::part_names(document) };
    found.map(Sought::Part).ok_or_else(unknown)
}

fn sections(document: &Document, value: &str) -> Result<Sought, Message> {
    let found = address::sections_numbered(document, None, value);
    if !found.is_empty() {
        return Ok(Sought::Sections(found));
    }
    let mut known: Vec<String> = Vec::new();
    for section in document.sections().iter().filter(|section| section.number.is_some()) {
        if known.len() < 12 && !known.contains(&section.path) {
            known.push(section.path.clone());
        }
    }
    Err(Message::UnknownSection { typed: value.to_owned(), known })
}

/// A number, a resolution or a symbol.
fn numbered(text: &str) -> Option<Sought> {
    resolution(text).or_else(|| symbol(text))
}

/// `2462`, `1373(2001)`, `1373(20`, `第2178号决议`, `2178号`, `s/res/2462(2019)`, `res2396`.
fn resolution(text: &str) -> Option<Sought> {
    let worded = ["s/res/", "unscr", "scr", "res.", "res", "决议第", "决议", "安理会第", "第"]
        .iter()
        .find_map(|word| text.strip_prefix(word));
    let (digits, rest) = leading_digits(worded.unwrap_or(text));
    if digits.is_empty() || digits.len() > 4 {
        return None;
    }
    let (year, rest) = match rest.strip_prefix('(') {
        Some(rest) => (true, leading_digits(rest).1.trim_start_matches(')')),
        None => (false, rest),
    };
    let after = matches!(rest, "号" | "号决" | "号决议" | "决议");
    if !rest.is_empty() && !after {
        return None;
    }
    let digits = digits.trim_start_matches('0').to_owned();
    (!digits.is_empty()).then_some(Sought::Number { digits, resolution: worded.is_some() || year || after })
}

/// `s/2020/731`, `a/res/77/298`, `77/298`, also unfinished.
fn symbol(text: &str) -> Option<Sought> {
    let (first, rest) = text.split_once('/')?;
    let is_organ = matches!(first, "s" | "a" | "e" | "st" | "ccpr");
    let is_session = first.chars().all(|c| c.is_ascii_digit()) && !first.is_empty();
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '.' | '-' | '(' | ')');
    let rest = rest.strip_suffix("号决议").unwrap_or(rest);
    ((is_organ || is_session) && rest.chars().all(plain)).then(|| Sought::Symbol(format!("{first}/{rest}")))
}

/// Joins what blanks have parted: `res 2396`, `1373 (2001)`, `第 2178 号决议`, `resolution 2396`.
fn joined(terms: Vec<Term>) -> Vec<Term> {
    let mut joined: Vec<Term> = Vec::new();
    for term in terms {
        let before =
            joined.last().filter(|last| last.negated == term.negated || !term.negated).map(|last| &last.sought);
        let number = match (before, &term.sought) {
            (Some(Sought::Word(word)), Sought::Number { digits, .. }) if is_resolution_word(word) => {
                Some(digits.clone())
            }
            (Some(Sought::Number { digits, .. }), Sought::Word(word)) if is_behind_number(word) => Some(digits.clone()),
            _ => None,
        };
        let is_named =
            matches!((before, &term.sought), (Some(Sought::Word(word)), Sought::Symbol(_)) if is_resolution_word(word));
        match (number, joined.last_mut()) {
            (None, Some(last)) if is_named => last.sought = term.sought,
            (Some(digits), Some(last)) => last.sought = Sought::Number { digits, resolution: true },
            (_, _) => joined.push(term),
        }
    }
    joined
}

fn is_resolution_word(word: &str) -> bool {
    matches!(
        word,
        "res"
            | "res."
            | "resolution"
            | "resolutions"
            | "unscr"
            | "scr"
            | "决议"
            | "第"
            | "安理会第"
            | "résolution"
            | "resolucion"
            | "resolución"
    )
}

fn is_behind_number(word: &str) -> bool {
    let year = word.strip_prefix('(').map(|rest| leading_digits(rest).1);
    matches!(word, "号" | "号决议" | "决议") || matches!(year, Some("" | ")" | ")号" | ")号决议"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::tests::sample;
    use proptest::prelude::*;

    fn terms(text: &str) -> Vec<Term> {
        parse(&sample(), text).unwrap().terms
    }

    fn number(digits: &str, resolution: bool) -> Sought {
        Sought::Number { digits: digits.to_owned(), resolution }
    }

    fn word(text: &str) -> Sought {
        Sought::Word(text.to_owned())
    }

    #[test]
    fn words_phrases_and_exclusions() {
        let terms = terms("儿童 !人权 －“法 治” -\"a b");
        let meant: Vec<(bool, Sought)> = terms.into_iter().map(|term| (term.negated, term.sought)).collect();
        assert_eq!(
            meant,
            [
                (false, word("儿童")),
                (true, word("人权")),
                (true, Sought::Exact("法治".to_owned())),
                (true, Sought::Exact("a b".to_owned())),
            ]
        );
    }

    #[test]
    fn resolutions_are_known_in_many_writings() {
        for text in [
            "1373(2001)",
            "１３７３（２００１）",
            "1373 (2001)",
            "第1373号决议",
            "res 1373",
            "S/RES/1373(2001)",
            "第 1373 号决议",
            "resolution 1373 (2001)",
            "1373(20",
            "cites:1373",
            "UNSCR 1373",
        ] {
            let found: Vec<Sought> = terms(text).into_iter().map(|term| term.sought).collect();
            assert_eq!(found, [number("1373", true)], "{text}");
        }
        assert_eq!(terms("2462").first().map(|term| term.sought.clone()), Some(number("2462", false)));
        assert_eq!(terms("!2354").first().map(|term| term.negated), Some(true));
        assert_eq!(terms("12个月内").first().map(|term| term.sought.clone()), Some(word("12个月内")));
    }

    #[test]
    fn symbols_are_known_also_unfinished() {
        for text in ["S/2020/731", "A/RES/77/298", "77/298", "s/20", "A/"] {
            let found = terms(text).into_iter().next().map(|term| term.sought);
            assert_eq!(found, Some(Sought::Symbol(folded(text))), "{text}");
        }
    }

    #[test]
    fn narrowing_words_name_what_there_is() {
        assert_eq!(
            terms("part:enc diff:").iter().map(|term| term.sought.clone()).collect::<Vec<_>>(),
            [Sought::Part(PartId(1)), Sought::Differing]
        );
        assert!(matches!(&terms("sec:二.C")[..], [Term { sought: Sought::Sections(found), .. }] if found.len() == 2));
        for (text, typed) in [
            ("a part:anex", Span::new(2, 11)),
            ("sec:Z", Span::new(0, 5)),
            ("cites:abc", Span::new(0, 9)),
            ("diff:x", Span::new(0, 6)),
        ] {
            assert_eq!(parse(&sample(), text).unwrap_err().span, typed, "{text}");
        }
    }

    #[test]
    fn what_is_still_being_typed_is_no_error() {
        for text in ["", " ", "!", "-", "\"", "part:", "sec:", "cites:", "儿童 !", "儿童 \""] {
            assert!(parse(&sample(), text).is_ok(), "{text}");
        }
        assert!(parse(&sample(), " ! ").unwrap().is_empty());
    }

    #[test]
    fn a_query_of_a_megabyte_is_refused_with_words() {
        let error = parse(&sample(), &"啊".repeat(400_000)).unwrap_err();
        assert_eq!(error.span, Span::new(4000, 400_000));
        assert!(parse(&sample(), &"啊 ".repeat(1000)).is_err());
    }

    proptest! {
        #[test]
        fn no_query_crashes(text in "\\PC{0,60}") {
            let _ = parse(&sample(), &text);
        }

        #[test]
        fn nothing_made_of_signs_crashes(text in "[-!\"“”:()/ 0-9第号段附件aescpr决议.（）]{0,24}") {
            if let Err(error) = parse(&sample(), &text) {
                prop_assert!(error.span.end <= text.chars().count() && error.span.start <= error.span.end);
            }
        }
    }
}
