//! The words of a page, by where they stand, to the lines of its columns and footnotes in the order of reading.

use std::ops::Range;

use super::super::furniture::is_of_page;
use super::gutter::{Columns, columns, wide_lines};
use super::piece::{MORE, PageWord, Piece, lines, pieces};

/// Lines that are read one after the other: a page or a column, what goes over several, or a footnote.
#[derive(Clone, Debug, Default)]
pub(super) struct PageBlock<'a> {
    pub lines: Vec<Piece<'a>>,
    /// The number of the footnote that it is; the first line begins with it.
    pub note: Option<&'a str>,
}

/// The lines of a page in the order of reading: what goes over its width, the columns between, one after the other, and
/// the footnotes below them. `usual` are the columns of other pages; `open` are marks of the page before whose notes found no room on it, and then those of this.
pub(super) fn blocks<'a>(page: &'a [PageWord], usual: Option<Columns>, open: &mut Vec<&'a str>) -> Vec<PageBlock<'a>> {
    let pieces = pieces(page);
    open.extend(marks(&pieces));
    let edges = edges(&pieces, open);
    // Without columns all that is no head and no foot is the left one.
    let two = columns(page).or_else(|| usual.filter(|columns| wide_lines(&pieces, *columns, 1).is_some()));
    let pieces = if let Some(two) = two { two.divide(pieces) } else { pieces };
    let is_across = |piece: &Piece<'_>| two.is_some_and(|two| two.is_across(piece)) || !edges.contains(&piece.top);
    let (across, columns): (Vec<_>, Vec<_>) = pieces.into_iter().partition(is_across);
    let mut blocks: Vec<PageBlock<'_>> = Vec::new();
    let mut columns = columns.into_iter().peekable();
    for line in lines(across).into_iter().map(Some).chain([None]) {
        let mut sides = [Vec::new(), Vec::new()];
        while let Some(piece) = columns.next_if(|piece| line.as_ref().is_none_or(|line| piece.top < line.top)) {
            let is_right = two.is_some_and(|two| two.is_right(&piece));
            sides.get_mut(usize::from(is_right)).into_iter().for_each(|side| side.push(piece.clone()));
        }
        let above = two.filter(|_| blocks.is_empty()).map(|two| above_columns(&mut sides, two));
        blocks.extend(above.into_iter().flatten().map(|lines| PageBlock { lines, note: None }));
        let mut sides = sides.map(lines);
        let feet: Vec<Piece<'_>> = sides.iter_mut().flat_map(|side| side.split_off(foot(side, open))).collect();
        blocks.extend(sides.map(|lines| PageBlock { lines, note: None }));
        notes(feet, open, &mut blocks);
        blocks.extend(line.map(|line| PageBlock { lines: vec![line], note: None }));
    }
    blocks.retain(|block| !block.lines.is_empty());
    open.retain(|mark| blocks.iter().all(|block| block.note != Some(*mark)));
    blocks
}

/// Takes off what stands above the columns on both sides, and apart from them: `United Nations`, `S/2031/1`.
fn above_columns<'a>(sides: &mut [Vec<Piece<'a>>; 2], columns: Columns) -> [Vec<Piece<'a>>; 2] {
    let wide = sides.iter().flatten().filter(|piece| columns.is_wide(piece));
    let start = wide.map(|piece| piece.top).fold(f64::MAX, f64::min);
    let mut above = sides.iter().flatten().filter(|piece| piece.top < start);
    let is_apart = above.clone().all(|piece| start - piece.bottom > MORE * piece.height());
    if !is_apart || !above.any(|piece| is_of_page(&piece.printed())) {
        return [Vec::new(), Vec::new()];
    }
    sides.each_mut().map(|side| lines(side.extract_if(.., |piece| piece.top < start).collect()))
}

/// The footnotes of a column, each a block; what belongs to the page among them is one, too.
fn notes<'a>(feet: Vec<Piece<'a>>, marks: &[&str], blocks: &mut Vec<PageBlock<'a>>) {
    for line in feet {
        let first = line.words.first().map_or("", |word| word.text.as_str());
        let is_next = |last: &str| line.begins_with_mark() || number(first) == number(last) + 1;
        match blocks.iter_mut().rev().find(|block| block.note.is_some()) {
            _ if is_of_page(&line.printed()) => blocks.push(PageBlock { lines: vec![line], note: None }),
            Some(PageBlock { lines, note: Some(last) }) if !marks.contains(&first) || !is_next(last) => {
                lines.push(line)
            }
            _ => blocks.push(PageBlock { lines: vec![line], note: Some(first) }),
        }
    }
}

fn number(text: &str) -> u32 {
    text.parse().unwrap_or(0)
}

/// The marks of footnotes in a text.
fn marks<'a>(pieces: &[Piece<'a>]) -> Vec<&'a str> {
    let of = |piece: &Piece<'a>| -> Vec<&'a str> {
        piece.words.iter().skip(1).filter(|word| piece.is_mark(word)).map(|word| word.text.as_str()).collect()
    };
    pieces.iter().flat_map(of).collect()
}

/// Where the footnotes of a column begin: with one of the marks, apart from the text above.
fn foot(column: &[Piece<'_>], marks: &[&str]) -> usize {
    let is_foot = |at: &usize| {
        let is_marked =
            column.get(*at).and_then(|line| line.words.first()).is_some_and(|word| marks.contains(&word.text.as_str()));
        let above = at.checked_sub(1).and_then(|above| column.get(above));
        is_marked && above.zip(column.get(*at)).is_some_and(|(above, line)| line.is_parted(above, 1.0))
    };
    (0..column.len()).find(is_foot).unwrap_or(column.len())
}

/// How many lines a foot has at most.
const FEET: usize = 3;

/// From the first to the last line but for a head and a foot that stand apart; a footnote is no foot.
fn edges(pieces: &[Piece<'_>], marks: &[&str]) -> Range<f64> {
    let rows = lines(pieces.to_vec());
    let is_apart = |above: &Piece<'_>, below: &Piece<'_>| below.top - above.bottom > MORE * below.height();
    let top = match rows.as_slice() {
        [head, first, ..] if is_apart(head, first) => head.bottom,
        _ => f64::MIN,
    };
    let is_note = |row: &Piece<'_>| row.words.first().is_some_and(|word| marks.contains(&word.text.as_str()));
    let pairs = rows.windows(2).rev().take(FEET).map_while(|pair| match pair {
        [last, foot] => (!is_note(foot) && is_of_page(&foot.printed())).then_some((last, foot)),
        _ => None,
    });
    let feet: Vec<_> = pairs.filter(|(last, foot)| is_apart(last, foot)).map(|(_, foot)| foot.top).collect();
    top..feet.first().copied().unwrap_or(f64::MAX)
}
