//! The command `compare` as other programs and people at a shell meet it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::process::{Command, Output};

use serde_json::Value;

fn run(words: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    Command::new(env!("CARGO_BIN_EXE_ctc-programme"))
        .arg("compare")
        .args(words)
        .env("LC_ALL", "C.UTF-8")
        .env("XDG_CONFIG_HOME", folder.path())
        .env("XDG_STATE_HOME", folder.path())
        .output()
        .expect("the program runs")
}

fn text(words: &[&str]) -> String {
    let output = run(words);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn json(words: &[&str]) -> Value {
    serde_json::from_str(&text(words)).expect("JSON")
}

#[test]
fn one_pair_is_one_object_with_the_keys_that_programs_read() {
    let pair = json(&["5", "--json"]);
    let keys = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&pair), ["citations", "left", "number", "right"]);
    assert_eq!(keys(&pair["left"]), ["number", "part", "spans", "text"]);
    assert_eq!(keys(&pair["left"]["spans"][0]), ["end", "kind", "start"]);
    assert_eq!(keys(&pair["citations"]), ["both", "only_left", "only_right"]);
    assert_eq!((pair["number"].clone(), pair["right"]["part"].clone()), (5.into(), "enclosure".into()));
}

#[test]
fn several_pairs_are_an_array_each_once() {
    assert_eq!(json(&["5", "a7", "e7", "--json"]).as_array().expect("an array").len(), 2);
    assert_eq!(json(&["--all", "--json"]).as_array().expect("an array").len(), 51);
}

#[test]
fn rows_come_with_a_width_and_tile_both_texts() {
    for pair in json(&["--all", "--json", "--width", "38"]).as_array().expect("an array") {
        assert_eq!(pair["pane"], 38);
        let rows: Vec<[usize; 4]> = serde_json::from_value(pair["rows"].clone()).expect("rows");
        let length = |side: &str| pair[side]["text"].as_str().expect("a text").chars().count();
        assert_eq!(rows.first().map(|row| (row[0], row[2])), Some((0, 0)));
        assert_eq!(rows.last().map(|row| (row[1], row[3])), Some((length("left"), length("right"))));
        assert!(rows.windows(2).all(|two| two[0][1] == two[1][0] && two[0][3] == two[1][2]));
    }
}

#[test]
fn text_says_by_signs_what_each_mark_is() {
    let text = text(&["5"]);
    assert!(text.contains("[.委员会将在执行局的支持下，][!考虑]酌情"));
    assert!(text.contains("only in 附件: 考虑"));
    assert!(!text.contains('\u{1b}'), "no escape sequence goes into a pipe");
}

#[test]
fn the_page_is_one_whole_document() {
    let page = text(&["--all", "--html"]);
    assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
}

#[test]
fn a_programme_of_one_part_has_nothing_to_compare() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("one.json");
    let one = r#"{"schema": "ctc-programme/1", "language": "zh", "parts": [
        {"id": "annex", "sections": [], "paragraphs": [{"number": 1, "text": "甲。", "cites": []}]}]}"#;
    std::fs::write(&file, one).unwrap();
    let output = run(&["--data", file.to_str().unwrap(), "--all"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty() && !output.stderr.is_empty());
}
