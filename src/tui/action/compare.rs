//! What can be asked for in the comparison.

super::actions! {
    CompareAction in Compare {
        NextCandidate: "compare.next-candidate", ["Tab"], Compare;
        PreviousCandidate: "compare.previous-candidate", ["Shift-Tab"], Compare;
        NextMark: "compare.next-mark", ["."], Compare;
        PreviousMark: "compare.previous-mark", [","], Compare;
        NextPair: "compare.next-pair", ["l", "Right", "]"], Compare;
        PreviousPair: "compare.previous-pair", ["h", "Left", "["], Compare;
        NextWorth: "compare.next-worth", ["}"], Compare;
        Partner: "compare.partner", ["Enter"], Compare;
        Swap: "compare.swap", ["x"], Compare;
        Stack: "compare.stack", ["v"], Compare;
        CycleFraming: "compare.framing", ["f"], Compare;
        FoldEqual: "compare.fold", ["z"], Compare;
        ToggleExact: "compare.exact", ["i"], Compare;
        ToggleSigns: "compare.signs", ["w"], Compare;
        ToCited: "compare.cited", ["r"], Compare;
        CloseCompare: "compare.close", ["c"], Compare;
    }
}
