//! A cited text, read beside the paragraph that cites it, and the way that led to it.
//!
//! Only what is in sight is cut into lines: a text of any length opens at once.

use std::collections::HashMap;
use std::sync::Arc;

use super::opened::{OpenText, TextPiece};
use crate::citation::{Citation, DocumentKey, Symbol};
use crate::model::ParagraphId;
use crate::store::{Subject, letter_text};
use crate::text::Ambiguous;
use crate::tui::layout::ReferenceAreas;
use crate::tui::prose::Prose;

/// A line of the text: which piece, and which of its lines; the one behind its last is the gap below it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineAt {
    pub piece: usize,
    pub line: usize,
}

#[derive(Clone, Debug)]
pub enum Citing {
    Programme(Subject),
    /// A paragraph of a text that was opened before.
    Text(Arc<OpenText>, ParagraphId),
}

/// A text that is to be opened.
#[derive(Clone, Debug)]
pub struct WantedText {
    /// The document, as it is cited.
    pub symbol: Symbol,
    pub paragraphs: Vec<u32>,
    /// The paragraph to begin at, where it is another than the first that is pointed at.
    pub at: Option<BeginAt>,
    /// Who cites it; nobody where it was chosen for itself.
    pub citing: Option<Citing>,
    /// The language that is asked for; none: the reader's.
    pub language: Option<String>,
    /// Whether it takes the place of the text that is read, as its other language does.
    pub replaces: bool,
}

impl WantedText {
    /// A text from its beginning, chosen for itself, in the reader's language.
    pub const fn of(symbol: Symbol) -> Self {
        Self { symbol, paragraphs: Vec::new(), at: None, citing: None, language: None, replaces: false }
    }

    /// The numbers of the paragraphs that are pointed at and are none of the text.
    pub fn lacked_by(&self, text: &OpenText) -> Vec<String> {
        let lacked = self.paragraphs.iter().filter(|number| text.numbered(**number).is_none());
        lacked.map(ToString::to_string).collect()
    }
}

/// The paragraph at which a text opens.
#[derive(Clone, Debug)]
pub enum BeginAt {
    /// The operative paragraph of this number.
    Number(u32),
    /// A paragraph with these words: the file may have changed since they were found.
    Found(ParagraphId, String),
}

impl BeginAt {
    /// The piece at which a text opens; `None` where it has no such paragraph.
    fn piece(&self, text: &OpenText) -> Option<usize> {
        let found = |is_it: &dyn Fn(&TextPiece) -> bool| text.pieces.iter().position(is_it);
        match self {
            Self::Number(number) => text.numbered(*number),
            Self::Found(id, words) => found(&|piece| piece.paragraph == Some(*id) && piece.text == *words)
                .or_else(|| found(&|piece| piece.paragraph.is_some() && piece.text == *words)),
        }
    }
}

#[derive(Clone, Debug)]
pub struct ReferenceReader {
    pub text: Arc<OpenText>,
    pub wanted: WantedText,
    /// The first line on the screen.
    pub top: LineAt,
    pub at: LineAt,
    /// The selected citation: its piece, and its place among those of the piece.
    pub citation: Option<(usize, usize)>,
    /// The text that cites, in lines, with the first of them on the screen.
    pub citing: (Arc<Prose>, usize),
    lines: HashMap<usize, Arc<Prose>>,
    cut: Option<(ReferenceAreas, Ambiguous)>,
}

impl ReferenceReader {
    /// A text from its beginning, or from the first paragraph that is pointed at.
    pub fn new(text: Arc<OpenText>, wanted: WantedText) -> Self {
        let begins = wanted.at.as_ref().and_then(|at| at.piece(&text));
        let pointed = || wanted.paragraphs.iter().find_map(|number| text.numbered(*number));
        let piece = begins.or_else(pointed).unwrap_or(0);
        let at = LineAt { piece, line: 0 };
        let citing = (Arc::default(), 0);
        Self { text, wanted, top: at, at, citation: None, citing, lines: HashMap::new(), cut: None }
    }

    /// The selected paragraph; `None` on what is no paragraph.
    pub fn paragraph(&self) -> Option<ParagraphId> {
        self.text.pieces.get(self.at.piece).and_then(|piece| piece.paragraph)
    }

    /// Whether a piece is a paragraph that is pointed at.
    pub fn is_pointed_at(&self, piece: &TextPiece) -> bool {
        piece.number.is_some_and(|number| self.wanted.paragraphs.contains(&number))
    }

    pub fn selected_citation(&self) -> Option<&Citation> {
        let (piece, place) = self.citation?;
        self.text.pieces.get(piece)?.citations.get(place)
    }

    /// A piece in lines; `None` for one that is not cut yet.
    pub fn prose(&self, piece: usize) -> Option<&Prose> {
        self.lines.get(&piece).map(AsRef::as_ref)
    }

    fn lines_of(&mut self, piece: usize) -> usize {
        let (areas, mode) = self.cut.unwrap_or_default();
        let text = self.text.clone();
        let cut = || {
            let text = text.pieces.get(piece).map_or("", |piece| piece.text.as_str());
            Arc::new(Prose::wrapped(text, usize::from(areas.measure().width).max(1), mode))
        };
        self.lines.entry(piece).or_insert_with(cut).len()
    }

    /// The line behind a line, the gap below a piece with them.
    fn next(&mut self, at: LineAt) -> Option<LineAt> {
        if at.line < self.lines_of(at.piece) {
            return Some(LineAt { line: at.line + 1, ..at }).filter(|next| self.is_there(*next));
        }
        Some(LineAt { piece: at.piece + 1, line: 0 }).filter(|next| self.is_there(*next))
    }

    fn previous(&mut self, at: LineAt) -> Option<LineAt> {
        match at.line.checked_sub(1) {
            Some(line) => Some(LineAt { line, ..at }),
            None => {
                let piece = at.piece.checked_sub(1)?;
                Some(LineAt { piece, line: self.lines_of(piece) })
            }
        }
    }

    /// Whether there is such a line; below the last piece there is no gap.
    fn is_there(&mut self, at: LineAt) -> bool {
        let last = self.text.pieces.len().saturating_sub(1);
        at.piece < last || (at.piece == last && at.line < self.lines_of(last))
    }

    /// Moves the selection by some lines; it never rests on a gap.
    pub fn step(&mut self, lines: isize) {
        self.citation = None;
        let mut at = self.at;
        let mut left = lines.unsigned_abs();
        loop {
            let next = if lines < 0 { self.previous(at) } else { self.next(at) };
            let Some(next) = next else { break };
            at = next;
            left = left.saturating_sub(1);
            if at.line < self.lines_of(at.piece) {
                self.at = at;
                if left == 0 {
                    break;
                }
            }
        }
    }

    /// Moves what is on the screen by some lines, and the selection with it where it would leave.
    pub fn scroll(&mut self, lines: isize) {
        for _ in 0..lines.unsigned_abs() {
            let next = if lines < 0 { self.previous(self.top) } else { self.next(self.top) };
            self.top = next.unwrap_or(self.top);
        }
        let page = self.page();
        // No gap is selected: at the top it is the line below, at the bottom the line above.
        let window = self.window(page);
        let mut lines = window.into_iter().filter(|line| line.line < self.lines_of(line.piece));
        let first = lines.next();
        let last = lines.last().or(first);
        let at = first.filter(|first| self.at < *first).or(last.filter(|last| *last < self.at));
        if let Some(at) = at {
            self.go_to(at);
        }
    }

    /// The line of the text on a row of the screen.
    pub fn line_at(&mut self, row: usize) -> Option<LineAt> {
        let page = self.page();
        self.window(page).get(row).copied().filter(|line| line.line < self.lines_of(line.piece))
    }

    pub fn go_to(&mut self, at: LineAt) {
        self.citation = None;
        self.at = LineAt { line: at.line.min(self.lines_of(at.piece).saturating_sub(1)), ..at };
    }

    /// Selects a piece and brings its beginning to the upper third of the screen.
    pub fn go_to_piece(&mut self, piece: usize) {
        self.go_to(LineAt { piece: piece.min(self.text.pieces.len().saturating_sub(1)), line: 0 });
    }

    /// Selects the citation before or behind the selected one, else the first from the selected line on.
    pub fn step_citation(&mut self, forward: bool) -> bool {
        let text = self.text.clone();
        let all = text.pieces.iter().enumerate();
        let mut all = all.flat_map(|(piece, of)| (0..of.citations.len()).map(move |place| (piece, place)));
        let here = self.citation;
        let found = match (forward, here) {
            (true, Some(here)) => all.find(|one| *one > here),
            (true, None) => all.find(|one| self.line_of(*one) >= self.at),
            (false, _) => {
                let at = self.at;
                let is_before = |one: &(usize, usize), this: &mut Self| match here {
                    Some(here) => *one < here,
                    None => this.line_of(*one) < at,
                };
                let mut found = None;
                while let Some(one) = all.next().filter(|one| is_before(one, self)) {
                    found = Some(one);
                }
                found
            }
        };
        if let Some(found) = found {
            self.at = self.line_of(found);
            self.citation = Some(found);
        }
        found.is_some()
    }

    fn line_of(&mut self, (piece, place): (usize, usize)) -> LineAt {
        self.lines_of(piece);
        let citation = self.text.pieces.get(piece).and_then(|piece| piece.citations.get(place));
        let start = citation.map_or(0, |citation| citation.span.start);
        LineAt { piece, line: self.prose(piece).map_or(0, |prose| prose.line_of(start)) }
    }

    /// The citation that is meant at the selected line: the selected one, else the first from there on in its piece, else
    /// the first of the piece.
    pub fn meant(&mut self) -> Option<Citation> {
        if let Some(citation) = self.selected_citation() {
            return Some(citation.clone());
        }
        let at = self.at;
        let count = self.text.pieces.get(at.piece).map_or(0, |piece| piece.citations.len());
        let place = (0..count).find(|place| self.line_of((at.piece, *place)) >= at).unwrap_or(0);
        self.text.pieces.get(at.piece)?.citations.get(place).cloned()
    }

    /// How many lines are on the screen.
    pub fn page(&self) -> usize {
        self.cut.map_or(1, |(areas, _)| usize::from(areas.measure().height)).max(1)
    }

    /// The lines on the screen, gaps with them.
    fn window(&mut self, page: usize) -> Vec<LineAt> {
        let mut window = vec![self.top];
        while let Some(next) = window.last().copied().filter(|_| window.len() < page).and_then(|last| self.next(last)) {
            window.push(next);
        }
        window
    }

    /// Cuts what is in sight, and keeps the selected line in it.
    pub(super) fn settle(&mut self, document: &crate::model::Library, areas: ReferenceAreas, mode: Ambiguous) {
        if self.cut != Some((areas, mode)) {
            let is_first = self.cut.is_none();
            self.cut = Some((areas, mode));
            self.lines.clear();
            self.cut_citing(document);
            self.go_to(self.at);
            self.top = self.at;
            if is_first && self.at.piece > 0 {
                // What leads to a paragraph that is pointed at is seen too.
                for _ in 0..self.page() / 4 {
                    self.top = self.previous(self.top).unwrap_or(self.top);
                }
            }
        }
        let page = self.page();
        if self.at < self.top {
            self.top = self.at;
        }
        let mut window = self.window(page);
        while window.last().is_some_and(|last| *last < self.at) {
            match self.next(self.top) {
                // Far off it is brought to the upper third, near by it is scrolled to.
                Some(next) if window.last().is_some_and(|last| last.piece + 2 >= self.at.piece) => self.top = next,
                _ => {
                    self.top = self.at;
                    for _ in 0..page / 3 {
                        self.top = self.previous(self.top).unwrap_or(self.top);
                    }
                }
            }
            window = self.window(page);
        }
        // The screen is full as long as there is text before it.
        while window.len() < page {
            let Some(previous) = self.previous(self.top) else { break };
            self.top = previous;
            window = self.window(page);
        }
    }

    /// Cuts the text that cites, around the place where it does.
    fn cut_citing(&mut self, document: &crate::model::Library) {
        let Some((areas, mode)) = self.cut else { return };
        let area = areas.citing_measure();
        let text = match &self.wanted.citing {
            Some(Citing::Programme(Subject::Paragraph(id))) => document.text(*id).to_owned(),
            Some(Citing::Programme(Subject::Letter)) => letter_text(document),
            Some(Citing::Text(text, id)) => text.work.text(*id).to_owned(),
            None => String::new(),
        };
        let columns = usize::from(area.width).max(1);
        let around = crate::citation::scan(&text).into_iter().find(|citation| self.is_this(citation));
        let around = around.map_or(0, |citation| citation.span.start);
        let prose = Prose::at_once(&text, around, columns, mode);
        let rows = usize::from(area.height);
        let top = prose.line_of(around).saturating_sub(rows / 3).min(prose.len().saturating_sub(rows));
        self.citing = (Arc::new(prose), top);
    }

    /// Whether a citation is of the document that is read.
    pub fn is_this(&self, citation: &Citation) -> bool {
        DocumentKey::of(&citation.symbol) == DocumentKey::of(&self.text.symbol)
    }
}
