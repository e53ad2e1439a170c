//! What can be asked for that stays with the person: going back, bookmarks, notes, copies, widths.

super::actions! {
    /// Of whatever is selected, on every screen.
    KeepAction in App {
        OpenPalette: "palette", [":", "Ctrl-P"], General;
        Mark: "mark", ["m"], Keep;
        ListMarked: "marked", ["M"], Keep;
        Note: "note", ["e"], Keep;
        NoteInEditor: "long-note", ["E"], Keep;
        OpenCopy: "copy", ["y"], Keep;
        HandOn: "hand-on", ["W"], Keep;
        OpenPage: "page", ["o"], Keep;
        ToggleRead: "read", ["d"], Keep;
        TakeOver: "take-over", ["A"], Keep;
        History: "history", ["H"], Keep;
        ToggleMouse: "mouse", ["F2"], General;
    }
}

super::actions! {
    /// Back and forward across jumps, in the three panes.
    HistoryAction in Browse {
        HistoryBack: "history.back", ["b", "Alt-Left"], Move;
        HistoryForward: "history.forward", ["f", "Alt-Right"], Move;
    }
}

super::actions! {
    PaneWidthAction in Browse {
        Widen: "pane.wider", [">"], Panes;
        Thin: "pane.thinner", ["<"], Panes;
        ResetWidths: "pane.reset", ["="], Panes;
    }
}

super::actions! {
    CopyAction in Copy {
        CopyParagraph: "copy.paragraph", ["p", "y"], Keep;
        CopyPair: "copy.pair", ["b"], Keep;
        CopySeveral: "copy.several", ["r"], Keep;
        CopyMarked: "copy.marked", ["m"], Keep;
        CopyCitation: "copy.citation", ["c"], Keep;
        CopyLink: "copy.link", ["l"], Keep;
        ToggleMarkdown: "copy.markdown", ["d"], Keep;
    }
}

super::actions! {
    NoteAction in Note {
        KeepNote: "note.keep", ["Enter"], Keep;
        LeaveNote: "note.leave", ["Esc", "Ctrl-G", "Ctrl-C"], Keep;
    }
}

super::actions! {
    /// Of a list that is narrowed by typing.
    PickAction in Pick {
        Pick: "pick.take", ["Enter"], General;
        LeavePick: "pick.leave", ["Esc", "Ctrl-G", "Ctrl-C"], General;
        PickDown: "pick.down", ["Down", "Ctrl-N"], General;
        PickUp: "pick.up", ["Up", "Ctrl-P"], General;
        PickPageDown: "pick.page-down", ["PgDn"], General;
        PickPageUp: "pick.page-up", ["PgUp"], General;
    }
}
