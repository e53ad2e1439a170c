//! The comparison: opening it, going from difference to difference and from pair to pair.

use std::sync::Arc;

use ratatui::layout::Position;

use crate::compare::{Difference, Framing, Kind};
use crate::i18n::browser::Label;
use crate::model::{ParagraphId, Side};
use crate::tui::action::{AppAction, CompareAction, Motion};
use crate::tui::effect::Effect;
use crate::tui::list::around;
use crate::tui::pane::Pane;
use crate::tui::short::is_short;
use crate::tui::state::compare::facing::begins_section;
use crate::tui::state::compare::{FramingShown, areas, group, scroll};
use crate::tui::state::summary::Ahead;
use crate::tui::state::{App, Screen, relations, review};
use crate::tui::theme::Role;
use crate::tui::view::compare as view;

/// Opens the comparison at the pair of a paragraph.
pub(crate) fn open(app: &mut App, paragraph: Option<ParagraphId>) {
    let Some(id) = paragraph else { return };
    relations::follow(app, id);
    let Some(pairing) = app.pairing.clone() else {
        let is_known = app.index.is_some();
        app.asked_pair = (!is_known).then_some(id);
        app.say(Role::Warn, if is_known { Label::NoPairs } else { Label::Reading });
        return;
    };
    let Some(place) = pairing.place_of(id) else {
        app.say(Role::Warn, Label::NoCounterpart);
        return;
    };
    app.screen = Screen::Compare;
    app.summary.opened = false;
    // What was swapped for another pair is a surprise on this one.
    app.compare.swapped = false;
    app.compare.came_from = Some(id);
    app.compare.go_to(place);
    learn(app)
}

/// Learns the framing of the programme, at once where that is quick.
fn learn(app: &mut App) {
    let Some(pairing) = app.pairing.clone().filter(|_| app.framing.is_none()) else { return };
    if !is_short(&app.document) {
        return app.request(Effect::LearnFraming);
    }
    let framing = Arc::new(Framing::learn(&app.document, &pairing));
    app.relations.framing = Some(framing.clone());
    app.framing = Some(framing);
}

/// Goes back to the panes, at the pair that was looked at last; to the summary where one came from there.
pub(super) fn close(app: &mut App) {
    if std::mem::take(&mut app.summary.opened) {
        app.screen = Screen::Summary;
        return;
    }
    app.screen = Screen::Browse;
    let came_from = app.compare.came_from;
    let part = came_from.and_then(|id| app.document.paragraph(id)).map(|paragraph| paragraph.part);
    let on_left = app.pairing.as_ref().is_some_and(|pairing| Some(pairing.left) == part);
    let side = if on_left { Side::Left } else { Side::Right };
    let stays = came_from.is_some_and(|id| Side::BOTH.iter().any(|side| app.compare.holds(*side, id)));
    if stays {
        return;
    }
    if let Some(id) = app.compare.paragraph(side).or_else(|| app.compare.paragraph(side.other())) {
        crate::tui::state::browse::go_to(app, id);
    }
}

/// Does what an action of the comparison asks for.
pub(super) fn update(app: &mut App, action: CompareAction) {
    match action {
        CompareAction::NextCandidate => next_candidate(app),
        CompareAction::PreviousCandidate => previous_candidate(app),
        CompareAction::NextMark if has_clauses(app) => step_clause(app, true),
        CompareAction::PreviousMark if has_clauses(app) => step_clause(app, false),
        CompareAction::NextMark => step(app, true, &|_| true),
        CompareAction::PreviousMark => step(app, false, &|_| true),
        CompareAction::NextPair => step_pair(app, true),
        CompareAction::PreviousPair => step_pair(app, false),
        CompareAction::NextSection => step_section(app, true),
        CompareAction::PreviousSection => step_section(app, false),
        CompareAction::NextWorth => next_worth(app),
        CompareAction::Partner => partner(app),
        CompareAction::Swap => app.compare.swapped = !app.compare.swapped,
        CompareAction::Stack => app.compare.stacked = !app.compare.stacked,
        CompareAction::CycleFraming => cycle_framing(app),
        CompareAction::FoldEqual => app.compare.folded = !app.compare.folded,
        CompareAction::ToggleExact => {
            app.compare.exact = !app.compare.exact;
            app.say(Role::Info, Label::Exact(app.compare.exact));
        }
        CompareAction::ToggleSigns => app.compare.signs = !app.compare.signs,
        CompareAction::ToCited => {
            close(app);
            app.browse.focus_on(Pane::Resolutions);
        }
        CompareAction::CloseCompare => close(app),
    }
    if matches!(
        action,
        CompareAction::Swap
            | CompareAction::Stack
            | CompareAction::CycleFraming
            | CompareAction::FoldEqual
            | CompareAction::ToggleSigns
    ) {
        app.compare.is_sought = true;
    }
}

/// Scrolls both texts, through all pairs.
pub(super) fn motion(app: &mut App, motion: Motion) {
    let rows = areas(app).rows();
    let last = app.pairing.as_ref().map_or(0, |pairing| pairing.links().len().saturating_sub(1));
    match (motion.lines(rows), motion) {
        (Some(lines), _) => scroll(app, lines),
        (None, Motion::Top) => app.compare.go_to(0),
        (None, _) => {
            app.compare.go_to(last);
            app.compare.top = usize::MAX;
        }
    }
}

/// A click looks at the difference that lies there; a second one goes to its other end.
pub(super) fn click(app: &mut App, position: Position) {
    let Some(hit) = view::hit(app, position) else { return };
    if hit.place != app.compare.place {
        app.compare.go_to(hit.place);
    }
    let Some(difference) = hit.difference else { return };
    if app.compare.current == Some(difference) {
        return partner(app);
    }
    app.compare.current = Some(difference);
    app.compare.is_sought = true;
}

/// Goes to the next or previous pair of which the filter found a paragraph.
pub(super) fn step_match(app: &mut App, forward: bool) {
    let (Some(found), Some(pairing)) = (app.query.found.clone(), app.pairing.clone()) else {
        let key = app.keymap.key(AppAction::OpenFilter);
        return app.say(Role::Info, Label::NoMatches(key));
    };
    let (at, len) = (app.compare.place, pairing.links().len());
    let has_hit = |place: &usize| {
        let pair = pairing.links().get(*place);
        pair.is_some_and(|pair| pair.paragraphs().any(|id| found.findings.answer.of(id).is_some()))
    };
    if let Some((place, has_wrapped)) = around(at, len, forward).find(|(place, _)| has_hit(place)) {
        app.compare.go_to(place);
        if has_wrapped {
            app.say(Role::Info, Label::Wrapped);
        }
    }
}

fn step_pair(app: &mut App, forward: bool) {
    let len = app.pairing.as_ref().map_or(0, |pairing| pairing.links().len());
    let at = app.compare.place;
    let place = if forward { at + 1 } else { at.wrapping_sub(1) };
    if place < len {
        app.compare.go_to(place);
    } else {
        app.say(Role::Info, if forward { Label::LastPair } else { Label::FirstPair });
    }
}

/// Goes to the next pair with which a section begins, or back to the beginning of this section, then of the one before.
fn step_section(app: &mut App, forward: bool) {
    let Some(pairing) = app.pairing.clone() else { return };
    let (at, links) = (app.compare.place, pairing.links());
    let begins = |place: &usize| links.get(*place).is_some_and(|pair| begins_section(&app.document, pair));
    let found = if forward { (at + 1..links.len()).find(begins) } else { (0..at).rev().find(begins) };
    match found {
        Some(place) => app.compare.go_to(place),
        None => app.say(Role::Info, if forward { Label::LastSection } else { Label::FirstSection }),
    }
}

/// The differences of the pair that is shown.
fn differences(app: &App) -> Vec<Difference> {
    app.compare.comparison().map_or_else(Vec::new, |comparison| comparison.differences.clone())
}

/// Goes to the next or previous difference of some kinds; says whether there is one.
fn find(app: &App, forward: bool, wanted: &dyn Fn(Kind) -> bool) -> Option<usize> {
    let differences = differences(app);
    let is_wanted = |place: &usize| differences.get(*place).is_some_and(|difference| wanted(difference.kind));
    match (forward, app.compare.current) {
        (true, at) => (at.map_or(0, |at| at + 1)..differences.len()).find(is_wanted),
        (false, at) => (0..at.unwrap_or(differences.len())).rev().find(is_wanted),
    }
}

fn step(app: &mut App, forward: bool, wanted: &dyn Fn(Kind) -> bool) {
    match find(app, forward, wanted) {
        Some(place) => {
            app.compare.current = Some(place);
            app.compare.clause = None;
            app.compare.is_sought = true;
        }
        None => app.say(Role::Info, if forward { Label::LastMark } else { Label::FirstMark }),
    }
}

/// Whether two languages face each other, clause by clause.
fn has_clauses(app: &App) -> bool {
    app.compare.comparison().is_some_and(|comparison| !comparison.clauses.is_empty())
}

/// Goes to the next or previous clause and marks what answers it.
fn step_clause(app: &mut App, forward: bool) {
    let Some(comparison) = app.compare.comparison() else { return };
    let clauses = &comparison.clauses;
    let next = match (app.compare.clause, forward) {
        (None, true) => Some(0),
        (None, false) => clauses.len().checked_sub(1),
        (Some(at), true) => Some(group(clauses, at).end),
        (Some(at), false) => group(clauses, at).start.checked_sub(1),
    };
    let Some(next) = next.filter(|next| *next < clauses.len()) else {
        app.say(Role::Info, if forward { Label::LastMark } else { Label::FirstMark });
        return;
    };
    app.compare.clause = Some(next);
    app.compare.current = None;
    app.compare.is_sought = true;
}

/// The next candidate, in this pair or in the next one that has any.
fn next_candidate(app: &mut App) {
    if find(app, true, &Kind::is_real).is_some() {
        step(app, true, &Kind::is_real);
        return;
    }
    let before = app.compare.place;
    next_worth(app);
    if app.compare.place != before {
        // All its differences were looked at.
        review::set(app, before, true);
        app.compare.is_first_sought = true;
        let pairs = app.pairing.as_ref().map_or(0, |pairing| pairing.links().len());
        app.say(Role::Info, Label::NowInPair(app.compare.place + 1, pairs));
    }
}

fn previous_candidate(app: &mut App) {
    step(app, false, &Kind::is_real);
}

/// Goes to the next pair worth reading, which the summary of all pairs tells.
fn next_worth(app: &mut App) {
    match worth_ahead(app) {
        Ahead::Pair(place) => app.compare.go_to(place),
        Ahead::Nothing => {
            app.offers_menu = true;
            app.say(Role::Info, Label::NoCandidate);
        }
        Ahead::Unknown => {
            let (done, all) = app.summary.progress();
            app.say(Role::Info, Label::NotYetKnown(done, all));
        }
    }
}

fn worth_ahead(app: &App) -> Ahead {
    let pairs = app.pairing.as_ref().map_or(0, |pairing| pairing.links().len());
    app.summary.worth_ahead(app.compare.place, pairs)
}

/// Whether a key rests on pairs that are not compared yet: the next pair worth reading is behind them.
pub(super) fn is_open_ahead(app: &App, action: CompareAction) -> bool {
    let leaves = match action {
        CompareAction::NextWorth => true,
        CompareAction::NextCandidate => find(app, true, &Kind::is_real).is_none(),
        CompareAction::Partner => hidden_end(app).is_none() && find(app, true, &Kind::is_real).is_none(),
        _ => false,
    };
    leaves && worth_ahead(app) == Ahead::Unknown
}

/// The other end of the difference looked at, where it is out of sight; else the next difference, so that this key alone
/// leads through all of them.
fn partner(app: &mut App) {
    match hidden_end(app) {
        Some(line) => app.compare.top = line.saturating_sub(areas(app).rows() / 3),
        None => next_candidate(app),
    }
}

/// The line of that end of the difference looked at which is out of sight, while the other is in sight.
fn hidden_end(app: &App) -> Option<usize> {
    let (facing, current) = (app.compare.facing()?, app.compare.current?);
    let line = |side: Side| facing.line_of_mark(side, facing.mark_of(current, side)?.span.start);
    let (left, right) = (line(Side::Left)?, line(Side::Right)?);
    let in_sight = |line: usize| (app.compare.top..app.compare.top + areas(app).rows()).contains(&line);
    match (in_sight(left), in_sight(right)) {
        (true, false) => Some(right),
        (false, true) => Some(left),
        _ => None,
    }
}

fn cycle_framing(app: &mut App) {
    app.compare.framing = app.compare.framing.next();
    let label = match app.compare.framing {
        FramingShown::Dim => Label::FramingDim,
        FramingShown::Hidden => Label::FramingHidden,
        FramingShown::Full => Label::FramingFull,
    };
    app.say(Role::Info, label);
}
