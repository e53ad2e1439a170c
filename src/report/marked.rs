//! Bookmarks and notes with the paragraphs they are on: to keep, to send on, for a table.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io;

use serde::Serialize;

use super::json::{ParagraphJson, paragraph_form, write_pretty_json};
use crate::model::{Library, ParagraphId, address_of};
use crate::quotation::escaped;
use crate::store::{Entry, ParagraphKey, Placed, letter_text};

/// One paragraph with what is on it, as JSON has it. One that the programme no longer has is known by its beginning.
#[derive(Serialize)]
#[serde(untagged)]
enum MarkedForm<'a> {
    There {
        #[serde(flatten)]
        paragraph: ParagraphJson<'a>,
        marked: bool,
        note: Option<&'a str>,
    },
    Letter {
        letter: String,
        marked: bool,
        note: Option<&'a str>,
    },
    Gone {
        gone: String,
        excerpt: &'a str,
        marked: bool,
        note: Option<&'a str>,
    },
}

/// All bookmarks and notes as JSON.
///
/// # Errors
/// Never in memory; what `serde_json` says otherwise.
pub(crate) fn json_of_marked(document: &Library, placed: &Placed) -> io::Result<Vec<u8>> {
    let there = placed.found.iter().filter_map(|(id, entry)| {
        let paragraph = paragraph_form(document, *id)?;
        Some(MarkedForm::There { paragraph, marked: entry.marked, note: entry.note.as_deref() })
    });
    let gone = placed.lost.iter().map(|(at, entry)| MarkedForm::Gone {
        gone: at.to_string(),
        excerpt: words_of(entry),
        marked: entry.marked,
        note: entry.note.as_deref(),
    });
    let mut bytes = Vec::new();
    let letter = placed.letter.iter().map(|entry| MarkedForm::Letter {
        letter: letter_text(document),
        marked: entry.marked,
        note: entry.note.as_deref(),
    });
    write_pretty_json(&mut bytes, &letter.chain(there).chain(gone).collect::<Vec<_>>())?;
    Ok(bytes)
}

/// All bookmarks and notes as a table: place, section, bookmark, note, text.
pub(crate) fn csv_of_marked(document: &Library, placed: &Placed) -> String {
    let mut table = String::from("\u{feff}place,section,bookmark,note,text\r\n");
    for row in rows(document, placed) {
        let note = row.entry.note.as_deref().unwrap_or("");
        let bookmark = if row.entry.marked { "*" } else { "" };
        let fields = [row.place.as_str(), row.section, bookmark, note, &row.text];
        let fields: Vec<String> = fields.into_iter().map(field).collect();
        let _ = write!(table, "{}\r\n", fields.join(","));
    }
    table
}

/// A field in quotes; one that a spreadsheet would take for a formula is led by an apostrophe.
fn field(text: &str) -> String {
    let lead = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{lead}{}\"", text.replace('"', "\"\""))
}

/// All bookmarks and notes as Markdown: a heading for each paragraph, the note as a quotation, the text.
pub(crate) fn markdown_of_marked(document: &Library, placed: &Placed) -> String {
    let pieces = rows(document, placed).map(|row| {
        let mark = if row.entry.marked { " \\*" } else { "" };
        let mut piece = format!("## {} {}{mark}\n\n", row.place, escaped(row.section));
        for line in row.entry.note.iter().flat_map(|note| note.lines()) {
            let _ = writeln!(piece, "> {}  ", escaped(line));
        }
        let gap = if row.entry.note.is_some() { "\n" } else { "" };
        let _ = writeln!(piece, "{gap}{}", escaped(&row.text));
        piece
    });
    pieces.collect::<Vec<_>>().join("\n")
}

/// One paragraph with what is on it.
struct MarkedRow<'a> {
    place: String,
    section: &'a str,
    text: Cow<'a, str>,
    entry: &'a Entry,
}

fn rows<'a>(document: &'a Library, placed: &'a Placed) -> impl Iterator<Item = MarkedRow<'a>> {
    let there = placed.found.iter().map(|(id, entry): (&ParagraphId, &Entry)| MarkedRow {
        place: address_of(document, *id),
        section: document.section_path(*id),
        text: document.text(*id).into(),
        entry,
    });
    let gone = placed.lost.iter().map(|(at, entry)| MarkedRow {
        place: at.to_string(),
        section: "",
        text: words_of(entry).into(),
        entry,
    });
    let letter = placed.letter.iter().map(|entry| MarkedRow {
        place: ParagraphKey::letter().to_string(),
        section: "",
        text: letter_text(document).into(),
        entry,
    });
    letter.chain(there).chain(gone)
}

/// The words that something was left on, as far as they were kept.
fn words_of(entry: &Entry) -> &str {
    entry.words.text.as_deref().unwrap_or(&entry.words.excerpt)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{MarkChange, Marks};

    fn placed(document: &Library) -> Placed {
        let json = r#"{"entries": {"annex/900": {"marked": true, "excerpt": "旧文"}}}"#;
        let mut marks: Marks = serde_json::from_str(json).expect("marks");
        let note = "=1+1\n*星* \"引\"";
        marks.apply(&MarkChange::note(document, ParagraphId(2), None, note).expect("a paragraph"));
        marks.apply(&MarkChange::mark(document, ParagraphId(60), true).expect("a paragraph"));
        marks.placed(document)
    }

    #[test]
    fn every_form_holds_every_note_and_what_is_gone() {
        let document = crate::model::embedded().expect("the embedded programme");
        let placed = placed(&document);
        let json: serde_json::Value =
            serde_json::from_slice(&json_of_marked(&document, &placed).expect("JSON")).expect("JSON");
        assert_eq!(json.as_array().map(Vec::len), Some(3));
        assert_eq!(
            (&json[0]["number"], &json[1]["marked"], &json[2]["gone"]),
            (&3.into(), &true.into(), &"annex/900".into())
        );
        let csv = csv_of_marked(&document, &placed);
        assert!(csv.contains("\"'=1+1\n*星* \"\"引\"\"\"") && csv.contains("旧文"), "{csv}");
        let markdown = markdown_of_marked(&document, &placed);
        assert!(
            markdown.contains("> =1+1  \n> \\*星\\* \"引\"  \n\n") && markdown.contains("## annex/900"),
            "{markdown}"
        );
        assert!(markdown.contains(&escaped(document.text(ParagraphId(60)))));
    }
}
