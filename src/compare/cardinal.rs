//! Numbers of alphabetic languages, in words or digits.

use super::folding::FoldedToken;
use super::language::Language;
use super::numerals::{ordinal, word_value};

/// A cardinal number: its value, of how many tokens, and whether it may be an article.
pub(super) fn cardinal(tokens: &[FoldedToken], language: Language) -> Option<(f64, usize, bool)> {
    let first = tokens.first()?;
    if first.text.starts_with(|c: char| c.is_ascii_digit()) {
        return in_digits(tokens, language);
    }
    let (mut total, mut current, mut taken, mut words) = (0.0, 0.0, 0, 0);
    while let Some(token) = tokens.get(taken) {
        let joins = words > 0 && matches!(token.text.as_str(), "-" | "and" | "et" | "y");
        if joins && tokens.get(taken + 1).is_some_and(|next| word_value(&next.text, language).is_some()) {
            taken += 1;
            continue;
        }
        let Some(value) = word_value(&token.text, language) else { break };
        match value {
            100.0 if language != Language::Spanish || words == 0 => current = f64::max(current, 1.0) * 100.0,
            1000.0.. => {
                total += f64::max(current, 1.0) * value;
                current = 0.0;
            }
            // quatre-vingts
            20.0 if current == 4.0 && language == Language::French => current = 80.0,
            _ => current += value,
        }
        taken += 1;
        words += 1;
    }
    let is_article = words == 1 && total + current == 1.0;
    (words > 0).then_some((total + current, taken, is_article))
}

/// Digits, with groups parted by blanks and a word for thousands or millions behind them.
fn in_digits(tokens: &[FoldedToken], language: Language) -> Option<(f64, usize, bool)> {
    let is_group = |token: &&FoldedToken| token.text.len() == 3 && token.text.bytes().all(|byte| byte.is_ascii_digit());
    let first = tokens.first()?.text.trim_end_matches(['.', ',']);
    let may_go_on = first.len() <= 3 && first.bytes().all(|byte| byte.is_ascii_digit());
    let groups = tokens.get(1..)?.iter().take_while(|token| may_go_on && token.after_blank && is_group(token)).count();
    let joined: String = tokens.iter().take(groups + 1).map(|token| token.text.as_str()).collect();
    let text = if groups > 0 { joined } else { first.to_owned() };
    let value = digits(&text, language)?;
    let scale =
        tokens.get(groups + 1).and_then(|token| word_value(&token.text, language)).filter(|value| *value >= 1e3);
    Some((value * scale.unwrap_or(1.0), groups + 1 + usize::from(scale.is_some()), false))
}

/// A place in a row told by a number and an ordinal: `twenty-first`, `vingt et unième`; and the words behind the number.
pub(super) fn compound_ordinal(tens: f64, behind: &[FoldedToken], language: Language) -> Option<(f64, usize)> {
    let is_ten = (20.0..=90.0).contains(&tens) && tens % 10.0 == 0.0;
    let joint = usize::from(behind.first().is_some_and(|token| matches!(token.text.as_str(), "-" | "and" | "et")));
    let word = behind.get(joint).filter(|_| is_ten)?;
    let place = ordinal(&word.text, language)
        .filter(|place| *place < 10.0 && !word.text.starts_with(|c: char| c.is_ascii_digit()))?;
    Some((tens + place, joint + 1))
}

/// A number in digits, with the marks that part thousands and the point of its language.
pub(super) fn digits(text: &str, language: Language) -> Option<f64> {
    let (thousands, point) = match language {
        Language::French | Language::Spanish => ('.', ','),
        _ => (',', '.'),
    };
    let in_threes = |mark: char| {
        let mut groups = text.split(mark);
        let first = groups.next().map_or(0, str::len);
        text.contains(mark) && (1..=3).contains(&first) && groups.all(|group| group.len() == 3)
    };
    let plain = if in_threes(thousands) || (thousands == '.' && in_threes(',') && text.matches(',').count() > 1) {
        text.replace(thousands, "").replace(point, ".")
    } else {
        text.replace(point, ".")
    };
    plain.parse().ok()
}
