//! What a query found, for a person to read.

use std::io;

use super::sheet::{Role, Sheet};
use super::show::named;
use crate::i18n::report::{Word, verdict, word};
use crate::model::{Document, Part};
use crate::search::{Hit, Margin, MarginHit, Tier};
use crate::text::{Span, slice};

/// How many characters of each heading are shown.
const HEADING: usize = 24;

/// How many lines of a paragraph are shown on a terminal.
const LINES: usize = 3;

/// How many places an answer has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that are certain.
    pub certain: usize,
    /// Those that are perhaps what was meant.
    pub perhaps: usize,
}

impl Counts {
    /// All of them.
    #[must_use]
    pub const fn all(self) -> usize {
        self.certain + self.perhaps
    }
}

/// What was found.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The paragraphs to show.
    pub hits: &'a [Hit],
    /// What to show of the texts outside the paragraphs.
    pub margins: &'a [MarginHit],
    /// How many there are, shown or not.
    pub counts: Counts,
}

impl Found<'_> {
    /// Whether what stands outside the paragraphs comes first: it says the words as typed, and no paragraph does.
    #[must_use]
    pub fn begins_outside(&self) -> bool {
        let is_said = |weak: bool, tier: Tier| !weak && tier <= Tier::Heading;
        self.margins.first().is_some_and(|hit| is_said(hit.weak, hit.tier))
            && self.hits.first().is_none_or(|hit| !is_said(hit.weak, hit.tier))
    }
}

/// Lists hits under the verdict on them, best first: on a terminal the lines around what matched, otherwise one whole
/// paragraph a line. What stands outside the paragraphs comes last, unless nothing
/// but that says the words.
///
/// # Errors
/// When the output fails.
pub fn list_hits(sheet: &mut Sheet<'_>, document: &Document, found: Found<'_>) -> io::Result<()> {
    let Found { hits, margins, counts } = found;
    let verdict = verdict(sheet.style().lang, counts.certain, counts.perhaps, hits.len() + margins.len());
    // In a pipe each line is a place.
    if sheet.style().columns.is_some() {
        sheet.put(Role::Dim, &verdict)?;
        sheet.end_line()?;
    }
    if found.begins_outside() {
        list_margins(sheet, document, margins)?;
    }
    for hit in hits {
        named(sheet, document, hit.paragraph, HEADING)?;
        let why = reason(sheet, hit.tier, hit.reason.as_deref(), hit.weak);
        put_text(sheet, &why, document.text(hit.paragraph), &hit.ranges)?;
    }
    if found.begins_outside() { Ok(()) } else { list_margins(sheet, document, margins) }
}

fn list_margins(sheet: &mut Sheet<'_>, document: &Document, margins: &[MarginHit]) -> io::Result<()> {
    for hit in margins {
        sheet.put(Role::Heading, word(sheet.style().lang, margin_word(hit.place)))?;
        sheet.put(Role::Dim, &part_of(document, hit.place).map_or_else(String::new, |part| format!("  {part}")))?;
        let why = reason(sheet, hit.tier, None, hit.weak);
        put_text(sheet, &why, &hit.text, &hit.ranges)?;
    }
    Ok(())
}

/// Why a text was found, and the text behind or below it.
fn put_text(sheet: &mut Sheet<'_>, why: &str, text: &str, ranges: &[Span]) -> io::Result<()> {
    let Some(columns) = sheet.style().columns else {
        sheet.put(Role::Dim, &format!("  [{why}]  "))?;
        sheet.put(Role::Text, &text.replace('\n', " "))?;
        return sheet.end_line();
    };
    sheet.put(Role::Dim, &format!("  [{why}]"))?;
    sheet.end_line()?;
    let (part, marks) = excerpt(text, ranges, columns.saturating_sub(2) / 2 * LINES);
    sheet.flow(&part, &marks, 2)?;
    sheet.end_line()
}

const fn margin_word(place: Margin) -> Word {
    match place {
        Margin::Letter => Word::Letter,
        Margin::Signature => Word::Signature,
        Margin::Title(_) => Word::Title,
        Margin::Heading(..) => Word::ByHeading,
        Margin::Footnote(_) => Word::Footnote,
    }
}

fn part_of(document: &Document, place: Margin) -> Option<&str> {
    match place {
        Margin::Letter | Margin::Signature => None,
        Margin::Title(part) | Margin::Heading(part, _) | Margin::Footnote(part) => document.part(part).map(Part::name),
    }
}

/// Why a text was found: `pinyin`, `glossary: FATF`, and whether that is only perhaps meant.
fn reason(sheet: &Sheet<'_>, tier: Tier, reason: Option<&str>, weak: bool) -> String {
    let lang = sheet.style().lang;
    let tier = word(lang, tier_word(tier));
    let reason = reason.map(|reason| format!(": {reason}")).unwrap_or_default();
    let weak = if weak { format!(", {}", word(lang, Word::Weak)) } else { String::new() };
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
