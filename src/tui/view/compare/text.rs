//! The two texts with their marks.
//!
//! Four levels tell what a mark is, and hold without colour: framing is dim, other wording and other places are
//! underlined, what only one side says is bold and underlined in the colour of its side, and the place looked at is
//! reversed. A sign in front of a row says the gravest of its marks.

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::header::{alone, part_name};
use crate::compare::Kind;
use crate::i18n::browser::Label;
use crate::i18n::compare::{Word, word};
use crate::i18n::keep::KeepLabel;
use crate::model::{Link, ParagraphId, Side};
use crate::text::{Ambiguous, Span, slice};
use crate::tui::draw::{Frame, Layer, Pen, scrollbar};
use crate::tui::layout::{CompareAreas, GUTTER, inside};
use crate::tui::state::App;
use crate::tui::state::compare::exact::unshared;
use crate::tui::state::compare::facing::sections_begun;
use crate::tui::state::compare::{Facing, FacingLine, FramingShown, PairInSight, areas};
use crate::tui::theme::Role;
use crate::tui::view::place;

/// What dresses the text of one side.
struct Dress {
    layers: Vec<(Vec<Span>, Style)>,
}

/// A line of the screen: the pair it belongs to, and which line of that.
struct LineInSight<'a> {
    y: u16,
    shown: &'a PairInSight,
    line: Option<FacingLine>,
}

/// The lines in sight, from top to bottom: the first pair from where it is scrolled to, the others whole.
fn rows<'a>(app: &'a App, areas: &CompareAreas) -> impl Iterator<Item = LineInSight<'a>> {
    let first = app.compare.place;
    let top = app.compare.top;
    let lines = app.compare.shown().iter().flat_map(move |shown| {
        let from = if shown.place == first { top } else { 0 };
        let line = |at: usize| match &shown.facing {
            Some(facing) => facing.lines.get(at).copied(),
            None => (at == 0).then_some(FacingLine::Head),
        };
        (from..shown.height()).map(move |at| (shown, line(at)))
    });
    let inside = inside(areas.first);
    (inside.y..inside.bottom()).zip(lines).map(|(y, (shown, line))| LineInSight { y, shown, line })
}

/// Draws the frames and the lines in sight.
pub(super) fn draw(app: &App, areas: &CompareAreas, pen: &mut Pen<'_>) {
    let sides = [app.compare.first(), app.compare.first().other()];
    let frames = [areas.first, areas.second];
    self::frames(app, areas, pen);
    let mut dressed: Option<(usize, [Dress; 2])> = None;
    for LineInSight { y, shown, line } in rows(app, areas) {
        let first = Rect { y, height: 1, ..inside(areas.first) };
        let Some(facing) = shown.facing.as_deref() else {
            let words = if line.is_some() { title(app, sides[0], &shown.pair) } else { waiting(app) };
            pen.text(first, &words, pen.style(if line.is_some() { Role::Title } else { Role::Dim }));
            continue;
        };
        if dressed.as_ref().is_none_or(|(place, _)| *place != shown.place) {
            dressed = Some((shown.place, Side::BOTH.map(|side| dress(app, shown, facing, side, pen))));
        }
        let Some((_, dresses)) = &dressed else { continue };
        match line {
            Some(FacingLine::Head) => {
                for (side, frame) in sides.into_iter().zip(frames) {
                    head(app, shown, facing, side, Rect { y, height: 1, ..inside(frame) }, pen);
                }
            }
            Some(FacingLine::Section) => {
                // One side under the other, the heading stands above both.
                let sides = sides.into_iter().zip(frames).take(if areas.is_stacked { 1 } else { 2 });
                let style = pen.style(Role::Title).add_modifier(Modifier::BOLD);
                for (side, frame) in sides {
                    pen.text(Rect { y, height: 1, ..inside(frame) }, &headings(app, side, &shown.pair), style);
                }
            }
            Some(FacingLine::Both(row)) => {
                for (side, frame) in sides.into_iter().zip(frames) {
                    draw_row(facing, side, row, dresses, Rect { y, height: 1, ..inside(frame) }, pen);
                    absent(app, shown, side, row, Rect { y, height: 1, ..inside(frame) }, pen);
                }
            }
            Some(FacingLine::One(side, row)) => draw_row(facing, side, row, dresses, first, pen),
            Some(FacingLine::Name(side)) => {
                let used = pen.text(first, &title(app, side, &shown.pair), pen.style(Role::Title));
                if side == sides[0] {
                    let words = differences(app, facing);
                    let room = Rect { x: first.x + used, width: first.width - used, ..first };
                    if pen.width(&words) < room.width {
                        pen.text_right(room, &words, pen.style(Role::Dim));
                    }
                }
            }
            Some(FacingLine::Folded(count)) => {
                let words = format!("  {} {}", pen.ellipsis(), Label::FoldedRows(count).text(app.settings.lang));
                pen.text(first, &words, pen.style(Role::Dim));
            }
            None => {}
        }
    }
    let last = if areas.is_stacked { areas.first } else { areas.second };
    let window = app.compare.place..app.compare.place + app.compare.shown().len();
    let pairs = app.pairing.as_ref().map_or(0, |pairing| pairing.links().len());
    scrollbar(pen, last, inside(last), &window, pairs);
}

/// The headings of the sections that begin with a pair on one side, the outermost first.
fn headings(app: &App, side: Side, pair: &Link) -> String {
    let first = side.of(&pair.left, &pair.right).first();
    let begun = first.into_iter().flat_map(|id| sections_begun(&app.document, *id));
    begun.map(|section| place::heading(&app.document, section)).collect::<Vec<_>>().join(" › ")
}

/// What is said of a pair that is being compared.
fn waiting(app: &App) -> String {
    Label::Comparing.text(app.settings.lang).into_owned()
}

/// How many differences a pair has, or that it is none.
fn differences(app: &App, facing: &Facing) -> String {
    let lang = app.settings.lang;
    if facing.comparison.one_sided() {
        return word(lang, Word::NoCounterpart).to_owned();
    }
    match facing.comparison.differences.len() {
        0 if super::header::is_translation(app) => Label::NumbersAgree,
        count => Label::Differences(count),
    }
    .text(lang)
    .into_owned()
}

/// Draws the frames, with the names of the sides of the first pair.
fn frames(app: &App, areas: &CompareAreas, pen: &mut Pen<'_>) {
    let sides = [app.compare.first(), app.compare.first().other()];
    let pair = app.compare.shown().first().map(|shown| &shown.pair);
    for (side, frame) in sides.into_iter().zip([areas.first, areas.second]) {
        let title = match pair {
            Some(pair) if !areas.is_stacked => title(app, side, pair),
            _ => String::new(),
        };
        let is_last = areas.is_stacked || frame == areas.second;
        let position = if is_last { position(app) } else { String::new() };
        Frame { title: &title, bottom: &position, ..Frame::default() }.draw(pen, frame);
    }
}

/// Draws the rule above a pair that stands below others, with its names.
fn head(app: &App, shown: &PairInSight, facing: &Facing, side: Side, area: Rect, pen: &mut Pen<'_>) {
    let rule = match pen.mode() {
        Ambiguous::Narrow => "─",
        Ambiguous::Wide => "-",
    };
    let dim = pen.style(Role::Dim);
    let used = pen.text(area, rule, dim);
    let mut room = Rect { x: area.x + used, width: area.width.saturating_sub(used), ..area };
    if side != app.compare.first() {
        let count = format!(" {} {rule}", differences(app, facing));
        let used = pen.text_right(room, &count, dim);
        room.width = room.width.saturating_sub(used);
    }
    let title = format!(" {} ", title(app, side, &shown.pair));
    let used = pen.text(room, &title, pen.style(Role::Title));
    room = Rect { x: room.x + used, width: room.width.saturating_sub(used), ..room };
    pen.text(room, &rule.repeat(usize::from(room.width)), dim);
}

/// Says in the first row of a side without a paragraph that it has none, and what the other side most resembles.
fn absent(app: &App, shown: &PairInSight, side: Side, row: usize, area: Rect, pen: &mut Pen<'_>) {
    if !side.of(&shown.pair.left, &shown.pair.right).is_empty() || row > 0 {
        return;
    }
    let area = Rect { x: area.x + GUTTER, width: area.width.saturating_sub(GUTTER), ..area };
    pen.text(area, &alone(app, &shown.pair).text(app.settings.lang), pen.style(Role::Dim));
}

/// What a click hits in the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clicked {
    /// The place of the pair in the order of reading.
    pub place: usize,
    /// The difference that is marked there, among those of the pair.
    pub difference: Option<usize>,
}

/// What lies under a place of the screen.
pub(crate) fn hit(app: &App, position: Position) -> Option<Clicked> {
    let areas = areas(app);
    let row = rows(app, &areas).find(|row| row.y == position.y)?;
    let sides = [app.compare.first(), app.compare.first().other()];
    let (side, frame) =
        sides.into_iter().zip([areas.first, areas.second]).find(|(_, frame)| inside(*frame).contains(position))?;
    let at = match row.line {
        Some(FacingLine::Both(line)) => Some((side, line)),
        Some(FacingLine::One(side, line)) => Some((side, line)),
        _ => None,
    };
    let column = usize::from(position.x.saturating_sub(inside(frame).x + GUTTER));
    let difference = at.zip(row.shown.facing.as_deref()).and_then(|((side, line), facing)| {
        let offset = facing.prose(side).place_at(line, column, app.settings.ambiguous)?;
        let all = 0..facing.comparison.differences.len();
        all.into_iter().find(|place| facing.mark_of(*place, side).is_some_and(|mark| mark.span.contains(offset)))
    });
    Some(Clicked { place: row.shown.place, difference })
}

/// The names of the paragraphs on a side, with what was left on the first of them.
fn title(app: &App, side: Side, pair: &Link) -> String {
    let ids = side.of(&pair.left, &pair.right);
    let Some(id) = ids.first().copied() else { return part_name(app, side) };
    let path = app.document.section_path(id);
    let dot = if path.is_empty() { "" } else { "  " };
    let left = left_on(app, id);
    let part = app.document.paragraph(id).map(|paragraph| paragraph.part);
    let name = part.and_then(|part| place::part_in(&app.document, part, app.settings.lang));
    let name = name.map_or_else(String::new, |name| format!(" ({name})"));
    let more = ids.iter().skip(1).map(|id| format!("+{}", place::number(&app.document, *id))).collect::<String>();
    format!("{}{more}{name}{dot}{path}{left}", place::of_paragraph(&app.document, id))
}

/// The bookmark and the note on a paragraph.
fn left_on(app: &App, id: ParagraphId) -> String {
    let Some(entry) = app.marks.get(&id) else { return String::new() };
    let mark = if entry.marked { " *" } else { "" };
    let note =
        entry.note.as_ref().map(|note| KeepLabel::Note(note.replace('\n', " ")).text(app.settings.lang).into_owned());
    format!("{mark}{}", note.map_or_else(String::new, |note| format!("  {note}")))
}

fn position(app: &App) -> String {
    let pairs = app.pairing.as_ref().map_or(0, |pairing| pairing.links().len());
    let seen = app.compare.place + app.compare.shown().len();
    if app.compare.place == 0 && seen >= pairs && app.compare.top <= 1 {
        return Label::All.text(app.settings.lang).into_owned();
    }
    format!("{} %", seen * 100 / pairs.max(1))
}

fn draw_row(facing: &Facing, side: Side, row: usize, dresses: &[Dress; 2], area: Rect, pen: &mut Pen<'_>) {
    let Some((span, text)) = facing.prose(side).line(row) else { return };
    if let Some(kind) = facing.gravest(side, row) {
        let (sign, role) = sign(kind, side);
        pen.text(Rect { width: GUTTER.min(area.width), ..area }, sign, pen.style(role));
    }
    let [left, right] = dresses;
    let dress = side.of(left, right);
    let layers: Vec<Layer<'_>> = dress.layers.iter().map(|(spans, style)| Layer { spans, style: *style }).collect();
    let body = Rect { x: area.x + GUTTER, width: area.width.saturating_sub(GUTTER), ..area };
    pen.layered(body, text, span.start, pen.style(Role::Base), &layers);
}

const fn sign(kind: Kind, side: Side) -> (&'static str, Role) {
    match (kind, side) {
        (Kind::Substance | Kind::Citation, Side::Left) => ("-", Role::Left),
        (Kind::Substance | Kind::Citation, Side::Right) => ("+", Role::Right),
        (Kind::Move, _) => ("»", Role::Dim),
        (Kind::Variant | Kind::Role, _) => ("~", Role::Dim),
    }
}

fn mark_style(app: &App, kind: Kind, side: Side, pen: &Pen<'_>) -> Style {
    let own = pen.style(side.of(Role::Left, Role::Right));
    match kind {
        Kind::Substance | Kind::Citation => Style::new().add_modifier(Modifier::BOLD | Modifier::UNDERLINED).patch(own),
        Kind::Move | Kind::Variant => Style::new().add_modifier(Modifier::UNDERLINED),
        Kind::Role => match app.compare.framing {
            FramingShown::Dim | FramingShown::Hidden => pen.style(Role::Dim),
            FramingShown::Full => Style::new(),
        },
    }
}

fn dress(app: &App, shown: &PairInSight, facing: &Facing, side: Side, pen: &Pen<'_>) -> Dress {
    let marks = facing.marks(side);
    // The names of documents are not dressed here, as an underline means a difference, and a colour alone nothing.
    let mut layers: Vec<(Vec<Span>, Style)> = Vec::new();
    for kind in Kind::BY_WEIGHT {
        let spans: Vec<Span> = marks.iter().filter(|mark| mark.kind == kind).map(|mark| mark.span).collect();
        layers.push((spans, mark_style(app, kind, side, pen)));
    }
    if app.compare.exact {
        layers.push((exact(facing, side), Style::new().add_modifier(Modifier::BOLD)));
    }
    layers.push((matches(app, shown, facing, side), pen.style(Role::Match)));
    if shown.place == app.compare.place {
        layers.push((facing.placed(app.compare.clauses(), side), pen.style(Role::Selection)));
    }
    // Only in the first pair a difference is looked at: keys act there.
    let current = app.compare.current.filter(|_| shown.place == app.compare.place);
    let current = current.and_then(|current| facing.mark_of(current, side));
    layers.push((
        current.map(|mark| mark.span).into_iter().collect(),
        pen.style(Role::Selection).add_modifier(Modifier::UNDERLINED),
    ));
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
fn matches(app: &App, shown: &PairInSight, facing: &Facing, side: Side) -> Vec<Span> {
    let first = side.of(&shown.pair.left, &shown.pair.right).first();
    let ranges = first.map_or(&[][..], |id| app.query.ranges(*id));
    ranges.iter().map(|range| facing.edited(side).place(*range)).filter(|range| !range.is_empty()).collect()
}
