//! The shape of the source, held: which part may know which, where a terminal may be named, how long a file may be.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Each part with the parts it may know, besides itself.
const DIRECTIONS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("i18n", &[]),
    ("citation", &["text"]),
    ("files", &["text", "i18n"]),
    ("model", &["text", "citation", "i18n", "files"]),
    ("import", &["text", "citation", "model", "i18n"]),
    ("search", &["text", "citation", "model", "i18n"]),
    ("compare", &["text", "citation", "model", "i18n"]),
    ("successor", &["text", "citation", "model", "compare"]),
    ("store", &["text", "model", "i18n", "files"]),
    ("quotation", &["model", "store", "i18n"]),
    ("config", &["text", "citation", "i18n", "files"]),
    ("surroundings", &["text", "i18n", "files"]),
    (
        "report",
        &[
            "text",
            "citation",
            "model",
            "import",
            "search",
            "compare",
            "successor",
            "store",
            "quotation",
            "i18n",
            "files",
        ],
    ),
    ("terminal", &["text", "i18n"]),
    (
        "tui",
        &[
            "terminal",
            "text",
            "citation",
            "model",
            "search",
            "compare",
            "successor",
            "store",
            "quotation",
            "config",
            "surroundings",
            "i18n",
            "files",
        ],
    ),
    ("cli", &["*"]),
];

/// Crates that draw on or read from a terminal.
const TERMINAL_CRATES: &[&str] = &["ratatui", "crossterm", "tui_input"];

/// The longest a file may be, in lines without its tests. Tables of words are exempt.
const LONGEST_FILE: usize = 400;

/// A source file: its part, and its lines up to the tests.
struct Source {
    path: PathBuf,
    part: String,
    lines: Vec<String>,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                sources.push(source(&root, path));
            }
        }
    }
    assert!(sources.len() > 10, "the source is found");
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

fn source(root: &Path, path: PathBuf) -> Source {
    let relative = path.strip_prefix(root).expect("below src");
    let first = relative.components().next().expect("a name").as_os_str();
    let part = Path::new(first).file_stem().expect("a stem").to_string_lossy().into_owned();
    let text = fs::read_to_string(&path).expect("readable UTF-8");
    let is_test_file = relative.file_stem().is_some_and(|stem| stem == "tests")
        || relative.components().any(|component| component.as_os_str() == "tests");
    let lines = if is_test_file {
        Vec::new()
    } else {
        text.lines().take_while(|line| line.trim() != "#[cfg(test)]").map(str::to_owned).collect()
    };
    Source { path, part, lines }
}

/// The parts that a line of code names through `crate::`.
fn parts_named(line: &str) -> impl Iterator<Item = &str> {
    let code = line.split("//").next().unwrap_or("");
    code.match_indices("crate::").map(|(at, marker)| {
        let rest = &code[at + marker.len()..];
        rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next().unwrap_or("")
    })
}

/// Fails with all faults at once.
fn report(faults: &str) {
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn every_part_knows_only_what_lies_below_it() {
    let mut faults = String::new();
    for source in sources() {
        if matches!(source.part.as_str(), "lib" | "main") {
            continue;
        }
        let Some((_, allowed)) = DIRECTIONS.iter().find(|(part, _)| *part == source.part) else {
            writeln!(faults, "{}: no direction is stated for this part", source.path.display()).expect("memory");
            continue;
        };
        for (number, line) in source.lines.iter().enumerate() {
            for named in parts_named(line) {
                let known = DIRECTIONS.iter().any(|(part, _)| *part == named);
                if known && named != source.part && !allowed.contains(&named) && !allowed.contains(&"*") {
                    let place = format!("{}:{}", source.path.display(), number + 1);
                    writeln!(faults, "{place}: `{}` must not know `{named}`", source.part).expect("memory");
                }
            }
        }
    }
    report(&faults);
}

#[test]
fn only_the_browser_names_a_terminal() {
    let mut faults = String::new();
    for source in sources().iter().filter(|source| source.part != "tui" && source.part != "terminal") {
        for (number, line) in source.lines.iter().enumerate() {
            let code = line.split("//").next().unwrap_or("");
            if TERMINAL_CRATES.iter().any(|name| code.contains(&format!("{name}::"))) {
                writeln!(faults, "{}:{}: {}", source.path.display(), number + 1, line.trim()).expect("memory");
            }
        }
    }
    report(&faults);
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut faults = String::new();
    for source in sources().iter().filter(|source| !source.lines.is_empty()) {
        let is_table = source.part == "i18n";
        if source.lines.len() > LONGEST_FILE && !is_table {
            writeln!(faults, "{}: {} lines", source.path.display(), source.lines.len()).expect("memory");
        }
        if !source.lines[0].starts_with("//! ") {
            writeln!(faults, "{}: the first line does not say what it is for", source.path.display()).expect("memory");
        }
    }
    report(&faults);
}
