//! How well look-up finds: figures by kind of query, from a table of queries with the right paragraphs.
//!
//! `cargo run --release --example lookup_quality [-- TABLE [--misses]]`; without a table the one in `tests/data`.

#![allow(clippy::unwrap_used, clippy::expect_used)]

use std::collections::HashMap;
use std::time::Instant;

use ctc_programme::model::{Library, WorkId, embedded};
use ctc_programme::search::{self, Hit, Index};

/// One query of the table.
struct Case {
    id: String,
    kind: String,
    query: String,
    /// Grade by place in the document; empty when nothing may be found.
    right: HashMap<u32, u32>,
}

/// What was counted over the queries of a kind.
#[derive(Default)]
struct Figures {
    cases: usize,
    first: usize,
    first_best: usize,
    reciprocal: f64,
    returned: usize,
    returned_right: usize,
    absent: usize,
    absent_answered: usize,
    typed: usize,
    typed_cases: usize,
    empty_prefixes: usize,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let show_misses = arguments.iter().any(|argument| argument == "--misses");
    let path =
        arguments.iter().find(|argument| !argument.starts_with("--")).map_or("tests/data/lookup.tsv", String::as_str);
    let table = std::fs::read_to_string(path).expect("a readable table");
    let document = embedded().expect("the built-in programme");
    let index = Index::build(&document);
    let cases: Vec<Case> =
        table.lines().filter(|line| !line.starts_with('#')).map(|line| case(&document, line)).collect();

    let started = Instant::now();
    let mut by_kind: Vec<(String, Figures)> = Vec::new();
    for case in &cases {
        if !by_kind.iter().any(|(kind, _)| *kind == case.kind) {
            by_kind.push((case.kind.clone(), Figures::default()));
        }
        let figures = by_kind.iter_mut().find(|(kind, _)| *kind == case.kind).map(|(_, figures)| figures).unwrap();
        measure(&document, &index, case, figures, show_misses);
    }
    println!(
        "{:<12} {:>5} {:>6} {:>6} {:>6} {:>6} {:>7} {:>6} {:>6}",
        "kind", "n", "first", "best", "MRR", "right", "absent", "typed", "empty"
    );
    let mut all = Figures::default();
    for (kind, figures) in &by_kind {
        print(kind, figures);
        all.add(figures);
    }
    print("all", &all);
    eprintln!("{} queries with their prefixes in {:?}", cases.len(), started.elapsed());
}

fn case(document: &Library, line: &str) -> Case {
    let mut fields = line.split('\t');
    let mut next = || fields.next().unwrap_or_default().to_owned();
    let (id, kind, query, right) = (next(), next(), next(), next());
    let right = right.split(' ').filter(|entry| entry.contains(':')).map(|entry| {
        let mut fields = entry.split(':');
        let part = document.part_named(WorkId(0), fields.next().unwrap()).expect("a part");
        let number = fields.next().unwrap().parse().expect("a number");
        let grade = fields.next().unwrap().parse().expect("a grade");
        (document.paragraph_numbered(part, number).expect("a paragraph").0, grade)
    });
    Case { id, kind, query, right: right.collect() }
}

fn search(document: &Library, index: &Index, query: &str) -> Vec<Hit> {
    search::search(index, document, query, &|| false).ok().flatten().unwrap_or_default()
}

fn measure(document: &Library, index: &Index, case: &Case, figures: &mut Figures, show: bool) {
    let hits = search(document, index, &case.query);
    let name = |hit: &Hit| {
        let paragraph = document.paragraph(hit.paragraph).unwrap();
        let part = &document.part(paragraph.part).unwrap().id;
        format!("{}{}{}", part.chars().next().unwrap(), paragraph.number.unwrap_or(0), if hit.weak { "?" } else { "" })
    };
    let listed = || {
        hits.iter()
            .take(12)
            .map(|hit| format!("{}/{:.3}{}", name(hit), hit.score, hit.tier.name().chars().next().unwrap()))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let certain: Vec<&Hit> = hits.iter().filter(|hit| !hit.weak).collect();
    if case.right.is_empty() {
        figures.absent += 1;
        figures.absent_answered += usize::from(!certain.is_empty());
        if show && !certain.is_empty() {
            println!("ABSENT {} {} → {}", case.id, case.query, listed());
        }
        return;
    }
    figures.cases += 1;
    let grade = |hit: &Hit| case.right.get(&hit.paragraph.0).copied().unwrap_or(0);
    let best = case.right.values().copied().max().unwrap_or(0);
    let first = hits.first().map_or(0, grade);
    figures.first += usize::from(first > 0);
    figures.first_best += usize::from(first == best);
    figures.reciprocal += hits.iter().position(|hit| grade(hit) == best).map_or(0.0, |place| 1.0 / (place + 1) as f64);
    figures.returned += certain.len();
    let right = certain.iter().filter(|hit| grade(hit) > 0).count();
    figures.returned_right += right;
    if show && (first < best || right < certain.len()) {
        let label = if first == 0 {
            "MISS"
        } else if first < best {
            "LOW"
        } else {
            "NOISE"
        };
        let wrong: Vec<String> = certain.iter().filter(|hit| grade(hit) == 0).take(8).map(|hit| name(hit)).collect();
        println!("{label} {} {} {} → {} | wrong: {}", case.id, case.kind, case.query, listed(), wrong.join(" "));
    }
    type_it(document, index, case, figures, show);
}

/// Types the query letter by letter: when is the right paragraph first for good, and does the list ever go empty?
fn type_it(document: &Library, index: &Index, case: &Case, figures: &mut Figures, show: bool) {
    let chars: Vec<char> = case.query.chars().collect();
    let mut stays_from = chars.len() + 1;
    for typed in (1..=chars.len()).rev() {
        let prefix: String = chars.iter().take(typed).collect();
        let hits = search(document, index, &prefix);
        let first_is_right = hits.first().is_some_and(|hit| case.right.contains_key(&hit.paragraph.0));
        if first_is_right && stays_from == typed + 1 {
            stays_from = typed;
        }
        if hits.is_empty() && !matches!(prefix.trim(), "" | "!" | "-") {
            figures.empty_prefixes += 1;
            if show {
                println!("EMPTY {} {:?}", case.id, prefix);
            }
        }
    }
    if stays_from <= chars.len() {
        figures.typed += stays_from;
        figures.typed_cases += 1;
    }
}

impl Figures {
    fn add(&mut self, other: &Self) {
        self.cases += other.cases;
        self.first += other.first;
        self.first_best += other.first_best;
        self.reciprocal += other.reciprocal;
        self.returned += other.returned;
        self.returned_right += other.returned_right;
        self.absent += other.absent;
        self.absent_answered += other.absent_answered;
        self.typed += other.typed;
        self.typed_cases += other.typed_cases;
        self.empty_prefixes += other.empty_prefixes;
    }
}

fn print(kind: &str, figures: &Figures) {
    let share = |part: f64, of: usize| if of == 0 { "-".to_owned() } else { format!("{:.3}", part / of as f64) };
    println!(
        "{kind:<12} {:>5} {:>6} {:>6} {:>6} {:>6} {:>7} {:>6} {:>6}",
        figures.cases + figures.absent,
        share(figures.first as f64, figures.cases),
        share(figures.first_best as f64, figures.cases),
        share(figures.reciprocal, figures.cases),
        share(figures.returned_right as f64, figures.returned),
        if figures.absent == 0 { "-".to_owned() } else { format!("{}/{}", figures.absent_answered, figures.absent) },
        share(figures.typed as f64, figures.typed_cases),
        figures.empty_prefixes,
    );
}
