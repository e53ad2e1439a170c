//! What a reader has taken out of the parts of a package, and what is left in them.
//!
//! Whatever is left and is words is named in the report with its part: an element that no rule knows cannot lose its
//! text in silence.

use std::collections::{HashMap, HashSet};

use roxmltree::{Document, Node, NodeId};

use super::archive::{Archive, damaged};
use super::xml::{Element as _, parse};
use crate::i18n::import::{Notice, ReadFault};

/// What holds no words of the document: styles, settings, the text of building blocks, the pattern of a table of contents.
const OUTSIDE: [&str; 11] = [
    "automatic-styles", "styles", "meta", "settings", "scripts", "glossaryDocument", "Properties", "coreProperties",
    "table-of-content-source", "manifest", "change-info",
];

/// Elements whose own text is a measure, a code or a number that is counted anew.
const CODES: [&str; 15] = [
    "posOffset", "align", "pctWidth", "pctHeight", "pctPosHOffset", "pctPosVOffset", "instrText", "delInstrText",
    "fldData", "binData", "f", "formatCode", "number", "LinkType", "FieldCodes",
];

/// What says once more what stands elsewhere: the drawing for an older Word, text moved away, the picture of a diagram.
const AGAIN: [&str; 3] = ["Fallback", "moveFrom", "drawing"];

/// Elements whose words belong to no line, with what is said of them.
const KINDS: [(&str, Notice); 12] = [
    ("comment", Notice::Remark),
    ("annotation", Notice::Remark),
    ("delText", Notice::DeletedText),
    ("deletion", Notice::DeletedText),
    ("title", Notice::Beside),
    ("desc", Notice::Beside),
    ("hdr", Notice::PageEdge),
    ("ftr", Notice::PageEdge),
    ("header-first", Notice::PageEdge),
    ("header-left", Notice::PageEdge),
    ("footer-first", Notice::PageEdge),
    ("footer-left", Notice::PageEdge),
];

/// Attributes that hold words: of a picture, a shape, a link; and, in OpenDocument, of a control.
const SAID: [&str; 4] = ["descr", "title", "alt", "tooltip"];
const OF_CONTROL: [&str; 3] = ["label", "value", "current-value"];

/// Elements whose value is words: what is said of a table.
const VALUES: [&str; 2] = ["tblCaption", "tblDescription"];

/// The parts of a package as trees, by their names.
pub(super) struct Trees<'t>(Vec<(&'t str, Result<Document<'t>, ReadFault>)>);

/// The texts of a package's parts that are XML, by their names.
pub(super) struct PartTexts(Vec<(String, Result<Option<String>, ReadFault>)>);

impl PartTexts {
    /// Unpacks them; what an author's programs keep beside the document is left.
    pub(super) fn of(archive: &mut Archive<'_>) -> Self {
        let is_text = |name: &String| name.to_lowercase().ends_with(".xml") && !name.starts_with("customXml/");
        let names: Vec<String> = archive.names().into_iter().filter(is_text).collect();
        Self(names.into_iter().map(|name| (name.clone(), archive.text(&name))).collect())
    }

    pub(super) fn trees(&self) -> Trees<'_> {
        Trees(self.0.iter().map(|(name, text)| (name.as_str(), tree(text))).collect())
    }
}

fn tree(text: &Result<Option<String>, ReadFault>) -> Result<Document<'_>, ReadFault> {
    let text = text.as_ref().map_err(Clone::clone)?;
    parse(text.as_deref().unwrap_or_default()).map_err(|error| damaged(&error))
}

impl<'t> Trees<'t> {
    /// The tree of a part; `None` where there is none of this name. A damaged part is an error.
    pub(super) fn get(&self, name: &str) -> Result<Option<&Document<'t>>, ReadFault> {
        let same = |known: &str| known.replace('\\', "/").eq_ignore_ascii_case(name);
        let found = self.0.iter().find(|(known, _)| same(known));
        found.map(|(_, tree)| tree.as_ref().map_err(Clone::clone)).transpose()
    }
}

/// The texts that were read, and the paragraphs of the file that were met, by their nodes.
#[derive(Debug, Default)]
pub(super) struct Balance(HashMap<(usize, NodeId), usize>);

fn key(node: Node<'_, '_>) -> (usize, NodeId) {
    (std::ptr::from_ref(node.document()).addr(), node.id())
}

impl Balance {
    /// Takes the text that stands directly in an element.
    pub(super) fn text(&mut self, element: Node<'_, '_>) -> String {
        element.children().filter(Node::is_text).map(|text| self.take(text)).collect()
    }

    /// Takes one text, wherever it stands.
    pub(super) fn take<'a>(&mut self, text: Node<'a, '_>) -> &'a str {
        self.0.insert(key(text), 0);
        text.text().unwrap_or_default()
    }

    /// Notes which paragraph of the file an element stands in, or belongs to.
    pub(super) fn meet(&mut self, element: Node<'_, '_>, place: usize) {
        self.0.insert(key(element), place);
    }

    pub(super) fn place(&self, element: Node<'_, '_>) -> Option<usize> {
        self.0.get(&key(element)).copied()
    }

    pub(super) fn add(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// What is left in the parts of a package: the paragraph of the file, what is to be said, the words.
    pub(super) fn rest(&self, trees: &Trees<'_>) -> Vec<(usize, Notice, String)> {
        let roots = trees.0.iter().filter_map(|(_, tree)| Some(tree.as_ref().ok()?.root_element()));
        let known: String = roots.filter(|root| !begins_again(*root)).map(squashed).collect();
        let mut rest = Vec::new();
        for (name, tree) in &trees.0 {
            let unread = || Notice::NotRead { what: (*name).to_owned() };
            let Ok(tree) = tree else {
                rest.push((0, unread(), String::new()));
                continue;
            };
            let (said, left) = (HashSet::new(), Vec::new());
            let mut walk =
                RestWalk { balance: self, known: &known, place: 0, said, left, is_open: false, is_parted: false };
            walk.element(tree.root_element(), None, None, false);
            let left = walk.left.into_iter();
            rest.extend(left.map(|left| (left.place, left.kind.cloned().unwrap_or_else(unread), left.words)));
        }
        rest
    }
}

/// Words that were left, with the paragraph of the file in which or behind which they stand.
struct LeftWords {
    kind: Option<&'static Notice>,
    place: usize,
    words: String,
}

/// Whether what says something again says anything new.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Again {
    Known,
    New,
}

/// A walk over what was left in one part.
struct RestWalk<'b> {
    balance: &'b Balance,
    /// All text of the package but what says it again, without its blanks.
    known: &'b str,
    place: usize,
    /// What attributes said at this place.
    said: HashSet<String>,
    left: Vec<LeftWords>,
    /// Whether what comes next belongs to the last words, and whether a blank parts it.
    is_open: bool,
    is_parted: bool,
}

impl RestWalk<'_> {
    /// Walks over an element: within one of which `kind` is said, that says something again, or within a paragraph.
    fn element(&mut self, element: Node<'_, '_>, kind: Option<&'static Notice>, again: Option<Again>, is_inner: bool) {
        let (name, place) = (element.name(), self.place);
        if OUTSIDE.contains(&name) {
            return;
        }
        // What says something again is left where it says nothing else; what its attributes say is told all the same.
        let again = again.filter(|again| *again == Again::Known).or_else(|| {
            let is_again = again.is_some() || begins_again(element);
            let is_known = is_again && self.known.contains(&squashed(element));
            is_again.then_some(if is_known { Again::Known } else { Again::New })
        });
        let own_kind = KINDS.iter().find(|(known, _)| *known == name).map(|(_, kind)| kind);
        let met = self.balance.place(element);
        self.place = met.unwrap_or(self.place);
        self.is_open &= met.is_none() && own_kind.is_none();
        let is_paragraph = matches!(name, "p" | "h");
        self.is_parted |= is_paragraph;
        let kind = own_kind.or(kind);
        let is_control =
            element.tag_name().namespace().is_some_and(|space| space.contains(":form:")) && name != "hidden";
        let is_said = |name: &str| SAID.contains(&name) || is_control && OF_CONTROL.contains(&name);
        let attributes = element.attributes().filter(|attribute| is_said(attribute.name()));
        let value = element.value_of("val").filter(|_| VALUES.contains(&name));
        for words in attributes.map(|attribute| attribute.value().trim()).chain(value).filter(|words| !words.is_empty())
        {
            if self.said.insert(format!("{} {words}", self.place)) {
                self.left.push(LeftWords { kind: Some(&Notice::Beside), place: self.place, words: words.to_owned() });
                self.is_open = false;
            }
        }
        for child in element.children() {
            if child.is_element() {
                self.element(child, kind, again, is_inner || is_paragraph);
            } else if child.is_text() && self.balance.place(child).is_some() {
                self.is_open = false;
            } else if child.is_text() && !CODES.contains(&name) && again != Some(Again::Known) {
                self.add(child.text().unwrap_or_default(), kind);
            }
        }
        self.is_parted |= !is_inner || !matches!(name, "t" | "r" | "delText" | "span");
        if is_inner {
            self.place = place;
        }
    }

    fn add(&mut self, words: &str, kind: Option<&'static Notice>) {
        if words.trim().is_empty() {
            return;
        }
        match self.left.last_mut().filter(|left| self.is_open && left.kind == kind) {
            Some(left) => {
                left.words.push_str(if self.is_parted { " " } else { "" });
                left.words.push_str(words);
            }
            None => self.left.push(LeftWords { kind, place: self.place, words: words.to_owned() }),
        }
        (self.is_open, self.is_parted) = (true, false);
    }
}

/// Whether an element says what stands elsewhere. `drawing` is a part of its own here, not the frame of a picture.
fn begins_again(element: Node<'_, '_>) -> bool {
    AGAIN.contains(&element.name()) && (element.name() != "drawing" || element == element.document().root_element())
}

/// All text in an element without its blanks, and without what says it again.
fn squashed(element: Node<'_, '_>) -> String {
    let mut text = String::new();
    squash(element, &mut text);
    text
}

fn squash(element: Node<'_, '_>, text: &mut String) {
    for child in element.children() {
        if child.is_text() && !CODES.contains(&element.name()) {
            text.extend(child.text().unwrap_or_default().chars().filter(|c| !c.is_whitespace()));
        } else if child.is_element() && !begins_again(child) {
            squash(child, text);
        }
    }
}
