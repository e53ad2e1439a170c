//! Words in letters: words of the text, terms of the glossary, pinyin in full or by initials, and slips of all these.

use super::matches::{Matcher, Matches, Way};
use super::phrase::Phrase;
use super::spelling::Spelling;
use super::stem::{are_forms, stem};
use super::thesaurus::{Expansion, slips_allowed};
use super::{compounds, dictionary, exact, near_terms, pinyin, sound, terms};
use crate::search::context::Context;
use crate::search::rank::hit::Tier;
use crate::search::rank::score;
use crate::search::speed::parallel::Cancelled;

/// A word in letters that may be found in any way.
pub(crate) fn any_way(context: &Context<'_>, word: &str) -> Result<Matches, Cancelled> {
    any_way_among(context, word, true)
}

/// A word that stands alone, or among others: of several words each must be said, not only the name of something that
/// begins with one of them. No "security forces" are meant by Security Council.
fn any_way_among(context: &Context<'_>, word: &str, is_alone: bool) -> Result<Matches, Cancelled> {
    let mut found = exact::words(context, word)?;
    if found.is_uncertain() {
        compounds::written_together(context, word, &mut found)?;
    }
    terms::same(context, word, false, &mut found)?;
    let by_name = found.ways.iter().any(|way| matches!(way.tier, Tier::Glossary | Tier::Translation));
    if found.is_uncertain() && context.index.is_alphabetic {
        // Another form of the word says more than a name that holds some word of it.
        other_forms(context, word, &mut found)?;
    }
    let units = units(word);
    let may_be_pinyin = may_be_pinyin(context, word);
    if !by_name && may_be_pinyin {
        let spelled = |found: &mut Matches| sound::spelled(context, &units, Spelling::Full, score::FULL, found);
        // An English word that is whole syllables as well is rather meant as it is written: `men` is no 们.
        if dictionary::is_english(word) { found.add_guesses(spelled)? } else { spelled(&mut found)? }
    }
    if found.is_uncertain() {
        if units.len() > 1 && may_be_pinyin && pinyin::may_be_initials(&units) {
            sound::spelled(context, &units, Spelling::Initials, score::INITIALS, &mut found)?;
        }
        // What is pinyin and no English word hardly means the form of one: `tanke` no think tanks.
        let is_pinyin = may_be_pinyin && pinyin::is_whole(word) && !context.is_spelt_right(word);
        if units.len() > 2 && is_alone && !is_pinyin {
            partly(context, word, &mut found)?;
        } else if units.len() > 2 {
            found.add_guesses(|guessed| partly(context, word, guessed))?;
        }
    }
    if found.is_uncertain() && !context.index.is_alphabetic {
        let near = dictionary::chinese_for(word).into_iter().map(|near| near_terms::expansion(word, near));
        found.add_guesses(|guessed| terms::expansions(context, near, guessed))?;
    }
    if found.found.is_empty() && is_alone {
        let holding = near_terms::holding(context, word).into_iter();
        found.add_guesses(|guessed| terms::expansions(context, holding, guessed))?;
    }
    for (spelling, base) in [(Spelling::Merged, score::MERGED), (Spelling::Mixed, score::MIXTURE)] {
        if found.is_uncertain() && may_be_pinyin {
            // In three letters a syllable and a first letter meet by chance: `fbi` in 返被.
            let is_chance = spelling == Spelling::Mixed && units.len() < SHORTEST_MIXED;
            let spelled = |found: &mut Matches| sound::spelled(context, &units, spelling, base, found);
            if is_chance { found.add_guesses(spelled)? } else { spelled(&mut found)? }
        }
    }
    if found.is_uncertain() {
        slips(context, word, &units, &mut found)?;
    }
    Ok(found)
}

/// Whether letters may stand for sounds: in a Chinese text, unless they are an English word or a term's name. A short
/// word that is whole syllables may be either, `lake`; one of a single syllable, `fan`, only as the beginning of more.
fn may_be_pinyin(context: &Context<'_>, word: &str) -> bool {
    if context.index.is_alphabetic {
        return false;
    }
    let is_begun = !context.index.is_asked_once || !pinyin::is_syllable(word);
    let is_ambiguous = word.len() <= LONGEST_AMBIGUOUS && pinyin::is_whole(word) && is_begun;
    let is_name = word.len() > 1 && !context.thesaurus().same(word).is_empty();
    !is_name && (is_ambiguous || !dictionary::is_english(word))
}

/// Adds what a slip of the fingers led away from.
fn slips(context: &Context<'_>, word: &str, units: &[char], found: &mut Matches) -> Result<(), Cancelled> {
    other_forms(context, word, found)?;
    // A word that is spelt right may be meant: what is spelt much like it is another one.
    let slips = |found: &mut Matches| {
        if found.is_uncertain() {
            mistyped(context, word, found)?;
        }
        if found.is_uncertain() {
            let nearly = context.thesaurus().nearly(word).into_iter();
            // Four letters in another order may be another name.
            let is_short = word.len() < SHORTEST_MISTYPED;
            let add = |found: &mut Matches| terms::expansions(context, nearly, found);
            if is_short { found.add_guesses(add)? } else { add(found)? }
        }
        Ok(())
    };
    if context.may_be_spelt_right(word) || may_be_pinyin(context, word) && pinyin::is_whole(word) {
        if found.is_uncertain() {
            found.add_guesses(slips)?;
        }
    } else {
        slips(found)?;
    }
    if found.is_uncertain() && may_be_pinyin(context, word) {
        sound::erring(context, units, found)?;
    }
    Ok(())
}

/// Adds other forms of the word that the text has.
fn other_forms(context: &Context<'_>, word: &str, found: &mut Matches) -> Result<(), Cancelled> {
    if word.chars().count() < SHORTEST_FORM {
        return Ok(());
    }
    let language = context.language();
    add_known(context, |known| are_forms(known, word, language) && !exact::is_of_longer(context, known, word), found)?;
    let stemmed = stem(word);
    let others = |known: &str| stem(known) == stemmed && !are_forms(known, word, language);
    if context.may_be_spelt_right(word) {
        if found.is_uncertain() { found.add_guesses(|guessed| add_known(context, others, guessed)) } else { Ok(()) }
    } else {
        add_known(context, others, found)
    }
}

/// Adds words of the text, or other forms of them, a typing error away.
fn mistyped(context: &Context<'_>, word: &str, found: &mut Matches) -> Result<(), Cancelled> {
    let length = word.chars().count();
    if length < SHORTEST_MISTYPED {
        return Ok(());
    }
    let most = slips_allowed(length);
    let (first, stemmed) = (word.chars().next(), stem(word));
    let is_near = |known: &str| {
        let begins_alike = known.chars().next() == first;
        let other_form = || stemmed.len() >= SHORTEST_MISTYPED && strsim::osa_distance(&stem(known), &stemmed) <= 1;
        begins_alike && (strsim::osa_distance(known, word) <= most || other_form())
    };
    add_known(context, is_near, found)
}

/// Adds the words of the text that a test picks.
fn add_known(context: &Context<'_>, is_meant: impl Fn(&str) -> bool, found: &mut Matches) -> Result<(), Cancelled> {
    let words: Vec<&String> = context.vocabulary()?.iter().filter(|known| is_meant(known)).take(MOST_FORMS).collect();
    for known in words {
        let Some(phrase) = Phrase::whole(context.corpus(), known) else { continue };
        let scored = exact::phrase(context, &phrase, score::FUZZY, |_| false)?;
        let way = Way { tier: Tier::Fuzzy, reason: Some(known.as_str().into()), matcher: Matcher::Phrase(phrase) };
        found.add(way, scored);
    }
    Ok(())
}

/// Several words in letters, one behind another: terms and pinyin of several words are found as one.
pub(crate) fn run(context: &Context<'_>, words: &[String]) -> Result<Vec<Matches>, Cancelled> {
    let stands = |word: &String| {
        Phrase::word(context.corpus(), word).is_some_and(|phrase| !phrase.candidates(context.corpus()).is_empty())
    };
    let parts = compounds::parted(context, words)?;
    let words = parts.as_slice();
    let phrase = words.join(" ");
    // A term of several words that the text has under another name: `terror funding`, whatever its words say apart.
    // In two languages of one text what is said in the one is named in the other as well.
    let translated = context.translations().map_or_else(Vec::new, |known| known.same(&phrase));
    let is_said = || Ok(exact::stands(context, &phrase)? || exact::stands(context, &words.join("-"))?);
    let is_unsaid_term = || Ok(!context.thesaurus().same(&phrase).is_empty() && !is_said()?);
    if words.len() > 1 && (!translated.is_empty() || is_unsaid_term()?) {
        let mut named = joined(context, words)?;
        // What is near a term that is known says more than a word of it.
        if named.is_uncertain() {
            let near = context.thesaurus().near(&phrase).into_iter();
            named.add_guesses(|guessed| terms::expansions(context, near, guessed))?;
        }
        if !named.is_uncertain() || !context.thesaurus().near(&phrase).is_empty() {
            return Ok(vec![named.of_words(&phrase)]);
        }
    }
    if words.len() < 2 || context.index.is_alphabetic && words.iter().all(stands) {
        let is_alone = words.len() == 1;
        let found = |word: &String| Ok(guessed(context, any_way_among(context, word, is_alone)?, word)?.of_words(word));
        return words.iter().map(found).collect();
    }
    let mut resolved = Vec::new();
    let mut rest = words;
    while !rest.is_empty() {
        let (taken, resolution) = longest(context, rest)?;
        resolved.push(resolution.of_words(&rest.get(..taken).unwrap_or_default().join(" ")));
        rest = rest.get(taken..).unwrap_or_default();
    }
    if resolved.iter().any(Matches::is_uncertain) && words.iter().all(|word| may_be_pinyin(context, word)) {
        let mut whole = Matches::default();
        let units = units(&words.concat());
        sound::erring(context, &units, &mut whole)?;
        if !whole.found.is_empty() && (!whole.is_uncertain() || resolved.iter().any(|word| word.found.is_empty())) {
            return Ok(vec![whole.of_words(&phrase)]);
        }
    }
    if let (Some(last), Some(word)) = (resolved.pop(), words.last()) {
        resolved.push(guessed(context, last, word)?);
    }
    Ok(resolved)
}

/// What the beginning of a word leads to, as guesses, when the word itself leads nowhere: it is being typed.
fn guessed(context: &Context<'_>, mut found: Matches, word: &str) -> Result<Matches, Cancelled> {
    let units = units(word);
    // So short a beginning says nothing, but that more of it is to come.
    let is_first = !context.index.is_asked_once && word.len() <= LONGEST_FIRST;
    let least = units.len().saturating_sub(MOST_MISTYPED).max(if is_first { 1 } else { SHORTEST_BEGUN });
    for length in (least..units.len()).rev().filter(|_| may_be_pinyin(context, word)) {
        if !found.found.is_empty() {
            break;
        }
        let begun = units.get(..length).unwrap_or_default();
        for spelling in [Spelling::Merged, Spelling::Initials] {
            if found.found.is_empty() && (spelling != Spelling::Initials || pinyin::may_be_initials(begun)) {
                found.add_guesses(|guessed| sound::spelled(context, begun, spelling, score::ERRING, guessed))?;
            }
        }
    }
    if found.found.is_empty() {
        let begun = context.thesaurus().begun(word);
        found.add_guesses(|guessed| terms::expansions(context, begun.into_iter(), guessed))?;
    }
    Ok(found)
}

/// The longest beginning of a run that is one term, and how many words it has.
fn longest(context: &Context<'_>, words: &[String]) -> Result<(usize, Matches), Cancelled> {
    for taken in (2..=words.len().min(12)).rev() {
        let joined = joined(context, words.get(..taken).unwrap_or_default())?;
        if !joined.is_uncertain() {
            return Ok((taken, joined));
        }
    }
    let Some(first) = words.first() else { return Ok((1, Matches::default())) };
    Ok((1, any_way_among(context, first, false)?))
}

fn joined(context: &Context<'_>, words: &[String]) -> Result<Matches, Cancelled> {
    let phrase = words.join(" ");
    let mut found = exact::words(context, &phrase)?;
    terms::same(context, &phrase, false, &mut found)?;
    // What the Chinese words for several English ones together are made of is said with others between: 定量和定性分析.
    if found.is_uncertain() && !context.index.is_alphabetic {
        for near in dictionary::chinese_for(&phrase) {
            near_terms::in_pieces(context, near.word, &mut found)?;
        }
    }
    let units = units(&words.concat());
    let may_be_pinyin = words.iter().all(|word| may_be_pinyin(context, word));
    for (spelling, base) in [(Spelling::Full, score::FULL), (Spelling::Merged, score::MERGED)] {
        if found.is_uncertain() && may_be_pinyin {
            sound::spelled(context, &units, spelling, base, &mut found)?;
        }
    }
    if found.is_uncertain() {
        partly(context, &phrase, &mut found)?;
    }
    Ok(found)
}

/// Adds what is named by some of the words. A last word that is spelt right need not be the beginning of another: `tea`
/// may be meant and no team.
fn partly(context: &Context<'_>, query: &str, found: &mut Matches) -> Result<(), Cancelled> {
    let is_whole = query.rsplit(' ').next().is_some_and(|last| context.is_spelt_right(last));
    let named = best_partly(context.thesaurus().partly(query)).into_iter();
    let (guesses, meant): (Vec<_>, Vec<_>) = named.partition(|named| is_whole && named.is_begun);
    terms::expansions(context, meant.into_iter(), found)?;
    if found.is_uncertain() {
        found.add_guesses(|guessed| terms::expansions(context, guesses.into_iter(), guessed))?;
    }
    Ok(())
}

/// The shortest words that are looked for in other forms, and with typing errors, in letters.
const SHORTEST_FORM: usize = 4;
const SHORTEST_MISTYPED: usize = 5;
const MOST_FORMS: usize = 40;
/// The shortest syllables and first letters mixed that are certain, in letters.
const SHORTEST_MIXED: usize = 4;
/// The shortest beginning of a word that is looked for, in letters.
const SHORTEST_BEGUN: usize = 4;
/// The longest word, in letters, of which the first syllable alone is looked for while it is typed.
const LONGEST_FIRST: usize = 6;
/// The letters at the end of a word that may be typed wrong when its beginning is taken for what was meant.
const MOST_MISTYPED: usize = 5;
/// The longest English word that is tried as pinyin as well, in letters.
const LONGEST_AMBIGUOUS: usize = 4;

/// Of names that hold some of the typed words, those that are mostly made of them, if any are.
fn best_partly(expansions: Vec<Expansion>) -> Vec<Expansion> {
    let best = expansions.iter().map(|expansion| expansion.fit).fold(0.0, f32::max);
    expansions.into_iter().filter(|expansion| expansion.fit >= best * 0.6).collect()
}

/// The letters of a word as the units of pinyin.
fn units(word: &str) -> Vec<char> {
    pinyin::with_v(word).chars().filter(char::is_ascii_lowercase).collect()
}
