//! `compare`: what the two sides of a pair say otherwise.

use std::collections::HashSet;
use std::io;

use serde::ser::{Serialize, SerializeSeq as _, Serializer};

use super::CommandContext;
use super::data;
use super::ending::{Ending, Failure};
use super::given::GivenArgs;
use super::output::{complain, print, style};
use crate::compare::{Comparison, Framing, Kind, compare, read_ahead};
use crate::i18n::cli::{Say, say};
use crate::model::{Library, Link, Place, Relation};
use crate::report::{Sheet, comparison_form, show_comparison, show_legend, write_html, write_json};

pub(super) fn run(given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let places = (!given.flag("all")).then(|| given.texts("where"));
    let width = given.0.get_one::<u16>("width").map(|width| usize::from(*width));
    let document = data::document(context)?;
    let Some(pairing) = document.counterparts() else {
        complain(&say(context.lang, &Say::NothingToCompare));
        return Ok(Ending::Nothing);
    };
    read_ahead(&document.first().language);
    let pairs = match places.as_ref().map(|words| data::find(&document, words)).transpose()? {
        Some(places) if places.iter().all(|place| *place == Place::Letter) => {
            return Err(Failure::Said(Say::LetterFacesNothing));
        }
        Some(places) => chosen(&pairing, &places),
        None => pairing.links().to_vec(),
    };
    let framing = Framing::learn(&document, &pairing);
    let kinds = kinds_named(&given.texts("only"));
    let has_any = |pair: &Link| {
        let comparison = compare(&document, &framing, pair);
        kinds.iter().any(|kind| comparison.count(*kind) > 0)
    };
    let pairs: Vec<Link> = pairs.into_iter().filter(|pair| kinds.is_empty() || has_any(pair)).collect();
    let asked = Asked { document: &document, framing: &framing, pairs: &pairs, width, kinds: &kinds };
    let links = context.config.links(&document.first().language);
    let style = style(context, &document.first().language);
    match given.form(&["json", "html"]) {
        // One object for one pair, else an array.
        "json" => print(|out| match (pairs.as_slice(), &places) {
            ([pair], Some(_)) => write_json(out, &comparison_form(&document, &asked.compare(pair), width)),
            _ => write_json(out, &asked),
        })?,
        "html" => {
            let comparisons: Vec<Comparison> = pairs.iter().map(|pair| asked.compare(pair)).collect();
            print(|out| write_html(out, &document, &comparisons, context.lang, &links))?;
        }
        _ => print(|out| asked.write_text(&mut Sheet::new(out, style)))?,
    }
    Ok(if pairs.is_empty() { Ending::Nothing } else { Ending::Done })
}

/// The kinds of difference with these names, the weightiest first.
pub(super) fn kinds_named(names: &[String]) -> Vec<Kind> {
    Kind::BY_WEIGHT.into_iter().filter(|kind| names.iter().any(|name| name == kind.name())).collect()
}

/// The pairs that hold the paragraphs chosen, each once.
pub(super) fn chosen(pairing: &Relation, places: &[Place]) -> Vec<Link> {
    let mut seen = HashSet::new();
    let paragraphs = places.iter().flat_map(|place| match place {
        Place::Letter => &[][..],
        Place::Paragraphs(ids) => ids,
    });
    paragraphs
        .filter_map(|id| pairing.place_of(*id))
        .filter(|place| seen.insert(*place))
        .filter_map(|place| pairing.links().get(place).cloned())
        .collect()
}

/// The pairs asked for, compared one after the other as they are written: a long programme is never held whole.
struct Asked<'a> {
    document: &'a Library,
    framing: &'a Framing,
    pairs: &'a [Link],
    width: Option<usize>,
    kinds: &'a [Kind],
}

impl Asked<'_> {
    fn compare(&self, pair: &Link) -> Comparison {
        let comparison = compare(self.document, self.framing, pair);
        if self.kinds.is_empty() { comparison } else { comparison.narrowed(self.kinds) }
    }

    fn write_text(&self, sheet: &mut Sheet<'_>) -> io::Result<()> {
        for pair in self.pairs {
            show_comparison(sheet, self.document, &self.compare(pair))?;
            sheet.end_line()?;
        }
        show_legend(sheet)
    }
}

impl Serialize for Asked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.pairs.len()))?;
        for pair in self.pairs {
            let comparison = self.compare(pair);
            list.serialize_element(&comparison_form(self.document, &comparison, self.width))?;
        }
        list.end()
    }
}
