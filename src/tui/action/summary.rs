//! What can be asked for in the summary of the pairs.

super::actions! {
    /// Of the summary.
    SummaryAction in Summary {
        /// The pair side by side.
        OpenPair: "summary.open", ["Enter", "c", "l", "Right"], Overview;
        /// Another order.
        CycleOrder: "summary.order", ["s"], Overview;
        /// Other pairs.
        CycleOnly: "summary.only", ["v"], Overview;
        /// Back to the three panes.
        CloseSummary: "summary.close", ["h", "Left"], Overview;
    }
}
