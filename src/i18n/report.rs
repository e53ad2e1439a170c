//! The words around what the command line prints of a programme.

use super::Lang;
use super::messages::words;

words! {
    /// A word or phrase that has no gaps to fill.
    pub(crate) enum Word {
        /// Stands before the documents that a text cites.
        Cites: "cites", "引用";
        NotInCatalogue: "(not in the catalogue)", "（目录中没有）";
        Letter: "letter", "信";
        /// Documents that are no resolutions of the Security Council.
        OtherDocuments: "Other documents", "其他文件";
        OneSided: "one side only", "仅一方引用";
        /// A result that may be meant.
        Weak: "perhaps", "或许";
        /// How a paragraph was found: by its address.
        ByAddress: "address", "编号";
        /// How a paragraph was found: exactly.
        Exactly: "exact", "精确";
        /// How a paragraph was found: by a heading above it.
        ByHeading: "heading", "标题";
        /// How a paragraph was found: by pinyin.
        ByPinyin: "pinyin", "拼音";
        /// How a paragraph was found: nearly.
        Nearly: "nearly", "近似";
        /// How a paragraph was found: through the glossary.
        ByGlossary: "glossary", "术语";
        ByTranslation: "translation", "译文";
        /// Stands before the marks of footnotes that cite a document.
        InNotes: "in footnotes", "见脚注";
        /// Stands before what is only worth knowing.
        Warning: "warning", "警告";
    }
}

pub(crate) const fn word(lang: Lang, word: Word) -> &'static str {
    word.text(lang)
}
