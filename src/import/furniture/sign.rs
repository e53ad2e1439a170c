//! What a line by itself looks like: certain furniture, what may be furniture, or text.

use super::super::line::is_symbol;
use super::super::parts;

/// How sure a line is to be furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// It can be nothing else: it bears the number that the press gave the document.
    Certain,
    /// A line of nothing but strokes, above footnotes or below a text.
    Rule,
    Symbol,
    Number(u32),
    /// A page with a word or the number of all pages, 0 where it is not said: `Page 3`, `3/17`, `- 3 -`.
    Paged(u32, u32),
    Text,
}

/// Whether a line is a rule: at least three strokes and nothing else.
pub(in super::super) fn is_rule(text: &str) -> bool {
    let is_stroke = |c: char| matches!(c, '_' | '-' | '—' | '–' | '─' | '━' | '＿' | '*' | '=');
    let strokes = text.chars().filter(|c| !c.is_whitespace());
    text.chars().count() >= 3 && strokes.clone().all(is_stroke)
}

/// Whether a line by itself looks like furniture.
pub(in super::super) fn is_of_page(text: &str) -> bool {
    sign(text) != Sign::Text
}

pub(super) fn sign(text: &str) -> Sign {
    if text.is_empty() || text.len() > 300 || text.chars().count() > 100 {
        return Sign::Text;
    }
    if is_rule(text) {
        return Sign::Rule;
    }
    if let Some((number, of)) = page_in_chinese(text) {
        return if of > 0 { Sign::Certain } else { Sign::Paged(number, of) };
    }
    let bare = text.trim_matches(['-', '–', '—', ' ']);
    if let Ok(number) = bare.parse() {
        let is_bare = text.chars().all(|c| c.is_ascii_digit());
        return if is_bare { Sign::Number(number) } else { Sign::Paged(number, 0) };
    }
    if is_note(text) || says_that_it_goes_on(text) {
        return Sign::Certain;
    }
    of_words(text)
}

fn of_words(text: &str) -> Sign {
    let words: Vec<Word> = text.split_whitespace().map(word).collect();
    if words.contains(&Word::Other) {
        return Sign::Text;
    }
    let numbers: Vec<u32> = text.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let paged = words.iter().find_map(|word| match word {
        Word::Paged(page, of) => Some(Sign::Paged(*page, *of)),
        _ => None,
    });
    if words.contains(&Word::Job) {
        Sign::Certain
    } else if let Some(paged) = paged {
        paged
    } else if words.contains(&Word::Page) {
        match numbers.as_slice() {
            [page] => Sign::Paged(*page, 0),
            [_, _, ..] => Sign::Certain,
            [] => Sign::Text,
        }
    } else if words.contains(&Word::Symbol) {
        Sign::Symbol
    } else {
        Sign::Text
    }
}

/// `[Original: English]`, and the signs that a page goes on overleaf.
fn is_note(text: &str) -> bool {
    let text = text.trim_matches(['[', ']', '［', '］', '(', ')']);
    let is_original =
        ["Original:", "Original :", "原件：", "原件:", "Язык оригинала:"].iter().any(|word| text.starts_with(word));
    (is_original && text.chars().count() < 60) || matches!(text, "/..." | "/…" | "…/…" | ".../..." | "Please recycle")
}

/// `[continued]`, `Annex (continued)`, `附件（续）`: what goes on overleaf is named once more.
fn says_that_it_goes_on(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "continued", "cont.", "cont’d", "cont'd", "concluded", "suite", "fin", "continuación", "conclusión",
        "продолжение", "окончание", "续", "續", "完",
    ];
    let Some(open) = text.rfind(['(', '（', '[', '［']) else { return false };
    let (label, bracketed) = text.split_at_checked(open).unwrap_or((text, ""));
    let word = bracketed.trim_matches(['(', '（', '[', '［', ')', '）', ']', '］', ' ']).to_lowercase();
    let label = label.trim_end();
    let is_label = label.is_empty() || parts::label(label).is_some_and(|label| label.rest.is_empty());
    is_label && WORDS.contains(&word.as_str())
}

/// `第3页`, `第 3 页，共 17 页`: the page, and how many there are.
fn page_in_chinese(text: &str) -> Option<(u32, u32)> {
    let bare: String = text.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
    let is_page = matches!(bare.as_str(), "第页" | "第页共页" | "第页，共页" | "第页/共页" | "第页,共页");
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok());
    is_page.then(|| Some((numbers.next()?, numbers.next().unwrap_or(0)))).flatten()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// `15-01234`, `*1501234*`: the number of the press.
    Job,
    /// `3/17`.
    Paged(u32, u32),
    /// `Page`.
    Page,
    /// `S/2015/123`.
    Symbol,
    /// Digits, and what may stand between the others.
    Weak,
    Other,
}

fn word(word: &str) -> Word {
    let barcode = word.strip_prefix('*').and_then(|word| word.strip_suffix('*'));
    let is_barcode = barcode.is_some_and(|code| code.len() >= 6 && is_digits(code));
    if is_job(word) || is_barcode {
        Word::Job
    } else if let Some((page, of)) = page_of(word) {
        Word::Paged(page, of)
    } else if ["page", "página", "pág.", "стр."].contains(&word.to_lowercase().as_str()) {
        Word::Page
    } else if is_digits(word)
        || ["(E)", "(F)", "(S)", "(C)", "(R)", "(A)", "of", "de", "sur", "из", "/", "-", "–", "—", "|"].contains(&word)
    {
        Word::Weak
    } else if is_symbol(word) {
        Word::Symbol
    } else {
        Word::Other
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_digit())
}

/// `15-01234`, `GE.15-01234`, `N1501234`.
fn is_job(word: &str) -> bool {
    let text = word.strip_prefix("GE.").or_else(|| word.strip_prefix('N')).unwrap_or(word);
    let is_dashed = text
        .split_once('-')
        .is_some_and(|(year, number)| year.len() == 2 && is_digits(year) && number.len() == 5 && is_digits(number));
    is_dashed || (text.len() < word.len() && text.len() == 7 && is_digits(text))
}

fn page_of(word: &str) -> Option<(u32, u32)> {
    let (page, of) = word.split_once('/')?;
    let (page, of) = (is_digits(page).then(|| page.parse().ok())??, is_digits(of).then(|| of.parse().ok())??);
    ((1..=of).contains(&page) && of < 1000).then_some((page, of))
}
