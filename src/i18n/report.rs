//! The words around what the command line prints of a programme.

use super::Lang;

/// A word or phrase that has no gaps to fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Stands before the documents that a text cites.
    Cites,
    /// A document that no catalogue holds.
    NotInCatalogue,
    /// Names the letter.
    Letter,
    /// Stands before how many paragraphs of a part cite a document.
    Paragraphs,
    /// Documents that are no resolutions of the Security Council.
    OtherDocuments,
    /// Cited by one part alone.
    OneSided,
    /// A doubtful result.
    Weak,
    /// How a paragraph was found: by its address.
    ByAddress,
    /// How a paragraph was found: exactly.
    Exactly,
    /// How a paragraph was found: by a heading above it.
    ByHeading,
    /// How a paragraph was found: by pinyin.
    ByPinyin,
    /// How a paragraph was found: nearly.
    Nearly,
    /// How a paragraph was found: through the glossary.
    ByGlossary,
    /// Heads the list of pairs.
    Pairs,
    /// Stands where a paragraph has no counterpart.
    NoCounterpart,
    /// The dates that a programme covers.
    Period,
    /// Heads the notes.
    Footnotes,
    /// Stands before what is only worth knowing.
    Warning,
}

/// A phrase in a language.
#[must_use]
pub const fn word(lang: Lang, word: Word) -> &'static str {
    match lang {
        Lang::En => english(word),
        Lang::Zh => chinese(word),
    }
}

const fn english(word: Word) -> &'static str {
    match word {
        Word::Cites => "cites",
        Word::NotInCatalogue => "(not in the catalogue)",
        Word::Letter => "letter",
        Word::Paragraphs => "paragraphs",
        Word::OtherDocuments => "Other documents",
        Word::OneSided => "one side only",
        Word::Weak => "doubtful",
        Word::ByAddress => "address",
        Word::Exactly => "exact",
        Word::ByHeading => "heading",
        Word::ByPinyin => "pinyin",
        Word::Nearly => "nearly",
        Word::ByGlossary => "glossary",
        Word::Pairs => "Pairs",
        Word::NoCounterpart => "no counterpart",
        Word::Period => "Period",
        Word::Footnotes => "Notes",
        Word::Warning => "warning",
    }
}

const fn chinese(word: Word) -> &'static str {
    match word {
        Word::Cites => "引用",
        Word::NotInCatalogue => "（目录中没有）",
        Word::Letter => "信",
        Word::Paragraphs => "段",
        Word::OtherDocuments => "其他文件",
        Word::OneSided => "仅一方引用",
        Word::Weak => "存疑",
        Word::ByAddress => "编号",
        Word::Exactly => "精确",
        Word::ByHeading => "标题",
        Word::ByPinyin => "拼音",
        Word::Nearly => "近似",
        Word::ByGlossary => "术语",
        Word::Pairs => "对照",
        Word::NoCounterpart => "无对应段落",
        Word::Period => "期间",
        Word::Footnotes => "注",
        Word::Warning => "警告",
    }
}

/// How many paragraphs were found, and how many of them are doubtful.
#[must_use]
pub fn found(lang: Lang, all: usize, weak: usize, shown: usize) -> String {
    match lang {
        Lang::En => {
            let noun = if all == 1 { "paragraph" } else { "paragraphs" };
            let doubtful = if weak > 0 { format!(", {weak} doubtful") } else { String::new() };
            let cut = if shown < all { format!(", the first {shown} shown") } else { String::new() };
            format!("{all} {noun} found{doubtful}{cut}")
        }
        Lang::Zh => {
            let doubtful = if weak > 0 { format!("，其中 {weak} 段存疑") } else { String::new() };
            let cut = if shown < all { format!("，显示前 {shown} 段") } else { String::new() };
            format!("找到 {all} 段{doubtful}{cut}")
        }
    }
}
