//! `search`: paragraphs that answer a query.

use super::Context;
use super::data;
use super::ending::{Ending, Failure};
use super::output::{complain, print, style};
use crate::files::Source;
use crate::i18n::cli::{Say, say};
use crate::report::{Sheet, list_hits, search_form, write_json};
use crate::search::{Hit, Index, Outside, Session, parse};

pub(super) fn run(
    data: Option<&Source>,
    query: &str,
    json: bool,
    limit: Option<usize>,
    context: Context,
) -> Result<Ending, Failure> {
    let document = data::document(data, context)?;
    let index = Index::build(&document);
    let parsed = parse(&document, query).map_err(|error| Say::BadQuery(query.to_owned(), error.to_string()))?;
    let answer =
        Session::default().answer(&index, &document, &parsed, &Outside::default(), &|| false).unwrap_or_default();
    let shown: Vec<Hit> = answer.hits(&index, &document).take(limit.unwrap_or(usize::MAX)).collect();
    if json {
        print(|out| write_json(out, &search_form(&document, &shown)))?;
    } else if !answer.is_empty() {
        let style = style(context, &document.first().language);
        print(|out| list_hits(&mut Sheet::new(out, style), &document, &shown, answer.len()))?;
    }
    if answer.is_empty() {
        complain(&say(context.lang, &Say::NothingFound(query.to_owned())));
        return Ok(Ending::Nothing);
    }
    Ok(Ending::Done)
}
