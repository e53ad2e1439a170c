//! The marks of Markdown, as a copy from a page or a file of another program may leave them.

use super::super::report::Report;
use super::mended;
use crate::i18n::import::Notice;

/// Takes one kind of markup off a line; `None` when there is none.
pub(super) type MarkupStep = fn(&str) -> Option<String>;

/// The markup that a copy from a page may leave.
pub(super) const MARKUP: [(MarkupStep, Notice); 8] = [
    (without_marks_of_terminals, Notice::EmphasisRemoved),
    (with_escapes_kept, Notice::EscapeRemoved),
    (without_entities, Notice::EscapeRemoved),
    (without_remarks, Notice::Remark),
    (without_pictures, Notice::Beside),
    (without_links, Notice::LinkRemoved),
    (without_emphasis, Notice::EmphasisRemoved),
    (without_heading_marks, Notice::HeadingMarksRemoved),
];

/// A typescript sets words off by signs typed over others, `D\u{8}D` or `_\u{8}D`, or by what colours a terminal. Another
/// sign typed over one stays beside it.
fn without_marks_of_terminals(text: &str) -> Option<String> {
    if !text.contains(['\u{8}', '\u{1b}']) {
        return None;
    }
    let mut kept = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            // With nothing before or behind it nothing is typed over.
            '\u{8}' if kept.is_empty() || chars.peek().is_none() => kept.push(c),
            '\u{8}' => match (kept.pop(), chars.next()) {
                (below, Some('_')) => kept.extend(below),
                (Some('_'), over) => kept.extend(over),
                (below, over) => kept.extend(below.into_iter().chain(over.filter(|_| over != below))),
            },
            '\u{1b}' => match colour(chars.clone()) {
                Some(length) => drop(chars.nth(length - 1)),
                None => kept.push(c),
            },
            c => kept.push(c),
        }
    }
    Some(kept)
}

/// How many characters behind an escape choose a colour or an emphasis: `[1;31m`. Of any other escape none is taken away.
fn colour(behind: impl Iterator<Item = char>) -> Option<usize> {
    let mut behind = behind.enumerate();
    behind.next().filter(|(_, c)| *c == '[')?;
    let (at, end) = behind.find(|(_, c)| !matches!(c, '0'..='9' | ';'))?;
    (end == 'm').then_some(at + 1)
}

/// `![words](address)` is a picture: its words stand beside the text.
fn without_pictures(text: &str) -> Option<String> {
    text.contains("![").then(|| without_links_behind(text, "!")).flatten()
}

/// `[words](address)` becomes `words`. A bracket without an address behind it is text and stays.
fn without_links(text: &str) -> Option<String> {
    without_links_behind(text, "")
}

/// Takes links off, their words too where a sign before them makes pictures of them.
fn without_links_behind(text: &str, sign: &str) -> Option<String> {
    if !text.contains("](") {
        return None;
    }
    let chars: Vec<char> = text.chars().collect();
    let mut kept = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        match (c == '[' && kept.ends_with(sign)).then(|| link(&chars, at)).flatten() {
            Some((words, end)) => {
                let before = kept.len() - sign.len();
                kept.truncate(before);
                kept.extend(words.iter().filter(|_| sign.is_empty()));
                at = end;
            }
            None => {
                kept.push(c);
                at += 1;
            }
        }
    }
    (kept != text).then_some(kept)
}

/// The words of the link that begins at `open`, and the place behind it. Brackets of its address come in pairs.
fn link(chars: &[char], open: usize) -> Option<(&[char], usize)> {
    let next = |from: usize, wanted: char| Some(from + chars.get(from..)?.iter().position(|c| *c == wanted)?);
    let close = next(open + 1, ']')?;
    if chars.get(close + 1) != Some(&'(') {
        return None;
    }
    let address = chars.get(close + 1..)?.iter().scan(0_i32, |depth, c| {
        *depth += i32::from(*c == '(') - i32::from(*c == ')');
        Some(*depth)
    });
    let end = address
        .into_iter()
        .position(|depth| depth == 0)
        .map_or_else(|| next(close + 2, ')'), |end| Some(close + 1 + end))?;
    let words = chars.get(open + 1..close)?;
    (!words.contains(&'[')).then_some((words, end + 1))
}

/// The signs of ASCII, and the first of as many characters of no text that stand for those that are text for certain.
const SIGNS: &str = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
const FIRST_KEPT: u32 = 0xfdd0;

/// `\(` becomes `(`, and is text from here on: what stands for it tells no step below otherwise. So does all that stands
/// between the marks of code, `` `*` ``. A backslash ends a line.
fn with_escapes_kept(text: &str) -> Option<String> {
    if !text.contains(['\\', '`']) {
        return None;
    }
    let kept = |sign: &char| char::from_u32(FIRST_KEPT + u32::try_from(SIGNS.find(*sign)?).ok()?);
    let mut marked = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let behind = chars.as_str();
        match (c, behind.chars().next().map(|next| kept(&next))) {
            ('\\', Some(Some(sign))) => {
                chars.next();
                marked.push(sign);
            }
            ('\\', None) => {}
            ('`', _) if let Some((code, behind)) = code(behind) => {
                marked.extend(code.chars().map(|c| kept(&c).unwrap_or(c)));
                chars = behind.chars();
            }
            _ => marked.push(c),
        }
    }
    (marked != text).then(|| marked.trim_end().to_owned())
}

/// What stands up to the mark that ends a piece of code, and what follows it; `\`a' and \`b'` are quotations.
fn code(text: &str) -> Option<(&str, &str)> {
    let more = text.len() - text.trim_start_matches('`').len();
    let (code, behind) = text.get(more..)?.split_once(&"`".repeat(more + 1))?;
    (!code.is_empty() && code.trim() == code && !behind.starts_with('`')).then_some((code, behind))
}

/// The signs of the text again, for what stood for them.
pub(super) fn with_signs(text: String) -> String {
    let sign = |c: char| SIGNS.chars().nth((c as usize).checked_sub(FIRST_KEPT as usize)?);
    if text.contains(|c: char| sign(c).is_some()) { text.chars().map(|c| sign(c).unwrap_or(c)).collect() } else { text }
}

/// The text of one block of Markdown, without its marks.
pub(in super::super) fn unmarked(text: &str) -> String {
    with_signs(mended(text.to_owned(), &MARKUP[..7], 1, &mut Report::default()))
}

/// `&rsquo;` becomes `’`: a page's name for a character.
fn without_entities(text: &str) -> Option<String> {
    let (before, _) = text.split_once('&')?;
    let mut kept = before.to_owned();
    for piece in text.get(before.len()..)?.split_inclusive('&').flat_map(|piece| piece.split_inclusive(';')) {
        let is_name = |name: &str| !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#');
        match piece.strip_suffix(';').filter(|name| kept.ends_with('&') && is_name(name)) {
            Some(name) => {
                kept.pop();
                kept.extend(scraper::Html::parse_fragment(&format!("&{name};")).root_element().text());
            }
            None => kept.push_str(piece),
        }
    }
    (kept != text).then_some(kept)
}

/// `<!-- words -->` is no text.
fn without_remarks(text: &str) -> Option<String> {
    let (before, behind) = text.split_once("<!--")?;
    let (_, behind) = behind.split_once("-->")?;
    Some(format!("{before}{behind}").trim().to_owned())
}

/// `**words**`, `__words__`, `*words*` and `_words_` become `words`; a mark without its partner is text and stays.
fn without_emphasis(text: &str) -> Option<String> {
    let marks = text.matches("**").count();
    let bold = (marks >= 2 && marks.is_multiple_of(2)).then(|| text.replace("**", ""));
    let plain = ["__", "*", "_"].into_iter().fold(bold.clone(), |plain, mark| {
        let slanted = without_pairs(plain.as_deref().unwrap_or(text), mark);
        slanted.or(plain)
    });
    plain.or(bold)
}

/// Takes a mark off that stands right before words, behind no other, and again right behind them.
fn without_pairs(text: &str, mark: &str) -> Option<String> {
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || mark.contains(c) || c == '/');
    let is_open = |c: Option<char>| c.is_some_and(|c| c.is_alphabetic() || matches!(c, '(' | '“' | '"'));
    let (mut kept, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, behind)) = rest.split_once(mark) {
        kept.push_str(before);
        let is_pair = |(words, after): &(&str, &str)| {
            let is_closed = !words.ends_with(char::is_whitespace) && !is_word(after.chars().next());
            !is_word(kept.chars().next_back()) && is_open(words.chars().next()) && is_closed
        };
        if let Some((words, after)) = behind.split_once(mark).filter(is_pair) {
            kept.push_str(words);
            rest = after;
        } else {
            kept.push_str(mark);
            rest = behind;
        }
    }
    kept.push_str(rest);
    (kept != text).then_some(kept)
}

/// `## Annex` becomes `Annex`.
fn without_heading_marks(text: &str) -> Option<String> {
    let heading = text.trim_start_matches('#');
    let marks = text.len() - heading.len();
    // Behind it as many may stand again.
    let end = heading.trim_end().trim_end_matches('#');
    let heading = if end.ends_with(' ') { end } else { heading };
    ((1..=6).contains(&marks) && heading.starts_with(' ')).then(|| heading.trim().to_owned())
}
