//! Two languages of one text, side by side: as text, JSON, CSV, one page to print, and in the forms that translators'
//! programs read.

mod exchange;
mod html;
mod json;
mod text;

pub(crate) use exchange::{Codes, TranslationUnit, tbx_of_terms, tmx_of_alignment};
pub(crate) use html::html_of_alignment;
pub(crate) use json::{alignment_form, terms_form};
pub(crate) use text::{list_terms, show_alignment, table_of_alignment, table_of_terms};

use crate::align::{AlignedPart, Alignment, Lack, Stretch, Within};
use crate::i18n::Lang;
use crate::i18n::align::Word;
use crate::model::{Library, Link, LinkEnd, Work, WorkId};
use crate::text::slice;

/// Two works of a library set side by side.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SideBySide<'a> {
    /// The library that holds both.
    pub library: &'a Library,
    /// The left and the right one.
    pub works: [WorkId; 2],
    pub alignment: &'a Alignment,
}

impl<'a> SideBySide<'a> {
    fn work(&self, side: usize) -> &'a Work {
        let id = self.works.get(side).copied().unwrap_or(WorkId(0));
        self.library.work(id).unwrap_or_else(|| self.library.first())
    }

    /// The language of a side, as a BCP 47 tag.
    fn language(&self, side: usize) -> &'a str {
        &self.work(side).language
    }

    /// What one letter has and the other lacks: side, kind, whether it is sure, and the words.
    fn letter_lacks(&self) -> impl Iterator<Item = Lacking<'a>> + use<'a> {
        let texts = [0, 1].map(|side| self.work(side).letter_texts());
        self.alignment.letter.iter().map(move |one| {
            let text = texts.get(one.side).and_then(|texts| texts.get(one.at.paragraph));
            (one.side, one.lack, one.is_sure, text.map_or("", |text| slice(text, one.at.span)))
        })
    }

    /// What a part is called: its id, which both languages share.
    fn part(&self, part: &AlignedPart) -> &'a str {
        self.library.part(part.relation.left).map_or("", |part| part.id.as_str())
    }

    /// What the part of a side is called in its own language.
    fn part_name(&self, part: &AlignedPart, side: usize) -> &'a str {
        let id = if side == 0 { part.relation.left } else { part.relation.right };
        self.library.part(id).map_or("", |part| part.name())
    }
}

/// What a side has and the other lacks: the side, the kind, whether it is sure, and the words.
type Lacking<'a> = (usize, Lack, bool, &'a str);

/// What is said of it: `only here: number (en): twice`.
fn lack_told(both: SideBySide<'_>, lang: Lang, (side, lack, is_sure, words): Lacking<'_>) -> String {
    let perhaps = if is_sure { String::new() } else { format!("{} ", Word::Perhaps.text(lang)) };
    format!("{perhaps}{} {} ({}): {words}", Word::OnlyHere.text(lang), lack_name(lang, lack), both.language(side))
}

/// A link with what is known within it, and the library that holds both.
#[derive(Clone, Copy)]
struct LinkRow<'a> {
    library: &'a Library,
    link: &'a Link,
    within: &'a Within,
}

impl<'a> LinkRow<'a> {
    fn all(both: SideBySide<'a>, part: &'a AlignedPart) -> impl Iterator<Item = Self> {
        part.links().map(move |(link, within)| LinkRow { library: both.library, link, within })
    }

    const fn end(&self, side: usize) -> &'a LinkEnd {
        if side == 0 { &self.link.left } else { &self.link.right }
    }

    fn texts(&self, side: usize) -> Vec<&'a str> {
        self.end(side).iter().map(|id| self.library.text(*id)).collect()
    }

    /// The numbers on a side: `5 + 6`.
    fn numbers(&self, side: usize) -> String {
        self.end(side).iter().map(|id| self.library.reference(*id).to_string()).collect::<Vec<_>>().join(" + ")
    }

    fn stretch(&self, side: usize, stretch: Stretch) -> &'a str {
        self.end(side).get(stretch.paragraph).map_or("", |id| slice(self.library.text(*id), stretch.span))
    }

    /// The clauses as rows: of either side the text, with line ends between paragraphs.
    fn rows(&self) -> Vec<[Vec<Stretch>; 2]> {
        let [left, right] = [self.texts(0), self.texts(1)];
        self.within.rows([&left, &right]).into_iter().map(|row| row.sides).collect()
    }

    fn lacks(&self) -> impl Iterator<Item = Lacking<'a>> + '_ {
        let found = self.within.differences.iter();
        found.map(|one| (one.side, one.lack, one.is_sure, self.stretch(one.side, one.at)))
    }
}

/// What a difference is called.
const fn lack_name(lang: Lang, lack: Lack) -> &'static str {
    let word = match lack {
        Lack::Citation => Word::Citation,
        Lack::Pinpoint => Word::Pinpoint,
        Lack::Number => Word::Number,
        Lack::Percentage => Word::Percentage,
        Lack::Date => Word::Date,
        Lack::Condition => Word::Condition,
        Lack::Negation => Word::Negation,
        Lack::Hedge => Word::Hedge,
    };
    word.text(lang)
}

/// How sure a link is, in a hundred; nothing for one that a person stated.
fn percent(link: &Link) -> Option<u32> {
    link.confidence.filter(|_| !link.is_one_sided()).map(|sure| (sure * 100.0).round() as u32)
}
