//! Text that would steer a terminal or hide from its reader, through every command: none of it may arrive as such.

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::json;

/// What files from anywhere may hold, each a few characters that no output may pass on.
const PAYLOADS: [(&str, &str); 24] = [
    ("colour", "\u{1b}[31mred"),
    ("clear", "\u{1b}[2J\u{1b}[H"),
    ("alternate screen", "\u{1b}[?1049h"),
    ("title", "\u{1b}]0;mine\u{7}"),
    ("link", "\u{1b}]8;;https://evil.example\u{1b}\\click\u{1b}]8;;\u{1b}\\"),
    ("clipboard", "\u{1b}]52;c;cm0gLXJmIH4=\u{7}"),
    ("question", "\u{1b}[6n\u{1b}[c"),
    ("device control", "\u{1b}P1$r\u{1b}\\"),
    ("C1", "\u{9b}31m\u{9d}0;x\u{9c}"),
    ("next line", "a\u{85}b"),
    ("carriage return", "good\rbad"),
    ("backspace", "good\u{8}\u{8}\u{8}\u{8}bad"),
    ("bell, null, delete", "\u{7}\0\u{7f}"),
    ("shift out", "\u{e}lqqk\u{f}"),
    ("override", "\u{202e}drawkcab\u{202c}"),
    ("isolate", "\u{2066}x\u{2069}\u{2067}y\u{2069}"),
    ("direction marks", "a\u{200e}b\u{200f}c\u{61c}"),
    ("zero width", "1\u{200b}3\u{2060}7\u{feff}3"),
    ("joiners", "1\u{200d}3\u{200c}73"),
    ("soft hyphen", "dis\u{ad}cord"),
    ("tags", "x\u{e0001}\u{e0041}\u{e007f}"),
    ("lines", "a\u{2028}b\u{2029}c"),
    (
        "flood",
        "a\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    ),
    ("selectors", "x\u{fe00}\u{fe01}\u{fe02}\u{fe03}"),
];

/// A programme with a payload in every text it has.
fn programme(payload: &str) -> String {
    let text = |words: &str| format!("{words}{payload}第1373(2001)号决议");
    let part = |id: &str, author: &str| {
        json!({
            "id": id, "label": text("部分"), "author": author, "title": text("题目"),
            "sections": [{
                "number": "一", "heading": text("标题"),
                "paragraphs": [
                    {"number": 1, "text": text("委员会将审议"), "cites": ["S/RES/1373(2001)"]},
                    {"number": 2, "text": text("执行局将协助"), "cites": ["S/RES/1373(2001)"]},
                ],
                "sections": [],
            }],
        })
    };
    let whole = json!({
        "schema": "ctc-programme/1", "language": "zh", "symbol": null, "dated": "2024-02-23",
        "period": {"from": "2024-01-01", "to": "2024-12-31"},
        "letter": {"title": text("信"), "paragraphs": [text("谨附上")], "signature": [text("主席")]},
        "parts": [part("annex", "committee"), part("enclosure", "cted")],
        "pairs": null,
    });
    whole.to_string()
}

/// Every way to have a file, a query or a name printed.
fn runs(folder: &Path, payload: &str) -> Vec<Vec<String>> {
    let file = folder.join("programme.json").display().to_string();
    let owned = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    let typed = payload.replace('\0', "");
    vec![
        owned(&["search", "--data", &file, "--", "委员会"]),
        owned(&["search", "--data", &file, "--json", "--", "委员会"]),
        owned(&["search", "--data", &file, "--", &typed]),
        owned(&["search", "--data", &file, "--", &format!("sec:{typed} \"")]),
        owned(&["show", "--data", &file, "1", "letter"]),
        owned(&["show", "--data", &file, "--json", "1"]),
        owned(&["show", "--data", &file, &typed]),
        owned(&["compare", "--data", &file, "1"]),
        owned(&["compare", "--data", &file, "--all", "--json"]),
        owned(&["resolutions", "--data", &file]),
        owned(&["check", &file]),
        owned(&["check", &file, "--json"]),
        owned(&["check", &folder.join(format!("no{typed}file")).display().to_string()]),
        owned(&["export", "--data", &file, "--format", "json"]),
        owned(&["import", &folder.join("text.txt").display().to_string()]),
        owned(&["--theme", &typed]),
        owned(&[&format!("--no{typed}option")]),
        owned(&["--goto", &typed, "--data", &typed]),
        owned(&["completions", &typed]),
    ]
}

fn run(arguments: &[String], payload: &str) -> io::Result<Output> {
    let typed = payload.replace('\0', "");
    let mut command = Command::new(env!("CARGO_BIN_EXE_ctc-programme"));
    let home = env!("CARGO_TARGET_TMPDIR");
    command.args(arguments).env("HOME", home).env("XDG_STATE_HOME", home).env("XDG_CONFIG_HOME", home);
    command.env("LANG", &typed).env("TERM", &typed).output()
}

/// The characters of a text that would steer or hide; told without the function that is under test.
fn hostile(text: &str) -> Vec<char> {
    let mut marks = 0;
    let is_hostile = |c: &char| {
        marks = if matches!(c, '\u{300}'..='\u{36f}' | '\u{fe00}'..='\u{fe0f}') { marks + 1 } else { 0 };
        let steers = c.is_control() && *c != '\n';
        let turns =
            matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
        let hides = matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}');
        steers || turns || hides || matches!(c, '\u{2028}' | '\u{2029}') || marks > 30
    };
    text.chars().filter(is_hostile).collect()
}

#[test]
fn no_command_passes_on_what_steers_or_hides() {
    let folder = tempfile::tempdir().unwrap();
    for (name, payload) in PAYLOADS {
        fs::write(folder.path().join("programme.json"), programme(payload)).unwrap();
        fs::write(folder.path().join("text.txt"), format!("附件\n一. 引言{payload}\n1. 委员会{payload}将审议。\n"))
            .unwrap();
        for arguments in runs(folder.path(), payload) {
            let output = run(&arguments, payload).unwrap();
            for (stream, bytes) in [("output", output.stdout), ("errors", output.stderr)] {
                let text = String::from_utf8(bytes).unwrap();
                assert_eq!(hostile(&text), [], "{name} in the {stream} of {arguments:?}: {text:?}");
            }
            assert!(matches!(output.status.code(), Some(0..=2)), "{name}: {arguments:?}: {:?}", output.status);
        }
    }
}

#[test]
fn exported_json_is_the_same_text() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("programme.json");
    for (name, payload) in PAYLOADS {
        fs::write(&file, programme(payload)).unwrap();
        let output =
            run(&["export", "--format", "json", "--data", file.to_str().unwrap()].map(String::from), "C").unwrap();
        let exported: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let written: serde_json::Value = serde_json::from_str(&programme(payload)).unwrap();
        assert_eq!(
            exported["parts"][0]["sections"][0]["paragraphs"][0]["text"],
            written["parts"][0]["sections"][0]["paragraphs"][0]["text"],
            "{name}"
        );
        assert_eq!(exported["letter"], written["letter"], "{name}");
    }
}
