//! A set as Markdown.

use std::fmt::Write as _;

use super::super::compare::{kind_meaning, kind_name, kind_sign};
use super::super::compare_text::real_words;
use super::super::html::{counts, pair_name, side_name};
use super::HandoutText;
use crate::compare::{Comparison, Kind};
use crate::i18n::Lang;
use crate::i18n::compare::{Word, word};
use crate::i18n::meaning;
use crate::model::Library;
use crate::quotation::escaped;

/// The document, then a heading for each paragraph, the note as a quotation, the text.
pub(super) fn passages(title: &str, passages: &[HandoutText]) -> String {
    let piece = |passage: &HandoutText| {
        let mark = if passage.is_marked { " \\*" } else { "" };
        let mut piece = format!("## {} {}{mark}\n\n", escaped(&passage.reference), escaped(&passage.section));
        for line in passage.note.iter().flat_map(|note| note.lines()) {
            let _ = writeln!(piece, "> {}  ", escaped(line));
        }
        let gap = if passage.note.is_some() { "\n" } else { "" };
        let _ = writeln!(piece, "{gap}{}", escaped(&passage.text).replace('\n', "  \n"));
        piece
    };
    let title = Some(title).filter(|title| !title.is_empty()).map(|title| format!("# {}\n", escaped(title)));
    title.into_iter().chain(passages.iter().map(piece)).collect::<Vec<_>>().join("\n")
}

/// A heading for each pair, both texts as they are, and each difference with its kind in words below them: signs within
/// a text would be quoted with it.
pub(super) fn pairs(document: &Library, pairs: &[Comparison], lang: Lang) -> String {
    let mut out = String::new();
    for pair in pairs {
        let _ = write!(out, "## {}\n\n{}\n\n", escaped(&pair_name(document, pair)), escaped(&counts(pair, lang)));
        for side in [&pair.link.left, &pair.link.right] {
            let text = escaped(&document.text_of(side)).replace('\n', "  \n");
            let _ = write!(out, "**{}**  \n{text}\n\n", escaped(side_name(document, side, lang)));
        }
        for difference in pair.differences.iter().filter(|difference| difference.kind != Kind::Role) {
            let why = pair.why(difference).map(|why| format!(" ({})", meaning::class(lang, why.name())));
            let words = real_words(document, pair, *difference).map(|words| words.unwrap_or_else(|| "–".to_owned()));
            let [left, right] = words.map(|words| escaped(&words));
            let (name, why) = (kind_name(lang, difference.kind), why.unwrap_or_default());
            let _ = writeln!(out, "- {} {name}{why}: {left} | {right}", kind_sign(difference.kind));
        }
        if !pair.differences.is_empty() {
            out.push('\n');
        }
    }
    for kind in Kind::BY_WEIGHT {
        let (sign, name) = (kind_sign(kind), kind_name(lang, kind));
        let _ = writeln!(out, "{sign} {name}: {}  ", escaped(kind_meaning(lang, kind)));
    }
    let _ = writeln!(out, "\n{}", word(lang, Word::Caution));
    out
}
