//! What is taken from a page, and what only looks like it.

use super::super::clean;
use super::*;

fn kept(text: &str) -> Vec<String> {
    let mut report = Report::default();
    let lines = clean::lines(text, &mut report);
    let kept = strip(lines, false, &mut report).lines.into_iter().filter(|line| !line.is_blank());
    kept.map(|line| line.text).collect()
}

#[test]
fn lines_that_can_be_nothing_else_go() {
    for line in [
        "15-01234 2/17",
        "2/17 15-01234",
        "15-01234 (E) 170215",
        "*1501234*",
        "page 3 of 17",
        "Página 3 de 17",
        "第 3 页，共 17 页",
        "[Original: English]",
        "24-03167 (C)",
        "/...",
    ] {
        assert_eq!(kept(&format!("1. The\n{line}\nCouncil")), ["1. The", "Council"], "{line}");
    }
}

#[test]
fn lines_that_could_be_text_stay_unless_they_recur_at_an_edge() {
    for line in ["S/2015/123", "3", "12.", "2001", "Programme of work", "17/3", "(S/2015/123)"] {
        assert_eq!(kept(&format!("1. The\n{line}\nCouncil")), ["1. The", line, "Council"], "{line}");
    }
    assert_eq!(kept("a\n\u{c}S/2015/123\nPlan 1\nb\n\u{c}S/2015/123\nPlan 2\nc"), ["a", "b", "c"]);
    assert_eq!(kept("1. a\n\n2\n\nb\n\n3\n\nc"), ["1. a", "b", "c"]);
    assert_eq!(kept("a\n\n2\n\nb\n\n3\n\nc"), ["a", "2", "b", "3", "c"]);
    assert_eq!(kept("a\n\nS/2015/1\n\nb\n\nS/2015/1\n\nc"), ["a", "b", "c"]);
}

#[test]
fn the_first_line_of_a_page_says_so_and_the_symbol_is_known() {
    let mut report = Report::default();
    let lines = clean::lines("a\n15-01234 2/17\nS/2015/123\n\nb\nc", &mut report);
    let stripped = strip(lines, false, &mut report);
    let after: Vec<_> =
        stripped.lines.iter().filter(|line| line.is_after_page).map(|line| line.text.as_str()).collect();
    assert_eq!(after, ["", "b"]);
    assert_eq!(stripped.symbol, Some(Symbol::new("S/2015/123")));
    assert_eq!(report.entries.len(), 2);
}

#[test]
fn the_end_of_a_text_with_pages_is_the_end_of_its_last_page() {
    let foot = |page: u32| format!("file:///home/a/programme.html    {page}/3");
    let text = format!("1. One.\n\n{}\n\u{c}2. Two.\n\n{}\n\u{c}3. Three.\n\n{}", foot(1), foot(2), foot(3));
    assert_eq!(kept(&text), ["1. One.", "2. Two.", "3. Three."]);
}

#[test]
fn pages_count_on() {
    for mark in ["{}/17", "Page {}", "- {} -", "S/2015/123 {}/17", "第{}页"] {
        let foot = |page: u32| mark.replace("{}", &page.to_string());
        let text = format!("1. One\n{}\n\nand\nmore\n{}\n\nto the end.", foot(2), foot(3));
        assert_eq!(kept(&text), ["1. One", "and", "more", "to the end."], "{mark}");
    }
    // A resolution of the Assembly alone on a line is no page.
    assert_eq!(
        kept("1. See resolutions 48/10 and\n49/60\n2. Next"),
        ["1. See resolutions 48/10 and", "49/60", "2. Next"]
    );
}

#[test]
fn text_at_the_edges_of_pages_stays() {
    let list = "1. Under 1373(2001),\n1624(2005),\n\u{c}2178(2014),\nand so on.\n2. Under 1267(1999),\n1540(2004),\n\u{c}2322(2016) too.";
    assert_eq!(kept(list).len(), 7);
    let twice = "1. With the help of\nthe harbour office, the\n\u{c}pilots.\n2. With the help of\nthe harbour office, the\n\u{c}pilots.";
    assert_eq!(kept(twice).len(), 6);
}

#[test]
fn heads_of_two_lines_go_from_both_sides_of_a_sheet() {
    let (recto, verso) = (
        "Works of the harbour\nand its pilots      A/9/1",
        "A/9/1      Works of the harbour\n           and its pilots",
    );
    let text = format!("1. One of\n\u{c}{recto}\n\nthe\n\u{c}{verso}\n\nmany\n\u{c}{recto}\n\nboats.");
    assert_eq!(kept(&text), ["1. One of", "the", "many", "boats."]);
}

#[test]
fn what_looks_like_furniture_and_stays_is_said() {
    let mut report = Report::default();
    let lines = clean::lines("1. One\n3/17\n2. Two", &mut report);
    assert_eq!(strip(lines, false, &mut report).lines.len(), 3);
    assert!(report.entries.iter().any(|entry| entry.notice == Notice::FurnitureKept && entry.text == "3/17"));
}

#[test]
fn furniture_can_be_kept() {
    let lines = clean::lines("1. One\n15-01234 2/17\n2. Two", &mut Report::default());
    assert_eq!(strip(lines, true, &mut Report::default()).lines.len(), 3);
}
