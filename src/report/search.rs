//! What a query found, for a person to read.

use std::io;

use serde::Serialize;

use super::json::section_of;
use super::sheet::{Sheet, TextRole};
use super::show::named;
use crate::citation::Symbol;
use crate::i18n::Lang;
use crate::i18n::report::{Word, word};
use crate::i18n::search::Message;
use crate::model::{Library, Work, WorkId};
use crate::search::{Findings, Hit, Index, Margin, MarginHit, Tier, Verdict};
use crate::text::{Span, slice};

/// How many characters of each heading are shown.
const HEADING: usize = 24;

/// How many lines of a paragraph are shown on a terminal.
const LINES: usize = 3;

#[derive(Debug)]
pub(crate) struct SearchReport<'a> {
    findings: &'a Findings,
    pub hits: Vec<Hit>,
    /// What to show of the texts outside the paragraphs.
    pub margins: Vec<MarginHit>,
    is_outside_first: bool,
}

impl<'a> SearchReport<'a> {
    /// The first `limit` places of what was found in a document, only certain ones if so wanted. Those of several works
    /// stand by work, in the order in which these were opened.
    pub(crate) fn new(
        findings: &'a Findings,
        document: &'a Library,
        index: &'a Index,
        limit: usize,
        certain: bool,
    ) -> Self {
        let is_wanted = |weak: bool| !weak || !certain;
        let is_outside_first = findings.begins_outside();
        let mut room = limit;
        let mut margins = Vec::new();
        let all_margins = || (0..findings.margins()).filter_map(|row| findings.margin(row));
        if is_outside_first {
            margins.extend(all_margins().filter(|margin| is_wanted(margin.hit.weak)).take(room));
            room -= margins.len();
        }
        let mut hits: Vec<Hit> =
            findings.answer.hits(index, document).filter(|hit| is_wanted(hit.weak)).take(room).collect();
        if document.works().nth(1).is_some() {
            hits.sort_by_key(|hit| (hit.weak, work_of(document, hit)));
        }
        if !is_outside_first {
            margins.extend(all_margins().filter(|margin| is_wanted(margin.hit.weak)).take(room - hits.len()));
        }
        Self { findings, hits, margins, is_outside_first }
    }

    /// Whether there is nothing to show.
    pub(crate) fn is_empty(&self) -> bool {
        self.hits.is_empty() && self.margins.is_empty()
    }

    /// Whether what stands outside the paragraphs comes first.
    pub(crate) const fn begins_outside(&self) -> bool {
        self.is_outside_first
    }

    /// The verdict in words: how many places are certain, how many perhaps meant, which part of the query they hold.
    pub(crate) fn verdict(&self, lang: Lang) -> String {
        let (certain, perhaps) = self.findings.counts();
        let mut said = Message::Verdict { certain, perhaps };
        let shown = self.hits.len() + self.margins.len();
        if shown < certain + perhaps {
            said = Message::Cut { verdict: Box::new(said), shown };
        }
        if let Some(remark) = &self.findings.remark {
            said = Message::Remarked { verdict: Box::new(said), remark: Box::new(remark.clone()) };
        }
        said.text(lang)
    }
}

/// Lists hits under the verdict on them, the certain ones before the others: on a terminal the lines around what
/// matched, otherwise one whole paragraph a line. What stands outside the paragraphs comes last, unless nothing but that
/// says the words.
pub(crate) fn list_hits(sheet: &mut Sheet<'_>, document: &Library, found: &SearchReport<'_>) -> io::Result<()> {
    let lang = sheet.style().lang;
    line(sheet, &found.verdict(lang))?;
    if found.begins_outside() {
        list_margins(sheet, document, &found.margins)?;
    }
    let perhaps = found.hits.iter().filter(|hit| hit.weak).count();
    let mut is_told = perhaps == found.hits.len();
    let is_shelf = document.works().nth(1).is_some();
    let mut told_of = None;
    for hit in &found.hits {
        if hit.weak && !std::mem::replace(&mut is_told, true) {
            line(sheet, &Message::Perhaps { count: perhaps }.text(lang))?;
            told_of = None;
        }
        if is_shelf && sheet.style().columns.is_none() {
            sheet.put(TextRole::Dim, &format!("{}  ", called(document, hit)))?;
        } else if is_shelf && told_of.replace(work_of(document, hit)) != Some(work_of(document, hit)) {
            sheet.put_line(TextRole::Heading, &called(document, hit))?;
        }
        named(sheet, document, hit.paragraph, HEADING)?;
        put_found(sheet, document.text(hit.paragraph), hit)?;
    }
    if found.begins_outside() { Ok(()) } else { list_margins(sheet, document, &found.margins) }
}

fn work_of(document: &Library, hit: &Hit) -> Option<WorkId> {
    Some(document.part(document.paragraph(hit.paragraph)?.part)?.work)
}

/// What the work of a hit is called beside others: its symbol, its year and its language, as far as it states them, and
/// its place among those that are called alike.
fn called(document: &Library, hit: &Hit) -> String {
    let name = |work: &Work| {
        let symbol = work.symbol.as_ref().map(Symbol::as_str);
        [symbol, work.year(), Some(work.language.as_str())].into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    let Some(work) = document.work_of(hit.paragraph) else { return String::new() };
    let own = name(work);
    let alike: Vec<&Work> = document.works().filter(|other| name(other) == own).collect();
    match alike.iter().position(|other| other.paragraphs == work.paragraphs) {
        Some(place) if alike.len() > 1 => format!("{own} ({})", place + 1),
        _ => own,
    }
}

/// Writes a line about the list; none in a pipe, where each line is a place.
fn line(sheet: &mut Sheet<'_>, words: &str) -> io::Result<()> {
    if sheet.style().columns.is_none() {
        return Ok(());
    }
    sheet.put_line(TextRole::Dim, words)
}

fn list_margins(sheet: &mut Sheet<'_>, document: &Library, margins: &[MarginHit]) -> io::Result<()> {
    let lang = sheet.style().lang;
    if !margins.is_empty() {
        line(sheet, &Message::Elsewhere { count: margins.len() }.text(lang))?;
    }
    for margin in margins {
        sheet.put(TextRole::Heading, margin.place.label().text(lang))?;
        sheet.put(TextRole::Dim, &format!("  {}", margin.place.stands_at(document)))?;
        put_found(sheet, &margin.text, &margin.hit)?;
    }
    Ok(())
}

/// What was found in a text and why, as every JSON of a search ends.
#[derive(Clone, Debug, Serialize)]
pub(super) struct HitDetails<'a> {
    pub(super) score: f64,
    pub(super) tier: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) verdict: Option<&'static str>,
    pub(super) weak: bool,
    pub(super) reason: Option<&'a str>,
    pub(super) ranges: Vec<[usize; 2]>,
    pub(super) text: &'a str,
}

pub(super) fn found_form<'a>(hit: &'a Hit, text: &'a str, verdict: Option<Verdict>) -> HitDetails<'a> {
    HitDetails {
        score: (f64::from(hit.score) * 10_000.0).round() / 10_000.0,
        tier: hit.tier.name(),
        verdict: verdict.map(Verdict::name),
        weak: hit.weak,
        reason: hit.reason.as_deref(),
        ranges: hit.ranges.iter().map(|range| [range.start, range.end]).collect(),
        text,
    }
}

/// A work by what it states of itself.
#[derive(Clone, Debug, Serialize)]
struct SearchedWork<'a> {
    symbol: Option<&'a str>,
    language: &'a str,
    dated: Option<&'a str>,
}

impl<'a> SearchedWork<'a> {
    fn of(work: &'a Work) -> Self {
        Self {
            symbol: work.symbol.as_ref().map(Symbol::as_str),
            language: &work.language,
            dated: work.dated.as_deref(),
        }
    }
}

/// One paragraph found, as `search --json` has it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct HitJson<'a> {
    /// The work, where several were searched.
    #[serde(skip_serializing_if = "Option::is_none")]
    work: Option<SearchedWork<'a>>,
    part: &'a str,
    number: Option<u32>,
    section: Option<&'a str>,
    /// Where the text stands: `paragraph`, `letter`, `heading`, `footnote`, `note`.
    #[serde(rename = "where")]
    place: &'static str,
    #[serde(flatten)]
    found: HitDetails<'a>,
}

/// The form of what was found, in its order: paragraphs, then what stands outside them.
pub(crate) fn search_form<'a>(document: &'a Library, found: &'a SearchReport<'_>) -> Vec<HitJson<'a>> {
    let is_shelf = document.works().nth(1).is_some();
    let paragraphs = found.hits.iter().filter_map(move |hit| {
        let paragraph = document.paragraph(hit.paragraph)?;
        let part = document.part(paragraph.part).map_or("", |part| &part.id);
        let section = section_of(document, hit.paragraph);
        let found = found_form(hit, &paragraph.text, Some(Verdict::of(hit.weak)));
        let work = is_shelf.then(|| document.work_of(hit.paragraph).map(SearchedWork::of)).flatten();
        Some(HitJson { work, part, number: paragraph.number, section, place: "paragraph", found })
    });
    let outside = found.margins.iter().map(move |margin| {
        let part = margin.place.part(document).and_then(|part| document.part(part));
        // The letter that is searched is that of the first work.
        let work = document.work(part.map_or(WorkId(0), |part| part.work)).filter(|_| is_shelf).map(SearchedWork::of);
        let part = part.map_or("letter", |part| &part.id);
        let (number, section) = match margin.place {
            Margin::Note(Some(id)) => (document.paragraph(id).and_then(|one| one.number), section_of(document, id)),
            Margin::Heading(_, section) => (None, document.section(section).map(|section| section.path.as_str())),
            Margin::Letter
            | Margin::Signature
            | Margin::Title(_)
            | Margin::Footnote(..)
            | Margin::Note(None)
            | Margin::Cited(_) => (None, None),
        };
        let found = found_form(&margin.hit, &margin.text, Some(Verdict::of(margin.hit.weak)));
        HitJson { work, part, number, section, place: margin.place.name(), found }
    });
    if found.begins_outside() { outside.chain(paragraphs).collect() } else { paragraphs.chain(outside).collect() }
}

/// A paragraph of a cited text that was found, as `search --in library --json` has it.
/// Why a text was found, and the text behind or below it.
pub(super) fn put_found(sheet: &mut Sheet<'_>, text: &str, hit: &Hit) -> io::Result<()> {
    let why = reason(sheet, hit.tier, hit.reason.as_deref(), hit.weak);
    let Some(columns) = sheet.style().columns else {
        sheet.put(TextRole::Dim, &format!("  [{why}]  "))?;
        return sheet.put_line(TextRole::Text, &text.replace('\n', " "));
    };
    sheet.put_line(TextRole::Dim, &format!("  [{why}]"))?;
    let (part, marks) = excerpt(text, &hit.ranges, columns.saturating_sub(2) / 2 * LINES);
    sheet.flow(&part, &marks, 2)?;
    sheet.end_line()
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
        Tier::Translation => Word::ByTranslation,
    }
}

/// About `room` characters of a text around the first match, with the matches in them.
fn excerpt(text: &str, ranges: &[Span], room: usize) -> (String, Vec<(Span, TextRole)>) {
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
        .map(|range| (Span::new(range.start - start + shift, range.end - start + shift), TextRole::Match))
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
