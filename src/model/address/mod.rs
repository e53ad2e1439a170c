//! Addresses as people write them, one grammar for queries and commands: `23` the pair, `a23`, `附件第23段`,
//! `para 23 of the enclosure`, `12(a)`, `a#3`, `二.C`, `II.A`, `sec:B`, `annex`, `letter`.

mod form;
mod lacking;
mod number;
mod parts;
mod path;
mod section;

use super::{Library, Link, ParagraphId, PartId};
use crate::text::folded;
pub(crate) use form::{Address, AddressFault, AddressReading, Among, Missing, Place};
use lacking::missing;
use number::{
    BEFORE_NUMBER, InLetter, NumberRun, WrittenNumber, in_letter, paragraph_number, several_numbers, without_open_end,
};
pub(crate) use parts::{names_of_parts, part_named};
pub(crate) use path::sections_numbered;
use section::{BEFORE_SECTION, section};

/// The longest address, in characters and in words.
const MOST_CHARS: usize = 40;
const MOST_WORDS: usize = 6;
/// The largest number that is a paragraph's in a list of them without a word that says so.
const LARGEST_UNSAID: u32 = 999;

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
                AddressReading::Partly(..) | AddressReading::Nowhere(_) => {
                    Some(Err(AddressFault::Nowhere(written.join(" "))))
                }
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
    let text = without_open_end(text.trim());
    if text.is_empty() || text.chars().count() > MOST_CHARS {
        return AddressReading::NoAddress;
    }
    if let Some(asked) = in_letter(text) {
        return in_letter_of(document, &asked, among);
    }
    let side = parts::side_named(document, text).filter(|_| among == Among::Addresses);
    if let Some(part) = part_named(document, text).or(side) {
        return AddressReading::Found(Address::Part(part));
    }
    let (part, rest) = parts::leading(document, text);
    let bracketed = rest.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).filter(|_| part.is_some());
    let rest = bracketed.unwrap_or(rest);
    let of_section = |part, rest, written| {
        section(document, part, (rest, written), among, &|text| read(document, text, Among::Addresses))
    };
    if let Some(number) = paragraph_number(rest) {
        let reading = numbered(document, part, &number);
        // `2(c)` is a section where paragraph 2 has no sub-paragraph c.
        let lacks = matches!(reading, AddressReading::Found(Address::Paragraphs { lacks_item: true, .. }));
        let section = lacks.then(|| of_section(part, rest, rest));
        return section
            .filter(|section| matches!(section, AddressReading::Found(Address::Sections(_))))
            .unwrap_or(reading);
    }
    // `20 -23` leaves out what has 23.
    let leaves_out = written.contains(" -") && !written.contains(" - ");
    let several = several_numbers(part, rest, |text| parts::leading(document, text));
    if let Some(runs) = several.filter(|_| !leaves_out) {
        let is_said = among == Among::Addresses || BEFORE_NUMBER.iter().any(|word| rest.starts_with(word));
        return all_numbered(document, &runs, is_said);
    }
    if let Some(reading) = followed_by_part(document, text) {
        return reading;
    }
    // `II.C annex` is `annex II.C`.
    let ends =
        text.rsplit_once([' ', ',']).and_then(|(front, tail)| Some((front.trim_end(), part_named(document, tail)?)));
    match ends.filter(|_| part.is_none()) {
        Some((front, part)) => of_section(Some(part), without_joints_behind(front), front),
        None => of_section(part, rest, written.trim()),
    }
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

fn in_letter_of(document: &Library, asked: &InLetter, among: Among) -> AddressReading {
    let letter = document.first().letter.as_ref();
    let paragraphs = letter.map_or(&[][..], |letter| letter.paragraphs.as_slice());
    let place = match asked {
        InLetter::Whole if letter.is_some() => return AddressReading::Found(Address::Letter(None)),
        InLetter::Whole => None,
        InLetter::Paragraph(number) => Some(*number as usize).filter(|place| (1..=paragraphs.len()).contains(place)),
        InLetter::Item(item) => paragraphs.iter().position(|text| has_item(text, item)).map(|at| at + 1),
    };
    match (place, asked) {
        (Some(place), _) => AddressReading::Found(Address::Letter(Some(place))),
        (None, InLetter::Paragraph(number)) => {
            let last = u32::try_from(paragraphs.len()).unwrap_or(u32::MAX);
            let there = if last > 0 { vec![(None, 1, last)] } else { Vec::new() };
            AddressReading::Nowhere(Missing::Paragraphs { numbers: vec![number.to_string()], there, is_bare: false })
        }
        // Among words `letter` is one; as an address it is one that leads nowhere.
        (None, InLetter::Whole) if among == Among::Addresses => {
            AddressReading::Nowhere(Missing::Paragraphs { numbers: Vec::new(), there: Vec::new(), is_bare: true })
        }
        (None, _) => AddressReading::NoAddress,
    }
}

fn numbered(document: &Library, part: Option<PartId>, number: &WrittenNumber) -> AddressReading {
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
    if found.is_empty() {
        return AddressReading::Nowhere(missing(document, part, vec![number.value.to_string()], bare.is_some()));
    }
    AddressReading::Found(Address::Paragraphs { found, bare, lacks_item })
}

/// Whether a text has a sub-paragraph of a letter: `(d)`, `d)`, or a line that begins `d.` or `d、`.
fn has_item(text: &str, item: &str) -> bool {
    let begins = |line: &str| line.trim_start().strip_prefix(item).is_some_and(|rest| rest.starts_with(['.', '、']));
    let text = folded(text);
    text.contains(&format!("({item})")) || text.contains(&format!(" {item})")) || text.lines().any(begins)
}

/// The paragraphs of several numbers, and the numbers that are not there.
fn all_numbered(document: &Library, runs: &[NumberRun<PartId>], is_said: bool) -> AddressReading {
    let (mut all, mut lacking): (Vec<ParagraphId>, Vec<(u32, u32)>) = (Vec::new(), Vec::new());
    for (run, value) in runs.iter().flat_map(|run| (run.first..=run.last).map(move |value| (run, value))) {
        let number = WrittenNumber { value, is_said: true, by_place: false, item: None };
        match (numbered(document, run.part, &number), lacking.last_mut()) {
            (AddressReading::Found(Address::Paragraphs { found, .. }), _) => all.extend(found),
            (_, Some((_, last))) if *last + 1 == value && run.first < value => *last = value,
            _ => lacking.push((value, value)),
        }
    }
    if lacking.is_empty() {
        return AddressReading::Found(Address::of(all));
    }
    // Where no word says so, large numbers may be those of resolutions, and numbers of which none is there anything.
    let is_said = is_said || runs.iter().any(|run| run.part.is_some());
    if !is_said && (all.is_empty() || lacking.iter().any(|(first, _)| *first > LARGEST_UNSAID)) {
        return AddressReading::NoAddress;
    }
    let shown = |(first, last): (u32, u32)| if first == last { first.to_string() } else { format!("{first}–{last}") };
    let numbers = lacking.into_iter().map(shown).collect();
    let part = runs.first().and_then(|run| run.part).filter(|part| runs.iter().all(|run| run.part == Some(*part)));
    let missing = missing(document, part, numbers, false);
    if all.is_empty() { AddressReading::Nowhere(missing) } else { AddressReading::Partly(Address::of(all), missing) }
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
fn followed_by_part(document: &Library, text: &str) -> Option<AddressReading> {
    let ends =
        text.char_indices().filter(|(_, c)| matches!(c, ' ' | ',' | '段' | ')')).map(|(at, c)| at + c.len_utf8());
    let addressed = |end| {
        let (front, tail) = text.split_at_checked(end)?;
        let number = paragraph_number(front.trim_end_matches([' ', ',']))?;
        let name = without_joints(tail);
        let is_named = |known: &String| *known == name || number.is_said && known.starts_with(name);
        let parts = document.part_ids().filter(|id| parts::names(document, *id).iter().any(is_named));
        let parts: Vec<PartId> = parts.collect();
        let found = parts.iter().filter_map(|id| document.paragraph_numbered(*id, number.value)).collect::<Vec<_>>();
        match (found.is_empty(), &parts[..]) {
            (false, _) => Some(AddressReading::Found(Address::of(found))),
            (true, [part]) if number.is_said => {
                let numbers = vec![number.value.to_string()];
                Some(AddressReading::Nowhere(missing(document, Some(*part), numbers, false)))
            }
            _ => None,
        }
    };
    ends.filter_map(addressed).next()
}

/// What stands before the words that join it to its part.
fn without_joints_behind(front: &str) -> &str {
    ["the", "in", "of"].iter().fold(front, |front, word| {
        front.strip_suffix(word).filter(|rest| rest.ends_with(' ')).map_or(front, str::trim_end)
    })
}

/// What stands behind the words that join a number to its part.
fn without_joints(tail: &str) -> &str {
    let tail = tail.trim_start_matches([' ', ',', '(']).trim_end_matches(')');
    let joint = |tail: &str, word: &str| {
        tail.strip_prefix(word).filter(|rest| rest.is_empty() || rest.starts_with(' ')).map(str::len)
    };
    ["of", "in", "the"].iter().fold(tail, |tail, word| match joint(tail, word) {
        Some(left) => tail.get(tail.len() - left..).unwrap_or_default().trim_start(),
        None => tail,
    })
}

#[cfg(test)]
mod tests;
