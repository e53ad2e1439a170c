//! What the old year offers the new one: what the key that takes it over does next.

use crate::model::ParagraphId;
use crate::store::Entry;

/// What the key that takes over does when it is pressed again at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum NextTake {
    /// Takes over what is offered on the paragraph.
    #[default]
    Here,
    /// Takes over all that is offered.
    All,
    /// Takes back what was taken over: the offer, and what was there before.
    Back(Vec<(ParagraphId, Entry, Option<Entry>)>),
}
