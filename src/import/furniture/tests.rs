//! What is taken from a page, and what only looks like it.

use super::super::{Options, clean, import};
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
        "15-01234 2/17", "2/17 15-01234", "15-01234 (E) 170215", "*1501234*", "page 3 of 17", "Página 3 de 17",
        "第 3 页，共 17 页", "[Original: English]", "24-03167 (C)", "/...",
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
    // Small Roman numbers of pages stay: items and chapters stand alone on their lines, too.
    for text in ["1. a\n\niii\n\nb\n\n- iv -\n\nc\n\nv\n\nd", "1. a\n\nIII\n\nb\n\nIV\n\nc"] {
        assert_eq!(kept(text).join("\n\n"), text);
    }
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

/// A document of three pages has such a head on two.
#[test]
fn the_line_above_a_head_goes_with_it() {
    let (verso, recto) = (
        "             Works of the harbour\nA/9/1        and its pilots",
        "Works of the harbour\nand its pilots     A/9/1",
    );
    let text = format!(
        "1. One of\nmany\nboats\n\u{c}{verso}\n\nlies\nat\nanchor\n\u{c}{recto}\n\nin the\nold harbour\nof the town."
    );
    assert_eq!(
        kept(&text),
        ["1. One of", "many", "boats", "lies", "at", "anchor", "in the", "old harbour", "of the town."]
    );
    // What stands on two pages alone, with nothing of a page beside it, is no head.
    let phrase = "1. One of\nmany\nboats\n\u{c}the old harbour\nlies\nat\nanchor\n\u{c}the old harbour\nin the\nhands\nof the town.";
    assert_eq!(kept(phrase).iter().filter(|line| *line == "the old harbour").count(), 2);
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

/// Pages of some lines of a sentence each, with a head above, a foot below, and nothing that says where they end.
fn laid_out(head: impl Fn(usize) -> String, foot: impl Fn(usize) -> String, height: usize) -> String {
    let page = |page: usize| {
        let name =
            |of: usize| ["north", "south", "east", "west", "old", "new", "long"].get(of % 7).copied().unwrap_or("");
        let line = |at: usize| {
            let (pier, quay) = (name(page * 3 + at), name(at / 7 + at * page));
            format!("the boats of the {pier} pier and of the {quay} quay lie beside wall {} and", at * page)
        };
        let lines: Vec<String> = (0..height + page % 2).map(line).collect();
        format!("{}{}{}", head(page), lines.join("\n"), foot(page))
    };
    (1..=6).map(page).collect::<Vec<_>>().join("\n")
}

#[test]
fn pages_are_found_by_what_recurs_where_no_form_feed_tells() {
    let none = |_: usize| String::new();
    for (what, text) in [
        ("a head", laid_out(|_| "Works of the harbour\n\n".to_owned(), none, 12)),
        ("a foot", laid_out(none, |_| "\n\nWorks of the harbour".to_owned(), 12)),
        ("a symbol", laid_out(|_| "A/9/1\n\n".to_owned(), none, 12)),
        ("a counted foot", laid_out(none, |page| format!("\n\nharbour.example/works    {page}/6"), 12)),
        ("a short head without room", laid_out(|_| "Works of the harbour\n".to_owned(), none, 12)),
        ("a head of two lines", laid_out(|_| "Works of the harbour\nand its pilots  A/9/1\n\n".to_owned(), none, 12)),
        (
            "a number and a head",
            laid_out(|_| "Works of the harbour\n\n".to_owned(), |page| format!("\n- {page} -"), 12),
        ),
    ] {
        let text = format!("1. To begin with,\n{text}\nthe end.");
        let left = kept(&text);
        assert!(left.iter().all(|line| line.starts_with("the ") || line.starts_with("1.")), "{what}: {left:?}");
        assert_eq!(
            left.len(),
            text.lines().filter(|line| line.starts_with("the ") || line.starts_with("1.")).count(),
            "{what}"
        );
    }
}

#[test]
fn what_recurs_without_a_steady_place_or_without_a_cut_sentence_stays() {
    // Headings that count on, each behind a whole sentence.
    let goals = laid_out(|goal| format!("and so on.\n\nGoal {goal}\n\n"), |_| " it ends.".to_owned(), 5);
    assert_eq!(kept(&goals).iter().filter(|line| line.starts_with("Goal")).count(), 6);
    // A phrase that line ends cut out of sentences, in lines as full as all others.
    let phrase = "with the steady help of the office of the harbour and of all its pilots,";
    let full = |page: usize| format!("{phrase}\n{}", "as was agreed between them a year ago\n".repeat(page * 3));
    let text = laid_out(full, |_| String::new(), 4);
    // Lines that differ only in numbers stand more than once on a page.
    let rows =
        |page: usize| (1..9).map(|at| format!("pier {at} and quay {page} of the old harbour\n")).collect::<String>();
    let pages = (1..=5).map(|page| format!("{}\u{c}", rows(page))).collect::<String>();
    assert_eq!(kept(&pages).len(), 40);
    assert_eq!(kept(&text).iter().filter(|line| *line == phrase).count(), 6);
    // What cuts sentences, but at no steady distance, stays and is said.
    let odd =
        |page: usize| format!("Works of the harbour\n\n{}", "as was agreed a year ago and\n".repeat(page * page * 2));
    let mut report = Report::default();
    let lines = clean::lines(&laid_out(odd, |_| String::new(), 4), &mut report);
    let left = strip(lines, false, &mut report).lines;
    assert_eq!(left.iter().filter(|line| line.text == "Works of the harbour").count(), 6);
    assert_eq!(report.entries.iter().filter(|entry| entry.notice == Notice::FurnitureKept).count(), 6);
}

#[test]
fn the_title_that_a_head_repeats_stays() {
    let text = format!(
        "Annex\nWorks of the harbour\n{}\n\nEnclosure\nWorks of the harbour\nare many.",
        laid_out(|_| "Works of the harbour\n\n".to_owned(), |_| String::new(), 12)
    );
    let titles = kept(&text).iter().filter(|line| *line == "Works of the harbour").count();
    assert_eq!(titles, 2);
    let fed = "Works of the harbour\none\ntwo\n\u{c}Works of the harbour\nthree\nfour\n\u{c}Works of the harbour\nfive\nsix\n\u{c}Works of the harbour\nseven\neight";
    assert_eq!(kept(fed).iter().filter(|line| *line == "Works of the harbour").count(), 1);
}

#[test]
fn lines_amid_citations_are_no_heads_however_often_they_recur() {
    let page = |number: usize| {
        format!(
            "{number}. The harbour, recalling 1373\n(2001), 1373 (2001), 1373 (2001), {number}\nboats, goes on.\n{}",
            "\n".repeat(44)
        )
    };
    let text = format!("Annex\nProgramme of work\n\n{}", (1..9).map(page).collect::<String>());
    let imported = crate::import::import(&text, &crate::import::Options::default());
    assert!(
        imported.report.entries.iter().all(|entry| entry.notice != Notice::Furniture),
        "{:?}",
        imported.report.entries
    );
}

/// Tight numbers of pages in a text without form feeds go, though one page in the middle bears none; a number of a
/// sentence that stands alone on its line stays, and is said.
#[test]
fn numbers_of_pages_go_on_behind_a_page_without_one() {
    let line = "the boats of the harbour go out to sea at night and come home again";
    let page = |number: usize| match number {
        4 => format!("{line}\n").repeat(9),
        number => format!("{line}\n").repeat(9) + &format!("{number}\n"),
    };
    let text = format!("Annex\n1. Now {}", (1..9).map(page).collect::<String>());
    assert!(kept(&text).iter().all(|line| line.parse::<u32>().is_err()), "{:?}", kept(&text));
    let lone = format!("Annex\n1. Now {line} with\n12\n{line}.\n2. They rest.\n");
    assert!(kept(&lone).contains(&"12".to_owned()));
    let said = crate::import::import(&lone, &crate::import::Options::default()).report.entries;
    assert!(said.iter().any(|entry| entry.notice == Notice::FurnitureKept && entry.text == "12"));
}

#[test]
fn what_a_sentence_calls_for_is_not_lost_in_silence() {
    let said = |text: &str| {
        let mut report = Report::default();
        let lines = clean::lines(text, &mut report);
        let kept = strip(lines, false, &mut report).lines;
        let is_said = report.entries.iter().any(|entry| entry.notice == Notice::FurnitureAmidSentence);
        (kept.into_iter().filter(|line| line.text.contains(char::is_numeric)).count(), is_said)
    };
    let pages = |a: &str, b: &str| {
        format!(
            "1. The pilots say in document\n{a}\u{c}and in letters that they have found of late\n{b}\u{c}lamps. All of them burn and none is out.\n"
        )
    };
    let symbol = "S/2031/7\n";
    assert_eq!(said(&pages(&symbol.repeat(2), "\nS/2031/7\n")), (2, false), "the first of two is the sentence's");
    assert_eq!(said(&pages(symbol, "\nS/2031/7\n")), (1, true));
    assert_eq!(said(&pages("\nS/2031/7\n", "\nS/2031/7\n")), (1, false), "a foot apart");
    let counted = "1. The pilots have found a number of\n1\n\u{c}lamps, and of boats they have found and brought in\n2\n\u{c}many. All of them are old.\n";
    assert!(said(counted).1);
    assert!(!said(&counted.replace("of\n1", "roads\n1").replace("in\n2", "here\n2")).1);
}

#[test]
fn a_symbol_that_stays_at_the_edge_of_a_page_is_said() {
    let text = "Resolution 9001 (2030)\n\nThe Security Council,\nDeploring the burning of barns, and those who\nburn them\n\n\
        S/RES/9002 (2030)\n\u{c}answer for it,\n1. Demands that the burning cease.\n";
    let said = import(text, &Options::default()).report.entries;
    assert!(said.iter().any(|it| it.notice == Notice::FurnitureKept && it.text == "S/RES/9002 (2030)"), "{said:?}");
    let own = import(&text.replace("9002", "9001"), &Options::default());
    assert!(own.report.entries.iter().any(|it| it.notice == Notice::Furniture && it.text == "S/RES/9001 (2030)"));
    assert!(own.report.is_clean() && own.programme.parts[0].preamble[1].text.ends_with("burn them answer for it,"));
    let said = import(&text.replace("\u{c}", ""), &Options::default()).report.entries;
    assert!(said.iter().all(|it| it.notice != Notice::FurnitureKept), "{said:?}");
}
