//! What can be asked for in the three panes.

super::actions! {
    /// Of the three panes together.
    BrowseAction in Browse {
        /// To the pane on the right.
        NextPane: "pane.next", ["Tab", "l", "Right"], Panes;
        /// To the pane on the left.
        PreviousPane: "pane.previous", ["Shift-Tab", "h", "Left"], Panes;
        /// Goes into what is selected: narrows to a section or document, compares a paragraph.
        Choose: "choose", ["Enter"], Panes;
        /// The selected paragraph beside its counterpart.
        OpenCompare: "compare", ["c"], Panes;
        /// The paragraph that faces the selected one.
        Counterpart: "counterpart", ["x"], Panes;
        /// A line down in the reader.
        ReaderDown: "reader.down", ["J"], Read;
        /// A line up in the reader.
        ReaderUp: "reader.up", ["K"], Read;
        /// The reader alone, or with its list.
        Zoom: "reader.zoom", ["z"], Read;
        /// Of what the documents on the right are those cited: the paragraph, its section, all that is listed.
        CycleBasis: "cited.basis", ["s"], Panes;
    }
}

super::actions! {
    /// Of the sections.
    SectionsAction in Sections {
        /// Shows or hides what stands below a section.
        Fold: "sections.fold", ["Space"], Panes;
        /// Shows or hides what stands below all of them.
        FoldAll: "sections.fold-all", ["Z"], Panes;
    }
}

super::actions! {
    /// Of the paragraphs.
    ParagraphsAction in Paragraphs {
        /// A page on in the reader, at its end the next paragraph.
        ReadOn: "reader.on", ["Space"], Read;
        /// A page back in the reader, at its beginning the paragraph before.
        ReadBack: "reader.back", ["Backspace"], Read;
    }
}

super::actions! {
    /// Of the cited documents.
    ResolutionsAction in Resolutions {
        /// The next paragraph, among those listed, that cites the selected document.
        NextCiting: "cited.next", ["Space"], Panes;
    }
}
