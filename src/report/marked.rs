//! Bookmarks and notes with the paragraphs they are on, for other programs.

use std::io;

use serde::Serialize;

use super::json::{ParagraphJson, paragraph_form, write_pretty_json};
use crate::model::Library;
use crate::store::{Entry, Placed, letter_text};

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

/// The words that something was left on, as far as they were kept.
fn words_of(entry: &Entry) -> &str {
    entry.words.text.as_deref().unwrap_or(&entry.words.excerpt)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ParagraphId;
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
    fn every_note_is_there_and_what_is_gone() {
        let document = crate::model::embedded().expect("the embedded programme");
        let placed = placed(&document);
        let json: serde_json::Value =
            serde_json::from_slice(&json_of_marked(&document, &placed).expect("JSON")).expect("JSON");
        assert_eq!(json.as_array().map(Vec::len), Some(3));
        assert_eq!(
            (&json[0]["number"], &json[1]["marked"], &json[2]["gone"]),
            (&3.into(), &true.into(), &"annex/900".into())
        );
    }
}
