//! The words around a comparison: what the kinds are, what stands on one side only, the page that can be sent on.

use super::Lang;
use super::messages::{counted, words};

words! {
    /// A kind of difference, in words.
    pub(crate) enum KindWord {
        /// Who acts, who supports, who considers.
        Framing: "framing", "套语";
        Variant: "wording", "措辞";
        Move: "moved", "移位";
        /// A document cited on one side only.
        Citation: "citation", "引文";
        Substance: "substance", "实质";
    }
}

words! {
    /// A word or sentence that has no gaps to fill.
    pub(crate) enum Word {
        RoleMeans:
            "who acts, who supports, who considers: recurs through the programme",
            "由谁行动、由谁支持、由谁审议，通篇反复出现";
        VariantMeans: "the same said otherwise", "同一意思，说法不同";
        MoveMeans: "the same matter in another place", "同一内容，位置不同";
        CitationMeans: "a document that only one side cites", "只有一方引用的文件";
        SubstanceMeans:
            "a duty, an actor, a hedge or a condition that only one side has",
            "只有一方有的职责、行为者、限定或条件";
        Unlike:
            "the two texts are too unlike to face word by word: only what they share at length is unmarked",
            "两段差异过大，不逐词对照；未标出的只是双方共有的长句";
        TooLong:
            "the two texts are too long to compare word by word: only where they begin and end alike is unmarked",
            "两段文字过长，不逐词对照：只有开头和结尾的相同文字未作标记";
        Equal: "no difference but width and spacing", "除全角半角和空格外没有差异";
        /// A paragraph that faces none.
        NoCounterpart: "no counterpart", "没有对应段落";
        CitedByBoth: "cited by both", "双方均引用";
        Title: "Side by side", "逐段对照";
        /// Heads the explanation of the marks.
        Legend: "Marks", "标记";
        Filter: "Untick a kind to take its marks away; the text stays.", "取消勾选即去掉该类标记，正文不变。";
        OnlyReal: "only pairs worth reading", "只看值得细读的段落";
        Pairs: "Pairs", "各对段落";
        FirstFirst: "the ones worth reading first", "值得细读的在前";
        Pair: "pair", "段落";
        /// Heads the addresses of what is cited, on paper.
        Addresses: "Documents cited", "引用的文件";
        OtherEnd: "other end of the move", "移位的另一端";
        Caution:
            "The kinds are found by rule, not by reading: in doubt a difference is called substance.",
            "类别由规则判定，并非通读所得；存疑的一律列为实质。";
    }
}

pub(crate) const fn word(lang: Lang, word: Word) -> &'static str {
    word.text(lang)
}

/// Says that something stands in one part only: `only in 附件`.
pub(crate) fn only_in(lang: Lang, part: &str) -> String {
    match lang {
        Lang::En => format!("only in {part}"),
        Lang::Zh => format!("仅见于{part}"),
    }
}

/// Says in how many paragraphs a phrase recurs.
pub(crate) fn recurs(lang: Lang, paragraphs: usize) -> String {
    match lang {
        Lang::En => format!("recurs in {}", counted(paragraphs, "paragraph")),
        Lang::Zh => format!("在 {paragraphs} 段中出现"),
    }
}

/// Says how many pairs there are, and how many of them are worth reading.
pub(crate) fn pairs_worth_reading(lang: Lang, pairs: usize, worth: usize) -> String {
    match lang {
        Lang::En => format!("{}, {worth} worth reading", counted(pairs, "pair")),
        Lang::Zh => format!("共 {pairs} 对，{worth} 对值得细读"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_said_in_both_languages() {
        assert_eq!(pairs_worth_reading(Lang::En, 51, 19), "51 pairs, 19 worth reading");
        assert_eq!(recurs(Lang::Zh, 16), "在 16 段中出现");
        assert_eq!(only_in(Lang::Zh, "附件"), "仅见于附件");
    }
}
