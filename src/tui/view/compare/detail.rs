//! Under the compared texts: the difference looked at, both of its ends in full, and its kind in words.

use ratatui::layout::Rect;

use super::header::{is_translation, part_name};
use crate::align::terms_within;
use crate::compare::{Difference, Mark};
use crate::i18n::browser::Label;
use crate::i18n::meaning;
use crate::model::Side;
use crate::report::kind_word;
use crate::text::{Span, slice};
use crate::tui::draw::{Frame, Pen};
use crate::tui::prose::Prose;
use crate::tui::state::App;
use crate::tui::state::compare::Facing;
use crate::tui::theme::Role;

/// Draws the difference looked at; without one, how to get to one.
pub(super) fn draw(app: &App, facing: &Facing, area: Rect, pen: &mut Pen<'_>) {
    if area.height < 3 {
        return;
    }
    let lang = app.settings.lang;
    let differences = &facing.comparison.differences;
    let current = app.compare.current.and_then(|at| Some((at, differences.get(at)?)));
    let Some((at, difference)) = current else {
        if is_translation(app) && terms(app, area, pen) {
            return;
        }
        let hint = if differences.is_empty() { String::new() } else { format!("0/{}", differences.len()) };
        Frame { title: &Label::Difference.text(lang), right: &hint, rule_only: true, ..Frame::default() }
            .draw(pen, area);
        legend(app, Rect { y: area.y + 1, height: area.height - 1, ..area }, pen);
        return;
    };
    let title = title(app, facing, difference);
    let count = format!("{}/{}", at + 1, differences.len());
    Frame { title: &title, right: &count, rule_only: true, ..Frame::default() }.draw(pen, area);
    let rows = area.height - 1;
    let sides = [app.compare.first(), app.compare.first().other()];
    let mut y = area.y + 1;
    for (place, side) in sides.into_iter().enumerate() {
        let left = (area.bottom() - y).saturating_sub(u16::from(place == 0));
        let most = if place == 0 { left.min(rows.div_ceil(2)) } else { left };
        y += draw_side(app, facing, difference, side, Rect { y, height: most, ..area }, pen);
    }
}

/// Draws one end of the difference; gives the rows that it took.
fn draw_side(app: &App, facing: &Facing, of: &Difference, side: Side, area: Rect, pen: &mut Pen<'_>) -> u16 {
    let comparison = &facing.comparison;
    let (role, sign, place, marks) =
        side.of((Role::Left, "-", of.left, &comparison.left), (Role::Right, "+", of.right, &comparison.right));
    let name = format!(" {sign} {} ", part_name(app, side));
    let used = pen.text(area, &name, pen.style(role));
    let body = Rect { x: area.x + used, width: area.width.saturating_sub(used + 1), ..area };
    let mark = place.and_then(|place| marks.get(place));
    let (Some(mark), Some(id)) = (mark, app.compare.paragraph(side)) else {
        pen.text(body, &Label::NoAnswer.text(app.settings.lang), pen.style(Role::Dim));
        return 1;
    };
    let text = slice(app.document.text(id), mark.span);
    let prose = Prose::wrapped(text, usize::from(body.width), pen.mode());
    let rows = body.height.min(u16::try_from(prose.len()).unwrap_or(u16::MAX)).max(1);
    for row in 0..rows {
        let Some((span, line)) = prose.line(usize::from(row)) else { continue };
        let area = Rect { y: body.y + row, height: 1, ..body };
        // What has no room ends with a mark.
        let is_cut = row + 1 == rows && prose.len() > usize::from(rows);
        let rest = slice(text, Span::new(span.start, span.end + usize::from(is_cut) * 8));
        pen.text(area, if is_cut { rest } else { line }, pen.style(Role::Base));
    }
    rows
}

fn title(app: &App, facing: &Facing, difference: &Difference) -> String {
    let lang = app.settings.lang;
    let mut pieces = vec![Label::Kind(kind_word(difference.kind)).text(lang).into_owned()];
    let only = match (difference.left, difference.right) {
        (Some(_), None) => Some(Side::Left),
        (None, Some(_)) => Some(Side::Right),
        _ => None,
    };
    let text = |side: Side, place: Option<usize>, marks: &[Mark]| {
        let id = app.compare.paragraph(side)?;
        Some(slice(app.document.text(id), marks.get(place?)?.span))
    };
    // A word that stands elsewhere on the other side is in no part alone.
    let is_on_both = |side: &Side| {
        let own = match side {
            Side::Left => text(Side::Left, difference.left, &facing.comparison.left),
            Side::Right => text(Side::Right, difference.right, &facing.comparison.right),
        };
        let other = app.compare.paragraph(side.other()).map(|id| app.document.text(id).to_lowercase());
        own.zip(other).is_some_and(|(own, other)| other.contains(&own.trim().to_lowercase()))
    };
    let part = only.filter(|side| !is_on_both(side)).map(|side| part_name(app, side)).unwrap_or_default();
    if let Some(why) = facing.comparison.why(difference) {
        let left = text(Side::Left, difference.left, &facing.comparison.left);
        let right = text(Side::Right, difference.right, &facing.comparison.right);
        pieces.push(meaning::change(lang, why.name(), left, right, &part));
    } else if !part.is_empty() {
        pieces.push(Label::OnlyIn(part).text(lang).into_owned());
    }
    let recurs = [(difference.left, &facing.comparison.left), (difference.right, &facing.comparison.right)];
    let recurs = recurs.into_iter().filter_map(|(place, marks)| Some(marks.get(place?)?.recurs)).max();
    if let Some(recurs) = recurs.filter(|recurs| *recurs > 1) {
        pieces.push(Label::Recurs(recurs).text(lang).into_owned());
    }
    pieces.join(" · ")
}

/// The terms of the pair in both languages; says whether there are any.
fn terms(app: &App, area: Rect, pen: &mut Pen<'_>) -> bool {
    let texts = Side::BOTH.map(|side| {
        let pairing = app.pairing.as_ref()?;
        let link = pairing.links().get(app.compare.place)?;
        Some(app.document.text_of(if side == Side::Left { &link.left } else { &link.right }))
    });
    let [Some(left), Some(right)] = texts else { return false };
    let found = terms_within(&app.relations.terms, &left, &right);
    if found.is_empty() {
        return false;
    }
    let count = found.len().to_string();
    Frame { title: &Label::TermsHere.text(app.settings.lang), right: &count, rule_only: true, ..Frame::default() }
        .draw(pen, area);
    let body = Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height - 1 };
    let mut room = Rect { height: 1, ..body };
    for term in found {
        let words = format!("{} {}", term.left, term.right);
        if pen.width(&words) > room.width && room.x > body.x {
            room = Rect { x: body.x, y: room.y + 1, width: body.width, height: 1 };
        }
        if room.y >= body.bottom() {
            break;
        }
        let used = pen.text(room, &format!("{} ", term.left), pen.style(Role::Left));
        let rest = Rect { x: room.x + used, width: room.width.saturating_sub(used), ..room };
        let used = used + pen.text(rest, &term.right, pen.style(Role::Right)) + 3;
        room = Rect { x: room.x + used.min(room.width), width: room.width.saturating_sub(used), ..room };
    }
    true
}

/// What the marks mean, while no difference is looked at.
fn legend(app: &App, area: Rect, pen: &mut Pen<'_>) {
    let lang = app.settings.lang;
    let mut room = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
    let signs = [
        (Role::Left, "-", Label::OnlyIn(part_name(app, Side::Left))),
        (Role::Right, "+", Label::OnlyIn(part_name(app, Side::Right))),
        (Role::Base, "~", Label::Kind(crate::i18n::compare::KindWord::Variant)),
        (Role::Base, "»", Label::Kind(crate::i18n::compare::KindWord::Move)),
        (Role::Dim, "", Label::Kind(crate::i18n::compare::KindWord::Framing)),
    ];
    for (role, sign, label) in signs {
        let words = format!("{sign} {}", label.text(lang));
        let used = pen.text(room, words.trim_start(), pen.style(role)) + 3;
        room = Rect { x: room.x + used.min(room.width), width: room.width.saturating_sub(used), ..room };
    }
}
