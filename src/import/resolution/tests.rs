//! Resolutions of several organs, languages and shapes.

use super::super::{Options, import};
use super::*;
use crate::model::{Programme, WorkKind};

fn read(text: &str) -> Programme {
    import(text, &Options::default()).programme
}

fn texts(paragraphs: &[ParagraphForm]) -> Vec<&str> {
    paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect()
}

const ENGLISH: &str = "\
Resolution 9001 (2030)

Adopted by the Security Council at its 9001st meeting, on 3 May 2030

The Security Council,

Recalling its resolutions on the harbour, and the report on it which was
laid before it in spring,

Deeply concerned by the storm,
Noting the work of the pilots,

1. Decides to rebuild the harbour;

2. Requests:

(a) The pilots to help;

3. Decides to remain seized of the matter.
";

#[test]
fn a_resolution_of_the_council_is_taken_apart() {
    let programme = read(ENGLISH);
    assert_eq!(programme.kind, WorkKind::Resolution);
    assert_eq!(programme.title.as_deref(), Some("Resolution 9001 (2030)"));
    assert!(programme.adoption.is_some_and(|line| line.ends_with("on 3 May 2030")));
    assert_eq!(programme.dated.as_deref(), Some("2030-05-03"));
    let days =
        ENGLISH.replace("in spring", "between 1 May and 3 May 2019, for the period from 1 July to 31 December 2018");
    assert!(read(&days).period.is_none(), "the days of what it speaks of are no period of its own");
    let part = programme.parts.first().expect("a part");
    assert_eq!(
        texts(&part.preamble),
        [
            "The Security Council,",
            "Recalling its resolutions on the harbour, and the report on it which was laid before it in spring,",
            "Deeply concerned by the storm,",
            "Noting the work of the pilots,",
        ]
    );
    let numbers: Vec<_> = part.paragraphs.iter().map(|paragraph| paragraph.number).collect();
    assert_eq!(numbers, [Some(1), Some(2), Some(3)]);
    assert!(part.sections.is_empty());
}

const DECISION: &str = "\
General Assembly

Ninetieth session
Agenda item 7

Norway and Chile: draft decision

Dredging of the harbour and of the channels that lead to it and
the keeping of the lights that stand above both of them, in the
winter

The General Assembly,

Recalling its resolution 89/70 of 3 December 2034,

Recalling also the storm and the report on it:

(a) Thanks the pilots for their help;

(b) Endorses the plan of the pilots.
";

#[test]
fn the_clauses_of_a_decision_bear_letters_and_its_title_is_whole() {
    let imported = import(DECISION, &Options::default());
    let programme = &imported.programme;
    assert_eq!(
        programme.title.as_deref(),
        Some(
            "Dredging of the harbour and of the channels that lead to it and the keeping of the lights that stand above both \
             of them, in the winter"
        )
    );
    let part = programme.parts.first().expect("a part");
    assert_eq!(part.preamble.len(), 3);
    assert_eq!(
        texts(&part.paragraphs),
        ["(a) Thanks the pilots for their help;\n(b) Endorses the plan of the pilots."]
    );
    assert_eq!(imported.report.faults().count(), 0);
}

#[test]
fn openings_of_each_language_and_what_is_none() {
    for text in [
        "The Security Council,", "The Economic and Social Council,", "安全理事会，", "大会，",
        "Le Conseil de sécurité,", "L’Assemblée générale,", "El Consejo de Seguridad,", "Совет Безопасности,",
    ] {
        assert!(words::is_opening(text), "{text}");
    }
    for text in ["The Committee will,", "the Council,", "委员会将审议报告，", "In the Council,", "The pilots,"]
    {
        let is = words::is_opening(text);
        assert!(!is || text == "The Committee will,", "{text}");
    }
    assert!(opening(&super::super::clean::lines("The Committee,\nwhich meets", &mut Report::default())).is_none());
}

#[test]
fn an_operative_paragraph_may_bear_no_number() {
    let programme = read(
        "RESOLUTION 9002 (2030)\n\nThe Security Council,\n\nHaving examined the request of the harbour,\n\n\
         Recommends to the General Assembly that the harbour be\nadmitted.\n\nAdopted unanimously at the\n9002nd meeting.\n",
    );
    let part = programme.parts.first().expect("a part");
    assert_eq!(part.preamble.len(), 2);
    assert_eq!(texts(&part.paragraphs), ["Recommends to the General Assembly that the harbour be admitted."]);
    assert_eq!(programme.adoption.as_deref(), Some("Adopted unanimously at the 9002nd meeting."));
}

#[test]
fn a_preamble_below_the_title_alone_is_read_whole() {
    let programme = read(
        "RESOLUTION 9003 (2030)\n\nAdopted by the Security Council at its 9003rd meeting, on 4 May 2030\n\n\
         Recalling its resolution 9001 (2030) and the\nharbour,\n\nDesirous of help,\n\nHaving seen the report of 19\n\
         April 2030, 1/\n\n1. Thanks the pilots;\n\nZ. Decides to meet again.\n\n1/ A/9/1.\n",
    );
    let part = programme.parts.first().expect("a part");
    assert_eq!(
        texts(&part.preamble),
        [
            "Recalling its resolution 9001 (2030) and the harbour,",
            "Desirous of help,",
            "Having seen the report of 19 April 2030,¹",
        ]
    );
    assert_eq!(texts(&part.paragraphs), ["Thanks the pilots;", "Decides to meet again."]);
    assert_eq!(part.title.as_deref(), Some("RESOLUTION 9003 (2030)"));
    assert_eq!(part.footnotes.len(), 1);
    assert!(part.sections.is_empty());
}

#[test]
fn an_open_clause_goes_on_however_short_its_line() {
    let programme = read(
        "The Security Council,\n\nNoting the long and heavy storm of the last winter, which broke the\nwall,\n\n\
         Decides to build\nHarbour Walls.\n",
    );
    let part = programme.parts.first().expect("a part");
    assert_eq!(texts(&part.paragraphs), ["Decides to build Harbour Walls."]);
}

#[test]
fn a_preamble_without_an_operative_part_is_said() {
    let imported = import("Resolution 1 (2030)\n\nThe Council,\n\nNoting the storm,\n", &Options::default());
    assert!(imported.report.entries.iter().any(|entry| entry.notice == Notice::NoOperative));
}

fn faults(text: &str) -> Vec<Notice> {
    import(text, &Options::default()).report.faults().map(|entry| entry.notice.clone()).collect()
}

#[test]
fn a_decision_right_behind_the_opening_is_operative() {
    for opening in ["The Security Council", "The Security Council\n", "The Security Council,"] {
        let text = format!(
            "14 (2031). Resolution of 16 May 2031\n\n{opening}\nResolves that the harbour be closed for one winter.\n\nAdopted at the 84th meeting.\n"
        );
        let work = read(&text);
        assert_eq!(
            texts(&work.parts[0].paragraphs),
            ["Resolves that the harbour be closed for one winter."],
            "{opening}"
        );
        assert_eq!(faults(&text), []);
    }
}

#[test]
fn a_misprinted_stop_behind_the_next_number_is_said() {
    let text = "Resolution 9001 (2031)\n\nThe Security Council,\n\nRecalling its resolution 9000 (2030),\n\n1. Decides to meet;\n\n\
        2, Requests the pilots to report;\n\n4, Urges the masons to rest;\n\n3. Thanks the boats.\n";
    let imported = import(text, &Options::default());
    let numbers: Vec<_> = imported.programme.parts[0].paragraphs.iter().map(|it| it.number).collect();
    assert_eq!(numbers, [Some(1), Some(2), None, Some(3)], "only the next number is one");
    let said = |wanted: &Notice| imported.report.entries.iter().filter(|entry| entry.notice == *wanted).count();
    assert_eq!((said(&Notice::NumberMisprinted), said(&Notice::Unnumbered)), (1, 1));
}

#[test]
fn a_number_misread_as_a_letter_is_said() {
    let head = "Resolution 9001 (2031)\n\nThe Security Council,\n\nRecalling the harbour,\n\n";
    for (text, numbers, is_said) in [
        ("1. Decides to meet;\n\nZ. Requests the pilots to report.", vec![Some(1), Some(2)], true),
        (
            "4. Decides to meet;\n\nS. Requests:\n\n(a) The pilots to rest;\n\n6. Decides to wait.",
            vec![Some(4), Some(5), Some(6)],
            true,
        ),
        ("7. Decides to meet;\n\nB. Calls upon the masons to rest.", vec![Some(7), Some(8)], true),
        ("1. Decides to meet;\n\nS. Requests the pilots to report.", vec![Some(1), None], false),
    ] {
        let (part, report) = imported(&format!("{head}{text}\n"));
        let found: Vec<_> = part.paragraphs.iter().map(|it| it.number).collect();
        let said = report.entries.iter().any(|entry| entry.notice == Notice::NumberMisprinted);
        assert_eq!((found, part.sections.len(), said), (numbers, 0, is_said), "{text}");
    }
    // Sections are headed by letters, too.
    let (part, _) =
        imported(&format!("{head}A. The quay\n\n1. Decides to keep it.\n\nB. The wall\n\n2. Decides to mend it.\n"));
    assert_eq!(part.sections.len(), 2);
}

#[test]
fn what_stands_below_the_adoption_is_no_paragraph() {
    let head = "Resolution 9001 (2031)\n\nThe Security Council,\n\nNoting the tide, 1/\n\n1. Decides to meet.\n\n";
    for below in ["Decisions", "1504th", "Other matters"] {
        let found = import(&format!("{head}Adopted at the 9th meeting.\n\n{below}\n"), &Options::default());
        assert_eq!(texts(&found.programme.parts[0].paragraphs), ["Decides to meet."], "{below}");
        assert!(found.programme.adoption.is_some_and(|said| said.ends_with(&format!("\n{below}"))));
        assert!(found.report.entries.iter().any(|it| it.notice == Notice::Unnumbered && it.text == below));
    }
    let (part, _) = imported(&format!("{head}Adopted at the 9th meeting.\n\nRequests the pilots to rest.\n"));
    assert_eq!(part.paragraphs.len(), 2, "a sentence is one");
    // A note goes on with the symbol that it ends with, and one whose mark is misread is one all the same.
    let (part, report) = imported(&format!(
        "{head}Adopted at the\n9th meeting.\n\n\n7 S/2029/5.\n8 Ibid., Supplement for May 2030, document\nS/2029/6\n"
    ));
    let notes: Vec<_> = part.footnotes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(
        (notes, part.paragraphs.len()),
        (vec!["S/2029/5.", "Ibid., Supplement for May 2030, document S/2029/6"], 1)
    );
    assert!(report.is_clean(), "{:?}", report.entries);
    let (part, report) = imported(&format!("{head}1/s Treaty Series, vol. 7.\n"));
    assert_eq!((part.footnotes[0].mark.as_str(), part.footnotes[0].text.as_str()), ("1/s", "Treaty Series, vol. 7."));
    assert!(part.paragraphs.len() == 1 && report.entries.iter().any(|it| it.notice == Notice::NoteWithoutMark));
}

#[test]
fn a_resolution_may_tell_what_it_leans_on_before_it_names_its_organ() {
    let text = "3201 (2031). Resolution of 7 May 2031\n\nThe harbour has been brought before the Council by its pilots.\n\n\
        Therefore the Security Council,\n\nKeeping in mind the tide, and mindful of the fog that the pilots have told of,\n\n\
        Hereby resolves to light the lamps.\n\nTo this end it asks two pilots for a report.\n\nAdopted at the 9th meeting.\n";
    let found = import(text, &Options::default());
    let programme = &found.programme;
    assert_eq!(
        (programme.kind.clone(), programme.title.as_deref()),
        (WorkKind::Resolution, Some("3201 (2031). Resolution of 7 May 2031"))
    );
    assert_eq!(programme.symbol.as_ref().map(|symbol| symbol.as_str()), Some("S/RES/3201(2031)"));
    let part = &programme.parts[0];
    assert_eq!(texts(&part.preamble).len(), 3, "{:?}", texts(&part.preamble));
    assert_eq!(texts(&part.paragraphs)[0], "Hereby resolves to light the lamps.");
    assert!(found.report.is_clean(), "{:?}", found.report.entries);
}

#[test]
fn a_second_resolution_in_the_file_is_said_and_parts_of_one_are_not() {
    let one = |number: u32| {
        format!(
            "Resolution {number} (2031)\n\nThe Security Council,\n\nRecalling the harbour,\n\n1. Decides to keep it.\n\n"
        )
    };
    assert!(faults(&(one(9001) + &one(9002))).contains(&Notice::SecondDocument));
    assert_eq!(faults(&one(9001)), []);
}

#[test]
fn operative_paragraphs_may_bear_roman_numbers() {
    let text = "Resolution 9001 (2031)\n\nThe Security Council,\n\nRecalling the harbour,\n\nI. Calls for calm;\n\nII. Requests:\n\n\
        (a) The pilots to meet;\n\n(b) The masons to rest;\n\nIII. Decides to remain seized of the matter.\n";
    let part = &read(text).parts[0];
    let numbers: Vec<_> = part.paragraphs.iter().map(|it| it.number).collect();
    assert_eq!((numbers, part.sections.len()), (vec![Some(1), Some(2), Some(3)], 0));
}

#[test]
fn the_parts_of_a_resolution_are_sections_by_their_numerals() {
    let text = "Resolution 9001 (2031)\n\nThe Security Council,\n\nRecalling the harbour,\n\nI\n\nThe quay\n\n1. Decides to keep it;\n\n\
        II\n\nThe wall\n\n2. Decides to mend it.\n";
    let sections: Vec<_> =
        read(text).parts[0].sections.iter().map(|it| (it.number.clone(), it.heading.clone())).collect();
    assert_eq!(
        sections,
        [(Some("I".to_owned()), "The quay".to_owned()), (Some("II".to_owned()), "The wall".to_owned())]
    );
}

/// Set tight, a short line that ends with a comma ends its paragraph, whatever word the next one begins with.
#[test]
fn preambular_lines_set_tight_are_told_by_their_length() {
    let text = "安全理事会，\n回顾其关于港口的第9001(2031)号决议，\n欣见灯塔已经修复，\n着眼于港口的未来和所有在港口\n工作的人，\n\
        1. 决定继续处理此案，并请秘书长就港口和灯塔以及在夜间出海的所有船\n只提出报告。\n";
    let preamble: Vec<_> =
        read(text).parts[0].preamble.iter().map(|it| it.text.chars().take(4).collect::<String>()).collect();
    assert_eq!(preamble, ["安全理事", "回顾其关", "欣见灯塔", "着眼于港"]);
}

#[test]
fn what_is_numbered_below_the_adoption_is_notes_though_no_sentence_bears_their_marks() {
    let text = "Resolution 9001 (2030)\nof 3 May 2030\n\nThe Security Council,\n\nNoting the report of the pilots,\n\n\
        1. Decides to rebuild the harbour;\n\n2. Thanks the pilots.\n\nAdopted at the 9001st meeting by\n14 votes to none,\n\
        with 1 abstention (Norway).\n\n\n17 Ibid., document S/2029/5.\n18 See Official Records, Supplement for\nMay 2030.\n";
    let imported = import(text, &Options::default());
    let part = imported.programme.parts.first().expect("a part");
    assert_eq!(texts(&part.paragraphs), ["Decides to rebuild the harbour;", "Thanks the pilots."]);
    let notes: Vec<_> = part.footnotes.iter().map(|note| (note.mark.as_str(), note.text.as_str())).collect();
    assert_eq!(notes, [("17", "Ibid., document S/2029/5."), ("18", "See Official Records, Supplement for May 2030.")]);
    let adoption = "of 3 May 2030\nAdopted at the 9001st meeting by 14 votes to none, with 1 abstention (Norway).";
    assert_eq!(imported.programme.adoption.as_deref(), Some(adoption));
    let unmarked = imported.report.entries.iter().filter(|entry| entry.notice == Notice::NoteWithoutMark);
    assert_eq!(unmarked.count(), 2);
    // Where paragraphs go on below it, it ends nothing.
    let goes_on = text.replace("17 Ibid., document S/2029/5.", "3. Asks for a report.");
    let part = read(&goes_on).parts.remove(0);
    assert!(part.paragraphs.iter().any(|paragraph| paragraph.number == Some(3)), "{:?}", texts(&part.paragraphs));
}

fn imported(text: &str) -> (crate::model::PartForm, Report) {
    let found = import(text, &Options::default());
    (found.programme.parts.into_iter().next().unwrap_or_default(), found.report)
}

#[test]
fn a_heading_right_behind_the_preamble_begins_a_section() {
    let head = "Resolution 9 (2031)\n\nThe Security Council,\n\nRecalling its lamps,\n\nNoting the fog,\n\n";
    for (heading, first) in [
        ("Lamps", "Decides to light them;"),
        ("Lights, signals and the keeping\nof both", "Decides to light them;"),
        ("Reports", "Requests a report;"),
    ] {
        let (part, report) = imported(&format!("{head}{heading}\n\n1. {first}\n\nPiers\n\n2. Decides to build."));
        let found: Vec<_> = part.sections.iter().map(|it| (it.heading.as_str(), it.paragraphs.len())).collect();
        assert_eq!(found, [(heading.replace('\n', " ").as_str(), 1), ("Piers", 1)]);
        assert_eq!((part.preamble.len(), report.is_clean()), (3, true), "{heading}");
    }
    // What goes on with the preamble, or is one of its clauses, is none.
    for (text, preamble) in [("Mindful of the pier", 4), ("and its piers", 3), ("Piers,", 4)] {
        let (part, _) = imported(&format!("{head}{text}\n\n1. Decides to build."));
        assert_eq!((part.sections.len(), part.preamble.len()), (0, preamble), "{text}");
    }
    // One that begins as a clause does is said to be taken for a heading, where others stand below it.
    for (text, behind, sections) in [
        ("Recalling the pier", "\n\nLamps\n\n2. Decides to rest.", 2),
        ("Supporting the pilots", "\n\nReports\n\n2. Requests one;\n\n3. Decides to rest.", 2),
        ("Mindful of lamps", "\n\nOf the pier\nand its keeper\n\n2. Decides to rest.", 2),
        ("Recalling the pier,", "\n\nLamps\n\n2. Decides to rest.", 1),
        ("Recalling the pier", "\n\n2. Decides to rest.", 0),
        ("Recalling the pier", "\n\nRecalling more,\n\n2. Decides to rest.", 0),
    ] {
        let (part, report) = imported(&format!("{head}{text}\n\n1. Decides to build;{behind}"));
        let said = report.entries.iter().filter(|entry| entry.notice == Notice::HeadingByLooks).count();
        assert_eq!((part.sections.len(), said), (sections, sections / 2), "{text}{behind}");
    }
    let (part, _) = imported(&format!("{head}I\nBooks\n\n1. Decides to print;\n\nII\nReaders\n\n2. Decides to read."));
    let found: Vec<_> = part.sections.iter().map(|it| (it.number.as_deref(), it.heading.as_str())).collect();
    assert_eq!(found, [(Some("I"), "Books"), (Some("II"), "Readers")]);
    let (part, _) =
        imported(&format!("{head}A\n\n1. Decides to build;\n\nB\n\nReaffirming its care,\n\n2. Decides to rest."));
    let found: Vec<_> = part.sections.iter().map(|it| (it.heading.as_str(), it.paragraphs.len())).collect();
    assert_eq!(found, [("", 1), ("", 2)]);
}

#[test]
fn paragraphs_of_a_preamble_may_begin_with_small_letters() {
    let head = "Резолюция 9 (2031)\n\nСовет Безопасности,";
    let (parted, _) =
        imported(&format!("{head}\n\nссылаясь на фонари,\n\nотмечая туман\nв порту,\n\n1. постановляет ждать."));
    let texts: Vec<_> = parted.preamble.iter().skip(1).map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["ссылаясь на фонари,", "отмечая туман в порту,"]);
    let stepped = format!(
        "{}\n     ссылаясь на фонари,\n     отмечая туман,\n     1. постановляет ждать.",
        head.replace("Совет", "     Совет")
    );
    assert_eq!(imported(&stepped).0.preamble.len(), 3);
    let french = "Résolution 9 (2031)\n\nLe Conseil de sécurité,\n\nrappelant ses phares,\n\nprenant note du port,\n\n1. Décide d’attendre.";
    assert_eq!(imported(french).0.preamble.len(), 3);
    let capital = "Resolution 9 (2031)\n\nThe Security Council,\n\nRecalling its lamps,\n\nnoting the fog,\n\n1. Decides to wait.";
    assert_eq!(imported(capital).0.preamble.len(), 2, "a blank line within a sentence");
}

#[test]
fn the_year_of_a_title_without_one_is_that_of_its_day() {
    let text = "Resolution 9031\nof 8 May 2030\n\nThe Security Council,\n\nNoting the storm,\n\n1. Decides to wait.\n";
    let symbol = |text: &str| read(text).symbol.map(|symbol| symbol.to_string());
    assert_eq!(symbol(text).as_deref(), Some("S/RES/9031(2030)"));
    assert_eq!(symbol(&text.replace("Security Council", "General Assembly")), None);
    assert_eq!(symbol(&text.replace("of 8 May 2030\n", "")), None);
    assert_eq!(symbol(&text.replace("9031", "9031 (2029)")).as_deref(), Some("S/RES/9031(2029)"));
}
