//! What a file names: every `use`, every path in code and in macros, resolved to the file that defines it.

use proc_macro2::{TokenStream, TokenTree};
use syn::spanned::Spanned as _;
use syn::visit::{self, Visit};
use syn::{ImplItem, Item, ItemMod, ItemUse, Macro, UseTree};

use super::source::{Source, Tree, attributes, is_for_tests};

/// Something that a file names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The path as written, from the root of the crate where it begins there, else from another crate.
    pub path: Vec<String>,
    pub is_ours: bool,
    pub line: usize,
    /// Whether only tests name it.
    pub is_test: bool,
    /// Whether it is only handed on: `pub use`.
    pub is_handed_on: bool,
}

/// Everything that a file names, in its order.
pub fn named(tree: &Tree, source: &Source) -> Vec<Named> {
    let mut reader =
        Reader { tree, module: source.module.clone(), tests: usize::from(source.is_test), found: Vec::new() };
    reader.visit_file(&source.file);
    reader.found
}

struct Reader<'t> {
    tree: &'t Tree,
    module: Vec<String>,
    /// How many items for tests only stand around the place.
    tests: usize,
    found: Vec<Named>,
}

impl Reader<'_> {
    fn add(&mut self, written: &[String], line: usize, is_handed_on: bool) {
        let (path, is_ours) = match absolute(self.tree, &self.module, written) {
            Some(path) => (path, true),
            None => (written.to_vec(), false),
        };
        self.found.push(Named { path, is_ours, line, is_test: self.tests > 0, is_handed_on });
    }

    /// Adds the paths within the tokens of a macro, which nobody parses for us.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut written: Vec<String> = Vec::new();
        let mut colons = 0;
        let mut line = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.add_path(&std::mem::take(&mut written), line);
                        line = ident.span().start().line;
                    }
                    written.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Group(group) => {
                    self.add_path(&std::mem::take(&mut written), line);
                    colons = 0;
                    self.add_tokens(group.stream());
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => {
                    self.add_path(&std::mem::take(&mut written), line);
                    colons = 0;
                }
            }
        }
        self.add_path(&written, line);
    }

    fn add_path(&mut self, written: &[String], line: usize) {
        if written.len() > 1 {
            self.add(written, line, false);
        }
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item(&mut self, item: &'ast Item) {
        let is_test = is_for_tests(attributes(item));
        self.tests += usize::from(is_test);
        visit::visit_item(self, item);
        self.tests -= usize::from(is_test);
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        let is_test = matches!(item, ImplItem::Fn(function) if is_for_tests(&function.attrs));
        self.tests += usize::from(is_test);
        visit::visit_impl_item(self, item);
        self.tests -= usize::from(is_test);
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        self.module.push(item.ident.to_string());
        visit::visit_item_mod(self, item);
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        let is_handed_on = !matches!(item.vis, syn::Visibility::Inherited);
        for written in leaves(&item.tree) {
            self.add(&written.path, item.span().start().line, is_handed_on);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let written: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.add_path(&written, path.span().start().line);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, item: &'ast Macro) {
        self.visit_path(&item.path);
        self.add_tokens(item.tokens.clone());
    }
}

/// One name that a `use` brings in: `use a::{b as c}` brings in `c` for `a::b`.
pub struct Leaf {
    pub path: Vec<String>,
    /// What it is called here; `None` for all names of a module.
    pub name: Option<String>,
}

/// All names that a `use` brings in.
pub fn leaves(tree: &UseTree) -> Vec<Leaf> {
    fn walk(tree: &UseTree, before: &[String], found: &mut Vec<Leaf>) {
        let with = |name: String| [before, &[name]].concat();
        match tree {
            UseTree::Path(path) => walk(&path.tree, &with(path.ident.to_string()), found),
            UseTree::Group(group) => group.items.iter().for_each(|tree| walk(tree, before, found)),
            UseTree::Glob(_) => found.push(Leaf { path: before.to_vec(), name: None }),
            UseTree::Name(name) if name.ident == "self" => {
                found.push(Leaf { path: before.to_vec(), name: before.last().cloned() });
            }
            UseTree::Name(name) => {
                found.push(Leaf { path: with(name.ident.to_string()), name: Some(name.ident.to_string()) });
            }
            UseTree::Rename(name) => {
                found.push(Leaf { path: with(name.ident.to_string()), name: Some(name.rename.to_string()) });
            }
        }
    }
    let mut found = Vec::new();
    walk(tree, &[], &mut found);
    found
}

/// A path from the root of the crate; `None` for one of another crate or of a local name.
fn absolute(tree: &Tree, module: &[String], written: &[String]) -> Option<Vec<String>> {
    let first = written.first()?;
    match first.as_str() {
        "crate" | "$crate" => Some(written[1..].to_vec()),
        "self" | "super" => {
            let mut at = module.to_vec();
            let mut rest = written;
            while let Some((word, behind)) = rest.split_first() {
                match word.as_str() {
                    "super" => drop(at.pop()?),
                    "self" => {}
                    _ => break,
                }
                rest = behind;
            }
            Some([&at, rest].concat())
        }
        _ => {
            let child = [module, &written[..1]].concat();
            tree.place_of(&child).is_some().then(|| [module, written].concat())
        }
    }
}

/// The file that defines what a path names, through whatever `use` hands it on.
pub fn resolved(tree: &Tree, path: &[String]) -> Option<usize> {
    resolve(tree, path, 0)
}

fn resolve(tree: &Tree, path: &[String], depth: usize) -> Option<usize> {
    // No name is handed on so often; a circle of `use` is.
    const DEEPEST: usize = 12;
    let known = (0..=path.len()).rev().find(|length| tree.place_of(&path[..*length]).is_some())?;
    let place = tree.place_of(&path[..known])?;
    let source = &tree.sources[place];
    let Some(name) = path.get(known) else { return Some(place) };
    if defines(source, name) || depth > DEEPEST {
        return Some(place);
    }
    let mut globs = Vec::new();
    for item in &source.file.items {
        let Item::Use(item) = item else { continue };
        for leaf in leaves(&item.tree) {
            let Some(origin) = absolute(tree, &source.module, &leaf.path) else { continue };
            match &leaf.name {
                Some(known_as) if known_as == name => return resolve(tree, &origin, depth + 1),
                Some(_) => {}
                None => globs.push(origin),
            }
        }
    }
    let through = globs.into_iter().find_map(|module| {
        let at = tree.place_of(&module)?;
        defines(&tree.sources[at], name).then_some(at)
    });
    Some(through.unwrap_or(place))
}

/// Whether a file itself defines a name.
fn defines(source: &Source, name: &str) -> bool {
    source.file.items.iter().any(|item| match item {
        Item::Const(item) => item.ident == name,
        Item::Enum(item) => item.ident == name,
        Item::Fn(item) => item.sig.ident == name,
        Item::Macro(item) => item.ident.as_ref().is_some_and(|ident| ident == name),
        Item::Mod(item) => item.ident == name && item.content.is_some(),
        Item::Static(item) => item.ident == name,
        Item::Struct(item) => item.ident == name,
        Item::Trait(item) => item.ident == name,
        Item::Type(item) => item.ident == name,
        _ => false,
    })
}
