//! What can be asked for in a window above the screen.

super::actions! {
    /// Of a window above the screen.
    PopupAction in Popup {
        ClosePopup: "popup.close", ["Esc", "Ctrl-G", "q", "?", "Ctrl-C"], General;
        SearchHelp: "window.search", ["/"], General;
        TakeRow: "window.take", ["Enter"], General;
    }
}
