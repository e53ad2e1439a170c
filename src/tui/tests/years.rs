//! Two years in the browser as a person meets them.

use crate::model::{Fate, Library, ParagraphId, Programme, RelationKind};
use crate::store::{MarkChange, Marks, Subject};
use crate::tui::background;
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::state::Screen;
use crate::tui::state::browse::go_to;
use crate::tui::state::summary::Only;
use crate::tui::tests::person::Person;

const OLD: &[&str] = &[
    "渡船每天横渡湖面两次，免费运送自行车，冬季停航。",
    "管理处应考虑检查所有码头的护栏，并报告结果。",
    "园丁负责修剪苹果树、浇灌草坪，并照看墙后的蜂箱。",
    "温室每周一开放，由两名志愿者值守，门票收入用于购买种子。",
];

const NEW: &[&str] = &[
    "渡船每天横渡湖面三次，免费运送自行车，冬季停航。",
    "图书馆在每年三月向两名审计员公布账目。",
    "管理处应检查所有码头的护栏，并报告结果。",
    "园丁负责修剪苹果树、浇灌草坪，并照看墙后的蜂箱。",
];

fn programme(year: u32, texts: &[&str]) -> Programme {
    let part = |id: &str, label: &str, who: &str| {
        let paragraphs = texts
            .iter()
            .zip(1..)
            .map(|(text, number)| serde_json::json!({"number": number, "text": format!("{who}{text}")}));
        serde_json::json!({"id": id, "label": format!("{label} {year}"), "paragraphs": paragraphs.collect::<Vec<_>>()})
    };
    serde_json::from_value(serde_json::json!({"schema": "ctc-programme/1", "language": "zh",
        "dated": format!("{year}-02-20"), "parts": [part("annex", "附件", ""), part("enclosure", "附文", "执行局说明，")]}))
    .expect("a programme")
}

pub(super) fn reading(width: u16, height: u16) -> Person {
    let mut library = Library::from(programme(2031, NEW));
    library.add(programme(2030, OLD));
    let mut person = Person::reading(library, width, height);
    let event = background::prepared(&person.app.document.clone());
    person.happen(event);
    person
}

fn kind(person: &Person) -> Option<RelationKind> {
    person.app.pairing.as_ref().map(|relation| relation.kind)
}

#[test]
fn the_summary_counts_the_fates_first_and_lists_one_of_them() {
    let mut person = reading(100, 24);
    person.press("S");
    let screen = person.screen();
    assert!(screen.lines().next().is_some_and(|line| line.contains("new 1  dropped 1  edited 2  same 1")), "{screen}");
    assert!(screen.contains("edited") && screen.contains("dropped"), "{screen}");
    person.press("v v v");
    assert_eq!(person.app.summary.only, Only::Fate(Fate::New));
    assert_eq!(person.app.summary.rows().len(), 1);
    assert!(person.screen().contains("new only"), "{}", person.screen());
    person.press("v");
    let place = person.app.summary.selected().expect("the dropped one");
    assert_eq!(person.app.summary.fate(place), Some(Fate::Dropped));
}

#[test]
fn keys_go_to_the_next_new_dropped_and_changed_paragraph() {
    let mut person = reading(120, 30);
    person.press("c");
    assert_eq!((person.app.screen, kind(&person)), (Screen::Compare, Some(RelationKind::Successor)));
    let screen = person.screen();
    assert!(screen.contains("附件 2030") && screen.contains("附件 2031"), "which year is on the screen: {screen}");
    let fate = |person: &Person| {
        person.app.pairing.as_ref().and_then(|pairing| pairing.links().get(person.app.compare.place)?.fate)
    };
    person.press("+");
    assert_eq!(fate(&person), Some(Fate::New));
    person.press("u");
    assert_eq!(fate(&person), Some(Fate::Edited));
    person.press("-");
    assert_eq!(fate(&person), Some(Fate::Dropped));
    let place = person.app.compare.place;
    person.press("-");
    assert_eq!(person.app.compare.place, place, "there is none ahead");
    assert!(person.screen().contains("None further on"), "{}", person.screen());
}

#[test]
fn a_key_turns_from_successor_to_counterpart_of_the_same_paragraph_and_back() {
    let mut person = reading(120, 30);
    person.press("c +");
    let new = person.app.compare.came_from.expect("a paragraph of the new year");
    person.press("Y");
    assert_eq!(kind(&person), Some(RelationKind::Counterpart));
    assert!(person.screen().contains("附文 2031"), "{}", person.screen());
    assert_eq!(person.app.compare.came_from, Some(new));
    person.press("Y");
    assert_eq!((kind(&person), person.app.compare.came_from), (Some(RelationKind::Successor), Some(new)));
    assert!(person.screen().contains("附件 2030"), "{}", person.screen());
    person.press("<Esc> S <Enter> Y Y <Esc>");
    assert_eq!(person.app.screen, Screen::Summary, "and the way back is still that to the summary");
    assert_eq!(person.app.summary.rows().len(), 5, "of the years that are read again: {}", person.screen());
}

#[test]
fn the_summary_follows_the_relation_and_takes_no_answer_meant_for_another() {
    let mut person = reading(100, 24);
    person.press("S");
    let stale = person.app.summary.generation;
    person.press("Y");
    assert_eq!((kind(&person), person.app.summary.fates().len()), (Some(RelationKind::Counterpart), 0));
    let known = person.app.summary.progress();
    person.happen(Event::Compared { generation: stale, chunk: 0, stats: Vec::new() });
    assert!(!person.app.summary.knows(stale));
    assert_eq!(person.app.summary.progress(), known);
}

#[test]
fn a_programme_alone_says_that_no_year_is_open() {
    let mut person = Person::at(100, 30);
    person.press("c +");
    assert!(person.screen().contains("OLD NEW"), "{}", person.screen());
    person.press("Y");
    assert_eq!(kind(&person), Some(RelationKind::Counterpart));
}

#[test]
fn a_bookmark_never_lands_on_the_paragraph_of_the_other_year() {
    let mut person = reading(100, 30);
    person.press("m");
    assert!(matches!(person.effects.last(), Some(Effect::Keep(_))), "the new year's are kept");
    let asked = person.effects.len();
    let old = person.app.pairing.as_ref().and_then(|relation| person.app.document.paragraphs_of(relation.left).next());
    go_to(&mut person.app, old.expect("a paragraph of the old year"));
    person.press("m");
    assert_eq!(person.effects.len(), asked, "{}", person.screen());
    assert!(person.screen().contains("kept for the new year"), "{}", person.screen());
}

#[test]
fn sections_under_another_heading_are_told_above_the_list() {
    let year = |year: u32, heading: &str, texts: &[&str]| -> Programme {
        let paragraphs: Vec<_> =
            texts.iter().zip(1..).map(|(text, number)| serde_json::json!({"number": number, "text": text})).collect();
        serde_json::from_value(serde_json::json!({"schema": "ctc-programme/1", "language": "zh",
            "dated": format!("{year}-02-20"), "parts": [{"id": "annex", "label": format!("附件 {year}"), "sections": [
                {"number": "一", "heading": heading, "paragraphs": paragraphs, "sections": []}]}]}))
        .expect("a programme")
    };
    for (width, height) in [(40, 12), (80, 24), (120, 36)] {
        let mut library = Library::from(year(2031, "码头与渡船的养护", NEW));
        library.add(year(2030, "湖上交通", OLD));
        let mut person = Person::reading(library, width, height);
        let event = background::prepared(&person.app.document.clone());
        person.happen(event);
        person.press("S");
        let screen = person.screen();
        assert!(screen.contains("retitled: 一 湖上交通"), "{screen}");
        assert!(screen.lines().nth(3).is_some_and(|line| line.contains('▸')), "the list begins below: {screen}");
        let list = crate::tui::state::summary::areas(&person.app).list;
        person.happen(Event::Click(ratatui::layout::Position::new(list.x + 3, list.y + 1)));
        assert_eq!(person.app.summary.cursor.at, 1, "a click hits the row that is drawn there");
    }
}

#[test]
fn the_summary_of_two_years_says_whose_counts_it_shows_and_tells_new_sections() {
    let year = |year: u32, sections: &[(&str, &[&str])]| -> Programme {
        let part = |id: &str, name: &str, who: &str| {
            let sections: Vec<_> = sections
                .iter()
                .zip(1..)
                .map(|((heading, texts), at)| {
                    let paragraphs: Vec<_> = texts
                        .iter()
                        .zip(1..)
                        .map(|(text, number)| serde_json::json!({"number": at * 10 + number, "text": format!("{who}{text}")}))
                        .collect();
                    serde_json::json!({"number": at.to_string(), "heading": heading, "paragraphs": paragraphs})
                })
                .collect();
            serde_json::json!({"id": id, "label": format!("{name} {year}"), "sections": sections})
        };
        serde_json::from_value(serde_json::json!({"schema": "ctc-programme/1", "language": "zh",
            "dated": format!("{year}-02-20"), "parts": [part("annex", "附件", ""), part("enclosure", "附文", "执行局说明，")]}))
        .expect("a programme")
    };
    let books: &[&str] = &["图书馆在每年三月向两名审计员公布账目。", "读者可借阅十二册画册，为期六周。"];
    let bees: &[&str] = &["养蜂人每隔九天检查蜂箱，并记录采蜜量。"];
    let mut library = Library::from(year(2031, &[("湖上交通", OLD), ("图书馆", books)]));
    library.add(year(2030, &[("湖上交通", OLD), ("蜂箱", bees)]));
    let mut person = Person::reading(library, 120, 36);
    let event = background::prepared(&person.app.document.clone());
    person.happen(event);
    let screen = person.press("S").screen();
    assert!(screen.contains("new 2  dropped 1") && person.last_line().contains("附件 2031: 7 pairs"), "{screen}");
    assert_eq!(screen.matches("new section: 2 图书馆").count(), 1, "of the part that is shown: {screen}");
    assert!(screen.contains("section dropped: 2 蜂箱") && !screen.contains("section: 1 湖上交通"), "{screen}");
}

#[test]
fn the_sections_say_how_much_of_them_changed() {
    let person = reading(100, 30);
    let screen = person.screen();
    let row = screen.lines().find(|line| line.contains("附件 2031 annex")).expect("the part");
    assert!(row.contains("~3 4"), "new, and two edited: {row}");
    let row = screen.lines().find(|line| line.contains("附件 2030 annex")).expect("the part");
    assert!(row.contains("~3 4"), "dropped, and two edited: {row}");
    assert!(!Person::at(120, 30).screen().contains('~'), "one year alone has no such mark");
}

#[test]
fn what_the_old_year_bears_is_offered_and_put_nowhere_unasked() {
    let mut library = Library::from(programme(2031, NEW));
    library.add(programme(2030, OLD));
    let mut person = Person::reading(library, 100, 30);
    // As they were left when the old year was read alone; the new year stands before it now.
    let (alone, mut marks) = (Library::from(programme(2030, OLD)), Marks::default());
    for (id, note) in [(0, "渡船"), (3, "温室")] {
        let on = Subject::Paragraph(ParagraphId(id));
        marks.apply(&MarkChange::note_on(&alone, on, None, None, note).expect("a change"));
    }
    let placed = marks.placed(&alone).found.into_iter();
    person.app.old_marks = placed.map(|(id, entry)| (ParagraphId(id.0 + 8), entry)).collect();
    let event = background::prepared(&person.app.document.clone());
    person.happen(event);
    assert!(person.last_line().contains("The old year's bookmarks and notes: 1"), "{}", person.last_line());
    assert!(person.app.marks.is_empty() && person.effects.is_empty(), "nothing is put there");
    let screen = person.screen();
    assert!(screen.contains("? old year: 渡船 (A takes it over)"), "{screen}");
    person.press("j A");
    assert!(
        person.last_line().contains("Nothing from the old year here; A again takes over all 1")
            && person.effects.is_empty()
    );
    person.press("k A");
    let first = person.app.browse.selected().expect("a paragraph");
    assert_eq!(person.app.marks[&first].note.as_deref(), Some("渡船"));
    assert!(!person.screen().contains("old year"), "{}", person.screen());
    assert!(person.app.offered.is_empty(), "what was on a dropped paragraph is offered nowhere");
}

#[test]
fn the_history_of_a_document_is_told_year_by_year() {
    let mut old = OLD.to_vec();
    old[0] = "渡船按照第1373(2001)号决议每天横渡湖面两次，免费运送自行车，冬季停航。";
    let mut new = NEW.to_vec();
    new[1] = "图书馆在每年三月按照第1373(2001)号决议向两名审计员公布账目。";
    let mut library = Library::from(programme(2031, &new));
    library.add(programme(2030, &old));
    let mut person = Person::reading(library, 100, 30);
    let event = background::prepared(&person.app.document.clone());
    person.happen(event);
    person.press("j H");
    let screen = person.screen();
    assert!(screen.contains("1373(2001) year by year"), "{screen}");
    let row = |text: &str| {
        screen.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{text} in {screen}"))
    };
    assert!(row("2030: cited in 2 paragraphs") < row("2031: cited in 2 paragraphs"), "from the old year on: {screen}");
    assert!(screen.contains("rewritten » 附件 2031 1 (cites it no more)"), "{screen}");
    assert!(screen.lines().any(|line| line.contains("附件 2031 2") && line.contains("new")), "{screen}");
    person.press("<Esc>");
    assert!(person.app.popup.is_none());
    person.press("j j H");
    assert!(person.last_line().contains("No document is cited here"), "{}", person.last_line());
    let mut alone = Person::at(100, 30);
    alone.press("H");
    assert!(alone.screen().contains("One year is open"), "{}", alone.screen());
}

/// Three years: the ferry rests on 1373 in the first two, the library on 2462 in the last one.
fn three_years() -> Library {
    let (mut old, mut new) = (OLD.to_vec(), NEW.to_vec());
    old[0] = "渡船按照第1373(2001)号决议每天横渡湖面两次，免费运送自行车，冬季停航。";
    new[1] = "图书馆在每年三月按照第2462(2019)号决议向两名审计员公布账目。";
    let mut library = Library::from(programme(2032, &new));
    library.add(programme(2031, &[old[0], OLD[1], OLD[2]]));
    library.add(programme(2030, &old));
    library
}

fn reading_three(width: u16, height: u16) -> Person {
    let mut person = Person::reading(three_years(), width, height);
    let event = background::prepared(&person.app.document.clone());
    person.happen(event);
    person
}

#[test]
fn three_years_are_read_two_at_a_time_and_a_history_row_opens_its_comparison() {
    let mut person = reading_three(120, 30);
    let middle = person.app.document.paragraph_ids().nth(8).expect("the first paragraph of 2031");
    go_to(&mut person.app, middle);
    person.press("j k H");
    let screen = person.screen();
    let years = ["2030: cited in 2", "2031: cited in 2", "2032: cited in 0"];
    let rows =
        years.map(|text| screen.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{screen}")));
    assert!(rows.is_sorted(), "{screen}");
    let row = screen.lines().find(|line| line.contains("附件 2031 1  ")).unwrap_or_else(|| panic!("{screen}"));
    assert!(row.contains("same « 附件 2030 1"), "what it was: {row}");
    assert!(screen.contains("rewritten » 附件 2032 1 (cites it no more)"), "and what it became: {screen}");
    person.press("<Down> <Enter>");
    assert_eq!(person.app.screen, Screen::Compare);
    let screen = person.screen();
    assert!(screen.contains("附件 2030") && screen.contains("附件 2031"), "the years that the row is of: {screen}");
    // One key leads from these two years to the next two, then to the counterpart, and round again.
    let mut seen = Vec::new();
    person.app.compare.came_from = Some(middle);
    for _ in 0..3 {
        person.press("Y");
        let pairing = person.app.pairing.clone().expect("a relation");
        seen.push((pairing.kind, pairing.left, pairing.right));
        person.app.compare.came_from = Some(middle);
    }
    let kinds = seen.iter().map(|(kind, ..)| *kind).collect::<Vec<_>>();
    assert_eq!(kinds.iter().filter(|kind| **kind == RelationKind::Successor).count(), 2, "{seen:?}");
    assert!(kinds.contains(&RelationKind::Counterpart), "{seen:?}");
}

#[test]
fn documents_cited_in_one_year_alone_are_told_in_words() {
    let mut person = reading_three(120, 30);
    person.press("S");
    let screen = person.screen();
    assert!(screen.contains("newly cited: 2462(2019), in 附件 2032 2, 附文 2032 2"), "{screen}");
    assert!(screen.contains("no longer cited: 1373(2001), was in 附件 2031 1"), "{screen}");
    person.press("<Esc> j");
    assert!(person.screen().contains("new in 2032:"), "{}", person.screen());
    let mut small = reading_three(40, 12);
    small.press("S");
    assert!(small.screen().contains("newly cited: 2462") && small.app.summary.rows().len() > 1, "{}", small.screen());
}

#[test]
fn two_texts_of_one_year_are_said_to_be_so() {
    let mut library = Library::from(programme(2031, NEW));
    library.add(programme(2031, OLD));
    let mut person = Person::reading(library, 100, 30);
    let event = background::prepared(&person.app.document.clone());
    person.happen(event);
    assert!(person.last_line().contains("both are of 2031"), "{}", person.last_line());
    assert!(!reading(100, 30).last_line().contains("both are of"));
}

#[test]
fn two_works_that_have_nothing_in_common_are_said_to_be_so() {
    let others = ["城墙上的钟每小时敲响。", "马厩里养着十二匹白马。", "厨师在节日烤制面包。", "塔楼钥匙由守夜人保管。"];
    let mut library = Library::from(programme(2031, &others));
    library.add(programme(2030, OLD));
    let mut person = Person::reading(library, 100, 30);
    let event = background::prepared(&person.app.document.clone());
    person.happen(event);
    assert!(
        person.last_line().contains("nothing in common"),
        "{} {:?}",
        person.last_line(),
        person.app.relations.kinship
    );
    assert!(!reading(100, 30).last_line().contains("nothing in common"));
}

/// Of a paragraph that was parted keys act on the piece that one came from, and what is copied is all that is shown.
#[test]
fn the_pieces_of_a_paragraph_are_told_apart_and_copied_whole() {
    let whole = format!("{}{}", OLD[0], OLD[2]);
    let mut library = Library::from(programme(2031, &[OLD[0], OLD[2], OLD[3]]));
    library.add(programme(2030, &[&whole, OLD[3]]));
    let mut person = Person::reading(library, 120, 30);
    let event = background::prepared(&person.app.document.clone());
    person.happen(event);
    person.press("2 <Enter> c");
    let pieces = person.app.compare.shown().first().map(|shown| shown.pair.right.to_vec());
    assert_eq!(pieces, Some(vec![ParagraphId(0), ParagraphId(1)]), "the first was parted");
    assert_eq!(person.app.acting(), Some(Subject::Paragraph(ParagraphId(1))));
    let copied = |person: &Person| {
        let text = person.effects.iter().rev().find_map(|effect| match effect {
            Effect::Copy { text, .. } => Some(text.clone()),
            _ => None,
        });
        text.unwrap_or_default()
    };
    person.press("y p");
    let text = copied(&person);
    assert!(text.contains(OLD[0]) && text.contains(OLD[2]) && !text.contains(&whole), "{text}");
    person.press("y b");
    let text = copied(&person);
    assert!(text.contains(&whole) && text.matches(OLD[2]).count() == 2, "{text}");
    person.press("<Esc>");
    assert_eq!(person.app.browse.selected(), Some(ParagraphId(1)), "back where one came from");
}

/// Words are judged in the language of the years, in the browser as in what is handed on.
#[test]
fn years_are_compared_in_their_own_language() {
    let work = |year: u32, text: &str| -> Programme {
        serde_json::from_value(serde_json::json!({"schema": "ctc-programme/1", "language": "en",
            "dated": format!("{year}-02-20"), "parts": [{"id": "annex", "paragraphs": [{"number": 1, "text": text}]}]}))
        .expect("a programme")
    };
    let (old, new) =
        ("The office will start the harvest of 20 orchards.", "The office will begin the harvest of twenty orchards.");
    let mut library = Library::from(work(2031, new));
    library.add(work(2030, old));
    let mut person = Person::reading(library, 120, 30);
    let event = background::prepared(&person.app.document.clone());
    person.happen(event);
    person.press("c");
    let kinds: Vec<crate::compare::Kind> =
        person.app.compare.comparison().expect("a pair").differences.iter().map(|one| one.kind).collect();
    assert!(!kinds.is_empty() && kinds.iter().all(|kind| *kind == crate::compare::Kind::Variant), "{kinds:?}");
}

#[test]
fn the_keys_of_the_fates_act_on_every_screen_that_shows_the_years() {
    let mut person = reading(120, 30);
    person.press("S s g +");
    assert_eq!(person.app.screen, Screen::Summary);
    let fate = |person: &Person| person.app.summary.fate(person.app.summary.selected().expect("a row"));
    assert_eq!(fate(&person), Some(Fate::New));
    person.press("g -");
    assert_eq!(fate(&person), Some(Fate::Dropped));
    person.press("-");
    assert!(person.last_line().contains("None further on"), "{}", person.last_line());
    person.press("<Esc> g u");
    assert_eq!(person.app.screen, Screen::Browse);
    person.press("R u");
    assert!(person.last_line().contains("No paragraph is selected"), "{}", person.last_line());
    let mut one = Person::at(100, 30);
    one.press("u");
    assert!(one.last_line().contains("One year is open"), "{}", one.last_line());
}

#[test]
fn in_the_list_of_two_years_keys_act_on_the_new_one() {
    let mut person = reading(120, 30);
    person.press("S s g e remark <Enter>");
    let noted: Vec<ParagraphId> = person.app.marks.keys().copied().collect();
    let pairing = person.app.pairing.clone().expect("the years");
    let row = pairing.links()[person.app.summary.selected().expect("a row")].clone();
    assert_eq!(noted, row.right[..1], "{}", person.screen());
}

#[test]
fn the_matrix_counts_one_year_and_goes_on_to_the_other() {
    let text = ["依照第9001(2029)号决议管理码头。"];
    let mut library = Library::from(programme(2031, &text));
    library.add(programme(2030, &text));
    let mut person = Person::reading(library, 100, 24);
    person.happen(background::prepared(&person.app.document.clone()));
    person.press("R");
    assert!(person.screen().contains("附件 2031 + 附文 2031"), "{}", person.screen());
    let count = |person: &Person| {
        let matrix = &person.app.matrix;
        matrix.counts.as_ref().and_then(|counts| counts.count(0, 0, matrix.counting))
    };
    assert_eq!(count(&person), Some(2), "of one year");
    person.press("<Enter>");
    assert_eq!(person.listed(), ["附件 2031 1", "附文 2031 1"]);
    person.press("<Esc> v v v v");
    assert!(person.screen().contains("附件 2030 + 附文 2030"), "{}", person.screen());
    assert_eq!(count(&person), Some(2));
    person.press("<Enter>");
    assert_eq!(person.listed(), ["附件 2030 1", "附文 2030 1"]);
}

#[test]
fn the_key_of_the_counterpart_says_by_which_relation_it_went() {
    let mut person = reading(120, 30);
    person.press("x");
    assert!(person.last_line().contains("At 附件 2030 1. Old year against new. Y turns."), "{}", person.last_line());
    person.press("b Y x");
    assert!(person.last_line().contains("At 附文 2031 1. Annex against enclosure."), "{}", person.last_line());
}

#[test]
fn the_summary_counts_both_parts_and_a_key_lists_the_other() {
    for ((width, height), counts) in [((100, 24), "new 1  dropped 1  edited 2"), ((40, 12), "+1  -1  ~2  =1")] {
        let mut person = reading(width, height);
        person.press("S");
        assert!(person.screen().contains(&format!("附文 2031: {counts}")), "{}", person.screen());
        let first = person.app.summary.selected();
        person.press("<Tab>");
        let right = |person: &Person| person.app.pairing.as_ref().map(|pairing| pairing.right);
        assert_eq!(right(&person), person.app.document.part_ids().nth(1), "{}", person.screen());
        assert!(person.screen().contains(&format!("附件 2031: {counts}")) && person.app.summary.rows().len() == 5);
        person.press("<Tab>");
        assert_eq!((person.app.summary.selected(), person.app.screen), (first, Screen::Summary));
    }
}

#[test]
fn all_that_the_old_year_bears_is_taken_over_at_once_and_given_back() {
    let mut person = reading(100, 24);
    let (alone, mut marks, other) = (Library::from(programme(2030, OLD)), Marks::default(), "去年的话");
    for id in 0..3 {
        marks.apply(&MarkChange::mark(&alone, ParagraphId(id), true).expect("a paragraph"));
    }
    marks.apply(&MarkChange::note(&alone, ParagraphId(1), None, other).expect("a paragraph"));
    let placed = marks.placed(&alone).found.into_iter();
    person.app.old_marks = placed.map(|(id, entry)| (ParagraphId(id.0 + 8), entry)).collect();
    let event = background::prepared(&person.app.document.clone());
    person.happen(event);
    assert_eq!(person.app.offered.len(), 3, "{}", person.screen());
    let kept = |person: &Person| (person.app.marks.len(), person.app.offered.len());
    person.press("j A");
    assert_eq!(kept(&person), (0, 3), "nothing is offered on the new one: {}", person.screen());
    assert!(person.last_line().contains("A again takes over all 3"), "{}", person.last_line());
    person.press("k j A k A");
    assert_eq!(kept(&person), (1, 2), "another key between asks anew: {}", person.screen());
    assert!(person.last_line().contains("A again takes over the other 2"), "{}", person.last_line());
    person.press("e 今年 <Enter> j j e 本年 <Enter> k A");
    person.press("A");
    assert_eq!(kept(&person), (3, 0), "{}", person.screen());
    let notes = |person: &Person| {
        let notes = person.app.marks.values().filter_map(|entry| entry.note.clone());
        notes.collect::<Vec<_>>()
    };
    assert!(notes(&person).contains(&format!("本年\n{other}")), "{:?}", notes(&person));
    person.press("A");
    assert_eq!(kept(&person), (2, 2), "{}", person.screen());
    assert_eq!(notes(&person), ["今年", "本年"], "what was there before stands there again");
}
