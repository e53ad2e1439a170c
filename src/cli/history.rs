//! `history`: which paragraphs of several years cite a document, and how their text changed.

use super::CommandContext;
use super::ending::{Ending, Failure};
use super::given::GivenArgs;
use super::output::{complain, print, style};
use super::works::{self, check_order};
use crate::files::Source;
use crate::i18n::changes::Message;
use crate::model::Library;
use crate::report::{Mandate, Sheet, history_form, show_history, write_json, year_of};
use crate::successor::Changes;

pub(super) fn run(given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let (word, sources) = (given.text("document").unwrap_or_default(), given.sources("file"));
    let Some(mandate) = Mandate::named(&word) else {
        return Err(Failure::Years(Message::NoDocument(word)));
    };
    if sources.iter().filter(|source| **source == Source::Stdin).count() > 1 {
        return Err(Failure::Years(Message::StdinTwice));
    }
    let mut read: Vec<(String, Library)> = Vec::with_capacity(sources.len());
    for source in &sources {
        read.push((source.name(), works::work(source, context)?));
    }
    // Files may be given in any order: years tell. What bears none stays where it was given.
    read.sort_by(|(_, one), (_, other)| year_of(one).cmp(&year_of(other)));
    for two in read.windows(2) {
        if let [(old_name, old), (new_name, new)] = two {
            check_order(old, new, &[old_name.clone(), new_name.clone()], context)?;
        }
    }
    let years: Vec<&Library> = read.iter().map(|(_, library)| library).collect();
    let changes: Vec<Changes<'_>> = years
        .windows(2)
        .filter_map(|two| match two {
            [old, new] => Some(Changes::between(old, new, None)),
            _ => None,
        })
        .collect();
    let language = years.last().map_or("", |library| library.first().language.as_str());
    if given.flag("json") {
        print(|out| write_json(out, &history_form(&mandate, &years, &changes)))?;
    } else {
        print(|out| show_history(&mut Sheet::new(out, style(context, language)), &mandate, &years, &changes))?;
    }
    if years.iter().all(|library| mandate.paragraphs(library).is_empty()) {
        complain(&Message::NobodyCites { symbol: mandate.name(), files: years.len() }.text(context.lang));
        return Ok(Ending::Nothing);
    }
    Ok(Ending::Done)
}
