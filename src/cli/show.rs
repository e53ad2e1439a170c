//! `show`: paragraphs and the letter, by address.

use std::io::{self, Write};

use serde::Serialize;

use super::CommandContext;
use super::data;
use super::ending::{Ending, Failure};
use super::given::GivenArgs;
use super::output::{print, style};
use crate::model::{Catalogue, Library, Place};
use crate::report::{
    LetterJson, ParagraphJson, Sheet, letter_form, paragraph_form, show_letter, show_paragraph, write_json,
};

pub(super) fn run(given: GivenArgs<'_>, context: CommandContext) -> Result<Ending, Failure> {
    let document = data::document(context)?;
    let places = data::find(&document, &given.texts("where"))?;
    shown(&document, &places, given.flag("json"), context)
}

/// Shows all of a programme.
pub(super) fn everything(context: CommandContext) -> Result<Ending, Failure> {
    let document = data::document(context)?;
    let places = [Place::Letter, Place::Paragraphs(document.paragraph_ids().collect())];
    shown(&document, &places, false, context)
}

fn shown(document: &Library, places: &[Place], json: bool, context: CommandContext) -> Result<Ending, Failure> {
    if json {
        print(|out| write_forms(out, document, places))?;
    } else {
        let style = style(context, &document.first().language);
        print(|out| write_text(&mut Sheet::new(out, style), document, places))?;
    }
    Ok(Ending::Done)
}

/// What one address leads to, as JSON has it.
#[derive(Serialize)]
#[serde(untagged)]
enum ShownForm<'a> {
    Letter(LetterJson<'a>),
    Paragraph(ParagraphJson<'a>),
}

/// One object for one paragraph, else an array.
fn write_forms(out: &mut dyn Write, document: &Library, places: &[Place]) -> io::Result<()> {
    let forms: Vec<ShownForm<'_>> = places
        .iter()
        .flat_map(|place| match place {
            Place::Letter => document
                .first()
                .letter
                .as_ref()
                .map(|letter| ShownForm::Letter(letter_form(letter)))
                .into_iter()
                .collect(),
            Place::Paragraphs(ids) => {
                ids.iter().filter_map(|id| paragraph_form(document, *id)).map(ShownForm::Paragraph).collect::<Vec<_>>()
            }
        })
        .collect();
    match forms.as_slice() {
        [one] => write_json(out, one),
        all => write_json(out, all),
    }
}

fn write_text(sheet: &mut Sheet<'_>, document: &Library, places: &[Place]) -> io::Result<()> {
    let catalogue = Catalogue::built_in();
    let mut is_first = true;
    // A blank line parts what is shown.
    let mut part = |sheet: &mut Sheet<'_>| if std::mem::take(&mut is_first) { Ok(()) } else { sheet.end_line() };
    for place in places {
        match place {
            Place::Letter => {
                part(sheet)?;
                document.first().letter.iter().try_for_each(|letter| show_letter(sheet, letter))?;
            }
            Place::Paragraphs(ids) => {
                for id in ids {
                    part(sheet)?;
                    show_paragraph(sheet, document, catalogue, *id)?;
                }
            }
        }
    }
    Ok(())
}
