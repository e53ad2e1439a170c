//! What can be asked for in a window above the screen.

super::actions! {
    /// Of a window above the screen.
    PopupAction in Popup {
        /// Closes it.
        ClosePopup: "popup.close", ["Esc", "Ctrl-G", "q", "?", "Ctrl-C"], General;
        /// Searches in it.
        SearchHelp: "window.search", ["/"], General;
        /// Takes the selected entry.
        TakeRow: "window.take", ["Enter"], General;
    }
}
