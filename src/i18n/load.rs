//! What is wrong with a programme's file.

use super::Lang;
use super::library::CitationTrouble;
use super::messages::{messages, words};

words! {
    /// What is not closed before the end of the file.
    pub(crate) enum Inside {
        Text: "this text is not closed: expected a `\"` before the end of the file", "这段文字没有结束：文件结束前应有 `\"`";
        Object: "the file ends too early: expected a `}`", "文件过早结束：应有 `}`";
        Array: "the file ends too early: expected a `]`", "文件过早结束：应有 `]`";
    }
}

messages! {
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum Syntax -> String {
        Empty: "expected a programme in JSON, found nothing", "应为 JSON 格式的工作方案，实为空";
        Unclosed(inside: Inside): "{inside}", "{inside}";
        Value(found: String): "expected a value, found `{found}`", "应为一个值，实为 `{found}`";
        Key(found: String): "expected a key in quotation marks, found `{found}`", "应为带引号的键，实为 `{found}`";
        Colon: "expected a `:` behind the key", "键之后应有 `:`";
        CommaOrEnd(close: char): "expected `,` or `{close}`", "应为 `,` 或 `{close}`";
        TrailingComma: "expected no comma behind the last value", "最后一个值之后不应有逗号";
        Trailing(found: String):
            "expected nothing behind the programme, found `{found}`",
            "工作方案之后不应再有内容，实有 `{found}`";
        ControlInText:
            "expected the text to go on, found a line end or control character; write it as \\n or \\uXXXX",
            "文字中不应有换行或控制字符；请写作 \\n 或 \\uXXXX";
        Escape:
            "expected an escape that JSON knows (\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX)",
            "应为 JSON 的转义（\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX）";
        Number(found: String): "expected a number, found `{found}`", "应为数字，实为 `{found}`";
        NumberTooLarge: "this number is too large", "此数过大";
        TooDeep(deepest: usize):
            "nested too deeply: expected no more than {deepest} levels",
            "嵌套过深：不应超过 {deepest} 层";
    }
}

words! {
    pub(crate) enum Expected {
        Text: "a text", "文字";
        TextOrNull: "a text or null", "文字或 null";
        List: "a list", "列表";
        ListOrNull: "a list or null", "列表或 null";
        Object: "an object", "对象";
        ObjectOrNull: "an object or null", "对象或 null";
        Number: "a whole number from 0 to 4294967295", " 0 到 4294967295 的整数";
        NumberOrNull: "a whole number from 1 to 4294967295, or null", " 1 到 4294967295 的整数或 null";
        Cite:
            "a symbol such as \"S/RES/1373(2001)\", or {\"symbol\": …, \"paragraphs\": [35]}",
            "文号如 \"S/RES/1373(2001)\"，或 {\"symbol\": …, \"paragraphs\": [35]}";
        Pair: "a pair such as [12, 12], [13, null] or [14, 15, 0.8]", "配对如 [12, 12]、[13, null] 或 [14, 15, 0.8]";
        PairEnd: "a paragraph number, \"#3\" for the third paragraph, or null", "段落编号、表示第三段的 \"#3\" 或 null";
        Confidence: "a confidence from 0 to 1", " 0 到 1 的可信度";
        ParagraphRef: "a paragraph number, or \"#3\" for the third paragraph", "段落编号或表示第三段的 \"#3\"";
        RelationKind: "\"successor\" or \"translation\"", "\"successor\"（下一年）或 \"translation\"（译文）";
        FateOrNull:
            "\"same\", \"edited\", \"rewritten\", \"split\", \"merged\", \"moved\", \"new\", \"dropped\" or null",
            "\"same\"、\"edited\"、\"rewritten\"、\"split\"、\"merged\"、\"moved\"、\"new\"、\"dropped\" 之一或 null";
    }
}

messages! {
    /// One thing to say of a programme's file.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) enum Trouble -> String {
        Syntax(fault: Syntax): "{fault}", "{fault}";
        Type(wanted: Expected, found: String): "expected {wanted}, found {found}", "应为{wanted}，实为 {found}";
        MissingKey(key: String): "expected the key `{key}`, which is missing", "缺少键 `{key}`";
        DoubleKey(key: String):
            "the key `{key}` stands here a second time; expected it once",
            "键 `{key}` 在此重复；应只出现一次";
        Schema(found: String):
            "expected the schema `ctc-programme/1`, found `{found}`",
            "数据格式应为 `ctc-programme/1`，实为 `{found}`";
        NoParts: "expected at least one part, found none", "至少应有一个部分，实际没有";
        DoublePart(id: String):
            "a second part has the id `{id}`; expected each id once",
            "另一部分已用编号 `{id}`；每个编号应只用一次";
        EmptyPartId:
            "expected an id such as `annex` or `enclosure`, found an empty text",
            "部分编号应如 `annex` 或 `enclosure`，实为空";
        DoubleNumber(number: u32):
            "a second paragraph has the number {number}; expected each number once",
            "另一段已用编号 {number}；每个编号应只用一次";
        NumberZero: "expected a paragraph number from 1 on, found 0", "段落编号应从 1 起，实为 0";
        PairNowhere(end: String, part: String):
            "this pair names paragraph {end} of {part}, which is not there; expected an existing paragraph or null",
            "此对所指的 {part} 第 {end} 段不存在；应为已有的段落或 null";
        PairEmpty: "this pair names no paragraph; expected at least one", "此对没有指明段落；至少应指明一段";
        PairTwice(end: String, part: String):
            "paragraph {end} of {part} stands in a second pair; expected each paragraph once",
            "{part} 第 {end} 段已在另一对中；每段应只出现一次";
        LinkNowhere(end: String, part: String):
            "this link names paragraph {end} of {part}, which is not there; expected an existing paragraph",
            "此链接所指的 {part} 第 {end} 段不存在；应为已有的段落";
        LinkEmpty:
            "this link names no paragraph; expected at least one on either side",
            "此链接没有指明段落；两侧至少应指明一段";
        LinkTwice(end: String, part: String):
            "paragraph {end} of {part} stands in a second link; expected each paragraph once",
            "{part} 第 {end} 段已在另一链接中；每段应只出现一次";
        LinkFate(fate: String):
            "the paragraphs of this link cannot be \"{fate}\"; expected none on the left of what is new, none on the right of what is dropped, several right of a split and left of a merger, and some on both sides of all others",
            "此链接的段落不可能是“{fate}”；新增者左侧应无段落，删除者右侧应无段落，拆分者右侧、合并者左侧应有多段，其余两侧均应有段落";
        LinkPart(id: String):
            "there is no part `{id}` here; expected the id of a part of this file",
            "本文件没有部分 `{id}`；应为已有部分的编号";
        PairsWithoutParts:
            "there are pairs; expected two parts for them, or null here",
            "有配对；应有两个部分，或此处为 null";
        ConfidenceRange(found: f64):
            "expected a confidence from 0 to 1, found {found}",
            "可信度应在 0 到 1 之间，实为 {found}";
        Day(found: String): "expected a day such as 2024-02-23, found `{found}`", "日期应如 2024-02-23，实为 `{found}`";
        PeriodBackwards:
            "the period ends before it begins; expected the earlier day in `from`",
            "期间的结束早于开始；较早的日期应在 `from`";
        Language(found: String):
            "expected a language tag such as zh, en or fr, found `{found}`",
            "语言标记应如 zh、en、fr，实为 `{found}`";
        /// A text is too long: how many bytes are taken.
        TextTooLong(largest: usize):
            { format!("this text is too long; expected no more than {} MiB", largest >> 20) },
            { format!("文字过长；不应超过 {} MiB", largest >> 20) };
        /// The stated citations are not those of the text: missing from `cites`, and too many there.
        CitesDiffer(missing: Vec<String>, extra: Vec<String>):
            { differing(Lang::En, missing, extra, "; ") },
            { differing(Lang::Zh, missing, extra, "；") };
        CitesOrder:
            "`cites` differs from the text in its order or its paragraphs",
            "`cites` 与正文的顺序或所指段落不同";
        NumberGap(wanted: u32, found: u32):
            "expected paragraph {wanted}, found {found}: numbers are missing",
            "应为第 {wanted} 段，实为第 {found} 段：编号有缺";
        NumberBackwards(before: u32, found: u32):
            "paragraph {found} stands behind paragraph {before}",
            "第 {found} 段排在第 {before} 段之后";
        EmptyText: "this paragraph has no text", "此段没有文字";
        UnknownKey(key: String): "the key `{key}` is not known here; it is kept", "此处不认识键 `{key}`；予以保留";
        /// A citation that does not fit the text that it cites, of which the library has one.
        Cited(trouble: CitationTrouble): "{trouble}", "{trouble}";
        WrongYear(printed: String, year: u32):
            "{printed} is printed with a wrong year: it is of {year}",
            "{printed} 所印年份有误：应为 {year} 年";
        NewerMinor(found: String):
            "`{found}` is newer than this program; what it does not know it keeps but does not show",
            "`{found}` 比本程序新；不认识的内容予以保留，但不显示";
        NoSymbol:
            "the document has no symbol; name it here, or by `import --symbol S/2024/123`, so that it can be cited",
            "文件没有文号；请在此标明，或用 `import --symbol S/2024/123` 指明，以便引用";
        UnknownKind(kind: String):
            "the kind `{kind}` is not known here; it is shown like a resolution and kept",
            "不认识文件类别 `{kind}`；按决议显示，并予以保留";
        UnknownPart(id: String):
            "the part `{id}` is none of annex, enclosure, appendix, body",
            "部分 `{id}` 不是 annex、enclosure、appendix、body 之一";
        /// Some other fault, in the words of the JSON reader.
        Other(words: String): "{words}", "{words}";
    }
}

messages! {
    /// In what the stated citations differ from those of the text.
    #[derive(Clone, Debug)]
    pub(crate) enum Differing -> String {
        Missing(symbols: Vec<String>): "the text cites {symbols}, which `cites` lacks", "正文引用 {symbols}，而 `cites` 没有";
        Extra(symbols: Vec<String>):
            "`cites` holds {symbols}, which the text does not cite",
            "`cites` 有 {symbols}，而正文没有引用";
    }
}

messages! {
    /// What to do about a programme that cannot be used.
    #[derive(Clone, Debug)]
    pub(crate) enum Advice<'a> -> String {
        NewerVersion: "Use a newer version of this program.", "请使用本程序的较新版本。";
        Empty: "The file is empty: choose another one.", "文件为空，请另选文件。";
        Import(file: &'a str):
            "Expected a programme in JSON. Make one of a text: ctc-programme import {file}",
            "应为 JSON 格式的工作方案。由文本生成：ctc-programme import {file}";
        CorrectOrLenient(file: &'a str):
            "Correct it, or add --lenient to use the programme all the same. All faults: ctc-programme check {file}",
            "请更正，或加 --lenient 仍然使用。全部错误：ctc-programme check {file}";
        Correct(file: &'a str):
            "Correct it there. All faults: ctc-programme check {file}",
            "请在该处更正。全部错误：ctc-programme check {file}";
    }
}

/// What the citations of the text and of `cites` lack of each other, in one sentence.
fn differing(lang: Lang, missing: &[String], extra: &[String], between: &str) -> String {
    let missing = (!missing.is_empty()).then(|| Differing::Missing(missing.to_vec()).text(lang));
    let extra = (!extra.is_empty()).then(|| Differing::Extra(extra.to_vec()).text(lang));
    missing.into_iter().chain(extra).collect::<Vec<_>>().join(between)
}

/// What to do about a programme that cannot be used, where that can be said.
pub(crate) fn advice(lang: Lang, trouble: &Trouble, file: &str) -> String {
    let advice = match trouble {
        Trouble::Schema(_) => Advice::NewerVersion,
        Trouble::Syntax(Syntax::Empty) => Advice::Empty,
        Trouble::Syntax(Syntax::Value(_)) => Advice::Import(file),
        Trouble::DoubleNumber(_)
        | Trouble::PairNowhere(..)
        | Trouble::PairTwice(..)
        | Trouble::LinkNowhere(..)
        | Trouble::LinkTwice(..)
        | Trouble::LinkFate(_)
        | Trouble::LinkPart(_) => Advice::CorrectOrLenient(file),
        _ => Advice::Correct(file),
    };
    advice.text(lang)
}
