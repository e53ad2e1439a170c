//! What can be asked for that stays with the person: going back, bookmarks, notes, copies, widths.

super::actions! {
    /// Of whatever is selected, on every screen.
    KeepAction in App {
        /// Everything that can be done and every place, by name.
        OpenPalette: "palette", [":", "Ctrl-P"], General;
        /// Sets or takes away a bookmark.
        Mark: "mark", ["m"], Keep;
        /// Only what bears a bookmark or a note.
        ListMarked: "marked", ["M"], Keep;
        /// Writes a note of one line.
        Note: "note", ["e"], Keep;
        /// Writes a longer note in the person's editor.
        NoteInEditor: "long-note", ["E"], Keep;
        /// Chooses what to copy.
        OpenCopy: "copy", ["y"], Keep;
        /// Opens the official page of the selected document.
        OpenPage: "page", ["o"], Keep;
        /// The mouse for the browser, or for the terminal.
        ToggleMouse: "mouse", ["F2"], General;
    }
}

super::actions! {
    /// Back and forward across jumps, in the three panes.
    HistoryAction in Browse {
        /// To the place before the last jump.
        HistoryBack: "history.back", ["b", "Alt-Left"], Move;
        /// To the place that the last step back left.
        HistoryForward: "history.forward", ["f", "Alt-Right"], Move;
    }
}

super::actions! {
    /// The widths of the three panes.
    PaneWidthAction in Browse {
        /// More columns for the pane.
        Widen: "pane.wider", [">"], Panes;
        /// Fewer columns for the pane.
        Thin: "pane.thinner", ["<"], Panes;
        /// The widths by default.
        ResetWidths: "pane.reset", ["="], Panes;
    }
}

super::actions! {
    /// Of what to copy.
    CopyAction in Copy {
        /// The paragraph.
        CopyParagraph: "copy.paragraph", ["p", "y"], Keep;
        /// The paragraph with its counterpart.
        CopyPair: "copy.pair", ["b"], Keep;
        /// Several paragraphs, by their numbers.
        CopySeveral: "copy.several", ["r"], Keep;
        /// All paragraphs with a bookmark.
        CopyMarked: "copy.marked", ["m"], Keep;
        /// How to cite the paragraph.
        CopyCitation: "copy.citation", ["c"], Keep;
        /// The address of the selected document's page.
        CopyLink: "copy.link", ["l"], Keep;
        /// Copies are plain text, or Markdown.
        ToggleMarkdown: "copy.markdown", ["d"], Keep;
    }
}

super::actions! {
    /// Of a note being written.
    NoteAction in Note {
        /// Keeps the note.
        KeepNote: "note.keep", ["Enter"], Keep;
        /// Leaves it as it was.
        LeaveNote: "note.leave", ["Esc", "Ctrl-G", "Ctrl-C"], Keep;
    }
}

super::actions! {
    /// Of a list that is narrowed by typing.
    PickAction in Pick {
        /// Takes the selected entry.
        Pick: "pick.take", ["Enter"], General;
        /// Clears what is typed, then closes.
        LeavePick: "pick.leave", ["Esc", "Ctrl-G", "Ctrl-C"], General;
        /// To the next entry.
        PickDown: "pick.down", ["Down", "Ctrl-N"], General;
        /// To the entry before.
        PickUp: "pick.up", ["Up", "Ctrl-P"], General;
        /// A page further on.
        PickPageDown: "pick.page-down", ["PgDn"], General;
        /// A page further back.
        PickPageUp: "pick.page-up", ["PgUp"], General;
    }
}
