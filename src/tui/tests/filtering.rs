//! The filter: typing, what it shows, how it is left.

use std::sync::Arc;

use crate::search::{Findings, Index};
use crate::tui::event::{Event, SearchAnswer};
use crate::tui::state::FilterResult;
use crate::tui::state::Screen;
use crate::tui::tests::person::Person;

#[test]
fn typing_narrows_the_list_at_once_and_counts_are_shown() {
    let mut person = Person::at(80, 24);
    person.press("/ 人权");
    assert_eq!(person.listed().len(), 14);
    assert!(person.last_line().starts_with("/人权") && person.last_line().contains("14/102"), "{}", person.last_line());
    let tree = person.row_with("二 工作方案");
    assert!(person.screen().lines().nth(usize::from(tree)).expect("a row").contains("7/48"));
    person.press("<Enter>");
    assert!(person.screen().contains("filter: 人权 · Esc undoes"));
}

#[test]
fn matches_stand_out_in_list_and_reader() {
    let mut person = Person::at(80, 24);
    person.press("/ 无人驾驶 <Enter>");
    let (screen, styles) = (person.screen(), person.styles());
    let marked = screen
        .lines()
        .zip(styles.lines())
        .filter(|(line, style)| line.contains("无人驾驶") && style.contains("gggggggg"));
    assert!(marked.count() >= 2, "{screen}\n{styles}");
}

#[test]
fn esc_from_a_filter_that_found_nothing_comes_back_to_the_paragraph() {
    let mut person = Person::at(80, 24);
    person.press("j j j j / 甲乙丙丁戊己 <Enter>");
    assert_eq!(person.listed().len(), 0);
    person.press("<Esc>");
    assert_eq!((person.here().as_str(), person.listed().len()), ("附件 5", 102));
    person.press("/ 无人驾驶 <Enter>");
    let found = person.here();
    assert_eq!(person.press("<Esc>").here(), found, "what was found and selected stays");
}

#[test]
fn esc_clears_the_filter_and_goes_back() {
    let mut person = Person::at(80, 24);
    person.press("j j j j / 无人驾驶");
    assert_ne!(person.here(), "附件 5");
    person.press("<Esc>");
    assert_eq!((person.here().as_str(), person.listed().len()), ("附件 5", 102));
    person.press("/ 人权 <Enter> <Esc>");
    assert_eq!(person.listed().len(), 102);
}

#[test]
fn numbers_and_addresses_jump() {
    let mut person = Person::at(80, 24);
    person.press("23");
    assert!(person.last_line().starts_with("/23"), "a digit opens the prompt");
    assert_eq!(person.press("<Enter>").here(), "附件 23");
    assert_eq!(person.listed().len(), 102, "a jump leaves no filter");
    assert_eq!(person.press("/ e23 <Enter>").here(), "附文 23");
    assert_eq!(person.press("/ a7 <Enter>").here(), "附件 7");
}

#[test]
fn several_numbers_list_their_paragraphs() {
    let mut person = Person::at(80, 24);
    person.press("10,12,25,40 <Enter>");
    assert_eq!(person.listed().len(), 8, "both sides of four");
    assert!(person.screen().contains("filter: 10,12,25,4"), "{}", person.screen());
    person.press("<Esc> / e20-23 <Enter>");
    assert_eq!(person.listed(), ["附文 20", "附文 21", "附文 22", "附文 23"]);
    assert_eq!(person.press("<Esc> / 23 <Enter>").listed().len(), 102, "one number and its other side is one place");
}

#[test]
fn a_number_that_the_narrowing_hides_is_told_and_the_way_back_brings_it_into_sight() {
    for (narrowed, number) in [("2 3 <Enter> g <Tab> g <Enter>", "12"), ("<Shift-Tab> g j j j j j <Enter>", "50")] {
        let mut person = Person::at(80, 24);
        person.press(narrowed);
        let before = person.listed();
        person.press(number).press("<Enter>");
        assert_eq!((person.listed().len(), person.here().as_str()), (0, ""), "nothing is selected");
        let told = format!("{number} is not in this list; Esc widens it");
        assert_eq!(person.screen().matches(&told).count(), 2, "in list and last line: {}", person.screen());
        assert_eq!(person.press("c").app.screen, crate::tui::state::Screen::Browse, "nothing is compared");
        person.press("<Esc>");
        assert_eq!(person.here(), format!("附件 {number}"));
        assert_eq!(person.press("<Esc>").listed().len(), 102);
        let shown = before.first().expect("listed").rsplit(' ').next().expect("a number");
        person.press(narrowed).press(shown).press("<Enter>");
        assert_eq!(Some(&person.here()), before.first(), "what is listed is gone to as ever");
    }
}

#[test]
fn the_selection_stays_on_its_paragraph_while_the_filter_is_refined() {
    let mut person = Person::at(80, 24);
    person.press("/ renquan");
    assert_eq!(Some(person.here()), person.listed().first().cloned(), "the best hit, while nothing is chosen");
    person.press("<Esc> / 人权 <Ctrl-N> <Ctrl-N>");
    let kept = person.here();
    assert_eq!(person.listed().get(2), Some(&kept));
    person.press("<Space> 委员会");
    assert!(person.listed().contains(&kept), "the case is of use");
    assert_eq!(person.here(), kept);
}

#[test]
fn matches_are_stepped_through_across_paragraphs() {
    let mut person = Person::at(80, 24);
    person.press("/ 人权 <Enter> g");
    let first = person.here();
    person.press("n");
    assert_eq!((person.here(), person.app.browse.reader.at_match), (first.clone(), Some(0)));
    let mut seen = vec![first.clone()];
    for _ in 0..40 {
        let here = person.press("n").here();
        if seen.last() != Some(&here) {
            seen.push(here);
        }
    }
    assert!(seen.len() > 14, "all paragraphs found are gone through, and round again: {seen:?}");
    let mut person = Person::at(80, 24);
    assert!(person.press("n").last_line().contains("No filter"));
}

#[test]
fn nothing_found_says_so_and_how_to_go_on() {
    let mut person = Person::at(80, 24);
    person.press("/ \"绝无此语\" <Enter>");
    assert!(person.listed().is_empty());
    let screen = person.screen();
    assert!(screen.contains("102 paragraphs") && screen.contains("Esc clears the filter"), "{screen}");
    person.press("j k G <Enter> c x <Space> n N <Esc>");
    assert_eq!(person.listed().len(), 102);
}

#[test]
fn guesses_stand_under_a_line_that_says_what_is_there_of_the_query() {
    let mut person = Person::at(100, 30);
    person.press("/ 核武器");
    assert!(person.last_line().contains("0 certain, 3 perhaps: only 武器"), "{}", person.last_line());
    person.press("<Enter>");
    let screen = person.screen();
    assert_eq!(screen.matches("0 certain, 3 perhaps: only 武器").count(), 2, "in list and last line: {screen}");
    assert!(screen.contains("Ctrl-T tries instead: 武器"), "{screen}");
    let first = person.here();
    assert_eq!(person.press("k").here(), first, "a line is no paragraph");
    assert_eq!((person.press("G").here(), person.listed().len()), (person.listed()[2].clone(), 3));
}

#[test]
fn a_key_looks_for_the_terms_offered_and_gives_the_query_back() {
    let mut person = Person::at(100, 30);
    person.press("/ 核武器");
    let offered = person.app.query.found.as_ref().expect("an answer").findings.nearest.clone();
    assert!(!offered.is_empty());
    for term in &offered {
        person.press("<Ctrl-T>");
        assert_eq!(person.app.query.input.value(), term);
        assert_eq!(person.app.query.answered, *term);
    }
    person.press("<Ctrl-T>");
    assert_eq!(person.app.query.input.value(), "核武器");
    person.press("<Ctrl-U> 人权 <Ctrl-T>");
    assert_eq!(person.app.query.input.value(), "人权");
    assert!(person.last_line().contains("No other terms"), "{}", person.last_line());
}

#[test]
fn the_letter_headings_and_notes_are_listed_and_read() {
    let mut person = Person::at(100, 30);
    person.press("/ 安全理事会主席 <Enter>");
    assert_eq!(person.app.browse.subject(), Some(crate::store::Subject::Letter));
    let (screen, styles) = (person.screen(), person.styles());
    let marked = screen.lines().zip(styles.lines());
    let marked = marked.filter(|(line, style)| line.contains("安全理事会主席") && style.contains("gggggggg"));
    assert!(marked.count() >= 1, "in the reader: {screen}\n{styles}");
    person.press("c");
    assert!(person.last_line().contains("No paragraph faces"), "{}", person.last_line());
    let mut person = Person::at(100, 30);
    person.press("/ e51 <Enter> e").happen(Event::Paste("问同事：进口许可".into()));
    person.press("<Enter> / 进口许可 <Enter>");
    assert_eq!((person.listed().len(), person.here().as_str()), (0, "附文 51"));
    let screen = person.screen();
    assert!(screen.contains("1 outside the paragraphs") && screen.contains("your note 附文 51"), "{screen}");
}

#[test]
fn a_footnote_is_read_by_itself() {
    let json = r#"{"schema": "ctc-programme/1", "language": "en", "parts": [{"id": "annex", "paragraphs": [
        {"number": 1, "text": "One."}], "footnotes": [{"mark": "3", "text": "On the tariff of ferries."}]}]}"#;
    let document = crate::model::from_slice(json.as_bytes(), "test").expect("a programme");
    let mut person = Person::reading(document, 100, 30);
    person.press("/ ferries <Enter>");
    assert_eq!(person.app.browse.subject(), None);
    let screen = person.screen();
    assert_eq!(screen.matches("On the tariff of ferries.").count(), 2, "{screen}");
    assert!(screen.contains("footnote annex 3"), "{screen}");
    person.press("c y <Space> m");
    assert!(person.app.marks.is_empty(), "nothing is marked where no paragraph is read");
}

#[test]
fn a_query_at_fault_is_explained_and_keeps_what_was_found() {
    let mut person = Person::at(100, 24);
    person.press("/ 人权");
    person.press("<Space> part:nowhere");
    assert!(person.app.query.error.is_some());
    assert_eq!(person.listed().len(), 14);
    assert!(person.last_line().contains("nowhere"), "{}", person.last_line());
}

#[test]
fn a_late_answer_is_dropped() {
    let mut person = Person::at(80, 24);
    let index = Arc::new(Index::build(&person.app.document));
    let nothing = Arc::new(FilterResult::new(Findings::default(), &person.app.document, index));
    person.press("/ 人权");
    let late = SearchAnswer { generation: 1, query: "人".into(), outcome: Ok(nothing.clone()) };
    person.happen(Event::Answer(late));
    assert_eq!(person.listed().len(), 14);
    person.press("<Esc>");
    let late = SearchAnswer { generation: 2, query: "人权".into(), outcome: Ok(nothing.clone()) };
    person.happen(Event::Answer(late));
    assert_eq!(person.listed().len(), 102);
}

#[test]
fn the_cursor_stands_where_the_typing_is() {
    let mut person = Person::at(80, 24);
    let cursor = |person: &Person| person.look().1.map(|at| (at.x, at.y));
    person.press("/");
    assert_eq!(cursor(&person), Some((1, 23)));
    person.press("人a权");
    assert_eq!(cursor(&person), Some((6, 23)));
    assert_eq!(cursor(person.press("<Left> <Left>")), Some((3, 23)));
    assert_eq!(cursor(person.press("<Home>")), Some((1, 23)));
    assert_eq!(cursor(person.press("<End> <Ctrl-W>")), Some((4, 23)));
    let mut person = Person::at(40, 12);
    person.press("/").happen(Event::Paste("安理会".repeat(30).into()));
    let (x, _) = cursor(&person).expect("shown");
    assert!(x < 40, "the text scrolls under the cursor");
    assert_eq!(cursor(person.press("<Enter>")), None);
}

#[test]
fn a_paste_is_one_edit_without_line_ends() {
    let mut person = Person::at(80, 24);
    person.happen(Event::Paste("人权\n和\u{1b}[2J".into()));
    assert_eq!(person.app.query.input.value(), "人权 和 [2J");
    person.press("<Ctrl-U>").happen(Event::Paste("x".repeat(1_000_000).into()));
    assert!(person.app.query.input.value().len() <= 10_000);
    person.look();
}

#[test]
fn earlier_filters_come_back_with_the_arrows() {
    let mut person = Person::at(80, 24);
    person.press("/ 人权 <Enter> <Esc> / 无人 <Enter> <Esc> / <Up> <Up>");
    assert_eq!((person.app.query.input.value(), person.listed().len()), ("人权", 14));
    assert_eq!(person.press("<Down>").app.query.input.value(), "无人");
}

#[test]
fn an_emptied_prompt_filters_nothing() {
    let mut person = Person::at(80, 24);
    person.press("/ 人权 <Ctrl-U>");
    assert_eq!(person.listed().len(), 102);
    assert!(person.app.query.typing);
    person.press("<Enter>");
    assert!(!person.app.query.typing && !person.app.query.is_active());
}

#[test]
fn the_filter_works_within_what_the_list_is_narrowed_to() {
    let mut person = Person::at(120, 36);
    person.press("<Shift-Tab> g j j <Enter> / 人权 <Enter>");
    assert_eq!(person.listed().len(), 7);
    person.press("<Esc>");
    assert_eq!(person.listed().len(), 51, "the last step is taken back first");
}

#[test]
fn beside_a_find_in_the_letter_stands_what_the_letter_cites() {
    let mut person = Person::at(120, 36);
    person.press("40 <Enter> / 谨随函附上 <Enter>");
    assert!(person.screen().contains("Cited in Letter"), "{}", person.screen());
}

#[test]
fn a_class_of_differences_narrows_the_list_and_is_completed() {
    let mut person = Person::at(120, 36);
    let all = person.listed().len();
    let hedged = person.press("/ diff:hedge").listed().len();
    assert!(hedged > 0 && hedged < all, "{hedged} of {all}");
    assert_eq!(person.press("<Esc> / 差异:限定语").listed().len(), hedged, "the name in Chinese");
    assert_eq!(person.press("<Esc> / diff:hed <Ctrl-T>").listed().len(), hedged);
    assert!(person.last_line().starts_with("/diff:hedge"), "{}", person.last_line());
    person.press("<Ctrl-T>");
    assert!(person.last_line().starts_with("/diff:hed"), "what was typed comes back");
    person.press("<Esc> / diff:nothing");
    assert!(person.screen().contains("no class of differences"), "{}", person.screen());
}

#[test]
fn a_list_that_a_jump_leaves_is_told_and_one_key_comes_back_to_it() {
    for (to, jump) in [("j", "x"), ("j", ": e40 <Enter>"), ("", "c ] ] ] <Esc>")] {
        let mut person = Person::at(100, 30);
        person.press(&format!("/ a3-5 <Enter> {to}"));
        let (listed, here) = (person.listed(), person.here());
        person.press(jump);
        assert_eq!(person.app.browse.listing.len(), 102, "{jump}: {}", person.screen());
        assert!(person.last_line().contains("b goes back to the list"), "{jump}: {}", person.last_line());
        person.press("b");
        assert_eq!((person.listed(), person.here()), (listed, here), "{jump}");
        assert!(person.screen().contains("filter: a3-5"), "{}", person.screen());
        person.press("<Esc> b");
        assert_eq!(person.app.browse.listing.len(), 102, "what was cleared by hand stays cleared");
    }
}

#[test]
fn a_filter_outlives_a_cell_of_the_matrix() {
    let mut person = Person::at(100, 30);
    person.press("/ 人权 <Enter> j");
    let (listed, here) = (person.listed(), person.here());
    person.press("R j j j <Tab> <Enter>");
    assert!(person.listed() != listed && person.app.screen == Screen::Browse);
    person.press("<Esc> <Esc>");
    assert_eq!((person.listed(), person.here(), person.app.screen), (listed, here, Screen::Browse));
    assert!(person.screen().contains("filter: 人权"), "{}", person.screen());
}
