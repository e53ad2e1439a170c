//! What is said of copying, opening pages and editing notes.

use std::borrow::Cow;

use super::Lang;
use super::messages::{Argument, counted, messages};

messages! {
    /// A sentence about the clipboard, the browser or the editor. Names and addresses come in a form that is safe to show.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum SurroundingsMessage -> String {
        InClipboard { what: CopiedText, by: &'static str, tmux: bool }:
            { format!("In the clipboard ({by}){}: {}", also_tmux(*tmux, Lang::En), what.text(Lang::En)) },
            { format!("已存入剪贴板（{by}）{}：{}", also_tmux(*tmux, Lang::Zh), what.text(Lang::Zh)) };
        SentToClipboard { what: CopiedText, by: &'static str, tmux: bool }:
            { format!("Sent to the clipboard by {by}{}: {}", also_tmux(*tmux, Lang::En), what.text(Lang::En)) },
            { format!("已由 {by} 送往剪贴板{}：{}", also_tmux(*tmux, Lang::Zh), what.text(Lang::Zh)) };
        InTmuxBuffer { what: CopiedText, sent_on: bool }:
            {
                let on = if *sent_on { "; tmux sent it to the terminal" } else { "" };
                format!("In tmux's buffer (prefix ] pastes){on}: {}", what.text(Lang::En))
            },
            {
                let on = if *sent_on { "，并由 tmux 送往终端" } else { "" };
                format!("已存入 tmux 缓冲区（前缀键加 ] 粘贴）{on}：{}", what.text(Lang::Zh))
            };
        SentToTerminal { what: CopiedText }:
            "Sent to the terminal, which may not put it into the clipboard: {what}",
            "已送往终端，终端未必存入剪贴板：{what}";
        InFile { what: String, path: String }:
            "Too long for the clipboard: {what} is in {path}",
            "过长，无法送往剪贴板：{what} 存于 {path}";
        NotCopied { what: String }: "Could not copy {what}: nothing took it", "无法复制 {what}";
        PageOpened { address: String }: "Opening {address}", "正在打开 {address}";
        PageAddress { address: String }:
            "No browser here. Open it elsewhere: {address}",
            "此处没有浏览器，请在别处打开：{address}";
        NoEditor { editor: String }:
            "Cannot start {editor}: set EDITOR to your editor",
            "无法启动 {editor}：请将 EDITOR 设为所用的编辑器";
        NoteInFile { path: String }:
            "The note could not be read back; it is in {path}",
            "无法读回笔记，笔记存于 {path}";
        NoteGivenUp: "The editor ended with an error: the note stays as it was", "编辑器出错退出，笔记未改";
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CopiedText {
    /// What it is: `annex 40`.
    pub what: String,
    pub chars: usize,
    /// Whether it holds characters that no eye sees.
    pub hidden: bool,
}

impl CopiedText {
    fn text(&self, lang: Lang) -> String {
        let Self { what, chars, hidden } = self;
        match lang {
            Lang::En => {
                let hidden = if *hidden { "; it holds hidden characters" } else { "" };
                format!("{what} ({}{hidden})", counted(*chars, "character"))
            }
            Lang::Zh => format!("{what}（{chars} 字{}）", if *hidden { "，含隐藏字符" } else { "" }),
        }
    }
}

impl Argument for CopiedText {
    fn said(&self, lang: Lang) -> Cow<'_, str> {
        self.text(lang).into()
    }
}

const fn also_tmux(tmux: bool, lang: Lang) -> &'static str {
    match (tmux, lang) {
        (false, _) => "",
        (true, Lang::En) => " and tmux's buffer",
        (true, Lang::Zh) => "和 tmux 缓冲区",
    }
}
