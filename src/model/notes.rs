//! The footnotes of a paragraph: those whose marks stand in its text.

use super::{FootnoteForm, Library, ParagraphId};

/// The digits and letters of marks as they stand raised, each behind the one that it stands for.
const RAISED: &str = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹aᵃbᵇcᶜdᵈeᵉiⁱlˡvᵛxˣ";

impl Library {
    /// The footnotes whose marks stand in a paragraph: `¹`, `[1]`, `*`. Where marks begin anew on each page, a mark calls
    /// the note that has as many of its like before it as the mark has.
    pub fn notes_of(&self, id: ParagraphId) -> Vec<&FootnoteForm> {
        let Some(paragraph) = self.paragraph(id) else { return Vec::new() };
        let Some(part) = self.part(paragraph.part).filter(|part| !part.footnotes.is_empty()) else { return Vec::new() };
        if !paragraph.text.contains(may_be_mark) {
            return Vec::new();
        }
        let is_called = |(place, note): (usize, &'_ FootnoteForm)| {
            bears(&paragraph.text, &note.mark) && {
                let like = |notes: &[FootnoteForm]| notes.iter().filter(|other| other.mark == note.mark).count();
                like(&part.footnotes) == 1 || {
                    let above = self.paragraphs().get(part.paragraphs.start..id.index()).unwrap_or_default();
                    let before = above.iter().filter(|above| bears(&above.text, &note.mark)).count();
                    like(part.footnotes.get(..place).unwrap_or_default()) == before
                }
            }
        };
        part.footnotes
            .iter()
            .enumerate()
            .filter(|(place, note)| is_called((*place, note)))
            .map(|(_, note)| note)
            .collect()
    }

    /// The notes of some paragraphs as they stand at the foot of a page: the mark, a blank, the text.
    pub fn note_lines(&self, paragraphs: &[ParagraphId]) -> Vec<String> {
        let notes = paragraphs.iter().flat_map(|id| self.notes_of(*id));
        notes.map(FootnoteForm::line).collect()
    }
}

impl FootnoteForm {
    /// The note as it stands at the foot of a page: the mark, a blank, the text.
    pub(crate) fn line(&self) -> String {
        format!("{} {}", raised(&self.mark), self.text)
    }
}

/// Whether a character can begin a mark in a sentence.
fn may_be_mark(c: char) -> bool {
    matches!(c, '[' | '*' | '†' | '‡') || !c.is_ascii() && RAISED.contains(c)
}

/// A mark as it stands in a sentence: raised, where there are such characters.
pub(crate) fn raised(mark: &str) -> String {
    mark.chars()
        .map(|c| RAISED.chars().skip_while(|of| *of != c).nth(1).filter(|_| c.is_ascii_alphanumeric()).unwrap_or(c))
        .collect()
}

/// A raised mark as it is called: the other way round.
pub(crate) fn plain_mark(raised: &str) -> String {
    let plain = |c: char| {
        let known: Vec<char> = RAISED.chars().collect();
        known.chunks(2).find_map(|pair| (pair.last() == Some(&c)).then(|| pair.first().copied()).flatten()).unwrap_or(c)
    };
    raised.chars().map(plain).collect()
}

/// Whether a mark stands in a text, not as a part of a longer one.
fn bears(text: &str, mark: &str) -> bool {
    if mark.is_empty() {
        return false;
    }
    let is_of_mark = |c: char| may_be_mark(c) && !matches!(c, '[');
    let stands = |form: &str| {
        text.match_indices(form).any(|(at, _)| {
            let (before, after) = (text.get(..at).unwrap_or(""), text.get(at + form.len()..).unwrap_or(""));
            !before.ends_with(is_of_mark) && !after.starts_with(is_of_mark) && !before.is_empty()
        })
    };
    let form = raised(mark);
    (form != mark || !mark.contains(char::is_alphanumeric)) && stands(&form)
        || text.contains(&format!("[{mark}]"))
        || text.contains(&format!("[^{mark}]"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::from_slice;

    fn library(paragraphs: &[&str], notes: &[(&str, &str)]) -> Library {
        let paragraphs: Vec<_> =
            paragraphs.iter().map(|text| serde_json::json!({"number": null, "text": text})).collect();
        let notes: Vec<_> = notes.iter().map(|(mark, text)| serde_json::json!({"mark": mark, "text": text})).collect();
        let programme = serde_json::json!({"schema": "ctc-programme/1", "language": "en",
            "parts": [{"id": "annex", "paragraphs": paragraphs, "footnotes": notes}]});
        from_slice(programme.to_string().as_bytes(), "made").expect("a programme")
    }

    #[test]
    fn marks_are_raised_and_come_back() {
        for (mark, form) in [("12", "¹²"), ("xiv", "ˣⁱᵛ"), ("*", "*")] {
            assert_eq!((raised(mark).as_str(), plain_mark(form).as_str()), (form, mark));
        }
    }

    #[test]
    fn marks_call_their_notes_and_no_others() {
        let library = library(
            &["The pilots.¹²", "The wall,² and the lamp[3] of the quay.*", "10 boats¹", "3 a"],
            &[("1", "one"), ("2", "two"), ("3", "three"), ("12", "twelve"), ("*", "star"), ("a", "never")],
        );
        let lines: Vec<Vec<String>> = library.paragraph_ids().map(|id| library.note_lines(&[id])).collect();
        assert_eq!(lines, [vec!["¹² twelve"], vec!["² two", "³ three", "* star"], vec!["¹ one"], vec![]]);
    }

    #[test]
    fn marks_that_begin_anew_call_the_notes_in_their_order() {
        let library = library(&["The pilots.¹", "The wall.¹"], &[("1", "of pilots"), ("1", "of the wall")]);
        let lines: Vec<Vec<String>> = library.paragraph_ids().map(|id| library.note_lines(&[id])).collect();
        assert_eq!(lines, [["¹ of pilots"], ["¹ of the wall"]]);
    }
}
