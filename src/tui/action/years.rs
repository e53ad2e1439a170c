//! What can be asked for where two years are open.

super::actions! {
    /// Of two years, on every screen.
    YearsAction in App {
        /// From the counterpart of a paragraph to its successor, and back.
        TurnRelation: "years.turn", ["Y"], Compare;
    }
}
