//! What the pairs of clauses hold on either side, each pair a small text in two languages: words, terms, the text itself.

use super::clauses::{ClausePair, LinkSide, Stretch, of_side};
use super::reading::What;
use crate::text::slice;

/// The pairs of clauses that have both sides, each with its link.
fn whole_clauses<'a>(
    links: &'a [&'a [LinkSide<'a>; 2]],
    clauses: &'a [Vec<ClausePair>],
) -> impl Iterator<Item = (&'a [LinkSide<'a>; 2], [Stretch; 2])> {
    links
        .iter()
        .zip(clauses)
        .flat_map(|(link, pairs)| pairs.iter().filter_map(move |pair| Some((*link, [pair.left?, pair.right?]))))
}

/// By side and pair of clauses: the words.
pub(super) fn words_of(links: &[&[LinkSide<'_>; 2]], clauses: &[Vec<ClausePair>]) -> [Vec<Vec<u32>>; 2] {
    let mut words = [Vec::new(), Vec::new()];
    for (link, stretches) in whole_clauses(links, clauses) {
        for ((words, side), stretch) in words.iter_mut().zip(link).zip(stretches) {
            let tokens = side.reads.get(stretch.paragraph).map_or(&[][..], |read| &read.tokens);
            let within = tokens.iter().filter(|token| stretch.span.contains(token.span.start));
            let mut own: Vec<u32> = within
                .filter_map(|token| match token.what {
                    What::Word(word) => Some(word),
                    What::Concept(_) => None,
                })
                .collect();
            own.sort_unstable();
            own.dedup();
            words.push(own);
        }
    }
    words
}

/// By pair of clauses: the forms of terms on either side.
pub(super) fn forms_of(links: &[&[LinkSide<'_>; 2]], clauses: &[Vec<ClausePair>]) -> Vec<[Vec<usize>; 2]> {
    let forms = |(link, stretches): (&[LinkSide<'_>; 2], [Stretch; 2])| {
        [0, 1].map(|side| {
            let stretch = *of_side(&stretches, side);
            let read = of_side(link, side).reads.get(stretch.paragraph);
            let terms = read.into_iter().flat_map(|read| &read.terms);
            terms.filter(|(_, span)| stretch.span.contains(span.start)).map(|(form, _)| *form).collect()
        })
    };
    whole_clauses(links, clauses).map(forms).collect()
}

/// By pair of clauses: the texts.
pub(super) fn texts_of<'a>(links: &[&'a [LinkSide<'a>; 2]], clauses: &[Vec<ClausePair>]) -> Vec<[&'a str; 2]> {
    let mut texts = Vec::new();
    for (link, pairs) in links.iter().zip(clauses) {
        for pair in pairs {
            let (Some(left), Some(right)) = (pair.left, pair.right) else { continue };
            let text =
                |side: &LinkSide<'a>, at: Stretch| slice(side.texts.get(at.paragraph).copied().unwrap_or(""), at.span);
            texts.push([text(&link[0], left), text(&link[1], right)]);
        }
    }
    texts
}
