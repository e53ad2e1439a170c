//! Parts by name.

use super::path::{is_telling, path_of};
use super::{Library, PartId};
use crate::model::WorkId;
use crate::text::{folded, hanzi_number};

/// What may be typed for a part whatever its language, by the part's id.
const OTHER_NAMES: &[(&str, &[&str])] = &[
    ("annex", &["附件", "fujian", "annexe", "anexo"]),
    ("enclosure", &["附文", "fuwen", "enclosure", "encl"]),
    ("appendix", &["附录", "fulu"]),
    ("body", &["正文", "zhengwen"]),
];

/// The part that a word names: by id, by label, by the usual name in another language.
pub(crate) fn part_named(document: &Library, word: &str) -> Option<PartId> {
    let word = folded(word);
    document.part_ids().find(|id| names(document, *id).contains(&word))
}

/// The parts' ids, for a message.
pub(crate) fn names_of_parts(document: &Library) -> Vec<String> {
    document.parts().iter().map(|part| part.id.clone()).collect()
}

/// What may be typed for a part, folded.
pub(super) fn names(document: &Library, id: PartId) -> Vec<String> {
    let Some(part) = document.part(id) else { return Vec::new() };
    let others = OTHER_NAMES.iter().filter(|(name, _)| *name == part.id).flat_map(|(_, others)| *others);
    let own = [Some(part.id.as_str()), part.label.as_deref()];
    let mut names: Vec<String> = own.into_iter().flatten().chain(others.copied()).map(folded).collect();
    names.retain(|name| !name.is_empty());
    names
}

/// The side that a lone letter names: `a`, `附`, `e`.
pub(super) fn side_named(document: &Library, word: &str) -> Option<PartId> {
    let (left, right) = sides(document);
    match word {
        "a" | "附" => left,
        "e" => right,
        _ => None,
    }
}

/// The parts that `a` and `e` stand for in the work opened first: annex and enclosure, else the first two.
pub(super) fn sides(document: &Library) -> (Option<PartId>, Option<PartId>) {
    *document.sides.get_or_init(|| find_sides(document))
}

fn find_sides(document: &Library) -> (Option<PartId>, Option<PartId>) {
    let starts = |prefix: &str| {
        let mut ids = document.parts_in(WorkId(0));
        ids.find(|id| document.part(*id).is_some_and(|part| part.id.starts_with(prefix)))
    };
    let mut ids = document.parts_in(WorkId(0));
    let (first, second) = (ids.next(), ids.next());
    let left = starts("annex").or(first);
    let right = starts("enclosure").or(second).filter(|right| Some(*right) != left);
    (left, right)
}

/// The part at the front of an address, and what follows: `附件23`, `enclosure 5`, and shortened `a23`, `附23`, `e-40`.
pub(super) fn leading<'q>(document: &Library, text: &'q str) -> (Option<PartId>, &'q str) {
    let named = document.part_ids().flat_map(|id| {
        let is_letter = |c: char| c.is_ascii_alphabetic();
        // `enclosu` is no `encl`: what goes on with a letter is another word.
        let behind = |name: String| {
            text.strip_prefix(&*name).filter(|rest| !(name.ends_with(is_letter) && rest.starts_with(is_letter)))
        };
        let rest = names(document, id).into_iter().filter_map(behind);
        rest.map(move |rest| (id, rest)).collect::<Vec<_>>()
    });
    // A longer name tells more: `annex-2` is not `annex`.
    if let Some((id, rest)) = named.min_by_key(|(_, rest)| rest.len()) {
        return (Some(id), rest.trim_start_matches([' ', ',', '-', '.', ':', '/', '的']));
    }
    let Some(first) = text.chars().next() else { return (None, text) };
    let begins = |id: &PartId| names(document, *id).iter().any(|name| name.starts_with(first));
    let by_letter = side_named(document, first.encode_utf8(&mut [0; 4])).or_else(|| document.part_ids().find(begins));
    let rest = text.strip_prefix(first).unwrap_or_default().trim_start_matches([' ', '-', '.', ':', '/']);
    let addresses = |rest: &str| {
        rest.starts_with(|c: char| c.is_ascii_digit() || c == '#')
            || path_of(rest).is_some_and(|path| is_telling(&path))
            || hanzi_number(rest).is_some()
            || ["sec", "para", "第"].iter().any(|word| rest.starts_with(word))
    };
    match by_letter {
        Some(id) if addresses(rest) => (Some(id), rest),
        _ => (None, text),
    }
}
