//! XML of documents as a tree, read by the names of its elements without prefix.
//!
//! roxmltree is used for its clean errors (a DTD, an undeclared prefix, an entity) and its bounded memory; it ignores
//! the encoding that XML declares (seen with 0.21.2), so text is decoded before.

use roxmltree::{Document, Node, ParsingOptions};

/// How deep elements may lie in one another: far deeper than a word processor writes, far less than would overflow.
const DEEPEST: usize = 200;

/// The most elements, texts and attributes of one part. A programme has some ten thousand.
const NODES: u32 = 4_000_000;

/// Reads the text of a part.
///
/// # Errors
/// What is wrong with it, in the words of its reader.
pub(super) fn parse(text: &str) -> Result<Document<'_>, String> {
    let options = ParsingOptions { nodes_limit: NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| error.to_string())?;
    if is_too_deep(&document) {
        return Err("elements lie too deep in one another".to_owned());
    }
    Ok(document)
}

/// Walks without recursion, which is what depth would break.
fn is_too_deep(document: &Document<'_>) -> bool {
    let (mut depth, mut node) = (0_usize, Some(document.root()));
    while let Some(here) = node {
        node = if let Some(child) = here.first_child() {
            depth += 1;
            Some(child)
        } else {
            let mut above = Some(here);
            while let Some(done) = above.filter(|done| done.next_sibling().is_none()) {
                depth = depth.saturating_sub(1);
                above = done.parent();
            }
            above.and_then(|done| done.next_sibling())
        };
        if depth > DEEPEST {
            return true;
        }
    }
    false
}

/// Elements by their local names.
pub(super) trait Element<'a, 'input: 'a>: Copy {
    fn elements(self) -> impl Iterator<Item = Node<'a, 'input>>;

    fn name(self) -> &'a str;

    /// The value of an attribute by its name without prefix.
    fn value_of(self, name: &str) -> Option<&'a str>;

    /// The first element of this name directly in it.
    fn child(self, name: &str) -> Option<Node<'a, 'input>> {
        self.elements().find(|element| element.name() == name)
    }

    /// The elements of this name in it, be they within some of the frames that may stand around them.
    fn within(self, name: &str, frames: &[&str]) -> Vec<Node<'a, 'input>> {
        let found = self.elements().flat_map(|child| match child.name() {
            known if known == name => vec![child],
            frame if frames.contains(&frame) => child.within(name, frames),
            _ => Vec::new(),
        });
        found.collect()
    }

    /// The attribute `val` of the first element of this name directly in it, as Word writes most properties.
    fn val(self, name: &str) -> Option<&'a str> {
        self.child(name)?.value_of("val")
    }

    /// Whether Word's property of this name is on; `None` when it is not given.
    fn is_on(self, name: &str) -> Option<bool> {
        let property = self.child(name)?;
        Some(!matches!(property.value_of("val"), Some("0" | "false" | "off")))
    }
}

impl<'a, 'input: 'a> Element<'a, 'input> for Node<'a, 'input> {
    fn elements(self) -> impl Iterator<Item = Node<'a, 'input>> {
        self.children().filter(Node::is_element)
    }

    fn name(self) -> &'a str {
        self.tag_name().name()
    }

    fn value_of(self, name: &str) -> Option<&'a str> {
        self.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
    }
}

/// All text directly in an element. `Node::text` of roxmltree 0.21.2 stops at the first comment.
pub(super) fn text_of(element: Node<'_, '_>) -> String {
    element.children().filter(Node::is_text).filter_map(|node| node.text()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_known_without_prefix_and_text_is_whole() {
        let text = r#"<w:p xmlns:w="w" w:id="a&amp;b"><w:t>1 &lt; <!-- c -->2&#233;</w:t><w:b w:val="0"/><w:i/></w:p>"#;
        let document = parse(text).expect("XML");
        let root = document.root_element();
        assert_eq!((root.name(), root.value_of("id")), ("p", Some("a&b")));
        assert_eq!(root.child("t").map(text_of).as_deref(), Some("1 < 2é"));
        assert_eq!([root.is_on("b"), root.is_on("i"), root.is_on("u")], [Some(false), Some(true), None]);
    }

    #[test]
    fn damaged_and_bottomless_xml_is_refused() {
        let deep = "<a>".repeat(1000) + &"</a>".repeat(1000);
        for text in ["", "<a>", "<a></b>", "<a>&nope;</a>", "<w:a/>", "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>", &deep] {
            assert!(parse(text).is_err(), "{text:.20}");
        }
        assert!(parse(&("<a>".repeat(150) + &"</a>".repeat(150))).is_ok());
        assert!(parse(&format!("<a>{}</a>", "<b/>".repeat(5000))).is_ok());
    }
}
