//! The text of an OpenDocument text (.odt), with what the file states of it.
//!
//! It is read by hand: of the crates that read .odt three were tried, and they fail, or lose list numbers and notes.

mod list;
mod style;

use roxmltree::Node;

use super::archive::{Archive, damaged};
use super::balance::PartTexts;
use super::gather::{Gathered, TableCell};
use super::own;
use super::passage::Passage;
use super::source::SourceText;
use super::stated::{ListNumber, Stated};
use super::xml::Element as _;
use crate::i18n::import::{Kind, Notice, ReadFault};
use crate::model::raised;
use list::OdtLists;
use style::OdtStyles;

const TEXT: [&str; 2] = ["application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template"];

/// Reads a document; `kind` is what the archive says that it is.
pub(super) fn read(archive: &mut Archive<'_>, kind: &str) -> Result<SourceText, ReadFault> {
    if !TEXT.contains(&kind) {
        let is = |word: &str| kind.contains(word);
        return Err(ReadFault::Kind(match () {
            () if is("spreadsheet") => Kind::Spreadsheet,
            () if is("presentation") => Kind::Presentation,
            () => Kind::OtherOpenDocument,
        }));
    }
    let manifest = archive.text("META-INF/manifest.xml")?.unwrap_or_default();
    if manifest.contains("encryption-data") {
        return Err(ReadFault::Protected);
    }
    let texts = PartTexts::of(archive);
    let trees = texts.trees();
    let content = trees.get("content.xml")?.ok_or_else(|| damaged(&"it has no content.xml"))?;
    let named = trees.get("styles.xml")?;
    let roots = [Some(content.root_element()), named.map(|named| named.root_element())];
    let mut gathered = Gathered::default();
    let styles = OdtStyles::new(roots.into_iter().flatten());
    let lists = OdtLists::new(roots.into_iter().flatten(), &mut gathered);
    let mut body = OdtBody { styles: &styles, lists, gathered, paragraphs: 0, contents: 0, number: None };
    let text = content.root_element().child("body").and_then(|body| body.child("text"));
    body.walk(text.ok_or_else(|| damaged(&"it has no text"))?);
    let mut gathered = body.gathered;
    for edge in
        named.into_iter().flat_map(|named| named.descendants()).filter(|it| matches!(it.name(), "header" | "footer"))
    {
        let (lists, inner) = (OdtLists::default(), Gathered::default());
        let mut body = OdtBody { styles: &styles, lists, gathered: inner, paragraphs: 0, contents: 0, number: None };
        body.walk(edge);
        gathered.edge(body.gathered);
    }
    gathered.tell_rest(&trees);
    Ok(gathered.into_source())
}

/// A document's paragraphs while they are read.
struct OdtBody<'s, 'a> {
    styles: &'s OdtStyles<'a>,
    lists: OdtLists<'a>,
    gathered: Gathered,
    paragraphs: usize,
    /// How many tables of contents stand around the text.
    contents: usize,
    /// The number of a list item whose first paragraph is still to come.
    number: Option<ListNumber>,
}

#[derive(Default)]
struct OdtContent<'a, 'input> {
    passage: Passage,
    notes: Vec<(String, Node<'a, 'input>)>,
    boxes: Vec<Node<'a, 'input>>,
    hidden: String,
    readings: String,
    /// Whether a field hides the whole paragraph.
    is_hidden: bool,
}

impl<'a> OdtBody<'_, 'a> {
    fn walk<'input>(&mut self, element: Node<'a, 'input>) {
        for child in element.elements() {
            match child.name() {
                "p" | "h" => self.paragraph(child),
                "list" => self.list(child),
                "numbered-paragraph" => {
                    self.number = self.lists.count_alone(child);
                    self.walk(child);
                    self.number = None;
                }
                "table" => self.table(child),
                "tracked-changes" => self.say_changes(child),
                "section" if self.styles.is_hidden_section(child) => {
                    let hidden = self.all_text(child);
                    self.gathered.say(Notice::HiddenText, hidden);
                }
                name if name == "table-of-content" || name.ends_with("-index") => {
                    self.contents += 1;
                    child.child("index-body").into_iter().for_each(|body| self.walk(body));
                    self.contents -= 1;
                }
                "number" | "forms" | "sequence-decls" | "variable-decls" | "user-field-decls" | "annotation" => {}
                _ => self.walk(child),
            }
        }
    }

    /// What is deleted stands apart here, and is told with all that is not read; what is inserted stands in the text.
    fn say_changes(&mut self, changes: Node<'a, '_>) {
        let count = |name: &str| changes.descendants().filter(|it| it.is_element() && it.name() == name).count();
        let (insertions, deletions) = (count("insertion"), count("deletion"));
        if insertions + deletions > 0 {
            self.gathered.say(Notice::TrackedChanges { insertions, deletions, moves: 0 }, "");
        }
    }

    fn list<'input>(&mut self, list: Node<'a, 'input>) {
        self.lists.enter(list);
        for item in list.elements() {
            if item.name() == "list-item" {
                let begins_with_text = item.elements().find(|it| it.name() != "list").is_some();
                self.number = begins_with_text.then(|| self.lists.count(item)).flatten();
            }
            self.walk(item);
            self.number = None;
        }
        self.lists.leave();
    }

    fn paragraph<'input>(&mut self, element: Node<'a, 'input>) {
        self.paragraphs += 1;
        let place = self.paragraphs;
        self.gathered.read.meet(element, place);
        let heading = (element.name() == "h").then(|| element.value_of("outline-level")).flatten();
        let heading: Option<u8> = heading.and_then(|level| level.parse().ok());
        let outlined = heading.filter(|_| self.lists.is_outside());
        let number = self.number.take().or_else(|| self.lists.outline(element, outlined?));
        let mut content = OdtContent::default();
        self.content(element, &mut content);
        self.gathered.leave_out(Notice::HiddenText, &content.hidden);
        self.gathered.leave_out(Notice::ReadingAbove, &content.readings);
        let stated = Stated { number, heading, ..Stated::default() };
        match self.styles.own(element).filter(|_| stated.number.is_none() && !content.passage.is_blank()) {
            Some(own) => own::add(&mut self.gathered, own, content.passage.broken(), place),
            None => self.gathered.paragraph(content.passage.lines(), place, stated, self.contents > 0),
        }
        for (mark, note) in content.notes {
            let text = self.inner_text(note);
            self.gathered.note(mark, text, place);
        }
        for content in content.boxes {
            let start = self.gathered.lines.len();
            self.walk_apart(content);
            self.gathered.block(start);
        }
    }

    /// Walks over what stands apart from the lists around it.
    fn walk_apart<'input>(&mut self, element: Node<'a, 'input>) {
        let open = self.lists.swap_open(Vec::new());
        self.walk(element);
        self.lists.swap_open(open);
    }

    fn inner_text<'input>(&mut self, note: Node<'a, 'input>) -> String {
        let (start, place) = (self.gathered.lines.len(), self.paragraphs);
        self.walk_apart(note);
        self.paragraphs = place;
        self.gathered.taken(start)
    }

    fn content<'input>(&mut self, element: Node<'a, 'input>, content: &mut OdtContent<'a, 'input>) {
        for child in element.children() {
            if child.is_text() {
                // Blanks that are meant are elements.
                content.passage.push_collapsed(self.gathered.read.take(child));
            }
            if !child.is_element() {
                continue;
            }
            match child.name() {
                "s" => {
                    let count = child.value_of("c").and_then(|count| count.parse().ok()).unwrap_or(1_usize);
                    content.passage.push(&" ".repeat(count.min(100)));
                }
                "tab" => content.passage.push("\t"),
                "line-break" => content.passage.end_line(),
                "note" => self.note(child, content),
                // A formula or a chart, which stands in a file of its own.
                "object" | "object-ole" => {
                    let what = child.value_of("href").unwrap_or(child.name()).to_owned();
                    self.gathered.say(Notice::NotRead { what }, "");
                }
                "ruby" => {
                    child.child("ruby-text").into_iter().for_each(|it| content.readings.push_str(&self.all_text(it)));
                    child.child("ruby-base").into_iter().for_each(|base| self.content(base, content));
                }
                "span" if self.styles.is_hidden(child) => content.hidden.push_str(&self.all_text(child)),
                "hidden-text" if is_hidden_now(child) => content.hidden.push_str(&self.all_text(child)),
                _ if child.value_of("display") == Some("none") => content.hidden.push_str(&self.all_text(child)),
                "script" => {
                    let code = self.all_text(child);
                    self.gathered.leave_out(Notice::Beside, &code);
                }
                "hidden-paragraph" if is_hidden_now(child) => content.is_hidden = true,
                "span" => {
                    let struck = if self.styles.is_struck(child) { self.all_text(child) } else { String::new() };
                    self.gathered.leave_out(Notice::StruckThrough, &struck);
                    let Some(is_raised) = self.styles.is_raised(child) else {
                        self.content(child, content);
                        continue;
                    };
                    let before = std::mem::take(&mut content.passage);
                    self.content(child, content);
                    let inner = std::mem::replace(&mut content.passage, before);
                    content.passage.push_small(&inner.whole(), is_raised);
                }
                // What the author says of the text, and the number as it was when the file was written.
                "annotation" | "annotation-end" | "number" | "tracked-changes" => {}
                // What a shape is called. A field that says the document's title is text.
                "title" | "desc" if is_of_a_shape(child) => {}
                // A text box, a shape: what has paragraphs of its own.
                _ if child.elements().any(|inner| matches!(inner.name(), "p" | "list")) => content.boxes.push(child),
                _ => self.content(child, content),
            }
        }
        if element.name() == "p" && (content.is_hidden || self.styles.is_hidden(element)) {
            content.hidden.push_str(&std::mem::take(&mut content.passage).whole());
        }
    }

    fn note<'input>(&mut self, note: Node<'a, 'input>, content: &mut OdtContent<'a, 'input>) {
        let mark = note.child("note-citation").map(|mark| self.all_text(mark)).unwrap_or_default();
        let mark = mark.trim();
        content.passage.push(&raised(mark));
        content.notes.extend(note.child("note-body").map(|body| (mark.to_owned(), body)));
    }

    /// All text within an element, paragraphs parted by blanks.
    fn all_text(&mut self, element: Node<'_, '_>) -> String {
        let mut text = String::new();
        for node in element.descendants().filter(Node::is_element) {
            if matches!(node.name(), "p" | "h" | "tab" | "s") && !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&self.gathered.read.text(node));
        }
        text
    }

    fn table<'input>(&mut self, table: Node<'a, 'input>) {
        let mut rows: Vec<Vec<TableCell>> = Vec::new();
        for row in table.within("table-row", &["table-header-rows", "table-rows", "table-row-group"]) {
            let mut cells = Vec::new();
            for cell in row.elements().filter(|cell| cell.name() == "table-cell") {
                let start = self.gathered.lines.len();
                self.walk(cell);
                let lines = self.gathered.lines.split_off(start);
                let count = cell.value_of("number-columns-repeated").and_then(|count| count.parse().ok()).unwrap_or(1);
                cells.extend(std::iter::repeat_n(lines, count.clamp(1, MOST_ALIKE)));
            }
            rows.push(cells);
        }
        self.gathered.table(rows);
    }
}

/// The most cells that a file may say are alike; spreadsheets in a text state thousands of empty ones.
const MOST_ALIKE: usize = 60;

/// Whether an element is one of SVG's, which stand in shapes alone.
fn is_of_a_shape(element: Node<'_, '_>) -> bool {
    element.tag_name().namespace().is_some_and(|name| name.contains(":svg-compatible:"))
}

/// Whether a field hides its text by what its condition last came to; without a word it does.
fn is_hidden_now(field: Node<'_, '_>) -> bool {
    field.value_of("is-hidden") != Some("false")
}

#[cfg(test)]
mod tests;
