//! Text to citations: where a text names a document, and which paragraphs of it.

use std::cell::OnceCell;

use super::body::{self, Body};
use super::numbered::{self, Around, Named};
use super::{DocumentKey, Symbol, pinpoint, reader, written};
use crate::text::Span;
use crate::text::half_width;

/// One mention of a document in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    pub symbol: Symbol,
    /// Where its number or symbol stands: `1373(2001)`, `S/2020/731`.
    pub span: Span,
    /// The paragraphs of the document that the text points at, in the order named.
    pub paragraphs: Vec<u32>,
}

/// How many bytes can join two documents of one list: `, `, `、第`, ` and `.
const JOINT: usize = 8;

/// Finds every mention of a document, in the order of the text.
///
/// Resolutions are known by number and year or session and by the body that adopted them, other documents by their
/// symbols; in Chinese, English, French, Spanish and Russian the paragraphs pointed at are known too. Full-width digits
/// and brackets count as their half-width forms.
pub fn scan(text: &str) -> Vec<Citation> {
    let (mut counted, mut chars) = (0, 0);
    // How many characters stand before a byte; asked in the order of the text.
    let mut chars_to = |byte: usize| {
        chars += text.get(counted..byte).map_or(0, |between| between.chars().count());
        counted = byte;
        chars
    };
    let citation = |Mention { document, start, end }| Citation {
        symbol: Symbol::from(document),
        span: Span::new(chars_to(start), chars_to(end)),
        paragraphs: pinpoint::around(text.get(..start).unwrap_or(""), text.get(end..).unwrap_or("")),
    };
    MentionScan::of(text).map(citation).collect()
}

/// The documents that [`scan`] finds, mention by mention, for those who ask neither where nor which paragraphs.
pub(crate) fn mentioned(text: &str) -> impl Iterator<Item = Named> {
    MentionScan::of(text).map(|mention| mention.document)
}

/// The document that a word names: `2462`, `2462(2019)`, `S/RES/2462(2019)`, `A/RES/77/298`; `None` for what is none.
pub(crate) fn named(word: &str) -> Option<DocumentKey> {
    let word = word.trim();
    let bare = word.strip_prefix("S/RES/").unwrap_or(word).parse().ok().map(DocumentKey::Resolution);
    bare.or_else(|| Some(DocumentKey::of(&scan(word).into_iter().next()?.symbol)))
}

/// The document that a whole text names, and the paragraph of it: `2462`, `S/RES/2462 35`, `2462 (2019) para. 35`,
/// `第2462(2019)号决议第35段`; `None` for a text that says anything else.
pub(crate) fn pointed_at(text: &str) -> Option<(DocumentKey, Option<u32>)> {
    let text = text.trim();
    let text = ["resolution ", "第"].iter().find_map(|lead| text.strip_prefix(lead)).unwrap_or(text);
    let is_end = |c| reader::is_blank(c) || matches!(half_width(c), '(' | ',' | '第' | '号' | '§');
    let (word, rest) = text.split_at_checked(text.find(is_end).unwrap_or(text.len()))?;
    let document = named(word)?;
    let rest = reader::in_brackets(rest, reader::number).map_or(rest, |(_, behind)| behind);
    let rest = rest.strip_prefix("号决议").unwrap_or(rest).trim_start_matches([',', '，', ' ']);
    let paragraph = pinpoint::of_text(rest);
    (paragraph.is_some() || rest.is_empty()).then_some((document, paragraph))
}

struct Mention {
    document: Named,
    start: usize,
    end: usize,
}

/// Walks over a text from mention to mention.
struct MentionScan<'a> {
    text: &'a str,
    at: usize,
    last: Option<LastMention>,
    /// The body whose resolutions the whole text speaks of, once it has been asked.
    body_of_text: OnceCell<Option<Body>>,
}

/// The mention before, for those of its list.
struct LastMention {
    end: usize,
    /// The document, where additions to it may follow: `A/75/5 and Add.1`.
    symbol: Option<Symbol>,
    body: Option<Body>,
}

impl Iterator for MentionScan<'_> {
    type Item = Mention;

    fn next(&mut self) -> Option<Mention> {
        loop {
            let ahead = self.text.as_bytes().get(self.at..)?;
            let start = self.at + ahead.iter().position(|byte| may_begin(*byte))?;
            let (document, end) = self.read(start);
            self.at = end;
            if let Some(document) = document {
                return Some(Mention { document, start, end });
            }
        }
    }
}

/// Whether a number or a symbol can begin with this byte: the last ones are the first of full-width characters and of
/// Arabic digits.
const fn may_begin(byte: u8) -> bool {
    byte.is_ascii_digit() || written::may_begin(byte) || matches!(byte, b'R' | 0xef | 0xd9 | 0xdb)
}

impl<'a> MentionScan<'a> {
    const fn of(text: &'a str) -> Self {
        Self { text, at: 0, last: None, body_of_text: OnceCell::new() }
    }

    /// Reads what begins at a place: the document, if it names one, and where to go on.
    fn read(&mut self, at: usize) -> (Option<Named>, usize) {
        let (before, here) = self.text.split_at_checked(at).unwrap_or((self.text, ""));
        match here.chars().next() {
            Some(c) if half_width(c).is_ascii_digit() => self.at_digits(before, here),
            Some(c) if half_width(c).is_ascii_alphabetic() => self.at_letter(before, here),
            other => (None, at + other.map_or(1, char::len_utf8)),
        }
    }

    fn at_digits(&mut self, before: &str, here: &str) -> (Option<Named>, usize) {
        let end = before.len() + here.find(|c| !half_width(c).is_ascii_digit()).unwrap_or(here.len());
        // A number that goes on with a stop or a stroke before it is part of another: `1.5`, `A/1`, `2014-15`.
        if is_within(before, &['/', '.', '-']) && !before.ends_with(". ") {
            return (None, end);
        }
        match self.numbered(before, here) {
            Some((document, rest)) => (Some(document), self.text.len() - rest.len()),
            None => (None, end),
        }
    }

    fn numbered<'t>(&mut self, before: &'t str, here: &'t str) -> Option<(Named, &'t str)> {
        let place =
            NumberPlace { before, here, last: self.last.as_ref(), text: self.text, body_of_text: &self.body_of_text };
        let (document, rest) = numbered::read(here, &place)?;
        let body = match document {
            Named::Resolution { .. } => Some(Body::SecurityCouncil),
            Named::Other(_) => place.body(rest),
        };
        self.last = Some(LastMention { end: self.text.len() - rest.len(), symbol: None, body });
        Some((document, rest))
    }

    /// Reads a symbol, the number of a special session, or what was added to the document before.
    fn at_letter(&mut self, before: &str, here: &str) -> (Option<Named>, usize) {
        let next = before.len() + here.chars().next().map_or(1, char::len_utf8);
        if is_within(before, &['/']) && !ends_in_mark(before) {
            return (None, next);
        }
        if let Some((symbol, rest)) = written::read(here).or_else(|| self.addition(before, here)) {
            let end = self.text.len() - rest.len();
            self.last = Some(LastMention { end, symbol: Some(symbol.clone()), body: None });
            return (Some(Named::Other(symbol)), end);
        }
        let is_session = here.starts_with("S-") || here.starts_with("ES-");
        match is_session.then(|| self.numbered(before, here)).flatten() {
            Some((document, rest)) => (Some(document), self.text.len() - rest.len()),
            None => (None, next),
        }
    }

    fn addition<'t>(&self, before: &str, here: &'t str) -> Option<(Symbol, &'t str)> {
        let last = self.last.as_ref()?;
        let between = before.get(last.end..).filter(|between| between.len() <= JOINT)?;
        written::addition(last.symbol.as_ref()?, between, here)
    }
}

/// Whether what follows goes on with a word, or with a sign that binds it to a longer one.
fn is_within(before: &str, binding: &[char]) -> bool {
    before.chars().next_back().map(half_width).is_some_and(|c| c.is_ascii_alphanumeric() || binding.contains(&c))
}

/// Whether a text ends with a small letter by itself: the mark of a note, set right before its symbol, `aS/PRST/2022/6`.
fn ends_in_mark(before: &str) -> bool {
    let mut back = before.chars().rev();
    back.next().is_some_and(|c| c.is_ascii_lowercase()) && back.next().is_none_or(char::is_whitespace)
}

struct NumberPlace<'a> {
    before: &'a str,
    here: &'a str,
    last: Option<&'a LastMention>,
    text: &'a str,
    /// What it speaks of, once it has been asked.
    body_of_text: &'a OnceCell<Option<Body>>,
}

impl NumberPlace<'_> {
    /// The mention before, where both are of one list: close to it, or behind an explanation of it, as in
    /// `resolutions 64/289 on coherence; 70/1 on the Agenda; and 79/226`.
    fn listed(&self) -> Option<&LastMention> {
        let last = self.last?;
        let between = self.before.get(last.end..)?;
        let is_near = between.len() <= JOINT || is_dated(between);
        (is_near || last.symbol.is_none() && is_explained(between, self.here)).then_some(last)
    }
}

/// Whether what stands between two numbers says of the first one when or by whom it was adopted, and leads on:
/// `71/291 of 15 June 2017, 73/305`, `1904 (2009) du Conseil et 68/178`.
fn is_dated(between: &str) -> bool {
    /// The longest date or name, in bytes.
    const LONGEST: usize = 60;
    let begins = [" of ", " du ", " de ", " del ", " от "].iter().any(|of| between.starts_with(of));
    let ends = [", ", " and ", " et ", " y ", " и "].iter().any(|joint| between.ends_with(joint));
    between.len() <= LONGEST && begins && ends && !between.contains([';', '(', '/']) && !between.contains(". ")
}

/// Whether what stands between two numbers explains the first one and leads on to the second.
fn is_explained(between: &str, here: &str) -> bool {
    /// The longest explanation, in bytes.
    const LONGEST: usize = 300;
    let leads_on = [";", "; and", ", and", "；", "；以及", "；和", "; et", "; y", "; и"];
    let ends = between.trim_end_matches(reader::is_blank);
    let ends = ends.strip_suffix('第').unwrap_or(ends);
    let number = here.trim_start_matches(|c: char| c.is_ascii_digit() || c == '/');
    // A comma leads on only where the next one is explained, too.
    let is_explained_too = [" on ", ", entitled ", " entitled "].iter().any(|word| number.starts_with(word))
        && (ends.ends_with(',') || ends.ends_with(" and"));
    between.len() <= LONGEST
        && (is_explained_too || leads_on.iter().any(|joint| ends.ends_with(joint)))
        && !between.contains(". ")
        && !between.contains('。')
}

impl Around for NumberPlace<'_> {
    fn is_named(&self) -> bool {
        self.listed().is_some() || pinpoint::names_resolution(self.before)
    }

    fn body(&self, rest: &str) -> Option<Body> {
        if pinpoint::names_resolution(self.before)
            && let Some(body) = body::before(self.before)
        {
            return Some(body);
        }
        match self.listed() {
            // The Security Council numbers its resolutions otherwise: the next one of the list is another body's.
            Some(last) if last.body != Some(Body::SecurityCouncil) => last.body,
            Some(_) | None => body::behind(rest),
        }
    }

    fn body_of_text(&self) -> Option<Body> {
        *self.body_of_text.get_or_init(|| {
            if body::is_of_human_rights(self.text) {
                Some(Body::HumanRightsCouncil)
            } else {
                Some(if body::names_assembly(self.text) { Body::GeneralAssembly } else { Body::Unknown })
            }
        })
    }
}

#[cfg(test)]
mod tests;
