//! The list of paragraphs: number and beginning of the text, under a filter the place that matched.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::place;
use crate::i18n::Lang;
use crate::i18n::browser::Label;
use crate::i18n::keep::KeepLabel;
use crate::i18n::notices::Notice;
use crate::i18n::search::Message;
use crate::model::{Fate, ParagraphId};
use crate::report::fate_word;
use crate::search::{Tier, Verdict};
use crate::store::Subject;
use crate::text::{Span, cut, slice, width};
use crate::tui::action::{AppAction, FilterAction};
use crate::tui::draw::{Frame, Layer, Pen, scrollbar};
use crate::tui::layout::{Arrangement, Panes};
use crate::tui::pane::Pane;
use crate::tui::state::listing::{ListLine, ListRow, Narrow};
use crate::tui::state::opening;
use crate::tui::state::{App, FilterResult, relations};
use crate::tui::theme::Role;

/// The columns of the pointer and the number in front of the text.
const NUMBER: u16 = 6;
/// How many characters stand before the first match where a row shows the middle of its text.
const LEAD: usize = 6;

/// How many characters of a filter are quoted.
const QUOTED: usize = 24;

/// The same in a narrow pane.
const QUOTED_NARROW: usize = 10;

/// The most characters that share one column, in a text with marks above its letters.
const MOST_A_COLUMN: usize = 8;

pub(super) fn draw(app: &App, panes: &Panes, pen: &mut Pen<'_>) {
    if panes.list.is_empty() {
        return;
    }
    let (inside, rows_each) = panes.rows(Pane::Paragraphs);
    frame(app, panes, pen);
    let len = app.browse.listing.len();
    if app.browse.listing.counts() == (0, 0) {
        return draw_nothing(app, inside, pen);
    }
    let window = app.browse.cursor.window(len, panes.page(Pane::Paragraphs));
    let mut y = inside.y;
    for row in window.clone() {
        let area = Rect { y, height: rows_each, ..inside };
        let is_here = row == app.browse.cursor.at;
        match app.browse.listing.row(row) {
            Some(ListRow::Paragraph(id)) => {
                // While the letter is read no paragraph is.
                let is_selected = is_here && app.browse.subject() == Some(Subject::Paragraph(id));
                draw_row(app, id, is_selected, area, pen);
            }
            Some(ListRow::Beside(place)) => draw_beside(app, place, is_here, area, pen),
            Some(ListRow::Line(line)) => draw_line(app, line, area, pen),
            None => {}
        }
        y += rows_each;
    }
    scrollbar(pen, panes.list, inside, &window, len);
}

fn frame(app: &App, panes: &Panes, pen: &mut Pen<'_>) {
    let lang = app.settings.lang;
    let (paragraphs, beside) = app.browse.listing.counts();
    let len = paragraphs + beside;
    let at = app.browse.listing.before(app.browse.cursor.at);
    let mut pieces = vec![format!("{}/{}", if len == 0 { 0 } else { at + 1 }, opening::count(app, len))];
    // In a narrow pane the way back must not be crowded out by what is quoted.
    pieces.extend(narrowing(app, if panes.list.width < 60 { QUOTED_NARROW } else { QUOTED }));
    let dot = format!(" {} ", pen.dot());
    // One pane at a time has its name above already: the way back needs the room.
    let is_named = panes.shape == Arrangement::Narrow && pieces.len() > 1;
    let title = if is_named { String::new() } else { Label::Paragraphs.text(lang).into_owned() };
    Frame {
        title: &title,
        right: &pieces.join(&dot),
        has_focus: app.browse.focus == Pane::Paragraphs && !app.browse.zoomed,
        rule_only: panes.shape == Arrangement::Narrow,
        ..Frame::default()
    }
    .draw(pen, panes.list);
}

/// To what the list is narrowed, in words, and how to undo it.
pub(super) fn narrowing(app: &App, quoted: usize) -> Vec<String> {
    let lang = app.settings.lang;
    let mut words: Vec<String> = Vec::new();
    for step in app.browse.narrowing.steps() {
        let label = match step {
            Narrow::Filter => Label::Filtered(cut(&app.query.answered, quoted)),
            Narrow::Part(id) => {
                Label::InSection(app.document.part(*id).map_or_else(String::new, |part| part.name().to_owned()))
            }
            Narrow::Section(id) => {
                let node = crate::tui::state::tree::SectionRow::Section(*id);
                Label::InSection(place::of_node(&app.document, node).unwrap_or_default())
            }
            Narrow::Row(row, _) => Label::InSection(super::matrix::row_name(app, *row)),
            Narrow::Document(id) => {
                let cited = app.index.as_ref().and_then(|index| index.document(*id));
                Label::Citing(cited.map_or_else(String::new, |cited| place::short_symbol(&cited.symbol).to_owned()))
            }
        };
        words.push(label.text(lang).into_owned());
    }
    if !words.is_empty() {
        words.push(Label::Undo(app.keymap.key(AppAction::Back)).text(lang).into_owned());
    }
    words
}

/// Draws what is said of the rows below, or of the list.
fn draw_line(app: &App, line: ListLine, area: Rect, pen: &mut Pen<'_>) {
    let Some(found) = &app.query.found else { return };
    let lang = app.settings.lang;
    let (certain, perhaps) = found.findings.answer.counts();
    let words = match line {
        ListLine::Certain => Message::Verdict { certain, perhaps: 0 },
        ListLine::Perhaps if found.findings.counts().0 == 0 => {
            remarked(found, Message::Verdict { certain: 0, perhaps })
        }
        ListLine::Perhaps => Message::Perhaps { count: perhaps },
        ListLine::Elsewhere => {
            let (certain, perhaps) = found.findings.counts_cited();
            let elsewhere = Message::Elsewhere { count: found.findings.margins().saturating_sub(certain + perhaps) };
            match found.findings.counts() {
                (_, 0) => elsewhere,
                (certain, perhaps) => Message::Remarked {
                    verdict: Box::new(Message::Verdict { certain, perhaps }),
                    remark: Box::new(elsewhere),
                },
            }
        }
        ListLine::InLibrary => {
            let (certain, perhaps) = found.findings.counts_cited();
            let verdict = Message::InLibrary { verdict: Box::new(Message::Verdict { certain, perhaps }) };
            let is_of_library = matches!(found.findings.remark, Some(Message::PassedOver { .. }));
            if is_of_library { remarked(found, verdict) } else { verdict }
        }
        ListLine::Nearest => nearest(app, found),
    };
    // Of two lines the second: it stands at what follows.
    let y = if line == ListLine::Nearest { area.y } else { area.bottom().saturating_sub(1) };
    let room = Rect { x: area.x + 1, width: area.width.saturating_sub(1), y, height: 1 };
    pen.text(room, &words.text(lang), pen.style(Role::Title));
}

/// A verdict with what more is to be said.
fn remarked(found: &FilterResult, verdict: Message) -> Message {
    let remark = found.findings.remark.clone();
    remark.map_or(verdict.clone(), |remark| Message::Remarked { verdict: Box::new(verdict), remark: Box::new(remark) })
}

/// The terms that the text has instead, with the key that looks for them.
fn nearest(app: &App, found: &FilterResult) -> Message {
    Message::Nearest { key: app.keymap.key(FilterAction::TakeOffered), terms: found.findings.nearest.clone() }
}

/// Draws a text outside the paragraphs: its beginning or what stands around the match, and where it stands.
fn draw_beside(app: &App, place: usize, is_here: bool, area: Rect, pen: &mut Pen<'_>) {
    let Some(margin) = app.query.found.as_ref().and_then(|found| found.findings.margin(place)) else { return };
    let (base, dim, in_focus) = begin_row(app, is_here, area, pen);
    let lang = app.settings.lang;
    let stands = place::of_margin(app, margin.place, area.height > 1);
    let why = because(margin.hit.tier, margin.hit.reason.as_deref(), margin.hit.weak, lang);
    let meta = std::iter::once(stands).chain(why).collect::<Vec<_>>().join(&format!(" {} ", pen.dot()));
    let mut text = Rect { x: area.x + NUMBER, width: area.width.saturating_sub(NUMBER), ..area };
    if area.height > 1 {
        pen.text(Rect { y: area.y + 1, ..text }, &meta, dim);
    } else {
        let own = text.width * 2 / 5;
        let room = Rect { x: text.x + own, width: text.width - own, ..text };
        let used = pen.text_right(room, &meta, dim);
        text.width = text.width.saturating_sub(used + 1);
    }
    draw_matched(&margin.text.replace('\n', " "), &margin.hit.ranges, text, base, pen);
    if in_focus {
        pen.fill(area, pen.style(Role::Selection));
    }
}

/// Draws the pointer of a row; gives the style of its text, that of what is said of it, and whether it has the focus.
fn begin_row(app: &App, is_selected: bool, area: Rect, pen: &mut Pen<'_>) -> (Style, Style, bool) {
    let weight = if is_selected { Modifier::BOLD } else { Modifier::empty() };
    let base = pen.style(Role::Base).add_modifier(weight);
    // What is dim elsewhere would be a patch of another ground on a reversed row.
    let in_focus = is_selected && app.browse.focus == Pane::Paragraphs;
    pen.text(area, if is_selected { "▸" } else { " " }, base);
    (base, pen.style(if in_focus { Role::Base } else { Role::Dim }), in_focus)
}

fn draw_row(app: &App, id: ParagraphId, is_selected: bool, area: Rect, pen: &mut Pen<'_>) {
    let (base, dim, in_focus) = begin_row(app, is_selected, area, pen);
    let number = Rect { x: area.x + 1, width: NUMBER.min(area.width) - 2, ..area };
    pen.text_right(number, &place::number(&app.document, id), if is_selected { base } else { dim });
    let fate = relations::fate(app, id).filter(|fate| *fate != Fate::Same);
    let (sign, style) = match (app.marks.get(&id), app.offered.contains_key(&id), fate) {
        (Some(entry), ..) if in_focus => (if entry.marked { "*" } else { "'" }, pen.style(Role::Base)),
        (Some(entry), ..) => (if entry.marked { "*" } else { "'" }, pen.style(Role::Warn)),
        (None, true, _) => ("?", base),
        (None, false, fate) => (fate.map_or("", fate_sign), dim),
    };
    pen.text(Rect { x: area.x + NUMBER - 1, width: 1, ..area }, sign, style);
    let mut text = Rect { x: area.x + NUMBER, width: area.width.saturating_sub(NUMBER), ..area };
    let meta = meta(app, id, pen);
    if area.height > 1 {
        pen.text(Rect { y: area.y + 1, ..text }, &meta, dim);
    } else if area.width >= 50 {
        let part = place::part_name(&app.document, id);
        let path = app.document.section_path(id);
        let fate = fate.map(|fate| format!(" {}", fate_word(fate).text(app.settings.lang))).unwrap_or_default();
        let used = pen.text_right(text, &format!("{fate} {part} {path}"), dim);
        text.width = text.width.saturating_sub(used + 1);
    }
    draw_matched(app.document.text(id), app.query.ranges(id), text, base, pen);
    if in_focus {
        pen.fill(area, pen.style(Role::Selection));
    }
}

/// The beginning of the text, or the surroundings of its first match where that lies further on.
fn draw_matched(text: &str, ranges: &[Span], area: Rect, style: Style, pen: &mut Pen<'_>) {
    let layers = [Layer { spans: ranges, style: pen.style(Role::Match) }];
    let first = ranges.first().map_or(0, |range| range.end);
    // What is far from the beginning need not be measured to be known to lie further on.
    let is_near = first <= usize::from(area.width) * MOST_A_COLUMN;
    if is_near && width(slice(text, Span::new(0, first)), pen.mode()) + 4 <= usize::from(area.width) {
        pen.layered(area, text, 0, style, &layers);
        return;
    }
    let start = ranges.first().map_or(0, |range| range.start.saturating_sub(LEAD));
    let ellipsis = if start > 0 { pen.ellipsis() } else { "" };
    let used = pen.text(area, ellipsis, style);
    let rest = Rect { x: area.x + used, width: area.width - used, ..area };
    let shown = slice(text, Span::new(start, start + usize::from(area.width) + 8));
    pen.layered(rest, shown, start, style, &layers);
}

/// The sign of a paragraph that is not what it was a year ago.
pub(super) const fn fate_sign(fate: Fate) -> &'static str {
    match fate {
        Fate::Same => " ",
        Fate::New => "+",
        Fate::Dropped => "-",
        Fate::Moved => ">",
        Fate::Edited | Fate::Rewritten | Fate::Split | Fate::Merged => "~",
    }
}

/// Where the paragraph stands, what it cites, and why it was found.
fn meta(app: &App, id: ParagraphId, pen: &Pen<'_>) -> String {
    let lang = app.settings.lang;
    let place = format!("{} {}", place::part_name(&app.document, id), app.document.section_path(id));
    let mut pieces = vec![place.trim_end().to_owned()];
    let fate = relations::fate(app, id).filter(|fate| *fate != Fate::Same);
    pieces.extend(fate.map(|fate| fate_word(fate).text(lang).to_owned()));
    let note = app.marks.get(&id).and_then(|entry| entry.note.clone());
    pieces.extend(note.map(|note| KeepLabel::Note(note.replace('\n', " ")).text(lang).into_owned()));
    let cites = app.index.as_ref().map_or(0, |index| index.cited_by(id).len());
    if cites > 0 {
        pieces.push(Label::Cites(cites).text(lang).into_owned());
    }
    pieces.extend(why(app, id));
    pieces.join(&format!(" {} ", pen.dot()))
}

/// How a paragraph was found, where that is not plain to see.
fn why(app: &App, id: ParagraphId) -> Option<String> {
    let lang = app.settings.lang;
    let answer = &app.query.found.as_ref()?.findings.answer;
    let found = answer.of(id)?;
    because(found.tier, answer.reason(id).map(AsRef::as_ref), found.weak, lang)
}

fn because(tier: Tier, reason: Option<&str>, weak: bool, lang: Lang) -> Option<String> {
    let weak = weak.then(|| Label::Weak.text(lang).into_owned());
    let is_plain = tier == Tier::Exact && reason.is_none();
    let why = (!is_plain).then(|| tier.because(reason).text(lang));
    let pieces: Vec<String> = why.into_iter().chain(weak).collect();
    (!pieces.is_empty()).then(|| pieces.join(" "))
}

/// That nothing was found, why where that is known, and what to look for instead.
pub(crate) fn nothing_found(app: &App, found: &FilterResult) -> Vec<Label> {
    let (findings, query) = (&found.findings, cut(&app.query.answered, QUOTED));
    if findings.query.asks_library_alone() {
        let paragraphs = findings.texts().map(|texts| texts.paragraphs().len());
        return vec![paragraphs.map_or(Label::LibraryEmpty, |count| Label::NothingFound(query, count))];
    }
    let near = (!findings.nearest.is_empty()).then(|| Label::Look(nearest(app, found)));
    let why = findings.remark.clone().filter(|_| findings.query.missing.is_some()).map(Label::Look);
    let nothing = why.unwrap_or_else(|| Label::NothingFound(query, app.document.paragraphs().len()));
    std::iter::once(nothing).chain(near).collect()
}

fn draw_nothing(app: &App, area: Rect, pen: &mut Pen<'_>) {
    let lang = app.settings.lang;
    let total = app.document.paragraphs().len();
    let undo = app.keymap.key(AppAction::Back);
    let found = app.query.found.as_deref();
    let lines = match found {
        _ if total == 0 => vec![Label::NoParagraphs],
        Some(found) if found.findings.verdict() == Verdict::Absent => {
            nothing_found(app, found).into_iter().chain([Label::NothingFoundHint(undo)]).collect()
        }
        Some(FilterResult { address: Some(id), .. }) if app.browse.narrowing.last() != Some(Narrow::Filter) => {
            vec![Notice::Hidden(place::number(&app.document, *id), undo).into()]
        }
        _ => vec![Label::NothingListed, Label::NothingFoundHint(undo)],
    };
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        let room = Rect { x: area.x + 1, width: area.width.saturating_sub(1), y, height: 1 };
        pen.text(room, &line.text(lang), pen.style(Role::Dim));
    }
}
