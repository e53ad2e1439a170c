//! A person at the browser for tests: presses keys, looks at the screen. What the browser asks for is done at once, or
//! late, when a test says so; what is to be kept is kept in memory.

use std::collections::VecDeque;
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Size};
use ratatui::style::Modifier;

use crate::config::{Code, Key};
use crate::i18n::Lang;
use crate::library::Shelf;
use crate::model::{Library, embedded};
use crate::search::Searcher;
use crate::store::Marks;
use crate::text::Ambiguous;
use crate::tui::background::{self, long_text, summary, texts};
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::keymap::Keymap;
use crate::tui::state::opening::Opening;
use crate::tui::state::{App, Appearance};
use crate::tui::view::{self, place};
use crate::tui::{BrowserOptions, begin, update};

pub(in crate::tui) struct Person {
    pub app: App,
    pub has_quit: bool,
    pub redraws: usize,
    /// What was asked of the outside, in order: searches, and all that is kept, copied, opened or written elsewhere.
    pub effects: Vec<Effect>,
    /// Whether slow work is left for [`Person::deliver`].
    pub is_slow: bool,
    slow: VecDeque<Effect>,
    finder: Option<Searcher>,
    marks: Marks,
    /// The library of cited texts.
    shelf: Option<Shelf>,
}

/// The 2024 programme, and below it what is made of it: once for all tests.
static PROGRAMME: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(embedded().expect("the embedded programme")));
static FRAMED: LazyLock<Event> = LazyLock::new(|| background::framed(&PROGRAMME));
static PREPARED: LazyLock<Event> = LazyLock::new(|| background::prepared(&PROGRAMME));

pub(in crate::tui) fn programme() -> Arc<Library> {
    PROGRAMME.clone()
}

fn is_programme(document: &Arc<Library>) -> bool {
    Arc::ptr_eq(document, &PROGRAMME)
}

fn finder(document: &Arc<Library>) -> Searcher {
    static WARM: LazyLock<Searcher> = LazyLock::new(|| {
        let mut finder = Searcher::new(&PROGRAMME);
        finder.warm(&PROGRAMME, &|| false);
        finder
    });
    if is_programme(document) { WARM.clone() } else { Searcher::new(document) }
}

impl Person {
    /// At the 2024 programme, on a screen of this size.
    pub(in crate::tui) fn at(width: u16, height: u16) -> Self {
        let mut person = Self::at_document(programme(), None, (width, height));
        person.handle(FRAMED.clone());
        person
    }

    /// At a document, on a screen of this size.
    pub(in crate::tui) fn reading(document: Library, width: u16, height: u16) -> Self {
        Self::at_document(Arc::new(document), None, (width, height))
    }

    /// At the beginning of a document, of which the rest is being read.
    pub(in crate::tui) fn opening(beginning: Arc<Library>, width: u16, height: u16) -> Self {
        Self::at_document(beginning, Some(Opening::default()), (width, height))
    }

    fn at_document(document: Arc<Library>, opening: Option<Opening>, (width, height): (u16, u16)) -> Self {
        let keymap = Keymap::standard().expect("sound keys");
        let mut app = App::new(document, Appearance::default(), keymap, Size { width, height });
        app.opening = opening;
        let mut person = Self {
            app,
            has_quit: false,
            redraws: 0,
            effects: Vec::new(),
            is_slow: false,
            slow: VecDeque::new(),
            finder: None,
            marks: Marks::default(),
            shelf: None,
        };
        let effects = begin(&mut person.app, &BrowserOptions::default());
        person.carry_out(effects);
        person
    }

    /// With a library of cited texts.
    pub(in crate::tui) fn with_library(mut self, shelf: Shelf) -> Self {
        self.happen(texts::listed(Some(&shelf)));
        self.shelf = Some(shelf);
        self
    }

    pub(in crate::tui) fn in_chinese(mut self) -> Self {
        self.app.settings.lang = Lang::Zh;
        self
    }

    pub(in crate::tui) fn on_a_wide_terminal(mut self) -> Self {
        self.happen(Event::Ambiguous(Ambiguous::Wide));
        self
    }

    /// Presses keys: words are typed, names in angle brackets are keys: `/ 人权 <Enter> j`.
    pub(in crate::tui) fn press(&mut self, keys: &str) -> &mut Self {
        for word in keys.split(' ') {
            match word.strip_prefix('<').and_then(|word| word.strip_suffix('>')) {
                Some(name) => self.happen(Event::Key(event(name.parse().expect("a key")))),
                None => word.chars().for_each(|c| self.happen(Event::Key(KeyCode::Char(c).into()))),
            }
        }
        self
    }

    /// What the runner does with an event.
    pub(in crate::tui) fn happen(&mut self, event: Event) {
        self.handle(event);
        while let Some(effects) = update::go_on(&mut self.app) {
            self.carry_out(effects);
        }
    }

    fn handle(&mut self, event: Event) {
        let effects = update::handle(&mut self.app, event);
        self.carry_out(effects);
    }

    /// Does the oldest of the slow work; says whether there was any.
    pub(in crate::tui) fn deliver(&mut self) -> bool {
        let Some(effect) = self.slow.pop_front() else { return false };
        let event = self.work(effect);
        event.into_iter().for_each(|event| self.happen(event));
        true
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match &effect {
                Effect::Search { .. }
                | Effect::Keep(_)
                | Effect::Copy { .. }
                | Effect::EditNote { .. }
                | Effect::HandOn(_)
                | Effect::OpenPage(_)
                | Effect::SetMouse(_) => self.effects.push(effect.clone()),
                _ => {}
            }
            match effect {
                Effect::Keep(change) => {
                    self.marks.apply(&change);
                    let placed = self.marks.placed(&self.app.document);
                    self.handle(Event::Kept(placed.found, placed.letter));
                }
                Effect::Redraw => self.redraws += 1,
                Effect::Quit => self.has_quit = true,
                effect if self.is_slow => self.slow.push_back(effect),
                effect => {
                    let events = self.work(effect);
                    events.into_iter().for_each(|event| self.handle(event));
                }
            }
        }
    }

    /// What comes of an effect beside the screen.
    fn work(&mut self, effect: Effect) -> Vec<Event> {
        let document = self.app.document.clone();
        match effect {
            Effect::Search { generation, query } => {
                let outside = self.app.outside();
                let finder = self.finder.get_or_insert_with(|| finder(&document));
                texts::brought(self.shelf.as_ref(), finder, &document, (&query, self.app.settings.lang));
                background::answer(finder, &document, (generation, &query), &outside, &|| false).into_iter().collect()
            }
            Effect::LearnFraming if is_programme(&document) => vec![FRAMED.clone()],
            Effect::LearnFraming => vec![background::framed(&document)],
            Effect::Wrap(wrapping) => vec![long_text::wrapped(&document, wrapping)],
            Effect::Face(wanted) => {
                let pair = self.app.pairing.as_ref().expect("two parts").links()[wanted.place].clone();
                let framing = self.app.framing.clone().unwrap_or_default();
                vec![long_text::faced(&document, wanted, &pair, &framing)]
            }
            Effect::Summarise { generation, chunks } => {
                let (pairing, framing) = (self.app.pairing.clone(), self.app.framing.clone());
                let with = (&*pairing.expect("two parts"), &*framing.expect("learnt"));
                chunks
                    .iter()
                    .filter_map(|chunk| summary::compared(&document, with, (generation, *chunk), &|| false))
                    .collect()
            }
            Effect::OpenText { document, languages } => {
                vec![texts::opened(self.shelf.as_ref(), document, &languages, self.app.settings.lang)]
            }
            Effect::TakeUp { .. } if is_programme(&document) => vec![PREPARED.clone()],
            Effect::TakeUp { .. } => vec![background::prepared(&document)],
            Effect::ReadNetwork => texts::networked(self.shelf.as_ref(), &document, self.app.settings.lang),
            Effect::CountCitations => {
                let index = self.app.index.clone().expect("read");
                vec![background::counted(&document, &index)]
            }
            _ => Vec::new(),
        }
    }

    /// The last thing that was asked of the outside.
    pub(in crate::tui) fn last(&self) -> &Effect {
        self.effects.last().expect("an effect")
    }

    /// The selected paragraph: `附件 23`.
    pub(in crate::tui) fn here(&self) -> String {
        self.app.browse.selected().map_or_else(String::new, |id| place::of_paragraph(&self.app.document, id))
    }

    pub(in crate::tui) fn listed(&self) -> Vec<String> {
        self.app.browse.listing.iter().map(|id| place::of_paragraph(&self.app.document, id)).collect()
    }

    /// The last line; a message may take several.
    pub(in crate::tui) fn last_line(&self) -> String {
        let screen = self.screen();
        let lines: Vec<&str> = screen.lines().collect();
        let is_told = self.app.notice.is_some() && self.app.note.is_none() && !self.app.query.typing;
        let leads = |line: &&str| is_told && [" i ", " ! ", " x "].iter().any(|sign| line.starts_with(sign));
        let first = lines.iter().rposition(leads).unwrap_or(lines.len() - 1);
        lines[first..].iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
    }

    /// The screen and the place of the cursor.
    pub(in crate::tui) fn look(&self) -> (Buffer, Option<Position>) {
        let Size { width, height } = self.app.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a grid");
        terminal.draw(|frame| view::draw(&self.app, frame)).expect("drawn");
        let is_shown = terminal.backend().cursor_visible();
        let cursor = is_shown.then(|| terminal.get_cursor_position().expect("a place"));
        (terminal.backend().buffer().clone(), cursor)
    }

    pub(in crate::tui) fn screen(&self) -> String {
        rows(&self.look().0, &|cell| cell.symbol().to_owned())
    }

    /// How each cell looks: `r` reversed, `g` on a ground, `B` bold and underlined, `b` bold, `u` underlined, `c` coloured,
    /// `d` dim, `.` plain.
    pub(in crate::tui) fn styles(&self) -> String {
        let letter = |cell: &Cell| {
            let has = |modifier| cell.modifier.contains(modifier);
            let letter = if has(Modifier::REVERSED) {
                'r'
            } else if cell.bg != ratatui::style::Color::Reset {
                'g'
            } else if has(Modifier::BOLD | Modifier::UNDERLINED) {
                'B'
            } else if has(Modifier::BOLD) {
                'b'
            } else if has(Modifier::UNDERLINED) {
                'u'
            } else if cell.fg != ratatui::style::Color::Reset {
                'c'
            } else if has(Modifier::DIM) {
                'd'
            } else {
                '.'
            };
            letter.to_string().repeat(width_of(cell))
        };
        rows(&self.look().0, &letter)
    }

    /// The number of a row of the screen that holds a text.
    pub(in crate::tui) fn row_with(&self, text: &str) -> u16 {
        let screen = self.screen();
        let row = screen.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{text} in\n{screen}"));
        u16::try_from(row).expect("a screen")
    }
}

fn width_of(cell: &Cell) -> usize {
    crate::text::width(cell.symbol(), Ambiguous::Narrow).max(1)
}

/// The cells row by row; what a wide character covers is left out.
fn rows(buffer: &Buffer, cell: &dyn Fn(&Cell) -> String) -> String {
    let mut text = String::new();
    for row in buffer.content().chunks(usize::from(buffer.area().width)) {
        let mut covered = 0;
        for one in row {
            if covered > 0 {
                covered -= 1;
                continue;
            }
            covered = width_of(one) - 1;
            text.push_str(&cell(one));
        }
        text.push('\n');
    }
    text
}

pub(in crate::tui) fn event(key: Key) -> KeyEvent {
    let mut modifiers = KeyModifiers::NONE;
    for (held, modifier) in
        [(key.ctrl, KeyModifiers::CONTROL), (key.alt, KeyModifiers::ALT), (key.shift, KeyModifiers::SHIFT)]
    {
        modifiers.set(modifier, held);
    }
    let code = match key.code {
        Code::Char(c) => KeyCode::Char(c),
        Code::F(number) => KeyCode::F(number),
        Code::Enter => KeyCode::Enter,
        Code::Esc => KeyCode::Esc,
        Code::Tab if key.shift => KeyCode::BackTab,
        Code::Tab => KeyCode::Tab,
        Code::Backspace => KeyCode::Backspace,
        Code::Delete => KeyCode::Delete,
        Code::Insert => KeyCode::Insert,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        Code::Left => KeyCode::Left,
        Code::Right => KeyCode::Right,
        Code::Home => KeyCode::Home,
        Code::End => KeyCode::End,
        Code::PageUp => KeyCode::PageUp,
        Code::PageDown => KeyCode::PageDown,
    };
    KeyEvent::new(code, modifiers)
}

/// Any key that means something somewhere, or types.
pub(in crate::tui) fn any_key() -> impl Strategy<Value = KeyEvent> {
    let bound: Vec<KeyEvent> = crate::tui::action::Action::all()
        .flat_map(|action| action.row().keys)
        .filter_map(|key| key.parse().ok())
        .map(event)
        .collect();
    prop_oneof![
        4 => proptest::sample::select(bound),
        1 => any::<char>().prop_map(|c| KeyCode::Char(c).into()),
        1 => "[一-龥0-9a-z\"!:]".prop_map(|c| KeyCode::Char(c.chars().next().expect("one")).into()),
    ]
}
