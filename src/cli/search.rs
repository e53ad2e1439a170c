//! `search`: paragraphs that answer a query, and the verdict on it.

use super::Context;
use super::data;
use super::ending::{Ending, Failure};
use super::output::{complain, print, style};
use crate::files::Source;
use crate::i18n::cli::{Say, say};
use crate::model::{Document, ParagraphId};
use crate::report::{Found, Sheet, list_hits, search_form, write_json};
use crate::search::{Outside, Searcher, Verdict};
use crate::store::{ProgrammeState, state_folder};
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
    let mut finder = Searcher::new(&document);
    let outside = Outside { notes: notes(&document, context), ..Outside::default() };
    let findings = finder
        .find(&document, query, &outside, &|| false)
        .map_err(|error| Say::BadQuery(cut(query, QUOTED), error.to_string()))?
        .unwrap_or_default();
    let found = Found::new(&findings, &document, finder.index(), form.limit.unwrap_or(usize::MAX), form.certain);
    if form.json {
        print(|out| write_json(out, &search_form(&document, &found)))?;
    } else if !found.is_empty() {
        let style = style(context, &document.first().language);
        if style.columns.is_none() {
            complain(&found.verdict(context.lang));
        }
        print(|out| list_hits(&mut Sheet::new(out, style), &document, &found))?;
    }
    let said = match findings.verdict() {
        Verdict::Certain => return Ok(Ending::Done),
        Verdict::Perhaps if !found.is_empty() => Say::NothingCertain(cut(query, QUOTED)),
        Verdict::Perhaps | Verdict::Absent => Say::NothingFound(cut(query, QUOTED)),
    };
    complain(&say(context.lang, &said));
    if !findings.nearest.is_empty() {
        complain(&say(context.lang, &Say::NearestTerms(findings.nearest.clone())));
    }
    Ok(Ending::Nothing)
}

/// What the reader noted on the programme. Notes that cannot be read are told, and the rest is searched.
fn notes(document: &Document, context: Context) -> Vec<(Option<ParagraphId>, String)> {
    let mut state = ProgrammeState::open(state_folder(), document);
    if let Some(problem) = state.take_problem() {
        complain(&problem.message(context.lang));
    }
    state.placed(document).notes()
}
