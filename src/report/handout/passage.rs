//! A paragraph that is handed on: where it stands, what it says, what its reader left on it.

use crate::i18n::Lang;
use crate::model::{Library, address_of};
use crate::quotation::reference;
use crate::store::{Entry, ParagraphKey, Placed, Subject, letter_text};

/// A paragraph or the letter, as it is handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HandoutText {
    /// Its address in the program: `a12`; the name that it had where the programme no longer holds its words.
    pub place: String,
    /// How others find it: `S/2024/123, annex, para. 40`.
    pub reference: String,
    pub section: String,
    /// Whether it bears a bookmark.
    pub is_marked: bool,
    pub note: Option<String>,
    /// Its whole text, footnotes below it.
    pub text: String,
}

impl HandoutText {
    /// A paragraph or the letter, with what is on it.
    pub(crate) fn of(document: &Library, subject: Subject, entry: Option<&Entry>, lang: Lang) -> Self {
        let (place, section, text) = match subject {
            Subject::Letter => (ParagraphKey::letter().to_string(), String::new(), letter_text(document)),
            Subject::Paragraph(id) => {
                let mut text = document.text(id).to_owned();
                for note in document.note_lines(&[id]) {
                    text.push('\n');
                    text += &note;
                }
                (address_of(document, id), document.section_path(id).to_owned(), text)
            }
        };
        let reference = reference(document, subject, lang);
        let (is_marked, note) = entry.map_or((false, None), |entry| (entry.marked, entry.note.clone()));
        Self { place, reference, section, is_marked, note, text }
    }

    /// All that bears a bookmark or a note: the letter, the paragraphs in their order, what the programme no longer has.
    pub(crate) fn all_marked(document: &Library, placed: &Placed, lang: Lang) -> Vec<Self> {
        let letter = placed.letter.iter().map(|entry| Self::of(document, Subject::Letter, Some(entry), lang));
        let there = placed.found.iter();
        let there = there.map(|(id, entry)| Self::of(document, Subject::Paragraph(*id), Some(entry), lang));
        let gone = placed.lost.iter().map(|(at, entry)| Self {
            place: at.to_string(),
            reference: at.to_string(),
            section: String::new(),
            is_marked: entry.marked,
            note: entry.note.clone(),
            text: entry.words.text.as_deref().unwrap_or(&entry.words.excerpt).to_owned(),
        });
        letter.chain(there).chain(gone).collect()
    }
}
