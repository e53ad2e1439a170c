//! What is wrong with a programme's file.

mod en;
mod zh;

use super::Lang;

/// What is not closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inside {
    /// A text: its closing quotation mark is missing.
    Text,
    /// An object: its `}` is missing.
    Object,
    /// An array: its `]` is missing.
    Array,
}

/// Why a text is no JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// There is nothing.
    Empty,
    /// Something is not closed.
    Unclosed(Inside),
    /// A value was expected; what was found.
    Value(String),
    /// A key was expected; what was found.
    Key(String),
    /// `:` was expected.
    Colon,
    /// `,` or this was expected.
    CommaOrEnd(char),
    /// A comma with nothing behind it.
    TrailingComma,
    /// Something behind the end; what was found.
    Trailing(String),
    /// A control character in a text.
    ControlInText,
    /// An escape that JSON does not have.
    Escape,
    /// What is no number.
    Number(String),
    /// A number that no program can hold.
    NumberTooLarge,
    /// Nested deeper than this.
    TooDeep(usize),
}

/// What a value should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A text or null.
    TextOrNull,
    /// A list.
    List,
    /// A list or null.
    ListOrNull,
    /// An object.
    Object,
    /// An object or null.
    ObjectOrNull,
    /// A whole number.
    Number,
    /// A whole number or null.
    NumberOrNull,
    /// What a paragraph cites.
    Cite,
    /// A pair.
    Pair,
    /// One end of a pair.
    PairEnd,
    /// A confidence.
    Confidence,
    /// What names a paragraph.
    ParagraphRef,
    /// How two works are related.
    RelationKind,
    /// What became of paragraphs.
    FateOrNull,
}

/// One thing to say of a programme's file.
#[derive(Clone, Debug, PartialEq)]
pub enum Trouble {
    /// It is no JSON.
    Syntax(Syntax),
    /// A value is not what it should be: what it should be, what it is.
    Type(Expected, String),
    /// A key is missing.
    MissingKey(String),
    /// A key stands twice in one object.
    DoubleKey(String),
    /// The schema is a newer or another one.
    Schema(String),
    /// There is no part.
    NoParts,
    /// Two parts have the same id.
    DoublePart(String),
    /// The id of a part is empty.
    EmptyPartId,
    /// A paragraph has the number of another one.
    DoubleNumber(u32),
    /// A paragraph has the number 0.
    NumberZero,
    /// A pair names a paragraph that is not there: how it names it, and the part.
    PairNowhere(String, String),
    /// A pair names none.
    PairEmpty,
    /// A paragraph stands in two pairs.
    PairTwice(String, String),
    /// A link names a paragraph that is not there: how it names it, and the part.
    LinkNowhere(String, String),
    /// A link names no paragraph on either side.
    LinkEmpty,
    /// A paragraph stands in two links of one relation.
    LinkTwice(String, String),
    /// Links lead to a part that is not there.
    LinkPart(String),
    /// There are pairs but fewer than two parts.
    PairsWithoutParts,
    /// A confidence is not between 0 and 1.
    ConfidenceRange(f64),
    /// What should be a day is none.
    Day(String),
    /// A period ends before it begins.
    PeriodBackwards,
    /// What should be the tag of a language is none.
    Language(String),
    /// A text is too long: how many bytes are taken.
    TextTooLong(usize),
    /// The stated citations are not those of the text: missing from `cites`, and too many there.
    CitesDiffer(Vec<String>, Vec<String>),
    /// The citations stand in another order, or their paragraphs are others.
    CitesOrder,
    /// Numbers are missing: the number expected and the number found.
    NumberGap(u32, u32),
    /// A number is smaller than the one before it.
    NumberBackwards(u32, u32),
    /// A paragraph has no text.
    EmptyText,
    /// A key that this version does not know.
    UnknownKey(String),
    /// A resolution is printed with another year than it has.
    WrongYear(String, u32),
    /// The schema is a newer minor version.
    NewerMinor(String),
    /// The kind of the document is none that this version knows.
    UnknownKind(String),
    /// The id of a part is none of the usual ones.
    UnknownPart(String),
    /// Some other fault, in the words of the JSON reader.
    Other(String),
}

impl Trouble {
    /// What is wrong, in a language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => en::trouble(self),
            Lang::Zh => zh::trouble(self),
        }
    }
}

/// What to do about a programme that cannot be used, where that can be said.
#[must_use]
pub fn advice(lang: Lang, trouble: &Trouble, file: &str) -> String {
    let is_contradiction = matches!(
        trouble,
        Trouble::DoubleNumber(_)
            | Trouble::PairNowhere(..)
            | Trouble::PairTwice(..)
            | Trouble::LinkNowhere(..)
            | Trouble::LinkTwice(..)
            | Trouble::LinkPart(_)
    );
    match (lang, trouble) {
        (Lang::En, Trouble::Schema(_)) => "Use a newer version of this program.".to_owned(),
        (Lang::Zh, Trouble::Schema(_)) => "请使用本程序的较新版本。".to_owned(),
        (Lang::En, Trouble::Syntax(Syntax::Value(_) | Syntax::Empty)) => {
            format!("Expected a programme in JSON. Make one of a text: ctc-programme import {file}")
        }
        (Lang::Zh, Trouble::Syntax(Syntax::Value(_) | Syntax::Empty)) => {
            format!("应为 JSON 格式的工作方案。由文本生成：ctc-programme import {file}")
        }
        (Lang::En, _) if is_contradiction => {
            format!(
                "Correct it, or add --lenient to use the programme all the same. All faults: ctc-programme check {file}"
            )
        }
        (Lang::Zh, _) if is_contradiction => {
            format!("请更正，或加 --lenient 仍然使用。全部错误：ctc-programme check {file}")
        }
        (Lang::En, _) => format!("Correct it there. All faults: ctc-programme check {file}"),
        (Lang::Zh, _) => format!("请在该处更正。全部错误：ctc-programme check {file}"),
    }
}
