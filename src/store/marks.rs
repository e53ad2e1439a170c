//! Bookmarks and notes on the paragraphs of one programme.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::ParagraphKey;
use crate::model::{Document, ParagraphId};

/// How many characters of a paragraph are kept beside its mark, to know it again should the numbers change.
const EXCERPT: usize = 60;

/// How many erased notes are kept, so that a slip of the finger costs nothing.
const ERASED: usize = 50;

/// The bookmarks and notes on one programme.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Marks {
    /// By paragraph; only those with a mark or a note.
    #[serde(default)]
    entries: BTreeMap<ParagraphKey, Entry>,
    /// Notes that were erased, the latest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    erased: Vec<Erased>,
    /// Keys that this version does not know.
    #[serde(flatten)]
    extra: Map<String, Value>,
}

/// What a person left on one paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Whether it is bookmarked.
    #[serde(default)]
    pub marked: bool,
    /// The note on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How the paragraph begins.
    #[serde(default)]
    pub excerpt: String,
    /// Keys that this version does not know.
    #[serde(flatten)]
    extra: Map<String, Value>,
}

/// A note that is no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Erased {
    at: ParagraphKey,
    note: String,
}

/// One thing a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Set or removed a bookmark.
    Mark {
        /// The paragraph.
        at: ParagraphKey,
        /// How it begins.
        excerpt: String,
        /// Whether it is bookmarked now.
        marked: bool,
    },
    /// Wrote, changed or erased a note.
    Note {
        /// The paragraph.
        at: ParagraphKey,
        /// How it begins.
        excerpt: String,
        /// The note that the writer started from.
        was: Option<String>,
        /// The note as it is to be; blank or `None`: erased.
        note: Option<String>,
    },
}

impl Change {
    /// Sets or removes the bookmark of a paragraph; `None` for an id of another document.
    #[must_use]
    pub fn mark(document: &Document, id: ParagraphId, marked: bool) -> Option<Self> {
        Some(Self::Mark { at: ParagraphKey::of(document, id)?, excerpt: excerpt(document, id), marked })
    }

    /// Writes the note of a paragraph, where `was` is the one that the writer saw.
    #[must_use]
    pub fn note(document: &Document, id: ParagraphId, was: Option<&str>, note: &str) -> Option<Self> {
        let note = Some(note.trim()).filter(|note| !note.is_empty()).map(str::to_owned);
        let at = ParagraphKey::of(document, id)?;
        Some(Self::Note { at, excerpt: excerpt(document, id), was: was.map(str::to_owned), note })
    }
}

fn excerpt(document: &Document, id: ParagraphId) -> String {
    document.text(id).chars().take(EXCERPT).collect()
}

/// The marks of a programme, found in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Placed {
    /// What is on the paragraphs that the programme has, in its order.
    pub found: BTreeMap<ParagraphId, Entry>,
    /// What is on paragraphs that this text of the programme no longer has.
    pub lost: Vec<(ParagraphKey, Entry)>,
}

impl Marks {
    /// What is on a paragraph.
    #[must_use]
    pub fn entry(&self, at: &ParagraphKey) -> Option<&Entry> {
        self.entries.get(at)
    }

    /// Every entry with its paragraph, where the document still has it.
    #[must_use]
    pub fn placed(&self, document: &Document) -> Placed {
        let mut placed = Placed::default();
        for (key, entry) in &self.entries {
            match key.find(document) {
                Some(id) => drop(placed.found.insert(id, entry.clone())),
                None => placed.lost.push((key.clone(), entry.clone())),
            }
        }
        placed
    }

    /// Applies a change. A note that someone else has changed meanwhile is not overwritten: both texts stay.
    pub fn apply(&mut self, change: &Change) {
        let (Change::Mark { at, excerpt, .. } | Change::Note { at, excerpt, .. }) = change;
        let entry = self.entries.entry(at.clone()).or_default();
        entry.excerpt.clone_from(excerpt);
        match change {
            Change::Mark { marked, .. } => entry.marked = *marked,
            Change::Note { was, note, .. } => {
                let there = entry.note.take();
                entry.note = if there == *was { note.clone() } else { both(there.as_deref(), note.as_deref()) };
                if let (Some(gone), None) = (there, &entry.note) {
                    self.erased.push(Erased { at: at.clone(), note: gone });
                    self.erased.drain(..self.erased.len().saturating_sub(ERASED));
                }
            }
        }
        if !entry.marked && entry.note.is_none() {
            self.entries.remove(at);
        }
    }
}

/// Two notes on the same paragraph, written at the same time: one text that holds both.
fn both(there: Option<&str>, mine: Option<&str>) -> Option<String> {
    match (there, mine) {
        (Some(there), Some(mine)) if mine.contains(there) => Some(mine.to_owned()),
        (Some(there), Some(mine)) if !there.contains(mine) => Some(format!("{there}\n\n{mine}")),
        (Some(one), _) | (None, Some(one)) => Some(one.to_owned()),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document() -> Document {
        crate::model::embedded().expect("the embedded programme")
    }

    fn note(document: &Document, was: Option<&str>, now: &str) -> Change {
        Change::note(document, ParagraphId(4), was, now).expect("a paragraph")
    }

    fn text(marks: &Marks, document: &Document) -> Option<String> {
        marks.placed(document).found.get(&ParagraphId(4))?.note.clone()
    }

    #[test]
    fn a_mark_and_a_note_live_and_die_on_their_own() {
        let document = document();
        let mut marks = Marks::default();
        marks.apply(&Change::mark(&document, ParagraphId(4), true).expect("a paragraph"));
        marks.apply(&note(&document, None, "  问副代表 \n"));
        marks.apply(&Change::mark(&document, ParagraphId(4), false).expect("a paragraph"));
        let entry = marks.placed(&document).found.remove(&ParagraphId(4)).expect("the note is still there");
        assert_eq!((entry.marked, entry.note.as_deref()), (false, Some("问副代表")));
        assert!(document.text(ParagraphId(4)).starts_with(&entry.excerpt));
        marks.apply(&note(&document, Some("问副代表"), " "));
        assert_eq!(marks.placed(&document), Placed::default());
    }

    #[test]
    fn two_writers_of_one_note_keep_both_texts() {
        let document = document();
        let mut marks = Marks::default();
        marks.apply(&note(&document, None, "hers"));
        marks.apply(&note(&document, None, "mine"));
        assert_eq!(text(&marks, &document).as_deref(), Some("hers\n\nmine"));
        marks.apply(&note(&document, Some("hers"), ""));
        assert_eq!(text(&marks, &document).as_deref(), Some("hers\n\nmine"), "erased what one had not seen");
        marks.apply(&note(&document, Some("hers\n\nmine"), "ours"));
        assert_eq!(text(&marks, &document).as_deref(), Some("ours"));
    }

    #[test]
    fn an_erased_note_can_still_be_found_in_the_file() {
        let document = document();
        let mut marks = Marks::default();
        for turn in 0..60 {
            let text = format!("note {turn}");
            marks.apply(&note(&document, None, &text));
            marks.apply(&note(&document, Some(&text), ""));
        }
        let json = serde_json::to_string(&marks).expect("marks are JSON");
        assert!(json.contains("note 59") && !json.contains("note 9\""), "{json}");
        assert_eq!(marks.erased.len(), ERASED);
    }

    #[test]
    fn what_the_text_no_longer_has_is_kept_and_named() {
        let json = r#"{"entries": {"annex/900": {"marked": true, "excerpt": "旧", "tag": 1}}, "later": 2}"#;
        let marks: Marks = serde_json::from_str(json).expect("marks");
        let placed = marks.placed(&document());
        assert_eq!(placed.lost.len(), 1);
        let again: serde_json::Value = serde_json::to_value(&marks).expect("JSON");
        assert_eq!((&again["later"], &again["entries"]["annex/900"]["tag"]), (&2.into(), &1.into()));
    }
}
