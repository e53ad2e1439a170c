//! What changed within linked paragraphs: the longest run that stands in both first, then what stands before and
//! behind it, by whole words, numbers and citations.

use std::collections::HashMap;
use std::ops::Range;

use super::{LinkEdit, Year};
use crate::citation;
use crate::text::{Span, WordList, ends_sentence, half_width, is_han, is_raised_digit};

/// A stretch that was replaced, added (nothing old) or taken out (nothing new).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    pub old: Span,
    pub new: Span,
}

/// What changed from an old text to a new one, in order. Empty when only white space and width did.
pub(crate) fn edits(old: &str, new: &str) -> Vec<Edit> {
    let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
    let (from, behind) = untouched(&old, &new);
    let (old, new) = (Tokens::of(&old, from..old.len() - behind), Tokens::of(&new, from..new.len() - behind));
    let gaps = changes(&old, &new);
    gaps.into_iter().map(|(a, b)| Edit { old: old.span(a), new: new.span(b) }).collect()
}

/// How many characters at the beginning and at the end of two texts are equal, up to the end of a clause.
///
/// Nothing that is one word, number or citation runs over the end of a clause, so only what stands between need be cut
/// into them: of two years' paragraphs that is little.
fn untouched(old: &[char], new: &[char]) -> (usize, usize) {
    let equal = |(a, b): &(&char, &char)| a == b;
    let mut before = old.iter().zip(new).take_while(equal).count();
    while before > 0 && !ends_here(old, before - 1) {
        before -= 1;
    }
    let rest = |text: &[char]| text.len() - before;
    let most = rest(old).min(rest(new));
    let mut behind = old.iter().rev().zip(new.iter().rev()).take(most).take_while(equal).count();
    while behind > 0 && !ends_here(old, old.len() - behind) {
        behind -= 1;
    }
    (before, behind)
}

/// Behind a comma of Latin letters a list may go on that names its documents before it.
fn ends_here(text: &[char], at: usize) -> bool {
    matches!(text.get(at), Some('，' | '\n')) || ends_sentence(text, at)
}

/// What changed within the paragraphs of a link: of each edit the stretch of a paragraph on either side.
///
/// The paragraphs of a group are read as one text. Of an edit that runs over their border each paragraph has its own
/// share, the other side standing with the first.
pub(super) fn between(old: &Year<'_>, olds: &[usize], new: &Year<'_>, news: &[usize]) -> Vec<LinkEdit> {
    if let ([a], [b]) = (olds, news) {
        let placed = |edit: Edit| LinkEdit { old: Some((*a, edit.old)), new: Some((*b, edit.new)) };
        return edits(super::text(old, *a), super::text(new, *b)).into_iter().map(placed).collect();
    }
    let (olds, news) = (Joined::of(old, olds), Joined::of(new, news));
    let mut placed = Vec::new();
    for edit in edits(&olds.text, &news.text) {
        let (mut from, mut to) = (olds.shares(edit.old).into_iter(), news.shares(edit.new).into_iter());
        loop {
            let shares = LinkEdit { old: from.next(), new: to.next() };
            if shares.old.is_none() && shares.new.is_none() {
                break;
            }
            placed.push(shares);
        }
    }
    placed
}

/// The paragraphs of one side of a link as one text.
struct Joined {
    text: String,
    /// Each paragraph with the characters it has in the whole.
    parts: Vec<(usize, Span)>,
}

impl Joined {
    fn of(year: &Year<'_>, places: &[usize]) -> Self {
        let mut joined = Self { text: String::new(), parts: Vec::new() };
        let mut at = 0;
        for place in places {
            let text = year.paragraphs.get(*place).map_or("", |paragraph| paragraph.text);
            // A line's end is no part of any text here, and keeps the words on both sides apart.
            if at > 0 {
                joined.text.push('\n');
                at += 1;
            }
            joined.text.push_str(text);
            let end = at + text.chars().count();
            joined.parts.push((*place, Span::new(at, end)));
            at = end;
        }
        joined
    }

    /// A stretch of the whole, cut at the borders of the paragraphs.
    fn shares(&self, span: Span) -> Vec<(usize, Span)> {
        let within = |part: Span| {
            let (start, end) = (span.start.max(part.start), span.end.min(part.end));
            (start < end).then(|| Span::new(start - part.start, end - part.start))
        };
        let shares: Vec<_> = self.parts.iter().filter_map(|(at, part)| Some((*at, within(*part)?))).collect();
        if !shares.is_empty() {
            return shares;
        }
        let holder = self.parts.iter().rev().find(|(_, part)| part.start <= span.start);
        let point = |(at, part): &(usize, Span)| {
            let place = (span.start - part.start).min(part.len());
            (*at, Span::new(place, place))
        };
        holder.map(point).into_iter().collect()
    }
}

/// How much of two texts with these edits is equal, from 0 to 1, by characters.
pub(super) fn likeness(old: &str, new: &str, edits: &[LinkEdit]) -> f64 {
    let spans = edits.iter().flat_map(|edit| [edit.old, edit.new]).flatten();
    let changed: usize = spans.map(|(_, span)| span.len()).sum();
    let total = old.chars().count() + new.chars().count();
    if total == 0 { 1.0 } else { 1.0 - changed as f64 / total as f64 }
}

/// A text as words: a fingerprint of each, and where it stands.
#[derive(Debug, Default)]
struct Tokens {
    words: Vec<u64>,
    spans: Vec<Span>,
    /// Where the stretch begins that was cut.
    from: usize,
}

impl Tokens {
    fn of(chars: &[char], within: Range<usize>) -> Self {
        let text: String = chars.get(within.clone()).unwrap_or_default().iter().collect();
        let mut tokens = Self { from: within.start, ..Self::default() };
        let mut at = within.start;
        for cited in citation::scan(&text) {
            let span = cited.span.start + within.start..cited.span.end + within.start;
            tokens.plain(chars, at..span.start);
            tokens.push(chars, span.clone());
            at = span.end;
        }
        tokens.plain(chars, at..within.end);
        tokens
    }

    /// Cuts a stretch without citations.
    fn plain(&mut self, chars: &[char], range: Range<usize>) {
        let mut at = range.start;
        let kind = |at: usize| match chars.get(at) {
            Some(_) if is_within_number(chars, at) => Sort::Word,
            Some(c) => Sort::of(*c),
            None => Sort::Blank,
        };
        while at < range.end {
            let sort = kind(at);
            let end = match sort {
                Sort::Mark => at + 1,
                _ => (at + 1..range.end).find(|next| kind(*next) != sort).unwrap_or(range.end),
            };
            match sort {
                Sort::Han => {
                    for len in WordList::common().cut(chars.get(at..end).unwrap_or_default()) {
                        self.push(chars, at..at + len);
                        at += len;
                    }
                }
                Sort::Blank => {}
                Sort::Word | Sort::Mark | Sort::NoteMark => self.push(chars, at..end),
            }
            at = end;
        }
    }

    fn push(&mut self, chars: &[char], range: Range<usize>) {
        let own = chars.get(range.clone()).unwrap_or_default().iter().filter(|c| !c.is_whitespace());
        self.words.push(
            own.fold(1, |print, c| (print.rotate_left(5) ^ u64::from(u32::from(half_width(*c)))).wrapping_mul(MIX)),
        );
        self.spans.push(Span::new(range.start, range.end));
    }

    /// The stretch of text from the first to the last of some words; for none, the place where they would stand.
    fn span(&self, words: Range<usize>) -> Span {
        let run = self.spans.get(words.clone()).unwrap_or_default();
        match (run.first(), run.last()) {
            (Some(first), Some(last)) => Span::new(first.start, last.end),
            _ => {
                let at = words
                    .start
                    .checked_sub(1)
                    .and_then(|before| self.spans.get(before))
                    .map_or(self.from, |span| span.end);
                Span::new(at, at)
            }
        }
    }
}

/// Multiplies well: the golden ratio in 64 bits.
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// Whether a mark stands within a number: 15.3, 30,034.
fn is_within_number(chars: &[char], at: usize) -> bool {
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let digits = (at + 1..).take_while(|at| is_digit(*at)).count();
    let fits = match chars.get(at) {
        Some('.') => digits > 0,
        Some(',') => digits == 3,
        _ => false,
    };
    fits && at.checked_sub(1).is_some_and(is_digit)
}

/// What a character can be part of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Han,
    Word,
    Mark,
    /// Raised digits, which count the footnotes and are no part of the word before them.
    NoteMark,
    Blank,
}

impl Sort {
    fn of(c: char) -> Self {
        if is_han(c) {
            Self::Han
        } else if is_raised_digit(c) {
            Self::NoteMark
        } else if c.is_alphanumeric() {
            Self::Word
        } else if c.is_whitespace() {
            Self::Blank
        } else {
            Self::Mark
        }
    }
}

/// Up to so many cells the longest run is found by setting every word against every other.
const MOST_CELLS: usize = 1 << 20;

/// So many words in a row begin a run where texts are too long for that.
const SEED: usize = 8;

/// The stretches that are not equal, in order.
fn changes(old: &Tokens, new: &Tokens) -> Vec<(Range<usize>, Range<usize>)> {
    let (a, b) = (old.words.as_slice(), new.words.as_slice());
    let mut equal = Vec::new();
    let mut open = vec![(0..a.len(), 0..b.len())];
    while let Some((mut x, mut y)) = open.pop() {
        let slice = |x: &Range<usize>, y: &Range<usize>| {
            (a.get(x.clone()).unwrap_or_default(), b.get(y.clone()).unwrap_or_default())
        };
        let (left, right) = slice(&x, &y);
        let before = left.iter().zip(right).take_while(|(a, b)| a == b).count();
        if before > 0 {
            equal.push((x.start, y.start, before));
            (x.start, y.start) = (x.start + before, y.start + before);
        }
        let (left, right) = slice(&x, &y);
        let behind = left.iter().rev().zip(right.iter().rev()).take_while(|(a, b)| a == b).count();
        if behind > 0 {
            (x.end, y.end) = (x.end - behind, y.end - behind);
            equal.push((x.end, y.end, behind));
        }
        let (left, right) = slice(&x, &y);
        let weights = old.spans.get(x.clone()).unwrap_or_default();
        if let Some((p, q, len)) = longest(left, right, weights) {
            let (p, q) = (x.start + p, y.start + q);
            equal.push((p, q, len));
            open.push((x.start..p, y.start..q));
            open.push((p + len..x.end, q + len..y.end));
        }
    }
    equal.sort_unstable();
    equal.push((a.len(), b.len(), 0));
    let (mut x, mut y) = (0, 0);
    let mut found = Vec::new();
    for (p, q, len) in equal {
        if p > x || q > y {
            found.push((x..p, y..q));
        }
        (x, y) = (p + len, q + len);
    }
    found
}

/// The longest run that stands in both: where it begins in each, and how many words it has.
///
/// Long is what has many characters, so that a citation that stays is not given up for an 和 that stays.
fn longest(a: &[u64], b: &[u64], spans: &[Span]) -> Option<(usize, usize, usize)> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    if a.len().saturating_mul(b.len()) > MOST_CELLS {
        return longest_seeded(a, b);
    }
    let (mut best, mut heaviest) = (None, 0);
    // Of the run that ends at each place of the other text: how many words and how many characters it has.
    let mut row = vec![(0_u32, 0_u32); b.len() + 1];
    for (at, (word, span)) in a.iter().zip(spans).enumerate() {
        let weight = u32::try_from(span.len()).unwrap_or(u32::MAX);
        let mut diagonal = (0, 0);
        for (place, (other, slot)) in b.iter().zip(row.iter_mut().skip(1)).enumerate() {
            let run = if word == other { (diagonal.0 + 1, weight.saturating_add(diagonal.1)) } else { (0, 0) };
            diagonal = std::mem::replace(slot, run);
            if run.1 > heaviest {
                heaviest = run.1;
                best = Some((at, place, run.0 as usize));
            }
        }
    }
    best.map(|(at, place, len)| (at + 1 - len, place + 1 - len, len))
}

/// The same for long texts, of runs that are long themselves.
fn longest_seeded(a: &[u64], b: &[u64]) -> Option<(usize, usize, usize)> {
    let mut seeds: HashMap<&[u64], usize> = HashMap::new();
    for (at, seed) in b.windows(SEED).enumerate() {
        seeds.entry(seed).or_insert(at);
    }
    let mut best: Option<(usize, usize, usize)> = None;
    let mut at = 0;
    while let Some(seed) = a.get(at..at + SEED) {
        let mut step = 1;
        if let Some(place) = seeds.get(seed) {
            let ahead = a.iter().skip(at).zip(b.iter().skip(*place)).take_while(|(a, b)| a == b).count();
            if best.is_none_or(|(_, _, len)| ahead > len) {
                best = Some((at, *place, ahead));
            }
            step = ahead.max(1);
        }
        at += step;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The edits as `old>new`.
    fn told(old: &str, new: &str) -> Vec<String> {
        let text = |text: &str, span: Span| crate::text::slice(text, span).to_owned();
        edits(old, new).into_iter().map(|edit| format!("{}>{}", text(old, edit.old), text(new, edit.new))).collect()
    }

    #[test]
    fn a_citation_that_stays_is_kept_before_a_joint_that_stays() {
        let (old, new) = ("执行第1373(2001)和1624(2005)号决议。", "执行第1373(2001)、1624(2005)和2178(2014)号决议。");
        assert_eq!(told(old, new), ["和>、", ">和2178(2014)"]);
    }

    #[test]
    fn words_numbers_and_citations_change_as_a_whole() {
        assert_eq!(told("within 12 days, twice", "within 9 days, thrice"), ["12>9", "twice>thrice"]);
        assert_eq!(told("S/2020/731的报告", "S/2024/815的报告"), ["S/2020/731>S/2024/815"]);
        assert_eq!(told("甲，乙", "甲，  乙"), Vec::<String>::new());
        assert_eq!(told("15.3 of 30,034, 12", "16.7 of 30,228, 12"), ["15.3>16.7", "30,034>30,228"]);
        assert_eq!(told("the lamps¹² burn", "the lamps¹³ burn"), ["¹²>¹³"]);
    }

    #[test]
    fn texts_too_long_to_set_every_word_against_every_other_are_cut_at_long_runs() {
        let words = |from: usize| (from..from + 1_200).map(|at| format!("w{at}")).collect::<Vec<_>>().join(" ");
        let (old, new) = (format!("{} {}", words(0), words(5_000)), format!("x {} y {} z", words(0), words(5_000)));
        assert_eq!(told(&old, &new), [">x", ">y", ">z"]);
    }
}
