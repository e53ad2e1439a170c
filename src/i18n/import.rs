//! What an import says of the text it read.

#![allow(missing_docs)] // the sentence of a row says what it is

use super::messages::{counted, messages, words};

messages! {
    /// One thing found in, mended in, or missing from a text.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Notice -> String {
        LinkRemoved: "link syntax taken off", "已去除链接标记";
        EscapeRemoved: "escapes and marks of code taken off", "已去除转义符和代码标记";
        EmphasisRemoved: "marks of emphasis taken off", "已去除强调标记";
        QuoteMarksRemoved: "marks of quotations taken off", "已去除引文标记";
        HeadingMarksRemoved: "marks of headings taken off", "已去除标题标记";
        SpaceRemoved: "spaces between Chinese characters and digits taken out", "已去除汉字与数字之间的空格";
        SoftHyphenRemoved: "soft hyphens taken out", "已去除软连字符";
        BlanksRemoved: "several blanks made one", "多个空格已合并为一个";
        Unhyphenated: "divided word joined", "已连接行末断开的单词";
        HyphenKept: "hyphen at the end of a line kept in the word", "行末连字符已作为单词的一部分保留";
        HyphenGuessed: "divided word: whether it has a hyphen was guessed", "行末断开的单词：是否带连字符系推测";
        Joined: "joined to the paragraph before it", "已与前一段落合并";
        JoinedAtPage: "joined to the paragraph before it, across a page", "已跨页与前一段落合并";
        ContentsTable: "table of contents", "目录";
        BehindWork: "cited paragraphs behind the work", "文件后所附的引用段落";
        HiddenText: "hidden text", "隐藏文字";
        DeletedText: "text deleted under tracked changes", "修订中删除的文字";
        StruckThrough: "text struck through: kept in the text", "带删除线的文字，已保留在正文中";
        ReadingAbove: "readings above characters", "汉字上方的注音";
        PageEdge: "header or footer", "页眉或页脚";
        /// Words beside the text: what is said of a picture, what stands in a form's control or for a player.
        Beside:
            "words of a picture, a control or a player: no text of the document",
            "图片说明、表单控件或播放器中的文字，不属于正文";
        Remark: "remark that someone has set beside the text", "批注";
        Placeholder: "a field of a form that nobody has filled in: its words stand in the text", "表单字段尚未填写，其提示文字保留在正文中";
        Table: "table kept as one block of text", "表格已保留为一段文字";
        TrackedChanges { insertions: usize, deletions: usize, moves: usize }:
            {
                format!(
                    "the file holds tracked changes, read as if all were accepted: {}, {}, {}",
                    counted(*insertions, "insertion"),
                    counted(*deletions, "deletion"),
                    counted(*moves, "move")
                )
            },
            "文件含有修订，已按全部接受读取：插入{insertions}处，删除{deletions}处，移动{moves}处";
        UnknownSign { font: String, code: String }:
            "sign {code} of the font {font} is not known; � stands for it",
            "无法识别{font}字体的符号{code}，以�代替";
        UnknownFormat { name: String }:
            "list numbers of the form {name} are written as 1, 2, 3",
            "编号格式{name}以1、2、3表示";
        Converted { form: OldForm }:
            "{form}, converted by LibreOffice: check the numbers of its lists",
            "{form}，由LibreOffice转换；请核对列表编号";
        WebPage:
            "read as a web page: what stands around the document in it is read as well",
            "按网页读取：网页中文档以外的文字也一并读入";
        NotRead { what: String }:
            "a piece of the document cannot be read: {what}",
            "文件中有一处内容无法读取：{what}";
        Furniture: "page furniture", "页眉、页脚或页码";
        Masthead: "heading of the first page", "首页文头";
        /// A line at the edge of a page that is not known to recur.
        FurnitureKept:
            "kept as text, though it looks like a page number, a symbol or a sign that belongs to a page",
            "形似页码、文号或页边符号，但仍作为正文保留";
        /// A symbol or a number that the sentence above may end with.
        FurnitureAmidSentence:
            "left out as page furniture, though the sentence above it may go on with it",
            "已作为页边文字略去，但上面的句子可能包含它";
        InvisibleRemoved: "signs without width taken out", "已去除无宽度的符号";
        LookAlikesMended:
            "characters of a font's map made those that they stand for",
            "字体映射产生的形近字符已改为其所代表的字符";
        BlanksInChinese: "blanks between Chinese characters taken out", "已去除汉字之间的空格";
        MarkRaised: "marks of footnotes raised in their sentences", "句中的脚注编号已改为上标";
        NumberAlone: "a number of a paragraph without a text, or the end of the sentence above it", "没有正文的段落编号，或是上面句子的结尾";
        SecondDocument:
            "a second document begins here: import each from a file of its own",
            "此处开始另一份文件：请将各文件分开导入";
        NumberMisprinted: "the next number, though another sign than a stop stands behind it", "视为下一个编号，尽管其后的标点有误";
        NoteAmidSentence: "a footnote, or the rest of the sentence above it", "可能是脚注，也可能是上面句子的后半";
        NoteOrText:
            "a paragraph, or a footnote or the rest of one: look at the page",
            "可能是正文段落，也可能是脚注或前一条脚注的后半：请查看该页";
        NoteWithoutMark: "no sentence bears the mark of this footnote", "没有句子引用这条脚注";
        NoteMissing: "a mark leads to a note or remark that the file does not hold", "标记所指的注释或批注在文件中不存在";
        NoOperative: "a preamble without an operative paragraph behind it", "序言之后没有执行段落";
        NoNumbers:
            "no paragraph bears a number: they can be named by their places only",
            "没有任何段落带有编号，只能按位置指称";
        NumbersInText:
            "the numbers of paragraphs are of a form that is kept in their text",
            "段落编号的形式未能识别，已保留在正文中";
        NumberKept:
            "it begins with a number that is not taken for a paragraph's: the number is kept in the text",
            "开头的编号未作为段落编号读取，已保留在正文中";
        Quoted:
            "the lines are quoted with > as in a mail: take these signs off and import again",
            "各行带有邮件引用符号“>”；请去除后重新导入";
        Encoding { name: String }: "read as {name}, the likeliest encoding", "按最可能的编码{name}读取";
        Unnumbered: "a paragraph without a number among numbered ones", "编号段落之间有未编号的段落";
        HeadingAlone: "taken for a heading, though nothing stands below it", "视为标题，但其下没有内容";
        HeadingByLooks: "taken for a heading by its looks alone", "仅因形似标题而视为标题";
        BadBytes { count: usize }: {
            format!("{} no UTF-8: � stands for them", if *count == 1 { "1 byte is".to_owned() } else { format!("{count} bytes are") })
        }, "有{count}个字节不是UTF-8，以�代替";
        PartByNumbers: "a new part begins here, by its numbers", "根据编号判断，此处开始新的部分";
        PairsProposed { pairs: usize, alone: usize, is_numbered: bool }:
            {
                let reason = if *is_numbered { "the numbers of the parts differ" } else { "no paragraph bears a number" };
                format!(
                    "{} proposed, for {reason}; {} without a counterpart",
                    counted(*pairs, "pair"),
                    counted(*alone, "paragraph")
                )
            },
            {
                let reason = if *is_numbered { "两部分编号不同" } else { "段落没有编号" };
                format!("{reason}，已提出{pairs}组对应段落；{alone}个段落没有对应")
            };
        PageWithoutText: "a page without text: it may be a picture of one", "此页没有文字，可能是扫描图像";
        AroundText: "numbers of lines, or words that are turned on their page", "行号或页面上转向排列的文字";
        BesideText:
            "it stands in the margin beside the text, and is not read into it",
            "位于正文旁的页边，未读入正文";
        ColumnsInTurn: "two columns read one after the other", "两栏文字已逐栏读取";
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
    /// A kind of file that is known and not read, with what to do.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Kind -> String {
        Spreadsheet: "a spreadsheet; copy its text into a document", "电子表格；请将其中的文字复制到文档中";
        Presentation: "a presentation; copy its text into a document", "演示文稿；请将其中的文字复制到文档中";
        Epub:
            "an electronic book (.epub); save its text as a web page or as plain text",
            "电子书(.epub)；请将其文字另存为网页或纯文本";
        OtherOpenDocument: "an OpenDocument file, but no text (.odt)", "OpenDocument文件，但不是文本文档(.odt)";
        FlatOpenDocument:
            "an OpenDocument text in one XML file (.fodt); save it as .odt",
            "单一XML文件形式的OpenDocument文本(.fodt)；请另存为.odt";
        WordXml: "a Word document in one XML file; save it as .docx", "单一XML文件形式的Word文档；请另存为.docx";
        WebArchive:
            "a saved web page in one file (.mhtml); save it as .html",
            "保存为单一文件的网页(.mhtml)；请另存为.html";
        OwnJson:
            "a programme in the form of this program already; open it as it is, or check it with `check`",
            "已是本程序格式的工作方案；请直接打开，或用`check`检查";
        OwnPage:
            "a page that this program has made to be read: it does not hold the programme whole; use the programme's JSON, or `export --format markdown` or `docx`",
            "本程序生成的阅读页面，未包含工作方案的全部内容；请使用工作方案的JSON，或用`export --format markdown`或`docx`导出";
        Json: "JSON data, but no document; save it as plain text", "JSON数据，但不是文档；请另存为纯文本";
        Mail: "a mail message; save the text or the document that it bears", "电子邮件；请保存其正文或附件";
        Xml { root: String }:
            "an XML file ({root}), but no document; save it as .docx or as plain text",
            "XML文件({root})，但不是文档；请另存为.docx或纯文本";
    }
}

words! {
    /// A form of document that LibreOffice has to convert.
    pub enum OldForm {
        Word: "a Word document of before 2007", "2007年以前的Word文档";
        RichText: "rich text", "RTF文档";
    }
}

messages! {
    /// Why LibreOffice did not convert a document.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum Conversion -> String {
        NotInstalled:
            "reading it takes LibreOffice (soffice), which is not installed",
            "读取它需要LibreOffice(soffice)，但尚未安装";
        TooLong { seconds: u64 }:
            "LibreOffice did not convert it within {seconds} seconds",
            "LibreOffice未能在{seconds}秒内完成转换";
        Cancelled: "its conversion by LibreOffice was cancelled", "LibreOffice的转换已取消";
        Failed { detail: String }: "LibreOffice could not convert it ({detail})", "LibreOffice无法转换({detail})";
        NoText: "LibreOffice found no text in it", "LibreOffice未在其中找到文字";
    }
}

messages! {
    /// Why the text of a file could not be read.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub enum ReadFault -> String {
        Empty: "the file holds no text", "文件中没有文字";
        NotText:
            "this is no text in a known encoding (UTF-8, UTF-16, GB 18030, Big5), no Word or OpenDocument document, no web \
             page and no PDF; save the document as plain text in UTF-8",
            "这不是已知编码(UTF-8、UTF-16、GB 18030、Big5)的文本，也不是Word或OpenDocument文档、网页或PDF；\
             请将文件另存为UTF-8纯文本";
        Kind(kind: Kind): "this is {kind}", "这是{kind}";
        OldForm { form: OldForm, reason: Conversion }:
            "this is {form}; {reason}; save it as .docx or as plain text",
            "这是{form}；{reason}；请另存为.docx或纯文本";
        Protected:
            "the document is protected by a password; open it in its own program and save it without one",
            "文档受密码保护；请在原程序中打开并另存为无密码的文件";
        NotDocument:
            "this is a zip archive, but no Word document (.docx) and no OpenDocument text (.odt)",
            "这是zip压缩文件，但不是Word文档(.docx)或OpenDocument文本(.odt)";
        Damaged { detail: String }:
            "the document is damaged ({detail}); open it in its own program and save it again",
            "文档已损坏({detail})；请在原程序中打开并重新保存";
        TooLarge:
            "the document is too large to be a programme: unpacked it has more than 64 MB",
            "文档过大，不可能是工作方案：解压后超过64 MB";
        PageTooDeep:
            "the elements of the web page lie too deep in one another; save the page as plain text",
            "网页元素嵌套过深；请将网页另存为纯文本";
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
