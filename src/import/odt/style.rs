//! The styles of an OpenDocument text: what they hide, raise and strike through.

use std::collections::{HashMap, HashSet};

use roxmltree::Node;

use super::super::xml::Element as _;
use crate::model::OwnBlock;

/// How many styles may stand on one another before it is taken for a circle.
const STYLES: usize = 30;

#[derive(Default)]
pub(super) struct OdtStyles<'a> {
    hidden: HashSet<&'a str>,
    struck: HashSet<&'a str>,
    /// Which set their text raised, and which lowered.
    raised: HashMap<&'a str, bool>,
    parents: HashMap<&'a str, &'a str>,
}

impl<'a> OdtStyles<'a> {
    /// Reads the styles of the parts `content.xml` and `styles.xml`.
    pub(super) fn new<'input: 'a>(roots: impl Iterator<Item = Node<'a, 'input>>) -> Self {
        let mut styles = Self::default();
        for style in roots.flat_map(|root| root.descendants()).filter(|it| it.is_element() && it.name() == "style") {
            let Some(name) = style.value_of("name") else { continue };
            styles.parents.extend(style.value_of("parent-style-name").map(|parent| (name, parent)));
            let stated = |property: &str| style.child("text-properties").and_then(|it| it.value_of(property));
            if stated("display") == Some("none") {
                styles.hidden.insert(name);
            }
            if stated("text-line-through-style").is_some_and(|line| line != "none") {
                styles.struck.insert(name);
            }
            // `super 58%`, `-33% 58%`; `0% 100%` stands on its line.
            if let Some(position) = stated("text-position").filter(|position| !position.starts_with("0%")) {
                styles.raised.insert(name, !position.starts_with(['s', '-']) || position.starts_with("super"));
            }
        }
        styles
    }

    /// Whether the style of an element hides it.
    pub(super) fn is_hidden(&self, element: Node<'a, '_>) -> bool {
        self.chain(element).any(|name| self.hidden.contains(name))
    }

    pub(super) fn is_struck(&self, element: Node<'a, '_>) -> bool {
        self.chain(element).any(|name| self.struck.contains(name))
    }

    /// Whether the style of an element sets it raised, or else lowered.
    pub(super) fn is_raised(&self, element: Node<'a, '_>) -> Option<bool> {
        self.chain(element).find_map(|name| self.raised.get(name).copied())
    }

    /// What a paragraph is that this program has written into a file of Word, from which LibreOffice made this one.
    pub(super) fn own(&self, element: Node<'a, '_>) -> Option<OwnBlock> {
        self.chain(element)
            .find_map(|name| OwnBlock::ALL.into_iter().find(|own| name.replace("_20_", " ") == own.style()))
    }

    fn chain(&self, element: Node<'a, '_>) -> impl Iterator<Item = &'a str> {
        std::iter::successors(element.value_of("style-name"), |name| self.parents.get(name).copied()).take(STYLES)
    }

    pub(super) fn is_hidden_section(&self, section: Node<'a, '_>) -> bool {
        section.value_of("display") == Some("none")
    }
}
