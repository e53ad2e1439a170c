//! What stands on a page beside its text: running heads, document numbers, page numbers, rules.
//!
//! Some lines are furniture whatever stands around them (`15-01234 2/17`). Others could be text (`S/2015/123`, `3`,
//! a title): they count only where they recur or stand at a page's edge.

use std::collections::HashMap;

use super::clean::Line;
use super::report::Report;
use crate::citation::{self, Symbol};
use crate::i18n::import::Notice;

/// How sure a line is to be furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Certain,
    /// A line of nothing but strokes, above footnotes or below a text.
    Rule,
    /// A symbol alone.
    Symbol,
    /// A number alone.
    Number(u32),
    Text,
}

/// A text without its furniture.
#[derive(Clone, Debug, Default)]
pub(super) struct Stripped {
    /// The lines that are left; the first one of a page says so. Rules are left, for footnotes stand below them.
    pub lines: Vec<Line>,
    /// The document's own symbol, which its pages bear.
    pub symbol: Option<Symbol>,
}

/// Takes the furniture away, and reports it whole.
pub(super) fn strip(lines: Vec<Line>, report: &mut Report) -> Stripped {
    let signs: Vec<Sign> = lines.iter().map(|line| sign(&line.text)).collect();
    let filled: Vec<usize> =
        (0..lines.len()).filter(|at| lines.get(*at).is_some_and(|line| !line.is_blank())).collect();
    let has_pages = lines.iter().any(|line| line.is_after_page);
    let is_furniture = vec![false; filled.len()];
    let mut page = Page { lines: &lines, signs: &signs, filled: &filled, has_pages, is_furniture };
    page.mark();
    let mut is_furniture = vec![false; lines.len()];
    for (at, _) in filled.iter().zip(&page.is_furniture).filter(|(_, is)| **is) {
        if let Some(place) = is_furniture.get_mut(*at) {
            *place = true;
        }
    }
    let symbol = own_symbol(&lines, &is_furniture);
    let mut kept = Vec::with_capacity(lines.len());
    let mut is_after_page = false;
    for (mut line, is_furniture) in lines.into_iter().zip(is_furniture) {
        is_after_page |= line.is_after_page || is_furniture;
        if is_furniture {
            report.add(line.number, Notice::Furniture, line.text);
            continue;
        }
        line.is_after_page = is_after_page;
        is_after_page &= line.is_blank();
        kept.push(line);
    }
    Stripped { lines: kept, symbol }
}

/// Whether a line is a rule: at least three strokes and nothing else.
pub(super) fn is_rule(text: &str) -> bool {
    let strokes = text.chars().filter(|c| !c.is_whitespace());
    text.chars().count() >= 3 && strokes.clone().all(|c| matches!(c, '_' | '-' | '—' | '–' | '─' | '＿' | '*' | '='))
}

fn sign(text: &str) -> Sign {
    if text.is_empty() || text.chars().count() > 100 {
        return Sign::Text;
    }
    if is_rule(text) {
        return Sign::Rule;
    }
    if let Ok(number) = text.trim_matches(['-', '–', '—', ' ', '.']).parse() {
        let is_bare = text.chars().all(|c| c.is_ascii_digit());
        return if is_bare {
            Sign::Number(number)
        } else if text.ends_with('.') {
            Sign::Text
        } else {
            Sign::Certain
        };
    }
    if is_note(text) || is_page_in_chinese(text) {
        return Sign::Certain;
    }
    let words: Vec<Word> = text.split_whitespace().map(word).collect();
    if words.contains(&Word::Other) {
        Sign::Text
    } else if words.iter().any(|word| matches!(word, Word::Page | Word::Strong)) {
        Sign::Certain
    } else if words.contains(&Word::Symbol) {
        Sign::Symbol
    } else {
        Sign::Text
    }
}

/// `[Original: English]`, and the signs that a page goes on overleaf.
fn is_note(text: &str) -> bool {
    let text = text.trim_matches(['[', ']', '［', '］', '(', ')']);
    let is_original =
        ["Original:", "Original :", "原件：", "原件:", "Язык оригинала:"].iter().any(|word| text.starts_with(word));
    (is_original && text.chars().count() < 60) || matches!(text, "/..." | "/…" | "…/…" | ".../..." | "Please recycle")
}

/// `第3页`, `第 3 页，共 17 页`.
fn is_page_in_chinese(text: &str) -> bool {
    let bare: String = text.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
    matches!(bare.as_str(), "第页" | "第页共页" | "第页，共页" | "第页/共页" | "共页")
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// `15-01234`, `*1501234*`, `3/17`.
    Strong,
    /// `Page`.
    Page,
    /// `S/2015/123`.
    Symbol,
    /// Digits, and what may stand between the others.
    Weak,
    Other,
}

fn word(word: &str) -> Word {
    let is_digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let is_job = |text: &str| {
        let text = text.strip_prefix("GE.").or_else(|| text.strip_prefix('N')).unwrap_or(text);
        text.split_once('-')
            .is_some_and(|(year, number)| year.len() == 2 && is_digits(year) && number.len() == 5 && is_digits(number))
    };
    let is_page = |text: &str| {
        let page =
            text.split_once('/').and_then(|(page, of)| Some((page.parse::<u32>().ok()?, of.parse::<u32>().ok()?)));
        page.is_some_and(|(page, of)| (1..=of).contains(&page) && of < 1000)
    };
    let barcode = word.strip_prefix('*').and_then(|word| word.strip_suffix('*'));
    if is_job(word) || is_page(word) || barcode.is_some_and(|code| code.len() >= 6 && is_digits(code)) {
        Word::Strong
    } else if ["page", "página", "pág.", "стр."].contains(&word.to_lowercase().as_str()) {
        Word::Page
    } else if is_digits(word)
        || ["(E)", "(F)", "(S)", "(C)", "(R)", "(A)", "of", "de", "sur", "/", "-", "–", "—", "|"].contains(&word)
    {
        Word::Weak
    } else if is_symbol(word) {
        Word::Symbol
    } else {
        Word::Other
    }
}

fn is_symbol(word: &str) -> bool {
    let found = citation::scan(word);
    word.starts_with("S/") && found.len() == 1 && found.iter().all(|found| found.span.len() == word.chars().count())
}

/// The symbol alone on most lines of furniture.
fn own_symbol(lines: &[Line], is_furniture: &[bool]) -> Option<Symbol> {
    let mut counts: HashMap<Symbol, usize> = HashMap::new();
    let heads = lines.iter().zip(is_furniture).filter(|(_, is)| **is).map(|(line, _)| line);
    for found in heads.flat_map(|line| citation::scan(&line.text)).filter(|found| !found.symbol.is_resolution()) {
        *counts.entry(found.symbol).or_default() += 1;
    }
    counts.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0))).map(|(symbol, _)| symbol)
}

/// The filled lines of a text while their furniture is marked.
struct Page<'a> {
    lines: &'a [Line],
    signs: &'a [Sign],
    filled: &'a [usize],
    /// Whether the text says where its pages end; then its own end is one too.
    has_pages: bool,
    is_furniture: Vec<bool>,
}

impl Page<'_> {
    fn mark(&mut self) {
        for place in 0..self.filled.len() {
            if self.sign(place) == Sign::Certain {
                self.set(place);
            }
        }
        let symbols = self.recurring_symbols();
        let numbers = self.page_numbers();
        // Each round can bring the edge of the page nearer to the text: a symbol, then a title below it.
        for _ in 0..3 {
            for place in 0..self.filled.len() {
                let is_at_edge = self.is_at_edge(place);
                match self.sign(place) {
                    Sign::Symbol if is_at_edge || symbols.contains(&place) => self.set(place),
                    Sign::Number(_) if is_at_edge || numbers.contains(&place) => self.set(place),
                    _ => {}
                }
            }
        }
        self.mark_heads();
    }

    fn sign(&self, place: usize) -> Sign {
        self.filled.get(place).and_then(|at| self.signs.get(*at)).copied().unwrap_or(Sign::Text)
    }

    fn set(&mut self, place: usize) {
        if let Some(is) = self.is_furniture.get_mut(place) {
            *is = true;
        }
    }

    fn line(&self, place: usize) -> Option<&Line> {
        self.lines.get(*self.filled.get(place)?)
    }

    /// Whether a line is the first or the last of a page, or stands beside furniture.
    fn is_at_edge(&self, place: usize) -> bool {
        let is_furniture =
            |place: Option<usize>| place.and_then(|place| self.is_furniture.get(place)).copied().unwrap_or(false);
        let begins_page = |place: usize| {
            let before = place.checked_sub(1).and_then(|before| self.filled.get(before)).map_or(0, |at| at + 1);
            let here = self.filled.get(place).copied().unwrap_or(before);
            self.lines.get(before..=here).is_some_and(|lines| lines.iter().any(|line| line.is_after_page))
        };
        begins_page(place)
            || (place + 1 < self.filled.len() && begins_page(place + 1))
            || (place + 1 == self.filled.len() && self.has_pages)
            || is_furniture(place.checked_sub(1))
            || is_furniture(Some(place + 1))
    }

    fn is_alone(&self, place: usize) -> bool {
        let Some(at) = self.filled.get(place).copied() else { return false };
        let is_blank = |at: Option<usize>| at.and_then(|at| self.lines.get(at)).is_none_or(Line::is_blank);
        is_blank(at.checked_sub(1)) && is_blank(Some(at + 1))
    }

    /// The lines that bear nothing but a symbol that others bear too.
    fn recurring_symbols(&self) -> Vec<usize> {
        let all: Vec<usize> = (0..self.filled.len()).filter(|place| self.sign(*place) == Sign::Symbol).collect();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for line in all.iter().filter_map(|place| self.line(*place)) {
            *counts.entry(line.text.as_str()).or_default() += 1;
        }
        let recurs = |place: &usize| {
            self.line(*place).is_some_and(|line| counts.get(line.text.as_str()).is_some_and(|n| *n > 1))
        };
        all.into_iter().filter(|place| recurs(place) && self.is_alone(*place)).collect()
    }

    /// Numbers alone between blank lines that count pages: each one more than the one before.
    fn page_numbers(&self) -> Vec<usize> {
        let alone = (0..self.filled.len()).filter(|place| self.is_alone(*place));
        let numbers: Vec<(usize, u32)> = alone
            .filter_map(|place| match self.sign(place) {
                Sign::Number(number) => Some((place, number)),
                Sign::Certain | Sign::Rule | Sign::Symbol | Sign::Text => None,
            })
            .collect();
        let follows = |a: Option<&(usize, u32)>, b: Option<&(usize, u32)>| match (a, b) {
            (Some(a), Some(b)) => b.1 == a.1.saturating_add(1),
            _ => false,
        };
        let is_page = |index: usize| {
            let here = numbers.get(index);
            follows(here, numbers.get(index + 1))
                || index.checked_sub(1).is_some_and(|before| follows(numbers.get(before), here))
        };
        numbers.iter().enumerate().filter(|(index, _)| is_page(*index)).map(|(_, (place, _))| *place).collect()
    }

    /// Lines of text that recur at the edges of pages: running heads.
    fn mark_heads(&mut self) {
        let shape = |text: &str| -> String { text.chars().map(|c| if c.is_ascii_digit() { '#' } else { c }).collect() };
        let mut heads: HashMap<String, Vec<usize>> = HashMap::new();
        for place in 0..self.filled.len() {
            let Some(line) = self.line(place) else { continue };
            let is_short = line.text.chars().count() <= 100 && !super::joining::is_finished(&line.text);
            let is_plain = super::marker::read(&line.text) == super::marker::Marker::None
                && super::parts::label(&line.text).is_none();
            if self.sign(place) == Sign::Text && is_short && is_plain && self.is_at_edge(place) {
                heads.entry(shape(&line.text)).or_default().push(place);
            }
        }
        for place in heads.into_values().filter(|places| places.len() > 1).flatten() {
            self.set(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::clean;
    use super::*;

    fn kept(text: &str) -> Vec<String> {
        let mut report = Report::default();
        let lines = clean::lines(text, &mut report);
        let kept = strip(lines, &mut report).lines.into_iter().filter(|line| !line.is_blank());
        kept.map(|line| line.text).collect()
    }

    #[test]
    fn lines_that_can_be_nothing_else_go() {
        for line in [
            "15-01234 2/17",
            "2/17 15-01234",
            "15-01234 (E) 170215",
            "*1501234*",
            "3/17",
            "Page 3",
            "page 3 of 17",
            "Página 3 de 17",
            "第 3 页，共 17 页",
            "- 3 -",
            "[Original: English]",
            "S/2015/123 3/17",
            "24-03167 (C)",
            "/...",
        ] {
            assert_eq!(kept(&format!("1. The\n{line}\nCouncil")), ["1. The", "Council"], "{line}");
        }
    }

    #[test]
    fn lines_that_could_be_text_stay_unless_they_recur_at_an_edge() {
        for line in ["S/2015/123", "3", "12.", "2001", "Programme of work", "17/3", "(S/2015/123)"] {
            assert_eq!(kept(&format!("1. The\n{line}\nCouncil")), ["1. The", line, "Council"], "{line}");
        }
        assert_eq!(kept("a\n\u{c}S/2015/123\nPlan 1\nb\n\u{c}S/2015/123\nPlan 2\nc"), ["a", "b", "c"]);
        assert_eq!(kept("a\n\n2\n\nb\n\n3\n\nc"), ["a", "b", "c"]);
        assert_eq!(kept("a\n\nS/2015/1\n\nb\n\nS/2015/1\n\nc"), ["a", "b", "c"]);
    }

    #[test]
    fn the_first_line_of_a_page_says_so_and_the_symbol_is_known() {
        let mut report = Report::default();
        let lines = clean::lines("a\n15-01234 2/17\nS/2015/123\n\nb\nc", &mut report);
        let stripped = strip(lines, &mut report);
        let after: Vec<_> =
            stripped.lines.iter().filter(|line| line.is_after_page).map(|line| line.text.as_str()).collect();
        assert_eq!(after, ["", "b"]);
        assert_eq!(stripped.symbol, Some(Symbol::new("S/2015/123")));
        assert_eq!(report.entries.len(), 2);
    }

    #[test]
    fn the_end_of_a_text_with_pages_is_the_end_of_its_last_page() {
        let foot = |page: u32| format!("file:///home/a/programme.html    {page}/3");
        let text = format!("1. One.\n\n{}\n\u{c}2. Two.\n\n{}\n\u{c}3. Three.\n\n{}", foot(1), foot(2), foot(3));
        assert_eq!(kept(&text), ["1. One.", "2. Two.", "3. Three."]);
    }
}
