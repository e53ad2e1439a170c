//! The words of the two screens that show the whole programme: the summary of its pairs and the matrix of its citations.

use std::borrow::Cow;

use super::Lang;

/// Something that the summary or the matrix says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Words {
    /// The title of the summary.
    Summary,
    /// How many of so many pairs are listed.
    Pairs(usize, usize),
    /// How many pairs may hold a real difference.
    WorthReading(usize),
    /// How many pairs cite differently.
    CitingDifferently(usize),
    /// The order of the list.
    SortedBy(Order),
    /// What is listed.
    Only(Only),
    /// So many of so many pairs are compared.
    Comparing(usize, usize),
    /// The programme is read, or its framing is learnt.
    Reading,
    /// There is nothing to compare with.
    NoPairs,
    /// No pair is of the sort asked for.
    NoneOfThese(String),
    /// The heading of a column.
    Column(Column),
    /// A pair of which one side is missing: the part that has it.
    OnlyIn(String),
    /// The two are hardly alike.
    Unlike,
    /// A pair not compared yet.
    NotYet,
    /// What a sign of the bars means.
    BarPart(Column),
    /// The title of the matrix.
    Matrix,
    /// What the cells count.
    Counting(Counting),
    /// Sections and documents.
    Size(usize, usize),
    /// The programme cites nothing.
    NothingCited,
    /// The row of the whole programme.
    Everything,
    /// So many paragraphs of a part cite it.
    CitedIn(String, usize),
    /// No paragraph of the section cites it.
    CitedNowhere,
    /// More paragraphs than are shown.
    More(usize),
}

/// The order of the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// What is worth reading first.
    Worth,
    /// As numbered.
    Number,
    /// The least alike first.
    Similarity,
}

/// Which pairs the summary lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Only {
    /// All.
    All,
    /// Those that may hold a real difference.
    Worth,
    /// Those that cite differently.
    Citations,
    /// Those without a counterpart, or hardly like it.
    Apart,
}

/// A column of the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// The number.
    Number,
    /// The section.
    Section,
    /// The bar.
    Bar,
    /// Differences of substance.
    Substance,
    /// Differing citations, as marks.
    Citation,
    /// Moved text.
    Move,
    /// Other wording.
    Variant,
    /// Framing.
    Framing,
    /// How many documents only one side cites.
    Citing,
    /// How alike the two are.
    Alike,
    /// The beginning of the text.
    Text,
}

/// What the cells of the matrix count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counting {
    /// All parts.
    All,
    /// One part.
    Part(String),
    /// The second part less the first.
    Difference(String, String),
}

impl Words {
    /// The words in a language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> Cow<'static, str> {
        match lang {
            Lang::En => self.en(),
            Lang::Zh => self.zh(),
        }
    }

    fn en(&self) -> Cow<'static, str> {
        match self {
            Self::Summary => "Summary".into(),
            Self::Pairs(listed, all) if listed == all => format!("{all} pairs").into(),
            Self::Pairs(listed, all) => format!("{listed} of {all} pairs").into(),
            Self::WorthReading(count) => format!("{count} worth reading").into(),
            Self::CitingDifferently(count) => format!("{count} cite differently").into(),
            Self::SortedBy(Order::Worth) => "by worth".into(),
            Self::SortedBy(Order::Number) => "by number".into(),
            Self::SortedBy(Order::Similarity) => "least alike first".into(),
            Self::Only(Only::All) => "all pairs".into(),
            Self::Only(Only::Worth) => "worth reading only".into(),
            Self::Only(Only::Citations) => "citing differently only".into(),
            Self::Only(Only::Apart) => "unpaired or unlike only".into(),
            Self::Comparing(done, all) => format!("comparing: {done}/{all}").into(),
            Self::Reading => "reading the programme…".into(),
            Self::NoPairs => "The programme has one part: nothing to compare with.".into(),
            Self::NoneOfThese(key) => format!("No pair of this sort; {key} shows others.").into(),
            Self::Column(column) => column.en().into(),
            Self::OnlyIn(part) => format!("only {part}").into(),
            Self::Unlike => "unlike".into(),
            Self::NotYet => "…".into(),
            Self::BarPart(column) => column.whole_en().into(),
            Self::Matrix => "Matrix".into(),
            Self::Counting(Counting::All) => "all parts".into(),
            Self::Counting(Counting::Part(part)) => part.clone().into(),
            Self::Counting(Counting::Difference(left, right)) => format!("{right} less {left}").into(),
            Self::Size(sections, documents) => format!("{sections} sections x {documents} documents").into(),
            Self::NothingCited => "The programme cites no document.".into(),
            Self::Everything => "All".into(),
            Self::CitedIn(part, count) => format!("{part} {count}").into(),
            Self::CitedNowhere => "not cited here".into(),
            Self::More(count) => format!("and {count} more").into(),
        }
    }

    fn zh(&self) -> Cow<'static, str> {
        match self {
            Self::Summary => "总览".into(),
            Self::Pairs(listed, all) if listed == all => format!("共 {all} 对").into(),
            Self::Pairs(listed, all) => format!("{all} 对中的 {listed} 对").into(),
            Self::WorthReading(count) => format!("{count} 对值得读").into(),
            Self::CitingDifferently(count) => format!("{count} 对引文不同").into(),
            Self::SortedBy(Order::Worth) => "按值得读的程度".into(),
            Self::SortedBy(Order::Number) => "按段号".into(),
            Self::SortedBy(Order::Similarity) => "最不同的在前".into(),
            Self::Only(Only::All) => "全部".into(),
            Self::Only(Only::Worth) => "只列值得读的".into(),
            Self::Only(Only::Citations) => "只列引文不同的".into(),
            Self::Only(Only::Apart) => "只列无对应或差别大的".into(),
            Self::Comparing(done, all) => format!("对照中: {done}/{all}").into(),
            Self::Reading => "读取方案中…".into(),
            Self::NoPairs => "该方案只有一个部分，无可对照。".into(),
            Self::NoneOfThese(key) => format!("没有这样的段落对；按 {key} 看其他。").into(),
            Self::Column(column) => column.zh().into(),
            Self::OnlyIn(part) => format!("仅{part}").into(),
            Self::Unlike => "差别大".into(),
            Self::NotYet => "…".into(),
            Self::BarPart(column) => column.zh().into(),
            Self::Matrix => "矩阵".into(),
            Self::Counting(Counting::All) => "各部分合计".into(),
            Self::Counting(Counting::Part(part)) => part.clone().into(),
            Self::Counting(Counting::Difference(left, right)) => format!("{right}减{left}").into(),
            Self::Size(sections, documents) => format!("{sections} 节 x {documents} 份文件").into(),
            Self::NothingCited => "该方案未引用文件。".into(),
            Self::Everything => "全部".into(),
            Self::CitedIn(part, count) => format!("{part} {count}").into(),
            Self::CitedNowhere => "此处未引".into(),
            Self::More(count) => format!("另有 {count} 段").into(),
        }
    }
}

impl Column {
    /// At most five columns wide: it stands above numbers.
    const fn en(self) -> &'static str {
        match self {
            Self::Number => "para.",
            Self::Section => "section",
            Self::Bar => "differs",
            Self::Substance => "subst",
            Self::Citation => "citat",
            Self::Move => "moved",
            Self::Variant => "wordg",
            Self::Framing => "frame",
            Self::Citing => "documents",
            Self::Alike => "alike",
            Self::Text => "text",
        }
    }

    const fn whole_en(self) -> &'static str {
        match self {
            Self::Number => "paragraph",
            Self::Section => "section",
            Self::Bar => "differs",
            Self::Substance => "substance",
            Self::Citation => "citation",
            Self::Move => "moved",
            Self::Variant => "wording",
            Self::Framing => "framing",
            Self::Citing => "documents cited on one side",
            Self::Alike => "alike",
            Self::Text => "text",
        }
    }

    const fn zh(self) -> &'static str {
        match self {
            Self::Number => "段",
            Self::Section => "章节",
            Self::Bar => "差异",
            Self::Substance => "实质",
            Self::Citation => "引文",
            Self::Move => "移位",
            Self::Variant => "措辞",
            Self::Framing => "套语",
            Self::Citing => "单侧文件",
            Self::Alike => "相同",
            Self::Text => "文字",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_fit_above_their_numbers() {
        use Column::{Alike, Citation, Framing, Move, Substance, Variant};
        for column in [Substance, Citation, Move, Variant, Framing, Alike] {
            for lang in [Lang::En, Lang::Zh] {
                let words = Words::Column(column).text(lang);
                assert!(crate::text::width(&words, crate::text::Ambiguous::Narrow) <= 5, "{words}");
            }
        }
    }
}
