//! The words around a comparison: what the kinds are, what stands on one side only, the page that can be sent on.

use super::Lang;

/// A word or sentence that has no gaps to fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// The kind `role`.
    Role,
    /// The kind `variant`.
    Variant,
    /// The kind `move`.
    Move,
    /// The kind `citation`.
    Citation,
    /// The kind `substance`.
    Substance,
    /// What the kind `role` means.
    RoleMeans,
    /// What the kind `variant` means.
    VariantMeans,
    /// What the kind `move` means.
    MoveMeans,
    /// What the kind `citation` means.
    CitationMeans,
    /// What the kind `substance` means.
    SubstanceMeans,
    /// Two texts too unlike to be set word against word.
    Unlike,
    /// Two texts too long to be compared word by word.
    TooLong,
    /// Two texts without any difference.
    Equal,
    /// A paragraph that faces none.
    NoCounterpart,
    /// Heads the documents that both sides cite.
    CitedByBoth,
    /// Heads the page.
    Title,
    /// Heads the explanation of the marks.
    Legend,
    /// Says what the boxes of the legend do.
    Filter,
    /// Leaves out the pairs without a real difference.
    OnlyReal,
    /// Heads the list of pairs.
    Pairs,
    /// Says in which order the list stands.
    FirstFirst,
    /// A pair.
    Pair,
    /// Flags a pair that is worth reading.
    WorthReading,
    /// Leads to the other end of a move.
    OtherEnd,
    /// Says how far marks can be trusted.
    Caution,
}

/// A word or sentence in a language.
#[must_use]
pub const fn word(lang: Lang, word: Word) -> &'static str {
    match lang {
        Lang::En => english(word),
        Lang::Zh => chinese(word),
    }
}

const fn english(word: Word) -> &'static str {
    match word {
        Word::Role => "framing",
        Word::Variant => "wording",
        Word::Move => "moved",
        Word::Citation => "citation",
        Word::Substance => "substance",
        Word::RoleMeans => "who acts, who supports, who considers: recurs through the programme",
        Word::VariantMeans => "the same said otherwise",
        Word::MoveMeans => "the same matter in another place",
        Word::CitationMeans => "a document that only one side cites",
        Word::SubstanceMeans => "a duty, an actor, a hedge or a condition that only one side has",
        Word::Unlike => "the two texts are too unlike to face word by word: only what they share at length is unmarked",
        Word::TooLong => {
            "the two texts are too long to compare word by word: only where they begin and end alike is unmarked"
        }
        Word::Equal => "no difference but width and spacing",
        Word::NoCounterpart => "no counterpart",
        Word::CitedByBoth => "cited by both",
        Word::Title => "Side by side",
        Word::Legend => "Marks",
        Word::Filter => "Untick a kind to take its marks away; the text stays.",
        Word::OnlyReal => "only pairs worth reading",
        Word::Pairs => "Pairs",
        Word::FirstFirst => "the ones worth reading first",
        Word::Pair => "pair",
        Word::WorthReading => "worth reading",
        Word::OtherEnd => "other end of the move",
        Word::Caution => "The kinds are found by rule, not by reading: in doubt a difference is called substance.",
    }
}

const fn chinese(word: Word) -> &'static str {
    match word {
        Word::Role => "套语",
        Word::Variant => "措辞",
        Word::Move => "移位",
        Word::Citation => "引文",
        Word::Substance => "实质",
        Word::RoleMeans => "由谁行动、由谁支持、由谁审议，通篇反复出现",
        Word::VariantMeans => "同一意思，说法不同",
        Word::MoveMeans => "同一内容，位置不同",
        Word::CitationMeans => "只有一方引用的文件",
        Word::SubstanceMeans => "只有一方有的职责、行为者、限定或条件",
        Word::Unlike => "两段差异过大，不逐词对照；未标出的只是双方共有的长句",
        Word::TooLong => "两段文字过长，不逐词对照：只有开头和结尾的相同文字未作标记",
        Word::Equal => "除全角半角和空格外没有差异",
        Word::NoCounterpart => "没有对应段落",
        Word::CitedByBoth => "双方均引用",
        Word::Title => "逐段对照",
        Word::Legend => "标记",
        Word::Filter => "取消勾选即去掉该类标记，正文不变。",
        Word::OnlyReal => "只看值得细读的段落",
        Word::Pairs => "各对段落",
        Word::FirstFirst => "值得细读的在前",
        Word::Pair => "段落",
        Word::WorthReading => "值得细读",
        Word::OtherEnd => "移位的另一端",
        Word::Caution => "类别由规则判定，并非通读所得；存疑的一律列为实质。",
    }
}

/// Says that something stands in one part only: `only in 附件`.
#[must_use]
pub fn only_in(lang: Lang, part: &str) -> String {
    match lang {
        Lang::En => format!("only in {part}"),
        Lang::Zh => format!("仅见于{part}"),
    }
}

/// Says in how many paragraphs a phrase recurs.
#[must_use]
pub fn recurs(lang: Lang, paragraphs: usize) -> String {
    match lang {
        Lang::En => format!("recurs in {paragraphs} paragraphs"),
        Lang::Zh => format!("在 {paragraphs} 段中出现"),
    }
}

/// Says how many pairs there are, and how many of them are worth reading.
#[must_use]
pub fn pairs_worth_reading(lang: Lang, pairs: usize, worth: usize) -> String {
    match lang {
        Lang::En => format!("{pairs} pairs, {worth} worth reading"),
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
