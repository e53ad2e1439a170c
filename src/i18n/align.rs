//! The words around two languages of one text set side by side.

use super::messages::{counted, messages, words};

words! {
    /// A word that has no gaps to fill.
    pub(crate) enum Word {
        Title: "Two languages side by side", "两种语文对照";
        Confidence: "confidence", "把握";
        Moved: "moved", "移位";
        NoAnswer: "(nothing answers it)", "（无对应案文）";
        Learnt: "learnt from the texts", "由案文得出";
        Perhaps: "perhaps", "可能";
        OnlyHere: "only here", "仅此处有";
        Letter: "letter", "信函";
        Citation: "document", "文件";
        Pinpoint: "paragraph of a document", "文件段次";
        Number: "number", "数字";
        Percentage: "percentage", "百分比";
        Date: "date", "日期";
        Condition: "condition", "条件";
        Negation: "negation", "否定";
        Hedge: "hedge", "缓和语";
        Caution: "Links and clauses are found by rule: read both texts before you quote.", "段落和小句的对应由规则得出：引用前请核对两份案文。";
    }
}

messages! {
    /// Something to say of two texts before or instead of setting them side by side.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) enum Message -> String {
        OneLanguage { left: String, right: String, language: String }:
            "{left} and {right} are both in {language}: give one text in two languages\n  For two years in one language there is `changes`.",
            "{left} 和 {right} 的语文都是 {language}：请提供同一案文的两种语文\n  同一语文的两年案文请用 `changes`。";
        RightToLeft { file: String, language: String }:
            "{file} is in {language}, which is written from right to left: such a text cannot be set side by side here\n  Texts in zh, en, fr, es and ru can.",
            "{file} 的语文是 {language}，从右向左书写：本程序不能将其并排显示\n  zh、en、fr、es、ru 的案文可以。";
        OtherYears { left: String, right: String, left_year: String, right_year: String }:
            "{left} is of {left_year} and {right} of {right_year}: these are two years, not two languages of one text\n  Give both languages of one year, or go on all the same with --lenient.",
            "{left} 属 {left_year}，{right} 属 {right_year}：这是两年的案文，不是同一案文的两种语文\n  请提供同一年的两种语文；仍要继续请加 --lenient。";
        OtherDocuments { left: String, right: String, left_symbol: String, right_symbol: String }:
            "{left} is {left_symbol} and {right} is {right_symbol}: these are two documents\n  Give one document in two languages, or go on all the same with --lenient.",
            "{left} 是 {left_symbol}，{right} 是 {right_symbol}：这是两份文件\n  请提供同一文件的两种语文；仍要继续请加 --lenient。";
        Unrelated { left: String, right: String, percent: u32 }:
            "{left} and {right} do not say the same: only {percent} % of their text finds an answer\n  Give one text in two languages, or go on all the same with --lenient.",
            "{left} 与 {right} 说的不是同一内容：只有 {percent} % 的案文能找到对应\n  请提供同一案文的两种语文；仍要继续请加 --lenient。";
        NoCommonPart { left: String, right: String, left_parts: Vec<String>, right_parts: Vec<String> }:
            "{left} and {right} have no part in common: {left_parts}; {right_parts}\n  Parts are matched by their id.",
            "{left} 与 {right} 没有共同的部分：{left_parts}；{right_parts}\n  各部分按 id 对应。";
        OnlyIn { file: String, part: String }:
            "only {file} has the part {part}: it stands beside nothing and is left out",
            "只有 {file} 有 {part} 这一部分：没有对应，略去";
        NoNumbers(file: String):
            "{file} has no numbered paragraph: #1, #2 … count its paragraphs",
            "{file} 的段落没有编号：用 #1、#2……按次序计";
        OtherLanguage { file: String, language: String }:
            "{file} is in {language}, whose words are not known: documents, numbers, names and what is learnt carry the links",
            "{file} 的语文是 {language}，程序不认识其词语：仅凭文件、数字、名称和从案文得出的对应";
        StdinTwice: "standard input can be given once: LEFT and RIGHT are two texts", "标准输入只能给一次：LEFT 与 RIGHT 是两份案文";
        Dropped { count: usize }:
            { format!("{} cannot stand in XML and {} left out", counted(*count, "character"), if *count == 1 { "is" } else { "are" }) },
            "有 {count} 个字符不能写入 XML，已略去";
        ClauseOf { number: String, clause: usize }: "para. {number}, clause {clause}", "第 {number} 段第 {clause} 小句";
        ParagraphOf(number: String): "para. {number}", "第 {number} 段";
        SeenTimes(count: usize): { if *count == 1 { "seen once".to_owned() } else { format!("seen {count} times") } }, "出现 {count} 次";
    }
}
