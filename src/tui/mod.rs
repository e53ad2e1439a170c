//! The browser: state, actions, views.
//!
//! An event ([`event`]) becomes an action by the keymap ([`keymap`], [`action`]); [`update`] alone changes the state
//! ([`state`]) and says what the outside is to do ([`effect`]); [`view`] draws the state and changes nothing. Slow work
//! goes to other threads ([`background`]) and comes back as events.
//!
//! A new screen is a file in each of `action`, `state`, `update` and `view`, and a line in their `mod.rs`.

pub mod action;
pub mod background;
pub(crate) mod draw;
pub mod effect;
pub mod event;
pub(crate) mod key;
pub mod keymap;
pub(crate) mod layout;
pub(crate) mod list;
pub(crate) mod pane;
pub(crate) mod persistence;
pub(crate) mod prose;
mod run;
mod short;
pub mod state;
#[cfg(test)]
mod tests;
pub(crate) mod text_field;
pub(crate) mod theme;
pub(crate) mod typed_numbers;
pub mod update;
pub mod view;
pub(crate) mod vocabulary;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::Size;

use crate::config::Binding;
use crate::i18n::Lang;
use crate::i18n::notices::Notice;
use crate::model::{Library, LoadError, ParagraphId, RestOfFile};
use crate::store::Subject;
use crate::surroundings::{Surroundings, editor_name};
use crate::terminal::{EnterError, SessionEnd};
use action::AppAction;
use keymap::{BindError, Keymap};
use persistence::{MayChoose, Persistence};
use state::opening::Opening;
use state::{App, Appearance, Doubt};
use theme::Role;

/// How the browser is to begin.
#[derive(Clone, Debug, Default)]
#[allow(missing_docs)] // where a name says what it is
pub struct BrowserOptions {
    pub query: Option<String>,
    pub goto: Option<Subject>,
    /// A paragraph whose pair is compared at the beginning.
    pub compare: Option<ParagraphId>,
    /// What the import of the text left out or was unsure of.
    pub doubts: Vec<Doubt>,
    /// What the person chose about the look.
    pub settings: Appearance,
    /// The keys; none: those by default.
    pub keys: Vec<Binding>,
    /// The folder in which bookmarks, notes and the rest are kept.
    pub state: Option<PathBuf>,
    /// The folder of the cited texts.
    pub library: Option<PathBuf>,
    /// Whether the run begins where the last one ended, and is remembered itself.
    pub remember: bool,
    /// What the last run may decide.
    pub may_choose: MayChoose,
    /// What is to be said first, as the configuration has something old in it.
    pub advice: Option<String>,
    /// How long each search is held up, to try what keys do that come before its answer; nobody else wants any.
    pub search_delay: Duration,
    /// Whether the terminal is asked how wide it draws ambiguous characters.
    pub ask_width: bool,
    /// Whether the first frame waits for the answer, a moment at most: where wide ambiguous characters are usual.
    pub holds_first_frame: bool,
    /// Whether the terminal is asked for its background, to choose the theme by it.
    pub ask_background: bool,
    /// Whether no colour is written.
    pub no_colour: bool,
    /// Whether the mouse stays the terminal's.
    pub no_mouse: bool,
    /// Whether standard input brought the programme, so that keys come from the terminal itself.
    pub data_on_stdin: bool,
}

/// Why the browser cannot run.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// There is no terminal, or not one that can do this.
    #[error(transparent)]
    Terminal(#[from] EnterError),
    /// Keys cannot be bound as asked.
    #[error(transparent)]
    Keys(#[from] BindError),
    /// The rest of the file cannot be read, or is not sound.
    #[error(transparent)]
    Document(#[from] Box<LoadError>),
}

impl Error {
    /// What to tell the person.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Terminal(error) => error.text(lang),
            Self::Keys(error) => error.to_string(),
            Self::Document(error) => error.message(lang),
        }
    }
}

/// Opens the browser on a document and comes back when the person quits, or with the reason why it had to end.
///
/// # Errors
/// When there is no terminal that can do this, or the keys are not sound.
pub fn run(document: Library, options: &BrowserOptions) -> Result<Option<SessionEnd>, Error> {
    open(document, None, options)
}

/// The same, for a document that may be the beginning of a large file: the rest is read beside the screen.
///
/// # Errors
/// When there is no terminal that can do this, the keys are not sound, or the rest is not.
pub(crate) fn open(
    document: Library,
    rest: Option<RestOfFile>,
    options: &BrowserOptions,
) -> Result<Option<SessionEnd>, Error> {
    let mut app = App::new(Arc::new(document), options.settings.clone(), Keymap::of(&options.keys)?, Size::default());
    app.opening = rest.is_some().then(Opening::default);
    let here = Surroundings::here();
    let mut persistence = Persistence::open(options.state.clone(), options.remember, here, &app.document);
    app.settings.editor = Some(editor_name(&persistence.here));
    persistence.begin(&mut app, options.may_choose);
    let effects = begin(&mut app, options);
    run::run(app, persistence, (effects, rest), options)
}

/// Brings the browser to where it is to begin.
pub fn begin(app: &mut App, options: &BrowserOptions) -> Vec<effect::Effect> {
    run::prepare_at_once(app);
    app.reference.is_listing = options.library.is_some();
    app.doubts.clone_from(&options.doubts);
    if !app.doubts.is_empty() {
        let key = app.keymap.key(AppAction::ListDoubts);
        app.say(Role::Info, Notice::Doubts(app.doubts.len(), key));
    }
    match options.goto {
        Some(Subject::Paragraph(id)) => state::browse::go_to(app, id),
        Some(Subject::Letter) => state::browse::go_to_letter(app),
        None => {}
    }
    if let Some(query) = &options.query {
        update::set_filter(app, query);
    }
    if let Some(id) = options.compare {
        state::browse::go_to(app, id);
        update::open_compare(app, Some(id));
    }
    update::settle(app);
    std::mem::take(&mut app.effects)
}
