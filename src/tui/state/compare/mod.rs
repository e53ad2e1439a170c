//! The comparison: all pairs of a relation, one below the other as one text; which of them stands first, and which of its
//! differences is looked at. Keys act on the pair that stands first.

pub(crate) mod edited;
pub(crate) mod exact;
pub(crate) mod facing;

use std::ops::Range;
use std::sync::Arc;

pub(crate) use facing::{Facing, FacingLine, FacingWanted, Setting};

use super::{App, review};
use crate::compare::{Comparison, Framing};
use crate::model::{Link, ParagraphId, Side};
use crate::text::Span;
use crate::tui::layout::{self, CompareAreas};
use crate::tui::list::next_of;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FramingShown {
    /// Dim: it is there, but does not catch the eye.
    #[default]
    Dim,
    Hidden,
    Full,
}

impl FramingShown {
    pub fn next(self) -> Self {
        next_of(&[Self::Dim, Self::Hidden, Self::Full], self)
    }
}

#[derive(Clone, Debug, Default)]
pub struct Compare {
    /// Which pair stands first on the screen, by its place in the order of reading.
    pub place: usize,
    pub top: usize,
    /// The difference looked at, among those of the pair.
    pub current: Option<usize>,
    /// Of two languages: the clause looked at, among those of the pair.
    pub clause: Option<usize>,
    /// Whether the right part stands on the left.
    pub swapped: bool,
    /// Whether one side stands under the other although there is room for both.
    pub stacked: bool,
    pub framing: FramingShown,
    /// Whether rows without a difference are folded away.
    pub folded: bool,
    /// Whether the very characters stand out in which two wordings differ.
    pub exact: bool,
    /// Whether written signs stand around the differences.
    pub signs: bool,
    /// Whether the difference or the clause looked at is to be in sight.
    pub is_sought: bool,
    /// Whether the first difference that may be real is to be looked at, once the pair is compared.
    pub is_first_sought: bool,
    /// Which side the person came from.
    pub came_from: Option<ParagraphId>,
    shown: Vec<PairInSight>,
    /// Pairs that were set lately, the latest first.
    kept: Vec<(FacingWanted, Arc<Facing>)>,
    asked: Option<FacingWanted>,
}

#[derive(Clone, Debug)]
pub struct PairInSight {
    /// Its place in the order of reading.
    pub place: usize,
    /// Its paragraphs on both sides.
    pub pair: Link,
    /// The pair as it is set; `None` while that is made beside the screen.
    pub facing: Option<Arc<Facing>>,
    wanted: FacingWanted,
}

/// How many pairs are kept as they were set, for the way back and the next frame.
const KEPT: usize = 64;

/// Up to so many bytes of both sides together are compared at once; more, beside the screen. Two sides of 2 KiB each take
/// some 4 ms in an optimized build on two slow cores, a quarter of a frame; time grows with their product.
const AT_ONCE: usize = 4 * 1024;

impl Compare {
    /// The pairs in sight, the first of which keys act on.
    pub fn shown(&self) -> &[PairInSight] {
        &self.shown
    }

    /// The first pair as it is set; `None` while that is made beside the screen.
    pub fn facing(&self) -> Option<&Facing> {
        self.shown.first()?.facing.as_deref()
    }

    /// Whether the first pair is compared and set.
    pub fn is_set(&self) -> bool {
        self.facing().is_some()
    }

    pub fn comparison(&self) -> Option<&Comparison> {
        self.facing().map(|facing| &facing.comparison)
    }

    /// The side that stands first.
    pub const fn first(&self) -> Side {
        if self.swapped { Side::Right } else { Side::Left }
    }

    /// What is to be compared and set beside the screen; asked for once.
    pub fn take_wanted(&mut self) -> Option<FacingWanted> {
        let wanted = self.shown.iter().find(|shown| shown.facing.is_none())?.wanted;
        (self.asked.replace(wanted) != Some(wanted)).then_some(wanted)
    }

    /// Takes in a pair that was set beside the screen.
    pub fn take(&mut self, wanted: FacingWanted, facing: Arc<Facing>) {
        self.asked = self.asked.filter(|asked| *asked != wanted);
        self.keep(wanted, facing);
    }

    fn keep(&mut self, wanted: FacingWanted, facing: Arc<Facing>) {
        self.kept.retain(|(other, _)| *other != wanted);
        self.kept.insert(0, (wanted, facing));
        self.kept.truncate(KEPT);
    }

    /// The first paragraph of a side.
    pub fn paragraph(&self, side: Side) -> Option<ParagraphId> {
        let pair = &self.shown.first()?.pair;
        side.of(&pair.left, &pair.right).first().copied()
    }

    /// Whether a paragraph stands on a side of the pair at the top.
    pub fn holds(&self, side: Side, id: ParagraphId) -> bool {
        self.shown.first().is_some_and(|shown| side.of(&shown.pair.left, &shown.pair.right).contains(&id))
    }

    /// The paragraph that keys act on: of a side with several the one that was come from; where it has none, the other's.
    pub fn acting(&self, side: Side) -> Option<ParagraphId> {
        let came_from = self.came_from.filter(|id| self.holds(side, *id));
        came_from.or_else(|| self.paragraph(side)).or_else(|| self.paragraph(side.other()))
    }

    /// Forgets the pair that is set: the next one is of another relation.
    pub fn forget(&mut self) {
        (self.shown, self.kept, self.asked) = (Vec::new(), Vec::new(), None);
        self.go_to(0);
    }

    pub const fn go_to(&mut self, place: usize) {
        self.place = place;
        self.top = 0;
        self.current = None;
        self.clause = None;
        self.is_sought = false;
        self.is_first_sought = false;
    }

    /// The clauses that answer each other around the one looked at: those that share a side with it.
    pub fn clauses(&self) -> &[(Span, Span)] {
        let all = self.comparison().map_or(&[][..], |comparison| comparison.clauses.as_slice());
        self.clause.map_or(&[], |at| all.get(group(all, at)).unwrap_or_default())
    }
}

/// The stretch of clauses, one behind another, that share a side with one of them.
pub(crate) fn group(clauses: &[(Span, Span)], at: usize) -> Range<usize> {
    let joined = |one: usize| {
        let two = clauses.get(one).zip(clauses.get(one + 1));
        two.is_some_and(|(one, other)| one.0 == other.0 || one.1 == other.1)
    };
    let start = (0..at).rev().take_while(|before| joined(*before)).last().unwrap_or(at);
    let end = (at..clauses.len()).find(|one| !joined(*one)).map_or(clauses.len(), |last| last + 1);
    start..end
}

/// Where everything stands on the screen.
pub(crate) fn areas(app: &App) -> CompareAreas {
    layout::compare(app.size, app.compare.stacked, app.compare.current.is_some())
}

/// A pair as it is to be set now; compared at once where that is quick.
fn set(app: &mut App, place: usize, areas: &CompareAreas) -> Option<PairInSight> {
    let pair = app.pairing.as_ref()?.links().get(place)?.clone();
    let compare = &app.compare;
    let setting = Setting {
        columns: areas.columns,
        ambiguous: app.settings.ambiguous,
        stacked: areas.is_stacked,
        signs: compare.signs,
        without_framing: compare.framing == FramingShown::Hidden,
        folded: compare.folded,
        first: compare.first(),
    };
    let wanted = FacingWanted { place, setting, has_framing: app.framing.is_some() };
    let kept = compare.kept.iter().find(|(other, _)| *other == wanted).map(|(_, facing)| facing.clone());
    let facing = kept.or_else(|| {
        let bytes: usize = pair.paragraphs().map(|id| app.document.text(id).len()).sum();
        (bytes <= AT_ONCE).then(|| {
            let work = pair.first().and_then(|id| app.document.work_of(id));
            let nothing_learnt = Framing::none_in(work.map_or("", |work| &work.language));
            let framing = app.framing.as_deref().unwrap_or(&nothing_learnt);
            Arc::new(Facing::new(&app.document, framing, &pair, setting))
        })
    });
    if let Some(facing) = &facing {
        app.compare.keep(wanted, facing.clone());
    }
    Some(PairInSight { place, pair, facing, wanted })
}

impl PairInSight {
    pub fn height(&self) -> usize {
        self.facing.as_ref().map_or(LINES_WAITING, |facing| facing.lines.len())
    }

    /// The first line that can stand at the top: the frame has the heading of the first pair.
    fn first_line(&self) -> usize {
        usize::from(!self.wanted.setting.stacked).min(self.height().saturating_sub(1))
    }
}

/// The lines of a pair that is not compared yet: its heading, and that it is being compared.
const LINES_WAITING: usize = 2;

/// Scrolls by so many lines, through as many pairs as that takes.
pub(crate) fn scroll(app: &mut App, lines: isize) {
    let areas = areas(app);
    let mut left = lines.unsigned_abs();
    while left > 0 {
        let Some(here) = set(app, app.compare.place, &areas) else { return };
        if lines > 0 {
            let below = here.height().saturating_sub(app.compare.top + 1);
            let is_last = app.pairing.as_ref().is_none_or(|pairing| app.compare.place + 1 >= pairing.links().len());
            if left <= below || is_last {
                app.compare.top += left.min(below);
                return;
            }
            left -= below + 1;
            // Whoever reads on past its end has read it.
            review::set(app, app.compare.place, true);
            app.compare.go_to(app.compare.place + 1);
            app.compare.top = usize::from(!areas.is_stacked);
        } else {
            let above = app.compare.top.saturating_sub(here.first_line());
            if left <= above || app.compare.place == 0 {
                app.compare.top -= left.min(above);
                return;
            }
            left -= above + 1;
            let place = app.compare.place - 1;
            let Some(before) = set(app, place, &areas) else { return };
            app.compare.go_to(place);
            app.compare.top = before.height().saturating_sub(1);
        }
    }
}

/// Makes ready what the screen shows of the comparison, with what is sought in it.
pub(crate) fn settle(app: &mut App) {
    let mut areas = areas(app);
    show(app, &areas);
    if app.compare.is_first_sought && app.compare.is_set() {
        app.compare.is_first_sought = false;
        let differences = app.compare.comparison().map_or(&[][..], |comparison| comparison.differences.as_slice());
        app.compare.current = differences.iter().position(|difference| difference.kind.is_real());
        app.compare.is_sought = true;
        // On a low screen its words take room from the texts.
        areas = self::areas(app);
        show(app, &areas);
    }
    if app.compare.is_sought && app.compare.is_set() {
        app.compare.is_sought = false;
        let rows = areas.rows();
        let line = sought(&app.compare).filter(|line| !(app.compare.top..app.compare.top + rows).contains(line));
        if let Some(line) = line {
            app.compare.top = line.saturating_sub(rows / 3);
            show(app, &areas);
        }
    }
}

/// The line of the difference that is looked at, else of the clause.
fn sought(compare: &Compare) -> Option<usize> {
    let facing = compare.facing()?;
    if let Some(current) = compare.current {
        return facing.line_of(current);
    }
    let first = |side: Side| facing.placed(compare.clauses(), side).first().map(|span| (side, span.start));
    Side::BOTH.into_iter().filter_map(first).filter_map(|(side, start)| facing.line_of_mark(side, start)).min()
}

/// Sets the first pair from its first line in sight on, and as many behind it as there is room for.
fn show(app: &mut App, areas: &CompareAreas) {
    let rows = areas.rows();
    let mut shown: Vec<PairInSight> = Vec::new();
    let mut used = 0;
    while let Some(next) = set(app, app.compare.place + shown.len(), areas) {
        if shown.is_empty() {
            let is_last = app.pairing.as_ref().is_none_or(|pairing| app.compare.place + 1 >= pairing.links().len());
            let lowest = if is_last { next.height().saturating_sub(rows) } else { next.height().saturating_sub(1) };
            app.compare.top = app.compare.top.min(lowest).max(next.first_line());
            used = next.height() - app.compare.top.min(next.height());
        } else {
            used += next.height();
        }
        let is_waiting = next.facing.is_none();
        shown.push(next);
        if used >= rows || is_waiting {
            break;
        }
    }
    let paragraphs: Vec<ParagraphId> = shown.iter().flat_map(|shown| shown.pair.paragraphs()).collect();
    app.compare.shown = shown;
    app.query.explain(&app.document, paragraphs.into_iter());
    // Where one was in a text that is made beside the screen is looked for again once it is there.
    if let Some(comparison) = app.compare.comparison() {
        let differences = comparison.differences.len();
        app.compare.current = app.compare.current.filter(|current| *current < differences);
    }
}
