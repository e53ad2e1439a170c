//! Lines that fit a number of columns: where a text may break, and filling lines greedily.
//!
//! The rules of Unicode (UAX 14) and, above them, those of Chinese typography and of United Nations texts: quotation
//! marks break from hanzi, no line begins with a closing mark or ends with an opening one, and what names a document
//! (`1373(2001)号`, `S/2020/731`) or a number stays whole.

use std::iter::Peekable;

use unicode_linebreak::{BreakOpportunity, linebreaks};
use unicode_segmentation::UnicodeSegmentation;

use super::Span;
use super::width::{Ambiguous, grapheme_width, width};

/// A place where a line may or must end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Break {
    /// The first character of the next line, in Unicode scalar values.
    pub at: usize,
    /// Whether the text itself ends the line here.
    pub mandatory: bool,
}

/// The places where `text` may break, in order; its beginning and its end are none.
pub(crate) fn breaks(text: &str) -> Vec<Break> {
    units(text).filter(|unit| !unit.last).map(|unit| Break { at: unit.span.end, mandatory: unit.mandatory }).collect()
}

/// The lines of `text`, each as wide as `columns` allow.
///
/// The lines tile the text: each begins where the one before it ends. Blanks and line ends at the end of a line hang
/// over its edge and are not to be drawn. An empty text has one empty line. What may not break is cut between
/// graphemes when it alone is wider than a line.
pub fn wrap(text: &str, columns: usize, mode: Ambiguous) -> Vec<Span> {
    let mut filler = Filler { columns: columns.max(1), mode, lines: Vec::new(), start: 0, at: 0, used: 0 };
    for unit in units(text) {
        filler.add(&unit);
    }
    if filler.at > filler.start || filler.lines.is_empty() {
        filler.end_line();
    }
    filler.lines
}

/// A stretch of the text without a break inside.
struct WrapUnit<'a> {
    text: &'a str,
    span: Span,
    mandatory: bool,
    last: bool,
}

/// The lines so far and the one being filled.
struct Filler {
    columns: usize,
    mode: Ambiguous,
    lines: Vec<Span>,
    start: usize,
    at: usize,
    used: usize,
}

impl Filler {
    fn add(&mut self, unit: &WrapUnit<'_>) {
        let solid = unit.text.trim_end();
        let solid_width = width(solid, self.mode);
        if self.used + solid_width > self.columns && self.at > self.start {
            self.end_line();
        }
        if solid_width > self.columns {
            self.cut(solid);
        } else {
            self.used += solid_width;
        }
        let blanks = unit.text.get(solid.len()..).unwrap_or("");
        self.used += width(blanks, self.mode);
        self.at = unit.span.end;
        if unit.mandatory {
            self.end_line();
        }
    }

    fn cut(&mut self, solid: &str) {
        for grapheme in solid.graphemes(true) {
            let wide = grapheme_width(grapheme, self.mode);
            if self.used + wide > self.columns && self.at > self.start {
                self.end_line();
            }
            self.used += wide;
            self.at += grapheme.chars().count();
        }
    }

    fn end_line(&mut self) {
        self.lines.push(Span::new(self.start, self.at));
        self.start = self.at;
        self.used = 0;
    }
}

/// The text cut at every place where it may break.
fn units(text: &str) -> impl Iterator<Item = WrapUnit<'_>> {
    Units { text, chars: text.char_indices(), standard: linebreaks(text).peekable(), before: Before::default(), at: 0 }
}

struct Units<'a, I: Iterator<Item = (usize, BreakOpportunity)>> {
    text: &'a str,
    chars: std::str::CharIndices<'a>,
    standard: Peekable<I>,
    before: Before,
    at: usize,
}

impl<'a, I: Iterator<Item = (usize, BreakOpportunity)>> Iterator for Units<'a, I> {
    type Item = WrapUnit<'a>;

    fn next(&mut self) -> Option<WrapUnit<'a>> {
        let (first_byte, first) = self.chars.next()?;
        let start = self.at;
        self.step(first);
        loop {
            let byte = self.chars.offset();
            let rest = self.text.get(byte..).unwrap_or("");
            let standard = self.standard_break(byte);
            let last = rest.is_empty();
            let mandatory = standard == Some(BreakOpportunity::Mandatory) && (!last || self.before.ends_line);
            if last || mandatory || self.before.breaks_from(rest, standard.is_some()) {
                let text = self.text.get(first_byte..byte).unwrap_or("");
                return Some(WrapUnit { text, span: Span::new(start, self.at), mandatory, last });
            }
            let (_, c) = self.chars.next()?;
            self.step(c);
        }
    }
}

impl<I: Iterator<Item = (usize, BreakOpportunity)>> Units<'_, I> {
    fn step(&mut self, c: char) {
        self.before.push(c);
        self.at += 1;
    }

    fn standard_break(&mut self, byte: usize) -> Option<BreakOpportunity> {
        while self.standard.next_if(|(at, _)| *at < byte).is_some() {}
        self.standard.next_if(|(at, _)| *at == byte).map(|(_, kind)| kind)
    }
}

/// What stands before a place: as much as the rules ask for.
#[derive(Default)]
struct Before {
    /// The character right before it.
    last: Option<char>,
    /// The last character that is no blank.
    solid: Option<char>,
    /// How many blanks stand between that one and the place.
    blanks: usize,
    /// Whether the last character is a line end.
    ends_line: bool,
}

impl Before {
    fn push(&mut self, c: char) {
        self.last = Some(c);
        self.ends_line = matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
        if c.is_whitespace() {
            self.blanks += 1;
        } else {
            self.solid = Some(c);
            self.blanks = 0;
        }
    }

    /// Whether a line may end here, before `rest`; `standard` is what UAX 14 says.
    fn breaks_from(&self, rest: &str, standard: bool) -> bool {
        let mut ahead = rest.chars();
        let (Some(solid), Some(next)) = (self.solid, ahead.next()) else {
            return standard;
        };
        if is_closing(next) || is_opening(solid) || self.holds(solid, next, rest) {
            return false;
        }
        standard || (self.blanks == 0 && quotes_break(solid, next))
    }

    /// Whether the place lies inside a number, a symbol, or `1373(2001)号`.
    fn holds(&self, solid: char, next: char, rest: &str) -> bool {
        match self.blanks {
            0 => {
                let digits = is_digit(solid) && is_digit(next);
                let symbol = solid == '/' && next.is_alphanumeric();
                digits || symbol || (is_digit(solid) && opens_year(rest)) || (is_bracket(solid) && is_year_tail(next))
            }
            1 => (is_digit(solid) && opens_year(rest)) || (is_bracket(solid) && next == '号'),
            _ => false,
        }
    }
}

/// Quotation marks of Chinese text hang on what they quote only; UAX 14 has them hold both neighbours.
fn quotes_break(before: char, next: char) -> bool {
    let opens = matches!(next, '“' | '‘') && (is_chinese(before) || matches!(before, '”' | '’'));
    let closes = matches!(before, '”' | '’') && is_chinese(next);
    opens || closes
}

const fn is_chinese(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{303f}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}' | '\u{20000}'..='\u{323af}')
}

const fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

const fn is_bracket(c: char) -> bool {
    matches!(c, ')' | '）')
}

const fn is_year_tail(c: char) -> bool {
    matches!(c, '号')
}

/// `(2001)` or `（２００１）`.
fn opens_year(rest: &str) -> bool {
    let mut ahead = rest.chars();
    matches!(ahead.next(), Some('(' | '（'))
        && ahead.by_ref().take(4).filter(|c| is_digit(*c)).count() == 4
        && ahead.next().is_some_and(is_bracket)
}

/// Marks that may not begin a line.
pub const fn is_closing(c: char) -> bool {
    matches!(
        c,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '！'
            | '？'
            | '）'
            | '】'
            | '》'
            | '〉'
            | '」'
            | '』'
            | '〕'
            | '〗'
            | '］'
            | '｝'
            | '”'
            | '’'
            | '·'
            | '…'
            | '．'
            | '％'
            | ','
            | '.'
            | ';'
            | ':'
            | '!'
            | '?'
            | ')'
            | ']'
            | '}'
            | '»'
            | '›'
            | '%'
    )
}

/// Marks that may not end a line.
pub const fn is_opening(c: char) -> bool {
    matches!(
        c,
        '（' | '【'
            | '《'
            | '〈'
            | '「'
            | '『'
            | '〔'
            | '〖'
            | '［'
            | '｛'
            | '“'
            | '‘'
            | '('
            | '['
            | '{'
            | '«'
            | '‹'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::slice;
    use super::super::width::fit;
    use super::*;

    const NARROW: Ambiguous = Ambiguous::Narrow;

    fn lines(text: &str, columns: usize) -> Vec<&str> {
        wrap(text, columns, NARROW).into_iter().map(|span| slice(text, span)).collect()
    }

    #[test]
    fn hanzi_break_anywhere_but_before_a_closing_mark() {
        assert_eq!(lines("甲乙丙丁，戊", 8), ["甲乙丙", "丁，戊"]);
        assert_eq!(lines("甲乙（丙丁）", 6), ["甲乙", "（丙", "丁）"]);
    }

    #[test]
    fn quotation_marks_go_with_what_they_quote() {
        assert_eq!(lines("甲乙“丙丁”戊己", 6), ["甲乙", "“丙丁”", "戊己"]);
        assert_eq!(lines("甲乙丙。“丁", 8), ["甲乙丙。", "“丁"]);
    }

    #[test]
    fn what_names_a_document_or_a_number_stays_whole() {
        assert_eq!(lines("安理会第1373(2001)号决议", 14), ["安理会第", "1373(2001)号决", "议"]);
        assert_eq!(lines("第 1989 (2011) 号", 16), ["第 ", "1989 (2011) 号"]);
        assert_eq!(lines("见１３７３（２００１）号", 22), ["见", "１３７３（２００１）号"]);
        assert_eq!(lines("文件S/RES/1373(2001)和A/RES/77/298", 17), ["文件", "S/RES/1373(2001)", "和A/RES/77/298"]);
        assert_eq!(lines("共3.14%或1,000人", 8), ["共3.14%", "或1,000", "人"]);
    }

    #[test]
    fn latin_text_breaks_between_words() {
        assert_eq!(lines("the Committee’s work (2024) ends", 15), ["the Committee’s ", "work (2024) ", "ends"]);
    }

    #[test]
    fn line_ends_of_the_text_are_kept() {
        assert_eq!(lines("甲\n\n乙\r\n", 8), ["甲\n", "\n", "乙\r\n"]);
        assert_eq!(lines("", 8), [""]);
    }

    #[test]
    fn only_what_is_wider_than_a_line_is_cut() {
        assert_eq!(lines("见1373(2001)号", 6), ["见", "1373(2", "001)号"]);
        assert_eq!(lines("決議", 1), ["決", "議"]);
    }

    #[test]
    fn wide_mode_counts_ambiguous_marks_twice() {
        let text = "甲“乙”丙";
        assert_eq!(wrap(text, 8, NARROW).len(), 1);
        assert_eq!(wrap(text, 8, Ambiguous::Wide).len(), 2);
    }

    #[test]
    fn breaks_are_where_lines_may_end() {
        assert_eq!(breaks("甲，乙\n丙"), [Break { at: 2, mandatory: false }, Break { at: 4, mandatory: true },]);
    }

    #[test]
    fn the_real_text_wraps_well_at_every_width() {
        let text = include_str!("../../data/source/programme-2024.zh.txt");
        for paragraph in text.lines().filter(|line| line.chars().count() > 60) {
            for columns in 24..=120 {
                for line in lines(paragraph, columns).into_iter().map(str::trim_end).skip(1) {
                    assert!(!line.starts_with(is_closing) && !line.ends_with(is_opening), "{columns}: {line}");
                    assert!(width(line, NARROW) <= columns, "{columns}: {line}");
                }
            }
        }
    }

    /// Texts of the kinds of pieces that the rules tell apart.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            4 => "[一-龥]{1,6}",
            2 => "[，。、；：！？]",
            1 => "（[一-龥]{1,3}）|“[一-龥]{1,3}”|《[一-龥]{1,3}》",
            1 => Just("1373(2001)号".to_owned()),
            1 => Just("S/2024/123".to_owned()),
            1 => "[a-z]{1,8} ?",
            1 => "[0-9]{1,4}",
            1 => Just("\n".to_owned()),
        ];
        proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn lines_tile_the_text(text in "\\PC{0,60}|[ \n\r\u{b}一。a(“]{0,60}", columns in 1usize..40) {
            let mut at = 0;
            for line in wrap(&text, columns, NARROW) {
                prop_assert_eq!(line.start, at);
                at = line.end;
            }
            prop_assert_eq!(at, text.chars().count());
        }

        #[test]
        fn no_line_is_too_wide(text in "\\PC{0,60}", columns in 2usize..40, wide: bool) {
            let mode = if wide { Ambiguous::Wide } else { NARROW };
            for line in wrap(&text, columns, mode) {
                let line = slice(&text, line).trim_end();
                prop_assert!(fit(line, columns, mode).0 == line || line.graphemes(true).count() == 1, "{:?}", line);
            }
        }

        #[test]
        fn no_line_begins_or_ends_with_the_wrong_mark(text in pieces(), columns in 24usize..120) {
            prop_assume!(units(&text).all(|unit| width(unit.text, NARROW) <= columns));
            for line in wrap(&text, columns, NARROW) {
                let line_text = slice(&text, line).trim_end();
                let after_line_end = line.start == 0 || slice(&text, Span::new(line.start - 1, line.start)) == "\n";
                prop_assert!(after_line_end || !line_text.starts_with(is_closing), "{:?}", line_text);
                prop_assert!(!line_text.ends_with(is_opening), "{:?}", line_text);
            }
        }

        #[test]
        fn no_document_is_cut(text in pieces(), columns in 24usize..120) {
            prop_assume!(units(&text).all(|unit| width(unit.text, NARROW) <= columns));
            let cuts: Vec<usize> = wrap(&text, columns, NARROW).iter().map(|line| line.start).collect();
            for name in ["1373(2001)号", "S/2024/123"] {
                for (byte, _) in text.match_indices(name) {
                    let start = text.get(..byte).expect("a match").chars().count();
                    let inside = Span::new(start + 1, start + name.chars().count());
                    prop_assert!(!cuts.iter().any(|cut| inside.contains(*cut)));
                }
            }
        }
    }
}
