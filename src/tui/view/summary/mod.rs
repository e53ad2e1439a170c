//! The summary of the pairs: a row each, with what differs in numbers and as a bar.

mod columns;
mod detail;
mod row;

use ratatui::layout::{Position, Rect};

use super::paragraphs::fate_sign;
use super::place;
use super::status::{self, Hints};
use crate::i18n::meaning;
use crate::i18n::overview::{self as words, Column, Words};
use crate::model::{CitedId, Fate, SectionId, WorkId};
use crate::report::{fate_word, kind_word};
use crate::text::{self, Ambiguous};
use crate::tui::action::{Action, AppAction, SummaryAction};
use crate::tui::draw::{Frame, Pen, scrollbar};
use crate::tui::layout::Overview;
use crate::tui::state::App;
use crate::tui::state::relations::{news_read, other_parts, others, retitled, sections_alone};
use crate::tui::state::summary::{Only, Order, areas, told as told_count};
use crate::tui::theme::Role;

pub(crate) fn draw(app: &App, pen: &mut Pen<'_>) -> Option<Position> {
    let areas = areas(app);
    detail::draw(app, areas.detail, pen);
    frame(app, &areas, pen);
    heads(app, areas.heads, pen);
    told(app, &areas, pen);
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
    status::footer(app, areas.footer, &counts(app), &hints(app), pen);
    None
}

/// Draws what is to be said of two years above the list; what has no room is counted in the last row.
fn told(app: &App, areas: &Overview, pen: &mut Pen<'_>) {
    let room = areas.heads.bottom()..areas.list.y;
    let mut words = told_of_years(app, room.len() + 1).into_iter();
    for y in room.clone() {
        let row = Rect { x: areas.heads.x + 1, y, width: areas.heads.width.saturating_sub(1), height: 1 };
        let is_last = y + 1 == room.end;
        let Some(said) = words.next() else { break };
        let left = if is_last { words.len() } else { 0 };
        let said = if left > 0 { Words::MoreTold(told_count(app) - room.len() + 1) } else { said };
        pen.text(row, &said.text(app.settings.lang), pen.style(Role::Title));
    }
}

/// The first lines to say of two years: documents cited in one alone, and where; sections under another heading.
fn told_of_years(app: &App, most: usize) -> Vec<Words> {
    let cited = |id: &CitedId, work: WorkId| {
        let cited = app.index.as_ref()?.document(*id)?;
        let own = app.document.work(work)?.paragraphs.clone();
        let places = cited.paragraphs.iter().filter(|id| own.contains(&id.index()));
        let places = places.map(|id| place::of_paragraph(&app.document, *id));
        let mut places: Vec<String> = places.take(MOST_PLACES + 1).collect();
        if let Some(last) = places.get_mut(MOST_PLACES) {
            "…".clone_into(last);
        }
        Some((place::short_symbol(&cited.symbol).to_owned(), places))
    };
    let mut words = Vec::new();
    if app.summary.has_fates() {
        words.extend(other_parts(app).map(|other| {
            let part = app.document.part(other.right).map_or_else(String::new, |part| part.name().to_owned());
            let fates: Vec<_> = Fate::counted(other.links().iter().filter_map(|link| link.fate)).collect();
            Words::OtherPart(part, said(app, &fates).join("  "), app.keymap.key(SummaryAction::NextPart))
        }));
    }
    if let Some(news) = news_read(app) {
        let begun = news.begun.iter().filter_map(|id| cited(id, news.new));
        let ended = news.ended.iter().filter_map(|id| cited(id, news.old));
        let begun = begun.map(|(symbol, places)| Words::CitedNow(symbol, places));
        let ended = ended.map(|(symbol, places)| Words::CitedNoMore(symbol, places));
        words.extend(begun.chain(ended).take(most));
    }
    let heading = |id: SectionId| place::heading(&app.document, id);
    words.extend(retitled(app).map(|(old, new)| Words::Retitled(heading(old), heading(new))));
    words.extend(
        sections_alone(app).map(|(id, is_new)| {
            if is_new { Words::SectionNew(heading(id)) } else { Words::SectionDropped(heading(id)) }
        }),
    );
    words.truncate(most);
    words
}

/// Where the hidden cursor waits.
pub(crate) fn resting_place(app: &App) -> Position {
    status::row_selected(areas(app).list, app.summary.cursor)
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
        Order::Worth => Words::SortedBy(words::Order::Worth),
        Order::Number => Words::SortedBy(words::Order::Number),
        Order::Similarity => Words::SortedBy(words::Order::Similarity),
        Order::Class => Words::SortedBy(words::Order::Class),
        Order::Fate => Words::SortedBy(words::Order::Fate),
        Order::Kind(kind) => Words::SortedByKind(kind_word(kind)),
    };
    let only = match app.summary.only {
        Only::All => Words::Only(words::Only::All),
        Only::Worth => Words::Only(words::Only::Worth),
        Only::Unread => Words::Only(words::Only::Unread),
        Only::Citations => Words::Only(words::Only::Citations),
        Only::Apart => Words::Only(words::Only::Apart),
        Only::Class(kind) => Words::OnlyClass(kind_word(kind)),
        Only::Change(class) => Words::OnlyChange(meaning::class(lang, class.name()).to_owned()),
        Only::Fate(fate) => Words::OnlyFate(fate_word(fate)),
    };
    let (done, all) = app.summary.progress();
    let mut right = vec![order, only];
    if app.pairing.is_none() && app.index.is_none() {
        right = vec![Words::Reading];
    } else if done < all {
        right.insert(0, Words::Comparing(done, all));
    }
    let right: Vec<String> = right.iter().map(|words| words.text(lang).into_owned()).collect();
    let legend = if areas.frame.width >= 70 { row::legend(lang, pen.mode()) } else { String::new() };
    let right = right.join(&dot);
    let room = usize::from(areas.frame.width).saturating_sub(text::width(&right, pen.mode()) + AROUND_TITLES);
    let title = title(app, room, pen.mode());
    Frame { title: &title, right: &right, bottom: &legend, has_focus: true, ..Frame::default() }.draw(pen, areas.frame);
}

/// The most paragraphs that are named of those that cite a document.
const MOST_PLACES: usize = 4;

/// The cells that a frame needs beside its titles: corners, blanks, the sign of the focus, a piece of rule.
const AROUND_TITLES: usize = 8;

/// Fates with how many there are of each, in words; by their signs where a title has no room for all the words.
fn said(app: &App, fates: &[(Fate, usize)]) -> Vec<String> {
    let lang = app.settings.lang;
    let words: Vec<String> =
        fates.iter().map(|(fate, count)| format!("{} {count}", fate_word(*fate).text(lang))).collect();
    let needed = text::width(&words.join("  "), app.settings.ambiguous) + AROUND_TITLES;
    if needed <= usize::from(app.size.width) {
        return words;
    }
    let sign = |fate| if fate == Fate::Same { "=" } else { fate_sign(fate) };
    let signed = fates.chunk_by(|(one, _), (next, _)| sign(*one) == sign(*next));
    let count = |same: &[(Fate, usize)]| same.iter().map(|(_, count)| count).sum::<usize>();
    signed.filter_map(|same| Some(format!("{}{}", sign(same.first()?.0), count(same)))).collect()
}

/// The title; of two years with how many paragraphs there are of each fate, which is what one asks first; then how many
/// differences there are of each class of meaning, as many of them as there is room for.
fn title(app: &App, room: usize, mode: Ambiguous) -> String {
    let lang = app.settings.lang;
    let fates = said(app, &app.summary.fates());
    let name = Words::Summary.text(lang).into_owned();
    let mut title = std::iter::once(name).chain(fates.iter().cloned()).collect::<Vec<String>>().join("  ");
    // The counts say more than the name of the screen.
    if text::width(&title, mode) > room && !fates.is_empty() {
        title = fates.join("  ");
    }
    for (class, count) in app.summary.classes() {
        let said = format!("  {} {count}", meaning::class(lang, class.name()));
        if text::width(&title, mode) + text::width(&said, mode) > room {
            break;
        }
        title.push_str(&said);
    }
    title
}

/// The order that the heading of a column under a place of the screen stands for.
pub(crate) fn order_at(app: &App, position: Position) -> Option<Order> {
    let heads = areas(app).heads;
    let column = columns::places(heads).into_iter().find(|(_, place)| place.contains(position));
    column.filter(|_| heads.contains(position)).map(|(column, _)| columns::order(column))
}

fn heads(app: &App, area: Rect, pen: &mut Pen<'_>) {
    for (column, place) in columns::places(area) {
        let is_order = columns::order(column) == app.summary.order && column != Column::Text;
        let style = pen.style(if is_order { Role::Title } else { Role::Dim });
        let words = Words::Column(column).text(app.settings.lang);
        if columns::is_number(column) {
            pen.text_right(place, &words, style);
        } else if column != Column::Text {
            pen.text(place, &words, style);
        }
    }
}

/// How many pairs there are of which sort.
fn counts(app: &App) -> String {
    let lang = app.settings.lang;
    let (worthwhile, citing) = app.summary.found();
    let listed = app.summary.rows().len();
    let counts = [
        Words::Pairs(listed, app.summary.progress().1),
        Words::Read(app.summary.read(), worthwhile),
        Words::CitingDifferently(citing),
    ];
    let fitting = match app.size.width {
        0..60 => 1,
        60..100 => 2,
        100.. => counts.len(),
    };
    let counts: Vec<String> = counts.iter().take(fitting).map(|words| words.text(lang).into_owned()).collect();
    // Where another part has pairs of its own, it is said whose these are.
    let own = app.pairing.as_ref().filter(|_| others(app).next().is_some());
    let part = own.and_then(|own| app.document.part(own.right));
    let part = part.map_or_else(String::new, |part| format!("{}: ", part.name()));
    part + &counts.join(match app.settings.ambiguous {
        Ambiguous::Narrow => " · ",
        Ambiguous::Wide => " | ",
    })
}

/// The keys told in the last line.
pub(crate) fn hints(app: &App) -> Hints {
    let area = areas(app).footer;
    let used = status::columns(app, &counts(app)).min(area.width.saturating_sub(1));
    let room = Rect { x: area.x + 1, width: area.width.saturating_sub(used + 3), ..area };
    let part = others(app).next().map(|_| SummaryAction::NextPart.into());
    let mut actions = vec![
        Action::from(SummaryAction::OpenPair),
        AppAction::Back.into(),
        SummaryAction::CycleOrder.into(),
        SummaryAction::CycleOnly.into(),
        AppAction::OpenHelp.into(),
    ];
    actions.splice(2..2, part);
    Hints { actions, room }
}
