//! One pair in one row.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::super::place;
use super::columns;
use crate::compare::{Kind, PairStats};
use crate::i18n::Lang;
use crate::i18n::overview::{Column, Words};
use crate::model::{Link, ParagraphId};
use crate::report::fate_word;
use crate::text::{Ambiguous, Span, slice};
use crate::tui::draw::Pen;
use crate::tui::state::App;
use crate::tui::theme::Role;

pub(super) fn draw(app: &App, place: usize, is_selected: bool, area: Rect, pen: &mut Pen<'_>) {
    let Some(pair) = app.pairing.as_ref().and_then(|pairing| pairing.links().get(place)) else { return };
    let stats = app.summary.stats(place);
    let weight = if is_selected { Modifier::BOLD } else { Modifier::empty() };
    let base = pen.style(Role::Base).add_modifier(weight);
    // What is dim elsewhere would be a patch of another ground on a reversed row.
    let dim = pen.style(if is_selected { Role::Base } else { Role::Dim });
    pen.text(area, if is_selected { "▸" } else { " " }, base);
    if app.summary.is_read(place) {
        pen.text(Rect { x: area.x + 1, width: 1, ..area }, "✓", base);
    }
    for (column, place) in columns::places(area) {
        match column {
            Column::Number => number(app, pair, place, base, pen),
            Column::Section => {
                let path = pair.first().map_or("", |id| app.document.section_path(id));
                pen.text(place, path, dim);
            }
            Column::Bar => bar(stats, place, is_selected, pen),
            Column::Citing => {
                let fate = pair.fate.map(|fate| fate_word(fate).text(app.settings.lang));
                let used = fate.map_or(0, |fate| pen.text(place, fate, base) + 1);
                let room = Rect { x: place.x + used, width: place.width.saturating_sub(used), ..place };
                if fate.is_none() || !pair.is_one_sided() {
                    citing(app, pair, stats, room, dim, pen);
                }
            }
            Column::Alike => {
                let differs = |stats: &PairStats| Kind::BY_WEIGHT.into_iter().any(|kind| stats.count(kind) > 0);
                let alike = stats.filter(|stats| !stats.one_sided).map(|stats| match stats.similarity {
                    1.0.. if differs(stats) => Words::OtherOrder.text(app.settings.lang),
                    share => format!("{} %", place::percent(share.into())).into(),
                });
                pen.text_right(place, &alike.unwrap_or_default(), dim);
            }
            Column::Text => beginning(app, pair, place, base, pen),
            Column::Substance | Column::Citation | Column::Move | Column::Variant | Column::Framing => {
                if let Some(kind) = columns::kind(column) {
                    count(stats, kind, place, if kind.is_real() { base } else { dim }, pen);
                }
            }
        }
    }
    if is_selected {
        pen.fill(area, pen.style(Role::Selection));
    }
}

fn number(app: &App, pair: &Link, area: Rect, style: Style, pen: &mut Pen<'_>) {
    let number = |side: &[ParagraphId]| match side {
        [] => "-".to_owned(),
        several => several.iter().map(|id| place::number(&app.document, *id)).collect::<Vec<_>>().join("+"),
    };
    let (left, right) = (number(&pair.left), number(&pair.right));
    let words = if left == right { left } else { format!("{left}/{right}") };
    pen.text_right(area, &words, style);
}

fn count(stats: Option<&PairStats>, kind: Kind, area: Rect, style: Style, pen: &mut Pen<'_>) {
    match stats.map(|stats| stats.count(kind)) {
        None | Some(0) => pen.text_right(area, pen.dot(), pen.style(Role::Dim)),
        Some(count) => pen.text_right(area, &count.to_string(), style),
    };
}

/// How many documents only one side cites; of a pair that cannot be compared, why.
fn citing(app: &App, pair: &Link, stats: Option<&PairStats>, area: Rect, style: Style, pen: &mut Pen<'_>) {
    let lang = app.settings.lang;
    let Some(stats) = stats else {
        pen.text(area, &Words::NotYet.text(lang), pen.style(Role::Dim));
        return;
    };
    if let (true, Some(id)) = (stats.one_sided, pair.first()) {
        let words = Words::OnlyIn(place::part_name(&app.document, id).to_owned());
        pen.text(area, &words.text(lang), pen.style(Role::Title));
        return;
    }
    let mut room = area;
    for (count, sign, role) in [(stats.only_left, '-', Role::Left), (stats.only_right, '+', Role::Right)] {
        if count > 0 {
            let used = pen.text(room, &format!("{sign}{count}"), pen.style(role));
            room = Rect { x: room.x + used + 1, width: room.width.saturating_sub(used + 1), ..room };
        }
    }
    if stats.unlike {
        pen.text(room, &format!("!{}", Words::Unlike.text(lang)), pen.style(Role::Warn));
    } else if !stats.citations_differ() {
        pen.text(area, "=", style);
    }
}

fn beginning(app: &App, pair: &Link, area: Rect, style: Style, pen: &mut Pen<'_>) {
    let Some(id) = pair.first() else { return };
    let text = slice(app.document.text(id), Span::new(0, usize::from(area.width) + 8));
    pen.text(area, text, style);
}

/// The signs of the bar: told apart by shape, not by colour.
const fn sign(kind: Kind, mode: Ambiguous) -> &'static str {
    match (mode, kind) {
        (Ambiguous::Narrow, Kind::Substance) => "█",
        (Ambiguous::Narrow, Kind::Citation) => "▓",
        (Ambiguous::Narrow, Kind::Move) => "▒",
        (Ambiguous::Narrow, Kind::Variant) => "░",
        (Ambiguous::Narrow, Kind::Role) => "·",
        (Ambiguous::Wide, Kind::Substance) => "#",
        (Ambiguous::Wide, Kind::Citation) => "@",
        (Ambiguous::Wide, Kind::Move) => "=",
        (Ambiguous::Wide, Kind::Variant) => "-",
        (Ambiguous::Wide, Kind::Role) => ".",
    }
}

fn bar(stats: Option<&PairStats>, area: Rect, is_selected: bool, pen: &mut Pen<'_>) {
    let Some(stats) = stats else { return };
    let mut room = area;
    for (kind, cells) in stats.bar(usize::from(columns::BAR)) {
        let role = match kind {
            Kind::Substance | Kind::Citation | Kind::Move | Kind::Variant => Role::Base,
            Kind::Role if is_selected => Role::Base,
            Kind::Role => Role::Dim,
        };
        let used = pen.text(room, &sign(kind, pen.mode()).repeat(cells), pen.style(role));
        room = Rect { x: room.x + used, width: room.width.saturating_sub(used), ..room };
    }
}

/// What the signs of the bar mean.
pub(super) fn legend(lang: Lang, mode: Ambiguous) -> String {
    let columns = [Column::Substance, Column::Citation, Column::Move, Column::Variant, Column::Framing];
    let signs = columns.into_iter().filter_map(|column| {
        let kind = columns::kind(column)?;
        Some(format!("{} {}", sign(kind, mode), Words::BarPart(column).text(lang)))
    });
    signs.collect::<Vec<String>>().join("  ")
}
