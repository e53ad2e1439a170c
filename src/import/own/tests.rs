//! A work that is handed on and read again is the same work.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::citation::Links;
use crate::i18n::Lang;
use crate::i18n::import::Notice;
use crate::import::{Options, import_source, read};
use crate::library::CitedParagraph;
use crate::model::{Programme, from_slice};
use crate::report::{Handout, HandoutForm, written_handout};

/// Lines that look like what they are not, as a line within a paragraph, a first one, or one of a signature.
const ENGLISH: [&str; 28] = [
    "The harbour is open.", "1. one", "12) twelve", "Annex", "Enclosure 2", "B. Other", "II. Work", "(a) x", "- point",
    "* star *", "**not bold**", "_x_ and __y__", "# no heading", "---", "===", "a \\ b \\* c \\", "[1] note", "¹ note",
    "1 May", "> quoted", "| a | b |", "`code` &nbsp; <b>", "[text](address)", "Contents", "(Signed) by none",
    "Resolution 1373 (2001) and S/2024/193.", "General", "no stop at its end,",
];
const CHINESE: [&str; 14] = [
    "港口开放。", "一、引言", "附件", "附文二", "（一）小艇", "(a) 小艇；", "1. 第一", "㈠ 其一", "第1373(2001)号决议",
    "* 星 *", "# 井号", "目录", "---", "没有句号的一行",
];

fn text(pool: &'static [&'static str]) -> impl Strategy<Value = String> {
    let line = prop_oneof![9 => proptest::sample::select(pool), 1 => Just("")];
    let lines = (proptest::sample::select(pool), proptest::collection::vec(line, 0..4), proptest::sample::select(pool));
    lines.prop_map(|(first, mut between, last)| {
        between.insert(0, first);
        if between.len() > 1 {
            between.push(last);
        }
        between.join("\n")
    })
}

fn part(pool: &'static [&'static str], id: &'static str, label: &'static str) -> impl Strategy<Value = Value> {
    let numbers = if pool[0].is_ascii() { ["I", "II"] } else { ["一", "二"] };
    let texts = proptest::collection::vec((any::<bool>(), text(pool)), 6);
    (texts, text(pool), text(pool)).prop_map(move |(texts, one, two)| {
        let mut number = 0;
        let mut paragraphs: Vec<Value> = Vec::new();
        for (is_numbered, text) in texts {
            number += u32::from(is_numbered);
            paragraphs.push(json!({"number": is_numbered.then_some(number), "text": text}));
        }
        let last = paragraphs.split_off(4);
        json!({"id": id, "label": label, "title": "Work for 2031",
            "footnotes": [{"mark": "1", "text": one}, {"mark": "*", "text": two}],
            "sections": [
                {"number": numbers[0], "heading": "Pilots", "paragraphs": paragraphs.split_off(2), "sections": [
                    {"number": "A", "heading": "Boats", "paragraphs": paragraphs}]},
                {"number": numbers[1], "heading": "Lamps", "paragraphs": last}]})
    })
}

fn work(pool: &'static [&'static str], language: &'static str) -> impl Strategy<Value = Value> {
    let [annex, enclosure] = if language == "en" { ["Annex", "Enclosure"] } else { ["附件", "附文"] };
    let letter =
        (proptest::collection::vec(text(pool), 1..4), proptest::collection::vec(proptest::sample::select(pool), 0..3));
    (letter, part(pool, "annex", annex), part(pool, "enclosure", enclosure)).prop_map(move |(letter, one, two)| {
        json!({"schema": "ctc-programme/1", "language": language, "symbol": "S/2031/12", "parts": [one, two], "letter": {"paragraphs": letter.0,
            "signature": letter.1,
            "title": "Letter dated 1 May 2031 from the Chair addressed to the President of the Security Council"}})
    })
}

/// What is compared: a programme's symbol, the letter, and each part with its sections, paragraphs and notes, without what is found in them.
fn texts(programme: &Programme) -> Value {
    fn bare(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                fields.retain(|name, value| {
                    !matches!(name.as_str(), "cites" | "author") && !value.is_null() && *value != json!([])
                });
                fields.values_mut().for_each(bare);
            }
            Value::Array(values) => values.iter_mut().for_each(bare),
            _ => {}
        }
    }
    let mut value = serde_json::to_value(programme).expect("JSON");
    bare(&mut value);
    let symbol = programme.kind.is_programme().then(|| value["symbol"].clone());
    json!({"symbol": symbol, "letter": value["letter"], "parts": value["parts"]})
}

fn check(form: &Value) -> Result<(), TestCaseError> {
    let library = from_slice(form.to_string().as_bytes(), "made").expect("a programme");
    let before = texts(&library.to_programme(library.first()));
    for kind in [HandoutForm::Markdown, HandoutForm::Docx] {
        let links = Links::new(None, "en");
        let bytes = written_handout(&Handout::Work(Vec::new()), &library, kind, Lang::En, &links).expect("written");
        let source = read(&bytes, "made").expect("a text");
        let after = import_source(&source, &Options::default()).programme;
        let shown =
            if kind == HandoutForm::Markdown { String::from_utf8_lossy(&bytes).into_owned() } else { String::new() };
        prop_assert_eq!(&texts(&after), &before, "{:?}\n{}", kind, shown);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_work_in_english_comes_back(form in work(&ENGLISH, "en")) {
        check(&form)?;
    }

    #[test]
    fn a_work_in_chinese_comes_back(form in work(&CHINESE, "zh")) {
        check(&form)?;
    }
}

#[test]
fn a_resolution_comes_back_with_its_preamble() {
    let form = json!({"schema": "ctc-programme/1", "language": "en", "kind": "resolution", "masthead": ["United Nations"],
        "title": "Resolution 9001 (2031)", "adoption": "Adopted by the Security Council on 1 May 2031",
        "parts": [{"id": "body", "title": "Resolution 9001 (2031)", "preamble": [{"text": "The Security Council,"}, {"text": "Recalling its resolutions,"},
            {"text": "Noting the quay,\nand its lamps,"}],
            "paragraphs": [{"number": 1, "text": "Decides to light the quay.¹\n(a) at once;\n(b) for ever;"},
                {"number": 2, "text": "Decides to remain seized of the matter."}],
            "footnotes": [{"mark": "1", "text": "As the harbour asked."}]}]});
    check(&form).expect("the same");
}

#[test]
fn parts_of_a_resolution_that_bear_a_letter_alone_come_back() {
    let section = |letter: &str, first: u32, last: &str| {
        json!({"number": letter, "heading": "", "paragraphs": [{"text": "Acting under Chapter VII of the Charter,"},
            {"number": first, "text": "Decides to light the quay"}, {"number": first + 1, "text": last}]})
    };
    let form = json!({"schema": "ctc-programme/1", "language": "en", "kind": "resolution", "title": "Resolution 9001 (2031)",
        "parts": [{"id": "body", "title": "Resolution 9001 (2031)", "preamble": [{"text": "The Security Council,"}, {"text": "Noting the quay,"}],
            "sections": [section("A", 1, "Asks:\n(a) for lamps,"), section("B", 3, "Closes."), section("C", 5, "Rests.")]}]});
    check(&form).expect("the same");
    let library = from_slice(form.to_string().as_bytes(), "made").expect("a resolution");
    let page = crate::report::akoma_ntoso(&library);
    let found = import_source(&read(page.as_bytes(), "made").expect("a text"), &Options::default()).programme;
    assert_eq!(texts(&found), texts(&library.to_programme(library.first())));
    let letters = json!({"schema": "ctc-programme/1", "language": "en", "kind": "resolution", "title": "Resolution 9002 (2031)",
        "parts": [{"id": "body", "title": "Resolution 9002 (2031)", "preamble": [{"text": "The Security Council"}],
            "paragraphs": [{"text": "(a) Resolves to rest; and\n(b) Asks for lamps."}]}]});
    check(&letters).expect("the same");
}

#[test]
fn cited_paragraphs_behind_a_work_are_no_part_of_it() {
    let form = json!({"schema": "ctc-programme/1", "language": "en", "parts": [{"id": "annex", "label": "Annex",
        "paragraphs": [{"number": 1, "text": "It recalls resolution 1373 (2001)."}]}]});
    let library = from_slice(form.to_string().as_bytes(), "made").expect("a programme");
    let symbol = crate::citation::scan("S/RES/1373 (2001)").remove(0).symbol;
    let cited = CitedParagraph { symbol, number: 2, text: Some("Decides this:\n(a) that.".to_owned()) };
    for kind in [HandoutForm::Markdown, HandoutForm::Docx] {
        let links = Links::new(None, "en");
        let bytes =
            written_handout(&Handout::Work(vec![cited.clone()]), &library, kind, Lang::En, &links).expect("written");
        let found = import_source(&read(&bytes, "made").expect("a text"), &Options::default());
        assert_eq!(found.programme.parts[0].paragraphs.len(), 1);
        assert_eq!(found.programme.parts[0].sections.len(), 0);
        let said: Vec<_> = found.report.entries.iter().filter(|it| it.notice == Notice::BehindWork).collect();
        assert!(said.iter().any(|it| it.text.contains("(a) that.")), "{said:?}");
    }
}

#[test]
fn what_an_editor_has_changed_is_read_as_markdown() {
    let text = "<!-- ctc-programme/1 -->\r\n\r\n# Annex\r\n\r\n**1.** The *new*\r\nlamps.  \r\nAnd \\*old\\* ones.\r\n\r\nBehind.\r\n";
    let source = read(text.as_bytes(), "made").expect("a text");
    let found = import_source(&source, &Options::default()).programme;
    let texts: Vec<_> = found.parts[0].paragraphs.iter().map(|it| (it.number, it.text.as_str())).collect();
    assert_eq!(texts, [(Some(1), "The new lamps.\nAnd *old* ones."), (None, "Behind.")]);
    assert_eq!(source.place(2), crate::i18n::import::Place::Line(5));
}

#[test]
fn a_label_that_names_the_letter_comes_back_and_takes_nothing_in() {
    let label = "Annex to the letter dated 1 May 2031 from the Chair addressed to the President of the Council";
    let form = json!({"schema": "ctc-programme/1", "language": "en", "parts": [{"id": "annex", "label": "Annex",
        "label_in_full": label, "title": "Work for 2031", "sections": [{"number": "I", "heading": "Pilots",
            "paragraphs": [{"number": 1, "text": "The harbour is open."}]}]}]});
    check(&form).expect("the same");
}
