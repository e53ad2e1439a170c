//! Texts so long that no key could wait until they are cut into lines or compared.

use std::sync::Arc;

use crate::compare::Framing;
use crate::model::{Library, Link};
use crate::tui::event::Event;
use crate::tui::prose::Wrapping;
use crate::tui::state::compare::{Facing, FacingWanted};

pub(crate) fn wrapped(document: &Library, wrapping: Wrapping) -> Event {
    Event::Wrapped(wrapping, Arc::new(wrapping.whole(document)))
}

pub(crate) fn faced(document: &Library, wanted: FacingWanted, pair: &Link, framing: &Framing) -> Event {
    Event::Faced(wanted, Arc::new(Facing::new(document, framing, pair, wanted.setting)))
}
