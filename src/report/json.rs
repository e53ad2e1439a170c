//! The JSON forms that other programs read.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{CharEscape, CompactFormatter, Formatter, PrettyFormatter};

use crate::model::{Cite, FootnoteForm, Letter, Library, Paragraph, ParagraphId, cites_of};
use crate::text::first_hidden;

/// Writes JSON in which every character that could steer a terminal or hide is escaped; ends the line.
pub(crate) fn write_json<T: Serialize + ?Sized>(out: &mut dyn Write, value: &T) -> io::Result<()> {
    write_with(out, value, CompactFormatter)
}

/// Like [`write_json`], laid out for people: one value a line, indented by two blanks a level.
pub(crate) fn write_pretty_json<T: Serialize + ?Sized>(out: &mut dyn Write, value: &T) -> io::Result<()> {
    write_with(out, value, PrettyFormatter::new())
}

fn write_with<T: Serialize + ?Sized>(out: &mut dyn Write, value: &T, inner: impl Formatter) -> io::Result<()> {
    let mut serializer = serde_json::Serializer::with_formatter(&mut *out, Escaped(inner));
    value.serialize(&mut serializer).map_err(io::Error::from)?;
    out.write_all(b"\n")
}

/// A layout of JSON that escapes what [`first_hidden`] finds; all else is as the inner one has it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Escaped<F>(F);

impl<F: Formatter> Formatter for Escaped<F> {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((before, hidden, after)) = split_at_hidden(rest) {
            self.0.write_string_fragment(out, before)?;
            for unit in hidden.encode_utf16(&mut [0; 2]) {
                write!(out, "\\u{unit:04x}")?;
            }
            rest = after;
        }
        self.0.write_string_fragment(out, rest)
    }

    fn write_char_escape<W: ?Sized + Write>(&mut self, out: &mut W, escape: CharEscape) -> io::Result<()> {
        self.0.write_char_escape(out, escape)
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(out, first)
    }

    fn end_object_key<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_key(out)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.0.end_object_value(out)
    }
}

fn split_at_hidden(text: &str) -> Option<(&str, char, &str)> {
    let (at, hidden) = first_hidden(text)?;
    let (before, after) = text.split_at_checked(at)?;
    Some((before, hidden, after.get(hidden.len_utf8()..)?))
}

/// One paragraph, as `show --json` has it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ParagraphJson<'a> {
    part: &'a str,
    number: Option<u32>,
    section: Option<&'a str>,
    text: &'a str,
    cites: Vec<Cite>,
    /// The footnotes whose marks stand in the text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    footnotes: Vec<&'a FootnoteForm>,
}

/// The form of a paragraph. Pinpoints stand behind their documents.
pub(crate) fn paragraph_form(document: &Library, id: ParagraphId) -> Option<ParagraphJson<'_>> {
    let paragraph = document.paragraph(id)?;
    Some(ParagraphJson {
        part: document.part(paragraph.part).map_or("", |part| &part.id),
        number: paragraph.number,
        section: section_of(document, id),
        text: &paragraph.text,
        cites: stated_cites(paragraph),
        footnotes: document.notes_of(id),
    })
}

/// The letter, as `show --json` has it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct LetterJson<'a> {
    part: &'static str,
    number: Option<u32>,
    section: Option<&'a str>,
    title: Option<&'a str>,
    text: String,
    signature: &'a [String],
    cites: Vec<Cite>,
}

/// The form of the letter: its paragraphs on lines of their own.
pub(crate) fn letter_form(letter: &Letter) -> LetterJson<'_> {
    let text = letter.paragraphs.join("\n");
    LetterJson {
        part: "letter",
        number: None,
        section: None,
        title: letter.title.as_deref(),
        cites: cites_of(&text),
        text,
        signature: &letter.signature,
    }
}

/// What a paragraph cites as its file states it, or else as its text does.
pub(super) fn stated_cites(paragraph: &Paragraph) -> Vec<Cite> {
    if paragraph.cites.is_empty() { cites_of(&paragraph.text) } else { paragraph.cites.clone() }
}

pub(super) fn section_of(document: &Library, id: ParagraphId) -> Option<&str> {
    Some(document.section_path(id)).filter(|path| !path.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_is_escaped_and_comes_back_unchanged() {
        let text = "a\u{202e}b\u{7f}\u{9b}\u{e0041}\u{200b}\u{1b}\n决\"\\";
        let mut out = Vec::new();
        write_json(&mut out, text).expect("written");
        let json = String::from_utf8(out).expect("UTF-8");
        assert_eq!(json, "\"a\\u202eb\\u007f\\u009b\\udb40\\udc41\\u200b\\u001b\\n决\\\"\\\\\"\n");
        assert_eq!(serde_json::from_str::<String>(&json).expect("JSON"), text);
    }
}
