//! The clauses of a link as rows that face each other: both texts whole and in their own order.

use super::clauses::{ClausePair, Stretch};
use crate::text::Span;

/// What stands in one row: on either side, stretches of its paragraphs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct ClauseRow {
    /// Left and right, each in the order of its text; empty where nothing answers.
    pub sides: [Vec<Stretch>; 2],
}

/// Lays the clauses of a link out. Clauses that cross stand in one row, so that neither text is turned about; and where a
/// character would be left out, all stands in one row.
pub(super) fn rows(clauses: &[ClausePair], texts: [&[&str]; 2]) -> Vec<ClauseRow> {
    let own = usize::from(clauses.iter().any(|pair| pair.left.is_none()));
    let other = 1 - own;
    let mut pieces: Vec<(Stretch, Vec<Stretch>)> = Vec::new();
    for pair in clauses {
        let sides = [pair.left, pair.right];
        let (Some(Some(piece)), Some(answer)) = (sides.get(own), sides.get(other)) else { continue };
        match pieces.last_mut().filter(|(last, _)| last == piece) {
            Some((_, answers)) => answers.extend(*answer),
            None => pieces.push((*piece, answer.iter().copied().collect())),
        }
    }
    let place = |stretch: &Stretch| (stretch.paragraph, stretch.span.start);
    // Behind each piece: where the first answer of all that follow stands.
    let mut following = vec![None; pieces.len() + 1];
    for (at, (_, answers)) in pieces.iter().enumerate().rev() {
        let first = answers.iter().map(place).min();
        let known: Option<(usize, usize)> = following.get(at + 1).copied().flatten();
        if let Some(slot) = following.get_mut(at) {
            *slot = first.into_iter().chain(known).min();
        }
    }
    let mut rows = Vec::new();
    let mut begun: [Vec<Stretch>; 2] = [Vec::new(), Vec::new()];
    let mut last = None;
    for (at, (piece, answers)) in pieces.iter().enumerate() {
        let [lefts, rights] = &mut begun;
        let (owns, others) = if own == 0 { (lefts, rights) } else { (rights, lefts) };
        owns.push(*piece);
        others.extend(answers);
        last = answers.iter().map(place).chain(last).max();
        let next = following.get(at + 1).copied().flatten();
        if next.is_none_or(|next| last.is_none_or(|last| last < next)) {
            rows.push(ClauseRow { sides: std::mem::take(&mut begun).map(joined) });
        }
    }
    if is_whole(&rows, texts) { rows } else { vec![all(texts)] }
}

/// Stretches of one paragraph as one, from the first to the last.
fn joined(mut stretches: Vec<Stretch>) -> Vec<Stretch> {
    stretches.sort_by_key(|stretch| (stretch.paragraph, stretch.span.start));
    let mut all: Vec<Stretch> = Vec::new();
    for stretch in stretches {
        match all.last_mut().filter(|last| last.paragraph == stretch.paragraph) {
            Some(last) => last.span.end = last.span.end.max(stretch.span.end),
            None => all.push(stretch),
        }
    }
    all
}

/// Whether every character that is no blank stands in exactly one row, in the order of its text.
fn is_whole(rows: &[ClauseRow], texts: [&[&str]; 2]) -> bool {
    texts.into_iter().enumerate().all(|(side, texts)| {
        let mut stretches = rows.iter().filter_map(|row| row.sides.get(side)).flatten().peekable();
        texts.iter().enumerate().all(|(paragraph, text)| {
            let mut at = 0;
            let mut ends = Vec::new();
            while let Some(stretch) = stretches.next_if(|stretch| stretch.paragraph == paragraph) {
                ends.push((at, stretch.span.start));
                at = stretch.span.end;
            }
            let chars: Vec<char> = text.chars().collect();
            ends.push((at, chars.len()));
            ends.into_iter().all(|(from, to)| {
                from <= to && chars.get(from..to).is_some_and(|gap| gap.iter().all(|c| c.is_whitespace()))
            })
        }) && stretches.next().is_none()
    })
}

fn all(texts: [&[&str]; 2]) -> ClauseRow {
    let whole = |(paragraph, text): (usize, &&str)| Stretch { paragraph, span: Span::new(0, text.chars().count()) };
    ClauseRow { sides: texts.map(|texts| texts.iter().enumerate().map(whole).collect()) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn stretch(start: usize, end: usize) -> Stretch {
        Stretch { paragraph: 0, span: Span::new(start, end) }
    }

    #[test]
    fn clauses_that_cross_share_a_row() {
        let pair = |left: (usize, usize), right: (usize, usize)| ClausePair {
            left: Some(stretch(left.0, left.1)),
            right: Some(stretch(right.0, right.1)),
        };
        let clauses = [pair((0, 2), (3, 5)), pair((2, 4), (0, 3)), pair((4, 6), (5, 8))];
        let rows = rows(&clauses, [&["甲乙丙丁戊己"], &["abcdefgh"]]);
        let spans: Vec<_> = rows.iter().map(|row| (row.sides[0][0].span, row.sides[1][0].span)).collect();
        assert_eq!(spans, [(Span::new(0, 4), Span::new(0, 5)), (Span::new(4, 6), Span::new(5, 8))]);
    }

    #[test]
    fn what_would_be_lost_makes_one_row_of_all() {
        let clauses = [ClausePair { left: Some(stretch(0, 2)), right: Some(stretch(0, 3)) }];
        let rows = rows(&clauses, [&["甲乙丙"], &["abc"]]);
        assert_eq!(rows.len(), 1);
        assert_eq!(rows[0].sides[0][0].span, Span::new(0, 3));
    }

    proptest! {
        #[test]
        fn both_texts_are_whole_whatever_crosses(order in Just((0..6_usize).collect::<Vec<_>>()).prop_shuffle()) {
            let pair = |(at, to): (usize, &usize)| ClausePair { left: Some(stretch(at, at + 1)), right: Some(stretch(*to, to + 1)) };
            let clauses: Vec<ClausePair> = order.iter().enumerate().map(pair).collect();
            let found = rows(&clauses, [&["甲乙丙丁戊己"], &["abcdef"]]);
            for side in [0, 1] {
                let spans: Vec<Span> = found.iter().flat_map(|row| &row.sides[side]).map(|one| one.span).collect();
                prop_assert!(spans.first().is_some_and(|span| span.start == 0) && spans.last().is_some_and(|span| span.end == 6));
                prop_assert!(spans.windows(2).all(|two| two[0].end == two[1].start));
            }
        }
    }
}
