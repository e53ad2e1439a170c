//! Addresses as people write them: `23` the pair, `a23`, `附23`, `e23`, `sec:B`, `letter`.

use super::{Document, Pairing, ParagraphId, PartId};

/// What one or several words of an address lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The letter.
    Letter,
    /// Paragraphs, in the order of reading.
    Paragraphs(Vec<ParagraphId>),
}

/// Why an address leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddressFault {
    /// It is no address at all.
    Unknown(String),
    /// It is one, but nothing stands there.
    Nowhere(String),
}

/// What the words lead to, in their order. A part before a section narrows it: `a sec:B`.
///
/// # Errors
/// At the first word that is no address, or leads nowhere.
pub fn places(document: &Document, words: &[String]) -> Result<Vec<Place>, AddressFault> {
    let words: Vec<&str> = words.iter().flat_map(|word| word.split_whitespace()).collect();
    let mut places = Vec::new();
    let mut words = words.into_iter().peekable();
    while let Some(word) = words.next() {
        let folded = folded(word);
        let part = part_named(document, &folded);
        let narrowed = part.and_then(|part| Some((part, section_word(&self::folded(words.peek()?))?.to_owned())));
        if let Some((part, section)) = narrowed {
            let written = words.next().unwrap_or(word);
            places.push(Place::Paragraphs(in_sections(document, &section, Some(part), written)?));
        } else {
            places.push(place(document, word, &folded, part)?);
        }
    }
    Ok(places)
}

/// How to address a paragraph: `a23`, `e23`, `annex-2:23`; by `#` and its place where it has no number.
#[must_use]
pub fn address_of(document: &Document, id: ParagraphId) -> String {
    let Some(paragraph) = document.paragraph(id) else {
        return String::new();
    };
    let part = document.part(paragraph.part);
    let name = match letters(document) {
        (Some(left), _) if left == paragraph.part => "a".to_owned(),
        (_, Some(right)) if right == paragraph.part => "e".to_owned(),
        _ => format!("{}:", part.map_or("", |part| &part.id)),
    };
    match paragraph.number {
        Some(number) if document.paragraph_numbered(paragraph.part, number) == Some(id) => format!("{name}{number}"),
        _ => {
            let first = part.map_or(0, |part| part.paragraphs.start);
            format!("{name}#{}", id.index() + 1 - first)
        }
    }
}

fn place(document: &Document, word: &str, folded: &str, part: Option<PartId>) -> Result<Place, AddressFault> {
    if ["letter", "信"].contains(&folded) {
        return match document.first().letter {
            Some(_) => Ok(Place::Letter),
            None => Err(AddressFault::Nowhere(word.to_owned())),
        };
    }
    if let Some(part) = part {
        return Ok(Place::Paragraphs(document.paragraphs_of(part).collect()));
    }
    if let Some(section) = section_word(folded) {
        return in_sections(document, section, None, word).map(Place::Paragraphs);
    }
    if let Some(ids) = numbered(document, folded) {
        return if ids.is_empty() { Err(AddressFault::Nowhere(word.to_owned())) } else { Ok(Place::Paragraphs(ids)) };
    }
    // A section by its bare number: `二.C`.
    in_sections(document, folded, None, word).map(Place::Paragraphs).map_err(|_| AddressFault::Unknown(word.to_owned()))
}

/// The paragraphs of `23`, `a23`, `annex:23` or `a#3`; `None` for a word of another form.
fn numbered(document: &Document, word: &str) -> Option<Vec<ParagraphId>> {
    let digits = word.find(|c: char| c.is_ascii_digit())?;
    let (name, number) = word.split_at_checked(digits)?;
    let number: usize = number.parse().ok()?;
    let (name, by_place) = name.strip_suffix('#').map_or((name, false), |name| (name, true));
    let name = name.trim_end_matches([':', '/']);
    let find = |part: PartId| {
        if by_place {
            document.paragraphs_of(part).nth(number.checked_sub(1)?)
        } else {
            document.paragraph_numbered(part, u32::try_from(number).ok()?)
        }
    };
    if !name.is_empty() {
        return Some(find(part_named(document, name)?).into_iter().collect());
    }
    Some(pair_of(document, find))
}

/// The pair of the first paragraph found, and the paragraphs of any further part.
fn pair_of(document: &Document, find: impl Fn(PartId) -> Option<ParagraphId>) -> Vec<ParagraphId> {
    let parts: Vec<PartId> = document.part_ids().collect();
    let Some(pairing) = Pairing::of(document) else {
        return parts.into_iter().filter_map(find).collect();
    };
    let first = find(pairing.left).or_else(|| find(pairing.right));
    let pair = first.and_then(|id| pairing.pairs().get(pairing.place_of(id)?));
    let mut ids: Vec<ParagraphId> = pair.into_iter().flat_map(|pair| [pair.left, pair.right]).flatten().collect();
    ids.extend(parts.into_iter().filter(|part| *part != pairing.left && *part != pairing.right).filter_map(find));
    ids
}

/// `sec:B` and `section:B`.
fn section_word(word: &str) -> Option<&str> {
    ["sec:", "section:", "节:"].into_iter().find_map(|prefix| word.strip_prefix(prefix))
}

fn in_sections(
    document: &Document,
    wanted: &str,
    part: Option<PartId>,
    word: &str,
) -> Result<Vec<ParagraphId>, AddressFault> {
    let mut ids = Vec::new();
    let mut until = 0;
    for (id, section) in document.section_ids().zip(document.sections()) {
        let is_wanted = part.is_none_or(|part| part == section.part) && is_path(&folded(&section.path), wanted);
        // What a section found already holds is not taken again with its sub-sections.
        if is_wanted && section.paragraphs.end > until {
            ids.extend(document.paragraphs_in(id));
            until = section.paragraphs.end;
        }
    }
    if ids.is_empty() { Err(AddressFault::Nowhere(word.to_owned())) } else { Ok(ids) }
}

/// Whether a section's path is the wanted one, or ends with it.
fn is_path(path: &str, wanted: &str) -> bool {
    !wanted.is_empty() && path.strip_suffix(wanted).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

/// The part that a word names: its id, its label, or `a` and `e` for the two sides.
fn part_named(document: &Document, word: &str) -> Option<PartId> {
    let (left, right) = letters(document);
    let by_letter = match word {
        "a" | "附" => left,
        "e" => right,
        _ => None,
    };
    let mut named = document.part_ids().filter(|id| {
        document.part(*id).is_some_and(|part| {
            folded(&part.id) == word || part.label.as_deref().is_some_and(|label| folded(label) == word)
        })
    });
    by_letter.or_else(|| named.next())
}

/// The parts that `a` and `e` stand for: annex and enclosure, else the first two.
fn letters(document: &Document) -> (Option<PartId>, Option<PartId>) {
    let starts = |prefix: &str| {
        document.part_ids().find(|id| document.part(*id).is_some_and(|part| part.id.starts_with(prefix)))
    };
    let mut ids = document.part_ids();
    let (first, second) = (ids.next(), ids.next());
    let left = starts("annex").or(first);
    let right = starts("enclosure").or(second).filter(|right| Some(*right) != left);
    (left, right)
}

/// Half-width, lower case.
fn folded(word: &str) -> String {
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        other => other,
    };
    word.chars().map(narrow).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::embedded;

    fn found(words: &[&str]) -> Result<Vec<String>, AddressFault> {
        let document = embedded().expect("the embedded programme");
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let places = places(&document, &words)?;
        Ok(places
            .into_iter()
            .flat_map(|place| match place {
                Place::Letter => vec!["letter".to_owned()],
                Place::Paragraphs(ids) => ids.into_iter().map(|id| address_of(&document, id)).collect(),
            })
            .collect())
    }

    #[test]
    fn numbers_lead_to_pairs_and_letters_to_sides() {
        assert_eq!(found(&["23"]).expect("found"), ["a23", "e23"]);
        assert_eq!(
            found(&["a23", "附２４", "附文25", "e26", "Enclosure:27", "a#28"]).expect("found"),
            ["a23", "a24", "e25", "e26", "e27", "a28"]
        );
        assert_eq!(found(&["letter", "51"]).expect("found"), ["letter", "a51", "e51"]);
    }

    #[test]
    fn sections_are_found_by_the_end_of_their_path_and_a_part_narrows_them() {
        let both = found(&["sec:B"]).expect("found");
        let one = found(&["a", "sec:二.b"]).expect("found");
        assert_eq!(both.len(), 2 * one.len());
        assert!(one.iter().all(|address| address.starts_with('a')));
        assert_eq!(found(&["二.B"]), Ok(both));
        assert_eq!(found(&["e"]).map(|all| all.len()), Ok(51));
    }

    #[test]
    fn what_leads_nowhere_is_told_from_what_is_no_address() {
        assert_eq!(found(&["99"]), Err(AddressFault::Nowhere("99".into())));
        assert_eq!(found(&["a0"]), Err(AddressFault::Nowhere("a0".into())));
        assert_eq!(found(&["sec:Z"]), Err(AddressFault::Nowhere("sec:Z".into())));
        assert_eq!(found(&["where"]), Err(AddressFault::Unknown("where".into())));
        assert_eq!(found(&["99999999999999999999999"]), Err(AddressFault::Unknown("99999999999999999999999".into())));
    }
}
