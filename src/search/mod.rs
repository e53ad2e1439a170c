//! A typed query to ranked paragraphs, each with the reason why it was found.
//!
//! [`parse`] makes a [`Query`] of what was typed; an [`Index`] answers it. A [`Session`] answers one query after
//! another, as they are typed, and does again only what has changed.

mod hit;
mod index;
mod names;
mod query;
mod session;

pub use hit::{Hit, QueryError, Tier};
pub use index::{EXPLAINED, Index, Outside};
pub use names::{Named, Names};
pub use query::{Query, parse};
pub use session::Session;
