//! The commands `align` and `terms` as other programs and people at a shell meet them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::fs;

use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

/// A small made-up programme in two languages: the English one says the first paragraph last, leaves the fifth out and
/// makes two of the sixth.
struct Folder(TempDir);

const CHINESE: &[&str] = &[
    "执行局应根据第2462(2019)号决议第35段，在12个月内向委员会提交关于渡船安全的报告，并酌情附上建议。",
    "会员国可应请求获得技术援助，以加强边境管制和信息共享。",
    "委员会将在2031年3月前审议所有码头的护栏，费用不超过预算的百分之四十。",
    "园丁负责修剪苹果树、浇灌草坪，并照看墙后的蜂箱。",
    "图书馆每年公布账目，两名审计员予以核对。",
    "渡船每天横渡湖面三次，免费运送自行车；第1373(2001)号决议所设委员会的主席可随时登船检查。",
];

const ENGLISH: &[&str] = &[
    "Member States may, upon request, receive technical assistance to strengthen border control and information-sharing.",
    "The Committee will consider the railings of all landing stages before March 2031, at a cost of no more than 40 per \
     cent of the budget.",
    "The gardeners prune the apple trees, water the lawn and look after the beehives behind the wall.",
    "The ferry crosses the lake three times a day and carries bicycles free of charge.",
    "The Chair of the Committee established pursuant to resolution 1373 (2001) may inspect the ferry at any time.",
    "Pursuant to paragraph 35 of resolution 2462 (2019), the Executive Directorate shall submit to the Committee within \
     12 months a report on the safety of ferries, with recommendations as appropriate.",
];

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        folder.write("zh.json", &work("zh", 2030, CHINESE));
        folder.write("en.json", &work("en", 2030, ENGLISH));
        folder
    }

    fn write(&self, name: &str, value: &Value) {
        fs::write(self.0.path().join(name), value.to_string()).expect("written");
    }

    fn run(&self, words: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_ctc-programme"))
            .args(words)
            .current_dir(self.0.path())
            .env("LC_ALL", "C.UTF-8")
            .env("XDG_CONFIG_HOME", self.0.path())
            .env("XDG_STATE_HOME", self.0.path())
            .output()
            .expect("the program runs")
    }

    fn text(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert_eq!(output.status.code(), Some(0), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// What a run says that is refused.
    fn refused(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{words:?}");
        String::from_utf8(output.stderr).expect("UTF-8")
    }

    fn json(&self, words: &[&str]) -> Value {
        serde_json::from_str(&self.text(words)).expect("JSON")
    }
}

fn work(language: &str, year: u32, texts: &[&str]) -> Value {
    let paragraphs: Vec<Value> =
        texts.iter().zip(1..).map(|(text, number)| json!({"number": number, "text": text})).collect();
    json!({"schema": "ctc-programme/1", "language": language, "dated": format!("{year}-02-20"),
        "parts": [{"id": "annex", "paragraphs": paragraphs}]})
}

fn links(found: &Value) -> Vec<(Value, Value)> {
    let links = found["parts"]["annex"].as_array().expect("links");
    links.iter().map(|link| (link["left"].clone(), link["right"].clone())).collect()
}

#[test]
fn paragraphs_are_linked_by_what_they_say_and_not_by_their_numbers() {
    let folder = Folder::new();
    let found = folder.json(&["align", "zh.json", "en.json", "--json"]);
    let expected = [
        (json!([1]), json!([6])),
        (json!([2]), json!([1])),
        (json!([3]), json!([2])),
        (json!([4]), json!([3])),
        (json!([5]), json!([])),
        (json!([6]), json!([4, 5])),
    ];
    assert_eq!(links(&found), expected);
    let first = &found["parts"]["annex"][0];
    assert_eq!(first["moved"], true);
    assert!(first["confidence"].as_f64().is_some_and(|sure| sure > 0.5), "{first}");
    assert_eq!(found["texts"]["annex"]["right"]["6"], ENGLISH[5]);
}

#[test]
fn clauses_are_stretches_of_the_paragraphs_named_beside_them() {
    let found = Folder::new().json(&["align", "zh.json", "en.json", "--json"]);
    let split = found["parts"]["annex"].as_array().expect("links").iter().find(|link| link["left"] == json!([6]));
    let clauses = split.expect("a link")["clauses"].as_array().expect("clauses").clone();
    let words = |clause: &Value, side: &str, texts: &[&str]| -> String {
        let number = clause[format!("{side}_n")].as_u64().expect("a number");
        let text: Vec<char> = texts[usize::try_from(number).expect("small") - 1].chars().collect();
        let at = |place: usize| usize::try_from(clause[side][place].as_u64().expect("a place")).expect("small");
        text[at(0)..at(1)].iter().collect()
    };
    let inspected =
        clauses.iter().find(|clause| words(clause, "left", CHINESE).contains("登船检查")).expect("a clause");
    assert!(words(inspected, "right", ENGLISH).ends_with("may inspect the ferry at any time."), "{inspected}");
}

#[test]
fn what_a_person_states_comes_first() {
    let folder = Folder::new();
    let mut english = work("en", 2030, ENGLISH);
    english["links"] = json!([{"kind": "translation", "work": {"language": "zh"}, "right": "annex",
        "links": [{"left": [5], "right": [3]}]}]);
    folder.write("en.json", &english);
    let found = links(&folder.json(&["align", "zh.json", "en.json", "--json"]));
    assert!(found.contains(&(json!([5]), json!([3]))) && found.contains(&(json!([4]), json!([]))), "{found:?}");
}

#[test]
fn what_one_side_lacks_is_said_with_its_place() {
    let folder = Folder::new();
    let mut texts = ENGLISH.to_vec();
    texts[1] = "The Committee will, pursuant to resolution 1999 (2011), consider the railings of all landing stages before \
                March 2031, at a cost of no more than 45 per cent of the budget.";
    let mut english = work("en", 2030, &texts);
    english["links"] = json!([{"kind": "translation", "work": {"language": "zh"}, "right": "annex",
        "links": [{"left": [3], "right": [2]}]}]);
    folder.write("en.json", &english);
    let found = folder.json(&["align", "zh.json", "en.json", "--json"]);
    let link = found["parts"]["annex"].as_array().expect("links").iter().find(|link| link["left"] == json!([3]));
    let kinds: Vec<(String, String)> = link.expect("a link")["differences"]
        .as_array()
        .expect("differences")
        .iter()
        .map(|one| (one["side"].as_str().unwrap_or("").to_owned(), one["kind"].as_str().unwrap_or("").to_owned()))
        .collect();
    for (side, kind) in [("left", "percentage"), ("right", "citation"), ("right", "percentage")] {
        assert!(kinds.contains(&(side.to_owned(), kind.to_owned())), "{side} {kind}: {kinds:?}");
    }
    let text = folder.text(&["align", "zh.json", "en.json"]);
    assert!(text.contains("only here document (en): 1999 (2011)"), "{text}");
}

#[test]
fn every_form_holds_both_texts_whole() {
    let folder = Folder::new();
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    for form in ["--csv", "--html", "--json"] {
        let written = bare(&folder.text(&["align", "zh.json", "en.json", form]));
        let plain = if form == "--html" { without_tags(&written) } else { written };
        for text in CHINESE.iter().chain(ENGLISH) {
            assert!(plain.contains(&bare(text)) || form == "--html", "{form}: {text}");
        }
        assert!(form != "--html" || plain.contains("园丁负责修剪苹果树"), "{plain}");
    }
}

fn without_tags(page: &str) -> String {
    let mut inside = false;
    let keep = |c: &char| match c {
        '<' => {
            inside = true;
            false
        }
        '>' => {
            inside = false;
            false
        }
        _ => !inside,
    };
    page.chars().filter(keep).collect()
}

#[test]
fn codes_that_make_readers_lose_all_are_refused() {
    let folder = Folder::new();
    for codes in [&["--left-code", ""][..], &["--right-code", "zh CN"], &["--left-code", "en"]] {
        let left = folder.run(&[&["align", "zh.json", "en.json", "--tmx"], codes].concat());
        assert_eq!(left.status.code(), Some(2), "{codes:?}");
        assert!(left.stdout.is_empty() && String::from_utf8_lossy(&left.stderr).contains("-code"), "{codes:?}");
    }
}

#[test]
fn a_translation_memory_has_what_readers_look_for() {
    let folder = Folder::new();
    let xml = ("http://www.w3.org/XML/1998/namespace", "lang");
    for (words, least) in [(&["--tmx"][..], 6), (&["--tmx", "--by-paragraph", "--right-code", "en-GB"], 5)] {
        let tmx = folder.text(&[&["align", "zh.json", "en.json"], words].concat());
        let tree = roxmltree::Document::parse(&tmx).expect("XML");
        let header = tree.descendants().find(|node| node.has_tag_name("header")).expect("a header");
        assert_eq!(header.attribute("srclang"), Some("zh-CN"));
        for name in ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "datatype"] {
            assert!(header.has_attribute(name), "{name}");
        }
        let right = if words.len() > 1 { "en-GB" } else { "en" };
        let units: Vec<_> = tree.descendants().filter(|node| node.has_tag_name("tu")).collect();
        let ids: std::collections::BTreeSet<_> = units.iter().filter_map(|unit| unit.attribute("tuid")).collect();
        assert_eq!(ids.len(), units.len());
        assert!(units.len() >= least, "{tmx}");
        for unit in &units {
            let sides: Vec<_> = unit.children().filter(|node| node.has_tag_name("tuv")).collect();
            assert_eq!(sides.iter().filter_map(|side| side.attribute(xml)).collect::<Vec<_>>(), ["zh-CN", right]);
            for side in sides {
                let seg = side.children().find(|node| node.has_tag_name("seg")).and_then(|seg| seg.text());
                assert!(seg.is_some_and(|text| !text.is_empty() && text.trim() == text && !text.contains('\n')));
            }
        }
    }
}

#[test]
fn terms_stand_in_both_texts() {
    let folder = Folder::new();
    let terms = folder.json(&["terms", "zh.json", "en.json", "--json"]);
    let has = |left: &str, right: &str| {
        terms.as_array().expect("terms").iter().any(|term| term["left"] == left && term["right"] == right)
    };
    assert!(has("会员国", "Member States") && has("执行局", "Executive Directorate"), "{terms}");
    let tbx = folder.text(&["terms", "zh.json", "en.json", "--tbx"]);
    assert!(tbx.contains("<term>Executive Directorate</term>"), "{tbx}");
    assert!(folder.text(&["terms", "zh.json", "en.json", "--csv"]).contains("\"会员国\",\"Member States\","));
}

#[test]
fn what_is_no_pair_of_languages_is_refused_with_a_clear_word() {
    let folder = Folder::new();
    folder.write("later.json", &work("en", 2031, ENGLISH));
    folder.write("arabic.json", &work("ar", 2030, &["نص"]));
    let other = ["Recipes call for flour.", "Stir slowly.", "Bake until brown.", "Serve the cake warm with cream."];
    folder.write("other.json", &work("en", 2030, &other));
    for (left, right, said) in [
        ("zh.json", "zh.json", "both in zh"),
        ("zh.json", "later.json", "two years"),
        ("zh.json", "arabic.json", "right to left"),
        ("zh.json", "other.json", "do not say the same"),
        ("-", "-", "standard input"),
    ] {
        let told = folder.refused(&["align", left, right, "--json"]);
        assert!(told.contains(said), "{left} {right}: {told}");
    }
    let chinese = folder.refused(&["--lang", "zh", "align", "zh.json", "later.json"]);
    assert!(chinese.contains("两年"), "{chinese}");
}

#[test]
fn parts_that_stand_alone_and_paragraphs_without_numbers_are_told() {
    let folder = Folder::new();
    let mut english = work("en", 2030, ENGLISH);
    for paragraph in english["parts"][0]["paragraphs"].as_array_mut().expect("paragraphs") {
        paragraph["number"] = Value::Null;
    }
    english["parts"]
        .as_array_mut()
        .expect("parts")
        .push(json!({"id": "enclosure", "paragraphs": [{"number": 1, "text": "x"}]}));
    folder.write("en.json", &english);
    let mut chinese = work("zh", 2030, CHINESE);
    chinese["parts"]
        .as_array_mut()
        .expect("parts")
        .push(json!({"id": "appendix", "paragraphs": [{"number": 1, "text": "甲"}]}));
    folder.write("zh.json", &chinese);
    let output = folder.run(&["align", "zh.json", "en.json", "--json"]);
    assert_eq!(output.status.code(), Some(0));
    let told = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(
        told.contains("only zh.json has the part appendix") && told.contains("only en.json has the part enclosure"),
        "{told}"
    );
    let found: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert!(links(&found).contains(&(json!([2]), json!(["#1"]))), "{found}");
}
