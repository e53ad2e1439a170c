//! Of which kind each edit is, as the comparison tells it.

use std::thread;

use super::{Link, LinkEdit, Year};
use crate::compare::{Framing, Kind, Mark, between};
use crate::text::{Span, slice};

/// The kinds of the edits of a link, one for each.
pub type Classes = Vec<Kind>;

/// Links fewer than this are not worth a second thread.
const MANY: usize = 512;

/// The kinds of the edits of all links, link by link.
pub(super) fn of(old: &Year<'_>, new: &Year<'_>, links: &[Link]) -> Vec<Classes> {
    let tell = |links: &[Link]| links.iter().map(|link| one(old, new, link)).collect::<Vec<Classes>>();
    let threads = thread::available_parallelism().map_or(1, usize::from).min(8);
    if links.len() < MANY || threads < 2 {
        return tell(links);
    }
    thread::scope(|scope| {
        let chunks = links.chunks(links.len().div_ceil(threads));
        let workers: Vec<_> = chunks.map(|chunk| scope.spawn(move || tell(chunk))).collect();
        let told = workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        told.collect()
    })
}

fn one(old: &Year<'_>, new: &Year<'_>, link: &Link) -> Classes {
    let mut classes = vec![None; link.edits.len()];
    // Each pair of paragraphs of the link is compared where it was edited; of a group each half with the whole.
    for a in &link.old {
        for b in &link.new {
            pair(super::text(old, *a), super::text(new, *b), (*a, *b), &link.edits, &mut classes);
        }
    }
    let told = classes.into_iter().zip(&link.edits).map(|(class, edit)| match class {
        // What the comparison does not speak of may be anything: it is told as what must be read.
        None => Kind::Substance,
        Some(Kind::Variant | Kind::Role) if says_other(&words(old, edit.old), &words(new, edit.new)) => Kind::Substance,
        Some(kind) => kind,
    });
    told.collect()
}

/// The words of one side of an edit.
fn words(year: &Year<'_>, side: Option<(usize, Span)>) -> String {
    side.map_or_else(String::new, |(place, span)| slice(super::text(year, place), span).to_owned())
}

/// Whether an edit from one year to the next cannot be mere wording: a matter is added or taken out while the rest of
/// the edit stands, or a number is another.
///
/// Two texts of one year say the same in two ways; a text that is taken over from the year before is left as it is where
/// nothing is meant to change. So words that only come or only go are told as substance.
fn says_other(old: &str, new: &str) -> bool {
    let numerals = |text: &str| text.chars().filter(|c| c.is_numeric() || NUMERALS.contains(*c)).collect::<String>();
    if numerals(old) != numerals(new) {
        return true;
    }
    let (old, new) = (matter(old), matter(new));
    let (shorter, longer) = if old.len() <= new.len() { (old, new) } else { (new, old) };
    let mut rest = longer.iter();
    longer.len() >= shorter.len() + LEAST_MATTER && shorter.iter().all(|c| rest.any(|other| other == c))
}

/// Chinese numerals that count: 一 counts too, but stands in too many words that do not.
const NUMERALS: &str = "两二三四五六七八九十百千";

/// So many characters more are a matter of their own.
const LEAST_MATTER: usize = 2;

/// What of some words is no joint of a list and no blank or mark.
fn matter(words: &str) -> Vec<char> {
    words.chars().filter(|c| c.is_alphanumeric() && !matches!(c, '和' | '及' | '与' | '或' | '的')).collect()
}

fn pair(old: &str, new: &str, (a, b): (usize, usize), edits: &[LinkEdit], classes: &mut [Option<Kind>]) {
    let here = |edit: &LinkEdit| {
        let at =
            |side: Option<(usize, Span)>, place: usize| side.filter(|(held, _)| *held == place).map(|(_, span)| span);
        (at(edit.old, a), at(edit.new, b))
    };
    let is_here = |edit: &LinkEdit| matches!(here(edit), (Some(_), Some(_)));
    if !edits.iter().any(is_here) {
        return;
    }
    let windows = [
        window(old, edits.iter().filter_map(|edit| here(edit).0)),
        window(new, edits.iter().filter_map(|edit| here(edit).1)),
    ];
    let [left, right] = windows;
    let comparison = between(&Framing::default(), slice(old, left), slice(new, right));
    for (edit, class) in edits.iter().zip(classes) {
        let (Some(from), Some(to)) = here(edit) else { continue };
        let found = touching(&comparison.left, from, left).chain(touching(&comparison.right, to, right));
        *class = found.chain(*class).min_by_key(|kind| Kind::BY_WEIGHT.iter().position(|other| other == kind));
    }
}

/// The kinds of the marks that touch a stretch of the text that a window was cut of.
fn touching(marks: &[Mark], span: Span, window: Span) -> impl Iterator<Item = Kind> {
    let own = Span::new(span.start.saturating_sub(window.start), span.end.saturating_sub(window.start));
    marks.iter().filter(move |mark| mark.span.overlaps(own)).map(|mark| mark.kind)
}

/// The clauses of a text in which something was edited.
fn window(text: &str, spans: impl Iterator<Item = Span>) -> Span {
    let all = spans.fold(None, |all: Option<Span>, span| {
        Some(all.map_or(span, |all| Span::new(all.start.min(span.start), all.end.max(span.end))))
    });
    let Some(all) = all else { return Span::new(0, 0) };
    let (mut start, mut end, mut at) = (0, None, 0);
    for c in text.chars() {
        at += 1;
        if matches!(c, '，' | '。' | '；' | ';' | '\n') {
            if at <= all.start {
                start = at;
            } else if at >= all.end && end.is_none() && at > all.start {
                end = Some(at);
            }
        }
    }
    Span::new(start, end.unwrap_or(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_comes_or_goes_and_what_counts_otherwise_is_no_wording() {
        for (old, new) in
            [("、学生", ""), ("", "并报告结果"), ("和渡口", "、渡口和码头"), ("两个", "三个"), ("12 days", "9 days")]
        {
            assert!(says_other(old, new), "{old} → {new}");
        }
        for (old, new) in [("的的", "的"), ("以及", "和"), ("检查", "查验"), ("", "，"), ("甲和乙", "甲、乙")]
        {
            assert!(!says_other(old, new), "{old} → {new}");
        }
    }

    #[test]
    fn each_edit_has_the_kind_of_the_marks_that_it_touches() {
        use crate::successor::{Paragraph, link};
        let year = |text| Year { paragraphs: vec![Paragraph { text, section: None }], sections: Vec::new() };
        let old = year("管理处应根据第1373(2001)号决议考虑检查护栏，并向各方通报检查结果和时间。");
        let new = year("管理处应根据第1624(2005)号决议检查护栏，并向各方通报检查结果和时间。");
        let links = link(&old, &new, &[]).links;
        assert_eq!(of(&old, &new, &links), [[Kind::Citation, Kind::Substance]]);
    }

    #[test]
    fn many_links_are_told_as_few_are() {
        use crate::successor::{Paragraph, link};
        let texts: Vec<[String; 2]> = (0..MANY + 7)
            .map(|place| {
                ["两次", "三次"].map(|times| format!("第{place}艘渡船每天横渡湖面{times}，冬季停航{place}天。"))
            })
            .collect();
        let year = |side: usize| Year {
            paragraphs: texts.iter().map(|both| Paragraph { text: &both[side], section: None }).collect(),
            sections: Vec::new(),
        };
        let (old, new) = (year(0), year(1));
        let links = link(&old, &new, &[]).links;
        let told = of(&old, &new, &links);
        assert_eq!(told.len(), links.len());
        let one_by_one: Vec<Classes> = links.iter().map(|link| one(&old, &new, link)).collect();
        assert_eq!(told, one_by_one);
    }
}
