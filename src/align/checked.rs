//! A side of a link as it is checked against the other language: what it cites, counts and means.

use super::clauses::{LinkSide, Stretch};
use crate::citation::Citation;
use crate::compare::Meant;
use crate::text::{Span, ends_clause, half_width, slice};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Lack {
    Citation,
    /// A paragraph of a document.
    Pinpoint,
    /// A number, whatever it counts.
    Number,
    /// A share in a hundred, in digits or words.
    Percentage,
    Date,
    /// On what a duty depends: a consent, a request.
    Condition,
    /// A yes or a no: `not`, `must not`, 不得.
    Negation,
    /// What softens a duty: as appropriate, perhaps.
    Hedge,
}

impl Lack {
    /// The name in `align --json`.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Citation => "citation",
            Self::Pinpoint => "pinpoint",
            Self::Number => "number",
            Self::Percentage => "percentage",
            Self::Date => "date",
            Self::Condition => "condition",
            Self::Negation => "negation",
            Self::Hedge => "hedge",
        }
    }
}

/// Something that stands on one side and not on the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Discrepancy {
    pub lack: Lack,
    /// On which side it stands: 0 left, 1 right.
    pub side: usize,
    /// Where on that side it stands.
    pub at: Stretch,
    /// Whether it is surely lacking; else perhaps.
    pub is_sure: bool,
}

/// A side of a link as it is checked; each thing with its paragraph.
pub(super) struct Checked<'a> {
    pub cited: Vec<(usize, &'a Citation)>,
    pub meant: Vec<(usize, &'a Meant)>,
    pub digits: Vec<String>,
    pub rates: Vec<Rate>,
    pub texts: &'a [&'a str],
}

impl<'a> Checked<'a> {
    pub(super) fn of(side: &'a LinkSide<'a>) -> Self {
        let reads = || side.reads.iter().copied().enumerate();
        let meant: Vec<(usize, &Meant)> =
            reads().flat_map(|(at, read)| read.meant.iter().map(move |one| (at, one))).collect();
        Self {
            cited: reads().flat_map(|(at, read)| read.cited.iter().map(move |one| (at, one))).collect(),
            digits: side.texts.iter().flat_map(|text| runs_of_digits(text)).collect(),
            rates: rates(&meant, &side.texts),
            meant,
            texts: &side.texts,
        }
    }

    /// What it means, outside the names of documents: the paragraph, and the words that say so.
    pub(super) fn written(&self) -> impl Iterator<Item = (usize, &'a Meant, &'a str)> {
        let is_cited = |paragraph: usize, meant: &Meant| {
            self.cited.iter().any(|(held, one)| *held == paragraph && one.span.overlaps(meant.span))
        };
        let all = self.meant.iter().filter(move |(paragraph, meant)| !is_cited(*paragraph, meant));
        let text = |paragraph: usize| self.texts.get(paragraph).copied().unwrap_or_default();
        all.map(move |(paragraph, meant)| (*paragraph, *meant, slice(text(*paragraph), meant.span)))
    }

    /// Whether a rate says how many times something is by the words there.
    pub(super) fn is_in_rate(&self, paragraph: usize, span: Span) -> bool {
        self.rates.iter().any(|rate| rate.paragraph == paragraph && rate.said == Some(span))
    }
}

pub(super) fn runs_of_digits(text: &str) -> Vec<String> {
    let narrow: String = text.chars().map(half_width).collect();
    let is_mark = |c: char| !c.is_ascii_digit();
    narrow.split(is_mark).filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

/// How often something is, so many times in so many days, and the words that say it: 每年…两次, `twice a year`.
pub(super) struct Rate {
    pub paragraph: usize,
    pub span: Span,
    /// The words that say how many times, where they stand by themselves.
    pub said: Option<Span>,
    pub days: f64,
    pub times: f64,
}

/// The rates that some texts say. How often and how many times stand in one clause, in either order.
fn rates(meant: &[(usize, &Meant)], texts: &[&str]) -> Vec<Rate> {
    let is_times = |one: &Meant| one.quantity.is_some_and(|quantity| quantity.unit == "times");
    let rate = |(paragraph, every): &(usize, &Meant)| {
        let days = every.interval()?;
        let is_beside = |one: &Meant| {
            let between = Span::new(every.span.end.min(one.span.end), every.span.start.max(one.span.start));
            let words: Vec<char> = slice(texts.get(*paragraph).copied().unwrap_or_default(), between).chars().collect();
            !(0..words.len()).any(|at| ends_clause(&words, at))
        };
        let of_paragraph = meant.iter().filter(|(held, _)| held == paragraph).map(|(_, one)| *one);
        let counted = of_paragraph.filter(|one| is_times(one)).find(|one| is_beside(one));
        let times = counted.and_then(|one| one.quantity).map_or(1.0, |quantity| quantity.value);
        Some(Rate { paragraph: *paragraph, span: every.span, said: counted.map(|one| one.span), days, times })
    };
    meant.iter().filter_map(rate).collect()
}
