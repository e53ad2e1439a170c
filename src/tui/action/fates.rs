//! What can be asked for in the comparison of two years.

super::actions! {
    /// Of the comparison of two years.
    FatesAction in Compare {
        /// The next paragraph that changed in any way.
        NextChanged: "years.next-changed", ["u"], Compare;
        /// The next paragraph that is new.
        NextNew: "years.next-new", ["+"], Compare;
        /// The next paragraph that is dropped.
        NextDropped: "years.next-dropped", ["-"], Compare;
    }
}
