//! The reader: the selected paragraph whole, with what it cites and what matched.

use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::place;
use crate::i18n::browser::Label;
use crate::text::Span;
use crate::tui::draw::{Frame, Layer, Pen, scrollbar};
use crate::tui::layout::{Arrangement, Panes};
use crate::tui::pane::Pane;
use crate::tui::state::App;
use crate::tui::state::browse::Subject;
use crate::tui::state::reader::{heading_rows, reader_rows};
use crate::tui::theme::Role;

pub(super) fn draw(app: &App, panes: &Panes, pen: &mut Pen<'_>) {
    if panes.reader.is_empty() {
        return;
    }
    let reader = &app.browse.reader;
    let rows = usize::from(reader_rows(reader, panes));
    let len = reader.prose.len();
    let window = reader.top..(reader.top + rows).min(len);
    frame(app, panes, window.end, pen);
    let measure = panes.measure();
    let heading = heading_rows(reader, panes);
    if heading > 0 {
        let style = pen.style(Role::Dim);
        pen.text(Rect { height: 1, ..measure }, &headings(app), style);
        let last = usize::from(heading - 1);
        for (y, line) in (measure.y + 1..).zip(0..reader.note.len().min(last)) {
            let words = reader.note.line(line).map_or("", |(_, words)| words);
            pen.text(Rect { y, height: 1, ..measure }, words, pen.style(Role::Warn));
        }
    }
    let text = Rect { y: measure.y + heading, height: measure.height - heading, ..measure };
    draw_lines(app, text, window.clone(), pen);
    scrollbar(pen, panes.reader, Rect { y: text.y, height: text.height, ..panes.inside(panes.reader) }, &window, len);
}

fn frame(app: &App, panes: &Panes, end: usize, pen: &mut Pen<'_>) {
    let lang = app.settings.lang;
    let len = app.browse.reader.prose.len();
    let prose = &app.browse.reader.prose;
    let position = if app.browse.reader.top == 0 && end >= len && prose.is_whole() {
        Label::All.text(lang).into_owned()
    } else {
        format!("{} %", prose.percent(end))
    };
    let rule_only = panes.shape == Arrangement::Narrow;
    let (title, right) = match app.browse.subject() {
        Some(Subject::Paragraph(id)) => {
            let cites = app.index.as_ref().map_or(0, |index| index.cited_by(id).len());
            let cites = if cites > 0 { Label::Cites(cites).text(lang).into_owned() } else { String::new() };
            (place::of_paragraph(&app.document, id), cites)
        }
        Some(Subject::Letter) => {
            (Label::Letter.text(lang).into_owned(), app.document.first().dated.clone().unwrap_or_default())
        }
        None => {
            let margin = app.browse.beside().and_then(|row| app.query.found.as_ref()?.findings.margin_place(row));
            (margin.map_or_else(String::new, |margin| place::of_margin(app, margin, true)), String::new())
        }
    };
    Frame {
        title: &title,
        right: if rule_only { &position } else { &right },
        bottom: if len == 0 { "" } else { &position },
        has_focus: app.browse.zoomed && app.browse.focus == Pane::Paragraphs,
        is_near_focus: app.browse.focus == Pane::Paragraphs,
        rule_only,
    }
    .draw(pen, panes.reader);
}

fn headings(app: &App) -> String {
    match app.browse.subject() {
        Some(Subject::Paragraph(id)) => place::headings(&app.document, id),
        Some(Subject::Letter) | None => String::new(),
    }
}

fn draw_lines(app: &App, area: Rect, window: std::ops::Range<usize>, pen: &mut Pen<'_>) {
    let reader = &app.browse.reader;
    let shown = match (reader.prose.line(window.start), reader.prose.line(window.end.saturating_sub(1))) {
        (Some((first, _)), Some((last, _))) => Span::new(first.start, last.end),
        _ => return,
    };
    let in_sight = |spans: Vec<Span>| -> Vec<Span> { spans.into_iter().filter(|span| span.overlaps(shown)).collect() };
    let cited = in_sight(reader.prose.citations().iter().map(|citation| citation.span).collect());
    let chosen = in_sight(chosen_citations(app));
    let matches = in_sight(matches(app));
    let here: Vec<Span> = reader.at_match.and_then(|place| matches_at(app, place)).into_iter().collect();
    let layers = [
        Layer { spans: &cited, style: pen.style(Role::Citation) },
        Layer { spans: &chosen, style: pen.style(Role::Focus).add_modifier(Modifier::UNDERLINED) },
        Layer { spans: &matches, style: pen.style(Role::Match) },
        Layer { spans: &here, style: pen.style(Role::Selection) },
    ];
    for (y, line) in (area.y..area.bottom()).zip(window) {
        if let Some((span, text)) = reader.prose.line(line) {
            pen.layered(Rect { y, height: 1, ..area }, text, span.start, pen.style(Role::Base), &layers);
        }
    }
}

/// Where the text cites the document that the list is narrowed to, or that is selected on the right.
fn chosen_citations(app: &App) -> Vec<Span> {
    let Some(index) = &app.index else { return Vec::new() };
    let selected = app.browse.cited.selected().filter(|_| app.browse.focus == Pane::Resolutions);
    let chosen = [app.browse.narrowing.document(), selected.and_then(|row| row.id)];
    let citations = app.browse.reader.prose.citations().iter();
    citations
        .filter(|citation| chosen.iter().flatten().any(|id| index.find(&citation.symbol) == Some(*id)))
        .map(|citation| citation.span)
        .collect()
}

fn matches(app: &App) -> Vec<Span> {
    match app.browse.subject() {
        Some(Subject::Paragraph(id)) => app.query.ranges(id).to_vec(),
        Some(Subject::Letter) => app.query.found.as_ref().map_or_else(Vec::new, |found| found.letter.clone()),
        None => Vec::new(),
    }
}

fn matches_at(app: &App, place: usize) -> Option<Span> {
    matches(app).get(place).copied()
}
