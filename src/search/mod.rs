//! A typed query to ranked paragraphs, each with the reason why it was found.
//!
//! The rooms, in the order in which a query goes through them: [`query`] says what was meant; [`find`] has the ways of
//! finding, plain code that reads paragraphs one by one; [`index`] holds the texts; [`rank`] puts the best first.
//! [`speed`] holds what only makes it fast: without it the answers are the same, which `unindexed_tests.rs` proves. A
//! [`Session`] answers one query after another, as they are typed, and does again only what has changed.

mod context;
mod find;
mod homophones;
mod index;
mod margins;
mod nearest;
mod query;
mod rank;
mod searcher;
mod session;
mod speed;

pub use index::{Index, Outside};
pub use margins::Margin;
pub(crate) use margins::MarginHit;
pub use query::parse;
pub(crate) use query::{NameHit, NameList, QueryError};
pub use rank::hit::{Hit, Tier, Verdict};
pub use searcher::Searcher;
pub(crate) use searcher::{Findings, not_there};
pub use session::{Session, search, warm};

#[cfg(test)]
mod unindexed_tests;

#[cfg(test)]
mod tests {
    use crate::model::{Library, embedded};

    /// The programme that is built in.
    pub(super) fn sample() -> Library {
        embedded().expect("the built-in programme is one")
    }
}
