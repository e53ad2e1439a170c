//! The numbers that Word keeps apart from the text: which list a paragraph is in, and what is printed before it.

use std::collections::{HashMap, HashSet};

use roxmltree::Node;

use super::super::counting::NumberFormat;
use super::super::gather::Gathered;
use super::super::numbering::NumeralStyle;
use super::super::stated::ListNumber;
use super::super::xml::Element as _;
use super::style::DocxStyles;
use crate::i18n::import::Notice;

/// How many levels a list has.
const LEVELS: usize = 9;

#[derive(Clone, Debug)]
struct DocxLevel {
    format: NumberFormat,
    /// What is printed, with `%1` for the number of the first level: `%1.`, `(%2)`.
    text: String,
    start: u32,
    /// The level, counted from 1, whose use, or that of one above it, begins the count anew. 0 is any level above;
    /// `None` is never.
    restart: Option<usize>,
    /// Whether the numbers of all levels are printed in digits.
    is_legal: bool,
    /// The paragraph style that stands on this level.
    style: Option<String>,
}

impl Default for DocxLevel {
    fn default() -> Self {
        let (text, style) = (String::new(), None);
        Self { format: NumberFormat::Nothing, text, start: 0, restart: Some(0), is_legal: false, style }
    }
}

/// A list as paragraphs name it.
#[derive(Clone, Debug, Default)]
struct DocxList {
    /// The shape whose counters it shares.
    shape: String,
    levels: Vec<DocxLevel>,
    /// Where its levels begin, should it say so.
    starts: HashMap<usize, u32>,
    begun: HashSet<usize>,
}

/// All lists of a document, with their counters.
#[derive(Debug, Default)]
pub(super) struct DocxLists {
    lists: HashMap<String, DocxList>,
    counters: HashMap<String, [Option<u32>; LEVELS]>,
}

impl DocxLists {
    /// Reads the part `numbering`; says which formats are not known.
    pub(super) fn new(numbering: Option<Node<'_, '_>>, styles: &DocxStyles<'_, '_>, gathered: &mut Gathered) -> Self {
        let elements = || numbering.into_iter().flat_map(|root| root.elements());
        let shapes: HashMap<&str, Node<'_, '_>> = elements()
            .filter(|element| element.name() == "abstractNum")
            .filter_map(|shape| Some((shape.value_of("abstractNumId")?, shape)))
            .collect();
        let nums: HashMap<&str, Node<'_, '_>> = elements()
            .filter(|element| element.name() == "num")
            .filter_map(|list| Some((list.value_of("numId")?, list)))
            .collect();
        let shape_of =
            |list: &str| nums.get(list).and_then(|list| list.val("abstractNumId")).and_then(|id| shapes.get(id));
        let mut lists = Self::default();
        for (id, element) in &nums {
            let Some(shape) = element.val("abstractNumId").and_then(|shape| shapes.get(shape)) else { continue };
            // A shape may only say which list style it follows; the list of that style has the levels.
            let linked = shape.val("numStyleLink").and_then(|style| styles.list_of(style)).and_then(shape_of);
            let mut list =
                DocxList { shape: shape.value_of("abstractNumId").unwrap_or("").to_owned(), ..DocxList::default() };
            list.levels = vec![DocxLevel::default(); LEVELS];
            list.read_levels(*linked.unwrap_or(shape), gathered);
            for level in element.elements().filter(|element| element.name() == "lvlOverride") {
                list.read_levels(level, gathered);
                if let (Some(at), Some(start)) =
                    (index(level), level.val("startOverride").and_then(|it| it.parse().ok()))
                {
                    list.starts.insert(at, start);
                }
            }
            lists.lists.insert((*id).to_owned(), list);
        }
        lists
    }

    /// The list and the level of a paragraph, by its own properties and its styles. List 0 is Word's word for none.
    pub(super) fn place<'a>(
        &self,
        properties: Option<Node<'a, '_>>,
        styles: &DocxStyles<'a, '_>,
    ) -> Option<(&'a str, usize)> {
        let own = properties.and_then(|properties| properties.child("numPr"));
        let (mut list, mut level) = (own.and_then(|own| own.val("numId")), own.and_then(index_of));
        for (id, style) in styles.chain(styles.of_paragraph(properties)) {
            if list.is_some() && level.is_some() {
                break;
            }
            let styled = style.child("pPr").and_then(|properties| properties.child("numPr"));
            let named = list.or_else(|| styled.and_then(|styled| styled.val("numId")));
            // A level may name its style; it then says more than the style's own word.
            let linked = || {
                let named = named.or_else(|| styles.chain(Some(id)).find_map(|(_, style)| list_named(style)))?;
                self.lists.get(named)?.levels.iter().position(|level| level.style.as_deref() == Some(id))
            };
            level = level.or_else(linked).or_else(|| styled.and_then(index_of));
            list = named;
        }
        list.filter(|list| *list != "0").map(|list| (list, level.unwrap_or(0)))
    }

    /// Counts one on at a place, and says what is printed there.
    pub(super) fn count(&mut self, (id, level): (&str, usize)) -> Option<ListNumber> {
        let list = self.lists.get_mut(id)?;
        let counters = self.counters.entry(list.shape.clone()).or_default();
        let here = list.levels.get(level)?;
        let start = list.starts.get(&level).copied();
        let begins = start.is_some() && list.begun.insert(level);
        let start = start.unwrap_or(here.start);
        let counter = counters.get_mut(level)?;
        *counter = Some(counter.filter(|_| !begins).map_or(start, |number| number.saturating_add(1)));
        let value = counter.unwrap_or(start);
        for (deeper, counter) in counters.iter_mut().enumerate().skip(level + 1) {
            let restart = list.levels.get(deeper).and_then(|level| level.restart);
            if restart.is_some_and(|restart| restart == 0 || level < restart) {
                *counter = None;
            }
        }
        list.number(level, value, counters)
    }
}

fn list_named<'a>(style: Node<'a, '_>) -> Option<&'a str> {
    style.child("pPr")?.child("numPr")?.val("numId")
}

fn index(element: Node<'_, '_>) -> Option<usize> {
    element.value_of("ilvl").and_then(|level| level.parse().ok())
}

fn index_of(number: Node<'_, '_>) -> Option<usize> {
    number.val("ilvl").and_then(|level| level.parse().ok())
}

impl DocxList {
    /// Reads the levels that an element describes.
    fn read_levels(&mut self, element: Node<'_, '_>, gathered: &mut Gathered) {
        for level in element.elements().filter(|element| element.name() == "lvl") {
            let Some(place) = index(level).and_then(|at| self.levels.get_mut(at)) else { continue };
            let text = level.val("lvlText").unwrap_or("").to_owned();
            let start = level.val("start").and_then(|start| start.parse().ok()).unwrap_or(0);
            // 0 for never; else the level, counted from 1, behind which the count begins anew.
            let restart = match level.val("lvlRestart").and_then(|restart| restart.parse::<usize>().ok()) {
                Some(0) => None,
                restart => Some(restart.unwrap_or(0)),
            };
            let is_legal = level.is_on("isLgl").unwrap_or(false);
            let style = level.val("pStyle").map(str::to_owned);
            *place = DocxLevel { format: format(level, gathered), text, start, restart, is_legal, style };
        }
    }

    fn number(&self, level: usize, value: u32, counters: &[Option<u32>; LEVELS]) -> Option<ListNumber> {
        let here = self.levels.get(level)?;
        let number = |printed: String, numeral: String, style| {
            (!printed.trim().is_empty()).then(|| ListNumber {
                list: self.shape.clone(),
                level,
                value,
                printed,
                numeral,
                style,
            })
        };
        if here.format == NumberFormat::Bullet {
            return number(bullet(&here.text).to_owned(), String::new(), None);
        }
        let (mut printed, mut numerals, mut last) = (String::new(), Vec::new(), None);
        let mut chars = here.text.chars().peekable();
        while let Some(c) = chars.next() {
            let named =
                chars.peek().filter(|_| c == '%').and_then(|digit| digit.to_digit(10)).filter(|digit| *digit > 0);
            let Some(named) = named.map(|digit| digit as usize - 1) else {
                printed.push(c);
                continue;
            };
            chars.next();
            let Some(of) = self.levels.get(named) else { continue };
            let start = self.starts.get(&named).copied().unwrap_or(of.start);
            let value = counters.get(named).copied().flatten().unwrap_or(start);
            let numeral = if here.is_legal { value.to_string() } else { of.format.written(value) };
            printed.push_str(&numeral);
            if !numeral.is_empty() {
                last = Some(if here.is_legal {
                    NumeralStyle::Arabic
                } else {
                    of.format.style().unwrap_or(NumeralStyle::Arabic)
                });
                numerals.push(numeral);
            }
        }
        let style = last.filter(|_| numerals.len() == 1).map(|style| match style {
            NumeralStyle::Hanzi if printed.contains([')', '）']) => NumeralStyle::HanziInBrackets,
            style => style,
        });
        number(printed, numerals.join("."), style)
    }
}

/// What a bullet is printed as. A single sign is one of a symbol font as a rule, where letters are other signs.
fn bullet(text: &str) -> &str {
    let is_word = text.chars().filter(|c| c.is_alphanumeric()).count() > 1;
    if is_word || matches!(text, "-" | "–" | "—" | "•" | "◦" | "▪" | "●" | "‣" | "*") {
        text
    } else {
        "•"
    }
}

/// A level's format. A new one stands beside an old one that all programs know; a pattern of digits says how many.
fn format(level: Node<'_, '_>, gathered: &mut Gathered) -> NumberFormat {
    let chosen =
        level.child("AlternateContent").and_then(|both| both.child("Choice")).and_then(|it| it.child("numFmt"));
    let Some(format) = chosen.or_else(|| level.child("numFmt")) else { return NumberFormat::Decimal(1) };
    let name = format.value_of("val").unwrap_or("decimal");
    let pattern = format.value_of("format").and_then(|pattern| pattern.split(',').next()).map(str::trim);
    if let Some(pattern) =
        pattern.filter(|it| name == "custom" && !it.is_empty() && it.chars().all(|c| c.is_ascii_digit()))
    {
        return NumberFormat::Decimal(pattern.len().min(9));
    }
    NumberFormat::of_word(name).unwrap_or_else(|| {
        let notice = Notice::UnknownFormat { name: name.to_owned() };
        if !gathered.notices.iter().any(|(_, known, _)| *known == notice) {
            gathered.say(notice, "");
        }
        NumberFormat::Decimal(1)
    })
}
