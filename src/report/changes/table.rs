//! The changes as a table: CSV for spreadsheets, Markdown to send on.

use std::fmt::Write as _;

use super::super::compare::kind_name;
use super::super::table::{Cell, Table};
use super::{ChangesFilter, SuccessionRow, beside, changed_sections, counts, work_name};
use crate::i18n::Lang;
use crate::i18n::changes::{Message, Word};
use crate::successor::Changes;
use crate::text::visible_line;

/// A row a link: part, paragraphs, fate, confidence, sections, kinds, edits and both texts.
pub(crate) fn table_of_changes(changes: &Changes<'_>, wanted: &ChangesFilter) -> Table {
    let heads = [
        "part", "old", "new", "kind", "moved", "confidence", "old_section", "new_section", "near", "classes", "edits",
        "old_text", "new_text",
    ];
    let mut table = Table::new(heads);
    for row in SuccessionRow::all(changes, wanted) {
        let [old, new] = row.addresses();
        let text = |year| row.texts(year).into_iter().map(|(_, text)| text).collect::<Vec<_>>().join("\n");
        let edits: Vec<String> = row.edits().into_iter().map(|(went, came, _)| format!("{went} → {came}")).collect();
        let mut classes: Vec<&str> = row.kinds.iter().map(|kind| kind.name()).collect();
        classes.dedup();
        let moved = if row.link.moved { "yes" } else { "" };
        let cells: [Cell; 13] = [
            row.part.id.as_str().into(),
            old.into(),
            new.into(),
            row.link.fate.as_str().into(),
            moved.into(),
            Cell::rounded(row.link.confidence.into(), 2),
            row.section(0).into(),
            row.section(1).into(),
            row.near().unwrap_or_default().into(),
            classes.join(" ").into(),
            edits.join(" | ").into(),
            text(0).into(),
            text(1).into(),
        ];
        table.push(cells);
    }
    table
}

/// Counts, sections, documents cited, and each change with its words.
pub(crate) fn markdown_of_changes(changes: &Changes<'_>, wanted: &ChangesFilter, lang: Lang) -> String {
    let mut out = String::new();
    let _ = writeln!(out, "# {} → {}\n", plain(&work_name(changes.old)), plain(&work_name(changes.new)));
    if changes.is_empty() {
        let _ = writeln!(out, "{}", Word::NothingDiffers.text(lang));
        return out;
    }
    let counts = counts(changes, lang);
    let names: Vec<&str> = counts.iter().map(|(_, name, _)| *name).collect();
    let numbers: Vec<String> = counts.iter().map(|(.., count)| count.to_string()).collect();
    let rule = vec!["---:"; names.len()].join(" | ");
    let _ = writeln!(out, "| {} |\n| {rule} |\n| {} |\n", names.join(" | "), numbers.join(" | "));
    for (_, fate, said) in changed_sections(changes, lang) {
        let _ = writeln!(out, "- {} {fate}: {}", Word::Section.text(lang), plain(&said));
    }
    for (label, symbols) in [(Word::CitedNow, &changes.added), (Word::CitedNoMore, &changes.removed)] {
        if !symbols.is_empty() {
            let symbols: Vec<String> = symbols.iter().map(|symbol| plain(symbol.as_str())).collect();
            let _ = writeln!(out, "- {}: {}", label.text(lang), symbols.join(", "));
        }
    }
    for said in beside(changes, lang) {
        let _ = writeln!(out, "- {}", plain(&said));
    }
    for (number, row) in SuccessionRow::changed(changes, wanted).enumerate() {
        one(&mut out, number + 1, &row, lang);
    }
    let _ = writeln!(out, "\n{}", Word::Caution.text(lang));
    out
}

fn one(out: &mut String, number: usize, row: &SuccessionRow<'_>, lang: Lang) {
    let places: Vec<String> = row.addresses().into_iter().filter(|place| !place.is_empty()).collect();
    let near = row.near().map(|near| format!("; {}", Message::Resembles(near).text(lang))).unwrap_or_default();
    let _ = writeln!(out, "\n## {number}. {}: {}{near}\n", plain(&places.join(" → ")), row.fates(lang));
    if row.link.edits.is_empty() {
        let year = usize::from(!row.link.new.is_empty());
        for (_, text) in row.texts(year) {
            let _ = writeln!(out, "> {}\n", plain(text));
        }
        return;
    }
    for (year, label) in [(0, Word::Old), (1, Word::New)] {
        for (place, (address, text)) in row.places(year).iter().zip(row.texts(year)) {
            let _ = writeln!(out, "**{} {}** {}\n", label.text(lang), plain(&address), marked(row, year, *place, text));
        }
    }
    for (went, came, kind) in row.edits() {
        let (went, came) = (plain(went.trim()), plain(came.trim()));
        let said = match (went.is_empty(), came.is_empty()) {
            (true, _) => format!("**{came}**"),
            (_, true) => format!("~~{went}~~"),
            _ => format!("~~{went}~~ → **{came}**"),
        };
        let _ = writeln!(out, "- {}: {said}", kind_name(lang, kind));
    }
}

/// A text in which the words that went are struck out, those that came underlined: by tags, for stars beside a Chinese
/// mark of punctuation are text to Markdown (CommonMark 0.31, 6.2).
fn marked(row: &SuccessionRow<'_>, year: usize, place: usize, text: &str) -> String {
    let tag = if year == 0 { "del" } else { "ins" };
    let sliced = crate::text::Sliced::new(text);
    let (mut out, mut at) = (String::new(), 0);
    for (span, _) in row.marks(year, place) {
        out.push_str(&plain(sliced.get(crate::text::Span::new(at, span.start))));
        let _ = write!(out, "<{tag}>{}</{tag}>", plain(sliced.get(span)));
        at = span.end;
    }
    out.push_str(&plain(sliced.get(crate::text::Span::new(at, sliced.len()))));
    out
}

/// Text of a library in which nothing is Markdown, on one line.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in visible_line(text).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#') {
            plain.push('\\');
        }
        plain.push(c);
    }
    plain
}
