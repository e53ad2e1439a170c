//! Frames: what drawing costs once the browser stands, whatever the length of the programme.
//!
//! `cargo bench --bench frame`. A frame draws what is visible; beside it stands the cheapest frame there is.

#![allow(clippy::expect_used)]

#[path = "support/generate.rs"]
mod generate;

use std::sync::Arc;

use ctc_programme::model::{self, CitationIndex, Library, Matrix};
use ctc_programme::tui::event::Event;
use ctc_programme::tui::keymap::Keymap;
use ctc_programme::tui::state::{App, Appearance, Screen};
use ctc_programme::tui::{BrowserOptions, background, begin, update, view};
use divan::Bencher;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::KeyCode;
use ratatui::layout::Size;

/// Paragraphs, columns, rows.
const CASES: &[(usize, u16, u16)] = &[(102, 120, 40), (102, 250, 70), (100_000, 120, 40), (100_000, 250, 70)];

fn main() {
    divan::main();
}

fn app(paragraphs: usize, width: u16, height: u16) -> App {
    let shipped = model::embedded().expect("the programme in the binary");
    let document = if paragraphs == 102 { shipped } else { Library::from(generate::programme(&shipped, paragraphs)) };
    let keymap = Keymap::standard().expect("sound keys");
    let mut app = App::new(Arc::new(document), Appearance::default(), keymap, Size { width, height });
    begin(&mut app, &BrowserOptions::default());
    let document = app.document.clone();
    update::handle(&mut app, background::prepared(&document));
    app
}

fn draw_again(bencher: Bencher, app: &App) {
    let mut terminal = Terminal::new(TestBackend::new(app.size.width, app.size.height)).expect("a grid");
    bencher.bench_local(|| terminal.draw(|frame| view::draw(app, frame)).map(|frame| frame.count));
}

/// The three panes.
#[divan::bench(args = CASES)]
fn panes(bencher: Bencher, case: (usize, u16, u16)) {
    draw_again(bencher, &app(case.0, case.1, case.2));
}

/// A key in the three panes with the frame after it.
#[divan::bench(args = CASES)]
fn key_and_frame(bencher: Bencher, case: (usize, u16, u16)) {
    let mut app = app(case.0, case.1, case.2);
    let mut terminal = Terminal::new(TestBackend::new(case.1, case.2)).expect("a grid");
    let mut forward = false;
    bencher.bench_local(|| {
        forward = !forward;
        let key = if forward { 'j' } else { 'k' };
        update::handle(&mut app, Event::Key(KeyCode::Char(key).into()));
        terminal.draw(|frame| view::draw(&app, frame)).map(|frame| frame.count)
    });
}

/// The summary of all pairs, none of them compared yet.
#[divan::bench(args = CASES)]
fn summary(bencher: Bencher, case: (usize, u16, u16)) {
    let mut app = app(case.0, case.1, case.2);
    update::handle(&mut app, Event::Key(KeyCode::Char('S').into()));
    assert_eq!(app.screen, Screen::Summary);
    draw_again(bencher, &app);
}

/// A key of the comparison that asks the summary, pressed before the pairs are counted, and the frame after it.
fn comparing(bencher: Bencher, case: (usize, u16, u16), key: KeyCode) {
    let started = || {
        let mut app = app(case.0, case.1, case.2);
        let document = app.document.clone();
        update::handle(&mut app, background::framed(&document));
        update::handle(&mut app, Event::Key(KeyCode::Char('c').into()));
        assert_eq!(app.screen, Screen::Compare);
        app
    };
    let mut terminal = Terminal::new(TestBackend::new(case.1, case.2)).expect("a grid");
    bencher.with_inputs(started).bench_local_values(|mut app| {
        update::handle(&mut app, Event::Key(key.into()));
        terminal.draw(|frame| view::draw(&app, frame)).map(|frame| frame.count)
    });
}

/// Tab: the next difference that may be real.
#[divan::bench(args = CASES, sample_count = 20, sample_size = 1)]
fn next_candidate(bencher: Bencher, case: (usize, u16, u16)) {
    comparing(bencher, case, KeyCode::Tab);
}

/// `}`: the next pair worth reading.
#[divan::bench(args = CASES, sample_count = 20, sample_size = 1)]
fn next_worth(bencher: Bencher, case: (usize, u16, u16)) {
    comparing(bencher, case, KeyCode::Char('}'));
}

/// The matrix of sections and documents.
#[divan::bench(args = CASES)]
fn matrix(bencher: Bencher, case: (usize, u16, u16)) {
    let mut app = app(case.0, case.1, case.2);
    update::handle(&mut app, Event::Key(KeyCode::Char('R').into()));
    let index = app.index.clone().expect("read");
    let counts = Arc::new(Matrix::build(&app.document, &index));
    update::handle(&mut app, Event::Counted(counts));
    assert_eq!(app.screen, Screen::Matrix);
    draw_again(bencher, &app);
}

/// Counting all citations of all sections.
#[divan::bench(args = [102, 100_000], max_time = 3)]
fn count_citations(bencher: Bencher, paragraphs: usize) {
    let app = app(paragraphs, 80, 24);
    let index = CitationIndex::build(&app.document);
    bencher.bench_local(|| Matrix::build(&app.document, &index).rows().len());
}

/// The floor: an empty frame.
#[divan::bench(args = [(120, 40), (250, 70)])]
fn nothing(bencher: Bencher, size: (u16, u16)) {
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).expect("a grid");
    bencher.bench_local(|| terminal.draw(|_| {}).map(|frame| frame.count));
}
