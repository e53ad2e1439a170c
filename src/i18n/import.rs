//! What an import says of the text it read.

use super::Lang;

/// One thing found in, mended in, or missing from a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Link syntax was taken off; the words stay.
    LinkRemoved,
    /// Backslashes before punctuation were taken off.
    EscapeRemoved,
    /// Marks of emphasis were taken off.
    EmphasisRemoved,
    /// Marks of headings were taken off.
    HeadingMarksRemoved,
    /// Spaces between Chinese characters and digits were taken out.
    SpaceRemoved,
    /// Soft hyphens were taken out.
    SoftHyphenRemoved,
    /// Several blanks in a row became one.
    BlanksRemoved,
    /// A word divided at the end of a line was joined, its hyphen taken out.
    Unhyphenated,
    /// A hyphen at the end of a line was kept as part of the word.
    HyphenKept,
    /// A hyphen at the end of a line was kept or taken out by likelihood.
    HyphenGuessed,
    /// A paragraph that a page break had cut was joined again.
    Joined,
    /// Text at the top of a page was joined to the paragraph before, though that paragraph's sentence had ended.
    JoinedAtPage,
    /// A running head, a page number or the like was left out.
    Furniture,
    /// A line of the document's first page above the letter was left out.
    Masthead,
    /// The text is in an older encoding, which was guessed.
    Encoding {
        /// Its name.
        name: String,
    },
    /// A paragraph without a number stands among numbered ones.
    Unnumbered,
    /// Nothing stands below a heading that bears no number.
    HeadingAlone,
    /// The parts bear no marks: they were told apart by their numbers.
    PartByNumbers,
    /// Which paragraphs face each other was proposed, for their numbers differ.
    PairsProposed {
        /// How many pairs.
        pairs: usize,
        /// How many paragraphs face none.
        alone: usize,
    },
    /// Lines hold text in two columns.
    TwoColumns,
    /// Paragraph numbers are missing between two paragraphs.
    NumberGap {
        /// The number expected.
        expected: u32,
        /// The number that stands there.
        found: u32,
    },
    /// A paragraph bears a number that was given already.
    NumberDouble {
        /// The number.
        number: u32,
    },
    /// A paragraph bears a smaller number than the one before it.
    NumberOutOfOrder {
        /// The number before it.
        before: u32,
        /// The number that stands there.
        found: u32,
    },
    /// A section's number does not follow the one before it.
    SectionOutOfOrder {
        /// The number expected.
        expected: String,
        /// The number that stands there.
        found: String,
    },
    /// The text found no place in the programme.
    LeftOver,
    /// The text holds no numbered paragraph, no section and no annex.
    NothingFound,
}

impl Notice {
    /// The notice in words, without the line and the excerpt.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Zh => self.chinese(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::LinkRemoved => "link syntax taken off".to_owned(),
            Self::EscapeRemoved => "escapes taken off".to_owned(),
            Self::EmphasisRemoved => "marks of emphasis taken off".to_owned(),
            Self::HeadingMarksRemoved => "marks of headings taken off".to_owned(),
            Self::SpaceRemoved => "spaces between Chinese characters and digits taken out".to_owned(),
            Self::Joined => "joined to the paragraph before it".to_owned(),
            Self::SoftHyphenRemoved => "soft hyphens taken out".to_owned(),
            Self::BlanksRemoved => "several blanks made one".to_owned(),
            Self::Unhyphenated => "divided word joined".to_owned(),
            Self::HyphenKept => "hyphen at the end of a line kept in the word".to_owned(),
            Self::HyphenGuessed => "divided word: whether it has a hyphen was guessed".to_owned(),
            Self::JoinedAtPage => "joined to the paragraph before it, across a page".to_owned(),
            Self::Furniture => "page furniture left out".to_owned(),
            Self::Masthead => "heading of the first page left out".to_owned(),
            Self::Unnumbered => "a paragraph without a number among numbered ones".to_owned(),
            Self::HeadingAlone => "taken for a heading, though nothing stands below it".to_owned(),
            Self::PartByNumbers => "a new part begins here, by its numbers".to_owned(),
            Self::TwoColumns => "two columns on one line: the order of the text may be wrong".to_owned(),
            Self::Encoding { name } => format!("read as {name}, the likeliest encoding"),
            Self::PairsProposed { pairs, alone } => {
                format!("{pairs} pairs proposed, for the numbers of the parts differ; {alone} paragraphs face none")
            }
            Self::NumberGap { expected, found } => format!("paragraph {expected} expected, {found} found"),
            Self::NumberDouble { number } => format!("paragraph {number} stands here a second time"),
            Self::NumberOutOfOrder { before, found } => format!("paragraph {found} stands behind paragraph {before}"),
            Self::SectionOutOfOrder { expected, found } => format!("section {expected} expected, {found} found"),
            Self::LeftOver => "no place found for this text".to_owned(),
            Self::NothingFound => "no annex, section or numbered paragraph found".to_owned(),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::LinkRemoved => "已去除链接标记".to_owned(),
            Self::EscapeRemoved => "已去除转义符".to_owned(),
            Self::EmphasisRemoved => "已去除强调标记".to_owned(),
            Self::HeadingMarksRemoved => "已去除标题标记".to_owned(),
            Self::SpaceRemoved => "已去除汉字与数字之间的空格".to_owned(),
            Self::Joined => "已与前一段落合并".to_owned(),
            Self::SoftHyphenRemoved => "已去除软连字符".to_owned(),
            Self::BlanksRemoved => "多个空格已合并为一个".to_owned(),
            Self::Unhyphenated => "已连接行末断开的单词".to_owned(),
            Self::HyphenKept => "行末连字符已作为单词的一部分保留".to_owned(),
            Self::HyphenGuessed => "行末断开的单词：是否带连字符系推测".to_owned(),
            Self::JoinedAtPage => "已跨页与前一段落合并".to_owned(),
            Self::Furniture => "已略去页眉、页脚或页码".to_owned(),
            Self::Masthead => "已略去首页文头".to_owned(),
            Self::Unnumbered => "编号段落之间有未编号的段落".to_owned(),
            Self::HeadingAlone => "视为标题，但其下没有内容".to_owned(),
            Self::PartByNumbers => "根据编号判断，此处开始新的部分".to_owned(),
            Self::TwoColumns => "一行中有两栏文字，次序可能有误".to_owned(),
            Self::Encoding { name } => format!("按最可能的编码{name}读取"),
            Self::PairsProposed { pairs, alone } => {
                format!("两部分编号不同，已提出{pairs}组对应段落；{alone}个段落没有对应")
            }
            Self::NumberGap { expected, found } => format!("应为第{expected}段，实为第{found}段"),
            Self::NumberDouble { number } => format!("第{number}段重复出现"),
            Self::NumberOutOfOrder { before, found } => format!("第{found}段排在第{before}段之后"),
            Self::SectionOutOfOrder { expected, found } => format!("应为第{expected}节，实为第{found}节"),
            Self::LeftOver => "这段文字未能归入任何部分".to_owned(),
            Self::NothingFound => "未找到附件、章节或编号段落".to_owned(),
        }
    }
}

/// Where a notice's text stands in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A line, counted from 1.
    Line(usize),
    /// A paragraph of a Word document, counted from 1, empty ones too.
    Paragraph(usize),
    /// A line on a page, both counted from 1.
    Page {
        /// The page.
        page: usize,
        /// The line on it.
        line: usize,
    },
}

impl Place {
    /// The place in words.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match (lang, self) {
            (Lang::En, Self::Line(line)) => format!("line {line}"),
            (Lang::Zh, Self::Line(line)) => format!("第{line}行"),
            (Lang::En, Self::Paragraph(place)) => format!("paragraph {place} of the file"),
            (Lang::Zh, Self::Paragraph(place)) => format!("文件第{place}段"),
            (Lang::En, Self::Page { page, line }) => format!("page {page}, line {line}"),
            (Lang::Zh, Self::Page { page, line }) => format!("第{page}页第{line}行"),
        }
    }
}

/// Why the text of a file could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadFault {
    /// The file holds no text.
    Empty,
    /// The bytes are no text.
    NotText,
    /// A Word document of before 2007.
    OldWord,
    /// Rich text.
    RichText,
    /// A web page.
    Html,
    /// A zip archive that is no Word document.
    NotWord,
    /// A Word document that cannot be read.
    WordDamaged {
        /// What its reader said.
        detail: String,
    },
    /// A Word document whose text is larger than any programme.
    WordTooLarge,
    /// A PDF, and no program to read it.
    PdfNoProgram,
    /// A PDF without text: pictures of pages.
    PdfNoText,
    /// A PDF that cannot be read.
    PdfDamaged {
        /// What its reader said.
        detail: String,
    },
}

impl ReadFault {
    /// The fault in words, with what to do about it.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Zh => self.chinese(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Empty => "the file holds no text".to_owned(),
            Self::NotText => "this is no text, no Word document and no PDF; save the document as plain text".to_owned(),
            Self::OldWord => "this is a Word document of before 2007; save it as .docx or as plain text".to_owned(),
            Self::RichText => "this is rich text; save it as .docx or as plain text".to_owned(),
            Self::Html => "this is a web page; open it in a browser and save it as plain text".to_owned(),
            Self::NotWord => "this is a zip archive, but no Word document (.docx)".to_owned(),
            Self::WordDamaged { detail } => {
                format!("the Word document is damaged ({detail}); open it in Word and save it again")
            }
            Self::WordTooLarge => "the Word document is too large to be a programme".to_owned(),
            Self::PdfNoProgram => {
                "reading a PDF takes the program pdftotext, which is not installed; install poppler-utils, or save the \
                 document as plain text"
                    .to_owned()
            }
            Self::PdfNoText => "the PDF holds pictures of pages and no text; recognize its text first".to_owned(),
            Self::PdfDamaged { detail } => format!("the PDF cannot be read: {detail}"),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::Empty => "文件中没有文字".to_owned(),
            Self::NotText => "这不是文本、Word文档或PDF；请将文件另存为纯文本".to_owned(),
            Self::OldWord => "这是2007年以前的Word文档；请另存为.docx或纯文本".to_owned(),
            Self::RichText => "这是RTF文档；请另存为.docx或纯文本".to_owned(),
            Self::Html => "这是网页；请在浏览器中打开并另存为纯文本".to_owned(),
            Self::NotWord => "这是zip压缩文件，但不是Word文档(.docx)".to_owned(),
            Self::WordDamaged { detail } => format!("Word文档已损坏({detail})；请在Word中打开并重新保存"),
            Self::WordTooLarge => "Word文档过大，不可能是工作方案".to_owned(),
            Self::PdfNoProgram => {
                "读取PDF需要pdftotext程序，但尚未安装；请安装poppler-utils，或将文件另存为纯文本".to_owned()
            }
            Self::PdfNoText => "PDF只含页面图像，没有文字；请先进行文字识别".to_owned(),
            Self::PdfDamaged { detail } => format!("无法读取PDF：{detail}"),
        }
    }
}
