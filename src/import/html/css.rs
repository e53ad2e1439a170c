//! The few declarations of a style sheet that change what a reader of a page sees as its text and its numbers.
//!
//! A browser's whole cascade is not followed: a selector counts by its last step, the later rule wins.

use std::collections::HashMap;

/// What is declared for an element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    /// `list-style-type`.
    pub list: Option<String>,
    pub is_hidden: Option<bool>,
    /// Whether it is set at the foot of its page.
    pub is_footnote: bool,
    pub is_struck: bool,
    /// Whether it is a line of its own, whatever its name.
    pub is_block: bool,
    /// Whether the line ends of its source are shown.
    pub keeps_lines: Option<bool>,
    pub is_raised: bool,
}

/// The style sheet of a page, by the last step of each selector: `ol`, `.annex`, `ol.annex`, `#notes`.
#[derive(Debug, Default)]
pub(super) struct StyleSheet {
    rules: HashMap<String, Look>,
    /// What rules print before or behind elements: the whole selector, the words.
    pub generated: Vec<(String, String)>,
    /// Whether numbers are made by the sheet itself, which no reader of the text can see.
    pub has_counters: bool,
}

impl StyleSheet {
    pub(super) fn read(&mut self, text: &str) {
        let text = without_comments(text);
        self.has_counters |= text.contains("counter(") || text.contains("counters(");
        for rule in text.split('}') {
            // Within `@media print {` the rule itself stands behind the last brace.
            let Some((selectors, declarations)) = rule.rsplit_once('{') else { continue };
            let selectors = selectors.rsplit('{').next().unwrap_or(selectors);
            let look = Look::read(declarations);
            if let Some(words) = generated(declarations) {
                let printed = selectors
                    .split(',')
                    .filter(|it| [":before", ":after", ":marker"].iter().any(|end| it.trim_end().ends_with(end)));
                self.generated.extend(printed.map(|selector| (selector.trim().to_owned(), words.clone())));
            }
            if look == Look::default() || selectors.contains('@') {
                continue;
            }
            for selector in selectors.split(',') {
                let last = selector.split([' ', '>', '+', '~', '\n']).rfind(|step| !step.is_empty()).unwrap_or("");
                if !last.contains([':', '[', '*']) {
                    self.rules.entry(last.to_ascii_lowercase()).or_default().add(&look);
                }
            }
        }
    }

    /// What is declared for an element with this name, these classes, this id and this `style`.
    pub(super) fn look<'c>(
        &self,
        name: &str,
        classes: impl Iterator<Item = &'c str>,
        id: Option<&str>,
        own: Option<&str>,
    ) -> Look {
        let mut look = self.rules.get(name).cloned().unwrap_or_default();
        for class in classes {
            let class = class.to_ascii_lowercase();
            for selector in [format!(".{class}"), format!("{name}.{class}")] {
                self.rules.get(&selector).into_iter().for_each(|more| look.add(more));
            }
        }
        let of_id = id.and_then(|id| self.rules.get(&format!("#{}", id.to_ascii_lowercase())));
        of_id.into_iter().for_each(|more| look.add(more));
        own.into_iter().for_each(|own| look.add(&Look::read(own)));
        look
    }
}

impl Look {
    fn read(declarations: &str) -> Self {
        let mut look = Self::default();
        for declaration in declarations.split(';') {
            let Some((property, value)) = declaration.split_once(':') else { continue };
            let value = value.trim().trim_end_matches("!important").trim().to_ascii_lowercase();
            match property.trim().to_ascii_lowercase().as_str() {
                "list-style-type" => look.list = Some(value),
                "list-style" => {
                    let is_place = |word: &&str| !matches!(*word, "inside" | "outside") && !word.starts_with("url(");
                    look.list = value.split_whitespace().find(is_place).map(str::to_owned);
                }
                "display" => {
                    look.is_hidden = Some(value == "none");
                    look.is_block = ["block", "flex", "grid", "list-item", "flow-root", "table"].contains(&&*value);
                }
                "white-space" | "white-space-collapse" => {
                    let keeps = ["pre", "pre-wrap", "pre-line", "break-spaces", "preserve", "preserve-breaks"];
                    look.keeps_lines = Some(keeps.contains(&&*value));
                }
                "vertical-align" => look.is_raised = value == "super",
                "visibility" if value == "hidden" => look.is_hidden = Some(true),
                "float" => look.is_footnote = value == "footnote",
                "text-decoration" | "text-decoration-line" => look.is_struck = value.contains("line-through"),
                _ => {}
            }
        }
        look
    }

    fn add(&mut self, more: &Self) {
        self.list = more.list.clone().or_else(|| self.list.take());
        self.is_hidden = more.is_hidden.or(self.is_hidden);
        self.is_footnote |= more.is_footnote;
        self.is_struck |= more.is_struck;
        self.is_block |= more.is_block;
        self.keeps_lines = more.keeps_lines.or(self.keeps_lines);
        self.is_raised |= more.is_raised;
    }
}

/// The words that declarations print: those in quotation marks, or the attribute that holds them.
fn generated(declarations: &str) -> Option<String> {
    let (_, value) = declarations.split_once("content:")?;
    let (mut words, mut rest) = (String::new(), value.trim_start());
    while let Some(mark) = rest.chars().next().filter(|c| !matches!(c, ';' | '}')) {
        let behind = rest.get(mark.len_utf8()..).unwrap_or("");
        rest = match behind.split_once(mark).filter(|_| matches!(mark, '"' | '\'')) {
            Some((quoted, behind)) => {
                words.push_str(&unescaped(quoted));
                behind
            }
            None if rest.starts_with("attr(") => {
                let (attribute, behind) = rest.split_once(')').unwrap_or((rest, ""));
                words.push_str(&format!("{attribute})"));
                behind
            }
            None => behind,
        };
    }
    Some(words).filter(|words| !words.trim().is_empty())
}

/// `\201C ` is the character of this number.
fn unescaped(text: &str) -> String {
    let mut pieces = text.split('\\');
    let mut plain = pieces.next().unwrap_or("").to_owned();
    for piece in pieces {
        let end = piece.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(piece.len()).min(6);
        let (code, behind) = piece.split_at_checked(end).unwrap_or(("", piece));
        let sign = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
        plain.extend(sign);
        plain.push_str(if sign.is_some() { behind.strip_prefix(' ').unwrap_or(behind) } else { piece });
    }
    plain
}

fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = behind.split_once("*/").map_or("", |(_, rest)| rest);
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_shapes_lists_and_hides_text_is_read() {
        let mut sheet = StyleSheet::default();
        sheet.read("/* x { */ ol.s, .t > ol { list-style: cjk-ideographic inside } .h{display:none} @media print { #n { display: none } }");
        sheet.read("span.f { float: footnote } p::before { content: counter(p) }");
        let list = |name: &str, class: &str, own| sheet.look(name, class.split(' '), None, own).list;
        assert_eq!(list("ol", "s", None).as_deref(), Some("cjk-ideographic"));
        assert_eq!(list("ol", "s", Some("list-style-type: upper-roman;")).as_deref(), Some("upper-roman"));
        assert_eq!(sheet.look("p", "a h".split(' '), None, None).is_hidden, Some(true));
        assert_eq!(sheet.look("p", "".split(' '), Some("N"), None).is_hidden, Some(true));
        assert!(sheet.look("span", "f".split(' '), None, None).is_footnote && sheet.has_counters);
        assert_eq!(sheet.look("p", "".split(' '), None, None), Look::default());
    }
}
