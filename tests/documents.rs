//! The committed programme of 2024 against its source: made by the importer, faithful, and counted independently.
//!
//! The counts here read the source with a few lines of their own, not with the parser that they judge.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::collections::BTreeSet;

use ctc_programme::import::{self, Options};
use serde_json::Value;

const SOURCE: &str = include_str!("../data/source/programme-2024.zh.txt");
const COMMITTED: &str = include_str!("../data/programme-2024.zh.json");

fn programme() -> Value {
    serde_json::from_str(COMMITTED).expect("JSON")
}

/// The source without its markup: `[x](#)` as `x`, `\(` as `(`, no `**`, no blanks at all.
fn plain(source: &str) -> String {
    source.replace("](#)", "").replace(['[', '\\', ' '], "").replace("**", "")
}

/// The lines of the letter, the annex and the enclosure, each with its title.
fn parts_of_source() -> [Vec<String>; 3] {
    let mut parts = [Vec::new(), Vec::new(), Vec::new()];
    let mut part = 0;
    for line in plain(SOURCE).lines().filter(|line| !line.is_empty()) {
        part += usize::from(line == "附件" || line == "附文");
        parts[part].push(line.to_owned());
    }
    parts
}

/// The lines that belong to paragraphs: no label, no title, no heading.
fn body(part: &[String]) -> Vec<&String> {
    let is_heading = |line: &str| "一二三ABCDEFG".contains(line.chars().next().unwrap()) && line.contains('.');
    part.iter().skip(2).filter(|line| !(is_heading(line) && line.chars().nth(1) == Some('.'))).collect()
}

/// Every `1373(2001)` of a text, found by its brackets: four digits in them, a number right before them.
fn mentions(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('(') {
        let year: String = text[at + 1..].chars().take_while(char::is_ascii_digit).collect();
        let number: String = text[..at].chars().rev().take_while(char::is_ascii_digit).collect();
        if year.len() == 4 && text[at + 5..].starts_with(')') && !number.is_empty() {
            found.push(format!("S/RES/{}({year})", number.chars().rev().collect::<String>()));
        }
    }
    found
}

/// The paragraphs of a part of the JSON, in order, with the number path of the section of each.
fn paragraphs(part: &Value) -> Vec<(String, &Value)> {
    fn walk<'a>(section: &'a Value, path: &str, found: &mut Vec<(String, &'a Value)>) {
        let own = section["paragraphs"].as_array().into_iter().flatten();
        found.extend(own.map(|paragraph| (path.to_owned(), paragraph)));
        for below in section["sections"].as_array().into_iter().flatten() {
            walk(below, format!("{path}.{}", below["number"].as_str().unwrap()).trim_start_matches('.'), found);
        }
    }
    let mut found = Vec::new();
    walk(part, "", &mut found);
    found
}

fn paragraph(programme: &Value, part: usize, number: u64) -> Value {
    let all = paragraphs(&programme["parts"][part]);
    all.iter().find(|(_, paragraph)| paragraph["number"] == number).expect("the paragraph").1.clone()
}

fn plain_cites(paragraph: &Value) -> Vec<&str> {
    paragraph["cites"].as_array().unwrap().iter().filter_map(Value::as_str).collect()
}

#[test]
fn the_committed_json_is_what_the_importer_gives() {
    let imported = import::import(SOURCE, &Options::default());
    let json = serde_json::to_string_pretty(&imported.programme).unwrap() + "\n";
    if json != COMMITTED {
        let made = concat!(env!("CARGO_TARGET_TMPDIR"), "/programme-2024.zh.json");
        std::fs::write(made, &json).expect("a writable target folder");
        panic!("data/programme-2024.zh.json is not what the importer gives; that is in {made}");
    }
    assert!(imported.report.is_clean(), "{:#?}", imported.report.faults().collect::<Vec<_>>());
}

#[test]
fn not_a_character_is_lost() {
    fn strings(value: &Value, found: &mut String) {
        match value {
            Value::String(text) => found.push_str(text),
            Value::Array(values) => values.iter().for_each(|value| strings(value, found)),
            _ => {}
        }
    }
    fn section(value: &Value, found: &mut String) {
        for paragraph in value["paragraphs"].as_array().into_iter().flatten() {
            found.push_str(&format!("{}.{}", paragraph["number"], paragraph["text"].as_str().unwrap()));
        }
        for below in value["sections"].as_array().into_iter().flatten() {
            found.push_str(&format!("{}.{}", below["number"].as_str().unwrap(), below["heading"].as_str().unwrap()));
            section(below, found);
        }
    }
    let programme = programme();
    let mut found = String::new();
    for key in ["title", "paragraphs", "signature"] {
        strings(&programme["letter"][key], &mut found);
    }
    for part in programme["parts"].as_array().unwrap() {
        strings(&part["label"], &mut found);
        strings(&part["title"], &mut found);
        section(part, &mut found);
    }
    assert_eq!(found.replace(' ', ""), plain(SOURCE).replace('\n', ""));
}

#[test]
fn only_spaces_between_characters_and_digits_went() {
    let is_hanzi = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let chars: Vec<char> = COMMITTED.chars().collect();
    for window in chars.windows(3) {
        let [a, b, c] = window else { unreachable!() };
        let is_gap = (is_hanzi(*a) && c.is_ascii_digit()) || (a.is_ascii_digit() && is_hanzi(*c));
        assert!(!(*b == ' ' && is_gap), "{window:?}");
    }
    for kept in [", 附件)", "，(a) 继续", "; 对第1373(2001)", "：(a) 与", "优先领域的的能力"] {
        assert!(COMMITTED.contains(kept), "{kept}");
    }
}

#[test]
fn no_markup_is_left() {
    let is_text = |line: &&str| ["\"text\"", "\"heading\"", "\"title\""].iter().any(|key| line.contains(key));
    for line in COMMITTED.lines().filter(is_text) {
        assert!(!line.contains(['[', ']', '\\', '*', '#']), "{line}");
    }
}

#[test]
fn the_letter_is_whole() {
    let programme = programme();
    assert_eq!(programme["dated"], "2024-02-23");
    assert_eq!(programme["period"], serde_json::json!({"from": "2024-01-01", "to": "2024-12-31"}));
    assert_eq!(programme["language"], "zh");
    assert_eq!(
        programme["letter"]["title"],
        "2024年2月23日安全理事会关于反恐怖主义的第1373(2001)号决议所设委员会主席给安全理事会主席的信"
    );
    assert_eq!(programme["letter"]["paragraphs"].as_array().unwrap().len(), 5);
    assert_eq!(
        programme["letter"]["signature"],
        serde_json::json!([
            "安全理事会关于反恐怖主义的",
            "第1373(2001)号决议",
            "所设委员会",
            "主席",
            "阿马尔·本贾马(签名)"
        ])
    );
}

#[test]
fn both_parts_have_their_sections_and_fifty_one_paragraphs() {
    let programme = programme();
    let expected = [("annex", "附件", "committee"), ("enclosure", "附文", "cted")];
    for (part, (id, label, author)) in programme["parts"].as_array().unwrap().iter().zip(expected) {
        assert_eq!((&part["id"], &part["label"], &part["author"]), (&id.into(), &label.into(), &author.into()));
        assert!(part["title"].as_str().unwrap().ends_with("2024年工作方案"));
        let numbers: Vec<u64> = paragraphs(part).iter().map(|(_, p)| p["number"].as_u64().unwrap()).collect();
        assert_eq!(numbers, (1..=51).collect::<Vec<_>>());
        let mut paths: Vec<String> = paragraphs(part).into_iter().map(|(path, _)| path).collect();
        paths.dedup();
        assert_eq!(paths, ["一", "二", "二.A", "二.B", "二.C", "二.D", "二.E", "二.F", "二.G", "三"]);
    }
}

#[test]
fn paragraphs_cut_by_page_breaks_are_whole() {
    let programme = programme();
    let seams = [
        (0, 18, "进一步落实第1373(2001)号决议"),
        (1, 18, "进一步落实第1373(2001)号决议"),
        (1, 12, "反恐怖主义办公室进行协调。"),
        (0, 45, "消除滋生恐怖主义和助长"),
        (1, 45, "助长恐怖主义的暴力极端主义和不容忍动机"),
    ];
    for (part, number, seam) in seams {
        let text = paragraph(&programme, part, number)["text"].to_string();
        assert!(text.contains(seam), "{number}: {text}");
        assert!(!text.contains("\\n"), "{number}: {text}");
    }
}

#[test]
fn the_citations_are_those_of_the_source() {
    let [letter, annex, enclosure] = parts_of_source();
    let programme = programme();
    let mut all: BTreeSet<String> = letter.iter().flat_map(|line| mentions(line)).collect();
    for (place, (part, mentioned)) in [(&annex, 277), (&enclosure, 267)].into_iter().enumerate() {
        let found: Vec<String> = body(part).into_iter().flat_map(|line| mentions(line)).collect();
        assert_eq!(found.len(), mentioned);
        let distinct: BTreeSet<String> = found.into_iter().collect();
        assert_eq!(distinct.len(), 31);
        let form = &programme["parts"][place];
        let cited: BTreeSet<String> = paragraphs(form)
            .iter()
            .flat_map(|(_, paragraph)| plain_cites(paragraph))
            .filter(|symbol| symbol.starts_with("S/RES/"))
            .map(str::to_owned)
            .collect();
        assert_eq!(cited, distinct);
        all.extend(distinct);
    }
    assert_eq!(all.len(), 34);
}

#[test]
fn every_mention_is_scanned_and_every_document_listed_in_order() {
    let programme = programme();
    for part in programme["parts"].as_array().unwrap() {
        for (_, paragraph) in paragraphs(part) {
            let text = paragraph["text"].as_str().unwrap();
            let resolutions = |symbol: &&str| symbol.starts_with("S/RES/");
            let mut expected = mentions(text);
            let scanned = ctc_programme::citation::scan(text);
            assert_eq!(
                scanned.iter().filter(|citation| citation.symbol.is_resolution()).count(),
                expected.len(),
                "{text}"
            );
            let mut seen = BTreeSet::new();
            expected.retain(|symbol| seen.insert(symbol.clone()));
            assert_eq!(plain_cites(paragraph).into_iter().filter(resolutions).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}

#[test]
fn other_documents_are_cited_too() {
    let programme = programme();
    let cited = |part: usize| -> BTreeSet<String> {
        let form = &programme["parts"][part];
        let cites = paragraphs(form).into_iter().flat_map(|(_, paragraph)| plain_cites(paragraph));
        cites.filter(|symbol| !symbol.starts_with("S/RES/")).map(str::to_owned).collect()
    };
    let common = ["A/RES/77/298", "S/2017/375", "S/2020/731", "S/2023/1035"].map(str::to_owned);
    assert_eq!(cited(0), BTreeSet::from(common.clone()));
    assert_eq!(cited(1), common.into_iter().chain(["S/2004/124".to_owned()]).collect());
}

#[test]
fn pinpoints_stand_behind_their_document_in_both_parts() {
    let programme = programme();
    for part in 0..2 {
        for (number, symbol, pinpoint) in [(6, "S/RES/2462(2019)", vec![35]), (8, "S/RES/2617(2021)", vec![11, 14])] {
            let cites = paragraph(&programme, part, number)["cites"].as_array().unwrap().clone();
            let plain = cites.iter().position(|cite| cite == symbol).expect("the plain form");
            assert_eq!(cites[plain + 1], serde_json::json!({"symbol": symbol, "paragraphs": pinpoint}));
        }
    }
}

#[test]
fn only_pairs_one_and_ten_cite_unlike() {
    let programme = programme();
    let unlike: Vec<(u64, Vec<String>, Vec<String>)> = (1..=51)
        .filter_map(|number| {
            let [left, right] = [0, 1].map(|part| {
                let cites = paragraph(&programme, part, number);
                plain_cites(&cites)
                    .into_iter()
                    .filter(|s| s.starts_with("S/RES/"))
                    .map(str::to_owned)
                    .collect::<BTreeSet<_>>()
            });
            (left != right).then(|| {
                (number, left.difference(&right).cloned().collect(), right.difference(&left).cloned().collect())
            })
        })
        .collect();
    assert_eq!(unlike.iter().map(|found| found.0).collect::<Vec<_>>(), [1, 10]);
    assert_eq!(unlike[0].1, ["S/RES/1624(2005)", "S/RES/2178(2014)"]);
    assert_eq!(unlike[1].1.len(), 7);
    assert!(unlike.iter().all(|found| found.2.is_empty()), "{unlike:?}");
}
