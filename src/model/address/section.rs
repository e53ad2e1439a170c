//! Sections and the paragraphs in them, by words or by their paths alone.

use super::form::{Address, AddressReading, Among, Missing};
use super::lacking::in_sections;
use super::number::{BEFORE_NUMBER, WrittenNumber};
use super::path::{self, is_capital_roman, is_lettered, path_of, sections_at};
use crate::model::{Library, PartId};
use crate::text::hanzi_number;

/// Words before a section's number.
pub(super) const BEFORE_SECTION: &[&str] =
    &["section", "seccion", "secc", "sect", "sec", "chapter", "chapitre", "capitulo", "part", "§", "第", "节"];
/// Words behind a section's number.
const AFTER_SECTION: &[&str] = &["节", "章", "部分"];

/// What stands behind the word for a section, and that word: no `sections` is one of a letter `s`.
fn behind_word(rest: &str) -> Option<(&'static str, &str)> {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    BEFORE_SECTION.iter().find_map(|word| {
        let behind = rest.strip_prefix(word)?;
        (!word.ends_with(is_letter) || !behind.starts_with(is_letter)).then_some((*word, behind))
    })
}

/// `section E`, `二.C`, `二C`, `2C`, `II.A`, `C节`, `III`, and a paragraph by its section, `二.C 38`.
pub(super) fn section(
    document: &Library,
    part: Option<PartId>,
    (rest, written): (&str, &str),
    among: Among,
    read: &dyn Fn(&str) -> AddressReading,
) -> AddressReading {
    // `section C of part II` is `section II.C`.
    if let Some((inner, outer)) = rest.split_once(" of ")
        && let (Some((word, inner)), Some((_, outer))) = (behind_word(inner), behind_word(outer))
    {
        let turned = format!("{word} {}.{}", outer.trim_start(), inner.trim_start());
        return section(document, part, (&turned, written), among, read);
    }
    let before = behind_word(rest).map(|(_, behind)| behind);
    let stripped = before.unwrap_or(rest).trim_start_matches([' ', '.', ':']);
    let is_ended = AFTER_SECTION.iter().any(|word| stripped.ends_with(word));
    let parted = stripped.replace("部分", ".");
    let stripped = parted.as_str();
    if let Some(reading) = in_section(document, part, (stripped, before.is_some()), read) {
        return reading;
    }
    let Some(path) = path_of(stripped) else { return AddressReading::NoAddress };
    // Numbers with blanks between are several paragraphs: `1 2`.
    if before.is_none() && part.is_none() && rest.contains(' ') && path::is_arabic(&path) {
        return AddressReading::NoAddress;
    }
    let is_said = before.is_some() || is_ended || part.is_some();
    let is_roman = is_capital_roman(written.trim_end_matches(['.', '。', '、']));
    let numeral = hanzi_number(stripped);
    let is_numbered = path::is_telling(&path) || is_roman || is_lettered(written) || numeral.is_some();
    if !is_said && among == Among::Words && !is_numbered {
        return AddressReading::NoAddress;
    }
    let sections = sections_at(document, part, &path);
    if !sections.is_empty() {
        return AddressReading::Found(Address::Sections(sections));
    }
    // What is no section may be a paragraph: `附件二十三`, `51b` where it has that sub-paragraph.
    let with_item = path::with_item(&path).map(|(value, item)| (value, Some(item.to_string())));
    if let Some((value, item)) = with_item.or_else(|| Some((numeral?, None))) {
        let number = WrittenNumber { value, is_said: true, by_place: false, item };
        let found = super::numbered(document, part, &number);
        if matches!(found, AddressReading::Found(Address::Paragraphs { lacks_item: false, .. })) {
            return found;
        }
    }
    if let Some((sections, number)) = path::sections_before_number(document, part, &path) {
        let parts = sections.iter().filter_map(|id| Some(document.section(*id)?.part));
        let found = parts.filter_map(|part| document.paragraph_numbered(part, number)).collect();
        return in_sections(document, &sections, found, number.to_string());
    }
    // `二.K` and `II.K` say so by themselves; a word may look like `iia` or `i.e.`
    let is_word = written.chars().any(|c| c.is_ascii_lowercase()) || stripped.chars().all(char::is_alphanumeric);
    let is_parted = path::is_telling(&path) && !is_word || is_roman && written.chars().count() > 1;
    if before.map_or(is_parted, |_| !rest.starts_with('第')) {
        let number = written.split(' ').next_back().unwrap_or(written);
        return AddressReading::Nowhere(Missing::Section(number.to_owned()));
    }
    AddressReading::NoAddress
}

/// Paragraphs of a section: `sec:二.C 第34段`, `section B, paras 27-28`, and where a word says that they are paragraphs
/// `二.C 第34段`, `II.C para 34`.
fn in_section(
    document: &Library,
    part: Option<PartId>,
    (rest, is_said): (&str, bool),
    read: &dyn Fn(&str) -> AddressReading,
) -> Option<AddressReading> {
    let (section, paragraphs) = rest.split_at_checked(rest.find([' ', ',', '第'])?)?;
    let paragraphs = paragraphs.trim_start_matches([' ', ',']);
    let is_said = is_said || BEFORE_NUMBER.iter().any(|word| paragraphs.starts_with(word));
    let sections = is_said.then(|| path_of(section).map(|path| sections_at(document, part, &path)))??;
    if sections.is_empty() {
        return None;
    }
    let found = match read(paragraphs) {
        AddressReading::Found(Address::Paragraphs { found, .. })
        | AddressReading::Partly(Address::Paragraphs { found, .. }, _) => found,
        AddressReading::Nowhere(Missing::Paragraphs { .. }) => Vec::new(),
        _ => return None,
    };
    let numbers = paragraphs.trim_matches(|c: char| !c.is_ascii_digit()).to_owned();
    Some(in_sections(document, &sections, found, numbers))
}
