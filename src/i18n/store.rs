//! What is said when bookmarks, notes or settings of the last run cannot be read or kept.

use super::Lang;

/// A sentence about the state folder. Paths come in a form that is safe to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoreMessage {
    /// There is no folder to keep anything in.
    NoPlace,
    /// A file could not be read.
    Unreadable {
        /// The file.
        path: String,
        /// Why, as the system says it.
        reason: String,
    },
    /// A file could not be written.
    Unwritable {
        /// The file.
        path: String,
        /// Why, as the system says it.
        reason: String,
    },
    /// A damaged file was put aside.
    Damaged {
        /// The file.
        path: String,
        /// Where it lies now.
        aside: String,
    },
    /// A damaged file could not be put aside.
    DamagedInPlace {
        /// The file.
        path: String,
    },
    /// A file of a later version.
    Later {
        /// The file.
        path: String,
    },
    /// Another instance held a file for too long.
    Busy {
        /// The file.
        path: String,
    },
}

impl StoreMessage {
    /// The sentence.
    #[must_use]
    pub fn text(&self, lang: Lang) -> String {
        match lang {
            Lang::En => self.english(),
            Lang::Zh => self.chinese(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::NoPlace => {
                "No home folder: bookmarks and notes last until you quit (set HOME or XDG_STATE_HOME)".into()
            }
            Self::Unreadable { path, reason } => format!("Cannot read {path}: {reason}"),
            Self::Unwritable { path, reason } => {
                format!("Cannot write {path}: {reason}. Bookmarks and notes last until you quit")
            }
            Self::Damaged { path, aside } => format!("{path} was damaged. It is kept as {aside}; a new one is begun"),
            Self::DamagedInPlace { path } => {
                format!("{path} is damaged and stays as it is. Bookmarks and notes last until you quit")
            }
            Self::Later { path } => {
                format!("{path} is from a later version and stays as it is. Bookmarks and notes last until you quit")
            }
            Self::Busy { path } => format!("{path} is in use by another program; the change will be kept later"),
        }
    }

    fn chinese(&self) -> String {
        match self {
            Self::NoPlace => "没有主目录：书签和笔记只保留到退出为止（请设置 HOME 或 XDG_STATE_HOME）".into(),
            Self::Unreadable { path, reason } => format!("无法读取 {path}：{reason}"),
            Self::Unwritable { path, reason } => format!("无法写入 {path}：{reason}。书签和笔记只保留到退出为止"),
            Self::Damaged { path, aside } => format!("{path} 已损坏，现存为 {aside}；已另建新文件"),
            Self::DamagedInPlace { path } => format!("{path} 已损坏，原样保留。书签和笔记只保留到退出为止"),
            Self::Later { path } => format!("{path} 出自较新的版本，原样保留。书签和笔记只保留到退出为止"),
            Self::Busy { path } => format!("{path} 正被另一程序使用，改动稍后再存"),
        }
    }
}
