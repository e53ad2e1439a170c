//! Two paragraphs that face each other: what differs, of which kind, and how to lay them side by side.

mod acts;
mod align;
mod alike;
mod anchors;
mod break_units;
mod cardinal;
mod case;
mod char_map;
mod citations;
mod clock;
mod coalesce;
mod cut;
mod derived;
mod exchange;
mod folding;
mod framed;
mod framing;
mod grammar;
mod items;
mod judge;
mod kinds;
mod language;
mod lexicon;
mod marks;
mod meaning;
mod meant;
mod measures;
mod moves;
mod narrowed;
mod near;
mod near_words;
mod numerals;
mod oversized;
mod pair_stats;
mod phrases;
mod quantity;
mod regions;
mod rows;
mod same;
mod scope;
mod segments;
mod service;
mod standing;
mod stem;
mod summary;
mod tables;
mod tense;
mod terms;
mod texts;
mod token;
mod unit;
mod units;

pub(crate) use folding::fold;
pub use framing::Framing;
pub(crate) use grammar::is_joint;
pub(crate) use language::{Language, is_function};
pub(crate) use lexicon::{FormStep, word_elements};
pub use meaning::Meaning;
pub(crate) use meant::{MeaningReader, Meant};
pub(crate) use near::read_ahead;
pub(crate) use pair_stats::PairStats;
pub(crate) use quantity::Quantity;
pub use rows::{Row, rows};
pub(crate) use stem::{british, stem};
pub use summary::Difference;

use cut::Cut;
use token::{TokenSide, Vocabulary};

use crate::citation::Symbol;

use crate::model::{Library, Link, Sides};
use crate::text::Span;

/// What a difference is. The names are those of `compare --json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Framing that recurs through the programme: who acts, who supports, who considers.
    Role,
    /// Said otherwise.
    Variant,
    /// The same matter in another place.
    Move,
    /// A document that only one side cites.
    Citation,
    /// A duty, an actor, a hedge or a condition that only one side has.
    Substance,
}

/// One marked stretch of one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands in its side's text.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// The mark on the other side that answers it: the other wording, the other end of a move.
    pub partner: Option<usize>,
    /// In how many paragraphs its phrase recurs; 1 for a phrase of its own.
    pub recurs: usize,
    /// What a difference in substance changes; `None` for every other kind.
    pub why: Option<Meaning>,
}

/// The documents that the two sides cite.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Citations {
    /// Only the left side, in order of first mention.
    pub only_left: Vec<Symbol>,
    /// Only the right side.
    pub only_right: Vec<Symbol>,
    /// Both sides, in the left side's order.
    pub both: Vec<Symbol>,
}

/// Two paragraphs compared.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Which paragraphs.
    pub link: Link,
    /// The marks of the left side, in order, without overlaps.
    pub left: Vec<Mark>,
    /// The marks of the right side.
    pub right: Vec<Mark>,
    /// The differences in the order of reading: marks that answer each other joined, each mark once.
    pub differences: Vec<Difference>,
    /// Stretches that are equal on both sides but for width and spacing, in order: left, right.
    pub equal: Vec<(Span, Span)>,
    /// Of two languages: stretches that answer each other, in the order of the left text. Nothing within one language.
    pub clauses: Vec<(Span, Span)>,
    /// From 0 to 1.
    pub similarity: f64,
    /// Whether the two are too unlike to face word by word.
    pub unlike: bool,
    /// Whether the two are too long to be compared word by word: only where they begin and end alike is unmarked.
    pub too_long: bool,
    /// What they cite.
    pub citations: Citations,
}

/// Below this the two texts are not laid word against word.
const UNLIKE: f64 = 0.45;

/// Texts that weigh less together, in Chinese characters, are read word by word however unlike they are.
const SHORT: usize = 100;

/// Compares the two sides of a link, of whichever relation. Where one is empty there are no marks; the marks of several
/// paragraphs stand in their joint text, see [`Library::text_of`].
pub fn compare(document: &Library, framing: &Framing, link: &Link) -> Comparison {
    if let Some(known) = framing.known(link) {
        return known.clone();
    }
    let (left, right) = (&*document.text_of(&link.left), &*document.text_of(&link.right));
    if link.is_one_sided() {
        return Comparison { link: link.clone(), citations: citations::of(left, right), ..Comparison::default() };
    }
    let compared = match framing.kept(link, left, right) {
        Some((sides, changes)) => read(framing, sides, Some(changes), citations::of(left, right)),
        None => between(framing, left, right),
    };
    Comparison { link: link.clone(), ..compared }
}

/// Compares two texts, wherever they stand; the comparison names no paragraphs.
pub fn between(framing: &Framing, left: &str, right: &str) -> Comparison {
    let citations = citations::of(left, right);
    if oversized::is_due(left, right) {
        return oversized::compare(left, right, citations);
    }
    let mut vocabulary = Vocabulary::beyond(&framing.words, framing.language);
    let sides = Sides { left, right }.map(|text| TokenSide::read(text, &mut vocabulary));
    read(framing, sides, None, citations)
}

/// Compares two sides that are read; `changes` as they are before framing is known, where somebody knows them.
fn read(
    framing: &Framing,
    sides: Sides<TokenSide>,
    changes: Option<Vec<anchors::Change>>,
    citations: Citations,
) -> Comparison {
    let Sides { left: a, right: b } = &sides;
    let similarity = segments::similarity(a, b);
    let unlike = similarity < UNLIKE && token::weight(&a.tokens) + token::weight(&b.tokens) > SHORT;
    let changes = changes.unwrap_or_else(|| framing::first_changes(a, b));
    let mut cut = if unlike { Cut::coarse(sides, changes) } else { Cut::new(sides, changes, framing) };
    kinds::decide(&mut cut, framing, unlike);
    let marks = marks::marks(&cut);
    let (differences, equal) = (marks::differences(&cut, &marks), marks::equal(&cut));
    let Sides { left, right } = marks;
    Comparison { left, right, differences, equal, similarity, unlike, citations, ..Comparison::default() }
}
