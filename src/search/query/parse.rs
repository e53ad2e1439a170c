//! What a query as typed means.

use std::ops::Range;

use super::documents::{joined, numbered, several};
use super::form::{Query, QueryError, QueryTerm, Sought, TextSource};
use super::tokens::{QueryToken, tokens};
use crate::compare::Meaning;
use crate::i18n::meaning;
use crate::i18n::search::Message;
use crate::model::{
    Address, AddressReading, Among, Library, Missing, ParagraphId, PartId, SectionId, address_begun, names_of_parts,
    part_named, read_address, sections_numbered,
};
use crate::text::{Span, folded};

/// The most characters and words of a query.
const MOST_CHARS: usize = 4000;
const MOST_WORDS: usize = 200;

/// Reads a query as typed.
///
/// What is still being typed is no error: an open quotation mark, `part:` without a name, `!` without a word.
///
/// # Errors
/// When it names a part or section that the document does not have, or is too long.
pub fn parse(document: &Library, text: &str) -> Result<Query, QueryError> {
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
    let (mut terms, mut sources) = (Vec::new(), Vec::new());
    let (mut others, mut is_narrowed): (Vec<(String, bool)>, bool) = (Vec::new(), false);
    for token in tokens {
        let named = named_sources(document, &token);
        if !named.is_empty() {
            sources.extend(named.into_iter().map(|source| (token.negated, source)));
            continue;
        }
        let several = several(&token.text).filter(|_| !token.quoted);
        let sought = several.map_or_else(|| meant(document, &token).map(|one| one.into_iter().collect()), Ok)?;
        match sought[..] {
            [Sought::Part(_) | Sought::Sections(_)] if !token.negated => is_narrowed = true,
            _ => others.push((token.text, token.negated || token.quoted)),
        }
        terms.extend(sought.into_iter().map(|sought| QueryTerm { negated: token.negated, sought }));
    }
    let mut missing = None;
    let mut read = |text: &str| match read_address(document, text, Among::Words) {
        AddressReading::Found(address) => Some(address),
        AddressReading::Partly(address, lacks) => {
            missing = Some(lacks);
            Some(address)
        }
        AddressReading::Nowhere(lacks) => {
            missing = Some(lacks);
            None
        }
        AddressReading::NoAddress => None,
    };
    // What is left out, or in quotation marks, is no address.
    let is_plain = others.iter().all(|(_, is_marked)| !is_marked);
    let rest = others.into_iter().map(|(word, _)| word).collect::<Vec<_>>().join(" ");
    let address = read(text).or_else(|| {
        let address = (is_narrowed && is_plain).then(|| read(&rest))??;
        within(document, address, &terms)
    });
    let mut terms = joined(terms);
    let is_bare = matches!(missing, Some(Missing::Paragraphs { is_bare: true, .. }));
    if address.is_none() && missing.is_some() && !is_bare && !is_narrowed {
        // Its words together may still stand somewhere; a part of them by itself says nothing.
        terms = vec![QueryTerm { negated: false, sought: Sought::Exact(folded(text.trim())) }];
    }
    Ok(Query { address, missing, terms, sources, begun: address_begun(document, text) })
}

/// What of an address lies in the parts and sections named beside it: `part:annex 40`, `sec:二.C 第34段`, `part:annex 二.C`.
fn within(document: &Library, address: Address, terms: &[QueryTerm]) -> Option<Address> {
    let is_asked = |part: PartId, places: Range<usize>| {
        terms.iter().filter(|term| !term.negated).all(|term| match &term.sought {
            Sought::Part(asked) => *asked == part,
            Sought::Sections(asked) => {
                let mut asked = asked.iter().filter_map(|id| document.section(*id));
                asked.any(|section| section.paragraphs.start <= places.start && places.end <= section.paragraphs.end)
            }
            _ => true,
        })
    };
    match address {
        Address::Paragraphs { mut found, bare, lacks_item } => {
            let part = |id: ParagraphId| document.paragraph(id).map(|one| one.part);
            found.retain(|id| part(*id).is_some_and(|part| is_asked(part, id.index()..id.index() + 1)));
            (!found.is_empty()).then_some(Address::Paragraphs { found, bare, lacks_item })
        }
        Address::Sections(mut found) => {
            let section = |id: SectionId| document.section(id);
            found.retain(|id| section(*id).is_some_and(|one| is_asked(one.part, one.paragraphs.clone())));
            (!found.is_empty()).then_some(Address::Sections(found))
        }
        Address::Letter(_) | Address::Part(_) => None,
    }
}

/// The narrowing words, each with its other names.
const FIELDS: &[(&str, &[&str])] = &[
    ("part:", &["in:", "部分:"]),
    ("sec:", &["section:", "节:"]),
    ("cites:", &["cite:", "引用:"]),
    ("diff:", &["差异:"]),
    ("marked:", &["mark:", "标记:"]),
    ("only:", &["仅:"]),
];

/// The sources that `in:notes` names, unless a part has that name.
fn named_sources(document: &Library, token: &QueryToken) -> Vec<TextSource> {
    let text = token.text.as_str();
    let name = ["in:", "part:", "部分:"].iter().find_map(|field| text.strip_prefix(field));
    let name = name.filter(|name| !token.quoted && part_named(document, name).is_none());
    name.map_or_else(Vec::new, TextSource::named)
}

fn meant(document: &Library, token: &QueryToken) -> Result<Option<Sought>, QueryError> {
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
    if let Some(part) = part_named(document, text) {
        return Ok(Some(Sought::PartWord(part, text.to_owned())));
    }
    Ok(Some(numbered(text).unwrap_or_else(|| Sought::Word(text.to_owned()))))
}

fn narrowing(document: &Library, field: &'static str, value: &str) -> Result<Option<Sought>, Message> {
    match (field, value) {
        ("diff:", "") => Ok(Some(Sought::Differing)),
        ("marked:", "") => Ok(Some(Sought::Marked)),
        ("diff:", value) => class(value).map(Some),
        ("marked:", _) => Err(Message::NoValueWanted { word: field }),
        (_, "") => Ok(None),
        ("part:", value) => part(document, value, TextSource::names()).map(|part| Some(Sought::Part(part))),
        ("only:", value) if is_letter(value) => Ok(Some(Sought::CitedOnlyInLetter)),
        ("only:", value) => part(document, value, ["letter"]).map(|part| Some(Sought::CitedOnlyIn(part))),
        ("sec:", value) => sections(document, value).map(Some),
        (_, value) => match numbered(value) {
            Some(Sought::Number { digits, year, .. }) => Ok(Some(Sought::Number { digits, resolution: true, year })),
            Some(sought) => Ok(Some(sought)),
            None => Err(Message::UnknownDocument { typed: value.to_owned() }),
        },
    }
}

/// Whether a name is one of the letter, or the beginning of one.
fn is_letter(value: &str) -> bool {
    ["letter", "信函", "来信"].iter().any(|name| name.starts_with(value))
}

/// A class of differences by its name, in English or in Chinese, or the beginning of one.
fn class(value: &str) -> Result<Sought, Message> {
    let found = meaning::class_named(value).and_then(Meaning::named);
    found.map(Sought::Changing).ok_or_else(|| Message::UnknownClass { typed: value.to_owned() })
}

/// A part by a name or the beginning of one; `others` may stand there as well.
fn part(document: &Library, value: &str, others: impl IntoIterator<Item = &'static str>) -> Result<PartId, Message> {
    let begun = || {
        let starts =
            |part: &crate::model::Part| folded(&part.id).starts_with(value) || folded(part.name()).starts_with(value);
        document.parts().iter().position(starts).and_then(|place| u32::try_from(place).ok()).map(PartId)
    };
    let found = part_named(document, value).or_else(begun);
    let unknown = || {
        let known = names_of_parts(document).into_iter().chain(others.into_iter().map(str::to_owned));
        Message::UnknownPart { typed: value.to_owned(), known: known.collect() }
    };
    found.ok_or_else(unknown)
}

fn sections(document: &Library, value: &str) -> Result<Sought, Message> {
    let found = sections_numbered(document, None, value);
    if !found.is_empty() {
        return Ok(Sought::Sections(found));
    }
    Err(unknown_section(document, value))
}

/// That there is no such section, and which there are.
pub(crate) fn unknown_section(document: &Library, typed: &str) -> Message {
    let mut known: Vec<String> = Vec::new();
    for section in document.sections().iter().filter(|section| section.number.is_some()) {
        if known.len() < 12 && !known.contains(&section.path) {
            known.push(section.path.clone());
        }
    }
    Message::UnknownSection { typed: typed.to_owned(), known }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::tests::sample;
    use proptest::prelude::*;

    fn terms(text: &str) -> Vec<QueryTerm> {
        parse(&sample(), text).unwrap().terms
    }

    fn number(digits: &str, resolution: bool) -> Sought {
        Sought::Number { digits: digits.to_owned(), resolution, year: None }
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
            "1373(2001)", "１３７３（２００１）", "1373 (2001)", "第1373号决议", "res 1373", "S/RES/1373(2001)",
            "第 1373 号决议", "resolution 1373 (2001)", "1373(20", "cites:1373", "UNSCR 1373",
        ] {
            let mut found: Vec<Sought> = terms(text).into_iter().map(|term| term.sought).collect();
            for sought in &mut found {
                let Sought::Number { year, .. } = sought else { continue };
                assert_eq!(year.take().as_deref(), folded(text).contains("(2001)").then_some("2001"), "{text}");
            }
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
        assert!(
            matches!(&terms("sec:二.C")[..], [QueryTerm { sought: Sought::Sections(found), .. }] if found.len() == 2)
        );
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
    fn an_address_may_stand_in_a_part_or_section() {
        let document = crate::model::embedded().unwrap();
        let found = |text: &str| parse(&document, text).unwrap().address(&document);
        let only = |part, number| document.paragraph_numbered(PartId(part), number);
        for text in ["part:annex 40", "40 part:annex", "part:annex 第40段", "part:annex a40", "in:附件 para 40"] {
            assert_eq!(found(text), only(0, 40), "{text}");
        }
        assert_eq!(found("part:enclosure 12"), only(1, 12));
        assert_eq!(found("sec:二.C 第34段 part:enclosure"), only(1, 34));
        for text in [
            "part:annex e40", "sec:二.A 第34段", "part:annex 战场证据", "!part:annex 99", "!40", "!a23", "\"40\"",
            "part:annex !40", "part:annex \"40\"", "20 -23",
        ] {
            assert_eq!(found(text), None, "{text}");
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
