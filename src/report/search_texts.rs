//! What was found in the texts that are cited: texts that the query names, and paragraphs.

use std::io;

use serde::Serialize;

use super::search::{HitDetails, found_form, put_found};
use super::sheet::{Sheet, TextRole};
use crate::library::TextPlace;
use crate::model::{Library, Work};
use crate::search::{Hit, Tier};

#[derive(Debug, Serialize)]
pub(crate) struct TextHitJson<'a> {
    symbol: String,
    language: &'a str,
    /// `preambular` or `operative`.
    kind: &'static str,
    number: Option<u32>,
    #[serde(rename = "where")]
    place: String,
    #[serde(flatten)]
    found: HitDetails<'a>,
}

/// A text whose document was named, with the paragraph of it that was.
#[derive(Clone, Debug)]
pub(crate) struct NamedText<'a> {
    pub work: &'a Work,
    pub hit: Option<Hit>,
}

impl NamedText<'_> {
    /// What it is called, where no paragraph of it was named.
    fn title(&self) -> &str {
        self.work.title.as_deref().or(self.work.adoption.as_deref()).unwrap_or("")
    }
}

/// The form of the texts named and of what was found in cited texts, in its order.
pub(crate) fn text_hits_form<'a>(
    texts: &'a Library,
    named: &'a [NamedText<'a>],
    hits: &'a [Hit],
) -> Vec<TextHitJson<'a>> {
    let whole = |named: &'a NamedText<'a>| TextHitJson {
        symbol: named.work.symbol.as_ref().map_or_else(String::new, ToString::to_string),
        language: &named.work.language,
        kind: "title",
        number: None,
        place: String::new(),
        found: HitDetails {
            score: 1.0,
            tier: Tier::Address.name(),
            verdict: None,
            weak: false,
            reason: None,
            ranges: Vec::new(),
            text: named.title(),
        },
    };
    let form = |hit: &'a Hit| {
        let paragraph = texts.paragraph(hit.paragraph)?;
        let work = texts.work_of(hit.paragraph)?;
        let place = TextPlace::of(texts, hit.paragraph);
        Some(TextHitJson {
            symbol: work.symbol.as_ref().map_or_else(String::new, ToString::to_string),
            language: &work.language,
            kind: if matches!(place, TextPlace::Preambular(_)) { "preambular" } else { "operative" },
            number: paragraph.number,
            place: place.to_string(),
            found: found_form(hit, &paragraph.text, None),
        })
    };
    let named = named.iter().filter_map(|named| named.hit.as_ref().map_or_else(|| Some(whole(named)), form));
    named.chain(hits.iter().filter_map(form)).collect()
}

/// Lists the texts named, each by its title or the paragraph named, and what was found in cited texts, best first: symbol
/// and paragraph, a preambular one as `pp3`.
pub(crate) fn list_text_hits(
    sheet: &mut Sheet<'_>,
    texts: &Library,
    named: &[NamedText<'_>],
    hits: &[Hit],
) -> io::Result<()> {
    for named in named.iter().filter(|named| named.hit.is_none()) {
        if let Some(symbol) = &named.work.symbol {
            sheet.put_document(symbol, symbol.as_str())?;
        }
        sheet.put(TextRole::Dim, &format!("  {}", named.work.language))?;
        sheet.put_line(TextRole::Heading, &format!("  {}", named.title().replace('\n', " ")))?;
    }
    for hit in named.iter().filter_map(|named| named.hit.as_ref()).chain(hits) {
        let work = texts.work_of(hit.paragraph);
        if let Some(symbol) = work.and_then(|work| work.symbol.as_ref()) {
            sheet.put_document(symbol, symbol.as_str())?;
        }
        sheet.put(TextRole::Heading, &format!(" {}", TextPlace::of(texts, hit.paragraph)))?;
        sheet.put(TextRole::Dim, &format!("  {}", work.map_or("", |work| &work.language)))?;
        put_found(sheet, texts.text(hit.paragraph), hit)?;
    }
    Ok(())
}
