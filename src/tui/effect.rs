//! What the browser asks of the outside; an update says it, the runner does it.

/// Something to be done outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Search, and forget any search before it.
    Search {
        /// Which question this is.
        generation: u64,
        /// The query.
        query: String,
    },
    /// Learn the framing of the programme, for the comparison.
    LearnFraming,
    /// Draw every cell anew.
    Redraw,
    /// End the program.
    Quit,
}
