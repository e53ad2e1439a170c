//! The footnotes of a page: links that lead to them, and the texts that lead back.

use std::collections::HashMap;

use scraper::{ElementRef, Node};

/// The notes by the ids of their elements.
#[derive(Debug, Default)]
pub(super) struct HtmlNotes<'a> {
    /// The mark of the note at each id.
    marks: HashMap<&'a str, String>,
    /// How many notes within the text were met.
    inner: usize,
}

impl<'a> HtmlNotes<'a> {
    /// Finds the links that are marks of notes: short, raised or said to be such, to a place within the page.
    pub(super) fn of(root: ElementRef<'a>) -> Self {
        let mut marks: HashMap<&'a str, String> = HashMap::new();
        for link in root.descendent_elements().filter(|element| element.value().name() == "a") {
            let Some(target) = link.value().attr("href").and_then(|href| href.strip_prefix('#')) else { continue };
            let mark = mark(link);
            let is_short = (1..=4).contains(&mark.chars().count()) && !mark.contains(char::is_whitespace);
            // What stands in a note leads back, however it looks.
            let place = |element: ElementRef<'a>| element.value().id().or_else(|| element.value().attr("name"));
            let mut around = std::iter::once(link).chain(link.ancestors().filter_map(ElementRef::wrap)).take(4);
            let is_in_note = around.any(|element| place(element).is_some_and(|place| marks.contains_key(place)));
            if is_short && is_reference(link) && !is_back(target, &mark) && !is_in_note {
                marks.entry(target).or_insert(mark);
            }
        }
        Self { marks, inner: 0 }
    }

    /// The mark of the next note that the page sets within its text.
    pub(super) fn next_inner(&mut self) -> String {
        self.inner += 1;
        (self.marks.len() + self.inner).to_string()
    }

    /// The mark of the note that an element is; the id may stand at the element or at a place at its start.
    pub(super) fn mark_of(&self, element: ElementRef<'a>) -> Option<&str> {
        if self.marks.is_empty()
            || !matches!(element.value().name(), "li" | "p" | "div" | "aside" | "dd" | "td" | "section")
        {
            return None;
        }
        let mark = |element: ElementRef<'a>| {
            let value = element.value();
            let id = value.id().or_else(|| value.attr("name").filter(|_| value.name() == "a"))?;
            self.marks.get(id).map(String::as_str)
        };
        let first = element.child_elements().next();
        let second = first.and_then(|first| first.child_elements().next());
        // A group of notes is none itself.
        let inside = element.descendent_elements().filter(|inner| mark(*inner).is_some()).count();
        if inside > 1 && mark(element).is_none() {
            return None;
        }
        mark(element).or_else(|| first.and_then(mark)).or_else(|| second.and_then(mark))
    }

    /// The text of a note, without its own mark and without the link that leads back.
    pub(super) fn text_of(&self, note: ElementRef<'a>) -> String {
        let mut text = String::new();
        self.add(note, &mut text, 0);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let mark = self.mark_of(note).unwrap_or("");
        let opened = text.trim_start_matches(['[', '(']);
        let unmarked = opened
            .strip_prefix(mark)
            .filter(|rest| !mark.is_empty() && !rest.starts_with(|c: char| c.is_alphanumeric()));
        unmarked.map_or(text.as_str(), |rest| rest.trim_start_matches(['.', ']', ')', ' '])).to_owned()
    }

    fn add(&self, element: ElementRef<'a>, text: &mut String, depth: usize) {
        if depth > super::DEEPEST {
            return;
        }
        for child in element.children() {
            match child.value() {
                Node::Text(words) => text.push_str(words),
                Node::Element(value) => {
                    let Some(child) = ElementRef::wrap(child) else { continue };
                    let target = value.attr("href").and_then(|href| href.strip_prefix('#'));
                    let is_back = value.name() == "a" && target.is_some() && mark(child).chars().count() <= 4;
                    if !is_back && !super::SKIPPED.contains(&value.name()) {
                        self.add(child, text, depth + 1);
                        text.push_str(if value.name() == "br" || super::BLOCKS.contains(&value.name()) {
                            " "
                        } else {
                            ""
                        });
                    }
                }
                _ => {}
            }
        }
    }
}

/// The text of a link without brackets.
fn mark(link: ElementRef<'_>) -> String {
    let text: String = link.text().collect();
    text.trim().trim_matches(['[', ']', '(', ')', '\u{a0}']).to_owned()
}

/// Whether a link is raised, or its page says that it leads to a note.
fn is_reference(link: ElementRef<'_>) -> bool {
    let says = |value: Option<&str>| value.is_some_and(|value| value.contains("noteref") || value.contains("footnote"));
    let value = link.value();
    let raised = |element: ElementRef<'_>| element.value().name() == "sup";
    let parent = link.parent().and_then(ElementRef::wrap);
    says(value.attr("role"))
        || says(value.attr("class"))
        || says(value.attr("epub:type"))
        || value.attr("href").is_some_and(|href| href.starts_with("#_ftn") || href.starts_with("#_edn"))
        || parent.is_some_and(raised)
        || link.descendent_elements().any(raised)
}

/// Whether a link leads back to the text.
fn is_back(target: &str, mark: &str) -> bool {
    target.contains("ref") || mark.contains(['↩', '^', '↑'])
}
