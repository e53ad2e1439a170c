//! `resolutions`: what the programme cites, and where.

use super::CommandContext;
use super::data;
use super::ending::{Ending, Failure};
use super::given::GivenArgs;
use super::output::{print, print_csv, style};
use crate::i18n::changes::Message;
use crate::model::Catalogue;
use crate::report::{Sheet, cited_resolutions, list_resolutions, resolutions_form, table_of_resolutions, write_json};

/// What the letter is called among the parts.
const LETTER: &str = "letter";

pub(super) fn run(given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let document = data::document(context)?;
    let catalogue = Catalogue::built_in();
    let mut cited = cited_resolutions(&document);
    if let Some(only) = given.text("only") {
        let part = document.parts().iter().position(|part| part.id == only);
        if part.is_none() && only != LETTER {
            let known = document.parts().iter().map(|part| part.id.clone()).chain([LETTER.to_owned()]).collect();
            return Err(Failure::Years(Message::NoSuchPart { part: only, known }));
        }
        cited.retain(|cited| cited.is_only_in(part));
    }
    match given.form(&["json", "csv"]) {
        "json" => print(|out| write_json(out, &resolutions_form(&document, catalogue, &cited)))?,
        "csv" => print_csv(&table_of_resolutions(&document, catalogue, &cited), context)?,
        _ => {
            let style = style(context, &document.first().language);
            print(|out| list_resolutions(&mut Sheet::new(out, style), &document, catalogue, &cited))?;
        }
    }
    Ok(if cited.is_empty() { Ending::Nothing } else { Ending::Done })
}
