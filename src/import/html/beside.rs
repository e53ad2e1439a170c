//! What stands beside the text of a page: what is deleted, what only a pointer or a player shows, the controls of a form.

use scraper::{ElementRef, Html, Selector};

use super::{HtmlReader, joined};
use crate::i18n::import::Notice;

/// Elements whose words stand beside the text, or where no script, picture or player can.
const BESIDE: [&str; 18] = [
    "noscript", "svg", "iframe", "frame", "embed", "object", "video", "audio", "canvas", "select", "datalist",
    "textarea", "img", "area", "input", "title", "head", "template",
];

/// Attributes that say something a page does not print, or where the rest of it is.
const SAID: [&str; 8] = ["alt", "value", "placeholder", "title", "label", "src", "data", "srcdoc"];

impl HtmlReader<'_, '_> {
    /// Says what an element says beside the text, should it be one that does. What is ticked or chosen stays in the text.
    pub(super) fn beside(&mut self, element: ElementRef<'_>, name: &str) -> bool {
        let own = |name: &str| element.value().attr(name);
        match name {
            // What LibreOffice prints on each page stands once in its pages.
            "div" if matches!(own("title"), Some("header" | "footer")) => {
                let words = joined(element);
                if words.chars().any(char::is_alphabetic) {
                    self.gathered.edges.push(words);
                } else {
                    self.say(Notice::Furniture, element);
                }
            }
            "input" if matches!(own("type"), Some("checkbox" | "radio")) => {
                self.passage.push(if own("checked").is_some() { "☑" } else { "☐" });
            }
            "select" => {
                self.passage.push(&chosen(element).map(joined).collect::<Vec<_>>().join(", "));
                self.say_beside(element);
            }
            name if BESIDE.contains(&name) => self.say_beside(element),
            "rt" => self.say(Notice::ReadingAbove, element),
            // Shown struck out: as in a Word document the text is that of a reader who accepts all changes.
            "del" => self.say(Notice::DeletedText, element),
            "mphantom" => self.say(Notice::HiddenText, element),
            _ => return false,
        }
        true
    }

    /// Says what rules of the style print before or behind elements of the page.
    pub(super) fn say_generated(&mut self, page: &Html) {
        for (selector, words) in &self.sheet.generated {
            let (element, _) = selector.rsplit_once(':').unwrap_or((selector, ""));
            let element = element.trim_end_matches(':').trim();
            let shown = Selector::parse(if element.is_empty() { "*" } else { element });
            if shown.map_or(true, |shown| page.select(&shown).next().is_some()) {
                let unread = || Notice::NotRead { what: selector.clone() };
                let is_text = words.chars().any(char::is_alphanumeric);
                self.gathered.say(if is_text { unread() } else { Notice::Beside }, words.as_str());
            }
        }
    }

    /// Says what an element shows only to a pointer.
    pub(super) fn say_title(&mut self, element: ElementRef<'_>) {
        let value = element.value();
        let title = value.attr("title").filter(|title| {
            !(BESIDE.contains(&value.name()) || value.name() == "div" && matches!(*title, "header" | "footer"))
        });
        self.gathered.leave_out(Notice::Beside, title.unwrap_or(""));
    }

    /// Says what stands beside the text in an element, and what it shows of its own.
    fn say_beside(&mut self, element: ElementRef<'_>) {
        self.say(Notice::Beside, element);
        let shows = |it: &ElementRef<'_>| it.value().attr("type") != Some("hidden") && it.value().name() != "option";
        for inner in element.descendent_elements().filter(shows) {
            let is_frame = matches!(inner.value().name(), "iframe" | "frame" | "embed" | "object");
            let said = SAID.iter().filter(|name| is_frame || !matches!(**name, "src" | "data"));
            let said = said.filter_map(|name| inner.value().attr(name));
            said.for_each(|words| self.gathered.leave_out(Notice::Beside, words));
        }
    }
}

/// What a list of choices shows as chosen: by the page, or else the first.
fn chosen<'a>(list: ElementRef<'a>) -> impl Iterator<Item = ElementRef<'a>> {
    let options = || list.descendent_elements().filter(|it| it.value().name() == "option");
    let has_chosen = options().any(|option| option.value().attr("selected").is_some());
    let first = options().next().filter(|_| !has_chosen && list.value().attr("multiple").is_none());
    options().filter(|option| option.value().attr("selected").is_some()).chain(first)
}
