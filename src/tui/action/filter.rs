//! What can be asked for while a filter is typed; every other key writes or edits.

super::actions! {
    /// Of the filter being typed.
    FilterAction in Filter {
        AcceptFilter: "filter.accept", ["Enter", "Tab"], Find;
        CancelFilter: "filter.cancel", ["Esc", "Ctrl-G", "Ctrl-C"], Find;
        NextFound: "filter.next", ["Ctrl-N"], Find;
        PreviousFound: "filter.previous", ["Ctrl-P"], Find;
        FoundPageDown: "filter.page-down", ["PgDn"], Find;
        FoundPageUp: "filter.page-up", ["PgUp"], Find;
        OlderQuery: "filter.older", ["Up"], Find;
        NewerQuery: "filter.newer", ["Down"], Find;
        TakeOffered: "filter.offered", ["Ctrl-T"], Find;
    }
}
