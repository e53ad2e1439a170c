//! Everything is reached by arrows, Enter and Esc alone, by the menu, and by the mouse.

use std::collections::BTreeSet;

use ratatui::layout::Position;

use crate::i18n::Lang;
use crate::i18n::import::{Notice, Place};
use crate::tui::action::{Action, AppAction, KeepAction, Scope, SummaryAction};
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::pane::Pane;
use crate::tui::state::pick::PickKind;
use crate::tui::state::{Doubt, Popup, Screen};
use crate::tui::tests::person::Person;

/// Opens the menu as somebody does who has arrows, Enter and Esc, and takes the row with these words.
fn by_arrows(person: &mut Person, words: &str) -> usize {
    person.press("<Esc> <Enter>");
    let mut keys = 2;
    let Some(Popup::Pick(pick)) = &person.app.popup else { panic!("{}", person.screen()) };
    let row = (0..pick.found.len()).find(|row| pick.entry(*row).expect("an entry").0.label.contains(words));
    let row = row.unwrap_or_else(|| panic!("{words} in\n{}", person.screen()));
    let (key, steps) = if row * 2 > pick.found.len() { ("<Up>", pick.found.len() - row) } else { ("<Down>", row) };
    for _ in 0..steps {
        person.press(key);
        keys += 1;
    }
    person.press("<Enter>");
    keys + 1
}

#[test]
fn arrows_enter_and_esc_reach_search_help_comparison_and_quit() {
    let mut person = Person::at(80, 24);
    assert!(by_arrows(&mut person, "Filter the paragraphs") <= 30 && person.app.query.typing);
    person.press("<Esc>");
    assert!(by_arrows(&mut person, "What can be done here") <= 30);
    assert!(matches!(person.app.popup, Some(Popup::Help(_))));
    person.press("<Esc>");
    person.press("<Down> <Enter>");
    assert_eq!((person.app.screen, person.app.compare.place), (Screen::Compare, 1));
    person.press("<Esc>");
    assert!(by_arrows(&mut person, "Quit") <= 30 && person.has_quit);
}

#[test]
fn a_note_is_made_while_comparing_by_arrows_enter_and_esc() {
    let mut person = Person::at(80, 24);
    person.press("<Down> <Enter> <Enter>");
    assert!(person.app.compare.current.is_some());
    let place = person.app.compare.place;
    let keys = by_arrows(&mut person, "Note on the paragraph, in one line");
    person.press("ask <Enter>");
    assert!(keys <= MOST_ARROWS && person.app.marks.values().any(|entry| entry.note.is_some()), "{keys}");
    assert_eq!((person.app.screen, person.app.compare.place), (Screen::Compare, place), "and one goes on comparing");
    person.press("<Enter>");
    assert!(person.app.compare.current.is_some() && person.app.popup.is_none(), "Enter is the next difference again");
    person.press("<Esc>");
    assert!(person.last_line().contains("Enter opens a menu, Esc goes back"), "{}", person.last_line());
    assert_eq!(person.press("<Esc>").app.screen, Screen::Browse);
    assert_eq!(person.press("c <Esc>").app.screen, Screen::Browse, "where no difference is looked at one step leaves");
}

/// The most keys that a task may take by arrows, Enter and Esc, and the most clicks; a word that is typed counts as one.
const MOST_ARROWS: usize = 30;
const MOST_CLICKS: usize = 20;

#[test]
fn the_tasks_are_done_by_arrows_enter_and_esc() {
    // Victims, drones, a resolution, an absent subject, what one side or the letter alone cites: each a word in the filter.
    for (word, listed) in
        [("victims", true), ("wurenji", true), ("2396", true), ("only:enclosure", true), ("aviation", false)]
    {
        let mut person = Person::at(80, 24);
        let keys = by_arrows(&mut person, "Filter the paragraphs") + 2;
        person.press(&format!("{word} <Enter>"));
        let certain = person.app.query.found.as_ref().map_or(0, |found| found.findings.counts().0);
        assert!(keys <= MOST_ARROWS && (certain > 0) == listed, "{word}: {keys} {}", person.screen());
    }
    // What changes in pair 40, and on to the next pair.
    let mut person = Person::at(80, 24);
    let keys = by_arrows(&mut person, "Filter the paragraphs") + 6;
    person.press("40 <Enter> <Enter> <Enter> <Enter> <Right>");
    assert!(keys <= MOST_ARROWS && person.app.compare.place > 39, "{keys} {}", person.screen());
    // A note and a bookmark, and both sides for a cable.
    person.press("<Esc>");
    let here = person.here();
    let keys = by_arrows(&mut person, "Note on the paragraph, in one line") + 2;
    person.press("ask <Enter>");
    assert!(keys <= MOST_ARROWS && person.app.marks.values().any(|entry| entry.note.is_some()), "{}", person.screen());
    assert!(by_arrows(&mut person, "Bookmark the paragraph") <= MOST_ARROWS);
    let keys = by_arrows(&mut person, "Copy the paragraph") + 2;
    person.press("<Down> <Enter>");
    assert!(
        keys <= MOST_ARROWS && matches!(person.last(), Effect::Copy { what, .. } if what.contains(&here)),
        "{here}"
    );
    // All at once, sent on as a file.
    assert!(by_arrows(&mut person, "Only paragraphs with a bookmark") <= MOST_ARROWS);
    person.press("<Esc>");
    let keys = by_arrows(&mut person, "Write what is listed") + 1;
    person.press("<Enter>");
    assert!(keys <= MOST_ARROWS && matches!(person.last(), Effect::HandOn(_)), "{:?}", person.effects);
}

#[test]
fn the_tasks_are_done_by_the_mouse() {
    let list = |person: &Person| person.app.browse.panes(person.app.size).list;
    let mut person = Person::at(120, 36);
    // The filter: a click on its hint, a word, a click on what is found; the second click goes in.
    click(&mut person, "/ filter");
    person.press("wurenji");
    let found = list(&person);
    person.happen(Event::Click(Position::new(found.x + 8, found.y + 1)));
    assert!(!person.app.query.typing && person.app.query.is_active(), "{}", person.screen());
    click(&mut person, "c compare");
    assert_eq!(person.app.screen, Screen::Compare);
    click(&mut person, "Esc back");
    click(&mut person, "Esc undoes");
    assert_eq!((person.app.screen, person.app.browse.listing.len()), (Screen::Browse, 102));
    // Every action is in the menu of the right button: so many clicks as there are pages of it, and two.
    for words in ["Note on the paragraph, in one line", "Sections against cited documents", "Quit"] {
        let mut person = Person::at(120, 36);
        let list = list(&person);
        person.happen(Event::RightClick(Position::new(list.x + 8, list.y + 2)));
        let mut clicks = 1;
        while !person.screen().contains(words) {
            person.happen(Event::Wheel(Position::new(60, 18), 8));
            clicks += 1;
            assert!(clicks < MOST_CLICKS, "{words} in {}", person.screen());
        }
        click(&mut person, words);
        let is_done = person.app.note.is_some() || person.app.screen == Screen::Matrix || person.has_quit;
        assert!(is_done, "{words} {}", person.screen());
    }
}

#[test]
fn the_offer_of_a_menu_ends_with_the_next_key_and_esc_never_opens_it() {
    let mut person = Person::at(80, 24);
    person.press("<Esc> <Esc> <Esc>");
    assert!(person.app.popup.is_none() && person.last_line().contains("Enter opens a menu"), "{}", person.last_line());
    person.press("j <Enter>");
    assert_eq!(person.app.screen, Screen::Compare, "Enter compares again");
}

#[test]
fn the_menu_lists_what_the_screen_has_and_nothing_else() {
    for (keys, has, has_not) in [
        ("<F10>", "Go to the paragraph that faces this one", "Framing dim"),
        ("c <F10>", "Framing dim, hidden or full", "Fold or unfold"),
        ("R <F10>", "Matrix: to the last column", "Framing dim"),
    ] {
        let mut person = Person::at(100, 60);
        person.press(keys);
        let Some(Popup::Pick(pick)) = &person.app.popup else { panic!("{}", person.screen()) };
        let labels: Vec<&str> =
            (0..pick.found.len()).map(|row| pick.entry(row).expect("one").0.label.as_str()).collect();
        assert!(labels.iter().any(|label| label.contains(has)), "{keys}: {labels:?}");
        assert!(!labels.iter().any(|label| label.contains(has_not)), "{keys}: {labels:?}");
        assert!(!labels.iter().any(|label| label.starts_with("附件")), "{labels:?}");
    }
}

/// The place of a text on the screen, in columns of the terminal.
fn place(person: &Person, text: &str) -> Position {
    let screen = person.screen();
    let (row, line) = screen
        .lines()
        .enumerate()
        .find(|(_, line)| line.contains(text))
        .unwrap_or_else(|| panic!("{text} in\n{screen}"));
    let before = line.split(text).next().unwrap_or_default();
    let column = crate::text::width(before, crate::text::Ambiguous::Narrow);
    Position::new(u16::try_from(column).expect("a column"), u16::try_from(row).expect("a row"))
}

fn click(person: &mut Person, text: &str) {
    let at = place(person, text);
    person.happen(Event::Click(at));
}

#[test]
fn the_keys_told_in_the_last_line_are_clicked() {
    let mut person = Person::at(80, 24);
    click(&mut person, "c compare");
    assert_eq!(person.app.screen, Screen::Compare);
    click(&mut person, "Esc back");
    assert_eq!(person.app.screen, Screen::Browse);
    click(&mut person, "x counterpart");
    assert_eq!(person.here(), "附文 1");
    person.press("?");
    person.happen(Event::Click(Position::new(0, 0)));
    assert!(person.app.popup.is_none(), "a click beside the window closes it");
    person.press("S");
    click(&mut person, "Esc back");
    person.press("R");
    click(&mut person, "Enter open");
    assert!(person.app.screen == Screen::Browse || person.last_line().contains("cites that document"));
}

#[test]
fn what_a_click_hits_is_what_is_drawn() {
    for (width, height) in [(40, 12), (80, 24), (120, 36), (200, 55)] {
        for keys in ["", "c", "S", "R"] {
            for lang in Lang::ALL {
                let mut person = Person::at(width, height);
                person.app.settings.lang = lang;
                person.press(keys);
                let action = crate::tui::action::Action::from(crate::tui::action::AppAction::OpenHelp);
                let words = format!("? {}", action.row().short(lang));
                if person.last_line().contains(&words) {
                    click(&mut person, &words);
                    assert!(matches!(person.app.popup, Some(Popup::Help(_))), "{width}x{height} {keys:?} {lang:?}");
                }
            }
        }
    }
}

#[test]
fn a_citation_in_the_text_is_clicked_and_clicked_again() {
    let mut person = Person::at(120, 36);
    let reader = person.app.browse.panes(person.app.size).reader;
    let screen = person.screen();
    let row = screen.lines().skip(usize::from(reader.y)).find(|line| line.contains("1624(2005)")).expect("cited");
    assert!(row.contains("1624(2005)"));
    let column = crate::text::width(row.split("1624(2005)").next().expect("before"), crate::text::Ambiguous::Narrow);
    let y =
        screen.lines().skip(usize::from(reader.y)).position(|line| line == row).expect("there") + usize::from(reader.y);
    let at = Position::new(u16::try_from(column + 2).expect("a column"), u16::try_from(y).expect("a row"));
    person.happen(Event::Click(at));
    assert_eq!(person.app.browse.focus, Pane::Resolutions);
    let row = person.app.browse.cited.selected().expect("selected");
    assert_eq!(row.symbol.as_str(), "S/RES/1624(2005)");
    person.happen(Event::Click(at));
    assert!(person.screen().contains("citing: 1624(2005)"), "{}", person.screen());
    let top = place(&person, "Esc undoes");
    person.happen(Event::Click(top));
    assert_eq!(person.app.browse.listing.len(), 102, "the bar of ways back is clicked");
}

#[test]
fn the_right_button_selects_and_opens_the_menu_whose_rows_are_clicked() {
    let mut person = Person::at(100, 40);
    let list = person.app.browse.panes(person.app.size).list;
    person.happen(Event::RightClick(Position::new(list.x + 4, list.y + 3)));
    assert!(matches!(&person.app.popup, Some(Popup::Pick(pick)) if pick.kind == PickKind::Menu));
    let here = person.here();
    assert_ne!(here, "附件 1");
    click(&mut person, "Bookmark the paragraph");
    assert!(
        person.app.popup.is_none() && person.last_line().contains(&format!("Bookmark on {here}")),
        "{}",
        person.last_line()
    );
    person.press("y");
    click(&mut person, "The paragraph and the one");
    assert!(matches!(person.last(), Effect::Copy { what, .. } if what.contains(&here)), "{:?}", person.last());
}

#[test]
fn the_first_run_tells_what_to_press_until_the_first_key() {
    for (width, height) in [(40, 12), (80, 24), (200, 55)] {
        for lang in Lang::ALL {
            let mut person = Person::at(width, height);
            person.app.settings.lang = lang;
            person.app.welcomes = true;
            let screen = person.screen();
            assert!(screen.contains("F10") && screen.contains("Esc"), "{screen}");
            person.press("j");
            assert!(!person.screen().contains("F10"), "{}", person.screen());
            assert_eq!(person.here(), "附件 2", "the key acts");
        }
    }
}

/// The whole help of a screen, line by line.
fn help(person: &mut Person) -> String {
    person.press("?");
    let mut pages = String::new();
    for _ in 0..12 {
        pages.push_str(&person.screen());
        person.press("<PgDn>");
    }
    person.press("<Esc>");
    pages
}

#[test]
fn the_help_of_a_screen_lists_what_does_something_there_and_nothing_else() {
    let sentence = |action: Action| action.row().sentence(Lang::En);
    let others = [Scope::Browse, Scope::Paragraphs, Scope::Compare, Scope::Summary, Scope::Matrix, Scope::Reference];
    let mut seen = BTreeSet::new();
    for (keys, own) in [("", Scope::Browse), ("c", Scope::Compare), ("S", Scope::Summary), ("R", Scope::Matrix)] {
        let mut person = Person::at(100, 60);
        if !keys.is_empty() {
            person.press(keys);
        }
        let pages = help(&mut person);
        for action in Action::all() {
            let (scope, words) = (action.row().scope, sentence(action));
            let is_shown = pages.contains(words);
            seen.extend(is_shown.then_some(words));
            let is_elsewhere = others.contains(&scope) && !person.app.screen_scopes().contains(&scope);
            // Who cites a document is asked in the same words on several screens.
            let is_shared = action.row().short(Lang::En) == "who cites" || words == "Back to the panes";
            assert!(!(is_shown && is_elsewhere) || is_shared, "{keys}: {words}");
            let is_of_years =
                matches!(action, Action::Fates(_) | Action::Years(_) | Action::Summary(SummaryAction::NextPart));
            assert!(!(is_shown && is_of_years), "{keys}: {words}, where one year is open");
            assert!(is_shown || scope != own || is_of_years, "{keys}: {words} is missing");
        }
    }
    for action in Action::all().filter(|action| {
        !matches!(
            action,
            Action::Fates(_)
                | Action::Years(_)
                | Action::Reference(_)
                | Action::Keep(KeepAction::TakeOver)
                | Action::Summary(SummaryAction::NextPart)
                | Action::Keep(KeepAction::MarkListed)
                | Action::App(AppAction::ListDoubts)
        )
    }) {
        assert!(seen.contains(sentence(action)), "{} is in no help", sentence(action));
    }
    let mut person = Person::at(100, 60);
    let summary = help(person.press("S"));
    let row = |text: &str| summary.lines().position(|line| line.contains(text));
    assert!(row("The pair counts as read") < row("Signs on this screen"), "{summary}");
    assert!(row("!unlike").is_some() && !summary.contains("Cited by paragraph"), "{summary}");
}

#[test]
fn the_help_begins_with_the_keys_and_signs_of_the_screen() {
    for (keys, first, sign) in [
        ("?", "To the next pane", "16/15"),
        ("h ?", "Fold or unfold the section", "16/15"),
        ("c ?", "Next difference that may be a real one", "»"),
        ("S ?", "Set the pair side by side", "-2 +1"),
        ("R ?", "Read the paragraphs behind the cell", "░ ▒ ▓ █"),
    ] {
        let mut person = Person::at(100, 60);
        person.press(keys);
        let screen = person.screen();
        let row = |text: &str| screen.lines().position(|line| line.contains(text));
        assert!(
            row("Keys on this screen") < row(first) && row(first) < row("Signs on this screen"),
            "{keys}: {screen}"
        );
        assert!(row("Signs on this screen") < row(sign), "{keys}: {screen}");
    }
}

#[test]
fn a_low_screen_shows_the_words_of_both_sides_of_the_marked_place() {
    let mut person = Person::at(40, 12);
    person.press("/ a5 <Enter> c <Tab>");
    let screen = person.screen();
    assert!(
        screen.lines().any(|line| line.contains("- 附件")) && screen.lines().any(|line| line.contains("+ 附文")),
        "{screen}"
    );
}

#[test]
fn an_empty_cell_of_the_matrix_says_so_and_stays() {
    let mut person = Person::at(80, 24);
    person.press("R");
    let counts = person.app.matrix.counts.clone().expect("counted");
    let is_empty = |row: usize, column: usize| counts.count(row, column, crate::model::Counting::default()).is_none();
    let rows = (0..counts.rows().len()).flat_map(|row| (0..counts.columns().len()).map(move |column| (row, column)));
    let (row, column) = rows.into_iter().find(|(row, column)| is_empty(*row, *column)).expect("an empty cell");
    (person.app.matrix.row.at, person.app.matrix.column.at) = (row, column);
    person.press("<Enter>");
    assert_eq!(person.app.screen, Screen::Matrix);
    assert!(person.last_line().contains("Nothing there cites that document"), "{}", person.last_line());
}

#[test]
fn the_scroll_bar_hides_nothing_on_small_screens() {
    for (width, height) in [(40, 12), (50, 16)] {
        for keys in ["", "h", "l", "S", "R", "c", "/ 2462 <Enter>"] {
            let mut person = Person::at(width, height);
            person.press(keys);
            let (buffer, _) = person.look();
            // The second row of the panes is a title, which is cut where it ends.
            let first = if person.app.screen == Screen::Browse { 2 } else { 1 };
            for y in first..height - 1 {
                let cell = buffer.cell(Position::new(width - 1, y)).expect("a cell");
                let symbol = cell.symbol();
                assert!(
                    " ┃│─┤├┐┘┬┴#".contains(symbol),
                    "{width}x{height} {keys:?} row {y}: {symbol:?}\n{}",
                    person.screen()
                );
            }
        }
    }
}

#[test]
fn what_is_not_there_leaves_nobody_on_an_empty_list() {
    for (opened, screen) in [("c", Screen::Compare), ("S", Screen::Summary), ("R", Screen::Matrix)] {
        let mut person = Person::at(80, 24);
        person.press(opened);
        let place = person.app.compare.place;
        for typed in ["99", "9999"] {
            person.press(&format!("{typed} <Enter>"));
            assert_eq!((person.app.screen, person.app.compare.place), (screen, place), "{opened}{typed}");
            let line = person.last_line();
            assert!(line.contains("nothing cites") && line.contains("no paragraph"), "{line}");
            assert!(!person.app.query.is_active() && person.app.browse.listing.len() == 102);
        }
        person.press("/ nosuchthing <Enter>");
        assert_eq!(person.app.screen, screen);
        assert!(person.last_line().contains("No “nosuchthing”"), "{}", person.last_line());
        person.press("/ 人权 <Esc>");
        assert_eq!(person.app.screen, screen, "whoever gives up a filter is where it was begun");
        person.press("M");
        assert_eq!(person.app.screen, screen);
        assert!(person.last_line().contains("no bookmarks or notes yet: m bookmarks"), "{}", person.last_line());
        person.press("2462 <Enter>");
        assert!(person.app.screen == Screen::Browse && person.app.query.is_active(), "{}", person.screen());
    }
    let mut person = Person::at(80, 24);
    person.press("99 <Enter>");
    assert!(person.screen().contains("nothing cites 99; there is no paragraph 99 (1 to 51)"), "{}", person.screen());
}

#[test]
fn behind_the_last_difference_enter_offers_the_menu() {
    let mut person = Person::at(80, 24);
    person.press("51 <Enter> c <End> ]");
    let mut keys = 0;
    while !person.last_line().contains("Enter opens a menu") {
        person.press("<Enter>");
        keys += 1;
        assert!(keys < 30, "{}", person.screen());
    }
    assert_eq!(person.app.screen, Screen::Compare);
    person.press("<Enter>");
    assert!(matches!(person.app.popup, Some(Popup::Pick(_))), "{}", person.screen());
}

#[test]
fn what_an_import_was_unsure_of_is_listed_and_led_to() {
    let mut person = Person::at(100, 30);
    person.press("I");
    assert!(person.last_line().contains("No import was unsure"), "{}", person.last_line());
    let listed = |person: &mut Person| person.press(": unsure").screen().contains("What the import of this text");
    assert!(!listed(&mut person), "the palette has it only where there is something to see");
    let words: String = person.app.document.text(crate::model::ParagraphId(30)).chars().take(20).collect();
    let doubt = |line, notice, text: &str| {
        let is_in_text = notice != Notice::Remark;
        Doubt { place: Place::Line(line), notice, text: text.to_owned(), is_in_text }
    };
    person.app.doubts = vec![
        doubt(7, Notice::JoinedAtPage, &words),
        doubt(9, Notice::Remark, "Not for release"),
        doubt(11, Notice::Remark, &words),
        doubt(13, Notice::JoinedAtPage, "委员会"),
    ];
    person.press("<Esc> <Esc>");
    assert!(listed(&mut person));
    person.press("<Enter>");
    let screen = person.screen();
    assert!(screen.contains("line 7") && screen.contains("Not for release"), "{screen}");
    person.press("<Down> <Enter>");
    assert!(person.last_line().contains("Nothing to open in this row: Not for release"), "{}", person.last_line());
    // What was left out stands in no paragraph, and what many say is none of them.
    for _ in 0..2 {
        person.press("<Down> <Enter>");
        assert!(person.last_line().contains("Nothing to open in this row"), "{}", person.last_line());
    }
    person.press("<Up> <Up> <Up> <Enter>");
    assert_eq!((person.here().as_str(), person.app.screen), ("附件 31", Screen::Browse));
}
