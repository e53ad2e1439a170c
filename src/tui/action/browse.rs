//! What can be asked for in the three panes.

super::actions! {
    /// Of the three panes together.
    BrowseAction in Browse {
        NextPane: "pane.next", ["Tab", "l", "Right"], Panes;
        PreviousPane: "pane.previous", ["Shift-Tab", "h", "Left"], Panes;
        Choose: "choose", ["Enter"], Panes;
        OpenCompare: "compare", ["c"], Panes;
        Counterpart: "counterpart", ["x"], Panes;
        ReaderDown: "reader.down", ["J"], Read;
        ReaderUp: "reader.up", ["K"], Read;
        Zoom: "reader.zoom", ["z"], Read;
        CycleBasis: "cited.basis", ["s"], Panes;
    }
}

super::actions! {
    SectionsAction in Sections {
        Fold: "sections.fold", ["Space"], Panes;
        FoldAll: "sections.fold-all", ["Z"], Panes;
    }
}

super::actions! {
    ParagraphsAction in Paragraphs {
        ReadOn: "reader.on", ["Space"], Read;
        ReadBack: "reader.back", ["Backspace"], Read;
    }
}

super::actions! {
    ResolutionsAction in Resolutions {
        NextCiting: "cited.next", ["Space"], Panes;
        NarrowToCiting: "cited.narrow", ["p"], Panes;
        WhoCites: "cited.who", ["w"], Library;
    }
}
