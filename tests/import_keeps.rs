//! Nothing is lost: every character of a text is in the programme or in the report, however the text is damaged.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::collections::HashMap;

use ctc_programme::i18n::import::Notice;
use ctc_programme::import::{self, Class, Imported, Options};
use proptest::prelude::*;
use serde_json::Value;

const INPUTS: [&str; 9] = [
    include_str!("inputs/layout.en.txt"),
    include_str!("inputs/web.en.txt"),
    include_str!("inputs/reading.fr.txt"),
    include_str!("inputs/annexes.es.txt"),
    include_str!("inputs/wrapped.zh.txt"),
    include_str!("inputs/unnumbered.en.txt"),
    include_str!("inputs/faults.en.txt"),
    include_str!("inputs/resolution.en.txt"),
    include_str!("../data/source/programme-2024.zh.txt"),
];

/// Characters with how often each occurs; blanks do not count, and a digit's width does not.
#[derive(Default)]
struct Count(HashMap<char, i64>);

impl Count {
    fn add(&mut self, text: &str) {
        for c in text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{feff}' | '\u{ad}')) {
            let narrow = match c {
                '０'..='９' => char::from_u32(c as u32 - 0xfee0).unwrap(),
                _ => "⁰¹²³⁴⁵⁶⁷⁸⁹"
                    .chars()
                    .position(|raised| raised == c)
                    .map_or(c, |value| char::from(b'0' + value as u8)),
            };
            *self.0.entry(narrow).or_default() += 1;
        }
    }

    /// The texts of the programme, and the numbers and marks that are printed.
    fn add_programme(&mut self, value: &Value) {
        const MADE: [&str; 9] = ["schema", "language", "symbol", "dated", "period", "id", "author", "cites", "pairs"];
        match value {
            Value::String(text) => self.add(text),
            Value::Number(number) => self.add(&number.to_string()),
            Value::Array(values) => values.iter().for_each(|value| self.add_programme(value)),
            Value::Object(fields) => {
                let is_twice = |key: &str| key == "label" && fields.contains_key("label_in_full");
                for (_, value) in fields.iter().filter(|(key, _)| !MADE.contains(&key.as_str()) && !is_twice(key)) {
                    self.add_programme(value);
                }
            }
            Value::Null | Value::Bool(_) => {}
        }
    }
}

/// The characters of the text that are neither in the programme nor in the report.
fn lost(text: &str, imported: &Imported) -> Vec<(char, i64)> {
    let mut kept = Count::default();
    let programme = serde_json::to_value(&imported.programme).unwrap();
    kept.add_programme(&programme);
    for entry in &imported.report.entries {
        match entry.notice {
            Notice::Furniture | Notice::Masthead | Notice::LeftOver => kept.add(&entry.text),
            Notice::Unhyphenated | Notice::HyphenGuessed => kept.add("-"),
            // What went has no width, or stands for another character, which the programme has.
            Notice::InvisibleRemoved => kept.add(&entry.text.replace(|c: char| !is_invisible(c), "")),
            Notice::LookAlikesMended => {
                kept.add(&entry.text.replace(|c: char| ctc_programme::text::look_alike(c).is_none(), ""));
            }
            // Of these the words stay in the programme; what went is markup.
            Notice::LinkRemoved | Notice::EscapeRemoved | Notice::EmphasisRemoved => {
                for colour in entry.text.split("\u{1b}[").skip(1) {
                    let length = colour.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(colour.len());
                    if colour[length..].starts_with('m') {
                        kept.add(&format!("\u{1b}[{}", &colour[..=length]));
                    }
                }
                kept.add(&entry.text.replace(
                    |c: char| !matches!(c, '[' | ']' | '(' | ')' | '#' | '\\' | '*' | '_' | '`' | '\u{8}'),
                    "",
                ));
            }
            _ => {}
        }
    }
    // The stop behind a number, and what parts a label from the title on its line, are no characters of a text.
    let printed = programme.to_string();
    let numbers = printed.matches("\"number\":").count() + printed.matches("\"mark\":").count();
    let marks = numbers + imported.programme.parts.len();
    let notes = text.matches("[^").count();
    let strokes = i64::try_from(strokes_of_marks(text)).unwrap();
    let mut before = Count::default();
    before.add(text);
    let mut stops = i64::try_from(marks + notes).unwrap();
    let mut lost: Vec<(char, i64)> = before
        .0
        .into_iter()
        .map(|(c, count)| (c, count - kept.0.get(&c).copied().unwrap_or(0)))
        .filter(|(_, count)| *count > 0)
        .collect();
    lost.retain(|(c, count)| {
        let is_stop = matches!(c, '.' | '．' | '、' | ':' | '：' | '—' | '–' | '-');
        let is_note = matches!(c, '[' | '^' | ']') && *count <= i64::try_from(notes).unwrap();
        if is_stop {
            stops -= count;
        }
        let is_stroke = *c == '/' && *count <= strokes;
        !(is_note || is_stroke || is_stop && stops >= 0)
    });
    lost
}

/// How often a stroke stands behind a number as the mark of a footnote is typed: `1/ See`.
fn strokes_of_marks(text: &str) -> usize {
    let chars: Vec<char> = text.chars().collect();
    let is_mark = |three: &&[char]| {
        three[1] == '/' && !three[2].is_alphanumeric() && (three[0].is_ascii_digit() || "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(three[0]))
    };
    chars.windows(3).filter(is_mark).count()
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// One damage to a text's lines.
#[derive(Clone, Debug)]
enum Damage {
    Delete(usize),
    Double(usize),
    Swap(usize, usize),
    Insert(usize, String),
    Cut(usize, usize),
    Join(usize),
    Indent(usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    let line = prop_oneof![
        "[0-9]{1,3}[.．] [A-Za-z]{0,8}",
        "[IVXABC一二三]{1,3}[.、] [A-Za-z引言]{0,6}",
        "\\([a-z]{1,3}\\) .{0,10}",
        "\u{c}S/2015/123",
        "15-01234 [1-9]/9",
        "_{4,20}",
        "[1-9] See S/2015/1[.]?",
        "\\[\\^[1-9]\\]: Ibid",
        "(Annex|附件|Enclosure|Anexo)( (I|II|2|三))?(: Title)?",
        "Annex to the letter dated 1 May 2015",
        "Letter dated 3 May 2015 from",
        "\\(Signed\\) X",
        "[a-z]{1,8}-",
        "[1-9]{1,2}",
        "S/2015/123",
        "\\PC{0,30}",
    ];
    let at = 0..400_usize;
    prop_oneof![
        at.clone().prop_map(Damage::Delete),
        at.clone().prop_map(Damage::Double),
        (at.clone(), at.clone()).prop_map(|(a, b)| Damage::Swap(a, b)),
        (at.clone(), line).prop_map(|(at, line)| Damage::Insert(at, line)),
        (at.clone(), 0..80_usize).prop_map(|(at, column)| Damage::Cut(at, column)),
        at.clone().prop_map(Damage::Join),
        at.prop_map(Damage::Indent),
    ]
}

fn damaged(text: &str, damages: &[Damage], end: &str) -> String {
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    for damage in damages {
        let count = lines.len();
        match damage {
            Damage::Delete(at) if count > 1 => drop(lines.remove(at % count)),
            Damage::Double(at) => lines.insert(at % count, lines[at % count].clone()),
            Damage::Swap(a, b) => lines.swap(a % count, b % count),
            Damage::Insert(at, line) => lines.insert(at % count, line.clone()),
            Damage::Cut(at, column) => {
                let line = lines[at % count].clone();
                let (a, b): (Vec<_>, Vec<_>) = line.chars().enumerate().partition(|(place, _)| place < column);
                let text = |part: Vec<(usize, char)>| part.into_iter().map(|(_, c)| c).collect::<String>();
                lines[at % count] = text(a);
                lines.insert(at % count + 1, text(b));
            }
            Damage::Join(at) if count > 1 => {
                let next = lines.remove(at % (count - 1) + 1);
                lines[at % (count - 1)].push_str(&next);
            }
            Damage::Indent(at) => lines[at % count].insert_str(0, "     "),
            Damage::Delete(_) | Damage::Join(_) => {}
        }
    }
    lines.join(end)
}

#[test]
fn the_inputs_lose_nothing() {
    for text in INPUTS {
        let imported = import::import(text, &Options::default());
        assert_eq!(lost(text, &imported), [], "{}", text.lines().next().unwrap());
    }
}

/// Wraps numbered paragraphs and sets them on pages, with a head, a foot, and blank lines between paragraphs or none.
/// `turn` is what stands between two pages.
fn paged(paragraphs: &[String], (width, height): (usize, usize), head: &str, foot: &str, turn: &str) -> String {
    let mut lines = vec!["Annex".to_owned(), "Programme of work".to_owned(), String::new()];
    for (place, paragraph) in paragraphs.iter().enumerate() {
        let mut line = format!("{}.", place + 1);
        for word in paragraph.split(' ') {
            if line.len() + 1 + word.len() > width {
                lines.push(std::mem::take(&mut line));
            } else if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.extend([line, String::new()]);
    }
    let pages = lines.chunks(height).enumerate().map(|(place, page)| {
        let page_number = (place + 1).to_string();
        let edge = |edge: &str| edge.replace('#', &page_number);
        format!("{}\n\n{}\n\n{}\n", edge(head), page.join("\n"), edge(foot))
    });
    pages.collect::<Vec<_>>().join(turn)
}

/// The texts of all paragraphs without their blanks and hyphens, which line ends move.
fn paragraphs_of(imported: &Imported) -> Vec<String> {
    fn add(value: &Value, texts: &mut Vec<String>) {
        for paragraph in value["paragraphs"].as_array().into_iter().flatten() {
            texts.push(squeezed(paragraph["text"].as_str().unwrap()));
        }
        value["sections"].as_array().into_iter().flatten().for_each(|section| add(section, texts));
    }
    let programme = serde_json::to_value(&imported.programme).unwrap();
    let mut texts = Vec::new();
    programme["parts"].as_array().unwrap().iter().for_each(|part| add(part, &mut texts));
    texts
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect()
}

/// A mark that no text follows is no note, and a note that no letter or paragraph is there for is kept all the same.
#[test]
fn marks_alone_and_notes_without_a_text_above_them_are_kept() {
    for text in [
        "²\n",
        "³\n",
        "¹²\n",
        "①\n",
        "²\n\nAnnex\n\n1. The pilots meet.\n",
        "Annex\n\n1. The pilots meet.\n\n²\n\n2. They report.\n",
        "Annex\n\n1. The pilots meet.\n²\n2. They report.\n",
        "Annex\n\n1. The pilots meet.\n¹\n² See the plan.\n\n2. They report.\n",
        "附件\n\n1. 引水员开会。\n\n¹²\n\n2. 引水员报告。\n",
        "²\nAnnex\n",
        "² Annex\n",
        "² See the plan.\n",
        "² See the plan.\n\nAnnex\n\n1. The pilots meet.\n",
        "Annex\n\n1. The pilots \u{1b} meet \u{1b}[ there.\n\n2. They \u{1b}[1mreport\u{1b}[0m.\u{8}\n\n\u{8}3. They rest.\n",
        "[^1]: See the plan.\n\nAnnex\n\n1. The pilots meet.\n",
        "Annex\n\nDraft resolution¹\n\n¹ See the plan.\n\nThe Security Council,\n\nRecalling it,\n\n1. Decides to meet.\n",
    ] {
        let imported = import::import(text, &Options::default());
        assert_eq!(lost(text, &imported), [], "{text}");
        let programme = serde_json::to_string(&imported.programme).unwrap();
        assert!(!programme.contains("\"text\":\"\"") && !programme.contains("\"heading\":\"²\""), "{programme}");
    }
    let below = import::import("Annex\n\n1. The pilots² meet.\n\n²\nSee the plan.\n", &Options::default());
    assert_eq!(below.programme.parts[0].footnotes[0].text, "See the plan.");
}

/// A line end may leave what looks like the number of the next paragraph alone on its line.
#[test]
fn a_number_without_a_text_is_said() {
    let text = "Annex\nProgramme of work\n\n1. The boats sail in the year\n2.\n\n3. They come home.\n";
    let imported = import::import(text, &Options::default());
    assert!(imported.report.entries.iter().any(|entry| entry.notice == Notice::NumberAlone && entry.line == 5));
    let whole = import::import(&text.replace("year\n2.", "year.\n\n2. Ships."), &Options::default());
    assert!(whole.report.entries.iter().all(|entry| entry.class() < Class::Doubt), "{:?}", whole.report.entries);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_text_loses_nothing(
        input in 0..INPUTS.len(),
        damages in prop::collection::vec(damage(), 0..12),
        end in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
    ) {
        let text = damaged(INPUTS[input], &damages, end);
        let imported = import::import(&text, &Options::default());
        prop_assert_eq!(lost(&text, &imported), []);
        let lines = text.split(if end == "\r" { '\r' } else { '\n' }).count();
        for entry in &imported.report.entries {
            prop_assert!((1..=lines).contains(&entry.line), "{:?}", entry);
        }
    }

    #[test]
    fn text_on_pages_of_any_size_loses_nothing(
        paragraphs in prop::collection::vec("[A-Z][a-z]{2,9}( [a-z]{2,9}| 1373 \\(2001\\),| [0-9]{1,3}){8,60}\\.", 3..12),
        width in 40..100_usize,
        height in 5..60_usize,
        head in prop_oneof![Just(""), Just("S/2030/193"), Just("Works of the harbour"), Just("A/9/1   Works #")],
        foot in prop_oneof![Just(""), Just("#"), Just("30-01234   #/9"), Just("- # -")],
    ) {
        for turn in ["\u{c}", "\n", ""] {
            let text = paged(&paragraphs, (width, height), head, foot, turn);
            let imported = import::import(&text, &Options::default());
            prop_assert_eq!(lost(&text, &imported), []);
            // Where a paragraph did not come in as it was, the report names a line of it, or one that stayed in it.
            let found = paragraphs_of(&imported);
            let is_said = imported.report.entries.iter().any(|entry| entry.class() >= Class::Doubt);
            let is_whole = paragraphs.iter().all(|paragraph| found.contains(&squeezed(paragraph)));
            prop_assert!(is_whole || is_said, "{} in {:?}", text, found);
        }
    }

    #[test]
    fn any_text_loses_nothing(lines in prop::collection::vec(prop_oneof![
        "[a-zA-Z0-9一-龥（）(). ,:;、—_/§éñ\u{a0}¹²Ａ-Ｚ０-９-]{0,30}",
        "[¹²³①]{1,2}( [a-z]{1,9}[.])?",
        Just("Annex".to_owned()),
        Just("The Security Council,".to_owned()),
        Just("Recalling it,".to_owned()),
        Just(String::new()),
    ], 0..12)) {
        let text = lines.iter().map(|line| format!("{line}\n")).collect::<String>();
        let imported = import::import(&text, &Options::default());
        prop_assert_eq!(lost(&text, &imported), []);
    }
}

/// The faults of a text with their lines.
fn faults(text: &str) -> Vec<(usize, Notice)> {
    let imported = import::import(text, &Options::default());
    imported.report.faults().map(|entry| (entry.line, entry.notice.clone())).collect()
}

#[test]
fn numbers_that_stay_in_their_text_are_said() {
    let head = "Annex\n\nPlan of the port\n\n";
    let bare = format!("{head}1 Alpha is done.\n\n2 Beta is done.\n");
    assert_eq!(faults(&bare), [(7, Notice::NumberKept)]);
    assert_eq!(lost(&bare, &import::import(&bare, &Options::default())), []);
    for form in ["1) Alpha is done.\n\n2) Beta is done.", "1.Alpha is done.\n\n2.Beta is done."] {
        let imported = import::import(&format!("{head}{form}\n"), &Options::default());
        let found: Vec<_> =
            imported.programme.parts[0].paragraphs.iter().map(|one| (one.number, one.text.as_str())).collect();
        assert_eq!(found, [(Some(1), "Alpha is done."), (Some(2), "Beta is done.")], "{form}");
    }
    assert_eq!(faults(&format!("{head}1. One.\n\n1 bis. More.\n\n2. Two.\n")), [(7, Notice::NumberKept)]);
    // A list that a colon announces, and what counts nothing.
    for form in [
        "The pilots shall:\n(1) meet;\n(2) report.",
        "2031 is near.\n\n2032 is not.",
        "3 Boats are lost.\n\n12 Boats are not.",
    ] {
        assert_eq!(faults(&format!("{head}1. One.\n\n{form}\n")), [], "{form}");
    }
}

#[test]
fn a_number_amid_a_sentence_is_not_taken_into_it() {
    let text = "Annex\n\nPlan of the port\n\n1. One is done by\n\n17\n\nthe pilots.\n\n2. Two is done.\n";
    assert_eq!(faults(text), [(7, Notice::FurnitureKept)]);
}

#[test]
fn notes_with_stars_belong_to_the_words_that_bear_them() {
    let text =
        "Annex*\n\nPlan of the port\n\n1. One is done.**\n\n2. Two is done.\n\n* Not edited.\n** Only in English.\n";
    let imported = import::import(text, &Options::default());
    let part = &imported.programme.parts[0];
    let notes: Vec<_> = part.footnotes.iter().map(|note| (note.mark.as_str(), note.text.as_str())).collect();
    assert_eq!(notes, [("*", "Not edited."), ("**", "Only in English.")]);
    assert_eq!(part.paragraphs.len(), 2);
    // A list of stars is none, and what stands right below a note may be its rest.
    let listed = "Annex*\n\nPlan of the port\n\n1. The pilots:\n* meet;\n* report.\n\n2. Two is done.\n";
    assert!(import::import(listed, &Options::default()).programme.parts[0].footnotes.is_empty());
    let below = "Annex\n\nPlan of the port\n\n1. One is done.[1]\n\n[1] See the map.\nIt is old.\n\n2. Two is done.\n";
    assert_eq!(faults(below), [(8, Notice::NoteOrText)]);
}

#[test]
fn a_number_or_a_bullet_alone_is_no_heading_and_is_said() {
    for sign in ["5", "•", "- 7 -", "§"] {
        let text = format!("Annex\n\nPlan of the port\n\n1. The pilots meet.\n\n{sign}\n\n2. They report.\n");
        assert_eq!(faults(&text), [(7, Notice::FurnitureKept)], "{sign}");
        assert_eq!(lost(&text, &import::import(&text, &Options::default())), [], "{sign}");
        assert!(import::import(&text, &Options::default()).programme.parts[0].sections.is_empty(), "{sign}");
    }
}
