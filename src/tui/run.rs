//! The loop: draw what changed, wait for something to happen, take it in, do what it asks for.

use super::Options;
use super::effect::Effect;
use super::event::Event;
use super::state::App;
use super::terminal::{self, Answer, Ending, EnterError, Events, Questions, Session};
use super::update;
use super::view;
use super::worker::{self, Workers};
use crate::text::Ambiguous;

/// Up to this many paragraphs a document is read through before the first frame: it takes about a millisecond.
const AT_ONCE: usize = 500;

/// Runs the browser on the terminal until the person quits, or until it must end.
///
/// # Errors
/// When there is no terminal, or not one that can do this.
pub fn run(app: App, first: Vec<Effect>, options: &Options) -> Result<Option<Ending>, EnterError> {
    let (session, events) = Session::enter(terminal::Options {
        mouse: !options.no_mouse,
        colour: !options.no_colour,
        questions: Questions { ambiguous_width: options.ask_width, background: options.ask_background },
        data_on_stdin: options.data_on_stdin,
        lang: app.settings.lang,
    })?;
    let sender = events.sender();
    let workers = Workers::new(app.document.clone(), move |event| sender.send(event));
    Ok(Runner { app, workers, session, is_done: false }.run(events, first))
}

/// Reads the document through if that is quick.
pub fn prepare_at_once(app: &mut App) {
    let document = app.document.clone();
    if document.paragraphs().len() <= AT_ONCE {
        update::handle(app, worker::prepared(&document));
    }
}

struct Runner {
    app: App,
    workers: Workers,
    session: Session,
    is_done: bool,
}

impl Runner {
    fn run(mut self, mut events: Events<Event>, first: Vec<Effect>) -> Option<Ending> {
        update::handle(&mut self.app, Event::Resize(self.session.size()));
        self.perform(first);
        self.draw();
        if self.app.index.is_none() {
            self.workers.prepare();
        }
        while !self.is_done {
            let mut next = Some(events.next_event());
            // All that has happened meanwhile goes into the same frame.
            while let Some(event) = next {
                if let terminal::Event::End(ending) = event {
                    return Some(ending);
                }
                self.take_in(event);
                next = events.pending();
            }
            self.draw();
        }
        None
    }

    fn draw(&mut self) {
        if self.is_done {
            return;
        }
        if let Some(at) = view::resting_place(&self.app) {
            self.session.rest_cursor(at);
        }
        self.session.draw(|frame| view::draw(&self.app, frame));
    }

    fn take_in(&mut self, event: terminal::Event<Event>) {
        let event = match event {
            terminal::Event::Key(key) => Some(Event::Key(key)),
            terminal::Event::Mouse(mouse) => Event::of_mouse(&mouse),
            terminal::Event::Paste(paste) => Some(Event::Paste(paste.text)),
            terminal::Event::Resized(size) => Some(Event::Resize(size)),
            terminal::Event::Answer(Answer::AmbiguousIsWide(is_wide)) => {
                Some(Event::Ambiguous(if is_wide { Ambiguous::Wide } else { Ambiguous::Narrow }))
            }
            terminal::Event::Message(event) => Some(event),
            terminal::Event::Answer(Answer::LightBackground(is_light)) => Some(Event::Background { is_light }),
            // The session draws anew by itself; the end is the loop's.
            terminal::Event::Redraw | terminal::Event::End(_) => None,
        };
        if let Some(event) = event {
            let effects = update::handle(&mut self.app, event);
            self.perform(effects);
        }
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Search { generation, query } => self.workers.search(generation, query),
                Effect::LearnFraming => self.workers.learn_framing(),
                Effect::Redraw => self.session.redraw(),
                Effect::Quit => self.is_done = true,
            }
        }
    }
}
