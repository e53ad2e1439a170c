//! What the browser keeps and hands over: bookmarks, notes, the clipboard, pages; and what the next run begins with.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use super::event::Event;
use super::layout::Widths;
use super::state::review::Review;
use super::state::{App, Marked, Screen};
use super::theme::{Role, ThemeName};
use crate::i18n::Lang;
use crate::i18n::notices::Notice;
use crate::i18n::surroundings::SurroundingsMessage;
use crate::model::{Library, ParagraphId, WorkId};
use crate::store::{MarkChange, ParagraphKey, ProgrammeState, RememberedPlace};
use crate::surroundings::{Opened, Surroundings, copy, open_page};
use crate::text::Shown;

/// The names of the widths that are remembered.
const LEFT: &str = "left";
const RIGHT: &str = "right";

/// A person's state and machine.
#[derive(Debug)]
pub(crate) struct Persistence {
    state: ProgrammeState,
    pub here: Surroundings,
    pub folder: Option<PathBuf>,
    /// How many bookmarks and notes have lost their words, until it is told.
    aside: usize,
    remembers: bool,
    began_with: (ThemeName, Lang),
}

impl Persistence {
    /// The state for a document; with `remembers` the run begins where the last one ended, and is remembered itself.
    pub(crate) fn open(folder: Option<PathBuf>, remembers: bool, here: Surroundings, document: &Library) -> Self {
        let state = ProgrammeState::open(folder.clone(), document);
        Self { state, here, folder, aside: 0, remembers, began_with: (ThemeName::default(), Lang::default()) }
    }

    /// Brings the browser to where the last run left it, as far as nothing else was asked for.
    pub(crate) fn begin(&mut self, app: &mut App, may_choose: MayChoose) {
        if self.remembers {
            let remembered = &self.state.remembered;
            let theme = remembered.theme.as_deref().and_then(ThemeName::named);
            app.settings.theme = theme.filter(|_| may_choose.theme).unwrap_or(app.settings.theme);
            let lang = remembered.lang.as_deref().and_then(|name| Lang::ALL.into_iter().find(|l| l.code() == name));
            app.settings.lang = lang.filter(|_| may_choose.lang).unwrap_or(app.settings.lang);
            let width = |name: &str| remembered.widths.get(name).copied();
            app.browse.widths = Widths { left: width(LEFT), right: width(RIGHT) };
            app.review = Review::of(remembered.read.keys());
            app.welcomes = !std::mem::replace(&mut self.state.remembered.has_welcomed, true);
            let place = self.state.last_place().and_then(|place| place.paragraph.find(&app.document));
            if let Some(id) = place.filter(|_| may_choose.place && app.opening.is_none()) {
                super::state::browse::go_to(app, id);
            }
        }
        self.began_with = (app.settings.theme, app.settings.lang);
        // Which programme it is, and what its paragraphs bear, is known once all of it is read.
        if app.opening.is_some() {
            return;
        }
        let placed = self.state.placed(&app.document);
        self.aside = placed.lost.len();
        (app.marks, app.letter_entry) = (placed.found, placed.letter);
        app.old_marks = self.of_the_old_year(&app.document);
    }

    /// What bears a bookmark or a note in the old year, where two are open: as it was left when that one was read alone.
    fn of_the_old_year(&self, document: &Library) -> Marked {
        let Some(work) = document.work(WorkId(1)) else { return Marked::new() };
        let old = Library::from(document.to_programme(work));
        let first = work.paragraphs.start;
        let there = |id: ParagraphId| u32::try_from(first + id.index()).ok().map(ParagraphId);
        let placed = ProgrammeState::open(self.folder.clone(), &old).placed(&old);
        placed.found.into_iter().filter_map(|(id, entry)| Some((there(id)?, entry))).collect()
    }

    /// Keeps a change; what is kept then, and what went wrong, come as events.
    pub(crate) fn keep(&mut self, change: MarkChange, app: &App) -> Vec<Event> {
        self.state.change(change);
        let placed = self.state.placed(&app.document);
        let mut events = vec![Event::Kept(placed.found, placed.letter)];
        events.extend(self.problem(app));
        events
    }

    /// The next thing to tell: bookmarks and notes that stand aside, then what went wrong.
    pub(crate) fn problem(&mut self, app: &App) -> Option<Event> {
        let aside = std::mem::take(&mut self.aside);
        if aside > 0 {
            return Some(Event::Told(Role::Warn, Notice::KeptAside(aside).text(app.settings.lang)));
        }
        self.state.take_problem().map(|problem| Event::Told(Role::Warn, problem.message(app.settings.lang)))
    }

    /// Sends a text to the clipboard through `terminal`.
    pub(crate) fn copy(&self, what: &str, text: &str, terminal: &mut Vec<u8>, app: &App) -> Event {
        let copied = copy(text, &self.here, self.folder.as_deref(), terminal);
        let role = if copied.reached.is_anywhere() { Role::Info } else { Role::Warn };
        Event::Told(role, copied.message(what, app.settings.lang))
    }

    /// Opens a page; where that is not possible, its address is copied.
    pub(crate) fn open_page(&self, address: &str, terminal: &mut Vec<u8>, app: &App) -> Event {
        let message = match open_page(address, &self.here) {
            Opened::Started => SurroundingsMessage::PageOpened { address: address.to_owned() },
            Opened::NoScreen | Opened::NoBrowser => {
                copy(address, &self.here, self.folder.as_deref(), terminal);
                SurroundingsMessage::PageAddress { address: address.to_owned() }
            }
        };
        Event::Told(Role::Info, Shown::line(&message.text(app.settings.lang)).to_string())
    }

    /// Keeps what the next run is to begin with, and what could not be kept before.
    pub(crate) fn close(&mut self, app: &App) {
        self.state.save();
        if !self.remembers {
            return;
        }
        if app.settings.theme != self.began_with.0 {
            self.state.remembered.theme = Some(app.settings.theme.id().to_owned());
        }
        if app.settings.lang != self.began_with.1 {
            self.state.remembered.lang = Some(app.settings.lang.code().to_owned());
        }
        let now = seconds();
        let known = &mut self.state.remembered.read;
        let read: BTreeMap<String, u64> = app
            .review
            .names()
            .map(|name| {
                let time = known.get(&name).copied().unwrap_or(now);
                (name, time)
            })
            .collect();
        *known = read;
        let widths = [(LEFT, app.browse.widths.left), (RIGHT, app.browse.widths.right)];
        let widths = widths.into_iter().filter_map(|(name, width)| Some((name.to_owned(), width?)));
        self.state.remembered.widths = widths.collect();
        // The first row of a list that nobody moved in was not read.
        let is_untouched = app.screen == Screen::Summary && !app.summary.moved;
        let place = if is_untouched { app.browse.selected() } else { app.reading() };
        if let Some(paragraph) = place.and_then(|id| ParagraphKey::of(&app.document, id)) {
            self.state.remember_place(RememberedPlace { paragraph, left: now });
        }
        self.state.save_remembered();
    }
}

/// The time in seconds since 1970.
fn seconds() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// What the last run may decide, because nobody else did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MayChoose {
    pub theme: bool,
    pub lang: bool,
    /// The paragraph to begin at.
    pub place: bool,
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use ratatui::layout::Size;

    use super::*;
    use crate::model::embedded;
    use crate::tui::keymap::Keymap;
    use crate::tui::state::Appearance;
    use crate::tui::state::browse::go_to;

    const ALL: MayChoose = MayChoose { theme: true, lang: true, place: true };

    fn begun(folder: Option<PathBuf>, remembers: bool, may_choose: MayChoose) -> (App, Persistence) {
        let document = Arc::new(embedded().expect("the embedded programme"));
        let size = Size { width: 120, height: 30 };
        let keymap = Keymap::standard().expect("sound keys");
        let mut persistence = Persistence::open(folder, remembers, Surroundings::default(), &document);
        let mut app = App::new(document, Appearance::default(), keymap, size);
        persistence.begin(&mut app, may_choose);
        (app, persistence)
    }

    #[test]
    fn the_next_run_begins_where_the_last_one_ended() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = || Some(folder.path().to_owned());
        let (mut app, mut persistence) = begun(place(), true, ALL);
        go_to(&mut app, ParagraphId(70));
        app.settings.theme = ThemeName::Mono;
        app.settings.lang = Lang::Zh;
        app.browse.widths.set_left(33);
        let pairing = app.document.counterparts().map(Arc::new);
        app.pairing.clone_from(&pairing);
        crate::tui::state::review::set(&mut app, 7, true);
        persistence.close(&app);
        let (mut again, _) = begun(place(), true, ALL);
        again.pairing = pairing;
        let read = (0..51).filter(|place| crate::tui::state::review::is_read(&again, *place));
        assert_eq!(read.collect::<Vec<_>>(), [7], "the pair that was read is read in the next run");
        assert!(app.welcomes && !again.welcomes, "what to press is told once");
        assert_eq!(again.browse.selected(), Some(ParagraphId(70)));
        assert_eq!((again.settings.theme, again.settings.lang), (ThemeName::Mono, Lang::Zh));
        assert_eq!(again.browse.widths, Widths { left: Some(33), right: None });
        let (told, _) = begun(place(), true, MayChoose::default());
        assert_eq!(told.browse.selected(), Some(ParagraphId(0)), "what the person asks for wins");
        assert_eq!((told.settings.theme, told.settings.lang), (ThemeName::default(), Lang::En));
    }

    #[test]
    fn the_next_run_begins_at_the_pair_that_was_compared() {
        for (keys, number) in [
            ("20 <Enter> c l l l l l l", "26"),
            ("x 20 <Enter> c h", "19"),
            ("7 <Enter> S <Enter> c j", "7"),
            ("30 <Enter> S", "30"),
        ] {
            let folder = tempfile::tempdir().expect("a folder");
            let place = || Some(folder.path().to_owned());
            let mut person = crate::tui::tests::person::Person::at(120, 30);
            person.press(keys);
            Persistence::open(place(), true, Surroundings::default(), &person.app.document).close(&person.app);
            let (again, _) = begun(place(), true, ALL);
            let here = again.browse.selected().expect("a paragraph");
            assert_eq!(crate::tui::view::place::number(&again.document, here), number, "{keys}");
        }
    }

    #[test]
    fn a_run_that_is_not_to_be_remembered_leaves_bookmarks_only() {
        let folder = tempfile::tempdir().expect("a folder");
        let place = || Some(folder.path().to_owned());
        let (mut app, mut persistence) = begun(place(), false, ALL);
        go_to(&mut app, ParagraphId(70));
        let change = MarkChange::mark(&app.document, ParagraphId(3), true).expect("a paragraph");
        let events = persistence.keep(change, &app);
        assert!(matches!(events.as_slice(), [Event::Kept(marks, None)] if marks.len() == 1));
        persistence.close(&app);
        let (again, _) = begun(place(), true, ALL);
        assert_eq!(again.browse.selected(), Some(ParagraphId(0)));
        assert!(again.marks.contains_key(&ParagraphId(3)));
    }

    #[test]
    fn without_a_home_all_works_and_the_loss_is_told_once() {
        let (app, mut persistence) = begun(None, true, ALL);
        let change = || MarkChange::mark(&app.document, ParagraphId(3), true).expect("a paragraph");
        assert_eq!(persistence.keep(change(), &app).len(), 2);
        assert_eq!(persistence.keep(change(), &app).len(), 1);
        persistence.close(&app);
        let mut terminal = Vec::new();
        let Event::Told(role, said) = persistence.copy("附件 4", "text", &mut terminal, &app) else { panic!("told") };
        assert!(role == Role::Info && said.contains("附件 4") && !terminal.is_empty());
        let Event::Told(_, said) = persistence.open_page("https://x/y", &mut terminal, &app) else { panic!("told") };
        assert!(said.ends_with("https://x/y"), "{said}");
    }
}
