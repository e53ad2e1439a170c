//! What can be asked for in the summary of the pairs.

super::actions! {
    SummaryAction in Summary {
        OpenPair: "summary.open", ["Enter", "c", "l", "Right"], Overview;
        CycleOrder: "summary.order", ["s"], Overview;
        CycleOnly: "summary.only", ["v"], Overview;
        CloseSummary: "summary.close", ["h", "Left"], Overview;
    }
}
