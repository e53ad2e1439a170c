//! The summary and the matrix as a person meets them.

use crate::compare::Kind;
use crate::model::{Counting, Library, PartId, from_slice};
use crate::tui::effect::Effect;
use crate::tui::event::Event;
use crate::tui::state::Screen;
use crate::tui::state::summary::{Only, Order};
use crate::tui::tests::person::Person;
use crate::tui::update;

const SIZES: [(u16, u16); 4] = [(40, 12), (80, 24), (120, 36), (200, 55)];

#[test]
fn the_summary_at_every_size() {
    for (width, height) in SIZES {
        let mut person = Person::at(width, height);
        person.press("S j");
        insta::assert_snapshot!(format!("summary-{width}x{height}"), person.screen());
        insta::assert_snapshot!(format!("summary-zh-{width}x{height}"), person.in_chinese().screen());
    }
}

#[test]
fn the_matrix_at_every_size() {
    for (width, height) in SIZES {
        let mut person = Person::at(width, height);
        person.press("R j j j l");
        insta::assert_snapshot!(format!("matrix-{width}x{height}"), person.screen());
        insta::assert_snapshot!(format!("matrix-zh-{width}x{height}"), person.in_chinese().screen());
    }
}

#[test]
fn the_other_views_of_the_matrix() {
    let mut person = Person::at(80, 24);
    person.press("R v");
    insta::assert_snapshot!("matrix-annex-80x24", person.screen());
    person.press("v v");
    insta::assert_snapshot!("matrix-difference-80x24", person.screen());
    insta::assert_snapshot!("matrix-difference-wide-80x24", person.on_a_wide_terminal().screen());
}

#[test]
fn how_both_are_dressed() {
    let mut person = Person::at(80, 24);
    person.press("S");
    insta::assert_snapshot!("summary-styles-80x24", person.styles());
    person.press("<Esc> R j j l");
    insta::assert_snapshot!("matrix-styles-80x24", person.styles());
}

#[test]
fn a_pair_opens_side_by_side_and_the_way_back_leads_to_its_row() {
    let mut person = Person::at(120, 36);
    person.press("S j j j");
    let (row, place) = (person.app.summary.cursor.at, person.app.summary.selected().expect("a pair"));
    person.press("<Enter>");
    assert_eq!((person.app.screen, person.app.compare.place), (Screen::Compare, place));
    person.press("] <Esc>");
    assert_eq!((person.app.screen, person.app.summary.cursor.at, row), (Screen::Summary, 3, 3));
    person.press("<Esc>");
    assert_eq!(person.app.screen, Screen::Browse);
    person.press("c <Esc>");
    assert_eq!(person.app.screen, Screen::Browse, "opened from the panes, it goes back there");
}

#[test]
fn the_order_and_what_is_listed_go_round() {
    let mut person = Person::at(120, 36);
    person.press("S s");
    assert_eq!(person.app.summary.order, Order::Number);
    assert!(person.app.summary.rows().is_sorted());
    person.press("s");
    let alike = |place: &u32| person.app.summary.stats(*place as usize).expect("compared").similarity;
    assert!(person.app.summary.rows().iter().map(alike).is_sorted());
    person.press("v v v v v v");
    assert_eq!(person.app.summary.only, Only::Citations);
    assert!(
        person
            .app
            .summary
            .rows()
            .iter()
            .all(|place| { person.app.summary.stats(*place as usize).is_some_and(|stats| stats.citations_differ()) })
    );
    person.press("v v s");
    let classes = person.app.summary.classes();
    let (first, _) = classes[0];
    assert_eq!((person.app.summary.only, person.app.summary.order), (Only::Change(first), Order::Class));
    assert!(person.screen().contains("only: "), "{}", person.screen());
    let shown = |place: &u32| person.app.summary.stats(*place as usize).expect("compared").changes(first);
    assert!(person.app.summary.rows().iter().all(|place| shown(place) > 0));
    person.press(&format!("{}s", "v ".repeat(classes.len())));
    assert_eq!((person.app.summary.only, person.app.summary.order), (Only::All, Order::Worth));
}

/// A programme of so many pairs that differ in their last character, and one paragraph more on the left.
fn many(pairs: usize) -> Library {
    let part = |id: &str, count: usize, end: &str| {
        let paragraph = |n: usize| format!(r#"{{"number": {n}, "text": "委员会将审议第{n}号决议的执行情况{end}"}}"#);
        let paragraphs: Vec<String> = (1..=count).map(paragraph).collect();
        format!(r#"{{"id": "{id}", "paragraphs": [{}]}}"#, paragraphs.join(","))
    };
    let parts = [part("annex", pairs + 1, "甲"), part("enclosure", pairs, "乙")].join(",");
    let json = format!(r#"{{"schema": "ctc-programme/1", "language": "zh", "parts": [{parts}]}}"#);
    from_slice(json.as_bytes(), "many").expect("a programme")
}

#[test]
fn a_long_summary_opens_at_once_and_asks_for_what_is_missing() {
    let mut person = Person::reading(many(100), 80, 24);
    let effects =
        update::handle(&mut person.app, Event::Key(crate::tui::tests::person::event("S".parse().expect("a key"))));
    assert_eq!(person.app.summary.rows().len(), 101, "all are listed before any is compared");
    assert!(matches!(effects.as_slice(), [Effect::LearnFraming]), "{effects:?}");
    let framed = crate::tui::background::framed(&person.app.document.clone());
    let effects = update::handle(&mut person.app, framed.clone());
    let [Effect::Summarise { generation: 1, chunks }] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(chunks, &[0, 1, 2, 3]);
    let effects =
        update::handle(&mut person.app, Event::Key(crate::tui::tests::person::event("Esc".parse().expect("a key"))));
    assert_eq!(effects, [Effect::StopSummary]);
    let effects = update::handle(&mut person.app, framed);
    assert!(effects.is_empty(), "nothing is compared behind a closed screen: {effects:?}");
}

#[test]
fn what_has_no_counterpart_comes_first() {
    let mut person = Person::reading(many(100), 80, 24);
    person.press("S");
    assert_eq!(person.app.summary.selected(), Some(100));
    assert!(person.screen().contains("only annex"), "{}", person.screen());
    assert_eq!(person.app.summary.progress(), (101, 101));
    person.press("v v v v v v v");
    assert_eq!((person.app.summary.only, person.app.summary.rows()), (Only::Apart, &[100][..]));
}

#[test]
fn a_programme_of_one_part_says_that_there_is_nothing_to_compare() {
    let json =
        r#"{"schema": "ctc-programme/1", "language": "zh", "parts": [{"id": "annex", "paragraphs": [{"text": "x"}]}]}"#;
    let mut person = Person::reading(from_slice(json.as_bytes(), "one").expect("a programme"), 80, 24);
    person.press("S");
    assert!(person.screen().contains("nothing to compare with"), "{}", person.screen());
    person.press("<Enter> j s v <Esc> R");
    assert!(person.screen().contains("cites no document"), "{}", person.screen());
    person.press("<Enter> j l v <Tab> <Esc>");
    assert_eq!(person.app.screen, Screen::Browse);
}

#[test]
fn a_cell_opens_in_the_panes_and_the_way_back_leads_to_it() {
    let mut person = Person::at(120, 36);
    person.press("R j j j <Tab>");
    let (row, column) = (person.app.matrix.row.at, person.app.matrix.column.at);
    let counts = person.app.matrix.counts.clone().expect("counted");
    let count = counts.count(row, column, Counting::default()).expect("Tab stops where somebody cites");
    person.press("<Enter>");
    assert_eq!(person.app.screen, Screen::Browse);
    assert_eq!(person.listed().len() as i64, count);
    person.press("j <Esc>");
    assert_eq!(
        (person.app.screen, person.app.matrix.row.at, person.app.matrix.column.at),
        (Screen::Matrix, row, column)
    );
    assert_eq!(person.listed().len(), 102, "the panes are wide again");
    person.press("v <Enter>");
    let left = counts.count(row, column, Counting::Part(PartId(0))).unwrap_or(0);
    assert_eq!(person.listed().len() as i64, left);
    assert!(person.listed().iter().all(|place| place.starts_with("附件")));
}

#[test]
fn the_selected_cell_stays_in_sight_whichever_way_one_goes() {
    let mut person = Person::at(60, 16);
    person.press("R");
    let columns = person.app.matrix.counts.as_ref().expect("counted").columns().len();
    for keys in ["$", "G", "^", "g", "l l l l l l l l l l l l", "h h h", "$ h h", "<PgDn>"] {
        person.press(keys);
        let matrix = &person.app.matrix;
        let cells = crate::tui::state::matrix::areas(&person.app).cells();
        assert!(matrix.columns_in(cells.width).contains(&matrix.column.at), "{keys}: {matrix:?}");
        assert!(matrix.column.at < columns);
    }
}

#[test]
fn the_mouse_selects_and_opens() {
    use ratatui::layout::Position;
    let mut person = Person::at(120, 36);
    person.press("S");
    let list = crate::tui::layout::overview(person.app.size).list;
    person.happen(Event::Click(Position::new(list.x + 3, list.y + 4)));
    assert_eq!(person.app.summary.cursor.at, 4);
    person.happen(Event::Click(Position::new(list.x + 3, list.y + 4)));
    assert_eq!(person.app.screen, Screen::Compare);
    person.press("<Esc> <Esc> R");
    let cells = crate::tui::state::matrix::areas(&person.app).cells();
    person.happen(Event::Click(Position::new(cells.x + 6, cells.y + 2)));
    assert_eq!((person.app.matrix.row.at, person.app.matrix.column.at), (2, 1));
    person.happen(Event::Wheel(Position::new(cells.x, cells.y), 3));
    assert_eq!(person.app.matrix.row.top, 0, "all rows are in sight");
}

#[test]
fn the_numbers_of_a_row_are_those_of_its_comparison() {
    let mut person = Person::at(120, 36);
    person.press("S");
    let place = person.app.summary.selected().expect("a pair");
    let pair = person.app.pairing.as_ref().expect("two parts").links()[place].clone();
    let framing = person.app.framing.clone().expect("learnt");
    let comparison = crate::compare::compare(&person.app.document, &framing, &pair);
    let stats = person.app.summary.stats(place).expect("compared");
    assert_eq!(stats.count(Kind::Substance), comparison.count(Kind::Substance));
    assert_eq!(stats.worth, comparison.worth());
}
