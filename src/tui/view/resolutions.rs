//! The pane of cited documents: subject, counts, who alone cites them.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::place;
use crate::i18n::Lang;
use crate::i18n::browser::Label;
use crate::i18n::compare::only_in;
use crate::i18n::library::LibraryWord;
use crate::i18n::notices::Notice;
use crate::model::{Catalogue, Side, Work};
use crate::text::Ambiguous;
use crate::tui::draw::{Frame, Pen, scrollbar};
use crate::tui::layout::{Arrangement, Panes};
use crate::tui::pane::Pane;
use crate::tui::state::cited::{Basis, CitedRow, OnlyBy};
use crate::tui::state::tree::SectionRow;
use crate::tui::state::{App, relations};
use crate::tui::theme::Role;

const BAR: usize = 4;

pub(super) fn draw(app: &App, panes: &Panes, pen: &mut Pen<'_>) {
    if panes.cited.is_empty() {
        return;
    }
    let cited = &app.browse.cited;
    frame(app, panes, pen);
    let (inside, rows_each) = panes.rows(Pane::Resolutions);
    if cited.rows.is_empty() {
        let is_read = app.index.is_some() && cited.basis() != Basis::Library(false);
        let label = if is_read { Label::NothingCited } else { Label::Reading };
        pen.text(Rect { x: inside.x + 1, ..inside }, &label.text(app.settings.lang), pen.style(Role::Dim));
        return;
    }
    let window = cited.cursor.window(cited.rows.len(), panes.page(Pane::Resolutions));
    let mut y = inside.y;
    for (place, row) in cited.rows.iter().enumerate().skip(window.start).take(window.len()) {
        draw_row(app, row, place == cited.cursor.at, Rect { y, height: rows_each, ..inside }, pen);
        y += rows_each;
    }
    scrollbar(pen, panes.cited, inside, &window, cited.rows.len());
}

fn frame(app: &App, panes: &Panes, pen: &mut Pen<'_>) {
    let lang = app.settings.lang;
    let cited = &app.browse.cited;
    let basis = match cited.basis() {
        Basis::Nothing => String::new(),
        Basis::Paragraph(id) => Label::OfParagraph(place::of_paragraph(&app.document, id)).text(lang).into_owned(),
        Basis::Listed(_) => Label::OfListed.text(lang).into_owned(),
        Basis::Library(_) => Label::OfLibrary.text(lang).into_owned(),
        Basis::Only(by) => {
            let part = |side: Side| {
                let pairing = app.pairing.as_deref()?;
                app.document.part(side.of(pairing.left, pairing.right)).map(|part| part.name().to_owned())
            };
            let name = match by {
                OnlyBy::Side(side) => part(side).unwrap_or_default(),
                OnlyBy::Letter => Label::Letter.text(lang).into_owned(),
            };
            only_in(lang, &name)
        }
        Basis::Node(SectionRow::All) => Label::OfProgramme.text(lang).into_owned(),
        Basis::Node(SectionRow::Letter) => {
            Label::OfSection(Label::Letter.text(lang).into_owned()).text(lang).into_owned()
        }
        Basis::Node(node) => {
            let name = place::of_node(&app.document, node).unwrap_or_default();
            Label::OfSection(name).text(lang).into_owned()
        }
    };
    let count = if cited.rows.is_empty() { String::new() } else { cited.rows.len().to_string() };
    let title = if basis.is_empty() { Label::Documents.text(lang).into_owned() } else { basis };
    Frame {
        title: &title,
        right: &count,
        has_focus: app.browse.focus == Pane::Resolutions,
        rule_only: panes.shape == Arrangement::Narrow,
        ..Frame::default()
    }
    .draw(pen, panes.cited);
}

fn draw_row(app: &App, row: &CitedRow, is_selected: bool, area: Rect, pen: &mut Pen<'_>) {
    let has_focus = app.browse.focus == Pane::Resolutions;
    let weight = if is_selected && has_focus { Modifier::BOLD } else { Modifier::empty() };
    let is_chosen = row.id.is_some() && app.browse.narrowing.document() == row.id;
    let style = pen.style(if is_chosen { Role::Focus } else { Role::Base }).add_modifier(weight);
    let dim = pen.style(if is_selected && has_focus { Role::Base } else { Role::Dim });
    let (sign, sign_style) = match row.only {
        Some(Side::Left) => ("-", pen.style(Role::Left)),
        Some(Side::Right) => ("+", pen.style(Role::Right)),
        None => (" ", dim),
    };
    pen.text(area, if is_selected && has_focus { "▸" } else { " " }, style);
    pen.text(Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area }, sign, sign_style);
    let body = Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area };
    let used = tally(app, row, body, dim, pen);
    let room = Rect { width: body.width.saturating_sub(used + 1), ..body };
    // What opens is told from what only narrows the list.
    let sign = if app.reference.holds(&row.symbol) { " >" } else { "" };
    let used = pen.text(room, &format!("{}{sign}", place::short_symbol(&row.symbol)), style);
    let subject = subject(app, row);
    if area.height > 1 {
        pen.text(Rect { y: body.y + 1, ..body }, &subject, dim);
    } else {
        let rest = Rect { x: room.x + used + 1, width: room.width.saturating_sub(used + 1), ..room };
        pen.text(rest, &subject, dim);
    }
    if is_selected && has_focus {
        pen.fill(area, pen.style(Role::Selection));
    }
}

/// Counts and bar, at the right edge; gives the columns that they took.
fn tally(app: &App, row: &CitedRow, area: Rect, style: Style, pen: &mut Pen<'_>) -> u16 {
    let counts: Vec<String> = counted(app, row).iter().map(usize::to_string).collect();
    let counts = counts.join("/");
    let total: usize = row.counts.iter().sum();
    let bar = bar(total, app.browse.cited.most, pen.mode());
    let words = if area.width >= 22 { format!("{counts} {bar}") } else { counts };
    pen.text_right(area, &words, style)
}

/// How many paragraphs of each part cite the document; where several works are open, of each work.
fn counted(app: &App, row: &CitedRow) -> Vec<usize> {
    if app.document.works().count() == 1 || matches!(app.browse.cited.basis(), Basis::Library(_)) {
        return row.counts.clone();
    }
    let of_work = |work: &Work| row.counts.get(work.parts.clone()).unwrap_or_default().iter().sum();
    app.document.works().map(of_work).collect()
}

/// A bar whose length is that of `count` beside the longest one; filled with blanks to one width.
fn bar(count: usize, most: usize, mode: Ambiguous) -> String {
    let full = match mode {
        Ambiguous::Narrow => "▪",
        Ambiguous::Wide => "#",
    };
    let filled = if most == 0 { 0 } else { (count * BAR).div_ceil(most).min(BAR) };
    format!("{}{}", full.repeat(filled), " ".repeat(BAR - filled))
}

/// What the document is about; where the paragraph points at paragraphs of it, these come first.
fn subject(app: &App, row: &CitedRow) -> String {
    let lang = app.settings.lang;
    let subject = Catalogue::built_in().subject(&row.symbol, lang == Lang::Zh).unwrap_or_default();
    let in_note = if row.is_in_note { LibraryWord::Footnote.text(lang) } else { "" };
    let subject = [in_note, of_year(app, row).as_deref().unwrap_or_default(), subject].join(" ");
    let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    if row.pinpoints.is_empty() {
        return subject;
    }
    let separator = if lang == Lang::Zh { "、" } else { ", " };
    let numbers: Vec<String> = row.pinpoints.iter().map(u32::to_string).collect();
    let pinpoints = Label::Pinpoints(numbers.join(separator)).text(lang);
    format!("{pinpoints} {subject}")
}

/// Whether the document is cited in one alone of two years, in words.
fn of_year(app: &App, row: &CitedRow) -> Option<String> {
    let (news, id) = (relations::news(app)?, row.id?);
    let year = |work| place::year(&app.document, work);
    let notice = match (news.begun.contains(&id), news.ended.contains(&id)) {
        (true, _) => Notice::CitedFrom(year(news.new)),
        (_, true) => Notice::CitedNoMoreIn(year(news.new)),
        _ => return None,
    };
    Some(notice.text(app.settings.lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_compare_with_the_longest() {
        assert_eq!([bar(40, 40, Ambiguous::Wide), bar(1, 40, Ambiguous::Wide)], ["####", "#   "]);
        assert_eq!([bar(0, 40, Ambiguous::Narrow), bar(20, 40, Ambiguous::Narrow)], ["    ", "▪▪  "]);
        assert_eq!(bar(0, 0, Ambiguous::Wide), "    ");
    }
}
