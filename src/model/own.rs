//! The marks by which the program knows again what it has written itself, so that a work comes back as it was.

/// The line that stands above a whole work in Markdown; no viewer shows it.
pub(crate) const MARKDOWN_MARK: &str = "<!-- ctc-programme/1 -->";

/// What the head of every page bears that the program makes of a comparison; such a page is to be read, not imported.
pub(crate) const PAGE_MARK: &str = "<meta name=\"generator\" content=\"ctc-programme\">";

/// The line above what stands in the same file behind a work, and is no part of it.
pub(crate) const MARKDOWN_END: &str = "<!-- ctc-programme/1: end -->";

/// What a block of a whole work is; in Word each kind is a style of paragraphs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OwnBlock {
    /// A paragraph that begins with its number: `12. `.
    Numbered,
    /// A paragraph or another text that bears no number.
    Text,
    /// One line of the signature below a letter.
    Signature,
    /// A footnote that begins with its mark, raised, and a blank.
    Footnote,
    /// What stands behind the work and is no part of it: the cited paragraphs of other documents.
    Behind,
}

impl OwnBlock {
    pub(crate) const ALL: [Self; 5] = [Self::Numbered, Self::Text, Self::Signature, Self::Footnote, Self::Behind];

    /// The name of its style in Word. Programs that save the file again keep names, not ids.
    pub(crate) const fn style(self) -> &'static str {
        match self {
            Self::Numbered => "CTC numbered paragraph",
            Self::Text => "CTC text",
            Self::Signature => "CTC signature",
            Self::Footnote => "CTC footnote",
            Self::Behind => "CTC cited",
        }
    }
}
