//! Whether a programme is sound: its form, its numbers and pairs, its citations; every fault with its place.

mod content;
mod contradictions;
mod finding;
mod shape;

use super::json::{SyntaxFault, scan};
use super::{Document, Programme};
use crate::i18n::load::{Syntax, Trouble};
use finding::Finder;

pub use finding::{Found, Weight};

/// All that is to be said of the JSON of a programme, in the order of the file.
#[must_use]
pub fn check(text: &str) -> Vec<Found> {
    match scan(text) {
        Err(fault) => vec![syntax(text, &fault)],
        Ok(tree) => {
            let mut finder = Finder::new(&tree);
            let nodes = shape::walk(&mut finder);
            if finder.is_readable() {
                match serde_json::from_str::<Programme>(text) {
                    Ok(programme) => {
                        let document = Document::from(programme);
                        contradictions::find(&document, &mut |at, trouble| finder.fault(nodes.of(&tree, at), trouble));
                        content::find(&document, &mut |at, weight, trouble| {
                            finder.add(nodes.of(&tree, at), weight, trouble);
                        });
                    }
                    // The shape lets through what the types refuse: still said, if with less.
                    Err(error) => finder.unplaced(error.line(), error.column(), Trouble::Other(error.to_string())),
                }
            }
            finder.finish(text)
        }
    }
}

/// The first reason why a programme cannot be used; `None` when nothing contradicts.
pub(super) fn contradiction(document: &Document) -> Option<Trouble> {
    let mut first = None;
    contradictions::find(document, &mut |_, trouble| {
        first.get_or_insert(trouble);
    });
    first
}

fn syntax(text: &str, fault: &SyntaxFault) -> Found {
    let (line, column) = super::json::places(text, &[fault.offset]).first().copied().unwrap_or((1, 1));
    let trouble = Trouble::Syntax(match &fault.fault {
        // What is no JSON at all is said at its beginning.
        Syntax::Value(word) if fault.path == "$" => Syntax::Value(word.clone()),
        fault => fault.clone(),
    });
    Found { path: fault.path.clone(), line, column, weight: Weight::Unreadable, trouble }
}
