//! What a person at the terminal waits for: the first frame and the answer to a key, beside `less` and `fzf`.
//!
//! `cargo bench --bench terminal [-- FILE.json]`. Programs run in turn, so that a machine that slows down slows all of
//! them; read the ratios. Needs `less`; `fzf` is measured where it is installed.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

#[path = "support/pty.rs"]
mod pty;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use ctc_programme::model;
use pty::{Burst, Program};

const RUNS: usize = 15;
const COLUMNS: u16 = 120;
const ROWS: u16 = 40;

fn main() {
    let file = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    let folder = std::env::temp_dir().join(format!("ctc-programme-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    let text = text_of(file.as_deref(), &folder);
    let contenders = contenders(file.as_deref(), &text);
    start(&contenders);
    keys(&contenders);
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

/// One program to measure: its name, its command, and the keys that bring it to where typing searches.
struct Contender {
    name: &'static str,
    command: Vec<String>,
    search: Option<&'static str>,
}

fn contenders(file: Option<&str>, text: &Path) -> Vec<Contender> {
    let ours = env!("CARGO_BIN_EXE_ctc-programme").to_owned();
    let text = text.to_string_lossy();
    let mut contenders = vec![
        Contender {
            name: "ctc-programme",
            command: [Some(ours.as_str()), file].into_iter().flatten().map(str::to_owned).collect(),
            search: Some("/"),
        },
        Contender { name: "less", command: vec!["less".into(), text.to_string()], search: None },
    ];
    if let Some(hello) = hello() {
        contenders.push(Contender { name: "hello (floor)", command: vec![hello], search: None });
    }
    if Command::new("fzf").arg("--version").output().is_ok() {
        let command = vec!["sh".into(), "-c".into(), format!("exec fzf < '{text}'")];
        contenders.push(Contender { name: "fzf", command, search: Some("") });
    }
    contenders
}

/// The smallest ratatui program, built like the benchmark itself.
fn hello() -> Option<String> {
    let built = Command::new(env!("CARGO")).args(["build", "-q", "--release", "--example", "hello"]).status();
    let path = Path::new(env!("CARGO_BIN_EXE_ctc-programme")).parent()?.join("examples/hello");
    (built.is_ok_and(|status| status.success()) && path.exists()).then(|| path.to_string_lossy().into_owned())
}

/// The paragraphs as lines, for the programs that read plain text.
fn text_of(file: Option<&str>, folder: &Path) -> PathBuf {
    let document = match file {
        None => model::embedded().expect("the programme in the binary"),
        Some(file) => model::from_slice(&std::fs::read(file).expect("a readable file"), file).expect("a programme"),
    };
    let lines: Vec<&str> = document.paragraphs().iter().map(|paragraph| paragraph.text.as_str()).collect();
    let path = folder.join("text.txt");
    std::fs::write(&path, lines.join("\n")).expect("a writable folder");
    path
}

fn run(contender: &Contender) -> Program {
    let command: Vec<&str> = contender.command.iter().map(String::as_str).collect();
    Program::start(&command, COLUMNS, ROWS)
}

fn start(contenders: &[Contender]) {
    println!("\nfirst frame at {COLUMNS}x{ROWS}: medians of {RUNS} runs in turn");
    println!("{:<16}{:>12}{:>12}{:>12}{:>12}", "", "ms", "CPU ms", "bytes", "peak MiB");
    let mut rows: Vec<Vec<(Burst, Duration, u64)>> = vec![Vec::new(); contenders.len()];
    for _ in 0..RUNS {
        for (contender, row) in contenders.iter().zip(&mut rows) {
            let mut program = run(contender);
            let burst = program.first_frame();
            row.push((burst, program.cpu(), program.memory()));
        }
    }
    for (contender, row) in contenders.iter().zip(&rows) {
        let ms = median(row.iter().map(|run| run.0.took.as_secs_f64() * 1e3));
        let cpu = median(row.iter().map(|run| run.1.as_secs_f64() * 1e3));
        let bytes = median(row.iter().map(|run| run.0.bytes as f64));
        let memory = median(row.iter().map(|run| run.2 as f64 / 1024.0));
        println!("{:<16}{ms:>12.2}{cpu:>12.2}{bytes:>12.0}{memory:>12.1}", contender.name);
    }
}

fn keys(contenders: &[Contender]) {
    println!("\na key while searching, to the last byte of the answer: medians and the slowest");
    println!("{:<16}{:>12}{:>12}{:>12}", "", "ms", "slowest ms", "bytes");
    for contender in contenders.iter().filter(|contender| contender.search.is_some()) {
        let mut bursts = Vec::new();
        for query in ["无人机", "资助恐怖主义", "2462", "wurenji"] {
            let mut program = run(contender);
            program.first_frame();
            if let Some(keys @ "/") = contender.search {
                program.press(keys);
            }
            bursts.extend(query.chars().map(|key| program.press(&key.to_string())));
        }
        let ms = median(bursts.iter().map(|burst| burst.took.as_secs_f64() * 1e3));
        let slowest = bursts.iter().map(|burst| burst.took.as_secs_f64() * 1e3).fold(0.0, f64::max);
        let bytes = median(bursts.iter().map(|burst| burst.bytes as f64));
        println!("{:<16}{ms:>12.2}{slowest:>12.2}{bytes:>12.0}", contender.name);
    }
}

fn median(figures: impl Iterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.collect();
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}
