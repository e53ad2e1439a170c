//! The lists of a page, and the numbers that browsers print before their items.

use scraper::ElementRef;

use super::super::counting::NumberFormat;
use super::super::joining;
use super::super::numbering::NumeralStyle;
use super::super::stated::ListNumber;
use super::css::Look;
use super::{HtmlReader, joined};
use crate::i18n::import::{Notice, ReadFault};

#[derive(Clone, Debug)]
pub(super) struct HtmlList {
    format: NumberFormat,
    /// The number of its next item.
    next: i64,
    step: i64,
    /// Which of the chains of lists it goes on with.
    chain: usize,
}

/// Lists that go on with one another's numbers: a page begins a list anew after each heading. Two chains may be at one
/// number; then it counts whether their items are sentences.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chain {
    format: NumberFormat,
    depth: usize,
    next: i64,
    is_of_sentences: bool,
}

impl<'a> HtmlReader<'_, 'a> {
    pub(super) fn list(&mut self, list: ElementRef<'a>, look: &Look, depth: usize) -> Result<(), ReadFault> {
        self.end();
        let value = list.value();
        let named = look.list.as_deref().or(value.attr("type"));
        let is_ordered = value.name() == "ol";
        let format = match named {
            Some(name) => self.format(name, is_ordered),
            None if is_ordered => NumberFormat::Decimal(1),
            None => NumberFormat::Bullet,
        };
        let is_reversed = is_ordered && value.attr("reversed").is_some();
        let count = || list.child_elements().filter(|child| child.value().name() == "li").count();
        let first = if is_reversed { i64::try_from(count()).unwrap_or(1) } else { 1 };
        let start = value.attr("start").and_then(|start| start.trim().parse().ok()).unwrap_or(first);
        let first = list.descendent_elements().find(|child| child.value().name() == "li");
        let chain = self.chain(Chain {
            format: format.clone(),
            depth: self.lists.len(),
            next: start,
            is_of_sentences: first.is_some_and(|first| joining::is_finished(&joined(first))),
        });
        self.lists.push(HtmlList { format, next: start, step: if is_reversed { -1 } else { 1 }, chain });
        self.children(list, depth)?;
        self.end();
        if let Some(list) = self.lists.pop()
            && let Some(chain) = self.chains.get_mut(list.chain)
        {
            chain.next = list.next;
        }
        Ok(())
    }

    /// The chain that a list goes on with, or a new one.
    fn chain(&mut self, begun: Chain) -> usize {
        self.chains.iter().rposition(|chain| *chain == begun).unwrap_or_else(|| {
            self.chains.push(begun);
            self.chains.len() - 1
        })
    }

    fn format(&mut self, name: &str, is_ordered: bool) -> NumberFormat {
        NumberFormat::of_web_page(name).unwrap_or_else(|| {
            if !is_ordered {
                return NumberFormat::Bullet;
            }
            self.gathered.say(Notice::UnknownFormat { name: name.to_owned() }, "");
            NumberFormat::Decimal(1)
        })
    }

    pub(super) fn item(&mut self, item: ElementRef<'a>, look: &Look, depth: usize) -> Result<(), ReadFault> {
        self.end();
        let own = look.list.as_deref().or(item.value().attr("type")).map(|name| self.format(name, true));
        let level = self.lists.len().saturating_sub(1);
        let list = self.lists.first().map_or_else(String::new, |outermost| outermost.chain.to_string());
        if let Some(open) = self.lists.last_mut() {
            let given = item.value().attr("value").and_then(|value| value.trim().parse().ok());
            let value = given.unwrap_or(open.next);
            open.next = value.saturating_add(open.step);
            let format = own.unwrap_or_else(|| open.format.clone());
            self.stated.number = u32::try_from(value).ok().and_then(|value| number(list, level, value, &format));
        }
        self.children(item, depth)?;
        self.end();
        self.stated.number = None;
        Ok(())
    }
}

/// What a list prints before an item.
fn number(list: String, level: usize, value: u32, format: &NumberFormat) -> Option<ListNumber> {
    let numeral = format.written(value);
    let style = format.style();
    let printed = match (format, style) {
        (NumberFormat::Nothing, _) => return None,
        (NumberFormat::Bullet, _) => "•".to_owned(),
        (_, Some(NumeralStyle::Hanzi | NumeralStyle::Legal | NumeralStyle::Stem | NumeralStyle::Branch)) => {
            format!("{numeral}、")
        }
        _ => format!("{numeral}."),
    };
    Some(ListNumber { list, level, value, printed, numeral, style })
}
