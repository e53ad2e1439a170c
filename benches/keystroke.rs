//! Keystrokes: what the look-up engine alone takes for each letter typed, key by key in one session.
//!
//! `cargo bench --bench keystroke [-- SIZE... QUERY...]` prints for each size the time to build the index and, for each
//! query, the number of its hits and the time of each of its keys.

#![allow(clippy::expect_used)]

#[path = "support/generate.rs"]
mod generate;

use std::sync::Arc;
use std::time::{Duration, Instant};

use ctc_programme::model::{self, CitationIndex, Library};
use ctc_programme::search::{Index, Outside, Session, parse, warm};

/// One of each way of finding, common and rare.
const QUERIES: &[&str] = &[
    "战场证据", "委员会", "恐怖主义 技术援助", "2462", "zhanchang", "whcc", "文化材产", "返还被盗文化财产", "fatf",
    "文物", "S/2020/731", "核武器", "儿童 !人权",
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let sizes: Vec<usize> = arguments.iter().filter_map(|argument| argument.parse().ok()).collect();
    let queries: Vec<&str> = arguments.iter().filter(|a| a.parse::<usize>().is_err()).map(String::as_str).collect();
    let queries = if queries.is_empty() { QUERIES } else { &queries };
    let model = model::embedded().expect("the built-in programme");
    for size in if sizes.is_empty() { vec![102, 10_000, 100_000] } else { sizes } {
        let document = Library::from(generate::programme(&model, size));
        let started = Instant::now();
        let index = Index::build(&document);
        warm(&index, &document, &|| false);
        let built = started.elapsed();
        index.use_citations(Arc::new(CitationIndex::build(&document)));
        println!("{size} paragraphs: index {built:?}");
        for query in queries {
            type_it(&document, &index, query);
        }
    }
}

/// How often each query is typed; the least time of a key counts, as other work on the machine only adds to it.
const TIMES: usize = 5;

fn type_it(document: &Library, index: &Index, query: &str) {
    let mut times: Vec<Duration> = vec![Duration::MAX; query.chars().count()];
    let mut hits = 0;
    for _ in 0..TIMES {
        let (mut session, mut typed) = (Session::default(), String::new());
        for (c, least) in query.chars().zip(&mut times) {
            typed.push(c);
            let started = Instant::now();
            let parsed = parse(document, &typed).expect("a query");
            let answer = session.answer(index, document, &parsed, &Outside::default(), &|| false);
            *least = started.elapsed().min(*least);
            hits = answer.map_or(0, |answer| answer.len());
        }
    }
    let times: Vec<String> = times.iter().map(|time| format!("{:.2}", time.as_secs_f64() * 1e3)).collect();
    println!("  {query:<18}{hits:>7} hits  {} ms", times.join(" "));
}
