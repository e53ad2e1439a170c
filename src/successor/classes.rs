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
    // What the comparison does not speak of may be anything: it is told as what must be read.
    classes.into_iter().map(|class| class.unwrap_or(Kind::Substance)).collect()
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
