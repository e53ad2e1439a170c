//! The three panes: what is selected, what is listed, what is read.

use std::sync::Arc;

use ratatui::layout::Size;

use super::App;
use super::cited::{Basis, CitedPane, CitedScope, Facts};
use super::listing::{FoundRows, ListRow, Listing, Narrow, Narrowing};
use super::query::FilterState;
use super::reader::{self, ReaderTarget};
pub(crate) use super::reader::{Reader, Subject};
use super::spot::Spot;
use super::tree::{SectionRow, SectionTree, paragraphs_below};
use crate::model::{Library, ParagraphId};
use crate::tui::layout::{self, Border, Panes, Widths};
use crate::tui::list::Cursor;
use crate::tui::pane::Pane;

/// The state of the three panes.
#[derive(Clone, Debug, Default)]
pub struct Browse {
    pub focus: Pane,
    pub tree: SectionTree,
    /// The selection among the paragraphs listed.
    pub cursor: Cursor,
    pub listing: Listing,
    pub narrowing: Narrowing,
    /// The text of what is selected.
    pub reader: Reader,
    pub cited: CitedPane,
    /// Whether the reader stands alone.
    pub zoomed: bool,
    pub dragged: Option<Border>,
    /// The widths that the person set.
    pub widths: Widths,
    /// Changes with the list, so that what depends on it is read anew.
    pub listed: u64,
    /// Which of sections and paragraphs had the focus last: whose documents are shown.
    pub by_section: bool,
    letter: bool,
}

impl Browse {
    /// The panes of a document at its first paragraph.
    pub fn of(document: &Library) -> Self {
        let listing = Listing::Range(0..document.paragraphs().len());
        Self { tree: SectionTree::of(document), listing, ..Self::default() }
    }

    pub fn selected(&self) -> Option<ParagraphId> {
        self.listing.get(self.cursor.at)
    }

    /// Where the user is, to come back to exactly.
    pub fn spot(&self) -> Spot {
        let (top, at_match) = (self.reader.top, self.reader.at_match);
        Spot { paragraph: self.selected(), letter: self.letter, tree: self.tree.cursor, top, at_match }
    }

    /// Comes back to where the user was; says whether the list holds the paragraph.
    pub fn return_to(&mut self, spot: &Spot) -> bool {
        let row = spot.paragraph.and_then(|id| self.listing.row_of(id));
        self.cursor.at = row.unwrap_or(0);
        self.letter = spot.letter;
        self.tree.cursor = spot.tree;
        self.reader.top = spot.top;
        self.reader.at_match = spot.at_match;
        row.is_some()
    }

    /// The selected text outside the paragraphs, by its place among those found.
    pub fn beside(&self) -> Option<usize> {
        match self.listing.row(self.cursor.at)? {
            ListRow::Beside(place) => Some(place),
            ListRow::Paragraph(_) | ListRow::Line(_) => None,
        }
    }

    pub fn subject(&self) -> Option<Subject> {
        if self.letter { Some(Subject::Letter) } else { self.selected().map(Subject::Paragraph) }
    }

    /// The selection in a pane, and how many rows that has.
    pub fn rows(&self, pane: Pane) -> (Cursor, usize) {
        match pane {
            Pane::Sections => (self.tree.cursor, self.tree.rows().len()),
            Pane::Paragraphs => (self.cursor, self.listing.len()),
            Pane::Resolutions => (self.cited.cursor, self.cited.rows.len()),
        }
    }

    pub const fn cursor_in(&mut self, pane: Pane) -> &mut Cursor {
        match pane {
            Pane::Sections => &mut self.tree.cursor,
            Pane::Paragraphs => &mut self.cursor,
            Pane::Resolutions => &mut self.cited.cursor,
        }
    }

    /// Where everything stands on a screen of this size.
    pub fn panes(&self, size: Size) -> Panes {
        layout::panes(size, self.focus, self.zoomed, self.widths, (self.listing.len(), self.cited.rows.len()))
    }

    pub fn focus_on(&mut self, pane: Pane) {
        self.focus = pane;
        match pane {
            Pane::Sections => self.by_section = true,
            Pane::Paragraphs => self.by_section = false,
            Pane::Resolutions => {}
        }
    }

    pub fn select_row(&mut self, document: &Library, row: usize) {
        self.select_again(document, row, self.selected());
    }

    /// Selects a row of a list that may be another than the one in which `before` was selected.
    fn select_again(&mut self, document: &Library, row: usize, before: Option<ParagraphId>) {
        let row = self.listing.nearest(row, self.cursor.at);
        let beside = self.listing.beside(row);
        self.letter = beside.is_some_and(|beside| beside.is_letter);
        self.cursor.at = row;
        if self.selected() != before {
            self.reader.top = 0;
            self.reader.at_match = None;
        }
        self.reader.sought = beside.and_then(|beside| beside.reached).map(ReaderTarget::Place);
        if let Some(id) = self.selected() {
            self.tree.follow(document, id);
        }
    }

    /// Selects a paragraph; says whether the list holds it.
    pub fn select(&mut self, document: &Library, id: ParagraphId) -> bool {
        let row = self.listing.row_of(id);
        if let Some(row) = row {
            self.select_row(document, row);
        }
        row.is_some()
    }

    /// Follows the selection in the tree: the letter is read, of a section the first paragraph is selected.
    pub fn follow_tree(&mut self, document: &Library) {
        let node = self.tree.selected();
        self.letter = node == SectionRow::Letter;
        let places = paragraphs_below(document, node);
        let first = u32::try_from(places.start).ok().map(ParagraphId);
        let held = self.selected().is_some_and(|id| places.contains(&id.index()));
        if self.letter || held || places.is_empty() {
            self.reader.top = 0;
            return;
        }
        let row = first.and_then(|id| self.listing.row_at_or_after(id));
        if let Some(row) = row.filter(|row| self.listing.get(*row).is_some_and(|id| places.contains(&id.index()))) {
            let row_of_tree = self.tree.cursor;
            self.select_row(document, row);
            self.tree.cursor = row_of_tree;
        }
    }
}

/// Lists anew from where the user was, and selects `wanted` if it is listed, else the first paragraph.
pub(crate) fn relist_from(app: &mut App, spot: &Spot, wanted: Option<ParagraphId>) {
    app.browse.return_to(spot);
    app.browse.listing = listing(app);
    app.browse.listed += 1;
    let row = wanted.and_then(|id| app.browse.listing.row_of(id)).unwrap_or(0);
    app.browse.select_again(&app.document, row, spot.read());
}

/// Selects a paragraph, widening the list when it does not hold it.
pub(crate) fn go_to(app: &mut App, id: ParagraphId) {
    if !app.browse.select(&app.document, id) {
        app.query.clear();
        app.browse.narrowing = Default::default();
        relist(app, false);
        app.browse.select(&app.document, id);
    }
}

/// Reads the letter, as its row in the tree does.
pub(crate) fn go_to_letter(app: &mut App) {
    app.browse.tree.select(&app.document, SectionRow::Letter);
    app.browse.follow_tree(&app.document);
}

/// Lists anew what filter and narrowing leave, and keeps the selection where it can.
pub(crate) fn relist(app: &mut App, prefer_first: bool) {
    let selected = app.browse.selected();
    app.browse.listing = listing(app);
    app.browse.listed += 1;
    let kept = selected.filter(|_| !prefer_first).and_then(|id| {
        let listing = &app.browse.listing;
        // Of a ranked list the nearest paragraph means nothing; of one in the order of the text it does.
        let near = if app.query.is_active() { None } else { listing.row_at_or_after(id) };
        listing.row_of(id).or(near)
    });
    app.browse.select_again(&app.document, kept.unwrap_or(0), selected);
}

fn listing(app: &App) -> Listing {
    let mut places = vec![paragraphs_below(&app.document, SectionRow::All)];
    let mut cited = None;
    for step in app.browse.narrowing.steps() {
        match step {
            Narrow::Filter => {}
            Narrow::Part(id) => places = vec![paragraphs_below(&app.document, SectionRow::Part(*id))],
            Narrow::Section(id) => places = vec![paragraphs_below(&app.document, SectionRow::Section(*id))],
            Narrow::Row(row, counting) => {
                let counts = app.matrix.counts.as_ref();
                places = counts.map_or(Vec::new(), |counts| counts.places(&app.document, *row, *counting));
            }
            Narrow::Document(id) => cited = Some(*id),
        }
    }
    let index = app.index.as_deref();
    let is_inside = |id: &ParagraphId| places.iter().any(|places| places.contains(&id.index()));
    if let Some(found) = &app.query.found {
        let findings = &found.findings;
        let (order, certain) = (findings.answer.order(), findings.answer.counts().0);
        let is_narrowed = app.browse.narrowing.steps().iter().any(|step| *step != Narrow::Filter);
        if !is_narrowed {
            let beside = (found.beside.clone(), findings.begins_outside());
            return Listing::Found(FoundRows::new((order.clone(), certain), beside, !findings.nearest.is_empty()));
        }
        let cites = |id| cited.is_none_or(|cited| index.is_some_and(|index| index.cites(id, cited)));
        let is_listed = |id: &ParagraphId| is_inside(id) && cites(*id);
        let certain = order.iter().take(certain).filter(|id| is_listed(id)).count();
        let listed = Arc::new(order.iter().copied().filter(is_listed).collect());
        return Listing::Found(FoundRows::new((listed, certain), Default::default(), false));
    }
    match cited.and_then(|cited| index?.document(cited)) {
        Some(cited) => Listing::picked(cited.paragraphs.iter().copied().filter(is_inside)),
        None => match places.as_slice() {
            [places] => Listing::Range(places.clone()),
            _ => Listing::picked(app.document.paragraph_ids().filter(is_inside)),
        },
    }
}

/// Makes ready what the screen shows of the panes: lines, documents, what is in sight.
pub(crate) fn settle(app: &mut App) {
    let panes = app.browse.panes(app.size);
    reader::settle(app, &panes);
    settle_cited(app);
    let browse = &mut app.browse;
    for pane in Pane::ALL {
        let len = browse.rows(pane).1;
        browse.cursor_in(pane).settle(len, panes.page(pane));
    }
    let window = browse.cursor.window(browse.listing.len(), panes.page(Pane::Paragraphs));
    let in_sight = window.chain(std::iter::once(browse.cursor.at)).filter_map(|row| browse.listing.get(row));
    app.query.explain(&app.document, in_sight);
}

fn settle_cited(app: &mut App) {
    let Some(index) = app.index.as_deref() else { return };
    let (pairing, network) = (app.pairing.as_deref(), app.reference.network.as_deref());
    let (basis, read) = (basis(app, &app.query), app.browse.reader.prose.citations());
    let facts = Facts { document: &app.document, index, pairing, read, network };
    app.browse.cited.show(basis, &facts, app.browse.listing.iter());
}

fn basis(app: &App, query: &FilterState) -> Basis {
    let browse = &app.browse;
    let paragraph = browse.selected();
    match browse.cited.scope {
        CitedScope::Programme => Basis::Node(SectionRow::All),
        CitedScope::Only(by) => Basis::Only(by),
        CitedScope::Library => Basis::Library(app.reference.network.is_some()),
        CitedScope::Listed => listed_basis(browse, query),
        // The letter may be read without being selected among the sections: a find in it is.
        CitedScope::Selection if browse.letter => Basis::Node(SectionRow::Letter),
        CitedScope::Selection if browse.by_section => Basis::Node(browse.tree.selected()),
        CitedScope::Selection => paragraph.map_or(Basis::Nothing, Basis::Paragraph),
        CitedScope::Section => match paragraph.and_then(|id| app.document.paragraph(id)) {
            Some(paragraph) => {
                Basis::Node(paragraph.section.map_or(SectionRow::Part(paragraph.part), SectionRow::Section))
            }
            None => Basis::Nothing,
        },
    }
}

fn listed_basis(browse: &Browse, query: &FilterState) -> Basis {
    let everything = browse.narrowing.steps().is_empty() && !query.is_active();
    if everything { Basis::Node(SectionRow::All) } else { Basis::Listed(browse.listed) }
}
