//! The loop: draw what changed, wait for something to happen, take it in, do what it asks for.

use super::{BrowserOptions, Error};
use std::fmt;
use std::time::Duration;

use ratatui::crossterm::Command;

use super::background::{self, Background};
use super::effect::Effect;
use super::event::Event;
use super::layout::has_head;
use super::persistence::{MayChoose, Persistence};
use super::short::is_short;
use super::state::App;
use super::theme::Role;
use super::update;
use super::view;
use crate::i18n::notices::Notice;
use crate::i18n::surroundings::SurroundingsMessage;
use crate::model::{LoadError, RestOfFile};
use crate::store::Subject;
use crate::surroundings::{EditorOutcome, edit};
use crate::terminal::{self, Events, Questions, SessionEnd, TerminalSession};

/// How long the first frame may wait for the terminal's answers. A person takes no notice of it; on slower lines the
/// frame is drawn again once they come.
const HELD: Duration = Duration::from_millis(150);

/// Runs the browser on the terminal until the person quits, or until it must end.
///
/// # Errors
/// When there is no terminal, or not one that can do this, or the rest of the file is not sound.
pub(super) fn run(
    app: App,
    persistence: Persistence,
    (first, rest): (Vec<Effect>, Option<RestOfFile>),
    options: &BrowserOptions,
) -> Result<Option<SessionEnd>, Error> {
    let (session, events) = TerminalSession::enter(terminal::SessionOptions {
        mouse: !options.no_mouse,
        colour: !options.no_colour,
        questions: Questions { ambiguous_width: options.ask_width, background: options.ask_background },
        data_on_stdin: options.data_on_stdin,
        lang: app.settings.lang,
    })?;
    if let Some(rest) = rest {
        let sender = events.sender();
        background::opening::read(rest, move |event| sender.send(event));
    }
    let sender = events.sender();
    let background = Background::new(app.document.clone(), options.search_delay, move |event| sender.send(event));
    let background = background.with_library(options.library.clone());
    let options = options.clone();
    let runner = Runner {
        app,
        background,
        session,
        persistence,
        options,
        fault: None,
        is_stale: true,
        is_done: false,
        has_lent: false,
    };
    runner.run(events, first)
}

/// Reads the document through if that is quick. Two years are linked beside the screen: the first frame waits for neither.
pub(super) fn prepare_at_once(app: &mut App) {
    let document = app.document.clone();
    if is_short(&document) && document.works().count() == 1 && app.opening.is_none() {
        update::handle(app, background::prepared(&document));
    }
}

struct Runner {
    app: App,
    background: Background,
    session: TerminalSession,
    persistence: Persistence,
    options: BrowserOptions,
    /// Why the rest of the file cannot be used.
    fault: Option<Box<LoadError>>,
    /// Whether something has happened since the last frame.
    is_stale: bool,
    is_done: bool,
    /// Whether another program has had the terminal since the last event.
    has_lent: bool,
}

/// A sequence for the terminal that draws nothing.
struct Sequence(String);

impl Command for Sequence {
    fn write_ansi(&self, out: &mut impl fmt::Write) -> fmt::Result {
        out.write_str(&self.0)
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Runner {
    fn run(mut self, mut events: Events<Event>, first: Vec<Effect>) -> Result<Option<SessionEnd>, Error> {
        update::handle(&mut self.app, Event::Resize(self.session.size()));
        // Where no line says which document this is, the last one does until the first key.
        if !has_head(self.app.size) {
            let whole = view::head::whole(&self.app);
            self.handle(Event::Told(Role::Info, whole));
        }
        self.perform(first);
        if let Some(advice) = self.options.advice.take() {
            self.handle(Event::Told(Role::Info, advice));
        }
        if let Some(problem) = self.persistence.problem(&self.app) {
            self.handle(problem);
        }
        if self.options.holds_first_frame {
            self.session.await_answers(HELD);
            while let Some(event) = events.arrived() {
                if let terminal::SessionEvent::End(ending) = event {
                    return self.end(Some(ending));
                }
                self.take_in(event);
            }
        }
        self.draw();
        if self.app.opening.is_none() {
            self.work_beside();
        }
        while !self.is_done {
            let mut next = Some(events.next_event());
            // All that has happened meanwhile goes into the same frame.
            while let Some(event) = next {
                if let terminal::SessionEvent::End(ending) = event {
                    return self.end(Some(ending));
                }
                self.take_in(event);
                if std::mem::take(&mut self.has_lent) {
                    self.forget_input(&mut events);
                }
                next = events.pending();
            }
            self.draw();
        }
        self.end(None)
    }

    /// Keeps what is to outlive the run, if all was read that it is about.
    fn end(mut self, ending: Option<SessionEnd>) -> Result<Option<SessionEnd>, Error> {
        if self.app.opening.is_none() {
            self.persistence.close(&self.app);
        }
        self.fault.take().map_or(Ok(ending), |fault| Err(fault.into()))
    }

    /// Begins what is done beside the screen from the start.
    fn work_beside(&mut self) {
        if self.app.reference.is_listing {
            self.background.list_texts();
        }
        if self.app.index.is_none() {
            self.background.prepare();
            self.background.warm();
        }
    }

    /// The whole of a large file stands: what it bears is known now, and where the last run ended. A reader who has pressed
    /// a key meanwhile stays where they are.
    fn take_up(&mut self, has_acted: bool) {
        let document = self.app.document.clone();
        self.background.take_up(document.clone());
        let options = &self.options;
        let here = self.persistence.here.clone();
        self.persistence = Persistence::open(options.state.clone(), options.remember, here, &document);
        let welcomes = self.app.welcomes;
        let place = options.may_choose.place && !has_acted;
        self.persistence.begin(&mut self.app, MayChoose { theme: false, lang: false, place });
        self.app.welcomes &= welcomes;
        update::settle(&mut self.app);
        let effects = std::mem::take(&mut self.app.effects);
        self.perform(effects);
        if let Some(problem) = self.persistence.problem(&self.app) {
            self.handle(problem);
        }
        self.work_beside();
    }

    fn draw(&mut self) {
        if self.is_done || !std::mem::take(&mut self.is_stale) {
            return;
        }
        if let Some(at) = view::resting_place(&self.app) {
            self.session.rest_cursor(at);
        }
        self.session.draw(|grid| view::draw_grid(&self.app, grid));
    }

    fn take_in(&mut self, event: terminal::SessionEvent<Event>) {
        let event = match event {
            terminal::SessionEvent::Key(key) => Some(Event::Key(key)),
            terminal::SessionEvent::Mouse(mouse) => Event::of_mouse(&mouse),
            terminal::SessionEvent::Paste(paste) => Some(Event::Paste(paste)),
            terminal::SessionEvent::Resized(size) => Some(Event::Resize(size)),
            terminal::SessionEvent::Answer(answer) => Event::of_terminal(answer, &self.app.settings),
            terminal::SessionEvent::Message(Event::Opened(Err(fault))) => {
                self.fault = Some(fault);
                self.is_done = true;
                None
            }
            terminal::SessionEvent::Message(event) => Some(event),
            // The session knows what it draws anew; the end is the loop's.
            terminal::SessionEvent::Redraw => {
                self.is_stale = true;
                None
            }
            terminal::SessionEvent::End(_) => None,
        };
        if let Some(event) = event {
            self.handle(event);
        }
        // Only when all is done that a key asks for does the next one act.
        while !self.is_done
            && let Some(effects) = update::go_on(&mut self.app)
        {
            self.is_stale = true;
            self.perform(effects);
        }
    }

    /// Forgets the keys that were typed before another program had the terminal: they were meant for it.
    fn forget_input(&mut self, events: &mut Events<Event>) {
        let count = events.forget_input() + self.app.waiting.give_up();
        if count > 0 {
            let text = Notice::KeysBeforeEditor(count).text(self.app.settings.lang);
            self.handle(Event::Told(Role::Warn, text));
        }
    }

    fn handle(&mut self, event: Event) {
        self.is_stale = true;
        let effects = update::handle(&mut self.app, event);
        self.perform(effects);
    }

    /// Sends the terminal what is for it, and tells the person what was done.
    fn hand_over(&mut self, bytes: Vec<u8>, told: Event) {
        if let Ok(sequence) = String::from_utf8(bytes)
            && !sequence.is_empty()
        {
            self.session.send(&Sequence(sequence));
        }
        self.handle(told);
    }

    /// Lends the terminal to the person's editor for a note.
    fn edit_note(&mut self, at: Subject, was: Option<String>) {
        let (here, folder) = (self.persistence.here.clone(), self.persistence.folder.clone());
        let text = was.clone().unwrap_or_default();
        // A terminal that is gone says so with the next event.
        self.has_lent = true;
        let Ok(edited) = self.session.lend(|| edit(&text, &here, folder.as_deref())) else { return };
        let lang = self.app.settings.lang;
        let event = match edited {
            Ok(EditorOutcome::Text(text)) => Event::Edited { at, was, text },
            Ok(EditorOutcome::GivenUp) => Event::Told(Role::Info, SurroundingsMessage::NoteGivenUp.text(lang)),
            Err(error) => Event::Told(Role::Warn, error.message(lang)),
        };
        self.handle(event);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Search { generation, query } => {
                    let asked = (query, self.app.settings.lang);
                    self.background.search(generation, asked, self.app.outside());
                }
                Effect::Remind { number, after } => self.background.remind(number, after),
                Effect::PrepareSearch if self.app.opening.is_some() => {}
                Effect::PrepareSearch => self.background.warm(),
                Effect::Keep(change) => {
                    let events = self.persistence.keep(change, &self.app);
                    events.into_iter().for_each(|event| self.handle(event));
                }
                Effect::EditNote { at, was } => self.edit_note(at, was),
                Effect::Copy { what, text } => {
                    let mut bytes = Vec::new();
                    let told = self.persistence.copy(&what, &text, &mut bytes, &self.app);
                    self.hand_over(bytes, told);
                }
                Effect::HandOn(wanted) => {
                    let paired = (self.app.pairing.clone(), self.app.framing.clone());
                    self.background.hand_on(*wanted, paired);
                }
                Effect::OpenPage(address) => {
                    let mut bytes = Vec::new();
                    let told = self.persistence.open_page(&address, &mut bytes, &self.app);
                    self.hand_over(bytes, told);
                }
                Effect::SetMouse(on) => self.session.set_mouse(on),
                Effect::LearnFraming => self.background.learn_framing(),
                Effect::Summarise { generation, chunks } => {
                    if let (Some(pairing), Some(framing)) = (&self.app.pairing, &self.app.framing) {
                        self.background.summarise(generation, chunks, pairing, framing);
                    }
                }
                Effect::Wrap(wrapping) => self.background.wrap(wrapping),
                Effect::Face(wanted) => {
                    let pair = self.app.pairing.as_ref().and_then(|pairing| pairing.links().get(wanted.place).cloned());
                    if let Some(pair) = pair {
                        self.background.face(wanted, pair, self.app.framing.clone().unwrap_or_default());
                    }
                }
                Effect::StopSummary => self.background.stop_summary(),
                Effect::CountCitations => {
                    if let Some(index) = self.app.index.clone() {
                        self.background.count_citations(index);
                    }
                }
                Effect::OpenText { document, languages } => {
                    self.background.open_text(document, languages, self.app.settings.lang);
                }
                Effect::ReadNetwork => self.background.read_network(self.app.settings.lang),
                Effect::TakeUp { has_acted } => self.take_up(has_acted),
                Effect::Redraw => self.session.redraw(),
                Effect::Quit => self.is_done = true,
            }
        }
    }
}
