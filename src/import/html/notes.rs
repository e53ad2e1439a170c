//! The footnotes of a page: links that lead to them, and the texts that lead back.

use std::collections::{HashMap, HashSet};

use scraper::ElementRef;

use crate::model::raised;

/// The notes by the ids of their elements.
#[derive(Debug, Default)]
pub(super) struct HtmlNotes<'a> {
    /// The mark of the note at each id.
    marks: HashMap<&'a str, String>,
    /// All places of the page that a link may lead to.
    places: HashSet<&'a str>,
    /// How many notes within the text were met.
    inner: usize,
}

impl<'a> HtmlNotes<'a> {
    /// Finds the links that are marks of notes: short, raised or said to be such, to a place within the page.
    pub(super) fn of(root: ElementRef<'a>) -> Self {
        let mut marks: HashMap<&'a str, String> = HashMap::new();
        let place = |element: ElementRef<'a>| element.value().id().or_else(|| element.value().attr("name"));
        let names = root.descendent_elements().filter_map(|element| element.value().attr("name"));
        let places = root.descendent_elements().filter_map(place).chain(names).collect();
        for link in root.descendent_elements().filter(|element| element.value().name() == "a") {
            let Some(target) = link.value().attr("href").and_then(|href| href.strip_prefix('#')) else { continue };
            let mark = mark(link);
            let is_short = (1..=4).contains(&mark.chars().count()) && !mark.contains(char::is_whitespace);
            // What stands in a note leads back, however it looks.
            let mut around = std::iter::once(link).chain(link.ancestors().filter_map(ElementRef::wrap)).take(4);
            let is_in_note = around.any(|element| place(element).is_some_and(|place| marks.contains_key(place)));
            if is_short && is_reference(link) && !is_back(target, &mark) && !is_in_note {
                marks.entry(target).or_insert(mark);
            }
        }
        Self { marks, places, inner: 0 }
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

    /// The mark of a link to a note that the page does not hold.
    pub(super) fn missing(&self, link: ElementRef<'a>) -> Option<&str> {
        let target = link.value().attr("href").and_then(|href| href.strip_prefix('#'))?;
        self.marks.get(target).filter(|_| !self.places.contains(target)).map(String::as_str)
    }
}

/// Whether a link of a note leads back to its mark.
pub(super) fn leads_back(link: ElementRef<'_>) -> bool {
    let target = link.value().attr("href").and_then(|href| href.strip_prefix('#'));
    let mark = mark(link);
    mark.chars().count() <= 4 && target.is_some_and(|target| is_back(target, &mark))
}

/// The text of a note without its own mark.
pub(super) fn without_mark<'t>(text: &'t str, mark: &str) -> &'t str {
    let opened = text.trim_start_matches(['[', '(']);
    let unmarked = opened.strip_prefix(mark).or_else(|| opened.strip_prefix(&raised(mark)));
    let unmarked = unmarked.filter(|rest| !mark.is_empty() && !rest.starts_with(|c: char| c.is_alphanumeric()));
    unmarked.map_or(text, |rest| rest.trim_start_matches(|c: char| matches!(c, '.' | ']' | ')') || c.is_whitespace()))
}

/// The text of a link without brackets.
fn mark(link: ElementRef<'_>) -> String {
    let text: String = link.text().collect();
    text.trim().trim_matches(['[', ']', '(', ')', '\u{a0}']).to_owned()
}

/// Whether a link is raised, or its page says that it leads to a note.
fn is_reference(link: ElementRef<'_>) -> bool {
    let says = |value: Option<&str>| {
        value.is_some_and(|value| ["noteref", "footnote", "fnref"].iter().any(|word| value.contains(word)))
    };
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
