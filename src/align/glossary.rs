//! The terms of the glossary as two languages have them.

use std::collections::{HashMap, HashSet};

use super::pieces::{CharOrWord, pieces};
use crate::compare::{FormStep, Language};
use crate::model::Term;
use crate::text::Span;

/// The terms of a glossary by what they begin with in either language. Terms that share a form are one entry: 安理会 and
/// 安全理事会 are both the Security Council.
#[derive(Debug, Default)]
pub(super) struct TermIndex {
    /// By side and first element: forms, the longest first.
    by_first: [HashMap<FormStep, Vec<usize>>; 2],
    forms: Vec<TermSpelling>,
    /// Left and right forms that one row of the glossary has.
    rows: HashSet<(usize, usize)>,
}

/// A term as it is written in one language.
#[derive(Debug)]
struct TermSpelling {
    elements: Vec<FormStep>,
    written: String,
    entry: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TermHit {
    pub entry: usize,
    pub form: usize,
    pub span: Span,
}

impl TermIndex {
    /// The terms for a left and a right language; none where the glossary does not have both.
    pub(super) fn of(terms: &[Term], languages: [Language; 2]) -> Self {
        let known = |language: Language| matches!(language, Language::Chinese | Language::English);
        let [left, right] = languages;
        let mut glossary = Self::default();
        if left == right || !known(left) || !known(right) {
            return glossary;
        }
        let mut places: [HashMap<Vec<FormStep>, usize>; 2] = [HashMap::new(), HashMap::new()];
        for term in terms {
            let mut of_row = [Vec::new(), Vec::new()];
            for (side, language) in languages.into_iter().enumerate() {
                let written = match language {
                    Language::Chinese => [Some(term.zh.as_str()), None],
                    _ => [Some(bare(&term.en)), term.abbr.as_deref()],
                };
                for written in written.into_iter().flatten() {
                    let elements: Vec<FormStep> =
                        pieces(written, language, &[]).iter().map(|piece| piece.element).collect();
                    if let (Some(places), Some(of_row)) = (places.get_mut(side), of_row.get_mut(side))
                        && !elements.is_empty()
                    {
                        let next = glossary.forms.len();
                        let form = *places.entry(elements.clone()).or_insert(next);
                        if form == next {
                            glossary.forms.push(TermSpelling { elements, written: written.to_owned(), entry: next });
                        }
                        of_row.push(form);
                    }
                }
            }
            let [lefts, rights] = &of_row;
            for (left, right) in lefts.iter().flat_map(|left| rights.iter().map(move |right| (*left, *right))) {
                glossary.rows.insert((left, right));
                glossary.join(left, right);
            }
        }
        for (by_first, places) in glossary.by_first.iter_mut().zip(places) {
            for (elements, form) in places {
                by_first.entry(elements.first().copied().unwrap_or_default()).or_default().push(form);
            }
            let length = |form: &usize| glossary.forms.get(*form).map_or(0, |form| form.elements.len());
            by_first.values_mut().for_each(|forms| forms.sort_by_key(|form| (std::cmp::Reverse(length(form)), *form)));
        }
        glossary
    }

    /// Makes one entry of those of two forms.
    fn join(&mut self, one: usize, other: usize) {
        let entry = |form: usize| self.forms.get(form).map_or(0, |form| form.entry);
        let (from, to) = (entry(one).max(entry(other)), entry(one).min(entry(other)));
        self.forms.iter_mut().filter(|form| form.entry == from).for_each(|form| form.entry = to);
    }

    /// The terms that a text of a side holds, the longest where several begin, each with its place.
    pub(super) fn found(&self, side: usize, pieces: &[CharOrWord]) -> Vec<TermHit> {
        let Some(by_first) = self.by_first.get(side).filter(|forms| !forms.is_empty()) else { return Vec::new() };
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            let rest = pieces.get(at..).unwrap_or_default();
            let fits = |form: &&TermSpelling| {
                let elements = &form.elements;
                elements.len() <= rest.len()
                    && elements.iter().zip(rest).all(|(element, piece)| *element == piece.element)
            };
            let forms = by_first.get(&piece.element).map_or(&[][..], Vec::as_slice);
            let form = |form: &usize| Some((*form, self.forms.get(*form).filter(fits)?));
            match forms.iter().find_map(form) {
                Some((form, TermSpelling { elements, entry, .. })) => {
                    let last = rest.get(elements.len() - 1).map_or(piece.span.end, |last| last.span.end);
                    found.push(TermHit { entry: *entry, form, span: Span::new(piece.span.start, last) });
                    at += elements.len();
                }
                None => at += 1,
            }
        }
        found
    }

    /// Whether a row of the glossary has a left and a right form.
    pub(super) fn has(&self, left: usize, right: usize) -> bool {
        self.rows.contains(&(left, right))
    }

    pub(super) fn written(&self, form: usize) -> &str {
        self.forms.get(form).map_or("", |form| &form.written)
    }
}

/// A term without the remark in brackets that tells it from another.
fn bare(term: &str) -> &str {
    term.split_once(" (").map_or(term, |(term, _)| term)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_term_is_found_and_short_names_are_one_with_full_ones() {
        let term = |zh: &str, en: &str, abbr: Option<&str>| Term {
            zh: zh.to_owned(),
            en: en.to_owned(),
            abbr: abbr.map(str::to_owned),
        };
        let terms = [
            term("渡船管理局", "Ferry Authority", Some("FA")),
            term("管理局", "Authority", None),
            term("渡管局", "Ferry Authority (short form)", Some("FA")),
        ];
        let languages = [Language::Chinese, Language::English];
        let glossary = TermIndex::of(&terms, languages);
        let found = |side: usize, text: &str| -> Vec<(usize, String)> {
            let found = glossary.found(side, &pieces(text, languages[side], &[]));
            found.into_iter().map(|one| (one.entry, glossary.written(one.form).to_owned())).collect()
        };
        let chinese = found(0, "渡船管理局和渡管局");
        let english = found(1, "the ferry authorities and the FA, an authority");
        assert_eq!(chinese.iter().map(|(_, form)| form.as_str()).collect::<Vec<_>>(), ["渡船管理局", "渡管局"]);
        assert_eq!(
            english.iter().map(|(_, form)| form.as_str()).collect::<Vec<_>>(),
            ["Ferry Authority", "FA", "Authority"]
        );
        assert!(chinese.iter().all(|(entry, _)| *entry == english[0].0) && english[2].0 != english[0].0);
    }
}
