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

#[test]
fn openings_of_each_language_and_what_is_none() {
    for text in [
        "The Security Council,",
        "The Economic and Social Council,",
        "安全理事会，",
        "大会，",
        "Le Conseil de sécurité,",
        "L’Assemblée générale,",
        "El Consejo de Seguridad,",
        "Совет Безопасности,",
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
    assert_eq!(texts(&part.paragraphs), ["Thanks the pilots;", "Z. Decides to meet again."]);
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
