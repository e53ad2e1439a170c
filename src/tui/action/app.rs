//! What can be asked for wherever no text is typed.

super::actions! {
    /// Of the whole program.
    AppAction in App {
        /// Opens the prompt of the filter.
        OpenFilter: "filter", ["/"], Find;
        /// The next match, in this paragraph or the next one that has any.
        NextMatch: "match.next", ["n"], Find;
        /// The match before.
        PreviousMatch: "match.previous", ["N"], Find;
        /// All pairs with their differences.
        OpenSummary: "summary", ["S"], Overview;
        /// Sections against cited documents.
        OpenMatrix: "matrix", ["R"], Overview;
        /// One step back out: closes, clears or widens the last thing opened, typed or narrowed.
        Back: "back", ["Esc", "Ctrl-G"], General;
        /// What can be done here and by which key.
        OpenHelp: "help", ["?", "F1"], General;
        /// The other language of the interface.
        SwitchLanguage: "language", ["L"], General;
        /// The next theme.
        NextTheme: "theme", ["t"], General;
        /// Draws the whole screen anew.
        Redraw: "redraw", ["Ctrl-L"], General;
        /// Ends the program.
        Quit: "quit", ["q", "Ctrl-C"], General;
    }
}
