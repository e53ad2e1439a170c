//! The help of the command line: one sentence for each command and option.

use crate::i18n::Lang;

/// A sentence or word of the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Help {
    /// What the program is.
    Program,
    /// What follows the help of the program: the first steps.
    Examples,
    /// Heads the usage line.
    Usage,
    /// Heads the commands.
    Commands,
    /// Heads the arguments.
    Arguments,
    /// Heads the options.
    Options,
    /// `--help`
    HelpOption,
    /// `--version`
    VersionOption,
    /// The file of the browser.
    File,
    /// `--query`
    Query,
    /// `--goto`
    Goto,
    /// `--compare`
    ComparePair,
    /// `--lang`
    Lang,
    /// `--theme`
    Theme,
    /// `--data`
    Data,
    /// `--json`
    Json,
    /// `--csv`
    Csv,
    /// `--html`
    Html,
    /// `search`
    Search,
    /// What to search.
    SearchQuery,
    /// `--limit`
    Limit,
    /// `show`
    Show,
    /// Where to look.
    Where,
    /// `compare`
    Compare,
    /// `--all`
    All,
    /// `--width`
    Width,
    /// `resolutions`
    Resolutions,
    /// `check`
    Check,
    /// The file to check.
    CheckFile,
    /// `import`
    Import,
    /// The text to import.
    ImportText,
    /// `-o`
    Output,
    /// `--lenient`
    Lenient,
    /// The language of an imported text.
    ImportLanguage,
    /// `export`
    Export,
    /// `--format`
    Format,
    /// `config`
    Config,
    /// `schema`
    Schema,
    /// `--ambiguous`
    Ambiguous,
    /// `--no-mouse`
    NoMouse,
    /// `--plain`
    Plain,
    /// `--marked`
    Marked,
    /// `completions`
    Completions,
    /// Which shell.
    Shell,
    /// `man`
    Man,
    /// The names that an option takes.
    PossibleValues,
    /// What an option is when not given.
    DefaultValue,
}

/// The sentence in a language.
#[must_use]
pub const fn help(lang: Lang, help: Help) -> &'static str {
    match lang {
        Lang::En => english(help),
        Lang::Zh => chinese(help),
    }
}

const fn english(help: Help) -> &'static str {
    match help {
        Help::Program => {
            "Read, search and compare the paired programmes of work of the Counter-Terrorism Committee and CTED"
        }
        Help::Examples => {
            "Examples:
  ctc-programme                        browse the 2024 programme
  ctc-programme mine.json              browse another one
  ctc-programme search 无人机          find paragraphs, also by pinyin, in English, or nearly right
  ctc-programme show 40                both sides of paragraph 40
  ctc-programme compare 40             what the two sides say otherwise
  ctc-programme import letter.txt -o mine.json   make a programme of a text

Exit codes: 0 done or found, 1 nothing found or faults found, 2 wrong usage or unreadable input."
        }
        Help::Usage => "Usage",
        Help::Commands => "Commands",
        Help::Arguments => "Arguments",
        Help::Options => "Options",
        Help::HelpOption => "Show this help",
        Help::VersionOption => "Show the version, and that of the data form",
        Help::File => "The programme to browse (JSON), `-` for standard input; without: the programme of 2024",
        Help::Query => "Start with this filter",
        Help::Goto => "Start at this paragraph: 23, a23, e23",
        Help::ComparePair => "Start with this pair side by side: 23, a23, e23",
        Help::Lang => "The language of the interface",
        Help::Theme => "The colours",
        Help::Data => "The programme to use (JSON), `-` for standard input; without: the programme of 2024",
        Help::Json => "Print JSON for other programs",
        Help::Csv => "Print a table for spreadsheets",
        Help::Html => "Print one page of HTML",
        Help::Search => "Find paragraphs: words, \"phrases\", pinyin, English terms, numbers, resolutions",
        Help::SearchQuery => {
            "What to find. Narrowed by part:annex, sec:B, cites:2462; -word or !word excludes (after `--`)"
        }
        Help::Limit => "Print no more than the best N",
        Help::Show => "Print paragraphs with what they cite",
        Help::Where => "23 both sides, a23 annex, e23 enclosure, sec:B a section (a sec:B on one side), letter",
        Help::Compare => "Print what the two sides of a pair say otherwise",
        Help::All => "All pairs",
        Help::Width => "Columns of one side; with --json also the rows as the browser lays them out",
        Help::Resolutions => "List the resolutions cited and the paragraphs that cite them",
        Help::Check => "Check a programme and list its faults with their places",
        Help::CheckFile => "The programme to check (JSON), `-` for standard input",
        Help::Import => "Make a programme (JSON) of a text, .docx or PDF, and report what was mended or has no place",
        Help::ImportText => "The document, `-` for standard input",
        Help::Output => "Write to this file instead of standard output; it is replaced only when all is written",
        Help::Lenient => {
            "Import a text in spite of faults; use a programme in spite of numbers that contradict each other"
        }
        Help::ImportLanguage => "The language of the text, such as zh, en, fr; found out when not given",
        Help::Export => "Write the programme in another form",
        Help::Format => "The form to write",
        Help::Ambiguous => "Width of characters such as … in this terminal",
        Help::Plain => "Print everything as plain lines, for screen readers and pipes, instead of the browser",
        Help::Marked => "Only your bookmarks and notes, with their paragraphs (json, csv, markdown)",
        Help::NoMouse => "Leave the mouse to the terminal",
        Help::Config => "Print the effective configuration, with where it is read from",
        Help::Schema => "Print the JSON Schema of programmes",
        Help::Completions => "Print completions for a shell",
        Help::Shell => "The shell",
        Help::Man => "Print the manual page",
        Help::PossibleValues => "one of",
        Help::DefaultValue => "default",
    }
}

const fn chinese(help: Help) -> &'static str {
    match help {
        Help::Program => "阅读、检索和对照反恐怖主义委员会与其执行局成对的工作方案",
        Help::Examples => {
            "示例：
  ctc-programme                        浏览 2024 年工作方案
  ctc-programme mine.json              浏览另一份工作方案
  ctc-programme search 无人机          查找段落，也可用拼音、英文或大致的字词
  ctc-programme show 40                第 40 段的两个文本
  ctc-programme compare 40             两个文本的不同之处
  ctc-programme import letter.txt -o mine.json   由文本生成工作方案

退出码：0 完成或找到；1 没有找到或检查出错误；2 用法错误或输入无法读取。"
        }
        Help::Usage => "用法",
        Help::Commands => "命令",
        Help::Arguments => "参数",
        Help::Options => "选项",
        Help::HelpOption => "显示此帮助",
        Help::VersionOption => "显示版本和数据格式的版本",
        Help::File => "要浏览的工作方案（JSON），`-` 表示标准输入；不指明则为 2024 年工作方案",
        Help::Query => "以此筛选开始",
        Help::Goto => "从此段开始：23、a23、e23",
        Help::ComparePair => "从此段的对照开始：23、a23、e23",
        Help::Lang => "界面语言",
        Help::Theme => "配色",
        Help::Data => "所用的工作方案（JSON），`-` 表示标准输入；不指明则为 2024 年工作方案",
        Help::Json => "输出 JSON，供其他程序使用",
        Help::Csv => "输出表格，供电子表格使用",
        Help::Html => "输出一个 HTML 网页",
        Help::Search => "查找段落：字词、\"短语\"、拼音、英文术语、编号、决议",
        Help::SearchQuery => {
            "查找内容。可用 part:annex、sec:B、cites:2462 缩小范围；-词 或 !词 表示排除（写在 `--` 之后）"
        }
        Help::Limit => "最多输出最相关的 N 段",
        Help::Show => "输出段落及其引用的文件",
        Help::Where => "23 两个文本，a23 附件，e23 附文，sec:B 一节（a sec:B 仅一方），letter 信",
        Help::Compare => "输出一对段落的不同之处",
        Help::All => "所有各对",
        Help::Width => "一方的列数；与 --json 合用时并输出浏览器的分行",
        Help::Resolutions => "列出所引用的决议和引用它们的段落",
        Help::Check => "检查工作方案，列出错误及其位置",
        Help::CheckFile => "要检查的工作方案（JSON），`-` 表示标准输入",
        Help::Import => "由文本、.docx 或 PDF 生成工作方案（JSON），并报告修补之处和无处安放的文字",
        Help::ImportText => "文件，`-` 表示标准输入",
        Help::Output => "写入此文件而非标准输出；全部写完才替换原有文件",
        Help::Lenient => "即使文本有错误也导入；即使编号自相矛盾也使用工作方案",
        Help::ImportLanguage => "文本的语言，如 zh、en、fr；不指明则自动判断",
        Help::Export => "以另一种格式写出工作方案",
        Help::Format => "写出的格式",
        Help::Ambiguous => "终端中 … 等字符的宽度",
        Help::Plain => "不打开浏览界面，逐行输出全部内容，便于屏幕阅读器和管道使用",
        Help::Marked => "只导出书签和笔记及其段落（json、csv、markdown）",
        Help::NoMouse => "鼠标由终端自用",
        Help::Config => "输出现行配置及其出处",
        Help::Schema => "输出工作方案的 JSON Schema",
        Help::Completions => "输出 shell 的补全脚本",
        Help::Shell => "shell 名称",
        Help::Man => "输出手册页",
        Help::PossibleValues => "可选",
        Help::DefaultValue => "默认",
    }
}
