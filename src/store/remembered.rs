//! What the next run begins with: theme, language, widths, and the last place in each programme.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::ParagraphKey;

/// How many pairs that were read are remembered; of more the earliest are forgotten.
const PAIRS_READ: usize = 20_000;

/// In how many programmes the last place is remembered.
const PLACES: usize = 200;

/// What is remembered. Names of themes, languages and panes are the browser's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Remembered {
    /// The theme last chosen by key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub theme: Option<String>,
    /// The language last chosen by key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// The widths of panes that a person set, in columns.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub widths: BTreeMap<String, u16>,
    /// Where a person was, by the identity of the programme.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub places: BTreeMap<String, RememberedPlace>,
    /// The pairs that were read, by the digest of their words in hexadecimal digits; with the time, in seconds since 1970.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub read: BTreeMap<String, u64>,
    /// Whether a run has told what to press.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub has_welcomed: bool,
    /// Keys that this version does not know.
    #[serde(flatten)]
    extra: Map<String, Value>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RememberedPlace {
    pub paragraph: ParagraphKey,
    /// When the person left it, in seconds since 1970; the oldest are forgotten first.
    pub left: u64,
}

impl Remembered {
    /// Takes over what changed between `before` and `now`, and leaves alone what another instance changed.
    pub(crate) fn take_over(&mut self, before: &Self, now: &Self) {
        if before.theme != now.theme {
            self.theme.clone_from(&now.theme);
        }
        if before.lang != now.lang {
            self.lang.clone_from(&now.lang);
        }
        self.has_welcomed |= now.has_welcomed;
        take_over_map(&mut self.widths, &before.widths, &now.widths);
        take_over_map(&mut self.places, &before.places, &now.places);
        take_over_map(&mut self.read, &before.read, &now.read);
        while self.read.len() > PAIRS_READ {
            let oldest = self.read.iter().min_by_key(|(_, time)| **time).map(|(name, _)| name.clone());
            oldest.and_then(|name| self.read.remove(&name));
        }
        while self.places.len() > PLACES {
            let oldest = self.places.iter().min_by_key(|(_, place)| place.left).map(|(name, _)| name.clone());
            oldest.and_then(|name| self.places.remove(&name));
        }
    }
}

fn take_over_map<V: Clone + PartialEq>(
    there: &mut BTreeMap<String, V>,
    before: &BTreeMap<String, V>,
    now: &BTreeMap<String, V>,
) {
    there.retain(|name, _| now.contains_key(name) || !before.contains_key(name));
    for (name, value) in now {
        if before.get(name) != Some(value) {
            there.insert(name.clone(), value.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> ParagraphKey {
        serde_json::from_value(Value::from(name)).expect("a key")
    }

    fn widths(widths: &[(&str, u16)]) -> BTreeMap<String, u16> {
        widths.iter().map(|&(name, width)| (name.to_owned(), width)).collect()
    }

    #[test]
    fn only_what_this_instance_changed_is_taken_over() {
        let before =
            Remembered { theme: Some("dark".into()), widths: widths(&[("a", 1), ("b", 2)]), ..Default::default() };
        let now = Remembered { widths: widths(&[("a", 9)]), lang: Some("zh".into()), ..before.clone() };
        let mut there = Remembered {
            theme: Some("mono".into()),
            widths: widths(&[("a", 1), ("b", 2), ("c", 3)]),
            ..before.clone()
        };
        there.take_over(&before, &now);
        assert_eq!(there.theme.as_deref(), Some("mono"));
        assert_eq!(there.lang.as_deref(), Some("zh"));
        assert_eq!(there.widths, widths(&[("a", 9), ("c", 3)]));
    }

    #[test]
    fn the_oldest_places_are_forgotten_first() {
        let mut there = Remembered::default();
        for left in 0..PLACES as u64 {
            there
                .places
                .insert(format!("programme {left}"), RememberedPlace { paragraph: key("annex/1"), left: left + 10 });
        }
        let mut now = Remembered::default();
        now.places.insert("new".into(), RememberedPlace { paragraph: key("annex/2"), left: 5000 });
        there.take_over(&Remembered::default(), &now);
        assert_eq!(there.places.len(), PLACES);
        assert!(there.places.contains_key("new") && !there.places.contains_key("programme 0"));
    }
}
