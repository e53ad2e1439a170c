//! A comparison as `compare --json` has it, and the words for its kinds.

use std::borrow::Cow;

use serde::Serialize;

use crate::citation::Symbol;
use crate::compare::{Comparison, Kind, Mark, Meaning, rows};
use crate::i18n::Lang;
use crate::i18n::compare::{KindWord, Word, word};
use crate::model::{Library, ParagraphId};
use crate::text::Ambiguous;

/// One pair, as `compare --json` has it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ComparisonJson<'a> {
    number: Option<u32>,
    left: Option<SideJson<'a>>,
    right: Option<SideJson<'a>>,
    citations: CitationsJson<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pane: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rows: Option<Vec<[usize; 4]>>,
}

#[derive(Clone, Debug, Serialize)]
struct SideJson<'a> {
    part: &'a str,
    number: Option<u32>,
    text: Cow<'a, str>,
    spans: Vec<SpanJson>,
}

#[derive(Clone, Debug, Serialize)]
struct SpanJson {
    start: usize,
    end: usize,
    kind: &'static str,
    /// What a difference in substance changes.
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
struct CitationsJson<'a> {
    only_left: &'a [Symbol],
    only_right: &'a [Symbol],
    both: &'a [Symbol],
}

/// The form of a comparison; with `pane`, the columns of one side, also the rows as the browser lays them out.
pub(crate) fn comparison_form<'a>(
    document: &'a Library,
    comparison: &'a Comparison,
    pane: Option<usize>,
) -> ComparisonJson<'a> {
    let laid_out = |columns: usize| -> Vec<[usize; 4]> {
        let (left, right) = (document.text_of(&comparison.link.left), document.text_of(&comparison.link.right));
        let rows = rows(comparison, &left, &right, columns, Ambiguous::Narrow);
        rows.into_iter().map(|row| [row.left.start, row.left.end, row.right.start, row.right.end]).collect()
    };
    let left = side_form(document, &comparison.link.left, &comparison.left);
    let right = side_form(document, &comparison.link.right, &comparison.right);
    ComparisonJson {
        number: left.as_ref().or(right.as_ref()).and_then(|side| side.number),
        citations: CitationsJson {
            only_left: &comparison.citations.only_left,
            only_right: &comparison.citations.only_right,
            both: &comparison.citations.both,
        },
        left,
        right,
        pane,
        rows: pane.map(laid_out),
    }
}

fn side_form<'a>(document: &'a Library, side: &[ParagraphId], marks: &[Mark]) -> Option<SideJson<'a>> {
    let paragraph = document.paragraph(*side.first()?)?;
    let span = |mark: &Mark| SpanJson {
        start: mark.span.start,
        end: mark.span.end,
        kind: mark.kind.name(),
        why: mark.why.map(Meaning::name),
    };
    Some(SideJson {
        part: document.part(paragraph.part).map_or("", |part| &part.id),
        number: paragraph.number,
        text: document.text_of(side),
        spans: marks.iter().map(span).collect(),
    })
}

/// The word for a kind of difference.
pub(crate) const fn kind_word(kind: Kind) -> KindWord {
    match kind {
        Kind::Role => KindWord::Framing,
        Kind::Variant => KindWord::Variant,
        Kind::Move => KindWord::Move,
        Kind::Citation => KindWord::Citation,
        Kind::Substance => KindWord::Substance,
    }
}

pub(crate) const fn kind_name(lang: Lang, kind: Kind) -> &'static str {
    kind_word(kind).text(lang)
}

pub(crate) const fn kind_meaning(lang: Lang, kind: Kind) -> &'static str {
    match kind {
        Kind::Role => word(lang, Word::RoleMeans),
        Kind::Variant => word(lang, Word::VariantMeans),
        Kind::Move => word(lang, Word::MoveMeans),
        Kind::Citation => word(lang, Word::CitationMeans),
        Kind::Substance => word(lang, Word::SubstanceMeans),
    }
}

/// The sign of a kind where there is no colour.
pub(crate) const fn kind_sign(kind: Kind) -> char {
    match kind {
        Kind::Role => '.',
        Kind::Variant => '~',
        Kind::Move => '>',
        Kind::Citation => '§',
        Kind::Substance => '!',
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::{Framing, compare};
    use crate::model::Programme;

    fn document() -> Library {
        let programme: Programme = serde_json::from_str(
            r#"{"schema": "ctc-programme/1", "language": "zh", "parts": [
                {"id": "annex", "paragraphs": [{"number": 1, "text": "会员国应切实执行第1373(2001)号决议。"},
                                               {"number": 2, "text": "甲。"}]},
                {"id": "enclosure", "paragraphs": [{"number": 1, "text": "会员国应考虑切实执行第1373(2001)号决议。"}]}]}"#,
        )
        .expect("a programme");
        Library::from(programme)
    }

    fn forms(pane: Option<usize>) -> Vec<serde_json::Value> {
        let document = document();
        let pairing = document.counterparts().expect("two parts");
        let framing = Framing::learn(&document, &pairing);
        let compared = pairing.links().iter().map(|pair| compare(&document, &framing, pair));
        compared.map(|one| serde_json::to_value(comparison_form(&document, &one, pane)).expect("JSON")).collect()
    }

    #[test]
    fn the_form_is_the_one_that_other_programs_read() {
        assert_eq!(
            forms(None),
            [
                serde_json::json!({
                    "number": 1,
                    "left": {"part": "annex", "number": 1, "text": "会员国应切实执行第1373(2001)号决议。", "spans": []},
                    "right": {"part": "enclosure", "number": 1, "text": "会员国应考虑切实执行第1373(2001)号决议。",
                              "spans": [{"start": 4, "end": 6, "kind": "substance", "why": "hedge"}]},
                    "citations": {"only_left": [], "only_right": [], "both": ["S/RES/1373(2001)"]},
                }),
                serde_json::json!({
                    "number": 2,
                    "left": {"part": "annex", "number": 2, "text": "甲。", "spans": []},
                    "right": null,
                    "citations": {"only_left": [], "only_right": [], "both": []},
                }),
            ]
        );
    }

    #[test]
    fn rows_come_with_a_width() {
        let form = forms(Some(60)).remove(0);
        assert_eq!(form["pane"], 60);
        assert_eq!(form["rows"], serde_json::json!([[0, 23, 0, 25]]));
    }
}
