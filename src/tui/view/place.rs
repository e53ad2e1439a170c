//! Where a paragraph stands, in words.

use crate::citation::Symbol;
use crate::i18n::browser::Label;
use crate::i18n::notices::{Language, Notice};
use crate::i18n::{Lang, quotation};
use crate::library::TextPlace;
use crate::model::{Library, ParagraphId, PartId, SectionId, Work, WorkId};
use crate::search::Margin;
use crate::store::Subject;
use crate::tui::state::App;
use crate::tui::state::tree::SectionRow;

/// The number of a paragraph as printed; for one without, its place in its part: `#3`.
pub(crate) fn number(document: &Library, id: ParagraphId) -> String {
    document.printed(id).to_string()
}

/// A share as a percentage; 100 only for the whole.
pub(crate) fn percent(share: f64) -> u8 {
    let most = if share < 1.0 { 99 } else { 100 };
    (1..=most).rev().find(|percent| f64::from(*percent) <= share * 100.0 + 0.5).unwrap_or(0)
}

/// Part and number: `附件 29`.
pub(crate) fn of_paragraph(document: &Library, id: ParagraphId) -> String {
    format!("{} {}", part_name(document, id), number(document, id))
}

/// A paragraph or the letter: `附件 29`, `Letter`.
pub(crate) fn of_subject(document: &Library, subject: Subject, lang: Lang) -> String {
    match subject {
        Subject::Paragraph(id) => of_paragraph(document, id),
        Subject::Letter => Label::Letter.text(lang).into_owned(),
    }
}

/// Where a text outside the paragraphs stands: `heading annex 二.C`, `2462(2019) para. 35`, at length
/// with the language.
pub(crate) fn of_margin(app: &App, place: Margin, at_length: bool) -> String {
    let lang = app.settings.lang;
    let texts = app.query.found.as_ref().and_then(|found| found.findings.texts());
    match (place, texts) {
        (Margin::Cited(id), Some(texts)) => of_cited(texts, id, at_length, lang).unwrap_or_default(),
        _ => Label::Margin(place.label(), place.stands_at(&app.document)).text(lang).into_owned(),
    }
}

fn of_cited(texts: &Library, id: ParagraphId, at_length: bool, lang: Lang) -> Option<String> {
    let work = texts.work_of(id)?;
    let place = match TextPlace::of(texts, id) {
        TextPlace::Preambular(place) => Notice::Preambular(place.to_string()),
        TextPlace::Footnote(place) => Notice::Operative(format!("n{place}")),
        TextPlace::Operative(number) => Notice::Operative(number.to_string()),
        TextPlace::Unnumbered(place) => Notice::Operative(format!("#{place}")),
    };
    let symbol = work.symbol.as_ref().map_or("", short_symbol);
    let language = if at_length { format!(" · {}", language(&work.language, lang)) } else { String::new() };
    Some(format!("{symbol} {}{language}", place.text(lang)))
}

/// The name of a language in that of the interface; its tag where it has none.
pub(crate) fn language(tag: &str, lang: Lang) -> String {
    Language::of(tag).map_or_else(|| tag.to_owned(), |of| of.text(lang).to_owned())
}

/// The year of a work; `?` for one that bears none.
pub(crate) fn year(document: &Library, work: WorkId) -> String {
    document.work(work).and_then(Work::year).unwrap_or("?").to_owned()
}

/// The name of a part in the language of the interface, where it is another than the text's own: `annex`.
pub(crate) fn part_in(document: &Library, part: PartId, lang: Lang) -> Option<String> {
    let own = document.part(part)?.name();
    let name = quotation::part(lang, &document.part(part)?.id)?;
    (!own.eq_ignore_ascii_case(&name) && !own.is_empty()).then_some(name)
}

pub(crate) fn part_name(document: &Library, id: ParagraphId) -> &str {
    document.paragraph(id).and_then(|paragraph| document.part(paragraph.part)).map_or("", |part| part.name())
}

/// Part, sections and number, the part also in the language of the interface: `附件 annex › 二 › B › 27`.
pub(crate) fn trail(document: &Library, id: ParagraphId, lang: Lang) -> String {
    let part = document.paragraph(id).and_then(|paragraph| part_in(document, paragraph.part, lang));
    let part = part.map_or_else(String::new, |part| format!(" {part}"));
    let mut steps = vec![format!("{}{part}", part_name(document, id))];
    let section = document.paragraph(id).and_then(|paragraph| paragraph.section);
    steps.extend(ancestors(document, section).into_iter().rev().filter_map(|id| {
        let section = document.section(id)?;
        Some(section.number.clone().unwrap_or_else(|| section.heading.clone()))
    }));
    steps.push(number(document, id));
    steps.join(" › ")
}

/// The headings above a paragraph: `二 工作方案 › B 监测`.
pub(crate) fn headings(document: &Library, id: ParagraphId) -> String {
    let section = document.paragraph(id).and_then(|paragraph| paragraph.section);
    let headings = ancestors(document, section).into_iter().rev().map(|id| heading(document, id));
    headings.collect::<Vec<String>>().join(" › ")
}

pub(crate) fn heading(document: &Library, id: SectionId) -> String {
    let Some(section) = document.section(id) else { return String::new() };
    match &section.number {
        Some(number) => format!("{number} {}", section.heading),
        None => section.heading.clone(),
    }
}

/// What a row of the tree is called where there is little room: `附件 二.B`.
pub(crate) fn of_node(document: &Library, node: SectionRow) -> Option<String> {
    match node {
        SectionRow::All | SectionRow::Letter => None,
        SectionRow::Part(id) => document.part(id).map(|part| part.name().to_owned()),
        SectionRow::Section(id) => {
            let section = document.section(id)?;
            let part = document.part(section.part).map_or("", |part| part.name());
            let path = if section.path.is_empty() { &section.heading } else { &section.path };
            Some(format!("{part} {path}"))
        }
    }
}

/// A document's symbol without what is the same for all resolutions: `2462(2019)`, `S/2020/731`.
pub(crate) fn short_symbol(symbol: &Symbol) -> &str {
    symbol.as_str().strip_prefix("S/RES/").unwrap_or(symbol.as_str())
}

/// A section with those around it, innermost first.
fn ancestors(document: &Library, section: Option<SectionId>) -> Vec<SectionId> {
    std::iter::successors(section, |id| document.section(*id)?.parent).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{PartId, embedded};

    #[test]
    fn a_paragraph_is_named_by_part_sections_and_number() {
        let document = embedded().expect("the embedded programme");
        let id = document.paragraph_numbered(PartId(0), 27).expect("paragraph 27");
        assert_eq!(of_paragraph(&document, id), "附件 27");
        let trail = |lang| trail(&document, id, lang);
        assert!(trail(Lang::En).starts_with("附件 annex › 二 › "), "{}", trail(Lang::En));
        assert!(trail(Lang::Zh).starts_with("附件 › 二 › ") && trail(Lang::Zh).ends_with(" › 27"));
        assert!(headings(&document, id).starts_with("二 工作方案 › "));
    }

    #[test]
    fn a_paragraph_without_a_number_is_named_by_its_place() {
        let document: crate::model::Programme = serde_json::from_str(
            r#"{"schema": "ctc-programme/1", "language": "en", "parts": [
                {"id": "a", "paragraphs": [{"text": "x"}]}, {"id": "b", "paragraphs": [{"text": "x"}, {"text": "y"}]}]}"#,
        )
        .expect("a programme");
        assert_eq!(of_paragraph(&Library::from(document), ParagraphId(2)), "b #2");
    }

    #[test]
    fn resolutions_go_by_number_and_year() {
        assert_eq!(short_symbol(&Symbol::resolution(2462, 2019)), "2462(2019)");
        assert_eq!(short_symbol(&Symbol::new("S/2020/731")), "S/2020/731");
    }

    #[test]
    fn shares_are_rounded_and_only_the_whole_is_a_hundred() {
        assert_eq!([0.0, 0.004, 0.006, 0.874, 0.999, 1.0].map(percent), [0, 0, 1, 87, 99, 100]);
    }
}
