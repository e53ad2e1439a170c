//! Choosing by name: typing, moving, taking.

use ratatui::layout::Position;

use super::reference;
use crate::i18n::browser::Label;
use crate::i18n::notices::Notice;
use crate::tui::action::{Motion, PickAction, PopupAction};
use crate::tui::pane::Pane;
use crate::tui::state::browse::relist;
use crate::tui::state::browse::{go_to, go_to_letter};
use crate::tui::state::listing::Narrow;
use crate::tui::state::pick::{Pick, Target};
use crate::tui::state::reference::{BeginAt, WantedText};
use crate::tui::state::typed::typed_field;
use crate::tui::state::{App, Popup, Screen, relations};
use crate::tui::theme::Role;
use crate::tui::view::pick as view;

/// Opens the list of everything.
pub(super) fn open(app: &mut App) {
    app.popup = Some(Popup::Pick(Box::new(Pick::of(app))));
}

/// Opens the list of what can be done here.
pub(super) fn open_menu(app: &mut App) {
    app.popup = Some(Popup::Pick(Box::new(Pick::menu(app))));
}

/// A click takes an entry; beside the window it closes it.
pub(super) fn click(app: &mut App, position: Position) {
    let row = match &app.popup {
        Some(Popup::Pick(pick)) => view::row_at(app, pick, position),
        Some(Popup::Copy(_)) => view::copy_at(app, position),
        Some(Popup::Help(_)) | None => None,
    };
    let is_inside = view::is_in_window(app, position);
    match (row, &mut app.popup) {
        (Some(row), Some(Popup::Pick(pick))) => {
            pick.cursor.at = row;
            pick.is_chosen = true;
            super::history::act(app, PickAction::Pick.into())
        }
        (Some(row), Some(Popup::Copy(window))) => {
            window.row = row;
            super::popup::update(app, PopupAction::TakeRow)
        }
        _ if is_inside => {}
        _ => {
            app.popup = None;
        }
    }
}

/// Does what an action of a list asks for; in the help it scrolls.
pub(super) fn update(app: &mut App, action: PickAction) {
    match action {
        PickAction::Pick => take(app),
        PickAction::LeavePick => leave(app),
        PickAction::PickDown => motion(app, Motion::Down),
        PickAction::PickUp => motion(app, Motion::Up),
        PickAction::PickPageDown => motion(app, Motion::PageDown),
        PickAction::PickPageUp => motion(app, Motion::PageUp),
    }
}

/// Finds anew what is typed in the window.
pub(super) fn find(app: &mut App) {
    match app.popup.take() {
        Some(Popup::Pick(mut pick)) => {
            pick.find(app);
            app.popup = Some(Popup::Pick(pick));
        }
        Some(Popup::Help(mut help)) => {
            help.cursor.top = 0;
            app.popup = Some(Popup::Help(help));
        }
        other => app.popup = other,
    }
}

/// Clears what is typed; once nothing is, closes.
fn leave(app: &mut App) {
    if let Some((field, _)) = typed_field(app).filter(|(field, _)| !field.value().is_empty()) {
        field.clear();
        find(app);
    } else if let Some(Popup::Help(help)) = &mut app.popup {
        help.search = None;
    } else if let Some(Popup::Copy(window)) = &mut app.popup {
        window.range = None;
    } else {
        app.popup = None;
    }
}

pub(super) fn motion(app: &mut App, motion: Motion) {
    if let Some(Popup::Pick(pick)) = &mut app.popup {
        let (at, len) = (pick.cursor.at, pick.found.len());
        if !std::mem::replace(&mut pick.is_chosen, true) && motion == Motion::Down {
            // The first row is only the next one.
            return;
        }
        // Round the end: the last entries are as near as the first ones.
        pick.cursor.at = match motion {
            Motion::Up if at == 0 => len.saturating_sub(1),
            Motion::Down if at + 1 >= len => 0,
            _ => motion.target(at, len, view::page(app.size)),
        };
    } else {
        super::popup::motion(app, motion);
    }
}

fn take(app: &mut App) {
    let Some(Popup::Pick(pick)) = &app.popup else {
        if matches!(app.popup, Some(Popup::Copy(_))) {
            return super::copy::take_range(app);
        }
        app.popup = None;
        return;
    };
    let Some((entry, _)) = pick.entry(pick.cursor.at).filter(|_| pick.is_chosen) else {
        // What was typed stays, to be mended.
        let said = pick.missing.clone().map_or_else(
            || Label::from(Notice::NoSuchPlace(pick.input.value().trim().to_owned(), !pick.found.is_empty())),
            Label::Look,
        );
        return app.say(Role::Warn, said);
    };
    let target = match &entry.target {
        Target::Words(words) => Target::of_words(app, words),
        target => target.clone(),
    };
    if target == Target::Nothing {
        let said = Notice::NothingToOpen(entry.label.trim().to_owned());
        return app.say(Role::Info, said);
    }
    app.popup = None;
    match target {
        Target::Action(action) => super::update(app, action),
        Target::Paragraph(id) => {
            app.screen = Screen::Browse;
            go_to(app, id);
            app.browse.focus_on(Pane::Paragraphs);
        }
        Target::Letter => {
            app.screen = Screen::Browse;
            go_to_letter(app);
            app.browse.focus_on(Pane::Paragraphs);
        }
        Target::Document(id) => {
            app.screen = Screen::Browse;
            app.browse.narrowing.push(Narrow::Document(id));
            relist(app, false);
            app.browse.focus_on(Pane::Paragraphs);
        }
        Target::Text(symbol, at) => {
            reference::ask(app, WantedText { at: at.map(BeginAt::Number), ..WantedText::of(symbol) })
        }
        Target::Years(place, id) => {
            if let Some(relation) = app.relations.all.get(place).cloned() {
                relations::read(app, relation);
                super::compare::open(app, Some(id))
            }
        }
        Target::Words(_) | Target::Nothing => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::store::Subject;
    use crate::tui::event::Event;
    use crate::tui::tests::person::Person;

    #[test]
    fn sections_are_found_by_sound_and_gone_to() {
        let mut person = Person::at(100, 30);
        person.press(": quanqiufankong");
        assert!(person.screen().contains("F 执行《联合国全球反恐战略》"), "{}", person.screen());
        person.press("<Enter>");
        assert_eq!(person.here(), "附件 47");
        person.press("b");
        assert_eq!(person.here(), "附件 1");
    }

    #[test]
    fn actions_are_found_in_either_language_and_done() {
        for (lang, typed) in [(Lang::En, "界面"), (Lang::Zh, "interface"), (Lang::En, "jiemian")] {
            let mut person = Person::at(100, 30);
            person.app.settings.lang = lang;
            person.press(&format!("<ctrl-p> {typed} <Enter>"));
            assert_eq!(person.app.settings.lang, lang.other(), "{typed}");
        }
    }

    #[test]
    fn an_address_comes_first_and_a_document_narrows() {
        let mut person = Person::at(100, 30);
        person.press(": e40 <Enter>");
        assert_eq!(person.here(), "附文 40");
        person.press(": 2462(2019) <Enter>");
        assert!(person.screen().contains("citing: 2462(2019)"), "{}", person.screen());
    }

    #[test]
    fn an_address_of_the_letter_leads_to_the_letter() {
        for typed in ["letter", "para 3 of the letter", "信第3段"] {
            let mut person = Person::at(100, 30);
            person.press(": e40 <Enter> :");
            person.happen(Event::Paste(typed.into()));
            person.press("<Enter>");
            assert_eq!(person.app.browse.subject(), Some(Subject::Letter), "{typed}");
        }
    }

    #[test]
    fn one_moves_clears_and_leaves() {
        let mut person = Person::at(80, 24);
        person.press(": zzzz");
        assert!(person.screen().contains("Nothing has such a name"), "{}", person.screen());
        person.press("<Enter>");
        assert!(person.screen().contains("No place or name is “zzzz”"), "{}", person.screen());
        assert_eq!(typed(&person), "zzzz", "it stays open with what was typed");
        person.press("<Esc> <Esc>");
        person.press(": <ctrl-n> <Down> <Up>");
        let Some(Popup::Pick(pick)) = &person.app.popup else { panic!("the list is open") };
        assert_eq!(pick.cursor.at, 1);
        person.press("x <Esc>");
        assert!(person.app.popup.is_some(), "the first Esc clears what is typed");
        person.press("<Esc>");
        assert!(person.app.popup.is_none());
        person.press(":");
        person.happen(Event::Paste("e4\n0".into()));
        assert!(person.screen().contains("e4 0"));
    }

    fn typed(person: &Person) -> &str {
        let Some(Popup::Pick(pick)) = &person.app.popup else { panic!("the list is open") };
        pick.input.value()
    }

    #[test]
    fn an_address_that_leads_nowhere_goes_nowhere_and_says_what_there_is() {
        for (typed_in, said) in
            [("a99", "no paragraph 99"), ("999", "nothing cites 999"), ("20-99", "52–99"), ("zz", "“zz”"), ("e0", "0")]
        {
            let mut person = Person::at(100, 30);
            person.press(&format!("j : {typed_in} <Enter>"));
            let line = person.last_line();
            assert!(line.contains(said) && typed(&person) == typed_in, "{typed_in}: {line}");
            person.press("<Esc> <Esc>");
            assert_eq!(person.here(), "附件 2", "{typed_in}");
        }
    }

    #[test]
    fn what_is_only_like_the_name_typed_is_taken_once_it_was_moved_to() {
        let mut person = Person::at(100, 30);
        let is_chosen = |person: &Person| {
            let Some(Popup::Pick(pick)) = &person.app.popup else { panic!("the list is open") };
            (pick.found.len() > 1).then_some((pick.is_chosen, pick.cursor.at))
        };
        person.press(": rq");
        assert_eq!(is_chosen(&person), Some((false, 0)));
        person.press("<Enter>");
        assert!(person.last_line().contains("↓ chooses what is like it"), "{}", person.last_line());
        person.press("<Down>");
        assert_eq!(is_chosen(&person), Some((true, 0)));
        person.press("<Enter>");
        assert!(person.app.popup.is_none());
    }

    #[test]
    fn the_help_is_searched_by_words_and_by_keys() {
        let mut person = Person::at(100, 40);
        person.press("? / 书签");
        assert!(person.screen().contains("Bookmark the paragraph") && !person.screen().contains("Quit"));
        person.press("<Esc> ctrl-l");
        assert!(person.screen().contains("Draw the screen anew"), "{}", person.screen());
        person.press("<Esc> <Esc> q");
        assert!(person.app.popup.is_none() && person.effects.is_empty());
    }

    #[test]
    fn the_windows_look_well_in_both_languages() {
        for (name, keys) in [("palette", ": fankong"), ("copy", "y"), ("note", "j m e 问副代表")] {
            for lang in Lang::ALL {
                for (width, height) in [(80, 24), (40, 12)] {
                    let mut person = Person::at(width, height);
                    person.app.settings.lang = lang;
                    person.press(keys);
                    insta::assert_snapshot!(format!("{name}-{}-{width}x{height}", lang.code()), person.screen());
                }
            }
        }
    }
}
