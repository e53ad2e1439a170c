//! A typed query to ranked paragraphs, each with the reason why it was found.
//!
//! [`parse`] makes a [`Query`] of what was typed; an [`Index`] answers it. A [`Session`] answers one query after
//! another, as they are typed, and does again only what has changed.

mod address;
mod answer;
mod before;
mod chain;
mod cited;
mod corpus;
mod coverage;
mod documents;
mod engine;
mod fuzzy;
mod hit;
mod index;
mod latin;
mod letters;
mod names;
mod pairs;
mod phrase;
mod query;
mod rank;
mod readings;
mod resolve;
mod score;
mod session;
mod set;
mod several;
mod share;
mod spelling;
mod stem;
mod table;
mod thesaurus;
mod titles;
mod vocabulary;
mod way;
mod wordings;

pub use answer::{Answer, Ranked};
pub use hit::{Hit, QueryError, Tier};
pub use index::{Index, Outside};
pub use names::{Named, Names};
pub use query::{Query, parse};
pub use session::Session;

#[cfg(test)]
mod unindexed;

#[cfg(test)]
mod tests {
    use crate::model::{Document, embedded};

    /// The programme that is built in.
    pub(super) fn sample() -> Document {
        embedded().expect("the built-in programme is one")
    }
}
