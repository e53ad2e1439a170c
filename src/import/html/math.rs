//! The formulas of a page, which MathML takes apart into elements for what is above, below and small.

use scraper::ElementRef;

use super::super::formula;
use super::HtmlReader;
use crate::i18n::import::ReadFault;

impl<'a> HtmlReader<'_, 'a> {
    /// Reads a construct of MathML, should the element be one.
    pub(super) fn formula(&mut self, element: ElementRef<'a>, name: &str, depth: usize) -> Result<bool, ReadFault> {
        let own = |name: &str| element.value().attr(name);
        let has_words =
            element.children().any(|child| child.value().as_text().is_some_and(|text| !text.trim().is_empty()));
        // One that has other pieces than it should is read as plain text.
        let count = element.child_elements().count();
        let form = formula::of_mathml(name).filter(|(_, names)| *names == ["e"] || names.len() == count);
        if has_words {
            return Ok(false);
        }
        let parting = match name {
            "mtable" => "; ",
            "mtr" => " ",
            "mfenced" => own("separators").unwrap_or(","),
            _ if form.is_some() => "",
            _ => return Ok(false),
        };
        let mut pieces = Vec::new();
        for piece in element.child_elements() {
            let before = std::mem::take(&mut self.passage);
            self.element(piece, depth + 1)?;
            pieces.push(std::mem::replace(&mut self.passage, before).whole());
        }
        let line = match form {
            Some((form, ["e"])) => formula::line(form, "", &[("e", pieces.concat())]),
            Some((form, names)) => {
                let is_fraction = own("linethickness").is_none_or(|thickness| !thickness.starts_with('0'));
                let pieces: Vec<(&str, String)> = names.iter().copied().zip(pieces).collect();
                formula::line(form, if is_fraction { "/" } else { "¦" }, &pieces)
            }
            None if name == "mfenced" => {
                format!("{}{}{}", own("open").unwrap_or("("), pieces.join(parting), own("close").unwrap_or(")"))
            }
            None => pieces.join(parting),
        };
        self.passage.push_formula(&line);
        Ok(true)
    }
}
