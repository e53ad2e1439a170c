//! `changes`: what became of each paragraph from one year to the next.

use std::collections::BTreeSet;

use super::CommandContext;
use super::compare::kinds_named;
use super::ending::{Ending, Failure};
use super::given::GivenArgs;
use super::output::{print, print_csv, style};
use super::works;
use crate::compare::Kind;
use crate::i18n::changes::Message;
use crate::model::{Fate, Library};
use crate::report::{
    ChangesFilter, Sheet, changes_form, html_of_changes, markdown_of_changes, show_changes, table_of_changes,
    write_json,
};
use crate::successor::Changes;

/// Below this share of text in common two works are no two years of one document.
const LEAST_KINSHIP: f32 = 0.05;

pub(super) fn run(given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let (old_source, new_source) = (given.required("old"), given.required("new"));
    let part = given.text("part");
    let part = part.as_deref();
    let (old, new) = works::both(&old_source, &new_source, context)?;
    let names = [old_source.name(), new_source.name()];
    check_part(&old, &new, part)?;
    works::check_order(&old, &new, &names, context)?;
    let changes = Changes::between(&old, &new, part);
    if changes.kinship() < LEAST_KINSHIP && !changes.is_empty() && !context.lenient {
        let [old, new] = names;
        let percent = (changes.kinship() * 100.0).round() as u32;
        return Err(Failure::Years(Message::Unrelated { old, new, percent }));
    }
    let wanted = wanted(&given.texts("only"));
    match given.form(&["json", "html", "markdown", "csv"]) {
        "json" => print(|out| write_json(out, &changes_form(&changes, &wanted)))?,
        "html" => print(|out| html_of_changes(out, &changes, &wanted, context.lang))?,
        "markdown" => print(|out| out.write_all(markdown_of_changes(&changes, &wanted, context.lang).as_bytes()))?,
        "csv" => print_csv(&table_of_changes(&changes, &wanted), context)?,
        _ => {
            let style = style(context, &new.first().language);
            print(|out| show_changes(&mut Sheet::new(out, style), &changes, &wanted))?;
        }
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
    ChangesFilter { fates: fates.collect(), kinds: kinds_named(only) }
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
