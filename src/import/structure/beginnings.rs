//! Where numbers begin anew, and whether one is a heading's or a paragraph's.

use super::super::blocks::{Block, BlockKind};
use super::super::numbering::{NumeralReading, NumeralStyle};

/// Divides the blocks where a second programme begins that no word marks: sections and paragraphs count anew.
pub(super) fn at_new_beginnings(blocks: Vec<Block>) -> Vec<Vec<Block>> {
    let mut parts: Vec<Vec<Block>> = vec![Vec::new()];
    let style = blocks.iter().find_map(|block| readings(block).first().map(|reading| reading.0));
    let numbers: Vec<Option<u32>> = next_numbers(&blocks);
    let (mut last_section, mut last_number) = (0, 0);
    for (block, next_number) in blocks.into_iter().zip(numbers) {
        let value = readings(&block).iter().find(|reading| Some(reading.0) == style).map(|reading| reading.1);
        let begins_anew = value == Some(1) && last_section > 1 && next_number == Some(1) && last_number > 1;
        if begins_anew && let Some(part) = parts.last_mut() {
            let title = part.iter().rposition(|block| block.kind != BlockKind::Plain || !block.is_like_heading());
            let next = part.split_off(title.map_or(0, |title| title + 1));
            parts.push(next);
        }
        if let BlockKind::Paragraph(number) = block.kind {
            last_number = number;
        }
        last_section = value.unwrap_or(last_section);
        if let Some(part) = parts.last_mut() {
            part.push(block);
        }
    }
    parts
}

fn readings(block: &Block) -> &[NumeralReading] {
    match &block.kind {
        BlockKind::Section { readings, .. } => readings,
        BlockKind::Paragraph(_) | BlockKind::Item | BlockKind::Whole(_) | BlockKind::Plain => &[],
    }
}

/// For each block the number of the next paragraph behind it.
fn next_numbers(blocks: &[Block]) -> Vec<Option<u32>> {
    let mut next = None;
    let mut numbers: Vec<Option<u32>> = blocks
        .iter()
        .rev()
        .map(|block| {
            let here = next;
            if let BlockKind::Paragraph(number) = block.kind {
                next = Some(number);
            }
            here
        })
        .collect();
    numbers.reverse();
    numbers
}

/// Takes `1. Introduction` for a heading where it is none of the numbered paragraphs.
pub(super) fn headings_in_arabic(blocks: &mut [Block]) {
    let (mut last_paragraph, mut last_heading) = (0, 0);
    let is_known = blocks.iter().any(|block| block.is_stated && matches!(block.kind, BlockKind::Paragraph(_)));
    let kinds: Vec<(bool, Option<u32>)> = blocks
        .iter()
        .map(|block| match block.kind {
            BlockKind::Paragraph(number) => (false, Some(number)),
            BlockKind::Plain => (!block.is_like_heading() && block.text.contains(char::is_alphabetic), None),
            BlockKind::Section { .. } | BlockKind::Item | BlockKind::Whole(_) => (false, None),
        })
        .collect();
    for (place, block) in blocks.iter_mut().enumerate() {
        let BlockKind::Paragraph(number) = block.kind else { continue };
        if block.is_stated {
            last_paragraph = number;
            continue;
        }
        let (is_before_text, next) = kinds.get(place + 1).copied().unwrap_or_default();
        let goes_on = next == Some(last_paragraph + 1) && number != last_paragraph + 1;
        let is_next_heading = number == 1 || number == last_heading + 1;
        if block.is_like_heading() && is_next_heading && (is_before_text || goes_on || is_known) {
            last_heading = number;
            block.kind =
                BlockKind::Section { printed: number.to_string(), readings: vec![(NumeralStyle::Arabic, number)] };
        } else {
            last_paragraph = number;
        }
    }
}
