//! What is said of files that cannot be read or written.

use std::io;

use super::Lang;
use super::messages::{messages, words};

words! {
    /// What a file looks like that is no text in UTF-8, and what to do about it.
    pub(crate) enum Looks {
        Utf16:
            "expected text in UTF-8, this looks like UTF-16\n  Convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW",
            "应为 UTF-8 文本，此文件看似 UTF-16\n  请转换：iconv -f UTF-16 -t UTF-8 文件 > 新文件";
        Utf32:
            "expected text in UTF-8, this looks like UTF-32\n  Convert it: iconv -f UTF-32 -t UTF-8 FILE > NEW",
            "应为 UTF-8 文本，此文件看似 UTF-32\n  请转换：iconv -f UTF-32 -t UTF-8 文件 > 新文件";
        Gb18030:
            "expected text in UTF-8, this looks like GB18030 (GBK)\n  Convert it: iconv -f GB18030 -t UTF-8 FILE > NEW",
            "应为 UTF-8 文本，此文件看似 GB18030（GBK）\n  请转换：iconv -f GB18030 -t UTF-8 文件 > 新文件";
        Big5:
            "expected text in UTF-8, this looks like Big5\n  Convert it: iconv -f BIG5 -t UTF-8 FILE > NEW",
            "应为 UTF-8 文本，此文件看似 Big5\n  请转换：iconv -f BIG5 -t UTF-8 文件 > 新文件";
        Latin1:
            "expected text in UTF-8, this looks like Latin-1 (Windows-1252)\n  Convert it: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW",
            "应为 UTF-8 文本，此文件看似 Latin-1（Windows-1252）\n  请转换：iconv -f WINDOWS-1252 -t UTF-8 文件 > 新文件";
        BrokenUtf8:
            "expected text in UTF-8, but a character is damaged here\n  Get an undamaged copy, or write the character anew.",
            "应为 UTF-8 文本，此处有字符损坏\n  请取得完好的副本，或重写该字符。";
        CutUtf8:
            "the file ends too early: within a character\n  Get a whole copy.",
            "文件过早结束：止于一个字符之中\n  请取得完整的副本。";
        Pdf:
            "expected text in UTF-8, this looks like a PDF\n  Make a programme of it: ctc-programme import FILE",
            "应为 UTF-8 文本，此文件看似 PDF\n  请用它生成工作方案：ctc-programme import 文件";
        Zip:
            "expected text in UTF-8, this looks like a zip archive or a .docx\n  Make a programme of a .docx: ctc-programme import FILE",
            "应为 UTF-8 文本，此文件看似 zip 压缩包或 .docx\n  若为 .docx，请生成工作方案：ctc-programme import 文件";
        OldOffice:
            "expected text in UTF-8, this looks like an old office document\n  Save it as .docx or text, then: ctc-programme import FILE",
            "应为 UTF-8 文本，此文件看似旧式办公文档\n  请另存为 .docx 或文本，再运行：ctc-programme import 文件";
        Compressed:
            "expected text in UTF-8, this looks like a compressed file\n  Unpack it first.",
            "应为 UTF-8 文本，此文件看似压缩文件\n  请先解压。";
        Binary:
            "expected text in UTF-8, this is no text\n  Check that this is the file you mean.",
            "应为 UTF-8 文本，此文件不是文本\n  请确认文件是否正确。";
    }
}

messages! {
    /// Why a file cannot be read or written; on a second line what to do.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[cfg_attr(windows, expect(dead_code, reason = "Windows has neither named pipes nor sockets among its files"))]
    pub(crate) enum FileFault -> String {
        Missing: "there is no such file\n  Check the name and the folder.", "没有这个文件\n  请检查文件名和文件夹。";
        FolderMissing:
            "the folder does not exist\n  Make the folder first, or choose another.",
            "文件夹不存在\n  请先建立该文件夹，或另选一个。";
        Folder: "this is a folder, not a file\n  Name a file in it.", "这是文件夹，不是文件\n  请指明其中的文件。";
        NoFolder: "this is a file, not a folder\n  Name the folder that it is in.", "这是文件，不是文件夹\n  请指明其所在文件夹。";
        NamedPipe:
            "this is a named pipe\n  Send its content to standard input and give `-` as the file.",
            "这是命名管道\n  请将其内容送入标准输入，并以 `-` 作为文件名。";
        Socket:
            "this is a socket, not a file\n  Give a file, or `-` for standard input.",
            "这是套接字，不是文件\n  请指明文件，或以 `-` 表示标准输入。";
        Device:
            "this is a device, not a file\n  Give a file, or `-` for standard input.",
            "这是设备，不是文件\n  请指明文件，或以 `-` 表示标准输入。";
        LinkLoop: "symbolic links lead round in a circle\n  Name the file itself.", "符号链接循环\n  请直接指明文件。";
        Forbidden:
            "you may not open this file\n  Change its permissions, or use a copy.",
            "无权打开此文件\n  请更改权限，或使用副本。";
        ReadOnly:
            "this file is read-only\n  Change its permissions, or choose another name.",
            "此文件只读\n  请更改权限，或另选文件名。";
        TooLarge { largest: u64 }:
            { format!("larger than {}, the most that is read\n  Split the file.", size(*largest)) },
            { format!("超过可读取的上限 {}\n  请拆分文件。", size(*largest)) };
        /// It is no text in UTF-8.
        Encoding(looks: Looks): "{looks}", "{looks}";
        TerminalInput:
            "standard input is a terminal\n  Name a file, or send one: `ctc-programme - < FILE`.",
            "标准输入是终端\n  请指明文件，或送入文件：`ctc-programme - < 文件`。";
        DiskFull:
            "no space is left to write\n  Free some space; nothing was changed.",
            "磁盘空间不足，无法写入\n  请腾出空间；原有内容未变。";
        Other(system: String): "cannot be used: {system}", "无法使用：{system}";
    }
}

impl FileFault {
    /// What is wrong, on one line, without what to do.
    pub(crate) fn headline(&self, lang: Lang) -> String {
        self.text(lang).lines().next().unwrap_or_default().to_owned()
    }

    /// What an error of reading means.
    pub(crate) fn from_io(error: &io::Error) -> Self {
        match error.kind() {
            // A file on the way that is no folder holds nothing either.
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::Forbidden,
            io::ErrorKind::IsADirectory => Self::Folder,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            // `ErrorKind::FilesystemLoop` is not stable yet.
            _ if is_link_loop(error) => Self::LinkLoop,
            _ => Self::Other(error.to_string()),
        }
    }

    pub(crate) fn from_io_writing(error: &io::Error) -> Self {
        match Self::from_io(error) {
            Self::Missing => Self::FolderMissing,
            fault => fault,
        }
    }
}

fn is_link_loop(error: &io::Error) -> bool {
    const ELOOP: i32 = if cfg!(target_os = "linux") { 40 } else { 62 };
    cfg!(unix) && error.raw_os_error() == Some(ELOOP)
}

/// A size that is a power of two, as people write it.
fn size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} bytes"),
        1024..1_048_576 => format!("{} KiB", bytes >> 10),
        1_048_576..1_073_741_824 => format!("{} MiB", bytes >> 20),
        _ => format!("{} GiB", bytes >> 30),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fault_says_what_to_do_in_both_languages() {
        let faults = [FileFault::Missing, FileFault::Device, FileFault::TooLarge { largest: 1 << 30 }];
        let looks = [Looks::Utf16, Looks::Gb18030, Looks::Latin1, Looks::Pdf].map(FileFault::Encoding);
        for fault in faults.iter().chain(&looks) {
            for lang in [Lang::En, Lang::Zh] {
                assert_eq!(fault.text(lang).lines().count(), 2, "{fault:?}");
            }
        }
        assert!(FileFault::TooLarge { largest: 1 << 30 }.text(Lang::En).contains("1 GiB"));
    }
}
