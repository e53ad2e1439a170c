//! The comparison: into it, through its differences and pairs, and back.

use crate::compare::Kind;
use crate::model::{Library, Programme, Side};
use crate::tui::pane::Pane;
use crate::tui::state::Screen;
use crate::tui::state::compare::{FacingLine, areas};
use crate::tui::tests::person::Person;

fn kind_here(person: &Person) -> Option<Kind> {
    let compare = &person.app.compare;
    Some(compare.comparison()?.differences.get(compare.current?)?.kind)
}

fn number(person: &Person) -> usize {
    person.app.compare.place + 1
}

#[test]
fn the_heading_of_a_section_stands_above_its_first_pair_and_keys_go_from_section_to_section() {
    for (width, height) in [(40, 12), (80, 24), (120, 36)] {
        let mut person = Person::at(width, height);
        person.press("c");
        let mut first = vec![person.app.compare.place];
        for _ in 0..40 {
            assert!(person.screen().contains(&begun(&person)), "{width}: {}", person.screen());
            person.press(")");
            first.push(person.app.compare.place);
        }
        first.dedup();
        assert!(person.last_line().contains("No section begins further on"), "{}", person.last_line());
        assert!(first.len() > 3 && first.len() < 30, "{first:?}");
        let mut back: Vec<usize> = first
            .iter()
            .map(|_| {
                let place = person.app.compare.place;
                person.press("(");
                place
            })
            .collect();
        back.reverse();
        assert_eq!(first, back);
        // The last pair of a section and the first of the next, one below the other.
        person.press("g ) h");
        while !person.screen().contains(&begun_at(&person, first[1])) {
            assert_eq!(person.app.compare.place + 1, first[1], "{}", person.screen());
            person.press("j");
        }
    }
}

/// The beginning of the heading of the section that begins with the pair on the screen.
fn begun(person: &Person) -> String {
    begun_at(person, person.app.compare.place)
}

fn begun_at(person: &Person, pair: usize) -> String {
    let link = &person.app.pairing.as_ref().expect("pairs").links()[pair];
    let section = person.app.document.paragraph(link.left[0]).and_then(|one| one.section).expect("a section");
    let heading = crate::tui::view::place::heading(&person.app.document, section);
    heading.chars().take(4).collect()
}

#[test]
fn a_paragraph_opens_beside_its_counterpart_and_one_comes_back_to_it() {
    for key in ["c", "<Enter>"] {
        let mut person = Person::at(120, 36);
        person.press("j j j j").press(key);
        assert_eq!((person.app.screen, number(&person)), (Screen::Compare, 5));
        let screen = person.screen();
        assert!(screen.contains("附件 5") && screen.contains("附文 5"), "{screen}");
        person.press("<Esc>");
        assert_eq!((person.app.screen, person.here().as_str()), (Screen::Browse, "附件 5"));
    }
}

#[test]
fn coming_from_the_right_part_one_goes_back_to_it() {
    let mut person = Person::at(120, 36);
    person.press("/ e23 <Enter> c");
    assert_eq!(number(&person), 23);
    person.press("l <Esc>");
    assert_eq!(person.here(), "附文 24", "the pair looked at last, on the side one came from");
}

#[test]
fn pairs_are_gone_through_to_both_ends() {
    let mut person = Person::at(80, 24);
    person.press("c h");
    assert!(person.last_line().contains("first pair"));
    assert_eq!(number(person.press("l <Right> ]")), 4);
    person.press("<Esc> G c l");
    assert!(person.last_line().contains("last pair"), "{}", person.last_line());
}

#[test]
fn candidates_are_gone_through_across_pairs() {
    let mut person = Person::at(120, 36);
    person.press("c");
    let mut pairs = Vec::new();
    for _ in 0..30 {
        person.press("<Tab>");
        assert!(kind_here(&person).is_none_or(Kind::is_real));
        pairs.push(number(&person));
    }
    pairs.dedup();
    assert!(pairs.len() > 5, "{pairs:?}");
    assert!(pairs.is_sorted(), "{pairs:?}");
}

#[test]
fn every_difference_is_reached_and_told_in_words() {
    let mut person = Person::at(120, 36);
    person.press("c");
    let count = person.app.compare.comparison().expect("compared").differences.len();
    assert!(count > 2);
    for at in 0..count {
        person.press(".");
        assert_eq!(person.app.compare.current, Some(at));
        assert!(person.screen().contains(&format!("{}/{count}", at + 1)));
        let words = ["substance", "citation", "moved", "wording", "framing"];
        assert!(words.iter().any(|word| person.screen().contains(&format!(" {word} "))));
    }
    assert!(person.press(".").last_line().contains("No further"));
    assert_eq!(person.press(",").app.compare.current, Some(count - 2));
}

#[test]
fn both_texts_stand_on_the_screen_whole() {
    for (width, height) in [(72, 40), (80, 24), (120, 36), (50, 20)] {
        let mut person = Person::at(width, height);
        person.press("/ a9 <Enter> c");
        for side in Side::BOTH {
            let id = person.app.compare.paragraph(side).expect("a paragraph");
            let facing = person.app.compare.facing().expect("set");
            let lines: String = (0..facing.prose(side).len())
                .filter_map(|row| facing.prose(side).line(row))
                .map(|(_, text)| text)
                .collect();
            let squeezed = |text: &str| text.split_whitespace().collect::<String>();
            assert_eq!(squeezed(&lines), squeezed(person.app.document.text(id)));
        }
    }
}

/// The texts that stand on the screen, by what of each pair is drawn while one scrolls through all of them.
fn read_through(person: &mut Person, key: &str, most: usize) -> Vec<(usize, usize)> {
    let mut seen = Vec::new();
    for _ in 0..most {
        let compare = &person.app.compare;
        seen.push((compare.place, compare.top));
        person.press(key);
        let compare = &person.app.compare;
        if seen.last() == Some(&(compare.place, compare.top)) {
            break;
        }
    }
    seen
}

#[test]
fn all_pairs_are_read_on_as_one_text_and_back() {
    for (width, height) in [(80, 24), (50, 16), (200, 55)] {
        let mut person = Person::at(width, height);
        person.press("c");
        let down = read_through(&mut person, "j", 3000);
        assert!(down.is_sorted() && down.len() < 3000, "one line at a time, to the end");
        let mut pairs: Vec<usize> = down.iter().map(|(place, _)| *place).collect();
        pairs.dedup();
        assert_eq!(pairs, (0..51).collect::<Vec<_>>(), "{width}x{height}: no pair is passed over");
        // Every line of every pair but the last screen's stands at the top once.
        let start = usize::from(!areas(&person.app).is_stacked);
        for pair in down.chunk_by(|a, b| a.0 == b.0) {
            let tops: Vec<usize> = pair.iter().map(|(_, top)| *top).collect();
            assert_eq!(tops, (start..start + tops.len()).collect::<Vec<_>>());
        }
        let mut up = read_through(&mut person, "k", 3000);
        up.reverse();
        assert_eq!(up, down, "{width}x{height}: the way back is the same");
    }
}

#[test]
fn tall_screens_show_several_pairs_and_keys_act_on_the_first() {
    let mut person = Person::at(200, 55);
    person.press("/ a2 <Enter> c");
    let screen = person.screen();
    assert!(person.app.compare.shown().len() >= 3, "{screen}");
    assert!(screen.contains("附件 3") && screen.contains("附文 4"), "{screen}");
    assert!(screen.contains("differences"), "{screen}");
    person.press("<PgDn>");
    let place = person.app.compare.place;
    assert!(place > 1, "a page on");
    let (head, first) = (person.screen(), format!("附件 {}", place + 1));
    assert!(head.lines().nth(2).is_some_and(|line| line.contains(&first)), "{head}");
    person.press("y p");
    assert!(
        matches!(person.last(), crate::tui::effect::Effect::Copy { what, .. } if *what == first),
        "{:?}",
        person.last()
    );
}

#[test]
fn a_click_on_a_mark_looks_at_it_in_whichever_pair_it_stands() {
    let mut person = Person::at(120, 36);
    person.press("/ a5 <Enter> c");
    let marks: Vec<(usize, ratatui::layout::Position)> = (3..33)
        .flat_map(|y| (0..120).map(move |x| ratatui::layout::Position::new(x, y)))
        .filter_map(|at| Some((crate::tui::view::compare::hit(&person.app, at)?, at)))
        .filter_map(|(hit, at)| hit.difference.filter(|_| hit.place == 4).map(|difference| (difference, at)))
        .collect();
    let (difference, at) = *marks.last().expect("marks");
    person.happen(crate::tui::event::Event::Click(at));
    assert_eq!((person.app.compare.place, person.app.compare.current), (4, Some(difference)));
    let styles = person.styles();
    assert!(styles.lines().nth(usize::from(at.y)).is_some_and(|row| row.contains('r')), "{styles}");
}

#[test]
fn tab_says_so_when_it_leaves_the_pair() {
    let mut person = Person::at(120, 36);
    person.press("c");
    let mut left = 0;
    for _ in 0..20 {
        let before = number(&person);
        person.press("<Tab>");
        let is_said = person.last_line().contains("now in pair");
        assert_eq!(is_said, number(&person) != before, "{}", person.last_line());
        left += usize::from(is_said);
    }
    assert!(left > 0);
}

#[test]
fn a_narrow_screen_sets_one_under_the_other() {
    let mut person = Person::at(60, 24);
    person.press("c");
    let lines = &person.app.compare.facing().expect("set").lines;
    assert_eq!(lines[..2], [FacingLine::Section, FacingLine::Name(Side::Left)], "a section begins with this pair");
    assert!(lines.contains(&FacingLine::Name(Side::Right)));
    let mut person = Person::at(120, 36);
    person.press("c v");
    assert!(areas(&person.app).is_stacked);
}

#[test]
fn sides_are_swapped() {
    let mut person = Person::at(120, 36);
    person.press("c x");
    let screen = person.screen();
    let row = screen.lines().find(|line| line.contains("附件 1")).expect("titles");
    assert!(row.find("附文 1") < row.find("附件 1"), "{row}");
    person.press("<Esc> j c");
    let screen = person.screen();
    let row = screen.lines().find(|line| line.contains("附件 2")).expect("titles");
    assert!(row.find("附件 2") < row.find("附文 2"), "the next comparison begins as all do: {row}");
}

#[test]
fn framing_is_dim_hidden_or_full() {
    let mut person = Person::at(120, 36);
    person.press("/ a5 <Enter> c");
    assert!(person.screen().contains("执行局的支持下"));
    person.press("f");
    assert!(!person.screen().contains("执行局的支持下"), "{}", person.screen());
    person.press("f");
    assert!(person.screen().contains("执行局的支持下"));
}

#[test]
fn signs_stand_around_what_one_side_alone_says() {
    let mut person = Person::at(120, 36);
    person.press("/ a5 <Enter> c w");
    assert!(person.screen().contains("[-考虑-]"), "{}", person.screen());
}

#[test]
fn the_characters_of_another_wording_stand_out_when_effects() {
    let mut person = Person::at(120, 36);
    person.press("/ a2 <Enter> c");
    let bold = |person: &Person| person.styles().matches('B').count();
    let before = bold(&person);
    assert!(bold(person.press("i")) > before);
    assert_eq!(bold(person.press("i")), before);
}

#[test]
fn rows_without_a_difference_fold() {
    let mut person = Person::at(80, 24);
    person.press("/ a2 <Enter> c");
    let before = person.app.compare.facing().expect("set").lines.len();
    person.press("z");
    assert!(person.app.compare.facing().expect("set").lines.len() < before);
    assert!(person.screen().contains("rows without a difference"));
}

#[test]
fn who_cites_what_is_told() {
    let mut person = Person::at(120, 36);
    person.press("c");
    let strip = person.screen().lines().nth(1).expect("a strip").to_owned();
    assert!(strip.contains("only 附件: 1624(2005) 2178(2014)"), "{strip}");
    assert!(strip.contains("both cite 1: 1373(2001)"), "{strip}");
}

#[test]
fn the_documents_cited_are_one_key_away() {
    let mut person = Person::at(120, 36);
    person.press("c r");
    assert_eq!((person.app.screen, person.app.browse.focus), (Screen::Browse, Pane::Resolutions));
    assert!(person.screen().contains("-1624(2005)"), "{}", person.screen());
}

#[test]
fn the_filter_stays_in_sight_and_leads_through_pairs() {
    let mut person = Person::at(120, 36);
    person.press("/ 人权 <Enter> c");
    let (screen, styles) = (person.screen(), person.styles());
    assert!(screen.lines().zip(styles.lines()).any(|(line, style)| line.contains("人权") && style.contains("gggg")));
    let first = number(&person);
    person.press("n");
    assert_ne!(number(&person), first);
}

#[test]
fn levels_hold_without_colour() {
    let mut person = Person::at(120, 36);
    person.press("t t t / a5 <Enter> c <Tab>");
    let styles = person.styles();
    let text = styles.lines().skip(3).take(6).collect::<String>();
    assert!(text.contains('r') && text.contains('u'), "{styles}");
}

#[test]
fn a_paragraph_without_a_counterpart_is_shown_alone() {
    let json = r#"{"schema": "ctc-programme/1", "language": "en", "parts": [
        {"id": "annex", "label": "Annex", "paragraphs": [{"number": 1, "text": "One."}, {"number": 2, "text": "Two."}]},
        {"id": "enclosure", "label": "Enclosure", "paragraphs": [{"number": 1, "text": "One."}]}]}"#;
    let document = Library::from(serde_json::from_str::<Programme>(json).expect("a programme"));
    let mut person = Person::reading(document.clone(), 80, 24);
    person.press("j c");
    let screen = person.screen();
    assert!(screen.contains("Two.") && screen.contains("No paragraph faces this one"), "{screen}");
    assert!(!screen.contains("0 differences") && !screen.contains("substance 0"), "{screen}");
    person.press("<Tab> . , <Enter> x v f z w l h");
    let screen = Person::reading(document, 80, 24).press("c").screen();
    assert!(screen.contains("no counterpart") && screen.contains("Two."), "below another pair: {screen}");
}
