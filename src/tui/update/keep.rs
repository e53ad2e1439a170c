//! Bookmarks, notes, copies and pages: what is to be done with the selected paragraph.

use tui_input::backend::crossterm::to_input_request;
use tui_input::{Input, InputRequest};

use ratatui::crossterm::event::{Event as TerminalEvent, KeyEvent};

use super::filter;
use crate::citation::{Links, Symbol};
use crate::i18n::browser::Label;
use crate::i18n::keep::KeepLabel;
use crate::model::{ParagraphId, WorkId};
use crate::store::Change;
use crate::tui::action::{CopyAction, KeepAction, NoteAction};
use crate::tui::effect::Effect;
use crate::tui::state::{App, NoteLine, Popup};
use crate::tui::theme::Role;
use crate::tui::view::place;

/// The query that lists what bears a bookmark or a note.
const MARKED: &str = "marked:";

/// The longest text that is pasted into one line, in characters.
const LONGEST_PASTE: usize = 2_000;

/// Does what an action on the selected paragraph asks for.
pub fn update(app: &mut App, action: KeepAction) -> Vec<Effect> {
    if let (KeepAction::Mark | KeepAction::Note | KeepAction::NoteInEditor, Some(id)) = (action, app.browse.selected())
        && !is_kept(app, id)
    {
        app.tell(KeepLabel::NotKept(place::of_paragraph(&app.document, id)));
        return Vec::new();
    }
    match action {
        KeepAction::OpenPalette => super::pick::open(app),
        KeepAction::Mark => return mark(app),
        KeepAction::ListMarked => return filter::set(app, MARKED),
        KeepAction::Note => {
            if let Some(at) = app.browse.selected() {
                let input = Input::new(note_on(app, at).unwrap_or_default().replace('\n', " "));
                app.note = Some(NoteLine { at, input });
            }
        }
        KeepAction::NoteInEditor => {
            let selected = app.browse.selected();
            return selected.map(|at| Effect::EditNote { at, was: note_on(app, at) }).into_iter().collect();
        }
        KeepAction::OpenCopy => app.popup = Some(Popup::Copy(0)),
        KeepAction::OpenPage => return open_page(app),
        KeepAction::ToggleMouse => {
            app.settings.mouse = !app.settings.mouse;
            app.tell(match (app.settings.mouse, app.settings.in_screen) {
                (true, true) => KeepLabel::MouseOnInScreen,
                (true, false) => KeepLabel::MouseOn,
                (false, _) => KeepLabel::MouseOff,
            });
            return vec![Effect::SetMouse(app.settings.mouse)];
        }
    }
    Vec::new()
}

/// Whether bookmarks and notes of a paragraph are kept: of two years those of the new one are, so that a name of a
/// paragraph never means that of the other year.
fn is_kept(app: &App, id: ParagraphId) -> bool {
    let part = app.document.paragraph(id).and_then(|paragraph| app.document.part(paragraph.part));
    part.is_some_and(|part| part.work == WorkId(0))
}

fn mark(app: &mut App) -> Vec<Effect> {
    let Some(id) = app.browse.selected() else { return Vec::new() };
    let marked = !app.marks.get(&id).is_some_and(|entry| entry.marked);
    let place = place::of_paragraph(&app.document, id);
    app.tell(if marked { KeepLabel::Marked(place) } else { KeepLabel::Unmarked(place) });
    Change::mark(&app.document, id, marked).map(Effect::Keep).into_iter().collect()
}

fn note_on(app: &App, id: ParagraphId) -> Option<String> {
    app.marks.get(&id)?.note.clone()
}

/// Does what an action of the note being written asks for.
pub fn update_note(app: &mut App, action: NoteAction) -> Vec<Effect> {
    let Some(note) = app.note.take() else { return Vec::new() };
    match action {
        NoteAction::LeaveNote => Vec::new(),
        NoteAction::KeepNote => {
            let was = note_on(app, note.at);
            // A note of several lines that was left alone keeps its lines.
            let same = was.as_ref().is_some_and(|was| was.replace('\n', " ") == note.input.value());
            if same { Vec::new() } else { keep_note(app, note.at, was.as_deref(), note.input.value()) }
        }
    }
}

/// Keeps a note, or takes it away when it is blank.
pub fn keep_note(app: &mut App, at: ParagraphId, was: Option<&str>, text: &str) -> Vec<Effect> {
    let text = text.trim();
    if was.unwrap_or_default() == text {
        return Vec::new();
    }
    let place = place::of_paragraph(&app.document, at);
    app.tell(if text.is_empty() { KeepLabel::NoteErased(place) } else { KeepLabel::NoteKept(place) });
    Change::note(&app.document, at, was, text).map(Effect::Keep).into_iter().collect()
}

/// Edits the note being written.
pub fn edit_note(app: &mut App, key: &KeyEvent) {
    if let (Some(note), Some(request)) = (&mut app.note, to_input_request(&TerminalEvent::Key(*key))) {
        let _ = note.input.handle(request);
    }
}

/// Puts a pasted text into the note being written, at its cursor.
pub fn paste(app: &mut App, text: &str) {
    if let Some(note) = &mut app.note {
        for c in text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST_PASTE) {
            let _ = note.input.handle(InputRequest::InsertChar(c));
        }
    }
}

/// Does what an action of the choice of copies asks for.
pub fn copy(app: &mut App, action: CopyAction) -> Vec<Effect> {
    app.popup = None;
    let Some(id) = app.browse.selected() else { return Vec::new() };
    let what = place::of_paragraph(&app.document, id);
    match action {
        CopyAction::CopyParagraph => vec![Effect::Copy { what, text: paragraph(app, id) }],
        CopyAction::CopyPair => copy_pair(app, id),
        CopyAction::CopyCitation => {
            let text = citation(app, id);
            vec![Effect::Copy { what: text.clone(), text }]
        }
        CopyAction::CopyLink => match selected_document(app) {
            Some(symbol) => {
                let text = links(app).to(&symbol);
                vec![Effect::Copy { what: text.clone(), text }]
            }
            None => nothing_cited(app),
        },
    }
}

fn copy_pair(app: &mut App, id: ParagraphId) -> Vec<Effect> {
    let Some(other) = app.pairing.as_ref().and_then(|pairing| pairing.counterpart(id)) else {
        app.say(Role::Warn, Label::NoCounterpart);
        return Vec::new();
    };
    let (first, second) = if id < other { (id, other) } else { (other, id) };
    let [one, two] = [first, second].map(|id| place::of_paragraph(&app.document, id));
    let text = format!("{}\n\n{}", paragraph(app, first), paragraph(app, second));
    vec![Effect::Copy { what: format!("{one} + {two}"), text }]
}

/// A paragraph as it goes into a mail: its place on a line of its own, then its text.
fn paragraph(app: &App, id: ParagraphId) -> String {
    format!("{}\n{}", place::of_paragraph(&app.document, id), app.document.text(id))
}

/// How to cite a paragraph: the document, the part, the number.
fn citation(app: &App, id: ParagraphId) -> String {
    let document = &app.document;
    let part = document.paragraph(id).and_then(|paragraph| document.part(paragraph.part));
    let title = part.and_then(|part| part.title.clone()).unwrap_or_default();
    let name = part.map_or("", |part| part.name());
    let source = document.first().symbol.as_ref().map(ToString::to_string).or_else(|| document.first().dated.clone());
    KeepLabel::Citation {
        title,
        part: name.to_owned(),
        number: place::number(document, id),
        source: source.unwrap_or_default(),
    }
    .text(app.settings.lang)
    .into_owned()
}

/// The document that a page or link is wanted of: the one selected among those cited.
fn selected_document(app: &App) -> Option<Symbol> {
    app.browse.cited.selected().map(|row| row.symbol.clone())
}

fn links(app: &App) -> Links {
    let language = app.settings.link_lang.unwrap_or(&app.document.first().language);
    Links::new(app.settings.link_base.as_deref(), language)
}

fn open_page(app: &mut App) -> Vec<Effect> {
    match selected_document(app) {
        Some(symbol) => vec![Effect::OpenPage(links(app).to(&symbol))],
        None => nothing_cited(app),
    }
}

fn nothing_cited(app: &mut App) -> Vec<Effect> {
    app.tell(KeepLabel::NoDocument);
    Vec::new()
}

/// Takes in what is kept now; a list of what is marked is made anew.
pub fn kept(app: &mut App, marks: crate::tui::state::Marked) -> Vec<Effect> {
    app.marks = marks;
    if app.query.answered.contains(MARKED) { filter::ask_again(app) } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::super::testing::Person;
    use super::*;
    use crate::i18n::Lang;
    use crate::tui::event::Event;

    #[test]
    fn a_bookmark_shows_in_the_list_and_goes_again() {
        let mut person = Person::at(100, 30);
        person.press("j m");
        assert_eq!(person.last_line(), "i Bookmark on 附件 2");
        assert!(person.screen().contains("2*安全理事会"), "{}", person.screen());
        person.press("m");
        assert!(!person.screen().contains("2*"), "{}", person.screen());
    }

    #[test]
    fn a_note_is_written_in_place_and_read_in_the_list() {
        let mut person = Person::at(100, 30);
        person.press("e 问副代表");
        assert!(person.last_line().starts_with("Note on 附件 1: 问副代表"), "{}", person.last_line());
        person.press("<Enter>");
        assert!(person.screen().contains("1'安全理事会") && person.screen().contains("note: 问副代表"));
        person.press("e ！ <Enter>");
        assert!(person.screen().contains("note: 问副代表！"), "{}", person.screen());
        person.press("e x <Esc>");
        assert!(!person.screen().contains("！x"));
        person.press("e <ctrl-u> <Enter>");
        assert!(!person.screen().contains("问副代表"), "{}", person.screen());
    }

    #[test]
    fn a_note_of_many_lines_keeps_them_unless_it_is_changed() {
        let mut person = Person::at(100, 30);
        person.press("E");
        let at = person.app.browse.selected().expect("a paragraph");
        assert_eq!(person.last(), &Effect::EditNote { at, was: None });
        person.happen(Event::Edited { at, was: None, text: "one\ntwo\n".into() });
        assert_eq!(note_on(&person.app, at).as_deref(), Some("one\ntwo"));
        person.press("e <Enter>");
        assert_eq!(note_on(&person.app, at).as_deref(), Some("one\ntwo"));
    }

    #[test]
    fn keys_type_in_a_note_and_command_after_it() {
        let mut person = Person::at(80, 24);
        person.press("e qjL");
        person.happen(Event::Paste("a\nb".into()));
        assert!(person.last_line().ends_with("qjLa b"), "{}", person.last_line());
        person.press("<Esc> L");
        assert_eq!(person.app.settings.lang, Lang::Zh);
    }

    fn copied(keys: &str) -> (String, String) {
        let mut person = Person::at(100, 30);
        person.press(keys);
        match person.last() {
            Effect::Copy { what, text } => (what.clone(), text.clone()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_is_copied_is_named_and_whole() {
        let document = crate::model::embedded().expect("the embedded programme");
        let (what, text) = copied("j y p");
        assert_eq!(what, "附件 2");
        assert_eq!(text, format!("附件 2\n{}", document.text(ParagraphId(1))));
        assert_eq!(copied("j y y").1, text);
        assert_eq!(copied("j y <Enter>").1, text);
        let (what, pair) = copied("j y b");
        assert_eq!(what, "附件 2 + 附文 2");
        assert!(pair.starts_with(&text) && pair.contains("\n\n附文 2\n"));
        assert!(copied("j y c").1.contains("附件, para. 2 (2024-02-23)"), "{}", copied("j y c").1);
        assert_eq!(copied("j y l").1, "https://undocs.org/zh/S/RES/1373%282001%29");
        assert_eq!(copied("j y j j j <Enter>").1, copied("j y l").1);
    }

    #[test]
    fn pages_are_opened_where_the_person_said() {
        let mut person = Person::at(100, 30);
        person.app.settings.link_base = Some("https://docs.un.org/".into());
        person.app.settings.link_lang = Some("fr");
        person.press("o");
        let Effect::OpenPage(address) = person.last() else { panic!("{:?}", person.last()) };
        assert!(address.starts_with("https://docs.un.org/fr/S/RES/"), "{address}");
    }

    #[test]
    fn where_nothing_is_cited_nothing_is_opened() {
        let mut person = Person::at(100, 30);
        person.press("j j o");
        assert!(person.effects.is_empty() && person.last_line() == "i No document is cited here");
    }

    #[test]
    fn the_list_of_what_is_marked_follows_the_marks() {
        let mut person = Person::at(100, 30);
        person.press("M");
        assert!(matches!(person.last(), Effect::Search { query, .. } if query == MARKED));
        person.app.query.answered = MARKED.into();
        let asked = person.effects.len();
        person.press("m");
        let searches = person.effects[asked..].iter().filter(|effect| matches!(effect, Effect::Search { .. }));
        assert_eq!(searches.count(), 1);
    }

    #[test]
    fn the_mouse_is_left_to_the_terminal_and_taken_again() {
        let mut person = Person::at(100, 30);
        person.press(": xuanqu <Enter>");
        assert_eq!(person.last(), &Effect::SetMouse(true));
    }
}
