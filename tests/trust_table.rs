//! Holds `docs/trust.md` to the tests that it names.

use std::fs;
use std::path::Path;

#[test]
fn every_test_that_a_promise_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(root.join("docs/trust.md")).unwrap();
    let mut named = 0;
    for row in table.lines().filter(|line| line.starts_with("| ")) {
        let held_by = row.trim_end_matches(" |").rsplit(" | ").next().unwrap();
        if held_by == "Held by" {
            continue;
        }
        for group in held_by.split("; ") {
            let (file, tests) = group.split_once(": ").unwrap_or_else(|| panic!("no tests: {group}"));
            let file = file.trim_matches('`');
            let source = fs::read_to_string(root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
            for test in tests.split(", ").map(|test| test.trim_matches('`')) {
                assert!(source.contains(&format!("fn {test}(")), "{file} has no test {test}");
                named += 1;
            }
        }
    }
    assert!(named > 40, "only {named} tests named");
}
