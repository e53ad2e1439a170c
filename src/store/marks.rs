//! Bookmarks and notes on the paragraphs of one programme.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::ParagraphKey;
use super::words::{ParagraphWords, Placer, Subject, letter_text};
use crate::model::{Library, ParagraphId};

/// How many erased notes are kept, so that a slip of the finger costs nothing.
const ERASED: usize = 50;

/// The bookmarks and notes on one programme.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Marks {
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
    #[serde(default)]
    pub marked: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(flatten)]
    pub words: ParagraphWords,
    /// Keys that this version does not know.
    #[serde(flatten)]
    extra: Map<String, Value>,
    /// The names of the entries of the file that this one stands for, once it is placed.
    #[serde(skip)]
    names: Vec<ParagraphKey>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Erased {
    at: ParagraphKey,
    note: String,
}

/// Where something is put: the name of the paragraph, its words, and the entries that were shown on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Anchor {
    at: ParagraphKey,
    words: ParagraphWords,
    shown: Vec<ParagraphKey>,
}

impl Anchor {
    fn of(document: &Library, bearer: Subject, shown: Option<&Entry>) -> Option<Self> {
        let (at, words) = match bearer {
            Subject::Paragraph(id) => (ParagraphKey::of(document, id)?, ParagraphWords::of(document, id)),
            Subject::Letter => (ParagraphKey::letter(), ParagraphWords::of_text(&letter_text(document))),
        };
        Some(Self { at, words, shown: shown.map_or_else(Vec::new, |entry| entry.names.clone()) })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkChange {
    /// Set or removed a bookmark.
    Mark {
        on: Anchor,
        /// Whether it is bookmarked now.
        marked: bool,
    },
    /// Wrote, changed or erased a note.
    Note {
        on: Anchor,
        /// The note that the writer started from.
        was: Option<String>,
        /// The note as it is to be; blank or `None`: erased.
        note: Option<String>,
    },
}

impl MarkChange {
    /// Sets or removes a bookmark where `shown` is what was there; `None` for an id of another document.
    pub fn mark_on(document: &Library, bearer: Subject, shown: Option<&Entry>, marked: bool) -> Option<Self> {
        Some(Self::Mark { on: Anchor::of(document, bearer, shown)?, marked })
    }

    /// Writes a note where `shown` is what was there; `was` is the note that the writer saw.
    pub fn note_on(
        document: &Library,
        bearer: Subject,
        shown: Option<&Entry>,
        was: Option<&str>,
        note: &str,
    ) -> Option<Self> {
        let note = Some(note.trim()).filter(|note| !note.is_empty()).map(str::to_owned);
        Some(Self::Note { on: Anchor::of(document, bearer, shown)?, was: was.map(str::to_owned), note })
    }

    /// Sets or removes the bookmark of a paragraph on which nothing was shown.
    pub fn mark(document: &Library, id: ParagraphId, marked: bool) -> Option<Self> {
        Self::mark_on(document, Subject::Paragraph(id), None, marked)
    }

    /// Writes the note of a paragraph, where `was` is the one that the writer saw.
    pub fn note(document: &Library, id: ParagraphId, was: Option<&str>, note: &str) -> Option<Self> {
        Self::note_on(document, Subject::Paragraph(id), None, was, note)
    }
}

/// The marks of a programme, found in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Placed {
    /// What is on the paragraphs that the programme has, in its order.
    pub found: BTreeMap<ParagraphId, Entry>,
    pub letter: Option<Entry>,
    /// What is on words that this text of the programme does not hold, or not at one place only: kept aside.
    pub lost: Vec<(ParagraphKey, Entry)>,
}

impl Placed {
    /// The notes, each on a paragraph or, without one, on the letter.
    pub(crate) fn notes(&self) -> Vec<(Option<ParagraphId>, String)> {
        let on_letter = self.letter.iter().map(|entry| (None, entry));
        let all = on_letter.chain(self.found.iter().map(|(id, entry)| (Some(*id), entry)));
        all.filter_map(|(on, entry)| Some((on, entry.note.clone()?))).collect()
    }
}

impl Marks {
    /// Every entry with its paragraph, where the document still has the words.
    pub(crate) fn placed(&self, document: &Library) -> Placed {
        self.placed_by(&mut Placer::default(), document)
    }

    /// Like [`Marks::placed`], for one who asks again and again.
    pub(crate) fn placed_by(&self, placer: &mut Placer, document: &Library) -> Placed {
        let mut placed = Placed::default();
        for (key, entry) in &self.entries {
            let mut entry = entry.clone();
            entry.names.push(key.clone());
            match placer.place(document, key, &entry.words) {
                Some(Subject::Paragraph(id)) => placed.found.entry(id).or_default().join(entry),
                Some(Subject::Letter) => placed.letter.get_or_insert_default().join(entry),
                None => placed.lost.push((key.clone(), entry)),
            }
        }
        placed
    }

    /// Applies a change. A note that someone else has changed meanwhile is not overwritten: both texts stay. An entry of
    /// the same name on other words stays as well, beside this one.
    pub(crate) fn apply(&mut self, change: &MarkChange) {
        let (MarkChange::Mark { on, .. } | MarkChange::Note { on, .. }) = change;
        let mut entry = self.take(on);
        match change {
            MarkChange::Mark { marked, .. } => entry.marked = *marked,
            MarkChange::Note { was, note, .. } => {
                let there = entry.note.take();
                entry.note = if there == *was { note.clone() } else { both(there.as_deref(), note.as_deref()) };
                if let (Some(gone), None) = (there, &entry.note) {
                    self.erased.push(Erased { at: on.at.clone(), note: gone });
                    self.erased.drain(..self.erased.len().saturating_sub(ERASED));
                }
            }
        }
        if entry.marked || entry.note.is_some() {
            entry.words = on.words.clone();
            entry.names.clear();
            let name = on.at.names().find(|name| !self.entries.contains_key(name));
            self.entries.extend(name.map(|name| (name, entry)));
        }
    }

    /// Takes out what stands on the words of an anchor: what was shown there, and what was put there since.
    fn take(&mut self, on: &Anchor) -> Entry {
        let text = on.words.text.as_deref().unwrap_or_default();
        let since = on.at.names().take_while(|name| self.entries.contains_key(name));
        let since = since.filter(|name| {
            self.entries.get(name).is_some_and(|there| there.words == on.words || there.words.are(text))
        });
        let names: BTreeSet<ParagraphKey> = on.shown.iter().cloned().chain(since).collect();
        let mut taken = Entry::default();
        for there in names.iter().filter_map(|name| self.entries.remove(name)) {
            taken.join(there);
        }
        taken
    }
}

impl Entry {
    /// Joins another entry that stands on the same words: nothing of either is lost.
    fn join(&mut self, other: Self) {
        self.marked |= other.marked;
        self.note = both(self.note.as_deref(), other.note.as_deref());
        if self.words == ParagraphWords::default() {
            self.words = other.words;
        }
        self.names.extend(other.names);
        for (key, value) in other.extra {
            self.extra.entry(key).or_insert(value);
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

    fn document() -> Library {
        crate::model::embedded().expect("the embedded programme")
    }

    fn note(document: &Library, was: Option<&str>, now: &str) -> MarkChange {
        MarkChange::note(document, ParagraphId(4), was, now).expect("a paragraph")
    }

    fn text(marks: &Marks, document: &Library) -> Option<String> {
        marks.placed(document).found.get(&ParagraphId(4))?.note.clone()
    }

    #[test]
    fn a_mark_and_a_note_live_and_die_on_their_own() {
        let document = document();
        let mut marks = Marks::default();
        marks.apply(&MarkChange::mark(&document, ParagraphId(4), true).expect("a paragraph"));
        marks.apply(&note(&document, None, "  问副代表 \n"));
        marks.apply(&MarkChange::mark(&document, ParagraphId(4), false).expect("a paragraph"));
        let entry = marks.placed(&document).found.remove(&ParagraphId(4)).expect("the note is still there");
        assert_eq!((entry.marked, entry.note.as_deref()), (false, Some("问副代表")));
        assert!(document.text(ParagraphId(4)).starts_with(&entry.words.excerpt));
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
