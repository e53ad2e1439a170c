//! What can be asked for while a cited text is read.

super::actions! {
    ReferenceAction in Reference {
        OpenCited: "reference.open", ["Enter", "l", "Right"], Library;
        NextCitation: "reference.next", ["Tab"], Library;
        PreviousCitation: "reference.previous", ["Shift-Tab"], Library;
        NextTextParagraph: "reference.next-paragraph", ["]"], Library;
        PreviousTextParagraph: "reference.previous-paragraph", ["["], Library;
        WhoCites: "reference.who", ["w"], Library;
        OtherLanguage: "reference.language", ["v"], Library;
        TextBack: "reference.back", ["b", "Alt-Left"], Library;
        TextForward: "reference.forward", ["f", "Alt-Right"], Library;
        CloseReference: "reference.close", ["h", "Left"], Library;
    }
}
