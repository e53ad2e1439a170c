//! JSON with its places: where each value stands, for messages that point at it.
//!
//! Reading a sound programme does not come here: this is asked only when there is something to say. The tree is one
//! flat list, so that a file of any size and depth neither overflows the stack nor is copied.

mod place;
mod scan;

pub(super) use place::places;
pub(super) use scan::{SyntaxFault, scan};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum JsonKind {
    /// `{ … }`
    Object,
    /// `[ … ]`
    Array,
    /// `"…"`
    Text,
    /// `12`
    Number,
    /// `true` or `false`
    Boolean,
    /// `null`
    Null,
}

/// Names a value by its place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct NodeId(u32);

/// One value: its bytes in the text, its key, and where its children end in the list.
#[derive(Clone, Copy, Debug)]
struct JsonNode {
    kind: JsonKind,
    start: u32,
    end: u32,
    /// The bytes of its key, with the quotation marks; empty for what has none.
    key: (u32, u32),
    /// The first place behind the value and all that it holds.
    next: u32,
    parent: u32,
    /// Its place in its array, from 0.
    index: u32,
}

/// A JSON text and its values, each before those that it holds.
#[derive(Debug)]
pub(super) struct JsonTree<'a> {
    text: &'a str,
    nodes: Vec<JsonNode>,
}

impl<'a> JsonTree<'a> {
    pub(super) const ROOT: NodeId = NodeId(0);

    fn node(&self, id: NodeId) -> Option<&JsonNode> {
        self.nodes.get(id.0 as usize)
    }

    pub(super) fn kind(&self, id: NodeId) -> JsonKind {
        self.node(id).map_or(JsonKind::Null, |node| node.kind)
    }

    pub(super) fn raw(&self, id: NodeId) -> &'a str {
        self.node(id).map_or("", |node| self.text.get(node.start as usize..node.end as usize).unwrap_or(""))
    }

    /// The text of a text; `None` for any other value.
    pub(super) fn text(&self, id: NodeId) -> Option<String> {
        (self.kind(id) == JsonKind::Text).then(|| unquoted(self.raw(id)))
    }

    /// The key of a value; empty for one of an array and for the outermost.
    pub(super) fn key(&self, id: NodeId) -> String {
        self.node(id).map_or_else(String::new, |node| {
            unquoted(self.text.get(node.key.0 as usize..node.key.1 as usize).unwrap_or(""))
        })
    }

    /// The byte at which a value begins.
    pub(super) fn offset(&self, id: NodeId) -> usize {
        self.node(id).map_or(0, |node| node.start as usize)
    }

    /// The byte at which the key of a value begins, or the value where it has none.
    pub(super) fn key_offset(&self, id: NodeId) -> usize {
        self.node(id).map_or(0, |node| if node.key.1 > 0 { node.key.0 as usize } else { node.start as usize })
    }

    /// The values that an object or an array holds.
    pub(super) fn children(&self, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let end = self.node(id).map_or(0, |node| node.next);
        let mut at = id.0 + 1;
        std::iter::from_fn(move || {
            let node = (at < end).then(|| self.node(NodeId(at))).flatten()?;
            let child = NodeId(at);
            at = node.next;
            Some(child)
        })
    }

    /// The value of a key of an object.
    pub(super) fn get(&self, id: NodeId, key: &str) -> Option<NodeId> {
        self.children(id).find(|child| self.key(*child) == key)
    }
}

/// The text that a quoted text means.
fn unquoted(raw: &str) -> String {
    match raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"')) {
        Some(inner) if !inner.contains('\\') => inner.to_owned(),
        _ => serde_json::from_str(raw).unwrap_or_default(),
    }
}
