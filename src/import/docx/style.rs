//! The styles of a Word document, each standing on another one.

use std::collections::HashMap;

use roxmltree::Node;

use super::super::xml::Element as _;
use super::sign;
use crate::model::OwnBlock;

/// How many styles may stand on one another before it is taken for a circle.
const STYLES: usize = 30;

/// The headings of the United Nations' own template, by the names of their styles; Word's outline levels put chapters
/// and the headings below them on one level there.
const UNITED_NATIONS: [(&str, u8); 6] =
    [("_ h _ch", 1), ("_ h_m", 1), ("_ h_1", 2), ("_ h_2/3", 3), ("_ h_4", 4), ("_ h_5/6", 5)];

#[derive(Default)]
pub(super) struct DocxStyles<'a, 'input> {
    known: HashMap<&'a str, Node<'a, 'input>>,
    /// The style of paragraphs that name none.
    default: Option<&'a str>,
}

impl<'a, 'input> DocxStyles<'a, 'input> {
    /// Reads the part `styles`, where the file has one.
    pub(super) fn new(root: Option<Node<'a, 'input>>) -> Self {
        let mut styles = Self::default();
        for style in root.into_iter().flat_map(|root| root.elements()).filter(|style| style.name() == "style") {
            let Some(id) = style.value_of("styleId") else { continue };
            styles.known.insert(id, style);
            let is_default = matches!(style.value_of("default"), Some("1" | "true" | "on"));
            if is_default && style.value_of("type") == Some("paragraph") {
                styles.default = Some(id);
            }
        }
        styles
    }

    pub(super) fn of_paragraph(&self, properties: Option<Node<'a, 'input>>) -> Option<&'a str> {
        properties.and_then(|properties| properties.val("pStyle")).or(self.default)
    }

    /// A style and those that it stands on, nearest first, with their ids.
    pub(super) fn chain(&self, id: Option<&'a str>) -> impl Iterator<Item = (&'a str, Node<'a, 'input>)> {
        let style = move |id: &'a str| self.known.get(id).map(|style| (id, *style));
        let first = id.and_then(style);
        std::iter::successors(first, move |(_, style)| style.val("basedOn").and_then(style_of(&self.known)))
            .take(STYLES)
    }

    /// The list that a list style names.
    pub(super) fn list_of(&self, id: &str) -> Option<&'a str> {
        self.known.get(id)?.child("pPr")?.child("numPr")?.val("numId")
    }

    /// The level of a heading, 1 being the outermost; `None` for other text.
    pub(super) fn heading(&self, properties: Option<Node<'a, 'input>>) -> Option<u8> {
        if let Some(level) = properties.and_then(outline) {
            return level;
        }
        for (_, style) in self.chain(self.of_paragraph(properties)) {
            let name = style.val("name").unwrap_or("").to_lowercase();
            if name.starts_with("title") || name.starts_with("agenda") || name == "subtitle" || name == "session" {
                return None;
            }
            let numbered = name.strip_prefix("heading ").and_then(|level| level.parse().ok());
            let known = UNITED_NATIONS.iter().find(|(known, _)| *known == name).map(|(_, level)| *level);
            if let Some(level) = numbered.or(known) {
                return Some(level);
            }
            if let Some(level) = style.child("pPr").and_then(outline) {
                return level;
            }
        }
        None
    }

    /// What a paragraph is that this program has written.
    pub(super) fn own(&self, properties: Option<Node<'a, 'input>>) -> Option<OwnBlock> {
        self.chain(self.of_paragraph(properties)).find_map(|(_, style)| {
            let name = style.val("name")?;
            OwnBlock::ALL.into_iter().find(|own| own.style() == name)
        })
    }

    /// Whether a paragraph is an entry of a table of contents.
    pub(super) fn is_contents(&self, properties: Option<Node<'a, 'input>>) -> bool {
        self.chain(self.of_paragraph(properties)).any(|(_, style)| {
            let name = style.val("name").unwrap_or("").to_lowercase();
            name.strip_prefix("toc ").is_some_and(|level| level.parse::<u8>().is_ok()) || name == "toc heading"
        })
    }

    /// Whether a paragraph names a table or a figure.
    pub(super) fn is_caption(&self, properties: Option<Node<'a, 'input>>) -> bool {
        let own = self.of_paragraph(properties);
        let mut names = own.into_iter().chain(self.chain(own).filter_map(|(_, style)| style.val("name")));
        names.any(|name| name.eq_ignore_ascii_case("caption"))
    }

    /// Whether a run, or the mark of a paragraph, is hidden: by itself, by its own style, or by its paragraph's.
    pub(super) fn is_hidden(&self, run: Option<Node<'a, 'input>>, paragraph: Option<&'a str>) -> bool {
        let own = run.and_then(|run| run.is_on("vanish"));
        let styled = |id: Option<&'a str>| {
            self.chain(id).find_map(|(_, style)| style.child("rPr").and_then(|properties| properties.is_on("vanish")))
        };
        let of_run = run.and_then(|run| run.val("rStyle"));
        own.or_else(|| styled(of_run)).or_else(|| styled(paragraph)).unwrap_or(false)
    }

    /// Whether a run is set raised (or else lowered), and whether it is struck through: by itself or by its own style.
    pub(super) fn look(&self, run: Option<Node<'a, 'input>>) -> DocxLook<'a> {
        let own = run.and_then(|run| run.child("rPr"));
        let styles = self.chain(own.and_then(|own| own.val("rStyle"))).filter_map(|(_, style)| style.child("rPr"));
        let all: Vec<Node<'a, 'input>> = own.into_iter().chain(styles).collect();
        let aligned = all.iter().find_map(|it| it.val("vertAlign")).and_then(|align| match align {
            "superscript" => Some(true),
            "subscript" => Some(false),
            _ => None,
        });
        let position = all.iter().find_map(|it| it.val("position")?.parse::<i32>().ok()).filter(|height| *height != 0);
        let is_on = |name: &str| all.iter().find_map(|it| it.is_on(name)) == Some(true);
        let is_struck = is_on("strike") || is_on("dstrike");
        let font = all.iter().find_map(|it| it.child("rFonts")?.value_of("ascii"));
        let font = font.filter(|font| sign::is_of_signs(font));
        DocxLook { is_raised: aligned.or(position.map(|height| height > 0)), is_struck, font }
    }
}

/// How a run stands on its line, as far as that changes what it says.
pub(super) struct DocxLook<'a> {
    /// Raised, or lowered; `None` for what stands on its line.
    pub is_raised: Option<bool>,
    pub is_struck: bool,
    /// The font, where it prints other signs than letters.
    pub font: Option<&'a str>,
}

fn style_of<'a, 'input, 'map>(
    known: &'map HashMap<&'a str, Node<'a, 'input>>,
) -> impl Fn(&'a str) -> Option<(&'a str, Node<'a, 'input>)> + 'map {
    |id| known.get(id).map(|style| (id, *style))
}

/// The outline level of properties: `Some(None)` where they say that it is body text.
fn outline(properties: Node<'_, '_>) -> Option<Option<u8>> {
    let level: u8 = properties.val("outlineLvl")?.parse().ok()?;
    Some((level < 9).then_some(level + 1))
}
