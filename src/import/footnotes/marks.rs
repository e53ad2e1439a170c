//! The marks of footnotes in the sentences that refer to them.

use std::collections::HashMap;

use super::super::date;
use super::super::line::{Line, is_hanzi};
use super::super::report::Report;
use crate::i18n::import::Notice;
use crate::model::{plain_mark, raised};
use crate::text::is_raised_digit;

/// Characters that count something: behind them or before them a number is none of a note.
const COUNTED: &str = "年月日天个段条次届项号名周种人款页章节小时分钟万亿国位份期级岁";
const COUNTING: &str = "第约近共前后每达为至到有过从于在超逾满另";

/// Raises the marks of a page's notes in its text, in the order of their numbers; says where one is missing. Hands back
/// the place of the line that bears the mark, by the number of the note's line.
pub(super) fn raise(lines: &mut [Line], notes: &[(u32, usize)], report: &mut Report) -> HashMap<usize, usize> {
    let mut from = 0;
    let mut places = HashMap::new();
    for (number, note_line) in notes {
        let is_text = |line: &Line| line.footnote.is_none();
        let raised_at = lines.iter().position(|line| is_text(line) && bears_raised(&line.text, *number));
        let mut found = lines.iter_mut().enumerate().skip(from).filter(|(_, line)| is_text(line));
        let place = raised_at.or_else(|| {
            found.find_map(|(place, line)| {
                let range = find(&line.text, *number)?;
                let raised = raised(&number.to_string());
                report.add(line.number, Notice::MarkRaised, line.text.clone());
                line.text.replace_range(range, &raised);
                Some(place)
            })
        });
        match place {
            Some(place) => {
                from = place;
                places.insert(*note_line, place);
            }
            None if is_raised(lines, *number) => {}
            None => report.add(*note_line, Notice::NoteWithoutMark, number.to_string()),
        }
    }
    places
}

fn is_raised(lines: &[Line], number: u32) -> bool {
    let mark = raised(&number.to_string());
    let bracketed = [format!("[{number}]"), format!("[^{number}]")];
    let bears = |text: &str| {
        text.contains(&mark) || bracketed.iter().any(|mark| text.contains(mark)) || is_in_brackets(text, number)
    };
    lines.iter().any(|line| line.footnote.is_none() && bears(&line.text))
}

/// Whether a text has the mark of a note in round brackets right behind a word or a stop: `the harbour(1)`.
pub(super) fn is_in_brackets(text: &str, number: u32) -> bool {
    let mark = [format!("({number})"), format!("（{number}）")];
    mark.iter().any(|mark| {
        let before = |at: usize| text.get(..at).and_then(|before| before.chars().next_back());
        text.match_indices(mark.as_str()).any(|(at, _)| {
            before(at).is_some_and(|c| c.is_alphabetic() || matches!(c, '.' | ',' | ';' | '”' | '。' | '，'))
        })
    })
}

/// Whether a text has a number raised, behind a word.
pub(super) fn bears_raised(text: &str, number: u32) -> bool {
    let mark = raised(&number.to_string());
    let is_digit = |c: Option<char>| c.is_some_and(is_raised_digit);
    text.match_indices(&mark).any(|(at, _)| {
        let (before, behind) = (text.get(..at).unwrap_or(""), text.get(at + mark.len()..).unwrap_or(""));
        !before.trim().is_empty() && !is_digit(before.chars().next_back()) && !is_digit(behind.chars().next())
    })
}

/// The first lines that bear the marks of notes, raised or not, by their numbers.
pub(super) fn borne(lines: &[Line]) -> HashMap<u32, usize> {
    let mut borne = HashMap::new();
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| line.footnote.is_none()) {
        let plain = line.text.split(|c: char| !c.is_ascii_digit()).map(str::to_owned);
        let small = line.text.split(|c| !is_raised_digit(c)).map(plain_mark);
        for number in plain.chain(small).filter_map(|mark| mark.parse().ok().filter(|number| *number < 1000)) {
            if find(&line.text, number).is_some() || bears_raised(&line.text, number) {
                borne.entry(number).or_insert(place);
            }
        }
    }
    borne
}

/// Where a text has a number right behind a word or a stop, as the mark of a footnote stands: `resolution.3`, `决议3第`.
/// With the blank before it, should one stand there.
pub(super) fn find(text: &str, number: u32) -> Option<std::ops::Range<usize>> {
    let digits = number.to_string();
    let mut loose = None;
    for (at, _) in text.match_indices(&digits) {
        let end = at + digits.len();
        let (before, after) = (text.get(..at)?, text.get(end..)?);
        // `1/`, as typewriters set it: with its stroke it can be no other number.
        if let Some(rest) = after.strip_prefix('/').filter(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
            && !before.ends_with(|c: char| c.is_ascii_digit() || c == '/')
            && !rest.starts_with('/')
            && !before.trim().is_empty()
        {
            return Some(before.trim_end_matches(' ').len()..end + 1);
        }
        let next = after.chars().next();
        if next.is_some_and(|c| {
            c.is_ascii_digit() || matches!(c, '/' | '(' | '（' | '%' | '％') || c.is_alphabetic() && !is_hanzi(c)
        }) || after.strip_prefix(['.', ',']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        {
            continue;
        }
        if is_glued(before, next) {
            return Some(at..end);
        }
        let gap = before.trim_end_matches(' ');
        if gap.len() < before.len()
            && loose.is_none()
            && gap.ends_with([',', ';', '.', ')', '”', '"'])
            && !is_bound(after)
        {
            loose = Some(gap.len()..end);
        }
    }
    loose
}

/// Whether what stands before and behind a number makes it a mark.
fn is_glued(before: &str, next: Option<char>) -> bool {
    let mut back = before.chars().rev();
    let Some(last) = back.next() else { return false };
    let is_chinese = is_hanzi(last) || matches!(last, '）' | '》' | '”' | '。' | '，' | '；' | '、');
    if is_chinese || is_hanzi(next.unwrap_or(' ')) && last == ')' {
        return !COUNTING.contains(last) && !next.is_some_and(|c| COUNTED.contains(c));
    }
    let is_stop = matches!(last, '.' | ',' | ';' | ':' | ')' | '”' | '"' | '»' | '’');
    let is_decimal = matches!(last, '.' | ',')
        && back.next().is_some_and(|c| c.is_ascii_digit())
        && before.chars().rev().skip(1).take_while(char::is_ascii_digit).count() < 4;
    last.is_alphabetic() && !is_word_of_capitals(before) || is_stop && !is_decimal
}

/// `A1`, `UN2`: letters and digits of one name.
fn is_word_of_capitals(before: &str) -> bool {
    let word: String = before.chars().rev().take_while(|c| c.is_alphanumeric()).collect();
    word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
}

/// Whether a number counts what stands behind it: `, 4 and 5 September`, `, 12 States`.
fn is_bound(after: &str) -> bool {
    let mut words = after.split_whitespace();
    let is_month = |word: &str| date::is_english_month(word.trim_end_matches([',', '.', ';']));
    let first = words.next().unwrap_or("");
    let is_listed = matches!(first, "and" | "to" | "or")
        && words.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    is_month(first) || is_listed || first.starts_with(|c: char| c.is_uppercase())
}
