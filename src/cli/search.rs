//! `search`: paragraphs that answer a query, and the verdict on it.

use super::Context;
use super::data;
use super::ending::{Ending, Failure};
use super::output::{complain, print, style};
use crate::files::Source;
use crate::i18n::cli::{Say, say};
use crate::i18n::report::verdict;
use crate::report::{Counts, Found, Sheet, list_hits, search_form, write_json};
use crate::search::{Hit, Index, MarginHit, Outside, Session, nearest_terms, parse, search_margins};
use crate::text::cut;

/// How many characters of a query an answer quotes: a line.
const QUOTED: usize = 60;

/// How the answer is printed.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Form {
    /// As JSON.
    pub json: bool,
    /// How many at most.
    pub limit: Option<usize>,
    /// Only what is certain.
    pub certain: bool,
}

pub(super) fn run(data: Option<&Source>, query: &str, form: Form, context: Context) -> Result<Ending, Failure> {
    let document = data::document(data, context)?;
    let index = Index::build(&document);
    let parsed = parse(&document, query).map_err(|error| Say::BadQuery(cut(query, QUOTED), error.to_string()))?;
    let answer =
        Session::default().answer(&index, &document, &parsed, &Outside::default(), &|| false).unwrap_or_default();
    let mut margins = search_margins(&document, query);
    let is_certain = answer.counts().0 > 0 || margins.iter().any(|hit| !hit.weak);
    // Guesses stand only where nothing is certain.
    let is_wanted = |weak: bool| !weak || !is_certain && !form.certain;
    margins.retain(|hit| is_wanted(hit.weak));
    let limit = form.limit.unwrap_or(usize::MAX);
    let hits: Vec<Hit> = answer.hits(&index, &document).filter(|hit| is_wanted(hit.weak)).take(limit).collect();
    let counts = Counts {
        certain: answer.counts().0 + margins.iter().filter(|hit| !hit.weak).count(),
        perhaps: if is_wanted(true) { answer.counts().1 + margins.iter().filter(|hit| hit.weak).count() } else { 0 },
    };
    let shown: Vec<MarginHit> = margins.into_iter().take(limit - hits.len()).collect();
    let found = Found { hits: &hits, margins: &shown, counts };
    if form.json {
        print(|out| write_json(out, &search_form(&document, found)))?;
    } else if counts.all() > 0 {
        let style = style(context, &document.first().language);
        if style.columns.is_none() {
            complain(&verdict(context.lang, counts.certain, counts.perhaps, hits.len() + shown.len()));
        }
        print(|out| list_hits(&mut Sheet::new(out, style), &document, found))?;
    }
    if is_certain {
        return Ok(Ending::Done);
    }
    let nearest = nearest_terms(&index, &document, query);
    let is_absent = counts.all() == 0;
    let said = if is_absent { Say::NothingFound(cut(query, QUOTED)) } else { Say::NothingCertain(cut(query, QUOTED)) };
    complain(&say(context.lang, &said));
    if !nearest.is_empty() {
        complain(&say(context.lang, &Say::NearestTerms(nearest)));
    }
    Ok(Ending::Nothing)
}
