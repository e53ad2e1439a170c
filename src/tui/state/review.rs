//! Which pairs the user has read. They are known by their words, so that a pair whose text changes is unread again, and
//! one that only moves or is numbered anew stays read.

use std::collections::BTreeSet;

use super::App;
use crate::model::{Library, Link};
use crate::store::digest;

/// Of longer programmes, in bytes, the summary does not look for pairs that an earlier run has read.
const MOST_LOOKED_THROUGH: usize = 16 * 1024 * 1024;

/// The pairs that were read, by the digests of their words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    read: BTreeSet<u64>,
}

impl Review {
    /// Those that an earlier run has written down; what is no such name is passed over.
    pub fn of<'a>(names: impl Iterator<Item = &'a String>) -> Self {
        Self { read: names.filter_map(|name| u64::from_str_radix(name, 16).ok()).collect() }
    }

    /// What the next run is to know them by.
    pub fn names(&self) -> impl Iterator<Item = String> + '_ {
        self.read.iter().map(|digest| format!("{digest:016x}"))
    }
}

fn name(document: &Library, pair: &Link) -> u64 {
    digest(pair.paragraphs().map(|id| document.text(id)))
}

/// Whether a pair was read, by its place in the order of reading.
pub(crate) fn is_read(app: &App, place: usize) -> bool {
    let pair = app.pairing.as_ref().and_then(|pairing| pairing.links().get(place));
    !app.review.read.is_empty() && pair.is_some_and(|pair| app.review.read.contains(&name(&app.document, pair)))
}

/// Sets whether a pair was read.
pub(crate) fn set(app: &mut App, place: usize, is_read: bool) {
    let Some(pair) = app.pairing.as_ref().and_then(|pairing| pairing.links().get(place)) else { return };
    let name = name(&app.document, pair);
    let has_changed = if is_read { app.review.read.insert(name) } else { app.review.read.remove(&name) };
    if has_changed {
        app.summary.set_read(place, is_read);
    }
}

/// Lets the summary know which of its pairs were read.
pub(crate) fn tell_summary(app: &mut App) {
    let pairs = app.pairing.as_ref().map_or(0, |pairing| pairing.links().len());
    let bytes: usize = app.document.paragraphs().iter().map(|paragraph| paragraph.text.len()).sum();
    let is_known = !app.review.read.is_empty() && bytes <= MOST_LOOKED_THROUGH;
    let read = if is_known { (0..pairs).map(|place| is_read(app, place)).collect() } else { vec![false; pairs] };
    app.summary.know_read(read);
}
