//! What the browser keeps and hands over: bookmarks, notes, the clipboard, pages; and what the next run begins with.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use super::event::Event;
use super::layout::Widths;
use super::state::App;
use super::theme::{Role, ThemeName};
use crate::i18n::Lang;
use crate::i18n::surroundings::SurroundingsMessage;
use crate::model::Document;
use crate::store::{Change, Desk, ParagraphKey, Place};
use crate::surroundings::{Opened, Surroundings, copy, open_page};
use crate::text::Shown;

/// The names of the widths that are remembered.
const LEFT: &str = "left";
const RIGHT: &str = "right";

/// A person's desk and machine.
#[derive(Debug)]
pub struct Keeper {
    desk: Desk,
    /// The machine.
    pub here: Surroundings,
    /// Where everything is kept.
    pub folder: Option<PathBuf>,
    remembers: bool,
    began_with: (ThemeName, Lang),
}

impl Keeper {
    /// The desk for a document; with `remembers` the run begins where the last one ended, and is remembered itself.
    #[must_use]
    pub fn open(folder: Option<PathBuf>, remembers: bool, here: Surroundings, document: &Document) -> Self {
        let desk = Desk::open(folder.clone(), document);
        Self { desk, here, folder, remembers, began_with: (ThemeName::default(), Lang::default()) }
    }

    /// Brings the browser to where the last run left it, as far as nothing else was asked for.
    pub fn begin(&mut self, app: &mut App, may_choose: MayChoose) {
        if self.remembers {
            let remembered = &self.desk.remembered;
            let theme = remembered.theme.as_deref().and_then(ThemeName::named);
            app.settings.theme = theme.filter(|_| may_choose.theme).unwrap_or(app.settings.theme);
            let lang = remembered.lang.as_deref().and_then(|name| Lang::ALL.into_iter().find(|l| l.code() == name));
            app.settings.lang = lang.filter(|_| may_choose.lang).unwrap_or(app.settings.lang);
            let width = |name: &str| remembered.widths.get(name).copied();
            app.browse.widths = Widths { left: width(LEFT), right: width(RIGHT) };
            let place = self.desk.last_place().and_then(|place| place.paragraph.find(&app.document));
            if let Some(id) = place.filter(|_| may_choose.place) {
                super::update::go_to(app, id);
            }
        }
        self.began_with = (app.settings.theme, app.settings.lang);
        app.marks = self.desk.marks().placed(&app.document).found;
    }

    /// Keeps a change; what is kept then, and what went wrong, come as events.
    pub fn keep(&mut self, change: Change, app: &App) -> Vec<Event> {
        self.desk.change(change);
        let mut events = vec![Event::Kept(self.desk.marks().placed(&app.document).found)];
        events.extend(self.problem(app));
        events
    }

    /// The next problem to tell.
    pub fn problem(&mut self, app: &App) -> Option<Event> {
        self.desk.take_problem().map(|problem| Event::Told(Role::Warn, problem.message(app.settings.lang)))
    }

    /// Sends a text to the clipboard through `terminal`.
    pub fn copy(&self, what: &str, text: &str, terminal: &mut Vec<u8>, app: &App) -> Event {
        let copied = copy(text, &self.here, self.folder.as_deref(), terminal);
        let role = if copied.way.is_some() { Role::Info } else { Role::Warn };
        Event::Told(role, copied.message(what, app.settings.lang))
    }

    /// Opens a page; where that is not possible, its address is copied.
    pub fn open_page(&self, address: &str, terminal: &mut Vec<u8>, app: &App) -> Event {
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
    pub fn close(&mut self, app: &App) {
        self.desk.save();
        if !self.remembers {
            return;
        }
        if app.settings.theme != self.began_with.0 {
            self.desk.remembered.theme = Some(app.settings.theme.id().to_owned());
        }
        if app.settings.lang != self.began_with.1 {
            self.desk.remembered.lang = Some(app.settings.lang.code().to_owned());
        }
        let widths = [(LEFT, app.browse.widths.left), (RIGHT, app.browse.widths.right)];
        let widths = widths.into_iter().filter_map(|(name, width)| Some((name.to_owned(), width?)));
        self.desk.remembered.widths = widths.collect();
        if let Some(paragraph) = app.browse.selected().and_then(|id| ParagraphKey::of(&app.document, id)) {
            let left = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
            self.desk.remember_place(Place { paragraph, left });
        }
        self.desk.save_remembered();
    }
}

/// What the last run may decide, because nobody else did.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MayChoose {
    /// The theme.
    pub theme: bool,
    /// The language.
    pub lang: bool,
    /// The paragraph to begin at.
    pub place: bool,
}
