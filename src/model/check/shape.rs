//! The form of a programme's JSON, as tables; what departs from it is said better than by the types themselves.
//!
//! A property test holds that the tables let pass just what the types do.

use std::collections::HashSet;

use super::finding::{Finder, Weight};
use crate::i18n::load::{Expected, Trouble};
use crate::model::json::{JsonKind, JsonTree, NodeId};
use crate::model::load::{Version, version_of};

enum Form {
    Text,
    TextOrNull,
    Number,
    NumberOrNull,
    Object(&'static Shape),
    ObjectOrNull(&'static Shape),
    List(&'static Form),
    ListOrNull(&'static Form),
    Cite,
    Pair,
    ParagraphRef,
    Confidence,
    OneOf(&'static [&'static str], Expected),
}

struct Shape {
    /// Key, form, and whether it must be there.
    keys: &'static [(&'static str, Form, bool)],
    role: ContentRole,
}

/// Which values the checks of content point at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum ContentRole {
    Part,
    Section,
    Paragraph,
    Relation,
    Other,
}

static PROGRAMME: Shape = Shape {
    keys: &[
        ("schema", Form::Text, true),
        ("kind", Form::Text, false),
        ("language", Form::Text, true),
        ("symbol", Form::TextOrNull, false),
        ("masthead", Form::List(&Form::Text), false),
        ("title", Form::TextOrNull, false),
        ("adoption", Form::TextOrNull, false),
        ("dated", Form::TextOrNull, false),
        ("period", Form::ObjectOrNull(&PERIOD), false),
        ("letter", Form::ObjectOrNull(&LETTER), false),
        ("parts", Form::List(&Form::Object(&PART)), true),
        ("pairs", Form::ListOrNull(&Form::Pair), false),
        ("links", Form::List(&Form::Object(&RELATION)), false),
    ],
    role: ContentRole::Other,
};

static PERIOD: Shape =
    Shape { keys: &[("from", Form::Text, true), ("to", Form::Text, true)], role: ContentRole::Other };

static LETTER: Shape = Shape {
    keys: &[
        ("title", Form::TextOrNull, false),
        ("paragraphs", Form::List(&Form::Text), false),
        ("signature", Form::List(&Form::Text), false),
    ],
    role: ContentRole::Other,
};

static PART: Shape = Shape {
    keys: &[
        ("id", Form::Text, true),
        ("label", Form::TextOrNull, false),
        ("author", Form::TextOrNull, false),
        ("title", Form::TextOrNull, false),
        ("preamble", Form::List(&Form::Object(&PARAGRAPH)), false),
        ("paragraphs", Form::List(&Form::Object(&PARAGRAPH)), false),
        ("sections", Form::List(&Form::Object(&SECTION)), false),
        ("footnotes", Form::List(&Form::Object(&FOOTNOTE)), false),
    ],
    role: ContentRole::Part,
};

static SECTION: Shape = Shape {
    keys: &[
        ("number", Form::TextOrNull, false),
        ("heading", Form::Text, false),
        ("paragraphs", Form::List(&Form::Object(&PARAGRAPH)), false),
        ("sections", Form::List(&Form::Object(&SECTION)), false),
    ],
    role: ContentRole::Section,
};

static PARAGRAPH: Shape = Shape {
    keys: &[
        ("number", Form::NumberOrNull, false),
        ("text", Form::Text, true),
        ("cites", Form::List(&Form::Cite), false),
    ],
    role: ContentRole::Paragraph,
};

static FOOTNOTE: Shape = Shape {
    keys: &[("mark", Form::Text, true), ("text", Form::Text, true), ("cites", Form::List(&Form::Cite), false)],
    role: ContentRole::Other,
};

static RELATION: Shape = Shape {
    keys: &[
        ("kind", Form::OneOf(&["counterpart", "successor", "translation"], Expected::RelationKind), true),
        ("work", Form::Object(&WORK), true),
        ("left", Form::TextOrNull, false),
        ("right", Form::Text, true),
        ("links", Form::List(&Form::Object(&LINK)), true),
    ],
    role: ContentRole::Relation,
};

static WORK: Shape = Shape {
    keys: &[
        ("symbol", Form::TextOrNull, false),
        ("language", Form::TextOrNull, false),
        ("dated", Form::TextOrNull, false),
    ],
    role: ContentRole::Other,
};

static LINK: Shape = Shape {
    keys: &[
        ("left", Form::List(&Form::ParagraphRef), false),
        ("right", Form::List(&Form::ParagraphRef), false),
        (
            "fate",
            Form::OneOf(
                &["same", "edited", "rewritten", "split", "merged", "moved", "new", "dropped"],
                Expected::FateOrNull,
            ),
            false,
        ),
        ("confidence", Form::Confidence, false),
    ],
    role: ContentRole::Other,
};

static PINPOINT: Shape = Shape {
    keys: &[("symbol", Form::Text, true), ("paragraphs", Form::List(&Form::Number), true)],
    role: ContentRole::Other,
};

/// Where the values stand that the checks of content point at, in the order of the document's own lists.
#[derive(Default)]
pub(super) struct Nodes {
    parts: Vec<NodeId>,
    sections: Vec<NodeId>,
    paragraphs: Vec<NodeId>,
    pairs: Vec<NodeId>,
    relations: Vec<NodeId>,
}

/// A value of the document that a check points at: the place in the document's list, and the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// A key of the programme, and of the object there.
    Programme(&'static str, Option<&'static str>),
    Part(usize, &'static str),
    Section(usize, &'static str),
    Footnote(usize, usize),
    Paragraph(usize, &'static str),
    Pair(usize, usize),
    /// A key of a relation to another work.
    Relation(usize, &'static str),
    /// A key of a link of a relation, and the place in the list there.
    Link(usize, usize, &'static str, usize),
}

impl Nodes {
    /// The value that a check points at; the nearest one around it when it is not written.
    pub(super) fn of(&self, tree: &JsonTree<'_>, at: At) -> NodeId {
        let list = |nodes: &[NodeId], place: usize| nodes.get(place).copied().unwrap_or(JsonTree::ROOT);
        let key = |node, key| tree.get(node, key).unwrap_or(node);
        match at {
            At::Programme(first, None) => key(JsonTree::ROOT, first),
            At::Programme(first, Some(second)) => key(key(JsonTree::ROOT, first), second),
            At::Part(place, name) => key(list(&self.parts, place), name),
            At::Section(place, name) => key(list(&self.sections, place), name),
            At::Footnote(part, place) => {
                let notes = key(list(&self.parts, part), "footnotes");
                tree.children(notes).nth(place).map_or(notes, |note| key(note, "text"))
            }
            At::Paragraph(place, name) => key(list(&self.paragraphs, place), name),
            At::Pair(place, end) => {
                let pair = list(&self.pairs, place);
                tree.children(pair).nth(end).unwrap_or(pair)
            }
            At::Relation(place, name) => key(list(&self.relations, place), name),
            At::Link(relation, place, name, member) => {
                let links = key(list(&self.relations, relation), "links");
                let side = key(tree.children(links).nth(place).unwrap_or(links), name);
                tree.children(side).nth(member).unwrap_or(side)
            }
        }
    }
}

/// Compares a tree with the form of a programme; a schema that is not ours says all there is to say.
pub(super) fn walk(finder: &mut Finder<'_>) -> Nodes {
    let mut nodes = Nodes::default();
    let tree = finder.tree;
    if let Some(schema) = tree.get(JsonTree::ROOT, "schema") {
        let found = tree.text(schema);
        if let Some(found) = found.filter(|found| version_of(found) == Version::Foreign) {
            finder.unreadable(schema, Trouble::Schema(found));
            return nodes;
        }
    }
    value(finder, &mut nodes, JsonTree::ROOT, &Form::Object(&PROGRAMME));
    if let Some(pairs) = tree.get(JsonTree::ROOT, "pairs") {
        nodes.pairs = tree.children(pairs).collect();
    }
    nodes
}

fn value(finder: &mut Finder<'_>, nodes: &mut Nodes, at: NodeId, form: &Form) {
    let kind = finder.tree.kind(at);
    match (form, kind) {
        (Form::Text | Form::TextOrNull, JsonKind::Text)
        | (Form::TextOrNull | Form::NumberOrNull | Form::ObjectOrNull(_) | Form::ListOrNull(_), JsonKind::Null) => {}
        (Form::Number | Form::NumberOrNull, JsonKind::Number) if is_count(finder.tree, at) => {}
        (Form::Object(shape) | Form::ObjectOrNull(shape), JsonKind::Object) => object(finder, nodes, at, shape),
        (Form::List(item) | Form::ListOrNull(item), JsonKind::Array) => {
            let tree = finder.tree;
            for child in tree.children(at) {
                value(finder, nodes, child, item);
            }
        }
        (Form::Cite, JsonKind::Text) => {}
        (Form::Cite, JsonKind::Object) => object(finder, nodes, at, &PINPOINT),
        (Form::Pair, JsonKind::Array) => pair(finder, at),
        (Form::ParagraphRef, JsonKind::Text)
        | (Form::Confidence, JsonKind::Number | JsonKind::Null)
        | (Form::OneOf(_, Expected::FateOrNull), JsonKind::Null) => {}
        (Form::ParagraphRef, JsonKind::Number) if is_count(finder.tree, at) => {}
        (Form::OneOf(words, _), JsonKind::Text)
            if finder.tree.text(at).is_some_and(|found| words.contains(&&*found)) => {}
        (form, _) => wrong(finder, at, form.expected()),
    }
}

impl Form {
    const fn expected(&self) -> Expected {
        match self {
            Self::Text => Expected::Text,
            Self::TextOrNull => Expected::TextOrNull,
            Self::Number => Expected::Number,
            Self::NumberOrNull => Expected::NumberOrNull,
            Self::Object(_) => Expected::Object,
            Self::ObjectOrNull(_) => Expected::ObjectOrNull,
            Self::List(_) => Expected::List,
            Self::ListOrNull(_) => Expected::ListOrNull,
            Self::Cite => Expected::Cite,
            Self::Pair => Expected::Pair,
            Self::ParagraphRef => Expected::ParagraphRef,
            Self::Confidence => Expected::Confidence,
            Self::OneOf(_, expected) => *expected,
        }
    }
}

fn object(finder: &mut Finder<'_>, nodes: &mut Nodes, at: NodeId, shape: &'static Shape) {
    match shape.role {
        ContentRole::Part => nodes.parts.push(at),
        ContentRole::Section => nodes.sections.push(at),
        ContentRole::Paragraph => nodes.paragraphs.push(at),
        ContentRole::Relation => nodes.relations.push(at),
        ContentRole::Other => {}
    }
    let tree = finder.tree;
    let mut seen = HashSet::new();
    for child in tree.children(at) {
        let key = tree.key(child);
        if seen.contains(&key) {
            finder.at_key(child, Weight::Unreadable, Trouble::DoubleKey(key));
            continue;
        }
        if !shape.keys.iter().any(|(known, _, _)| *known == key) {
            finder.at_key(child, Weight::Warning, Trouble::UnknownKey(key.clone()));
            doubles_below(finder, child);
        }
        seen.insert(key);
    }
    // In the order of the form, which is that of the document's lists, whatever the order in the file.
    for (key, form, required) in shape.keys {
        match tree.get(at, key) {
            Some(child) => value(finder, nodes, child, form),
            None if *required => finder.unreadable(at, Trouble::MissingKey((*key).to_owned())),
            None => {}
        }
    }
}

/// No object has a key twice, known or not: of two values only one could be kept.
fn doubles_below(finder: &mut Finder<'_>, at: NodeId) {
    let tree = finder.tree;
    let mut seen = HashSet::new();
    for child in tree.children(at) {
        if tree.kind(at) == JsonKind::Object && !seen.insert(tree.key(child)) {
            finder.at_key(child, Weight::Unreadable, Trouble::DoubleKey(tree.key(child)));
        }
        doubles_below(finder, child);
    }
}

/// `[12, 12]`, `[13, null]`, `["#1", 14, 0.8]`.
fn pair(finder: &mut Finder<'_>, at: NodeId) {
    let tree = finder.tree;
    let ends: Vec<NodeId> = tree.children(at).collect();
    if !(2..=3).contains(&ends.len()) {
        return wrong(finder, at, Expected::Pair);
    }
    for (place, end) in ends.into_iter().enumerate() {
        match (place, tree.kind(end)) {
            (2, JsonKind::Number) | (0 | 1, JsonKind::Null | JsonKind::Text) => {}
            (2, _) => wrong(finder, end, Expected::Confidence),
            (_, JsonKind::Number) if is_count(tree, end) => {}
            _ => wrong(finder, end, Expected::PairEnd),
        }
    }
}

fn wrong(finder: &mut Finder<'_>, at: NodeId, expected: Expected) {
    const QUOTED: usize = 40;
    let raw = finder.tree.raw(at);
    let found = match finder.tree.kind(at) {
        JsonKind::Object => "{…}".to_owned(),
        JsonKind::Array => "[…]".to_owned(),
        _ if raw.chars().count() > QUOTED => raw.chars().take(QUOTED).chain(std::iter::once('…')).collect(),
        _ => raw.to_owned(),
    };
    finder.unreadable(at, Trouble::Type(expected, found));
}

/// Whether a number is a whole one that 32 bits hold.
fn is_count(tree: &JsonTree<'_>, at: NodeId) -> bool {
    tree.raw(at).parse::<u32>().is_ok()
}
