//! Fields: what Word computes, with the result that it last stored.

use roxmltree::Node;

use super::super::gather::Gathered;
use super::super::xml::Element as _;
use super::equation::{self, Overstrike};
use super::sign;

/// Fields that have no result because they print nothing: entries of an index or a table, and what a mailing needs.
const PRINTS_NOTHING: [&str; 12] =
    ["", "XE", "TC", "TA", "RD", "SET", "ASK", "NEXT", "NEXTIF", "SKIPIF", "PRIVATE", "ADVANCE"];

#[derive(Debug, Default)]
struct Field {
    /// Its code: `TOC \o "1-3"`.
    code: String,
    /// Whether the text that follows is its result, not its code.
    has_result: bool,
    /// What is chosen of the list that it offers, or the sign of its box.
    choice: Option<String>,
    /// Whether its result has any text.
    has_text: bool,
}

/// The fields around the text, outermost first.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
}

impl Fields {
    /// It begins with what its first sign says of it.
    pub(super) fn begin(&mut self, sign: Node<'_, '_>) {
        let list = sign.child("ffData").and_then(|data| data.child("ddList"));
        let choice = list.and_then(|list| {
            let chosen = list.val("result").or_else(|| list.val("default")).and_then(|it| it.parse().ok()).unwrap_or(0);
            list.elements().filter(|entry| entry.name() == "listEntry").nth(chosen)?.value_of("val").map(str::to_owned)
        });
        let tick = sign.child("ffData").and_then(|data| data.child("checkBox"));
        let is_ticked = |tick: Node<'_, '_>| tick.is_on("checked").or_else(|| tick.is_on("default")) == Some(true);
        let tick = tick.map(|tick| if is_ticked(tick) { "☑" } else { "☐" }.to_owned());
        self.open.push(Field { choice: choice.or(tick), ..Field::default() });
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
        let field = self.open.pop()?;
        let name = field.code.split_whitespace().next().unwrap_or("").to_uppercase();
        // Its sign is in its code, not in its result.
        if name == "SYMBOL" && !field.has_text {
            let text = symbol(&field.code);
            if text.is_none() {
                super::say_unread(gathered, &name, field.code.trim());
            }
            return text.map(|text| Overstrike { text, ..Overstrike::default() });
        }
        if field.has_result {
            return None;
        }
        if field.choice.is_some() {
            return field.choice.map(|text| Overstrike { text, ..Overstrike::default() });
        }
        if name == "EQ"
            && let Some(printed) = equation::overstrike(&field.code)
        {
            return Some(printed);
        }
        if !PRINTS_NOTHING.contains(&name.as_str()) {
            super::say_unread(gathered, &name, field.code.trim());
        }
        None
    }

    /// Notes that there is text where the results of the open fields stand.
    pub(super) fn meet_text(&mut self) {
        self.open.iter_mut().for_each(|field| field.has_text |= field.has_result);
    }

    /// Whether the text here is the result of a field that stands in the code of another one, which it is part of.
    pub(super) fn is_inner_result(&self) -> bool {
        self.is_code() && self.open.last().is_some_and(|field| field.has_result)
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

/// The sign that `SYMBOL 163 \f "Arial"` prints.
fn symbol(code: &str) -> Option<String> {
    let mut words = code.split_whitespace().skip(1);
    let number = words.next()?;
    let number = match number.strip_prefix("0x").or_else(|| number.strip_prefix("0X")) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
        None => number.parse(),
    };
    let font = code.split_once("\\f").map_or("", |(_, font)| font.trim_start());
    let font = font.strip_prefix('"').map_or_else(|| font.split(' ').next(), |font| font.split('"').next());
    sign::character(font.unwrap_or(""), number.ok()?).map(String::from)
}
