//! What a difference changes: the classes of meaning.

use super::tables::named;

named! {
    /// What a difference in substance changes, the weightiest first. The names are those of `compare --json`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Meaning {
        /// A yes or a no: whether something is so at all.
        Negation = "negation",
        /// What is allowed, forbidden or exempt.
        Permission = "permission",
        /// How binding: must, should, may, can.
        Modality = "modality",
        /// Whether it is compulsory or voluntary.
        Obligation = "obligation",
        /// On what it depends: a condition, a consent, a request.
        Condition = "condition",
        /// What limits or softens a duty: consider, endeavour, as appropriate.
        Hedge = "hedge",
        /// Whether it goes on from before: continue, keep.
        Renewal = "renewal",
        /// Only, mainly, including, excluding.
        Scope = "scope",
        /// All, each, some, most, other.
        Quantifier = "quantifier",
        /// At least, at most, more than, about.
        Bound = "bound",
        /// How many, how much.
        Number = "number",
        /// Which of those that stand in a row.
        Ordinal = "ordinal",
        /// How often it is done or happens.
        Frequency = "frequency",
        /// How long, and before or after what.
        Period = "period",
        /// On which day, in which month or year.
        Date = "date",
        /// More or less, in or out, begin or end, help or hinder.
        Direction = "direction",
        /// Whether it is public or confidential.
        Publicity = "publicity",
        /// In which manner: in writing, online, jointly, provisionally.
        Manner = "manner",
        /// Planned, going on, or done.
        Tense = "tense",
        /// Higher, lower, most.
        Comparison = "comparison",
        /// Which of those named: the former, one's own, the requesting State.
        Referent = "referent",
        /// Who.
        Actor = "actor",
        /// How the members of an enumeration are joined: and, or.
        Joint = "joint",
        /// A member of an enumeration.
        List = "list",
        /// Other words of content that are not known to say the same.
        Matter = "matter",
    }
}

impl Meaning {
    /// Whether a word of this class may say the same as one without a class, where a row of the table has both: verbs and
    /// adverbs with a content of their own, unlike 'not' and 'shall'.
    pub(super) const fn has_synonyms(self) -> bool {
        matches!(
            self,
            Self::Hedge | Self::Renewal | Self::Frequency | Self::Direction | Self::Manner | Self::Permission
        )
    }

    /// Whether a word of this class may name a thing or an act, and so change places with another: `official`, `visit`, `control`.
    pub(super) const fn may_name(self) -> bool {
        matches!(
            self,
            Self::Permission
                | Self::Obligation
                | Self::Hedge
                | Self::Renewal
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
            Self::Hedge
                | Self::Renewal
                | Self::Frequency
                | Self::Period
                | Self::Actor
                | Self::Joint
                | Self::Referent
                | Self::Manner
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
