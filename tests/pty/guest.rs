//! A small program on the terminal's session that fails when told to, which the browser must not.

use std::process::{Command, exit};
use std::thread;

use crossterm::event::{KeyCode, KeyModifiers};
use ctc_programme::i18n::Lang;
use ctc_programme::terminal::{Questions, SessionEvent, SessionOptions, TerminalSession};
use ratatui::widgets::Widget;

/// Shows how often it drew, its size and its last event; keys make it do what programs do when they go wrong.
#[test]
#[ignore = "no test, but the program that tests run"]
fn guest() {
    let options = SessionOptions {
        mouse: true,
        colour: true,
        questions: Questions { ambiguous_width: true, background: true },
        data_on_stdin: false,
        lang: Lang::En,
    };
    let (mut session, mut events) = match TerminalSession::enter::<u32>(options) {
        Ok(entered) => entered,
        Err(error) => {
            println!("refused: {}", error.text(Lang::En));
            exit(2);
        }
    };
    let mut last = String::from("ready");
    let mut keys = 0;
    loop {
        session.draw(|grid| {
            let size = grid.area;
            let lines = [format!("{} x {}", size.width, size.height), format!("keys {keys}"), last.clone()];
            for (row, line) in (0..size.height).zip(&lines) {
                let room = usize::from(size.width);
                grid.set_stringn(0, row, line, room, ratatui::style::Style::new());
            }
            None
        });
        let mut next = Some(events.next_event());
        while let Some(event) = next {
            last = format!("{event:?}");
            match event {
                SessionEvent::End(ending) => {
                    drop(session);
                    if let Some(path) = std::env::var_os("GUEST_SAVES") {
                        std::fs::write(path, "saved").unwrap();
                    }
                    exit(ending.status());
                }
                SessionEvent::Key(key) => {
                    keys += 1;
                    last = format!("{:?} {:?}", key.code, key.modifiers);
                    if key.modifiers == KeyModifiers::NONE {
                        act(key.code, &mut session);
                    }
                }
                SessionEvent::Paste(paste) => last = format!("pasted {} cut {}", paste.text.len(), paste.cut),
                _ => {}
            }
            next = events.pending();
        }
    }
}

/// What a key without modifiers does.
fn act(code: KeyCode, session: &mut TerminalSession) {
    match code {
        KeyCode::Char('p') => panic!("fault \u{1b}]0;here\u{7}"),
        KeyCode::Char('w') => drop(thread::spawn(|| panic!("fault elsewhere"))),
        KeyCode::Char('h') => thread::park(),
        KeyCode::Char('m') => session.set_mouse(false),
        KeyCode::Char('e') => {
            let status = session
                .lend(|| Command::new("sh").args(["-c", "printf 'your turn'; read -r line; echo \"$line\""]).status());
            assert!(status.unwrap().unwrap().success());
        }
        KeyCode::Char('d') => {
            for n in 0..2000 {
                session.redraw();
                session.draw(|grid| {
                    format!("{n}").repeat(2000).render(grid.area, grid);
                    None
                });
            }
        }
        _ => {}
    }
}
