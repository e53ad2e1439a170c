//! What a difference changes: the classes of meaning.

/// What a difference in substance changes, the weightiest first. The names are those of `compare --json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Meaning {
    /// A yes or a no: whether something is so at all.
    Negation,
    /// What is allowed, forbidden or exempt.
    Permission,
    /// How binding: must, should, may, can.
    Modality,
    /// Whether it is compulsory or voluntary.
    Obligation,
    /// On what it depends: a condition, a consent, a request.
    Condition,
    /// What limits, softens or renews a duty: consider, endeavour, as appropriate, continue.
    Hedge,
    /// Only, mainly, including, excluding.
    Scope,
    /// All, each, some, most, other.
    Quantifier,
    /// At least, at most, more than, about.
    Bound,
    /// How many, how much.
    Number,
    /// Which of those that stand in a row.
    Ordinal,
    /// How often it is done or happens.
    Frequency,
    /// How long, and before or after what.
    Period,
    /// On which day, in which month or year.
    Date,
    /// More or less, in or out, begin or end, help or hinder.
    Direction,
    /// Whether it is public or confidential.
    Publicity,
    /// In which manner: in writing, online, jointly, provisionally.
    Manner,
    /// Planned, going on, or done.
    Tense,
    /// Higher, lower, most.
    Comparison,
    /// Which of those named: the former, one's own, the requesting State.
    Referent,
    /// Who.
    Actor,
    /// A member of an enumeration, or how its members are joined.
    List,
    /// Other words of content that are not known to say the same.
    Matter,
}

impl Meaning {
    /// All classes, the weightiest first.
    pub const ALL: [Self; 23] = [
        Self::Negation,
        Self::Permission,
        Self::Modality,
        Self::Obligation,
        Self::Condition,
        Self::Hedge,
        Self::Scope,
        Self::Quantifier,
        Self::Bound,
        Self::Number,
        Self::Ordinal,
        Self::Frequency,
        Self::Period,
        Self::Date,
        Self::Direction,
        Self::Publicity,
        Self::Manner,
        Self::Tense,
        Self::Comparison,
        Self::Referent,
        Self::Actor,
        Self::List,
        Self::Matter,
    ];

    /// The name in `compare --json` (`"why"`) and after `diff:`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Negation => "negation",
            Self::Permission => "permission",
            Self::Modality => "modality",
            Self::Obligation => "obligation",
            Self::Condition => "condition",
            Self::Hedge => "hedge",
            Self::Scope => "scope",
            Self::Quantifier => "quantifier",
            Self::Bound => "bound",
            Self::Number => "number",
            Self::Ordinal => "ordinal",
            Self::Frequency => "frequency",
            Self::Period => "period",
            Self::Date => "date",
            Self::Direction => "direction",
            Self::Publicity => "publicity",
            Self::Manner => "manner",
            Self::Tense => "tense",
            Self::Comparison => "comparison",
            Self::Referent => "referent",
            Self::Actor => "actor",
            Self::List => "list",
            Self::Matter => "matter",
        }
    }

    /// The class of a name; `None` for a name that is none.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|meaning| meaning.name() == name)
    }

    /// Whether a word of this class may say the same as one without a class, where a row of the table has both: verbs and
    /// adverbs with a content of their own, unlike 'not' and 'shall'.
    pub(super) const fn has_synonyms(self) -> bool {
        matches!(self, Self::Hedge | Self::Frequency | Self::Direction | Self::Manner | Self::Permission)
    }

    /// Whether a word of this class may name a thing or an act, and so change places with another: `official`, `visit`, `control`.
    pub(super) const fn may_name(self) -> bool {
        matches!(
            self,
            Self::Permission
                | Self::Obligation
                | Self::Hedge
                | Self::Direction
                | Self::Publicity
                | Self::Manner
                | Self::Referent
                | Self::Actor
                | Self::Matter
        )
    }

    /// Whether a word of this class may stand in another clause and still say the same.
    pub(super) const fn may_wander(self) -> bool {
        matches!(
            self,
            Self::Hedge | Self::Frequency | Self::Period | Self::Actor | Self::List | Self::Referent | Self::Manner
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_class_has_a_name_of_its_own() {
        for meaning in Meaning::ALL {
            assert_eq!(Meaning::named(meaning.name()), Some(meaning));
        }
        assert_eq!(Meaning::named("other"), None);
    }
}
