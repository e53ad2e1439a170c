//! What look-up says: how a paragraph was found, and what is wrong with a query.

use super::Lang;

/// A sentence or a name of the look-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The name of a way of finding: by number, part or section.
    Address,
    /// The name of a way of finding: the exact words.
    Exact,
    /// The name of a way of finding: the heading above.
    Heading,
    /// The name of a way of finding: the sound of the words.
    Pinyin,
    /// The name of a way of finding: nearly the words.
    Fuzzy,
    /// The name of a way of finding: the same term in other words.
    Glossary,
    /// The name of a way of finding, with the term behind it.
    Because {
        /// The name of the way.
        way: Box<Self>,
        /// The term.
        term: String,
    },
    /// Stands above results that are guesses.
    Weak,
    /// A part is named that the programme does not have.
    UnknownPart {
        /// What was typed.
        typed: String,
        /// The parts there are.
        known: Vec<String>,
    },
    /// A section is named that the programme does not have.
    UnknownSection {
        /// What was typed.
        typed: String,
        /// Some sections there are.
        known: Vec<String>,
    },
    /// `cites:` is followed by neither a number nor a symbol.
    UnknownDocument {
        /// What was typed.
        typed: String,
    },
    /// A word that stands alone is followed by a value.
    NoValueWanted {
        /// The word: `diff:`.
        word: &'static str,
    },
    /// The query is too long to be one.
    TooLong {
        /// How many characters it has.
        length: usize,
        /// How many it may have.
        limit: usize,
    },
    /// The query has too many words.
    TooManyWords {
        /// How many it may have.
        limit: usize,
    },
}

impl Message {
    /// The message in a language of the interface.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Zh => self.chinese(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Address => "address".to_owned(),
            Self::Exact => "exact words".to_owned(),
            Self::Heading => "heading".to_owned(),
            Self::Pinyin => "pinyin".to_owned(),
            Self::Fuzzy => "similar words".to_owned(),
            Self::Glossary => "glossary".to_owned(),
            Self::Because { way, term } => format!("{}: {term}", way.english()),
            Self::Weak => "Nothing certain; perhaps one of these:".to_owned(),
            Self::UnknownPart { typed, known } => {
                format!("There is no part “{typed}”. Type one of: {}.", known.join(", "))
            }
            Self::UnknownSection { typed, known } => {
                format!("There is no section “{typed}”. Type one of: {}.", known.join(", "))
            }
            Self::UnknownDocument { typed } => format!(
                "“{typed}” is neither the number of a resolution nor a symbol. Type cites:2462 or cites:S/2020/731."
            ),
            Self::NoValueWanted { word } => format!("{word} stands alone: put a blank behind it."),
            Self::TooLong { length, limit } => {
                format!("The query has {length} characters; {limit} are the most that can be looked up. Shorten it.")
            }
            Self::TooManyWords { limit } => {
                format!("The query has more than {limit} words. Shorten it, or put quotation marks around a phrase.")
            }
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::Address => "编号".to_owned(),
            Self::Exact => "原文".to_owned(),
            Self::Heading => "标题".to_owned(),
            Self::Pinyin => "拼音".to_owned(),
            Self::Fuzzy => "近似".to_owned(),
            Self::Glossary => "词汇表".to_owned(),
            Self::Because { way, term } => format!("{}：{term}", way.chinese()),
            Self::Weak => "没有确定的结果，可能是以下段落：".to_owned(),
            Self::UnknownPart { typed, known } => format!("没有“{typed}”这一部分。可用：{}。", known.join("、")),
            Self::UnknownSection { typed, known } => format!("没有“{typed}”这一节。可用：{}。", known.join("、")),
            Self::UnknownDocument { typed } => {
                format!("“{typed}”既不是决议号，也不是文号。例如：cites:2462 或 cites:S/2020/731。")
            }
            Self::NoValueWanted { word } => format!("{word} 单独使用，后面请空一格。"),
            Self::TooLong { length, limit } => format!("查询有{length}个字符，最多可查{limit}个，请缩短。"),
            Self::TooManyWords { limit } => format!("查询超过{limit}个词，请缩短，或用引号括起短语。"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
