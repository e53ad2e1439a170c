//! What an answer holds: the paragraphs found, each with the way it was found.

use std::sync::Arc;

use crate::i18n::search::Message;
use crate::model::ParagraphId;
use crate::text::Span;

/// How a paragraph was found, from the most to the least certain. The names are those of `search --json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// The query is the paragraph's address: a number, a part, a section.
    Address,
    /// A citation, a symbol, or the exact words.
    Exact,
    /// A heading above the paragraph.
    Heading,
    /// The sound of the words: pinyin in full, by initials, or mixed with characters.
    Pinyin,
    /// Nearly the words: characters wrong, left out or swapped.
    Fuzzy,
    /// The same term in another language or wording.
    Glossary,
    /// The same term in the other language of the work, as the two texts teach it.
    Translation,
}

impl Tier {
    /// All of them, in this order.
    pub const ALL: [Self; 7] =
        [Self::Address, Self::Exact, Self::Heading, Self::Pinyin, Self::Fuzzy, Self::Glossary, Self::Translation];

    /// The name in `search --json`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Exact => "exact",
            Self::Heading => "heading",
            Self::Pinyin => "pinyin",
            Self::Fuzzy => "fuzzy",
            Self::Glossary => "glossary",
            Self::Translation => "translation",
        }
    }

    /// What to call it on screen.
    pub const fn label(self) -> Message {
        match self {
            Self::Address => Message::Address,
            Self::Exact => Message::Exact,
            Self::Heading => Message::Heading,
            Self::Pinyin => Message::Pinyin,
            Self::Fuzzy => Message::Fuzzy,
            Self::Glossary => Message::Glossary,
            Self::Translation => Message::Translation,
        }
    }

    /// Why a paragraph was found so, for the person: `pinyin`, `glossary: FATF`.
    pub fn because(self, term: Option<&str>) -> Message {
        let way = self.label();
        match term {
            Some(term) => Message::Because { way: Box::new(way), term: term.to_owned() },
            None => way,
        }
    }
}

/// What an answer, or a hit of it, says of what was asked for. The surer ones are less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// What was asked for is there.
    Certain,
    /// Something is there that may be meant.
    Perhaps,
    /// What was asked for is not there.
    Absent,
}

impl Verdict {
    /// The verdict on a paragraph found.
    pub const fn of(weak: bool) -> Self {
        if weak { Self::Perhaps } else { Self::Certain }
    }

    /// The verdict on so many finds that are certain, and so many that may be meant.
    pub const fn on(counts: (usize, usize)) -> Self {
        match counts {
            (0, 0) => Self::Absent,
            (0, _) => Self::Perhaps,
            _ => Self::Certain,
        }
    }

    /// The name in `search --json`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Perhaps => "perhaps",
            Self::Absent => "absent",
        }
    }
}

/// A paragraph with all that is known of the find.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Which paragraph of the document it is.
    pub paragraph: ParagraphId,
    /// From 0 to 1; comparable within one answer only.
    pub score: f32,
    /// How it was found: the least certain of its words decides.
    pub tier: Tier,
    /// Whether it is a guess, shown after the certain ones.
    pub weak: bool,
    /// What matched in the text, in order, without overlaps.
    pub ranges: Vec<Span>,
    /// The term behind a hit that the text alone does not explain: `FATF` for 金融行动特别工作组.
    pub reason: Option<Arc<str>>,
}
