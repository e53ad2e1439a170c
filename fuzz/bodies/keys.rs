//! Any bytes as keys: the parser never fails, gives no control character as a key, is bounded, and hears the next key.

use crossterm::event::{KeyCode, KeyEvent};
use ctc_programme::terminal::Paste;
use ctc_programme::terminal::parser::{Input, Parser};

/// Fails where the bytes show a fault.
pub fn run(bytes: &[u8]) {
    let mut whole = Vec::new();
    let mut parser = Parser::asked();
    parser.feed(bytes, &mut whole);
    parser.expire(&mut whole);
    assert!(whole.len() <= bytes.len());
    for input in &whole {
        match input {
            Input::Key(KeyEvent { code: KeyCode::Char(c), .. }) => assert!(!c.is_control()),
            Input::Paste(paste) => assert!(paste.text.len() <= 3 * Paste::LIMIT),
            _ => {}
        }
    }

    // In pieces of every kind it reads the same.
    let mut pieces = Vec::new();
    let mut parser = Parser::asked();
    let size = bytes.first().map_or(1, |byte| usize::from(*byte) % 7 + 1);
    for piece in bytes.chunks(size) {
        parser.feed(piece, &mut pieces);
    }
    parser.expire(&mut pieces);
    assert_eq!(pieces, whole);

    // And then a key is a key.
    let mut after = Vec::new();
    parser.feed(b"q", &mut after);
    assert_eq!(after, [Input::Key(KeyCode::Char('q').into())]);
}
