//! Loading: a programme's JSON to a document, beside what serde_json alone needs for plain structs.

#![allow(clippy::expect_used)]

#[path = "support/generate.rs"]
mod generate;

use ctc_programme::model::{self, CitationIndex, Library};
use divan::Bencher;

/// Paragraphs; 100,000 of them are 64 MB of JSON.
const SIZES: &[usize] = &[102, 10_000, 100_000];

/// Generated programmes alone: the shipped one has pinpoints, which are no plain strings.
const GENERATED: &[usize] = &[10_000, 100_000];

/// The same shape without anything that is ours: what parsing costs at the least.
mod plain {
    use serde::Deserialize;

    #[derive(Deserialize)]
    pub struct Programme {
        pub parts: Vec<Part>,
    }

    #[derive(Deserialize)]
    #[allow(dead_code)]
    pub struct Part {
        pub sections: Vec<Section>,
    }

    #[derive(Deserialize)]
    #[allow(dead_code)]
    pub struct Section {
        pub number: Option<String>,
        pub heading: String,
        pub paragraphs: Vec<Paragraph>,
        pub sections: Vec<Section>,
    }

    #[derive(Deserialize)]
    #[allow(dead_code)]
    pub struct Paragraph {
        pub number: Option<u32>,
        pub text: String,
        pub cites: Vec<String>,
    }
}

fn main() {
    divan::main();
}

fn document(paragraphs: usize) -> Library {
    let shipped = model::embedded().expect("the programme in the binary");
    if paragraphs == 102 { shipped } else { Library::from(generate::programme(&shipped, paragraphs)) }
}

fn json(paragraphs: usize) -> Vec<u8> {
    let document = document(paragraphs);
    serde_json::to_vec(&document.to_programme(document.first())).unwrap_or_default()
}

#[divan::bench(args = SIZES, max_time = 3)]
fn document_from_json(bencher: Bencher, paragraphs: usize) {
    let json = json(paragraphs);
    bencher.bench(|| model::from_slice(&json, "generated").map(|document| document.paragraphs().len()));
}

#[divan::bench(args = GENERATED, max_time = 3)]
fn plain_structs_by_serde_json(bencher: Bencher, paragraphs: usize) {
    let json = json(paragraphs);
    bencher.bench(|| serde_json::from_slice::<plain::Programme>(&json).map(|programme| programme.parts.len()));
}

#[divan::bench(args = SIZES, max_time = 3)]
fn citation_index(bencher: Bencher, paragraphs: usize) {
    let document = document(paragraphs);
    bencher.bench(|| CitationIndex::build(&document).documents().len());
}

#[divan::bench(args = SIZES, max_time = 3)]
fn pairing(bencher: Bencher, paragraphs: usize) {
    let document = document(paragraphs);
    bencher.bench(|| document.counterparts().map(|pairing| pairing.links().len()));
}
