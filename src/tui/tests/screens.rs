//! Screens as a person sees them, kept as text; a change of any of them is to be looked at.

use crate::tui::tests::person::Person;

fn shown(person: &Person) -> String {
    person.screen()
}

#[test]
fn the_beginning_at_every_size() {
    for (width, height) in [(40, 12), (59, 20), (80, 24), (120, 36), (200, 50)] {
        insta::assert_snapshot!(format!("beginning-{width}x{height}"), shown(&Person::at(width, height)));
    }
}

#[test]
fn the_beginning_in_chinese() {
    insta::assert_snapshot!("beginning-zh-80x24", shown(&Person::at(80, 24).in_chinese()));
}

#[test]
fn a_terminal_with_wide_ambiguous_characters() {
    insta::assert_snapshot!("wide-80x24", shown(&Person::at(80, 24).on_a_wide_terminal()));
}

#[test]
fn a_filter_being_typed() {
    let mut person = Person::at(80, 24);
    person.press("/ 无人驾驶");
    insta::assert_snapshot!("filter-80x24", shown(&person));
    insta::assert_snapshot!("filter-styles-80x24", person.styles());
}

#[test]
fn a_comparison_at_every_size() {
    for (width, height) in [(40, 12), (59, 20), (80, 24), (120, 36)] {
        let mut person = Person::at(width, height);
        person.press("/ a5 <Enter> c <Tab>");
        insta::assert_snapshot!(format!("comparison-{width}x{height}"), shown(&person));
    }
}

#[test]
fn how_a_comparison_is_dressed() {
    let mut person = Person::at(80, 24);
    person.press("/ a5 <Enter> c <Tab>");
    insta::assert_snapshot!("comparison-styles-80x24", person.styles());
}

#[test]
fn the_help() {
    let mut person = Person::at(80, 24);
    person.press("?");
    insta::assert_snapshot!("help-80x24", shown(&person));
    let mut person = Person::at(80, 24).in_chinese();
    person.press("?");
    insta::assert_snapshot!("help-zh-80x24", shown(&person));
}

#[test]
fn a_screen_too_small_says_so() {
    assert_eq!(Person::at(39, 12).screen().lines().next().map(str::trim_end), Some("39x12: at least 40x12"));
}
