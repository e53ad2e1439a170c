//! The summary of the pairs: what is known of each, which are listed, in which order.

use std::cmp::Reverse;

use super::waiting::Awaited;
use super::{App, relations};
use crate::compare::{Kind, Meaning, PairStats};
use crate::model::Fate;
use crate::tui::layout::{self, Overview};
use crate::tui::list::Cursor;

/// How many pairs are compared at a time: some dozens of milliseconds of work.
pub(crate) const CHUNK: usize = 32;

/// Up to so many pairs the list is sorted anew with each chunk.
const SORTED_ALWAYS: usize = 20_000;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What is worth reading first.
    #[default]
    Worth,
    /// As they stand in the programme.
    Number,
    Similarity,
    /// By the weightiest class of what changes: a yes or no first, mere matter and what changes nothing last.
    Class,
    /// What is new first, what is the same last; of two years only.
    Fate,
    /// Those with the most differences of a kind first.
    Kind(Kind),
}

impl Order {
    pub const fn next(self, has_fates: bool) -> Self {
        match self {
            Self::Worth => Self::Number,
            Self::Number => Self::Similarity,
            Self::Similarity => Self::Class,
            Self::Class if has_fates => Self::Fate,
            Self::Class | Self::Fate | Self::Kind(_) => Self::Worth,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    #[default]
    All,
    /// Those that may hold a real difference.
    Worth,
    /// Those of them that were not read.
    Unread,
    Class(Kind),
    /// Those with a difference in substance that changes this.
    Change(Meaning),
    /// Those whose sides cite different documents.
    Citations,
    /// Those without a counterpart, or too unlike to face it.
    Apart,
    /// Those of which this became; of two years only.
    Fate(Fate),
}

impl Only {
    /// All choices among which a key goes round, in its order; of the classes of meaning those that are there.
    fn all(has_fates: bool, classes: &[(Meaning, usize)]) -> impl Iterator<Item = Self> {
        let fates = Fate::BY_WEIGHT.into_iter().filter(move |_| has_fates).map(Self::Fate);
        let kinds = [Kind::Substance, Kind::Move, Kind::Variant].map(Self::Class);
        [Self::All, Self::Worth, Self::Unread]
            .into_iter()
            .chain(fates)
            .chain(kinds)
            .chain([Self::Citations, Self::Apart])
            .chain(classes.iter().map(|(class, _)| Self::Change(*class)))
    }

    pub fn next(self, has_fates: bool, classes: &[(Meaning, usize)]) -> Self {
        Self::all(has_fates, classes).skip_while(|only| *only != self).nth(1).unwrap_or_default()
    }

    /// Whether a pair is listed; one not compared yet is listed among all.
    fn admits(self, stats: Option<&PairStats>, fate: Option<Fate>, is_read: bool) -> bool {
        if let Self::Fate(own) = self {
            return fate == Some(own);
        }
        let Some(stats) = stats else { return self == Self::All };
        match self {
            Self::All => true,
            Self::Worth => stats.is_worth_reading,
            Self::Unread => stats.is_worth_reading && !is_read,
            Self::Class(kind) => stats.count(kind) > 0,
            Self::Change(class) => stats.changes(class) > 0,
            Self::Citations => stats.citations_differ(),
            Self::Apart => stats.one_sided || stats.unlike,
            Self::Fate(own) => fate == Some(own),
        }
    }
}

/// What is known of the pairs behind one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ahead {
    /// The next one that may hold a real difference.
    Pair(usize),
    Nothing,
    /// A pair that is not compared yet stands before any such.
    Unknown,
}

#[derive(Clone, Debug, Default)]
pub struct Summary {
    pub cursor: Cursor,
    pub order: Order,
    pub only: Only,
    /// Whether the person has moved: until then the selection stays on the first row.
    pub moved: bool,
    /// The number of the last order given.
    pub generation: u64,
    /// Whether keys act on what is known so far, as the rest takes long.
    pub acts_on_part: bool,
    /// Whether a pair of it is shown side by side, so that the way back leads here.
    pub opened: bool,
    /// Whether a key of the side-by-side screen asked for what only all pairs tell.
    pub asked: bool,
    /// What became of each pair, where they are of two years.
    fates: Vec<Option<Fate>>,
    /// Orders up to this one were given for the pairs of another relation.
    since: u64,
    read: Vec<bool>,
    rows: Vec<u32>,
    stats: Vec<Option<PairStats>>,
    known: usize,
    worthwhile: usize,
    citing: usize,
    sorted_with: usize,
}

impl Summary {
    /// Forgets all pairs: those that come are of another relation, whose fates are these.
    pub fn forget(&mut self, fates: Vec<Option<Fate>>) {
        let (order, only, generation, opened) = (self.order, self.only, self.generation, self.opened);
        *self = Self { order, only, generation, opened, fates, since: generation, ..Self::default() };
        if !self.has_fates() {
            self.only = Only::default();
            self.order = Order::default();
        }
    }

    /// Whether an order to compare was given for the pairs that are listed now.
    pub const fn knows(&self, generation: u64) -> bool {
        generation > self.since
    }

    /// Whether the pairs are of two years.
    pub fn has_fates(&self) -> bool {
        self.fates.iter().any(Option::is_some)
    }

    /// What became of a pair of two years.
    pub fn fate(&self, place: usize) -> Option<Fate> {
        self.fates.get(place).copied().flatten()
    }

    /// How many pairs there are of each fate, those to look at first in front; nothing for counterparts.
    pub fn fates(&self) -> Vec<(Fate, usize)> {
        Fate::counted(self.fates.iter().flatten().copied()).collect()
    }

    /// How many differences in substance the pairs compared so far have of each class, the weightiest class first.
    pub fn classes(&self) -> Vec<(Meaning, usize)> {
        let count = |class: Meaning| self.stats.iter().flatten().map(|stats| stats.changes(class)).sum();
        Meaning::ALL.into_iter().map(|class| (class, count(class))).filter(|(_, count)| *count > 0).collect()
    }

    /// Makes room for so many pairs, once.
    pub fn expect(&mut self, pairs: usize) {
        if self.stats.len() != pairs {
            self.stats = vec![None; pairs];
            self.relist();
        }
    }

    /// What a key waits for that acts on a row: the list is whole, and stands still, once all pairs are compared.
    pub fn awaits(&self) -> Option<Awaited> {
        let is_whole = self.known == self.stats.len() || (self.order == Order::Number && self.only == Only::All);
        (!is_whole && !self.acts_on_part).then_some(Awaited::Summary)
    }

    /// The places of the listed pairs among all, in the order of the list.
    pub fn rows(&self) -> &[u32] {
        &self.rows
    }

    /// The place of the selected pair among all.
    pub fn selected(&self) -> Option<usize> {
        self.rows.get(self.cursor.at).map(|place| *place as usize)
    }

    /// What is known of a pair; `None` until it is compared.
    pub fn stats(&self, place: usize) -> Option<&PairStats> {
        self.stats.get(place)?.as_ref()
    }

    /// How many pairs there are, and how many of them are compared.
    pub const fn progress(&self) -> (usize, usize) {
        (self.known, self.stats.len())
    }

    /// The next pair behind one that may hold a real difference, of so many pairs.
    pub fn worth_ahead(&self, place: usize, pairs: usize) -> Ahead {
        for ahead in place + 1..pairs {
            match self.stats(ahead) {
                Some(stats) if stats.is_worth_reading => return Ahead::Pair(ahead),
                Some(_) => {}
                None => return Ahead::Unknown,
            }
        }
        Ahead::Nothing
    }

    /// How many of the pairs compared so far may hold a real difference, and how many cite differently.
    pub const fn found(&self) -> (usize, usize) {
        (self.worthwhile, self.citing)
    }

    pub fn is_read(&self, place: usize) -> bool {
        self.read.get(place).copied().unwrap_or(false)
    }

    /// How many of the pairs compared so far that may hold a real difference were read.
    pub fn read(&self) -> usize {
        let worth = |stats: &Option<PairStats>| stats.as_ref().is_some_and(|stats| stats.is_worth_reading);
        self.read.iter().zip(&self.stats).filter(|(is_read, stats)| **is_read && worth(stats)).count()
    }

    /// Takes in which pairs were read.
    pub fn know_read(&mut self, read: Vec<bool>) {
        self.read = read;
        self.relist();
    }

    /// Takes in that a pair was read, or is unread again. The list stays as it is, so that no row moves under the hand.
    pub fn set_read(&mut self, place: usize, is_read: bool) {
        if let Some(slot) = self.read.get_mut(place) {
            *slot = is_read;
        }
    }

    /// The chunks that hold pairs not compared yet.
    pub fn missing(&self) -> Vec<u32> {
        let chunks = self.stats.chunks(CHUNK).zip(0..);
        chunks.filter(|(stats, _)| stats.iter().any(Option::is_none)).map(|(_, chunk)| chunk).collect()
    }

    /// Takes in what is found out about the pairs of a chunk.
    pub fn learn(&mut self, chunk: u32, stats: Vec<PairStats>) {
        let start = chunk as usize * CHUNK;
        for (slot, stats) in self.stats.iter_mut().skip(start).zip(stats) {
            if slot.is_none() {
                self.known += 1;
                self.worthwhile += usize::from(stats.is_worth_reading);
                self.citing += usize::from(stats.citations_differ());
                *slot = Some(stats);
            }
        }
        // Sorting a long list with each chunk would cost more than comparing.
        let grown = self.known - self.sorted_with.min(self.known);
        let is_due = self.stats.len() <= SORTED_ALWAYS || grown * 8 >= self.known || self.known == self.stats.len();
        if is_due {
            self.relist();
        }
    }

    /// Lists the pairs anew; the selected one stays selected.
    pub fn relist(&mut self) {
        let selected = self.selected().filter(|_| self.moved);
        let admits =
            |place: usize, stats: Option<&PairStats>| self.only.admits(stats, self.fate(place), self.is_read(place));
        let places = (0..).zip(&self.stats).filter(|(place, stats)| admits(*place as usize, stats.as_ref()));
        let mut rows: Vec<u32> = places.map(|(place, _): (u32, _)| place).collect();
        let stats = |place: &u32| self.stats.get(*place as usize).and_then(Option::as_ref);
        match self.order {
            Order::Number => {}
            Order::Fate => rows.sort_by_key(|place| {
                let fate = self.fate(*place as usize);
                Fate::BY_WEIGHT.iter().position(|other| Some(*other) == fate)
            }),
            Order::Kind(kind) => rows.sort_by_key(|place| Reverse(stats(place).map(|stats| stats.count(kind)))),
            Order::Class => rows.sort_by_key(|place| {
                let stats = stats(place);
                let class = stats.and_then(|stats| stats.classes().next());
                // Behind those with a class those without, the most to read first, then those not compared yet.
                (stats.is_none(), class.is_none(), class, Reverse(stats.map(|stats| stats.worth)))
            }),
            // What is not compared yet stands behind all that is.
            Order::Worth => rows.sort_by_key(|place| Reverse(stats(place).map(|stats| stats.worth))),
            Order::Similarity => rows.sort_by(|a, b| {
                let alike = |place| stats(place).map_or(f32::INFINITY, |stats| stats.similarity);
                alike(a).total_cmp(&alike(b))
            }),
        }
        self.rows = rows;
        self.sorted_with = self.known;
        self.cursor.at = match selected {
            Some(selected) => self.rows.iter().position(|place| *place as usize == selected).unwrap_or(0),
            None => 0,
        };
    }
}

/// Where the summary stands on the screen: above the list a row for each section that bears another heading than in the
/// old year, and for each document cited in one of the two alone, as far as these leave three fifths of the room.
pub(crate) fn areas(app: &App) -> Overview {
    let mut areas = layout::overview(app.size);
    let most = areas.list.height * 2 / 5;
    let rows = u16::try_from(told(app)).unwrap_or(most).min(most);
    areas.list.y += rows;
    areas.list.height -= rows;
    areas
}

/// How many lines there are to say of two years above the list.
pub(crate) fn told(app: &App) -> usize {
    let cited = relations::news_read(app).map_or(0, |news| news.begun.len() + news.ended.len());
    let others = app.summary.fates().first().map_or(0, |_| relations::other_parts(app).count());
    others + relations::retitled(app).count() + relations::sections_alone(app).count() + cited
}

/// Keeps the selection in sight.
pub(crate) fn settle(app: &mut App) {
    let page = areas(app).page();
    let len = app.summary.rows.len();
    app.summary.cursor.settle(len, page);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{Framing, compare};
    use crate::model::embedded;

    fn stats() -> Vec<PairStats> {
        let document = embedded().expect("the embedded programme");
        let pairing = document.counterparts().expect("two parts");
        let framing = Framing::learn(&document, &pairing);
        pairing.links().iter().map(|pair| PairStats::from(&compare(&document, &framing, pair))).collect()
    }

    fn filled() -> Summary {
        let mut summary = Summary::default();
        let stats = stats();
        summary.expect(stats.len());
        for (chunk, stats) in (0..).zip(stats.chunks(CHUNK)) {
            summary.learn(chunk, stats.to_vec());
        }
        summary
    }

    #[test]
    fn all_pairs_are_listed_before_any_is_compared() {
        let mut summary = Summary::default();
        summary.expect(70);
        assert_eq!(summary.rows().len(), 70);
        assert_eq!(summary.missing(), [0, 1, 2]);
        assert_eq!(summary.progress(), (0, 70));
    }

    #[test]
    fn what_is_worth_reading_comes_first() {
        let summary = filled();
        let worth: Vec<u64> =
            summary.rows().iter().filter_map(|place| summary.stats(*place as usize)).map(|stats| stats.worth).collect();
        assert_eq!(worth.len(), 51);
        assert!(worth.is_sorted_by(|a, b| a >= b), "{worth:?}");
        assert!(summary.missing().is_empty());
    }

    #[test]
    fn the_selected_pair_stays_selected_while_others_arrive() {
        let stats = stats();
        let mut summary = Summary::default();
        summary.expect(stats.len());
        summary.cursor.at = 40;
        summary.moved = true;
        summary.learn(1, stats[CHUNK..].to_vec());
        assert_eq!(summary.selected(), Some(40));
        summary.learn(0, stats[..CHUNK].to_vec());
        assert_eq!(summary.selected(), Some(40));
        summary.order = Order::Similarity;
        summary.relist();
        assert_eq!(summary.selected(), Some(40));
    }

    #[test]
    fn only_the_pairs_asked_for_are_listed() {
        let mut summary = filled();
        let (worthwhile, citing) = summary.found();
        for (only, expected) in [(Only::Worth, worthwhile), (Only::Citations, citing), (Only::All, 51)] {
            summary.only = only;
            summary.relist();
            assert_eq!(summary.rows().len(), expected, "{only:?}");
        }
        assert!(0 < citing && citing <= worthwhile && worthwhile < 51);
    }

    #[test]
    fn every_choice_is_gone_through_once() {
        for (has_fates, classes, expected) in [(false, &[][..], 8), (true, &[(Meaning::Number, 3)], 17)] {
            let mut seen = vec![Only::All];
            while seen.last().map(|only| only.next(has_fates, classes)) != Some(Only::All) {
                seen.push(seen.last().expect("one").next(has_fates, classes));
            }
            assert_eq!(seen.len(), expected, "{seen:?}");
        }
    }

    #[test]
    fn the_next_pair_worth_reading_is_unknown_until_all_before_it_are_compared() {
        let stats = stats();
        let mut summary = Summary::default();
        assert_eq!(summary.worth_ahead(0, 51), Ahead::Unknown);
        summary.expect(stats.len());
        summary.learn(1, stats[CHUNK..].to_vec());
        assert_eq!(summary.worth_ahead(0, 51), Ahead::Unknown);
        summary.learn(0, stats[..CHUNK].to_vec());
        let worth: Vec<usize> = (0..51).filter(|place| stats[*place].is_worth_reading).collect();
        assert_eq!(summary.worth_ahead(worth[0], 51), Ahead::Pair(worth[1]));
        assert_eq!(summary.worth_ahead(worth[worth.len() - 1], 51), Ahead::Nothing);
    }

    #[test]
    fn classes_of_meaning_are_counted_sorted_and_filtered() {
        let mut summary = filled();
        let classes = summary.classes();
        let (class, counted) = *classes.last().expect("a class");
        assert!(classes.is_sorted_by_key(|(class, _)| *class), "{classes:?}");
        summary.only = Only::Change(class);
        summary.relist();
        let changes = |place: &u32| summary.stats(*place as usize).expect("compared").changes(class);
        assert!(!summary.rows().is_empty() && summary.rows().len() < 51);
        assert_eq!(summary.rows().iter().map(changes).sum::<usize>(), counted);
        (summary.only, summary.order) = (Only::All, Order::Class);
        summary.relist();
        let first = |place: &u32| summary.stats(*place as usize).and_then(|stats| stats.classes().next());
        let listed: Vec<_> = summary.rows().iter().map(first).collect();
        let known: Vec<_> = listed.iter().map_while(|class| *class).collect();
        assert_eq!(known.first(), classes.first().map(|(class, _)| class));
        assert!(known.is_sorted() && listed.iter().skip(known.len()).all(Option::is_none), "{listed:?}");
    }

    #[test]
    fn pairs_are_listed_by_class_and_by_whether_they_were_read() {
        let mut summary = filled();
        let worth = summary.found().0;
        let mut read = vec![false; 51];
        let first = summary.rows()[0] as usize;
        read[first] = true;
        summary.only = Only::Unread;
        summary.know_read(read);
        assert_eq!((summary.rows().len(), summary.read()), (worth - 1, 1));
        summary.only = Only::Class(Kind::Move);
        summary.relist();
        let moves = |place: &u32| summary.stats(*place as usize).expect("compared").count(Kind::Move);
        assert!(!summary.rows().is_empty() && summary.rows().iter().all(|place| moves(place) > 0));
    }

    #[test]
    fn a_chunk_that_comes_twice_counts_once() {
        let stats = stats();
        let mut summary = Summary::default();
        summary.expect(stats.len());
        summary.learn(1, stats[CHUNK..].to_vec());
        summary.learn(1, stats[CHUNK..].to_vec());
        assert_eq!(summary.progress(), (51 - CHUNK, 51));
    }
}
