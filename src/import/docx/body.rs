//! The paragraphs of a Word document as lines of text.

use std::collections::HashMap;

use super::super::joining;
use super::super::stated::Stated;
use super::list::Lists;
use super::xml::Element;

/// A document's paragraphs while they are read.
pub(super) struct Body<'a> {
    /// Each line with the place of its paragraph, counted from 1.
    pub lines: Vec<(String, usize, Stated)>,
    lists: Lists,
    notes: Notes<'a>,
    paragraphs: usize,
}

/// Footnotes and endnotes by their ids.
struct Notes<'a> {
    footnotes: HashMap<&'a str, &'a Element>,
    endnotes: HashMap<&'a str, &'a Element>,
    /// How many were referred to.
    count: usize,
}

/// A paragraph's text while it is read.
#[derive(Default)]
struct Text<'a> {
    /// Its stretches between line breaks.
    stretches: Vec<String>,
    /// The notes it refers to, with their marks.
    notes: Vec<(String, &'a Element)>,
    /// The text boxes anchored in it.
    boxes: Vec<&'a Element>,
}

impl Text<'_> {
    fn push(&mut self, text: &str) {
        match self.stretches.last_mut() {
            Some(stretch) => stretch.push_str(text),
            None => self.stretches.push(text.to_owned()),
        }
    }

    fn whole(&self) -> String {
        let mut whole = String::new();
        for stretch in &self.stretches {
            joining::join(&mut whole, stretch.trim());
        }
        whole
    }
}

impl<'a> Body<'a> {
    /// An empty body that knows the lists and the notes.
    pub fn new(lists: Lists, footnotes: Option<&'a Element>, endnotes: Option<&'a Element>) -> Self {
        let by_id = |notes: Option<&'a Element>| {
            notes
                .into_iter()
                .flat_map(Element::elements)
                .filter_map(|note| Some((note.attribute("id")?, note)))
                .collect()
        };
        let notes = Notes { footnotes: by_id(footnotes), endnotes: by_id(endnotes), count: 0 };
        Self { lines: Vec::new(), lists, notes, paragraphs: 0 }
    }

    /// Reads the paragraphs in an element, whatever tables and frames they stand in.
    pub fn walk(&mut self, element: &'a Element) {
        for child in element.elements() {
            match child.name.as_str() {
                "p" => self.paragraph(child),
                "AlternateContent" => self.walk(chosen(child)),
                _ => self.walk(child),
            }
        }
    }

    fn paragraph(&mut self, element: &'a Element) {
        self.paragraphs += 1;
        let place = self.paragraphs;
        let number = element.child("pPr").and_then(|properties| self.lists.mark(properties));
        let mut text = Text::default();
        self.text(element, &mut text);
        let whole = text.whole();
        let number = number.filter(|_| !whole.is_empty());
        self.lines.push((whole, place, Stated { number, ..Stated::default() }));
        for (mark, note) in text.notes {
            let mut text = Text::default();
            self.text(note, &mut text);
            self.lines.push((text.whole(), place, Stated { note: Some(mark), ..Stated::default() }));
        }
        for content in text.boxes {
            self.walk(content);
        }
    }

    fn text(&mut self, element: &'a Element, text: &mut Text<'a>) {
        for child in element.elements() {
            match child.name.as_str() {
                "t" => text.push(&child.text().replace(['\n', '\r'], " ")),
                "tab" | "ptab" => text.push(" "),
                "br" | "cr" => text.stretches.push(String::new()),
                "noBreakHyphen" => text.push("-"),
                "sym" => text.push(symbol(child)),
                "footnoteReference" => self.note(child, false, text),
                "endnoteReference" => self.note(child, true, text),
                "txbxContent" => text.boxes.push(child),
                // What these hold is no text: properties, field codes, deleted text.
                "pPr" | "rPr" | "instrText" | "delText" | "del" | "moveFrom" => {}
                "AlternateContent" => self.text(chosen(child), text),
                _ => self.text(child, text),
            }
        }
    }

    fn note(&mut self, reference: &Element, is_endnote: bool, text: &mut Text<'a>) {
        let notes = if is_endnote { &self.notes.endnotes } else { &self.notes.footnotes };
        let Some(note) = reference.attribute("id").and_then(|id| notes.get(id)).copied() else { return };
        self.notes.count += 1;
        let number = self.notes.count.to_string();
        // A mark of the author's own stands in the text already.
        if reference.attribute("customMarkFollows").is_none() {
            text.push(&superscript(&number));
        }
        text.notes.push((number, note));
    }
}

/// The form of a drawing that is meant for today's Word; the other says the same again.
fn chosen(alternatives: &Element) -> &Element {
    alternatives.child("Choice").or_else(|| alternatives.child("Fallback")).unwrap_or(alternatives)
}

/// Digits as the page shows a footnote's mark, so that they do not run into a number before them.
fn superscript(number: &str) -> String {
    let digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    number.chars().filter_map(|digit| digits.chars().nth(digit.to_digit(10)? as usize)).collect()
}

/// Characters of symbol fonts that programmes use are bullets.
fn symbol(_element: &Element) -> &'static str {
    "•"
}
