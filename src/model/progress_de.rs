//! Telling, from amid the JSON of a programme, how far its reading is.
//!
//! The JSON reader does not say where it stands. But a key that holds no escape is borrowed from the text, so that its
//! address tells.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{DeserializeSeed, Deserializer, SeqAccess, Visitor};

use crate::files::Progress;

/// What tells how far reading is; it may also be silent.
#[derive(Clone, Copy)]
pub(super) struct ProgressTeller<'t>(Option<Told<'t>>);

#[derive(Clone, Copy)]
struct Told<'t> {
    progress: &'t Progress,
    text: &'t str,
}

impl<'t> ProgressTeller<'t> {
    pub(super) const fn silent() -> Self {
        Self(None)
    }

    /// Tells of the reading of a text.
    pub(super) const fn of(text: &'t str, progress: &'t Progress) -> Self {
        Self(Some(Told { progress, text }))
    }

    pub(super) fn reach(self, key: &str) {
        let Some(told) = self.0 else { return };
        // A key that holds an escape stands elsewhere, and tells nothing.
        let bytes = (key.as_ptr() as usize).wrapping_sub(told.text.as_ptr() as usize);
        if bytes <= told.text.len() {
            told.progress.reach(bytes as u64);
        }
    }

    fn add_paragraph(self) {
        if let Some(told) = self.0 {
            told.progress.add_paragraph();
        }
    }
}

/// What can tell how far its reading is.
pub(super) trait Telling<'de>: Sized {
    fn read<D: Deserializer<'de>>(deserializer: D, teller: ProgressTeller<'_>) -> Result<Self, D::Error>;
}

/// Reads objects one after another, each of which tells.
pub(super) struct All<'t, T> {
    teller: ProgressTeller<'t>,
    is_counted: bool,
    what: PhantomData<T>,
}

impl<'t, T> All<'t, T> {
    pub(super) const fn objects(teller: ProgressTeller<'t>) -> Self {
        Self { teller, is_counted: false, what: PhantomData }
    }

    pub(super) const fn paragraphs(teller: ProgressTeller<'t>) -> Self {
        Self { teller, is_counted: true, what: PhantomData }
    }
}

impl<'de, T: Telling<'de>> DeserializeSeed<'de> for All<'_, T> {
    type Value = Vec<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, T: Telling<'de>> Visitor<'de> for All<'_, T> {
    type Value = Vec<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element_seed(One(self.teller, PhantomData))? {
            all.push(item);
            if self.is_counted {
                self.teller.add_paragraph();
            }
        }
        Ok(all)
    }
}

/// Reads one object that tells.
pub(super) struct One<'t, T>(pub(super) ProgressTeller<'t>, pub(super) PhantomData<T>);

impl<'de, T: Telling<'de>> DeserializeSeed<'de> for One<'_, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer, self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Programme;

    #[test]
    fn keys_tell_how_far_reading_is_and_paragraphs_are_counted() {
        let text = r#"{"schema": "s", "language": "zh", "parts": [{"id": "a", "sections": [
            {"sections": [{"paragraphs": [{"text": "x"}, {"text": "y"}]}]}]}, {"id": "b", "paragraphs": [{"te\u0078t": "z"}]}]}"#;
        let progress = Progress::default();
        let read = Programme::read(&mut serde_json::Deserializer::from_str(text), ProgressTeller::of(text, &progress));
        assert!(read.is_ok_and(|programme| programme.parts.len() == 2));
        let reached = progress.look();
        assert_eq!(reached.paragraphs, 3);
        let last = text.rfind(r#"paragraphs""#).map(|byte| byte as u64);
        assert_eq!(Some(reached.bytes), last, "an escaped key has no place in the text");
    }
}
