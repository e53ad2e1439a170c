//! The words of everything that a key can ask for: short for the key line, a sentence for the help.

use super::Lang;

/// Defines the commands with their words: short and sentence in English, short and sentence in Chinese.
macro_rules! commands {
    ($($variant:ident: $short_en:literal, $sentence_en:literal, $short_zh:literal, $sentence_zh:literal;)+) => {
        /// Something that a key can ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Command {
            $($variant,)+
        }

        impl Command {
            /// One or two words, for the key line.
            pub const fn short(self, lang: Lang) -> &'static str {
                match lang {
                    Lang::En => match self { $(Self::$variant => $short_en,)+ },
                    Lang::Zh => match self { $(Self::$variant => $short_zh,)+ },
                }
            }

            /// What it does, for the help.
            pub const fn sentence(self, lang: Lang) -> &'static str {
                match lang {
                    Lang::En => match self { $(Self::$variant => $sentence_en,)+ },
                    Lang::Zh => match self { $(Self::$variant => $sentence_zh,)+ },
                }
            }
        }
    };
}

commands! {
    OpenFilter: "filter", "Filter the paragraphs as you type", "筛选", "边输入边筛选段落";
    NextMatch: "next match", "Next match, here or in a later paragraph", "下一处", "下一处匹配，可跨段落";
    PreviousMatch: "previous match", "Previous match, here or in an earlier paragraph", "上一处", "上一处匹配，可跨段落";
    Back: "back", "One step back: close, clear the filter, widen again", "返回", "退一步：关闭、清除筛选或放宽范围";
    OpenHelp: "help", "What can be done here, and by which key", "帮助", "此处可做之事及其按键";
    OpenMenu: "menu", "All that can be done here, to choose from", "菜单", "列出此处可做的全部操作供选择";
    SwitchLanguage: "language", "Interface in Chinese or English", "语言", "界面切换中文或英文";
    NextTheme: "theme", "Next colour theme", "主题", "下一个配色主题";
    Redraw: "redraw", "Draw the screen anew", "重绘", "重新绘制屏幕";
    Quit: "quit", "Quit", "退出", "退出";
    Down: "down", "Down", "向下", "向下";
    Up: "up", "Up", "向上", "向上";
    HalfDown: "half down", "Half a page down", "下半页", "向下半页";
    HalfUp: "half up", "Half a page up", "上半页", "向上半页";
    PageDown: "page down", "A page down", "下页", "向下一页";
    PageUp: "page up", "A page up", "上页", "向上一页";
    Top: "first", "To the beginning", "开头", "到开头";
    Bottom: "last", "To the end", "末尾", "到末尾";
    NextPane: "next pane", "To the next pane", "下一栏", "到下一栏";
    PreviousPane: "previous pane", "To the previous pane", "上一栏", "到上一栏";
    Choose: "open", "Narrow to the section, compare, open the cited text", "进入", "缩小到章节，对照段落，打开所引案文";
    OpenCompare: "compare", "Set the paragraph beside its counterpart", "对照", "与对应段落并排对照";
    Counterpart: "counterpart", "Go to the paragraph that faces this one", "对应段", "转到与本段对应的段落";
    ReaderDown: "line down", "Reader: a line down", "下移", "阅读区下移一行";
    ReaderUp: "line up", "Reader: a line up", "上移", "阅读区上移一行";
    Zoom: "zoom", "Reader alone, or with the list", "放大", "只看阅读区，或连同列表";
    CycleBasis: "scope", "Cited by paragraph, section, list, all, the library", "范围", "右栏所引：本段、本节、列表、全文、文库等";
    Fold: "fold", "Fold or unfold the section", "折叠", "折叠或展开章节";
    FoldAll: "fold all", "Fold or unfold all sections", "全部折叠", "折叠或展开所有章节";
    ReadOn: "read on", "Reader: a page on, then the next paragraph", "续读", "阅读区下一页，读完转下一段";
    ReadBack: "read back", "Reader: a page back, then the previous paragraph", "回读", "阅读区上一页，到顶转上一段";
    NextCiting: "next citing", "Next listed paragraph that cites the document", "下一引处", "列表中下一个引用该文件的段落";
    WhoCites: "who cites", "Who cites the document, and who cites these", "谁引用", "谁引用该文件，谁又引用它们（树状）";
    NarrowToCiting: "citing", "Narrow to the paragraphs that cite the document", "引用段", "缩小到引用该文件的段落";
    AcceptFilter: "keep", "Keep the filter; a number or address jumps there", "确定", "保留筛选；输入的是段号则跳转";
    CancelFilter: "clear", "Clear the filter", "清除", "清除筛选";
    NextFound: "next", "Select the next paragraph found", "下一个", "选择下一个结果";
    PreviousFound: "previous", "Select the previous paragraph found", "上一个", "选择上一个结果";
    FoundPageDown: "page down", "Select a page further on", "下页", "选择下一页的结果";
    FoundPageUp: "page up", "Select a page further back", "上页", "选择上一页的结果";
    OlderQuery: "older", "An earlier filter", "较早", "较早输入的筛选";
    NewerQuery: "newer", "A later filter", "较晚", "较晚输入的筛选";
    TakeOffered: "other term", "Look for the next term that the text has instead", "换词", "改查文中相近的词";
    NextCandidate: "next difference", "Next difference that may be a real one", "下一差异", "下一处可能的实质差异";
    PreviousCandidate: "previous difference", "Previous difference that may be a real one", "上一差异", "上一处可能的实质差异";
    NextMark: "next mark", "Next mark of any kind", "下一标记", "下一处标记（不论种类）";
    PreviousMark: "previous mark", "Previous mark of any kind", "上一标记", "上一处标记（不论种类）";
    NextPair: "next pair", "Next pair of paragraphs", "下一对", "下一对段落";
    PreviousPair: "previous pair", "Previous pair of paragraphs", "上一对", "上一对段落";
    NextWorth: "next worth reading", "Next pair with a difference that may be real", "下一要对", "下一对有实质差异的段落";
    NextChanged: "next change", "Next paragraph that changed since the old year", "下一变化", "下一个与旧年不同的段落";
    NextNew: "next new", "Next paragraph that is new", "下一新增", "下一个新增段落";
    NextDropped: "next dropped", "Next paragraph that was dropped", "下一删除", "下一个被删除的段落";
    TurnRelation: "relation", "Two years or two languages, or annex and enclosure", "对照", "在年度或语文对照与附件附文对照之间切换";
    TurnLanguage: "language", "The paragraph in the other language", "语文", "本段的另一种语文";
    Partner: "other end", "The other end of the difference, else the next one", "另一端", "差异的另一端；已在屏上则到下一处";
    Swap: "swap", "Swap the sides", "互换", "左右互换";
    Stack: "stack", "One column or two", "单双栏", "单栏或双栏";
    CycleFraming: "framing", "Framing dim, hidden or full", "套语", "套语：变暗、隐去或如常";
    FoldEqual: "fold equal", "Fold or show the rows without a difference", "折叠相同", "折叠或显示无差异的行";
    ToggleExact: "exact", "The exact characters in which wordings differ", "逐字", "标出措辞中不同的字";
    ToggleSigns: "signs", "Written signs around the differences", "符号", "在差异处加注符号";
    ToCited: "cited", "To the documents that the pair cites", "引文", "转到本对所引文件";
    CloseCompare: "back", "Back to the panes", "返回", "回到三栏";
    OpenPalette: "go to", "Everything to do and every place, by name", "命令", "按名称查找全部操作和位置";
    Mark: "bookmark", "Bookmark the paragraph, or take the bookmark away", "书签", "为段落加上或取消书签";
    ListMarked: "bookmarks", "Only paragraphs with a bookmark or a note", "已标记", "只看有书签或笔记的段落";
    Note: "note", "Note on the paragraph, in one line", "笔记", "为段落写一行笔记";
    NoteInEditor: "long note", "Note on the paragraph, in your editor", "长笔记", "用编辑器为段落写笔记";
    OpenCopy: "copy", "Copy the paragraph, the pair, a citation or a link", "复制", "复制段落、整对段落、出处或网址";
    HandOn: "to file", "Write what is listed here to a file, to send on", "存文件", "把此处所列内容写入文件，以便转发";
    OpenPage: "page", "Official page of the selected document", "网页", "打开所选文件的官方网页";
    ToggleRead: "read", "The pair counts as read, or as unread again", "已读", "把这一对标为已读或未读";
    TakeOver: "take over", "Take over the old year's bookmark and note", "沿用", "沿用旧年在本段的书签和笔记";
    History: "history", "Which paragraphs cite the document, year by year", "沿革", "逐年列出引用该文件的段落";
    ToggleMouse: "mouse", "Mouse for the browser, or for selecting text", "鼠标", "鼠标用于浏览或用于选取文字";
    HistoryBack: "go back", "Back to where you were before the last jump", "后退", "回到上次跳转之前的位置";
    HistoryForward: "go forward", "Forward again", "前进", "再向前";
    Widen: "wider", "Widen the pane", "加宽", "加宽本栏";
    Thin: "narrower", "Narrow the pane", "收窄", "收窄本栏";
    ResetWidths: "widths", "Usual widths of all panes", "复原栏宽", "恢复各栏的通常宽度";
    CopyParagraph: "paragraph", "The paragraph", "段落", "段落全文";
    CopyPair: "pair", "The paragraph and the one that faces it", "整对", "本段及其对应段落";
    CopySeveral: "several", "Several paragraphs, by their numbers", "多段", "按段号复制多段";
    CopyMarked: "bookmarked", "All paragraphs with a bookmark", "书签段", "全部有书签的段落";
    ToggleMarkdown: "Markdown", "As plain text or as Markdown", "Markdown", "以纯文本或 Markdown 复制";
    CopyCitation: "citation", "How to cite the paragraph", "出处", "段落的出处";
    CopyLink: "link", "Address of the selected document's page", "网址", "所选文件的网址";
    KeepNote: "keep", "Keep the note", "保存", "保存笔记";
    LeaveNote: "leave", "Leave the note as it was", "放弃", "笔记保持原样";
    Pick: "choose", "Take the selected entry", "选定", "选定该项";
    LeavePick: "close", "Clear what is typed, then close", "关闭", "清除输入，再按则关闭";
    PickDown: "next", "Next entry", "下一项", "下一项";
    PickUp: "previous", "Previous entry", "上一项", "上一项";
    PickPageDown: "page down", "A page of entries on", "下页", "下一页";
    PickPageUp: "page up", "A page of entries back", "上页", "上一页";
    SearchHelp: "search", "Search in the help", "查找", "在帮助中查找";
    TakeRow: "choose", "Take the selected row of the window", "选定", "选定窗口中的所选行";
    OpenSummary: "summary", "All pairs, those worth reading first", "总览", "所有段落对及其差异，值得读的在前";
    OpenMatrix: "matrix", "Sections against cited documents", "矩阵", "章节与所引文件对照表";
    OpenPair: "open", "Set the pair side by side", "打开", "并排对照这一对";
    CycleOrder: "order", "Summary: by worth, number, likeness or class", "排序", "总览按值得读的程度、段号、差异大小或差异类别排序";
    CycleOnly: "only", "Summary: all, worth reading, unread, kind or class", "范围", "总览列出全部、值得读的、未读的或某一种、某一类";
    CloseSummary: "back", "Back to the panes", "返回", "回到三栏";
    CellRight: "right", "Matrix: a column to the right", "向右", "矩阵右移一列";
    CellLeft: "left", "Matrix: a column to the left", "向左", "矩阵左移一列";
    FirstColumn: "first column", "Matrix: to the first column", "首列", "矩阵到首列";
    LastColumn: "last column", "Matrix: to the last column", "末列", "矩阵到末列";
    NextCited: "next cited", "Matrix: the next column cited in this section", "下一引文", "矩阵到本节所引的下一文件";
    PreviousCited: "previous cited", "Matrix: the previous column cited in this section", "上一引文", "矩阵到本节所引的上一文件";
    OpenCell: "open", "Read the paragraphs behind the cell", "打开", "阅读该格所指段落";
    CycleCounting: "count", "Matrix of all parts, of one, or of their difference", "计数", "矩阵计各部分合计、单个部分或其差";
    CloseMatrix: "back", "Back to the panes", "返回", "回到三栏";
    OpenCited: "open", "Text: open the document cited here", "打开", "案文：打开此处所引文件";
    NextCitation: "next citation", "Text: the next citation", "下一引用", "案文：下一处引用";
    PreviousCitation: "previous citation", "Text: the previous citation", "上一引用", "案文：上一处引用";
    NextTextParagraph: "next paragraph", "Text: the next paragraph; a number goes to it", "下一段", "案文：下一段；键入段号即到该段";
    PreviousTextParagraph: "previous paragraph", "Text: the previous paragraph", "上一段", "案文：上一段";
    OtherLanguage: "other language", "Text: in its other language", "另一语文", "案文：换另一语文";
    TextBack: "go back", "Text: back to the text before", "后退", "案文：回到前一份案文";
    TextForward: "go forward", "Text: forward again", "前进", "案文：再向前";
    CloseReference: "back", "Text: back to where it was opened", "返回", "案文：回到打开之处";
    ClosePopup: "close", "Close the window", "关闭", "关闭窗口";
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Group {
    Move,
    Panes,
    Read,
    Find,
    Compare,
    Keep,
    /// The screens that show the whole programme.
    Overview,
    Library,
    General,
}

impl Group {
    /// All headings, in the order of the help.
    pub const ALL: [Self; 9] = [
        Self::Panes,
        Self::Read,
        Self::Find,
        Self::Compare,
        Self::Overview,
        Self::Library,
        Self::Keep,
        Self::Move,
        Self::General,
    ];

    pub const fn title(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => match self {
                Self::Move => "Moving",
                Self::Panes => "Panes",
                Self::Read => "Reading",
                Self::Find => "Finding",
                Self::Compare => "Comparing",
                Self::Keep => "Bookmarks, notes, copies",
                Self::Overview => "Summary and matrix",
                Self::Library => "Cited texts",
                Self::General => "General",
            },
            Lang::Zh => match self {
                Self::Move => "移动",
                Self::Panes => "三栏",
                Self::Read => "阅读",
                Self::Find => "查找",
                Self::Compare => "对照",
                Self::Keep => "书签、笔记和复制",
                Self::Overview => "总览与矩阵",
                Self::Library => "所引案文",
                Self::General => "通用",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::i18n::Lang;
    use crate::text::{Ambiguous, width};
    use crate::tui::action::Action;

    /// What the help has room for at 80 columns, and what the key line can spare for one action.
    const SENTENCE: usize = 51;
    const SHORT: usize = 20;

    #[test]
    fn words_fit_their_places_in_every_language() {
        let mut faults = String::new();
        for action in Action::all() {
            let row = action.row();
            for lang in Lang::ALL {
                for (words, most) in [(row.command.sentence(lang), SENTENCE), (row.command.short(lang), SHORT)] {
                    let columns = width(words, Ambiguous::Narrow);
                    if words.is_empty() || columns > most {
                        faults += &format!("{} ({lang:?}): {columns} columns, room for {most}: {words}\n", row.id);
                    }
                }
            }
        }
        assert!(faults.is_empty(), "\n{faults}");
    }
}
