//! The words of the two screens that show the whole programme: the summary of its pairs and the matrix of its citations.

use std::borrow::Cow;

use super::Lang;
use super::changes::Word as FateWord;
use super::compare::KindWord;
use super::messages::{counted, messages, words};

messages! {
    /// Something that the summary or the matrix says.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum Words -> Cow<'static, str> {
        /// Stands among the likenesses where the words are the same, but not their order.
        OtherOrder: "order", "次序";
        Summary: "Summary", "总览";
        Pairs(listed: usize, all: usize):
            { if listed == all { counted(*all, "pair") } else { format!("{listed} of {}", counted(*all, "pair")) } },
            { if listed == all { format!("共 {all} 对") } else { format!("{all} 对中的 {listed} 对") } };
        /// How many of the pairs that may hold a real difference were read.
        Read(read: usize, of: usize): "worth reading: {read} of {of} read", "值得读的已读 {read}/{of} 对";
        /// A section that bears another heading than in the old year.
        Retitled(old: String, new: String): "retitled: {old} » {new}", "改题：{old} » {new}";
        /// What became of the paragraphs of another part, and the key that lists them.
        OtherPart(part: String, fates: String, key: String): "{key}: {part}: {fates}", "{key}：{part}：{fates}";
        SectionNew(heading: String): "new section: {heading}", "新增章节：{heading}";
        SectionDropped(heading: String): "section dropped: {heading}", "删除章节：{heading}";
        /// A document that the new year alone cites, with the paragraphs that do.
        CitedNow(symbol: String, places: Vec<String>): "newly cited: {symbol}, in {places}", "新引用：{symbol}，见 {places}";
        /// A document that the old year alone cites.
        CitedNoMore(symbol: String, places: Vec<String>):
            "no longer cited: {symbol}, was in {places}",
            "不再引用：{symbol}，原见 {places}";
        /// So many more lines have no room.
        MoreTold(count: usize): "… and {count} more", "……另有 {count} 条";
        /// Pairs with a difference of one kind.
        OnlyClass(kind: KindWord): "{kind} only", "只列{kind}差异";
        /// Pairs with a difference that changes this: a class of meaning in words.
        OnlyChange(class: String): "only: {class}", "只列：{class}";
        CitingDifferently(count: usize): "{count} cite differently", "{count} 对引文不同";
        SortedBy(order: Order): "{order}", "{order}";
        SortedByKind(kind: KindWord): "most {kind} first", "{kind}最多的在前";
        Only(only: Only): "{only}", "{only}";
        /// Of two years: what became of the paragraphs that are listed.
        OnlyFate(fate: FateWord): "{fate} only", "只列{fate}";
        /// So many of so many pairs are compared.
        Comparing(done: usize, all: usize): "comparing: {done}/{all}", "对照中: {done}/{all}";
        Reading: "reading the programme…", "读取方案中…";
        NoPairs: "The programme has one part: nothing to compare with.", "该方案只有一个部分，无可对照。";
        NoneOfThese(key: String): "No pair of this sort; {key} shows others.", "没有这样的段落对；按 {key} 看其他。";
        Column(column: Column): "{column}", "{column}";
        /// A pair of which one side is missing: the part that has it.
        OnlyIn(part: String): "only {part}", "仅{part}";
        Unlike: "unlike", "差别大";
        NotYet: "…", "…";
        /// What a sign of the bars means.
        BarPart(column: Column): { column.whole_en().to_owned() }, "{column}";
        Matrix: "Matrix", "矩阵";
        Counting(counting: Counting): "{counting}", "{counting}";
        Size(sections: usize, documents: usize):
            { format!("{} x {}", counted(*sections, "section"), counted(*documents, "document")) },
            "{sections} 节 x {documents} 份文件";
        NothingCited: "The programme cites no document.", "该方案未引用文件。";
        /// The row of the whole programme.
        Everything: "All", "全部";
        CitedIn(part: String, count: usize): "{part} {count}", "{part} {count}";
        /// The row of all texts of the library.
        AllTexts: "all texts", "全部案文";
        CitedNowhere: "not cited here", "此处未引";
        /// Columns out of sight on the left and on the right.
        ColumnsBefore(count: usize): "< {count} more", "< 左侧还有 {count} 列";
        ColumnsAfter(count: usize): "{count} more >", "右侧还有 {count} 列 >";
        /// More paragraphs than are shown.
        More(count: usize): "and {count} more", "另有 {count} 段";
    }
}

words! {
    pub(crate) enum Order {
        Worth: "by worth", "按值得读的程度";
        Number: "by number", "按段号";
        Similarity: "least alike first", "最不同的在前";
        /// By the weightiest class of meaning that changes.
        Class: "by class of change", "按差异类别";
        Fate: "by fate", "按变化";
    }
}

words! {
    /// Which pairs the summary lists.
    pub(crate) enum Only {
        All: "all pairs", "全部";
        Worth: "worth reading only", "只列值得读的";
        Unread: "unread only", "只列未读的";
        Citations: "citing differently only", "只列引文不同的";
        Apart: "unpaired or unlike only", "只列无对应或差别大的";
    }
}

words! {
    pub(crate) enum Column {
        Number: "para.", "段";
        Section: "section", "章节";
        Bar: "differs", "差异";
        Substance: "substance", "实质";
        /// Differing citations, as marks.
        Citation: "citation", "引文";
        Move: "moved", "移位";
        Variant: "wording", "措辞";
        Framing: "framing", "套语";
        /// How many documents only one side cites.
        Citing: "documents", "单侧文件";
        Alike: "alike", "相同";
        Text: "text", "文字";
    }
}

messages! {
    /// What the cells of the matrix count.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum Counting -> Cow<'static, str> {
        All: "all parts", "各部分合计";
        Part(part: String): "{part}", "{part}";
        /// The second part less the first.
        Difference(left: String, right: String): "{right} less {left}", "{right}减{left}";
        Texts: "which texts of the library cite which", "文库案文之间的引用";
    }
}

impl Column {
    /// The English name in full, where there is room for it.
    const fn whole_en(self) -> &'static str {
        match self {
            Self::Number => "paragraph",
            Self::Citing => "documents cited on one side",
            short => short.text(Lang::En),
        }
    }
}
