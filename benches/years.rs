//! Two years set against each other, the whole process, beside `git diff --no-index` on the same texts, a paragraph a line.
//!
//! `cargo bench --bench years` prints for 102, 10,000 and 100,000 paragraphs: seconds of both and their ratio (the median
//! of the rounds, the two by turns), the share of true links found, and the peak of memory as a multiple of both files.
//! The texts are made of the clauses of the programme that the binary carries: every fifth paragraph edited, others
//! dropped, new, split, merged and moved, and many of them alike, as in a real programme.

#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use ctc_programme::model::embedded;
use serde_json::{Value, json};

#[path = "support/random.rs"]
mod random;

use random::Random;

fn main() {
    // `cargo bench` says `--bench`; `cargo test` only wants to know that this compiles.
    if !std::env::args().any(|word| word == "--bench") {
        return;
    }
    let git = Command::new("git").arg("--version").stdout(Stdio::null()).status().is_ok_and(|status| status.success());
    println!("paragraphs      ctc      git  ratio   links  memory");
    for (paragraphs, rounds) in [(102, 31), (10_000, 7), (100_000, 3)] {
        let folder = tempfile::tempdir().expect("a folder");
        let truth = write(folder.path(), paragraphs);
        let (mut own, mut other) = (Vec::new(), Vec::new());
        let changes = || {
            run(
                Command::new(env!("CARGO_BIN_EXE_ctc-programme")).args(["changes", "old.json", "new.json", "--json"]),
                folder.path(),
            )
        };
        let diff = || run(Command::new("git").args(["diff", "--no-index", "old.txt", "new.txt"]), folder.path());
        for _ in 0..rounds {
            own.push(changes());
            if git {
                other.push(diff());
            }
        }
        let (own, other) = (median(&mut own), median(&mut other));
        let ratio = own.as_secs_f64() / other.as_secs_f64();
        let (recall, memory) = (recall(folder.path(), &truth), memory(folder.path()));
        let (own, other) = (own.as_secs_f64(), other.as_secs_f64());
        println!("{paragraphs:>10} {own:>8.3} {other:>8.3} {ratio:>6.2}  {recall:.4}  {memory:.2}");
    }
}

fn run(command: &mut Command, folder: &Path) -> Duration {
    let begun = Instant::now();
    command.current_dir(folder).stdout(Stdio::null()).status().expect("it runs");
    begun.elapsed()
}

/// The median; none at all is taken as endless, so that the ratio says nothing.
fn median(times: &mut [Duration]) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or(Duration::MAX)
}

/// The share of true links that are told.
fn recall(folder: &Path, truth: &[(u64, u64)]) -> f64 {
    let output = Command::new(env!("CARGO_BIN_EXE_ctc-programme"))
        .args(["changes", "old.json", "new.json", "--json"])
        .current_dir(folder)
        .output()
        .expect("it runs");
    let changes: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let numbers = |value: &Value| value.as_array().unwrap().iter().filter_map(Value::as_u64).collect::<Vec<_>>();
    let mut told = HashSet::new();
    for link in changes["parts"]["annex"].as_array().expect("links") {
        for old in numbers(&link["old"]) {
            told.extend(numbers(&link["new"]).into_iter().map(|new| (old, new)));
        }
    }
    truth.iter().filter(|link| told.contains(link)).count() as f64 / truth.len() as f64
}

/// The peak of memory as a multiple of both files; 0 where the system does not tell.
fn memory(folder: &Path) -> f64 {
    let timed = Command::new("/usr/bin/time")
        .args(["-f", "%M", env!("CARGO_BIN_EXE_ctc-programme"), "changes", "old.json", "new.json", "--json"])
        .current_dir(folder)
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .output();
    let Ok(timed) = timed else { return 0.0 };
    let kilobytes: f64 =
        String::from_utf8_lossy(&timed.stderr).trim().lines().last().and_then(|line| line.parse().ok()).unwrap_or(0.0);
    let size = |name: &str| fs::metadata(folder.join(name)).map_or(0, |file| file.len()) as f64;
    kilobytes * 1024.0 / (size("old.json") + size("new.json"))
}

/// Writes two years of so many paragraphs, as JSON and a paragraph a line; which paragraph became which.
fn write(folder: &Path, paragraphs: usize) -> Vec<(u64, u64)> {
    let clauses = clauses();
    let mut random = Random(paragraphs as u64);
    let old: Vec<String> = (0..paragraphs).map(|_| paragraph(&clauses, &mut random)).collect();
    // Each new paragraph with the old ones that it came of.
    let mut new: Vec<(String, Vec<usize>)> = Vec::new();
    let mut at = 0;
    while let Some(text) = old.get(at) {
        match random.below(100) {
            0..4 => {}
            4..8 => new.extend([(text.clone(), vec![at]), (paragraph(&clauses, &mut random), Vec::new())]),
            8..11 => new.extend(halves(text).map(|half| (half, vec![at]))),
            11..14 if at + 1 < old.len() => {
                new.push((format!("{text}{}", old[at + 1]), vec![at, at + 1]));
                at += 1;
            }
            14..16 if new.len() > 8 => {
                let back = new.len() - 1 - random.below(8);
                new.insert(back, (text.clone(), vec![at]));
            }
            16..55 => new.push((edited(text, &clauses, &mut random), vec![at])),
            _ => new.push((text.clone(), vec![at])),
        }
        at += 1;
    }
    let texts: Vec<&str> = new.iter().map(|(text, _)| text.as_str()).collect();
    save(folder, "old", 2030, &old.iter().map(String::as_str).collect::<Vec<_>>());
    save(folder, "new", 2031, &texts);
    let links = new.iter().zip(1..).flat_map(|((_, from), new)| from.iter().map(move |old| (*old as u64 + 1, new)));
    links.collect()
}

fn clauses() -> Vec<Vec<String>> {
    let library = embedded().expect("the embedded programme");
    let cut = |text: &String| text.split_inclusive(['，', '；', '。']).map(str::to_owned).collect();
    library.paragraphs().iter().map(|paragraph| cut(&paragraph.text)).collect()
}

/// One to three stretches of real paragraphs.
fn paragraph(clauses: &[Vec<String>], random: &mut Random) -> String {
    let mut text = String::new();
    for _ in 0..=random.below(3) {
        let source = &clauses[random.below(clauses.len())];
        let (from, share) = (random.below(60), 30 + random.below(40));
        let (first, last) = (source.len() * from / 100, (source.len() * (from + share)).div_ceil(100));
        text.extend(source[first..last.min(source.len())].iter().map(String::as_str));
    }
    text
}

fn halves(text: &str) -> [String; 2] {
    let clauses: Vec<&str> = text.split_inclusive(['，', '；', '。']).collect();
    let (one, other) = clauses.split_at(clauses.len().div_ceil(2));
    [one.concat(), other.concat()]
}

/// A clause exchanged, taken out or put in.
fn edited(text: &str, clauses: &[Vec<String>], random: &mut Random) -> String {
    let mut own: Vec<&str> = text.split_inclusive(['，', '；', '。']).collect();
    let source = &clauses[random.below(clauses.len())];
    let (at, other) = (random.below(own.len()), source[random.below(source.len())].as_str());
    match random.below(3) {
        0 if own.len() > 2 => drop(own.remove(at)),
        1 if own.len() > 2 => own[at] = other,
        _ => own.insert(at, other),
    }
    own.concat()
}

fn save(folder: &Path, name: &str, year: u32, texts: &[&str]) {
    let paragraphs: Vec<Value> =
        texts.iter().zip(1..).map(|(text, number)| json!({"number": number, "text": text})).collect();
    let programme = json!({"schema": "ctc-programme/1", "language": "zh", "dated": format!("{year}-02-20"),
        "parts": [{"id": "annex", "paragraphs": paragraphs}]});
    fs::write(folder.join(format!("{name}.json")), programme.to_string()).expect("written");
    fs::write(folder.join(format!("{name}.txt")), texts.join("\n") + "\n").expect("written");
}
