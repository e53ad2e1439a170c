//! The lines that a reader of a structured file gathers, on their way to a [`SourceText`].

use super::balance::{Balance, Trees};
use super::letter::symbol_in;
use super::marker::{self, Marker};
use super::source::SourceText;
use super::stated::Stated;
use super::wordlists::words_of;
use super::{joining, parts};
use crate::i18n::import::{Notice, Place};

/// One line while the file is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    /// Its text, without its automatic number. Tabs stand as they are.
    pub text: String,
    /// The paragraph of the file, counted from 1.
    pub place: usize,
    pub stated: Stated,
    /// Whether it belongs to a table of contents.
    pub is_contents: bool,
}

#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub lines: Vec<Draft>,
    /// What there is to say: of which line, counted from 1, and with which words.
    pub notices: Vec<(usize, Notice, String)>,
    /// What stands at the edges of the pages.
    pub edges: Vec<String>,
    /// What was read of the file.
    pub read: Balance,
    blocks: usize,
}

/// A cell of a table: its lines.
pub(super) type TableCell = Vec<Draft>;

/// What parts the cells of a row.
pub(super) const BETWEEN_CELLS: &str = " | ";

impl Draft {
    fn is_blank(&self) -> bool {
        self.text.trim().is_empty() && self.stated.number.is_none()
    }

    fn is_contents_heading(&self) -> bool {
        !self.stated.is_decisive()
            && words_of("contents").contains(&self.text.trim().trim_end_matches([':', '：']).to_lowercase().as_str())
    }

    /// Whether it ends as an entry of a table of contents does: with a gap or dots, and a page number.
    fn is_entry(&self) -> bool {
        if self.stated.is_decisive() {
            return false;
        }
        let title = self.text.trim_end().trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, 'i' | 'v' | 'x'));
        title.len() < self.text.trim_end().len()
            && (title.ends_with('\t') || title.trim_end().ends_with("...") || title.trim_end().ends_with('…'))
    }

    /// Its text with its number, as printed.
    fn printed(&self) -> String {
        let number = self.stated.number.as_ref().map_or("", |number| number.printed.trim());
        format!("{number} {}", self.text.trim()).trim().to_owned()
    }
}

impl Gathered {
    /// Says something of the next line.
    pub(super) fn say(&mut self, notice: Notice, words: impl Into<String>) {
        self.notices.push((self.lines.len() + 1, notice, words.into()));
    }

    /// Says what is left in the parts of a package. What was said to be unread of a part, or of the folder of an
    /// object, is given its words.
    pub(super) fn tell_rest(&mut self, trees: &Trees<'_>) {
        for (place, notice, words) in std::mem::take(&mut self.read).rest(trees) {
            let is_of = |part: &str, known: &str| {
                let rest = part.strip_prefix(known.trim_start_matches("./"));
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
            };
            let known = self.notices.iter_mut().find(|(_, known, said)| match (&notice, known) {
                (Notice::NotRead { what: part }, Notice::NotRead { what }) => said.is_empty() && is_of(part, what),
                _ => false,
            });
            if let Some((_, _, said)) = known {
                *said = words;
            } else {
                self.say_at(place, notice, words);
            }
        }
    }

    /// Says something of the paragraph of the file at a place.
    pub(super) fn say_at(&mut self, place: usize, notice: Notice, words: String) {
        let line = self.lines.iter().position(|line| line.place >= place).unwrap_or(self.lines.len());
        self.notices.push((line + 1, notice, words));
    }

    /// Says what is left out of the text, should it be words.
    pub(super) fn leave_out(&mut self, notice: Notice, words: &str) {
        if !words.trim().is_empty() {
            self.say(notice, words.trim());
        }
    }

    /// Takes in a paragraph: its lines, of which the first bears what is stated of it.
    pub(super) fn paragraph(&mut self, mut lines: Vec<String>, place: usize, mut stated: Stated, is_contents: bool) {
        let above = self.lines.iter().rfind(|line| !line.is_blank());
        let above = above.map(|above| (above.text.trim_end(), above.stated.number.as_ref()));
        if let (Some(label), Some(first)) = (stated.take_label(above), lines.first_mut()) {
            *first = format!("{label} {}", first.trim_start());
        }
        for text in lines {
            self.lines.push(Draft { text, place, stated: std::mem::take(&mut stated), is_contents });
        }
    }

    pub(super) fn note(&mut self, mark: String, text: String, place: usize) {
        self.paragraph(vec![text], place, Stated { note: Some(mark), ..Stated::default() }, false);
    }

    /// Takes the lines gathered since `start` back, as one text.
    pub(super) fn taken(&mut self, start: usize) -> String {
        let mut text = String::new();
        for line in self.lines.split_off(start) {
            joining::join(&mut text, &line.printed());
        }
        text
    }

    /// Takes in the paragraphs of a header or footer, each once; page numbers alone say nothing.
    pub(super) fn edge(&mut self, edge: Self) {
        self.read.add(edge.read);
        for (_, notice, words) in edge.notices {
            if matches!(notice, Notice::DeletedText | Notice::HiddenText | Notice::ReadingAbove | Notice::Beside) {
                self.notices.push((1, notice, words));
            }
        }
        for line in edge.lines {
            let text = line.text.split_whitespace().collect::<Vec<_>>().join(" ");
            if text.chars().any(char::is_alphabetic) && !self.edges.contains(&text) {
                self.edges.push(text);
            }
        }
    }

    /// The number of the next block of text.
    pub(super) const fn next_whole(&mut self) -> usize {
        self.blocks += 1;
        self.blocks
    }

    /// Takes the lines gathered since `start` for one block of text, unless they are paragraphs of the document.
    pub(super) fn block(&mut self, start: usize) {
        let lines = self.lines.get(start..).unwrap_or_default();
        let is_structured = lines.iter().any(|line| {
            let is_numbered = line.stated.number.as_ref().is_some_and(|number| !number.numeral.is_empty());
            let is_marked = matches!(marker::read(line.text.trim()), Marker::Paragraph { .. } | Marker::Section { .. });
            is_numbered || is_marked || line.stated.heading.is_some() || parts::label(line.text.trim()).is_some()
        });
        if !is_structured {
            let whole = Some(self.next_whole());
            let lines = self.lines.get_mut(start..).unwrap_or_default();
            lines.iter_mut().for_each(|line| line.stated.whole = whole);
        }
    }

    /// Takes in a table, row by row. One that only arranges paragraphs gives these paragraphs; one that bears data
    /// becomes one block of text, a line a row.
    pub(super) fn table(&mut self, rows: Vec<Vec<TableCell>>) {
        let rows: Vec<Vec<TableCell>> = rows.into_iter().filter(|row| row.iter().any(is_filled)).collect();
        if self.is_contents_table(&rows) {
            let above = self.lines.iter_mut().rfind(|line| !line.is_blank());
            above.into_iter().for_each(|heading| heading.is_contents = true);
            let entry = |row: Vec<TableCell>| Draft { is_contents: true, ..row_line(row).0 };
            self.lines.extend(rows.into_iter().map(entry));
        } else if begins_with_labels(&rows) {
            self.columns(rows);
        } else if self.lines.iter().all(Draft::is_blank) && has_symbol(&rows) || is_arrangement(&rows) {
            rows.into_iter().for_each(|row| self.arranged(row));
        } else {
            let whole = Some(self.next_whole());
            self.say(Notice::Table, "");
            for row in rows {
                let (mut line, notes) = row_line(row);
                line.stated.whole = whole;
                self.lines.push(line);
                self.lines.extend(notes);
            }
        }
    }

    /// Two programmes beside each other are read one after the other.
    fn columns(&mut self, rows: Vec<Vec<TableCell>>) {
        let count = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut columns: Vec<Vec<Draft>> = vec![Vec::new(); count];
        for row in rows {
            for (column, cell) in columns.iter_mut().zip(row) {
                column.extend(cell);
            }
        }
        self.lines.extend(columns.into_iter().flatten());
    }

    /// A row that only arranges: its paragraphs, with a number that stands in a cell of its own put before its text.
    fn arranged(&mut self, row: Vec<TableCell>) {
        let mut filled: Vec<TableCell> = row.into_iter().filter(is_filled).collect();
        if let [mark, text] = filled.as_mut_slice()
            && is_mark(mark)
            && let Some(first) = text.iter_mut().find(|line| !line.is_blank())
        {
            let mark = mark.drain(..).find(|line| !line.is_blank()).unwrap_or_default();
            match mark.stated.number {
                Some(number) if mark.text.trim().is_empty() => first.stated.number = Some(number),
                _ => first.text = format!("{}\t{}", mark.text.trim(), first.text.trim_start()),
            }
        }
        self.lines.extend(filled.into_iter().flatten());
    }

    fn is_contents_table(&self, rows: &[Vec<TableCell>]) -> bool {
        let is_below = self.lines.iter().rfind(|line| !line.is_blank()).is_some_and(Draft::is_contents_heading);
        let ends_in_page = |row: &Vec<TableCell>| {
            let last = row.iter().rfind(|cell| is_filled(cell)).map(|cell| cell_text(cell)).unwrap_or_default();
            last.chars().next_back().is_some_and(|c| c.is_ascii_digit())
        };
        is_below && rows.iter().filter(|row| ends_in_page(row)).count() * 2 >= rows.len()
    }

    /// Marks the typed tables of contents: entries below the word for them.
    fn mark_contents(&mut self) {
        let mut at = 0;
        while let Some(heading) = self.lines.get(at..).and_then(|rest| rest.iter().position(Draft::is_contents_heading))
        {
            let start = at + heading;
            let rest = self.lines.get(start + 1..).unwrap_or_default();
            let length = rest.iter().take_while(|line| line.is_blank() || line.is_entry() || line.is_contents).count();
            let entries = rest.iter().take(length).filter(|line| !line.is_blank()).count();
            if entries >= 2 {
                let lines = self.lines.iter_mut().skip(start).take(length + 1);
                lines.for_each(|line| line.is_contents = true);
            }
            at = start + 1;
        }
    }

    /// The source of what was gathered. Tables of contents are left out, and said to be.
    pub(super) fn into_source(mut self) -> SourceText {
        self.mark_contents();
        let mut source = SourceText { is_unwrapped: true, edges: self.edges, ..SourceText::default() };
        for (index, mut line) in self.lines.into_iter().enumerate() {
            if line.is_contents {
                if !line.is_blank() {
                    self.notices.push((index + 1, Notice::ContentsTable, line.printed().replace('\t', " ")));
                }
                line = Draft { place: line.place, ..Draft::default() };
            }
            if line.text.trim().is_empty() {
                line.stated = Stated::default();
            }
            let text: String = line
                .text
                .split(['\t', '\n', '\r'])
                .map(str::trim)
                .filter(|it| !it.is_empty())
                .collect::<Vec<_>>()
                .join(" ");
            source.text.push_str(if index == 0 { "" } else { "\n" });
            source.text.push_str(&text);
            source.places.push(Place::Paragraph(line.place));
            source.stated.push(line.stated);
        }
        for edge in std::mem::take(&mut source.edges) {
            self.notices.push((1, Notice::PageEdge, edge.clone()));
            source.edges.push(edge);
        }
        source.notices = self.notices;
        source
    }
}

fn is_filled(cell: &TableCell) -> bool {
    cell.iter().any(|line| !line.is_blank())
}

fn cell_text(cell: &[Draft]) -> String {
    let mut text = String::new();
    for line in cell.iter().filter(|line| line.stated.note.is_none() && !line.is_blank()) {
        joining::join(&mut text, &line.printed());
    }
    text
}

/// A row as one line, and the footnotes of its cells.
fn row_line(row: Vec<TableCell>) -> (Draft, Vec<Draft>) {
    let cells: Vec<String> = row.iter().map(|cell| cell_text(cell)).filter(|text| !text.is_empty()).collect();
    let place = row.iter().flatten().map(|line| line.place).next().unwrap_or(0);
    let notes = row.into_iter().flatten().filter(|line| line.stated.note.is_some()).collect();
    (Draft { text: cells.join(BETWEEN_CELLS), place, ..Draft::default() }, notes)
}

/// Whether a cell holds nothing but the number of what stands beside it.
fn is_mark(cell: &TableCell) -> bool {
    let mut lines = cell.iter().filter(|line| !line.is_blank());
    let (Some(line), None) = (lines.next(), lines.next()) else { return false };
    match &line.stated.number {
        Some(number) => line.text.trim().is_empty() && !number.numeral.is_empty(),
        None => {
            let text = format!("{} x", line.text.trim());
            text.chars().count() <= 10
                && match marker::read(&text) {
                    Marker::Section { rest, .. } | Marker::Paragraph { rest, .. } => rest == "x",
                    Marker::Item => text.ends_with([')', '）']) || text.ends_with(") x") || text.ends_with("） x"),
                    Marker::None => false,
                }
        }
    }
}

/// Whether every column of a table begins with the word for a part: two programmes beside each other.
fn begins_with_labels(rows: &[Vec<TableCell>]) -> bool {
    let mut cells = rows.first().into_iter().flatten().filter(|cell| is_filled(cell));
    let first = |cell: &TableCell| cell.iter().find(|line| !line.is_blank()).map(|line| line.text.trim().to_owned());
    cells.clone().count() >= 2 && cells.all(|cell| first(cell).is_some_and(|text| parts::label(&text).is_some()))
}

fn has_symbol(rows: &[Vec<TableCell>]) -> bool {
    rows.iter().flatten().any(|cell| symbol_in(&cell_text(cell)).is_some())
}

/// Whether no row has two cells that say something: a number beside its text is one thing.
fn is_arrangement(rows: &[Vec<TableCell>]) -> bool {
    rows.iter().all(|row| {
        let filled: Vec<&TableCell> = row.iter().filter(|cell| is_filled(cell)).collect();
        match filled.as_slice() {
            [] | [_] => true,
            [mark, _] => is_mark(mark),
            _ => false,
        }
    })
}
