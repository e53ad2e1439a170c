//! Where numbers begin anew, and whether a number or a numeral is a heading's or a paragraph's.

use std::collections::HashMap;

use unicode_width::UnicodeWidthStr as _;

use super::super::blocks::{Block, BlockKind, LONGEST_HEADING, with_mark};
use super::super::line::is_hanzi;
use super::super::report::Report;
use crate::i18n::import::Notice;

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

/// Takes `A. The board meets at noon.` for a paragraph where most that count alike are sentences and none has text below
/// it. Its letter stays in it; a Chinese numeral is its number where nothing else bears one.
pub(super) fn paragraphs_in_numerals(blocks: &mut [Block], report: &mut Report) {
    let style =
        |block: &Block| Some(readings(block).first()?.0).filter(|_| block.heading.is_none() && !block.is_stated);
    let is_sentence = |block: &Block| {
        let has_words =
            block.text.split_whitespace().count() >= 3 || block.text.chars().filter(|c| is_hanzi(*c)).count() >= 8;
        has_words && block.text.ends_with(['.', '。', ';', '；', '!', '?'])
    };
    // Of each style the lines, those that are sentences, and of these the ones that have no text below them.
    let mut tallies: HashMap<NumeralStyle, [usize; 3]> = HashMap::new();
    for (place, block) in blocks.iter().enumerate() {
        let Some(style) = style(block) else { continue };
        let next = blocks.get(place + 1).map(|next| &next.kind);
        let heads = !matches!(next, None | Some(BlockKind::Section { .. } | BlockKind::Item));
        let is_alone = !heads || block.text.width() > LONGEST_HEADING / 2;
        let [lines, sentences, alone] = tallies.entry(style).or_default();
        *lines += 1;
        *sentences += usize::from(is_sentence(block));
        *alone += usize::from(is_sentence(block) && is_alone);
    }
    let is_numbered = blocks.iter().any(|block| matches!(block.kind, BlockKind::Paragraph(_)));
    for block in blocks {
        let Some(style) = style(block).filter(|_| is_sentence(block)) else { continue };
        let value = readings(block).first().map_or(0, |reading| reading.1);
        match tallies.get(&style) {
            Some([lines, _, alone]) if alone * 2 > *lines => {
                let is_number = style == NumeralStyle::Hanzi && !is_numbered;
                block.kind = if is_number { BlockKind::Paragraph(value) } else { BlockKind::Plain };
                if !is_number {
                    block.text = with_mark(block);
                    block.mark.clear();
                }
            }
            // Some set a stop behind all headings.
            Some([lines, sentences, _]) if *lines > 1 && lines == sentences => {}
            _ => report.add(block.line, Notice::HeadingByLooks, block.text.clone()),
        }
    }
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
