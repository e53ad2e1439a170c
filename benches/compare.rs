//! How long comparing takes: the 51 pairs of the 2024 programme, one pair of a long programme, and its rows.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use ctc_programme::compare::{Comparison, Framing, compare, rows};
use ctc_programme::model::{Library, embedded};
use ctc_programme::text::Ambiguous;
use divan::{Bencher, black_box};

#[path = "support/generate.rs"]
mod generate;

fn main() {
    divan::main();
}

/// A programme of so many pairs.
fn long(pairs: usize) -> Library {
    Library::from(generate::programme(&embedded().expect("a programme"), 2 * pairs))
}

fn all(document: &Library) -> Vec<Comparison> {
    let pairing = document.counterparts().expect("two parts");
    let framing = Framing::learn(document, &pairing);
    pairing.links().iter().map(|pair| compare(document, &framing, pair)).collect()
}

/// Framing learnt and all 51 pairs compared.
#[divan::bench]
fn pairs_of_2024(bencher: Bencher) {
    let document = embedded().expect("a programme");
    bencher.bench_local(|| all(black_box(&document)).len());
}

/// Framing learnt from a programme of so many pairs, and its first pair compared: what a person waits for.
#[divan::bench(args = [51, 1_000, 10_000])]
fn first_pair(bencher: Bencher, pairs: usize) {
    let document = long(pairs);
    let pairing = document.counterparts().expect("two parts");
    bencher.bench_local(|| {
        let framing = Framing::learn(&document, black_box(&pairing));
        compare(&document, &framing, &pairing.links()[0]).similarity
    });
}

/// One pair more, once framing is learnt.
#[divan::bench]
fn one_pair(bencher: Bencher) {
    let document = embedded().expect("a programme");
    let pairing = document.counterparts().expect("two parts");
    let framing = Framing::learn(&document, &pairing);
    bencher.bench_local(|| compare(&document, &framing, black_box(&pairing.links()[9])).similarity);
}

/// The rows of all 51 pairs at one width: a resize costs one fifty-first of it.
#[divan::bench(args = [38, 58, 78])]
fn rows_of_2024(bencher: Bencher, columns: usize) {
    let document = embedded().expect("a programme");
    let comparisons = all(&document);
    bencher.bench_local(|| {
        let laid_out = comparisons.iter().map(|comparison| {
            let (left, right) = (document.text_of(&comparison.link.left), document.text_of(&comparison.link.right));
            rows(comparison, &left, &right, columns, Ambiguous::Narrow).len()
        });
        laid_out.sum::<usize>()
    });
}
