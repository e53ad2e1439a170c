//! The text of a web page as a browser shows it, with the numbers that its lists print.
//!
//! html5ever's tree is walked by hand (through scraper, which keeps it as a tree): readers of text out of pages join
//! what `<br>` parts, take scripts for text, or invent the numbers of lists.

mod beside;
mod css;
mod list;
mod math;
mod notes;
mod page;

use scraper::{ElementRef, Html, Node};

use super::gather::{Gathered, TableCell};
use super::joining;
use super::passage::{self, Passage};
use super::source::SourceText;
use super::stated::Stated;
use crate::i18n::import::{Notice, ReadFault};
use crate::model::raised;
use css::StyleSheet;
use list::{Chain, HtmlList};
use notes::HtmlNotes;
use page::{as_html, is_bottomless};

/// How deep elements may lie in one another: browsers give up at 512.
const DEEPEST: usize = 400;

/// Elements that hold no text of the page.
const SKIPPED: [&str; 5] = ["script", "style", "annotation", "annotation-xml", "rp"];

/// Elements that are lines of their own, besides lists and tables.
const BLOCKS: [&str; 33] = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr",
    "html", "main", "nav", "p", "section", "summary", "caption",
];

pub(super) fn read(text: &str) -> Result<SourceText, ReadFault> {
    if is_bottomless(text, DEEPEST * 5) {
        return Err(ReadFault::PageTooDeep);
    }
    let page = Html::parse_document(&as_html(text));
    let root = page.root_element();
    if let Some(text) = only_preformatted(root) {
        return Ok(SourceText::from(text.as_str()));
    }
    let mut sheet = StyleSheet::default();
    for style in root.descendent_elements().filter(|element| element.value().name() == "style") {
        sheet.read(&style.text().collect::<String>());
    }
    let mut reader = HtmlReader { notes: HtmlNotes::of(root), sheet: &sheet, ..HtmlReader::new(&sheet) };
    reader.gathered.say(Notice::WebPage, "");
    if sheet.has_counters {
        reader.gathered.say(Notice::NotRead { what: "counter()".to_owned() }, "");
    }
    reader.say_generated(&page);
    reader.children(root, 0)?;
    reader.end();
    Ok(reader.gathered.into_source())
}

/// The text of a page that is nothing but preformatted text: a plain text that a browser has saved.
fn only_preformatted(root: ElementRef<'_>) -> Option<String> {
    let body = root.child_elements().find(|element| element.value().name() == "body")?;
    let mut filled = body.children().filter(|child| match child.value() {
        Node::Text(text) => !text.trim().is_empty(),
        node => node.is_element(),
    });
    let (only, None) = (filled.next()?, filled.next()) else { return None };
    let only = ElementRef::wrap(only).filter(|element| element.value().name() == "pre")?;
    Some(only.text().collect())
}

struct HtmlReader<'s, 'a> {
    sheet: &'s StyleSheet,
    notes: HtmlNotes<'a>,
    gathered: Gathered,
    lists: Vec<HtmlList>,
    chains: Vec<Chain>,
    passage: Passage,
    /// What is known of the line under way.
    stated: Stated,
    /// The footnotes that are set within the line under way.
    inner_notes: Vec<(String, String)>,
    blocks: usize,
    is_preformatted: bool,
    /// Whether a style shows the line ends of the source.
    keeps_lines: bool,
    is_in_note: bool,
}

impl<'s, 'a> HtmlReader<'s, 'a> {
    fn new(sheet: &'s StyleSheet) -> Self {
        Self {
            sheet,
            notes: HtmlNotes::default(),
            gathered: Gathered::default(),
            lists: Vec::new(),
            chains: Vec::new(),
            passage: Passage::default(),
            stated: Stated::default(),
            inner_notes: Vec::new(),
            blocks: 0,
            is_preformatted: false,
            keeps_lines: false,
            is_in_note: false,
        }
    }

    fn children(&mut self, element: ElementRef<'a>, depth: usize) -> Result<(), ReadFault> {
        if depth > DEEPEST {
            return Err(ReadFault::PageTooDeep);
        }
        for child in element.children() {
            match child.value() {
                Node::Text(text) => self.text(text),
                Node::Element(_) => {
                    if let Some(child) = ElementRef::wrap(child) {
                        self.element(child, depth + 1)?;
                    }
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if self.is_preformatted {
            let mut lines = text.split('\n');
            lines.next().into_iter().for_each(|first| self.passage.push(first));
            for line in lines {
                self.end();
                self.passage.push(line);
            }
            return;
        }
        let mut lines = text.split(|c| self.keeps_lines && c == '\n');
        lines.next().into_iter().for_each(|first| self.passage.push_collapsed(first));
        for line in lines {
            self.passage.end_line();
            self.passage.push_collapsed(line);
        }
    }

    fn element(&mut self, element: ElementRef<'a>, depth: usize) -> Result<(), ReadFault> {
        let (value, name) = (element.value(), element.value().name());
        if SKIPPED.contains(&name) {
            return Ok(());
        }
        self.say_title(element);
        let look = self.sheet.look(name, value.classes(), value.id(), value.attr("style"));
        if value.attr("hidden").is_some() || look.is_hidden == Some(true) {
            self.say(Notice::HiddenText, element);
            return Ok(());
        }
        if look.is_footnote {
            let mark = self.notes.next_inner();
            self.passage.push(&raised(&mark));
            self.inner_notes.push((mark, joined(element)));
            return Ok(());
        }
        if let Some(mark) = self.notes.mark_of(element).filter(|_| !self.is_in_note).map(str::to_owned) {
            return self.note(element, mark, depth);
        }
        if look.is_struck || matches!(name, "s" | "strike") {
            self.say(Notice::StruckThrough, element);
        }
        match name {
            _ if self.beside(element, name) => {}
            "br" => self.passage.end_line(),
            "ol" | "ul" | "menu" => self.list(element, &look, depth)?,
            "li" => self.item(element, &look, depth)?,
            "table" => self.table(element, depth)?,
            name if name.starts_with('m') && self.formula(element, name, depth)? => {}
            "pre" => {
                self.end();
                let before = std::mem::replace(&mut self.is_preformatted, true);
                self.children(element, depth)?;
                self.end();
                self.is_preformatted = before;
            }
            name if look.is_block || BLOCKS.contains(&name) => {
                let keeps_lines = look.keeps_lines.unwrap_or(self.keeps_lines);
                let before = std::mem::replace(&mut self.keeps_lines, keeps_lines);
                self.block(element, name, depth)?;
                self.keeps_lines = before;
            }
            "a" if self.is_in_note && notes::leads_back(element) => {}
            "a" | "span" if look.is_raised && self.notes.missing(element).is_none() => {
                self.small(element, true, depth)?
            }
            "a" => {
                self.gathered.leave_out(Notice::NoteMissing, self.notes.missing(element).unwrap_or(""));
                self.children(element, depth)?;
            }
            "sup" | "sub" => self.small(element, name == "sup", depth)?,
            "q" => {
                let [opening, closing] = quotation_marks(element);
                self.passage.push(opening);
                self.children(element, depth)?;
                self.passage.push(closing);
            }
            _ => self.children(element, depth)?,
        }
        Ok(())
    }

    /// Reads what is set small beside its line.
    fn small(&mut self, element: ElementRef<'a>, is_raised: bool, depth: usize) -> Result<(), ReadFault> {
        let text = self.piece(element, depth)?;
        let mark = text.trim_matches(['[', ']', '(', ')']);
        self.passage.push_small(if passage::is_mark(mark) { mark } else { &text }, is_raised);
        Ok(())
    }

    /// The text of an element apart from what stands around it.
    fn piece(&mut self, element: ElementRef<'a>, depth: usize) -> Result<String, ReadFault> {
        let before = std::mem::take(&mut self.passage);
        self.children(element, depth)?;
        Ok(std::mem::replace(&mut self.passage, before).whole())
    }

    /// Takes in a footnote: its text without its own mark, and without the link that leads back.
    fn note(&mut self, note: ElementRef<'a>, mark: String, depth: usize) -> Result<(), ReadFault> {
        self.end();
        let start = self.gathered.lines.len();
        self.is_in_note = true;
        self.children(note, depth)?;
        self.end();
        self.is_in_note = false;
        let text = self.gathered.taken(start);
        self.blocks += 1;
        self.gathered.note(mark.clone(), notes::without_mark(&text, &mark).to_owned(), self.blocks);
        Ok(())
    }

    /// Reads an element that is a line of its own, or several; a caption is text, be it as short as a heading.
    fn block(&mut self, element: ElementRef<'a>, name: &str, depth: usize) -> Result<(), ReadFault> {
        self.end();
        let level = name.strip_prefix('h').and_then(|level| level.parse().ok()).filter(|level| (1..=6).contains(level));
        self.stated.heading = level.or(self.stated.heading);
        let is_caption = matches!(name, "caption" | "figcaption");
        if is_caption {
            self.stated.whole = Some(self.gathered.next_whole());
        }
        self.children(element, depth)?;
        self.end();
        self.stated.heading = None;
        self.stated.whole = self.stated.whole.filter(|_| !is_caption);
        Ok(())
    }

    fn say(&mut self, notice: Notice, element: ElementRef<'_>) {
        self.gathered.leave_out(notice, &joined(element));
    }

    fn end(&mut self) {
        let passage = std::mem::take(&mut self.passage);
        if passage.is_blank() {
            return;
        }
        self.blocks += 1;
        self.gathered.paragraph(passage.lines(), self.blocks, std::mem::take(&mut self.stated), false);
        for (mark, text) in std::mem::take(&mut self.inner_notes) {
            self.gathered.note(mark, text, self.blocks);
        }
    }

    fn table(&mut self, table: ElementRef<'a>, depth: usize) -> Result<(), ReadFault> {
        self.end();
        let mut rows: Vec<Vec<TableCell>> = Vec::new();
        let mut parts: Vec<ElementRef<'a>> = vec![table];
        let grouped = table.child_elements().filter(|it| matches!(it.value().name(), "thead" | "tbody" | "tfoot"));
        parts.extend(grouped);
        for caption in table.child_elements().filter(|it| it.value().name() == "caption") {
            self.element(caption, depth + 1)?;
        }
        for row in parts.iter().flat_map(|part| part.child_elements()).filter(|it| it.value().name() == "tr") {
            let mut cells = Vec::new();
            for cell in row.child_elements().filter(|it| matches!(it.value().name(), "td" | "th")) {
                let start = self.gathered.lines.len();
                self.children(cell, depth + 1)?;
                self.end();
                cells.push(self.gathered.lines.split_off(start));
            }
            rows.push(cells);
        }
        self.gathered.table(rows);
        Ok(())
    }
}

/// The marks that browsers print around a quotation within a sentence, of the language it stands in; none stand in the
/// source. A quotation in a quotation has the inner ones.
fn quotation_marks(quotation: ElementRef<'_>) -> [&'static str; 2] {
    let around = || quotation.ancestors().filter_map(ElementRef::wrap);
    let language = around().chain([quotation]).find_map(|element| element.value().attr("lang")).unwrap_or("");
    let is_inner = around().filter(|element| element.value().name() == "q").count() % 2 == 1;
    match (language.get(..2), is_inner) {
        (Some("fr"), _) => ["«\u{a0}", "\u{a0}»"],
        (Some("es" | "ru"), false) => ["«", "»"],
        (_, false) => ["“", "”"],
        (_, true) => ["‘", "’"],
    }
}

/// All text of an element on one line.
fn joined(element: ElementRef<'_>) -> String {
    let shown = element.descendants().filter_map(|node| {
        let around = node.parent().and_then(ElementRef::wrap);
        let is_shown = !around.is_some_and(|around| SKIPPED.contains(&around.value().name()));
        node.value().as_text().filter(|_| is_shown).map(|text| &**text)
    });
    shown.collect::<String>().split_whitespace().fold(String::new(), |mut joined, word| {
        joining::join(&mut joined, word);
        joined
    })
}

#[cfg(test)]
mod tests;
