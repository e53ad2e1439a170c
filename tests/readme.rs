//! The README, held to the program: its table of keys, its pictures, its commands.
//!
//! `UPDATE_README=1 cargo test --test readme` writes the table anew.

#![allow(clippy::expect_used)]

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use ctc_programme::i18n::Lang;
use ctc_programme::tui::action::{Action, Scope};
use ctc_programme::tui::keymap::Keymap;

const BEGIN: &str = "<!-- keys: made from the keymap -->\n";
const END: &str = "<!-- end of keys -->";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn readme() -> String {
    std::fs::read_to_string(root().join("README.md")).expect("a README")
}

/// The screens with the places whose keys count there.
const SCREENS: &[(&str, &[Scope])] = &[
    ("Everywhere", &[Scope::App, Scope::Motion]),
    ("The three panes", &[Scope::Browse, Scope::Paragraphs, Scope::Sections, Scope::Resolutions]),
    ("While a filter is typed", &[Scope::Filter]),
    ("The comparison", &[Scope::Compare]),
    ("The summary", &[Scope::Summary]),
    ("The matrix", &[Scope::Matrix]),
    ("A cited text", &[Scope::Reference]),
    ("Copying", &[Scope::Copy]),
    ("While a note is typed", &[Scope::Note]),
    ("Windows and lists", &[Scope::Popup, Scope::Pick]),
];

/// Every action with its keys, under the screen where they count.
fn table() -> String {
    let keymap = Keymap::standard().expect("sound keys");
    let mut table = String::new();
    let mut listed = 0;
    for (screen, scopes) in SCREENS {
        let _ = writeln!(table, "\n**{screen}**\n\n| key | what it does |\n|---|---|");
        for action in Action::all().filter(|action| scopes.contains(&action.row().scope)) {
            let keys: Vec<String> = keymap.keys(action).iter().map(|key| format!("`{key}`")).collect();
            let keys = keys.join(" ").replace('|', "\\|");
            let _ = writeln!(table, "| {keys} | {} |", action.row().command.sentence(Lang::En));
            listed += 1;
        }
    }
    assert_eq!(listed, Action::all().count(), "every key counts on one of the screens");
    table.push('\n');
    table
}

#[test]
fn the_table_of_keys_is_that_of_the_keymap() {
    let readme = readme();
    let (before, rest) = readme.split_once(BEGIN).expect("the table begins");
    let (written, after) = rest.split_once(END).expect("the table ends");
    let table = table();
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(root().join("README.md"), format!("{before}{BEGIN}{table}{END}{after}")).expect("a README");
        return;
    }
    assert_eq!(written, table, "UPDATE_README=1 cargo test --test readme writes the table anew");
}

/// The places that the README links to or shows, within the project.
fn places(readme: &str) -> Vec<PathBuf> {
    let links = readme.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let local = links.filter(|link| !link.starts_with("http") && !link.starts_with('#'));
    local.map(|link| root().join(link.split('#').next().unwrap_or(link))).collect()
}

#[test]
fn what_the_readme_shows_is_there() {
    let places = places(&readme());
    assert!(places.iter().filter(|place| place.extension().is_some_and(|kind| kind == "svg")).count() >= 5);
    for place in places {
        assert!(place.exists(), "{} is missing", place.display());
    }
}

/// The program's own commands in the README's code blocks, each as its arguments.
fn commands(readme: &str) -> Vec<Vec<String>> {
    let lines = readme.lines().filter_map(|line| line.trim_start().strip_prefix("ctc-programme "));
    lines
        .map(|line| line.split("  #").next().unwrap_or(line).trim())
        .map(|line| {
            line.split(' ').filter(|word| !word.is_empty()).map(|word| word.trim_matches('\'').to_owned()).collect()
        })
        .collect()
}

#[test]
fn the_commands_of_the_readme_work() {
    let readme = readme();
    let runnable = ["search", "show", "compare", "resolutions", "schema"];
    let mut ran = 0;
    for command in commands(&readme) {
        let is_runnable = command.first().is_some_and(|name| runnable.contains(&name.as_str()));
        if !is_runnable || command.iter().any(|word| word == "-o" || word == ">" || word.ends_with("mine.json")) {
            continue;
        }
        let output = Command::new(env!("CARGO_BIN_EXE_ctc-programme"))
            .args(&command)
            .current_dir(root())
            .output()
            .expect("the program runs");
        let said = String::from_utf8_lossy(&output.stderr);
        // What is not there is answered with 1 and nothing on standard output.
        if command.iter().any(|word| word == "--certain") {
            assert!(matches!(output.status.code(), Some(0 | 1)), "{command:?}: {said}");
            ran += 1;
            continue;
        }
        assert!(output.status.success(), "{command:?}: {said}");
        assert!(!output.stdout.is_empty(), "{command:?} prints nothing");
        ran += 1;
    }
    assert!(ran >= 5, "only {ran} commands of the README were tried");
}
