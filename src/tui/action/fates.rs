//! What can be asked for in the comparison of two years.

super::actions! {
    /// Of the comparison of two years.
    FatesAction in Compare {
        NextChanged: "years.next-changed", ["u"], Compare;
        NextNew: "years.next-new", ["+"], Compare;
        NextDropped: "years.next-dropped", ["-"], Compare;
    }
}
