//! The summary of the pairs: a row each, with what differs in numbers and as a bar.

mod columns;
mod detail;
mod row;

use ratatui::layout::{Position, Rect};

use super::status;
use crate::i18n::changes;
use crate::i18n::overview::{self as words, Column, Words};
use crate::model::Fate;
use crate::tui::action::{Action, AppAction, SummaryAction};
use crate::tui::draw::{Frame, Pen, scrollbar};
use crate::tui::layout::{self, Overview};
use crate::tui::state::App;
use crate::tui::state::summary::{Only, Order};
use crate::tui::theme::Role;

/// Draws the screen.
pub fn draw(app: &App, pen: &mut Pen<'_>) -> Option<Position> {
    let areas = layout::overview(app.size);
    detail::draw(app, areas.detail, pen);
    frame(app, &areas, pen);
    heads(app, areas.heads, pen);
    let summary = &app.summary;
    let rows = summary.rows();
    if rows.is_empty() {
        pen.text(Rect { x: areas.list.x + 1, ..areas.list }, &nothing(app), pen.style(Role::Dim));
    }
    let window = summary.cursor.window(rows.len(), areas.page());
    for (y, at) in (areas.list.y..).zip(window.clone()) {
        let place = rows.get(at).map_or(0, |place| *place as usize);
        row::draw(app, place, at == summary.cursor.at, Rect { y, height: 1, ..areas.list }, pen);
    }
    scrollbar(pen, areas.frame, areas.list, &window, rows.len());
    footer(app, areas.footer, pen);
    None
}

/// Where the hidden cursor waits.
#[must_use]
pub fn resting_place(app: &App) -> Position {
    let list = layout::overview(app.size).list;
    let line = app.summary.cursor.at.saturating_sub(app.summary.cursor.top);
    Position::new(list.x, list.y + u16::try_from(line).unwrap_or(0).min(list.height.saturating_sub(1)))
}

/// Why there is nothing to see.
fn nothing(app: &App) -> String {
    let lang = app.settings.lang;
    let label = match (&app.pairing, &app.index) {
        (Some(_), _) => Words::NoneOfThese(app.keymap.key(SummaryAction::CycleOnly)),
        (None, Some(_)) => Words::NoPairs,
        (None, None) => Words::Reading,
    };
    label.text(lang).into_owned()
}

fn frame(app: &App, areas: &Overview, pen: &mut Pen<'_>) {
    let lang = app.settings.lang;
    let dot = format!(" {} ", pen.dot());
    let order = match app.summary.order {
        Order::Worth => words::Order::Worth,
        Order::Number => words::Order::Number,
        Order::Similarity => words::Order::Similarity,
        Order::Fate => words::Order::Fate,
    };
    let only = match app.summary.only {
        Only::All => words::Only::All,
        Only::Worth => words::Only::Worth,
        Only::Citations => words::Only::Citations,
        Only::Apart => words::Only::Apart,
        Only::Fate(_) => words::Only::OneFate,
    };
    let (done, all) = app.summary.progress();
    let only = match app.summary.only {
        Only::Fate(fate) => Words::OnlyFate(fate_word(fate)),
        _ => Words::Only(only),
    };
    let mut right = vec![Words::SortedBy(order), only];
    if app.pairing.is_none() && app.index.is_none() {
        right = vec![Words::Reading];
    } else if done < all {
        right.insert(0, Words::Comparing(done, all));
    }
    let right: Vec<String> = right.iter().map(|words| words.text(lang).into_owned()).collect();
    let legend = if areas.frame.width >= 70 { row::legend(lang, pen.mode()) } else { String::new() };
    Frame { title: &title(app), right: &right.join(&dot), bottom: &legend, has_focus: true, ..Frame::default() }
        .draw(pen, areas.frame);
}

/// The title; of two years with how many paragraphs there are of each fate, which is what one asks first.
fn title(app: &App) -> String {
    let lang = app.settings.lang;
    let title = Words::Summary.text(lang).into_owned();
    let counts = app.summary.fates().into_iter().map(|(fate, count)| format!("{} {count}", fate_word(fate).text(lang)));
    std::iter::once(title).chain(counts).collect::<Vec<_>>().join("  ")
}

/// The word for a fate.
#[must_use]
pub const fn fate_word(fate: Fate) -> changes::Word {
    match fate {
        Fate::Same => changes::Word::FateSame,
        Fate::Edited => changes::Word::FateEdited,
        Fate::Rewritten => changes::Word::FateRewritten,
        Fate::Split => changes::Word::FateSplit,
        Fate::Merged => changes::Word::FateMerged,
        Fate::Moved => changes::Word::FateMoved,
        Fate::New => changes::Word::FateNew,
        Fate::Dropped => changes::Word::FateDropped,
    }
}

fn heads(app: &App, area: Rect, pen: &mut Pen<'_>) {
    let style = pen.style(Role::Dim);
    for (column, place) in columns::places(area) {
        let words = Words::Column(column).text(app.settings.lang);
        if columns::is_number(column) {
            pen.text_right(place, &words, style);
        } else if column != Column::Text {
            pen.text(place, &words, style);
        }
    }
}

fn footer(app: &App, area: Rect, pen: &mut Pen<'_>) {
    if let Some(notice) = &app.notice {
        return status::draw_notice(app, notice, area, pen);
    }
    let lang = app.settings.lang;
    let (worthwhile, citing) = app.summary.found();
    let listed = app.summary.rows().len();
    let counts = [
        Words::Pairs(listed, app.summary.progress().1),
        Words::WorthReading(worthwhile),
        Words::CitingDifferently(citing),
    ];
    let fitting = if area.width < 60 { 1 } else { counts.len() };
    let counts: Vec<String> = counts.iter().take(fitting).map(|words| words.text(lang).into_owned()).collect();
    let counts = counts.join(&format!(" {} ", pen.dot()));
    let used = pen.text_right(Rect { width: area.width.saturating_sub(1), ..area }, &counts, pen.style(Role::Base));
    let room = Rect { x: area.x + 1, width: area.width.saturating_sub(used + 3), ..area };
    let useful = [
        Action::from(SummaryAction::OpenPair),
        AppAction::Back.into(),
        SummaryAction::CycleOrder.into(),
        SummaryAction::CycleOnly.into(),
        AppAction::OpenHelp.into(),
    ];
    status::keys(app, &useful, room, pen);
}
