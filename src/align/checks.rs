//! What can be checked across languages: documents, paragraphs of documents, numbers and dates that one side lacks are
//! differences; conditions and hedges that it seems to lack are offered as such.

use super::checked::{Checked, Discrepancy, Lack, Rate, runs_of_digits};
use super::clauses::{LinkSide, Stretch};
use super::phrases::phrases;
use crate::citation::{Citation, Symbol};
use crate::compare::{Language, Meaning, Meant, Quantity};

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
        if let Some((lack, is_sure)) = quantity(meant, written, own, other) {
            all.push(Discrepancy { lack, side, at: at(paragraph, meant.span), is_sure });
        }
    }
    let perhaps = |(paragraph, span, lack)| Discrepancy { lack, side, at: at(paragraph, span), is_sure: false };
    all.extend(phrases(own, other, languages).into_iter().map(perhaps));
    if let Some(own) = all.get_mut(begun..) {
        own.sort_by_key(|one| (one.at.paragraph, one.at.span.start));
    }
}

/// A quantity that the other side has nowhere. It is surely lacking in digits, or where the other side has one of its sort
/// that is not answered either: 两次, `once`. Else it may stand there in a word that is no number: both, annual.
fn quantity(meant: &Meant, written: &str, own: &Checked<'_>, other: &Checked<'_>) -> Option<(Lack, bool)> {
    let quantity = meant.quantity?;
    let is_answered = is_answered(meant, written, other);
    if is_answered && !is_left_over(meant, own, other) {
        return None;
    }
    // `Once` may be a conjunction: it needs no answer, and yet it is not twice.
    let is_other_once = |one: &Meant| one.is_weak && one.meaning == Meaning::Frequency && !has(own, one);
    let is_open = |one: &Meant, written: &str| {
        !self::is_answered(one, written, own) || is_left_over(one, other, own) || is_other_once(one)
    };
    let faces_another = || other.written().any(|(_, one, written)| is_of_sort(one, meant) && is_open(one, written));
    let is_written = !runs_of_digits(written).is_empty();
    let is_sure = is_written && !is_answered || faces_another();
    if !is_sure && (is_answered || quantity.value < SMALL) {
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
    let runs = runs_of_digits(written);
    let stands = |run: &String| other.digits.contains(run);
    has(other, meant) || (quantity.unit != PERCENT && !runs.is_empty() && runs.iter().all(stands))
}

/// Whether a side has the value of a quantity, as a share or not.
fn has(side: &Checked<'_>, meant: &Meant) -> bool {
    let said = |one: &Meant| one.quantity.map(|quantity| (quantity.value, quantity.unit == PERCENT));
    side.meant.iter().any(|(_, one)| said(one).is_some() && said(one) == said(meant))
}

/// Whether a side has a quantity oftener than the other one: it lacks there where another one takes its place.
fn is_left_over(meant: &Meant, own: &Checked<'_>, other: &Checked<'_>) -> bool {
    let Some(quantity) = meant.quantity.filter(|quantity| !quantity.is_weak) else { return false };
    let count = |side: &Checked<'_>| {
        let is_same = |one: &Quantity| one.value == quantity.value && one.meaning == quantity.meaning;
        side.written().filter(|(_, one, _)| one.quantity.as_ref().is_some_and(is_same)).count()
    };
    count(own) > count(other)
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
        // One rate answers one.
        let mut answers: Vec<&Rate> = other.rates.iter().collect();
        self.rates.iter().filter(move |rate| match answers.iter().position(|one| is_alike(rate, one)) {
            Some(at) => {
                answers.swap_remove(at);
                false
            }
            None => true,
        })
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::glossary::TermIndex;
    use super::super::reading::ConceptReader;
    use super::*;
    use crate::compare::MeaningReader;
    use crate::text::slice;

    pub(in super::super) fn found(zh: &str, en: &str) -> Vec<(Lack, usize, bool, String)> {
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
            ("渡船每年检查一次，码头每年检查一次。", "The ferry is inspected once a year, the pier twice a year."),
            ("船检查一次，码头检查一次。", "The ship is inspected once, the pier twice."),
            ("船检查两次。", "The ship is inspected once."),
            ("船检查一次。", "The ship is inspected twice."),
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
