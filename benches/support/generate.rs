//! Programmes of any size, with varied text made of the clauses of a real one.
//!
//! Paragraph N of the left part and paragraph N of the right take the same stretch of the same real pairs, so that
//! comparison, citations and search meet what they meet in a real programme.

use ctc_programme::citation;
use ctc_programme::model::{Cite, Library, ParagraphForm, ParagraphId, PartForm, Programme, SCHEMA, SectionForm};

#[path = "random.rs"]
mod random;

use random::Random;

/// How many paragraphs stand in one sub-section.
const PARAGRAPHS_A_SECTION: usize = 12;

/// How many sub-sections stand in one section.
const SECTIONS_A_SECTION: usize = 8;

/// A programme of `paragraphs` paragraphs, half on each side, after the pattern of `model`.
///
/// The same numbers give the same programme.
pub(crate) fn programme(model: &Library, paragraphs: usize) -> Programme {
    let sources = sources(model);
    let (left, right) = (paragraphs.div_ceil(2), paragraphs / 2);
    let part = |id: &str, label: &str, count: usize, side: Side| PartForm {
        id: id.to_owned(),
        label: Some(label.to_owned()),
        sections: sections(&sources, count, side),
        ..PartForm::default()
    };
    Programme {
        schema: SCHEMA.to_owned(),
        language: model.first().language.clone(),
        parts: vec![part("annex", "附件", left, Side::Left), part("enclosure", "附文", right, Side::Right)],
        ..Programme::default()
    }
}

/// One real pair, each side cut into its clauses.
struct Source {
    left: Vec<String>,
    right: Vec<String>,
}

#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

fn sources(model: &Library) -> Vec<Source> {
    let Some(pairing) = model.counterparts() else { return Vec::new() };
    let side = |end: &[ParagraphId]| clauses(&model.text_of(end));
    pairing.links().iter().map(|pair| Source { left: side(&pair.left), right: side(&pair.right) }).collect()
}

fn clauses(text: &str) -> Vec<String> {
    text.split_inclusive(['，', '；', '。', ',', ';']).map(str::to_owned).collect()
}

fn sections(sources: &[Source], count: usize, side: Side) -> Vec<SectionForm> {
    let a_section = PARAGRAPHS_A_SECTION * SECTIONS_A_SECTION;
    (0..count)
        .step_by(a_section)
        .map(|first| {
            let below = (first..count.min(first + a_section)).step_by(PARAGRAPHS_A_SECTION).map(|start| {
                let end = count.min(start + PARAGRAPHS_A_SECTION);
                let letter = (b'A' + u8::try_from((start - first) / PARAGRAPHS_A_SECTION).unwrap_or(0)) as char;
                let paragraphs = (start..end).map(|place| paragraph(sources, place, side)).collect();
                section(letter.to_string(), paragraphs, Vec::new())
            });
            section((first / a_section + 1).to_string(), Vec::new(), below.collect())
        })
        .collect()
}

fn section(number: String, paragraphs: Vec<ParagraphForm>, sections: Vec<SectionForm>) -> SectionForm {
    let heading = format!("工作方案 {number}");
    SectionForm { number: Some(number), heading, paragraphs, sections, extra: serde_json::Map::new() }
}

fn paragraph(sources: &[Source], place: usize, side: Side) -> ParagraphForm {
    let mut random = Random(place as u64 + 1);
    let mut text = String::new();
    for _ in 0..1 + random.below(3) {
        let Some(source) = sources.get(random.below(sources.len().max(1))) else { continue };
        let clauses = match side {
            Side::Left => &source.left,
            Side::Right => &source.right,
        };
        // The same fractions on both sides cut the same matter out of both.
        let (from, share) = (random.below(60), 30 + random.below(40));
        let first = clauses.len() * from / 100;
        let last = (clauses.len() * (from + share)).div_ceil(100).min(clauses.len());
        text.extend(clauses.iter().take(last).skip(first).map(String::as_str));
    }
    let cites = cites(&text);
    ParagraphForm { number: u32::try_from(place + 1).ok(), text, cites, extra: serde_json::Map::new() }
}

fn cites(text: &str) -> Vec<Cite> {
    let mut cites: Vec<Cite> = Vec::new();
    for citation in citation::scan(text) {
        let cite = Cite::Document(citation.symbol);
        if !cites.contains(&cite) {
            cites.push(cite);
        }
    }
    cites
}
