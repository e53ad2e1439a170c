//! Fields: what Word computes, with the result that it last stored.

use super::super::gather::Gathered;
use super::equation::{self, Overstrike};

/// Fields that have no result because they print nothing: entries of an index or a table, and what a mailing needs.
const PRINTS_NOTHING: [&str; 12] =
    ["", "XE", "TC", "TA", "RD", "SET", "ASK", "NEXT", "NEXTIF", "SKIPIF", "PRIVATE", "ADVANCE"];

#[derive(Debug, Default)]
struct Field {
    /// Its code: `TOC \o "1-3"`.
    code: String,
    /// Whether the text that follows is its result, not its code.
    has_result: bool,
}

/// The fields around the text, outermost first.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
}

impl Fields {
    pub(super) fn begin(&mut self) {
        self.open.push(Field::default());
    }

    pub(super) fn code(&mut self, code: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.has_result) {
            field.code.push_str(code);
        }
    }

    pub(super) fn separate(&mut self) {
        if let Some(field) = self.open.last_mut() {
            field.has_result = true;
        }
    }

    /// It ends. What Word makes anew each time it prints, and stores nowhere, cannot be read, but for the characters
    /// that an overstrike prints, which are the answer.
    pub(super) fn end(&mut self, gathered: &mut Gathered) -> Option<Overstrike> {
        let field = self.open.pop().filter(|field| !field.has_result)?;
        let name = field.code.split_whitespace().next().unwrap_or("").to_uppercase();
        if name == "EQ"
            && let Some(printed) = equation::overstrike(&field.code)
        {
            return Some(printed);
        }
        if !PRINTS_NOTHING.contains(&name.as_str()) {
            super::say_unread(gathered, &name, "");
        }
        None
    }

    /// A code never goes beyond its paragraph: what a damaged field leaves open would swallow the rest of the text.
    pub(super) fn end_paragraph(&mut self) {
        self.open.retain(|field| field.has_result);
    }

    /// Whether the text here is part of a code.
    pub(super) fn is_code(&self) -> bool {
        self.open.iter().any(|field| !field.has_result)
    }

    /// Whether the text here is part of a table of contents.
    pub(super) fn is_contents(&self) -> bool {
        let is_contents = |field: &Field| field.has_result && field.code.split_whitespace().next() == Some("TOC");
        self.open.iter().any(is_contents)
    }
}
