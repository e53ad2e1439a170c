//! Programmes and events of every kind, taken in and drawn; every character on the screen is one that may be shown.

use std::sync::{Arc, LazyLock};

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ctc_programme::model::{self, Library};
use ctc_programme::search::Searcher;
use ctc_programme::text::Ambiguous;
use ctc_programme::tui::effect::Effect;
use ctc_programme::tui::event::Event;
use ctc_programme::tui::keymap::Keymap;
use ctc_programme::tui::state::{App, Appearance};
use ctc_programme::tui::{background, update, view};
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::{Position, Size};
use ratatui::style::Modifier;
use serde_json::json;

static SHIPPED: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(model::embedded().unwrap()));

/// A browser without a terminal: what the runner does, done at once.
struct Browser {
    app: App,
    finder: Option<Searcher>,
}

impl Browser {
    fn new(document: Arc<Library>) -> Self {
        let app = App::new(document, Appearance::default(), Keymap::standard().unwrap(), Size::new(80, 24));
        let mut browser = Self { app, finder: None };
        browser.handle(background::prepared(&browser.app.document.clone()));
        browser
    }

    fn handle(&mut self, event: Event) {
        for effect in update::handle(&mut self.app, event) {
            let document = self.app.document.clone();
            match effect {
                Effect::Search { generation, query } => {
                    let outside = self.app.outside();
                    let finder = self.finder.get_or_insert_with(|| Searcher::new(&document));
                    let answer = background::answer(finder, &document, (generation, &query), &outside, &|| false);
                    self.handle(answer.unwrap());
                }
                Effect::LearnFraming => self.handle(background::framed(&document)),
                _ => {}
            }
        }
    }

    /// Draws on a screen of the size that the browser knows, and reads every cell.
    fn draw(&self) {
        let mut terminal = Terminal::new(TestBackend::new(self.app.size.width, self.app.size.height)).unwrap();
        terminal.draw(|frame| view::draw(&self.app, frame)).unwrap();
        for cell in &terminal.backend().buffer().content {
            let steers =
                |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}');
            assert!(!cell.symbol().contains(steers), "{:?}", cell.symbol());
            // Of what is reversed, terminals brighten only one of text and ground.
            let strong = cell.modifier.intersects(Modifier::BOLD | Modifier::DIM);
            assert!(!(strong && cell.modifier.contains(Modifier::REVERSED)), "{cell:?}");
        }
    }
}

/// Texts as files from anywhere hold them.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[委员会将审议第1373(2001)号决议，。“”a-z ]{0,60}",
        1 => "\\PC{0,30}",
        1 => "[\u{0}-\u{20}\u{200b}\u{202e}\u{301}\u{ad}\u{feff}a决👍\u{200d}\u{fe0f}]{0,40}",
    ]
}

fn programme() -> impl Strategy<Value = Arc<Library>> {
    let paragraphs = || proptest::collection::vec(text(), 0..6);
    let section = (text(), text(), paragraphs(), proptest::collection::vec((text(), paragraphs()), 0..3));
    let part = proptest::collection::vec(section, 0..3);
    (proptest::collection::vec(part, 1..4), text(), prop::sample::select(vec!["zh", "en", "ar", "fr"])).prop_map(|(parts, title, language)| {
        let mut bodies = Vec::new();
        for (index, sections) in parts.into_iter().enumerate() {
            let mut number = 0;
            let mut numbered = |texts: Vec<String>| {
                texts.into_iter().map(|text| { number += 1; json!({"number": number, "text": text, "cites": []}) }).collect::<Vec<_>>()
            };
            let sections: Vec<_> = sections
                .into_iter()
                .map(|(label, heading, texts, inner)| {
                    let inner: Vec<_> = inner
                        .into_iter()
                        .map(|(heading, texts)| json!({"number": "A", "heading": heading, "paragraphs": numbered(texts), "sections": []}))
                        .collect();
                    json!({"number": label, "heading": heading, "paragraphs": numbered(texts), "sections": inner})
                })
                .collect();
            let id = ["annex", "enclosure", "annex-3", "annex-4"][index];
            bodies.push(json!({"id": id, "label": title, "author": "committee", "title": title, "sections": sections}));
        }
        let whole = json!({
            "schema": "ctc-programme/1", "language": language, "symbol": null, "dated": "2024-02-23", "period": null,
            "letter": {"title": title, "paragraphs": [title], "signature": [title]}, "parts": bodies, "pairs": null,
        });
        model::from_slice(whole.to_string().as_bytes(), "any").map(Arc::new).unwrap()
    })
}

fn event() -> impl Strategy<Value = Event> {
    let key = |code| Event::Key(KeyEvent::new(code, KeyModifiers::NONE));
    let codes = vec![
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::Enter,
        KeyCode::Esc,
        KeyCode::Tab,
        KeyCode::BackTab,
        KeyCode::Backspace,
        KeyCode::Delete,
    ];
    prop_oneof![
        6 => (b' '..=b'~').prop_map(move |byte| key(KeyCode::Char(char::from(byte)))),
        4 => prop::sample::select(codes).prop_map(key),
        2 => (b'a'..=b'z').prop_map(|byte| Event::Key(KeyEvent::new(KeyCode::Char(char::from(byte)), KeyModifiers::CONTROL))),
        1 => any::<char>().prop_map(move |c| key(KeyCode::Char(c))),
        1 => text().prop_map(|text| Event::Paste(text.into())),
        2 => (0_u16..41, 0_u16..41).prop_map(|(width, height)| Event::Resize(Size::new(width, height))),
        1 => (0_u16..250, 0_u16..90).prop_map(|(width, height)| Event::Resize(Size::new(width, height))),
        2 => (0_u16..300, 0_u16..100).prop_map(|(x, y)| Event::Click(Position::new(x, y))),
        1 => (0_u16..300, 0_u16..100).prop_map(|(x, y)| Event::Drag(Position::new(x, y))),
        1 => Just(Event::Release),
        1 => (0_u16..300, 0_u16..100, -9_isize..9).prop_map(|(x, y, lines)| Event::Wheel(Position::new(x, y), lines)),
        1 => prop::sample::select(vec![Ambiguous::Narrow, Ambiguous::Wide]).prop_map(Event::Ambiguous),
        1 => any::<bool>().prop_map(|is_light| Event::Background { is_light }),
    ]
}

fn take_all(document: Arc<Library>, events: Vec<Event>) {
    let mut browser = Browser::new(document);
    browser.draw();
    for event in events {
        browser.handle(event);
        browser.draw();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_shipped_programme_takes_any_events(events in proptest::collection::vec(event(), 0..60)) {
        take_all(SHIPPED.clone(), events);
    }

    #[test]
    fn any_programme_takes_any_events(document in programme(), events in proptest::collection::vec(event(), 0..40)) {
        take_all(document, events);
    }
}

#[test]
fn every_small_size_is_drawn() {
    let mut browser = Browser::new(SHIPPED.clone());
    for (width, height) in (0..=40).flat_map(|width| (0..=40).step_by(3).map(move |height| (width, height))) {
        browser.handle(Event::Resize(Size::new(width, height)));
        browser.draw();
    }
}
