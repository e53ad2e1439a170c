//! Figures of the source that may only become better.

use std::collections::BTreeMap;

use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use syn::{ImplItemFn, Item, ItemFn, ItemMod};

use super::source::{Source, Tree, is_for_tests};

/// The names of types that are defined more than once, with the files. The two halves of a seam have one name each by
/// intent: only one of them is compiled.
pub fn names_defined_again(tree: &Tree) -> BTreeMap<String, Vec<String>> {
    let mut places: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let counts = |source: &&Source| !source.is_test && !source.path.starts_with("terminal/windows/");
    for source in tree.sources.iter().filter(counts) {
        for item in &source.file.items {
            let name = match item {
                Item::Enum(item) if !is_for_tests(&item.attrs) => &item.ident,
                Item::Struct(item) if !is_for_tests(&item.attrs) => &item.ident,
                Item::Trait(item) if !is_for_tests(&item.attrs) => &item.ident,
                Item::Type(item) if !is_for_tests(&item.attrs) => &item.ident,
                _ => continue,
            };
            places.entry(name.to_string()).or_default().push(source.path.clone());
        }
    }
    places.retain(|_, files| files.len() > 1);
    places
}

/// How many lines of documentation of items are too short to say anything: `/// The paragraph.`
pub fn short_doc_lines(tree: &Tree) -> usize {
    const SHORT: usize = 26;
    let lines = tree.sources.iter().flat_map(|source| source.text.lines());
    let said = lines.filter_map(|line| line.trim().strip_prefix("///")).map(str::trim);
    said.filter(|said| !said.is_empty() && said.chars().count() < SHORT).count()
}

/// The functions of the program that are longer than `most` lines: file, name, lines.
pub fn long_functions(source: &Source, most: usize) -> Vec<(String, usize)> {
    let mut reader = Functions { most, found: Vec::new() };
    if !source.is_test {
        reader.visit_file(&source.file);
    }
    reader.found
}

struct Functions {
    most: usize,
    found: Vec<(String, usize)>,
}

impl Functions {
    fn add(&mut self, name: &syn::Ident, first: usize, last: usize) {
        let lines = last + 1 - first;
        if lines > self.most {
            self.found.push((name.to_string(), lines));
        }
    }
}

impl<'ast> Visit<'ast> for Functions {
    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if !is_for_tests(&item.attrs) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'ast ItemFn) {
        self.add(&item.sig.ident, item.sig.span().start().line, item.block.span().end().line);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast ImplItemFn) {
        self.add(&item.sig.ident, item.sig.span().start().line, item.block.span().end().line);
        visit::visit_impl_item_fn(self, item);
    }
}
