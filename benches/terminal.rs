//! What a person at the terminal waits for: the first frame and the answer to a key, beside `less`, `fzf` and `sk`; a whole
//! search as a command, beside `rg -c`; and how each grows from size to size.
//!
//! `cargo bench --bench terminal [-- SIZE|FILE.json...]`: sizes in paragraphs (102, the shipped programme, unless said
//! otherwise; more are generated). Programs run in turn, so that a machine that slows down slows all of them; read the
//! ratios. Needs `less`; `fzf` and `sk` are measured where they are installed.

#![allow(clippy::expect_used, clippy::indexing_slicing)]

#[path = "support/generate.rs"]
mod generate;
#[path = "support/pty.rs"]
mod pty;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use ctc_programme::model::{self, Library};
use pty::{Burst, Program};

const RUNS: usize = 15;
const COMMANDS: usize = 5;
const COLUMNS: u16 = 120;
const ROWS: u16 = 40;

/// One of each way of finding, common and rare, as typed.
const QUERIES: &[&str] = &[
    "无人机", "委员会", "资助恐怖主义", "战场证据", "文化材产", "2462", "S/2020/731", "wurenji", "zhanchang", "whcc",
    "fatf", "drones", "文物",
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let folder = std::env::temp_dir().join(format!("ctc-programme-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    let mut growth = Growth::default();
    for argument in if arguments.is_empty() { vec!["102".to_owned()] } else { arguments } {
        let corpus = Corpus::named(&argument, &folder);
        println!("\n# {argument} ({} paragraphs), at {COLUMNS}x{ROWS}", corpus.paragraphs);
        let contenders = contenders(&corpus);
        start(&contenders, &corpus, &mut growth);
        commands(&corpus, &mut growth);
        keys(&contenders, &corpus, &mut growth);
    }
    growth.print();
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

/// Each figure at each size, in the order measured.
#[derive(Default)]
struct Growth(Vec<(String, Vec<(usize, f64)>)>);

impl Growth {
    fn add(&mut self, figure: String, paragraphs: usize, value: f64) {
        match self.0.iter_mut().find(|(known, _)| *known == figure) {
            Some((_, values)) => values.push((paragraphs, value)),
            None => self.0.push((figure, vec![(paragraphs, value)])),
        }
    }

    /// Prints each figure with how many times that of the size before it is.
    fn print(&self) {
        println!("\nhow each figure grows: at each number of paragraphs, and how many times the one before");
        for (figure, values) in &self.0 {
            print!("{figure:<36}");
            for (place, (paragraphs, value)) in values.iter().enumerate() {
                print!("{paragraphs:>10}: {value:.2}");
                if let Some((_, before)) = place.checked_sub(1).and_then(|before| values.get(before)) {
                    print!(" ({:.1}x)", value / before);
                }
            }
            println!();
        }
    }
}

/// A search as a whole process, beside the search of the same text by `rg -c`, where that is installed.
fn commands(corpus: &Corpus, growth: &mut Growth) {
    let file = corpus.json.as_ref().map(|path| path.to_string_lossy().into_owned());
    println!("\na search as a whole process: medians of {COMMANDS} runs in turn, ms");
    for query in ["委员会", "战场证据", "zhanchang"] {
        let mut ours = Command::new(env!("CARGO_BIN_EXE_ctc-programme"));
        ours.args(["search", "--limit", "20", query]).args(file.iter().flat_map(|file| ["--data", file]));
        let mut rg = Command::new("rg");
        rg.args(["-c", query]).arg(&corpus.text);
        let mut times = [Vec::new(), Vec::new()];
        for _ in 0..COMMANDS {
            for (command, times) in [&mut ours, &mut rg].into_iter().zip(&mut times) {
                let started = Instant::now();
                if command.output().is_ok() {
                    times.push(millis(started.elapsed()));
                }
            }
        }
        for (name, times) in
            ["ctc-programme search", "rg -c"].into_iter().zip(&times).filter(|(_, times)| !times.is_empty())
        {
            let median = share(times, 0.5);
            println!("{name:<24}{query:<12}{median:>10.1}");
            growth.add(format!("{name} {query}, ms"), corpus.paragraphs, median);
        }
    }
}

/// What the programs are given.
struct Corpus {
    /// The programme; `None` for the one in the binary.
    json: Option<PathBuf>,
    /// Its paragraphs as lines, for the programs that read plain text.
    text: PathBuf,
    paragraphs: usize,
}

impl Corpus {
    fn named(argument: &str, folder: &Path) -> Self {
        let shipped = model::embedded().expect("the programme in the binary");
        let (json, document) = match argument.parse() {
            Ok(102) => (None, shipped),
            Ok(size) => {
                let document = Library::from(generate::programme(&shipped, size));
                let path = folder.join(format!("{size}.json"));
                let json = serde_json::to_vec(&document.to_programme(document.first())).expect("JSON");
                std::fs::write(&path, json).expect("a writable folder");
                (Some(path), document)
            }
            Err(_) => {
                let bytes = std::fs::read(argument).expect("a readable file");
                (Some(argument.into()), model::from_slice(&bytes, argument).expect("a programme"))
            }
        };
        let lines: Vec<&str> = document.paragraphs().iter().map(|paragraph| paragraph.text.as_str()).collect();
        let text = folder.join(format!("{}.txt", document.paragraphs().len()));
        std::fs::write(&text, lines.join("\n")).expect("a writable folder");
        Self { json, text, paragraphs: lines.len() }
    }

    /// How long a program may be silent before it is taken to have finished: some echo the key and then work for
    /// seconds without a word.
    fn silence(&self) -> Duration {
        Duration::from_micros(20 * self.paragraphs as u64).clamp(Duration::from_millis(120), Duration::from_secs(5))
    }

    /// The queries: of a very long one a few, as each key is waited for so long.
    fn queries(&self) -> impl Iterator<Item = &'static str> {
        QUERIES.iter().copied().step_by(if self.paragraphs > 500_000 { 4 } else { 1 })
    }

    /// How long the programs have for reading all of it before the first key.
    fn reading(&self) -> Duration {
        Duration::from_micros(15 * self.paragraphs as u64)
    }
}

/// One program to measure: its name, its command, and the keys that bring it to where typing searches.
struct Contender {
    name: &'static str,
    command: Vec<String>,
    search: Option<&'static str>,
}

fn contenders(corpus: &Corpus) -> Vec<Contender> {
    let ours = env!("CARGO_BIN_EXE_ctc-programme").to_owned();
    let file = corpus.json.as_ref().map(|path| path.to_string_lossy().into_owned());
    let text = corpus.text.to_string_lossy();
    let mut contenders = vec![
        Contender {
            name: "ctc-programme",
            command: [Some(ours), file].into_iter().flatten().collect(),
            search: Some("/"),
        },
        Contender { name: "less", command: vec!["less".into(), text.to_string()], search: None },
    ];
    if let Some(hello) = hello() {
        contenders.push(Contender { name: "hello (floor)", command: vec![hello], search: None });
    }
    for name in ["fzf", "sk"] {
        if Command::new(name).arg("--version").output().is_ok() {
            let command = vec!["sh".into(), "-c".into(), format!("exec {name} < '{text}'")];
            contenders.push(Contender { name, command, search: Some("") });
        }
    }
    contenders
}

/// The smallest ratatui program, built like the benchmark itself.
fn hello() -> Option<String> {
    let built = Command::new(env!("CARGO")).args(["build", "-q", "--release", "--example", "hello"]).status();
    let path = Path::new(env!("CARGO_BIN_EXE_ctc-programme")).parent()?.join("examples/hello");
    (built.is_ok_and(|status| status.success()) && path.exists()).then(|| path.to_string_lossy().into_owned())
}

fn run(contender: &Contender, silence: Duration) -> Program {
    let command: Vec<&str> = contender.command.iter().map(String::as_str).collect();
    Program::start(&command, COLUMNS, ROWS, silence)
}

fn start(contenders: &[Contender], corpus: &Corpus, growth: &mut Growth) {
    let runs = if corpus.paragraphs > 1000 { 3 } else { RUNS };
    let silence = corpus.silence().min(Duration::from_millis(1500));
    println!("\nfirst frame: medians of {runs} runs in turn");
    println!("{:<16}{:>12}{:>12}{:>12}{:>12}{:>12}", "", "screen ms", "all ms", "CPU ms", "bytes", "peak MiB");
    let mut rows: Vec<Vec<(Burst, Duration, u64)>> = vec![Vec::new(); contenders.len()];
    for _ in 0..runs {
        for (contender, row) in contenders.iter().zip(&mut rows) {
            let mut program = run(contender, silence);
            let burst = program.first_frame();
            row.push((burst, program.cpu(), program.memory()));
        }
    }
    for (contender, row) in contenders.iter().zip(&rows) {
        let of =
            |figure: &dyn Fn(&(Burst, Duration, u64)) -> f64| share(&row.iter().map(figure).collect::<Vec<_>>(), 0.5);
        let (screen, ms, cpu) =
            (of(&|run| millis(run.0.screen)), of(&|run| millis(run.0.took)), of(&|run| millis(run.1)));
        let (bytes, memory) = (of(&|run| run.0.output.len() as f64), of(&|run| run.2 as f64 / 1024.0));
        println!("{:<16}{screen:>12.2}{ms:>12.2}{cpu:>12.2}{bytes:>12.0}{memory:>12.1}", contender.name);
        for (figure, value) in [("first screen, ms", screen), ("all read, ms", ms), ("peak, MiB", memory)] {
            growth.add(format!("{} {figure}", contender.name), corpus.paragraphs, value);
        }
    }
}

/// What a key led to.
struct Key {
    burst: Burst,
    /// How many matches the program names, where it names them as fzf does: `12/102`.
    matches: Option<usize>,
}

fn keys(contenders: &[Contender], corpus: &Corpus, growth: &mut Growth) {
    let contenders: Vec<&Contender> = contenders.iter().filter(|contender| contender.search.is_some()).collect();
    println!("\nthe keys of a query, to the last byte of the answer: ms for each");
    let mut all: Vec<Vec<Key>> = contenders.iter().map(|_| Vec::new()).collect();
    for query in corpus.queries() {
        for (contender, all) in contenders.iter().zip(&mut all) {
            let typed = type_it(contender, corpus, query);
            let times: Vec<String> = typed.iter().map(|key| format!("{:.1}", millis(key.burst.took))).collect();
            println!("{query:<12}{:<16}{}", contender.name, times.join(" "));
            all.extend(typed);
        }
    }
    println!("\nall {} keys", all[0].len());
    println!("{:<16}{:>10}{:>10}{:>10}{:>14}{:>10}", "", "median", "99 %", "slowest", "echo 99 %", "bytes");
    for (contender, keys) in contenders.iter().zip(&all) {
        let took: Vec<f64> = keys.iter().map(|key| millis(key.burst.took)).collect();
        let echo: Vec<f64> = keys.iter().map(|key| millis(key.burst.first)).collect();
        let bytes: Vec<f64> = keys.iter().map(|key| key.burst.output.len() as f64).collect();
        growth.add(format!("{} key, median ms", contender.name), corpus.paragraphs, share(&took, 0.5));
        println!(
            "{:<16}{:>10.2}{:>10.2}{:>10.2}{:>14.2}{:>10.0}",
            contender.name,
            share(&took, 0.5),
            share(&took, 0.99),
            share(&took, 1.0),
            share(&echo, 0.99),
            share(&bytes, 0.5)
        );
    }
    for (contender, keys) in contenders.iter().zip(&all).skip(1) {
        beside(contender.name, &all[0], keys);
    }
}

fn type_it(contender: &Contender, corpus: &Corpus, query: &str) -> Vec<Key> {
    let mut program = run(contender, corpus.silence());
    program.first_frame();
    std::thread::sleep(corpus.reading());
    if let Some(keys @ "/") = contender.search {
        program.press(keys);
    }
    let press = |key: char| {
        let burst = program.press(&key.to_string());
        Key { matches: matches(&burst.output, corpus.paragraphs), burst }
    };
    query.chars().map(press).collect()
}

/// The number that stands last before `/` and the number of all.
fn matches(output: &[u8], all: usize) -> Option<usize> {
    let text = String::from_utf8_lossy(output);
    let (before, _) = text.rsplit_once(&format!("/{all}"))?;
    let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

/// Compares key by key, apart for those to which the other program has an answer.
fn beside(name: &str, ours: &[Key], theirs: &[Key]) {
    for (label, answered) in [("keys that it answers", true), ("keys to which it finds nothing", false)] {
        let keys = ours.iter().zip(theirs).filter(|(_, key)| (key.matches != Some(0)) == answered);
        let ratios: Vec<f64> = keys.map(|(our, their)| millis(our.burst.took) / millis(their.burst.took)).collect();
        if !ratios.is_empty() {
            let within = |most: f64| ratios.iter().filter(|ratio| **ratio <= most).count() * 100 / ratios.len();
            println!(
                "of {name}'s time, {} {label}: median {:.2}, 90 % {:.2}; at most a third {} %, half {} %",
                ratios.len(),
                share(&ratios, 0.5),
                share(&ratios, 0.9),
                within(1.0 / 3.0),
                within(0.5)
            );
        }
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// The figure below which this share of all lies.
fn share(figures: &[f64], share: f64) -> f64 {
    let mut figures = figures.to_vec();
    figures.sort_by(f64::total_cmp);
    figures[((figures.len() - 1) as f64 * share).round() as usize]
}
