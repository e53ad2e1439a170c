//! That what an address names is not there, with what there is.

use std::ops::Range;

use super::form::{Address, AddressReading, Missing};
use crate::model::{Library, ParagraphId, PartId, SectionId};

/// Paragraphs that are not in a part, or in no part.
pub(super) fn missing(document: &Library, part: Option<PartId>, numbers: Vec<String>, is_bare: bool) -> Missing {
    let parts = document.part_ids().filter(|id| part.is_none_or(|part| part == *id));
    let there = parts.filter_map(|id| {
        let part = document.part(id)?;
        reach(document, part.name(), part.paragraphs.clone())
    });
    Missing::Paragraphs { numbers, there: there.collect(), is_bare }
}

/// A place with the numbers of its first and last paragraph.
fn reach(document: &Library, name: &str, places: Range<usize>) -> Option<(Option<String>, u32, u32)> {
    let numbers = || document.paragraphs().get(places.clone()).into_iter().flatten().filter_map(|one| one.number);
    Some((Some(name.to_owned()), numbers().min()?, numbers().max()?))
}

/// The paragraphs found that lie in sections, or that none of them does.
pub(super) fn in_sections(
    document: &Library,
    sections: &[SectionId],
    mut found: Vec<ParagraphId>,
    written: String,
) -> AddressReading {
    let places = || sections.iter().filter_map(|id| document.section(*id));
    found.retain(|id| places().any(|section| section.paragraphs.contains(&id.index())));
    if !found.is_empty() {
        return AddressReading::Found(Address::of(found));
    }
    let mut there: Vec<_> =
        places().filter_map(|section| reach(document, &section.path, section.paragraphs.clone())).collect();
    // Sections that face each other mostly bear the same numbers.
    there.dedup();
    AddressReading::Nowhere(Missing::Paragraphs { numbers: vec![written], there, is_bare: false })
}
