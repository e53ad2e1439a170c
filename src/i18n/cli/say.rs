//! The messages of the command line.

use crate::i18n::Lang;
use crate::i18n::messages::{counted, messages};

messages! {
    /// Something to say on standard error.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum Say -> String {
        NothingFound(query: String): "nothing found for: {query}", "没有找到：{query}";
        NothingCertain(query: String): "nothing certain for: {query}", "没有确定的结果：{query}";
        Because(reason: String): "{reason}", "{reason}";
        /// What the text has instead of what was sought.
        NearestTerms(terms: Vec<String>):
            { format!("nearest terms of the text: {}", terms.join(", ")) },
            { format!("文中最接近的词：{}", terms.join("、")) };
        NothingToCompare:
            "this programme has one part only: there is nothing to compare; `show` prints its paragraphs",
            "这份方案只有一个部分，没有可对照的段落；用 `show` 可显示各段";
        LetterFacesNothing:
            "the letter faces nothing: paragraphs are compared, such as a3 or 3; `show letter` prints the letter",
            "信函没有对应的文本：可对照的是段落，如 a3 或 3；用 `show letter` 可显示信函";
        Nowhere(word: String): "there is nothing at {word} in this programme", "此工作方案没有 {word}";
        NoAddress(word: String):
            "{word} is no address\n  Write 23 (both sides), a23 (annex), e20-23 (enclosure), sec:B, or letter.",
            "{word} 不是段落编号\n  请写 23（两个文本）、a23（附件）、e20-23（附文）、sec:B 或 letter。";
        BadQuery(query: String, why: String):
            "cannot understand the query {query}\n  {why}",
            "查询无法理解：{query}\n  {why}";
        OutputIsInput(file: String):
            "{file}: the output is the input; nothing was written\n  Choose another name for the output.",
            "{file}：输出文件就是输入文件；没有写入\n  请另选输出文件名。";
        CannotPrint(system: String): "cannot write to standard output: {system}", "无法写入标准输出：{system}";
        /// A set does not fit into the form; why, in the words of what writes it.
        CannotExport(why: String):
            "cannot write that form: {why}\n  Nothing was written. Choose another form: html and docx hold texts of any length.",
            "无法写成此格式：{why}\n  没有写入。请改用其他格式：html 和 docx 不限文字长度。";
        /// What a table leaves out.
        ParagraphsAlone:
            "the table has the paragraphs with their headings and footnotes; letter, titles and signature are in the other forms",
            "表格只含各段及其标题和脚注；信、各部分标题和签名见其他格式";
        /// A form that is no text goes to no terminal.
        NeedsFile(form: String):
            "{form} is no text for a terminal\n  Name a file: -o NAME.{form}",
            "{form} 不是可在终端显示的文本\n  请指明文件：-o 名称.{form}";
        Written(file: String): "written: {file}", "已写入：{file}";
        /// The import has faults and wrote nothing.
        NotImported(faults: usize):
            {
                let faults = counted(*faults, "fault");
                format!(
                    "{faults}; nothing was written\n  Mend the text, or write the programme all the same with --lenient."
                )
            },
            "{faults} 处错误；没有写入\n  请修正文本，或用 --lenient 仍然写出工作方案。";
        /// A text with faults is not opened.
        NotOpened(faults: usize):
            {
                let faults = counted(*faults, "fault");
                format!("{faults}; not opened\n  `import` tells more; --lenient opens it all the same.")
            },
            "{faults} 处错误；没有打开\n  import 会详细说明；--lenient 仍然打开。";
        Sound: "no fault found", "没有发现错误";
        Checked(faults: usize, warnings: usize):
            "faults: {faults}, warnings: {warnings}",
            "错误：{faults}，警告：{warnings}";
        /// What an import found.
        /// Each part with its sections, paragraphs and citations.
        Imported { language: String, parts: Vec<(String, usize, usize, usize)> }:
            { format!("language {language}; {}", listed(Lang::En, parts, "; ")) },
            { format!("语言 {language}；{}", listed(Lang::Zh, parts, "；")) };
        /// How often something was mended.
        Mended(what: String, times: usize): "mended: {what} ({times}x)", "已修补：{what}（{times} 处）";
        /// How many lines were left out.
        LeftOut(what: String, times: usize):
            { format!("left out: {what} ({})", counted(*times, "line")) },
            "已略去：{what}（{times} 行）";
        Doubt(what: String): "worth a look: {what}", "请核对：{what}";
        /// What is wrong, and what to type to be told more.
        Usage(fault: UsageFault, help: String): "{fault}\n  See: {help}", "{fault}\n  请看：{help}";
    }
}

messages! {
    /// What is wrong with a command line.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum UsageFault -> String {
        /// An option that does not exist, or one too many an argument, with what may have been meant.
        Unknown(word: String, meant: Option<String>):
            { with_guess(format!("{word} is not known here"), meant, |meant| format!("; did you mean {meant}?")) },
            { with_guess(format!("此处没有 {word}"), meant, |meant| format!("；是否指 {meant}？")) };
        /// A value that an option does not take: option, value, what it takes.
        Value(option: String, value: String, takes: Vec<String>):
            {
                if takes.is_empty() {
                    format!("{option} does not take {value}")
                } else {
                    format!("{option} takes {}, not {value}", takes.join(", "))
                }
            },
            {
                if takes.is_empty() {
                    format!("{option} 不接受 {value}")
                } else {
                    format!("{option} 可为 {}，不能是 {value}", takes.join("、"))
                }
            };
        /// A word that is like a command, but is none.
        Command(word: String, meant: String):
            "{word} is no command; did you mean {meant}?",
            "{word} 不是命令；是否指 {meant}？";
        /// A command that stands for several, without one of them.
        Subcommand(known: Vec<String>): "say what to do: {known}", "请写明要做什么：{known}";
        Missing(what: Vec<String>): "missing: {what}", "缺少：{what}";
        Conflict(one: String, other: String): "{one} and {other} do not go together", "{one} 与 {other} 不能合用";
        NotUtf8: "an argument is no text in UTF-8", "参数不是 UTF-8 文本";
        Other: "the command line cannot be understood", "命令行无法理解";
    }
}

pub(crate) fn say(lang: Lang, message: &Say) -> String {
    message.text(lang)
}

/// What an import found in each part.
fn listed(lang: Lang, parts: &[(String, usize, usize, usize)], between: &str) -> String {
    let said = parts.iter().map(|(id, sections, paragraphs, citations)| match lang {
        Lang::En => {
            let [sections, paragraphs] = [counted(*sections, "section"), counted(*paragraphs, "paragraph")];
            format!("{id}: {sections}, {paragraphs}, {}", counted(*citations, "citation"))
        }
        Lang::Zh => format!("{id}：{sections} 节，{paragraphs} 段，{citations} 处引用"),
    });
    said.collect::<Vec<_>>().join(between)
}

fn with_guess(what: String, meant: &Option<String>, guess: impl Fn(&str) -> String) -> String {
    what + &meant.as_deref().map(guess).unwrap_or_default()
}
