//! Two languages as `align --json` and `terms --json` have them: a contract, other programs read them.

use serde::Serialize;

use super::super::changes::Mapped;
use super::{LinkRow, SideBySide};
use crate::align::{AlignedPart, Discrepancy, FoundTerm, Stretch};
use crate::citation::Symbol;
use crate::model::{Library, ParagraphRef, PartId, Work};

/// The form of an alignment: works, links with their clauses and differences, terms, and the texts that offsets point into.
pub(crate) fn alignment_form(both: SideBySide<'_>) -> impl Serialize + '_ {
    #[derive(Serialize)]
    struct Form<'a, P: Serialize, T: Serialize> {
        left: WorkForm<'a>,
        right: WorkForm<'a>,
        parts: P,
        /// What one letter has and the other lacks; `n` is `#` and the place of the paragraph in it.
        letter: Vec<DifferenceForm>,
        terms: Vec<TermForm<'a>>,
        texts: T,
    }
    let parts = move || {
        let links = move |part| LinkRow::all(both, part).map(|row| AlignLinkForm::of(&row)).collect::<Vec<_>>();
        both.alignment.parts.iter().map(move |part| (both.part(part), links(part)))
    };
    let texts = move || both.alignment.parts.iter().map(move |part| (both.part(part), texts(both.library, part)));
    Form {
        left: WorkForm::of(both.work(0)),
        right: WorkForm::of(both.work(1)),
        parts: Mapped(parts),
        letter: both
            .alignment
            .letter
            .iter()
            .map(|one| DifferenceForm::of(one, Some(ParagraphRef::Place(format!("#{}", one.at.paragraph + 1)))))
            .collect(),
        terms: terms_form(&both.alignment.terms),
        texts: Mapped(texts),
    }
}

/// The form of terms that stand in both texts.
pub(crate) fn terms_form(terms: &[FoundTerm]) -> Vec<TermForm<'_>> {
    terms
        .iter()
        .map(|term| TermForm { left: &term.left, right: &term.right, count: term.count, learnt: term.is_learnt })
        .collect()
}

#[derive(Debug, Serialize)]
pub(crate) struct TermForm<'a> {
    left: &'a str,
    right: &'a str,
    count: usize,
    learnt: bool,
}

#[derive(Serialize)]
struct WorkForm<'a> {
    language: &'a str,
    symbol: Option<&'a Symbol>,
    dated: Option<&'a str>,
}

impl<'a> WorkForm<'a> {
    fn of(work: &'a Work) -> Self {
        Self { language: &work.language, symbol: work.symbol.as_ref(), dated: work.dated.as_deref() }
    }
}

#[derive(Serialize)]
struct AlignLinkForm {
    left: Vec<ParagraphRef>,
    right: Vec<ParagraphRef>,
    /// Absent for a link that a person stated, and where one side is empty.
    #[serde(skip_serializing_if = "Option::is_none")]
    confidence: Option<f64>,
    moved: bool,
    clauses: Vec<ClauseForm>,
    differences: Vec<DifferenceForm>,
}

/// A clause and what answers it: stretches in the text of the paragraph named beside them.
#[derive(Serialize)]
struct ClauseForm {
    left: Option<[usize; 2]>,
    right: Option<[usize; 2]>,
    left_n: Option<ParagraphRef>,
    right_n: Option<ParagraphRef>,
}

#[derive(Serialize)]
struct DifferenceForm {
    side: &'static str,
    n: Option<ParagraphRef>,
    span: [usize; 2],
    kind: &'static str,
    sure: bool,
}

impl DifferenceForm {
    fn of(one: &Discrepancy, n: Option<ParagraphRef>) -> Self {
        let side = if one.side == 0 { "left" } else { "right" };
        let span = [one.at.span.start, one.at.span.end];
        Self { side, n, span, kind: one.lack.name(), sure: one.is_sure }
    }
}

impl AlignLinkForm {
    fn of(row: &LinkRow<'_>) -> Self {
        let numbers = |side: usize| row.end(side).iter().map(|id| row.library.reference(*id)).collect();
        let at =
            |side: usize, stretch: Stretch| row.end(side).get(stretch.paragraph).map(|id| row.library.reference(*id));
        let span = |stretch: Option<Stretch>| stretch.map(|one| [one.span.start, one.span.end]);
        let clauses = row.within.clauses.iter().map(|pair| ClauseForm {
            left: span(pair.left),
            right: span(pair.right),
            left_n: pair.left.and_then(|one| at(0, one)),
            right_n: pair.right.and_then(|one| at(1, one)),
        });
        let differences = row.within.differences.iter().map(|one| DifferenceForm::of(one, at(one.side, one.at)));
        let sure = row.link.confidence.filter(|_| !row.link.is_one_sided());
        Self {
            left: numbers(0),
            right: numbers(1),
            confidence: sure.map(|sure| (sure * 1000.0).round() / 1000.0),
            moved: row.within.moved,
            clauses: clauses.collect(),
            differences: differences.collect(),
        }
    }
}

/// The texts of a part in both languages, by number.
fn texts<'a>(library: &'a Library, part: &'a AlignedPart) -> impl Serialize + use<'a> {
    #[derive(Serialize)]
    struct Texts<L: Serialize, R: Serialize> {
        left: L,
        right: R,
    }
    let side = move |part: PartId| {
        Mapped(move || library.paragraphs_of(part).map(move |id| (library.reference(id).to_string(), library.text(id))))
    };
    Texts { left: side(part.relation.left), right: side(part.relation.right) }
}
