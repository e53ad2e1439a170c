//! The lines of a text without the markup that a copy from a page leaves on them.

mod margin;
pub(super) mod markdown;
mod marks;

use super::line::{Line, is_hanzi};
use super::passage::{DIVISION, LINE_BREAK};
use super::report::Report;
use super::source::SourceText;
use super::{columns, table};
use crate::i18n::import::Notice;
pub(super) use marks::unmarked;
use marks::{MARKUP, MarkupStep, with_signs};

/// The clean lines of a file. Where the file has structure, its text bears no markup that a copy could have left.
pub(super) fn of_source(source: &SourceText, report: &mut Report) -> Vec<Line> {
    if source.stated.is_empty() {
        return lines(&source.text, report);
    }
    let raw = source.text.split('\n').zip(&source.stated).enumerate();
    raw.map(|(index, (raw, stated))| {
        let text = mended(raw.trim().to_owned(), &BLANKS, index + 1, report).replace(LINE_BREAK, "\n");
        let footnote = stated.note.clone();
        Line { number: index + 1, text, footnote, stated: Some(Box::new(stated.clone())), ..Line::default() }
    })
    .collect()
}

/// Takes a text apart into clean lines. Blank lines stay: they divide paragraphs.
pub(super) fn lines(text: &str, report: &mut Report) -> Vec<Line> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let is_spaced = is_spaced(text, SPACED_TEXT);
    let ends: &[char] = if text.contains('\n') { &['\n'] } else { &['\r'] };
    let raw: Vec<&str> = text.strip_suffix(ends).unwrap_or(text).split(ends).collect();
    // What ends a line within a line of the file, as programs set it for a soft break, ends one here.
    let soft = |c| matches!(c, '\u{b}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let raw = margin::without_numbers(raw, report);
    let raw: Vec<&str> = raw.iter().map(|line| &**line).collect();
    let mut lines = Vec::with_capacity(raw.len());
    for (index, raw) in table::with_strokes(columns::in_order(&raw, report)) {
        lines.extend(raw.split(soft).map(|raw| line(raw, index + 1, is_spaced, report)));
    }
    lines
}

fn line(raw: &str, number: usize, is_spaced: bool, report: &mut Report) -> Line {
    let page = raw.rfind('\u{c}').and_then(|at| raw.get(at + 1..));
    let shown = page.unwrap_or(raw);
    let before = page.and_then(|page| raw.strip_suffix(page)).unwrap_or("").replace('\u{c}', " ");
    // What stands before a form feed on the same line is kept too; programs that write one end the line before it.
    let whole = format!("{before}{shown}");
    let whole = if is_spaced { without_blanks_in_chinese(&whole).unwrap_or(whole) } else { whole };
    let (indent, second) = columns(shown);
    let is_set_off = {
        let rest = shown.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
        rest.starts_with(is_blank) && rest.len() < shown.trim_start().len()
    };
    let is_stepped = shown.strip_prefix("\u{3000}\u{3000}").is_some_and(|rest| !rest.starts_with(char::is_whitespace));
    let text = cleaned(&whole, number, report);
    if is_spaced && raw.trim() != text {
        report.add(number, Notice::BlanksInChinese, raw.trim());
    }
    Line { number, text, indent, second, is_set_off, is_stepped, is_after_page: page.is_some(), ..Line::default() }
}

/// The columns at which the first and the second word of a line begin.
fn columns(raw: &str) -> (usize, usize) {
    let (mut column, mut first, mut is_in_word, mut words) = (0, 0, false, 0);
    for c in raw.chars().take(200) {
        if c.is_whitespace() {
            is_in_word = false;
        } else if !is_in_word {
            is_in_word = true;
            words += 1;
            match words {
                1 => first = column,
                _ => return (first, column),
            }
        }
        column += if c == '\t' { 8 - column % 8 } else { unicode_width::UnicodeWidthChar::width(c).unwrap_or(0) };
    }
    (if words == 0 { 0 } else { first }, 0)
}

/// What stands between characters and is no part of the text, and signs that stand for others.
const BLANKS: [(MarkupStep, Notice); 8] = [
    (without_divisions, Notice::HyphenGuessed),
    (without_invisibles, Notice::InvisibleRemoved),
    (without_look_alikes, Notice::LookAlikesMended),
    (without_blanks_in_spaced_line, Notice::BlanksInChinese),
    (without_soft_hyphens, Notice::SoftHyphenRemoved),
    (without_blanks_in_words, Notice::BlanksRemoved),
    (without_double_blanks, Notice::BlanksRemoved),
    (without_spaces_at_digits, Notice::SpaceRemoved),
];

fn cleaned(raw: &str, number: usize, report: &mut Report) -> String {
    let text = raw.trim_matches(|c: char| c.is_whitespace() || is_invisible(c)).to_owned();
    if text.chars().count() < raw.trim().chars().count() {
        report.add(number, Notice::InvisibleRemoved, raw.trim());
    }
    let text = with_signs(mended(text, &MARKUP, number, report));
    mended(text, &BLANKS, number, report)
}

/// Marks of direction and of places where a line may break: no characters of a text.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The hyphens at which breaks within a paragraph divide words.
fn without_divisions(text: &str) -> Option<String> {
    text.contains(DIVISION).then(|| {
        let marked = ['-', '‐'].map(|hyphen| format!("{hyphen}{DIVISION}"));
        marked.iter().fold(text.to_owned(), |text, marked| text.replace(marked, ""))
    })
}

fn without_invisibles(text: &str) -> Option<String> {
    let is_clean = text.is_ascii() || !text.contains(is_invisible);
    (!is_clean).then(|| text.replace(is_invisible, ""))
}

/// The map of a font in a PDF can give `⽂` (a radical) for `文`, and `ﬁ` for `fi`.
fn without_look_alikes(text: &str) -> Option<String> {
    // Nearly all text is of other blocks of characters, and needs no look at each of them.
    let may_be = |c: char| matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{31c0}'..='\u{31ef}' | '\u{f900}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{2f800}'..);
    if text.is_ascii() || !text.contains(may_be) {
        return None;
    }
    let mut kept = String::with_capacity(text.len());
    let mut is_mended = false;
    for c in text.chars() {
        match crate::text::look_alike(c) {
            Some(plain) => {
                kept.push_str(&plain);
                is_mended = true;
            }
            None => kept.push(c),
        }
    }
    is_mended.then_some(kept)
}

/// How many blanks between Chinese characters are no accident: in a text, and in a line.
const SPACED_TEXT: usize = 10;
const SPACED_LINE: usize = 6;

/// Whether a blank stands between most neighbouring Chinese characters, as recognized pages have it.
fn is_spaced(text: &str, least: usize) -> bool {
    if text.is_ascii() {
        return false;
    }
    let (mut tight, mut spaced) = (0_usize, 0_usize);
    let (mut before, mut blanks) = (None, 0);
    for c in text.chars() {
        match c {
            ' ' | '\u{a0}' => blanks += 1,
            c => {
                if before.is_some_and(is_hanzi) && is_hanzi(c) {
                    *(if blanks == 0 { &mut tight } else { &mut spaced }) += usize::from(blanks < 3);
                }
                (before, blanks) = (Some(c), 0);
            }
        }
    }
    spaced >= least && spaced > tight * 2
}

fn without_blanks_in_spaced_line(text: &str) -> Option<String> {
    (text.contains(' ') && is_spaced(text, SPACED_LINE)).then(|| without_blanks_in_chinese(text)).flatten()
}

/// Takes the blanks out between Chinese characters and signs, and on either side of brackets and strokes.
fn without_blanks_in_chinese(text: &str) -> Option<String> {
    let is_tight =
        |c: char| is_hanzi(c) || matches!(c, '\u{3001}'..='\u{3015}' | '\u{ff01}'..='\u{ff5e}' | '(' | ')' | '/');
    let mut kept = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        kept.push(c);
        let mut blanks = String::new();
        while let Some(blank) = rest.next_if(|c| matches!(c, ' ' | '\u{a0}')) {
            blanks.push(blank);
        }
        // The mark of an item or a paragraph keeps its blank: `(a) 港`, `1. 港`.
        let is_mark = kept.chars().count() <= 5 && kept.ends_with([')', '.']);
        if is_mark || !is_tight(c) && !rest.peek().is_some_and(|next| is_tight(*next)) {
            kept.push_str(&blanks);
        }
    }
    (kept != text).then_some(kept)
}

fn mended(mut text: String, steps: &[(MarkupStep, Notice)], number: usize, report: &mut Report) -> String {
    for (step, notice) in steps {
        if let Some(mended) = step(&text) {
            report.add(number, notice.clone(), with_signs(std::mem::replace(&mut text, mended)));
        }
    }
    text
}

/// A soft hyphen is where a word may break, no character of it; at the end of a line it stays, and joins.
fn without_soft_hyphens(text: &str) -> Option<String> {
    let body = text.strip_suffix('\u{ad}').unwrap_or(text);
    body.contains('\u{ad}').then(|| {
        let end = if body.len() < text.len() { "\u{ad}" } else { "" };
        body.replace('\u{ad}', "") + end
    })
}

/// Letters set apart are words again: `A N N E X   I I`.
fn without_blanks_in_words(text: &str) -> Option<String> {
    let is_letter = |word: &str| word.len() == 1 && word.starts_with(|c: char| c.is_ascii_alphabetic());
    let mut letters = text.split_ascii_whitespace();
    let is_apart = text.get(1..2) == Some(" ") && letters.clone().nth(LETTERS - 1).is_some() && letters.all(is_letter);
    is_apart.then(|| text.split("  ").map(|word| word.replace(' ', "")).collect::<Vec<_>>().join(" "))
}

/// How many letters in a row are no initials and no list.
const LETTERS: usize = 5;

/// Several blanks and tabs become one space: justified lines have them.
fn without_double_blanks(text: &str) -> Option<String> {
    let is_gap = |c: char| c == ' ' || c == '\t';
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        match is_gap(c) {
            true if kept.ends_with(' ') => {}
            true => kept.push(' '),
            false => kept.push(c),
        }
    }
    (kept.len() < text.len() || kept != text).then_some(kept)
}

/// `第 1373` becomes `第1373`: Chinese sets no space between characters and digits.
fn without_spaces_at_digits(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let blanks = chars.iter().skip(at).take_while(|c| is_blank(**c)).count();
        let before = at.checked_sub(1).and_then(|before| chars.get(before));
        if blanks > 0 && is_hanzi_at_digit(before, chars.get(at + blanks)) {
            at += blanks;
        } else {
            kept.push(c);
            at += 1;
        }
    }
    (kept != text).then_some(kept)
}

fn is_hanzi_at_digit(before: Option<&char>, after: Option<&char>) -> bool {
    match (before, after) {
        (Some(&before), Some(&after)) => (is_hanzi(before) && is_digit(after)) || (is_digit(before) && is_hanzi(after)),
        _ => false,
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() && c != LINE_BREAK
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cleaned(text: &str) -> (Vec<String>, Vec<Notice>) {
        let mut report = Report::default();
        let lines = lines(text, &mut report).into_iter().map(|line| line.text).collect();
        (lines, report.entries.into_iter().map(|entry| entry.notice).collect())
    }

    fn one(text: &str) -> String {
        cleaned(text).0.concat()
    }

    #[test]
    fn links_leave_their_words() {
        assert_eq!(one(r"第 [1373\(2001\)](#)、[1624\(2005\)](http://a/b\)c)号"), "第1373(2001)、1624(2005)号");
        assert_eq!(one("[sic] (见附件) [a]"), "[sic] (见附件) [a]");
        assert_eq!(one("[a](b"), "[a](b");
        assert_eq!(
            cleaned("It ![a quay](q.png) is."),
            (vec!["It  is.".replace("  ", " ")], vec![Notice::Beside, Notice::BlanksRemoved])
        );
    }

    #[test]
    fn letters_set_apart_are_words() {
        assert_eq!(one("A N N E X"), "ANNEX");
        assert_eq!(one("P l a n   O F   I T"), "Plan OF IT");
        for text in ["A B C D", "A, B, C, D, E", "A N N E X to it", "5 1 3 7 3"] {
            assert_eq!(one(text), text);
        }
    }

    #[test]
    fn brackets_and_strokes_have_no_blanks_in_a_spaced_text() {
        let spaced = "港 口 将 根 据 第 1373 ( 2001 ) 号 决 议 开 放 （ 见 S / 2031 / 7 ） 。";
        assert_eq!(one(spaced), "港口将根据第1373(2001)号决议开放（见S/2031/7）。");
        for text in ["the quay ( new ) and / or the pier", "第1373 ( 2001 )号", "港口 ( A )"] {
            assert_eq!(one(text), text);
        }
    }

    #[test]
    fn emphasis_goes_only_in_pairs() {
        assert_eq!(one("：**(a)** 与；**(b)** 委"), "：(a) 与；(b) 委");
        assert_eq!(one("2 ** 3"), "2 ** 3");
        assert_eq!(one("*Recalling* its plan, _noting_ it and *“all”*,"), "Recalling its plan, noting it and “all”,");
        for text in
            ["Annex* and plan*", "* See it.* Again", "5 * 3 * 2", "file_name_of it", "____", "a *b", "(*) and (*)"]
        {
            assert_eq!(one(text), text);
        }
    }

    #[test]
    fn what_is_typed_over_or_coloured_is_typed_once() {
        assert_eq!(one("D\u{8}De\u{8}e\u{8}eck"), "Deck");
        assert_eq!(one("_\u{8}Q_\u{8}u\u{8}uay, q\u{8}_ua\u{8}_y"), "Quay, quay");
        assert_eq!(one("a \u{1b}[1;31mdeck\u{1b}[0m [1m]"), "a deck [1m]");
        for other in ["a \u{1b} deck", "a \u{1b}[ see it", "a \u{1b}[12", "a \u{1b}"] {
            assert_eq!(one(other), other, "what is no colour stays");
        }
        assert_eq!(one("o\u{8}/"), "o/");
        assert_eq!(one("\u{8}deck\u{8}"), "\u{8}deck\u{8}");
    }

    #[test]
    fn code_keeps_all_its_signs() {
        assert_eq!(one("is `*x*`, `a_b_` and `\\(`."), "is *x*, a_b_ and \\(.");
        assert_eq!(one("``a`b`` and `c`"), "a`b and c");
        for text in ["`Alpha' and `Beta' of it", "a ` b", "``", "a`"] {
            assert_eq!(one(text), text);
        }
    }

    #[test]
    fn only_spaces_between_characters_and_digits_go() {
        assert_eq!(one("第 11 和 14 段, 附件; (a) 对 S/2020/731"), "第11和14段, 附件; (a) 对 S/2020/731");
        assert_eq!(one("resolution 1373 (2001) of"), "resolution 1373 (2001) of");
    }

    #[test]
    fn blanks_and_soft_hyphens_go() {
        assert_eq!(one("the  Council\tof"), "the Council of");
        assert_eq!(one("imple\u{ad}menta\u{ad}"), "implementa\u{ad}");
    }

    #[test]
    fn indents_and_pages_are_known() {
        let lines = lines("  a\n\u{c}   b\rc", &mut Report::default());
        let facts: Vec<_> = lines.iter().map(|line| (line.indent, line.is_after_page)).collect();
        assert_eq!(facts, [(2, false), (3, true)]);
    }

    #[test]
    fn every_sign_for_the_end_of_a_line_ends_one() {
        let found = lines("a\u{b}b\u{2028}c\nd\u{85}e", &mut Report::default());
        let places: Vec<_> = found.iter().map(|line| (line.number, line.text.as_str())).collect();
        assert_eq!(places, [(1, "a"), (1, "b"), (1, "c"), (2, "d"), (2, "e")]);
    }

    #[test]
    fn clean_lines_give_no_notice_and_line_ends_do_not_matter() {
        assert_eq!(
            cleaned("\u{feff}一. 引言\r\n\r\n 1. 甲 \n"),
            (vec!["一. 引言".into(), String::new(), "1. 甲".into()], vec![])
        );
    }
}
