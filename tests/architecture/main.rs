//! The shape of the source, held: which part may know which, that files can be read one after the other, where a
//! terminal may be named, how long a file and a function may be, and figures that may only become better.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

mod circles;
mod figures;
mod paths;
mod source;

use circles::circles;
use paths::named;
use source::{Source, Tree};

/// Each part with the parts it may know, besides itself. What only tests name is free.
const DIRECTIONS: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("i18n", &[]),
    ("citation", &["text"]),
    ("files", &["text", "i18n"]),
    ("model", &["text", "citation", "i18n", "files"]),
    ("import", &["text", "citation", "model", "i18n"]),
    ("compare", &["text", "citation", "model", "i18n"]),
    ("search", &["text", "citation", "model", "i18n", "compare"]),
    ("successor", &["text", "citation", "model", "compare"]),
    ("align", &["text", "citation", "model", "compare", "successor"]),
    ("store", &["text", "model", "i18n", "files"]),
    ("library", &["text", "citation", "model", "i18n", "files"]),
    ("quotation", &["model", "store", "i18n"]),
    ("config", &["text", "citation", "i18n", "files"]),
    ("surroundings", &["text", "i18n", "files"]),
    (
        "report",
        &[
            "text", "citation", "model", "import", "search", "compare", "successor", "align", "store", "library",
            "quotation", "i18n", "files",
        ],
    ),
    ("terminal", &["text", "i18n"]),
    (
        "tui",
        &[
            "terminal", "text", "citation", "model", "search", "compare", "successor", "align",
            "report", // a set is handed on from the browser as from the command line
            "store", "library", "quotation", "config", "surroundings", "i18n", "files",
        ],
    ),
    ("cli", &["*"]),
];

/// Files that are still too long, with the lines that they may have. The list may only become shorter.
const LONG_FILES: &[(&str, usize)] = &[];

/// Crates that draw on or read from a terminal, and the parts that may name them.
const TERMINAL_CRATES: &[&str] = &["ratatui", "crossterm", "tui_input"];
const TERMINAL_PARTS: &[&str] = &["terminal", "tui"];

/// Crates for what only some systems have, and the files that may name them: what else is there compiles everywhere.
const SYSTEM_CRATES: &[&str] = &["rustix", "signal_hook", "ctrlc", "sys_locale"];
const SYSTEM_FILES: &[&str] = &["terminal/unix/", "terminal/windows/", "import/office.rs", "surroundings/mod.rs"];

/// The longest a file may be, in lines without its tests. Tables of words are exempt.
const LONGEST_FILE: usize = 350;

/// The longest a function may be, in lines.
const LONGEST_FUNCTION: usize = 72;

/// How many lines of documentation may be too short to say anything.
const SHORT_DOC_LINES: usize = 197;

/// Fails with all faults at once.
fn report(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

fn directions(tree: &Tree) -> Vec<String> {
    let mut faults = Vec::new();
    for source in &tree.sources {
        if source.part().is_empty() {
            continue;
        }
        let Some((_, allowed)) = DIRECTIONS.iter().find(|(part, _)| *part == source.part()) else {
            faults.push(format!("{}: no direction is stated for this part", source.path));
            continue;
        };
        for named in named(tree, source).into_iter().filter(|named| named.is_ours && !named.is_test) {
            let Some(part) = named.path.first() else { continue };
            let known = DIRECTIONS.iter().any(|(one, _)| one == part);
            if known && part != source.part() && !allowed.contains(&part.as_str()) && !allowed.contains(&"*") {
                faults.push(format!("{}:{}: `{}` must not know `{part}`", source.path, named.line, source.part()));
            }
        }
    }
    faults
}

/// Where crates are named by files that may not name them.
fn names_of(tree: &Tree, crates: &[&str], may: impl Fn(&Source) -> bool) -> Vec<String> {
    let mut faults = Vec::new();
    for source in tree.sources.iter().filter(|source| !may(source)) {
        for named in named(tree, source).into_iter().filter(|named| !named.is_ours && !named.is_test) {
            if named.path.first().is_some_and(|first| crates.contains(&first.as_str())) {
                faults.push(format!("{}:{}: {}", source.path, named.line, named.path.join("::")));
            }
        }
    }
    faults
}

fn terminals(tree: &Tree) -> Vec<String> {
    names_of(tree, TERMINAL_CRATES, |source| TERMINAL_PARTS.contains(&source.part()))
}

fn systems(tree: &Tree) -> Vec<String> {
    names_of(tree, SYSTEM_CRATES, |source| SYSTEM_FILES.iter().any(|file| source.path.starts_with(file)))
}

#[test]
fn every_part_knows_only_what_lies_below_it() {
    report(&directions(&Tree::of_the_program()));
}

#[test]
fn only_the_terminal_and_the_browser_name_a_terminal() {
    report(&terminals(&Tree::of_the_program()));
}

#[test]
fn only_the_console_of_a_system_names_that_system() {
    report(&systems(&Tree::of_the_program()));
}

#[test]
fn files_can_be_read_one_after_the_other() {
    let circles = circles(&Tree::of_the_program());
    let said = circles.iter().map(|circle| format!("these files need each other in a circle: {}", circle.join(" ")));
    report(&said.collect::<Vec<_>>());
}

#[test]
fn files_are_short_and_say_what_they_are_for() {
    let mut faults = Vec::new();
    for source in Tree::of_the_program().sources.iter().filter(|source| !source.is_test) {
        let lines = source.lines_without_tests().len();
        let known = LONG_FILES.iter().find(|(path, _)| *path == source.path);
        if known.is_some() && lines <= LONGEST_FILE {
            faults.push(format!("{} is short now: take it from the list", source.path));
        }
        if lines > known.map_or(LONGEST_FILE, |(_, most)| *most) && source.part() != "i18n" {
            faults.push(format!("{}: {lines} lines", source.path));
        }
        if !source.text.starts_with("//! ") {
            faults.push(format!("{}: the first line does not say what it is for", source.path));
        }
    }
    report(&faults);
}

#[test]
fn functions_are_short() {
    let tree = Tree::of_the_program();
    let long = |source: &Source| -> Vec<String> {
        let found = figures::long_functions(source, LONGEST_FUNCTION).into_iter();
        found.map(|(name, lines)| format!("{}: {name} has {lines} lines", source.path)).collect()
    };
    report(&tree.sources.iter().flat_map(long).collect::<Vec<String>>());
}

#[test]
fn one_name_stands_for_one_type() {
    let found = figures::names_defined_again(&Tree::of_the_program());
    report(&found.iter().map(|(name, files)| format!("{name}: {}", files.join(" "))).collect::<Vec<String>>());
}

#[test]
fn every_file_is_a_module() {
    report(&source::orphans(&Tree::of_the_program()));
}

/// A reader who follows the page finds each file that it names, if only by the end of its path.
#[test]
fn the_page_of_the_house_names_files_that_are_there() {
    let tree = Tree::of_the_program();
    let page = include_str!("../../docs/architecture.md");
    let named: Vec<&str> = page.split('`').skip(1).step_by(2).filter(|word| word.ends_with(".rs")).collect();
    assert!(named.len() > 30, "the page names its files");
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let stands = |name: &str| {
        let is_ending = |path: &str| path == name || path.strip_suffix(name).is_some_and(|above| above.ends_with('/'));
        root.join(name).exists() || tree.sources.iter().any(|source| is_ending(&source.path))
    };
    let patterns = named.into_iter().filter(|name| !name.contains('*'));
    report(&patterns.filter(|name| !stands(name)).map(|name| format!("no file {name}")).collect::<Vec<String>>());
}

#[test]
fn documentation_says_something() {
    let found = figures::short_doc_lines(&Tree::of_the_program());
    assert!(found <= SHORT_DOC_LINES, "{found} lines of documentation are too short to say anything");
}

/// What the checks are worth: faults planted in a sample are found, whatever they are dressed in.
mod sample {
    use super::*;

    fn tree(files: &[(&str, &str)]) -> Tree {
        Tree::of(files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect())
    }

    fn faults(text: &str) -> usize {
        let files = [("lib.rs", "mod model; mod tui;"), ("model/mod.rs", text), ("tui/mod.rs", "pub struct App;")];
        directions(&tree(&files)).len()
    }

    #[test]
    fn a_wrong_use_is_found_wherever_it_stands() {
        for text in [
            "use crate::tui::App;",
            "use crate::{text, tui::App};",
            "use super::tui::App;",
            "use super::{text, tui};",
            "#[cfg(test)]\nmod tests {}\nuse crate::tui::App;",
            "fn f() { let _ = crate::tui::App; }",
            "fn f() -> super::tui::App { todo!() }",
            "fn f() { assert!(matches!(x, Some(crate::tui::App))); }",
            "mod inner { use super::super::tui::App; }",
            "impl From<crate::tui::App> for u8 { fn from(_: crate::tui::App) -> u8 { 0 } }",
            "use crate::tui as screen;",
            "use crate::tui::*;",
        ] {
            assert!(faults(text) > 0, "{text}");
        }
    }

    #[test]
    fn what_is_allowed_and_what_only_tests_name_is_no_fault() {
        for text in [
            "use crate::text::Span; use super::citation;",
            "#[cfg(test)]\nmod tests { use crate::tui::App; }",
            "#[cfg(test)]\nuse crate::tui::App;",
            "// use crate::tui::App;\nconst WORDS: &str = \"crate::tui::App\";",
        ] {
            assert_eq!(faults(text), 0, "{text}");
        }
    }

    #[test]
    fn a_file_that_no_mod_names_is_found() {
        let files = |head| tree(&[("lib.rs", "mod a;"), ("a/mod.rs", head), ("a/b.rs", "")]);
        assert_eq!(source::orphans(&files("pub struct A;")), ["a/b.rs: no `mod` names it, so that nobody compiles it"]);
        for head in ["mod b;", "#[cfg(test)]\nmod b;"] {
            assert!(source::orphans(&files(head)).is_empty());
        }
    }

    #[test]
    fn a_circle_is_found_through_whoever_hands_names_on() {
        let files = |alpha, beta| {
            [("lib.rs", "mod a;"), ("a/mod.rs", "mod alpha; mod beta; pub use alpha::A; pub use beta::B;")]
                .into_iter()
                .chain([("a/alpha.rs", alpha), ("a/beta.rs", beta)])
                .collect::<Vec<_>>()
        };
        let circle = tree(&files("use super::B; pub struct A;", "use crate::a::A; pub struct B;"));
        assert_eq!(circles(&circle), [["a/alpha.rs", "a/beta.rs"]]);
        let line = tree(&files(
            "use super::B; pub struct A;",
            "pub struct B;\n#[cfg(test)]\nmod tests { use super::super::A; }",
        ));
        assert!(circles(&line).is_empty());
        let in_code = tree(&files("pub struct A(super::B);", "pub struct B; impl B { fn f() { vec![super::A]; } }"));
        assert_eq!(circles(&in_code).len(), 1);
    }

    #[test]
    fn a_terminal_is_found_in_a_path_as_in_a_use() {
        for text in
            ["use ratatui::layout::Rect;", "fn f(_: crossterm::event::KeyEvent) {}", "fn f() { x!(ratatui::init()) }"]
        {
            assert_eq!(terminals(&tree(&[("model/mod.rs", text)])).len(), 1, "{text}");
            assert!(terminals(&tree(&[("tui/mod.rs", text)])).is_empty());
        }
    }

    #[test]
    fn a_call_to_one_system_is_found_outside_its_console() {
        for text in ["use rustix::termios;", "fn f() { signal_hook::low_level::exit(1) }"] {
            assert_eq!(systems(&tree(&[("terminal/tty.rs", text)])).len(), 1, "{text}");
            assert!(systems(&tree(&[("terminal/unix/console.rs", text)])).is_empty());
        }
    }

    #[test]
    fn lines_and_functions_of_tests_are_not_counted() {
        let text = "//! A.\n#[cfg(test)]\nmod t {\n}\nfn f() {\n\n}\n#[cfg(test)]\nmod tests {\n    fn long() {\n\n\n    }\n}\n";
        let tree = tree(&[("a.rs", text)]);
        assert_eq!(tree.sources[0].lines_without_tests(), [1, 5, 6, 7]);
        assert_eq!(figures::long_functions(&tree.sources[0], 2), [("f".to_owned(), 3)]);
    }

    #[test]
    fn a_name_for_two_types_and_a_line_that_says_nothing_are_counted() {
        let tree = tree(&[
            (
                "a.rs",
                "/// The row.\npub struct Row;\n///\n/// What stands in one line of the list of works.\nenum Other {}",
            ),
            ("b.rs", "enum Row {}"),
        ]);
        assert_eq!(figures::names_defined_again(&tree).keys().collect::<Vec<_>>(), ["Row"]);
        assert_eq!(figures::short_doc_lines(&tree), 1);
    }
}
