//! The messages of the command line.

use crate::i18n::Lang;

/// Something to say on standard error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Say {
    /// No paragraph answers the query.
    NothingFound(String),
    /// A programme whose paragraphs face no others.
    NothingToCompare,
    /// An address leads nowhere.
    Nowhere(String),
    /// What is no address.
    NoAddress(String),
    /// The programme has no pair at this address.
    NoPair(String),
    /// The query cannot be understood: the query and why.
    BadQuery(String, String),
    /// The output is the input.
    OutputIsInput(String),
    /// Standard output cannot be written: the system's words.
    CannotPrint(String),
    /// A file was written.
    Written(String),
    /// The import has faults and wrote nothing.
    NotImported(usize),
    /// The programme has no fault.
    Sound,
    /// How many faults and warnings a check found.
    Checked(usize, usize),
    /// What an import found.
    Imported {
        /// The language of the text.
        language: String,
        /// The parts: id, sections, paragraphs, citations.
        parts: Vec<(String, usize, usize, usize)>,
    },
    /// How often something was mended.
    Mended(String, usize),
    /// What was decided by likelihood, with its place.
    Doubt(String),
    /// Wrong usage.
    Usage(UsageFault),
}

/// What is wrong with a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UsageFault {
    /// An option that does not exist, or one too many an argument, with what may have been meant.
    Unknown(String, Option<String>),
    /// A value that an option does not take: option, value, what it takes.
    Value(String, String, Vec<String>),
    /// Something is missing.
    Missing(Vec<String>),
    /// Two that do not go together.
    Conflict(String, String),
    /// Text that is no UTF-8.
    NotUtf8,
    /// Something else.
    Other,
}

/// The message in a language.
#[must_use]
pub fn say(lang: Lang, message: &Say) -> String {
    match lang {
        Lang::En => english(message),
        Lang::Zh => chinese(message),
    }
}

fn english(message: &Say) -> String {
    match message {
        Say::NothingFound(query) => format!("nothing found for: {query}"),
        Say::NothingToCompare => {
            "this programme has one part only: there is nothing to compare; `show` prints its paragraphs".to_owned()
        }
        Say::Nowhere(word) => format!("there is nothing at {word} in this programme"),
        Say::NoAddress(word) => {
            format!("{word} is no address\n  Write 23 (both sides), a23 (annex), e23 (enclosure), sec:B, or letter.")
        }
        Say::NoPair(word) => format!("there is no pair at {word}: the programme has no second part"),
        Say::BadQuery(query, why) => format!("cannot understand the query {query}\n  {why}"),
        Say::OutputIsInput(file) => {
            format!("{file}: the output is the input; nothing was written\n  Choose another name for the output.")
        }
        Say::CannotPrint(system) => format!("cannot write to standard output: {system}"),
        Say::Written(file) => format!("written: {file}"),
        Say::NotImported(faults) => {
            let noun = if *faults == 1 { "fault" } else { "faults" };
            format!(
                "{faults} {noun}; nothing was written\n  Mend the text, or write the programme all the same with --lenient."
            )
        }
        Say::Sound => "no fault found".into(),
        Say::Checked(faults, warnings) => format!("faults: {faults}, warnings: {warnings}"),
        Say::Imported { language, parts } => {
            let parts: Vec<String> = parts
                .iter()
                .map(|(id, sections, paragraphs, citations)| {
                    format!("{id}: {sections} sections, {paragraphs} paragraphs, {citations} citations")
                })
                .collect();
            format!("language {language}; {}", parts.join("; "))
        }
        Say::Mended(what, times) => format!("mended: {what} ({times}x)"),
        Say::Doubt(what) => format!("worth a look: {what}"),
        Say::Usage(fault) => english_usage(fault),
    }
}

fn english_usage(fault: &UsageFault) -> String {
    let what = match fault {
        UsageFault::Unknown(word, None) => format!("{word} is not known here"),
        UsageFault::Unknown(word, Some(meant)) => format!("{word} is not known here; did you mean {meant}?"),
        UsageFault::Value(option, value, takes) if takes.is_empty() => format!("{option} does not take {value}"),
        UsageFault::Value(option, value, takes) => format!("{option} takes {}, not {value}", takes.join(", ")),
        UsageFault::Missing(what) => format!("missing: {}", what.join(", ")),
        UsageFault::Conflict(one, other) => format!("{one} and {other} do not go together"),
        UsageFault::NotUtf8 => "an argument is no text in UTF-8".into(),
        UsageFault::Other => "the command line cannot be understood".into(),
    };
    format!("{what}\n  See: ctc-programme --help")
}

fn chinese(message: &Say) -> String {
    match message {
        Say::NothingFound(query) => format!("没有找到：{query}"),
        Say::NothingToCompare => "这份方案只有一个部分，没有可对照的段落；用 `show` 可显示各段".to_owned(),
        Say::Nowhere(word) => format!("此工作方案没有 {word}"),
        Say::NoAddress(word) => {
            format!("{word} 不是段落编号\n  请写 23（两个文本）、a23（附件）、e23（附文）、sec:B 或 letter。")
        }
        Say::NoPair(word) => format!("{word} 没有对照：工作方案没有第二部分"),
        Say::BadQuery(query, why) => format!("查询无法理解：{query}\n  {why}"),
        Say::OutputIsInput(file) => format!("{file}：输出文件就是输入文件；没有写入\n  请另选输出文件名。"),
        Say::CannotPrint(system) => format!("无法写入标准输出：{system}"),
        Say::Written(file) => format!("已写入：{file}"),
        Say::NotImported(faults) => {
            format!("{faults} 处错误；没有写入\n  请修正文本，或用 --lenient 仍然写出工作方案。")
        }
        Say::Sound => "没有发现错误".into(),
        Say::Checked(faults, warnings) => format!("错误：{faults}，警告：{warnings}"),
        Say::Imported { language, parts } => {
            let parts: Vec<String> = parts
                .iter()
                .map(|(id, sections, paragraphs, citations)| {
                    format!("{id}：{sections} 节，{paragraphs} 段，{citations} 处引用")
                })
                .collect();
            format!("语言 {language}；{}", parts.join("；"))
        }
        Say::Mended(what, times) => format!("已修补：{what}（{times} 处）"),
        Say::Doubt(what) => format!("请核对：{what}"),
        Say::Usage(fault) => chinese_usage(fault),
    }
}

fn chinese_usage(fault: &UsageFault) -> String {
    let what = match fault {
        UsageFault::Unknown(word, None) => format!("此处没有 {word}"),
        UsageFault::Unknown(word, Some(meant)) => format!("此处没有 {word}；是否指 {meant}？"),
        UsageFault::Value(option, value, takes) if takes.is_empty() => format!("{option} 不接受 {value}"),
        UsageFault::Value(option, value, takes) => format!("{option} 可为 {}，不能是 {value}", takes.join("、")),
        UsageFault::Missing(what) => format!("缺少：{}", what.join("、")),
        UsageFault::Conflict(one, other) => format!("{one} 与 {other} 不能合用"),
        UsageFault::NotUtf8 => "参数不是 UTF-8 文本".into(),
        UsageFault::Other => "命令行无法理解".into(),
    };
    format!("{what}\n  请看：ctc-programme --help")
}
