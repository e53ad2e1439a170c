//! Lines as pages and converters break them.

use super::super::{clean, furniture};
use super::*;

fn texts(text: &str) -> Vec<String> {
    let mut report = Report::default();
    let lines = clean::lines(text, &mut report);
    let context = BlockContext { layout: Layout::of(&lines, false), words: KnownWords::of(&lines) };
    let lines = furniture::strip(lines, false, &mut report).lines;
    of(&lines, &context, &mut report).0.into_iter().map(|block| block.text).collect()
}

const FULL: &str = "The Committee will continue to monitor the implementation of the";

#[test]
fn a_paragraph_cut_by_a_page_is_whole_again() {
    assert_eq!(
        texts("18. 避免在进一步落实\n\n第 1373(2001)号决议。\n\n19. 会员国"),
        ["避免在进一步落实第1373(2001)号决议。", "会员国"]
    );
    assert_eq!(texts("1. It ends.\n15-01234 2/17\nIt goes on.\n2. Next"), ["It ends. It goes on.", "Next"]);
    assert_eq!(texts("1. It ends.\n15-01234 2/17\nCountry visits\n2. Next"), ["It ends.", "Country visits", "Next"]);
}

#[test]
fn what_stands_behind_an_open_bracket_is_no_item() {
    assert_eq!(texts("3. Articles 12 (\na) and 13 apply.\n4. Next"), ["Articles 12 (a) and 13 apply.", "Next"]);
}

#[test]
fn finished_paragraphs_and_headings_take_nothing_behind_a_blank_line() {
    assert_eq!(texts("A. 监测\n\n委员会。\n\n1. 甲。\n\n乙"), ["监测", "委员会。", "甲。", "乙"]);
}

#[test]
fn a_title_takes_nothing_of_the_text_below_it() {
    let wide = "2. The keeper of the lamp reads the log of the harbour each night and writes it anew.";
    let of = |first: &str| texts(&format!("{first}\n\n{wide}"));
    assert_eq!(of("1. Lamps\n\nThe keeper reads.")[..2], ["Lamps", "The keeper reads."]);
    assert_eq!(of("1. The keeper of the\n\nLamp reads.")[0], "The keeper of the Lamp reads.");
    assert_eq!(of("1. The keeper,\n\nMs. Lund, reads.")[0], "The keeper, Ms. Lund, reads.");
    let full = "1. The keeper of the lamp reads the log of the harbour each night and writes to Anna";
    assert!(of(&format!("{full}\n\nLund of it."))[0].ends_with("Anna Lund of it."));
    assert_eq!(of("1. It is lit.\n\nb. Costs")[..2], ["It is lit.", "b. Costs"]);
    assert_eq!(of("1. It is lit.\n\nb. costs of it")[0], "It is lit. b. costs of it");
}

#[test]
fn wrapped_lines_are_one_text() {
    assert_eq!(texts(&format!("1. {FULL}\nCouncil\n2. It")), [format!("{FULL} Council"), "It".to_owned()]);
    assert_eq!(
        texts(&format!("A. {FULL}\nresolutions\nThe Committee")),
        [format!("{FULL} resolutions"), "The Committee".to_owned()]
    );
}

#[test]
fn a_number_within_a_sentence_is_no_mark() {
    for line in ["35. The", "A. Guterres", "(a) above", "2001. The"] {
        assert_eq!(texts(&format!("1. {FULL}\n{line} rest.")), [format!("{FULL} {line} rest.")], "{line}");
    }
    assert_eq!(texts(&format!("1. {FULL}\n2. The")).len(), 2);
    assert_eq!(texts(&format!("1. {FULL},\n(a) one;\n(b) two.")).len(), 3);
}

#[test]
fn a_number_alone_waits_for_its_text() {
    assert_eq!(
        texts("1.\n\nThe Committee.\n\nII.\n\nProgramme\n\n(a)\n\nto go."),
        ["The Committee.", "Programme", "(a) to go."]
    );
}

#[test]
fn an_indent_begins_a_paragraph() {
    let text = format!("    {FULL}\nresolution and ends the sentence with a line as full as this.\n    {FULL}\nend.");
    assert_eq!(texts(&text).len(), 2);
}

#[test]
fn one_line_a_paragraph_joins_nothing() {
    let long = "The Committee will. ".repeat(20);
    assert_eq!(texts(&format!("Annex\nWork programme\nIntroduction\n1. {long}\nVisits\n2. {long}")).len(), 6);
}

/// Behind a page the rest of a paragraph may have lines that end anywhere: they are as much of it as those above.
#[test]
fn the_rest_of_a_paragraph_behind_a_page_is_whole() {
    let text =
        format!("1. {FULL}\n{FULL}\n15-01234 2/17\n(2001) and the\nResolution adopted\nby it.\n2. Next\n{FULL}\nend.");
    let whole = format!("{FULL} {FULL} (2001) and the Resolution adopted by it.");
    assert_eq!(texts(&text).first(), Some(&whole));
}

#[test]
fn a_note_and_a_number_put_in_later_begin_below_a_sentence() {
    for later in [
        "Note: see the map.", "2 bis. They rest.", "2 ter They rest.", "注：见地图。", "Nota 1 : la carte.",
        "* The map is old.", "2之二 引水员休息。",
    ] {
        assert_eq!(
            texts(&format!("1. One.\n\n2. They report.\n{later}\n\n3. End.")),
            ["One.", "They report.", later, "End."]
        );
    }
    for more in ["2 bits of it.", "Noted by all.", "2 之一 of it."] {
        assert_eq!(texts(&format!("1. One.\n\n2. They report\n{more}\n\n3. End.")).len(), 3, "{more}");
    }
}

#[test]
fn a_number_or_a_symbol_alone_on_its_line_is_no_part_of_a_sentence_unsaid() {
    assert_eq!(texts("1. They will visit\nGhent.\n17\n2. They rest."), ["They will visit Ghent.", "17", "They rest."]);
    assert_eq!(texts("1. It goes to\n\nS/2031/2*\n\nRiga.")[..2], ["It goes to", "S/2031/2*"]);
    assert_eq!(texts("1. They met in\n2019 and left.\n2. They rest."), ["They met in 2019 and left.", "They rest."]);
    assert_eq!(texts("1. Rule 12 (\na) of Riga."), ["Rule 12 (a) of Riga."]);
}

#[test]
fn names_and_salutations_are_told_from_what_they_look_like() {
    assert_eq!(
        texts("1. It was led by Ms.\nI. Petrova and Mr. C.\nD. Amin.\n2. It ends.")[0],
        "It was led by Ms. I. Petrova and Mr. C. D. Amin."
    );
    assert_eq!(
        texts("1. See Dr.\nB. Quist.\n2. Ask at the quay.\nB. Boats"),
        ["See Dr. B. Quist.", "Ask at the quay.", "Boats"]
    );
    assert_eq!(texts("1. See annex.\nI. Boats\n2. It ends."), ["See annex.", "Boats", "It ends."]);
    assert_eq!(texts("Excellencies,\n\nWe send the plan.\n\nYours"), ["Excellencies,", "We send the plan.", "Yours"]);
}

#[test]
fn a_numeral_within_a_sentence_begins_no_section() {
    for text in [
        "1. The roads named in\nA. and B. of it are open.",
        "1. The boats are of the classes A, B and\nC. Boats of class\nD. are none.",
        "1. 船只列入表\n一、其余列入表\n二、均已登记。",
    ] {
        assert_eq!(texts(text).len(), 1, "{text}");
    }
    for text in [
        "1. The pilots light all lamps of it.\nThe roads are open\nII. Boats\n2. They rest.",
        "1. All is well.\nA. Boats of it\n2. They rest.",
        "1. 船只均已登记。\n二、其余\n2. 休息。",
    ] {
        assert!(texts(text).len() >= 3, "{text}");
    }
}
