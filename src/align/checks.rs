//! What can be checked across languages: documents, paragraphs of documents, numbers and dates that one side lacks are
//! differences; conditions and hedges that it seems to lack are offered as such.

use super::clauses::{LinkSide, Stretch};
use crate::citation::{Citation, Symbol};
use crate::compare::{Language, Meaning, Meant, Quantity};
use crate::text::{Span, ends_clause, half_width, is_han, slice};

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
struct Checked<'a> {
    cited: Vec<(usize, &'a Citation)>,
    meant: Vec<(usize, &'a Meant)>,
    digits: Vec<String>,
    rates: Vec<Rate>,
    texts: &'a [&'a str],
}

/// The differences of a link, in the order of the left text, then of the right one.
pub(super) fn differences(link: [&LinkSide<'_>; 2], languages: [Language; 2]) -> Vec<Discrepancy> {
    let [left, right] = link;
    if left.texts.is_empty() || right.texts.is_empty() {
        return Vec::new();
    }
    let checked = [Checked::of(left), Checked::of(right)];
    let [a, b] = &checked;
    let mut all = Vec::new();
    lacking(0, a, b, languages, &mut all);
    lacking(1, b, a, languages, &mut all);
    all
}

impl<'a> Checked<'a> {
    fn of(side: &'a LinkSide<'a>) -> Self {
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
    fn written(&self) -> impl Iterator<Item = (usize, &'a Meant, &'a str)> {
        let is_cited = |paragraph: usize, meant: &Meant| {
            self.cited.iter().any(|(held, one)| *held == paragraph && one.span.overlaps(meant.span))
        };
        let all = self.meant.iter().filter(move |(paragraph, meant)| !is_cited(*paragraph, meant));
        let text = |paragraph: usize| self.texts.get(paragraph).copied().unwrap_or_default();
        all.map(move |(paragraph, meant)| (*paragraph, *meant, slice(text(*paragraph), meant.span)))
    }

    /// Whether a rate says how many times something is by the words there.
    fn is_in_rate(&self, paragraph: usize, span: Span) -> bool {
        self.rates.iter().any(|rate| rate.paragraph == paragraph && rate.said == Some(span))
    }
}

fn runs_of_digits(text: &str) -> Vec<String> {
    let narrow: String = text.chars().map(half_width).collect();
    let is_mark = |c: char| !c.is_ascii_digit();
    narrow.split(is_mark).filter(|run| !run.is_empty()).map(str::to_owned).collect()
}

fn lacking(side: usize, own: &Checked<'_>, other: &Checked<'_>, languages: [Language; 2], all: &mut Vec<Discrepancy>) {
    let mut told: Vec<Symbol> = Vec::new();
    let at = |paragraph: usize, span| Stretch { paragraph, span };
    let begun = all.len();
    for (paragraph, citation) in &own.cited {
        let answers: Vec<&Citation> =
            other.cited.iter().map(|(_, one)| *one).filter(|one| one.symbol == citation.symbol).collect();
        if answers.is_empty() && !told.contains(&citation.symbol) {
            told.push(citation.symbol.clone());
            let at = at(*paragraph, citation.span);
            all.push(Discrepancy { lack: Lack::Citation, side, at, is_sure: true });
        }
        let points = |one: &u32| answers.iter().any(|answer| answer.paragraphs.contains(one));
        if !answers.is_empty() && !citation.paragraphs.iter().all(points) {
            let at = at(*paragraph, citation.span);
            all.push(Discrepancy { lack: Lack::Pinpoint, side, at, is_sure: true });
        }
    }
    // A rate that only one side says may stand in another word there: an annual report.
    if other.own_rates(own).next().is_some() {
        let rate = |rate: &Rate| at(rate.paragraph, rate.said.unwrap_or(rate.span));
        all.extend(own.own_rates(other).map(|one| Discrepancy {
            lack: Lack::Number,
            side,
            at: rate(one),
            is_sure: true,
        }));
    }
    for (paragraph, meant, written) in own.written().filter(|(at, meant, _)| !own.is_in_rate(*at, meant.span)) {
        // That a paragraph of a document is another one is told already.
        let is_pinpoint = |quantity: Quantity| {
            let cited = own.cited.iter().filter(|(held, _)| *held == paragraph).flat_map(|(_, one)| &one.paragraphs);
            cited.into_iter().any(|number| f64::from(*number) == quantity.value)
        };
        if meant.quantity.is_some_and(is_pinpoint) {
            continue;
        }
        let found = match meant.quantity {
            Some(_) => quantity(meant, written, own, other),
            None => phrase(meant, written, other, languages),
        };
        if let Some((lack, is_sure)) = found {
            all.push(Discrepancy { lack, side, at: at(paragraph, meant.span), is_sure });
        }
    }
    if let Some(own) = all.get_mut(begun..) {
        own.sort_by_key(|one| (one.at.paragraph, one.at.span.start));
    }
}

/// A quantity that the other side has nowhere. It is surely lacking in digits, or where the other side has one of its sort
/// that is not answered either: 两次, `once`. Else it may stand there in a word that is no number: both, annual.
fn quantity(meant: &Meant, written: &str, own: &Checked<'_>, other: &Checked<'_>) -> Option<(Lack, bool)> {
    let quantity = meant.quantity.filter(|_| !is_answered(meant, written, other))?;
    let faces_another =
        || other.written().any(|(_, one, written)| is_of_sort(one, meant) && !is_answered(one, written, own));
    let is_written = !runs_of_digits(written).is_empty();
    let is_sure = is_written || faces_another();
    if !is_sure && quantity.value < SMALL {
        return None;
    }
    let lack = match quantity.meaning {
        Meaning::Date => Lack::Date,
        _ if quantity.unit == PERCENT => Lack::Percentage,
        _ => Lack::Number,
    };
    Some((lack, is_sure))
}

/// The unit of a share in a hundred.
const PERCENT: &str = "%";

/// Numbers in words below this are often said otherwise: both, first, a pair.
const SMALL: f64 = 3.0;

/// Whether two are quantities of one sort: two numbers, two frequencies.
fn is_of_sort(one: &Meant, other: &Meant) -> bool {
    one.quantity.zip(other.quantity).is_some_and(|(one, other)| one.meaning == other.meaning)
}

/// Whether the other side has a quantity, or its digits; a one that may be an article needs no answer.
fn is_answered(meant: &Meant, written: &str, other: &Checked<'_>) -> bool {
    let Some(quantity) = meant.quantity.filter(|quantity| !quantity.is_weak) else { return true };
    let is_share = quantity.unit == PERCENT;
    let same = |one: &Meant| {
        one.quantity.is_some_and(|other| other.value == quantity.value && (other.unit == PERCENT) == is_share)
    };
    let runs = runs_of_digits(written);
    let stands = |run: &String| other.digits.contains(run);
    other.meant.iter().any(|(_, one)| same(one)) || (!is_share && !runs.is_empty() && runs.iter().all(stands))
}

/// How often something is, so many times in so many days, and the words that say it: 每年…两次, `twice a year`.
struct Rate {
    paragraph: usize,
    span: Span,
    /// The words that say how many times, where they stand by themselves.
    said: Option<Span>,
    days: f64,
    times: f64,
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

impl Checked<'_> {
    /// The rates that the other side does not say.
    fn own_rates<'r>(&'r self, other: &'r Self) -> impl Iterator<Item = &'r Rate> {
        // What is counted may be the thing itself: 每年举行三次会议, `three meetings a year`.
        let counts = |side: &Checked<'_>, times: f64| {
            let is_so_many =
                |one: &Meant| one.quantity.is_some_and(|one| !one.is_weak && (one.value - times).abs() < 0.01);
            side.meant.iter().any(|(_, one)| is_so_many(one))
        };
        let is_alike = move |rate: &Rate, one: &Rate| {
            let are_equal = (one.times / one.days * rate.days / rate.times - 1.0).abs() < 0.05;
            let are_counted = || counts(other, rate.times) || counts(self, one.times);
            are_equal || (one.days - rate.days).abs() < 0.01 && are_counted()
        };
        self.rates.iter().filter(move |rate| !other.rates.iter().any(|one| is_alike(rate, one)))
    }
}

/// A condition or a hedge that the other side does not seem to have; only between languages whose words are known.
fn phrase(meant: &Meant, written: &str, other: &Checked<'_>, languages: [Language; 2]) -> Option<(Lack, bool)> {
    if languages.contains(&Language::Other) || meant.is_weak {
        return None;
    }
    let lack = match meant.meaning {
        Meaning::Condition if meant.conditions() => Lack::Condition,
        Meaning::Hedge if meant.softens() => Lack::Hedge,
        _ => return None,
    };
    // `appropriate` alone is a property; `as appropriate` softens.
    if !written.chars().any(|c| is_han(c) || c.is_whitespace()) {
        return None;
    }
    // What may be is said by a hedge in one language and by a verb in another: 可能, `may be`.
    let answers = |one: &Meant| {
        one.meaning == meant.meaning && (one.value == meant.value || lack == Lack::Condition)
            || meant.may_be_said_by(one)
    };
    (!other.meant.iter().any(|(_, one)| answers(one))).then_some((lack, false))
}

#[cfg(test)]
mod tests {
    use super::super::glossary::TermIndex;
    use super::super::reading::ConceptReader;
    use super::*;
    use crate::compare::MeaningReader;

    fn found(zh: &str, en: &str) -> Vec<(Lack, usize, bool, String)> {
        let (languages, index) = ([Language::Chinese, Language::English], TermIndex::default());
        let mut reader = ConceptReader::new(languages, &index);
        let reads = [(0, zh), (1, en)].map(|(side, text): (usize, &str)| {
            let meant = MeaningReader::of(languages[side]).read(text);
            reader.read(side, text, None, &[], meant)
        });
        let [left, right] = [(0, zh), (1, en)]
            .map(|(side, text): (usize, &str)| LinkSide { reads: vec![&reads[side]], texts: vec![text] });
        let texts = [zh, en];
        let told = |one: Discrepancy| (one.lack, one.side, one.is_sure, slice(texts[one.side], one.at.span).to_owned());
        differences([&left, &right], languages).into_iter().map(told).collect()
    }

    #[test]
    fn the_same_in_both_languages_is_no_difference() {
        let zh = "第1999(2011)号决议第3段规定，公司可酌情在2030年2月前将百分之四十的渡船改为12艘新船。";
        let en = "Paragraph 3 of resolution 1999 (2011) provides that the company may, as appropriate, replace 40 per cent of \
                  its ferries by twelve new ships before February 2030.";
        assert_eq!(found(zh, en), []);
        assert_eq!(found("渡船可能晚点。", "The ferry may be late."), []);
        assert_eq!(found("渡船可能晚点。", "The ferry is late."), [(Lack::Hedge, 0, false, "可能".to_owned())]);
    }

    #[test]
    fn what_one_side_lacks_is_told_with_its_place() {
        let zh = "第1999(2011)号决议第3段规定，公司可酌情在2030年前购买12艘新船。";
        let en = "Paragraph 4 of resolution 1999 (2011) and resolution 1998 (2011) provide that the company may buy new ships \
                  for 15 per cent less.";
        let told = found(zh, en);
        let has = |lack: Lack, side: usize, is_sure: bool| {
            told.iter().any(|one| (one.0, one.1, one.2) == (lack, side, is_sure))
        };
        for (lack, side, is_sure) in [
            (Lack::Pinpoint, 0, true),
            (Lack::Pinpoint, 1, true),
            (Lack::Citation, 1, true),
            (Lack::Date, 0, true),
            (Lack::Number, 0, true),
            (Lack::Percentage, 1, true),
            (Lack::Hedge, 0, false),
        ] {
            assert!(has(lack, side, is_sure), "{lack:?} {side}: {told:?}");
        }
        assert_eq!(told.len(), 7, "{told:?}");
    }

    #[test]
    fn a_small_number_in_words_is_told_where_another_one_faces_it() {
        for (zh, en) in [
            ("渡船每年检查两次。", "The ferry is inspected once a year."),
            ("渡船每年检查两次。", "The ferry is inspected three times a year."),
            ("港口有两个新码头。", "The port has three new piers."),
            ("渡船每年检查。", "The ferry is inspected every two years."),
            ("公司每月报告。", "The company reports every quarter."),
        ] {
            let told = found(zh, en);
            assert!(told.iter().any(|one| one.0 == Lack::Number && one.2), "{zh} {en}: {told:?}");
        }
        for (zh, en) in [
            ("渡船每年检查两次。", "The ferry is inspected twice a year."),
            ("渡船每半年检查一次。", "The ferry is inspected every six months."),
            ("双方商定了一个日期。", "Both parties agreed on a date."),
            ("公司每年报告一次。", "The company reports annually."),
            ("公司每两年报告一次。", "The company reports biennially."),
            ("两国签署了一份协议。", "The two countries signed an agreement."),
            ("第二次会议于三月举行。", "The second meeting was held in March."),
            ("渡船公司每年举行两次会议。", "The ferry company holds two meetings a year."),
            ("渡船公司每年将进行四次访问。", "The ferry company will make four visits per year."),
        ] {
            assert_eq!(found(zh, en), [], "{zh} {en}");
        }
    }
}
