//! Numbers of paragraphs as they are written: one, a run of them, one of the letter.

use crate::text::{hanzi_number, is_hanzi_numeral, leading_digits};

/// Words before a paragraph's number, of two that begin alike the longer first; folded, so without accents. After `#` a
/// paragraph is counted from the beginning of its part.
pub(super) const BEFORE_NUMBER: &[&str] = &[
    "paragraphes", "paragraphe", "paragraphs", "paragraph", "parrafos", "parrafo", "parrs", "parr", "paras", "para",
    "par", "第", "段", "#", "¶", "§",
];
/// Words behind a paragraph's number, of two that begin alike the longer first.
const AFTER_NUMBER: &[&str] = &["段落", "段", "款", "条"];
/// Words behind the letter of a sub-paragraph.
const AFTER_ITEM: &[&str] = &["", "段", "分段", "项", "款"];
/// Words between the word for a paragraph and its number: `para no. 5`.
const NUMBER_WORDS: &[&str] = &["number", "numero", "nos.", "no.", "nr.", "n°", "№", "no ", "nr "];
/// What joins the first and the last of several paragraphs, and what joins single ones.
const RANGE_JOINTS: &[&str] = &["至", "到", "-", "–", "—", "~", "to", "through", "à", "a"];
const LIST_JOINTS: &[&str] = &["、", ",", ";", "和", "及", "与", "以及", "&", "and", "et", "y"];
/// The most paragraphs that a range names.
const LONGEST_RANGE: u32 = 1000;

/// An address in no brackets, without what waits for more to be typed behind it: `a23-`, `第20至`, `paras 20 and`, `51(`.
pub(super) fn without_open_end(text: &str) -> &str {
    let inner = text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')).filter(|inner| !inner.contains('('));
    let mut text = inner.unwrap_or(text);
    loop {
        let bare = text.trim_end_matches([' ', '.', '。', ':', '(']);
        let joint = |joint: &&str| {
            let before = bare.strip_suffix(*joint)?;
            // A lone letter may be that of a sub-paragraph or a part.
            (!joint.is_ascii() || joint.len() > 1 && before.ends_with(' ') || !joint.starts_with(char::is_alphabetic))
                .then_some(before)
        };
        let open = RANGE_JOINTS.iter().chain(LIST_JOINTS).find_map(joint).unwrap_or(bare);
        if open == text {
            return text;
        }
        text = open;
    }
}

/// A paragraph's number as written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct WrittenNumber {
    pub value: u32,
    /// Whether words say that it is a paragraph's.
    pub is_said: bool,
    /// Whether paragraphs are counted instead of asked for their numbers: `#3`.
    pub by_place: bool,
    /// The letter of a sub-paragraph: the `d` of `51(d)`.
    pub item: Option<String>,
}

/// `23`, `第12段`, `para 23`, `第十二段`, `12(a)`, `#3`.
pub(super) fn paragraph_number(rest: &str) -> Option<WrittenNumber> {
    let before = BEFORE_NUMBER.iter().find_map(|word| Some((*word, rest.strip_prefix(word)?)));
    let (word, stripped) = before.unwrap_or(("", rest));
    let stripped = without_number_word(stripped);
    let in_words = || before.and_then(|_| number_in_words(stripped));
    let (value, behind) = leading_number(stripped).or_else(in_words)?;
    let item = behind.split_once('(').map(|(_, item)| item.split(')').next().unwrap_or(item).to_owned());
    let number = |is_said| WrittenNumber { value, is_said, by_place: word == "#", item: item.clone() };
    let is_digits = stripped.starts_with(|c: char| c.is_ascii_digit());
    match without_item(behind.trim()) {
        "" if word.is_empty() || word == "第" => is_digits.then(|| number(false)),
        "" => Some(number(true)),
        after => (ends_number(after) || is_ordinal(after)).then(|| number(true)),
    }
}

/// Whether what stands behind a number makes it that of a paragraph: `12th paragraph`.
fn is_ordinal(after: &str) -> bool {
    let behind = ["st", "nd", "rd", "th"].iter().find_map(|ending| after.strip_prefix(ending));
    behind.is_some_and(|behind| ["paragraph", "para"].contains(&behind.trim_start()))
}

fn without_number_word(rest: &str) -> &str {
    let rest = rest.trim_start_matches([' ', '.']);
    NUMBER_WORDS.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest).trim_start()
}

/// Whether what stands behind a number ends it: `段`, `段(d)项`, the `分段` of `12(d)分段`.
fn ends_number(after: &str) -> bool {
    let behind = AFTER_NUMBER.iter().find_map(|word| after.strip_prefix(word));
    let item = behind.map(|behind| without_item(behind.trim()));
    AFTER_ITEM.contains(&item.unwrap_or(after))
}

/// A run of paragraphs, and the part that is named at it or before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NumberRun<P> {
    pub part: Option<P>,
    pub first: u32,
    pub last: u32,
}

/// `33-35`, `第14、15段`, `paragraphs 14 and 16 to 18`, `第14段和第15段`, `a9 e9`. A part stays until another one is named;
/// `part_of` tells the part that a text begins with.
pub(super) fn several_numbers<P: Copy + PartialEq>(
    named: Option<P>,
    rest: &str,
    part_of: impl Fn(&str) -> (Option<P>, &str),
) -> Option<Vec<NumberRun<P>>> {
    let one = |text: &str| -> Option<(Option<P>, u32, usize)> {
        let (part, text) = part_of(text);
        let stripped = BEFORE_NUMBER.iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
        let (number, behind) = leading_number(without_number_word(stripped))?;
        let behind = without_item(behind.trim_start());
        let behind = AFTER_NUMBER.iter().find_map(|word| behind.strip_prefix(word)).unwrap_or(behind);
        Some((part, number, behind.len()))
    };
    let joined = |rest: &str, joints: &[&str]| {
        let rest = rest.trim_start();
        let left = |word: &&str| {
            let behind = rest.strip_prefix(*word)?;
            let is_letters = word.starts_with(|c: char| c.is_ascii_alphabetic() || c == 'à');
            (!is_letters || behind.starts_with(' ')).then(|| behind.trim_start().len())
        };
        joints.iter().find_map(left)
    };
    let tail = |length: usize| rest.get(rest.len() - length..).unwrap_or_default();
    let (mut runs, mut left, mut current) = (Vec::new(), rest.len(), named);
    loop {
        let (part, mut first, behind) = one(tail(left))?;
        // A part that is named for a later paragraph alone leaves open where the first ones stand.
        if part.is_some() && current.is_none() && !runs.is_empty() {
            return None;
        }
        current = part.or(current);
        let (last, behind) = match joined(tail(behind), RANGE_JOINTS) {
            Some(behind) => {
                let (part, last, behind) = one(tail(behind))?;
                // From one part to another there is no way: both are meant.
                if part.is_some() && part != current {
                    runs.push(NumberRun { part: current, first, last: first });
                    (current, first) = (part, last);
                }
                (last, behind)
            }
            None => (first, behind),
        };
        runs.push(NumberRun { part: current, first: first.min(last), last: first.max(last) });
        if tail(behind).trim().is_empty() {
            break;
        }
        let names_part = || part_of(tail(behind).trim_start()).0.is_some().then(|| tail(behind).trim_start().len());
        left = joined(tail(behind), LIST_JOINTS).or_else(names_part)?;
    }
    let is_several = runs.len() > 1 || runs.iter().any(|run| run.first < run.last);
    (is_several && runs.iter().all(|run| run.last - run.first < LONGEST_RANGE)).then_some(runs)
}

/// What of the letter is named.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum InLetter {
    Whole,
    /// A paragraph by its place, from 1.
    Paragraph(u32),
    /// The paragraph that has a sub-paragraph of this letter.
    Item(String),
}

/// Where in the letter a text leads: `letter`, `信第3段`, `paragraph 3 of the letter`, `letter (c)`.
pub(super) fn in_letter(text: &str) -> Option<InLetter> {
    const NAMES: &[&str] = &["covering letter", "cover letter", "letter", "信函", "来信", "信"];
    if NAMES.contains(&text) {
        return Some(InLetter::Whole);
    }
    let named = |written: &str, may_be_unsaid: bool| {
        let item = written.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
        if let Some(item) = item.filter(|_| without_item(written).is_empty()) {
            return Some(InLetter::Item(item.to_owned()));
        }
        let number = paragraph_number(written).filter(|number| number.is_said || may_be_unsaid)?;
        Some(InLetter::Paragraph(number.value))
    };
    let behind = NAMES.iter().find_map(|name| text.strip_prefix(name)).map(|rest| rest.trim_start_matches([' ', ',']));
    let before = || {
        let front = NAMES.iter().find_map(|name| text.strip_suffix(name))?.trim_end_matches(['的', ' ']);
        let front = ["of the", "in the"].iter().find_map(|joint| front.strip_suffix(joint)).unwrap_or(front);
        named(front.trim_end(), false)
    };
    behind.and_then(|behind| named(behind, !text.is_ascii())).or_else(before)
}

/// What stands behind the letter of a sub-paragraph: `(a)`, `(iv)`.
fn without_item(behind: &str) -> &str {
    let inner = behind.strip_prefix('(').map(|rest| rest.split_once(')').unwrap_or((rest, "")));
    let is_item = |(item, _): &(&str, &str)| item.len() <= 4 && item.chars().all(|c| c.is_ascii_alphabetic());
    inner.filter(is_item).map_or(behind, |(_, after)| after.trim_start())
}

/// A number below a hundred in English words, `twelve`, `twenty-one`, and what stands behind it.
fn number_in_words(text: &str) -> Option<(u32, &str)> {
    const ONES: [&str; 19] = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];
    const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let place = |names: &[&str], word: &str| u32::try_from(names.iter().position(|name| *name == word)?).ok();
    let end = text.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end)?;
    if let Some(one) = place(&ONES, word) {
        return Some((one + 1, rest));
    }
    let tens = (place(&TENS, word)? + 2) * 10;
    let ones = rest.strip_prefix(['-', ' ']).and_then(number_in_words).filter(|(ones, _)| *ones < 10);
    Some(ones.map_or((tens, rest), |(ones, rest)| (tens + ones, rest)))
}

fn leading_number(text: &str) -> Option<(u32, &str)> {
    let (digits, rest) = leading_digits(text);
    if !digits.is_empty() {
        return Some((digits.parse().ok()?, rest));
    }
    let end = text.find(|c| !is_hanzi_numeral(c)).unwrap_or(text.len());
    let (numeral, rest) = text.split_at_checked(end)?;
    Some((hanzi_number(numeral)?, rest))
}
