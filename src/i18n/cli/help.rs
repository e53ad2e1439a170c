//! The help of the command line: one sentence for each command and option.

use crate::i18n::Lang;
use crate::i18n::messages::words;

words! {
    /// A sentence or word of the help.
    pub(crate) enum Help {
        Program:
            "Read, search and compare the paired programmes of work of the Counter-Terrorism Committee and CTED",
            "阅读、检索和对照反恐怖主义委员会与其执行局成对的工作方案";
        Examples:
            "Examples:
  ctc-programme                        browse the 2024 programme
  ctc-programme mine.json              browse another one
  ctc-programme search 无人机          find paragraphs, also by pinyin, in English, or nearly right
  ctc-programme show 40                both sides of paragraph 40
  ctc-programme compare 40             what the two sides say otherwise
  ctc-programme import letter.txt -o mine.json   make a programme of a text

Exit codes: 0 done or found, 1 nothing found or faults found, 2 wrong usage or unreadable input.",
            "示例：
  ctc-programme                        浏览 2024 年工作方案
  ctc-programme mine.json              浏览另一份工作方案
  ctc-programme search 无人机          查找段落，也可用拼音、英文或大致的字词
  ctc-programme show 40                第 40 段的两个文本
  ctc-programme compare 40             两个文本的不同之处
  ctc-programme import letter.txt -o mine.json   由文本生成工作方案

退出码：0 完成或找到；1 没有找到或检查出错误；2 用法错误或输入无法读取。";
        Usage: "Usage", "用法";
        Commands: "Commands", "命令";
        Arguments: "Arguments", "参数";
        Options: "Options", "选项";
        Itself: "Show this help", "显示此帮助";
        VersionOption: "Show the version, and that of the data form", "显示版本和数据格式的版本";
        File:
            "The programme to browse (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024",
            "要浏览的工作方案（JSON，或 import 能读的任何文本），`-` 表示标准输入；不指明则为 2024 年工作方案";
        Query: "Start with this filter", "以此筛选开始";
        Goto: "Start at this paragraph: 23, a23, e23", "从此段开始：23、a23、e23";
        ComparePair: "Start with this pair side by side: 23, a23, e23", "从此段的对照开始：23、a23、e23";
        Lang: "The language of the interface", "界面语言";
        /// `--theme`
        Theme: "The colours", "配色";
        Data:
            "The programme to use (JSON, or any text that `import` reads), `-` for standard input; without: the programme of 2024",
            "所用的工作方案（JSON，或 import 能读的任何文本），`-` 表示标准输入；不指明则为 2024 年工作方案";
        Json: "Print JSON for other programs", "输出 JSON，供其他程序使用";
        Csv: "Print a table for spreadsheets", "输出表格，供电子表格使用";
        Html: "Print one page of HTML", "输出一个 HTML 网页";
        Search:
            "Find paragraphs: words, \"phrases\", pinyin, English terms, numbers, resolutions",
            "查找段落：字词、\"短语\"、拼音、英文术语、编号、决议";
        SearchQuery:
            "What to find. Narrowed by part:annex, sec:B, cites:2462, diff:negation; -word or !word excludes (after `--`)",
            "查找内容。可用 part:annex、sec:B、cites:2462、diff:否定 缩小范围；-词 或 !词 表示排除（写在 `--` 之后）";
        Limit: "Print no more than the best N", "最多输出最相关的 N 段";
        Certain: "Print only what is certainly meant", "只输出确定的结果";
        SearchIn: "Where to look; also in:library or in:all in the query", "查找范围；也可在查询中写 in:library 或 in:all";
        SearchAlso: "A further work to search with it, another year or language; may be given several times", "一并检索的其他文本（其他年度或语文），可多次使用";
        Show: "Print paragraphs with what they cite", "输出段落及其引用的文件";
        Where:
            "23 both sides, a23 annex, e23 enclosure, sec:B a section (a sec:B on one side), letter",
            "23 两个文本，a23 附件，e23 附文，sec:B 一节（a sec:B 仅一方），letter 信";
        Changes: "Print what became of each paragraph from one year to the next", "输出各段从一年到下一年的变化";
        NextYear: "A second year of it, or the same text in a second language: the browser shows what became of each paragraph, or both languages side by side", "另一年的方案，或同一案文的另一种语文：浏览器显示各段的变化，或并排显示两种语文";
        OldYear: "The old year: a programme as JSON, or any text that can be imported", "旧的一年：JSON 格式的工作方案，或任何可导入的文本";
        NewYear: "The new year", "新的一年";
        Align: "Set two languages of one text side by side: paragraphs, clauses, terms, and what one side lacks", "将同一案文的两种语文并排对照：段落、小句、术语，以及一方所缺";
        AlignLeft: "One language: a programme as JSON, or any text that can be imported", "一种语文：JSON 格式的工作方案，或任何可导入的文本";
        AlignRight: "The other language", "另一种语文";
        Tmx: "Print a translation memory (TMX 1.4), clause by clause", "输出翻译记忆（TMX 1.4），逐小句";
        ByParagraph: "One unit a paragraph instead of a clause, with --tmx", "与 --tmx 合用：以段落而非小句为单位";
        LeftCode: "What the left language is called in TMX and TBX (default: zh-CN for Chinese, else the text's own)", "TMX 和 TBX 中左侧语文的代码（默认：中文为 zh-CN，其他按案文）";
        RightCode: "What the right language is called in TMX and TBX", "TMX 和 TBX 中右侧语文的代码";
        TermsOf: "List the terms that stand in both languages of a text", "列出同一案文两种语文中都有的术语";
        Tbx: "Print a term base (TBX)", "输出术语库（TBX）";
        OnlyKind: "Only differences of this kind, and the pairs that have any; several with commas", "只看这类差异及含此类差异的段落；多个用逗号隔开";
        Only: "Only paragraphs that this became of, or with edits of this kind; several with commas", "只看这类变化或含这类改动的段落；多个用逗号隔开";
        OnlyPart: "Only this part: annex", "只看这一部分：annex";
        Markdown: "Print Markdown, to send on", "输出 Markdown，便于转发";
        History: "Print which paragraphs of several years cite a document, and how their text changed", "输出历年哪些段落引用某一文件，以及案文如何变化";
        HistoryDocument: "The document: 2462, S/2020/731", "文件：2462、S/2020/731";
        HistoryFiles: "The years, in any order: programmes as JSON, or any texts that can be imported", "各年，次序不限：JSON 格式的工作方案，或任何可导入的文本";
        Compare: "Print what the two sides of a pair say otherwise", "输出一对段落的不同之处";
        /// `--all`
        All: "All pairs", "所有各对";
        Width:
            "Columns of one side; with --json also the rows as the browser lays them out",
            "一方的列数；与 --json 合用时并输出浏览器的分行";
        Resolutions: "List the resolutions cited and the paragraphs that cite them", "列出所引用的决议和引用它们的段落";
        Check: "Check a programme and list its faults with their places", "检查工作方案，列出错误及其位置";
        CheckFile:
            "The programme to check (JSON), `-` for standard input",
            "要检查的工作方案（JSON），`-` 表示标准输入";
        Import:
            "Make a programme (JSON) of a text, .docx or PDF, and report what was mended or has no place",
            "由文本、.docx 或 PDF 生成工作方案（JSON），并报告修补之处和无处安放的文字";
        ImportText: "The document, `-` for standard input", "文件，`-` 表示标准输入";
        Output:
            "Write to this file instead of standard output; it is replaced only when all is written",
            "写入此文件而非标准输出；全部写完才替换原有文件";
        Lenient:
            "Import a text in spite of faults; use a programme in spite of numbers that contradict each other",
            "即使文本有错误也导入；即使编号自相矛盾也使用工作方案";
        KeepFurniture:
            "Leave running heads, page numbers and the like in the text",
            "保留页眉、页码等页面内容";
        ImportSymbol:
            "The document's own symbol, such as S/2024/123, where the text does not give it",
            "文件本身的文号，如 S/2024/123，用于文本未标明时";
        ImportLanguage:
            "The language of the text, such as zh, en, fr; found out when not given",
            "文本的语言，如 zh、en、fr；不指明则自动判断";
        Cited: "Print the text of a cited document from the library, or who cites it", "输出文库中所引文件的案文，或何处引用它";
        CitedDocument: "The document: 2462, S/2020/731", "文件：2462、S/2020/731";
        CitedParagraph: "Only these operative paragraphs: 35, or 11,14", "只输出这些执行段：35，或 11,14";
        CitedTree:
            "Who cites it, as a tree: paragraphs of the programme, texts of the library, and who cites these",
            "以树形列出何处引用它：工作方案的段落、文库的案文，以及引用这些案文者";
        CitedAll: "Who cites what in the programme and the whole library", "工作方案和整个文库中谁引用谁";
        CitedDot: "Print a graph for Graphviz: ... --dot | dot -Tsvg", "输出供 Graphviz 使用的图：… --dot | dot -Tsvg";
        Library: "Keep the texts that programmes cite, to read them where they are cited", "保存工作方案所引用的案文，以便在引用处阅读";
        LibraryAdd: "Put texts into the library, in any form that can be imported", "将案文加入文库，可导入的格式均可";
        LibraryFiles: "Texts, and folders of them", "案文，或其所在文件夹";
        LibraryReplace: "Replace another text of the same document and language", "替换同一文件同一语文的另一份案文";
        LibraryList: "List the texts of the library", "列出文库中的案文";
        LibraryRemove: "Take texts out of the library", "从文库中移除案文";
        LibraryDocuments: "The documents: 2462, S/2020/731", "文件：2462、S/2020/731";
        LibraryLanguage: "Only the text in this language: zh, en", "只限这一语文：zh、en";
        LibraryCheck:
            "List what of a programme's citations is in the library, what is missing, and what does not fit",
            "列出工作方案的引用中哪些库中已有、哪些没有、哪些与案文不符";
        LibraryProgramme:
            "The programme, in any form that can be imported; without: the programme of 2024",
            "工作方案，可导入的格式均可；不指明则为 2024 年工作方案";
        LibraryFolder:
            "The folder of cited texts; without: one of your own in the data place",
            "存放所引案文的文件夹；不指明则为数据目录中的个人文库";
        Export: "Write the programme in another form", "以另一种格式写出工作方案";
        OnlyCited: "Only what this part alone cites: annex, enclosure, letter", "只列仅由该部分引用的文件：annex、enclosure、letter";
        Format: "The form to write; without: the ending of FILE says it", "写出的格式；不指明则由文件扩展名决定";
        ExportFound: "Only what this filter finds", "只导出此筛选找到的内容";
        ExportPairs: "The pairs with their differences", "导出各对段落及其不同之处";
        ExportWhere: "Only these pairs: sec:B, 12, a20", "只导出这些段落对：sec:B、12、a20";
        Bom:
            "Begin tables (csv) with a byte order mark, for spreadsheets that look for it",
            "表格（csv）以字节顺序标记开头，供需要它的电子表格识别";
        Config: "Print the effective configuration, with where it is read from", "输出现行配置及其出处";
        Schema: "Print the JSON Schema of programmes", "输出工作方案的 JSON Schema";
        Ambiguous: "Width of characters such as … in this terminal", "终端中 … 等字符的宽度";
        NoMouse: "Leave the mouse to the terminal", "鼠标由终端自用";
        Plain:
            "Print everything as plain lines, for screen readers and pipes, instead of the browser",
            "不打开浏览界面，逐行输出全部内容，便于屏幕阅读器和管道使用";
        Marked:
            "Only your bookmarks and notes, with their paragraphs", "只导出书签和笔记及其段落";
        WithCited:
            "Append the paragraphs pointed at, from the library (markdown, html, docx)",
            "附上所引段落的案文，取自文库（markdown、html、docx）";
        Completions: "Print completions for a shell", "输出 shell 的补全脚本";
        Shell: "The shell", "shell 名称";
        Man: "Print the manual page", "输出手册页";
    }
}

pub(crate) const fn help(lang: Lang, help: Help) -> &'static str {
    help.text(lang)
}
