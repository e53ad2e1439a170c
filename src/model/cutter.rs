//! Cutting the paragraphs out of a programme's JSON while it comes in, so that they are parsed on all processors and the
//! text need not be held.
//!
//! Paragraphs are nearly all of a programme. What is left of it, the *frame*, is its JSON with a number in the place of
//! each list of paragraphs: how many stood there. The frame is copied as it stands and parsed like any JSON, each paragraph
//! like any JSON too: the cutter finds where one ends and is no judge of what is sound. Where it meets what a programme
//! does not have, it gives up, and the text is read in one go.

use std::ops::Range;

use memchr::{memchr2, memchr3};

/// The deepest nesting that is followed, as in the reading of JSON.
const DEEPEST: usize = 128;

/// The deepest nesting inside a paragraph: with the frame around it no deeper than a text read in one go may be.
const DEEPEST_PARAGRAPH: usize = 16;

/// The text is not laid out as that of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Irregular;

/// An object or an array that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Level {
    Programme,
    Parts,
    Part,
    Sections,
    Section,
    Other,
}

/// A key that leads to paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ListKey {
    Parts,
    Sections,
    Preamble,
    Paragraphs,
    /// One with an escape in it, which may be any of these.
    Escaped,
}

/// A list of paragraphs that is open.
#[derive(Clone, Copy, Debug)]
struct List {
    count: u64,
    /// Whether a paragraph ended, so that no other begins before a comma.
    is_behind_one: bool,
}

#[derive(Debug, Default)]
pub(super) struct Cutter {
    frame: Vec<u8>,
    open: Vec<Level>,
    list: Option<List>,
    /// The string read last, if it may be the key of what follows.
    key: Option<ListKey>,
}

impl Cutter {
    /// Goes on with `text`: adds to `found` where its paragraphs stand, and says how much of it is done with. The rest is
    /// to come again, with more behind it.
    pub(super) fn cut(&mut self, text: &[u8], found: &mut Vec<Range<usize>>) -> Result<usize, Irregular> {
        let mut at = 0;
        while let Some(byte) = text.get(at) {
            let end = match self.list {
                Some(list) => self.in_list(list, *byte, (text, at), found)?,
                None => self.in_frame(*byte, (text, at))?,
            };
            let Some(end) = end else { break };
            at = end;
        }
        Ok(at)
    }

    /// Passes over a blank, a comma, a paragraph, or the end of the list; says where what follows begins, once it is whole.
    fn in_list(
        &mut self,
        list: List,
        byte: u8,
        (text, at): (&[u8], usize),
        found: &mut Vec<Range<usize>>,
    ) -> Result<Option<usize>, Irregular> {
        match byte {
            b' ' | b'\t' | b'\r' | b'\n' => {}
            b'{' if !list.is_behind_one => {
                let end = object_end(text, at)?;
                if let Some(end) = end {
                    found.push(at..end);
                    self.list = Some(List { count: list.count + 1, is_behind_one: true });
                }
                return Ok(end);
            }
            b',' if list.is_behind_one => self.list = Some(List { is_behind_one: false, ..list }),
            b']' if list.is_behind_one || list.count == 0 => {
                self.frame.extend_from_slice(list.count.to_string().as_bytes());
                self.list = None;
            }
            _ => return Err(Irregular),
        }
        Ok(Some(at + 1))
    }

    /// Copies a string or another byte into the frame, unless a list of paragraphs begins with it.
    fn in_frame(&mut self, byte: u8, (text, at): (&[u8], usize)) -> Result<Option<usize>, Irregular> {
        let mut end = at + 1;
        let level = self.open.last().copied();
        let leads_to_list = match self.key {
            Some(ListKey::Preamble) => level == Some(Level::Part),
            Some(ListKey::Paragraphs) => matches!(level, Some(Level::Part | Level::Section)),
            Some(ListKey::Parts | ListKey::Sections | ListKey::Escaped) | None => false,
        };
        match byte {
            b'"' => {
                let Some(end_of_string) = string_end(text, at) else { return Ok(None) };
                end = end_of_string;
                self.key = match text.get(at + 1..end - 1) {
                    Some(b"parts") => Some(ListKey::Parts),
                    Some(b"sections") => Some(ListKey::Sections),
                    Some(b"preamble") => Some(ListKey::Preamble),
                    Some(b"paragraphs") => Some(ListKey::Paragraphs),
                    Some(key) if key.contains(&b'\\') => Some(ListKey::Escaped),
                    _ => None,
                };
            }
            b'[' if leads_to_list => {
                self.list = Some(List { count: 0, is_behind_one: false });
                self.key = None;
                return Ok(Some(end));
            }
            // A number there would be taken for one of the cutter's.
            b'-' | b'0'..=b'9' if leads_to_list || self.key == Some(ListKey::Escaped) => return Err(Irregular),
            b'{' | b'[' => {
                if self.open.len() >= DEEPEST {
                    return Err(Irregular);
                }
                self.open.push(opened(level, self.key.take(), byte));
            }
            b'}' | b']' => {
                self.open.pop();
                self.key = None;
            }
            b',' => self.key = None,
            _ => {}
        }
        self.frame.extend_from_slice(text.get(at..end).unwrap_or_default());
        Ok(Some(end))
    }

    /// The frame; `None` while something is open.
    pub(super) fn whole(self) -> Option<Vec<u8>> {
        (self.open.is_empty() && self.list.is_none()).then_some(self.frame)
    }

    /// A frame of what came so far, closed behind its last paragraph; `None` where no list of paragraphs is open.
    pub(super) fn so_far(&self) -> Option<Vec<u8>> {
        let list = self.list?;
        let mut frame = self.frame.clone();
        frame.extend_from_slice(list.count.to_string().as_bytes());
        frame.extend(self.open.iter().rev().map(|level| match level {
            Level::Parts | Level::Sections => b']',
            Level::Programme | Level::Part | Level::Section | Level::Other => b'}',
        }));
        Some(frame)
    }
}

/// What a bracket opens, behind a key in an object of some level.
fn opened(level: Option<Level>, key: Option<ListKey>, bracket: u8) -> Level {
    match (level, key, bracket) {
        (None, _, b'{') => Level::Programme,
        (Some(Level::Programme), Some(ListKey::Parts), b'[') => Level::Parts,
        (Some(Level::Parts), _, b'{') => Level::Part,
        (Some(Level::Part | Level::Section), Some(ListKey::Sections), b'[') => Level::Sections,
        (Some(Level::Sections), _, b'{') => Level::Section,
        _ => Level::Other,
    }
}

/// The place behind the string that begins at `start`; `None` where it does not end.
fn string_end(text: &[u8], start: usize) -> Option<usize> {
    let mut at = start + 1;
    loop {
        at += memchr2(b'"', b'\\', text.get(at..)?)?;
        if text.get(at) == Some(&b'"') {
            return Some(at + 1);
        }
        at += 2;
    }
}

/// The place behind the object that begins at `start`; `None` where it does not end.
fn object_end(text: &[u8], start: usize) -> Result<Option<usize>, Irregular> {
    let (mut at, mut depth) = (start, 0);
    loop {
        let Some(next) = text.get(at..).and_then(|rest| memchr3(b'"', b'{', b'}', rest)) else { return Ok(None) };
        at += next;
        match text.get(at) {
            Some(b'{') if depth == DEEPEST_PARAGRAPH => return Err(Irregular),
            Some(b'{') => depth += 1,
            Some(b'}') if depth == 1 => return Ok(Some(at + 1)),
            Some(b'}') => depth -= 1,
            _ => match string_end(text, at) {
                Some(end) => {
                    at = end;
                    continue;
                }
                None => return Ok(None),
            },
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cuts a text that comes in steps of so many bytes; gives the frame and the paragraphs.
    fn cut(text: &str, step: usize) -> Result<(String, Vec<String>), Irregular> {
        let (mut cutter, mut rest, mut paragraphs) = (Cutter::default(), Vec::new(), Vec::new());
        for bytes in text.as_bytes().chunks(step) {
            rest.extend_from_slice(bytes);
            let mut found = Vec::new();
            let used = cutter.cut(&rest, &mut found)?;
            paragraphs.extend(found.into_iter().map(|range| String::from_utf8(rest[range].to_vec()).expect("UTF-8")));
            rest.drain(..used);
        }
        assert!(rest.is_empty(), "{rest:?}");
        Ok((String::from_utf8(cutter.whole().ok_or(Irregular)?).expect("UTF-8"), paragraphs))
    }

    #[test]
    fn paragraphs_are_cut_wherever_the_text_is_broken() {
        let text = r#"{"letter": {"paragraphs": ["an \"[{\" in it"]}, "parts": [{"id": "sections", "preamble": [ ],
            "paragraphs": [{"text": "a \\"}, {"text": "} \" {", "x": {"y": [{}]}} ], "sections": [
            {"heading": "paragraphs", "sections": [{"paragraphs": [{"text": "三"}]}], "x": {"paragraphs": [{}]}}]}], "parts ": 1}"#;
        let frame = r#"{"letter": {"paragraphs": ["an \"[{\" in it"]}, "parts": [{"id": "sections", "preamble": 0,
            "paragraphs": 2, "sections": [
            {"heading": "paragraphs", "sections": [{"paragraphs": 1}], "x": {"paragraphs": [{}]}}]}], "parts ": 1}"#;
        let paragraphs = [r#"{"text": "a \\"}"#, r#"{"text": "} \" {", "x": {"y": [{}]}}"#, r#"{"text": "三"}"#];
        for step in [1, 2, 3, 7, 50, 1000] {
            let (cut_frame, cut_paragraphs) = cut(text, step).expect("a programme");
            assert_eq!((cut_frame.as_str(), cut_paragraphs.as_slice()), (frame, &paragraphs.map(str::to_owned)[..]));
        }
    }

    #[test]
    fn what_a_programme_does_not_have_is_left_to_others() {
        assert_eq!(
            cut(r#"{"parts": [{"paragr\u0061phs": 0}]}"#, 99),
            Err(Irregular),
            "no number is taken for one of the cutter's"
        );
        for list in ["3", "-1", "[{} {}]", "[,{}]", "[{},]", "[1]", "[[]]", r#"["a"]"#, "[{}"] {
            assert_eq!(cut(&format!(r#"{{"parts": [{{"paragraphs": {list}}}]}}"#), 9), Err(Irregular), "{list}");
        }
        let deep = format!("{}{}", r#"{"x":"#.repeat(20), "}".repeat(20));
        assert_eq!(cut(&format!(r#"{{"parts": [{{"paragraphs": [{deep}]}}]}}"#), 1000), Err(Irregular));
        assert_eq!(cut(&"[".repeat(200), 1000), Err(Irregular));
    }

    #[test]
    fn what_came_so_far_is_closed_behind_its_last_paragraph() {
        let mut cutter = Cutter::default();
        let text = br#"{"parts": [{"sections": [{"paragraphs": [{"text": "a"}, {"text": "b"}, {"te"#;
        let mut found = Vec::new();
        let used = cutter.cut(text, &mut found).expect("a programme");
        assert_eq!((found.len(), text.get(used..)), (2, Some(&br#"{"te"#[..])));
        assert_eq!(cutter.so_far().as_deref(), Some(&br#"{"parts": [{"sections": [{"paragraphs": 2}]}]}"#[..]));
        cutter.cut(b"{}]", &mut found).expect("a programme");
        assert_eq!(cutter.so_far(), None);
    }
}
