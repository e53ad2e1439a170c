//! `changes`: what became of each paragraph from one year to the next.

use std::collections::BTreeSet;

use super::CommandContext;
use super::ending::{Ending, Failure};
use super::output::{print, print_csv, style};
use super::works;
use crate::compare::Kind;
use crate::files::Source;
use crate::i18n::changes::Message;
use crate::model::{Fate, Library};
use crate::report::{
    ChangesFilter, Sheet, changes_form, html_of_changes, markdown_of_changes, show_changes, table_of_changes,
    write_json,
};
use crate::successor::Changes;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ChangesFormat {
    Text,
    Json,
    Html,
    /// To send on as text with marks.
    Markdown,
    Csv,
}

/// Below this share of text in common two works are no two years of one document.
const LEAST_KINSHIP: f32 = 0.05;

pub(super) fn run(
    sources: &[Source; 2],
    only: &[String],
    part: Option<&str>,
    form: ChangesFormat,
    context: CommandContext,
) -> Result<Ending, Failure> {
    let [old_source, new_source] = sources;
    let (old, new) = works::both(old_source, new_source, context)?;
    let names = [old_source.name(), new_source.name()];
    check_part(&old, &new, part)?;
    works::check_order(&old, &new, &names, context)?;
    let changes = Changes::between(&old, &new, part);
    if changes.kinship() < LEAST_KINSHIP && !changes.is_empty() && !context.lenient {
        let [old, new] = names;
        let percent = (changes.kinship() * 100.0).round() as u32;
        return Err(Failure::Years(Message::Unrelated { old, new, percent }));
    }
    let wanted = wanted(only);
    match form {
        ChangesFormat::Text => {
            print(|out| show_changes(&mut Sheet::new(out, style(context, &new.first().language)), &changes, &wanted))?
        }
        ChangesFormat::Json => print(|out| write_json(out, &changes_form(&changes, &wanted)))?,
        ChangesFormat::Html => print(|out| html_of_changes(out, &changes, &wanted, context.lang))?,
        ChangesFormat::Markdown => {
            print(|out| out.write_all(markdown_of_changes(&changes, &wanted, context.lang).as_bytes()))?
        }
        ChangesFormat::Csv => print_csv(&table_of_changes(&changes, &wanted), context)?,
    }
    Ok(if changes.is_empty() { Ending::Done } else { Ending::Nothing })
}

/// The names that `--only` takes: what became of a paragraph, and the kinds of edit.
pub(super) fn names_of_wanted() -> Vec<&'static str> {
    let kinds = Kind::BY_WEIGHT.into_iter().map(Kind::name).filter(|name| *name != "move");
    Fate::ALL.into_iter().map(Fate::as_str).chain(kinds).collect()
}

fn wanted(only: &[String]) -> ChangesFilter {
    let fates = Fate::ALL.into_iter().filter(|fate| only.iter().any(|name| name == fate.as_str()));
    let kinds = Kind::BY_WEIGHT.into_iter().filter(|kind| only.iter().any(|name| name == kind.name()));
    ChangesFilter { fates: fates.collect(), kinds: kinds.collect() }
}

fn check_part(old: &Library, new: &Library, part: Option<&str>) -> Result<(), Failure> {
    let known: BTreeSet<&str> = new.parts().iter().chain(old.parts()).map(|part| part.id.as_str()).collect();
    match part.filter(|part| !known.contains(part)) {
        None => Ok(()),
        Some(part) => {
            let known = known.into_iter().map(str::to_owned).collect();
            Err(Failure::Years(Message::NoSuchPart { part: part.to_owned(), known }))
        }
    }
}
