//! The words around two years set against each other.

use super::messages::{counted, messages, words};

words! {
    /// A word that has no gaps to fill.
    pub(crate) enum Word {
        Title: "Year against year", "年度对照";
        Old: "old", "旧";
        New: "new", "新";
        Part: "part", "部分";
        Change: "change", "变化";
        Section: "section", "章节";
        FateSame: "same", "未变";
        FateEdited: "edited", "修改";
        FateRewritten: "rewritten", "重写";
        FateSplit: "split", "拆分";
        FateMerged: "merged", "合并";
        FateMoved: "moved", "移位";
        FateNew: "new", "新增";
        FateDropped: "dropped", "删除";
        SectionSame: "same", "未变";
        SectionRenamed: "retitled", "改题";
        SectionNew: "new", "新增";
        SectionDropped: "dropped", "删除";
        Paragraphs: "Paragraphs", "段落";
        CitedNow: "now cited", "新引用";
        CitedNoMore: "no longer cited", "不再引用";
        NothingDiffers: "nothing differs", "没有变化";
        Filter: "Untick a box to leave out what it names.", "取消勾选即不显示该类。";
        Caution: "Links and kinds are found by rule: read both texts before you quote.", "对应关系和类别由规则得出：引用前请核对两份案文。";
        NotThere: "(not there)", "（无）";
    }
}

messages! {
    /// Something to say of two works before or instead of their changes.
    #[derive(Clone, Debug, PartialEq)]
    pub(crate) enum Message -> String {
        Resembles(address: String): "most resembles {address}", "最接近 {address}";
        SameYear(year: String): "both are of {year}: what follows compares two texts of one year", "两份均属 {year}：以下是同一年两份案文的对照";
        Exchanged { old: String, new: String, old_year: String, new_year: String }:
            "{old} is of {old_year} and {new} of {new_year}: the old one comes first\n  Exchange the two, or go on all the same with --lenient.",
            "{old} 属 {old_year}，{new} 属 {new_year}：旧的应在前\n  请调换两者；仍要继续请加 --lenient。";
        Languages { old: String, new: String, left: String, right: String }:
            "{old} is in {left}, {new} in {right}: a year is compared within one language\n  Give both years in one language; two languages of one text are what translations are, not years.",
            "{old} 的语文是 {left}，{new} 的语文是 {right}：年度对照须用同一语文\n  请提供同一语文的两年案文；同一案文的两种语文属于翻译关系，不是年度对照。";
        Unrelated { old: String, new: String, percent: u32 }:
            "{old} and {new} have nothing in common: {percent} % of their text is shared\n  Give two years of one document, or go on all the same with --lenient.",
            "{old} 与 {new} 没有共同之处：相同案文仅占 {percent} %\n  请提供同一文件的两年案文；仍要继续请加 --lenient。";
        NoSuchPart { part: String, known: Vec<String> }: "there is no part {part}; there are: {known}", "没有 {part} 这一部分；现有：{known}";
        Doubts { file: String, count: usize }:
            "{file}: {count} places worth a look; `import` shows them",
            "{file}：有 {count} 处值得核对；用 `import` 可以查看";
        CitedIn { year: String, count: usize }:
            { format!("{year}: cited in {}:", counted(*count, "paragraph")) },
            "{year}：有 {count} 段引用：";
        PartGone(part: String):
            "the new text has no {part}: all of it counts as dropped",
            "新案文没有 {part}：其中段落均计为删除";
        PartAdded(part: String): "the old text has no {part}: all of it counts as new", "旧案文没有 {part}：其中段落均计为新增";
        LetterDiffers: "the letter differs: read both", "信函不同：请阅读两份";
        TitleDiffers(part: String): "the title of {part} differs", "{part} 的标题不同";
        FootnotesDiffer(part: String): "the footnotes of {part} differ: read both", "{part} 的脚注不同：请阅读两份";
        StdinTwice: "standard input can be given once: OLD and NEW are two texts", "标准输入只能给一次：OLD 与 NEW 是两份案文";
        NobodyCites { symbol: String, files: usize }:
            { format!("no paragraph of {} cites {symbol}", counted(*files, "file")) },
            "{files} 份文件中没有段落引用 {symbol}";
        NoDocument(word: String):
            "{word} names no document\n  Write the number of a resolution, 2462, or a symbol, S/2020/731.",
            "{word} 不是文件名称\n  请写决议号 2462 或文号 S/2020/731。";
    }
}
