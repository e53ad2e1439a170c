//! The three panes: moving, going in, narrowing, reading on.

use crate::i18n::browser::Label;
use crate::i18n::notices::Notice;
use crate::store::Subject;
use crate::tui::action::{
    AppAction, BrowseAction, Motion, ParagraphsAction, ResolutionsAction, SectionsAction, YearsAction,
};
use crate::tui::effect::Effect;
use crate::tui::list::around;
use crate::tui::pane::Pane;
use crate::tui::state::App;
use crate::tui::state::able::is_able;
use crate::tui::state::browse::{go_to, relist};
use crate::tui::state::cited::CitedScope;
use crate::tui::state::listing::Narrow;
use crate::tui::state::reader::ReaderTarget;
use crate::tui::state::reader::reader_rows;
use crate::tui::state::tree::SectionRow;
use crate::tui::theme::Role;
use crate::tui::view::place;

/// Does what an action of the panes asks for.
pub(super) fn update(app: &mut App, action: BrowseAction) {
    match action {
        BrowseAction::NextPane => app.browse.focus_on(app.browse.focus.next()),
        BrowseAction::PreviousPane => app.browse.focus_on(app.browse.focus.previous()),
        BrowseAction::Choose => choose(app),
        BrowseAction::OpenCompare => compare(app),
        BrowseAction::Counterpart => counterpart(app),
        BrowseAction::ReaderDown => scroll_reader(app, 1),
        BrowseAction::ReaderUp => scroll_reader(app, -1),
        BrowseAction::Zoom => {
            app.browse.zoomed = !app.browse.zoomed;
            app.browse.focus_on(Pane::Paragraphs);
        }
        BrowseAction::CycleBasis => cycle_scope(app),
    }
}

/// Shows what something else cites; what the library cites only where there is one.
fn cycle_scope(app: &mut App) {
    let has_library = app.reference.holdings.as_ref().is_some_and(|holdings| !holdings.is_empty());
    let next = app.browse.cited.scope.next();
    let next = if next == CitedScope::Library && !has_library { next.next() } else { next };
    app.browse.cited.scope = next;
    let is_unread = next == CitedScope::Library && app.reference.network.is_none();
    if is_unread {
        app.request(Effect::ReadNetwork);
    }
}

/// Does what an action of the sections asks for.
pub(super) fn update_sections(app: &mut App, action: SectionsAction) {
    match action {
        SectionsAction::Fold => {
            if !app.browse.tree.fold(&app.document) {
                app.say(Role::Info, Label::NothingToFold);
            }
        }
        SectionsAction::FoldAll => app.browse.tree.fold_all(&app.document),
    }
    app.browse.follow_tree(&app.document);
}

/// Does what an action of the paragraphs asks for.
pub(super) fn update_paragraphs(app: &mut App, action: ParagraphsAction) {
    match action {
        ParagraphsAction::ReadOn => read_on(app),
        ParagraphsAction::ReadBack => read_back(app),
    }
}

/// Does what an action of the cited documents asks for.
pub(super) fn update_resolutions(app: &mut App, action: ResolutionsAction) {
    match action {
        ResolutionsAction::NextCiting => next_citing(app),
        ResolutionsAction::NarrowToCiting => narrow_to_document(app),
        ResolutionsAction::WhoCites => {
            let symbol = app.browse.cited.selected().map(|row| row.symbol.clone());
            super::reference::ask_who_cites(app, symbol.as_ref())
        }
    }
}

/// Moves the selection of the pane that has the focus.
pub(super) fn motion(app: &mut App, motion: Motion) {
    let is_at_letter = app.browse.subject() == Some(Subject::Letter) && app.browse.beside().is_none();
    if app.browse.focus == Pane::Paragraphs && !app.browse.zoomed && is_at_letter {
        // From the letter the first step leads to the paragraph that it stands before.
        select_row(app, Pane::Paragraphs, app.browse.cursor.at);
        return;
    }
    if app.browse.focus == Pane::Paragraphs && app.browse.zoomed {
        return scroll_zoomed(app, motion);
    }
    move_in(app, app.browse.focus, motion);
}

fn move_in(app: &mut App, pane: Pane, motion: Motion) {
    let page = app.browse.panes(app.size).page(pane);
    let (cursor, len) = app.browse.rows(pane);
    select_row(app, pane, motion.target(cursor.at, len, page));
}

/// Moves the selection among the paragraphs, wherever the focus is.
pub(super) fn move_in_list(app: &mut App, motion: Motion) {
    move_in(app, Pane::Paragraphs, motion);
}

pub(super) fn select_row(app: &mut App, pane: Pane, row: usize) {
    match pane {
        Pane::Sections => {
            app.browse.tree.cursor.at = row;
            app.browse.follow_tree(&app.document);
        }
        Pane::Paragraphs => app.browse.select_row(&app.document, row),
        Pane::Resolutions => app.browse.cited.select(row),
    }
}

/// Goes into what is selected in the pane that has the focus.
pub(super) fn choose(app: &mut App) {
    match app.browse.focus {
        Pane::Sections => narrow_to_section(app),
        Pane::Paragraphs => match app.browse.beside().filter(|_| app.browse.subject().is_none()) {
            Some(row) => super::reference::open_found(app, row),
            None => compare(app),
        },
        Pane::Resolutions => open_or_narrow(app),
    }
}

fn narrow_to_section(app: &mut App) {
    let step = match app.browse.tree.selected() {
        SectionRow::All => {
            app.browse.narrowing.widen_place();
            None
        }
        SectionRow::Letter => None,
        SectionRow::Part(id) => Some(Narrow::Part(id)),
        SectionRow::Section(id) => Some(Narrow::Section(id)),
    };
    let is_letter = app.browse.tree.selected() == SectionRow::Letter;
    if let Some(step) = step {
        app.browse.narrowing.push(step);
    }
    if !is_letter {
        relist(app, false);
    }
    app.browse.focus_on(Pane::Paragraphs);
}

/// Opens the text of the selected document; where the library has none the list is narrowed to those that cite it.
fn open_or_narrow(app: &mut App) {
    if super::reference::open_selected(app) {
        return;
    }
    let symbol = app.browse.cited.selected().map(|row| row.symbol.clone());
    narrow_to_document(app);
    symbol.into_iter().for_each(|symbol| super::reference::tell_missing(app, &symbol));
}

fn narrow_to_document(app: &mut App) {
    let Some(id) = app.browse.cited.selected().and_then(|row| row.id) else { return super::copy::nothing_cited(app) };
    app.browse.narrowing.push(Narrow::Document(id));
    relist(app, false);
    app.browse.focus_on(Pane::Paragraphs);
    app.browse.reader.sought = Some(ReaderTarget::Citing(id));
}

fn next_citing(app: &mut App) {
    let (Some(id), Some(index)) = (app.browse.cited.selected().and_then(|row| row.id), app.index.clone()) else {
        return super::copy::nothing_cited(app);
    };
    let (at, len) = (app.browse.cursor.at, app.browse.listing.len());
    let cites = |row: &usize| app.browse.listing.get(*row).is_some_and(|paragraph| index.cites(paragraph, id));
    let Some((row, has_wrapped)) = around(at, len, true).find(|(row, _)| cites(row)) else {
        return app.say(Role::Info, Notice::EmptyCell);
    };
    if has_wrapped {
        app.say(Role::Info, Label::Wrapped);
    }
    select_row(app, Pane::Paragraphs, row);
}

/// Sets the paragraph that is read beside its counterpart. The letter has none.
fn compare(app: &mut App) {
    match app.browse.subject() {
        Some(Subject::Paragraph(id)) => super::compare::open(app, Some(id)),
        Some(Subject::Letter) | None => app.say(Role::Warn, Label::NoCounterpart),
    }
}

fn counterpart(app: &mut App) {
    let id = match app.browse.subject() {
        Some(Subject::Paragraph(id)) => id,
        Some(Subject::Letter) => return app.say(Role::Warn, Label::NoCounterpart),
        None => return,
    };
    let Some(pairing) = app.pairing.clone() else {
        app.say(Role::Warn, Label::NoPairs);
        return;
    };
    let Some(other) = pairing.counterpart(id) else {
        app.say(Role::Warn, Label::NoCounterpart);
        return;
    };
    go_to(app, other);
    if is_able(app, YearsAction::TurnRelation.into()) {
        // Which paragraph faces one depends on the relation that is read.
        let key = app.keymap.key(YearsAction::TurnRelation);
        let read = Box::new(super::years::read_now(app));
        app.say(Role::Info, Label::FacingBy(place::of_paragraph(&app.document, other), read, key));
    }
}

fn scroll_reader(app: &mut App, lines: isize) {
    let rows = usize::from(reader_rows(&app.browse.reader, &app.browse.panes(app.size)));
    let reader = &mut app.browse.reader;
    let is_at_end = reader.prose.is_whole() && reader.top + rows >= reader.prose.len();
    if if lines < 0 { reader.top == 0 } else { is_at_end } {
        return app.say(Role::Info, Label::NoMoreText);
    }
    reader.top = reader.top.saturating_add_signed(lines);
}

/// In the reader alone the keys that move scroll its text; at its ends they go to the neighbours.
fn scroll_zoomed(app: &mut App, motion: Motion) {
    let rows = usize::from(reader_rows(&app.browse.reader, &app.browse.panes(app.size)));
    let reader = &mut app.browse.reader;
    let before = reader.top;
    match motion {
        Motion::Bottom if !reader.prose.is_whole() => return reader.reach_end(&app.document),
        Motion::Top if !reader.prose.is_whole() => reader.reach(&app.document, 0),
        _ => {}
    }
    let last = reader.prose.len().saturating_sub(rows);
    reader.top = motion.target(reader.top, last + 1, rows);
    if app.browse.reader.top == before {
        match motion {
            Motion::Down | Motion::HalfDown | Motion::PageDown => move_in_list(app, Motion::Down),
            Motion::Up | Motion::HalfUp | Motion::PageUp => move_in_list(app, Motion::Up),
            Motion::Top => move_in_list(app, Motion::Top),
            Motion::Bottom => move_in_list(app, Motion::Bottom),
        }
    }
}

fn read_on(app: &mut App) {
    let rows = usize::from(reader_rows(&app.browse.reader, &app.browse.panes(app.size)));
    if app.browse.reader.top + rows < app.browse.reader.prose.len() {
        app.browse.reader.top += rows.saturating_sub(1).max(1);
    } else {
        move_in_list(app, Motion::Down);
    }
}

fn read_back(app: &mut App) {
    let rows = usize::from(reader_rows(&app.browse.reader, &app.browse.panes(app.size)));
    if app.browse.reader.top > 0 {
        app.browse.reader.top = app.browse.reader.top.saturating_sub(rows.saturating_sub(1).max(1));
    } else {
        move_in_list(app, Motion::Up);
    }
}

/// The most paragraphs that are passed on the way to one with a match.
const MOST_PASSED: usize = 1000;

/// Steps to the next or previous match, in this paragraph or in another one listed.
pub(super) fn step_match(app: &mut App, forward: bool) {
    if app.query.found.as_ref().is_none_or(|found| found.findings.answer.is_empty()) {
        let key = app.keymap.key(AppAction::OpenFilter);
        app.say(Role::Info, Label::NoMatches(key));
        return;
    }
    if let Some(id) = app.browse.selected() {
        app.query.explain(&app.document, std::iter::once(id));
    }
    let here = app.browse.selected().map_or(0, |id| app.query.ranges(id).len());
    let at = app.browse.reader.at_match;
    let within = match (forward, at) {
        (true, None) => (here > 0).then_some(0),
        (true, Some(at)) => (at + 1 < here).then_some(at + 1),
        (false, None | Some(0)) => None,
        (false, Some(at)) => Some(at - 1),
    };
    let Some(place) = within.or_else(|| neighbour_with_match(app, forward)) else {
        return app.say(Role::Info, Label::NoneAhead);
    };
    app.browse.reader.at_match = Some(place);
    let ranges = app.browse.selected().map_or(&[][..], |id| app.query.ranges(id));
    app.browse.reader.sought = ranges.get(place).map(|span| ReaderTarget::Place(span.start));
}

/// Selects the next paragraph listed that has a match to show; gives the place of the match to go to.
fn neighbour_with_match(app: &mut App, forward: bool) -> Option<usize> {
    let (at, len) = (app.browse.cursor.at, app.browse.listing.len());
    let mut has_match = |row: &usize| {
        let Some(id) = app.browse.listing.get(*row) else { return false };
        app.query.explain(&app.document, std::iter::once(id));
        !app.query.ranges(id).is_empty()
    };
    // What is found by its heading has no match to show, and a list may hold nothing else.
    let (row, has_wrapped) = around(at, len, forward).take(MOST_PASSED).find(|(row, _)| has_match(row))?;
    if has_wrapped {
        app.say(Role::Info, Label::Wrapped);
    }
    select_row(app, Pane::Paragraphs, row);
    let count = app.browse.selected().map_or(0, |id| app.query.ranges(id).len());
    Some(if forward { 0 } else { count.saturating_sub(1) })
}
