//! The list numbers of an OpenDocument text: by the list around a paragraph, its style, and the list that it goes on with.

use std::collections::HashMap;

use roxmltree::Node;

use super::super::counting::NumberFormat;
use super::super::gather::Gathered;
use super::super::marker::{self, Marker};
use super::super::numbering::NumeralStyle;
use super::super::stated::ListNumber;
use super::super::xml::{Element as _, text_of};
use crate::i18n::import::Notice;

/// How many levels a list has.
const LEVELS: usize = 10;

/// One level of a list style.
#[derive(Clone, Debug)]
struct OdtLevel {
    format: NumberFormat,
    prefix: String,
    suffix: String,
    start: u32,
    /// How many levels are printed, this one being the last.
    shown: usize,
    /// What is printed, with `%1%` for the number of the first level; LibreOffice writes it beside the rest.
    pattern: Option<String>,
    bullet: String,
}

type Levels = [Option<OdtLevel>; LEVELS];

#[derive(Clone, Copy, Debug)]
pub(super) struct OpenList<'a> {
    style: Option<&'a str>,
    counters: usize,
}

/// All list styles, and the lists that were met.
#[derive(Default)]
pub(super) struct OdtLists<'a> {
    styles: HashMap<&'a str, Levels>,
    outline: Levels,
    counters: Vec<[Option<u32>; LEVELS]>,
    outline_counters: [Option<u32>; LEVELS],
    open: Vec<OpenList<'a>>,
    /// The counters of each list that has an id, and of the last list of each style.
    by_id: HashMap<&'a str, usize>,
    by_style: HashMap<&'a str, usize>,
}

impl<'a> OdtLists<'a> {
    /// Reads the list styles of the parts `content.xml` and `styles.xml`; says which formats are not known.
    pub(super) fn new<'input: 'a>(roots: impl Iterator<Item = Node<'a, 'input>>, gathered: &mut Gathered) -> Self {
        let mut lists = Self::default();
        for style in roots.flat_map(|root| root.descendants()).filter(Node::is_element) {
            match (style.name(), style.value_of("name")) {
                ("list-style", Some(name)) => drop(lists.styles.insert(name, levels(style, gathered))),
                ("outline-style", _) => lists.outline = levels(style, gathered),
                _ => {}
            }
        }
        lists
    }

    /// A list begins. Within another one it is the next level of that.
    pub(super) fn enter(&mut self, list: Node<'a, '_>) {
        let style = list.value_of("style-name").or_else(|| self.open.last().and_then(|open| open.style));
        let counters = match self.open.last() {
            Some(open) => open.counters,
            None => self.counters_of(list, style),
        };
        if let Some(id) = list.value_of("id") {
            self.by_id.insert(id, counters);
        }
        if let Some(style) = style {
            self.by_style.insert(style, counters);
        }
        self.open.push(OpenList { style, counters });
    }

    fn counters_of(&mut self, list: Node<'a, '_>, style: Option<&'a str>) -> usize {
        let continued = list.value_of("continue-list").and_then(|id| self.by_id.get(id)).copied();
        let goes_on = list.value_of("continue-numbering") == Some("true");
        let of_style = style.filter(|_| goes_on).and_then(|style| self.by_style.get(style)).copied();
        continued.or(of_style).unwrap_or_else(|| {
            self.counters.push([None; LEVELS]);
            self.counters.len() - 1
        })
    }

    pub(super) fn leave(&mut self) {
        self.open.pop();
    }

    /// Sets the open lists aside, for what stands in a note or a box is in none of them; hands back those that were open
    /// when it is called to take them up again.
    pub(super) fn swap_open(&mut self, open: Vec<OpenList<'a>>) -> Vec<OpenList<'a>> {
        std::mem::replace(&mut self.open, open)
    }

    pub(super) fn is_outside(&self) -> bool {
        self.open.is_empty()
    }

    /// Counts an item of the innermost list, and says what is printed before it.
    pub(super) fn count(&mut self, item: Node<'a, '_>) -> Option<ListNumber> {
        let open = *self.open.last()?;
        let level = self.open.len().checked_sub(1)?.min(LEVELS - 1);
        let levels = self.styles.get(open.style?)?;
        let counters = self.counters.get_mut(open.counters)?;
        let start = item.value_of("start-value").and_then(|start| start.parse().ok());
        number(open.style?, levels, level, counters, start)
    }

    /// Counts a paragraph that names its list and level itself. Without a list style its number is the one that the
    /// program has written into it.
    pub(super) fn count_alone(&mut self, paragraph: Node<'a, '_>) -> Option<ListNumber> {
        let stated = |name: &str| paragraph.value_of(name).and_then(|value| value.parse::<usize>().ok());
        let level = stated("level").unwrap_or(1).clamp(1, LEVELS) - 1;
        let (id, style) = (paragraph.value_of("list-id"), paragraph.value_of("style-name"));
        let known = id.and_then(|id| self.by_id.get(id)).copied();
        let at = known.unwrap_or_else(|| self.counters_of(paragraph, style));
        self.by_id.extend(id.map(|id| (id, at)));
        self.by_style.extend(style.map(|style| (style, at)));
        let start = stated("start-value").and_then(|start| u32::try_from(start).ok());
        let counted =
            style.and_then(|style| number(style, self.styles.get(style)?, level, self.counters.get_mut(at)?, start));
        counted.or_else(|| written(paragraph, id.unwrap_or_default(), level))
    }

    /// Counts a heading that stands in no list, by its level.
    pub(super) fn outline(&mut self, heading: Node<'a, '_>, outline_level: u8) -> Option<ListNumber> {
        let level = usize::from(outline_level).checked_sub(1)?;
        let is_header = heading.value_of("is-list-header") == Some("true");
        self.outline.get(level)?.as_ref().filter(|here| !is_header && here.format != NumberFormat::Nothing)?;
        let start = heading.value_of("start-value").and_then(|start| start.parse().ok());
        number("outline", &self.outline, level, &mut self.outline_counters, start)
    }
}

/// The number that stands in a paragraph as it was printed last.
fn written(paragraph: Node<'_, '_>, list: &str, level: usize) -> Option<ListNumber> {
    let printed = text_of(paragraph.child("number")?).trim().to_owned();
    let line = format!("{printed} x");
    let (numeral, value, style) = match marker::read(&line) {
        Marker::Paragraph { number, .. } => (number.to_string(), number, NumeralStyle::Arabic),
        Marker::Section { printed, ref readings, .. } => {
            let (style, value) = *readings.first()?;
            (printed.to_owned(), value, style)
        }
        Marker::Item | Marker::None => {
            let numeral = printed.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
            let is_printed = !printed.is_empty();
            return is_printed.then(|| ListNumber {
                list: list.to_owned(),
                level,
                value: 0,
                printed,
                numeral,
                style: None,
            });
        }
    };
    Some(ListNumber { list: list.to_owned(), level, value, printed, numeral, style: Some(style) })
}

fn number(
    list: &str,
    levels: &Levels,
    level: usize,
    counters: &mut [Option<u32>; LEVELS],
    start: Option<u32>,
) -> Option<ListNumber> {
    let here = levels.get(level)?.as_ref()?;
    let counter = counters.get_mut(level)?;
    *counter = Some(start.unwrap_or_else(|| counter.map_or(here.start, |number| number.saturating_add(1))));
    let value = counter.unwrap_or(here.start);
    counters.iter_mut().skip(level + 1).for_each(|counter| *counter = None);
    let make = |printed: String, numeral: String, style| {
        let list = list.to_owned();
        let is_printed = !printed.trim().is_empty();
        is_printed.then_some(ListNumber { list, level, value, printed, numeral, style })
    };
    if here.format == NumberFormat::Bullet {
        return make(here.bullet.clone(), String::new(), None);
    }
    let written = |at: usize| {
        let of = levels.get(at)?.as_ref()?;
        let numeral = of.format.written(counters.get(at).copied().flatten().unwrap_or(of.start));
        (!numeral.is_empty()).then_some(numeral)
    };
    let first = (level + 1).saturating_sub(here.shown.max(1));
    let (numerals, printed) = match &here.pattern {
        Some(pattern) => by_pattern(pattern, written),
        None => {
            let numerals: Vec<String> = (first..=level).filter_map(written).collect();
            let printed = format!("{}{}{}", here.prefix, numerals.join("."), here.suffix);
            (numerals, printed)
        }
    };
    let style = here.format.style().filter(|_| numerals.len() == 1).map(|style| match style {
        NumeralStyle::Hanzi if printed.contains([')', '）']) => NumeralStyle::HanziInBrackets,
        style => style,
    });
    make(printed, numerals.join("."), style)
}

/// `第%1%章`: each `%n%` is the number of a level.
fn by_pattern(pattern: &str, written: impl Fn(usize) -> Option<String>) -> (Vec<String>, String) {
    let (mut numerals, mut printed) = (Vec::new(), String::new());
    let mut pieces = pattern.split('%').peekable();
    while let Some(piece) = pieces.next() {
        let level = piece.parse::<usize>().ok().filter(|level| *level > 0 && pieces.peek().is_some());
        match level.and_then(|level| written(level - 1)) {
            Some(numeral) => {
                printed.push_str(&numeral);
                numerals.push(numeral);
            }
            None if level.is_some() => {}
            None => printed.push_str(piece),
        }
    }
    (numerals, printed)
}

fn levels(style: Node<'_, '_>, gathered: &mut Gathered) -> Levels {
    let mut levels: Levels = std::array::from_fn(|_| None);
    for element in style.elements() {
        let at = element.value_of("level").and_then(|level| level.parse::<usize>().ok());
        let Some(place) = at.and_then(|at| levels.get_mut(at.checked_sub(1)?)) else { continue };
        let is_bullet = element.name() == "list-level-style-bullet";
        let pattern = element.value_of("num-format").unwrap_or("");
        let format = if is_bullet { Some(NumberFormat::Bullet) } else { NumberFormat::of_open_document(pattern) };
        let format = format.unwrap_or_else(|| {
            gathered.say(Notice::UnknownFormat { name: pattern.to_owned() }, "");
            NumberFormat::Decimal(1)
        });
        let bullet = element.value_of("bullet-char").filter(|it| matches!(*it, "-" | "–" | "—" | "◦" | "▪" | "●"));
        *place = Some(OdtLevel {
            format,
            prefix: element.value_of("num-prefix").unwrap_or("").to_owned(),
            suffix: element.value_of("num-suffix").unwrap_or("").to_owned(),
            start: element.value_of("start-value").and_then(|start| start.parse().ok()).unwrap_or(1),
            shown: element.value_of("display-levels").and_then(|shown| shown.parse().ok()).unwrap_or(1),
            pattern: element.value_of("num-list-format").filter(|_| !is_bullet).map(str::to_owned),
            bullet: bullet.unwrap_or("•").to_owned(),
        });
    }
    levels
}
