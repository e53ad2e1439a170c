//! The actions, area by area: lasting name, keys by default, heading in the help; short words and sentence in English, the
//! same in Chinese.

use super::{ActionRow, Scope};
use crate::i18n::browser::Group;

/// Defines the areas, an enum each, and [`Action`], which has a variant for each of them.
macro_rules! actions {
    ($($(#[$doc:meta])* $area:ident($name:ident) in $scope:ident {
        $($variant:ident: $id:literal, [$($key:literal),+], $group:ident, $($word:literal),+;)+
    })+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[allow(clippy::enum_variant_names)] // they are the names of the help
            pub enum $name {
                $($variant,)+
            }

            impl $name {
                /// All of them, in the order of the help.
                pub const ALL: &'static [Self] = &[$(Self::$variant,)+];

                pub const fn row(self) -> ActionRow {
                    let (scope, keys) = (Scope::$scope, match self { $(Self::$variant => &[$($key),+] as &[&str],)+ });
                    let (id, group, words) = match self {
                        $(Self::$variant => ($id, Group::$group, [$($word),+]),)+
                    };
                    ActionRow { id, keys, scope, group, words }
                }
            }

            impl From<$name> for Action {
                fn from(action: $name) -> Self {
                    Self::$area(action)
                }
            }
        )+

        /// Anything that a key can ask for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs)] // the actions of an area say what it is
        pub enum Action {
            $($area($name),)+
        }

        impl Action {
            /// What is known of it.
            pub const fn row(self) -> ActionRow {
                match self {
                    $(Self::$area(action) => action.row(),)+
                }
            }

            /// All actions, area by area.
            pub fn all() -> impl Iterator<Item = Self> {
                std::iter::empty()$(.chain($name::ALL.iter().map(|action| Self::$area(*action))))+
            }
        }
    };
}

actions! {
    App(AppAction) in App {
        OpenFilter: "filter", ["/"], Find, "filter", "Filter the paragraphs as you type", "筛选", "边输入边筛选段落";
        NextMatch: "match.next", ["n"], Find, "next match", "Next match, here or in a later paragraph", "下一处", "下一处匹配，可跨段落";
        PreviousMatch: "match.previous", ["N"], Find, "previous match", "Previous match, here or in an earlier paragraph", "上一处", "上一处匹配，可跨段落";
        OpenSummary: "summary", ["S"], Overview, "summary", "All pairs, those worth reading first", "总览", "所有段落对及其差异，值得读的在前";
        OpenMatrix: "matrix", ["R"], Overview, "matrix", "Sections against cited documents", "矩阵", "章节与所引文件对照表";
        Back: "back", ["Esc", "Ctrl-G"], General, "back", "One step back: close, clear the filter, widen again", "返回", "退一步：关闭、清除筛选或放宽范围";
        OpenHelp: "help", ["?", "F1"], General, "help", "What can be done here, and by which key", "帮助", "此处可做之事及其按键";
        OpenMenu: "menu", ["F10"], General, "menu", "All that can be done here, to choose from", "菜单", "列出此处可做的全部操作供选择";
        ListDoubts: "doubts", ["I"], General, "import", "What the import of this text was unsure of", "导入", "导入本文时存疑或略去之处";
        SwitchLanguage: "language", ["L"], General, "interface", "Interface in Chinese or English", "界面", "界面切换中文或英文";
        NextTheme: "theme", ["t"], General, "theme", "Next colour theme", "主题", "下一个配色主题";
        Redraw: "redraw", ["Ctrl-L"], General, "redraw", "Draw the screen anew", "重绘", "重新绘制屏幕";
        Quit: "quit", ["q", "Ctrl-C"], General, "quit", "Quit", "退出", "退出";
    }
    /// Of whatever is selected, on every screen.
    Keep(KeepAction) in App {
        OpenPalette: "palette", [":", "Ctrl-P"], General, "go to", "Everything to do and every place, by name", "命令", "按名称查找全部操作和位置";
        Mark: "mark", ["m"], Keep, "bookmark", "Bookmark the paragraph, or take the bookmark away", "书签", "为段落加上或取消书签";
        MarkListed: "mark-listed", ["B"], Keep, "bookmark all", "Bookmark all that a narrowed list holds", "全加书签", "为筛选后列出的各段加上或取消书签";
        ListMarked: "marked", ["M"], Keep, "bookmarks", "Only paragraphs with a bookmark or a note", "已标记", "只看有书签或笔记的段落";
        Note: "note", ["e"], Keep, "note", "Note on the paragraph, in one line", "笔记", "为段落写一行笔记";
        NoteInEditor: "long-note", ["E"], Keep, "long note", "Note on the paragraph, in your editor", "长笔记", "用编辑器为段落写笔记";
        OpenCopy: "copy", ["y"], Keep, "copy", "Copy the paragraph, the pair, a citation or a link", "复制", "复制段落、整对段落、出处或网址";
        HandOn: "hand-on", ["W"], Keep, "to file", "Write what is listed here to a file, to send on", "存文件", "把此处所列内容写入文件，以便转发";
        OpenPage: "page", ["o"], Keep, "page", "Official page of the selected document", "网页", "打开所选文件的官方网页";
        ToggleRead: "read", ["d"], Keep, "read", "The pair counts as read, or as unread again", "已读", "把这一对标为已读或未读";
        TakeOver: "take-over", ["A"], Keep, "take over", "Take over the old year's bookmark and note", "沿用", "沿用旧年在本段的书签和笔记";
        History: "history", ["H"], Keep, "history", "Which paragraphs cite the document, year by year", "沿革", "逐年列出引用该文件的段落";
        ToggleMouse: "mouse", ["F2"], General, "mouse", "Mouse for the browser, or for selecting text", "鼠标", "鼠标用于浏览或用于选取文字";
    }
    /// Of two years or two languages, on every screen.
    Years(YearsAction) in App {
        TurnRelation: "years.turn", ["Y"], Compare, "relation", "Two years or two languages, or annex and enclosure", "对照", "在年度或语文对照与附件附文对照之间切换";
        TurnLanguage: "languages.turn", ["T"], Compare, "other language", "The paragraph in the other language", "另一语文", "本段的另一种语文";
    }
    /// Of two years, on every screen that shows their paragraphs.
    Fates(FatesAction) in App {
        NextChanged: "years.next-changed", ["u"], Compare, "next change", "Next paragraph that changed since the old year", "下一变化", "下一个与旧年不同的段落";
        NextNew: "years.next-new", ["+"], Compare, "next new", "Next paragraph that is new", "下一新增", "下一个新增段落";
        NextDropped: "years.next-dropped", ["-"], Compare, "next dropped", "Next paragraph that was dropped", "下一删除", "下一个被删除的段落";
    }
    /// How far to move, and where to.
    Move(Motion) in Motion {
        Down: "move.down", ["j", "Down"], Move, "down", "Down", "向下", "向下";
        Up: "move.up", ["k", "Up"], Move, "up", "Up", "向上", "向上";
        HalfDown: "move.half-down", ["Ctrl-D"], Move, "half down", "Half a page down", "下半页", "向下半页";
        HalfUp: "move.half-up", ["Ctrl-U"], Move, "half up", "Half a page up", "上半页", "向上半页";
        PageDown: "move.page-down", ["PgDn", "Ctrl-F"], Move, "page down", "A page down", "下页", "向下一页";
        PageUp: "move.page-up", ["PgUp"], Move, "page up", "A page up", "上页", "向上一页";
        Top: "move.top", ["g", "Home"], Move, "first", "To the beginning", "开头", "到开头";
        Bottom: "move.bottom", ["G", "End"], Move, "last", "To the end", "末尾", "到末尾";
    }
    /// Of the three panes together.
    Browse(BrowseAction) in Browse {
        NextPane: "pane.next", ["Tab", "l", "Right"], Panes, "next pane", "To the next pane", "下一栏", "到下一栏";
        PreviousPane: "pane.previous", ["Shift-Tab", "h", "Left"], Panes, "previous pane", "To the previous pane", "上一栏", "到上一栏";
        Choose: "choose", ["Enter"], Panes, "open", "Narrow to the section, compare, open the cited text", "进入", "缩小到章节，对照段落，打开所引案文";
        OpenCompare: "compare", ["c"], Panes, "compare", "Set the paragraph beside its counterpart", "对照", "与对应段落并排对照";
        Counterpart: "counterpart", ["x"], Panes, "counterpart", "Go to the paragraph that faces this one", "对应段", "转到与本段对应的段落";
        ReaderDown: "reader.down", ["J"], Read, "line down", "Reader: a line down", "下移", "阅读区下移一行";
        ReaderUp: "reader.up", ["K"], Read, "line up", "Reader: a line up", "上移", "阅读区上移一行";
        Zoom: "reader.zoom", ["z"], Read, "zoom", "Reader alone, or with the list", "放大", "只看阅读区，或连同列表";
        CycleBasis: "cited.basis", ["s"], Panes, "scope", "Cited by paragraph, section, list, all, the library", "范围", "右栏所引：本段、本节、列表、全文、文库等";
    }
    /// Back and forward across jumps, in the three panes.
    History(HistoryAction) in Browse {
        HistoryBack: "history.back", ["b", "Alt-Left"], Move, "go back", "Back to where you were before the last jump", "后退", "回到上次跳转之前的位置";
        HistoryForward: "history.forward", ["f", "Alt-Right"], Move, "go forward", "Forward again", "前进", "再向前";
    }
    PaneWidth(PaneWidthAction) in Browse {
        Widen: "pane.wider", [">"], Panes, "wider", "Widen the pane", "加宽", "加宽本栏";
        Thin: "pane.thinner", ["<"], Panes, "narrower", "Narrow the pane", "收窄", "收窄本栏";
        ResetWidths: "pane.reset", ["="], Panes, "widths", "Usual widths of all panes", "复原栏宽", "恢复各栏的通常宽度";
    }
    Sections(SectionsAction) in Sections {
        Fold: "sections.fold", ["Space"], Panes, "fold", "Fold or unfold the section", "折叠", "折叠或展开章节";
        FoldAll: "sections.fold-all", ["Z"], Panes, "fold all", "Fold or unfold all sections", "全部折叠", "折叠或展开所有章节";
    }
    Paragraphs(ParagraphsAction) in Paragraphs {
        ReadOn: "reader.on", ["Space"], Read, "read on", "Reader: a page on, then the next paragraph", "续读", "阅读区下一页，读完转下一段";
        ReadBack: "reader.back", ["Backspace"], Read, "read back", "Reader: a page back, then the previous paragraph", "回读", "阅读区上一页，到顶转上一段";
    }
    Resolutions(ResolutionsAction) in Resolutions {
        NextCiting: "cited.next", ["Space"], Panes, "next citing", "Next listed paragraph that cites the document", "下一引处", "列表中下一个引用该文件的段落";
        NarrowToCiting: "cited.narrow", ["p"], Panes, "citing", "Narrow to the paragraphs that cite the document", "引用段", "缩小到引用该文件的段落";
        WhoCites: "cited.who", ["w"], Library, "who cites", "Who cites the document, and who cites these", "谁引用", "谁引用该文件，谁又引用它们（树状）";
    }
    Summary(SummaryAction) in Summary {
        OpenPair: "summary.open", ["Enter", "c", "l", "Right"], Overview, "open", "Set the pair side by side", "打开", "并排对照这一对";
        CycleOrder: "summary.order", ["s"], Overview, "order", "Summary: by worth, number, likeness or class", "排序", "总览按值得读的程度、段号、差异大小或差异类别排序";
        CycleOnly: "summary.only", ["v"], Overview, "only", "Summary: all, worth reading, unread, kind or class", "范围", "总览列出全部、值得读的、未读的或某一种、某一类";
        NextPart: "summary.part", ["Tab"], Overview, "other part", "Summary: the pairs of the other part", "另一部分", "总览换为另一部分的段落对";
        CloseSummary: "summary.close", ["h", "Left"], Overview, "back", "Back to the panes", "返回", "回到三栏";
    }
    Matrix(MatrixAction) in Matrix {
        OpenCell: "matrix.open", ["Enter"], Overview, "open", "Read the paragraphs behind the cell", "打开", "阅读该格所指段落";
        CycleCounting: "matrix.count", ["v"], Overview, "count", "Matrix of all parts, of one, or of their difference", "计数", "矩阵计各部分合计、单个部分或其差";
        WhoCites: "matrix.who", ["w"], Library, "who cites", "Who cites the document, and who cites these", "谁引用", "谁引用该文件，谁又引用它们（树状）";
        CellRight: "matrix.right", ["l", "Right"], Overview, "right", "Matrix: a column to the right", "向右", "矩阵右移一列";
        CellLeft: "matrix.left", ["h", "Left"], Overview, "left", "Matrix: a column to the left", "向左", "矩阵左移一列";
        NextCited: "matrix.next", ["Tab"], Overview, "next cited", "Matrix: the next column cited in this section", "下一引文", "矩阵到本节所引的下一文件";
        PreviousCited: "matrix.previous", ["Shift-Tab"], Overview, "previous cited", "Matrix: the previous column cited in this section", "上一引文", "矩阵到本节所引的上一文件";
        FirstColumn: "matrix.first", ["^"], Overview, "first column", "Matrix: to the first column", "首列", "矩阵到首列";
        LastColumn: "matrix.last", ["$"], Overview, "last column", "Matrix: to the last column", "末列", "矩阵到末列";
        CloseMatrix: "matrix.close", ["c"], Overview, "back", "Back to the panes", "返回", "回到三栏";
    }
    Reference(ReferenceAction) in Reference {
        OpenCited: "reference.open", ["Enter", "l", "Right"], Library, "open", "Text: open the document cited here", "打开", "案文：打开此处所引文件";
        NextCitation: "reference.next", ["Tab"], Library, "next citation", "Text: the next citation", "下一引用", "案文：下一处引用";
        PreviousCitation: "reference.previous", ["Shift-Tab"], Library, "previous citation", "Text: the previous citation", "上一引用", "案文：上一处引用";
        NextTextParagraph: "reference.next-paragraph", ["]"], Library, "next paragraph", "Text: the next paragraph; a number goes to it", "下一段", "案文：下一段；键入段号即到该段";
        PreviousTextParagraph: "reference.previous-paragraph", ["["], Library, "previous paragraph", "Text: the previous paragraph", "上一段", "案文：上一段";
        WhoCites: "reference.who", ["w"], Library, "who cites", "Who cites the document, and who cites these", "谁引用", "谁引用该文件，谁又引用它们（树状）";
        OtherLanguage: "reference.language", ["v"], Library, "other language", "Text: in its other language", "另一语文", "案文：换另一语文";
        TextBack: "reference.back", ["b", "Alt-Left"], Library, "go back", "Text: back to the text before", "后退", "案文：回到前一份案文";
        TextForward: "reference.forward", ["f", "Alt-Right"], Library, "go forward", "Text: forward again", "前进", "案文：再向前";
        CloseReference: "reference.close", ["h", "Left"], Library, "back", "Text: back to where it was opened", "返回", "案文：回到打开之处";
    }
    /// Of the filter being typed.
    Filter(FilterAction) in Filter {
        AcceptFilter: "filter.accept", ["Enter", "Tab"], Find, "keep", "Keep the filter; a number or address jumps there", "确定", "保留筛选；输入的是段号则跳转";
        CancelFilter: "filter.cancel", ["Esc", "Ctrl-G", "Ctrl-C"], Find, "clear", "Clear the filter", "清除", "清除筛选";
        NextFound: "filter.next", ["Ctrl-N"], Find, "next", "Select the next paragraph found", "下一个", "选择下一个结果";
        PreviousFound: "filter.previous", ["Ctrl-P"], Find, "previous", "Select the previous paragraph found", "上一个", "选择上一个结果";
        FoundPageDown: "filter.page-down", ["PgDn"], Find, "page down", "Select a page further on", "下页", "选择下一页的结果";
        FoundPageUp: "filter.page-up", ["PgUp"], Find, "page up", "Select a page further back", "上页", "选择上一页的结果";
        OlderQuery: "filter.older", ["Up"], Find, "older", "An earlier filter", "较早", "较早输入的筛选";
        NewerQuery: "filter.newer", ["Down"], Find, "newer", "A later filter", "较晚", "较晚输入的筛选";
        TakeOffered: "filter.offered", ["Ctrl-T"], Find, "other term", "Look for the next term that the text has instead", "换词", "改查文中相近的词";
    }
    Compare(CompareAction) in Compare {
        NextCandidate: "compare.next-candidate", ["Tab"], Compare, "next difference", "Next difference that may be a real one", "下一差异", "下一处可能的实质差异";
        PreviousCandidate: "compare.previous-candidate", ["Shift-Tab"], Compare, "previous difference", "Previous difference that may be a real one", "上一差异", "上一处可能的实质差异";
        NextMark: "compare.next-mark", ["."], Compare, "next mark", "Next mark of any kind", "下一标记", "下一处标记（不论种类）";
        PreviousMark: "compare.previous-mark", [","], Compare, "previous mark", "Previous mark of any kind", "上一标记", "上一处标记（不论种类）";
        NextPair: "compare.next-pair", ["l", "Right", "]"], Compare, "next pair", "Next pair of paragraphs", "下一对", "下一对段落";
        PreviousPair: "compare.previous-pair", ["h", "Left", "["], Compare, "previous pair", "Previous pair of paragraphs", "上一对", "上一对段落";
        NextSection: "compare.next-section", [")"], Compare, "next section", "First pair of the next section", "下一节", "下一节的第一对";
        PreviousSection: "compare.previous-section", ["("], Compare, "previous section", "First pair of this section, or of the one before", "上一节", "本节或上一节的第一对";
        NextWorth: "compare.next-worth", ["}"], Compare, "next worth reading", "Next pair with a difference that may be real", "下一要对", "下一对有实质差异的段落";
        Partner: "compare.partner", ["Enter"], Compare, "other end", "The other end of the difference, else the next one", "另一端", "差异的另一端；已在屏上则到下一处";
        Swap: "compare.swap", ["x"], Compare, "swap", "Swap the sides", "互换", "左右互换";
        Stack: "compare.stack", ["v"], Compare, "stack", "One column or two", "单双栏", "单栏或双栏";
        CycleFraming: "compare.framing", ["f"], Compare, "framing", "Framing dim, hidden or full", "套语", "套语：变暗、隐去或如常";
        FoldEqual: "compare.fold", ["z"], Compare, "fold equal", "Fold or show the rows without a difference", "折叠相同", "折叠或显示无差异的行";
        ToggleExact: "compare.exact", ["i"], Compare, "exact", "The exact characters in which wordings differ", "逐字", "标出措辞中不同的字";
        ToggleSigns: "compare.signs", ["w"], Compare, "signs", "Written signs around the differences", "符号", "在差异处加注符号";
        ToCited: "compare.cited", ["r"], Compare, "cited", "To the documents that the pair cites", "引文", "转到本对所引文件";
        CloseCompare: "compare.close", ["c"], Compare, "back", "Back to the panes", "返回", "回到三栏";
    }
    /// Of a window above the screen.
    Popup(PopupAction) in Popup {
        ClosePopup: "popup.close", ["Esc", "Ctrl-G", "q", "?", "Ctrl-C"], General, "close", "Close the window", "关闭", "关闭窗口";
        SearchHelp: "window.search", ["/"], General, "search", "Search in the help", "查找", "在帮助中查找";
        TakeRow: "window.take", ["Enter"], General, "choose", "Take the selected row of the window", "选定", "选定窗口中的所选行";
    }
    Copy(CopyAction) in Copy {
        CopyParagraph: "copy.paragraph", ["p", "y"], Keep, "paragraph", "The paragraph", "段落", "段落全文";
        CopyPair: "copy.pair", ["b"], Keep, "pair", "The paragraph and the one that faces it", "整对", "本段及其对应段落";
        CopySeveral: "copy.several", ["r"], Keep, "several", "Several paragraphs, by their numbers", "多段", "按段号复制多段";
        CopyMarked: "copy.marked", ["m"], Keep, "bookmarked", "All paragraphs with a bookmark", "书签段", "全部有书签的段落";
        CopyCitation: "copy.citation", ["c"], Keep, "citation", "How to cite the paragraph", "出处", "段落的出处";
        CopyLink: "copy.link", ["l"], Keep, "link", "Address of the selected document's page", "网址", "所选文件的网址";
        ToggleMarkdown: "copy.markdown", ["d"], Keep, "Markdown", "As plain text or as Markdown", "Markdown", "以纯文本或 Markdown 复制";
    }
    Note(NoteAction) in Note {
        KeepNote: "note.keep", ["Enter"], Keep, "keep", "Keep the note", "保存", "保存笔记";
        LookUp: "note.look-up", ["Tab"], Keep, "look up", "Look for what is typed, instead of noting it", "查找", "改为查找所输入的文字";
        LeaveNote: "note.leave", ["Esc", "Ctrl-G", "Ctrl-C"], Keep, "leave", "Leave the note as it was; the key brings it back", "放弃", "笔记保持原样；再打开时取回所输入的文字";
    }
    /// Of a list that is narrowed by typing.
    Pick(PickAction) in Pick {
        Pick: "pick.take", ["Enter"], General, "choose", "Take the selected entry", "选定", "选定该项";
        LeavePick: "pick.leave", ["Esc", "Ctrl-G", "Ctrl-C"], General, "close", "Clear what is typed, then close", "关闭", "清除输入，再按则关闭";
        PickDown: "pick.down", ["Down", "Ctrl-N"], General, "next", "Next entry", "下一项", "下一项";
        PickUp: "pick.up", ["Up", "Ctrl-P"], General, "previous", "Previous entry", "上一项", "上一项";
        PickPageDown: "pick.page-down", ["PgDn"], General, "page down", "A page of entries on", "下页", "下一页";
        PickPageUp: "pick.page-up", ["PgUp"], General, "page up", "A page of entries back", "上页", "上一页";
    }
}

impl Motion {
    /// The row to go to from row `at` of `len`, with `page` rows on the screen.
    pub fn target(self, at: usize, len: usize, page: usize) -> usize {
        let (page, half) = (page.max(1), (page / 2).max(1));
        let to = match self {
            Self::Down => at.saturating_add(1),
            Self::Up => at.saturating_sub(1),
            Self::HalfDown => at.saturating_add(half),
            Self::HalfUp => at.saturating_sub(half),
            Self::PageDown => at.saturating_add(page),
            Self::PageUp => at.saturating_sub(page),
            Self::Top => 0,
            Self::Bottom => usize::MAX,
        };
        to.min(len.saturating_sub(1))
    }

    /// By how many lines to scroll a text of which `rows` are in sight, a line of them staying; `None` to its ends.
    pub fn lines(self, rows: usize) -> Option<isize> {
        let page = isize::try_from(rows).unwrap_or(isize::MAX).saturating_sub(1).max(1);
        Some(match self {
            Self::Down => 1,
            Self::Up => -1,
            Self::HalfDown => (page / 2).max(1),
            Self::HalfUp => -(page / 2).max(1),
            Self::PageDown => page,
            Self::PageUp => -page,
            Self::Top | Self::Bottom => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn motions_stop_at_the_ends() {
        let from = |motion: Motion, at| motion.target(at, 100, 10);
        assert_eq!([from(Motion::Down, 99), from(Motion::Up, 0)], [99, 0]);
        assert_eq!([from(Motion::HalfDown, 3), from(Motion::HalfUp, 3)], [8, 0]);
        assert_eq!([from(Motion::PageDown, 95), from(Motion::PageUp, 95)], [99, 85]);
        assert_eq!([from(Motion::Top, 50), from(Motion::Bottom, 50)], [0, 99]);
        assert_eq!(Motion::Bottom.target(0, 0, 0), 0);
        assert_eq!(Motion::HalfDown.target(0, 5, 1), 1);
    }
}
