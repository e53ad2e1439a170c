//! What the browser says of keys that wait, of notes that lost their words, of copies, and of the editor.

use super::messages::{counted, messages, words};

messages! {
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum Notice -> String {
        /// Keys wait for an answer; a key gives up.
        KeysWait(wait: Wait, keys: usize, key: String):
            "Waiting for {wait}; keys kept: {keys}; {key} drops them",
            "正在等待{wait}；已记下 {keys} 个按键；按 {key} 放弃";
        /// A key that means nothing on this screen; the one that lists those that do.
        IdleKey(key: String, help: String): "{key} does nothing here; {help} lists the keys that do", "此处 {key} 键不起作用；按 {help} 查看可用的按键";
        /// What keys waited for did not come in time, or the user gave up.
        KeysDropped(keys: usize): "Keys dropped, as their answer did not come: {keys}", "未等到结果，已放弃 {keys} 个按键";
        KeysBeforeEditor(keys: usize):
            "Keys typed before the editor opened were dropped: {keys}",
            "编辑器打开前键入的 {keys} 个按键已放弃";
        FilterWrong(reason: String): "The filter is not understood: {reason}", "无法理解筛选条件：{reason}";
        /// The programme no longer has the words that bookmarks and notes were left on.
        KeptAside(count: usize):
            "Words changed: bookmarks and notes kept aside: {count}; `ctc-programme export --marked` lists them",
            "原文有变：{count} 条书签或笔记另行保存；`ctc-programme export --marked` 可列出";
        EditorOpens(editor: String, key: String):
            "{key} again opens {editor}; save and leave it to come back ($EDITOR names another)",
            "再按 {key} 打开 {editor}；保存并退出即可返回（$EDITOR 可另行指定）";
        /// What was typed, pasted or given is longer than what can be written there.
        TextCut(kept: usize): "Cut: only {kept} characters were taken", "过长：只录入了 {kept} 个字符";
        /// A name without an ending that says the form of the file.
        NoFileForm(name: String):
            "{name}: which form? End the name in .docx, .html, .xlsx, .csv or .md",
            "{name}：请以 .docx、.html、.xlsx、.csv 或 .md 结尾，以指明格式";
        /// What the import of the text left out or was unsure of; the key that lists it.
        Doubts(count: usize, key: String):
            { format!("Imported: {} worth a look; {key} lists them", counted(*count, "place")) },
            "已导入：有 {count} 处值得核对；按 {key} 列出";
        NoDoubts: "No import was unsure of anything in this text", "本文没有导入时存疑之处";
        /// How many of the list got bookmarks, or lost them.
        ListMarked(count: usize, marked: bool):
            { format!("{} {}", if *marked { "Bookmarked:" } else { "No longer bookmarked:" }, counted(*count, "text")) },
            { format!("{}：{count} 段", if *marked { "已加书签" } else { "已取消书签" }) };
        NarrowFirst(key: String):
            "Narrow the list first ({key}, such as 12-14): then all of it is bookmarked",
            "请先筛选列表（按 {key}，如 12-14），再为所列各段加书签";
        NothingToWrite: "Nothing is listed here that could be written to a file", "此处没有可写入文件的内容";
        FileThere(name: String): "{name} is there already: choose another name", "{name} 已存在：请换一个文件名";
        FileWritten(name: String): "Written: {name}", "已写入：{name}";
        FileRefused(why: String): "Nothing was written: {why}", "没有写入：{why}";
        /// Neither bookmark nor note is there to be listed; the keys that leave one.
        NothingKept(mark: String, note: String):
            "There are no bookmarks or notes yet: {mark} bookmarks a paragraph, {note} writes a note",
            "还没有书签或笔记：按 {mark} 加书签，按 {note} 写笔记";
        /// Bookmarks and notes belong to the programme; the keys that copy and that go back.
        NotOnTexts(copy: String, back: String):
            "Bookmarks and notes are for the programme's paragraphs ({back} goes back); {copy} copies this one",
            "书签和笔记只用于方案的段落（按 {back} 返回）；按 {copy} 可复制本段";
        /// A line of a cited text that is in no paragraph; the key that leads to one.
        OnNoParagraph(key: String):
            "The line at ▸ is in no paragraph: {key} goes to the next one",
            "▸ 所在行不属于任何段落：按 {key} 到下一段";
        /// What was typed as a note looks like something else; the keys that keep it all the same and that look for it.
        NoNote(typed: String, keep: String, look: String):
            "{keep} keeps the note, {look} looks up “{typed}”",
            "按 {keep} 存为笔记，按 {look} 查找“{typed}”";
        /// What was typed names nothing to go to; whether rows below are like it.
        NoSuchPlace(typed: String, has_like: bool):
            { format!("No place or name is “{typed}”{}", if *has_like { "; ↓ chooses what is like it" } else { "" }) },
            { format!("没有叫“{typed}”的位置或名称{}", if *has_like { "；按 ↓ 选近似的一项" } else { "" }) };
        /// A jump led out of a narrowed list; the key that comes back to it.
        LeftList(key: String): "Outside the list: all is listed again; {key} goes back to the list", "已离开筛选的列表，现列出全部；按 {key} 返回原列表";
        NoSubject: "No paragraph is selected here", "此处没有选定段落";
        NoSuchParagraph(what: String): "No such paragraph here: {what}", "此处没有这一段：{what}";
        TextLacks(symbol: String, numbers: String): "{symbol} has no paragraph {numbers}", "{symbol} 没有第 {numbers} 段";
        NoneMarked: "No paragraph has a bookmark", "没有加了书签的段落";
        AsMarkdown: "Copies are Markdown now", "现以 Markdown 复制";
        AsPlainText: "Copies are plain text now", "现以纯文本复制";
        /// What can be typed for several paragraphs.
        RangePlaceholder: "20-23, 25 here; e2 as in /; both: b20-23", "20-23, 25（本部分）；e2 同 / 写法；两边：b20-23";
        /// Leads the numbers of several paragraphs.
        RangePrompt: "Paragraphs: ", "段号: ";
        /// Several paragraphs that are copied, by the first of them.
        Several(count: usize, first: String): "{count} paragraphs from {first}", "{first} 起共 {count} 段";
        PairRead(pair: usize): "Pair {pair}: read", "第 {pair} 对：已读";
        PairUnread(pair: usize): "Pair {pair}: unread", "第 {pair} 对：未读";
        /// The old year's bookmarks and notes on paragraphs that go on in the new one; a key takes one over.
        Offered(count: usize, key: String):
            "The old year's bookmarks and notes: {count}, marked ?; {key} takes one over, {key} {key} all",
            "旧年的书签和笔记：{count} 条，标为 ?；按 {key} 沿用一条，连按两次沿用全部";
        /// The note of the old year, behind the sign of an offer.
        OfferedNote(note: String, key: String): "? old year: {note} ({key} takes it over)", "? 旧年：{note}（按 {key} 沿用）";
        OfferedMark: "bookmark", "书签";
        NothingOffered: "The old year left nothing that is not taken over", "旧年没有尚未沿用的书签或笔记";
        /// Nothing is offered on the paragraph; the key pressed again takes over all the others.
        NothingOfferedHere(count: usize, key: String):
            "Nothing from the old year here; {key} again takes over all {count}",
            "旧年在本段没有书签或笔记；再按 {key} 沿用全部 {count} 条";
        /// One is taken over; so many are left.
        TakenOver(place: String, left: usize, key: String):
            { if *left > 0 { format!("Taken over: {place}; {key} again takes over the other {left}") } else { format!("Taken over: {place}") } },
            { if *left > 0 { format!("已沿用：{place}；再按 {key} 沿用其余 {left} 条") } else { format!("已沿用：{place}") } };
        TakenOverAll(count: usize, key: String):
            "Taken over: {count}; {key} again takes them back",
            "已沿用 {count} 条；再按 {key} 撤销";
        TakenBack(count: usize): "Taken back: {count}, offered again", "已撤销 {count} 条，仍可沿用";
        /// Two works that are no two years of one document.
        Unrelated(percent: u32):
            "These two have nothing in common ({percent} % of their text): are they two years of one document?",
            "两份文件几乎没有共同内容（相同文字 {percent} %）：是同一文件的两个年度吗？";
        /// A document that the new one of two years cites and the old one does not.
        CitedFrom(year: String): "new in {year}:", "{year} 年新引用：";
        /// A document that the old one of two years cites and the new one does not.
        CitedNoMoreIn(year: String): "no longer in {year}:", "{year} 年不再引用：";
        /// How many paragraphs of a year cite a document.
        CitedInYear(year: String, count: usize):
            { format!("{year}: cited in {}", counted(*count, "paragraph")) },
            "{year}：{count} 段引用";
        /// What else would be shown, if more years were open.
        OneYearOnly: "One year is open: ctc-programme OLD NEW NEWER shows the years between", "只打开了一年：以 ctc-programme 旧年 新年 更新年 启动可看历年";
        CitesNow: "cites it now", "新引用";
        CitesNoMore: "cites it no more", "不再引用";
        EmptyCell: "Nothing there cites that document", "此处没有引用该文件";
        /// The list is narrowed to others than the paragraph of this number.
        Hidden(number: String, key: String):
            "{number} is not in this list; {key} widens it",
            "列表范围内没有第 {number} 段；按 {key} 放宽范围";
        /// A row of a list that heads the rows below it, or a text that is not at hand.
        NothingToOpen(row: String): "Nothing to open in this row: {row}", "此行没有可打开的内容：{row}";
        /// A cited document whose text the library lacks.
        NotInLibrary(symbol: String, key: String):
            "{symbol} is not in the library; {key} opens its official page",
            "文库中没有 {symbol}；按 {key} 打开官方网页";
        /// A file of the library is damaged; why, in its own words.
        TextUnreadable(reason: String): "The text cannot be read: {reason}", "案文无法读取：{reason}";
        CitesNothing: "This paragraph cites no document", "本段未引用文件";
        NoMoreCitations: "No further citation in this text", "案文中没有更多引用";
        NoOtherLanguage: "The library has this text in one language only", "文库中此案文只有一种语文";
        /// A preambular paragraph of a text, by its place.
        Preambular(place: String): "preamble {place}", "序言第 {place} 段";
        /// A paragraph behind the preamble, by its number.
        Operative(place: String): "para. {place}", "第 {place} 段";
        /// Which preambular paragraph of a text is selected.
        PreambularOf(place: usize, of: usize): "preambular {place} of {of}", "序言段 {place}/{of}";
        OperativeOf(place: usize, of: usize): "operative {place} of {of}", "执行段 {place}/{of}";
        NotInYourLanguage: "the library has no English text of it", "文库中没有中文案文";
        InYourLanguageToo(key: String): "{key}: in English", "{key}：中文案文";
        /// So many of a hundred parts of a large file are read; its beginning is on the screen.
        ReadingFile(percent: u8): "reading, {percent} %", "读取中，{percent}%";
        MakingReady: "read, making it ready", "已读完，整理中";
        /// What was on the screen was not the beginning of the file after all.
        ReadAnew: "The file is laid out in an unusual order: you are at its first paragraph", "文件的编排顺序特殊：现位于首段";
        /// Stands in the first line for a document without a symbol.
        NoSymbol: "no symbol", "无文号";
    }
}

words! {
    pub(crate) enum Wait {
        Search: "the search", "检索";
        Reading: "the document to be read", "读取文件";
        Opening: "the rest of the file", "读完文件其余部分";
        Comparison: "the comparison", "对照";
        Counts: "the counts", "统计";
        Summary: "all pairs to be compared", "全部段落对的对照";
        Text: "the cited text", "所引案文";
    }
}

words! {
    pub(crate) enum Language {
        Arabic: "Arabic", "阿拉伯文";
        Chinese: "Chinese", "中文";
        English: "English", "英文";
        French: "French", "法文";
        Russian: "Russian", "俄文";
        Spanish: "Spanish", "西班牙文";
    }
}

impl Language {
    /// The language of a tag (BCP 47), if it is one that such documents are published in.
    pub(crate) fn of(tag: &str) -> Option<Self> {
        Some(match tag.split('-').next()? {
            "ar" => Self::Arabic,
            "zh" => Self::Chinese,
            "en" => Self::English,
            "fr" => Self::French,
            "ru" => Self::Russian,
            "es" => Self::Spanish,
            _ => return None,
        })
    }
}
