//! What look-up says: how a paragraph was found, and what is wrong with a query.

use super::Lang;
use super::meaning::class_names;
use super::messages::{counted, messages, words};

words! {
    /// Where a text outside the paragraphs stands.
    pub(crate) enum MarginName {
        Letter: "letter", "信函";
        Signature: "signature", "署名";
        Title: "title", "题目";
        Heading: "heading", "标题";
        Footnote: "footnote", "脚注";
        /// A note that the reader wrote.
        Note: "your note", "笔记";
        /// A paragraph of a cited text.
        Cited: "cited text", "所引文件";
    }
}

messages! {
    /// A sentence or a name of the look-up.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Message -> String {
        /// The name of a way of finding: by number, part or section.
        Address: "address", "编号";
        /// The name of a way of finding: the exact words.
        Exact: "exact words", "原文";
        /// The name of a way of finding: the heading above.
        Heading: "heading", "标题";
        /// The name of a way of finding: the sound of the words.
        Pinyin: "pinyin", "拼音";
        /// The name of a way of finding: nearly the words.
        Fuzzy: "similar words", "近似";
        /// The name of a way of finding: the same term in other words.
        Glossary: "glossary", "词汇表";
        Translation: "translation", "译文";
        /// The name of a way of finding, with the term behind it.
        Because { way: Box<Self>, term: String }: "{way}: {term}", "{way}：{term}";
        /// How many places are certain, how many perhaps meant.
        Verdict { certain: usize, perhaps: usize }: {
            if *perhaps > 0 { format!("{certain} certain, {perhaps} perhaps") } else { format!("{certain} certain") }
        }, {
            if *perhaps > 0 { format!("{certain} 处确定，{perhaps} 处或许") } else { format!("{certain} 处确定") }
        };
        Cut { verdict: Box<Self>, shown: usize }: "{verdict}, the first {shown} shown", "{verdict}，显示前 {shown} 处";
        /// A verdict with what more is to be said.
        Remarked { verdict: Box<Self>, remark: Box<Self> }: "{verdict}: {remark}", "{verdict}（{remark}）";
        /// Stands above finds that may be meant.
        Perhaps { count: usize }: "{count} perhaps", "{count} 处或许";
        /// Stands above finds outside the paragraphs.
        Elsewhere { count: usize }: "{count} outside the paragraphs", "{count} 处在段落之外";
        /// Stands above finds in the texts of the library.
        InLibrary { verdict: Box<Self> }: "{verdict} in the library", "文库中{verdict}";
        /// Terms that the text has instead, and the key that looks for them.
        Nearest { key: String, terms: Vec<String> }: "{key} tries instead: {terms}", "{key} 改查：{terms}";
        /// Words that stand somewhere, but never together.
        EachAlone { words: Vec<String> }: "{words} each alone", "仅分别出现：{words}";
        /// Words that stand somewhere, and those that stand nowhere.
        Partly { there: Vec<String>, lacking: Vec<String> }:
            "only {there}, not {lacking}", "仅有：{there}，没有：{lacking}";
        /// Words of the same sound that no text has.
        NotThere { words: Vec<String> }: "{words}: not there", "没有：{words}";
        /// Paragraphs that an address names, and the places with the first and last number that each has.
        NoParagraph { numbers: Vec<String>, there: Vec<(Option<String>, u32, u32)> }:
            { format!("there is no paragraph {}{}", numbers.join(", "), reaches(there, Lang::En)) },
            { format!("没有第{}段{}", numbers.join("、"), reaches(there, Lang::Zh)) };
        /// A number that is neither a paragraph's nor that of a document that is cited.
        NothingCites { number: String, nor: Box<Self> }:
            "nothing cites {number}; {nor}", "没有段落引用{number}，也{nor}";
        /// Files of the library that no search can look through; the first by what is wrong with it.
        PassedOver { files: usize, first: String }:
            {
                let files = counted(*files, "file");
                format!("{files} of the library cannot be read: {}", first.lines().next().unwrap_or_default())
            },
            { format!("文库中有 {files} 个文件无法读取：{}", first.lines().next().unwrap_or_default()) };
        UnknownPart { typed: String, known: Vec<String> }:
            "There is no part “{typed}”. Type one of: {known}.",
            "没有“{typed}”这一部分。可用：{known}。";
        UnknownSection { typed: String, known: Vec<String> }:
            "There is no section “{typed}”. Type one of: {known}.",
            "没有“{typed}”这一节。可用：{known}。";
        UnknownDocument { typed: String }:
            "“{typed}” is neither the number of a resolution nor a symbol. Type cites:2462 or cites:S/2020/731.",
            "“{typed}”既不是决议号，也不是文号。例如：cites:2462 或 cites:S/2020/731。";
        UnknownClass { typed: String }:
            { format!("“{typed}” is no class of differences. Type one of: {}.", class_names(Lang::En).join(", ")) },
            { format!("“{typed}”不是差异的类别。可用：{}。", class_names(Lang::Zh).join("、")) };
        NoValueWanted { word: &'static str }:
            "{word} stands alone: put a blank behind it.",
            "{word} 单独使用，后面请空一格。";
        TooLong { length: usize, limit: usize }:
            "The query has {length} characters; {limit} are the most that can be looked up. Shorten it.",
            "查询有{length}个字符，最多可查{limit}个，请缩短。";
        TooManyWords { limit: usize }:
            "The query has more than {limit} words. Shorten it, or put quotation marks around a phrase.",
            "查询超过{limit}个词，请缩短，或用引号括起短语。";
    }
}

/// Which numbers the paragraphs of some places have, in brackets.
fn reaches(there: &[(Option<String>, u32, u32)], lang: Lang) -> String {
    let one = |(name, first, last): &(Option<String>, u32, u32)| match (lang, name.as_deref()) {
        (Lang::En, Some(name)) if name.is_ascii() => format!("the {} has {first} to {last}", name.to_lowercase()),
        (Lang::En, name) => format!("{} has {first} to {last}", name.unwrap_or("the letter")),
        (Lang::Zh, name) => format!("{}有第{first}至{last}段", name.unwrap_or("信函")),
    };
    let mut all: Vec<String> = there.iter().map(one).collect();
    if let [(_, first, last), others @ ..] = there
        && !others.is_empty()
        && others.iter().all(|other| (other.1, other.2) == (*first, *last))
    {
        all = vec![if lang == Lang::En { format!("{first} to {last}") } else { format!("共第{first}至{last}段") }];
    }
    match (lang, all.is_empty()) {
        (_, true) => String::new(),
        (Lang::En, _) => format!(" ({})", all.join(", ")),
        (Lang::Zh, _) => format!("（{}）", all.join("，")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn a_fault_names_what_was_typed_and_what_to_type() {
        let fault = Message::UnknownPart { typed: "anex".to_owned(), known: vec!["annex".to_owned()] };
        assert_eq!(fault.text(Lang::En), "There is no part “anex”. Type one of: annex.");
        assert_eq!(fault.text(Lang::Zh), "没有“anex”这一部分。可用：annex。");
    }

    #[test]
    fn a_reason_stands_behind_the_way() {
        let reason = Message::Because { way: Box::new(Message::Glossary), term: "FATF".to_owned() };
        assert_eq!(reason.text(Lang::En), "glossary: FATF");
        assert_eq!(reason.text(Lang::Zh), "词汇表：FATF");
    }
}
