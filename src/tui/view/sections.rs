//! The pane of sections: the tree with its counts.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::place;
use crate::i18n::browser::Label;
use crate::tui::draw::{Frame, Pen, scrollbar};
use crate::tui::layout::{Arrangement, Panes};
use crate::tui::pane::Pane;
use crate::tui::state::App;
use crate::tui::state::listing::Narrow;
use crate::tui::state::opening;
use crate::tui::state::tree::{SectionRow, has_below, paragraphs_below};
use crate::tui::theme::Role;

pub(super) fn draw(app: &App, panes: &Panes, pen: &mut Pen<'_>) {
    if panes.sections.is_empty() {
        return;
    }
    let has_focus = app.browse.focus == Pane::Sections;
    let title = Label::Sections.text(app.settings.lang);
    let rule_only = panes.shape == Arrangement::Narrow;
    Frame { title: &title, has_focus, rule_only, ..Frame::default() }.draw(pen, panes.sections);
    let inside = panes.inside(panes.sections);
    let tree = &app.browse.tree;
    let window = tree.cursor.window(tree.rows().len(), usize::from(inside.height));
    for (line, row) in (inside.y..).zip(window.clone()) {
        let area = Rect { y: line, height: 1, ..inside };
        if let Some(node) = tree.rows().get(row) {
            draw_row(app, *node, row == tree.cursor.at, area, pen);
        }
    }
    scrollbar(pen, panes.sections, inside, &window, tree.rows().len());
}

fn draw_row(app: &App, node: SectionRow, is_selected: bool, area: Rect, pen: &mut Pen<'_>) {
    let has_focus = app.browse.focus == Pane::Sections;
    let is_narrowed = is_narrowed_to(app, node);
    let mut style = pen.style(match node {
        SectionRow::Part(_) => Role::Title,
        SectionRow::All | SectionRow::Letter | SectionRow::Section(_) => Role::Base,
    });
    if is_narrowed {
        style = pen.style(Role::Focus);
    }
    let dim = pen.style(if is_selected && has_focus { Role::Base } else { Role::Dim });
    let pointer = if is_selected { "▸" } else { " " };
    if is_selected {
        style = style.add_modifier(Modifier::BOLD);
    }
    let fold = match (has_below(&app.document, node), app.browse.tree.is_folded(node)) {
        (true, true) => "+ ",
        (true, false) => "▾ ",
        (false, _) => "  ",
    };
    let depth = match node {
        SectionRow::All | SectionRow::Letter | SectionRow::Part(_) => 0,
        SectionRow::Section(id) => app.document.section(id).map_or(0, |section| section.depth + 1),
    };
    let mut count = count(app, node);
    let changed = app.relations.changed_in(&paragraphs_below(&app.document, node));
    if changed > 0 && node != SectionRow::Letter {
        count = format!("~{changed} {count}");
    }
    let used = pen.text_right(area, &count, dim);
    let room = Rect { width: area.width.saturating_sub(used + u16::from(used > 0)), ..area };
    let head = format!("{pointer}{}{fold}", " ".repeat(depth.min(12)));
    let used = pen.text(room, &head, style);
    let room = Rect { x: room.x + used, width: room.width - used, ..room };
    pen.text(room, &name(app, node), style);
    if is_selected && has_focus {
        pen.fill(area, pen.style(Role::Selection));
    }
}

fn name(app: &App, node: SectionRow) -> String {
    match node {
        SectionRow::All => Label::WholeProgramme.text(app.settings.lang).into_owned(),
        SectionRow::Letter => Label::Letter.text(app.settings.lang).into_owned(),
        SectionRow::Part(id) => {
            let own = app.document.part(id).map_or("", |part| part.name());
            let name = place::part_in(&app.document, id, app.settings.lang);
            name.map_or_else(|| own.to_owned(), |name| format!("{own} {name}"))
        }
        SectionRow::Section(id) => place::heading(&app.document, id),
    }
}

fn is_narrowed_to(app: &App, node: SectionRow) -> bool {
    app.browse.narrowing.steps().iter().any(|step| match step {
        Narrow::Part(id) => node == SectionRow::Part(*id),
        Narrow::Section(id) => node == SectionRow::Section(*id),
        Narrow::Row(row, _) => {
            let row = app.matrix.counts.as_ref().and_then(|counts| counts.rows().get(*row));
            row.is_some_and(|row| row.sections.iter().any(|id| node == SectionRow::Section(*id)))
        }
        Narrow::Filter | Narrow::Document(_) => false,
    })
}

/// How many paragraphs stand below a row; under a filter, how many of them were found.
fn count(app: &App, node: SectionRow) -> String {
    if node == SectionRow::Letter {
        return String::new();
    }
    let places = paragraphs_below(&app.document, node);
    match &app.query.found {
        Some(found) => format!("{}/{}", found.findings.answer.count_in(&places), places.len()),
        // What reaches to the end of what is known may go on.
        None if places.end == app.document.paragraphs().len() => opening::count(app, places.len()),
        None => places.len().to_string(),
    }
}
