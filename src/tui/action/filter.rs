//! What can be asked for while a filter is typed; every other key writes or edits.

super::actions! {
    /// Of the filter being typed.
    FilterAction in Filter {
        /// Keeps the filter and goes to what it found.
        AcceptFilter: "filter.accept", ["Enter", "Tab"], Find;
        /// Clears the filter and leaves the prompt.
        CancelFilter: "filter.cancel", ["Esc", "Ctrl-G", "Ctrl-C"], Find;
        /// Selects the next paragraph found.
        NextFound: "filter.next", ["Ctrl-N"], Find;
        /// Selects the paragraph found before.
        PreviousFound: "filter.previous", ["Ctrl-P"], Find;
        /// Selects a page further on.
        FoundPageDown: "filter.page-down", ["PgDn"], Find;
        /// Selects a page further back.
        FoundPageUp: "filter.page-up", ["PgUp"], Find;
        /// The filter typed before this one.
        OlderQuery: "filter.older", ["Up"], Find;
        /// The filter typed after this one.
        NewerQuery: "filter.newer", ["Down"], Find;
        /// Looks for the next of the terms that the text has instead of what was typed.
        TakeOffered: "filter.offered", ["Ctrl-T"], Find;
    }
}
