//! What is listed on a screen, written to a file to send on.

use std::path::PathBuf;

use super::copy;
use crate::compare::Kind;
use crate::i18n::keep::KeepLabel;
use crate::i18n::notices::Notice;
use crate::model::ParagraphId;
use crate::report::HandoutForm;
use crate::store::Subject;
use crate::tui::effect::Effect;
use crate::tui::effect::{FileWanted, SetWanted};
use crate::tui::state::listing::ListRow;
use crate::tui::state::summary::Only;
use crate::tui::state::{App, LineFor, NoteLine, Screen};
use crate::tui::text_field::TextField;
use crate::tui::theme::Role;

/// Asks for the name of the file, with one proposed.
pub(super) fn open(app: &mut App) {
    match set(app).filter(|set| set.len() > 0) {
        None => app.say(Role::Info, Notice::NothingToWrite),
        Some(set) => {
            let name = match (&set, app.screen) {
                (SetWanted::Texts(_), _) => "paragraphs.docx".to_owned(),
                (SetWanted::Pairs { .. }, Screen::Compare) => format!("pair-{}.docx", app.compare.place + 1),
                (SetWanted::Pairs { .. }, _) => "differences.docx".to_owned(),
            };
            app.note = Some(NoteLine { wanted: LineFor::File(set.len()), input: TextField::new(name), asked: None });
        }
    }
}

/// Has the file written; where its name does not say the form, it stays to be mended.
pub(super) fn write(app: &mut App, line: NoteLine) {
    let name = line.input.value().trim().to_owned();
    if name.is_empty() {
        return;
    }
    let Some(form) = HandoutForm::of_name(&name) else {
        app.say(Role::Error, Notice::NoFileForm(name));
        app.note = Some(line);
        return;
    };
    let Some(set) = set(app) else { return };
    let (lang, links) = (app.settings.lang, copy::links(app));
    app.request(Effect::HandOn(Box::new(FileWanted { path: PathBuf::from(name), form, set, lang, links })));
}

/// Says why a file was not written; its name comes back to be mended, unless something else is typed by now.
pub(super) fn refused(app: &mut App, name: String, count: usize, why: String) {
    let is_free = app.note.is_none() && app.popup.is_none() && !app.query.typing;
    if is_free && set(app).is_some_and(|set| set.len() == count) {
        app.note = Some(NoteLine { wanted: LineFor::File(count), input: TextField::new(name), asked: None });
    }
    app.say(Role::Error, KeepLabel::Said(why));
}

/// What the screen lists: the paragraphs of the list, the pairs of the summary, the pair that is compared, the paragraphs
/// behind a cell.
pub(super) fn set(app: &App) -> Option<SetWanted> {
    match app.screen {
        Screen::Browse => {
            let rows = (0..app.browse.listing.len()).filter_map(|at| match app.browse.listing.row(at)? {
                ListRow::Paragraph(id) => Some(Subject::Paragraph(id)),
                ListRow::Beside(_) => {
                    let beside = app.browse.listing.beside(at)?;
                    if beside.is_letter { Some(Subject::Letter) } else { beside.paragraph.map(Subject::Paragraph) }
                }
                ListRow::Line(_) => None,
            });
            Some(texts(app, rows))
        }
        Screen::Summary => {
            let kinds = match app.summary.only {
                Only::Class(kind) => vec![kind],
                Only::Citations => vec![Kind::Citation],
                Only::All | Only::Worth | Only::Unread | Only::Apart | Only::Change(_) | Only::Fate(_) => Vec::new(),
            };
            let places = app.summary.rows().iter().map(|place| *place as usize).collect();
            Some(SetWanted::Pairs { places, kinds })
        }
        Screen::Compare => Some(SetWanted::Pairs { places: vec![app.compare.place], kinds: Vec::new() }),
        Screen::Matrix => {
            let behind: Vec<ParagraphId> = app.matrix.behind(&app.document, app.index.as_ref()?, usize::MAX);
            Some(texts(app, behind.into_iter().map(Subject::Paragraph)))
        }
        Screen::Reference => None,
    }
}

/// Texts with what is left on them, each once.
fn texts(app: &App, subjects: impl Iterator<Item = Subject>) -> SetWanted {
    let mut seen = std::collections::HashSet::new();
    let once = subjects.filter(|subject| seen.insert(*subject));
    SetWanted::Texts(once.map(|subject| (subject, app.entry(subject).cloned())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::background::set_file::written;
    use crate::tui::event::Event;
    use crate::tui::tests::person::Person;

    /// Writes what is asked for below a folder; gives what is told then, and what stands in the file.
    fn done(person: &Person, folder: &std::path::Path) -> (String, Vec<u8>) {
        let Effect::HandOn(wanted) = person.last() else { panic!("{:?}", person.last()) };
        let wanted = FileWanted { path: folder.join(&wanted.path), ..(**wanted).clone() };
        let paired = (person.app.pairing.clone(), person.app.framing.clone());
        match written(&person.app.document, &wanted, &paired) {
            Event::Told(_, said) => (said, std::fs::read(&wanted.path).unwrap_or_default()),
            Event::NotWritten(_, _, said) => (said, Vec::new()),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn bookmarks_with_their_notes_are_sent_on_as_a_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut person = Person::at(120, 36);
        person.press("m e 问同事 <Enter> j m M W");
        assert!(person.last_line().contains("Write 2 to the file"), "{}", person.last_line());
        person.press("<ctrl-u> set.md <Enter>");
        let (said, bytes) = done(&person, folder.path());
        let text = String::from_utf8(bytes).expect("text");
        assert!(
            said.starts_with("Written: ") && text.contains("> 问同事") && text.matches("## ").count() == 2,
            "{text}"
        );
        let (said, _) = done(&person, folder.path());
        assert!(said.contains("is there already"), "{said}");
    }

    #[test]
    fn the_pairs_of_the_summary_are_sent_on_with_the_differences_that_are_listed() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut person = Person::at(120, 36);
        person.press("S v v v");
        let listed = person.app.summary.rows().len();
        person.press("W <ctrl-u> set.csv <Enter>");
        let (said, bytes) = done(&person, folder.path());
        let csv = String::from_utf8(bytes).expect("text");
        assert!(said.starts_with("Written: ") && listed > 0, "{said}");
        assert!(csv.contains(",\"substance\",") && !csv.contains(",\"variant\","), "{csv}");
        person.press("<Enter> W <Enter>");
        let (said, bytes) = done(&person, folder.path());
        assert!(said.contains("pair-") && bytes.starts_with(b"PK"), "{said}");
    }

    #[test]
    fn a_file_that_cannot_be_written_is_told_and_its_name_comes_back_to_be_mended() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut person = Person::at(80, 24);
        person.press("/ 12-14 <Enter> W <ctrl-u> gone/set.md <Enter>");
        let Effect::HandOn(wanted) = person.last().clone() else { panic!("{:?}", person.last()) };
        let wanted = FileWanted { path: folder.path().join(&wanted.path), ..*wanted };
        let event = written(&person.app.document, &wanted, &(None, None));
        let Event::NotWritten(name, count, why) = event else { panic!("{event:?}") };
        assert!(why.contains("the folder does not exist") && count == 6, "{why}");
        person.happen(Event::NotWritten("gone/set.md".into(), count, why.clone()));
        assert!(person.screen().contains("Write 6 to the file") && person.screen().contains("gone/set.md"));
        assert!(person.screen().contains("Nothing was written"), "{name}: {}", person.screen());
        person.press("<Esc> e 问");
        person.happen(Event::NotWritten("gone/set.md".into(), count, why));
        assert!(person.last_line().contains("问"), "what is typed by now stays: {}", person.screen());
    }

    #[test]
    fn a_name_that_says_no_form_stays_to_be_mended_and_nothing_is_asked_for_where_nothing_is_listed() {
        let mut person = Person::at(80, 24);
        person.press("W x <Enter>");
        assert!(person.effects.is_empty() && person.app.note.is_some(), "{}", person.screen());
        assert!(person.screen().contains("End the name in .docx"), "{}", person.screen());
        person.press("<Backspace> <Enter>");
        assert!(matches!(person.last(), Effect::HandOn(wanted) if wanted.set.len() == 102));
        let asked = person.effects.len();
        person.press("/ nosuchword <Enter> W");
        let is_empty = person.app.browse.listing.counts() == (0, 0);
        assert!(person.effects[asked..].iter().all(|effect| !matches!(effect, Effect::HandOn(_))));
        assert!(!is_empty || person.last_line().contains("Nothing is listed"), "{}", person.last_line());
    }
}
