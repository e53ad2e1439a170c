//! What is said about the configuration file: its faults, and what each setting means.

use super::Lang;
use super::files::{FileFault, describe};

/// A sentence about the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConfigMessage {
    /// The file cannot be read.
    Unreadable(FileFault),
    /// The file is no TOML, for a reason in the reader's words.
    Syntax(String),
    /// There is no such setting; these there are.
    Unknown(Vec<String>),
    /// There is no such action; this one has a name like it.
    UnknownAction(Option<String>),
    /// The value is not of the kind wanted.
    WrongKind {
        /// What kind is wanted.
        wanted: Kind,
        /// What stands there.
        found: String,
    },
    /// The value is none of those allowed.
    WrongValue {
        /// What stands there.
        found: String,
        /// What may stand there.
        allowed: Vec<String>,
    },
    /// No key is written like this.
    NoKey(String),
    /// One key for two actions.
    BoundTwice {
        /// The key.
        key: String,
        /// The one action.
        first: String,
        /// The other.
        second: String,
    },
    /// Heads the printed configuration: what it is and how to use it.
    Head,
    /// The settings come from this file.
    ReadFrom(String),
    /// There is no file; it would be this one.
    NoFile(String),
    /// There is neither a file nor a place for one.
    NoPlace,
    /// What `lang` means.
    AboutLang,
    /// What `theme` means.
    AboutTheme(Vec<String>),
    /// What `ambiguous` means.
    AboutAmbiguous,
    /// What `mouse` means.
    AboutMouse,
    /// What `remember` means.
    AboutRemember,
    /// What `link.base` means.
    AboutLinkBase,
    /// What `link.lang` means.
    AboutLinkLang(Vec<String>),
    /// How keys are written.
    AboutKeys,
}

/// A kind of value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A text in quotes.
    Text,
    /// `true` or `false`.
    Switch,
    /// A table of settings.
    Table,
    /// A key in quotes, or a list of such.
    Keys,
    /// The address of a site.
    Address,
}

impl ConfigMessage {
    /// The sentence, or the lines.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Zh => self.chinese(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Unreadable(fault) => one_line(&describe(Lang::En, fault)),
            Self::Syntax(reason) => format!("not valid TOML: {reason}"),
            Self::Unknown(known) => format!("no such setting; there are: {}", known.join(", ")),
            Self::UnknownAction(like) => match like {
                Some(like) => format!("no such action; did you mean {like}? `ctc-programme config` lists all"),
                None => "no such action; `ctc-programme config` lists all".into(),
            },
            Self::WrongKind { wanted, found } => format!("{found} stands where {} is wanted", wanted.english()),
            Self::WrongValue { found, allowed } => format!("{found} is not allowed; allowed: {}", allowed.join(", ")),
            Self::NoKey(found) => {
                format!("{found} is no key; write e.g. \"x\", \"G\", \"ctrl-p\", \"alt-left\", \"f5\", \"space\"")
            }
            Self::BoundTwice { key, first, second } => format!("{key} is bound to both {first} and {second}"),
            Self::Head => "The effective configuration of ctc-programme. Saved to the file below, or any part of it, \
                           it can be changed there."
                .into(),
            Self::ReadFrom(path) => format!("Read from: {path}"),
            Self::NoFile(path) => format!("No file: these are the defaults. A file would be read from: {path}"),
            Self::NoPlace => {
                "No file: these are the defaults. Set HOME or XDG_CONFIG_HOME to have a place for one.".into()
            }
            Self::AboutLang => "Language of the interface: auto (from the locale), en, zh".into(),
            Self::AboutTheme(themes) => {
                format!("Colours: auto (from the terminal's background), {}", themes.join(", "))
            }
            Self::AboutAmbiguous => {
                "Width of characters such as … and “ in this terminal: auto (the terminal is asked), narrow, wide"
                    .into()
            }
            Self::AboutMouse => "Whether the mouse works in the browser; if not, it selects text as elsewhere".into(),
            Self::AboutRemember => "Whether place, pane widths, theme and language last until the next run".into(),
            Self::AboutLinkBase => "Site of the official pages".into(),
            Self::AboutLinkLang(languages) => {
                format!("Language of the official pages: auto (that of the programme), {}", languages.join(", "))
            }
            Self::AboutKeys => "Keys: action = [\"key\", …]; [] for none. A key that is set here is taken from the \
                                action that has it by default."
                .into(),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::Unreadable(fault) => one_line(&describe(Lang::Zh, fault)),
            Self::Syntax(reason) => format!("不是有效的 TOML：{reason}"),
            Self::Unknown(known) => format!("没有这一设置；可用的有：{}", known.join("、")),
            Self::UnknownAction(like) => match like {
                Some(like) => format!("没有这一操作；是否指 {like}？`ctc-programme config` 列出全部操作"),
                None => "没有这一操作；`ctc-programme config` 列出全部操作".into(),
            },
            Self::WrongKind { wanted, found } => format!("此处应为{}，实为 {found}", wanted.chinese()),
            Self::WrongValue { found, allowed } => format!("不能是 {found}；可用的有：{}", allowed.join("、")),
            Self::NoKey(found) => {
                format!("{found} 不是按键；写法如 \"x\"、\"G\"、\"ctrl-p\"、\"alt-left\"、\"f5\"、\"space\"")
            }
            Self::BoundTwice { key, first, second } => format!("{key} 同时绑定了 {first} 和 {second}"),
            Self::Head => "ctc-programme 的现行配置。将全部或部分内容存入下述文件，即可在其中修改。".into(),
            Self::ReadFrom(path) => format!("读自：{path}"),
            Self::NoFile(path) => format!("没有配置文件，以下为默认设置。文件应放在：{path}"),
            Self::NoPlace => "没有配置文件，以下为默认设置。请设置 HOME 或 XDG_CONFIG_HOME，以便存放文件。".into(),
            Self::AboutLang => "界面语言：auto（依区域设置）、en、zh".into(),
            Self::AboutTheme(themes) => format!("配色：auto（依终端背景）、{}", themes.join("、")),
            Self::AboutAmbiguous => "终端中 … 和 “ 等字符的宽度：auto（询问终端）、narrow（窄）、wide（宽）".into(),
            Self::AboutMouse => "浏览器中是否使用鼠标；如不使用，鼠标照常选取文字".into(),
            Self::AboutRemember => "位置、栏宽、配色和语言是否保留到下次".into(),
            Self::AboutLinkBase => "官方网页的网址".into(),
            Self::AboutLinkLang(languages) => format!("官方网页的语言：auto（依文件）、{}", languages.join("、")),
            Self::AboutKeys => {
                "按键：操作 = [\"键\", …]；[] 表示没有按键。此处设定的键，原先默认占用它的操作不再使用。".into()
            }
        }
    }
}

/// What is wrong and what to do, on one line.
fn one_line(lines: &str) -> String {
    lines.lines().map(str::trim).collect::<Vec<_>>().join("; ")
}

impl Kind {
    const fn english(self) -> &'static str {
        match self {
            Self::Text => "a text in quotes",
            Self::Switch => "true or false",
            Self::Table => "a table of settings",
            Self::Keys => "a key in quotes or a list of such",
            Self::Address => "an address that begins with https:// or http://",
        }
    }

    const fn chinese(self) -> &'static str {
        match self {
            Self::Text => "引号中的文字",
            Self::Switch => " true 或 false",
            Self::Table => "一组设置",
            Self::Keys => "引号中的按键或其列表",
            Self::Address => "以 https:// 或 http:// 开头的网址",
        }
    }
}
