//! Notes at the foot of pages, and what only looks like one.

use super::super::{clean, furniture};
use super::*;

fn read(text: &str) -> (Vec<(String, String)>, Vec<String>) {
    let mut report = Report::default();
    let lines = clean::lines(text, &mut report);
    let lines = set_apart(furniture::strip(lines, false, &mut report).lines, &mut report);
    let (notes, text): (Vec<_>, Vec<_>) =
        lines.into_iter().filter(|line| !line.is_blank()).partition(|line| line.footnote.is_some());
    let notes = notes.into_iter().map(|line| (line.footnote.unwrap_or_default(), line.text)).collect();
    (notes, text.into_iter().map(|line| line.text).collect())
}

fn note(mark: &str, text: &str) -> (String, String) {
    (mark.to_owned(), text.to_owned())
}

#[test]
fn footnotes_below_a_rule_are_set_apart() {
    let (notes, text) =
        read("1. The resolution1 and\n__________\n1 S/2015/123,\nannex.\n2 Ibid.\n15-01234 2/17\nthe rest.");
    assert_eq!(notes, [note("1", "S/2015/123, annex."), note("2", "Ibid.")]);
    assert_eq!(text, ["1. The resolution¹ and", "the rest."]);
}

#[test]
fn without_a_rule_the_text_must_refer_to_them() {
    let (notes, text) = read("1. As requested.1 It\n\n1 See S/2015/123.\n\u{c}goes on.");
    assert_eq!(notes, [note("1", "See S/2015/123.")]);
    assert_eq!(text, ["1. As requested.¹ It", "goes on."]);
    let (notes, text) = read("1. As requested. It\n\n1 See S/2015/123.\n\u{c}goes on.");
    assert_eq!((notes.len(), text.len()), (0, 3));
}

#[test]
fn raised_and_bracketed_marks_are_sure() {
    let (notes, text) = read("1. The resolution.¹\n¹ S/2015/123.\n2. It.\n[^a]: Ibid.\n3. And");
    assert_eq!(notes, [note("1", "S/2015/123."), note("a", "Ibid.")]);
    assert_eq!(text.len(), 3);
}

#[test]
fn a_rule_alone_is_furniture() {
    assert_eq!(
        read("1. The end.\n\n________\n\nAnnex\nI have"),
        (vec![], vec!["1. The end.".into(), "Annex".into(), "I have".into()])
    );
}

#[test]
fn numbers_in_brackets_are_footnotes_where_the_text_refers_to_them() {
    let (notes, text) = read("1. As requested.[1] It\n[1] See S/2015/123.\n[2] is no note.");
    assert_eq!(notes, [note("1", "See S/2015/123.")]);
    assert_eq!(text, ["1. As requested.[1] It", "[2] is no note."]);
}

#[test]
fn marks_ascend_by_one() {
    let (notes, text) = read(
        "1. The reviews,1 and more.2\n______\n1\n  Held on 8 May,\n  28 and 29 June, and\n  30 July.\n2 Ibid.\n\u{c}2. Next.",
    );
    assert_eq!(notes, [note("1", "Held on 8 May, 28 and 29 June, and 30 July."), note("2", "Ibid.")]);
    assert_eq!(text, ["1. The reviews,¹ and more.²", "2. Next."]);
}

#[test]
fn a_chinese_mark_stands_before_a_character() {
    let (notes, text) = read("1. 委员会依照第 1373(2001)号决议 1 开展工作，在30天内\n\n1 见 S/2020/731。\n\u{c}完成。");
    assert_eq!(notes, [note("1", "见 S/2020/731。")]);
    assert_eq!(text, ["1. 委员会依照第1373(2001)号决议¹开展工作，在30天内", "完成。"]);
}

#[test]
fn marks_with_a_stop_are_told_from_paragraphs() {
    let (notes, text) = read("1. 依照决议1开展工作。\n2. 依照决议2结束。\n1. 见甲。\n2. 见乙。\n\u{c}3. 其他。");
    assert_eq!(notes, [note("1", "见甲。"), note("2", "见乙。")]);
    assert_eq!(text.len(), 3);
    assert_eq!(read("1. 甲。\n2. 乙。\n\u{c}3. 丙。").0, []);
}

#[test]
fn notes_with_a_stop_may_stand_among_the_paragraphs() {
    let doubts = |text: &str| {
        let mut report = Report::default();
        set_apart(clean::lines(text, &mut Report::default()), &mut report);
        report.entries.iter().filter(|entry| entry.notice == Notice::NoteOrText).count()
    };
    for (text, notes) in [
        ("1. It meets.\n\n2. It sails.7\n\n7. See A/1.\n\n3. It ends.", vec![note("7", "See A/1.")]),
        (
            "1. It meets.1\n\n1. See A/1.\n\n2. It sails.2\n\n2. Ibid.\n\n3. It ends.",
            vec![note("1", "See A/1."), note("2", "Ibid.")],
        ),
        (
            "1. It meets.1\n\n2. It sails.2\n\n1. See A/1.\n2. Ibid.\n\n3. It ends.",
            vec![note("1", "See A/1."), note("2", "Ibid.")],
        ),
        ("1. It meets.\n\n2. It sails.3\n\n3. See A/1.\n\n3. It ends.", vec![]),
        // Numbers that are in order as they stand, or that nothing refers to, are those of paragraphs.
        ("1. It meets.2\n\n2. It sails.3\n\n3. It ends.4\n\n4. It rests.", vec![]),
        ("1. It meets.\n\n2. It sails.\n\n7. It ends.\n\n3. It rests.", vec![]),
        ("1. It meets.\n\u{c}2. It sails, 3 boats.\n\u{c}3. It ends.", vec![]),
        ("1. It meets, 4 boats.\n\n2. It sails.\n\n4. It ends.", vec![]),
        ("I. Work\n\n1. It meets.1\n\n2. It sails.\n\nII. Rest\n\n1. It ends.\n\n2. It rests.", vec![]),
    ] {
        assert_eq!(read(text).0, notes, "{text}");
    }
    assert_eq!(doubts("1. It meets.\n\n2. It sails.3\n\n3. See A/1."), 1, "the last paragraph, or a note");
    assert_eq!(doubts("1. It meets.\n\n2. It sails at 3.\n\n3. It ends."), 0);
    assert_eq!(doubts("1. It meets.3\n\n2. It sails.\n\n3. It ends.\n\n____\n3 See A/1."), 0);
}

#[test]
fn a_list_of_notes_below_its_heading_ends_where_text_begins() {
    let (notes, text) = read(
        "1. The reviews,1 and more.2\n\nNotes\n\n1. Held on 8 May.\n\n2. Ibid.\n\nEnclosure\n\nI. General\n\n1. The council meets.\n\n2. It ends.",
    );
    assert_eq!(notes, [note("1", "Held on 8 May."), note("2", "Ibid.")]);
    assert_eq!(
        text,
        ["1. The reviews,¹ and more.²", "Enclosure", "I. General", "1. The council meets.", "2. It ends."]
    );
    // A heading alone makes no notes of a list to which no mark refers.
    assert_eq!(read("1. The reviews.\n\nNotes\n\n1. One.\n\n2. Two.").0, []);
}

#[test]
fn a_note_where_the_sentence_above_may_go_on_is_doubtful() {
    let said = |text: &str| {
        let mut report = Report::default();
        let lines = clean::lines(text, &mut report);
        let notes = set_apart(furniture::strip(lines, false, &mut report).lines, &mut report);
        assert_eq!(notes.iter().filter(|line| line.footnote.is_some()).count(), 1, "{text}");
        report.entries.iter().any(|entry| entry.notice == Notice::NoteAmidSentence)
    };
    assert!(said("1. The boats, 1 of which sails, and the crews of the other boats and\n\n1 harbour come home."));
    assert!(said("1. The boats, 1 of which sails, and the crews of the other boats and\n\nHarbour\n\n1 harbour come."));
    assert!(!said("1. The boats1 sail, and the crews of all the other boats come.\n\n1 See the list."));
    assert!(!said("1. The boats1 sail, and the crews of all the other boats\n\n1 See the list.\n\u{c}come home."));
}

#[test]
fn marks_in_round_brackets_stay_in_the_sentence_that_refers_to_them() {
    let (notes, text) = read("1. The resolution(1) and the wall.(2)\n_______\n(1) S/2015/123.\n(2) Ibid.");
    assert_eq!(notes, [note("1", "S/2015/123."), note("2", "Ibid.")]);
    assert_eq!(text, ["1. The resolution(1) and the wall.(2)"]);
    let (notes, _) = read("1. The resolution and the wall.\n_______\n(1) S/2015/123.\n(2) Ibid.");
    assert!(notes.is_empty(), "nothing refers to them: a list");
}

#[test]
fn the_further_paragraphs_of_a_note_in_markdown_belong_to_it() {
    let (notes, text) = read("1. One.[^a]\n\n[^a]: See the map.\n\n    It is old.\n    Or so.\n\n2. Two.");
    assert_eq!(notes, [note("a", "See the map. It is old. Or so.")]);
    assert_eq!(text, ["1. One.[^a]", "2. Two."]);
    let (notes, text) = read("1. One.[^a]\n\n[^a]: See the map.\n\nIt is text.");
    assert_eq!((notes.len(), text.len()), (1, 2));
}

#[test]
fn a_note_right_below_its_paragraph_is_one_where_the_paragraph_bears_its_mark() {
    let (notes, text) = read("1. They met in Ghent.1 They left.\n1 See the log.\n2. They rest.");
    assert_eq!(notes, [note("1", "See the log.")]);
    assert_eq!(text, ["1. They met in Ghent.¹ They left.", "2. They rest."]);
    for text in
        ["1. They met in Ghent. They left.\n1 See the log.", "1. Met.1 It was\n1 See of many.", "1 One.\n2 Two."]
    {
        assert_eq!(read(text).0, [], "{text}");
    }
}

#[test]
fn a_note_goes_on_below_the_rule_of_the_next_page() {
    let (notes, text) =
        read("1. Dusk¹ falls.\n_____\n¹ By the clock or, where none\n\u{c}2. It is dark.\n_____\nstrikes, by eye.");
    assert_eq!(notes, [note("1", "By the clock or, where none strikes, by eye.")]);
    assert_eq!(text, ["1. Dusk¹ falls.", "2. It is dark."]);
    let (notes, _) = read("1. Dusk¹ falls.\n_____\n¹ By the clock.\n\u{c}2. It is dark.\n_____\nand so on");
    assert_eq!(notes, [note("1", "By the clock.")]);
}

#[test]
fn circled_numbers_below_a_rule_are_notes_where_the_text_bears_them() {
    let (notes, _) = read("1. 船长①报告。\n\n————\n\n① 见日志。\n② 同上。");
    assert_eq!(notes.first(), Some(&note("①", "见日志。")));
    assert_eq!(read("1. 船长报告：\n\n————\n\n① 见日志。").0, []);
}

#[test]
fn a_star_belongs_to_the_word_that_bears_it() {
    let mut report = Report::default();
    let lines = clean::lines("Annex*\n\n1. It is.\n\nEnclosure\n\n1. It was.\n\n* Not edited.", &mut report);
    let lines = set_apart(lines, &mut report);
    let place = |text: &str| lines.iter().position(|line| line.text == text).expect("a line");
    assert!(place("Not edited.") < place("1. It is."));
}
