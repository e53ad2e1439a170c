//! One programme laid out in many forms: numbers of paragraphs, numbers of sections, languages, kinds of file.
//!
//! Each form is right (sections, numbers and texts as they were laid out), or said (the report has a doubt, a fault or
//! something left out), or silent: wrong, and nobody would know. None may be silent.

use super::super::archive::tests::archive;
use super::super::{Class, Imported, Options, import_source, read};
use crate::model::{PartForm, SectionForm};

/// The words of a programme in one language.
struct Words {
    tag: &'static str,
    labels: [&'static str; 2],
    titles: [&'static str; 2],
    headings: [&'static str; 2],
    paragraphs: [&'static str; 8],
}

const ENGLISH: Words = Words {
    tag: "en",
    labels: ["Annex", "Enclosure"],
    titles: ["Plan of the pilots for 2031", "Plan of the wardens for 2031"],
    headings: ["General", "Work of the year"],
    paragraphs: [
        "The pilots of the harbour meet every week under resolution 1373 (2001) and hear what the boats report of the sea and of the weather beyond the bar.",
        "They keep, with the help of the quay, a book of all boats that come and go; it is open to everybody, by day and by night, and a copy of it is sent to the council every month.",
        "The lamps are lit at dusk. The wardens see to it that none of the 12 lamps goes out before the morning, whatever the weather may be on that night.",
        "In the winter the wall is mended, as was agreed in 2019, by 12 masons and their helpers, who are paid for the days on which the sea lets them work.",
        "The council hears the pilots twice a year, and more often when a boat is lost. It may ask for more, and it thanks them for what they have done.",
        "Those who ask for a place at the quay write to the wardens before the first day of May; they are answered in the order in which they wrote.",
        "The wardens count the boats at noon and again at midnight, and write the number of them on the board beside the gate, where all can read it.",
        "A bell is rung in fog. It is heard as far as the outer rocks, and the pilots answer it with their horns for as long as the fog lasts.",
    ],
};

const CHINESE: Words = Words {
    tag: "zh",
    labels: ["附件", "附文"],
    titles: ["引航员2031年计划", "看守人2031年计划"],
    headings: ["总则", "年度工作"],
    paragraphs: [
        "港口引航员根据第1373(2001)号决议每周举行会议，听取各船只关于海上情况以及沙洲以外天气的报告。",
        "他们在码头的协助下，保存所有船只进出的登记册；登记册日夜向所有人开放，其副本每月送交理事会。",
        "黄昏时点灯。看守人确保12盏灯在天亮以前没有一盏熄灭，无论当晚天气如何。",
        "冬季由12名泥瓦匠及其助手修缮围墙，这是2019年商定的，并按海上允许施工的天数支付报酬。",
        "理事会每年听取引航员两次报告，如有船只失事则次数更多。理事会可要求更多，并感谢他们所做的工作。",
        "要求在码头停泊者应在五月一日以前致函看守人；答复按来函的先后次序作出。",
        "看守人在中午和午夜清点船只，并将数目写在大门旁边的木板上，供所有人阅读。",
        "有雾时鸣钟。远至外礁都能听到钟声，引航员在雾散之前以号角回应。",
    ],
};

const FRENCH: Words = Words {
    tag: "fr",
    labels: ["Annexe", "Pièce jointe"],
    titles: ["Plan des pilotes pour 2031", "Plan des gardiens pour 2031"],
    headings: ["Dispositions communes", "Travaux de l’année"],
    paragraphs: [
        "Les pilotes du port se réunissent chaque semaine en vertu de la résolution 1373 (2001) et entendent ce que les bateaux rapportent de la mer.",
        "Ils tiennent, avec l’aide du quai, un livre de tous les bateaux ; il est ouvert à tous, de jour et de nuit, et une copie en est remise au conseil.",
        "Les lampes sont allumées au crépuscule. Les gardiens veillent à ce qu’aucune des 12 lampes ne s’éteigne avant le matin, quel que soit le temps.",
        "En hiver, le mur est réparé par 12 maçons et leurs aides, comme convenu en 2019, et ils sont payés pour les jours où la mer les laisse travailler.",
        "Le conseil entend les pilotes deux fois par an, et plus souvent lorsqu’un bateau est perdu. Il peut demander davantage, et il les remercie.",
        "Ceux qui demandent une place à quai écrivent aux gardiens avant le premier jour de mai ; il leur est répondu dans l’ordre de leurs lettres.",
        "Les gardiens comptent les bateaux à midi et à minuit, et en écrivent le nombre sur la planche près de la porte, où tous peuvent le lire.",
        "Une cloche sonne par temps de brume. On l’entend jusqu’aux rochers, et les pilotes lui répondent avec leurs cornes tant que dure la brume.",
    ],
};

const RUSSIAN: Words = Words {
    tag: "ru",
    labels: ["Приложение", "Добавление"],
    titles: ["План лоцманов на 2031 год", "План сторожей на 2031 год"],
    headings: ["Общие положения", "Работа в течение года"],
    paragraphs: [
        "Лоцманы гавани собираются каждую неделю согласно резолюции 1373 (2001) и слушают, что лодки сообщают о море и о погоде за отмелью.",
        "Они ведут с помощью причала книгу всех лодок; она открыта для всех днем и ночью, и ее копия каждый месяц направляется совету.",
        "Лампы зажигаются в сумерках. Сторожа следят за тем, чтобы ни одна из 12 ламп не погасла до утра, какой бы ни была погода.",
        "Зимой стена чинится 12 каменщиками и их помощниками, как было решено в 2019 году; им платят за дни, когда море позволяет работать.",
        "Совет слушает лоцманов дважды в год и чаще, если лодка пропала. Он может просить больше, и он благодарит их за сделанное.",
        "Те, кто просит место у причала, пишут сторожам до первого дня мая; им отвечают в том порядке, в котором они написали.",
        "Сторожа считают лодки в полдень и в полночь и пишут их число на доске у ворот, где все могут его прочесть.",
        "В туман звонит колокол. Он слышен до внешних скал, и лоцманы отвечают ему своими рогами, пока держится туман.",
    ],
};

/// How many of the paragraphs stand in the first section of the annex, in its second one, and in the enclosure's only.
const DIVIDED: [std::ops::Range<usize>; 3] = [0..2, 2..5, 5..8];

/// A form of paragraph numbers: what stands before the number, behind it, and whether noughts fill it.
const NUMBERS: [(&str, &str, bool); 22] = [
    ("", ". ", false),
    ("", ".\t", false),
    ("", "．", false),
    ("", "、", false),
    ("", ") ", false),
    ("", "）", false),
    ("(", ") ", false),
    ("（", "）", false),
    ("[", "] ", false),
    ("", ". ", true),
    ("", ": ", false),
    ("", "：", false),
    ("", " ", false),
    ("", "\u{3000}", false),
    ("", ".", false),
    ("", " . ", false),
    ("", " – ", false),
    ("Paragraph ", ". ", false),
    ("Para. ", ": ", false),
    ("第", "段 ", false),
    ("§ ", " ", false),
    ("№ ", " ", false),
];

/// A form of section numbers: the numerals, and what stands around them.
const SECTIONS: [([&str; 2], &str, &str); 12] = [
    (["I", "II"], "", ". "),
    (["一", "二"], "", "、"),
    (["A", "B"], "", ". "),
    (["1", "2"], "", ". "),
    (["I", "II"], "CHAPTER ", ". "),
    (["I", "II"], "Section ", ": "),
    (["一", "二"], "第", "章 "),
    (["一", "二"], "第", "部分 "),
    (["一", "二"], "（", "）"),
    (["1", "2"], "Part ", " – "),
    (["I", "II"], "", "\n"),
    (["", ""], "", ""),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum File {
    Text,
    Wrapped,
    WrappedTight,
    Markdown,
    Page,
    Word,
}

const FILES: [File; 6] = [File::Text, File::Wrapped, File::WrappedTight, File::Markdown, File::Page, File::Word];

/// Breaks a line at a width of columns, between words or hanzi.
fn wrapped(text: &str, width: usize) -> String {
    use unicode_width::UnicodeWidthStr as _;
    let mut lines = vec![String::new()];
    let mut units: Vec<String> = Vec::new();
    for c in text.chars() {
        match units.last_mut() {
            Some(unit) if !c.is_whitespace() && !super::is_hanzi(c) && !unit.ends_with([' ', '\t']) => unit.push(c),
            Some(unit) if c.is_whitespace() => unit.push(c),
            _ => units.push(c.to_string()),
        }
    }
    for unit in units {
        if lines.last().is_some_and(|line| line.width() + unit.trim_end().width() > width) {
            lines.push(String::new());
        }
        lines.last_mut().expect("a line").push_str(&unit);
    }
    lines.iter().map(|line| line.trim_end()).collect::<Vec<_>>().join("\n")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

fn laid_out(words: &Words, number: (&str, &str, bool), section: ([&str; 2], &str, &str), file: File) -> Vec<u8> {
    let numbered = |at: usize, text: &str| {
        let digits = if number.2 { format!("{at:02}") } else { at.to_string() };
        format!("{}{digits}{}{text}", number.0, number.1)
    };
    let heading = |at: usize| format!("{}{}{}{}", section.1, section.0[at], section.2, words.headings[at]);
    let mut lines: Vec<(char, String)> = Vec::new();
    for part in 0..2 {
        lines.push(('l', words.labels[part].to_owned()));
        lines.push(('t', words.titles[part].to_owned()));
        let divided = if part == 0 { &DIVIDED[..2] } else { &DIVIDED[2..] };
        let first = divided[0].start;
        for (at, range) in divided.iter().enumerate() {
            lines.push(('h', heading(at)));
            lines.extend(range.clone().map(|place| ('p', numbered(place + 1 - first, words.paragraphs[place]))));
        }
    }
    let typed = |(kind, line): &(char, String), between: &str| match kind {
        'h' => line.clone() + between,
        _ => wrapped(line, 64) + between,
    };
    match file {
        File::Text => lines.iter().map(|(_, line)| line.clone() + "\n\n").collect::<String>().into_bytes(),
        File::Wrapped => lines.iter().map(|line| typed(line, "\n\n")).collect::<String>().into_bytes(),
        File::WrappedTight => lines.iter().map(|line| typed(line, "\n")).collect::<String>().into_bytes(),
        File::Markdown => {
            let marked = |(kind, line): &(char, String)| match kind {
                'l' => format!("# {line}\n\n"),
                'h' => format!("## {}\n\n", line.replace('\n', "\n\n## ")),
                _ => format!("{line}\n\n"),
            };
            lines.iter().map(marked).collect::<String>().into_bytes()
        }
        File::Page => {
            let marked = |(kind, line): &(char, String)| match kind {
                'l' => format!("<h1>{}</h1>", escaped(line)),
                'h' => format!("<h2>{}</h2>", escaped(line).replace('\n', "</h2><h2>")),
                _ => format!("<p>{}</p>", escaped(line)),
            };
            let body: String = lines.iter().map(marked).collect();
            format!("<!DOCTYPE html><html><body>{body}</body></html>").into_bytes()
        }
        File::Word => {
            let text =
                |line: &str| format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(line));
            let body: String = lines.iter().flat_map(|(_, line)| line.split('\n').map(text)).collect();
            let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
            let document = format!("<w:document xmlns:w=\"{main}\"><w:body>{body}</w:body></w:document>");
            archive(&[("word/document.xml", document.as_bytes())])
        }
    }
}

/// Sections and paragraphs in order, without blanks.
fn outline(parts: &[PartForm]) -> Vec<String> {
    fn add(section: &SectionForm, found: &mut Vec<String>) {
        found.push(format!("{} {}", section.number.as_deref().unwrap_or(""), section.heading));
        let line = |it: &crate::model::ParagraphForm| format!("{} {}", it.number.unwrap_or(0), it.text);
        found.extend(section.paragraphs.iter().map(line));
        section.sections.iter().for_each(|section| add(section, found));
    }
    let mut found = Vec::new();
    for part in parts {
        found.push(format!("{} {}", part.label.as_deref().unwrap_or(""), part.title.as_deref().unwrap_or("")));
        found.extend(part.paragraphs.iter().map(|it| format!("{} {}", it.number.unwrap_or(0), it.text)));
        part.sections.iter().for_each(|section| add(section, &mut found));
    }
    found.iter().map(|line| line.chars().filter(|c| !c.is_whitespace()).collect()).collect()
}

fn expected(words: &Words, section: ([&str; 2], &str, &str)) -> Vec<String> {
    let mut wanted = Vec::new();
    // Brackets and words belong to the number as it is printed.
    let behind = if matches!(section.1, "第" | "（") { section.2 } else { "" };
    for part in 0..2 {
        wanted.push(format!("{} {}", words.labels[part], words.titles[part]));
        let divided = if part == 0 { &DIVIDED[..2] } else { &DIVIDED[2..] };
        let first = divided[0].start;
        for (at, range) in divided.iter().enumerate() {
            wanted.push(format!("{}{}{behind} {}", section.1, section.0[at], words.headings[at]));
            wanted.extend(range.clone().map(|place| format!("{} {}", place + 1 - first, words.paragraphs[place])));
        }
    }
    wanted.iter().map(|line| line.chars().filter(|c| !c.is_whitespace()).collect()).collect()
}

fn says_something(imported: &Imported) -> bool {
    imported.report.entries.iter().any(|entry| entry.class() != Class::Mended)
}

#[test]
fn a_programme_in_any_form_is_right_or_said_to_be_in_doubt() {
    let (mut right, mut all, mut said, mut silent) = (0, 0, Vec::new(), Vec::new());
    for (n, number) in NUMBERS.into_iter().enumerate() {
        for (s, section) in SECTIONS.into_iter().enumerate() {
            for (f, file) in FILES.into_iter().enumerate() {
                // Each form of numbers with each of sections; the kinds of file and the languages take turns.
                if (n + s + f) % 3 != 0 {
                    continue;
                }
                let words = [&ENGLISH, &CHINESE, &FRENCH, &RUSSIAN][(2 * n + s + f) % 4];
                let bytes = laid_out(words, number, section, file);
                let imported = import_source(&read(&bytes, "form").expect("a document"), &Options::default());
                all += 1;
                let found = outline(&imported.programme.parts);
                if found == expected(words, section) {
                    right += 1;
                } else {
                    let wanted = expected(words, section);
                    let first = found.iter().zip(&wanted).find(|(found, wanted)| found != wanted);
                    let line = format!("{} {number:?} {section:?} {file:?}: {first:?}", words.tag);
                    if says_something(&imported) { said.push(line) } else { silent.push(line) }
                }
            }
        }
    }
    assert!(silent.is_empty(), "{} of {all} wrong and silent:\n{}", silent.len(), silent.join("\n"));
    assert!(right * 100 >= all * 98, "{right} of {all} right; said:\n{}", said.join("\n"));
}

fn numbers(text: &str) -> Vec<Option<u32>> {
    let imported = import_source(&super::super::SourceText::from(text), &Options::default());
    let part = imported.programme.parts.into_iter().next().expect("a part");
    part.paragraphs.into_iter().map(|paragraph| paragraph.number).collect()
}

#[test]
fn lists_notes_and_sentences_are_no_numbered_paragraphs() {
    let announced = "Annex\n\nPlan\n\nThe pilots will:\n\n(1) Meet;\n\n(2) Report;\n\n(3) Go home.\n";
    assert_eq!(numbers(announced), [None]);
    let twice = "Annex\n\nPlan\n\n(1) Meet.\n\n(2) Report.\n\nAgain.\n\n(1) Rest.\n\n(2) Go home.\n\n(3) Sleep.\n";
    assert!(numbers(twice).iter().all(Option::is_none), "a list that begins anew without a part");
    let numbered =
        "Annex\n\nPlan\n\n1. The pilots meet:\n\n(1) At noon.\n\n(2) At dusk.\n\n(3) At dawn.\n\n2. They report.\n";
    assert_eq!(numbers(numbered), [Some(1), Some(2)]);
    let aside = "Annex\n\nPlan\n\n".to_owned()
        + &"The pilots keep the harbour and all that comes and goes, by night and by day, in any weather.\n\n"
            .repeat(8)
        + "1 Of the year 2030.\n\n2 Ibid.\n\n3 Also there.\n";
    assert!(numbers(&aside).iter().all(Option::is_none), "notes are the lesser part of the text");
}

#[test]
fn numbers_go_on_across_gaps_that_are_said() {
    let text = "Annex\n\nPlan\n\n(1) The pilots meet.\n\n(2) They report.\n\n(4) They go home.\n";
    assert_eq!(numbers(text), [Some(1), Some(2), Some(4)]);
}

/// The sections of the first part with those below them, `II.A Visits`.
fn sections(text: &str) -> Vec<String> {
    fn walk(above: &str, sections: &[SectionForm], found: &mut Vec<String>) {
        for section in sections {
            let path = format!("{above}{}", section.number.as_deref().unwrap_or("*"));
            found.push(format!("{path} {}", section.heading));
            walk(&format!("{path}."), &section.sections, found);
        }
    }
    let imported = import_source(&super::super::SourceText::from(text), &Options::default());
    let mut found = Vec::new();
    walk("", &imported.programme.parts.last().expect("a part").sections, &mut found);
    found
}

#[test]
fn sections_without_a_stop_and_in_small_letters_are_such() {
    let letter = "I have the honour to send the plan\n\n";
    let bare = "Annex\n\nPlan\n\nI General\n\n1. The pilots meet.\n\nII Work\n\nA Visits\n\n2. They go.\n\nB Lamps\n\n3. They light.\n";
    assert_eq!(sections(&format!("{letter}{bare}")), ["I General", "II Work", "II.A Visits", "II.B Lamps"]);
    let small = "Annex\n\nPlan\n\ni. General\n\n1. The pilots meet.\n\nii. Work\n\n2. They go.\n";
    assert_eq!(sections(small), ["i General", "ii Work"]);
    let chinese = "附件\n\n计划\n\n一　总则\n\n1. 引水员开会。\n\n二　工作\n\n2. 引水员出海。\n";
    assert_eq!(sections(chinese), ["一 总则", "二 工作"]);
}

#[test]
fn sentences_and_lists_that_begin_like_numerals_are_no_sections() {
    for text in [
        "Annex\n\nPlan\n\n1. The pilots:\n\ni. Meet;\n\nii. Report.\n\n2. They go.\n",
        "Annex\n\nPlan\n\n1. The pilots meet.\n\nA Committee of pilots meets.\n\n2. They go.\n",
        "Annex\n\nPlan\n\nI Thank the pilots\n\n1. The pilots meet.\n\n2. They go.\n",
    ] {
        assert!(sections(text).iter().all(|section| section.starts_with('*')), "{text}: {:?}", sections(text));
    }
}

#[test]
fn arabic_paragraphs_bear_their_number_before_a_stroke() {
    let text = "المرفق\n\nخطة الميناء\n\n1 - يجتمع المرشدون كل أسبوع في الميناء.\n\n2 - تقدم اللجنة تقريرا إلى المجلس.\n\n3 - تضاء المصابيح عند الغسق.\n";
    let numbers = |text: &str| -> Vec<Option<u32>> {
        let part = super::super::import(text, &Options::default()).programme.parts.remove(0);
        part.paragraphs.iter().map(|paragraph| paragraph.number).collect()
    };
    assert_eq!(numbers(text), [Some(1), Some(2), Some(3)]);
    assert_eq!(numbers(&text.replace("2 - ", "7 - ").replace("3 - ", "9 - ")), [None, None, None]);
}

/// All that an import reads of a text: its sections, its paragraphs with their numbers, and whether it is clean.
fn read_all(text: &str) -> (Vec<String>, bool) {
    let found = super::super::import(text, &Options::default());
    let lines = outline(&found.programme.parts).split_off(1);
    (lines, found.report.is_clean())
}

#[test]
fn a_word_with_a_number_before_a_sentence_stays_in_its_paragraph() {
    for (label, words) in [
        ("Annex", ["Rule 1. The lamp is lit.", "Rule 2. The keeper sleeps.", "Rule 3. Ships pay."]),
        ("Annexe", ["Art. 1 – La lampe luit.", "Art. 2 – Le gardien dort.", "Art. 3 – Le port est ouvert."]),
        ("Anexo", ["Norma 1.- La luz arde.", "Norma 2.- El guarda duerme.", "Norma 3.- Los barcos pagan."]),
        ("Annex", ["Principle 4: The lamp is lit.", "Principle 5: The keeper sleeps.", "Principle 6: Ships pay."]),
        ("附件", ["第1款 点灯。", "第2款 看守人休息。", "第3款 船只缴费。"]),
    ] {
        let (found, is_clean) = read_all(&format!("{label}\n\nPlan\n\n{}\n", words.join("\n\n")));
        let first: u32 = if words[0].contains('4') { 4 } else { 1 };
        let wanted = (first..).zip(words).map(|(number, text)| format!("{number} {text}").replace([' ', '\u{a0}'], ""));
        assert_eq!(found, wanted.collect::<Vec<_>>());
        assert!(is_clean, "an excerpt may begin with any number");
    }
    let (found, _) = read_all("附件\n\n章程\n\n第一条　点灯。\n\n第二条　看守人休息。\n");
    assert_eq!(found, ["1点灯。", "2看守人休息。"]);
}

#[test]
fn a_word_with_a_number_above_paragraphs_is_a_section() {
    let (found, is_clean) = read_all(
        "Annex\n\nStatute\n\nArticle 1\nLamps\n\n1. The lamp is lit.\n\n2. It is put out.\n\nArticle 2\nShips\n\n1. Ships pay.\n\nArticle 3\n\n1. It ends.\n",
    );
    assert_eq!(found[..2], ["Article1Lamps", "1Thelampislit."]);
    assert_eq!(found[3..], ["Article2Ships", "1Shipspay.", "Article3", "1Itends."]);
    assert!(is_clean, "numbers begin anew under each article");
    let (found, is_clean) = read_all("附件\n\n规则\n\n规则1\n点灯。\n\n规则2\n看守人休息。\n");
    assert_eq!(
        (found, is_clean),
        (vec!["规则1".into(), "0点灯。".into(), "规则2".into(), "0看守人休息。".into()], true)
    );
    let parts = "Annex\n\nStatute\n\nI. Lamps\n\nRule 1\n\nThe lamp is lit.\n\nRule 2\n\nIt burns.\n\nII. Ships\n\nRule 3\n\nShips pay.\n";
    let (found, is_clean) = read_all(parts);
    assert!(is_clean && found.contains(&"Rule3".to_owned()), "they count on through the sections around them");
    let (_, is_clean) = read_all(&parts.replace("Rule 3", "Rule 5"));
    assert!(!is_clean, "one is missing");
}

#[test]
fn words_with_numbers_that_name_no_provision_are_left() {
    for text in [
        "1. The statute says in\nArticle 5 what the keeper does, and in\nArticle 6 what the ships do.\n\n2. It rests.\n",
        "1. The lamp is lit.\n\nTable 1\nLamps\n\nTable 2\nShips\n\n2. It rests.\n",
        "1. The lamp is lit.\n\nAdvice 1: Mend it.\n\n2. It rests.\n\nAdvice 2: Buy oil.\n\n3. It ends.\n",
        "Phase 1 of the works is over.\n\nPhase 2 of the works is not.\n\nPhase 3 is last.\n",
    ] {
        let (found, _) = read_all(&format!("Annex\n\nPlan\n\n{text}"));
        let begins = |line: &&String| {
            ["Article", "Table", "Advice", "Phase"]
                .iter()
                .any(|word| line.trim_start_matches(char::is_numeric).starts_with(word))
        };
        assert!(
            found.iter().filter(begins).all(|line| line.starts_with('0') || line.starts_with("Table")),
            "{found:?}"
        );
        assert!(sections(&format!("Annex\n\nPlan\n\n{text}")).iter().all(|it| it.starts_with('*')), "{found:?}");
    }
}

#[test]
fn sentences_that_count_in_letters_are_no_headings() {
    let (found, is_clean) =
        read_all("Annex\n\nPlan\n\nA. The lamp is lit.\n\nB. The keeper sleeps here.\n\nC. All ships pay.\n");
    assert_eq!(found, ["0A.Thelampislit.", "0B.Thekeepersleepshere.", "0C.Allshipspay."]);
    assert!(is_clean);
    let (found, _) = read_all("附件\n\n计划\n\n一、港口将在黄昏点灯。\n\n二、看守人将在黎明休息。\n");
    assert_eq!(found, ["1港口将在黄昏点灯。", "2看守人将在黎明休息。"]);
    let headed =
        "Annex\n\nPlan\n\nA. Work of the port.\n\n1. The lamp is lit.\n\nB. Work of the ships.\n\n2. They pay.\n";
    assert_eq!(sections(headed), ["A Work of the port.", "B Work of the ships."]);
    let one = "Annex\n\nPlan\n\n1. The lamp is lit.\n\nA. It will row.\n\n2. They pay.\n";
    let report = super::super::import(one, &Options::default()).report;
    assert!(
        report.entries.iter().any(|it| it.text == "It will row."),
        "what is taken for a heading all the same is said"
    );
}
