//! Paragraphs as they are quoted elsewhere: whole, with the reference by which others find them.

use crate::i18n::Lang;
use crate::i18n::quotation as words;
use crate::model::{Library, ParagraphId, PartId, Work};
use crate::store::{Subject, letter_text};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QuotationForm {
    /// The reference on a line of its own, then the text.
    #[default]
    Plain,
    /// Markdown: the text as a block quotation, then the reference.
    Markdown,
}

/// A work as a reference names it: its symbol, else the date of its letter.
pub(crate) fn source(work: &Work, lang: Lang) -> String {
    let symbol = work.symbol.as_ref().map(ToString::to_string);
    symbol.or_else(|| work.dated.as_deref().map(|date| words::letter_dated(lang, date))).unwrap_or_default()
}

/// What a part is called in the language of the interface; the text's own name where there is no other.
pub(crate) fn part_name(document: &Library, part: PartId, lang: Lang) -> String {
    let Some(part) = document.part(part) else { return String::new() };
    words::part(lang, &part.id).unwrap_or_else(|| part.name().to_owned())
}

/// The number of a paragraph as printed; for one without, its place in its part: `#3`.
fn number(document: &Library, id: ParagraphId) -> String {
    let Some(paragraph) = document.paragraph(id) else { return String::new() };
    let first = document.part(paragraph.part).map_or(0, |part| part.paragraphs.start);
    paragraph.number.map_or_else(|| format!("#{}", id.index().saturating_sub(first) + 1), |number| number.to_string())
}

/// The numbers of paragraphs of one part: `20-23, 25`.
fn numbers(document: &Library, ids: &[ParagraphId]) -> String {
    let runs = ids.chunk_by(|one, next| one.index() + 1 == next.index());
    let run = |run: &[ParagraphId]| match run {
        [first, .., last] => format!("{}-{}", number(document, *first), number(document, *last)),
        [one] => number(document, *one),
        [] => String::new(),
    };
    runs.map(run).collect::<Vec<_>>().join(", ")
}

/// How others find a paragraph or the letter: `S/2024/123, annex, para. 40`.
pub(crate) fn reference(document: &Library, subject: Subject, lang: Lang) -> String {
    match subject {
        Subject::Letter => words::reference(lang, &source(document.first(), lang), words::letter(lang), "", false),
        Subject::Paragraph(id) => reference_of_several(document, &[id], lang),
    }
}

/// The reference of paragraphs of one part, of whichever of the works that are open it is.
fn reference_of_several(document: &Library, ids: &[ParagraphId], lang: Lang) -> String {
    let part = ids.first().and_then(|id| document.paragraph(*id)).map(|paragraph| paragraph.part);
    let work = ids.first().and_then(|id| document.work_of(*id)).unwrap_or(document.first());
    // The only part of a text that no letter sends has a name in its file alone.
    let part = part.filter(|_| work.parts.len() > 1 || work.letter.is_some());
    let part = part.map_or_else(String::new, |part| part_name(document, part, lang));
    words::reference(lang, &source(work, lang), &part, &numbers(document, ids), ids.len() > 1)
}

/// Paragraphs, or the letter, as a quotation: those of one part together under one reference, in the order given.
pub(crate) fn quotation(document: &Library, subjects: &[Subject], lang: Lang, form: QuotationForm) -> String {
    let part = |subject: &Subject| match subject {
        Subject::Letter => None,
        Subject::Paragraph(id) => document.paragraph(*id).map(|paragraph| paragraph.part),
    };
    let blocks = subjects.chunk_by(|one, next| part(one).is_some() && part(one) == part(next));
    let blocks = blocks.map(|block| {
        let ids: Vec<ParagraphId> = block
            .iter()
            .filter_map(|subject| match subject {
                Subject::Paragraph(id) => Some(*id),
                Subject::Letter => None,
            })
            .collect();
        match ids.as_slice() {
            [] => written(&[letter_text(document)], &reference(document, Subject::Letter, lang), form),
            [id] => written(&[document.text(*id).to_owned()], &reference_of_several(document, &ids, lang), form),
            ids => {
                let texts: Vec<String> =
                    ids.iter().map(|id| format!("{}. {}", number(document, *id), document.text(*id))).collect();
                written(&texts, &reference_of_several(document, ids, lang), form)
            }
        }
    });
    blocks.collect::<Vec<_>>().join("\n\n")
}

/// A text in which nothing is taken for Markdown.
pub(crate) fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        // `&amp;` would be read as a sign of its own, `R & D` not.
        let is_sign = c == '&' && characters.peek().is_some_and(|next| next.is_ascii_alphanumeric() || *next == '#');
        if is_sign || matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            shown.push('\\');
        }
        shown.push(c);
    }
    shown
}

fn written(texts: &[String], reference: &str, form: QuotationForm) -> String {
    match form {
        QuotationForm::Plain => format!("{reference}\n{}", texts.join("\n")),
        QuotationForm::Markdown => {
            let text = texts.join("\n\n");
            let lines = text.lines().map(|line| format!("> {}", escaped(line)).trim_end().to_owned());
            format!("{}\n\n— {}", lines.collect::<Vec<_>>().join("\n"), escaped(reference))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(symbol: &str) -> Library {
        let json = format!(
            r#"{{"schema": "ctc-programme/1", "language": "en", "dated": "2024-02-23", {symbol}
            "letter": {{"title": "Letter", "paragraphs": ["We send it."], "signature": ["The Chair"]}},
            "parts": [
                {{"id": "annex", "label": "Annex", "paragraphs": [{{"number": 1, "text": "One * two."}}, {{"number": 2, "text": "Three."}}, {{"number": 3, "text": "Four."}}]}},
                {{"id": "enclosure", "label": "Enclosure", "paragraphs": [{{"number": 1, "text": "Five."}}, {{"text": "Six."}}]}}]}}"#
        );
        crate::model::from_slice(json.as_bytes(), "made").expect("a programme")
    }

    const fn paragraph(id: u32) -> Subject {
        Subject::Paragraph(ParagraphId(id))
    }

    #[test]
    fn the_only_part_of_a_text_is_not_named() {
        let work = |letter: &str| {
            let json = format!(
                r#"{{"schema": "ctc-programme/1", "kind": "resolution", "language": "en", "symbol": "S/RES/9001(2031)", {letter}
                "parts": [{{"id": "body", "paragraphs": [{{"number": 1, "text": "One."}}, {{"number": 2, "text": "Two."}}]}}]}}"#
            );
            crate::model::from_slice(json.as_bytes(), "made").expect("a work")
        };
        let quoted = |ids: &[Subject]| quotation(&work(""), ids, Lang::En, QuotationForm::Plain);
        assert_eq!(quoted(&[paragraph(1)]), "S/RES/9001(2031), para. 2\nTwo.");
        assert!(quoted(&[paragraph(0), paragraph(1)]).starts_with("S/RES/9001(2031), paras. 1-2\n"));
        assert_eq!(reference(&work(""), paragraph(0), Lang::Zh), "S/RES/9001(2031)，第1段");
        let sent = work(r#""letter": {"paragraphs": ["We send it."]},"#);
        assert_eq!(reference(&sent, paragraph(0), Lang::En), "S/RES/9001(2031), body, para. 1");
    }

    #[test]
    fn a_paragraph_has_its_reference_in_the_language_of_the_interface() {
        let document = document(r#""symbol": "S/2024/999","#);
        let quoted = quotation(&document, &[paragraph(1)], Lang::En, QuotationForm::Plain);
        assert_eq!(quoted, "S/2024/999, annex, para. 2\nThree.");
        let quoted = quotation(&document, &[paragraph(1)], Lang::Zh, QuotationForm::Plain);
        assert_eq!(quoted, "S/2024/999，附件，第2段\nThree.");
        assert_eq!(reference(&document, paragraph(4), Lang::En), "S/2024/999, enclosure, unnumbered para. 2");
        assert_eq!(
            reference(&self::document(""), paragraph(0), Lang::En),
            "Letter dated 23 February 2024, annex, para. 1"
        );
    }

    #[test]
    fn of_two_works_each_paragraph_bears_the_symbol_of_its_own() {
        let of = |symbol: &str| document(&format!(r#""symbol": "{symbol}","#));
        let [new, old] = [of("S/2025/888"), of("S/2024/777")].map(|one| one.to_programme(one.first()));
        let both = Library::laid_out([new, old]).expect("two works");
        let id = |place: usize| Subject::Paragraph(both.paragraph_ids().nth(place).expect("a paragraph"));
        let quoted = quotation(&both, &[id(1), id(6)], Lang::En, QuotationForm::Plain);
        assert_eq!(quoted, "S/2025/888, annex, para. 2\nThree.\n\nS/2024/777, annex, para. 2\nThree.");
    }

    #[test]
    fn several_stand_under_one_reference_and_parts_apart() {
        let document = document(r#""symbol": "S/2024/999","#);
        let all = [paragraph(0), paragraph(2), paragraph(3)];
        let quoted = quotation(&document, &all, Lang::En, QuotationForm::Plain);
        assert_eq!(
            quoted,
            "S/2024/999, annex, paras. 1, 3\n1. One * two.\n3. Four.\n\nS/2024/999, enclosure, para. 1\nFive."
        );
        let run = [paragraph(0), paragraph(1), paragraph(2)];
        assert!(quotation(&document, &run, Lang::Zh, QuotationForm::Plain).starts_with("S/2024/999，附件，第1-3段\n"));
    }

    #[test]
    fn markdown_quotes_every_line_and_takes_nothing_for_markup() {
        let document = document(r#""symbol": "S/2024/999","#);
        let quoted = quotation(&document, &[paragraph(0), paragraph(1)], Lang::En, QuotationForm::Markdown);
        assert_eq!(quoted, "> 1. One \\* two.\n>\n> 2. Three.\n\n— S/2024/999, annex, paras. 1-2");
        let letter = quotation(&document, &[Subject::Letter], Lang::En, QuotationForm::Plain);
        assert_eq!(letter, "S/2024/999, letter\nLetter\n\nWe send it.\n\nThe Chair");
    }
}
