//! What outlives a run, and what leaves the program: notes, the last place, the clipboard, the configuration.

use std::fs;
use std::path::Path;

use crate::support::{End, Program, Terminal};

/// The browser of a person whose home is this folder.
fn browser(home: &Path) -> Program {
    let home = home.as_os_str();
    Program::browser(&["--lang", "en"]).with("XDG_STATE_HOME", home).with("XDG_CONFIG_HOME", home).with("HOME", home)
}

fn started(program: &Program) -> Terminal {
    let terminal = program.start();
    terminal.shows("Paragraphs");
    terminal
}

fn quits(mut terminal: Terminal) {
    terminal.send("q");
    terminal.ends_cleanly(End::Status(0));
}

#[test]
fn a_note_and_the_place_are_there_in_the_next_run() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = started(&browser(home.path()));
    terminal.send("jjm");
    terminal.shows("Bookmark on 附件 3");
    terminal.send("e");
    terminal.shows("Note on 附件 3");
    terminal.send("问副代表\r");
    terminal.shows("note: 问副代表");
    quits(terminal);
    let mut terminal = started(&browser(home.path()));
    terminal.shows("3/102");
    terminal.shows("note: 问副代表");
    terminal.send("M");
    terminal.shows("1/1");
    quits(terminal);
}

#[test]
fn a_long_note_is_written_in_the_persons_editor() {
    let home = tempfile::tempdir().unwrap();
    let editor = home.path().join("editor");
    fs::write(&editor, "#!/bin/sh\nprintf 'one\\ntwo\\n' > \"$1\"\n").unwrap();
    let program = browser(home.path()).with("VISUAL", format!("/bin/sh {}", editor.display()));
    let mut terminal = started(&program);
    terminal.send("E");
    terminal.shows("E again opens");
    terminal.send("E");
    terminal.shows("note: one two");
    quits(terminal);
    let marks = fs::read_dir(home.path().join("ctc-programme/marks")).unwrap();
    let texts = marks.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    assert!(texts.into_iter().any(|text| text.contains("one\\ntwo")));
}

#[test]
fn what_is_copied_goes_through_the_terminal_and_is_kept() {
    let home = tempfile::tempdir().unwrap();
    let mut terminal = started(&browser(home.path()).with("SSH_CONNECTION", "1.2.3.4 5 6.7.8.9 22"));
    terminal.send("jjyc");
    terminal.shows("Sent to the terminal");
    let kept = fs::read_to_string(home.path().join("ctc-programme/clipboard.txt")).unwrap();
    assert!(kept.ends_with("annex, para. 3 (2024-02-23)"), "{kept}");
    let bytes = String::from_utf8_lossy(&terminal.bytes()).into_owned();
    assert!(bytes.contains("\x1b]52;c;"), "no sequence for the clipboard");
    quits(terminal);
}

#[test]
fn without_colour_the_selection_is_still_seen() {
    let home = tempfile::tempdir().unwrap();
    let terminal = started(&browser(home.path()).with("NO_COLOR", "1"));
    terminal.shows("1/102");
    terminal.wait("a reversed row with the pointer", |screen| {
        (0..24).any(|row| {
            let cell = |column| screen.cell(row, column);
            let has_pointer =
                (0..80).any(|column| cell(column).is_some_and(|cell| cell.contents() == "▸" && cell.inverse()));
            has_pointer && (0..80).filter(|column| cell(*column).is_some_and(vt100::Cell::inverse)).count() > 30
        })
    });
    quits(terminal);
}

#[test]
fn keys_of_the_configuration_command() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("ctc-programme")).unwrap();
    fs::write(home.path().join("ctc-programme/config.toml"), "[keys.app]\nquit = 'x'\nhelp = 'f5'\n").unwrap();
    let mut terminal = started(&browser(home.path()));
    terminal.send("\x1b[15~");
    terminal.shows("Help");
    terminal.send("\x1b");
    terminal.hides("Help");
    terminal.send("qx");
    terminal.ends_cleanly(End::Status(0));
}

#[test]
fn a_faulty_configuration_is_told_before_the_screen_is_taken() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("ctc-programme")).unwrap();
    fs::write(home.path().join("ctc-programme/config.toml"), "theme = 'drak'\n").unwrap();
    let mut terminal = browser(home.path()).start();
    terminal.shows("theme: \"drak\" is not allowed; allowed: auto, terminal, dark");
    assert_eq!(terminal.end(), End::Status(2));
}

#[test]
fn a_damaged_file_is_said_and_kept() {
    let home = tempfile::tempdir().unwrap();
    fs::create_dir(home.path().join("ctc-programme")).unwrap();
    let file = home.path().join("ctc-programme/remembered.json");
    fs::write(&file, "half a fi").unwrap();
    let mut terminal = started(&browser(home.path()));
    terminal.shows("remembered.json");
    terminal.send("j");
    terminal.shows("2/102");
    quits(terminal);
    assert_eq!(fs::read_to_string(home.path().join("ctc-programme/remembered.json.damaged-1")).unwrap(), "half a fi");
    quits(started(&browser(home.path())));
}
