//! What a query found, for a person to read.

use std::io;

use super::sheet::{Role, Sheet};
use super::show::name;
use crate::i18n::report::{Word, found, word};
use crate::model::Document;
use crate::search::{Hit, Tier};
use crate::text::{Span, slice};

/// How many lines of a paragraph are shown on a terminal.
const LINES: usize = 3;

/// Lists hits, best first: on a terminal the lines around what matched, otherwise one whole paragraph a line.
///
/// # Errors
/// When the output fails.
pub fn list_hits(sheet: &mut Sheet<'_>, document: &Document, hits: &[Hit], all: usize) -> io::Result<()> {
    let Some(columns) = sheet.style().columns else {
        return hits.iter().try_for_each(|hit| one_line(sheet, document, hit));
    };
    for hit in hits {
        name(sheet, document, hit.paragraph)?;
        sheet.put(Role::Dim, &format!("  [{}]", reason(sheet, hit)))?;
        sheet.end_line()?;
        let text = document.text(hit.paragraph);
        let (part, marks) = excerpt(text, &hit.ranges, columns.saturating_sub(2) / 2 * LINES);
        sheet.flow(&part, &marks, 2)?;
        sheet.end_line()?;
    }
    let weak = hits.iter().filter(|hit| hit.weak).count();
    sheet.put(Role::Dim, &found(sheet.style().lang, all, weak, hits.len()))?;
    sheet.end_line()
}

fn one_line(sheet: &mut Sheet<'_>, document: &Document, hit: &Hit) -> io::Result<()> {
    name(sheet, document, hit.paragraph)?;
    sheet.put(Role::Dim, &format!("  [{}]  ", reason(sheet, hit)))?;
    let text = document.text(hit.paragraph).replace('\n', " ");
    sheet.put(Role::Text, &text)?;
    sheet.end_line()
}

/// Why a paragraph was found: `pinyin`, `glossary: FATF`, and whether that is doubtful.
fn reason(sheet: &Sheet<'_>, hit: &Hit) -> String {
    let lang = sheet.style().lang;
    let tier = word(lang, tier_word(hit.tier));
    let reason = hit.reason.as_deref().map(|reason| format!(": {reason}")).unwrap_or_default();
    let weak = if hit.weak { format!(", {}", word(lang, Word::Weak)) } else { String::new() };
    format!("{tier}{reason}{weak}")
}

const fn tier_word(tier: Tier) -> Word {
    match tier {
        Tier::Address => Word::ByAddress,
        Tier::Exact => Word::Exactly,
        Tier::Heading => Word::ByHeading,
        Tier::Pinyin => Word::ByPinyin,
        Tier::Fuzzy => Word::Nearly,
        Tier::Glossary => Word::ByGlossary,
    }
}

/// About `room` characters of a text around the first match, with the matches in them.
fn excerpt(text: &str, ranges: &[Span], room: usize) -> (String, Vec<(Span, Role)>) {
    let length = text.chars().count();
    let matched = ranges.first().map_or(0, |range| range.start);
    // The matter before a match says what it is about: a third of the room is for it.
    let start = matched.saturating_sub(room / 3).min(length.saturating_sub(room));
    let end = (start + room).min(length);
    let lead = if start > 0 { "… " } else { "" };
    let tail = if end < length { " …" } else { "" };
    let shown = Span::new(start, end);
    let shift = lead.chars().count();
    let marks = ranges
        .iter()
        .map(|range| range.intersection(shown))
        .filter(|range| !range.is_empty())
        .map(|range| (Span::new(range.start - start + shift, range.end - start + shift), Role::Match))
        .collect();
    (format!("{lead}{}{tail}", slice(text, shown)), marks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excerpts_show_the_match_where_it_stands() {
        let text = format!("{}中{}", "前".repeat(100), "后".repeat(100));
        let (part, marks) = excerpt(&text, &[Span::new(100, 101)], 30);
        assert_eq!(part.chars().count(), 34);
        let (span, _) = marks.first().copied().expect("a mark");
        assert_eq!(slice(&part, span), "中");
    }

    #[test]
    fn short_texts_are_whole() {
        assert_eq!(excerpt("短文", &[], 30), ("短文".to_owned(), Vec::new()));
    }
}
