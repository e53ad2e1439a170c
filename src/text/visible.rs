//! Text as it may be shown: whatever could steer a terminal or hide from a reader becomes a visible mark.
//!
//! A file from anywhere may hold escape sequences that rewrite the screen, direction controls that turn a sentence
//! round, and characters that no eye sees. Here each of these becomes exactly one visible character, so that spans,
//! which count characters, mean the same in the text and in what is shown of it. The text itself stays as it is for
//! JSON, export and copying.

use std::borrow::Cow;
use std::fmt;

use unicode_width::UnicodeWidthChar;

/// The most characters without width of their own that one base may carry, as in Unicode's stream-safe format.
pub(crate) const MOST_MARKS: usize = 30;

/// Stands for a character that would turn the direction of writing.
const DIRECTION: char = '⇄';
/// Stands for a character that takes no room and cannot be seen.
const UNSEEN: char = '␢';
/// Stands for a line end that the text may not have here.
const LINE_END: char = '␤';
/// Stands for anything else that has no place in a text.
const FOREIGN: char = '␦';

/// A text in which nothing steers the terminal or hides: the only form in which data goes to a person.
///
/// Functions that write to a screen take this instead of `&str`, so that forgetting the step does not compile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown<'a>(Cow<'a, str>);

impl<'a> Shown<'a> {
    /// A text of several lines: its line ends stay.
    pub(crate) fn text(text: &'a str) -> Self {
        Self(visible(text))
    }

    /// A name or message that must stay on one line: a line end in it is shown as a mark.
    pub(crate) fn line(text: &'a str) -> Self {
        Self(visible_line(text))
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.pad(&self.0)
    }
}

impl AsRef<str> for Shown<'_> {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// The text with a visible mark in place of each character that steers or hides, as many characters as before.
///
/// Line feeds stay and a tab becomes one space. Emoji sequences, words written from right to left, joiners inside
/// the scripts that need them and one variation selector a character stay whole.
pub(crate) fn visible(text: &str) -> Cow<'_, str> {
    show(text, '\n')
}

/// Like [`visible`] for what must stay on one line, such as a file's name: a line feed becomes a mark, too.
pub(crate) fn visible_line(text: &str) -> Cow<'_, str> {
    show(text, LINE_END)
}

/// The symbol of one cell of the screen with nothing in it that steers or hides: the last check before the terminal.
///
/// What takes no room is left out, so that the cell keeps its width; the rest becomes marks of one column.
pub(crate) fn in_a_cell(symbol: &str) -> Cow<'_, str> {
    if !symbol.is_empty() && symbol.chars().all(|c| c != '\n' && (is_plain(c) || (c != '\t' && mark(c).is_none()))) {
        return Cow::Borrowed(symbol);
    }
    let shown = symbol.chars().filter_map(|c| match (mark(c), c.width()) {
        (_, None) => Some(mark(c).unwrap_or(' ')),
        (None, _) => Some(c),
        (Some(_), Some(0)) => None,
        (Some(shown), _) => Some(shown),
    });
    let kept: String = shown.collect();
    Cow::Owned(if kept.is_empty() { String::from(" ") } else { kept })
}

/// Whether the text holds characters that a reader cannot see or that steer a terminal; line feeds and tabs are none.
pub(crate) fn holds_hidden(text: &str) -> bool {
    !text.chars().all(is_plain)
        && marks(text, '\n').zip(text.chars()).any(|(shown, written)| shown != written && written != '\t')
}

/// The first character, with its byte, that steers or hides here or could elsewhere; what writes data for programs
/// escapes these. Line feeds and tabs are none.
pub(crate) fn first_hidden(text: &str) -> Option<(usize, char)> {
    if text.chars().all(is_plain) {
        return None;
    }
    let shown = marks(text, '\n');
    let mut pairs = text.char_indices().zip(shown);
    pairs.find(|((_, c), shown)| may_hide(*c) || (c != shown && *c != '\t')).map(|(found, _)| found)
}

/// Whether a character can steer or hide in some surroundings.
pub(crate) const fn may_hide(c: char) -> bool {
    mark(c).is_some() || is_joiner(c) || is_selector(c)
}

fn show(text: &str, line_end: char) -> Cow<'_, str> {
    let untouched = |c| is_plain(c) && (c != '\n' || line_end == '\n');
    if text.chars().all(untouched) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(marks(text, line_end).collect())
}

/// Each character of the text as it is shown.
fn marks(text: &str, line_end: char) -> impl Iterator<Item = char> + '_ {
    let mut cluster = Cluster::default();
    let mut characters = text.chars().peekable();
    std::iter::from_fn(move || {
        let c = characters.next()?;
        Some(match c {
            '\n' => {
                cluster = Cluster::default();
                line_end
            }
            '\t' => cluster.start(' '),
            _ => match mark(c) {
                Some(shown) => cluster.start(shown),
                None if is_fitting(&cluster, c, characters.peek().copied()) => cluster.extend(c),
                None => cluster.start(UNSEEN),
            },
        })
    })
}

/// What the characters since the last base add up to.
#[derive(Default)]
struct Cluster {
    /// The last character that has width of its own.
    base: Option<char>,
    last: Option<char>,
    /// How many characters without width followed the base, over all bases that joiners tie together.
    without_width: usize,
}

impl Cluster {
    fn start(&mut self, c: char) -> char {
        *self = Self { base: Some(c), last: Some(c), without_width: 0 };
        c
    }

    fn extend(&mut self, c: char) -> char {
        if c.width() == Some(0) {
            self.without_width += 1;
            self.last = Some(c);
            return c;
        }
        let joined = self.last.is_some_and(is_joiner);
        let carried = if joined { self.without_width } else { 0 };
        self.start(c);
        self.without_width = carried;
        c
    }
}

/// Whether a character that depends on its surroundings stands where it may.
fn is_fitting(before: &Cluster, c: char, next: Option<char>) -> bool {
    if c.width() != Some(0) {
        return true;
    }
    let (Some(base), Some(last)) = (before.base, before.last) else {
        return false;
    };
    let room = before.without_width < MOST_MARKS;
    let seen = if is_joiner(c) {
        let emoji = c == '\u{200D}' && is_pictograph(base) && next.is_some_and(is_pictograph);
        emoji || (is_joining_script(last) && next.is_some_and(is_joining_script))
    } else {
        !is_selector(c) || !is_selector(last)
    };
    room && seen
}

/// Characters of which none needs a closer look: nearly every text consists of them alone.
const fn is_plain(c: char) -> bool {
    matches!(c,
        '\n' | ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{370}'..='\u{482}' | '\u{48A}'..='\u{52F}'
        | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{2070}'..='\u{20CF}' | '\u{2100}'..='\u{2BFF}'
        | '\u{3000}'..='\u{3029}' | '\u{3030}'..='\u{3096}' | '\u{309B}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}'
        | '\u{AC00}'..='\u{D7A3}' | '\u{FF01}'..='\u{FF9D}')
}

/// The mark for a character that is never shown itself, whatever stands around it.
const fn mark(c: char) -> Option<char> {
    Some(match c {
        '\n' | '\t' => return None,
        '\0'..='\u{1F}' => match char::from_u32(0x2400 + c as u32) {
            Some(picture) => picture,
            None => FOREIGN,
        },
        '\u{7F}' => '␡',
        '\u{85}' | '\u{2028}' | '\u{2029}' => LINE_END,
        '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => DIRECTION,
        // Soft hyphen, grapheme joiner, fillers, invisible vowels and operators, zero-width spaces, the BOM.
        '\u{AD}'
        | '\u{34F}'
        | '\u{115F}'
        | '\u{1160}'
        | '\u{17B4}'
        | '\u{17B5}'
        | '\u{180E}'
        | '\u{200B}'
        | '\u{2060}'..='\u{2065}'
        | '\u{206A}'..='\u{206F}'
        | '\u{3164}'
        | '\u{FEFF}'
        | '\u{FFA0}' => UNSEEN,
        // C1, annotation and notation controls, tags and everything else that Unicode says to ignore.
        '\u{80}'..='\u{9F}'
        | '\u{FFF0}'..='\u{FFFB}'
        | '\u{FDD0}'..='\u{FDEF}'
        | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}'
        | '\u{E0000}'..='\u{E00FF}'
        | '\u{E01F0}'..='\u{E0FFF}' => FOREIGN,
        _ if c as u32 & 0xFFFE == 0xFFFE => FOREIGN,
        _ => return None,
    })
}

/// The zero-width joiner and non-joiner.
const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

const fn is_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}' | '\u{180B}'..='\u{180D}' | '\u{180F}')
}

/// Roughly what Unicode calls extended pictographic: enough to tell an emoji sequence from a hidden joiner.
const fn is_pictograph(c: char) -> bool {
    matches!(c, '\u{1F000}'..='\u{1FAFF}' | '\u{2190}'..='\u{2BFF}' | '©' | '®' | '‼' | '⁉' | '™' | 'ℹ' | '〰' | '〽' | '㊗' | '㊙')
}

/// Scripts in whose words a joiner or non-joiner changes what one sees: Arabic, Syriac, those of India, Mongolian.
const fn is_joining_script(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{8FF}' | '\u{900}'..='\u{DFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{18AF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_steers_a_terminal_becomes_a_mark() {
        assert_eq!(visible("a\u{1b}]0;title\u{7}b"), "a␛]0;title␇b");
        assert_eq!(visible("a\u{9b}31m\u{7f}\0\r\u{8}"), "a␦31m␡␀␍␈");
        assert_eq!(visible("\u{1b}]8;;https://evil\u{1b}\\决议"), "␛]8;;https://evil␛\\决议");
    }

    #[test]
    fn what_turns_or_hides_text_becomes_a_mark() {
        assert_eq!(visible("a\u{202e}b\u{2066}c\u{200f}\u{61c}"), "a⇄b⇄c⇄⇄");
        assert_eq!(visible("13\u{200b}73\u{2060}\u{feff}x\u{ad}"), "13␢73␢␢x␢");
        assert_eq!(visible("x\u{e0041}\u{e007f}"), "x␦␦");
        assert_eq!(visible("x\u{fffe}\u{10ffff}\u{2028}\u{85}"), "x␦␦␤␤");
    }

    #[test]
    fn joiners_and_selectors_show_only_where_they_do_nothing() {
        for whole in ["👩‍👩‍👧", "🏳️‍🌈", "👍🏽", "❤️", "葛\u{e0100}", "نمی‌خواهم", "क्‍ष", "שלום", "e\u{301}", "1️⃣", "🇨🇳"]
        {
            assert_eq!(visible(whole), whole);
            assert!(!holds_hidden(whole), "{whole:?}");
        }
        assert_eq!(visible("a\u{200d}b\u{200c}c"), "a␢b␢c");
        assert_eq!(visible("决\u{200d}议"), "决␢议");
        assert_eq!(visible("x\u{fe0f}\u{fe01}y"), "x\u{fe0f}␢y");
        assert_eq!(visible("\u{fe0f}"), "␢");
    }

    #[test]
    fn a_flood_of_marks_is_cut_and_none_stands_alone() {
        let flood = format!("a{}b", "\u{301}".repeat(500));
        let shown = visible(&flood);
        assert_eq!(shown.chars().count(), 502);
        assert!(shown.starts_with(&format!("a{}␢", "\u{301}".repeat(MOST_MARKS))));
        assert_eq!(visible("\u{301}a\n\u{301}b"), "␢a\n␢b");
        let chain = "👩\u{200d}".repeat(100) + "👩";
        let longest = visible(&chain).split('␢').map(|part| part.chars().count()).max();
        assert_eq!(longest, Some(2 * MOST_MARKS + 1));
    }

    #[test]
    fn lines_stay_lines_in_a_text_and_not_in_a_name() {
        assert_eq!(visible("a\nb\tc"), "a\nb c");
        assert_eq!(visible_line("a\nb\tc"), "a␤b c");
        assert_eq!(Shown::line("a\nb").to_string(), "a␤b");
        assert!(!holds_hidden("a\nb\tc"));
        assert!(holds_hidden("a\rb"));
    }

    #[test]
    fn what_hides_is_found_with_its_place() {
        assert_eq!(first_hidden("决议\n\tx\u{200b}y"), Some((9, '\u{200b}')));
        assert_eq!(first_hidden("👩\u{200d}👩"), Some((4, '\u{200d}')));
        assert_eq!(first_hidden(&format!("a{}", "\u{301}".repeat(31))), Some((61, '\u{301}')));
        assert_eq!(first_hidden("决议 e\u{301}"), None);
    }

    #[test]
    fn a_cell_keeps_its_width() {
        assert!(matches!(in_a_cell("决"), Cow::Borrowed("决")));
        assert_eq!(in_a_cell("\u{1b}[31m"), "␛[31m");
        assert_eq!(in_a_cell("a\u{200b}\u{202e}"), "a");
        assert_eq!(in_a_cell("ن\u{200c}"), "ن\u{200c}");
        assert_eq!([in_a_cell(""), in_a_cell("\u{2066}"), in_a_cell("\n"), in_a_cell("\t")], [" "; 4]);
        assert_eq!(in_a_cell("\u{9b}"), "␦");
    }

    #[test]
    fn ordinary_text_is_borrowed() {
        let text = "第2462(2019)号决议，“第35段”——见 S/2024/1 et la résolution。";
        assert!(matches!(visible(text), Cow::Borrowed(_)));
    }

    #[test]
    fn the_short_cut_agrees_with_the_rules() {
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32).filter(|c| is_plain(*c)) {
            assert!(!may_hide(c) && (c == '\n' || c.width() != Some(0)), "{c:?}");
        }
    }

    #[test]
    fn every_mark_is_one_column_wide_in_every_terminal() {
        for c in (0..=0x0010_FFFF).filter_map(char::from_u32).filter_map(mark) {
            assert_eq!((c.width(), c.width_cjk()), (Some(1), Some(1)), "{c:?}");
        }
    }

    proptest! {
        #[test]
        fn characters_are_counted_the_same(text in "\\PC*|(?s).*|[\u{200b}-\u{200f}\u{202a}-\u{202e}\u{fe00}-\u{fe0f}\u{300}-\u{310}a👩\n]*") {
            prop_assert_eq!(visible(&text).chars().count(), text.chars().count());
            prop_assert_eq!(visible_line(&text).chars().count(), text.chars().count());
        }

        #[test]
        fn nothing_hidden_is_left(text in "(?s).*|[\u{0}-\u{a0}\u{200b}-\u{200f}\u{2028}-\u{202e}\u{2060}-\u{206f}\u{fe00}-\u{fe0f}\u{300}-\u{310}a👩ن\n]*") {
            let shown = visible_line(&text);
            prop_assert!(!holds_hidden(&shown), "{:?}", shown);
            prop_assert!(shown.chars().all(|c| !c.is_control() && mark(c).is_none()));
            prop_assert_eq!(visible_line(&shown), shown.clone());
        }
    }
}
