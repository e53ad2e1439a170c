//! Reading objects key by key: each known key once, what is not known kept.
//!
//! Derived code would buffer every object that keeps unknown keys, and would take the last of two equal unknown keys
//! for the only one. This reads straight through, which a programme of a hundred thousand paragraphs feels; and what was
//! [cut out](super::frame_de::CutOut) of the text goes down with it to where the paragraphs are.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

/// Reads a struct with `extra` for unknown keys; `must` keys have to be there, the others have a default.
///
/// A key with `of_objects` behind it holds objects of which something may have been cut out; `of_paragraphs`, what is.
macro_rules! keyed {
    ($name:ident { must: [$($must:ident $($how:ident)?),*], may: [$($may:ident $($way:ident)?),*] }) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <Self as $crate::model::frame_de::FromFrame>::read(deserializer, $crate::model::frame_de::CutOut::nothing())
            }
        }

        impl<'de> $crate::model::frame_de::FromFrame<'de> for $name {
            fn read<D: serde::Deserializer<'de>>(
                deserializer: D,
                cut_out: $crate::model::frame_de::CutOut<'_>,
            ) -> Result<Self, D::Error> {
                struct Object<'c>($crate::model::frame_de::CutOut<'c>);

                impl<'de> serde::de::Visitor<'de> for Object<'_> {
                    type Value = $name;

                    fn expecting(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        out.write_str("an object")
                    }

                    fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<$name, A::Error> {
                        $(let mut $must = None;)*
                        $(let mut $may = None;)*
                        let mut extra = serde_json::Map::new();
                        while let Some(key) = map.next_key::<$crate::model::object_de::ObjectKey<'_>>()? {
                            let key = key.0;
                            match &*key {
                                $(stringify!($must) => {
                                    let seed = $crate::model::object_de::seed!(self.0 $(, $how)?);
                                    $crate::model::object_de::take(&mut map, &key, &mut $must, seed)?;
                                })*
                                $(stringify!($may) => {
                                    let seed = $crate::model::object_de::seed!(self.0 $(, $way)?);
                                    $crate::model::object_de::take(&mut map, &key, &mut $may, seed)?;
                                })*
                                _ => $crate::model::object_de::keep(&mut map, key, &mut extra)?,
                            }
                        }
                        Ok($name {
                            $($must: $must.ok_or_else(|| serde::de::Error::missing_field(stringify!($must)))?,)*
                            $($may: $may.unwrap_or_default(),)*
                            extra,
                        })
                    }
                }

                deserializer.deserialize_map(Object(cut_out))
            }
        }
    };
}
pub(super) use keyed;

/// How the value of a key is read: by itself, or with what was cut out of it.
macro_rules! seed {
    ($cut_out:expr) => {{
        let _ = $cut_out;
        std::marker::PhantomData
    }};
    ($cut_out:expr, of_objects) => {
        $crate::model::frame_de::Objects::with($cut_out)
    };
    ($cut_out:expr, of_paragraphs) => {
        $crate::model::frame_de::CutObjects::with($cut_out)
    };
}
pub(super) use seed;

/// A key, borrowed from the text where it holds no escape.
pub(super) struct ObjectKey<'de>(pub(super) Cow<'de, str>);

impl<'de> Deserialize<'de> for ObjectKey<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;

        impl<'de> Visitor<'de> for Text {
            type Value = ObjectKey<'de>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a key")
            }

            fn visit_borrowed_str<E: Error>(self, key: &'de str) -> Result<ObjectKey<'de>, E> {
                Ok(ObjectKey(Cow::Borrowed(key)))
            }

            fn visit_str<E: Error>(self, key: &str) -> Result<ObjectKey<'de>, E> {
                Ok(ObjectKey(Cow::Owned(key.to_owned())))
            }
        }

        deserializer.deserialize_str(Text)
    }
}

/// Reads the value of a known key, which may stand there but once.
pub(super) fn take<'de, A: MapAccess<'de>, S: DeserializeSeed<'de>>(
    map: &mut A,
    key: &str,
    slot: &mut Option<S::Value>,
    seed: S,
) -> Result<(), A::Error> {
    if slot.is_some() {
        return Err(twice(key));
    }
    *slot = Some(map.next_value_seed(seed)?);
    Ok(())
}

/// Keeps the value of an unknown key, which may stand there but once.
pub(super) fn keep<'de, A: MapAccess<'de>>(
    map: &mut A,
    key: Cow<'_, str>,
    extra: &mut Map<String, Value>,
) -> Result<(), A::Error> {
    if extra.contains_key(&*key) {
        return Err(twice(&key));
    }
    let UniqueKeys(value) = map.next_value()?;
    extra.insert(key.into_owned(), value);
    Ok(())
}

fn twice<E: Error>(key: &str) -> E {
    E::custom(format_args!("the key `{key}` stands here twice"))
}

/// Any value, in which no object has a key twice.
struct UniqueKeys(Value);

impl<'de> Deserialize<'de> for UniqueKeys {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(AnyValue)
    }
}

struct AnyValue;

impl<'de> Visitor<'de> for AnyValue {
    type Value = UniqueKeys;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<UniqueKeys, E> {
        Ok(UniqueKeys(Value::Null))
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<UniqueKeys, E> {
        Ok(UniqueKeys(Value::Bool(value)))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<UniqueKeys, E> {
        Ok(UniqueKeys(Value::from(value)))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<UniqueKeys, E> {
        Ok(UniqueKeys(Value::from(value)))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<UniqueKeys, E> {
        Ok(UniqueKeys(Number::from_f64(value).map_or(Value::Null, Value::Number)))
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<UniqueKeys, E> {
        Ok(UniqueKeys(Value::from(value)))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<UniqueKeys, E> {
        Ok(UniqueKeys(Value::String(value)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<UniqueKeys, A::Error> {
        let mut values = Vec::new();
        while let Some(UniqueKeys(value)) = items.next_element()? {
            values.push(value);
        }
        Ok(UniqueKeys(Value::Array(values)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<UniqueKeys, A::Error> {
        let mut values = Map::new();
        while let Some(ObjectKey(key)) = map.next_key()? {
            keep(&mut map, key, &mut values)?;
        }
        Ok(UniqueKeys(Value::Object(values)))
    }
}

#[cfg(test)]
mod tests {
    use crate::model::{Cite, PairEntry, ParagraphRef, Period};

    fn period(json: &str) -> Result<Period, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn unknown_keys_are_kept_with_all_that_they_hold() {
        let json = r#"{"from":"a","to":"b","\u006dood":{"a":[1,-2,1.5,null,true,"x"]}}"#;
        let period = period(json).expect("sound");
        assert_eq!(
            serde_json::to_string(&period).expect("JSON"),
            r#"{"from":"a","to":"b","mood":{"a":[1,-2,1.5,null,true,"x"]}}"#
        );
    }

    #[test]
    fn no_key_stands_twice_known_or_unknown_at_any_depth() {
        for json in [
            r#"{"from":"a","to":"b","to":"c"}"#,
            r#"{"from":"a","to":"b","mood":1,"mood":2}"#,
            r#"{"from":"a","to":"b","mood":{"a":1,"a":1}}"#,
        ] {
            assert!(period(json).expect_err(json).contains("twice"), "{json}");
        }
        assert!(period(r#"{"from":"a"}"#).expect_err("incomplete").contains("`to`"));
        assert!(period("[]").is_err());
    }

    #[test]
    fn pairs_and_citations_are_told_apart_by_their_form() {
        let pair = |json: &str| serde_json::from_str::<PairEntry>(json).ok();
        assert_eq!(pair("[1, null]"), Some(PairEntry::Stated(Some(ParagraphRef::Number(1)), None)));
        assert_eq!(
            pair(r##"["#2", 3, 1]"##),
            Some(PairEntry::Proposed(Some(ParagraphRef::Place("#2".into())), Some(ParagraphRef::Number(3)), 1.0))
        );
        assert_eq!(
            [pair("[1]"), pair("[1, 2, 0.5, 3]"), pair("[1, -2]"), pair("[1, 2, null]"), pair("{}")],
            [None, None, None, None, None]
        );
        let cite = |json: &str| serde_json::from_str::<Cite>(json).ok().map(|cite| serde_json::to_string(&cite).ok());
        assert_eq!(cite(r#"" S/2020/1 ""#), Some(Some(r#"" S/2020/1 ""#.to_owned())));
        let pinpoint = r#"{"symbol":"S/2020/1","paragraphs":[3],"note":"kept"}"#;
        assert_eq!(cite(pinpoint), Some(Some(pinpoint.to_owned())));
        assert_eq!(cite("12"), None);
    }
}
