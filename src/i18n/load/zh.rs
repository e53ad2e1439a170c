//! The faults of a programme's file, in Chinese.

use super::{Expected, Inside, Syntax, Trouble};

pub(super) fn trouble(trouble: &Trouble) -> String {
    match trouble {
        Trouble::Syntax(fault) => syntax(fault),
        Trouble::Type(wanted, found) => format!("应为{}，实为 {found}", expected(*wanted)),
        Trouble::MissingKey(key) => format!("缺少键 `{key}`"),
        Trouble::DoubleKey(key) => format!("键 `{key}` 在此重复；应只出现一次"),
        Trouble::Schema(found) => format!("数据格式应为 `ctc-programme/1`，实为 `{found}`"),
        Trouble::NoParts => "至少应有一个部分，实际没有".into(),
        Trouble::DoublePart(id) => format!("另一部分已用编号 `{id}`；每个编号应只用一次"),
        Trouble::EmptyPartId => "部分编号应如 `annex` 或 `enclosure`，实为空".into(),
        Trouble::DoubleNumber(number) => format!("另一段已用编号 {number}；每个编号应只用一次"),
        Trouble::NumberZero => "段落编号应从 1 起，实为 0".into(),
        Trouble::PairNowhere(end, part) => format!("此对所指的 {part} 第 {end} 段不存在；应为已有的段落或 null"),
        Trouble::PairEmpty => "此对没有指明段落；至少应指明一段".into(),
        Trouble::PairTwice(end, part) => format!("{part} 第 {end} 段已在另一对中；每段应只出现一次"),
        Trouble::LinkNowhere(end, part) => format!("此链接所指的 {part} 第 {end} 段不存在；应为已有的段落"),
        Trouble::LinkEmpty => "此链接没有指明段落；两侧至少应指明一段".into(),
        Trouble::LinkTwice(end, part) => format!("{part} 第 {end} 段已在另一链接中；每段应只出现一次"),
        Trouble::LinkPart(id) => format!("本文件没有部分 `{id}`；应为已有部分的编号"),
        Trouble::PairsWithoutParts => "有配对；应有两个部分，或此处为 null".into(),
        Trouble::ConfidenceRange(found) => format!("可信度应在 0 到 1 之间，实为 {found}"),
        Trouble::Day(found) => format!("日期应如 2024-02-23，实为 `{found}`"),
        Trouble::PeriodBackwards => "期间的结束早于开始；较早的日期应在 `from`".into(),
        Trouble::Language(found) => format!("语言标记应如 zh、en、fr，实为 `{found}`"),
        Trouble::TextTooLong(largest) => format!("文字过长；不应超过 {} MiB", largest >> 20),
        Trouble::CitesDiffer(missing, extra) => differing(missing, extra),
        Trouble::CitesOrder => "`cites` 与正文的顺序或所指段落不同".into(),
        Trouble::NumberGap(wanted, found) => format!("应为第 {wanted} 段，实为第 {found} 段：编号有缺"),
        Trouble::NumberBackwards(before, found) => format!("第 {found} 段排在第 {before} 段之后"),
        Trouble::EmptyText => "此段没有文字".into(),
        Trouble::UnknownKey(key) => format!("此处不认识键 `{key}`；予以保留"),
        Trouble::WrongYear(printed, year) => format!("{printed} 所印年份有误：应为 {year} 年"),
        Trouble::NewerMinor(found) => format!("`{found}` 比本程序新；不认识的内容予以保留，但不显示"),
        Trouble::UnknownKind(kind) => format!("不认识文件类别 `{kind}`；按决议显示，并予以保留"),
        Trouble::UnknownPart(id) => format!("部分 `{id}` 不是 annex、enclosure、appendix、body 之一"),
        Trouble::Other(words) => words.clone(),
    }
}

fn syntax(fault: &Syntax) -> String {
    match fault {
        Syntax::Empty => "应为 JSON 格式的工作方案，实为空".into(),
        Syntax::Unclosed(Inside::Text) => "这段文字没有结束：文件结束前应有 `\"`".into(),
        Syntax::Unclosed(Inside::Object) => "文件过早结束：应有 `}`".into(),
        Syntax::Unclosed(Inside::Array) => "文件过早结束：应有 `]`".into(),
        Syntax::Value(found) => format!("应为一个值，实为 `{found}`"),
        Syntax::Key(found) => format!("应为带引号的键，实为 `{found}`"),
        Syntax::Colon => "键之后应有 `:`".into(),
        Syntax::CommaOrEnd(close) => format!("应为 `,` 或 `{close}`"),
        Syntax::TrailingComma => "最后一个值之后不应有逗号".into(),
        Syntax::Trailing(found) => format!("工作方案之后不应再有内容，实有 `{found}`"),
        Syntax::ControlInText => "文字中不应有换行或控制字符；请写作 \\n 或 \\uXXXX".into(),
        Syntax::Escape => "应为 JSON 的转义（\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX）".into(),
        Syntax::Number(found) => format!("应为数字，实为 `{found}`"),
        Syntax::NumberTooLarge => "此数过大".into(),
        Syntax::TooDeep(deepest) => format!("嵌套过深：不应超过 {deepest} 层"),
    }
}

const fn expected(wanted: Expected) -> &'static str {
    match wanted {
        Expected::Text => "文字",
        Expected::TextOrNull => "文字或 null",
        Expected::List => "列表",
        Expected::ListOrNull => "列表或 null",
        Expected::Object => "对象",
        Expected::ObjectOrNull => "对象或 null",
        Expected::Number => " 0 到 4294967295 的整数",
        Expected::NumberOrNull => " 1 到 4294967295 的整数或 null",
        Expected::Cite => "文号如 \"S/RES/1373(2001)\"，或 {\"symbol\": …, \"paragraphs\": [35]}",
        Expected::Pair => "配对如 [12, 12]、[13, null] 或 [14, 15, 0.8]",
        Expected::PairEnd => "段落编号、表示第三段的 \"#3\" 或 null",
        Expected::ParagraphRef => "段落编号或表示第三段的 \"#3\"",
        Expected::RelationKind => "\"successor\"（下一年）或 \"translation\"（译文）",
        Expected::FateOrNull => {
            "\"same\"、\"edited\"、\"rewritten\"、\"split\"、\"merged\"、\"moved\"、\"new\"、\"dropped\" 之一或 null"
        }
        Expected::Confidence => " 0 到 1 的可信度",
    }
}

fn differing(missing: &[String], extra: &[String]) -> String {
    let missing = (!missing.is_empty()).then(|| format!("正文引用 {}，而 `cites` 没有", missing.join("、")));
    let extra = (!extra.is_empty()).then(|| format!("`cites` 有 {}，而正文没有引用", extra.join("、")));
    missing.into_iter().chain(extra).collect::<Vec<_>>().join("；")
}
