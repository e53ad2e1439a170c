//! What the browser says of bookmarks, notes, copies, going back and choosing by name.

use std::borrow::Cow;

use super::Lang;
use super::messages::messages;
use super::quotation::paragraphs;

messages! {
    /// Something said about what stays with the person. Places are named as the programme names them.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum KeepLabel -> Cow<'static, str> {
        MouseOn:
            "Mouse on: it clicks, scrolls and drags borders; Shift-drag selects text",
            "鼠标已开：可点击、滚动、拖动边界；按住 Shift 拖动选取文字";
        MouseOnInScreen:
            "Mouse on: GNU screen now holds back Esc until the next key; Ctrl-G does the same as Esc",
            "鼠标已开：GNU screen 会把 Esc 留到下一次按键；可改按 Ctrl-G";
        MouseOff: "Mouse off: it selects text", "鼠标已关：用于选取文字";
        /// A paragraph has a bookmark now.
        Marked(place: String): "Bookmark on {place}", "已为 {place} 加上书签";
        Unmarked(place: String): "No bookmark on {place} any more", "已取消 {place} 的书签";
        NoteKept(place: String): "Note on {place} kept", "已保存 {place} 的笔记";
        NotKept(place: String):
            "{place}: bookmarks and notes are kept for the new year; open this one alone",
            "{place}：书签和笔记只为新的一年保存；请单独打开这一年";
        /// A note was left unkept; the key that brings it back.
        NoteLeft(key: String): "Not kept; {key} here brings back what you typed", "未保存；在此按 {key} 可取回所输入的文字";
        NoteErased(place: String): "Note on {place} erased", "已删除 {place} 的笔记";
        Note(note: String): "note: {note}", "笔记: {note}";
        NotePrompt(place: String): "Note on {place}: ", "{place} 笔记: ";
        /// Leads the name of the file that so many paragraphs or pairs are written to.
        FilePrompt(count: usize): "Write {count} to the file (.docx .html .xlsx .csv .md): ", "写入文件（{count} 项；.docx .html .xlsx .csv .md）: ";
        FilePlaceholder: "a name with one of these endings", "文件名须带其中一种扩展名";
        NotePlaceholder: "Enter keeps it; empty, it is erased", "按 Enter 保存；留空则删除";
        Citation { title: String, part: String, number: String, source: String }:
            {
                let title = led(title, "", ", ");
                format!("{title}{part}, {}{}", paragraphs(Lang::En, number, false), led(source, " (", ")"))
            },
            {
                let number = paragraphs(Lang::Zh, number, false);
                format!("{}{part}，{number}{}", led(title, "", "，"), led(source, "（", "）"))
            };
        NoDocument: "No document is cited here", "此处没有引用文件";
        NothingBefore: "There was no jump before this place", "此前没有跳转";
        NothingAfter: "Nowhere to go forward to", "无处可前进";
        /// The window that asks what to copy.
        CopyTitle: "Copy", "复制";
        /// The window of all actions and places.
        MenuTitle: "Menu", "菜单";
        MenuPlaceholder: "Enter takes the row; letters narrow the list", "按 Enter 选定；输入文字可缩小范围";
        CitingTreeTitle(name: String): "Who cites {name}: programme + texts", "谁引用 {name}：方案 + 案文";
        DoubtsTitle: "What the import was unsure of", "导入时存疑或略去之处";
        /// The title of a list: how a document was cited year by year.
        HistoryTitle(name: String): "{name} year by year", "{name} 历年引用";
        HistoryPlaceholder: "Enter compares with the other year; letters narrow the list", "按 Enter 与另一年对照；输入文字可缩小范围";
        CitingTreePlaceholder: "Enter opens the row; letters narrow the list", "按 Enter 打开所选行；输入文字可缩小范围";
        PaletteTitle: "Go to", "前往";
        PalettePlaceholder: "action, section, paragraph, document; also by pinyin", "操作、章节、段落、文件；可用拼音";
        NoSuchName: "Nothing has such a name", "没有这样的名称";
        HelpPlaceholder: "what to do, or a key", "要做的事或按键";
        HelpSearch(key: String): "{key} searches", "{key} 查找";
        Said(sentence: String): "{sentence}", "{sentence}";
    }
}

/// A text with what stands before and behind it, or nothing.
fn led(text: &str, before: &str, behind: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{before}{text}{behind}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_leaves_out_what_is_not_known() {
        let citation = |title: &str, source: &str| KeepLabel::Citation {
            title: title.into(),
            part: "附件".into(),
            number: "40".into(),
            source: source.into(),
        };
        assert_eq!(citation("工作方案", "2024-02-23").text(Lang::Zh), "工作方案，附件，第40段（2024-02-23）");
        assert_eq!(citation("", "").text(Lang::En), "附件, para. 40");
    }
}
