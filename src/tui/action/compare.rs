//! What can be asked for in the comparison.

super::actions! {
    /// Of the comparison.
    CompareAction in Compare {
        /// The next difference that is neither framing nor mere wording.
        NextCandidate: "compare.next-candidate", ["Tab"], Compare;
        /// The one before.
        PreviousCandidate: "compare.previous-candidate", ["Shift-Tab"], Compare;
        /// The next difference of any kind.
        NextMark: "compare.next-mark", ["."], Compare;
        /// The one before.
        PreviousMark: "compare.previous-mark", [","], Compare;
        /// The next pair.
        NextPair: "compare.next-pair", ["l", "Right", "]"], Compare;
        /// The pair before.
        PreviousPair: "compare.previous-pair", ["h", "Left", "["], Compare;
        /// The next pair with a difference that may be a real one.
        NextWorth: "compare.next-worth", ["}"], Compare;
        /// The place on the other side that answers the marked one.
        Partner: "compare.partner", ["Enter"], Compare;
        /// The two sides change places.
        Swap: "compare.swap", ["x"], Compare;
        /// One column or two.
        Stack: "compare.stack", ["v"], Compare;
        /// Framing dim, hidden, or as full as the rest.
        CycleFraming: "compare.framing", ["f"], Compare;
        /// Rows without a difference, shown or folded.
        FoldEqual: "compare.fold", ["z"], Compare;
        /// The very characters in which two wordings differ.
        ToggleExact: "compare.exact", ["i"], Compare;
        /// Written signs around differences, for where neither colour nor underline shows.
        ToggleSigns: "compare.signs", ["w"], Compare;
        /// The documents that the pair cites, in their pane.
        ToCited: "compare.cited", ["r"], Compare;
        /// Back to the three panes.
        CloseCompare: "compare.close", ["c"], Compare;
    }
}
