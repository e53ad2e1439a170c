//! The help, made from the rows of the actions: what can be done here comes first.

use super::input;
use ratatui::layout::{Position, Rect, Size};

use crate::i18n::Lang;
use crate::i18n::browser::Group;
use crate::i18n::browser::{FilterExample, Label, Sign};
use crate::i18n::keep::KeepLabel;
use crate::search::NameList;
use crate::text::width;
use crate::tui::action::{Action, FatesAction, KeepAction, PopupAction, Scope};
use crate::tui::draw::{Frame, Pen, scrollbar, window};
use crate::tui::prose::Prose;
use crate::tui::state::able::is_able;
use crate::tui::state::{App, Help, Popup, Screen};
use crate::tui::theme::Role;

const KEYS: u16 = 18;

enum HelpLine {
    Heading(String),
    Entry(String, String),
    /// Words below the keys that they belong to.
    Below(String),
    Blank,
}

/// Up to so many columns the words stand below their keys.
const NARROW: u16 = 50;

/// How many lines the help has.
pub(crate) fn len(app: &App) -> usize {
    lines(app).len()
}

/// The lines of the help, cut for the screen: words that are too long for their place go on below it.
fn lines(app: &App) -> Vec<HelpLine> {
    let columns = window(app.size, 1).width.saturating_sub(6);
    let cut = |words: &str, columns: u16| -> Vec<String> {
        let prose = Prose::wrapped(words, usize::from(columns), app.settings.ambiguous);
        (0..prose.len()).filter_map(|place| prose.line(place).map(|(_, words)| words.trim_end().to_owned())).collect()
    };
    let fit = |line| match line {
        HelpLine::Entry(keys, words)
            if columns <= NARROW || width(&keys, app.settings.ambiguous) > usize::from(KEYS) =>
        {
            let below = cut(&words, columns).into_iter().map(HelpLine::Below);
            std::iter::once(HelpLine::Entry(keys, String::new())).chain(below).collect()
        }
        HelpLine::Entry(keys, words) => {
            let keys = std::iter::once(keys).chain(std::iter::repeat(String::new()));
            keys.zip(cut(&words, columns + 1 - KEYS)).map(|(keys, words)| HelpLine::Entry(keys, words)).collect()
        }
        other => vec![other],
    };
    whole_lines(app).into_iter().flat_map(fit).collect()
}

/// How many of them a screen shows.
pub(crate) fn page(screen: Size) -> usize {
    usize::from(window(screen, u16::MAX - 2).height.saturating_sub(2))
}

pub(crate) fn area(app: &App) -> Rect {
    window(app.size, u16::try_from(len(app)).unwrap_or(u16::MAX - 2))
}

/// Where the hidden cursor waits: on the first line in sight.
pub(crate) fn resting_place(app: &App) -> Position {
    let area = area(app);
    Position::new(area.x + 1, area.y + 1)
}

/// Draws the help from one of its lines on; gives the place of the cursor while something is searched in it.
pub(crate) fn draw(app: &App, help: &Help, pen: &mut Pen<'_>) -> Option<Position> {
    let top = help.cursor.top;
    let lines = lines(app);
    let area = window(app.size, u16::try_from(lines.len()).unwrap_or(u16::MAX - 2));
    pen.clear(area);
    let lang = app.settings.lang;
    let title = Label::Help.text(lang);
    let search = KeepLabel::HelpSearch(app.keymap.key(PopupAction::SearchHelp)).text(lang);
    let close = Label::CloseHint(app.keymap.key(PopupAction::ClosePopup)).text(lang);
    let close = format!("{search}  {close}");
    Frame { title: &title, right: &close, has_focus: true, ..Frame::default() }.draw(pen, area);
    let inside = Rect { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height.saturating_sub(2) };
    let shown = top..(top + usize::from(inside.height)).min(lines.len());
    for (y, line) in (inside.y..).zip(lines.iter().skip(top).take(shown.len())) {
        draw_line(line, Rect { y, height: 1, ..inside }, pen);
    }
    scrollbar(pen, area, inside, &shown, lines.len());
    let search = help.search.as_ref()?;
    let line = Rect { x: area.x + 2, y: area.bottom() - 1, width: area.width.saturating_sub(4), height: 1 };
    let used = pen.text(line, " / ", pen.style(Role::Focus));
    let room = Rect { x: line.x + used, width: line.width.saturating_sub(used), ..line };
    Some(input::draw(search, &KeepLabel::HelpPlaceholder.text(lang), None, room, pen))
}

fn draw_line(line: &HelpLine, area: Rect, pen: &mut Pen<'_>) {
    let indented = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    match line {
        HelpLine::Heading(words) => {
            pen.text(indented, words, pen.style(Role::Focus));
        }
        HelpLine::Entry(keys, words) => {
            let column = if words.is_empty() { indented.width } else { KEYS.min(indented.width / 2) };
            let used = pen.text(Rect { width: column, ..indented }, keys, pen.style(Role::Title));
            let x = indented.x + column.max(used) + 1;
            let rest = Rect { x, width: indented.right().saturating_sub(x), ..indented };
            pen.text(rest, words, pen.style(Role::Base));
        }
        HelpLine::Below(words) => {
            let room = Rect { x: indented.x + 2, width: indented.width.saturating_sub(2), ..indented };
            pen.text(room, words, pen.style(Role::Base));
        }
        HelpLine::Blank => {}
    }
}

fn whole_lines(app: &App) -> Vec<HelpLine> {
    let lang = app.settings.lang;
    let mut lines = Vec::new();
    let own = if sought(app).is_none() { own_actions(app) } else { Vec::new() };
    if !own.is_empty() {
        lines.push(HelpLine::Heading(Label::HelpHere.text(lang).into_owned()));
        lines.extend(own.iter().map(|action| entry(app, *action, lang)));
        lines.push(HelpLine::Blank);
        lines.push(HelpLine::Heading(Label::Legend.text(lang).into_owned()));
        let signs = signs(app);
        let line =
            |sign: Sign| HelpLine::Entry(sign.shown(lang).to_owned(), Label::LegendOf(sign).text(lang).into_owned());
        lines.extend(signs.into_iter().map(line));
        lines.push(HelpLine::Blank);
    }
    for group in Group::ALL {
        let is_listed = |action: &Action| is_able(app, *action) && is_sought(app, *action) && !own.contains(action);
        let of_group = Action::all().filter(|action| action.row().group == *group && is_listed(action));
        let entries: Vec<HelpLine> = of_group.map(|action| entry(app, action, lang)).collect();
        if entries.is_empty() {
            continue;
        }
        lines.push(HelpLine::Heading(group.text(lang).to_owned()));
        lines.extend(entries);
        lines.push(HelpLine::Blank);
    }
    if sought(app).is_some() {
        return lines;
    }
    lines.push(HelpLine::Heading(Label::HelpExamples.text(lang).into_owned()));
    lines.extend(FilterExample::ALL.iter().map(|example| {
        HelpLine::Entry(example.typed().to_owned(), Label::HelpExample(*example).text(lang).into_owned())
    }));
    if app.settings.in_screen {
        let key = app.keymap.keys(Action::Keep(KeepAction::ToggleMouse)).first().map(|key| key.label().to_string());
        lines.push(HelpLine::Blank);
        lines.push(HelpLine::Heading(Label::InScreen.text(lang).into_owned()));
        lines.push(HelpLine::Entry(key.unwrap_or_default(), Label::InScreenMouse.text(lang).into_owned()));
    }
    lines
}

/// The actions of this screen alone, innermost first; with those of pairs what marks one as read and leads from fate
/// to fate, where there are two years.
fn own_actions(app: &App) -> Vec<Action> {
    let scopes = app.screen_scopes().iter().take_while(|scope| !matches!(scope, Scope::Motion | Scope::App));
    let own = scopes.flat_map(|scope| Action::all().filter(move |action| action.row().scope == *scope));
    let fates = FatesAction::ALL.iter().map(|action| Action::Fates(*action));
    let of_pairs = std::iter::once(KeepAction::ToggleRead.into()).chain(fates);
    let is_of_pairs = matches!(app.screen, Screen::Compare | Screen::Summary);
    own.chain(of_pairs.filter(|_| is_of_pairs)).filter(|action| is_able(app, *action)).collect()
}

/// The signs that this screen uses.
fn signs(app: &App) -> Vec<Sign> {
    let mut signs = match app.screen {
        Screen::Browse => Sign::PANES,
        Screen::Compare => Sign::COMPARISON,
        Screen::Summary => Sign::SUMMARY,
        Screen::Matrix => Sign::MATRIX,
        Screen::Reference => Sign::TEXT,
    }
    .to_vec();
    if app.screen == Screen::Browse && app.relations.has_years() {
        signs.extend([Sign::Year, Sign::ChangedBelow, Sign::Offer]);
    }
    if app.screen == Screen::Browse && app.reference.holdings.as_ref().is_some_and(|held| !held.is_empty()) {
        signs.push(Sign::Held);
    }
    if app.document.works().count() > 1 {
        for sign in signs.iter_mut().filter(|sign| **sign == Sign::Tally) {
            *sign = Sign::TallyOfWorks;
        }
    }
    signs
}

/// What is searched in the help.
fn sought(app: &App) -> Option<&str> {
    match &app.popup {
        Some(Popup::Help(Help { search: Some(input), .. })) => Some(input.value()).filter(|typed| !typed.is_empty()),
        Some(Popup::Help(_) | Popup::Pick(_) | Popup::Copy(_)) | None => None,
    }
}

/// Whether an action is one of those sought: by its words in either language, or by a key.
fn is_sought(app: &App, action: Action) -> bool {
    let Some(typed) = sought(app) else { return true };
    let row = action.row();
    let is_key = app.keymap.keys(action).iter().any(|key| key.label().eq_ignore_ascii_case(typed));
    let words = Lang::ALL.map(|lang| row.sentence(lang)).join(" ");
    is_key || !NameList::new([words.as_str()]).find(typed).is_empty()
}

fn entry(app: &App, action: Action, lang: Lang) -> HelpLine {
    let keys: Vec<String> = app.keymap.keys(action).iter().map(|key| key.label()).collect();
    HelpLine::Entry(keys.join(" "), action.row().sentence(lang).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Ambiguous;
    use crate::tui::tests::person::Person;

    #[test]
    fn words_that_are_too_long_for_their_place_go_on_below() {
        for (columns, rows) in [(120, 36), (80, 24), (60, 20), (40, 12)] {
            for keys in ["j", "c", "S", "R"] {
                let mut person = Person::at(columns, rows);
                person.press(keys);
                let inside = usize::from(window(person.app.size, 1).width) - 4;
                let mut said = String::new();
                for line in lines(&person.app) {
                    let (used, words) = match &line {
                        HelpLine::Entry(_, words) => (usize::from(KEYS) + 1, words),
                        HelpLine::Below(words) => (2, words),
                        HelpLine::Heading(_) | HelpLine::Blank => continue,
                    };
                    let needed = width(words, Ambiguous::Narrow);
                    assert!(needed == 0 || used + needed <= inside, "{columns} {keys}: {words}");
                    said.extend([words.as_str(), " "]);
                }
                let all = whole_lines(&person.app).into_iter().filter_map(|line| match line {
                    HelpLine::Entry(_, words) => Some(words),
                    _ => None,
                });
                let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
                all.for_each(|words| assert!(said.contains(&words), "{columns} {keys}: {words}"));
            }
        }
    }
}
