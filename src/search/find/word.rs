//! One word of a query to the paragraphs it leads to, by the surest way that leads anywhere.

use std::sync::Arc;

use super::matches::{Matcher, Matches, Way};
use super::phrase::Phrase;
use super::readings::readings;
use super::spelling::Spelling;
use super::{citations, dictionary, exact, latin_word, likeness, near_terms, pinyin, sound, terms};
use crate::search::context::Context;
use crate::search::rank::hit::Tier;
use crate::search::rank::{combine, score};
use crate::search::speed::parallel::Cancelled;
use crate::text::{WordList, is_han, is_spaced};

/// Terms of up to so many characters begin many a longer word: 维和部 in 维和部队.
const SHORT_TERM: usize = 3;
/// The most characters of which a part is looked for when nothing else is found.
const LONGEST_LEAST: usize = 12;

pub(crate) fn any_way(context: &Context<'_>, word: &str) -> Result<Matches, Cancelled> {
    if word.chars().all(|c| is_spaced(c) && !c.is_ascii_digit() || matches!(c, '\'' | '-' | ' ')) {
        return latin_word::any_way(context, word);
    }
    if let Some(letters) = pinyin::without_tones(word) {
        return latin_word::any_way(context, &letters);
    }
    let mut found = exact::exact(context, word)?;
    if !found.found.is_empty() {
        terms::same(context, word, true, &mut found)?;
    }
    exact::under_heading(context, word, &mut found)?;
    if found.found.is_empty() {
        terms::same(context, word, false, &mut found)?;
    }
    if found.found.is_empty() {
        sound::mixed(context, word, &mut found)?;
    }
    if found.found.is_empty() {
        pieces(context, word, &mut found)?;
    }
    if found.is_uncertain() {
        likeness::nearly(context, word, &mut found)?;
    }
    if found.is_uncertain() {
        near_terms::add(context, word, &mut found)?;
    }
    if found.found.is_empty() {
        let begun = context.thesaurus().begun(word);
        found.add_guesses(|guessed| terms::expansions(context, begun.into_iter(), guessed))?;
    }
    if found.found.is_empty() {
        found.add_guesses(|guessed| least(context, word, guessed))?;
    }
    Ok(found)
}

/// Adds the least that can be said of Chinese characters: what sounds like them, or holds some of them.
fn least(context: &Context<'_>, word: &str, found: &mut Matches) -> Result<(), Cancelled> {
    let hanzi: Vec<char> = word.chars().filter(|c| is_han(*c)).collect();
    if hanzi.is_empty() || word.chars().any(char::is_numeric) {
        return Ok(());
    }
    // A word that is known is meant as it is written.
    if !dictionary::knows(word) && !WordList::common().knows(&hanzi) {
        let sound: String = hanzi.iter().filter_map(|c| readings(*c).into_iter().next_back()).collect();
        sound::spelled(context, &sound.chars().collect::<Vec<_>>(), Spelling::Full, score::ERRING, found)?;
    }
    // One character of several is hardly a part: 监 is nothing of 监狱.
    for length in (2..hanzi.len().min(LONGEST_LEAST)).rev() {
        for part in hanzi.windows(length).take(LONGEST_LEAST) {
            if !found.found.is_empty() {
                break;
            }
            let part: String = part.iter().collect();
            if let Some(phrase) = Phrase::word(context.corpus(), &part) {
                let scored = exact::phrase(context, &phrase, score::ERRING, |_| false)?;
                // What is partly there says which part.
                let reason = Some(part.as_str().into());
                found.add(Way { tier: Tier::Fuzzy, reason, matcher: Matcher::Phrase(phrase) }, scored);
            }
            if length > SHORT_TERM {
                terms::expansions(context, context.thesaurus().same(&part).into_iter(), found)?;
            }
        }
    }
    Ok(())
}

/// Adds the paragraphs that hold every piece of a word written together: `2462资助`, `无人机，毒品`.
fn pieces(context: &Context<'_>, word: &str, found: &mut Matches) -> Result<(), Cancelled> {
    let pieces = pieces_of(word);
    // A lone letter beside numbers is no word: `L3` is the name of something.
    let is_letter = |piece: &String| piece.len() == 1 && piece.starts_with(|c: char| c.is_ascii_alphabetic());
    let is_name = pieces.iter().any(is_letter) && word.chars().all(|c| c.is_ascii_alphanumeric());
    if pieces.len() < 2 || pieces.len() > 60 || is_name {
        return Ok(());
    }
    let mut resolved = Vec::new();
    for piece in &pieces {
        let is_number = piece.chars().all(|c| c.is_ascii_digit());
        let resolution =
            if is_number { citations::number(context, piece, false, None)? } else { any_way(context, piece)? };
        if resolution.is_uncertain() {
            return Ok(());
        }
        resolved.push(Arc::new(resolution));
    }
    let tier = resolved.iter().flat_map(|piece| &piece.ways).map(|way| way.tier).max().unwrap_or(Tier::Exact);
    let scored = combine::intersection(&resolved.iter().map(AsRef::as_ref).collect::<Vec<_>>());
    let scored: Vec<(u32, f32, bool)> =
        scored.into_iter().map(|(paragraph, score, weak)| (paragraph, score * score::PIECES, weak)).collect();
    found.add(Way { tier, reason: None, matcher: Matcher::Pieces(resolved) }, scored);
    Ok(())
}

/// The pieces of a word between separators and where the script changes.
fn pieces_of(word: &str) -> Vec<String> {
    let script = |c: char| match c {
        _ if is_han(c) => 1,
        _ if c.is_ascii_digit() => 2,
        _ if is_spaced(c) => 3,
        _ => 0,
    };
    let mut pieces: Vec<String> = Vec::new();
    let mut last = 0;
    for c in word.chars() {
        let kind = script(c);
        match pieces.last_mut() {
            Some(piece) if kind == last && kind != 0 => piece.push(c),
            _ if kind != 0 => pieces.push(c.to_string()),
            _ => {}
        }
        last = kind;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_falls_into_pieces_at_signs_and_scripts() {
        assert_eq!(pieces_of("无人机,毒品"), ["无人机", "毒品"]);
        assert_eq!(pieces_of("cted访问2462"), ["cted", "访问", "2462"]);
        assert_eq!(pieces_of("《战略》"), ["战略"]);
        assert_eq!(pieces_of("、、"), Vec::<String>::new());
    }
}
