//! Made-up programmes of two years, with what became of each paragraph.

use super::*;
use proptest::prelude::*;

const OLD: &[(&str, &str)] = &[
    ("I", "The Board will keep the roof of the library in good repair and report on its cost every spring."),
    ("I", "Members are asked to return the keys of the reading room before they leave for the summer."),
    ("II", "The gardener will prune the apple trees, water the lawn and look after the beehives behind the wall."),
    ("II", "Visitors may picnic beside the pond. Dogs must be kept on a lead, and fires are not allowed anywhere."),
    ("II", "A ferry will cross the lake twice a day, carrying bicycles free of charge."),
    ("III", "The accounts are closed in March and shown to two auditors whom the members elect."),
];

fn year<'a>(rows: &[(&'a str, &'a str)]) -> Year<'a> {
    let mut year = Year::default();
    for (heading, text) in rows {
        let at = year.sections.iter().position(|section| section.heading == *heading).unwrap_or_else(|| {
            year.sections.push(YearSection { heading, parent: None });
            year.sections.len() - 1
        });
        year.paragraphs.push(YearParagraph { text, section: Some(at) });
    }
    year
}

/// The links of the small programme and another text of it: old numbers, new numbers, fate, and `*` when moved.
fn linked(new: &[(&str, &str)], stated: &[StatedLink]) -> String {
    told(&link(&year(OLD), &year(new), stated).links)
}

fn told(links: &[Succession]) -> String {
    let numbers = |places: &[usize]| places.iter().map(|place| (place + 1).to_string()).collect::<Vec<_>>().join("+");
    let one = |link: &Succession| {
        let moved = if link.moved { "*" } else { "" };
        format!("{}>{} {}{moved}", numbers(&link.old), numbers(&link.new), link.fate.as_str())
    };
    links.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_year_that_changes_nothing_is_the_same() {
    assert_eq!(linked(OLD, &[]), "1>1 same, 2>2 same, 3>3 same, 4>4 same, 5>5 same, 6>6 same");
}

#[test]
fn numbers_that_shift_do_not_part_paragraphs() {
    let mut new = vec![("I", "A bell will be rung at noon by whoever is nearest to the tower.")];
    new.extend(OLD.iter().filter(|row| !row.1.starts_with("Members")).copied());
    assert_eq!(linked(&new, &[]), ">1 new, 1>2 same, 2> dropped, 3>3 same, 4>4 same, 5>5 same, 6>6 same");
}

#[test]
fn what_one_says_in_two_is_split_and_what_two_say_in_one_is_merged() {
    let merged = format!("{} {}", OLD[0].1, OLD[1].1);
    let new = [
        ("I", merged.as_str()),
        OLD[2],
        ("II", "Visitors may picnic beside the pond."),
        ("II", "Dogs must be kept on a lead, and no fires are allowed anywhere."),
        OLD[4],
        OLD[5],
    ];
    assert_eq!(linked(&new, &[]), "1+2>1 merged, 3>2 same, 4>3+4 split, 5>5 same, 6>6 same");
}

#[test]
fn another_section_or_another_order_is_a_move() {
    let ferry = "A ferry will cross the lake three times a day, carrying bicycles free of charge.";
    let new = [OLD[1], OLD[0], OLD[2], OLD[3], OLD[5], ("III", ferry)];
    let found = linked(&new, &[]);
    assert!(found.contains("5>6 edited*"), "{found}");
    // Of two that changed places one has moved.
    assert!(found.contains("1>2 same") ^ found.contains("2>1 same"), "{found}");
    assert_eq!(found.matches('*').count(), 2, "{found}");
}

#[test]
fn a_look_alike_of_a_kept_paragraph_is_new_and_says_whom_it_resembles() {
    let alike = "The gardener will prune the pear trees, sweep the paths and look after the benches behind the chapel.";
    let mut new = OLD.to_vec();
    new.insert(2, ("II", alike));
    let links = link(&year(OLD), &year(&new), &[]).links;
    assert_eq!(told(&links), "1>1 same, 2>2 same, >3 new, 3>4 same, 4>5 same, 5>6 same, 6>7 same");
    assert_eq!(links[2].near, Some(2));
    assert!(links[2].confidence < links[1].confidence);
}

#[test]
fn a_section_keeps_its_name_when_only_the_heading_changes() {
    let new: Vec<_> = OLD.iter().map(|row| if row.0 == "II" { ("Grounds and water", row.1) } else { *row }).collect();
    let found = link(&year(OLD), &year(&new), &[]);
    assert!(found.links.iter().all(|link| link.fate == Fate::Same && !link.moved));
    let fates: Vec<_> = found.sections.iter().map(|section| section.fate).collect();
    assert_eq!(fates, [SectionFate::Same, SectionFate::Renamed, SectionFate::Same]);
}

#[test]
fn chinese_is_linked_without_a_word_list() {
    let old =
        year(&[("甲", "图书馆每年春天修缮屋顶，并公布费用。"), ("甲", "园丁负责修剪苹果树、浇灌草坪、照看蜂箱。")]);
    let new = year(&[
        ("甲", "渡船每天横渡湖面两次。"),
        ("甲", "图书馆每年秋天修缮屋顶，并公布费用。"),
        ("甲", "园丁负责修剪苹果树、浇灌草坪、照看蜂箱。"),
    ]);
    let links = link(&old, &new, &[]).links;
    assert_eq!(told(&links), ">1 new, 1>2 edited, 2>3 same");
    let edit = links[1].edits[0];
    assert_eq!((edit.old, edit.new), (Some((0, Span::new(5, 6))), Some((1, Span::new(5, 6)))));
}

#[test]
fn a_stated_link_is_taken_as_it_is_and_an_impossible_one_is_passed_over() {
    let stated = |old: &[usize], new: &[usize], fate| StatedLink { old: old.to_vec(), new: new.to_vec(), fate };
    let given = [
        stated(&[0], &[1], None),
        stated(&[1], &[0], Some(Fate::Rewritten)),
        stated(&[0], &[2], None),
        stated(&[9], &[3], None),
    ];
    let found = linked(OLD, &given);
    assert!(found.starts_with("2>1 rewritten, 1>2 rewritten, 3>3 same"), "{found}");
    assert_eq!(linked(OLD, &[stated(&[], &[2], None)]).matches(">3 new").count(), 1);
}

#[test]
fn parts_without_sections_without_paragraphs_and_unlike_ones_are_told() {
    let bare = |texts: &[&'static str]| Year {
        language: "en",
        paragraphs: texts.iter().map(|text| YearParagraph { text, section: None }).collect(),
        sections: Vec::new(),
    };
    let found = link(&bare(&["one and two", "three and four"]), &bare(&["one and two"]), &[]);
    assert_eq!(told(&found.links), "1>1 same, 2> dropped");
    assert_eq!(told(&link(&Year::default(), &year(OLD), &[]).links).matches("new").count(), OLD.len());
    let other = link(&bare(&["The moon is made of rock."]), &year(OLD), &[]);
    assert!(other.kinship < 0.05, "{}", other.kinship);
}

#[test]
fn what_is_long_is_linked_as_what_is_short() {
    let words = ["apple", "brick", "cloud", "drum", "eagle", "fern", "grape", "house", "ink", "jade", "kite", "lamp"];
    let text = |place: usize| {
        let picked = (0..24).map(|at| words[(place * 7 + at * (place % 11 + 3) + place / 12) % words.len()]);
        format!("Item {place}: {}.", picked.collect::<Vec<_>>().join(" "))
    };
    let olds: Vec<String> = (0..1_500).map(text).collect();
    // Every tenth is dropped, every seventh gets a word more.
    let kept: Vec<(usize, String)> = (0..1_500)
        .filter(|place| place % 10 != 3)
        .map(|place| (place, if place % 7 == 0 { format!("{} Amended.", text(place)) } else { text(place) }))
        .collect();
    let olds: Vec<(&str, &str)> = olds.iter().map(|text| ("one", text.as_str())).collect();
    let news: Vec<(&str, &str)> = kept.iter().map(|(_, text)| ("one", text.as_str())).collect();
    let found = link(&year(&olds), &year(&news), &[]);
    let right = found.links.iter().filter(|link| match (link.old.as_slice(), link.new.as_slice()) {
        ([old], [new]) => kept[*new].0 == *old,
        ([old], []) => old % 10 == 3,
        _ => false,
    });
    assert_eq!(right.count(), 1_500);
}

proptest! {
    /// Whatever the two years are, every paragraph is in exactly one link, and the edits turn old into new.
    #[test]
    fn every_paragraph_is_told_once_and_edits_turn_old_into_new(
        old in proptest::collection::vec("([甲乙丙丁]{1,4}[，。]|[a-d]{1,3} |1373\\(2001\\)){0,6}", 0..8),
        new in proptest::collection::vec("([甲乙丙丁]{1,4}[，。]|[a-d]{1,3} |1373\\(2001\\)){0,6}", 0..8),
    ) {
        let of = |texts: &'_ [String]| {
            let leaked = texts.iter().map(|text| &*Box::leak(text.clone().into_boxed_str()));
            Year { language: "zh", paragraphs: leaked.map(|text| YearParagraph { text, section: None }).collect(), sections: Vec::new() }
        };
        let (old, new) = (of(&old), of(&new));
        let links = link(&old, &new, &[]).links;
        let told = |side: fn(&Succession) -> &[usize]| {
            let mut told: Vec<usize> = links.iter().flat_map(|link| side(link).to_vec()).collect();
            told.sort_unstable();
            told
        };
        prop_assert_eq!(told(|link| &link.old), (0..old.paragraphs.len()).collect::<Vec<_>>());
        prop_assert_eq!(told(|link| &link.new), (0..new.paragraphs.len()).collect::<Vec<_>>());
        for link in &links {
            if let ([a], [b]) = (link.old.as_slice(), link.new.as_slice()) {
                prop_assert_eq!(unedited(old.paragraphs[*a].text, &link.edits, |edit| edit.old), unedited(new.paragraphs[*b].text, &link.edits, |edit| edit.new));
            }
        }
    }
}

/// A text without its edits and white space.
fn unedited(text: &str, edits: &[LinkEdit], side: fn(&LinkEdit) -> Option<(usize, Span)>) -> String {
    let spans: Vec<Span> = edits.iter().filter_map(|edit| side(edit).map(|(_, span)| span)).collect();
    let kept =
        text.chars().enumerate().filter(|(at, c)| !c.is_whitespace() && !spans.iter().any(|span| span.contains(*at)));
    kept.map(|(_, c)| c).collect()
}
