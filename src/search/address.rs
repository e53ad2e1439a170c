//! Addresses: a query that names a paragraph, a section or a part instead of words.

use crate::model::{Document, ParagraphId, PartId, SectionId};
use crate::text::{folded, hanzi_number, is_han, is_hanzi_numeral, leading_digits};

/// What an address names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// Paragraphs, of each part at most one, in the order of the parts.
    Paragraphs {
        found: Vec<ParagraphId>,
        /// The number, when nothing but a number was typed: it may mean a resolution too.
        bare: Option<String>,
    },
    /// Sections of one or several parts.
    Sections(Vec<SectionId>),
    /// A whole part.
    Part(PartId),
}

/// What may be typed for a part whatever its language, by the part's id.
const OTHER_NAMES: &[(&str, &[&str])] =
    &[("annex", &["附件"]), ("enclosure", &["附文"]), ("appendix", &["附录"]), ("body", &["正文"])];

/// Words before a paragraph's number.
const BEFORE_NUMBER: &[&str] = &["paragraph", "paragraphs", "paras", "para", "par", "第", "段", "#", "¶"];

/// Words before a section's number.
const BEFORE_SECTION: &[&str] = &["section", "sect", "sec", "chapter", "§", "第"];

/// Words behind a section's number.
const AFTER_SECTION: &[&str] = &["节", "章", "部分"];

/// Reads a whole query as an address.
pub(super) fn address(document: &Document, query: &str) -> Option<Address> {
    let query = folded(query);
    let query = query.trim();
    if query.chars().count() > 40 || query.is_empty() {
        return None;
    }
    if let Some(part) = part_named(document, query) {
        return Some(Address::Part(part));
    }
    let (part, rest) = leading_part(document, query);
    if let Some((number, worded)) = paragraph_number(rest) {
        let bare = (part.is_none() && !worded).then(|| number.to_string());
        let found = paragraphs_numbered(document, part, number);
        return (!found.is_empty()).then_some(Address::Paragraphs { found, bare });
    }
    if let Some(found) = followed_by_part(document, query) {
        return Some(Address::Paragraphs { found, bare: None });
    }
    let sections = sections_addressed(document, part, rest);
    (!sections.is_empty()).then_some(Address::Sections(sections))
}

/// The parts of which a query is the beginning of an address: `enc`, `附文第`; all of them for `sect` or `para`.
pub(super) fn begun(document: &Document, query: &str) -> Vec<PartId> {
    let query = folded(query);
    let query = query.trim();
    let (part, rest) = leading_part(document, query);
    if let Some(part) = part {
        let said = |words: &[&str]| words.iter().any(|word| word.starts_with(rest));
        return if said(BEFORE_NUMBER) || said(BEFORE_SECTION) { vec![part] } else { Vec::new() };
    }
    let is_begun = |name: &str| query.chars().count() > 1 && name.starts_with(query);
    let parts: Vec<PartId> =
        ids(document).filter(|id| names(document, *id).iter().any(|name| is_begun(name))).collect();
    let all = BEFORE_NUMBER.iter().chain(BEFORE_SECTION).chain(&["resolution"]).any(|word| is_begun(word));
    if parts.is_empty() && all { ids(document).collect() } else { parts }
}

/// The part that a word names: by id, by label, by the usual name in the other language.
pub(super) fn part_named(document: &Document, word: &str) -> Option<PartId> {
    let word = folded(word);
    ids(document).find(|id| names(document, *id).contains(&word))
}

/// The parts' names, for a message.
pub(super) fn part_names(document: &Document) -> Vec<String> {
    document.parts().iter().map(|part| part.id.clone()).collect()
}

fn ids(document: &Document) -> impl Iterator<Item = PartId> + use<> {
    (0..u32::try_from(document.parts().len()).unwrap_or(u32::MAX)).map(PartId)
}

/// What may be typed for a part, folded.
fn names(document: &Document, id: PartId) -> Vec<String> {
    let Some(part) = document.part(id) else { return Vec::new() };
    let others = OTHER_NAMES.iter().filter(|(name, _)| *name == part.id).flat_map(|(_, others)| *others);
    let own = [Some(part.id.as_str()), part.label.as_deref()];
    let mut names: Vec<String> = own.into_iter().flatten().chain(others.copied()).map(folded).collect();
    names.retain(|name| !name.is_empty());
    names
}

/// The part at the front of an address, and what follows: `附件23`, `enclosure 5`, and shortened `a23`, `附23`.
fn leading_part<'q>(document: &Document, query: &'q str) -> (Option<PartId>, &'q str) {
    for id in ids(document) {
        let longest =
            names(document, id).into_iter().filter(|name| query.starts_with(name.as_str())).max_by_key(String::len);
        if let Some(rest) = longest.and_then(|name| query.strip_prefix(name.as_str())) {
            return (Some(id), rest.trim_start_matches([' ', ',', '-', '.', ':', '的']));
        }
    }
    for id in ids(document) {
        for first in names(document, id).iter().filter_map(|name| name.chars().next()) {
            let rest = query.strip_prefix(first).map(str::trim_start);
            if let Some(rest) = rest.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
                return (Some(id), rest);
            }
        }
    }
    (None, query)
}

/// The paragraphs of an address whose part comes last: `para 12 enclosure`, `paragraph 12 of the annex`, `第12段附文`.
/// The part may still be being typed when words say that the number is a paragraph's.
fn followed_by_part(document: &Document, query: &str) -> Option<Vec<ParagraphId>> {
    let ends = query.char_indices().filter(|(_, c)| matches!(c, ' ' | ',' | '段')).map(|(at, c)| at + c.len_utf8());
    let addressed = |end| {
        let (front, tail) = query.split_at_checked(end)?;
        let (number, worded) = paragraph_number(front.trim_end_matches([' ', ',']))?;
        let name = without_joints(tail);
        let is_named = |known: &String| *known == name || worded && known.starts_with(name);
        let parts = ids(document).filter(|id| names(document, *id).iter().any(is_named));
        let found: Vec<ParagraphId> = parts.filter_map(|id| document.paragraph_numbered(id, number)).collect();
        (!found.is_empty()).then_some(found)
    };
    ends.filter_map(addressed).next()
}

/// What stands behind the words that join a number to its part.
fn without_joints(tail: &str) -> &str {
    let tail = tail.trim_start_matches([' ', ',']);
    let joint = |tail: &str, word: &str| {
        tail.strip_prefix(word).filter(|rest| rest.is_empty() || rest.starts_with(' ')).map(str::len)
    };
    ["of", "in", "the"].iter().fold(tail, |tail, word| match joint(tail, word) {
        Some(left) => tail.get(tail.len() - left..).unwrap_or_default().trim_start(),
        None => tail,
    })
}

/// `23`, `第12段`, `para 23`, `第十二段`: the number, and whether words say that it is a paragraph's.
fn paragraph_number(rest: &str) -> Option<(u32, bool)> {
    let before = BEFORE_NUMBER.iter().find_map(|word| rest.strip_prefix(word));
    let stripped = before.unwrap_or(rest).trim_start_matches([' ', '.']);
    let (number, rest) = leading_number(stripped)?;
    match rest.trim() {
        "" if before.is_some_and(|_| !rest.starts_with('第')) => Some((number, true)),
        "" => stripped.starts_with(|c: char| c.is_ascii_digit()).then_some((number, false)),
        "段" | "段落" | "款" | "条" => Some((number, true)),
        _ => None,
    }
}

fn leading_number(text: &str) -> Option<(u32, &str)> {
    let (digits, rest) = leading_digits(text);
    if !digits.is_empty() {
        return Some((digits.parse().ok()?, rest));
    }
    let end = text.find(|c| !is_hanzi_numeral(c)).unwrap_or(text.len());
    let (numeral, rest) = text.split_at_checked(end)?;
    Some((hanzi_number(numeral)?, rest))
}

fn paragraphs_numbered(document: &Document, part: Option<PartId>, number: u32) -> Vec<ParagraphId> {
    ids(document)
        .filter(|id| part.is_none_or(|part| part == *id))
        .filter_map(|id| document.paragraph_numbered(id, number))
        .collect()
}

/// `section E`, `二.C`, `C节`; a bare number or letter is no address of a section.
fn sections_addressed(document: &Document, part: Option<PartId>, rest: &str) -> Vec<SectionId> {
    let before = BEFORE_SECTION.iter().find_map(|word| rest.strip_prefix(word));
    let stripped = before.unwrap_or(rest).trim_start_matches([' ', '.', ':']);
    let after = AFTER_SECTION.iter().find_map(|word| stripped.strip_suffix(word));
    let number = after.unwrap_or(stripped).trim();
    let said = before.is_some() || after.is_some() || part.is_some() || number.contains('.');
    if !said || number.is_empty() || number.chars().filter(|c| is_han(*c)).count() > 4 {
        return Vec::new();
    }
    sections_numbered(document, part, number)
}

/// The sections with a number, `C`, or a path of numbers, `二.C`, in one part or all.
pub(super) fn sections_numbered(document: &Document, part: Option<PartId>, number: &str) -> Vec<SectionId> {
    let number = folded(number);
    let matches =
        |path: &str| path == number || path.strip_suffix(number.as_str()).is_some_and(|rest| rest.ends_with('.'));
    let sections = (0u32..).map(SectionId).zip(document.sections());
    sections
        .filter(|(_, section)| part.is_none_or(|part| part == section.part))
        .filter(|(_, section)| section.number.is_some() && matches(&folded(&section.path)))
        .map(|(id, _)| id)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::tests::sample;

    fn numbers(query: &str) -> Vec<String> {
        let document = sample();
        let label = |id: ParagraphId| {
            let paragraph = document.paragraph(id).unwrap();
            format!("{}{}", document.part(paragraph.part).unwrap().id.get(..1).unwrap(), paragraph.number.unwrap())
        };
        match address(&document, query) {
            Some(Address::Paragraphs { found, .. }) => found.into_iter().map(label).collect(),
            Some(Address::Sections(found)) => {
                found.into_iter().map(|id| document.section(id).unwrap().path.clone()).collect()
            }
            Some(Address::Part(id)) => vec![document.part(id).unwrap().id.clone()],
            None => Vec::new(),
        }
    }

    #[test]
    fn a_paragraph_has_many_addresses() {
        for query in
            ["a23", "A23", "附23", "附件23", "附件第23段", "annex 23", "annex, para. 23", "附件第二十三段", "Ａ２３"]
        {
            assert_eq!(numbers(query), ["a23"], "{query}");
        }
        for query in ["e40", "附文40", "enclosure 40", "附文第40段"] {
            assert_eq!(numbers(query), ["e40"], "{query}");
        }
        for query in
            ["para 40 enclosure", "paragraph 40 of the enclosure", "enclosure para 40", "第40段附文", "40 enclosure"]
        {
            assert_eq!(numbers(query), ["e40"], "{query}");
        }
        for query in ["23", "第23段", "paragraph 23", "para 23 of", "paragraph 23 of the", "第二十三段", "#23"] {
            assert_eq!(numbers(query), ["a23", "e23"], "{query}");
        }
    }

    #[test]
    fn a_part_behind_the_number_may_be_being_typed() {
        assert_eq!(numbers("para 12 enc"), ["e12"]);
        assert_eq!(numbers("paragraph 12 of the an"), ["a12"]);
        assert_eq!(numbers("12 enc"), Vec::<String>::new());
        assert_eq!(numbers("para 12 visits"), Vec::<String>::new());
    }

    #[test]
    fn sections_and_parts_have_addresses() {
        for query in ["section E", "二.E", "E节", "sec e", "第E节"] {
            assert_eq!(numbers(query), ["二.E", "二.E"], "{query}");
        }
        assert_eq!(numbers("annex 二.C"), ["二.C"]);
        assert_eq!(numbers("附文"), ["enclosure"]);
    }

    #[test]
    fn words_and_other_numbers_are_no_addresses() {
        for query in ["战场证据", "1373", "a52", "12个月内", "第2178号决议", "e", "二", "一", "", "a", "附件 战场证据"]
        {
            assert_eq!(numbers(query), Vec::<String>::new(), "{query}");
        }
    }
}
