//! What is said of the library of cited texts.

use super::messages::{counted, messages, words};

words! {
    pub(crate) enum LibraryWord {
        /// Heads the cited documents whose text is there.
        Held: "In the library", "库中已有";
        /// Heads the cited documents whose text is not there.
        Missing: "Missing", "库中没有";
        /// Heads what is wrong with the citations of a programme.
        Warnings: "Citations that do not fit the text cited", "与所引案文不符的引用";
        /// Stands before the counts of a work's paragraphs.
        Operative: "operative", "执行段";
        Preambular: "preambular", "序言段";
        Annexed: "in annexes", "附件段";
        /// Heads the cited paragraphs behind a programme.
        CitedParagraphs: "The paragraphs cited", "所引段落";
        /// Stands in the place of a cited paragraph.
        TextMissing: "(the library has no such paragraph)", "（文库中没有此段）";
        /// Stands behind a text that stands above itself in a tree.
        Footnote: "footnote", "脚注";
        Cycle: "(cited by itself: a circle)", "（引用成环）";
        /// Stands behind a text that is followed at an earlier row of a tree.
        ShownAbove: "(shown above)", "（见上）";
    }
}

messages! {
    /// Something to say of the library.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum LibraryMessage -> String {
        NoPlace:
            "there is no place for a library, for this user has no home\n  Name a folder: --library DIR",
            "没有存放文库的位置：此用户没有主目录\n  请指明文件夹：--library 文件夹";
        /// How far the adding is, before what became of a file.
        Progress { at: usize, of: usize, said: String }: "{at}/{of} {said}", "{at}/{of} {said}";
        Added { file: String, symbol: String, language: String, preambular: usize, operative: usize, annexed: usize }:
            {
                let annexed = if *annexed > 0 { format!(", {annexed} in annexes") } else { String::new() };
                format!("{file}: added {symbol}, {language}: {preambular} preambular, {operative} operative{annexed}")
            },
            {
                let annexed = if *annexed > 0 { format!("，附件段 {annexed}") } else { String::new() };
                format!("{file}：已加入 {symbol}，{language}：序言段 {preambular}，执行段 {operative}{annexed}")
            };
        Replaced { file: String, symbol: String, language: String }:
            "{file}: replaces {symbol}, {language}",
            "{file}：已替换 {symbol}，{language}";
        There { file: String, symbol: String, language: String }:
            "{file}: {symbol}, {language}, is there already",
            "{file}：{symbol}，{language}，库中已有";
        Differs { file: String, symbol: String, language: String }:
            "{file}: not added: another text of {symbol} is there in {language}\n  To put this one in its place: library add --replace",
            "{file}：没有加入：库中已有 {symbol} 的另一份 {language} 案文\n  要以此替换，请用：library add --replace";
        /// Behind the line of a file: how many places the importer was not sure of.
        WorthALook(places: usize):
            { format!("; {} worth a look: `import` shows them", counted(*places, "place")) },
            "；有 {places} 处值得核对：用 `import` 可以查看";
        Doubtful { file: String, faults: usize }:
            {
                let faults = counted(*faults, "fault");
                format!("{file}: not added: {faults}\n  Mend the text, or add it all the same with --lenient.")
            },
            "{file}：没有加入：{faults} 处错误\n  请修正文本，或用 --lenient 仍然加入。";
        NotCited(file: String):
            "{file}: not added: it is no resolution, as far as can be told\n  Add it all the same with --lenient.",
            "{file}：没有加入：看来不是决议\n  要仍然加入，请用 --lenient。";
        NoSymbol(file: String):
            "{file}: passed over: it does not say which document it is\n  Name it: ctc-programme import FILE --symbol S/2024/123 -o NEW.json",
            "{file}：已跳过：没有说明是哪份文件\n  请指明文号：ctc-programme import 文件 --symbol S/2024/123 -o 新文件.json";
        NothingToAdd(folder: String): "{folder}: there is no file in this folder", "{folder}：此文件夹中没有文件";
        Sum { added: usize, there: usize, refused: usize }:
            "added: {added}, there already: {there}, not added: {refused}",
            "已加入：{added}，已有：{there}，没有加入：{refused}";
        Removed(file: String): "removed: {file}", "已移除：{file}";
        NotHeld { symbol: String, folder: String }:
            "the library has no text of {symbol}: {folder}\n  Put it there: ctc-programme library add FILE",
            "文库中没有 {symbol} 的案文：{folder}\n  请加入：ctc-programme library add 文件";
        Empty(folder: String):
            "the library is empty: {folder}\n  Put texts there: ctc-programme library add FILE",
            "文库是空的：{folder}\n  请加入案文：ctc-programme library add 文件";
        /// How many places of the programme and how many texts cite a document.
        CitedIn { places: usize, texts: usize }:
            { format!("cited in {}, by {}", counted(*places, "place"), counted(*texts, "text")) },
            "方案 {places} 处、案文 {texts} 份引用";
        NobodyCites(symbol: String): "nothing cites {symbol}", "没有引用 {symbol} 之处";
        OtherLanguage { symbol: String, language: String, wanted: String }:
            "{symbol} is in the library in {language} only, not in {wanted}",
            "文库中 {symbol} 只有 {language} 案文，没有 {wanted}";
        NoSuchParagraph { symbol: String, number: u32 }: "{symbol} has no paragraph {number}", "{symbol} 没有第 {number} 段";
        NothingCited: "the programme cites no document", "工作方案没有引用文件";
        Checked { held: usize, missing: usize, warnings: usize }:
            "in the library: {held}, missing: {missing}, warnings: {warnings}",
            "库中已有：{held}，没有：{missing}，警告：{warnings}";
        /// In how many places of a programme a document is cited.
        Places(count: usize): { counted(*count, "place") }, "{count} 处";
    }
}

messages! {
    /// What is wrong with a citation, by the text that it cites.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum CitationTrouble -> String {
        WrongYear { printed: String, year: u32 }:
            "{printed} is printed with a wrong year: the text is of {year}",
            "{printed} 所印年份有误：案文为 {year} 年";
        NoParagraph { symbol: String, numbers: Vec<u32>, last: u32 }:
            { format!("{symbol} has no paragraph {}: its last one is {last}", in_ranges(numbers)) },
            { format!("{symbol} 没有第 {} 段：最后一段是第 {last} 段", in_ranges(numbers)) };
        Unnumbered { symbol: String, numbers: Vec<u32> }:
            { format!("{symbol} has no paragraph {}: its paragraphs bear no numbers", in_ranges(numbers)) },
            { format!("{symbol} 没有第 {} 段：其各段没有编号", in_ranges(numbers)) };
        OtherTitle { symbol: String, quoted: String, title: String }:
            "{symbol} is quoted as “{quoted}”; its title is “{title}”",
            "{symbol} 所引标题为“{quoted}”；原标题为“{title}”";
    }
}

/// Numbers as people list them: `4–9, 12`.
fn in_ranges(numbers: &[u32]) -> String {
    let runs = numbers.chunk_by(|one, next| one.checked_add(1) == Some(*next));
    let run = |run: &[u32]| match run {
        [first, .., last] => format!("{first}–{last}"),
        _ => run.iter().map(u32::to_string).collect(),
    };
    runs.map(run).collect::<Vec<_>>().join(", ")
}
