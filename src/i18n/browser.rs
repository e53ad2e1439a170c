//! The labels and messages of the browser.

use std::borrow::Cow;

use super::Lang;
use super::compare::KindWord;
use super::keep::KeepLabel;
use super::messages::{counted, messages, words};
use super::notices::Notice;
use super::search::{MarginName, Message};

messages! {
    /// Something that the browser says.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum Label -> Cow<'static, str> {
        /// Of bookmarks, notes, copies and choosing by name.
        Keep(label: KeepLabel): "{label}", "{label}";
        /// Of keys that wait, of notes kept aside, of the editor.
        Notice(notice: Notice): "{notice}", "{notice}";
        Sections: "Sections", "章节";
        Paragraphs: "Paragraphs", "段落";
        Documents: "Cited", "引文";
        /// The row of the tree for the whole programme.
        WholeProgramme: "All", "全部";
        /// The letter that carries the programmes.
        Letter: "Letter", "信函";
        /// What `documents` is about: those of the selected paragraph.
        OfParagraph(place: String): "Cited by {place}", "{place} 所引";
        OfSection(place: String): "Cited in {place}", "{place} 所引";
        OfListed: "Cited in the list", "列表所引";
        /// Heads what the texts of the library cite.
        OfLibrary: "Cited in the library", "文库案文所引";
        OfProgramme: "Cited in all", "全文所引";
        /// How many documents a paragraph cites.
        Cites(count: usize): "cites {count}", "引 {count} 份";
        /// A list or text is on the screen as a whole.
        All: "all", "全部";
        Filtered(query: String): "filter: {query}", "筛选: {query}";
        /// The list is narrowed to a section or part.
        InSection(place: String): "in: {place}", "限: {place}";
        /// The list is narrowed to paragraphs that cite a document.
        Citing(symbol: String): "citing: {symbol}", "引用: {symbol}";
        /// Which key takes the last narrowing back.
        Undo(key: String): "{key} undoes", "{key} 撤销";
        /// Paragraphs of a document, behind its symbol.
        Pinpoints(numbers: String): "para. {numbers}", "第 {numbers} 段";
        /// A text outside the paragraphs and where it stands.
        Margin(kind: MarginName, place: String): "{kind} {place}", "{kind} {place}";
        Weak: "perhaps", "或许";
        /// Nothing is certain: how many paragraphs are guesses.
        /// How sure the finds are, and what more is to be said of them.
        Look(said: Message): "{said}", "{said}";
        /// The key that looks for other terms was pressed where none is offered.
        NothingOffered: "No other terms to look for.", "没有可换的检索词。";
        NothingFound(query: String, count: usize):
            { format!("No “{query}” in {}.", counted(*count, "paragraph")) },
            "{count} 段中没有“{query}”。";
        /// `in:library` was asked for where there is nothing to look in.
        LibraryEmpty:
            "The library has no texts: ctc-programme library add FILE",
            "文库中没有案文：ctc-programme library add 文件";
        NothingFoundHint(key: String): "{key} clears the filter.", "按 {key} 清除筛选。";
        NothingListed: "Nothing here: what is found stands elsewhere.", "此范围内没有结果，结果在别处。";
        NoParagraphs: "The programme has no paragraphs.", "该方案没有段落。";
        NothingCited: "cites no document", "未引用文件";
        /// The document is being read through.
        Reading: "reading…", "读取中…";
        Searching: "searching…", "查找中…";
        TooSmall(width: u16, height: u16): "{width}x{height}: at least 40x12", "{width}x{height}: 至少需 40x12";
        NothingToUndo(key: String):
            "Nothing to undo. Enter opens a menu, {key} quits.",
            "没有可撤销的。按 Enter 打开菜单，按 {key} 退出。";
        /// One step back within a screen; the next one leaves it.
        MenuOffered(key: String): "Enter opens a menu, {key} goes back.", "按 Enter 打开菜单，按 {key} 返回。";
        /// What the first run tells, in three sentences.
        Welcome(keys: Box<WelcomeKeys>):
            {
                format!(
                    "{} finds by English, pinyin or hanzi; {} compares; {}: next difference.\n{4} goes back; {3} helps; {5} or \
                     a right click opens a menu; {6} quits.\nArrow keys, Enter and {4} are enough to get about. This is \
                     shown once.",
                    keys.find, keys.compare, keys.next, keys.help, keys.back, keys.menu, keys.quit
                )
            },
            {
                format!(
                    "按 {} 可用英文、拼音、汉字查找；按 {} 对照；按 {} 看下一处差异。\n按 {4} 返回，{3} 帮助，{5} 或右键打开菜单，{6} \
                     退出。\n只用方向键、Enter 和 {4} 也能操作。本提示只显示一次。",
                    keys.find, keys.compare, keys.next, keys.help, keys.back, keys.menu, keys.quit
                )
            };
        NoMatches(key: String): "No filter: {key} sets one.", "没有筛选：按 {key} 输入。";
        Wrapped: "From the beginning again.", "已回到开头。";
        NoCounterpart: "No paragraph faces this one.", "没有与本段对应的段落。";
        NoPairs: "The programme has one part: nothing to compare with.", "该方案只有一个部分，无可对照。";
        JumpedTo(place: String): "At {place}.", "已到 {place}。";
        /// A paragraph that faces the one left, by which relation, and the key that turns to the other one.
        FacingBy(place: String, relation: Box<Self>, key: String): "At {place}. {relation} {key} turns.", "已到 {place}。{relation}按 {key} 切换。";
        Theme(name: &'static str): "Theme: {name}", "主题: {name}";
        LanguageName: "English", "中文";
        Help: "Help", "帮助";
        CloseHint(key: String): "{key} closes", "{key} 关闭";
        HelpExamples: "What to type into the filter", "筛选框里可以输入";
        /// An example of a filter and what it finds.
        HelpExample(example: FilterExample): "{example}", "{example}";
        Legend: "Signs on this screen", "本屏标记";
        HelpHere: "Keys on this screen", "本屏按键";
        LegendOf(sign: Sign): "{sign}", "{sign}";
        InScreen: "In GNU screen", "在 GNU screen 中";
        InScreenMouse: "the mouse is off, as Esc waits for a key with it", "鼠标关闭：开启后 Esc 要等下一次按键";
        FilterPlaceholder: "words, number, symbol, pinyin", "词、段号、文号、拼音";
        Comparison: "Comparison", "对照";
        /// The two sides have the same words, and differ all the same.
        OtherOrder: "same words, other order", "词语相同，次序不同";
        Alike(percent: u8): "{percent} % alike", "相同 {percent} %";
        Difference: "Difference", "差异";
        OnlyIn(part: String): "only in {part}", "仅见于{part}";
        LastPair: "This is the last pair.", "已是最后一对。";
        FirstPair: "This is the first pair.", "已是第一对。";
        LastSection: "No section begins further on.", "后面没有其他章节。";
        FirstSection: "No section begins before this pair.", "前面没有其他章节。";
        LastMark: "No further difference in this pair.", "本对没有更多差异。";
        /// The next difference stands in another pair, which is said.
        NowInPair(pair: usize, of: usize): "No more there: now in pair {pair} of {of}.", "已无差异，转到第 {pair} 对（共 {of} 对）。";
        /// How many differences a pair has.
        Differences(count: usize): { counted(*count, "difference") }, "{count} 处差异";
        FirstMark: "No difference before this one in this pair.", "本对此前没有差异。";
        Resembles(place: String): "alone; most like {place}", "单独；最接近{place}";
        NoOtherRelation: "Nothing else faces this paragraph.", "本段没有其他对应关系。";
        ReadingYears: "Old year against new.", "现为年度对照。";
        ReadingCounterparts: "Annex against enclosure.", "现为附件与附文对照。";
        ReadingLanguages: "One language against the other.", "现为两种语文对照。";
        ReadingAcross: "One part in one language against its counterpart in the other.", "现为一种语文的一部分与另一种语文的对应部分对照。";
        NoOtherLanguage: "Nothing in the other language answers this paragraph.", "另一种语文中没有与本段对应的段落。";
        NoLanguages: "One language is open: start with LEFT RIGHT to read two.", "只打开了一种语文：以 LEFT RIGHT 启动可读两种。";
        TermsHere: "Terms", "术语";
        Linked(percent: u8): "answers, {percent} % sure", "对应，把握 {percent} %";
        NoYears: "One year is open: start with OLD NEW to see what changed.", "只打开了一年：以 OLD NEW 启动可看变化。";
        /// Two years are open, but another relation is shown; the key that turns to them.
        YearsTurn(key: String): "{key} turns to the two years first.", "请先按 {key} 转到年度对照。";
        NoneAhead: "None further on.", "后面没有了。";
        NoOtherSide: "No paragraph faces this one.", "没有与本段对应的段落。";
        TooUnlike(percent: u8):
            "only {percent} % alike: long common passages alone are matched",
            "仅 {percent} % 相同，只对齐较长的相同文字";
        TooLong: "too long to compare by words", "过长，不逐词对照";
        /// Two long texts are being compared.
        Comparing: "comparing …", "正在对照……";
        /// How many marks of a kind there are.
        KindCount(kind: KindWord, count: usize): "{kind} {count}", "{kind} {count}";
        Kind(kind: KindWord): "{kind}", "{kind}";
        Recurs(count: usize): { format!("recurs in {}", counted(*count, "paragraph")) }, "见于 {count} 段";
        /// Cited on both sides: how many documents.
        CitedByBoth(count: usize): "both cite {count}", "两侧同引 {count}";
        CitedOnly(place: String): "only {place}:", "仅{place}:";
        /// Both sides cite the same documents.
        SameCitations: "same citations", "引文相同";
        NoMarks: "no difference", "无差异";
        /// Of two languages, where nothing that can be checked differs.
        NothingLacks: "citations, numbers and dates agree; the meaning is not compared", "引文、数字、日期一致；含义未作对照";
        NumbersAgree: "numbers agree", "数字一致";
        NoCandidate:
            "No further pair with a difference of substance; Enter opens a menu.",
            "后面没有含实质差异的段落了；按 Enter 打开菜单。";
        /// Which pair is worth reading next is not known: so many of so many pairs are compared.
        NotYetKnown(done: usize, all: usize):
            "Still comparing ({done} of {all}): press the key again in a moment.",
            "仍在对照（{done}/{all}），请稍后再按。";
        FoldedRows(count: usize): { format!("{} without a difference", counted(*count, "row")) }, "{count} 行无差异";
        NoAnswer: "nothing in its place", "对侧没有相应文字";
        /// The exact characters of differences in wording are marked, or no longer.
        Exact(on: bool):
            { format!("Exact characters: {}", if *on { "marked" } else { "not marked" }) },
            { format!("逐字标记: {}", if *on { "开" } else { "关" }) };
        NoMoreText: "The text goes no further.", "正文到此为止。";
        NothingToFold: "There is nothing to fold here.", "此处没有可折叠的章节。";
        WidthsStay: "The panes keep their widths here.", "各栏宽度不变。";
        FramingDim: "Framing: dim", "套语: 变暗";
        FramingHidden: "Framing: hidden", "套语: 隐去";
        /// Framing is shown as the rest.
        FramingFull: "Framing: full", "套语: 如常";
    }
}

impl From<KeepLabel> for Label {
    fn from(label: KeepLabel) -> Self {
        Self::Keep(label)
    }
}

impl From<Notice> for Label {
    fn from(notice: Notice) -> Self {
        Self::Notice(notice)
    }
}

/// The keys that the first run tells, as they are bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WelcomeKeys {
    pub find: String,
    pub compare: String,
    pub next: String,
    pub back: String,
    pub help: String,
    pub menu: String,
    pub quit: String,
}

words! {
    pub(crate) enum Sign {
        Bookmark: "bookmark", "书签";
        Noted: "note", "笔记";
        Offer: "a bookmark or note of the old year, to be taken over", "旧年的书签或笔记，可沿用";
        Read: "read", "已读";
        Year: "new, dropped, moved, changed since the old year", "与旧年相比：新增、删除、移位、有改动";
        Tally: "how many paragraphs of each part cite it", "前后两部分各有几段引用";
        TallyOfWorks: "how many paragraphs of each text that is open cite it, the first one first", "打开的各份文件各有几段引用，依打开次序";
        Held: "its text is in the library: Enter opens it", "文库中有其案文：按 Enter 打开";
        Length: "how often, beside the one cited most", "引用次数，与最多者相比";
        CitedLeft: "cited by the first part only", "仅前一部分引用";
        CitedRight: "cited by the second part only", "仅后一部分引用";
        BarSubstance: "differences of substance", "实质差异";
        BarCitation: "differing citations", "引文差异";
        BarMove: "moved", "移位";
        BarVariant: "wording", "措辞";
        BarFraming: "framing", "套语";
        OneSide: "documents that only the first, only the second part cites", "仅前一部分、仅后一部分引用的文件数";
        Unlike: "too unlike to be compared word by word", "差别太大，不逐词对照";
        ChangedBelow: "so many paragraphs are not what they were in the old year", "与旧年不同的段落数";
        SelectedLine: "the selected line", "选定的一行";
        PointedAt: "a paragraph that the citation points at", "引文所指的段落";
        SameDocuments: "the same documents on both sides", "两侧所引文件相同";
        Darker: "the darker, the more paragraphs", "越深，段落越多";
        More: "by so many more, or fewer, in the second part", "后一部分多出或少几段";
        Left: "bold, underlined: only the first part says it", "粗体加下划线：仅见于前一部分";
        Right: "bold, underlined: only the second part says it", "粗体加下划线：仅见于后一部分";
        Otherwise: "underlined: said otherwise", "下划线：措辞不同";
        Moved: "underlined: the same matter in another place", "下划线：同一内容，位置不同";
        Framing: "framing that recurs through the programme", "全文反复出现的套语";
    }
}

words! {
    /// An example of what can be typed into the filter.
    pub(crate) enum FilterExample {
        Words: "all of the words, in any order", "含所有词，不论次序";
        Phrase: "exactly these words", "与所输入完全一致";
        Not: "the first word without the second", "有前词而无后词";
        Pinyin: "by sound or initials", "按拼音或首字母";
        Number: "paragraph 23; Enter goes there", "第23段；按 Enter 跳转";
        Address: "annex 23, enclosure 40", "附件第23段、附文第40段";
        Document: "what cites the document", "引用该文件的段落";
        Section: "only in the part or section, only what cites", "限于某部分、某节或引用某文件";
    }
}

words! {
    /// A heading of the help, in the order of the help.
    pub enum Group {
        Panes: "Panes", "三栏";
        Read: "Reading", "阅读";
        Find: "Finding", "查找";
        Compare: "Comparing", "对照";
        /// The screens that show the whole programme.
        Overview: "Summary and matrix", "总览与矩阵";
        Library: "Cited texts", "所引案文";
        Keep: "Bookmarks, notes, copies", "书签、笔记和复制";
        Move: "Moving", "移动";
        General: "General", "通用";
    }
}

impl Sign {
    pub(crate) const PANES: &'static [Self] =
        &[Self::Bookmark, Self::Noted, Self::Tally, Self::Length, Self::CitedLeft, Self::CitedRight];
    pub(crate) const COMPARISON: &'static [Self] =
        &[Self::Left, Self::Right, Self::Otherwise, Self::Moved, Self::Framing, Self::Bookmark, Self::Noted];
    pub(crate) const SUMMARY: &'static [Self] = &[
        Self::BarSubstance,
        Self::BarCitation,
        Self::BarMove,
        Self::BarVariant,
        Self::BarFraming,
        Self::OneSide,
        Self::SameDocuments,
        Self::Unlike,
        Self::Read,
    ];
    pub(crate) const TEXT: &'static [Self] = &[Self::SelectedLine, Self::PointedAt];
    pub(crate) const MATRIX: &'static [Self] = &[Self::Darker, Self::More];

    pub(crate) const fn shown(self, lang: Lang) -> &'static str {
        match (self, lang) {
            (Self::Left, _) => "-",
            (Self::Right, _) => "+",
            (Self::Bookmark, _) => "*",
            (Self::Noted, _) => "'",
            (Self::Offer, _) => "?",
            (Self::Read, _) => "✓",
            (Self::Year, _) => "+ - > ~",
            (Self::Tally | Self::TallyOfWorks, _) => "16/15",
            (Self::Held, _) => "1373(2001) >",
            (Self::Length, _) => "▪▪",
            (Self::CitedLeft, _) => "-1373(2001)",
            (Self::CitedRight, _) => "+1373(2001)",
            (Self::BarSubstance, _) => "█",
            (Self::BarCitation, _) => "▓",
            (Self::BarMove, _) => "▒",
            (Self::BarVariant, _) => "░",
            (Self::BarFraming, _) => "·",
            (Self::OneSide, _) => "-2 +1",
            (Self::SameDocuments, _) => "=",
            (Self::Unlike, Lang::En) => "!unlike",
            (Self::Unlike, Lang::Zh) => "!差别大",
            (Self::ChangedBelow, _) => "~16",
            (Self::SelectedLine, _) => "▸",
            (Self::PointedAt, _) => "*",
            (Self::Darker, _) => "░ ▒ ▓ █",
            (Self::More, _) => "+2 -1",
            (Self::Otherwise, _) => "~",
            (Self::Moved, _) => "»",
            (Self::Framing, Lang::En) => "dim",
            (Self::Framing, Lang::Zh) => "变暗",
        }
    }
}

impl FilterExample {
    pub(crate) const fn typed(self) -> &'static str {
        match self {
            Self::Words => "人权 边境",
            Self::Phrase => "\"无人驾驶航空器\"",
            Self::Not => "人权 !性别",
            Self::Number => "23",
            Self::Address => "a23  e40",
            Self::Document => "2462  S/2020/731",
            Self::Pinyin => "renquan  rq",
            Self::Section => "part:annex  sec:B  cites:2462  diff:negation",
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
            assert!(!example.typed().is_empty() && Lang::ALL.iter().all(|lang| !example.text(*lang).is_empty()));
        }
    }
}
