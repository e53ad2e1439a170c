//! Small steps of reading: each takes what it knows off the front of a text and hands back the rest.
//!
//! Full-width digits, brackets and letters count as their half-width forms.

use crate::text::half_width;

/// The words for a paragraph, with the stop that they may be shortened by.
pub(super) const PARAGRAPH: [&str; 29] = [
    "paragraph", "paragraphs", "subparagraph", "subparagraphs", "para.", "paras.", "para", "paras", "paragraphe",
    "paragraphes", "par.", "alinéa", "alinéas", "párrafo", "párrafos", "párr.", "párrs.", "apartado", "пункт",
    "пункта", "пункте", "пункту", "пунктом", "пункты", "пунктов", "пунктах", "пунктам", "пунктами", "п.",
];

/// What may stand before the word for a paragraph.
pub(super) const ARTICLES: [&str; 8] = ["the", "le", "la", "les", "el", "los", "las", "au"];

pub(super) fn is_one_of(words: &[&str], word: &str) -> bool {
    words.contains(&word) || words.iter().any(|known| word.chars().flat_map(char::to_lowercase).eq(known.chars()))
}

/// Whether a character is a space that does not end a line, of whatever width.
pub(super) const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{3000}')
}

pub(super) fn skip_blanks(text: &str) -> &str {
    text.trim_start_matches(is_blank)
}

/// The text behind a character, whatever its width.
pub(super) fn eat(text: &str, wanted: char) -> Option<&str> {
    let mut chars = text.chars();
    (half_width(chars.next()?) == wanted).then_some(chars.as_str())
}

/// A number of at most six digits, and the text behind it.
pub(super) fn number(text: &str) -> Option<(u32, &str)> {
    let mut value: u32 = 0;
    let mut rest = text;
    let mut digits = 0;
    loop {
        let mut chars = rest.chars();
        let Some(digit) = chars.next().and_then(|c| half_width(c).to_digit(10)) else { break };
        value = value.checked_mul(10)?.checked_add(digit)?;
        digits += 1;
        rest = chars.as_str();
    }
    (1..=6).contains(&digits).then_some((value, rest))
}

/// What stands in brackets at the front of a text, and the text behind them.
pub(super) fn in_brackets<'a, T>(
    text: &'a str,
    inner: impl Fn(&'a str) -> Option<(T, &'a str)>,
) -> Option<(T, &'a str)> {
    let text = skip_blanks(eat(skip_blanks(text), '(')?);
    let (value, rest) = inner(text)?;
    Some((value, eat(skip_blanks(rest), ')')?))
}

/// A list of paragraph numbers, `11 and 14`, `2 to 5`, `11段和第14`, and the text behind it.
pub(super) fn numbers(text: &str) -> Option<(Vec<u32>, &str)> {
    let (first, mut rest) = number(text).filter(|(number, _)| *number < 1000)?;
    let mut numbers = vec![first];
    loop {
        let item = skip_items(rest);
        let Some((is_range, next)) = joint(item) else { return Some((numbers, item)) };
        let Some((number, after)) = number(next).filter(|(number, _)| *number < 1000) else {
            return Some((numbers, item));
        };
        extend(&mut numbers, number, is_range);
        rest = after;
    }
}

pub(super) fn extend(numbers: &mut Vec<u32>, number: u32, is_range: bool) {
    match numbers.last().copied() {
        Some(last) if is_range && number > last && number - last < 100 => numbers.extend(last + 1..=number),
        _ => numbers.push(number),
    }
}

/// The text behind the letters of sub-paragraphs: ` (a)`, ` (a) and (b)`, `(c)和(d)项`, `(c)分段`.
fn skip_items(text: &str) -> &str {
    let Some((_, mut rest)) = in_brackets(text, letters) else { return text };
    while let Some((_, next)) = joined(rest).and_then(|(_, next)| in_brackets(next, letters)) {
        rest = next;
    }
    ["分段", "项", "項", "款"].iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest)
}

fn letters(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_alphanumeric()).filter(|end| (1..=4).contains(end))?;
    text.split_at_checked(end)
}

fn joint(text: &str) -> Option<(bool, &str)> {
    let tight = skip_blanks(text);
    let tight = tight.strip_prefix('段').map_or(tight, skip_items);
    let (is_range, rest) = joined(text).or_else(|| joined(tight))?;
    Some((is_range, skip_blanks(rest.trim_start_matches('第'))))
}

/// What joins two things of a list, and whether it stands for those between them; with the text behind.
pub(super) fn joined(text: &str) -> Option<(bool, &str)> {
    const JOINTS: [(&str, bool); 17] = [
        (", and ", false),
        (" and ", false),
        (" et ", false),
        (" y ", false),
        (" и ", false),
        (" or ", false),
        (", ", false),
        (" to ", true),
        (" à ", true),
        (" a ", true),
        (" al ", true),
        ("-", true),
        ("–", true),
        ("和", false),
        ("、", false),
        ("及", false),
        ("至", true),
    ];
    JOINTS.iter().find_map(|(joint, is_range)| Some((*is_range, skip_blanks(text.strip_prefix(joint)?))))
}
