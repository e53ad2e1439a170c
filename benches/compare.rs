//! How long comparing takes: the 51 pairs of the 2024 programme, one pair of a long programme, one of long paragraphs, and
//! its rows.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use ctc_programme::compare::{Comparison, Framing, between, compare, rows};
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

/// Two paragraphs of so many kilobytes together, of which each fifth word differs: the time should grow as they do.
#[divan::bench(args = [8, 16, 33, 65])]
fn long_paragraph(bencher: Bencher, kilobytes: usize) {
    let word = |place: usize| match place * place % 23 {
        0 => "committee".to_owned(),
        1 => "shall".to_owned(),
        2 => "of".to_owned(),
        other => format!("{}{}", ["ports", "visit", "rules"][other % 3], place * 7 % 400),
    };
    let text = |other: usize| {
        let words = (0..kilobytes * 1_000 / 16).map(|at| {
            let end = if at % 19 == 18 { ". " } else { " " };
            word(if at % 5 == 4 { at + other } else { at }) + end
        });
        words.collect::<String>()
    };
    let (left, right, framing) = (text(0), text(3), Framing::none_in("en"));
    bencher.bench_local(|| between(&framing, black_box(&left), &right).similarity);
}
