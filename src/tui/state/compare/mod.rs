//! The comparison: which pair, how it is set, which difference is looked at.

pub mod edited;
pub mod exact;
pub mod facing;

use std::sync::Arc;

pub use facing::{Facing, Line, Setting, Side};

use super::App;
use crate::compare::{Comparison, Framing};
use crate::model::{Link, ParagraphId};
use crate::tui::layout::{self, CompareAreas};
use crate::tui::list::settle_top;

/// How framing is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FramingShown {
    /// Dim: it is there, but does not catch the eye.
    #[default]
    Dim,
    /// Not at all.
    Hidden,
    /// Like everything else.
    Full,
}

impl FramingShown {
    /// The next way.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Dim => Self::Hidden,
            Self::Hidden => Self::Full,
            Self::Full => Self::Dim,
        }
    }
}

/// The state of the comparison.
#[derive(Clone, Debug, Default)]
pub struct Compare {
    /// Which pair, by its place in the order of reading.
    pub place: usize,
    /// The first line on the screen.
    pub top: usize,
    /// The difference looked at, among those of the pair.
    pub current: Option<usize>,
    /// Whether the right part stands on the left.
    pub swapped: bool,
    /// Whether one side stands under the other although there is room for both.
    pub stacked: bool,
    /// How framing is shown.
    pub framing: FramingShown,
    /// Whether rows without a difference are folded away.
    pub folded: bool,
    /// Whether the very characters stand out in which two wordings differ.
    pub exact: bool,
    /// Whether written signs stand around the differences.
    pub signs: bool,
    /// Which side the person came from.
    pub came_from: Option<ParagraphId>,
    pair: Option<Link>,
    facing: Option<Arc<Facing>>,
    shown: Option<FacingWanted>,
    asked: Option<FacingWanted>,
}

/// Up to so many bytes of both sides together are compared at once; more, beside the screen.
const AT_ONCE: usize = 8 * 1024;

/// A pair to be set, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FacingWanted {
    /// Which pair, by its place in the order of reading.
    pub place: usize,
    /// How it is to be set.
    pub setting: Setting,
    /// Whether the framing of the programme is known.
    pub has_framing: bool,
}

impl Compare {
    /// The pair as it is set; `None` before the first one.
    #[must_use]
    pub fn facing(&self) -> Option<&Facing> {
        self.facing.as_deref()
    }

    /// Whether the pair is compared and set.
    #[must_use]
    pub const fn is_set(&self) -> bool {
        self.facing.is_some()
    }

    /// The comparison of the pair.
    #[must_use]
    pub fn comparison(&self) -> Option<&Comparison> {
        self.facing().map(|facing| &facing.comparison)
    }

    /// The side that stands first.
    #[must_use]
    pub const fn first(&self) -> Side {
        if self.swapped { Side::Right } else { Side::Left }
    }

    /// What is to be compared and set beside the screen; asked for once.
    pub fn take_wanted(&mut self) -> Option<FacingWanted> {
        let wanted = self.shown.filter(|_| self.facing.is_none());
        if wanted.is_none() || wanted == self.asked {
            return None;
        }
        self.asked = wanted;
        wanted
    }

    /// Takes in a pair that was set beside the screen.
    pub fn take(&mut self, wanted: FacingWanted, facing: Arc<Facing>) {
        self.asked = self.asked.filter(|asked| *asked != wanted);
        if self.shown == Some(wanted) {
            self.facing = Some(facing);
        }
    }

    /// The first paragraph of a side.
    #[must_use]
    pub fn paragraph(&self, side: Side) -> Option<ParagraphId> {
        let pair = self.pair.as_ref()?;
        match side {
            Side::Left => pair.left.first().copied(),
            Side::Right => pair.right.first().copied(),
        }
    }

    /// Forgets the pair that is set: the next one is of another relation.
    pub fn forget(&mut self) {
        (self.pair, self.facing, self.shown, self.asked) = (None, None, None, None);
        self.go_to(0);
    }

    /// Goes to another pair.
    pub const fn go_to(&mut self, place: usize) {
        self.place = place;
        self.top = 0;
        self.current = None;
    }
}

/// Where everything stands on the screen.
#[must_use]
pub fn areas(app: &App) -> CompareAreas {
    layout::compare(app.size, app.compare.stacked)
}

/// The pair looked at.
#[must_use]
pub fn pair(app: &App) -> Option<Link> {
    app.pairing.as_ref()?.links().get(app.compare.place).cloned()
}

/// Makes ready what the screen shows of the comparison.
pub fn settle(app: &mut App) {
    let Some(pair) = pair(app) else { return };
    let areas = areas(app);
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
    let wanted = FacingWanted { place: compare.place, setting, has_framing: app.framing.is_some() };
    if compare.shown != Some(wanted) {
        let bytes: usize = pair.paragraphs().map(|id| app.document.text(id).len()).sum();
        let facing = (bytes <= AT_ONCE).then(|| {
            let nothing_learnt = Framing::default();
            let framing = app.framing.as_deref().unwrap_or(&nothing_learnt);
            Arc::new(Facing::new(&app.document, framing, &pair, setting))
        });
        app.compare.pair = Some(pair.clone());
        app.compare.facing = facing;
        app.compare.shown = Some(wanted);
    }
    if app.compare.facing.is_none() {
        // Where one was in the text is looked for again once it is set.
        return;
    }
    app.query.explain(&app.document, pair.paragraphs());
    let lines = app.compare.facing().map_or(0, |facing| facing.lines.len());
    app.compare.top = settle_top(app.compare.top, lines, areas.rows());
    let differences = app.compare.comparison().map_or(0, |comparison| comparison.differences.len());
    app.compare.current = app.compare.current.filter(|current| *current < differences);
}
