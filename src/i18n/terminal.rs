//! What is said about the terminal, and after it was given back.

use super::Lang;

/// A sentence about the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message<'a> {
    /// Standard input or output is no terminal.
    NotATerminal,
    /// `TERM` says that the terminal can only print lines.
    DumbTerminal,
    /// The terminal could not be set up.
    CannotTake {
        /// What the system says.
        cause: &'a str,
    },
    /// The program met a fault of its own.
    Fault {
        /// The place in the source.
        place: &'a str,
        /// What went wrong.
        cause: &'a str,
    },
    /// A paste was longer than is kept.
    PasteCut {
        /// How much was kept, in KiB.
        kib: usize,
    },
}

impl Message<'_> {
    /// The sentence in a language.
    #[must_use]
    pub fn text(self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Zh => self.chinese(),
        }
    }

    fn english(self) -> String {
        match self {
            Self::NotATerminal => "the browser needs a terminal for its keys and its screen. \
                Without one use `ctc-programme search`, `show`, `compare`, `resolutions` or `export`"
                .to_owned(),
            Self::DumbTerminal => "this terminal (TERM=dumb) can only print lines. \
                Use `ctc-programme search`, `show`, `compare`, `resolutions` or `export`, or set TERM"
                .to_owned(),
            Self::CannotTake { cause } => format!("the terminal cannot be set up: {cause}"),
            Self::Fault { place, cause } => format!(
                "ctc-programme: a fault of the program itself, at {place}: {cause}\n\
                 The terminal was given back. Set RUST_BACKTRACE=1 to see more, and please report it."
            ),
            Self::PasteCut { kib } => format!("the paste was cut after {kib} KiB"),
        }
    }

    fn chinese(self) -> String {
        match self {
            Self::NotATerminal => "浏览界面需要终端来读取按键和显示屏幕。没有终端时请用 \
                `ctc-programme search`、`show`、`compare`、`resolutions` 或 `export`"
                .to_owned(),
            Self::DumbTerminal => "此终端 (TERM=dumb) 只能逐行打印。请用 \
                `ctc-programme search`、`show`、`compare`、`resolutions` 或 `export`，或另设 TERM"
                .to_owned(),
            Self::CannotTake { cause } => format!("无法设置终端：{cause}"),
            Self::Fault { place, cause } => format!(
                "ctc-programme：程序自身出错，位置 {place}：{cause}\n终端已恢复。设 RUST_BACKTRACE=1 可见详情，敬请报告。"
            ),
            Self::PasteCut { kib } => format!("粘贴内容超过 {kib} KiB，其余已略去"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
