//! How the paragraphs of two parts are related: as counterparts within a work, as successors from one year to the next,
//! as translations. Whatever reads a relation need not know which.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use smallvec::SmallVec;

use super::library::{Library, ParagraphId, PartId, WorkId};
use super::programme::PairEntry;
use super::relation_form::{Fate, ParagraphRef, RelationKind};

/// The paragraphs on one side of a link, in the order of reading: none, one or several. A few are kept in place:
/// links of more are rare, and a programme has a million.
pub(crate) type LinkEnd = SmallVec<[ParagraphId; 4]>;

/// Paragraphs that belong together. One side may be empty: what is new, dropped or has no counterpart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Link {
    /// The paragraphs of the left part.
    pub left: LinkEnd,
    /// The paragraphs of the right part.
    pub right: LinkEnd,
    /// How sure the link is, from 0 to 1; `None` for one that a person states or that follows from equal numbers.
    pub confidence: Option<f64>,
    /// What became of the left paragraphs; `None` where that is not asked or not yet told.
    pub fate: Option<Fate>,
}

impl Link {
    /// A link between these paragraphs, of which nothing more is known.
    pub fn between(left: impl IntoIterator<Item = ParagraphId>, right: impl IntoIterator<Item = ParagraphId>) -> Self {
        Self { left: left.into_iter().collect(), right: right.into_iter().collect(), confidence: None, fate: None }
    }

    /// All its paragraphs, those on the left first.
    pub fn paragraphs(&self) -> impl Iterator<Item = ParagraphId> + '_ {
        self.left.iter().chain(&self.right).copied()
    }

    /// Its first paragraph: on the left, if there is any.
    pub fn first(&self) -> Option<ParagraphId> {
        self.paragraphs().next()
    }

    pub fn is_one_sided(&self) -> bool {
        self.left.is_empty() || self.right.is_empty()
    }

    /// Its two paragraphs, where each side has one.
    pub(crate) fn pair(&self) -> Option<[ParagraphId; 2]> {
        match (&self.left[..], &self.right[..]) {
            ([left], [right]) => Some([*left, *right]),
            _ => None,
        }
    }

    /// The paragraphs on the other side of the one that holds `paragraph`.
    pub fn facing(&self, paragraph: ParagraphId) -> &LinkEnd {
        if self.left.contains(&paragraph) { &self.right } else { &self.left }
    }
}

/// The links between two parts, in the order of reading. Every paragraph of the two stands in at least one.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    pub kind: RelationKind,
    /// The part on the left: the Committee's, the earlier one, the original.
    pub left: PartId,
    /// The part on the right: the Executive Directorate's, the later one, the translation.
    pub right: PartId,
    links: Vec<Link>,
    places: [Places; 2],
}

/// For each paragraph of a part the place of its first link.
#[derive(Clone, Debug, PartialEq)]
struct Places {
    paragraphs: Range<usize>,
    links: Vec<u32>,
}

impl Relation {
    /// A relation of these links. Paragraphs that none of them names stand alone, each behind the link of the paragraph
    /// before it; in a relation from year to year they are new or dropped.
    pub fn new(kind: RelationKind, library: &Library, (left, right): (PartId, PartId), links: Vec<Link>) -> Self {
        let links = completed(kind, library, (left, right), links);
        let places = [Places::of(library, left, &links), Places::of(library, right, &links)];
        Self { kind, left, right, links, places }
    }

    /// The counterparts within a work, as stated, else by equal numbers; `None` unless it is a programme of two parts or
    /// more. Of more, the first two face each other.
    ///
    /// What a stated pair names in vain is passed over here and reported by the check.
    pub fn counterparts(library: &Library, work: WorkId) -> Option<Self> {
        let sides = library.counterpart_parts(work)?;
        let links = match &library.work(work)?.pairs {
            Some(entries) => entries.iter().filter_map(|entry| stated_pair(library, sides, entry)).collect(),
            None => by_number(library, sides),
        };
        Some(Self::new(RelationKind::Counterpart, library, sides, links))
    }

    /// From a part through the one that faces it in its work to that one in another language: the annex of one language
    /// against the enclosure of the other. `None` unless `translation` begins at one of the two counterparts.
    pub(crate) fn through(library: &Library, counterparts: &Self, translation: &Self) -> Option<Self> {
        let sides = [counterparts.left, counterparts.right];
        let own = *sides.iter().find(|part| **part != translation.left)?;
        sides.contains(&translation.left).then_some(())?;
        let links = counterparts.links.iter().filter_map(|link| {
            let (here, middle) =
                if counterparts.left == own { (&link.left, &link.right) } else { (&link.right, &link.left) };
            here.first()?;
            let onward: Vec<(&Link, ParagraphId)> =
                middle.iter().filter_map(|id| Some((translation.link_of(*id)?, *id))).collect();
            let mut right: LinkEnd = onward.iter().flat_map(|(link, id)| link.facing(*id)).copied().collect();
            right.sort_unstable();
            right.dedup();
            // No surer than the least sure of the links that lead there.
            let confidences = onward.iter().map(|(onward, _)| onward.confidence).chain([link.confidence]).flatten();
            let confidence = confidences.min_by(f64::total_cmp);
            Some(Link { left: here.clone(), right, confidence, fate: None })
        });
        Some(Self::new(translation.kind, library, (own, translation.right), links.collect()))
    }

    /// The links in the order of reading.
    pub fn links(&self) -> &[Link] {
        &self.links
    }

    /// The place among the links of the first that holds a paragraph.
    pub fn place_of(&self, paragraph: ParagraphId) -> Option<usize> {
        self.places.iter().find_map(|places| places.of_paragraph(paragraph))
    }

    /// The first link that holds a paragraph.
    pub fn link_of(&self, paragraph: ParagraphId) -> Option<&Link> {
        self.links.get(self.place_of(paragraph)?)
    }

    /// The paragraph that faces this one; the first, where it faces several.
    pub fn counterpart(&self, paragraph: ParagraphId) -> Option<ParagraphId> {
        self.link_of(paragraph)?.facing(paragraph).first().copied()
    }
}

impl Library {
    /// The counterparts within the work that was opened first.
    pub fn counterparts(&self) -> Option<Relation> {
        Relation::counterparts(self, WorkId(0))
    }

    /// The text of the paragraphs on one side of a link, each on a line of its own; that of one is not copied.
    pub fn text_of(&self, end: &[ParagraphId]) -> Cow<'_, str> {
        match end {
            [] => Cow::Borrowed(""),
            [one] => Cow::Borrowed(self.text(*one)),
            several => Cow::Owned(several.iter().map(|id| self.text(*id)).collect::<Vec<_>>().join("\n")),
        }
    }

    /// The two parts of a programme that face each other, whatever else it holds; `None` for any other work.
    pub fn counterpart_parts(&self, work: WorkId) -> Option<(PartId, PartId)> {
        let mut parts = self.parts_in(work);
        let is_programme = self.work(work).is_some_and(|work| work.kind.is_programme());
        parts.next().zip(parts.next()).filter(|_| is_programme)
    }

    /// The links that a person has stated between a part of one work and a part of a later or translated one, which
    /// holds them; a translation may hold them on either side. One that names a paragraph which is not there is left out.
    pub fn stated_links(&self, kind: RelationKind, left: PartId, right: PartId) -> Vec<Link> {
        let links = self.links_stated_by(right, kind, left);
        if !links.is_empty() || kind != RelationKind::Translation {
            return links;
        }
        let turned = |link: Link| Link { left: link.right, right: link.left, ..link };
        self.links_stated_by(left, kind, right).into_iter().map(turned).collect()
    }

    /// The links to a part of another work that the work of a part states; its own paragraphs stand right.
    fn links_stated_by(&self, own: PartId, kind: RelationKind, other: PartId) -> Vec<Link> {
        let (Some(other_part), Some(own_part)) = (self.part(other), self.part(own)) else { return Vec::new() };
        let (Some(named), Some(holder)) = (self.work(other_part.work), self.work(own_part.work)) else {
            return Vec::new();
        };
        let forms = holder.links.iter().filter(|form| {
            let left_id = form.left.as_ref().unwrap_or(&form.right);
            form.kind == kind && form.right == own_part.id && *left_id == other_part.id && named.is_named_by(&form.work)
        });
        // A link that names a paragraph which is not there says nothing: without it the other side would be new, or dropped.
        let end = |part: PartId, references: &[ParagraphRef]| -> Option<LinkEnd> {
            references.iter().map(|reference| self.referred(part, reference)).collect()
        };
        let links = forms.flat_map(|form| &form.links).filter_map(|link| {
            let (left, right) = (end(other, &link.left)?, end(own, &link.right)?);
            Some(Link { left, right, confidence: link.confidence, fate: link.fate })
        });
        links.filter(|link| link.paragraphs().next().is_some()).collect()
    }
}

/// A pair as the file states it; `None` when neither of its ends is there.
fn stated_pair(library: &Library, (left, right): (PartId, PartId), entry: &PairEntry) -> Option<Link> {
    let end = |part: PartId, end: &Option<ParagraphRef>| end.as_ref().and_then(|end| library.referred(part, end));
    let (left_end, right_end) = entry.ends();
    let link = Link::between(end(left, left_end), end(right, right_end));
    link.paragraphs().next()?;
    Some(Link { confidence: entry.confidence(), ..link })
}

fn by_number(library: &Library, (left, right): (PartId, PartId)) -> Vec<Link> {
    let mut facing: HashMap<u32, ParagraphId> = HashMap::new();
    for id in library.paragraphs_of(right) {
        if let Some(number) = library.paragraph(id).and_then(|paragraph| paragraph.number) {
            facing.entry(number).or_insert(id);
        }
    }
    let facing = |id| facing.remove(&library.paragraph(id)?.number?).map(|right| Link::between([id], [right]));
    library.paragraphs_of(left).filter_map(facing).collect()
}

/// The links with those of the paragraphs that no link names, each behind the link of the paragraph before it.
fn completed(kind: RelationKind, library: &Library, sides: (PartId, PartId), links: Vec<Link>) -> Vec<Link> {
    let fate = |fate: Fate| (kind == RelationKind::Successor).then_some(fate);
    let alone = [
        (sides.0, Link { fate: fate(Fate::Dropped), ..Link::default() }, true),
        (sides.1, Link { fate: fate(Fate::New), ..Link::default() }, false),
    ];
    let mut behind: HashMap<Option<ParagraphId>, Vec<Link>> = HashMap::new();
    for (part, link, is_left) in alone {
        let places = Places::of(library, part, &links);
        let mut before = None;
        for id in library.paragraphs_of(part) {
            if places.of_paragraph(id).is_some() {
                before = Some(id);
                continue;
            }
            let mut link = link.clone();
            if is_left { &mut link.left } else { &mut link.right }.push(id);
            behind.entry(before).or_default().push(link);
        }
    }
    if behind.is_empty() {
        return links;
    }
    let mut ordered = behind.remove(&None).unwrap_or_default();
    for link in links {
        let ends: LinkEnd = link.paragraphs().collect();
        ordered.push(link);
        for id in ends {
            ordered.extend(behind.remove(&Some(id)).unwrap_or_default());
        }
    }
    ordered
}

impl Places {
    /// Stands for a paragraph that no link names.
    const NOWHERE: u32 = u32::MAX;

    fn of(library: &Library, part: PartId, links: &[Link]) -> Self {
        let paragraphs = library.part(part).map_or(0..0, |part| part.paragraphs.clone());
        let mut places = Self { links: vec![Self::NOWHERE; paragraphs.len()], paragraphs };
        for (place, link) in (0..).zip(links) {
            for id in link.paragraphs() {
                let at = id.index().checked_sub(places.paragraphs.start);
                if let Some(slot) = at.and_then(|at| places.links.get_mut(at)).filter(|slot| **slot == Self::NOWHERE) {
                    *slot = place;
                }
            }
        }
        places
    }

    fn of_paragraph(&self, paragraph: ParagraphId) -> Option<usize> {
        let place = *self.links.get(paragraph.index().checked_sub(self.paragraphs.start)?)?;
        (place != Self::NOWHERE).then_some(place as usize)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;
    use crate::model::Programme;

    fn programme(left: &[u32], right: &[u32], more: Value) -> Programme {
        let part = |id: &str, numbers: &[u32]| {
            let paragraphs: Vec<Value> = numbers.iter().map(|n| json!({"number": n, "text": "t"})).collect();
            json!({"id": id, "paragraphs": paragraphs})
        };
        let mut all = json!({"schema": "ctc-programme/1", "language": "zh", "dated": "2024-02-23",
            "parts": [part("annex", left), part("enclosure", right)]});
        let more = more.as_object().cloned().unwrap_or_default();
        all.as_object_mut().expect("an object").extend(more);
        serde_json::from_value(all).expect("a programme")
    }

    /// Each link as the numbers of its two sides.
    fn numbers(library: &Library, relation: &Relation) -> Vec<(Vec<u32>, Vec<u32>)> {
        let side = |end: &LinkEnd| end.iter().filter_map(|id| library.paragraph(*id)?.number).collect();
        relation.links().iter().map(|link| (side(&link.left), side(&link.right))).collect()
    }

    fn counterparts(programme: Programme) -> Vec<(Vec<u32>, Vec<u32>)> {
        let library = Library::from(programme);
        numbers(&library, &Relation::counterparts(&library, WorkId(0)).expect("two parts"))
    }

    #[test]
    fn equal_numbers_are_counterparts_and_the_others_stand_alone_where_they_belong() {
        assert_eq!(
            counterparts(programme(&[1, 2, 3], &[1, 3, 4], json!({}))),
            [(vec![1], vec![1]), (vec![2], vec![]), (vec![3], vec![3]), (vec![], vec![4])]
        );
    }

    #[test]
    fn stated_pairs_win_and_leave_nobody_out() {
        let pairs = json!({"pairs": [[1, 2], [2, null], [9, 9]]});
        assert_eq!(
            counterparts(programme(&[1, 2], &[1, 2], pairs)),
            [(vec![], vec![1]), (vec![1], vec![2]), (vec![2], vec![])]
        );
    }

    #[test]
    fn only_a_programme_has_counterparts() {
        let of = |programme: Programme| Relation::counterparts(&Library::from(programme), WorkId(0));
        assert_eq!(of(programme(&[1], &[1], json!({"kind": "resolution"}))), None, "its annex answers to nothing");
        let mut alone = programme(&[1], &[], json!({}));
        alone.parts.pop();
        assert_eq!(of(alone), None);
    }

    /// The same programme, a year later, with links stated by hand.
    fn two_years(links: Value) -> (Library, PartId, PartId) {
        let mut library = Library::from(programme(&[1, 2, 3], &[1], json!({})));
        let later = library.add(programme(&[1, 2, 3], &[1], json!({"dated": "2025-01-31", "links": links})));
        let part = |work| library.part_named(work, "annex").expect("an annex");
        let (left, right) = (part(WorkId(0)), part(later));
        (library, left, right)
    }

    #[test]
    fn links_lead_from_work_to_work_and_tell_what_is_new_and_what_was_dropped() {
        let (library, left, right) = two_years(json!([
            {"kind": "successor", "work": {"dated": "2024-02-23"}, "right": "annex",
             "links": [{"left": [2], "right": [1, 2], "fate": "split"}, {"left": [9], "right": []}, {"left": [9], "right": [3]}]},
            {"kind": "successor", "work": {"dated": "1999-01-01"}, "right": "annex", "links": [{"left": [1], "right": [1]}]},
            {"kind": "translation", "work": {}, "right": "annex", "links": [{"left": [1], "right": [1]}]}]));
        let links = library.stated_links(RelationKind::Successor, left, right);
        let relation = Relation::new(RelationKind::Successor, &library, (left, right), links);
        assert_eq!(
            numbers(&library, &relation),
            [(vec![1], vec![]), (vec![2], vec![1, 2]), (vec![3], vec![]), (vec![], vec![3])]
        );
        let fates: Vec<Option<Fate>> = relation.links().iter().map(|link| link.fate).collect();
        assert_eq!(fates, [Fate::Dropped, Fate::Split, Fate::Dropped, Fate::New].map(Some));
        let second = library.paragraph_numbered(right, 2).expect("paragraph 2 of the later year");
        assert_eq!(relation.place_of(second), Some(1));
        assert_eq!(relation.counterpart(second), library.paragraph_numbered(left, 2));
    }

    #[test]
    fn the_text_of_several_paragraphs_has_each_on_lines_of_its_own() {
        let mut programme = programme(&[1, 2, 3], &[], json!({}));
        for (paragraph, text) in programme.parts[0].paragraphs.iter_mut().zip(["甲乙", "", "丙"]) {
            paragraph.text = text.to_owned();
        }
        let library = Library::from(programme);
        let ids: Vec<ParagraphId> = library.paragraph_ids().collect();
        assert_eq!(library.text_of(&ids), "甲乙\n\n丙");
        assert!(matches!(library.text_of(&ids[..1]), Cow::Borrowed("甲乙")));
    }

    proptest! {
        #[test]
        fn every_paragraph_stands_in_a_link_and_no_stated_link_is_lost(
            left in 0_u32..12, right in 0_u32..12,
            stated in prop::collection::vec((prop::collection::vec(1_u32..13, 0..3), prop::collection::vec(1_u32..13, 0..3)), 0..6),
        ) {
            let range = |end: u32| (1..=end).collect::<Vec<u32>>();
            let library = Library::from(programme(&range(left), &range(right), json!({})));
            let parts = (PartId(0), PartId(1));
            let end = |part, numbers: &[u32]| -> Vec<ParagraphId> {
                numbers.iter().filter_map(|number| library.paragraph_numbered(part, *number)).collect()
            };
            let links: Vec<Link> =
                stated.iter().map(|(left, right)| Link::between(end(parts.0, left), end(parts.1, right))).collect();
            let relation = Relation::new(RelationKind::Translation, &library, parts, links.clone());
            for id in library.paragraph_ids() {
                let place = relation.place_of(id);
                let first = relation.links().iter().position(|link| link.paragraphs().any(|one| one == id));
                prop_assert!(place.is_some() && place == first, "{:?} stands at {:?}, first at {:?}", id, place, first);
            }
            let kept: Vec<&Link> = relation.links().iter().filter(|link| links.contains(link)).collect();
            prop_assert!(links.iter().all(|link| kept.contains(&link)), "a stated link is lost");
            let named: Vec<ParagraphId> = links.iter().flat_map(Link::paragraphs).collect();
            for part in [parts.0, parts.1] {
                let ids: Vec<ParagraphId> = library.paragraphs_of(part).collect();
                for two in ids.windows(2).filter(|two| !named.contains(&two[1])) {
                    prop_assert!(relation.place_of(two[0]) < relation.place_of(two[1]), "it stands behind the one before");
                }
            }
        }
    }
}
