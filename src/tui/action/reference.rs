//! What can be asked for while a cited text is read.

super::actions! {
    /// Of the text that is read.
    ReferenceAction in Reference {
        /// Opens the document that is cited at the selected line.
        OpenCited: "reference.open", ["Enter", "l", "Right"], Library;
        /// The next citation in the text.
        NextCitation: "reference.next", ["Tab"], Library;
        /// The citation before.
        PreviousCitation: "reference.previous", ["Shift-Tab"], Library;
        /// The next paragraph.
        NextTextParagraph: "reference.next-paragraph", ["]"], Library;
        /// The paragraph before.
        PreviousTextParagraph: "reference.previous-paragraph", ["["], Library;
        /// The same text in another language.
        OtherLanguage: "reference.language", ["v"], Library;
        /// To the text before, as Esc does.
        TextBack: "reference.back", ["b", "Alt-Left"], Library;
        /// To the text that a step back left.
        TextForward: "reference.forward", ["f", "Alt-Right"], Library;
        /// Back to where the text was opened.
        CloseReference: "reference.close", ["h", "Left"], Library;
    }
}
