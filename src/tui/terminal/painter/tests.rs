//! Frames as bytes, and as a terminal shows them.

use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::style::{Modifier, Style, Stylize};
use ratatui::text::Line;

use super::*;

/// A terminal of 40 columns and 4 rows that keeps what it was sent.
struct Paper {
    sent: Vec<Vec<u8>>,
    screen: vt100::Parser,
}

impl Output for Paper {
    fn frame(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.screen.process(bytes);
        self.sent.push(bytes.to_vec());
        Ok(())
    }

    fn size(&self) -> Size {
        Size::new(40, 4)
    }
}

fn terminal(colour: bool) -> Terminal<Painter<Paper>> {
    let paper =
        Paper { sent: Vec::new(), screen: vt100::Parser::new(4.try_into().unwrap(), 40.try_into().unwrap(), 0) };
    Terminal::new(Painter::new(paper, colour)).unwrap()
}

fn draw(terminal: &mut Terminal<Painter<Paper>>, lines: &[&str]) -> String {
    let sent = terminal.backend().output.sent.len();
    terminal
        .draw(|frame| {
            for (row, line) in (0..).zip(lines) {
                frame.buffer_mut().set_string(0, row, line, Style::new());
            }
        })
        .unwrap();
    let frames = terminal.backend().output.sent.get(sent..).unwrap().concat();
    String::from_utf8(frames).unwrap().replace('\x1b', "^")
}

#[test]
fn a_frame_is_one_write_between_its_marks() {
    let mut terminal = terminal(true);
    assert_eq!(draw(&mut terminal, &["ab"]), "^[?2026h^[1;1Hab^[1;1H^[?2026l");
    assert_eq!(draw(&mut terminal, &["ab"]), "");
    assert_eq!(draw(&mut terminal, &["ac"]), "^[?2026h^[1;2Hc^[1;1H^[?2026l");
}

#[test]
fn chinese_text_needs_no_moves() {
    let mut terminal = terminal(true);
    let frame = draw(&mut terminal, &["第2462(2019)号决议，《公约》。", "“x”か…"]);
    assert!(frame.contains("^[1;1H第2462(2019)号决议，《公约》。^["), "{frame}");
    // Kana is not in the set that is sure, so what follows it is placed.
    assert!(frame.contains("^[2;1H“x”か^[2;6H…"), "{frame}");
}

#[test]
fn the_shown_cursor_is_set_after_the_cells() {
    let mut terminal = terminal(true);
    draw(&mut terminal, &["a"]);
    terminal.draw(|frame| frame.set_cursor_position((3, 1))).unwrap();
    let frame = String::from_utf8(terminal.backend().output.sent.last().unwrap().clone()).unwrap();
    assert!(frame.ends_with("\x1b[2;4H\x1b[?25h\x1b[?2026l"), "{frame:?}");
    let count = terminal.backend().output.sent.len();
    terminal.draw(|frame| frame.set_cursor_position((3, 1))).unwrap();
    assert_eq!(terminal.backend().output.sent.len(), count);
    terminal.backend_mut().rest = Position::new(0, 2);
    assert_eq!(draw(&mut terminal, &[]), "^[?2026h^[3;1H^[?25l^[?2026l");
}

#[test]
fn a_text_cannot_speak_to_the_terminal() {
    let mut terminal = terminal(true);
    terminal
        .draw(|frame| {
            let hostile = ["\x1b]0;title\x07", "\u{9b}2J", "\u{202e}abc", "a\u{200b}\u{e0041}"];
            for (cell, symbol) in frame.buffer_mut().content.iter_mut().zip(hostile) {
                cell.set_symbol(symbol);
            }
        })
        .unwrap();
    let sent = String::from_utf8(terminal.backend().output.sent.concat()).unwrap();
    assert!(
        !sent.contains("\x1b]")
            && !sent.contains('\x07')
            && !sent.contains(['\u{9b}', '\u{202e}', '\u{200b}', '\u{e0041}']),
        "{sent:?}"
    );
}

#[test]
fn without_colour_emphasis_still_arrives() {
    let mut terminal = terminal(false);
    terminal.draw(|frame| frame.render_widget(Line::from("x".red().reversed()), frame.area())).unwrap();
    let screen = terminal.backend().output.screen.screen();
    let cell = screen.cell(0, 0).unwrap();
    assert!(cell.inverse());
    assert_eq!(cell.fgcolor(), vt100::Color::Default);
}

proptest! {
    /// Whatever a frame changes, the terminal shows what a terminal shows that gets the frame whole.
    #[test]
    fn changes_add_up_to_the_whole(
        frames in proptest::collection::vec(
            proptest::collection::vec(("[a决、─か👍 ]{0,24}", 0_u16..40, 0_u16..4, 0_u16..512, 0_u8..16), 0..5), 1..5)
    ) {
        let mut changing = terminal(true);
        let mut whole = terminal(true);
        let last = frames.len() - 1;
        for (index, pieces) in frames.iter().enumerate() {
            let paint = |frame: &mut ratatui::Frame<'_>| {
                for (text, x, y, bits, colour) in pieces {
                    let style = Style::new().add_modifier(Modifier::from_bits_truncate(*bits)).fg(ratatui::style::Color::Indexed(*colour));
                    let room = usize::from(40 - x);
                    frame.buffer_mut().set_stringn(*x, *y, text, room, style);
                }
            };
            changing.draw(paint).unwrap();
            if index == last {
                whole.draw(paint).unwrap();
            }
        }
        let (a, b) = (changing.backend().output.screen.screen(), whole.backend().output.screen.screen());
        let text = |screen: &vt100::Screen| screen.rows(0, 40).map(|row| row.trim_end().to_owned()).collect::<Vec<_>>();
        prop_assert_eq!(text(a), text(b));
        for (row, column) in (0..4).flat_map(|row| (0..40).map(move |column| (row, column))) {
            let (a, b) = (a.cell(row, column).unwrap(), b.cell(row, column).unwrap());
            // Of a wide character that is half overwritten terminals keep different remains, all of them blank.
            let blank = a.contents().trim().is_empty();
            if blank {
                continue;
            }
            prop_assert_eq!((a.inverse(), a.bold(), a.underline()), (b.inverse(), b.bold(), b.underline()), "{} {}", row, column);
        }
    }
}
