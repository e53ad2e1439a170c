//! Programmes damaged in every way that we know of: each is refused with one clear message, and none brings the
//! program down. Each case is made from a sound programme by one change.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// A small sound programme, laid out so that lines and columns are easy to name.
const SOUND: &str = r##"{
  "schema": "ctc-programme/1",
  "language": "zh",
  "symbol": null,
  "dated": "2024-02-23",
  "period": {"from": "2024-01-01", "to": "2024-12-31"},
  "letter": {"title": "信", "paragraphs": ["谨附上"], "signature": ["主席"]},
  "parts": [
    {"id": "annex", "label": "附件", "author": "committee", "title": "甲", "sections": [
      {"number": "一", "heading": "引言", "paragraphs": [
        {"number": 1, "text": "第1373(2001)号决议", "cites": ["S/RES/1373(2001)"]},
        {"number": 2, "text": "第2462(2019)号决议第 35 段", "cites": ["S/RES/2462(2019)", {"symbol": "S/RES/2462(2019)", "paragraphs": [35]}]}
      ], "sections": []}]},
    {"id": "enclosure", "label": "附文", "author": "cted", "title": "乙", "sections": [
      {"number": "一", "heading": "引言", "paragraphs": [
        {"number": 1, "text": "甲", "cites": []},
        {"number": 2, "text": "乙", "cites": []}
      ], "sections": []}]}
  ],
  "pairs": [[1, 1], [2, 2, 0.8]]
}
"##;

/// Runs the program in a folder of its own, in English.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_ctc-programme"))
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("LC_ALL", "C.UTF-8")
        .env("HOME", folder)
        .output()
        .expect("the program runs")
}

/// Holds that bytes are refused with one message that names the place, the path and what is wrong.
fn refused(name: &str, bytes: &[u8], place: &str, words: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("damaged.json"), bytes).expect("written");
    for arguments in [&["show", "--data", "damaged.json", "a1"][..], &["search", "--data", "damaged.json", "甲"]] {
        let output = run(folder.path(), arguments);
        let said = String::from_utf8(output.stderr).expect("the message is UTF-8");
        assert_eq!(output.status.code(), Some(2), "{name}: {said}");
        assert!(output.stdout.is_empty(), "{name}");
        assert!(said.starts_with(&format!("ctc-programme: damaged.json:{place}")), "{name}: {said}");
        assert!(said.contains(words), "{name}: {said}");
        assert!(said.lines().count() <= 3, "{name}: {said}");
        assert!(said.chars().all(|c| c == '\n' || !c.is_control()), "{name}: {said:?}");
    }
    let output = run(folder.path(), &["check", "damaged.json", "--json"]);
    let code = output.status.code();
    assert!(code == Some(1) || code == Some(2), "{name}: check ends with {code:?}");
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect(name);
    assert_eq!(report["ok"], false, "{name}");
    let fault = &report["faults"][0];
    assert!(fault["path"].is_string() && fault["message"].is_string(), "{name}: {report}");
    assert!(fault["line"].as_u64().is_some_and(|line| line > 0), "{name}: {report}");
    assert!(fault["column"].as_u64().is_some_and(|column| column > 0), "{name}: {report}");
}

/// One change of the sound text: what is replaced, by what, where the fault stands, and words of the message.
const CHANGES: &[(&str, &str, &str, &str)] = &[
    // no JSON
    ("\"zh\",", "\"zh\"", "4:3", "expected `,` or `}`"),
    ("\"language\": \"zh\"", "\"language\" \"zh\"", "3:14", "expected a `:`"),
    ("\"zh\"", "zh", "3:15", "expected a value, found `zh`"),
    ("\"zh\"", "'zh'", "3:15", "expected a value, found `'`"),
    ("\"zh\"", "\"z\u{1}h\"", "3:17", "control character"),
    ("\"zh\"", "\"z\nh\"", "3:17", "line end or control character"),
    ("\"zh\"", "\"z\\qh\"", "3:17", "expected an escape"),
    ("\"zh\"", "\"\\ud800\"", "3:16", "expected an escape"),
    ("\"zh\"", "\"\\u12\"", "3:16", "expected an escape"),
    ("\"language\"", "language", "3:3", "expected a key in quotation marks"),
    ("[2, 2, 0.8]]", "[2, 2, 0.8],]", "20:32", "no comma behind the last value"),
    ("[2, 2, 0.8]]", "[2, 2, NaN]]", "20:28", "found `NaN`"),
    ("[2, 2, 0.8]]", "[2, 2, Infinity]]", "20:28", "found `Infinity`"),
    ("[2, 2, 0.8]]", "[2, 2, 1e999]]", "20:28", "too large"),
    ("[2, 2, 0.8]]", "[2, 2, .8]]", "20:28", "found `.`"),
    ("[2, 2, 0.8]]", "[2, 2, 08]]", "20:28", "found `08`"),
    ("[2, 2, 0.8]]\n}", "[2, 2, 0.8]]\n}}", "21:2", "nothing behind the programme"),
    ("[2, 2, 0.8]]\n}", "[2, 2, 0.8]]\n} // done", "21:3", "nothing behind the programme"),
    ("[2, 2, 0.8]]\n}", "[2, 2, 0.8]", "21:1", "ends too early: expected a `]`"),
    ("[2, 2, 0.8]]\n}", "[2, 2, 0.8]]", "21:1", "ends too early: expected a `}`"),
    ("{\n  \"schema\"", "// a programme\n{\n  \"schema\"", "1:1", "found `/`"),
    // another type
    ("\"zh\"", "7", "3:15", "$.language: expected a text, found 7"),
    ("\"zh\"", "null", "3:15", "$.language: expected a text, found null"),
    ("\"zh\"", "[\"zh\"]", "3:15", "$.language: expected a text, found […]"),
    ("\"symbol\": null", "\"symbol\": {}", "4:13", "$.symbol: expected a text or null"),
    ("\"2024-02-23\"", "20240223", "5:12", "$.dated: expected a text or null, found 20240223"),
    ("{\"from\": \"2024-01-01\", \"to\": \"2024-12-31\"}", "\"2024\"", "6:13", "$.period: expected an object or null"),
    ("[\"谨附上\"]", "\"谨附上\"", "7:42", "$.letter.paragraphs: expected a list"),
    ("[\"谨附上\"]", "[1]", "7:43", "$.letter.paragraphs[0]: expected a text, found 1"),
    ("[\"主席\"]", "null", "7:64", "$.letter.signature: expected a list, found null"),
    ("\"id\": \"annex\"", "\"id\": 1", "9:12", "$.parts[0].id: expected a text, found 1"),
    (
        "\"number\": 1, \"text\": \"第",
        "\"number\": \"1\", \"text\": \"第",
        "11:20",
        "paragraphs[0].number: expected a whole number",
    ),
    ("\"number\": 1, \"text\": \"第", "\"number\": -1, \"text\": \"第", "11:20", "found -1"),
    ("\"number\": 1, \"text\": \"第", "\"number\": 1.5, \"text\": \"第", "11:20", "found 1.5"),
    ("\"number\": 1, \"text\": \"第", "\"number\": 1e2, \"text\": \"第", "11:20", "found 1e2"),
    ("\"number\": 1, \"text\": \"第", "\"number\": 4294967296, \"text\": \"第", "11:20", "found 4294967296"),
    ("\"number\": 1, \"text\": \"第", "\"number\": true, \"text\": \"第", "11:20", "found true"),
    ("\"text\": \"甲\"", "\"text\": null", "16:31", "expected a text, found null"),
    ("[\"S/RES/1373(2001)\"]", "\"S/RES/1373(2001)\"", "11:58", "cites: expected a list"),
    ("[\"S/RES/1373(2001)\"]", "[1373]", "11:59", "cites[0]: expected a symbol"),
    ("\"paragraphs\": [35]", "\"paragraphs\": 35", "12:130", "cites[1].paragraphs: expected a list"),
    ("\"paragraphs\": [35]", "\"paragraphs\": [\"35\"]", "12:131", "cites[1].paragraphs[0]: expected a whole number"),
    ("[[1, 1]", "[1, [1, 1]", "20:13", "$.pairs[0]: expected a pair"),
    ("[[1, 1]", "[[1]", "20:13", "$.pairs[0]: expected a pair"),
    ("[[1, 1]", "[[1, 1, 0.5, 1]", "20:13", "$.pairs[0]: expected a pair"),
    ("[[1, 1]", "[[1, -1]", "20:17", "$.pairs[0][1]: expected a paragraph number"),
    ("[2, 2, 0.8]", "[2, 2, \"sure\"]", "20:28", "$.pairs[1][2]: expected a confidence"),
    // a key missing or twice
    ("  \"schema\": \"ctc-programme/1\",\n", "", "1:1", "$: expected the key `schema`"),
    ("  \"language\": \"zh\",\n", "", "1:1", "$: expected the key `language`"),
    ("\"parts\"", "\"part\"", "1:1", "$: expected the key `parts`"),
    ("\"id\": \"annex\", ", "", "9:5", "$.parts[0]: expected the key `id`"),
    ("\"text\": \"甲\", ", "", "16:9", "paragraphs[0]: expected the key `text`"),
    (", \"to\": \"2024-12-31\"", "", "6:13", "$.period: expected the key `to`"),
    (
        "\"language\": \"zh\",",
        "\"language\": \"zh\", \"language\": \"en\",",
        "3:21",
        "`language` stands here a second time",
    ),
    (
        "\"number\": 1, \"text\": \"甲\"",
        "\"number\": 1, \"number\": 3, \"text\": \"甲\"",
        "16:23",
        "`number` stands here a second time",
    ),
    ("\"symbol\": null", "\"mood\": 1, \"mood\": 2", "4:14", "`mood` stands here a second time"),
    ("\"symbol\": null", "\"mood\": {\"a\": 1, \"a\": 2}", "4:20", "`a` stands here a second time"),
    // another schema
    ("ctc-programme/1", "ctc-programme/2", "2:13", "found `ctc-programme/2`"),
    ("ctc-programme/1", "ctc-programme/10.3", "2:13", "Use a newer version"),
    ("ctc-programme/1", "ctc-programme", "2:13", "expected the schema"),
    ("ctc-programme/1", "ctc-programme/1.x", "2:13", "expected the schema"),
    ("ctc-programme/1", "", "2:13", "expected the schema"),
    // contradictions
    (
        "{\"number\": 2, \"text\": \"乙\"", "{\"number\": 1, \"text\": \"乙\"", "17:20",
        "a second paragraph has the number 1",
    ),
    ("{\"number\": 2, \"text\": \"乙\"", "{\"number\": 0, \"text\": \"乙\"", "17:20", "found 0"),
    ("\"id\": \"enclosure\"", "\"id\": \"annex\"", "14:12", "a second part has the id `annex`"),
    ("\"id\": \"enclosure\"", "\"id\": \" \"", "14:12", "found an empty text"),
    ("[[1, 1]", "[[1, 9]", "20:17", "paragraph 9 of enclosure, which is not there"),
    ("[[1, 1]", "[[\"#9\", 1]", "20:14", "paragraph #9 of annex, which is not there"),
    ("[[1, 1]", "[[\"first\", 1]", "20:14", "paragraph first of annex, which is not there"),
    ("[[1, 1]", "[[null, null]", "20:13", "names no paragraph"),
    ("[[1, 1]", "[[1, 2]", "20:25", "paragraph 2 of enclosure stands in a second pair"),
    ("[2, 2, 0.8]", "[2, 2, 1.8]", "20:28", "expected a confidence from 0 to 1, found 1.8"),
    ("\"2024-02-23\"", "\"23 February 2024\"", "5:12", "expected a day such as 2024-02-23"),
    ("\"2024-02-23\"", "\"2024-02-30\"", "5:12", "expected a day such as 2024-02-23"),
    ("\"from\": \"2024-01-01\"", "\"from\": \"2025-01-01\"", "6:13", "ends before it begins"),
    ("\"zh\"", "\"the Chinese language\"", "3:15", "expected a language tag"),
    ("\"zh\"", "\"\"", "3:15", "expected a language tag"),
];

#[test]
fn one_change_is_one_clear_message() {
    let mut amiss = Vec::new();
    for (part, by, place, words) in CHANGES {
        assert!(SOUND.contains(part), "{part} is in the sound programme");
        let name = format!("{part} -> {by}");
        let text = SOUND.replacen(part, by, 1);
        amiss.extend(std::panic::catch_unwind(|| refused(&name, text.as_bytes(), place, words)).err().map(|_| name));
    }
    assert!(amiss.is_empty(), "{amiss:#?}");
}

#[test]
fn what_is_no_programme_at_all_is_said_plainly() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(10_000), close.repeat(10_000));
    let sections = format!(
        r#"{{"schema": "ctc-programme/1", "language": "zh", "parts": [{{"id": "annex", "sections": [{}{}]}}]}}"#,
        "{\"sections\": [".repeat(10_000),
        "]}".repeat(10_000)
    );
    let cases: &[(&str, Vec<u8>, &str, &str)] = &[
        ("empty", Vec::new(), "1:1", "found nothing"),
        ("blank", b" \n\n ".to_vec(), "3:2", "found nothing"),
        ("a list", b"[]".to_vec(), "1:1", "$: expected an object"),
        ("a text", b"\"programme\"".to_vec(), "1:1", "$: expected an object"),
        ("null", b"null".to_vec(), "1:1", "$: expected an object"),
        ("prose", "一. 引言\n1. 委员会".as_bytes().to_vec(), "1:1", "ctc-programme import"),
        (
            "no parts",
            br#"{"schema":"ctc-programme/1","language":"zh","parts":[]}"#.to_vec(),
            "1:53",
            "at least one part",
        ),
        ("deep lists", deep("[", "]").into_bytes(), "1:129", "nested too deeply"),
        ("deep objects", deep("{\"a\":", "1").into_bytes(), "1:", "nested too deeply"),
        ("deep sections", sections.into_bytes(), "1:", "nested too deeply"),
        ("half", SOUND.as_bytes()[..500].to_vec(), "", "expected"),
        (
            "a list of numbers as parts",
            br#"{"schema":"ctc-programme/1","language":"zh","parts":[1]}"#.to_vec(),
            "1:54",
            "$.parts[0]: expected an object",
        ),
    ];
    for (name, bytes, place, words) in cases {
        refused(name, bytes, place, words);
    }
}

#[test]
fn every_cut_of_a_sound_file_is_refused() {
    for end in (1..SOUND.trim_end().len()).step_by(97) {
        let said = if SOUND.is_char_boundary(end) { "expected" } else { "within a character" };
        refused(&format!("cut at {end}"), &SOUND.as_bytes()[..end], "", said);
    }
}

#[test]
fn other_encodings_are_named() {
    let utf16: Vec<u8> = SOUND.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let utf16_marked: Vec<u8> =
        b"\xfe\xff".iter().copied().chain(SOUND.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let latin = SOUND.replace("\"title\": \"甲\"", "\"title\": \"Comite\"");
    let latin: Vec<u8> = latin.chars().filter(char::is_ascii).map(|c| c as u8).collect();
    let at = latin.windows(6).position(|window| window == b"Comite").expect("the title") + 5;
    let mut latin = latin;
    latin[at] = 0xe9;
    // 反恐怖主义委员会 in GB 18030.
    let gb = b"{\"schema\": \"ctc-programme/1\", \"title\": \"\xb7\xb4\xbf\xd6\xb2\xc0\xd6\xf7\xd2\xe5\xce\xaf\xd4\xb1\xbb\xe1\"}".to_vec();
    let mut broken = SOUND.as_bytes().to_vec();
    let at = SOUND.find("谨附上").expect("the letter");
    broken.remove(at + 4);
    for (name, bytes, place, words) in [
        ("UTF-16", utf16, "1:1", "looks like UTF-16"),
        ("UTF-16 with a mark", utf16_marked, "1:1", "looks like UTF-16"),
        ("Latin-1", latin, "9:", "looks like Latin-1"),
        ("GB 18030", gb, "1:41", "looks like GB18030"),
        ("a damaged character", broken, "7:45", "a character is damaged"),
        ("a PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), "1:1", "looks like a PDF"),
        ("a zip", b"PK\x03\x04\x14\0\x06\0".to_vec(), "1:1", "zip archive"),
        ("no text", vec![0; 10_000], "1:1", "this is no text"),
    ] {
        refused(name, &bytes, place, words);
    }
}

#[test]
fn what_is_no_file_is_said_plainly() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("folder")).expect("made");
    #[cfg_attr(not(unix), allow(unused_mut))]
    let mut cases = vec![("none.json", "no such file"), ("folder", "this is a folder")];
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("loop", path("loop")).expect("linked");
        std::os::unix::fs::symlink("gone", path("dangling")).expect("linked");
        assert!(Command::new("mkfifo").arg(path("pipe")).status().expect("mkfifo runs").success());
        let _socket = std::os::unix::net::UnixListener::bind(path("socket")).expect("bound");
        cases.extend([
            ("loop", "round in a circle"),
            ("dangling", "no such file"),
            ("pipe", "named pipe"),
            ("socket", "a socket"),
            ("/dev/zero", "a device"),
            ("/dev/null", "a device"),
        ]);
    }
    for (name, words) in cases {
        let output = run(folder.path(), &["show", "--data", name, "a1"]);
        let said = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(2), "{name}: {said}");
        assert!(said.starts_with(&format!("ctc-programme: {name}: ")) && said.contains(words), "{name}: {said}");
        assert!(said.lines().count() <= 3, "{name}: {said}");
    }
}

#[test]
fn sound_variants_are_taken() {
    let variants: &[(&str, String)] = &[
        ("as it is", SOUND.to_owned()),
        ("a byte order mark", format!("\u{feff}{SOUND}")),
        ("CRLF", SOUND.replace('\n', "\r\n")),
        ("one line", SOUND.replace('\n', " ")),
        ("escapes", SOUND.replace('附', "\\u9644")),
        ("the schema of a later minor version", SOUND.replace("programme/1\"", "programme/1.7\"")),
        ("unknown keys", SOUND.replace("\"symbol\": null", "\"mood\": [1, {\"a\": null}]")),
        ("no pairs", SOUND.replace("[[1, 1], [2, 2, 0.8]]", "null")),
        ("unpaired paragraphs", SOUND.replace("[[1, 1], [2, 2, 0.8]]", "[[1, null], [null, 1], [2, 2]]")),
        ("places for numbers", SOUND.replace("[1, 1]", "[\"#1\", \"#1\"]")),
        (
            "no numbers",
            SOUND
                .replace("[[1, 1], [2, 2, 0.8]]", "null")
                .replace("\"number\": 1,", "\"number\": null,")
                .replace("\"number\": 2,", "\"number\": null,"),
        ),
        (
            "no letter",
            SOUND.replace(
                "\"letter\": {\"title\": \"信\", \"paragraphs\": [\"谨附上\"], \"signature\": [\"主席\"]},",
                "",
            ),
        ),
        ("another language", SOUND.replace("\"zh\"", "\"en-GB\"")),
        ("keys in another order", SOUND.replace("\"number\": 1, \"text\": \"甲\"", "\"text\": \"甲\", \"number\": 1")),
    ];
    for (name, text) in variants {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("sound.json"), text).expect("written");
        let output = run(folder.path(), &["show", "--data", "sound.json", "letter", "a#1", "--json"]);
        let is_taken = output.status.success() || (*name == "no letter" && output.status.code() == Some(1));
        assert!(is_taken, "{name}: {}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(run(folder.path(), &["check", "sound.json"]).status.code(), Some(0), "{name}");
    }
}

#[test]
fn an_export_keeps_what_it_does_not_know() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = SOUND
        .replace("\"symbol\": null", "\"symbol\": null, \"mood\": {\"b\": [1, -2.5, null, \"x\"]}")
        .replace("\"paragraphs\": [35]", "\"paragraphs\": [35], \"certain\": true")
        .replace("{\"number\": 2, \"text\": \"乙\"", "{\"number\": 2, \"tone\": \"\\u202e\", \"text\": \"乙\"");
    fs::write(folder.path().join("in.json"), &text).expect("written");
    let output = run(folder.path(), &["export", "--data", "in.json", "--format", "json", "-o", "out.json"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).expect("JSON");
    let written = fs::read_to_string(folder.path().join("out.json")).expect("written");
    let (mut before, after) = (value(&text), value(&written));
    // What is absent is written as its default.
    for part in before["parts"].as_array_mut().expect("parts") {
        assert!(part["sections"][0]["sections"].is_array());
    }
    assert_eq!(before, after);
    let again = run(folder.path(), &["export", "--data", "out.json", "--format", "json"]);
    assert_eq!(String::from_utf8(again.stdout).expect("UTF-8"), written, "an export of an export is the same");
}

#[test]
fn a_programme_that_contradicts_itself_is_used_when_one_insists() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = SOUND
        .replace("{\"number\": 2, \"text\": \"乙\"", "{\"number\": 1, \"text\": \"乙\"")
        .replace("[2, 2, 0.8]", "[2, null]");
    fs::write(folder.path().join("double.json"), text).expect("written");
    assert_eq!(run(folder.path(), &["show", "--data", "double.json", "e1"]).status.code(), Some(2));
    let output = run(folder.path(), &["show", "--lenient", "--data", "double.json", "e1"]);
    assert!(output.status.success() && String::from_utf8_lossy(&output.stdout).contains('甲'));
}
