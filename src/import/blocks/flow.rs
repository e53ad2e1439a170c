//! Whether a line, or a block, goes on with the one above it.

use unicode_width::UnicodeWidthStr as _;

use super::super::joining;
use super::super::layout::Layout;
use super::super::letter::title;
use super::super::line::{Line, is_hanzi, is_symbol_of_page};
use super::super::numbering::NumeralStyle;
use super::super::resolution::is_preambular;
use super::super::wordlists::words_of;
use super::{Block, BlockContext, BlockKind, Gap};
use crate::i18n::import::Notice;

/// Whether a text begins as the middle of a sentence does.
pub(super) fn goes_on(text: &str) -> bool {
    text.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '(' | '（' | ',' | '，' | '、'))
}

/// Whether a block is a number whose text is still to come.
pub(super) fn is_bare(block: &Block) -> bool {
    match block.kind {
        BlockKind::Item => {
            block.text.chars().count() == 1 || (block.text.ends_with([')', '）']) && block.text.chars().count() <= 7)
        }
        BlockKind::Section { .. } | BlockKind::Paragraph(_) => block.text.is_empty(),
        BlockKind::Plain | BlockKind::Whole(_) => false,
    }
}

/// Whether a line is the text of a number that stands above it alone; a clause of a preamble is no heading.
pub(super) fn is_text_of(context: &BlockContext, number: &Block, line: &Line) -> bool {
    let is_full = || context.layout.is_full(line.end(), "");
    let is_clause = match &number.kind {
        BlockKind::Section { readings, .. } => {
            line.text.ends_with([',', '，'])
                || is_full() && is_preambular(&line.text)
                // Below `Rule 1` stands its text as well as its title.
                || matches!(readings.as_slice(), [(NumeralStyle::Division { .. }, _)])
                    && (is_full() || joining::is_finished(&line.text))
        }
        _ => false,
    };
    is_bare(number) && !is_clause
}

/// Whether a line goes on with the block whose last line stands directly above it.
pub(super) fn flows(context: &BlockContext, last: &Block, above: Option<&Line>, line: &Line, gap: Gap) -> bool {
    let Some(above) = above.filter(|_| gap == Gap::None) else { return false };
    let is_apart = joining::is_finished(&last.text) && is_of_page(&line.text);
    if begins_anew(last, &line.text) || is_apart || last.kind == BlockKind::Plain && is_of_page(&last.text) {
        return false;
    }
    let layout = context.layout;
    let is_finished = joining::is_finished(&last.text);
    let is_full = layout.is_full(above.end(), &line.text);
    let is_title = last.kind == BlockKind::Plain && last.text.len() < 1200 && title::is_whole_title(&last.text);
    let is_next = is_finished
        && !hangs(layout, last, line)
        && (steps_in(layout, last, line)
            || (!layout.is_parted && (!is_full || layout.is_mostly_whole) && !goes_on(&line.text)));
    match last.kind {
        BlockKind::Whole(_) => false,
        BlockKind::Plain if is_title && !goes_on(&line.text) => false,
        BlockKind::Paragraph(_) | BlockKind::Item if layout.is_wrapped => !is_next,
        BlockKind::Paragraph(_) | BlockKind::Item if layout.is_parted => true,
        BlockKind::Plain if layout.is_wrapped && is_finished => !is_next,
        BlockKind::Plain if layout.is_parted && !last.is_like_heading() => true,
        BlockKind::Section { .. } if layout.is_wrapped && !is_bare(last) => {
            goes_on(&line.text) || layout.is_full_heading(above.end(), &line.text) || is_left_open(&last.text)
        }
        BlockKind::Plain if layout.is_wrapped => goes_on(&line.text) || is_full,
        BlockKind::Paragraph(_) | BlockKind::Item => {
            !is_finished && (goes_on(&line.text) || line.text.starts_with(is_hanzi))
        }
        BlockKind::Plain => !is_finished && line.text.starts_with(char::is_lowercase),
        BlockKind::Section { .. } => false,
    }
}

/// Whether a text is nothing but a symbol or a number, as the edges of pages bear them.
fn is_of_page(text: &str) -> bool {
    is_number_alone(text) || is_symbol_of_page(text)
}

/// Whether a text is nothing but a number, as that of a page is.
pub(super) fn is_number_alone(text: &str) -> bool {
    text.len() <= 4 && text.chars().all(|c| c.is_ascii_digit())
}

/// Whether a heading cannot end as it does: `Coordination between the`.
pub(in super::super) fn is_left_open(text: &str) -> bool {
    let last = text.rsplit(char::is_whitespace).next().unwrap_or("");
    text.contains(char::is_whitespace) && words_of("open").contains(&last)
}

/// Whether a line stands below the text of a numbered paragraph, not below its number: it is part of it. A short line
/// that is no sentence may be a heading there.
fn hangs(layout: Layout, last: &Block, line: &Line) -> bool {
    let is_numbered = matches!(last.kind, BlockKind::Paragraph(_) | BlockKind::Item);
    let is_below_text = last.set.column >= 3 && line.indent.abs_diff(last.set.column) <= 1;
    let is_text = joining::is_finished(&line.text) || layout.reaches_margin(line.end(), "");
    is_numbered && is_below_text && is_text && last.set.second.is_none_or(|second| second.abs_diff(line.indent) <= 1)
}

/// Whether a line stands further in than the lines of the block above it do: the first one of a paragraph.
fn steps_in(layout: Layout, last: &Block, line: &Line) -> bool {
    match last.set.second {
        None if line.is_stepped && last.set.is_stepped => true,
        Some(second) => line.indent > second + 2,
        None if layout.is_indented && last.kind == BlockKind::Plain => {
            line.indent >= 3 && line.indent >= last.set.column
        }
        None => line.indent > last.set.column + 2,
    }
}

/// Whether, and how surely, a block goes on with the one before it across a blank line or a page.
pub(super) fn parted(context: &BlockContext, last: &Block, block: &Block) -> Option<Notice> {
    let is_plain = block.kind == BlockKind::Plain && !block.is_stated && block.heading.is_none();
    let is_cut = is_of_page(&block.text) || last.kind == BlockKind::Plain && is_of_page(&last.text);
    if !is_plain || is_cut || begins_anew(last, &block.text) {
        return None;
    }
    // A salutation ends with its comma: `Excellencies,`.
    let is_salutation = last.text.ends_with(',') && joining::is_short(&last.text) && last.kind == BlockKind::Plain;
    if is_salutation && block.gap == Gap::Blank && block.text.starts_with(char::is_uppercase) {
        return None;
    }
    let is_finished = joining::is_finished(&last.text);
    if is_title_above(context, last, block) {
        return None;
    }
    if block.gap == Gap::None {
        // Below the rest of a paragraph, across a page, a line is judged as it would be below its beginning.
        let is_numbered = matches!(last.kind, BlockKind::Paragraph(_) | BlockKind::Item);
        let is_open = is_numbered && !is_finished && !is_bare(last) && !last.is_stated;
        return (is_open && context.layout.is_wrapped).then_some(Notice::Joined);
    }
    let is_small = block.text.starts_with(char::is_lowercase);
    if !last.is_running() {
        // A heading or a line of a letter can be cut by a page, too: a full line whose sentence is open.
        let is_list = last.text.ends_with([',', '，', '、']) || goes_on_with_list(&last.text, &block.text);
        let is_open = (block.gap == Gap::Page || is_list)
            && !is_finished
            && matches!(last.kind, BlockKind::Plain | BlockKind::Section { .. })
            && !title::is_whole_title(&last.text)
            && title::title_start(&block.text).is_none();
        let is_cut =
            is_open && (is_small || context.layout.reaches_margin(last.set.end, &block.text) && !last.text.is_empty());
        return is_cut.then_some(if is_small { Notice::Joined } else { Notice::JoinedAtPage });
    }
    if is_small
        || (!is_finished && !block.is_like_heading())
        || (!is_finished && block.gap == Gap::Page && goes_on(&block.text))
    {
        return Some(Notice::Joined);
    }
    let is_cut = block.gap == Gap::Page && !is_finished && context.layout.reaches_margin(last.set.end, &block.text);
    let is_numbered = matches!(last.kind, BlockKind::Paragraph(_) | BlockKind::Item);
    let goes_on = is_finished && is_numbered && block.gap == Gap::Page && !block.is_like_heading();
    (goes_on || is_cut).then_some(Notice::JoinedAtPage)
}

/// The longest title of a numbered paragraph that no sign tells from the beginning of a sentence, in columns.
const LONGEST_TITLE: usize = 40;

/// Whether a numbered line is a title, and a block behind a blank line is the text below it: `1. Visits`. It has room for
/// the first word of that text, so that nothing has cut it.
fn is_title_above(context: &BlockContext, last: &Block, block: &Block) -> bool {
    matches!(last.kind, BlockKind::Paragraph(_))
        && block.gap == Gap::Blank
        && last.set.second.is_none()
        && last.text.width() <= LONGEST_TITLE
        && last.is_like_heading()
        && !is_left_open(&last.text)
        && !context.layout.reaches_margin(last.set.end, &block.text)
        && block.text.starts_with(|c: char| c.is_uppercase() || is_hanzi(c))
        && joining::is_finished(&block.text)
}

/// Whether a lettered line behind a whole paragraph is a title, not an item of it: `(b) Costs`, above the next number.
pub(super) fn is_lettered_title(last: &Block, block: &Block, next: Option<&Block>) -> bool {
    let text = block.text.strip_prefix('(').unwrap_or(&block.text);
    let text = text.strip_prefix(|c: char| c.is_ascii_lowercase()).and_then(|text| text.strip_prefix(['.', ')']));
    let is_title = |text: &str| {
        let words = text.trim_start();
        words.len() < text.len()
            && words.starts_with(char::is_uppercase)
            && !joining::is_finished(words)
            && !words.ends_with(',')
    };
    block.gap == Gap::Blank
        && text.is_some_and(is_title)
        && matches!(last.kind, BlockKind::Paragraph(_))
        && last.text.ends_with('.')
        && next.is_some_and(|next| matches!(next.kind, BlockKind::Paragraph(_)) && next.gap == Gap::Blank)
}

/// Whether a text goes on with a number or a list that the one above it leaves open: `2354` / `(2017)`.
fn goes_on_with_list(above: &str, text: &str) -> bool {
    let is_year = text
        .strip_prefix(['(', '（'])
        .is_some_and(|year| year.starts_with(['1', '2']) && year.chars().take_while(char::is_ascii_digit).count() == 4);
    let is_list = text.starts_with(['和', '及', '与']) || text.starts_with("以及");
    let ends_in_year = above.trim_end().ends_with([')', '）']);
    above.ends_with(|c: char| c.is_ascii_digit()) && is_year || is_list && ends_in_year
}

/// Whether a text begins as a note below a paragraph does: `Note:`, `Nota :`, `注1：`, `* The map`.
fn is_note(text: &str) -> bool {
    let word = |(word, _): (&str, &str)| {
        word.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace()).to_lowercase()
    };
    let begins = text.split_once([':', '：']).map(word).is_some_and(|word| words_of("note").contains(&word.as_str()));
    begins || text.starts_with(['*', '†', '‡']) && text.trim_start_matches(['*', '†', '‡']).starts_with(' ')
}

/// Whether a text begins behind a heading or a whole sentence what no sentence goes on with: a note, or a number such as
/// `2.1`, `2 bis` or `2之二`, which is a paragraph's own and stays in its text.
fn begins_anew(last: &Block, text: &str) -> bool {
    (joining::is_finished(&last.text) || last.is_like_heading())
        && (is_note(text) || number_of_its_own(text).is_some_and(|(_, is_sure)| is_sure))
}

/// The number with which a text begins that bears it as a part of itself: `2.1 The`, `2 bis. The`, `2之二 灯`, and, less
/// surely, `2) The`, `2 The`: its levels, and whether it can be no other number.
pub(in super::super) fn number_of_its_own(text: &str) -> Option<(Vec<u32>, bool)> {
    const LATER: [&str; 6] = ["bis", "ter", "quater", "quinquies", "sexies", "septies"];
    let text = text.trim_start_matches(['(', '（', '[']);
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    let (number, rest) = text.split_at_checked(end)?;
    let levels = number.trim_end_matches('.').split('.');
    let levels: Vec<u32> =
        levels.map(|level| level.parse().ok().filter(|_| level.len() <= 3)).collect::<Option<_>>()?;
    let word = rest.trim_start();
    let later =
        LATER.iter().find_map(|later| word.strip_prefix(later)).filter(|rest| !rest.starts_with(char::is_alphabetic));
    // `2A.`, with its stop.
    let lettered = || {
        let rest = rest.strip_prefix(|c: char| c.is_ascii_alphabetic())?;
        Some(rest).filter(|rest| rest.starts_with(['.', ')']))
    };
    let later = later
        .or_else(lettered)
        .or_else(|| word.strip_prefix('之').and_then(|word| word.strip_prefix(|c| "一二三四五六七八九十".contains(c))));
    let rest = later.unwrap_or(rest);
    let sentence = rest.trim_start_matches([')', '）', ']', '.', '．', ':', '：', '、', '-', '–', ' ', '\u{a0}']);
    let is_apart = sentence.len() < rest.len() || number.ends_with('.');
    let begins = sentence.starts_with(|c: char| c.is_uppercase() || is_hanzi(c));
    let is_short = levels.iter().all(|level| *level < 100);
    let is_sure = later.is_some() || is_short && levels.len() >= 2 && rest.starts_with(char::is_whitespace);
    (begins && (is_apart || later.is_some())).then_some((levels, is_sure))
}

/// Whether a text ends so that a list may follow.
pub(super) fn announces(text: &str) -> bool {
    let word = text.rsplit(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or("");
    text.ends_with([',', '，', '、', '—', '–']) || ["and", "or", "et", "ou", "y", "o"].contains(&word)
}

pub(super) fn is_first_item(text: &str) -> bool {
    ["(a)", "(i)", "(1)", "（a）", "（1）", "（i）", "a)", "i)", "1)", "-", "–", "—"]
        .iter()
        .any(|mark| text.starts_with(mark))
}

/// Whether a text ends within a number or a symbol and the line goes on with it: `2341(20` / `17)、2354`, `S/2023/` / `15)`.
pub(super) fn ends_in_number(text: &str, line: &str) -> bool {
    if text.ends_with('/') && line.starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    let number = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_open = number.ends_with(['(', '（']);
    is_open && line.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with([')', '）'])
}

/// Whether a text ends with the mark of an item whose text is still to come: `the following: (a)`.
pub(super) fn ends_in_item(text: &str) -> bool {
    let open = text.strip_suffix([')', '）']).and_then(|text| text.rsplit_once(['(', '（']));
    open.is_some_and(|(before, mark)| {
        (1..=3).contains(&mark.len())
            && mark.chars().all(|c| c.is_ascii_lowercase())
            && before.trim_end().ends_with([',', '，', ';', '；', ':', '：', '、'])
    })
}

/// The letter or number of an item.
pub(super) fn item_mark(text: &str) -> &str {
    let end = text.find([')', '）', '、', '．', ' ']).map_or(0, |end| end + 1);
    text.get(..end).unwrap_or("")
}
