//! Links to other works as the JSON file holds them: what a person has corrected by hand.
//!
//! The file of the later or translated work holds them, for it is made when the other one is already there. `left` is
//! always the other work, `right` this one.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::object_de::keyed;
use crate::citation::Symbol;

/// The links between a part of another work and a part of this one.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct RelationForm {
    /// `successor` or `translation`; counterparts within one work stand in `pairs`.
    pub kind: RelationKind,
    /// The other work.
    pub work: WorkRef,
    /// The id of the part of the other work; null: that of `right`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<String>,
    /// The id of the part of this work.
    pub right: String,
    /// The links, in any order. Paragraphs that no link names are left to the program.
    pub links: Vec<LinkForm>,
    /// Keys unknown to this version.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

keyed!(RelationForm { must: [kind, work, right, links], may: [left] });

/// How two parts are related.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum RelationKind {
    /// Parts of one work that say the same for two authors: annex and enclosure.
    Counterpart,
    /// The same part, a year later.
    Successor,
    /// The same part, in another language.
    Translation,
}

/// Names a work by what it states of itself. What is absent or null fits every work.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct WorkRef {
    /// Its symbol.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub symbol: Option<Symbol>,
    /// Its language, as a BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Its date, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<String>,
    /// Keys unknown to this version.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

keyed!(WorkRef { must: [], may: [symbol, language, dated] });

/// One link: what these paragraphs on the left have become on the right.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct LinkForm {
    /// The paragraphs of the other work; none for what is new.
    #[serde(default)]
    pub left: Vec<ParagraphRef>,
    /// The paragraphs of this work; none for what was dropped.
    #[serde(default)]
    pub right: Vec<ParagraphRef>,
    /// What became of them, where a person says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fate: Option<Fate>,
    /// How sure the link is, from 0 to 1; absent for one that a person states.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
    /// Keys unknown to this version.
    #[serde(flatten)]
    pub extra: Map<String, Value>,
}

keyed!(LinkForm { must: [], may: [left, right, fate, confidence] });

/// Names a paragraph within its part: its number, or `"#3"` for the third paragraph of a part without numbers.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum ParagraphRef {
    /// The number printed.
    Number(u32),
    /// `#` and the place in the part, counted from 1.
    Place(String),
}

impl fmt::Display for ParagraphRef {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(out, "{number}"),
            Self::Place(place) => out.write_str(place),
        }
    }
}

/// What became of paragraphs from one year to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub enum Fate {
    /// They say the same, character by character.
    Same,
    /// Something in them was changed.
    Edited,
    /// They say the same matter in other words.
    Rewritten,
    /// One has become several.
    Split,
    /// Several have become one.
    Merged,
    /// They stand in another place.
    Moved,
    /// They were not there before.
    New,
    /// They are there no more.
    Dropped,
}

impl Fate {
    /// All fates, in the order in which they are listed.
    pub const ALL: [Self; 8] =
        [Self::Same, Self::Edited, Self::Rewritten, Self::Split, Self::Merged, Self::Moved, Self::New, Self::Dropped];

    /// All fates, those to look at first in front.
    pub const BY_WEIGHT: [Self; 8] =
        [Self::New, Self::Dropped, Self::Moved, Self::Split, Self::Merged, Self::Rewritten, Self::Edited, Self::Same];

    /// How many there are of each fate, in that order. What moved and was edited counts once, as edited.
    pub(crate) fn counted(fates: impl Iterator<Item = Self> + Clone) -> impl Iterator<Item = (Self, usize)> {
        let count = move |fate| (fate, fates.clone().filter(|other| *other == fate).count());
        Self::BY_WEIGHT.into_iter().map(count).filter(|(_, count)| *count > 0)
    }

    /// Whether so many paragraphs on the left can have become so many on the right in this way.
    pub(crate) const fn fits(self, left: usize, right: usize) -> bool {
        match self {
            Self::New => left == 0,
            Self::Dropped => right == 0,
            Self::Split => left > 0 && right > 1,
            Self::Merged => left > 1 && right > 0,
            Self::Same | Self::Edited | Self::Rewritten | Self::Moved => left > 0 && right > 0,
        }
    }

    /// The fate as JSON and the command line write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Edited => "edited",
            Self::Rewritten => "rewritten",
            Self::Split => "split",
            Self::Merged => "merged",
            Self::Moved => "moved",
            Self::New => "new",
            Self::Dropped => "dropped",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_relation_is_written_as_it_was_read() {
        let json = r##"{"kind":"successor","work":{"dated":"2023-01-09"},"left":"body","right":"annex","links":[{"left":[3],"right":[4,"#5"],"fate":"split","note":"kept"},{"left":[],"right":[6],"confidence":0.5}]}"##;
        let relation: RelationForm = serde_json::from_str(json).expect("a relation");
        assert_eq!(relation.links.iter().map(|link| link.fate).collect::<Vec<_>>(), [Some(Fate::Split), None]);
        assert_eq!(serde_json::to_string(&relation).expect("JSON"), json);
    }

    #[test]
    fn a_fate_has_one_name_in_json_and_on_the_command_line() {
        for fate in Fate::ALL {
            assert_eq!(serde_json::to_value(fate).expect("JSON"), fate.as_str());
        }
    }
}
