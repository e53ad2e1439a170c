//! What is said when bookmarks, notes or settings of the last run cannot be read or kept.

use super::messages::messages;

messages! {
    /// A sentence about the state folder. Paths come in a form that is safe to show.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub(crate) enum StoreMessage -> String {
        NoPlace:
            "No home folder: bookmarks and notes last until you quit (set HOME or XDG_STATE_HOME)",
            "没有主目录：书签和笔记只保留到退出为止（请设置 HOME 或 XDG_STATE_HOME）";
        Unreadable { path: String, reason: String }: "Cannot read {path}: {reason}", "无法读取 {path}：{reason}";
        Unwritable { path: String, reason: String }:
            "Cannot write {path}: {reason}. Bookmarks and notes last until you quit",
            "无法写入 {path}：{reason}。书签和笔记只保留到退出为止";
        Damaged { path: String, aside: String }:
            "{path} was damaged. It is kept as {aside}; a new one is begun",
            "{path} 已损坏，现存为 {aside}；已另建新文件";
        DamagedInPlace { path: String }:
            "{path} is damaged and stays as it is. Bookmarks and notes last until you quit",
            "{path} 已损坏，原样保留。书签和笔记只保留到退出为止";
        Later { path: String }:
            "{path} is from a later version and stays as it is. Bookmarks and notes last until you quit",
            "{path} 出自较新的版本，原样保留。书签和笔记只保留到退出为止";
        Busy { path: String }:
            "{path} is in use by another program; the change will be kept later",
            "{path} 正被另一程序使用，改动稍后再存";
    }
}
