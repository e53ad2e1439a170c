//! What can be asked for where two years or two languages are open.

super::actions! {
    /// Of two years or two languages, on every screen.
    YearsAction in App {
        TurnRelation: "years.turn", ["Y"], Compare;
        TurnLanguage: "languages.turn", ["T"], Compare;
    }
}
