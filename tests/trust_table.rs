//! Holds `docs/trust.md` to the tests that it names: each is there, is a test, and is run.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::string_slice)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{Attribute, ItemFn, ItemMod, Macro};

/// The tests of a file by their names, and whether each is run.
fn tests(text: &str) -> BTreeMap<String, bool> {
    let mut reader = Reader { tests: BTreeMap::new(), is_out: false };
    reader.visit_file(&syn::parse_file(text).expect("Rust"));
    reader.tests
}

struct Reader {
    tests: BTreeMap<String, bool>,
    /// Whether something around the place keeps it from being compiled everywhere.
    is_out: bool,
}

/// Whether an attribute keeps a test from being run: `#[ignore]`, or a `#[cfg]` that is not simply `test` or `unix`.
fn keeps_out(words: &str) -> bool {
    words.starts_with("ignore")
        || words.starts_with("cfg_attr")
        || (words.starts_with("cfg") && !matches!(words, "cfg(test)" | "cfg(unix)"))
}

fn words(attribute: &Attribute) -> String {
    let meta = &attribute.meta;
    let arguments = match meta {
        syn::Meta::List(list) => format!("({})", list.tokens),
        syn::Meta::Path(_) | syn::Meta::NameValue(_) => String::new(),
    };
    let path = meta.path().get_ident().map_or_else(String::new, ToString::to_string);
    format!("{path}{arguments}")
}

impl Reader {
    /// The tests within `proptest!`, of which nobody parses the tokens for us.
    fn read_tokens(&mut self, tokens: TokenStream) {
        let mut attributes: Vec<String> = Vec::new();
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(punct) if punct.as_char() == '#' => {
                    if let Some(TokenTree::Group(group)) = tokens.next() {
                        attributes.push(group.stream().to_string().replace(' ', ""));
                    }
                }
                TokenTree::Ident(ident) if ident == "fn" => {
                    if let Some(TokenTree::Ident(name)) = tokens.peek() {
                        self.add(&name.to_string(), &std::mem::take(&mut attributes));
                    }
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, name: &str, attributes: &[String]) {
        if attributes.iter().any(|words| words == "test") {
            let is_run = !self.is_out && !attributes.iter().any(|words| keeps_out(words));
            self.tests.insert(name.to_owned(), is_run);
        }
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let before = self.is_out;
        self.is_out |= item.attrs.iter().any(|attribute| keeps_out(&words(attribute)));
        visit::visit_item_mod(self, item);
        self.is_out = before;
    }

    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.add(&item.sig.ident.to_string(), &item.attrs.iter().map(words).collect::<Vec<String>>());
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        if item.path.segments.last().is_some_and(|last| last.ident == "proptest") {
            self.read_tokens(item.tokens.clone());
        }
    }
}

/// What is wrong with a promise that names a test of a file.
fn fault(tests: &BTreeMap<String, bool>, name: &str) -> Option<&'static str> {
    match tests.get(name) {
        None => Some("there is no such test"),
        Some(false) => Some("the test is not run"),
        Some(true) => None,
    }
}

#[test]
fn every_test_that_a_promise_names_is_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let table = fs::read_to_string(root.join("docs/trust.md")).unwrap();
    let (mut named, mut faults) = (0, Vec::new());
    for row in table.lines().filter(|line| line.starts_with("| ")) {
        let held_by = row.trim_end_matches(" |").rsplit(" | ").next().unwrap();
        if held_by == "Held by" {
            continue;
        }
        for group in held_by.split("; ") {
            let (file, names) = group.split_once(": ").unwrap_or_else(|| panic!("no tests: {group}"));
            let file = file.trim_matches('`');
            let source = fs::read_to_string(root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
            let tests = tests(&source);
            for name in names.split(", ").map(|name| name.trim_matches('`')) {
                faults.extend(fault(&tests, name).map(|fault| format!("{file}: {name}: {fault}")));
                named += 1;
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    assert!(named > 40, "only {named} tests named");
}

#[test]
fn a_test_that_is_gone_ignored_or_left_out_holds_no_promise() {
    let sample = tests(
        "#[test] fn run() {}
         #[test] #[ignore] fn ignored() {}
         #[test] #[ignore = \"slow\"] fn ignored_too() {}
         fn no_test() {}
         // #[test] fn in_a_comment() {}
         #[cfg(feature = \"never\")] mod out { #[test] fn left_out() {} }
         #[cfg(test)] mod tests { #[test] fn below() {}
             proptest! { #[test] fn property(x in 0..9) { } #[test] #[ignore] fn lazy(x in 0..9) {} } }",
    );
    for name in ["run", "below", "property"] {
        assert_eq!(fault(&sample, name), None, "{name}");
    }
    for name in ["ignored", "ignored_too", "no_test", "in_a_comment", "left_out", "lazy", "gone"] {
        assert!(fault(&sample, name).is_some(), "{name}");
    }
}
