//! What is said of copying, opening pages and editing notes.

use super::Lang;

/// A sentence about the clipboard, the browser or the editor. Names and addresses come in a form that is safe to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SurroundingsMessage {
    /// A text was sent to the clipboard.
    Sent {
        /// What it is: `annex 40`.
        what: String,
        /// The command or thing that took it; `None`: the terminal.
        by: Option<String>,
        /// Its length in characters.
        chars: usize,
        /// Whether it holds characters that no eye sees.
        hidden: bool,
    },
    /// A text only reached tmux's buffer.
    SentToTmuxBuffer {
        /// What it is.
        what: String,
    },
    /// A text is too long for the clipboard and lies in a file.
    InFile {
        /// What it is.
        what: String,
        /// The file.
        path: String,
    },
    /// A text could be neither sent nor kept.
    NotCopied {
        /// What it is.
        what: String,
    },
    /// A browser was started.
    PageOpened {
        /// The address.
        address: String,
    },
    /// There is no browser here; the address is in the clipboard.
    PageAddress {
        /// The address.
        address: String,
    },
    /// No editor could be started.
    NoEditor {
        /// The editor.
        editor: String,
    },
    /// The note could not be taken back from the editor.
    NoteInFile {
        /// Where it lies.
        path: String,
    },
    /// The editor was left with an error.
    NoteGivenUp,
}

impl SurroundingsMessage {
    /// The sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Zh => self.chinese(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Sent { what, by, chars, hidden } => {
                let by = by.as_deref().unwrap_or("the terminal");
                let hidden = if *hidden { "; it holds hidden characters" } else { "" };
                format!("Sent to the clipboard by {by}: {what} ({chars} characters{hidden})")
            }
            Self::SentToTmuxBuffer { what } => format!("Sent to tmux's buffer: {what} (paste with prefix ])"),
            Self::InFile { what, path } => format!("Too long for the clipboard: {what} is in {path}"),
            Self::NotCopied { what } => format!("Could not copy {what}: nothing took it"),
            Self::PageOpened { address } => format!("Opening {address}"),
            Self::PageAddress { address } => format!("No browser here; sent to the clipboard: {address}"),
            Self::NoEditor { editor } => format!("Cannot start {editor}: set EDITOR to your editor"),
            Self::NoteInFile { path } => format!("The note could not be read back; it is in {path}"),
            Self::NoteGivenUp => "The editor ended with an error: the note stays as it was".into(),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::Sent { what, by, chars, hidden } => {
                let by = by.as_ref().map_or_else(|| "终端".to_owned(), |by| format!(" {by} "));
                let hidden = if *hidden { "，含隐藏字符" } else { "" };
                format!("已由{by}送往剪贴板：{what}（{chars} 字{hidden}）")
            }
            Self::SentToTmuxBuffer { what } => format!("已送入 tmux 缓冲区：{what}（按前缀键和 ] 粘贴）"),
            Self::InFile { what, path } => format!("过长，无法送往剪贴板：{what} 存于 {path}"),
            Self::NotCopied { what } => format!("无法复制 {what}"),
            Self::PageOpened { address } => format!("正在打开 {address}"),
            Self::PageAddress { address } => format!("此处没有浏览器，网址已送往剪贴板：{address}"),
            Self::NoEditor { editor } => format!("无法启动 {editor}：请将 EDITOR 设为所用的编辑器"),
            Self::NoteInFile { path } => format!("无法读回笔记，笔记存于 {path}"),
            Self::NoteGivenUp => "编辑器出错退出，笔记未改".into(),
        }
    }
}
