//! Above the compared texts: how many differences of which kind, and who cites what.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::citation::Symbol;
use crate::compare::Kind;
use crate::i18n::browser::Label;
use crate::model::{Link, RelationKind, Side};
use crate::report::{fate_word, kind_word};
use crate::tui::draw::Pen;
use crate::tui::layout::CompareAreas;
use crate::tui::state::compare::Facing;
use crate::tui::state::{App, review};
use crate::tui::theme::Role;
use crate::tui::view::place;

pub(super) fn draw(app: &App, facing: &Facing, areas: &CompareAreas, pen: &mut Pen<'_>) {
    counts(app, facing, areas.header, pen);
    if !areas.citations.is_empty() {
        citations(app, facing, areas.citations, pen);
    }
}

/// Draws the first line while a long pair is being compared.
pub(super) fn waiting(app: &App, area: Rect, pen: &mut Pen<'_>) {
    let room = advance(area, pen.text(area, &title(app), pen.style(Role::Focus)) + 2);
    pen.text(room, &Label::Comparing.text(app.settings.lang), pen.style(Role::Dim));
}

fn title(app: &App) -> String {
    let total = app.pairing.as_ref().map_or(0, |pairing| pairing.links().len());
    let lang = app.settings.lang;
    let fate = app.pairing.as_ref().and_then(|pairing| pairing.links().get(app.compare.place)?.fate);
    let fate = fate.map(|fate| format!(" {}", fate_word(fate).text(lang))).unwrap_or_default();
    let read = if review::is_read(app, app.compare.place) { " ✓" } else { "" };
    let name = Label::Comparison.text(lang);
    let name = if app.size.width < 60 { String::new() } else { format!(" {name}") };
    format!("{name} {}/{total}{fate}{read}", app.compare.place + 1)
}

fn counts(app: &App, facing: &Facing, area: Rect, pen: &mut Pen<'_>) {
    let lang = app.settings.lang;
    let comparison = &facing.comparison;
    let (alike, is_warning) = match comparison {
        _ if comparison.one_sided() => {
            (app.compare.shown().first().map_or(Label::NoOtherSide, |shown| alone(app, &shown.pair)), false)
        }
        _ if comparison.too_long => (Label::TooLong, true),
        _ if comparison.unlike => (Label::TooUnlike(place::percent(comparison.similarity)), true),
        _ if comparison.similarity >= 1.0 && !comparison.differences.is_empty() => (Label::OtherOrder, false),
        _ if is_translation(app) => (Label::Linked(place::percent(comparison.similarity)), false),
        _ => (Label::Alike(place::percent(comparison.similarity)), false),
    };
    let mut room = advance(area, pen.text(area, &title(app), pen.style(Role::Focus)) + 2);
    let dim = pen.style(Role::Dim);
    let sign = if is_warning { "! " } else { "" };
    let counted = |kind: &Kind| Label::KindCount(kind_word(*kind), comparison.count(*kind)).text(lang).into_owned();
    let counts: u16 =
        Kind::BY_WEIGHT.iter().filter(|kind| **kind != Kind::Role).map(|kind| pen.width(&counted(kind)) + 2).sum();
    // Why most of a pair is not matched is worth a word, but not the counts.
    let is_short = alike == Label::TooUnlike(place::percent(comparison.similarity))
        && pen.width(&alike.text(lang)) + counts > room.width;
    let alike = if is_short { Label::Alike(place::percent(comparison.similarity)) } else { alike };
    let alike = format!("{sign}{} ", alike.text(lang));
    let alike = if area.width < 60 && !is_warning && !comparison.one_sided() { "" } else { &alike };
    let used = pen.text_right(room, alike, if is_warning { pen.style(Role::Warn) } else { dim });
    room.width = room.width.saturating_sub(used + 1);
    // What faces nothing has no differences to count; between languages no count tells what was not looked at.
    let tells_nothing = comparison.one_sided() || is_translation(app) && comparison.differences.is_empty();
    for kind in Kind::BY_WEIGHT.into_iter().filter(|_| !tells_nothing) {
        let words = counted(&kind);
        let style = match (comparison.count(kind), kind.is_real()) {
            (0, _) => dim,
            (_, true) => pen.style(Role::Title),
            (_, false) => pen.style(Role::Base),
        };
        if pen.width(&words) > room.width {
            break;
        }
        room = advance(room, pen.text(room, &words, style) + 2);
    }
    let none = if is_translation(app) { Label::NothingLacks } else { Label::NoMarks }.text(lang);
    if comparison.differences.is_empty() && !comparison.one_sided() && pen.width(&none) <= room.width {
        pen.text(room, &none, pen.style(Role::Info));
    }
}

/// Whether two languages face each other.
pub(super) fn is_translation(app: &App) -> bool {
    app.pairing.as_ref().is_some_and(|pairing| pairing.kind == RelationKind::Translation)
}

/// What is said of a paragraph that stands alone: of two years, which one of the other it most resembles.
pub(super) fn alone(app: &App, pair: &Link) -> Label {
    let near = pair.first().and_then(|id| {
        let pairing = app.pairing.as_ref()?;
        let other = if pair.left.is_empty() { pairing.left } else { pairing.right };
        app.relations.near.get(&(id, other))
    });
    near.map_or(Label::NoOtherSide, |near| Label::Resembles(place::of_paragraph(&app.document, *near)))
}

fn citations(app: &App, facing: &Facing, area: Rect, pen: &mut Pen<'_>) {
    let lang = app.settings.lang;
    let cited = &facing.comparison.citations;
    let mut room = advance(area, 1);
    let dim = pen.style(Role::Dim);
    if cited.only_left.is_empty() && cited.only_right.is_empty() {
        let label = if cited.both.is_empty() { Label::NothingCited } else { Label::SameCitations };
        room = advance(room, pen.text(room, &label.text(lang), dim) + 2);
    }
    for side in [app.compare.first(), app.compare.first().other()] {
        let (symbols, role, sign) = side.of((&cited.only_left, Role::Left, "-"), (&cited.only_right, Role::Right, "+"));
        if symbols.is_empty() {
            continue;
        }
        let label = Label::CitedOnly(part_name(app, side)).text(lang).into_owned();
        room = advance(room, pen.text(room, &format!("{sign} {label} "), pen.style(role)));
        let style = Style::new().add_modifier(Modifier::UNDERLINED | Modifier::BOLD).patch(pen.style(role));
        room = symbols_in(symbols, room, style, pen);
        room = advance(room, 2);
    }
    if !cited.both.is_empty() {
        let label = Label::CitedByBoth(cited.both.len()).text(lang).into_owned();
        room = advance(room, pen.text(room, &format!("{label}: "), dim));
        symbols_in(&cited.both, room, dim, pen);
    }
}

/// Draws symbols, as many as there is room for; gives the room left.
fn symbols_in(symbols: &[Symbol], area: Rect, style: ratatui::style::Style, pen: &mut Pen<'_>) -> Rect {
    let mut room = area;
    for (number, symbol) in symbols.iter().enumerate() {
        let words = place::short_symbol(symbol);
        if pen.width(words) + 5 > room.width {
            let rest = format!("+{}", symbols.len() - number);
            return advance(room, pen.text(room, &rest, style));
        }
        room = advance(room, pen.text(room, words, style) + 1);
    }
    room
}

/// The name of the part that stands on a side.
pub(super) fn part_name(app: &App, side: Side) -> String {
    let Some(pairing) = &app.pairing else { return String::new() };
    app.document.part(side.of(pairing.left, pairing.right)).map_or_else(String::new, |part| part.name().to_owned())
}

fn advance(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect { x: area.x + columns, width: area.width - columns, ..area }
}
