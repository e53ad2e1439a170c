//! The words that a bookmark or note was put on, and where they stand now.
//!
//! A programme changes: paragraphs are put in, taken out, moved, edited, numbered anew. What a user wrote follows the same
//! words. Where these are no longer found, or where it is not plain which paragraph bears them, it is kept aside: on
//! another paragraph it would mislead.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::ParagraphKey;
use crate::model::{Library, ParagraphId, PartId};

/// How many characters of a paragraph are kept, to know it again.
const MOST_KEPT: usize = 4_000;
/// How many characters of it are kept to be shown; all that earlier versions kept.
const EXCERPT: usize = 60;
/// A part of more bytes is not searched for edited words: that would hold up a key.
const MOST_SEARCHED: usize = 4 * 1024 * 1024;
/// How like the words an edited paragraph must be, in percent.
const ALIKE: u8 = 70;
/// By how much more like than any other, then and now.
const AHEAD: u8 = 5;

/// The words of a paragraph as they were when something was put on it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ParagraphWords {
    #[serde(default)]
    pub excerpt: String,
    /// All of them, or the first few thousand characters; `None` in a file of an earlier version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// How many characters they are, blanks left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    length: Option<usize>,
    /// How like them the most similar other paragraph of the part was, in percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    rival: Option<u8>,
}

impl ParagraphWords {
    pub(super) fn of(document: &Library, id: ParagraphId) -> Self {
        let text = document.text(id);
        let part = document.paragraph(id).map(|paragraph| paragraph.part);
        let others = part.and_then(|part| searched(document, part));
        let pairs = Pairs::of(text);
        let rival = others.map(|others| {
            others.filter(|other| *other != id).map(|other| pairs.alike(document.text(other))).max().unwrap_or(0)
        });
        Self { rival, ..Self::of_text(text) }
    }

    /// The words of a text that nothing stands beside.
    pub(super) fn of_text(text: &str) -> Self {
        Self {
            excerpt: text.chars().take(EXCERPT).collect(),
            text: Some(text.chars().take(MOST_KEPT).collect()),
            length: Some(solid(text).count()),
            rival: None,
        }
    }

    /// Whether a text has these very words; blanks do not count, as importers mend them.
    pub(super) fn are(&self, text: &str) -> bool {
        match &self.text {
            Some(kept) => {
                self.length == Some(solid(text).count())
                    && solid(text).zip(solid(kept)).all(|(one, other)| one == other)
            }
            None => {
                let mut text = solid(text);
                solid(&self.excerpt).all(|c| text.next() == Some(c))
            }
        }
    }
}

/// The characters of a text but for its blanks.
fn solid(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| !c.is_whitespace())
}

/// The paragraphs of a part, where they are few enough to be read through.
fn searched(document: &Library, part: PartId) -> Option<impl Iterator<Item = ParagraphId> + '_> {
    let bytes: usize = document.paragraphs_of(part).map(|id| document.text(id).len()).sum();
    (bytes <= MOST_SEARCHED).then(|| document.paragraphs_of(part))
}

/// The neighbouring characters of a text, by which likeness is measured.
struct Pairs(HashSet<(char, char)>);

impl Pairs {
    fn of(text: &str) -> Self {
        let text: Vec<char> = solid(text).take(MOST_KEPT).collect();
        Self(text.iter().copied().zip(text.iter().copied().skip(1)).collect())
    }

    /// How many pairs both texts have, of all that either has, in percent.
    fn alike(&self, text: &str) -> u8 {
        let other = Self::of(text);
        let both = self.0.intersection(&other.0).count();
        let all = self.0.len() + other.0.len();
        (200 * both).checked_div(all).map_or(0, |percent| u8::try_from(percent).unwrap_or(100))
    }
}

/// A place that can bear a bookmark or a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Paragraph(ParagraphId),
    Letter,
}

/// Finds the bearers of what was kept for one document, and remembers them: it is asked after every change.
#[derive(Debug, Default)]
pub(crate) struct Placer {
    found: HashMap<(ParagraphKey, ParagraphWords), Option<Subject>>,
    letter: OnceCell<String>,
}

impl Placer {
    /// Where the words that something was put on stand.
    pub(super) fn place(&mut self, document: &Library, key: &ParagraphKey, words: &ParagraphWords) -> Option<Subject> {
        let asked = (key.clone(), words.clone());
        if let Some(found) = self.found.get(&asked) {
            return *found;
        }
        let found = if key.is_letter() {
            let letter = self.letter.get_or_init(|| letter_text(document));
            (!letter.is_empty() && words.are(letter)).then_some(Subject::Letter)
        } else {
            place(document, key, words).map(Subject::Paragraph)
        };
        self.found.insert(asked, found);
        found
    }
}

/// The letter as one text, as the browser shows it.
pub(crate) fn letter_text(document: &Library) -> String {
    let Some(letter) = &document.first().letter else { return String::new() };
    let mut pieces: Vec<&str> = letter.title.iter().map(String::as_str).collect();
    pieces.extend(letter.paragraphs.iter().map(String::as_str));
    let signature = letter.signature.join("\n");
    pieces.push(&signature);
    pieces.join("\n\n")
}

fn place(document: &Library, key: &ParagraphKey, words: &ParagraphWords) -> Option<ParagraphId> {
    let named = key.find(document);
    if let Some(id) = named.filter(|id| words.are(document.text(*id))) {
        return Some(id);
    }
    // Without a word of what it was put on nothing else is known of it.
    if words.text.is_none() && words.excerpt.is_empty() {
        return named;
    }
    let part = key.part(document)?;
    let mut same = document.paragraphs_of(part).filter(|id| words.are(document.text(*id)));
    match (same.next(), same.next()) {
        (Some(id), None) => Some(id),
        // The same words at several places: which was meant cannot be told.
        (Some(_), Some(_)) => None,
        (None, _) => edited(document, part, words),
    }
}

/// The paragraph that the words were edited into: more like them than any other one, and than any other one was.
fn edited(document: &Library, part: PartId, words: &ParagraphWords) -> Option<ParagraphId> {
    let (text, rival) = (words.text.as_ref()?, words.rival?);
    let pairs = Pairs::of(text);
    let mut rated: Vec<(u8, ParagraphId)> =
        searched(document, part)?.map(|id| (pairs.alike(document.text(id)), id)).collect();
    rated.sort_by_key(|(alike, id)| (std::cmp::Reverse(*alike), *id));
    let (alike, id) = *rated.first()?;
    let next = rated.get(1).map_or(0, |(alike, _)| *alike);
    let is_plain = alike >= ALIKE && alike > rival.saturating_add(AHEAD) && alike > next.saturating_add(AHEAD);
    is_plain.then_some(id)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::store::{MarkChange, Marks};

    /// A paragraph that knows where it came from.
    #[derive(Clone, Debug)]
    struct Origin {
        from: usize,
        text: String,
    }

    fn document(parts: &[Vec<Origin>]) -> Library {
        let parts = ["annex", "enclosure"].iter().zip(parts).map(|(id, paragraphs)| {
            let numbered = (1..)
                .zip(paragraphs)
                .map(|(number, one): (u32, _)| serde_json::json!({"number": number, "text": one.text}));
            serde_json::json!({"id": id, "paragraphs": numbered.collect::<Vec<_>>()})
        });
        let json = serde_json::json!({"schema": "ctc-programme/1", "language": "zh", "dated": "2024-01-01", "parts": parts.collect::<Vec<_>>()});
        crate::model::from_slice(json.to_string().as_bytes(), "made").expect("a programme")
    }

    /// Texts as a programme has them: much is said again and again, some of it in nearly the same words.
    fn text() -> impl Strategy<Value = String> {
        let phrases = [
            "委员会将继续", "在执行局支持下", "促进会员国", "加强边境管控", "第1373号决议", "打击资助恐怖主义",
            "保护人权", "与各方合作",
        ];
        (
            proptest::collection::vec(prop::sample::select(phrases.to_vec()), 2..9),
            "[甲乙丙丁戊己庚辛壬癸子丑寅卯]{0,12}",
        )
            .prop_map(|(phrases, tail)| phrases.join("，") + &tail)
    }

    #[derive(Clone, Debug)]
    enum Edit {
        Insert(usize, String),
        Remove(usize),
        Move(usize, usize),
        Replace(usize, usize, String),
        Swap(usize),
    }

    fn edit() -> impl Strategy<Value = Edit> {
        prop_oneof![
            // What is put in speaks of something else: nobody could tell a new text in the old words from an edited one.
            (any::<usize>(), text(), "[东南西北春夏秋冬风花雪月红黄蓝绿]{20,60}")
                .prop_map(|(at, text, new)| Edit::Insert(at, text.chars().take(12).collect::<String>() + &new)),
            any::<usize>().prop_map(Edit::Remove),
            (any::<usize>(), any::<usize>()).prop_map(|(from, to)| Edit::Move(from, to)),
            (any::<usize>(), any::<usize>(), "[山水日月火木金土]{1,6}")
                .prop_map(|(at, place, with)| Edit::Replace(at, place, with)),
            any::<usize>().prop_map(Edit::Swap),
        ]
    }

    fn apply(edit: Edit, paragraphs: &mut Vec<Origin>, fresh: usize) {
        let len = paragraphs.len();
        match edit {
            Edit::Insert(at, text) => {
                paragraphs.insert(at % (len + 1), Origin { from: fresh, text: format!("{text}{fresh}") })
            }
            _ if len == 0 => {}
            Edit::Remove(at) => drop(paragraphs.remove(at % len)),
            Edit::Move(from, to) => {
                let one = paragraphs.remove(from % len);
                paragraphs.insert(to % len, one);
            }
            Edit::Replace(at, place, with) => {
                let text = &mut paragraphs[at % len].text;
                let mut chars: Vec<char> = text.chars().collect();
                let place = place % (chars.len() + 1);
                let end = (place + with.chars().count() / 2).min(chars.len());
                chars.splice(place..end, with.chars());
                *text = chars.into_iter().collect();
            }
            Edit::Swap(at) => paragraphs.swap(at % len, (at + 1) % len),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

        /// A hundred changed programmes: every note is on its words or aside, none on others, and none is lost.
        #[test]
        fn a_note_follows_its_words_or_stands_aside(
            texts in proptest::collection::vec(text(), 4..24),
            edits in proptest::collection::vec((any::<bool>(), edit()), 1..24),
        ) {
            let origin = |texts: &[String], first: usize| -> Vec<Origin> {
                texts.iter().enumerate().map(|(place, text)| Origin { from: first + place, text: text.clone() }).collect()
            };
            // Texts that stand twice cannot be told apart by anybody.
            let mut seen = HashSet::new();
            let texts: Vec<String> = texts.into_iter().filter(|text| seen.insert(text.clone())).collect();
            let half = texts.len() / 2;
            let mut parts = [origin(&texts[..half], 0), origin(&texts[half..], half)];
            let before = document(&parts);
            let mut marks = Marks::default();
            for id in before.paragraph_ids() {
                let note = format!("note on {}", id.index());
                marks.apply(&MarkChange::note(&before, id, None, &note).expect("a paragraph"));
            }
            for (fresh, (left, edit)) in (1000..).zip(edits) {
                apply(edit, &mut parts[usize::from(left)], fresh);
            }
            let after = document(&parts);
            let placed = marks.placed(&after);
            let origins: Vec<usize> = parts.iter().flatten().map(|one| one.from).collect();
            let mut notes = 0;
            for (id, entry) in &placed.found {
                let note = entry.note.clone().expect("a note");
                prop_assert_eq!(note, format!("note on {}", origins[id.index()]));
                notes += 1;
            }
            prop_assert_eq!(notes + placed.lost.len(), texts.len());
            // What was not edited is found wherever it is.
            for (place, one) in parts.iter().flatten().enumerate() {
                let is_untouched = texts.get(one.from).is_some_and(|text| *text == one.text);
                let is_alone = parts.iter().flatten().filter(|other| other.text == one.text).count() == 1;
                if is_untouched && is_alone {
                    prop_assert!(placed.found.contains_key(&ParagraphId(u32::try_from(place).expect("few"))));
                }
            }
        }
    }

    fn of(texts: &[&str]) -> Library {
        let paragraphs = texts.iter().map(|text| Origin { from: 0, text: (*text).to_owned() }).collect();
        document(&[paragraphs, Vec::new()])
    }

    fn noted(document: &Library, id: u32) -> Marks {
        let mut marks = Marks::default();
        marks.apply(&MarkChange::note(document, ParagraphId(id), None, "mine").expect("a paragraph"));
        marks
    }

    #[test]
    fn an_edited_paragraph_keeps_its_note_and_a_near_copy_does_not_get_it() {
        let one = "委员会将审查各国执行关于边境管控的规定的情况并提出建议";
        let marks = noted(&of(&[one, "另一段谈的是完全不同的事情"]), 0);
        let now = of(&[
            "新的一段",
            "另一段谈的是完全不同的事情",
            "委员会将审查各国执行关于边境管控的各项规定的情况并提出意见",
        ]);
        assert_eq!(marks.placed(&now).found.keys().copied().collect::<Vec<_>>(), [ParagraphId(2)]);
        let copy = "委员会将审查各国执行关于海上管控的规定的情况并提出建议";
        let marks = noted(&of(&[one, copy]), 0);
        let placed = marks.placed(&of(&[copy]));
        assert!(placed.found.is_empty() && placed.lost.len() == 1, "{placed:?}");
    }

    #[test]
    fn files_of_earlier_versions_follow_the_beginning() {
        let json =
            r#"{"entries": {"annex/1": {"marked": true, "excerpt": "第一段 的开头"}, "annex/2": {"note": "n"}}}"#;
        let marks: Marks = serde_json::from_str(json).expect("marks");
        let placed = marks.placed(&of(&["换了的一段", "第二段", "第一段的开头和后文"]));
        assert_eq!(placed.found.keys().map(|id| id.0).collect::<Vec<_>>(), [1, 2], "without words the number counts");
        assert!(marks.placed(&of(&["换了的一段", "第二段"])).lost.len() == 1);
    }

    #[test]
    fn two_committees_of_one_year_do_not_see_each_others_notes() {
        let (one, other) = (of(&["第一个委员会的一段"]), of(&["另一个委员会谈别的事"]));
        let mut marks = noted(&one, 0);
        marks.apply(&MarkChange::note(&other, ParagraphId(0), None, "theirs").expect("a paragraph"));
        for (document, note) in [(&one, "mine"), (&other, "theirs")] {
            let placed = marks.placed(document);
            assert_eq!(placed.found[&ParagraphId(0)].note.as_deref(), Some(note));
            assert_eq!(placed.lost.len(), 1);
        }
        let again: Marks = serde_json::from_str(&serde_json::to_string(&marks).expect("JSON")).expect("marks");
        assert_eq!(again.placed(&one), marks.placed(&one));
    }
}
