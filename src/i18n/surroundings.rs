//! What is said of copying, opening pages and editing notes.

use super::messages::{counted, messages};

messages! {
    /// A sentence about the clipboard, the browser or the editor. Names and addresses come in a form that is safe to show.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum SurroundingsMessage -> String {
        /// A text was sent to the clipboard.
        Sent { what: String, by: Option<String>, chars: usize, hidden: bool }:
            {
                let by = by.as_deref().unwrap_or("the terminal");
                let hidden = if *hidden { "; it holds hidden characters" } else { "" };
                format!("Sent to the clipboard by {by}: {what} ({}{hidden})", counted(*chars, "character"))
            },
            {
                let by = by.as_ref().map_or_else(|| "终端".to_owned(), |by| format!(" {by} "));
                let hidden = if *hidden { "，含隐藏字符" } else { "" };
                format!("已由{by}送往剪贴板：{what}（{chars} 字{hidden}）")
            };
        SentToTmuxBuffer { what: String }:
            "Sent to tmux's buffer: {what} (paste with prefix ])",
            "已送入 tmux 缓冲区：{what}（按前缀键和 ] 粘贴）";
        InFile { what: String, path: String }:
            "Too long for the clipboard: {what} is in {path}",
            "过长，无法送往剪贴板：{what} 存于 {path}";
        NotCopied { what: String }: "Could not copy {what}: nothing took it", "无法复制 {what}";
        /// A browser was started.
        PageOpened { address: String }: "Opening {address}", "正在打开 {address}";
        PageAddress { address: String }:
            "No browser here; sent to the clipboard: {address}",
            "此处没有浏览器，网址已送往剪贴板：{address}";
        NoEditor { editor: String }:
            "Cannot start {editor}: set EDITOR to your editor",
            "无法启动 {editor}：请将 EDITOR 设为所用的编辑器";
        NoteInFile { path: String }:
            "The note could not be read back; it is in {path}",
            "无法读回笔记，笔记存于 {path}";
        NoteGivenUp: "The editor ended with an error: the note stays as it was", "编辑器出错退出，笔记未改";
    }
}
