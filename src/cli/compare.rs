//! `compare`: what the two sides of a pair say otherwise.

use super::Context;
use super::args::CompareForm;
use super::data;
use super::ending::{Ending, Failure};
use crate::files::Source;

pub(super) fn run(
    data: Option<&Source>,
    _places: Option<&[String]>,
    _form: CompareForm,
    _width: Option<usize>,
    context: Context,
) -> Result<Ending, Failure> {
    let _document = data::document(data, context)?;
    Ok(Ending::Done)
}
