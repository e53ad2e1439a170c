//! Reading a programme's frame: its JSON with a number where [`cutter`](super::cutter) cut paragraphs out.
//!
//! What was cut out goes down with the reading to the lists that it belongs to. Without it a list is a list, as files
//! have it, and a number in its place is an error.

use std::any::Any;
use std::cell::RefCell;
use std::fmt;
use std::marker::PhantomData;
use std::vec::IntoIter;

use serde::de::{DeserializeSeed, Deserializer, Error, SeqAccess, Unexpected, Visitor};

/// What was cut out of a frame, in the order of the file; none where nothing was.
// Of any type: what a paragraph is made of is read by this, and stands below it.
#[derive(Clone, Copy)]
pub(super) struct CutOut<'c>(Option<&'c dyn Any>);

impl<'c> CutOut<'c> {
    pub(super) const fn nothing() -> Self {
        Self(None)
    }

    pub(super) fn of<T: 'static>(cut_out: &'c RefCell<IntoIter<T>>) -> Self {
        Self(Some(cut_out))
    }

    /// The next so many; `None` where nothing of the kind, or not so much, was cut out.
    fn take<T: 'static>(self, count: u64) -> Option<Vec<T>> {
        let mut rest = self.0?.downcast_ref::<RefCell<IntoIter<T>>>()?.borrow_mut();
        let count = usize::try_from(count).ok().filter(|count| *count <= rest.len())?;
        Some(rest.by_ref().take(count).collect())
    }
}

/// An object of which something may have been cut out.
pub(super) trait FromFrame<'de>: Sized {
    fn read<D: Deserializer<'de>>(deserializer: D, cut_out: CutOut<'_>) -> Result<Self, D::Error>;
}

/// Reads objects one after another.
pub(super) struct Objects<'c, T>(CutOut<'c>, PhantomData<T>);

impl<'c, T> Objects<'c, T> {
    pub(super) const fn with(cut_out: CutOut<'c>) -> Self {
        Self(cut_out, PhantomData)
    }
}

impl<'de, T: FromFrame<'de>> DeserializeSeed<'de> for Objects<'_, T> {
    type Value = Vec<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, T: FromFrame<'de>> Visitor<'de> for Objects<'_, T> {
    type Value = Vec<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Vec<T>, A::Error> {
        let mut all = Vec::new();
        while let Some(item) = items.next_element_seed(One(self.0, PhantomData))? {
            all.push(item);
        }
        Ok(all)
    }
}

struct One<'c, T>(CutOut<'c>, PhantomData<T>);

impl<'de, T: FromFrame<'de>> DeserializeSeed<'de> for One<'_, T> {
    type Value = T;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        T::read(deserializer, self.0)
    }
}

/// Reads objects, or takes those that were cut out there.
pub(super) struct CutObjects<'c, T>(CutOut<'c>, PhantomData<T>);

impl<'c, T> CutObjects<'c, T> {
    pub(super) const fn with(cut_out: CutOut<'c>) -> Self {
        Self(cut_out, PhantomData)
    }
}

impl<'de, T: FromFrame<'de> + 'static> DeserializeSeed<'de> for CutObjects<'_, T> {
    type Value = Vec<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Vec<T>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: FromFrame<'de> + 'static> Visitor<'de> for CutObjects<'_, T> {
    type Value = Vec<T>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Vec<T>, A::Error> {
        Objects::with(self.0).visit_seq(items)
    }

    fn visit_u64<E: Error>(self, count: u64) -> Result<Vec<T>, E> {
        self.0.take(count).ok_or_else(|| E::invalid_type(Unexpected::Unsigned(count), &self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ParagraphForm, Programme};

    const FRAME: &str = r#"{"schema": "s", "language": "zh", "parts": [
        {"id": "a", "preamble": 1, "sections": [{"sections": [{"paragraphs": 2}]}]}, {"id": "b", "paragraphs": [{"text": "as it is"}]}]}"#;

    fn read(texts: &[&str]) -> Result<Programme, String> {
        let form = |text: &&str| ParagraphForm { text: (*text).to_owned(), ..ParagraphForm::default() };
        let cut_out = RefCell::new(texts.iter().map(form).collect::<Vec<_>>().into_iter());
        let read = Programme::read(&mut serde_json::Deserializer::from_str(FRAME), CutOut::of(&cut_out));
        read.map_err(|error| error.to_string())
    }

    #[test]
    fn what_was_cut_out_is_put_where_its_number_stands() {
        let programme = read(&["x", "y", "z"]).expect("a frame");
        let texts = |forms: &[ParagraphForm]| forms.iter().map(|form| form.text.clone()).collect::<Vec<_>>();
        assert_eq!(texts(&programme.parts[0].preamble), ["x"]);
        assert_eq!(texts(&programme.parts[0].sections[0].sections[0].paragraphs), ["y", "z"]);
        assert_eq!(texts(&programme.parts[1].paragraphs), ["as it is"]);
    }

    #[test]
    fn a_number_is_no_list_where_nothing_was_cut_out() {
        assert!(read(&["x", "y"]).expect_err("too few").contains("invalid type"));
        let plain = serde_json::from_str::<Programme>(FRAME).expect_err("a file has no numbers there");
        assert!(plain.to_string().contains("invalid type: integer `1`, expected an array"), "{plain}");
    }
}
