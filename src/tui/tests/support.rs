//! A person at the browser: presses keys, looks at the screen. Effects are carried out at once.

use std::sync::{Arc, OnceLock};

use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::{Position, Size};
use ratatui::style::Modifier;

use crate::compare::Framing;
use crate::config::{Code, Key};
use crate::i18n::Lang;
use crate::model::{Document, Matrix, embedded};
use crate::search::Outside;
use crate::text::Ambiguous;
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::keymap::Keymap;
use crate::tui::state::{App, Settings};
use crate::tui::view::{self, place};
use crate::tui::worker::summary::{self, Job};
use crate::tui::worker::{self, Searcher};
use crate::tui::{Options, aside, begin, state, update};

pub struct Person {
    pub app: App,
    searcher: Searcher,
    pub has_quit: bool,
    pub redraws: usize,
    /// What only the outside can do.
    pub asked_for: Vec<Effect>,
}

impl Person {
    /// At the 2024 programme, on a screen of this size.
    pub fn at(width: u16, height: u16) -> Self {
        // Learning the framing is the slowest thing there is: once for all tests.
        static FRAMING: OnceLock<Arc<Framing>> = OnceLock::new();
        let mut person = Self::reading(embedded().expect("the embedded programme"), width, height);
        let framing = FRAMING.get_or_init(|| {
            let pairing = person.app.pairing.clone().expect("two parts");
            Arc::new(Framing::learn(&person.app.document, &pairing))
        });
        person.app.framing = Some(framing.clone());
        person
    }

    /// At a document, on a screen of this size.
    pub fn reading(document: Document, width: u16, height: u16) -> Self {
        let searcher = Searcher::new(&document);
        let keymap = Keymap::standard().expect("sound keys");
        let size = Size { width, height };
        let app = App::new(Arc::new(document), Settings::default(), keymap, size);
        let mut person = Self { app, searcher, has_quit: false, redraws: 0, asked_for: Vec::new() };
        let effects = begin(&mut person.app, &Options::default());
        person.carry_out(effects);
        person
    }

    pub fn in_chinese(mut self) -> Self {
        self.app.settings.lang = Lang::Zh;
        self
    }

    pub fn on_a_wide_terminal(mut self) -> Self {
        self.happen(Event::Ambiguous(Ambiguous::Wide));
        self
    }

    /// Presses keys: words are typed, names in angle brackets are keys: `/ 人权 <Enter> j`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for word in keys.split(' ') {
            match word.strip_prefix('<').and_then(|word| word.strip_suffix('>')) {
                Some(name) => self.happen(Event::Key(event(name.parse().expect("a key")))),
                None => word.chars().for_each(|c| self.happen(Event::Key(KeyCode::Char(c).into()))),
            }
        }
        self
    }

    pub fn happen(&mut self, event: Event) {
        let effects = update::handle(&mut self.app, event);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Search { generation, query } => {
                    let document = self.app.document.clone();
                    let answer = {
                        let marked = self.app.marks.keys().copied().collect();
                        let outside = Outside { marked: Some(&marked) };
                        worker::answer(&mut self.searcher, &document, (generation, &query), &outside, &|| false)
                    };
                    self.happen(answer.expect("nothing overtakes it"));
                }
                Effect::LearnFraming => self.happen(worker::framed(&self.app.document.clone())),
                Effect::Wrap(wrapping) => self.happen(aside::wrapped(&self.app.document.clone(), wrapping)),
                Effect::Face(wanted) => {
                    let pair = state::compare::pair(&self.app).expect("a pair");
                    let framing = self.app.framing.clone().unwrap_or_default();
                    self.happen(aside::faced(&self.app.document.clone(), wanted, &pair, &framing));
                }
                Effect::Redraw => self.redraws += 1,
                Effect::Quit => self.has_quit = true,
                Effect::Summarise { generation, chunks } => {
                    let app = &self.app;
                    let job = Job {
                        document: app.document.clone(),
                        pairing: app.pairing.clone().expect("two parts"),
                        framing: app.framing.clone().expect("learnt"),
                        chunks,
                    };
                    for chunk in &job.chunks {
                        self.happen(
                            summary::compared(&job, (generation, *chunk), &|| false).expect("nothing overtakes it"),
                        );
                    }
                }
                Effect::CountCitations => {
                    let index = self.app.index.clone().expect("read");
                    self.happen(Event::Counted(Arc::new(Matrix::build(&self.app.document, &index))));
                }
                other => self.asked_for.push(other),
            }
        }
    }

    /// The selected paragraph: `附件 23`.
    pub fn here(&self) -> String {
        self.app.browse.selected().map_or_else(String::new, |id| place::of_paragraph(&self.app.document, id))
    }

    /// The paragraphs of the list.
    pub fn listed(&self) -> Vec<String> {
        self.app.browse.listing.iter().map(|id| place::of_paragraph(&self.app.document, id)).collect()
    }

    /// What the last line says.
    pub fn last_line(&self) -> String {
        self.screen().lines().last().expect("a line").trim_end().to_owned()
    }

    /// The screen and the place of the cursor.
    pub fn look(&self) -> (Buffer, Option<Position>) {
        let Size { width, height } = self.app.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a grid");
        terminal.draw(|frame| view::draw(&self.app, frame)).expect("drawn");
        let is_shown = terminal.backend().cursor_visible();
        let cursor = is_shown.then(|| terminal.get_cursor_position().expect("a place"));
        (terminal.backend().buffer().clone(), cursor)
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        rows(&self.look().0, &|cell| cell.symbol().to_owned())
    }

    /// How each cell looks: `r` reversed, `g` on a ground, `B` bold and underlined, `b` bold, `u` underlined, `c` coloured,
    /// `d` dim, `.` plain.
    pub fn styles(&self) -> String {
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
    pub fn row_with(&self, text: &str) -> u16 {
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

pub fn event(key: Key) -> KeyEvent {
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
pub fn any_key() -> impl Strategy<Value = KeyEvent> {
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
