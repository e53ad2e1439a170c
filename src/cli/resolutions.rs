//! `resolutions`: what the programme cites, and where.

use super::CommandContext;
use super::data;
use super::ending::{Ending, Failure};
use super::output::{print, style};
use super::task::ListForm;
use crate::files::Source;
use crate::model::Catalogue;
use crate::report::{Sheet, cited_resolutions, csv_of_resolutions, list_resolutions, resolutions_form, write_json};

pub(super) fn run(data: Option<&Source>, form: ListForm, context: CommandContext) -> Result<Ending, Failure> {
    let document = data::document(data, context)?;
    let catalogue = Catalogue::built_in();
    let cited = cited_resolutions(&document);
    match form {
        ListForm::Json => print(|out| write_json(out, &resolutions_form(&document, catalogue, &cited)))?,
        ListForm::Csv => print(|out| out.write_all(csv_of_resolutions(&document, catalogue, &cited).as_bytes()))?,
        ListForm::Text => {
            let style = style(context, &document.first().language);
            print(|out| list_resolutions(&mut Sheet::new(out, style), &document, catalogue, &cited))?;
        }
    }
    Ok(if cited.is_empty() { Ending::Nothing } else { Ending::Done })
}
