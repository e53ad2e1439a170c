//! A JSON text to its tree, or the first place where it is none.

use super::{JsonKind, JsonNode, JsonTree, NodeId};
use crate::i18n::load::{Inside, Syntax};

/// Where a text stops being JSON, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::model) struct SyntaxFault {
    pub(in crate::model) offset: usize,
    /// The path of the value that is being read there.
    pub(in crate::model) path: String,
    pub(in crate::model) fault: Syntax,
}

/// The deepest nesting that is read; a programme needs a tenth of it.
pub(in crate::model) const DEEPEST: usize = 128;

pub(in crate::model) fn scan(text: &str) -> Result<JsonTree<'_>, SyntaxFault> {
    let tree = JsonTree { text, nodes: Vec::new() };
    let mut scanner = Scanner { tree, at: 0, open: Vec::new(), key: (0, 0) };
    match scanner.run() {
        Ok(()) => Ok(scanner.tree),
        Err(fault) => Err(SyntaxFault { offset: scanner.at, path: scanner.path(&fault), fault }),
    }
}

struct Scanner<'a> {
    tree: JsonTree<'a>,
    at: usize,
    /// The objects and arrays around the place, with how many values each holds so far.
    open: Vec<(NodeId, u32)>,
    key: (u32, u32),
}

impl Scanner<'_> {
    fn peek(&self) -> Option<u8> {
        self.tree.text.as_bytes().get(self.at).copied()
    }

    fn blanks(&mut self) -> Option<u8> {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
        self.peek()
    }

    /// Reads values until the outermost is whole.
    fn run(&mut self) -> Result<(), Syntax> {
        if self.blanks().is_none() {
            return Err(Syntax::Empty);
        }
        loop {
            self.value()?;
            // A value is whole: so may be those around it.
            while let Some((id, count)) = self.open.pop() {
                let (is_object, close) = self.brackets(id);
                match self.blanks() {
                    Some(b',') => {
                        let comma = self.at;
                        self.at += 1;
                        if self.blanks() == Some(close) {
                            self.at = comma;
                            return Err(Syntax::TrailingComma);
                        }
                        self.open.push((id, count));
                        if is_object {
                            self.read_key()?;
                        }
                        break;
                    }
                    Some(found) if found == close => self.close(id),
                    found => {
                        self.open.push((id, count));
                        return Err(self.unexpected(found, Syntax::CommaOrEnd(char::from(close))));
                    }
                }
            }
            if self.open.is_empty() {
                return if self.blanks().is_none() { Ok(()) } else { Err(Syntax::Trailing(self.here())) };
            }
        }
    }

    fn brackets(&self, id: NodeId) -> (bool, u8) {
        if self.tree.kind(id) == JsonKind::Object { (true, b'}') } else { (false, b']') }
    }

    fn close(&mut self, id: NodeId) {
        self.at += 1;
        let (end, next) = (offset(self.at), offset(self.tree.nodes.len()));
        if let Some(node) = self.tree.nodes.get_mut(id.0 as usize) {
            (node.end, node.next) = (end, next);
        }
    }

    /// Reads one value; of an object or array only as far as its first value, unless it is empty.
    fn value(&mut self) -> Result<(), Syntax> {
        loop {
            let start = self.at;
            let kind = match self.blanks_from(start) {
                Some(b'{') => JsonKind::Object,
                Some(b'[') => JsonKind::Array,
                Some(b'"') => {
                    let id = self.add(JsonKind::Text);
                    self.string()?;
                    self.end(id);
                    return Ok(());
                }
                Some(b'-' | b'0'..=b'9') => {
                    let id = self.add(JsonKind::Number);
                    self.number()?;
                    self.end(id);
                    return Ok(());
                }
                Some(b't') => return self.word("true", JsonKind::Boolean),
                Some(b'f') => return self.word("false", JsonKind::Boolean),
                Some(b'n') => return self.word("null", JsonKind::Null),
                found => return Err(self.unexpected(found, Syntax::Value(self.here()))),
            };
            if self.open.len() >= DEEPEST {
                return Err(Syntax::TooDeep(DEEPEST));
            }
            let id = self.add(kind);
            self.at += 1;
            let (is_object, close) = self.brackets(id);
            if self.blanks() == Some(close) {
                self.close(id);
                return Ok(());
            }
            self.open.push((id, 0));
            if is_object {
                self.read_key()?;
            }
        }
    }

    fn blanks_from(&mut self, start: usize) -> Option<u8> {
        self.at = start;
        self.blanks()
    }

    fn read_key(&mut self) -> Result<(), Syntax> {
        match self.blanks() {
            Some(b'"') => {}
            found => return Err(self.unexpected(found, Syntax::Key(self.here()))),
        }
        let start = self.at;
        self.string()?;
        self.key = (offset(start), offset(self.at));
        match self.blanks() {
            Some(b':') => {
                self.at += 1;
                self.blanks();
                Ok(())
            }
            found => Err(self.unexpected(found, Syntax::Colon)),
        }
    }

    /// Reads a text; leaves the place at the fault if there is one.
    fn string(&mut self) -> Result<(), Syntax> {
        let start = self.at;
        self.at += 1;
        loop {
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => self.escape()?,
                Some(0..0x20) => return Err(Syntax::ControlInText),
                Some(_) => self.at += 1,
                None => {
                    // The end of the file says little: what is not closed is the matter.
                    self.at = start;
                    return Err(Syntax::Unclosed(Inside::Text));
                }
            }
        }
    }

    fn escape(&mut self) -> Result<(), Syntax> {
        let rest = self.tree.text.as_bytes().get(self.at + 1..).unwrap_or_default();
        match rest.first() {
            Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => {
                self.at += 2;
                Ok(())
            }
            Some(b'u') => {
                let unit = hex(rest.get(1..5)).ok_or(Syntax::Escape)?;
                let second =
                    rest.get(5..).and_then(|rest| rest.strip_prefix(b"\\u")).and_then(|rest| hex(rest.get(..4)));
                match (unit, second) {
                    (0xd800..0xdc00, Some(0xdc00..0xe000)) => self.at += 12,
                    (0xd800..0xe000, _) => return Err(Syntax::Escape),
                    _ => self.at += 6,
                }
                Ok(())
            }
            _ => Err(Syntax::Escape),
        }
    }

    fn number(&mut self) -> Result<(), Syntax> {
        let start = self.at;
        let rest = self.tree.text.get(start..).unwrap_or("");
        let length = rest.find(|c: char| !matches!(c, '0'..='9' | '+' | '-' | '.' | 'e' | 'E')).unwrap_or(rest.len());
        let written = rest.get(..length).unwrap_or("");
        if serde_json::from_str::<serde_json::Number>(written).is_err() {
            return Err(if written.parse::<f64>().is_ok_and(f64::is_infinite) {
                Syntax::NumberTooLarge
            } else {
                Syntax::Number(written.to_owned())
            });
        }
        self.at += length;
        Ok(())
    }

    fn word(&mut self, word: &str, kind: JsonKind) -> Result<(), Syntax> {
        if !self.tree.text.get(self.at..).is_some_and(|rest| rest.starts_with(word)) {
            return Err(Syntax::Value(self.here()));
        }
        let id = self.add(kind);
        self.at += word.len();
        self.end(id);
        Ok(())
    }

    fn add(&mut self, kind: JsonKind) -> NodeId {
        let id = NodeId(offset(self.tree.nodes.len()));
        let (parent, index) = match self.open.last_mut() {
            Some((parent, count)) => {
                *count += 1;
                (parent.0, *count - 1)
            }
            None => (0, 0),
        };
        let start = offset(self.at);
        let key = std::mem::take(&mut self.key);
        self.tree.nodes.push(JsonNode { kind, start, end: start, key, next: id.0 + 1, parent, index });
        id
    }

    fn end(&mut self, id: NodeId) {
        let end = offset(self.at);
        if let Some(node) = self.tree.nodes.get_mut(id.0 as usize) {
            node.end = end;
        }
    }

    /// At the end of the text, that something is not closed is the fault, whatever was expected.
    fn unexpected(&self, found: Option<u8>, fault: Syntax) -> Syntax {
        if found.is_some() {
            return fault;
        }
        match self.open.last().map(|(id, _)| self.tree.kind(*id)) {
            Some(JsonKind::Object) => Syntax::Unclosed(Inside::Object),
            Some(_) => Syntax::Unclosed(Inside::Array),
            None => Syntax::Empty,
        }
    }

    /// The word that stands at the place, to quote it.
    fn here(&self) -> String {
        let rest = self.tree.text.get(self.at..).unwrap_or("");
        let word: String = rest.chars().take_while(|c| c.is_alphanumeric()).take(20).collect();
        if word.is_empty() { rest.chars().take(1).collect() } else { word }
    }

    /// The path of the value being read, or of what it stands in.
    fn path(&self, fault: &Syntax) -> String {
        let tree = &self.tree;
        let is_unfinished =
            |node: &&JsonNode| node.end == node.start && matches!(node.kind, JsonKind::Text | JsonKind::Number);
        if tree.nodes.last().filter(is_unfinished).is_some() {
            return tree.path(NodeId(offset(tree.nodes.len() - 1)));
        }
        let Some((around, count)) = self.open.last() else {
            return "$".to_owned();
        };
        let mut path = tree.path(*around);
        if self.key.1 > 0 {
            let raw = tree.text.get(self.key.0 as usize..self.key.1 as usize).unwrap_or("");
            super::place::push_key(&mut path, &super::unquoted(raw));
        } else if tree.kind(*around) == JsonKind::Array && matches!(fault, Syntax::Value(_)) {
            path.push_str(&format!("[{count}]"));
        }
        path
    }
}

fn hex(digits: Option<&[u8]>) -> Option<u32> {
    let digits = std::str::from_utf8(digits?).ok()?;
    digits.bytes().all(|digit| digit.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok()).flatten()
}

/// A file of no more than 1 GiB has no place that 32 bits do not hold.
fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn fault(text: &str) -> (usize, String, Syntax) {
        let fault = scan(text).expect_err(text);
        (fault.offset, fault.path, fault.fault)
    }

    #[test]
    fn faults_stand_where_they_are() {
        let value = |word: &str| Syntax::Value(word.to_owned());
        let cases: &[(&str, usize, &str, Syntax)] = &[
            ("", 0, "$", Syntax::Empty),
            (" \n", 2, "$", Syntax::Empty),
            ("{", 1, "$", Syntax::Unclosed(Inside::Object)),
            ("[1, 2", 5, "$", Syntax::Unclosed(Inside::Array)),
            (r#"{"a": "x"#, 6, "$.a", Syntax::Unclosed(Inside::Text)),
            (r#"{"a": [1, x]}"#, 10, "$.a[1]", value("x")),
            (r#"{"a": 1,}"#, 7, "$", Syntax::TrailingComma),
            (r#"{"a" 1}"#, 5, "$.a", Syntax::Colon),
            (r#"{"a": [1 2]}"#, 9, "$.a", Syntax::CommaOrEnd(']')),
            (r#"{a: 1}"#, 1, "$", Syntax::Key("a".into())),
            (r#"{"a": NaN}"#, 6, "$.a", value("NaN")),
            (r#"{"a": -Infinity}"#, 6, "$.a", Syntax::Number("-".into())),
            (r#"{"a": 01}"#, 6, "$.a", Syntax::Number("01".into())),
            (r#"{"a": 1e999}"#, 6, "$.a", Syntax::NumberTooLarge),
            (r#"{"a": "b\x"}"#, 8, "$.a", Syntax::Escape),
            (r#"{"a": "\ud800"}"#, 7, "$.a", Syntax::Escape),
            ("{\"a\": \"b\nc\"}", 8, "$.a", Syntax::ControlInText),
            ("{} {}", 3, "$", Syntax::Trailing("{".into())),
            ("// no", 0, "$", value("/")),
            ("{'a': 1}", 1, "$", Syntax::Key("'".into())),
        ];
        for (text, offset, path, expected) in cases {
            assert_eq!(fault(text), (*offset, (*path).to_owned(), expected.clone()), "{text}");
        }
    }

    #[test]
    fn deep_nesting_ends_without_a_deep_stack() {
        assert_eq!(fault(&"[".repeat(100_000)).2, Syntax::TooDeep(DEEPEST));
    }

    #[test]
    fn values_know_what_they_are() {
        let tree = scan(r#"{"a": [null, true, 1.5e3, "\u51b3\n"], "a": {}}"#).expect("JSON");
        let array = tree.get(JsonTree::ROOT, "a").expect("the first");
        let kinds: Vec<JsonKind> = tree.children(array).map(|id| tree.kind(id)).collect();
        assert_eq!(kinds, [JsonKind::Null, JsonKind::Boolean, JsonKind::Number, JsonKind::Text]);
        assert_eq!(tree.children(array).last().and_then(|id| tree.text(id)).as_deref(), Some("决\n"));
        assert_eq!(tree.raw(array), r#"[null, true, 1.5e3, "\u51b3\n"]"#);
        assert_eq!(tree.children(JsonTree::ROOT).count(), 2);
    }

    fn nearly_json() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "1", "-", "0", "1e5", "null", "true", " ", "\n", "\\u00e9",
            "决",
        ]);
        prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn what_is_json_is_so_here_and_there(text in nearly_json()) {
            prop_assert_eq!(scan(&text).is_ok(), serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{}", text);
        }
    }
}
