//! `check`: every fault of a programme with its place.

use super::Context;
use super::ending::{Ending, Failure};
use crate::files::Source;
use crate::model::load;

pub(super) fn run(file: &Source, _json: bool, _context: Context) -> Result<Ending, Failure> {
    load(file)?;
    Ok(Ending::Done)
}
