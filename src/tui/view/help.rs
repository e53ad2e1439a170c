//! The help, made from the rows of the actions: what can be done here comes first.

use ratatui::layout::{Rect, Size};

use crate::i18n::Lang;
use crate::i18n::browser::{FilterExample, Label};
use crate::i18n::commands::Group;
use crate::tui::action::{Action, PopupAction};
use crate::tui::draw::{Frame, Pen, scrollbar, window};
use crate::tui::state::App;
use crate::tui::theme::Role;

/// The columns of the keys.
const KEYS: u16 = 18;

/// A line of the help.
enum Line {
    Heading(String),
    Entry(String, String),
    Blank,
}

/// How many lines the help has.
#[must_use]
pub fn len(app: &App) -> usize {
    lines(app).len()
}

/// How many of them a screen shows.
#[must_use]
pub fn page(screen: Size) -> usize {
    usize::from(window(screen, u16::MAX - 2).height.saturating_sub(2))
}

/// Draws the help from one of its lines on.
pub fn draw(app: &App, pen: &mut Pen<'_>, top: usize) {
    let lines = lines(app);
    let area = window(app.size, u16::try_from(lines.len()).unwrap_or(u16::MAX - 2));
    pen.clear(area);
    let lang = app.settings.lang;
    let title = Label::Help.text(lang);
    let close = Label::CloseHint(app.keymap.key(PopupAction::ClosePopup)).text(lang);
    Frame { title: &title, right: &close, has_focus: true, ..Frame::default() }.draw(pen, area);
    let inside = Rect { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height.saturating_sub(2) };
    let shown = top..(top + usize::from(inside.height)).min(lines.len());
    for (y, line) in (inside.y..).zip(lines.iter().skip(top).take(shown.len())) {
        draw_line(line, Rect { y, height: 1, ..inside }, pen);
    }
    scrollbar(pen, area, inside, &shown, lines.len());
}

fn draw_line(line: &Line, area: Rect, pen: &mut Pen<'_>) {
    let indented = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    match line {
        Line::Heading(words) => {
            pen.text(indented, words, pen.style(Role::Focus));
        }
        Line::Entry(keys, words) => {
            let column = KEYS.min(indented.width / 2);
            let used = pen.text(Rect { width: column, ..indented }, keys, pen.style(Role::Title));
            let x = indented.x + column.max(used) + 1;
            let rest = Rect { x, width: indented.right().saturating_sub(x), ..indented };
            pen.text(rest, words, pen.style(Role::Base));
        }
        Line::Blank => {}
    }
}

fn lines(app: &App) -> Vec<Line> {
    let lang = app.settings.lang;
    let mut lines = Vec::new();
    for group in Group::ALL {
        let entries: Vec<Line> =
            Action::all().filter(|action| action.row().group == group).map(|action| entry(app, action, lang)).collect();
        if entries.is_empty() {
            continue;
        }
        lines.push(Line::Heading(group.title(lang).to_owned()));
        lines.extend(entries);
        lines.push(Line::Blank);
    }
    lines.push(Line::Heading(Label::HelpExamples.text(lang).into_owned()));
    lines.extend(
        FilterExample::ALL.into_iter().map(|example| {
            Line::Entry(example.typed().to_owned(), Label::HelpExample(example).text(lang).into_owned())
        }),
    );
    lines
}

fn entry(app: &App, action: Action, lang: Lang) -> Line {
    let keys: Vec<String> = app.keymap.keys(action).iter().map(|key| key.label()).collect();
    Line::Entry(keys.join(" "), action.row().command.sentence(lang).to_owned())
}
