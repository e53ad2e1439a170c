//! Text that would steer the terminal, printed to a terminal: only the program's own sequences arrive.

use std::fs;

use crate::support::{End, Program};

/// Sequences that a text would like to reach the terminal; each begins with what must not arrive.
const HOSTILE: &str = "\\u001b]0;mine\\u0007\\u001b[2J\\u009b31m\\u001b]52;c;eA==\\u0007\\u202e\\u200b\\ud83d\\ude00";

fn programme() -> String {
    let paragraph = |number: u32| {
        format!(
            r#"{{"number": {number}, "text": "{HOSTILE}第1373(2001)号决议 {number}", "cites": ["S/RES/1373(2001)"]}}"#
        )
    };
    let part = |id: &str| {
        format!(
            r#"{{"id": "{id}", "label": "{HOSTILE}附件", "author": "committee", "title": "{HOSTILE}题目", "sections": [
                {{"number": "一", "heading": "{HOSTILE}引言", "paragraphs": [{}, {}], "sections": []}}]}}"#,
            paragraph(1),
            paragraph(2)
        )
    };
    format!(
        r#"{{"schema": "ctc-programme/1", "language": "zh", "symbol": null, "dated": "2024-02-23", "period": null,
            "letter": {{"title": "{HOSTILE}信", "paragraphs": ["{HOSTILE}附上"], "signature": ["{HOSTILE}主席"]}},
            "parts": [{}, {}], "pairs": null}}"#,
        part("annex"),
        part("enclosure")
    )
}

/// What is left of an output without the program's own sequences: looks, and links that end.
fn without_looks(bytes: &[u8]) -> String {
    let mut text = String::from_utf8(bytes.to_vec()).unwrap();
    while let Some((before, after)) = text.split_once("\x1b]8;") {
        let (address, after) = after.split_once("\x1b\\").unwrap();
        assert!(!address.contains("evil") && !address.contains(char::is_control), "{address:?}");
        text = format!("{before}{after}");
    }
    while let Some((before, after)) = text.split_once("\x1b[") {
        let end = after.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap();
        assert_eq!(after.get(end..=end), Some("m"), "{after:?}");
        text = format!("{before}{}", after.get(end + 1..).unwrap());
    }
    text
}

fn assert_harmless(text: &str, what: &str) {
    let steers = |c: char| c.is_control() && c != '\n' && c != '\r';
    assert!(!text.contains(steers), "{what}: {text:?}");
    assert!(!text.contains(['\u{202e}', '\u{200b}']), "{what}: {text:?}");
}

#[test]
fn commands_print_marks() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("hostile.json");
    fs::write(&file, programme()).unwrap();
    let file = file.to_str().unwrap();
    for arguments in [
        &["show", "--data", file, "1", "letter"][..],
        &["search", "--data", file, "--", "决议"],
        &["compare", "--data", file, "1"],
        &["resolutions", "--data", file],
        &["export", "--data", file, "--format", "csv"],
        &["export", "--data", file, "--format", "markdown"],
        &["export", "--data", file, "--format", "json"],
        &["check", file],
    ] {
        let mut terminal = Program::browser(arguments).sized(300, 50).start();
        terminal.end();
        let text = without_looks(&terminal.bytes());
        assert_harmless(&text, &arguments.join(" "));
    }
}

#[test]
fn the_browser_draws_marks() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("hostile.json");
    fs::write(&file, programme()).unwrap();
    let mut terminal = Program::browser(&["--lang", "en", file.to_str().unwrap()]).start();
    terminal.shows("Paragraphs");
    terminal.shows("␛");
    terminal.send("\x1b[200~\x1b]0;pasted\x07\x1b[201~");
    terminal.send("\x1b\x1b[0n\x1b[B");
    terminal.shows("2/4");
    let bytes = String::from_utf8(terminal.bytes()).unwrap();
    for hostile in ["\x1b]0;", "\x1b]52", "\u{9b}", "\u{202e}", "\u{200b}", "\x07"] {
        assert!(!bytes.contains(hostile), "{hostile:?}");
    }
    terminal.send("q");
    terminal.ends_cleanly(End::Status(0));
}
