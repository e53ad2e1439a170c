//! The labels and messages of the browser.

use std::borrow::Cow;

use super::Lang;
use super::keep::KeepLabel;

/// Something that the browser says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label {
    /// Of bookmarks, notes, copies and choosing by name.
    Keep(KeepLabel),
    /// The pane of sections.
    Sections,
    /// The pane of paragraphs.
    Paragraphs,
    /// The pane of cited documents.
    Documents,
    /// The row of the tree for the whole programme.
    WholeProgramme,
    /// The letter that carries the programmes.
    Letter,
    /// What `documents` is about: those of the selected paragraph.
    OfParagraph(String),
    /// Those of a section.
    OfSection(String),
    /// Those of all paragraphs listed.
    OfListed,
    /// Those of the whole programme.
    OfProgramme,
    /// How many documents a paragraph cites.
    Cites(usize),
    /// A list or text is on the screen as a whole.
    All,
    /// A filter is in force.
    Filtered(String),
    /// The list is narrowed to a section or part.
    InSection(String),
    /// The list is narrowed to paragraphs that cite a document.
    Citing(String),
    /// Which key takes the last narrowing back.
    Undo(String),
    /// Paragraphs of a document, behind its symbol.
    Pinpoints(String),
    /// A guess.
    Weak,
    /// Nothing is found in so many paragraphs.
    NothingFound(String, usize),
    /// What to do when nothing is found.
    NothingFoundHint(String),
    /// The list is empty because nothing that is found stands where it is narrowed to.
    NothingListed,
    /// The programme has no paragraph.
    NoParagraphs,
    /// Nothing is cited.
    NothingCited,
    /// The document is being read through.
    Reading,
    /// A search is under way.
    Searching,
    /// The screen is too small: its size and the least.
    TooSmall(u16, u16),
    /// What Esc does when nothing is left to take back.
    NothingToUndo(String),
    /// No filter is in force, so that there is no match to go to.
    NoMatches(String),
    /// The search went over the end and began anew.
    Wrapped,
    /// There is no paragraph that faces this one.
    NoCounterpart,
    /// The programme has one part only.
    NoPairs,
    /// Jumped to an address.
    JumpedTo(String),
    /// The theme now.
    Theme(&'static str),
    /// The name of the language now.
    LanguageName,
    /// The window of help.
    Help,
    /// How to leave a window.
    CloseHint(String),
    /// Where each key holds, in the help.
    HelpExamples,
    /// An example of a filter and what it finds.
    HelpExample(FilterExample),
    /// The heading of the signs of the comparison.
    Legend,
    /// What a sign of the comparison means.
    LegendOf(Sign),
    /// What opens the prompt.
    FilterPlaceholder,
    /// The comparison.
    Comparison,
    /// How alike the two are, in percent.
    Alike(u8),
    /// The difference looked at.
    Difference,
    /// What only one part has.
    OnlyIn(String),
    /// There is no further pair.
    LastPair,
    /// There is no pair before.
    FirstPair,
    /// There is no further difference.
    LastMark,
    /// There is no difference before.
    FirstMark,
    /// A side of the comparison has no paragraph.
    NoOtherSide,
    /// The two are too unlike to be marked word by word.
    TooUnlike(u8),
    /// The two are too long to be marked word by word.
    TooLong,
    /// Two long texts are being compared.
    Comparing,
    /// How many marks of a kind there are.
    KindCount(KindLabel, usize),
    /// A kind of difference.
    Kind(KindLabel),
    /// Its phrase recurs in so many paragraphs.
    Recurs(usize),
    /// Cited on both sides: how many documents.
    CitedByBoth(usize),
    /// Cited on this side only.
    CitedOnly(String),
    /// Both sides cite the same documents.
    SameCitations,
    /// There is no mark at all.
    NoMarks,
    /// There is no further candidate for a real difference.
    NoCandidate,
    /// Rows folded away.
    FoldedRows(usize),
    /// The marked place has no counterpart.
    NoAnswer,
    /// Framing is shown dim.
    FramingDim,
    /// Framing is hidden.
    FramingHidden,
    /// Framing is shown as the rest.
    FramingFull,
}

/// A sign of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sign {
    /// What the left part alone has.
    Left,
    /// What the right part alone has.
    Right,
    /// Said otherwise.
    Otherwise,
    /// In another place.
    Moved,
    /// Framing.
    Framing,
}

impl Sign {
    /// All signs.
    pub const ALL: [Self; 5] = [Self::Left, Self::Right, Self::Otherwise, Self::Moved, Self::Framing];

    /// How it looks.
    #[must_use]
    pub const fn shown(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Left, _) => "-",
            (Self::Right, _) => "+",
            (Self::Otherwise, _) => "~",
            (Self::Moved, _) => "»",
            (Self::Framing, Lang::En) => "dim",
            (Self::Framing, Lang::Zh) => "变暗",
        }
    }

    const fn en(self) -> &'static str {
        match self {
            Self::Left => "bold, underlined: only the first part says it",
            Self::Right => "bold, underlined: only the second part says it",
            Self::Otherwise => "underlined: said otherwise",
            Self::Moved => "underlined: the same matter in another place",
            Self::Framing => "framing that recurs through the programme",
        }
    }

    const fn zh(self) -> &'static str {
        match self {
            Self::Left => "粗体加下划线：仅见于前一部分",
            Self::Right => "粗体加下划线：仅见于后一部分",
            Self::Otherwise => "下划线：措辞不同",
            Self::Moved => "下划线：同一内容，位置不同",
            Self::Framing => "全文反复出现的套语",
        }
    }
}

/// A kind of difference, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KindLabel {
    /// Who acts, who supports, who considers.
    Framing,
    /// Said otherwise.
    Variant,
    /// In another place.
    Move,
    /// A document cited on one side only.
    Citation,
    /// Substance.
    Substance,
}

/// An example of what can be typed into the filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FilterExample {
    /// Words.
    Words,
    /// An exact phrase.
    Phrase,
    /// A word left out.
    Not,
    /// A number.
    Number,
    /// A place.
    Address,
    /// A document.
    Document,
    /// Pinyin.
    Pinyin,
    /// A part or section.
    Section,
}

impl FilterExample {
    /// All examples.
    pub const ALL: [Self; 8] = [
        Self::Words,
        Self::Phrase,
        Self::Not,
        Self::Pinyin,
        Self::Number,
        Self::Address,
        Self::Document,
        Self::Section,
    ];

    /// What is typed.
    #[must_use]
    pub const fn typed(self) -> &'static str {
        match self {
            Self::Words => "人权 边境",
            Self::Phrase => "\"无人驾驶航空器\"",
            Self::Not => "人权 !性别",
            Self::Number => "23",
            Self::Address => "a23  e40",
            Self::Document => "2462  S/2020/731",
            Self::Pinyin => "renquan  rq",
            Self::Section => "part:annex  sec:B  cites:2462",
        }
    }

    const fn en(self) -> &'static str {
        match self {
            Self::Words => "all of the words, in any order",
            Self::Phrase => "exactly these words",
            Self::Not => "the first word without the second",
            Self::Number => "paragraph 23; Enter goes there",
            Self::Address => "annex 23, enclosure 40",
            Self::Document => "what cites the document",
            Self::Pinyin => "by sound or initials",
            Self::Section => "only in the part or section, only what cites",
        }
    }

    const fn zh(self) -> &'static str {
        match self {
            Self::Words => "含所有词，不论次序",
            Self::Phrase => "与所输入完全一致",
            Self::Not => "有前词而无后词",
            Self::Number => "第23段；按 Enter 跳转",
            Self::Address => "附件第23段、附文第40段",
            Self::Document => "引用该文件的段落",
            Self::Pinyin => "按拼音或首字母",
            Self::Section => "限于某部分、某节或引用某文件",
        }
    }
}

impl KindLabel {
    const fn en(self) -> &'static str {
        match self {
            Self::Framing => "framing",
            Self::Variant => "wording",
            Self::Move => "moved",
            Self::Citation => "citation",
            Self::Substance => "substance",
        }
    }

    const fn zh(self) -> &'static str {
        match self {
            Self::Framing => "套语",
            Self::Variant => "措辞",
            Self::Move => "移位",
            Self::Citation => "引文",
            Self::Substance => "实质",
        }
    }
}

impl Label {
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
            Self::Keep(label) => label.text(Lang::En),
            Self::Sections => "Sections".into(),
            Self::Paragraphs => "Paragraphs".into(),
            Self::Documents => "Cited".into(),
            Self::WholeProgramme => "All".into(),
            Self::Letter => "Letter".into(),
            Self::OfParagraph(place) => format!("by {place}").into(),
            Self::OfSection(place) => format!("in {place}").into(),
            Self::OfListed => "in list".into(),
            Self::OfProgramme => "in all".into(),
            Self::Cites(count) => format!("cites {count}").into(),
            Self::All => "all".into(),
            Self::Filtered(query) => format!("filter: {query}").into(),
            Self::InSection(place) => format!("in: {place}").into(),
            Self::Citing(symbol) => format!("citing: {symbol}").into(),
            Self::Undo(key) => format!("{key} undoes").into(),
            Self::Pinpoints(numbers) => format!("para. {numbers}").into(),
            Self::Weak => "weak".into(),
            Self::NothingFound(query, count) => format!("Nothing for “{query}” in {count} paragraphs.").into(),
            Self::NothingFoundHint(key) => format!("{key} clears the filter.").into(),
            Self::NothingListed => "Nothing here: what is found stands elsewhere.".into(),
            Self::NoParagraphs => "The programme has no paragraphs.".into(),
            Self::NothingCited => "cites no document".into(),
            Self::Reading => "reading…".into(),
            Self::Searching => "searching…".into(),
            Self::TooSmall(width, height) => format!("{width}x{height}: at least 40x12").into(),
            Self::NothingToUndo(key) => format!("Nothing to undo. {key} quits.").into(),
            Self::NoMatches(key) => format!("No filter: {key} sets one.").into(),
            Self::Wrapped => "From the beginning again.".into(),
            Self::NoCounterpart => "No paragraph faces this one.".into(),
            Self::NoPairs => "The programme has one part: nothing to compare with.".into(),
            Self::JumpedTo(place) => format!("At {place}.").into(),
            Self::Theme(name) => format!("Theme: {name}").into(),
            Self::LanguageName => "English".into(),
            Self::Help => "Help".into(),
            Self::CloseHint(key) => format!("{key} closes").into(),
            Self::HelpExamples => "What to type into the filter".into(),
            Self::HelpExample(example) => example.en().into(),
            Self::Legend => "Signs of the comparison".into(),
            Self::LegendOf(sign) => sign.en().into(),
            Self::FilterPlaceholder => "words, number, symbol, pinyin".into(),
            Self::Comparison => "Comparison".into(),
            Self::Alike(percent) => format!("{percent} % alike").into(),
            Self::Difference => "Difference".into(),
            Self::OnlyIn(part) => format!("only in {part}").into(),
            Self::LastPair => "This is the last pair.".into(),
            Self::FirstPair => "This is the first pair.".into(),
            Self::LastMark => "No further difference in this pair.".into(),
            Self::FirstMark => "No difference before this one in this pair.".into(),
            Self::NoOtherSide => "No paragraph faces this one.".into(),
            Self::TooLong => "too long to compare by words".into(),
            Self::Comparing => "comparing …".into(),
            Self::TooUnlike(percent) => {
                format!("only {percent} % alike: long common passages alone are matched").into()
            }
            Self::KindCount(kind, count) => format!("{} {count}", kind.en()).into(),
            Self::Kind(kind) => kind.en().into(),
            Self::Recurs(count) => format!("recurs in {count} paragraphs").into(),
            Self::CitedByBoth(count) => format!("both cite {count}").into(),
            Self::CitedOnly(place) => format!("only {place}:").into(),
            Self::SameCitations => "same citations".into(),
            Self::NoMarks => "no difference".into(),
            Self::NoCandidate => "No further pair with a difference of substance.".into(),
            Self::FoldedRows(count) => format!("{count} rows without a difference").into(),
            Self::NoAnswer => "nothing in its place".into(),
            Self::FramingDim => "Framing: dim".into(),
            Self::FramingHidden => "Framing: hidden".into(),
            Self::FramingFull => "Framing: full".into(),
        }
    }

    fn zh(&self) -> Cow<'static, str> {
        match self {
            Self::Keep(label) => label.text(Lang::Zh),
            Self::Sections => "章节".into(),
            Self::Paragraphs => "段落".into(),
            Self::Documents => "引文".into(),
            Self::WholeProgramme => "全部".into(),
            Self::Letter => "信函".into(),
            Self::OfParagraph(place) | Self::OfSection(place) => place.clone().into(),
            Self::OfListed => "列表".into(),
            Self::OfProgramme => "全部".into(),
            Self::Cites(count) => format!("引 {count}").into(),
            Self::All => "全部".into(),
            Self::Filtered(query) => format!("筛选: {query}").into(),
            Self::InSection(place) => format!("限: {place}").into(),
            Self::Citing(symbol) => format!("引: {symbol}").into(),
            Self::Undo(key) => format!("{key} 撤销").into(),
            Self::Pinpoints(numbers) => format!("第 {numbers} 段").into(),
            Self::Weak => "存疑".into(),
            Self::NothingFound(query, count) => format!("{count} 段中没有“{query}”。").into(),
            Self::NothingFoundHint(key) => format!("按 {key} 清除筛选。").into(),
            Self::NothingListed => "此范围内没有结果，结果在别处。".into(),
            Self::NoParagraphs => "该方案没有段落。".into(),
            Self::NothingCited => "未引用文件".into(),
            Self::Reading => "读取中…".into(),
            Self::Searching => "查找中…".into(),
            Self::TooSmall(width, height) => format!("{width}x{height}: 至少需 40x12").into(),
            Self::NothingToUndo(key) => format!("没有可撤销的。按 {key} 退出。").into(),
            Self::NoMatches(key) => format!("没有筛选：按 {key} 输入。").into(),
            Self::Wrapped => "已回到开头。".into(),
            Self::NoCounterpart => "没有与本段对应的段落。".into(),
            Self::NoPairs => "该方案只有一个部分，无可对照。".into(),
            Self::JumpedTo(place) => format!("已到 {place}。").into(),
            Self::Theme(name) => format!("主题: {name}").into(),
            Self::LanguageName => "中文".into(),
            Self::Help => "帮助".into(),
            Self::CloseHint(key) => format!("{key} 关闭").into(),
            Self::HelpExamples => "筛选框里可以输入".into(),
            Self::HelpExample(example) => example.zh().into(),
            Self::Legend => "对照中的标记".into(),
            Self::LegendOf(sign) => sign.zh().into(),
            Self::FilterPlaceholder => "词、段号、文号、拼音".into(),
            Self::Comparison => "对照".into(),
            Self::Alike(percent) => format!("相同 {percent} %").into(),
            Self::Difference => "差异".into(),
            Self::OnlyIn(part) => format!("仅见于{part}").into(),
            Self::LastPair => "已是最后一对。".into(),
            Self::FirstPair => "已是第一对。".into(),
            Self::LastMark => "本对没有更多差异。".into(),
            Self::FirstMark => "本对此前没有差异。".into(),
            Self::NoOtherSide => "没有与本段对应的段落。".into(),
            Self::TooLong => "过长，不逐词对照".into(),
            Self::Comparing => "正在对照……".into(),
            Self::TooUnlike(percent) => format!("仅 {percent} % 相同，只对齐较长的相同文字").into(),
            Self::KindCount(kind, count) => format!("{} {count}", kind.zh()).into(),
            Self::Kind(kind) => kind.zh().into(),
            Self::Recurs(count) => format!("见于 {count} 段").into(),
            Self::CitedByBoth(count) => format!("两侧同引 {count}").into(),
            Self::CitedOnly(place) => format!("仅{place}:").into(),
            Self::SameCitations => "引文相同".into(),
            Self::NoMarks => "无差异".into(),
            Self::NoCandidate => "后面没有含实质差异的段落了。".into(),
            Self::FoldedRows(count) => format!("{count} 行无差异").into(),
            Self::NoAnswer => "对侧没有相应文字".into(),
            Self::FramingDim => "套语: 变暗".into(),
            Self::FramingHidden => "套语: 隐去".into(),
            Self::FramingFull => "套语: 如常".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_speak_both_languages() {
        let label = Label::Filtered("人权".into());
        assert_eq!(label.text(Lang::En), "filter: 人权");
        assert_eq!(label.text(Lang::Zh), "筛选: 人权");
        for example in FilterExample::ALL {
            assert!(!example.typed().is_empty() && !example.en().is_empty() && !example.zh().is_empty());
        }
    }
}
