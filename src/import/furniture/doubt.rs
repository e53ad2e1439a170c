//! What looks like furniture, and may be part of a sentence or a heading.

use super::super::line::is_symbol;
use super::super::{blocks, resolution};
use super::Pages;
use super::sign::Sign;
use crate::citation;

/// Words that the symbol of a document follows.
const DOCUMENT: [&str; 8] = ["document", "documents", "see", "documento", "voir", "véase", "документ", "文件"];

/// In how many lines the title of a resolution stands.
const HEAD: usize = 40;

impl Pages<'_> {
    /// The symbol of a resolution alone at the edge of a page may be a heading; it stays, and is said, for a sentence may
    /// run over the page around it. The document's own belongs to the page.
    pub(super) fn doubt_symbols(&mut self) {
        let head = self.filled.iter().take(HEAD).filter_map(|at| self.lines.get(*at));
        let own = head.into_iter().find_map(|line| resolution::own(&line.text));
        let left: Vec<usize> = (0..self.filled.len()).filter(|place| !self.is_furniture_at(Some(*place))).collect();
        let turns = |pair: &&[usize]| matches!(pair, [above, below] if self.page.get(*above) != self.page.get(*below));
        let at_turns: Vec<usize> = left.windows(2).filter(turns).flatten().copied().collect();
        for place in at_turns {
            let Some(line) = self.line(place) else { continue };
            let text = line.text.split_whitespace().collect::<String>();
            let symbol = citation::scan(&text).into_iter().map(|found| found.symbol).next();
            if symbol.is_some() && symbol == own && is_symbol(&text) {
                self.set(place);
            } else if text.contains("/RES/") && is_symbol(&text) {
                self.doubtful.extend(self.filled.get(place).filter(|at| !self.doubtful.contains(at)));
            }
        }
    }

    /// A symbol or a number right below a line whose sentence calls for one may be its own: a symbol stays where the page
    /// has another sign below it, the rest is said.
    pub(super) fn spare_sentences(&mut self) {
        for place in 1..self.filled.len() {
            let (Some(above), Some(line)) = (self.line(place - 1), self.line(place)) else { continue };
            let is_below = !self.is_furniture_at(Some(place - 1))
                && line.number == above.number + 1
                && line.indent.abs_diff(above.indent) <= 1
                && !line.is_after_page;
            let sign = self.sign(place);
            let calls = blocks::is_left_open(&above.text)
                || sign == Sign::Symbol && DOCUMENT.iter().any(|word| above.text.ends_with(word));
            let is_sign = matches!(sign, Sign::Symbol | Sign::Number(_)) && self.is_furniture_at(Some(place));
            let Some(at) = self.filled.get(place).copied().filter(|_| is_sign && is_below && calls) else { continue };
            let has_other = self.is_furniture_at(Some(place + 1)) && self.page_of(place + 1) == self.page_of(place);
            match self.is_furniture.get_mut(at).filter(|_| sign == Sign::Symbol && has_other) {
                Some(is_furniture) => *is_furniture = false,
                None => self.amid.push(at),
            }
        }
    }
}
