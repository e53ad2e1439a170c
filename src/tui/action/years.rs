//! What can be asked for where two years are open.

super::actions! {
    /// Of two years, on every screen.
    YearsAction in App {
        TurnRelation: "years.turn", ["Y"], Compare;
    }
}
