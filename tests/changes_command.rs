//! The commands `changes` and `history` as other programs and people at a shell meet them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use tempfile::TempDir;

/// A folder with two years of a small made-up programme, and what else the tests put there.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        folder.write("old.json", &year(2030, "zh", OLD));
        folder.write("new.json", &year(2031, "zh", NEW));
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

    /// The output of a run that ends with this exit code.
    fn text(&self, code: i32, words: &[&str]) -> String {
        let output = self.run(words);
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(code), "{words:?}: {said}");
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// What a run says that is refused.
    fn refused(&self, words: &[&str]) -> String {
        let output = self.run(words);
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{words:?}");
        String::from_utf8(output.stderr).expect("UTF-8")
    }

    fn changes(&self) -> Value {
        serde_json::from_str(&self.text(1, &["changes", "old.json", "new.json", "--json"])).expect("JSON")
    }
}

/// Section, heading, text.
type Row = (&'static str, &'static str, &'static str);

const OLD: &[Row] = &[
    ("一", "湖区", "渡船每天横渡湖面两次，免费运送自行车，冬季停航。"),
    ("一", "湖区", "管理处应根据第2462(2019)号决议第35段，考虑检查所有码头的护栏。"),
    ("二", "园地", "园丁负责修剪苹果树、浇灌草坪，并照看墙后的蜂箱。"),
    ("二", "园地", "来访者可在池塘边野餐。犬只须系绳，任何地方不得生火。"),
    ("二", "园地", "温室每周一开放，由两名志愿者值守，门票收入用于购买种子。"),
];

const NEW: &[Row] = &[
    ("一", "湖区", "渡船每天横渡湖面三次，免费运送自行车，冬季停航。"),
    ("一", "湖区", "管理处应根据第2462(2019)号决议第35段，检查所有码头的护栏。"),
    ("二", "花园", "园丁负责修剪苹果树、浇灌草坪，并照看墙后的蜂箱。"),
    ("二", "花园", "来访者可在池塘边野餐。"),
    ("二", "花园", "犬只须系绳，任何地方不得生火。"),
    ("二", "花园", "图书馆依照第1373(2001)号决议在每年三月向两名审计员公布账目。"),
];

fn year(year: u32, language: &str, rows: &[Row]) -> Value {
    let mut sections: Vec<Value> = Vec::new();
    for (number, (section, heading, text)) in rows.iter().enumerate() {
        let paragraph = json!({"number": number + 1, "text": text});
        match sections.last_mut().filter(|last| last["number"] == *section) {
            Some(last) => last["paragraphs"].as_array_mut().expect("a list").push(paragraph),
            None => sections.push(json!({"number": section, "heading": heading, "paragraphs": [paragraph]})),
        }
    }
    json!({"schema": "ctc-programme/1", "language": language, "dated": format!("{year}-02-20"),
        "period": {"from": format!("{year}-01-01"), "to": format!("{year}-12-31")},
        "parts": [{"id": "annex", "sections": sections}]})
}

/// Each link as `old>new kind`.
fn links(changes: &Value) -> Vec<String> {
    let numbers =
        |value: &Value| value.as_array().expect("a list").iter().map(Value::to_string).collect::<Vec<_>>().join("+");
    let parts = changes["parts"]["annex"].as_array().expect("links");
    let one = |link: &Value| {
        format!("{}>{} {}", numbers(&link["old"]), numbers(&link["new"]), link["kind"].as_str().unwrap())
    };
    parts.iter().map(one).collect()
}

#[test]
fn one_search_looks_through_several_works_and_says_in_which_each_stands() {
    let folder = Folder::new();
    let found = folder.text(0, &["search", "码头的护栏", "--data", "new.json", "--also", "old.json"]);
    let lines: Vec<&str> = found.lines().map(|line| line.split("  [").next().unwrap()).collect();
    assert_eq!(lines, ["2031 zh  a2  annex › 一 湖区", "2030 zh  annex:2  annex › 一 湖区"]);
    let json = folder.text(0, &["search", "温室", "--data", "new.json", "--also", "old.json", "--json"]);
    let json: Value = serde_json::from_str(&json).expect("JSON");
    assert_eq!(json[0]["work"], json!({"symbol": null, "language": "zh", "dated": "2030-02-20"}));
    let alone = folder.text(0, &["search", "温室", "--data", "old.json", "--json"]);
    assert!(!alone.contains("\"work\""), "{alone}");
    assert!(folder.refused(&["search", "温室", "--also", "2029.json"]).contains("2029.json"));
}

#[test]
fn the_json_holds_links_edits_sections_citations_and_texts() {
    let changes = Folder::new().changes();
    assert_eq!(links(&changes), ["1>1 edited", "2>2 edited", "3>3 same", "4>4+5 split", "5> dropped", ">6 new"]);
    assert_eq!(changes["old"]["dated"], "2030-02-20");
    assert_eq!(
        changes["sections"]["annex"][1],
        json!({"old": "二", "new": "二", "kind": "renamed", "old_heading": "园地", "new_heading": "花园"})
    );
    assert_eq!(changes["citations"], json!({"added": ["S/RES/1373(2001)"], "removed": []}));
    // Offsets count characters of the texts that come along.
    let edit = &changes["parts"]["annex"][1]["edits"][0];
    let old: Vec<char> = changes["texts"]["annex"]["old"]["2"].as_str().unwrap().chars().collect();
    let span: Vec<usize> = serde_json::from_value(edit["old"].clone()).unwrap();
    assert_eq!(old[span[0]..span[1]].iter().collect::<String>(), "考虑");
    assert_eq!(
        (edit["old_n"].clone(), edit["new_n"].clone(), edit["kind"].as_str()),
        (2.into(), 2.into(), Some("substance"))
    );
    assert!(changes["parts"]["annex"][0]["confidence"].as_f64().unwrap() > 0.5);
}

#[test]
fn a_hand_corrected_link_is_taken_as_it_is() {
    let folder = Folder::new();
    let mut new = year(2031, "zh", NEW);
    new["links"] = json!([{"kind": "successor", "work": {"dated": "2030-02-20"}, "right": "annex",
        "links": [{"left": [5], "right": [6], "fate": "rewritten"}]}]);
    folder.write("new.json", &new);
    let found = links(&folder.changes());
    assert!(found.contains(&"5>6 rewritten".to_owned()), "{found:?}");
    // Links to another work are none of this one's.
    new["links"][0]["work"]["dated"] = "2029-02-20".into();
    folder.write("new.json", &new);
    assert!(links(&folder.changes()).contains(&"5> dropped".to_owned()));
}

#[test]
fn the_exit_code_says_whether_anything_differs() {
    let folder = Folder::new();
    folder.write("again.json", &year(2031, "zh", OLD));
    assert!(folder.text(0, &["changes", "old.json", "again.json"]).contains("nothing differs"));
    assert!(folder.text(1, &["changes", "old.json", "new.json"]).contains("[-考虑-]"));
    assert!(folder.run(&["changes", "old.json"]).status.code() == Some(2));
    assert!(folder.refused(&["changes", "old.json", "gone.json"]).contains("gone.json"));
}

#[test]
fn what_stands_in_no_paragraph_is_not_passed_over() {
    let folder = Folder::new();
    let mut again = year(2031, "zh", OLD);
    again["letter"] = json!({"paragraphs": ["谨随函附上。"]});
    again["parts"][0]["footnotes"] = json!([{"mark": "1", "text": "见附件。"}]);
    folder.write("again.json", &again);
    let said = folder.text(1, &["changes", "old.json", "again.json"]);
    assert!(said.contains("the letter differs") && said.contains("the footnotes of annex differ"), "{said}");
    let said = folder.text(1, &["changes", "old.json", "again.json", "--html"]);
    assert!(said.contains("the letter differs"), "{said}");
}

#[test]
fn only_what_is_wanted_is_told() {
    let folder = Folder::new();
    let told = |words: &[&str]| {
        let mut all = vec!["changes", "old.json", "new.json", "--json"];
        all.extend(words);
        links(&serde_json::from_str(&folder.text(1, &all)).expect("JSON"))
    };
    assert_eq!(told(&["--only", "new,dropped"]), ["5> dropped", ">6 new"]);
    assert!(told(&["--only", "substance"]).contains(&"2>2 edited".to_owned()));
    assert_eq!(told(&["--part", "annex"]).len(), 6);
    assert!(folder.refused(&["changes", "old.json", "new.json", "--part", "letter"]).contains("annex"));
    assert!(folder.refused(&["changes", "old.json", "new.json", "--only", "vanished"]).contains("dropped"));
}

#[test]
fn every_form_tells_every_change() {
    let folder = Folder::new();
    let form = |form: &str| folder.text(1, &["changes", "old.json", "new.json", form]);
    let csv = form("--csv");
    assert_eq!(csv.lines().filter(|line| line.starts_with("\"annex\",")).count(), 6);
    assert!(csv.contains("考虑 → "), "{csv}");
    let markdown = form("--markdown");
    assert!(markdown.contains("~~考虑~~") && markdown.contains("## 5."), "{markdown}");
    let html = form("--html");
    assert_eq!(html.matches("<section class=\"pair").count(), 5, "one of six is the same");
    assert!(html.contains("<del><mark class=\"substance\"") && !html.contains("<script"), "{html}");
    assert!(html.contains("show-fate-dropped") && html.contains("@media print"));
}

#[test]
fn texts_are_imported_on_the_way() {
    let folder = Folder::new();
    let text = |nights: &str| {
        format!(
            "附件\n\n2031 年工作方案\n\n一. 引言\n\n1. 渡船每天横渡湖面{nights}，免费运送自行车。\n\n2. 园丁负责修剪苹果树、浇灌草坪。\n"
        )
    };
    fs::write(folder.0.path().join("one.txt"), text("两次")).unwrap();
    fs::write(folder.0.path().join("two.txt"), text("三次")).unwrap();
    let changes: Value = serde_json::from_str(&folder.text(1, &["changes", "one.txt", "two.txt", "--json"])).unwrap();
    let part = changes["parts"].as_object().unwrap().values().next().unwrap();
    assert_eq!(part[0]["kind"], "edited");
    assert_eq!(part[1]["kind"], "same");
}

#[test]
fn what_cannot_be_set_against_each_other_is_refused_with_a_clear_word() {
    let folder = Folder::new();
    assert!(folder.refused(&["changes", "new.json", "old.json"]).contains("2031"));
    let words = folder.text(1, &["changes", "new.json", "old.json", "--lenient", "--only", "new"]);
    assert!(!words.is_empty());
    folder.write("english.json", &year(2031, "en", &[("I", "Lake", "The ferry crosses the lake twice a day.")]));
    assert!(folder.refused(&["changes", "old.json", "english.json"]).contains("en"));
    folder.write("other.json", &year(2031, "zh", &[("一", "月球", "火箭升空之后须报告燃料余量与轨道高度。")]));
    let said = folder.refused(&["changes", "old.json", "other.json"]);
    assert!(said.contains("nothing in common") && said.contains("0 %"), "{said}");
    assert!(folder.refused(&["changes", "-", "-"]).contains("standard input"));
    folder.write("same.json", &year(2030, "zh", NEW));
    let same = folder.run(&["changes", "old.json", "same.json"]);
    assert_eq!(same.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&same.stderr).contains("both are of 2030"));
}

#[test]
fn a_part_that_one_year_alone_has_is_told_once() {
    let folder = Folder::new();
    let mut longer = year(2030, "zh", OLD);
    let enclosure = json!({"id": "enclosure", "sections": [{"number": "一", "heading": "船坞",
        "paragraphs": [{"number": 1, "text": "船坞由两名守夜人看管。"}]}]});
    longer["parts"].as_array_mut().unwrap().push(enclosure);
    folder.write("longer.json", &longer);
    for form in [&[][..], &["--html"], &["--markdown"]] {
        let said = folder.text(1, &[&["changes", "longer.json", "new.json"], form].concat());
        assert!(said.contains("the new text has no enclosure"), "{form:?}: {said}");
        assert!(!said.contains("dropped: enclosure"), "{form:?}: the part is told, not each of its sections: {said}");
    }
    folder.write("later.json", &year(2032, "zh", NEW));
    let said = folder.text(1, &["changes", "longer.json", "later.json", "--part", "annex"]);
    assert!(!said.contains("enclosure"), "{said}");
}

#[test]
fn the_history_of_a_document_runs_through_all_years() {
    let folder = Folder::new();
    folder.write("third.json", &year(2032, "zh", &NEW[2..]));
    let words = ["history", "2462", "third.json", "old.json", "new.json"];
    let text = folder.text(0, &words);
    let places: Vec<usize> = ["2030: cited in 1 paragraph: a2", "2031: cited in 1 paragraph: a2", "2032: cited in 0"]
        .iter()
        .map(|line| text.find(line).unwrap_or_else(|| panic!("{line} in {text}")))
        .collect();
    assert!(places.is_sorted());
    assert!(text.contains("[-考虑-]") && text.contains("no longer cited: 2462"), "{text}");
    let json: Value = serde_json::from_str(&folder.text(0, &[&words[..], &["--json"]].concat())).expect("JSON");
    assert_eq!(json["years"][1], json!({"year": "2031", "paragraphs": [{"part": "annex", "number": 2}]}));
    assert_eq!(json["changes"][1]["links"][0]["cited"], json!([true, false]));
    assert!(folder.run(&["history", "9999", "old.json"]).status.code() == Some(1));
    assert!(folder.refused(&["history", "nothing", "old.json"]).contains("no document"));
}

/// The page in a real browser, where one is installed: every box hides what it names, by the style sheet alone.
#[test]
fn the_page_filters_in_a_real_browser() {
    let Some(browser) = ["chromium", "chromium-browser", "google-chrome"].into_iter().find(|name| {
        std::env::var_os("PATH")
            .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(name).exists()))
    }) else {
        println!("no browser installed: nothing tested");
        return;
    };
    let folder = Folder::new();
    let path = folder.0.path().join("page.html");
    let shown_without = |years: [&str; 2], boxes: &[&str]| {
        let page = folder.text(1, &["changes", years[0], years[1], "--html"]);
        // The script is the test's, not the page's: it unticks boxes and says what is still shown.
        let clicks: String = boxes.iter().map(|id| format!("document.getElementById('show-{id}').click();")).collect();
        let probe = format!(
            "<script>{clicks}document.title = [...document.querySelectorAll('section.pair, tbody tr')]\
             .map(s => getComputedStyle(s).display).join(' ');</script></body>"
        );
        fs::write(&path, page.replace("</body>", &probe)).unwrap();
        shown(browser, &path)
    };
    let all = shown_without(["old.json", "new.json"], &["fate-edited"]);
    assert_eq!(all, "none none table-row table-row table-row none none block block block");
    // An edit of two kinds goes with the last of their boxes.
    folder.write("before.json", &year(2030, "zh", &[("一", "湖区", "船长须依第2462(2019)号决议报告航次。")]));
    folder.write("after.json", &year(2031, "zh", &[("一", "湖区", "船长无须依第1373(2001)号决议报告航次。")]));
    let both = ["before.json", "after.json"];
    assert_eq!(shown_without(both, &["has-citation"]), "table-row block");
    assert_eq!(shown_without(both, &["has-substance"]), "table-row block");
    assert_eq!(shown_without(both, &["has-citation", "has-substance"]), "none none");
}

fn shown(browser: &str, page: &Path) -> String {
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"])
        .arg(format!("file://{}", page.display()))
        .output()
        .expect("the browser runs");
    let dom = String::from_utf8_lossy(&output.stdout).into_owned();
    let title = dom.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
    title.map(|(title, _)| title.to_owned()).unwrap_or(dom)
}
