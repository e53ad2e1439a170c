//! The command line as other programs and people use it: what stands on standard output, on standard error, and the
//! exit code. Each test has a folder of its own.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::fs;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

/// A folder, and the program run in it.
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

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn file(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).expect("written");
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ctc-programme"));
        command.args(arguments).current_dir(self.folder.path()).env_clear();
        command.env("HOME", self.folder.path()).env("LC_ALL", "C.UTF-8").stdin(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) -> Left {
        self.run_with(arguments, "")
    }

    fn run_with(&self, arguments: &[&str], stdin: &str) -> Left {
        let mut command = self.command(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        // A program that refuses early closes the pipe.
        let _ = child.stdin.take().expect("piped").write_all(stdin.as_bytes());
        let output = child.wait_with_output().expect("the program ends");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Left { out: text(output.stdout), err: text(output.stderr), code: output.status.code().unwrap_or(-1) }
    }
}

fn run(arguments: &[&str]) -> Left {
    Desk::new().run(arguments)
}

#[test]
fn a_search_prints_what_it_found_best_first() {
    let left = run(&["search", "--json", "--", "无人机"]);
    assert_eq!((left.code, left.err.as_str()), (0, ""));
    let hits = left.json();
    let first = &hits[0];
    assert_eq!((first["part"].as_str(), first["number"].as_u64()), (Some("annex"), Some(38)));
    assert_eq!((first["section"].as_str(), first["tier"].as_str()), (Some("二.C"), Some("exact")));
    assert!(first["score"].as_f64().is_some_and(|score| score > 0.0 && score <= 1.0));
    let text: Vec<char> = first["text"].as_str().expect("text").chars().collect();
    let range = &first["ranges"][0];
    let (start, end) = (range[0].as_u64().expect("start") as usize, range[1].as_u64().expect("end") as usize);
    assert_eq!(text[start..end].iter().collect::<String>(), "无人机");
}

#[test]
fn a_search_says_its_verdict() {
    let left = run(&["search", "--json", "网络攻击"]);
    assert_eq!(left.code, 1, "nothing certain: {left:?}");
    assert!(left.err.contains("nothing certain") && left.err.contains("nearest terms"), "{}", left.err);
    let hits = left.json();
    assert!(hits.as_array().is_some_and(|hits| (1..=3).contains(&hits.len())));
    assert_eq!(
        (&hits[0]["verdict"], &hits[0]["weak"], &hits[0]["where"]),
        (&"perhaps".into(), &true.into(), &"paragraph".into())
    );
    assert_eq!(run(&["search", "--json", "--certain", "网络攻击"]).json(), Value::Array(Vec::new()));
    let letter = run(&["search", "--json", "安全理事会主席"]);
    assert_eq!(letter.code, 0);
    assert_eq!((&letter.json()[0]["part"], &letter.json()[0]["verdict"]), (&"letter".into(), &"certain".into()));
    assert!(run(&["search", "战场证据"]).err.contains("2 certain"));
}

#[test]
fn a_search_can_be_limited_and_may_find_nothing() {
    assert_eq!(run(&["search", "--json", "--limit", "2", "委员会"]).json().as_array().map(Vec::len), Some(2));
    let left = run(&["search", "--json", "甲乙丙丁戊己"]);
    assert_eq!((left.code, left.out.as_str()), (1, "[]\n"));
    assert_eq!(left.err, "ctc-programme: nothing found for: 甲乙丙丁戊己\n");
}

#[test]
fn a_search_for_people_is_one_line_a_paragraph_in_a_pipe() {
    let left = run(&["search", "无人机"]);
    assert_eq!(left.code, 0);
    assert!(left.out.lines().all(|line| line.starts_with(['a', 'e'])), "{}", left.out);
    assert!(left.out.starts_with("a38  附件 › 二 工作方案 › C "), "{}", left.out);
    assert!(!left.out.contains('\u{1b}'));
}

#[test]
fn paragraphs_are_shown_by_address() {
    let both = run(&["show", "40", "--json"]).json();
    let parts: Vec<&str> =
        both.as_array().expect("two").iter().map(|one| one["part"].as_str().expect("part")).collect();
    assert_eq!(parts, ["annex", "enclosure"]);
    let one = run(&["show", "a30", "--json"]).json();
    let keys: Vec<&String> = one.as_object().expect("one object").keys().collect();
    assert_eq!(keys, ["cites", "number", "part", "section", "text"]);
    assert!(one["cites"].as_array().expect("cites").contains(&serde_json::json!(
        {"symbol": "S/RES/2462(2019)", "paragraphs": [35]}
    )));
    assert_eq!(run(&["show", "letter", "--json"]).json()["part"], "letter");
    assert_eq!(run(&["show", "a", "sec:二.B", "--json"]).json()[0]["section"], "二.B");
    assert_eq!(run(&["show", "附40"]).out, run(&["show", "a40"]).out);
}

#[test]
fn a_text_opens_wherever_a_programme_does() {
    let desk = Desk::new();
    let text = "Annex\n\nProgramme\n\nI. Visits\n\n1. The Committee visits ports.\n\n2. It reports on them.\n";
    desk.file("letter.txt", text);
    let shown = desk.run(&["show", "2", "--data", "letter.txt"]);
    assert!(shown.code == 0 && shown.out.contains("It reports on them."), "{shown:?}");
    assert_eq!(desk.run(&["search", "--data", "letter.txt", "ports"]).code, 0);
    let checked = desk.run(&["check", "letter.txt"]);
    assert_eq!((checked.code, checked.err.contains("faults: 0")), (0, true), "{checked:?}");
    desk.file("prose.txt", "Nothing here is numbered.\n");
    let refused = desk.run(&["show", "1", "--data", "prose.txt"]);
    assert_eq!((refused.code, refused.out.as_str()), (1, ""), "{refused:?}");
    assert!(refused.err.contains("1 fault; not opened") && refused.err.contains("--lenient"), "{refused:?}");
    assert_eq!(desk.run(&["check", "prose.txt"]).code, 1);
    desk.file("empty.json", "");
    assert_eq!(desk.run(&["show", "1", "--data", "empty.json"]).code, 2);
}

#[test]
fn addresses_that_lead_nowhere_are_told_from_what_is_none() {
    let nowhere = run(&["show", "99"]);
    assert_eq!((nowhere.code, nowhere.out.as_str()), (1, ""));
    assert_eq!(nowhere.err, "ctc-programme: there is nothing at 99 in this programme\n");
    let none = run(&["show", "somewhere"]);
    assert_eq!(none.code, 2);
    assert!(none.err.starts_with("ctc-programme: somewhere is no address\n"), "{}", none.err);
}

#[test]
fn resolutions_are_listed_in_three_forms() {
    let list = run(&["resolutions", "--json"]).json();
    let list = list.as_array().expect("a list");
    let first = &list[0];
    assert_eq!((first["symbol"].as_str(), first["number"].as_u64()), (Some("S/RES/1267(1999)"), Some(1267)));
    assert_eq!(first["annex"], serde_json::json!([14, 15, 31]));
    assert!(first["subject_en"].is_string() && first["subject_zh"].is_string());
    let cited = |part: &str| list.iter().filter(|one| one[part].as_array().is_some_and(|all| !all.is_empty())).count();
    assert_eq!((cited("annex"), cited("enclosure"), list.len()), (31, 31, 34));
    let csv = run(&["resolutions", "--csv"]).out;
    assert!(
        csv.starts_with("symbol,number,year,subject_en,subject_zh,annex,enclosure\r\n\"S/RES/1267(1999)\",1267,1999,")
    );
    assert_eq!(csv.lines().count(), 35);
    assert!(run(&["resolutions"]).out.starts_with("S/RES/1267(1999)  Taliban sanctions"));
}

#[test]
fn a_check_of_the_shipped_programme_finds_no_fault_and_a_wrong_year_warns() {
    let desk = Desk::new();
    let text = include_str!("../data/programme-2024.zh.json");
    desk.file("a.json", text);
    let left = desk.run(&["check", "a.json", "--json"]);
    let report = left.json();
    assert_eq!((left.code, &report["ok"], &report["faults"]), (0, &Value::Bool(true), &serde_json::json!([])));
    // The source of this text does not give the symbol of the document.
    let warned: Vec<&str> =
        report["warnings"].as_array().expect("a list").iter().filter_map(|warning| warning["path"].as_str()).collect();
    assert_eq!(warned, ["$.symbol"]);
    desk.file("b.json", &text.replace("2195(2014)", "2195(2015)"));
    let left = desk.run(&["check", "b.json", "--json"]);
    let report = left.json();
    assert_eq!((left.code, &report["ok"], &report["faults"]), (0, &Value::Bool(true), &serde_json::json!([])));
    let warnings = report["warnings"].as_array().expect("a list");
    assert!(warnings.iter().any(|warning| warning["message"].as_str().expect("words").contains("2195(2015)")));
}

#[test]
fn a_check_names_path_line_and_column_of_every_fault() {
    let desk = Desk::new();
    let text = "{\"schema\": \"ctc-programme/1\", \"language\": \"zh\", \"parts\": [{\"id\": \"annex\", \"paragraphs\": [\n\
                {\"number\": 1, \"text\": \"第1373(2001)号决议\", \"cites\": []},\n\
                {\"number\": 3, \"text\": \"\", \"tone\": 1}]}]}";
    desk.file("a.json", text);
    let report = desk.run(&["check", "a.json", "--json"]).json();
    let places = |list: &Value| -> Vec<(String, u64, u64)> {
        let one = |fault: &Value| {
            let at = |key: &str| fault[key].as_u64().expect("a number");
            (fault["path"].as_str().expect("a path").to_owned(), at("line"), at("column"))
        };
        list.as_array().expect("a list").iter().map(one).collect()
    };
    let path = |end: &str| format!("$.parts[0].paragraphs{end}");
    assert_eq!(
        places(&report["faults"]),
        [(path("[0].cites"), 2, 50), (path("[1].number"), 3, 12), (path("[1].text"), 3, 23)]
    );
    assert_eq!(places(&report["warnings"]), [("$".to_owned(), 1, 1), (path("[1].tone"), 3, 27)]);
    assert_eq!(desk.run(&["check", "a.json"]).code, 1);
}

#[test]
fn an_export_is_the_programme_and_is_written_whole() {
    let desk = Desk::new();
    let left = desk.run(&["export", "--format", "json", "-o", "out.json"]);
    assert_eq!((left.code, left.out.as_str(), left.err.as_str()), (0, "", "written: out.json\n"));
    assert_eq!(
        fs::read_to_string(desk.path("out.json")).expect("written"),
        include_str!("../data/programme-2024.zh.json")
    );
    assert_eq!(fs::read_dir(desk.folder.path()).expect("a folder").count(), 1, "nothing else is left");
    for (format, start) in [
        ("csv", "part,number,section"),
        ("markdown", "<!-- ctc-programme/1 -->\n\n# 2024年"),
        ("html", "<!DOCTYPE html>"),
    ] {
        let left = desk.run(&["export", "--data", "out.json", "--format", format]);
        assert!(left.code == 0 && left.out.starts_with(start), "{format}: {}", &left.out[..left.out.len().min(80)]);
        assert_eq!(left.err.contains("letter, titles and signature"), format == "csv", "{}", left.err);
    }
}

#[test]
fn what_is_handed_on_whole_is_read_again_as_it_was() {
    let desk = Desk::new();
    for name in ["a.docx", "a.md"] {
        desk.run(&["export", "-o", name]);
        let left = desk.run(&["import", name, "-o", &format!("{name}.json")]);
        assert_eq!(left.code, 0, "{name}: {}", left.err);
        let again = fs::read_to_string(desk.path(&format!("{name}.json"))).expect("written");
        let [was, is] = [include_str!("../data/programme-2024.zh.json"), &again]
            .map(|json| serde_json::from_str::<serde_json::Value>(json).expect("JSON"));
        assert!(was == is, "{name} is not the same programme");
    }
}

#[test]
fn the_input_is_never_the_output() {
    let desk = Desk::new();
    desk.run(&["export", "--format", "json", "-o", "a.json"]);
    let before = fs::read(desk.path("a.json")).expect("written");
    let left = desk.run(&["export", "--data", "a.json", "--format", "csv", "-o", "./a.json"]);
    assert_eq!(left.code, 2);
    assert!(left.err.contains("the output is the input"), "{}", left.err);
    #[cfg(unix)]
    {
        fs::hard_link(desk.path("a.json"), desk.path("b.json")).expect("linked");
        assert_eq!(desk.run(&["export", "--data", "a.json", "--format", "csv", "-o", "b.json"]).code, 2);
    }
    assert_eq!(fs::read(desk.path("a.json")).expect("there"), before);
}

#[test]
fn an_import_reports_and_writes_nothing_when_something_is_amiss() {
    let desk = Desk::new();
    desk.file("good.txt", include_str!("../data/source/programme-2024.zh.txt"));
    let left = desk.run(&["import", "good.txt"]);
    assert_eq!((left.code, left.out.as_str()), (0, include_str!("../data/programme-2024.zh.json")));
    desk.file("bad.txt", &include_str!("../data/source/programme-2024.zh.txt").replacen("\n30.", "\n31.", 1));
    let left = desk.run(&["import", "bad.txt", "-o", "bad.json"]);
    assert_eq!((left.code, left.out.as_str()), (1, ""));
    assert!(left.err.contains("nothing was written") && !desk.path("bad.json").exists(), "{}", left.err);
    let left = desk.run(&["import", "bad.txt", "-o", "bad.json", "--lenient"]);
    assert!(left.code == 0 && desk.path("bad.json").exists(), "{}", left.err);
}

#[test]
fn data_comes_from_standard_input_too() {
    let desk = Desk::new();
    let text = include_str!("../data/programme-2024.zh.json");
    assert_eq!(desk.run_with(&["show", "--data", "-", "a1"], text).out, desk.run(&["show", "a1"]).out);
    let left = desk.run_with(&["show", "--data", "-", "a1"], "{");
    assert!(left.code == 2 && left.err.starts_with("ctc-programme: <stdin>:1:2: $: "), "{}", left.err);
    #[cfg(unix)]
    {
        let mut endless = desk.command(&["show", "--data", "-", "a1"]);
        endless.stdin(fs::File::open("/dev/zero").expect("a device"));
        let output = endless.output().expect("it ends");
        assert_eq!(output.status.code(), Some(2));
    }
}

#[test]
fn wrong_usage_is_2_and_says_what_would_be_right() {
    for (arguments, words) in [
        (&["show"][..], "missing: <WHERE>..."),
        (&["compare", "--only", "substance"], "See: ctc-programme compare --help"),
        (&["nothing-here.json"], "there is no such file"),
        (&["show", "--jsno", "1"], "did you mean --json?"),
        (&["export"], "missing: --format <FORMAT>"),
        (&["export", "--format", "pdf"], "takes json, csv, markdown, html, akn, docx, xlsx, not pdf"),
        (&["compare", "1", "--all"], "do not go together"),
        (&["resolutions", "--json", "--csv"], "do not go together"),
        (&["--goto", "3", "show", "4"], "--goto and show do not go together"),
        (&["search", "x", "--limit", "many"], "many"),
        (&["library"], "say what to do: add, list, remove, check"),
        (&["search", "--lang", "zh", "part:nowhere"], "没有“nowhere”这一部分"),
        (&["export", "--lang", "zh", "--format", "csv", "--query", "diff:nope"], "不是差异的类别"),
    ] {
        let left = run(arguments);
        assert_eq!((left.code, left.out.as_str()), (2, ""), "{arguments:?}: {}", left.err);
        assert!(left.err.contains(words), "{arguments:?}: {}", left.err);
        assert!(left.err.lines().count() <= 3, "{arguments:?}: {}", left.err);
    }
}

#[test]
fn the_interface_speaks_chinese_when_asked() {
    let left = run(&["--lang", "zh", "show", "99"]);
    assert_eq!(left.err, "ctc-programme: 此工作方案没有 99\n");
    let desk = Desk::new();
    let mut command = desk.command(&["--help"]);
    let output = command.env("LC_ALL", "zh_CN.UTF-8").output().expect("it runs");
    let help = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(help.contains("用法: ctc-programme") && help.contains("选项:"), "{help}");
}

#[test]
fn without_a_terminal_the_browser_names_the_commands() {
    let left = run(&[]);
    assert_eq!((left.code, left.out.as_str()), (2, ""));
    assert!(left.err.contains("ctc-programme search"), "{}", left.err);
}

#[test]
fn what_is_generated_is_printed() {
    assert_eq!(run(&["schema"]).out, include_str!("../data/programme.schema.json"));
    assert!(run(&["completions", "bash"]).out.contains("ctc-programme"));
    assert!(run(&["man"]).out.contains(".TH ctc-programme"));
    assert!(run(&["--version"]).out.contains("(ctc-programme/1)"));
}

#[test]
fn the_same_bytes_come_out_in_every_locale_and_every_time() {
    let desk = Desk::new();
    let outputs: Vec<Vec<u8>> = ["C", "en_US.UTF-8", "de_DE.UTF-8", "C"]
        .into_iter()
        .map(|locale| {
            desk.command(&["search", "--json", "人权"]).env("LC_ALL", locale).output().expect("it runs").stdout
        })
        .collect();
    assert!(outputs.windows(2).all(|pair| pair[0] == pair[1]));
}

#[cfg(unix)]
#[test]
fn a_full_disk_is_an_error_for_whatever_is_printed() {
    let desk = Desk::new();
    for arguments in
        [&["--help"][..], &["--version"], &["show", "1"], &["schema"], &["man"], &["export", "--format", "csv"]]
    {
        let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a device");
        let output = desk.command(arguments).stdout(full).output().expect("it runs");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("cannot write to standard output"), "{arguments:?}");
    }
    let left = desk.run(&["export", "--format", "json", "-o", "/dev/full"]);
    assert!(left.code == 2 && left.err.contains("no space is left"), "{}", left.err);
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let desk = Desk::new();
    for arguments in [&["export", "--format", "json"][..], &["resolutions"], &["search", "--json", "委员会"]] {
        let mut child =
            desk.command(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_message_that_nobody_can_read_is_no_panic() {
    let desk = Desk::new();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").expect("a device");
    let output = desk.command(&["show", "99"]).stderr(full).output().expect("it runs");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn a_misspelt_command_is_named_with_the_one_that_is_meant() {
    for (typed, meant) in [("serach", "search"), ("comapre", "compare"), ("exprot", "export")] {
        let left = run(&[typed, "x"]);
        assert_eq!((left.code, left.out.as_str()), (2, ""));
        assert!(left.err.contains(&format!("{typed} is no command; did you mean {meant}?")), "{left:?}");
    }
}

#[test]
fn data_stands_before_or_behind_a_command_and_not_twice() {
    let desk = Desk::new();
    desk.file("a.json", include_str!("../data/programme-2024.zh.json"));
    let behind = desk.run(&["show", "a1", "--data", "a.json"]);
    let before = desk.run(&["--data", "a.json", "show", "a1"]);
    assert_eq!((behind.code, &behind.out), (0, &before.out));
    let twice = desk.run(&["--data", "a.json", "show", "a1", "--data", "a.json"]);
    assert_eq!((twice.code, twice.out.as_str()), (2, ""));
    assert!(twice.err.contains("--data"), "{twice:?}");
}

#[test]
fn sets_are_handed_on_in_every_form_that_the_name_of_the_file_says() {
    let desk = Desk::new();
    let sets: [&[&str]; 3] =
        [&["--query", "无人机"], &["--only", "substance,citation", "--where", "12", "40"], &["--pairs"]];
    for set in sets {
        for (ending, begins) in [("docx", "PK"), ("xlsx", "PK"), ("html", "<!DOCTYPE"), ("md", "#"), ("csv", "")] {
            let name = format!("set.{ending}");
            let left = desk.run(&[&["export", "-o", &name], set].concat());
            assert_eq!(left.code, 0, "{left:?}");
            let bytes = fs::read(desk.path(&name)).unwrap();
            assert!(bytes.starts_with(begins.as_bytes()) && bytes.len() > 200, "{name} of {set:?}");
        }
    }
    // Of two pairs chosen only the differences of the kinds chosen are there, each in a row of its own.
    desk.run(&["export", "-o", "set.csv", "--only", "citation", "--where", "sec:二.A"]);
    let csv = fs::read_to_string(desk.path("set.csv")).unwrap();
    let rows = csv.split("\r\n").skip(1).filter(|row| !row.is_empty()).collect::<Vec<_>>();
    assert!(!rows.is_empty() && rows.iter().all(|row| row.contains("\"二.A\",\"citation\"")), "{csv}");
}

#[test]
fn what_cannot_be_handed_on_is_told() {
    let desk = Desk::new();
    let faults: [(&[&str], i32, &str); 6] = [
        (&["export", "-o", "set.pdf"], 2, "NAME.docx"),
        (&["export", "--format", "json", "--query", "人"], 2, "do not go together"),
        (&["export", "--format", "html", "--bom"], 2, "do not go together"),
        (&["show", "1", "--bom"], 2, "do not go together"),
        (&["export", "--format", "csv", "--query", "part:nowhere"], 2, "nowhere"),
        (&["export", "--format", "csv", "--query", "nosuchthing"], 1, "nosuchthing"),
    ];
    for (words, code, said) in faults {
        let left = desk.run(words);
        assert!(left.code == code && left.err.contains(said), "{words:?}: {left:?}");
    }
}

#[test]
fn what_one_part_alone_cites_is_listed_by_flag_and_by_filter() {
    let symbols = |part: &str| -> Vec<String> {
        let left = run(&["resolutions", "--json", "--only", part]);
        if left.code == 1 {
            return Vec::new();
        }
        left.json().as_array().expect("a list").iter().map(|one| one["symbol"].as_str().unwrap().to_owned()).collect()
    };
    let all = run(&["resolutions", "--json"]).json();
    let alone = |here: &str, there: &str| {
        all.as_array()
            .unwrap()
            .iter()
            .filter(|one| {
                let count = |part: &str| one[part].as_array().map_or(0, Vec::len);
                count(here) > 0 && count(there) == 0
            })
            .count()
    };
    assert_eq!(symbols("annex").len(), alone("annex", "enclosure"));
    assert_eq!(symbols("enclosure").len(), alone("enclosure", "annex"));
    assert!(!symbols("letter").is_empty());
    let found = run(&["search", "--json", "--", "only:enclosure"]).json();
    let found = found.as_array().expect("hits").iter();
    assert!(found.clone().count() > 0 && found.clone().all(|hit| hit["part"] == "enclosure"));
    let unknown = run(&["resolutions", "--only", "nowhere"]);
    assert!(unknown.code == 2 && unknown.err.contains("enclosure") && unknown.err.contains("letter"), "{unknown:?}");
}

#[test]
fn tables_begin_with_a_byte_order_mark_only_when_asked() {
    for command in
        [&["resolutions", "--csv"][..], &["export", "--format", "csv"], &["export", "--format", "csv", "--pairs"]]
    {
        let plain = run(command).out;
        assert_eq!(run(&[command, &["--bom"]].concat()).out, format!("\u{feff}{plain}"));
        // No list of numbers is one large number where blanks part thousands.
        assert!(!plain.contains('\u{feff}') && !plain.contains("\"9 134\""));
    }
    assert!(run(&["resolutions", "--csv"]).out.contains("\"1, 2, 4, 9, "), "{}", run(&["resolutions", "--csv"]).out);
}

#[test]
fn a_query_that_cannot_be_understood_is_told_wherever_it_is_given() {
    for query in ["part:nowhere", "sec:ZZZ", "diff:nothing"] {
        let searched = run(&["search", "--", query]);
        let printed = run(&["--plain", "--query", query]);
        let value = query.split(':').next_back().unwrap_or_default().to_lowercase();
        assert!(searched.err.to_lowercase().contains(&value), "{}", searched.err);
        assert_eq!((searched.code, searched.out.as_str()), (2, ""));
        assert_eq!((printed.code, printed.out.as_str(), &printed.err), (2, "", &searched.err));
    }
}

#[test]
fn long_queries_and_headings_are_cut_to_a_line() {
    let query = format!("{}\n{}", "很".repeat(300), "长".repeat(300));
    let left = run(&["search", "--", &query]);
    assert!(left.err.lines().all(|line| line.chars().count() < 160), "{}", left.err);
    let left = run(&["search", "--", "人权"]);
    for line in left.out.lines() {
        let place = line.split("  ").nth(1).unwrap_or_default();
        assert!(place.chars().count() <= 40, "a heading is named, not repeated: {line}");
    }
}

#[test]
fn differences_of_some_kinds_alone_are_handed_on() {
    let count = |pair: &Value, kind: &str| {
        let sides = ["left", "right"].into_iter().filter_map(|side| pair[side]["spans"].as_array());
        sides.flatten().filter(|span| span["kind"] == kind).count()
    };
    let all = run(&["compare", "--all", "--json"]).json();
    let only = run(&["compare", "--all", "--json", "--only", "substance,citation"]).json();
    let (all, only) = (all.as_array().expect("pairs"), only.as_array().expect("pairs"));
    assert!(!only.is_empty() && only.len() < all.len());
    let with = |pairs: &[Value], kind: &str| pairs.iter().map(|pair| count(pair, kind)).sum::<usize>();
    for kind in ["substance", "citation"] {
        assert_eq!(with(only, kind), with(all, kind), "{kind}: none is lost");
    }
    assert!(
        with(all, "variant") > 0 && with(only, "variant") == 0 && with(only, "move") == 0 && with(only, "role") == 0
    );
    let page = run(&["compare", "--all", "--html", "--only", "citation"]);
    assert!(page.code == 0 && page.out.len() < run(&["compare", "--all", "--html"]).out.len());
    let left = run(&["compare", "1", "--only", "nonsense"]);
    assert_eq!((left.code, left.out.as_str()), (2, ""));
}

#[test]
fn a_short_word_that_was_asked_for_is_no_beginning_of_another() {
    let desk = Desk::new();
    desk.file(
        "boats.json",
        r#"{"schema": "ctc-programme/1", "language": "en", "parts": [{"id": "annex", "sections": [{"number": "I",
        "heading": "Team of penalties", "paragraphs": [{"number": 1, "text": "The team met in March on penalties."}]}]}]}"#,
    );
    for (word, code) in [("tea", 1), ("pen", 1), ("team", 0), ("met", 0), ("tes", 1)] {
        let left = desk.run(&["search", "--certain", "--data", "boats.json", word]);
        assert_eq!(left.code, code, "{word}: {left:?}");
    }
}
