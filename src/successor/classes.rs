//! Of which kind each edit is, as the comparison tells it.

use rayon::prelude::*;

use super::{LinkEdit, Succession, Year};
use crate::citation::scan;
use crate::compare::{Framing, Kind, Mark, between, fold, is_joint};
use crate::text::{Sliced, Span, ends_clause, is_han, is_raised_digit, slice};

/// The kinds of the edits of a link, one for each.
pub(super) type Classes = Vec<Kind>;

/// The kinds of the edits of all links, link by link.
pub(super) fn of(old: &Year<'_>, new: &Year<'_>, links: &[Succession]) -> Vec<Classes> {
    let framing = Framing::none_in(new.language);
    links.par_iter().map(|link| one(old, new, link, &framing)).collect()
}

fn one(old: &Year<'_>, new: &Year<'_>, link: &Succession, framing: &Framing) -> Classes {
    let mut classes = vec![None; link.edits.len()];
    // Each pair of paragraphs of the link is compared where it was edited; of a group each half with the whole.
    for a in &link.old {
        for b in &link.new {
            pair((super::text(old, *a), super::text(new, *b)), (*a, *b), &link.edits, framing, &mut classes);
        }
    }
    moved(old, new, &link.edits, &mut classes);
    let beside = link.edits.iter().map(|edit| beside_words(old, new, edit));
    classes.iter_mut().zip(beside).filter(|(_, beside)| beside.is_some()).for_each(|(class, beside)| *class = beside);
    // What the comparison does not speak of may be anything: it is told as what must be read.
    classes.into_iter().map(|class| class.unwrap_or(Kind::Substance)).collect()
}

fn abbreviations(words: &str) -> usize {
    let is_capital = |word: &&str| word.chars().count() > 1 && word.chars().all(char::is_uppercase);
    words.split(|c: char| !c.is_alphabetic()).filter(is_capital).count()
}

/// The kind of an edit in which no word changed: it is written in other quotes or capitals, the marks of footnotes count
/// anew, or documents come and go with their joints, which a clause alone does not always show to be documents.
fn beside_words(old: &Year<'_>, new: &Year<'_>, edit: &LinkEdit) -> Option<Kind> {
    let sides = [(old, edit.old), (new, edit.new)]
        .map(|(year, side)| side.map(|(place, span)| (super::text(year, place), span)));
    let sides: Vec<(&str, Span)> = sides.into_iter().flatten().filter(|(_, span)| !span.is_empty()).collect();
    // An abbreviation is another word than the one in small letters: US, us.
    let read = [words(old, edit.old), words(new, edit.new)]
        .map(|words| (words.chars().flat_map(fold).collect::<String>(), abbreviations(&words)));
    if read[0] == read[1] || sides.iter().all(|(text, span)| is_note_mark(text, *span)) {
        return Some(Kind::Variant);
    }
    let of_documents = |(text, span): &(&str, Span)| {
        let cited = scan(text).into_iter().map(|citation| citation.span).filter(|cited| cited.overlaps(*span));
        let (mut at, mut beside, mut cites) = (span.start, Vec::new(), false);
        for cited in cited {
            beside.push(slice(text, Span::new(at, cited.start.max(at))));
            (at, cites) = (cited.end.min(span.end), true);
        }
        beside.push(slice(text, Span::new(at, span.end)));
        (beside.into_iter().all(|words| is_joint_alone(without_date(words))), cites)
    };
    let told: Vec<(bool, bool)> = sides.iter().map(of_documents).collect();
    let are_documents = told.iter().all(|(joints_alone, _)| *joints_alone) && told.iter().any(|(_, cites)| *cites);
    are_documents.then_some(Kind::Citation)
}

/// Whether some words are no more than joints of a list.
fn is_joint_alone(words: &str) -> bool {
    words.split(|c: char| !c.is_alphanumeric()).all(|word| matter(word).is_empty() || is_joint(word))
}

/// What stands behind a document, without the day of its adoption: `of 12 May 2031`, `de 12 de mayo de 2031`.
fn without_date(words: &str) -> &str {
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let ends = words.match_indices(|c: char| !c.is_alphanumeric()).map(|(at, _)| at).chain([words.len()]);
    let mut from = 0;
    let mut run = ends.filter_map(|end| {
        let word = words.get(from..end).unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric());
        from = end;
        (!word.is_empty()).then_some((word, end))
    });
    let begins = run.next().is_some_and(|(word, _)| ["of", "du", "de", "del"].contains(&word));
    let has_day = run.next().is_some_and(|(word, _)| word.parse::<u32>().is_ok_and(|day| day <= 31));
    match run.take(4).find(|(word, _)| is_year(word)).filter(|_| begins && has_day) {
        Some((_, end)) => words.get(end..).unwrap_or_default(),
        None => words,
    }
}

/// Whether a stretch is raised digits that call a footnote. Behind one or two letters they are of a unit, and behind a
/// digit they are a power: km², 10⁶.
fn is_note_mark(text: &str, span: Span) -> bool {
    let before = slice(text, Span::new(0, span.start));
    let unit = before.chars().rev().take_while(|c| c.is_alphabetic() && !is_han(*c)).count();
    let is_power = before.chars().next_back().is_some_and(|c| c.is_numeric() || "⁺⁻".contains(c));
    slice(text, span).chars().all(is_raised_digit) && !(1..=2).contains(&unit) && !is_power
}

fn words(year: &Year<'_>, side: Option<(usize, Span)>) -> String {
    side.map_or_else(String::new, |(place, span)| slice(super::text(year, place), span).to_owned())
}

/// What of some words is no joint of a list and no blank or mark.
fn matter(words: &str) -> Vec<char> {
    words.chars().filter(|c| c.is_alphanumeric() && !matches!(c, '和' | '及' | '与' | '或' | '的')).collect()
}

/// What went in one place and came in another has moved.
fn moved(old: &Year<'_>, new: &Year<'_>, edits: &[LinkEdit], classes: &mut [Option<Kind>]) {
    let words: Vec<[Vec<char>; 2]> =
        edits.iter().map(|edit| [words(old, edit.old), words(new, edit.new)].map(|words| matter(&words))).collect();
    for (went, [gone, none]) in words.iter().enumerate().filter(|(_, [gone, _])| gone.len() >= LEAST_MOVED) {
        let came = words.iter().position(|[before, come]| before.is_empty() && come == gone);
        if let (true, Some(came)) = (none.is_empty(), came) {
            for at in [went, came] {
                if let Some(class) = classes.get_mut(at) {
                    *class = Some(Kind::Move);
                }
            }
        }
    }
}

/// So many characters that stand elsewhere are a move; fewer stand everywhere.
const LEAST_MOVED: usize = 4;

fn pair(
    (old, new): (&str, &str),
    (a, b): (usize, usize),
    edits: &[LinkEdit],
    framing: &Framing,
    classes: &mut [Option<Kind>],
) {
    let here = |edit: &LinkEdit| {
        let at =
            |side: Option<(usize, Span)>, place: usize| side.filter(|(held, _)| *held == place).map(|(_, span)| span);
        Some((at(edit.old, a)?, at(edit.new, b)?))
    };
    let own: Vec<(usize, Span, Span)> =
        edits.iter().enumerate().filter_map(|(at, edit)| here(edit).map(|(from, to)| (at, from, to))).collect();
    if own.is_empty() {
        return;
    }
    let ends = [old, new].map(clause_ends);
    let [old_ends, new_ends] = &ends;
    let [old_text, new_text] = [old, new].map(Sliced::new);
    let mut rest = own.as_slice();
    while let Some((_, first_old, first_new)) = rest.first() {
        let (mut left, mut right) = (clause(old_ends, *first_old), clause(new_ends, *first_new));
        let mut len = 1;
        // Edits whose clauses meet on either side are read together.
        while let Some((_, from, to)) = rest.get(len) {
            let (x, y) = (clause(old_ends, *from), clause(new_ends, *to));
            if x.start >= left.end && y.start >= right.end {
                break;
            }
            (left, right) = (Span::new(left.start, left.end.max(x.end)), Span::new(right.start, right.end.max(y.end)));
            len += 1;
        }
        let comparison = between(framing, old_text.get(left), new_text.get(right));
        let (now, later) = rest.split_at(len);
        for (at, from, to) in now {
            let found = touching(&comparison.left, *from, left).chain(touching(&comparison.right, *to, right));
            if let Some(class) = classes.get_mut(*at) {
                *class = found.chain(*class).min_by_key(|kind| Kind::BY_WEIGHT.iter().position(|other| other == kind));
            }
        }
        rest = later;
    }
}

/// Where the clauses of a text end, the end of the text last.
fn clause_ends(text: &str) -> Vec<usize> {
    let chars: Vec<char> = text.chars().collect();
    let is_end = |at: &usize| ends_clause(&chars, *at) || chars.get(*at) == Some(&'\n');
    let mut ends: Vec<usize> = (0..chars.len()).filter(is_end).map(|at| at + 1).collect();
    if ends.last() != Some(&chars.len()) {
        ends.push(chars.len());
    }
    ends
}

/// The clauses that a stretch touches.
fn clause(ends: &[usize], span: Span) -> Span {
    let first = ends.partition_point(|end| *end <= span.start);
    let start = first.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    let last = ends.partition_point(|end| *end < span.end.max(span.start + 1));
    Span::new(start, ends.get(last).or(ends.last()).copied().unwrap_or(0).max(span.end))
}

/// The kinds of the marks that touch a stretch of the text that a window was cut of.
fn touching(marks: &[Mark], span: Span, window: Span) -> impl Iterator<Item = Kind> {
    let own = Span::new(span.start.saturating_sub(window.start), span.end.saturating_sub(window.start));
    marks.iter().filter(move |mark| mark.span.overlaps(own)).map(|mark| mark.kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_matter_that_comes_or_goes_is_substance_and_other_words_are_none() {
        use crate::successor::{YearParagraph, link};
        let kinds = |language: &'static str, old: &'static str, new: &'static str| -> Vec<Kind> {
            let year =
                |text| Year { language, paragraphs: vec![YearParagraph { text, section: None }], sections: Vec::new() };
            let (old, new) = (year(old), year(new));
            of(&old, &new, &link(&old, &new, &[]).links).concat()
        };
        for (language, old, new) in [
            ("zh", "管理处将培训渡口的教师、学生和船工，并登记名册。", "管理处将培训渡口的教师和船工，并登记名册。"),
            (
                "zh",
                "管理处每月清点护栏，并登记名册，冬季停航。",
                "管理处每月清点护栏，并登记名册，冬季停航，并报告结果。",
            ),
            ("zh", "渡船每天横渡湖面两次，夏季加开夜班，节日照常。", "渡船每天横渡湖面三次，夏季加开夜班，节日照常。"),
            (
                "en",
                "The ferry office counts the rails within 12 days.",
                "The ferry office counts the rails within 9 days.",
            ),
        ] {
            assert!(kinds(language, old, new).contains(&Kind::Substance), "{old} → {new}");
        }
        for (language, old, new) in [
            ("zh", "管理处将检查渡口的二十三处护栏，并登记名册。", "管理处将查验渡口的23处护栏，并登记名册。"),
            ("zh", "管理处搜集了各渡口的的资料，并登记名册。", "管理处收集了各渡口的资料，并登记名册。"),
            ("zh", "管理处以及各渡口应通报联络人的姓名和电话。", "管理处和各渡口应通报联络人的姓名和电话。"),
            ("zh", "管理处评估护栏的状况，并登记名册。", "管理处对护栏的状况进行评估，并登记名册。"),
            ("en", "The ferry office assessed the rails in spring.", "The ferry office evaluated the rails in spring."),
        ] {
            let kinds = kinds(language, old, new);
            assert!(!kinds.contains(&Kind::Substance), "{old} → {new}: {kinds:?}");
        }
    }

    #[test]
    fn each_edit_has_the_kind_of_the_marks_that_it_touches() {
        use crate::successor::{YearParagraph, link};
        let year = |text| Year {
            language: "zh",
            paragraphs: vec![YearParagraph { text, section: None }],
            sections: Vec::new(),
        };
        let old = year("管理处应根据第1373(2001)号决议考虑检查护栏，并向各方通报检查结果和时间。");
        let new = year("管理处应根据第1624(2005)号决议检查护栏，并向各方通报检查结果和时间。");
        let links = link(&old, &new, &[]).links;
        assert_eq!(of(&old, &new, &links), [[Kind::Citation, Kind::Substance]]);
    }

    #[test]
    fn documents_with_their_joints_and_days_are_citations_and_marks_of_notes_are_wording() {
        use crate::successor::{YearParagraph, link};
        let kinds = |old: &'static str, new: &'static str| {
            let year = |text| Year {
                language: "en",
                paragraphs: vec![YearParagraph { text, section: None }],
                sections: Vec::new(),
            };
            let (old, new) = (year(old), year(new));
            of(&old, &new, &link(&old, &new, &[]).links).concat()
        };
        let old = "Recalling resolutions 7 (2031) of 2 May 2031, and 8 (2032) of 1 May 2032, the port office keeps its lamps lit.";
        let new = "Recalling resolutions 7 (2031) of 2 May 2031, 8 (2032) of 1 May 2032, and 9 (2033) of 3 May 2033, the port \
                   office keeps its lamps lit.";
        assert_eq!(kinds(old, new), [Kind::Variant, Kind::Citation]);
        let told = new.replace("3 May 2033", "3 May 2033, which the council repealed");
        assert!(kinds(old, told.leak()).contains(&Kind::Substance));
        for (old, new) in [
            ("The port keeps its lamps lit¹² at night.", "The port keeps its lamps lit¹³ at night."),
            ("The \"port\" keeps lamps lit.", "The \"port\u{201d} keeps lamps lit."),
            ("The port Office keeps lamps lit.", "The port office keeps lamps lit."),
        ] {
            assert_eq!(kinds(old, new), [Kind::Variant], "{new}");
        }
        assert_eq!(kinds("It lit 112 lamps there.", "It lit 11 2 lamps there."), [Kind::Substance]);
        assert_eq!(kinds("The port asks US pilots there.", "The port asks us pilots there."), [Kind::Substance]);
        assert_eq!(
            kinds("It paid the port 10⁶ in all, at night.", "It paid the port 10⁹ in all, at night."),
            [Kind::Substance]
        );
        assert_eq!(
            kinds("The port office has 5 km² of land there.", "The port office has 5 km³ of land there."),
            [Kind::Substance]
        );
    }

    #[test]
    fn what_goes_here_and_comes_there_has_moved() {
        use crate::successor::{YearParagraph, link};
        let year = |text| Year {
            language: "zh",
            paragraphs: vec![YearParagraph { text, section: None }],
            sections: Vec::new(),
        };
        let old = year("在秘书处协助下，渡船每天横渡湖面两次，冬季停航，夏季加开夜班，节日照常。");
        let new = year("渡船每天横渡湖面两次，冬季停航，在秘书处协助下，夏季加开夜班，节日照常。");
        let links = link(&old, &new, &[]).links;
        assert_eq!(of(&old, &new, &links), [[Kind::Move, Kind::Move]]);
    }

    #[test]
    fn many_links_are_told_as_few_are() {
        use crate::successor::{YearParagraph, link};
        let texts: Vec<[String; 2]> = (0..607)
            .map(|place| {
                ["两次", "三次"].map(|times| format!("第{place}艘渡船每天横渡湖面{times}，冬季停航{place}天。"))
            })
            .collect();
        let year = |side: usize| Year {
            language: "zh",
            paragraphs: texts.iter().map(|both| YearParagraph { text: &both[side], section: None }).collect(),
            sections: Vec::new(),
        };
        let (old, new) = (year(0), year(1));
        let links = link(&old, &new, &[]).links;
        let told = of(&old, &new, &links);
        assert_eq!(told.len(), links.len());
        let one_by_one: Vec<Classes> =
            links.iter().map(|link| one(&old, &new, link, &Framing::none_in("zh"))).collect();
        assert_eq!(told, one_by_one);
    }
}
