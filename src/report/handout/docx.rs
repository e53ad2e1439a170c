//! A Word document: a work as it is read, paragraphs under their references, or each pair as a table of two columns.
//!
//! A mark shows by its line, never by a colour alone, and adds no character: what is copied out of it is the text.

use std::io::{self, Cursor};

use docx_rs::{
    AlignmentType, BreakType, Docx, LineSpacing, PageMargin, Paragraph, Run, Style, StyleType, Table, TableCell,
    TableLayoutType, TableRow, WidthType,
};

use super::super::compare::{kind_meaning, kind_name};
use super::super::html::{counts, pair_name, sentences, side_name};
use super::super::outline::{OutlineBlock, outline};
use super::{Handout, HandoutText, title};
use crate::compare::{Comparison, Kind, Mark};
use crate::i18n::Lang;
use crate::i18n::compare::{Word, word};
use crate::i18n::library::LibraryWord;
use crate::library::CitedParagraph;
use crate::model::{Library, OwnBlock};
use crate::text::{Shown, Sliced, Span};

/// A4 and its margins, in twentieths of a point.
const PAGE: (u32, u32) = (11_906, 16_838);
const MARGIN: i32 = 1_134;
/// What is left between them for a column of two.
const COLUMN: usize = 4_819;

/// The document as the bytes of a file.
pub(super) fn written(handout: &Handout, document: &Library, lang: Lang) -> io::Result<Vec<u8>> {
    let margin = PageMargin::new().top(MARGIN).bottom(MARGIN).left(MARGIN).right(MARGIN);
    let style = |id: &str, name: &str, size: usize| {
        let style = Style::new(id, StyleType::Paragraph).name(name).bold().size(size);
        style.line_spacing(LineSpacing::new().before(240).after(80))
    };
    let docx = Docx::new().page_size(PAGE.0, PAGE.1).page_margin(margin).default_size(21);
    let docx = docx.add_style(style("Heading1", "heading 1", 30)).add_style(style("Heading2", "heading 2", 24));
    let docx = docx.add_style(style("Heading3", "heading 3", 22));
    let own = OwnBlock::ALL.map(|own| Style::new(own_id(own), StyleType::Paragraph).name(own.style()));
    let docx = own.into_iter().fold(docx, Docx::add_style);
    let docx = match handout {
        // It has titles of its own.
        Handout::Work(_) => docx,
        _ => docx.add_paragraph(heading(&title(handout, document, lang), 0)),
    };
    let docx = match handout {
        Handout::Work(cited) => work(docx, document, cited, lang),
        Handout::Passages(passages) => passages.iter().fold(docx, passage),
        Handout::Pairs(pairs) => {
            let docx = pairs.iter().fold(docx, |docx, one| pair(docx, document, one, lang));
            legend(docx, lang)
        }
    };
    let mut bytes = Cursor::new(Vec::new());
    docx.build().pack(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes.into_inner())
}

/// Characters that print nothing and only say where a line may break or which way a word runs.
const UNPRINTED: [char; 6] = ['\u{ad}', '\u{200b}', '\u{200e}', '\u{200f}', '\u{2060}', '\u{feff}'];

/// A run of text; a line end in it, of whatever kind, is one on paper, and what no page can show has a visible sign. What
/// a page has no need to show stays what it is.
fn run(text: &str) -> Run {
    let text = text.replace(['\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let mut shown = String::with_capacity(text.len());
    for piece in text.split_inclusive(UNPRINTED) {
        let plain = piece.trim_end_matches(UNPRINTED);
        shown.push_str(Shown::text(plain).as_str());
        shown.push_str(piece.strip_prefix(plain).unwrap_or(""));
    }
    let mut run = Run::new();
    for (place, line) in shown.split('\n').enumerate() {
        if place > 0 {
            run = run.add_break(BreakType::TextWrapping);
        }
        run = run.add_text(line);
    }
    run
}

/// A heading, which stays with the text below it; 0 is the topmost.
fn heading(text: &str, depth: usize) -> Paragraph {
    let level = depth.min(2);
    Paragraph::new().style(&format!("Heading{}", level + 1)).keep_next(true).outline_lvl(level).add_run(run(text))
}

fn own_id(own: OwnBlock) -> String {
    own.style().replace(' ', "")
}

/// The whole work as it is read: headings, numbers as text, so that no program counts anew, the notes at the end of
/// their part.
fn work(docx: Docx, document: &Library, cited: &[CitedParagraph], lang: Lang) -> Docx {
    let text = |own: OwnBlock, text: &str| Paragraph::new().style(&own_id(own)).add_run(run(text));
    let blocks = outline(document).into_iter().flat_map(|block| match block {
        OutlineBlock::Heading(depth, lines) => lines.iter().map(|line| heading(line, depth)).collect(),
        OutlineBlock::Text(words) => vec![text(OwnBlock::Text, words)],
        // A line end within a paragraph would be read as a blank by most programs.
        OutlineBlock::Lines(lines) => lines.iter().map(|line| text(OwnBlock::Signature, line)).collect(),
        OutlineBlock::Paragraph(id) => {
            let number = document.paragraph(id).and_then(|paragraph| paragraph.number);
            vec![match number {
                Some(number) => text(OwnBlock::Numbered, &format!("{number}. {}", document.text(id))),
                None => text(OwnBlock::Text, document.text(id)),
            }]
        }
        OutlineBlock::Footnote(note) => vec![text(OwnBlock::Footnote, &note.line())],
    });
    let docx = blocks.fold(docx, Docx::add_paragraph);
    let behind = own_id(OwnBlock::Behind);
    let head = (!cited.is_empty())
        .then(|| Paragraph::new().style(&behind).add_run(run(LibraryWord::CitedParagraphs.text(lang)).bold()));
    let cited = cited.iter().map(|cited| {
        let name = Run::new().add_text(format!("{} §{} ", Shown::text(cited.symbol.as_str()), cited.number)).bold();
        Paragraph::new()
            .style(&behind)
            .add_run(name)
            .add_run(run(cited.text.as_deref().unwrap_or(LibraryWord::TextMissing.text(lang))))
    });
    head.into_iter().chain(cited).fold(docx, Docx::add_paragraph)
}

fn passage(docx: Docx, passage: &HandoutText) -> Docx {
    let mark = if passage.is_marked { " *" } else { "" };
    let mut docx = docx.add_paragraph(heading(&format!("{}{mark}", passage.reference), 1));
    if let Some(note) = &passage.note {
        let indented = Paragraph::new().indent(Some(400), None, None, None).keep_next(true);
        docx = docx.add_paragraph(indented.add_run(run(note).italic()));
    }
    docx.add_paragraph(Paragraph::new().add_run(run(&passage.text)))
}

fn pair(docx: Docx, document: &Library, pair: &Comparison, lang: Lang) -> Docx {
    let docx = docx.add_paragraph(heading(&pair_name(document, pair), 1));
    let said = Paragraph::new().keep_next(true).add_run(run(&counts(pair, lang)));
    let sides = [&pair.link.left, &pair.link.right];
    let texts = sides.map(|side| document.text_of(side));
    let [left, right] = [&*texts[0], &*texts[1]].map(Sliced::new);
    // A name stays with the text below it.
    let name = |side| Paragraph::new().keep_next(true).add_run(run(side_name(document, side, lang)).bold());
    let mut rows = vec![row(sides.map(|side| name(side)))];
    for (a, b) in sentences(pair, &left, &right) {
        rows.push(row([marked(&left, &pair.left, a), marked(&right, &pair.right, b)]));
    }
    let table = Table::new(rows).layout(TableLayoutType::Fixed).set_grid(vec![COLUMN, COLUMN]);
    docx.add_paragraph(said).add_table(table)
}

fn row(cells: [Paragraph; 2]) -> TableRow {
    let cell = |paragraph| TableCell::new().width(COLUMN, WidthType::Dxa).add_paragraph(paragraph);
    TableRow::new(cells.map(cell).into_iter().collect()).cant_split()
}

fn marked(text: &Sliced<'_>, marks: &[Mark], within: Span) -> Paragraph {
    let mut paragraph = Paragraph::new().align(AlignmentType::Left);
    let mut at = within.start;
    for mark in marks.iter().filter(|mark| mark.span.overlaps(within)) {
        let span = mark.span.intersection(within);
        paragraph = paragraph.add_run(run(text.get(Span::new(at, span.start))));
        paragraph = paragraph.add_run(lined(run(text.get(span)), mark.kind));
        at = span.end;
    }
    paragraph.add_run(run(text.get(Span::new(at, within.end.max(at)))))
}

fn lined(run: Run, kind: Kind) -> Run {
    match kind {
        Kind::Substance => run.bold().underline("single"),
        Kind::Citation => run.underline("double"),
        Kind::Move => run.underline("dash"),
        Kind::Variant => run.underline("dotted"),
        Kind::Role => run.color("606060").italic(),
    }
}

fn legend(docx: Docx, lang: Lang) -> Docx {
    let docx = docx.add_paragraph(heading(word(lang, Word::Legend), 1));
    let docx = Kind::BY_WEIGHT.into_iter().fold(docx, |docx, kind| {
        let name = lined(run(kind_name(lang, kind)), kind);
        docx.add_paragraph(Paragraph::new().add_run(name).add_run(run(&format!(": {}", kind_meaning(lang, kind)))))
    });
    docx.add_paragraph(Paragraph::new().add_run(run(word(lang, Word::Caution))))
}
