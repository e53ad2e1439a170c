//! What an import says of the text it read.

use super::Lang;

/// One thing found in, mended in, or missing from a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Link syntax was taken off; the words stay.
    LinkRemoved,
    /// Backslashes before punctuation were taken off.
    EscapeRemoved,
    /// Marks of emphasis were taken off.
    EmphasisRemoved,
    /// Spaces between Chinese characters and digits were taken out.
    SpaceRemoved,
    /// A paragraph that a page break had cut was joined again.
    Joined,
    /// Paragraph numbers are missing between two paragraphs.
    NumberGap {
        /// The number expected.
        expected: u32,
        /// The number that stands there.
        found: u32,
    },
    /// A paragraph bears a number that was given already.
    NumberDouble {
        /// The number.
        number: u32,
    },
    /// A paragraph bears a smaller number than the one before it.
    NumberOutOfOrder {
        /// The number before it.
        before: u32,
        /// The number that stands there.
        found: u32,
    },
    /// A section's number does not follow the one before it.
    SectionOutOfOrder {
        /// The number expected.
        expected: String,
        /// The number that stands there.
        found: String,
    },
    /// The text found no place in the programme.
    LeftOver,
    /// The text holds no numbered paragraph, no section and no annex.
    NothingFound,
}

impl Notice {
    /// The notice in words, without the line and the excerpt.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Zh => self.chinese(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::LinkRemoved => "link syntax taken off".to_owned(),
            Self::EscapeRemoved => "escapes taken off".to_owned(),
            Self::EmphasisRemoved => "marks of emphasis taken off".to_owned(),
            Self::SpaceRemoved => "spaces between Chinese characters and digits taken out".to_owned(),
            Self::Joined => "joined to the paragraph before it".to_owned(),
            Self::NumberGap { expected, found } => format!("paragraph {expected} expected, {found} found"),
            Self::NumberDouble { number } => format!("paragraph {number} stands here a second time"),
            Self::NumberOutOfOrder { before, found } => format!("paragraph {found} stands behind paragraph {before}"),
            Self::SectionOutOfOrder { expected, found } => format!("section {expected} expected, {found} found"),
            Self::LeftOver => "no place found for this text".to_owned(),
            Self::NothingFound => "no annex, section or numbered paragraph found".to_owned(),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::LinkRemoved => "已去除链接标记".to_owned(),
            Self::EscapeRemoved => "已去除转义符".to_owned(),
            Self::EmphasisRemoved => "已去除强调标记".to_owned(),
            Self::SpaceRemoved => "已去除汉字与数字之间的空格".to_owned(),
            Self::Joined => "已与前一段落合并".to_owned(),
            Self::NumberGap { expected, found } => format!("应为第{expected}段，实为第{found}段"),
            Self::NumberDouble { number } => format!("第{number}段重复出现"),
            Self::NumberOutOfOrder { before, found } => format!("第{found}段排在第{before}段之后"),
            Self::SectionOutOfOrder { expected, found } => format!("应为第{expected}节，实为第{found}节"),
            Self::LeftOver => "这段文字未能归入任何部分".to_owned(),
            Self::NothingFound => "未找到附件、章节或编号段落".to_owned(),
        }
    }
}
