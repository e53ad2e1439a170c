//! The paragraphs of a Word document as lines of text.

mod paragraph;

use std::collections::HashMap;

use roxmltree::Node;

use super::super::counting::NumberFormat;
use super::super::gather::{Gathered, TableCell};
use super::super::own;
use super::super::stated::Stated;
use super::super::xml::{Element as _, text_of};
use super::field::Fields;
use super::list::DocxLists;
use super::style::DocxStyles;
use crate::i18n::import::Notice;
use crate::model::OwnBlock;
use paragraph::DocxContent;

/// A document's paragraphs while they are read.
pub(super) struct DocxBody<'s, 'a, 'input> {
    pub styles: &'s DocxStyles<'a, 'input>,
    pub gathered: Gathered,
    pub fields: Fields,
    pub notes: DocxNotes<'a, 'input>,
    /// The names of the parts that the document refers to, by their ids.
    pub parts: HashMap<&'s str, &'s str>,
    lists: DocxLists,
    paragraphs: usize,
    /// A paragraph whose own end is deleted or hidden: it goes on with the next one.
    open: Option<DocxParagraph<'a, 'input>>,
    /// How many tables of contents stand around the text.
    contents: usize,
}

/// Footnotes and endnotes by their ids, with how many were referred to.
#[derive(Default)]
pub(super) struct DocxNotes<'a, 'input> {
    notes: [HashMap<&'a str, Node<'a, 'input>>; 2],
    counts: [u32; 2],
}

struct DocxParagraph<'a, 'input> {
    place: usize,
    content: DocxContent<'a, 'input>,
    list: Option<(&'a str, usize)>,
    heading: Option<u8>,
    own: Option<OwnBlock>,
    /// Whether it names a table or a figure.
    is_caption: bool,
}

impl<'a, 'input> DocxNotes<'a, 'input> {
    /// Reads the parts `footnotes` and `endnotes`.
    pub(super) fn new(footnotes: Option<Node<'a, 'input>>, endnotes: Option<Node<'a, 'input>>) -> Self {
        let by_id = |notes: Option<Node<'a, 'input>>| {
            let notes = notes.into_iter().flat_map(|notes| notes.elements());
            notes.filter_map(|note| Some((note.value_of("id")?, note))).collect()
        };
        Self { notes: [by_id(footnotes), by_id(endnotes)], counts: [0, 0] }
    }

    pub(super) fn get(&self, id: &str, is_endnote: bool) -> Option<Node<'a, 'input>> {
        let [footnotes, endnotes] = &self.notes;
        if is_endnote { endnotes.get(id) } else { footnotes.get(id) }.copied()
    }

    /// The mark of the next note. Endnotes bear small Roman numerals beside footnotes, so that no two marks are alike.
    pub(super) fn next_mark(&mut self, is_endnote: bool) -> String {
        let [footnotes, endnotes] = &mut self.counts;
        if !is_endnote {
            *footnotes += 1;
            return footnotes.to_string();
        }
        *endnotes += 1;
        let is_alone = self.notes.first().is_none_or(HashMap::is_empty);
        if is_alone { endnotes.to_string() } else { NumberFormat::Roman { is_lower: true }.written(*endnotes) }
    }
}

impl<'s, 'a, 'input> DocxBody<'s, 'a, 'input> {
    /// An empty body that knows the styles, the lists and the notes.
    pub(super) fn new(
        styles: &'s DocxStyles<'a, 'input>,
        lists: DocxLists,
        notes: DocxNotes<'a, 'input>,
        gathered: Gathered,
    ) -> Self {
        let (fields, parts) = (Fields::default(), HashMap::new());
        Self { styles, gathered, fields, notes, parts, lists, paragraphs: 0, open: None, contents: 0 }
    }

    pub(super) fn finish(mut self) -> Gathered {
        self.close();
        self.gathered
    }

    /// Says how many changes are tracked, for they are read as accepted.
    pub(super) fn say_changes(&mut self, document: Node<'a, 'input>) {
        let count = |name: &str| document.descendants().filter(|node| node.is_element() && node.name() == name).count();
        let (insertions, deletions, moves) = (count("ins"), count("del"), count("moveTo"));
        if insertions + deletions + moves > 0 {
            self.gathered.say(Notice::TrackedChanges { insertions, deletions, moves }, "");
        }
    }

    /// Reads the paragraphs in an element, whatever frames they stand in.
    pub(super) fn walk(&mut self, element: Node<'a, 'input>) {
        for child in element.elements() {
            match child.name() {
                "p" => self.paragraph(child),
                "tbl" => self.table(child),
                "AlternateContent" => self.walk(chosen(child)),
                "altChunk" | "subDoc" => self.elsewhere(child),
                "sdt" => {
                    let is_contents = is_contents_frame(child);
                    self.contents += usize::from(is_contents);
                    self.say_placeholder(child);
                    child.child("sdtContent").into_iter().for_each(|content| self.walk(content));
                    self.contents -= usize::from(is_contents);
                }
                "sdtPr" | "sectPr" | "pPr" | "rPr" => {}
                _ => self.walk(child),
            }
        }
    }

    /// Says where a field of a form still shows what it asks for.
    fn say_placeholder(&mut self, control: Node<'a, 'input>) {
        if control.child("sdtPr").and_then(|properties| properties.is_on("showingPlcHdr")) == Some(true) {
            let texts = control.descendants().filter(|node| node.is_element() && node.name() == "t");
            let words: String = texts.map(text_of).collect();
            self.gathered.leave_out(Notice::Placeholder, &words);
        }
    }

    fn paragraph(&mut self, element: Node<'a, 'input>) {
        self.paragraphs += 1;
        self.gathered.read.meet(element, self.paragraphs);
        let properties = element.child("pPr");
        let style = self.styles.of_paragraph(properties);
        let mut content = DocxContent { is_contents: self.fields.is_contents(), ..DocxContent::default() };
        self.content(element, style, &mut content);
        self.fields.end_paragraph();
        content.is_contents |= self.contents > 0 || self.styles.is_contents(properties);
        let mut paragraph = DocxParagraph {
            place: self.paragraphs,
            content,
            list: self.lists.place(properties, self.styles),
            heading: self.styles.heading(properties),
            own: self.styles.own(properties),
            is_caption: self.styles.is_caption(properties),
        };
        if let Some(before) = self.open.take() {
            paragraph = before.followed_by(paragraph);
        }
        // The end of a paragraph has properties like a letter's: it too may be deleted, moved away or hidden.
        let end = properties.and_then(|properties| properties.child("rPr"));
        let is_gone = end.is_some_and(|end| end.child("del").is_some() || end.child("moveFrom").is_some())
            || (end.is_some() && self.styles.is_hidden(end, style));
        // A large first letter stands in a frame of its own.
        let is_initial = properties
            .and_then(|it| it.child("framePr"))
            .is_some_and(|it| it.value_of("dropCap").is_some_and(|it| it != "none"));
        if is_gone || is_initial {
            self.open = Some(paragraph);
        } else {
            self.add(paragraph);
        }
    }

    /// Ends a paragraph that has nothing to go on with.
    fn close(&mut self) {
        if let Some(paragraph) = self.open.take() {
            let is_empty = paragraph.content.passage.is_blank();
            let list = paragraph.list.filter(|_| !is_empty);
            self.add(DocxParagraph { list, ..paragraph });
        }
    }

    fn add(&mut self, DocxParagraph { place, content, list, heading, own, is_caption }: DocxParagraph<'a, 'input>) {
        let number = list.and_then(|list| self.lists.count(list));
        self.gathered.leave_out(Notice::DeletedText, &content.deleted);
        self.gathered.leave_out(Notice::HiddenText, &content.hidden);
        self.gathered.leave_out(Notice::StruckThrough, &content.struck);
        self.gathered.leave_out(Notice::ReadingAbove, &content.readings);
        let whole = is_caption.then(|| self.gathered.next_whole());
        let stated = Stated { number, heading, whole, ..Stated::default() };
        match own.filter(|_| stated.number.is_none() && !content.passage.is_blank()) {
            Some(own) => own::add(&mut self.gathered, own, content.passage.broken(), place),
            None => self.gathered.paragraph(content.passage.lines(), place, stated, content.is_contents),
        }
        for (mark, note) in content.notes {
            let text = self.note_text(note);
            // A mark of the author's own stands before the note, too.
            let bare = text.strip_prefix(&mark).filter(|rest| rest.starts_with(char::is_whitespace));
            let text = bare.map_or(text.as_str(), str::trim_start).to_owned();
            self.gathered.note(mark, text, place);
        }
        for content in content.boxes {
            let start = self.gathered.lines.len();
            // Letters that are bent to a shape stand in an attribute.
            let lettering = content.value_of("string").map(|text| vec![text.to_owned()]);
            self.gathered.paragraph(lettering.unwrap_or_default(), place, Stated::default(), false);
            self.walk(content);
            self.close();
            self.gathered.block(start);
        }
    }

    fn note_text(&mut self, note: Node<'a, 'input>) -> String {
        let start = self.gathered.lines.len();
        let (open, place) = (self.open.take(), self.paragraphs);
        self.walk(note);
        self.close();
        (self.open, self.paragraphs) = (open, place);
        self.gathered.taken(start)
    }

    fn table(&mut self, table: Node<'a, 'input>) {
        self.close();
        let mut rows: Vec<Vec<TableCell>> = Vec::new();
        for row in table.within("tr", &FRAMES) {
            let properties = row.child("trPr");
            let is_deleted = properties.is_some_and(|properties| properties.child("del").is_some());
            if is_deleted || properties.and_then(|properties| properties.is_on("hidden")) == Some(true) {
                let mut gone = String::new();
                self.words(row, "t", &mut gone);
                self.words(row, "delText", &mut gone);
                self.gathered.say(if is_deleted { Notice::DeletedText } else { Notice::HiddenText }, gone);
                continue;
            }
            let mut cells = Vec::new();
            for cell in row.within("tc", &FRAMES) {
                let start = self.gathered.lines.len();
                self.walk(cell);
                self.close();
                cells.push(self.gathered.lines.split_off(start));
            }
            rows.push(cells);
        }
        self.gathered.table(rows);
    }
}

impl<'a, 'input> DocxParagraph<'a, 'input> {
    /// Two paragraphs that are one: that which has text says what they are.
    fn followed_by(self, next: Self) -> Self {
        let is_empty = self.content.passage.is_blank();
        let (mut one, two) = (self.content, next.content);
        one.passage.append(two.passage);
        one.notes.extend(two.notes);
        one.boxes.extend(two.boxes);
        one.deleted.push_str(&two.deleted);
        one.hidden.push_str(&two.hidden);
        one.struck.push_str(&two.struck);
        one.readings.push_str(&two.readings);
        one.is_contents &= two.is_contents;
        let first = |first: Option<_>, second: Option<_>| if is_empty { second } else { first.or(second) };
        Self {
            place: if is_empty { next.place } else { self.place },
            content: one,
            list: first(self.list, next.list),
            heading: if is_empty { next.heading } else { self.heading.or(next.heading) },
            own: if is_empty { next.own } else { self.own },
            is_caption: next.is_caption,
        }
    }
}

/// The form of a drawing that is meant for today's Word; the other says the same again.
pub(super) fn chosen<'a, 'input>(alternatives: Node<'a, 'input>) -> Node<'a, 'input> {
    alternatives.child("Choice").or_else(|| alternatives.child("Fallback")).unwrap_or(alternatives)
}

/// What may stand around the rows of a table and the cells of a row.
const FRAMES: [&str; 6] = ["sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo"];

/// Whether a content control holds a table of contents.
fn is_contents_frame(control: Node<'_, '_>) -> bool {
    let gallery = control.child("sdtPr").and_then(|it| it.child("docPartObj")).and_then(|it| it.val("docPartGallery"));
    gallery.is_some_and(|gallery| gallery.eq_ignore_ascii_case("table of contents"))
}
