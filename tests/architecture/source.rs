//! The source as the compiler reads it: every file parsed, with its module and what of it is test code.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use syn::spanned::Spanned as _;
use syn::{Attribute, Item};

/// One file below `src`.
pub struct Source {
    /// Its path below `src`: `model/json/mod.rs`.
    pub path: String,
    /// Its module: `["model", "json"]`.
    pub module: Vec<String>,
    pub text: String,
    pub file: syn::File,
    /// Whether the whole file is compiled for tests only.
    pub is_test: bool,
}

impl Source {
    /// The part of the program that it belongs to: `model`.
    pub fn part(&self) -> &str {
        self.module.first().map_or("", String::as_str)
    }

    /// The numbers of its lines that are compiled into the program, from 1.
    pub fn lines_without_tests(&self) -> Vec<usize> {
        let mut lines = vec![!self.is_test; self.text.lines().count()];
        for item in self.file.items.iter().filter(|item| is_for_tests(attributes(item))) {
            let first = attributes(item).first().map_or_else(|| item.span(), |first| first.span()).start().line;
            lines[first - 1..item.span().end().line].fill(false);
        }
        (1..).zip(lines).filter_map(|(line, counts)| counts.then_some(line)).collect()
    }
}

/// All files, and where each module stands.
pub struct Tree {
    pub sources: Vec<Source>,
    places: HashMap<Vec<String>, usize>,
}

impl Tree {
    /// The source of the program.
    pub fn of_the_program() -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut folders = vec![root.clone()];
        let mut files = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|extension| extension == "rs") {
                    let below = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                    files.push((below, fs::read_to_string(&path).unwrap()));
                }
            }
        }
        assert!(files.len() > 100, "the source is found");
        files.sort();
        Self::of(files)
    }

    /// Files by their paths below `src`.
    pub fn of(files: Vec<(String, String)>) -> Self {
        let sources: Vec<Source> = files
            .into_iter()
            .map(|(path, text)| {
                let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
                Source { module: module(&path), path, text, file, is_test: false }
            })
            .collect();
        let mut places = HashMap::new();
        for (place, source) in sources.iter().enumerate().filter(|(_, source)| source.path != "main.rs") {
            places.insert(source.module.clone(), place);
        }
        let mut tree = Self { sources, places };
        tree.mark_tests();
        tree
    }

    /// Marks the files that only tests declare, and those below them.
    fn mark_tests(&mut self) {
        let mut declared: Vec<Vec<String>> = Vec::new();
        for source in &self.sources {
            for item in &source.file.items {
                if let Item::Mod(item) = item
                    && item.content.is_none()
                    && is_for_tests(&item.attrs)
                {
                    declared.push([source.module.as_slice(), &[item.ident.to_string()]].concat());
                }
            }
        }
        for source in &mut self.sources {
            source.is_test = declared.iter().any(|module| source.module.starts_with(module));
        }
    }

    /// The file in which a module stands.
    pub fn place_of(&self, module: &[String]) -> Option<usize> {
        self.places.get(module).copied()
    }
}

/// The files that no file above them declares.
pub fn orphans(tree: &Tree) -> Vec<String> {
    let declares = |source: &Source| {
        let (name, above) = source.module.split_last()?;
        let items = &tree.sources[tree.place_of(above)?].file.items;
        items.iter().find(|item| matches!(item, Item::Mod(item) if item.content.is_none() && item.ident == name))
    };
    let files = tree.sources.iter().filter(|source| !source.module.is_empty() && declares(source).is_none());
    files.map(|source| format!("{}: no `mod` names it, so that nobody compiles it", source.path)).collect()
}

fn module(path: &str) -> Vec<String> {
    let stem = path.strip_suffix(".rs").unwrap_or(path);
    let stem = stem.strip_suffix("/mod").unwrap_or(stem);
    if matches!(stem, "lib" | "main") { Vec::new() } else { stem.split('/').map(str::to_owned).collect() }
}

/// Whether an item is compiled for tests only: `#[cfg(test)]`, also within `all(…)`.
pub fn is_for_tests(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("test")
            || (attribute.path().is_ident("cfg")
                && attribute.meta.require_list().is_ok_and(|list| {
                    let words: Vec<String> = list.tokens.clone().into_iter().map(|token| token.to_string()).collect();
                    words.first().is_some_and(|word| word == "test")
                        || (words.first().is_some_and(|word| word == "all") && words.concat().contains("test"))
                }))
    })
}

/// The attributes of an item.
pub fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::ExternCrate(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}
