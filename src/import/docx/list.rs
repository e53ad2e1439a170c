//! The numbers that Word keeps apart from the text: which list a paragraph is in, and what is printed before it.

use std::collections::HashMap;

use super::super::numbering::{Style, written};
use super::super::stated::ListNumber;
use super::xml::Element;

/// How many levels a list has.
const LEVELS: usize = 9;

/// How many styles may stand on one another before it is taken for a circle.
const STYLES: usize = 20;

/// One level of a list.
#[derive(Clone, Debug, Default)]
struct Level {
    format: String,
    /// What is printed, with `%1` for the number of the first level: `%1.`, `(%2)`.
    text: String,
    start: u32,
}

/// A list as paragraphs name it.
#[derive(Clone, Debug, Default)]
struct List {
    /// The list whose levels and counters it shares.
    shape: String,
    /// Where its levels begin anew when it is first used.
    restarts: HashMap<usize, u32>,
    is_used: bool,
}

/// All lists of a document, with their counters.
#[derive(Debug, Default)]
pub(super) struct Lists {
    shapes: HashMap<String, Vec<Level>>,
    lists: HashMap<String, List>,
    /// Of each style that numbers: the list, and the level.
    styles: HashMap<String, (String, usize)>,
    counters: HashMap<String, [Option<u32>; LEVELS]>,
}

impl Lists {
    /// Reads `numbering.xml` and `styles.xml`.
    pub fn new(numbering: Option<&Element>, styles: Option<&Element>) -> Self {
        let mut lists = Self::default();
        for element in numbering.into_iter().flat_map(Element::elements) {
            match element.name.as_str() {
                "abstractNum" => lists.add_shape(element),
                "num" => lists.add_list(element),
                _ => {}
            }
        }
        lists.add_styles(styles);
        lists
    }

    fn add_shape(&mut self, element: &Element) {
        let mut levels = vec![Level::default(); LEVELS];
        for level in element.elements().filter(|element| element.name == "lvl") {
            let place =
                level.attribute("ilvl").and_then(|level| level.parse().ok()).and_then(|at: usize| levels.get_mut(at));
            if let Some(place) = place {
                *place = Level {
                    format: level.value("numFmt").unwrap_or("decimal").to_owned(),
                    text: level.value("lvlText").unwrap_or("").to_owned(),
                    start: level.value("start").and_then(|start| start.parse().ok()).unwrap_or(1),
                };
            }
        }
        self.shapes.insert(element.attribute("abstractNumId").unwrap_or("").to_owned(), levels);
    }

    fn add_list(&mut self, element: &Element) {
        let restarts = element.elements().filter(|element| element.name == "lvlOverride").filter_map(|level| {
            Some((level.attribute("ilvl")?.parse().ok()?, level.value("startOverride")?.parse().ok()?))
        });
        let shape = element.value("abstractNumId").unwrap_or("").to_owned();
        let list = List { shape, restarts: restarts.collect(), is_used: false };
        self.lists.insert(element.attribute("numId").unwrap_or("").to_owned(), list);
    }

    fn add_styles(&mut self, styles: Option<&Element>) {
        let known: HashMap<&str, &Element> = styles
            .into_iter()
            .flat_map(Element::elements)
            .filter_map(|style| Some((style.attribute("styleId")?, style)))
            .collect();
        for name in known.keys() {
            let mut style = known.get(name).copied();
            for _ in 0..STYLES {
                let Some(here) = style else { break };
                if let Some(found) = here.child("pPr").and_then(numbered) {
                    self.styles.insert((*name).to_owned(), found);
                    break;
                }
                style = here.value("basedOn").and_then(|base| known.get(base)).copied();
            }
        }
    }

    /// What is printed before a paragraph with these properties: `12.`, `(a)`, `•`; counts it.
    pub fn mark(&mut self, properties: &Element) -> Option<ListNumber> {
        let styled = properties.value("pStyle").and_then(|style| self.styles.get(style)).cloned();
        let (list, level) = numbered(properties).or(styled)?;
        let list = self.lists.get_mut(&list)?;
        let levels = self.shapes.get(&list.shape)?;
        let counters = self.counters.entry(list.shape.clone()).or_default();
        if !list.is_used {
            list.is_used = true;
            for (level, start) in &list.restarts {
                if let Some(counter) = counters.get_mut(*level) {
                    *counter = start.checked_sub(1);
                }
            }
        }
        count(counters, levels, level)?;
        let printed = printed(counters, levels, level)?;
        let here = levels.get(level)?;
        let value = counters.get(level).copied().flatten().unwrap_or(here.start);
        let is_single = here.text.matches('%').count() == 1;
        let style = style(&here.format).filter(|_| is_single);
        let is_bullet = here.format == "bullet";
        let numeral = printed.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
        let numeral = if is_bullet { String::new() } else { numeral };
        let number = ListNumber { list: list.shape.clone(), level, value, printed, numeral, style };
        Some(number).filter(|number| !number.printed.trim().is_empty())
    }
}

/// The list and the level that properties name; list 0 is Word's word for none.
fn numbered(properties: &Element) -> Option<(String, usize)> {
    let number = properties.child("numPr")?;
    let level = number.value("ilvl").and_then(|level| level.parse().ok()).unwrap_or(0);
    Some((number.value("numId")?.to_owned(), level))
}

/// Counts one on at a level; the levels below begin anew.
fn count(counters: &mut [Option<u32>; LEVELS], levels: &[Level], level: usize) -> Option<()> {
    let start = levels.get(level)?.start;
    let counter = counters.get_mut(level)?;
    *counter = Some(counter.map_or(start, |number| number.saturating_add(1)));
    counters.iter_mut().skip(level + 1).for_each(|counter| *counter = None);
    Some(())
}

fn printed(counters: &[Option<u32>; LEVELS], levels: &[Level], level: usize) -> Option<String> {
    let here = levels.get(level)?;
    if here.format == "bullet" {
        return Some("•".to_owned());
    }
    let mut mark = String::new();
    let mut chars = here.text.chars().peekable();
    while let Some(c) = chars.next() {
        let named = chars.peek().filter(|_| c == '%').and_then(|digit| digit.to_digit(10)).filter(|digit| *digit > 0);
        match named {
            Some(number) => {
                chars.next();
                let named = number as usize - 1;
                let level = levels.get(named)?;
                mark.push_str(&number_in(&level.format, counters.get(named)?.unwrap_or(level.start)));
            }
            None => mark.push(c),
        }
    }
    Some(mark)
}

/// The style of a format's numerals.
fn style(format: &str) -> Option<Style> {
    Some(match format {
        "upperRoman" => Style::Roman,
        "lowerRoman" => Style::LowerRoman,
        "upperLetter" => Style::Letter,
        "lowerLetter" => Style::LowerLetter,
        "bullet" | "none" => return None,
        format if format.starts_with("chineseLegal") || format == "ideographLegalTraditional" => Style::Legal,
        "ideographTraditional" => Style::Stem,
        "ideographZodiac" => Style::Branch,
        format if ["chinese", "japanese", "ideograph"].iter().any(|start| format.starts_with(start)) => Style::Hanzi,
        _ => Style::Arabic,
    })
}

fn number_in(format: &str, number: u32) -> String {
    match format {
        "upperRoman" => written(Style::Roman, number),
        "lowerRoman" => written(Style::Roman, number).to_lowercase(),
        "upperLetter" => written(Style::Letter, number),
        "lowerLetter" => written(Style::Letter, number).to_lowercase(),
        "none" => String::new(),
        format
            if format.starts_with("chinese") || format.starts_with("japanese") || format.starts_with("ideograph") =>
        {
            written(Style::Hanzi, number)
        }
        _ => number.to_string(),
    }
}
