//! A person for the tests of this part: presses keys, looks at the screen; what is to be kept is kept in memory.

use std::sync::Arc;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Size;

use super::handle;
use crate::config::Code;
use crate::model::embedded;
use crate::store::Marks;
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::keymap::Keymap;
use crate::tui::state::{App, Settings};
use crate::tui::{Options, begin, view};

pub struct Person {
    pub app: App,
    pub effects: Vec<Effect>,
    marks: Marks,
}

impl Person {
    pub fn at(width: u16, height: u16) -> Self {
        let document = Arc::new(embedded().expect("the embedded programme"));
        let keymap = Keymap::standard().expect("sound keys");
        let mut app = App::new(document, Settings::default(), keymap, Size { width, height });
        begin(&mut app, &Options::default());
        Self { app, effects: Vec::new(), marks: Marks::default() }
    }

    /// Presses keys: words are typed, names in angle brackets are keys: `e 问 <Enter>`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for word in keys.split(' ') {
            match word.strip_prefix('<').and_then(|word| word.strip_suffix('>')) {
                Some(name) => self.happen(Event::Key(named(name))),
                None => word.chars().for_each(|c| self.happen(Event::Key(KeyCode::Char(c).into()))),
            }
        }
        self
    }

    pub fn happen(&mut self, event: Event) {
        for effect in handle(&mut self.app, event) {
            if let Effect::Keep(change) = &effect {
                self.marks.apply(change);
                let found = self.marks.placed(&self.app.document).found;
                self.happen(Event::Kept(found));
            }
            self.effects.push(effect);
        }
    }

    /// The last thing that was asked of the outside.
    pub fn last(&self) -> &Effect {
        self.effects.last().expect("an effect")
    }

    pub fn here(&self) -> String {
        self.app.browse.selected().map_or_else(String::new, |id| view::place::of_paragraph(&self.app.document, id))
    }

    /// The screen as text, without the blanks that wide characters cover.
    pub fn screen(&self) -> String {
        let Size { width, height } = self.app.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).expect("a grid");
        terminal.draw(|frame| view::draw(&self.app, frame)).expect("drawn");
        let buffer = terminal.backend().buffer();
        let rows = buffer.content().chunks(usize::from(width)).map(|row| {
            let mut covered = 0;
            let cells = row.iter().filter(|cell| {
                let is_covered = covered > 0;
                covered = if is_covered {
                    covered - 1
                } else {
                    unicode_width::UnicodeWidthStr::width(cell.symbol()).max(1) - 1
                };
                !is_covered
            });
            cells.map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned()
        });
        rows.collect::<Vec<String>>().join("\n")
    }

    pub fn last_line(&self) -> String {
        self.screen().lines().last().expect("a line").trim().to_owned()
    }
}

fn named(name: &str) -> KeyEvent {
    let key: crate::config::Key = name.parse().expect("a key");
    let code = match key.code {
        Code::Char(c) => KeyCode::Char(c),
        Code::Enter => KeyCode::Enter,
        Code::Esc => KeyCode::Esc,
        Code::Tab => KeyCode::Tab,
        Code::Backspace => KeyCode::Backspace,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        other => panic!("{other:?}"),
    };
    KeyEvent::new(code, if key.ctrl { KeyModifiers::CONTROL } else { KeyModifiers::NONE })
}
