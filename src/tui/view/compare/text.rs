//! The two texts with their marks.
//!
//! Four levels tell what a mark is, and hold without colour: framing is dim, other wording and other places are
//! underlined, what only one side says is bold and underlined in the colour of its side, and the place looked at is
//! reversed. A sign in front of a row says the gravest of its marks.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::header::part_name;
use crate::compare::Kind;
use crate::i18n::browser::Label;
use crate::i18n::keep::KeepLabel;
use crate::model::ParagraphId;
use crate::text::{Span, slice};
use crate::tui::draw::{Frame, Layer, Pen, scrollbar};
use crate::tui::layout::{CompareAreas, GUTTER};
use crate::tui::state::App;
use crate::tui::state::compare::exact::unshared;
use crate::tui::state::compare::{Facing, FramingShown, Line, Side};
use crate::tui::theme::Role;
use crate::tui::view::place;

/// What dresses the text of one side.
struct Dress {
    layers: Vec<(Vec<Span>, Style)>,
}

/// Draws the frames, with the names of the sides.
pub fn frames(app: &App, position: &str, areas: &CompareAreas, pen: &mut Pen<'_>) {
    let sides = [app.compare.first(), app.compare.first().other()];
    for (side, frame) in sides.into_iter().zip([areas.first, areas.second]) {
        let title = if areas.is_stacked { String::new() } else { title(app, side) };
        let is_last = areas.is_stacked || frame == areas.second;
        Frame { title: &title, bottom: if is_last { position } else { "" }, ..Frame::default() }.draw(pen, frame);
    }
}

/// Draws the frames and the lines in sight.
pub fn draw(app: &App, facing: &Facing, areas: &CompareAreas, pen: &mut Pen<'_>) {
    let sides = [app.compare.first(), app.compare.first().other()];
    let frames = [areas.first, areas.second];
    self::frames(app, &position(app, facing, areas), areas, pen);
    let dresses = Side::BOTH.map(|side| dress(app, facing, side, pen));
    let window = app.compare.top..(app.compare.top + areas.rows()).min(facing.lines.len());
    let first = inside(areas.first);
    for (y, line) in (first.y..).zip(facing.lines.get(window.clone()).unwrap_or_default()) {
        match line {
            Line::Both(row) => {
                for (side, frame) in sides.into_iter().zip(frames) {
                    draw_row(facing, side, *row, &dresses, Rect { y, height: 1, ..inside(frame) }, pen);
                }
            }
            Line::One(side, row) => {
                draw_row(facing, *side, *row, &dresses, Rect { y, height: 1, ..first }, pen);
            }
            Line::Name(side) => {
                pen.text(Rect { y, height: 1, ..first }, &title(app, *side), pen.style(Role::Title));
            }
            Line::Folded(count) => {
                let words = format!("  {} {}", pen.ellipsis(), Label::FoldedRows(*count).text(app.settings.lang));
                pen.text(Rect { y, height: 1, ..first }, &words, pen.style(Role::Dim));
            }
        }
    }
    let last = if areas.is_stacked { areas.first } else { areas.second };
    scrollbar(pen, last, inside(last), &window, facing.lines.len());
    absent(app, areas, sides, pen);
}

/// Says which side has no paragraph.
fn absent(app: &App, areas: &CompareAreas, sides: [Side; 2], pen: &mut Pen<'_>) {
    if areas.is_stacked {
        return;
    }
    for (side, frame) in sides.into_iter().zip([areas.first, areas.second]) {
        if app.compare.paragraph(side).is_none() {
            let area = inside(frame);
            let area = Rect { x: area.x + GUTTER, width: area.width.saturating_sub(GUTTER), ..area };
            pen.text(area, &Label::NoOtherSide.text(app.settings.lang), pen.style(Role::Dim));
        }
    }
}

const fn inside(frame: Rect) -> Rect {
    Rect {
        x: frame.x + 1,
        y: frame.y + 1,
        width: frame.width.saturating_sub(2),
        height: frame.height.saturating_sub(2),
    }
}

fn title(app: &App, side: Side) -> String {
    match app.compare.paragraph(side) {
        Some(id) => {
            let path = app.document.section_path(id);
            let dot = if path.is_empty() { "" } else { "  " };
            let left = left_on(app, id);
            let part = app.document.paragraph(id).map(|paragraph| paragraph.part);
            let name = part.and_then(|part| place::part_in(&app.document, part, app.settings.lang));
            let name = name.map_or_else(String::new, |name| format!(" ({name})"));
            format!("{}{name}{dot}{path}{left}", place::of_paragraph(&app.document, id))
        }
        None => part_name(app, side),
    }
}

/// The bookmark and the note on a paragraph.
fn left_on(app: &App, id: ParagraphId) -> String {
    let Some(entry) = app.marks.get(&id) else { return String::new() };
    let mark = if entry.marked { " *" } else { "" };
    let note =
        entry.note.as_ref().map(|note| KeepLabel::Note(note.replace('\n', " ")).text(app.settings.lang).into_owned());
    format!("{mark}{}", note.map_or_else(String::new, |note| format!("  {note}")))
}

fn position(app: &App, facing: &Facing, areas: &CompareAreas) -> String {
    let end = app.compare.top + areas.rows();
    if app.compare.top == 0 && end >= facing.lines.len() {
        return Label::All.text(app.settings.lang).into_owned();
    }
    format!("{} %", end.min(facing.lines.len()) * 100 / facing.lines.len().max(1))
}

fn draw_row(facing: &Facing, side: Side, row: usize, dresses: &[Dress; 2], area: Rect, pen: &mut Pen<'_>) {
    let Some((span, text)) = facing.prose(side).line(row) else { return };
    if let Some(kind) = facing.gravest(side, row) {
        let (sign, role) = sign(kind, side);
        pen.text(Rect { width: GUTTER.min(area.width), ..area }, sign, pen.style(role));
    }
    let [left, right] = dresses;
    let dress = match side {
        Side::Left => left,
        Side::Right => right,
    };
    let layers: Vec<Layer<'_>> = dress.layers.iter().map(|(spans, style)| Layer { spans, style: *style }).collect();
    let body = Rect { x: area.x + GUTTER, width: area.width.saturating_sub(GUTTER), ..area };
    pen.layered(body, text, span.start, pen.style(Role::Base), &layers);
}

/// The sign of a kind in front of a row.
const fn sign(kind: Kind, side: Side) -> (&'static str, Role) {
    match (kind, side) {
        (Kind::Substance | Kind::Citation, Side::Left) => ("-", Role::Left),
        (Kind::Substance | Kind::Citation, Side::Right) => ("+", Role::Right),
        (Kind::Move, _) => ("»", Role::Dim),
        (Kind::Variant | Kind::Role, _) => ("~", Role::Dim),
    }
}

/// The style of a kind of mark.
fn mark_style(app: &App, kind: Kind, side: Side, pen: &Pen<'_>) -> Style {
    let own = pen.style(match side {
        Side::Left => Role::Left,
        Side::Right => Role::Right,
    });
    match kind {
        Kind::Substance | Kind::Citation => Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED).patch(own),
        Kind::Move | Kind::Variant => Style::new().add_modifier(Modifier::UNDERLINED),
        Kind::Role => match app.compare.framing {
            FramingShown::Dim | FramingShown::Hidden => pen.style(Role::Dim),
            FramingShown::Full => Style::new(),
        },
    }
}

fn dress(app: &App, facing: &Facing, side: Side, pen: &Pen<'_>) -> Dress {
    let marks = facing.marks(side);
    let citations = facing.prose(side).citations().iter().map(|citation| citation.span).collect();
    // The names of documents keep their colour, but not their underline: here it means a difference.
    let mut layers: Vec<(Vec<Span>, Style)> =
        vec![(citations, pen.style(Role::Citation).remove_modifier(Modifier::UNDERLINED))];
    for kind in Kind::BY_WEIGHT {
        let spans: Vec<Span> = marks.iter().filter(|mark| mark.kind == kind).map(|mark| mark.span).collect();
        layers.push((spans, mark_style(app, kind, side, pen)));
    }
    if app.compare.exact {
        layers.push((exact(facing, side), Style::new().add_modifier(Modifier::BOLD)));
    }
    layers.push((matches(app, facing, side), pen.style(Role::Match)));
    let current = app.compare.current.and_then(|current| facing.mark_of(current, side));
    layers.push((current.map(|mark| mark.span).into_iter().collect(), pen.style(Role::Selection)));
    Dress { layers }
}

/// The characters of a side in which its wordings differ from those of the other.
fn exact(facing: &Facing, side: Side) -> Vec<Span> {
    let mut spans = Vec::new();
    for (place, difference) in facing.comparison.differences.iter().enumerate() {
        let marks = Side::BOTH.map(|side| facing.mark_of(place, side).map(|mark| mark.span));
        let (Kind::Variant, [Some(left), Some(right)]) = (difference.kind, marks) else { continue };
        let texts = [(Side::Left, left), (Side::Right, right)];
        let [a, b] = texts.map(|(side, span)| slice(&facing.edited(side).text, span));
        let [on_left, on_right] = unshared([a, b], [left.start, right.start]);
        spans.extend(if side == Side::Left { on_left } else { on_right });
    }
    spans.sort_unstable();
    spans
}

/// Where the filter matches, as the text is set.
fn matches(app: &App, facing: &Facing, side: Side) -> Vec<Span> {
    let ranges = app.compare.paragraph(side).map_or(&[][..], |id| app.query.ranges(id));
    ranges.iter().map(|range| facing.edited(side).place(*range)).filter(|range| !range.is_empty()).collect()
}
