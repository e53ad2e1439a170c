//! Bookmarks, notes and pages: what is to be done with the text that the user looks at.

use super::{copy, filter, hand_on, offers};
use crate::i18n::browser::Label;
use crate::i18n::keep::KeepLabel;
use crate::i18n::notices::Notice;
use crate::model::{AddressReading, Among, ParagraphId, WorkId, read_address};
use crate::store::{Entry, MarkChange, Subject};
use crate::text::hanzi_number;
use crate::tui::action::{AppAction, KeepAction, NoteAction};
use crate::tui::effect::{Effect, SetWanted};
use crate::tui::state::{App, LineFor, Marked, NoteLine, Pick, Popup, Screen, review};
use crate::tui::text_field::TextField;
use crate::tui::theme::Role;
use crate::tui::view::place;

/// The query that lists what bears a bookmark or a note.
const MARKED: &str = "marked:";

/// Does what an action on the selected paragraph asks for.
pub(super) fn update(app: &mut App, action: KeepAction) {
    if let (KeepAction::Mark | KeepAction::Note | KeepAction::NoteInEditor, Some(Subject::Paragraph(id))) =
        (action, app.acting())
        && !is_kept(app, id)
    {
        app.say(Role::Info, KeepLabel::NotKept(place::of_paragraph(&app.document, id)));
        return;
    }
    match action {
        KeepAction::OpenPalette => super::pick::open(app),
        KeepAction::Mark => mark(app),
        KeepAction::MarkListed => mark_listed(app),
        KeepAction::ListMarked if app.marks.is_empty() && app.letter_entry.is_none() => {
            let (mark, note) = (app.keymap.key(KeepAction::Mark), app.keymap.key(KeepAction::Note));
            app.say(Role::Info, Notice::NothingKept(mark, note));
        }
        KeepAction::ListMarked => filter::set(app, MARKED),
        KeepAction::Note => {
            let Some(at) = subject(app) else { return };
            let wanted = LineFor::Note(at);
            let input = TextField::new(note_on(app, at).unwrap_or_default().replace('\n', " "));
            let draft = app.draft.take_if(|draft| draft.wanted == wanted);
            app.note = Some(draft.unwrap_or(NoteLine { wanted, input, asked: None }));
        }
        KeepAction::NoteInEditor => open_editor(app),
        KeepAction::OpenCopy => copy::open(app),
        KeepAction::HandOn => hand_on::open(app),
        KeepAction::OpenPage => open_page(app),
        KeepAction::ToggleRead => toggle_read(app),
        KeepAction::TakeOver => offers::take_over(app),
        KeepAction::History => open_history(app),
        KeepAction::ToggleMouse => {
            app.settings.mouse = !app.settings.mouse;
            app.say(
                Role::Info,
                match (app.settings.mouse, app.settings.in_screen) {
                    (true, true) => KeepLabel::MouseOnInScreen,
                    (true, false) => KeepLabel::MouseOn,
                    (false, _) => KeepLabel::MouseOff,
                },
            );
            app.request(Effect::SetMouse(app.settings.mouse))
        }
    }
}

/// Opens the list of how a document was cited year by year; without a document that is said.
fn open_history(app: &mut App) {
    match (copy::selected_document(app), app.index.clone()) {
        (Some(symbol), Some(index)) => {
            app.popup = Some(Popup::Pick(Box::new(Pick::history(app, &index, &symbol))));
        }
        _ => copy::nothing_cited(app),
    }
}

/// The pair that is looked at counts as read, or as unread again.
fn toggle_read(app: &mut App) {
    let place = match app.screen {
        Screen::Compare => Some(app.compare.place),
        Screen::Summary => app.summary.selected(),
        Screen::Browse | Screen::Matrix | Screen::Reference => match subject(app) {
            Some(Subject::Paragraph(id)) => app.pairing.as_ref().and_then(|pairing| pairing.place_of(id)),
            Some(Subject::Letter) => None,
            None => return,
        },
    };
    let Some(place) = place else { return app.say(Role::Warn, Label::NoCounterpart) };
    let is_read = !review::is_read(app, place);
    review::set(app, place, is_read);
    let notice = if is_read { Notice::PairRead(place + 1) } else { Notice::PairUnread(place + 1) };
    app.say(Role::Info, notice);
}

/// Whether bookmarks and notes of a paragraph are kept: of two years those of the new one are, so that a name of a
/// paragraph never means that of the other year.
fn is_kept(app: &App, id: ParagraphId) -> bool {
    let part = app.document.paragraph(id).and_then(|paragraph| app.document.part(paragraph.part));
    part.is_some_and(|part| part.work == WorkId(0))
}

/// The text that is acted on; where there is none, that is said.
fn subject(app: &mut App) -> Option<Subject> {
    let subject = app.acting();
    if subject.is_none() {
        let is_cited_text = app.screen == Screen::Reference;
        let of_text = Notice::NotOnTexts(app.keymap.key(KeepAction::OpenCopy), app.keymap.key(AppAction::Back));
        app.say(Role::Warn, if is_cited_text { of_text } else { Notice::NoSubject });
    }
    subject
}

/// Opens the editor; the first time in a run only tells which one: not everybody knows how to leave every editor.
fn open_editor(app: &mut App) {
    let Some(at) = subject(app) else { return };
    if let Some(editor) = app.settings.editor.take() {
        let key = app.keymap.key(KeepAction::NoteInEditor);
        app.say(Role::Info, Notice::EditorOpens(editor, key));
        return;
    }
    app.request(Effect::EditNote { at, was: note_on(app, at) });
}

fn mark(app: &mut App) {
    let Some(on) = subject(app) else { return };
    let marked = !app.entry(on).is_some_and(|entry| entry.marked);
    let place = place::of_subject(&app.document, on, app.settings.lang);
    app.say(Role::Info, if marked { KeepLabel::Marked(place) } else { KeepLabel::Unmarked(place) });
    app.effects.extend(MarkChange::mark_on(&app.document, on, app.entry(on), marked).map(Effect::Keep));
}

/// Bookmarks all that a narrowed list holds; where all have a bookmark, takes them away.
fn mark_listed(app: &mut App) {
    let is_narrowed = app.screen == Screen::Browse && app.browse.narrowing.last().is_some();
    let Some(SetWanted::Texts(mut listed)) = hand_on::set(app).filter(|_| is_narrowed) else {
        return app.say(Role::Info, Notice::NarrowFirst(app.keymap.key(AppAction::OpenFilter)));
    };
    listed.retain(|(on, _)| if let Subject::Paragraph(id) = on { is_kept(app, *id) } else { true });
    let marked = !listed.iter().all(|(_, entry)| entry.as_ref().is_some_and(|entry| entry.marked));
    let change = |(on, entry): &(Subject, Option<Entry>)| {
        MarkChange::mark_on(&app.document, *on, entry.as_ref(), marked).map(Effect::Keep)
    };
    let changes: Vec<Effect> = listed.iter().filter_map(change).collect();
    app.say(Role::Info, Notice::ListMarked(changes.len(), marked));
    app.effects.extend(changes);
}

fn note_on(app: &App, on: Subject) -> Option<String> {
    app.entry(on)?.note.clone()
}

/// Does what an action of the note being written asks for.
pub(super) fn update_note(app: &mut App, action: NoteAction) {
    let Some(note) = app.note.take() else { return };
    let LineFor::Note(at) = note.wanted else {
        return match action {
            NoteAction::KeepNote => hand_on::write(app, note),
            NoteAction::LookUp => app.note = Some(note),
            NoteAction::LeaveNote => {}
        };
    };
    let was = note_on(app, at);
    // A note of several lines that was left alone keeps its lines.
    let before = was.as_deref().unwrap_or_default().replace('\n', " ");
    let typed = note.input.value().to_owned();
    let added = typed.strip_prefix(&before).unwrap_or(&typed).trim().to_owned();
    match action {
        NoteAction::LookUp if added.is_empty() => app.note = Some(note),
        NoteAction::LookUp => {
            let sought = meant(app, &added).unwrap_or(added);
            filter::open_with(app, sought)
        }
        NoteAction::LeaveNote if typed != before => {
            app.draft = Some(note);
            app.say(Role::Info, KeepLabel::NoteLeft(app.keymap.key(KeepAction::Note)));
        }
        NoteAction::KeepNote if typed != before => {
            if note.asked.as_ref() != Some(&typed) && is_no_note(app, &added, before.is_empty()) {
                let keys = (app.keymap.key(action), app.keymap.key(NoteAction::LookUp));
                app.say(Role::Warn, Notice::NoNote(added, keys.0, keys.1));
                app.note = Some(NoteLine { asked: Some(typed), ..note });
                return;
            }
            keep_note(app, at, was.as_deref(), &typed);
        }
        NoteAction::KeepNote | NoteAction::LeaveNote => {}
    }
}

/// Whether what was typed looks like a key or a place rather than a note: whoever types `e6` means the place.
fn is_no_note(app: &App, added: &str, is_alone: bool) -> bool {
    let is_key = added.chars().count() == 1 && added.parse().is_ok_and(|key| app.keymap.is_bound(key));
    (is_key && is_alone) || meant(app, added).is_some()
}

/// The address that was meant by what was typed as a note, the key of the note being its first letter or not.
fn meant(app: &App, added: &str) -> Option<String> {
    let led = format!("{}{added}", app.keymap.key(KeepAction::Note));
    let in_digits = hanzi_number(added).map(|number| number.to_string());
    let reads = |text: &String| read_address(&app.document, text, Among::Addresses);
    let mut all = [led, added.to_owned()].into_iter().chain(in_digits).filter(|_| !added.is_empty());
    let found = all.find(|text| matches!(reads(text), AddressReading::Found(_)));
    found.or_else(|| Some(added.to_owned()).filter(|text| reads(text) != AddressReading::NoAddress))
}

/// Keeps a note, or takes it away when it is blank.
pub(super) fn keep_note(app: &mut App, at: Subject, was: Option<&str>, text: &str) {
    let text = text.trim();
    if was.unwrap_or_default() == text {
        return;
    }
    let place = place::of_subject(&app.document, at, app.settings.lang);
    app.say(Role::Info, if text.is_empty() { KeepLabel::NoteErased(place) } else { KeepLabel::NoteKept(place) });
    app.effects.extend(MarkChange::note_on(&app.document, at, app.entry(at), was, text).map(Effect::Keep));
}

fn open_page(app: &mut App) {
    match copy::selected_document(app) {
        Some(symbol) => app.request(Effect::OpenPage(copy::links(app).to(&symbol))),
        None => copy::nothing_cited(app),
    }
}

/// Takes in what is kept now; a list of what is marked is made anew.
pub(super) fn kept(app: &mut App, marks: Marked, letter: Option<Entry>) {
    app.marks = marks;
    app.letter_entry = letter;
    if app.query.answered.contains(MARKED) {
        filter::ask_again(app);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;
    use crate::tui::event::Event;
    use crate::tui::tests::person::Person;

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
        let at = Subject::Paragraph(person.app.browse.selected().expect("a paragraph"));
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

    #[test]
    fn the_letter_is_a_text_like_others_and_nothing_acts_on_the_paragraph_behind_it() {
        let mut person = Person::at(100, 30);
        person.press("h g j m");
        assert_eq!(person.last_line(), "i Bookmark on Letter");
        assert!(person.app.marks.is_empty() && person.app.letter_entry.is_some());
        person.press("e 问信 <Enter>");
        assert!(person.screen().contains("note: 问信"), "{}", person.screen());
        person.press("y p");
        let Effect::Copy { what, text } = person.last() else { panic!("{:?}", person.last()) };
        assert!(what == "Letter" && text.starts_with("Letter dated 23 February 2024, letter\n"), "{text}");
        person.press("y c");
        assert!(matches!(person.last(), Effect::Copy { text, .. } if text == "Letter dated 23 February 2024, letter"));
        for keys in ["c", "x", "y b"] {
            person.press(keys);
            assert_eq!(person.app.screen, crate::tui::state::Screen::Browse, "{keys}");
            assert_eq!(person.app.browse.subject(), Some(Subject::Letter), "{keys}");
        }
        person.press("m m e <ctrl-u> <Enter> m");
        assert!(person.app.letter_entry.is_none() && person.app.marks.is_empty());
    }

    #[test]
    fn notes_are_written_where_one_compares() {
        let mut person = Person::at(100, 30);
        person.press("c ] e 对照时 <Enter>");
        assert_eq!(person.app.screen, crate::tui::state::Screen::Compare);
        assert_eq!(person.app.marks[&ParagraphId(1)].note.as_deref(), Some("对照时"));
        assert!(person.screen().contains("对照时"), "{}", person.screen());
        person.press("x m");
        assert!(
            person.app.marks.values().filter(|entry| entry.marked).count() == 1
                && person.last_line().contains("附文 2")
        );
        person.press("<Esc> <Esc> R e");
        assert!(person.app.note.is_none() && person.last_line().contains("No paragraph is selected"));
    }

    #[test]
    fn the_editor_is_named_before_it_opens() {
        let mut person = Person::at(100, 30);
        person.app.settings.editor = Some("vi".into());
        person.press("E");
        assert!(person.effects.is_empty() && person.last_line().contains("E again opens vi"), "{}", person.last_line());
        person.press("E");
        assert!(matches!(person.last(), Effect::EditNote { .. }));
    }

    #[test]
    fn a_long_note_wraps_while_it_is_written_and_where_it_is_read() {
        let mut person = Person::at(80, 24);
        let note = "很长的笔记".repeat(20);
        person.press(&format!("e {note}"));
        let written = person.screen();
        assert!(written.matches("很长的笔记").count() >= 15, "{written}");
        person.press("<Enter>");
        let screen = person.screen();
        assert!(screen.lines().filter(|line| line.contains("长的笔记很")).count() >= 3, "{screen}");
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
        person.press("m j m M");
        assert!(matches!(person.last(), Effect::Search { query, .. } if query == MARKED));
        assert_eq!(person.app.browse.listing.len(), 2);
        let asked = person.effects.len();
        person.press("m");
        let searches = person.effects[asked..].iter().filter(|effect| matches!(effect, Effect::Search { .. }));
        assert_eq!((searches.count(), person.app.browse.listing.len()), (1, 1));
        assert_eq!(person.here(), "附件 2");
    }

    #[test]
    fn the_mouse_is_left_to_the_terminal_and_taken_again() {
        let mut person = Person::at(100, 30);
        person.press(": xuanqu <Enter>");
        assert_eq!(person.last(), &Effect::SetMouse(true));
    }
}
