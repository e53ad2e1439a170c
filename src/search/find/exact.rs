//! Words as they are written, in the paragraphs and in the headings above them.

use super::matches::{Claim, Matcher, Matches, Way};
use super::phrase::Phrase;
use super::stem::{are_forms, inflections_of, irregular};
use super::title_spans::{TitleMarks, TitleSpans};
use crate::search::context::Context;
use crate::search::index::bit_set::BitSet;
use crate::search::rank::hit::Tier;
use crate::search::rank::score::{self, Mentions};
use crate::search::speed::candidates;
use crate::search::speed::parallel::Cancelled;
use crate::text::WordList;

/// These characters and nothing else. A word of two hanzi that stands nowhere but across the borders of others may be there
/// by chance.
pub(crate) fn exact(context: &Context<'_>, word: &str) -> Result<Matches, Cancelled> {
    let mut found = Matches::default();
    let claim = Claim::Said(word.to_owned());
    let corpus = context.corpus();
    if let Some(phrase) = Phrase::word(corpus, word) {
        let heading = context.headed(word)?;
        let candidates = candidates::said(context, &claim, &phrase)?;
        let mut scored =
            phrase_in(context, &candidates, &phrase, score::EXACT, |paragraph| heading.contains(paragraph))?;
        let is_short_word = word.chars().count() == 2 && WordList::common().knows(&word.chars().collect::<Vec<_>>());
        if is_short_word && scored.iter().all(|(place, ..)| phrase.is_across_words(corpus, corpus.text(*place))) {
            scored.iter_mut().for_each(|(.., weak)| *weak = true);
        }
        found.add(Way { tier: Tier::Exact, reason: None, matcher: Matcher::Phrase(phrase) }, scored);
    }
    found.claims.push(claim);
    Ok(found)
}

/// Whether a paragraph has a folded word or phrase that begins so.
pub(crate) fn stands(context: &Context<'_>, word: &str) -> Result<bool, Cancelled> {
    Phrase::word(context.corpus(), word).map_or(Ok(false), |phrase| stands_in_more(context, &phrase, 0))
}

/// Whether more than so many paragraphs hold a phrase; no more of them are read than tell.
pub(crate) fn stands_in_more(context: &Context<'_>, phrase: &Phrase, than: usize) -> Result<bool, Cancelled> {
    let corpus = context.corpus();
    let candidates = candidates::of_phrase(context, phrase)?;
    let holding = candidates.members().filter(|place| phrase.find(corpus, corpus.text(*place), 0).is_some());
    Ok(holding.take(than + 1).count() > than)
}

/// Scores the paragraphs that hold a phrase.
pub(crate) fn phrase(
    context: &Context<'_>,
    phrase: &Phrase,
    base: f32,
    headed: impl Fn(u32) -> bool + Sync,
) -> Result<Vec<(u32, f32, bool)>, Cancelled> {
    phrase_in(context, &candidates::of_phrase(context, phrase)?, phrase, base, headed)
}

/// Scores those of some paragraphs that hold a phrase.
pub(crate) fn phrase_in(
    context: &Context<'_>,
    candidates: &BitSet,
    phrase: &Phrase,
    base: f32,
    headed: impl Fn(u32) -> bool + Sync,
) -> Result<Vec<(u32, f32, bool)>, Cancelled> {
    let corpus = context.corpus();
    let (average, marks) = (corpus.average_len(), TitleMarks::of(corpus));
    context.scan(candidates, |paragraph, text| {
        let mut mentions = Mentions::default();
        let mut titles = TitleSpans::new(marks.as_ref(), paragraph, text);
        if titles.are_none() {
            mentions.count = phrase.count(corpus, text, score::MOST_COUNTED);
        } else {
            for span in phrase.places(corpus, text).take(score::MOST_COUNTED) {
                mentions.count += 1;
                mentions.in_titles += usize::from(titles.hold(span.start));
            }
        }
        mentions.headed = mentions.count > 0 && headed(paragraph);
        (mentions.count > 0).then(|| (score::phrase(base, mentions, text.len(), average), false))
    })
}

/// The word where a word of the text begins with it. Where one is the word itself, or it is spelt right, its other forms
/// are what was meant, and other words that begin alike guesses: `port` is not said by "portfolio", nor `niger` by Nigeria.
pub(crate) fn words(context: &Context<'_>, word: &str) -> Result<Matches, Cancelled> {
    let mut found = Matches::default();
    let claim = Claim::Said(word.to_owned());
    let add = |found: &mut Matches, phrase: Option<Phrase>, base: f32| -> Result<(), Cancelled> {
        let Some(phrase) = phrase else { return Ok(()) };
        let heading = context.headed(word)?;
        let candidates = candidates::said(context, &claim, &phrase)?;
        let scored = phrase_in(context, &candidates, &phrase, base, |paragraph| heading.contains(paragraph))?;
        found.add(Way { tier: Tier::Exact, reason: None, matcher: Matcher::Phrase(phrase) }, scored);
        Ok(())
    };
    let corpus = context.corpus();
    add(&mut found, Phrase::whole(corpus, word), score::EXACT)?;
    let shortest = if context.index.is_asked_once { SHORTEST_ASKED } else { SHORTEST_TYPED };
    let (length, is_alphabetic) = (word.chars().count(), context.index.is_alphabetic);
    let is_whole = length >= shortest && is_alphabetic;
    // Of two letters nearly every text has a beginning: AI is not said by "aircraft", nor UN by "under".
    let is_tiny = length < SHORTEST_ASKED && is_alphabetic;
    let may_be_another = is_tiny || is_whole && (!found.found.is_empty() || context.is_spelt_right(word));
    if is_whole {
        for known in forms(context, word)? {
            let Some(phrase) = Phrase::whole(corpus, known) else { continue };
            let scored = self::phrase(context, &phrase, BEGUN, |_| false)?;
            found.add(Way { tier: Tier::Exact, reason: None, matcher: Matcher::Phrase(phrase) }, scored);
        }
    }
    let begun = |found: &mut Matches| add(found, Phrase::word(corpus, word), BEGUN);
    if may_be_another {
        found.add_guesses(begun)?;
    } else {
        begun(&mut found)?;
    }
    found.claims.push(claim);
    Ok(found)
}

/// The shortest words, in letters, that are taken for whole ones: where one question is asked, and where what is shorter
/// is still being typed, so that no find goes and comes.
const SHORTEST_ASKED: usize = 3;
const SHORTEST_TYPED: usize = 4;

/// Other forms of a word that the text has: those that begin with its letter, and the irregular ones.
fn forms<'a>(context: &Context<'a>, word: &str) -> Result<Vec<&'a String>, Cancelled> {
    let (words, language) = (context.vocabulary()?, context.language());
    let (first, is_inflection) = (word.chars().next(), inflections_of(word, language));
    let from = first.map_or(0, |first| words.partition_point(|known| known.chars().next() < Some(first)));
    let begin_alike = words.iter().skip(from).take_while(move |known| known.chars().next() == first);
    let is_form = |known: &&String| {
        let are_forms = is_inflection(known) || known.starts_with(word) && are_forms(known, word, language);
        known.as_str() != word
            && are_forms
            && !is_of_longer(context, known, word)
            && !is_of_longer(context, word, known)
    };
    let begins_otherwise = |form: &&&str| form.chars().next() != first;
    let irregular = irregular(word, language).flat_map(|row| &row.words).filter(begins_otherwise);
    let irregular =
        irregular.filter_map(|form| words.get(words.binary_search_by(|known| known.as_str().cmp(form)).ok()?));
    Ok(begin_alike.filter(is_form).chain(irregular).collect())
}

/// Whether a word that begins as another is a form of a third: `united` is one of `unite` and not of `unit`.
pub(super) fn is_of_longer(context: &Context<'_>, known: &str, word: &str) -> bool {
    let is_regular = ["ed", "ing", "es"].into_iter().any(|ending| known.strip_suffix(ending) == Some(word));
    is_regular && context.is_spelt_right(&format!("{word}e"))
}

/// What a word scores that only begins with what was typed.
const BEGUN: f32 = score::EXACT - 0.04;

/// Adds the paragraphs under a heading that says the word, when the word is most of the heading or stands nowhere
/// else.
pub(crate) fn under_heading(context: &Context<'_>, word: &str, found: &mut Matches) -> Result<(), Cancelled> {
    let length = word.chars().count();
    if length < 2 {
        return Ok(());
    }
    let stands_nowhere_else = found.found.is_empty();
    let mut scored: Vec<(u32, f32, bool)> = Vec::new();
    for (section, heading_length) in context.headings_with(word)? {
        if !stands_nowhere_else && length * 10 < heading_length * 6 {
            continue;
        }
        let paragraphs = context.own_paragraphs(section);
        let total = paragraphs.len().max(1) as f32;
        scored.extend(
            (0u16..)
                .zip(paragraphs)
                .map(|(place, paragraph)| (paragraph, score::HEADING - 0.05 * f32::from(place) / total, false)),
        );
    }
    scored.sort_unstable_by_key(|(paragraph, ..)| *paragraph);
    scored.dedup_by_key(|(paragraph, ..)| *paragraph);
    found.add(Way { tier: Tier::Heading, reason: None, matcher: Matcher::Whole }, scored);
    Ok(())
}
