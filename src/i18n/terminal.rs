//! What is said about the terminal, and after it was given back.

use super::messages::messages;

messages! {
    /// A sentence about the terminal.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub(crate) enum Message<'a> -> String {
        NotATerminal:
            "the browser needs a terminal for its keys and its screen. \
             Without one use `ctc-programme search`, `show`, `compare`, `resolutions` or `export`",
            "浏览界面需要终端来读取按键和显示屏幕。没有终端时请用 \
             `ctc-programme search`、`show`、`compare`、`resolutions` 或 `export`";
        DumbTerminal:
            "this terminal (TERM=dumb) can only print lines. \
             Use `ctc-programme search`, `show`, `compare`, `resolutions` or `export`, or set TERM",
            "此终端 (TERM=dumb) 只能逐行打印。请用 \
             `ctc-programme search`、`show`、`compare`、`resolutions` 或 `export`，或另设 TERM";
        CannotTake { cause: &'a str }: "the terminal cannot be set up: {cause}", "无法设置终端：{cause}";
        Fault { place: &'a str, cause: &'a str }:
            "ctc-programme: a fault of the program itself, at {place}: {cause}\n\
             The terminal was given back. Set RUST_BACKTRACE=1 to see more, and please report it.",
            "ctc-programme：程序自身出错，位置 {place}：{cause}\n\
             终端已恢复。设 RUST_BACKTRACE=1 可见详情，敬请报告。";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn a_refusal_names_the_commands_that_need_no_terminal() {
        for lang in [Lang::En, Lang::Zh] {
            for message in [Message::NotATerminal, Message::DumbTerminal] {
                assert!(message.text(lang).contains("ctc-programme search"));
            }
            let fault = Message::Fault { place: "src/x.rs:1:2", cause: "index" }.text(lang);
            assert!(fault.contains("src/x.rs:1:2") && fault.contains("index"));
        }
    }
}
