//! What an import says of the text it read.

use super::messages::{counted, messages};

messages! {
    /// One thing found in, mended in, or missing from a text.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Notice -> String {
        LinkRemoved: "link syntax taken off", "已去除链接标记";
        EscapeRemoved: "escapes taken off", "已去除转义符";
        EmphasisRemoved: "marks of emphasis taken off", "已去除强调标记";
        HeadingMarksRemoved: "marks of headings taken off", "已去除标题标记";
        SpaceRemoved: "spaces between Chinese characters and digits taken out", "已去除汉字与数字之间的空格";
        SoftHyphenRemoved: "soft hyphens taken out", "已去除软连字符";
        BlanksRemoved: "several blanks made one", "多个空格已合并为一个";
        Unhyphenated: "divided word joined", "已连接行末断开的单词";
        HyphenKept: "hyphen at the end of a line kept in the word", "行末连字符已作为单词的一部分保留";
        HyphenGuessed: "divided word: whether it has a hyphen was guessed", "行末断开的单词：是否带连字符系推测";
        Joined: "joined to the paragraph before it", "已与前一段落合并";
        JoinedAtPage: "joined to the paragraph before it, across a page", "已跨页与前一段落合并";
        Furniture: "page furniture left out", "已略去页眉、页脚或页码";
        Masthead: "heading of the first page left out", "已略去首页文头";
        Encoding { name: String }: "read as {name}, the likeliest encoding", "按最可能的编码{name}读取";
        Unnumbered: "a paragraph without a number among numbered ones", "编号段落之间有未编号的段落";
        HeadingAlone: "taken for a heading, though nothing stands below it", "视为标题，但其下没有内容";
        PartByNumbers: "a new part begins here, by its numbers", "根据编号判断，此处开始新的部分";
        PairsProposed { pairs: usize, alone: usize }:
            {
                format!(
                    "{} proposed, for the numbers of the parts differ; {} without a counterpart",
                    counted(*pairs, "pair"),
                    counted(*alone, "paragraph")
                )
            },
            "两部分编号不同，已提出{pairs}组对应段落；{alone}个段落没有对应";
        TwoColumns: "two columns on one line: the order of the text may be wrong", "一行中有两栏文字，次序可能有误";
        NumberGap { expected: u32, found: u32 }:
            "paragraph {expected} expected, {found} found",
            "应为第{expected}段，实为第{found}段";
        NumberDouble { number: u32 }: "paragraph {number} stands here a second time", "第{number}段重复出现";
        NumberOutOfOrder { before: u32, found: u32 }:
            "paragraph {found} stands behind paragraph {before}",
            "第{found}段排在第{before}段之后";
        SectionOutOfOrder { expected: String, found: String }:
            "section {expected} expected, {found} found",
            "应为第{expected}节，实为第{found}节";
        LeftOver: "no place found for this text", "这段文字未能归入任何部分";
        NothingFound: "no annex, section or numbered paragraph found", "未找到附件、章节或编号段落";
    }
}

messages! {
    /// Where a notice's text stands in the file.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Place -> String {
        /// A line, counted from 1.
        Line(line: usize): "line {line}", "第{line}行";
        /// A paragraph of a Word document, counted from 1, empty ones too.
        Paragraph(place: usize): "paragraph {place} of the file", "文件第{place}段";
        /// A line on a page, both counted from 1.
        Page { page: usize, line: usize }: "page {page}, line {line}", "第{page}页第{line}行";
    }
}

messages! {
    /// Why the text of a file could not be read.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum ReadFault -> String {
        Empty: "the file holds no text", "文件中没有文字";
        NotText:
            "this is no text, no Word document and no PDF; save the document as plain text",
            "这不是文本、Word文档或PDF；请将文件另存为纯文本";
        OldWord:
            "this is a Word document of before 2007; save it as .docx or as plain text",
            "这是2007年以前的Word文档；请另存为.docx或纯文本";
        RichText: "this is rich text; save it as .docx or as plain text", "这是RTF文档；请另存为.docx或纯文本";
        Html:
            "this is a web page; open it in a browser and save it as plain text",
            "这是网页；请在浏览器中打开并另存为纯文本";
        NotWord: "this is a zip archive, but no Word document (.docx)", "这是zip压缩文件，但不是Word文档(.docx)";
        WordDamaged { detail: String }:
            "the Word document is damaged ({detail}); open it in Word and save it again",
            "Word文档已损坏({detail})；请在Word中打开并重新保存";
        WordTooLarge: "the Word document is too large to be a programme", "Word文档过大，不可能是工作方案";
        PdfNoProgram:
            "reading a PDF takes the program pdftotext, which is not installed; install poppler-utils, or save the \
             document as plain text",
            "读取PDF需要pdftotext程序，但尚未安装；请安装poppler-utils，或将文件另存为纯文本";
        PdfNoText:
            "the PDF holds pictures of pages and no text; recognize its text first",
            "PDF只含页面图像，没有文字；请先进行文字识别";
        PdfDamaged { detail: String }: "the PDF cannot be read: {detail}", "无法读取PDF：{detail}";
    }
}
