//! What the browser says of bookmarks, notes, copies, going back and choosing by name.

use std::borrow::Cow;

use super::Lang;

/// Something said about what stays with the person. Places are named as the programme names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeepLabel {
    /// The browser hears the mouse.
    MouseOn,
    /// The mouse selects text.
    MouseOff,
    /// A paragraph has a bookmark now.
    Marked(String),
    /// A paragraph has none any more.
    Unmarked(String),
    /// A note is kept.
    NoteKept(String),
    /// A note was taken away.
    NoteErased(String),
    /// Leads a note in a list.
    Note(String),
    /// Leads the line in which a note is written.
    NotePrompt(String),
    /// Stands in that line while it is empty.
    NotePlaceholder,
    /// How to cite a paragraph.
    Citation {
        /// The title of the programme.
        title: String,
        /// The part: `附件`.
        part: String,
        /// The number of the paragraph.
        number: String,
        /// The symbol or the date of the document.
        source: String,
    },
    /// Nothing is cited here that could be opened.
    NoDocument,
    /// There was no jump to go back from.
    NothingBefore,
    /// There is nowhere to go forward to.
    NothingAfter,
    /// The window that asks what to copy.
    CopyTitle,
    /// The window of all actions and places.
    PaletteTitle,
    /// What can be typed there.
    PalettePlaceholder,
    /// Nothing has such a name.
    NoSuchName,
    /// What can be typed in the help.
    HelpPlaceholder,
    /// How to search the help.
    HelpSearch(String),
    /// A sentence that is ready.
    Said(String),
}

impl KeepLabel {
    /// The words in a language.
    #[must_use]
    pub fn text(&self, lang: Lang) -> Cow<'static, str> {
        match lang {
            Lang::En => self.english(),
            Lang::Zh => self.chinese(),
        }
    }

    fn english(&self) -> Cow<'static, str> {
        match self {
            Self::MouseOn => "Mouse on: it clicks, scrolls and drags borders; Shift-drag selects text".into(),
            Self::MouseOff => "Mouse off: it selects text".into(),
            Self::Marked(place) => format!("Bookmark on {place}").into(),
            Self::Unmarked(place) => format!("No bookmark on {place} any more").into(),
            Self::NoteKept(place) => format!("Note on {place} kept").into(),
            Self::NoteErased(place) => format!("Note on {place} erased").into(),
            Self::Note(note) => format!("note: {note}").into(),
            Self::NotePrompt(place) => format!("Note on {place}: ").into(),
            Self::NotePlaceholder => "Enter keeps it; empty, it is erased".into(),
            Self::Citation { title, part, number, source } => {
                let title = led(title, "", ", ");
                format!("{title}{part}, para. {number}{}", led(source, " (", ")")).into()
            }
            Self::NoDocument => "No document is cited here".into(),
            Self::NothingBefore => "There was no jump before this place".into(),
            Self::NothingAfter => "Nowhere to go forward to".into(),
            Self::CopyTitle => "Copy".into(),
            Self::PaletteTitle => "Go to".into(),
            Self::PalettePlaceholder => "action, section, paragraph, document; also by pinyin".into(),
            Self::NoSuchName => "Nothing has such a name".into(),
            Self::HelpPlaceholder => "what to do, or a key".into(),
            Self::HelpSearch(key) => format!("{key} searches").into(),
            Self::Said(sentence) => sentence.clone().into(),
        }
    }

    fn chinese(&self) -> Cow<'static, str> {
        match self {
            Self::MouseOn => "鼠标已开：可点击、滚动、拖动边界；按住 Shift 拖动选取文字".into(),
            Self::MouseOff => "鼠标已关：用于选取文字".into(),
            Self::Marked(place) => format!("已为 {place} 加上书签").into(),
            Self::Unmarked(place) => format!("已取消 {place} 的书签").into(),
            Self::NoteKept(place) => format!("已保存 {place} 的笔记").into(),
            Self::NoteErased(place) => format!("已删除 {place} 的笔记").into(),
            Self::Note(note) => format!("笔记: {note}").into(),
            Self::NotePrompt(place) => format!("{place} 笔记: ").into(),
            Self::NotePlaceholder => "按 Enter 保存；留空则删除".into(),
            Self::Citation { title, part, number, source } => {
                format!("{}{part}，第{number}段{}", led(title, "", "，"), led(source, "（", "）")).into()
            }
            Self::NoDocument => "此处没有引用文件".into(),
            Self::NothingBefore => "此前没有跳转".into(),
            Self::NothingAfter => "无处可前进".into(),
            Self::CopyTitle => "复制".into(),
            Self::PaletteTitle => "前往".into(),
            Self::PalettePlaceholder => "操作、章节、段落、文件；可用拼音".into(),
            Self::NoSuchName => "没有这样的名称".into(),
            Self::HelpPlaceholder => "要做的事或按键".into(),
            Self::HelpSearch(key) => format!("{key} 查找").into(),
            Self::Said(sentence) => sentence.clone().into(),
        }
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
