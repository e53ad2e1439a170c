//! What holds of every comparison, whatever the texts: nothing unmarked differs, nothing is lost, equal text faces.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use ctc_programme::compare::{Comparison, Framing, Kind, Mark, Row, compare, rows};
use ctc_programme::model::{Library, ParagraphId, Programme, embedded};
use ctc_programme::text::{Ambiguous, Span, is_closing, is_opening, slice, width, wrap};
use proptest::prelude::*;

fn programme(left: &[&str], right: &[&str]) -> Library {
    let part = |id: &str, texts: &[&str]| {
        let numbered = texts.iter().enumerate();
        let paragraphs: Vec<_> =
            numbered.map(|(at, text)| serde_json::json!({"number": at + 1, "text": text})).collect();
        serde_json::json!({"id": id, "paragraphs": paragraphs})
    };
    let json = serde_json::json!({
        "schema": "ctc-programme/1", "language": "zh", "parts": [part("annex", left), part("enclosure", right)],
    });
    Library::from(serde_json::from_value::<Programme>(json).expect("a programme"))
}

fn all(document: &Library) -> Vec<Comparison> {
    let pairing = document.counterparts().expect("two parts");
    let framing = Framing::learn(document, &pairing);
    pairing.links().iter().map(|pair| compare(document, &framing, pair)).collect()
}

fn one(left: &str, right: &str) -> Comparison {
    all(&programme(&[left], &[right])).remove(0)
}

fn texts<'a>(document: &'a Library, comparison: &Comparison) -> (&'a str, &'a str) {
    let text = |side: &[ParagraphId]| side.first().map_or("", |id| document.text(*id));
    (text(&comparison.link.left), text(&comparison.link.right))
}

/// A text without its marks, folded as comparing folds.
fn unmarked(text: &str, marks: &[Mark]) -> String {
    let outside = text.chars().enumerate().filter(|(at, _)| !marks.iter().any(|mark| mark.span.contains(*at)));
    let narrow = |c: char| match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap(),
        '“' | '”' => '"',
        other => other,
    };
    outside.map(|(_, c)| narrow(c)).filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

fn assert_sound(left: &str, right: &str, comparison: &Comparison) {
    assert_eq!(unmarked(left, &comparison.left), unmarked(right, &comparison.right));
    for (text, marks, others) in
        [(left, &comparison.left, &comparison.right), (right, &comparison.right, &comparison.left)]
    {
        let end = text.chars().count();
        assert!(marks.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "in order, no overlap");
        for mark in marks {
            assert!(mark.span.start < mark.span.end && mark.span.end <= end);
            assert!(!slice(text, mark.span).trim().is_empty(), "no mark on a blank");
            assert!(mark.partner.is_none_or(|partner| partner < others.len()));
        }
    }
    let on = |left: bool| {
        let place = move |difference: &ctc_programme::compare::Difference| {
            if left { difference.left } else { difference.right }
        };
        let mut places: Vec<usize> = comparison.differences.iter().filter_map(place).collect();
        places.sort_unstable();
        places
    };
    assert_eq!(on(true), (0..comparison.left.len()).collect::<Vec<_>>(), "each left mark is in one difference");
    assert_eq!(on(false), (0..comparison.right.len()).collect::<Vec<_>>(), "each right mark is in one difference");
    assert_eq!(comparison.ranked().len(), comparison.differences.len());
}

fn assert_laid_out(left: &str, right: &str, rows: &[Row], columns: usize) {
    let columns_of = |text: &str, side: fn(&Row) -> Span| {
        let spans: Vec<Span> = rows.iter().map(side).collect();
        let whole: String = spans.iter().map(|span| slice(text, *span)).collect();
        assert_eq!(whole, text, "the rows tile the text");
        for span in spans.iter().filter(|span| !span.is_empty()) {
            assert!(width(slice(text, *span).trim_end(), Ambiguous::Narrow) <= columns, "too wide");
        }
    };
    columns_of(left, |row| row.left);
    columns_of(right, |row| row.right);
}

/// The row that a character stands on.
fn row_of(rows: &[Row], side: fn(&Row) -> Span, place: usize) -> Option<usize> {
    rows.iter().position(|row| side(row).contains(place))
}

/// The places of a span that hold no blank.
fn solid(text: &str, span: Span) -> Vec<usize> {
    let run = slice(text, span).chars().enumerate();
    run.filter(|(_, c)| !c.is_whitespace()).map(|(at, _)| span.start + at).collect()
}

#[test]
fn nothing_that_differs_stands_outside_the_marks() {
    let document = embedded().unwrap();
    for comparison in all(&document) {
        let (left, right) = texts(&document, &comparison);
        assert_sound(left, right, &comparison);
    }
}

#[test]
fn rows_of_the_programme_face_and_are_few() {
    let document = embedded().unwrap();
    let comparisons = all(&document);
    for columns in [38, 58, 78] {
        let (mut set, mut greedy, mut facing, mut equal) = (0, 0, 0, 0);
        for comparison in &comparisons {
            let (left, right) = texts(&document, comparison);
            let rows = rows(comparison, left, right, columns, Ambiguous::Narrow);
            assert_laid_out(left, right, &rows, columns);
            for (text, span) in rows.iter().flat_map(|row| [(left, row.left), (right, row.right)]) {
                let line = slice(text, span);
                assert!(!line.starts_with(is_closing) && !line.ends_with(is_opening), "{line}");
            }
            set += rows.len();
            let simple = |text: &str| wrap(text, columns, Ambiguous::Narrow).len();
            greedy += simple(left).max(simple(right));
            for (a, b) in &comparison.equal {
                for (one, other) in solid(left, *a).into_iter().zip(solid(right, *b)) {
                    equal += 1;
                    let faces = row_of(&rows, |row| row.left, one) == row_of(&rows, |row| row.right, other);
                    facing += usize::from(faces);
                }
            }
        }
        assert!(facing * 1000 >= equal * 990, "{columns}: {facing} of {equal} characters face");
        assert!(set * 100 <= greedy * 105, "{columns}: {set} rows where {greedy} hold the text");
    }
}

#[test]
fn framing_is_told_from_a_hedge_beside_it() {
    let document = embedded().unwrap();
    let fifth = &all(&document)[4];
    let (left, right) = texts(&document, fifth);
    let shown = |text: &str, mark: &Mark| (slice(text, mark.span).to_owned(), mark.kind);
    assert_eq!(shown(left, &fifth.left[0]), ("委员会将在执行局的支持下，".to_owned(), Kind::Role));
    assert_eq!(shown(left, &fifth.left[1]), ("考虑".to_owned(), Kind::Substance));
    let framed = "执行局将向委员会提供资料，供其审议，说明执行局";
    assert_eq!(shown(right, &fifth.right[0]), (framed.to_owned(), Kind::Role));
    assert!(fifth.left[0].recurs >= 10, "a framing phrase says how often it recurs");
    assert_eq!(fifth.left[0].partner, Some(0));
    assert!(fifth.is_worth_reading());
}

#[test]
fn width_and_spacing_are_no_difference() {
    let comparison = one("第1373(2001)号决议，（附件）“甲”", "第 1373 (2001) 号决议, (附件)\"甲\"");
    assert_eq!((comparison.left.len(), comparison.right.len()), (0, 0));
    assert_eq!(comparison.worth(), 0);
    assert!(!comparison.is_worth_reading());
}

#[test]
fn a_document_on_one_side_only_is_a_citation() {
    let same = "委员会将继续审议会员国执行安全理事会各项决议的情况，包括";
    let comparison = one(
        &format!("{same}第1373(2001)和1624(2005)号决议。"),
        &format!("{same}第1373(2001)、1624(2005)和2178(2014)号决议。"),
    );
    assert!(comparison.right.iter().any(|mark| mark.kind == Kind::Citation));
    assert_eq!(comparison.citations.only_right.len(), 1);
    assert!(comparison.count(Kind::Citation) == 1 && comparison.is_worth_reading());
}

#[test]
fn the_same_matter_in_another_place_is_a_move() {
    let comparison = one(
        "委员会将酌情与民间社会和私营部门密切合作，加强会员国应对新出现的威胁的能力。",
        "委员会将加强会员国应对新出现的威胁的能力，酌情与民间社会和私营部门密切合作。",
    );
    let moved: Vec<&Mark> = comparison.left.iter().filter(|mark| mark.kind == Kind::Move).collect();
    assert_eq!(moved.len(), 1);
    assert!(moved[0].partner.is_some(), "a move knows its other end");
}

#[test]
fn a_paragraph_without_counterpart_has_rows_and_no_marks() {
    let text = "委员会将审议执行局提供的资料。";
    let document = programme(&["甲。", text], &["甲。"]);
    let lone = &all(&document)[1];
    assert!(lone.one_sided() && lone.is_worth_reading() && lone.left.is_empty());
    let rows = rows(lone, text, "", 10, Ambiguous::Narrow);
    assert_laid_out(text, "", &rows, 10);
    assert!(rows.len() >= 3);
}

#[test]
fn texts_in_latin_script_are_compared_by_words() {
    let left = "The Committee will, with the support of the Executive Directorate, consider assessing the efforts of \
                Member States to counter all forms of terrorism.";
    let right = "The Executive Directorate will support the Committee in assessing the efforts of Member States to \
                 counter terrorism in all its forms.";
    let english = one(left, right);
    let chars: Vec<char> = right.chars().collect();
    for mark in &english.right {
        let inside =
            |at: usize| at > 0 && at < chars.len() && chars[at - 1].is_alphabetic() && chars[at].is_alphabetic();
        assert!(!inside(mark.span.start) && !inside(mark.span.end), "{}", slice(right, mark.span));
    }
    assert!(english.equal.iter().any(|(_, b)| slice(right, *b).contains("the efforts of Member States to counter")));
    let french = one(
        "Le Comité envisagera d’organiser, s’il y a lieu, une réunion avec les États Membres concernés.",
        "La Direction exécutive aidera le Comité à organiser une réunion avec les États Membres concernés.",
    );
    assert!(french.equal.iter().any(|(a, _)| a.len() > 40), "the shared end is equal: {:?}", french.equal);
}

#[test]
fn framing_is_learnt_in_any_language() {
    let matters = [
        "the efforts of Member States to secure their borders, including airports and sea ports",
        "the threat posed by the use of unmanned aerial systems, including their components",
        "good practices in the gathering of evidence on the battlefield, including digital evidence",
        "the protection of critical infrastructure, including public places and tourist sites",
    ];
    let left = matters
        .map(|matter| format!("The Committee will, with the support of the Executive Directorate, study {matter}."));
    let right =
        matters.map(|matter| format!("The Executive Directorate will assist the Committee in studying {matter}."));
    let document = programme(&left.each_ref().map(String::as_str), &right.each_ref().map(String::as_str));
    for comparison in all(&document) {
        let (left, right) = texts(&document, &comparison);
        assert_sound(left, right, &comparison);
        let framing = |text: &str, marks: &[Mark]| slice(text, marks[0].span).to_owned();
        assert!(framing(left, &comparison.left).contains("with the support of the Executive Directorate"));
        assert!(framing(right, &comparison.right).contains("will assist the Committee in"));
        assert_eq!((comparison.left[0].kind, comparison.right[0].kind), (Kind::Role, Kind::Role));
        assert!(!comparison.is_worth_reading());
    }
}

/// The kinds of the marks of two texts that begin and end alike.
fn kinds_between(left: &str, right: &str) -> (Vec<Kind>, Vec<Kind>) {
    let (before, after) = ("会员国在边境管制方面加强国际合作，", "并采取措施制止恐怖分子招募成员和获得武器。");
    let comparison = one(&format!("{before}{left}{after}"), &format!("{before}{right}{after}"));
    let kinds = |marks: &[Mark]| marks.iter().map(|mark| mark.kind).collect();
    (kinds(&comparison.left), kinds(&comparison.right))
}

#[test]
fn a_number_that_differs_is_substance() {
    assert_eq!(
        kinds_between("在12个月内提交报告，", "在18个月内提交报告，"),
        (vec![Kind::Substance], vec![Kind::Substance])
    );
}

#[test]
fn a_hedge_on_one_side_is_substance_and_one_of_the_same_meaning_is_not() {
    assert_eq!(kinds_between("酌情提交报告，", "提交报告，"), (vec![Kind::Substance], vec![]));
    assert_eq!(kinds_between("酌情提交报告，", "在适当时提交报告，"), (vec![Kind::Variant], vec![Kind::Variant]));
}

#[test]
fn a_condition_on_one_side_is_substance() {
    assert_eq!(kinds_between("在得到有关国家同意的情况下，", ""), (vec![Kind::Substance], vec![]));
}

#[test]
fn an_actor_changed_for_another_is_substance() {
    let document = embedded().unwrap();
    let fourteenth = &all(&document)[13];
    let (left, right) = texts(&document, fourteenth);
    let real = |text: &str, marks: &[Mark]| -> Vec<String> {
        let real = marks.iter().filter(|mark| mark.kind == Kind::Substance);
        real.map(|mark| slice(text, mark.span).to_owned()).collect()
    };
    assert_eq!(real(left, &fourteenth.left), ["委员会"]);
    assert_eq!(real(right, &fourteenth.right), ["执行局"]);
}

#[test]
fn what_moved_far_stays_whole() {
    let document = embedded().unwrap();
    let tenth = &all(&document)[9];
    let (left, right) = texts(&document, tenth);
    let at = tenth.left.iter().position(|mark| mark.kind == Kind::Move).expect("a move");
    let moved = slice(left, tenth.left[at].span);
    assert!(moved.starts_with("每年确定一份执行局要其同意对其进行评估访问的会员国的名单"), "{moved}");
    let end = &tenth.right[tenth.left[at].partner.expect("its other end")];
    assert!(slice(right, end.span).starts_with("每年确定一份执行局要其同意对其进行评估访问的会员国的名单"));
    assert_eq!(end.partner, Some(at));
}

#[test]
fn texts_too_unlike_are_said_to_be_so() {
    let document = embedded().unwrap();
    let comparisons = all(&document);
    assert!(comparisons[0].unlike && comparisons.iter().filter(|comparison| comparison.unlike).count() == 1);
    let longest = comparisons[0].equal.iter().map(|(left, _)| left.len()).max();
    assert!(longest > Some(20), "what they share at length is not marked");
    assert!(comparisons[0].left.iter().all(|mark| matches!(mark.kind, Kind::Substance | Kind::Citation)));
}

#[test]
fn the_pairs_worth_reading_come_first() {
    let document = embedded().unwrap();
    let mut ranked = all(&document);
    ranked.sort_by_key(|comparison| std::cmp::Reverse(comparison.worth()));
    let worth = ranked.iter().take_while(|comparison| comparison.is_worth_reading()).count();
    assert!((15..30).contains(&worth));
    assert!(ranked[worth..].iter().all(|comparison| !comparison.is_worth_reading()));
    let last = ranked.last().expect("a pair");
    assert_eq!([Kind::Substance, Kind::Citation].map(|kind| last.count(kind)), [0, 0]);
    assert!(ranked[worth - 1].unlike, "two texts with nothing in common lead nothing, and are not passed over");
}

#[test]
fn a_paragraph_of_any_length_is_compared() {
    let clause = |n: usize| format!("第{n}项，委员会将审议执行局提供的资料；");
    let left: String = (0..400).map(clause).collect();
    let right: String = (0..400).filter(|n| n % 7 != 0).map(clause).collect();
    let comparison = one(&left, &right);
    assert_sound(&left, &right, &comparison);
    assert!(comparison.similarity > 0.8);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_two_texts_give_a_sound_comparison(
        left in "(委员会|执行局|将|考虑|，|。|、|第1373\\(2001\\)号决议|资料|the |Committee | |“|”|（|）|\u{301}|5){0,30}",
        right in "(委员会|执行局|将|继续|,|。|、|第1373 \\(2001\\)号决议|资料|the |Directorate | |\"|\\(|\\)|é|7){0,30}",
        columns in 2usize..60,
    ) {
        let comparison = one(&left, &right);
        assert_sound(&left, &right, &comparison);
        assert_laid_out(&left, &right, &rows(&comparison, &left, &right, columns, Ambiguous::Narrow), columns);
    }
}
