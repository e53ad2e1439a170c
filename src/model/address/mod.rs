//! Addresses as people write them, one grammar for queries and commands: `23` the pair, `a23`, `附件第23段`,
//! `para 23 of the enclosure`, `12(a)`, `a#3`, `二.C`, `II.A`, `sec:B`, `annex`, `letter`.

mod number;
mod parts;
mod path;

use super::{Library, Link, ParagraphId, PartId, SectionId};
use crate::text::folded;
use number::{BEFORE_NUMBER, NumberRun, WrittenNumber, in_letter, paragraph_number, several_numbers};
pub(crate) use parts::{names_of_parts, part_named};
pub(crate) use path::sections_numbered;
use path::{is_capital_roman, path_of, sections_at};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// The letter, or one of its paragraphs by its place, from 1.
    Letter(Option<usize>),
    /// Paragraphs, number by number in the order of the parts.
    Paragraphs {
        found: Vec<ParagraphId>,
        /// The number, when nothing but a number was written: it may mean a resolution too.
        bare: Option<String>,
        /// Whether a sub-paragraph is named that the paragraphs have not.
        lacks_item: bool,
    },
    /// Sections of one or several parts.
    Sections(Vec<SectionId>),
    Part(PartId),
}

impl Address {
    pub(crate) const fn of(found: Vec<ParagraphId>) -> Self {
        Self::Paragraphs { found, bare: None, lacks_item: false }
    }
}

/// What a text is as an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AddressReading {
    Found(Address),
    /// It is one, but nothing stands there.
    Nowhere,
    NoAddress,
}

/// Where addresses are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Among {
    /// Among words to look for: a lone letter or numeral is one of these.
    Words,
    /// Where nothing else may stand: `e` is a part, `B` a section.
    Addresses,
}

/// What one or several words of an address lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Letter,
    /// Paragraphs, in the order of reading.
    Paragraphs(Vec<ParagraphId>),
}

/// Why an address leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum AddressFault {
    Unknown(String),
    /// It is one, but nothing stands there.
    Nowhere(String),
}

/// The longest address, in characters and in words.
const MOST_CHARS: usize = 40;
const MOST_WORDS: usize = 6;

/// Words before a section's number.
const BEFORE_SECTION: &[&str] =
    &["section", "seccion", "secc", "sect", "sec", "chapter", "chapitre", "capitulo", "§", "第", "节"];
/// Words behind a section's number.
const AFTER_SECTION: &[&str] = &["节", "章", "部分"];

/// What the words lead to, in their order; as many of them as make one address are read together: `a sec:B`.
///
/// # Errors
/// At the first word that is no address, or leads nowhere.
pub(crate) fn places(document: &Library, words: &[String]) -> Result<Vec<Place>, AddressFault> {
    let words: Vec<&str> = words.iter().flat_map(|word| word.split_whitespace()).collect();
    let (mut places, mut rest) = (Vec::new(), words.as_slice());
    while let Some(first) = rest.first() {
        let known = (1..=rest.len().min(MOST_WORDS)).rev().find_map(|length| {
            let (written, behind) = rest.split_at_checked(length)?;
            match read(document, &written.join(" "), Among::Addresses) {
                AddressReading::NoAddress => None,
                AddressReading::Nowhere => Some(Err(AddressFault::Nowhere(written.join(" ")))),
                AddressReading::Found(address) => Some(Ok((address, behind))),
            }
        });
        let (address, behind) = known.unwrap_or_else(|| Err(AddressFault::Unknown((*first).to_owned())))?;
        places.push(place(document, &address));
        rest = behind;
    }
    Ok(places)
}

fn place(document: &Library, address: &Address) -> Place {
    match address {
        Address::Letter(_) => Place::Letter,
        Address::Paragraphs { found, .. } => Place::Paragraphs(found.clone()),
        Address::Part(part) => Place::Paragraphs(document.paragraphs_of(*part).collect()),
        Address::Sections(sections) => {
            let (mut ids, mut until) = (Vec::new(), 0);
            for id in sections {
                // What a section found already holds is not taken again with its sub-sections.
                let section = document.section(*id).filter(|section| section.paragraphs.end > until);
                if let Some(section) = section {
                    ids.extend(document.paragraphs_in(*id));
                    until = section.paragraphs.end;
                }
            }
            Place::Paragraphs(ids)
        }
    }
}

/// How to address a paragraph: `a23`, `e23`, `annex-2:23`; by `#` and its place where it has no number.
pub(crate) fn address_of(document: &Library, id: ParagraphId) -> String {
    let Some(paragraph) = document.paragraph(id) else {
        return String::new();
    };
    let name = match parts::sides(document) {
        (Some(left), _) if left == paragraph.part => "a".to_owned(),
        (_, Some(right)) if right == paragraph.part => "e".to_owned(),
        _ => format!("{}:", document.part(paragraph.part).map_or("", |part| &part.id)),
    };
    format!("{name}{}", document.reference(id))
}

/// Reads the whole of a text as an address.
pub(crate) fn read(document: &Library, written: &str, among: Among) -> AddressReading {
    let text = folded(written);
    let text = text.trim();
    if text.is_empty() || text.chars().count() > MOST_CHARS {
        return AddressReading::NoAddress;
    }
    if let Some(place) = in_letter(text) {
        let there = document.first().letter.as_ref().map_or(0, |letter| letter.paragraphs.len() + 1);
        let is_there = place.map_or(there > 0, |place| (1..there).contains(&place));
        return if is_there { AddressReading::Found(Address::Letter(place)) } else { AddressReading::Nowhere };
    }
    let side = parts::side_named(document, text).filter(|_| among == Among::Addresses);
    if let Some(part) = part_named(document, text).or(side) {
        return AddressReading::Found(Address::Part(part));
    }
    let (part, rest) = parts::leading(document, text);
    let bracketed = rest.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).filter(|_| part.is_some());
    let rest = bracketed.unwrap_or(rest);
    if let Some(number) = paragraph_number(rest) {
        return numbered(document, part, &number, among);
    }
    // `20 -23` leaves out what has 23.
    let leaves_out = written.contains(" -") && !written.contains(" - ");
    let several = several_numbers(part, rest, |text| parts::leading(document, text));
    if let Some(runs) = several.filter(|_| !leaves_out) {
        return all_numbered(document, &runs, among);
    }
    if let Some(found) = followed_by_part(document, text) {
        return AddressReading::Found(Address::of(found));
    }
    section(document, part, rest, written.trim(), among)
}

/// The parts of which a text is the beginning of an address: `enc`, `附文第`; all of them for `sect` or `para`.
pub(crate) fn begun(document: &Library, written: &str) -> Vec<PartId> {
    let text = folded(written);
    let text = text.trim();
    let (part, rest) = parts::leading(document, text);
    if let Some(part) = part {
        let said = |words: &[&str]| words.iter().any(|word| word.starts_with(rest));
        return if said(BEFORE_NUMBER) || said(BEFORE_SECTION) { vec![part] } else { Vec::new() };
    }
    let is_begun = |name: &str| text.chars().count() > 1 && name.starts_with(text);
    let is_part_begun = |id: &PartId| parts::names(document, *id).iter().any(|name| is_begun(name));
    let found: Vec<PartId> = document.part_ids().filter(is_part_begun).collect();
    let all = BEFORE_NUMBER.iter().chain(BEFORE_SECTION).chain(&["resolution"]).any(|word| is_begun(word));
    if found.is_empty() && all { document.part_ids().collect() } else { found }
}

fn numbered(document: &Library, part: Option<PartId>, number: &WrittenNumber, among: Among) -> AddressReading {
    let find = |part: PartId| {
        if number.by_place {
            document.paragraphs_of(part).nth((number.value as usize).checked_sub(1)?)
        } else {
            document.paragraph_numbered(part, number.value)
        }
    };
    let found: Vec<ParagraphId> = match part {
        Some(part) => find(part).into_iter().collect(),
        None => pair_of(document, find),
    };
    let lacks = |item: &String| {
        !found.iter().any(|id| document.paragraph(*id).is_some_and(|paragraph| has_item(&paragraph.text, item)))
    };
    let lacks_item = number.item.as_ref().is_some_and(lacks);
    let bare = (part.is_none() && !number.is_said).then(|| number.value.to_string());
    match (found.is_empty(), &bare, among) {
        (false, ..) => AddressReading::Found(Address::Paragraphs { found, bare, lacks_item }),
        // Among words it may mean a resolution.
        (true, Some(_), Among::Words) => AddressReading::NoAddress,
        (true, ..) => AddressReading::Nowhere,
    }
}

/// Whether a text has a sub-paragraph of a letter: `(d)`, `d)`, or a line that begins `d.` or `d、`.
fn has_item(text: &str, item: &str) -> bool {
    let begins = |line: &str| line.trim_start().strip_prefix(item).is_some_and(|rest| rest.starts_with(['.', '、']));
    let text = folded(text);
    text.contains(&format!("({item})")) || text.contains(&format!(" {item})")) || text.lines().any(begins)
}

/// The paragraphs of several numbers; nothing unless each stands there.
fn all_numbered(document: &Library, runs: &[NumberRun<PartId>], among: Among) -> AddressReading {
    let mut all = Vec::new();
    for (run, value) in runs.iter().flat_map(|run| (run.first..=run.last).map(move |value| (run, value))) {
        let number = WrittenNumber { value, is_said: true, by_place: false, item: None };
        match numbered(document, run.part, &number, Among::Addresses) {
            AddressReading::Found(Address::Paragraphs { found, .. }) => all.extend(found),
            // Among words it may mean anything.
            _ if among == Among::Words => return AddressReading::NoAddress,
            _ => return AddressReading::Nowhere,
        }
    }
    AddressReading::Found(Address::of(all))
}

/// The pair of the first paragraph found, and the paragraphs of any further part.
fn pair_of(document: &Library, find: impl Fn(PartId) -> Option<ParagraphId>) -> Vec<ParagraphId> {
    // Where the file says nothing of pairs equal numbers are one, and the pairing need not be made.
    let pairing = document.first().pairs.as_ref().and_then(|_| document.counterparts());
    let Some(pairing) = pairing else {
        return document.part_ids().filter_map(find).collect();
    };
    let first = find(pairing.left).or_else(|| find(pairing.right));
    let link = first.and_then(|id| pairing.link_of(id));
    let mut ids: Vec<ParagraphId> = link.into_iter().flat_map(Link::paragraphs).collect();
    let others = document.part_ids().filter(|part| *part != pairing.left && *part != pairing.right);
    ids.extend(others.filter_map(find));
    ids
}

/// The paragraphs of an address whose part comes last: `para 12 enclosure`, `paragraph 12 of the annex`, `第12段附文`.
/// The part may still be being typed when words say that the number is a paragraph's.
fn followed_by_part(document: &Library, text: &str) -> Option<Vec<ParagraphId>> {
    let ends =
        text.char_indices().filter(|(_, c)| matches!(c, ' ' | ',' | '段' | ')')).map(|(at, c)| at + c.len_utf8());
    let addressed = |end| {
        let (front, tail) = text.split_at_checked(end)?;
        let number = paragraph_number(front.trim_end_matches([' ', ',']))?;
        let name = without_joints(tail);
        let is_named = |known: &String| *known == name || number.is_said && known.starts_with(name);
        let parts = document.part_ids().filter(|id| parts::names(document, *id).iter().any(is_named));
        let found: Vec<ParagraphId> = parts.filter_map(|id| document.paragraph_numbered(id, number.value)).collect();
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

/// `section E`, `二.C`, `二C`, `2C`, `II.A`, `C节`, `III`, and a paragraph by its section, `二.C 38`.
fn section(document: &Library, part: Option<PartId>, rest: &str, written: &str, among: Among) -> AddressReading {
    let before = BEFORE_SECTION.iter().find_map(|word| rest.strip_prefix(word));
    let stripped = before.unwrap_or(rest).trim_start_matches([' ', '.', ':']);
    let after = AFTER_SECTION.iter().find_map(|word| stripped.strip_suffix(word));
    if before.is_some()
        && let Some(reading) = in_section(document, part, stripped)
    {
        return reading;
    }
    let Some(path) = path_of(after.unwrap_or(stripped)) else { return AddressReading::NoAddress };
    // Numbers with blanks between are several paragraphs: `1 2`.
    if before.is_none() && part.is_none() && rest.contains(' ') && path::is_arabic(&path) {
        return AddressReading::NoAddress;
    }
    let is_said = before.is_some() || after.is_some() || part.is_some();
    if !is_said
        && among == Among::Words
        && !path::is_telling(&path)
        && !is_capital_roman(written.trim_end_matches(['.', '。', '、']))
    {
        return AddressReading::NoAddress;
    }
    let sections = sections_at(document, part, &path);
    if !sections.is_empty() {
        return AddressReading::Found(Address::Sections(sections));
    }
    let found = path::paragraphs_at(document, part, &path);
    if !found.is_empty() {
        return AddressReading::Found(Address::of(found));
    }
    if before.is_some_and(|_| !rest.starts_with('第')) { AddressReading::Nowhere } else { AddressReading::NoAddress }
}

/// Paragraphs of a section by words that say so: `sec:二.C 第34段`, `section B, paras 27-28`.
fn in_section(document: &Library, part: Option<PartId>, rest: &str) -> Option<AddressReading> {
    let (section, paragraphs) = rest.split_at_checked(rest.find([' ', ',', '第'])?)?;
    let sections = sections_at(document, part, &path_of(section)?);
    let reading = read(document, paragraphs.trim_start_matches([' ', ',']), Among::Addresses);
    let AddressReading::Found(Address::Paragraphs { mut found, .. }) = reading else { return None };
    let holds = |id: &ParagraphId| {
        let mut places = sections.iter().filter_map(|section| document.section(*section));
        places.any(|section| section.paragraphs.contains(&id.index()))
    };
    found.retain(holds);
    Some(match (sections.is_empty(), found.is_empty()) {
        (true, _) => return None,
        (_, true) => AddressReading::Nowhere,
        (_, false) => AddressReading::Found(Address::of(found)),
    })
}

#[cfg(test)]
mod tests;
