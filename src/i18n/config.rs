//! What is said about the configuration file: its faults, and what each setting means.

use super::Lang;
use super::files::FileFault;
use super::messages::{messages, words};

messages! {
    /// A sentence about the configuration.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum ConfigMessage -> String {
        Unreadable(fault: FileFault):
            { one_line(&fault.text(Lang::En)) },
            { one_line(&fault.text(Lang::Zh)) };
        Syntax(reason: String): "not valid TOML: {reason}", "不是有效的 TOML：{reason}";
        Unknown(known: Vec<String>): "no such setting; there are: {known}", "没有这一设置；可用的有：{known}";
        /// There is no such action; this one has a name like it.
        UnknownAction(like: Option<String>):
            { match like { Some(like) => format!("no such action; did you mean {like}? `ctc-programme config` lists all"), None => "no such action; `ctc-programme config` lists all".into(), } },
            { match like { Some(like) => format!("没有这一操作；是否指 {like}？`ctc-programme config` 列出全部操作"), None => "没有这一操作；`ctc-programme config` 列出全部操作".into(), } };
        WrongKind { wanted: Kind, found: String }:
            "{found} stands where {wanted} is wanted",
            "此处应为{wanted}，实为 {found}";
        WrongValue { found: String, allowed: Vec<String> }:
            "{found} is not allowed; allowed: {allowed}",
            "不能是 {found}；可用的有：{allowed}";
        NoKey(found: String):
            "{found} is no key; write e.g. \"x\", \"G\", \"ctrl-p\", \"alt-left\", \"f5\", \"space\"",
            "{found} 不是按键；写法如 \"x\"、\"G\"、\"ctrl-p\"、\"alt-left\"、\"f5\"、\"space\"";
        RenamedScope(now: String):
            "still works, but is called {now} now; rename it when you can",
            "仍然有效，但现已更名为 {now}；请在方便时改写";
        BoundTwice { key: String, first: String, second: String }:
            "{key} is bound to both {first} and {second}",
            "{key} 同时绑定了 {first} 和 {second}";
        Head:
            "The effective configuration of ctc-programme. Saved to the file below, or any part of it, \
             it can be changed there.",
            "ctc-programme 的现行配置。将全部或部分内容存入下述文件，即可在其中修改。";
        /// The settings come from this file.
        ReadFrom(path: String): "Read from: {path}", "读自：{path}";
        NoFile(path: String):
            "No file: these are the defaults. A file would be read from: {path}",
            "没有配置文件，以下为默认设置。文件应放在：{path}";
        NoPlace:
            "No file: these are the defaults. Set HOME or XDG_CONFIG_HOME to have a place for one.",
            "没有配置文件，以下为默认设置。请设置 HOME 或 XDG_CONFIG_HOME，以便存放文件。";
        AboutLang: "Language of the interface: auto (from the locale), en, zh", "界面语言：auto（依区域设置）、en、zh";
        AboutTheme(themes: Vec<String>):
            "Colours: auto (from the terminal's background), {themes}",
            "配色：auto（依终端背景）、{themes}";
        AboutAmbiguous:
            "Width of characters such as … and “ in this terminal: auto (the terminal is asked), narrow, wide",
            "终端中 … 和 “ 等字符的宽度：auto（询问终端）、narrow（窄）、wide（宽）";
        AboutMouse:
            "Whether the mouse works in the browser; if not, it selects text as elsewhere",
            "浏览器中是否使用鼠标；如不使用，鼠标照常选取文字";
        AboutRemember:
            "Whether place, pane widths, theme and language last until the next run",
            "位置、栏宽、配色和语言是否保留到下次";
        AboutLinkBase: "Site of the official pages", "官方网页的网址";
        AboutLinkLang(languages: Vec<String>):
            "Language of the official pages: auto (that of the programme), {languages}",
            "官方网页的语言：auto（依文件）、{languages}";
        AboutKeys:
            "Keys: action = [\"key\", …]; [] for none. A key that is set here is taken from the \
             action that has it by default.",
            "按键：操作 = [\"键\", …]；[] 表示没有按键。此处设定的键，原先默认占用它的操作不再使用。";
    }
}

words! {
    pub(crate) enum Kind {
        Text: "a text in quotes", "引号中的文字";
        Switch: "true or false", " true 或 false";
        Table: "a table of settings", "一组设置";
        Keys: "a key in quotes or a list of such", "引号中的按键或其列表";
        Address: "an address that begins with https:// or http://", "以 https:// 或 http:// 开头的网址";
    }
}

/// What is wrong and what to do, on one line.
fn one_line(lines: &str) -> String {
    lines.lines().map(str::trim).collect::<Vec<_>>().join("; ")
}
