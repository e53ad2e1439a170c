//! The README and the page of keys, held to the program: keys, pictures, commands.
//!
//! `UPDATE_README=1 cargo test --test readme` writes the tables anew.

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

/// The actions of a screen, each with its keys.
fn keys_of(scopes: &[Scope]) -> Vec<(Action, Vec<String>)> {
    let keymap = Keymap::standard().expect("sound keys");
    let of_screen = Action::all().filter(|action| scopes.contains(&action.row().scope));
    let keys = |action| keymap.keys(action).iter().map(|key| format!("`{key}`").replace('|', "\\|")).collect();
    of_screen.map(|action| (action, keys(action))).collect()
}

/// The screens of the README's table.
const COLUMNS: &[(&str, &[Scope])] = &[
    ("three panes", &[Scope::Browse, Scope::Paragraphs]),
    ("comparison", &[Scope::Compare]),
    ("summary", &[Scope::Summary]),
    ("matrix", &[Scope::Matrix]),
    ("cited text", &[Scope::Reference]),
];

/// The keys to know from the first day on: those that count everywhere, and those that each screen has a use of its own for.
const EVERYWHERE: &[&str] =
    &["/", "n", ":", "S", "R", "m", "e", "M", "y", "W", "d", "H", "Y", "u", "T", "L", "esc", "?", "q"];
const BY_SCREEN: &[&str] = &["enter", "tab", "c", "x", "}", ")", "v", "z", "s", "space", "w", "b"];

/// What a key does where these scopes count.
fn short(keys: &[(Action, Vec<String>)], key: &str) -> Option<&'static str> {
    let key = format!("`{key}`");
    keys.iter().find(|(_, own)| own.contains(&key)).map(|(action, _)| action.row().short(Lang::En))
}

/// The keys that count everywhere, in one row, and a table of those that do something else on each screen.
fn overview() -> String {
    let everywhere = keys_of(&[Scope::App, Scope::Motion]);
    let said = EVERYWHERE.iter().map(|key| format!("`{key}` {}", short(&everywhere, key).expect("a key that counts")));
    let mut table = format!("\nEverywhere: {}.\n\n| |", said.collect::<Vec<String>>().join(" · "));
    let columns: Vec<_> = COLUMNS.iter().map(|(name, scopes)| (name, keys_of(scopes))).collect();
    let _ = columns.iter().try_for_each(|(name, _)| write!(table, " {name} |"));
    let _ = writeln!(table, "\n|---|{}", "---|".repeat(columns.len()));
    for key in BY_SCREEN {
        let cells: Vec<_> = columns.iter().map(|(_, keys)| short(keys, key)).collect();
        assert!(cells.iter().any(Option::is_some), "{key} does nothing on any screen");
        let cells: Vec<&str> = cells.into_iter().map(Option::unwrap_or_default).collect();
        let _ = writeln!(table, "| `{key}` | {} |", cells.join(" | "));
    }
    table.push('\n');
    table
}

/// Every action with all its keys, under the screen where they count.
fn page() -> String {
    let mut page =
        "# Keys\n\nEvery key, by the screen where it counts; all can be changed (`ctc-programme config`).\n".to_owned();
    let mut listed = 0;
    for (screen, scopes) in SCREENS {
        let _ = writeln!(page, "\n## {screen}\n\n| key | what it does |\n|---|---|");
        for (action, keys) in keys_of(scopes) {
            let _ = writeln!(page, "| {} | {} |", keys.join(" "), action.row().sentence(Lang::En));
            listed += 1;
        }
    }
    assert_eq!(listed, Action::all().count(), "every key counts on one of the screens");
    page
}

#[test]
fn the_table_of_keys_is_that_of_the_keymap() {
    let readme = readme();
    let (before, rest) = readme.split_once(BEGIN).expect("the table begins");
    let (written, after) = rest.split_once(END).expect("the table ends");
    let (table, page, keys) = (overview(), page(), root().join("docs/keys.md"));
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(root().join("README.md"), format!("{before}{BEGIN}{table}{END}{after}")).expect("a README");
        std::fs::write(keys, page).expect("a page of keys");
        return;
    }
    let hint = "UPDATE_README=1 cargo test --test readme writes the tables anew";
    assert_eq!(written, table, "{hint}");
    assert_eq!(std::fs::read_to_string(keys).expect("a page of keys"), page, "{hint}");
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
        // What is written to a file, or reads one of the reader's own, cannot be tried here.
        let needs_files = |word: &String| ["-o", ">", "--also"].contains(&word.as_str()) || word.ends_with("mine.json");
        if !is_runnable || command.iter().any(needs_files) {
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
