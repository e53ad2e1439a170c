//! A cited text made ready to be read: its pieces from the masthead to the footnotes, in order.

use crate::citation::{Citation, Symbol, scan};
use crate::library::Kept;
use crate::model::{Library, ParagraphId, Part, PartId, SectionId};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PieceKind {
    /// What is printed above the title, how the text was adopted, a footnote.
    Margin,
    /// The title of the text or of a part.
    Title,
    Heading,
    Preambular,
    Operative,
}

#[derive(Clone, Debug)]
pub struct TextPiece {
    pub kind: PieceKind,
    pub paragraph: Option<ParagraphId>,
    pub number: Option<u32>,
    /// Its text, without the number.
    pub text: String,
    pub citations: Vec<Citation>,
}

#[derive(Clone, Debug)]
pub struct OpenText {
    pub symbol: Symbol,
    /// The work, alone in a library, so that whatever takes a library can take it.
    pub work: Library,
    pub pieces: Vec<TextPiece>,
}

impl From<Kept> for OpenText {
    fn from(kept: Kept) -> Self {
        let work = Library::from(kept.work);
        let mut pieces = Vec::new();
        head(&work, &mut pieces);
        for part in work.part_ids() {
            add_part(&work, part, &mut pieces);
        }
        Self { symbol: kept.symbol, work, pieces }
    }
}

impl OpenText {
    /// The piece that is the operative paragraph of this number.
    pub fn numbered(&self, number: u32) -> Option<usize> {
        self.pieces.iter().position(|piece| piece.kind == PieceKind::Operative && piece.number == Some(number))
    }

    /// Whether the number of an operative paragraph begins with these digits.
    pub fn has_number_from(&self, digits: &str) -> bool {
        let mut numbers = self.pieces.iter().filter(|piece| piece.kind == PieceKind::Operative);
        numbers.any(|piece| piece.number.is_some_and(|number| number.to_string().starts_with(digits)))
    }

    /// Which one of the paragraphs of its kind a piece is, and how many there are.
    pub fn place_of(&self, piece: usize) -> Option<(PieceKind, usize, usize)> {
        let kind = self.pieces.get(piece).filter(|piece| piece.paragraph.is_some())?.kind;
        let of_kind = |piece: &&TextPiece| piece.kind == kind && piece.paragraph.is_some();
        let before = self.pieces.iter().take(piece).filter(of_kind).count();
        Some((kind, before + 1, self.pieces.iter().filter(of_kind).count()))
    }

    /// The nearest paragraph before or behind a piece.
    pub fn neighbour(&self, piece: usize, forward: bool) -> Option<usize> {
        let is_paragraph = |place: &usize| self.pieces.get(*place).is_some_and(|piece| piece.paragraph.is_some());
        if forward { (piece + 1..self.pieces.len()).find(is_paragraph) } else { (0..piece).rev().find(is_paragraph) }
    }
}

fn add(pieces: &mut Vec<TextPiece>, kind: PieceKind, text: &str) {
    if !text.trim().is_empty() {
        // A title names the text itself.
        let citations = if kind == PieceKind::Title { Vec::new() } else { scan(text) };
        pieces.push(TextPiece { kind, paragraph: None, number: None, text: text.to_owned(), citations });
    }
}

fn head(work: &Library, pieces: &mut Vec<TextPiece>) {
    let first = work.first();
    add(pieces, PieceKind::Margin, &first.masthead.join("\n"));
    add(pieces, PieceKind::Title, first.title.as_deref().unwrap_or_default());
    add(pieces, PieceKind::Margin, first.adoption.as_deref().unwrap_or_default());
    if let Some(letter) = &first.letter {
        add(pieces, PieceKind::Title, letter.title.as_deref().unwrap_or_default());
        letter.paragraphs.iter().for_each(|text| add(pieces, PieceKind::Margin, text));
        add(pieces, PieceKind::Margin, &letter.signature.join("\n"));
    }
}

fn add_part(work: &Library, id: PartId, pieces: &mut Vec<TextPiece>) {
    let Some(part) = work.part(id) else { return };
    add(pieces, PieceKind::Title, part.label.as_deref().unwrap_or_default());
    // A resolution's only part repeats the title of the whole.
    if part.title != work.first().title {
        add(pieces, PieceKind::Title, part.title.as_deref().unwrap_or_default());
    }
    let mut section = None;
    for (place, paragraph) in work.paragraphs_of(id).enumerate() {
        let Some(form) = work.paragraph(paragraph) else { continue };
        if form.section != section {
            add_headings(work, section, form.section, pieces);
            section = form.section;
        }
        let kind = if place < part.preamble { PieceKind::Preambular } else { PieceKind::Operative };
        let (text, citations) = (form.text.clone(), scan(&form.text));
        pieces.push(TextPiece { kind, paragraph: Some(paragraph), number: form.number, text, citations });
    }
    let last = u32::try_from(part.sections.end).ok().and_then(|end| end.checked_sub(1)).map(SectionId);
    let is_left = last > section && part.sections.end > part.sections.start;
    add_headings(work, section, last.filter(|_| is_left), pieces);
    for note in &part.footnotes {
        add(pieces, PieceKind::Margin, &format!("{} {}", note.mark, note.text));
    }
}

fn first_of(part: &Part) -> u32 {
    u32::try_from(part.sections.start).unwrap_or(u32::MAX)
}

/// Adds the headings of the sections that begin between two paragraphs, those without paragraphs of their own with them.
fn add_headings(work: &Library, from: Option<SectionId>, to: Option<SectionId>, pieces: &mut Vec<TextPiece>) {
    let Some(to) = to else { return };
    let first = from.map_or_else(
        || work.section(to).and_then(|section| work.part(section.part)).map_or(to.0, first_of),
        |from| from.0 + 1,
    );
    for section in (first..=to.0).filter_map(|place| work.section(SectionId(place))) {
        let number = section.number.as_deref().map_or_else(String::new, |number| format!("{number}. "));
        add(pieces, PieceKind::Heading, &format!("{number}{}", section.heading));
    }
}
