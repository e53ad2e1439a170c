//! What can be asked for wherever no text is typed.

super::actions! {
    AppAction in App {
        OpenFilter: "filter", ["/"], Find;
        NextMatch: "match.next", ["n"], Find;
        PreviousMatch: "match.previous", ["N"], Find;
        OpenSummary: "summary", ["S"], Overview;
        OpenMatrix: "matrix", ["R"], Overview;
        Back: "back", ["Esc", "Ctrl-G"], General;
        OpenHelp: "help", ["?", "F1"], General;
        OpenMenu: "menu", ["F10"], General;
        SwitchLanguage: "language", ["L"], General;
        NextTheme: "theme", ["t"], General;
        Redraw: "redraw", ["Ctrl-L"], General;
        Quit: "quit", ["q", "Ctrl-C"], General;
    }
}
