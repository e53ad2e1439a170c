//! How far the reading of a large file is, in one line: first what moves, last the name, which may be long.

use crate::i18n::Lang;

/// Something that is being done, and how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Doing {
    /// Bytes are read: so many of so many.
    Reading(u64, Option<u64>),
    /// They are parsed: so many of so many bytes, with so many paragraphs.
    Parsing(u64, u64, u64),
    /// So many paragraphs are checked.
    Checking(u64),
}

pub(crate) fn progress(lang: Lang, doing: Doing, name: &str) -> String {
    match (lang, doing) {
        (Lang::En, Doing::Reading(bytes, None)) => format!("Reading, {} so far: {name}", size(bytes)),
        (Lang::En, Doing::Reading(bytes, Some(of))) => {
            format!("Reading, {} % of {}: {name}", percent(bytes, of), size(of))
        }
        (Lang::En, Doing::Parsing(bytes, of, paragraphs)) => {
            format!("Parsing, {} %, {paragraphs} paragraphs: {name}", percent(bytes, of))
        }
        (Lang::En, Doing::Checking(paragraphs)) => format!("Checking {paragraphs} paragraphs: {name}"),
        (Lang::Zh, Doing::Reading(bytes, None)) => format!("读取，已读 {}：{name}", size(bytes)),
        (Lang::Zh, Doing::Reading(bytes, Some(of))) => {
            format!("读取，{} %，共 {}：{name}", percent(bytes, of), size(of))
        }
        (Lang::Zh, Doing::Parsing(bytes, of, paragraphs)) => {
            format!("解析，{} %，已有 {paragraphs} 段：{name}", percent(bytes, of))
        }
        (Lang::Zh, Doing::Checking(paragraphs)) => format!("检查 {paragraphs} 段：{name}"),
    }
}

fn percent(bytes: u64, of: u64) -> u64 {
    // A file may grow while it is read.
    (bytes.saturating_mul(100) / of.max(1)).min(100)
}

/// A size that changes while one looks: megabytes with one digit behind the point.
fn size(bytes: u64) -> String {
    let tenths = bytes / 100_000;
    format!("{}.{} MB", tenths / 10, tenths % 10)
}
